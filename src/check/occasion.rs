//! Which articles tell of one event, where no event is written down.
//!
//! Two articles are taken to tell of one event if they appeared within [`DAYS`] of each other, or one looks back at a day
//! shortly before the other appeared or at the month in which it did, and if they share two parties that are not their outlets, a
//! party and a place, or a party and two topics. A state that their claims only name is a party too. It is never written into a file.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeSet;
use std::hash::Hash;

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::Side;
use crate::corpus::{ArticleIx, ClaimIx, Corpus};
use crate::model::{EventId, PartyId, PartyKind, TopicId, When};

/// How far apart two articles on one event may appear.
pub(super) const DAYS: i32 = 45;

/// An article that appeared at most so many days after a day is news of that day.
const NEWS_DAYS: i32 = 10;

/// Of what an article looks back at it names at least the month.
const MONTH: i32 = 31;

/// Articles that share one party must share so many topics.
const TOPICS: usize = 2;

/// How sure one may be that two articles that share parties and time tell of one event.
const RECOGNISED: f64 = 0.9;

/// What each article speaks of, to tell whether two tell of one event.
pub(super) struct Occasions {
    /// By the number of the article.
    articles: Vec<Occasion>,
    parties: RefCell<Numbers<PartyId>>,
}

/// A number for each of the things that were met: what two articles share is counted for every pair of their claims.
struct Numbers<T>(FxHashMap<T, u32>);

impl<T> Default for Numbers<T> {
    fn default() -> Self {
        Numbers(FxHashMap::default())
    }
}

impl<T: Eq + Hash + Clone> Numbers<T> {
    /// Those of `things`, rising.
    fn of<'t>(&mut self, things: impl IntoIterator<Item = &'t T>) -> Vec<u32>
    where
        T: 't,
    {
        let mut number = |thing: &T| {
            let next = self.0.len() as u32;
            *self.0.entry(thing.clone()).or_insert(next)
        };
        let mut numbers: Vec<u32> = things.into_iter().map(&mut number).collect();
        numbers.sort_unstable();
        numbers
    }
}

/// How many numbers two rising lists have in common.
fn in_common(mut a: &[u32], mut b: &[u32]) -> usize {
    let mut count = 0;
    while let ([x, rest_a @ ..], [y, rest_b @ ..]) = (a, b) {
        count += usize::from(x == y);
        (a, b) = (if x <= y { rest_a } else { a }, if y <= x { rest_b } else { b });
    }
    count
}

/// What one article speaks of.
#[derive(Default)]
struct Occasion {
    published: Option<Date>,
    parties: BTreeSet<PartyId>,
    places: BTreeSet<String>,
    topics: BTreeSet<TopicId>,
    /// The same three as numbers.
    party_numbers: Vec<u32>,
    place_numbers: Vec<u32>,
    topic_numbers: Vec<u32>,
    /// The days and months that its claims name: the first and the last day of each.
    days: BTreeSet<(Date, Date)>,
    /// Its parties and the states that its claims name, once somebody has asked: only where the parties do not suffice.
    named: OnceCell<Vec<u32>>,
}

impl Occasion {
    /// Whether it was in the news while `other` appeared, or one of them looks back at a day that was news in the other.
    fn is_near(&self, other: &Occasion) -> bool {
        let Some((x, y)) = self.published.zip(other.published) else { return false };
        days_apart(x, y) <= DAYS || self.looks_back_at(y) || other.looks_back_at(x)
    }

    fn looks_back_at(&self, published: Date) -> bool {
        let is_news = |last: Date| last >= published || days_apart(last, published) <= NEWS_DAYS;
        self.days.iter().any(|&(first, last)| first <= published && is_news(last))
    }
}

impl Occasions {
    /// Looks through every claim once.
    pub(super) fn of(corpus: &Corpus) -> Occasions {
        let (mut parties, mut places, mut topics) = (Numbers::default(), Numbers::default(), Numbers::default());
        let numbered = |ix| {
            let occasion = occasion(corpus, ix);
            Occasion {
                party_numbers: parties.of(&occasion.parties),
                place_numbers: places.of(&occasion.places),
                topic_numbers: topics.of(&occasion.topics),
                ..occasion
            }
        };
        let articles = corpus.articles().map(numbered).collect();
        Occasions { articles, parties: RefCell::new(parties) }
    }

    fn of_article(&self, at: ArticleIx) -> &Occasion {
        &self.articles[at.index()]
    }

    /// The parties of the article, and the states that its claims name.
    fn named(&self, at: ArticleIx, corpus: &Corpus) -> &[u32] {
        let occasion = self.of_article(at);
        occasion.named.get_or_init(|| {
            let states = corpus.claims_of(at).flat_map(|ix| corpus.statement(ix).states());
            let states = states.filter_map(|state| PartyId::new(state).ok());
            let named: BTreeSet<PartyId> = states.chain(occasion.parties.iter().cloned()).collect();
            self.parties.borrow_mut().of(&named)
        })
    }

    /// How sure one may be that both sides are about one event, 0 to 1; `None` if they are not.
    pub(super) fn one_event(&self, a: &Side<'_>, b: &Side<'_>, corpus: &Corpus) -> Option<f64> {
        match (a.event(), b.event()) {
            (Some(x), Some(y)) => nested(corpus, x, y).then_some(1.0),
            _ if a.at == b.at => Some(1.0),
            _ => self.recognised(a.at, b.at, corpus).then_some(RECOGNISED),
        }
    }

    /// Whether the article tells of the very day that `when` names.
    pub(super) fn looks_back(&self, at: ArticleIx, when: &When) -> bool {
        let day = when.first_day().filter(|&day| when.last_day() == Some(day));
        day.is_some_and(|day| self.of_article(at).days.contains(&(day, day)))
    }

    /// What an article must share with another to be recognised as telling of one event: a party or a place, or itself.
    pub(super) fn names_in(&self, at: ArticleIx) -> Vec<String> {
        let itself = format!("article {}", at.index());
        let occasion = self.of_article(at);
        let parties = occasion.parties.iter().map(|party| format!("party {party}"));
        let places = occasion.places.iter().map(|place| format!("place {place}"));
        parties.chain(places).chain([itself]).collect()
    }

    fn recognised(&self, a: ArticleIx, b: ArticleIx, corpus: &Corpus) -> bool {
        let (x, y) = (self.of_article(a), self.of_article(b));
        let places = in_common(&x.place_numbers, &y.place_numbers);
        let topics = in_common(&x.topic_numbers, &y.topic_numbers);
        let parties = in_common(&x.party_numbers, &y.party_numbers);
        let is_told = parties + places >= 2 || parties >= 1 && topics >= TOPICS;
        let is_named = || in_common(self.named(a, corpus), self.named(b, corpus)) + places >= 2;
        x.is_near(y) && (is_told || is_named())
    }
}

/// Whether one event is the other or a part of it.
fn nested(corpus: &Corpus, x: &EventId, y: &EventId) -> bool {
    corpus.is_event_within(x, y) || corpus.is_event_within(y, x)
}

/// Days between two dates.
pub(super) fn days_apart(a: Date, b: Date) -> i32 {
    a.since(b).map(|span| span.get_days().abs()).unwrap_or(i32::MAX)
}

fn occasion(corpus: &Corpus, ix: ArticleIx) -> Occasion {
    let article = corpus.article(ix);
    let mut occasion = Occasion { published: article.published.last_day(), ..Occasion::default() };
    for claim in corpus.claims_of(ix) {
        add(&mut occasion, corpus, claim);
    }
    occasion.parties.remove(&article.outlet);
    occasion.days.extend(days_told(corpus, ix));
    occasion
}

/// The days and months that the claims of the article are about: the first and the last day of each.
pub(super) fn days_told(corpus: &Corpus, ix: ArticleIx) -> impl Iterator<Item = (Date, Date)> {
    let readings = corpus.claims_of(ix).flat_map(|claim| &corpus.claim(claim).readings);
    let spans = readings.filter_map(|reading| {
        let when = reading.when.as_ref()?;
        when.first_day().zip(when.last_day())
    });
    spans.filter(|&(first, last)| days_apart(first, last) < MONTH)
}

/// Notes who speaks, through whom, who is spoken of, and where.
fn add(occasion: &mut Occasion, corpus: &Corpus, ix: ClaimIx) {
    let claim = corpus.claim(ix);
    let spoken_of = claim.readings.iter().flat_map(|reading| reading.roles.values()).filter_map(|value| {
        let party = PartyId::new(value).ok()?;
        corpus.parties.get(&corpus.parties.side_of(&party)).map(|_| party)
    });
    let via = claim.via.iter().map(|link| link.party.clone());
    let parties = claim.says.all().iter().cloned().chain(via).chain(spoken_of);
    for party in parties.filter(|party| !party.is_unknown()) {
        let side = corpus.parties.side_of(&party);
        let kind = corpus.parties.get(&side).and_then(|party| party.kind);
        if !matches!(kind, Some(PartyKind::Agency | PartyKind::Outlet)) {
            occasion.parties.insert(side);
        }
    }
    occasion.topics.extend(claim.readings.iter().map(|reading| reading.topic.clone()));
    let places = claim.readings.iter().filter_map(|reading| reading.place.as_ref());
    // Two clashes in one country are not one clash: a state is no place for one.
    let is_state = |place: &str| PartyId::new(place).is_ok_and(|id| corpus.parties.get(&id).is_some());
    occasion.places.extend(places.map(ToString::to_string).filter(|place| !is_state(place)));
}
