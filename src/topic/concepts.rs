//! The words of one language that speak of topics, compiled.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{ConceptIx, Patterns, Tolled, TopicBook, TopicKind};
use crate::lang::{Features, Files, OneOrMany, Pack, PackError, Paradigms, Phrases, Words, no_paradigm, read_text};
use crate::model::{Reading, TopicId};
use crate::text::fold;

/// Stands between the two parts of a word whose second part stands apart.
const PARTED: &str = " … ";

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
    gives: Vec<Reading>,
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
    gives: Vec<Reading>,
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
#[serde(from = "u32", into = "u32")]
pub struct Spoken {
    /// Which concept.
    pub concept: ConceptIx,
    /// How.
    pub voice: Voice,
    /// Whether the word itself denies it.
    pub negated: bool,
    /// Whether a party behind the verb is its subject.
    pub alone: bool,
    /// Whether it begins with a stem that only its marks tell from another.
    pub marked: bool,
}

/// As the build keeps it, in one number: a language has thousands, and they are read at the start.
impl From<Spoken> for u32 {
    fn from(Spoken { concept, voice, negated, alone, marked }: Spoken) -> u32 {
        let flags = u32::from(marked) << 2 | u32::from(negated) << 1 | u32::from(alone);
        u32::from(concept.0) << 5 | (voice as u32) << 3 | flags
    }
}

impl From<u32> for Spoken {
    fn from(bits: u32) -> Spoken {
        let voice = [Voice::Active, Voice::Passive, Voice::Noun, Voice::Noun][bits as usize >> 3 & 3];
        let concept = ConceptIx((bits >> 5) as u16);
        Spoken { concept, voice, negated: bits & 2 != 0, alone: bits & 1 != 0, marked: bits & 4 != 0 }
    }
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
    pub gives: Vec<Reading>,
}

/// The words of one language for all topics of a book.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Concepts {
    /// The concepts that the language has words for, in order.
    known: Vec<ConceptIx>,
    /// Their words.
    pub words: Phrases<Spoken>,
    /// The first parts of words in two parts, "nahm … ein", each with the part that stands apart, folded.
    pub parted: Phrases<(Spoken, String)>,
    /// Words of what is counted.
    pub units: Phrases<Unit>,
    /// The book's patterns.
    #[serde(skip)]
    pub patterns: Arc<Patterns>,
    /// The examples, for tests; none if the build compiled the words.
    #[serde(skip)]
    pub examples: Vec<ConceptExample>,
}

impl Concepts {
    /// Reads the files `texts` (name and text) of the language of `pack`, which learns their words; those of a participle and one of
    /// its movable verbs in both orders.
    ///
    /// # Errors
    /// The first file that is wrong, or has words for a concept that no topic speaks of.
    pub fn read(texts: &Files<'_>, book: &TopicBook, pack: &mut Pack) -> Result<Concepts, PackError> {
        let mut concepts = Concepts { patterns: Arc::clone(&book.patterns), ..Concepts::default() };
        for (file, text) in texts {
            concepts.learn(file, read_text(file, *text)?, pack)?;
        }
        concepts.known.sort_unstable();
        concepts.known.dedup();
        Ok(concepts)
    }

    fn learn(&mut self, name: &str, file: ConceptFile, pack: &mut Pack) -> Result<(), PackError> {
        for entry in file.concepts {
            let concept = self.patterns.named(&entry.is).ok_or_else(|| no_topic(name, &entry.is))?;
            self.known.push(concept);
            let mut learn = |word: &str, voice, negated| {
                let marked = pack.traits.begins_marked(word);
                let spoken = Spoken { concept, voice, negated, alone: entry.alone, marked };
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

    /// Whether the language has words for what `topic` counts and the topic is a toll, told of an event as a whole.
    pub fn counts(&self, topic: &TopicId) -> bool {
        let is_told = |toll: &Tolled| toll.topic.id == *topic && toll.topic.kind == TopicKind::Toll;
        self.patterns.tolls().iter().any(|toll| is_told(toll) && self.known.binary_search(&toll.concept).is_ok())
    }
}

fn no_topic(file: &str, concept: &str) -> PackError {
    PackError { file: file.into(), line: None, message: format!("no topic speaks of the concept `{concept}`") }
}

/// The words of a participle and a verb of being, the other way round.
fn turned(word: &str, movable: &[String]) -> Option<String> {
    let (participle, verb) = word.split_once(' ')?;
    movable.iter().any(|known| known == verb).then(|| format!("{verb} {participle}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::built_in_languages;
    use crate::topic::built_in_words;

    #[test]
    fn a_concept_has_one_entry_in_a_language_and_a_file_is_sorted() {
        for language in built_in_languages() {
            let mut entries = Vec::new();
            for (file, text) in built_in_words(language) {
                let read: ConceptFile = read_text(file, text).unwrap();
                let of_file: Vec<_> = read.concepts.into_iter().map(|entry| (entry.is, entry.alone)).collect();
                assert!(of_file.is_sorted(), "{language}: {:?}", of_file.windows(2).find(|two| two[0] > two[1]));
                entries.extend(of_file);
            }
            entries.sort();
            let twice = entries.windows(2).find(|two| two[0] == two[1]);
            assert!(twice.is_none(), "{language}: {twice:?}");
        }
    }
}
