//! How far a negation reaches in its clause.

use super::words::LIGHT;
use super::{Statement, Term};

/// The clause being read, and the negations met in it.
#[derive(Default)]
pub(super) struct Clause {
    /// Whether the language denies once however many denying words there are.
    concord: bool,
    /// Whether verbs stand at the end of their clause.
    verb_last: bool,
    /// How many separate negations have come.
    negations: usize,
    /// How many words that reverse what they govern.
    reversals: usize,
    /// The token of the last of them: "ne … pas" is one.
    last: usize,
    /// How many terms stood before it.
    before: usize,
    /// The token of the last word that reverses what it governs.
    reversed: Option<usize>,
    /// Whether the last of them is a part of a verb.
    in_verb: bool,
    /// How many terms stood up to a word that says whether all of the clause is so, and whether it says yes.
    verdict: Option<(usize, bool)>,
    /// Whether a "not" in the clause denies nothing: until, unless (пока не).
    expletive: bool,
    /// The first term of the clause.
    start: usize,
    /// Whether it denies all there is: never, nobody, not any.
    wholly: bool,
    /// Whether it denies no more than a part, whatever else it says: no other, not enough.
    partly: bool,
    /// Whether what follows is left open.
    open: bool,
    /// How many terms stood up to the last word that leaves open what it governs.
    opened: Option<usize>,
    /// Which sentence it stands in.
    sentence: usize,
    /// Which part of the statement, between commas and conjunctions.
    part: usize,
}

/// Two words of negation within this many tokens are one negation.
const NEAR: usize = 2;

/// As many for words that reverse what they govern.
const NEAR_REVERSAL: usize = 4;

impl Clause {
    pub(super) fn new(concord: bool, verb_last: bool) -> Clause {
        Clause { concord, verb_last, ..Clause::default() }
    }

    /// A denying word at token `at`, after `terms` terms.
    pub(super) fn negate(&mut self, at: usize, terms: usize) {
        if self.expletive {
            return;
        }
        let again = self.negations > 0 && (self.concord || at <= self.last + NEAR);
        self.negations += usize::from(!again);
        self.go_on(at, terms);
    }

    /// A word that goes on with the denial, at token `at`, after `terms` terms: nor.
    pub(super) fn go_on(&mut self, at: usize, terms: usize) {
        (self.last, self.before, self.in_verb) = (at, terms, false);
    }

    /// A verb at token `at`, after `terms` terms, that a part of itself denies.
    pub(super) fn negate_verb(&mut self, at: usize, terms: usize) {
        self.negate(at, terms);
        self.in_verb = true;
    }

    /// A word that says of what it governs that it is not so, at token `at`, with `terms` terms up to it.
    pub(super) fn reverse(&mut self, at: usize, terms: usize) {
        // "Refuses with a refusal" refuses once.
        let again = self.reversed.is_some_and(|last| at <= last + NEAR_REVERSAL);
        self.reversals += usize::from(!again);
        (self.reversed, self.before, self.in_verb) = (Some(at), terms, false);
    }

    /// A word that says of the clause before it that it is so (true) or is not (false), with `terms` terms up to it.
    pub(super) fn judge(&mut self, terms: usize, holds: bool) {
        self.verdict = Some((terms, holds));
    }

    /// A denial at token `at` right behind a verb that reverses what it governs ("does not deny", where verbs stand last): that verb
    /// is what it denies.
    pub(super) fn deny_reversal(&self, at: usize, made: &mut Statement) {
        if self.verb_last && self.reversed.is_some_and(|verb| at <= verb + NEAR) {
            made.deny_last();
        }
    }

    /// A word that leaves open what it governs, with `terms` terms up to it.
    pub(super) fn open_by_word(&mut self, terms: usize) {
        (self.open, self.opened) = (true, Some(terms));
    }

    /// A word after which "not" denies nothing.
    pub(super) fn expect_empty_not(&mut self) {
        self.expletive = true;
    }

    /// Whether a word makes the denial one of all there is, or of no more than a part, before or behind the denying one.
    pub(super) fn measure(&mut self, wholly: bool, partly: bool) {
        self.wholly |= wholly;
        self.partly |= partly;
    }

    pub(super) fn open(&mut self, opens: bool) {
        self.open |= opens;
    }

    /// The sentence ends.
    pub(super) fn end_sentence(&mut self, made: &Statement) {
        self.sentence = made.terms.last().map_or(0, |term| term.sentence + 1);
    }

    pub(super) fn is_denied(&self) -> bool {
        (self.negations + self.reversals) % 2 == 1
    }

    /// A comma or a conjunction: another predicate may follow.
    pub(super) fn part(&mut self) {
        self.part += 1;
    }

    /// Adds a term, denied and open as it stands in the clause.
    pub(super) fn push(&self, term: Term, made: &mut Statement) {
        let negated = self.is_denied();
        // "Without anything happening" denies what happens: light words are no head.
        let between = made.terms.get(self.before..).unwrap_or_default();
        let passed = between.iter().filter(|term| term.weight >= 1.0).count();
        let is_head = negated && passed == 0;
        // Of "fails to get a licence" the licence is a head as well.
        let is_second = negated && passed == 1 && self.reversed.is_some();
        made.terms.push(Term {
            negated,
            flatly: negated && self.reversals == 0,
            is_head,
            is_second,
            open: self.open,
            sentence: self.sentence,
            part: self.part,
            ..term
        });
    }

    /// Adds a term that a negation of its own denies.
    pub(super) fn push_denied(&self, term: Term, made: &mut Statement) {
        let (open, sentence, part) = (self.open, self.sentence, self.part);
        made.terms.push(Term { negated: true, flatly: true, is_head: true, open, sentence, part, ..term });
    }

    /// "That the mayor resigned is false", "is not true": denies all of the clause, if it says anything but "the report".
    fn refute(&self, made: &mut Statement) {
        const SAYS_SOMETHING: f64 = 2.0;
        let Some((at, holds)) = self.verdict else { return };
        let is_last = at == made.terms.len();
        let Some(told) = made.terms.get_mut(self.start..at.saturating_sub(1)) else { return };
        let weight: f64 = told.iter().map(|term| term.weight).sum();
        if is_last && holds == self.is_denied() && weight >= SAYS_SOMETHING {
            told.iter_mut().for_each(|term| (term.negated, term.flatly, term.is_head) = (true, true, true));
        }
    }

    /// "…, police say": who says it adds little to what is said.
    fn lighten_report(&self, made: &mut Statement) {
        const SHORT: usize = 5;
        let Some(clause) = made.terms.get_mut(self.start..) else { return };
        let reports =
            |term: Option<&Term>| term.and_then(|term| term.sense.as_ref()).is_some_and(|sense| sense.reports());
        if self.start > 0 && clause.len() <= SHORT && (reports(clause.first()) || reports(clause.last())) {
            clause.iter_mut().for_each(|term| term.weight = term.weight.min(LIGHT));
        }
    }

    /// Ends the clause. A negation with nothing after it but the verb it stands in denies what stands before it, as in
    /// languages whose verb comes last; a verb that reverses what it governs is not denied itself.
    pub(super) fn close(&mut self, made: &mut Statement) {
        let end = made.terms.len();
        self.refute(made);
        self.lighten_report(made);
        let knows_not = self.verb_last && made.knows_not();
        if self.is_denied() && self.before + usize::from(self.in_verb) == end && end > self.start && !knows_not {
            let by_word = usize::from(self.negations.is_multiple_of(2));
            let flatly = self.reversals == 0;
            made.terms[self.start..end - by_word]
                .iter_mut()
                .for_each(|term| (term.negated, term.flatly) = (true, flatly));
            mark_heads(&mut made.terms[self.start..end]);
        }
        // "Not all of them", "no other": some may well be.
        if self.partly {
            made.terms[self.start..end].iter_mut().for_each(|term| term.flatly = false);
        }
        if self.wholly && !self.partly {
            made.terms[self.start..end].iter_mut().for_each(|term| term.wholly = term.negated);
        }
        if self.verb_last && self.opened == Some(end) {
            made.terms[self.start..end].iter_mut().for_each(|term| term.open = true);
        }
        *self = Clause {
            start: end,
            sentence: self.sentence,
            part: self.part,
            ..Clause::new(self.concord, self.verb_last)
        };
    }
}

/// Marks the last word of weight, and the light ones behind it: "paid a visit" is denied as one.
fn mark_heads(terms: &mut [Term]) {
    for term in terms.iter_mut().rev() {
        term.is_head = true;
        if term.weight >= 1.0 {
            return;
        }
    }
}
