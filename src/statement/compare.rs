//! Whether two statements about one event agree, clash, or neither.

use super::align::{How, Pair, aligned};
use super::quantity::Room;
use super::{Quantity, Rule, Statement, Term};
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

/// How sure a clash must be for a finding of its own; `compare` shows the others too.
const FIRM: f64 = 0.8;

impl Judgement {
    /// Whether it is a clash sure enough to be reported where nobody has granted that both speak of one event: of a kind whose
    /// false alarms are rare, and with most words in common.
    pub fn is_firm_clash(&self) -> bool {
        let kind = matches!(self.rule, Rule::Count | Rule::Polarity | Rule::Opposites);
        self.label == Label::Contradiction && kind && self.confidence >= FIRM
    }
}

/// The share of the shorter statement that must be common ground before anything can clash.
const COMMON: f64 = 0.6;

/// The same for counts, of which a story has many.
const COMMON_FOR_COUNTS: f64 = 0.65;

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
    let clashes = left.iter().flat_map(|x| {
        right.iter().filter_map(move |y| {
            let pairs = aligned(x, y);
            clash_of(&Ground::of(x, y, &pairs))
        })
    });
    clashes.reduce(|best, next| if next.confidence > best.confidence { next } else { best })
}

fn clash_of(ground: &Ground<'_>) -> Option<Judgement> {
    let rules = [count_clash, date_clash, polarity_clash, opposite_clash, other_state, other_word];
    rules.iter().find_map(|rule| rule(ground))
}

/// Two statements and what they share.
struct Ground<'s> {
    a: &'s Statement,
    b: &'s Statement,
    pairs: &'s [Pair],
    /// How many terms both have.
    same: usize,
    /// How much those weigh.
    shared: f64,
    /// How much the shorter statement weighs.
    shorter: f64,
    /// How much the longer one weighs.
    longer: f64,
}

impl<'s> Ground<'s> {
    fn of(a: &'s Statement, b: &'s Statement, pairs: &'s [Pair]) -> Ground<'s> {
        let (x, y) = (weight(&a.terms), weight(&b.terms));
        let mut ground = Ground { a, b, pairs, same: 0, shared: 0.0, shorter: x.min(y), longer: x.max(y) };
        ground.same = ground.same_pairs().count();
        ground.shared = shared(ground.same_pairs());
        ground
    }

    /// The share of the shorter statement that the other has too, with `but` of its terms left out of account.
    fn common(&self, but: usize) -> f64 {
        share(self.shared, self.shorter - but as f64)
    }

    fn same_pairs(&self) -> impl Iterator<Item = (&'s Term, &'s Term)> {
        let (a, b) = (self.a, self.b);
        self.pairs.iter().filter(|p| p.how == How::Same).map(move |p| (&a.terms[p.a], &b.terms[p.b]))
    }

    /// Pairs that may name one thing: the same words, and words of one kind.
    fn like_pairs(&self) -> impl Iterator<Item = (&'s Term, &'s Term)> {
        let (a, b) = (self.a, self.b);
        self.pairs.iter().filter(|p| p.how != How::Opposite).map(move |p| (&a.terms[p.a], &b.terms[p.b]))
    }

    /// The same share of the longer one; none of it where nothing is left.
    fn whole(&self, but: usize) -> f64 {
        let longer = self.longer - but as f64;
        if longer <= 0.0 { 0.0 } else { self.shared / longer }
    }

    /// The share of the shorter statement that the other has too, words of one kind included.
    fn likeness(&self) -> f64 {
        share(shared(self.like_pairs()), self.shorter)
    }

    fn terms(&self) -> impl Iterator<Item = &'s Term> {
        self.a.terms.iter().chain(&self.b.terms)
    }

    /// Whether the two are one sentence but for its numbers.
    fn is_one_sentence(&self) -> bool {
        self.same == self.a.terms.len() && self.same == self.b.terms.len()
    }

    /// The quantities that the other has not got: the same count of the same thing goes first, then the same count, then one
    /// that may be the same.
    fn unmatched(&self) -> (Vec<&'s Quantity>, Vec<&'s Quantity>) {
        let mut left: Vec<&Quantity> = self.a.quantities.iter().collect();
        let mut right: Vec<&Quantity> = self.b.quantities.iter().collect();
        let same = |p: &Quantity, q: &Quantity| p.count == q.count;
        drop_pairs(&mut left, &mut right, |p, q| same(p, q) && self.is_one_unit(p, q));
        drop_pairs(&mut left, &mut right, same);
        (left, right)
    }

    /// Whether both count the same thing.
    fn is_one_unit(&self, p: &Quantity, q: &Quantity) -> bool {
        match (p.unit, q.unit) {
            (Some(p), Some(q)) => self.partner(q) == Some(p) || self.a.terms[p].word == self.b.terms[q].word,
            (None, None) => true,
            _ => false,
        }
    }

    /// Whether a neighbour of the pair is the same in both.
    fn is_among_same(&self, pair: &Pair) -> bool {
        let near = |x: usize, y: usize| x.abs_diff(y) <= 2;
        self.pairs.iter().any(|other| other.how == How::Same && near(other.a, pair.a) && near(other.b, pair.b))
    }

    /// Whether each names a state or somebody that the other does not: they may be about two.
    fn has_others(&self) -> bool {
        let named = |term: &Term| term.is_name || is_state(term);
        self.lone_a(named).next().is_some() && self.lone_b(named).next().is_some()
    }

    /// Such terms of the first statement as nothing in the other goes with.
    fn lone_a(&self, such: impl Fn(&Term) -> bool) -> impl Iterator<Item = usize> {
        let terms = &self.a.terms;
        (0..terms.len()).filter(move |&i| such(&terms[i]) && self.pairs.iter().all(|pair| pair.a != i))
    }

    /// Such terms of the second.
    fn lone_b(&self, such: impl Fn(&Term) -> bool) -> impl Iterator<Item = usize> {
        let terms = &self.b.terms;
        (0..terms.len()).filter(move |&j| such(&terms[j]) && self.partner(j).is_none())
    }

    fn partner(&self, b: usize) -> Option<usize> {
        self.pairs.iter().find(|pair| pair.b == b).map(|pair| pair.a)
    }
}

fn weight(terms: &[Term]) -> f64 {
    terms.iter().map(|term| term.weight).sum()
}

/// How much the terms of the pairs weigh at least.
fn shared<'s>(pairs: impl Iterator<Item = (&'s Term, &'s Term)>) -> f64 {
    pairs.map(|(x, y)| x.weight.min(y.weight)).sum()
}

/// `part` of `whole`, at most all; all of it where there is nothing.
fn share(part: f64, whole: f64) -> f64 {
    if whole <= 0.0 { 1.0 } else { (part / whole).min(1.0) }
}

fn is_state(term: &Term) -> bool {
    term.sense.as_ref().is_some_and(|sense| sense.is_state())
}

fn judged(label: Label, confidence: f64, rule: Rule, spans_a: Vec<Span>, spans_b: Vec<Span>) -> Judgement {
    Judgement { label, confidence: (confidence * 100.0).round() / 100.0, rule, spans_a, spans_b }
}

fn drop_pairs(left: &mut Vec<&Quantity>, right: &mut Vec<&Quantity>, alike: impl Fn(&Quantity, &Quantity) -> bool) {
    right.retain(|q| match left.iter().position(|p| alike(p, q)) {
        Some(at) => {
            left.remove(at);
            false
        }
        None => true,
    });
}

/// Two counts of one thing that no number fits both of.
fn count_clash(ground: &Ground<'_>) -> Option<Judgement> {
    let common = ground.common(0);
    let one = ground.is_one_sentence();
    let dates = |statement: &Statement| {
        statement.dates.iter().map(|date| (date.year, date.month, date.day)).collect::<Vec<_>>()
    };
    // "It was not 40" is no count; each day has its own, and so has each other one.
    let apart = || ground.terms().any(|term| term.negated) || dates(ground.a) != dates(ground.b) || ground.has_others();
    if common < COMMON_FOR_COUNTS || !one && apart() {
        return None;
    }
    let (mut left, mut right) = ground.unmatched();
    let rounded = |p: &Quantity, q: &Quantity| matches!((p.count.number(), q.count.number()), (Some(_), Some(_)));
    drop_pairs(&mut left, &mut right, |p, q| is_edge(p, q) && (!one || rounded(p, q)));
    // Where every count has its counterpart none is the sum of others.
    let each = one && ground.a.quantities.len() == ground.b.quantities.len();
    for q in right {
        let rival = left.iter().position(|p| ground.is_one_unit(p, q));
        let Some(p) = rival.map(|at| left.remove(at)) else { continue };
        if Room::of(p.count, q.count) == Room::Excluded && (each || !follows(q, ground.a) && !follows(p, ground.b)) {
            return Some(judged(Label::Contradiction, 0.5 + 0.45 * common, Rule::Count, vec![p.span], vec![q.span]));
        }
    }
    None
}

/// Whether a count is worked out of two in the other statement: the sum of parts, what is left, so many times so much.
fn follows(count: &Quantity, from: &Statement) -> bool {
    let Some(n) = count.count.number() else { return false };
    let numbers: Vec<f64> = from.quantities.iter().filter_map(|quantity| quantity.count.number()).collect();
    let made = |x: f64, y: f64| [x + y, (x - y).abs(), x * y].contains(&n) || x == n * y;
    numbers.iter().enumerate().any(|(at, &x)| numbers[at + 1..].iter().any(|&y| made(x, y) || made(y, x)))
}

/// Whether free wording may tell one number with both: one begins near where the other stands, or is the other rounded.
fn is_edge(p: &Quantity, q: &Quantity) -> bool {
    let near = |x: Option<f64>, y: f64| x.is_some_and(|x| (x - y).abs() <= 1.0 + 0.15 * y);
    match (p.count.number(), q.count.number()) {
        (Some(x), Some(y)) => rounds_to(x, y) || rounds_to(y, x),
        // "Thousands" and "tens of thousands": nobody counted.
        _ if is_vague(p) && is_vague(q) => true,
        _ => near(p.count.high(), q.count.low()) || near(q.count.high(), p.count.low()),
    }
}

fn is_vague(quantity: &Quantity) -> bool {
    let count = quantity.count;
    count.number().is_none() && count.low() > 1.0 && count.high().is_some_and(|high| high > 2.0 * count.low())
}

/// Whether `round` is `exact` with fewer figures: 20,000 for 19,870.
fn rounds_to(exact: f64, round: f64) -> bool {
    let units = [1e6, 1e5, 1e4, 1e3, 1e2, 10.0, 1.0, 0.1, 0.01];
    let is_whole = |n: f64| (n - n.round()).abs() < 1e-6;
    let unit = units.into_iter().find(|unit| round >= 10.0 * unit && is_whole(round / unit));
    unit.is_some_and(|unit| (exact - round).abs() <= unit / 2.0)
}

/// Two dates of one thing: each statement has one, and they are not the same.
fn date_clash(ground: &Ground<'_>) -> Option<Judgement> {
    let [p] = ground.a.dates[..] else { return None };
    let [q] = ground.b.dates[..] else { return None };
    let common = ground.common(0);
    let clear = common >= COMMON && ground.same >= 2 && ground.terms().all(|term| !term.negated);
    let apart = |x: Option<i16>, y: Option<i16>| x.zip(y).is_some_and(|(x, y)| x != y);
    if ground.has_others() {
        return None;
    }
    let differ = apart(p.year, q.year) || apart(p.month.map(i16::from), q.month.map(i16::from));
    (differ && clear).then(|| judged(Label::Contradiction, 0.4 + 0.45 * common, Rule::Date, vec![p.span], vec![q.span]))
}

/// One denies what the other says: most of what the negation reaches, its first word among it, stands in the other
/// without it.
fn polarity_clash(ground: &Ground<'_>) -> Option<Judgement> {
    let flipped: Vec<(&Term, &Term)> = ground.like_pairs().filter(|(x, y)| x.negated != y.negated).collect();
    let first_no = flipped.first()?.0.negated;
    // Both deny something the other says: no side is the denial of the other.
    let one_way = flipped.iter().all(|(x, y)| x.negated == first_no && x.open == y.open);
    let both = ground.like_pairs().any(|(x, y)| x.negated && y.negated);
    if !one_way || both || ground.a.is_open != ground.b.is_open {
        return None;
    }
    let (no, yes) = if first_no { (ground.a, ground.b) } else { (ground.b, ground.a) };
    let reached = no.terms.iter().filter(|term| term.negated).count();
    let has_head = flipped.iter().any(|(x, y)| x.is_head || y.is_head);
    let (share, likeness) = (flipped.len() as f64 / reached as f64, ground.likeness());
    // Of new things ("a man") every word must agree: another man may well do what this one does not.
    let indefinite = no.is_indefinite || yes.is_indefinite;
    let enough = match indefinite {
        true => share >= 1.0 && likeness >= 0.9,
        false => share >= 0.6 && likeness >= COMMON || flipped.len() > 1 && share >= 0.66 && likeness >= 0.45,
    };
    if !has_head || !enough {
        return None;
    }
    let spans = |side: fn(&(&Term, &Term)) -> Span| flipped.iter().map(side).collect();
    let sure = 0.2 + 0.3 * share + 0.45 * likeness;
    Some(judged(Label::Contradiction, sure, Rule::Polarity, spans(|p| p.0.span), spans(|p| p.1.span)))
}

/// Two words of opposite meaning in the same place of the same sentence otherwise.
fn opposite_clash(ground: &Ground<'_>) -> Option<Judgement> {
    let opposites: Vec<&Pair> = ground.pairs.iter().filter(|pair| pair.how == How::Opposite).collect();
    let pair = *opposites.first()?;
    let agree = |pair: &&Pair| {
        let (x, y) = (&ground.a.terms[pair.a], &ground.b.terms[pair.b]);
        x.negated == y.negated && x.open == y.open
    };
    // Two new things ("a big dog", "a small dog") need not be one; and a reversal that is denied is none.
    let both_new = ground.a.is_indefinite && ground.b.is_indefinite;
    let placed = ground.is_among_same(pair) && ground.common(opposites.len()) >= COMMON;
    if both_new || !opposites.iter().all(agree) || !(placed || ground.whole(opposites.len()) >= 0.4) {
        return None;
    }
    let sure = 0.45 + 0.45 * ground.common(opposites.len());
    let (x, y) = (&ground.a.terms[pair.a], &ground.b.terms[pair.b]);
    Some(judged(Label::Contradiction, sure, Rule::Opposites, vec![x.span], vec![y.span]))
}

/// One sentence of two states: the same is told of each.
fn other_state(ground: &Ground<'_>) -> Option<Judgement> {
    let (a, b) = (&ground.a.terms, &ground.b.terms);
    let (mut lone_a, mut lone_b) = (ground.lone_a(is_state), ground.lone_b(is_state));
    let (x, y) = (lone_a.next()?, lone_b.next()?);
    let only = lone_a.next().is_none() && lone_b.next().is_none();
    let plain = ground.same_pairs().all(|(x, y)| x.negated == y.negated)
        && ground.pairs.iter().all(|pair| pair.how == How::Same);
    let new = ground.a.is_indefinite && ground.b.is_indefinite;
    let (common, longer) = (ground.common(1), ground.same as f64 / a.len().max(b.len()) as f64);
    if !only || !plain || new || ground.same < 3 || common < 0.75 || longer < 0.5 {
        return None;
    }
    Some(judged(Label::Contradiction, 0.3 + 0.5 * common, Rule::OtherState, vec![a[x].span], vec![b[y].span]))
}

/// One sentence twice, but for one word in one place; a name, where names can be told.
fn other_word(ground: &Ground<'_>) -> Option<Judgement> {
    let (a, b) = (ground.a, ground.b);
    let plain = ground.pairs.iter().all(|pair| pair.how == How::Same) && a.terms.len() == b.terms.len();
    if !plain || ground.same + 1 != a.terms.len() || ground.same < 3 || a.is_indefinite || b.is_indefinite {
        return None;
    }
    let (x, y) = (ground.lone_a(|_| true).next()?, ground.lone_b(|_| true).next()?);
    let (p, q) = (&a.terms[x], &b.terms[y]);
    let in_order = ground.pairs.is_sorted_by_key(|pair| pair.a) && x == y;
    let words = ground.pairs.iter().all(|pair| a.terms[pair.a].word == b.terms[pair.b].word);
    let tells = if a.has_capitals { p.is_name && q.is_name } else { words };
    (in_order && tells && !is_variant(&p.word, &q.word) && p.negated == q.negated)
        .then(|| judged(Label::Contradiction, 0.7, Rule::OtherWord, vec![p.span], vec![q.span]))
}

/// Whether two words are made of much the same letters: two spellings of a name, two forms of a root.
fn is_variant(x: &str, y: &str) -> bool {
    let mut left: Vec<char> = y.chars().collect();
    let longest = x.chars().count().max(left.len());
    let shared =
        x.chars().filter(|c| left.iter().position(|d| d == c).map(|at| left.swap_remove(at)).is_some()).count();
    5 * shared >= 3 * longest
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
    // A figure that both have is strong common ground: fewer words need to agree.
    let figures = !b.quantities.is_empty() && counted;
    let share = ground.same as f64 / b.terms.len().max(1) as f64;
    let polar = ground.same_pairs().all(|(x, y)| x.negated == y.negated);
    // What is denied of more is not denied of less: "no red car" does not follow from "no car" by words alone.
    let denied = |statement: &Statement| statement.terms.iter().filter(|term| term.negated).count();
    let enough = if figures { share >= 0.65 } else { share >= 1.0 };
    if b.terms.is_empty() || !(enough && polar && counted && denied(a) <= denied(b)) || (a.is_open && !b.is_open) {
        return None;
    }
    let spans = |side: fn((&Term, &Term)) -> Span| ground.same_pairs().map(side).collect();
    Some(judged(Label::Entailment, 0.3 + 0.5 * share, Rule::Covered, spans(|p| p.0.span), spans(|p| p.1.span)))
}
