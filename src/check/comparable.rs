//! Whether two sides are about the same thing: event, time and place. What a topic's roles ask for is in [`scope`].

use super::occasion::{Occasions, days_apart};
use super::{Exemption, Side, Why};
use crate::corpus::Corpus;
use crate::model::{PartyId, Reading, When};
use crate::topic::{RoleRule, Topic};

/// A reading without a time is about what is new: a time that lies longer before the other's day is background to it.
const BACKGROUND_DAYS: i32 = 45;

/// How sure one may be that both sides are about one event, time and place, 0 to 1. With `times_differ` the times are what is
/// compared, and do not part them.
///
/// # Errors
/// Why they are not.
pub(super) fn comparable(
    a: &Side<'_>,
    b: &Side<'_>,
    times_differ: bool,
    occasions: &Occasions,
    corpus: &Corpus,
) -> Result<f64, Why> {
    if !a.is_asserted() || !b.is_asserted() {
        return Err(Why::Exempt(Exemption::NotAsserted));
    }
    let sure = match a.is_one_event(b, corpus) {
        Some(true) => 1.0,
        Some(false) => return Err(Why::DecidedOtherEvent),
        None => occasions.one_event(a, b, corpus).ok_or(Why::Exempt(Exemption::OtherEvent))?,
    };
    let Some((x, y)) = a.reading.zip(b.reading) else { return Ok(sure) };
    if !times_differ && is_other_time((a, x), (b, y), occasions) {
        return Err(Why::Exempt(Exemption::OtherTime));
    }
    if is_other_place(x, y, corpus) {
        return Err(Why::Exempt(Exemption::OtherPlace));
    }
    Ok(sure)
}

fn is_other_time((a, x): (&Side<'_>, &Reading), (b, y): (&Side<'_>, &Reading), occasions: &Occasions) -> bool {
    // Where the other's article looks back at the same day itself, that day is what it is about.
    let is_old = |when: &When, side: &Side<'_>| is_background(when, side) && !occasions.looks_back(side.at, when);
    match (&x.when, &y.when) {
        (Some(x), Some(y)) => x.excludes(y),
        (Some(when), None) => is_old(when, b),
        (None, Some(when)) => is_old(when, a),
        (None, None) => false,
    }
}

/// Whether `when` lies so long before `side` was said that `side`, which names no time, is about something newer.
pub(crate) fn is_background(when: &When, side: &Side<'_>) -> bool {
    when.last_day()
        .zip(side.said().1)
        .is_some_and(|(then, said)| then < said && days_apart(then, said) > BACKGROUND_DAYS)
}

fn is_other_place(x: &Reading, y: &Reading, corpus: &Corpus) -> bool {
    x.place.as_ref().zip(y.place.as_ref()).is_some_and(|(x, y)| {
        // A place that no file knows may be another name of one that is known.
        let known = corpus.places.get(x).is_some() && corpus.places.get(y).is_some();
        known && !corpus.places.is_within(x, y) && !corpus.places.is_within(y, x)
    })
}

/// How the value of one side in a role lies to that of the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    /// The same.
    Same,
    /// The first is a part of the second, or the second does not say.
    Narrower,
    /// The second is a part of the first, or the first does not say.
    Wider,
    /// Neither says.
    Open,
    /// Two different things.
    Other,
}

/// How `x` lies to `y` in the role `name`.
pub(super) fn fit(name: &str, rule: &RoleRule, x: &Reading, y: &Reading, corpus: &Corpus) -> Fit {
    match (x.roles.get(name), y.roles.get(name)) {
        (None, None) => Fit::Open,
        (Some(_), None) => Fit::Narrower,
        (None, Some(_)) => Fit::Wider,
        (Some(x), Some(y)) if x == y || is_one_party(x, y, corpus) => Fit::Same,
        (Some(x), Some(y)) if is_kind_of(x, y, rule, corpus) => Fit::Narrower,
        (Some(x), Some(y)) if is_kind_of(y, x, rule, corpus) => Fit::Wider,
        _ => Fit::Other,
    }
}

/// Whether people decided that the two are one party.
fn is_one_party(x: &str, y: &str, corpus: &Corpus) -> bool {
    PartyId::new(x).ok().zip(PartyId::new(y).ok()).is_some_and(|(x, y)| corpus.parties.is_one(&x, &y))
}

/// Whether `part` is a kind or a part of `whole`: a word of the topic, a party or a place.
fn is_kind_of(part: &str, whole: &str, rule: &RoleRule, corpus: &Corpus) -> bool {
    is_word_of(part, whole, rule)
        || PartyId::new(part).ok().zip(PartyId::new(whole).ok()).is_some_and(|(x, y)| corpus.parties.is_within(&x, &y))
}

fn is_word_of(part: &str, whole: &str, rule: &RoleRule) -> bool {
    let mut word = Some(part);
    // A table with a loop in it ends after as many steps as it has rows.
    for _ in 0..=rule.words.len() {
        match word {
            Some(name) if name == whole => return true,
            Some(name) => word = rule.words.get(name).and_then(|up| up.as_deref()),
            None => return false,
        }
    }
    false
}

/// How the scope of one side lies to that of the other: whose, which, where.
///
/// # Errors
/// If they differ.
pub(super) fn scope(topic: &Topic, x: &Reading, y: &Reading, corpus: &Corpus) -> Result<Fit, Why> {
    let mut whole = Fit::Same;
    for (name, rule) in topic.roles.iter().filter(|(_, rule)| rule.scope) {
        whole = match (whole, fit(name, rule, x, y, corpus)) {
            (_, Fit::Other) => return Err(Why::Exempt(Exemption::OtherScope)),
            (whole, Fit::Same) => whole,
            (Fit::Same, fit) => fit,
            (whole, fit) if whole == fit => whole,
            (whole, Fit::Open) => whole,
            (Fit::Open, fit) => fit,
            // Wider in one role and narrower in another: neither contains the other.
            _ => return Err(Why::Exempt(Exemption::OtherScope)),
        };
    }
    Ok(whole)
}
