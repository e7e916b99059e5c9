//! What people decided, whether it still speaks of what is there, and which things it makes one or two.

use std::collections::{BTreeMap, BTreeSet};

use super::Corpus;
use crate::model::{About, Bond, BondKind, Decision, PartyId, ThingId, short_hash};

/// A decision with its file and what has become of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Decided {
    /// The path of its file, for people.
    pub path: String,
    /// Which record of the file it is, from 0.
    pub number: usize,
    /// The decision.
    pub decision: Decision,
    /// Whether it counts.
    pub state: State,
}

/// Whether a decision counts. Of a finding only `check` knows whether it still looks as it did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It does.
    Holds,
    /// What it speaks of has changed since.
    Stale,
    /// This is no longer there.
    Gone(String),
    /// The decision in this file says otherwise, so that neither counts.
    Contradicted(String),
}

impl State {
    /// The word for it.
    pub fn word(&self) -> &'static str {
        match self {
            State::Holds => "holds",
            State::Stale => "stale",
            State::Gone(_) => "gone",
            State::Contradicted(_) => "contradicted",
        }
    }
}

/// Which things of one kind are one and which are two.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ties {
    /// The first of those that are one, by each of them.
    first: BTreeMap<ThingId, ThingId>,
    /// Pairs that are two, both ways round.
    parted: BTreeSet<(ThingId, ThingId)>,
}

impl Ties {
    /// Whether nothing was decided.
    pub fn is_empty(&self) -> bool {
        self.first.is_empty() && self.parted.is_empty()
    }

    /// The thing that stands for all that are one with `thing`: the first by its id.
    pub fn first_of<'a>(&'a self, thing: &'a ThingId) -> &'a ThingId {
        self.first.get(thing).unwrap_or(thing)
    }

    /// Whether people decided that the two are one (`true`) or two (`false`); `None` if they did not.
    pub fn decided(&self, a: &ThingId, b: &ThingId) -> Option<bool> {
        match self.parted.contains(&(a.clone(), b.clone())) {
            true => Some(false),
            false => self.are_joined(a, b).then_some(true),
        }
    }

    /// Whether the two are one by decisions over any number of steps, whatever else was decided on them.
    pub fn are_joined(&self, a: &ThingId, b: &ThingId) -> bool {
        self.first.contains_key(a) && self.first_of(a) == self.first_of(b)
    }

    /// Whether people decided that `thing` is one with another.
    pub fn is_joined(&self, thing: &ThingId) -> bool {
        self.first.contains_key(thing)
    }

    /// Each thing that is one with another, and the first of those.
    pub fn joined(&self) -> impl Iterator<Item = (&ThingId, &ThingId)> {
        self.first.iter()
    }

    /// Each pair that is two, both ways round.
    pub fn parted(&self) -> impl Iterator<Item = &(ThingId, ThingId)> {
        self.parted.iter()
    }

    fn add(&mut self, bond: &Bond) {
        let [a, b] = &bond.things;
        if !bond.is_same {
            self.parted.extend([(a.clone(), b.clone()), (b.clone(), a.clone())]);
            return;
        }
        let (x, y) = (self.first_of(a).clone(), self.first_of(b).clone());
        let first = if x <= y { &x } else { &y };
        for thing in [a, b] {
            self.first.insert(thing.clone(), first.clone());
        }
        self.first.values_mut().filter(|known| **known == x || **known == y).for_each(|known| known.clone_from(first));
    }
}

/// The decisions in the order of what they are about, each with its state.
pub(super) fn states(corpus: &Corpus, decisions: Vec<(String, Decision)>) -> Vec<Decided> {
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut all: Vec<Decided> = decisions
        .into_iter()
        .map(|(path, decision)| {
            let next = numbers.entry(path.clone()).or_default();
            let number = std::mem::replace(next, *next + 1);
            let state = corpus.state_of(&decision);
            Decided { path, number, decision, state }
        })
        .collect();
    all.sort_by_key(|decided| (decided.decision.subject(), decided.path.clone(), decided.number));
    for group in all.chunk_by_mut(|a, b| a.decision.subject() == b.decision.subject()) {
        let verdict = group[0].decision.verdict();
        if group.iter().any(|decided| decided.decision.verdict() != verdict) {
            let paths: Vec<String> = group.iter().map(|decided| decided.path.clone()).collect();
            for (at, decided) in group.iter_mut().enumerate() {
                decided.state = State::Contradicted(paths[usize::from(at == 0)].clone());
            }
        }
    }
    all
}

/// The ties of one kind by the decisions that count. One that parts what others join over some steps stands: two things too
/// many raise no false alarm.
pub(super) fn ties(decided: &[Decided], kind: BondKind) -> Ties {
    let mut ties = Ties::default();
    let counts = decided.iter().filter(|decided| decided.state == State::Holds);
    for decided in counts {
        match &decided.decision.about {
            About::Bond(bond) if bond.kind == kind => ties.add(bond),
            _ => {}
        }
    }
    ties
}

impl Corpus {
    fn state_of(&self, decision: &Decision) -> State {
        let gone = match &decision.about {
            About::Finding { claims, .. } => {
                claims.iter().find(|id| self.find_claim(id).is_none()).map(ToString::to_string)
            }
            About::Bond(bond) => {
                bond.things.iter().find(|thing| self.look(bond.kind, thing).is_none()).map(ToString::to_string)
            }
        };
        match (gone, &decision.about) {
            (Some(gone), _) => State::Gone(gone),
            (None, About::Bond(bond))
                if decision.fingerprint.is_some() && decision.fingerprint != self.fingerprint(bond) =>
            {
                State::Stale
            }
            _ => State::Holds,
        }
    }

    /// Whether there is a thing of this kind and id.
    pub fn is_there(&self, kind: BondKind, thing: &ThingId) -> bool {
        self.look(kind, thing).is_some()
    }

    /// What the two things of a bond look like now; `None` if one of them is gone. Whoever decides on a bond decides on this.
    pub fn fingerprint(&self, bond: &Bond) -> Option<String> {
        let [a, b] = &bond.things;
        let (a, b) = if a <= b { (a, b) } else { (b, a) };
        let (a, b) = (self.look(bond.kind, a)?, self.look(bond.kind, b)?);
        Some(short_hash(&[&a, &b], 16))
    }

    /// What a thing looks like, as far as it matters for whether it is another; `None` if it is not there.
    fn look(&self, kind: BondKind, thing: &ThingId) -> Option<String> {
        match kind {
            BondKind::Claim => self.look_of_claim(thing),
            BondKind::Party => self.look_of_party(thing),
            BondKind::Event => {
                let event = self
                    .event(&thing.event())
                    .map(|event| shown(&(&event.when, &event.places, &event.participants, &event.part_of)));
                let article = || {
                    self.find_article(&thing.article()).map(|ix| {
                        let article = self.article(ix);
                        shown(&(&article.outlet, &article.title, &article.published, &article.event))
                    })
                };
                event.or_else(article).or_else(|| self.look_of_claim(thing))
            }
        }
    }

    fn look_of_claim(&self, thing: &ThingId) -> Option<String> {
        let claim = self.claim(self.find_claim(&thing.claim())?);
        Some(shown(&(&claim.says, claim.stance, &claim.content, &claim.readings)))
    }

    fn look_of_party(&self, thing: &ThingId) -> Option<String> {
        let id = thing.party();
        let says = |id: &PartyId| {
            self.claims()
                .map(|ix| self.claim(ix))
                .any(|claim| claim.says.all().contains(id) || claim.via.iter().any(|link| link.party == *id))
        };
        match self.parties.get(&id) {
            Some(party) => Some(shown(&(party.kind, &party.part_of, &party.wikidata))),
            None => (!self.parties.parents(&id).is_empty() || says(&id)).then(|| "no record".to_owned()),
        }
    }
}

/// A record as one text that depends on its fields alone.
fn shown(record: &impl serde::Serialize) -> String {
    serde_json::to_string(record).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bond(a: &str, b: &str, is_same: bool) -> Bond {
        let things = [a, b].map(|id| ThingId::new(id).unwrap());
        Bond { kind: BondKind::Event, things, is_same }
    }

    #[test]
    fn what_is_one_over_some_steps_is_one() {
        let mut ties = Ties::default();
        [bond("d", "c", true), bond("a", "b", true), bond("b", "c", true), bond("a", "e", false)]
            .iter()
            .for_each(|bond| ties.add(bond));
        let decided = |a: &str, b: &str| ties.decided(&a.parse().unwrap(), &b.parse().unwrap());
        assert_eq!(decided("a", "d"), Some(true));
        assert_eq!(decided("e", "a"), Some(false));
        assert_eq!(decided("e", "f"), None);
        assert_eq!(decided("f", "f"), None);
    }
}
