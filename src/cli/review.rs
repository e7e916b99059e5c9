//! `isnad review`: people decide about proposed claims.

mod flags;
mod queue;
mod walk;

use std::path::PathBuf;

use anyhow::Context;

use super::desk::{Desk, new_party};
use super::filters::{Filters, StatusWord, party};
use super::{Ending, Out, Site};
use crate::corpus::{Corpus, corpus_of};
use crate::intake::Judgement;
use crate::model::{ArticleId, Claim, ClaimId, EventId, PartyKind};

/// Confirm, reject or correct proposed claims: one after another on a terminal, by flags, or in a file.
///
/// Without claims and flags it walks the proposed claims on a terminal. What is decided is never touched by re-extraction.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The claims; without them, the proposed ones that the filters let pass.
    #[arg(value_name = "CLAIM")]
    ids: Vec<ClaimId>,
    /// Only claims in this article.
    #[arg(long)]
    article: Option<ArticleId>,
    /// Only claims of this party and its bodies (id or name).
    #[arg(long)]
    party: Option<String>,
    /// Only claims about this event and its parts.
    #[arg(long)]
    event: Option<EventId>,
    /// Only claims with all of these words.
    #[arg(long, value_name = "WORDS")]
    text: Option<String>,
    /// Who decides; the name goes into the file.
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    #[command(flatten)]
    judgement: flags::Flags,
    /// Write the queue as a file to edit (`-` for stdout).
    #[arg(long, value_name = "FILE", conflicts_with = "from")]
    to: Option<PathBuf>,
    /// Take an edited queue back (`-` for stdin).
    #[arg(long, value_name = "FILE", conflicts_with = "ids")]
    from: Option<PathBuf>,
}

/// Runs the command.
///
/// # Errors
/// If there is no store, a claim is not there, nobody answers for a decision, or a file cannot be written.
pub fn run(args: Args, site: &Site, out: &mut Out) -> anyhow::Result<Ending> {
    let mut desk = Desk::open(site, out)?;
    if let Some(file) = &args.from {
        return queue::take_back(file, args.by.as_deref(), &mut desk, out);
    }
    let (loaded, _) = desk.store.load();
    let corpus = corpus_of(loaded);
    let ids = wanted(&args, &corpus, out)?;
    if let Some(file) = &args.to {
        return queue::write(file, &ids, &corpus, &desk, out);
    }
    let judgement = args.judgement.judgement(args.by.clone(), &desk)?;
    if judgement == Judgement::default() || judgement == (Judgement { by: args.by.clone(), ..Judgement::default() }) {
        return walk::run(&ids, args.by, &corpus, &mut desk, out);
    }
    let is_narrow = !args.ids.is_empty() || args.article.is_some() || args.party.is_some() || args.event.is_some();
    anyhow::ensure!(
        is_narrow || args.text.is_some(),
        "say which claims: their ids, or `--article`, `--party`, `--event`, `--text`"
    );
    for id in &ids {
        decide(id, &judgement, &mut desk)?;
    }
    out.say(format_args!("claims changed: {}", ids.len()));
    Ok(Ending::Fine)
}

/// The claims that were named, or the proposed ones that pass.
fn wanted(args: &Args, corpus: &Corpus, out: &mut Out) -> anyhow::Result<Vec<ClaimId>> {
    for id in &args.ids {
        anyhow::ensure!(corpus.find_claim(id).is_some(), "there is no claim `{id}`: `isnad list` shows what there is");
    }
    if !args.ids.is_empty() {
        return Ok(args.ids.clone());
    }
    let filters = Filters {
        article: args.article.clone(),
        party: args.party.as_deref().map(|name| party(corpus, name)).transpose()?.map(|id| id.to_string()),
        event: args.event.clone(),
        text: args.text.clone(),
        status: Some(StatusWord::Proposed),
        ..Filters::default()
    };
    let found = filters.claims(corpus, out)?;
    Ok(found.into_iter().map(|ix| corpus.claim(ix).id.clone()).collect())
}

/// Writes a judgement into the claim's file; only the lines that must change do. Gives the claim as it is now.
fn decide(id: &ClaimId, judgement: &Judgement, desk: &mut Desk) -> anyhow::Result<Claim> {
    anyhow::ensure!(
        !judgement.needs_name() || judgement.by.as_ref().is_some_and(|name| !name.trim().is_empty()),
        "somebody must answer for it: give `--by NAME`"
    );
    let parties = judgement.says.iter().flatten().map(|id| new_party(id.clone(), PartyKind::Other, None));
    desk.keep_parties(parties.collect::<Vec<_>>())?;
    let holds = |claim: &Claim| claim.id == *id;
    let (path, file) = desk
        .articles
        .iter_mut()
        .find(|(_, file)| file.claims.iter().any(holds))
        .with_context(|| format!("there is no claim `{id}`"))?;
    let mut new = file.clone();
    let claim = new.claims.iter_mut().find(|claim| holds(claim)).context("the claim was there a moment ago")?;
    *claim = judgement.applied_to(claim);
    let decided = claim.clone();
    desk.store.update_article(path, &new)?;
    *file = new;
    Ok(decided)
}
