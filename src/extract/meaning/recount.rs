//! Counts that only answer a count: "the number at 319", "there were 319 of them".
//!
//! Such a statement counts what the party before it counted.

use std::ops::Range;

use super::pointing::is_small;
use super::scene::Scene;
use crate::extract::Proposal;
use crate::extract::notes::number::numbers;
use crate::extract::speech::attribution::Attribution;
use crate::lang::Particle;
use crate::model::{Count, Modality, Reading, Stance};
use crate::topic::Core;

/// A content of more tokens says itself what it counts.
const LONGEST: usize = 9;
/// How many words that no list knows may stand in it.
const UNKNOWN: usize = 2;
/// What is counted stands at most so many claims before.
const NEAR: usize = 2;

/// Gives each bare count the reading of the count before it, with its own number. `proposals` are those of `found`.
pub fn answer(scene: &Scene<'_, '_>, found: &[Attribution], proposals: &mut [Proposal]) {
    let mut order: Vec<usize> = (0..found.len()).filter(|&n| !found[n].content.is_empty()).collect();
    order.sort_by_key(|&n| (found[n].content[0].start, n));
    for (place, &n) in order.iter().enumerate() {
        if !proposals[n].readings.is_empty() || !matches!(proposals[n].stance, Stance::Asserts | Stance::Accuses) {
            continue;
        }
        let Some(count) = bare_count(scene, &found[n].content) else { continue };
        let before =
            order[..place].iter().rev().take(NEAR).filter(|&&other| proposals[other].says != proposals[n].says);
        let answered = before.flat_map(|&other| &proposals[other].readings).find(|reading| is_toll(scene, reading));
        if let Some(reading) = answered {
            proposals[n].readings = vec![Reading { count: Some(count), when: None, ..reading.clone() }];
        }
    }
}

/// The count that the content gives, if it says nothing else. "It was not 92, it was 319" gives the second.
fn bare_count(scene: &Scene<'_, '_>, content: &[Range<usize>]) -> Option<Count> {
    let notes = scene.notes;
    let [piece] = content else { return None };
    let known = |at: usize| {
        [Core::TollNoun, Core::Measure, Core::Was, Core::Exists]
            .into_iter()
            .any(|c| scene.of(c, &(at..at + 1)).next().is_some())
    };
    if piece.len() > LONGEST || scene.of(Core::Measure, piece).next().is_some() {
        return None;
    }
    let found = numbers(notes, piece.clone());
    let last = found.last()?;
    let refused = |at: usize| notes.is(at, Particle::Negation);
    let is_denied = last.tokens.start.saturating_sub(2).max(piece.start);
    let counted = |at: usize| found.iter().any(|number| number.tokens.contains(&at));
    // "Three of its staff were among the dead" are a part of others.
    let behind = last.tokens.end;
    let part =
        notes.is(behind, Particle::Preposition) && notes.is_any(behind + 1, &[Particle::Owner, Particle::Definite]);
    let unknown =
        |at: &usize| notes.word(*at) && !counted(*at) && !is_small(scene, *at) && !refused(*at) && !known(*at);
    // What stands behind the number may be what it counts: "2 bin 818 binanın çöktüğünü".
    let counts_else = behind < piece.end && unknown(&behind);
    let words = piece.clone().filter(unknown);
    let fits = !part && !counts_else && words.count() <= UNKNOWN && !(is_denied..last.tokens.start).any(refused);
    fits.then_some(last.count)
}

/// Whether the reading is one of the counts that are told of an event.
fn is_toll(scene: &Scene<'_, '_>, reading: &Reading) -> bool {
    scene.concepts.counts(&reading.topic)
        && reading.holds
        && reading.count.is_some()
        && reading.modality == Modality::Plain
}

#[cfg(test)]
mod tests {
    use crate::extract::{Input, Language, World, extract};

    /// The counts that each statement of `text` gives.
    fn counts(tag: &str, text: &str) -> Vec<Vec<String>> {
        let language = Language::built_in(tag, &World::built_in().unwrap()).unwrap().unwrap();
        let text = format!("Title\n\n{text}");
        let found = extract(&Input { narrated: false, ..Input::new(&text) }, &language);
        let of =
            |p: &crate::extract::Proposal| p.readings.iter().filter_map(|r| r.count).map(|c| c.to_string()).collect();
        found.proposals.iter().map(of).collect()
    }

    #[test]
    fn a_bare_count_counts_what_was_counted_before_it() {
        let text = "La policía afirmó que cerró 92 colegios electorales. «No fueron 92, fueron 319», replicó el portavoz del Govern.";
        assert_eq!(counts("es", text), [["92"], ["319"]]);
        let text = "Russia said that 12 soldiers had been killed. Ukraine put the number at 40.";
        assert_eq!(counts("en", text), [["12"], ["40"]]);
    }

    #[test]
    fn a_part_of_the_dead_answers_no_count_of_the_hurt() {
        let text =
            "Russia said that 12 soldiers had been wounded. Ukraine said that three of its men were among the dead.";
        assert_eq!(counts("en", text)[1], Vec::<String>::new());
    }

    #[test]
    fn a_count_of_something_else_answers_no_count() {
        let text = "Russia said that 12 soldiers had been killed. Ukraine said that 40 tanks burned.";
        assert_eq!(counts("en", text)[1], Vec::<String>::new());
    }
}
