//! The verb of a German clause, whose finite part stands second while the rest of it closes the clause: "hat den Hafen beschossen",
//! "wurde von Soldaten getötet", "nahm die Stadt ein", "erkennt den Staat nicht an".

use super::roles::Clause;
use super::scene::Hit;
use crate::lang::Particle;
use crate::text::fold;
use crate::topic::Voice;

/// At most so many auxiliaries stand behind the participle that closes a clause: "getötet worden sein soll".
const AUXILIARIES: usize = 4;

/// A negation is at most so many tokens behind the finite verb that it denies.
const REACH: usize = 12;

impl Clause<'_, '_> {
    /// Whether the verb at `hit` closes its clause, but for auxiliaries.
    pub fn is_closed_by(&self, hit: &Hit) -> bool {
        let notes = self.scene.notes;
        let auxiliary = |at: usize| notes.is_any(at, &[Particle::Verb, Particle::Reported, Particle::Passive]);
        let end = (hit.tokens.end..self.range.end).find(|&at| !auxiliary(at)).unwrap_or(self.range.end);
        let closes = end >= self.range.end || !notes.word(end) || notes.is_any(end, &[Particle::And, Particle::But]);
        notes.pack.traits.verb_second
            && hit.spoken.voice != Voice::Noun
            && closes
            && end - hit.tokens.end <= AUXILIARIES
    }

    /// How the verb or noun at `hit` speaks: a participle with the auxiliary of the passive somewhere in its clause is passive.
    pub fn voice(&self, hit: &Hit) -> Voice {
        let has = |concept: &str| self.scene.named(concept, &self.range).next().is_some();
        let undergoes = || has("underwent") || has("undergoes") && self.is_participle(hit);
        if self.is_closed_by(hit) && undergoes() { Voice::Passive } else { hit.spoken.voice }
    }

    /// Whether the last word at `hit` is a participle, and not the infinitive that makes the future: "wird angegriffen".
    fn is_participle(&self, hit: &Hit) -> bool {
        const PREFIX: usize = 6;
        let notes = self.scene.notes;
        let word = notes.tokens[hit.tokens.end - 1].span.of(notes.text).map(fold).unwrap_or_default();
        let stem = word.strip_suffix("en").unwrap_or_default();
        let is_augmented = stem.char_indices().take(PREFIX).any(|(at, _)| stem[at..].starts_with("ge"));
        word.ends_with('t') || is_augmented
    }

    /// Whether a negation behind the finite verb among `hits` denies it: "kooperiert nicht mit der Behörde".
    pub fn is_denied_in_bracket(&self, hits: &[&Hit]) -> bool {
        let notes = self.scene.notes;
        let Some(verb) = hits.iter().find(|hit| hit.spoken.voice == Voice::Active && !self.is_closed_by(hit)) else {
            return false;
        };
        if !notes.pack.traits.verb_second {
            return false;
        }
        let behind = verb.tokens.end..self.range.end.min(verb.tokens.end + REACH);
        let inside = behind.take_while(|&at| notes.word(at) && !notes.finite_verb(at));
        inside.into_iter().any(|at| notes.negates(at))
    }
}
