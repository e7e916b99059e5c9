//! Who is said to have done harm: two that lay one deed at two doors, and one that is blamed and clears itself.

use super::clash::only_pair;
use super::compare::{Judgement, Label, judged};
use super::dispute::is_matter;
use super::ground::{Ground, is_state};
use super::{Rule, Sense, Statement, Term};

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

impl Statement {
    /// The state that is plainly said to have done the first harm it tells of, by id.
    pub fn blamed(&self) -> Option<&str> {
        let harm = harm(self)?;
        let doers = (0..self.terms.len()).filter(|&at| is_state(&self.terms[at]) && is_doer(self, at, harm));
        let states = doers.filter_map(|at| self.terms[at].sense.as_ref()).flat_map(|sense| sense.states());
        states.map(String::as_str).next()
    }

    /// Whether it says of some harm that it was not done. What is not said by a verb of denial (`by_stance`) must deny the harm itself
    /// ("did not fire": the negation stands beside it), and a harm that is told of a doer: that nobody was killed clears nobody.
    pub fn denies_harm(&self, by_stance: bool) -> bool {
        let is_done = |term: &Term| term.is_head && term.sense.as_ref().is_some_and(|sense| !sense.is_suffered());
        let denied = |term: &&Term| term.negated && is_harm(term);
        !self.is_open && self.terms.iter().filter(denied).any(|term| by_stance || is_done(term))
    }

    /// Whether all it denies is that anybody or anything suffered ("no dead"): true today, perhaps not tomorrow.
    pub fn denies_suffering(&self) -> bool {
        let mut denied = self.terms.iter().filter(|term| term.negated && is_matter(term)).peekable();
        let is_suffered = |term: &Term| term.sense.as_ref().is_some_and(Sense::is_suffered);
        denied.peek().is_some() && denied.all(is_suffered)
    }

    /// Whether it plainly says that some harm was done.
    pub fn tells_of_harm(&self) -> bool {
        harm(self).is_some()
    }

    /// Whether it names a harm, denied or not.
    pub fn names_harm(&self) -> bool {
        self.terms.iter().any(is_harm)
    }

    /// Whether both name one harm, or one and a kind of it.
    pub fn shares_harm(&self, other: &Statement) -> bool {
        let is_any = |term: &Term| term.sense.as_ref().is_some_and(Sense::is_any_harm);
        self.have_a_pair(other, is_harm, |x, y| is_of_kind(x, y) || is_any(x) || is_any(y))
    }

    /// Whether it says what harm was done to, as far as a list knows that.
    pub fn names_thing(&self) -> bool {
        self.terms.iter().any(is_known_thing)
    }

    /// Whether something that harm was done to is named by both.
    pub fn shares_thing(&self, other: &Statement) -> bool {
        self.have_a_pair(other, is_known_thing, is_of_kind)
    }

    /// Whether a word of a sort in this one and one in the other fit.
    fn have_a_pair(&self, other: &Statement, sort: fn(&Term) -> bool, fits: impl Fn(&Term, &Term) -> bool) -> bool {
        let mut own = self.terms.iter().filter(|term| sort(term));
        own.any(|x| other.terms.iter().filter(|term| sort(term)).any(|y| fits(x, y)))
    }
}

/// Whether both may mean the same, or one a kind of the other.
fn is_of_kind(x: &Term, y: &Term) -> bool {
    x.have_senses(y, Sense::meets) || x.is_under(y) || y.is_under(x)
}

/// Whether a list knows what it names, and that is something harm may be done to.
fn is_known_thing(term: &Term) -> bool {
    let is_thing = |sense: &Sense| {
        sense.is_concept()
            && !sense.is_harm()
            && !sense.is_force()
            && !sense.is_light()
            && !sense.is_verdict()
            && sense.hollow().is_none()
    };
    is_matter(term) && term.sense.as_ref().is_some_and(is_thing)
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

/// A state that opens a statement does what is told of so many words later: of more, it may only be an adjective ("the Russian
/// opposition's leader was the victim of").
const OPENING: usize = 4;

/// Whether the state does the deed: it opens the statement, stands right before the deed, or beside those who fight for it; or
/// a passive verb names its doer behind the deed.
fn is_doer(says: &Statement, who: usize, harm: usize) -> bool {
    let is_force =
        |at: usize| says.terms.get(at).and_then(|term| term.sense.as_ref()).is_some_and(|sense| sense.is_force());
    let fights = is_force(who + 1) || who.checked_sub(1).is_some_and(is_force);
    let opens = says.terms[who].span.start == 0 && harm.saturating_sub(who) <= OPENING;
    opens || who + 1 == harm || fights || says.names_doer && who > harm
}
