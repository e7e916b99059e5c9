//! What clashes with claims that just came in.

use std::io::Write;

use super::check::is_shown;
use super::{Out, Site};
use crate::check::{Finding, Options, check};
use crate::corpus::{self, Corpus};
use crate::model::ArticleId;
use crate::render::{FindingStyle, Places, write_finding};

/// Writes the findings that have a claim of one of `articles`. They do not fail a run that adds: `isnad check` does that.
///
/// # Errors
/// If the store cannot be opened, or stdout not written.
pub(super) fn show(site: &Site, articles: &[ArticleId], out: &mut Out) -> anyhow::Result<()> {
    if articles.is_empty() {
        return Ok(());
    }
    let store = site.store()?;
    // What is wrong with the files was said when the run began.
    let (corpus, _) = corpus::load(&store);
    let report = check(&corpus, &Options::default());
    let new: Vec<&Finding> =
        report.findings.iter().filter(|f| is_shown(f, &corpus) && has_one(f, articles, &corpus)).collect();
    let style = FindingStyle { language: "en", look: out.look() };
    for finding in &new {
        let place = |ix| store.position_of_claim(corpus.path(corpus.article_of(ix)), &corpus.claim(ix).id);
        let places: Places = [place(finding.a), place(finding.b)];
        write_finding(out.data(), &corpus, finding, places, style)?;
        writeln!(out.data())?;
    }
    out.say(match new.len() {
        0 => "it clashes with nothing that is there".to_owned(),
        n => format!("findings with it: {n} (`isnad check` shows all, `isnad decide` settles one)"),
    });
    Ok(())
}

fn has_one(finding: &Finding, articles: &[ArticleId], corpus: &Corpus) -> bool {
    [finding.a, finding.b].iter().any(|ix| articles.contains(&corpus.article(corpus.article_of(*ix)).id))
}
