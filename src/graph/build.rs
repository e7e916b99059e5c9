//! From claims to a graph.

use std::collections::BTreeSet;

use petgraph::graph::{DiGraph, NodeIndex};
use rustc_hash::FxHashMap;

use super::{Clash, Edge, EdgeKind, Node};
use crate::corpus::{ArticleIx, ClaimIx, Corpus};
use crate::model::{EventId, PartyId, When};
use crate::survey::{Support, Supports};

/// Claims with their parties, chains, articles, events and clashes.
///
/// Nodes and edges stand in the order of the claims, so the same corpus gives the same graph.
#[derive(Debug, Default)]
pub struct Graph {
    inner: DiGraph<Node, Edge>,
    places: FxHashMap<Node, NodeIndex>,
    supports: FxHashMap<ClaimIx, Support>,
}

impl Graph {
    /// The graph of `claims`; a tie to a claim that is not among them is left out.
    pub fn of(corpus: &Corpus, claims: &BTreeSet<ClaimIx>, clashes: &[Clash]) -> Graph {
        let mut graph = Graph::default();
        let supports = Supports::of(corpus);
        claims.iter().for_each(|&claim| graph.add_claim(corpus, claim));
        claims.iter().for_each(|&claim| graph.tie_to_claims(corpus, claim));
        claims.iter().for_each(|&claim| graph.add_support(corpus, claim, &supports));
        clashes.iter().for_each(|clash| graph.add_clash(corpus, clash));
        graph
    }

    /// Who says the same as a claim of the graph, if any other claim does.
    pub fn support(&self, claim: ClaimIx) -> Option<&Support> {
        self.supports.get(&claim)
    }

    /// How many nodes it has.
    pub fn node_count(&self) -> usize {
        self.inner.node_count()
    }

    /// Its nodes, in the order of the claims that brought them.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.inner.node_weights()
    }

    /// Its edges, each with where it starts and ends.
    pub fn edges(&self) -> impl Iterator<Item = (&Node, &Node, &Edge)> {
        self.inner.raw_edges().iter().map(|edge| {
            let node = |at| &self.inner[at];
            (node(edge.source()), node(edge.target()), &edge.weight)
        })
    }

    /// The wanted node with most ties; the first of several.
    pub fn busiest(&self, is_wanted: impl Fn(&Node) -> bool) -> Option<&Node> {
        let wanted = self.inner.node_indices().rev().filter(|&at| is_wanted(&self.inner[at]));
        wanted.max_by_key(|&at| self.inner.neighbors_undirected(at).count()).map(|at| &self.inner[at])
    }

    /// The claims of the graph that can be reached from `start` in at most `depth` steps, whichever way the edges point.
    /// `None` if `start` is not in the graph.
    pub fn claims_around(&self, start: &Node, depth: u32) -> Option<BTreeSet<ClaimIx>> {
        let mut reached = BTreeSet::from([*self.places.get(start)?]);
        let mut edge = reached.clone();
        for _ in 0..depth {
            let next = edge.iter().flat_map(|&at| self.inner.neighbors_undirected(at));
            edge = next.filter(|at| !reached.contains(at)).collect();
            reached.extend(edge.iter().copied());
        }
        Some(reached.into_iter().filter_map(|at| self.claim_at(at)).collect())
    }

    fn claim_at(&self, at: NodeIndex) -> Option<ClaimIx> {
        match self.inner[at] {
            Node::Claim(claim) => Some(claim),
            _ => None,
        }
    }

    /// Adds a claim with everything but the other claims.
    fn add_claim(&mut self, corpus: &Corpus, ix: ClaimIx) {
        let claim = corpus.claim(ix);
        let article = corpus.article_of(ix);
        let published = Some(&corpus.article(article).published);
        for party in claim.says.all() {
            self.tie(speaker(party, ix, 0), Node::Claim(ix), EdgeKind::Says, claim.said.as_ref());
        }
        for (order, link) in (1..=u8::MAX).zip(&claim.via) {
            self.tie(speaker(&link.party, ix, order), Node::Claim(ix), EdgeKind::Via(order), published);
        }
        self.tie(Node::Claim(ix), Node::Article(article), EdgeKind::InArticle, published);
        self.add_events(corpus, ix, article);
    }

    /// Ties the article to its event, and the claim to the other events that its readings name.
    fn add_events(&mut self, corpus: &Corpus, ix: ClaimIx, article: ArticleIx) {
        let own = corpus.article(article).event.as_ref();
        if let Some(event) = own {
            self.tie_once(Node::Article(article), event);
        }
        let named = corpus.claim(ix).readings.iter().filter_map(|reading| reading.event.as_ref());
        for event in named.filter(|&event| own != Some(event)) {
            self.tie_once(Node::Claim(ix), event);
        }
    }

    fn tie_once(&mut self, from: Node, event: &EventId) {
        let (from, to) = (self.place(from), self.place(Node::Event(event.clone())));
        if self.inner.find_edge(from, to).is_none() {
            self.inner.add_edge(from, to, Edge { kind: EdgeKind::About, when: None, topic: None });
        }
    }

    fn tie_to_claims(&mut self, corpus: &Corpus, ix: ClaimIx) {
        let claim = corpus.claim(ix);
        for (kind, other) in [(EdgeKind::Within, &claim.within), (EdgeKind::Repeats, &claim.repeats)] {
            let other = other.as_ref().and_then(|id| corpus.find_claim(id));
            if let Some(other) = other.filter(|&other| self.has(other)) {
                self.tie(Node::Claim(ix), Node::Claim(other), kind, claim.said.as_ref());
            }
        }
    }

    /// Notes who else says the same, and ties the claim to the one whose words it has.
    fn add_support(&mut self, corpus: &Corpus, ix: ClaimIx, supports: &Supports<'_>) {
        let support = supports.widest(ix);
        if support.claims() > 1 {
            self.supports.insert(ix, support);
        }
        let echoed = supports.origins().echo_of(ix).filter(|&first| corpus.article_of(first) != corpus.article_of(ix));
        if let Some(first) = echoed.filter(|&first| self.has(first)) {
            self.tie(Node::Claim(ix), Node::Claim(first), EdgeKind::SameWords, corpus.claim(ix).said.as_ref());
        }
    }

    fn add_clash(&mut self, corpus: &Corpus, clash: &Clash) {
        if self.has(clash.a) && self.has(clash.b) {
            let kind = EdgeKind::Clash(clash.kind, clash.strength);
            let said = [clash.a, clash.b].map(|claim| corpus.claim(claim).said.as_ref());
            // A clash is there once the later of the two was said.
            let later = said.into_iter().flatten().max_by_key(|when| when.last());
            let edge = Edge { kind, when: later.cloned(), topic: clash.topic.clone() };
            self.add(Node::Claim(clash.a), Node::Claim(clash.b), edge);
        }
    }

    fn has(&self, claim: ClaimIx) -> bool {
        self.places.contains_key(&Node::Claim(claim))
    }

    fn tie(&mut self, from: Node, to: Node, kind: EdgeKind, when: Option<&When>) {
        self.add(from, to, Edge { kind, when: when.cloned(), topic: None });
    }

    fn add(&mut self, from: Node, to: Node, edge: Edge) {
        let (from, to) = (self.place(from), self.place(to));
        self.inner.add_edge(from, to, edge);
    }

    /// The place of `node`, which is added if it is new.
    fn place(&mut self, node: Node) -> NodeIndex {
        *self.places.entry(node).or_insert_with_key(|node| self.inner.add_node(node.clone()))
    }
}

/// The node of a party in a claim's chain.
fn speaker(party: &PartyId, claim: ClaimIx, order: u8) -> Node {
    if party.is_unknown() { Node::Stranger(claim, order) } else { Node::Party(party.clone()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::sample::{claim, clashes, corpus, corpus_of};

    fn whole(corpus: &Corpus) -> Graph {
        Graph::of(corpus, &corpus.claims().collect(), &clashes(corpus))
    }

    #[test]
    fn a_chain_keeps_its_order() {
        let corpus = corpus();
        let graph = whole(&corpus);
        let denial = Node::Claim(claim(&corpus, "p2"));
        let chain: Vec<(&Node, EdgeKind)> =
            graph.edges().filter(|(_, to, _)| **to == denial).map(|(from, _, edge)| (from, edge.kind)).collect();
        let party = |id| Node::Party(PartyId::new(id).unwrap());
        assert!(chain.contains(&(&party("southland-mfa"), EdgeKind::Says)));
        assert!(chain.contains(&(&party("herald"), EdgeKind::Via(1))));
        assert!(chain.contains(&(&party("agency"), EdgeKind::Via(2))));
    }

    #[test]
    fn ties_carry_dates() {
        let corpus = corpus();
        let graph = whole(&corpus);
        let kind = EdgeKind::Clash(crate::model::FindingKind::Denial, crate::model::Strength::Inferred);
        let (_, _, denial) = graph.edges().find(|(_, _, edge)| edge.kind == kind).unwrap();
        assert_eq!(denial.when.as_ref().unwrap().to_string(), "2024-05-02");
    }

    #[test]
    fn nobody_known_is_nobody_else() {
        let corpus = corpus();
        let graph = whole(&corpus);
        assert!(graph.nodes().any(|node| *node == Node::Stranger(claim(&corpus, "p3"), 0)));
        assert!(!graph.nodes().any(|node| *node == Node::Party(PartyId::unknown())));
    }

    #[test]
    fn a_tie_to_a_claim_that_is_not_shown_is_left_out() {
        let corpus = corpus();
        let graph = Graph::of(&corpus, &BTreeSet::from([claim(&corpus, "j2")]), &clashes(&corpus));
        assert!(graph.edges().all(|(_, _, edge)| !matches!(edge.kind, EdgeKind::Within | EdgeKind::Clash(..))));
    }

    #[test]
    fn the_order_of_files_changes_nothing() {
        let list = |corpus: &Corpus| format!("{:?}", whole(corpus).edges().collect::<Vec<_>>());
        assert_eq!(list(&corpus_of([0, 1, 2])), list(&corpus_of([2, 0, 1])));
    }
}
