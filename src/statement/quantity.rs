//! The numbers of a statement with what they count.

use crate::model::Count;
use crate::text::Span;

/// A number and the term that says what is counted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quantity {
    /// How many.
    pub count: Count,
    /// The place among the terms of what is counted: the term after the number, or else the one before it.
    pub unit: Option<usize>,
    /// Whether it is no count of its own: said not to be so many ("not 40"), or how long ago something was.
    pub aside: bool,
    /// Where it stands, with the words that widen it.
    pub span: Span,
}

/// How one count lies to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Room {
    /// No number fits both.
    Excluded,
    /// Every number of the first fits the second.
    Within,
    /// Some do.
    Open,
}

impl Room {
    /// How `a` lies to `b`.
    pub(super) fn of(a: Count, b: Count) -> Room {
        if a.excludes(b) {
            return Room::Excluded;
        }
        let below = match (a.high(), b.high()) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(a), Some(b)) => a <= b,
        };
        if b.low() <= a.low() && below { Room::Within } else { Room::Open }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_lies_within_excluded_or_open() {
        let count = |text: &str| text.parse::<Count>().unwrap();
        assert_eq!(Room::of(count("8"), count("6..")), Room::Within);
        assert_eq!(Room::of(count("8"), count("9..")), Room::Excluded);
        assert_eq!(Room::of(count("..7"), count("3")), Room::Open);
    }
}
