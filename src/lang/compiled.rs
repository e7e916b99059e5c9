//! What is compiled for a language when it is first met, and kept for all threads.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// A value for each language tag that was met.
#[derive(Debug)]
pub struct Compiled<T>(Mutex<BTreeMap<String, T>>);

impl<T> Default for Compiled<T> {
    fn default() -> Self {
        Compiled::new()
    }
}

impl<T> Compiled<T> {
    /// With no language met yet.
    pub const fn new() -> Compiled<T> {
        Compiled(Mutex::new(BTreeMap::new()))
    }
}

impl<T: Clone> Compiled<T> {
    /// Keeps `value` for `tag`, in the place of any other.
    pub fn set(&mut self, tag: String, value: T) {
        self.0.get_mut().unwrap_or_else(PoisonError::into_inner).insert(tag, value);
    }

    /// The value for `tag`, made now if it was not met before; `None` if `make` has none, which is not kept. Whoever asks for
    /// one that is being made waits for it.
    ///
    /// # Errors
    /// What `make` gives; nothing is kept then.
    pub fn get<E>(&self, tag: &str, make: impl FnOnce() -> Result<Option<T>, E>) -> Result<Option<T>, E> {
        // A value is put in whole or not at all: what another thread could not make leaves nothing half done.
        let mut met = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(value) = met.get(tag) {
            return Ok(Some(value.clone()));
        }
        let made = make()?;
        met.extend(made.clone().map(|value| (tag.to_owned(), value)));
        Ok(made)
    }
}
