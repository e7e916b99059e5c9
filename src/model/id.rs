//! Names that files use for things: ASCII kebab-case, one type for each kind of thing.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The written name of one thing of kind `K`: ASCII letters, digits and single hyphens between them.
#[derive(Deserialize)]
#[serde(try_from = "String", bound = "")]
pub struct Id<K>(Text, PhantomData<fn() -> K>);

/// The text of an id.
#[derive(Clone)]
enum Text {
    /// One that comes with isnad: it is read from where it lies in the program file.
    Embedded(&'static str),
    Shared(Arc<str>),
}

impl Deref for Text {
    type Target = str;
    #[inline]
    fn deref(&self) -> &str {
        match self {
            Text::Embedded(text) => text,
            Text::Shared(text) => text,
        }
    }
}

/// Why a text is no id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no id: lower-case ASCII letters and digits, with single hyphens between them")]
pub struct IdError(pub String);

impl<K> Id<K> {
    /// Checks `text` and makes it an id.
    ///
    /// # Errors
    /// If `text` is empty, longer than 120 bytes, or not ASCII kebab-case.
    pub fn new(text: &str) -> Result<Id<K>, IdError> {
        if is_kebab(text) { Ok(Id(Text::Shared(text.into()), PhantomData)) } else { Err(IdError(text.to_owned())) }
    }

    /// An id that the build has checked.
    pub(crate) fn embedded(text: &'static str) -> Id<K> {
        debug_assert!(is_kebab(text), "`{text}` is no id");
        Id(Text::Embedded(text), PhantomData)
    }

    /// The id as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether `text` is ASCII kebab-case of 1 to 120 bytes.
fn is_kebab(text: &str) -> bool {
    (1..=120).contains(&text.len())
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

/// Reads an id from what the build compiled.
///
/// # Errors
/// If there is no text.
pub(crate) fn embedded<'de: 'static, D: Deserializer<'de>, K>(text: D) -> Result<Id<K>, D::Error> {
    <&'static str>::deserialize(text).map(Id::embedded)
}

impl<K> Serialize for Id<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<K> TryFrom<String> for Id<K> {
    type Error = IdError;
    fn try_from(text: String) -> Result<Self, IdError> {
        Id::new(&text)
    }
}

impl<K> std::str::FromStr for Id<K> {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        Id::new(text)
    }
}

impl<K> From<Id<K>> for String {
    fn from(id: Id<K>) -> String {
        id.as_str().to_owned()
    }
}

impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        Id(self.0.clone(), PhantomData)
    }
}
impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        *self.0 == *other.0
    }
}
impl<K> Eq for Id<K> {}
impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.as_str().cmp(other.as_str())
    }
}
impl<K> std::hash::Hash for Id<K> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}
impl<K> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.as_str())
    }
}
impl<K> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl<K> schemars::JsonSchema for Id<K> {
    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 120})
    }
}

/// The kinds of thing that ids name; never made, only told apart by the compiler.
pub mod kind {
    /// An article.
    pub enum Article {}
    /// A claim.
    pub enum Claim {}
    /// An event.
    pub enum Event {}
    /// A finding.
    pub enum Finding {}
    /// A party.
    pub enum Party {}
    /// A place.
    pub enum Place {}
    /// Whatever a decision speaks of.
    pub enum Thing {}
    /// A topic.
    pub enum Topic {}
}

/// Names an article.
pub type ArticleId = Id<kind::Article>;
/// Names a claim: 13 letters and digits, a letter first.
pub type ClaimId = Id<kind::Claim>;
/// Names an event.
pub type EventId = Id<kind::Event>;
/// Names a finding.
pub type FindingId = Id<kind::Finding>;
/// Names a party.
pub type PartyId = Id<kind::Party>;
/// Names a place.
pub type PlaceId = Id<kind::Place>;
/// Names an event, an article, a claim or a party: a decision says which.
pub type ThingId = Id<kind::Thing>;
/// Names a topic.
pub type TopicId = Id<kind::Topic>;

impl<K> Id<K> {
    /// The same id, for a decision.
    pub fn thing(&self) -> ThingId {
        Id(self.0.clone(), PhantomData)
    }
}

impl ThingId {
    /// The same id as that of a claim.
    pub fn claim(&self) -> ClaimId {
        Id(self.0.clone(), PhantomData)
    }

    /// The same id as that of a party.
    pub fn party(&self) -> PartyId {
        Id(self.0.clone(), PhantomData)
    }

    /// The same id as that of an event.
    pub fn event(&self) -> EventId {
        Id(self.0.clone(), PhantomData)
    }

    /// The same id as that of an article.
    pub fn article(&self) -> ArticleId {
        Id(self.0.clone(), PhantomData)
    }
}

impl PartyId {
    /// The party that nobody could name; never equal to another unknown party (see [`PartyId::same_party`]).
    pub fn unknown() -> PartyId {
        Id::embedded("unknown")
    }

    /// Whether this is `unknown`.
    pub fn is_unknown(&self) -> bool {
        self.as_str() == "unknown"
    }

    /// Whether both name one known party. Two unknown speakers are never taken for one.
    pub fn same_party(&self, other: &PartyId) -> bool {
        !self.is_unknown() && self == other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_kebab_case_is_an_id() {
        assert!(PartyId::new("azerbaijan-mod").is_ok());
        for bad in ["", "Azerbaijan", "a--b", "-a", "a-", "a b", "بيت"] {
            assert!(PartyId::new(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn unknown_is_nobody_in_particular() {
        assert!(!PartyId::unknown().same_party(&PartyId::unknown()));
    }
}
