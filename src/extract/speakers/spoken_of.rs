//! How much an article speaks of each state.

use std::collections::{BTreeMap, BTreeSet};

use crate::gazetteer::{BodyIx, StateIx};

/// A state named within so many tokens before a body is near it.
const NEAR: usize = 60;
/// What a name in the same paragraph counts before a body, and one that is near it; any other counts 1.
const IN_PARAGRAPH: f64 = 2.5;
const NEARBY: f64 = 1.6;
/// What a body of the same kind beside its state counts before a body, and behind it.
const OWNED_BEFORE: f64 = 4.0;
const OWNED_BEHIND: f64 = 1.0;
/// What a body with a name of its own (ФСБ) counts for its state, where nothing names that.
const OF_UNNAMED: f64 = 2.0;

/// The states that an article names, and whose bodies, each with its weight. Asked for each body without a state, it looks only
/// at what stands near that body.
#[derive(Debug, Default)]
pub struct SpokenOf {
    /// Where each state is named, which it is, and its weight there, in order.
    named: Vec<(usize, StateIx, f64)>,
    /// The weight of all of a state's names together.
    in_all: BTreeMap<StateIx, f64>,
    /// Where bodies of a family stand beside their state, in order.
    owned: BTreeMap<(BodyIx, StateIx), Vec<usize>>,
    /// The states with a body beside them that is no embassy.
    owners: BTreeSet<StateIx>,
}

impl SpokenOf {
    /// Of names, in order with their weights, and of bodies beside their state.
    pub fn new(
        named: Vec<(usize, StateIx, f64)>,
        bodies: impl Iterator<Item = (usize, StateIx, BodyIx)>,
        is_embassy: impl Fn(BodyIx) -> bool,
    ) -> SpokenOf {
        let mut made = SpokenOf { named, ..SpokenOf::default() };
        for &(_, state, weight) in &made.named {
            *made.in_all.entry(state).or_default() += weight;
        }
        let by_name: BTreeSet<StateIx> = made.in_all.keys().copied().collect();
        for (at, state, family) in bodies {
            if !by_name.contains(&state) {
                *made.in_all.entry(state).or_default() += OF_UNNAMED;
            }
            if !is_embassy(family) {
                made.owners.insert(state);
            }
            made.owned.entry((family, state)).or_default().push(at);
        }
        made
    }

    /// Whether a body of the state, and no embassy, stands beside it.
    pub fn is_owner(&self, state: StateIx) -> bool {
        self.owners.contains(&state)
    }

    /// The weight of each state for a body of `family` at token `at`, in a paragraph that begins at token `paragraph`.
    pub fn weights(&self, family: BodyIx, at: usize, paragraph: usize) -> BTreeMap<StateIx, f64> {
        let mut weights = self.in_all.clone();
        let first = self.named.partition_point(|(place, ..)| *place < paragraph && place + NEAR <= at);
        let before = self.named[first..].iter().take_while(|(place, ..)| *place < at);
        for &(place, state, weight) in before {
            let nearness = if place >= paragraph { IN_PARAGRAPH } else { NEARBY };
            *weights.entry(state).or_default() += weight * (nearness - 1.0);
        }
        for (&(_, state), places) in self.owned.range((family, StateIx(0))..=(family, StateIx(u16::MAX))) {
            let before = places.partition_point(|&place| place < at);
            let behind = places.len() - before;
            *weights.entry(state).or_default() += before as f64 * OWNED_BEFORE + behind as f64 * OWNED_BEHIND;
        }
        weights
    }

    /// The states whose bodies of `family` stand beside them before token `at`.
    pub fn owners_before(&self, family: BodyIx, at: usize) -> impl Iterator<Item = StateIx> {
        let of_family = self.owned.range((family, StateIx(0))..=(family, StateIx(u16::MAX)));
        of_family
            .filter(move |(_, places)| places.first().is_some_and(|&first| first < at))
            .map(|((_, state), _)| *state)
    }
}
