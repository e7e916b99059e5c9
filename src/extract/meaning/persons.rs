//! People whom an article names again after it has said what they are: "the journalist Ann Hill" is "Hill" later on.

use std::ops::Range;

use super::scene::Hit;
use crate::extract::speakers::cast::is_full;
use crate::extract::speakers::hearing::Hearing;
use crate::extract::speakers::people::{folded_words, name_at, name_before};
use crate::extract::speakers::voice::alike;
use crate::lang::Particle;
use crate::topic::{Concepts, Spoken};

/// A noun stands within so many tokens of the comma behind the name that it describes.
const APPOSITION: usize = 4;

/// The words that name somebody whom a word among `hits` brings in, each as a further word for what that one is.
pub fn named_again(hearing: &Hearing<'_>, concepts: &Concepts, hits: &[Hit]) -> Vec<Hit> {
    let said = hits
        .iter()
        .filter(|hit| concepts.patterns.is_person(hit.spoken.concept) && !hearing.is_office(hit.tokens.start));
    let mut bearers: Vec<(String, Spoken)> =
        said.filter_map(|hit| Some((surname(hearing, &name_of(hearing, &hit.tokens)?)?, hit.spoken))).collect();
    bearers.sort_by(|a, b| (&a.0, a.1.concept).cmp(&(&b.0, b.1.concept)));
    bearers.dedup_by(|a, b| a.0 == b.0 && a.1.concept == b.1.concept);
    if bearers.is_empty() {
        return Vec::new();
    }
    let notes = hearing.notes;
    let may_name = |at: &usize| notes.tokens[*at].capital || !notes.pack.traits.capitals;
    let free = |at: &usize| notes.word(*at) && hearing.covering(*at).is_none() && may_name(at);
    let words =
        (0..notes.tokens.len()).filter(free).filter_map(|at| Some((at, folded_words(notes, &(at..at + 1)).pop()?)));
    let named = |(at, word): (usize, String)| -> Vec<Hit> {
        let borne = bearers.iter().filter(|(surname, _)| alike(surname, &word));
        borne.map(|(_, spoken)| Hit { tokens: at..at + 1, spoken: *spoken }).collect()
    };
    words.flat_map(named).collect()
}

/// The full name of whom the noun at `noun` describes: right behind it and its land, or before a comma.
fn name_of(hearing: &Hearing<'_>, noun: &Range<usize>) -> Option<Range<usize>> {
    let land = hearing.covering(noun.end).filter(|mention| hearing.is_land(mention));
    let behind = land.map_or(noun.end, |mention| mention.end);
    name_at(hearing, behind).or_else(|| name_before_comma(hearing, noun.start)).filter(|name| is_full(hearing, name))
}

/// "Ann Hill, a French journalist": the name before the comma that parts it from the noun at `noun`.
fn name_before_comma(hearing: &Hearing<'_>, noun: usize) -> Option<Range<usize>> {
    let notes = hearing.notes;
    let comma =
        (noun.saturating_sub(APPOSITION)..noun).rev().find(|&at| !notes.word(at)).filter(|&at| notes.comma(at))?;
    let describes = |at: usize| {
        notes.is_any(at, &[Particle::Definite, Particle::Indefinite])
            || hearing.covering(at).is_some_and(|mention| hearing.is_land(mention))
    };
    (comma + 1..noun).all(describes).then(|| name_before(hearing, comma)).flatten()
}

/// The last word of a name, folded.
fn surname(hearing: &Hearing<'_>, name: &Range<usize>) -> Option<String> {
    folded_words(hearing.notes, name).pop()
}
