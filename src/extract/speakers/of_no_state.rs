//! What only looks like a state's body or office: that of a company, a region or a town, one who left it, and where somebody sits.

use super::cast::noun_end;
use super::hearing::Hearing;
use super::office_in::is_top;
use crate::gazetteer::{BodyIx, Mention, Name, Role};
use crate::lang::{Calling, Callings, Particle, SourceKind, TokenKind};

impl Hearing<'_> {
    /// Whether a parliament is named only in the words for a member of it: חברת הכנסת.
    pub(super) fn is_of_member(&self, mention: &Mention) -> bool {
        const MEMBER: Callings = Callings::of(&[Calling::Lawmaker]);
        let from = mention.start.saturating_sub(2);
        let member = |at: usize| self.notes.notes[at].callings.meet(MEMBER) && noun_end(self.notes, at) >= mention.end;
        (from..mention.start).any(member) || self.sits_in(mention)
    }

    /// Whether a parliament is named only as where somebody sits: «نماینده خوی در مجلس», النائب في البرلمان.
    fn sits_in(&self, mention: &Mention) -> bool {
        const SEAT: usize = 6;
        let Name::Body(body) = self.name(mention) else { return false };
        let parliament = self.language.facts.body(*body).ending == "parliament";
        let Some(inside) = mention.start.checked_sub(1).filter(|_| parliament) else { return false };
        let somebody = |at: usize| self.is_person_noun(at) || self.is_spokesperson(at);
        let words = (inside.saturating_sub(SEAT)..inside).rev().take_while(|&at| self.notes.word(at));
        self.notes.is(inside, Particle::Preposition)
            && !self.notes.is(inside, Particle::Of)
            && words.into_iter().any(somebody)
    }

    /// Whether the one at the top is so of a common body: the president of a company, a council's chairman.
    pub(super) fn is_chair(&self, mention: &Mention, body: BodyIx) -> bool {
        let ending = &self.language.facts.body(body).ending;
        let top = is_top(ending) || ending == "vice-president";
        let beside = [mention.start.checked_sub(1), Some(mention.end)].into_iter().flatten();
        let common = |at: usize| self.notes.is_body(at) && self.covering(at).is_none();
        // "Präsident des Dachverbands": the article of a genitive, and what is none of a state's.
        let owner = mention.end + 1;
        let compound = |at: usize| self.notes.notes.get(at).is_some_and(|note| note.callings.are_bodies());
        let owned = self.notes.is(mention.end, Particle::Definite) && compound(owner) && self.covering(owner).is_none();
        top && (owned || beside.into_iter().any(common) || self.chairs_other(mention))
    }

    /// Whether a name that is no state's owns the body behind it ("Hessens Innenminister"), or an adjective of one describes it
    /// ("der hessische Innenminister").
    pub(super) fn is_regional(&self, mention: &Mention) -> bool {
        let traits = &self.notes.pack.traits;
        let Some(at) = mention.start.checked_sub(1).filter(|_| traits.noun_capitals) else { return false };
        let token = &self.notes.tokens[at];
        let ends = |endings| self.notes.ends_like(at, endings);
        let unknown = token.kind == TokenKind::Word && self.covering(at).is_none();
        let owner = token.capital && ends(&traits.name_owner_endings) && !token.is_known();
        unknown && (owner || !token.capital && ends(&traits.land_adjective_endings))
    }

    /// Whether an office of a state's top belongs to a body that is none of a state's, however the land behind it is called: "le
    /// président de la fédération kényane".
    pub(super) fn chairs_body(&self, mention: &Mention, body: BodyIx) -> bool {
        let notes = self.notes;
        let owner = mention.end + notes.particle(mention.end, Particle::Of);
        let owner = owner + usize::from(notes.is(owner, Particle::Definite));
        is_top(&self.language.facts.body(body).ending)
            && notes.pack.traits.adjectives_follow
            && self.chairs_other(mention)
            && self.is_no_state_s(owner)
    }

    /// Whether something that is no state owns the office behind mention: "le président du tribunal", "de la Coparmex".
    fn chairs_other(&self, mention: &Mention) -> bool {
        let notes = self.notes;
        let owner = mention.end + notes.particle(mention.end, Particle::Of);
        let owner = owner + usize::from(notes.is(owner, Particle::Definite));
        let owns = owner > mention.end && notes.is(mention.end, Particle::Of) && notes.word(owner);
        owns && self.covering(owner).is_none() && !self.notes.pack.traits.verb_second
    }

    pub(super) fn is_former(&self, mentions: &[Mention], n: usize) -> bool {
        let former = |m: &&Mention| matches!(self.name(m), Name::Role(Role::Former));
        let before = mentions[..n].iter().rev().take(2).find(former);
        // رئیس‌جمهور پیشین, الرئيس التونسي السابق
        let behind =
            || mentions[n + 1..].iter().take(2).find(former).filter(|_| self.notes.pack.traits.describes_behind());
        let apart = |from: usize, to: usize| to.saturating_sub(from) > 2 || (from..to).any(|at| !self.notes.word(at));
        before.is_some_and(|m| mentions[n].start - m.end <= 2)
            || behind().is_some_and(|m| !apart(mentions[n].end, m.start))
    }

    /// Whether a body is a region's or a town's, and none of a state: «областная администрация», «прокуратура края».
    pub(super) fn is_local(&self, here: &Mention) -> bool {
        let n = self.mentions.partition_point(|m| m.start < here.start);
        let local = |m: &&Mention| matches!(self.name(m), Name::Role(Role::Local));
        // "El consejero valenciano de Hacienda": what describes the office stands between.
        let most = if self.notes.pack.traits.adjectives_follow { 2 } else { 1 };
        let apart =
            |from: usize, to: usize| to.saturating_sub(from) > most || (from..to).any(|at| !self.notes.word(at));
        let before = self.mentions[..n].iter().rev().take(2).find(local);
        let behind = self.mentions[n..].iter().skip(1).take(2).find(local);
        before.is_some_and(|m| !apart(m.end, here.start)) || behind.is_some_and(|m| !apart(here.end, m.start))
    }

    /// Whether the word at `at` means a body that is none of a state: a company, a party, a hospital.
    pub fn is_no_state_s(&self, at: usize) -> bool {
        self.is_noun(at, SourceKind::Firm) || self.is_noun(at, SourceKind::Institution)
    }
}
