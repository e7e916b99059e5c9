//! What two statements share, and what each has alone.

use super::align::{How, Pair};
use super::{Quantity, Statement, Term};
use crate::model::Count;

/// The share of the shorter statement that must be common ground before anything can clash.
pub(super) const COMMON: f64 = 0.6;

/// Two statements and what they share.
pub(super) struct Ground<'s> {
    pub(super) a: &'s Statement,
    pub(super) b: &'s Statement,
    pub(super) pairs: &'s [Pair],
    /// How many terms both have.
    pub(super) same: usize,
    /// How much those weigh.
    shared: f64,
    /// How much the shorter statement weighs.
    shorter: f64,
    /// How much the longer one weighs.
    longer: f64,
}

impl<'s> Ground<'s> {
    pub(super) fn of(a: &'s Statement, b: &'s Statement, pairs: &'s [Pair]) -> Ground<'s> {
        let (x, y) = (weight(&a.terms), weight(&b.terms));
        let mut ground = Ground { a, b, pairs, same: 0, shared: 0.0, shorter: x.min(y), longer: x.max(y) };
        ground.same = ground.same_pairs().count();
        ground.shared = shared(ground.same_pairs());
        ground
    }

    /// The share of the shorter statement that the other has too, with `but` of its terms left out of account.
    pub(super) fn common(&self, but: usize) -> f64 {
        share(self.shared, self.shorter - but as f64)
    }

    /// The same share of the longer one; none of it where nothing is left.
    pub(super) fn whole(&self, but: usize) -> f64 {
        let longer = self.longer - but as f64;
        if longer <= 0.0 { 0.0 } else { self.shared / longer }
    }

    /// Whether the two are in different languages.
    pub(super) fn is_of_two_languages(&self) -> bool {
        self.a.language != self.b.language
    }

    /// The share of the shorter statement that the other has too, among the words whose meaning is known.
    pub(super) fn known_common(&self, but: usize) -> f64 {
        share(self.shared, known_weight(self.a).min(known_weight(self.b)) - but as f64)
    }

    /// The same share of the longer one; none of it where nothing is left.
    pub(super) fn known_whole(&self, but: usize) -> f64 {
        let longer = known_weight(self.a).max(known_weight(self.b)) - but as f64;
        if longer <= 0.0 { 0.0 } else { self.shared / longer }
    }

    pub(super) fn same_pairs(&self) -> impl Iterator<Item = (&'s Term, &'s Term)> {
        let (a, b) = (self.a, self.b);
        self.pairs.iter().filter(|p| p.how == How::Same).map(move |p| (&a.terms[p.a], &b.terms[p.b]))
    }

    /// Pairs that may name one thing: the same words, and words of one kind.
    pub(super) fn like_pairs(&self) -> impl Iterator<Item = (&'s Term, &'s Term)> {
        let (a, b) = (self.a, self.b);
        self.pairs.iter().filter(|p| p.how != How::Opposite).map(move |p| (&a.terms[p.a], &b.terms[p.b]))
    }

    /// The share of the shorter statement that the other has too, words of one kind included.
    pub(super) fn likeness(&self) -> f64 {
        share(shared(self.like_pairs()), self.shorter)
    }

    /// Whether one says the opposite of a word of the other, and neither denies it.
    pub(super) fn has_opposites(&self) -> bool {
        let told = |pair: &&Pair| !self.a.terms[pair.a].negated && !self.b.terms[pair.b].negated;
        self.pairs.iter().filter(told).any(|pair| pair.how == How::Opposite)
    }

    pub(super) fn terms(&self) -> impl Iterator<Item = &'s Term> {
        self.a.terms.iter().chain(&self.b.terms)
    }

    /// Whether the two are one sentence but for its numbers.
    pub(super) fn is_one_sentence(&self) -> bool {
        self.same == self.a.terms.len() && self.same == self.b.terms.len()
    }

    /// The quantities that the other has not got: the same count of the same thing goes first, then the same count, then one
    /// that may be the same.
    pub(super) fn unmatched(&self) -> (Vec<Quantity>, Vec<Quantity>) {
        let mut left = told_beside(self.a, self.b);
        let mut right = told_beside(self.b, self.a);
        let same = |p: &Quantity, q: &Quantity| p.count == q.count;
        drop_pairs(&mut left, &mut right, |p, q| same(p, q) && self.is_one_unit(p, q));
        drop_pairs(&mut left, &mut right, same);
        (left, right)
    }

    /// Whether both count the same thing.
    pub(super) fn is_one_unit(&self, p: &Quantity, q: &Quantity) -> bool {
        match (p.unit, q.unit) {
            (Some(p), Some(q)) => self.partner(q) == Some(p) || self.a.terms[p].word == self.b.terms[q].word,
            (None, None) => true,
            _ => false,
        }
    }

    /// The share of the second statement that the first has too, in the same words, in narrower ones, or by denying the opposite.
    pub(super) fn told_of_b(&self) -> f64 {
        let (a, b) = (self.a, self.b);
        let kinds = self.pairs.iter().filter(|pair| pair.how == How::Kind);
        let kinds = kinds.map(|pair| (&a.terms[pair.a], &b.terms[pair.b]));
        let narrower = kinds.filter(|(x, y)| x.is_under(y) && !x.negated && !y.negated);
        share(self.shared + shared(narrower) + shared(self.denied_opposites()), weight(&b.terms))
    }

    /// The opposites of which one is denied: closed, not open.
    pub(super) fn denied_opposites(&self) -> impl Iterator<Item = (&'s Term, &'s Term)> {
        self.opposites().filter(|(x, y)| x.negated != y.negated)
    }

    /// Words of one that say the opposite of words of the other.
    pub(super) fn opposites(&self) -> impl Iterator<Item = (&'s Term, &'s Term)> {
        let (a, b) = (self.a, self.b);
        let opposites = self.pairs.iter().filter(|pair| pair.how == How::Opposite);
        opposites.map(move |pair| (&a.terms[pair.a], &b.terms[pair.b]))
    }

    /// Whether a neighbour of the pair is the same in both.
    pub(super) fn is_among_same(&self, pair: &Pair) -> bool {
        let near = |x: usize, y: usize| x.abs_diff(y) <= 2;
        self.pairs.iter().any(|other| other.how == How::Same && near(other.a, pair.a) && near(other.b, pair.b))
    }

    /// Whether each names a state or somebody that the other does not: they may be about two.
    pub(super) fn has_others(&self) -> bool {
        let named = |term: &Term| term.is_name || is_state(term);
        self.lone_a(named).next().is_some() && self.lone_b(named).next().is_some()
    }

    /// The statement that is not `one`.
    pub(super) fn other(&self, one: &Statement) -> &'s Statement {
        if std::ptr::eq(one, self.a) { self.b } else { self.a }
    }

    /// Such terms of `one` of the two as nothing in the other goes with.
    pub(super) fn lone_of(&self, one: &'s Statement, such: impl Fn(&Term) -> bool) -> impl Iterator<Item = &'s Term> {
        let is_first = std::ptr::eq(one, self.a);
        let is_lone = move |at: usize| if is_first { self.is_lone_a(at) } else { self.is_lone_b(at) };
        one.terms.iter().enumerate().filter(move |(at, term)| such(term) && is_lone(*at)).map(|(_, term)| term)
    }

    /// Such terms of the first statement as nothing in the other goes with.
    pub(super) fn lone_a(&self, such: impl Fn(&Term) -> bool) -> impl Iterator<Item = usize> {
        let terms = &self.a.terms;
        (0..terms.len()).filter(move |&i| such(&terms[i]) && self.is_lone_a(i))
    }

    /// Such terms of the second.
    pub(super) fn lone_b(&self, such: impl Fn(&Term) -> bool) -> impl Iterator<Item = usize> {
        let terms = &self.b.terms;
        (0..terms.len()).filter(move |&j| such(&terms[j]) && self.is_lone_b(j))
    }

    /// Whether each counts what the other does not: three may do it and two others not.
    pub(super) fn counts_differ(&self) -> bool {
        let alone = |one: &Statement, other: &Statement| {
            let known = |quantity: &Quantity| other.quantities.iter().any(|q| q.count == quantity.count);
            one.quantities.iter().any(|quantity| !known(quantity))
        };
        alone(self.a, self.b) && alone(self.b, self.a)
    }

    /// Whether each speaks of several things that the other does not.
    pub(super) fn has_other_matter(&self) -> bool {
        let heavy = |term: &Term| term.weight >= 1.0;
        self.lone_a(heavy).count() > 1 && self.lone_b(heavy).count() > 1
    }

    pub(super) fn is_lone_a(&self, i: usize) -> bool {
        self.pairs.iter().all(|pair| pair.a != i)
    }

    pub(super) fn is_lone_b(&self, j: usize) -> bool {
        self.partner(j).is_none()
    }

    /// Whether the shorter statement says nothing of weight that the other has not, but for these and the name they are part of.
    pub(super) fn rest_is_common(&self, x: &Term, y: &Term) -> bool {
        let alone = |term: &Term, value: &Term| {
            term.weight >= 1.0 && term.span != value.span && !(term.is_name && value.is_name)
        };
        match self.a.terms.len() < self.b.terms.len() {
            true => self.lone_a(|term| alone(term, x)).next().is_none(),
            false => self.lone_b(|term| alone(term, y)).next().is_none(),
        }
    }

    fn partner(&self, b: usize) -> Option<usize> {
        self.pairs.iter().find(|pair| pair.b == b).map(|pair| pair.a)
    }
}

fn known_weight(statement: &Statement) -> f64 {
    statement.terms.iter().filter(|term| term.sense.is_some()).map(|term| term.weight).sum()
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

pub(super) fn is_state(term: &Term) -> bool {
    term.sense.as_ref().is_some_and(|sense| sense.is_state())
}

/// What is counted in one statement. "3 to 7" is two numbers where the other statement has one of them alone ("more than 3 to 7").
fn told_beside(one: &Statement, other: &Statement) -> Vec<Quantity> {
    let alone = |n: f64| other.quantities.iter().any(|quantity| quantity.count.number() == Some(n));
    let mut told = Vec::with_capacity(one.quantities.len());
    for &quantity in one.quantities.iter().filter(|quantity| !quantity.aside) {
        match ends(quantity.count).filter(|_| quantity.count.high().is_some_and(alone)) {
            Some(ends) => told.extend(ends.map(|count| Quantity { count, ..quantity })),
            None => told.push(quantity),
        }
    }
    told
}

/// The two numbers of a range that says no "about".
fn ends(count: Count) -> Option<[Count; 2]> {
    let (low, high) = (count.low(), count.high()?);
    let is_range = 0.0 < low && low < high && !count.is_about();
    Some([Count::exactly(low)?, Count::exactly(high)?]).filter(|_| is_range)
}

pub(super) fn drop_pairs(
    left: &mut Vec<Quantity>,
    right: &mut Vec<Quantity>,
    alike: impl Fn(&Quantity, &Quantity) -> bool,
) {
    right.retain(|q| match left.iter().position(|p| alike(p, q)) {
        Some(at) => {
            left.remove(at);
            false
        }
        None => true,
    });
}

/// Whether two words are made of much the same letters: two spellings of a name, two forms of a root.
pub(super) fn is_variant(x: &str, y: &str) -> bool {
    let mut left: Vec<char> = y.chars().collect();
    let longest = x.chars().count().max(left.len());
    let shared =
        x.chars().filter(|c| left.iter().position(|d| d == c).map(|at| left.swap_remove(at)).is_some()).count();
    5 * shared >= 3 * longest
}
