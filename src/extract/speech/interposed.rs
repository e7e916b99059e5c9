//! A speaker between commas inside the statement: "The bridge, the mayor said, is open"; «В результате, отмечает мэр, …».

use std::ops::Range;

use super::ends;
use super::frames;
use super::subject;
use super::verb_group;
use crate::extract::notes::adjuncts;
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::lang::{CueKind, Particle, Takes};

/// A statement with its speaker in the middle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interposed {
    /// What stands before the speaker.
    pub left: Range<usize>,
    /// What stands after.
    pub right: Range<usize>,
    /// The speaker; empty where the verb alone says who it is.
    pub source: Range<usize>,
}

/// What opens a clause that belongs to a word before it: nobody speaks there aside.
const CLAUSE: [Particle; 3] = [Particle::Relative, Particle::That, Particle::Whether];

/// The statement around `cue`, if the cue and its speaker stand alone between two commas or dashes of `range`.
pub fn interposed(notes: &Notes<'_>, cue: &CueAt, range: &Range<usize>) -> Option<Interposed> {
    let entry = notes.entry(cue);
    // "X, put the toll at 31, all of them children": who counts or labels something reports no clause around it.
    let counts = entry.takes(Takes::Figure) || entry.takes(Takes::Label) || entry.takes(Takes::As);
    let reports = entry.takes(Takes::Clause) || !notes.pack.traits.bare_verbs || !counts;
    if entry.kind != CueKind::Verb || !cue.form.features.finite || !reports {
        return None;
    }
    let parts = |at: usize| notes.comma(at) || notes.dash(at);
    let open = (range.start + 1..cue.start).rev().take(12).find(|&at| parts(at))?;
    // «Пожар, как утверждает мэр, потушен»
    let (comma, open) = (open, open + notes.particle(open + 1, Particle::As));
    let source = speaker(notes, cue, open, range.end)?;
    let close = adjuncts::skip_plain_adjuncts(notes, source.end.max(cue.end), range.end);
    if close + 1 >= range.end || !parts(close) {
        return None;
    }
    let told = frames::behind_told(notes, range.start..comma);
    if told.start > range.start && !notes.pack.traits.bare_verbs {
        return None;
    }
    let left = trimmed(notes, told);
    // «Цель мэра, говорится в письме, — сберечь мост»: the dash stands for the verb.
    let first = close + 1 + usize::from(notes.comma(close) && close + 2 < range.end && notes.dash(close + 1));
    let right = first..ends::content_end(notes, first, first, range.end);
    if source.start >= cue.end && describes_speaker(notes, &right, range.end) {
        return None;
    }
    fits(notes, &left, &right, open > comma).then(|| Interposed { left, right: frames::unquoted(notes, right), source })
}

/// Who speaks between the comma at `open` and the next one: before the cue or after it, and nothing else beside them.
fn speaker(notes: &Notes<'_>, cue: &CueAt, open: usize, to: usize) -> Option<Range<usize>> {
    let group = verb_group::verb_group_start(notes, open + 1, cue.start);
    if group > open + 1 {
        let before = open + 1..group;
        // "The bridge, Mr. Hill said, is open"
        let word = |at: usize| notes.word(at) || notes.mark(at, '.');
        let plain = before.clone().all(|at| word(at) && !notes.is_any(at, &CLAUSE) && notes.cue(at).is_none());
        return (plain && notes.words(open + 1, group) <= 8).then_some(before);
    }
    let parted = |at: usize| notes.comma(at) || notes.dash(at);
    let reach = (cue.end..to).find(|&at| parted(at))?;
    // "El pacto, añadió también el ministro, será difícil"
    let behind = cue.end + notes.particle(cue.end, Particle::Adverb);
    let whole = subject::after(notes, behind, to);
    // A pronoun takes no apposition: what follows its comma goes on with the statement.
    let pronoun = notes.notes.get(whole.start).is_some_and(|note| note.pronoun.is_some());
    let after = if parted(whole.end) && !pronoun { whole } else { subject::after(notes, behind, reach) };
    // "Mil personas, alegó, no votaron": the subject may be left out.
    let alone = notes.pack.traits.null_subjects && parted(behind);
    let stands = !after.is_empty() && after.start == behind;
    if stands { Some(after) } else { alone.then_some(cue.end..cue.end) }
}

/// Whether the two sides make one statement: no joint opens the right one, and both have a verb or the left has none. `as_told`, where
/// "as" stands before the speaker, so that whatever verb follows goes on with the left side.
fn fits(notes: &Notes<'_>, left: &Range<usize>, right: &Range<usize>, as_told: bool) -> bool {
    let first = right.start;
    let joint = notes.is_any(
        first,
        &[Particle::That, Particle::Relative, Particle::And, Particle::But, Particle::Subordinate, Particle::If],
    );
    // «Quien venga —advirtió Ana— pagará»: a quote that goes on behind the speaker has its own search.
    let broken = notes.opens(left.start).is_some_and(|quote| quote.close >= left.end);
    let verb = |range: &Range<usize>| range.clone().any(|at| notes.finite_verb(at));
    // "«…», cuenta Ana, de 71 años": what was said stands in the marks, and nothing of it behind the speaker.
    let quoted = left.end.checked_sub(1).and_then(|last| notes.closes(last)).is_some_and(|q| q.open == left.start);
    !joint
        && !quoted
        && !broken
        && (notes.word(first) || goes_on_in_marks(notes, left, first))
        && (as_told || notes.cue(first).is_none())
        && notes.notes[first].time == 0
        && notes.words(left.start, left.end) >= 1
        && notes.words(right.start, right.end) >= 1
        && (verb(right) || notes.pack.traits.object_between && !verb(left))
        && !ends_with_adjunct(notes, left)
        && (!verb(left) || begins_clause(notes, right))
}

/// Whether what follows a speaker behind the verb says who that is, and goes on with a clause of its own: "…, said Ann Hill, a spokeswoman
/// for the port, which …".
fn describes_speaker(notes: &Notes<'_>, right: &Range<usize>, to: usize) -> bool {
    let comma = (right.start..to).find(|&at| notes.comma(at));
    let piece = |comma: usize| right.start..comma;
    let person = |at: usize| notes.notes[at].noun.is_some_and(|noun| noun.is.is_person());
    let verb = |at: usize| notes.finite_verb(at) && notes.notes[at].noun.is_none();
    let says = |at: usize| verb(at) || notes.is(at, Particle::Relative);
    let whole = |comma: usize| piece(comma).any(person) && !piece(comma).any(says);
    comma.is_some_and(|comma| whole(comma) && notes.is(comma + 1, Particle::Relative))
}

/// Whether the quote at `at` begins with the verb that the left side, a noun phrase, waits for: "The plan, the mayor said, “would
/// never work.”"
fn goes_on_in_marks(notes: &Notes<'_>, left: &Range<usize>, at: usize) -> bool {
    let adjuncts = [Particle::Preposition, Particle::Subordinate, Particle::If, Particle::Adverb, Particle::Medium];
    let verb =
        |at: usize| notes.word(at) && notes.finite_verb(at) && notes.is_any(at, &[Particle::Verb, Particle::Planned]);
    let quote = notes.opens(at).filter(|quote| quote.closed && verb(quote.open + 1));
    quote.is_some() && !notes.is_any(left.start, &adjuncts) && notes.notes[left.start].time == 0
}

/// Whether the left side ends with an adjunct between commas, so that the cue goes on with it ("X, in turn, said").
fn ends_with_adjunct(notes: &Notes<'_>, left: &Range<usize>) -> bool {
    let comma = left.clone().rev().find(|&at| notes.comma(at));
    comma.is_some_and(|comma| adjuncts::skip_plain_adjuncts(notes, comma + 1, left.end) >= left.end)
}

/// Whether the right side of a whole clause is one too, and no adjunct or other speech.
fn begins_clause(notes: &Notes<'_>, right: &Range<usize>) -> bool {
    let first = right.start;
    let adjunct = notes.is(first, Particle::Preposition) || notes.numeral(first);
    let speaks = |at: usize| notes.cue(at).is_some_and(|n| subject::is_finite_cue(notes, n));
    !adjunct && !(first..right.end.min(first + 5)).any(speaks)
}

fn trimmed(notes: &Notes<'_>, range: Range<usize>) -> Range<usize> {
    let start = range.clone().find(|&at| notes.word(at) || notes.opens(at).is_some()).unwrap_or(range.end);
    start..range.end
}
