//! What becomes of an article on its way into a store: its text, its id, and which of its claims are already there.
//!
//! Pure functions. The text is checked and kept as it was read ([`stored_text`]); ids come from titles of every script
//! ([`article_id`]); re-extraction never touches what people decided ([`merge`]); an edited article becomes a version, and
//! [`changes`] says what came, changed and went.

mod arrival;
mod by_hand;
mod merge;
mod pairing;
mod queue;
mod review;
#[cfg(test)]
mod sample;
mod slug;
mod text;
mod verbatim;
mod versions;

pub use crate::text::slug;
pub use arrival::{Arrival, ArrivalError, Arriving, arrival};
pub use by_hand::{ByHand, Content, Entered, enter};
pub use merge::{Merge, merge};
pub use pairing::is_kept;
pub use queue::{Answered, EntryError, Waiting, read_queue, write_queue};
pub use review::Judgement;
pub use slug::{article_id, is_name_of, party_id, told_apart};
pub use text::{LONGEST, TextError, stored_text, title_of};
pub use verbatim::{Refusal, places_of};
pub use versions::{Changes, changes, stands_in};
