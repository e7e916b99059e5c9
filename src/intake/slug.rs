//! ASCII ids from titles in any script.

use crate::gazetteer::Titles;
use crate::model::{ArticleId, EventId, Id, Party, PartyId, When, short_hash};
use crate::text::{fold, slug};

/// The usual id of an article: the day it was published, its outlet, and its title in ASCII; where the title cannot be
/// written so, its event, and without one a hash of the title.
pub fn article_id(published: &When, outlet: &PartyId, title: &str, event: Option<&EventId>) -> ArticleId {
    let words = match (slug(title), event) {
        (words, _) if !words.is_empty() => words,
        (_, Some(event)) => event.to_string(),
        _ => short_hash(&[title], 8),
    };
    made(&format!("{}-{outlet}-{words}", slug(&published.to_string())))
}

/// `id` with a few letters that depend on `text`, for a second article that would have the same id.
pub fn told_apart(id: &ArticleId, text: &str) -> ArticleId {
    let end = short_hash(&[text], 4);
    made(&format!("{}-{end}", cut(id.as_str(), 115)))
}

/// An id of `text`, which is kebab-case, cut to what an id may have.
fn made<K>(text: &str) -> Id<K> {
    Id::new(cut(text, 120)).expect("words of ASCII letters with single hyphens are an id")
}

fn cut(text: &str, length: usize) -> &str {
    text[..text.len().min(length)].trim_end_matches('-')
}

/// Whether `name` is one of the names of `party` or what reports call it, however it is written.
pub fn is_name_of(name: &str, party: &Party) -> bool {
    let folded = fold(name.trim());
    let title = Titles::built_in("en").and_then(|titles| titles.of(&party.id));
    party.names.values().flatten().chain(&title).any(|known| fold(known) == folded)
}

/// The id of a party from its name as a person writes it ("Al Mayadeen"), or `None` if no letter of it can be written so.
pub fn party_id(name: &str) -> Option<PartyId> {
    PartyId::new(&slug(name)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_has_day_outlet_and_words() {
        let (day, outlet) = ("[..2023-03-05]".parse().unwrap(), PartyId::new("tass").unwrap());
        assert_eq!(article_id(&day, &outlet, "Bridge open", None).as_str(), "2023-03-05-tass-bridge-open");
        let event = EventId::new("bridge").unwrap();
        assert_eq!(article_id(&day, &outlet, "橋", Some(&event)).as_str(), "2023-03-05-tass-bridge");
        let plain = article_id(&day, &outlet, "橋", None);
        assert_ne!(told_apart(&plain, "a"), told_apart(&plain, "b"));
    }
}
