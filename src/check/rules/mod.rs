//! The rules, one file each with its page beside it.

mod count_conflict;
mod denial;
mod disowned;
mod exclusion;
mod first_shot;
mod one_value;
mod other_doer;
#[cfg(test)]
mod pages;
mod polarity;
mod rejected;
mod statements;
mod time_conflict;
mod two_doors;

use super::Rule;
use super::rule::{Key, Keys};
use super::side::Side;
use crate::corpus::Corpus;
use crate::topic::Topic;

/// Every rule, in the order in which reports list them.
pub const RULES: &[&dyn Rule] = &[
    &polarity::Polarity,
    &one_value::OneValue,
    &other_doer::OtherDoer,
    &disowned::Disowned,
    &rejected::Rejected,
    &two_doors::TwoDoors,
    &count_conflict::CountConflict,
    &time_conflict::TimeConflict,
    &exclusion::Exclusion,
    &first_shot::FirstShot,
    &denial::Denial,
    &statements::Statements,
];

/// The rule that is called `name`.
pub fn rule_named(name: &str) -> Option<&'static dyn Rule> {
    RULES.iter().copied().find(|rule| rule.name() == name)
}

/// The topic of a side's reading.
fn topic<'a>(side: &Side<'_>, corpus: &'a Corpus) -> Option<&'a Topic> {
    corpus.topics.get(&side.reading?.topic)
}

/// A key of `matter` for each way in which two sides may be found to be about one event: the event's largest whole, the
/// weeks in which their articles appeared, or those that their articles look back at.
pub(super) fn keys_of(matter: &str, side: &Side<'_>, corpus: &Corpus) -> Keys {
    let event = side.event().map(|event| Key::of(("event", matter, corpus.largest_event(event).as_str())));
    let told = super::occasion::days_told(corpus, side.at).map(|(_, last)| last);
    let days = side.article.published.last_day().into_iter().chain(told);
    let mut weeks: Vec<i32> = days.map(|day| days_since_year_one(day) / WINDOW).flat_map(|at| [at, at + 1]).collect();
    weeks.sort_unstable();
    weeks.dedup();
    let joined = side.joined_events(corpus).into_iter().map(|event| Key::of(("joined", matter, event.as_str())));
    event
        .into_iter()
        .chain(joined)
        .chain(weeks.into_iter().map(|window| Key::guess(("weeks", matter, window))))
        .collect()
}

/// The same for a rule on whole claims: the first side of a claim stands for it.
pub(super) fn keys_of_claim(matter: &str, side: &Side<'_>, corpus: &Corpus) -> Keys {
    if side.is_first() { keys_of(matter, side, corpus) } else { Keys::new() }
}

/// Articles that appeared within as many days share a window or stand in neighbouring ones.
const WINDOW: i32 = super::occasion::DAYS;

fn days_since_year_one(day: jiff::civil::Date) -> i32 {
    super::occasion::days_apart(day, jiff::civil::Date::constant(1, 1, 1))
}
