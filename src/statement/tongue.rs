//! A language as statements need it, beside its pack. Data: `data/`.
//!
//! `axes.yaml` names concepts that exclude each other, free of any language; one file per language has its grammar of
//! denying and its words for concepts; `meanings-*.yaml` are dictionaries of several languages, a concept a row.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::beginnings::Beginnings;
use super::concepts::{Axes, Lexicon, Sense};
use super::spelling::Spelling;
use crate::gazetteer::state_words;
use crate::lang::{Files, Pack, PackError, Traits, read};

/// Every file of `data/` by name.
fn data() -> &'static Files<'static> {
    crate::embedded::files("src/statement/data")
}

/// Phrases by their first word.
pub(super) type Phrases = FxHashMap<String, Vec<Vec<String>>>;

/// A language as statements need it, beside its pack.
#[derive(Debug, Clone, Default)]
pub struct Tongue {
    /// Its own number: the letters of its tag.
    pub(super) number: u32,
    /// How the language is built, where it has no pack.
    traits: Option<Traits>,
    /// How its words are folded.
    pub(super) spelling: Spelling,
    /// Letters in which forms of one word differ (Arabic long vowels); empty elsewhere.
    pub(super) weak: Vec<char>,
    /// Whether several denying words in a clause deny once (nobody did not come = nobody came).
    pub(super) concord: bool,
    /// Whether endings tell who acts, so that words may change places.
    pub(super) cases: bool,
    /// Whether an adjective stands behind its noun.
    pub(super) adjective_last: bool,
    /// Whether verbs stand at the end of their clause.
    pub(super) verb_last: bool,
    /// Whether several endings may follow one another, so that forms of one word are much longer than it.
    pub(super) endings_pile_up: bool,
    /// What words of grammar do, one bit each.
    roles: FxHashMap<String, u32>,
    /// Phrases with a denying word that deny nothing (no doubt, not only), by their first word.
    pub(super) harmless: Phrases,
    /// Phrases that make a denial one of all there is (at all), by their first word.
    pub(super) emphatic: Phrases,
    /// Phrases that deny (by no means), by their first word.
    pub(super) denying: Phrases,
    /// Phrases that say that what they govern is no longer so (puts an end to), by their first word.
    pub(super) ending: Phrases,
    /// Phrases that mean what no word of them means (lost his life), by their first word.
    idioms: FxHashMap<String, Vec<(Vec<String>, Sense)>>,
    /// Endings of predicates: is (Turkish -dır).
    pub(super) predicate_endings: Vec<String>,
    /// Endings of verbs for what must be: has to (Turkish -malıdır).
    pub(super) owed_endings: Vec<String>,
    /// Endings and beginnings that make a word its own denial.
    pub(super) affixes: Affixes,
    /// What kind of thing a word names.
    kinds: FxHashMap<String, u16>,
    words: FxHashMap<String, Sense>,
    beginnings: Beginnings<Sense>,
}

/// What a word of grammar does.
#[derive(Debug, Clone, Copy)]
#[repr(u32)]
pub(super) enum Role {
    /// Denies, and the pack does not list it as such.
    Negator = 1,
    /// Carries no content.
    Filler = 2,
    /// Denies the verb before it.
    AfterVerb = 4,
    /// Means all of something: a negation before it denies no more than that it is all.
    Universal = 8,
    /// Denies only together with another word in its clause (ne … pas).
    Half = 16,
    /// Speaks of things that are not known yet: some, no man.
    New = 32,
    /// Part of a number (half a million).
    Fraction = 64,
    /// Begins a phrase that denies nothing.
    Harmless = 128,
    /// Brings in the doer of a passive verb: by.
    Doer = 256,
    /// Begins a phrase that denies.
    Denying = 512,
    /// Until, unless, where a "not" that follows denies nothing (пока не).
    Until = 1024,
    /// Goes on with a denial and is none of its own: neither … nor.
    Nor = 2048,
    /// Denies the noun before it: without, where it is a postposition.
    AfterNoun = 4096,
    /// Says what a thing is, before an article: is (a town).
    Copula = 8192,
    /// Puts its sentence under a condition: would be, were it.
    Condition = 16384,
    /// Tells more of what a thing is said to be, behind its noun: directed (by).
    Defining = 32768,
    /// Makes a denial one of all there is: never, nobody, not any.
    Wholly = 65536,
    /// Makes a denial one of no more than a part: enough, other.
    Partly = 131_072,
    /// Denies where the other half of the denial stands in its clause: ne … plus.
    Joined = 262_144,
    /// Begins a phrase that says that what it governs is no longer so: puts an end to.
    Ending = 524_288,
    /// Begins a phrase that makes a denial one of all there is: at all.
    Emphatic = 2_097_152,
    /// Begins a phrase that means what no word of it means: lost his life.
    Idiom = 1_048_576,
}

/// Parts of words that deny.
#[derive(Debug, Clone, Default)]
pub(super) struct Affixes {
    /// In a verb, behind its stem (Turkish -medi).
    inner: Vec<String>,
    /// Before a verb (Armenian չ-).
    before: Vec<String>,
    /// Words that only look so, by their beginnings.
    except: Vec<String>,
    /// Before a word, making its opposite (un-).
    privative: Vec<String>,
    /// Behind a word, making its opposite (-less).
    lacking: Vec<String>,
}

impl Affixes {
    /// A folded verb without the part that denies it, or `None` if it has none.
    pub(super) fn denied<'w>(&self, word: &'w str) -> Option<&'w str> {
        if self.inner.is_empty() && self.before.is_empty() || self.except.iter().any(|e| word.starts_with(e.as_str())) {
            return None;
        }
        let rest = |part: &String| word.strip_prefix(part.as_str()).filter(|rest| rest.chars().count() >= 2);
        let stem = |part: &String| word.rfind(part.as_str()).map(|at| &word[..at]).filter(|s| s.chars().count() >= 2);
        self.before.iter().find_map(rest).or_else(|| self.inner.iter().find_map(stem))
    }

    /// What a folded word is the opposite of, by its parts: known, for unknown. `None` if it has no such part.
    pub(super) fn plain<'w>(&self, word: &'w str) -> Option<&'w str> {
        let long = |rest: &&str| rest.chars().count() >= 3;
        let before = self.privative.iter().find_map(|part| word.strip_prefix(part.as_str()).filter(long));
        before.or_else(|| self.lacking.iter().find_map(|part| word.strip_suffix(part.as_str()).filter(long)))
    }
}

/// One language's file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TongueFile {
    /// How the language is built, where it has no pack.
    traits: Option<Traits>,
    #[serde(default)]
    weak: String,
    #[serde(default)]
    concord: bool,
    #[serde(default)]
    negators: Vec<String>,
    #[serde(default)]
    after_verb: Vec<String>,
    /// Forms of "be" that say what a thing is, before an article.
    #[serde(default)]
    copulas: Vec<String>,
    /// Words that tell more of what a thing is said to be, behind its noun.
    #[serde(default)]
    defining: Vec<String>,
    /// Words that put their sentence under a condition.
    #[serde(default)]
    conditions: Vec<String>,
    /// Words that deny the noun before them.
    #[serde(default)]
    after_noun: Vec<String>,
    #[serde(default)]
    fillers: Vec<String>,
    #[serde(default)]
    universals: Vec<String>,
    /// Phrases with a denying word that deny nothing.
    #[serde(default)]
    harmless: Vec<String>,
    /// Phrases that make a denial one of all there is: at all.
    #[serde(default)]
    emphatic: Vec<String>,
    /// Phrases that deny.
    #[serde(default)]
    denying: Vec<String>,
    /// Phrases that say that what they govern is no longer so.
    #[serde(default)]
    ending: Vec<String>,
    /// Words that deny only together with another one in their clause.
    #[serde(default)]
    halves: Vec<String>,
    /// Words that deny where one of the halves stands in their clause.
    #[serde(default)]
    joined: Vec<String>,
    /// Words that deny of things that are not known yet (no man).
    #[serde(default)]
    none: Vec<String>,
    /// Words that speak of some things out of many.
    #[serde(default)]
    some: Vec<String>,
    #[serde(default)]
    fractions: Vec<String>,
    /// Words that bring in the doer of a passive verb.
    #[serde(default)]
    doers: Vec<String>,
    /// Words that make a denial one of all there is: never, nobody, not any.
    #[serde(default)]
    wholly: Vec<String>,
    /// Words that make a denial one of no more than a part: enough, other.
    #[serde(default)]
    partly: Vec<String>,
    /// Words behind which "not" denies nothing.
    #[serde(default)]
    until: Vec<String>,
    /// Words that go on with a denial (nor).
    #[serde(default)]
    nor: Vec<String>,
    /// Whether endings tell who acts.
    #[serde(default)]
    cases: bool,
    /// Whether an adjective stands behind its noun.
    #[serde(default)]
    adjective_last: bool,
    /// Whether verbs stand at the end of their clause.
    #[serde(default)]
    verb_last: bool,
    /// Whether several endings may follow one another.
    #[serde(default)]
    endings_pile_up: bool,
    /// Small letters that tell words apart, though folding takes them for others.
    #[serde(default)]
    keeps: String,
    /// Parts of verbs that deny them, behind the stem.
    #[serde(default)]
    verb_denied_by: Vec<String>,
    /// Beginnings of verbs that deny them.
    #[serde(default)]
    verb_denied_before: Vec<String>,
    /// Endings of predicates: is.
    #[serde(default)]
    predicate_endings: Vec<String>,
    /// Endings of verbs for what must be.
    #[serde(default)]
    owed_endings: Vec<String>,
    /// Beginnings of words that only look like denied verbs.
    #[serde(default)]
    not_denied: Vec<String>,
    /// Beginnings that make a word's opposite (un-).
    #[serde(default)]
    privative: Vec<String>,
    /// Endings that make a word's opposite (-less).
    #[serde(default)]
    lacking: Vec<String>,
    #[serde(default)]
    kinds: Vec<KindEntry>,
    #[serde(default)]
    concepts: Vec<ConceptEntry>,
    /// Phrases that mean what no word of them means; other forms of a word stand behind a stroke (lost/loses his life).
    #[serde(default)]
    idioms: Vec<ConceptEntry>,
}

impl TongueFile {
    fn spelling(&self) -> Spelling {
        Spelling { keeps: self.keeps.chars().collect() }
    }
}

/// Words that name one kind of thing.
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

/// A dictionary: concept -> language -> its words, parted by spaces.
type Dictionary = BTreeMap<String, BTreeMap<String, String>>;

/// Where a file of `data/` belongs.
fn is_dictionary(file: &str) -> bool {
    file.starts_with("meanings-")
}

impl Tongue {
    /// The words of `language` (a BCP 47 tag); only those of the dictionaries for one that has no file.
    ///
    /// # Errors
    /// If a built-in file is wrong; a test holds that none is.
    pub fn built_in(language: &str) -> Result<Tongue, PackError> {
        let base = language.split(['-', '_']).next().unwrap_or(language);
        let name = format!("{base}.yaml");
        let axes: Axes = read(data(), "axes.yaml")?;
        let mut lexicon = Lexicon::default();
        axes.names().for_each(|concept| lexicon.number(concept));
        let has_own = data().iter().any(|(file, _)| *file == name);
        let own: Option<TongueFile> = has_own.then(|| read(data(), &name)).transpose()?;
        let mut tongue = own.as_ref().map(Tongue::of).unwrap_or_default();
        tongue.number = base.bytes().fold(0, |number, letter| number << 8 | u32::from(letter));
        lexicon.spelling = tongue.spelling.clone();
        // Every language reads all files in one order, so that two languages mean the same by a number.
        for (file, _) in data().iter().filter(|(file, _)| *file != "axes.yaml") {
            if is_dictionary(file) {
                learn_dictionary(&read(data(), file)?, base, &mut lexicon);
                continue;
            }
            let is_own = *file == name;
            let other: Option<TongueFile> = (!is_own).then(|| read(data(), file)).transpose()?;
            let Some(data) = other.as_ref().or(own.as_ref()) else { continue };
            data.concepts.iter().chain(&data.idioms).for_each(|entry| lexicon.number(&entry.concept));
            if is_own {
                learn_concepts(data, &mut lexicon);
            }
        }
        // The English list has every state: it gives them their numbers.
        state_words("en")?.iter().for_each(|(id, _)| lexicon.number_state(id));
        state_words(base)?.iter().for_each(|(id, word)| lexicon.learn_state(word, id));
        for (word, sense) in lexicon.senses(&axes) {
            if word.contains(' ') {
                tongue.learn_idiom(&word, sense);
                continue;
            }
            match word.strip_suffix('*') {
                Some(beginning) => tongue.beginnings.insert(beginning, sense),
                None => _ = tongue.words.insert(word, sense),
            }
        }
        Ok(tongue)
    }

    /// What stands in for the pack of a language that has none: its marks and digits, and no words.
    pub fn bare_pack(&self) -> Option<Pack> {
        self.traits.as_ref().map(Pack::bare)
    }

    fn of(data: &TongueFile) -> Tongue {
        let spelling = data.spelling();
        let list = |words: &[String]| -> Vec<String> { words.iter().map(|word| spelling.folded(word)).collect() };
        let mut tongue = Tongue {
            traits: data.traits.clone(),
            weak: data.weak.chars().collect(),
            concord: data.concord,
            cases: data.cases,
            adjective_last: data.adjective_last,
            verb_last: data.verb_last,
            endings_pile_up: data.endings_pile_up,
            spelling: spelling.clone(),
            predicate_endings: list(&data.predicate_endings),
            owed_endings: list(&data.owed_endings),
            affixes: Affixes {
                inner: list(&data.verb_denied_by),
                before: list(&data.verb_denied_before),
                except: list(&data.not_denied),
                privative: list(&data.privative),
                lacking: list(&data.lacking),
            },
            ..Tongue::default()
        };
        let lists = [
            (Role::Negator, &data.negators),
            (Role::Filler, &data.fillers),
            (Role::AfterVerb, &data.after_verb),
            (Role::AfterNoun, &data.after_noun),
            (Role::Copula, &data.copulas),
            (Role::Condition, &data.conditions),
            (Role::Defining, &data.defining),
            (Role::Universal, &data.universals),
            (Role::Half, &data.halves),
            (Role::Joined, &data.joined),
            (Role::New, &data.none),
            (Role::New, &data.some),
            (Role::Fraction, &data.fractions),
            (Role::Doer, &data.doers),
            (Role::Until, &data.until),
            (Role::Nor, &data.nor),
            (Role::Wholly, &data.wholly),
            (Role::Partly, &data.partly),
        ];
        for (role, words) in lists {
            words.iter().for_each(|word| tongue.learn_role(spelling.folded(word), role));
        }
        tongue.harmless = tongue.learn_phrases(&data.harmless, Role::Harmless);
        tongue.emphatic = tongue.learn_phrases(&data.emphatic, Role::Emphatic);
        tongue.denying = tongue.learn_phrases(&data.denying, Role::Denying);
        tongue.ending = tongue.learn_phrases(&data.ending, Role::Ending);
        for (number, kind) in (1..).zip(&data.kinds) {
            tongue.kinds.extend(kind.words.iter().map(|word| (spelling.folded(word), number)));
        }
        tongue
    }

    /// The phrases by their first word, which learns that it may begin one.
    fn learn_phrases(&mut self, phrases: &[String], role: Role) -> Phrases {
        let mut learnt = Phrases::default();
        for phrase in phrases {
            let words: Vec<String> = self.spelling.folded(phrase).split_whitespace().map(str::to_owned).collect();
            let Some(first) = words.first().cloned() else { continue };
            self.learn_role(first.clone(), role);
            learnt.entry(first).or_default().push(words);
        }
        learnt
    }

    fn learn_idiom(&mut self, phrase: &str, sense: Sense) {
        let words: Vec<String> = phrase.split_whitespace().map(str::to_owned).collect();
        let Some(first) = words.first().cloned() else { return };
        self.learn_role(first.clone(), Role::Idiom);
        self.idioms.entry(first).or_default().push((words, sense));
    }

    /// How many words the longest idiom has that begins with `first` and whose next words are those that `next` gives, and what it means.
    pub(super) fn idiom<'w>(&self, first: &str, next: impl Fn(usize) -> &'w str) -> Option<(usize, &Sense)> {
        let begun = self.idioms.get(first)?.iter();
        let stand = begun.filter(|(words, _)| words.iter().enumerate().skip(1).all(|(n, word)| next(n) == word));
        stand.map(|(words, sense)| (words.len(), sense)).max_by_key(|(length, _)| *length)
    }

    fn learn_role(&mut self, word: String, role: Role) {
        *self.roles.entry(word).or_default() |= role as u32;
    }

    /// What a folded word does in the grammar, one bit for each [`Role`].
    pub(super) fn roles(&self, word: &str) -> u32 {
        self.roles.get(word).copied().unwrap_or_default()
    }

    /// What kind of thing a folded word names; words of one kind may name one thing.
    pub(super) fn kind(&self, word: &str) -> Option<u16> {
        self.kinds.get(word).copied()
    }

    /// What a folded word means: the word itself before its longest known beginning.
    pub(super) fn sense(&self, word: &str) -> Option<&Sense> {
        self.words.get(word).or_else(|| self.beginnings.longest_of(word))
    }
}

fn learn_dictionary(rows: &Dictionary, language: &str, lexicon: &mut Lexicon) {
    for (concept, words) in rows {
        lexicon.number(concept);
        for word in words.get(language).into_iter().flat_map(|words| words.split_whitespace()) {
            lexicon.learn(word, concept);
        }
    }
}

fn learn_concepts(data: &TongueFile, lexicon: &mut Lexicon) {
    for entry in &data.concepts {
        entry.words.iter().for_each(|word| lexicon.learn(word, &entry.concept));
    }
    for entry in &data.idioms {
        let forms = entry.words.iter().flat_map(|phrase| forms_of(phrase));
        forms.for_each(|phrase| lexicon.learn(&phrase, &entry.concept));
    }
}

/// Each phrase that a phrase with strokes stands for: "lost/loses his/her life" is four.
fn forms_of(phrase: &str) -> Vec<String> {
    phrase.split_whitespace().fold(vec![String::new()], |begun, word| {
        let longer = |start: &String| -> Vec<String> {
            word.split('/').map(|form| format!("{start} {form}").trim_start().to_owned()).collect()
        };
        begun.iter().flat_map(longer).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::{Term, statement_in};

    #[test]
    fn every_example_holds_its_concept() {
        for (file, _) in data().iter().filter(|(file, _)| *file != "axes.yaml" && !is_dictionary(file)) {
            let tongue = Tongue::built_in(file.trim_end_matches(".yaml")).unwrap();
            let data: TongueFile = read(data(), file).unwrap();
            for entry in &data.concepts {
                let wanted = entry
                    .words
                    .iter()
                    .find_map(|word| tongue.sense(&tongue.spelling.folded(word.trim_end_matches('*'))))
                    .unwrap();
                let folded = tongue.spelling.folded(&entry.example);
                let mut words = folded.split(|c: char| !c.is_alphanumeric());
                let meets = |sense: &Sense| sense.meets(wanted);
                let ends = |word: &str| word.char_indices().any(|(at, _)| tongue.sense(&word[at..]).is_some_and(meets));
                assert!(words.any(ends), "{file}: {}", entry.example);
            }
        }
    }

    #[test]
    fn every_idiom_stands_in_its_example() {
        for (file, _) in data().iter().filter(|(file, _)| *file != "axes.yaml" && !is_dictionary(file)) {
            let tag = file.trim_end_matches(".yaml");
            let tongue = Tongue::built_in(tag).unwrap();
            for entry in read::<TongueFile>(data(), file).unwrap().idioms {
                let phrase = tongue.spelling.folded(&forms_of(&entry.words[0])[0]);
                let words: Vec<&str> = phrase.split_whitespace().collect();
                let (_, wanted) = tongue.idiom(words[0], |n| words.get(n).copied().unwrap_or_default()).unwrap();
                let said = statement_in(&entry.example, tag).unwrap();
                let is_it =
                    |term: &Term| term.word.contains(' ') && term.sense.as_ref().is_some_and(|s| s.meets(wanted));
                assert!(said.terms.iter().any(is_it), "{file}: {}", entry.example);
            }
        }
    }

    #[test]
    fn two_languages_mean_the_same_by_a_concept() {
        let (en, ar) = (Tongue::built_in("en").unwrap(), Tongue::built_in("ar").unwrap());
        let (rise, fall) = (en.sense("rise").unwrap(), ar.sense("انخفاض").unwrap());
        assert!(rise.opposes(fall) && !rise.opposes(rise));
        assert!(ar.sense("ارتفاع").unwrap().meets(rise));
    }

    #[test]
    fn an_acronym_that_is_a_word_too_names_no_state() {
        let en = Tongue::built_in("en").unwrap();
        let names_state = |word: &str| en.sense(word).is_some_and(|sense| !sense.states().is_empty());
        assert!(!names_state("car") && names_state("uae"));
    }

    #[test]
    fn a_concept_has_one_row() {
        let mut known = BTreeMap::new();
        for (file, _) in data().iter().filter(|(file, _)| is_dictionary(file)) {
            for concept in read::<Dictionary>(data(), file).unwrap().into_keys() {
                let before = known.insert(concept.clone(), *file);
                assert_eq!(before, None, "{file}: {concept}");
            }
        }
    }

    #[test]
    fn every_word_of_every_dictionary_is_found() {
        for (file, _) in data().iter().filter(|(file, _)| is_dictionary(file)) {
            let rows: Dictionary = read(data(), file).unwrap();
            let languages: std::collections::BTreeSet<&String> = rows.values().flat_map(BTreeMap::keys).collect();
            for language in languages {
                let tongue = Tongue::built_in(language).unwrap();
                for word in rows.values().filter_map(|row| row.get(language)).flat_map(|words| words.split_whitespace())
                {
                    let bare = tongue.spelling.folded(word.trim_end_matches('*'));
                    assert!(tongue.sense(&bare).is_some(), "{file}: {language}: {word}");
                }
            }
        }
    }
}
