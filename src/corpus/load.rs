//! A corpus from a store.

use super::{Corpus, Parts, decision_faults};
use crate::diag::Diagnostic;
use crate::gazetteer::Facts;
use crate::store::{Loaded, Store};
use crate::topic::{TopicBook, built_in_topics};

/// Reads a whole store. What cannot be read is told by a diagnostic and left out; there is always a corpus.
pub fn load(store: &Store) -> (Corpus, Vec<Diagnostic>) {
    let (loaded, mut diagnostics) = store.load();
    let corpus = corpus_of(loaded);
    diagnostics.extend(decision_faults(store, &corpus));
    (corpus, diagnostics)
}

/// The corpus of what was read of a store, with what comes built in.
pub fn corpus_of(loaded: Loaded) -> Corpus {
    let facts = Facts::built_in().expect("a test holds that the built-in files are sound");
    let mut parties = facts.book();
    loaded.parties.into_iter().for_each(|party| parties.add(party));
    let mut places = facts.place_book();
    loaded.places.into_iter().for_each(|place| places.add(place));
    let topics = built_in_topics().expect("a test holds that the built-in packs are sound");
    let topics = topics.iter().cloned().chain(loaded.topics).collect::<Vec<_>>();
    Corpus::new(Parts {
        articles: loaded.articles,
        parties,
        places,
        topics: TopicBook::new(topics),
        events: loaded.events,
        decisions: loaded.decisions,
        settings: loaded.settings,
    })
}
