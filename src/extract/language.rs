//! Everything extraction knows of one language, compiled once.

use crate::lang::{Files, Pack, PackError, built_in};

/// A language as extraction uses it: its pack and the words that other modules learn of it.
pub struct Language {
    /// The pack.
    pub pack: Pack,
}

impl Language {
    /// Reads the language from the files of its pack.
    ///
    /// # Errors
    /// The first thing that is wrong in a file.
    pub fn read(files: &Files<'_>) -> Result<Language, PackError> {
        Ok(Language { pack: Pack::read(files)? })
    }

    /// The built-in language with this tag, or `None` if there is none.
    ///
    /// # Errors
    /// If the built-in pack is wrong; a test holds that none is.
    pub fn built_in(tag: &str) -> Option<Result<Language, PackError>> {
        built_in(tag).map(Language::read)
    }
}
