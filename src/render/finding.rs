//! Findings as lines for people and as JSON.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use serde::Serialize;

use super::claim::{chain, stance, status};
use super::json::write_json;
use super::words::{Look, shortened};
use crate::check::{Exemption, Finding, exemption_words, kind_name, sentence};
use crate::corpus::{ClaimIx, Corpus};
use crate::model::{
    ArticleId, Basis, ClaimId, FindingId, FindingKind, Reading, Says, Stance, Status, Strength, Verdict, When,
};
use crate::text::{PointRange, Position};

/// Content in reports is cut to so many graphemes.
const LENGTH: usize = 240;

const FAILS: Style = AnsiColor::Red.on_default().bold();
const LISTED: Style = AnsiColor::Yellow.on_default().bold();
const FAINT: Style = Style::new().dimmed();

/// How findings are written.
#[derive(Debug, Clone, Copy)]
pub struct FindingStyle<'a> {
    /// BCP 47 tag of the language of the sentence of reasoning.
    pub language: &'a str,
    /// For eyes or for files.
    pub look: Look,
}

/// Where the claims of a finding stand in their files; `None` where that is not known.
pub type Places = [Option<Position>; 2];

/// Writes a finding: what it is, both claims, why, and what a human decided.
///
/// # Errors
/// If `out` cannot be written.
pub fn write_finding(
    out: &mut dyn Write,
    corpus: &Corpus,
    finding: &Finding,
    places: Places,
    style: FindingStyle<'_>,
) -> io::Result<()> {
    let fails = corpus.settings.fails.contains(&finding.kind) && !finding.is_dismissed();
    let paint = if fails { FAILS } else { LISTED };
    writeln!(out, "{paint}{}{paint:#} {}  {}", kind_name(finding.kind), finding.id, marks(finding))?;
    for (name, ix, place) in [("a", finding.a, places[0]), ("b", finding.b, places[1])] {
        write_side(out, corpus, name, ix, place, style.look)?;
    }
    writeln!(out, "  = {}", sentence(finding, corpus, style.language))?;
    let looked: Vec<&str> = finding.exemptions.iter().map(|&e| exemption_words(e, style.language)).collect();
    writeln!(out, "  {FAINT}ruled out: {}{FAINT:#}", looked.join("; "))?;
    match &finding.decision {
        Some(decided) if decided.stale => writeln!(
            out,
            "  decision: {} by {}, stale: the claims have changed since: {}",
            verdict(decided.verdict),
            decided.by,
            decided.because
        ),
        Some(decided) => {
            writeln!(out, "  decision: {} by {}: {}", verdict(decided.verdict), decided.by, decided.because)
        }
        None => Ok(()),
    }
}

/// Rule, strength, confidence, and what else a reader should know at once.
fn marks(finding: &Finding) -> String {
    let mut marks = vec![finding.rule.to_owned(), strength(finding.strength).to_owned()];
    marks.push(format!("confidence {:.2}", finding.confidence));
    marks.extend(finding.same_side.then(|| "same-side".to_owned()));
    marks.extend(finding.reviewed.then(|| "both confirmed".to_owned()));
    marks.join(" · ")
}

fn write_side(
    out: &mut dyn Write,
    corpus: &Corpus,
    name: &str,
    ix: ClaimIx,
    place: Option<Position>,
    look: Look,
) -> io::Result<()> {
    let (claim, article_ix) = (corpus.claim(ix), corpus.article_of(ix));
    let article = corpus.article(article_ix);
    let said = claim.said.as_ref().map_or_else(|| "at an unknown time".into(), When::to_string);
    let at = place.map(|place| format!(":{}:{}", place.line, place.column)).unwrap_or_default();
    writeln!(out, "  {name}  {}", chain(article, claim, look))?;
    writeln!(
        out,
        "     {} · {} · said {said} · {}",
        stance(claim.stance),
        basis(claim.basis(&article.outlet)),
        status(claim.status)
    )?;
    writeln!(out, "     {}", shortened(&claim.content, LENGTH, look))?;
    writeln!(out, "     {FAINT}{}{at}{FAINT:#}", corpus.path(article_ix))
}

/// One side as a program reads it.
#[derive(Debug, Serialize)]
struct SideRow<'a> {
    claim: &'a ClaimId,
    article: &'a ArticleId,
    says: &'a Says,
    via: Vec<&'a str>,
    basis: Basis,
    stance: Stance,
    said: Option<&'a When>,
    at: &'a [PointRange],
    content: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reading: Option<&'a Reading>,
    status: Status,
    file: &'a str,
    line: Option<u32>,
    column: Option<u32>,
}

/// One finding as a program reads it.
#[derive(Debug, Serialize)]
struct FindingRow<'a> {
    id: &'a FindingId,
    kind: FindingKind,
    rule: &'a str,
    strength: Strength,
    confidence: f64,
    reason: String,
    same_side: bool,
    exemptions: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    decision: Option<DecisionRow<'a>>,
    a: SideRow<'a>,
    b: SideRow<'a>,
}

#[derive(Debug, Serialize)]
struct DecisionRow<'a> {
    verdict: Verdict,
    by: &'a str,
    because: &'a str,
    stale: bool,
}

/// Writes a finding as one line of JSON.
///
/// # Errors
/// If `out` cannot be written.
pub fn write_finding_json(
    out: &mut dyn Write,
    corpus: &Corpus,
    finding: &Finding,
    places: Places,
    style: FindingStyle<'_>,
) -> io::Result<()> {
    let row = FindingRow {
        id: &finding.id,
        kind: finding.kind,
        rule: finding.rule,
        strength: finding.strength,
        confidence: finding.confidence,
        reason: sentence(finding, corpus, style.language),
        same_side: finding.same_side,
        exemptions: finding.exemptions.iter().copied().map(Exemption::name).collect(),
        decision: finding.decision.as_ref().map(|decided| DecisionRow {
            verdict: decided.verdict,
            by: &decided.by,
            because: &decided.because,
            stale: decided.stale,
        }),
        a: side_row(corpus, finding.a, finding.readings[0], places[0]),
        b: side_row(corpus, finding.b, finding.readings[1], places[1]),
    };
    write_json(out, &row)
}

fn side_row(corpus: &Corpus, ix: ClaimIx, reading: Option<usize>, place: Option<Position>) -> SideRow<'_> {
    let (claim, at) = (corpus.claim(ix), corpus.article_of(ix));
    let article = corpus.article(at);
    SideRow {
        claim: &claim.id,
        article: &article.id,
        says: &claim.says,
        via: claim.via.iter().map(|link| link.party.as_str()).collect(),
        basis: claim.basis(&article.outlet),
        stance: claim.stance,
        said: claim.said.as_ref(),
        at: &claim.at,
        content: &claim.content,
        reading: reading.and_then(|number| claim.readings.get(number)),
        status: claim.status,
        file: corpus.path(at),
        line: place.map(|place| place.line),
        column: place.map(|place| place.column),
    }
}

/// The word for how near a claim is to its speaker.
fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Primary => "primary",
        Basis::Direct => "direct",
        Basis::Indirect => "indirect",
        Basis::Relayed => "relayed",
    }
}

/// The word that files use for a verdict.
fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Dismissed => "dismissed",
        Verdict::Confirmed => "confirmed",
        Verdict::Open => "open",
    }
}

/// The word for how a clash shows.
fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Stated => "stated",
        Strength::Inferred => "inferred",
    }
}
