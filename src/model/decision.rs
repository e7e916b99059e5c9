//! What a human decided about a finding.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ClaimId, FindingId, When};

/// What a human decided about one finding: one small file each.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// The finding.
    pub finding: FindingId,
    /// The rule that found it.
    pub rule: String,
    /// Its two claims.
    pub claims: [ClaimId; 2],
    /// What was decided.
    pub verdict: Verdict,
    /// Why.
    pub because: String,
    /// Who decided.
    pub by: String,
    /// The day of the decision, if it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<When>,
    /// What both readings looked like then; a finding whose readings look otherwise shows the decision as stale.
    pub fingerprint: String,
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
}
