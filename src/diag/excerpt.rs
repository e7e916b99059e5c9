//! A line of a file and which of its words are meant.

use crate::text::{LineIndex, Position};

/// How many characters of a line are shown around the words that are meant.
const AROUND: usize = 60;

/// A line of a file, or the part of a long one that matters, and which of its words are meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// Where the words begin.
    pub position: Position,
    /// What stands before the words in the line, cut short with `…` if that is much.
    pub before: String,
    /// The words.
    pub words: String,
    /// What stands after them, likewise.
    pub after: String,
}

impl Excerpt {
    /// The value, key or word that begins at `position` of `text`; `None` past the end.
    pub fn at(text: &str, position: Position) -> Option<Excerpt> {
        let line = LineIndex::new(text).line(position.line)?;
        let rest: String = line.chars().skip(position.column as usize - 1).collect();
        Some(Excerpt::in_line(line, position, token_length(&rest)))
    }

    /// `length` characters of `line` from `position` on.
    pub fn in_line(line: &str, position: Position, length: usize) -> Excerpt {
        let line: Vec<char> = line.trim_end_matches('\r').chars().collect();
        let start = (position.column as usize - 1).min(line.len());
        let end = (start + length).min(line.len()).min(start + 2 * AROUND);
        Excerpt {
            position,
            before: cut_front(&line[..start]),
            words: line[start..end].iter().collect(),
            after: cut_back(&line[end..]),
        }
    }
}

fn cut_front(line: &[char]) -> String {
    match line.len().checked_sub(AROUND) {
        Some(cut @ 1..) => std::iter::once(&'…').chain(&line[cut..]).collect(),
        _ => line.iter().collect(),
    }
}

fn cut_back(line: &[char]) -> String {
    match line.get(..AROUND) {
        Some(kept) if line.len() > AROUND => kept.iter().chain(std::iter::once(&'…')).collect(),
        _ => line.iter().collect(),
    }
}

/// How many characters the YAML token that begins `rest` has: a quoted string, or up to a mark of punctuation.
fn token_length(rest: &str) -> usize {
    let mut chars = rest.chars();
    match chars.next() {
        None => 0,
        Some(quote @ ('"' | '\'')) => chars.position(|c| c == quote).map_or(rest.chars().count(), |at| at + 2),
        Some('[' | '{' | ']' | '}' | ',' | '|' | '>') => 1,
        Some(_) => rest.chars().take_while(|c| !c.is_whitespace() && !",]}\"".contains(*c)).count().max(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_the_token_at_a_place() {
        let words = |column| Excerpt::at("via: [Ministry, \"a b\"]", Position { line: 1, column }).unwrap().words;
        assert_eq!(words(7), "Ministry");
        assert_eq!(words(17), "\"a b\"");
        assert_eq!(words(6), "[");
    }

    #[test]
    fn a_long_line_is_cut_on_both_sides() {
        let line = format!("{}HERE{}", "a ".repeat(500), " b".repeat(500));
        let excerpt = Excerpt::at(&line, Position { line: 1, column: 1001 }).unwrap();
        assert_eq!(excerpt.words, "HERE");
        assert!(excerpt.before.starts_with('…') && excerpt.after.ends_with('…'));
        assert!(excerpt.before.chars().count() < 70);
    }

    #[test]
    fn past_the_end_there_is_nothing_to_show() {
        assert_eq!(Excerpt::at("a", Position { line: 2, column: 1 }), None);
        assert_eq!(Excerpt::at("a", Position { line: 1, column: 9 }).unwrap().words, "");
    }
}
