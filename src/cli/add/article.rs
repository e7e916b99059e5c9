//! One article into the store.

use std::path::Path;

use anyhow::Context;

use super::facts::Facts;
use crate::cli::Out;
use crate::cli::desk::{Desk, bytes_of, new_party, show_claims};
use crate::extract::{Extraction, claims_of, with_context};
use crate::intake::{Arrival, Arriving, Changes, arrival, changes, stored_text, title_of};
use crate::lang::detect;
use crate::model::{Article, ArticleFile, ArticleId, Claim, KeepText, PartyId, PartyKind, Version, sha256_hex};
use crate::store::{Error, text_name};

/// The tag of a language that could not be told.
const UNDETERMINED: &str = "und";

/// Adds the article in the file at `path`; gives its id if something was written.
pub(super) fn add(path: &Path, facts: Facts, desk: &mut Desk, out: &mut Out) -> anyhow::Result<Option<ArticleId>> {
    let bytes = bytes_of(path)?;
    add_text(&bytes, facts, desk, out).with_context(|| format!("{} cannot be added", shown(path)))
}

/// Adds the article whose text is `bytes`; gives its id if something was written.
pub(crate) fn add_text(
    bytes: &[u8],
    facts: Facts,
    desk: &mut Desk,
    out: &mut Out,
) -> anyhow::Result<Option<ArticleId>> {
    let text = stored_text(bytes, facts.title.as_deref())?;
    let hash = sha256_hex(text.as_bytes());
    let is_it = |article: &&Article| {
        // One text of an agency may stand in many outlets: by the text alone only what has no outlet is recognised.
        let same_text = || facts.outlet.is_none() && article.versions.iter().any(|version| version.sha256 == hash);
        facts.id.as_ref() == Some(&article.id) || facts.url.is_some() && facts.url == article.url || same_text()
    };
    let known = desk.articles.iter().map(|(_, file)| &file.article).find(is_it);
    let facts = facts.clone().filled_from(known).asked(out)?;
    let article = record(&text, &facts, desk)?;
    let arriving = Arriving {
        text: &text,
        outlet: &article.outlet,
        published: &article.published,
        title: &article.title,
        url: article.url.as_deref(),
        event: article.event.as_ref(),
        id: facts.id.as_ref(),
    };
    let known = match arrival(&desk.articles, &arriving)? {
        Arrival::Known((_, file), version) => {
            let last = file.article.versions.len() as u32;
            let which = if version == last { String::new() } else { format!(" as version {version} of {last}") };
            out.say(format_args!("`{}` is there already{which}; nothing was changed", file.article.id));
            return Ok(None);
        }
        Arrival::New(id) => Err(id),
        Arrival::Version(found) => Ok(found.clone()),
    };
    match known {
        Err(id) => add_new(Article { id, ..article }, &text, &facts, desk, out).map(Some),
        Ok((path, file)) => add_version(&path, file, &article, &text, desk, out).map(Some),
    }
}

fn shown(path: &Path) -> String {
    if path == Path::new("-") { "the text on stdin".into() } else { path.display().to_string() }
}

/// The article as the text and the facts have it, under an id that is only a stand-in.
fn record(text: &str, facts: &Facts, desk: &Desk) -> anyhow::Result<Article> {
    let outlet = facts.outlet.as_deref().context("`--outlet` is missing")?;
    let outlet = desk.party(outlet)?;
    anyhow::ensure!(!outlet.is_unknown(), "`unknown` publishes nothing: give the outlet an id of its own");
    Ok(Article {
        id: ArticleId::new("new")?,
        outlet,
        credits: Vec::new(),
        author: facts.author.clone(),
        title: facts.title.as_deref().unwrap_or_else(|| title_of(text)).trim().to_owned(),
        url: facts.url.clone(),
        language: match &facts.language {
            Some(tag) => checked_tag(tag)?,
            None => detect(text).unwrap_or(UNDETERMINED).to_owned(),
        },
        published: facts.published.clone().context("`--published` is missing")?,
        event: facts.event.clone(),
        versions: Vec::new(),
        note: None,
        gloss: Default::default(),
    })
}

/// A language tag: letters and digits in parts joined by hyphens (BCP 47).
fn checked_tag(tag: &str) -> anyhow::Result<String> {
    let mut parts = tag.split('-');
    let first =
        parts.next().is_some_and(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic()));
    let rest = parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    anyhow::ensure!(first && rest, "`{tag}` is no language tag: write `ar`, `en`, `ru` or the like");
    Ok(tag.to_owned())
}

fn add_new(
    mut article: Article,
    text: &str,
    facts: &Facts,
    desk: &mut Desk,
    out: &mut Out,
) -> anyhow::Result<ArticleId> {
    let keep = desk.store.settings().text == KeepText::Keep;
    let name = keep.then(|| text_name(&article.id, 1));
    article.versions = vec![Version { sha256: sha256_hex(text.as_bytes()), text: name, published: None }];
    let found = desk.extract(&article, text)?;
    let has_pack = found.is_some();
    let Extraction { proposals, credits, author, parties } = found.unwrap_or_default();
    article.credits = credits;
    article.author = article.author.or(author);
    let claims = with_contexts(claims_of(&article.id, text, 1, &proposals), text, keep);
    let outlet = new_outlet(&article.outlet, facts.outlet.as_deref(), &article.language);
    desk.keep_parties(parties.into_iter().chain([outlet]))?;
    if let Some(event) = &article.event {
        desk.keep_event(event)?;
    }
    let file = ArticleFile { article, claims };
    let path = desk.store.write_article(&file, &[text])?;
    let article = &file.article;
    say_language(article, has_pack, out);
    out.say(format_args!("added {} ({}): {}", article.id, article.language, proposed(file.claims.len())));
    show_claims(&desk.parties, article, &file.claims, out)?;
    let id = article.id.clone();
    desk.articles.push((path.to_string_lossy().replace('\\', "/"), file));
    Ok(id)
}

/// The outlet as a new party; `typed` is how a person wrote it.
fn new_outlet(id: &PartyId, typed: Option<&str>, language: &str) -> crate::model::Party {
    let name = typed.filter(|name| *name != id.as_str()).map(|name| (language, name));
    new_party(id.clone(), PartyKind::Outlet, name)
}

fn with_contexts(claims: Vec<Claim>, text: &str, keep: bool) -> Vec<Claim> {
    if keep { claims } else { claims.into_iter().map(|claim| with_context(claim, text)).collect() }
}

fn proposed(claims: usize) -> String {
    match claims {
        0 => "no claim found".into(),
        1 => "1 claim proposed".into(),
        n => format!("{n} claims proposed"),
    }
}

/// Says what extraction could not do with the language.
fn say_language(article: &Article, has_pack: bool, out: &mut Out) {
    if article.language == UNDETERMINED {
        out.warn(
            "the language of the text cannot be told: `--language TAG` names it; the article goes in without claims",
        );
    } else if !has_pack {
        let (tag, id) = (&article.language, &article.id);
        out.warn(format_args!(
            "isnad has no language pack `{tag}`: the article goes in without claims (by hand: `isnad add --id {id} --says PARTY --content \"…\"`)"
        ));
    }
}

fn add_version(
    path: &str,
    mut file: ArticleFile,
    arriving: &Article,
    text: &str,
    desk: &mut Desk,
    out: &mut Out,
) -> anyhow::Result<ArticleId> {
    let id = file.article.id.clone();
    let earlier = last_text(path, &file, desk)?;
    let number = file.article.versions.len() as u32 + 1;
    let found = desk.extract(&Article { published: arriving.published.clone(), ..file.article.clone() }, text)?;
    let has_pack = found.is_some();
    let Extraction { proposals, parties, .. } = found.unwrap_or_default();
    let fresh = claims_of(&id, text, number, &proposals);
    let changes = changes(&id, &file.claims, &earlier, text, fresh);
    desk.keep_parties(parties)?;
    let keep = desk.store.settings().text == KeepText::Keep;
    file.article.versions.push(version(&file.article, number, arriving, text, keep));
    file.claims.extend(with_contexts(changes.to_write(), text, keep));
    // The text first: a file must never name a text that is not there.
    desk.store.write_text(path, &file, number, text)?;
    desk.store.update_article(path, &file)?;
    say_language(&file.article, has_pack, out);
    show_changes(&file.article, number, &changes, desk, out)?;
    if let Some(known) = desk.articles.iter_mut().find(|(_, known)| known.article.id == id) {
        known.1 = file;
    }
    Ok(id)
}

/// The text of the last version; where texts are not kept, the contents of the claims stand for it.
fn last_text(path: &str, file: &ArticleFile, desk: &Desk) -> anyhow::Result<String> {
    match desk.store.text_of(path, &file.article, file.article.versions.len() as u32) {
        Err(Error::NoText { .. }) => {
            let contents: Vec<&str> = file.claims.iter().map(|claim| claim.content.as_str()).collect();
            Ok(contents.join("\n"))
        }
        text => Ok(text?),
    }
}

/// Version `number` of an article; its day is told only where it is another than the article's.
fn version(article: &Article, number: u32, arriving: &Article, text: &str, keep: bool) -> Version {
    Version {
        sha256: sha256_hex(text.as_bytes()),
        text: keep.then(|| text_name(&article.id, number)),
        published: Some(&arriving.published).filter(|day| **day != article.published).cloned(),
    }
}

/// What the new version added, changed and left out.
fn show_changes(article: &Article, number: u32, changes: &Changes, desk: &Desk, out: &mut Out) -> anyhow::Result<()> {
    out.say(format_args!(
        "{} was edited: version {number} ({} added, {} changed, {} gone, {} as before)",
        article.id,
        changes.added.len(),
        changes.changed.len(),
        changes.gone.len(),
        changes.kept
    ));
    let title = |out: &mut Out, words: &str| std::io::Write::write_fmt(out.data(), format_args!("{words}\n"));
    if !changes.added.is_empty() {
        title(out, "added:")?;
        show_claims(&desk.parties, article, &changes.added, out)?;
    }
    for (old, new) in &changes.changed {
        title(out, "changed from:")?;
        show_claims(&desk.parties, article, [old], out)?;
        title(out, "to:")?;
        show_claims(&desk.parties, article, [new], out)?;
    }
    if !changes.gone.is_empty() {
        title(out, "gone:")?;
        show_claims(&desk.parties, article, &changes.gone, out)?;
    }
    Ok(())
}
