//! How many independently say the same: claims, outlets, and the origins behind them.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::origin::Origins;
use super::position::{Matter, position_of};
use crate::check::Side;
use crate::corpus::{ClaimIx, Corpus};
use crate::model::PartyId;

/// Articles on what no recorded event holds together are about one thing if they appeared within as many days.
const DAYS: i32 = 45;

/// What says the same as what, over a whole corpus.
#[derive(Debug, Clone)]
pub struct Supports<'c> {
    corpus: &'c Corpus,
    origins: Origins,
    same: FxHashMap<String, Vec<ClaimIx>>,
}

/// Who says one thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Support {
    /// How many outlets tell it.
    pub outlets: usize,
    /// The claims by their origin, in the order of the origins' ids. An echo adds a claim and no origin.
    pub origins: BTreeMap<PartyId, Vec<ClaimIx>>,
}

impl Support {
    /// How many claims say it.
    pub fn claims(&self) -> usize {
        self.origins.values().map(Vec::len).sum()
    }
}

impl<'c> Supports<'c> {
    /// Looks through every claim once. Rejected claims and what nobody asserts support nothing.
    pub fn of(corpus: &'c Corpus) -> Supports<'c> {
        let mut same: FxHashMap<String, Vec<ClaimIx>> = FxHashMap::default();
        for ix in corpus.standing() {
            for side in Side::all(corpus, ix).iter().filter(|side| side.is_asserted()) {
                let claims = same.entry(key(side, corpus)).or_default();
                if claims.last() != Some(&ix) {
                    claims.push(ix);
                }
            }
        }
        Supports { corpus, origins: Origins::of(corpus), same }
    }

    /// The origins of the claims.
    pub fn origins(&self) -> &Origins {
        &self.origins
    }

    /// Who says what the claim says in its reading `number`, or in its words if it has none; itself included.
    pub fn support(&self, ix: ClaimIx, number: Option<usize>) -> Support {
        let side = Side::all(self.corpus, ix).into_iter().find(|side| side.number == number);
        let key = side.map(|side| key(&side, self.corpus));
        let found = key.and_then(|key| self.same.get(&key)).map_or(&[][..], Vec::as_slice);
        let others = found.iter().copied().filter(|&other| other != ix && self.is_of_one_event(ix, other));
        let claims: BTreeSet<ClaimIx> = others.chain([ix]).collect();
        let outlet = |ix: &ClaimIx| &self.corpus.article(self.corpus.article_of(*ix)).outlet;
        let mut origins: BTreeMap<PartyId, Vec<ClaimIx>> = BTreeMap::new();
        for claim in &claims {
            origins.entry(self.origins.origin(*claim).party.clone()).or_default().push(*claim);
        }
        Support { outlets: claims.iter().map(outlet).collect::<BTreeSet<_>>().len(), origins }
    }

    /// Who says any one thing that the claim says: the reading with most claims behind it.
    pub fn widest(&self, ix: ClaimIx) -> Support {
        let sides = Side::all(self.corpus, ix);
        let all = sides.iter().map(|side| self.support(ix, side.number));
        // Of several the first, so that the same claims always give the same.
        all.rev().max_by_key(Support::claims).expect("a claim has at least one side")
    }

    /// Claims that name no event are of one if their articles appeared near each other.
    fn is_of_one_event(&self, a: ClaimIx, b: ClaimIx) -> bool {
        let day = |ix| self.corpus.article(self.corpus.article_of(ix)).published.last_day();
        let apart =
            |(a, b): (jiff::civil::Date, jiff::civil::Date)| a.since(b).map_or(i32::MAX, |span| span.get_days().abs());
        let has_event = |ix| Side::all(self.corpus, ix).iter().any(|side| side.event().is_some());
        (has_event(a) && has_event(b)) || day(a).zip(day(b)).is_none_or(|days| apart(days) <= DAYS)
    }
}

/// What two sides share that say the same: matter and position, or the very words where there is no reading.
fn key(side: &Side<'_>, corpus: &Corpus) -> String {
    match position_of(side, corpus) {
        Some((Matter { event, topic, scope, of, .. }, position)) => {
            format!("{event:?} {topic} {scope:?} {of:?} {position:?}")
        }
        None => format!("{:?} {}", side.event(), crate::text::fold(&side.claim.content)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::sample::corpus;

    #[test]
    fn an_echo_adds_an_outlet_and_no_origin() {
        let corpus = corpus();
        let supports = Supports::of(&corpus);
        let support = |id: &str| supports.support(corpus.find_claim(&id.parse().unwrap()).unwrap(), Some(0));
        let found = support("a1");
        assert_eq!((found.claims(), found.outlets, found.origins.len()), (4, 4, 3));
        assert_eq!(found.origins.keys().map(PartyId::as_str).collect::<Vec<_>>(), ["iran", "reuters", "united-states"]);
        let copied = support("d2");
        assert_eq!((copied.claims(), copied.outlets, copied.origins.len()), (4, 4, 2));
    }
}
