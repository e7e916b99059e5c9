//! The queue as a file: out to an editor, and back.

use std::io::Write;
use std::path::Path;

use anyhow::Context;

use super::decide;
use crate::cli::desk::{Desk, bytes_of};
use crate::cli::{Ending, Out};
use crate::corpus::Corpus;
use crate::intake::{EntryError, Judgement, Waiting, read_queue, write_queue};
use crate::model::{Claim, ClaimId};
use crate::store::Store;
use crate::text::Points;

/// Writes the claims with the lines they stand in.
pub(super) fn write(
    file: &Path,
    ids: &[ClaimId],
    corpus: &Corpus,
    desk: &Desk,
    out: &mut Out,
) -> anyhow::Result<Ending> {
    let found: Vec<_> = ids.iter().filter_map(|id| corpus.find_claim(id)).collect();
    let contexts: Vec<Option<String>> = found
        .iter()
        .map(|ix| {
            let article = corpus.article_of(*ix);
            line_of(&desk.store, corpus.path(article), corpus.article(article), corpus.claim(*ix))
        })
        .collect();
    let waiting = found.iter().zip(&contexts).map(|(ix, context)| Waiting {
        article: corpus.article(corpus.article_of(*ix)),
        claim: corpus.claim(*ix),
        context: context.as_deref(),
    });
    let text = write_queue(&waiting.collect::<Vec<_>>());
    if file == Path::new("-") {
        out.data().write_all(text.as_bytes())?;
    } else {
        anyhow::ensure!(
            !file.exists(),
            "{} is there already: take it back with `--from`, or name another",
            file.display()
        );
        std::fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))?;
        out.say(format_args!("claims to review in {}: {}", file.display(), found.len()));
    }
    Ok(Ending::Fine)
}

/// The line of the text in which the claim begins.
fn line_of(store: &Store, path: &str, article: &crate::model::Article, claim: &Claim) -> Option<String> {
    let text = store.text_of(path, article, claim.version()).ok()?;
    let start = Points::new(&text).to_byte(claim.at.first()?[0])? as usize;
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    text[line..].lines().next().map(str::to_owned)
}

/// Takes back an edited queue; a bad entry is named with its line and keeps no other out.
pub(super) fn take_back(file: &Path, by: Option<&str>, desk: &mut Desk, out: &mut Out) -> anyhow::Result<Ending> {
    let bytes = bytes_of(file)?;
    let text = String::from_utf8(bytes).with_context(|| format!("{} is not UTF-8", file.display()))?;
    let text = text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n");
    let results = {
        let claims: std::collections::HashMap<&ClaimId, &Claim> =
            desk.articles.iter().flat_map(|(_, file)| &file.claims).map(|claim| (&claim.id, claim)).collect();
        read_queue(&text, |id| claims.get(id).copied())
    };
    let needs_name = results.iter().any(|(_, result)| result.as_ref().is_ok_and(|(_, judged)| judged.needs_name()));
    anyhow::ensure!(!needs_name || by.is_some(), "somebody must answer for it: give `--by NAME`");
    let (mut changed, mut refused) = (0, 0);
    for (line, result) in results {
        let done = result.map_err(|error| at(line, &error)).and_then(|(id, judged)| {
            let judged = Judgement { by: by.map(str::to_owned), ..judged };
            decide(&id, &judged, desk).map_err(|error| (line, format!("{error:#}")))
        });
        match done {
            Ok(_) => changed += 1,
            Err((line, reason)) => {
                refused += 1;
                out.warn(format_args!("{}:{line}: refused: {reason}", file.display()));
            }
        }
    }
    let left = if refused == 0 { String::new() } else { format!(", {refused} refused") };
    out.say(format_args!("claims changed: {changed}{left}"));
    Ok(if refused == 0 { Ending::Fine } else { Ending::Found })
}

/// The line an error is about, and the error.
fn at(line: u32, error: &EntryError) -> (u32, String) {
    match error {
        EntryError::Yaml(fault) => (fault.position.map_or(line, |position| position.line), error.to_string()),
        _ => (line, error.to_string()),
    }
}
