//! What a statement is made of.

use super::{Concept, Quantity};
use crate::text::Span;

/// What one sentence says, free of its language as far as concepts go.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Statement {
    /// Its content words, in their order.
    pub terms: Vec<Term>,
    /// Its numbers, in their order.
    pub quantities: Vec<Quantity>,
    /// Numbers in its dates (years, days), in their order.
    pub dates: Vec<(u32, Span)>,
    /// Whether its language writes names with a capital letter.
    pub has_capitals: bool,
    /// Whether any part of it is hedged, conditional, planned or asked.
    pub is_open: bool,
    /// Whether it speaks of things that are new to the hearer ("a man"): two such things need not be one.
    pub is_indefinite: bool,
}

/// One content word.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// The folded word without what is written together with it.
    pub word: String,
    /// The folded word without weak letters, for languages whose forms differ in them; the word itself elsewhere.
    pub frame: String,
    /// What it means, where a list of concepts knows it.
    pub concept: Option<Concept>,
    /// What kind of thing it names, numbered within its language.
    pub kind: Option<u16>,
    /// Where it stands.
    pub span: Span,
    /// Whether a negation reaches it.
    pub negated: bool,
    /// Whether it is a name.
    pub is_name: bool,
}
