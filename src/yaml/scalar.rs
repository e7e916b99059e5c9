//! How a string is written: plain, between double quotes, or as a literal block.

/// Whether YAML readers of every age take `text` for this very string when it stands without quotes.
///
/// Only words of ASCII letters, digits, `-`, `_`, `.` qualify, and of those not what YAML 1.1 reads as a truth value, a number or
/// a date.
pub(super) fn is_plain(text: &str) -> bool {
    let first_fits = text.starts_with(|c: char| c.is_ascii_alphanumeric());
    let all_fit = text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b));
    first_fits && all_fit && text.len() <= 200 && !is_word_with_meaning(text) && !is_number_or_date(text)
}

fn is_word_with_meaning(text: &str) -> bool {
    const WORDS: [&str; 11] = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "inf", "nan"];
    WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// Anything that begins with a digit and has no letter beyond those of hexadecimal digits, radixes and exponents could be one.
fn is_number_or_date(text: &str) -> bool {
    let letters = |c: char| c.is_ascii_hexdigit() || "xXoO-_.".contains(c);
    text.starts_with(|c: char| c.is_ascii_digit()) && text.chars().all(letters)
}

/// Whether `text` can stand in a `|-` block as it is, without escapes and without anything an editor would trim.
pub(super) fn fits_block(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with(char::is_whitespace)
        && !text.ends_with(char::is_whitespace)
        && text.split('\n').all(|line| !line.ends_with(char::is_whitespace))
        && text.chars().all(|c| c == '\n' || (c != '\t' && !needs_escape(c)))
}

/// `text` between double quotes, on one line.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    text.chars().for_each(|c| push_escaped(c, &mut out));
    out.push('"');
    out
}

fn push_escaped(c: char, out: &mut String) {
    match c {
        '"' => out.push_str("\\\""),
        '\\' => out.push_str("\\\\"),
        '\n' => out.push_str("\\n"),
        '\t' => out.push_str("\\t"),
        '\r' => out.push_str("\\r"),
        c if !needs_escape(c) => out.push(c),
        c if (c as u32) < 0x100 => out.push_str(&format!("\\x{:02X}", c as u32)),
        c if (c as u32) < 0x1_0000 => out.push_str(&format!("\\u{:04X}", c as u32)),
        c => out.push_str(&format!("\\U{:08X}", c as u32)),
    }
}

/// Whether a reader of the file would not see the character, or not where it stands: controls, exotic line breaks, marks of
/// direction, and what YAML does not allow as it is. The joiners U+200C and U+200D stay: they belong to Persian spelling.
fn needs_escape(c: char) -> bool {
    match c {
        '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{FEFF}' => true,
        '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FFF9}'..='\u{FFFB}' => true,
        '\u{E0000}'..='\u{E0FFF}' => true,
        c if c.is_control() => true,
        c => (c as u32) & 0xFFFE == 0xFFFE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_yaml_1_1_reads_otherwise_is_not_plain() {
        for text in ["no", "On", "y", "2023-03-05", "3", "0x1f", "1e5", "1_000", "1:30", "", "-a", "~", "6501..", ".5"]
        {
            assert!(!is_plain(text), "{text}");
        }
        for text in ["azerbaijan-mod", "2023-03-05-quake", "k7f3q2wdm4xh8", "a.txt", "20-years"] {
            assert!(is_plain(text), "{text}");
        }
    }

    #[test]
    fn invisible_characters_are_written_as_escapes() {
        assert_eq!(quoted("a\u{200F}\"ب\u{85}"), "\"a\\u200F\\\"ب\\x85\"");
        assert_eq!(quoted("می\u{200C}خواهد"), "\"می\u{200C}خواهد\"");
    }

    #[test]
    fn only_text_that_survives_an_editor_stands_in_a_block() {
        assert!(fits_block("قال\n  الوزير"));
        for text in ["", " a", "a ", "a\n", "a \nb", "a\tb", "a\rb", "a\u{2028}b", "\u{FEFF}a"] {
            assert!(!fits_block(text), "{text:?}");
        }
    }
}
