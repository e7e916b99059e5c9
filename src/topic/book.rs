//! Topics: their roles and what excludes what.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Patterns;
use crate::model::TopicId;

/// One kind of thing that can be claimed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Its id (`fired-first`).
    pub id: TopicId,
    /// What a reading of it says, in one English sentence with roles in braces: "{who} opened fire first".
    pub says: String,
    /// What kind of thing it is.
    pub kind: TopicKind,
    /// Its roles by name.
    #[serde(default)]
    pub roles: BTreeMap<String, RoleRule>,
    /// Topics that cannot hold for the same event, place, time and roles.
    #[serde(default)]
    pub excludes: Vec<TopicId>,
    /// What follows where it holds.
    #[serde(default)]
    pub implies: Vec<Implied>,
    /// Whether it speaks of a harm without saying which: who is responsible, who had no part in it.
    #[serde(default)]
    pub any_deed: bool,
    /// For counts: each thing that can be counted (`of`) and what it is a part of (`soldiers: people`).
    #[serde(default)]
    pub units: BTreeMap<String, Option<String>>,
    /// For counts: units of which each side counts its own, if nobody says whose they are.
    #[serde(default)]
    pub own: Vec<String>,
    /// The concepts that speak of it, for extraction; in the order in which they are tried.
    #[serde(default)]
    pub spoken: Vec<Pattern>,
    /// For counts: the concepts whose words say what happened to those who are counted.
    #[serde(default)]
    pub tolled: Vec<String>,
    /// For counts: further concepts which, when they are denied of everybody, say that the count is nobody.
    #[serde(default)]
    pub spared: Vec<String>,
    /// An example claim in English and why it is one.
    pub example: String,
}

/// Concepts that together speak of a topic, when their words stand in one clause.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pattern {
    /// All of them must be spoken of; the first is the one that agent and patient belong to.
    pub all: Vec<String>,
    /// None of them may be.
    #[serde(default)]
    pub none: Vec<String>,
    /// Roles that parties in the clause fill.
    #[serde(default)]
    pub roles: BTreeMap<String, Filler>,
    /// Roles that the pattern itself fills with a word.
    #[serde(default)]
    pub set: BTreeMap<String, String>,
    /// A role that any of its words may fill whose concept, of the same name, stands in the clause too.
    #[serde(default)]
    pub thing: Option<String>,
    /// Whether the thing must bear no name that no list knows: "Merowe airport" is not "the airport".
    #[serde(default)]
    pub unnamed: bool,
    /// Whether the thing must stand where those do to whom it is done, and not where its subject stands: "the leader had the prisoners
    /// murdered".
    #[serde(default)]
    pub undergoes: bool,
    /// Whether it tells that a town abroad was taken, by the state that reports it where no other is named: "the ministry announced the
    /// capture of Bakhmut".
    #[serde(default)]
    pub conquest: bool,
    /// Whether the first word must stand behind no preposition: of "condemnation of the attack came from Iran" it is not the attack.
    #[serde(default)]
    pub free: bool,
    /// How many tokens apart its concepts may stand at most, where that is fewer than usual.
    #[serde(default)]
    pub within: Option<usize>,
    /// Whether a day must stand beside its words, which then only tell when something happened: "the strike of 3 January". It
    /// is read where a clause claims nothing else, and is never denied.
    #[serde(default)]
    pub dated: bool,
    /// Whether only an accusation speaks of it. Without concepts it is one that says no more than whom it accuses.
    #[serde(default)]
    pub accusation: bool,
    /// Whether only a denial speaks of it that is no more than a noun phrase: "denied any talks with Iran".
    #[serde(default)]
    pub denial: bool,
    /// Roles without which there is no reading.
    #[serde(default)]
    pub needs: Vec<String>,
    /// Whether the topic holds when this is said plainly.
    #[serde(default = "yes")]
    pub holds: bool,
}

fn yes() -> bool {
    true
}

/// A reading that follows from one of another topic which holds: of the same event, place and time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Implied {
    /// Its topic.
    pub topic: TopicId,
    /// Its roles, each with the role of the other topic whose party or word it takes over, if that has one.
    #[serde(default)]
    pub roles: BTreeMap<String, String>,
    /// Its roles that have a word of their own.
    #[serde(default)]
    pub set: BTreeMap<String, String>,
    /// It follows only where these roles of the other topic have these words.
    #[serde(default)]
    pub when: BTreeMap<String, String>,
    /// It follows only where the other topic has these roles.
    #[serde(default)]
    pub needs: Vec<String>,
    /// For counts: what is counted, one of them at least.
    #[serde(default)]
    pub of: Option<String>,
    /// Whether it holds.
    #[serde(default = "yes")]
    pub holds: bool,
    /// How surely it follows, 0 to 1.
    pub sure: f64,
}

/// Where in the clause the party stands that fills a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Filler {
    /// Who does what the first concept says.
    Agent,
    /// Whom it is done to.
    Patient,
    /// Whose the thing is that the last concept names.
    Owner,
}

/// What kind of thing a topic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TopicKind {
    /// It happens at a point of an event or not at all (who fired first, a cargo was carried).
    Fact,
    /// It may change from one day to the next (who holds a place, readiness to talk).
    State,
    /// How many; may grow while the event is counted.
    Toll,
    /// When or where something happened.
    Setting,
}

/// What may stand in a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleRule {
    /// Whether two readings must agree in it before they can be compared (whose dead, which cargo).
    #[serde(default)]
    pub scope: bool,
    /// Whether one event has only one value for it (who fired first).
    #[serde(default)]
    pub one: bool,
    /// Whether who stands in it did harm, or did not, if the topic holds: what one side says of another's deeds is compared with
    /// what that one says of its own, whatever the topics.
    #[serde(default)]
    pub doer: Option<Doer>,
    /// Words for things of which an event has one: of two doers of what was done to it only one can be right.
    #[serde(default)]
    pub single: Vec<String>,
    /// Words for one person: whom an article calls so, it means by the name as well ("the journalist Ann Hill": "Hill").
    #[serde(default)]
    pub persons: Vec<String>,
    /// Words that may stand in it besides parties and places, each with what it is a kind of.
    #[serde(default)]
    pub words: BTreeMap<String, Option<String>>,
}

/// What a role says of who stands in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Doer {
    /// It did harm.
    Did,
    /// It did none.
    DidNot,
}

/// All the topics of a store: the built-in packs and its own.
#[derive(Debug, Clone, Default)]
pub struct TopicBook {
    topics: BTreeMap<TopicId, Arc<Topic>>,
    /// Their concepts and patterns.
    pub patterns: Arc<Patterns>,
}

impl TopicBook {
    /// A book of `topics`, the built-in ones first; of two with one id the later stands.
    pub fn new(topics: impl IntoIterator<Item = Topic>) -> TopicBook {
        let given: Vec<Topic> = topics.into_iter().collect();
        let mut patterns = Patterns::default();
        patterns.number(given.iter());
        let topics: BTreeMap<_, _> = given.into_iter().map(|topic| (topic.id.clone(), Arc::new(topic))).collect();
        patterns.compile(topics.values().cloned());
        TopicBook { topics, patterns: Arc::new(patterns) }
    }

    /// The topic with this id.
    pub fn get(&self, id: &TopicId) -> Option<&Topic> {
        self.topics.get(id).map(AsRef::as_ref)
    }

    /// All topics by id.
    pub fn iter(&self) -> impl Iterator<Item = &Topic> {
        self.topics.values().map(AsRef::as_ref)
    }

    /// Whether `part` is `whole` or a part of it among the units of `topic`.
    pub fn is_unit_of(&self, topic: &TopicId, part: &str, whole: &str) -> bool {
        let Some(topic) = self.get(topic) else { return part == whole };
        let mut unit = Some(part);
        // A table with a loop in it ends after as many steps as it has rows.
        for _ in 0..=topic.units.len() {
            match unit {
                Some(name) if name == whole => return true,
                Some(name) => unit = topic.units.get(name).and_then(|up| up.as_deref()),
                None => return false,
            }
        }
        false
    }
}
