//! Making a store, and reading its settings.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::{Error, Store, disk, paths, schemas};
use crate::model::{FORMAT, Settings};
use crate::yaml;

/// What [`Store::init`] did.
#[derive(Debug)]
pub struct Init {
    /// The store.
    pub store: Store,
    /// The files that were made; empty if all were there.
    pub made: Vec<PathBuf>,
}

/// Keeps git from changing line ends in article texts: their hashes are recorded.
const ATTRIBUTES: &str = "*.txt -text\n";

/// Derived data, which may be deleted at any time.
const IGNORE: &str = ".isnad/\n";

impl Store {
    /// Makes a store in `folder`/claims with its settings, schemas and what git must know. Files that are there stay as they are.
    ///
    /// # Errors
    /// If a file cannot be written, or the store that is there cannot be opened.
    pub fn init(folder: &Path) -> Result<Init, Error> {
        let root = folder.join("claims");
        let mut made = Vec::new();
        for (name, text) in first_files() {
            let path = root.join(name);
            match disk::write_new_text(&path, &text) {
                Ok(()) => made.push(path),
                Err(Error::Exists { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(Init { store: Store::open(&root)?, made })
    }
}

fn first_files() -> Vec<(String, String)> {
    let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let mut files = vec![
        file(paths::SETTINGS, &yaml::write(&Settings::default())),
        file(".gitattributes", ATTRIBUTES),
        file(".gitignore", IGNORE),
    ];
    files.extend(schemas().iter().map(|schema| (schema.file(), schema.text())));
    files
}

/// Only the format, whatever else stands there: a newer isnad may have added fields.
#[derive(Deserialize)]
struct Probe {
    format: u32,
}

/// Reads the settings of the store in `root`.
pub(super) fn read_settings(root: &Path) -> Result<Settings, Error> {
    let path = root.join(paths::SETTINGS);
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(Error::Missing { path: root.to_owned() });
        }
        Err(source) => return Err(Error::Read { path, source }),
    };
    if let Ok(Probe { format }) = yaml::read(&text)
        && format > FORMAT
    {
        return Err(Error::Format { path, found: format, known: FORMAT });
    }
    yaml::read(&text).map_err(|fault| Error::Invalid { path, fault })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_init_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!Store::init(folder.path()).unwrap().made.is_empty());
        let settings = folder.path().join("claims/isnad.yaml");
        std::fs::write(&settings, "format: 1 # ours\n").unwrap();
        assert!(Store::init(folder.path()).unwrap().made.is_empty());
        assert_eq!(std::fs::read_to_string(settings).unwrap(), "format: 1 # ours\n");
    }

    #[test]
    fn a_store_is_found_from_below() {
        let folder = tempfile::tempdir().unwrap();
        Store::init(folder.path()).unwrap();
        let below = folder.path().join("a/b");
        assert_eq!(Store::find(&below), Some(folder.path().join("claims")));
        assert_eq!(Store::find(Path::new("/nowhere/at/all")), None);
    }

    #[test]
    fn a_store_of_a_newer_format_is_not_opened() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("isnad.yaml"), "format: 7\nshiny: true\n").unwrap();
        assert!(matches!(Store::open(folder.path()), Err(Error::Format { found: 7, .. })));
        assert!(matches!(Store::open(Path::new("/nowhere")), Err(Error::Missing { .. })));
    }
}
