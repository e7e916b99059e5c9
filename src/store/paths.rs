//! Where things lie in a store.

use std::path::{Path, PathBuf};

use super::Store;
use crate::model::{Article, ArticleId};

/// The settings, which also mark a folder as a store.
pub(super) const SETTINGS: &str = "isnad.yaml";

impl Store {
    /// Where the file of `article` belongs: `articles/YYYY/MM/ID.yaml` by its first possible day of publication.
    pub fn place_of(&self, article: &Article) -> PathBuf {
        let day = article.published.first_day().or_else(|| article.published.last_day());
        let folder = match day {
            Some(day) => self.root.join(format!("articles/{:04}/{:02}", day.year(), day.month())),
            None => self.root.join("articles/undated"),
        };
        folder.join(format!("{}.yaml", article.id))
    }
}

/// The name of the text file of one version of an article: `ID.txt`, `ID.v2.txt` …
pub fn text_name(article: &ArticleId, version: u32) -> String {
    match version {
        0 | 1 => format!("{article}.txt"),
        n => format!("{article}.v{n}.txt"),
    }
}

/// `path` as people read it, with slashes on every system.
pub(super) fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
