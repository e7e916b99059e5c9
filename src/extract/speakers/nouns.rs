//! Whom a common noun for a speaker means: "the ministry", "the minister", "a spokesman", "the statement".
//!
//! Such words mean a body, one who speaks for a body, or whom the same word brought in; never a private person who happened
//! to speak before.

use std::ops::Range;

use super::antecedent::{agrees, agrees_in_number};
use super::heard::{Heard, Who};
use super::naming::MOST_NAMES;
use super::people::{folded_words, is_head};
use super::resolve::Trace;
use super::via::NEAR;
use super::voice::{Sort, Voice};
use crate::extract::notes::quotes::Quote;
use crate::gazetteer::{Mention, Name, Role};
use crate::lang::{Calling, Callings, Gender, Particle, Person, ProcliticKind, Pronoun, SourceKind, TokenKind};

/// What describes a document between commas has fewer tokens.
const APPOSITION: usize = 10;

/// A name stands within so many tokens behind the word for its bearer's office.
const NAME_BEHIND: usize = 4;

impl Trace<'_> {
    /// "the minister", "the mayor": the latest person who holds an office, or whom the same word introduced.
    pub(super) fn office_holder(&self, source: &Range<usize>) -> Voice {
        if let Some(body) = self.called_inside(source) {
            return body;
        }
        let blank = self.blank(source);
        let holds = |voice: &Voice| speaks_for_others(voice) || voice.shares_word(&blank.words);
        let may_be = self.may_be_called(source);
        let is_one = |voice: &Voice| voice.sort == Sort::Person && !voice.party.is_unknown();
        // "The governor" is no minister who spoke.
        const TOWN: Callings = Callings::of(&[Calling::Mayor]);
        let common = self.hearing.within(source).is_empty() && blank.callings.is_empty();
        let other = common || blank.callings.meet(TOWN);
        let called = |voice: &Voice| !other || voice.callings.meet(blank.callings) || voice.shares_word(&blank.words);
        // "The director" is no president: whoever is known to hold another kind of office is not meant.
        let other_office = |voice: &Voice| {
            let known = self.callings_of(voice);
            !blank.callings.is_empty() && voice.body.is_some() && !known.is_empty() && !known.meet(blank.callings)
        };
        let fits =
            |voice: &Voice| is_one(voice) && holds(voice) && may_be(voice) && called(voice) && !other_office(voice);
        let found = self.latest(fits);
        if found.party.is_unknown() { self.brought_in(source).unwrap_or(blank) } else { found }
    }

    /// "the spokesman": the body that spoke before, and no private person; "a spokesman" is somebody new, of a body at most.
    pub(super) fn spokesperson(&self, source: &Range<usize>) -> Voice {
        // «Представитель перевозчика»: none of a state's bodies.
        if source.clone().any(|at| self.hearing.is_no_state_s(at)) {
            let body = self.called_inside(source).or_else(|| self.so_called(source));
            return body.unwrap_or_else(|| self.blank(source));
        }
        if self.is_owned(source) {
            return self.owner(source);
        }
        // "Sprecher des Vereins «Rast»": of a name between marks, which may be new.
        if self.bears_marks(source) {
            return self.so_called(source).unwrap_or_else(|| self.spokesperson_of_marks(source));
        }
        // "Un porte-parole des rebelles": of those who have no name.
        if self.is_of_nameless(source) {
            return self.vague(source);
        }
        // «نماینده مشهد»: of something that nobody knows.
        if !self.hearing.notes.pack.traits.capitals && self.unknown_words(source) > 0 {
            return self.vague(source);
        }
        let names_body = source.clone().any(|at| self.hearing.is_noun(at, SourceKind::Body));
        let only_bodies = names_body || self.is_indefinite(source);
        if let Some(voice) = only_bodies.then(|| self.body_just_named(source)).flatten() {
            return voice;
        }
        let blank = self.blank(source);
        let body = self.latest(|voice| match only_bodies {
            true => voice.sort == Sort::Body && !voice.party.is_unknown(),
            // The head of a company has no press service.
            false => speaks_for_others(voice) && (voice.sort != Sort::Person || voice.state.is_some()),
        });
        // The words may hold a name that is told apart by no capital.
        if body.party.is_unknown() { blank } else { Voice { words: blank.words, ..body } }
    }

    /// Whether a preposition joins to the word for a spokesperson some people who have no name: "a spokesman for the rebels".
    fn is_of_nameless(&self, source: &Range<usize>) -> bool {
        let notes = self.hearing.notes;
        let joins = |at: usize| notes.is_any(at, &[Particle::Of, Particle::Preposition]);
        let people = |at: usize| self.hearing.is_noun(at, SourceKind::Vague);
        let joined = source.clone().skip(1).find(|&at| joins(at)).map(|at| at + 1);
        let next = joined.map(|at| at + usize::from(notes.is(at, Particle::Definite)));
        next.is_some_and(|at| at < source.end && people(at)) && self.hearing.within(source).is_empty()
    }

    /// The body that a spokesperson with a name speaks for: one of those before, and one called so if the phrase names
    /// one of its own kind ("hospital spokesman Otto Lehmann" after the ministry).
    pub(super) fn spoken_for(&self, source: &Range<usize>) -> Voice {
        if self.is_owned(source) {
            return self.owner(source);
        }
        if self.bears_marks(source) {
            return self.so_called(source).unwrap_or_else(Voice::unknown);
        }
        let bodies = source.clone().filter(|&at| self.hearing.is_no_state_s(at));
        let words: Vec<String> = bodies.flat_map(|at| self.blank(&(at..at + 1)).words).collect();
        self.latest(|voice| speaks_for_others(voice) && (words.is_empty() || voice.shares_word(&words)))
    }

    /// The body whose somebody is, if it is none of a state: "its president".
    pub(super) fn private_owner(&self, source: &Range<usize>) -> Option<Voice> {
        let owner = self.is_owned(source).then(|| self.owner(source))?;
        (owner.state.is_none() && !owner.party.is_unknown()).then_some(owner)
    }

    /// Whether a full name stands in a phrase.
    pub(super) fn is_full_name(&self, heard: &Heard) -> bool {
        self.hearing.notes.words(heard.person.start, heard.person.end) >= 2
    }

    /// Whether the phrase begins with whose they are: "their spokesman", رئيسها.
    fn is_owned(&self, source: &Range<usize>) -> bool {
        let notes = self.hearing.notes;
        let first = source.start;
        notes.seems_possessed(first)
            || notes.notes[first].pronoun.is_some()
            || notes.is(first, Particle::Owner)
            || self.opens_with_whose(source)
    }

    /// Whether the phrase is the subject of a clause that describes whose it is: "the club, whose spokesman".
    fn opens_with_whose(&self, source: &Range<usize>) -> bool {
        let notes = self.hearing.notes;
        let parted = source.start > 0 && notes.comma(source.start - 1);
        parted && source.len() > 1 && notes.is(source.start, Particle::Relative)
    }

    /// Who is named right before the clause that the phrase opens; nobody in particular where no list knows them.
    fn described_owner(&self, source: &Range<usize>) -> Voice {
        let named = source.start.checked_sub(2).and_then(|last| self.hearing.covering(last));
        let heard = named.map(|m| self.hearing.heard(m.start..m.end)).filter(|heard| heard.party().is_some());
        heard.map_or_else(|| self.vague(source), |heard| self.named(source, &heard))
    }

    /// Whose spokesperson "their spokesman" is: the body that the paragraph is about, or that spoke before.
    pub(super) fn owner(&self, source: &Range<usize>) -> Voice {
        if self.opens_with_whose(source) {
            return self.described_owner(source);
        }
        let figure = self.hearing.cast.before(source.start).find(|figure| !figure.is_person);
        let is_body = |voice: &Voice| voice.sort == Sort::Body && !voice.party.is_unknown();
        let last = self.voices.last().filter(|voice| self.hearing.notes.in_one_paragraph(voice.at..source.start));
        let spoke = match last.filter(|voice| voice.party.is_unknown() && voice.sort != Sort::Person) {
            Some(_) => Voice::unknown(),
            None => self.antecedent(is_body),
        };
        let figure = figure.filter(|f| self.hearing.notes.in_one_paragraph(f.at..source.start) && f.at > spoke.at);
        self.body_just_named(source).or_else(|| figure.map(|f| self.figure(source, f))).unwrap_or(spoke)
    }

    /// Whether a name between marks stands in a phrase, where capitals show names: it is whose spokesperson speaks.
    fn bears_marks(&self, source: &Range<usize>) -> bool {
        self.hearing.notes.pack.traits.capitals && self.hearing.marks_in(source).is_some()
    }

    /// Whoever speaks for a body whose name stands between marks: the body; nobody in particular where its word does not stand before it.
    fn spokesperson_of_marks(&self, source: &Range<usize>) -> Voice {
        let name = self.hearing.named_in_marks(source);
        name.map_or_else(|| self.vague(source), |name| self.new_party(source, &name))
    }

    /// "Her spokesman", «его помощник Иван Лугов»: whoever speaks for a person who spoke before.
    pub(super) fn served(&self, source: &Range<usize>) -> Option<Voice> {
        let hearing = self.hearing;
        let noun = source.start + 1;
        let note = hearing.notes.notes[source.start].pronoun;
        let owned =
            note.is_some_and(|owner| owner.person == Person::Third) || hearing.notes.is(source.start, Particle::Owner);
        let aide = hearing.covering(noun).is_some_and(|m| matches!(hearing.name(m), Name::Role(Role::Aide)));
        let office = || source.len() == 2 && self.callings_in(source).meet(Callings::of(&[Calling::Ministry]));
        let serves = noun < source.end && (aide || hearing.is_noun(noun, SourceKind::Spokesperson) || office());
        let voice = (owned && serves).then(|| self.principal(source))??;
        let person = self.person_of(&hearing.heard(source.clone()));
        // Whoever speaks for a private person is known by a name, if there is one.
        (person.is_none() || !voice.is_private && !voice.party.is_unknown()).then_some(Voice { person, ..voice })
    }

    /// Whom "his spokesman" speaks for, where a person spoke last in the paragraph, or its last sentence was about one: for the
    /// ministry of a minister, the office of a president, and the same as whoever holds another office.
    fn principal(&self, source: &Range<usize>) -> Option<Voice> {
        let told = self.subjects.last().map(|(voice, _)| voice);
        let near =
            |voice: &&Voice| voice.at < source.start && self.hearing.notes.in_one_paragraph(voice.at..source.start);
        let last = [self.voices.last(), told].into_iter().flatten().filter(near).max_by_key(|voice| voice.at)?;
        let owner = self.hearing.notes.notes[source.start].pronoun;
        let fits = |owner: Pronoun| {
            let person = owner.gender != Some(Gender::Neuter);
            person && agrees(owner.gender, last.gender) && agrees_in_number(owner.number, last)
        };
        if last.sort != Sort::Person || last.person.is_none() || !owner.is_none_or(fits) {
            return None;
        }
        const OFFICES: Callings = Callings::of(&[Calling::Mayor, Calling::Governor, Calling::Manager, Calling::Leader]);
        let served = self.hearing.served_by(last);
        let minister = |at: usize| {
            let role = |m: &Mention| matches!(self.hearing.name(m), Name::Role(Role::Minister));
            self.hearing.is_office(at) || self.hearing.covering(at).is_some_and(role)
        };
        let titled = (last.at..source.start.min(last.at + NAME_BEHIND)).any(minister);
        let holds = served.is_some() || !last.is_private || titled || last.callings.meet(OFFICES);
        let certainty = last.certainty * 0.85;
        let voice = Voice { certainty, is_traced: true, ..served.unwrap_or_else(|| last.clone()) };
        Some(if holds { Voice { person: None, new_name: None, ..voice } } else { self.vague(source) })
    }

    /// "sagte der Politiker": where an article says that one is meant who was named, the person who spoke last in the
    /// paragraph, or whom its last sentence was about.
    pub(super) fn described(&self, source: &Range<usize>) -> Option<Voice> {
        let notes = self.hearing.notes;
        let head = (source.start..source.end).find(|&at| notes.opens(at).is_some()).unwrap_or(source.end);
        let head = source.start..head - usize::from(head < source.end && notes.is(head - 1, Particle::Definite));
        // "der CDU-Politiker": a listed noun, alone or behind a hyphen.
        let listed = |at: usize| notes.notes[at].noun.is_some() && notes.tokens[at].is_known();
        let alone = head.len() == 2 || head.len() == 4 && notes.mark(source.start + 2, '-');
        let the = notes.is(source.start, Particle::Definite) && !notes.is(source.start, Particle::Owner);
        let article = the && alone && listed(head.end - 1);
        let told = self.subjects.last().map(|(voice, _)| voice).filter(|voice| voice.at < source.start);
        let spoke = self.voices.last().filter(|voice| voice.at < source.start);
        let last = [spoke, told].into_iter().flatten().max_by_key(|voice| voice.at)?;
        let same = || self.hearing.notes.in_one_paragraph(last.at..source.start);
        let person = last.sort == Sort::Person && last.person.is_some() && !last.party.is_unknown();
        let fits = notes.pack.traits.noun_capitals
            && article
            && person
            && same()
            && agrees(self.blank(source).gender, last.gender);
        fits.then(|| Voice { is_traced: true, certainty: last.certainty * 0.9, ..last.clone() })
    }

    /// "the company": one that spoke before and was called so, never a body of a state; or a company with its name.
    pub(super) fn firm(&self, source: &Range<usize>, heard: &Heard) -> Voice {
        if let Some(name) = self.firm_name(source, heard).filter(|name| !self.opens_plainly(source, name)) {
            return self.new_party(source, &name);
        }
        // "The airline of Ukraine": too much of a name to be any company named before.
        if !self.hearing.notes.pack.traits.capitals && self.content_words(source) > 2 {
            return self.by_name(source, heard);
        }
        if self.is_indefinite(source) {
            return self.vague(source);
        }
        let is_one = |voice: &Voice| voice.is_firm && !voice.party.is_unknown();
        let found = self.so_called(source).filter(is_one).unwrap_or_else(|| self.latest(is_one));
        if found.party.is_unknown() { self.blank(source) } else { found }
    }

    /// Whether a word has its capital only because it opens a sentence, and common words go on to the noun: "Demir yolu şirketi".
    fn opens_plainly(&self, source: &Range<usize>, name: &Range<usize>) -> bool {
        let notes = self.hearing.notes;
        // «Страховая компания»: where cases show owners, names follow the noun or stand between marks.
        let described = notes.pack.traits.has_name_cases();
        let plain = |at: usize| described || notes.notes[at].noun.is_none();
        let common = |at: usize| notes.word(at) && !notes.tokens[at].capital && plain(at);
        name.len() == 1
            && name.start == source.start
            && is_head(notes, name.start)
            && name.end < source.end
            && common(name.end)
    }

    /// The words that a company is called by: the name in the phrase, or what no list knows beside the word for it.
    fn firm_name(&self, source: &Range<usize>, heard: &Heard) -> Option<Range<usize>> {
        let notes = self.hearing.notes;
        let capitals = notes.pack.traits.capitals;
        let is_name = |&at: &usize| {
            let token = &notes.tokens[at];
            token.is_word() && !token.is_known() && token.capital == capitals && notes.notes[at].noun.is_none()
        };
        let short = |quote: &&Quote| quote.closed && notes.words(quote.open, quote.close) <= MOST_NAMES;
        if let Some(name) = self.hearing.named_in_marks(source) {
            return Some(name);
        }
        let quoted = self.hearing.marks_in(source).filter(short).map(|quote| quote.inside());
        if quoted.is_some() && (heard.person.is_empty() || !capitals) {
            return quoted;
        }
        if !heard.person.is_empty() && !self.is_aside(source, &heard.person) {
            return Some(heard.person.clone());
        }
        let start = source.clone().find(is_name).filter(|_| heard.person.is_empty())?;
        let end = (start..source.end).find(|at| !is_name(at)).unwrap_or(source.end);
        let noun = source.clone().find(|&at| self.hearing.is_noun(at, SourceKind::Firm))?;
        // «شرکت کشتیرانی بادبان سفید»: where no capital shows it, the name goes on with words that lists know.
        if !capitals && end < self.hearing.named_part(source).end && notes.word(end) {
            return None;
        }
        let beside = |at: usize| at == noun || !notes.word(at) && (at + 1 == noun || at == noun + 1);
        (end - start <= MOST_NAMES && (beside(end) || start > 0 && beside(start - 1))).then_some(start..end)
    }

    /// Whether a name stands behind a comma and a preposition, where it says only where or with whom: "la compañía, con sede en Toledo".
    fn is_aside(&self, source: &Range<usize>, name: &Range<usize>) -> bool {
        let notes = self.hearing.notes;
        let comma = (source.start..name.start).rev().find(|&at| notes.comma(at));
        comma.is_some_and(|comma| (comma + 1..name.start).any(|at| notes.is(at, Particle::Preposition)))
    }

    /// The latest known speaker whom a word of `source` brought in: "the hospital", of Shifa hospital.
    pub(super) fn so_called(&self, source: &Range<usize>) -> Option<Voice> {
        // "The opposition of France" is not France's ministry: the name of a state calls nobody.
        let state =
            |at: usize| self.hearing.covering(at).is_some_and(|m| matches!(self.hearing.name(m), Name::State(..)));
        let says = |at: usize| !state(at) && self.hearing.notes.notes[at].particle_length == 0;
        let own = source.clone().filter(|&at| says(at));
        let words: Vec<String> = own.flat_map(|at| folded_words(self.hearing.notes, &(at..at + 1))).collect();
        let found =
            self.latest(|voice| !voice.party.is_unknown() && voice.sort == Sort::Body && voice.shares_word(&words));
        (!found.party.is_unknown()).then_some(found)
    }

    /// "the ministry", where the paragraph has named one since anybody spoke.
    pub(super) fn body_just_named(&self, source: &Range<usize>) -> Option<Voice> {
        let recent = self.voices.iter().rev().take(NEAR);
        let spoke =
            recent.filter(|voice| voice.at < source.start).map(|voice| voice.at.max(voice.until)).max().unwrap_or(0);
        let (at, state, body) = self.hearing.body_before(source.start)?;
        let party = self.hearing.language.facts.composed(state, body);
        let voice = Voice {
            party,
            state: Some(state),
            body: Some(body),
            sort: Sort::Body,
            certainty: 0.75,
            ..self.blank(source)
        };
        (at > spoke).then_some(Voice { is_traced: true, ..voice })
    }

    /// "the ministry": that of the minister who spoke before.
    pub(super) fn ministry(&self, source: &Range<usize>) -> Option<Voice> {
        let facts = &self.hearing.language.facts;
        let called = self.callings_in(source).meet(Callings::of(&[Calling::Ministry]));
        let led = |voice: &Voice| {
            let within = facts.body(voice.body?).within.filter(|&within| facts.body(within).ending != "government")?;
            Some((voice.state?, within, voice.certainty))
        };
        let (state, body, certainty) = self.voices.iter().rev().take(3).filter(|_| called).find_map(led)?;
        let party = facts.composed(state, body);
        let (state, body) = (Some(state), Some(body));
        let sort = Sort::Body;
        Some(Voice { party, state, body, sort, certainty: certainty * 0.85, is_traced: true, ..self.blank(source) })
    }

    /// "the minister": the head of the ministry that spoke before.
    pub(super) fn minister(&self, source: &Range<usize>, heard: &Heard) -> Option<Voice> {
        let facts = &self.hearing.language.facts;
        let mut named = self.hearing.within(source).iter();
        named.find(|m| matches!(self.hearing.name(m), Name::Role(Role::Minister)))?;
        let head = |voice: &Voice| {
            let body = voice.body?;
            let head = if facts.body(body).is_office { Some(body) } else { facts.body(body).head };
            head.filter(|&head| facts.body(head).within.is_some_and(|within| facts.body(within).ending != "government"))
        };
        let recent = self.voices.iter().rev().take(3);
        let (state, office, certainty) =
            recent.filter_map(|voice| Some((voice.state?, head(voice)?, voice.certainty))).next()?;
        if self.hearing.state_in(source).is_some_and(|named| named != state) {
            return None;
        }
        let placed = Heard {
            who: Who::Body(facts.composed(state, office), state, office),
            certainty: certainty * 0.8,
            is_office: true,
            ..heard.clone()
        };
        Some(self.named(source, &placed))
    }

    /// "the statement said": whoever issued it, but no private person; a version of the article itself is the outlet's.
    pub(super) fn document(&self, source: &Range<usize>) -> Voice {
        if source.clone().any(|at| self.hearing.is_no_state_s(at)) && !self.is_indefinite(source) {
            return self.so_called(source).unwrap_or_else(|| self.blank(source));
        }
        if let Some(voice) = self.owner_of_document(source) {
            return voice;
        }
        if self.hearing.notes.is(source.start, Particle::Owner) {
            return self.owner(source);
        }
        let titled = self.hearing.title.contains(&source.start);
        let own = self.voices.is_empty() && !titled || self.hearing.corrects(source.start);
        match (self.is_indefinite(source), self.outlet) {
            (true, Some(outlet)) if self.names_nobody(source) && own && !self.has_name(source) => {
                Voice { party: outlet.clone(), certainty: 0.5, ..self.blank(source) }
            }
            (true, _) => self.vague(source),
            // An unknown body that spoke since wrote it as well as any other.
            _ => self
                .published(source)
                .unwrap_or_else(|| self.latest(|voice| speaks_for_others(voice) || is_unknown_body(voice))),
        }
    }

    /// Whether a capital shows a name in the phrase that no list knows: "a Gallup poll".
    fn has_name(&self, source: &Range<usize>) -> bool {
        let traits = &self.hearing.notes.pack.traits;
        let tokens = &self.hearing.notes.tokens;
        traits.capitals && !traits.noun_capitals && source.clone().skip(1).any(|at| tokens[at].capital)
    }

    /// "eine Mitteilung des Unternehmens", "ihre Mitteilung": whose the document is.
    fn owner_of_document(&self, source: &Range<usize>) -> Option<Voice> {
        let notes = self.hearing.notes;
        let noun = source.clone().find(|&at| self.hearing.is_noun(at, SourceKind::Document))?;
        let of = (noun + 1..source.end).find(|&at| notes.is(at, Particle::Of))?;
        let owner = of + usize::from(!notes.is(of, Particle::Definite))..source.end;
        Some(self.phrase(&owner)).filter(|voice| !owner.is_empty() && !voice.party.is_unknown())
    }

    /// "the map, published by the FSB on Monday,": whom the words behind a document's comma name.
    fn published(&self, source: &Range<usize>) -> Option<Voice> {
        let notes = self.hearing.notes;
        let from = source.end;
        let to = (from + 1..notes.tokens.len().min(from + APPOSITION)).find(|&at| !notes.word(at))?;
        let describes = notes.comma(from) && notes.comma(to) && !(from + 1..to).any(|at| notes.finite_verb(at));
        let name = notes.mentions.iter().find(|m| describes && from < m.start && m.end <= to)?;
        Some(self.phrase(name)).filter(speaks_for_others)
    }

    /// Whether no known name stands in the phrase; "former" and the like are none.
    fn names_nobody(&self, source: &Range<usize>) -> bool {
        self.hearing.within(source).iter().all(|m| matches!(self.hearing.name(m), Name::Role(_)))
    }

    /// Whether the phrase brings in somebody new: by its article, or by the lack of one where articles are written together
    /// with their noun.
    pub(super) fn is_indefinite(&self, source: &Range<usize>) -> bool {
        let notes = self.hearing.notes;
        let glued = notes.pack.traits.clitics(ProcliticKind::Article) != 0;
        let common = glued && notes.notes[source.start].noun.is_some();
        let known = |at: usize| notes.definite(at) || notes.seems_possessed(at) || notes.notes[at].pronoun.is_some();
        let known = |at: usize| known(at) || source.len() == 1 && notes.may_hide_article(at);
        notes.is(source.start, Particle::Indefinite)
            || notes.tokens[source.start].kind == TokenKind::Number
            || common && !source.clone().any(known) && self.names_nobody(source) && !self.is_construct(source)
    }

    /// Whether the noun that opens the phrase is a body known by what stands behind it: עיריית אילת.
    fn is_construct(&self, source: &Range<usize>) -> bool {
        let notes = self.hearing.notes;
        let joined = notes.ends_like(source.start, &notes.pack.traits.construct_endings);
        joined && self.hearing.notes.is_body(source.start) && notes.words(source.start, source.end) > 1
    }
}

/// Whether something that no list knows was named by a word for a body, and by no name.
fn is_unknown_body(voice: &Voice) -> bool {
    voice.party.is_unknown() && voice.sort == Sort::Nobody && !voice.words.is_empty()
}

/// Whether somebody is a body, or known to speak for one.
pub(super) fn speaks_for_others(voice: &Voice) -> bool {
    !voice.party.is_unknown() && !voice.is_private
}
