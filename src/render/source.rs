//! Where a claim comes from, beside what was made of several claims.

use serde::Serialize;

use super::claim::{Style, chain};
use super::words::Look;
use crate::corpus::{ClaimIx, Corpus};
use crate::model::{ArticleId, Basis, ClaimId, PartyId, Says, When};

const FAINT: anstyle::Style = anstyle::Style::new().dimmed();

/// The claim behind `ix` in one line for people: its id, its chain, its article.
pub(super) fn source_line(corpus: &Corpus, ix: ClaimIx, look: Look) -> String {
    let (claim, article) = (corpus.claim(ix), corpus.article(corpus.article_of(ix)));
    let chain = chain(&corpus.parties, article, claim, Style::english(look));
    format!("{FAINT}{}{FAINT:#}  {chain}  {FAINT}{}{FAINT:#}", claim.id, article.id)
}

/// A claim with its article and chain, as a program reads it.
#[derive(Debug, Serialize)]
pub(super) struct SourceRow<'a> {
    claim: &'a ClaimId,
    article: &'a ArticleId,
    outlet: &'a PartyId,
    published: &'a When,
    says: &'a Says,
    via: Vec<&'a str>,
    basis: Basis,
    said: Option<&'a When>,
    content: &'a str,
}

/// The claim behind `ix` with its article and chain.
pub(super) fn source_row(corpus: &Corpus, ix: ClaimIx) -> SourceRow<'_> {
    let (claim, article) = (corpus.claim(ix), corpus.article(corpus.article_of(ix)));
    SourceRow {
        claim: &claim.id,
        article: &article.id,
        outlet: &article.outlet,
        published: &article.published,
        says: &claim.says,
        via: claim.via.iter().map(|link| link.party.as_str()).collect(),
        basis: claim.basis(&article.outlet),
        said: claim.said.as_ref(),
        content: &claim.content,
    }
}
