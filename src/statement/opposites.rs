//! Concepts: what the words of a language mean, as far as sameness and opposition ask. Data: `data/`.
//!
//! `axes.yaml` names pairs of opposite concepts, free of any language; one file per language lists its words for them.

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use crate::lang::{Files, PackError, read};
use crate::text::fold;

/// Every file of `data/` by name.
const DATA: &Files<'static> = include!(concat!(env!("OUT_DIR"), "/statement_data.rs"));

/// Words are looked up by their beginnings of this many letters and more.
const SHORTEST: usize = 3;

/// What a word means: a place on an axis of opposites, or a meaning without an opposite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Concept {
    /// The axis.
    axis: u16,
    /// Which end of it; 0 where the concept has no opposite.
    end: i8,
}

impl Concept {
    /// Whether both are the two ends of one axis.
    pub fn opposes(self, other: Concept) -> bool {
        self.axis == other.axis && self.end != 0 && self.end == -other.end
    }
}

/// A language as statements need it, beside its pack.
#[derive(Debug, Clone, Default)]
pub struct Tongue {
    /// Letters in which forms of one word differ (Arabic long vowels); empty elsewhere.
    pub(super) weak: String,
    /// Words that deny and that the pack does not list as such.
    pub(super) negators: FxHashSet<String>,
    /// Words of grammar that carry no content.
    pub(super) fillers: FxHashSet<String>,
    /// Negations that stand behind the verb they deny.
    pub(super) after_verb: FxHashSet<String>,
    /// What kind of thing a word names.
    kinds: FxHashMap<String, u16>,
    words: FxHashMap<String, Concept>,
    beginnings: FxHashMap<String, Concept>,
}

/// `axes.yaml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Axes {
    /// Pairs of opposites.
    opposites: Vec<[String; 2]>,
}

/// One language's file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TongueFile {
    #[serde(default)]
    weak: String,
    #[serde(default)]
    negators: Vec<String>,
    #[serde(default)]
    fillers: Vec<String>,
    #[serde(default)]
    after_verb: Vec<String>,
    #[serde(default)]
    kinds: Vec<KindEntry>,
    concepts: Vec<ConceptEntry>,
}

/// Words that may name one and the same thing, although they do not mean the same.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct KindEntry {
    /// What the kind is called; only for readers.
    #[serde(rename = "of")]
    _of: String,
    /// The words.
    words: Vec<String>,
}

/// The words for one concept.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ConceptEntry {
    /// Its name in `axes.yaml`, or any other for a meaning without an opposite.
    concept: String,
    /// Its words; a star stands for any ending.
    words: Vec<String>,
    /// A sentence with one of them; a test finds the concept in it.
    #[cfg_attr(not(test), expect(dead_code, reason = "examples are for readers and tests"))]
    example: String,
}

impl Tongue {
    /// The words of `language` (a BCP 47 tag); empty for one that has none.
    ///
    /// # Errors
    /// If a built-in file is wrong; a test holds that none is.
    pub fn built_in(language: &str) -> Result<Tongue, PackError> {
        let base = language.split(['-', '_']).next().unwrap_or(language);
        let name = format!("{base}.yaml");
        if !DATA.iter().any(|(file, _)| *file == name) {
            return Ok(Tongue::default());
        }
        let axes: Axes = read(DATA, "axes.yaml")?;
        let mut numbers = Numbers::new(&axes);
        // Every language numbers the concepts in one order, so that two languages mean the same by a number.
        let mut names: Vec<&str> = DATA.iter().map(|(file, _)| *file).filter(|file| *file != "axes.yaml").collect();
        names.sort_unstable();
        let mut own = Tongue::default();
        for file in names {
            let data: TongueFile = read(DATA, file)?;
            let concepts: Vec<Concept> = data.concepts.iter().map(|entry| numbers.of(&entry.concept)).collect();
            if file == name {
                own = Tongue::of(&data, &concepts);
            }
        }
        Ok(own)
    }

    fn of(data: &TongueFile, concepts: &[Concept]) -> Tongue {
        let set = |words: &[String]| words.iter().map(|word| fold(word)).collect();
        let mut tongue = Tongue {
            weak: data.weak.clone(),
            negators: set(&data.negators),
            fillers: set(&data.fillers),
            after_verb: set(&data.after_verb),
            ..Tongue::default()
        };
        for (number, kind) in (1..).zip(&data.kinds) {
            tongue.kinds.extend(kind.words.iter().map(|word| (fold(word), number)));
        }
        for (entry, concept) in data.concepts.iter().zip(concepts) {
            for word in &entry.words {
                match word.strip_suffix('*') {
                    Some(beginning) => tongue.beginnings.insert(fold(beginning), *concept),
                    None => tongue.words.insert(fold(word), *concept),
                };
            }
        }
        tongue
    }

    /// What kind of thing a folded word names; words of one kind may name one thing.
    pub(super) fn kind(&self, word: &str) -> Option<u16> {
        self.kinds.get(word).copied()
    }

    /// What a folded word means: the word itself before its longest known beginning.
    pub(super) fn concept(&self, word: &str) -> Option<Concept> {
        if let Some(concept) = self.words.get(word) {
            return Some(*concept);
        }
        if self.beginnings.is_empty() {
            return None;
        }
        let ends = word.char_indices().map(|(at, c)| at + c.len_utf8());
        let ends: Vec<usize> = ends.skip(SHORTEST - 1).collect();
        ends.iter().rev().find_map(|&end| self.beginnings.get(&word[..end]).copied())
    }
}

/// Gives each concept its number.
struct Numbers {
    known: FxHashMap<String, Concept>,
    next: u16,
}

impl Numbers {
    fn new(axes: &Axes) -> Numbers {
        let mut numbers = Numbers { known: FxHashMap::default(), next: 0 };
        for [one, other] in &axes.opposites {
            numbers.known.insert(one.clone(), Concept { axis: numbers.next, end: 1 });
            numbers.known.insert(other.clone(), Concept { axis: numbers.next, end: -1 });
            numbers.next += 1;
        }
        numbers
    }

    fn of(&mut self, name: &str) -> Concept {
        let fresh = Concept { axis: self.next, end: 0 };
        let concept = *self.known.entry(name.to_owned()).or_insert(fresh);
        self.next += u16::from(concept == fresh);
        concept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_holds_its_concept() {
        let axes: Axes = read(DATA, "axes.yaml").unwrap();
        for (file, _) in DATA.iter().filter(|(file, _)| *file != "axes.yaml") {
            let tongue = Tongue::built_in(file.trim_end_matches(".yaml")).unwrap();
            let data: TongueFile = read(DATA, file).unwrap();
            let mut numbers = Numbers::new(&axes);
            for entry in &data.concepts {
                let wanted = entry.words.iter().find_map(|word| tongue.concept(&fold(word.trim_end_matches('*'))));
                let folded = fold(&entry.example);
                let mut words = folded.split(|c: char| !c.is_alphanumeric());
                let ends = |word: &str| word.char_indices().any(|(at, _)| tongue.concept(&word[at..]) == wanted);
                assert!(words.any(ends), "{file}: {}", entry.example);
                numbers.of(&entry.concept);
            }
        }
    }

    #[test]
    fn two_languages_mean_the_same_by_a_concept() {
        let (en, ar) = (Tongue::built_in("en").unwrap(), Tongue::built_in("ar").unwrap());
        let (rise, fall) = (en.concept("rise").unwrap(), ar.concept("انخفاض").unwrap());
        assert!(rise.opposes(fall) && !rise.opposes(rise));
        assert_eq!(ar.concept("ارتفاع"), Some(rise));
    }
}
