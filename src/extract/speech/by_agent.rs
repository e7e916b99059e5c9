//! What is said of something in the passive, by somebody named: "The report was dismissed as “fantasy” by the mayor", "Le bilan a
//! été démenti par la mairie".

use std::ops::Range;

use super::Search;
use super::attribution::{Attribution, Frame};
use super::subject;
use super::verb_group;
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::lang::{Particle, Takes};
use crate::model::Stance;

/// The doer is named within so many tokens of the verb.
const NEAR: usize = 16;

/// The attribution of a passive verb whose doer follows it: what it is said of is the statement.
pub(super) fn attribution(search: &Search<'_, '_>, cue: &CueAt) -> Option<Attribution> {
    let notes = search.notes;
    let features = cue.form.features;
    let judges = search.entry(cue).takes(Takes::Object) || search.entry(cue).takes(Takes::Label);
    if closes_with_by(notes, cue) {
        return by_whom(search, cue, cue.end).filter(|_| judges);
    }
    let past = features.finite && features.number.is_none();
    if !notes.pack.traits.bare_verbs || !judges || !past || !verb_group::is_passive(notes, search.range.start, cue) {
        return None;
    }
    let reach = cue.end..search.range.end.min(cue.end + NEAR);
    let inside = |at: &usize| notes.word(*at) || notes.quote(*at) != notes.quote(cue.start);
    let by =
        reach.take_while(inside).find(|&at| notes.is(at, Particle::By) && notes.quote(at) == notes.quote(cue.start))?;
    let made = by_whom(search, cue, by + 1)?;
    Some(with_complement(search, cue, by, made))
}

/// The attribution with what its subject is said to be: "Hill was declared the winner by the council".
fn with_complement(search: &Search<'_, '_>, cue: &CueAt, by: usize, mut made: Attribution) -> Attribution {
    let entry = search.entry(cue);
    let tells = entry.stance == Stance::Asserts && entry.takes(Takes::Clause) && by > cue.end;
    if let [content] = made.content.as_mut_slice()
        && tells
    {
        content.end = by;
    }
    made
}

/// Whether the form of the verb holds the word for "by": "a été rejeté par".
pub(super) fn closes_with_by(notes: &Notes<'_>, cue: &CueAt) -> bool {
    cue.form.features.passive && cue.end > cue.start + 1 && notes.is(cue.end - 1, Particle::By)
}

/// The attribution to whom the words from `from` on name.
fn by_whom(search: &Search<'_, '_>, cue: &CueAt, from: usize) -> Option<Attribution> {
    let notes = search.notes;
    let source = subject::after(notes, from, search.range.end);
    let speaks = |at: usize| notes.tokens[at].capital || notes.notes[at].noun.is_some();
    let accuses = search.entry(cue).stance == Stance::Accuses;
    // "Hill was accused by prosecutors of fraud": the charge is none of their name.
    let charge = source.clone().skip(1).find(|&at| accuses && notes.is(at, Particle::About));
    let content = matter(search, cue);
    let made = source.clone().any(speaks) && !content.is_empty();
    let pieces = std::iter::once(content).chain(charge.map(|at| at..source.end)).collect();
    made.then(|| search.made(cue, pieces, source.start..charge.unwrap_or(source.end), Frame::Object))
}

/// The subject of the verb: with the statement that it holds, if it is a claim ("The claim that the road was shut was denied by").
fn matter(search: &Search<'_, '_>, cue: &CueAt) -> Range<usize> {
    let notes = search.notes;
    let subject = subject::before(notes, search.from, cue.start);
    let claim = search.found.last().filter(|made| made.frame == Frame::Noun);
    if let Some(claim) = claim {
        let first = claim.cue.iter().chain(&claim.source).map(|piece| piece.start).min().unwrap_or(subject.start);
        let article = first > search.range.start && notes.is(first - 1, Particle::Definite);
        return first - usize::from(article)..claim.content.iter().map(|piece| piece.end).max().unwrap_or(subject.end);
    }
    let pronoun = subject.len() == 1 && notes.notes[subject.start].pronoun.is_some();
    let inside = subject.start > search.range.start && notes.finite_verb(subject.start - 1);
    let relative = |at: usize| notes.is(at, Particle::That) || notes.is(at, Particle::Relative);
    let last = subject.end.saturating_sub(1);
    let clause = inside || relative(last) || subject.clone().any(|at| notes.finite_verb(at));
    if pronoun || clause { subject.end..subject.end } else { subject }
}
