//! Where the name of a speaker begins in a row of capitals, and which name in a phrase is another's.

use std::ops::Range;

use super::cast::noun_end;
use super::hearing::Hearing;
use super::people::{is_head, name_at};
use crate::extract::notes::quotes::LONGEST_NAME;
use crate::lang::{Calling, Callings, Gender, Particle, SourceKind};
use crate::text::is_all_capitals;

/// What a body is for takes at most so many words in its name.
const LONGEST_MATTER: usize = 8;

/// A title is at most so many words longer than the name of its place.
const LONGEST_TITLE: usize = 8;

impl Hearing<'_> {
    /// A full name without the words before it that only say whence or what the person is, or of what: «учительница из Ялты Анна
    /// Белова», «аналитик Crisis Group Иван Лугов», «жительница села Луговое Анна Белова», "Strafverteidiger Otto Lang".
    pub(super) fn own_name(&self, name: Range<usize>) -> Range<usize> {
        let notes = self.notes;
        let traits = &notes.pack.traits;
        let words: Vec<usize> = name.clone().filter(|&at| notes.word(at)).collect();
        let text = |at: usize| notes.tokens[at].span.of(notes.text).unwrap_or_default();
        if traits.noun_capitals {
            let says_what = |at: usize| notes.notes[at].noun.is_some() || !notes.notes[at].callings.is_empty();
            let noun = name.clone().rev().skip(1).find(|&at| says_what(at) && notes.word(at + 1));
            let own = noun.map(|noun| noun + 1).filter(|&start| notes.words(start, name.end) >= 2);
            return own.unwrap_or(name.start)..name.end;
        }
        if !traits.capitals && words.len() > 2 && self.is_behind_town_s(name.start) {
            return words[1]..name.end;
        }
        if !traits.places_speak || words.len() < 2 {
            return name;
        }
        let latin = |at: usize| text(at).chars().next().is_some_and(|letter| letter.is_ascii());
        let initials = |at: usize| text(at).chars().count() > 1 && !text(at).chars().any(char::is_lowercase);
        let other = words[1..].iter().copied().find(|&at| latin(at) != latin(name.start));
        let behind_initials = (1..words.len()).rev().find(|&n| initials(words[n - 1])).map(|n| words[n]);
        // A first name, what the father was called, and a surname; most have no middle one.
        let patronymic = |at: usize| notes.ends_like(at, &traits.patronymic_endings);
        let length = if words.len() > 2 && patronymic(words[words.len() - 2]) { 3 } else { 2 };
        let longer = words.len() > length && (self.is_behind_another(&name) || self.is_occupation(name.start));
        let behind_noun = words.get(words.len().saturating_sub(length)).copied();
        let behind_noun = behind_noun.filter(|&first| longer || words.len() > length && self.is_owner_before(first));
        let own = other.or(behind_initials).or(behind_noun);
        own.filter(|&start| notes.words(start, name.end) >= 2).unwrap_or(name.start)..name.end
    }

    /// The name between marks right behind the word for the body that bears it, which begins at `at`; it opens with a capital, where
    /// names have one: «партия „Новый путь“».
    pub(super) fn name_in_marks(&self, at: usize) -> Option<Range<usize>> {
        let notes = self.notes;
        let bears = self.notes.is_body(at) || notes.notes[at].callings.are_bodies();
        let listed = || notes.pack.sources.longest(&notes.tokens, at).map_or(at + 1, |found| at + found.length);
        let ends = [noun_end(notes, at), if bears { listed() } else { at }];
        let quote = ends.into_iter().find_map(|end| notes.opens(end)).filter(|quote| bears && quote.closed)?;
        let shown = notes.tokens[quote.open + 1].capital || !notes.pack.traits.capitals;
        (shown && notes.words(quote.open, quote.close) <= LONGEST_NAME).then(|| quote.inside())
    }

    /// The same of a body whose word stands anywhere in a phrase that goes on behind the name.
    pub(super) fn named_in_marks(&self, phrase: &Range<usize>) -> Option<Range<usize>> {
        phrase.clone().find_map(|at| self.name_in_marks(at)).filter(|name| name.end < phrase.end)
    }

    /// The name of a body that says of what it is in small letters: "la Fédération nationale de cyclisme", «Обсерватория по правам
    /// человека». A capital shows it that the place in the sentence does not ask for; where there is none, the noun of those that
    /// are hardly ever several.
    pub(super) fn name_with_matter(&self, source: &Range<usize>) -> Option<Range<usize>> {
        const STATE_S: Callings =
            Callings::of(&[Calling::Ministry, Calling::Court, Calling::Prosecution, Calling::Council]);
        const SINGULAR: Callings = Callings::of(&[Calling::Union, Calling::Association, Calling::University]);
        const FIRM: Callings = Callings::of(&[Calling::Firm]);
        let notes = self.notes;
        let traits = &notes.pack.traits;
        let said = |at: usize| notes.word(at) && notes.notes[at].particle_length == 0;
        let first = source.clone().find(|&at| said(at))?;
        let body = |at: usize| notes.notes[at].callings.are_bodies() || self.notes.is_body(at);
        let noun = (first..source.end).find(|&at| body(at))?;
        let callings = notes.notes[noun].callings;
        let cases = traits.has_name_cases();
        let shown = notes.tokens[first].capital && (first > source.start || !is_head(notes, first));
        let word = notes.tokens[noun].span.of(notes.text).unwrap_or_default();
        let alone = cases && notes.tokens[first].capital && callings.meet(SINGULAR) && !callings.meet(FIRM);
        let matter = noun_end(notes, noun)..self.named_part(source).end;
        let plain = |at: usize| notes.word(at) && !notes.finite_verb(at) && notes.cue(at).is_none();
        let place = notes.is(matter.start, Particle::Preposition) && notes.tokens.get(matter.start + 1)?.capital;
        let described =
            (first..noun).all(|at| cases && said(at) && notes.notes[at].noun.is_none() && self.covering(at).is_none());
        let fits = traits.capitals && !traits.noun_capitals && !traits.describes_first() && !callings.meet(STATE_S);
        let fits = fits && !is_all_capitals(word);
        if traits.describes_first() {
            return self.name_of_people(first..noun, matter.start).filter(|_| alone && matter.is_empty());
        }
        let whole = !matter.is_empty() && matter.len() <= LONGEST_MATTER && matter.clone().all(plain) && !place;
        (fits && described && (shown || alone) && whole).then_some(first..matter.end)
    }

    /// Who is in a body, where what describes a noun stands before it, is its name with the noun that closes it: «Լրագրողների միությունը».
    fn name_of_people(&self, owners: Range<usize>, end: usize) -> Option<Range<usize>> {
        let last = owners.end.checked_sub(1).filter(|&at| at >= owners.start)?;
        let people = self.is_noun(last, SourceKind::Vague) || self.is_person_noun(last);
        (people && self.notes.ends_like(last, &self.notes.pack.traits.genitive_endings)).then_some(owners.start..end)
    }

    /// The phrase up to a comma, bracket or relative clause: what follows describes the speaker, and is no part of the name.
    pub(super) fn named_part(&self, source: &Range<usize>) -> Range<usize> {
        let head = self.head(source.clone());
        let notes = self.notes;
        let comma = head.clone().skip(1).find(|&at| notes.comma(at) || notes.mark(at, '('));
        head.start..comma.unwrap_or(head.end)
    }

    /// Whether a word for the head of a town or province ends at `at`, so that its place comes first: ראש עיריית אשקלון תומר כהן.
    pub(super) fn is_behind_town_s(&self, at: usize) -> bool {
        const HEADS: Callings = Callings::of(&[Calling::Mayor, Calling::Governor]);
        let heads = |&i: &usize| self.notes.notes[i].callings.meet(HEADS) && noun_end(self.notes, i) == at;
        (at.saturating_sub(3)..at).any(|i| heads(&i))
    }

    /// Whether the word before a run of capitals, or its first, is of something else than a person, whose name begins the run:
    /// «из Ялты», «села Луговое», «Центра Лугового».
    fn is_behind_another(&self, name: &Range<usize>) -> bool {
        let notes = self.notes;
        let person = |at: usize| self.is_person_noun(at) || self.is_noun(at, SourceKind::Vague);
        let common = |at: usize| !notes.tokens[at].capital || notes.notes[at].noun.is_some();
        let before = name.start.checked_sub(1).filter(|&at| notes.word(at) && common(at));
        let known = |at: usize| self.covering(at).is_some();
        before.is_some_and(|at| !person(at) && !known(at)) || self.notes.is_body(name.start)
    }

    /// Whether the word before the first name that stands at `first` owns the office before it, as its genitive says: «мэр Каменки
    /// Анна Белова».
    fn is_owner_before(&self, first: usize) -> bool {
        let notes = self.notes;
        let last_letter = |at: usize| notes.tokens[at].span.of(notes.text).and_then(|word| word.chars().last());
        let genitive = |[ending, _]: &[String; 2]| last_letter(first - 1) == ending.chars().last();
        notes.pack.traits.name_genitives.iter().any(genitive) && last_letter(first - 1) != last_letter(first)
    }

    /// Whether a name of one word is only part of what somebody is who has a full name behind it: «Начальник Каменской военной
    /// администрации Иван Лугов», «Ректор университета Иван Лугов».
    pub(super) fn is_in_title(&self, name: Range<usize>, range: &Range<usize>) -> bool {
        let notes = self.notes;
        let next = name.end;
        let common = |at: usize| {
            let is_small = || notes.notes[at].particle_length > 0 || notes.notes[at].pronoun.is_some();
            let is_common = || !notes.tokens[at].capital || self.covering(at).is_some();
            at < range.end && notes.word(at) && is_common() && !is_small()
        };
        let full = |at: usize| name_at(self, at).is_some_and(|full| notes.words(full.start, full.end) >= 2);
        let border = range.clone().find(|&at| at >= next && notes.comma(at)).unwrap_or(range.end);
        let cases = notes.pack.traits.has_name_cases();
        cases && name.len() == 1 && common(next) && (next + 1..border).take(LONGEST_TITLE).any(full)
    }

    /// Whether a word with a capital only describes the body behind it: «Международный комитет».
    pub(super) fn describes_body(&self, name: &Range<usize>) -> bool {
        name.len() == 1 && self.notes.pack.traits.has_name_cases() && self.notes.is_body(name.end)
    }

    /// Whether the word at the head of a sentence looks like one for what somebody does: «Правозащитница Анна Белова».
    fn is_occupation(&self, at: usize) -> bool {
        is_head(self.notes, at) && self.notes.ends_like(at, &self.notes.pack.traits.occupation_endings)
    }

    /// Whether a name says only whose lawyer, mother or neighbour speaks: "the lawyer of Ann Hill", «Адвокат Ивана Лугова заявил».
    pub(super) fn has_another(&self, name: Range<usize>, range: &Range<usize>) -> bool {
        let notes = self.notes;
        let Some(before) = name.start.checked_sub(1).filter(|&at| at >= range.start) else { return false };
        let private = |at: usize| self.is_noun(at, SourceKind::Person) || self.is_noun(at, SourceKind::Vague);
        let article = notes.is(before, Particle::Definite) && before > range.start;
        let of = before - usize::from(article);
        if notes.is(of, Particle::Of) && of > range.start {
            return private(of - 1);
        }
        const OTHERS: Callings = Callings::of(&[Calling::Lawyer, Calling::Kin]);
        let callings = (range.start..name.start).map(|at| notes.notes[at].callings).find(|found| !found.is_empty());
        let callings = callings.unwrap_or_default();
        callings.meet(OTHERS)
            && self.is_genitive(&name, callings.meet(Callings::of(&[Calling::Kin])) || self.is_he(range))
    }

    /// Whether a name ends as one in the genitive; `sure`, where that of a woman in the nominative, which ends alike, cannot be
    /// meant.
    fn is_genitive(&self, name: &Range<usize>, sure: bool) -> bool {
        let notes = self.notes;
        let word = |at: usize| notes.tokens[at].span.of(notes.text).unwrap_or_default();
        let (first, last) = (word(name.start), word(name.end - 1));
        let ends = |[a, b]: &[String; 2]| first.ends_with(a.as_str()) && last.ends_with(b.as_str());
        let traits = &notes.pack.traits;
        traits.name_genitives.iter().any(ends) || sure && traits.name_genitives_of_men.iter().any(ends)
    }

    /// Whether the verb beside a phrase says that a man speaks.
    fn is_he(&self, range: &Range<usize>) -> bool {
        let beside = [range.start.checked_sub(1), Some(range.end), Some(range.end + 1)].into_iter().flatten();
        let cue = beside.into_iter().find_map(|at| self.notes.cue(at).or_else(|| self.notes.cue_before(at + 1)));
        cue.is_some_and(|n| self.notes.cues[n].form.features.gender == Some(Gender::Masculine))
    }
}
