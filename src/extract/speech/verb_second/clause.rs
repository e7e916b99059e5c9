//! The clause that a verb of saying stands in: where it begins and ends, and where its finite verb is.

use std::ops::Range;

use super::phrase;
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::extract::notes::sentences::is_abbreviation;
use crate::lang::{Number, Particle, TokenKind};

/// Where the finite verb of a clause stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// It opens its clause: "…, sagte der Minister".
    First,
    /// One part of the sentence stands before it: "der Minister sagte".
    Second,
    /// It closes the clause behind a word that opens it: "wie der Minister sagte".
    Last,
    /// It goes on after "and" with the subject before.
    Joined,
}

/// A clause with a verb of saying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Its first token, behind what opens it.
    pub start: usize,
    /// The token after its last: a mark, or the end of the sentence.
    pub end: usize,
    /// The finite verb: the cue itself or its auxiliary.
    pub finite: Range<usize>,
    /// The words of the cue, with its auxiliary.
    pub verb: Vec<Range<usize>>,
    /// Where the finite verb stands.
    pub place: Place,
    /// The first token of what opens a clause with its verb at the end.
    pub opener: usize,
    /// Whether the speaker is hidden, or follows "by".
    pub passive: bool,
    /// Whether the cue is the infinitive of a verb like "wollen": it may be said, or not.
    pub infinitive: bool,
    /// Whether the verb always hides its speaker ("es heißt").
    pub hidden: bool,
    /// Whether somebody would not say it: "wollte … nicht bestätigen".
    pub refused: bool,
}

/// The clause of `cue` inside `range`, or `None` if the cue does not hand over anything there: an infinitive, a participle
/// alone.
pub fn clause(notes: &Notes<'_>, cue: &CueAt, range: &Range<usize>) -> Option<Clause> {
    let start = start(notes, range.start, cue.start);
    let end = up_to_joined(notes, cue.whole_end(), end(notes, cue.whole_end(), range.end));
    let finite = finite(notes, cue, start, end)?;
    // "ließ mitteilen" has said it, "lässt sich sagen" has not.
    let reflexive = || (finite.end..cue.start).any(|at| notes.is(at, Particle::Clitic));
    let lets = notes.is(finite.start, Particle::Lets) && !reflexive();
    let infinitive = cue.form.features.number == Some(Number::Plural) && finite.start < cue.start && !lets;
    let kind = notes.entry(cue);
    let refused =
        infinitive && kind.negated.is_some() && (finite.end..cue.start).any(|at| notes.is(at, Particle::Negation));
    let mut clause = Clause {
        start,
        end,
        verb: pieces(cue, &finite),
        passive: is_passive(notes, cue, &finite),
        hidden: cue.form.features.passive,
        infinitive,
        refused,
        finite,
        place: Place::Second,
        opener: start,
    };
    place(notes, cue, range, &mut clause);
    Some(clause)
}

/// Up to the "and" behind which another verb of the same subject begins: "forderte Aufklärung und kündigte an, …".
fn up_to_joined(notes: &Notes<'_>, from: usize, end: usize) -> usize {
    let verb = |at: usize| notes.finite_verb(at) && !notes.tokens[at].capital && !phrase::is_article(notes, at);
    let joined =
        |at: &usize| notes.is(*at, Particle::And) && at + 1 < end && verb(at + 1) && notes.quote(*at).is_none();
    (from..end).find(|at| joined(at) && !is_verb_group(notes, *at)).unwrap_or(end)
}

/// Whether "and" at `at` only joins forms of one verb group: "kommen kann und wird", "gesagt hat und habe".
fn is_verb_group(notes: &Notes<'_>, at: usize) -> bool {
    notes.finite_verb(at - 1) || at + 2 >= notes.tokens.len() || !notes.word(at + 2)
}

/// Whether a clause cannot go on over the token at `at`.
pub fn is_border(notes: &Notes<'_>, at: usize) -> bool {
    match notes.tokens[at].kind {
        TokenKind::Mark(',' | ';' | ':' | '(' | ')' | '!' | '?' | '…') | TokenKind::Break => true,
        TokenKind::Mark('.') => !is_abbreviation(notes, at),
        TokenKind::Mark(_) => notes.dash(at) || is_quote_mark(notes, at),
        _ => false,
    }
}

fn is_quote_mark(notes: &Notes<'_>, at: usize) -> bool {
    notes.opens(at).is_some() || notes.closes(at).is_some()
}

/// Where the clause that holds `at` begins, not before `from`.
pub fn start(notes: &Notes<'_>, from: usize, at: usize) -> usize {
    let mut at = at;
    while at > from {
        let last = at - 1;
        let name = notes.closes(last).filter(|quote| quote.open >= from);
        if let Some(quote) = name.filter(|quote| phrase::is_name(notes, quote)) {
            at = quote.open;
        } else if let Some(open) = bracket_start(notes, from, last) {
            at = open;
        } else if is_border(notes, last) {
            break;
        } else {
            at = last;
        }
    }
    at
}

/// Where the bracket opens that closes at `at`.
fn bracket_start(notes: &Notes<'_>, from: usize, at: usize) -> Option<usize> {
    let reach = at.saturating_sub(30).max(from);
    (reach..at).rev().find(|&i| notes.mark(i, '(')).filter(|_| notes.mark(at, ')'))
}

/// Where the clause that holds the token before `at` ends, not after `to`.
pub fn end(notes: &Notes<'_>, at: usize, to: usize) -> usize {
    let mut at = at;
    while at < to {
        if let Some(quote) = notes.opens(at).filter(|quote| phrase::is_name(notes, quote)) {
            at = quote.close + 1;
        } else if let Some(close) = phrase::bracket_end(notes, at, to).filter(|_| notes.mark(at, '(')) {
            at = close + 1;
        } else if is_border(notes, at) {
            break;
        } else {
            at += 1;
        }
    }
    at.min(to)
}

fn is_auxiliary(notes: &Notes<'_>, at: usize) -> bool {
    notes.is(at, Particle::Verb) || notes.is(at, Particle::Reported) || notes.is(at, Particle::Passive)
}

/// The finite verb of the cue: itself, or its auxiliary before or behind a participle.
fn finite(notes: &Notes<'_>, cue: &CueAt, start: usize, end: usize) -> Option<Range<usize>> {
    let features = &cue.form.features;
    let own = cue.start..cue.end;
    if cue.tail.is_some() {
        return Some(own);
    }
    let behind = (cue.end..end).take_while(|&at| is_auxiliary(notes, at)).last();
    let before = (start..cue.start).rev().find(|&at| is_auxiliary(notes, at) && !phrase::is_article(notes, at));
    let closes = cue.end >= end || notes.is(cue.end, Particle::And);
    match (features.participle, features.finite) {
        (true, _) => behind.or(before).map(|at| at..at + 1),
        (false, false) if features.infinitive => {
            before.filter(|&at| closes && notes.is(at, Particle::Lets)).map(|at| at..at + 1)
        }
        // "erklärt" may be a participle, "sagen" an infinitive.
        (false, true) => match behind.or(before.filter(|_| closes)) {
            Some(at) => Some(at..at + 1),
            None => Some(own).filter(|_| !notes.is(cue.start.wrapping_sub(1), Particle::To)),
        },
        _ => None,
    }
}

fn pieces(cue: &CueAt, finite: &Range<usize>) -> Vec<Range<usize>> {
    let mut pieces = cue.pieces();
    if finite.start < cue.start {
        pieces.insert(0, finite.clone());
    } else if finite.start >= cue.end {
        pieces = std::iter::once(cue.start..finite.end).collect();
    }
    pieces
}

fn is_passive(notes: &Notes<'_>, cue: &CueAt, finite: &Range<usize>) -> bool {
    finite.start != cue.start && (finite.start.min(cue.end)..finite.end).any(|at| notes.is(at, Particle::Passive))
        || cue.form.features.passive
}

/// Finds out where the finite verb stands, and where its clause really begins.
fn place(notes: &Notes<'_>, cue: &CueAt, range: &Range<usize>, clause: &mut Clause) {
    // A prefix that stands apart closes a clause whose verb does not.
    let closes = cue.tail.is_none() && clause.verb.last().is_some_and(|piece| piece.end >= clause.end);
    let length = opens(notes, clause.start, range.start);
    if closes && length > 0 && clause.start + length < cue.start {
        clause.place = Place::Last;
        clause.start += length;
        return;
    }
    let joint = notes.particle(clause.start, Particle::But).max(notes.particle(clause.start, Particle::And));
    if joint > 0 && clause.start + joint == clause.finite.start {
        let and = notes.is(clause.start, Particle::And);
        clause.place = if and { Place::Joined } else { Place::First };
        clause.start += joint;
        return;
    }
    if let Some(and) = last_and(notes, clause) {
        clause.start = and + 1;
        clause.place = if clause.start == clause.finite.start { Place::Joined } else { Place::Second };
    } else if is_behind_quote(notes, clause, range.start) {
        clause.start = clause.finite.start;
        clause.place = Place::First;
    } else if clause.start == clause.finite.start {
        clause.place = match subject_start(notes, range.start, clause.start) {
            Some(start) => {
                clause.start = start;
                Place::Second
            }
            None if goes_on(notes, range.start, clause) => Place::Joined,
            None => Place::First,
        };
    }
}

/// Whether a verb behind a comma goes on with the subject of the clause before, since what follows it is its object and nobody who may
/// speak: "Die Agentur bestätigte den Eingang, lehnte eine Bewertung aber ab".
fn goes_on(notes: &Notes<'_>, from: usize, clause: &Clause) -> bool {
    let comma = clause.start.checked_sub(1).filter(|&at| at > from && notes.comma(at));
    let front = comma.map_or(from..from, |comma| start(notes, from, comma)..comma);
    let subject = phrase::long_end(notes, front.start, front.end);
    let second = subject > front.start && subject < front.end && notes.finite_verb(subject);
    let after = clause.finite.end..clause.verb.last().map_or(clause.end, |piece| piece.start).max(clause.finite.end);
    let object = phrase::end(notes, after.start, after.end);
    let somebody = |at: usize| {
        let note = &notes.notes[at];
        note.noun.is_some() || !note.callings.is_empty() || note.pronoun.is_some() && !phrase::is_article(notes, at)
    };
    let named = notes.speaker_end(after.start, after.end).is_some();
    let article = notes.is(after.start, Particle::Indefinite) || notes.is(after.start, Particle::Oblique);
    second && article && object > after.start && !named && !(after.start..object).any(somebody)
}

/// "„…“, so fuhr er fort": nothing but small words stands between a quote and the verb.
fn is_behind_quote(notes: &Notes<'_>, clause: &Clause, from: usize) -> bool {
    let small = (clause.start..clause.finite.start).all(|at| notes.is(at, Particle::Adverb));
    let marks = (from..clause.start).rev().take_while(|&at| !notes.word(at));
    let closes = |at: usize| notes.closes(at).is_some();
    small && clause.start < clause.finite.start && marks.into_iter().any(closes)
}

/// The "and" between another verb of the clause and this one: "er kam und sagte".
fn last_and(notes: &Notes<'_>, clause: &Clause) -> Option<usize> {
    let and = (clause.start..clause.finite.start).rev().find(|&at| notes.is(at, Particle::And))?;
    let verb = (clause.start..and).any(|at| notes.finite_verb(at));
    (verb || and + 1 == clause.finite.start).then_some(and)
}

/// How many tokens a word covers at `at` that sends the verb to the end: that, as, who, a relative pronoun.
pub fn opens(notes: &Notes<'_>, at: usize, from: usize) -> usize {
    let openers =
        [Particle::That, Particle::Whether, Particle::As, Particle::If, Particle::Subordinate, Particle::Relative];
    let small = openers.iter().map(|&particle| notes.particle(at, particle)).max().unwrap_or(0);
    if phrase::is_owner(notes, at) {
        return 0;
    }
    let article = at > from && notes.comma(at - 1) && notes.is(at, Particle::Definite);
    let relative = article && !notes.tokens.get(at + 1).is_some_and(|next| next.capital);
    // "mit dem er sprach": a preposition may stand before the relative word.
    let with = notes.is(at, Particle::Preposition) && at > from && notes.comma(at - 1);
    let pronoun = with && notes.is(at + 1, Particle::Definite) && !notes.tokens.get(at + 2).is_some_and(|t| t.capital);
    small.max(usize::from(relative)).max(2 * usize::from(pronoun))
}

/// Where the subject begins that a verb behind a comma has before its appositions: "X, Sprecher des Y, sagte".
fn subject_start(notes: &Notes<'_>, from: usize, verb: usize) -> Option<usize> {
    let comma = verb.checked_sub(1).filter(|&at| at > from && notes.comma(at))?;
    let mut at = comma;
    for _ in 0..3 {
        let start = start(notes, from, at);
        // "Zwölf Menschen, darunter drei Kinder, wurden getötet, sagte": the clause has a verb of its own.
        // "Der Minister, der Reformen fordert, sagte": a clause that its verb closes describes who stands before it.
        let describes = notes.is(start, Particle::Definite) && notes.finite_verb(at - 1);
        if opens(notes, start, from) == 0 && !describes && (start..at).any(|at| notes.finite_verb(at)) {
            return None;
        }
        let before = start.checked_sub(1).filter(|&before| before > from && notes.comma(before))?;
        let first = self::start(notes, from, before);
        let lead = first + notes.particle(first, Particle::Adverb).max(notes.particle(first, Particle::But));
        let whole = phrase::long_end(notes, lead, before) == before;
        if whole && lead < before && phrase::is_nominative(notes, lead) {
            return Some(name_before(notes, from, first).unwrap_or(first));
        }
        at = before;
    }
    None
}

/// Where a name begins that stands between the sentence's start and an office behind a comma: "Anna Huber, Sprecherin des
/// Hafens, die …, sagte".
fn name_before(notes: &Notes<'_>, from: usize, office: usize) -> Option<usize> {
    let comma = office.checked_sub(1).filter(|&at| at > from && notes.comma(at))?;
    let name = start(notes, from, comma);
    let is_name = (name..comma).all(|at| notes.tokens[at].capital && notes.notes[at].noun.is_none());
    (is_name && comma - name <= LONGEST_NAME).then_some(name)
}

/// A name has at most so many words.
const LONGEST_NAME: usize = 4;
