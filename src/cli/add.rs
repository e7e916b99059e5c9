//! `isnad add`: an article with the claims in it, many articles, or claims by hand.

mod article;
mod batch;
mod by_hand;
mod facts;

use std::path::PathBuf;

pub(super) use article::add_text;
pub(super) use facts::Facts;

use super::desk::Desk;
use super::{Ending, Out, Site, clashes};

/// Add an article with the claims in it, or claims to an article by hand.
///
/// The claims are proposals until somebody confirms or rejects them (`isnad review`). The same article again changes
/// nothing; a changed one becomes a version beside the old one. What clashes with claims already there is shown at once, but
/// only `isnad check` fails for it.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The article's text in a file, its title on the first line; `-` for stdin.
    #[arg(value_name = "ARTICLE", required_unless_present_any = ["batch", "says", "from"])]
    article: Option<PathBuf>,
    #[command(flatten)]
    facts: facts::Facts,
    /// Add many articles: a CSV file with the columns path, outlet, published, url, language, title, event, id, author.
    #[arg(long, value_name = "LIST.csv", conflicts_with_all = ["article", "says", "from"])]
    batch: Option<PathBuf>,
    #[command(flatten)]
    by_hand: by_hand::HandArgs,
}

/// Runs the command.
///
/// # Errors
/// If the store cannot be opened or written, or the article cannot go in.
pub fn run(args: Args, site: &Site, out: &mut Out) -> anyhow::Result<Ending> {
    let mut desk = Desk::open(site, out)?;
    if let Some(list) = &args.batch {
        return batch::run(list, &args.facts, site, &mut desk, out);
    }
    if args.by_hand.is_given() {
        anyhow::ensure!(args.article.is_none(), "give an article's text, or `--id` and a claim by hand, not both");
        let ending = by_hand::run(&args.by_hand, &args.facts, &mut desk, out)?;
        clashes::show(site, &args.facts.id.into_iter().collect::<Vec<_>>(), out)?;
        return Ok(ending);
    }
    let Some(path) = &args.article else { anyhow::bail!("give the article's file, or `-` for stdin") };
    let added = article::add(path, args.facts, &mut desk, out)?;
    clashes::show(site, &added.into_iter().collect::<Vec<_>>(), out)?;
    Ok(Ending::Fine)
}
