//! People whom an article names again after it has said what they are: "the journalist Ann Hill" is "Hill" later on.

use std::ops::Range;

use super::scene::Hit;
use crate::extract::speakers::cast::is_full;
use crate::extract::speakers::hearing::Hearing;
use crate::extract::speakers::people::{folded_words, name_at, name_before};
use crate::extract::speakers::voice::alike;
use crate::lang::Particle;
use crate::topic::{Concepts, Core, Spoken, Voice};

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

/// The surnames of those who are listed as holders of offices, where a topic asks for them: "Putin is in good health".
pub fn leaders(hearing: &Hearing<'_>, concepts: &Concepts, hits: &[Hit]) -> Vec<Hit> {
    if !hits.iter().any(|hit| concepts.patterns.is_of_leaders(hit.spoken.concept)) {
        return Vec::new();
    }
    let notes = hearing.notes;
    let may_name = |at: &usize| notes.tokens[*at].capital || !notes.pack.traits.capitals;
    let free = |at: &usize| notes.word(*at) && hearing.covering(*at).is_none() && may_name(at);
    let listed = |at: &usize| hearing.holder(&folded_words(notes, &(*at..*at + 1))).is_some();
    let concept = Core::NamedLeader.into();
    let spoken = Spoken { concept, voice: Voice::Noun, negated: false, alone: false, marked: false };
    let named = (0..notes.tokens.len()).filter(free).filter(listed);
    named.map(|at| Hit { tokens: at..at + 1, spoken }).collect()
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

#[cfg(test)]
mod tests {
    use crate::extract::{Input, Language, World, extract};
    use crate::lang::built_in;

    #[test]
    fn a_listed_leader_named_alone_is_one() {
        let language = Language::read(built_in("en").unwrap(), &World::built_in().unwrap()).unwrap();
        let published = "2024-03-12".parse().unwrap();
        let healthy = |text: &str| {
            let text = format!("Title\n\n{text}");
            let found = extract(&Input { published: Some(&published), ..Input::new(&text) }, &language);
            found.proposals.into_iter().flat_map(|proposal| proposal.readings).any(|r| r.topic.as_str() == "healthy")
        };
        assert!(healthy("The spokesman said Putin was in good health."));
        assert!(!healthy("The spokesman said Hill was in good health."));
    }
}
