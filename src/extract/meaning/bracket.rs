//! The verb of a German clause, whose finite part stands second while the rest of it closes the clause: "hat den Hafen beschossen",
//! "nahm die Stadt ein", "erkennt den Staat nicht an".

use super::clause::Clause;
use super::scene::Hit;
use crate::lang::{Order, Particle};
use crate::topic::Voice;

/// At most so many auxiliaries stand behind the participle that closes a clause: "getötet worden sein soll".
const AUXILIARIES: usize = 4;

/// A negation is at most so many tokens behind the finite verb that it denies.
const REACH: usize = 12;

impl Clause<'_, '_> {
    /// Whether the verb at `hit` closes its clause, but for auxiliaries.
    pub fn is_closed_by(&self, hit: &Hit) -> bool {
        let notes = self.scene.notes;
        if !notes.pack.traits.verb_second || hit.spoken.voice == Voice::Noun {
            return false;
        }
        let auxiliary = |at: usize| notes.is_any(at, &[Particle::Verb, Particle::Reported, Particle::Passive]);
        let end = (hit.tokens.end..self.range.end).find(|&at| !auxiliary(at)).unwrap_or(self.range.end);
        let closes = end >= self.range.end || !notes.word(end) || notes.is_any(end, &[Particle::And, Particle::But]);
        closes && end - hit.tokens.end <= AUXILIARIES
    }

    /// Whether both who does what `hit` says and whom it is done to may stand before it.
    pub fn may_follow_both(&self, hit: &Hit) -> bool {
        let traits = &self.scene.notes.pack.traits;
        let follows = traits.order == Order::VerbLast || traits.object_before_verb || traits.free_object;
        follows || self.is_closed_by(hit)
    }

    /// Whether a negation behind the finite verb among `hits` denies it: "kooperiert nicht mit der Behörde".
    pub fn is_denied_in_bracket(&self, hits: &[&Hit]) -> bool {
        let notes = self.scene.notes;
        let is_finite = |hit: &&&Hit| hit.spoken.voice == Voice::Active && !self.is_closed_by(hit);
        let Some(verb) = hits.iter().find(is_finite).filter(|_| notes.pack.traits.verb_second) else { return false };
        let behind = verb.tokens.end..self.range.end.min(verb.tokens.end + REACH);
        let mut inside = behind.take_while(|&at| notes.word(at) && !notes.finite_verb(at));
        let is_own = |at: usize| hits.iter().any(|hit| hit.tokens.contains(&at));
        inside.any(|at| notes.negates(at) && !is_own(at))
    }
}
