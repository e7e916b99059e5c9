//! What follows from the readings of claims, as the topics have it: where there was a massacre, people were killed.

use super::Side;
use crate::corpus::{ClaimIx, Corpus};
use crate::model::{Claim, Reading, TopicId};
use crate::topic::{Implied, TopicBook};

/// What follows from the readings of all claims.
#[derive(Default)]
pub(super) struct Consequences {
    all: Vec<Consequence>,
}

/// A reading that follows from one of a claim's own.
struct Consequence {
    ix: ClaimIx,
    /// Which of the claim's readings it follows from.
    number: usize,
    reading: Reading,
    /// How surely, 0 to 1.
    sure: f64,
}

impl Consequences {
    /// What follows in a corpus. What a claim says itself does not follow too.
    pub(super) fn of(corpus: &Corpus) -> Consequences {
        let all = corpus.claims().flat_map(|ix| follows(ix, corpus)).collect();
        Consequences { all }
    }

    /// A side for each.
    pub(super) fn sides<'a>(&'a self, corpus: &'a Corpus) -> impl Iterator<Item = Side<'a>> {
        self.all.iter().map(|it| {
            let told = Side::of_reading(corpus, it.ix, it.number);
            Side { reading: Some(&it.reading), follows: Some(it.sure), ..told }
        })
    }
}

fn follows(ix: ClaimIx, corpus: &Corpus) -> Vec<Consequence> {
    let claim = corpus.claim(ix);
    let mut all: Vec<Consequence> = Vec::new();
    for (number, told) in claim.readings.iter().enumerate() {
        for implied in implied_by(told, &corpus.topics) {
            let is_told = says(claim, &implied.topic) || all.iter().any(|known| known.reading.topic == implied.topic);
            if !is_told {
                let Implied { sure, .. } = *implied;
                all.push(Consequence { ix, number, reading: consequence(told, implied), sure });
            }
        }
    }
    all
}

/// Whether a reading of the claim is of the topic.
fn says(claim: &Claim, topic: &TopicId) -> bool {
    claim.readings.iter().any(|reading| reading.topic == *topic)
}

/// What the topic of a reading implies where the reading is as it is.
fn implied_by<'t>(told: &Reading, topics: &'t TopicBook) -> impl Iterator<Item = &'t Implied> {
    let implied = topics.get(&told.topic).map_or(&[][..], |topic| &topic.implies);
    let has = |role: &String, word: &String| told.roles.get(role).is_some_and(|value| value == word);
    implied.iter().filter(move |implied| {
        let is_given = implied.needs.iter().all(|role| told.roles.contains_key(role));
        told.holds && is_given && implied.when.iter().all(|(role, word)| has(role, word))
    })
}

/// The reading that follows: of the same event, place and time.
fn consequence(told: &Reading, implied: &Implied) -> Reading {
    let carried = implied.roles.iter().filter_map(|(role, from)| Some((role.clone(), told.roles.get(from)?.clone())));
    let given = implied.set.iter().map(|(role, word)| (role.clone(), word.clone()));
    Reading {
        event: told.event.clone(),
        roles: carried.chain(given).collect(),
        holds: implied.holds,
        modality: told.modality,
        place: told.place.clone(),
        when: told.when.clone(),
        of: implied.of.clone(),
        ..Reading::new(implied.topic.clone())
    }
}
