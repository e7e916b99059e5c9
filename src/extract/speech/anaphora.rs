//! "Об этом сообщил мэр", "That is according to the mayor": a sentence that only names the speaker of the one before it.

use std::ops::Range;

use super::attribution::{Attribution, Frame};
use super::subject;
use super::with_cue;
use crate::extract::notes::adjuncts;
use crate::extract::notes::annotate::Notes;
use crate::lang::{CueKind, Order, Particle};

/// The cue stands within this many tokens of the words for the sentence before.
const NEAR: usize = 6;

/// The attribution of the sentence `before` by the sentence `range`, if that only says who said it.
pub(super) fn attribution(notes: &Notes<'_>, range: &Range<usize>, before: &Range<usize>) -> Option<Attribution> {
    let start = range.clone().find(|&at| notes.word(at))?;
    let opener = notes.particle(start, Particle::AboutThis);
    let next = start + opener;
    let verb_follows = || notes.cue(next).is_some() || notes.is(next, Particle::Verb) && !notes.tokens[next].capital;
    if opener == 0 || notes.pack.traits.verb_second && !verb_follows() {
        return None;
    }
    let last = notes.pack.traits.order == Order::VerbLast || notes.pack.traits.object_before_verb;
    let cue = &notes.cues[if last { closing(notes, next, range.end) } else { near(notes, next, range.end) }?];
    let entry = notes.entry(cue);
    if entry.kind != CueKind::Verb && entry.kind != CueKind::According {
        return None;
    }
    let source = match last {
        true => subject::before(notes, next, cue.start),
        false => subject::after(notes, adjuncts::skip_plain_adjuncts(notes, cue.end, range.end), range.end),
    };
    let content = statement(notes, before);
    if source.is_empty() || content.is_empty() {
        return None;
    }
    Some(with_cue(notes, cue, vec![content], Some(source), Frame::Before, range.clone()))
}

/// The cue within a few tokens of `from`.
fn near(notes: &Notes<'_>, from: usize, to: usize) -> Option<usize> {
    let inside = |at: usize| notes.word(at) || notes.quote(at).is_some_and(|n| notes.quotes[n].open >= from);
    (from..to.min(from + NEAR)).take_while(|&at| inside(at)).find_map(|at| notes.cue(at))
}

/// The cue that closes a sentence where verbs come last, the only one in it: «این را سخنگوی پلیس گفت».
fn closing(notes: &Notes<'_>, from: usize, to: usize) -> Option<usize> {
    let first = (from..to).find_map(|at| notes.cue(at))?;
    (notes.words(notes.cues[first].end, to) == 0).then_some(first)
}

/// The sentence without the marks at its edges.
fn statement(notes: &Notes<'_>, range: &Range<usize>) -> Range<usize> {
    let Some(start) = range.clone().find(|&at| notes.word(at) || notes.opens(at).is_some()) else {
        return range.start..range.start;
    };
    let closes = |at: usize| notes.closes(at).is_some();
    let end = (start..range.end).rev().find(|&at| notes.word(at) || closes(at)).map_or(start, |at| at + 1);
    start..end
}
