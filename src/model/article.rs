//! An article and the file that holds it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ArticleId, Claim, EventId, PartyId, When};

/// One article file of the store: the article and the claims in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ArticleFile {
    /// The article.
    pub article: Article,
    /// Its claims, in the order of their places.
    #[serde(default)]
    pub claims: Vec<Claim>,
}

/// One published text, frozen by the hashes of its versions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// Its id, also the name of its file.
    pub id: ArticleId,
    /// Who published it.
    pub outlet: PartyId,
    /// Whom the article itself names as its source ("agencies", the outlet).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub credits: Vec<PartyId>,
    /// Who wrote it, as the byline has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// Its title, verbatim.
    pub title: String,
    /// Where it was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// BCP 47 tag of its language.
    pub language: String,
    /// When it was published.
    pub published: When,
    /// The event it reports, if it reports one; a reading may name another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<EventId>,
    /// Its texts, oldest first; never empty in a valid file.
    pub versions: Vec<Version>,
    /// Notes of people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The title in other languages, by people.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub gloss: BTreeMap<String, String>,
}

/// One text of an article, as it was read once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// The SHA-256 of the stored text, in hexadecimal.
    pub sha256: String,
    /// The file beside the article file that holds the text; absent with `text: omit`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The day on which this version was read or published, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<When>,
}
