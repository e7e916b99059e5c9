//! A claim: one statement that one party (or several together) made in one article.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ClaimId, PartyId, Reading, When};
use crate::text::{PointRange, Points, Span};

/// One statement that one party, or several together, made in one article.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// 13 letters and digits; once written it never changes.
    pub id: ClaimId,
    /// The version of the article that holds it, from 1; absent means 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
    /// Who asserts it.
    pub says: Says,
    /// The person who spoke for the party, where the text names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// The words that name who speaks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Words>,
    /// The words that hand the statement over (said, صرّح, selon).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue: Option<Words>,
    /// Who passed it on, nearest to the outlet first; the outlet itself is understood.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub via: Vec<Link>,
    /// How the words are given.
    #[serde(rename = "type")]
    pub manner: Manner,
    /// What the party does with the statement.
    pub stance: Stance,
    /// Whether the cue keeps its distance or endorses; absent means neutral.
    #[serde(default, skip_serializing_if = "Tone::is_neutral")]
    pub tone: Tone,
    /// Whether the text holds that it was said; absent means that it does.
    #[serde(default, skip_serializing_if = "Determinacy::is_determinate")]
    pub determinacy: Determinacy,
    /// When it was said; absent if that cannot be worked out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<When>,
    /// The article's words; several spans are joined by [`CUT`].
    pub content: String,
    /// Where they stand: Unicode code points, half-open, several for a broken quote.
    #[schemars(with = "Vec<[u32; 2]>")]
    pub at: Vec<PointRange>,
    /// The words before the content, where the article's text is not kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// The words after the content, where the article's text is not kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suffix: Option<String>,
    /// The claim it is nested in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<ClaimId>,
    /// The earlier claim of this article that it says again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeats: Option<ClaimId>,
    /// What is claimed, free of any language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<Reading>,
    /// The content in other languages, by people.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub gloss: BTreeMap<String, String>,
    /// How sure extraction was, 0 to 1; absent for claims entered by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f64>,
    /// Whether a human has looked at it.
    pub status: Status,
    /// Who confirmed or rejected it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Notes of people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Claim {
    /// A claim that is only proposed: asserted in the outlet's words, and nothing else is known of it.
    pub fn proposed(id: ClaimId, says: Says, content: String, at: Vec<PointRange>) -> Claim {
        Claim {
            id,
            version: None,
            says,
            person: None,
            source: None,
            cue: None,
            via: Vec::new(),
            manner: Manner::Indirect,
            stance: Stance::Asserts,
            tone: Tone::Neutral,
            determinacy: Determinacy::Determinate,
            said: None,
            content,
            at,
            prefix: None,
            suffix: None,
            within: None,
            repeats: None,
            readings: Vec::new(),
            gloss: BTreeMap::new(),
            confidence: None,
            status: Status::Proposed,
            by: None,
            note: None,
        }
    }

    /// The version of the article that holds the claim, from 1.
    pub fn version(&self) -> u32 {
        self.version.unwrap_or(1)
    }

    /// How near the claim is to its speaker; `outlet` published the article.
    pub fn basis(&self, outlet: &PartyId) -> Basis {
        match self.manner {
            _ if !self.via.is_empty() => Basis::Relayed,
            _ if self.says.all().iter().all(|party| party == outlet) => Basis::Primary,
            Manner::Direct | Manner::Mixed => Basis::Direct,
            Manner::Indirect | Manner::Narrated => Basis::Indirect,
        }
    }
}

/// What stands between the pieces of a broken quote in `content`: a space, an ellipsis in brackets, a space.
pub const CUT: &str = " […] ";

/// The words at `spans` of `text`, joined by [`CUT`]; `None` if a span leaves the text.
pub fn joined(text: &str, spans: &[Span]) -> Option<String> {
    let pieces: Option<Vec<&str>> = spans.iter().map(|span| span.of(text)).collect();
    pieces.map(|pieces| pieces.join(CUT))
}

/// Who asserts a claim: one party, or several that say it together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Says {
    /// One party.
    One(PartyId),
    /// Several parties together.
    Several(Vec<PartyId>),
}

impl Says {
    /// One party or several, whichever `parties` holds; `unknown` for none.
    pub fn of(mut parties: Vec<PartyId>) -> Says {
        match parties.len() {
            0 => Says::One(PartyId::unknown()),
            1 => Says::One(parties.remove(0)),
            _ => Says::Several(parties),
        }
    }

    /// All the parties, at least one.
    pub fn all(&self) -> &[PartyId] {
        match self {
            Says::One(party) => std::slice::from_ref(party),
            Says::Several(parties) => parties,
        }
    }
}

/// Words of the article and where they stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The words; several places are joined by [`CUT`]. May be left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Where they stand: Unicode code points, half-open.
    #[schemars(with = "Vec<[u32; 2]>")]
    pub at: Vec<PointRange>,
}

impl Words {
    /// The words of `text` at `spans`; `None` without spans or if one leaves the text.
    pub fn at(text: &str, points: &Points<'_>, spans: &[Span]) -> Option<Words> {
        if spans.is_empty() {
            return None;
        }
        let at = spans.iter().map(|&span| points.range(span)).collect();
        Some(Words { text: Some(joined(text, spans)?), at })
    }
}

/// One who passed a claim on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// Who.
    pub party: PartyId,
    /// The words that name them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Words>,
    /// The words with which they pass it on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue: Option<Words>,
}

/// How the words are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Manner {
    /// Every word between quotation marks.
    Direct,
    /// In the outlet's words.
    Indirect,
    /// Partly between quotation marks.
    Mixed,
    /// In the outlet's own voice: no source is named.
    Narrated,
}

/// What a party does with a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "each name is its own explanation")]
pub enum Stance {
    Asserts,
    Denies,
    Accuses,
    Promises,
    Demands,
    Asks,
    Declines,
    Believes,
}

/// Whether the outlet's cue keeps its distance from the statement (زعم, claimed) or endorses it (recalled, pointed out).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "each name is its own explanation")]
pub enum Tone {
    #[default]
    Neutral,
    Distancing,
    Endorsing,
}

impl Tone {
    /// Whether the cue does neither.
    pub fn is_neutral(&self) -> bool {
        *self == Tone::Neutral
    }
}

/// Whether the text holds that the words were said (the term of the Penn Discourse Treebank's annotation of attribution).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Determinacy {
    /// It does.
    #[default]
    Determinate,
    /// They will be said, would or may be; or the text supposes it, or asks whether they were.
    Indeterminate,
}

impl Determinacy {
    /// Whether the text holds that they were said.
    pub fn is_determinate(&self) -> bool {
        *self == Determinacy::Determinate
    }
}

/// Whether a human has looked at a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Found by extraction or entered by hand; nobody has decided.
    Proposed,
    /// A human stands by it; re-extraction never touches it.
    Confirmed,
    /// A human threw it out; kept, so that it is not proposed again.
    Rejected,
}

/// How near a claim is to its speaker; derived, never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// The party's own publication.
    Primary,
    /// The party's words in quotation marks.
    Direct,
    /// The party's statement in the outlet's words.
    Indirect,
    /// Through another party or agency.
    Relayed,
}
