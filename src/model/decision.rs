//! What a human decided: about a finding, or that two events, parties or claims are one or two.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ClaimId, FindingId, ThingId, When};

/// What a human decided: one small file each.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Record", into = "Record")]
pub struct Decision {
    /// About what, and what was decided.
    pub about: About,
    /// Why.
    pub because: String,
    /// Who decided.
    pub by: String,
    /// The day of the decision, if it was given.
    pub on: Option<When>,
    /// What it speaks of looked like then; where it looks otherwise now, the decision is stale. A decision that was written by
    /// hand may have none, and then holds as long as what it speaks of is there.
    pub fingerprint: Option<String>,
}

/// What a decision is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// A finding.
    Finding {
        /// The finding.
        finding: FindingId,
        /// The rule that found it.
        rule: String,
        /// Its two claims.
        claims: [ClaimId; 2],
        /// What was decided.
        verdict: Verdict,
    },
    /// Two things that may be one.
    Bond(Bond),
}

/// That two things are one, or two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bond {
    /// What they are.
    pub kind: BondKind,
    /// The two.
    pub things: [ThingId; 2],
    /// Whether they are one.
    pub is_same: bool,
}

/// What may be one thing or two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BondKind {
    /// Events: each by its id, or by an article or claim that tells of it.
    Event,
    /// Parties.
    Party,
    /// Claims: whether two tell of one statement.
    Claim,
}

impl BondKind {
    /// The field that names two of them.
    pub fn field(self) -> &'static str {
        match self {
            BondKind::Event => "events",
            BondKind::Party => "parties",
            BondKind::Claim => "claims",
        }
    }

    /// The word for one of them.
    pub fn word(self) -> &'static str {
        match self {
            BondKind::Event => "event",
            BondKind::Party => "party",
            BondKind::Claim => "claim",
        }
    }
}

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// No clash: the finding is not shown and fails no run.
    Dismissed,
    /// A clash, by a human's judgement too.
    Confirmed,
    /// To be looked at again.
    Open,
    /// The two things are one.
    Same,
    /// They are two.
    Different,
}

impl Decision {
    /// What was decided.
    pub fn verdict(&self) -> Verdict {
        match &self.about {
            About::Finding { verdict, .. } => *verdict,
            About::Bond(bond) if bond.is_same => Verdict::Same,
            About::Bond(_) => Verdict::Different,
        }
    }

    /// What it is about, in one word that does not depend on the order of two things: also the name of its file.
    pub fn subject(&self) -> String {
        match &self.about {
            About::Finding { finding, .. } => finding.to_string(),
            About::Bond(Bond { kind, things: [a, b], .. }) => {
                let (a, b) = if a <= b { (a, b) } else { (b, a) };
                format!("{}-{a}-{b}", kind.word())
            }
        }
    }
}

/// A decision as it is written.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Decision")]
struct Record {
    /// The finding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    finding: Option<FindingId>,
    /// The rule that found it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rule: Option<String>,
    /// Two events: ids of events, or of articles or claims that tell of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    events: Option<[ThingId; 2]>,
    /// Two parties.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    parties: Option<[ThingId; 2]>,
    /// The claims of the finding, or two claims that are or are not one statement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    claims: Option<[ClaimId; 2]>,
    /// dismissed, confirmed or open for a finding; same or different for two things.
    verdict: Verdict,
    /// Why.
    because: String,
    /// Who decided.
    by: String,
    /// The day of the decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    on: Option<When>,
    /// What it speaks of looked like then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fingerprint: Option<String>,
}

/// Why a record is no decision.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecisionError {
    /// It is about nothing, or about several things.
    #[error(
        "a decision is about one thing: a `finding` with its `rule` and `claims`, or two `events`, two `parties` or two `claims`"
    )]
    About,
    /// The verdict is one for something else.
    #[error("`verdict` is dismissed, confirmed or open for a finding, and same or different for two things")]
    Verdict,
    /// Both things are the same.
    #[error("`{0}` stands on both sides: nothing is to be decided")]
    Itself(String),
}

impl TryFrom<Record> for Decision {
    type Error = DecisionError;
    fn try_from(record: Record) -> Result<Decision, DecisionError> {
        let is_bond = matches!(record.verdict, Verdict::Same | Verdict::Different);
        let bond = |kind, things: [ThingId; 2]| match things {
            _ if !is_bond => Err(DecisionError::Verdict),
            [a, b] if a == b => Err(DecisionError::Itself(a.to_string())),
            things => Ok(About::Bond(Bond { kind, things, is_same: record.verdict == Verdict::Same })),
        };
        let about = match (record.finding, record.rule, record.claims, record.events, record.parties) {
            (Some(_), Some(_), Some(_), None, None) if is_bond => return Err(DecisionError::Verdict),
            (Some(finding), Some(rule), Some(claims), None, None) => {
                About::Finding { finding, rule, claims, verdict: record.verdict }
            }
            (None, None, Some(claims), None, None) => bond(BondKind::Claim, claims.map(|id| id.thing()))?,
            (None, None, None, Some(events), None) => bond(BondKind::Event, events)?,
            (None, None, None, None, Some(parties)) => bond(BondKind::Party, parties)?,
            _ => return Err(DecisionError::About),
        };
        let Record { because, by, on, fingerprint, .. } = record;
        Ok(Decision { about, because, by, on, fingerprint })
    }
}

impl From<Decision> for Record {
    fn from(decision: Decision) -> Record {
        let verdict = decision.verdict();
        let Decision { about, because, by, on, fingerprint } = decision;
        let none = Record {
            finding: None,
            rule: None,
            events: None,
            parties: None,
            claims: None,
            verdict,
            because,
            by,
            on,
            fingerprint,
        };
        match about {
            About::Finding { finding, rule, claims, .. } => {
                Record { finding: Some(finding), rule: Some(rule), claims: Some(claims), ..none }
            }
            About::Bond(Bond { kind: BondKind::Event, things, .. }) => Record { events: Some(things), ..none },
            About::Bond(Bond { kind: BondKind::Party, things, .. }) => Record { parties: Some(things), ..none },
            About::Bond(Bond { kind: BondKind::Claim, things, .. }) => {
                Record { claims: Some(things.map(|thing| thing.claim())), ..none }
            }
        }
    }
}

impl JsonSchema for Decision {
    fn schema_name() -> Cow<'static, str> {
        Record::schema_name()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Record::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(fields: &str) -> Result<Decision, String> {
        crate::yaml::read(&format!("{fields}\nbecause: b\nby: c\n")).map_err(|fault| fault.to_string())
    }

    #[test]
    fn a_decision_is_about_one_thing() {
        assert!(read("events: [a, b]\nverdict: same").is_ok());
        assert!(read("finding: f\nrule: denial\nclaims: [a, b]\nverdict: open").is_ok());
        for bad in [
            "verdict: same",
            "events: [a, b]\nparties: [a, b]\nverdict: same",
            "finding: f\nverdict: open",
            "events: [a, b]\nverdict: open",
            "finding: f\nrule: denial\nclaims: [a, b]\nverdict: same",
            "parties: [a, a]\nverdict: different",
            "events: [a, b, c]\nverdict: same",
        ] {
            assert!(read(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn two_things_are_one_subject_whichever_stands_first() {
        let subject = |things| read(&format!("claims: {things}\nverdict: same")).unwrap().subject();
        assert_eq!(subject("[k1, k2]"), subject("[k2, k1]"));
    }
}
