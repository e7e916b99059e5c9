//! Who does what is told in the passive, or by a noun: "by Russian troops", "Rus ordusu tarafından", «российскими войсками».

use std::ops::Range;

use super::clause::Clause;
use super::scene::{Hit, Mention};
use crate::lang::{Order, Particle};
use crate::model::PartyId;
use crate::topic::{Core, Voice};

/// "By" stands at most so many tokens behind the verb or noun.
const BEHIND: usize = 8;
/// And at most so many before a verb that closes its clause.
const BEFORE: usize = 14;
/// A party stands at most so many tokens from its "by".
const BESIDE: usize = 3;
/// Who does it in a case of its own stands at most so many tokens behind a verb, and behind a noun with its object.
const INSTRUMENT: usize = 2;
const PAST_OBJECT: usize = 5;

impl Clause<'_, '_> {
    /// Who does what `hit` says, where the words around it mark that party as the one who does it.
    pub(super) fn doer(&self, hit: &Hit) -> Option<PartyId> {
        // "Came under fire from": the words themselves close with the preposition of who does it.
        let last = hit.tokens.end - 1;
        let closes = hit.spoken.voice == Voice::Passive && hit.tokens.len() > 1;
        if closes && self.scene.notes.is(last, Particle::Preposition) {
            return self.behind(hit.tokens.end, BESIDE)?.party.clone();
        }
        let behind = hit.tokens.end..self.range.end.min(hit.tokens.end + BEHIND);
        self.named_by(&behind, false).or_else(|| self.instrument(hit)).or_else(|| self.named_by_before(hit))
    }

    /// The party at "by", before a verb that closes its clause.
    pub(super) fn named_by_before(&self, hit: &Hit) -> Option<PartyId> {
        if hit.spoken.voice == Voice::Noun || !self.may_follow_both(hit) {
            return None;
        }
        let before = hit.tokens.start.saturating_sub(BEFORE).max(self.range.start)..hit.tokens.start;
        self.named_by(&before, self.is_closed_by(hit))
    }

    /// The party at the last "by" in `range`: behind it, or before it where that is the order of the language. Where it `may_own`, a "by"
    /// behind a noun says whose that is: "der Präsident von Syrien".
    fn named_by(&self, range: &Range<usize>, may_own: bool) -> Option<PartyId> {
        let notes = self.scene.notes;
        let noun = |at: usize| notes.word(at) && notes.tokens[at].capital && !notes.in_time(at);
        let owns = |hit: &&Hit| may_own && hit.tokens.start.checked_sub(1).is_some_and(noun);
        let by = self.scene.of(Core::By, range).filter(|hit| !owns(hit)).last()?;
        let (start, end) = (by.tokens.start, by.tokens.end);
        // Where the word is a form of that for a side (կողմ), the phrase of the party may have it.
        let is_behind = !notes.is(start, Particle::Preposition);
        let before =
            |m: &&Mention| is_behind && m.tokens.start < start && m.tokens.end <= end && start <= m.tokens.end + BESIDE;
        let follows = notes.pack.traits.order != Order::VerbLast;
        let found = self.behind(end, BESIDE).filter(|_| follows);
        found.or_else(|| self.mentions.iter().rev().find(before))?.party.clone()
    }

    /// The party in the case of who does it, behind the verb or noun: «обстреляна российскими войсками».
    pub(super) fn instrument(&self, hit: &Hit) -> Option<PartyId> {
        let reach = if hit.spoken.voice == Voice::Noun { PAST_OBJECT } else { INSTRUMENT };
        let near = |m: &&Mention| hit.tokens.end <= m.tokens.start && m.tokens.start - hit.tokens.end <= reach;
        let plain = |m: &&Mention| (hit.tokens.end..m.tokens.start).all(|at| self.scene.notes.word(at));
        let mut around = self.mentions.iter().filter(near).filter(plain);
        around.find(|m| self.is_instrument(m) && !self.is_governed(m))?.party.clone()
    }

    /// Whether the party stands in the case of who does it, as its ending tells; of an adjective that of the noun behind it.
    pub(super) fn is_instrument(&self, mention: &Mention) -> bool {
        let notes = self.scene.notes;
        let endings = &notes.pack.traits.instrument_endings;
        let ends = |at: usize| at < notes.tokens.len() && notes.ends_like(at, endings);
        let last = mention.tokens.end - 1;
        let noun = mention.tokens.end;
        let has_noun = noun < self.range.end && notes.word(noun) && notes.notes[noun].particle_length == 0;
        let is_adjective =
            notes.tokens[last].span.of(notes.text).is_some_and(|word| !word.starts_with(char::is_uppercase));
        !endings.is_empty() && ends(last) && (!is_adjective || !has_noun || ends(noun))
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::meaning::readings::tests::doers;

    #[test]
    fn a_written_vowel_makes_a_verb_passive() {
        assert_eq!(doers("ar", "أُحرقت منازل القرية."), [""; 0]);
        assert_eq!(doers("ar", "أحرقت مصر منازل القرية."), ["egypt"]);
    }

    #[test]
    fn where_something_is_does_not_own_it() {
        assert_eq!(doers("tr", "Gürcistan'da Rus paralı askerleri yok."), ["russia"]);
    }

    #[test]
    fn who_stands_before_by_has_not_done_it() {
        assert_eq!(doers("fr", "Un navire de la flotte russe a été touché par des drones."), [""; 0]);
    }

    #[test]
    fn what_came_under_fire_from_somebody_was_attacked_by_them() {
        assert_eq!(doers("en", "The hospital came under fire from Iranian troops."), ["iran"]);
    }
}
