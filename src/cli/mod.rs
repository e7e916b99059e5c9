//! The command line: one file per subcommand, each with its arguments and `run`.
//!
//! Data goes to stdout, talk to stderr. A subcommand opens, calls the library and writes; it does not think.

mod add;
mod check;
mod clashes;
mod compare;
mod completions;
mod counts;
mod decide;
mod demo;
mod desk;
mod explain;
mod extract;
mod filters;
mod findings;
mod fmt;
mod format;
mod graph;
mod init;
mod languages;
mod list;
mod model;
mod out;
mod parties;
mod party;
mod refresh;
mod review;
mod schema;
mod show;
mod site;
mod stream;
mod timeline;
mod verify;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub(crate) use format::Format;
pub use out::{Ending, Out};
pub use site::Site;

/// Keeps track of who said what, when, through whom, in which article; shows which claims cannot both be true.
#[derive(Debug, Parser)]
#[command(name = "isnad", version, propagate_version = true, max_term_width = 100)]
pub struct Cli {
    /// Say nothing but results and errors.
    #[arg(long, short, global = true)]
    quiet: bool,
    #[command(flatten)]
    site: Site,
    #[command(subcommand)]
    command: Command,
}

/// Every subcommand.
#[derive(Debug, Subcommand)]
enum Command {
    Add(Box<add::Args>),
    Check(Box<check::Args>),
    Compare(compare::Args),
    Counts(counts::Args),
    Decide(decide::Args),
    Extract(extract::Args),
    Graph(graph::Args),
    Init(init::Args),
    Refresh(refresh::Args),
    Review(Box<review::Args>),
    List(list::Args),
    Show(show::Args),
    Timeline(timeline::Args),
    /// Show parties with their names in each language and how many claims they have.
    Parties(parties::Args),
    /// Show places with their names in each language and how many claims are about them.
    Places(parties::Args),
    /// Show events with their names in each language and how many claims are about them.
    Events(parties::Args),
    Party(party::Args),
    Completions(completions::Args),
    Demo(demo::Args),
    Fmt(fmt::Args),
    Schema(schema::Args),
    Verify(verify::Args),
    Explain(explain::Args),
}

/// Reads the command line, runs one subcommand and gives the exit code: 0 fine, 1 found something, 2 could not run.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let mut out = Out::new(cli.quiet);
    let result =
        run(cli.command, &cli.site, &mut out).and_then(|ending| out.flush().map(|()| ending).map_err(Into::into));
    match result {
        Ok(Ending::Fine) => ExitCode::SUCCESS,
        Ok(Ending::Found) => ExitCode::from(1),
        Ok(Ending::Failed) => ExitCode::from(2),
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            out.error(&error);
            ExitCode::from(2)
        }
    }
}

fn run(command: Command, site: &Site, out: &mut Out) -> anyhow::Result<Ending> {
    match command {
        Command::Add(args) => add::run(*args, site, out),
        Command::Check(args) => check::run(*args, site, out),
        Command::Compare(args) => compare::run(args, out),
        Command::Counts(args) => counts::run(args, site, out),
        Command::Decide(args) => decide::run(args, site, out),
        Command::Extract(args) => extract::run(args, site, out),
        Command::Graph(args) => graph::run(args, site, out),
        Command::Init(args) => init::run(args, out),
        Command::Refresh(args) => refresh::run(args, site, out),
        Command::Review(args) => review::run(*args, site, out),
        Command::List(args) => list::run(args, site, out),
        Command::Show(args) => show::run(args, site, out),
        Command::Timeline(args) => timeline::run(args, site, out),
        Command::Parties(args) => parties::parties(args, site, out),
        Command::Places(args) => parties::places(args, site, out),
        Command::Events(args) => parties::events(args, site, out),
        Command::Party(args) => party::run(args, site, out),
        Command::Completions(args) => completions::run(args, out),
        Command::Demo(args) => demo::run(args, out),
        Command::Fmt(args) => fmt::run(args, site, out),
        Command::Schema(args) => schema::run(args, site, out),
        Command::Explain(args) => explain::run(args, out),
        Command::Verify(args) => verify::run(args, site, out),
    }
}

/// Whether the reader of our output went away: no fault of ours, and nothing to say.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<std::io::Error>())
        .any(|cause| cause.kind() == std::io::ErrorKind::BrokenPipe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_of_all_commands_fit_together() {
        <Cli as clap::CommandFactory>::command().debug_assert();
    }
}
