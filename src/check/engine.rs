//! Brings sides that share a key together, once, and lets the rules judge them.
//!
//! Sides are sorted by key, so that the work grows with the claims and with the pairs inside groups, which are capped.

use std::collections::BTreeMap;

use super::comparable::comparable;
use super::decided::{Decisions, fingerprint};
use super::finding::{Capped, Finding, Options, Report};
use super::occasion::Occasions;
use super::relation::relation;
use super::rule::{Clash, Key, Rule, Verdict, Why};
use super::rules::RULES;
use super::{Exemption, Side};
use crate::corpus::{Admission, ClaimIx, Corpus};
use crate::model::{Status, finding_id};

/// No more sides of one group are compared with each other: a group of `n` costs `n²/2` comparisons.
const GROUP: usize = 400;

/// A finding less sure than this is not worth a reader's time.
const LEAST: f64 = 0.3;

/// Compares the claims of a corpus with each other.
pub fn check(corpus: &Corpus, options: &Options) -> Report {
    let table = Table::new(corpus, options);
    let decisions = Decisions::of(corpus);
    let mut best: BTreeMap<(ClaimIx, ClaimIx), Finding> = BTreeMap::new();
    let mut capped = Vec::new();
    for rule in RULES {
        for group in table.groups(*rule, &mut capped) {
            table.compare(*rule, &group, &decisions, &mut best);
        }
    }
    let asked = |ix| options.filter.admits(corpus, ix) == Admission::Yes;
    let mut findings: Vec<Finding> = best.into_values().filter(|f| asked(f.a) || asked(f.b)).collect();
    findings.sort_by_key(|x| (x.kind, x.a, x.b));
    Report { findings, capped }
}

/// Why two claims are no finding: for each pair of their readings and each rule, what the rule says. Empty if they are one.
pub fn why_not(
    corpus: &Corpus,
    options: &Options,
    a: ClaimIx,
    b: ClaimIx,
) -> Vec<(&'static str, Result<Finding, Why>)> {
    let table = Table::new(corpus, options);
    let decisions = Decisions::of(corpus);
    let sides = |ix: ClaimIx| Side::all(corpus, ix);
    let mut answers = Vec::new();
    for (x, y) in sides(a).iter().flat_map(|x| sides(b).into_iter().map(move |y| (*x, y))) {
        let left_out = [x, y].iter().any(|side| !table.takes(side));
        for rule in RULES {
            let answer = if left_out { Err(Why::LeftOut) } else { table.finding(*rule, ordered(x, y), &decisions) };
            answers.push((rule.name(), answer));
        }
    }
    answers
}

/// What is compared.
struct Table<'a> {
    corpus: &'a Corpus,
    options: &'a Options,
    occasions: Occasions,
    sides: Vec<Side<'a>>,
}

impl<'a> Table<'a> {
    fn new(corpus: &'a Corpus, options: &'a Options) -> Table<'a> {
        let mut table = Table { corpus, options, occasions: Occasions::of(corpus), sides: Vec::new() };
        table.sides = corpus.claims().flat_map(|ix| Side::all(corpus, ix)).filter(|side| table.takes(side)).collect();
        table
    }

    /// Whether the side takes part at all.
    fn takes(&self, side: &Side<'_>) -> bool {
        let filter = &self.options.filter;
        !side.is_rejected()
            && (!self.options.reviewed || side.claim.status == Status::Confirmed)
            && filter.is_known(&side.article.published)
            && side.reading.is_none_or(|reading| filter.is_about_then(reading))
            && !self.is_nested_partys(side)
    }

    /// Whether the reading belongs to a claim nested in this one: "Baku says that Yerevan admitted X" is not Baku's X.
    fn is_nested_partys(&self, side: &Side<'_>) -> bool {
        let nested = self.corpus.claims_of(side.at).map(|ix| self.corpus.claim(ix));
        let mut nested = nested.filter(|claim| claim.within.as_ref() == Some(&side.claim.id));
        side.reading.is_some_and(|reading| nested.any(|claim| claim.readings.iter().any(|r| r.topic == reading.topic)))
    }

    /// The sides that share a key, capped.
    fn groups(&self, rule: &dyn Rule, capped: &mut Vec<Capped>) -> Vec<Vec<Side<'a>>> {
        let mut keyed: Vec<(Key, usize)> = Vec::new();
        for (ix, side) in self.sides.iter().enumerate().filter(|(_, side)| side.is_asserted()) {
            keyed.extend(rule.keys(side, self.corpus).into_iter().map(|key| (key, ix)));
        }
        keyed.sort_unstable();
        let groups = keyed.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1);
        groups.map(|group| self.capped(rule, group, capped)).collect()
    }

    fn capped(&self, rule: &dyn Rule, group: &[(Key, usize)], capped: &mut Vec<Capped>) -> Vec<Side<'a>> {
        if group.len() > GROUP {
            let first = &self.sides[group[0].1];
            let matter = first.reading.map(|reading| reading.topic.to_string()).unwrap_or_default();
            capped.push(Capped { rule: rule.name(), matter, size: group.len(), kept: GROUP });
        }
        group.iter().take(GROUP).map(|&(_, ix)| self.sides[ix]).collect()
    }

    /// Judges every pair of a group, and keeps the surest finding of each pair of claims.
    fn compare(
        &self,
        rule: &dyn Rule,
        group: &[Side<'a>],
        decisions: &Decisions<'_>,
        best: &mut BTreeMap<(ClaimIx, ClaimIx), Finding>,
    ) {
        for (i, &first) in group.iter().enumerate() {
            for &second in &group[i + 1..] {
                let Ok(finding) = self.finding(rule, ordered(first, second), decisions) else { continue };
                let place = best.entry((finding.a, finding.b)).or_insert_with(|| finding.clone());
                if finding.confidence > place.confidence {
                    *place = finding;
                }
            }
        }
    }

    /// The finding of one rule about two sides.
    fn finding(
        &self,
        rule: &dyn Rule,
        (a, b): (Side<'_>, Side<'_>),
        decisions: &Decisions<'_>,
    ) -> Result<Finding, Why> {
        if a.ix == b.ix || is_outer(&a, &b) || is_outer(&b, &a) {
            return Err(Why::Same);
        }
        if self.corpus.is_one_claim(a.ix, b.ix) == Some(true) {
            return Err(Why::DecidedSame);
        }
        let sure = comparable(&a, &b, rule.times_differ(), &self.occasions, self.corpus)?;
        let clash = match rule.judge(&a, &b, self.corpus) {
            Verdict::Clash(clash) => clash,
            Verdict::Compatible => return Err(Why::Compatible),
            Verdict::NotComparable(why) => return Err(why),
        };
        let topic = a.reading.and_then(|reading| self.corpus.topics.get(&reading.topic));
        let relation = relation(&clash, topic, &a, &b, self.corpus)?;
        let confidence = clash.weight * sure * extracted(&a).min(extracted(&b));
        if confidence < LEAST {
            return Err(Why::TooUnsure);
        }
        let id = finding_id(&a.claim.id, &b.claim.id, rule.name());
        let decision = decisions.about(&id, &fingerprint(&a, &b));
        let Clash { strength, ground, .. } = clash;
        Ok(Finding {
            id,
            kind: relation.kind,
            rule: rule.name(),
            strength,
            confidence: (confidence * 100.0).round() / 100.0,
            a: a.ix,
            b: b.ix,
            readings: [a.number, b.number],
            ground,
            exemptions: looked_at(&a, &b),
            same_side: relation.same_side,
            reviewed: [a, b].iter().all(|side| side.claim.status == Status::Confirmed),
            decision,
        })
    }
}

/// The side that was said first, then the other; the order of the articles where that is not known.
fn ordered<'a>(x: Side<'a>, y: Side<'a>) -> (Side<'a>, Side<'a>) {
    let (x, y) = if x.ix <= y.ix { (x, y) } else { (y, x) };
    if y.is_before(&x) { (y, x) } else { (x, y) }
}

/// Whether `outer` hands on `inner` without denying it: what "A said that P" says is P, and it is A's.
fn is_outer(outer: &Side<'_>, inner: &Side<'_>) -> bool {
    inner.claim.within.as_ref() == Some(&outer.claim.id) && !outer.denies()
}

/// How sure extraction was of the claim; what a human entered or confirmed is sure.
fn extracted(side: &Side<'_>) -> f64 {
    match side.claim.status {
        Status::Confirmed => 1.0,
        _ => side.claim.confidence.unwrap_or(1.0),
    }
}

/// The exemptions that had to be ruled out for two such sides.
fn looked_at(a: &Side<'_>, b: &Side<'_>) -> Vec<Exemption> {
    let either = |has: fn(&Side<'_>) -> bool| has(a) || has(b);
    let has_count = either(|side| side.reading.is_some_and(|reading| reading.count.is_some()));
    let has_roles =
        either(|side| side.reading.is_some_and(|reading| !reading.roles.is_empty() || reading.of.is_some()));
    let has_place = either(|side| side.reading.is_some_and(|reading| reading.place.is_some()));
    let is_relayed = either(|side| !side.claim.via.is_empty());
    let applies = |exemption: &Exemption| match exemption {
        Exemption::OtherEvent | Exemption::OtherTime | Exemption::NotAsserted => true,
        Exemption::OtherPlace => has_place,
        Exemption::OtherScope => has_roles,
        Exemption::RoomInCount => has_count,
        Exemption::OnlyRelayed => is_relayed,
    };
    Exemption::ALL.into_iter().filter(applies).collect()
}
