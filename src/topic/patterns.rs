//! The concepts of all topics as numbers, and the topics' patterns in them: made once for all languages.

use std::sync::Arc;

use rustc_hash::FxHashMap;
use serde::de::IntoDeserializer;
use serde::{Deserialize, Serialize};

use super::{Pattern, Topic};
use crate::model::{Reading, TopicId};

/// Stands for one concept, whatever the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ConceptIx(pub u16);

/// A concept that extraction itself asks for, whatever the topics; files of words name it in kebab case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Core {
    /// A noun for an accusation.
    Accusation,
    /// "As is claimed".
    Allegedly,
    /// "Anybody", which with a denial is nobody.
    Anybody,
    /// A verb of attack.
    Attack,
    /// A noun for an attack.
    AttackNoun,
    /// "Before that": what stands before it is told of another time.
    BeforeThat,
    /// "Belonging to".
    Belonging,
    /// What stands before the doer of a passive verb.
    By,
    /// "The enemy", as an adjective or noun.
    Enemy,
    /// "There is".
    Exists,
    /// "Is false".
    FalseClaim,
    /// A noun for fighting.
    Fighting,
    /// "The foe", as a noun alone.
    Foe,
    /// "From the territory of".
    FromTerritory,
    /// "Is said to".
    Hearsay,
    /// "It is impossible that".
    Impossible,
    /// "In", before a place.
    In,
    /// "Whether", "is unclear", before what is in question.
    InQuestion,
    /// The same behind it.
    InQuestionBehind,
    /// A noun for what happened.
    Incident,
    /// "Knowledge of".
    Knowledge,
    /// Somebody's part in a deed: "role in", "was involved in".
    Involved,
    /// A verb for firing something off.
    Launch,
    /// "Was fired from".
    LaunchedFrom,
    /// "Probably".
    Likely,
    /// "Lost".
    Lose,
    /// What is measured and not counted.
    Measure,
    /// Somebody by name who is listed as the holder of an office; no file of words may add to it.
    NamedLeader,
    /// A town by its name, as the gazetteer has it; no file of words may add to it.
    NamedTown,
    /// "Nobody".
    Nobody,
    /// "Takes place".
    Occur,
    /// "Of", between a number and whole.
    Of,
    /// "Of them".
    OfThem,
    /// "On the orders of".
    OnOrders,
    /// "Opened fire".
    OpenFire,
    /// "Ours".
    Ours,
    /// "His country", whoever else is named before.
    OwnLand,
    /// "Is to be", "plans to".
    Planned,
    /// A noun for a part of a country.
    Region,
    /// "Rejects".
    Reject,
    /// A noun for what somebody says: report, accusation.
    Report,
    /// "Theirs".
    Theirs,
    /// A noun for a count: "the number of".
    TollNoun,
    /// A verb that makes a passive of a participle, and may stand by itself.
    Undergoes,
    /// The same in a form that only makes a passive.
    Underwent,
    /// A noun for those who fight for a side.
    Troops,
    /// "It is not known".
    Unknown,
    /// "Has nothing to do with".
    Unrelated,
    /// "Wanted to", "tried to": its own verb was not done.
    Wanted,
    /// "Was".
    Was,
    /// "Without".
    Without,
}

impl Core {
    /// How many there are: the last one's place tells.
    const COUNT: usize = Core::Without as usize + 1;
}

/// That a name is none of [`Core`]; what serde would say of it is not put together.
#[derive(Debug, thiserror::Error)]
#[error("no core concept")]
struct NotCore;

impl serde::de::Error for NotCore {
    fn custom<T: std::fmt::Display>(_: T) -> NotCore {
        NotCore
    }
}

impl From<Core> for ConceptIx {
    fn from(core: Core) -> ConceptIx {
        ConceptIx(core as u16)
    }
}

/// A concept that says what happened to those who are counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Tolled {
    /// The concept.
    pub concept: ConceptIx,
    /// The topic that counts them.
    pub topic: Arc<Topic>,
    /// Whether it says so only when it is denied of everybody.
    pub only_none: bool,
}

/// A pattern with its concepts looked up.
#[derive(Debug, Clone, PartialEq)]
pub struct CompiledPattern {
    /// The concepts it needs, the first one's parties fill the roles.
    pub all: Vec<ConceptIx>,
    /// The concepts it excludes.
    pub none: Vec<ConceptIx>,
    topic: Arc<Topic>,
    /// Its place among the topic's patterns.
    at: usize,
    /// The word of the thing that fills a role of it, one of those that may.
    thing: Option<String>,
}

impl CompiledPattern {
    /// The topic it speaks of.
    pub fn topic(&self) -> &TopicId {
        &self.topic.id
    }

    /// The pattern as it is written.
    pub fn written(&self) -> &Pattern {
        &self.topic.spoken[self.at]
    }

    /// The roles that it fills itself, each with a word.
    pub fn set(&self) -> impl Iterator<Item = (&String, &String)> {
        self.written().set.iter().chain(self.written().thing.as_ref().zip(self.thing.as_ref()))
    }

    /// Whether `reading`, of the same topic and clause, leaves no room for one of this pattern: only things may be several.
    pub fn is_taken_by(&self, reading: &Reading) -> bool {
        let same = |role: &String| reading.roles.get(role) == self.thing.as_ref();
        reading.topic == self.topic.id && self.written().thing.as_ref().is_none_or(same)
    }
}

/// The concepts and patterns of a book of topics.
#[derive(Debug, Clone, Default)]
pub struct Patterns {
    /// The concepts' numbers, by name; those of [`Core`] come before them.
    by_name: FxHashMap<String, ConceptIx>,
    /// The patterns, in the order in which they are tried.
    all: Vec<CompiledPattern>,
    /// Which patterns each concept leads.
    led: Vec<Vec<usize>>,
    /// Which patterns need no concept.
    bare: Vec<usize>,
    /// Which concepts lead a pattern that asks for a leader by name.
    of_leaders: Vec<ConceptIx>,
    /// The role of who did it, or did not, by topic.
    doers: FxHashMap<TopicId, String>,
    /// Which concepts are words for one person, in order.
    persons: Vec<ConceptIx>,
    /// Which concepts say what happened to those who are counted, by concept.
    tolls: Vec<Tolled>,
}

impl Patterns {
    /// Numbers the concepts of `topics` in the order in which they come: further topics behind them change no number.
    pub(super) fn number<'t>(&mut self, topics: impl Iterator<Item = &'t Topic>) {
        for topic in topics {
            let things = topic.roles.values().flat_map(|rule| rule.words.keys().chain(&rule.persons));
            let spoken = topic.spoken.iter().flat_map(|pattern| pattern.all.iter().chain(&pattern.none));
            spoken.chain(things).chain(&topic.tolled).chain(&topic.spared).for_each(|name| self.add(name));
        }
    }

    fn add(&mut self, name: &str) {
        if self.named(name).is_none() {
            let next = ConceptIx((Core::COUNT + self.by_name.len()) as u16);
            self.by_name.insert(name.to_owned(), next);
        }
    }

    /// Looks the concepts of the patterns of `topics` up, which have been numbered.
    pub(super) fn compile(&mut self, topics: impl Iterator<Item = Arc<Topic>>) {
        self.led.resize(Core::COUNT + self.by_name.len(), Vec::new());
        for topic in topics {
            for (at, pattern) in topic.spoken.iter().enumerate() {
                things(pattern, &topic).into_iter().for_each(|thing| self.learn(&topic, at, thing));
            }
            for (names, only_none) in [(&topic.tolled, false), (&topic.spared, true)] {
                let tolled = |concept| Tolled { concept, topic: Arc::clone(&topic), only_none };
                let concepts = self.numbers(names);
                self.tolls.extend(concepts.into_iter().map(tolled));
            }
            let persons: Vec<ConceptIx> = topic.roles.values().flat_map(|rule| self.numbers(&rule.persons)).collect();
            self.persons.extend(persons);
            let doer = topic.roles.iter().find(|(_, rule)| rule.doer.is_some());
            self.doers.extend(doer.map(|(role, _)| (topic.id.clone(), role.clone())));
        }
        self.tolls.sort_by_key(|toll| toll.concept);
        self.persons.sort_unstable();
        self.persons.dedup();
    }

    fn learn(&mut self, topic: &Arc<Topic>, at: usize, thing: Option<&String>) {
        let pattern = &topic.spoken[at];
        let mut all = self.numbers(&pattern.all);
        all.extend(thing.and_then(|word| self.named(word)));
        if all.contains(&Core::NamedLeader.into()) {
            self.of_leaders.extend(all.first());
        }
        match all.first() {
            Some(first) => self.led[usize::from(first.0)].push(self.all.len()),
            None if pattern.accusation => self.bare.push(self.all.len()),
            None => return,
        }
        let none = self.numbers(&pattern.none);
        self.all.push(CompiledPattern { all, none, topic: Arc::clone(topic), at, thing: thing.cloned() });
    }

    fn numbers(&self, names: &[String]) -> Vec<ConceptIx> {
        names.iter().filter_map(|name| self.named(name)).collect()
    }

    /// The number of the concept with this name, if a topic or extraction has a use for it.
    pub fn named(&self, name: &str) -> Option<ConceptIx> {
        let core = || Core::deserialize(IntoDeserializer::<NotCore>::into_deserializer(name));
        self.by_name.get(name).copied().or_else(|| core().ok().map(ConceptIx::from))
    }

    /// Whether the words of `concept` say what one person is.
    pub fn is_person(&self, concept: ConceptIx) -> bool {
        self.persons.binary_search(&concept).is_ok()
    }

    /// What a word of `concept` says happened to those who are counted.
    pub fn tolled(&self, concept: ConceptIx) -> &[Tolled] {
        let from = self.tolls.partition_point(|toll| toll.concept < concept);
        let to = self.tolls.partition_point(|toll| toll.concept <= concept);
        &self.tolls[from..to]
    }

    /// What happened to those who are counted, by concept.
    pub fn tolls(&self) -> &[Tolled] {
        &self.tolls
    }

    /// The patterns that one of `concepts` leads, in the order they are written: of one topic the first that fits counts.
    pub fn led_by(&self, concepts: impl Iterator<Item = ConceptIx>) -> Vec<&CompiledPattern> {
        let mut found: Vec<usize> = concepts.flat_map(|concept| &self.led[usize::from(concept.0)]).copied().collect();
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|n| &self.all[n]).collect()
    }

    /// Whether a pattern that `concept` leads asks for a leader by name.
    pub fn is_of_leaders(&self, concept: ConceptIx) -> bool {
        self.of_leaders.contains(&concept)
    }

    /// Who did it by a reading, or did not.
    pub fn doer<'r>(&self, reading: &'r Reading) -> Option<&'r String> {
        reading.roles.get(self.doers.get(&reading.topic)?)
    }

    /// The patterns without concepts: of accusations that say no more than whom they accuse.
    pub fn bare(&self) -> impl Iterator<Item = &CompiledPattern> {
        self.bare.iter().map(|&n| &self.all[n])
    }
}

/// Each thing that may fill the role which the pattern leaves to one; nothing once if it leaves none.
fn things<'t>(pattern: &Pattern, topic: &'t Topic) -> Vec<Option<&'t String>> {
    let Some(role) = &pattern.thing else { return vec![None] };
    topic.roles.get(role).into_iter().flat_map(|rule| rule.words.keys()).map(Some).collect()
}

#[cfg(test)]
mod tests {
    use crate::topic::{TopicBook, built_in_topics};

    /// Languages are compiled with the numbers of the built-in topics.
    #[test]
    fn topics_of_a_store_change_no_number() {
        let built_in = built_in_topics().unwrap();
        let mut own = built_in.iter().next().unwrap().clone();
        own.id = "aaa".parse().unwrap();
        own.spoken[0].all.push("aaa".to_owned());
        let both = TopicBook::new(built_in.iter().cloned().chain([own]));
        for topic in built_in.iter() {
            for name in topic.spoken.iter().flat_map(|pattern| &pattern.all) {
                assert_eq!(built_in.patterns.named(name), both.patterns.named(name), "{name}");
            }
        }
        assert!(built_in.patterns.named("aaa").is_none() && both.patterns.named("aaa").is_some());
    }
}
