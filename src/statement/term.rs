//! What a statement is made of.

use super::{Quantity, Sense};
use crate::text::Span;

/// Each sentence of one statement is compared with each of the other: no more of them are.
const SENTENCES: usize = 100;

/// What one sentence says, free of its language as far as concepts go.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Statement {
    /// Its content words, in their order.
    pub terms: Vec<Term>,
    /// Its numbers, in their order.
    pub quantities: Vec<Quantity>,
    /// Its dates, in their order.
    pub dates: Vec<Dated>,
    /// What it says that its subject is ("is a town").
    pub class: Option<Class>,
    /// Its language, by a number: two statements of one language have the same.
    pub language: u32,
    /// Whether its language writes names with a capital letter.
    pub has_capitals: bool,
    /// Whether its language tells by endings who acts, so that words may change places.
    pub has_cases: bool,
    /// Whether verbs stand at the end of their clause in its language.
    pub verb_last: bool,
    /// Whether several endings may follow one another in its language.
    pub endings_pile_up: bool,
    /// Whether it names the doer of a passive verb: by, par, tarafından.
    pub names_doer: bool,
    /// Whether it is asked, or stands under a condition.
    pub is_open: bool,
    /// Whether what it speaks of is new to the hearer ("a man"): two such things need not be one.
    pub is_indefinite: bool,
}

/// What a thing is said to be, by places among the terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Class {
    /// Where it begins: what stands before it names the thing.
    pub from: usize,
    /// Its noun, whose sort is known.
    pub noun: usize,
}

/// A date as far as the sentence names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dated {
    /// The year.
    pub year: Option<i16>,
    /// The month, from 1.
    pub month: Option<i8>,
    /// The day of the month.
    pub day: Option<i8>,
    /// The place among the terms of the word before it, or else of the one after it.
    pub near: Option<usize>,
    /// Where it stands.
    pub span: Span,
}

impl Dated {
    /// Whether both lie in one month of one year, as far as they tell.
    pub(super) fn is_within_month(&self, other: &Dated) -> bool {
        self.year == other.year && self.month == other.month
    }

    /// Whether no day is in both.
    pub(super) fn differs(&self, other: &Dated) -> bool {
        fn apart<N: PartialEq>(x: Option<N>, y: Option<N>) -> bool {
            x.zip(y).is_some_and(|(x, y)| x != y)
        }
        let months = self.month.is_some() && other.month.is_some();
        apart(self.year, other.year) || apart(self.month, other.month) || months && apart(self.day, other.day)
    }
}

/// One content word.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// The folded word without what is written together with it.
    pub word: String,
    /// The folded word without weak letters, for languages whose forms differ in them; empty elsewhere.
    pub frame: String,
    /// The word it is the opposite of by its own parts (known, for unknown); empty for most.
    pub plain: String,
    /// What it means, where a list of concepts knows it.
    pub sense: Option<Sense>,
    /// What kind of thing it names, numbered within its language.
    pub kind: Option<u16>,
    /// Where it stands.
    pub span: Span,
    /// Whether a negation reaches it.
    pub negated: bool,
    /// Whether that negation is one of all there is: never, nobody, not any.
    pub wholly: bool,
    /// Whether "not" or its like denies it, and no verb such as avoid or forbid.
    pub flatly: bool,
    /// Whether that negation stands beside it.
    pub is_head: bool,
    /// Whether it stands behind such a one, and a verb of denial governs both: fails to get a licence.
    pub is_second: bool,
    /// Whether it is left open: wanted, planned, possible.
    pub open: bool,
    /// Whether it is a name.
    pub is_name: bool,
    /// Whether it may be a name: no dictionary has it, and it has the capital of a sentence's first word.
    pub may_be_name: bool,
    /// How much it adds to what is said, 0 to 1.
    pub weight: f64,
    /// Which sentence of the statement it stands in, from 0.
    pub sentence: usize,
    /// Which part of it, between commas and conjunctions, from 0.
    pub part: usize,
}

impl Term {
    /// Whether both have senses, and they lie so to each other.
    pub(super) fn have_senses(&self, other: &Term, fit: impl Fn(&Sense, &Sense) -> bool) -> bool {
        self.sense.as_ref().zip(other.sense.as_ref()).is_some_and(|(own, other)| fit(own, other))
    }

    /// Whether it is of a kind that the other names: a car, and a vehicle.
    pub(super) fn is_under(&self, other: &Term) -> bool {
        self.have_senses(other, Sense::is_under)
    }
}

impl Statement {
    /// Whether its last term says that one does not know, or the like, of what is so.
    pub(super) fn knows_not(&self) -> bool {
        let factive = |term: &Term| term.sense.as_ref().is_some_and(|sense| sense.is_factive());
        self.terms.last().is_some_and(|term| term.negated && factive(term))
    }

    /// Denies the last term: a negation stands right behind it.
    pub(super) fn deny_last(&mut self) {
        self.deny_from(self.terms.len().saturating_sub(1));
    }

    /// Denies the terms from the one at `at` on.
    pub(super) fn deny_from(&mut self, at: usize) {
        for term in self.terms.iter_mut().skip(at) {
            (term.negated, term.flatly, term.is_head) = (true, true, true);
        }
    }

    /// The statement sentence by sentence, as many as a page may have; nothing for one sentence alone.
    pub(super) fn sentences(&self) -> Vec<Statement> {
        let last = self.terms.last().map_or(0, |term| term.sentence);
        if last == 0 { Vec::new() } else { (0..=last).take(SENTENCES).map(|n| self.sentence(n)).collect() }
    }

    fn sentence(&self, n: usize) -> Statement {
        let start = self.terms.partition_point(|term| term.sentence < n);
        let end = self.terms.partition_point(|term| term.sentence <= n);
        let terms = self.terms[start..end].to_vec();
        let from = self.terms[..start].last().map_or(0, |term| term.span.end);
        let to = self.terms.get(end).map_or(u32::MAX, |term| term.span.start);
        let inside = |span: Span| from <= span.start && span.end <= to;
        let unit = |unit: usize| unit.checked_sub(start).filter(|&unit| unit < end - start);
        let dates = self.dates.iter().filter(|date| inside(date.span));
        let quantities = self.quantities.iter().filter(|quantity| inside(quantity.span));
        Statement {
            quantities: quantities.map(|q| Quantity { unit: q.unit.and_then(unit), ..*q }).collect(),
            class: self
                .class
                .filter(|class| (start..end).contains(&class.from) && class.noun < end)
                .map(|class| Class { from: class.from - start, noun: class.noun - start }),
            dates: dates.map(|date| Dated { near: date.near.and_then(unit), ..*date }).collect(),
            terms,
            ..*self
        }
    }
}
