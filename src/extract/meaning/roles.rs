//! Who does what to whom in a clause: by voice, order of words, and what stands between.

use std::ops::Range;

use super::clause::Clause;
use super::scene::Hit;
use super::subject::{Before, REACH};
use crate::lang::Order;
use crate::model::PartyId;
use crate::topic::{Core, Filler, Voice};

impl Clause<'_, '_> {
    /// The party in a role; `None` if nobody surely fills it.
    pub(super) fn filler(&self, filler: Filler, first: &Hit, last: &Hit) -> Option<PartyId> {
        match filler {
            Filler::Agent => self
                .accused_before(first)
                .or_else(|| self.accused_object(first))
                .or_else(|| self.accused_of(first))
                .or_else(|| self.agent(first, &last.tokens))
                .or_else(|| self.accused(first)),
            Filler::Patient => self.patient(first),
            Filler::Owner => self.owner_of_thing(&last.tokens).or_else(|| self.complement(first)),
        }
    }

    /// Who does what `hit` says; a party behind the `thing` it is done to is none who does it.
    pub(super) fn agent(&self, hit: &Hit, thing: &Range<usize>) -> Option<PartyId> {
        if let Some(party) = self.giver_of_orders(hit) {
            return Some(party);
        }
        match self.voice(hit) {
            Voice::Passive => self.doer(hit),
            Voice::Noun => {
                let done_by = self.doer(hit).or_else(|| self.partaker(hit));
                done_by.or_else(|| self.owner_of_deed(hit, thing)).or_else(|| self.denier(hit))
            }
            Voice::Active => self.subject(hit, thing),
        }
    }

    /// Whom it is done to.
    pub(super) fn patient(&self, hit: &Hit) -> Option<PartyId> {
        let voice = self.voice(hit);
        if voice == Voice::Active
            && let Some((_, Some(object))) = self.around(hit)
        {
            return object.party.clone();
        }
        match voice {
            Voice::Passive => match self.before(hit.tokens.start) {
                Before::Subject(found) => found.party.clone(),
                _ => None,
            },
            Voice::Active | Voice::Noun => {
                let first = self.mentions.iter().find(|m| hit.tokens.end <= m.tokens.start)?;
                let verb_first = self.scene.notes.pack.traits.order == Order::VerbFirst;
                let is_subject =
                    verb_first && hit.spoken.voice == Voice::Active && self.right_after(hit.tokens.end) == Some(first);
                let found =
                    if is_subject { self.mentions.iter().find(|m| first.tokens.end <= m.tokens.start)? } else { first };
                (found.tokens.start - hit.tokens.end <= REACH / 2).then(|| found.party.clone())?
            }
        }
    }

    /// "Denied any involvement in the attack on Aramco": where a denial names nobody before the deed, the denier means itself.
    fn denier(&self, deed: &Hit) -> Option<PartyId> {
        self.speaker.clone().filter(|_| self.denies && self.is_first_named(deed))
    }

    /// Whether the word at `hit` stands before all parties of its clause.
    fn is_first_named(&self, hit: &Hit) -> bool {
        self.mentions.iter().all(|m| hit.tokens.end <= m.tokens.start)
    }

    /// Who is said to have a part in the deed that a noun names: "Iran had no role in the attack".
    fn partaker(&self, deed: &Hit) -> Option<PartyId> {
        let part = self.part_in(deed)?;
        self.agent(part, &part.tokens)
    }

    /// The words for somebody's part in the deed at `deed`, before it.
    pub(super) fn part_in(&self, deed: &Hit) -> Option<&Hit> {
        const NEAR: usize = 6;
        let before = deed.tokens.start.saturating_sub(NEAR).max(self.range.start)..deed.tokens.start;
        self.scene.of(Core::Involved, &before).last().filter(|_| deed.spoken.concept != Core::Involved.into())
    }

    /// Whether somebody is said to have nothing to do with the deed that a noun names, which tells nothing of the deed.
    pub(super) fn is_unrelated(&self, deed: &Hit) -> bool {
        const NEAR: usize = 6;
        let Range { start, end } = deed.tokens;
        let before = start.saturating_sub(NEAR).max(self.range.start)..start;
        let verb_last = self.scene.notes.pack.traits.order == Order::VerbLast;
        let behind = if verb_last { end..self.range.end.min(end + NEAR) } else { end..end };
        let is_other = |hit: &Hit| hit.spoken.concept == Core::Unrelated.into() && !hit.spoken.negated;
        let is_noun = deed.spoken.voice == Voice::Noun && deed.spoken.concept != Core::Unrelated.into();
        is_noun && [before, behind].iter().any(|near| self.scene.within(near).any(is_other))
    }

    /// Who fights for the speaker, where the clause opens with those who fight and says not for whom: "soldiers did not burn the houses", said
    /// the army.
    pub(super) fn own_troops(&self, verb: &Hit) -> Option<PartyId> {
        const OPENING: usize = 4;
        let opening = self.range.start..verb.tokens.start.min(self.range.start + OPENING);
        // "No plane was lost": those that were not are the speaker's own.
        let is_lost = || verb.spoken.concept == Core::Lose.into() && self.voice(verb) == Voice::Passive;
        let names_troops = self.scene.of(Core::Troops, &opening).next().is_some() || is_lost();
        let is_nobodys = || self.mentions.iter().all(|m| verb.tokens.end <= m.tokens.start);
        self.speaker.clone().filter(|_| self.is_told && names_troops && is_nobodys())
    }

    /// On whose orders it is done: who obeys them acts for the one who gave them.
    fn giver_of_orders(&self, hit: &Hit) -> Option<PartyId> {
        let near = hit.tokens.start.saturating_sub(REACH)..hit.tokens.end + REACH;
        self.scene.of(Core::OnOrders, &near).find_map(|orders| self.owner(&orders.tokens))
    }
}
