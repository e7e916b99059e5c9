//! `isnad completions`: what a shell needs to complete command lines.

use clap::CommandFactory;

use super::{Cli, Ending, Out};

/// Write completions for a shell on stdout.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The shell.
    #[arg(value_enum)]
    shell: clap_complete::Shell,
}

/// Runs the command.
///
/// # Errors
/// If stdout cannot be written.
pub fn run(args: Args, out: &mut Out) -> anyhow::Result<Ending> {
    // The generator panics where a writer fails, so it writes into memory first.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "isnad", &mut script);
    std::io::Write::write_all(out.data(), &script)?;
    Ok(Ending::Fine)
}
