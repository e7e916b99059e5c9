//! Whose body or office a phrase names: one beside its state, with a name of its own, or whose state stands elsewhere; and for whom a deputy
//! or a spokesperson speaks.

use std::ops::Range;

use super::heard::{Heard, Who};
use super::hearing::Hearing;
use super::state_of::Guess;
use super::voice::{Sort, Voice};
use crate::gazetteer::{BodyIx, Form, Mention, Name, Role, StateIx};
use crate::lang::{Order, TokenKind};
use crate::model::PartyId;

impl Hearing<'_> {
    /// A body or office with its state.
    pub(super) fn body(&self, mentions: &[Mention]) -> Option<Heard> {
        let body = |m: &Mention| matches!(self.name(m), Name::Body(_) | Name::Own(_)) && !self.is_of_member(m);
        let n = mentions.iter().position(body)?;
        match self.name(&mentions[n]) {
            Name::Own(bodies) => self.own(mentions, n, bodies),
            Name::Body(body) => Some(self.composed(mentions, n, *body)),
            _ => None,
        }
    }

    /// A body of one state with a name of its own.
    fn own(&self, mentions: &[Mention], n: usize, bodies: &[(StateIx, BodyIx)]) -> Option<Heard> {
        let states: Vec<StateIx> = bodies.iter().map(|(state, _)| *state).collect();
        let (state, certainty) = match states.as_slice() {
            [state] => (*state, 0.97),
            _ => match self.owner(mentions, n, false) {
                Some(Owner::State(state)) if states.contains(&state) => (state, 0.97),
                _ => {
                    let guess = self.state_of(bodies[0].1, mentions[n].start, &[], Some(&states), None)?;
                    (guess.state, guess.certainty)
                }
            },
        };
        let (_, body) = *bodies.iter().find(|(other, _)| *other == state)?;
        let body = self.as_spoken_for(mentions, n, body);
        Some(self.of_state(state, body, certainty))
    }

    /// A body beside its state, or beside an organisation that has it.
    fn composed(&self, mentions: &[Mention], n: usize, body: BodyIx) -> Heard {
        // "The Catalan regional government": the region is named.
        let named = || matches!(self.owner(mentions, n, false), Some(Owner::State(_)));
        let cases = self.notes.pack.traits.has_name_cases();
        if self.is_former(mentions, n) || self.is_local(&mentions[n]) && (cases || !named()) {
            return Heard::of(Who::Nobody, 0.0);
        }
        if self.chairs_body(&mentions[n], body) {
            return Heard::of(Who::Nobody, 0.0);
        }
        let body = self.as_spoken_for(mentions, n, body);
        let served = self.is_served(mentions, n);
        let ambassador = self.language.facts.body(body).ending == "ambassador";
        let abroad = ambassador || self.language.facts.body(body).ending == "embassy";
        match self.owner(mentions, n, abroad) {
            Some(Owner::Party(party)) => Heard::of(Who::Party(party), 0.85),
            Some(Owner::State(state)) if ambassador => {
                Heard::of(Who::Party(self.language.facts.state(state).id.clone()), 0.85)
            }
            Some(Owner::State(state)) => {
                let heard = self.of_state(state, body, 0.95);
                Heard { is_office: heard.is_office && !served, ..heard }
            }
            None if let Some(state) = self.of_the_country(&mentions[n]) => {
                let heard = self.of_state(state, body, 0.8);
                Heard { is_office: heard.is_office && !served, ..heard }
            }
            None if self.is_chair(&mentions[n], body) || self.is_regional(&mentions[n]) => Heard::of(Who::Nobody, 0.0),
            None => {
                let is_office = self.language.facts.body(body).is_office && !served;
                Heard { is_office, ..Heard::of(Who::Stateless(body), 0.5) }
            }
        }
    }

    /// The land that the sentence has named first, where a body is said to be the country's: «Иран не причастен, заявил МИД страны».
    fn of_the_country(&self, mention: &Mention) -> Option<StateIx> {
        let notes = self.notes;
        let country = |at: usize| notes.is_word_of(at, &notes.pack.traits.country_words);
        let beside = country(mention.end) || mention.start.checked_sub(1).is_some_and(country);
        if !beside {
            return None;
        }
        let opens =
            |at: &usize| notes.tokens[*at].kind == TokenKind::Break || notes.mark(*at, '.') || notes.mark(*at, '։');
        let from = (0..mention.start).rev().find(opens).map_or(0, |at| at + 1);
        let first = self.states.partition_point(|(at, ..)| *at < from);
        self.states.get(first).filter(|(at, ..)| *at < mention.start).map(|(_, state, _)| *state)
    }

    pub(super) fn of_state(&self, state: StateIx, body: BodyIx, certainty: f64) -> Heard {
        let facts = &self.language.facts;
        let who = Who::Body(facts.composed(state, body), state, body);
        let certainty = if facts.has(state, body) { certainty } else { certainty * 0.7 };
        Heard { is_office: facts.body(body).is_office, ..Heard::of(who, certainty) }
    }

    /// Whose body mention `n` is: the nearest state or organisation of the phrase; of one abroad the first, since its seat
    /// or host is named after it.
    fn owner(&self, mentions: &[Mention], n: usize, abroad: bool) -> Option<Owner> {
        let here = &mentions[n];
        let distance = |m: &Mention| if m.end <= here.start { here.start - m.end } else { m.start - here.end };
        let mut owners = mentions.iter().filter_map(|m| match self.name(m) {
            Name::State(state, _) => Some((m, Owner::State(*state))),
            Name::Party(party, _) if self.medium(m).is_none() => Some((m, Owner::Party(party.clone()))),
            _ => None,
        });
        if abroad {
            return self.sends(mentions).or_else(|| owners.next().map(|(_, owner)| owner));
        }
        owners.min_by_key(|(m, _)| distance(m) * 2 + usize::from(m.start > here.start)).map(|(_, owner)| owner)
    }

    /// The state whose embassy is named with a capital: one that stands beside it ("Atina'daki Türkiye Büyükelçiliği"), else home, where
    /// the capital only says where it is ("Atina Büyükelçiliği", «посольство в Афинах»).
    fn sends(&self, mentions: &[Mention]) -> Option<Owner> {
        let traits = &self.notes.pack.traits;
        let [home] = self.language.names.home() else { return None };
        let state = |m: &Mention| match self.name(m) {
            Name::State(state, form) => Some((*state, *form)),
            _ => None,
        };
        let named: Vec<_> = mentions.iter().filter_map(state).collect();
        let in_capital = named.first().is_some_and(|(state, form)| *form == Form::Capital && state != home);
        let tells = traits.order == Order::VerbLast || traits.has_name_cases();
        let other = named.iter().find(|(_, form)| *form != Form::Capital);
        (in_capital && tells).then(|| Owner::State(other.map_or(*home, |(state, _)| *state)))
    }

    /// The body that is spoken for: the deputy of a minister speaks for the ministry, its head is the minister.
    fn as_spoken_for(&self, mentions: &[Mention], n: usize, body: BodyIx) -> BodyIx {
        let facts = &self.language.facts;
        let known = facts.body(body);
        let before = n.checked_sub(1).map(|b| &mentions[b]);
        let here = &mentions[n];
        let near = |m: &Mention| {
            if m.end <= here.start { self.is_joined(m.end, here.start) } else { self.is_joined(here.end, m.start) }
        };
        let role = mentions[..n].iter().rev().chain(&mentions[n + 1..]).find_map(|m| match self.name(m) {
            Name::Role(role) if near(m) && (m.end <= here.start || matches!(role, Role::Deputy | Role::Aide)) => {
                Some(*role)
            }
            _ => None,
        });
        let from = before.map_or(mentions[n].start.saturating_sub(4), |b| b.start);
        let spokesperson = self.phrase_before(from, here.start).any(|at| self.is_spokesperson(at));
        match role {
            _ if spokesperson => known.within.filter(|_| !is_top(&known.ending)).unwrap_or(body),
            Some(Role::Deputy) => known.deputy.or(known.within).unwrap_or(body),
            Some(Role::Aide) => known.within.filter(|_| !is_top(&known.ending)).unwrap_or(body),
            Some(Role::Head | Role::Leader) if !known.is_office => known.head.unwrap_or(body),
            _ => body,
        }
    }

    /// Whether somebody else speaks for the office of mention `n`: an adviser, a spokesperson.
    fn is_served(&self, mentions: &[Mention], n: usize) -> bool {
        let here = &mentions[n];
        let aide = mentions.iter().any(|m| {
            let (a, b) = (m.end.min(here.end), m.start.max(here.start));
            matches!(self.name(m), Name::Role(Role::Aide | Role::Deputy)) && b <= a + 3
        });
        let near = self.phrase_before(here.start.saturating_sub(4), here.start).chain(here.start..here.end + 2);
        aide || near.into_iter().any(|at| self.is_spokesperson(at))
    }

    /// The tokens from `from` to `to` that stand in one sentence with `to`.
    fn phrase_before(&self, from: usize, to: usize) -> std::iter::Rev<Range<usize>> {
        let stop =
            (from..to).rev().find(|&at| self.notes.notes[at].stop || self.notes.tokens[at].kind == TokenKind::Break);
        (stop.map_or(from, |stop| stop + 1)..to).rev()
    }

    /// The ministry of a minister who spoke, for which others speak.
    pub(super) fn served_by(&self, voice: &Voice) -> Option<Voice> {
        let facts = &self.language.facts;
        let (state, office) = (voice.state?, voice.body?);
        let body = facts.body(office).within.filter(|_| !is_top(&facts.body(office).ending))?;
        let party = facts.composed(state, body);
        Some(Voice { party, body: Some(body), sort: Sort::Body, ..voice.clone() })
    }

    /// The office of a phrase that ends with the land which has it: another land joined to that one has it too ("the foreign ministers
    /// of Kenya and Ghana").
    pub fn shared_office(&self, phrase: &Range<usize>) -> Option<BodyIx> {
        let [.., body, state] = self.within(phrase) else { return None };
        let ends = state.end == phrase.end && self.is_land(state) && matches!(self.name(body), Name::Body(_));
        let heard = ends.then(|| self.heard(phrase.clone()))?;
        if let Who::Body(_, _, office) = heard.who { Some(office) } else { None }
    }

    /// Who has the office in the land that is all the phrase names.
    pub fn heard_in_office(&self, phrase: &Range<usize>, office: BodyIx) -> Option<Heard> {
        let [land] = self.within(phrase) else { return None };
        let alone =
            (phrase.start..land.start).all(|at| self.notes.notes[at].particle_length > 0) && land.end == phrase.end;
        let Name::State(state, _) = self.name(land) else { return None };
        alone.then(|| self.of_state(*state, office, 0.9))
    }

    /// The party that a body without a state beside it is, as the rest of the article tells.
    pub fn placed(&self, body: BodyIx, at: usize, words: &[String], hint: Option<StateIx>) -> Option<(PartyId, Guess)> {
        let facts = &self.language.facts;
        // Those who are sent somewhere are as often spoken of by where they are: "the envoy" in Tehran is of any state.
        if facts.body(body).ending == "ambassador" {
            return None;
        }
        let guess = self.state_of(body, at, words, None, hint)?;
        Some((facts.composed(guess.state, body), guess))
    }
}

/// Whose body a body is.
enum Owner {
    State(StateIx),
    Party(PartyId),
}

/// Offices that lead a ministry.
pub(super) fn is_minister(ending: &str) -> bool {
    ending.ends_with("minister") || ending == "fm"
}

/// Offices whose aides and spokespeople speak for the office, and not for a ministry.
pub(super) fn is_top(ending: &str) -> bool {
    matches!(ending, "president" | "pm" | "monarch" | "crown-prince" | "supreme-leader")
}
