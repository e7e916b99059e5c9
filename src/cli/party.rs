//! `isnad party`: one party under another name.

use super::{Ending, Out, Site};
use crate::corpus::Corpus;
use crate::model::{Claim, Party, PartyId};
use crate::store::Store;

/// Rename a party or make two parties one, in every file; only the lines that must change do.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Call a party by another id.
    Rename {
        /// Its id.
        old: PartyId,
        /// Its id from now on; nobody may have it.
        new: PartyId,
    },
    /// Make two parties one: `party merge A into B` says that A is B.
    Merge {
        /// The party that goes.
        a: PartyId,
        /// The word "into", or the party that stays.
        into: String,
        /// The party that stays.
        b: Option<PartyId>,
    },
}

/// Runs the command.
///
/// # Errors
/// If there is no store, a party is not there, or a file cannot be changed.
pub fn run(args: Args, site: &Site, out: &mut Out) -> anyhow::Result<Ending> {
    let (store, corpus) = site.corpus(out)?;
    let (from, to, is_merge) = wanted(args.command)?;
    may_become(&corpus, &from, &to, is_merge)?;
    let mut changed = store.rename_party(&from, &to)?;
    let known = corpus.parties.get(&from).filter(|_| !is_merge && !is_written(&store, &to));
    if let Some(party) = known {
        // A built-in party has no file to rename it in.
        changed.push(store.write_party(&Party { id: to.clone(), ..party.clone() })?);
    }
    for path in &changed {
        out.say(format_args!("changed {}", path.display()));
    }
    out.say(format_args!("{from} is {to} now; {} files changed", changed.len()));
    Ok(Ending::Fine)
}

/// The old party, the new one, and whether both are there to be made one.
fn wanted(command: Command) -> anyhow::Result<(PartyId, PartyId, bool)> {
    Ok(match command {
        Command::Rename { old, new } => (old, new, false),
        Command::Merge { a, into, b: Some(b) } if into.eq_ignore_ascii_case("into") => (a, b, true),
        Command::Merge { a, into, b: None } => (a, PartyId::new(&into)?, true),
        Command::Merge { .. } => anyhow::bail!("write `isnad party merge A into B`"),
    })
}

/// Refuses what would lose a party or make one of two that are not the same.
fn may_become(corpus: &Corpus, from: &PartyId, to: &PartyId, is_merge: bool) -> anyhow::Result<()> {
    anyhow::ensure!(from != to, "`{from}` is that party already");
    anyhow::ensure!(
        !from.is_unknown() && !to.is_unknown(),
        "`unknown` is nobody in particular: correct the claims instead (`isnad review`)"
    );
    anyhow::ensure!(is_there(corpus, from), "there is no party `{from}`: `isnad parties` shows who is known");
    anyhow::ensure!(
        !corpus.parties.are_two(from, to),
        "it was decided that `{from}` and `{to}` are not the same party: `isnad decide --list` says why"
    );
    anyhow::ensure!(
        !is_merge || is_there(corpus, to),
        "there is no party `{to}` to merge into: `isnad party rename {from} {to}` renames"
    );
    anyhow::ensure!(
        is_merge || !is_there(corpus, to),
        "there is a party `{to}` already: `isnad party merge {from} into {to}` makes them one"
    );
    Ok(())
}

/// Whether anything in the store names the party.
fn is_there(corpus: &Corpus, id: &PartyId) -> bool {
    let said = |claim: &Claim| claim.says.all().contains(id) || claim.via.iter().any(|link| link.party == *id);
    corpus.parties.get(id).is_some()
        || corpus.claims().any(|ix| said(corpus.claim(ix)))
        || corpus.articles().any(|ix| corpus.article(ix).outlet == *id)
}

/// Whether a file of the store has the party.
fn is_written(store: &Store, id: &PartyId) -> bool {
    store.load().0.parties.iter().any(|party| party.id == *id)
}
