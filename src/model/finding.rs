//! The words for what a check may find.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How two claims disagree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FindingKind {
    /// Two parties assert what cannot both be true.
    Contradiction,
    /// One known party against its own earlier first-hand claim on the same matter and time.
    Reversal,
    /// Two articles report the same statement of one party differently.
    ReportConflict,
    /// A party denies what another asserts, without a counter-claim.
    Denial,
    /// One party corrects its own figure for the same moment.
    Revision,
    /// A later moment: a toll that rises, a state that changed.
    Update,
}

/// Whether the claims say what clashes, or it follows from them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Strength {
    /// Both claims say it in so many words.
    Stated,
    /// It follows from what they say.
    Inferred,
}
