//! Which texts have the words of an earlier one: runs of words (shingles) in a hash index, in one pass.
//!
//! Only texts that are no copies are put into the index, and each run of words remembers a few of them at most, so that forty
//! copies and stock phrases cost no more than their own words (A. Broder, "On the resemblance and containment of documents", 1997).

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHasher};

use crate::text::fold;

/// Words in a run.
const RUN: usize = 4;

/// A run of words that more texts than this have is a stock phrase and tells nothing.
const KNOWN: usize = 16;

/// The runs of words of `text`, however they are written, each once.
pub(super) fn runs(text: &str) -> Vec<u64> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut runs: Vec<u64> = words.windows(RUN).map(hash).collect();
    runs.sort_unstable();
    runs.dedup();
    runs
}

fn hash(words: &[&str]) -> u64 {
    let mut hasher = FxHasher::default();
    words.hash(&mut hasher);
    hasher.finish()
}

/// A text that has the words of an earlier one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Copied {
    /// The earlier text, which is itself no copy.
    pub from: usize,
    /// The share of the shorter text's runs that both have, 0 to 1.
    pub share: f64,
}

/// For each of `texts`, given as their [`runs`] from the earliest to the latest, what it was copied from. Texts of fewer than
/// `least` runs are copies of nothing; the others if they share at least `share` of the runs of the shorter of the two.
pub(super) fn copies(texts: &[Vec<u64>], least: usize, share: f64) -> Vec<Option<Copied>> {
    let mut index: FxHashMap<u64, Vec<u32>> = FxHashMap::default();
    texts
        .iter()
        .enumerate()
        .map(|(at, runs)| {
            let copied = if runs.len() < least { None } else { nearest(runs, texts, &index) };
            let copied = copied.filter(|copied| copied.share >= share);
            if copied.is_none() && runs.len() >= least {
                for run in runs {
                    let known = index.entry(*run).or_default();
                    if known.len() < KNOWN {
                        known.push(at as u32);
                    }
                }
            }
            copied
        })
        .collect()
}

/// The text in the index that shares most with `runs`; the earliest of several.
fn nearest(runs: &[u64], texts: &[Vec<u64>], index: &FxHashMap<u64, Vec<u32>>) -> Option<Copied> {
    let mut shared: FxHashMap<u32, usize> = FxHashMap::default();
    for text in runs.iter().filter_map(|run| index.get(run)).flatten() {
        *shared.entry(*text).or_default() += 1;
    }
    let share = |(&from, &both): (&u32, &usize)| {
        let from = from as usize;
        Copied { from, share: both as f64 / runs.len().min(texts[from].len()) as f64 }
    };
    shared.iter().map(share).max_by(|a, b| a.share.total_cmp(&b.share).then(b.from.cmp(&a.from)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(texts: &[&str]) -> Vec<Option<usize>> {
        let runs: Vec<Vec<u64>> = texts.iter().map(|text| runs(text)).collect();
        copies(&runs, 4, 0.6).into_iter().map(|copied| copied.map(|copied| copied.from)).collect()
    }

    const FIRST: &str = "قالت الوزارة إن قواتها ردت على مصادر إطلاق النار قرب الجسر القديم";

    #[test]
    fn a_copy_is_found_however_it_is_written() {
        let marked = "قالت الوزارة إنّ قواتها ردّت على مصادر إطلاق النار قرب الجسر القديم، أمس";
        assert_eq!(found(&[FIRST, "شيء آخر تماما لا علاقة له بما سبق من كلام", marked]), [None, None, Some(0)]);
    }

    #[test]
    fn copies_of_a_copy_lead_to_the_first() {
        assert_eq!(found(&[FIRST, FIRST, FIRST]), [None, Some(0), Some(0)]);
    }

    #[test]
    fn few_words_are_nobodys() {
        assert_eq!(found(&["two soldiers were killed", "two soldiers were killed"]), [None, None]);
    }

    #[test]
    fn a_stock_phrase_makes_no_copy() {
        let a = "as has been reported by a number of local media the road to the north is closed since Monday";
        let b = "as has been reported by a number of local media nobody was hurt when the old mill burnt down";
        assert_eq!(found(&[a, b]), [None, None]);
    }
}
