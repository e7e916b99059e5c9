//! One clash told by many articles gives many findings; a reader wants the clash once.

use std::collections::BTreeMap;

use super::Finding;
use crate::corpus::{ClaimIx, Corpus};
use crate::model::FindingKind;

/// What findings share that show one clash: kind, rule, topic, and both speakers, whichever came first.
type Clash<'f> = (FindingKind, &'f str, &'f str, [String; 2]);

/// The findings by clash, in the order of their first; within a clash the surest comes first.
pub fn gathered<'f>(findings: &[&'f Finding], corpus: &Corpus) -> Vec<Vec<&'f Finding>> {
    let mut places: BTreeMap<Clash<'_>, usize> = BTreeMap::new();
    let mut clashes: Vec<Vec<&Finding>> = Vec::new();
    for finding in findings {
        let clash = (finding.kind, finding.rule, finding.ground.topic.as_str(), speakers(finding, corpus));
        let place = *places.entry(clash).or_insert(clashes.len());
        if place == clashes.len() {
            clashes.push(Vec::new());
        }
        clashes[place].push(finding);
    }
    for clash in &mut clashes {
        // The sort keeps the order of those that are equally sure.
        clash.sort_by(|x, y| y.confidence.total_cmp(&x.confidence));
    }
    clashes
}

fn speakers(finding: &Finding, corpus: &Corpus) -> [String; 2] {
    let speaker = |ix: ClaimIx| {
        let parties = corpus.claim(ix).says.all().iter();
        parties.map(|party| corpus.parties.side_of(party).to_string()).collect::<Vec<_>>().join(" ")
    };
    let mut both = [speaker(finding.a), speaker(finding.b)];
    both.sort();
    both
}
