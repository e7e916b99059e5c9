//! Findings on their way out: each with the places of its claims, and many of one clash as one block.

use std::io::Write;

use super::{Format, Out};
use crate::check::{Finding, gathered};
use crate::corpus::Corpus;
use crate::render::{Page, Places, Style, write_finding, write_finding_json};
use crate::store::Store;
use crate::survey::Supports;

/// So many other findings of a clash are named.
const LISTED: usize = 6;

/// Where findings come from, and the language of their reasons.
#[derive(Debug, Clone, Copy)]
pub(super) struct Origin<'a> {
    /// The store whose files they point into.
    pub store: &'a Store,
    /// Its claims.
    pub corpus: &'a Corpus,
    /// BCP 47 tag of the language of the sentence of reasoning.
    pub language: &'a str,
}

impl<'a> Origin<'a> {
    fn page(self, supports: &'a Supports<'a>, out: &Out) -> Page<'a> {
        Page { corpus: self.corpus, supports, style: Style { language: self.language, look: out.look() } }
    }
}

/// Writes every finding by itself, in lines for people or as JSON.
///
/// # Errors
/// If stdout cannot be written.
pub(super) fn write_each(findings: &[&Finding], from: Origin<'_>, format: Format, out: &mut Out) -> anyhow::Result<()> {
    if findings.is_empty() {
        return Ok(());
    }
    let supports = Supports::of(from.corpus);
    let page = from.page(&supports, out);
    for finding in findings {
        match format {
            Format::Jsonl => write_finding_json(out.data(), finding, places(finding, from), page)?,
            Format::Text => {
                write_finding(out.data(), finding, places(finding, from), page)?;
                writeln!(out.data())?;
            }
        }
    }
    Ok(())
}

/// Writes every clash once for people: its surest pair of claims, and the ids of the others. Gives how many there are.
///
/// # Errors
/// If stdout cannot be written.
pub(super) fn write_clashes(findings: &[&Finding], from: Origin<'_>, out: &mut Out) -> anyhow::Result<usize> {
    // Who stands behind each claim is worked out of the whole store, and only findings tell it.
    if findings.is_empty() {
        return Ok(0);
    }
    let supports = Supports::of(from.corpus);
    let page = from.page(&supports, out);
    let clashes = gathered(findings, from.corpus);
    for clash in &clashes {
        let Some((surest, more)) = clash.split_first() else { continue };
        write_finding(out.data(), surest, places(surest, from), page)?;
        if !more.is_empty() {
            writeln!(out.data(), "  and in {} more pairs of claims: {}", more.len(), ids(more))?;
        }
        writeln!(out.data())?;
    }
    Ok(clashes.len())
}

/// The ids of the first findings; a clash that forty articles tell has hundreds, which `--all` gives.
fn ids(findings: &[&Finding]) -> String {
    let first: Vec<&str> = findings.iter().take(LISTED).map(|finding| finding.id.as_str()).collect();
    let rest = if findings.len() > LISTED { " … (isnad check --all)" } else { "" };
    first.join(" ") + rest
}

fn places(finding: &Finding, from: Origin<'_>) -> Places {
    let Origin { store, corpus, .. } = from;
    [finding.a, finding.b].map(|ix| store.position_of_claim(corpus.path(corpus.article_of(ix)), &corpus.claim(ix).id))
}
