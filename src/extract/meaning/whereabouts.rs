//! Where a clause says that something happens, and on whose clock it tells the hour.

use std::ops::Range;

use super::clause::Clause;
use super::scene::{Hit, Mention, Scene};
use crate::extract::notes::time::TimeAt;
use crate::gazetteer::{Clock, PlaceNamed};
use crate::lang::Particle;
use crate::model::{PartyId, PartyKind, PlaceId, When};
use crate::text::overlap;
use crate::topic::{ConceptIx, Core, Spoken, Voice};

/// So many tokens before and after an hour may say whose clock it is.
const NEAR: usize = 5;

/// The place a clause is about: the only one it names, or the smallest of several that lie in one another.
pub fn place(scene: &Scene<'_, '_>, clause: &Range<usize>) -> Option<PlaceId> {
    let places = scene.language.places();
    let mut smallest: Option<PlaceId> = None;
    for named in scene.places_within(clause).into_iter().filter(|named| !named.here.is_empty()) {
        let here = meant(scene, &named.here)?;
        smallest = match smallest {
            Some(known) if places.is_within(&known, here) => Some(known),
            Some(known) if !places.is_within(here, &known) => return None,
            _ => Some(here.clone()),
        };
    }
    smallest
}

/// A town that a clause names.
#[derive(Debug)]
pub struct Town {
    /// Its name.
    hit: Hit,
    /// Which town.
    place: PlaceId,
    /// Whether the words around it say that something happens there: "in Bakhmut", and not "Bakhmut was taken".
    is_where: bool,
}

impl Clause<'_, '_> {
    /// The names of towns that `concept` is read of and that the verb or noun at `deed` may be done to.
    pub(super) fn towns_as<'c>(&'c self, concept: ConceptIx, deed: &'c Hit) -> impl Iterator<Item = &'c Hit> {
        let towns = if concept == Core::NamedTown.into() { self.towns.get_or_init(|| towns(self)) } else { &[][..] };
        // Behind "control over" the word is no longer one for where.
        let is_where = |town: &Town| town.is_where && town.hit.tokens.start != deed.tokens.end;
        // Of "the Zaporizhzhia plant" it is not the town.
        let owns = |town: &Town| {
            let end = town.hit.tokens.end;
            let next = self.scene.within(&(end..self.range.end)).next();
            let is_word = |hit: &Hit| hit.tokens.start == end && hit.spoken.voice == Voice::Active;
            // "Bakhmut was not captured": an auxiliary is nothing that it owns.
            let helps = self.scene.notes.is_any(end, &[Particle::Verb, Particle::Passive, Particle::Negation]);
            end != deed.tokens.start && !helps && next.is_some_and(is_word)
        };
        towns.iter().filter(move |town| !is_where(town) && !owns(town)).map(|town| &town.hit)
    }

    /// Whose town at `hit` is, if they speak: what was not taken from them they hold.
    pub(super) fn defender(&self, hit: &Hit) -> Option<PartyId> {
        let town = self.town_at(hit)?;
        self.speaker.clone().filter(|speaker| self.holds(speaker, &town))
    }

    /// Whether the town lies in the land of the party.
    fn holds(&self, party: &PartyId, town: &PlaceId) -> bool {
        PlaceId::new(party.as_str()).is_ok_and(|land| self.scene.language.places().is_within(town, &land))
    }

    /// Who took the town at `hit`, where only its taker can be meant: the speaker, if the town is another's and the article names no third.
    pub(super) fn conqueror(&self, hit: &Hit) -> Option<PartyId> {
        let town = self.town_at(hit)?;
        let holds = |state: &PartyId| self.holds(state, &town);
        let speaker = self.speaker.as_ref().filter(|speaker| !holds(speaker))?;
        if self.mentions.iter().any(|mention| mention.party.as_ref() != Some(speaker)) {
            return None;
        }
        let of_two = self.scene.states.iter().all(|(state, _)| state == speaker || holds(state));
        let is_state = || self.scene.states.iter().any(|(state, _)| state == speaker);
        let facts = &self.scene.language.facts;
        let is_armed = || facts.party(speaker).is_some_and(|party| party.kind == Some(PartyKind::ArmedGroup));
        (of_two && (is_state() || is_armed())).then(|| speaker.clone())
    }

    /// The town whose name is at `hit`.
    pub(super) fn town_at(&self, hit: &Hit) -> Option<PlaceId> {
        let town = self.towns.get()?.iter().find(|town| town.hit == *hit)?;
        Some(town.place.clone())
    }
}

impl Clause<'_, '_> {
    /// The only town that the clause names, where it stands beside the word for what happened and nothing was fired from there: "the
    /// shelling of Donetsk", "the Bucha massacre".
    pub(super) fn town_of_deed(&self) -> Option<PlaceId> {
        let [town] = self.towns.get_or_init(|| towns(self)).as_slice() else { return None };
        let whence = [Core::LaunchedFrom, Core::FromTerritory];
        if whence.into_iter().any(|whence| self.scene.of(whence, &self.range).next().is_some()) {
            return None;
        }
        let Range { start, end } = town.hit.tokens;
        let touches = |hit: &Hit| hit.tokens.start == end || hit.tokens.end <= start && start - hit.tokens.end <= 1;
        let is_deed =
            |hit: &&Hit| ![Core::In, Core::By, Core::Of].into_iter().any(|small| hit.spoken.concept == small.into());
        self.scene.within(&self.range).filter(is_deed).any(touches).then(|| town.place.clone())
    }
}

/// The towns that a clause names; a name that stands for whoever governs there is none.
fn towns(clause: &Clause<'_, '_>) -> Vec<Town> {
    let scene = clause.scene;
    let is_party = |named: &PlaceNamed| {
        let overlaps = |m: &Mention| overlap(&m.tokens, &named.tokens);
        // "Baku's claims": nor is whoever makes the accusation that is denied.
        clause.mentions.iter().any(overlaps) || scene.named_within(&clause.range).any(overlaps)
    };
    let spoken =
        Spoken { concept: Core::NamedTown.into(), voice: Voice::Noun, negated: false, alone: false, marked: false };
    let mut towns = Vec::new();
    // "Kəlbəcər və Laçındakı": the last of several says for all that they are where it happens.
    let mut next: Option<(usize, bool)> = None;
    for named in scene.places_within(&clause.range).into_iter().rev() {
        let joins = |at: usize| scene.notes.is(at, Particle::And) || scene.notes.comma(at);
        let goes_on =
            next.is_some_and(|(start, is_where)| is_where && start == named.tokens.end + 1 && joins(named.tokens.end));
        let is_where = goes_on || !named.here.is_empty();
        next = Some((named.tokens.start, is_where));
        let place = meant(scene, &named.places).filter(|_| !is_party(&named)).cloned();
        let is_town = |place: &PlaceId| scene.language.places().get(place).is_some_and(|place| !place.area);
        let hit = Hit { tokens: named.tokens, spoken };
        towns.extend(place.filter(is_town).map(|place| Town { hit, place, is_where }));
    }
    towns
}

/// Which of the places with one name is meant: the only one, or the only one in a state that the article speaks of (the two
/// cities of Tripoli).
fn meant<'c>(scene: &Scene<'_, '_>, candidates: &'c [PlaceId]) -> Option<&'c PlaceId> {
    let (first, others) = candidates.split_first()?;
    if others.is_empty() {
        return Some(first);
    }
    let spoken_of = |place: &PlaceId| {
        let states = scene.mentions.iter().filter_map(|mention| PlaceId::new(mention.party.as_ref()?.as_str()).ok());
        states.into_iter().any(|state| scene.language.places().is_within(place, &state))
    };
    let mut near = candidates.iter().filter(|place| spoken_of(place));
    near.next().filter(|_| near.next().is_none())
}

/// `when` with the zone of its hour, where that is known: whose time the text says it is, else the speaker's.
///
/// Only clocks that run alike all year are set: when others change is not for a gazetteer to know.
pub fn zoned(
    when: When,
    scene: &Scene<'_, '_>,
    clause: &Range<usize>,
    time: &TimeAt,
    here: Option<&PlaceId>,
    speaker: Option<&PartyId>,
) -> When {
    if !when.has_hour() {
        return when;
    }
    let zone = zone(scene, clause, time, here, speaker);
    zone.and_then(|zone| format!("{when}{zone}").parse().ok()).unwrap_or(when)
}

fn zone(
    scene: &Scene<'_, '_>,
    clause: &Range<usize>,
    time: &TimeAt,
    here: Option<&PlaceId>,
    speaker: Option<&PartyId>,
) -> Option<String> {
    let near = time.start.saturating_sub(NEAR).max(clause.start)..(time.end + NEAR).min(clause.end);
    let of_place = |place: &PlaceId| scene.language.places().get(place)?.zone.as_deref();
    let zone = match scene.language.place_names().clock_in(words(scene, &near)) {
        None => zone_of(scene, speaker?).map(str::to_owned),
        Some((Clock::Zone(zone), _)) => Some(zone),
        Some((Clock::Local, _)) => of_place(here?).map(str::to_owned),
        Some((Clock::Named, at)) => {
            let start = scene.notes.tokens[near.start].span.start as usize;
            zone_of(scene, named_beside(scene, &near, start + at.start..start + at.end)?).map(str::to_owned)
        }
    };
    zone.filter(|zone| zone.starts_with(['+', '-']))
}

/// The state that stands beside the word for a clock: "Moscow time", بتوقيت موسكو.
fn named_beside<'s>(scene: &'s Scene<'_, '_>, near: &Range<usize>, clock: Range<usize>) -> Option<&'s PartyId> {
    let span = |tokens: &Range<usize>| scene.notes.span(tokens.start, tokens.end);
    let touches = |tokens: &Range<usize>| {
        let span = span(tokens);
        let between = clock.end.min(span.end as usize)..clock.start.max(span.start as usize);
        scene.notes.text.get(between).is_none_or(|text| text.split_whitespace().count() <= 1)
    };
    let found = scene.named_within(near).find(|mention| touches(&mention.tokens))?;
    found.party.as_ref()
}

fn zone_of<'s>(scene: &'s Scene<'_, '_>, party: &PartyId) -> Option<&'s str> {
    let facts = &scene.language.facts;
    facts.party(party)?.zone.as_deref()
}

fn words<'t>(scene: &Scene<'_, 't>, tokens: &Range<usize>) -> &'t str {
    scene.notes.span(tokens.start, tokens.end).of(scene.notes.text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::extract::meaning::readings::tests::readings_in;

    /// Which towns are held or shelled, by the readings of a text.
    fn towns(tag: &str, text: &str) -> Vec<String> {
        let readings = readings_in(tag, text);
        let told = readings.iter().filter(|reading| reading.roles.contains_key("what"));
        told.filter_map(|reading| Some(format!("{} {}", reading.roles.get("who")?, reading.place.as_ref()?))).collect()
    }

    #[test]
    fn a_town_is_held_or_shelled_by_its_name() {
        for (tag, text) in [
            ("ar", "سيطرت القوات الروسية على باخموت."),
            ("az", "Baxmut Rusiya tərəfindən işğal edilib."),
            ("de", "Russland hat Bachmut eingenommen, teilte das Ministerium mit."),
            ("en", "Russian troops captured Bakhmut."),
            ("en", "Bakhmut was captured by Russian troops."),
            ("en", "Russia shelled Bakhmut."),
            ("de", "Bachmut ist nicht von Russland besetzt."),
            ("en", "Bakhmut was not captured by Russian troops."),
            ("fr", "Bakhmout n'est pas occupée par la Russie."),
            ("es", "Rusia ha tomado Bajmut."),
            ("fa", "نیروهای روسی باخموت را تصرف کردند."),
            ("fr", "L'armée russe s'est emparée de Bakhmout."),
            ("he", "כוחות רוסיה כבשו את בחמוט."),
            ("hy", "Ռուսական զորքերը գրավել են Բախմուտը։"),
            ("ru", "Российские войска захватили Бахмут."),
            ("tr", "Rus birlikleri Bahmut'u ele geçirdi."),
            ("uk", "Бахмут контролюють російські війська."),
        ] {
            assert_eq!(towns(tag, text), ["russia bakhmut"], "{text}");
        }
    }

    #[test]
    fn who_reports_the_capture_of_a_town_abroad_took_it() {
        for (tag, text) in [
            ("de", "Das russische Verteidigungsministerium gab die Einnahme von Bachmut bekannt."),
            ("en", "The Russian defence ministry said Bakhmut had been captured."),
            ("es", "Bajmut ha sido capturada, anunció el Ministerio de Defensa ruso."),
            ("ru", "Бахмут взят, сообщило Минобороны России."),
            ("uk", "Міноборони РФ оголосило про захоплення Бахмута."),
        ] {
            assert_eq!(towns(tag, text), ["russia bakhmut"], "{text}");
        }
        for text in [
            "The Ukrainian army said Bakhmut had been captured.",
            "France, not Russia, was told. The French defence ministry said Bakhmut had been captured.",
        ] {
            assert_eq!(towns("en", text), [""; 0], "{text}");
        }
    }

    #[test]
    fn whose_town_was_not_taken_holds_it() {
        for (tag, text) in [
            ("en", "The Ukrainian army said Bakhmut had not fallen."),
            ("de", "Bachmut ist nicht gefallen, sagte der ukrainische Verteidigungsminister."),
            ("fr", "L'Ukraine a démenti la chute de Bakhmout."),
            ("ru", "«Бахмут не пал», — заявил министр обороны Украины."),
        ] {
            assert_eq!(towns(tag, text), ["ukraine bakhmut"], "{text}");
        }
        assert_eq!(towns("en", "Russia said Bakhmut had fallen."), ["russia bakhmut"]);
    }

    #[test]
    fn where_something_happens_or_a_region_is_no_town() {
        for text in ["Russian troops captured two men in Bakhmut.", "Russian troops captured Crimea."] {
            assert_eq!(towns("en", text), [""; 0], "{text}");
        }
    }
}
