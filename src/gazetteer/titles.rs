//! What reports call the parties that come built in: states and organisations by their usual names, bodies composed.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::names;
use crate::lang::{Files, PackError, read};
use crate::model::PartyId;

/// The titles of every language that has them: file name and text.
fn files() -> &'static Files<'static> {
    crate::embedded::files("src/gazetteer/data/titles")
}

/// By language, read when the first title is asked for.
static TITLES: LazyLock<BTreeMap<&str, Titles>> = LazyLock::new(|| {
    let tags = files().iter().map(|(file, _)| file.trim_end_matches(".yaml"));
    tags.map(|tag| (tag, Titles::read(tag).expect("a test reads every file of titles"))).collect()
});

/// What reports call built-in parties in one language.
#[derive(Debug, Default)]
pub struct Titles {
    /// States and organisations, by id.
    names: BTreeMap<String, String>,
    /// States as owners of a body: `the UK's`.
    owners: BTreeMap<String, String>,
    /// Bodies and offices, by the ending of their ids.
    bodies: BTreeMap<String, String>,
    /// A body with its state: `{owner} {body}`.
    body: String,
    /// What makes an owner of a state's name: `{state}'s`.
    owner: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    body: String,
    owner: String,
    owners: BTreeMap<String, String>,
    names: BTreeMap<String, String>,
    bodies: BTreeMap<String, String>,
}

impl Titles {
    /// The titles in `language`, if there are any.
    pub fn built_in(language: &str) -> Option<&'static Titles> {
        TITLES.get(language)
    }

    fn read(language: &str) -> Result<Titles, PackError> {
        let file: File = read(files(), &format!("{language}.yaml"))?;
        let [states, organisations] = names::usual(language)?;
        let mut owners = file.owners;
        for (id, name) in &states {
            owners.entry(id.clone()).or_insert_with(|| owner_of(&file.owner, name));
        }
        let mut names: BTreeMap<String, String> = states.into_iter().chain(organisations).collect();
        names.extend(file.names);
        Ok(Titles { names, owners, bodies: file.bodies, body: file.body, owner: file.owner })
    }

    /// The title of `id` if it comes built in: `Azerbaijan`, `Azerbaijan's Ministry of Defence`.
    pub fn of(&self, id: &PartyId) -> Option<String> {
        self.names.get(id.as_str()).cloned().or_else(|| self.of_body(id.as_str()))
    }

    fn of_body(&self, id: &str) -> Option<String> {
        let parts = id.match_indices('-').map(|(at, _)| (&id[..at], &id[at + 1..]));
        let mut known = parts.filter_map(|(state, body)| Some((self.owners.get(state)?, self.bodies.get(body)?)));
        let (owner, body) = known.next()?;
        Some(self.composed(owner, body))
    }

    /// The title of a body with this ending of a state that is called `state`.
    pub fn of_body_of(&self, state: &str, ending: &str) -> Option<String> {
        Some(self.composed(&owner_of(&self.owner, state), self.bodies.get(ending)?))
    }

    fn composed(&self, owner: &str, body: &str) -> String {
        self.body.replace("{owner}", owner).replace("{body}", body)
    }
}

fn owner_of(pattern: &str, state: &str) -> String {
    pattern.replace("{state}", state)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gazetteer::Facts;

    fn english(id: &str) -> Option<String> {
        Titles::built_in("en").unwrap().of(&PartyId::new(id).unwrap())
    }

    #[test]
    fn a_body_is_called_by_its_state_and_what_it_is() {
        assert_eq!(english("azerbaijan-mod").unwrap(), "Azerbaijan's Ministry of Defence");
        assert_eq!(english("united-states-mfa").unwrap(), "the US Ministry of Foreign Affairs");
        assert_eq!(english("guinea-bissau-defence-minister").unwrap(), "Guinea-Bissau's Defence Minister");
        assert_eq!(english("azerbaijan-passport-office"), None);
        assert_eq!(english("almayadeen").unwrap(), "Al Mayadeen");
    }

    #[test]
    fn every_built_in_party_and_body_has_an_english_title() {
        let facts = Facts::built_in().unwrap();
        let titles = Titles::built_in("en").unwrap();
        for party in facts.parties.iter() {
            assert!(titles.of(&party.id).is_some(), "{} has none", party.id);
        }
        for body in &facts.bodies {
            assert!(titles.bodies.contains_key(&body.ending), "{} has none", body.ending);
        }
        for id in titles.names.keys().chain(titles.owners.keys()) {
            assert!(facts.parties.iter().any(|party| party.id.as_str() == id), "there is no party {id}");
        }
    }
}
