//! A half-open range of bytes in a text.

use std::ops::Range;

/// A half-open range of byte offsets into an article's stored text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last one.
    pub end: u32,
}

impl Span {
    /// The span from `start` to `end`, in bytes.
    ///
    /// # Panics
    /// If a place lies past 4 GiB; articles are refused long before.
    pub fn new(start: usize, end: usize) -> Span {
        let narrow = |n: usize| u32::try_from(n).expect("articles are refused past 64 MB");
        Span { start: narrow(start), end: narrow(end) }
    }

    /// The words this span marks, or `None` if it leaves `text` or splits a character.
    ///
    /// ```
    /// use isnad::text::Span;
    /// let text = "قال الوزير";
    /// assert_eq!(Span { start: 0, end: 6 }.of(text), Some("قال"));
    /// ```
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.start as usize..self.end as usize)
    }

    /// How many bytes the span covers.
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// Whether the span covers nothing.
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether `other` lies wholly inside this span.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two spans share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    pub fn to(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// This span without white space at its edges.
    pub fn trim(self, text: &str) -> Span {
        let Some(words) = self.of(text) else { return self };
        let front = words.len() - words.trim_start().len();
        let start = self.start as usize + front;
        Span::new(start, start + words.trim().len())
    }
}

/// The beginning of `text`, at most `bytes` long and whole characters only.
///
/// ```
/// assert_eq!(isnad::text::beginning("قال", 3), "ق");
/// ```
pub fn beginning(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
/// Whether two stretches of tokens have one in common.
pub fn overlap(x: &Range<usize>, y: &Range<usize>) -> bool {
    x.start < y.end && y.start < x.end
}
