//! Everything extraction knows of one language, compiled once.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use crate::embedded::compiled;
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

    /// Whether parties or topics have words in `language` besides those that come with it.
    fn has_words_of(&self, language: &str) -> bool {
        self.topic_words.contains_key(language) || self.parties.iter().any(|party| party.names.contains_key(language))
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
    /// Those names as the build compiled them, if the places have no others.
    compiled_places: Option<&'static [u8]>,
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
        Ok(Language::with(pack, names, concepts, world))
    }

    fn with(pack: Pack, names: Names, concepts: Concepts, world: &World) -> Language {
        Language {
            pack,
            facts: Arc::clone(&world.facts),
            names,
            concepts,
            places: Arc::clone(&world.places),
            place_names: OnceLock::new(),
            compiled_places: None,
        }
    }

    /// All that was learnt of the language and its names, as bytes for [`Language::built_in`].
    ///
    /// # Errors
    /// If there is no room for them.
    pub fn compiled(&self) -> Result<Vec<u8>, postcard::Error> {
        let learnt = (&self.pack, &self.names, &self.concepts);
        let places = postcard::to_allocvec(self.place_names())?;
        postcard::to_allocvec(&(postcard::to_allocvec(&learnt)?, places))
    }

    /// The language that was [`compiled`](Language::compiled), in a world whose words of it are the built-in ones.
    fn restored(bytes: &'static [u8], world: &World) -> Result<Language, postcard::Error> {
        let (learnt, places): (&'static [u8], &'static [u8]) = postcard::from_bytes(bytes)?;
        let (mut pack, names, mut concepts): (Pack, Names, Concepts) = postcard::from_bytes(learnt)?;
        pack.words.cut_as(&pack.traits);
        concepts.patterns = Arc::clone(&world.topics.patterns);
        let own_places = world.places.iter().any(|place| place.names.contains_key(&pack.language));
        let compiled_places = (!own_places).then_some(places);
        Ok(Language { compiled_places, ..Language::with(pack, names, concepts, world) })
    }

    /// The places, by id.
    pub fn places(&self) -> &PlaceBook {
        &self.places
    }

    /// The names of places, read when they are first asked for: most short texts have no use for them.
    pub fn place_names(&self) -> &PlaceNames {
        let traits = self.pack.words.traits();
        let restored = || {
            let mut names: PlaceNames = postcard::from_bytes(self.compiled_places?).ok()?;
            names.cut_like(&self.pack.words);
            Some(names)
        };
        let read = || PlaceNames::read(&self.pack.language, traits, &self.facts, &self.places);
        self.place_names
            .get_or_init(|| restored().unwrap_or_else(|| read().expect("a test reads every file of places")))
    }

    /// The built-in language with this tag (`ar`, or `ar-EG` where there is no pack for the region), or `None` if there is none.
    ///
    /// # Errors
    /// If the built-in pack is wrong; a test holds that none is.
    pub fn built_in(tag: &str, world: &World) -> Option<Result<Language, PackError>> {
        let base = tag.split(['-', '_']).next().unwrap_or(tag);
        let (tag, files) = [tag, base].into_iter().find_map(|tag| Some((tag, built_in(tag)?)))?;
        let bytes = compiled(tag).filter(|_| !world.has_words_of(tag));
        let restored = bytes.and_then(|bytes| Language::restored(bytes, world).ok());
        Some(restored.map_or_else(|| Language::read(files, world), Ok))
    }

    /// The tag of the built-in language that `text` is written in, as far as its letters and commonest words tell.
    pub fn detect(text: &str) -> Option<&'static str> {
        let tag = crate::lang::detect(text)?;
        crate::lang::built_in_languages().find(|have| *have == tag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::built_in_languages;

    /// Whoever changes what is learnt changes what the build compiles, by the same code.
    #[test]
    fn the_build_compiles_what_the_program_reads() {
        let world = World::built_in().unwrap();
        for tag in built_in_languages() {
            let read = Language::read(built_in(tag).unwrap(), &world).unwrap();
            assert!(compiled(tag).unwrap() == read.compiled().unwrap(), "{tag}");
            assert!(Language::restored(compiled(tag).unwrap(), &world).is_ok(), "{tag}");
        }
    }

    #[test]
    fn names_of_a_store_are_learnt_before_those_that_come_with_isnad() {
        let mut world = World::built_in().unwrap();
        assert!(!world.has_words_of("en"));
        let mut parties: Vec<_> = world.parties.iter().cloned().collect();
        parties[0].names.insert("en".to_owned(), vec!["Blue Ferry".to_owned()]);
        world.parties = PartyBook::new(parties);
        assert!(world.has_words_of("en") && !world.has_words_of("de"));
        let language = Language::built_in("en-GB", &world).unwrap().unwrap();
        let text = "the Blue Ferry";
        let tokens = crate::lang::tokens(text, &language.pack.words);
        assert_eq!(language.names.mentions(text, &tokens).len(), 1);
    }
}
