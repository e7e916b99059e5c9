//! An object before its verb and the subject behind it, where cases tell which is which: «Отставки губернатора требует
//! оппозиция», «Перелом подтвердил врач».

use std::ops::Range;

use super::Search;
use super::attribution::{Attribution, Frame};
use super::object_between::clause_start;
use super::subject;
use super::verb_group;
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::lang::{CueKind, Features, Gender, Number, Order, Particle, SourceKind, Takes};

/// The attribution of a cue between its object and its subject, if that is in the nominative and closes the clause.
pub(super) fn attribution(search: &Search<'_, '_>, cue: &CueAt) -> Option<Attribution> {
    let notes = search.notes;
    let traits = &notes.pack.traits;
    let kind = search.entry(cue);
    let form = cue.form.features;
    let takes = kind.takes(Takes::Object) && kind.kind == CueKind::Verb && form.finite && !form.passive;
    if traits.order != Order::SubjectFirst || !traits.object_between || !traits.has_name_cases() || !takes {
        return None;
    }
    let verb = verb_group::verb_group_start(notes, search.from, cue.start);
    let start = clause_start(search, verb)?;
    let object = start + notes.particle(start, Particle::Adverb)..verb;
    let subject = subject::after(notes, cue.end, search.range.end);
    let closes = subject.end >= search.range.end || !notes.word(subject.end) && notes.opens(subject.end).is_none();
    let this = notes.is(object.start, Particle::Definite) && object.len() == 1;
    let stands = !object.is_empty() && !subject.is_empty() && subject.start == cue.end && closes;
    let tells = stands && is_thing(notes, &object) && is_subject(notes, &subject, form, this);
    tells.then(|| search.made(cue, vec![object], subject, Frame::Object))
}

/// Whether a phrase is none for a speaker: its head is no noun for one, no known name and no pronoun.
pub(super) fn is_thing(notes: &Notes<'_>, phrase: &Range<usize>) -> bool {
    let described = |at: usize| {
        let adjective = notes.ends_like(at, &notes.pack.traits.adjective_endings) && notes.notes[at].noun.is_none();
        adjective || notes.is(at, Particle::Definite)
    };
    let head = phrase.clone().find(|&at| !described(at)).unwrap_or(phrase.start);
    let note = &notes.notes[head];
    let speaker = note.noun.is_some_and(|noun| noun.is != SourceKind::Document);
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
    let ends = |endings: &[String]| endings.iter().any(|ending| word.ends_with(ending.as_str()));
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
