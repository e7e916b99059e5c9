//! What is said of something in the passive, by somebody named: "The report was dismissed as “fantasy” by the mayor".

use std::ops::Range;

use super::Search;
use super::attribution::{Attribution, Frame};
use super::subject;
use super::verb_group;
use crate::extract::notes::annotate::CueAt;
use crate::lang::{Particle, Takes};

/// The doer is named within so many tokens of the verb.
const NEAR: usize = 16;

/// The attribution of a passive verb whose doer follows it: what it is said of is the statement.
pub(super) fn attribution(search: &Search<'_, '_>, cue: &CueAt) -> Option<Attribution> {
    let notes = search.notes;
    let features = cue.form.features;
    let judges = search.entry(cue).takes(Takes::Object) || search.entry(cue).takes(Takes::Label);
    let past = features.finite && features.number.is_none();
    if !notes.pack.traits.bare_verbs || !judges || !past || !verb_group::is_passive(notes, search.range.start, cue) {
        return None;
    }
    let reach = cue.end..search.range.end.min(cue.end + NEAR);
    let inside = |at: &usize| notes.word(*at) || notes.quote(*at) != notes.quote(cue.start);
    let by =
        reach.take_while(inside).find(|&at| notes.is(at, Particle::By) && notes.quote(at) == notes.quote(cue.start))?;
    let source = subject::after(notes, by + 1, search.range.end);
    let speaks = |at: usize| notes.tokens[at].capital || notes.notes[at].noun.is_some();
    let content = matter(search, cue);
    let made = source.clone().any(speaks) && !content.is_empty();
    made.then(|| search.made(cue, vec![content], source, Frame::Object))
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
