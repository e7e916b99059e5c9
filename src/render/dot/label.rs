//! Words in boxes: wrapped between words, in the right direction, harmless to Graphviz.

use crate::render::words::wrapped;
use crate::text::is_rtl;

/// A label of several parts, each with its own lines and direction, quoted for DOT.
#[derive(Debug, Default)]
pub struct Label(String);

impl Label {
    /// Adds a line of ids, dates and words of ours: from left to right whatever stands in it.
    pub fn line(mut self, text: &str) -> Label {
        self.0.push_str(&escaped(text));
        self.0.push_str("\\l");
        self
    }

    /// Adds words of an article or names, wrapped; right-to-left ones stand at the right.
    pub fn words(mut self, text: &str, width: usize, height: usize) -> Label {
        let from_right = starts_from_right(text);
        for line in wrapped(text, width, height) {
            self.0.push_str(&escaped(&directed(&line, from_right)));
            self.0.push_str(if from_right { "\\r" } else { "\\l" });
        }
        self
    }

    /// The label as a DOT string with its quotation marks.
    pub fn quoted(self) -> String {
        format!("\"{}\"", self.0)
    }
}

/// `text` as a DOT string with its quotation marks.
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

/// `text` inside a DOT string: quotes and backslashes kept from ending it or meaning something, and `&` from opening an
/// HTML entity, which Graphviz reads in every label.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '&' => out.push_str("&amp;"),
            '\n' => out.push_str("\\n"),
            _ if c.is_control() => out.push('\u{FFFD}'),
            _ => out.push(c),
        }
    }
    out
}

/// Whether the first letter of `text` runs from right to left.
fn starts_from_right(text: &str) -> bool {
    let mut buffer = [0; 4];
    text.chars().find(|c| c.is_alphabetic()).is_some_and(|c| is_rtl(c.encode_utf8(&mut buffer)))
}

/// A line with the marks that keep it readable however a viewer orders it.
///
/// Every viewer shows `2023-03-05` after Arabic as `05-03-2023`, so figures are isolated in such a line (UAX 9, LRI … PDI).
fn directed(line: &str, from_right: bool) -> String {
    match (from_right, is_rtl(line)) {
        (true, _) => format!("\u{2067}{}\u{2069}", figures_isolated(line)),
        (false, true) => format!("\u{2066}{}\u{2069}", figures_isolated(line)),
        (false, false) => line.to_owned(),
    }
}

/// `line` with every date, clock time and range of digits isolated.
fn figures_isolated(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 16);
    let mut rest = line;
    while let Some(start) = rest.find(is_digit) {
        let (before, figure) = rest.split_at(start);
        let end = figure_end(figure);
        out.push_str(before);
        out.push_str(&format!("\u{2066}{}\u{2069}", &figure[..end]));
        rest = &figure[end..];
    }
    out.push_str(rest);
    out
}

/// Where the figure ends that `text` starts with, in bytes: at its last digit that only signs join to the first.
fn figure_end(text: &str) -> usize {
    let inside = text.find(|c| !is_digit(c) && !"-–/:.,٫٬+~".contains(c)).unwrap_or(text.len());
    let last = text[..inside].char_indices().rfind(|(_, c)| is_digit(*c));
    last.map_or(inside, |(at, digit)| at + digit.len_utf8())
}

fn is_digit(c: char) -> bool {
    c.is_numeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_string_early() {
        assert_eq!(quoted("a \"b\" \\N & <c>"), r#""a \"b\" \\N &amp; <c>""#);
        assert_eq!(Label::default().words("say \"no\"\nnow", 40, 2).quoted(), r#""say \"no\" now\l""#);
    }

    #[test]
    fn dates_keep_their_order_in_right_to_left_lines() {
        assert_eq!(
            Label::default().words("يوم 2024-05-02 عند 10:30.", 40, 2).quoted(),
            "\"\u{2067}يوم \u{2066}2024-05-02\u{2069} عند \u{2066}10:30\u{2069}.\u{2069}\\r\""
        );
    }

    #[test]
    fn marks_of_direction_in_a_text_cannot_turn_a_label_around() {
        assert_eq!(Label::default().words("a\u{202E}b\u{2067}c", 9, 1).quoted(), "\"abc\\l\"");
    }
}
