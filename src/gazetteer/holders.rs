//! Who held which office when, for the few whom the press calls by name alone.

use std::sync::OnceLock;

use jiff::civil::Date;
use serde::Deserialize;

use super::compiled::HolderRow;
use super::{BodyIx, ByName, Facts, StateIx};
use crate::embedded::restored;
use crate::lang::PackError;
use crate::model::PartyId;
use crate::text::fold;

/// Under what the build keeps the holders that it has compiled.
pub const HOLDERS: &str = "holders";

/// One who held an office, or spoke for a party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Whom they spoke for.
    pub party: PartyId,
    /// The state and its body, if it is one.
    pub body: Option<(StateIx, BodyIx)>,
    /// First and last day; no last day if they hold it still.
    pub(super) held: Vec<(Date, Option<Date>)>,
    /// Their name as the words of each spelling, folded, the surname last.
    pub names: Vec<Vec<String>>,
}

impl Holder {
    /// Whether they held it on `day`.
    pub fn held_on(&self, day: Date) -> bool {
        self.held.iter().any(|(first, last)| *first <= day && last.is_none_or(|last| day <= last))
    }
}

/// All of them, in the order of the list.
#[derive(Debug, Default, Clone)]
pub struct Holders {
    /// As the build compiled them, once somebody is looked for.
    all: OnceLock<Vec<Holder>>,
    /// Every name of each, once somebody is looked for: whose it is, and which of theirs.
    names: OnceLock<(Vec<(usize, usize)>, ByName)>,
}

impl Holders {
    pub(super) fn new(all: Vec<Holder>) -> Holders {
        Holders { all: all.into(), names: OnceLock::new() }
    }

    fn all(&self) -> &[Holder] {
        let restored = || restored::<Vec<HolderRow<'_>>>(HOLDERS).expect("the build compiles them with the facts");
        self.all.get_or_init(|| restored().into_iter().map(HolderRow::holder).collect())
    }

    /// All of them, as bytes for [`HOLDERS`].
    ///
    /// # Errors
    /// If there is no room for them.
    pub fn compiled(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(&self.iter().map(HolderRow::of).collect::<Vec<_>>())
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Holder> {
        self.all().iter()
    }

    /// The names in which forms of some of `words` may be, each with its bearer.
    pub fn with(&self, words: &[String]) -> impl Iterator<Item = (&Holder, &[String])> {
        let (names, by_word) = self.names.get_or_init(|| self.names());
        let mut places: Vec<usize> = words.iter().flat_map(|word| by_word.with(word)).copied().collect();
        places.sort_unstable();
        places.dedup();
        let holders = places.into_iter().map(|place| names[place]);
        let all = self.all();
        holders.map(|(holder, name)| (&all[holder], all[holder].names[name].as_slice()))
    }

    fn names(&self) -> (Vec<(usize, usize)>, ByName) {
        let (mut names, mut by_word) = (Vec::new(), ByName::default());
        for (holder, of) in self.iter().enumerate() {
            for (name, words) in of.names.iter().enumerate() {
                by_word.add(names.len(), words);
                names.push((holder, name));
            }
        }
        (names, by_word)
    }
}

/// An entry of `holders.yaml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HolderEntry {
    speaks_for: PartyId,
    held: Vec<String>,
    names: Vec<String>,
}

/// The holder that an entry tells of.
///
/// # Errors
/// If its party is not known or a day is none.
pub(super) fn holder(entry: HolderEntry, facts: &Facts) -> Result<Holder, PackError> {
    let wrong = |message: String| PackError { file: "holders.yaml".into(), line: None, message };
    let id = entry.speaks_for.as_str();
    let parts = |(at, _): (usize, &str)| Some((facts.state_named(&id[..at])?, facts.body_named(&id[at + 1..])?));
    let body = id.match_indices('-').find_map(parts);
    if body.is_none() && facts.party(&entry.speaks_for).is_none() {
        return Err(wrong(format!("there is no party `{id}`")));
    }
    let held = entry.held.iter().map(|term| interval(term).ok_or_else(|| wrong(format!("`{term}` is no interval"))));
    let held = held.collect::<Result<_, _>>()?;
    // A text's words end at a hyphen too: Jean-Yves Le Drian, Adel al-Jubeir.
    let words = |name: &String| fold(name).split([' ', '-']).map(str::to_owned).collect();
    let names = entry.names.iter().map(words).collect();
    Ok(Holder { party: entry.speaks_for, body, held, names })
}

/// The days of `2017-01-20/2021-01-20`; `..` for a term that goes on.
fn interval(text: &str) -> Option<(Date, Option<Date>)> {
    let (first, last) = text.split_once('/')?;
    let last = if last == ".." { None } else { Some(last.parse().ok()?) };
    Some((first.parse().ok()?, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_has_one_holder_a_day() {
        let facts = Facts::built_in().unwrap();
        let day = |year| Date::constant(year, 6, 1);
        let offices: Vec<_> =
            facts.holders.iter().filter(|h| h.body.is_some_and(|(_, b)| facts.body(b).is_office)).collect();
        for year in 2010..2026 {
            let held = |party: &PartyId| offices.iter().filter(|h| h.party == *party && h.held_on(day(year))).count();
            // A president's spokesmen are listed under the president.
            let by_others = |h: &&&Holder| h.party.as_str().ends_with("-president");
            let twice = offices.iter().find(|h| !by_others(h) && held(&h.party) > 1);
            assert!(twice.is_none(), "{year} {twice:?}");
        }
        assert!(offices.len() > 300);
    }

    #[test]
    fn a_hyphen_parts_the_words_of_a_name() {
        let facts = Facts::built_in().unwrap();
        assert!(facts.holders.iter().flat_map(|holder| &holder.names).flatten().all(|word| !word.contains('-')));
    }

    #[test]
    fn intervals_may_go_on() {
        assert_eq!(interval("2017-05-14/.."), Some((Date::constant(2017, 5, 14), None)));
        assert_eq!(interval("2017-05-14"), None);
    }
}
