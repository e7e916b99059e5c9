//! For whom the speakers of claims speak, as numbers: every pair of claims that is compared asks for it.

use rustc_hash::FxHashMap;

use crate::gazetteer::PartyBook;
use crate::model::{Claim, PartyId};

/// Stands for one party of a corpus for which somebody speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SideIx(u32);

impl SideIx {
    /// Whether it is a party that somebody could name; two that nobody could are never one.
    pub fn is_known(self) -> bool {
        self != UNKNOWN
    }
}

/// The party that nobody could name.
const UNKNOWN: SideIx = SideIx(0);

/// For whom each speaker of each claim speaks.
#[derive(Debug, Clone, Default)]
pub(super) struct Sides {
    parties: Vec<PartyId>,
    /// Those of all claims, one behind another.
    all: Vec<SideIx>,
    /// Where those of each claim end.
    ends: Vec<u32>,
}

impl Sides {
    /// Those of the claims, in their order.
    pub fn of<'c>(claims: impl Iterator<Item = &'c Claim>, book: &PartyBook) -> Sides {
        let mut sides = Sides { parties: vec![PartyId::unknown()], ..Sides::default() };
        let mut numbers = FxHashMap::from_iter([(PartyId::unknown(), UNKNOWN)]);
        let mut of_speaker: FxHashMap<&PartyId, SideIx> = FxHashMap::default();
        for claim in claims {
            for speaker in claim.says.all() {
                let number = *of_speaker.entry(speaker).or_insert_with(|| {
                    let side = book.side_of(speaker);
                    *numbers.entry(side).or_insert_with_key(|side| {
                        sides.parties.push(side.clone());
                        SideIx(sides.parties.len() as u32 - 1)
                    })
                });
                sides.all.push(number);
            }
            sides.ends.push(sides.all.len() as u32);
        }
        sides
    }

    /// Those of claim `n`.
    pub fn of_claim(&self, n: usize) -> &[SideIx] {
        let start = n.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.all[start as usize..self.ends[n] as usize]
    }

    /// The party.
    pub fn party(&self, side: SideIx) -> &PartyId {
        &self.parties[side.0 as usize]
    }
}
