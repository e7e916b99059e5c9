//! `isnad schema`: JSON Schemas of the store's files.

use std::io::Write;

use anyhow::bail;

use super::{Ending, Out, Site};
use crate::store::schemas;

/// Print the JSON Schema of one kind of file, or the list of kinds.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The kind of file: article, decisions, events, isnad, parties, places, topics.
    kind: Option<String>,
    /// Write all schemas into the store's `schema/` folder, over older ones.
    #[arg(long, conflicts_with = "kind")]
    write: bool,
}

/// Runs the command.
///
/// # Errors
/// If there is no such kind, or the schemas cannot be written.
pub fn run(args: Args, site: &Site, out: &mut Out) -> anyhow::Result<Ending> {
    if args.write {
        let store = site.store()?;
        let written = store.write_schemas()?;
        out.say(format_args!("{written} schemas written in {}", store.root().join("schema").display()));
        return Ok(Ending::Fine);
    }
    let all = schemas();
    match args.kind {
        None => all.iter().try_for_each(|schema| writeln!(out.data(), "{}", schema.name))?,
        Some(kind) => match all.iter().find(|schema| schema.name == kind) {
            Some(schema) => write!(out.data(), "{}", schema.text())?,
            None => bail!("there is no kind of file `{kind}`: `isnad schema` lists them"),
        },
    }
    Ok(Ending::Fine)
}
