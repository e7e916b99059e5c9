//! How many were killed, hurt, taken: a count, what is counted, and whose.

use std::ops::Range;

use super::clause::Clause;
use super::counted::{Counted, counted, is_exact};
use super::firmness::{after_stance, modality, negation_at, stance_to};
use super::nobody::none_at_all;
use super::scene::{Hit, Statement};
use crate::lang::{Order, Particle, ProcliticKind};
use crate::model::{Reading, Stance};
use crate::topic::{Core, Tolled, Topic, TopicKind, Voice};

/// A count belongs to a word for what happened at most this many tokens away.
const REACH: usize = 11;
/// So many tokens of grammar stand between what is counted and an aside: "twelve people at least, …".
const NEAR_UNIT: usize = 2;
/// "Of them" stands at most so many tokens from the number.
const BEHIND: usize = 2;
/// A joint between clauses counts for as many tokens.
const JOINT: usize = 4;

/// The readings of counts in the clause.
pub fn tolls(clause: &Clause<'_, '_>, before: &Range<usize>, statement: &Statement<'_>) -> Vec<Reading> {
    let events = events(clause);
    if events.is_empty() {
        return Vec::new();
    }
    let counted = counted(clause);
    let mut out: Vec<Reading> = Vec::new();
    for counted in &counted {
        let nearest = nearest(clause, &events, counted);
        let whole = |hit: &Hit| !is_part(clause, hit, counted) && !is_some_of_them(clause, hit, counted);
        let Some((hit, toll)) = nearest.filter(|(hit, _)| whole(hit)) else { continue };
        if toll.topic.roles.contains_key("side") && is_elsewhere(clause, hit, counted) {
            continue;
        }
        let Some(mut reading) = of_count(clause, hit, &toll.topic, counted) else { continue };
        let told_false =
            statement.stance != Stance::Denies && clause.scene.of(Core::FalseClaim, &clause.range).next().is_some();
        let denied = (negation_at(clause, hit.tokens.start) && counted.count.low() > 0.0) != told_false;
        let stance = stance_to(clause, statement, denied);
        (reading.holds, reading.modality) = after_stance(!denied, modality(clause, hit, before), stance);
        out.push(reading);
    }
    for (hit, toll) in &events {
        let none = none_at_all(clause, hit, &toll.topic).filter(|r| !out.iter().any(|o| o.topic == r.topic));
        if let Some(mut reading) = none {
            let stance = stance_to(clause, statement, true);
            (reading.holds, reading.modality) = after_stance(true, modality(clause, hit, before), stance);
            out.push(reading);
        }
    }
    out
}

/// The words in the clause that say what happened to those who are counted, with their topics.
fn events<'c>(clause: &'c Clause<'_, '_>) -> Vec<(&'c Hit, &'c Tolled)> {
    let scene = clause.scene;
    let tolls = |hit: &'c Hit| scene.concepts.patterns.tolled(hit.spoken.concept).iter().map(move |toll| (hit, toll));
    scene.within(&clause.range).flat_map(tolls).collect()
}

/// The word for what happened that the count belongs to: the nearest, where joints between count for more.
fn nearest<'c>(
    clause: &Clause<'_, '_>,
    events: &[(&'c Hit, &'c Tolled)],
    counted: &Counted,
) -> Option<(&'c Hit, &'c Tolled)> {
    let whole = counted.whole();
    let distance = |hit: &Hit| {
        let (from, to) = if hit.tokens.end <= whole.start {
            (hit.tokens.end, whole.start)
        } else {
            let between = whole.end..hit.tokens.start;
            (aside(clause, &between).map_or(between.start, |aside| aside.end), hit.tokens.start)
        };
        let joint = |at: usize| clause.scene.notes.comma(at) || clause.scene.notes.is(at, Particle::And);
        // و2800 جريح
        let and = clause.scene.notes.has_and(whole.start) || clause.scene.notes.is(whole.start, Particle::And);
        let glued = hit.tokens.end <= whole.start && and;
        let joints = (from..to).filter(|&at| joint(at)).count() + usize::from(glued);
        to.saturating_sub(from) + joints * JOINT
    };
    // "40 kişi yaralandı, bir kişi …": where verbs come last, what stands behind a comma has a verb of its own.
    let verb_last = clause.scene.notes.pack.traits.order == Order::VerbLast;
    let apart = |hit: &Hit| {
        hit.spoken.voice != Voice::Noun && (hit.tokens.end..whole.start).any(|at| clause.scene.notes.comma(at))
    };
    let counting = || events.iter().filter(|(hit, toll)| !(toll.only_none || verb_last && apart(hit)));
    // "Ten hostages were freed": a word for what is counted says what happened to it only where its topic counts such.
    let counts = |toll: &Tolled| counted.of.as_ref().is_none_or(|of| toll.topic.units.contains_key(of));
    let is_other = |hit: &Hit| counted.unit.as_ref().is_none_or(|unit| !unit.contains(&hit.tokens.start));
    let said = counting().filter(|(hit, toll)| is_other(hit) || counts(toll));
    // A German drone that was "abgeschossen" was shot down, not launched: of two senses of a word, the one that a toll is kept of.
    let kept = |toll: &Tolled| toll.topic.kind == TopicKind::Toll;
    let other = said.min_by_key(|(hit, toll)| (distance(hit), is_other(hit), !counts(toll), !kept(toll)));
    let other = other.filter(|(hit, _)| distance(hit) <= REACH);
    let found = other.or_else(|| counting().min_by_key(|(hit, _)| distance(hit))).copied()?;
    (distance(found.0) <= REACH).then_some(found)
}

/// What stands between two commas near the start of `between`, and says nothing that happened: "twelve people, including
/// three children, were killed".
fn aside(clause: &Clause<'_, '_>, between: &Range<usize>) -> Option<Range<usize>> {
    let mut commas = between.clone().filter(|&at| clause.scene.notes.comma(at));
    let (open, close) = commas.next().zip(commas.next())?;
    let happens = clause
        .scene
        .within(&(open..close))
        .any(|hit| !clause.scene.concepts.patterns.tolled(hit.spoken.concept).is_empty());
    (open <= between.start + NEAR_UNIT && !happens).then_some(open..close + 1)
}

/// The reading of a count: its unit must be one of the topic's, or the count must stand right beside the word.
fn of_count(clause: &Clause<'_, '_>, hit: &Hit, topic: &Topic, counted: &Counted) -> Option<Reading> {
    if is_lost(hit) && !may_be_lost(clause, counted.of.as_deref()) {
        return None;
    }
    let beside = is_beside(clause, &hit.tokens, &counted.tokens);
    let at = counted.tokens.start;
    let tolled = clause.scene.of(Core::TollNoun, &clause.range).any(|noun| noun.tokens.end <= at);
    // In the outlet's own words a number that is given is somebody's whom nobody found.
    let beside_noun =
        clause.is_told && clause.scene.of(Core::TollNoun, &(at.saturating_sub(NEAR_UNIT + 1)..at)).next().is_some();
    let of = match &counted.of {
        Some(of) if topic.units.contains_key(of) => Some(of.clone()),
        Some(_) => return None,
        None if beside_noun
            || is_before_noun(clause, counted)
            || (beside || tolled) && !counts_something_else(clause, counted, hit) =>
        {
            let kind = kind_behind(clause, hit, at).filter(|of| topic.units.contains_key(of));
            kind.or_else(|| topic.units.contains_key("people").then(|| "people".to_owned()))
        }
        None => return None,
    };
    let mut reading = Reading::new(topic.id.clone());
    reading.count = Some(counted.count);
    reading.of = of;
    let lost_by = || loser(clause, hit, counted).filter(|_| is_lost(hit));
    let side = lost_by().or_else(|| counted.unit.as_ref().and_then(|unit| clause.owner(unit)));
    let located = || located(clause, hit, counted).filter(|_| !is_military(counted));
    let side = side.or_else(|| inside_owner(clause, counted)).or_else(located);
    let side = side.or_else(|| loser(clause, hit, counted)).or_else(|| own_losses(clause, counted));
    let side = side.or_else(|| own_soldiers(clause, hit, counted)).or_else(|| having(clause, hit, counted));
    if side.is_none() && is_military(counted) && topic.roles.contains_key("side") {
        return None;
    }
    if let Some(role) = topic.roles.keys().next() {
        let party = if role == "who" { clause.agent(hit, &counted.tokens) } else { side };
        reading.roles.extend(party.map(|party| (role.clone(), party.to_string())));
    }
    Some(reading)
}

/// Whether the number stands behind a word for "at" or opens the statement, and a noun for how many follows it: "put at 23 the number of
/// dead", «a porté à 23 le nombre de morts».
fn is_before_noun(clause: &Clause<'_, '_>, counted: &Counted) -> bool {
    let notes = clause.scene.notes;
    let Range { start, end } = counted.tokens;
    let opens =
        start == clause.range.start || start == clause.range.start + 1 && notes.is(start - 1, Particle::Preposition);
    let noun = clause.scene.of(Core::TollNoun, &(end..clause.range.end.min(end + NEAR_UNIT + 3))).next();
    let small = |at: usize| notes.is(at, Particle::Definite);
    opens && clause.is_told && noun.is_some_and(|noun| (end..noun.tokens.start).all(small))
}

/// Who is counted, where that stands between the word and its number at `at`: "عدد القتلى المدنيين إلى 97".
fn kind_behind(clause: &Clause<'_, '_>, hit: &Hit, at: usize) -> Option<String> {
    let notes = clause.scene.notes;
    let near = hit.tokens.end..at.min(hit.tokens.end + NEAR_UNIT);
    let unit = |i: usize| clause.scene.concepts.units.longest(&notes.tokens, i);
    near.into_iter().take_while(|&i| notes.word(i)).find_map(unit).map(|found| found.value.of.clone())
}

/// Whether so many are some of those the word speaks of, or of those told of before: "120 of the wounded are in hospital", "one of those men
/// was killed".
fn is_part(clause: &Clause<'_, '_>, hit: &Hit, counted: &Counted) -> bool {
    let notes = clause.scene.notes;
    if is_exact(counted.count) && is_of_those(clause, counted) {
        return true;
    }
    let between = counted.tokens.end..hit.tokens.start;
    let has_articles = notes.pack.traits.clitics(ProcliticKind::Article) != 0;
    let known = match between.len() {
        1 => !has_articles || notes.definite(hit.tokens.start),
        2 => notes.is(between.end - 1, Particle::Definite),
        _ => false,
    };
    // "Dozens of the dead" are dozens of dead.
    is_exact(counted.count) && known && notes.is(between.start, Particle::Preposition)
}

/// Whether a preposition and an article or the like part the number from what it counts: "two of those men".
fn is_of_those(clause: &Clause<'_, '_>, counted: &Counted) -> bool {
    let notes = clause.scene.notes;
    let at = counted.tokens.end;
    let opens = notes.is_any(at, &[Particle::Preposition, Particle::Of]);
    // "71 of its soldiers" are all that it lost.
    let known = |at: usize| notes.is(at, Particle::Definite) && !notes.is(at, Particle::Owner);
    counted.unit.as_ref().is_some_and(|unit| opens && at < unit.start && (at + 1..unit.start).any(known))
}

/// Whether so many are some of those told of before: "40 people were wounded, 19 of whom are in hospital".
fn is_some_of_them(clause: &Clause<'_, '_>, hit: &Hit, counted: &Counted) -> bool {
    let near = counted.tokens.start.saturating_sub(BEHIND)..clause.range.end.min(counted.whole().end + BEHIND);
    let is_kind = counted.of.as_ref().is_some_and(|of| of != "people");
    hit.tokens.end <= counted.tokens.start && !is_kind && clause.scene.of(Core::OfThem, &near).next().is_some()
}

/// Whether nothing but a word or two of grammar parts the two.
fn is_beside(clause: &Clause<'_, '_>, a: &Range<usize>, b: &Range<usize>) -> bool {
    let (from, to) = if a.end <= b.start { (a.end, b.start) } else { (b.end, a.start) };
    let small = |at: usize| {
        let notes = clause.scene.notes;
        notes.is(at, Particle::Verb) || notes.is(at, Particle::Adverb) || notes.is(at, Particle::Definite)
    };
    to <= from + 3 && (from..to).all(small) || to == from + 1 && clause.scene.notes.word(from)
}

/// Whether a noun that no list knows follows the number: then it counts something else ("three vessels").
fn counts_something_else(clause: &Clause<'_, '_>, counted: &Counted, hit: &Hit) -> bool {
    let notes = clause.scene.notes;
    let next = counted.tokens.end;
    // "100.000 los asistentes": behind its article stands the word itself.
    let next = next + usize::from(notes.is(next, Particle::Definite) && hit.tokens.start == next + 1);
    let grammar =
        [Particle::Preposition, Particle::Verb, Particle::And, Particle::But, Particle::Adverb, Particle::Negation];
    if counted.goes_on && hit.tokens.start > next {
        return true;
    }
    next < clause.range.end
        && notes.word(next)
        && hit.tokens.start != next
        && notes.notes[next].time == 0
        && (notes.tokens[next].capital || !notes.pack.traits.noun_capitals)
        && !notes.is_any(next, &grammar)
}

/// The state that is named at `from` or right behind.
fn state_at(clause: &Clause<'_, '_>, from: usize) -> Option<crate::model::PartyId> {
    let at = from + clause.scene.notes.particle(from, Particle::Definite);
    clause.mentions.iter().find(|m| m.tokens.start == at)?.party.clone()
}

/// The state in which those who are counted are: "the death toll in Turkey". Counts in two states are two counts.
fn located(clause: &Clause<'_, '_>, hit: &Hit, counted: &Counted) -> Option<crate::model::PartyId> {
    let end = counted.whole().end.max(hit.tokens.end);
    let from = hit.tokens.start.min(counted.tokens.start);
    let reach = clause.range.end.min(end + 3);
    clause.scene.of(Core::In, &(from..reach)).find_map(|place| state_at(clause, place.tokens.end))
}

/// Whether the word only says that somebody lost those who are counted, be they voters or soldiers.
pub(super) fn is_lost(hit: &Hit) -> bool {
    hit.spoken.concept == Core::Lose.into()
}

/// Whether whoever lost some of these lost them to death: fighters, or the men of an army.
pub(super) fn may_be_lost(clause: &Clause<'_, '_>, of: Option<&str>) -> bool {
    match of {
        Some("soldiers" | "officers" | "fighters" | "combatants" | "peacekeepers" | "police") => true,
        Some("people") => clause.scene.of(Core::Troops, &clause.range).next().is_some(),
        _ => false,
    }
}

/// Who lost those who are counted: "the Georgian army lost forty men".
fn loser(clause: &Clause<'_, '_>, hit: &Hit, counted: &Counted) -> Option<crate::model::PartyId> {
    let lost = |lose: &&Hit| clause.voice(lose) == Voice::Active && lose.tokens.end <= counted.tokens.start.max(1);
    let verb = clause.scene.of(Core::Lose, &clause.range).find(lost)?;
    let is_other = hit.spoken.voice == Voice::Active && hit.spoken.concept != Core::Lose.into();
    clause.agent(verb, &counted.whole()).filter(|_| !is_other)
}

/// Whose losses a noun before the count names: "put Georgian losses at forty dead".
fn own_losses(clause: &Clause<'_, '_>, counted: &Counted) -> Option<crate::model::PartyId> {
    let before = clause.range.start..counted.tokens.start;
    let noun = clause.scene.of(Core::TollNoun, &before).last()?;
    clause.owner(&noun.tokens)
}

/// Soldiers without a name are the speaker's own, where the speaker reports a loss and no deed.
fn own_soldiers(clause: &Clause<'_, '_>, hit: &Hit, counted: &Counted) -> Option<crate::model::PartyId> {
    let loss = hit.spoken.voice != Voice::Active && clause.indirect;
    clause.speaker.clone().filter(|_| loss && is_military(counted))
}

/// Who has the dead, where a party stands right before the count of a noun: "the Armenian side has four dead".
fn having(clause: &Clause<'_, '_>, hit: &Hit, counted: &Counted) -> Option<crate::model::PartyId> {
    let at = counted.tokens.start;
    let struck = [Core::Attack, Core::Launch, Core::OpenFire]
        .into_iter()
        .any(|c| clause.scene.of(c, &clause.range).next().is_some());
    let near = |m: &&crate::extract::meaning::scene::Mention| m.tokens.end <= at && at - m.tokens.end <= 3;
    let found = clause.mentions.iter().rev().find(near).filter(|_| hit.spoken.voice == Voice::Noun && !struck)?;
    found.party.clone()
}

fn is_military(counted: &Counted) -> bool {
    matches!(counted.of.as_deref(), Some("soldiers" | "officers"))
}

/// Whether the count is of some place that no list knows, so that it compares with no other count.
fn is_elsewhere(clause: &Clause<'_, '_>, hit: &Hit, counted: &Counted) -> bool {
    let notes = clause.scene.notes;
    let counted = counted.whole();
    if clause.scene.of(Core::Region, &clause.range).next().is_some() {
        return true;
    }
    let end = counted.end.max(hit.tokens.end);
    let from = hit.tokens.start.min(counted.start);
    let reach = clause.range.end.min(end + 3);
    let happened = [Core::Incident, Core::Fighting, Core::Attack, Core::AttackNoun];
    // "Died in the boarding": where names have capitals, a phrase without one names no place. "Three people in the car" are not
    // all who died.
    let traits = &notes.pack.traits;
    let is_named = |behind: &Range<usize>| {
        !traits.capitals || traits.noun_capitals || behind.clone().any(|at| notes.tokens[at].capital)
    };
    let is_known = |place: &Hit| {
        let behind = place.tokens.end..clause.range.end.min(place.tokens.end + 4);
        place.tokens.start >= hit.tokens.end && !is_named(&behind)
            || notes.in_time(place.tokens.start)
            || behind.clone().any(|at| notes.in_time(at))
            || state_at(clause, behind.start).is_some()
            || !clause.scene.places_within(&(place.tokens.start..behind.end)).is_empty()
            || happened.into_iter().any(|concept| clause.scene.of(concept, &behind).next().is_some())
    };
    let skipped = aside(clause, &(counted.end..hit.tokens.start));
    let inside = |place: &Hit| {
        let at = &place.tokens.start;
        counted.contains(at) || skipped.as_ref().is_some_and(|aside| aside.contains(at))
    };
    clause.scene.of(Core::In, &(from..reach)).any(|place| !inside(place) && !is_known(place))
}

/// A party between the number and what it counts: "49 Armenian soldiers", "71 of its servicemen".
fn inside_owner(clause: &Clause<'_, '_>, counted: &Counted) -> Option<crate::model::PartyId> {
    let unit = counted.unit.as_ref()?;
    let inside = counted.tokens.end..unit.start;
    clause.mentions.iter().find(|m| inside.start <= m.tokens.start && m.tokens.end <= inside.end)?.party.clone()
}

#[cfg(test)]
mod tests {
    use crate::extract::meaning::readings::tests::readings_in;
    use crate::model::Modality;

    /// What the claims of a text count, as `topic count of`.
    fn counts(tag: &str, text: &str) -> Vec<String> {
        let readings = readings_in(tag, text).into_iter();
        readings.filter_map(|r| Some(format!("{} {} {}", r.topic, r.count?, r.of?))).collect()
    }

    #[test]
    fn who_was_not_killed_stands_beside_the_word_for_nobody() {
        assert_eq!(counts("en", "No protesters were killed by the police."), ["killed 0 protesters"]);
    }

    #[test]
    fn who_is_somewhere_has_not_died_for_want_of_two_dots() {
        assert_eq!(counts("tr", "Bakan, 50 kişinin öldüğünü söyledi."), ["killed 50 people"]);
        assert_eq!(counts("tr", "Bakan, 50 kişinin evlerinde olduğunu söyledi."), [""; 0]);
    }

    #[test]
    fn a_number_counts_no_people_behind_another_number() {
        for (tag, text) in [
            ("en", "The two strikes killed 37 people."),
            ("en", "In three attacks 37 people were killed."),
            ("de", "Bei zwei Angriffen wurden 37 Menschen getötet."),
            ("ru", "В двух взрывах погибли 37 человек."),
            ("he", "בשני הגלים נהרגו 37 בני אדם."),
        ] {
            assert_eq!(counts(tag, text), ["killed 37 people"], "{text}");
        }
    }

    #[test]
    fn an_and_written_together_with_its_number_parts_two_counts() {
        assert_eq!(counts("ar", "سقط 12 قتيلا و2800 جريح."), ["killed 12 people", "wounded 2800 people"]);
    }

    #[test]
    fn some_of_those_told_of_before_are_no_count() {
        assert_eq!(counts("en", "Two of those men were killed with a rifle."), [""; 0]);
        assert_eq!(counts("en", "Two men were killed with a rifle."), ["killed 2 people"]);
    }

    #[test]
    fn of_a_part_and_its_whole_the_part_is_counted() {
        let text = "The ministry said 92 of about 2,300 polling stations had been shut.";
        assert_eq!(counts("en", text), ["closed-number 92 polling-stations"]);
    }

    #[test]
    fn who_was_to_be_killed_was_not() {
        for (tag, text) in [
            ("en", "The minister said the enemy tried to kill 500 people."),
            ("de", "Der Minister sagte, der Feind wollte 500 Menschen töten."),
            ("ru", "Министр сказал, что враг хотел убить 500 человек."),
            ("ar", "قال الوزير إن العدو أراد قتل 500 شخص."),
        ] {
            let planned = readings_in(tag, text).into_iter().filter(|r| r.count.is_some());
            assert!(planned.clone().all(|r| r.modality == Modality::Planned) && planned.count() == 1, "{text}");
        }
    }
}
