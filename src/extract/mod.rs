//! From an article's text to the claims in it: words, quotes, cues, speakers, parties, dates.
//!
//! [`extract`] is a pure function of the text, what is known of the article, and the language. One file per step.

mod annotate;
mod attribution;
mod calendar;
mod claims;
mod frames;
mod headline;
mod input;
mod language;
mod layout;
mod narrated;
mod number;
mod proposal;
mod quoted;
mod quotes;
mod said;
mod sentences;
mod speech;
mod subject;
mod time;
mod verb_last;

use std::ops::Range;

use annotate::Notes;
use attribution::Attribution;

use crate::model::{Manner, PartyId, Stance, Tone};
use crate::text::Span;

pub use claims::{claims_of, with_context};
pub use input::{Extraction, Input};
pub use language::{Language, World};
pub use proposal::{Passed, Proposal};

/// The claims in an article, in the order of their places, the outlet's own statements last; and what else it tells of itself.
pub fn extract(input: &Input<'_>, language: &Language) -> Extraction {
    let notes = Notes::new(input.text, &language.pack);
    let blocks = layout::blocks(&notes);
    let mut found = speech::attributions(&notes, &blocks);
    speech::negations(&notes, &mut found);
    let narrated = narrated::statements(&notes, &blocks, &found);
    let mut proposals: Vec<Proposal> = found.iter().map(|attribution| spoken(&notes, attribution)).collect();
    let says: Vec<_> = proposals.iter().map(|proposal| proposal.says.clone()).collect();
    let days = said::said(&notes, &blocks, &found, &says, input.published);
    proposals.iter_mut().zip(days).for_each(|(proposal, day)| proposal.said = day);
    proposals.extend(narrated.into_iter().map(|range| told(&notes, range, input)));
    Extraction { proposals, ..Extraction::default() }
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

/// A statement in the outlet's own voice: said on the day of publication.
fn told(notes: &Notes<'_>, range: Range<usize>, input: &Input<'_>) -> Proposal {
    Proposal {
        content: vec![span(notes, &range)],
        source: Vec::new(),
        cue: Vec::new(),
        manner: Manner::Narrated,
        says: vec![input.outlet.cloned().unwrap_or_else(PartyId::unknown)],
        person: None,
        via: Vec::new(),
        said: input.published.cloned(),
        stance: Stance::Asserts,
        tone: Tone::Neutral,
        parent: None,
        repeats: None,
        readings: Vec::new(),
        confidence: 0.5,
    }
}
