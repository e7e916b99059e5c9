//! What clashes with claims that just came in.

use super::check::is_shown;
use super::findings::{Origin, write_clashes};
use super::{Out, Site};
use crate::check::{Finding, Options, check};
use crate::corpus::{self, Corpus};
use crate::model::ArticleId;

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
    let clashes = write_clashes(&new, Origin { store: &store, corpus: &corpus, language: "en" }, out)?;
    out.say(match new.len() {
        0 => "it clashes with nothing that is there".to_owned(),
        n => {
            format!("clashes: {clashes}, findings: {n} (`isnad check` shows all, `isnad decide` settles one)")
        }
    });
    Ok(())
}

fn has_one(finding: &Finding, articles: &[ArticleId], corpus: &Corpus) -> bool {
    [finding.a, finding.b].iter().any(|ix| articles.contains(&corpus.article(corpus.article_of(*ix)).id))
}
