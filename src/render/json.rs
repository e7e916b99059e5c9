//! Records as one JSON object a line, in the words of the YAML.

use std::io::{self, Write};

use serde::Serialize;

use super::origin::{SupportRow, support_row};
use crate::corpus::{ClaimIx, Corpus};
use crate::model::{ArticleId, Basis, Claim, PartyId, When};
use crate::survey::Supports;
use crate::text::Position;

/// A claim with what its article tells of it.
#[derive(Debug, Serialize)]
struct ClaimRow<'a> {
    article: &'a ArticleId,
    outlet: &'a PartyId,
    published: &'a When,
    basis: Basis,
    file: &'a str,
    line: Option<u32>,
    column: Option<u32>,
    #[serde(flatten)]
    claim: &'a Claim,
    /// Who says the same, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    support: Option<SupportRow<'a>>,
}

/// Writes a claim as one line, with who says the same if `supports` are given.
///
/// # Errors
/// If `out` cannot be written.
pub fn write_claim_json(
    out: &mut dyn Write,
    corpus: &Corpus,
    ix: ClaimIx,
    position: Option<Position>,
    supports: Option<&Supports<'_>>,
) -> io::Result<()> {
    let (claim, at) = (corpus.claim(ix), corpus.article_of(ix));
    let article = corpus.article(at);
    let support = supports.map(|supports| (supports.widest(ix), supports.origins()));
    let row = ClaimRow {
        article: &article.id,
        outlet: &article.outlet,
        published: &article.published,
        basis: claim.basis(&article.outlet),
        file: corpus.path(at),
        line: position.map(|position| position.line),
        column: position.map(|position| position.column),
        claim,
        support: support.as_ref().map(|(support, origins)| support_row(corpus, support, origins)),
    };
    write_json(out, &row)
}

/// Writes any record as one line.
///
/// # Errors
/// If `out` cannot be written.
pub fn write_json(out: &mut dyn Write, record: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, record)?;
    writeln!(out)
}
