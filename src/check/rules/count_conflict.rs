//! Two count the same and no number fits both.

use super::{keys_of, topic};
use crate::check::comparable::{Fit, scope};
use crate::check::rule::{Clash, Ground, Keys, Rule, Verdict, Why};
use crate::check::{Exemption, Side};
use crate::corpus::Corpus;
use crate::model::{Count, PartyId, Reading, TopicId};
use crate::topic::{Topic, TopicBook, TopicKind};

/// Where nobody says whose people are counted, two counts so near each other are more likely one toll at two hours than two answers.
const NEAR: f64 = 1.2;

/// Likewise two of which one is so many times the other more likely count other people: one day, one street, all of the war.
const FAR: f64 = 2.0;

/// How much less sure it is then that both count the same.
const OF_OTHERS: f64 = 0.35;

/// Two count the same and no number fits both.
pub struct CountConflict;

impl Rule for CountConflict {
    fn name(&self) -> &'static str {
        "count-conflict"
    }

    fn page(&self) -> &'static str {
        include_str!("count_conflict.md")
    }

    fn keys(&self, side: &Side<'_>, corpus: &Corpus) -> Keys {
        match topic(side, corpus) {
            Some(topic) if topic.kind == TopicKind::Toll => keys_of(topic.id.as_str(), side, corpus),
            _ => Keys::new(),
        }
    }

    fn judge(&self, a: &Side<'_>, b: &Side<'_>, corpus: &Corpus) -> Verdict {
        let Some(((x, y), topic)) = a.reading.zip(b.reading).zip(topic(a, corpus)) else {
            return Verdict::NotComparable(Why::NothingShared);
        };
        if x.topic != y.topic {
            return Verdict::NotComparable(Why::OtherTopic);
        }
        let whose = match scope(topic, x, y, corpus) {
            Ok(fit) => fit,
            Err(why) => return Verdict::NotComparable(why),
        };
        if whose == Fit::Open && each_its_own(topic, x, y, a, b, corpus) {
            return Verdict::NotComparable(Why::Exempt(Exemption::OtherScope));
        }
        let what = counted(&corpus.topics, &x.topic, x, y);
        // Three police of one side are no part of the two dead that the other side counts as its own, unless nobody at all died there.
        let is_none_there = x.place.is_some() && x.place == y.place && [x, y].into_iter().any(counts_nobody);
        let is_part = matches!(what, Fit::Narrower | Fit::Wider);
        if whose == Fit::Open && is_part && !is_none_there && are_two_sides(a, b, corpus) {
            return Verdict::NotComparable(Why::Exempt(Exemption::OtherScope));
        }
        if let Some(weight) = nobody(whose, what, (a, x), (b, y), corpus) {
            return judge_ranges(weight, a, b, x, y);
        }
        // Whoever denies a count and names no place denies it wherever it was.
        let denied = [x, y].into_iter().find(|reading| !reading.holds);
        let is_everywhere = denied.is_some_and(|no| no.place.is_none());
        let placed = |fit: Fit| if is_everywhere { Some(fit) } else { within(fit, x, y) };
        let Some(fit) = joined(whose, what).and_then(placed) else {
            return Verdict::NotComparable(Why::Exempt(Exemption::OtherScope));
        };
        match judge_counts(fit, whose, a, b, x, y) {
            Verdict::Clash(clash) if whose == Fit::Open => Verdict::Clash(of_whom(clash, topic, (a, x), (b, y))),
            verdict => verdict,
        }
    }
}

/// Whether two sides count soldiers or the like and neither says whose: each may mean its own.
fn each_its_own(topic: &Topic, x: &Reading, y: &Reading, a: &Side<'_>, b: &Side<'_>, corpus: &Corpus) -> bool {
    let own = |reading: &Reading| {
        let unit = reading.of.as_deref();
        unit.is_some_and(|unit| topic.own.iter().any(|whole| corpus.topics.is_unit_of(&topic.id, unit, whole)))
    };
    own(x) && own(y) && are_two_sides(a, b, corpus)
}

/// Whether the speakers belong to different states or authorities.
fn are_two_sides(a: &Side<'_>, b: &Side<'_>, corpus: &Corpus) -> bool {
    corpus.sides_of(a.ix) != corpus.sides_of(b.ix)
}

/// How what one counts lies to what the other counts.
fn counted(topics: &TopicBook, topic: &TopicId, x: &Reading, y: &Reading) -> Fit {
    match (&x.of, &y.of) {
        (None, None) => Fit::Open,
        (Some(_), None) => Fit::Narrower,
        (None, Some(_)) => Fit::Wider,
        (Some(x), Some(y)) if x == y => Fit::Same,
        (Some(x), Some(y)) if topics.is_unit_of(topic, x, y) => Fit::Narrower,
        (Some(x), Some(y)) if topics.is_unit_of(topic, y, x) => Fit::Wider,
        _ => Fit::Other,
    }
}

/// `fit`, where one count may be of one place and the other of all.
fn within(fit: Fit, x: &Reading, y: &Reading) -> Option<Fit> {
    match (&x.place, &y.place) {
        (Some(_), None) => joined(fit, Fit::Narrower),
        (None, Some(_)) => joined(fit, Fit::Wider),
        _ => Some(fit),
    }
}

/// Both ways in which one may be a part of the other, taken together; `None` if neither contains the other.
fn joined(whose: Fit, what: Fit) -> Option<Fit> {
    match (whose, what) {
        (_, Fit::Other) | (Fit::Other, _) => None,
        (Fit::Same | Fit::Open, fit) | (fit, Fit::Same | Fit::Open) => Some(fit),
        (x, y) if x == y => Some(x),
        _ => None,
    }
}

/// How surely "nobody was hurt" answers a count of some people or of one side's: it counts them all, unless a state speaks
/// that may mean its own.
fn nobody(
    whose: Fit,
    what: Fit,
    (a, x): (&Side<'_>, &Reading),
    (b, y): (&Side<'_>, &Reading),
    corpus: &Corpus,
) -> Option<f64> {
    let wide = |fit: Fit, wider: Fit| fit == Fit::Same || fit == Fit::Open || fit == wider;
    let (speaker, other) = match (counts_nobody(x), counts_nobody(y)) {
        (true, false) if wide(whose, Fit::Wider) && wide(what, Fit::Wider) => (a, y),
        (false, true) if wide(whose, Fit::Narrower) && wide(what, Fit::Narrower) => (b, x),
        _ => return None,
    };
    if matches!(whose, Fit::Same | Fit::Open) {
        let (none, some) = if counts_nobody(x) { (x, y) } else { (y, x) };
        let is_everywhere = none.place.is_none() && some.place.is_some();
        return (is_everywhere || matches!(what, Fit::Wider | Fit::Narrower)).then_some(0.8);
    }
    let whose = other.roles.get("side").and_then(|side| PartyId::new(side).ok())?;
    match speaker.states(corpus).as_slice() {
        [] => Some(0.75),
        states => states.contains(&corpus.parties.side_of(&whose)).then_some(0.85),
    }
}

fn judge_counts(fit: Fit, whose: Fit, a: &Side<'_>, b: &Side<'_>, x: &Reading, y: &Reading) -> Verdict {
    let (Some(p), Some(q)) = (x.figure(), y.figure()) else { return judge_denied(fit, x, y) };
    let weight = match fit {
        Fit::Same => 0.95,
        Fit::Open => 0.85,
        // A part can be no larger than its whole, if both surely count the same side.
        _ if whose != Fit::Same => return Verdict::NotComparable(Why::Exempt(Exemption::OtherScope)),
        Fit::Narrower if q.high().is_some_and(|whole| p.low() > whole) => 0.8,
        Fit::Wider if p.high().is_some_and(|whole| q.low() > whole) => 0.8,
        _ => return Verdict::NotComparable(Why::Exempt(Exemption::OtherScope)),
    };
    judged(weight, (p, q), a, b, x, y)
}

/// As [`judge_counts`], where it is known that both count the same.
fn judge_ranges(weight: f64, a: &Side<'_>, b: &Side<'_>, x: &Reading, y: &Reading) -> Verdict {
    match x.figure().zip(y.figure()) {
        Some(ranges) => judged(weight, ranges, a, b, x, y),
        None => Verdict::Compatible,
    }
}

fn judged(weight: f64, (p, q): (Count, Count), a: &Side<'_>, b: &Side<'_>, x: &Reading, y: &Reading) -> Verdict {
    if !p.excludes(q) {
        return Verdict::Compatible;
    }
    let is_change = grows(p, q) && may_follow(b, a) || grows(q, p) && may_follow(a, b);
    let ground = ground(x, &shown(x), &shown(y));
    let clash = if weight > 0.9 { Clash::stated(ground) } else { Clash::inferred(weight, ground) };
    Verdict::Clash(Clash { is_change, ..clash })
}

/// Whether the count of `later` was said after the other, or, where it is not known on what day one was said, published after it.
fn may_follow(later: &Side<'_>, earlier: &Side<'_>) -> bool {
    let published = earlier.article.published.last_day().zip(later.article.published.first_day());
    let is_open = |side: &Side<'_>| side.said().0 != side.said().1;
    let may_be = (is_open(earlier) || is_open(later)) && !later.is_before(earlier);
    earlier.is_before(later) || may_be && published.is_some_and(|(x, y)| x < y)
}

/// Whether a count of `p` may have grown into one of `q`. Nobody and somebody are two answers to one question.
fn grows(p: Count, q: Count) -> bool {
    p.high().is_some_and(|high| high > 0.0 && high < q.low())
}

/// A clash of two counts that do not say whose people they are: two hours of one toll, or other people.
fn of_whom(clash: Clash, topic: &Topic, (a, x): (&Side<'_>, &Reading), (b, y): (&Side<'_>, &Reading)) -> Clash {
    let Some((p, q)) = x.figure().zip(y.figure()) else { return clash };
    let is_begun = is_nobody(p) && a.is_before(b) || is_nobody(q) && b.is_before(a);
    let is_mixed = x.of.as_deref().is_none_or(|unit| has_parts(topic, unit));
    match ratio(p, q) {
        _ if is_begun => Clash { is_change: true, ..clash },
        Some(ratio) if ratio <= NEAR => Clash { is_change: true, ..clash },
        Some(ratio) if ratio >= FAR && is_mixed => Clash { weight: clash.weight * OF_OTHERS, ..clash },
        _ => clash,
    }
}

fn counts_nobody(reading: &Reading) -> bool {
    reading.figure().is_some_and(is_nobody)
}

fn is_nobody(count: Count) -> bool {
    count.high() == Some(0.0)
}

/// Whether the topic counts parts of the unit apart: soldiers and civilians of people.
fn has_parts(topic: &Topic, unit: &str) -> bool {
    topic.units.values().any(|whole| whole.as_deref() == Some(unit))
}

/// How many times the smaller number fits into the larger; `None` where one is nobody or leaves room.
fn ratio(p: Count, q: Count) -> Option<f64> {
    let (p, q) = (p.number()?, q.number()?);
    let (small, large) = (p.min(q), p.max(q));
    (small > 0.0).then(|| large / small)
}

/// "It was not a hundred" against "a hundred".
fn judge_denied(fit: Fit, x: &Reading, y: &Reading) -> Verdict {
    let (no, yes) = if x.holds { (y, x) } else { (x, y) };
    let same = matches!(fit, Fit::Same | Fit::Open) && !no.holds && yes.holds;
    let denied = no
        .count
        .zip(yes.count)
        .is_some_and(|(no, yes)| no.number().zip(yes.number()).is_some_and(|(no, yes)| no == yes) || no == yes);
    match same && denied {
        true => Verdict::Clash(Clash::inferred(0.85, ground(x, &shown(x), &shown(y)))),
        false => Verdict::Compatible,
    }
}

fn ground(x: &Reading, first: &str, second: &str) -> Ground {
    let topic = x.topic.to_string();
    Ground { sentence: "count-conflict", topic, x: first.to_owned(), y: second.to_owned(), ..Ground::default() }
}

/// A count as reports write it.
fn shown(reading: &Reading) -> String {
    match (reading.holds, reading.count) {
        (true, Some(count)) => count.to_string(),
        (true, None) => "1..".into(),
        (false, None) => "0".into(),
        (false, Some(count)) => format!("≠ {count}"),
    }
}
