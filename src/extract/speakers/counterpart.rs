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
        let mut spoke = self.voices.iter().rev().take(BEFORE).filter_map(|voice| Some((voice, voice.state?)));
        let facts = &self.hearing.language.facts;
        let meant = state.zip(spoke.next()).filter(|(state, (_, own))| state != own);
        let Some((state, (voice, _))) = meant else { return Some(self.vague(source)) };
        // An envoy speaks for the state itself, and so does the other's.
        let who = match voice.body {
            Some(body) if facts.has(state, body) => Who::Body(facts.composed(state, body), state, body),
            Some(_) => return Some(self.vague(source)),
            None => Who::Party(facts.state(state).id.clone()),
        };
        let is_office = voice.body.is_some_and(|body| facts.body(body).is_office);
        Some(self.named(source, &Heard { who, is_office, certainty: voice.certainty * 0.9, ..heard.clone() }))
    }
}
