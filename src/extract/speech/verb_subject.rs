//! Who speaks where a verb hands a statement over: before it, behind it, or left out.

use std::ops::Range;

use super::Search;
use super::attribution::{Attribution, Frame};
use super::frames::Right;
use super::object_before;
use super::subject;
use super::verb_group;
use super::{object_start, objects};
use crate::extract::notes::adjuncts;
use crate::extract::notes::annotate::CueAt;
use crate::lang::{Gender, Number, Order, Particle, Person, ProcliticKind, SourceKind};
use crate::model::Stance;

/// The noun that a relative clause describes has at most so many tokens.
const NOUN: usize = 12;
/// Who hands over is named in at most so many tokens before a passive verb.
const BEFORE_PASSIVE: usize = 10;

impl Search<'_, '_> {
    /// Who speaks where the verb is passive: "was told by officials that …".
    fn doer(&self, cue: &CueAt, right: &Right) -> Option<Range<usize>> {
        let notes = self.notes;
        let by = (cue.end..right.gap.end).find(|&at| notes.is(at, Particle::By))?;
        let found = subject::after(notes, by + notes.particle(by, Particle::By), right.gap.end);
        (!found.is_empty()).then_some(found)
    }

    /// Who speaks in a clause that only goes with the one around it: "…, with aides saying that".
    pub(super) fn accompanying(&self, cue: &CueAt) -> Option<Range<usize>> {
        subject::accompanying(self.notes, self.from, cue.start)
    }

    /// A subject without the words that make its clause describe the noun before it: "a subject that they believe".
    fn behind_relative(&self, subject: Range<usize>) -> Range<usize> {
        let notes = self.notes;
        let describes = |at: usize| notes.is(at, Particle::Relative) || notes.is(at, Particle::That);
        // "the firm, which sells guns": between commas it describes the speaker, and so does "who".
        let front = |at: usize| at == subject.start || notes.word(at - 1);
        let joint = |at: &usize| describes(*at) && !notes.is(*at, Particle::Whether) && front(*at);
        let joint = subject.clone().rev().find(joint).filter(|_| notes.pack.traits.bare_verbs);
        let own = joint.map_or(subject.start, |at| at + 1)..subject.end;
        let names =
            |at: usize| notes.tokens[at].capital || notes.notes[at].noun.is_some() || notes.notes[at].pronoun.is_some();
        let article = notes.is(own.start, Particle::Definite) || notes.is(own.start, Particle::Owner);
        let plain = own.clone().all(|at| notes.word(at) && !notes.finite_verb(at));
        let named = !own.is_empty() && (article || names(own.start)) && names(own.end - 1);
        if plain && named { own } else { subject }
    }

    /// The words that name the speaker of a cue with its content on the right.
    pub(super) fn source(&self, cue: &CueAt, right: &Right) -> Range<usize> {
        let none = cue.start..cue.start;
        if let Some(source) = self.around_participle(cue) {
            return source;
        }
        if self.is_participle(cue) {
            return self.accompanying(cue).or_else(|| self.main_subject(cue)).unwrap_or(none);
        }
        if self.is_marked_infinitive(cue) {
            return self.acts_to(cue).unwrap_or(none);
        }
        if self.opens_sentence(cue) && self.entry(cue).stance == Stance::Asks {
            return self.doer(cue, right).unwrap_or(none);
        }
        if let Some(source) = self.told_by(cue) {
            return source;
        }
        if cue.form.features.passive && self.notes.pack.traits.speaker_before {
            return Some(self.named_before(cue)).filter(|words| self.may_tell(words)).unwrap_or(none);
        }
        if self.is_nobody_s(cue) && (self.notes.pack.traits.bare_verbs || right.frame != Frame::Quote) {
            return self.doer(cue, right).unwrap_or(none);
        }
        match self.notes.pack.traits.order {
            Order::VerbFirst => self.subject_of_first_verb(cue, right),
            _ => self.subject_first(cue, right),
        }
    }

    /// The subject that a statement between it and its verb parts from that, before either cue of the two: «وزیر با بیان اینکه پل
    /// باز است، هشدار داد».
    fn around_participle(&self, cue: &CueAt) -> Option<Range<usize>> {
        let notes = self.notes;
        if !notes.pack.traits.object_before_verb {
            return None;
        }
        let own = subject::before(notes, self.from, cue.start);
        if self.is_participle(cue) {
            return Some(own).filter(|own| !own.is_empty());
        }
        let last = self.found.last().filter(|last| last.form.is_some_and(|form| form.features.participle))?;
        last.source.first().filter(|_| own.is_empty()).cloned()
    }

    /// Whether a word for a document or a speaker stands in the phrase before a passive verb: בהודעה נאמר.
    fn may_tell(&self, phrase: &Range<usize>) -> bool {
        phrase.clone().any(|at| self.notes.notes[at].noun.is_some() || self.notes.speaker_end(at, phrase.end).is_some())
    }

    /// The words right before the verb that may name its speaker.
    fn named_before(&self, cue: &CueAt) -> Range<usize> {
        let found = self.without_paper(subject::before(self.notes, self.from, cue.start));
        if found.is_empty() { self.around_aside(cue).unwrap_or(found) } else { found }
    }

    /// The subject before a question between commas that was found already: "Hill, asked whether he would go, said".
    fn around_aside(&self, cue: &CueAt) -> Option<Range<usize>> {
        let notes = self.notes;
        let aside = self.found.last().filter(|last| notes.pack.traits.bare_verbs && last.source.is_empty())?;
        let open = aside.cue.first()?.start.checked_sub(1).filter(|&at| notes.comma(at))?;
        let group = verb_group::verb_group_start(notes, self.range.start, cue.start);
        let closes = notes.comma(self.from) && group == self.from + 1;
        Some(subject::before(notes, self.range.start, open)).filter(|_| closes && open > self.range.start)
    }

    /// The words behind the verb, before what it hands over, that may name its speaker.
    fn named_behind(&self, cue: &CueAt, right: &Right) -> Range<usize> {
        let found = subject::after(self.notes, cue.end, right.gap.end);
        let found = if found.is_empty() { self.behind_medium(cue, right.gap.end).unwrap_or(found) } else { found };
        let found = self.up_to_matter(cue, found);
        if self.is_indirect_object(&found) { cue.start..cue.start } else { found }
    }

    /// The subject of a verb that comes first, or before it where it cannot follow.
    fn subject_of_first_verb(&self, cue: &CueAt, right: &Right) -> Range<usize> {
        if let Some(issuer) = self.issuer(cue) {
            return issuer;
        }
        let genitive = self.notes.pack.traits.clitics(ProcliticKind::Genitive);
        let addressee = self.notes.tokens.get(cue.end).is_some_and(|token| token.clitics.0 & genitive != 0);
        let follows = !addressee && self.may_follow(cue);
        let found = if follows { self.named_behind(cue, right) } else { cue.start..cue.start };
        let may_precede = !self.notes.has_and(cue.start) || self.as_for(cue);
        let found = if found.is_empty() && may_precede && (self.found.is_empty() || !self.is_of_another(cue)) {
            self.named_before(cue)
        } else {
            found
        };
        if found.is_empty() && !addressee { self.main_subject(cue).unwrap_or(found) } else { found }
    }

    /// Whether the subject of a verb that comes first may follow it: such a verb stands in the singular then, and no subject
    /// carries its owner's pronoun, nor a preposition.
    fn may_follow(&self, cue: &CueAt) -> bool {
        let preceded = || self.notes.seems_adjunct(cue.end, false) && !self.named_before(cue).is_empty();
        // Where the speaker stands before the verb as often, one behind it agrees with it: האשימו 200 מרצים את הממשלה.
        let inverted = || self.notes.pack.traits.speaker_before && self.named_before(cue).is_empty();
        (cue.form.features.number != Some(Number::Plural) || inverted())
            && !self.notes.possessed(cue.end)
            && !preceded()
            && !self.stands_behind_subject(cue)
            && !self.is_oblique(cue.end)
            && !self.disagrees(cue)
    }

    /// Whether the word right behind a verb that comes first has another gender, so that it is no subject: طالب السفارة بأن,
    /// ودعا باريس إلى. Lands are feminine there, but for those that are listed.
    fn disagrees(&self, cue: &CueAt) -> bool {
        let notes = self.notes;
        let traits = &notes.pack.traits;
        let at = cue.end;
        let plural =
            notes.notes.get(at).and_then(|note| note.noun).is_some_and(|noun| noun.number == Some(Number::Plural));
        if traits.speaker_before && plural && cue.form.features.number == Some(Number::Singular) {
            return true;
        }
        let masculine = cue.form.features.gender == Some(Gender::Masculine);
        if !masculine || traits.masculine_lands.is_empty() || notes.tokens.get(at).is_none() {
            return false;
        }
        let noun = notes.notes[at].noun.and_then(|noun| noun.gender);
        let land = notes.lands.iter().find(|land| land.start == at);
        let named = |land: &Range<usize>| notes.span(land.start, land.end).of(notes.text).unwrap_or_default();
        let feminine = |land: &Range<usize>| !traits.masculine_lands.iter().any(|known| known == named(land));
        noun == Some(Gender::Feminine) && notes.definite(at) || noun.is_none() && land.is_some_and(feminine)
    }

    /// The subject where it comes before its verb, or elsewhere if nothing is there.
    fn subject_first(&self, cue: &CueAt, right: &Right) -> Range<usize> {
        let before = self.without_whom(cue, self.without_preposition(self.named_before(cue)));
        if let Some(named) = self.named_at_front(&before) {
            return named;
        }
        let found = self.behind_relative(before);
        if !found.is_empty() {
            return found;
        }
        let behind = || if self.subject_went_on(cue) { cue.start..cue.start } else { self.named_behind(cue, right) };
        let named = self.outside_marks(cue).or_else(|| self.described(cue)).or_else(|| self.described_before(cue));
        named.or_else(|| self.main_subject(cue)).unwrap_or_else(behind)
    }

    /// Whom "as for" names at the front, where a pronoun is all the subject: "Quant à l'OMS, elle recommande".
    fn named_at_front(&self, subject: &Range<usize>) -> Option<Range<usize>> {
        let notes = self.notes;
        let length = notes.particle(self.range.start, Particle::AsFor);
        let comma = subject.start.checked_sub(1).filter(|&at| length > 0 && notes.comma(at))?;
        let named = subject::trimmed(notes, self.range.start + length..comma);
        let pronoun = subject.len() == 1 && notes.notes[subject.start].pronoun.is_some();
        (pronoun && !named.is_empty() && named.end == comma).then_some(named)
    }

    /// Who stands before the comma of a clause that describes them, whose relative word is no other than "that": "el alcalde, que
    /// exigió la retirada, …".
    pub(super) fn described(&self, cue: &CueAt) -> Option<Range<usize>> {
        let notes = self.notes;
        let group = verb_group::verb_group_start(notes, self.range.start, cue.start);
        let joint = group.checked_sub(1).filter(|&at| at > self.range.start && notes.is(at, Particle::That))?;
        let comma = (joint - 1 > self.range.start && notes.comma(joint - 1)).then_some(joint - 1)?;
        let follows = notes.pack.traits.adjectives_follow && notes.notes[joint].pronoun.is_none();
        let told = self.found.iter().flat_map(|made| &made.source).find(|source| source.end == comma);
        let noun = told.cloned().unwrap_or_else(|| subject::before(notes, self.range.start, comma));
        let somebody = |at: usize| notes.notes[at].noun.is_some() || at > noun.start && notes.tokens[at].capital;
        (follows && !noun.is_empty() && noun.end == comma && noun.clone().any(somebody)).then_some(noun)
    }

    /// Who speaks in the clause between commas right before the verb, which described them: "el alcalde, que negó los hechos, exigió una
    /// disculpa".
    fn described_before(&self, cue: &CueAt) -> Option<Range<usize>> {
        let notes = self.notes;
        let group = verb_group::verb_group_start(notes, self.range.start, cue.start);
        let source = self.found.last()?.source.last()?.clone();
        let relative = notes.comma(source.end) && notes.is_any(source.end + 1, &[Particle::That, Particle::Relative]);
        let closes = group > self.range.start && notes.comma(group - 1) && group > source.end + 2;
        let follows = notes.pack.traits.adjectives_follow && !source.is_empty();
        (follows && relative && closes).then_some(source)
    }

    /// A subject up to the preposition that the verb asks for, which opens its matter, up to whom it bids or accuses, or up to what
    /// a demonstrative points at: حذر النواب من خطورة أن …, دعا الوزير الأطراف إلى …, وصفت الوزارة هذه المزاعم بأنها ….
    fn up_to_matter(&self, cue: &CueAt, subject: Range<usize>) -> Range<usize> {
        let notes = self.notes;
        let entry = self.entry(cue);
        if notes.pack.traits.order != Order::VerbFirst {
            return subject;
        }
        let opens = |&at: &usize| matches!(objects::governed(notes, at, entry), Some((length, 0)) if length > 0);
        let matter = subject.clone().skip(1).find(opens).filter(|_| !entry.governs.is_empty());
        let bids = matches!(entry.stance, Stance::Demands | Stance::Asks | Stance::Accuses | Stance::Promises);
        let whom =
            object_start::second_definite(notes, subject.clone()).filter(|&at| bids && self.is_whom(&subject, at));
        let blame = subject.clone().skip(1).find(|&at| entry.with.contains(&notes.tokens[at].exact));
        let pointed = object_start::pointed(notes, subject.clone());
        subject.start..[matter.or(whom), pointed, blame].into_iter().flatten().min().unwrap_or(subject.end)
    }

    /// Whether the definite noun at `at` begins a second noun phrase: a definite word stands before it, or a name behind one;
    /// and it is no title, which a name would follow.
    fn is_whom(&self, subject: &Range<usize>, at: usize) -> bool {
        let notes = self.notes;
        let title = notes.notes[at].noun.is_some_and(|noun| noun.is.is_person());
        let name = |i: usize| notes.word(i) && !notes.tokens[i].is_known() && !notes.definite(i);
        let names = (subject.start..at).rev().take_while(|&i| name(i)).count();
        let definite = at.checked_sub(names + 1).is_some_and(|i| i >= subject.start && notes.definite(i));
        !title && definite
    }

    /// Whether the clause of a statement begins with its subject, right before the verb (أن الوزير أبلغ النواب): what follows
    /// is whom it is told.
    fn stands_behind_subject(&self, cue: &CueAt) -> bool {
        let notes = self.notes;
        let group = verb_group::verb_group_start(notes, self.range.start, cue.start);
        let describes = group > self.range.start && notes.is(group - 1, Particle::Relative);
        if self.is_top() || describes || notes.has_and(cue.start) || cue.form.features.gender.is_none() {
            return false;
        }
        let subject = subject::before(notes, self.from, cue.start);
        let noun = subject.clone().find_map(|at| notes.notes[at].noun).and_then(|noun| noun.gender);
        let other = matches!((noun, cue.form.features.gender), (Some(noun), Some(verb)) if noun != verb);
        !subject.is_empty() && subject.start == self.range.start && !other
    }

    /// Whether the noun at `at` has the case of an object, unless a list knows it as a name or an office: دعا الطرفين.
    fn is_oblique(&self, at: usize) -> bool {
        let notes = self.notes;
        let Some(token) = notes.tokens.get(at) else { return false };
        let word = token.span.of(notes.text).unwrap_or_default();
        let ends = notes.ends_like(at, &notes.pack.traits.oblique_endings);
        let office = || notes.notes[at].noun.is_some_and(|noun| noun.is == SourceKind::Office);
        let known = || office() || notes.speaker_end(at, at + 1).is_some();
        let articles = notes.pack.traits.proclitics.iter().filter(|p| p.is == ProcliticKind::Article);
        ends && articles.map(|p| p.text.as_str()).any(|article| word.starts_with(article)) && !known()
    }

    /// Who issued the document that the clause describes, if what follows the verb is whom it bids: أصدرت باريس بيانا دعت فيه
    /// الأطراف إلى ….
    fn issuer(&self, cue: &CueAt) -> Option<Range<usize>> {
        let notes = self.notes;
        let bids = matches!(self.entry(cue).stance, Stance::Demands | Stance::Asks | Stance::Accuses);
        let describes = notes.particle(cue.end, Particle::Medium) == 1 && !notes.has_and(cue.start);
        if !bids || !describes || !self.found.is_empty() {
            return None;
        }
        let verb = (self.range.start..cue.start).find(|&at| notes.finite_verb(at))?;
        let subject = subject::after(notes, verb + 1, cue.start);
        let name = notes.speaker_end(subject.start, subject.end);
        let named = name.is_some() || notes.notes.get(subject.start).is_some_and(|note| note.noun.is_some());
        if !named {
            return None;
        }
        // The document is the object, and its own words stand before the verb.
        let joined = |end: usize| end < subject.end && notes.has_and(end);
        let next = |end: usize| notes.speaker_end(end, subject.end);
        let end = std::iter::successors(name, |&end| next(end).filter(|_| joined(end))).last();
        Some(subject.start..end.unwrap_or(subject.end))
    }

    /// The subject behind a medium or time, if it is somebody known: «قال في بيان وزير الخارجية إن».
    fn behind_medium(&self, cue: &CueAt, to: usize) -> Option<Range<usize>> {
        let notes = self.notes;
        let start = adjuncts::to_subject(notes, cue.end, to);
        let told = (cue.end..start).any(|at| notes.is(at, Particle::Addressee));
        let found = subject::after(notes, start, to);
        let named = notes.speaker_end(found.start, found.end).is_some()
            || found.clone().any(|at| notes.notes[at].noun.is_some())
            || notes.pack.traits.adjectives_follow && notes.tokens.get(found.start).is_some_and(|token| token.capital);
        (start > cue.end && !told && !notes.has_and(cue.start) && found.start == start && named).then_some(found)
    }

    /// The noun before a relative word that stands outside the marks of the statement: « … ses généraux, qui « croient que … » ».
    fn outside_marks(&self, cue: &CueAt) -> Option<Range<usize>> {
        let notes = self.notes;
        let group = verb_group::verb_group_start(notes, self.range.start, cue.start);
        let open =
            self.range.start.checked_sub(1).filter(|&at| notes.opens(at).is_some() && group == self.range.start)?;
        let relative = open.checked_sub(1).filter(|&at| notes.is(at, Particle::Relative) && !self.is_top())?;
        let noun = relative - usize::from(relative > 0 && notes.comma(relative - 1));
        let joint = |at: usize| notes.is(at, Particle::Preposition) && !notes.is(at, Particle::Of);
        let border = |at: usize| !notes.word(at) || joint(at) || notes.finite_verb(at);
        let from = (noun.saturating_sub(NOUN)..noun).rev().find(|&at| border(at))?;
        Some(subject::before(notes, from + 1, noun)).filter(|subject| !subject.is_empty())
    }

    /// "In the statement it says": a place may speak where verbs come last, and its preposition is no part of its name.
    fn without_preposition(&self, phrase: Range<usize>) -> Range<usize> {
        let length = self.notes.particle(phrase.start, Particle::Preposition);
        if length == 0 || !self.notes.pack.traits.object_before_verb {
            return phrase;
        }
        // Of whom something is asked, to whom it is told: neither speaks.
        let speaks = |&at: &usize| {
            let noun = self.notes.notes[at].noun.map(|noun| noun.is);
            matches!(noun, Some(SourceKind::Document)) || self.notes.is(at, Particle::Medium)
        };
        let inner = (phrase.start + length).min(phrase.end)..phrase.end;
        if inner.clone().any(|at| speaks(&at)) { inner } else { subject::before(self.notes, self.from, phrase.start) }
    }

    /// A subject without the preposition of whom something is asked, where objects stand before their verb: «انجمن پزشکان از دولت
    /// خواست», but «یکی از مسافران».
    fn without_whom(&self, cue: &CueAt, phrase: Range<usize>) -> Range<usize> {
        let notes = self.notes;
        let asks = matches!(self.entry(cue).stance, Stance::Demands | Stance::Asks);
        let vague = |at: usize| notes.notes[at].noun.is_some_and(|noun| noun.is == SourceKind::Vague);
        let some = |at: usize| at == phrase.start && vague(at);
        let whom = |&at: &usize| notes.is(at, Particle::Preposition) && !some(at - 1);
        let cut = phrase.clone().skip(1).find(whom).filter(|_| asks && notes.pack.traits.object_before_verb);
        phrase.start..cut.unwrap_or(phrase.end)
    }

    /// The subject of the sentence's first verb, if the cue goes on after it ("corrected the figure, saying") and nobody has
    /// spoken in the sentence yet.
    fn main_subject(&self, cue: &CueAt) -> Option<Range<usize>> {
        let notes = self.notes;
        if notes.pack.traits.order == Order::VerbFirst {
            return self.first_subject(cue);
        }
        let goes_on = cue.start > self.range.start && self.goes_on(cue);
        // "Asked whether he would go, he paused and said": the one who asked is not told.
        let asked = |a: &Attribution| a.stance == Stance::Asks && a.cue[0].start == self.range.start;
        let start = if self.found.iter().all(asked) { self.from } else { self.range.start };
        if notes.pack.traits.order != Order::SubjectFirst || !self.found.iter().all(asked) || !goes_on {
            return None;
        }
        let verb = (start..cue.start).find(|&at| notes.finite_verb(at))?;
        let subject = object_before::without_object(notes, subject::before(notes, start, verb));
        let named = |at: usize| {
            let note = &notes.notes[at];
            let capital = notes.tokens[at].capital && !(notes.is(at, Particle::Definite) && at == subject.start);
            capital || note.noun.is_some() || note.pronoun.is_some()
        };
        let plain = !notes.is(subject.start, Particle::Preposition) && !notes.is(subject.start, Particle::Subordinate);
        (!subject.is_empty() && plain && subject.clone().any(named)).then_some(subject)
    }

    /// The subject of the verb that opens the sentence, or of the one behind its subject, where a verb of saying goes on
    /// after "and": وصل الوزير إلى بغداد وقال إن …
    fn first_subject(&self, cue: &CueAt) -> Option<Range<usize>> {
        let notes = self.notes;
        let goes_on = notes.has_and(cue.start) || self.is_participle(cue) && notes.comma(cue.start.saturating_sub(1));
        if !self.found.is_empty() || !goes_on || !self.is_top() {
            return None;
        }
        let start = (self.range.start..cue.start).find(|&at| notes.word(at))?;
        let verb = (start..cue.start).find(|&at| notes.finite_verb(at));
        let opens = |at: usize| notes.opens(at).is_some() && !subject::is_name_quote(notes, at);
        // The first verb may be one of the same act: أضاف الوزير فقال.
        let alone = (start..cue.start).all(|at| (notes.cue(at).is_none() || Some(at) == verb) && !opens(at));
        let before = subject::before(notes, start, verb.unwrap_or(start));
        let subject = match verb {
            Some(verb) if before.is_empty() => self.up_to_paper(subject::after(notes, verb + 1, cue.start)),
            Some(_) => before,
            None => start..notes.speaker_end(start, cue.start).unwrap_or(start + 1),
        };
        let named = |at: usize| notes.notes[at].noun.is_some() || notes.speaker_end(at, subject.end).is_some();
        (alone && subject.clone().any(named)).then_some(subject)
    }

    /// Who hands a statement over by a passive verb and a preposition written together with their name, behind the verb or before
    /// it: נמסר מהמשטרה, מהמשטרה נמסר.
    pub(super) fn told_by(&self, cue: &CueAt) -> Option<Range<usize>> {
        let notes = self.notes;
        let entry = self.entry(cue);
        let passive = cue.form.features.passive && notes.pack.traits.speaker_before && !entry.governs.is_empty();
        let by = |&at: &usize| at < self.range.end && objects::governed(notes, at, entry).is_some_and(|(_, n)| n > 0);
        let reach = cue.start.saturating_sub(BEFORE_PASSIVE).max(self.from);
        let words = (reach..cue.start).rev().take_while(|&at| notes.word(at) || notes.quote(at).is_some());
        let before = words.filter(by).last().filter(|_| passive);
        let group = |at: usize| at..verb_group::verb_group_start(notes, at + 1, cue.start);
        subject::behind_preposition(notes, cue, self.range.end).or_else(|| before.map(group))
    }

    /// A subject up to what it brought out, which is the object: أصدر المركز بيانا.
    fn up_to_paper(&self, subject: Range<usize>) -> Range<usize> {
        let notes = self.notes;
        let paper = |at: usize| notes.notes[at].noun.is_some_and(|noun| noun.is == SourceKind::Document);
        let object = subject.clone().skip(1).find(|&at| paper(at) && !notes.definite(at));
        subject.start..object.unwrap_or(subject.end)
    }

    /// The words before a verb, without the object of the verb before them where verbs come first: نشرت الحركة صورا قالت إنها.
    fn without_paper(&self, phrase: Range<usize>) -> Range<usize> {
        let verb = phrase.start.checked_sub(1).filter(|&at| at >= self.range.start && self.notes.finite_verb(at));
        let object = self.notes.pack.traits.order == Order::VerbFirst && verb.is_some();
        if object { self.up_to_paper(phrase) } else { phrase }
    }

    /// Whether the relative word before the verb shows another gender than it: what the noun before it is, is told by
    /// somebody else (الأحكام التي اعتبر أنها).
    fn is_of_another(&self, cue: &CueAt) -> bool {
        let notes = self.notes;
        let group = verb_group::verb_group_start(notes, self.range.start, cue.start);
        let relative = group.checked_sub(1).and_then(|at| notes.notes[at].pronoun);
        let gender = relative.filter(|pronoun| pronoun.person == Person::Relative).and_then(|pronoun| pronoun.gender);
        matches!((gender, cue.form.features.gender), (Some(noun), Some(verb)) if noun != verb)
    }

    /// Whether the clause begins with "as for …", so that a conjunction written together with its verb joins nothing.
    fn as_for(&self, cue: &CueAt) -> bool {
        (self.from..cue.start).any(|at| self.notes.is(at, Particle::AsFor))
    }

    /// Whether a phrase after the cue only says to whom ("told the Council").
    fn is_indirect_object(&self, phrase: &Range<usize>) -> bool {
        self.notes.pack.traits.bare_clause && self.notes.pack.traits.order == Order::SubjectFirst && !phrase.is_empty()
    }
}
