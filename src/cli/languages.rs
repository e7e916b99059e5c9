//! The languages that a run has met.

use std::path::Path;

use anyhow::Context;

use super::Out;
use crate::extract::{Extraction, Input, Language, World, extract};
use crate::gazetteer::PartyBook;
use crate::lang::{Compiled, PackText};
use crate::store::{WordFiles, language_packs};

/// The languages met so far, each compiled once with the names of one world.
#[derive(Default)]
pub(super) struct Languages {
    world: World,
    compiled: Compiled<&'static Language>,
}

impl Languages {
    /// No language yet, and the names that each is to learn.
    pub fn new(world: World) -> Languages {
        Languages { world, ..Languages::default() }
    }

    /// The parties whose names the languages learn.
    pub fn parties(&self) -> &PartyBook {
        &self.world.parties
    }

    /// Takes the packs in `folder` too, before built-in ones of the same tag. A pack with an error is refused whole, and said:
    /// the built-in one, if there is one, goes on.
    ///
    /// # Errors
    /// If the folder cannot be read or holds no pack.
    pub fn take_packs(&mut self, folder: &Path, out: &mut Out) -> anyhow::Result<()> {
        for WordFiles { language, files } in language_packs(folder)? {
            let borrowed: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), PackText::Yaml(text))).collect();
            match Language::read(&borrowed, &self.world) {
                Ok(read) => {
                    self.compiled.set(language, kept(read));
                }
                Err(error) => {
                    let place = folder.join(&language);
                    out.warn(format_args!(
                        "error: {}/{error}\n  help: the pack `{language}` is not used",
                        place.display()
                    ));
                }
            }
        }
        Ok(())
    }

    /// The language with this tag, or `None` if it has no pack.
    ///
    /// # Errors
    /// If its pack is wrong.
    fn get(&self, tag: &str) -> anyhow::Result<Option<&'static Language>> {
        let compile = || {
            let read = Language::built_in(tag, &self.world).transpose();
            let read = read.with_context(|| format!("the language pack `{tag}` cannot be used"))?;
            Ok(read.map(kept))
        };
        self.compiled.get(tag, compile)
    }

    /// What extraction finds in an article in this language, or `None` if the language has no pack.
    ///
    /// # Errors
    /// If its pack is wrong.
    pub fn extract(&self, input: &Input<'_>, tag: &str) -> anyhow::Result<Option<Extraction>> {
        Ok(self.get(tag)?.map(|language| extract(input, language)))
    }
}

/// A language for as long as the program runs: taking its tens of thousands of words apart at the end would only cost time.
fn kept(language: Language) -> &'static Language {
    Box::leak(Box::new(language))
}
