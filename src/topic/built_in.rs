//! The topic packs that come with isnad, as the files they are.

use serde::Deserialize;

use super::{Topic, TopicBook};
use crate::embedded::restored;
use crate::lang::{Files, PackError, PackText, read};

/// Under what the build keeps the topics that it has compiled.
pub const TOPICS: &str = "topics";

/// Every built-in topic pack by name, from `src/topic/packs`.
fn packs() -> impl Iterator<Item = (&'static str, &'static Files<'static>)> {
    crate::embedded::folders("src/topic/packs")
}

/// `topic.yaml` of a pack.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TopicFile {
    topics: Vec<Topic>,
}

/// The topics of the built-in packs.
///
/// # Errors
/// If a built-in pack is wrong; a test holds that none is.
pub fn built_in_topics() -> Result<TopicBook, PackError> {
    Ok(TopicBook::new(restored(TOPICS).map_or_else(read_topics, Ok)?))
}

/// The same from the files of the packs, in the order in which a book gives them back: one that is made of this one numbers the
/// concepts as this one does.
///
/// # Errors
/// If a built-in pack is wrong.
fn read_topics() -> Result<Vec<Topic>, PackError> {
    let mut topics = Vec::new();
    for (_, files) in packs() {
        let file: TopicFile = read(files, "topic.yaml")?;
        topics.extend(file.topics);
    }
    topics.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(topics)
}

/// The built-in files, by name and text, with the words of `language` for the topics.
pub fn built_in_words(language: &str) -> Vec<(&'static str, PackText<'static>)> {
    let name = format!("{language}.yaml");
    packs().flat_map(|(_, files)| files.iter()).filter(|(file, _)| *file == name).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_build_compiles_the_topics_that_the_packs_have() {
        assert!(restored::<Vec<Topic>>(TOPICS).unwrap() == read_topics().unwrap());
    }

    #[test]
    fn every_topic_can_be_spoken_of_and_names_only_roles_it_has() {
        let book = built_in_topics().unwrap();
        assert!(book.iter().count() > 20);
        for topic in book.iter() {
            assert!(!topic.spoken.is_empty() || !topic.tolled.is_empty(), "{}", topic.id);
            for pattern in &topic.spoken {
                for role in pattern.roles.keys().chain(pattern.set.keys()).chain(&pattern.needs) {
                    assert!(topic.roles.contains_key(role), "{}: {role}", topic.id);
                }
                for (role, word) in &pattern.set {
                    assert!(topic.roles[role].words.contains_key(word), "{}: {role}: {word}", topic.id);
                }
            }
            for implied in &topic.implies {
                let other = book.get(&implied.topic).unwrap();
                let is_unit = |of: &String| other.units.contains_key(of);
                assert!(implied.of.as_ref().is_none_or(is_unit) && implied.sure < 1.0, "{}", topic.id);
                for role in implied.roles.keys().chain(implied.set.keys()) {
                    assert!(other.roles.contains_key(role), "{}: {}: {role}", topic.id, other.id);
                }
                for role in implied.roles.values().chain(implied.when.keys()).chain(&implied.needs) {
                    assert!(topic.roles.contains_key(role), "{}: {role}", topic.id);
                }
            }
            for word in topic.units.values().flatten() {
                assert!(topic.units.contains_key(word), "{}: {word}", topic.id);
            }
        }
    }
}
