//! What a graph is made of.

use crate::check::Finding;
use crate::corpus::{ArticleIx, ClaimIx, Corpus};
use crate::model::{EventId, FindingKind, PartyId, Strength, TopicId, When};

/// One thing of a graph.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Node {
    /// A known party.
    Party(PartyId),
    /// A party nobody could name: of that claim alone, since two unknown speakers are never the same one. The number is
    /// its place in the chain: 0 for who says it, 1 for the link nearest to the outlet.
    Stranger(ClaimIx, u8),
    /// A claim.
    Claim(ClaimIx),
    /// An article.
    Article(ArticleIx),
    /// An event.
    Event(EventId),
}

/// How one thing is tied to another, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// How.
    pub kind: EdgeKind,
    /// The time of it: when it was said, passed on or published. `None` if that is not known.
    pub when: Option<When>,
    /// The topic of a clash, where one covers it.
    pub topic: Option<TopicId>,
}

/// Kinds of ties, each with its direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EdgeKind {
    /// From a party to the claim it asserts.
    Says,
    /// From a party to the claim it passed on; 1 is nearest to the outlet.
    Via(u8),
    /// From a claim to the article it stands in.
    InArticle,
    /// From an article or claim to the event it is about.
    About,
    /// From a claim to the one it is nested in.
    Within,
    /// From a claim to the earlier one it says again.
    Repeats,
    /// From a claim to the one of another article whose words it has.
    SameWords,
    /// From one claim to another: they disagree.
    Clash(FindingKind, Strength),
}

/// Two claims that a check says something about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clash {
    /// One claim.
    pub a: ClaimIx,
    /// The other.
    pub b: ClaimIx,
    /// How they disagree.
    pub kind: FindingKind,
    /// Whether they say so, or it follows.
    pub strength: Strength,
    /// What about, where a topic covers it.
    pub topic: Option<TopicId>,
}

impl Clash {
    /// What a check found, as a graph shows it.
    pub fn of(finding: &Finding, corpus: &Corpus) -> Clash {
        let reading = finding.readings[0].and_then(|at| corpus.claim(finding.a).readings.get(at));
        let topic = reading.map(|reading| reading.topic.clone());
        Clash { a: finding.a, b: finding.b, kind: finding.kind, strength: finding.strength, topic }
    }

    /// Whether the two cannot both be true as somebody asserts or denies them; a later toll or a correction is no alarm.
    pub fn is_alarm(&self) -> bool {
        is_alarm(self.kind)
    }
}

impl EdgeKind {
    /// Whether it is a clash in which one says what another rules out.
    pub fn is_alarm(self) -> bool {
        matches!(self, EdgeKind::Clash(kind, _) if is_alarm(kind))
    }
}

fn is_alarm(kind: FindingKind) -> bool {
    matches!(kind, FindingKind::Contradiction | FindingKind::Reversal | FindingKind::Denial)
}
