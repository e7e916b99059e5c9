//! `isnad extract`: the claims in an article, for people or one JSON object a line.

use std::io::{BufRead, Write};

use anyhow::Context;
use serde::{Deserialize, Serialize};

use super::{Ending, Out};
use crate::extract::{Language, Proposal, extract};
use crate::model::{Manner, Stance, Tone};
use crate::text::{PointRange, Points, Span};

/// Show the claims in an article without keeping them.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Read one JSON object a line from stdin and write one a line.
    #[arg(long)]
    jsonl: bool,
    /// Also the statements in the outlet's own voice.
    #[arg(long)]
    narrated: bool,
}

/// One line in.
#[derive(Debug, Deserialize)]
struct Request {
    id: String,
    text: String,
    #[serde(default)]
    lang: Option<String>,
}

/// One line out.
#[derive(Debug, Serialize)]
struct Answer<'a> {
    id: &'a str,
    lang: &'a str,
    attributions: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    content: Vec<PointRange>,
    source: Vec<PointRange>,
    cue: Vec<PointRange>,
    #[serde(rename = "type")]
    manner: Manner,
    nested: bool,
    says: String,
    via: Vec<String>,
    said: Option<String>,
    stance: Stance,
    tone: Tone,
    confidence: f64,
}

/// Runs the command.
///
/// # Errors
/// If the input cannot be read.
pub fn run(args: Args, out: &mut Out) -> anyhow::Result<Ending> {
    let mut languages = std::collections::BTreeMap::new();
    for line in std::io::stdin().lock().lines() {
        let line = line.context("cannot read stdin")?;
        let request: Request = serde_json::from_str(&line)?;
        let tag = request.lang.clone().unwrap_or_else(|| "en".into());
        let language = languages.entry(tag.clone()).or_insert_with(|| Language::built_in(&tag));
        let found = match language {
            Some(Ok(language)) => extract(&request.text, language),
            Some(Err(error)) => anyhow::bail!("{error}"),
            None => Vec::new(),
        };
        let points = Points::new(&request.text);
        let attributions =
            found.iter().filter(|p| args.narrated || p.manner != Manner::Narrated).map(|p| row(p, &points)).collect();
        serde_json::to_writer(out.data(), &Answer { id: &request.id, lang: &tag, attributions })?;
        writeln!(out.data())?;
    }
    Ok(Ending::Fine)
}

fn row(p: &Proposal, points: &Points<'_>) -> Row {
    let ranges = |spans: &[Span]| spans.iter().map(|&s| points.range(s)).collect();
    Row {
        content: ranges(&p.content),
        source: ranges(&p.source),
        cue: ranges(&p.cue),
        manner: p.manner,
        nested: p.parent.is_some(),
        says: p.says[0].to_string(),
        via: p.via.iter().map(|v| v.party.to_string()).collect(),
        said: p.said.as_ref().map(ToString::to_string),
        stance: p.stance,
        tone: p.tone,
        confidence: p.confidence,
    }
}
