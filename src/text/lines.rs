//! Lines and columns.

/// A place for people: both count from 1, a column is a Unicode scalar value in stored order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column, from 1.
    pub column: u32,
}

/// Where the lines of a text begin.
pub struct LineIndex<'t> {
    text: &'t str,
    starts: Vec<u32>,
}

impl<'t> LineIndex<'t> {
    /// Finds the lines of `text` (ended by LF).
    pub fn new(text: &'t str) -> LineIndex<'t> {
        let ends = text.bytes().enumerate().filter(|&(_, b)| b == b'\n').map(|(i, _)| i as u32 + 1);
        LineIndex { text, starts: std::iter::once(0).chain(ends).collect() }
    }

    /// The position of byte `byte`.
    pub fn position(&self, byte: u32) -> Position {
        let line = self.starts.partition_point(|&s| s <= byte);
        let start = self.starts[line - 1] as usize;
        let column = self.text.as_bytes()[start..(byte as usize).min(self.text.len())]
            .iter()
            .filter(|&&b| b & 0xC0 != 0x80)
            .count();
        Position { line: line as u32, column: column as u32 + 1 }
    }

    /// The words of line `line` (from 1) without its line break, or `None` past the end.
    pub fn line(&self, line: u32) -> Option<&'t str> {
        let start = *self.starts.get(line.checked_sub(1)? as usize)? as usize;
        self.text[start..].split('\n').next()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let index = LineIndex::new("ab\nقال x\n");
        assert_eq!(index.position(0), Position { line: 1, column: 1 });
        assert_eq!(index.position(3 + 7), Position { line: 2, column: 5 });
        assert_eq!(index.line(2), Some("قال x"));
        assert_eq!(index.line(4), None);
    }
}
