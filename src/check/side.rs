//! A claim as a rule sees it: one reading with who said it, how and when.

use jiff::civil::Date;

use crate::corpus::{ArticleIx, ClaimIx, Corpus};
use crate::model::{
    Article, Basis, Claim, EventId, Manner, Modality, PartyId, PartyKind, Reading, Stance, Status, ThingId,
};

/// One reading of a claim, or the claim itself if it has none.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// The claim.
    pub ix: ClaimIx,
    /// Which of its readings, from 0.
    pub number: Option<usize>,
    /// The reading.
    pub reading: Option<&'a Reading>,
    /// How surely the reading follows from the one of that number, 0 to 1; `None` if it is that one.
    pub follows: Option<f64>,
    /// The claim.
    pub claim: &'a Claim,
    /// The article that holds it.
    pub at: ArticleIx,
    /// The same article.
    pub article: &'a Article,
}

impl<'a> Side<'a> {
    /// The sides of a claim: one a reading, or one without.
    pub fn all(corpus: &'a Corpus, ix: ClaimIx) -> Vec<Side<'a>> {
        let readings = corpus.claim(ix).readings.len();
        match readings {
            0 => vec![Side::new(corpus, ix, None)],
            _ => (0..readings).map(|number| Side::of_reading(corpus, ix, number)).collect(),
        }
    }

    /// The side of one reading of a claim.
    ///
    /// # Panics
    /// If the claim has no such reading.
    pub(super) fn of_reading(corpus: &'a Corpus, ix: ClaimIx, number: usize) -> Side<'a> {
        Side::new(corpus, ix, Some(number))
    }

    fn new(corpus: &'a Corpus, ix: ClaimIx, number: Option<usize>) -> Side<'a> {
        let at = corpus.article_of(ix);
        let claim = corpus.claim(ix);
        let reading = number.map(|number| &claim.readings[number]);
        Side { ix, number, reading, follows: None, claim, at, article: corpus.article(at) }
    }

    /// The reading of the claim that it is of, or that its own follows from.
    pub fn told(&self) -> Option<&'a Reading> {
        self.number.map(|number| &self.claim.readings[number])
    }

    /// Whether it is the first of its claim's sides.
    pub fn is_first(&self) -> bool {
        self.follows.is_none() && self.number.is_none_or(|number| number == 0)
    }

    /// Whether the speaker said it and stands by it plainly: no demand, promise, question or refusal, nothing hedged or planned.
    pub fn is_asserted(&self) -> bool {
        let speaks = matches!(self.claim.stance, Stance::Asserts | Stance::Accuses | Stance::Denies);
        speaks
            && self.claim.determinacy.is_determinate()
            && self.reading.is_none_or(|reading| reading.modality == Modality::Plain)
    }

    /// Whether a human threw the claim out.
    pub fn is_rejected(&self) -> bool {
        self.claim.status == Status::Rejected
    }

    /// Whether the claim is a denial of what others say.
    pub fn denies(&self) -> bool {
        self.claim.stance == Stance::Denies
    }

    /// Whether it is in the outlet's own voice.
    pub fn is_narrated(&self) -> bool {
        self.claim.manner == Manner::Narrated
    }

    /// Whether both speak for one side: one party, or two bodies of one state.
    pub fn is_one_side_with(&self, other: &Side<'_>, corpus: &Corpus) -> bool {
        let theirs = corpus.sides_of(other.ix);
        corpus.sides_of(self.ix).iter().any(|side| side.is_known() && theirs.contains(side))
    }

    /// For whom each of its speakers speaks: the state of a body, else themselves.
    pub fn sides<'c>(&self, corpus: &'c Corpus) -> impl Iterator<Item = &'c PartyId> + use<'c> {
        corpus.sides_of(self.ix).iter().map(|&side| corpus.side(side))
    }

    /// Whether it speaks for the party or for its state.
    pub fn speaks_for(&self, party: &PartyId, corpus: &Corpus) -> bool {
        let theirs = corpus.parties.side_of(party);
        self.sides(corpus).any(|side| *side == theirs)
    }

    /// Whether both are words of two sides of whom one is known, and not what an outlet says in its own voice.
    pub fn may_quarrel_with(&self, other: &Side<'_>, corpus: &Corpus) -> bool {
        let known = !self.is_nobody_known() || !other.is_nobody_known();
        known && !self.is_narrated() && !other.is_narrated() && !self.is_one_side_with(other, corpus)
    }

    /// Whether no known party says it.
    pub fn is_nobody_known(&self) -> bool {
        self.parties().iter().all(PartyId::is_unknown)
    }

    /// Whether readings of both claims speak of one topic.
    pub fn has_topic_in_common(&self, other: &Side<'_>) -> bool {
        self.claim.readings.iter().any(|x| other.claim.readings.iter().any(|y| x.topic == y.topic))
    }

    /// Whether readings of both claims are of one place.
    pub fn has_place_in_common(&self, other: &Side<'_>) -> bool {
        let places = || other.claim.readings.iter().filter_map(|reading| reading.place.as_ref());
        self.claim
            .readings
            .iter()
            .filter_map(|reading| reading.place.as_ref())
            .any(|place| places().any(|p| p == place))
    }

    /// The event it is about, as the reading or else the article says.
    pub fn event(&self) -> Option<&'a EventId> {
        self.reading.and_then(|reading| reading.event.as_ref()).or(self.article.event.as_ref())
    }

    /// The first and last day on which it may have been said; the day of publication where that is all that is known.
    pub fn said(&self) -> (Option<Date>, Option<Date>) {
        let when = self.claim.said.as_ref().unwrap_or(&self.article.published);
        (when.first_day(), when.last_day().or(self.article.published.last_day()))
    }

    /// Whether it was certainly said before `other`.
    pub fn is_before(&self, other: &Side<'_>) -> bool {
        self.said().1.zip(other.said().0).is_some_and(|(a, b)| a < b)
    }

    /// The parties that assert it.
    pub fn parties(&self) -> &'a [PartyId] {
        self.claim.says.all()
    }

    /// The states and authorities that speak.
    pub fn states(&self, corpus: &Corpus) -> Vec<PartyId> {
        let is_state = |party: &PartyId| {
            let kind = corpus.parties.get(party).and_then(|party| party.kind);
            matches!(kind, Some(PartyKind::State | PartyKind::DeFactoAuthority))
        };
        self.sides(corpus).filter(|party| is_state(party)).cloned().collect()
    }

    /// The known party that asserts both, if there is one.
    pub fn shared_party(&self, other: &Side<'_>, corpus: &Corpus) -> Option<&'a PartyId> {
        self.parties().iter().find(|party| other.parties().iter().any(|o| corpus.parties.is_one(party, o)))
    }

    /// The names under which people may have decided on its event: the claim, the article, the event and its largest whole.
    fn event_names(&self, corpus: &Corpus) -> Vec<ThingId> {
        let event = self.event().into_iter().flat_map(|event| [event.thing(), corpus.largest_event(event).thing()]);
        [self.claim.id.thing(), self.article.id.thing()].into_iter().chain(event).collect()
    }

    /// Whether people decided that both are about one event, or about two; `None` if they did not. Where decisions are about
    /// different names of the two, two events it is: that raises no false alarm.
    pub fn is_one_event(&self, other: &Side<'_>, corpus: &Corpus) -> Option<bool> {
        if corpus.event_ties.is_empty() {
            return None;
        }
        let (names, others) = (self.event_names(corpus), other.event_names(corpus));
        let pairs = names.iter().flat_map(|name| others.iter().map(move |other| (name, other)));
        let decided = pairs.filter(|(a, b)| a != b).filter_map(|(a, b)| corpus.event_ties.decided(a, b));
        decided.min()
    }

    /// The events that people decided its event to be one with: the first name of each.
    pub fn joined_events(&self, corpus: &Corpus) -> Vec<ThingId> {
        if corpus.event_ties.is_empty() {
            return Vec::new();
        }
        let names = self.event_names(corpus);
        let mut firsts: Vec<ThingId> = names
            .iter()
            .filter(|name| corpus.event_ties.is_joined(name))
            .map(|name| corpus.event_ties.first_of(name).clone())
            .collect();
        firsts.sort();
        firsts.dedup();
        firsts
    }

    /// Whether the words came from the speaker itself or through agencies that only hand on, so that they may be held
    /// against it.
    pub fn is_first_hand(&self, corpus: &Corpus) -> bool {
        use crate::model::PartyKind::{Agency, Outlet};
        let carrier = |party: &PartyId| {
            corpus.parties.get(party).and_then(|party| party.kind).is_some_and(|kind| matches!(kind, Agency | Outlet))
        };
        match self.claim.basis(&self.article.outlet) {
            Basis::Relayed => self.claim.via.iter().all(|link| carrier(&link.party)),
            Basis::Primary | Basis::Direct | Basis::Indirect => self.claim.within.is_none(),
        }
    }
}
