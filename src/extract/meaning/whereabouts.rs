//! Where a clause says that something happens, and on whose clock it tells the hour.

use std::ops::Range;

use super::scene::Scene;
use crate::extract::notes::time::TimeAt;
use crate::gazetteer::Clock;
use crate::model::{PartyId, PlaceId, When};

/// So many tokens before and after an hour may say whose clock it is.
const NEAR: usize = 5;

/// The place a clause is about: the only one it names, or the smallest of several that lie in one another.
pub fn place(scene: &Scene<'_, '_>, clause: &Range<usize>) -> Option<PlaceId> {
    let places = scene.language.places();
    let mut smallest: Option<PlaceId> = None;
    for candidates in scene.places_within(clause) {
        let here = meant(scene, &candidates)?;
        smallest = match smallest {
            Some(known) if places.is_within(&known, here) => Some(known),
            Some(known) if !places.is_within(here, &known) => return None,
            _ => Some(here.clone()),
        };
    }
    smallest
}

/// Which of the places with one name is meant: the only one, or the only one in a state that the article speaks of (the two
/// cities of Tripoli).
fn meant<'c>(scene: &Scene<'_, '_>, candidates: &'c [PlaceId]) -> Option<&'c PlaceId> {
    let (first, others) = candidates.split_first()?;
    if others.is_empty() {
        return Some(first);
    }
    let spoken_of = |place: &PlaceId| {
        let states = scene.mentions.iter().filter_map(|mention| PlaceId::new(mention.party.as_ref()?.as_str()).ok());
        states.into_iter().any(|state| scene.language.places().is_within(place, &state))
    };
    let mut near = candidates.iter().filter(|place| spoken_of(place));
    near.next().filter(|_| near.next().is_none())
}

/// `when` with the zone of its hour, where that is known: whose time the text says it is, else the speaker's.
///
/// Only clocks that run alike all year are set: when others change is not for a gazetteer to know.
pub fn zoned(
    when: When,
    scene: &Scene<'_, '_>,
    clause: &Range<usize>,
    time: &TimeAt,
    here: Option<&PlaceId>,
    speaker: Option<&PartyId>,
) -> When {
    if !when.has_hour() {
        return when;
    }
    let zone = zone(scene, clause, time, here, speaker);
    zone.and_then(|zone| format!("{when}{zone}").parse().ok()).unwrap_or(when)
}

fn zone(
    scene: &Scene<'_, '_>,
    clause: &Range<usize>,
    time: &TimeAt,
    here: Option<&PlaceId>,
    speaker: Option<&PartyId>,
) -> Option<String> {
    let near = time.start.saturating_sub(NEAR).max(clause.start)..(time.end + NEAR).min(clause.end);
    let of_place = |place: &PlaceId| scene.language.places().get(place)?.zone.as_deref();
    let zone = match scene.language.place_names().clock_in(words(scene, &near)) {
        None => zone_of(scene, speaker?).map(str::to_owned),
        Some((Clock::Zone(zone), _)) => Some(zone),
        Some((Clock::Local, _)) => of_place(here?).map(str::to_owned),
        Some((Clock::Named, at)) => {
            let start = scene.notes.tokens[near.start].span.start as usize;
            zone_of(scene, named_beside(scene, &near, start + at.start..start + at.end)?).map(str::to_owned)
        }
    };
    zone.filter(|zone| zone.starts_with(['+', '-']))
}

/// The state that stands beside the word for a clock: "Moscow time", بتوقيت موسكو.
fn named_beside<'s>(scene: &'s Scene<'_, '_>, near: &Range<usize>, clock: Range<usize>) -> Option<&'s PartyId> {
    let span = |tokens: &Range<usize>| scene.notes.span(tokens.start, tokens.end);
    let touches = |tokens: &Range<usize>| {
        let span = span(tokens);
        let between = clock.end.min(span.end as usize)..clock.start.max(span.start as usize);
        scene.notes.text.get(between).is_none_or(|text| text.split_whitespace().count() <= 1)
    };
    let found = scene.named_within(near).iter().find(|mention| touches(&mention.tokens))?;
    found.party.as_ref()
}

fn zone_of<'s>(scene: &'s Scene<'_, '_>, party: &PartyId) -> Option<&'s str> {
    let facts = &scene.language.facts;
    facts.parties.iter().find(|known| known.id == *party)?.zone.as_deref()
}

fn words<'t>(scene: &Scene<'_, 't>, tokens: &Range<usize>) -> &'t str {
    scene.notes.span(tokens.start, tokens.end).of(scene.notes.text).unwrap_or_default()
}
