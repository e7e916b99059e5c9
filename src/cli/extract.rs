//! `isnad extract`: the claims in an article, for people or one JSON object a line.

mod article;

use std::io::{Read, Write};

use serde::{Deserialize, Serialize};

use super::languages::Languages;
use super::stream::each_line;
use super::{Ending, Out, Site};
use crate::extract::{Input, Language, Proposal, World};
use crate::model::{Determinacy, Manner, PartyId, Reading, Says, Stance, Tone, When};
use crate::text::{PointRange, Points, Span};

/// Show the claims in an article without keeping them.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    article: article::ArticleArgs,
    /// Read one JSON object a line from stdin and write one a line.
    #[arg(long)]
    jsonl: bool,
    /// Also the statements in the outlet's own voice.
    #[arg(long)]
    narrated: bool,
    /// Let statements begin with the word that opens them (that, أن, что), as treebanks have it.
    #[arg(long, requires = "jsonl")]
    opener: bool,
    /// Also the quoted words inside a statement in other words, each as a statement nested in it.
    #[arg(long, requires = "jsonl")]
    quotes: bool,
}

/// One line in.
#[derive(Debug, Deserialize)]
struct Request {
    id: String,
    text: String,
    #[serde(default)]
    lang: Option<String>,
    #[serde(default)]
    published: Option<When>,
    #[serde(default)]
    outlet: Option<PartyId>,
}

/// One line out.
#[derive(Debug, Serialize)]
struct Answer<'a> {
    id: &'a str,
    lang: &'a str,
    attributions: Vec<Row<'a>>,
}

/// One line out for a line that could not be read.
#[derive(Debug, Serialize)]
struct Refusal {
    id: Option<String>,
    error: String,
}

#[derive(Debug, Serialize)]
struct Row<'p> {
    content: Vec<PointRange>,
    source: Vec<PointRange>,
    cue: Vec<PointRange>,
    #[serde(rename = "type")]
    manner: Manner,
    nested: bool,
    says: Says,
    via: Vec<&'p PartyId>,
    said: Option<&'p When>,
    stance: Stance,
    tone: Tone,
    determinacy: Determinacy,
    confidence: f64,
    readings: &'p [Reading],
}

/// What of the claims is shown.
#[derive(Debug, Clone, Copy)]
struct Shown {
    /// The outlet's own statements too.
    narrated: bool,
    /// The word that opens a statement as its first.
    opener: bool,
    /// The quotes inside statements as statements nested in them.
    quotes: bool,
}

/// Runs the command.
///
/// # Errors
/// If stdin cannot be read or stdout not written.
pub fn run(args: Args, site: &Site, out: &mut Out) -> anyhow::Result<Ending> {
    let languages = site.languages(World::built_in()?, None, out)?;
    if !args.jsonl {
        return article::run(args.article, args.narrated, languages, out);
    }
    let shown = Shown { narrated: args.narrated, opener: args.opener, quotes: args.quotes };
    lines(std::io::stdin().lock(), shown, &languages, out)
}

/// Answers every line; a bad one gets an error in its place.
fn lines(input: impl Read, shown: Shown, languages: &Languages, out: &mut Out) -> anyhow::Result<Ending> {
    let mut written = out.lines()?;
    let mut ending = Ending::Fine;
    let is_blank = |line: &[u8]| line.trim_ascii().is_empty();
    let answer = |_, line: &[u8]| (!is_blank(line)).then(|| answer(line, shown, languages));
    each_line(input, answer, |answers| {
        for answer in answers.into_iter().flatten() {
            match answer {
                Ok(text) => writeln!(written, "{text}")?,
                Err(refusal) => {
                    writeln!(written, "{}", serde_json::to_string(&refusal)?)?;
                    ending = Ending::Failed;
                }
            }
        }
        Ok(written.flush()?)
    })?;
    Ok(ending)
}

/// The answer to one line, as JSON.
fn answer(line: &[u8], shown: Shown, languages: &Languages) -> Result<String, Refusal> {
    let request = request(line)?;
    let refuse = |error: String| Refusal { id: Some(request.id.clone()), error };
    let detected = || Language::detect(&request.text).map(str::to_owned);
    let tag = request.lang.clone().or_else(detected);
    let tag = tag.ok_or_else(|| refuse("the language is not clear: give it as `lang`".to_owned()))?;
    let (published, outlet) = (request.published.as_ref(), request.outlet.as_ref());
    let input = Input { text: &request.text, published, outlet, narrated: shown.narrated };
    let found = languages.extract(&input, &tag).map_err(|error| refuse(format!("{error:#}")))?;
    let found = found.ok_or_else(|| refuse(format!("there is no language pack `{tag}`")))?;
    let points = Points::new(&request.text);
    let attributions = found.proposals.iter().flat_map(|p| rows(p, shown, &points)).collect();
    serde_json::to_string(&Answer { id: &request.id, lang: &tag, attributions }).map_err(|e| refuse(e.to_string()))
}

/// Reads a line; half a surrogate pair in it stands for the replacement character, so that every place stays where it was.
fn request(line: &[u8]) -> Result<Request, Refusal> {
    let refuse = |id, error: String| Refusal { id, error };
    let line = std::str::from_utf8(line).map_err(|error| refuse(None, format!("the line is not UTF-8: {error}")))?;
    let line = line.trim_start_matches('\u{FEFF}');
    let whole = lone_surrogates_replaced(line);
    serde_json::from_str(&whole).map_err(|error| {
        let value: Option<serde_json::Value> = serde_json::from_str(&whole).ok();
        refuse(value.and_then(|v| v["id"].as_str().map(str::to_owned)), error.to_string())
    })
}

/// The line with `\uFFFD` for every escaped half of a surrogate pair that lacks the other half.
fn lone_surrogates_replaced(line: &str) -> std::borrow::Cow<'_, str> {
    if !line.contains("\\ud") && !line.contains("\\uD") {
        return line.into();
    }
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = match (half_at(rest), rest.get(6..).and_then(half_at)) {
            (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => 12,
            (Some(_), _) => {
                out.push_str("\\uFFFD");
                rest = &rest[6..];
                continue;
            }
            // A backslash and what it escapes: `\\` must not lend its second half to the next escape.
            (None, _) => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
        };
        out.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    out.push_str(rest);
    out.into()
}

/// The half of a surrogate pair whose escape begins `text`.
fn half_at(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    let unit = u16::from_str_radix(digits, 16).ok()?;
    (0xD800..=0xDFFF).contains(&unit).then_some(unit)
}

/// A claim, and the quotes in it if they are wanted.
fn rows<'p>(p: &'p Proposal, shown: Shown, points: &Points<'_>) -> Vec<Row<'p>> {
    let quotes = p.quotes.iter().filter(|_| shown.quotes);
    let quoted = |&quote: &Span| Row {
        content: vec![points.range(quote)],
        manner: Manner::Direct,
        nested: true,
        readings: &[],
        ..row(p, shown, points)
    };
    std::iter::once(row(p, shown, points)).chain(quotes.map(quoted)).collect()
}

fn row<'p>(p: &'p Proposal, shown: Shown, points: &Points<'_>) -> Row<'p> {
    let ranges = |spans: &[Span]| spans.iter().map(|&s| points.range(s)).collect();
    let mut content = p.content.clone();
    if let (true, Some(opener), Some(first)) = (shown.opener, p.opener, content.first_mut()) {
        *first = opener.to(*first);
    }
    Row {
        content: ranges(&content),
        source: ranges(&p.source),
        cue: ranges(&p.cue),
        manner: p.manner,
        nested: p.parent.is_some(),
        says: Says::of(p.says.clone()),
        via: p.via.iter().map(|passed| &passed.party).collect(),
        said: p.said.as_ref(),
        stance: p.stance,
        tone: p.tone,
        determinacy: p.determinacy,
        confidence: p.confidence,
        readings: &p.readings,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer_to(line: &str) -> Result<String, Refusal> {
        answer(
            line.as_bytes(),
            Shown { narrated: false, opener: false, quotes: false },
            &Languages::new(World::built_in().unwrap()),
        )
    }

    #[test]
    fn half_a_pair_keeps_its_place() {
        let line = r#"{"id":"1","lang":"en","text":"\ud83d Bridge opens\nThe ministry said that the bridge \ud83d\ude00 was open."}"#;
        let answer: serde_json::Value = serde_json::from_str(&answer_to(line).unwrap()).unwrap();
        assert_eq!(answer["attributions"][0]["cue"], serde_json::json!([[28, 32]]));
    }

    #[test]
    fn an_escaped_backslash_opens_no_escape() {
        assert_eq!(lone_surrogates_replaced(r"a \\ud800 \ud800"), r"a \\ud800 \uFFFD");
    }

    #[test]
    fn a_bad_line_names_what_is_wrong() {
        assert!(answer_to("{").unwrap_err().id.is_none());
        assert_eq!(answer_to(r#"{"id":"7"}"#).unwrap_err().id.as_deref(), Some("7"));
        let unknown = answer_to(r#"{"id":"7","text":"x","lang":"tlh"}"#).unwrap_err();
        assert_eq!(unknown.error, "there is no language pack `tlh`");
    }
}
