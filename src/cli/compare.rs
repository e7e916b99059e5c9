//! `isnad compare`: whether two sentences about one event can both be true.

use std::io::{Read, Write};

use serde::{Deserialize, Serialize};

use super::model::{Model, ModelArgs};
use super::stream::each_line;
use super::{Ending, Out};
use crate::lang::{detect, detect_both};
use crate::statement::{Judgement, Label, Rule, compare, statement_in};
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
    /// The language of the second; that of the first if only that is given, else told from its words.
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

/// What becomes of a line before a model is asked.
enum Line {
    /// The answer as JSON.
    Answered(String),
    /// The rules are silent, and there is a model.
    Open(Box<(Request, Judgement)>),
    /// What is wrong with it.
    Bad(String),
}

/// Runs the command.
///
/// # Errors
/// If stdin cannot be read, or a built-in pack is wrong.
pub fn run(args: Args, out: &mut Out) -> anyhow::Result<Ending> {
    let mut model = args.model.load(out)?;
    if let (Some(a), Some(b)) = (args.a, args.b) {
        let request = Request { id: serde_json::Value::Null, a, b, lang_a: args.lang_a, lang_b: args.lang_b };
        let judged = judge(&request)?;
        let ending = one(&request, &ask(&mut model, &request, judged, out), out)?;
        return Ok(model.ending(ending));
    }
    let ending = lines(std::io::stdin().lock(), &mut model, out)?;
    Ok(model.ending(ending))
}

/// Answers every line; a bad one gets an error in its place.
fn lines(input: impl Read, model: &mut Model, out: &mut Out) -> anyhow::Result<Ending> {
    let mut written = out.lines()?;
    let mut ending = Ending::Fine;
    let has_model = model.is_there();
    let answer = |number, line: &[u8]| {
        by_rules(line, has_model)
            .unwrap_or_else(|error| Line::Bad(format!("line {number} is no pair of sentences: {error}")))
    };
    each_line(input, answer, |answers| {
        for answer in answers {
            match answer {
                Line::Answered(text) => written.write_all(text.as_bytes())?,
                Line::Open(open) => {
                    let (request, judged) = *open;
                    let judged = ask(model, &request, judged, out);
                    serde_json::to_writer(&mut written, &Answer::new(request, judged))?;
                }
                Line::Bad(error) => {
                    ending = Ending::Failed;
                    serde_json::to_writer(&mut written, &Fault { error })?;
                }
            }
            writeln!(written)?;
        }
        Ok(written.flush()?)
    })?;
    Ok(ending)
}

/// What the rules make of a line.
fn by_rules(line: &[u8], has_model: bool) -> anyhow::Result<Line> {
    let request: Request = serde_json::from_slice(line.trim_ascii_end())?;
    let judged = judge(&request)?;
    if has_model && judged.rule == Rule::Nothing {
        return Ok(Line::Open(Box::new((request, judged))));
    }
    Ok(Line::Answered(serde_json::to_string(&Answer::new(request, judged))?))
}

/// What the model says where the rules are silent; one that sees neither says no more than they do.
fn ask(model: &mut Model, request: &Request, judged: Judgement, out: &mut Out) -> Judgement {
    if judged.rule != Rule::Nothing {
        return judged;
    }
    let opinion = model.ask(&request.a, &request.b, out);
    opinion.filter(|opinion| opinion.label != Label::Neutral).unwrap_or(judged)
}

fn one(request: &Request, judged: &Judgement, out: &mut Out) -> anyhow::Result<Ending> {
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

impl Answer {
    fn new(request: Request, judged: Judgement) -> Answer {
        let ranges = |text: &str, spans: &[Span]| {
            let points = Points::new(text);
            spans.iter().map(|span| points.range(*span)).collect()
        };
        Answer {
            label: judged.label,
            confidence: judged.confidence,
            rule: judged.rule,
            reason: judged.rule.reason(),
            spans_a: ranges(&request.a, &judged.spans_a),
            spans_b: ranges(&request.b, &judged.spans_b),
            id: request.id,
        }
    }
}

/// What the rules say of two sentences.
fn judge(request: &Request) -> anyhow::Result<Judgement> {
    let [lang_a, lang_b] = languages(request);
    Ok(compare(&statement_in(&request.a, lang_a)?, &statement_in(&request.b, lang_b)?))
}

/// The languages of both sentences: what the request says, else what their words tell.
fn languages(request: &Request) -> [&str; 2] {
    let told = match (request.lang_a.as_deref(), request.lang_b.as_deref()) {
        (None, None) => detect_both(&request.a, &request.b),
        (None, b) => [detect(&request.a), b],
        (a, b) => [a, b.or(a)],
    };
    let either = told[0].or(told[1]).unwrap_or("en");
    told.map(|tag| tag.unwrap_or(either))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(a: &str, b: &str) -> Request {
        Request { id: serde_json::Value::Null, a: a.to_owned(), b: b.to_owned(), lang_a: None, lang_b: None }
    }

    #[test]
    fn each_sentence_is_read_in_its_own_language() {
        let request = asked("The ship sank in the harbour.", "لم تغرق السفينة في الميناء.");
        assert_eq!(languages(&request), ["en", "ar"]);
        assert_eq!(judge(&request).unwrap().label, Label::Contradiction);
    }

    #[test]
    fn the_language_of_the_first_goes_for_both_where_it_is_given() {
        let request = Request { lang_a: Some("tr".to_owned()), ..asked("Gemi battı.", "Gemi batmadı.") };
        assert_eq!(languages(&request), ["tr", "tr"]);
    }

    #[test]
    fn what_no_word_tells_is_taken_for_english() {
        assert_eq!(languages(&asked("12", "13")), ["en", "en"]);
    }
}
