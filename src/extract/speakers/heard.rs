//! Whom a phrase names: a state, its body or office, an organisation, a person; the first of these that it names as its speaker.

use std::ops::Range;

use super::hearing::Hearing;
use super::people::folded_words;
use super::voice::Voice;
use crate::gazetteer::{BodyIx, Mention, Name, StateIx};
use crate::lang::{Particle, SourceKind};
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
        let named_part = self.named_part(&range);
        let front = self.within(&named_part);
        let named = self.body(front).is_none().then(|| self.organisation(front, &person)).flatten();
        let named = self.envoy(&range, mentions).or(named);
        let told = || self.is_only_told(named_part.end, mentions, &person);
        let heard = named
            .or_else(|| self.body(mentions))
            .or_else(|| self.organisation(mentions, &person).filter(|_| !told()))
            .or_else(|| self.leader(&range, mentions))
            .or_else(|| self.state(&range, mentions, &person))
            // "Cuba, país garante": behind the comma a state is described.
            .or_else(|| self.state(&named_part, front, &person))
            .unwrap_or_else(|| Heard::of(Who::Nobody, 0.0));
        let heard = self.held_by(&person).filter(|held| self.is_same_office(held, &heard)).unwrap_or(heard);
        Heard { person, ..heard }
    }

    /// Whether all that is named behind somebody with a name and a comma is an outlet that asked them: «эксперт Леонид Белов, опрошенный
    /// агентством „Вести“».
    fn is_only_told(&self, comma: usize, mentions: &[Mention], person: &Range<usize>) -> bool {
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

    pub(super) fn is_spokesperson(&self, at: usize) -> bool {
        self.is_noun(at, SourceKind::Spokesperson)
    }

    /// Whether a noun for this kind of speaker begins at token `at`.
    pub fn is_noun(&self, at: usize, kind: SourceKind) -> bool {
        self.notes.notes.get(at).and_then(|note| note.noun).is_some_and(|noun| noun.is == kind)
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
}
