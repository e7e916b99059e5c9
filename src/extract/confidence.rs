//! How sure a claim is: how often its pattern is right, times how sure its speaker is, less for what looks odd about it.
//!
//! The figures are shares measured on the development dossiers, rounded: of the claims above 0.9 at least 95 in a hundred
//! have the right content, source and speaker.

use std::ops::Range;

use crate::extract::notes::annotate::Notes;
use crate::extract::notes::layout::{Block, BlockKind};
use crate::extract::speech::attribution::{Attribution, Frame};
use crate::lang::{Particle, Person};
use crate::model::Stance;

/// The confidence of an attribution whose speaker is sure by `certainty`, 0 to 1, in hundredths.
pub(super) fn confidence(notes: &Notes<'_>, blocks: &[Block], attribution: &Attribution, certainty: f64) -> f64 {
    let doubts = [
        (in_title(blocks, attribution), 0.9),
        (attribution.stance == Stance::Believes, 0.93),
        (attribution.source.iter().any(|source| is_odd(notes, source)), 0.8),
    ];
    let doubt: f64 = doubts.iter().filter(|(holds, _)| *holds).map(|(_, factor)| factor).product();
    (pattern(attribution.frame) * certainty * doubt * 100.0).round() / 100.0
}

/// How often the pattern is right where its speaker is named.
fn pattern(frame: Frame) -> f64 {
    match frame {
        Frame::Quote | Frame::That | Frame::According => 1.0,
        Frame::Headline | Frame::Continued | Frame::Reply => 0.9,
        Frame::Before | Frame::Bare => 0.9,
        Frame::Infinitive | Frame::Object | Frame::Noun => 0.77,
    }
}

/// Headlines leave out the small words that tell where a statement begins.
fn in_title(blocks: &[Block], attribution: &Attribution) -> bool {
    let title = blocks.first().filter(|block| block.kind == BlockKind::Title);
    title.is_some_and(|title| attribution.sentence.start < title.tokens.end)
}

/// Whether the words hardly name a speaker: "which", a phrase for a place or matter, a name with more than a name behind it.
fn is_odd(notes: &Notes<'_>, source: &Range<usize>) -> bool {
    let relative = notes.notes[source.start].pronoun.is_some_and(|pronoun| pronoun.person == Person::Relative);
    let matter = notes.is(source.start, Particle::About);
    let place = notes.is(source.start, Particle::Preposition) && !notes.pack.traits.object_between;
    relative || matter || place || notes.words(source.start, source.end) > LONG
}

/// A speaker named in more words than this is named with other words.
const LONG: usize = 14;
