//! What one party has said on each matter, day by day.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::position::{Against, Matter, Position, position_of};
use crate::check::Side;
use crate::corpus::{Admission, ClaimIx, Corpus, Filter};
use crate::model::{EventId, PartyId, PartyKind, TopicId, When};
use crate::topic::TopicKind;

/// What one party and its bodies have said.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// The party.
    pub party: PartyId,
    /// Its words by event and topic, then those that no topic covers.
    pub strands: Vec<Strand>,
}

/// What the party has said on one topic of one event.
#[derive(Debug, Clone, PartialEq)]
pub struct Strand {
    /// The largest event, where one is written down.
    pub event: Option<EventId>,
    /// The topic; `None` for words that no topic covers.
    pub topic: Option<TopicId>,
    /// What happened, in the order of time.
    pub entries: Vec<Entry>,
}

/// One step: what the party said on a day, or that it was silent.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// What kind of step it is.
    pub step: Step,
    /// When it was said; for silence the days on which others spoke.
    pub when: Option<When>,
    /// Who spoke: the party or the body of it that did, or the others while it was silent.
    pub parties: Vec<PartyId>,
    /// The claims that tell of it, first-hand ones first as they stand.
    pub claims: Vec<ClaimIx>,
    /// Which reading of the first claim it is.
    pub reading: Option<usize>,
    /// The claim that it repeats, changes or takes back.
    pub before: Option<ClaimIx>,
}

/// What a party did on a matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// The first word on it.
    FirstSaid,
    /// The same again, on another day or by another body.
    Repeated,
    /// More on the matter, or more or less firmly, that fits what it said before.
    Added,
    /// Another figure or another value, where only one can be right at a time.
    Changed,
    /// The opposite of what it said before.
    TakenBack,
    /// Something else than another body of it says, or than is told of it for the same day.
    Otherwise,
    /// Handed on by another party, and held against nobody.
    Relayed,
    /// Words that no topic covers.
    Said,
    /// It said nothing while others spoke.
    Silent,
}

/// What `party` and its bodies have said, of the claims that pass `filter` (whose own party counts for nothing here).
pub fn timeline(corpus: &Corpus, party: &PartyId, filter: &Filter) -> Timeline {
    let filter = Filter { party: None, ..filter.clone() };
    let mut strands: BTreeMap<Key, Vec<Side<'_>>> = BTreeMap::new();
    for ix in corpus.standing().filter(|&ix| filter.admits(corpus, ix) == Admission::Yes) {
        for side in Side::all(corpus, ix) {
            strands.entry(key(&side, corpus)).or_default().push(side);
        }
    }
    let own = |side: &Side<'_>| own_party(side, party, corpus).is_some();
    // A party is silent only on events on which it might have been expected to speak: those it has spoken of, or that were asked for.
    let spoken: Vec<Option<EventId>> =
        strands.iter().filter(|(_, sides)| sides.iter().any(own)).map(|(key, _)| key.event.clone()).collect();
    let asked = filter.event.as_ref().map(|event| corpus.largest_event(event));
    let is_of_interest =
        |event: &Option<EventId>| spoken.contains(event) || (asked.is_some() && event.as_ref() == asked);
    let strands = strands
        .into_iter()
        .filter(|(key, _)| is_of_interest(&key.event))
        .map(|(key, sides)| strand(corpus, party, key, sides))
        .filter(|strand| !strand.entries.is_empty())
        .collect();
    Timeline { party: party.clone(), strands }
}

/// Where a side belongs; words without a topic stand last.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    event: Option<EventId>,
    is_unread: bool,
    topic: Option<TopicId>,
}

fn key(side: &Side<'_>, corpus: &Corpus) -> Key {
    let topic = side.reading.map(|reading| reading.topic.clone());
    Key { event: side.event().map(|event| corpus.largest_event(event).clone()), is_unread: topic.is_none(), topic }
}

/// The speaker of a side that is `party` or a body of it.
fn own_party<'a>(side: &Side<'a>, party: &PartyId, corpus: &Corpus) -> Option<&'a PartyId> {
    side.parties().iter().find(|speaker| !speaker.is_unknown() && corpus.parties.is_within(speaker, party))
}

fn strand(corpus: &Corpus, party: &PartyId, key: Key, mut sides: Vec<Side<'_>>) -> Strand {
    sides.sort_by_key(|side| (day(side), side.ix, side.number));
    let (own, others): (Vec<Side<'_>>, Vec<Side<'_>>) =
        sides.into_iter().partition(|side| own_party(side, party, corpus).is_some());
    let mut record = Record { corpus, party, entries: Vec::new(), spoken: Vec::new() };
    own.iter().for_each(|side| record.add(side));
    let mut entries = record.entries;
    if key.event.is_some() && key.topic.is_some() {
        entries.extend(silences(corpus, &own, &others));
    }
    // The sort keeps the order of those of one day.
    entries.sort_by_key(|entry| entry.when.as_ref().and_then(|when| when.first_day().or(when.last_day())));
    Strand { event: key.event, topic: key.topic, entries }
}

/// The last day on which it may have been said.
fn day(side: &Side<'_>) -> Option<Date> {
    side.said().1
}

/// What the party has said so far on one strand.
struct Record<'c> {
    corpus: &'c Corpus,
    party: &'c PartyId,
    entries: Vec<Entry>,
    spoken: Vec<Spoken<'c>>,
}

/// One position that was taken, and the entry that tells of it.
struct Spoken<'c> {
    side: Side<'c>,
    speaker: &'c PartyId,
    matter: Matter,
    position: Position,
    entry: usize,
    is_first_hand: bool,
}

impl<'c> Record<'c> {
    /// Takes in the next claim of the party.
    fn add(&mut self, side: &Side<'c>) {
        let Some(speaker) = own_party(side, self.party, self.corpus) else { return };
        let Some((matter, position)) = position_of(side, self.corpus) else {
            return self.enter(side, speaker, Step::Said, None);
        };
        let is_first_hand = side.is_first_hand(self.corpus);
        let is_one = |spoken: &Spoken<'_>| self.corpus.parties.is_one(spoken.speaker, speaker);
        let told = self.spoken.iter().find(|spoken| {
            let same = is_one(spoken) && spoken.matter == matter && spoken.position == position;
            same && spoken.is_first_hand == is_first_hand && day(&spoken.side) == day(side)
        });
        // Another outlet that tells of the same words of the same day is no repetition.
        if let Some(entry) = told.map(|told| told.entry) {
            if !self.entries[entry].claims.contains(&side.ix) {
                self.entries[entry].claims.push(side.ix);
            }
            return;
        }
        let (step, before) =
            if is_first_hand { self.step(side, speaker, &matter, &position) } else { (Step::Relayed, None) };
        self.enter(side, speaker, step, before);
        let entry = self.entries.len() - 1;
        self.spoken.push(Spoken { side: *side, speaker, matter, position, entry, is_first_hand });
    }

    fn enter(&mut self, side: &Side<'c>, speaker: &PartyId, step: Step, before: Option<ClaimIx>) {
        self.entries.push(Entry {
            step,
            when: side.claim.said.clone().or_else(|| Some(side.article.published.clone())),
            parties: vec![speaker.clone()],
            claims: vec![side.ix],
            reading: side.number,
            before,
        });
    }

    /// What the position is to what was said before: by the same speaker, else by another body of the party.
    fn step(
        &self,
        side: &Side<'c>,
        speaker: &PartyId,
        matter: &Matter,
        position: &Position,
    ) -> (Step, Option<ClaimIx>) {
        let earlier = || self.spoken.iter().rev().filter(|spoken| spoken.is_first_hand && spoken.matter == *matter);
        let own = earlier().find(|spoken| self.corpus.parties.is_one(spoken.speaker, speaker));
        let Some(before) = own.or_else(|| earlier().next()) else { return (Step::FirstSaid, None) };
        let step = match (before.position == *position, own) {
            (true, _) => Step::Repeated,
            (false, Some(own)) => self.turn(own, side, position),
            (false, None) => match before.position.against(position, &matter.topic, self.corpus) {
                Against::Fits => Step::FirstSaid,
                _ => Step::Otherwise,
            },
        };
        (step, Some(before.side.ix).filter(|_| step != Step::FirstSaid))
    }

    /// Another position of a speaker that has spoken before. What may change, like a toll, is not taken back; and of two
    /// clashing accounts of one day nobody can say which came first.
    fn turn(&self, own: &Spoken<'_>, side: &Side<'_>, position: &Position) -> Step {
        let topic = &own.matter.topic;
        let kind = self.corpus.topics.get(topic).map_or(TopicKind::Fact, |topic| topic.kind);
        match own.position.against(position, topic, self.corpus) {
            Against::Fits => Step::Added,
            _ if !own.side.is_before(side) => Step::Otherwise,
            Against::Opposite if matches!(kind, TopicKind::Fact | TopicKind::Setting) => Step::TakenBack,
            Against::Opposite | Against::Another => Step::Changed,
        }
    }
}

/// The stretches of days on which other parties spoke and this one, as far as is known, did not.
fn silences(corpus: &Corpus, own: &[Side<'_>], others: &[Side<'_>]) -> Vec<Entry> {
    let may_have_spoken = |day: Date| {
        own.iter().any(|side| {
            let (first, last) = side.said();
            first.is_none_or(|first| first <= day) && last.is_none_or(|last| day <= last)
        })
    };
    let own_days: Vec<Date> = own.iter().filter_map(day).collect();
    let mut runs: Vec<(Date, Date, Vec<&Side<'_>>)> = Vec::new();
    for side in others.iter().filter(|side| speaks_for_itself(corpus, side)) {
        let Some(now) = side.claim.said.as_ref().and_then(When::single_day).filter(|&now| !may_have_spoken(now)) else {
            continue;
        };
        match runs.last_mut() {
            Some((_, last, run)) if !own_days.iter().any(|own| *last < *own && *own < now) => {
                *last = now;
                run.push(side);
            }
            _ => runs.push((now, now, vec![side])),
        }
    }
    runs.into_iter().map(|(first, last, run)| silence(first, last, &run)).collect()
}

fn silence(first: Date, last: Date, run: &[&Side<'_>]) -> Entry {
    let mut parties: Vec<PartyId> = run.iter().flat_map(|side| side.parties()).cloned().collect();
    parties.sort();
    parties.dedup();
    let mut claims: Vec<ClaimIx> = run.iter().map(|side| side.ix).collect();
    claims.dedup();
    Entry { step: Step::Silent, when: When::stretch(first, last), parties, claims, reading: None, before: None }
}

/// Whether a side is of a known party that is itself concerned: no outlet, no agency, nobody unknown.
fn speaks_for_itself(corpus: &Corpus, side: &Side<'_>) -> bool {
    let kind = |party: &PartyId| corpus.parties.get(party).and_then(|party| party.kind);
    side.is_asserted()
        && !side.is_narrated()
        && side
            .parties()
            .iter()
            .all(|party| !party.is_unknown() && !matches!(kind(party), Some(PartyKind::Outlet | PartyKind::Agency)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Parts;
    use crate::gazetteer::Facts;
    use crate::model::ArticleFile;
    use crate::topic::{TopicBook, built_in_topics};

    /// The steps of Iran in articles of one claim each: outlet, day, speaker, further fields, reading.
    fn steps(claims: &[(&str, &str, &str, &str, &str)]) -> Vec<(Step, String)> {
        let file = |(number, (outlet, day, says, more, reading)): (usize, &(&str, &str, &str, &str, &str))| {
            let yaml = format!(
                "article: {{id: a{number}, outlet: {outlet}, title: t, language: en, published: \"{day}\", event: clash, versions: []}}
claims:
- {{id: k{number}, says: {says}, type: direct, stance: asserts, said: \"{day}\", content: c, at: [[0, 1]], status: proposed, {more} readings: [{reading}]}}"
            );
            (format!("a{number}.yaml"), crate::yaml::read::<ArticleFile>(&yaml).unwrap())
        };
        let corpus = Corpus::new(Parts {
            articles: claims.iter().enumerate().map(file).collect(),
            parties: Facts::built_in().unwrap().book(),
            topics: TopicBook::new(built_in_topics().unwrap().iter().cloned()),
            ..Parts::default()
        });
        let shown = timeline(&corpus, &PartyId::new("iran").unwrap(), &Filter::default());
        let entries = shown.strands.into_iter().flat_map(|strand| strand.entries);
        entries.map(|entry| (entry.step, entry.when.unwrap().to_string())).collect()
    }

    const FIRST: &str = "{topic: fired-first, who: iran}";
    const NOT: &str = "{topic: fired-first, who: iran, holds: false}";

    #[test]
    fn the_same_words_in_two_papers_are_one_step() {
        let found = steps(&[
            ("post", "2023-03-05", "iran-mod", "", FIRST),
            ("mail", "2023-03-05", "iran-mod", "", FIRST),
            ("post", "2023-03-07", "iran-mod", "", FIRST),
        ]);
        assert_eq!(found, [(Step::FirstSaid, "2023-03-05".into()), (Step::Repeated, "2023-03-07".into())]);
    }

    #[test]
    fn a_speaker_takes_its_own_words_back_and_another_body_says_otherwise() {
        let later =
            |says| steps(&[("post", "2023-03-05", "iran-mod", "", FIRST), ("post", "2023-03-06", says, "", NOT)])[1].0;
        assert_eq!(later("iran-mod"), Step::TakenBack);
        assert_eq!(later("iran-mfa"), Step::Otherwise);
    }

    #[test]
    fn what_fits_the_first_word_is_no_change() {
        let turn = |a: &str, b: &str| {
            steps(&[("post", "2023-03-05", "iran", "", a), ("post", "2023-03-06", "iran", "", b)])[1].0
        };
        let others = "{topic: fired-first, who: united-states}";
        assert_eq!(turn(others, NOT), Step::Added);
        assert_eq!(turn(others, FIRST), Step::Changed);
        assert_eq!(turn(FIRST, "{topic: fired-first, who: iran, holds: false, modality: hedged}"), Step::Added);
    }

    #[test]
    fn a_toll_changes_and_is_not_taken_back() {
        let toll = |count: &str| format!("{{topic: killed, side: iran, of: soldiers, {count}}}");
        let (none, three) = (toll("holds: false"), toll("count: \"3\""));
        let found = steps(&[("post", "2023-03-05", "iran", "", &none), ("post", "2023-03-06", "iran", "", &three)]);
        assert_eq!(found[1].0, Step::Changed);
    }

    #[test]
    fn what_an_adversary_hands_on_is_held_against_nobody() {
        let via = "via: [{party: united-states}],";
        let found = steps(&[("post", "2023-03-05", "iran", "", FIRST), ("post", "2023-03-06", "iran", via, NOT)]);
        assert_eq!(found[1].0, Step::Relayed);
    }

    #[test]
    fn silence_is_told_for_the_days_on_which_others_spoke() {
        let found = steps(&[
            ("post", "2023-03-05", "iran", "", FIRST),
            ("post", "2023-03-06", "united-states", "", FIRST),
            ("post", "2023-03-07", "united-states-mod", "", FIRST),
            ("post", "2023-03-08", "iran", "", FIRST),
        ]);
        let silent: Vec<_> = found.iter().filter(|(step, _)| *step == Step::Silent).collect();
        assert_eq!(silent, [&(Step::Silent, "2023-03-06/2023-03-07".to_owned())]);
    }
}
