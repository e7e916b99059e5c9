//! Two that lay one deed at two doors: what was done is the same, and each names another state that did it.

use super::clash::only_pair;
use super::compare::{Judgement, Label, judged};
use super::dispute::is_matter;
use super::ground::{Ground, is_state};
use super::{Rule, Statement, Term};

/// How sure it is that both speak of one deed.
const SURE: f64 = 0.7;

/// One harm to one thing, and another state on each side that did it.
pub(super) fn blame(ground: &Ground<'_>) -> Option<Judgement> {
    let (x, y) = only_pair(ground.lone_a(is_state), ground.lone_b(is_state))?;
    let (p, q) = (harm(ground.a)?, harm(ground.b)?);
    let is_one_thing = ground.same_pairs().any(|(x, y)| is_thing(x) && is_thing(y));
    let told = [(ground.a, x, p), (ground.b, y, q)].iter().all(|&(says, who, harm)| is_doer(says, who, harm));
    if !is_one_thing || !told || ground.counts_differ() {
        return None;
    }
    let span = |says: &Statement, at: usize| says.terms[at].span;
    Some(judged(Label::Contradiction, SURE, Rule::OtherState, vec![span(ground.a, x)], vec![span(ground.b, y)]))
}

/// The first deed that does harm and is plainly said to be done, by its place.
fn harm(says: &Statement) -> Option<usize> {
    let plain = |term: &Term| !term.negated && !term.open && is_harm(term);
    says.terms.iter().position(plain).filter(|_| !says.is_open)
}

fn is_harm(term: &Term) -> bool {
    term.sense.as_ref().is_some_and(|sense| sense.is_harm())
}

/// Whether it names what harm was done to.
fn is_thing(term: &Term) -> bool {
    is_matter(term) && !is_harm(term) && !term.negated
}

/// Whether the state does the deed: it opens the statement, stands right before the deed, or beside those who fight for it; or
/// a passive verb names its doer behind the deed.
fn is_doer(says: &Statement, who: usize, harm: usize) -> bool {
    let is_force =
        |at: usize| says.terms.get(at).and_then(|term| term.sense.as_ref()).is_some_and(|sense| sense.is_force());
    let fights = is_force(who + 1) || who.checked_sub(1).is_some_and(is_force);
    says.terms[who].span.start == 0 || who + 1 == harm || fights || says.names_doer && who > harm
}
