//! All claims of a store, read-only, with everything a comparison needs to know of them.

mod decisions;
mod faults;
mod filter;
mod load;
mod sides;

use std::collections::BTreeMap;
use std::sync::OnceLock;

pub use decisions::{Decided, State, Ties};
pub use faults::decision_faults;
pub use filter::{Admission, ByTime, Filter};

use crate::gazetteer::{PartyBook, PlaceBook};
use crate::model::{
    Article, ArticleFile, ArticleId, BondKind, Claim, ClaimId, Decision, Event, EventId, PartyId, Settings, Status,
};
use crate::statement::{Statement, statement_in};
use crate::topic::TopicBook;
use sides::Sides;

pub use load::{corpus_of, load};
pub use sides::SideIx;

/// Stands for one article of a corpus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ArticleIx(u32);

/// Stands for one claim of a corpus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClaimIx(u32);

impl ArticleIx {
    /// Its number, from 0.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl ClaimIx {
    /// Its number, from 0.
    pub fn index(self) -> usize {
        self.0 as usize
    }

    /// The claim of this number.
    pub(crate) fn at(index: usize) -> ClaimIx {
        ClaimIx(index as u32)
    }
}

/// What a corpus is made of.
#[derive(Debug, Clone, Default)]
pub struct Parts {
    /// Each article file with its path for people, in any order.
    pub articles: Vec<(String, ArticleFile)>,
    /// Parties, built in and the store's own.
    pub parties: PartyBook,
    /// Places, likewise.
    pub places: PlaceBook,
    /// Topics, likewise.
    pub topics: TopicBook,
    /// Events of the store.
    pub events: Vec<Event>,
    /// Decisions of people with the paths of their files.
    pub decisions: Vec<(String, Decision)>,
    /// The store's settings.
    pub settings: Settings,
}

/// All claims of a store. Articles stand in the order of their ids, claims in the order of their articles and places, so
/// that the order of files on disk changes nothing.
#[derive(Debug, Clone, Default)]
pub struct Corpus {
    articles: Vec<Entry>,
    claims: Vec<(ArticleIx, Claim)>,
    by_claim: BTreeMap<ClaimId, ClaimIx>,
    /// What each claim says by its words, derived when it is first asked for.
    statements: Vec<OnceLock<Statement>>,
    /// For whom the speakers of all claims speak, worked out when it is first asked for.
    sides: OnceLock<Sides>,
    events: BTreeMap<EventId, Event>,
    /// Parties, built in and the store's own.
    pub parties: PartyBook,
    /// Places, likewise.
    pub places: PlaceBook,
    /// Topics, likewise.
    pub topics: TopicBook,
    /// Decisions of people, by what they are about.
    pub decisions: Vec<Decided>,
    /// Which events people decided to be one or two; each by its id, or by an article or claim that tells of it.
    pub event_ties: Ties,
    /// Which claims tell of one statement.
    pub claim_ties: Ties,
    /// The store's settings.
    pub settings: Settings,
}

/// One article with its file and which claims are its own.
#[derive(Debug, Clone)]
struct Entry {
    article: Article,
    path: String,
    claims: std::ops::Range<u32>,
}

impl Corpus {
    /// Puts the parts in order. Of two claims with one id the first stands (reading has reported the other).
    pub fn new(parts: Parts) -> Corpus {
        let mut corpus = Corpus {
            events: parts.events.into_iter().map(|event| (event.id.clone(), event)).collect(),
            parties: parts.parties,
            places: parts.places,
            topics: parts.topics,
            settings: parts.settings,
            ..Corpus::default()
        };
        let mut files = parts.articles;
        files.sort_by(|a, b| (&a.1.article.id, &a.0).cmp(&(&b.1.article.id, &b.0)));
        for (path, file) in files {
            corpus.add(path, file);
        }
        corpus.decisions = decisions::states(&corpus, parts.decisions);
        corpus.event_ties = decisions::ties(&corpus.decisions, BondKind::Event);
        corpus.claim_ties = decisions::ties(&corpus.decisions, BondKind::Claim);
        let parties = decisions::ties(&corpus.decisions, BondKind::Party);
        corpus.parties.decide(
            parties.joined().map(|(party, first)| (party.party(), first.party())),
            parties.parted().map(|(a, b)| (a.party(), b.party())),
        );
        corpus
    }

    fn add(&mut self, path: String, file: ArticleFile) {
        let article = ArticleIx(self.articles.len() as u32);
        let first = self.claims.len() as u32;
        for claim in file.claims {
            if !self.by_claim.contains_key(&claim.id) {
                self.by_claim.insert(claim.id.clone(), ClaimIx(self.claims.len() as u32));
                self.claims.push((article, claim));
                self.statements.push(OnceLock::new());
            }
        }
        let claims = first..self.claims.len() as u32;
        self.articles.push(Entry { article: file.article, path, claims });
    }

    /// Every article, by id.
    pub fn articles(&self) -> impl ExactSizeIterator<Item = ArticleIx> + use<> {
        (0..self.articles.len() as u32).map(ArticleIx)
    }

    /// Every claim, by article and place.
    pub fn claims(&self) -> impl ExactSizeIterator<Item = ClaimIx> + use<> {
        (0..self.claims.len() as u32).map(ClaimIx)
    }

    /// Every claim that nobody rejected, likewise.
    pub fn standing(&self) -> impl Iterator<Item = ClaimIx> {
        self.claims().filter(|&ix| self.claim(ix).status != Status::Rejected)
    }

    /// The claims of one article.
    pub fn claims_of(&self, article: ArticleIx) -> impl ExactSizeIterator<Item = ClaimIx> + use<> {
        self.articles[article.0 as usize].claims.clone().map(ClaimIx)
    }

    /// The article behind `ix`.
    pub fn article(&self, ix: ArticleIx) -> &Article {
        &self.articles[ix.0 as usize].article
    }

    /// The path of the article's file, for people.
    pub fn path(&self, ix: ArticleIx) -> &str {
        &self.articles[ix.0 as usize].path
    }

    /// The claim behind `ix`.
    pub fn claim(&self, ix: ClaimIx) -> &Claim {
        &self.claims[ix.0 as usize].1
    }

    /// What the claim says by its words, before its stance: derived once, and only if somebody asks. Nothing in a language
    /// that isnad does not know.
    pub fn statement(&self, ix: ClaimIx) -> &Statement {
        let (at, claim) = &self.claims[ix.0 as usize];
        let language = self.article(*at).language.as_str();
        // A test holds that the built-in files are sound.
        self.statements[ix.0 as usize].get_or_init(|| statement_in(&claim.content, language).unwrap_or_default())
    }

    /// For whom each speaker of the claim speaks: the state of a body, else themselves.
    pub fn sides_of(&self, ix: ClaimIx) -> &[SideIx] {
        self.sides().of_claim(ix.index())
    }

    /// The party that `side` stands for.
    pub fn side(&self, side: SideIx) -> &PartyId {
        self.sides().party(side)
    }

    fn sides(&self) -> &Sides {
        self.sides.get_or_init(|| Sides::of(self.claims.iter().map(|(_, claim)| claim), &self.parties))
    }

    /// Whether somebody has asked what the claim says by its words.
    #[cfg(test)]
    pub(crate) fn has_statement(&self, ix: ClaimIx) -> bool {
        self.statements[ix.0 as usize].get().is_some()
    }

    /// The article that holds the claim.
    pub fn article_of(&self, ix: ClaimIx) -> ArticleIx {
        self.claims[ix.0 as usize].0
    }

    /// The claim with this id.
    pub fn find_claim(&self, id: &ClaimId) -> Option<ClaimIx> {
        self.by_claim.get(id).copied()
    }

    /// The article with this id.
    pub fn find_article(&self, id: &ArticleId) -> Option<ArticleIx> {
        let at = self.articles.binary_search_by(|entry| entry.article.id.cmp(id)).ok()?;
        Some(ArticleIx(at as u32))
    }

    /// The event with this id.
    pub fn event(&self, id: &EventId) -> Option<&Event> {
        self.events.get(id)
    }

    /// Whether people decided that the two claims tell of one statement, or of two; `None` if they did not.
    pub fn is_one_claim(&self, a: ClaimIx, b: ClaimIx) -> Option<bool> {
        if self.claim_ties.is_empty() {
            return None;
        }
        self.claim_ties.decided(&self.claim(a).id.thing(), &self.claim(b).id.thing())
    }

    /// Every event by id.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.events.values()
    }

    /// Whether `part` is `whole` or a part of it. A loop in the records ends the walk.
    pub fn is_event_within(&self, part: &EventId, whole: &EventId) -> bool {
        let mut id = part;
        for _ in 0..=self.events.len() {
            if id == whole {
                return true;
            }
            match self.event(id).and_then(|event| event.part_of.as_ref()) {
                Some(up) => id = up,
                None => return false,
            }
        }
        false
    }

    /// The largest event that `id` is a part of; itself if it is none's part. A loop in the records ends the walk.
    pub fn largest_event<'a>(&'a self, id: &'a EventId) -> &'a EventId {
        let mut largest = id;
        for _ in 0..=self.events.len() {
            match self.event(largest).and_then(|event| event.part_of.as_ref()) {
                Some(up) if up != largest => largest = up,
                _ => break,
            }
        }
        largest
    }
}
