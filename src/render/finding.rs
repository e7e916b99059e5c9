//! Findings as lines for people and as JSON.

use std::io::{self, Write};

use anstyle::AnsiColor;
use serde::Serialize;

use super::claim::{Style, chain};
use super::json::write_json;
use super::origin::{SupportRow, support_line, support_row};
use super::words::{Look, shortened, word};
use crate::check::{Capped, Exemption, Finding, exemption_words, sentence};
use crate::corpus::{ClaimIx, Corpus};
use crate::model::{
    ArticleId, Basis, ClaimId, FindingId, FindingKind, Reading, Says, Stance, Status, Strength, Verdict, When,
};
use crate::survey::{Origins, Support, Supports};
use crate::text::{PointRange, Position};

/// Content in reports is cut to so many graphemes.
const LENGTH: usize = 240;

const FAILS: anstyle::Style = AnsiColor::Red.on_default().bold();
const LISTED: anstyle::Style = AnsiColor::Yellow.on_default().bold();
const FAINT: anstyle::Style = anstyle::Style::new().dimmed();

/// Where the claims of a finding stand in their files; `None` where that is not known.
pub type Places = [Option<Position>; 2];

/// What findings are told with.
#[derive(Clone, Copy)]
pub struct Page<'a> {
    /// The claims they are about.
    pub corpus: &'a Corpus,
    /// Who stands behind each claim.
    pub supports: &'a Supports<'a>,
    /// How they are to look, and the language of their reasons.
    pub style: Style<'a>,
}

/// A finding with all that a report tells of it.
#[derive(Debug, Serialize)]
struct Row<'a> {
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
    a: Side<'a>,
    b: Side<'a>,
}

#[derive(Debug, Serialize)]
struct DecisionRow<'a> {
    verdict: Verdict,
    by: &'a str,
    because: &'a str,
    stale: bool,
}

/// One of the two claims of a finding.
#[derive(Debug, Serialize)]
struct Side<'a> {
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
    /// Who says the same, if anybody else does.
    #[serde(skip_serializing_if = "Option::is_none")]
    support: Option<SupportRow<'a>>,
    file: &'a str,
    line: Option<u32>,
    column: Option<u32>,
}

/// Writes a finding as one line of JSON.
///
/// # Errors
/// If `out` cannot be written.
pub fn write_finding_json(out: &mut dyn Write, finding: &Finding, places: Places, page: Page<'_>) -> io::Result<()> {
    let told = Told::of(finding, page.supports);
    write_json(out, &row(finding, places, page, &told))
}

/// What stands for groups that were too large to be compared in full, behind the findings.
#[derive(Debug, Serialize)]
struct CappedRow<'a> {
    capped: &'a Capped,
}

/// Writes as one line of JSON that a group was capped: whoever reads the findings by program must not take them for all.
///
/// # Errors
/// If `out` cannot be written.
pub fn write_capped_json(out: &mut dyn Write, capped: &Capped) -> io::Result<()> {
    write_json(out, &CappedRow { capped })
}

/// Writes a finding for people: what it is, both claims, why, and what a human decided.
///
/// # Errors
/// If `out` cannot be written.
pub fn write_finding(out: &mut dyn Write, finding: &Finding, places: Places, page: Page<'_>) -> io::Result<()> {
    let Page { corpus, supports, style } = page;
    let told = Told::of(finding, supports);
    let row = row(finding, places, page, &told);
    let fails = corpus.settings.fails.contains(&finding.kind) && !finding.is_dismissed();
    let paint = if fails { FAILS } else { LISTED };
    writeln!(out, "{paint}{}{paint:#} {}  {}", word(row.kind), row.id, marks(&row, finding.reviewed))?;
    for (name, side, ix, told) in [("a", &row.a, finding.a, &told.a), ("b", &row.b, finding.b, &told.b)] {
        let article = corpus.article(corpus.article_of(ix));
        writeln!(out, "  {name}  {}", chain(&corpus.parties, article, corpus.claim(ix), style))?;
        write_side(out, side, style.look)?;
        if told.claims() > 1 {
            writeln!(out, "     {FAINT}told by {}{FAINT:#}", support_line(corpus, told, style))?;
        }
    }
    writeln!(out, "  = {}", row.reason)?;
    let looked: Vec<&str> = finding.exemptions.iter().map(|&e| exemption_words(e, style.language)).collect();
    writeln!(out, "  {FAINT}ruled out: {}{FAINT:#}", looked.join("; "))?;
    let Some(decided) = &row.decision else { return Ok(()) };
    let stale = if decided.stale { ", stale: the claims have changed since" } else { "" };
    writeln!(out, "  decision: {} by {}{stale}: {}", word(decided.verdict), decided.by, decided.because)
}

/// Rule, strength, confidence, and what else a reader should know at once.
fn marks(row: &Row<'_>, reviewed: bool) -> String {
    let mut marks = vec![row.rule.to_owned(), word(row.strength)];
    marks.push(format!("confidence {:.2}", row.confidence));
    marks.extend(row.same_side.then(|| "same-side".to_owned()));
    marks.extend(reviewed.then(|| "both confirmed".to_owned()));
    marks.join(" · ")
}

fn write_side(out: &mut dyn Write, side: &Side<'_>, look: Look) -> io::Result<()> {
    let said = side.said.map_or_else(|| "at an unknown time".into(), When::to_string);
    let at = side.line.zip(side.column).map(|(line, column)| format!(":{line}:{column}")).unwrap_or_default();
    writeln!(out, "     {} · {} · said {said} · {}", word(side.stance), word(side.basis), word(side.status))?;
    writeln!(out, "     {}", shortened(side.content, LENGTH, look))?;
    writeln!(out, "     {FAINT}{}{at}{FAINT:#}", side.file)
}

/// Who says what each of the two claims of a finding says.
struct Told<'a> {
    a: Support,
    b: Support,
    origins: &'a Origins,
}

impl<'a> Told<'a> {
    fn of(finding: &Finding, supports: &'a Supports<'_>) -> Told<'a> {
        let [x, y] = finding.readings;
        let (a, b) = (supports.support(finding.a, x), supports.support(finding.b, y));
        Told { a, b, origins: supports.origins() }
    }

    /// What a program reads of one of the two, if anybody else says it.
    fn row(&'a self, corpus: &'a Corpus, support: &'a Support) -> Option<SupportRow<'a>> {
        (support.claims() > 1).then(|| support_row(corpus, support, self.origins))
    }
}

fn row<'a>(finding: &'a Finding, places: Places, page: Page<'a>, told: &'a Told<'a>) -> Row<'a> {
    let corpus = page.corpus;
    let decision = finding.decision.as_ref().map(|decided| DecisionRow {
        verdict: decided.verdict,
        by: &decided.by,
        because: &decided.because,
        stale: decided.stale,
    });
    Row {
        id: &finding.id,
        kind: finding.kind,
        rule: finding.rule,
        strength: finding.strength,
        confidence: finding.confidence,
        reason: sentence(finding, corpus, page.style.language),
        same_side: finding.same_side,
        exemptions: finding.exemptions.iter().copied().map(Exemption::name).collect(),
        decision,
        a: Side { support: told.row(corpus, &told.a), ..side(corpus, finding.a, finding.readings[0], places[0]) },
        b: Side { support: told.row(corpus, &told.b), ..side(corpus, finding.b, finding.readings[1], places[1]) },
    }
}

fn side(corpus: &Corpus, ix: ClaimIx, reading: Option<usize>, place: Option<Position>) -> Side<'_> {
    let (claim, at) = (corpus.claim(ix), corpus.article_of(ix));
    let article = corpus.article(at);
    Side {
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
        support: None,
        file: corpus.path(at),
        line: place.map(|place| place.line),
        column: place.map(|place| place.column),
    }
}
