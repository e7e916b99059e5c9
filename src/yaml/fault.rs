//! What the YAML library says went wrong, in isnad's words.

use crate::diag::{Code, Diagnostic, Excerpt, code};
use crate::text::{LineIndex, Position};

/// Why a text could not be read as a record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Fault {
    /// What kind of fault it is.
    pub kind: FaultKind,
    /// One sentence, lower case, no full stop.
    pub message: String,
    /// What to do, where that can be said.
    pub help: Option<String>,
    /// Where, counted from the first line of the text that was read.
    pub position: Option<Position>,
}

/// Kinds of fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// It is no YAML.
    Syntax,
    /// A field that the record does not have.
    UnknownField,
    /// A field that stands there twice.
    DuplicateField,
    /// A field that must be there.
    MissingField,
    /// A value that cannot stand there.
    Value,
}

impl Fault {
    /// The diagnostic for the fault, met in `text` of `path`, whose first line is line `line` (from 1) of the file.
    pub fn diagnostic(&self, path: &str, text: &str, line: u32) -> Diagnostic {
        let excerpt = self.position.and_then(|position| Excerpt::at(text, position)).map(|excerpt| {
            let position = Position { line: excerpt.position.line + line - 1, ..excerpt.position };
            Excerpt { position, ..excerpt }
        });
        let diagnostic = Diagnostic::error(self.code(), path, &self.message).at(excerpt);
        Diagnostic { help: self.help.clone(), ..diagnostic }
    }

    fn code(&self) -> &'static Code {
        match self.kind {
            FaultKind::Syntax => &code::YAML_SYNTAX,
            FaultKind::UnknownField => &code::UNKNOWN_FIELD,
            FaultKind::DuplicateField => &code::DUPLICATE_FIELD,
            FaultKind::MissingField => &code::MISSING_FIELD,
            FaultKind::Value => &code::BAD_VALUE,
        }
    }
}

/// What is said of a text whose brackets are nested deeper than any record's.
pub(super) fn too_deep() -> Fault {
    let message = "brackets are nested too deep".to_owned();
    Fault { kind: FaultKind::Syntax, message, help: Some("no record needs it".to_owned()), position: None }
}

/// Puts an error of the library into words.
pub(super) fn of(error: &serde_yaml::Error, text: &str) -> Fault {
    let whole = error.to_string();
    let position = error.location().map(|at| as_editors_count(at.line(), at.column(), text));
    let message = without_path(without_place(&whole));
    if let Some(fault) = unclosed(&whole, text) {
        return fault;
    }
    let (kind, message, help) = classify(message, position, text);
    let position = position.map(|at| nearest_place(&message, kind, at, text));
    Fault { kind, message, help, position }
}

/// The place that the library calls `line` and `column`. It also ends lines, as YAML 1.1 does, at a carriage return by itself and
/// at U+0085, U+2028 and U+2029, which an editor shows inside a line.
fn as_editors_count(line: usize, column: usize, text: &str) -> Position {
    let start = line.checked_sub(2).map_or(Some(0), |breaks| yaml_breaks(text).nth(breaks)).unwrap_or(text.len());
    let before: usize = text[start..].chars().take(column.saturating_sub(1)).map(char::len_utf8).sum();
    LineIndex::new(text).position((start + before) as u32)
}

/// The bytes behind each line break of YAML 1.1.
fn yaml_breaks(text: &str) -> impl Iterator<Item = usize> {
    let ends = text.char_indices().filter(|&(at, c)| match c {
        '\r' => !text[at + 1..].starts_with('\n'),
        '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => true,
        _ => false,
    });
    ends.map(|(at, c)| at + c.len_utf8())
}

/// A quotation mark or bracket that is never closed: the library points at the end of the text, and says only in passing where
/// it was opened.
fn unclosed(whole: &str, text: &str) -> Option<Fault> {
    let (end, opened) = whole.split_once(", while ")?;
    let thing = match opened {
        _ if !end.contains("end of stream") && !end.contains("did not find expected ',' or") => return None,
        _ if opened.contains("quoted scalar") => "quotation mark",
        _ if opened.contains("flow") => "bracket",
        _ => return None,
    };
    let (line, column) = opened.split_once(" at line ")?.1.split_once(" column ")?;
    let position = as_editors_count(line.parse().ok()?, column.parse().ok()?, text);
    let message = format!("the {thing} that opens here is not closed");
    let help = format!("close the {thing}, or put the text in a `|-` block");
    Some(Fault { kind: FaultKind::Syntax, message, help: Some(help), position: Some(position) })
}

/// The library points at the record a value stands in, not at the value: the words that the message names, if they stand in the
/// lines after that place, are nearer.
fn nearest_place(message: &str, kind: FaultKind, position: Position, text: &str) -> Position {
    let named = between_backticks(message).filter(|name| !name.is_empty());
    let Some(name) = named.filter(|_| matches!(kind, FaultKind::Value | FaultKind::DuplicateField)) else {
        return at_words(position, text);
    };
    let index = LineIndex::new(text);
    let lines = (position.line..).map_while(|number| Some((number, index.line(number)?)));
    let mut places = lines.take(LINES_OF_A_RECORD).flat_map(|(number, line)| {
        let found: Vec<_> = line.match_indices(name).map(|(at, _)| (number, line[..at].chars().count())).collect();
        found
    });
    // A duplicate is the second one.
    let skip = usize::from(kind == FaultKind::DuplicateField);
    let found = places.nth(skip).map(|(line, before)| Position { line, column: before as u32 + 1 });
    found.filter(|found| *found >= position).unwrap_or_else(|| at_words(position, text))
}

/// How far after its beginning a value of a record is looked for.
const LINES_OF_A_RECORD: usize = 200;

/// The library sometimes points at the end of a line; the words that matter are the line's first.
fn at_words(position: Position, text: &str) -> Position {
    let Some(line) = LineIndex::new(text).line(position.line) else { return position };
    let rest = line.chars().skip(position.column as usize - 1);
    if rest.clone().all(char::is_whitespace) {
        let first = line.chars().position(|c| !c.is_whitespace()).unwrap_or(0);
        return Position { column: first as u32 + 1, ..position };
    }
    position
}

fn without_place(message: &str) -> &str {
    message.find(" at line ").map_or(message, |at| &message[..at])
}

/// The library puts the path of the value in front (`claims[3].via[0]: `); the place says it better.
fn without_path(message: &str) -> &str {
    match message.split_once(": ") {
        Some((head, rest)) if !head.contains([' ', '`']) => rest,
        _ => message,
    }
}

fn classify(message: &str, position: Option<Position>, text: &str) -> (FaultKind, String, Option<String>) {
    if let Some(rest) = message.strip_prefix("unknown field ") {
        let (found, known) = names_of(rest);
        return (FaultKind::UnknownField, format!("`{found}` is no field here"), Some(suggestion(found, &known)));
    }
    if let Some(rest) = message.strip_prefix("unknown variant ") {
        let (found, known) = names_of(rest);
        return (FaultKind::Value, format!("`{found}` cannot stand here"), Some(suggestion(found, &known)));
    }
    if message.starts_with("duplicate ") {
        let help = "keep one of them".to_owned();
        let name = between_backticks(message).unwrap_or("a field");
        return (FaultKind::DuplicateField, format!("`{name}` stands here twice"), Some(help));
    }
    if message.starts_with("missing field ") {
        let name = between_backticks(message).unwrap_or("a field");
        return (FaultKind::MissingField, format!("`{name}` is missing here"), Some(format!("add `{name}:`")));
    }
    if let Some(fault) = syntax(message, position, text) {
        return fault;
    }
    let help = message.contains("expected").then(|| "docs/FORMAT.md says what belongs here".to_owned());
    (FaultKind::Value, message.to_owned(), help)
}

/// The faults of the YAML itself, and the limits on nesting and repetition that guard against files made to harm.
fn syntax(message: &str, position: Option<Position>, text: &str) -> Option<(FaultKind, String, Option<String>)> {
    const LIBRARY: [&str; 10] = [
        "did not find",
        "found ",
        "could not find",
        "mapping values",
        "block ",
        "while ",
        "unknown anchor",
        "invalid ",
        "control characters",
        "EOF while",
    ];
    let fault = |message: &str, help: &str| Some((FaultKind::Syntax, message.to_owned(), Some(help.to_owned())));
    let line = position.and_then(|at| LineIndex::new(text).line(at.line)).unwrap_or_default();
    match message {
        _ if message.contains("a tab character")
            || (message.contains("cannot start any token") && line.contains('\t')) =>
        {
            fault("a tab stands where YAML wants blanks", "indent with spaces")
        }
        _ if message.contains("recursion limit") => {
            fault("brackets or levels are nested too deep", "no record needs it")
        }
        _ if message.contains("repetition limit") => {
            fault("aliases (`*name`) repeat each other without end", "write the values out")
        }
        _ if message.contains("more than one document") => {
            fault("the file holds several YAML documents", "make each a file, and take out the `---`")
        }
        _ if message.starts_with("invalid type") || message.starts_with("invalid value") => None,
        _ if LIBRARY.iter().any(|start| message.starts_with(start)) => {
            fault(message, "put text in double quotes or a `|-` block, and indent with spaces")
        }
        _ => None,
    }
}

/// The names between backticks: what was found, then what was expected.
fn names_of(message: &str) -> (&str, Vec<&str>) {
    let mut names = message.split('`').skip(1).step_by(2);
    (names.next().unwrap_or_default(), names.collect())
}

fn between_backticks(message: &str) -> Option<&str> {
    message.split('`').nth(1)
}

/// The nearest of the `known` names, or all of them if none is near.
pub(crate) fn suggestion(found: &str, known: &[&str]) -> String {
    let nearest = known.iter().map(|name| (distance(found, name), *name)).min();
    match nearest {
        Some((far, name)) if far <= 1 + name.len() / 3 => format!("did you mean `{name}`?"),
        _ => format!("it can be {}", known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")),
    }
}

/// How many characters must be put in, taken out or changed to make `b` of `a` (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, &y) in b.iter().enumerate() {
            let change = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only reading matters")]
    struct File {
        claims: Vec<Record>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only reading matters")]
    struct Record {
        id: String,
        says: String,
        status: Option<String>,
        said: Option<Digits>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(try_from = "String")]
    struct Digits;

    impl TryFrom<String> for Digits {
        type Error = String;
        fn try_from(text: String) -> Result<Digits, String> {
            Err(format!("`{text}` is no number"))
        }
    }

    fn fault(text: &str) -> Fault {
        crate::yaml::read::<File>(text).unwrap_err()
    }

    #[test]
    fn an_unknown_field_names_the_nearest() {
        let found = fault("claims:\n  - id: k\n    stuatus: proposed\n");
        assert_eq!(found.kind, FaultKind::UnknownField);
        assert_eq!(found.position, Some(Position { line: 3, column: 5 }));
        assert_eq!(found.help.as_deref(), Some("did you mean `status`?"));
    }

    #[test]
    fn a_date_that_does_not_exist_is_a_value() {
        let found = fault("claims:\n  - id: k\n    said: \"2023-02-31\"\n");
        assert_eq!((found.kind, found.position), (FaultKind::Value, Some(Position { line: 3, column: 12 })));
        assert!(found.message.contains("2023-02-31"), "{}", found.message);
    }

    #[test]
    fn fields_that_are_missing_or_twice_there_are_named() {
        assert_eq!(fault("claims:\n  - id: k\n    id: k\n").message, "`id` stands here twice");
        let missing = fault("claims:\n  - id: k\n");
        assert_eq!((missing.kind, missing.message.as_str()), (FaultKind::MissingField, "`says` is missing here"));
    }

    #[test]
    fn what_is_not_closed_is_shown_where_it_opens() {
        let found = fault("claims:\n  - id: \"k\n    says: a\n");
        assert_eq!((found.kind, found.position), (FaultKind::Syntax, Some(Position { line: 2, column: 9 })));
        let found = fault("claims:\n  - id: k\n    says: [a\n    status: b\n");
        assert_eq!(found.position, Some(Position { line: 3, column: 11 }));
    }

    #[test]
    fn lines_are_those_of_an_editor() {
        for end in ["\u{2028}", "\u{2029}", "\u{85}", "\r", "x"] {
            let text = format!("claims:\n  - id: \"a{end}b\"\r\n    says: c # {end}{end}\n    stuatus: d\n");
            let found = fault(&text);
            assert_eq!(found.position, Some(Position { line: 4, column: 5 }), "{end:?} {found:?}");
            let text = format!("claims:\n  - {{id: \"a{end}b\", stuatus: d}}\n");
            assert_eq!(fault(&text).position, Some(Position { line: 2, column: 17 }), "{end:?}");
            let told = fault(&text).diagnostic("a.yaml", &text, 1);
            assert_eq!(told.excerpt.map(|excerpt| excerpt.words).as_deref(), Some("stuatus:"), "{end:?}");
            let text = format!("claims:\n  - id: \"a{end}b\"\n    says: \"k\n");
            assert_eq!(fault(&text).position, Some(Position { line: 3, column: 11 }), "{end:?} {:?}", fault(&text));
        }
    }

    #[test]
    fn a_tab_is_called_a_tab() {
        let found = fault("claims:\n  - id: k\n\tsays: a\n");
        assert_eq!((found.kind, found.help.as_deref()), (FaultKind::Syntax, Some("indent with spaces")));
    }

    #[test]
    fn files_made_to_harm_are_refused_at_once() {
        for open in ["[", "{", "- ", "? ", "{a: "] {
            let text = format!("claims:\n  {}\n", open.repeat(100_000));
            assert!(crate::yaml::read::<File>(&text).is_err(), "{open}");
        }
        let mut bomb = "a: &a0 [x]\n".to_owned();
        (1..40).for_each(|n| bomb.push_str(&format!("b{n}: &a{n} [*a{}, *a{}]\n", n - 1, n - 1)));
        assert!(crate::yaml::read::<serde_json::Value>(&bomb).is_err());
    }
}
