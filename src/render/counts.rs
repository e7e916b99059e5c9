//! Who counted how many, for people and programs.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use super::json::write_json;
use super::source::{SourceRow, source_line, source_row};
use super::words::{Look, NAMES, word};
use crate::corpus::Corpus;
use crate::model::{Count, EventId, Modality, PartyId, TopicId, When};
use crate::survey::{Claimant, Figure, Matter, Tally};

const HEAD: anstyle::Style = anstyle::Style::new().bold();

/// Writes a block for each kind of count: its range, then each claimant with its figures and their sources.
///
/// # Errors
/// If `out` cannot be written.
pub fn write_counts(out: &mut dyn Write, corpus: &Corpus, tallies: &[Tally], look: Look) -> io::Result<()> {
    for tally in tallies {
        writeln!(out, "{HEAD}{}{HEAD:#}: {}", heading(tally), range(tally.range))?;
        let figures = || tally.claimants.iter().flat_map(|claimant| &claimant.figures);
        let dates = figures().map(|figure| figure.when.to_string().len()).max().unwrap_or(0);
        let numbers = figures().map(|figure| number(figure).chars().count()).max().unwrap_or(0);
        for claimant in &tally.claimants {
            let name = corpus.parties.name(&claimant.party, NAMES);
            writeln!(out, "  {name}: {}", range(claimant.range))?;
            for figure in &claimant.figures {
                write_figure(out, corpus, figure, (dates, numbers), look)?;
            }
        }
        writeln!(out)?;
    }
    Ok(())
}

/// A figure with its sources, the first on its line.
fn write_figure(
    out: &mut dyn Write,
    corpus: &Corpus,
    figure: &Figure,
    (dates, numbers): (usize, usize),
    look: Look,
) -> io::Result<()> {
    let (mut date, mut shown) = (figure.when.to_string(), number(figure));
    for &ix in &figure.claims {
        writeln!(out, "    {date:dates$}  {shown:numbers$}  {}", source_line(corpus, ix, look))?;
        (date, shown) = (String::new(), String::new());
    }
    Ok(())
}

/// Topic, whose, of what, in which event, and in which time where it lies far back.
fn heading(tally: &Tally) -> String {
    let matter = &tally.matter;
    let mut parts = vec![matter.topic.to_string()];
    parts.extend(matter.scope.iter().map(|(role, value)| format!("{role}: {value}")));
    parts.extend(matter.of.clone());
    parts.extend(tally.back_then.as_ref().map(|when| format!("in {when}")));
    let event = matter.event.as_ref().map(|event| format!("{event} · ")).unwrap_or_default();
    format!("{event}{}", parts.join(", "))
}

fn range(range: Option<Count>) -> String {
    range.map_or_else(|| "no number".to_owned(), |count| count.to_string())
}

/// A figure as reports write it: a number that is denied is `≠ 100`.
fn number(figure: &Figure) -> String {
    let count = match (figure.range, figure.not) {
        (Some(count), _) => count.to_string(),
        (None, Some(count)) => format!("≠ {count}"),
        (None, None) => String::new(),
    };
    match figure.modality {
        Modality::Plain => count,
        other => format!("{count} ({})", word(other)),
    }
}

/// One kind of count as a program reads it.
#[derive(Debug, Serialize)]
struct TallyRow<'a> {
    event: Option<&'a EventId>,
    topic: &'a TopicId,
    roles: &'a BTreeMap<String, String>,
    of: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    back_then: Option<&'a When>,
    range: Option<Count>,
    claimants: Vec<ClaimantRow<'a>>,
}

#[derive(Debug, Serialize)]
struct ClaimantRow<'a> {
    party: &'a PartyId,
    range: Option<Count>,
    figures: Vec<FigureRow<'a>>,
}

#[derive(Debug, Serialize)]
struct FigureRow<'a> {
    when: &'a When,
    count: Option<Count>,
    #[serde(skip_serializing_if = "Option::is_none")]
    not: Option<Count>,
    modality: Modality,
    claims: Vec<SourceRow<'a>>,
}

/// Writes each kind of count as one line of JSON.
///
/// # Errors
/// If `out` cannot be written.
pub fn write_counts_json(out: &mut dyn Write, corpus: &Corpus, tallies: &[Tally]) -> io::Result<()> {
    tallies.iter().try_for_each(|tally| {
        let Matter { event, topic, scope, of, .. } = &tally.matter;
        let claimants = tally.claimants.iter().map(|claimant| claimant_row(corpus, claimant)).collect();
        let (event, of) = (event.as_ref(), of.as_deref());
        write_json(
            out,
            &TallyRow {
                event,
                topic,
                roles: scope,
                of,
                back_then: tally.back_then.as_ref(),
                range: tally.range,
                claimants,
            },
        )
    })
}

fn claimant_row<'a>(corpus: &'a Corpus, claimant: &'a Claimant) -> ClaimantRow<'a> {
    let figures = claimant.figures.iter().map(|figure| FigureRow {
        when: &figure.when,
        count: figure.range,
        not: figure.not,
        modality: figure.modality,
        claims: figure.claims.iter().map(|&ix| source_row(corpus, ix)).collect(),
    });
    ClaimantRow { party: &claimant.party, range: claimant.range, figures: figures.collect() }
}
