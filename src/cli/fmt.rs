//! `isnad fmt`: files in canonical form.

use std::io::Write;

use super::site::report;
use super::{Ending, Out, Site};

/// Rewrite the store's files into canonical form; comments stay at their fields. No other command does so.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Change nothing; list the files that are not in canonical form, and end with 1 if there are any.
    #[arg(long)]
    check: bool,
}

/// Runs the command.
///
/// # Errors
/// If there is no store or a file cannot be written.
pub fn run(args: Args, site: &Site, out: &mut Out) -> anyhow::Result<Ending> {
    let (untidy, bad) = site.store()?.untidy();
    report(&bad, out);
    for file in &untidy {
        if !args.check {
            file.write()?;
        }
        writeln!(out.data(), "{}", file.path.display())?;
    }
    let refused = !bad.is_empty() || (args.check && !untidy.is_empty());
    Ok(if refused { Ending::Found } else { Ending::Fine })
}
