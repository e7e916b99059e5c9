//! Denials that only point at what they deny: "this report", "the accusations", "Moscow's version", "it".
//!
//! Such a denial claims the opposite of what the party before it claimed.

use std::ops::Range;

use super::scene::{Hit, Scene};
use super::sides::side;
use crate::extract::Proposal;
use crate::extract::speech::attribution::Attribution;
use crate::gazetteer::Facts;
use crate::lang::Particle;
use crate::model::{Modality, PartyId, Reading, Stance};
use crate::text::overlap;
use crate::topic::{ConceptIx, Core, Patterns};

/// A content of more tokens says what it denies.
const LONGEST: usize = 9;
/// What is denied stands at most so many claims before.
const NEAR: usize = 6;
/// What a pronoun points at stands at most so many claims before.
const NEXT: usize = 2;
/// How many words that no list knows may stand in it ("these", "categorically").
const UNKNOWN: usize = 2;
/// "The accusations" are at most so many claims.
const RUN: usize = 3;

/// Gives each denial that points back the readings of what it points at, turned round. `proposals` are those of `found`.
pub fn answer(scene: &Scene<'_, '_>, facts: &Facts, found: &[Attribution], proposals: &mut [Proposal]) {
    let mut order: Vec<usize> = (0..found.len()).filter(|&n| !found[n].content.is_empty()).collect();
    order.sort_by_key(|&n| (found[n].content[0].start, n));
    for (place, &n) in order.iter().enumerate() {
        if !proposals[n].readings.is_empty() {
            continue;
        }
        let content = &found[n].content;
        let Some(named) = pointed(scene, content, proposals[n].stance) else { continue };
        let names_words = scene.of(Core::Report, &content[0]).next().is_some();
        // "This is a lie", said the ministry: whoever says so denies.
        if !names_words {
            proposals[n].stance = Stance::Denies;
        }
        let patterns = &scene.concepts.patterns;
        let is_charged = scene.of(Core::Accusation, &content[0]).next().is_some();
        let asked = Asked { facts, patterns, denier: speaker(facts, &proposals[n]), named, is_charged };
        let near = if names_words { NEAR } else { NEXT };
        proposals[n].readings = asked.denied(&order[place.saturating_sub(near)..place], proposals);
    }
}

/// Whom the content names as the author of what it denies, if it only points at that.
fn pointed(scene: &Scene<'_, '_>, content: &[Range<usize>], stance: Stance) -> Option<Option<PartyId>> {
    let [piece] = content else { return None };
    if stance == Stance::Denies && scene.notes.points(piece) {
        return Some(None);
    }
    let has = |core: Core| scene.of(core, piece).next().is_some();
    let denies = match stance {
        Stance::Denies => true,
        Stance::Asserts => has(Core::Reject) || has(Core::FalseClaim),
        _ => false,
    };
    // "Accusations of shooting" say themselves what is denied.
    let points = [Core::Report, Core::Reject, Core::FalseClaim].map(ConceptIx::from);
    let is_point = |hit: &Hit| points.contains(&hit.spoken.concept);
    let grammar = [Core::Was, Core::Of, Core::In, Core::Exists].map(ConceptIx::from);
    let says_nothing = |hit: &Hit| grammar.contains(&hit.spoken.concept);
    // A charge is an accusation too, whatever else the word may mean.
    let is_read_so =
        |hit: &Hit| scene.within(piece).any(|other| is_point(other) && overlap(&other.tokens, &hit.tokens));
    if !scene.within(piece).all(|hit| is_point(hit) || says_nothing(hit) || is_read_so(hit)) {
        return None;
    }
    let mut named = scene.named_within(piece);
    let known = |at: usize| {
        scene.named_within(piece).any(|m| m.tokens.contains(&at))
            || scene.within(piece).any(|hit| hit.tokens.contains(&at))
    };
    let content_words = piece.clone().filter(|&at| scene.notes.word(at) && !is_small(scene, at) && !known(at));
    // "This is a complete lie", "Lies!" name no words.
    let opens_so = |hit: &Hit| hit.tokens.start == piece.start && (is_point(hit) || says_nothing(hit));
    let is = || scene.of(Core::Was, &(piece.start..piece.end.min(piece.start + 3))).next().is_some();
    let pronoun = || scene.notes.notes[piece.start].pronoun.is_some() && is();
    let this = || scene.notes.is_any(piece.start, &[Particle::Pointer, Particle::Definite]) || pronoun();
    let is_verdict =
        || stance == Stance::Asserts && has(Core::FalseClaim) && (this() || scene.within(piece).any(opens_so));
    let points = denies && (has(Core::Report) || is_verdict());
    let fits = points && piece.len() <= LONGEST && content_words.count() <= UNKNOWN;
    fits.then(|| named.find_map(|mention| mention.party.clone()))
}

/// Whether the word is grammar and says nothing by itself.
pub(super) fn is_small(scene: &Scene<'_, '_>, at: usize) -> bool {
    let small =
        [Particle::Definite, Particle::Preposition, Particle::To, Particle::Verb, Particle::Adverb, Particle::And];
    scene.notes.is_any(at, &small) || scene.notes.notes[at].pronoun.is_some()
}

/// Who speaks, as a side; `None` for several and for nobody known.
fn speaker(facts: &Facts, proposal: &Proposal) -> Option<PartyId> {
    match proposal.says.as_slice() {
        [party] if !party.is_unknown() => Some(side(facts, party)),
        _ => None,
    }
}

/// A denial whose matter is looked for.
struct Asked<'f> {
    facts: &'f Facts,
    patterns: &'f Patterns,
    denier: Option<PartyId>,
    /// Whose words it names.
    named: Option<PartyId>,
    /// Whether it speaks of accusations.
    is_charged: bool,
}

impl Asked<'_> {
    fn is_denier(&self, party: &str) -> bool {
        self.denier.as_ref().is_some_and(|denier| denier.as_str() == party)
    }

    /// Whether a claim may be meant: an accusation is made as one, or tells what the denier did, and not what another did.
    fn may_be(&self, proposal: &Proposal) -> bool {
        let doers = || proposal.readings.iter().filter_map(|reading| Some((reading, self.patterns.doer(reading)?)));
        let is_charge = || proposal.stance == Stance::Accuses || doers().next().is_some();
        !self.is_charged || is_charge() && doers().all(|(reading, party)| reading.holds && self.is_denier(party))
    }

    /// The readings of the claims right before that it points at, turned round.
    fn denied(&self, before: &[usize], proposals: &[Proposal]) -> Vec<Reading> {
        // Two unknown speakers are never one.
        let is_other = |proposal: &Proposal| {
            let party = speaker(self.facts, proposal);
            party.is_none() || party != self.denier
        };
        let is_named = |proposal: &Proposal| self.named.is_none() || speaker(self.facts, proposal) == self.named;
        let fits =
            |n: usize| is_other(&proposals[n]) && is_named(&proposals[n]) && proposals[n].stance != Stance::Denies;
        let claims = |n: usize| proposals[n].readings.iter().any(|reading| reading.modality == Modality::Plain);
        let meant = |n: usize| fits(n) && claims(n) && self.may_be(&proposals[n]);
        let Some(last) = before.iter().rposition(|&n| meant(n)) else {
            return Vec::new();
        };
        // "The accusation" is the one made last, even if no topic knows what it is about.
        let accuses = |n: &usize| fits(*n) && proposals[*n].stance == Stance::Accuses && !claims(*n);
        if before[last + 1..].iter().any(accuses) {
            return Vec::new();
        }
        let author = &proposals[before[last]].says;
        // Two unknown speakers are never one.
        let most = if author.iter().any(PartyId::is_unknown) { 1 } else { RUN };
        let run = before[..=last].iter().rev().take(most).take_while(|&&n| proposals[n].says == *author);
        let is_said = |n: usize| matches!(proposals[n].stance, Stance::Asserts | Stance::Accuses);
        let stands = |n: &&usize| is_said(**n) && self.may_be(&proposals[**n]);
        let readings = run.filter(stands).flat_map(|&n| &proposals[n].readings);
        let plain: Vec<&Reading> = readings.filter(|reading| reading.modality == Modality::Plain).collect();
        // Who denies a deed leaves open how many died of it.
        let deed = plain.iter().any(|reading| self.patterns.doer(reading).is_some_and(|party| self.is_denier(party)));
        let plain = plain.into_iter().filter(|reading| !deed || reading.count.is_none());
        plain.map(|reading| Reading { holds: !reading.holds, ..reading.clone() }).collect()
    }
}
