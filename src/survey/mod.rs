//! What a corpus shows of a party or an event when its claims are laid side by side: pure functions of the corpus.
//!
//! [`timeline`] is what one party has said on each matter, day by day; [`counts`] is who counted how many.

mod counts;
mod position;
mod timeline;

pub use counts::{Claimant, Figure, Tally, counts};
pub use position::{Matter, Position};
pub use timeline::{Entry, Step, Strand, Timeline, timeline};
