//! Records as one JSON object a line, in the words of the YAML.

use std::io::{self, Write};

use serde::Serialize;

use crate::model::{Article, ArticleId, Basis, Claim, PartyId, When};
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
}

/// Writes a claim of `article`, whose file is at `path`, as one line.
///
/// # Errors
/// If `out` cannot be written.
pub fn write_claim_json(
    out: &mut dyn Write,
    article: &Article,
    claim: &Claim,
    path: &str,
    position: Option<Position>,
) -> io::Result<()> {
    let row = ClaimRow {
        article: &article.id,
        outlet: &article.outlet,
        published: &article.published,
        basis: claim.basis(&article.outlet),
        file: path,
        line: position.map(|position| position.line),
        column: position.map(|position| position.column),
        claim,
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
