//! Clashes told many times, drawn once.
//!
//! Seven articles that tell one quarrel give dozens of pairs of claims. Drawn pair by pair they hide each other, so pairs
//! of the same two sides about the same matter meet in one box.

use std::collections::{BTreeMap, BTreeSet};

use crate::corpus::{ClaimIx, Corpus};
use crate::graph::{Edge, EdgeKind, Graph, Node};
use crate::model::{FindingKind, PartyId, Strength, TopicId};

/// What pairs of claims must share to be drawn as one clash.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Matter {
    /// How they disagree.
    pub kind: FindingKind,
    /// About what.
    pub topic: TopicId,
    /// The two sides in alphabetical order.
    pub sides: [PartyId; 2],
}

/// A clash of two sides that more than one pair of claims shows.
#[derive(Debug, Default)]
pub struct Bundle {
    /// The claims on either side.
    pub claims: BTreeSet<ClaimIx>,
    /// How many pairs of them clash.
    pub pairs: usize,
    /// Whether a pair says it in so many words.
    pub is_stated: bool,
}

/// The clashes that more than one pair shows, in the order of their kinds and topics.
pub fn bundles(corpus: &Corpus, graph: &Graph) -> BTreeMap<Matter, Bundle> {
    let mut bundles: BTreeMap<Matter, Bundle> = BTreeMap::new();
    for (from, to, edge) in graph.edges() {
        if let (Some(matter), Node::Claim(a), Node::Claim(b)) = (matter(corpus, from, to, edge), from, to) {
            let bundle = bundles.entry(matter).or_default();
            bundle.claims.extend([*a, *b]);
            bundle.pairs += 1;
            bundle.is_stated |= matches!(edge.kind, EdgeKind::Clash(_, Strength::Stated));
        }
    }
    bundles.retain(|_, bundle| bundle.pairs > 1);
    bundles
}

/// What an edge between two claims is a clash about, or `None` if it is no clash of two known sides, or of words that no
/// topic covers: two such pairs may be about different things.
pub fn matter(corpus: &Corpus, from: &Node, to: &Node, edge: &Edge) -> Option<Matter> {
    let EdgeKind::Clash(kind, _) = edge.kind else { return None };
    let mut sides = [side(corpus, from)?, side(corpus, to)?];
    sides.sort();
    Some(Matter { kind, topic: edge.topic.clone()?, sides })
}

fn side(corpus: &Corpus, node: &Node) -> Option<PartyId> {
    super::lanes::lane_of(corpus, node)
}
