//! Where an object begins that nothing parts from the subject before it, in languages whose verbs come first: حمّلت طهران واشنطن المسؤولية.

use std::ops::Range;

use super::dismissed::is_claim;
use super::frames::{REACH, is_that, subject_border};
use super::subject;
use super::that_right::marks_object;
use crate::extract::notes::adjuncts::skip_adjuncts;
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::lang::{Order, Particle, TokenKind};
use crate::model::Stance;

/// A name behind a title has at most so many words.
const NAME: usize = 4;

/// The last definite noun for a speaker in `range` that owns nothing before it, and is neither first nor joined by "and".
pub fn second_definite(notes: &Notes<'_>, range: Range<usize>) -> Option<usize> {
    let construct = |at: usize| notes.notes[at].noun.is_some() && !notes.definite(at);
    let from = range.start;
    // اتهم وزير الخارجية سالم منصور إسبانيا ب: so is a state behind a name or a definite word.
    let land = |at: usize| {
        let plain = |i: usize| notes.word(i) && notes.notes[i].noun.is_none() && !notes.is(i, Particle::Preposition);
        let named = |&i: &usize| plain(i) && !notes.definite(i) && notes.cue(i).is_none();
        let names = (from + 1..at).rev().take_while(named).take(NAME).collect::<Vec<_>>();
        let name = names.iter().any(|&i| !notes.tokens[i].is_known()) && notes.definite(at - 1 - names.len());
        notes.lands.binary_search_by_key(&at, |land| land.start).is_ok()
            && (notes.word(at - 1) && notes.definite(at - 1) || name)
    };
    // اتهمت أذربيجان أرمينيا ب: two parties side by side are no one phrase, nor are a state and a body.
    let behind_state = |at: usize| notes.states.iter().any(|state| state.end == at && state.start >= from);
    let behind_party = |at: usize| parties(notes).any(|party| party.end == at && party.start >= from);
    let is_body = |at: usize| notes.notes[at].noun.is_some() && !notes.definite(at);
    let other = |at: usize| behind_party(at) && notes.begins_party(at) || behind_state(at) && is_body(at);
    let noun = |at: usize| {
        let definite = notes.notes[at].noun.is_some() && notes.definite(at);
        (definite || land(at) || other(at)) && !notes.has_and(at)
    };
    range.skip(1).rev().find(|&at| noun(at)).filter(|&at| !construct(at - 1) && !notes.is(at - 1, Particle::OpensName))
}

/// Where the text names states and other known parties.
fn parties<'n>(notes: &'n Notes<'_>) -> impl Iterator<Item = &'n Range<usize>> {
    notes.states.iter().chain(&notes.mentions)
}

/// Where a demonstrative begins a second noun phrase in `range`, behind a definite word or a name: رفضت الوزارة هذا الاتهام.
pub fn pointed(notes: &Notes<'_>, range: Range<usize>) -> Option<usize> {
    // مسؤول إماراتي هذه الاتهامات: of whom an adjective tells whose he is owns nothing.
    let of_land = |at: usize| notes.lands.iter().any(|land| land.end == at + 1);
    let whole = |at: usize| notes.definite(at) || !notes.tokens[at].is_known() || of_land(at);
    let opens = |at: usize| notes.definite(at) || !notes.word(at);
    let second = |&at: &usize| notes.is(at, Particle::Definite) && whole(at - 1) && opens(at + 1);
    range.skip(1).find(second).filter(|_| notes.pack.traits.order == Order::VerbFirst)
}

/// Whether the cue's subject cannot stand behind it: a participle, a verb whose subject stands before it, or one that
/// goes on after "and" with words that name no speaker.
pub(super) fn has_no_subject_after(notes: &Notes<'_>, cue: &CueAt) -> bool {
    if notes.pack.traits.order != Order::VerbFirst || !cue.form.features.finite {
        return true;
    }
    let noun = notes.notes.get(cue.end).is_some_and(|note| note.noun.is_some());
    let speaker = noun || notes.speaker_end(cue.end, cue.end + 6).is_some();
    notes.has_and(cue.start) && !speaker || subject_before(notes, cue)
}

/// Whether the subject of a verb-first language's verb stands before it for stress, as in headlines and behind "that".
fn subject_before(notes: &Notes<'_>, cue: &CueAt) -> bool {
    let from = cue.start.saturating_sub(12);
    // أما الوزير فاعتبر: there the conjunction joins nothing.
    let as_for = || (from..cue.start).any(|at| notes.is(at, Particle::AsFor));
    if notes.pack.traits.order != Order::VerbFirst || notes.has_and(cue.start) && !as_for() {
        return false;
    }
    let start = (from..cue.start).rev().find(|&at| notes.tokens[at].kind == TokenKind::Break || is_stop(notes, at));
    !subject::before(notes, start.map_or(from, |at| at + 1), cue.start).is_empty()
}

fn is_stop(notes: &Notes<'_>, at: usize) -> bool {
    matches!(notes.tokens[at].kind, TokenKind::Mark('.' | '!' | '?' | '؟' | ':' | ';' | '؛')) || notes.dash(at)
}

/// Where the object of a verb-first language's verb begins: behind the subject, where a comma, a time, a known name or
/// a verbal noun parts the two; right behind the verb if the subject does not stand there.
pub(super) fn object_start(notes: &Notes<'_>, cue: &CueAt, to: usize) -> Option<usize> {
    let after_adjuncts = skip_adjuncts(notes, cue.end, to);
    if after_adjuncts > cue.end {
        return Some(after_adjuncts);
    }
    let starts = |at: usize| notes.verbal_noun(at) || notes.possessed(at) || is_claim(notes, at);
    if !cue.form.features.finite || subject_before(notes, cue) || starts(cue.end) {
        return Some(cue.end);
    }
    let subject = subject::after(notes, cue.end, to).end;
    // حمّل النائب الحكومة المسؤولية, حمّلت طهران واشنطن المسؤولية: whom somebody blames is the second noun phrase.
    let blames = notes.entry(cue).stance == Stance::Accuses;
    let is_second = |&at: &usize| notes.begins_party(at) || notes.definite(at) && notes.definite(at - 1);
    let whom = second_definite(notes, cue.end..subject).filter(|at| blames && is_second(at));
    let whom =
        whom.or(Some(subject).filter(|&at| blames && subject > cue.end && subject < to && notes.begins_party(at)));
    if whom.is_some() {
        return whom;
    }
    // رفض المسؤول الكشف عن, نفى الوزير أي صلة ب: behind a definite word these begin a second noun phrase.
    let second = |at: usize| notes.the_verbal_noun(at) && notes.definite(at - 1) || notes.is(at, Particle::Indefinite);
    let owned = |at: usize| notes.possessed(at) && !notes.has_and(at) && closes_phrase(notes, at - 1);
    let begins = |at: usize| notes.verbal_noun(at) || is_claim(notes, at) || second(at) || owned(at);
    // قوات الدعم السريع: no object begins inside a name.
    let inside = |at: usize| parties(notes).any(|party| party.start < at && at < party.end);
    if let Some(at) = (cue.end + 1..to.min(subject + 1)).find(|&at| begins(at) && !inside(at)) {
        return Some(at - usize::from(notes.is(at - 1, Particle::Definite) && at - 1 > cue.end));
    }
    if subject > cue.end && subject < to && opens_object_clause(notes, subject) {
        return Some(subject);
    }
    if subject > cue.end && subject < to && marks_object(notes, subject) {
        return Some(subject);
    }
    if let Some(at) = pointed(notes, cue.end..subject) {
        return Some(at);
    }
    let from = skip_adjuncts(notes, subject, to);
    if from > subject && from < to && subject > cue.end {
        return Some(from);
    }
    if let Some(at) = quoted_object(notes, subject, to).or_else(|| behind_place(notes, cue, subject, to)) {
        return Some(at);
    }
    // Nothing parts subject and object: the noun phrase is the speaker up to where its name is known to end.
    let named = notes.speaker_end(cue.end, subject).filter(|&end| end < subject);
    named.or_else(|| has_no_subject_after(notes, cue).then_some(cue.end))
}

/// Where a closed quote is all the object, behind a definite word or a name: استنكر الوزير أيمن الصفدي «استهداف المملكة».
pub(super) fn quoted_object(notes: &Notes<'_>, subject: usize, to: usize) -> Option<usize> {
    let quote = notes.opens(subject).filter(|quote| quote.closed && quote.close < to)?;
    let alone = quote.close + 1 >= to || !notes.word(quote.close + 1);
    (alone && closes_phrase(notes, subject - 1)).then_some(subject)
}

/// Where a verbal noun begins the object behind a phrase that says where or how the subject speaks: نفى مصدر في وزارة الدفاع إرسال قوات.
fn behind_place(notes: &Notes<'_>, cue: &CueAt, subject: usize, to: usize) -> Option<usize> {
    let clause = subject..to.min(cue.end + REACH);
    let inside = |at: &usize| notes.word(*at) && !subject_border(notes, *at) && is_that(notes, *at, None) == 0;
    let place = subject > cue.end && subject < to && notes.glued_preposition(subject) > 0;
    let second =
        |at: usize| notes.verbal_noun(at) && closes_phrase(notes, at - 1) && !notes.is(at, Particle::Preposition);
    clause.skip(1).take_while(inside).find(|&at| place && second(at))
}

/// Whether a noun phrase may end at `at`: with a definite word or one that no list knows.
pub(super) fn closes_phrase(notes: &Notes<'_>, at: usize) -> bool {
    notes.word(at) && (notes.definite(at) || !notes.tokens[at].is_known())
}

/// Whether "what" opens a clause at `at` that is an object where verbs come first: نفى الوزير ما نشر.
pub fn opens_object_clause(notes: &Notes<'_>, at: usize) -> bool {
    let plain = notes.notes[at].pronoun.is_none() && !notes.is(at, Particle::Preposition);
    notes.pack.traits.order == Order::VerbFirst && notes.is(at, Particle::Relative) && plain
}
