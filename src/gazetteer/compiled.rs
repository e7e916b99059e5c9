//! The facts as the build keeps them: finished and checked, and read from where they lie in the program file.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::facts::{Body, BodyIx, Facts, State, StateIx, party, place};
use super::holders::Holder;
use crate::model::{Id, Membership, Party, PartyKind, Place};

/// States, bodies, organisations and places.
#[derive(Serialize, Deserialize)]
pub(super) struct FactRows<'a> {
    #[serde(borrow)]
    states: Vec<(&'a str, BodyIx, Vec<BodyIx>)>,
    #[serde(borrow)]
    bodies: Vec<(&'a str, bool, [Option<BodyIx>; 3])>,
    #[serde(borrow)]
    parties: Vec<PartyRow<'a>>,
    #[serde(borrow)]
    places: Vec<(&'a str, Vec<&'a str>, bool, Option<&'a str>)>,
    #[serde(borrow)]
    capitals: Vec<(&'a str, &'a str)>,
}

/// What a party is, what it belongs to, its zone and its Wikidata item.
type PartyRow<'a> = (&'a str, PartyKind, Vec<&'a str>, Option<&'a str>, Option<&'a str>);

impl<'a> FactRows<'a> {
    pub fn of(facts: &'a Facts) -> FactRows<'a> {
        FactRows {
            states: facts.states.iter().map(|s| (s.id.as_str(), s.leader, s.without.clone())).collect(),
            bodies: facts
                .bodies
                .iter()
                .map(|b| (b.ending.as_str(), b.is_office, [b.head, b.within, b.deputy]))
                .collect(),
            parties: facts.parties.iter().map(party_row).collect(),
            places: facts.places.iter().map(place_row).collect(),
            capitals: facts.capitals.iter().map(|(place, state)| (place.as_str(), state.as_str())).collect(),
        }
    }
}

fn party_row(party: &Party) -> PartyRow<'_> {
    let part_of = party.part_of.iter().map(|whole| whole.party().as_str()).collect();
    let kind = party.kind.unwrap_or(PartyKind::Other);
    (party.id.as_str(), kind, part_of, party.zone.as_deref(), party.wikidata.as_deref())
}

fn place_row(place: &Place) -> (&str, Vec<&str>, bool, Option<&str>) {
    let within = place.within.iter().map(|whole| whole.as_str()).collect();
    (place.id.as_str(), within, place.area, place.zone.as_deref())
}

impl FactRows<'static> {
    /// The facts again, without holders.
    pub fn facts(self) -> Facts {
        let state = |(id, leader, without)| State { id: Id::embedded(id), leader, without };
        let body = |(ending, is_office, [head, within, deputy]): (&str, _, [_; 3])| Body {
            ending: ending.to_owned(),
            is_office,
            head,
            within,
            deputy,
        };
        let party = |(id, kind, part_of, zone, wikidata): PartyRow<'static>| Party {
            part_of: part_of.into_iter().map(|whole| Membership::Always(Id::embedded(whole))).collect(),
            zone: zone.map(str::to_owned),
            ..party(Id::embedded(id), kind, Vec::new(), wikidata.map(str::to_owned))
        };
        let place = |(id, within, area, zone): (_, Vec<&'static str>, _, Option<&str>)| Place {
            area,
            ..place(Id::embedded(id), within.into_iter().map(Id::embedded).collect(), zone.map(str::to_owned))
        };
        let capitals = self.capitals.into_iter().map(|(place, state)| (Id::embedded(place), Id::embedded(state)));
        Facts {
            states: self.states.into_iter().map(state).collect(),
            bodies: self.bodies.into_iter().map(body).collect(),
            parties: self.parties.into_iter().map(party).collect(),
            places: self.places.into_iter().map(place).collect(),
            capitals: capitals.collect(),
            ..Facts::default()
        }
    }
}

/// A day as year, month and day.
type Day = (i16, i8, i8);

/// Who held an office, which one, from when till when, and the words of each name.
#[derive(Serialize, Deserialize)]
pub(super) struct HolderRow<'a> {
    party: &'a str,
    body: Option<(StateIx, BodyIx)>,
    held: Vec<(Day, Option<Day>)>,
    #[serde(borrow)]
    names: Vec<Vec<&'a str>>,
}

impl<'a> HolderRow<'a> {
    pub fn of(holder: &'a Holder) -> HolderRow<'a> {
        let day = |day: &Date| (day.year(), day.month(), day.day());
        HolderRow {
            party: holder.party.as_str(),
            body: holder.body,
            held: holder.held.iter().map(|(first, last)| (day(first), last.as_ref().map(day))).collect(),
            names: holder.names.iter().map(|name| name.iter().map(String::as_str).collect()).collect(),
        }
    }
}

impl HolderRow<'static> {
    /// The holder again.
    pub fn holder(self) -> Holder {
        let day = |(year, month, day)| Date::constant(year, month, day);
        Holder {
            party: Id::embedded(self.party),
            body: self.body,
            held: self.held.into_iter().map(|(first, last)| (day(first), last.map(day))).collect(),
            names: self.names.into_iter().map(|name| name.into_iter().map(str::to_owned).collect()).collect(),
        }
    }
}
