//! Whether two statements about one event agree, clash, or neither.

use super::align::aligned;
use super::clash::{crossed_denial, flat_denial, opposite_clash, other_state, other_word, polarity_clash};
use super::crossed::crossed_opposites;
use super::figures::{count_clash, date_clash};
use super::ground::Ground;
use super::once::{other_life, other_year};
use super::quantity::Room;
use super::rebuttal::rebuttal;
use super::roles::{other_value, swapped_roles};
use super::sorts::{other_kind, other_nation, other_sort};
use super::{Dated, Rule, Statement, Term};
use crate::text::Span;

/// What two statements are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Label {
    /// They cannot both be true.
    Contradiction,
    /// The second follows from the first.
    Entailment,
    /// Neither, or it cannot be told.
    Neutral,
}

/// What two statements are to each other, by which rule, how surely, and which words say so.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement {
    /// What they are to each other.
    pub label: Label,
    /// How sure the rule is, 0 to 1.
    pub confidence: f64,
    /// The rule.
    pub rule: Rule,
    /// The words of the first that clash or match.
    pub spans_a: Vec<Span>,
    /// The words of the second.
    pub spans_b: Vec<Span>,
}

/// Compares two statements that are granted to be about one event.
pub fn compare(a: &Statement, b: &Statement) -> Judgement {
    let pairs = aligned(a, b);
    let ground = Ground::of(a, b, &pairs);
    let (left, right) = (a.sentences(), b.sentences());
    let clash = match left.is_empty() && right.is_empty() {
        true => clash_of(&ground),
        false => surest_clash(or_whole(&left, a), or_whole(&right, b)),
    };
    clash.or_else(|| covered(&ground)).unwrap_or_else(|| Judgement {
        label: Label::Neutral,
        confidence: 0.5,
        rule: Rule::Nothing,
        spans_a: Vec::new(),
        spans_b: Vec::new(),
    })
}

fn or_whole<'s>(sentences: &'s [Statement], whole: &'s Statement) -> &'s [Statement] {
    if sentences.is_empty() { std::slice::from_ref(whole) } else { sentences }
}

/// The surest clash of a sentence of one with a sentence of the other: what one sentence denies, another may well say of
/// something else.
fn surest_clash(left: &[Statement], right: &[Statement]) -> Option<Judgement> {
    let clash = |x: &Statement, y: &Statement| {
        let pairs = aligned(x, y);
        let dated = is_dated_so(x, right) || is_dated_so(y, left);
        clash_of(&Ground::of(x, y, &pairs)).filter(|clash| !(clash.rule == Rule::Date && dated))
    };
    let rivals: Vec<&Statement> = right.iter().filter(|y| !is_said(y, left)).collect();
    let own = left.iter().filter(|x| !is_said(x, right));
    let clashes = own.flat_map(|x| rivals.iter().filter_map(move |y| clash(x, y)));
    clashes.reduce(|best, next| if next.confidence > best.confidence { next } else { best })
}

/// Whether one of the sentences says it too: then no other one denies it.
fn is_said(what: &Statement, by: &[Statement]) -> bool {
    by.iter().any(|sentence| {
        let pairs = aligned(sentence, what);
        covered(&Ground::of(sentence, what, &pairs)).is_some()
    })
}

/// Whether one of the sentences has its date too.
fn is_dated_so(what: &Statement, by: &[Statement]) -> bool {
    let known = |date: &Dated| by.iter().flat_map(|sentence| &sentence.dates).any(|other| !date.differs(other));
    what.dates.iter().any(known)
}

fn clash_of(ground: &Ground<'_>) -> Option<Judgement> {
    let words = [
        polarity_clash,
        flat_denial,
        rebuttal,
        crossed_denial,
        crossed_opposites,
        opposite_clash,
        other_state,
        other_word,
        swapped_roles,
        other_value,
        other_sort,
        other_nation,
        other_kind,
    ];
    let rules = [count_clash, date_clash, other_year, other_life].into_iter().chain(words);
    rules.into_iter().find_map(|rule| rule(ground))
}

pub(super) fn judged(label: Label, confidence: f64, rule: Rule, spans_a: Vec<Span>, spans_b: Vec<Span>) -> Judgement {
    Judgement { label, confidence: (confidence * 100.0).round() / 100.0, rule, spans_a, spans_b }
}

/// Whether the second has so few words of its own beside its figures that it tells what the first does: the more the first says
/// besides, the more words they share by chance.
fn is_told_with_figures(ground: &Ground<'_>) -> bool {
    let heavy = |term: &Term| term.weight >= 1.0;
    let same = ground.same_pairs().filter(|(x, y)| heavy(x) && heavy(y)).count() as f64;
    let own = ground.lone_b(heavy).count() as f64;
    let (left, _) = ground.unmatched();
    let longer = ground.a.terms.len() as f64 - ground.b.terms.len() as f64;
    let figures = ground.b.quantities.len() as f64 - left.len() as f64;
    own == 0.0 || same + figures - 1.5 * own - 0.5 * longer >= -2.0
}

/// What the second says stands in the first.
fn covered(ground: &Ground<'_>) -> Option<Judgement> {
    let (a, b) = (ground.a, ground.b);
    let (left, right) = ground.unmatched();
    let mut left = left;
    let counted = right.iter().all(|q| {
        let rival = left.iter().position(|p| ground.is_one_unit(p, q));
        rival.map(|at| left.remove(at)).is_some_and(|p| Room::of(p.count, q.count) == Room::Within)
    });
    let dated = b.dates.iter().all(|q| a.dates.iter().any(|p| !p.differs(q)));
    // A figure that both have is strong common ground: fewer words need to agree.
    let figures = !b.quantities.is_empty() && counted;
    let share = if figures { ground.same as f64 / b.terms.len().max(1) as f64 } else { ground.told_of_b() };
    // Closed is not open: then the rest stands under a denial in one of them only.
    let by_opposites = ground.denied_opposites().next().is_some();
    let polar = by_opposites || ground.same_pairs().all(|(x, y)| x.negated == y.negated);
    // What is denied of more is not denied of less: "no red car" does not follow from "no car" by words alone.
    let denied = |statement: &Statement| statement.terms.iter().filter(|term| term.negated).count();
    let one_sentence = ground.a.terms.last().is_none_or(|term| term.sentence == 0);
    let enough = match figures {
        true if one_sentence => is_told_with_figures(ground),
        true => share >= 0.65,
        false => share >= 0.9,
    };
    if b.terms.is_empty()
        || !(enough && polar && counted && dated && (by_opposites || denied(a) <= denied(b)))
        || ground.has_opposites()
        || (a.is_open && !b.is_open)
    {
        return None;
    }
    let spans = |side: fn((&Term, &Term)) -> Span| ground.same_pairs().map(side).collect();
    Some(judged(Label::Entailment, 0.3 + 0.5 * share, Rule::Covered, spans(|p| p.0.span), spans(|p| p.1.span)))
}
