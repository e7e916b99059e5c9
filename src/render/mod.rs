//! What isnad knows, written for people and programs: each a pure function to a writer.

mod claim;
mod words;

pub use claim::{chain, kind, reading_line, stance, status, write_claim};
pub use words::{Look, shortened, whole};
