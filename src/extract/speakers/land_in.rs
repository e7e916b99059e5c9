//! Whether a phrase names a state by itself, or somebody who stands for it: its leader, an envoy.

use std::ops::Range;

use super::heard::{Heard, Who};
use super::hearing::Hearing;
use crate::gazetteer::{Form, Mention, Name, Role};
use crate::lang::{Order, Particle, SourceKind, TokenKind};
use crate::model::PartyKind;

impl Hearing<'_> {
    /// "Iran's representative to the United Nations", «представитель Ирана на переговорах»: whoever a state sends to an organisation or
    /// anywhere else speaks for the state.
    pub(super) fn envoy(&self, range: &Range<usize>, mentions: &[Mention]) -> Option<Heard> {
        let (at, state) = mentions.iter().find_map(|m| match self.name(m) {
            Name::State(state, _) => Some((m.end, *state)),
            _ => None,
        })?;
        let sent = |m: &Mention| {
            let article = m.start > at + 1 && self.notes.is(m.start - 1, Particle::Definite);
            let before = m.start.saturating_sub(1 + usize::from(article));
            let to = self.notes.is_any(before, &[Particle::Preposition, Particle::To]);
            m.start > at && to && !self.notes.is_any(before, &[Particle::Of, Particle::By])
        };
        let is_sent = |m: &Mention| matches!(self.name(m), Name::Party(_, PartyKind::Organisation)) && sent(m);
        let mut speaks = range.clone().filter(|&at| self.is_spokesperson(at));
        let here = speaks.next()?;
        let beside = at > here && at - here <= 3 && self.is_joined(here + 1, at - 1);
        let placed = at < range.end && self.notes.is(at, Particle::Preposition) && mentions.len() == 1;
        let id = || Who::Party(self.language.facts.state(state).id.clone());
        (mentions.iter().any(is_sent) || beside && placed).then(|| Heard::of(id(), 0.85))
    }

    /// "the Ukrainian leader", رئيس أوكرانيا: a role right beside a state.
    pub(super) fn leader(&self, range: &Range<usize>, mentions: &[Mention]) -> Option<Heard> {
        let leads = |&n: &usize| matches!(self.name(&mentions[n]), Name::Role(Role::Leader));
        let former = |n: usize| self.notes.pack.traits.describes_behind() && self.is_former(mentions, n);
        let n = (0..mentions.len()).find(leads).filter(|&n| !former(n))?;
        let beside = |m: &Mention| {
            let (a, b) = (m.end.min(mentions[n].end), m.start.max(mentions[n].start));
            b <= a + 2 && self.is_joined(a, b)
        };
        // «Назначенный Москвой глава»: where adjectives and genitives own, a name before the role does not.
        let owns = |m: &Mention, form: Form| {
            !self.notes.pack.traits.has_name_cases() || form == Form::Adjective || m.start > mentions[n].start
        };
        // «Лидер молдавских социалистов»: an adjective before another noun says whose those are.
        let describes = |m: &Mention, form: Form| {
            let next = m.end < range.end && self.notes.word(m.end) && !self.notes.tokens[m.end].capital;
            form == Form::Adjective && m.start > mentions[n].start && next && !self.notes.pack.traits.adjectives_follow
        };
        let state = mentions.iter().find_map(|m| match self.name(m) {
            Name::State(state, form) if beside(m) && owns(m, *form) && !describes(m, *form) => Some(*state),
            _ => None,
        })?;
        Some(self.of_state(state, self.language.facts.state(state).leader, 0.85))
    }

    /// A state by itself: nothing but its name, or its side, or one who stands for it by name.
    pub(super) fn state(&self, range: &Range<usize>, mentions: &[Mention], person: &Range<usize>) -> Option<Heard> {
        let (mention, state, form) = mentions.iter().find_map(|m| match self.name(m) {
            Name::State(state, form) => Some((m, *state, *form)),
            _ => None,
        })?;
        let official = |m: &Mention| form == Form::Capital && matches!(self.name(m), Name::Role(Role::Official));
        let official = |at: usize| self.covering(at).is_some_and(official);
        // «Говорится в заявлении Пхеньяна»
        let paper = |at: usize| {
            at < mention.start && self.is_noun(at, SourceKind::Document) && self.notes.pack.traits.has_name_cases()
        };
        let said = |at: usize| {
            self.notes.word(at) && !(mention.start..mention.end).contains(&at) && !official(at) && !paper(at)
        };
        // "Washington'dan yapılan açıklamada": from whom a statement came is all that such a phrase names.
        let traits = &self.notes.pack.traits;
        let given = traits.order == Order::VerbLast
            && self.notes.is(range.end - 1, Particle::Medium)
            && self.notes.ends_like(self.notes.ending_of(mention.end), &traits.from_endings);
        let rest: Vec<usize> = range.clone().filter(|&at| !given && said(at) && !self.is_small(at)).collect();
        let side =
            rest.iter().any(|&at| self.notes.notes[at].noun.is_some_and(|noun| matches!(noun.is, SourceKind::Side)));
        let id = || Who::Party(self.language.facts.state(state).id.clone());
        if rest.is_empty() && form != Form::Adjective || side && rest.len() <= 2 {
            return Some(Heard::of(id(), 0.92));
        }
        if rest.is_empty() {
            return Some(Heard::of(id(), 0.7));
        }
        let stands_for = !person.is_empty()
            && person.start >= mention.end
            && person.start - mention.end <= 1
            && rest.iter().all(|at| person.contains(at))
            // "The Peru Water Authority": a body with a name of its own.
            && !rest.iter().any(|&at| self.notes.is_body(at) || self.notes.notes[at].callings.are_bodies());
        (stands_for && form != Form::Adjective && self.notes.pack.traits.capitals).then(|| Heard::of(id(), 0.7))
    }

    /// Whether the word says nothing by itself: an article, a preposition, a mark of possession.
    fn is_small(&self, at: usize) -> bool {
        let small = [
            Particle::Definite,
            Particle::Preposition,
            Particle::About,
            Particle::Adverb,
            Particle::And,
            Particle::As,
            Particle::To,
            Particle::Both,
        ];
        self.notes.is_possessive(at)
            || self.notes.is_hyphened(at)
            || self.notes.in_time(at)
            || self.notes.is_any(at, &small)
            || self.notes.tokens[at].kind == TokenKind::Break
    }
}
