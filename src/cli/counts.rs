//! `isnad counts`: who counted how many.

use super::filters::Filters;
use super::{Ending, Format, Out, Site};
use crate::render::{write_counts, write_counts_json};
use crate::survey::counts;

/// Show how many killed, wounded and so on each party counts, over time and with the sources of each figure.
///
/// Example: isnad counts --event karabakh-clash
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    filters: Filters,
    /// Lines for people, or one JSON object a kind of count.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

/// Runs the command.
///
/// # Errors
/// If there is no store, or stdout cannot be written.
pub fn run(args: Args, site: &Site, out: &mut Out) -> anyhow::Result<Ending> {
    let (_, corpus) = site.corpus(out)?;
    let tallies = counts(&corpus, &args.filters.filter(&corpus)?);
    let look = out.look();
    match args.format {
        Format::Text => write_counts(out.data(), &corpus, &tallies, look)?,
        Format::Jsonl => write_counts_json(out.data(), &corpus, &tallies)?,
    }
    let claimants: usize = tallies.iter().map(|tally| tally.claimants.len()).sum();
    out.say(format_args!("kinds of count: {}, claimants: {claimants}", tallies.len()));
    Ok(Ending::Fine)
}
