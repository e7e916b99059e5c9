//! What is compiled for a language when it is first met, and kept for all threads.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A value for each language tag that was met; while one is made, others can be asked for and made.
#[derive(Debug)]
pub struct Compiled<T>(Mutex<BTreeMap<String, Slot<T>>>);

/// The place of one value, empty until it is made.
type Slot<T> = Arc<Mutex<Option<T>>>;

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
        locked(&self.0).insert(tag, Arc::new(Mutex::new(Some(value))));
    }

    /// The value for `tag`, made now if it was not met before; `None` if `make` has none, which is not kept. Whoever asks for
    /// one that is being made waits for it.
    ///
    /// # Errors
    /// What `make` gives; nothing is kept then.
    pub fn get<E>(&self, tag: &str, make: impl FnOnce() -> Result<Option<T>, E>) -> Result<Option<T>, E> {
        let slot = self.slot(tag);
        let mut value = locked(&slot);
        if value.is_none() {
            *value = make()?;
        }
        Ok(value.clone())
    }

    fn slot(&self, tag: &str) -> Slot<T> {
        let mut met = locked(&self.0);
        if let Some(slot) = met.get(tag) {
            return Arc::clone(slot);
        }
        Arc::clone(met.entry(tag.to_owned()).or_default())
    }
}

/// What a lock holds. A value is put in whole or not at all: what another thread could not make leaves nothing half done.
fn locked<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
