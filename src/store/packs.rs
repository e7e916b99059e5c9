//! Words that a newsroom wrote itself: language packs, and the words of its own topics, as the text of their files.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Error, Store, disk, load};
use crate::diag::Diagnostic;

/// The files of one language: its pack, or its words for topics.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordFiles {
    /// The language's tag.
    pub language: String,
    /// Each file's name and text.
    pub files: Vec<(String, String)>,
}

/// The language packs in `folder`: each a folder of its own, named by its tag, with a `pack.yaml`.
///
/// # Errors
/// If the folder or a file in it cannot be read, or no pack is there.
pub fn language_packs(folder: &Path) -> Result<Vec<WordFiles>, Error> {
    let entries = fs::read_dir(folder).map_err(|source| Error::Read { path: folder.to_owned(), source })?;
    let mut folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    folders.retain(|path| path.join("pack.yaml").is_file());
    folders.sort();
    if folders.is_empty() {
        return Err(Error::NoPack { path: folder.to_owned() });
    }
    folders.iter().map(|path| Ok(WordFiles { language: named(path), files: files_of(path)? })).collect()
}

fn named(path: &Path) -> String {
    path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn files_of(folder: &Path) -> Result<Vec<(String, String)>, Error> {
    let entries = fs::read_dir(folder).map_err(|source| Error::Read { path: folder.to_owned(), source })?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    paths.sort();
    let text = |path: &PathBuf| fs::read_to_string(path).map_err(|source| Error::Read { path: path.clone(), source });
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    paths.iter().map(|path| Ok((name(path), text(path)?))).collect()
}

impl Store {
    /// The folders of language packs that the settings name, from the store's own folder.
    pub fn pack_folders(&self) -> Vec<PathBuf> {
        self.settings.packs.iter().map(|folder| self.root.join(folder)).collect()
    }

    /// The words of the store's own topics, one entry a file: `topics/NAME/TAG.yaml`. What cannot be read is left out and said.
    pub fn topic_words(&self) -> (Vec<WordFiles>, Vec<Diagnostic>) {
        let (mut paths, mut bad) = (Vec::new(), Vec::new());
        load::walk(&self.root.join("topics"), &mut paths, &mut bad);
        paths.retain(|path| load::is_words_of_a_pack(path));
        let mut out = Vec::new();
        for path in paths {
            let shown = super::paths::shown(&path);
            match disk::read_text(&path, &shown) {
                Ok(text) => out.push(WordFiles { language: named(&path), files: vec![(shown, text)] }),
                Err(diagnostic) => bad.push(*diagnostic),
            }
        }
        (out, bad)
    }
}
