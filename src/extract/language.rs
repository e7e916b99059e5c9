//! Everything extraction knows of one language, compiled once.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use crate::gazetteer::{Facts, Names, PartyBook, PlaceBook, PlaceNames};
use crate::lang::{Files, Pack, PackError, PackText, built_in};
use crate::topic::{Concepts, TopicBook, built_in_topics, built_in_words};

/// What is known of the world, free of any language: whose names and words a language learns.
#[derive(Debug, Clone, Default)]
pub struct World {
    /// States, bodies and organisations; all languages share them.
    pub facts: Arc<Facts>,
    /// The parties, built in and from a store.
    pub parties: PartyBook,
    /// The places.
    pub places: Arc<PlaceBook>,
    /// The topics.
    pub topics: TopicBook,
    /// The words of topics that are not built in, by language: each file's name and text.
    pub topic_words: BTreeMap<String, Vec<(String, String)>>,
}

impl World {
    /// The world as it comes with isnad.
    ///
    /// # Errors
    /// If a built-in file is wrong; a test holds that none is.
    pub fn built_in() -> Result<World, PackError> {
        let facts = Facts::built_in()?;
        Ok(World {
            parties: facts.book(),
            places: Arc::new(facts.place_book()),
            facts: Arc::new(facts),
            topics: built_in_topics()?,
            ..World::default()
        })
    }
}

/// A language as extraction uses it: its pack and the words that other modules learn of it.
#[derive(Debug, Clone)]
pub struct Language {
    /// The pack.
    pub pack: Pack,
    /// What is known of states and bodies.
    pub facts: Arc<Facts>,
    /// The names of parties.
    pub names: Names,
    /// The words for topics.
    pub concepts: Concepts,
    /// The places, and their names once they are asked for.
    places: Arc<PlaceBook>,
    place_names: OnceLock<PlaceNames>,
}

impl Language {
    /// Reads the language from the files of its pack; the names of `world` in that language are learnt, or those of the pack's
    /// own `names.yaml`.
    ///
    /// # Errors
    /// The first thing that is wrong in a file.
    pub fn read(files: &Files<'_>, world: &World) -> Result<Language, PackError> {
        let mut pack = Pack::read(files)?;
        let own = files.iter().find(|(name, _)| *name == "names.yaml").map(|(_, text)| *text);
        let names = Names::read(&pack.language, own, &world.facts, &world.parties, &mut pack.words)?;
        let mut words: Vec<(&str, PackText<'_>)> = built_in_words(&pack.language);
        let own = world.topic_words.get(&pack.language);
        words.extend(own.into_iter().flatten().map(|(name, text)| (name.as_str(), PackText::Yaml(text))));
        let concepts = Concepts::read(&words, &world.topics, &mut pack)?;
        Ok(Language {
            concepts,
            pack,
            facts: Arc::clone(&world.facts),
            names,
            places: Arc::clone(&world.places),
            place_names: OnceLock::new(),
        })
    }

    /// The places, by id.
    pub fn places(&self) -> &PlaceBook {
        &self.places
    }

    /// The names of places, read when they are first asked for: most short texts have no use for them.
    pub fn place_names(&self) -> &PlaceNames {
        let read = || PlaceNames::read(&self.pack.language, self.pack.words.traits(), &self.facts, &self.places);
        self.place_names.get_or_init(|| read().expect("a test reads every file of places"))
    }

    /// The built-in language with this tag (`ar`, or `ar-EG` where there is no pack for the region), or `None` if there is none.
    ///
    /// # Errors
    /// If the built-in pack is wrong; a test holds that none is.
    pub fn built_in(tag: &str, world: &World) -> Option<Result<Language, PackError>> {
        let base = tag.split(['-', '_']).next().unwrap_or(tag);
        let files = built_in(tag).or_else(|| built_in(base))?;
        Some(Language::read(files, world))
    }

    /// The tag of the built-in language that `text` is written in, as far as its letters and commonest words tell.
    pub fn detect(text: &str) -> Option<&'static str> {
        let tag = crate::lang::detect(text)?;
        crate::lang::built_in_languages().find(|have| *have == tag)
    }
}
