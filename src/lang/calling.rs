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

/// A set of callings, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Callings(u32);

impl Callings {
    /// The set with `calling` in it too.
    #[must_use]
    pub fn with(self, calling: Calling) -> Callings {
        Callings(self.0 | 1 << calling as u32)
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
        let state = [Calling::Ministry, Calling::Authority, Calling::Court, Calling::Prosecution, Calling::Council];
        let state = state.into_iter().fold(Callings::default(), Callings::with);
        let is = match self {
            _ if self.is_empty() => return None,
            _ if self.are_persons() => SourceKind::Person,
            _ if self.meet(Callings::default().with(Calling::Firm)) => SourceKind::Firm,
            _ if self.meet(state) => SourceKind::Body,
            _ => SourceKind::Institution,
        };
        Some(SourceNoun { is, gender: None, number: None })
    }

    /// Whether they are all of bodies that are none of a state's own: a town hall, a hospital, a company, a party.
    pub fn are_no_state_s(self) -> bool {
        let others = [Calling::Firm, Calling::Union, Calling::Party, Calling::Association, Calling::Hospital];
        let others = others.into_iter().chain([Calling::University, Calling::Council, Calling::Rebels, Calling::Media]);
        let others = others.fold(Callings::default(), Callings::with);
        !self.is_empty() && self.0 & !others.0 == 0
    }

    /// Whether one of them is a person's.
    pub fn are_persons(self) -> bool {
        self.0 & PERSONS != 0
    }

    /// Whether they are all of somebody who holds no office of a state: a lawyer, a judge, a cleric.
    pub fn are_private(self) -> bool {
        let private = [Calling::Lawyer, Calling::Cleric, Calling::Judge];
        let private = private.into_iter().fold(Callings::default(), Callings::with);
        !self.is_empty() && self.0 & !private.0 == 0
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
        let firm = Callings::default().with(Calling::Firm);
        let bishop = Callings::default().with(Calling::Cleric);
        assert!(firm.are_bodies() && !firm.are_persons());
        assert!(bishop.are_persons() && !bishop.are_bodies());
        assert!(!firm.meet(bishop) && firm.and(bishop).meet(bishop));
    }
}
