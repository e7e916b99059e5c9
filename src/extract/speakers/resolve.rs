//! Which party speaks: names, offices, pronouns and left-out subjects traced through the text.
//!
//! What is said of a speaker is remembered in the order of the text. A phrase that names nobody by itself ("the ministry",
//! "he", a verb without a subject) is given to the latest speaker it fits; where none fits the speaker stays unknown.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::antecedent::{agrees, agrees_in_number};
use super::heard::{Heard, Who};
use super::hearing::Hearing;
use super::naming::with_ending;
use super::nouns::speaks_for_others;
use super::office_in::is_top;
use super::people::{folded_words, is_head};
use super::state_of::Guess;
use super::told_of::ToldOf;
use super::via::Link;
use super::voice::{Sort, Voice};
use crate::extract::speech::attribution::{Attribution, Frame};
use crate::gazetteer::{BodyIx, ByName, Form, Mention, Name, Role, StateIx};
use crate::lang::{Callings, CueKind, Features, Number, Order, Particle, Person, Pronoun, SourceKind};
use crate::model::{PartyId, PartyKind, Stance};

/// Who speaks, and who passed it on.
#[derive(Debug, Clone, PartialEq)]
pub struct Resolved {
    /// The speaker, or several that speak together.
    pub says: Vec<PartyId>,
    /// The person who spoke, as the text names them.
    pub person: Option<String>,
    /// Who passed it on, nearest to the outlet first.
    pub via: Vec<Link>,
    /// How sure it is, 0 to 1.
    pub certainty: f64,
}

/// The parties of all attributions, in their order; and the names of parties that no list knows. `told_of` are those whom
/// the outlet's own sentences are about.
pub fn resolve(
    hearing: &Hearing<'_>,
    attributions: &[Attribution],
    told_of: &[ToldOf],
    outlet: Option<&PartyId>,
) -> (Vec<Resolved>, Vec<(PartyId, String)>) {
    let mut trace = Trace {
        hearing,
        outlet,
        voices: Vec::new(),
        voices_by_name: ByName::default(),
        subjects: Vec::new(),
        found: vec![None; attributions.len()],
        new: Vec::new(),
        met: FxHashSet::default(),
    };
    let mut order: Vec<usize> = (0..attributions.len()).collect();
    order.sort_by_key(|&n| (place(&attributions[n]), n));
    let mut told_of = told_of.iter().peekable();
    for n in order {
        while let Some(told) = told_of.next_if(|told| told.phrase.start < attributions[n].sentence.start) {
            let voice = trace.phrase(&told.phrase);
            trace.subjects.push((voice, told.speaks));
        }
        let resolved = trace.one(attributions, n);
        trace.found[n] = Some(resolved);
    }
    (trace.found.into_iter().flatten().collect(), trace.new)
}

/// Where an attribution stands: nested ones come after the one they stand in.
fn place(attribution: &Attribution) -> (usize, usize, usize) {
    let first = |pieces: &[Range<usize>]| pieces.first().map(|piece| piece.start);
    let own = first(&attribution.source).or(first(&attribution.cue)).or(first(&attribution.content)).unwrap_or(0);
    (attribution.sentence.start.min(own), usize::from(attribution.parent.is_some()), own)
}

pub(super) struct Trace<'r> {
    pub(super) hearing: &'r Hearing<'r>,
    pub(super) outlet: Option<&'r PartyId>,
    /// Everybody who spoke so far.
    pub(super) voices: Vec<Voice>,
    /// The same by their names.
    pub(super) voices_by_name: ByName,
    /// Whom the outlet's own sentences were about so far, and whether they said that they speak.
    pub(super) subjects: Vec<(Voice, bool)>,
    pub(super) found: Vec<Option<Resolved>>,
    /// Parties that no list knows, with their names.
    new: Vec<(PartyId, String)>,
    /// The same without their names.
    met: FxHashSet<PartyId>,
}

impl Trace<'_> {
    fn one(&mut self, all: &[Attribution], n: usize) -> Resolved {
        let attribution = &all[n];
        let source = attribution.source.first().cloned().unwrap_or(0..0);
        let mut voice = self.of_account(all, n).unwrap_or_else(|| self.voice(attribution, &source));
        if voice.is_told_of && self.goes_on(attribution) {
            // "It added": the one who spoke before, or the one told of since?
            voice = if source.is_empty() { Voice::unknown() } else { self.blank(&source) };
        }
        voice.callings = self.callings_of(&voice);
        if !source.is_empty() {
            let form = attribution.form.map(|form| form.features).unwrap_or_default();
            let heard_gender = voice.gender;
            let relays = attribution
                .form
                .is_some_and(|form| self.hearing.notes.pack.cues[form.cue as usize].kind == CueKind::Relaying);
            // A title does not tell whether a man or a woman has it; a verb does.
            let by_verb = form.gender.filter(|_| voice.sort == Sort::Person && voice.person.is_some());
            voice.gender = by_verb.or(voice.gender).or(form.gender);
            if relays {
                // نقلت الصحيفة عن الوزير قوله: the verb is that of whoever passed it on.
                voice.gender = heard_gender;
            }
        }
        let via = self.via(all, n, &source, &voice);
        let together = self.together(&source);
        let speakers = together.as_deref().unwrap_or(std::slice::from_ref(&voice));
        speakers.iter().for_each(|voice| self.learn_name(voice));
        let says: Vec<PartyId> = speakers.iter().map(|voice| voice.party.clone()).collect();
        let certainty = speakers.iter().map(|voice| voice.certainty).fold(1.0, f64::min);
        let person = voice.person.clone();
        if attribution.parent.is_none() && !self.is_asked(attribution) {
            // An anonymous speaker stays with whom they spoke to.
            voice.passed = if voice.party.is_unknown() { via.clone() } else { Vec::new() };
            voice.until = attribution.content.iter().map(|piece| piece.end).max().unwrap_or(0);
            self.remember(voice, place(attribution).2);
        }
        Resolved { says, person, via, certainty }
    }

    /// The name of a party that no list knows is kept.
    fn learn_name(&mut self, voice: &Voice) {
        if let Some(name) = &voice.new_name
            && self.met.insert(voice.party.clone())
        {
            self.new.push((voice.party.clone(), name.clone()));
        }
    }

    fn remember(&mut self, voice: Voice, at: usize) {
        self.learn_name(&voice);
        self.voices_by_name.add(self.voices.len(), &voice.words);
        self.voices.push(Voice { new_name: None, at, ..voice });
    }

    /// Several parties that speak together ("Paris and Berlin").
    fn together(&self, source: &Range<usize>) -> Option<Vec<Voice>> {
        let parts = self.hearing.joined(source.clone());
        let shared = parts.first().and_then(|first| self.hearing.shared_office(first));
        let in_office = |part: &Range<usize>| self.hearing.heard_in_office(part, shared?)?.voice();
        let voice = |part: &Range<usize>| in_office(part).or_else(|| self.one_of_several(part));
        let voices: Option<Vec<Voice>> = parts.iter().map(voice).collect();
        let voices = voices.filter(|voices| voices.len() > 1)?;
        let others = |n: usize| voices[n + 1..].iter().all(|other| other.party != voices[n].party);
        (0..voices.len()).all(others).then_some(voices)
    }

    /// One of those who speak together: a known party, a body with a name of its own, or whoever has a full name and no more.
    fn one_of_several(&self, part: &Range<usize>) -> Option<Voice> {
        let heard = self.hearing.heard(part.clone());
        if let Some(voice) = heard.voice() {
            return Some(voice);
        }
        let full = heard.person.len() > 1 && heard.person == *part;
        if full && matches!(heard.who, Who::Nobody) {
            return Some(self.phrase(part)).filter(|voice| !voice.party.is_unknown());
        }
        let named = self.opens_with_body(part) && matches!(heard.who, Who::Nobody);
        let voice = named.then(|| self.phrase(part))?;
        (voice.new_name.is_some() && voice.sort == Sort::Body).then_some(voice)
    }

    /// Who speaks.
    fn voice(&self, attribution: &Attribution, source: &Range<usize>) -> Voice {
        let form = attribution.form.map(|form| form.features).unwrap_or_default();
        if !source.is_empty() {
            let named = self.issuer(attribution, source).or_else(|| self.just_named(source, form));
            let named = named.or_else(|| self.told_by_verb(source, form));
            let voice = named.unwrap_or_else(|| self.phrase(source));
            return self.of_last(attribution, source, &voice).unwrap_or(voice);
        }
        // One word may say in whose words: לדבריו.
        let in_their_words = attribution.frame == Frame::According && form.number.is_some();
        // "He is believed to be ill": nobody says so.
        let cues = &self.hearing.notes.pack.cues;
        let hearsay = attribution.form.is_some_and(|form| cues[form.cue as usize].hearsay);
        let hidden = form.passive && !in_their_words || hearsay;
        if matches!(attribution.frame, Frame::Noun | Frame::Reply) || hidden {
            return Voice::unknown();
        }
        if let Some(parent) = attribution.parent.and_then(|p| self.found[p].as_ref()) {
            return Voice {
                party: parent.says.first().cloned().unwrap_or_else(PartyId::unknown),
                certainty: 0.4,
                ..Voice::unknown()
            };
        }
        let fits = |voice: &Voice| {
            form.participle || agrees(form.gender, voice.gender) && agrees_in_number(form.number, voice)
        };
        if form.participle { self.latest(fits) } else { self.antecedent(fits) }
    }

    /// "…, hieß es in einer Erklärung": the verb hides its speaker, and an account that nobody owns is that of whoever spoke in
    /// the sentence before.
    fn of_last(&self, attribution: &Attribution, source: &Range<usize>, voice: &Voice) -> Option<Voice> {
        let notes = self.hearing.notes;
        let hides = attribution.form.is_some_and(|form| form.features.passive && form.features.finite);
        let account = source.clone().any(|at| notes.is(at, Particle::Account));
        let last = self.voices.last().filter(|last| last.at < attribution.sentence.start)?;
        let same = || self.hearing.notes.in_one_paragraph(last.at..source.start);
        let fits = hides && account && same() && voice.party.is_unknown() && speaks_for_others(last);
        fits.then(|| last.goes_on())
    }

    /// "Bakanlığın açıklamasında köprünün yıkıldığı belirtildi. Yolun açık olduğu kaydedildi.": where verbs come last and hide who speaks,
    /// one goes on with the account that the sentence before tells, or that opens its own.
    fn of_account(&self, all: &[Attribution], n: usize) -> Option<Voice> {
        let notes = self.hearing.notes;
        let made = &all[n];
        let hides = |a: &Attribution| {
            let hearsay = |cue: u32| notes.pack.cues[cue as usize].hearsay;
            a.form.is_some_and(|form| form.features.passive && form.features.finite && !hearsay(form.cue))
        };
        let top = made.source.is_empty() && made.parent.is_none() && notes.pack.traits.order == Order::VerbLast;
        if !top || !hides(made) {
            return None;
        }
        let last = self.voices.last().filter(|last| last.at < made.sentence.start && !last.party.is_unknown())?;
        let near = notes.in_one_paragraph(last.at..made.sentence.start);
        let account = |at: usize| notes.is(at, Particle::Medium) || notes.is(at, Particle::Account);
        let tells =
            |a: &Attribution| hides(a) && (a.source.is_empty() || a.source.iter().cloned().flatten().any(account));
        let before = all[..n].iter().rfind(|a| a.parent.is_none())?;
        let next = (before.sentence.end..made.sentence.start).all(|at| !notes.word(at));
        let goes_on = next && before.sentence.end <= made.sentence.start && tells(before);
        let opens = account(made.sentence.start) && speaks_for_others(last);
        let same = near && (goes_on || opens);
        same.then(|| last.goes_on())
    }

    /// "The ministry issued a statement, in which it is said": whoever the sentence names as having issued it.
    fn issuer(&self, attribution: &Attribution, source: &Range<usize>) -> Option<Voice> {
        let notes = self.hearing.notes;
        let hides = attribution.form.is_some_and(|form| form.features.passive);
        let relative = source.len() == 1 && notes.is(source.start, Particle::Relative);
        // «…, որում կոչ է արել»: in which, and not who.
        let inside = notes.ends_as_place(source.end);
        let front = attribution.sentence.start..source.start;
        let subject = || front.clone().find(|&at| notes.notes[at].ends_subject).map(|at| at + 1);
        let end =
            notes.speaker_end(front.start, front.end).or_else(subject).filter(|_| relative && (hides || inside))?;
        let issued = (end..front.end).any(|at| self.hearing.is_noun(at, SourceKind::Document));
        let voice = issued.then(|| self.phrase(&(front.start..end)))?;
        (!voice.party.is_unknown()).then_some(voice)
    }

    /// "sie sagten": a pronoun that does not show whether it means one or several, where its verb does.
    fn told_by_verb(&self, source: &Range<usize>, form: Features) -> Option<Voice> {
        let pronoun = self.hearing.notes.notes[source.start].pronoun.filter(|_| source.len() == 1)?;
        let number = form.number.filter(|_| pronoun.person == Person::Third && pronoun.number.is_none())?;
        // Several may be of any gender.
        let gender = pronoun.gender.filter(|_| number == Number::Singular);
        Some(self.pronoun(Pronoun { number: Some(number), gender, ..pronoun }, source))
    }

    /// "…, the expert says" right behind what a person with a name has said in the same paragraph: the same person, where one
    /// speaks and nothing describes another.
    fn just_named(&self, source: &Range<usize>, form: Features) -> Option<Voice> {
        let notes = self.hearing.notes;
        let noun = notes.notes[source.start].noun.filter(|noun| noun.is == SourceKind::Vague && source.len() == 1)?;
        let last = self.voices.last().filter(|voice| voice.sort == Sort::Person && !voice.party.is_unknown())?;
        let named = last.person.is_some() || last.is_private;
        let same = || self.hearing.notes.in_one_paragraph(last.at..source.start);
        let one = form.number == Some(Number::Singular) && notes.pack.traits.capitals && !notes.pack.traits.bare_clause;
        // A doctor is no governor who spoke.
        let (called, known) = (self.callings_in(source), last.callings);
        let same_kind = called.is_empty() || known.is_empty() || known.meet(called);
        let fits = agrees(noun.gender, last.gender) && agrees(form.gender, last.gender) && same_kind;
        (named && one && fits && same()).then(|| Voice {
            is_traced: true,
            certainty: last.certainty * 0.85,
            ..last.clone()
        })
    }

    /// "Asked whether he would go, he said": who asked is not told, and is nobody who has spoken.
    fn is_asked(&self, attribution: &Attribution) -> bool {
        let notes = self.hearing.notes;
        let Some(cue) = attribution.cue.first().map(|cue| cue.start) else { return false };
        let aside = cue == attribution.sentence.start || notes.comma(cue - 1);
        notes.pack.traits.bare_verbs && aside && attribution.source.is_empty() && attribution.stance == Stance::Asks
    }

    /// Whom a phrase names.
    pub(super) fn phrase(&self, source: &Range<usize>) -> Voice {
        let notes = self.hearing.notes;
        let words = notes.words(source.start, source.end);
        let agency = |at: &usize| {
            self.hearing
                .covering(*at)
                .is_some_and(|m| matches!(self.hearing.name(m), Name::Party(_, PartyKind::Agency)))
        };
        // «Её муж»: somebody else.
        let relation = words == 2 && self.hearing.is_noun(source.start + 1, SourceKind::Person);
        if relation && notes.notes[source.start].pronoun.is_some_and(|pronoun| pronoun.person == Person::Third) {
            return self.vague(source);
        }
        if let Some(voice) = self.served(source) {
            return voice;
        }
        // "Nach seinem Eindruck": whose it is stands alone.
        if source.len() == 1 && notes.is(source.start, Particle::Owner) && notes.notes[source.start].pronoun.is_none() {
            return self.pronoun(Pronoun { person: Person::Third, gender: None, number: None }, source);
        }
        let rest = source.clone().skip(1).filter(|&at| notes.word(at)).filter(|at| !agency(at)).count();
        if let Some(pronoun) = notes.notes[source.start].pronoun.filter(|_| words <= 2 || rest == 0) {
            return self.pronoun(pronoun, source);
        }
        let last = notes.notes[source.end - 1].pronoun.filter(|pronoun| pronoun.person == Person::Third);
        let to_whom = source.len() > 1 && notes.is(source.end - 2, Particle::Preposition);
        if let Some(pronoun) = last.filter(|_| !to_whom).filter(|_| notes.notes[source.start].noun.is_none()) {
            return self.pronoun(pronoun, source);
        }
        let heard = self.hearing.heard(source.clone());
        if let Some(voice) = self.counterpart(source, &heard) {
            return voice;
        }
        if let Some(voice) = self.called(source).filter(|_| matches!(heard.who, Who::Vague | Who::Nobody)) {
            return voice;
        }
        if let Some(voice) = self.aide_of_holder(source, &heard) {
            return voice;
        }
        let voice = self.of_heard(source, &heard);
        // "Aides to Mr. Hill" are not he; those of an office speak for it.
        let others = || voice.state.is_none() && self.hearing.serves(source, &heard.person);
        if matches!(heard.who, Who::Stateless(_) | Who::Nobody) && others() { self.vague(source) } else { voice }
    }

    /// «Советник Владимира Зеленского»: whoever serves one who is known to hold an office speaks for it. A name that differs from that of
    /// the holder stands in another case, and is not that of whoever serves.
    fn aide_of_holder(&self, source: &Range<usize>, heard: &Heard) -> Option<Voice> {
        let hearing = self.hearing;
        let name = &heard.person;
        let aide = |m: &Mention| m.end == name.start && matches!(hearing.name(m), Name::Role(Role::Aide));
        let serves = hearing.within(source).iter().any(aide)
            || name.start == source.start + 1 && hearing.is_noun(source.start, SourceKind::Spokesperson);
        let cases = hearing.notes.pack.traits.has_name_cases() && heard.who == Who::Nobody;
        if !cases || !serves || name.is_empty() {
            return None;
        }
        let words = folded_words(hearing.notes, name);
        let holder = hearing.holder(&words).or_else(|| hearing.holder(&self.in_nominative(&words)))?;
        let inflected = holder.names.iter().all(|known| known.last() != words.last());
        let (state, body) = holder.body.filter(|_| inflected)?;
        let facts = &hearing.language.facts;
        let party = facts.composed(state, body);
        Some(Voice {
            party,
            state: Some(state),
            body: Some(body),
            sort: Sort::Person,
            certainty: 0.8,
            ..self.blank(source)
        })
    }

    /// The words of a name in the genitive as a list has them.
    fn in_nominative(&self, words: &[String]) -> Vec<String> {
        let traits = &self.hearing.notes.pack.traits;
        let (first, last) = words.split_at(words.len().saturating_sub(1));
        let first = first.iter().map(|word| with_ending(&traits.genitive_first_names, word));
        first.chain(last.iter().map(|word| with_ending(&traits.genitive_surnames, word))).collect()
    }

    /// Whom a phrase names, as it was heard.
    fn of_heard(&self, source: &Range<usize>, heard: &Heard) -> Voice {
        match &heard.who {
            Who::Party(_) | Who::Body(..) => self.named(source, heard),
            Who::Stateless(_) => match self.private_owner(source) {
                Some(_) if self.is_full_name(heard) => self.by_name(source, heard),
                Some(owner) => owner,
                None => self.stateless(source, heard),
            },
            Who::Vague => self.vague(source),
            Who::Nobody => self.nameless(source, heard),
        }
    }

    /// A phrase that names a known party.
    pub(super) fn named(&self, source: &Range<usize>, heard: &Heard) -> Voice {
        // "The Navy's Fifth Fleet": a name with a word for a body is nobody's.
        let is_body = |at| self.hearing.notes.is_body(at);
        let person = heard.person.clone().all(|at| !is_body(at)).then(|| self.person_of(heard)).flatten();
        let sort = if person.is_some() || heard.is_office { Sort::Person } else { Sort::Body };
        let (state, body) = match heard.who {
            Who::Body(_, state, body) => (Some(state), Some(body)),
            Who::Party(ref party) => (self.hearing.language.facts.state_named(party.as_str()), None),
            _ => (None, None),
        };
        Voice {
            party: heard.party().cloned().unwrap_or_else(PartyId::unknown),
            person,
            sort,
            state,
            body,
            certainty: heard.certainty,
            ..self.blank(source)
        }
    }

    pub(super) fn person_of(&self, heard: &Heard) -> Option<String> {
        let notes = self.hearing.notes;
        let name = notes.span(heard.person.start, heard.person.end).of(notes.text)?;
        // The stop of a title (Rep.) is none of the name.
        let name = name.trim_start_matches(|c: char| !c.is_alphanumeric());
        (!name.is_empty()).then(|| name.to_owned())
    }

    pub(super) fn blank(&self, source: &Range<usize>) -> Voice {
        let noun = source.clone().find_map(|at| self.hearing.notes.notes[at].noun);
        Voice {
            at: source.start,
            words: folded_words(self.hearing.notes, source),
            gender: noun.and_then(|noun| noun.gender),
            callings: self.callings_in(source),
            number: noun.and_then(|noun| noun.number),
            is_firm: source.clone().any(|at| self.hearing.is_noun(at, SourceKind::Firm)),
            ..Voice::unknown()
        }
    }

    /// What the first noun for a person and the first noun for a body in a phrase say that somebody may be called.
    pub(super) fn callings_in(&self, source: &Range<usize>) -> Callings {
        let all = || source.clone().map(|at| self.hearing.notes.notes[at].callings);
        let person = all().find(|callings| callings.are_persons()).unwrap_or_default();
        person.and(all().find(|callings| callings.are_bodies()).unwrap_or_default())
    }

    /// A body or office whose state stands elsewhere: with its holder's name, or with the same body, or nearby.
    fn stateless(&self, source: &Range<usize>, heard: &Heard) -> Voice {
        let Who::Stateless(body) = heard.who else { return Voice::unknown() };
        let facts = &self.hearing.language.facts;
        if self.is_full_name(heard) && self.chairs_last(source, body) {
            return self.by_name(source, heard);
        }
        if let Some(voice) =
            self.introduced(source, heard).filter(|voice| !heard.person.is_empty() && voice.state.is_some())
        {
            return voice;
        }
        let owned = self.is_owner(source.start);
        let family = facts.family(body);
        let holder = if heard.is_office { heard.person.clone() } else { 0..0 };
        let name = folded_words(self.hearing.notes, &holder);
        let other = |voice: &Voice| {
            !name.is_empty() && voice.body == Some(body) && voice.person.is_some() && !voice.is_named(&name)
        };
        let same = |voice: &&Voice| {
            voice.state.is_some() && !other(voice) && voice.body.is_some_and(|b| facts.family(b) == family)
        };
        // At home the foreign body is the one that is named in full.
        let at_home = self.hearing.language.names.home().len() == 1;
        let near = |voice: &&Voice| !at_home || self.hearing.notes.in_one_paragraph(voice.at..source.start);
        let may_be = |voice: &&Voice| !at_home || voice.body == Some(body) && voice.at < source.start;
        let mut spoke = self.voices.iter().rev().take_while(near).filter(may_be);
        let earlier =
            if owned { self.owner_state(source.start) } else { spoke.find(same).and_then(|voice| voice.state) };
        let earlier = earlier.filter(|&state| facts.has(state, body));
        let (party, state, certainty) = match earlier {
            Some(state) => (facts.composed(state, body), state, 0.8),
            // "Su presidente, Ana Gil": of the union that was told of, as well as of a state.
            None if owned && self.is_full_name(heard) => return self.by_name(source, heard),
            None => match self.hearing.placed(body, source.start, &name, self.spoke_last(source.start)) {
                Some((party, guess)) => (party, guess.state, guess.certainty),
                None if heard.person.len() > 1 => return self.by_name(source, heard),
                None => {
                    return self.same_envoy(source, body).unwrap_or(Voice { sort: Sort::Body, ..self.blank(source) });
                }
            },
        };
        let placed = Heard { who: Who::Body(party, state, body), certainty, ..heard.clone() };
        self.named(source, &placed)
    }

    /// Whether the office of whoever is named is as often one of a common body, and one spoke last in the paragraph: "Der Verband drang
    /// auf Eile. Präsidentin Ute Rahn …".
    fn chairs_last(&self, source: &Range<usize>, body: BodyIx) -> bool {
        let last = self.voices.iter().rev().find(|voice| voice.at < source.start);
        let near = last.filter(|voice| self.hearing.notes.in_one_paragraph(voice.at..source.start));
        let common = |voice: &&Voice| voice.state.is_none() && voice.callings.of_bodies().are_no_state_s();
        is_top(&self.hearing.language.facts.body(body).ending) && near.filter(common).is_some()
    }

    /// Whose "its foreign minister" is: of the state for which somebody spoke last in the paragraph, or that the sentence before
    /// names, if nobody else has spoken since.
    fn owner_state(&self, owner: usize) -> Option<StateIx> {
        let hearing = self.hearing;
        let last = self.voices.iter().rev().find(|voice| voice.at < owner);
        let last = last.filter(|voice| hearing.notes.in_one_paragraph(voice.at..owner));
        let told = hearing.states.iter().rev().find(|(at, _, form)| *at < owner && *form != Form::Adjective);
        let told = told.filter(|(at, ..)| hearing.notes.in_one_paragraph(*at..owner));
        let since = told.filter(|(at, ..)| last.is_none_or(|voice| *at > voice.at));
        // "Peru bot Hilfe an, bestätigte dessen Ministerin": who opens the sentence is meant before whoever spoke.
        let opens = since.filter(|(at, ..)| is_head(hearing.notes, *at));
        let spoke = last.and_then(|voice| voice.state);
        opens.map(|(_, state, _)| *state).or(spoke).or(since.map(|(_, state, _)| *state))
    }

    /// The party that a `body` is whose owner the pronoun at `owner` means.
    pub(super) fn of_owner(&self, body: BodyIx, owner: usize) -> Option<(PartyId, Guess)> {
        let facts = &self.hearing.language.facts;
        let state = self.owner_state(owner).filter(|&state| facts.has(state, body))?;
        Some((facts.composed(state, body), Guess { state, certainty: 0.8 }))
    }

    /// Whether the word at `at` says whose the body or office behind it is: its, deren, su.
    pub(super) fn is_owner(&self, at: usize) -> bool {
        let notes = self.hearing.notes;
        notes.notes[at].pronoun.is_some() || notes.is(at, Particle::Owner)
    }

    /// "The ambassador": the one who spoke before and was brought in by the same word.
    fn same_envoy(&self, source: &Range<usize>, body: BodyIx) -> Option<Voice> {
        let facts = &self.hearing.language.facts;
        let alone = self.content_words(source) <= 1 && self.hearing.notes.notes[source.start].pronoun.is_none();
        let words = folded_words(self.hearing.notes, source);
        let same = |voice: &Voice| voice.state.is_some() && voice.shares_word(&words);
        let voice = self.latest(|voice| !voice.party.is_unknown() && same(voice));
        (facts.body(body).ending == "ambassador" && alone && !voice.party.is_unknown()).then_some(voice)
    }

    /// The state of whoever spoke last before token `at` in its paragraph.
    pub(super) fn spoke_last(&self, at: usize) -> Option<StateIx> {
        let last = self.voices.iter().rev().find(|voice| voice.at < at)?;
        let same = self.hearing.notes.in_one_paragraph(last.at..at);
        last.state.filter(|_| same)
    }

    /// Nobody in particular; the same nobody as before if the words are the same.
    pub(super) fn vague(&self, source: &Range<usize>) -> Voice {
        let blank = self.blank(source);
        let before =
            self.voices.iter().rev().take(4).find(|voice| voice.party.is_unknown() && voice.shares_word(&blank.words));
        let passed = before.map(|voice| voice.passed.clone()).unwrap_or_default();
        Voice { sort: Sort::Person, certainty: 0.9, is_traced: before.is_some(), passed, ..blank }
    }
}
