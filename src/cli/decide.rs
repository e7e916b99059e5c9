//! `isnad decide`: write down what a human makes of a finding.

use super::{Ending, Out, Site};
use crate::check::{self, Finding, Options, Side, fingerprint};
use crate::corpus::Corpus;
use crate::model::{Decision, FindingId, Verdict, When};

/// Write down what you make of a finding: a small file under `decisions/`.
#[derive(Debug, clap::Args)]
#[command(group(clap::ArgGroup::new("verdict").required(true).args(["dismiss", "confirm", "open"])))]
pub struct Args {
    /// The id of the finding, as `isnad check` shows it.
    finding: FindingId,
    /// No clash: it is not shown and fails no run.
    #[arg(long)]
    dismiss: bool,
    /// A clash, by your judgement too.
    #[arg(long)]
    confirm: bool,
    /// To be looked at again.
    #[arg(long)]
    open: bool,
    /// Why.
    #[arg(long)]
    because: String,
    /// Who decides.
    #[arg(long, value_name = "NAME")]
    by: String,
    /// The day of the decision.
    #[arg(long, value_name = "DATE")]
    on: Option<When>,
}

/// Runs the command.
///
/// # Errors
/// If there is no such finding, or the file cannot be written.
pub fn run(args: Args, site: &Site, out: &mut Out) -> anyhow::Result<Ending> {
    let (store, corpus) = site.corpus(out)?;
    let found = check::check(&corpus, &Options::default());
    let finding = found.findings.iter().find(|finding| finding.id == args.finding);
    let Some(finding) = finding else {
        anyhow::bail!("there is no finding `{}`: `isnad check --all` shows them", args.finding)
    };
    let path = store.write_decision(&decision(&args, finding, &corpus))?;
    out.say(format_args!("wrote {}", path.display()));
    Ok(Ending::Fine)
}

fn decision(args: &Args, finding: &Finding, corpus: &Corpus) -> Decision {
    let side = |ix, number: Option<usize>| Side::all(corpus, ix)[number.unwrap_or(0)];
    let (a, b) = (side(finding.a, finding.readings[0]), side(finding.b, finding.readings[1]));
    Decision {
        finding: finding.id.clone(),
        rule: finding.rule.to_owned(),
        claims: [a.claim.id.clone(), b.claim.id.clone()],
        verdict: match (args.dismiss, args.confirm) {
            (true, _) => Verdict::Dismissed,
            (_, true) => Verdict::Confirmed,
            _ => Verdict::Open,
        },
        because: args.because.clone(),
        by: args.by.clone(),
        on: args.on.clone(),
        fingerprint: fingerprint(&a, &b),
    }
}
