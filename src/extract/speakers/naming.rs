//! Speakers with a name of their own: whom the text has introduced, who holds an office in its time, and who is new.

use std::ops::Range;

use super::cast::{Figure, with_body};
use super::heard::{Heard, Who};
use super::people::{Known, folded_words, is_head};
use super::resolve::Trace;
use super::voice::{Sort, Voice, alike, is_named};
use crate::gazetteer::Holder;
use crate::lang::{Calling, Callings, CueKind, Number, Order, Particle, SourceKind};
use crate::model::PartyId;
use crate::text::{is_all_capitals, slug};

impl Trace<'_> {
    /// Somebody whom the text names with their party, here by a part of the name.
    pub(super) fn introduced(&self, source: &Range<usize>, heard: &Heard) -> Option<Voice> {
        let capitals = self.hearing.notes.pack.traits.capitals;
        let words = self.name_words(source, heard);
        if words.is_empty() || heard.person.is_empty() && capitals && !self.is_bare_name(source) {
            return None;
        }
        // Beside an office a first name alone is no mention of another who has it.
        let short = words.len() == 1 && !heard.person.is_empty() && !matches!(heard.who, Who::Nobody);
        let is_meant = |known: &[String]| {
            is_named(known, &words)
                && (!short || known.len() < 2 || known.last().is_some_and(|last| alike(last, &words[0])))
        };
        // The minister of shipping is no shipping company.
        let noun = source.clone().find_map(|at| self.hearing.notes.notes[at].noun);
        let office = noun.is_some_and(|noun| noun.is == SourceKind::Office);
        let by_noun = heard.person.len() < 2 && !capitals;
        let body = self.opens_with_body(source) && heard.person.len() < 2;
        let head = by_noun && self.hearing.notes.notes[source.start].callings.are_persons();
        let may_be = |voice: &Voice| {
            let sort = if body { Sort::Person } else { Sort::Body };
            let other = (body || head) && voice.sort == sort && !voice.party.is_unknown();
            let other = other || office && voice.is_firm || self.is_other_kind(source, voice);
            let named = voice.person.is_some() || !capitals;
            named && !other
        };
        let last = |word: &String| {
            let with_it = self.voices_by_name.with(word).iter().rev().take(FAR);
            with_it.copied().find(|&n| may_be(&self.voices[n]) && is_meant(&self.voices[n].words))
        };
        let spoken = words.iter().filter_map(last).max().map(|n| &self.voices[n]);
        if let Some(voice) = spoken.filter(|voice| !voice.party.is_unknown()) {
            return Some(Voice { new_name: None, certainty: voice.certainty * 0.97, is_traced: true, ..voice.clone() });
        }
        let known = self.nearest_known(source, &words, is_meant);
        let figure = self.hearing.cast.named(&words, source.start);
        let told = known.is_some_and(|known| !matches!(known.heard.who, Who::Stateless(_)));
        if !told && let Some(holder) = self.own_holder(&words, source, figure) {
            return Some(self.holding(source, heard, holder));
        }
        match known {
            Some(known) => self.known_person(source, known).or_else(|| self.full_name(source, heard, &words)),
            // Whom this very phrase brings in is not yet known by name.
            None => {
                let figure = figure.filter(|figure| !source.contains(&figure.name.start));
                figure.map(|figure| self.figure(source, figure)).or_else(|| self.full_name(source, heard, &words))
            }
        }
    }

    /// Whether a phrase calls a body something else than what `voice` was called, where no capital shows which of its words are a name:
    /// a ministry of sports is no sports court.
    fn is_other_kind(&self, source: &Range<usize>, voice: &Voice) -> bool {
        let (own, known) = (self.callings_in(source).of_bodies(), voice.callings.of_bodies());
        let told = !own.is_empty() && !known.is_empty() && !self.hearing.notes.pack.traits.capitals;
        told && !own.meet(known)
    }

    /// Whether the phrase is one word without an article, with a capital, so that it may be a name although a list knows it: "so Stein",
    /// "Yıldırım, … söyledi".
    fn is_bare_name(&self, source: &Range<usize>) -> bool {
        let notes = self.hearing.notes;
        let at = source.start;
        let noun = notes.notes[at].noun.is_some()
            || !notes.notes[at].callings.is_empty()
            || self.hearing.covering(at).is_some();
        notes.pack.traits.capitals && source.len() == 1 && notes.tokens[at].capital && !noun
    }

    /// Whom the text names in full somewhere, and here by the surname alone.
    fn full_name(&self, source: &Range<usize>, heard: &Heard, words: &[String]) -> Option<Voice> {
        let [surname] = words else { return None };
        let named = heard.person.len() == 1 && heard.person.end == source.end || self.is_bare_name(source);
        let alone = named && matches!(heard.who, Who::Nobody);
        let name = self.hearing.full_names().elsewhere(surname, source).filter(|_| alone)?;
        if !self.hearing.within(&name).is_empty() || (name.start..name.end).any(|at| self.hearing.notes.is_body(at)) {
            return None;
        }
        let voice = self.new_party(source, &name);
        let words = folded_words(self.hearing.notes, &name);
        Some(Voice {
            person: voice.new_name.clone(),
            words,
            is_traced: true,
            sort: Sort::Person,
            is_private: true,
            ..voice
        })
    }

    /// The folded words of a phrase that may be a name.
    fn name_words(&self, source: &Range<usize>, heard: &Heard) -> Vec<String> {
        let notes = self.hearing.notes;
        if !heard.person.is_empty() {
            return folded_words(notes, &heard.person);
        }
        let head = self.hearing.named_part(source);
        if notes.pack.traits.capitals {
            return folded_words(notes, &head);
        }
        let named = |at: &usize| self.hearing.may_name(*at) || head.len() == 1 && self.is_surname(*at);
        head.clone().filter(named).flat_map(|at| folded_words(notes, &(at..at + 1))).collect()
    }

    /// Whether the word with an article at `at` closes the full name of somebody in the text, whatever else it means (فراس الأبيض).
    fn is_surname(&self, at: usize) -> bool {
        let words = folded_words(self.hearing.notes, &(at..at + 1));
        let [word] = words.as_slice() else { return false };
        let people = self.hearing.people_by_name.with(word).iter().map(|&n| &self.hearing.people[n]);
        let mut before = people.filter(|known| known.at < at);
        self.hearing.notes.definite(at) && before.any(|known| known.words.len() > 1 && known.words.last() == Some(word))
    }

    /// Whom the text names in full with an office or body: with a state before one without, before the phrase before one behind
    /// it, the nearest first.
    fn nearest_known(
        &self,
        source: &Range<usize>,
        words: &[String],
        is_meant: impl Fn(&[String]) -> bool,
    ) -> Option<&Known> {
        let people = &self.hearing.people;
        let near = |word: &String| {
            let places = self.hearing.people_by_name.with(word);
            let here = places.partition_point(|&n| people[n].at <= source.start);
            &places[here.saturating_sub(FAR)..places.len().min(here + FAR)]
        };
        let known = words.iter().flat_map(near).map(|&n| &people[n]).filter(|known| is_meant(&known.words));
        known.min_by_key(|known| {
            let stateless = matches!(known.heard.who, Who::Stateless(_));
            (stateless, known.at > source.start, source.start.abs_diff(known.at))
        })
    }

    /// The holder of an office with this name, unless the text brings in somebody else of the same name.
    fn own_holder(&self, words: &[String], source: &Range<usize>, figure: Option<&Figure>) -> Option<&Holder> {
        let other = |holder: &Holder| figure.is_some_and(|figure| self.is_another(figure, holder));
        let namesake = |holder: &Holder| self.hearing.names_another(holder, words, source.start);
        self.hearing.holder(words).filter(|holder| !other(holder) && !namesake(holder))
    }

    /// Somebody whom the text names in full elsewhere; nothing if the state of their body cannot be told.
    fn known_person(&self, source: &Range<usize>, known: &Known) -> Option<Voice> {
        let heard = match &known.heard.who {
            Who::Stateless(body) => {
                // Whoever serves an office does not hold it: the holder's name says nothing against them.
                let holder: &[String] = if known.heard.is_office { &known.words } else { &[] };
                let (party, guess) = match known.at.checked_sub(1).filter(|&at| self.is_owner(at)) {
                    Some(owner) => self.of_owner(*body, owner)?,
                    None => self.hearing.placed(*body, known.at, holder, self.spoke_last(known.at))?,
                };
                Heard { who: Who::Body(party, guess.state, *body), certainty: guess.certainty, ..known.heard.clone() }
            }
            _ => known.heard.clone(),
        };
        let voice = self.named(source, &heard);
        Some(Voice {
            person: Some(known.name.clone()),
            words: known.words.clone(),
            sort: Sort::Person,
            certainty: heard.certainty * 0.95,
            ..voice
        })
    }

    /// Whether a phrase opens with a word for a body: a town's council is not the man from the town's hospital, nor its governor
    /// the town's union.
    pub(super) fn opens_with_body(&self, source: &Range<usize>) -> bool {
        let first = self.hearing.notes.notes[source.start].callings;
        (first.are_bodies() || self.hearing.notes.is_body(source.start)) && !first.are_persons()
    }

    /// Whether somebody whom the text brings in is not the holder of an office with the same surname.
    fn is_another(&self, figure: &Figure, holder: &Holder) -> bool {
        let same = self.hearing.holder(&figure.words).is_some_and(|found| found.party == holder.party);
        !same || figure.callings.are_private()
    }

    /// Somebody whose office the text does not tell, but the list of those who are called by name alone.
    fn holding(&self, source: &Range<usize>, heard: &Heard, holder: &Holder) -> Voice {
        let who = match holder.body {
            Some((state, body)) => Who::Body(holder.party.clone(), state, body),
            None => Who::Party(holder.party.clone()),
        };
        let voice = self.named(source, &Heard { who, certainty: 0.9, ..heard.clone() });
        Voice { sort: Sort::Person, ..voice }
    }

    /// Whether a name stands in a phrase for something else: "Бюро переписи", "the owners of the famous South Tower".
    fn is_part_of_phrase(&self, source: &Range<usize>, name: &Range<usize>) -> bool {
        let notes = self.hearing.notes;
        let unknown = |&at: &usize| notes.tokens[at].is_word() && !notes.tokens[at].is_known();
        if !notes.pack.traits.capitals {
            // A name without a word that no list knows is none; one of many such words is a whole clause.
            let words = name.clone().filter(unknown).count();
            let common = name.clone().all(|at| notes.notes[at].noun.is_none());
            let nobody = words == 0 && common && self.hearing.within(name).is_empty();
            return nobody || words > MOST_NAMES;
        }
        // At the head of a sentence every word has a capital: one of several words may be no name.
        let next = source.end > name.end && notes.tokens[name.end].is_word() && !notes.tokens[name.end].capital;
        let article = name.start > source.start && notes.is(name.start - 1, Particle::Definite);
        let goes_on = next && (is_head(notes, name.start) || unknown(&name.end) && !article);
        let title = name.start > source.start && notes.notes[name.start - 1].noun.is_some();
        let before = (source.start..name.start).filter(unknown).count();
        let closes = notes.pack.traits.has_name_cases() && name.len() > 1 && name.end == source.end;
        name.len() == 1 && goes_on || before >= 3 && !title && !closes
    }

    /// Whether a name of one word closes a phrase of words that no list knows, and says of what or whence somebody is: "la patrona mayor
    /// de Barallobre".
    fn is_of_unknown(&self, source: &Range<usize>, name: &Range<usize>) -> bool {
        let notes = self.hearing.notes;
        let front = source.start..name.start;
        let plain = |at: usize| {
            notes.notes[at].noun.is_none() && notes.notes[at].callings.is_empty() && !notes.tokens[at].capital
        };
        let article = notes.is_any(source.start, &[Particle::Definite, Particle::Indefinite]);
        let of = front.len() > 2 && notes.is(name.start - 1, Particle::Of);
        notes.pack.traits.adjectives_follow
            && name.len() == 1
            && name.end == source.end
            && article
            && of
            && (front.start + 1..front.end).all(plain)
    }

    /// Whether a name of one word only says where: behind the preposition that opens the phrase («В Ялте заявили»), or whose mayor
    /// or prosecutors speak ("la maire de Cahors").
    fn is_where(&self, source: &Range<usize>, name: &Range<usize>) -> bool {
        const OF_TOWNS: Callings = Callings::of(&[
            Calling::Mayor,
            Calling::Governor,
            Calling::Prosecutor,
            Calling::Prosecution,
            Calling::Judge,
            Calling::Court,
        ]);
        let notes = self.hearing.notes;
        let traits = &notes.pack.traits;
        let Some(before) = name.start.checked_sub(1).filter(|&at| traits.capitals && at >= source.start) else {
            return false;
        };
        if notes.words(name.start, name.end) != 1 {
            return false;
        }
        let placed = before == source.start && notes.is(before, Particle::Preposition);
        let word = notes.tokens[name.start].span.of(notes.text).unwrap_or_default();
        if traits.places_speak && placed && notes.quote(name.start).is_none() && !self.is_abbreviation(word) {
            return true;
        }
        let of = before - usize::from(notes.is(before, Particle::Definite) && before > source.start);
        let joined = notes.is_any(of, &[Particle::Of, Particle::Preposition]) && of > source.start;
        joined && (source.start..of).any(|at| notes.notes[at].callings.meet(OF_TOWNS))
    }

    /// A name that no list knows: a new party if it is a name at all.
    pub(super) fn by_name(&self, source: &Range<usize>, heard: &Heard) -> Voice {
        let notes = self.hearing.notes;
        if self.is_indefinite(source) && !self.hearing.is_apposed(&heard.person) {
            return self.vague(source);
        }
        let unnamed = heard.person.is_empty() || self.is_described_place(source, &heard.person);
        let range = match (unnamed, notes.pack.traits.capitals) {
            (false, capitals) if capitals || !self.calls_body(source, &heard.person) => heard.person.clone(),
            (true, true) => return self.blank(source),
            _ => self.without_occupation(self.hearing.named_part(source)),
        };
        let whole = with_body(notes, range.clone());
        let range = if whole.start >= source.start { whole } else { range };
        // Where every noun has a capital, one unknown word is as often a noun, but not behind the word for what bears it.
        let noun = range.start.checked_sub(1).filter(|&at| at >= source.start).map(|at| notes.notes[at].callings);
        let titled = noun.is_some_and(|callings| callings.are_bodies() && !callings.are_persons());
        let bare = self.is_bare_subject(source);
        if notes.pack.traits.noun_capitals && !titled && !bare && notes.words(range.start, range.end) < 2 {
            return self.blank(source);
        }
        if self.is_part_of_phrase(source, &range)
            || self.hearing.describes_body(&range)
            || self.is_where(source, &range)
            || self.is_of_unknown(source, &range)
        {
            return self.blank(source);
        }
        let range = self.in_full(&range).unwrap_or(range);
        let voice = self.new_party(source, &range);
        if self.is_issuer(source) {
            return Voice { sort: Sort::Body, is_private: false, ..voice };
        }
        if self.hearing.is_apposed(&heard.person) {
            return Voice { person: voice.new_name.clone(), sort: Sort::Person, is_private: true, ..voice };
        }
        // Who is brought in by one word and no title is no person: "Unite", "Netflix".
        let alone = range.len() == 1 && notes.pack.traits.capitals && notes.words(source.start, source.end) == 1;
        match alone || self.has_article(source, &range) {
            true => Voice { sort: Sort::Body, is_private: false, ..voice },
            false => Voice { person: voice.new_name.clone().filter(|_| !heard.person.is_empty()), ..voice },
        }
    }

    /// Whether the phrase is one word that no list knows, without an article, of which the verb beside it says that it is one: where
    /// every noun has a capital a noun would have an article, so it is a name, "Nordair teilte mit".
    fn is_bare_subject(&self, source: &Range<usize>) -> bool {
        let notes = self.hearing.notes;
        let beside = [Some(source.end), source.start.checked_sub(1)].into_iter().flatten();
        let cue = beside.into_iter().find_map(|at| notes.cue(at));
        let one = cue.is_some_and(|n| notes.cues[n].form.features.number == Some(Number::Singular));
        let titled = self.hearing.title.contains(&source.start);
        one && !titled && self.is_bare_name(source) && !notes.tokens[source.start].is_known()
    }

    /// Whether a name is all of a phrase but for its article, which no person's has: "The Eastfield Courier".
    fn has_article(&self, source: &Range<usize>, name: &Range<usize>) -> bool {
        let notes = self.hearing.notes;
        let whole = name.start == source.start + 1 && name.end == source.end;
        let traits = &notes.pack.traits;
        whole && traits.capitals && !traits.noun_capitals && notes.is(source.start, Particle::Definite)
    }

    /// The full name that the text gives before a name of one word, where neither capitals nor cases make a surname of another word:
    /// "Ignacio Peral", of Peral.
    fn in_full(&self, name: &Range<usize>) -> Option<Range<usize>> {
        let traits = &self.hearing.notes.pack.traits;
        let [surname] = folded_words(self.hearing.notes, name).try_into().ok()?;
        let sure = traits.capitals && !traits.noun_capitals && !traits.has_name_cases() && name.len() == 1;
        let full = self.hearing.full_name(&surname).filter(|&last| sure && last < name.start)?;
        Some(full - 1..full + 1)
    }

    /// Whether a phrase says from whom a statement came, as bodies give them: "Akdeniz Terminal'den yapılan açıklamada".
    fn is_issuer(&self, source: &Range<usize>) -> bool {
        let notes = self.hearing.notes;
        notes.pack.traits.order == Order::VerbLast && notes.is_issued(source.clone())
    }

    /// Whether a name of one word only says of what somebody is who has a full name before the comma, where no capital tells which of
    /// them is the name: «حمید کوهستانی، نمایندهٔ کاپیسا».
    fn is_described_place(&self, source: &Range<usize>, name: &Range<usize>) -> bool {
        let notes = self.hearing.notes;
        let front = self.hearing.named_part(source);
        let full = notes.words(front.start, front.end) >= 2 && front.clone().all(|at| notes.notes[at].noun.is_none());
        !notes.pack.traits.capitals && name.len() == 1 && name.start > front.end && full
    }

    /// Whether the phrase is the name of a body, and a name in it only a part of that: «الاتحاد العام التونسي للشغل».
    fn calls_body(&self, source: &Range<usize>, name: &Range<usize>) -> bool {
        let notes = self.hearing.notes;
        let body = notes.notes[source.start].callings;
        // "Criminal court" is the name, "organisation" only what bears one.
        const NAMED_WITH: Callings =
            Callings::of(&[Calling::Court, Calling::Ministry, Calling::Hospital, Calling::University]);
        let behind = name.start == source.start + 1 && body.meet(NAMED_WITH);
        body.are_bodies() && !body.are_persons() && (behind || !self.hearing.is_apposed(name))
    }

    /// A full name without the word with an article that says what somebody is: «المريضة هالة المنصوري».
    fn without_occupation(&self, name: Range<usize>) -> Range<usize> {
        let notes = self.hearing.notes;
        let plain = |at: usize| notes.notes[at].noun.is_none() && !notes.tokens[at].is_known();
        let three = name.len() == 3 && name.clone().all(plain);
        name.start + usize::from(three && notes.definite(name.start))..name.end
    }

    /// A party that no list knows, called by the words at `name` in the phrase.
    pub(super) fn new_party(&self, source: &Range<usize>, name: &Range<usize>) -> Voice {
        let blank = self.blank(source);
        let name = crate::extract::source_span(self.hearing.notes, name).of(self.hearing.notes.text);
        let name = name.map(|name| self.nominative(source, name));
        let Some((name, party)) = name.and_then(|name| Some((name.clone(), PartyId::new(&slug(&name)).ok()?))) else {
            return blank;
        };
        let is_body = source.clone().any(|at| self.hearing.notes.is_body(at)) || self.is_abbreviation(&name);
        let is_private = self.outlet != Some(&party) && !blank.is_firm && !is_body;
        let sort = if is_body { Sort::Body } else { Sort::Person };
        Voice { party, sort, certainty: 0.5, is_private, new_name: Some(name), ..blank }
    }

    /// Whether a name is one of capitals alone, as those of bodies are: "El PP pide …".
    fn is_abbreviation(&self, name: &str) -> bool {
        self.hearing.notes.pack.traits.capitals && is_all_capitals(name)
    }

    /// A name as a list would have it: without the article or case that the sentence gave it.
    fn nominative(&self, source: &Range<usize>, name: &str) -> String {
        let notes = self.hearing.notes;
        let traits = &notes.pack.traits;
        let kind = |n: usize| notes.entry(&notes.cues[n]).kind;
        let according = notes.cue_before(source.start).is_some_and(|n| kind(n) == CueKind::According);
        if !according || traits.genitive_surnames.is_empty() {
            let plain = with_ending(&traits.name_endings, name);
            let owner = notes.cue(source.end).is_some_and(|n| kind(n) == CueKind::AccordingAfter);
            return if owner && plain == name { self.without_case(name) } else { plain };
        }
        if let Some(name) = self.body_in_nominative(source, name) {
            return name;
        }
        let (first, last) = name.rsplit_once(' ').map_or((None, name), |(first, last)| (Some(first), last));
        let first = first.into_iter().flat_map(|first| first.split(' '));
        let first = first.map(|word| with_ending(&traits.genitive_first_names, word));
        first.chain([with_ending(&traits.genitive_surnames, last)]).collect::<Vec<_>>().join(" ")
    }
}

impl Trace<'_> {
    /// A name that opens with the word for the body, of which alone the case is changed: «по данным Федерации плавания».
    fn body_in_nominative(&self, source: &Range<usize>, name: &str) -> Option<String> {
        let notes = self.hearing.notes;
        let (noun, matter) = name.split_once(' ')?;
        let is_noun = |at: usize| self.hearing.notes.is_body(at) && notes.tokens[at].span.of(notes.text) == Some(noun);
        let opens = source.clone().any(is_noun);
        opens.then(|| format!("{} {matter}", with_ending(&notes.pack.traits.genitive_first_names, noun)))
    }

    /// A name without the ending that a word for whose words it is asks for: as the text has it elsewhere, else by the longest ending.
    fn without_case(&self, name: &str) -> String {
        let notes = self.hearing.notes;
        let stems = notes.pack.traits.case_endings.iter().filter_map(|ending| name.strip_suffix(ending.as_str()));
        let stems: Vec<&str> = stems.filter(|stem| stem.chars().count() > 3).collect();
        let last = |stem: &str| stem.rsplit(' ').next().map(str::to_owned);
        let written = |stem: &&&str| {
            let word = last(stem);
            notes.tokens.iter().any(|token| token.capital && token.span.of(notes.text) == word.as_deref())
        };
        stems.iter().find(written).or(stems.first()).map_or(name, |stem| *stem).to_owned()
    }
}

/// A word with the second of the first pair of endings whose first it has.
pub(super) fn with_ending(endings: &[[String; 2]], word: &str) -> String {
    let other = endings.iter().find_map(|[ending, plain]| Some((word.strip_suffix(ending.as_str())?, plain)));
    other.map_or_else(|| word.to_owned(), |(stem, plain)| format!("{stem}{plain}"))
}

/// A name that no capital shows has at most so many words that no list knows.
pub(super) const MOST_NAMES: usize = 5;

/// How many of one name away a name may point: more than any article has.
const FAR: usize = 50;
