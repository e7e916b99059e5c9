//! What stands beside the name of a speaker and says who it is: appositions between commas, relative clauses.

use std::ops::Range;

use super::subject::{is_border_after, is_border_before, is_finite_cue, is_quote_mark};
use crate::extract::notes::annotate::Notes;
use crate::extract::notes::sentences::is_abbreviation;
use crate::lang::{Order, Particle, TokenKind};

/// Whether a piece between commas before an apposition belongs to the same speaker: an age, or a name whose office stands
/// before it ("its chairman, Ann Hill, 67, said").
pub(super) fn describes_once_more(notes: &Notes<'_>, from: usize, piece: Range<usize>) -> bool {
    let number = |at: usize| notes.tokens[at].kind == TokenKind::Number;
    if piece.is_empty() {
        return false;
    }
    if is_office_of_name(notes, from, &piece) {
        return true;
    }
    if !notes.pack.traits.bare_verbs {
        return false;
    }
    if piece.len() == 1 && number(piece.start) {
        return true;
    }
    let name = piece.len() <= 4 && piece.clone().all(|at| notes.tokens[at].capital);
    let comma = piece.start - 1;
    let office = (from..comma).rev().take_while(|&at| notes.word(at) && !is_border_before(notes, at, at + 1)).last();
    let opens = |at: usize| {
        let article = notes.is_any(at, &[Particle::Definite, Particle::Indefinite, Particle::Owner]);
        article || notes.notes[at].noun.is_some()
    };
    name && office.is_some_and(opens)
}

/// Whether a piece behind a comma says what somebody is whose name stands before it: "Ann Hill, the mayor, who was there, said".
fn is_office_of_name(notes: &Notes<'_>, from: usize, piece: &Range<usize>) -> bool {
    let traits = &notes.pack.traits;
    let comma = piece.start - 1;
    let name = (from..comma).rev().take_while(|&at| notes.tokens[at].capital).last();
    let place = |name: usize| name > from && notes.is(name - 1, Particle::Preposition);
    let named = traits.capitals
        && !traits.noun_capitals
        && name.is_some_and(|name| !notes.is(name, Particle::Preposition) && !place(name));
    let office = piece.clone().any(|at| notes.notes[at].noun.is_some());
    named && office && !piece.clone().any(|at| notes.finite_verb(at))
}

/// The relative clause that the token `at` stands in describes the speaker ("a man who saw it said"): the token of its
/// relative word.
pub(super) fn relative_start(notes: &Notes<'_>, from: usize, at: usize) -> Option<usize> {
    if notes.pack.traits.order != Order::SubjectFirst || !notes.word(at) {
        return None;
    }
    let reach = from.max(at.saturating_sub(14));
    // Where one word opens both kinds of clause, it may itself be what stops the phrase.
    let own = usize::from(notes.pack.traits.object_before_verb && notes.is(at, Particle::That));
    let start = (reach..at + own).rev().take_while(|&i| notes.word(i)).find(|&i| notes.is(i, Particle::Relative))?;
    (start > from && notes.word(start - 1) && !(own > 0 && notes.finite_verb(start - 1))).then_some(start)
}

/// Where the relative clause begins that a verb closes right before the comma at `comma`, behind the noun that it describes:
/// «نویسندگان گزارش که دیروز چاپ شد، گفتند».
pub(super) fn closed_relative(notes: &Notes<'_>, from: usize, comma: usize) -> Option<usize> {
    if !notes.pack.traits.object_before_verb || comma == from || !notes.finite_verb(comma - 1) {
        return None;
    }
    let inside = (from..comma).rev().take_while(|&at| notes.word(at) || notes.quote(at).is_some());
    let start = inside.into_iter().find(|&at| notes.is(at, Particle::Relative))?;
    let noun = start.checked_sub(1).filter(|&at| at >= from && notes.word(at) && !notes.finite_verb(at));
    noun.map(|_| start)
}

/// The start of the stretch between two commas that ends at the comma `comma`: where the noun before it ends.
pub(super) fn apposition_start(notes: &Notes<'_>, from: usize, comma: usize) -> Option<usize> {
    let mut at = comma;
    while at > from {
        at -= 1;
        if notes.comma(at) {
            return (at > from).then_some(at);
        }
        let abbreviates = notes.mark(at, '.') && is_abbreviation(notes, at);
        if matches!(notes.tokens[at].kind, TokenKind::Mark(';' | ':' | '.' | '—' | '–' | '؛')) && !abbreviates
            || is_quote_mark(notes, at)
        {
            return None;
        }
    }
    None
}

/// The longest apposition, in words.
const APPOSITION: usize = 16;

/// Where an apposition that begins after the comma `comma` ends, if what follows is one: a few words without verb or
/// time, closed by a comma or by the colon before what is said.
pub(super) fn apposition_end(notes: &Notes<'_>, comma: usize, to: usize) -> Option<usize> {
    let end = after_piece(notes, comma + 1, to);
    let closed = end >= to || notes.comma(end) || notes.colon(end);
    let words = notes.words(comma + 1, end);
    let opens = |at: usize| {
        let adjunct = [
            Particle::Medium,
            Particle::Adverb,
            Particle::Preposition,
            Particle::Subordinate,
            Particle::As,
            Particle::Negation,
        ];
        let verb_first = notes.pack.traits.order == Order::VerbFirst;
        let joined = verb_first && notes.has_and(at);
        // "، لرويترز،": one word with such a preposition says to whom.
        let whom = verb_first && words == 1 && closed && notes.genitive(at) && notes.speaker_end(at, at + 1).is_none();
        joined || whom || notes.notes[at].time > 0 || notes.is_any(at, &adjunct)
    };
    let relative = (comma + 1..end).find(|&at| notes.is(at, Particle::Relative)).unwrap_or(end);
    let verb = (comma + 1..relative).any(|at| notes.finite_verb(at));
    // "…, quien cifró en nueve los muertos": what the speaker says as well is no part of the name.
    let tells = notes.is(comma + 1, Particle::Relative)
        && notes.pack.traits.null_subjects
        && (comma + 1..end).any(|at| notes.cue(at).is_some_and(|n| is_finite_cue(notes, n)));
    (closed && (1..=APPOSITION).contains(&words) && !opens(comma + 1) && !verb && !tells).then_some(end)
}

/// The end of the piece up to the next comma or border.
fn after_piece(notes: &Notes<'_>, from: usize, to: usize) -> usize {
    let describes = notes.pack.traits.order == Order::SubjectFirst;
    let mut relative = false;
    for at in from..to {
        relative |= describes && at > from && notes.is(at, Particle::Relative);
        let inside = relative && notes.word(at) && notes.cue(at).is_none();
        if notes.comma(at) || !inside && is_border_after(notes, from, at) {
            return at;
        }
    }
    to
}
