//! From an article's text to the claims in it: words, quotes, cues, speakers, parties, dates.
//!
//! [`extract`] is a pure function of the text, what is known of the article, and the language. One file per step.

mod annotate;
mod attribution;
mod frames;
mod headline;
mod language;
mod layout;
mod narrated;
mod proposal;
mod quoted;
mod quotes;
mod sentences;
mod speech;
mod subject;

use std::ops::Range;

use annotate::Notes;
use attribution::Attribution;

use crate::model::{Manner, PartyId, Stance, Tone};
use crate::text::Span;

pub use language::Language;
pub use proposal::{Passed, Proposal};

/// The claims in `text`, in the order of their places; the outlet's own statements among them.
pub fn extract(text: &str, language: &Language) -> Vec<Proposal> {
    let notes = Notes::new(text, &language.pack);
    let blocks = layout::blocks(&notes);
    let mut found = speech::attributions(&notes, &blocks);
    speech::negations(&notes, &mut found);
    let narrated = narrated::statements(&notes, &blocks, &found);
    let mut out: Vec<Proposal> = found.iter().map(|attribution| spoken(&notes, attribution)).collect();
    out.extend(narrated.into_iter().map(|range| told(&notes, range)));
    out
}

/// The bytes of a run of tokens, without a conjunction written together with its first word.
fn span(notes: &Notes<'_>, range: &Range<usize>) -> Span {
    let span = notes.span(range.start, range.end);
    Span { start: span.start + notes.glued_and(range.start), ..span }
}

fn spoken(notes: &Notes<'_>, attribution: &Attribution) -> Proposal {
    let spans =
        |ranges: &[Range<usize>]| ranges.iter().filter(|r| !r.is_empty()).map(|r| span(notes, r)).collect::<Vec<_>>();
    Proposal {
        content: spans(&attribution.content),
        source: spans(&attribution.source),
        cue: spans(&attribution.cue),
        manner: attribution.manner,
        says: vec![PartyId::unknown()],
        person: None,
        via: Vec::new(),
        said: None,
        stance: attribution.stance,
        tone: attribution.tone,
        parent: attribution.parent,
        repeats: None,
        readings: Vec::new(),
        confidence: 0.5,
    }
}

fn told(notes: &Notes<'_>, range: Range<usize>) -> Proposal {
    Proposal {
        content: vec![span(notes, &range)],
        source: Vec::new(),
        cue: Vec::new(),
        manner: Manner::Narrated,
        says: vec![PartyId::unknown()],
        person: None,
        via: Vec::new(),
        said: None,
        stance: Stance::Asserts,
        tone: Tone::Neutral,
        parent: None,
        repeats: None,
        readings: Vec::new(),
        confidence: 0.5,
    }
}
