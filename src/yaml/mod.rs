//! YAML in and out: the one place that names the YAML library.
//!
//! [`read`] gives a typed record, or a [`Fault`] with its place; [`write`] gives isnad's canonical form.

mod fault;
mod scalar;
mod write;

use serde::de::DeserializeOwned;

pub use fault::{Fault, FaultKind};
pub use write::{write, write_value};

/// Reads `text` as one record.
///
/// # Errors
/// If `text` is no YAML, or not of this shape; the place counts from the first line of `text`.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Fault> {
    serde_yaml::from_str(text).map_err(|error| fault::of(&error, text))
}
