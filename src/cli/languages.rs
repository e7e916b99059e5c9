//! The languages that a run has met.

use std::collections::BTreeMap;

use anyhow::Context;

use crate::extract::{Extraction, Input, Language, World, extract};

/// The languages met so far, each compiled once with the names of one world.
#[derive(Default)]
pub(super) struct Languages {
    world: World,
    compiled: BTreeMap<String, Language>,
}

impl Languages {
    /// No language yet, and the names that each is to learn.
    pub fn new(world: World) -> Languages {
        Languages { world, ..Languages::default() }
    }

    /// The language with this tag, or `None` if it has no pack.
    ///
    /// # Errors
    /// If its pack is wrong.
    pub fn get(&mut self, tag: &str) -> anyhow::Result<Option<&Language>> {
        if !self.compiled.contains_key(tag) {
            let Some(language) = Language::built_in(tag, &self.world) else { return Ok(None) };
            let language = language.with_context(|| format!("the language pack `{tag}` cannot be used"))?;
            self.compiled.insert(tag.to_owned(), language);
        }
        Ok(self.compiled.get(tag))
    }

    /// What extraction finds in an article in this language, or `None` if the language has no pack.
    ///
    /// # Errors
    /// If its pack is wrong.
    pub fn extract(&mut self, input: &Input<'_>, tag: &str) -> anyhow::Result<Option<Extraction>> {
        Ok(self.get(tag)?.map(|language| extract(input, language)))
    }
}
