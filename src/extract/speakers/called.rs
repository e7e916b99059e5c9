//! Whom a noun means that may call one of several who were named: "the company", "the researcher", "the union".

use std::ops::Range;

use super::antecedent::agrees;
use super::cast::{Figure, borne_behind, noun_end, own_name_of};
use super::office_in::is_minister;
use super::people::folded_words;
use super::resolve::Trace;
use super::voice::{Sort, Voice, alike, are_initials_of};
use crate::gazetteer::BodyIx;
use crate::lang::{Calling, Callings, Particle};

const AUTHORITY: Callings = Callings::of(&[Calling::Authority]);

impl Trace<'_> {
    /// "the company", "the researcher": whoever was brought in or spoke last of all that may be called so. `None` where nobody
    /// was, or one whose party is not known.
    pub(super) fn called(&self, source: &Range<usize>) -> Option<Voice> {
        let noun = self.only_noun(source)?;
        let callings = self.hearing.notes.notes[noun].callings;
        let gender = self.blank(source).gender;
        // "Der Reederverband" is no union that spoke: only words for companies are as often longer than what they call.
        let longer = callings.are_bodies() && !self.hearing.notes.tokens[noun].is_known();
        if longer && !callings.meet(Callings::of(&[Calling::Firm])) {
            return None;
        }
        let fits = |known: Callings, sex| known.meet(callings) && agrees(gender, sex);
        let spoke = self.voices.iter().rev().find(|v| v.at < source.start && fits(v.callings, v.gender));
        let spoke = self.unlabelled(source, callings).or(spoke);
        let figure = self.hearing.cast.before(source.start).find(|figure| fits(figure.callings, figure.gender));
        let other = |voice: &Voice, figure: &Figure| figure.at > voice.at && !voice.is_named(&figure.words);
        let later = figure.filter(|figure| spoke.is_none_or(|voice| other(voice, figure)));
        let voice = match (later, spoke) {
            (Some(figure), _) => self.figure(source, figure),
            (None, Some(spoke)) => Voice { is_traced: true, certainty: spoke.certainty * 0.9, ..spoke.clone() },
            (None, None) => self.listed(source, callings).or_else(|| self.announced(source, callings))?,
        };
        Some(voice).filter(|voice| !voice.party.is_unknown())
    }

    /// "the head of the company", «Կենտրոնի տնօրենը»: the body that a noun in the phrase calls, where the rest of it only says what
    /// somebody is to that body.
    pub(super) fn called_inside(&self, source: &Range<usize>) -> Option<Voice> {
        let notes = self.hearing.notes;
        let noun = source.clone().find(|&at| notes.notes[at].callings.are_bodies())?;
        let article = noun > source.start && notes.is(noun - 1, Particle::Definite);
        let body = noun - usize::from(article)..noun_end(notes, noun);
        let says_more = |at: usize| {
            let note = &notes.notes[at];
            notes.word(at) && note.particle_length == 0 && note.noun.is_none() && note.callings.is_empty()
        };
        let whole = body.end <= source.end && body.len() < source.len();
        let rest = || (source.start..body.start).chain(body.end..source.end).any(says_more);
        (whole && !rest()).then(|| self.called(&body)).flatten()
    }

    /// "Union: …": whom the text under the title brings in first of those that may be called so.
    fn announced(&self, source: &Range<usize>, callings: Callings) -> Option<Voice> {
        let first = self.hearing.cast.behind(source.end).find(|figure| figure.callings.meet(callings))?;
        self.hearing.title.contains(&source.start).then(|| self.figure(source, first))
    }

    /// A body that lists know and that the text has named last of those that may be called so, where nobody spoke who may.
    fn listed(&self, source: &Range<usize>, callings: Callings) -> Option<Voice> {
        let listed = self.hearing.cast.listed_before(source.start).find(|listed| listed.callings.meet(callings))?;
        let (party, callings) = (listed.party.clone(), listed.callings);
        Some(Voice { party, callings, sort: Sort::Body, is_traced: true, certainty: 0.6, ..self.blank(source) })
    }

    /// A body that the paragraph names without saying what it is, and that spoke last in it: "Unite said … The union …".
    fn unlabelled(&self, source: &Range<usize>, callings: Callings) -> Option<&Voice> {
        let near = self.voices.iter().rev().take_while(|v| self.hearing.notes.in_one_paragraph(v.at..source.start));
        let mut near = near.filter(|v| v.at < source.start && !v.callings.are_persons());
        let meant = near.find(|v| v.is_label_less() || v.callings.meet(callings))?;
        let ministry = callings.meet(Callings::of(&[Calling::Ministry]));
        // "The Times reported … The campaign has denied it": a medium is no campaign.
        let other =
            self.is_medium(meant) && !callings.meet(Callings::of(&[Calling::Media, Calling::Authority, Calling::Firm]));
        let may_be = meant.is_label_less() && !other && !(ministry && meant.body.is_none());
        (callings.are_bodies() && may_be).then_some(meant)
    }

    /// Whether lists know a speaker for an agency or an outlet.
    fn is_medium(&self, voice: &Voice) -> bool {
        self.hearing.covering(voice.at).is_some_and(|m| self.hearing.medium(m).is_some())
    }

    /// "Governor Ann Hill … The governor": whom the text has brought in with the same word for an office and a full name; nobody where
    /// it did so with two people.
    pub(super) fn brought_in(&self, source: &Range<usize>) -> Option<Voice> {
        let noun = self.only_noun(source)?;
        let word = folded_words(self.hearing.notes, &(noun..noun + 1)).concat();
        self.hearing.cast.officer_before(&word, source.start).map(|officer| self.figure(source, officer))
    }

    /// The noun of a phrase that is a noun that may call several, with nothing but small words: "the company", "das Unternehmen".
    fn only_noun(&self, source: &Range<usize>) -> Option<usize> {
        let notes = self.hearing.notes;
        let noun = source.clone().find(|&at| !notes.notes[at].callings.is_empty())?;
        let end = noun_end(notes, noun);
        let small = |at: usize| {
            let note = &notes.notes[at];
            !notes.word(at) || note.particle_length > 0 || note.pronoun.is_some()
        };
        let owned = notes.is(source.start, Particle::Owner) || notes.seems_possessed(noun);
        let only = (source.start..noun).chain(end..source.end).all(small);
        let common = self.hearing.covering(noun).is_none_or(|m| m.start >= source.start && m.end <= end);
        (only && common && !owned && !self.is_indefinite(source)).then_some(noun)
    }

    /// The name of a body that a noun in the phrase is part of: "the Law Society of Norland".
    pub(super) fn own_name(&self, source: &Range<usize>) -> Option<Range<usize>> {
        let notes = self.hearing.notes;
        let first = source.clone().find(|&at| notes.notes[at].particle_length == 0)?;
        let body = |at: usize| notes.notes[at].callings.are_bodies() || self.hearing.notes.is_body(at);
        let nouns = source.clone().filter(|&at| notes.tokens[at].capital && body(at));
        let whole = |name: &Range<usize>| first == name.start && name.end <= source.end;
        nouns.filter_map(|noun| own_name_of(self.hearing, noun)).find(whole)
    }

    /// The name of a body right behind the word, in small letters, for what bears it: "le syndicat Force ouvrière".
    pub(super) fn borne(&self, source: &Range<usize>) -> Option<Range<usize>> {
        let notes = self.hearing.notes;
        let noun = source.clone().find(|&at| notes.notes[at].callings.are_bodies())?;
        let small = |at: usize| notes.notes[at].particle_length > 0;
        let name = borne_behind(self.hearing, noun).filter(|name| name.end <= source.end)?;
        (source.start..noun).all(small).then_some(name)
    }

    /// A body with a name of its own: the one that spoke by the same name, maybe in another case, or a new one.
    pub(super) fn body_by_name(&self, source: &Range<usize>, name: &Range<usize>) -> Voice {
        let words = folded_words(self.hearing.notes, name);
        let same = |voice: &&Voice| {
            let alike = voice.words.iter().zip(&words).all(|(a, b)| alike(a, b));
            voice.sort == Sort::Body && !voice.party.is_unknown() && voice.words.len() == words.len() && alike
        };
        match self.voices.iter().rev().find(same) {
            Some(voice) => Voice { is_traced: true, certainty: voice.certainty * 0.97, ..voice.clone() },
            None => self.spelt(name).unwrap_or_else(|| self.new_party(source, name)),
        }
    }

    /// The body that spoke by its initials, of a full name: the AMDH, of the Association marocaine des droits humains.
    fn spelt(&self, name: &Range<usize>) -> Option<Voice> {
        let words = folded_words(self.hearing.notes, name);
        let spoke = |voice: &&Voice| matches!(voice.words.as_slice(), [word] if are_initials_of(word, &words));
        let voice = self.voices.iter().rev().filter(|voice| !voice.party.is_unknown()).find(spoke)?;
        Some(Voice { is_traced: true, certainty: voice.certainty * 0.9, ..voice.clone() })
    }

    /// Whether a speaker may be called by the noun of the phrase, as far as both are known.
    pub(super) fn may_be_called(&self, source: &Range<usize>) -> impl Fn(&Voice) -> bool {
        let callings = self.callings_in(source);
        let local = callings.are_no_state_s();
        // "The ministry" is none of those whom nothing makes one.
        let ministry = callings.meet(Callings::of(&[Calling::Ministry]));
        // «Ведомство» is a ministry or any other authority.
        let agency = callings.meet(AUTHORITY);
        move |voice| match (callings.is_empty(), voice.body.is_some()) {
            (true, is_state_s) => is_state_s || voice.callings.is_empty(),
            (false, true) if local => false,
            (false, false) if ministry => voice.callings.meet(callings) || agency && self.is_agency(voice),
            _ => voice.callings.is_empty() || voice.callings.meet(callings),
        }
    }

    /// Whether lists know the speaker as an authority of some state: the Revolutionary Guards, an intelligence agency.
    fn is_agency(&self, voice: &Voice) -> bool {
        let mut listed = self.hearing.cast.listed_before(usize::MAX);
        voice.sort == Sort::Body && listed.any(|listed| listed.party == voice.party && listed.callings.meet(AUTHORITY))
    }

    /// Somebody whom the text brings in by name.
    pub(super) fn figure(&self, source: &Range<usize>, figure: &Figure) -> Voice {
        let named = self.new_party(source, &figure.name);
        let (sort, person) = match figure.is_person {
            true => (Sort::Person, named.new_name.clone()),
            false => (Sort::Body, None),
        };
        Voice {
            person,
            sort,
            words: figure.words.clone(),
            gender: figure.gender.or(named.gender),
            callings: figure.callings,
            is_private: figure.is_person,
            is_traced: true,
            certainty: 0.6,
            ..named
        }
    }

    /// What a body or office of a state may be called, by whatever name it goes.
    fn callings_of_body(&self, body: BodyIx) -> Callings {
        let facts = &self.hearing.language.facts;
        let leads = |body: BodyIx| is_minister(&facts.body(body).ending);
        let calling = match facts.body(body).ending.as_str() {
            _ if leads(body) => Calling::Minister,
            _ if facts.body(body).head.is_some_and(leads) => Calling::Ministry,
            "civil-aviation"
            | "border-guard"
            | "coast-guard"
            | "customs"
            | "security-service"
            | "intelligence-service"
            | "election-commission"
            | "central-bank"
            | "civil-defence" => Calling::Authority,
            "court" => Calling::Court,
            "prosecutor" => Calling::Prosecution,
            "president" | "pm" | "monarch" | "supreme-leader" => Calling::Leader,
            _ => return Callings::default(),
        };
        Callings::of(&[calling])
    }

    /// What somebody with a name may be called, as the text told elsewhere.
    pub(super) fn callings_of(&self, voice: &Voice) -> Callings {
        let figure = voice.person.as_ref().and_then(|_| self.hearing.cast.named(&voice.words, voice.at));
        let known = figure.map_or(voice.callings, |figure| figure.callings.and(voice.callings));
        let known = voice.body.map_or(known, |body| known.and(self.callings_of_body(body)));
        match voice.sort {
            Sort::Person => known.of_persons(),
            Sort::Body => known.of_bodies(),
            Sort::Nobody => known,
        }
    }
}
