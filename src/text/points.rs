//! Code points against bytes.

use super::Span;

/// A half-open range of Unicode code points, as the W3C TextPositionSelector counts them: `[start, end]` on disk.
pub type PointRange = [u32; 2];

/// How many bytes lie between two remembered places.
const STEP: usize = 64;

/// Turns bytes into code points and back for one text, in time that does not depend on its length.
pub struct Points<'t> {
    text: &'t str,
    /// Code points before byte `i * STEP` (characters that begin before it).
    before: Vec<u32>,
}

impl<'t> Points<'t> {
    /// Counts `text` once.
    pub fn new(text: &'t str) -> Points<'t> {
        let bytes = text.as_bytes();
        let mut before = Vec::with_capacity(bytes.len() / STEP + 1);
        let mut count = 0;
        for chunk in bytes.chunks(STEP) {
            before.push(count);
            count += starts(chunk);
        }
        before.push(count);
        Points { text, before }
    }

    /// The code point at which byte `byte` stands; past the end it is the number of code points.
    pub fn of_byte(&self, byte: u32) -> u32 {
        let byte = (byte as usize).min(self.text.len());
        let step = byte / STEP;
        self.before[step] + starts(&self.text.as_bytes()[step * STEP..byte])
    }

    /// The byte at which code point `point` begins, or `None` past the end.
    pub fn to_byte(&self, point: u32) -> Option<u32> {
        let step = self.before.partition_point(|&n| n <= point).checked_sub(1)?;
        let mut byte = (step * STEP).min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte += 1;
        }
        let left = (point - self.before[step]) as usize;
        let rest = &self.text[byte..];
        let at = match rest.char_indices().nth(left) {
            Some((at, _)) => at,
            None if rest.chars().count() == left => rest.len(),
            None => return None,
        };
        Some(Span::new(0, byte + at).end)
    }

    /// The code points of `span`.
    pub fn range(&self, span: Span) -> PointRange {
        [self.of_byte(span.start), self.of_byte(span.end)]
    }

    /// The bytes of `range`, or `None` if it leaves the text or ends before it begins.
    pub fn span(&self, range: PointRange) -> Option<Span> {
        let (start, end) = (self.to_byte(range[0])?, self.to_byte(range[1])?);
        (start <= end).then_some(Span { start, end })
    }
}

/// How many characters begin in `bytes` of valid UTF-8.
fn starts(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|&&b| b & 0xC0 != 0x80).count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bytes_and_points_agree(text in "\\PC{0,300}") {
            let points = Points::new(&text);
            for (point, (byte, _)) in text.char_indices().enumerate() {
                prop_assert_eq!(points.of_byte(byte as u32), point as u32);
                prop_assert_eq!(points.to_byte(point as u32), Some(byte as u32));
            }
            let n = text.chars().count() as u32;
            prop_assert_eq!(points.to_byte(n), Some(text.len() as u32));
            prop_assert_eq!(points.to_byte(n + 1), None);
        }
    }
}
