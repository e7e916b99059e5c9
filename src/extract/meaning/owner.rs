//! Whose a thing is, and whose deed a noun names.

use std::ops::Range;

use super::clause::{BESIDE, Clause};
use super::scene::{Hit, Mention};
use super::subject::REACH;
use crate::lang::Particle;
use crate::model::PartyId;
use crate::text::overlap;
use crate::topic::Core;

impl Clause<'_, '_> {
    /// The party right behind a verb of being: "the missile that fell was (not) Ukrainian".
    pub(super) fn complement(&self, hit: &Hit) -> Option<PartyId> {
        if let Some(party) = self.complement_before(hit) {
            return Some(party);
        }
        self.scene.of(Core::Was, &hit.tokens).next()?;
        let end = self.past_likely(hit.tokens.end);
        let found = self.behind(end, BESIDE)?;
        let small = |at: usize| self.scene.notes.is_any(at, &[Particle::Negation, Particle::Definite]);
        (end..found.tokens.start).all(small).then(|| found.party.clone())?
    }

    /// The party right before a verb of being that closes its clause: «موشکی که فرود آمد روسی بود».
    fn complement_before(&self, hit: &Hit) -> Option<PartyId> {
        self.scene.of(Core::Was, &hit.tokens).next()?;
        let closes = self.scene.notes.pack.traits.object_before_verb && hit.tokens.end >= self.range.end;
        let beside = |m: &&Mention| m.tokens.end == hit.tokens.start;
        self.mentions.iter().find(beside).filter(|_| closes)?.party.clone()
    }

    /// Whose the thing at `tokens` is; who stands before it does something to it where owners follow what they own.
    pub(super) fn owner_of_thing(&self, tokens: &Range<usize>) -> Option<PartyId> {
        self.owner_around(tokens, !self.scene.notes.pack.traits.owner_follows())
    }

    /// Whose deed the noun at `tokens` names, or whose thing.
    pub(super) fn owner(&self, tokens: &Range<usize>) -> Option<PartyId> {
        self.owner_around(tokens, !self.scene.notes.pack.traits.object_before_verb)
    }

    /// Whose the thing at `tokens` is: the party in its own words, right behind it, or, where it `precedes`, right before it.
    fn owner_around(&self, tokens: &Range<usize>, precedes: bool) -> Option<PartyId> {
        let notes = self.scene.notes;
        let joins = |i: usize| notes.is(i, Particle::And) || notes.is(i, Particle::Preposition);
        // A mark of quotation parts nothing: an Armenian "provocation".
        let plain = |i: usize| (notes.word(i) || notes.mark(i, '"') || notes.quote(i).is_some()) && !joins(i);
        let of = |i: usize| self.scene.of(Core::Of, &(i..i + 1)).next().is_some();
        let was = |i: usize| self.scene.of(Core::Was, &(i..i + 1)).next().is_some();
        let small = |i: usize| of(i) || was(i) || notes.is(i, Particle::Definite) || notes.is(i, Particle::Negation);
        let inside = |m: &&Mention| overlap(&m.tokens, tokens);
        // "Gürcistan'da yabancı savaşçı yok": where something is does not own it.
        let is_place = |m: &&Mention| self.scene.places_within(&m.tokens).iter().any(|place| !place.here.is_empty());
        let before = |m: &&Mention| {
            let near = m.tokens.end <= tokens.start && tokens.start - m.tokens.end <= BESIDE && !is_place(m);
            // A verb between parts the owner from what is owned.
            near && (m.tokens.end..tokens.start).all(plain)
                && self.scene.within(&(m.tokens.end..tokens.start)).next().is_none()
        };
        let after = |m: &&Mention| {
            let end = self.past_likely(tokens.end);
            let near = end <= m.tokens.start && m.tokens.start - end <= BESIDE;
            near && (end..m.tokens.start).all(small) && !self.is_instrument(m) && !is_place(m)
        };
        let found = self.mentions.iter().find(inside).or_else(|| self.belonging(tokens));
        // Where an owner follows what it owns, a party before that is the subject; before "from … soil" it is something else.
        let precedes = precedes && !notes.is(tokens.start, Particle::Preposition);
        // "Nos soldats": a possessive stands before what is owned in every language.
        let own = |m: &&Mention| m.tokens.end == tokens.start && self.is_possessive(m);
        let found = found.or_else(|| self.mentions.iter().find(own));
        let found = found.or_else(|| self.mentions.iter().rev().find(before).filter(|_| precedes));
        found.or_else(|| self.mentions.iter().find(after))?.party.clone()
    }

    /// Whether the party is named by no more than a word like "our" or "its".
    fn is_possessive(&self, mention: &Mention) -> bool {
        let is = |core: Core| self.scene.of(core, &mention.tokens).any(|hit| hit.tokens == mention.tokens);
        is(Core::Ours) || is(Core::Theirs)
    }

    /// The party beside a word for belonging ("belonging to", məxsus) near the thing at `tokens`.
    fn belonging(&self, tokens: &Range<usize>) -> Option<&Mention> {
        let near = tokens.start.saturating_sub(REACH / 2)..tokens.end + REACH / 2;
        let word = self.scene.of(Core::Belonging, &near).next()?;
        let beside = |m: &&Mention| m.tokens.end == word.tokens.start || m.tokens.start == word.tokens.end;
        self.mentions.iter().find(beside)
    }

    /// Whose deed a noun names; behind a preposition of its own stands what it aims at: "ataques contra Siria". Whose the `thing` is that it
    /// is done to did not do it: "the execution of Armenian prisoners".
    pub(super) fn owner_of_deed(&self, hit: &Hit, thing: &Range<usize>) -> Option<PartyId> {
        // "Der Abschuss einer US-Drohne"
        let beside = |m: &Mention| m.tokens.end + usize::from(self.scene.notes.mark(m.tokens.end, '-')) == thing.start;
        let whose = self.mentions.iter().find(|m| beside(m) && thing.start != hit.tokens.start);
        let whose = whose.and_then(|m| m.party.as_ref());
        let last = hit.tokens.end - 1..hit.tokens.end;
        let of = self.scene.of(Core::Of, &last).next().is_some();
        let aims = hit.tokens.len() > 1 && self.scene.notes.is(last.start, Particle::Preposition) && !of;
        let aimed_at = self.right_after(hit.tokens.end).filter(|_| aims).and_then(|m| m.party.as_ref());
        let near = |m: &&Mention| m.tokens.end <= hit.tokens.start && hit.tokens.start - m.tokens.end <= 1;
        let before = self.mentions.iter().find(near).filter(|m| self.accuses && self.is_aimed_at(m, hit));
        let before = before.and_then(|m| m.party.as_ref());
        // "The shelling of its positions": what belongs to somebody stands behind the word.
        let behind = |m: &&Mention| hit.tokens.end <= m.tokens.start && m.tokens.start - hit.tokens.end <= BESIDE;
        let theirs = |m: &&Mention| {
            let next = m.tokens.end;
            self.is_possessive(m) && next < self.range.end && self.scene.notes.word(next)
        };
        let theirs = self.mentions.iter().find(behind).filter(theirs).and_then(|m| m.party.as_ref());
        self.owner(&hit.tokens).filter(|party| ![aimed_at, whose, before, theirs].contains(&Some(party)))
    }

    /// Whether the object at `thing` stands between its subject and the verb at `verb`, as its language has it, and is nobody's by its ending.
    pub(super) fn has_object_between(&self, verb: &Hit, thing: &Range<usize>) -> bool {
        let traits = &self.scene.notes.pack.traits;
        let between = traits.free_object && traits.object_between && thing.end <= verb.tokens.start;
        let is_owned = thing.len() == 1 && self.scene.notes.ends_like(thing.start, &traits.dative_endings);
        between || self.has_verb_last() && !is_owned
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::meaning::readings::tests::doers;

    #[test]
    fn whose_positions_were_shelled_did_not_shell_them() {
        for (tag, text) in [
            ("en", "Armenia reported the shelling of its school."),
            ("ru", "Армянская сторона сообщила об обстреле своей школы."),
        ] {
            assert_eq!(doers(tag, text), [""; 0], "{text}");
        }
    }
}
