//! What a file's claims become when its article is read again by a newer isnad: people's decisions stay.

use std::collections::{HashMap, HashSet};

use super::pairing::{is_kept, pairs};
use crate::model::{ArticleId, Claim, ClaimId, claim_id};

/// What re-extraction of one version changes in an article file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Merge {
    /// Claims to write anew.
    pub added: Vec<Claim>,
    /// Proposed claims that are now read differently, as they shall be; their ids stand in the file.
    pub changed: Vec<Claim>,
    /// Proposed claims that are no longer found.
    pub gone: Vec<ClaimId>,
}

impl Merge {
    /// Whether the file can stay as it is.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.gone.is_empty()
    }
}

/// Compares the claims of one version as they stand in the file with those that extraction gives now (both of the same text).
///
/// `others` are the ids of the article's claims in other versions: taken, so no new claim gets one. Claims that people
/// decided, corrected or entered are never changed, and what they rejected is not proposed again.
pub fn merge(article: &ArticleId, old: &[&Claim], others: &[ClaimId], fresh: Vec<Claim>) -> Merge {
    let pairs = pairs(old, &fresh);
    let found: HashSet<usize> = pairs.iter().flatten().copied().collect();
    let holders: HashSet<&ClaimId> =
        old.iter().filter(|claim| is_kept(claim)).filter_map(|c| c.within.as_ref()).collect();
    let stays = |at: usize| found.contains(&at) || is_kept(old[at]) || holders.contains(&old[at].id);
    let mut taken: HashSet<ClaimId> = others.iter().cloned().chain(old.iter().map(|claim| claim.id.clone())).collect();
    let fresh =
        renamed(article, fresh, &pairs.iter().map(|at| at.map(|at| &old[at].id)).collect::<Vec<_>>(), &mut taken);
    let mut merge = Merge::default();
    for (claim, at) in fresh.into_iter().zip(pairs) {
        match at.map(|at| old[at]) {
            None => merge.added.push(claim),
            Some(old) if is_kept(old) => {}
            Some(old) => {
                let claim = with_notes_of(old, claim);
                if claim != *old {
                    merge.changed.push(claim);
                }
            }
        }
    }
    merge.gone = (0..old.len()).filter(|&at| !stays(at)).map(|at| old[at].id.clone()).collect();
    merge
}

/// `claim` with what people wrote beside the old one.
fn with_notes_of(old: &Claim, claim: Claim) -> Claim {
    Claim { note: old.note.clone(), gloss: old.gloss.clone(), ..claim }
}

/// `fresh` under the ids they have in the file: the claim's own where it is known, else one that is not taken; references
/// to one another follow.
pub(super) fn renamed(
    article: &ArticleId,
    fresh: Vec<Claim>,
    known: &[Option<&ClaimId>],
    taken: &mut HashSet<ClaimId>,
) -> Vec<Claim> {
    let mut names: HashMap<ClaimId, ClaimId> = HashMap::new();
    for (claim, known) in fresh.iter().zip(known) {
        let id = known.cloned().unwrap_or_else(|| free_id(article, claim, taken));
        taken.insert(id.clone());
        names.insert(claim.id.clone(), id);
    }
    let name = |id: ClaimId| names.get(&id).cloned().unwrap_or(id);
    let rename = |claim: Claim| Claim {
        id: name(claim.id),
        within: claim.within.map(name),
        repeats: claim.repeats.map(name),
        ..claim
    };
    fresh.into_iter().map(rename).collect()
}

/// The id of `claim`, or the next one for the same words if that is taken.
fn free_id(article: &ArticleId, claim: &Claim, taken: &HashSet<ClaimId>) -> ClaimId {
    if !taken.contains(&claim.id) {
        return claim.id.clone();
    }
    let mut ids = (0..).map(|occurrence| claim_id(article, &claim.content, occurrence));
    ids.find(|id| !taken.contains(id)).expect("there is no end of occurrences")
}

#[cfg(test)]
mod tests {
    use super::super::sample::{article, claim};
    use super::*;
    use crate::model::{PartyId, Says, Status};

    fn merged(old: &[Claim], fresh: Vec<Claim>) -> Merge {
        merge(&article(), &old.iter().collect::<Vec<_>>(), &[], fresh)
    }

    #[test]
    fn the_same_claims_change_nothing() {
        let claims = vec![claim("a", "one", 0), claim("b", "two", 10)];
        assert!(merged(&claims, claims.clone()).is_empty());
    }

    #[test]
    fn only_proposed_claims_change_or_go() {
        let mut old =
            vec![claim("a", "one", 0), claim("b", "two", 10), claim("c", "three", 20), claim("d", "four", 30)];
        old[0].status = Status::Confirmed;
        old[1].status = Status::Rejected;
        old[2].by = Some("Rana".into());
        let merge = merged(&old, Vec::new());
        assert_eq!(merge.gone, [old[3].id.clone()]);
        let mut fresh = old.clone();
        fresh.iter_mut().for_each(|claim| {
            claim.status = Status::Proposed;
            claim.by = None;
            claim.confidence = Some(0.1);
        });
        let merge = merged(&old, fresh.clone());
        assert_eq!(merge.changed, [fresh.pop().unwrap()]);
        assert!(merge.added.is_empty());
    }

    #[test]
    fn a_rejected_claim_is_not_proposed_again_but_another_speaker_is() {
        let mut old = claim("a", "one", 0);
        old.status = Status::Rejected;
        assert!(merged(&[old.clone()], vec![claim("a", "one", 0)]).is_empty());
        let other = merged(&[old.clone()], vec![claim("b", "one", 0)]);
        assert_eq!(other.added.len(), 1);
        assert_ne!(other.added[0].id, old.id);
    }

    #[test]
    fn a_corrected_speaker_is_not_undone() {
        let mut old = claim("a", "one", 0);
        old.says = Says::One(PartyId::new("ministry").unwrap());
        old.by = Some("Rana".into());
        assert!(merged(&[old], vec![claim("a", "one", 0)]).is_empty());
    }

    #[test]
    fn edges_that_moved_do_not_double_a_confirmed_claim() {
        let mut old = claim("a", "the bridge is open", 0);
        old.status = Status::Confirmed;
        assert!(merged(&[old], vec![claim("a", "bridge is open", 4)]).gone.is_empty());
        let mut old = claim("a", "the bridge is open", 0);
        old.status = Status::Confirmed;
        let mut near = claim("a", "he bridge is open", 1);
        near.confidence = Some(0.5);
        assert!(merged(&[old], vec![near]).is_empty());
    }

    #[test]
    fn notes_of_people_survive_a_new_reading() {
        let mut old = claim("a", "one", 0);
        old.note = Some("ask the desk".into());
        let mut fresh = claim("a", "one", 0);
        fresh.confidence = Some(0.9);
        assert_eq!(merged(&[old], vec![fresh]).changed[0].note.as_deref(), Some("ask the desk"));
    }

    #[test]
    fn a_nested_claim_follows_its_holder_to_its_old_id() {
        let mut holder = claim("a", "one two", 0);
        holder.id = ClaimId::new("written-long-ago").unwrap();
        let fresh_holder = claim("a", "one two", 0);
        let mut inner = claim("b", "two", 4);
        inner.within = Some(fresh_holder.id.clone());
        let merge = merged(&[holder.clone()], vec![fresh_holder, inner]);
        assert_eq!(merge.added[0].within.as_ref(), Some(&holder.id));
        assert!(merge.changed.is_empty());
    }
}
