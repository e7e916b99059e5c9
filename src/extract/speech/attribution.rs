//! What the search for speech finds, in tokens: who, by which word, what.

use std::ops::Range;

use crate::extract::notes::annotate::Notes;
use crate::lang::{CueForm, Order};
use crate::model::{Manner, Stance, Tone};

/// One statement handed to a speaker, before parties and dates are worked out.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribution {
    /// The statement's tokens, in pieces where it is broken.
    pub content: Vec<Range<usize>>,
    /// How many bytes of the first content's first word are a preposition that the cue asks for.
    pub glued: u32,
    /// The words that name the speaker; empty if none do.
    pub source: Vec<Range<usize>>,
    /// The words that hand the statement over; empty in headlines and where a quote just goes on.
    pub cue: Vec<Range<usize>>,
    /// The form of the cue.
    pub form: Option<CueForm>,
    /// How the words are given.
    pub manner: Manner,
    /// What the speaker does.
    pub stance: Stance,
    /// Whether the outlet keeps its distance.
    pub tone: Tone,
    /// Who passed it on, nearest to the outlet first: the words that name them and their cue.
    pub relayed: Vec<Relay>,
    /// The attribution it is nested in, by its place in the list.
    pub parent: Option<usize>,
    /// By which pattern it was found.
    pub frame: Frame,
    /// The sentence it stands in: where to look for the day it was said.
    pub sentence: Range<usize>,
}

/// One who passed a statement on.
#[derive(Debug, Clone, PartialEq)]
pub struct Relay {
    /// The words that name them.
    pub source: Range<usize>,
    /// Their cue.
    pub cue: Range<usize>,
}

/// The pattern by which an attribution was found; confidence depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Frame {
    /// A quote beside a cue.
    Quote,
    /// A clause behind a particle.
    That,
    /// A clause without one.
    Bare,
    /// An infinitive.
    Infinitive,
    /// The cue's object.
    Object,
    /// The statement before the cue, without a quote.
    Before,
    /// According to.
    According,
    /// A noun with a statement of its own.
    Noun,
    /// A speaker and a colon.
    Headline,
    /// A quote that goes on without a cue.
    Continued,
    /// A quote right behind another's in its paragraph: somebody answers, and nobody says who.
    Reply,
}

impl Attribution {
    /// Whether its words name a deed that the speaker owns up to: "claimed responsibility for the attack".
    pub fn owns_up(&self, notes: &Notes<'_>) -> bool {
        let is_named = !matches!(self.frame, Frame::That | Frame::Quote | Frame::Continued);
        let owns = || self.form.is_some_and(|form| notes.pack.cues[form.cue as usize].own);
        is_named && self.stance == Stance::Asserts && owns()
    }

    /// Whether the words for the speaker are the subject of another clause, which a participle goes on with: زار الوزير السوق،
    /// مؤكدا أن.
    pub fn shares_subject(&self, notes: &Notes<'_>) -> bool {
        let form = self.form.map(|form| form.features).unwrap_or_default();
        let goes_on = self.cue.first().is_some_and(|cue| cue.start > 0 && notes.comma(cue.start - 1));
        let verb_first = notes.pack.traits.order == Order::VerbFirst;
        verb_first && form.participle && !form.finite && goes_on && !self.source.is_empty()
    }
}
