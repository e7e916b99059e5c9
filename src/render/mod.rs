//! What isnad knows, written for people and programs: each a pure function to a writer.

mod claim;
mod counts;
mod dot;
mod finding;
mod json;
mod origin;
mod source;
mod timeline;
mod words;

pub use claim::{Style, reading_line, write_claim};
pub use counts::{write_counts, write_counts_json};
pub use dot::write_dot;
pub use finding::{Page, Places, write_capped_json, write_finding, write_finding_json};
pub use json::{write_claim_json, write_json};
pub use origin::{support_line, write_support};
pub use timeline::{write_timeline, write_timeline_json};
pub use words::{Look, shortened, whole, word};
