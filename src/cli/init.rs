//! `isnad init`: make a store.

use std::path::PathBuf;

use super::{Ending, Out};
use crate::store::Store;

/// Make a store: `claims/` with its settings and schemas. What is there already stays as it is.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The folder that is to hold `claims/`.
    #[arg(default_value = ".")]
    folder: PathBuf,
}

/// Runs the command.
///
/// # Errors
/// If a file cannot be written, or the store that is there cannot be opened.
pub fn run(args: Args, out: &mut Out) -> anyhow::Result<Ending> {
    let init = Store::init(&args.folder)?;
    let root = init.store.root().display();
    if init.made.is_empty() {
        out.say(format_args!("{root} is a store already; nothing was changed"));
    } else {
        out.say(format_args!("made a store in {root}: add an article with `isnad add FILE`"));
    }
    Ok(Ending::Fine)
}
