//! The names of places in one language, compiled, and where a text says that something happens at one.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::names::{self, capitals, has_capitals};
use super::{Facts, PlaceBook};
use crate::lang::{Files, PackError, Phrases, Token, Traits, Words, known_as, read_or_default, tokens};
use crate::model::{PlaceId, embedded};

/// The names of every language: file name and text.
fn files() -> &'static Files<'static> {
    crate::embedded::files("src/gazetteer/data/places")
}

/// No phrase that stands before a place has more tokens.
const LONGEST_MARKER: usize = 5;

/// No name with a phrase behind it has more tokens.
const LONGEST_PHRASE: usize = 12;

/// The names of one language, by the id of a place.
pub(super) type NamesOf = BTreeMap<PlaceId, Vec<String>>;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default, rename = "where")]
    said: Where,
    #[serde(default)]
    places: NamesOf,
}

/// How the language says that something happens at a place.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Where {
    /// Words right before the name: "near".
    before: Vec<String>,
    /// Words right before a name, which lead there as well unless it stands in the case of `case`: в Шуше, в Шушу.
    before_in_case: Vec<String>,
    /// Prefixes written together with the name.
    attached: Vec<String>,
    /// Endings of names in the case that says where.
    case: Vec<String>,
    /// Whether that case says it without a further word.
    by_case: bool,
    /// Words right after the name: yakınlarında.
    after: Vec<String>,
    /// Words for the time that clocks show, beside which stands whose: "Moscow time".
    clock: Vec<String>,
    /// The time of the place itself.
    local: Vec<String>,
    /// Clocks with a name of their own, by their offset from UTC.
    zones: BTreeMap<String, Vec<String>>,
}

/// What a phrase of [`Where`] does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum Marker {
    Before,
    BeforeInCase,
    After,
    Clock(Clock),
}

/// Whose time a phrase speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Clock {
    /// That of whoever is named beside it.
    Named,
    /// That of the place.
    Local,
    /// A clock so far ahead of UTC: `+03:00`.
    Zone(String),
}

/// How a name must be written to be meant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
struct Written {
    #[serde(deserialize_with = "embedded")]
    place: PlaceId,
    capitals: u8,
    /// Whether its last word is a stem with endings.
    declined: bool,
}

/// The names of places in one language.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct PlaceNames {
    words: Words,
    names: Phrases<Written>,
    /// In which word of its first the name that has its first capital letter latest has it; beyond all words if some name
    /// has none.
    first_capital: usize,
    markers: Phrases<Marker>,
    /// Bits of a token's proclitics.
    attached: u16,
    case: Vec<String>,
    by_case: bool,
}

/// A name of a place in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceNamed {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The places that have the name.
    pub places: Vec<PlaceId>,
    /// Those of them at which, by the words around the name, something happens.
    pub here: Vec<PlaceId>,
}

impl PlaceNames {
    /// The names in `language`, built in and those that `book` has.
    ///
    /// # Errors
    /// If a built-in file is wrong; a test holds that none is.
    pub fn read(
        language: &str,
        traits: &Arc<Traits>,
        facts: &Facts,
        book: &PlaceBook,
    ) -> Result<PlaceNames, PackError> {
        let File { said, places } = file(language)?;
        let attached = traits.proclitics.iter().enumerate().filter(|(_, p)| said.attached.contains(&p.text));
        let mut this = PlaceNames {
            words: Words::new(traits),
            attached: attached.map(|(n, _)| 1 << n).sum(),
            case: said.case.clone(),
            by_case: said.by_case,
            ..PlaceNames::default()
        };
        this.words.allow_endings(&said.case);
        this.learn_markers(&said);
        for (place, names) in built_in(language, facts, places)? {
            names.iter().for_each(|name| this.learn(&place, name));
        }
        for place in book.iter() {
            place.names.get(language).into_iter().flatten().for_each(|name| this.learn(&place.id, name));
        }
        Ok(this)
    }

    fn learn_markers(&mut self, said: &Where) {
        for (list, marker) in [
            (&said.before, Marker::Before),
            (&said.before_in_case, Marker::BeforeInCase),
            (&said.after, Marker::After),
            (&said.clock, Marker::Clock(Clock::Named)),
            (&said.local, Marker::Clock(Clock::Local)),
        ] {
            self.learn_marker(list, &marker);
        }
        for (zone, list) in &said.zones {
            self.learn_marker(list, &Marker::Clock(Clock::Zone(zone.clone())));
        }
    }

    fn learn_marker(&mut self, list: &[String], marker: &Marker) {
        for words in list {
            self.markers.learn(&mut self.words, words, marker.clone());
        }
    }

    fn learn(&mut self, place: &PlaceId, name: &str) {
        let bare = names::without_articles(name, self.words.traits());
        let capitals = capitals(name, &self.words);
        let first_capital = capital_word(&bare, &self.words).filter(|_| self.words.traits().capitals);
        self.first_capital = self.first_capital.max(first_capital.unwrap_or(usize::MAX));
        let written = Written { place: place.clone(), capitals, declined: name.contains('|') };
        self.names.learn(&mut self.words, &bare, written);
    }

    /// The names of places within `range` of `text`, in order.
    pub fn named_in(&self, text: &str, words: &mut PlaceWords, range: &Range<usize>) -> Vec<PlaceNamed> {
        let mut out = Vec::new();
        let mut at = range.start;
        while at < range.end {
            if !self.may_begin(text, words, at) {
                at += 1;
                continue;
            }
            let near = at.saturating_sub(LONGEST_MARKER).max(range.start)..range.end.min(at + LONGEST_PHRASE);
            words.look_up(near, text, &self.words);
            let within = Within { names: self, text, tokens: &words.tokens[..range.end], start: range.start };
            let (length, found) = within.longest(at);
            let here = found.iter().filter(|written| within.is_where(at..at + length, written));
            let here: Vec<PlaceId> = here.map(|written| written.place.clone()).collect();
            let places: Vec<PlaceId> = found.iter().map(|written| written.place.clone()).collect();
            if !places.is_empty() {
                out.push(PlaceNamed { tokens: at..at + length, places, here });
            }
            at += length.max(1);
        }
        out
    }

    /// Says how words are cut, which is not kept where the names are read back.
    pub fn cut_like(&mut self, others: &Words) {
        self.words.cut_like(others);
    }

    /// Whether a name can begin at token `at`: the quick answer for most words.
    fn may_begin(&self, text: &str, words: &mut PlaceWords, at: usize) -> bool {
        let near = at..words.tokens.len().min(at.saturating_add(self.first_capital).saturating_add(1));
        if self.first_capital < usize::MAX && !words.tokens[near].iter().any(|token| token.capital) {
            return false;
        }
        words.look_up(at..at + 1, text, &self.words);
        self.names.may_begin(&words.tokens[at])
    }

    /// Whose clock `text` speaks of, and the bytes at which it says so.
    pub fn clock_in(&self, text: &str) -> Option<(Clock, Range<usize>)> {
        let tokens = tokens(text, &self.words);
        let mut best: Option<(Clock, Range<usize>)> = None;
        for at in 0..tokens.len() {
            self.markers.each(&tokens, at, |found| {
                let Marker::Clock(clock) = found.value else { return };
                let bytes = tokens[at].span.start as usize..tokens[at + found.length - 1].span.end as usize;
                if best.as_ref().is_none_or(|(_, known)| known.start >= bytes.start && known.len() < bytes.len()) {
                    best = Some((clock.clone(), bytes));
                }
            });
        }
        best
    }
}

/// What a search for places knows of the words of one text: each is looked up when it is first asked for, and no more than
/// once.
#[derive(Debug)]
pub struct PlaceWords {
    tokens: Vec<Token>,
    looked_up: Vec<bool>,
    folded: String,
}

impl PlaceWords {
    /// Nothing is known of any word yet; `tokens` are the words in the text's language.
    pub fn new(tokens: &[Token]) -> PlaceWords {
        let looked_up = vec![false; tokens.len()];
        PlaceWords { tokens: tokens.iter().map(Token::unknown).collect(), looked_up, folded: String::new() }
    }

    fn look_up(&mut self, range: Range<usize>, text: &str, words: &Words) {
        for at in range {
            if !std::mem::replace(&mut self.looked_up[at], true) {
                self.tokens[at] = known_as(text, &self.tokens[at], words, &mut self.folded);
            }
        }
    }
}

/// The part of a text that a search is about: words outside of it say nothing.
struct Within<'w> {
    names: &'w PlaceNames,
    text: &'w str,
    /// The words of the text up to the end of the part.
    tokens: &'w [Token],
    start: usize,
}

impl<'w> Within<'w> {
    /// The longest names that begin at token `at`, and how many tokens they have.
    fn longest(&self, at: usize) -> (usize, Vec<&'w Written>) {
        let word = self.tokens[at].span.of(self.text).unwrap_or_default();
        let mut found = self.names.names.all(self.tokens, at);
        found.retain(|found| has_capitals(word, found.value.capitals));
        let length = found.iter().map(|found| found.length).max().unwrap_or(0);
        (length, found.into_iter().filter(|found| found.length == length).map(|found| found.value).collect())
    }

    /// Whether the words around a name, or its form, say that something happens there.
    fn is_where(&self, name: Range<usize>, written: &Written) -> bool {
        let (names, tokens) = (self.names, self.tokens);
        let last = tokens[name.end - 1].span.of(self.text).unwrap_or_default();
        let in_case = names.case.iter().any(|ending| last.ends_with(ending.as_str()));
        let mut before = name.start.saturating_sub(LONGEST_MARKER).max(self.start)..name.start;
        tokens[name.start].clitics.0 & names.attached != 0
            || self.has(&Marker::After, name.end, None)
            || names.by_case && written.declined && in_case
            || before.any(|from| {
                self.has(&Marker::Before, from, Some(name.start))
                    || (in_case || !written.declined) && self.has(&Marker::BeforeInCase, from, Some(name.start))
            })
    }

    /// Whether a marker begins at token `at` and, if asked for, ends at `end`.
    fn has(&self, marker: &Marker, at: usize, end: Option<usize>) -> bool {
        let mut found = false;
        self.names.markers.each(self.tokens, at, |phrase| {
            found |= phrase.value == marker && end.is_none_or(|end| at + phrase.length == end);
        });
        found
    }
}

/// Which word of `name`, from 0, is the first to have a capital letter.
fn capital_word(name: &str, words: &Words) -> Option<usize> {
    tokens(name, words).iter().position(|token| token.capital)
}

/// The names of built-in places in `language` as reports write them, by id.
///
/// # Errors
/// If a built-in file is wrong; a test holds that none is.
pub fn place_names(language: &str, facts: &Facts) -> Result<NamesOf, PackError> {
    let mut names = built_in(language, facts, file(language)?.places)?;
    names.values_mut().flatten().for_each(|name| *name = name.replace('|', ""));
    Ok(names)
}

fn file(language: &str) -> Result<File, PackError> {
    read_or_default(files(), &format!("{language}.yaml"))
}

/// `own` names, those of states as places, and those of capitals.
fn built_in(language: &str, facts: &Facts, own: NamesOf) -> Result<NamesOf, PackError> {
    let mut out = own;
    let states = names::states(language)?;
    for (place, state) in &facts.capitals {
        let names = states.iter().filter(|names| names.id == state.as_str()).flat_map(|names| &names.capitals);
        out.entry(place.clone()).or_default().extend(names.cloned());
    }
    for state in states {
        let Ok(place) = PlaceId::new(&state.id) else { continue };
        out.entry(place).or_default().extend(state.names);
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Pack, built_in as pack_files};

    fn read(language: &str) -> PlaceNames {
        let facts = Facts::built_in().unwrap();
        let pack = Pack::read(pack_files(language).unwrap()).unwrap();
        PlaceNames::read(language, pack.words.traits(), &facts, &facts.place_book()).unwrap()
    }

    fn ids(language: &str, text: &str) -> Vec<String> {
        let names = read(language);
        let tokens = tokens(text, &names.words);
        let found = names.named_in(text, &mut PlaceWords::new(&tokens), &(0..tokens.len()));
        let here = found.iter().map(|named| &named.here).filter(|here| !here.is_empty());
        here.map(|places| places.iter().map(PlaceId::as_str).collect::<Vec<_>>().join("/")).collect()
    }

    #[test]
    fn every_language_says_where() {
        for (language, text) in [
            ("ar", "قتل ثلاثة قرب خانكندي"),
            ("az", "Xankəndi yaxınlığında üç nəfər həlak olub"),
            ("de", "Drei Menschen starben bei Stepanakert"),
            ("en", "three people died near Khankendi"),
            ("es", "tres personas murieron cerca de Stepanakert"),
            ("fa", "سه نفر در نزدیکی خانکندی کشته شدند"),
            ("fr", "trois personnes sont mortes près de Stepanakert"),
            ("he", "שלושה בני אדם נהרגו ליד סטפנקרט"),
            ("hy", "Ստեփանակերտի մոտ զոհվել է երեք մարդ"),
            ("ru", "в Степанакерте погибли три человека"),
            ("tr", "Hankendi'de üç kişi öldü"),
            ("uk", "у Степанакерті загинули троє людей"),
        ] {
            assert_eq!(ids(language, text), ["khankendi"], "{text}");
        }
    }

    #[test]
    fn a_place_that_speaks_or_is_a_goal_is_not_where() {
        for (language, text) in [
            ("en", "Kyiv said that it sent three convoys to Kharkiv"),
            ("ru", "Киев отправил в Одессу три колонны"),
            ("ar", "قالت كييف إنها أرسلت ثلاث قوافل إلى خاركيف"),
            ("en", "the governor of the Kharkiv region"),
        ] {
            assert_eq!(ids(language, text), [""; 0], "{text}");
        }
    }

    #[test]
    fn cities_of_one_name_are_both_given() {
        assert_eq!(ids("en", "in Tripoli"), ["tripoli/tripoli-lebanon"]);
    }

    #[test]
    fn clocks_say_whose_they_are() {
        let english = read("en");
        assert_eq!(english.clock_in("at 10:00 local time").unwrap().0, Clock::Local);
        assert_eq!(english.clock_in("at 10:00 Moscow time").unwrap().0, Clock::Named);
        assert_eq!(english.clock_in("at 10:00 GMT").unwrap().0, Clock::Zone("+00:00".into()));
        assert_eq!(english.clock_in("at 10:00"), None);
    }

    #[test]
    fn every_language_with_places_has_a_file_that_fits() {
        let facts = Facts::built_in().unwrap();
        for (file, _) in files() {
            let names = place_names(file.trim_end_matches(".yaml"), &facts).unwrap_or_else(|error| panic!("{error}"));
            for id in names.keys() {
                assert!(facts.places.iter().any(|place| place.id == *id), "{file}: there is no place {id}");
            }
        }
    }

    #[test]
    fn names_stand_in_the_order_of_the_alphabet() {
        for (file, _) in files() {
            for (id, names) in super::file(file.trim_end_matches(".yaml")).unwrap().places {
                let bare: Vec<String> = names.iter().map(|name| name.replace('|', "")).collect();
                assert!(bare.is_sorted(), "{file}: {id}: {bare:?}");
            }
        }
    }
}
