//! From the words of a sentence to what it says.

use super::{Quantity, Statement, Term, Tongue};
use crate::extract::{Notes, NumberAt, numbers};
use crate::lang::{Pack, Particle, TokenKind};
use crate::text::{Span, fold};

/// What `content` says, by the words of its language.
pub fn statement(content: &str, pack: &Pack, tongue: &Tongue) -> Statement {
    let notes = Notes::new(content, pack);
    let counts = numbers(&notes, 0..notes.tokens.len());
    let words = Words { notes: &notes, tongue, counts: &counts };
    let mut made = Statement::default();
    let mut clause = Clause::default();
    let mut places = Vec::new();
    let mut at = 0;
    while at < notes.tokens.len() {
        if words.ends_clause(at) {
            clause.close(&mut made);
        }
        let negates = words.negation(at);
        if negates > 0 {
            clause.negate(at, made.terms.len());
            words.deny_verb(at, &mut made);
            at += negates;
            continue;
        }
        made.is_open |= words.is_open(at);
        made.is_indefinite |= notes.is(at, Particle::Indefinite);
        if let Some(term) = words.term(at) {
            places.push(at);
            made.terms.push(Term { negated: clause.is_denied(), ..term });
        }
        at += 1;
    }
    clause.close(&mut made);
    made.has_capitals = pack.traits.capitals;
    made.dates = words.dates();
    made.quantities =
        counts.iter().filter(|count| words.is_quantity(count)).map(|c| words.quantity(c, &places)).collect();
    made
}

/// Where in a clause a negation stands.
#[derive(Default)]
struct Clause {
    /// How many separate negations have come.
    negations: usize,
    /// The token of the last of them: "ne … pas" is one.
    last: usize,
    /// How many terms stood before it.
    terms: usize,
    /// The first term of the clause.
    start: usize,
}

/// Two words of negation within this many tokens are one negation.
const NEAR: usize = 4;

impl Clause {
    fn negate(&mut self, at: usize, terms: usize) {
        if self.negations == 0 || at > self.last + NEAR {
            self.negations += 1;
        }
        (self.last, self.terms) = (at, terms);
    }

    fn is_denied(&self) -> bool {
        self.negations % 2 == 1
    }

    /// Ends the clause. A negation with nothing after it denies what stands before it, as in languages whose verb comes last.
    fn close(&mut self, made: &mut Statement) {
        let end = made.terms.len();
        if self.is_denied() && self.terms == end {
            made.terms[self.start..end].iter_mut().for_each(|term| term.negated = true);
        }
        *self = Clause { start: end, ..Clause::default() };
    }
}

/// What is known of the tokens of a sentence.
struct Words<'a> {
    notes: &'a Notes<'a>,
    tongue: &'a Tongue,
    counts: &'a [NumberAt],
}

impl Words<'_> {
    /// How many tokens of negation begin at `at`.
    fn negation(&self, at: usize) -> usize {
        match self.notes.particle(at, Particle::Negation) {
            0 => usize::from(self.tongue.negators.contains(&self.folded(at))),
            length => length,
        }
    }

    /// A negation behind its verb denies the term before it.
    fn deny_verb(&self, at: usize, made: &mut Statement) {
        if self.tongue.after_verb.contains(&self.folded(at)) {
            made.terms.last_mut().into_iter().for_each(|term| term.negated = true);
        }
    }

    /// Whether a number counts something: not the 19 of "Covid-19", nor the 2 of "(2)".
    fn is_quantity(&self, count: &NumberAt) -> bool {
        let before = count.tokens.start.checked_sub(1);
        let opened = before.is_some_and(|at| self.notes.mark(at, '('));
        let glued = before.is_some_and(|at| self.notes.mark(at, '-') && !self.notes.tokens[at].spaced);
        !(glued || opened && self.notes.mark(count.tokens.end, ')'))
    }

    /// The numbers in dates.
    fn dates(&self) -> Vec<(u32, Span)> {
        let number = |at: &usize| {
            let span = self.notes.tokens[*at].span;
            Some((span.of(self.notes.text)?.parse().ok()?, span))
        };
        (0..self.notes.tokens.len()).filter(|at| self.notes.in_time(*at)).filter_map(|at| number(&at)).collect()
    }

    fn folded(&self, at: usize) -> String {
        let token = &self.notes.tokens[at];
        fold(token.span.of(self.notes.text).unwrap_or_default())
    }

    /// Whether a new clause begins at `at`, which a negation before it does not reach.
    fn ends_clause(&self, at: usize) -> bool {
        match self.notes.tokens[at].kind {
            TokenKind::Mark(c) => matches!(c, ',' | ';' | ':' | '.' | '،' | '؛' | '!' | '?' | '—' | '–'),
            TokenKind::Break => true,
            _ => [Particle::But, Particle::Subordinate, Particle::Relative].iter().any(|&p| self.notes.is(at, p)),
        }
    }

    fn is_open(&self, at: usize) -> bool {
        let open = [Particle::Hedge, Particle::If];
        open.iter().any(|&particle| self.notes.is(at, particle)) || self.notes.mark(at, '?')
    }

    /// The content word at `at`, if there is one.
    fn term(&self, at: usize) -> Option<Term> {
        let token = &self.notes.tokens[at];
        if token.kind != TokenKind::Word || self.is_count(at) || self.is_grammar(at) {
            return None;
        }
        let word = self.bare(at);
        if word.chars().all(|c| !c.is_alphanumeric()) || self.tongue.fillers.contains(&word) {
            return None;
        }
        let frame = match self.tongue.weak.is_empty() {
            true => String::new(),
            false => word.chars().filter(|c| !self.tongue.weak.contains(*c)).collect(),
        };
        Some(Term {
            concept: self.tongue.concept(&word).or_else(|| self.tongue.concept(&self.folded(at))),
            kind: self.tongue.kind(&word),
            frame,
            word,
            span: token.span,
            negated: false,
            is_name: token.capital && at > 0 && !self.notes.pack.traits.noun_capitals,
        })
    }

    fn is_count(&self, at: usize) -> bool {
        self.counts.iter().any(|count| count.tokens.contains(&at))
    }

    fn is_grammar(&self, at: usize) -> bool {
        use Particle::{
            And, As, But, Definite, Hedge, If, Indefinite, Owner, Passive, Planned, Preposition, Relative, Subordinate,
            That, To, Whether,
        };
        let grammar = [
            That,
            Whether,
            Relative,
            And,
            But,
            Subordinate,
            If,
            Hedge,
            Planned,
            Preposition,
            To,
            Definite,
            Indefinite,
            As,
            Passive,
            Owner,
        ];
        // Prepositions and conjunctions that mean something ("before", "without") are content all the same.
        let means = self.tongue.concept(&self.folded(at)).is_some();
        let pronoun = self.notes.notes[at].pronoun.is_some();
        !means && (pronoun || grammar.iter().any(|&particle| self.notes.is(at, particle)))
    }

    /// The folded word without the words written together with it.
    fn bare(&self, at: usize) -> String {
        let mut word = self.folded(at);
        for proclitic in &self.notes.pack.traits.proclitics {
            let rest = word.strip_prefix(&proclitic.text);
            if let Some(rest) = rest.filter(|rest| rest.chars().count() >= 4 || proclitic.text.chars().count() > 1) {
                word = rest.to_owned();
            }
        }
        word
    }

    /// The number with what it counts: the term after it, or else the one before.
    fn quantity(&self, count: &NumberAt, places: &[usize]) -> Quantity {
        let next = places.partition_point(|&place| place < count.tokens.end);
        let near = |n: usize| places.get(n).is_some_and(|&place| place < count.tokens.end + 4);
        let unit = if near(next) { Some(next) } else { next.checked_sub(1) };
        let (first, last) = (count.tokens.start, count.tokens.end.saturating_sub(1));
        let span = Span { start: self.notes.tokens[first].span.start, end: self.notes.tokens[last].span.end };
        Quantity { count: count.count, unit, span }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::built_in;

    fn english(text: &str) -> Statement {
        let pack = Pack::read(built_in("en").unwrap()).unwrap();
        statement(text, &pack, &Tongue::built_in("en").unwrap())
    }

    fn denied(text: &str) -> Vec<String> {
        english(text).terms.into_iter().filter(|term| term.negated).map(|term| term.word).collect()
    }

    #[test]
    fn negation_reaches_to_the_end_of_its_clause() {
        assert_eq!(denied("The bridge was not damaged by the flood, officials said."), ["damaged", "flood"]);
        assert_eq!(denied("The bridge was damaged."), [""; 0]);
    }

    #[test]
    fn numbers_know_what_they_count() {
        let said = english("More than 30 soldiers left the town.");
        assert_eq!(said.quantities[0].count.to_string(), "31..");
        assert_eq!(said.terms[said.quantities[0].unit.unwrap()].word, "soldiers");
    }
}
