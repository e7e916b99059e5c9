//! Changes of single lines: what does not change keeps its lines, comments and layout.

use std::ops::Range;

use serde_json::Value;

use super::layout::{Entry, Item, entries, first_content, items};
use super::lines::{Kind, Line, lines};
use super::write::{Map, write_entry, write_item};

/// `text`, which says `old`, with the lines changed that must change so that it says `new`; `None` if its layout does not allow
/// that. The caller reads the result again to see that it does.
pub fn edit(text: &str, old: &Value, new: &Value) -> Option<String> {
    let mut editor = Editor { lines: lines(text), changes: Vec::new() };
    let all = 0..editor.lines.len();
    match (old, new) {
        _ if old == new => {}
        (Value::Object(old), Value::Object(new)) => {
            let column = first_content(&editor.lines, all.clone())?.indent;
            editor.map(all, column, "", old, new)?;
        }
        (Value::Array(old), Value::Array(new)) => editor.list(all, "", old, new)?,
        _ => return None,
    }
    Some(editor.apply(text))
}

/// Collects the changes; each replaces whole lines.
struct Editor<'t> {
    lines: Vec<Line<'t>>,
    /// Lines and what is to stand for them; an empty range is a place between two lines.
    changes: Vec<(Range<usize>, String)>,
}

impl Editor<'_> {
    fn apply(mut self, text: &str) -> String {
        self.changes.sort_by_key(|(range, _)| (range.start, range.end));
        let start_of = |line: usize| self.lines.get(line).map_or(text.len(), |line| line.start);
        let (mut out, mut at) = (String::with_capacity(text.len() + 256), 0);
        for (range, new) in &self.changes {
            out.push_str(&text[at..start_of(range.start).max(at)]);
            if !out.is_empty() && !out.ends_with('\n') {
                out.push('\n');
            }
            out.push_str(new);
            at = start_of(range.end).max(at);
        }
        out.push_str(&text[at..]);
        out
    }

    /// Changes the map in `range`, whose keys stand at `column`; it is the value of `parent`.
    fn map(&mut self, range: Range<usize>, column: usize, parent: &str, old: &Map, new: &Map) -> Option<()> {
        let found = entries(&self.lines, range.clone(), column);
        let first = found.first()?.lines.start;
        let mut after = first;
        for (key, value) in new {
            let entry = found.iter().find(|entry| &entry.key == key);
            if let Some(entry) = entry {
                after = entry.lines.end;
            }
            match entry {
                _ if old.get(key) == Some(value) => {}
                Some(entry) => self.value(entry, parent, old.get(key), value)?,
                // Before the first entry there may be a dash.
                None if after == first => return None,
                None => {
                    let mut text = String::new();
                    write_entry(&mut text, key, value, parent, column);
                    self.changes.push((after..after, text));
                }
            }
        }
        for entry in found.iter().filter(|entry| old.contains_key(&entry.key) && !new.contains_key(&entry.key)) {
            if entry.lines.start == first {
                return None;
            }
            self.changes.push((entry.lines.clone(), String::new()));
        }
        Some(())
    }

    /// Changes the value of one entry.
    fn value(&mut self, entry: &Entry, parent: &str, old: Option<&Value>, new: &Value) -> Option<()> {
        let inside = entry.lines.start + 1..entry.lines.end;
        let below = self.is_below(entry);
        match (old, new) {
            (Some(Value::Object(old)), Value::Object(new)) if below && !new.is_empty() => {
                let column = first_content(&self.lines, inside.clone())?.indent;
                self.map(inside, column, &entry.key, old, new)
            }
            (Some(Value::Array(old)), Value::Array(new)) if below && !new.is_empty() => {
                self.list(inside, &entry.key, old, new)
            }
            _ => {
                self.replace(entry, parent, new);
                Some(())
            }
        }
    }

    /// Whether the value of the entry stands on the lines below its key.
    fn is_below(&self, entry: &Entry) -> bool {
        let line = &self.lines[entry.lines.start];
        let value = &line.text[entry.value..line.comment.unwrap_or(line.text.len()).max(entry.value)];
        value.trim().is_empty() && self.lines.get(entry.lines.start + 1).is_some_and(|line| line.kind != Kind::Inside)
    }

    /// Writes one entry anew; a comment behind it stays.
    fn replace(&mut self, entry: &Entry, parent: &str, new: &Value) {
        let line = &self.lines[entry.lines.start];
        let mut text = String::new();
        write_entry(&mut text, &entry.key, new, parent, entry.column);
        // In front of the key there may be a dash.
        text.replace_range(..entry.column, &line.text[..entry.column]);
        if let Some(at) = line.comment {
            let gap = &line.text[line.text[..at].trim_end().len()..at];
            let end = text.find('\n').unwrap_or(text.len());
            text.insert_str(end, &format!("{gap}{}", &line.text[at..]));
        }
        self.changes.push((entry.lines.clone(), text));
    }

    /// Changes the list in `range`, the value of `key`: by the ids of its records if they have any, else from both ends.
    fn list(&mut self, range: Range<usize>, key: &str, old: &[Value], new: &[Value]) -> Option<()> {
        let found = items(&self.lines, range);
        if old.iter().chain(new).all(|item| id(item).is_some()) {
            return self.records(&found, key, old, new);
        }
        if found.len() != old.len() || found.is_empty() {
            return None;
        }
        let front = old.iter().zip(new).take_while(|(a, b)| a == b).count();
        let room = old.len().min(new.len()) - front;
        let back = old.iter().rev().zip(new.iter().rev()).take(room).take_while(|(a, b)| a == b).count();
        let middle = &found[front..found.len() - back];
        let fresh = &new[front..new.len() - back];
        if middle.len() == fresh.len() {
            let old = &old[front..];
            return middle.iter().zip(old.iter().zip(fresh)).try_for_each(|(i, (o, n))| self.item(i, key, o, n));
        }
        let lines = match (middle.first(), middle.last()) {
            (Some(first), Some(last)) => first.lines.start..last.lines.end,
            _ if front > 0 => found[front - 1].lines.end..found[front - 1].lines.end,
            _ => found[0].lines.start..found[0].lines.start,
        };
        self.changes.push((lines, written(fresh, key, found[0].column)));
        Some(())
    }

    /// Changes a list of records that have ids. Items that `old` does not know (they could not be read) stay as they are.
    fn records(&mut self, found: &[Item], key: &str, old: &[Value], new: &[Value]) -> Option<()> {
        let column = found.first()?.column;
        let ids: Vec<Option<String>> = found.iter().map(|item| self.id_of(item)).collect();
        let place = |name: &str| ids.iter().position(|id| id.as_deref() == Some(name)).map(|at| &found[at]);
        let mut after = found[0].lines.start;
        for (number, record) in new.iter().enumerate() {
            let known = old.iter().find(|known| id(known) == id(record)).or_else(|| renamed(number, old, new));
            match known {
                Some(known) => {
                    let item = place(id(known)?)?;
                    self.item(item, key, known, record)?;
                    after = item.lines.end;
                }
                None => self.changes.push((after..after, written(std::slice::from_ref(record), key, column))),
            }
        }
        for (number, gone) in old.iter().enumerate() {
            let kept = new.iter().any(|kept| id(kept) == id(gone)) || renamed(number, new, old).is_some();
            if !kept {
                self.changes.push((place(id(gone)?)?.lines.clone(), String::new()));
            }
        }
        Some(())
    }

    /// What the `id:` line of an item says.
    fn id_of(&self, item: &Item) -> Option<String> {
        let entry = entries(&self.lines, item.lines.clone(), item.inner).into_iter().find(|entry| entry.key == "id")?;
        let line = &self.lines[entry.lines.start];
        let value = &line.text[entry.value..line.comment.unwrap_or(line.text.len())];
        Some(value.trim().trim_matches(['"', '\'']).to_owned())
    }

    /// Changes one item of a list.
    fn item(&mut self, item: &Item, key: &str, old: &Value, new: &Value) -> Option<()> {
        let line = &self.lines[item.lines.start];
        match (old, new) {
            _ if old == new => Some(()),
            (Value::Object(old), Value::Object(new)) if !line.text[item.inner..].starts_with(['{', '|', '>', '"']) => {
                self.map(item.lines.clone(), item.inner, key, old, new)
            }
            _ => {
                self.changes.push((item.lines.clone(), written(std::slice::from_ref(new), key, item.column)));
                Some(())
            }
        }
    }
}

fn written(fresh: &[Value], key: &str, column: usize) -> String {
    let mut text = String::new();
    fresh.iter().for_each(|item| write_item(&mut text, item, key, column));
    text
}

/// The record of `old` that became number `number` of `new` under a new name: the one at the same place of a list that is
/// otherwise the same.
fn renamed<'a>(number: usize, old: &'a [Value], new: &[Value]) -> Option<&'a Value> {
    let same = |n: &usize| id(&old[*n]) == id(&new[*n]);
    let only = old.len() == new.len() && (0..old.len()).filter(|n| !same(n)).eq([number]);
    old.get(number).filter(|_| only)
}

fn id(record: &Value) -> Option<&str> {
    record.get("id")?.as_str()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    const TEXT: &str = "# a file\narticle:\n  id: a  # the id\n  title: \"t\"\nclaims:\n  # first\n  - id: k1\n    says: x  # who\n    content: |-\n      # words\n    status: proposed\n\n  # second\n  - id: k2\n    says: y\n    status: proposed\n";

    fn claim(id: &str, says: &str, status: &str) -> Value {
        json!({"id": id, "says": says, "status": status})
    }

    fn old() -> Value {
        let mut first = claim("k1", "x", "proposed");
        first["content"] = json!("# words");
        json!({"article": {"id": "a", "title": "t"}, "claims": [first, claim("k2", "y", "proposed")]})
    }

    /// The lines that go, marked `-`, and those that come, marked `+`.
    fn difference(new: &Value) -> Vec<String> {
        let edited = edit(TEXT, &old(), new).unwrap();
        let read: Value = super::super::read(&edited).unwrap();
        let sorted =
            |value: &Value| serde_json::from_value::<std::collections::BTreeMap<String, Value>>(value.clone()).unwrap();
        assert_eq!(sorted(&read), sorted(new), "{edited}");
        let gone = TEXT.lines().filter(|line| !edited.lines().any(|l| l == *line)).map(|line| format!("-{line}"));
        let come = edited.lines().filter(|line| !TEXT.lines().any(|l| l == *line)).map(|line| format!("+{line}"));
        gone.chain(come).collect()
    }

    #[test]
    fn a_changed_value_changes_one_line_and_keeps_its_comment() {
        let mut new = old();
        new["claims"][0]["says"] = json!("z");
        assert_eq!(difference(&new), ["-    says: x  # who", "+    says: z  # who"]);
    }

    #[test]
    fn a_new_field_comes_where_it_belongs() {
        let mut new = old();
        new["claims"][1] = json!({"id": "k2", "says": "y", "said": "2023-03-05", "status": "proposed"});
        assert_eq!(difference(&new), ["+    said: \"2023-03-05\""]);
    }

    #[test]
    fn a_field_that_goes_takes_only_its_lines() {
        let mut new = old();
        new["claims"][0].as_object_mut().unwrap().shift_remove("content");
        assert_eq!(difference(&new), ["-    content: |-", "-      # words"]);
    }

    #[test]
    fn records_come_and_go_at_their_places() {
        let mut new = old();
        new["claims"] =
            json!([claim("k0", "w", "proposed"), claim("k2", "y", "proposed"), claim("k3", "v", "rejected")]);
        let lines = difference(&new);
        assert!(lines.contains(&"+  - id: k0".to_owned()) && lines.contains(&"-  - id: k1".to_owned()));
        assert!(edit(TEXT, &old(), &new).unwrap().contains("# second\n  - id: k2\n"));
    }

    #[test]
    fn an_item_that_could_not_be_read_stays() {
        let mut known = old();
        known["claims"] = json!([claim("k2", "y", "proposed")]);
        let mut new = known.clone();
        new["claims"][0]["says"] = json!("z");
        assert_eq!(edit(TEXT, &known, &new).unwrap(), TEXT.replace("says: y", "says: z"));
    }

    #[test]
    fn a_record_may_be_renamed() {
        let mut new = old();
        new["claims"][1]["id"] = json!("k9");
        assert_eq!(edit(TEXT, &old(), &new).unwrap(), TEXT.replace("id: k2", "id: k9"));
    }

    #[test]
    fn lists_without_ids_change_in_the_middle_only() {
        let text = "via:\n  # near\n  - {party: a}\n  - {party: b}  # far\n";
        let [a, b, c] = ["a", "b", "c"].map(|party| json!({"party": party}));
        let new = edit(text, &json!({"via": [a, b]}), &json!({"via": [a, c, b]})).unwrap();
        assert_eq!(new, "via:\n  # near\n  - {party: a}\n  - {party: c}\n  - {party: b}  # far\n");
    }

    #[test]
    fn a_text_without_a_last_line_break_can_grow() {
        let new = edit("id: a", &json!({"id": "a"}), &json!({"id": "a", "kind": "body"})).unwrap();
        assert_eq!(new, "id: a\nkind: body\n");
    }

    #[test]
    fn flow_style_at_the_top_is_left_alone() {
        assert_eq!(edit("{id: a}", &json!({"id": "a"}), &json!({"id": "b"})), None);
    }

    /// Some fields of a record, in the order that records have.
    fn fields() -> impl Strategy<Value = Map> {
        let text = "[a-zа #:|\"\n-]{0,12}";
        let via = prop::collection::vec("[a-c]".prop_map(|party| json!({"party": party})), 1..4).prop_map(Value::from);
        let values = [
            ("says", text.prop_map(Value::from).boxed()),
            ("source", text.prop_map(|text| json!({"text": text})).boxed()),
            ("via", via.boxed()),
            ("content", text.prop_map(Value::from).boxed()),
            ("note", text.prop_map(Value::from).boxed()),
        ];
        let fields: Vec<_> = values.map(|(key, value)| prop::option::of(value).prop_map(move |v| (key, v))).into();
        fields.prop_map(|all| all.into_iter().filter_map(|(key, v)| Some((key.to_owned(), v?))).collect())
    }

    fn file() -> impl Strategy<Value = Value> {
        let record = (0..6u8, fields()).prop_map(|(n, fields)| {
            let id = [("id".to_owned(), json!(format!("k{n}")))];
            (n, id.into_iter().chain(fields).collect::<Map>())
        });
        let records = prop::collection::btree_map(0..6u8, record, 0..4);
        (fields(), records).prop_map(|(article, records)| {
            let mut seen = std::collections::BTreeSet::new();
            let claims: Vec<Map> =
                records.into_values().filter(|(n, _)| seen.insert(*n)).map(|(_, record)| record).collect();
            let id = [("id".to_owned(), json!("a"))];
            json!({"article": id.into_iter().chain(article).collect::<Map>(), "claims": claims})
        })
    }

    fn sorted(mut value: Value) -> Value {
        value["claims"].as_array_mut().unwrap().sort_by_key(|claim| claim["id"].to_string());
        serde_json::from_str(&serde_json::to_string(&value).unwrap()).unwrap()
    }

    proptest! {
        #[test]
        fn any_file_can_be_made_to_say_anything_else(old in file(), new in file()) {
            let text = crate::yaml::write_value(&old);
            let edited = edit(&text, &old, &new).expect("canonical files have a plain layout");
            let read: Value = crate::yaml::read(&edited).map_err(|e| TestCaseError::fail(format!("{e} in {edited}")))?;
            // Maps are equal whatever their order.
            prop_assert_eq!(sorted(read), sorted(new), "{}", edited);
        }
    }
}
