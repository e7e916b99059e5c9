//! What humans decided about findings, and whether it still speaks of what stands there.

use std::collections::BTreeMap;

use super::Side;
use crate::corpus::Corpus;
use crate::diag::{Diagnostic, code};
use crate::model::{Decision, FindingId, Verdict, short_hash};

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
    let reading = side.reading.map(|reading| format!("{reading:?}")).unwrap_or_default();
    [says, format!("{:?}", side.claim.stance), side.claim.content.clone(), reading]
}

/// The decisions of a corpus by finding.
pub(super) struct Decisions<'a> {
    by_finding: BTreeMap<&'a FindingId, &'a Decision>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl<'a> Decisions<'a> {
    /// Puts them in order. Of those that contradict each other none counts.
    pub(super) fn of(corpus: &'a Corpus) -> Decisions<'a> {
        let mut decisions = Decisions { by_finding: BTreeMap::new(), diagnostics: Vec::new() };
        for group in corpus.decisions.chunk_by(|a, b| a.finding == b.finding) {
            decisions.add(group, corpus);
        }
        decisions
    }

    fn add(&mut self, group: &'a [Decision], corpus: &Corpus) {
        let first = &group[0];
        if group.iter().any(|decision| decision.verdict != first.verdict) {
            self.diagnostics.push(contradicting(first));
            return;
        }
        match first.claims.iter().find(|id| corpus.find_claim(id).is_none()) {
            Some(gone) => self.diagnostics.push(orphan(first, gone.as_str())),
            None => drop(self.by_finding.insert(&first.finding, first)),
        }
    }

    /// What was decided about a finding whose sides look like `fingerprint` now.
    pub(super) fn about(&self, finding: &FindingId, fingerprint: &str) -> Option<Decided> {
        self.by_finding.get(finding).map(|decision| Decided {
            verdict: decision.verdict,
            because: decision.because.clone(),
            by: decision.by.clone(),
            stale: decision.fingerprint != fingerprint,
        })
    }
}

fn contradicting(decision: &Decision) -> Diagnostic {
    let message = format!("the finding `{}` is decided in two ways, so it counts as open", decision.finding);
    Diagnostic::warning(&code::CONTRADICTING_DECISIONS, path(decision), message)
        .help("delete one of the decisions, or make both say the same")
}

fn orphan(decision: &Decision, gone: &str) -> Diagnostic {
    let message = format!("this decision is about the claim `{gone}`, which is gone");
    Diagnostic::warning(&code::DECISION_WITHOUT_CLAIM, path(decision), message)
        .help("delete the decision, or bring the claim back")
}

fn path(decision: &Decision) -> String {
    format!("decisions/{}.yaml", decision.finding)
}
