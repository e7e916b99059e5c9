//! Claims for the tests of this module.

use crate::extract::{Proposal, claims_of};
use crate::model::{Article, ArticleId, Claim, Manner, PartyId};
use crate::text::Span;

/// The article of the sample claims.
pub fn article() -> ArticleId {
    ArticleId::new("2023-03-05-post-bridge").unwrap()
}

/// A proposed claim of `party` with `content` at code point `start`.
pub fn claim(party: &str, content: &str, start: usize) -> Claim {
    let text = format!("{}{content}", " ".repeat(start));
    let proposal =
        Proposal::plain(vec![Span::new(start, text.len())], Manner::Indirect, PartyId::new(party).unwrap(), 0.5);
    claims_of(&article(), &text, 1, &[proposal]).remove(0)
}

/// The record of that article, of the outlet `post`.
pub fn record() -> Article {
    Article {
        id: article(),
        outlet: PartyId::new("post").unwrap(),
        credits: Vec::new(),
        author: None,
        title: "Bridge".into(),
        url: None,
        language: "en".into(),
        published: "2023-03-05".parse().unwrap(),
        event: None,
        versions: Vec::new(),
        note: None,
        gloss: Default::default(),
    }
}
