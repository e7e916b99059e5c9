//! Decisions that do not count, told at their place.

use super::decisions::ties;
use super::{Corpus, Decided, State, Ties};
use crate::diag::{Diagnostic, code};
use crate::model::{About, BondKind};
use crate::store::Store;

/// What is to be said of the decisions that do not count: they contradict each other, or what they speak of changed or is gone.
pub fn decision_faults(store: &Store, corpus: &Corpus) -> Vec<Diagnostic> {
    let mut faults: Vec<Diagnostic> = corpus.decisions.iter().filter_map(|decided| fault(store, decided)).collect();
    for kind in [BondKind::Event, BondKind::Party, BondKind::Claim] {
        let ties = ties(&corpus.decisions, kind);
        let odd = corpus.decisions.iter().filter_map(|decided| parts_what_is_joined(decided, kind, &ties));
        faults.extend(odd.map(|(diagnostic, decided)| store.at_record(diagnostic, decided.number, "verdict", "")));
    }
    faults.sort_by(|a, b| a.order().cmp(&b.order()));
    faults
}

fn fault(store: &Store, decided: &Decided) -> Option<Diagnostic> {
    let (diagnostic, field, word) = match &decided.state {
        State::Holds => return None,
        State::Contradicted(other) => (contradicted(decided, other), "verdict", ""),
        State::Gone(thing) => (gone(decided, thing), field(decided), thing.as_str()),
        State::Stale => (stale(decided), field(decided), ""),
    };
    Some(store.at_record(diagnostic, decided.number, field, word))
}

/// What is to be said of a decision that parts two things which others join over some steps.
fn parts_what_is_joined<'d>(decided: &'d Decided, kind: BondKind, ties: &Ties) -> Option<(Diagnostic, &'d Decided)> {
    let About::Bond(bond) = &decided.decision.about else { return None };
    let [a, b] = &bond.things;
    let is_odd = decided.state == State::Holds && bond.kind == kind && !bond.is_same && ties.are_joined(a, b);
    let message = format!("`{a}` and `{b}` are one by other decisions over some steps; that they are two stands");
    let diagnostic = Diagnostic::warning(&code::CONTRADICTING_DECISIONS, &decided.path, message)
        .help("delete the decision that is wrong: `isnad decide --list` shows all");
    is_odd.then_some((diagnostic, decided))
}

/// The field that names what the decision is about.
fn field(decided: &Decided) -> &'static str {
    match &decided.decision.about {
        About::Finding { .. } => BondKind::Claim.field(),
        About::Bond(bond) => bond.kind.field(),
    }
}

fn contradicted(decided: &Decided, other: &str) -> Diagnostic {
    let what = match &decided.decision.about {
        About::Finding { finding, .. } => format!("finding `{finding}`"),
        About::Bond(bond) => format!("`{}` and `{}`", bond.things[0], bond.things[1]),
    };
    let message = format!("{other} decides {what} otherwise, so neither counts");
    Diagnostic::error(&code::CONTRADICTING_DECISIONS, &decided.path, message).help("leave one of the two")
}

fn gone(decided: &Decided, thing: &str) -> Diagnostic {
    let (code, what) = match &decided.decision.about {
        About::Bond(bond) if bond.kind == BondKind::Event => {
            (&code::UNKNOWN_EVENT, "no event, article or claim of the store")
        }
        About::Bond(bond) if bond.kind == BondKind::Party => {
            (&code::UNKNOWN_PARTY, "no party that isnad or the store knows")
        }
        _ => (&code::DECISION_WITHOUT_CLAIM, "no longer a claim of the store"),
    };
    Diagnostic::warning(code, &decided.path, format!("`{thing}` is {what}: the decision counts for nothing"))
        .help("delete the decision, or bring back from git what it speaks of")
}

fn stale(decided: &Decided) -> Diagnostic {
    let (by, because) = (&decided.decision.by, &decided.decision.because);
    let message = format!("what {by} decided on (\"{because}\") has changed since: the decision counts for nothing");
    Diagnostic::warning(&code::STALE_DECISION, &decided.path, message)
        .help("look again and decide anew with `isnad decide`, or delete the decision")
}
