//! How firmly something is said: negated, hedged, planned, conditional.

use std::ops::Range;

use super::clause::Clause;
use super::scene::{Hit, Mention, Statement};
use crate::extract::speech::frames;
use crate::lang::{Order, Particle, ProcliticKind};
use crate::model::{Manner, Modality, Stance};
use crate::text::{fold, overlap};
use crate::topic::{Core, Voice};

/// A negation further before its verb than this many tokens belongs to something else.
const REACH: usize = 5;
/// "It is impossible" and the comma behind it are at most so many tokens.
const IMPOSSIBLE: usize = 6;
/// "Before" and what comes after it are at most so many tokens.
const BEFORE: usize = 3;
/// What is known or not stands at most so many tokens from the word for knowing.
const KNOWN: usize = 4;

/// Whether the clause denies what the words at `hits` say. Where the speaker `denies` it, calling it false says no more.
pub fn is_negated(clause: &Clause<'_, '_>, hits: &[&Hit], denies: bool) -> bool {
    let word_denies = hits.iter().any(|hit| hit.spoken.negated);
    // A word that itself speaks of the topic ("the letter is a forgery") does not turn it round.
    let is_own = |word: &Hit| hits.iter().any(|hit| overlap(&hit.tokens, &word.tokens));
    let told_false = !denies && clause.scene.of(Core::FalseClaim, &clause.range).any(|word| !is_own(word));
    let before = hits.iter().any(|hit| negation_before(clause, &hit.tokens, hits));
    let behind = hits.iter().map(|hit| hit.tokens.end).max().is_some_and(|end| is_denied_after(clause, end));
    let before = before || opens_with_none(clause, hits);
    let denied = word_denies || before || behind || is_not(clause, hits) || ends_negative(clause, hits);
    let denied =
        denied || is_absent(clause, hits) || closes_with_denial(clause, hits) || clause.is_denied_in_bracket(hits);
    (denied || impossible(clause, hits).is_some_and(|hit| !is_taken_back(clause, hit))) != told_false
}

/// The words before those at `hits` that say that it cannot be: "it is impossible that", не может быть, чтобы.
fn impossible<'c>(clause: &'c Clause<'_, '_>, hits: &[&Hit]) -> Option<&'c Hit> {
    let start = hits.iter().map(|hit| hit.tokens.start).min()?;
    // The comma before "that" may have parted the clauses.
    let from = clause.range.start.saturating_sub(IMPOSSIBLE);
    let joined = |hit: &&Hit| {
        (hit.tokens.end..clause.range.start).all(|at| clause.scene.notes.comma(at)) && hit.tokens.start < start
    };
    clause.scene.of(Core::Impossible, &(from..start)).find(joined)
}

/// Whether a negation stands before the word: "not impossible", "does not rule out".
fn is_taken_back(clause: &Clause<'_, '_>, hit: &Hit) -> bool {
    (hit.tokens.start.saturating_sub(2)..hit.tokens.start).any(|at| clause.scene.notes.is(at, Particle::Negation))
}

/// Whether the clause closes with a verb whose own ending denies (çıkarılmadığını), shortly behind the words at `hits`.
fn ends_negative(clause: &Clause<'_, '_>, hits: &[&Hit]) -> bool {
    let notes = clause.scene.notes;
    let Some(last) = clause.range.end.checked_sub(1) else { return false };
    let end = hits.iter().map(|hit| hit.tokens.end).max().unwrap_or(clause.range.end);
    let is_near = end <= last && last - end <= REACH && (end..last).all(|at| notes.word(at));
    is_near && notes.denies_itself(last)
}

/// Whether the clause closes with a verb that denies by itself, alone or before one of being (نکرد, نشده بود), behind the words
/// at `hits`, and with no verb before it that they belong to.
pub(super) fn closes_with_denial(clause: &Clause<'_, '_>, hits: &[&Hit]) -> bool {
    let notes = clause.scene.notes;
    let verbs = &notes.pack.traits.negative_verbs;
    let Some(end) = hits.iter().map(|hit| hit.tokens.end).max().filter(|_| !verbs.is_empty()) else { return false };
    let folded = |at: usize| notes.tokens[at].span.of(notes.text).map(fold).unwrap_or_default();
    let denies = |&at: &usize| verbs.contains(&folded(at));
    let reach = clause.range.end.min(end + REACH);
    let Some(at) = (end..reach).take_while(|&at| notes.word(at)).find(denies) else { return false };
    let closes = (at + 1..clause.range.end).find(|&i| !notes.is(i, Particle::Verb)).is_none_or(|i| !notes.word(i));
    closes && !(end.saturating_sub(1)..at).any(|i| notes.is(i, Particle::Verb))
}

/// Whether a verb of being that denies by itself follows the words at `hits`: "komuta merkezi yoktu", "наёмников нет".
pub(super) fn is_absent(clause: &Clause<'_, '_>, hits: &[&Hit]) -> bool {
    let Some(end) = hits.iter().map(|hit| hit.tokens.end).max() else { return false };
    let near = end..clause.range.end.min(end + REACH);
    clause
        .scene
        .of(Core::Exists, &near)
        .any(|hit| hit.spoken.negated && (end..hit.tokens.start).all(|at| clause.scene.notes.word(at)))
}

/// Whether a negation follows the verb of being at the head of `hits`: "was not", "gab es kein", "n'était pas".
fn is_not(clause: &Clause<'_, '_>, hits: &[&Hit]) -> bool {
    let is_being = |hit: &&&Hit| {
        [Core::Was, Core::Exists].into_iter().any(|name| clause.scene.of(name, &hit.tokens).next().is_some())
    };
    hits.first().filter(is_being).is_some_and(|hit| clause.scene.notes.is(hit.tokens.end, Particle::Negation))
}

/// Whether the clause opens with "no" and the party whose deed it denies: "no Saudi aircraft has ever bombed a hall there".
fn opens_with_none(clause: &Clause<'_, '_>, hits: &[&Hit]) -> bool {
    let (notes, start) = (clause.scene.notes, clause.range.start);
    let Some(first) = hits.iter().map(|hit| hit.tokens.start).min().filter(|&first| first > start) else {
        return false;
    };
    let is_whose = |m: &Mention| start < m.tokens.start && m.tokens.start <= start + 2 && m.tokens.end <= first;
    // "At no point was the boat towed": of several words it denies all that follows.
    let denies_all = notes.particle(start, Particle::Negation) > 1;
    let plain = (start..first).all(|at| notes.word(at));
    plain && (denies_all || notes.negates(start) && clause.mentions.iter().any(is_whose))
}

/// Whether a negation stands shortly before `tokens`, outside the words at `hits` themselves.
fn negation_before(clause: &Clause<'_, '_>, tokens: &Range<usize>, hits: &[&Hit]) -> bool {
    let notes = clause.scene.notes;
    let from = tokens.start.saturating_sub(REACH).max(clause.range.start);
    let near = |at: usize| from <= at && at < tokens.start && !hits.iter().any(|hit| hit.tokens.contains(&at));
    // "There is no doubt that" denies nothing.
    let sure = |at: usize| {
        clause.scene.of(Core::Likely, &(clause.range.start..tokens.start)).any(|hit| hit.tokens.contains(&at))
    };
    // "They were not warned before it was opened": the negation is not what follows "before".
    let before_that =
        clause.scene.of(Core::BeforeThat, &(from..tokens.start)).last().map_or(from, |hit| hit.tokens.end);
    let plain = (before_that..tokens.start)
        .rev()
        .take_while(|&at| notes.word(at))
        .any(|at| near(at) && notes.negates(at) && !sure(at) && !denies_what_is_before(clause, at));
    // "Not one word of it was received": nobody may be among the words themselves.
    let is_word = |nobody: &Hit| hits.iter().any(|hit| hit.tokens == nobody.tokens);
    plain || clause.scene.of(Core::Nobody, &clause.range).any(|hit| near(hit.tokens.start) || is_word(hit))
}

/// Whether the negation at `at` is a verb, and verbs come last: "hastane değil silah deposu" denies the hospital and not the depot.
fn denies_what_is_before(clause: &Clause<'_, '_>, at: usize) -> bool {
    clause.has_verb_last() && clause.scene.notes.is(at, Particle::Verb)
}

/// Whether the clause, or what stands in it before an "and", ends by saying that there was none of what stands before `end`
/// (предупреждений не было).
pub(super) fn is_denied_after(clause: &Clause<'_, '_>, end: usize) -> bool {
    let notes = clause.scene.notes;
    let reach = clause.range.end.min(end + REACH);
    let Some(at) = (end..reach).take_while(|&at| notes.word(at)).find(|&at| notes.is(at, Particle::Negation)) else {
        return false;
    };
    let occurs = |at: usize| clause.scene.of(Core::Occur, &(at..at + 1)).next().is_some();
    let is_verb = at + 1 < clause.range.end && (notes.is(at + 1, Particle::Verb) || occurs(at + 1));
    let past_verb = at + 1 + usize::from(is_verb);
    if denies_what_is_before(clause, at) {
        return true;
    }
    let verbal = past_verb > at + 1 || notes.is(at, Particle::Verb);
    verbal && (past_verb >= clause.range.end || !notes.word(past_verb) || notes.is(past_verb, Particle::And))
}

/// How firmly the clause says what stands at `hit`, before the stance is looked at.
pub fn modality(clause: &Clause<'_, '_>, hit: &Hit, before: &Range<usize>) -> Modality {
    let notes = clause.scene.notes;
    let near = hit.tokens.start.saturating_sub(REACH).max(clause.range.start)..hit.tokens.start;
    let is = |range: Range<usize>, particle: Particle| range.into_iter().any(|at| notes.is(at, particle));
    let hearsay = clause.scene.of(Core::Hearsay, &(before.start..hit.tokens.start)).next().is_some();
    let shortly = hit.tokens.start.saturating_sub(BEFORE).max(clause.range.start)..hit.tokens.start;
    let before_that = clause.scene.of(Core::BeforeThat, &shortly).last();
    if before_that.is_some_and(|word| clause.scene.within(&(word.tokens.end..hit.tokens.start)).next().is_none()) {
        // "Before the border was closed" tells when something else happened.
        Modality::Open
    } else if hit.spoken.voice == Voice::Noun && is_in_question(clause, hit) {
        Modality::Open
    } else if is(clause.range.start..hit.tokens.start, Particle::If) {
        Modality::Conditional
    } else if is(near, Particle::Planned)
        || clause.scene.of(Core::Planned, &clause.range).any(|h| h.tokens.start < hit.tokens.start)
        || is_only_wanted(clause, hit)
    {
        Modality::Planned
    } else if hearsay || is_left_open(clause, hit) || is_unknown(clause, &hit.tokens) {
        Modality::Hedged
    } else {
        Modality::Plain
    }
}

/// Whether somebody only wanted or tried to do what the verb at `hit` says: the word for that stands right before it, or right behind
/// it where verbs come last, or the verb closes the clause that the word opens ("wollte 5000 Menschen töten").
fn is_only_wanted(clause: &Clause<'_, '_>, hit: &Hit) -> bool {
    /// "Wanted to deliberately kill", "الرغبة في أن".
    const BETWEEN: usize = 2;
    let notes = clause.scene.notes;
    let before = clause.scene.of(Core::Wanted, &(clause.range.start..hit.tokens.start)).last();
    let traits = &notes.pack.traits;
    let is_verb = hit.spoken.voice != Voice::Noun;
    let closes = is_verb && hit.tokens.end == clause.range.end && (traits.verb_second || traits.object_before_verb);
    let before = before.is_some_and(|word| {
        let between = word.tokens.end..hit.tokens.start;
        is_joined(clause, between.clone()) && (between.len() <= BETWEEN || closes)
    });
    let near = hit.tokens.end..clause.range.end.min(hit.tokens.end + 1);
    before || traits.order == Order::VerbLast && clause.scene.of(Core::Wanted, &near).next().is_some()
}

/// Whether the word at `hit` only names what somebody wants, fears or talks about: "called for the closure of",
/// "kapatılmasını istedi".
pub fn is_in_question(clause: &Clause<'_, '_>, hit: &Hit) -> bool {
    let before = hit.tokens.start.saturating_sub(BEFORE).max(clause.range.start)..hit.tokens.start;
    let behind = hit.tokens.end..clause.range.end.min(hit.tokens.end + BEFORE);
    let asked = clause.scene.of(Core::InQuestion, &before).last();
    let asked_behind = clause.scene.of(Core::InQuestionBehind, &behind).next();
    asked.is_some_and(|word| is_joined(clause, word.tokens.end..hit.tokens.start))
        || asked_behind.is_some_and(|word| is_joined(clause, hit.tokens.end..word.tokens.start))
}

/// Whether words alone stand between two, and no "and".
fn is_joined(clause: &Clause<'_, '_>, mut between: Range<usize>) -> bool {
    let notes = clause.scene.notes;
    between.all(|at| notes.word(at) && !notes.is(at, Particle::And))
}

/// Whether a negation stands within a few words before `at`.
pub(super) fn negation_at(clause: &Clause<'_, '_>, at: usize) -> bool {
    let notes = clause.scene.notes;
    let from = at.saturating_sub(4).max(clause.range.start);
    (from..at).rev().take_while(|&i| notes.word(i)).any(|i| notes.negates(i))
}

/// Whether a word before the one at `hit` leaves it open: "perhaps", "does not rule out".
fn is_left_open(clause: &Clause<'_, '_>, hit: &Hit) -> bool {
    (clause.range.start..hit.tokens.start).any(|at| is_hedge(clause, at))
        || impossible(clause, &[hit]).is_some_and(|word| is_taken_back(clause, word))
}

/// Whether the word takes back some of what the speaker says. "Most likely" does not: who says so has made up his mind. Nor
/// does the doubt of who hands on the speaker's words: "he says that they were, allegedly, warned".
fn is_hedge(clause: &Clause<'_, '_>, at: usize) -> bool {
    let told = |core: Core| clause.scene.of(core, &clause.range).any(|hit| hit.tokens.contains(&at));
    let is_own = || !(told(Core::Likely) || told(Core::Impossible) || clause.indirect && told(Core::Allegedly));
    clause.scene.notes.is(at, Particle::Hedge) && is_own()
}

/// The word for knowing, where the words at `tokens` are only what somebody does or does not know of: "no information on
/// casualties", "о погибших сведений нет", "yaralılar hakkında bilgi yok". Not to know is not to deny.
pub fn known_of<'c>(clause: &'c Clause<'_, '_>, tokens: &Range<usize>) -> Option<&'c Hit> {
    let notes = clause.scene.notes;
    let glued = notes.pack.traits.clitics(ProcliticKind::Preposition);
    let governs = |at: usize| {
        notes.is_any(at, &[Particle::Preposition, Particle::About]) || notes.tokens[at].clitics.0 & glued != 0
    };
    let known = |range: &Range<usize>| {
        [Core::Knowledge, Core::Report].into_iter().find_map(|concept| clause.scene.of(concept, range).last())
    };
    let before = tokens.start.saturating_sub(KNOWN).max(clause.range.start)..tokens.start;
    let behind = tokens.end..clause.range.end.min(tokens.end + KNOWN);
    let of = known(&before).filter(|word| (word.tokens.end..tokens.start + 1).any(governs));
    let is_governed = tokens.start > clause.range.start && governs(tokens.start - 1)
        || tokens.end < clause.range.end && (governs(tokens.end) || notes.is(tokens.end, Particle::AboutAfter));
    let about = || known(&behind).filter(|word| (tokens.end..word.tokens.start).all(|at| notes.word(at)));
    of.or_else(|| about().filter(|_| clause.has_verb_last() || is_governed))
}

/// Whether nothing is known of what the words at `tokens` say, or confirmed: "there is no confirmation that …".
fn is_unknown(clause: &Clause<'_, '_>, tokens: &Range<usize>) -> bool {
    let notes = clause.scene.notes;
    let that = |word: &&Hit| {
        (word.tokens.end..clause.range.end.min(word.tokens.end + KNOWN)).any(|at| frames::is_that(notes, at, None) > 0)
    };
    let told = clause.scene.of(Core::Knowledge, &(clause.range.start..tokens.start)).filter(that).last();
    known_of(clause, tokens).or(told).is_some_and(|word| {
        negation_before(clause, &word.tokens, &[word])
            || is_absent(clause, &[word])
            || is_denied_after(clause, word.tokens.end)
            || closes_with_denial(clause, &[word])
    })
}

/// The stance to what the words say. Who denies and is quoted, or handed on with a negation of their own, says in these
/// words what is so: "We lost nobody," the army denied. A negation inside a report that is denied is the report's: "denied
/// reports that nobody was warned".
pub fn stance_to(clause: &Clause<'_, '_>, statement: &Statement<'_>, negated: bool) -> Stance {
    let of_report = || clause.opens && is_report(clause);
    let says_so = statement.manner == Manner::Direct || negated && !of_report();
    if statement.stance == Stance::Denies && says_so { Stance::Asserts } else { statement.stance }
}

/// Whether the clause begins with a word for what somebody said, and what was said follows it.
fn is_report(clause: &Clause<'_, '_>) -> bool {
    let notes = clause.scene.notes;
    let reach = clause.range.end.min(clause.range.start + REACH);
    let report = clause.scene.of(Core::Report, &(clause.range.start..reach)).next();
    report.is_some_and(|word| {
        (word.tokens.end..clause.range.end.min(word.tokens.end + REACH)).any(|at| frames::is_that(notes, at, None) > 0)
    })
}

/// What the stance leaves of it: the polarity and how firmly it is claimed.
pub fn after_stance(holds: bool, modality: Modality, stance: Stance) -> (bool, Modality) {
    match stance {
        Stance::Denies => (!holds, modality),
        Stance::Asserts | Stance::Accuses => (holds, modality),
        Stance::Believes => (holds, modality.max(Modality::Hedged)),
        Stance::Promises => (holds, Modality::Planned),
        Stance::Demands | Stance::Asks | Stance::Declines => (holds, Modality::Open),
    }
}
