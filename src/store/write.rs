//! New files, and the texts of articles.

use std::path::{Path, PathBuf};

use super::{Error, Store, disk};
use crate::model::{Article, ArticleFile, ClaimId, Decision, KeepText, sha256_hex};
use crate::text::Position;
use crate::yaml;

impl Store {
    /// Writes a new article file and, unless the store keeps none, the text of each version; gives the file's path.
    ///
    /// # Errors
    /// [`Error::Exists`] if the article is there already; [`Error::Write`] if the disk refuses.
    pub fn write_article(&self, file: &ArticleFile, texts: &[&str]) -> Result<PathBuf, Error> {
        let path = self.place_of(&file.article);
        if path.exists() {
            return Err(Error::Exists { path });
        }
        if self.settings.text == KeepText::Keep {
            for (version, text) in file.article.versions.iter().zip(texts) {
                self.write_version_text(&path, version.text.as_deref().unwrap_or_default(), text)?;
            }
        }
        disk::write_new_text(&path, &yaml::write(file))?;
        Ok(path)
    }

    /// Writes the text `name` beside the article file at `path`. The very same text may be there already, from a run that
    /// was cut short.
    pub(super) fn write_version_text(&self, path: &Path, name: &str, text: &str) -> Result<(), Error> {
        let text_path = beside(path, name)?;
        match disk::write_new_text(&text_path, text) {
            Err(Error::Exists { .. }) if std::fs::read(&text_path).is_ok_and(|old| old == text.as_bytes()) => Ok(()),
            done => done,
        }
    }

    /// The stored text of one version (from 1) of `article`, whose file is at `path`.
    ///
    /// # Errors
    /// If the version keeps no text, the file cannot be read, or it is not the text that was recorded.
    pub fn text_of(&self, path: &str, article: &Article, version: u32) -> Result<String, Error> {
        let none = || Error::NoText { article: article.id.to_string(), version };
        let index = (version as usize).checked_sub(1).ok_or_else(none)?;
        let version = article.versions.get(index).ok_or_else(none)?;
        let path = beside(Path::new(path), version.text.as_deref().ok_or_else(none)?)?;
        let text = std::fs::read_to_string(&path).map_err(|source| Error::Read { path: path.clone(), source })?;
        if sha256_hex(text.as_bytes()) == version.sha256 { Ok(text) } else { Err(Error::Hash { path }) }
    }

    /// Writes a decision into its file, over an earlier one about the same thing; gives its path.
    ///
    /// # Errors
    /// If the disk refuses.
    pub fn write_decision(&self, decision: &Decision) -> Result<PathBuf, Error> {
        let path = self.root.join("decisions").join(format!("{}.yaml", decision.subject()));
        disk::write_text(&path, &yaml::write(decision))?;
        Ok(path)
    }

    /// Where the claim begins in the article file at `path`; found by its `id:` line, so it costs nothing until it is asked for.
    pub fn position_of_claim(&self, path: &str, id: &ClaimId) -> Option<Position> {
        let text = std::fs::read_to_string(path).ok()?;
        let (number, line) = (1..).zip(text.lines()).find(|(_, line)| names_id(line, id.as_str()))?;
        let before = line.len() - line.trim_start_matches(['-', ' ']).len();
        Some(Position { line: number, column: before as u32 + 1 })
    }
}

/// Whether `line` is the `id:` line of the record `id`.
fn names_id(line: &str, id: &str) -> bool {
    let value = line.trim_start_matches(['-', ' ']).strip_prefix("id:").map(|rest| rest.trim_start_matches(' '));
    value.is_some_and(|value| {
        let value = value.trim_start_matches(['"', '\'']);
        value
            .strip_prefix(id)
            .is_some_and(|rest| rest.trim_start_matches(['"', '\'']).split('#').next().unwrap_or("").trim().is_empty())
    })
}

/// The file `name` in the folder of `path`; a name that would lead out of it is refused.
pub(super) fn beside(path: &Path, name: &str) -> Result<PathBuf, Error> {
    let plain = !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\', ':', '\0']);
    if plain { Ok(path.with_file_name(name)) } else { Err(Error::Name { name: name.to_owned() }) }
}
