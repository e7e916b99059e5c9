//! The vocabulary: every word of every list of a pack under one number, found again in a text with its prefixes and
//! endings.

use std::sync::Arc;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};
use zerocopy::little_endian::U16;

use super::endings::Endings;
use super::flat::{Flat, Row, hash_of_text};
use super::tokens::{Token, is_one_word, pieces};
use super::traits::{Apostrophe, Proclitic, ProcliticKind, Traits};
use super::written::WrittenForms;
use crate::text::{fold_into, fold_with_accents};

/// Stands for one word or stem of a vocabulary; 0 is any word that no list knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct WordId(pub u32);

impl WordId {
    /// A word that no list knows.
    pub const UNKNOWN: WordId = WordId(0);
    /// Whether some list knows the word.
    pub fn is_known(self) -> bool {
        self.0 != 0
    }
}

/// Which of the language's proclitics (written together with the next word: و, ب, ال, ה) a word begins with, one bit
/// each in the order of `Traits::proclitics`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Clitics(pub u16);

impl Clitics {
    /// Whether it has none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
    /// Whether proclitic number `n` is there.
    pub fn has(self, n: usize) -> bool {
        self.0 & (1 << n) != 0
    }
}

/// The lists of phrases ([`super::Phrases`]) of one vocabulary, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Lists(u16);

impl Lists {
    /// Whether the two have a list in common.
    #[inline]
    pub fn meets(self, other: Lists) -> bool {
        self.0 & other.0 != 0
    }
}

/// The vocabulary of one language.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Words {
    known: Known,
    #[serde(skip)]
    cut: Arc<Cut>,
    /// Room to fold a word in.
    #[serde(skip)]
    room: String,
    #[serde(skip)]
    recent: Recent,
}

/// What a vocabulary has learnt.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
struct Known {
    /// Every written form with the number of the word, and of the stem, that it is.
    forms: WrittenForms,
    endings: Endings,
    /// How many numbers were given.
    count: u32,
    /// The lists of which a phrase begins with a word, by its number.
    begins: Flat<U16>,
    /// Whether a word is a phrase by itself, by its number; others are parts of longer ones only.
    alone: Flat<u8>,
    lists: u32,
}

/// How a language cuts and spells its words.
#[derive(Debug, Default, Clone)]
struct Cut {
    traits: Arc<Traits>,
    proclitics: Vec<Box<str>>,
    /// Those of the proclitics that are articles.
    articles: Vec<Box<str>>,
    /// The names that only look as if they began with a proclitic.
    names: FxHashSet<Box<str>>,
    /// Finds letters of an older spelling in a word: most have none.
    older: Option<AhoCorasick>,
}

impl Cut {
    fn of(traits: &Arc<Traits>) -> Cut {
        let written = |proclitic: &Proclitic| -> Box<str> { folded(traits, &proclitic.text).into() };
        let articles = traits.proclitics.iter().filter(|p| p.is == ProcliticKind::Article);
        Cut {
            proclitics: traits.proclitics.iter().map(written).collect(),
            articles: articles.map(written).collect(),
            traits: Arc::clone(traits),
            names: traits.names.iter().map(|name| folded(traits, name).into()).collect(),
            older: older(&traits.spellings),
        }
    }
}

/// Words that were learnt a moment ago, as patterns write them: paradigms write a participle beside one auxiliary after the other, and
/// to fold and find both each time is a quarter of what the start of such a language takes.
#[derive(Debug, Clone, Default)]
struct Recent(Vec<(String, WordId)>);

impl Recent {
    const ROOM: usize = 64;

    fn slot(written: &str) -> usize {
        hash_of_text(written.as_bytes()) as usize % Recent::ROOM
    }

    fn get(&self, written: &str) -> Option<WordId> {
        let (known, id) = self.0.get(Recent::slot(written))?;
        (known == written).then_some(*id)
    }

    fn put(&mut self, written: &str, id: WordId) {
        self.0.resize(Recent::ROOM, Default::default());
        let (known, its) = &mut self.0[Recent::slot(written)];
        known.clear();
        known.push_str(written);
        *its = id;
    }
}

impl Words {
    /// An empty vocabulary of a language with these traits.
    pub fn new(traits: &Arc<Traits>) -> Words {
        let mut words = Words { cut: Arc::new(Cut::of(traits)), ..Words::default() };
        words.allow_endings(&traits.endings);
        traits.whole_words.iter().for_each(|word| drop(words.learn(word)));
        words
    }

    /// Says how words are cut: what is read back has learnt words, and nothing else.
    pub fn cut_as(&mut self, traits: &Arc<Traits>) {
        self.cut = Arc::new(Cut::of(traits));
    }

    /// The same, for further words of the language that `others` are of.
    pub fn cut_like(&mut self, others: &Words) {
        self.cut = Arc::clone(&others.cut);
    }

    /// Lets stems take further endings.
    pub fn allow_endings(&mut self, endings: &[String]) {
        endings.iter().for_each(|ending| self.known.endings.add(&folded(&self.cut.traits, ending)));
    }

    /// The traits the words are cut by.
    pub fn traits(&self) -> &Arc<Traits> {
        &self.cut.traits
    }

    /// The numbers of the words of `pattern`, learning those that are new.
    ///
    /// A bar marks a stem: `Росси|я` is any word made of `росси` and one of the language's endings, or none.
    pub fn learn(&mut self, pattern: &str) -> Vec<WordId> {
        let mut ids = Vec::new();
        self.learn_into(pattern, &mut ids);
        ids
    }

    /// The same, appended to `ids`: for those who learn thousands of patterns and have one list for all.
    pub(super) fn learn_into(&mut self, pattern: &str, ids: &mut Vec<WordId>) {
        let first = ids.len();
        self.learn_words(pattern, ids);
        if let [word] = ids[first..] {
            *place_of(&mut self.known.alone, word) = 1;
        }
    }

    fn learn_words(&mut self, pattern: &str, ids: &mut Vec<WordId>) {
        for chunk in pattern.split_whitespace() {
            if let Some(id) = self.recent.get(chunk) {
                ids.push(id);
                continue;
            }
            let (head, stem) = match chunk.split_once('|') {
                Some((stem, _)) => (stem, true),
                None => (chunk, false),
            };
            // Nearly all patterns are single words, and cutting tens of thousands of them is what a start would spend its time on.
            if is_one_word(head, &self.cut.traits) {
                let id = self.number(head, stem);
                self.recent.put(chunk, id);
                ids.push(id);
            } else {
                self.learn_cut(head, stem, ids);
            }
        }
    }

    /// The same for a chunk that may be cut into several pieces.
    fn learn_cut(&mut self, head: &str, stem: bool, ids: &mut Vec<WordId>) {
        // "d'" is one piece only before a letter, where texts have it.
        let elided = self.cut.traits.apostrophe == Apostrophe::After && head.ends_with(['\'', '’']);
        // "'da" is one piece only after a letter.
        let ending = self.cut.traits.apostrophe == Apostrophe::Before && head.starts_with(['\'', '’']);
        let padded = match (elided, ending) {
            (true, _) => format!("{head}a"),
            (_, true) => format!("a{head}"),
            _ => head.to_owned(),
        };
        let mut cut = pieces(&padded, &self.cut.traits);
        cut.truncate(cut.len() - usize::from(elided));
        cut.drain(..usize::from(ending));
        for (n, piece) in cut.iter().enumerate() {
            ids.push(self.number(piece, stem && n + 1 == cut.len()));
        }
    }

    /// The number of the word, or of the stem, that is written `piece`.
    fn number(&mut self, piece: &str, stem: bool) -> WordId {
        self.room.clear();
        fold_for(&self.cut.traits, piece, &mut self.room);
        let next = WordId(self.known.count + 1);
        let id = self.known.forms.number(&self.room, stem, next);
        self.known.count = self.known.count.max(id.0);
        id
    }

    /// The mark of one more list. Those beyond the number of bits share all of them: their phrases are looked for in vain more
    /// often, and found all the same.
    pub(super) fn new_list(&mut self) -> Lists {
        let list = 1u16.checked_shl(self.known.lists).unwrap_or(u16::MAX);
        self.known.lists += 1;
        Lists(list)
    }

    /// Says that a phrase of `list` begins with `word`.
    pub(super) fn begin(&mut self, word: WordId, list: Lists) {
        *place_of(&mut self.known.begins, word) |= list.0;
    }

    /// The lists of which a phrase begins with one of `words`.
    fn begun_by(&self, words: [WordId; 3]) -> Lists {
        let lists = |word: WordId| self.known.begins.get(word.0 as usize).map_or(0, |lists| lists.get());
        Lists(words.into_iter().map(lists).fold(0, |all, lists| all | lists))
    }

    /// How many numbers there are, 0 included.
    pub fn len(&self) -> usize {
        self.known.count as usize + 1
    }

    /// Whether no word was learnt.
    pub fn is_empty(&self) -> bool {
        self.known.count == 0
    }

    /// Appends the form of `piece` in which the vocabulary keeps words to `out`.
    pub(super) fn fold(&self, piece: &str, out: &mut String) {
        fold_for(&self.cut.traits, piece, out);
    }

    /// Fills in what the vocabulary knows of a word whose folded form is `folded`.
    ///
    /// The word as it stands comes before the word without a prefix, and for each the exact form before the stem; the two
    /// may both be known, and both are kept.
    pub(super) fn analyse(&self, folded: &str, token: &mut Token) {
        self.identify(folded, token);
        token.opens = match token.is_known() {
            true if self.is_listed(token) => token.clitics,
            true => self.opens_inside_phrase(folded, token),
            false => self.may_open(folded),
        };
        token.begins = self.begun_by([token.exact, token.stem, token.other]);
    }

    /// Whether a list has the word by itself, or without its proclitics: one that stands in longer phrases alone, with its first
    /// letters, may begin with proclitics elsewhere.
    fn is_listed(&self, token: &Token) -> bool {
        let alone = |word: WordId| self.known.alone.get(word.0 as usize).is_some_and(|&alone| alone != 0);
        !token.clitics.is_empty() || [token.exact, token.stem, token.other].into_iter().any(alone)
    }

    /// What a word that lists have in longer phrases only may begin with: the proclitics of a known word, or first letters that leave
    /// enough for a noun; where a phrase begins with the word, a "that" before a known one.
    fn opens_inside_phrase(&self, folded: &str, token: &Token) -> Clitics {
        let mut rest = token.unknown();
        let known = self.strip(folded, 0, Clitics::default(), &mut rest);
        let begins = self.begun_by([token.exact, token.stem, token.other]) != Lists::default();
        let that = rest.clitics.0 & self.cut.traits.clitics(ProcliticKind::That) != 0;
        match known {
            true if !begins || that => rest.clitics,
            false if !begins => self.may_open(folded),
            _ => Clitics::default(),
        }
    }

    fn identify(&self, folded: &str, token: &mut Token) {
        self.look_up(folded, token);
        if !token.exact.is_known()
            && !token.stem.is_known()
            && let Some(word) = self.respelled(folded)
        {
            self.look_up(&word, token);
        }
        if token.is_known() || self.cut.proclitics.is_empty() || self.cut.names.contains(folded) {
            return;
        }
        self.strip(folded, 0, Clitics::default(), token);
    }

    /// Which proclitic the last word of `pattern` is.
    pub(super) fn proclitic_at_end(&self, pattern: &str) -> Option<usize> {
        self.proclitic(pattern.split_whitespace().next_back()?)
    }

    /// Which proclitic, written alone, `word` is.
    pub(super) fn proclitic(&self, word: &str) -> Option<usize> {
        if self.cut.proclitics.is_empty() {
            return None;
        }
        let word = folded(&self.cut.traits, word);
        self.cut.proclitics.iter().position(|proclitic| **proclitic == *word)
    }

    /// The proclitic that a word which no list knows seems to begin with: the longest that leaves enough letters for a noun.
    fn may_open(&self, folded: &str) -> Clitics {
        let leaves = |p: &str| folded.strip_prefix(p).is_some_and(|rest| rest.chars().nth(2).is_some());
        let begins =
            self.cut.proclitics.iter().enumerate().filter(|(_, p)| leaves(p) && !self.cut.names.contains(folded));
        Clitics(begins.max_by_key(|(_, p)| p.len()).map_or(0, |(n, _)| 1 << n))
    }

    /// The word in the spelling of today, if it has letters of an older one.
    fn respelled(&self, folded: &str) -> Option<String> {
        self.cut.older.as_ref().filter(|older| older.is_match(folded))?;
        let today = |word: String, pair: &[String; 2]| word.replace(&pair[0], &pair[1]);
        Some(self.cut.traits.spellings.iter().fold(folded.to_owned(), today))
    }

    /// Takes off one proclitic after another, in the order the language allows, until the rest is known.
    fn strip(&self, rest: &str, from: usize, taken: Clitics, token: &mut Token) -> bool {
        for n in from..self.cut.proclitics.len() {
            let Some(word) = rest.strip_prefix(&*self.cut.proclitics[n]) else { continue };
            if word.chars().nth(1).is_none() {
                continue;
            }
            let taken = Clitics(taken.0 | 1 << n);
            for written in std::iter::once(word).chain(self.undoubled(word)) {
                self.look_up(written, token);
                if token.is_known() {
                    token.clitics = taken;
                    return true;
                }
            }
            if self.strip(word, n + 1, taken, token) {
                return true;
            }
        }
        false
    }

    /// A word behind a proclitic without the second of the letters that it doubles there: בוועדה is in a ועדה.
    fn undoubled<'w>(&self, word: &'w str) -> Option<&'w str> {
        let letters = &self.cut.traits.doubled_behind_proclitic;
        letters.iter().find(|letter| word.starts_with(&letter.repeat(2))).map(|letter| &word[letter.len()..])
    }

    fn look_up(&self, folded: &str, token: &mut Token) {
        let whole = self.known.forms.get(folded);
        if whole.exact.is_known() {
            token.exact = whole.exact;
        }
        token.stem = whole.stem;
        let mut other = WordId::UNKNOWN;
        for stem in self.shorter_stems(folded) {
            if token.stem.is_known() {
                other = stem;
                break;
            }
            token.stem = stem;
        }
        if token.is_known() {
            token.other = if other.is_known() { other } else { self.without_article(folded) };
        }
    }

    /// What a word that a list has with its article (الوزارة) is without it.
    fn without_article(&self, folded: &str) -> WordId {
        let bare = |article: &str| folded.strip_prefix(article).filter(|rest| rest.chars().nth(2).is_some());
        let rest = self.cut.articles.iter().find_map(|article| bare(article));
        let Some(rest) = rest else { return WordId::UNKNOWN };
        let whole = self.known.forms.get(rest);
        let ids = [whole.exact, whole.stem].into_iter().filter(|id| id.is_known());
        ids.chain(self.shorter_stems(rest)).next().unwrap_or_default()
    }

    /// The known stems that one of the endings completes to `folded`, the longest first.
    fn shorter_stems<'w>(&'w self, folded: &'w str) -> impl Iterator<Item = WordId> + 'w {
        let heads = self.known.endings.heads_of(folded).map(|head| self.known.forms.get(head));
        heads.map(|form| form.stem).filter(|id| id.is_known())
    }
}

/// What a list has for `word`, which grows to it.
fn place_of<T: Row + Default>(list: &mut Flat<T>, word: WordId) -> &mut T {
    let (slot, list) = (word.0 as usize, list.edit());
    if list.len() <= slot {
        list.resize(slot + 1, T::default());
    }
    &mut list[slot]
}

/// What finds the older of each two spellings, in the form that is made quickest: it is asked for words alone that no list knows.
fn older(spellings: &[[String; 2]]) -> Option<AhoCorasick> {
    let mut builder = AhoCorasick::builder();
    builder.kind(Some(AhoCorasickKind::NoncontiguousNFA)).dense_depth(0).prefilter(false);
    builder.build(spellings.iter().map(|[older, _]| older)).ok().filter(|_| !spellings.is_empty())
}

/// Appends the form of `piece` in which the vocabulary keeps words.
fn fold_for(traits: &Traits, piece: &str, out: &mut String) {
    match traits.accents {
        true => fold_with_accents(piece, out),
        false => fold_into(piece, out),
    }
}

/// The form of `text` in which the vocabulary keeps words.
fn folded(traits: &Traits, text: &str) -> String {
    let mut out = String::new();
    fold_for(traits, text, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::tokens;

    #[test]
    fn an_older_spelling_finds_the_word_of_today() {
        let pair = |old: &str, new: &str| [old.to_owned(), new.to_owned()];
        let traits = Traits { spellings: vec![pair("th", "t"), pair("ß", "ss")], ..Traits::default() };
        let mut words = Words::new(&Arc::new(traits));
        let id = words.learn("mutlos")[0];
        assert_eq!(tokens("muthlos", &words)[0].exact, id);
        assert!(!tokens("thor", &words)[0].is_known());
    }
}
