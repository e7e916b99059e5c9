//! Changes of files that are there: only the lines that must.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{Error, Store, disk, load, paths, pieces};
use crate::model::{ArticleFile, Event, Party, Place};
use crate::yaml;

/// The new text of a file, ready to be written.
pub(super) struct Change {
    path: PathBuf,
    text: String,
}

impl Change {
    /// Writes the file.
    pub(super) fn write(self) -> Result<PathBuf, Error> {
        disk::write_text(&self.path, &self.text)?;
        Ok(self.path)
    }
}

impl Store {
    /// Makes the article file at `path` say `file`, and changes only the lines that must: comments, layout and claims that
    /// cannot be read stay. Gives whether anything changed.
    ///
    /// # Errors
    /// If the file cannot be read or written, or is laid out so that its lines cannot be changed one by one.
    pub fn update_article(&self, path: &str, file: &ArticleFile) -> Result<bool, Error> {
        let change = article_change(Path::new(path), file)?;
        change.map_or(Ok(false), |change| change.write().map(|_| true))
    }

    /// Keeps the text of one version (from 1) of `article`, whose file is at `path`; nothing with `text: omit`.
    ///
    /// # Errors
    /// [`Error::Exists`] if another text is there under its name.
    pub fn write_text(&self, path: &str, file: &ArticleFile, version: u32, text: &str) -> Result<(), Error> {
        let known = file.article.versions.get((version as usize).wrapping_sub(1));
        match known.and_then(|version| version.text.as_deref()) {
            Some(name) => self.write_version_text(Path::new(path), name, text),
            None => Ok(()),
        }
    }

    /// Writes a party: into the file that has it, changing only the lines that must, or into a file of its own.
    ///
    /// # Errors
    /// If a file cannot be read or written, or is laid out so that its lines cannot be changed one by one.
    pub fn write_party(&self, party: &Party) -> Result<PathBuf, Error> {
        self.put("parties", party.id.as_str(), party)
    }

    /// Writes a place, as [`Store::write_party`] does a party.
    ///
    /// # Errors
    /// Likewise.
    pub fn write_place(&self, place: &Place) -> Result<PathBuf, Error> {
        self.put("places", place.id.as_str(), place)
    }

    /// Writes an event, as [`Store::write_party`] does a party.
    ///
    /// # Errors
    /// Likewise.
    pub fn write_event(&self, event: &Event) -> Result<PathBuf, Error> {
        self.put("events", event.id.as_str(), event)
    }

    fn put<T>(&self, folder: &str, id: &str, record: &T) -> Result<PathBuf, Error>
    where
        T: Serialize + DeserializeOwned + Clone,
    {
        for path in self.files(folder) {
            let old: Vec<T> = read_records(&path)?;
            let at = old.iter().position(|known| id_of(known) == Some(id.to_owned()));
            if let Some(at) = at {
                let mut new = old.clone();
                new[at] = record.clone();
                if let Some(change) = records_change(&path, &new)? {
                    change.write()?;
                }
                return Ok(path);
            }
        }
        let path = self.root.join(folder).join(format!("{id}.yaml"));
        disk::write_new_text(&path, &yaml::write(record))?;
        Ok(path)
    }

    /// The YAML files below `folder`, sorted.
    pub(super) fn files(&self, folder: &str) -> Vec<PathBuf> {
        let mut files = Vec::new();
        load::walk(&self.root.join(folder), &mut files, &mut Vec::new());
        files
    }
}

fn id_of(record: &impl Serialize) -> Option<String> {
    serde_json::to_value(record).ok()?.get("id")?.as_str().map(str::to_owned)
}

/// What can be read of the records in the file at `path`.
pub(super) fn read_records<T: DeserializeOwned>(path: &Path) -> Result<Vec<T>, Error> {
    Ok(pieces::records(&read(path)?, &paths::shown(path)).good)
}

fn read(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|source| Error::Read { path: path.to_owned(), source })
}

/// What must change so that the article file at `path` says `file`; `None` if it does already.
pub(super) fn article_change(path: &Path, file: &ArticleFile) -> Result<Option<Change>, Error> {
    let text = read(path)?;
    let value = |text: &str| {
        let read = pieces::article(text, "");
        (read.good.map(|file| value_of(&file)), read.bad.len())
    };
    change(path, &text, &value_of(file), value)
}

/// What must change so that the file at `path` holds `records`; `None` if it does already.
pub(super) fn records_change<T>(path: &Path, records: &[T]) -> Result<Option<Change>, Error>
where
    T: Serialize + DeserializeOwned,
{
    let text = read(path)?;
    let is_list = pieces::is_list(&text);
    let form = |records: &[T]| match records {
        [one] if !is_list => value_of(one),
        many => value_of(&many),
    };
    let value = |text: &str| {
        let read = pieces::records::<T>(text, "");
        (Some(form(&read.good)), read.bad.len())
    };
    change(path, &text, &form(records), value)
}

/// Edits `text` and reads the result again: it must say `new`, and be no worse to read than before.
fn change(
    path: &Path,
    text: &str,
    new: &Value,
    value: impl Fn(&str) -> (Option<Value>, usize),
) -> Result<Option<Change>, Error> {
    let layout = || Error::Layout { path: path.to_owned() };
    let (old, bad) = value(text);
    let old = old.ok_or_else(layout)?;
    if &old == new {
        return Ok(None);
    }
    let edited = yaml::edit(text, &old, new).ok_or_else(layout)?;
    let (read, still_bad) = value(&edited);
    if read.map(in_order) != Some(in_order(new.clone())) || bad != still_bad {
        return Err(layout());
    }
    Ok(Some(Change { path: path.to_owned(), text: edited }))
}

fn value_of(record: &impl Serialize) -> Value {
    serde_json::to_value(record).expect("records have string keys and no failing fields")
}

/// `value` with its records in the order of their ids: a new claim may stand elsewhere in the file than in the list given.
fn in_order(mut value: Value) -> Value {
    let id = |record: &Value| record.get("id").and_then(Value::as_str).map(str::to_owned);
    let list = if value.is_array() { Some(&mut value) } else { value.get_mut("claims") };
    if let Some(Value::Array(records)) = list {
        records.sort_by_key(id);
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{PartyId, Says, Status};
    use crate::store::sample;

    #[test]
    fn confirming_a_claim_changes_two_lines() {
        let (folder, store, path) = sample::store();
        let before = fs::read_to_string(&path).unwrap();
        let commented = before.replace("says: army", "says: army # who?");
        fs::write(&path, &commented).unwrap();
        let mut file = store.load().0.articles.remove(0).1;
        file.claims[0].status = Status::Confirmed;
        file.claims[0].by = Some("Lina".into());
        assert!(store.update_article(&path, &file).unwrap());
        assert!(!store.update_article(&path, &file).unwrap());
        let expected = commented.replacen("status: proposed", "status: confirmed\n    by: \"Lina\"", 1);
        assert_eq!(fs::read_to_string(&path).unwrap(), expected);
        drop(folder);
    }

    #[test]
    fn claims_come_and_go_and_bad_ones_stay() {
        let (_folder, store, path) = sample::store();
        let bad = "  - id: zz\n    says: [\n";
        fs::write(&path, fs::read_to_string(&path).unwrap() + bad).unwrap();
        let mut file = store.load().0.articles.remove(0).1;
        let mut extra = file.claims[0].clone();
        extra.id = "k9".parse().unwrap();
        extra.says = Says::One(PartyId::unknown());
        file.claims[0] = extra;
        assert!(store.update_article(&path, &file).unwrap());
        assert!(fs::read_to_string(&path).unwrap().ends_with(bad));
        assert_eq!(store.load().0.articles[0].1.claims.len(), file.claims.len());
    }

    #[test]
    fn a_file_in_flow_style_is_refused_and_left_alone() {
        let (_folder, store, path) = sample::store();
        let mut file = store.load().0.articles.remove(0).1;
        let flow = serde_json::to_string(&file).unwrap();
        fs::write(&path, &flow).unwrap();
        file.claims[0].status = Status::Rejected;
        assert!(matches!(store.update_article(&path, &file), Err(Error::Layout { .. })));
        assert_eq!(fs::read_to_string(&path).unwrap(), flow);
    }

    #[test]
    fn a_party_is_written_where_it_stands() {
        let (folder, store, _) = sample::store();
        let file = folder.path().join("claims/parties/all.yaml");
        disk::write_text(&file, "# ours\n- id: army  # the army\n- id: navy\n").unwrap();
        let mut party = store.load().0.parties.remove(0);
        party.wikidata = Some("Q1".into());
        assert_eq!(store.write_party(&party).unwrap(), file);
        assert_eq!(fs::read_to_string(&file).unwrap(), "# ours\n- id: army  # the army\n  wikidata: Q1\n- id: navy\n");
        party.id = PartyId::unknown();
        assert_eq!(store.write_party(&party).unwrap(), folder.path().join("claims/parties/unknown.yaml"));
    }
}
