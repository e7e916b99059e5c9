//! What humans decided about findings, and whether it still speaks of what stands there.

use std::collections::BTreeMap;

use super::Side;
use crate::corpus::{Corpus, State};
use crate::model::{About, Decision, FindingId, Verdict, short_hash};

/// What a human decided about a finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Decided {
    /// What was decided.
    pub verdict: Verdict,
    /// Why.
    pub because: String,
    /// Who decided.
    pub by: String,
    /// The readings are no longer those that were decided on.
    pub stale: bool,
}

impl Decided {
    /// Whether the finding is thrown out: a stale decision no longer speaks of it.
    pub fn dismisses(&self) -> bool {
        self.verdict == Verdict::Dismissed && !self.stale
    }
}

/// What both sides looked like: whoever decides on a finding decides on this.
pub fn fingerprint(a: &Side<'_>, b: &Side<'_>) -> String {
    let (a, b) = if a.claim.id <= b.claim.id { (a, b) } else { (b, a) };
    let parts: Vec<String> = [a, b].into_iter().flat_map(looks).collect();
    short_hash(&parts.iter().map(String::as_str).collect::<Vec<_>>(), 16)
}

/// Who says what, how, and as what it is read.
fn looks(side: &Side<'_>) -> [String; 4] {
    let says = side.parties().iter().map(|party| party.as_str()).collect::<Vec<_>>().join(" ");
    let reading = side.told().map(|reading| format!("{reading:?}")).unwrap_or_default();
    [says, format!("{:?}", side.claim.stance), side.claim.content.clone(), reading]
}

/// The decisions of a corpus on findings, those that count.
pub(super) struct Decisions<'a> {
    by_finding: BTreeMap<&'a FindingId, &'a Decision>,
}

impl<'a> Decisions<'a> {
    /// Puts them in order.
    pub(super) fn of(corpus: &'a Corpus) -> Decisions<'a> {
        let counts = corpus.decisions.iter().filter(|decided| decided.state == State::Holds);
        let by_finding = counts.filter_map(|decided| match &decided.decision.about {
            About::Finding { finding, .. } => Some((finding, &decided.decision)),
            About::Bond(_) => None,
        });
        Decisions { by_finding: by_finding.collect() }
    }

    /// What was decided about a finding whose sides look like `fingerprint` now.
    pub(super) fn about(&self, finding: &FindingId, fingerprint: &str) -> Option<Decided> {
        self.by_finding.get(finding).map(|decision| Decided {
            verdict: decision.verdict(),
            because: decision.because.clone(),
            by: decision.by.clone(),
            stale: decision.fingerprint.as_deref().is_some_and(|then| then != fingerprint),
        })
    }
}
