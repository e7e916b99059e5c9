//! What a statement claims, free of its language: topics with roles, polarity, counts, places and times.
//!
//! Only what is surely said gives a reading: a wrong one would make two people contradict each other who do not.

use std::ops::Range;

use jiff::civil::Date;

use super::clause::Clause;
use super::firmness::{after_stance, is_in_question, is_negated, modality, stance_to};
use super::pointing::is_small;
use super::scene::{Hit, Scene, Statement};
use super::tolls::tolls;
use super::whereabouts::{place, zoned};
use crate::extract::dates::calendar::dated;
use crate::extract::speech::subject::is_finite_cue;
use crate::lang::{Particle, TokenKind};
use crate::model::{Manner, Modality, PartyId, PlaceId, Reading, Stance, When};
use crate::text::overlap;
use crate::topic::{CompiledPattern, ConceptIx, Core, Filler, Voice};

/// The concepts of one topic stand at most this many tokens apart.
const REACH: usize = 14;
/// Who says it parts a clause with at most so many tokens.
const GAP: usize = 24;
/// A day stands at most so many tokens from the event that it dates.
const DATED: usize = 3;

/// What `statement` claims. `today` is the day it was made, for times that count from it.
pub fn readings(scene: &Scene<'_, '_>, statement: &Statement<'_>, today: Option<Date>) -> Vec<Reading> {
    let mut out: Vec<Reading> = Vec::new();
    if statement.manner == Manner::Narrated && hands_over(scene, statement.content) {
        return out;
    }
    let mut lead = None;
    for (n, (piece, gaps)) in wholes(scene, statement.content).into_iter().enumerate() {
        let (piece, scene) = (&piece, &scene.without(gaps));
        let led = lead.take();
        lead = match statement.stance {
            Stance::Accuses => scene.only_named(piece).and_then(|only| only.party.clone()),
            _ => lead_of(scene, piece),
        };
        // A clause without a word of any topic claims nothing that could be compared.
        for range in clauses(scene, piece).into_iter().filter(|range| scene.within(range).next().is_some()) {
            let opens = n == 0 && range.start == piece.start;
            let lead = led.clone().filter(|_| range.start == piece.start);
            let mut clause = Clause::new(scene, statement, range.clone(), opens);
            clause.lead = lead;
            let before = piece.start..range.end;
            let mut found = of_clause(&clause, &before, statement);
            found.extend(tolls(&clause, &before, statement));
            if found.is_empty() && scene.notes.times_within(&range).next().is_none() {
                continue;
            }
            let parts = scene.parts(&range);
            let place = parts.iter().find_map(|part| place(scene, part));
            let when = parts.iter().find_map(|part| time(scene, part, today, place.as_ref(), statement.speaker));
            if found.is_empty() && when.is_some() {
                found.extend(dated_event(&clause));
            }
            let asks = is_question(scene, &range);
            let unknown = scene.of(Core::Unknown, &range).next().is_some();
            for mut reading in found {
                // Nobody knows whether: then nothing is claimed, but for what is counted.
                if unknown && !is_counted(&reading) {
                    continue;
                }
                reading.place = reading.place.or_else(|| place.clone()).or_else(|| clause.town_of_deed());
                reading.when = when.clone();
                if asks {
                    reading.modality = Modality::Open;
                }
                if !out.contains(&reading) {
                    out.push(reading);
                }
            }
        }
    }
    if out.is_empty() {
        out.extend(bare_accusation(scene, statement));
    }
    out
}

/// That the speaker did it, where they own up to a deed of violence: "claimed responsibility for the attack".
pub fn own_deed(scene: &Scene<'_, '_>, content: &[Range<usize>], speaker: &PartyId) -> Option<Reading> {
    let deeds = [Core::Attack, Core::AttackNoun, Core::OpenFire, Core::Incident];
    let is_deed = |piece: &Range<usize>| deeds.into_iter().any(|deed| scene.of(deed, piece).next().is_some());
    content.iter().any(is_deed).then(|| responsible(scene, speaker))?
}

/// That a party did it, whatever it was.
fn responsible(scene: &Scene<'_, '_>, party: &PartyId) -> Option<Reading> {
    let pattern = scene.concepts.patterns.bare().next()?;
    let mut reading = Reading::new(pattern.topic().clone());
    reading.roles.extend(pattern.written().roles.keys().map(|role| (role.clone(), party.to_string())));
    Some(reading)
}

/// The pieces of a statement, those joined that only the words for who says it part, each with what parts it: "die Armee hat nach
/// Angaben Kiews das Dorf beschossen".
fn wholes(scene: &Scene<'_, '_>, pieces: &[Range<usize>]) -> Vec<(Range<usize>, Vec<Range<usize>>)> {
    let mut out: Vec<(Range<usize>, Vec<Range<usize>>)> = Vec::new();
    for piece in pieces {
        match out.last_mut().filter(|(before, _)| goes_on(scene, before, piece)) {
            Some((before, gaps)) => {
                gaps.push(before.end..piece.start);
                before.end = piece.end;
            }
            None => out.push((piece.clone(), Vec::new())),
        }
    }
    out
}

/// Whether the clause at `before` goes on in the piece at `next`: nothing but words parts them, or commas where no two verbs make
/// two clauses.
fn goes_on(scene: &Scene<'_, '_>, before: &Range<usize>, next: &Range<usize>) -> bool {
    let notes = scene.notes;
    let mut gap = before.end..next.start;
    // «Es handelte sich nach Angaben der Armee um Kämpfer»: without a comma "um" opens no clause where the verb stands second.
    let has_comma = gap.clone().any(|at| notes.comma(at));
    let starts = match notes.pack.traits.verb_second && !has_comma {
        true => &[Particle::And, Particle::But][..],
        false => &[Particle::And, Particle::But, Particle::Subordinate, Particle::Relative],
    };
    let is_clause = |range: &Range<usize>| range.clone().any(|at| notes.finite_verb(at));
    let is_one = gap.clone().all(|at| notes.word(at)) || !(is_clause(before) && is_clause(next));
    gap.len() <= GAP && gap.all(|at| notes.word(at) || notes.comma(at)) && !notes.is_any(next.start, starts) && is_one
}

/// The party that is all a piece of a statement names, so that the next piece goes on with what it did.
fn lead_of(scene: &Scene<'_, '_>, piece: &Range<usize>) -> Option<PartyId> {
    let only = scene.only_named(piece)?;
    let small = |at: usize| {
        let grammar = [Particle::Definite, Particle::And, Particle::But, Particle::Adverb];
        only.tokens.contains(&at) || !scene.notes.word(at) || scene.notes.is_any(at, &grammar)
    };
    only.party.clone().filter(|_| piece.clone().all(small))
}

/// What an accusation claims that says no more than whom it accuses: "accused Iran".
fn bare_accusation(scene: &Scene<'_, '_>, statement: &Statement<'_>) -> Option<Reading> {
    let [piece] = statement.content else { return None };
    let clause = Clause::new(scene, statement, piece.clone(), true);
    // "The paramilitary Rapid Support Forces (RSF)": one party by two names, and what it is.
    const DESCRIBED: usize = 2;
    let (accused, again) = clause.mentions.split_first()?;
    let is_name = |at: &usize| clause.mentions.iter().any(|mention| mention.tokens.contains(at));
    let says_more = |at: &usize| !is_name(at) && scene.notes.word(*at) && !is_small(scene, *at);
    let (before, behind) = (piece.start..accused.tokens.start, accused.tokens.end..piece.end);
    let is_one = again.iter().all(|mention| mention.party == accused.party);
    let is_all = before.filter(says_more).count() <= DESCRIBED && !behind.into_iter().any(|at| says_more(&at));
    let party = accused.party.as_ref().filter(|_| clause.accuses && is_one && is_all)?;
    responsible(scene, party)
}

/// Whether the reading counts somebody.
fn is_counted(reading: &Reading) -> bool {
    reading.count.is_some_and(|count| count.low() > 0.0)
}

/// Whether the outlet's words hold a verb of saying: then somebody else may be speaking whom nobody found.
fn hands_over(scene: &Scene<'_, '_>, content: &[Range<usize>]) -> bool {
    const LONGEST: usize = 4;
    let notes = scene.notes;
    let near = |at: usize| at.saturating_sub(LONGEST)..at + LONGEST;
    // "Was charged": a word of a topic, and nobody's charge.
    let closes = |hit: &Hit, at: usize| hit.spoken.voice == Voice::Passive && hit.tokens.end == at + 1;
    let spoken = |at: usize| scene.within(&near(at)).any(|hit| hit.tokens.start == at || closes(hit, at));
    let says = |at: usize| notes.cue(at).is_some_and(|n| is_finite_cue(notes, n)) && !spoken(at);
    content.iter().cloned().flatten().any(says)
}

/// The clauses of a piece: parted by full stops, semicolons, and commas before "and" or "but".
fn clauses(scene: &Scene<'_, '_>, piece: &Range<usize>) -> Vec<Range<usize>> {
    let notes = scene.notes;
    let mut out = Vec::new();
    let mut from = piece.start;
    for at in piece.clone() {
        let ends = match notes.tokens[at].kind {
            TokenKind::Mark('.') => !notes.in_time(at) && notes.tokens.get(at + 1).is_none_or(|next| next.spaced),
            TokenKind::Mark('!' | '?' | '؟' | ';' | '؛' | '։' | '…') | TokenKind::Break => true,
            // "That no hospital was hit and that the army used the site"
            _ if notes.is(at, Particle::And) => notes.is(at + 1, Particle::That) && at > from,
            _ => notes.comma(at) && (notes.is(at + 1, Particle::But) || notes.is(at + 1, Particle::Subordinate)),
        };
        if ends {
            out.push(from..at);
            from = at + 1;
        }
    }
    out.push(from..piece.end);
    out.retain(|range| !range.is_empty());
    out
}

/// The readings of the patterns that the clause fits.
fn of_clause(clause: &Clause<'_, '_>, before: &Range<usize>, statement: &Statement<'_>) -> Vec<Reading> {
    let mut out: Vec<Reading> = Vec::new();
    let scene = clause.scene;
    let present = Present::of(scene.within(&clause.range));
    for pattern in scene.concepts.patterns.led_by(scene.within(&clause.range).map(|hit| hit.spoken.concept)) {
        // Most patterns miss a word: that is told before anything else is asked.
        let may_be = present.allows(pattern)
            && !pattern.written().dated
            && (clause.accuses || !pattern.written().accusation)
            && (!pattern.written().denial || clause.denies_noun());
        if !may_be || out.iter().any(|reading| pattern.is_taken_by(reading)) {
            continue;
        }
        let made = |hits: &Vec<&Hit>| made(clause, pattern, hits, before, statement);
        out.extend(fits(clause, pattern).iter().find_map(made));
    }
    out
}

/// "The strike of 3 January": a reading that only tells that something happened on the day beside it.
fn dated_event(clause: &Clause<'_, '_>) -> Option<Reading> {
    let scene = clause.scene;
    let times = &scene.notes.times;
    let beside = |hit: &Hit| {
        let next = times.partition_point(|time| time.end + DATED < hit.tokens.start);
        times.get(next).is_some_and(|time| time.start <= hit.tokens.end + DATED)
    };
    let led = scene.concepts.patterns.led_by(scene.within(&clause.range).map(|hit| hit.spoken.concept));
    let told = |pattern: &&CompiledPattern| pattern.all.iter().all(|&c| scene.of(c, &clause.range).any(beside));
    let found = led.into_iter().filter(|pattern| pattern.written().dated).find(told)?;
    Some(Reading::new(found.topic().clone()))
}

/// Which concepts a clause has words of, a bit each.
struct Present(Vec<u64>);

impl Present {
    fn of<'h>(hits: impl Iterator<Item = &'h Hit>) -> Present {
        let mut bits = Vec::new();
        for concept in hits.map(|hit| usize::from(hit.spoken.concept.0)) {
            if bits.len() <= concept / 64 {
                bits.resize(concept / 64 + 1, 0);
            }
            bits[concept / 64] |= 1 << (concept % 64);
        }
        Present(bits)
    }

    fn has(&self, concept: ConceptIx) -> bool {
        let at = usize::from(concept.0);
        self.0.get(at / 64).is_some_and(|word| word & 1 << (at % 64) != 0)
    }

    /// Whether a clause with these concepts has all that `pattern` asks for, and none that it forbids.
    fn allows(&self, pattern: &CompiledPattern) -> bool {
        // Whether a town is named is looked for last.
        let has = |&concept: &ConceptIx| concept == Core::NamedTown.into() || self.has(concept);
        pattern.all.iter().all(has) && !pattern.none.iter().any(|&concept| self.has(concept))
    }
}

/// Where the concepts of a pattern stand, if all do: the first place, and the other ways in which its first word is one of the concept
/// ("violation" and "violation of").
fn fits<'c>(clause: &'c Clause<'_, '_>, pattern: &CompiledPattern) -> Vec<Vec<&'c Hit>> {
    let mut found: Vec<Vec<&Hit>> = Vec::new();
    let Some((&first, rest)) = pattern.all.split_first() else { return found };
    for anchor in clause.scene.of(first, &clause.range) {
        let overlaps = |hits: &Vec<&Hit>| overlap(&hits[0].tokens, &anchor.tokens);
        if found.first().is_none_or(overlaps) {
            found.extend(fit(clause, pattern, anchor, rest));
        }
    }
    found
}

/// The word of the first concept at `anchor` with the nearest of the `rest`, if all stand near enough.
fn fit<'c>(
    clause: &'c Clause<'_, '_>,
    pattern: &CompiledPattern,
    anchor: &'c Hit,
    rest: &[ConceptIx],
) -> Option<Vec<&'c Hit>> {
    let scene = clause.scene;
    let mut hits = vec![anchor];
    for &concept in rest {
        let apart = |hit: &&Hit| hit.tokens.end <= anchor.tokens.start || anchor.tokens.end <= hit.tokens.start;
        let distance = |hit: &&Hit| scene.distance(hit.tokens.start, anchor.tokens.start);
        let spoken = scene.of(concept, &clause.range).chain(clause.towns_as(concept, anchor));
        let nearest = spoken.filter(apart).min_by_key(|hit| clause.distance(anchor, hit))?;
        if distance(&nearest) > pattern.written().within.unwrap_or(REACH) {
            return None;
        }
        hits.push(nearest);
    }
    Some(hits)
}

/// The reading of a pattern at `hits`, if every role it needs is filled.
fn made(
    clause: &Clause<'_, '_>,
    pattern: &CompiledPattern,
    hits: &[&Hit],
    before: &Range<usize>,
    statement: &Statement<'_>,
) -> Option<Reading> {
    let (first, last) = (*hits.first()?, *hits.last()?);
    if pattern.written().unnamed && is_named(clause, &last.tokens) {
        return None;
    }
    if pattern.written().free && is_governed(clause, &first.tokens) {
        return None;
    }
    let mut reading = Reading::new(pattern.topic().clone());
    for (role, filler) in &pattern.written().roles {
        if let Some(party) = clause.filler(*filler, first, last) {
            reading.roles.insert(role.clone(), party.to_string());
        }
    }
    // "The town fell": whoever stands before such a verb took nothing.
    let fell = pattern.written().conquest && !pattern.written().undergoes;
    if fell {
        reading.roles.clear();
    }
    drop_doubled(clause, first, &last.tokens, &mut reading, pattern);
    reading.roles.extend(pattern.set().map(|(role, word)| (role.clone(), word.clone())));
    let negated = is_negated(clause, hits, statement.stance == Stance::Denies);
    let is_denied = negated || statement.stance == Stance::Denies;
    let own = is_denied.then(|| clause.own_troops(first)).flatten();
    let taken = pattern.written().conquest && (fell || clause.voice(first) != Voice::Active);
    let kept = taken && is_denied && clause.mentions.iter().all(|m| m.party == clause.speaker);
    let keeper = kept.then(|| clause.defender(last)).flatten();
    let took = || clause.conqueror(last).filter(|_| taken && keeper.is_none());
    if let Some(doer) = keeper.clone().or(own).or_else(took) {
        for (role, _) in pattern.written().roles.iter().filter(|(_, filler)| **filler == Filler::Agent) {
            if keeper.is_some() || !reading.roles.contains_key(role) {
                reading.roles.insert(role.clone(), doer.to_string());
            }
        }
    }
    if pattern.written().needs.iter().any(|role| !reading.roles.contains_key(role)) {
        return None;
    }
    // Who had no part in a deed denies that part, and not that it was done.
    let names_doer =
        || pattern.written().roles.iter().any(|(role, f)| *f == Filler::Agent && reading.roles.contains_key(role));
    if is_denied && first.spoken.voice == Voice::Noun && clause.part_in(first).is_some() && !names_doer() {
        return None;
    }
    if pattern.written().undergoes && !clause.undergoes(first, last) {
        return None;
    }
    let has_thing = pattern.set().next().is_some();
    if has_thing && clause.accuses_thing(first, last) || clause.is_unrelated(first) {
        return None;
    }
    let holds = pattern.written().holds != negated;
    let stance = stance_to(clause, statement, negated);
    // One word alone that speaks of a topic is mostly a noun: "feared a coup", "a possible cyberattack".
    let named = pattern.all.len() == 1 && is_in_question(clause, first);
    let modality = if named { Modality::Open } else { modality(clause, first, before) };
    (reading.holds, reading.modality) = after_stance(holds, modality, stance);
    // Whose town it is that was not taken holds it.
    reading.holds |= keeper.is_some();
    reading.place = clause.town_at(last);
    Some(reading)
}

/// Whether a preposition stands before the word, with no more than an article or an adjective between.
fn is_governed(clause: &Clause<'_, '_>, word: &Range<usize>) -> bool {
    const NEAR: usize = 3;
    let notes = clause.scene.notes;
    let before = (clause.range.start.max(word.start.saturating_sub(NEAR))..word.start).rev();
    let mut before = before.take_while(|&at| notes.word(at) && !notes.finite_verb(at));
    before.any(|at| notes.is_any(at, &[Particle::Preposition, Particle::Of]))
}

/// Whether a name that no list knows stands right before the thing, as capitals tell.
fn is_named(clause: &Clause<'_, '_>, thing: &Range<usize>) -> bool {
    let notes = clause.scene.notes;
    let Some(before) = thing.start.checked_sub(1).filter(|&at| at > clause.range.start && notes.word(at)) else {
        return false;
    };
    let known = clause.mentions.iter().any(|mention| mention.tokens.contains(&before))
        || clause.scene.within(&(before..before + 1)).next().is_some();
    notes.tokens[before].capital && !notes.pack.traits.noun_capitals && !known
}

/// Nobody does it to what is their own: a party that the owned thing names is not also who does it. Where the verb comes
/// last, the name before its object is its subject and owns nothing, unless the object's ending says so: "Rusya büyükelçiliğine".
fn drop_doubled(
    clause: &Clause<'_, '_>,
    verb: &Hit,
    thing: &Range<usize>,
    reading: &mut Reading,
    pattern: &CompiledPattern,
) {
    let roles = &pattern.written().roles;
    let of = |filler: Filler| roles.iter().filter(move |(_, f)| **f == filler).map(|(role, _)| role);
    for agent in of(Filler::Agent) {
        let Some(doubled) =
            roles.keys().find(|role| *role != agent && reading.roles.get(*role) == reading.roles.get(agent))
        else {
            continue;
        };
        let is_owner = roles[doubled] == Filler::Owner && !pattern.written().needs.contains(doubled);
        let verb_behind =
            clause.has_object_between(verb, thing) || clause.is_closed_by(verb) || clause.inverted(verb).is_some();
        let is_marked = clause.doer(verb).is_some();
        let owns = !(is_owner && (is_marked || verb_behind && verb.spoken.voice == Voice::Active));
        reading.roles.remove(if owns { agent } else { doubled });
    }
}

/// Whether the clause is a question.
fn is_question(scene: &Scene<'_, '_>, range: &Range<usize>) -> bool {
    let ends = |at: usize| matches!(scene.notes.tokens.get(at).map(|t| t.kind), Some(TokenKind::Mark('?' | '؟' | '՞')));
    ends(range.end) || range.clone().any(ends)
}

/// The time the clause is about, if it gives just one.
fn time(
    scene: &Scene<'_, '_>,
    range: &Range<usize>,
    today: Option<Date>,
    here: Option<&PlaceId>,
    speaker: Option<&PartyId>,
) -> Option<When> {
    let mut inside = scene.notes.times_within(range).filter(|found| !found.time.bound);
    let first = inside.next()?;
    let told = !first.time.earlier && !first.time.is_part_only();
    if !told || inside.next().is_some() {
        return None;
    }
    // A date written out in full means the same on every day.
    let written_out = || Date::new(first.time.year?, first.time.month?, first.time.day?).ok();
    let when = dated(&first.time, today.or_else(written_out)?, scene.notes.pack.week_starts)?;
    Some(zoned(when, scene, range, first, here, speaker))
}

#[cfg(test)]
pub(super) mod tests {
    use crate::extract::{Input, Language, World, extract};
    use crate::lang::{built_in, built_in_languages};
    use crate::model::Reading;

    /// What the whole of `text` claims, as a statement in the outlet's own voice.
    fn readings_of(language: &Language, text: &str) -> Vec<Reading> {
        let text = format!("Title\n\n{text}");
        let found = extract(&Input { narrated: true, ..Input::new(&text) }, language);
        found.proposals.into_iter().flat_map(|proposal| proposal.readings).collect()
    }

    /// The same in a built-in language.
    pub(in crate::extract::meaning) fn readings_in(tag: &str, text: &str) -> Vec<Reading> {
        readings_of(&Language::read(built_in(tag).unwrap(), &World::built_in().unwrap()).unwrap(), text)
    }

    /// Who did it, by every reading of a text that says so.
    pub(in crate::extract::meaning) fn doers(tag: &str, text: &str) -> Vec<String> {
        let mut doers: Vec<String> =
            readings_in(tag, text).into_iter().filter_map(|reading| reading.roles.get("who").cloned()).collect();
        doers.sort();
        doers.dedup();
        doers
    }

    #[test]
    fn who_owns_up_to_a_deed_did_it() {
        let did = |tag: &str, text: &str| {
            let readings = readings_in(tag, text).into_iter();
            readings
                .filter(|reading| reading.topic.as_str() == "responsible")
                .map(|reading| reading.roles["who"].clone())
                .collect::<Vec<_>>()
        };
        for (tag, text) in [
            ("ar", "تبنى الحوثيون الهجوم على المصنع."),
            ("de", "Die Huthi bekannten sich zu dem Angriff auf das Werk."),
            ("en", "The Houthis claimed responsibility for the attack on the plant."),
            ("es", "Los hutíes reivindicaron el ataque contra la planta."),
            ("fr", "Les Houthis ont revendiqué l'attaque contre l'usine."),
            ("ru", "Хуситы взяли на себя ответственность за атаку на завод."),
        ] {
            assert_eq!(did(tag, text), ["houthis"], "{text}");
        }
        assert!(did("en", "The Houthis claimed that the attack on the plant had failed.").is_empty());
    }

    #[test]
    fn a_clause_goes_on_behind_who_says_it() {
        for (tag, text) in [
            ("de", "Iranische Soldaten haben nach Angaben der Regierung in Bagdad die Brücke gesprengt."),
            ("fr", "Des soldats iraniens, affirme le gouvernement irakien, ont fait sauter le pont."),
        ] {
            let found = readings_in(tag, text);
            let blew_up = found.iter().find(|reading| reading.topic.as_str() == "blew-up");
            assert_eq!(blew_up.and_then(|r| r.roles.get("who")).map(String::as_str), Some("iran"), "{text}: {found:?}");
        }
    }

    #[test]
    fn a_preposition_goes_on_with_a_clause_behind_who_says_it() {
        let found = readings_in("de", "Bei den Toten handelte es sich nach Angaben der Armee um Kämpfer.");
        assert!(found.iter().any(|reading| reading.topic.as_str() == "victims"), "{found:?}");
    }

    #[test]
    fn a_denial_of_talks_says_that_there_were_none() {
        for (tag, text) in [
            ("de", "Paris dementierte Gespräche mit dem Iran."),
            ("en", "Paris denied any talks with Iran."),
            ("es", "París desmintió cualquier negociación con Irán."),
            ("fr", "Paris dément toute négociation avec l'Iran."),
            ("ru", "Париж опроверг переговоры с Ираном."),
        ] {
            let found = readings_in(tag, text);
            let held = found.iter().find(|reading| reading.topic.as_str() == "held");
            assert!(held.is_some_and(|reading| !reading.holds), "{text}: {found:?}");
        }
        assert!(readings_in("en", "Paris denied that the talks were difficult.").is_empty());
    }

    /// Every example of every language's words for topics gives the readings that stand beside it.
    #[test]
    fn every_example_of_every_topic_pack_reads() {
        let world = World::built_in().unwrap();
        let mut wrong = Vec::new();
        for tag in built_in_languages() {
            let language = Language::read(built_in(tag).unwrap(), &world).unwrap();
            assert!(!language.concepts.examples.is_empty(), "{tag} has no examples");
            for example in &language.concepts.examples {
                let got = readings_of(&language, &example.text);
                let missing = example.gives.iter().any(|want| !got.contains(want));
                if missing || example.gives.is_empty() && !got.is_empty() {
                    let got: Vec<String> = got.iter().map(|r| serde_json::to_string(r).unwrap()).collect();
                    wrong.push(format!("{tag}: {}: `{}` gives {got:?}", example.concept, example.text));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
