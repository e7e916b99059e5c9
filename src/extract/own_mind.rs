//! What people tell of their own saying and thinking: "the mayor said she expected rain" is one statement and not two.

use super::notes::annotate::Notes;
use super::proposal::Proposal;
use super::speech::attribution::Attribution;
use crate::lang::Person;
use crate::model::{Manner, PartyId};

/// Takes out the proposals inside another by which its speaker, named by a pronoun, only tells of themselves; one with a
/// reading stays, since its stance decides what is claimed. The first proposals are those of `found`, in its order.
pub fn fold(notes: &Notes<'_>, found: &[Attribution], proposals: &mut Vec<Proposal>) {
    let own: Vec<bool> = (0..proposals.len()).map(|n| is_own(notes, found, proposals, n)).collect();
    let places: Vec<usize> =
        own.iter().scan(0, |kept, gone| Some(std::mem::replace(kept, *kept + usize::from(!gone)))).collect();
    let parents: Vec<Option<usize>> = proposals.iter().map(|proposal| proposal.parent).collect();
    let mut n = 0..;
    proposals.retain_mut(|proposal| {
        let here = n.next().unwrap_or_default();
        let holders = std::iter::successors(parents[here], |&up| parents[up]);
        proposal.parent = holders.into_iter().find(|&up| !own[up]).map(|up| places[up]);
        proposal.repeats = proposal.repeats.filter(|&other| !own[other]).map(|other| places[other]);
        !own[here]
    });
}

/// Whether proposal `n` tells nothing but what the speaker of the one around it thinks or says.
fn is_own(notes: &Notes<'_>, found: &[Attribution], proposals: &[Proposal], n: usize) -> bool {
    let Some(holder) = proposals[n].parent.map(|up| &proposals[up]) else { return false };
    let [source] = found[n].source.as_slice() else { return false };
    let pronoun = notes.notes[source.start].pronoun.filter(|_| source.len() == 1);
    let same = || proposals[n].says == holder.says || proposals[n].says.iter().all(PartyId::is_unknown);
    let own = match pronoun.map(|pronoun| pronoun.person) {
        Some(Person::First) => true,
        Some(Person::Third) => holder.manner != Manner::Direct && same(),
        _ => false,
    };
    own && notes.pack.traits.comment_clauses && proposals[n].readings.is_empty()
}
