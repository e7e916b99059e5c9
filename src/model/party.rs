//! A party: a person, body or outlet that says things.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{PartyId, When};

/// A person, body or outlet that says things.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Its id.
    pub id: PartyId,
    /// What it is; absent in a file that only adds names to a built-in party.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<PartyKind>,
    /// Its names and aliases by language tag, the usual one first.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub names: BTreeMap<String, Vec<String>>,
    /// What it belongs to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub part_of: Vec<Membership>,
    /// Its time zone as an IANA name or an offset from UTC (`+04:00`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// Its Wikidata item (`Q227`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wikidata: Option<String>,
    /// Whether extraction made it up from an unknown name and nobody has looked yet.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub new: bool,
    /// Notes of people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What a party is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each name is its own explanation")]
pub enum PartyKind {
    State,
    DeFactoAuthority,
    Body,
    Office,
    Person,
    Organisation,
    ArmedGroup,
    Agency,
    Outlet,
    Other,
}

/// That a party belongs to another, from when till when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Membership {
    /// At all times.
    Always(PartyId),
    /// During some time.
    During {
        /// The larger party.
        party: PartyId,
        /// First day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        since: Option<When>,
        /// Last day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<When>,
    },
}

impl Membership {
    /// The larger party.
    pub fn party(&self) -> &PartyId {
        match self {
            Membership::Always(party) | Membership::During { party, .. } => party,
        }
    }
}
