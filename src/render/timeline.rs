//! What a party has said, day by day, for people and programs.

use std::io::{self, Write};

use anstyle::AnsiColor;
use serde::Serialize;

use super::claim::reading_details;
use super::json::write_json;
use super::source::{SourceRow, source_line, source_row};
use super::words::{Look, NAMES, whole, word, wrapped};
use crate::corpus::Corpus;
use crate::model::{ClaimId, EventId, PartyId, Reading, TopicId, When};
use crate::survey::{Entry, Step, Strand, Timeline};
use crate::topic::TopicKind;

/// Graphemes in a line of an article's words, and how many lines of them are shown.
const WIDTH: usize = 76;
const HEIGHT: usize = 3;

const HEAD: anstyle::Style = anstyle::Style::new().bold();
const TURN: anstyle::Style = AnsiColor::Red.on_default().bold();
const STEP: anstyle::Style = AnsiColor::Green.on_default();
const FAINT: anstyle::Style = anstyle::Style::new().dimmed();

/// Writes a timeline: a heading for each event and topic, and a block for each step with its date in the margin.
///
/// # Errors
/// If `out` cannot be written.
pub fn write_timeline(out: &mut dyn Write, corpus: &Corpus, timeline: &Timeline, look: Look) -> io::Result<()> {
    for strand in &timeline.strands {
        writeln!(out, "{HEAD}{}{HEAD:#}", heading(corpus, strand))?;
        let margin = strand.entries.iter().map(|entry| date(entry).len()).max().unwrap_or(0);
        for entry in &strand.entries {
            write_entry(out, corpus, entry, margin, look)?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// Event and topic, with what the topic says.
fn heading(corpus: &Corpus, strand: &Strand) -> String {
    let topic = match &strand.topic {
        None => "other words".to_owned(),
        Some(topic) => {
            // What a count says has a place for the number in it, and reads badly without one.
            let told = corpus.topics.get(topic).filter(|topic| topic.kind != TopicKind::Toll);
            let says = told.map(|topic| format!(": {}", topic.says.replace(['{', '}'], "")));
            format!("{topic}{}", says.unwrap_or_default())
        }
    };
    match &strand.event {
        Some(event) => format!("{event} · {topic}"),
        None => topic,
    }
}

fn date(entry: &Entry) -> String {
    entry.when.as_ref().map(When::to_string).unwrap_or_default()
}

fn write_entry(out: &mut dyn Write, corpus: &Corpus, entry: &Entry, margin: usize, look: Look) -> io::Result<()> {
    let parties = entry.parties.iter().map(|id| corpus.parties.name(id, NAMES)).collect::<Vec<_>>().join(", ");
    let style = if matches!(entry.step, Step::TakenBack | Step::Changed) { TURN } else { STEP };
    let (date, step) = (date(entry), word(entry.step).replace('-', " "));
    write!(out, "  {date:margin$}  {style}{step:11}{style:#}  ")?;
    if entry.step == Step::Silent {
        return writeln!(out, "while {parties} spoke: {}", ids(corpus, entry));
    }
    let reading = reading(corpus, entry).map(reading_details).filter(|details| !details.is_empty());
    writeln!(out, "{parties}{}", reading.map(|details| format!(": {details}")).unwrap_or_default())?;
    let pad = " ".repeat(margin + 4);
    let first = entry.claims[0];
    for line in wrapped(&corpus.claim(first).content, WIDTH, HEIGHT) {
        writeln!(out, "{pad}{}", whole(&line, look))?;
    }
    if let Some(before) = entry.before {
        writeln!(out, "{pad}{FAINT}before: {}{FAINT:#}", corpus.claim(before).id)?;
    }
    for &ix in &entry.claims {
        writeln!(out, "{pad}{}", source_line(corpus, ix, look))?;
    }
    Ok(())
}

fn ids(corpus: &Corpus, entry: &Entry) -> String {
    entry.claims.iter().map(|&ix| corpus.claim(ix).id.as_str()).collect::<Vec<_>>().join(" ")
}

fn reading<'c>(corpus: &'c Corpus, entry: &Entry) -> Option<&'c Reading> {
    corpus.claim(*entry.claims.first()?).readings.get(entry.reading?)
}

/// One step as a program reads it.
#[derive(Debug, Serialize)]
struct EntryRow<'a> {
    party: &'a PartyId,
    event: Option<&'a EventId>,
    topic: Option<&'a TopicId>,
    step: Step,
    when: Option<&'a When>,
    parties: &'a [PartyId],
    #[serde(skip_serializing_if = "Option::is_none")]
    reading: Option<&'a Reading>,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<&'a ClaimId>,
    claims: Vec<SourceRow<'a>>,
}

/// Writes a timeline as one line of JSON a step.
///
/// # Errors
/// If `out` cannot be written.
pub fn write_timeline_json(out: &mut dyn Write, corpus: &Corpus, timeline: &Timeline) -> io::Result<()> {
    for strand in &timeline.strands {
        for entry in &strand.entries {
            let row = EntryRow {
                party: &timeline.party,
                event: strand.event.as_ref(),
                topic: strand.topic.as_ref(),
                step: entry.step,
                when: entry.when.as_ref(),
                parties: &entry.parties,
                reading: reading(corpus, entry),
                before: entry.before.map(|ix| &corpus.claim(ix).id),
                claims: entry.claims.iter().map(|&ix| source_row(corpus, ix)).collect(),
            };
            write_json(out, &row)?;
        }
    }
    Ok(())
}
