//! What a corpus shows of a party or an event when its claims are laid side by side: pure functions of the corpus.
//!
//! [`timeline`] is what one party has said on each matter, day by day; [`counts`] is who counted how many; [`Supports`] is who
//! says the same, and [`Origins`] who of them is an echo.

mod counts;
mod origin;
mod position;
mod reuse;
#[cfg(test)]
mod sample;
mod support;
mod timeline;

pub use counts::{Claimant, Figure, Tally, counts};
pub use origin::{Evidence, Origin, Origins};
pub use position::{Matter, Position};
pub use support::{Support, Supports};
pub use timeline::{Entry, Step, Strand, Timeline, timeline};
