//! An object before its verb and the subject behind it, where cases tell which is which: «Отставки губернатора требует
//! оппозиция», «Перелом подтвердил врач».

use std::ops::Range;

use super::Search;
use super::attribution::{Attribution, Frame};
use super::dismissed::{is_claim, is_statement};
use super::object_between::{clause_start, is_hyphen, nominative_behind, people_last, with_ending};
use super::subject;
use super::verb_group;
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::lang::{Cue, CueKind, Features, Gender, Number, Order, Particle, SourceKind, Takes, endings_of};
use crate::model::Stance;

/// The attribution of a cue between its object and its subject, if that is in the nominative and closes the clause.
pub(super) fn attribution(search: &Search<'_, '_>, cue: &CueAt) -> Option<Attribution> {
    let notes = search.notes;
    let traits = &notes.pack.traits;
    if let Some(made) = statement_first(search, cue) {
        return Some(made);
    }
    let kind = search.entry(cue);
    let form = cue.form.features;
    let takes = kind.takes(Takes::Object) || kind.takes(Takes::About);
    let takes = takes && kind.kind == CueKind::Verb && form.finite && !form.passive;
    if traits.order != Order::SubjectFirst || !traits.object_between || !traits.has_name_cases() || !takes {
        return None;
    }
    let verb = verb_group::verb_group_start(notes, search.from, cue.start);
    let start = clause_start(search, verb)?;
    let start = start + notes.particle(start, Particle::Adverb);
    // «О пожаре сообщил министр»
    let about = notes.particle(start, Particle::About);
    if about == 0 && !kind.takes(Takes::Object) || about > 0 && !kind.takes(Takes::About) || start + about >= verb {
        return None;
    }
    let object = start + about..verb;
    // «Ответственность за взрыв взяло на себя «Исламское государство»»: what is owned up to stands before the verb, so whoever it is follows.
    let owns = names_what_is_owned(notes, kind, &object);
    let quoted = || notes.opens(cue.end).filter(|quote| owns && quote.closed).map(|quote| quote.open..quote.close + 1);
    let subject = quoted().unwrap_or_else(|| subject::after(notes, cue.end, search.range.end));
    let mark = |at: usize| !notes.word(at) && notes.opens(at).is_none() && !(about > 0 && notes.colon(at));
    let closes = subject.end >= search.range.end || mark(subject.end);
    // «Мост цел — так утверждает мэр»
    let small = object.len() == 1 && notes.notes[object.start].particle_length > 0;
    if small && !notes.is(object.start, Particle::Definite) && !notes.points(&object) {
        return None;
    }
    let this = notes.is(object.start, Particle::Definite) && object.len() == 1;
    let stands = !object.is_empty() && !subject.is_empty() && subject.start == cue.end && closes;
    let tells = stands && (owns || is_thing(notes, &object) && is_subject(notes, &subject, form, this));
    tells.then(|| search.made(cue, vec![object], subject, Frame::Object))
}

/// The attribution of a cue between a noun for a statement, which its matter stands before, and a known name that closes the clause, in a
/// language whose article shows the subject: «Հարձակման մասին լուրերը հերքել է Թբիլիսին».
fn statement_first(search: &Search<'_, '_>, cue: &CueAt) -> Option<Attribution> {
    let notes = search.notes;
    let traits = &notes.pack.traits;
    let kind = search.entry(cue);
    let form = cue.form.features;
    let takes = kind.takes(Takes::Object) && kind.kind == CueKind::Verb && form.finite && !form.passive;
    let has_articles = !traits.subject_shapes.is_empty() && traits.object_between;
    if traits.order != Order::SubjectFirst || !has_articles || !takes {
        return None;
    }
    let verb = verb_group::verb_group_start(notes, search.from, cue.start);
    let object = clause_start(search, verb)?..verb;
    let owns = names_what_is_owned(notes, kind, &object);
    let end = with_ending(notes, notes.speaker_end(cue.end, search.range.end)?);
    let closes = end >= search.range.end || !notes.word(end) && notes.opens(end).is_none();
    let told = object.len() > 1 && (owns || is_statement(notes, object.end - 1));
    (told && closes).then(|| search.made(cue, vec![object], cue.end..end, Frame::Object))
}

/// Whether the object has the word for what its verb owns up to: responsibility.
fn names_what_is_owned(notes: &Notes<'_>, kind: &Cue, object: &Range<usize>) -> bool {
    kind.own && object.clone().any(|at| kind.with.contains(&notes.tokens[at].exact))
}

/// The attribution of a refusal behind the question that nobody answers, or of a verb behind a statement told in full: «Почему закрыли
/// мост, в мэрии не объяснили», «Версию о том, что мост упал, мэр отверг».
pub(super) fn clause_first(search: &Search<'_, '_>, cue: &CueAt) -> Option<Attribution> {
    let notes = search.notes;
    let kind = search.entry(cue);
    let takes = kind.takes(Takes::Object) && cue.form.features.finite;
    let first = search.range.start + notes.particle(search.range.start, Particle::And);
    let refuses = kind.stance == Stance::Declines;
    let asks = refuses && (first..cue.start).take(ASKED).any(|at| notes.is(at, Particle::Whether));
    let that = |at: usize| at > first && notes.is(at, Particle::That);
    let tells = is_statement(notes, first) && (first..cue.start).take(ASKED + 2).any(that);
    let cases = notes.pack.traits.object_between && notes.pack.traits.order == Order::SubjectFirst;
    if !takes || !(asks || tells) || !cases || search.from > search.range.start {
        return None;
    }
    let comma = (first..cue.start).rev().find(|&at| notes.comma(at))?;
    let group = verb_group::verb_group_start(notes, comma + 1, cue.start);
    let before = subject::trimmed(notes, comma + 1..group);
    let word = |at: usize| is_hyphen(notes, at) || notes.word(at) && notes.cue(at).is_none() && !notes.finite_verb(at);
    let plain = (comma + 1..group).all(word);
    let source = if before.is_empty() { subject::after(notes, cue.end, search.range.end) } else { before };
    let end = source.end.max(cue.end);
    let closes = end >= search.range.end || !notes.word(end) && notes.opens(end).is_none();
    let stands = plain && closes && notes.words(first, comma) > 1 && (!source.is_empty() || cue.form.features.pronoun);
    let content = first..comma;
    stands.then(|| search.made(cue, vec![content], source, Frame::Object))
}

/// The attribution of a refusal behind the deed that is refused: «Комментировать отставку мэра в министерстве отказались», «Комментировать
/// её советник отказался».
pub(super) fn deed_first(search: &Search<'_, '_>, cue: &CueAt) -> Option<Attribution> {
    let notes = search.notes;
    let traits = &notes.pack.traits;
    let kind = search.entry(cue);
    let refuses = kind.stance == Stance::Declines && kind.takes(Takes::Infinitive) && cue.form.features.finite;
    let cases = traits.object_between && traits.order == Order::SubjectFirst;
    let first = search.range.start;
    let deed = notes.word(first) && notes.ends_like(first, &traits.infinitive_endings);
    if !refuses || !cases || !deed || search.from > first {
        return None;
    }
    let rest = first + 1..verb_group::verb_group_start(notes, first, cue.start);
    let plain =
        |at: usize| (notes.word(at) || is_hyphen(notes, at) || notes.quote(at).is_some()) && !notes.finite_verb(at);
    let mark = |at: usize| at >= search.range.end || !notes.word(at) && notes.opens(at).is_none();
    let subject = match refuser(notes, cue, &rest) {
        Some(start) => start..rest.end,
        None => subject::after(notes, cue.end, search.range.end),
    };
    let content = rest.start..subject.start.min(rest.end);
    let closes = mark(subject.end.max(cue.end)) && notes.words(content.start, content.end) > 0;
    let source = subject::trimmed(notes, subject);
    (closes && !source.is_empty() && rest.clone().all(plain))
        .then(|| search.made(cue, vec![content], source, Frame::Object))
}

/// Where those are named right before the verb who refuse what stands before them: a body's people, a noun for a speaker in the
/// nominative, a known name, a pronoun, or a body in the case of a place.
fn refuser(notes: &Notes<'_>, cue: &CueAt, rest: &Range<usize>) -> Option<usize> {
    let last = rest.end.checked_sub(1).filter(|&last| last > rest.start)?;
    if let Some(parts) = people_last(notes, cue, rest, true).or_else(|| nominative_behind(notes, rest)) {
        return Some(parts.subject.start);
    }
    let known = notes.mentions.iter().find(|name| name.start > rest.start && name.end == rest.end);
    let capital = |at: &usize| notes.tokens[*at].capital;
    let name = || (rest.start + 1..rest.end).rev().take_while(capital).last();
    let pronoun = notes.notes[last].pronoun.is_some();
    // «կազմակերպության քարտուղարությունում»: whose body it is stands before it.
    let noun = |at: &usize| notes.notes[*at].noun.is_some();
    let place = notes.is_body(last) && notes.ends_as_place(rest.end);
    let place = place.then(|| (rest.start + 1..rest.end).rev().take_while(noun).last()).flatten();
    known.map(|name| name.start).or(pronoun.then_some(last)).or(place).or_else(name)
}

/// Whether a statement is a question that its speaker does not answer: nobody says anything in it.
pub(super) fn is_unanswered(notes: &Notes<'_>, made: &Attribution) -> bool {
    let asks = |at: usize| notes.is(at, Particle::Whether);
    let first = made.content.first().filter(|_| made.stance == Stance::Declines && made.frame == Frame::Object);
    first.is_some_and(|piece| notes.pack.traits.object_between && piece.clone().take(ASKED).any(asks))
}

/// A question shows within so many words that it is one.
const ASKED: usize = 3;

/// Whether a phrase is none for a speaker: its head is no noun for one, no known name and no pronoun.
pub(super) fn is_thing(notes: &Notes<'_>, phrase: &Range<usize>) -> bool {
    let described = |at: usize| {
        let adjective = notes.ends_like(at, &notes.pack.traits.adjective_endings) && notes.notes[at].noun.is_none();
        adjective || notes.is(at, Particle::Definite)
    };
    let head = phrase.clone().find(|&at| !described(at)).unwrap_or(phrase.start);
    let note = &notes.notes[head];
    let speaker = note.noun.is_some_and(|noun| noun.is != SourceKind::Document) && !is_claim(notes, head);
    let named = notes.speaker_end(head, phrase.end).is_some();
    let name = notes.tokens[head].capital && notes.tokens.get(head + 1).is_some_and(|next| next.capital);
    let pronoun = note.pronoun.is_some() && !notes.is(head, Particle::Definite);
    let plain = !notes.is(phrase.start, Particle::Preposition) && phrase.clone().all(|at| notes.word(at));
    plain && !speaker && !named && !name && !pronoun
}

/// Whether the phrase behind a verb of this form is its subject: somebody, or a body, in the nominative. `this`, where the object is
/// a demonstrative, of which nobody is a part.
fn is_subject(notes: &Notes<'_>, phrase: &Range<usize>, form: Features, this: bool) -> bool {
    let describes = |at: usize| {
        notes.ends_like(at, &notes.pack.traits.adjective_endings)
            && notes.notes[at].noun.is_none()
            && !notes.tokens[at].capital
    };
    let Some(head) = phrase.clone().find(|&at| !describes(at)) else { return false };
    let word = notes.tokens[head].span.of(notes.text).unwrap_or_default();
    if word.is_empty() {
        return false;
    }
    let cases = &notes.pack.traits.nominatives;
    let ends = |endings: &[String]| endings_of(word, endings).next().is_some();
    let vowel = word.ends_with(|letter| cases.vowels.contains(letter));
    let (one, many) = (form.number != Some(Number::Plural), form.number != Some(Number::Singular));
    let woman = one && form.gender == Some(Gender::Feminine) && ends(&cases.feminine);
    let body = one && ends(&cases.only_feminine);
    match notes.notes[head].noun.map(|noun| noun.is) {
        Some(SourceKind::Document) => false,
        Some(kind) if kind.is_person() || kind == SourceKind::Vague => {
            one && !vowel && form.gender != Some(Gender::Feminine) || many && ends(&cases.plural) || woman
        }
        // A body in "-а" is in the nominative: its object would end in "-у".
        Some(_) => body || one && ends(&cases.feminine) || this && one && !vowel,
        None if notes.speaker_end(head, phrase.end).is_some() => this,
        None => {
            let full = notes.tokens[head].capital && notes.tokens.get(head + 1).is_some_and(|next| next.capital);
            full && one && (!vowel || woman)
        }
    }
}
