//! Where the entries of maps and the items of lists stand in a YAML text.

use std::ops::Range;

use super::lines::{Kind, Line};

/// One `key: value` of a map in block style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// The key, without quotation marks.
    pub key: String,
    /// Its lines, without comments and blank lines after it.
    pub lines: Range<usize>,
    /// The column (in bytes) of the key.
    pub column: usize,
    /// The column after the colon.
    pub value: usize,
}

/// One `- item` of a list in block style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    /// Its lines, without comments and blank lines after it.
    pub lines: Range<usize>,
    /// The column of the dash.
    pub column: usize,
    /// The column of what stands behind it.
    pub inner: usize,
}

/// The entries of the map in `range`, whose keys stand at `column`; the first may stand behind a dash.
pub(super) fn entries(lines: &[Line<'_>], range: Range<usize>, column: usize) -> Vec<Entry> {
    let begins = |n: usize| {
        let line = &lines[n];
        let at = if n == range.start && line.inner() == column { column } else { line.indent };
        (line.kind == Kind::Content && at == column).then(|| key(line.text, column)).flatten()
    };
    let starts: Vec<(usize, String, usize)> =
        range.clone().filter_map(|n| begins(n).map(|(key, value)| (n, key, value))).collect();
    let ends = starts.iter().skip(1).map(|start| start.0).chain([range.end]);
    let entry = |(&(start, ref key, value), end): (&(usize, String, usize), usize)| Entry {
        key: key.clone(),
        lines: start..trimmed(lines, start..end, column),
        column,
        value,
    };
    starts.iter().zip(ends).map(entry).collect()
}

/// The items of the list in `range`, whose first line with content begins with a dash.
pub(super) fn items(lines: &[Line<'_>], range: Range<usize>) -> Vec<Item> {
    let first = first_content(lines, range.clone()).filter(|line| is_dash(&line.text[line.indent..]));
    let Some(column) = first.map(|line| line.indent) else { return Vec::new() };
    let begins = |n: &usize| {
        let line = &lines[*n];
        line.kind == Kind::Content && line.indent == column && is_dash(&line.text[column..])
    };
    let starts: Vec<usize> = range.clone().filter(begins).collect();
    let ends = starts.iter().skip(1).copied().chain([range.end]);
    let item = |(&start, end): (&usize, usize)| {
        let behind = &lines[start].text[column + 1..];
        let inner = column + 1 + behind.len() - behind.trim_start_matches(' ').len();
        Item { lines: start..trimmed(lines, start..end, column), column, inner }
    };
    starts.iter().zip(ends).map(item).collect()
}

fn is_dash(text: &str) -> bool {
    text == "-" || text.starts_with("- ")
}

/// The first line in `range` that says something.
pub(super) fn first_content<'a, 't>(lines: &'a [Line<'t>], range: Range<usize>) -> Option<&'a Line<'t>> {
    lines[range].iter().find(|line| line.kind == Kind::Content)
}

/// The end of `range` without the blank lines and comments at its end, unless they are indented like a part of it.
fn trimmed(lines: &[Line<'_>], range: Range<usize>, column: usize) -> usize {
    let loose = |line: &Line<'_>| match line.kind {
        Kind::Blank => true,
        Kind::Comment => line.indent <= column,
        // Blank lines at the end of a literal block.
        Kind::Inside => line.text.trim().is_empty(),
        Kind::Content => false,
    };
    let kept = lines[range.clone()].iter().rposition(|line| !loose(line)).unwrap_or(0);
    range.start + kept + 1
}

/// The key at byte `column` of `line`, and the column after its colon.
fn key(line: &str, column: usize) -> Option<(String, usize)> {
    let text = line.get(column..)?;
    if let Some(quote) = text.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        let end = text[1..].find(quote)? + 1;
        let colon = text[end + 1..].starts_with(':').then_some(end + 2)?;
        return Some((text[1..end].to_owned(), column + colon));
    }
    let colon = text.find(':').filter(|&at| text[at + 1..].is_empty() || text[at + 1..].starts_with([' ', '\t']))?;
    let key = &text[..colon];
    let plain = !key.is_empty() && !key.starts_with(['-', '[', '{', '?', '#', '&', '*', '!']);
    plain.then(|| (key.trim_end().to_owned(), column + colon + 1))
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    const TEXT: &str = "# top\narticle:\n  id: a\nclaims:\n  # first\n  - id: k1\n    content: |-\n      - id: no\n    \"no\": x  # c\n\n  # second\n  - id: k2\n";

    #[test]
    fn entries_leave_comments_after_them_out() {
        let lines = lines(TEXT);
        let top = entries(&lines, 0..lines.len(), 0);
        let keys: Vec<_> = top.iter().map(|e| (e.key.as_str(), e.lines.clone())).collect();
        assert_eq!(keys, [("article", 1..3), ("claims", 3..12)]);
    }

    #[test]
    fn items_and_the_entries_behind_their_dashes() {
        let lines = lines(TEXT);
        let found = items(&lines, 4..lines.len());
        assert_eq!(found.iter().map(|i| i.lines.clone()).collect::<Vec<_>>(), [5..9, 11..12]);
        let inner = entries(&lines, found[0].lines.clone(), found[0].inner);
        assert_eq!(inner.iter().map(|e| e.key.as_str()).collect::<Vec<_>>(), ["id", "content", "no"]);
    }

    #[test]
    fn a_list_may_stand_at_the_column_of_its_key() {
        let lines = lines("a:\n- 1\n- 2\nb: 3\n");
        let top = entries(&lines, 0..4, 0);
        assert_eq!(top[0].lines, 0..3);
        assert_eq!(items(&lines, 1..3).len(), 2);
    }
}
