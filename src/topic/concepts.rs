//! The words of one language that speak of topics, compiled.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::{Pattern, Topic, TopicBook};
use crate::lang::{Features, Files, OneOrMany, Pack, PackError, Paradigms, Phrases, Words, no_paradigm, read_text};
use crate::text::fold;

/// Stands between the two parts of a word whose second part stands apart.
const PARTED: &str = " … ";

/// Stands for one concept of [`Concepts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ConceptIx(pub u16);

/// One language's file of a topic pack.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ConceptFile {
    /// The words of each concept.
    concepts: Vec<ConceptEntry>,
    /// The words of what is counted.
    #[serde(default)]
    units: Vec<UnitEntry>,
}

/// The words of one concept.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct ConceptEntry {
    /// Its name in `topic.yaml`.
    is: String,
    /// Verbs whose subject does it, and all words for which that makes no difference.
    #[serde(default)]
    words: Vec<String>,
    /// Verbs and participles whose subject it is done to.
    #[serde(default)]
    passive: Vec<String>,
    /// Nouns: who does it stands beside them as an adjective or owner.
    #[serde(default)]
    nouns: Vec<String>,
    /// Verb forms that deny it in one word.
    #[serde(default)]
    not: Vec<String>,
    /// Verb forms that deny in one word that it is done to their subject.
    #[serde(default, rename = "not-passive")]
    not_passive: Vec<String>,
    /// Verbs whose subject does it: paradigm of the pack -> stems. A form that denies by itself denies it, and of a passive form
    /// it is done to the subject.
    #[serde(default)]
    forms: BTreeMap<String, OneOrMany>,
    /// The same of verbs and participles whose subject it is done to.
    #[serde(default, rename = "passive-forms")]
    passive_forms: BTreeMap<String, OneOrMany>,
    /// The same of nouns.
    #[serde(default, rename = "noun-forms")]
    noun_forms: BTreeMap<String, OneOrMany>,
    /// Whether its verbs take no party for their object, so that a party behind them is their subject.
    #[serde(default)]
    alone: bool,
    /// A sentence with it.
    #[serde(default)]
    example: Option<String>,
    /// The readings of the sentence, as claims have them.
    #[serde(default)]
    gives: Vec<crate::model::Reading>,
    /// Further sentences with it.
    #[serde(default)]
    examples: Vec<FurtherExample>,
}

/// A further sentence with the words of a concept.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct FurtherExample {
    /// The sentence.
    text: String,
    /// Its readings.
    gives: Vec<crate::model::Reading>,
}

impl ConceptEntry {
    /// Its words as they are written, each with how it speaks of the concept and whether it denies it.
    fn written(&self) -> impl Iterator<Item = (&str, Voice, bool)> {
        let lists: [(&[String], _, _); 5] = [
            (&self.words, Voice::Active, false),
            (&self.passive, Voice::Passive, false),
            (&self.nouns, Voice::Noun, false),
            (&self.not, Voice::Active, true),
            (&self.not_passive, Voice::Passive, true),
        ];
        lists.into_iter().flat_map(|(list, voice, not)| list.iter().map(move |word| (word.as_str(), voice, not)))
    }

    /// The forms of its paradigms, likewise.
    fn made(&self, file: &str, paradigms: &Paradigms) -> Result<Vec<(String, Voice, bool)>, PackError> {
        let lists =
            [(&self.forms, Voice::Active), (&self.passive_forms, Voice::Passive), (&self.noun_forms, Voice::Noun)];
        let mut words = Vec::new();
        for (forms, voice) in lists {
            for (paradigm, stem) in forms.iter().flat_map(|(name, stems)| stems.all().iter().map(move |s| (name, s))) {
                let forms = paradigms.forms(paradigm, stem).ok_or_else(|| no_paradigm(file, paradigm))?;
                words.extend(forms.into_iter().map(|(form, is)| (form, voice.of(is), is.negated)));
            }
        }
        Ok(words)
    }
}

/// The words of one thing that is counted.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitEntry {
    /// Its name in `topic.yaml`.
    of: String,
    /// Its words.
    words: Vec<String>,
    /// Words that say by themselves that it is one.
    #[serde(default)]
    one: Vec<String>,
    /// Words that say by themselves that they are two (a dual).
    #[serde(default)]
    two: Vec<String>,
}

/// How a word speaks of a concept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Voice {
    /// Its subject does it.
    Active,
    /// It is done to its subject.
    Passive,
    /// A noun.
    Noun,
}

impl Voice {
    /// The voice of a form that `is` so, in a list of this voice.
    fn of(self, is: Features) -> Voice {
        if is.passive && self == Voice::Active { Voice::Passive } else { self }
    }
}

/// A word that speaks of a concept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spoken {
    /// Which concept.
    pub concept: ConceptIx,
    /// How.
    pub voice: Voice,
    /// Whether the word itself denies it.
    pub negated: bool,
    /// Whether a party behind the verb is its subject.
    pub alone: bool,
}

/// A word for something that is counted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Unit {
    /// Its name in the topic pack.
    pub of: String,
    /// How many the word itself says there are.
    pub count: Option<u8>,
}

/// An example of a language's file and the readings it must give.
#[derive(Debug, Clone, PartialEq)]
pub struct ConceptExample {
    /// The concept.
    pub concept: String,
    /// The sentence.
    pub text: String,
    /// The readings.
    pub gives: Vec<crate::model::Reading>,
}

/// The words of one language for all topics of a book.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Concepts {
    /// The concepts' numbers, by name.
    by_name: FxHashMap<String, ConceptIx>,
    /// Their words.
    pub words: Phrases<Spoken>,
    /// The first parts of words in two parts, "nahm … ein", each with the part that stands apart, folded.
    pub parted: Phrases<(Spoken, String)>,
    /// Words of what is counted.
    pub units: Phrases<Unit>,
    /// The topics' patterns by topic, with concepts as numbers.
    #[serde(skip)]
    pub patterns: Vec<CompiledPattern>,
    /// Which patterns each concept leads.
    #[serde(skip)]
    led: Vec<Vec<usize>>,
    /// Which patterns need no concept.
    #[serde(skip)]
    bare: Vec<usize>,
    /// Which concepts are words for one person, in order.
    #[serde(skip)]
    persons: Vec<ConceptIx>,
    /// Which concepts say what happened to those who are counted, and for which topic; by concept.
    #[serde(skip)]
    tolls: Vec<Tolled>,
    /// The examples, for tests; none if the build compiled the words.
    #[serde(skip)]
    pub examples: Vec<ConceptExample>,
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
    /// The topic it speaks of.
    pub topic: crate::model::TopicId,
    /// The concepts it needs, the first one's parties fill the roles.
    pub all: Vec<ConceptIx>,
    /// The concepts it excludes.
    pub none: Vec<ConceptIx>,
    /// The pattern as it is written; where a thing fills a role of it, as if it were written for that thing.
    pub pattern: Arc<Pattern>,
}

impl CompiledPattern {
    /// Whether `reading`, of the same topic and clause, leaves no room for one of this pattern: only things may be several.
    pub fn is_taken_by(&self, reading: &crate::model::Reading) -> bool {
        let same = |role: &String| reading.roles.get(role) == self.pattern.set.get(role);
        reading.topic == self.topic && self.pattern.thing.as_ref().is_none_or(same)
    }
}

impl Concepts {
    /// Reads the files `texts` (name and text) of the language of `pack`, which learns their words; those of a participle and one of
    /// its movable verbs in both orders.
    ///
    /// Patterns with a concept that the language has no words for are left out.
    ///
    /// # Errors
    /// The first file that is wrong.
    pub fn read(texts: &Files<'_>, book: &TopicBook, pack: &mut Pack) -> Result<Concepts, PackError> {
        let mut concepts = Concepts::default();
        for (file, text) in texts {
            concepts.learn(file, read_text(file, *text)?, pack)?;
        }
        concepts.compile(book);
        Ok(concepts)
    }

    fn learn(&mut self, name: &str, file: ConceptFile, pack: &mut Pack) -> Result<(), PackError> {
        for entry in file.concepts {
            let next = ConceptIx(self.by_name.len() as u16);
            let concept = *self.by_name.entry(entry.is.clone()).or_insert(next);
            let mut learn = |word: &str, voice, negated| {
                let spoken = Spoken { concept, voice, negated, alone: entry.alone };
                match word.split_once(PARTED) {
                    Some((head, apart)) => self.parted.learn(&mut pack.words, head, (spoken, fold(apart))),
                    None => self.words.learn(&mut pack.words, word, spoken),
                }
            };
            for (word, voice, negated) in entry.written() {
                learn(word, voice, negated);
                if let Some(turned) = turned(word, &pack.traits.movable) {
                    learn(&turned, voice, negated);
                }
            }
            for (word, voice, negated) in entry.made(name, &pack.paradigms)? {
                learn(&word, voice, negated);
            }
            let first = entry.example.map(|text| FurtherExample { text, gives: entry.gives });
            let shown = first.into_iter().chain(entry.examples);
            self.examples.extend(shown.map(|FurtherExample { text, gives }| ConceptExample {
                concept: entry.is.clone(),
                text,
                gives,
            }));
        }
        file.units.into_iter().for_each(|entry| self.learn_unit(entry, &mut pack.words));
        Ok(())
    }

    fn learn_unit(&mut self, entry: UnitEntry, words: &mut Words) {
        for (list, count) in [(&entry.words, None), (&entry.one, Some(1)), (&entry.two, Some(2))] {
            for word in list {
                self.units.learn(words, word, Unit { of: entry.of.clone(), count });
            }
        }
    }

    /// Looks the concepts of the book's patterns up, of which those that the language has no words for are left out.
    pub fn compile(&mut self, book: &TopicBook) {
        let by_name = &self.by_name;
        for (topic, pattern) in book.patterns() {
            let all: Option<Vec<ConceptIx>> = pattern.all.iter().map(|name| by_name.get(name).copied()).collect();
            let none = pattern.none.iter().filter_map(|name| by_name.get(name).copied()).collect();
            if let Some(all) = all.filter(|all| pattern.accusation || !all.is_empty()) {
                match all.first() {
                    Some(first) => {
                        self.led.resize(by_name.len(), Vec::new());
                        self.led[usize::from(first.0)].push(self.patterns.len());
                    }
                    None => self.bare.push(self.patterns.len()),
                }
                self.patterns.push(CompiledPattern { topic: topic.clone(), all, none, pattern: Arc::clone(pattern) });
            }
        }
        for topic in book.shared() {
            for (names, only_none) in [(&topic.tolled, false), (&topic.spared, true)] {
                let known = names.iter().filter_map(|name| by_name.get(name));
                self.tolls.extend(known.map(|&concept| Tolled { concept, topic: Arc::clone(topic), only_none }));
            }
        }
        self.tolls.sort_by_key(|toll| toll.concept);
        let persons = book.iter().flat_map(|topic| topic.roles.values()).flat_map(|rule| &rule.persons);
        self.persons = persons.filter_map(|name| by_name.get(name).copied()).collect();
        self.persons.sort_unstable();
        self.persons.dedup();
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

    /// Whether the language has words for what `topic` counts and the topic is a toll, told of an event as a whole.
    pub fn counts(&self, topic: &crate::model::TopicId) -> bool {
        self.tolls.iter().any(|toll| toll.topic.id == *topic && toll.topic.kind == super::TopicKind::Toll)
    }

    /// The patterns that one of `concepts` leads, in the order they are written: of one topic the first that fits counts.
    pub fn led_by(&self, concepts: impl Iterator<Item = ConceptIx>) -> Vec<&CompiledPattern> {
        let led = concepts.filter_map(|concept| self.led.get(usize::from(concept.0))).flatten();
        let mut found: Vec<usize> = led.copied().collect();
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|n| &self.patterns[n]).collect()
    }

    /// The patterns without concepts: of accusations that say no more than whom they accuse.
    pub fn bare(&self) -> impl Iterator<Item = &CompiledPattern> {
        self.bare.iter().map(|&n| &self.patterns[n])
    }

    /// The concept of this name, if the language has words for it.
    pub fn named(&self, name: &str) -> Option<ConceptIx> {
        self.by_name.get(name).copied()
    }
}

/// The words of a participle and a verb of being, the other way round.
fn turned(word: &str, movable: &[String]) -> Option<String> {
    let (participle, verb) = word.split_once(' ')?;
    movable.iter().any(|known| known == verb).then(|| format!("{verb} {participle}"))
}
