//! What an attribution says, as bytes of the text.

use std::ops::Range;

use super::confidence::confidence;
use super::notes::annotate::Notes;
use super::notes::layout::Block;
use super::proposal::{Passed, Proposal};
use super::speakers::resolve::Resolved;
use super::speakers::via::Link;
use super::speech::attribution::{Attribution, Frame};
use super::speech::determinacy::determinacy;
use super::speech::objects::governed;
use super::speech::quoted::inside;
use super::speech::verb_group::auxiliaries_start;
use super::{source_span, span};
use crate::lang::{CueKind, Particle};
use crate::text::Span;

/// What somebody says by `attribution`, without its day and readings.
pub(super) fn spoken(notes: &Notes<'_>, blocks: &[Block], attribution: &Attribution, speaker: Resolved) -> Proposal {
    let passed = |link: &Link| Passed {
        party: link.party.clone(),
        source: spans(notes, std::slice::from_ref(&link.source)),
        cue: spans(notes, std::slice::from_ref(&link.cue)),
    };
    Proposal {
        opener: attribution.content.first().and_then(|piece| opener(notes, piece.start)),
        quotes: inside(notes, attribution).map(|quote| span(notes, &quote)).collect(),
        content: content(notes, attribution),
        source: source(notes, attribution),
        cue: spans(notes, &cue_words(notes, attribution)),
        manner: attribution.manner,
        via: speaker.via.iter().map(passed).collect(),
        says: speaker.says,
        person: speaker.person,
        said: None,
        stance: attribution.stance,
        tone: attribution.tone,
        determinacy: determinacy(notes, attribution),
        parent: attribution.parent,
        repeats: None,
        readings: Vec::new(),
        confidence: confidence(notes, blocks, attribution, speaker.certainty),
    }
}

fn spans(notes: &Notes<'_>, ranges: &[Range<usize>]) -> Vec<Span> {
    ranges.iter().filter(|range| !range.is_empty()).map(|range| span(notes, range)).collect()
}

/// A statement keeps its own "and": only joints between the words of the outlet are left out.
fn content(notes: &Notes<'_>, attribution: &Attribution) -> Vec<Span> {
    let pieces = attribution.content.iter().filter(|piece| !piece.is_empty());
    let mut content: Vec<Span> = pieces.map(|piece| notes.span(piece.start, piece.end)).collect();
    if let (Some(first), Some(piece)) = (content.first_mut(), attribution.content.first()) {
        // Before a source the outlet's own "and" may open the sentence.
        let outer = matches!(attribution.frame, Frame::According | Frame::Before);
        first.start += if outer { notes.glued_and(piece.start) } else { attribution.glued };
    }
    content
}

/// The words for the speaker, if they are not those of the verb before this one.
fn source(notes: &Notes<'_>, attribution: &Attribution) -> Vec<Span> {
    if attribution.shares_subject(notes) {
        return Vec::new();
    }
    let named = attribution.source.iter().filter(|range| !range.is_empty());
    let mut source: Vec<Span> = named.map(|range| source_span(notes, range)).collect();
    if let (Some(first), Some(piece), Some(form)) = (source.first_mut(), attribution.source.first(), attribution.form)
        && attribution.frame == Frame::According
    {
        // "According to" may be written together with the speaker's first word (وفقا لوزارة).
        let cue = &notes.pack.cues[form.cue as usize];
        let glued = governed(notes, piece.start, cue).map_or(0, |(_, bytes)| bytes);
        let bytes = if cue.governs.is_empty() { 0 } else { glued };
        first.start = first.start.max(notes.span(piece.start, piece.end).start + bytes);
    }
    source
}

/// The particle that ends right before token `at` and opens what begins there.
fn opener(notes: &Notes<'_>, at: usize) -> Option<Span> {
    let opens = |&from: &usize| {
        let that = notes.particle(from, Particle::That).max(notes.particle(from, Particle::Whether));
        that > 0 && from + that == at
    };
    // "said that “the road is shut”"
    let at = if at > 0 && notes.opens(at - 1).is_some() { at - 1 } else { at };
    (at.saturating_sub(3)..at).find(opens).map(|from| notes.span(from, at))
}

/// The words of the cue, with the auxiliaries, negations and adverbs before its verb where the language keeps those by
/// themselves: "has never said".
fn cue_words(notes: &Notes<'_>, attribution: &Attribution) -> Vec<Range<usize>> {
    let mut pieces = attribution.cue.clone();
    let verbal = |kind: CueKind| matches!(kind, CueKind::Verb | CueKind::Relaying);
    let verb = attribution.form.is_some_and(|form| verbal(notes.pack.cues[form.cue as usize].kind));
    if let Some(first) = pieces.first_mut().filter(|piece| verb && piece.start < piece.end) {
        let floor = attribution.source.iter().map(|source| source.end).filter(|&end| end <= first.start).max();
        first.start = auxiliaries_start(notes, floor.unwrap_or(attribution.sentence.start), first.start);
    }
    pieces
}
