//! Who says the same and where they have it from, for people and programs.

use std::io::{self, Write};

use serde::Serialize;

use super::claim::{Style, chain};
use crate::corpus::{ClaimIx, Corpus};
use crate::model::{ArticleId, ClaimId, PartyId};
use crate::survey::{Evidence, Origins, Support};

const FAINT: anstyle::Style = anstyle::Style::new().dimmed();

/// "12 outlets, 2 origins", with how many claims each origin is behind.
pub fn support_line(corpus: &Corpus, support: &Support, style: Style<'_>) -> String {
    let behind = |(party, claims): (&PartyId, &Vec<ClaimIx>)| {
        format!("{} ({})", corpus.parties.name(party, style.language), claims.len())
    };
    let origins = support.origins.iter().map(behind).collect::<Vec<_>>().join(", ");
    format!("{}: {origins}", spread(support))
}

/// "12 outlets, 2 origins".
pub(super) fn spread(support: &Support) -> String {
    let many = |n: usize, word: &str| if n == 1 { format!("1 {word}") } else { format!("{n} {word}s") };
    format!("{}, {}", many(support.outlets, "outlet"), many(support.origins.len(), "origin"))
}

/// Writes each origin with its claims, and why each is taken to come from there.
///
/// # Errors
/// If `out` cannot be written.
pub fn write_support(
    out: &mut dyn Write,
    corpus: &Corpus,
    support: &Support,
    origins: &Origins,
    style: Style<'_>,
) -> io::Result<()> {
    for (party, claims) in &support.origins {
        writeln!(out, "  {}", corpus.parties.name(party, style.language))?;
        for &ix in claims {
            let (claim, article) = (corpus.claim(ix), corpus.article(corpus.article_of(ix)));
            let why = evidence(corpus, &origins.origin(ix).evidence, style);
            let chain = chain(&corpus.parties, article, claim, style);
            writeln!(out, "    {FAINT}{}{FAINT:#}  {chain}  {FAINT}{why}{FAINT:#}", claim.id)?;
        }
    }
    Ok(())
}

/// Evidence in words.
fn evidence(corpus: &Corpus, evidence: &Evidence, style: Style<'_>) -> String {
    let name = |party| corpus.parties.name(party, style.language);
    match evidence {
        Evidence::Speaker(party) => format!("said by {}", name(party)),
        Evidence::HandedOn(party) => format!("handed on by {}", name(party)),
        Evidence::Credit(party) => format!("the article credits {}", name(party)),
        Evidence::OwnVoice => "the outlet's own voice".to_owned(),
        Evidence::Unnamed => "an unnamed source of the outlet".to_owned(),
        Evidence::Decided(ix) => format!("decided to be the same claim as {}", corpus.claim(*ix).id),
        Evidence::SameWords(ix, share) => format!("the words of {} ({})", corpus.claim(*ix).id, percent(*share)),
        Evidence::SameArticle(ix, share) => {
            format!("the article has the words of {} ({})", corpus.article(*ix).id, percent(*share))
        }
    }
}

fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

/// Who says the same, as a program reads it.
#[derive(Debug, Serialize)]
pub(super) struct SupportRow<'a> {
    outlets: usize,
    origins: Vec<OriginRow<'a>>,
}

#[derive(Debug, Serialize)]
struct OriginRow<'a> {
    origin: &'a PartyId,
    claims: Vec<EvidenceRow<'a>>,
}

/// A claim and why it is taken to come from its origin.
#[derive(Debug, Serialize)]
struct EvidenceRow<'a> {
    claim: &'a ClaimId,
    outlet: &'a PartyId,
    evidence: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    party: Option<&'a PartyId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    words_of: Option<&'a ClaimId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    article: Option<&'a ArticleId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    share: Option<f64>,
}

/// The row of a support.
pub(super) fn support_row<'a>(corpus: &'a Corpus, support: &'a Support, origins: &'a Origins) -> SupportRow<'a> {
    let origin = |(party, claims): (&'a PartyId, &Vec<ClaimIx>)| OriginRow {
        origin: party,
        claims: claims.iter().map(|&ix| evidence_row(corpus, ix, &origins.origin(ix).evidence)).collect(),
    };
    SupportRow { outlets: support.outlets, origins: support.origins.iter().map(origin).collect() }
}

fn evidence_row<'a>(corpus: &'a Corpus, ix: ClaimIx, evidence: &'a Evidence) -> EvidenceRow<'a> {
    let outlet = &corpus.article(corpus.article_of(ix)).outlet;
    let claim = &corpus.claim(ix).id;
    let row =
        EvidenceRow { claim, outlet, evidence: "own-voice", party: None, words_of: None, article: None, share: None };
    let share = |share: &f64| Some((share * 100.0).round() / 100.0);
    match evidence {
        Evidence::Speaker(party) => EvidenceRow { evidence: "speaker", party: Some(party), ..row },
        Evidence::HandedOn(party) => EvidenceRow { evidence: "handed-on", party: Some(party), ..row },
        Evidence::Credit(party) => EvidenceRow { evidence: "credit", party: Some(party), ..row },
        Evidence::OwnVoice => row,
        Evidence::Unnamed => EvidenceRow { evidence: "unnamed", ..row },
        Evidence::Decided(ix) => EvidenceRow { evidence: "decided", words_of: Some(&corpus.claim(*ix).id), ..row },
        Evidence::SameWords(ix, part) => {
            EvidenceRow { evidence: "same-words", words_of: Some(&corpus.claim(*ix).id), share: share(part), ..row }
        }
        Evidence::SameArticle(ix, part) => {
            EvidenceRow { evidence: "same-article", article: Some(&corpus.article(*ix).id), share: share(part), ..row }
        }
    }
}
