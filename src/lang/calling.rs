//! Circles of words by which one and the same speaker may be called.

use serde::{Deserialize, Serialize};

use super::particle::{SourceKind, SourceNoun};

/// A circle of words that may call one and the same speaker: an economist is an expert, a scholar, a researcher.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Calling {
    /// Expert, professor, economist, engineer.
    Scholar,
    /// Lawyer, attorney, defender.
    Lawyer,
    /// Doctor, surgeon, medic.
    Doctor,
    /// Member of parliament, senator.
    Lawmaker,
    /// Head of a town.
    Mayor,
    /// Head of a province or region.
    Governor,
    /// Head or owner of a company or an institution.
    Manager,
    /// Judge, magistrate.
    Judge,
    /// Prosecutor.
    Prosecutor,
    /// Minister, secretary of a ministry.
    Minister,
    /// Officer, general, commander.
    Officer,
    /// Head of a union, a party, an association.
    Leader,
    /// Spokesman, where the same word comes again.
    Spokesperson,
    /// Bishop, imam, rabbi.
    Cleric,
    /// Husband, mother, brother.
    Kin,
    /// Company, bank, manufacturer, airline.
    Firm,
    /// Union.
    Union,
    /// Party, faction.
    Party,
    /// Association, charity, foundation.
    Association,
    /// Hospital, clinic.
    Hospital,
    /// University, institute.
    University,
    /// Ministry, department.
    Ministry,
    /// Agency, authority, regulator.
    Authority,
    /// Court.
    Court,
    /// Prosecution.
    Prosecution,
    /// Town hall, municipality.
    Council,
    /// Rebels, militia.
    Rebels,
    /// Newspaper, channel.
    Media,
}

/// The callings of persons: all before the first of a body.
const PERSONS: u32 = (1 << Calling::Firm as u32) - 1;

/// Those of bodies that a state may have.
const OF_STATES: Callings =
    Callings::of(&[Calling::Ministry, Calling::Authority, Calling::Court, Calling::Prosecution, Calling::Council]);

/// Those of bodies that are none of a state's own: a town hall, a hospital, a company, a party.
const OF_NO_STATE: Callings = Callings::of(&[
    Calling::Firm,
    Calling::Union,
    Calling::Party,
    Calling::Association,
    Calling::Hospital,
    Calling::University,
    Calling::Council,
    Calling::Rebels,
    Calling::Media,
]);

/// Those of somebody who holds no office of a state: a lawyer, a judge, a cleric, somebody's mother.
const PRIVATE: Callings = Callings::of(&[Calling::Lawyer, Calling::Cleric, Calling::Judge, Calling::Kin]);

/// A set of callings, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Callings(u32);

impl Callings {
    /// The set of `callings`.
    #[must_use]
    pub const fn of(callings: &[Calling]) -> Callings {
        let (mut all, mut at) = (0, 0);
        while at < callings.len() {
            all |= 1 << callings[at] as u32;
            at += 1;
        }
        Callings(all)
    }

    /// The set with `calling` in it too.
    #[must_use]
    pub fn with(self, calling: Calling) -> Callings {
        self.and(Callings::of(&[calling]))
    }

    /// What is in one of the two sets.
    #[must_use]
    pub fn and(self, other: Callings) -> Callings {
        Callings(self.0 | other.0)
    }

    /// Whether the two have a calling in common.
    pub fn meet(self, other: Callings) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Those of them that are a person's.
    #[must_use]
    pub fn of_persons(self) -> Callings {
        Callings(self.0 & PERSONS)
    }

    /// Those of them that are a body's.
    #[must_use]
    pub fn of_bodies(self) -> Callings {
        Callings(self.0 & !PERSONS)
    }

    /// The noun that a word for them is, if no list of nouns tells.
    pub fn noun(self) -> Option<SourceNoun> {
        let is = match self {
            _ if self.is_empty() => return None,
            _ if self.are_persons() => SourceKind::Person,
            _ if self.meet(Callings::of(&[Calling::Firm])) => SourceKind::Firm,
            _ if self.meet(OF_STATES) => SourceKind::Body,
            _ => SourceKind::Institution,
        };
        Some(SourceNoun { is, gender: None, number: None })
    }

    /// Whether they are all of bodies that are none of a state's own: a town hall, a hospital, a company, a party.
    pub fn are_no_state_s(self) -> bool {
        self.are_all_of(OF_NO_STATE)
    }

    /// Whether one of them is a person's.
    pub fn are_persons(self) -> bool {
        self.0 & PERSONS != 0
    }

    /// Whether they are all of somebody who holds no office of a state: a lawyer, a judge, a cleric.
    pub fn are_private(self) -> bool {
        self.are_all_of(PRIVATE)
    }

    /// Whether there are some, and all of them among `others`.
    fn are_all_of(self, others: Callings) -> bool {
        !self.is_empty() && self.0 & !others.0 == 0
    }

    /// Whether one of them is a body's.
    pub fn are_bodies(self) -> bool {
        self.0 & !PERSONS != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_and_bodies_are_told_apart() {
        let firm = Callings::of(&[Calling::Firm]);
        let bishop = Callings::of(&[Calling::Cleric]);
        assert!(firm.are_bodies() && !firm.are_persons());
        assert!(bishop.are_persons() && !bishop.are_bodies());
        assert!(!firm.meet(bishop) && firm.and(bishop).meet(bishop));
    }
}
