//! What extraction gives: claims as they are proposed, with places in bytes.

use crate::model::{Determinacy, Manner, PartyId, Reading, Stance, Tone, When};
use crate::text::Span;

/// A claim as extraction proposes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// The statement's places, without quotation marks and the opening "that".
    pub content: Vec<Span>,
    /// The word that opens the statement and is no part of it (that, أن, что), right before its first place.
    pub opener: Option<Span>,
    /// The quotes inside a statement that is not all quoted, without their marks.
    pub quotes: Vec<Span>,
    /// The words that name the speaker; empty if none do.
    pub source: Vec<Span>,
    /// The words that hand the statement over; empty if none do.
    pub cue: Vec<Span>,
    /// How the words are given.
    pub manner: Manner,
    /// Who speaks; several if they say it together; never empty.
    pub says: Vec<PartyId>,
    /// The person who spoke, where the text names one.
    pub person: Option<String>,
    /// Who passed it on, nearest to the outlet first.
    pub via: Vec<Passed>,
    /// When it was said, as far as the text and the day of publication tell.
    pub said: Option<When>,
    /// What the speaker does.
    pub stance: Stance,
    /// Whether the outlet keeps its distance.
    pub tone: Tone,
    /// Whether the text holds that it was said.
    pub determinacy: Determinacy,
    /// The proposal it is nested in, by its place in the list.
    pub parent: Option<usize>,
    /// The earlier proposal that it says again, by its place in the list.
    pub repeats: Option<usize>,
    /// What is claimed, free of any language.
    pub readings: Vec<Reading>,
    /// How sure extraction is, 0 to 1.
    pub confidence: f64,
}

impl Proposal {
    /// The person who speaks, by name, and for whom; `None` if the text names none.
    pub(super) fn bearer(&self) -> Option<(&str, &PartyId)> {
        let [party] = self.says.as_slice() else { return None };
        Some((self.person.as_deref()?, party))
    }

    /// A plain assertion of `party` with these places and nothing else known of it.
    pub fn plain(content: Vec<Span>, manner: Manner, party: PartyId, confidence: f64) -> Proposal {
        Proposal {
            content,
            opener: None,
            quotes: Vec::new(),
            source: Vec::new(),
            cue: Vec::new(),
            manner,
            says: vec![party],
            person: None,
            via: Vec::new(),
            said: None,
            stance: Stance::Asserts,
            tone: Tone::Neutral,
            determinacy: Determinacy::Determinate,
            parent: None,
            repeats: None,
            readings: Vec::new(),
            confidence,
        }
    }

    /// Whether nobody but evidence is said to speak, so that who hands it on says it too: "she said the records showed that".
    pub fn is_evidence(&self) -> bool {
        self.tone == Tone::Endorsing && self.stance == Stance::Asserts && self.says.iter().all(PartyId::is_unknown)
    }
}

/// One who passed a claim on.
#[derive(Debug, Clone, PartialEq)]
pub struct Passed {
    /// Who.
    pub party: PartyId,
    /// The words that name them.
    pub source: Vec<Span>,
    /// Their cue.
    pub cue: Vec<Span>,
}
