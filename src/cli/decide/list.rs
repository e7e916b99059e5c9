//! `isnad decide --list`: every decision and what has become of it.

use std::io::Write;

use serde::Serialize;

use super::super::{Ending, Format, Out};
use crate::check::{Finding, Report};
use crate::corpus::{Corpus, Decided, State};
use crate::model::{About, Decision};
use crate::render::{Look, whole, word, write_json};

/// A decision as a program reads it.
#[derive(Debug, Serialize)]
struct Row<'a> {
    #[serde(flatten)]
    decision: &'a Decision,
    state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    file: &'a str,
}

/// Shows every decision with its state, by whom and why.
///
/// # Errors
/// If stdout cannot be written.
pub fn show(corpus: &Corpus, found: &Report, format: Format, out: &mut Out) -> anyhow::Result<Ending> {
    let look = out.look();
    for decided in &corpus.decisions {
        let (state, note) = state(decided, &found.findings);
        match format {
            Format::Jsonl => {
                write_json(out.data(), &Row { decision: &decided.decision, state, note, file: &decided.path })?;
            }
            Format::Text => write_decision(out.data(), decided, state, note.as_deref(), look)?,
        }
    }
    out.say(format_args!("decisions: {}", corpus.decisions.len()));
    Ok(Ending::Fine)
}

/// Whether the decision holds, and what is to be said of it.
fn state(decided: &Decided, findings: &[Finding]) -> (&'static str, Option<String>) {
    let state = decided.state.word();
    match (&decided.state, &decided.decision.about) {
        (State::Gone(thing), _) => (state, Some(format!("`{thing}` is not there"))),
        (State::Contradicted(other), _) => (state, Some(format!("{other} says otherwise"))),
        (State::Holds, About::Finding { finding, .. }) => {
            match findings.iter().find(|found| found.id == *finding).map(|found| &found.decision) {
                None => (state, Some("the check finds it no more".to_owned())),
                Some(Some(decision)) if decision.stale => (State::Stale.word(), None),
                Some(_) => (state, None),
            }
        }
        _ => (state, None),
    }
}

/// What is decided of what, whether it holds, by whom and why.
fn write_decision(
    out: &mut dyn Write,
    decided: &Decided,
    state: &str,
    note: Option<&str>,
    look: Look,
) -> std::io::Result<()> {
    let Decision { about, because, by, on, .. } = &decided.decision;
    let what = match about {
        About::Finding { finding, verdict, .. } => format!("finding {finding}: {}", word(*verdict)),
        About::Bond(bond) => {
            let [a, b] = &bond.things;
            format!("{} {a}, {b}: {}", bond.kind.field(), word(decided.decision.verdict()))
        }
    };
    let on = on.as_ref().map(|on| format!(" on {on}")).unwrap_or_default();
    let note = note.map(|note| format!(" ({note})")).unwrap_or_default();
    writeln!(out, "{what}  {state}{note}")?;
    writeln!(out, "  by {}{on}: {}", whole(by, look), whole(because, look))?;
    writeln!(out, "  {}", decided.path)
}
