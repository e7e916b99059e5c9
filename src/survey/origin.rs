//! Where each claim comes from in the end: who first said it, or whose words it repeats.
//!
//! Forty copies of one ministry's statement have one origin. The chain tells it where a speaker is named; where none is, the
//! agency that the article credits, and the words themselves: an article that has the words of an earlier one is its echo.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::reuse::{Copied, copies, runs};
use crate::corpus::{ArticleIx, ClaimIx, Corpus};
use crate::model::{Article, PartyId, ThingId, When};

/// Claims of fewer runs of words may be alike by chance.
const CLAIM: (usize, f64) = (5, 0.6);

/// Articles share single sentences for many reasons; a copy shares half of what is claimed in it.
const ARTICLE: (usize, f64) = (20, 0.5);

/// Where one claim comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Origin {
    /// The party at the far end: a known speaker's state or authority, else the agency or outlet behind which nobody is known.
    pub party: PartyId,
    /// Why it is taken for that.
    pub evidence: Evidence,
}

/// Why a claim is taken to come from its origin.
#[derive(Debug, Clone, PartialEq)]
pub enum Evidence {
    /// The article names the speaker.
    Speaker(PartyId),
    /// Nobody knows the speaker; this party was nearest to it.
    HandedOn(PartyId),
    /// The article names nobody but credits this party.
    Credit(PartyId),
    /// The outlet says it in its own voice.
    OwnVoice,
    /// The outlet's unnamed source says it.
    Unnamed,
    /// It has the words of this earlier claim; with the share of words that both have.
    SameWords(ClaimIx, f64),
    /// People decided that it tells of the same statement as this claim.
    Decided(ClaimIx),
    /// Its article has the words of this earlier one.
    SameArticle(ArticleIx, f64),
}

impl Evidence {
    /// The lower, the more it tells.
    fn rank(&self) -> u8 {
        match self {
            Evidence::Speaker(_) => 0,
            Evidence::HandedOn(_) => 1,
            Evidence::Credit(_) => 2,
            Evidence::SameArticle(..) | Evidence::SameWords(..) | Evidence::Decided(_) => 3,
            Evidence::OwnVoice | Evidence::Unnamed => 4,
        }
    }
}

/// The origins of all claims of a corpus.
#[derive(Debug, Clone, Default)]
pub struct Origins {
    origins: Vec<Origin>,
    echoes: Vec<Option<Copied>>,
}

impl Origins {
    /// Works out the origin of every claim.
    pub fn of(corpus: &Corpus) -> Origins {
        let articles = copied_articles(corpus);
        let mut origins: Vec<Origin> = corpus.claims().map(|ix| by_chain(corpus, ix, &articles)).collect();
        let echoes = copied_claims(corpus);
        let best = best_of_each(&origins, &echoes);
        for at in 0..origins.len() {
            let Some(&best) = best.get(&first_of(at, &echoes)).filter(|&&best| best != at) else { continue };
            // Two known speakers of the same words each said them: only words without a speaker are an echo of another's.
            if !matches!(origins[at].evidence, Evidence::Speaker(_)) {
                let share = echoes[at].or(echoes[best]).map_or(1.0, |copied| copied.share);
                let party = origins[best].party.clone();
                origins[at] = Origin { party, evidence: Evidence::SameWords(ClaimIx::at(best), share) };
            }
        }
        let mut origins = Origins { origins, echoes };
        origins.obey(corpus);
        origins
    }

    /// Claims that people decided to tell of one statement have one origin, whoever is named: that which tells most.
    fn obey(&mut self, corpus: &Corpus) {
        let mut groups: BTreeMap<&ThingId, Vec<usize>> = BTreeMap::new();
        for (thing, first) in corpus.claim_ties.joined() {
            groups.entry(first).or_default().extend(corpus.find_claim(&thing.claim()).map(ClaimIx::index));
        }
        for claims in groups.values() {
            let Some(&best) = claims.iter().min_by_key(|&&at| (self.origins[at].evidence.rank(), at)) else { continue };
            let party = self.origins[best].party.clone();
            for &at in claims.iter().filter(|&&at| at != best) {
                self.origins[at] = Origin { party: party.clone(), evidence: Evidence::Decided(ClaimIx::at(best)) };
            }
        }
    }

    /// Where the claim comes from.
    pub fn origin(&self, ix: ClaimIx) -> &Origin {
        &self.origins[ix.index()]
    }

    /// The earlier claim whose words this one has, whoever is named as its speaker.
    pub fn echo_of(&self, ix: ClaimIx) -> Option<ClaimIx> {
        self.echoes[ix.index()].map(|copied| ClaimIx::at(copied.from))
    }
}

/// The first of the claims that have the words of the claim number `at`.
fn first_of(at: usize, echoes: &[Option<Copied>]) -> usize {
    echoes[at].map_or(at, |copied| copied.from)
}

/// Of all claims with the same words, by their first, the one that tells most of where they come from: one with a speaker
/// before one with a credit; of several the first.
fn best_of_each(origins: &[Origin], echoes: &[Option<Copied>]) -> FxHashMap<usize, usize> {
    let mut best: FxHashMap<usize, usize> = FxHashMap::default();
    for at in 0..origins.len() {
        let place = best.entry(first_of(at, echoes)).or_insert(at);
        if origins[at].evidence.rank() < origins[*place].evidence.rank() {
            *place = at;
        }
    }
    best
}

/// The origin as the chain and the credits tell it.
fn by_chain(corpus: &Corpus, ix: ClaimIx, copied: &[Option<(ArticleIx, f64)>]) -> Origin {
    let (claim, at) = (corpus.claim(ix), corpus.article_of(ix));
    let article = corpus.article(at);
    let speaker = claim.says.all().iter().find(|party| !party.is_unknown() && **party != article.outlet);
    if let Some(speaker) = speaker {
        return Origin { party: corpus.parties.side_of(speaker), evidence: Evidence::Speaker(speaker.clone()) };
    }
    if let Some(link) = claim.via.iter().rev().find(|link| !link.party.is_unknown() && link.party != article.outlet) {
        return Origin { party: link.party.clone(), evidence: Evidence::HandedOn(link.party.clone()) };
    }
    if let Some(credit) = credit(article) {
        return Origin { party: credit.clone(), evidence: Evidence::Credit(credit.clone()) };
    }
    if let Some((first, share)) = copied[at.index()] {
        let first_article = corpus.article(first);
        let party = credit(first_article).unwrap_or(&first_article.outlet).clone();
        return Origin { party, evidence: Evidence::SameArticle(first, share) };
    }
    let is_own = claim.says.all().contains(&article.outlet);
    let evidence = if is_own { Evidence::OwnVoice } else { Evidence::Unnamed };
    Origin { party: article.outlet.clone(), evidence }
}

/// Whom the article credits besides its own outlet.
fn credit(article: &Article) -> Option<&PartyId> {
    article.credits.iter().find(|party| **party != article.outlet && !party.is_unknown())
}

/// For each claim the earlier one whose words it has, by number.
fn copied_claims(corpus: &Corpus) -> Vec<Option<Copied>> {
    let mut order: Vec<ClaimIx> = corpus.claims().collect();
    order.sort_by_key(|&ix| (published(corpus, corpus.article_of(ix)), ix));
    let texts: Vec<Vec<u64>> = order.iter().map(|&ix| runs(&corpus.claim(ix).content)).collect();
    let mut found = vec![None; order.len()];
    for (&ix, copied) in order.iter().zip(copies(&texts, CLAIM.0, CLAIM.1)) {
        // What people decided to be two statements is no echo, however alike.
        let copied = copied.filter(|copied| corpus.is_one_claim(ix, order[copied.from]) != Some(false));
        found[ix.index()] = copied.map(|copied| Copied { from: order[copied.from].index(), ..copied });
    }
    found
}

/// For each article the earlier one of another outlet whose words it has.
fn copied_articles(corpus: &Corpus) -> Vec<Option<(ArticleIx, f64)>> {
    let mut order: Vec<ArticleIx> = corpus.articles().collect();
    order.sort_by_key(|&ix| (published(corpus, ix), ix));
    let texts: Vec<Vec<u64>> = order.iter().map(|&ix| runs_of_article(corpus, ix)).collect();
    let mut found = vec![None; order.len()];
    for (&ix, copied) in order.iter().zip(copies(&texts, ARTICLE.0, ARTICLE.1)) {
        found[ix.index()] = copied.map(|copied| (order[copied.from], copied.share));
    }
    found
}

/// The runs of words of everything that is claimed in an article.
fn runs_of_article(corpus: &Corpus, ix: ArticleIx) -> Vec<u64> {
    let mut all: Vec<u64> = corpus.claims_of(ix).flat_map(|claim| runs(&corpus.claim(claim).content)).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// When the article appeared, to put them in order; those without a date stand last.
fn published(corpus: &Corpus, ix: ArticleIx) -> (bool, &When) {
    let published = &corpus.article(ix).published;
    (published.first().is_none(), published)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::sample::corpus;

    #[test]
    fn the_chain_leads_to_the_speaker() {
        let corpus = corpus();
        let origins = Origins::of(&corpus);
        let found: Vec<String> =
            corpus.claims().map(|ix| format!("{} {}", corpus.claim(ix).id, origins.origin(ix).party)).collect();
        assert_eq!(
            found,
            [
                "a1 iran",
                "a2 reuters",
                "b1 iran",
                "b2 reuters",
                "c1 reuters",
                "c2 reuters",
                "d1 united-states",
                "d2 courier"
            ]
        );
    }

    #[test]
    fn two_known_speakers_of_the_same_words_are_two_origins() {
        let corpus = corpus();
        let origins = Origins::of(&corpus);
        let d1 = corpus.find_claim(&"d1".parse().unwrap()).unwrap();
        assert_eq!(origins.origin(d1).party.as_str(), "united-states");
        assert_eq!(corpus.claim(origins.echo_of(d1).unwrap()).id.as_str(), "a1");
    }
}
