//! `isnad decide`: write down what a human makes of a finding, or of two things that may be one.

mod list;

use anyhow::Context;

use super::check::found;
use super::model::ModelArgs;
use super::{Ending, Format, Out, Site};
use crate::check::{Finding, Options, Report, Side, fingerprint};
use crate::corpus::Corpus;
use crate::model::{About, Bond, BondKind, Decision, FindingId, ThingId, Verdict, When};

/// Write down what you make of a finding, or whether two events, parties or claims are one: a small file under `decisions/`.
///
/// Examples: isnad decide h3v8k2mzqa --dismiss --because "two bridges" --by Lina;
/// isnad decide --not-same-event bridge-2026 2026-03-04-nahar-bridge --because "another bridge" --by Lina
#[derive(Debug, clap::Args)]
#[command(group(clap::ArgGroup::new("what").required(true).args([
    "dismiss", "confirm", "open", "same_event", "not_same_event", "same_party", "not_same_party", "same_claim", "not_same_claim", "list",
])))]
pub struct Args {
    /// The id of the finding, as `isnad check` shows it.
    finding: Option<FindingId>,
    /// No clash: it is not shown and fails no run.
    #[arg(long, requires = "finding")]
    dismiss: bool,
    /// A clash, by your judgement too.
    #[arg(long, requires = "finding")]
    confirm: bool,
    /// To be looked at again.
    #[arg(long, requires = "finding")]
    open: bool,
    /// Two events are one; each by its id, or by an article or claim that tells of it.
    #[arg(long, num_args = 2, value_names = ["A", "B"], conflicts_with = "finding")]
    same_event: Option<Vec<ThingId>>,
    /// They are two: what is said of them is not compared.
    #[arg(long, num_args = 2, value_names = ["A", "B"], conflicts_with = "finding")]
    not_same_event: Option<Vec<ThingId>>,
    /// Two parties are one.
    #[arg(long, num_args = 2, value_names = ["A", "B"], conflicts_with = "finding")]
    same_party: Option<Vec<ThingId>>,
    /// They are two, and neither is a part of the other: they are never merged or taken for one side.
    #[arg(long, num_args = 2, value_names = ["A", "B"], conflicts_with = "finding")]
    not_same_party: Option<Vec<ThingId>>,
    /// Two claims tell of one statement: one origin, and no clash.
    #[arg(long, num_args = 2, value_names = ["A", "B"], conflicts_with = "finding")]
    same_claim: Option<Vec<ThingId>>,
    /// They tell of two, however alike.
    #[arg(long, num_args = 2, value_names = ["A", "B"], conflicts_with = "finding")]
    not_same_claim: Option<Vec<ThingId>>,
    /// Show every decision: what, whether it still holds, by whom and why.
    #[arg(long, conflicts_with = "finding")]
    list: bool,
    /// Why.
    #[arg(long, required_unless_present = "list")]
    because: Option<String>,
    /// Who decides.
    #[arg(long, value_name = "NAME", required_unless_present = "list")]
    by: Option<String>,
    /// The day of the decision.
    #[arg(long, value_name = "DATE")]
    on: Option<When>,
    /// How `--list` prints: lines for people, or one JSON object a decision.
    #[arg(long, value_enum, default_value = "text", requires = "list")]
    format: Format,
    #[command(flatten)]
    model: ModelArgs,
}

/// Runs the command.
///
/// # Errors
/// If what is decided on is not there, or the file cannot be written.
pub fn run(mut args: Args, site: &Site, out: &mut Out) -> anyhow::Result<Ending> {
    let (store, corpus) = site.corpus(out)?;
    let mut model = std::mem::take(&mut args.model).load(out)?;
    let mut all = |out: &mut Out| found(&corpus, &Options::default(), &mut model, out);
    if args.list {
        let found = all(out);
        return list::show(&corpus, &found, args.format, out);
    }
    let (about, fingerprint) = match args.bond() {
        Some(bond) => on_bond(bond, &corpus)?,
        None => on_finding(&args, &all(out), &corpus)?,
    };
    let Args { because, by, on, .. } = args;
    let because = because.context("say why: --because")?;
    let by = by.context("say who decides: --by")?;
    let path = store.write_decision(&Decision { about, because, by, on, fingerprint: Some(fingerprint) })?;
    out.say(format_args!("wrote {}", path.display()));
    Ok(Ending::Fine)
}

impl Args {
    /// The two things that are decided to be one or two.
    fn bond(&self) -> Option<Bond> {
        let all = [
            (&self.same_event, BondKind::Event, true),
            (&self.not_same_event, BondKind::Event, false),
            (&self.same_party, BondKind::Party, true),
            (&self.not_same_party, BondKind::Party, false),
            (&self.same_claim, BondKind::Claim, true),
            (&self.not_same_claim, BondKind::Claim, false),
        ];
        let given = all.into_iter().find_map(|(things, kind, is_same)| Some((things.as_deref()?, kind, is_same)))?;
        match given {
            ([a, b], kind, is_same) => Some(Bond { kind, things: [a.clone(), b.clone()], is_same }),
            _ => None,
        }
    }

    fn verdict(&self) -> Verdict {
        match (self.dismiss, self.confirm) {
            (true, _) => Verdict::Dismissed,
            (_, true) => Verdict::Confirmed,
            _ => Verdict::Open,
        }
    }
}

fn on_bond(bond: Bond, corpus: &Corpus) -> anyhow::Result<(About, String)> {
    let [a, b] = &bond.things;
    anyhow::ensure!(a != b, "`{a}` stands on both sides: nothing is to be decided");
    let what = match bond.kind {
        BondKind::Event => "no event, article or claim",
        BondKind::Party => "no party",
        BondKind::Claim => "no claim",
    };
    let is_there = |thing: &&ThingId| corpus.is_there(bond.kind, thing);
    if let Some(gone) = bond.things.iter().find(|thing| !is_there(thing)) {
        anyhow::bail!("there is {what} `{gone}`");
    }
    let fingerprint = corpus.fingerprint(&bond).context("both are there")?;
    Ok((About::Bond(bond), fingerprint))
}

fn on_finding(args: &Args, found: &Report, corpus: &Corpus) -> anyhow::Result<(About, String)> {
    let id = args.finding.as_ref().context("which finding? `isnad check --all` shows them")?;
    let finding = found.findings.iter().find(|finding| finding.id == *id);
    let finding = finding.with_context(|| format!("there is no finding `{id}`: `isnad check --all` shows them"))?;
    Ok(about(finding, args.verdict(), corpus))
}

/// A finding as a decision speaks of it, and what it looks like.
fn about(finding: &Finding, verdict: Verdict, corpus: &Corpus) -> (About, String) {
    let side = |ix, number: Option<usize>| Side::all(corpus, ix)[number.unwrap_or(0)];
    let (a, b) = (side(finding.a, finding.readings[0]), side(finding.b, finding.readings[1]));
    let claims = [a.claim.id.clone(), b.claim.id.clone()];
    let about = About::Finding { finding: finding.id.clone(), rule: finding.rule.to_owned(), claims, verdict };
    (about, fingerprint(&a, &b))
}
