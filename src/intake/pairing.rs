//! Which claim of a file a proposal is, when an article is read again.

use std::collections::{HashMap, HashSet};

use crate::model::{Claim, PartyId, Status};

/// How much of the longer of two contents must be shared for them to be one claim with other edges.
const SHARED: f64 = 0.8;

/// Whether people have had a hand in a claim, so that re-extraction leaves it alone: decided, corrected, or entered by hand.
pub fn is_kept(claim: &Claim) -> bool {
    claim.status != Status::Proposed || claim.by.is_some() || claim.confidence.is_none()
}

/// For each of `fresh` the claim of `old` that it is, both of one text, each claim at most once: the one of the same party
/// with the same words, at the same place if there is one; then, for claims that people stand by, the one at the same place
/// or nearly so. A rejected claim is only ever itself: another party for the same words is another claim.
pub fn pairs(old: &[&Claim], fresh: &[Claim]) -> Vec<Option<usize>> {
    let mut pairs = by_words(old, fresh);
    let stands = |claim: &Claim| is_kept(claim) && claim.status != Status::Rejected;
    by_place(old, fresh, &mut pairs, |a, b| stands(a) && a.content == b.content && a.at == b.at);
    by_place(old, fresh, &mut pairs, |a, b| stands(a) && a.says == b.says && share(a, b) >= SHARED);
    pairs
}

/// The same for claims of two texts, whose places tell nothing: same party and words, else same words in a paragraph that
/// `is_unchanged`, whoever is taken for the speaker.
pub fn pairs_across(old: &[&Claim], fresh: &[Claim], is_unchanged: impl Fn(&Claim) -> bool) -> Vec<Option<usize>> {
    let mut pairs = by_words(old, fresh);
    by_place(old, fresh, &mut pairs, |a, b| a.content == b.content && is_unchanged(a));
    pairs
}

/// What the first step compares: the words and who says them.
type Key<'c> = (&'c str, &'c [PartyId]);

fn key(claim: &Claim) -> Key<'_> {
    (&claim.content, claim.says.all())
}

fn by_words(old: &[&Claim], fresh: &[Claim]) -> Vec<Option<usize>> {
    let mut open: HashMap<Key<'_>, Vec<usize>> = HashMap::new();
    old.iter().enumerate().for_each(|(at, claim)| open.entry(key(claim)).or_default().push(at));
    let mut pairs = vec![None; fresh.len()];
    for exact in [true, false] {
        for (ix, claim) in fresh.iter().enumerate() {
            let Some(candidates) = open.get_mut(&key(claim)).filter(|_| pairs[ix].is_none()) else { continue };
            let fits = |at: &usize| !exact || old[*at].at == claim.at;
            if let Some(found) = candidates.iter().position(fits) {
                pairs[ix] = Some(candidates.remove(found));
            }
        }
    }
    pairs
}

/// Pairs what is still alone and `fits`.
fn by_place(old: &[&Claim], fresh: &[Claim], pairs: &mut [Option<usize>], fits: impl Fn(&Claim, &Claim) -> bool) {
    let paired: HashSet<usize> = pairs.iter().flatten().copied().collect();
    let mut open: Vec<usize> = (0..old.len()).filter(|at| !paired.contains(at)).collect();
    for (ix, claim) in fresh.iter().enumerate() {
        let found = open.iter().position(|&at| pairs[ix].is_none() && fits(old[at], claim));
        if let Some(found) = found {
            pairs[ix] = Some(open.remove(found));
        }
    }
}

/// Which part of the longer content both claims mark, 0 to 1.
fn share(a: &Claim, b: &Claim) -> f64 {
    let length = |claim: &Claim| claim.at.iter().map(|[start, end]| end.saturating_sub(*start)).sum::<u32>();
    let both: u32 = a.at.iter().flat_map(|x| b.at.iter().map(move |y| overlap(*x, *y))).sum();
    f64::from(both) / f64::from(length(a).max(length(b)).max(1))
}

fn overlap(a: [u32; 2], b: [u32; 2]) -> u32 {
    a[1].min(b[1]).saturating_sub(a[0].max(b[0]))
}
