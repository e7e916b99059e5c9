//! What each word of a text is: particles, cues, quotes, sentences, lines, numbers, times.

pub(super) mod adjuncts;
pub(super) mod annotate;
mod at;
pub(super) mod cue_at;
pub(super) mod glued;
pub(super) mod helped;
pub(super) mod layout;
pub(super) mod number;
pub(super) mod quotes;
pub(super) mod sentences;
pub(super) mod shared_auxiliary;
pub(super) mod surnames;
pub(super) mod time;
