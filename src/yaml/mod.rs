//! YAML in and out: the one place that names the YAML library.
//!
//! [`read`] gives a typed record, or a [`Fault`] with its place; [`write`] gives isnad's canonical form.

mod comments;
mod edit;
mod fault;
mod layout;
mod lines;
mod locate;
mod scalar;
mod write;

use serde::de::DeserializeOwned;

pub use comments::with_comments;
pub use edit::edit;
pub(crate) use fault::suggestion;
pub use fault::{Fault, FaultKind};
pub use locate::{Step, locate};
pub use write::{write, write_value};

/// Reads `text` as one record.
///
/// # Errors
/// If `text` is no YAML, or not of this shape; the place counts from the first line of `text`.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Fault> {
    // Deep nesting costs the library time that grows with the square of its depth.
    if lines::depth(text) > DEEPEST {
        return Err(fault::too_deep());
    }
    serde_yaml::from_str(text).map_err(|error| fault::of(&error, text))
}

/// How deep brackets may be nested; records need four levels.
const DEEPEST: usize = 100;
