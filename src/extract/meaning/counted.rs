//! What a clause counts: a number, a dual or a singular, and who or what it counts.

use std::ops::Range;

use super::clause::Clause;
use super::scene::Hit;
use crate::extract::notes::number::{NumberAt, numbers, whole};
use crate::lang::{Particle, ProcliticKind};
use crate::model::Count;
use crate::topic::Core;

/// Something counted in a clause: a count and what it counts.
pub(super) struct Counted {
    pub(super) tokens: Range<usize>,
    pub(super) count: Count,
    pub(super) of: Option<String>,
    /// The tokens of the word for what is counted.
    pub(super) unit: Option<Range<usize>>,
    /// Whether another number follows within a few words.
    pub(super) goes_on: bool,
}

impl Counted {
    /// The number with what it counts.
    pub(super) fn whole(&self) -> Range<usize> {
        self.tokens.start..self.unit.as_ref().map_or(self.tokens.end, |unit| unit.end.max(self.tokens.end))
    }
}

/// The counts in the clause with what they count.
pub(super) fn counted(clause: &Clause<'_, '_>) -> Vec<Counted> {
    let notes = clause.scene.notes;
    let mut found = numbers(notes, clause.range.clone());
    found.retain(|number| !clause.scene.is_apart(number.tokens.start));
    let nobody =
        |n: &NumberAt| clause.scene.of(Core::Nobody, &clause.range).any(|hit| hit.tokens.contains(&n.tokens.start));
    // "Not 92", "no fueron 92": another number is meant.
    let rejected = |n: &NumberAt| {
        let before = |by: usize| n.tokens.start.checked_sub(by).filter(|&at| at >= clause.range.start);
        let not = |by: usize| before(by).is_some_and(|at| notes.is(at, Particle::Negation));
        let was =
            |at: usize| notes.is(at, Particle::Verb) || clause.scene.of(Core::Was, &(at..at + 1)).next().is_some();
        not(1) || not(2) && before(1).is_some_and(was)
    };
    // מספר is "several", but "the number of" before those who are known: מספר הפצועים.
    let number_of = |n: &NumberAt| {
        let is_noun = clause.scene.of(Core::TollNoun, &clause.range).any(|hit| hit.tokens.contains(&n.tokens.start));
        let has_articles = notes.pack.traits.clitics(ProcliticKind::Article) != 0;
        let is_vague = !is_exact(n.count);
        let next = n.tokens.end;
        is_noun || is_vague && has_articles && next < clause.range.end && notes.definite(next)
    };
    let people = found.iter().filter(|n| !is_share(clause, n) && !nobody(n) && !rejected(n) && !number_of(n));
    // "After one night of clashes": an article counts nobody unless somebody is named behind it.
    let article = |c: &Counted| c.of.is_none() && c.tokens.clone().all(|at| notes.is(at, Particle::Indefinite));
    let people = people.filter_map(|n| Some(Counted { count: whole(notes, n)?, ..with_unit(clause, n) }));
    let mut out: Vec<Counted> = people.filter(|counted| !article(counted)).collect();
    of_wholes(clause, &mut out);
    // A dual or an indefinite singular counts by itself.
    for at in clause.range.clone() {
        let taken =
            out.iter().any(|c| c.tokens.contains(&at) || c.unit.as_ref().is_some_and(|unit| unit.contains(&at)));
        if let Some(unit) = clause.scene.concepts.units.longest(&notes.tokens, at).filter(|_| !taken)
            && let Some(count) = unit.value.count.and_then(|n| Count::exactly(f64::from(n)))
        {
            let tokens = at..at + unit.length;
            out.push(Counted {
                tokens: tokens.clone(),
                count,
                of: Some(unit.value.of.clone()),
                unit: Some(tokens),
                goes_on: false,
            });
        }
    }
    out
}

/// "92 of about 2,300 polling stations": the part counts what the whole does, and the whole counts nothing that happened.
fn of_wholes(clause: &Clause<'_, '_>, counted: &mut Vec<Counted>) {
    let notes = clause.scene.notes;
    let is_of = |at: usize| notes.is(at, Particle::Of) || clause.scene.of(Core::Of, &(at..at + 1)).next().is_some();
    let small = |at: usize| is_of(at) || notes.is(at, Particle::Definite);
    let mut at = 1;
    while at < counted.len() {
        let between = counted[at - 1].tokens.end..counted[at].tokens.start;
        if !between.is_empty() && is_of(between.start) && between.into_iter().all(small) {
            let whole = counted.remove(at);
            (counted[at - 1].of, counted[at - 1].unit) = (whole.of, whole.unit);
        } else {
            at += 1;
        }
    }
}

/// Whether the number is a share or a measure and counts nobody.
fn is_share(clause: &Clause<'_, '_>, number: &NumberAt) -> bool {
    let notes = clause.scene.notes;
    let after = number.tokens.end;
    notes.mark(after, '%')
        || clause.scene.of(Core::Measure, &(after..after + 2)).next().is_some()
        || clause
            .scene
            .of(Core::Measure, &(number.tokens.start.saturating_sub(1)..number.tokens.start))
            .next()
            .is_some()
}

/// The unit behind the number, past adjectives and names.
fn with_unit(clause: &Clause<'_, '_>, number: &NumberAt) -> Counted {
    let notes = clause.scene.notes;
    let end = clause.range.end.min(number.tokens.end + 4);
    // An article may look like a number.
    let another = |at: usize| at > number.tokens.end && notes.numeral(at) && !notes.is(at, Particle::Indefinite);
    let stop = (number.tokens.end..end)
        .find(|&at| {
            !notes.word(at) && !notes.mark(at, '"') && !notes.mark(at, '-') && notes.quote(at).is_none()
                || notes.is(at, Particle::And)
                // "Two strikes killed 37 people" counts no two people.
                || another(at)
                // "Twelve accounts of soldiers" are no soldiers; "71 of its soldiers" are.
                || at > number.tokens.end && notes.is(at, Particle::Preposition)
        })
        .unwrap_or(end);
    // "Two strikes killed 37 people": "killed" counts nobody where another number follows it.
    let goes_on = (stop..end).any(another);
    let happens = |at: usize| {
        let tolled = |hit: &Hit| !clause.scene.concepts.patterns.tolled(hit.spoken.concept).is_empty();
        clause.scene.within(&(at..at + 1)).any(tolled)
    };
    let may_count = |at: &usize| *at == number.tokens.end || !(goes_on && happens(*at));
    let unit = (number.tokens.end..stop).filter(may_count).find_map(|at| {
        let found = clause.scene.concepts.units.longest(&notes.tokens, at)?;
        Some((found.value.of.clone(), at..at + found.length))
    });
    let (of, unit) = unit.map_or((None, None), |(of, at)| (Some(of), Some(at)));
    Counted { tokens: number.tokens.clone(), count: number.count, of, unit, goes_on }
}

pub(super) fn is_exact(count: Count) -> bool {
    count.high() == Some(count.low())
}
