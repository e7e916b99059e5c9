//! Whether two parties to one quarrel say what cannot both be so: stricter than [`compare`](super::compare), since nobody has
//! granted that both speak of one thing.

use super::align::{How, Pair, aligned};
use super::blame::blame;
use super::clash::{opposite_clash, reverses};
use super::compare::{Judgement, Label, judged};
use super::ground::{Ground, is_state};
use super::{Hollow, Rule, Sense, Statement, Term};
use crate::text::Span;

/// How sure a clash of opposites must be.
const FIRM: f64 = 0.8;

/// Of so many words for what is denied the other must say all; of more, as many and no less than this share.
const ALL_OF: usize = 2;

/// Where what is denied is one word, the other must be as short as this, in words, to be about it and not to mention it only.
const SHORT: usize = 8;

/// The share of what is denied that the other must say.
const SHARE: f64 = 0.66;

/// By what two positions cannot both be so; `None` if they can.
pub fn dispute(a: &Statement, b: &Statement) -> Option<Judgement> {
    let pairs = aligned(a, b);
    let ground = Ground::of(a, b, &pairs);
    if are_of_two(&ground) {
        return blame(&ground);
    }
    denial(&ground, &pairs, true).or_else(|| denial(&ground, &pairs, false)).or_else(|| opposites(&ground))
}

/// Opposite words of what is otherwise much the same.
fn opposites(ground: &Ground<'_>) -> Option<Judgement> {
    let rest = ground.same_pairs().filter(|(x, y)| is_matter(x) && is_matter(y)).count();
    // What one wants or plans is no quarrel with what the other says was.
    let one_mood = ground.opposites().all(|(x, y)| x.open == y.open);
    opposite_clash(ground).filter(|judged| one_mood && judged.confidence >= FIRM && rest >= ALL_OF)
}

/// Whether each names a state or, where letters can be compared, somebody that the other does not.
fn are_of_two(ground: &Ground<'_>) -> bool {
    let both =
        |named: fn(&Term) -> bool| ground.lone_a(named).next().is_some() && ground.lone_b(named).next().is_some();
    let latin =
        |statement: &Statement| statement.terms.iter().any(|term| term.word.starts_with(|c: char| c.is_ascii()));
    both(is_state) || latin(ground.a) == latin(ground.b) && both(|term| term.is_name && !is_state(term))
}

/// What one denies (the first, if `first`) is what the other says.
fn denial(ground: &Ground<'_>, pairs: &[Pair], first: bool) -> Option<Judgement> {
    let (no, yes) = if first { (ground.a, ground.b) } else { (ground.b, ground.a) };
    // To have stopped something denies less than a plain "not": that it had been, or began again, is left open.
    if no.is_open || yes.is_open || ground.counts_differ() || denies_a_thought(no) || no.terms.iter().any(reverses) {
        return None;
    }
    let partner = |at: usize| {
        let pair = pairs.iter().find(|pair| pair.how == How::Same && at == if first { pair.a } else { pair.b })?;
        Some(&yes.terms[if first { pair.b } else { pair.a }])
    };
    let denied: Vec<usize> = (0..no.terms.len()).filter(|&at| is_denied(&no.terms[at])).collect();
    // What both deny is no quarrel.
    if denied.iter().filter_map(|&at| partner(at)).any(|term| term.negated) {
        return None;
    }
    let matters: Vec<usize> = denied.into_iter().filter(|&at| is_matter(&no.terms[at])).collect();
    let paired = matters.iter().filter_map(|&at| Some((&no.terms[at], partner(at)?)));
    let met: Vec<(&Term, &Term)> = paired.filter(|(x, y)| is_matter(y) && !x.open && !y.open).collect();
    let share = met.len() as f64 / matters.len().max(1) as f64;
    let is_about_it = met.len() > 1 || yes.terms.len() <= SHORT && has_more_in_common(no, yes, pairs, first);
    if met.is_empty() || met.len() < matters.len().min(ALL_OF) || share < SHARE || !is_about_it {
        return None;
    }
    let side = |of_no: bool| -> Vec<Span> { met.iter().map(|(x, y)| if of_no { x.span } else { y.span }).collect() };
    let sure = 0.5 + 0.2 * share + 0.1 * met.len().min(ALL_OF) as f64;
    Some(judged(Label::Contradiction, sure, Rule::Polarity, side(first), side(!first)))
}

/// Whether the denial is of one word and nothing else, or something beside that word stands in both: who, where, what.
fn has_more_in_common(no: &Statement, yes: &Statement, pairs: &[Pair], first: bool) -> bool {
    let place = |pair: &Pair| if first { (pair.a, pair.b) } else { (pair.b, pair.a) };
    let same = pairs.iter().filter(|pair| pair.how == How::Same).map(place);
    let beside =
        same.filter(|&(x, y)| !(is_denied(&no.terms[x]) && is_matter(&no.terms[x]) && is_matter(&yes.terms[y])));
    let others = no.terms.iter().filter(|term| term.weight >= 1.0).count();
    others <= 1 || beside.count() > 0
}

fn is_denied(term: &Term) -> bool {
    term.negated && term.weight >= 1.0
}

/// Whether a negation stands beside the word, and it tells of a deed or thing rather than of what somebody knows or of an end.
fn is_denied_deed(term: &Term) -> bool {
    let is_thought = term.sense.as_ref().is_some_and(Sense::is_mind);
    term.is_head && is_denied(term) && is_matter(term) && !term.open && !is_thought && !reverses(term)
}

/// Whether the word says what happened, and not only who or where.
pub(super) fn is_matter(term: &Term) -> bool {
    // A letter alone is no word of matter: "il n'y a".
    let is_word = term.word.chars().nth(1).is_some();
    let is_being = term.sense.as_ref().is_some_and(|sense| sense.hollow() == Some(Hollow::Being));
    is_word
        && !is_being
        && term.weight >= 1.0
        && !term.is_name
        && !term.may_be_name
        && term.sense.as_ref().is_none_or(|sense| !sense.is_actor() && !sense.is_state())
}

/// Whether what is denied is that somebody knows, says or wants it: "could not say who fired".
fn denies_a_thought(no: &Statement) -> bool {
    let first = no.terms.iter().find(|term| term.negated);
    first.and_then(|term| term.sense.as_ref()).is_some_and(|sense| sense.is_mind())
}

impl Statement {
    /// What it says when somebody denies it: not so.
    pub fn denied(&self) -> Statement {
        let mut denied = self.clone();
        let mut is_first = true;
        for term in &mut denied.terms {
            term.negated = !term.negated;
            if term.sense.as_ref().is_some_and(|sense| sense.hollow().is_some()) {
                term.weight = term.weight.min(super::words::LIGHT);
            }
            term.is_head = term.negated && is_matter(term) && is_first;
            is_first &= !term.is_head;
        }
        denied
    }

    /// Whether all it says is that there are words about a matter ("these accusations", "that"), and what they are worth
    /// ("absurd"), not what they say.
    pub fn is_hollow(&self) -> bool {
        let says_nothing = |term: &Term| {
            let sense = term.sense.as_ref();
            sense.is_some_and(|sense| sense.hollow() == Some(Hollow::Words) || sense.is_verdict())
        };
        self.quantities.is_empty() && self.terms.iter().all(|term| says_nothing(term) || !is_matter(term))
    }

    /// Whether it is hollow and speaks of somebody's words or part in a matter: "the accusations", "any involvement".
    pub fn is_about_words(&self) -> bool {
        let is_words = |sense: &Sense| matches!(sense.hollow(), Some(Hollow::Words | Hollow::Part));
        self.is_hollow() && self.terms.iter().any(|term| term.sense.as_ref().is_some_and(is_words))
    }

    /// Whether it speaks of somebody's words: "the claim about the missile".
    pub fn names_words(&self) -> bool {
        let is_words = |sense: &Sense| sense.hollow() == Some(Hollow::Words);
        self.terms.iter().any(|term| term.sense.as_ref().is_some_and(is_words))
    }

    /// Whether all it says is that somebody's words are untrue: "the accusations are baseless".
    pub fn calls_words_untrue(&self) -> bool {
        let verdict = |term: &Term| term.sense.as_ref().is_some_and(Sense::is_verdict) && !term.negated;
        self.is_about_words() && !self.is_open && self.terms.iter().any(verdict)
    }

    /// Whether some word that says what happened stands in both.
    pub fn shares_matter(&self, other: &Statement) -> bool {
        self.matters_shared(other).next().is_some()
    }

    /// Whether it says of something that it was not so: a negation stands beside the word for it.
    pub fn denies_a_deed(&self) -> bool {
        !self.is_open && self.terms.iter().any(is_denied_deed)
    }

    /// Whether it says that what the other tells of was not so: a negation stands beside a word that the other has without one.
    pub fn denies_deed_of(&self, other: &Statement) -> bool {
        self.denies_a_deed() && self.matters_shared(other).any(|(x, y)| is_denied_deed(x) && !y.negated && !y.open)
    }

    /// The words that say what happened and stand in both.
    fn matters_shared<'s>(&'s self, other: &'s Statement) -> impl Iterator<Item = (&'s Term, &'s Term)> {
        let pairs = aligned(self, other).into_iter().filter(|pair| pair.how == How::Same);
        let terms = pairs.map(|pair| (&self.terms[pair.a], &other.terms[pair.b]));
        terms.filter(|(x, y)| is_matter(x) && is_matter(y))
    }

    /// The names of people and places in it, folded.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().filter(|term| term.is_name && !is_state(term)).map(|term| term.word.as_str())
    }

    /// The states that it may name, by id.
    pub fn states(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().filter_map(|term| term.sense.as_ref()).flat_map(|sense| sense.states()).map(String::as_str)
    }

    /// What it tells of, as far as two statements must share of it to be compared: what its words mean, and how they begin.
    pub fn matters(&self) -> impl Iterator<Item = Matter<'_>> {
        const BEGINNING: usize = 3;
        let told = self.terms.iter().filter(|term| is_matter(term));
        told.flat_map(|term| {
            let word = if term.frame.is_empty() { &term.word } else { &term.frame };
            let end = word.char_indices().nth(BEGINNING).map_or(word.len(), |(end, _)| end);
            let meanings = term.sense.iter().flat_map(|sense| sense.numbers()).map(Matter::Meaning);
            meanings.chain([Matter::Beginning(&word[..end])])
        })
    }
}

/// Something that a statement tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Matter<'s> {
    /// A concept, or one that a concept of it excludes, by number.
    Meaning(u16),
    /// The beginning of a word.
    Beginning(&'s str),
}
