//! Words of articles in lines for people: short, on one line, harmless to a terminal, and in the right direction.

use serde::Serialize;
use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation;

use crate::text::is_rtl;

/// The language of names in lists and graphs, where a party or event has one in it.
pub(super) const NAMES: &str = "en";

/// Whether lines go to a terminal, whose reader sees them reordered, or to a file or program, which wants them as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// For eyes: right-to-left words are isolated, so that they do not pull ids and dates along.
    Terminal,
    /// For files and programs: nothing is added.
    Plain,
}

/// The word that files use for one of a closed list: `asserts`, `report-conflict`; nothing for other values.
pub fn word(value: impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        _ => String::new(),
    }
}

/// `text` on one line, cut to `length` graphemes with an ellipsis.
pub fn shortened(text: &str, length: usize, look: Look) -> String {
    let line = one_line(text);
    let mut graphemes = line.graphemes(true);
    let mut short: String = graphemes.by_ref().take(length).collect();
    if graphemes.next().is_some() {
        short.truncate(short.trim_end().len());
        short.push('…');
    }
    isolated(short, look)
}

/// `text` on one line, isolated if it runs from right to left and goes to a terminal.
pub fn whole(text: &str, look: Look) -> String {
    isolated(one_line(text), look)
}

/// Breaks `text` into at most `height` lines of at most `width` graphemes, between words where it can; an ellipsis ends
/// what is too long.
pub fn wrapped(text: &str, width: usize, height: usize) -> Vec<String> {
    let text = whole(text, Look::Plain);
    let mut lines: Vec<String> = Vec::new();
    for piece in text.split(' ').flat_map(|word| pieces(word, width)) {
        match lines.last_mut() {
            Some(line) if length(line) + 1 + length(&piece) <= width => {
                line.push(' ');
                line.push_str(&piece);
            }
            _ => lines.push(piece),
        }
    }
    if lines.len() > height {
        lines.truncate(height);
        lines.iter_mut().last().into_iter().for_each(|last| last.push('…'));
    }
    lines
}

/// A word in pieces that fit, cut between graphemes: a letter keeps its marks.
fn pieces(word: &str, width: usize) -> Vec<String> {
    let graphemes: Vec<&str> = word.graphemes(true).collect();
    graphemes.chunks(width.max(1)).map(<[&str]>::concat).collect()
}

fn length(text: &str) -> usize {
    text.graphemes(true).count()
}

fn isolated(line: String, look: Look) -> String {
    if look == Look::Terminal && is_rtl(&line) { format!("\u{2068}{line}\u{2069}") } else { line }
}

/// Runs of white space as one blank; characters that steer a terminal or the direction of writing made visible or dropped.
fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            _ if c.is_whitespace() => {
                if !line.ends_with(' ') {
                    line.push(' ');
                }
            }
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {}
            _ if c.is_control() => line.push('\u{FFFD}'),
            _ => line.push(c),
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_long_words_between_letters() {
        assert_eq!(wrapped("the bridge is open", 10, 9), ["the bridge", "is open"]);
        assert_eq!(wrapped("قُلْتُمُوهُ", 3, 9), ["قُلْتُ", "مُوهُ"]);
        assert_eq!(wrapped("one two three", 5, 2), ["one", "two…"]);
        assert!(wrapped("", 5, 2).len() <= 1);
    }

    #[test]
    fn letters_keep_their_marks_when_cut() {
        assert_eq!(shortened("قُلْتُ", 2, Look::Plain), "قُلْ…");
        assert_eq!(shortened("a  b\nc", 9, Look::Plain), "a b c");
    }

    #[test]
    fn only_terminals_get_isolates() {
        assert_eq!(whole("قال", Look::Plain), "قال");
        assert_eq!(whole("قال", Look::Terminal), "\u{2068}قال\u{2069}");
        assert_eq!(whole("said", Look::Terminal), "said");
    }

    #[test]
    fn words_cannot_steer_the_terminal() {
        assert_eq!(whole("a\u{1b}[31mb\u{202E}c", Look::Terminal), "a\u{FFFD}[31mbc");
    }
}
