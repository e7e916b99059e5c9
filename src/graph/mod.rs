//! Who said what, through whom, where, and what clashes with what, as a graph.
//!
//! [`chosen`] picks the claims of a [`Query`]; [`Graph::of`] draws them together with their parties, articles and events.
//! Nodes hold ids and indexes, never claims, so a graph over a million claims stays small.

mod build;
mod choose;
mod node;
#[cfg(test)]
pub(crate) mod sample;

pub use build::Graph;
pub use choose::{Choice, Only, Query, Start, chosen};
pub use node::{Clash, Edge, EdgeKind, Node};
