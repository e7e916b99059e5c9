//! What goes into extraction and what comes out.

use crate::extract::Proposal;
use crate::model::{Party, PartyId, When};

/// An article as extraction reads it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Input<'a> {
    /// The text, its title on the first line.
    pub text: &'a str,
    /// When it was published; without it "today" and "on Monday" have no date.
    pub published: Option<&'a When>,
    /// Who published it; without it the article's own statements are said by `unknown`.
    pub outlet: Option<&'a PartyId>,
    /// Whether the outlet's own statements are wanted as well.
    pub narrated: bool,
}

impl<'a> Input<'a> {
    /// A text of which nothing else is known, read for what others are held to have said.
    pub fn new(text: &'a str) -> Input<'a> {
        Input { text, published: None, outlet: None, narrated: false }
    }
}

/// What extraction finds in one article.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Extraction {
    /// The claims, in the order of their places, the outlet's own statements last.
    pub proposals: Vec<Proposal>,
    /// Whom the article names as its source ("agencies", the outlet).
    pub credits: Vec<PartyId>,
    /// Who wrote it, as the byline has it.
    pub author: Option<String>,
    /// Parties that no list knows, marked new, by id.
    pub parties: Vec<Party>,
}
