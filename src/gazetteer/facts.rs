//! What is known of states, bodies, organisations and places, free of any language.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::compiled::FactRows;
use super::holders::{HolderEntry, Holders, holder};
use super::records::with_id;
use super::{PartyBook, PlaceBook};
use crate::embedded::restored;
use crate::lang::{Files, PackError, read};
use crate::model::{Membership, Party, PartyId, PartyKind, Place, PlaceId};

/// Under what the build keeps the facts that it has compiled, but for the holders.
pub const FACTS: &str = "facts";

/// The files of the gazetteer: name and text.
fn files() -> &'static Files<'static> {
    crate::embedded::files("src/gazetteer/data")
}

/// Stands for one state or authority of [`Facts::states`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct StateIx(pub u16);

/// Stands for one body or office of [`Facts::bodies`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct BodyIx(pub u16);

/// A state, or an authority that governs like one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Its id.
    pub id: PartyId,
    /// The office that "its leader" means.
    pub leader: BodyIx,
    /// Bodies and offices it does not have, in order.
    pub without: Vec<BodyIx>,
}

/// A body or office that states have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// What stands behind the state's id: `mod`.
    pub ending: String,
    /// Whether it is an office, held by one person.
    pub is_office: bool,
    /// The office of the one who leads the body.
    pub head: Option<BodyIx>,
    /// The body that the office leads.
    pub within: Option<BodyIx>,
    /// The office of the deputy, where that is one of its own.
    pub deputy: Option<BodyIx>,
}

/// What is known of states, bodies and organisations.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The states, by id.
    pub states: Vec<State>,
    /// The bodies and offices, by ending.
    pub bodies: Vec<Body>,
    /// States, organisations, agencies and armed groups as parties, by id, without their names.
    pub parties: Arc<[Party]>,
    /// Places, by id, without their names; every state is one too.
    pub places: Arc<[Place]>,
    /// Places that have the names of a state's capitals, with that state.
    pub capitals: Vec<(PlaceId, PartyId)>,
    /// Those whom the press calls by name alone, with the days of their offices.
    pub holders: Holders,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct StateEntry {
    #[serde(default = "state")]
    kind: PartyKind,
    zone: Option<String>,
    wikidata: Option<String>,
    leader: Option<String>,
    #[serde(default)]
    without: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct BodyEntry {
    kind: PartyKind,
    head: Option<String>,
    within: Option<String>,
    deputy: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OrganisationEntry {
    kind: PartyKind,
    #[serde(default)]
    part_of: Vec<PartyId>,
    wikidata: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlaceEntry {
    #[serde(default)]
    within: Vec<PlaceId>,
    capital_of: Option<PartyId>,
    #[serde(default)]
    area: bool,
    zone: Option<String>,
}

/// The files of the gazetteer, as they are written.
#[derive(Debug)]
struct Entries {
    states: BTreeMap<PartyId, StateEntry>,
    bodies: BTreeMap<String, BodyEntry>,
    organisations: BTreeMap<PartyId, OrganisationEntry>,
    places: BTreeMap<PlaceId, PlaceEntry>,
    holders: Vec<HolderEntry>,
}

impl Entries {
    fn read() -> Result<Entries, PackError> {
        let files = files();
        Ok(Entries {
            states: read(files, "states.yaml")?,
            bodies: read(files, "bodies.yaml")?,
            organisations: read(files, "organisations.yaml")?,
            places: read(files, "places.yaml")?,
            holders: read(files, "holders.yaml")?,
        })
    }
}

fn state() -> PartyKind {
    PartyKind::State
}

impl Facts {
    /// The built-in facts.
    ///
    /// # Errors
    /// If a built-in file is wrong; a test holds that none is.
    pub fn built_in() -> Result<Facts, PackError> {
        restored(FACTS).map_or_else(Facts::read, |rows: FactRows<'_>| Ok(rows.facts()))
    }

    fn read() -> Result<Facts, PackError> {
        Facts::of(Entries::read()?)
    }

    /// All but the holders, as bytes for [`FACTS`].
    ///
    /// # Errors
    /// If there is no room for them.
    pub fn compiled(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(&FactRows::of(self))
    }

    fn of(entries: Entries) -> Result<Facts, PackError> {
        let Entries { states, bodies, organisations, places, holders } = entries;
        let endings: Vec<&String> = bodies.keys().collect();
        let body = |name: &String| {
            let missing = || PackError {
                file: "bodies.yaml".into(),
                line: None,
                message: format!("there is no body or office `{name}`"),
            };
            endings.binary_search(&name).map(|n| BodyIx(n as u16)).map_err(|_| missing())
        };
        let optional = |name: &Option<String>| name.as_ref().map(body).transpose();
        let mut facts = Facts::default();
        for (ending, entry) in &bodies {
            facts.bodies.push(Body {
                ending: ending.clone(),
                is_office: entry.kind == PartyKind::Office,
                head: optional(&entry.head)?,
                within: optional(&entry.within)?,
                deputy: optional(&entry.deputy)?,
            });
        }
        let president = body(&"president".to_owned())?;
        let mut parties = Vec::new();
        for (id, entry) in states {
            let without = entry.without.iter().map(body).collect::<Result<_, _>>()?;
            let leader = optional(&entry.leader)?.unwrap_or(president);
            facts.states.push(State { id: id.clone(), leader, without });
            parties.push(Party { zone: entry.zone, ..party(id, entry.kind, Vec::new(), entry.wikidata) });
        }
        facts.read_places(&parties, places);
        let organisations = organisations.into_iter();
        parties.extend(organisations.map(|(id, entry)| party(id, entry.kind, entry.part_of, entry.wikidata)));
        parties.sort_by(|a, b| a.id.cmp(&b.id));
        facts.parties = parties.into();
        let holders = holders.into_iter().map(|entry| holder(entry, &facts));
        facts.holders = Holders::new(holders.collect::<Result<_, _>>()?);
        Ok(facts)
    }

    fn read_places(&mut self, states: &[Party], mut entries: BTreeMap<PlaceId, PlaceEntry>) {
        for state in states {
            let Ok(id) = PlaceId::new(state.id.as_str()) else { continue };
            let entry = entries.entry(id).or_default();
            entry.zone.clone_from(&state.zone);
            entry.area = true;
        }
        let mut places = Vec::new();
        for (id, entry) in entries {
            let state = entry.capital_of.as_ref().and_then(|state| PlaceId::new(state.as_str()).ok());
            self.capitals.extend(entry.capital_of.map(|state| (id.clone(), state)));
            let within = entry.within.into_iter().chain(state).collect();
            places.push(Place { area: entry.area, ..place(id, within, entry.zone) });
        }
        self.places = places.into();
    }

    /// The built-in places as a book.
    pub fn place_book(&self) -> PlaceBook {
        PlaceBook::built_in(&self.places)
    }

    /// The built-in parties as a book.
    pub fn book(&self) -> PartyBook {
        PartyBook::built_in(&self.parties)
    }

    /// The state or organisation with this id.
    pub fn party(&self, id: &PartyId) -> Option<&Party> {
        with_id(&self.parties, id)
    }

    /// The state that `ix` stands for.
    pub fn state(&self, ix: StateIx) -> &State {
        &self.states[ix.0 as usize]
    }

    /// The body that `ix` stands for.
    pub fn body(&self, ix: BodyIx) -> &Body {
        &self.bodies[ix.0 as usize]
    }

    /// The body with this ending.
    pub fn body_named(&self, ending: &str) -> Option<BodyIx> {
        self.bodies.binary_search_by(|body| body.ending.as_str().cmp(ending)).ok().map(|n| BodyIx(n as u16))
    }

    /// The state with this id.
    pub fn state_named(&self, id: &str) -> Option<StateIx> {
        self.states.binary_search_by(|state| state.id.as_str().cmp(id)).ok().map(|n| StateIx(n as u16))
    }

    /// The party that is `body` of `state`: `azerbaijan-mod`.
    pub fn composed(&self, state: StateIx, body: BodyIx) -> PartyId {
        let id = format!("{}-{}", self.state(state).id, self.body(body).ending);
        PartyId::new(&id).unwrap_or_else(|_| PartyId::unknown())
    }

    /// Whether `state` may have `body`.
    pub fn has(&self, state: StateIx, body: BodyIx) -> bool {
        !self.state(state).without.contains(&body)
    }

    /// The body that stands for a body and the office that leads it: one family (`mod` for `defence-minister`).
    pub fn family(&self, body: BodyIx) -> BodyIx {
        self.body(body).within.unwrap_or(body)
    }
}

pub(super) fn party(id: PartyId, kind: PartyKind, part_of: Vec<PartyId>, wikidata: Option<String>) -> Party {
    let part_of = part_of.into_iter().map(Membership::Always).collect();
    Party { id, kind: Some(kind), names: BTreeMap::new(), part_of, zone: None, wikidata, new: false, note: None }
}

pub(super) fn place(id: PlaceId, within: Vec<PlaceId>, zone: Option<String>) -> Place {
    Place { id, names: BTreeMap::new(), within, area: false, zone, wikidata: None, note: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded::compiled;
    use crate::gazetteer::HOLDERS;

    #[test]
    fn the_build_compiles_what_the_files_hold() {
        let read = Facts::read().unwrap();
        assert!(compiled(FACTS).unwrap() == read.compiled().unwrap());
        assert!(compiled(HOLDERS).unwrap() == read.holders.compiled().unwrap());
        let restored = Facts::built_in().unwrap();
        assert!(restored.parties == read.parties && restored.places == read.places);
        assert!(restored.states == read.states && restored.bodies == read.bodies);
        assert!(restored.holders.iter().eq(read.holders.iter()));
    }

    #[test]
    fn records_stand_in_the_order_of_their_ids() {
        let facts = Facts::built_in().unwrap();
        assert!(facts.parties.windows(2).all(|two| two[0].id < two[1].id));
        assert!(facts.places.windows(2).all(|two| two[0].id < two[1].id));
    }

    #[test]
    fn built_in_files_fit_together() {
        let facts = Facts::built_in().unwrap();
        let azerbaijan = facts.state_named("azerbaijan").unwrap();
        let ministry = facts.body_named("mod").unwrap();
        assert_eq!(facts.composed(azerbaijan, ministry).as_str(), "azerbaijan-mod");
        assert_eq!(facts.family(facts.body_named("defence-minister").unwrap()), ministry);
        assert!(!facts.has(facts.state_named("united-states").unwrap(), facts.body_named("pm").unwrap()));
    }

    #[test]
    fn every_larger_place_is_itself_a_place() {
        let book = Facts::built_in().unwrap().place_book();
        for place in book.iter() {
            for whole in &place.within {
                assert!(book.get(whole).is_some(), "{} lies in no known place", place.id);
            }
        }
    }

    #[test]
    fn every_whole_is_itself_a_party() {
        let book = Facts::built_in().unwrap().book();
        for party in book.iter() {
            for whole in &party.part_of {
                assert!(book.get(whole.party()).is_some(), "{} belongs to nobody known", party.id);
            }
        }
    }
}
