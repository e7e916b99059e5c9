//! Comments carried from one layout of a record to another.

use std::collections::BTreeMap;
use std::ops::Range;

use super::layout::{entries, first_content, items};
use super::lines::{Kind, Line, lines};

/// The way to a value: keys, and items by their `id` or their number.
type Path = Vec<String>;

/// `new`, which says what `old` says in another layout, with the comments of `old` at the same fields. A comment whose field is
/// not there any more stands before the nearest field around it.
pub fn with_comments(old: &str, new: &str) -> String {
    let (old_lines, new_lines) = (lines(old), lines(new));
    let places = paths(&new_lines);
    let mut first_line: BTreeMap<&Path, usize> = BTreeMap::new();
    places.iter().enumerate().rev().filter_map(|(n, path)| Some((path.as_ref()?, n))).for_each(|(p, n)| {
        first_line.insert(p, n);
    });
    let (mut before, mut behind) = (BTreeMap::<usize, Vec<String>>::new(), BTreeMap::<usize, String>::new());
    let old_paths = paths(&old_lines);
    for (number, line) in old_lines.iter().enumerate() {
        let Some(at) = line.comment else { continue };
        let comment = line.text[at..].trim_end().to_owned();
        // A comment of its own line belongs to what comes next; the last ones to the end of the file.
        let own_line = line.kind == Kind::Comment || line.text[..at].trim().is_empty();
        let path = if own_line {
            old_paths[number..].iter().find_map(Option::as_ref)
        } else {
            old_paths[..=number].iter().rev().find_map(Option::as_ref)
        };
        let target = path.map_or(new_lines.len(), |path| nearest(path, &first_line));
        let exact = path.is_some_and(|path| first_line.contains_key(path));
        if own_line || !exact || behind.contains_key(&target) {
            before.entry(target).or_default().push(comment);
        } else {
            behind.insert(target, comment);
        }
    }
    woven(&new_lines, &before, &behind)
}

/// The line of the value at `path`, or of the nearest value around it.
fn nearest(path: &Path, first_line: &BTreeMap<&Path, usize>) -> usize {
    let around = (1..=path.len()).rev().map(|length| path[..length].to_vec());
    around.filter_map(|path| first_line.get(&path).copied()).next().unwrap_or(0)
}

fn woven(lines: &[Line<'_>], before: &BTreeMap<usize, Vec<String>>, behind: &BTreeMap<usize, String>) -> String {
    let mut out = String::new();
    for (number, line) in lines.iter().enumerate() {
        for comment in before.get(&number).into_iter().flatten() {
            out.push_str(&format!("{}{comment}\n", " ".repeat(line.indent)));
        }
        out.push_str(line.text);
        if let Some(comment) = behind.get(&number) {
            out.push_str(&format!("  {comment}"));
        }
        out.push('\n');
    }
    for comment in before.get(&lines.len()).into_iter().flatten() {
        out.push_str(&format!("{comment}\n"));
    }
    out
}

/// For each line that begins a field or an item, the way to it; the innermost where several begin.
fn paths(lines: &[Line<'_>]) -> Vec<Option<Path>> {
    let mut out = vec![None; lines.len()];
    if let Some(first) = first_content(lines, 0..lines.len()) {
        let all = 0..lines.len();
        walk(lines, all, first.indent, &mut Vec::new(), &mut out);
    }
    out
}

fn walk(lines: &[Line<'_>], range: Range<usize>, column: usize, path: &mut Path, out: &mut Vec<Option<Path>>) {
    let list = items(lines, range.clone());
    for (number, item) in list.iter().enumerate() {
        let fields = entries(lines, item.lines.clone(), item.inner);
        let id = fields.iter().find(|entry| entry.key == "id").map(|entry| {
            let line = &lines[entry.lines.start];
            line.text[entry.value..line.comment.unwrap_or(line.text.len())].trim().trim_matches(['"', '\'']).to_owned()
        });
        path.push(id.unwrap_or_else(|| format!("[{number}]")));
        out[item.lines.start] = Some(path.clone());
        walk_map(lines, item.lines.clone(), item.inner, path, out);
        path.pop();
    }
    if list.is_empty() {
        walk_map(lines, range, column, path, out);
    }
}

fn walk_map(lines: &[Line<'_>], range: Range<usize>, column: usize, path: &mut Path, out: &mut Vec<Option<Path>>) {
    for entry in entries(lines, range, column) {
        path.push(entry.key.clone());
        // The first field of an item stands on the line of the item, which is the better name for it.
        out[entry.lines.start].get_or_insert_with(|| path.clone());
        let below = entry.lines.start + 1..entry.lines.end;
        if let Some(first) = first_content(lines, below.clone()) {
            walk(lines, below, first.indent, path, out);
        }
        path.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_follow_their_fields() {
        let old = "# top\narticle: {id: a}  # flow\nclaims:\n# first\n- says: x  # who\n  id: k1\n  at: [[1, 2],  # one\n    [3, 4]]\n# end\n";
        let new = "article:\n  id: a\nclaims:\n  - id: k1\n    says: x\n    at: [[1, 2], [3, 4]]\n";
        let expected = "# top\narticle:  # flow\n  id: a\nclaims:\n  # first\n  - id: k1  # who\n    says: x\n    at: [[1, 2], [3, 4]]  # one\n# end\n";
        assert_eq!(with_comments(old, new), expected);
    }

    #[test]
    fn what_is_canonical_stays_as_it_is() {
        let text = "# top\nid: a  # id\nnames:\n  # english\n  en: [\"b\"]\n# end\n";
        assert_eq!(with_comments(text, "id: a\nnames:\n  en: [\"b\"]\n"), text);
    }
}
