//! `isnad check`: which claims contradict each other.

use std::io::Write;

use anyhow::Context;

use super::filters::{Filters, claim_named};
use super::findings::{Origin, write_clashes, write_each};
use super::model::{Model, ModelArgs};
use super::{Ending, Format, Out, Site};
use crate::check::{self, Finding, MODEL, Options, Report};
use crate::corpus::Corpus;
use crate::model::{ClaimId, FindingKind};
use crate::render::write_capped_json;

/// Show which claims contradict each other, and why. Exits with 1 if something is found that fails a run.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    filters: Filters,
    /// Only claims that a human has confirmed.
    #[arg(long)]
    reviewed: bool,
    /// Also updates, revisions, and findings that were dismissed.
    #[arg(long)]
    all: bool,
    /// Lines for people, or one JSON object a finding.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// The language of the sentence of reasoning: `en`, `ar` or `ru`.
    #[arg(long, value_name = "TAG", default_value = "en", value_parser = clap::builder::PossibleValuesParser::new(check::languages()))]
    language: String,
    /// Say why two claims are no finding.
    #[arg(long, num_args = 2, value_names = ["CLAIM", "CLAIM"])]
    why_not: Option<Vec<ClaimId>>,
    #[command(flatten)]
    model: ModelArgs,
    /// Let what the model finds fail a run as what the rules find does.
    #[arg(long, requires = "model", hide = !cfg!(feature = "nli"))]
    model_fails: bool,
}

/// Runs the command.
///
/// # Errors
/// If there is no store, or stdout cannot be written.
pub fn run(args: Args, site: &Site, out: &mut Out) -> anyhow::Result<Ending> {
    let (store, corpus) = site.corpus(out)?;
    let options = Options { filter: args.filters.filter(&corpus)?, reviewed: args.reviewed };
    if let Some(claims) = &args.why_not {
        return why_not(&corpus, &options, claims, &args.language, out);
    }
    let mut model = args.model.load(out)?;
    let found = found(&corpus, &options, &mut model, out);
    let fails = |finding: &Finding| (args.model_fails || finding.rule != MODEL) && fails(finding, &corpus);
    let shown: Vec<&Finding> = found.findings.iter().filter(|finding| args.all || is_shown(finding, &corpus)).collect();
    let from = Origin { store: &store, corpus: &corpus, language: &args.language };
    if args.all || args.format == Format::Jsonl {
        write_each(&shown, from, args.format, out)?;
    } else {
        write_clashes(&shown, from, out)?;
    }
    if args.format == Format::Jsonl {
        found.capped.iter().try_for_each(|capped| write_capped_json(out.data(), capped))?;
    }
    let failing = found.findings.iter().filter(|finding| fails(finding)).count();
    conclude(&found, shown.len(), failing, out);
    Ok(model.ending(if failing > 0 { Ending::Found } else { Ending::Fine }))
}

/// What the rules find, and what the model does, if there is one.
pub(super) fn found(corpus: &Corpus, options: &Options, model: &mut Model, out: &mut Out) -> Report {
    let mut report = check::check(corpus, options);
    if model.is_there() {
        check::ask_model(corpus, options, &mut report, &mut |a, b| model.ask(a, b, out));
    }
    report
}

/// Whether a finding is shown unasked: what fails a run and what is listed, unless it was dismissed.
pub(super) fn is_shown(finding: &Finding, corpus: &Corpus) -> bool {
    let on_request = matches!(finding.kind, FindingKind::Update | FindingKind::Revision);
    !finding.is_dismissed() && (!on_request || corpus.settings.fails.contains(&finding.kind))
}

fn fails(finding: &Finding, corpus: &Corpus) -> bool {
    corpus.settings.fails.contains(&finding.kind) && !finding.is_dismissed()
}

/// Says how many there are, and what was not looked at.
fn conclude(found: &Report, shown: usize, failing: usize, out: &mut Out) {
    for capped in &found.capped {
        out.warn(format_args!(
            "capped: {} claims on `{}` are too many to compare: `{}` looked at the first {}; narrow with --event, --since or --until",
            capped.size, capped.matter, capped.rule, capped.kept
        ));
    }
    let rest = found.findings.len() - shown;
    let more = if rest > 0 { format!(" ({rest} more with --all)") } else { String::new() };
    out.say(format_args!("findings: {shown}, failing: {failing}{more}"));
}

fn why_not(
    corpus: &Corpus,
    options: &Options,
    claims: &[ClaimId],
    language: &str,
    out: &mut Out,
) -> anyhow::Result<Ending> {
    let [a, b] = claims else { anyhow::bail!("--why-not takes two claims") };
    let (a, b) = (claim_named(corpus, a)?, claim_named(corpus, b)?);
    let mut answers = check::why_not(corpus, options, a, b);
    answers.dedup_by(|x, y| x.0 == y.0 && x.1.as_ref().err() == y.1.as_ref().err() && x.1.is_err());
    // What stops every rule is told once.
    let first = answers.first().and_then(|(_, answer)| answer.as_ref().err().copied());
    if let Some(why) = first.filter(|why| answers.iter().all(|(_, answer)| answer.as_ref().err() == Some(why))) {
        writeln!(out.data(), "every rule: {}", check::why_words(why, language))?;
        return Ok(Ending::Fine);
    }
    for (rule, answer) in answers {
        match answer {
            Ok(finding) => writeln!(out.data(), "{rule}: {} {}", check::kind_name(finding.kind), finding.id),
            Err(why) => writeln!(out.data(), "{rule}: {}", check::why_words(why, language)),
        }
        .context("cannot write")?;
    }
    Ok(Ending::Fine)
}
