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
