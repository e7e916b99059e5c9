//! Participles behind "and" that share the auxiliary of the verb before them: "a condamné le raid et demandé une enquête",
//! «հերքել է լուրը և նշել, որ …».

use super::annotate::{CueAt, Notes};
use super::sentences::ends_sentence;
use crate::lang::{CueKind, Found, Particle, Token, TokenKind};

/// The auxiliary stands at most so many tokens before the participle that shares it.
const NEAR: usize = 60;
/// A participle that is a cue has at most so many words ("laissé entendre").
const LONGEST: usize = 4;

impl Notes<'_> {
    /// The cue whose participle stands at `at`, behind "and", while its auxiliary stands before the "and".
    pub(super) fn sharing_cue(&self, at: usize) -> Option<CueAt> {
        let traits = &self.pack.traits;
        if !traits.adverb_inside && traits.movable.is_empty() || !self.is_joined(at) {
            return None;
        }
        let level = |i: &usize| self.quote(*i) == self.quote(at);
        let before = self.back_in_sentence(at).filter(level);
        let (auxiliary, cue) = before.into_iter().find_map(|i| Some((i, self.with_auxiliary(i, at)?)))?;
        (self.cue(auxiliary).is_some() || !self.is_subordinate(auxiliary)).then_some(cue)
    }

    /// Whether "and" stands right before the word at `at`, or before its adverb.
    fn is_joined(&self, at: usize) -> bool {
        let and = |i: usize| self.is(i, Particle::And);
        at > 0 && and(at - 1) || at > 1 && and(at - 2) && self.is(at - 1, Particle::Adverb)
    }

    /// The cue that the word at `auxiliary` and the participle at `at` would be, were nothing between them.
    fn with_auxiliary(&self, auxiliary: usize, at: usize) -> Option<CueAt> {
        if !self.pack.cue_forms.may_begin(&self.tokens[auxiliary]) {
            return None;
        }
        let participle = at..self.tokens.len().min(at + LONGEST);
        let whole: Vec<Token> =
            std::iter::once(&self.tokens[auxiliary]).chain(&self.tokens[participle]).copied().collect();
        let all = self.pack.cue_forms.all(&whole, 0);
        let fits = |found: &&Found<'_, _>| found.length > 1;
        let found = all.iter().filter(fits).max_by_key(|found| found.length)?;
        let verb = self.pack.cues[found.value.cue as usize].kind == CueKind::Verb;
        let own = !found.value.features.pronoun && !found.value.features.passive;
        (verb && own).then(|| CueAt { start: at, end: at + found.length - 1, form: *found.value, tail: None })
    }

    /// Whether the verb at `at` belongs to a clause inside the sentence, whose subject need not be the speaker.
    fn is_subordinate(&self, at: usize) -> bool {
        let joints = [Particle::That, Particle::Relative, Particle::Subordinate, Particle::If];
        self.back_in_sentence(at).any(|i| self.is_any(i, &joints) && !self.is(i, Particle::Preposition))
    }

    /// The tokens before `at` in its sentence, the nearest first.
    fn back_in_sentence(&self, at: usize) -> impl Iterator<Item = usize> {
        let inside = |i: &usize| self.tokens[*i].kind != TokenKind::Break && !ends_sentence(self, *i);
        (at.saturating_sub(NEAR)..at).rev().take_while(inside)
    }
}
