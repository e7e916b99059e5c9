//! What adding, refreshing and reviewing work on: an open store, its articles, and the languages that know its names.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::Arc;

use anyhow::Context;

use super::languages::Languages;
use super::site::report;
use super::{Out, Site};
use crate::corpus::corpus_of;
use crate::extract::{Extraction, Input, World};
use crate::gazetteer::PartyBook;
use crate::intake::{LONGEST, is_name_of, party_id};
use crate::model::{Article, ArticleFile, ArticleId, Event, EventId, Party, PartyId, PartyKind};
use crate::render::{Look, write_claim};
use crate::store::{Error, Store};

/// An open store, its articles, and the languages that know its names.
pub(super) struct Desk {
    /// The store.
    pub store: Store,
    /// Its article files with their paths; those added in this run come last.
    pub articles: Vec<(String, ArticleFile)>,
    /// Its parties, built in and its own.
    pub parties: PartyBook,
    events: Vec<EventId>,
    languages: Languages,
}

impl Desk {
    /// Opens the store of `site`; what is wrong with its files is said.
    ///
    /// # Errors
    /// If there is none, or it cannot be read.
    pub fn open(site: &Site, out: &mut Out) -> anyhow::Result<Desk> {
        let store = site.store()?;
        let (loaded, diagnostics) = store.load();
        report(&diagnostics, out);
        // Kept as they were read: a corpus leaves out claims that stand twice, and what is written back must not.
        let articles = loaded.articles.clone();
        let corpus = corpus_of(loaded);
        let mut world = World::built_in()?;
        world.parties = corpus.parties.clone();
        (world.places, world.topics) = (Arc::new(corpus.places.clone()), corpus.topics.clone());
        let (words, diagnostics) = store.topic_words();
        report(&diagnostics, out);
        for words in words {
            world.topic_words.entry(words.language).or_default().extend(words.files);
        }
        let languages = site.languages(world, Some(&store), out)?;
        Ok(Desk {
            store,
            articles,
            events: corpus.events().map(|event| event.id.clone()).collect(),
            parties: corpus.parties.clone(),
            languages,
        })
    }

    /// What extraction finds in the text of `article`, or `None` if its language has no pack.
    ///
    /// # Errors
    /// If the pack is wrong.
    pub fn extract(&self, article: &Article, text: &str) -> anyhow::Result<Option<Extraction>> {
        let input = Input { text, published: Some(&article.published), outlet: Some(&article.outlet), narrated: true };
        self.languages.extract(&input, &article.language)
    }

    /// The article with this id and the path of its file.
    ///
    /// # Errors
    /// If there is none.
    pub fn find(&self, id: &ArticleId) -> anyhow::Result<&(String, ArticleFile)> {
        let found = self.articles.iter().find(|(_, file)| file.article.id == *id);
        found.with_context(|| format!("there is no article `{id}`: `isnad list` shows what there is"))
    }

    /// The party that a person means by `name`: its id, one of its names, or a new id made of the name.
    ///
    /// # Errors
    /// If no id can be made of it.
    pub fn party(&self, name: &str) -> anyhow::Result<PartyId> {
        if let Ok(id) = PartyId::new(name) {
            return Ok(id);
        }
        let known = self.parties.iter().find(|party| is_name_of(name, party)).map(|party| party.id.clone());
        known.or_else(|| party_id(name)).with_context(|| {
            format!("no id can be made of `{name}`: give one of small ASCII letters, digits and hyphens")
        })
    }

    /// Writes down the parties that are in no file yet, so that nothing in the store names a stranger.
    ///
    /// # Errors
    /// If the disk refuses.
    pub fn keep_parties(&mut self, parties: impl IntoIterator<Item = Party>) -> anyhow::Result<()> {
        for party in parties {
            if party.id.is_unknown() || self.parties.get(&party.id).is_some() {
                continue;
            }
            match self.store.write_party(&party) {
                Ok(_) | Err(Error::Exists { .. }) => self.parties.add(party),
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// Writes down the event if it is in no file yet.
    ///
    /// # Errors
    /// If the disk refuses.
    pub fn keep_event(&mut self, id: &EventId) -> anyhow::Result<()> {
        if self.events.contains(id) {
            return Ok(());
        }
        let event: Event = serde_json::from_value(serde_json::json!({ "id": id.as_str() }))?;
        match self.store.write_event(&event) {
            Ok(_) | Err(Error::Exists { .. }) => self.events.push(id.clone()),
            Err(error) => return Err(error.into()),
        }
        Ok(())
    }
}

/// A party nobody has looked at, known by `name` in `language` where that is more than its id.
pub(super) fn new_party(id: PartyId, kind: PartyKind, name: Option<(&str, &str)>) -> Party {
    let names = name.into_iter().map(|(language, name)| (language.to_owned(), vec![name.to_owned()])).collect();
    Party { id, kind: Some(kind), names, part_of: Vec::new(), zone: None, wikidata: None, new: true, note: None }
}

/// The bytes of a file, or of stdin for `-`; no more than one article can have, and a bit.
///
/// # Errors
/// If it cannot be read.
pub(super) fn bytes_of(path: &Path) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let limit = LONGEST as u64 + 1;
    if path == Path::new("-") {
        std::io::stdin().lock().take(limit).read_to_end(&mut bytes).context("cannot read stdin")?;
    } else {
        let cannot = || format!("cannot read {}", path.display());
        let file = std::fs::File::open(path).with_context(cannot)?;
        file.take(limit).read_to_end(&mut bytes).with_context(cannot)?;
    }
    Ok(bytes)
}

/// Writes claims of `article`, a blank line between them; `parties` have the names.
///
/// # Errors
/// If stdout cannot be written.
pub(super) fn show_claims<'c>(
    parties: &PartyBook,
    article: &Article,
    claims: impl IntoIterator<Item = &'c crate::model::Claim>,
    out: &mut Out,
) -> anyhow::Result<()> {
    let look: Look = out.look();
    for claim in claims {
        write_claim(out.data(), parties, article, claim, look)?;
        writeln!(out.data())?;
    }
    Ok(())
}
