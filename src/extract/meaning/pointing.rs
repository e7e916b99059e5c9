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
use crate::topic::{ConceptIx, Core};

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
        let asked = Asked { facts, denier: speaker(facts, &proposals[n]), named };
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
    let this = || scene.notes.is_any(piece.start, &[Particle::Pointer, Particle::Definite]);
    let is_verdict =
        || stance == Stance::Asserts && has(Core::FalseClaim) && (this() || scene.within(piece).any(opens_so));
    let points = denies && (has(Core::Report) || is_verdict());
    let fits = points && piece.len() <= LONGEST && content_words.count() <= UNKNOWN;
    fits.then(|| named.find_map(|mention| mention.party.clone()))
}

fn overlap(x: &Range<usize>, y: &Range<usize>) -> bool {
    x.start < y.end && y.start < x.end
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
    denier: Option<PartyId>,
    named: Option<PartyId>,
}

impl Asked<'_> {
    /// The readings of the claims right before that it points at, turned round.
    fn denied(&self, before: &[usize], proposals: &[Proposal]) -> Vec<Reading> {
        let is_other = |proposal: &Proposal| speaker(self.facts, proposal) != self.denier;
        let is_named = |proposal: &Proposal| self.named.is_none() || speaker(self.facts, proposal) == self.named;
        let fits =
            |n: usize| is_other(&proposals[n]) && is_named(&proposals[n]) && proposals[n].stance != Stance::Denies;
        let claims = |n: usize| proposals[n].readings.iter().any(|reading| reading.modality == Modality::Plain);
        let Some(last) = before.iter().rposition(|&n| fits(n) && claims(n)) else {
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
        let stands = |n: &&usize| matches!(proposals[**n].stance, Stance::Asserts | Stance::Accuses);
        let readings = run.filter(stands).flat_map(|&n| &proposals[n].readings);
        let plain = readings.filter(|reading| reading.modality == Modality::Plain);
        plain.map(|reading| Reading { holds: !reading.holds, ..reading.clone() }).collect()
    }
}
