//! Words and places in stored text: spans, code-point offsets, lines and columns, folding.
//!
//! Inside isnad a place is a [`Span`] of bytes; on disk and in every output it is a pair of Unicode code points
//! ([`Points`] turns one into the other). Text is never changed; [`fold`] is for matching only.

mod fold;
mod letters;
mod lines;
mod points;
mod slug;
mod span;

pub use fold::{fold, fold_into, fold_with_accents, is_all_capitals, is_mark, is_rtl};
pub(crate) use letters::Letters;
pub use lines::{LineIndex, Position};
pub use points::{PointRange, Points};
pub use slug::slug;
pub use span::{Span, beginning, overlap};
