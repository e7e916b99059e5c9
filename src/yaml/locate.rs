//! Where a value stands in a YAML text: looked for only when something must be said about it.

use std::ops::Range;

use super::layout::{Entry, Item, entries, first_content, items};
use super::lines::{Kind, Line, lines};
use crate::text::Position;

/// One step down into a YAML text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// To the value of a field.
    Key(&'static str),
    /// To the record with this id.
    Id(String),
    /// To the item with this number, from 0.
    Item(usize),
}

/// Where `word` stands in the value that `steps` lead to; the beginning of the value if the word is not to be seen there, and
/// of the nearest value on the way if the steps lead nowhere.
pub fn locate(text: &str, steps: &[Step], word: &str) -> Option<Position> {
    let lines = lines(text);
    let mut here =
        Here { lines: 0..lines.len(), column: first_content(&lines, 0..lines.len())?.inner(), from: 0, words: 0 };
    for step in steps {
        match here.step(&lines, step) {
            Some(next) => here = next,
            None => break,
        }
    }
    here.word(&lines, word).or_else(|| here.first(&lines))
}

/// A value on the way.
struct Here {
    lines: Range<usize>,
    /// The column at which its fields would stand.
    column: usize,
    /// The column on its first line at which it begins, with its key.
    from: usize,
    /// The column on its first line at which words of it may stand.
    words: usize,
}

impl Here {
    fn step(&self, lines: &[Line<'_>], step: &Step) -> Option<Here> {
        match step {
            Step::Key(key) => {
                let found = entries(lines, self.lines.clone(), self.column);
                found.into_iter().find(|entry| entry.key == *key).map(|entry| Here::value(lines, &entry))
            }
            Step::Item(number) => items(lines, self.lines.clone()).get(*number).map(Here::item),
            Step::Id(id) => items(lines, self.lines.clone()).iter().map(Here::item).find(|item| item.has_id(lines, id)),
        }
    }

    /// The value of an entry; its fields or items, if it has any, are looked for on the lines below the key.
    fn value(lines: &[Line<'_>], entry: &Entry) -> Here {
        let below = entry.lines.start + 1..entry.lines.end;
        let on_its_line = lines[entry.lines.start].text[entry.value..].trim();
        let is_below = on_its_line.is_empty() || on_its_line.starts_with('#');
        match first_content(lines, below.clone()) {
            Some(first) if is_below => Here { lines: below, column: first.indent, from: 0, words: 0 },
            _ => Here { lines: entry.lines.clone(), column: entry.column, from: entry.column, words: entry.value },
        }
    }

    fn item(item: &Item) -> Here {
        Here { lines: item.lines.clone(), column: item.inner, from: item.inner, words: item.inner }
    }

    fn has_id(&self, lines: &[Line<'_>], id: &str) -> bool {
        let found = entries(lines, self.lines.clone(), self.column);
        let Some(entry) = found.iter().find(|entry| entry.key == "id") else { return false };
        let line = &lines[entry.lines.start];
        line.text[entry.value..line.comment.unwrap_or(line.text.len())].trim().trim_matches(['"', '\'']) == id
    }

    fn word(&self, lines: &[Line<'_>], word: &str) -> Option<Position> {
        if word.is_empty() {
            return None;
        }
        self.lines.clone().find_map(|number| {
            let from = if number == self.lines.start { self.words } else { 0 };
            let at = lines[number].text.get(from..)?.find(word)?;
            Some(position(lines, number, from + at))
        })
    }

    fn first(&self, lines: &[Line<'_>]) -> Option<Position> {
        let number = self.lines.clone().find(|&n| matches!(lines[n].kind, Kind::Content | Kind::Inside))?;
        Some(position(lines, number, if self.from > 0 { self.from } else { lines[number].indent }))
    }
}

fn position(lines: &[Line<'_>], number: usize, byte: usize) -> Position {
    let column = lines[number].text[..byte].chars().count() as u32 + 1;
    Position { line: number as u32 + 1, column }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "article:\n  id: a\nclaims:\n  - id: k1\n    says: x\n  - id: k2\n    says: y\n    via:\n      - {party: p}\n      - {party: q}\n    content: |-\n      قال x\n";

    fn found(steps: &[Step], word: &str) -> (u32, u32) {
        let at = locate(TEXT, steps, word).unwrap();
        (at.line, at.column)
    }

    #[test]
    fn steps_lead_to_the_word() {
        let claim = |key| [Step::Key("claims"), Step::Id("k2".into()), Step::Key(key)];
        assert_eq!(found(&claim("says"), "y"), (7, 11));
        assert_eq!(found(&claim("via"), "q"), (10, 17));
        assert_eq!(found(&[&claim("via")[..], &[Step::Item(1)]].concat(), ""), (10, 9));
        assert_eq!(found(&claim("content"), "x"), (12, 11));
    }

    #[test]
    fn steps_that_lead_nowhere_stop_at_the_nearest() {
        assert_eq!(found(&[Step::Key("claims"), Step::Id("k1".into()), Step::Key("note")], "z"), (4, 5));
        assert_eq!(found(&[Step::Key("nothing")], "z"), (1, 1));
    }
}
