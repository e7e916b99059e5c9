//! The canonical form: fields in the order of their types, two blanks a level, text quoted, small maps on one line.

use serde::Serialize;
use serde_json::Value;

use super::scalar::{fits_block, is_plain, quoted};

/// A map as the writer meets it.
pub(super) type Map = serde_json::Map<String, Value>;

/// `record` in canonical YAML, ending with a line break.
pub fn write(record: &impl Serialize) -> String {
    let value = serde_json::to_value(record).expect("records have string keys and no failing fields");
    write_value(&value)
}

/// `value` in canonical YAML, ending with a line break.
pub fn write_value(value: &Value) -> String {
    let mut out = String::new();
    match value {
        Value::Object(map) if !map.is_empty() => write_map(&mut out, map, "", 0),
        Value::Array(items) if items.iter().any(is_full_map) => write_items(&mut out, items, "", 0),
        other => out.push_str(&flow(other, "", "")),
    }
    if !out.ends_with('\n') {
        out.push('\n');
    }
    out
}

/// `key: value` at `indent`, with its line break; `parent` is the key of the map it stands in.
pub(super) fn write_entry(out: &mut String, key: &str, value: &Value, parent: &str, indent: usize) {
    out.push_str(&" ".repeat(indent));
    out.push_str(&flow_key(key));
    out.push(':');
    match (shape(key, parent, value), value) {
        (Shape::Block, Value::Object(map)) => {
            out.push('\n');
            write_map(out, map, key, indent + 2);
        }
        (Shape::Block, Value::Array(items)) => {
            out.push('\n');
            write_items(out, items, key, indent + 2);
        }
        (Shape::Text, Value::String(text)) => write_block(out, text, indent + 2),
        _ => {
            out.push(' ');
            out.push_str(&flow(value, key, parent));
            out.push('\n');
        }
    }
}

/// The entries of `map`, the value of `parent`.
fn write_map(out: &mut String, map: &Map, parent: &str, indent: usize) {
    map.iter().for_each(|(key, value)| write_entry(out, key, value, parent, indent));
}

fn write_items(out: &mut String, items: &[Value], key: &str, indent: usize) {
    items.iter().for_each(|item| write_item(out, item, key, indent));
}

/// One list item of `key` at `indent`, with its line breaks.
pub(super) fn write_item(out: &mut String, item: &Value, key: &str, indent: usize) {
    let start = out.len();
    match item {
        Value::Object(map) if !map.is_empty() && !ON_ONE_LINE.contains(&key) => {
            write_map(out, map, key, indent + 2);
            out.replace_range(start + indent..start + indent + 2, "- ");
        }
        item => {
            out.push_str(&format!("{}- {}\n", " ".repeat(indent), flow(item, "", key)));
        }
    }
}

fn write_block(out: &mut String, text: &str, indent: usize) {
    out.push_str(" |-\n");
    for line in text.split('\n') {
        if !line.is_empty() {
            out.push_str(&" ".repeat(indent));
            out.push_str(line);
        }
        out.push('\n');
    }
}

/// How a value stands under its key.
enum Shape {
    /// Over several lines.
    Block,
    /// As a literal block.
    Text,
    /// On the line of its key.
    Line,
}

/// Lists whose items are maps that each stand on one line.
const ON_ONE_LINE: [&str; 3] = ["via", "readings", "versions"];

fn shape(key: &str, parent: &str, value: &Value) -> Shape {
    match (key, value) {
        ("article" | "claims", Value::Object(map)) if parent.is_empty() && !map.is_empty() => Shape::Block,
        ("names" | "roles", Value::Object(map)) if !map.is_empty() => Shape::Block,
        ("claims" | "via" | "readings", Value::Array(items)) if items.iter().any(is_full_map) => Shape::Block,
        ("versions", Value::Array(items)) if items.len() > 1 => Shape::Block,
        ("content", Value::String(text)) if fits_block(text) => Shape::Text,
        ("note" | "because", Value::String(text)) if text.contains('\n') && fits_block(text) => Shape::Text,
        _ => Shape::Line,
    }
}

fn is_full_map(value: &Value) -> bool {
    value.as_object().is_some_and(|map| !map.is_empty())
}

/// `value` on one line.
pub(super) fn flow(value: &Value, key: &str, parent: &str) -> String {
    match value {
        Value::String(text) if is_plain(text) && !is_prose(key, parent) => text.clone(),
        Value::String(text) => quoted(text),
        Value::Number(number) => number_text(number),
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(|item| flow(item, key, parent)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Object(map) => {
            let entries: Vec<String> =
                map.iter().map(|(name, value)| format!("{}: {}", flow_key(name), flow(value, name, key))).collect();
            format!("{{{}}}", entries.join(", "))
        }
        other => other.to_string(),
    }
}

fn flow_key(key: &str) -> String {
    if is_plain(key) { key.to_owned() } else { quoted(key) }
}

/// Whether what stands there is text for people, or a value that looks like something else to some reader: always quoted,
/// so that one file looks the same throughout.
fn is_prose(key: &str, parent: &str) -> bool {
    const PROSE: [&str; 20] = [
        "title",
        "url",
        "language",
        "author",
        "person",
        "by",
        "note",
        "prefix",
        "suffix",
        "sha256",
        "published",
        "said",
        "when",
        "count",
        "because",
        "on",
        "since",
        "until",
        "example",
        "zone",
    ];
    PROSE.contains(&key) || matches!(parent, "gloss" | "names") || (key == "text" && matches!(parent, "source" | "cue"))
}

/// A number without an exponent, which YAML 1.1 would take for a string.
fn number_text(number: &serde_json::Number) -> String {
    match number.as_f64() {
        Some(float) if number.is_f64() => {
            let text = float.to_string();
            if text.contains('.') { text } else { format!("{text}.0") }
        }
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn versions_stand_on_one_line_until_there_are_two() {
        let version = |n: u32| json!({"sha256": "9f", "text": format!("a.v{n}.txt")});
        let one = write_value(&json!({"versions": [version(1)]}));
        assert_eq!(one, "versions: [{sha256: \"9f\", text: a.v1.txt}]\n");
        let two = write_value(&json!({"versions": [version(1), version(2)]}));
        assert!(two.starts_with("versions:\n  - {sha256: \"9f\", text: a.v1.txt}\n  - {"));
    }

    #[test]
    fn norwegian_is_no_truth_value() {
        let text = write_value(&json!({"language": "no", "gloss": {"no": "ja"}, "says": "off", "kind": "1e5"}));
        assert_eq!(text, "language: \"no\"\ngloss: {\"no\": \"ja\"}\nsays: \"off\"\nkind: \"1e5\"\n");
    }

    #[test]
    fn numbers_have_no_exponent() {
        assert_eq!(write_value(&json!({"a": 1e-7, "b": 1.0, "c": 3})), "a: 0.0000001\nb: 1.0\nc: 3\n");
    }

    #[test]
    fn lists_and_empty_things_stand_alone() {
        assert_eq!(write_value(&json!([{"id": "a"}, {"id": "b"}])), "- id: a\n- id: b\n");
        assert_eq!(write_value(&json!({"claims": [], "article": {}})), "claims: []\narticle: {}\n");
    }

    /// Text with much of what YAML could take amiss.
    fn text() -> impl Strategy<Value = String> {
        let odd = prop::sample::select(vec![
            "\n", " ", "\t", "\r", "---", "...", "- ", ": ", " #", "\"", "'", "\\", "|", ">", "\u{85}", "\u{2028}",
            "\u{FEFF}", "\0", "\u{200F}", "{", "]", "&a", "*a", "!x", "%", "@", "`", "?", "no", "1", "قال", "ж", "😀",
            "\u{FFFE}",
        ]);
        prop_oneof!["\\PC{0,20}", any::<String>(), prop::collection::vec(odd, 0..8).prop_map(|parts| parts.concat()),]
    }

    /// Records of any shape under the keys that are written in ways of their own, and under others.
    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            text().prop_map(Value::from),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            (-1e9..1e9).prop_map(Value::from),
            Just(Value::Null),
        ];
        let keys = prop::sample::select(vec![
            "article", "claims", "id", "via", "readings", "versions", "names", "roles", "content", "note", "title",
            "gloss", "at", "source",
        ]);
        let key = prop_oneof![keys.prop_map(str::to_owned), text()];
        leaf.prop_recursive(4, 40, 5, move |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::vec((key.clone(), inner), 0..5)
                    .prop_map(|entries| Value::Object(entries.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_reads_the_same(value in value()) {
            let text = write_value(&value);
            let read: Value = super::super::read(&text).map_err(|e| TestCaseError::fail(format!("{e} in {text:?}")))?;
            prop_assert_eq!(read, value, "{}", text);
        }
    }
}
