//! `isnad.yaml`: the format and the few settings of a store.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::FindingKind;

/// The store format this isnad writes, and the newest it reads.
pub const FORMAT: u32 = 1;

/// The settings of a store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The format of the store's files.
    pub format: u32,
    /// Whether article texts are kept beside the article files.
    #[serde(default)]
    pub text: KeepText,
    /// Kinds of finding that fail a run.
    #[serde(default = "failing")]
    pub fails: Vec<FindingKind>,
    /// Folders with more language packs, relative to the store.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub packs: Vec<String>,
}

/// Whether article texts are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum KeepText {
    /// A text file beside the article file.
    #[default]
    Keep,
    /// No text file; claims carry prefix and suffix.
    Omit,
}

/// What fails a run unless the store says otherwise.
fn failing() -> Vec<FindingKind> {
    vec![FindingKind::Contradiction, FindingKind::Reversal]
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { format: FORMAT, text: KeepText::Keep, fails: failing(), packs: Vec::new() }
    }
}
