//! The clause that a particle opens behind a cue: "said that …", «заявил, что …», قال إن ….

use std::ops::Range;

use super::attribution::Frame;
use super::ends::End;
use super::frames::{REACH, Right, clause, is_that, left_out, subject_border};
use super::objects::{governed, object, object_before};
use super::subject;
use crate::extract::notes::adjuncts::{skip_adjuncts, to_subject};
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::extract::notes::sentences::{is_abbreviation, is_stop};
use crate::lang::{Cue, CueKind, Order, Particle, Person, ProcliticKind, Takes};
use crate::model::Stance;

/// Whether the particle at `at` opens the statement of a noun that is the cue's object: "rejected the claim that".
fn belongs_to_noun(notes: &Notes<'_>, cue: &CueAt, kind: &Cue, at: usize) -> bool {
    let noun = |n: usize| notes.entry(&notes.cues[n]).kind == CueKind::Noun;
    notes.pack.traits.order == Order::SubjectFirst
        && (kind.takes(Takes::Object) || kind.takes(Takes::Label))
        && (cue.end..at).rev().take(3).any(|i| notes.cue(i).is_some_and(noun))
}

/// Whether a particle at `at` opens the content of the cue; a question word does only right behind it or its addressee.
fn opens_here(notes: &Notes<'_>, cue: &CueAt, at: usize) -> bool {
    if notes.pack.traits.order != Order::SubjectFirst {
        let asks = notes.pack.traits.speaker_before && !notes.is(at, Particle::That);
        return !asks || skip_adjuncts(notes, cue.end, at) >= at;
    }
    let gap = notes.words(cue.end, at);
    let entry = notes.entry(cue);
    // «گفت موشکی که فرود آمد روسی بود»: where a clause may follow without it, the particle describes the noun before it.
    let bare = notes.pack.traits.object_before_verb && entry.takes(Takes::Clause) && at > cue.end;
    let is_relative =
        bare && notes.word(at - 1) && skip_adjuncts(notes, cue.end, at) < at && !is_addressee(notes, cue.end, at);
    if is_relative || opens_relative(notes, cue, at) {
        return false;
    }
    // "said that evening"
    let short = at + 2 < notes.tokens.len() && !notes.word(at + 2) && notes.opens(at + 2).is_none();
    let time = short && notes.pack.traits.bare_clause && !is_abbreviation(notes, at + 2);
    let asks = !notes.is(at, Particle::That);
    // "pressed by the host on whether"
    let about = at > cue.end && notes.is(at - 1, Particle::About);
    if asks && notes.pack.traits.bare_verbs && (about || notes.is(cue.end, Particle::By)) {
        return true;
    }
    let plain = skip_adjuncts(notes, cue.end, at) >= at || asks && is_addressee(notes, cue.end, at);
    !time && (plain || !(asks || entry.weak && gap > 6) || asks && gap <= 3 && !entry.opens.is_empty())
}

/// Whether the particle at `at` describes the noun with which a clause without a particle opens: "said the missile that fell was old".
fn opens_relative(notes: &Notes<'_>, cue: &CueAt, at: usize) -> bool {
    const NOUN: usize = 4;
    let opens = notes.is_any(cue.end, &[Particle::Definite, Particle::Indefinite, Particle::Owner]);
    let noun = at.checked_sub(1).filter(|&last| cue.end < last && last - cue.end <= NOUN);
    let plain = |i: usize| {
        let known = notes.tokens[i].capital || notes.notes[i].particle_length > 0 || notes.finite_verb(i);
        notes.word(i) && !known
    };
    let bare = notes.pack.traits.bare_clause && notes.entry(cue).takes(Takes::Clause);
    let verb = || at + 1 < notes.tokens.len() && notes.may_be_finite(at + 1);
    bare && opens && noun.is_some_and(|last| (cue.end + 1..=last).all(plain)) && verb()
}

/// Whether the words are a preposition and a name, which say to whom: "explicó a la CNN por qué …".
fn is_addressee(notes: &Notes<'_>, from: usize, to: usize) -> bool {
    let name = from + notes.particle(from, Particle::Preposition);
    name > from && name < to && notes.speaker_end(name, to) == Some(to)
}

/// Whether the particle at `at` only describes the noun in an apposition before it: "…, a figure that critics dispute".
fn describes(notes: &Notes<'_>, from: usize, at: usize) -> bool {
    let parts = |i: usize| notes.comma(i) || notes.closes(i).is_some() && notes.comma(i - 1);
    let comma = (from..at).rev().find(|&i| !notes.word(i)).filter(|&i| parts(i) && i + 2 < at);
    comma.is_some_and(|comma| notes.is_any(comma + 1, &[Particle::Indefinite, Particle::Definite]))
}

/// Whether the particle at `at` says what the subject before its comma does, where verbs need no subject and it is a relative word
/// too: "…, informó la policía, que añadió que …".
fn describes_subject(notes: &Notes<'_>, cue: &CueAt, at: usize) -> bool {
    let parted = notes.pack.traits.null_subjects && notes.comma(at - 1) && at > cue.end + 1;
    let behind = || to_subject(notes, cue.end, at);
    let inverted = || cue.start > 0 && !notes.word(cue.start - 1) && subject::after(notes, behind(), at).end == at - 1;
    parted && notes.finite_verb(at + 1) && inverted()
}

/// Whether the particle at `at` is a relative word behind the comma of the verb's object: "lo atribuye a los vecinos, que suelen pasar".
fn describes_object(notes: &Notes<'_>, cue: &CueAt, kind: &Cue, at: usize) -> bool {
    let comma = at.saturating_sub(1);
    let takes = kind.takes(Takes::Object) || kind.takes(Takes::About) || !kind.governs.is_empty();
    let parted = comma > cue.end && notes.comma(comma) && !(cue.end..comma).any(|i| !notes.word(i));
    let behind = skip_adjuncts(notes, cue.end, comma);
    let governed_noun = behind + 1 < comma && governed(notes, behind, kind).is_some();
    let subject = cue.start > 0 && notes.word(cue.start - 1);
    notes.pack.traits.null_subjects && takes && parted && subject && governed_noun
}

/// Where what is told of a speaker between two commas ends, if the statement follows: قال موظف، طلب عدم كشف هويته، إن.
fn aside_end(notes: &Notes<'_>, kind: &Cue, range: Range<usize>) -> Option<usize> {
    const ASIDE: usize = 14;
    if notes.pack.traits.order != Order::VerbFirst || !notes.comma(range.start) {
        return None;
    }
    let inside = (range.start + 1..range.end.min(range.start + ASIDE)).take_while(|&at| !is_stop(notes, at));
    let close = inside.into_iter().find(|&at| notes.comma(at))?;
    let that = |at: usize| is_that(notes, at, Some(kind)) > 0;
    (that(close + 1) && !(range.start + 1..close).any(that)).then_some(close + 1)
}

/// Whether a participle of saying stands at `at`, behind the object of a verb that does more than tell and comes first.
fn goes_on(notes: &Notes<'_>, cue: &CueAt, kind: &Cue, at: usize) -> bool {
    let acts = matches!(kind.stance, Stance::Denies | Stance::Declines) && kind.takes(Takes::Object);
    let says = |n: usize| notes.cues[n].form.features.participle && notes.entry(&notes.cues[n]).kind == CueKind::Verb;
    let verb_first = notes.pack.traits.order == Order::VerbFirst && !notes.pack.traits.speaker_before;
    acts && verb_first && at > cue.end + 1 && notes.cue(at).is_some_and(says)
}

/// A clause behind a particle.
pub(super) fn that_right(notes: &Notes<'_>, cue: &CueAt, kind: &Cue, to: usize, end_of: End) -> Option<Right> {
    let reach = to.min(cue.end + REACH);
    let mut at = cue.end;
    let mut timed = false;
    if governs_matter(notes, cue, kind, to) {
        return None;
    }
    while at < reach {
        // «رفضت الوزارة التهم مؤكدة أنها باطلة»: the clause is that of the participle with which the speaker goes on.
        if goes_on(notes, cue, kind, at) {
            return None;
        }
        let that = is_that(notes, at, Some(kind));
        if that > 0 && (opens_another(notes, cue, kind, at, that) || describes_subject(notes, cue, at)) {
            return None;
        }
        if that > 0 && describes_object(notes, cue, kind, at) {
            return None;
        }
        if that > 0 && opens_here(notes, cue, at) && !describes_noun(notes, cue, at) {
            return behind_that(notes, cue, kind, at..to, that, end_of);
        }
        let glued = notes.glued_that(at);
        let describes = || kind.takes(Takes::Object) && (cue.end..at).any(|i| marks_object(notes, i));
        let opens =
            || !is_object_of_preposition(notes, cue, at) && !describes() && !is_name_before_that(notes, cue, at);
        if glued > 0 && opens() {
            let content = at..end_of(notes, at, at, to);
            return (!content.is_empty()).then_some(Right { gap: cue.end..at, content, frame: Frame::That, glued });
        }
        if let Some(quote) = notes.opens(at) {
            at = quote.close.max(at) + 1;
            continue;
        }
        if let Some(end) = aside_end(notes, kind, at..reach).filter(|_| at > cue.end) {
            at = end;
            continue;
        }
        // "expects a vote, provided that …": the condition has a "that" of its own.
        if notes.particle(at, Particle::If) > 1 {
            return None;
        }
        let subordinate = notes.particle(at, Particle::Subordinate);
        timed |= subordinate > 0;
        // "has denied it, and his lawyers maintain that …": behind a comma and "and" another verb has the statement.
        timed |= at > cue.end && notes.comma(at - 1) && notes.is_any(at, &[Particle::And, Particle::But]);
        // "demanded his resignation after it emerged that …": the clause of time has a statement of its own.
        if timed && notes.pack.traits.bare_verbs && notes.finite_verb(at) {
            return None;
        }
        if subordinate > 1 {
            // "after that …" holds a "that" of its own.
            at += subordinate;
            continue;
        }
        // "subraya, no obstante, que": a joint right before the particle only links the sentence to the one before.
        let but = notes.particle(at, Particle::But);
        let behind = at + but + usize::from(but > 0 && notes.comma(at + but));
        if but > 0 && notes.pack.traits.adjectives_follow && is_that(notes, behind, Some(kind)) > 0 {
            at = behind;
            continue;
        }
        if subject_border(notes, at) || notes.colon(at) || verb_in_gap(notes, at) || clause_in_gap(notes, at) {
            return None;
        }
        at += 1;
    }
    None
}

/// Whether the matter stands right behind the verb, so that a "that" further on is inside it: "met en garde contre un plan pour
/// montrer que".
fn governs_matter(notes: &Notes<'_>, cue: &CueAt, kind: &Cue, to: usize) -> bool {
    let matter = skip_adjuncts(notes, cue.end, to);
    let governs = notes.pack.traits.adjectives_follow && !kind.governs.is_empty() && matter < to;
    governs && is_that(notes, matter, Some(kind)) == 0 && governed(notes, matter, kind).is_some()
}

/// Whether the particle of `that` tokens at `at` opens a clause of something else than the verb.
fn opens_another(notes: &Notes<'_>, cue: &CueAt, kind: &Cue, at: usize, that: usize) -> bool {
    let behind = at > cue.end;
    // "tout ce que", "todo lo que": the particle describes what stands before it.
    let article = behind && notes.is_any(at - 1, &[Particle::Definite, Particle::Clitic]);
    if that == 1 && notes.pack.traits.adjectives_follow && (article || !may_stand_between(notes, cue, at)) {
        return true;
    }
    // "promised to come and that …": the joint goes on with the statement around this one.
    let joined = behind && (notes.is(at - 1, Particle::And) || notes.has_and(at));
    joined || belongs_to_noun(notes, cue, kind, at) || describes(notes, cue.end, at)
}

/// Whether the particle at `at` is a relative word that describes the noun before it.
fn describes_noun(notes: &Notes<'_>, cue: &CueAt, at: usize) -> bool {
    notes.is(at, Particle::Relative)
        && at > cue.end + 1
        && notes.word(at - 1)
        && notes.notes[at - 1].noun.is_none()
        && notes.pack.traits.bare_clause
        && is_noun_like(notes, at - 1)
}

/// The clause behind a particle of `that` tokens at the front of `rest`.
fn behind_that(
    notes: &Notes<'_>,
    cue: &CueAt,
    kind: &Cue,
    rest: Range<usize>,
    that: usize,
    end_of: End,
) -> Option<Right> {
    let (at, to) = (rest.start, rest.end);
    if kind.takes(Takes::Object)
        && notes.tokens[at].clitics.0 & notes.pack.traits.clitics(ProcliticKind::Preposition) != 0
        && let Some(from) = object_before(notes, cue, at)
    {
        // "described the raid as cowardly": what is described belongs to the statement.
        return object(notes, cue, from, to, end_of);
    }
    let from = at + left_out(notes, at, that);
    // "bildirib ki, …": a comma behind the particle belongs to neither.
    let content = clause(notes, from + usize::from(notes.comma(from)), to, end_of);
    (!content.is_empty()).then_some(Right { gap: cue.end..at, content, frame: Frame::That, glued: 0 })
}

/// Whether the word at `at` is a verb right behind its pronoun, which have a statement of their own: "say he sees it as proof
/// that …".
fn clause_in_gap(notes: &Notes<'_>, at: usize) -> bool {
    let subject = at.checked_sub(1).and_then(|before| notes.notes[before].pronoun);
    let speaks = subject.is_some_and(|pronoun| matches!(pronoun.person, Person::First | Person::Third));
    let verb = || notes.finite_verb(at) || notes.cue(at).is_some_and(|n| subject::is_finite_verb(notes, n));
    speaks && notes.pack.traits.bare_verbs && !notes.is(at - 1, Particle::Owner) && verb()
}

/// Whether a preposition or a word for "whether" stands right before the word at `at`, behind the cue: its first letters are
/// then no "that" (הכריז על שביתה).
fn is_object_of_preposition(notes: &Notes<'_>, cue: &CueAt, at: usize) -> bool {
    at > cue.end && notes.is_any(at - 1, &[Particle::Preposition, Particle::Whether, Particle::If])
}

/// Whether the word at `at` marks the definite object behind it (את): a "that" further on describes it (דחה את הדיווח שהגשר נסגר).
pub(super) fn marks_object(notes: &Notes<'_>, at: usize) -> bool {
    notes.pack.traits.speaker_before && notes.is(at, Particle::About) && !notes.is(at, Particle::Preposition)
}

/// Whether the words between the cue and the particle at `at` may stand there: adjuncts and phrases with a preposition, or
/// the subject where none stands before the verb; an object has a clause of its own ("resaltó las fuentes que").
fn may_stand_between(notes: &Notes<'_>, cue: &CueAt, at: usize) -> bool {
    let kind = notes.entry(cue);
    // "en un mensaje televisado": what describes the medium follows it.
    let medium = (cue.end..at).any(|i| notes.is(i, Particle::Medium));
    let described = medium && notes.word(at - 1) && !notes.finite_verb(at - 1);
    let reach = skip_adjuncts(notes, cue.end, at) + usize::from(described);
    let plain = || reach >= at || is_addressee(notes, cue.end, at);
    let article = |i: usize| notes.is(i, Particle::Definite) || notes.is(i, Particle::Indefinite);
    if plain() || kind.takes(Takes::Addressee) || !(cue.end..at).any(article) {
        return true;
    }
    let from = cue.start.saturating_sub(REACH);
    let start = (from..cue.start).rev().find(|&i| is_stop(notes, i)).map_or(from, |stop| stop + 1);
    let inverted = subject::before(notes, start, cue.start).is_empty();
    !kind.weak && (inverted || to_subject(notes, cue.end, at) >= at)
}

/// Whether a word right behind the cue that seems to begin with "that" is a name, since a "that" by itself follows soon.
fn is_name_before_that(notes: &Notes<'_>, cue: &CueAt, at: usize) -> bool {
    let near = (at + 1..notes.tokens.len().min(at + 4)).take_while(|&next| notes.cue(next).is_none());
    let that =
        |next: usize| notes.is(next, Particle::That) && is_that(notes, next, None) > 0 && notes.glued_and(next) == 0;
    at == cue.end && !notes.tokens[at].is_known() && near.into_iter().any(that)
}

/// Whether the word before "that" is one it would rather describe ("the group that …").
fn is_noun_like(notes: &Notes<'_>, at: usize) -> bool {
    !notes.tokens[at].is_known() && !notes.tokens[at].capital
}

fn verb_in_gap(notes: &Notes<'_>, at: usize) -> bool {
    notes.is(at, Particle::Verb) && notes.pack.traits.order == Order::SubjectFirst
}
