//! A reading in two halves: what it is about, and what it says of that.

use std::collections::BTreeMap;

use crate::check::Side;
use crate::corpus::Corpus;
use crate::model::{Count, EventId, Modality, PartyId, PlaceId, Reading, Stance, TopicId, When, figure};
use crate::topic::TopicKind;

/// What a reading is about: two readings of one matter can be held against each other.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Matter {
    /// The largest event it is a part of.
    pub event: Option<EventId>,
    /// The kind of thing.
    pub topic: TopicId,
    /// Whose, which, where: the roles that the topic marks as its scope.
    pub scope: BTreeMap<String, String>,
    /// What is counted.
    pub of: Option<String>,
    /// What a speaker does who asserts nothing: a demand is no account that could be taken back.
    pub stance: Option<Stance>,
}

/// What a reading says of its matter.
#[derive(Debug, Clone, PartialEq)]
pub struct Position {
    /// Whether it is so.
    pub holds: bool,
    /// Who or what plays the roles that are no scope.
    pub roles: BTreeMap<String, String>,
    /// How many.
    pub count: Option<Count>,
    /// How firmly.
    pub modality: Modality,
    /// When it was, where that is the very question.
    pub when: Option<When>,
    /// Where it was, likewise.
    pub place: Option<PlaceId>,
}

/// The matter and the position of a side, or `None` if its claim has no reading.
pub fn position_of(side: &Side<'_>, corpus: &Corpus) -> Option<(Matter, Position)> {
    let reading = side.reading?;
    let topic = corpus.topics.get(&reading.topic);
    let is_scope = |role: &str| topic.is_some_and(|topic| topic.roles.get(role).is_some_and(|rule| rule.scope));
    let (scope, roles) = reading.roles.clone().into_iter().partition(|(role, _)| is_scope(role));
    let asserts = matches!(side.claim.stance, Stance::Asserts | Stance::Accuses | Stance::Denies);
    let matter = Matter {
        event: side.event().map(|event| corpus.largest_event(event).clone()),
        topic: reading.topic.clone(),
        scope,
        of: reading.of.clone(),
        stance: (!asserts).then_some(side.claim.stance),
    };
    let is_setting = topic.is_some_and(|topic| topic.kind == TopicKind::Setting);
    Some((matter, said(reading, roles, is_setting)))
}

fn said(reading: &Reading, roles: BTreeMap<String, String>, is_setting: bool) -> Position {
    Position {
        holds: reading.holds,
        roles,
        count: reading.count,
        modality: reading.modality,
        when: reading.when.clone().filter(|_| is_setting),
        place: reading.place.clone().filter(|_| is_setting),
    }
}

/// How one position lies to another on the same matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Against {
    /// Both may be meant.
    Fits,
    /// One says that it is so, the other that it is not.
    Opposite,
    /// Another figure or value, where only one can be right at a time.
    Another,
}

impl Position {
    /// How `other` lies to this one. What is hedged, planned or conditional fits anything.
    pub(super) fn against(&self, other: &Position, topic: &TopicId, corpus: &Corpus) -> Against {
        if [self, other].iter().any(|position| position.modality != Modality::Plain) {
            return Against::Fits;
        }
        let topic = corpus.topics.get(topic);
        if topic.is_some_and(|topic| topic.kind == TopicKind::Toll) {
            let excluded = self.figure().zip(other.figure()).is_some_and(|(a, b)| a.excludes(b));
            return if excluded { Against::Another } else { Against::Fits };
        }
        if self.holds != other.holds {
            return if self.roles == other.roles { Against::Opposite } else { Against::Fits };
        }
        let is_one = |role: &str| topic.is_some_and(|topic| topic.roles.get(role).is_some_and(|rule| rule.one));
        let differ = |(role, value): (&String, &String)| {
            is_one(role) && other.roles.get(role).is_some_and(|other| are_two(value, other, corpus))
        };
        let times = self.when.as_ref().zip(other.when.as_ref()).is_some_and(|(a, b)| a.excludes(b));
        let is_another = self.holds && (times || self.roles.iter().any(differ));
        if is_another { Against::Another } else { Against::Fits }
    }

    fn figure(&self) -> Option<Count> {
        figure(self.holds, self.count)
    }
}

/// Whether two values of a role are two things, and neither is a part of the other.
fn are_two(x: &str, y: &str, corpus: &Corpus) -> bool {
    let within = |x: &str, y: &str| {
        PartyId::new(x).ok().zip(PartyId::new(y).ok()).is_some_and(|(x, y)| corpus.parties.is_within(&x, &y))
    };
    !within(x, y) && !within(y, x)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Parts;
    use crate::model::ArticleFile;
    use crate::topic::{TopicBook, built_in_topics};

    fn corpus(claims: &str) -> Corpus {
        let yaml = format!(
            "article: {{id: a, outlet: post, title: t, language: en, published: \"2023-03-06\", event: clash, versions: []}}\nclaims:\n{claims}"
        );
        let file: ArticleFile = crate::yaml::read(&yaml).unwrap();
        let topics = TopicBook::new(built_in_topics().unwrap().iter().cloned());
        Corpus::new(Parts { articles: vec![("a.yaml".into(), file)], topics, ..Parts::default() })
    }

    fn claim(id: &str, stance: &str, reading: &str) -> String {
        format!(
            "- {{id: {id}, says: x, type: direct, stance: {stance}, content: c, at: [[0, 1]], status: proposed, readings: [{reading}]}}\n"
        )
    }

    #[test]
    fn whose_dead_is_the_matter_and_how_many_the_position() {
        let corpus = corpus(
            &[
                claim("k1", "asserts", "{topic: killed, side: iran, of: soldiers, count: \"3\"}"),
                claim("k2", "denies", "{topic: killed, side: iran, of: soldiers, holds: false}"),
                claim("k3", "demands", "{topic: killed, side: iran, of: soldiers}"),
            ]
            .concat(),
        );
        let all: Vec<_> = corpus.claims().map(|ix| position_of(&Side::all(&corpus, ix)[0], &corpus).unwrap()).collect();
        assert_eq!(all[0].0, all[1].0);
        assert_ne!(all[0].1, all[1].1);
        assert_ne!(all[0].0, all[2].0);
    }
}
