//! "Called the claims absurd": who calls somebody's statement untrue denies it.

use std::ops::Range;

use super::attribution::{Attribution, Frame};
use super::frames;
use super::object_first;
use super::subject;
use crate::extract::notes::annotate::Notes;
use crate::lang::{CueKind, Order, Particle, SourceKind, Takes};
use crate::model::Stance;

/// The attribution, made a denial where it calls a statement untrue; without the words that do so. `None` if its cue only
/// calls something that is no statement by a word, which says nothing.
pub(super) fn settled(notes: &Notes<'_>, mut made: Attribution) -> Option<Attribution> {
    let Some(kind) = made.form.map(|form| &notes.pack.cues[form.cue as usize]) else { return Some(made) };
    let [content] = made.content.as_slice() else { return Some(made) };
    let content = content.clone();
    let colon = || content.start.checked_sub(1).is_some_and(|at| notes.mark(at, ':'));
    let quoted = || made.frame == Frame::Quote && made.cue.first().is_some_and(|cue| content.end <= cue.start);
    if kind.stance == Stance::Denies && (colon() || quoted()) {
        // "He rejected this: the visit had been planned." "“It was planned,” he objected."
        made.stance = Stance::Asserts;
        return Some(made);
    }
    if kind.stance == Stance::Denies && made.frame == Frame::Object {
        made.content = vec![claimed(notes, without_label(notes, content))];
        return Some(made);
    }
    if kind.stance == Stance::Declines && refuses_statement(notes, &made, &content) {
        made.stance = Stance::Denies;
        made.source = made.source.into_iter().map(|source| up_to_claim(notes, source)).collect();
        return Some(made);
    }
    if !kind.takes(Takes::Label) && !kind.takes(Takes::Object) {
        return Some(made);
    }
    match called_untrue(notes, &made, &content) {
        Some((source, object)) => {
            made.stance = Stance::Denies;
            made.content = vec![object];
            made.source = source.into_iter().collect();
            Some(made)
        }
        None => {
            // «Назвал запись фейком» claims something of the record; whoever is called a liar is none the wiser.
            let thing = notes.pack.traits.has_name_cases() && object_first::is_thing(notes, &content);
            let thing = thing || holds_object(notes, &content);
            let bare = is_bare_label(notes, kind.takes(Takes::Label), &content) && !thing;
            (made.frame != Frame::Object || !bare).then_some(made)
        }
    }
}

/// Whether the word is one for a statement: a claim, a report, an account.
pub(super) fn is_statement(notes: &Notes<'_>, at: usize) -> bool {
    notes.is(at, Particle::Account)
        || is_claim(notes, at)
        || notes.notes[at].noun.is_some_and(|noun| noun.is == SourceKind::Document)
}

/// Whether a noun for what somebody claims begins at `at`: مزاعم.
pub fn is_claim(notes: &Notes<'_>, at: usize) -> bool {
    notes.cue(at).is_some_and(|n| notes.entry(&notes.cues[n]).kind == CueKind::Noun)
}

/// A speaker without the noun for a statement that follows where verbs come first.
fn up_to_claim(notes: &Notes<'_>, source: Range<usize>) -> Range<usize> {
    let claim = source.clone().skip(1).find(|&at| is_claim(notes, at));
    source.start..claim.unwrap_or(source.end)
}

/// "رفضت اتهامات باكو": what is refused is what somebody claims, and no comment or meeting.
fn refuses_statement(notes: &Notes<'_>, made: &Attribution, content: &Range<usize>) -> bool {
    // رفض هذه الاتهامات, but not: رفض التعليق على هذه الاتهامات
    let kind = made.form.map(|form| &notes.pack.cues[form.cue as usize]);
    let verb_first = notes.pack.traits.order == Order::VerbFirst;
    let this =
        |at: usize| verb_first && notes.is(at, Particle::Definite) && kind.is_some_and(|k| k.takes(Takes::Object));
    let claim = |at: usize| is_claim(notes, at + usize::from(this(at)));
    // "Refused to comment on the claims", «не подтвердил и не опроверг сообщения» refuse no claim.
    if !kind.is_some_and(|kind| kind.takes(Takes::Infinitive) && !kind.takes(Takes::About)) {
        return false;
    }
    let from = made.cue.last().map_or(content.start, |cue| cue.end).min(content.start);
    let between = if made.frame == Frame::That { from..content.start } else { content.start..content.start };
    claim(content.start) || between.into_iter().any(claim)
}

/// A content without the words at its edges that call it untrue: `as “absurd” the allegation`, `the claim as a lie`.
fn without_label(notes: &Notes<'_>, content: Range<usize>) -> Range<usize> {
    let like = |at: usize| notes.is(at, Particle::As);
    if like(content.start)
        && let Some(at) = content.clone().skip(1).find(|&at| is_statement(notes, at))
    {
        return phrase_start(notes, content.start + 1, at)..content.end;
    }
    let reach = content.end.saturating_sub(LABEL).max(content.start + 1);
    let label = (reach..content.end).rev().find(|&at| like(at));
    match label
        .filter(|&at| (at + 1..content.end).all(|i| !notes.finite_verb(i)) && holds_untrue(notes, at..content.end))
    {
        Some(at) => content.start..at,
        None => content,
    }
}

/// The words that call something untrue are at most so many.
const LABEL: usize = 8;

/// The attribution, made a denial where the word that stands before its cue is no more than one that calls something untrue:
/// "“Nonsense,” replied the mayor".
pub(super) fn answered(notes: &Notes<'_>, made: Attribution) -> Attribution {
    let before = matches!(made.frame, Frame::Quote | Frame::Before) && made.stance == Stance::Asserts;
    let only = matches!(made.content.as_slice(), [content] if is_only_untrue(notes, content));
    let stance = if before && only { Stance::Denies } else { made.stance };
    Attribution { stance, ..made }
}

/// Whether no word stands in the content but such as call something untrue.
pub(super) fn is_only_untrue(notes: &Notes<'_>, content: &Range<usize>) -> bool {
    let mut words = content.clone().filter(|&at| notes.word(at)).peekable();
    words.peek().is_some() && words.all(|at| notes.is(at, Particle::Untrue))
}

fn holds_untrue(notes: &Notes<'_>, mut range: Range<usize>) -> bool {
    range.any(|at| notes.is(at, Particle::Untrue))
}

/// Where the noun phrase begins that the noun at `at` heads: past the words that only label it.
fn phrase_start(notes: &Notes<'_>, from: usize, at: usize) -> usize {
    let opens = |i: usize| notes.is(i, Particle::Definite) || notes.is(i, Particle::Owner) || notes.tokens[i].capital;
    let labels = (from..at).rev().find(|&i| notes.is(i, Particle::Untrue) || !notes.word(i));
    (labels.map_or(from, |i| i + 1)..at).find(|&i| opens(i)).unwrap_or(at)
}

/// What is claimed in "the claim that …": the clause, where one follows.
fn claimed(notes: &Notes<'_>, content: Range<usize>) -> Range<usize> {
    let labelled = content.start > 0 && !notes.word(content.start - 1);
    let noun = content.clone().take(4).find(|&at| is_statement(notes, at)).filter(|_| labelled);
    let opener = noun.map(|noun| noun + 1).filter(|&at| at < content.end && frames::is_that(notes, at, None) > 0);
    opener.map_or(content.clone(), |at| at + frames::is_that(notes, at, None)..content.end)
}

/// The speaker and the statement that the content, or what stands before it, calls untrue.
fn called_untrue(
    notes: &Notes<'_>,
    made: &Attribution,
    content: &Range<usize>,
) -> Option<(Option<Range<usize>>, Range<usize>)> {
    let source = made.source.first().cloned();
    let statement = |mut range: Range<usize>| notes.points(&range) || range.any(|at| is_statement(notes, at));
    let front = label_end(notes, content);
    if made.frame == Frame::Object && front > content.start && statement(front..content.end) {
        return Some((source, subject::trimmed(notes, front..content.end)));
    }
    let back = label_start(notes, content);
    if made.frame == Frame::Object && back < content.end && statement(content.start..back) {
        let particle = back - content.start > 1 && notes.is(back - 1, Particle::ObjectEnd);
        return Some((source, content.start..back - usize::from(particle)));
    }
    // وصف الوزير مزاعم الجيش بأنها كاذبة: the statement stands between the speaker and the words that open the label.
    let cue = made.cue.last().filter(|_| notes.pack.traits.order == Order::VerbFirst)?;
    let noun = (cue.end..content.start)
        .find(|&at| is_statement(notes, at) || notes.is(at, Particle::Pointer))
        .filter(|_| holds_untrue(notes, content.clone()))?;
    let end = (noun..content.start).find(|&at| frames::is_that(notes, at, None) > 0).unwrap_or(content.start);
    let source = source.map(|source| source.start..source.end.min(noun)).filter(|source| !source.is_empty());
    // وصفت الوزارة هذه المزاعم بأنها كاذبة
    let pointed = noun > cue.end && notes.is(noun - 1, Particle::Definite);
    Some((source, noun - usize::from(pointed)..end))
}

/// Where a label at the front of the content ends; the content's start if there is none.
fn label_end(notes: &Notes<'_>, content: &Range<usize>) -> usize {
    let joint =
        |at: usize| notes.is_any(at, &[Particle::Preposition, Particle::As, Particle::Indefinite, Particle::About]);
    let first = content.clone().take_while(|&at| joint(at)).last().map_or(content.start, |at| at + 1);
    let mut end = first;
    while end < content.end && notes.is(end, Particle::Untrue) {
        end += notes.particle(end, Particle::Untrue);
    }
    if end > first { end } else { content.start }
}

/// Where a label at the end of the content begins; the content's end if there is none.
fn label_start(notes: &Notes<'_>, content: &Range<usize>) -> usize {
    let reach = content.end.saturating_sub(LABEL).max(content.start);
    let Some(first) = (reach..content.end).find(|&at| notes.is(at, Particle::Untrue)) else { return content.end };
    let joint =
        |at: usize| notes.is_any(at, &[Particle::Preposition, Particle::As, Particle::Indefinite, Particle::Adverb]);
    // الوزارة وصفت ذلك بأنه كذب
    let that = |at: usize| notes.pack.traits.order == Order::VerbFirst && frames::is_that(notes, at, None) > 0;
    (content.start..first).rev().take_while(|&at| joint(at) || that(at) || !notes.word(at)).last().unwrap_or(first)
}

/// Whether the word that ends an object parts it from its label: «ویدئو را ساختگی خواند».
fn holds_object(notes: &Notes<'_>, content: &Range<usize>) -> bool {
    let mark = content.clone().find(|&at| notes.is(at, Particle::ObjectEnd));
    let pointed = notes.is(content.start, Particle::Definite) && notes.is(content.start + 1, Particle::ObjectEnd);
    notes.pack.traits.object_before_verb && mark.is_some_and(|mark| mark > content.start) && !pointed
}

/// Whether a label is all that makes the object a content: no quote, no figure.
fn is_bare_label(notes: &Notes<'_>, takes_label: bool, content: &Range<usize>) -> bool {
    let quoted = content.clone().any(|at| notes.opens(at).is_some());
    let named = content.clone().skip(1).any(|at| notes.is(at, Particle::Indefinite));
    takes_label && !quoted && !named && holds_untrue(notes, content.clone())
}
