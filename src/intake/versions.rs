//! What changed in an article that its outlet edited: which claims came, changed, went.

use std::collections::{BTreeMap, HashSet};

use super::merge::renamed;
use super::pairing::pairs_across;
use crate::model::{ArticleId, CUT, Claim, Status};
use crate::text::fold;

/// How alike two contents are that count as one statement reworded, 0 to 1.
const ALIKE: f64 = 0.5;

/// What a new version of an article says differently. Claims of earlier versions stay bound to them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Changes {
    /// Claims that the earlier version did not have.
    pub added: Vec<Claim>,
    /// Claims of the earlier version and what the same party is now quoted with in their stead.
    pub changed: Vec<(Claim, Claim)>,
    /// Claims of the earlier version that the new one no longer has.
    pub gone: Vec<Claim>,
    /// How many claims stand in both.
    pub kept: usize,
}

impl Changes {
    /// Every claim to write into the file for the new version, in the order of their places.
    pub fn to_write(&self) -> Vec<Claim> {
        let mut claims: Vec<Claim> = self.changed.iter().map(|(_, new)| new).chain(&self.added).cloned().collect();
        claims.sort_by(|a, b| a.at.cmp(&b.at));
        claims
    }
}

/// Compares all the claims of an article file with those that extraction finds in its new version.
///
/// `earlier` and `later` are the texts of the last version and the new one. A claim of any version counts as standing in a
/// text that has its words. The new claims keep clear of the ids in `old`.
pub fn changes(article: &ArticleId, old: &[Claim], earlier: &str, later: &str, fresh: Vec<Claim>) -> Changes {
    let is_rejected = |claim: &Claim| claim.status == Status::Rejected;
    let standing: Vec<&Claim> = old.iter().filter(|claim| is_rejected(claim) || stands_in(claim, earlier)).collect();
    let lines: HashSet<&str> = later.lines().collect();
    let pairs = pairs_across(&standing, &fresh, |claim| stands_unchanged(claim, earlier, &lines));
    let mut taken: HashSet<_> = old.iter().map(|claim| claim.id.clone()).collect();
    let known: Vec<_> = pairs.iter().map(|at| at.map(|at| &standing[at].id)).collect();
    let fresh = renamed(article, fresh, &known, &mut taken);
    let new = fresh.into_iter().zip(&pairs).filter(|(_, at)| at.is_none()).map(|(claim, _)| claim);
    let paired: HashSet<usize> = pairs.iter().flatten().copied().collect();
    let alone = (0..standing.len()).filter(|at| !paired.contains(at)).map(|at| standing[at]);
    let mut changes = reworded(alone.filter(|claim| !is_rejected(claim)).collect(), new.collect());
    // What extraction no longer takes for a claim is not gone while its words stand.
    changes.gone.retain(|claim| !stands_in(claim, later));
    let all = standing.iter().filter(|claim| !is_rejected(claim)).count();
    changes.kept = all - changes.gone.len() - changes.changed.len();
    changes
}

/// Whether the line that holds a claim's words in `earlier` is one of `lines`.
fn stands_unchanged(claim: &Claim, earlier: &str, lines: &HashSet<&str>) -> bool {
    let Some(at) = claim.content.split(CUT).next().and_then(|piece| earlier.find(piece)) else { return false };
    let start = earlier[..at].rfind('\n').map_or(0, |at| at + 1);
    earlier[start..].lines().next().is_some_and(|line| lines.contains(line))
}

/// Whether every piece of a claim's content stands in `text`, in order.
pub fn stands_in(claim: &Claim, text: &str) -> bool {
    let mut rest = text;
    claim.content.split(CUT).all(|piece| match rest.find(piece) {
        Some(at) => {
            rest = &rest[at + piece.len()..];
            true
        }
        None => false,
    })
}

/// Parts new claims into those that replace one of `old` and those that are added; what nothing replaces is gone.
fn reworded(old: Vec<&Claim>, new: Vec<Claim>) -> Changes {
    let replaces = likely_pairs(&old, &new);
    let used: HashSet<usize> = replaces.values().copied().collect();
    let mut changes = Changes::default();
    for (ix, claim) in new.into_iter().enumerate() {
        match replaces.get(&ix) {
            Some(&at) => changes.changed.push((old[at].clone(), claim)),
            None => changes.added.push(claim),
        }
    }
    changes.gone = (0..old.len()).filter(|at| !used.contains(at)).map(|at| old[at].clone()).collect();
    changes
}

/// For new claims the old one that each most likely replaces, the most alike first, each at most once.
fn likely_pairs(old: &[&Claim], new: &[Claim]) -> BTreeMap<usize, usize> {
    let old_words: Vec<_> = old.iter().map(|claim| words_of(&claim.content)).collect();
    let mut scores: Vec<(f64, usize, usize)> = Vec::new();
    for (ix, claim) in new.iter().enumerate() {
        let words = words_of(&claim.content);
        let score = |at: usize| match old[at].says == claim.says {
            true => alike(&old_words[at], &words),
            // The same words under another name.
            false => f64::from(old[at].content == claim.content),
        };
        scores.extend((0..old.len()).map(|at| (score(at), at, ix)).filter(|(score, ..)| *score >= ALIKE));
    }
    scores.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut pairs, mut used) = (BTreeMap::new(), HashSet::new());
    for (_, at, ix) in scores {
        if !pairs.contains_key(&ix) && used.insert(at) {
            pairs.insert(ix, at);
        }
    }
    pairs
}

/// The folded words of a content, each as often as it stands there.
fn words_of(content: &str) -> BTreeMap<String, usize> {
    let mut words = BTreeMap::new();
    let folded = fold(content);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).for_each(|word| {
        *words.entry(word.to_owned()).or_default() += 1;
    });
    words
}

/// Twice the words in common over all words of both.
fn alike(a: &BTreeMap<String, usize>, b: &BTreeMap<String, usize>) -> f64 {
    let both: usize = a.iter().map(|(word, n)| n.min(b.get(word).unwrap_or(&0))).sum();
    let all: usize = a.values().chain(b.values()).sum();
    2.0 * both as f64 / all.max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::super::sample::{article, claim};
    use super::*;

    const EARLIER: &str = "Three people died. The road is closed. Talks go on.";
    const LATER: &str = "Four people died. Talks go on. The minister resigned.";

    fn old() -> Vec<Claim> {
        ["Three people died", "The road is closed", "Talks go on"]
            .iter()
            .enumerate()
            .map(|(n, c)| claim("a", c, n))
            .collect()
    }

    fn fresh() -> Vec<Claim> {
        let at = |c: &str| LATER.find(c).unwrap();
        ["Four people died", "Talks go on", "The minister resigned"].iter().map(|c| claim("a", c, at(c))).collect()
    }

    #[test]
    fn it_says_what_came_changed_and_went() {
        let changes = changes(&article(), &old(), EARLIER, LATER, fresh());
        let contents = |claims: &[Claim]| claims.iter().map(|c| c.content.clone()).collect::<Vec<_>>();
        assert_eq!(contents(&changes.added), ["The minister resigned"]);
        assert_eq!(changes.changed[0].0.content, "Three people died");
        assert_eq!(changes.changed[0].1.content, "Four people died");
        assert_eq!(contents(&changes.gone), ["The road is closed"]);
        assert_eq!(changes.kept, 1);
        assert_eq!(contents(&changes.to_write()), ["Four people died", "The minister resigned"]);
    }

    #[test]
    fn the_same_text_changes_nothing() {
        let changes = changes(&article(), &old(), EARLIER, EARLIER, old());
        assert_eq!(changes, Changes { kept: 3, ..Changes::default() });
    }

    #[test]
    fn what_people_entered_stays_while_its_words_stand() {
        let mut by_hand = claim("b", "Talks go on", 39);
        by_hand.confidence = None;
        assert!(changes(&article(), &[by_hand], EARLIER, LATER, Vec::new()).gone.is_empty());
    }

    #[test]
    fn the_same_words_under_another_name_are_a_change() {
        let changes = changes(
            &article(),
            &[claim("a", "it is open", 0)],
            "A: it is open",
            "B: it is open",
            vec![claim("b", "it is open", 0)],
        );
        assert_eq!(changes.changed.len(), 1);
        assert_ne!(changes.changed[0].0.id, changes.changed[0].1.id);
    }

    #[test]
    fn a_speaker_that_people_corrected_stays_while_the_line_does() {
        let changes = changes(
            &article(),
            &[claim("ministry", "Talks go on", 0)],
            EARLIER,
            &format!("New\n{EARLIER}"),
            vec![claim("b", "Talks go on", 0)],
        );
        assert_eq!(changes, Changes { kept: 1, ..Changes::default() });
    }

    #[test]
    fn what_people_rejected_is_not_proposed_in_a_new_version() {
        let mut rejected = claim("a", "Talks go on", 0);
        rejected.status = Status::Rejected;
        let changes = changes(&article(), &[rejected], "-", LATER, vec![claim("a", "Talks go on", 0)]);
        assert_eq!(changes, Changes::default());
    }

    #[test]
    fn words_of_another_party_are_no_rewording() {
        let changes = changes(
            &article(),
            &[claim("a", "Three people died", 0)],
            EARLIER,
            LATER,
            vec![claim("b", "Four people died", 0)],
        );
        assert_eq!((changes.added.len(), changes.gone.len()), (1, 1));
    }

    #[test]
    fn a_statement_that_comes_back_is_not_written_twice() {
        let mut first = claim("a", "Three people died", 0);
        first.note = Some("first version".into());
        let changes = changes(&article(), &[first], EARLIER, EARLIER, vec![claim("a", "Three people died", 7)]);
        assert!(changes.to_write().is_empty());
    }
}
