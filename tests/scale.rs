//! How the work of a check grows with the claims, counted and not timed: `benches/speed.rs` has the times.

use isnad::check::{Capped, Options, Report, check};

use crate::generated;

fn checked(claims: usize) -> Report {
    check(&generated::corpus(claims), &Options::default())
}

#[test]
fn ten_times_the_claims_are_at_most_twelve_times_the_comparisons() {
    let (small, large) = (checked(1_000), checked(10_000));
    assert!(small.findings.len() > 100, "the corpus has nothing to find: {}", small.findings.len());
    assert!(large.compared <= 12 * small.compared, "{} against {}", large.compared, small.compared);
    assert_eq!(small.capped, []);
}

#[test]
fn only_what_may_be_one_event_is_compared() {
    // Four readings of a topic in each event, and three events or so in the weeks in which one may be recognised. By their words
    // all twenty claims of an event meet, since the corpus says everything alike.
    let claims = 4_000;
    let report = checked(claims);
    assert!(report.compared < claims * 64, "{} comparisons of {claims} claims", report.compared);
}

#[test]
fn a_crowd_is_capped_and_said_to_be() {
    let report = check(&generated::crowd(2_400), &Options::default());
    let matters: Vec<&str> = report.capped.iter().map(|capped| capped.matter.as_str()).collect();
    assert!(["killed", "fired-first", "words"].iter().all(|matter| matters.contains(matter)), "{matters:?}");
    // Of the five claims of each article one is of a topic, or blames or clears one state, and all share a word.
    let size = |rule: &str| if rule == "statements" { 2_400 } else { 480 };
    let told = |capped: &Capped| capped.size == size(capped.rule) && capped.kept < capped.size;
    assert!(report.capped.iter().all(told), "{:?}", report.capped);
}

#[test]
fn the_same_corpus_gives_the_same_report() {
    let ids = || checked(1_000).findings.iter().map(|finding| finding.id.to_string()).collect::<Vec<_>>();
    assert_eq!(ids(), ids());
}
