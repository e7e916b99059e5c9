//! Diagnostics for people: one clickable line, the place, what to do.

use std::io::{self, Write};

use super::{Diagnostic, Excerpt, Severity};
use crate::text::is_rtl;

impl Diagnostic {
    /// Writes the diagnostic as a clickable line, the words it is about, and what to do.
    ///
    /// # Errors
    /// If `out` cannot be written.
    pub fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let place = self.position().map(|p| format!(":{}:{}", p.line, p.column)).unwrap_or_default();
        writeln!(out, "{}{place}: {severity}[{}]: {}", self.path, self.code.name, self.message)?;
        if let Some(excerpt) = &self.excerpt {
            write_excerpt(out, excerpt)?;
        }
        match &self.help {
            Some(help) => writeln!(out, "   = help: {help}"),
            None => Ok(()),
        }
    }
}

/// The line with carets under the words. Terminals reorder right-to-left words, so a caret would stand under the wrong
/// letters; a line that has any is shown with the words in ⟦ ⟧ instead.
fn write_excerpt(out: &mut impl Write, excerpt: &Excerpt) -> io::Result<()> {
    let Excerpt { position, before, words, after } = excerpt;
    let [before, words, after] = [before, words, after].map(|part| visible(part));
    let number = position.line.to_string();
    let margin = " ".repeat(number.len());
    writeln!(out, "{margin} |")?;
    if [&before, &words, &after].iter().any(|part| is_rtl(part)) {
        return writeln!(out, "{number} | {before}⟦{words}⟧{after}");
    }
    writeln!(out, "{number} | {before}{words}{after}")?;
    let carets = "^".repeat(words.chars().count().max(1));
    writeln!(out, "{margin} | {}{carets}", " ".repeat(before.chars().count()))
}

/// The words with tabs as one blank and control characters, which could move the cursor, as `�`.
fn visible(words: &str) -> String {
    words
        .chars()
        .map(|c| match c {
            '\t' => ' ',
            c if c.is_control() => '\u{FFFD}',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::code;
    use crate::text::Position;

    fn shown(text: &str, line: u32, column: u32) -> String {
        let excerpt = Excerpt::at(text, Position { line, column });
        let mut out = Vec::new();
        Diagnostic::error(&code::UNKNOWN_PARTY, "claims/a.yaml", "`Ministry` is in no party file")
            .at(excerpt)
            .help("add it under claims/parties/")
            .write(&mut out)
            .unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn carets_stand_under_left_to_right_words() {
        assert_eq!(
            shown("a:\n    via: [Ministry]", 2, 11),
            "claims/a.yaml:2:11: error[unknown-party]: `Ministry` is in no party file\n  \
             |\n2 |     via: [Ministry]\n  |           ^^^^^^^^\n   = help: add it under claims/parties/\n"
        );
    }

    #[test]
    fn right_to_left_lines_mark_the_words_themselves() {
        let text = "content: \"ارتفع العدد إلى 40 قتيلا\"";
        assert!(shown(text, 1, 27).contains("إلى ⟦40⟧ قتيلا"));
        assert!(!shown(text, 1, 27).contains('^'));
    }

    #[test]
    fn control_characters_do_not_reach_the_terminal() {
        assert!(!shown("a: \u{1b}[2Jb", 1, 4).contains('\u{1b}'));
    }
}
