//! A thing is of one sort: who is a dog is no musician, and no town is a film.

use super::align::{How, Pair};
use super::compare::{Judgement, Label, judged};
use super::ground::{Ground, is_state};
use super::{Class, Rule, Sense, Statement, Term};

/// The same thing is said to be of two sorts.
pub(super) fn other_sort(ground: &Ground<'_>) -> Option<Judgement> {
    let (x, y) = (ground.a.class?, ground.b.class?);
    let (p, q) = (&ground.a.terms[x.noun], &ground.b.terms[y.noun]);
    let told = [p, q].iter().all(|term| !term.negated && !term.open);
    let differ = sort(p).zip(sort(q)).is_some_and(|(p, q)| p != q);
    (told && differ && is_of_one(ground, x, y))
        .then(|| judged(Label::Contradiction, 0.75, Rule::OtherSort, vec![p.span], vec![q.span]))
}

/// The same thing is said to be of two states: an English actor, an American actor.
pub(super) fn other_nation(ground: &Ground<'_>) -> Option<Judgement> {
    let (x, y) = (ground.a.class?, ground.b.class?);
    let (p, q) = (&ground.a.terms[x.noun], &ground.b.terms[y.noun]);
    let one_sort = p.word == q.word && [p, q].iter().all(|term| !term.negated && !term.open);
    let (left, right) = (states(ground.a, x), states(ground.b, y));
    let differ = left.iter().all(|s| right.iter().all(|t| !s.have_senses(t, Sense::meets) && !s.negated && !t.negated));
    let named = ground.pairs.iter().any(|pair| {
        let is_name = ground.a.terms[pair.a].is_name || pair.a == 0;
        pair.how == How::Same && pair.a < x.from && pair.b < y.from && is_name
    });
    let (s, t) = left.first().zip(right.first()).filter(|_| one_sort && differ && named)?;
    Some(judged(Label::Contradiction, 0.75, Rule::OtherState, vec![s.span], vec![t.span]))
}

/// The same thing is said to be of two kinds of one sort: a horror film, a comedy film.
pub(super) fn other_kind(ground: &Ground<'_>) -> Option<Judgement> {
    let (x, y) = (ground.a.class?, ground.b.class?);
    let (p, q) = (&ground.a.terms[x.noun], &ground.b.terms[y.noun]);
    let one_sort = p.word == q.word && ground.terms().all(|term| !term.negated && !term.open);
    let (left, right) = (listed(ground.a, x), listed(ground.b, y));
    let rival = |s: &Term, t: &Term| s.have_senses(t, Sense::is_rival);
    let differ = left.iter().all(|s| right.iter().all(|t| rival(s, t)));
    let (s, t) = left.first().zip(right.first()).filter(|_| one_sort && differ && is_of_one(ground, x, y))?;
    Some(judged(Label::Contradiction, 0.7, Rule::OtherSort, vec![s.span], vec![t.span]))
}

/// The words before the noun that are values of a list, of which a thing has one.
fn listed(statement: &Statement, class: Class) -> Vec<&Term> {
    let listed = |term: &&Term| term.sense.as_ref().is_some_and(|sense| sense.is_rival_of_any());
    statement.terms[class.from..class.noun].iter().filter(listed).collect()
}

/// The states that stand before the noun.
fn states(statement: &Statement, class: Class) -> Vec<&Term> {
    statement.terms[class.from..class.noun].iter().filter(|term| is_state(term)).collect()
}

fn sort(term: &Term) -> Option<u16> {
    term.sense.as_ref().and_then(|sense| sense.sort())
}

/// Whether both say it of the same thing: they begin with one word, or with names of which they share one, and the shorter name
/// has no word that the other statement has not.
fn is_of_one(ground: &Ground<'_>, x: Class, y: Class) -> bool {
    let same = || ground.pairs.iter().filter(|pair| pair.how == How::Same);
    let shorter = x.from.min(y.from);
    let named_by = |pair: &&Pair| if x.from <= y.from { pair.a < shorter } else { pair.b < shorter };
    let both = same().filter(named_by).count();
    let names = |term: &Term| term.is_name || term.may_be_name;
    let first = |statement: &Statement| statement.terms.first().is_some_and(names);
    let by_name = first(ground.a) && first(ground.b);
    let shared = |pair: &Pair| {
        let named = by_name && names(&ground.a.terms[pair.a]) && names(&ground.b.terms[pair.b]);
        pair.a < x.from && pair.b < y.from && (pair.a == 0 && pair.b == 0 || named)
    };
    let begins = same().any(shared);
    let named =
        |statement: &Statement, class: Class| statement.terms[..class.from].iter().any(|term| term.weight >= 1.0);
    begins && both == shorter && named(ground.a, x) && named(ground.b, y)
}
