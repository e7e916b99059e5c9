//! An object before a colon, behind which its speaker goes on: "השר דחה את ההאשמה: הכוחות הגיעו מאוחר", «وزیر این نمایش را «رسوایی»
//! خواند: «آنها نمی‌دانند.»».

use super::Search;
use super::attribution::{Attribution, Frame};
use super::ends;
use super::frames;
use super::object_before;
use super::subject;
use super::that_right::marks_object;
use crate::extract::notes::annotate::CueAt;
use crate::lang::{CueKind, Takes};
use crate::model::Stance;

/// What the speaker does to an object that a particle marks, and what he says behind the colon.
pub(super) fn explained(search: &Search<'_, '_>, cue: &CueAt) -> Option<(Attribution, Attribution)> {
    let notes = search.notes;
    let kind = search.entry(cue);
    let takes = kind.takes(Takes::Label) || kind.takes(Takes::Object) && !frames::only_tells(kind);
    if kind.kind != CueKind::Verb || !cue.form.features.finite || !takes {
        return None;
    }
    let object = object_before_colon(search, cue)?;
    let colon = object.content.last().map_or(cue.end, |piece| piece.end.max(cue.end));
    let from = colon + 1;
    let says_who = |kind: CueKind| matches!(kind, CueKind::According | CueKind::AccordingAfter);
    let told = search.cues().any(|other| other.start >= from && says_who(search.entry(&other).kind));
    let source = object.source.first().filter(|_| !told && from < search.range.end)?.clone();
    let quote = notes.opens(from);
    let content = quote.map_or_else(|| from..ends::content_end(notes, from, from, search.range.end), |q| q.inside());
    let frame = if quote.is_some() { Frame::Quote } else { Frame::That };
    let why = search.made(cue, vec![content], source, frame);
    Some((object, Attribution { stance: Stance::Asserts, ..why }))
}

/// The attribution of the object, if a colon closes its clause: behind the verb, or with the verb behind it.
fn object_before_colon(search: &Search<'_, '_>, cue: &CueAt) -> Option<Attribution> {
    let notes = search.notes;
    if notes.colon(cue.end) {
        let marked = object_before::attribution(search, cue)?;
        return Some(marked).filter(|made| made.content.first().is_some_and(|piece| piece.end <= cue.start));
    }
    let colon = (cue.end..search.range.end).find(|&at| !notes.word(at)).filter(|&at| notes.colon(at))?;
    let plain = (cue.end..colon).all(|at| frames::is_that(notes, at, None) == 0 && !notes.finite_verb(at));
    let source = subject::before(notes, search.from, cue.start);
    let stands = marks_object(notes, cue.end) && plain && !source.is_empty();
    let content = cue.end..colon;
    stands.then(|| search.made(cue, vec![content], source, Frame::Object))
}
