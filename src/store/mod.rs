//! The store: `claims/` on disk against the records of the model.
//!
//! [`Store::load`] reads everything in parallel and never fails as a whole: it gives what could be read, and a diagnostic for
//! each thing that could not. Writing goes through a temporary file and a rename, and changes only the lines it must.

mod change;
mod disk;
mod error;
mod init;
mod load;
mod packs;
mod paths;
mod pieces;
mod references;
mod relations;
mod remark;
mod rename;
#[cfg(test)]
mod sample;
mod schema;
mod tidy;
mod verify;
mod write;

use std::path::{Path, PathBuf};

pub use error::Error;
pub use init::Init;
pub use load::Loaded;
pub use packs::{WordFiles, language_packs};
pub use paths::text_name;
pub use schema::{Schema, schemas};
pub use tidy::Untidy;

use crate::model::Settings;

/// An open store: where it is and its settings.
#[derive(Debug, Clone)]
pub struct Store {
    root: PathBuf,
    settings: Settings,
}

impl Store {
    /// The store that holds `from`: `claims/` in it or in a folder above it, as git finds its root.
    pub fn find(from: &Path) -> Option<PathBuf> {
        from.ancestors().map(|folder| folder.join("claims")).find(|folder| folder.join(paths::SETTINGS).is_file())
    }

    /// Opens the store in the folder `root` (the one that holds `isnad.yaml`).
    ///
    /// # Errors
    /// If there is none, its settings cannot be read, or a newer isnad wrote it.
    pub fn open(root: &Path) -> Result<Store, Error> {
        let settings = init::read_settings(root)?;
        Ok(Store { root: root.to_owned(), settings })
    }

    /// Its folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Its settings.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }
}
