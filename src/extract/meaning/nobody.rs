//! A count of nobody: "no one was hurt", "no casualties", "жертв нет".

use std::ops::Range;

use super::clause::Clause;
use super::firmness::{closes_with_denial, is_absent, is_denied_after, known_of, negation_at};
use super::scene::Hit;
use crate::lang::{NumberWord, Particle, TokenKind};
use crate::model::{Count, PartyId, Reading};
use crate::topic::{ConceptIx, Core, Topic, Voice};

/// A negation of a noun stands at most so many tokens before it, and so many where a verb of taking place is between.
const NEGATED: usize = 3;
const DENIED: usize = 6;
/// Whose people they are follows by so many tokens at most.
const AMONG: usize = 5;
/// "Nobody" follows its verb by so many tokens.
const BEHIND: usize = 2;

/// "No one was hurt", "no casualties": a count of nobody.
pub(super) fn none_at_all(clause: &Clause<'_, '_>, hit: &Hit, topic: &Topic) -> Option<Reading> {
    let notes = clause.scene.notes;
    let from = hit.tokens.start.saturating_sub(6).max(clause.range.start);
    let verb_denied = hit.spoken.negated || hit.spoken.voice != Voice::Noun && negation_at(clause, hit.tokens.start);
    let nobody = clause.scene.of(Core::Nobody, &(from..hit.tokens.start)).next();
    // "Denied that any of its soldiers was captured"
    let anybody = || clause.scene.of(Core::Anybody, &(from..hit.tokens.end)).next().filter(|_| clause.denies);
    let nobody = nobody.or_else(|| nobody_behind(clause, hit, verb_denied)).or_else(anybody);
    let noun_denied = hit.spoken.voice == Voice::Noun && is_denied_noun(clause, hit);
    let unit_at = |at: usize| {
        let found = clause.scene.concepts.units.longest(&notes.tokens, at)?;
        Some((found.value.of.clone(), at..at + found.length))
    };
    // "No protester was killed by the police": who was not stands behind the word for nobody.
    let first = nobody.map_or(hit.tokens.start, |word| word.tokens.end);
    let unit = (first..hit.tokens.start).find_map(unit_at);
    let unit = unit.or_else(|| (from..hit.tokens.start).rev().find_map(unit_at));
    let named = (from..hit.tokens.start).find_map(|at| clause.mentions.iter().find(|m| m.tokens.start == at));
    let fits = nobody.is_some() || noun_denied || verb_denied && (unit.is_some() || named.is_some());
    let doubtful = |at: usize| is_number(clause, at) || notes.is(at, Particle::If);
    if !fits || known_of(clause, &hit.tokens).is_some() || (from..hit.tokens.start).any(doubtful) {
        return None;
    }
    let mut reading = Reading::new(topic.id.clone());
    reading.count = Count::exactly(0.0);
    reading.of = match unit.as_ref() {
        Some((of, _)) if topic.units.contains_key(of) => Some(of.clone()),
        _ if topic.units.contains_key("people") => Some("people".to_owned()),
        _ => None,
    };
    let side = unit.as_ref().and_then(|(_, at)| clause.owner(at)).or_else(|| named.and_then(|m| m.party.clone()));
    let side = side.or_else(|| among(clause, hit));
    reading.of.as_ref()?;
    let role = topic.roles.keys().find(|role| *role == "side")?;
    reading.roles.extend(side.map(|party| (role.clone(), party.to_string())));
    Some(reading)
}

/// "Nobody" right behind a verb ("verletzt wurde niemand"), or a word for anybody behind one that is denied (لم يقتل أحد).
fn nobody_behind<'c>(clause: &'c Clause<'_, '_>, hit: &Hit, denied: bool) -> Option<&'c Hit> {
    let end = hit.tokens.end;
    let near = end..clause.range.end.min(end + BEHIND);
    let words = |core: Core| clause.scene.of(core, &near).next();
    let found = words(Core::Nobody).or_else(|| words(Core::Anybody).filter(|_| denied))?;
    let plain = (end..found.tokens.start).all(|at| clause.scene.notes.word(at));
    (plain && hit.spoken.voice != Voice::Noun).then_some(found)
}

/// Whose people a count of nobody is about, where they follow it: "no losses among the Iraqi forces".
fn among(clause: &Clause<'_, '_>, hit: &Hit) -> Option<PartyId> {
    let from = hit.tokens.end;
    let found = clause.behind(from, AMONG)?;
    let notes = clause.scene.notes;
    let plain = |at: usize| notes.word(at) && !notes.is(at, Particle::Subordinate);
    (from..found.tokens.start).all(plain).then(|| found.party.clone())?
}

fn is_number(clause: &Clause<'_, '_>, at: usize) -> bool {
    let notes = clause.scene.notes;
    if clause.scene.of(Core::Nobody, &clause.range).any(|hit| hit.tokens.contains(&at)) {
        return false;
    }
    notes.tokens[at].kind == TokenKind::Number
        || notes.pack.numbers.longest(&notes.tokens, at).is_some_and(|f| matches!(f.value, NumberWord::Number(_)))
}

/// Whether the clause says that there was none of what the noun at `hit` names.
fn is_denied_noun(clause: &Clause<'_, '_>, hit: &Hit) -> bool {
    negated_before(clause, hit) || is_without(clause, hit.tokens.start) || is_absent_behind(clause, hit)
}

/// Whether a negation stands before a noun with nothing between that it could belong to ("did not hide losses") but verbs of
/// taking place ("no se registraron víctimas") and others who were hurt ("no deaths or injuries").
fn negated_before(clause: &Clause<'_, '_>, hit: &Hit) -> bool {
    let notes = clause.scene.notes;
    let at = hit.tokens.start;
    let from = at.saturating_sub(DENIED).max(clause.range.start);
    let Some(negation) = (from..at).rev().find(|&i| notes.is(i, Particle::Negation)) else { return false };
    let between = negation + 1..at;
    let occurs = |i: usize| {
        [Core::Occur, Core::Exists]
            .into_iter()
            .any(|c| clause.scene.of(c, &between).any(|verb| verb.tokens.contains(&i)))
    };
    let of = ConceptIx::from(Core::Of);
    let is_small = |other: &Hit| {
        let concept = other.spoken.concept;
        !clause.scene.concepts.patterns.tolled(concept).is_empty() || concept == of || occurs(other.tokens.start)
    };
    let another = clause.scene.within(&between).any(|other| !is_small(other));
    let near = at - negation <= NEGATED || between.clone().any(occurs);
    near && !another && between.clone().all(|i| notes.word(i) && (!notes.finite_verb(i) || occurs(i)))
}

/// Whether a word like "without" stands before `at`, and is not taken back itself: "not without losses".
fn is_without(clause: &Clause<'_, '_>, at: usize) -> bool {
    let notes = clause.scene.notes;
    let near = at.saturating_sub(NEGATED).max(clause.range.start)..at;
    let Some(without) = clause.scene.of(Core::Without, &near).last() else { return false };
    let start = without.tokens.start;
    let taken_back = start.saturating_sub(2).max(clause.range.start)..start;
    (without.tokens.end..at).all(|i| notes.word(i) && !notes.finite_verb(i))
        && !taken_back.into_iter().any(|i| notes.is(i, Particle::Negation))
}

/// Whether a denial of being closes what stands behind the noun, which is its subject: "жертв нет", "ölen olmadı".
fn is_absent_behind(clause: &Clause<'_, '_>, hit: &Hit) -> bool {
    let notes = clause.scene.notes;
    let at = hit.tokens.start;
    let governed = at > clause.range.start && notes.is_any(at - 1, &[Particle::Preposition, Particle::About]);
    let is = |core: Core, range: Range<usize>| clause.scene.of(core, &range).any(|verb| !verb.spoken.negated);
    // "Verletzte gab es bei dem Brand nicht": the clause closes with the negation of its verb.
    let closed = clause.range.end - 1 > hit.tokens.end
        && notes.is(clause.range.end - 1, Particle::Negation)
        && is(Core::Exists, hit.tokens.end..clause.range.end.min(hit.tokens.end + NEGATED));
    !governed
        && (closed
            || is_absent(clause, &[hit])
            || is_denied_after(clause, hit.tokens.end)
            || closes_with_denial(clause, &[hit]))
}
