//! The one place in which the shorter of two statements has other words than the longer.

use std::ops::Range;

use super::align::{How, Pair};
use super::ground::Ground;
use super::{Statement, Term};

/// More words than this are no longer one thing.
const LONG: usize = 4;

/// The words of each statement that stand in one place of both, places among the terms.
pub(super) struct Slot {
    pub(super) a: Range<usize>,
    pub(super) b: Range<usize>,
    /// Whether the words before and behind it are the same in both, and not only those before.
    pub(super) closed: bool,
}

/// The only place in which the shorter statement has words of weight of its own: behind a word that both have, and the other has
/// words of its own there too.
pub(super) fn only_slot(ground: &Ground<'_>) -> Option<Slot> {
    if ground.a.terms.len() < ground.b.terms.len() {
        let pairs: Vec<Pair> = ground.pairs.iter().map(|pair| Pair { a: pair.b, b: pair.a, how: pair.how }).collect();
        return slot_of(ground.b, ground.a, &pairs).map(|slot| Slot { a: slot.b, b: slot.a, closed: slot.closed });
    }
    slot_of(ground.a, ground.b, ground.pairs)
}

/// The same where `b` is the shorter.
fn slot_of(a: &Statement, b: &Statement, pairs: &[Pair]) -> Option<Slot> {
    let partner = |j: usize| pairs.iter().find(|pair| pair.b == j).map(|pair| pair.a);
    let is_lone = |i: usize| pairs.iter().all(|pair| pair.a != i);
    let own = lone_run(&b.terms, |j| partner(j).is_none())?;
    let from = partner(own.start.checked_sub(1)?)? + 1;
    let next = partner(own.end).filter(|&next| next >= from);
    let to = (from..next.unwrap_or(a.terms.len())).find(|&i| !is_lone(i)).unwrap_or(next.unwrap_or(a.terms.len()));
    let plain = pairs.iter().all(|pair| pair.how != How::Opposite);
    (plain && to > from && own.len() <= LONG).then(|| Slot {
        a: from..to.min(from + LONG),
        b: own,
        closed: next == Some(to),
    })
}

/// The only row of lone terms with one of weight among them.
fn lone_run(terms: &[Term], is_lone: impl Fn(usize) -> bool) -> Option<Range<usize>> {
    let heavy = |at: usize| is_lone(at) && terms[at].weight >= 1.0;
    let first = (0..terms.len()).find(|&at| heavy(at))?;
    let start = (0..first).rev().take_while(|&at| is_lone(at)).last().unwrap_or(first);
    let end = (first..terms.len()).find(|&at| !is_lone(at)).unwrap_or(terms.len());
    (end..terms.len()).all(|at| !heavy(at)).then_some(start..end)
}
