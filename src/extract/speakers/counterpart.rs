//! "His Kenyan counterpart": who holds in another state what the one who speaks of them holds at home.

use std::ops::Range;

use super::heard::{Heard, Who};
use super::resolve::Trace;
use super::voice::Voice;
use crate::lang::Particle;

/// Whose counterpart it is has spoken at most so many speakers before.
const BEFORE: usize = 3;

impl Trace<'_> {
    /// Who is meant where the phrase calls somebody the counterpart of whoever spoke before; nobody in particular where it names no
    /// state. `None` if it does not call anybody so.
    pub(super) fn counterpart(&self, source: &Range<usize>, heard: &Heard) -> Option<Voice> {
        let notes = self.hearing.notes;
        source.clone().find(|&at| notes.is(at, Particle::Counterpart))?;
        let state = self.hearing.state_in(source);
        let mut spoke =
            self.voices.iter().rev().take(BEFORE).filter_map(|voice| Some((voice, voice.state?, voice.body?)));
        let facts = &self.hearing.language.facts;
        let meant = state.zip(spoke.next()).filter(|(state, (_, own, body))| state != own && facts.has(*state, *body));
        let Some((state, (voice, _, body))) = meant else { return Some(self.vague(source)) };
        let who = Who::Body(facts.composed(state, body), state, body);
        let is_office = facts.body(body).is_office;
        Some(self.named(source, &Heard { who, is_office, certainty: voice.certainty * 0.9, ..heard.clone() }))
    }
}
