//! An object between its subject and the verb, in languages whose endings say which is which: «Минобороны применение
//! авиации отрицает», "Пентагон цього не підтвердив".

use std::ops::Range;

use super::Search;
use super::attribution::{Attribution, Frame};
use super::subject;
use super::verb_group;
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::lang::{CueKind, Order, Particle, Takes};

/// The attribution of a cue that closes its clause with its object before it, if a name ends where the object begins.
pub(super) fn attribution(search: &Search<'_, '_>, cue: &CueAt) -> Option<Attribution> {
    let notes = search.notes;
    let traits = &notes.pack.traits;
    let kind = search.entry(cue);
    let takes = kind.takes(Takes::Object) && kind.kind == CueKind::Verb && cue.form.features.finite;
    if traits.order != Order::SubjectFirst || !traits.object_between || !takes || !closes_clause(search, cue) {
        return None;
    }
    let verb = verb_group::verb_group_start(notes, search.from, cue.start);
    let from = clause_start(search, verb)?;
    let from = from + notes.particle(from, Particle::Adverb);
    let object = name_end(notes, from..verb)?;
    let enough = notes.words(object, verb) > 0 && !notes.is(object, Particle::Verb);
    enough.then(|| {
        search.made(cue, std::iter::once(object..verb).collect(), subject::trimmed(notes, from..object), Frame::Object)
    })
}

/// Whether nothing of the clause follows the cue, or another verb after "and".
fn closes_clause(search: &Search<'_, '_>, cue: &CueAt) -> bool {
    let notes = search.notes;
    let ends = |at: usize| !notes.word(at) && notes.opens(at).is_none() || notes.is(at, Particle::And);
    cue.end >= search.range.end || ends(cue.end)
}

/// Where the plain run of words that ends before `verb` begins: no mark, no other speech, no particle in it.
fn clause_start(search: &Search<'_, '_>, verb: usize) -> Option<usize> {
    let notes = search.notes;
    let plain = |at: usize| {
        notes.word(at)
            && !notes.is(at, Particle::Relative)
            && notes.cue(at).is_none_or(|n| notes.pack.cues[notes.cues[n].form.cue as usize].kind == CueKind::Noun)
    };
    let start = (search.from..verb).rev().take_while(|&at| plain(at)).last()?;
    let whole = start == search.range.start || !notes.word(start - 1);
    whole.then_some(start)
}

/// Where the name ends that a phrase begins with: a known one, the first run of capitals, or a noun for a speaker.
fn name_end(notes: &Notes<'_>, range: Range<usize>) -> Option<usize> {
    if let Some(end) = notes.speaker_end(range.start, range.end) {
        return Some(end).filter(|&end| end < range.end);
    }
    let capital = |at: usize| notes.tokens[at].capital;
    let last = range.clone().find(|&at| capital(at) && (at + 1 >= range.end || !capital(at + 1)));
    let last = last.or_else(|| Some(range.start).filter(|&at| notes.notes[at].noun.is_some()));
    last.map(|at| at + 1).filter(|&end| end < range.end)
}
