//! Names that nobody has described: parties, places, topics and events.

use std::collections::BTreeSet;

use super::remark::{Remark, placed};
use super::{Loaded, Store};
use crate::diag::{Code, Diagnostic, code};
use crate::gazetteer::{Facts, PartyBook, PlaceBook};
use crate::model::{ArticleFile, Claim, PartyId};
use crate::topic::{TopicBook, built_in_topics};
use crate::yaml::suggestion;

impl Store {
    /// What the articles of `loaded` name and neither isnad nor the store describes, each once a file. These are warnings: the
    /// claims can be used, but a slip of the pen would pass for a party of its own.
    pub fn references(&self, loaded: &Loaded) -> Vec<Diagnostic> {
        let known = Known::new(loaded);
        let mut remarks = Vec::new();
        for (path, file) in &loaded.articles {
            let mut told = BTreeSet::new();
            known.in_article(path, file, &mut |key, remark| {
                if told.insert(key) {
                    remarks.push(remark);
                }
            });
        }
        placed(remarks)
    }
}

/// Everything that is described.
struct Known {
    parties: PartyBook,
    places: PlaceBook,
    topics: TopicBook,
    events: BTreeSet<String>,
}

impl Known {
    fn new(loaded: &Loaded) -> Known {
        let facts = Facts::built_in().expect("a test holds that the built-in files are sound");
        let mut parties = facts.book();
        loaded.parties.iter().cloned().for_each(|party| parties.add(party));
        let mut places = facts.place_book();
        loaded.places.iter().cloned().for_each(|place| places.add(place));
        let topics = built_in_topics().expect("a test holds that the built-in packs are sound");
        Known {
            parties,
            places,
            topics: TopicBook::new(topics.iter().chain(&loaded.topics).cloned()),
            events: loaded.events.iter().map(|event| event.id.to_string()).collect(),
        }
    }

    fn in_article(&self, path: &str, file: &ArticleFile, tell: &mut impl FnMut(String, Remark)) {
        let article = &file.article;
        for (field, party) in
            article.credits.iter().map(|party| ("credits", party)).chain([("outlet", &article.outlet)])
        {
            if let Some(diagnostic) = self.party(path, party) {
                tell(format!("party {party}"), Remark::on_article(diagnostic, field, party.as_str()));
            }
        }
        if let Some(event) = article.event.as_ref().filter(|event| !self.events.contains(event.as_str())) {
            let diagnostic = unknown(&code::UNKNOWN_EVENT, path, event.as_str(), "event", "events");
            tell(format!("event {event}"), Remark::on_article(diagnostic, "event", event.as_str()));
        }
        file.claims.iter().for_each(|claim| self.in_claim(path, claim, tell));
    }

    fn in_claim(&self, path: &str, claim: &Claim, tell: &mut impl FnMut(String, Remark)) {
        let says = claim.says.all().iter().map(|party| ("says", party));
        for (field, party) in says.chain(claim.via.iter().map(|link| ("via", &link.party))) {
            if let Some(diagnostic) = self.party(path, party) {
                tell(format!("party {party}"), Remark::on_claim(diagnostic, &claim.id, field, party.as_str()));
            }
        }
        for reading in &claim.readings {
            let topic = Some(reading.topic.as_str()).filter(|_| self.topics.get(&reading.topic).is_none());
            let event = reading.event.as_ref().map(|e| e.as_str()).filter(|event| !self.events.contains(*event));
            let place = reading.place.as_ref().filter(|p| self.places.get(p).is_none()).map(|p| p.as_str());
            for (name, code, kind, folder) in [
                (topic, &code::UNKNOWN_TOPIC, "topic", "topics"),
                (event, &code::UNKNOWN_EVENT, "event", "events"),
                (place, &code::UNKNOWN_PLACE, "place", "places"),
            ] {
                let Some(name) = name else { continue };
                let diagnostic = unknown(code, path, name, kind, folder);
                tell(format!("{kind} {name}"), Remark::on_claim(diagnostic, &claim.id, "readings", name));
            }
        }
    }

    /// What is to be said of a party: nothing if it is known, is `unknown`, or is a body of a known party by its id.
    fn party(&self, path: &str, party: &PartyId) -> Option<Diagnostic> {
        if party.is_unknown() || self.parties.get(party).is_some() || !self.parties.parents(party).is_empty() {
            return None;
        }
        let near: Vec<&str> = self.parties.iter().map(|known| known.id.as_str()).collect();
        let near = Some(suggestion(party.as_str(), &near)).filter(|help| help.starts_with("did you mean"));
        let add = format!("describe it in claims/parties/{party}.yaml");
        let help = near.map_or(add.clone(), |near| format!("{near} If not, {add}"));
        let message = format!("party `{party}` is neither built in nor in a party file");
        Some(Diagnostic::warning(&code::UNKNOWN_PARTY, path, message).help(help))
    }
}

fn unknown(code: &'static Code, path: &str, name: &str, kind: &str, folder: &str) -> Diagnostic {
    let message = format!("{kind} `{name}` is described nowhere");
    Diagnostic::warning(code, path, message).help(format!("describe it under claims/{folder}/, or mend the name"))
}

#[cfg(test)]
mod tests {
    use crate::store::sample;

    #[test]
    fn unknown_parties_are_told_once_and_bodies_of_known_ones_never() {
        let (_folder, store, path) = sample::store();
        let text = std::fs::read_to_string(&path).unwrap();
        let text =
            text.replacen("says: army", "says: [armenia-mod, unknown]", 1).replace("outlet: nahar", "outlet: rusia");
        std::fs::write(&path, text).unwrap();
        let found = store.references(&store.load().0);
        let said: Vec<_> = found.iter().map(|d| (d.message.as_str(), d.position().unwrap().line)).collect();
        assert_eq!(
            said,
            [
                ("party `rusia` is neither built in nor in a party file", 3),
                ("party `army` is neither built in nor in a party file", 19),
            ]
        );
        assert!(found[0].help.as_deref().unwrap().starts_with("did you mean `russia`?"));
    }
}
