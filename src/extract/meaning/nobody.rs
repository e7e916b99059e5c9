//! A count of nobody: "no one was hurt", "no casualties", "жертв нет".

use std::ops::Range;

use super::clause::Clause;
use super::firmness::{closes_with_denial, is_absent, is_denied_after, known_of, negation_at};
use super::scene::Hit;
use super::tolls::{is_lost, may_be_lost};
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
    if is_lost(hit) {
        return none_lost(clause, hit, topic);
    }
    let notes = clause.scene.notes;
    let from = hit.tokens.start.saturating_sub(6).max(clause.range.start);
    let verb_denied = hit.spoken.negated || hit.spoken.voice != Voice::Noun && negation_at(clause, hit.tokens.start);
    let nobody = clause.scene.of(Core::Nobody, &(from..hit.tokens.start)).next();
    // "Denied that any of its soldiers was captured"
    let anybody = || clause.scene.of(Core::Anybody, &(from..hit.tokens.end)).next().filter(|_| clause.denies);
    let nobody = nobody.or_else(|| nobody_behind(clause, hit, verb_denied)).or_else(anybody);
    let noun_denied = hit.spoken.voice == Voice::Noun && is_denied_noun(clause, hit);
    let unit_at = |at: usize| unit_at(clause, at);
    // "No protester was killed by the police": who was not stands behind the word for nobody.
    let first = nobody.map_or(hit.tokens.start, |word| word.tokens.end);
    let unit = (first..hit.tokens.start).find_map(unit_at);
    let unit = unit.or_else(|| (from..hit.tokens.start).rev().find_map(unit_at));
    let named = (from..hit.tokens.start).find_map(|at| clause.mentions.iter().find(|m| m.tokens.start == at));
    let unit = unit.or_else(|| denied_behind(clause, hit));
    let is_all_denied = clause.denies && unit.as_ref().is_some_and(|(_, at)| is_bare(clause, hit, at));
    let fits = nobody.is_some() || noun_denied || is_all_denied || verb_denied && (unit.is_some() || named.is_some());
    let doubtful = |at: usize| is_number(clause, at) || notes.is(at, Particle::If);
    let counts = || unit.as_ref().is_some_and(|(_, at)| (hit.tokens.end..at.end).any(|at| is_number(clause, at)));
    if !fits || known_of(clause, &hit.tokens).is_some() || (from..hit.tokens.start).any(doubtful) || counts() {
        return None;
    }
    let of = match unit.as_ref() {
        Some((of, _)) if topic.units.contains_key(of) => of.clone(),
        _ => "people".to_owned(),
    };
    let side = unit.as_ref().and_then(|(_, at)| clause.owner(at)).or_else(|| named.and_then(|m| m.party.clone()));
    none_of(topic, of, side.or_else(|| among(clause, hit)))
}

/// That it happened to none of those who are called `of`; nothing where the topic counts no such people.
fn none_of(topic: &Topic, of: String, side: Option<PartyId>) -> Option<Reading> {
    let role = topic.roles.keys().find(|role| *role == "side").filter(|_| topic.units.contains_key(&of))?;
    let mut reading = Reading::new(topic.id.clone());
    reading.count = Count::exactly(0.0);
    reading.of = Some(of);
    reading.roles.extend(side.map(|party| (role.clone(), party.to_string())));
    Some(reading)
}

/// Those right behind the word at `hit`, where that is what is denied: "denied the death of Georgian soldiers", "negó que hubieran muerto
/// soldados".
fn denied_behind(clause: &Clause<'_, '_>, hit: &Hit) -> Option<(String, Range<usize>)> {
    let end = clause.range.end.min(hit.tokens.end + NEGATED);
    let plain = |at: &usize| clause.scene.notes.word(*at) && !clause.scene.notes.finite_verb(*at);
    let near = (hit.tokens.end..end).take_while(plain).filter(|_| clause.denies);
    near.into_iter().find_map(|at| unit_at(clause, at))
}

/// Those who are counted at `at`, and where.
fn unit_at(clause: &Clause<'_, '_>, at: usize) -> Option<(String, Range<usize>)> {
    let found = clause.scene.concepts.units.longest(&clause.scene.notes.tokens, at)?;
    Some((found.value.of.clone(), at..at + found.length))
}

/// Whether those at `unit` are no certain ones, so that who denies that it happened to them says that it happened to nobody.
fn is_bare(clause: &Clause<'_, '_>, hit: &Hit, unit: &Range<usize>) -> bool {
    let notes = clause.scene.notes;
    let near =
        unit.start.saturating_sub(hit.tokens.end) <= NEGATED && hit.tokens.start.saturating_sub(unit.end) <= NEGATED;
    let one = clause.scene.concepts.units.longest(&notes.tokens, unit.start).is_some_and(|u| u.value.count.is_some());
    // "The death of its soldiers"
    let known = |at: usize| notes.is(at, Particle::Definite) && !notes.is(at, Particle::Owner);
    near && !one && !(unit.start.saturating_sub(2)..unit.start).any(known)
}

/// "Lost no soldiers", "не потеряла ни одного солдата": who was not lost stands behind the verb.
fn none_lost(clause: &Clause<'_, '_>, hit: &Hit, topic: &Topic) -> Option<Reading> {
    let notes = clause.scene.notes;
    let unit_at = |at: usize| unit_at(clause, at);
    let end = clause.range.end.min(hit.tokens.end + DENIED);
    let behind = (hit.tokens.end..end).take_while(|&at| notes.word(at)).find_map(unit_at);
    // "Hat keinen Soldaten verloren"
    let from = hit.tokens.start.saturating_sub(NEGATED).max(clause.range.start);
    let before = || (from..hit.tokens.start).rev().find_map(unit_at).filter(|_| notes.pack.traits.verb_second);
    let (of, unit) = behind.or_else(before)?;
    let around = unit.start.saturating_sub(BEHIND).max(clause.range.start).min(hit.tokens.end)..unit.end;
    let none = clause.scene.of(Core::Nobody, &around).next().is_some()
        || around.clone().any(|at| notes.is(at, Particle::Negation));
    let denied = none || clause.denies || hit.spoken.negated || negation_at(clause, hit.tokens.start);
    if !denied || !may_be_lost(clause, Some(&of)) || around.clone().any(|at| is_number(clause, at)) {
        return None;
    }
    none_of(topic, of, clause.owner(&unit).or_else(|| clause.agent(hit, &unit)))
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

#[cfg(test)]
mod tests {
    use crate::extract::meaning::readings::tests::readings_in;

    /// Of whom the claims of a text say that nobody was killed.
    fn unhurt(tag: &str, text: &str) -> Vec<String> {
        let none = readings_in(tag, text).into_iter().filter(|r| r.topic.as_str() == "killed");
        none.filter(|r| r.count.is_some_and(|count| count.high() == Some(0.0)))
            .filter_map(|r| r.roles.get("side").cloned())
            .collect()
    }

    #[test]
    fn whoever_lost_no_soldiers_or_denies_their_death_has_no_dead() {
        for (tag, text) in [
            ("en", "The Georgian army lost no soldiers."),
            ("de", "Georgien hat keinen Soldaten verloren."),
            ("fr", "La Géorgie n'a perdu aucun soldat."),
            ("ru", "Грузия не потеряла ни одного солдата."),
            ("ru", "Грузия опровергла гибель своих солдат."),
        ] {
            assert_eq!(unhurt(tag, text), ["georgia"], "{text}");
        }
        assert_eq!(unhurt("en", "The party lost no seats."), [""; 0]);
    }
}
