//! Where things stand in the picture: a lane for each side, a column for each date.

use std::collections::BTreeMap;

use crate::corpus::Corpus;
use crate::graph::{Graph, Node};
use crate::model::{PartyId, When};

/// A side: the parties that belong together, and what they say.
pub struct Lane<'g> {
    /// The largest party of them.
    pub side: PartyId,
    /// Parties and claims, in the order of the graph.
    pub nodes: Vec<&'g Node>,
}

impl Lane<'_> {
    /// Whether the side has bodies here, or speaks only as itself and needs no name beside its own.
    pub fn has_bodies(&self) -> bool {
        self.nodes.iter().any(|node| matches!(node, Node::Party(id) if *id != self.side))
    }
}

/// The lanes of a graph, by the ids of their sides.
pub fn lanes<'g>(corpus: &Corpus, graph: &'g Graph) -> Vec<Lane<'g>> {
    let mut lanes: BTreeMap<PartyId, Vec<&Node>> = BTreeMap::new();
    for node in graph.nodes() {
        if let Some(side) = lane_of(corpus, node) {
            lanes.entry(side).or_default().push(node);
        }
    }
    lanes.into_iter().map(|(side, nodes)| Lane { side, nodes }).collect()
}

/// The side that a party or claim belongs to; a claim of several goes with the first. `None` for what is on no side.
pub fn lane_of(corpus: &Corpus, node: &Node) -> Option<PartyId> {
    let party = match node {
        Node::Party(id) => id,
        Node::Claim(claim) => corpus.claim(*claim).says.all().first()?,
        _ => return None,
    };
    (!party.is_unknown()).then(|| corpus.parties.side_of(party))
}

/// The heading of the column of articles.
pub const ARTICLES: &str = "in which article";

/// Things that stand above each other.
pub struct Column<'g> {
    /// What its heading says.
    pub head: String,
    /// The things, in the order of the graph.
    pub nodes: Vec<&'g Node>,
}

/// Who speaks, the dates in their order, the articles, the events; only columns that hold something.
pub fn columns<'g>(corpus: &Corpus, graph: &'g Graph) -> Vec<Column<'g>> {
    let mut columns: BTreeMap<Key, Column<'g>> = BTreeMap::new();
    for node in graph.nodes() {
        let key = key(corpus, node);
        let column = columns.entry(key.clone()).or_insert_with(|| Column { head: head(&key), nodes: Vec::new() });
        column.nodes.push(node);
    }
    columns.into_values().collect()
}

/// Columns from left to right.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Who,
    Undated,
    /// By the last day it may have been, "some day up to then" before what was said on that day. Days as text sort as days do.
    Day(String, bool, String),
    Article,
    Event,
}

fn key(corpus: &Corpus, node: &Node) -> Key {
    match node {
        Node::Party(_) | Node::Stranger(..) => Key::Who,
        Node::Claim(claim) => corpus.claim(*claim).said.as_ref().map_or(Key::Undated, day),
        Node::Article(_) => Key::Article,
        Node::Event(_) => Key::Event,
    }
}

fn day(when: &When) -> Key {
    let day = when.last_day().or(when.first_day()).map(|day| day.to_string()).unwrap_or_default();
    Key::Day(day, when.single_day().is_some(), when.to_string())
}

fn head(key: &Key) -> String {
    match key {
        Key::Who => "who".to_owned(),
        Key::Undated => "undated".to_owned(),
        Key::Day(_, _, when) => when.clone(),
        Key::Article => ARTICLES.to_owned(),
        Key::Event => "about".to_owned(),
    }
}
