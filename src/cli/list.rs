//! `isnad list`: the claims of a store.

use std::io::Write;

use super::filters::Filters;
use super::{Ending, Format, Out, Site};
use crate::render::{write_claim, write_claim_json};

/// List claims: all of them, or those with certain words, parties, events, dates.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    filters: Filters,
    /// Lines for people, or one JSON object a claim.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

/// Runs the command.
///
/// # Errors
/// If there is no store, or stdout cannot be written.
pub fn run(args: Args, site: &Site, out: &mut Out) -> anyhow::Result<Ending> {
    let (store, corpus) = site.corpus(out)?;
    let found = args.filters.claims(&corpus, out)?;
    let look = out.look();
    let mut last = None;
    for ix in &found {
        let (article_ix, claim) = (corpus.article_of(*ix), corpus.claim(*ix));
        let (article, path) = (corpus.article(article_ix), corpus.path(article_ix));
        if args.format == Format::Jsonl {
            write_claim_json(out.data(), &corpus, *ix, store.position_of_claim(path, &claim.id), None)?;
            continue;
        }
        if last.replace(article_ix) != Some(article_ix) {
            writeln!(out.data(), "{} ({})\n", article.id, article.published)?;
        }
        write_claim(out.data(), &corpus.parties, article, claim, look)?;
        writeln!(out.data())?;
    }
    out.say(format_args!("{} of {} claims", found.len(), corpus.claims().len()));
    Ok(Ending::Fine)
}
