//! Noun phrases where nouns have capitals: where one ends, and which one is the subject.

use std::ops::Range;

use crate::extract::notes::adjuncts::adjunct;
use crate::extract::notes::annotate::Notes;
use crate::extract::notes::quotes::{LONGEST_NAME, Quote};
use crate::extract::notes::sentences::is_abbreviation;
use crate::lang::{Particle, Person, TokenKind};

/// A noun phrase has at most this many tokens.
const LONGEST: usize = 45;
/// At most this many words stand between an article and its noun.
const BEFORE_NOUN: usize = 8;
/// At most this many other parts of the clause stand between verb and subject.
const BETWEEN: usize = 4;

/// How the end of a noun phrase is found that begins at the first number and ends at the second or before.
pub type EndOf = fn(&Notes<'_>, usize, usize) -> usize;

/// Where the noun phrase that begins at `from` ends, at most at `to`; `from` if none begins there.
///
/// What owns the noun belongs to it (der, des, von), and so do names, brackets and what "and" joins to it.
pub fn end(notes: &Notes<'_>, from: usize, to: usize) -> usize {
    let mut state = State { end: from, noun: false, inner: false, waiting: 0 };
    let mut at = from;
    let to = to.min(from + LONGEST);
    while at < to {
        match step(notes, &mut state, at, from, to) {
            Some(next) => at = next,
            None => break,
        }
    }
    state.end
}

/// How far a phrase is read.
struct State {
    /// Where it ends as far as is known.
    end: usize,
    /// Whether its noun was read.
    noun: bool,
    /// Whether what is read stands between article and noun ("der für das Heer zuständige Minister").
    inner: bool,
    /// How many words wait for their noun.
    waiting: usize,
}

/// Reads the token at `at`: where to go on, or `None` if the phrase ends before it.
fn step(notes: &Notes<'_>, state: &mut State, at: usize, from: usize, to: usize) -> Option<usize> {
    if let Some(quote) = notes.opens(at) {
        let name = is_name(notes, quote);
        return name.then(|| state.take(quote.close + 1));
    }
    // "Nach Angaben des Amts 21 Menschen": behind its noun a figure counts something else; "Radio 24 meldet" does not.
    let counts = notes.tokens[at].kind == TokenKind::Number || notes.number(at);
    if state.noun && counts && at + 1 < to && notes.word(at + 1) && notes.tokens[at + 1].capital {
        return None;
    }
    if let TokenKind::Mark(c) = notes.tokens[at].kind {
        return match c {
            '(' if state.noun => bracket_end(notes, at, to).map(|close| state.take(close + 1)),
            // "US-geführt" is an adjective, "US-Armee" a noun.
            '-' if !notes.tokens[at].spaced && at + 1 < to && !notes.tokens[at + 1].capital => state.wait(at + 1),
            '-' | '/' | '&' | '’' | '\'' => Some(at + 1),
            '.' if is_abbreviation(notes, at) => Some(at + 1),
            _ => None,
        };
    }
    if !notes.word(at) || notes.notes[at].time > 0 && state.noun {
        return None;
    }
    if at == from && notes.notes[at].pronoun.is_some() && !is_article(notes, at) {
        state.take(at + 1);
        return None;
    }
    let token = &notes.tokens[at];
    let capital = token.capital && (at > from || !is_article(notes, at)) || holds_capital(notes, at);
    if capital || token.kind == TokenKind::Number {
        if state.inner {
            (state.inner, state.noun) = (false, false);
            return Some(at + 1);
        }
        return Some(state.take(at + 1));
    }
    if state.noun { joined(notes, state, at, to) } else { before_noun(notes, state, at, from) }
}

/// Whether a capital stands inside the word: "d’Esquadra", "eBay".
fn holds_capital(notes: &Notes<'_>, at: usize) -> bool {
    notes.tokens[at].span.of(notes.text).unwrap_or_default().chars().skip(1).any(char::is_uppercase)
}

impl State {
    fn take(&mut self, end: usize) -> usize {
        (self.end, self.noun, self.waiting) = (end, true, 0);
        end
    }

    fn wait(&mut self, at: usize) -> Option<usize> {
        (self.noun, self.waiting) = (false, self.waiting + 1);
        (self.waiting <= BEFORE_NOUN).then_some(at + 1)
    }
}

/// A small word behind the noun: one that joins another noun to it goes on.
fn joined(notes: &Notes<'_>, state: &mut State, at: usize, to: usize) -> Option<usize> {
    let next = at + 1;
    let hyphen = next + 1 < to && notes.mark(next, '-') && !notes.tokens[next].spaced;
    if notes.is(at, Particle::Of) || hyphen {
        return state.wait(at);
    }
    if measures(notes, at, to) || owns(notes, at, to) {
        return state.wait(at);
    }
    let noun = next < to && (notes.tokens[next].capital || is_article(notes, next)) && notes.cue(next).is_none();
    if notes.is(at, Particle::And) && noun { state.wait(at) } else { None }
}

/// Whether the adjective at `at` has its measure before it and its noun behind: "der 58 Jahre alte Fahrer".
fn measures(notes: &Notes<'_>, at: usize, to: usize) -> bool {
    let number = at > 1 && (notes.tokens[at - 2].kind == TokenKind::Number || notes.number(at - 2));
    let noun = at + 1 < to && notes.tokens[at + 1].capital;
    let small = is_article(notes, at) || notes.is_any(at, &[Particle::Verb, Particle::Preposition]);
    let adjective = !small && notes.cue(at).is_none();
    number && notes.tokens[at - 1].capital && noun && adjective
}

/// Whether the adjective at `at` has the ending of an owner without article, and a noun behind it: "der Schutz kleiner Kinder".
fn owns(notes: &Notes<'_>, at: usize, to: usize) -> bool {
    let note = &notes.notes[at];
    let noun = |next: usize| next < to && notes.word(next) && notes.tokens[next].capital && notes.notes[next].time == 0;
    let plain = note.particle_length == 0 && note.time == 0 && note.pronoun.is_none() && notes.cue(at).is_none();
    plain && notes.ends_like(at, &notes.pack.traits.owning_adjective_endings) && noun(at + 1)
}

/// A small word before the noun: an article, an adjective, what stands between the two.
fn before_noun(notes: &Notes<'_>, state: &mut State, at: usize, from: usize) -> Option<usize> {
    let verb = notes.is(at, Particle::Verb) && !notes.is(at, Particle::Definite)
        || notes.is(at, Particle::Reported)
        || notes.cue(at).is_some_and(|n| notes.cues[n].form.features.finite && notes.cues[n].tail.is_some());
    let joint = notes.is(at, Particle::That) && !is_article(notes, at)
        || notes.is(at, Particle::Subordinate) && !notes.is(at, Particle::Preposition)
        || notes.is(at, Particle::If);
    if verb || joint {
        return None;
    }
    // "zwei mit dem Vorgang vertraute Personen"
    let counted = |at: usize| notes.tokens[at].kind == TokenKind::Number || notes.number(at);
    let leads = |at: usize| is_article(notes, at) || counted(at);
    state.inner |= notes.is(at, Particle::Preposition) && at > from && leads(at - 1);
    state.wait(at)
}

pub fn is_article(notes: &Notes<'_>, at: usize) -> bool {
    notes.is_any(at, &[Particle::Definite, Particle::Indefinite, Particle::Owner])
}

/// Whether a quote is short enough for a name, and no statement behind a comma or colon.
pub fn is_name(notes: &Notes<'_>, quote: &Quote) -> bool {
    let before = quote.open.checked_sub(1);
    quote.closed
        && notes.words(quote.open, quote.close) <= LONGEST_NAME
        && notes.word(quote.close - 1)
        && before.is_some_and(|at| notes.word(at))
}

/// Where the bracket that opens at `at` closes, before `to`.
pub fn bracket_end(notes: &Notes<'_>, at: usize, to: usize) -> Option<usize> {
    (at + 1..to.min(at + 30)).find(|&i| notes.mark(i, ')'))
}

/// Where the noun phrase ends with all that prepositions hang on it ("der Vertreter der Regierung in Katalonien").
pub fn long_end(notes: &Notes<'_>, from: usize, to: usize) -> usize {
    let mut last = end(notes, from, to);
    while last > from && last < to && notes.is(last, Particle::Preposition) && notes.notes[last].time == 0 {
        let next = last + notes.particle(last, Particle::Preposition);
        let further = end(notes, next, to);
        if further == next || notes.notes.get(next).is_some_and(|note| note.time > 0) {
            break;
        }
        last = further;
    }
    last
}

/// The noun phrase at `from` with its appositions: "X, head of Y," where nothing else stands between the commas. `end_of`
/// says where a noun phrase ends.
pub fn with_appositions(notes: &Notes<'_>, from: usize, to: usize, end_of: EndOf) -> Range<usize> {
    let mut last = end_of(notes, from, to);
    while last > from && last < to && notes.comma(last) {
        let next = end_of(notes, last + 1, to);
        let closes = next >= to || !notes.word(next);
        let timeless = notes.notes.get(last + 1).is_some_and(|note| note.time == 0);
        let plain = !notes.is(last + 1, Particle::Preposition) && timeless;
        if next == last + 1 || !closes || !plain {
            break;
        }
        last = next;
    }
    from..last
}

/// Whether the phrase at `from` may be a subject: no preposition, no adverb, no case that subjects lack.
pub fn is_nominative(notes: &Notes<'_>, from: usize) -> bool {
    let other = [
        Particle::Preposition,
        Particle::Adverb,
        Particle::As,
        Particle::Medium,
        Particle::Subordinate,
        Particle::If,
        Particle::Oblique,
        Particle::Negation,
        Particle::Addressee,
    ];
    (!notes.is_any(from, &other) || is_owner(notes, from)) && notes.notes[from].time == 0
}

/// Whether a relative word owns the noun behind it, since no comma or preposition before it opens a clause: "Deren Chef sagte".
pub fn is_owner(notes: &Notes<'_>, at: usize) -> bool {
    let opens = |before: usize| notes.comma(before) || notes.is(before, Particle::Preposition);
    let parted = at > 0 && opens(at - 1);
    let noun = notes.tokens.get(at + 1).is_some_and(|next| next.capital);
    notes.is(at, Particle::Relative) && notes.is(at, Particle::Owner) && noun && !parted
}

/// The subject in `range`, which begins behind the finite verb or behind what opens the clause.
pub fn subject_in(notes: &Notes<'_>, range: Range<usize>) -> Range<usize> {
    let mut at = range.start;
    for _ in 0..BETWEEN {
        at = skip_small(notes, at, range.end);
        if at >= range.end || !notes.word(at) && notes.opens(at).is_none() {
            break;
        }
        let preposition = notes.particle(at, Particle::Preposition);
        if preposition == 0 && is_nominative(notes, at) {
            let found = with_seat(notes, with_appositions(notes, at, range.end, end), range.end);
            return if speaks(notes, &found) { found } else { range.start..range.start };
        }
        let next = end(notes, at + preposition.max(1), range.end);
        at = if next > at + preposition.max(1) { next } else { at + preposition.max(1) };
    }
    // "teilte es mit": where nothing else is the subject, the pronoun is.
    let alone = (range.start..at.min(range.end)).find(|&at| notes.notes[at].pronoun.is_some());
    alone.map_or(range.start..range.start, |at| at..at + 1)
}

/// The words for a body with the land or capital behind them in which it has its seat: "das Außenministerium in Lima".
fn with_seat(notes: &Notes<'_>, body: Range<usize>, to: usize) -> Range<usize> {
    let joint = body.end;
    let other = [Particle::About, Particle::With, Particle::By, Particle::Of, Particle::Medium];
    let place = notes.is(joint, Particle::Preposition) && !notes.is_any(joint, &other);
    let seat = notes.states.iter().find(|state| state.start == joint + 1 && state.end <= to);
    let seated = place && body.clone().any(|at| notes.is_body(at) || notes.speaker_end(at, body.end).is_some());
    seat.filter(|_| seated && !body.is_empty()).map_or(body.clone(), |seat| body.start..seat.end)
}

/// Past adverbs, times, addressees, media, negations and reflexive pronouns.
fn skip_small(notes: &Notes<'_>, mut at: usize, to: usize) -> usize {
    while at < to {
        let small = [Particle::Negation, Particle::Hedge, Particle::But].map(|p| notes.particle(at, p));
        match small.into_iter().max().unwrap_or(0).max(adjunct(notes, at)) {
            0 => break,
            length => at += length,
        }
    }
    at
}

/// Whether the words may name a speaker: a noun or name, a pronoun.
pub fn speaks(notes: &Notes<'_>, phrase: &Range<usize>) -> bool {
    phrase
        .clone()
        .any(|at| notes.tokens[at].capital || notes.notes[at].pronoun.is_some() || notes.notes[at].noun.is_some())
}

/// Whether a pronoun that can only be a subject stands at `at`.
pub fn is_subject_pronoun(notes: &Notes<'_>, at: usize) -> bool {
    let pronoun = notes.notes.get(at).and_then(|note| note.pronoun);
    pronoun.is_some_and(|p| p.person == Person::Indefinite || p.gender == Some(crate::lang::Gender::Masculine))
        && !is_article(notes, at)
        && !notes.is(at, Particle::Oblique)
}
