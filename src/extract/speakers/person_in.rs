//! Which words of a phrase are the name of a person, and whether the phrase names anybody at all.

use std::ops::Range;

use super::hearing::Hearing;
use super::people::{folded_words, is_head, name_at, name_before};
use crate::gazetteer::Name;
use crate::lang::{Calling, Callings, Order, Particle, SourceKind, TokenKind};

/// The longest word for "named", in tokens.
const NAMED: usize = 3;

/// The name that closes a phrase has at most so many words that no list knows.
const LONGEST_CLOSING: usize = 4;

impl Hearing<'_> {
    /// The first name of a person in the phrase.
    pub(super) fn person_in(&self, range: &Range<usize>) -> Range<usize> {
        let listed = || self.listed_in(range);
        if let Some(name) = self.name_behind_place(range).or_else(|| self.named_behind(range)).or_else(listed) {
            return name;
        }
        let capitals = self.notes.pack.traits.capitals;
        let mut at = range.start;
        while at < range.end {
            // Without capitals a name is only heard behind an office or a title, or where its bearer is described behind it.
            let may_begin = capitals
                || at > range.start
                    && (self.covering(at - 1).is_some()
                        || self.notes.notes[at - 1].noun.is_some()
                        || self.notes.comma(at - 1)
                        || self.is_behind_named(at))
                || at == range.start && self.is_described_behind(range);
            match name_at(self, at).filter(|_| may_begin) {
                Some(name) => {
                    let end = name.end.min(range.end);
                    let compound =
                        self.notes.mark(end.saturating_sub(2), '-') && self.notes.notes[end - 1].noun.is_some();
                    if compound && self.notes.pack.traits.noun_capitals {
                        // "CDU-Politiker": what somebody is, and no name.
                        at = end;
                        continue;
                    }
                    // A capital may begin with a title or be nothing else: "Xanım Hill", "General Hill", "Ministry".
                    match (name.start..end).find(|&at| self.notes.notes[at].noun.is_none()) {
                        // "Hessens Minister Otto Lang": the first name owns the office of the second.
                        Some(_) if self.owns(end, range.end) || self.is_whose(end, range.end) => at = end,
                        Some(start) if self.has_another(start..end, range) => at = end,
                        Some(start) if self.only_opens(start..end, range) => at = end,
                        Some(start) if self.is_in_title(start..end, range) => at = end,
                        Some(start) if self.is_place_of(start..end, range) || self.is_matter_of(start..end, range) => {
                            at = end
                        }
                        Some(start) if self.name_that_closes(range, end - start).is_some() => at = end,
                        Some(start) if self.describes_body_before(start..end) => at = start + 1,
                        Some(start) if self.describes_person_before(start..end) => at = end,
                        Some(start) => {
                            return self.behind_title(start, range).unwrap_or_else(|| self.own_name(start..end));
                        }
                        None => at = end,
                    }
                }
                None => at += 1,
            }
        }
        self.name_that_closes(range, 0).unwrap_or(range.start..range.start)
    }

    /// The full name of one who is listed as an office-holder of the day, whatever else its words mean: «يحيى سريع».
    fn listed_in(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let is_listed = |name: &Range<usize>| {
            let words = folded_words(self.notes, name);
            self.holder(&words).is_some_and(|holder| holder.names.contains(&words))
        };
        let pairs = range.clone().skip(1).filter(|_| !self.notes.pack.traits.capitals);
        pairs.map(|last| last - 1..last + 1).find(is_listed)
    }

    /// The name behind a comma, with a title or without one, that closes a phrase which says what its bearer is, where no capital shows
    /// names: מנהל המחלקה בבית החולים, ד"ר דן גל.
    fn named_behind(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let notes = self.notes;
        let describes = !notes.pack.traits.capitals && self.is_person_noun(range.start);
        let comma = range.clone().find(|&at| notes.comma(at)).filter(|_| describes)?;
        let title = |at: &usize| self.is_person_noun(*at) && !notes.definite(*at);
        let titles = (comma + 1..range.end).take_while(title).count();
        let mark = usize::from(titles > 0 && notes.mark(comma + 1 + titles, '\''));
        let name = name_at(self, comma + 1 + titles + mark)?;
        let enough = notes.words(name.start, name.end) + titles >= 2;
        let closes = name.end >= range.end || !notes.word(name.end);
        (enough && closes && name.start < range.end).then_some(name)
    }

    /// The full name behind the comma of a phrase that says what its bearer is, where every other name says only where or of what:
    /// "l'ancien maire de Saint-Aubin, Gérard Lemoine", "el director de Calidad de Lácteos Arias, Pedro Lastra".
    fn name_behind_place(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let notes = self.notes;
        let comma = range.clone().find(|&at| notes.comma(at))?;
        let name = name_at(self, comma + 1).filter(|name| notes.words(name.start, name.end) >= 2)?;
        let title = range.start..comma;
        let small = [Particle::Of, Particle::Preposition, Particle::Definite];
        let joined = |at: usize| at > title.start && (notes.is_any(at - 1, &small) || notes.mark(at - 1, '-'));
        let inside = |at: usize| at > title.start && notes.tokens[at - 1].capital;
        let other = |at: usize| notes.tokens[at].capital && at > title.start && !joined(at) && !inside(at);
        let closed = name.end == range.end || notes.comma(name.end);
        let traits = &notes.pack.traits;
        let fits = traits.capitals && !traits.noun_capitals && closed && self.within(&name).is_empty();
        let person = title.clone().any(|at| self.is_person_noun(at)) && !title.clone().any(other);
        // "El presidente de la Coparmex, Luis Gil" speaks for it; a town's mayor or whoever heads a part of it is himself.
        let heads = |at: usize| notes.notes[at].callings.meet(Callings::of(&[Calling::Mayor, Calling::Governor]));
        let starts = |at: usize| notes.tokens[at].capital && joined(at) && !notes.mark(at - 1, '-');
        let parts = title.clone().filter(|&at| starts(at)).count();
        let person = person && (title.clone().any(heads) || parts > 1);
        let named = title.clone().any(|at| joined(at) && notes.tokens[at].capital && notes.notes[at].noun.is_none());
        (fits && person && named).then_some(name)
    }

    /// Whether a phrase opens with a full name and says behind a comma what its bearer is: «حیدر العبودی، وکیل متهم».
    fn is_described_behind(&self, range: &Range<usize>) -> bool {
        let Some(name) = name_at(self, range.start).filter(|name| name.len() >= 2) else { return false };
        let noun = name.end + 1;
        noun < range.end && self.notes.comma(name.end) && self.is_person_noun(noun)
    }

    /// The full name that closes a phrase for a person, or its part before a comma, however many words say what the person is:
    /// «رئيس نقابة العاملين في الصناعات الكيماوية خالد الفناطسة». Only longer than one of `words` words before it.
    fn name_that_closes(&self, range: &Range<usize>, words: usize) -> Option<Range<usize>> {
        if self.notes.pack.traits.capitals || words > 1 || !self.is_person_noun(range.start) {
            return None;
        }
        let end = range.clone().find(|&at| self.notes.comma(at)).unwrap_or(range.end);
        let name = name_before(self, end)?;
        // What has an article there still describes the bearer.
        let described = (name.start..name.end - 2).take_while(|&at| self.notes.definite(at)).count();
        let name = name.start + described..name.end;
        (name.start > range.start + 1 && name.len() <= LONGEST_CLOSING).then_some(name)
    }

    /// Whether a word that no list knows only describes the common noun before it, where neither capitals nor articles show names and no
    /// title stands there: «خلبان بازنشسته».
    fn describes_person_before(&self, name: Range<usize>) -> bool {
        let traits = &self.notes.pack.traits;
        let bare = !traits.capitals && traits.object_before_verb && name.len() == 1;
        let Some(noun) = name.start.checked_sub(1).filter(|_| bare && !traits.titles.is_empty()) else { return false };
        let word = self.notes.tokens[noun].span.of(self.notes.text).unwrap_or_default();
        // «نماینده الیگودرز در مجلس»
        let seat = self.is_spokesperson(noun) && self.notes.is(name.end, Particle::Preposition);
        seat || self.is_noun(noun, SourceKind::Person) && !traits.titles.iter().any(|title| title == word)
    }

    /// Whether words with an article only describe the body before them, and a full name follows: «رئيس الحزب التقدمي وليد جنبلاط».
    fn describes_body_before(&self, name: Range<usize>) -> bool {
        let notes = self.notes;
        let described = name.clone().take_while(|&at| notes.definite(at)).count();
        let behind_body = name.start.checked_sub(1).is_some_and(|at| self.notes.is_body(at) || notes.definite(at));
        !notes.pack.traits.capitals && described > 0 && behind_body && name.len() >= described + 2
    }

    /// Whether the word at `at` says what a person is.
    pub(super) fn is_person_noun(&self, at: usize) -> bool {
        let note = &self.notes.notes[at];
        note.callings.are_persons() || note.noun.is_some_and(|noun| noun.is.is_person())
    }

    /// The full name that closes a run of names behind a title, where the verb comes last: "Erzurum Valisi Aydın Kaya", "Mühendisler
    /// Odası Üyesi Taner Kaya".
    fn behind_title(&self, start: usize, range: &Range<usize>) -> Option<Range<usize>> {
        let notes = self.notes;
        let part = |&at: &usize| {
            let joins = notes.is_possessive(at) || notes.mark(at, '.') || notes.mark(at, '"') || notes.mark(at, '”');
            notes.tokens[at].capital || joins || notes.notes[at].noun.is_some()
        };
        let run = start..(start..range.end).find(|at| !part(at)).unwrap_or(range.end);
        let title = run.clone().skip(1).rfind(|&at| self.is_person_noun(at))?;
        // "Yelken Kulübü Başkanı Ece Su" speaks for the club.
        if self.leads_body(title..title + 1) && (run.start..title).any(|at| self.notes.is_body(at)) {
            return None;
        }
        let name = name_at(self, title + 1)?;
        let full = name.end <= run.end && notes.words(name.start, name.end) >= 2 && self.within(&name).is_empty();
        (notes.pack.traits.order == Order::VerbLast && full).then_some(name)
    }

    /// Whether a word has its capital only because it opens the sentence, and a name stands behind a noun: "Ana muhalefet partisi
    /// PASOK".
    fn only_opens(&self, name: Range<usize>, range: &Range<usize>) -> bool {
        let notes = self.notes;
        let alone = name.len() == 1 && name.start == range.start && is_head(notes, name.start);
        let alone = alone && !notes.is_possessive(name.end);
        let goes_on = name.end < range.end && notes.tokens[name.end].is_word() && !notes.tokens[name.end].capital;
        let said = |at: usize| notes.notes[at].noun.is_some() && !notes.tokens[at].capital;
        let named = |at: usize| said(at) && name_at(self, at + 1).is_some_and(|name| name.end <= range.end);
        let last_verb = notes.pack.traits.order == Order::VerbLast;
        last_verb && alone && goes_on && (name.end..range.end.saturating_sub(1)).any(named)
    }

    /// Whether the name that ends at `end` only says whose somebody is who has a full name behind the noun: "Fatma Kaya'nın oğlu
    /// Hasan Kaya", «Ջիքիայի փաստաբան Լևան Գոգիավան».
    fn is_whose(&self, end: usize, to: usize) -> bool {
        let noun = end + usize::from(self.notes.is_possessive(end));
        noun < to
            && !self.notes.tokens[noun].capital
            && self.is_person_noun(noun)
            && name_at(self, noun + 1).is_some_and(|name| name.end <= to && self.is_apposed(&name))
    }

    /// Whether a name of one word says only where or of what somebody is who has a full name behind it: "the mayor of Bradford, Tom
    /// Ellison".
    fn is_place_of(&self, name: Range<usize>, range: &Range<usize>) -> bool {
        let notes = self.notes;
        let before = name.start.checked_sub(1).filter(|_| name.len() == 1);
        let small = [Particle::Of, Particle::Preposition, Particle::Definite];
        // Where every noun has a capital, one word is as often a noun: "Eine Kundin aus Celle, Anna Berg".
        let noun = (notes.pack.traits.noun_capitals || !notes.pack.traits.capitals) && name.len() == 1;
        let inside = noun || before.is_some_and(|at| at > range.start && notes.is_any(at, &small));
        let comma = (name.end..range.end).find(|&at| notes.comma(at));
        // "Der Leiter der Prüfung, Jaan Mets": what has an article is a noun there, and no name of a body.
        let article = before.is_some_and(|at| notes.is(at, Particle::Definite)) && notes.pack.traits.noun_capitals;
        inside
            && !(notes.pack.traits.capitals && !article && self.leads_body(range.start..name.start))
            && comma.and_then(|at| self.name_behind(at)).is_some_and(|full| self.is_apposed(&full))
    }

    /// The name behind a comma, past an article and what its bearer is: ", der Parteichef Otto Lang".
    fn name_behind(&self, comma: usize) -> Option<Range<usize>> {
        let article = usize::from(self.notes.is(comma + 1, Particle::Definite));
        name_at(self, comma + 1 + article).map(|name| self.own_name(name))
    }

    /// Whether a name of one word is that of what the office behind it is about, and a full name follows: "Environment Secretary
    /// Emma Reynolds".
    fn is_matter_of(&self, name: Range<usize>, range: &Range<usize>) -> bool {
        let office =
            name.end < range.end && matches!(self.covering(name.end).map(|m| self.name(m)), Some(Name::Role(_)));
        name.len() == 1
            && office
            && name_at(self, name.end + 1).is_some_and(|full| self.notes.words(full.start, full.end) >= 2)
    }

    /// Whether the phrase calls somebody by what they are to a body, for which they speak: its head, its spokesperson.
    fn leads_body(&self, phrase: Range<usize>) -> bool {
        const HEADS: Callings = Callings::of(&[Calling::Leader, Calling::Manager, Calling::Spokesperson]);
        let leads = |at: usize| self.notes.notes[at].callings.meet(HEADS) || self.is_spokesperson(at);
        phrase.into_iter().any(leads)
    }

    /// Whether the name that ends at `end` owns the office of another one behind it: "Baden-Württembergs Minister Otto Lang".
    fn owns(&self, end: usize, to: usize) -> bool {
        let genitive = self.notes.ends_like(end - 1, &self.notes.pack.traits.name_owner_endings);
        let office = end < to && (self.notes.notes[end].noun.is_some() || self.covering(end).is_some());
        genitive && office && (end + 1..to).any(|at| name_at(self, at).is_some_and(|name| name.end <= to))
    }

    /// Whether the phrase is about nobody in particular: a vague noun, unless a name follows it at once.
    pub(super) fn is_vague(&self, range: &Range<usize>, person: &Range<usize>) -> bool {
        let traits = &self.notes.pack.traits;
        let proper = traits.capitals && !traits.noun_capitals;
        let vague = |&at: &usize| {
            self.is_noun(at, SourceKind::Vague)
                // "the Association of Doctors": inside a name the noun is part of it.
                && !(proper && self.notes.tokens[at].capital && (at > range.start || self.is_before_body(at)))
                && self.covering(at).is_none_or(|m| matches!(self.name(m), Name::State(..)))
                // «Представитель агентства»: the body is meant that he speaks for.
                && !(self.notes.notes[at].callings.are_bodies() && (range.start..at).any(|i| self.is_spokesperson(i)))
        };
        let border = range.clone().find(|&at| self.notes.comma(at)).unwrap_or(range.end);
        let Some(at) = (range.start..border).find(vague) else { return false };
        let named = || traits.capitals && self.name_in_marks(at).is_some() || self.name_with_matter(range).is_some();
        if self.is_called_so(person) || named() {
            return false;
        }
        if !traits.capitals {
            // An unknown word behind it is as often an adjective as a name; a body before it ("committee of doctors") has it.
            let full = self.notes.definite(at) && self.notes.words(person.start, person.end) >= 2;
            // «یکی از آنها، پیام حیدری»
            let apposed = person.start == border + 1 && self.is_apposed(person);
            return !full && !apposed && !(range.start..at).any(|at| self.notes.is_body(at));
        }
        // «жительница села Луговое Анна Белова»: the name of the place stands before that of the person.
        let placed = person.start > at + 2 && self.notes.tokens[person.start - 1].capital;
        let named = placed && person.end <= border && self.notes.words(person.start, person.end) >= 2;
        let near = (at + 1..=at + 2).contains(&person.start) || named && traits.places_speak;
        // «Жители Каменки»: a single name behind several people is where they are.
        let several = self.notes.ends_like(at, &traits.nominatives.plural);
        let several = several && !traits.name_genitives.is_empty() && self.notes.words(person.start, person.end) < 2;
        several || self.belongs_to(at, person) || !self.is_apposed(person) && (person.is_empty() || !near)
    }

    /// Whether the word behind `at` is that for a body, with the capital of a name: "Hekimler Birliği".
    fn is_before_body(&self, at: usize) -> bool {
        self.notes.is_body(at + 1) && self.notes.tokens[at + 1].capital
    }

    /// Whether the phrase is about somebody who belongs to the one it names, and is nobody in particular: "aides to Mr. Hill".
    pub fn serves(&self, range: &Range<usize>, person: &Range<usize>) -> bool {
        // "the Association of Doctors of Norland": inside a name the noun is part of it.
        let common = |at: usize| at == range.start || !self.notes.tokens[at].capital;
        let vague = |&at: &usize| self.is_noun(at, SourceKind::Vague) && common(at);
        let noun = range.clone().take_while(|&at| !self.notes.comma(at)).find(vague);
        noun.is_some_and(|noun| self.belongs_to(noun, person))
    }

    /// Whether a preposition right before the name or its title joins it to the noun at `noun`, which is somebody else: "critics of
    /// Ann Hill", "aides to Mr. Hill".
    fn belongs_to(&self, noun: usize, person: &Range<usize>) -> bool {
        let notes = self.notes;
        let title = |at: usize| notes.notes[at].noun.is_some() || notes.mark(at, '.');
        let before = (noun + 1..person.start).rev().find(|&at| !title(at));
        let joins = before.is_some_and(|at| notes.is_any(at, &[Particle::Preposition, Particle::Of]));
        joins && !self.is_behind_named(person.start)
    }

    /// Whether a word for "named" ends right before token `at`.
    fn is_behind_named(&self, at: usize) -> bool {
        (1..=NAMED.min(at)).any(|length| self.notes.particle(at - length, Particle::Named) == length)
    }

    /// Whether a full name is somebody's who is called so: "a resident named Ann Hill", "Ali Kaya adlı bir tanık".
    fn is_called_so(&self, person: &Range<usize>) -> bool {
        let full = self.notes.words(person.start, person.end) >= 2;
        full && (self.is_behind_named(person.start) || self.notes.is(person.end, Particle::Named))
    }

    /// Whether a full name says who somebody is that a phrase before its comma, or a title, describes: "a taxi driver, Peter Hill".
    pub fn is_apposed(&self, person: &Range<usize>) -> bool {
        let titled = |at: usize| self.notes.comma(at) || self.notes.notes[at].noun.is_some() || self.is_age(at);
        let said = |at: usize| titled(at) || self.is_behind_town_s(at) || self.is_behind_named(person.start);
        self.notes.words(person.start, person.end) >= 2 && person.start.checked_sub(1).is_some_and(said)
    }

    /// Whether the word at `at` closes somebody's age behind a comma: ", 54 yaşlı", ", 54-year-old".
    fn is_age(&self, at: usize) -> bool {
        let comma = (at.saturating_sub(6)..at).rev().find(|&i| self.notes.comma(i));
        let years = |comma: usize| self.notes.tokens[comma + 1].kind == TokenKind::Number;
        comma.is_some_and(|comma| comma + 1 < at && years(comma) && self.notes.words(comma + 1, at + 1) <= 4)
    }
}
