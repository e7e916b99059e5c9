//! One says of what the other tells that it is not so: a hoax, not true, denied by the police.

use super::align::How;
use super::compare::{Judgement, Label, judged};
use super::concepts::Turn;
use super::ground::Ground;
use super::{Hollow, Rule, Sense, Statement, Term};

/// The share of what a denial repeats that the other must tell.
const TOLD: f64 = 0.75;

/// More words than this are no short answer to a report.
const SHORT: usize = 10;

/// One calls a report untrue or hands on a denial, and what it repeats of it is what the other tells; or it repeats nothing.
pub(super) fn rebuttal(ground: &Ground<'_>) -> Option<Judgement> {
    let of = |denial, report| {
        let (verdict, told, sure) = rebutted(ground, denial, report)?;
        let (x, y) = if std::ptr::eq(denial, ground.a) { (verdict, told) } else { (told, verdict) };
        Some(judged(Label::Contradiction, sure, Rule::Polarity, vec![x.span], vec![y.span]))
    };
    of(ground.b, ground.a).or_else(|| of(ground.a, ground.b))
}

/// The word of `denial` that says so, a word of `report` that it is about, and how sure that is.
fn rebutted<'s>(
    ground: &Ground<'s>,
    denial: &'s Statement,
    report: &'s Statement,
) -> Option<(&'s Term, &'s Term, f64)> {
    let weighs = report.terms.iter().any(speaks_of_words);
    let both_new = denial.is_indefinite && report.is_indefinite;
    if denial.is_open
        || report.is_open
        || both_new
        || weighs
        || denial.terms.iter().any(thinks)
        || denial.terms.len() > SHORT
        || report.terms.len() < 2
    {
        return None;
    }
    let repeated = denial.terms.iter().filter(|term| repeats(term)).count();
    // "A fake nose" is no verdict: that stands before or behind all that is repeated.
    let outside = |at: usize| !denial.terms[..at].iter().any(repeats) || !denial.terms[at..].iter().any(repeats);
    let judges =
        |at: usize, term: &Term| denies(term) || calls_untrue(term) && outside(at) || repeated == 0 && is_untrue(term);
    let (at, verdict) = denial.terms.iter().enumerate().find(|(at, term)| judges(*at, term))?;
    let own: Vec<(&Term, &Term)> = partners(ground, denial).filter(|(own, _)| repeats(own)).collect();
    // "Held for spreading false news": what is false is what stands beside the word, and the other does not tell that.
    let beside = denial.terms[..at].iter().rfind(|term| repeats(term));
    if !denies(verdict) && beside.is_some_and(|term| !own.iter().any(|(told, _)| std::ptr::eq(*told, term))) {
        return None;
    }
    let met: Vec<&Term> = own.into_iter().map(|(_, other)| other).collect();
    let enough = met.len() as f64 >= TOLD * repeated as f64 || repeated <= 2 && !met.is_empty();
    let told = enough && met.iter().all(|term| !term.negated);
    let about = met.first().copied().or(report.terms.first()).filter(|_| told)?;
    Some((verdict, about, 0.55 + 0.3 * met.len() as f64 / repeated.max(1) as f64))
}

/// The words of `one` that may name what a word of the other does, each with that.
fn partners<'s>(ground: &Ground<'s>, one: &Statement) -> impl Iterator<Item = (&'s Term, &'s Term)> {
    let (a, b) = (ground.a, ground.b);
    let is_first = std::ptr::eq(one, a);
    let pairs = ground.pairs.iter().filter(|pair| pair.how != How::Opposite);
    pairs
        .map(move |pair| (&a.terms[pair.a], &b.terms[pair.b]))
        .map(move |(x, y)| if is_first { (x, y) } else { (y, x) })
}

fn thinks(term: &Term) -> bool {
    term.sense.as_ref().is_some_and(Sense::is_thought)
}

/// Whether the word hands on that somebody denies it.
fn denies(term: &Term) -> bool {
    !term.open && !term.negated && term.sense.as_ref().is_some_and(Sense::is_denial)
}

/// Whether the word calls a report untrue.
fn calls_untrue(term: &Term) -> bool {
    !term.open && !term.negated && turns(term, Turn::Refutes)
}

/// Whether the word says that what was said is not true.
fn is_untrue(term: &Term) -> bool {
    !term.open && term.negated && turns(term, Turn::Affirms)
}

fn turns(term: &Term, turn: Turn) -> bool {
    term.sense.as_ref().is_some_and(|sense| sense.turn() == turn)
}

/// Whether the word weighs what somebody said: untrue, true, accusation.
fn speaks_of_words(term: &Term) -> bool {
    let words = |sense: &Sense| {
        sense.is_verdict() || sense.is_denial() || sense.hollow() == Some(Hollow::Words) && !sense.reports()
    };
    turns(term, Turn::Refutes) || turns(term, Turn::Affirms) || term.sense.as_ref().is_some_and(words)
}

/// Whether the word repeats what was reported, and does not say who denies it or that it is a report.
fn repeats(term: &Term) -> bool {
    let aside = |sense: &Sense| sense.is_actor() || sense.is_denial() || sense.hollow() == Some(Hollow::Words);
    let judges = turns(term, Turn::Affirms) || turns(term, Turn::Refutes);
    term.weight >= 1.0 && !judges && !term.sense.as_ref().is_some_and(aside)
}
