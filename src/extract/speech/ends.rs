//! Where a content ends: another speaker, another act of saying, or the source itself begins.

use std::ops::Range;

use super::frames::{has_right, is_that};
use super::subject;
use crate::extract::notes::annotate::Notes;
use crate::extract::notes::sentences::is_stop;
use crate::lang::{CueKind, Order, Particle, Person, TokenKind};

/// How the end of content that begins at the first number is found, looking from the second on and up to the third.
pub type End = fn(&Notes<'_>, usize, usize, usize) -> usize;

/// Where content that begins at `from` ends, looking from `at` on and at most up to `to`.
pub fn content_end(notes: &Notes<'_>, from: usize, at: usize, to: usize) -> usize {
    let mut at = at;
    while at < to {
        if let Some(quote) = notes.opens(at) {
            at = (quote.close + usize::from(quote.closed)).min(to);
            // "accused him of “greed,” a line that …": the outlet describes the words.
            let parted = quote.closed && notes.comma(quote.close - 1) && notes.pack.traits.bare_verbs;
            if parted && at < to && describes_words(notes, at, to) {
                return strip_end(notes, from, at);
            }
            continue;
        }
        if at > from
            && let Some(close) = aside_end(notes, from, at, to)
        {
            at = close + 1;
            continue;
        }
        if at > from && (ends_content(notes, at, to) || turns_back(notes, from, at, to)) {
            return strip_end(notes, from, at);
        }
        at += 1;
    }
    strip_end(notes, from, to)
}

/// Whether a noun phrase begins at `at` that says what the words were: "“greed,” a line that …", "“greed,” the first attack
/// in a debate that …".
fn describes_words(notes: &Notes<'_>, at: usize, to: usize) -> bool {
    let relative = |&i: &usize| notes.is(i, Particle::Relative) || is_that(notes, i, None) > 0;
    let plain = |i: usize| !notes.finite_verb(i) && !notes.comma(i);
    let end = (at + 1..to).find(relative).unwrap_or(to);
    notes.is(at, Particle::Indefinite) || notes.is(at, Particle::Definite) && (at + 1..end).all(plain)
}

/// Whether the "and" at `at` goes on with what the speaker did: a verb in the past stands behind it, which cannot be joined to
/// the infinitive, object or passive before it ("promised to run and asked Tom Reed to wait").
fn turns_back(notes: &Notes<'_>, from: usize, at: usize, to: usize) -> bool {
    let joint = notes.particle(at, Particle::And).max(notes.particle(at, Particle::But));
    if !notes.pack.traits.bare_verbs || joint == 0 {
        return false;
    }
    let next = at + joint + notes.particle(at + joint, Particle::Adverb);
    // "promised to leave but has not done so"
    let auxiliary = |at: usize| notes.is(at, Particle::Auxiliary) && notes.is(at, Particle::Verb);
    if auxiliary(next) && !(from..at).any(|i| notes.finite_verb(i)) {
        return true;
    }
    let Some(cue) = notes.cue(next) else { return false };
    let features = notes.cues[cue].form.features;
    let past = subject::is_finite_verb(notes, cue) && features.number.is_none();
    past && waits_for_other_form(notes, from..at) && has_right(notes, &notes.cues[cue], to)
}

/// Whether no verb in the past can be joined to the words: they have no finite verb, or the last is an auxiliary of the future or
/// of the passive.
fn waits_for_other_form(notes: &Notes<'_>, words: Range<usize>) -> bool {
    let verb = |at: usize| notes.finite_verb(at) || notes.is(at, Particle::Planned);
    let participle = |at: usize| notes.ends_like(at, &notes.pack.traits.verb_endings);
    let auxiliary =
        |at: usize| notes.is_any(at, &[Particle::Planned, Particle::Hedge]) || notes.is(at, Particle::Passive);
    let mut verbs = words.rev().filter(|&at| verb(at));
    match verbs.next() {
        None => true,
        Some(last) if participle(last) => {
            verbs.next().is_some_and(|at| at + 1 == last && notes.is(at, Particle::Passive))
        }
        Some(last) => auxiliary(last) && !notes.is(last, Particle::Passive),
    }
}

/// Where a sentence begins that sets two accounts against each other, if the comma at `comma` may close the first: "Si l'armée dit
/// que …, les habitants disent que …".
fn contrasts(notes: &Notes<'_>, comma: usize) -> Option<usize> {
    let ends = |at: usize| notes.tokens[at].kind == TokenKind::Break || notes.mark(at, ';') || is_stop(notes, at);
    let start = (comma.saturating_sub(FIRST_CLAUSE)..comma).rev().find(|&at| ends(at)).map_or(0, |at| at + 1);
    notes.is_any(start, &[Particle::But, Particle::Subordinate, Particle::If]).then_some(start)
}

/// The first of two contrasted clauses has at most so many tokens.
const FIRST_CLAUSE: usize = 60;

/// Where an "in his words" ends that stands between commas inside a clause whose verb is still to come: «что Баку, по его
/// мнению, готовит».
fn aside_end(notes: &Notes<'_>, from: usize, at: usize, to: usize) -> Option<usize> {
    let cue = &notes.cues[notes.cue(at + 1).filter(|_| notes.comma(at))?];
    let according = notes.entry(cue).kind == CueKind::According;
    let own = (cue.start..cue.end).any(|i| notes.notes[i].pronoun.is_some());
    let waits = || !notes.pack.traits.bare_clause && !(from..at).any(|i| notes.finite_verb(i));
    let close = Some(cue.end).filter(|&close| notes.comma(close) && close + 1 < to);
    close.filter(|_| according && own && waits())
}

/// Whether another speaker, another act of saying by the same one, or the source itself begins at `at`.
pub fn ends_content(notes: &Notes<'_>, at: usize, to: usize) -> bool {
    if opens_own_words(notes, at) {
        return true;
    }
    if notes.comma(at) || notes.dash(at) {
        return ends_at_mark(notes, at + 1, to);
    }
    if notes.is(at, Particle::But) {
        let behind = at + notes.particle(at, Particle::But);
        return cue_soon(notes, behind, to, JOINED)
            .is_some_and(|n| is_set_against(notes, n) && hands_over(notes, n, to));
    }
    if notes.is(at, Particle::And) {
        return speaks_again(notes, at, to);
    }
    another_speaks(notes, at, to)
        || told_after(notes, at, to)
        || tells_behind_quote(notes, at, to)
        || glued_verb(notes, at, to)
        || is_according(notes, at)
}

/// Whether a clause of time begins at `at` in which the outlet tells what another said: "insisted that … after three ministers
/// threatened to resign". What happened after "she told him so" is the speaker's own story.
fn told_after(notes: &Notes<'_>, at: usize, to: usize) -> bool {
    let after =
        notes.pack.traits.bare_verbs && notes.is(at, Particle::Subordinate) && notes.is(at, Particle::Preposition);
    let pronoun = notes.notes.get(at + 1).is_some_and(|note| note.pronoun.is_some());
    after
        && !pronoun
        && notes.quote(at).is_none()
        && in_other_time(notes, at, to).is_some_and(|n| hands_over(notes, n, to))
}

/// Whether a colon at `at` opens a quote of several words, where subjects come first.
fn opens_own_words(notes: &Notes<'_>, at: usize) -> bool {
    let own_words = || notes.opens(at + 1).is_some_and(|quote| notes.words(quote.open, quote.close) > 2);
    notes.colon(at) && notes.pack.traits.tells_behind() && own_words()
}

/// Whether the content ends at the comma or dash before `next`.
fn ends_at_mark(notes: &Notes<'_>, next: usize, to: usize) -> bool {
    cue_ends(notes, next, to)
        || accompanied(notes, next, to)
        || contrasted(notes, next, to)
        || in_other_time(notes, next, to).is_some_and(|n| hands_over(notes, n, to))
        || tells_who_said(notes, next, to)
        || adds_comment(notes, next, to)
        || joins_speaker(notes, next, to)
}

/// A cue behind a conjunction stands at most so many tokens behind it.
const JOINED: usize = 12;

/// The first cue within `reach` tokens from `from` on, past an adverb and before a comma.
fn cue_soon(notes: &Notes<'_>, from: usize, to: usize, reach: usize) -> Option<usize> {
    let from = from + notes.particle(from, Particle::Adverb);
    (from..to.min(from + reach)).take_while(|&i| !notes.comma(i)).find_map(|i| notes.cue(i))
}

/// Whether cue number `n` has a content of its own before `to`.
fn hands_over(notes: &Notes<'_>, n: usize, to: usize) -> bool {
    has_right(notes, &notes.cues[n], to)
}

/// Whether cue number `n` is a verb of another speaker behind "while": whatever else the verb may mean, if a clause or quote
/// follows it.
fn is_set_against(notes: &Notes<'_>, n: usize) -> bool {
    let traits = &notes.pack.traits;
    subject::is_finite_cue(notes, n)
        || (traits.bare_verbs || traits.adjectives_follow) && subject::is_finite_verb(notes, n)
}

/// Whether a cue right behind a comma ends what stands before it: "…, adding that", «…, передаёт ТАСС».
fn cue_ends(notes: &Notes<'_>, next: usize, to: usize) -> bool {
    let at = next + notes.particle(next, Particle::Adverb);
    let Some(n) = notes.cue(at) else { return false };
    let cue = &notes.cues[n];
    let kind = notes.entry(cue).kind;
    let goes_on = || notes.has_and(at) || notes.pack.traits.order == Order::VerbFirst;
    let joined = cue.form.features.participle
        || matches!(kind, CueKind::According | CueKind::Relaying)
        || subject::is_finite_cue(notes, n) && goes_on();
    joined && (has_right(notes, cue, to) || kind != CueKind::Verb)
        || kind == CueKind::Verb && cue.form.features.finite && tells_last(notes, cue.end, to)
}

/// A participle behind "with" stands at most so many tokens behind it.
const WITH: usize = 10;

/// Whether somebody speaks behind "with" at `next`: "…, with aides saying".
fn accompanied(notes: &Notes<'_>, next: usize, to: usize) -> bool {
    let cue = Some(next).filter(|&at| notes.is(at, Particle::With)).and_then(|at| cue_soon(notes, at + 1, to, WITH));
    cue.is_some_and(|n| goes_with(notes, n, next) && hands_over(notes, n, to))
}

/// Whether the second of two accounts that the sentence sets against each other begins at `next`.
fn contrasted(notes: &Notes<'_>, next: usize, to: usize) -> bool {
    let speaker = cue_soon(notes, next, to, JOINED).filter(|&n| subject::is_finite_cue(notes, n));
    speaker.is_some_and(|n| {
        let front = contrasts(notes, next - 1);
        front.is_some_and(|front| notes.is(front, Particle::But) || hands_over(notes, n, to))
    })
}

/// Whether "and" or "but" at `next`, behind a comma, joins another speaker to the sentence.
fn joins_speaker(notes: &Notes<'_>, next: usize, to: usize) -> bool {
    let length = notes.particle(next, Particle::But).max(notes.particle(next, Particle::And));
    let Some(n) = cue_soon(notes, next + length, to, JOINED).filter(|_| length > 0) else { return false };
    // ", and some worry that": behind "and" a verb of thinking needs its particle.
    let thinks = || is_set_against(notes, n) && is_that(notes, notes.cues[n].end, None) > 0;
    let is_other = if notes.is(next, Particle::And) {
        subject::is_finite_cue(notes, n) || thinks()
    } else {
        is_set_against(notes, n)
    };
    is_other && hands_over(notes, n, to)
}

/// Whether a second verb of the same speaker follows "and" at `at`.
fn speaks_again(notes: &Notes<'_>, at: usize, to: usize) -> bool {
    let next = verb_behind(notes, at + notes.particle(at, Particle::And), to);
    // "and demanded to know": a phrase of several words has no other sense.
    let phrase = |n: usize| notes.cues[n].end > next + 1 && subject::is_finite_verb(notes, n);
    let speaks = |n: usize| subject::is_finite_cue(notes, n) || phrase(n);
    notes.cue(next).is_some_and(|n| speaks(n) && hands_over(notes, n, to))
}

/// Whether a conjunction is written together at `at` with a subject before its verb: والوزير ينفي.
fn another_speaks(notes: &Notes<'_>, at: usize, to: usize) -> bool {
    if notes.pack.traits.order != Order::VerbFirst || !notes.begins_with_and(at) || notes.cue(at).is_some() {
        return false;
    }
    let plain = |i: usize| notes.word(i) && is_that(notes, i, None) == 0 && !notes.is(i, Particle::Preposition);
    let cue = (at + 1..to.min(at + SUBJECT)).take_while(|&i| plain(i)).find_map(|i| notes.cue(i));
    let joins = |n: usize| subject::is_finite_cue(notes, n) && !notes.has_and(notes.cues[n].start);
    let closes = |n: usize| notes.cues[n].end >= to;
    cue.is_some_and(|n| joins(n) && (closes(n) || hands_over(notes, n, to)))
}

/// A subject written together with a conjunction has less than so many tokens.
const SUBJECT: usize = 5;

/// Whether a participle right behind a quote hands over the next one: «…» مؤكدا أن ….
fn tells_behind_quote(notes: &Notes<'_>, at: usize, to: usize) -> bool {
    let behind = notes.pack.traits.order == Order::VerbFirst && at > 0 && notes.closes(at - 1).is_some();
    let participle = |n: usize| notes.cues[n].form.features.participle && hands_over(notes, n, to);
    behind && notes.cue(at).is_some_and(participle)
}

/// Whether a verb of saying at `at` is written together with a conjunction: وأكدت.
fn glued_verb(notes: &Notes<'_>, at: usize, to: usize) -> bool {
    let is_verb = |n: usize| {
        let form = &notes.cues[n].form;
        form.features.finite && notes.pack.cues[form.cue as usize].kind != CueKind::Noun
    };
    notes.has_and(at) && notes.cue(at).is_some_and(|n| is_verb(n) && hands_over(notes, n, to))
}

/// Whether a phrase at `at` names who said what stands before it.
fn is_according(notes: &Notes<'_>, at: usize) -> bool {
    let Some(cue) = notes.cue(at).map(|n| &notes.cues[n]) else { return false };
    notes.entry(cue).kind == CueKind::According
        && !notes.is(cue.end, Particle::Rule)
        && !notes.pack.traits.verb_second
        && !is_inside_verb(notes, at)
}

/// Whether an auxiliary right before the phrase at `at` waits for the rest of its verb: "aurait selon elle été fermée".
pub fn is_inside_verb(notes: &Notes<'_>, at: usize) -> bool {
    notes.pack.traits.adverb_inside && at > 0 && notes.is(at - 1, Particle::Verb)
}

/// The verb behind "and", past the pronouns and the negation before it: "et l'accuse de", "y no descartó que".
fn verb_behind(notes: &Notes<'_>, from: usize, to: usize) -> usize {
    let before = |at: &usize| notes.is_any(*at, &[Particle::Clitic, Particle::Negation]) && notes.cue(*at).is_none();
    let first = (from..to.min(from + 3)).find(|at| !before(at));
    first.filter(|_| notes.pack.traits.adjectives_follow).unwrap_or(from)
}

/// Whether a clause at `at` says who said what stands before it, where verbs come first: «…، وفقا لما ذكرت الوكالة».
fn tells_who_said(notes: &Notes<'_>, at: usize, to: usize) -> bool {
    let verb = at + notes.particle(at, Particle::As);
    let opened = verb > at + 1 && verb < to && notes.pack.traits.order == Order::VerbFirst;
    let relays = |n: usize| notes.entry(&notes.cues[n]).kind == CueKind::Relaying;
    opened && notes.cue(verb).is_some_and(|n| subject::is_finite_cue(notes, n) || relays(n))
}

/// Whether the outlet tells at `at` what somebody says of the whole statement: «…, something that the army denies», وهو ما تنفيه
/// الحكومة.
fn adds_comment(notes: &Notes<'_>, at: usize, to: usize) -> bool {
    let verb = at + notes.particle(at, Particle::Comment);
    let traits = &notes.pack.traits;
    // Where verbs come first, the verb stands right behind it.
    let reach = if traits.order == Order::VerbFirst && !traits.speaker_before { 1 } else { COMMENT };
    let clause = verb..to.min(verb + reach);
    let says = |n: usize| subject::is_finite_verb(notes, n);
    let opened = verb > at || names_act(notes, at, to);
    opened && clause.take_while(|&i| !notes.comma(i)).any(|i| notes.cue(i).is_some_and(says))
}

/// Whether a noun with an article begins at `at` and the subject of a clause about it follows: "…, an account his lawyer disputes".
fn names_act(notes: &Notes<'_>, at: usize, to: usize) -> bool {
    let subject = |&i: &usize| {
        let pronoun = notes.notes[i].pronoun.is_some_and(|pronoun| pronoun.person == Person::Third);
        pronoun
            || notes.is_any(i, &[Particle::Definite, Particle::Indefinite, Particle::That])
            || notes.tokens[i].capital
    };
    let noun = (at + 1..to.min(at + ACT)).take_while(|&i| notes.word(i) && !notes.is(i, Particle::Preposition));
    let end = noun.clone().find(subject).filter(|&end| end > at + 1);
    let plain = |end: usize| !(at + 1..end).any(|i| notes.finite_verb(i));
    notes.pack.traits.bare_verbs && notes.is(at, Particle::Indefinite) && end.is_some_and(plain)
}

/// What was said or done is named in at most so many words.
const ACT: usize = 5;

/// Whoever comments on a statement is named in at most so many tokens.
const COMMENT: usize = 10;

/// Whether the words behind a verb of saying, up to the end of the sentence, only name who or what tells: «…, передаёт ТАСС»,
/// «…, говорится в заявлении мэрии».
fn tells_last(notes: &Notes<'_>, from: usize, to: usize) -> bool {
    if !notes.pack.traits.opens_clauses() || !notes.pack.traits.places_speak {
        return false;
    }
    let source = subject::after(notes, from, to);
    let named = |at: usize| notes.tokens[at].capital || notes.notes[at].noun.is_some();
    let whole = source.start == from && notes.words(source.end, to) == 0;
    whole && source.clone().any(named)
}

/// Whether cue number `n` is the participle of a clause that "with" opens at `with`: "…, with aides saying".
fn goes_with(notes: &Notes<'_>, n: usize, with: usize) -> bool {
    let cue = &notes.cues[n];
    let participle = cue.form.features.participle && !cue.form.features.finite;
    participle && subject::accompanying(notes, with, cue.start).is_some()
}

/// The end without marks and conjunctions that belong to what follows.
pub fn strip_end(notes: &Notes<'_>, from: usize, mut end: usize) -> usize {
    while end > from {
        let last = end - 1;
        let closes = notes.closes(last).is_some_and(|quote| quote.open >= from);
        let keeps = notes.word(last) || closes || notes.mark(last, ')') || notes.mark(last, '%');
        if keeps && !notes.is(last, Particle::And) {
            break;
        }
        end -= 1;
    }
    end
}

/// The cue of the clause of time that begins at `from`, where the outlet tells who spoke at another time: "…, hours after the
/// mayor said that".
fn in_other_time(notes: &Notes<'_>, from: usize, to: usize) -> Option<usize> {
    let reach = to.min(from + subject::MEASURE);
    let joint =
        (from..reach).take_while(|&at| notes.word(at)).find(|&at| subject::opens_time_clause(notes, from, at))?;
    let clause = joint + 1..to.min(joint + SPEAKER);
    let cue = clause.take_while(|&at| !notes.comma(at)).find_map(|at| notes.cue(at))?;
    subject::is_finite_cue(notes, cue).then_some(cue)
}

/// A speaker in a clause of time is named in at most so many tokens.
const SPEAKER: usize = 14;
