//! Reading a whole store: every file in parallel, every fault collected.

use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde::de::DeserializeOwned;

use super::pieces::{self, Read};
use super::remark::placed;
use super::{Store, disk, paths, relations};
use crate::diag::{Diagnostic, code};
use crate::model::{ArticleFile, Decision, Event, Party, Place, Settings};
use crate::topic::Topic;

/// Everything that could be read of a store, in the order of its files.
#[derive(Debug, Clone, Default)]
pub struct Loaded {
    /// Each article file with its path, as people know it and as it can be opened.
    pub articles: Vec<(String, ArticleFile)>,
    /// The store's own parties.
    pub parties: Vec<Party>,
    /// The store's own places.
    pub places: Vec<Place>,
    /// Its events.
    pub events: Vec<Event>,
    /// Its decisions, each with its path.
    pub decisions: Vec<(String, Decision)>,
    /// Its own topics.
    pub topics: Vec<Topic>,
    /// Its settings.
    pub settings: Settings,
}

/// Records with the paths of their files.
pub(super) type Placed<T> = Vec<(String, T)>;

impl Store {
    /// Reads every file. What cannot be read is told by a diagnostic and left out; the rest is there.
    pub fn load(&self) -> (Loaded, Vec<Diagnostic>) {
        let (mut bad, mut remarks) = (Vec::new(), Vec::new());
        let mut articles = self.articles(&mut bad);
        let parties = self.records("parties", &mut bad);
        let places = self.records("places", &mut bad);
        let mut events = self.records("events", &mut bad);
        let decisions = self.records("decisions", &mut bad);
        let mut topics = self.topics(&mut bad);
        relations::unique(&mut articles, &mut remarks);
        articles.iter().for_each(|(path, file)| relations::within_article(self, path, file, &mut remarks));
        relations::party_loops(&parties, &mut remarks);
        relations::place_loops(&places, &mut remarks);
        relations::event_loops(&mut events, &mut remarks);
        relations::topic_loops(&mut topics, &mut remarks);
        bad.extend(placed(remarks));
        bad.sort_by(|a, b| a.order().cmp(&b.order()));
        let settings = self.settings.clone();
        let loaded = Loaded {
            articles,
            parties: plain(parties),
            places: plain(places),
            events: plain(events),
            decisions,
            topics: plain(topics),
            settings,
        };
        (loaded, bad)
    }

    fn articles(&self, bad: &mut Vec<Diagnostic>) -> Placed<ArticleFile> {
        self.read_all("articles", pieces::article, bad).into_iter().filter_map(|(p, file)| Some((p, file?))).collect()
    }

    /// The topics in the store's packs: each a folder with `topic.yaml` beside a file of words per language, which `extract`
    /// reads. A lone file of topics serves too.
    fn topics(&self, bad: &mut Vec<Diagnostic>) -> Placed<Topic> {
        let mut found = Vec::new();
        for (path, topics) in self.read_all("topics", pieces::topics, bad) {
            found.extend(topics.into_iter().map(|topic| (path.clone(), topic)));
        }
        found
    }

    /// The records in every file below `folder`.
    pub(super) fn records<T: DeserializeOwned + Send>(&self, folder: &str, bad: &mut Vec<Diagnostic>) -> Placed<T> {
        let files = self.read_all(folder, pieces::records::<T>, bad);
        files.into_iter().flat_map(|(path, records)| records.into_iter().map(move |r| (path.clone(), r))).collect()
    }

    /// What `read` makes of each YAML file below `folder`, in the order of their paths.
    fn read_all<T: Send>(
        &self,
        folder: &str,
        read: impl Fn(&str, &str) -> Read<T> + Sync,
        bad: &mut Vec<Diagnostic>,
    ) -> Placed<T> {
        let mut files = Vec::new();
        walk(&self.root.join(folder), &mut files, bad);
        files.retain(|path| !is_words_of_a_pack(path));
        let results: Placed<Read<Option<T>>> = files.par_iter().map(|path| read_file(path, &read)).collect();
        let mut good = Vec::new();
        for (shown, result) in results {
            bad.extend(result.bad);
            good.extend(result.good.map(|file| (shown, file)));
        }
        good
    }
}

/// What `read` makes of the file at `path`, with the path as people know it.
fn read_file<T>(path: &Path, read: impl Fn(&str, &str) -> Read<T>) -> (String, Read<Option<T>>) {
    let shown = paths::shown(path);
    let result = match disk::read_text(path, &shown) {
        Ok(text) => {
            let Read { good, bad } = read(&text, &shown);
            Read { good: Some(good), bad }
        }
        Err(diagnostic) => Read { good: None, bad: vec![*diagnostic] },
    };
    (shown, result)
}

/// Whether the file holds the words of one language in a topic pack.
pub(super) fn is_words_of_a_pack(path: &Path) -> bool {
    !path.ends_with("topic.yaml") && path.with_file_name("topic.yaml").is_file()
}

fn plain<T>(placed: Placed<T>) -> Vec<T> {
    placed.into_iter().map(|(_, record)| record).collect()
}

/// Adds every YAML file below `folder`, sorted; a folder that is not there holds none.
pub(super) fn walk(folder: &Path, files: &mut Vec<PathBuf>, bad: &mut Vec<Diagnostic>) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return,
        Err(error) => {
            let message = format!("the folder cannot be read: {error}");
            return bad.push(Diagnostic::error(&code::UNREADABLE, paths::shown(folder), message));
        }
    };
    let mut entries: Vec<_> = entries.flatten().map(|entry| (entry.path(), entry.file_type())).collect();
    entries.sort_by(|a, b| a.0.cmp(&b.0));
    for (path, kind) in entries {
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        match kind {
            _ if hidden => {}
            Ok(kind) if kind.is_dir() => walk(&path, files, bad),
            _ if path.extension().is_some_and(|e| e == "yaml") => files.push(path),
            _ => {}
        }
    }
}
