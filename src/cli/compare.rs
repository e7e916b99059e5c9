//! `isnad compare`: whether two sentences about one event can both be true.

use std::collections::BTreeMap;
use std::io::{BufRead, Write};

use anyhow::Context;
use serde::{Deserialize, Serialize};

use super::model::{Model, ModelArgs};
use super::{Ending, Out};
use crate::lang::{Pack, built_in, detect};
use crate::statement::{Judgement, Label, Rule, Statement, Tongue, compare, statement};
use crate::text::{PointRange, Points, Span};

/// Say whether two sentences about one event can both be true.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The first sentence.
    #[arg(required_unless_present = "jsonl")]
    a: Option<String>,
    /// The second.
    #[arg(required_unless_present = "jsonl")]
    b: Option<String>,
    /// The language of the first (BCP 47); told from its words if not given.
    #[arg(long, value_name = "TAG")]
    lang_a: Option<String>,
    /// The language of the second; that of the first if not given.
    #[arg(long, value_name = "TAG")]
    lang_b: Option<String>,
    /// Read one JSON object a line from stdin and write one a line.
    #[arg(long, conflicts_with_all = ["a", "b"])]
    jsonl: bool,
    #[command(flatten)]
    model: ModelArgs,
}

/// One line in.
#[derive(Debug, Deserialize)]
struct Request {
    #[serde(default)]
    id: serde_json::Value,
    a: String,
    b: String,
    #[serde(default)]
    lang_a: Option<String>,
    #[serde(default)]
    lang_b: Option<String>,
}

/// One line out.
#[derive(Debug, Serialize)]
struct Answer {
    id: serde_json::Value,
    label: Label,
    confidence: f64,
    rule: Rule,
    reason: &'static str,
    spans_a: Vec<PointRange>,
    spans_b: Vec<PointRange>,
}

/// Stands in the place of a line that could not be read.
#[derive(Debug, Serialize)]
struct Fault {
    error: String,
}

/// The languages met so far.
type Tongues = BTreeMap<String, Option<(Pack, Tongue)>>;

/// What pairs are judged with: the rules, and where they are silent a model, if there is one.
struct Bench {
    tongues: Tongues,
    model: Model,
}

/// Runs the command.
///
/// # Errors
/// If stdin cannot be read, or a built-in pack is wrong.
pub fn run(args: Args, out: &mut Out) -> anyhow::Result<Ending> {
    let mut bench = Bench { tongues: Tongues::new(), model: args.model.load(out)? };
    if let (Some(a), Some(b)) = (args.a, args.b) {
        let request = Request { id: serde_json::Value::Null, a, b, lang_a: args.lang_a, lang_b: args.lang_b };
        let ending = one(&request, &mut bench, out)?;
        return Ok(bench.model.ending(ending));
    }
    let mut answers = out.lines()?;
    let mut ending = Ending::Fine;
    for (number, line) in (1..).zip(std::io::stdin().lock().lines()) {
        let line = line.context("cannot read stdin")?;
        match serde_json::from_str::<Request>(&line) {
            Ok(request) => {
                let answer = answer(request, &mut bench, out)?;
                serde_json::to_writer(&mut answers, &answer)?;
            }
            Err(error) => {
                ending = Ending::Failed;
                let error = format!("line {number} is no pair of sentences: {error}");
                serde_json::to_writer(&mut answers, &Fault { error })?;
            }
        }
        writeln!(answers)?;
    }
    answers.flush()?;
    Ok(bench.model.ending(ending))
}

fn one(request: &Request, bench: &mut Bench, out: &mut Out) -> anyhow::Result<Ending> {
    let judged = judge(request, bench, out)?;
    let words = |text: &str, spans: &[Span]| {
        spans.iter().filter_map(|span| span.of(text)).map(str::to_owned).collect::<Vec<_>>().join(" … ")
    };
    let label = serde_json::to_value(judged.label)?;
    writeln!(
        out.data(),
        "{}  confidence {:.2}  {}: {}",
        label.as_str().unwrap_or_default(),
        judged.confidence,
        judged.rule.name(),
        judged.rule.reason()
    )?;
    for (name, text, spans) in [("a", &request.a, &judged.spans_a), ("b", &request.b, &judged.spans_b)] {
        if !spans.is_empty() {
            writeln!(out.data(), "  {name}  {}", words(text, spans))?;
        }
    }
    Ok(if judged.label == Label::Contradiction { Ending::Found } else { Ending::Fine })
}

fn answer(request: Request, bench: &mut Bench, out: &mut Out) -> anyhow::Result<Answer> {
    let judged = judge(&request, bench, out)?;
    let ranges = |text: &str, spans: &[Span]| {
        let points = Points::new(text);
        spans.iter().map(|span| points.range(*span)).collect()
    };
    Ok(Answer {
        label: judged.label,
        confidence: judged.confidence,
        rule: judged.rule,
        reason: judged.rule.reason(),
        spans_a: ranges(&request.a, &judged.spans_a),
        spans_b: ranges(&request.b, &judged.spans_b),
        id: request.id,
    })
}

fn judge(request: &Request, bench: &mut Bench, out: &mut Out) -> anyhow::Result<Judgement> {
    let judged = by_rules(request, &mut bench.tongues)?;
    if judged.rule != Rule::Nothing {
        return Ok(judged);
    }
    let opinion = bench.model.ask(&request.a, &request.b, out);
    // A model that sees neither says no more than the rules do.
    Ok(opinion.filter(|opinion| opinion.label != Label::Neutral).unwrap_or(judged))
}

fn by_rules(request: &Request, tongues: &mut Tongues) -> anyhow::Result<Judgement> {
    let lang_a = request.lang_a.as_deref().or_else(|| detect(&request.a)).unwrap_or("en").to_owned();
    let lang_b = request.lang_b.clone().unwrap_or_else(|| lang_a.clone());
    let a = said(&request.a, &lang_a, tongues)?;
    let b = said(&request.b, &lang_b, tongues)?;
    Ok(compare(&a, &b))
}

/// What a sentence says; nothing in a language that has no pack.
fn said(text: &str, language: &str, tongues: &mut Tongues) -> anyhow::Result<Statement> {
    if !tongues.contains_key(language) {
        let base = language.split(['-', '_']).next().unwrap_or(language);
        let tongue = Tongue::built_in(language)?;
        let pack = match built_in(language).or_else(|| built_in(base)) {
            Some(files) => Some(Pack::read(files)?),
            None => tongue.bare_pack(),
        };
        let compiled = pack.map(|pack| (pack, tongue));
        tongues.insert(language.to_owned(), compiled);
    }
    let tongue = tongues.get(language).and_then(Option::as_ref);
    Ok(tongue.map(|(pack, tongue)| statement(text, pack, tongue)).unwrap_or_default())
}
