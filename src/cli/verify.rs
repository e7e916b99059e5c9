//! `isnad verify`: is every quotation the article's own words?

use std::io::Write;

use super::site::report;
use super::{Ending, Format, Out, Site};
use crate::corpus::{corpus_of, decision_faults};

/// Check that every claim quotes its article word for word, that the stored texts are unchanged, and that every file can be read.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// How to print what is wrong.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

/// Runs the command.
///
/// # Errors
/// If there is no store.
pub fn run(args: Args, site: &Site, out: &mut Out) -> anyhow::Result<Ending> {
    let store = site.store()?;
    let (loaded, mut found) = store.load();
    found.extend(store.references(&loaded));
    found.extend(store.verify(&loaded));
    found.extend(decision_faults(&store, &corpus_of(loaded.clone())));
    found.sort_by(|a, b| a.order().cmp(&b.order()));
    match args.format {
        Format::Text => report(&found, out),
        Format::Jsonl => {
            for diagnostic in &found {
                writeln!(out.data(), "{}", diagnostic.to_json())?;
            }
        }
    }
    let claims: usize = loaded.articles.iter().map(|(_, file)| file.claims.len()).sum();
    let errors = found.iter().filter(|diagnostic| diagnostic.is_error()).count();
    let warnings = found.len() - errors;
    out.say(format_args!("{} articles, {claims} claims: {errors} errors, {warnings} warnings", loaded.articles.len()));
    Ok(if errors > 0 { Ending::Found } else { Ending::Fine })
}
