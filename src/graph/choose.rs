//! Which claims somebody wants to see.

use std::collections::BTreeSet;

use super::{Clash, Graph, Node};
use crate::corpus::{Admission, ClaimIx, Corpus, Filter};
use crate::model::{ArticleId, ClaimId, EventId, PartyId};

/// What somebody asks to see; what is not set asks for nothing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Query {
    /// What a claim must be.
    pub filter: Filter,
    /// Only what lies near this, and how near.
    pub around: Option<(Start, u32)>,
    /// Only what disagrees.
    pub only: Option<Only>,
}

/// Where a look around starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Start {
    /// At a claim.
    Claim(ClaimId),
    /// At an article.
    Article(ArticleId),
    /// At an event.
    Event(EventId),
    /// At a party.
    Party(PartyId),
}

/// Which claims are left when only those that disagree are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Only {
    /// Those that cannot both be true, contradict an earlier word of the same party, or are denied.
    Contradictions,
    /// Those that any finding names.
    Findings,
}

/// The claims that a query asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// The claims.
    pub claims: BTreeSet<ClaimIx>,
    /// How many were left out because they have no date to go by.
    pub undated: usize,
}

impl Start {
    /// The thing of `corpus` with this id: a claim, else an article, an event, a party. `None` if nothing has it.
    pub fn find(corpus: &Corpus, id: &str) -> Option<Start> {
        let claim = ClaimId::new(id).ok().filter(|id| corpus.find_claim(id).is_some()).map(Start::Claim);
        let article = || ArticleId::new(id).ok().filter(|id| corpus.find_article(id).is_some()).map(Start::Article);
        let event = || EventId::new(id).ok().filter(|id| corpus.event(id).is_some()).map(Start::Event);
        let party = || PartyId::new(id).ok().filter(|id| speaks(corpus, id)).map(Start::Party);
        claim.or_else(article).or_else(event).or_else(party)
    }

    fn node(&self, corpus: &Corpus) -> Option<Node> {
        match self {
            Start::Claim(id) => corpus.find_claim(id).map(Node::Claim),
            Start::Article(id) => corpus.find_article(id).map(Node::Article),
            Start::Event(id) => Some(Node::Event(id.clone())),
            Start::Party(id) => Some(Node::Party(id.clone())),
        }
    }
}

/// Whether the party says or passes on any claim.
fn speaks(corpus: &Corpus, id: &PartyId) -> bool {
    corpus.claims().map(|ix| corpus.claim(ix)).any(|claim| {
        let via = claim.via.iter().map(|link| &link.party);
        claim.says.all().iter().chain(via).any(|party| party == id)
    })
}

/// The claims that `query` asks for. Rejected ones never are.
///
/// With [`Query::only`] both sides of a clash are shown when one of them passes the filter: half a clash shows nothing.
pub fn chosen(corpus: &Corpus, query: &Query, clashes: &[Clash]) -> Choice {
    let standing: BTreeSet<ClaimIx> = corpus.standing().collect();
    let near = match &query.around {
        None => standing.clone(),
        Some((start, depth)) => around(corpus, &standing, clashes, start, *depth),
    };
    let mut choice = Choice::default();
    for ix in near {
        match query.filter.admits(corpus, ix) {
            Admission::Yes => drop(choice.claims.insert(ix)),
            Admission::Undated => choice.undated += 1,
            Admission::No => {}
        }
    }
    if let Some(only) = query.only {
        choice.claims = in_clashes(&choice.claims, &standing, clashes, only);
    }
    choice
}

fn around(
    corpus: &Corpus,
    standing: &BTreeSet<ClaimIx>,
    clashes: &[Clash],
    start: &Start,
    depth: u32,
) -> BTreeSet<ClaimIx> {
    let all = Graph::of(corpus, standing, clashes);
    let node = start.node(corpus);
    node.and_then(|node| all.claims_around(&node, depth)).unwrap_or_default()
}

fn in_clashes(
    claims: &BTreeSet<ClaimIx>,
    standing: &BTreeSet<ClaimIx>,
    clashes: &[Clash],
    only: Only,
) -> BTreeSet<ClaimIx> {
    let shown = clashes.iter().filter(|clash| only == Only::Findings || clash.is_alarm());
    let shown = shown.filter(|clash| claims.contains(&clash.a) || claims.contains(&clash.b));
    shown.flat_map(|clash| [clash.a, clash.b]).filter(|ix| standing.contains(ix)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::sample::{clashes, corpus};

    /// The ids of the claims that `query` asks for.
    fn ids(query: Query) -> Vec<String> {
        let corpus = corpus();
        let choice = chosen(&corpus, &query, &clashes(&corpus));
        choice.claims.iter().map(|&ix| corpus.claim(ix).id.to_string()).collect()
    }

    fn of_party(id: &str) -> Filter {
        Filter { party: Some(PartyId::new(id).unwrap()), ..Filter::default() }
    }

    #[test]
    fn a_party_includes_its_bodies_and_what_it_passed_on() {
        assert_eq!(ids(Query { filter: of_party("southland"), ..Query::default() }), ["p2", "j1", "j2"]);
        assert_eq!(ids(Query { filter: of_party("agency"), ..Query::default() }), ["p2"]);
    }

    #[test]
    fn rejected_claims_take_no_part() {
        assert!(!ids(Query::default()).contains(&"j3".to_owned()));
    }

    #[test]
    fn both_sides_of_a_clash_are_shown() {
        let only = Some(Only::Contradictions);
        assert_eq!(ids(Query { only, ..Query::default() }), ["p1", "p2", "j1", "m1"]);
        assert_eq!(ids(Query { only, filter: of_party("southland-mfa"), ..Query::default() }), ["p1", "p2"]);
        assert!(ids(Query { only: Some(Only::Findings), ..Query::default() }).contains(&"m2".to_owned()));
    }

    #[test]
    fn depth_counts_steps_from_the_start() {
        let corpus = corpus();
        let around = |id, depth| Query { around: Some((Start::find(&corpus, id).unwrap(), depth)), ..Query::default() };
        assert_eq!(ids(around("j2", 0)), ["j2"]);
        assert_eq!(ids(around("j2", 1)), ["j1", "j2"]);
        assert_eq!(ids(around("northland-mod", 1)), ["p1", "m1", "m2"]);
        assert_eq!(ids(around("bridge", 2)).len(), 8);
        assert_eq!(Start::find(&corpus, "nowhere"), None);
    }

    #[test]
    fn claims_without_a_date_are_counted_when_dates_are_asked_for() {
        let corpus = corpus();
        let filter = Filter { since: Some("2024-05-03".parse().unwrap()), ..Filter::default() };
        let choice = chosen(&corpus, &Query { filter, ..Query::default() }, &[]);
        assert_eq!(choice.undated, 1);
        assert_eq!(choice.claims.len(), 4);
    }
}
