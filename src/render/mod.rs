//! What isnad knows, written for people and programs: each a pure function to a writer.

mod claim;
mod dot;
mod finding;
mod json;
mod words;

pub use claim::{chain, reading_line, write_claim};
pub use dot::write_dot;
pub use finding::{FindingStyle, Places, write_finding, write_finding_json};
pub use json::{write_claim_json, write_json};
pub use words::{Look, shortened, whole, word};
