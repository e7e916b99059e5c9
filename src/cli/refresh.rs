//! `isnad refresh`: propose an article's claims anew.

use super::desk::{Desk, show_claims};
use super::{Ending, Out, Site};
use crate::extract::{claims_of, with_context};
use crate::intake::{Merge, merge};
use crate::model::{ArticleFile, ArticleId, Claim, ClaimId, KeepText};
use crate::store::Error;

/// Propose claims anew with this isnad; what people confirmed, rejected or corrected stays.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The articles.
    #[arg(value_name = "ARTICLE", required_unless_present = "all")]
    articles: Vec<ArticleId>,
    /// Every article of the store.
    #[arg(long, conflicts_with = "articles")]
    all: bool,
    /// Say what would change, and change nothing.
    #[arg(long)]
    dry_run: bool,
}

/// Runs the command.
///
/// # Errors
/// If there is no store, an article is not there, or a file cannot be written.
pub fn run(args: Args, site: &Site, out: &mut Out) -> anyhow::Result<Ending> {
    let mut desk = Desk::open(site, out)?;
    let ids = match args.all {
        true => desk.articles.iter().map(|(_, file)| file.article.id.clone()).collect(),
        false => args.articles,
    };
    let files: Vec<(String, ArticleFile)> =
        ids.iter().map(|id| desk.find(id).cloned()).collect::<anyhow::Result<_>>()?;
    let mut ending = Ending::Fine;
    for (path, file) in files {
        let id = file.article.id.clone();
        if let Err(error) = refresh(&path, file, args.dry_run, &mut desk, out) {
            // One article that cannot be read again must not keep the others out.
            out.warn(format_args!("{id}: {error:#}"));
            ending = Ending::Found;
        }
    }
    Ok(ending)
}

fn refresh(path: &str, mut file: ArticleFile, dry: bool, desk: &mut Desk, out: &mut Out) -> anyhow::Result<()> {
    let keep = desk.store.settings().text == KeepText::Keep;
    let mut all = Merge::default();
    for version in 1..=file.article.versions.len() as u32 {
        let text = match desk.store.text_of(path, &file.article, version) {
            Err(Error::NoText { .. }) => {
                out.say(format_args!("{}: version {version} keeps no text to read again", file.article.id));
                continue;
            }
            text => text?,
        };
        let mut read_as = file.article.clone();
        if let Some(day) = &file.article.versions[version as usize - 1].published {
            read_as.published = day.clone();
        }
        let Some(found) = desk.extract(&read_as, &text)? else {
            out.say(format_args!("{}: isnad has no language pack `{}`", file.article.id, file.article.language));
            return Ok(());
        };
        let fresh = claims_of(&file.article.id, &text, version, &found.proposals);
        if !dry {
            desk.keep_parties(found.parties)?;
        }
        let change = merge_version(&file, version, &text, fresh, keep);
        apply(&mut file, &change);
        all.added.extend(change.added);
        all.changed.extend(change.changed);
        all.gone.extend(change.gone);
    }
    say(&file, &all, dry, desk, out)?;
    if !dry && !all.is_empty() {
        desk.store.update_article(path, &file)?;
    }
    Ok(())
}

/// What re-extraction changes in the claims of one version. What an earlier version has already is no claim of a later one.
fn merge_version(file: &ArticleFile, version: u32, text: &str, fresh: Vec<Claim>, keep: bool) -> Merge {
    let (old, others): (Vec<&Claim>, Vec<&Claim>) = file.claims.iter().partition(|claim| claim.version() == version);
    let ids: Vec<ClaimId> = others.iter().map(|claim| claim.id.clone()).collect();
    let earlier: Vec<&Claim> = others.into_iter().filter(|claim| claim.version() < version).collect();
    let mut change = merge(&file.article.id, &old, &ids, fresh);
    let mut open: Vec<&Claim> = earlier;
    change.added.retain(|claim| match open.iter().position(|other| other.content == claim.content) {
        Some(at) => {
            open.remove(at);
            false
        }
        None => true,
    });
    if !keep {
        change.added = change.added.into_iter().map(|claim| with_context(claim, text)).collect();
        change.changed = change.changed.into_iter().map(|claim| with_context(claim, text)).collect();
    }
    change
}

fn apply(file: &mut ArticleFile, change: &Merge) {
    file.claims.retain(|claim| !change.gone.contains(&claim.id));
    for claim in &mut file.claims {
        if let Some(new) = change.changed.iter().find(|new| new.id == claim.id) {
            claim.clone_from(new);
        }
    }
    file.claims.extend(change.added.iter().cloned());
}

fn say(file: &ArticleFile, change: &Merge, dry: bool, desk: &Desk, out: &mut Out) -> anyhow::Result<()> {
    let would = if dry { " (nothing was written)" } else { "" };
    if change.is_empty() {
        out.say(format_args!("{}: nothing to change", file.article.id));
        return Ok(());
    }
    out.say(format_args!(
        "{}: {} added, {} read differently, {} no longer proposed{would}",
        file.article.id,
        change.added.len(),
        change.changed.len(),
        change.gone.len()
    ));
    show_claims(&desk.parties, &file.article, change.added.iter().chain(&change.changed), out)?;
    for id in &change.gone {
        out.say(format_args!("no longer proposed: {id}"));
    }
    Ok(())
}
