//! A corpus from a store.

use super::{Corpus, Parts};
use crate::diag::Diagnostic;
use crate::gazetteer::{PartyBook, PlaceBook};
use crate::store::{Loaded, Store};
use crate::topic::TopicBook;

/// Reads a whole store. What cannot be read is told by a diagnostic and left out; there is always a corpus.
pub fn load(store: &Store) -> (Corpus, Vec<Diagnostic>) {
    let (loaded, diagnostics) = store.load();
    (corpus_of(loaded), diagnostics)
}

/// The corpus of what was read of a store.
pub fn corpus_of(loaded: Loaded) -> Corpus {
    Corpus::new(Parts {
        articles: loaded.articles,
        parties: PartyBook::new(loaded.parties),
        places: PlaceBook::new(loaded.places),
        topics: TopicBook::new(loaded.topics),
        events: loaded.events,
        decisions: loaded.decisions,
        settings: loaded.settings,
    })
}
