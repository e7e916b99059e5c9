//! JSON Schemas of the store's files, for editors that check and complete as one types.

use schemars::{JsonSchema, schema_for};
use serde_json::Value;

use super::{Error, Store, disk};
use crate::model::{ArticleFile, Decision, Event, Party, Place, Settings};
use crate::topic::Topic;

/// The schema of one kind of file.
#[derive(Debug, Clone)]
pub struct Schema {
    /// What the files hold: `article`, `parties` …
    pub name: &'static str,
    /// The schema, JSON Schema 2020-12.
    pub schema: Value,
}

/// A file that holds a list of records, or a single one.
#[derive(JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "only its schema matters")]
enum Records<T> {
    One(T),
    Several(Vec<T>),
}

/// A schema for each kind of file, by name.
pub fn schemas() -> Vec<Schema> {
    let made = |name, schema: schemars::Schema| Schema { name, schema: schema.to_value() };
    vec![
        made("article", schema_for!(ArticleFile)),
        made("decisions", schema_for!(Records<Decision>)),
        made("events", schema_for!(Records<Event>)),
        made("isnad", schema_for!(Settings)),
        made("parties", schema_for!(Records<Party>)),
        made("places", schema_for!(Records<Place>)),
        made("topics", schema_for!(Records<Topic>)),
    ]
}

impl Schema {
    /// The schema as it is written into a file.
    pub fn text(&self) -> String {
        format!("{:#}\n", self.schema)
    }

    /// The path of its file in a store.
    pub(super) fn file(&self) -> String {
        format!("schema/{}.json", self.name)
    }
}

impl Store {
    /// Writes the schemas of this isnad into the store, over older ones; gives how many were new or different.
    ///
    /// # Errors
    /// If the disk refuses.
    pub fn write_schemas(&self) -> Result<usize, Error> {
        let mut written = 0;
        for schema in schemas() {
            let path = self.root.join(schema.file());
            let text = schema.text();
            if std::fs::read(&path).is_ok_and(|old| old == text.as_bytes()) {
                continue;
            }
            disk::write_text(&path, &text)?;
            written += 1;
        }
        Ok(written)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::sample;

    #[test]
    fn schemas_know_the_fields_and_no_others() {
        let article = &schemas()[0].schema;
        let claim = &article["$defs"]["Claim"];
        assert!(claim["properties"]["at"].is_object());
        assert_eq!(claim["additionalProperties"], false);
        let reading = &article["$defs"]["Reading"];
        assert!(reading["properties"]["where"].is_object());
        assert_eq!(reading["required"], serde_json::json!(["topic"]));
    }

    #[test]
    fn a_store_gets_them_with_its_first_breath() {
        let (folder, store, _) = sample::store();
        assert_eq!(store.write_schemas().unwrap(), 0);
        std::fs::write(folder.path().join("claims/schema/article.json"), "{}").unwrap();
        assert_eq!(store.write_schemas().unwrap(), 1);
    }
}
