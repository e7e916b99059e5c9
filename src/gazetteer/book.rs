//! What is known of parties and places, built in and from a store, by id.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Titles;
use super::records::Records;
use crate::model::{Party, PartyId, Place, PlaceId};

/// Every known party by id.
#[derive(Debug, Clone, Default)]
pub struct PartyBook {
    parties: Records<Party>,
    /// The first of those that people decided to be one, by each of them.
    first: BTreeMap<PartyId, PartyId>,
    /// Pairs that people decided to be two, both ways round.
    parted: BTreeSet<(PartyId, PartyId)>,
}

impl PartyBook {
    /// The book of the parties that come with isnad.
    pub(super) fn built_in(parties: &Arc<[Party]>) -> PartyBook {
        PartyBook { parties: Records::of(Arc::clone(parties)), ..PartyBook::default() }
    }

    /// A book of `parties`. A later record with the same id adds its names and fills what the earlier left open.
    pub fn new(parties: impl IntoIterator<Item = Party>) -> PartyBook {
        let mut book = PartyBook::default();
        parties.into_iter().for_each(|party| book.add(party));
        book
    }

    /// Adds a party, or its names and fields to the party that is there.
    pub fn add(&mut self, party: Party) {
        let Some(known) = self.parties.get_mut(&party.id) else {
            self.parties.insert(party);
            return;
        };
        for (language, names) in party.names {
            let have = known.names.entry(language).or_default();
            for name in names {
                if !have.contains(&name) {
                    have.push(name);
                }
            }
        }
        known.kind = known.kind.or(party.kind);
        known.part_of.extend(party.part_of);
        known.zone = known.zone.take().or(party.zone);
        known.wikidata = known.wikidata.take().or(party.wikidata);
    }

    /// Takes in what people decided: which parties are one, each with the first of them, and which pairs are two.
    pub fn decide(
        &mut self,
        joined: impl IntoIterator<Item = (PartyId, PartyId)>,
        parted: impl IntoIterator<Item = (PartyId, PartyId)>,
    ) {
        self.first.extend(joined);
        self.parted.extend(parted);
    }

    /// Whether both name one known party, by their ids or by a decision. Two unknown speakers are never taken for one.
    pub fn is_one(&self, a: &PartyId, b: &PartyId) -> bool {
        let by_decision = || self.first.get(a).is_some_and(|first| Some(first) == self.first.get(b));
        a.same_party(b) || (by_decision() && !self.are_two(a, b))
    }

    /// Whether people decided that the two are not the same party, nor one a part of the other.
    pub fn are_two(&self, a: &PartyId, b: &PartyId) -> bool {
        !self.parted.is_empty() && self.parted.contains(&(a.clone(), b.clone()))
    }

    /// The party with this id, if it is written down somewhere.
    pub fn get(&self, id: &PartyId) -> Option<&Party> {
        self.parties.get(id)
    }

    /// All parties by id.
    pub fn iter(&self) -> impl Iterator<Item = &Party> {
        self.parties.iter()
    }

    /// What `id` belongs to directly: as its record says, or by the shape of a composed id (`azerbaijan-mod` to
    /// `azerbaijan`).
    pub fn parents(&self, id: &PartyId) -> Vec<PartyId> {
        let written = self.get(id).filter(|party| !party.part_of.is_empty());
        let mut parents = match written {
            Some(party) => party.part_of.iter().map(|m| m.party().clone()).collect(),
            None => Vec::from_iter(self.composed_of(id)),
        };
        parents.retain(|parent| !self.are_two(id, parent));
        parents
    }

    /// Those that are one with `id` by a decision.
    fn others<'a>(&'a self, id: &'a PartyId) -> impl Iterator<Item = PartyId> + 'a {
        let first = self.first.get(id);
        let all = first.into_iter().flat_map(|first| self.first.iter().filter(move |(_, known)| *known == first));
        all.map(|(party, _)| party.clone()).filter(move |party| !self.are_two(id, party))
    }

    /// The state or authority whose body a composed id names: the longest known id that begins it.
    fn composed_of(&self, id: &PartyId) -> Option<PartyId> {
        let text = id.as_str();
        let cuts = text.rmatch_indices('-').map(|(at, _)| &text[..at]);
        cuts.filter_map(|head| PartyId::new(head).ok()).find(|head| self.get(head).is_some())
    }

    /// Whether `part` is `whole` or belongs to it, over any number of steps. A loop in the records ends the walk.
    pub fn is_within(&self, part: &PartyId, whole: &PartyId) -> bool {
        if self.are_two(part, whole) {
            return false;
        }
        let mut open = vec![part.clone()];
        let mut seen = Vec::new();
        while let Some(id) = open.pop() {
            if &id == whole {
                return true;
            }
            if !seen.contains(&id) {
                open.extend(self.parents(&id));
                open.extend(self.others(&id));
                seen.push(id);
            }
        }
        false
    }

    /// The largest party that `id` belongs to: a state for its ministry, itself for a party on its own.
    pub fn side_of(&self, id: &PartyId) -> PartyId {
        let mut side = self.first.get(id).unwrap_or(id).clone();
        let mut seen = vec![side.clone()];
        while let Some(parent) = self.parents(&side).into_iter().next() {
            if seen.contains(&parent) {
                break;
            }
            seen.push(parent.clone());
            side = parent;
        }
        side
    }

    /// What `id` is called in `language`, else in English, else in any language, else the id. Names that a store gives go
    /// before the usual ones.
    pub fn name<'a>(&'a self, id: &'a PartyId, language: &str) -> Cow<'a, str> {
        let own = |tag: &str| Some(Cow::Borrowed(self.get(id)?.names.get(tag)?.first()?.as_str()));
        let usual = |tag: &str| Titles::built_in(tag)?.of(id).map(Cow::Owned);
        let told = |tag: &str| own(tag).or_else(|| usual(tag)).or_else(|| self.body_name(id, tag).map(Cow::Owned));
        let any = || Some(Cow::Borrowed(self.get(id)?.names.values().flatten().next()?.as_str()));
        told(language).or_else(|| told("en")).or_else(any).unwrap_or(Cow::Borrowed(id.as_str()))
    }

    /// What a body of a state that a store describes is called.
    fn body_name(&self, id: &PartyId, language: &str) -> Option<String> {
        let state = self.composed_of(id)?;
        let ending = id.as_str().strip_prefix(state.as_str())?.strip_prefix('-')?;
        let name = self.get(&state)?.names.get(language)?.first()?;
        Titles::built_in(language)?.of_body_of(name, ending)
    }

    /// Whether somebody has described `id`, or it is a body of a party that is described, and nobody marked it as new.
    pub fn is_known(&self, id: &PartyId) -> bool {
        self.get(id).map_or_else(|| self.composed_of(id).is_some(), |party| !party.new)
    }
}

/// Every known place by id.
#[derive(Debug, Clone, Default)]
pub struct PlaceBook {
    places: Records<Place>,
}

impl PlaceBook {
    /// The book of the places that come with isnad.
    pub(super) fn built_in(places: &Arc<[Place]>) -> PlaceBook {
        PlaceBook { places: Records::of(Arc::clone(places)) }
    }

    /// A book of `places`; a later record with the same id adds its names.
    pub fn new(places: impl IntoIterator<Item = Place>) -> PlaceBook {
        let mut book = PlaceBook::default();
        places.into_iter().for_each(|place| book.add(place));
        book
    }

    /// Adds a place, or its names and wholes to the place that is there.
    pub fn add(&mut self, place: Place) {
        let Some(known) = self.places.get_mut(&place.id) else {
            self.places.insert(place);
            return;
        };
        for (language, names) in place.names {
            known.names.entry(language).or_default().extend(names);
        }
        known.within.extend(place.within);
        known.zone = known.zone.take().or(place.zone);
    }

    /// The place with this id.
    pub fn get(&self, id: &PlaceId) -> Option<&Place> {
        self.places.get(id)
    }

    /// All places by id.
    pub fn iter(&self) -> impl Iterator<Item = &Place> {
        self.places.iter()
    }

    /// Whether `part` is `whole` or lies in it. A loop in the records ends the walk.
    pub fn is_within(&self, part: &PlaceId, whole: &PlaceId) -> bool {
        let mut open = vec![part.clone()];
        let mut seen = Vec::new();
        while let Some(id) = open.pop() {
            if &id == whole {
                return true;
            }
            if !seen.contains(&id) {
                open.extend(self.get(&id).map(|place| place.within.clone()).unwrap_or_default());
                seen.push(id);
            }
        }
        false
    }
}
