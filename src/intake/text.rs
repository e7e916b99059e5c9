//! From the bytes of a file to the text that is kept.

use crate::text::beginning;

/// The longest text taken as one article, in bytes. The longest press articles have a hundredth of it.
pub const LONGEST: usize = 16 << 20;

/// The longest line taken, in bytes: paragraphs are a hundredth of it, and a text without line ends is no article.
pub const LONGEST_LINE: usize = 1 << 20;

/// Why bytes are no article.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing but white space.
    #[error("there is no text in it")]
    Empty,
    /// A picture, a program, a document in a format of its own.
    #[error("it is not text but binary data; isnad reads plain text, so save the article as text first")]
    Binary,
    /// Text in another encoding.
    #[error(
        "it is not UTF-8 (byte {0} is wrong); convert it first, for instance with `iconv -f WINDOWS-1256 -t UTF-8`"
    )]
    Encoding(usize),
    /// Text in two bytes a letter.
    #[error("it is UTF-16, not UTF-8; convert it first, for instance with `iconv -f UTF-16 -t UTF-8`")]
    Utf16,
    /// A line that no paragraph is.
    #[error("its line {line} is longer than {} MB; put each paragraph on a line of its own", LONGEST_LINE >> 20, line = .0)]
    Line(usize),
    /// More than one article can have.
    #[error("it is longer than {} MB, more than one article; split it, an article a file", LONGEST >> 20)]
    Long,
}

/// The text to keep of what was read: UTF-8 without byte order mark, lines ended by LF, the title on the first line,
/// otherwise exactly as read.
///
/// # Errors
/// Why `bytes` are no article.
pub fn stored_text(bytes: &[u8], title: Option<&str>) -> Result<String, TextError> {
    if bytes.len() > LONGEST {
        return Err(TextError::Long);
    }
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return Err(TextError::Utf16);
    }
    if bytes.contains(&0) || bytes.starts_with(b"%PDF-") {
        return Err(TextError::Binary);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| TextError::Encoding(error.valid_up_to() + 1))?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text).replace("\r\n", "\n");
    if let Some(at) = text.split('\n').position(|line| line.len() > LONGEST_LINE) {
        return Err(TextError::Line(at + 1));
    }
    let start = first_line(&text).ok_or(TextError::Empty)?;
    Ok(titled(&text[start..], title))
}

/// Where the first line with words begins, in bytes.
fn first_line(text: &str) -> Option<usize> {
    let words = text.find(|c: char| !c.is_whitespace() && c != '\u{FEFF}')?;
    Some(text[..words].rfind('\n').map_or(0, |at| at + 1))
}

/// `text` with `title` on its first line, where it may stand already.
fn titled(text: &str, title: Option<&str>) -> String {
    match title.map(str::trim) {
        Some(title) if title != title_of(text) => format!("{title}\n\n{text}"),
        _ => text.to_owned(),
    }
}

/// A first line longer than this is a text without a title; the title is then its first words. In bytes.
const TITLE: usize = 600;

/// The title of a stored text: its first line, or the beginning of it where it is too long for a title.
pub fn title_of(text: &str) -> &str {
    let line = text.lines().next().unwrap_or_default().trim();
    if line.len() <= TITLE {
        return line;
    }
    let start = beginning(line, TITLE);
    start.rfind(char::is_whitespace).map_or(start, |at| start[..at].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_stands_on_the_first_line() {
        let text = "\u{FEFF}\r\n\n  Bridge open \r\nThe bridge…\r\n".as_bytes();
        assert_eq!(stored_text(text, None).unwrap(), "  Bridge open \nThe bridge…\n");
        assert_eq!(stored_text(text, Some("Bridge open")).unwrap(), "  Bridge open \nThe bridge…\n");
        assert_eq!(stored_text(text, Some("News")).unwrap(), "News\n\n  Bridge open \nThe bridge…\n");
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(stored_text(b"", None), Err(TextError::Empty));
        assert_eq!(stored_text("\u{FEFF} \r\n\t\n".as_bytes(), None), Err(TextError::Empty));
        assert_eq!(stored_text(b"GIF89a\0\0", None), Err(TextError::Binary));
        assert_eq!(stored_text(b"a\xC7\xE1b", None), Err(TextError::Encoding(2)));
        assert_eq!(stored_text(b"\xFF\xFEa\0", None), Err(TextError::Utf16));
        assert_eq!(stored_text(&vec![b'a'; LONGEST + 1], None), Err(TextError::Long));
        assert_eq!(
            stored_text(&[b"a\n", vec![b'a'; LONGEST_LINE + 1].as_slice()].concat(), None),
            Err(TextError::Line(2))
        );
    }
}
