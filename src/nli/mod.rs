//! A model of natural-language inference from a file: what it says of two sentences.
//!
//! It is asked where the rules are silent. Nothing is downloaded or sent anywhere, the work is done in one thread, and the same
//! files give the same answer. [`Judge::load`] reads the model, its tokenizer and the order of its answers; [`Judge::judge`] asks it.

mod error;
mod judge;
mod labels;

pub use error::Error;
pub use judge::{Files, Judge};
pub use labels::{Labels, NoOrder};
