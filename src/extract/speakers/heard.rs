//! Whom a phrase names: a state, its body or office, an organisation, a person.

use std::ops::Range;

use super::cast::noun_end;
use super::hearing::Hearing;
use super::people::folded_words;
use super::state_of::Guess;
use super::voice::{Sort, Voice};
use crate::gazetteer::{BodyIx, Form, Mention, Name, Role, StateIx};
use crate::lang::{Calling, Callings, Order, Particle, SourceKind, TokenKind};
use crate::model::{PartyId, PartyKind};

/// Whom a phrase names.
#[derive(Debug, Clone, PartialEq)]
pub enum Who {
    /// A party.
    Party(PartyId),
    /// A body of a state: its party, the state and the body.
    Body(PartyId, StateIx, BodyIx),
    /// A body whose state stands elsewhere.
    Stateless(BodyIx),
    /// Somebody who is not to be known: witnesses, a source.
    Vague,
    /// No name at all.
    Nobody,
}

/// What is heard in a phrase.
#[derive(Debug, Clone, PartialEq)]
pub struct Heard {
    /// Whom it names.
    pub who: Who,
    /// How sure that is, 0 to 1.
    pub certainty: f64,
    /// The person it names, in tokens; empty for none.
    pub person: Range<usize>,
    /// Whether the party is an office, which one person holds.
    pub is_office: bool,
    /// The agency or outlet that a vague speaker spoke to ("a source told by Reuters").
    pub outlet: Option<(PartyId, Range<usize>)>,
}

impl Heard {
    pub(super) fn of(who: Who, certainty: f64) -> Heard {
        Heard { who, certainty, person: 0..0, is_office: false, outlet: None }
    }

    /// The party, if it is one.
    pub fn party(&self) -> Option<&PartyId> {
        match &self.who {
            Who::Party(party) | Who::Body(party, ..) => Some(party),
            _ => None,
        }
    }

    /// The known party as one who speaks, with nothing else of it.
    pub fn voice(&self) -> Option<Voice> {
        Some(Voice { party: self.party()?.clone(), certainty: self.certainty, ..Voice::unknown() })
    }
}

impl Hearing<'_> {
    /// Whom the phrase names.
    pub fn heard(&self, range: Range<usize>) -> Heard {
        let range = self.head(range);
        let person = self.person_in(&range);
        if self.is_vague(&range, &person) || self.is_seen_by_outlet(&range) {
            let outlet = self.outlet_in(range);
            return Heard { outlet, ..Heard::of(Who::Vague, 0.9) };
        }
        let mentions = self.within(&range);
        // "The agency Fars, close to the Revolutionary Guards": what stands behind the comma only describes whoever is named before.
        let front = self.within(&self.named_part(&range));
        let named = self.body(front).is_none().then(|| self.organisation(front, &person)).flatten();
        let named = self.envoy(&range, mentions).or(named);
        let mut heard = named
            .or_else(|| self.body(mentions))
            .or_else(|| self.organisation(mentions, &person).filter(|_| !self.is_only_told(&range, mentions, &person)))
            .or_else(|| self.leader(&range, mentions));
        if heard.is_none() {
            heard = self.state(&range, mentions, &person);
        }
        // "Cuba, país garante": behind the comma a state is described.
        if heard.is_none() {
            heard = self.state(&self.named_part(&range), front, &person);
        }
        let heard = heard.unwrap_or_else(|| Heard::of(Who::Nobody, 0.0));
        let heard = self.held_by(&person).filter(|held| self.is_same_office(held, &heard)).unwrap_or(heard);
        Heard { person, ..heard }
    }

    /// Whether all that is named behind somebody with a name and a comma is an outlet that asked them: «эксперт Леонид Белов, опрошенный
    /// агентством „Вести“».
    fn is_only_told(&self, range: &Range<usize>, mentions: &[Mention], person: &Range<usize>) -> bool {
        let comma = self.named_part(range).end;
        let asks = |m: &Mention| m.start > comma && self.medium(m).is_some();
        !person.is_empty() && person.end <= comma && mentions.iter().all(asks)
    }

    /// Whether a document is nobody's that an outlet only got to see: "une note interne consultée par Le Monde".
    fn is_seen_by_outlet(&self, range: &Range<usize>) -> bool {
        let notes = self.notes;
        let seen = |at: usize| notes.is(at, Particle::By) && notes.pack.traits.adjectives_follow;
        let by = range.clone().rev().find(|&at| seen(at));
        let paper = |by: usize| (range.start..by).any(|at| self.is_noun(at, SourceKind::Document));
        let own = |by: usize| self.within(&(range.start..by)).is_empty();
        let outlet = |by: usize| self.outlet_in(by..range.end).is_some();
        by.is_some_and(|by| paper(by) && own(by) && outlet(by))
    }

    /// The office or armed group that the list gives to whoever has this full name on the day of the article.
    fn held_by(&self, person: &Range<usize>) -> Option<Heard> {
        let words = folded_words(self.notes, person);
        let holder = self.holder(&words).filter(|_| words.len() > 1)?;
        match holder.body {
            Some((state, body)) => Some(self.of_state(state, body, 0.95)),
            None => self.is_armed(&holder.party).then(|| Heard::of(Who::Party(holder.party.clone()), 0.95)),
        }
    }

    fn is_armed(&self, id: &PartyId) -> bool {
        self.language.facts.party(id).is_some_and(|party| party.kind == Some(PartyKind::ArmedGroup))
    }

    /// Whether two phrases give the same office to two states: a land beside the office may be another one, of which is spoken.
    /// Those who speak for rebels may call their troops the land's.
    fn is_same_office(&self, held: &Heard, heard: &Heard) -> bool {
        match (&held.who, &heard.who) {
            (Who::Party(_), Who::Body(..) | Who::Stateless(_)) => true,
            (Who::Body(_, of, held), Who::Body(_, state, body)) => of != state && held == body,
            _ => false,
        }
    }

    /// The phrase up to a relative clause: what stands in that is about the speaker, and does not name them.
    pub(super) fn head(&self, range: Range<usize>) -> Range<usize> {
        let relative = |&at: &usize| self.notes.is(at, Particle::Relative) && !self.notes.is(at, Particle::Definite);
        let end = range.clone().skip(1).find(relative).unwrap_or(range.end);
        let end = self.quoted_by(range.start..end).unwrap_or(end);
        // "U.S.": the stop of an abbreviation is part of the name.
        let stop =
            end == range.end && self.notes.mark(end, '.') && self.covering(end).is_some_and(|m| m.start >= range.start);
        range.start..end + usize::from(stop)
    }

    /// Where the words end for somebody whom an outlet reached or quoted, which speaks no word itself: "a priest reached by AFP", "le
    /// maire, cité par l'agence Tass".
    fn quoted_by(&self, range: Range<usize>) -> Option<usize> {
        let notes = self.notes;
        let participle = |at: usize| notes.word(at) && !notes.tokens[at].capital && notes.notes[at].noun.is_none();
        let outlet = |by: usize| {
            let first = self.within(&(by + 1..range.end)).first().map(|m| m.start);
            self.outlet_in(by + 1..range.end)
                .is_some_and(|(_, words)| first == Some(words.start) && words.start <= by + 3)
        };
        let mut agents = (range.start + 2..range.end).filter(|&at| notes.is(at, Particle::By) && participle(at - 1));
        let by = agents.find(|&by| outlet(by))?;
        let end = if notes.word(by - 2) { by - 1 } else { by - 2 };
        // "A report seen by Reuters" is a matter of its own.
        let paper = (range.start..end).any(|at| self.is_noun(at, SourceKind::Document));
        (end > range.start && !paper).then_some(end)
    }

    /// A body or office with its state.
    fn body(&self, mentions: &[Mention]) -> Option<Heard> {
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

    /// Whether a parliament is named only in the words for a member of it: חברת הכנסת.
    fn is_of_member(&self, mention: &Mention) -> bool {
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
    fn is_chair(&self, mention: &Mention, body: BodyIx) -> bool {
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
    fn is_regional(&self, mention: &Mention) -> bool {
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
    fn chairs_body(&self, mention: &Mention, body: BodyIx) -> bool {
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

    fn of_state(&self, state: StateIx, body: BodyIx, certainty: f64) -> Heard {
        let facts = &self.language.facts;
        let who = Who::Body(facts.composed(state, body), state, body);
        let certainty = if facts.has(state, body) { certainty } else { certainty * 0.7 };
        Heard { is_office: facts.body(body).is_office, ..Heard::of(who, certainty) }
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

    /// The ministry of a minister who spoke, for which others speak.
    pub(super) fn served_by(&self, voice: &Voice) -> Option<Voice> {
        let facts = &self.language.facts;
        let (state, office) = (voice.state?, voice.body?);
        let body = facts.body(office).within.filter(|_| !is_top(&facts.body(office).ending))?;
        let party = facts.composed(state, body);
        Some(Voice { party, body: Some(body), sort: Sort::Body, ..voice.clone() })
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

    pub(super) fn is_spokesperson(&self, at: usize) -> bool {
        self.is_noun(at, SourceKind::Spokesperson)
    }

    /// Whether a noun for this kind of speaker begins at token `at`.
    pub fn is_noun(&self, at: usize, kind: SourceKind) -> bool {
        self.notes.notes.get(at).and_then(|note| note.noun).is_some_and(|noun| noun.is == kind)
    }

    /// Whether the word at `at` means a body that is none of a state: a company, a party, a hospital.
    pub fn is_no_state_s(&self, at: usize) -> bool {
        self.is_noun(at, SourceKind::Firm) || self.is_noun(at, SourceKind::Institution)
    }

    fn is_former(&self, mentions: &[Mention], n: usize) -> bool {
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
    fn is_local(&self, here: &Mention) -> bool {
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

    fn organisation(&self, mentions: &[Mention], person: &Range<usize>) -> Option<Heard> {
        // "Sprecher Otto Lehmann der Nachrichtenagentur AFP": in the case of an addressee, behind a name, it is one.
        let told = |m: &Mention| {
            let between = person.end..m.start;
            let article = between.clone().any(|at| self.notes.is(at, Particle::Definite));
            let joined = between.clone().any(|at| self.notes.is(at, Particle::Preposition));
            let titled = person.start > 0 && self.notes.notes[person.start - 1].noun.is_some();
            let named = titled && person.end < m.start && self.notes.pack.traits.verb_second;
            self.medium(m).is_some() && !person.is_empty() && named && article && !joined
        };
        let parties = mentions.iter().filter(|m| !told(m)).filter_map(|m| match self.name(m) {
            Name::Party(party, _) => Some((party, self.medium(m).is_some())),
            _ => None,
        });
        // An agency beside another party only passed it on.
        let party = parties.clone().find(|(_, passes)| !passes).or_else(|| parties.clone().next())?;
        Some(Heard::of(Who::Party(party.0.clone()), 0.93))
    }

    /// "Iran's representative to the United Nations", «представитель Ирана на переговорах»: whoever a state sends to an organisation or
    /// anywhere else speaks for the state.
    fn envoy(&self, range: &Range<usize>, mentions: &[Mention]) -> Option<Heard> {
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
    fn leader(&self, range: &Range<usize>, mentions: &[Mention]) -> Option<Heard> {
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
    fn state(&self, range: &Range<usize>, mentions: &[Mention], person: &Range<usize>) -> Option<Heard> {
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
