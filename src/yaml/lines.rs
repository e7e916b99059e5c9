//! The lines of a YAML text and what each may begin, without parsing it.
//!
//! This is all that edits of single lines need. It understands quotation marks, brackets, comments and literal blocks; whatever
//! it takes amiss is noticed afterwards, since every edited file is read again before it is written.

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing but blanks.
    Blank,
    /// Nothing but a comment.
    Comment,
    /// It may begin an entry or an item.
    Content,
    /// It goes on with a literal block, a quoted string or a bracket that an earlier line opened.
    Inside,
}

/// One line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'t> {
    /// Its text without the line break.
    pub text: &'t str,
    /// The byte at which it begins.
    pub start: usize,
    /// How many blanks it begins with.
    pub indent: usize,
    /// What it is.
    pub kind: Kind,
    /// The byte within the line at which a comment begins, if one does.
    pub comment: Option<usize>,
}

impl Line<'_> {
    /// The column (in bytes) at which what the line says begins, behind the dashes of list items.
    pub fn inner(&self) -> usize {
        behind_dashes(self.text, self.indent)
    }
}

/// The lines of `text`.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    scanned(text).0
}

/// The lines of `text`, and how deep its brackets are nested.
fn scanned(text: &str) -> (Vec<Line<'_>>, usize) {
    let mut out = Vec::new();
    let (mut scan, mut block, mut start) = (Scan::default(), None, 0);
    for raw in text.split_inclusive('\n') {
        let content = raw.trim_end_matches(['\n', '\r']);
        let indent = content.len() - content.trim_start_matches(' ').len();
        let blank = content.trim().is_empty();
        if !blank && block.is_some_and(|above| indent <= above) {
            block = None;
        }
        let (kind, comment) = if block.is_some() {
            (Kind::Inside, None)
        } else {
            let inside = scan.is_inside();
            let seen = scan.line(content);
            block = seen.block.then(|| block_indent(content, indent));
            (kind_of(inside, blank, seen.comment == Some(indent)), seen.comment)
        };
        out.push(Line { text: content, start, indent, kind, comment });
        start += raw.len();
    }
    (out, scan.deepest)
}

fn kind_of(inside: bool, blank: bool, comment: bool) -> Kind {
    match (inside, blank, comment) {
        (true, ..) => Kind::Inside,
        (_, true, _) => Kind::Blank,
        (.., true) => Kind::Comment,
        _ => Kind::Content,
    }
}

/// A literal block goes on as long as lines are indented more than the key that opens it, or than the dash.
fn block_indent(line: &str, indent: usize) -> usize {
    let inner = behind_dashes(line, indent);
    if line[inner..].starts_with(['|', '>']) { line[..inner].trim_end().len().saturating_sub(1) } else { inner }
}

fn behind_dashes(line: &str, indent: usize) -> usize {
    let mut at = indent;
    while line[at..].starts_with("- ") {
        at += 1;
        at += line[at..].len() - line[at..].trim_start_matches(' ').len();
    }
    at
}

/// How deep the brackets of `text` are nested.
pub(super) fn depth(text: &str) -> usize {
    // Text with few brackets, which is nearly all, needs no exact count.
    let open = text.bytes().filter(|b| matches!(b, b'[' | b'{')).count();
    if open < 64 { open } else { scanned(text).1 }
}

/// What is open between one line and the next.
#[derive(Default)]
struct Scan {
    quote: Option<char>,
    depth: usize,
    deepest: usize,
}

/// What one line holds.
#[derive(Default)]
struct Seen {
    /// Where a comment begins, in bytes.
    comment: Option<usize>,
    /// Whether a literal block begins after it.
    block: bool,
}

impl Scan {
    fn is_inside(&self) -> bool {
        self.quote.is_some() || self.depth > 0
    }

    /// Reads one line that is not in a literal block.
    fn line(&mut self, line: &str) -> Seen {
        let mut seen = Seen::default();
        let mut chars = line.char_indices().peekable();
        let (mut plain, mut before) = (false, ' ');
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map_or(' ', |&(_, next)| next);
            if let Some(quote) = self.quote {
                match c {
                    '\\' if quote == '"' => drop(chars.next()),
                    c if c == quote => self.quote = None,
                    _ => {}
                }
            } else if c == '#' && before.is_whitespace() {
                seen.comment = Some(at);
                return seen;
            } else if plain {
                plain = !self.ends_plain(c, next);
            } else if matches!(c, '|' | '>') && self.depth == 0 {
                seen.block = true;
                plain = true;
            } else {
                plain = self.token(c, next);
            }
            before = c;
        }
        seen
    }

    /// Meets the first character of a token; gives whether it begins a plain one.
    fn token(&mut self, c: char, next: char) -> bool {
        match c {
            '"' | '\'' => self.quote = Some(c),
            '[' | '{' => self.depth += 1,
            ']' | '}' => self.depth = self.depth.saturating_sub(1),
            ' ' | '\t' | ',' | ':' => {}
            '-' | '?' if next.is_whitespace() => {}
            _ => return true,
        }
        self.deepest = self.deepest.max(self.depth);
        false
    }

    /// Whether `c` ends a plain token; brackets that do are counted.
    fn ends_plain(&mut self, c: char, next: char) -> bool {
        match c {
            ':' => next.is_whitespace(),
            ',' => self.depth > 0,
            ']' | '}' if self.depth > 0 => {
                self.depth -= 1;
                true
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<Kind> {
        lines(text).iter().map(|line| line.kind).collect()
    }

    #[test]
    fn blocks_quotes_and_brackets_go_over_lines() {
        use Kind::{Blank, Comment, Content, Inside};
        let text = "# c\na: |-\n  # text\n\n  more\nb: [1,\n  2]\nc: \"x\n  y\"\n\n- content: |\n    t\n  at: 1\n";
        let expected = [
            Comment, Content, Inside, Inside, Inside, Content, Inside, Content, Inside, Blank, Content, Inside, Content,
        ];
        assert_eq!(kinds(text), expected);
    }

    #[test]
    fn comments_are_told_from_text() {
        let comment = |line: &str| lines(line)[0].comment;
        assert_eq!(comment("a: b # c"), Some(5));
        assert_eq!(comment("a: \"b # c\" # d"), Some(11));
        assert_eq!(comment("note: it's, \"odd # c"), Some(17));
        assert_eq!(comment("a: b#c"), None);
        assert_eq!(comment("at: [[1, 2]]  # d"), Some(14));
    }

    #[test]
    fn a_dash_may_hold_a_block_itself() {
        assert_eq!(kinds("- |\n  a\n- b\n"), [Kind::Content, Kind::Inside, Kind::Content]);
    }

    #[test]
    fn brackets_in_text_do_not_nest() {
        assert_eq!(depth(&format!("content: |-\n  {}\n", "[".repeat(500))), 0);
        assert_eq!(depth(&format!("content: \"{}\"\n", "[".repeat(500))), 0);
        assert_eq!(depth(&"[".repeat(100_000)), 100_000);
    }
}
