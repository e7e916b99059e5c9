//! When a statement was made, and which day a time in the text means.

pub(super) mod calendar;
pub(super) mod converted;
pub(super) mod said;
