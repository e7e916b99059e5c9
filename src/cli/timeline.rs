//! `isnad timeline`: what a party has said, day by day.

use anyhow::Context;

use super::filters::Filters;
use super::{Ending, Format, Out, Site};
use crate::render::{write_timeline, write_timeline_json};
use crate::survey::{Step, timeline};

/// Show what a party and its bodies have said on each matter: first said, repeated, changed, taken back, silent while others spoke.
///
/// Example: isnad timeline --party russia --event karabakh-clash
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    filters: Filters,
    /// Lines for people, or one JSON object a step.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

/// Runs the command.
///
/// # Errors
/// If no party is named or nobody is called so, there is no store, or stdout cannot be written.
pub fn run(args: Args, site: &Site, out: &mut Out) -> anyhow::Result<Ending> {
    let (_, corpus) = site.corpus(out)?;
    let filter = args.filters.filter(&corpus)?;
    let party = filter.party.clone().context("whose words? name the party: `isnad timeline --party russia`")?;
    let timeline = timeline(&corpus, &party, &filter);
    let look = out.look();
    match args.format {
        Format::Text => write_timeline(out.data(), &corpus, &timeline, look)?,
        Format::Jsonl => write_timeline_json(out.data(), &corpus, &timeline)?,
    }
    let count = |step: Step| {
        timeline.strands.iter().flat_map(|strand| &strand.entries).filter(|entry| entry.step == step).count()
    };
    let steps = timeline.strands.iter().map(|strand| strand.entries.len()).sum::<usize>();
    out.say(format_args!("steps: {steps}, changed: {}, taken back: {}", count(Step::Changed), count(Step::TakenBack)));
    Ok(Ending::Fine)
}
