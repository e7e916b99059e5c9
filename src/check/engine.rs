//! Brings sides that share a key together, once, and lets the rules judge them.
//!
//! Sides are sorted by key, so that the work grows with the claims and with the pairs inside groups, which are capped.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::comparable::comparable;
use super::consequence::Consequences;
use super::decided::{Decisions, fingerprint};
use super::finding::{Capped, Finding, Options, Report};
use super::meetings::Meetings;
use super::occasion::Occasions;
use super::relation::relation;
use super::rule::{Clash, Key, Keys, Rule, Verdict, Why};
use super::rules::RULES;
use super::{Exemption, Side};
use crate::corpus::{Admission, ClaimIx, Corpus};
use crate::model::{Claim, FindingKind, PartyId, Reading, Status, Strength, Tone, finding_id};

/// No more sides of one group are compared with each other: a group of `n` costs `n²/2` comparisons.
const GROUP: usize = 400;

/// A finding less sure than this is not worth a reader's time.
const LEAST: f64 = 0.25;

/// The surest finding of each pair of claims, and where it came up: the rule, the group and the pair in it, by their numbers.
type Surest = BTreeMap<(ClaimIx, ClaimIx), ((usize, usize, usize), Finding)>;

/// Compares the claims of a corpus with each other.
pub fn check(corpus: &Corpus, options: &Options) -> Report {
    let consequences = Consequences::of(corpus);
    let table = Table::new(corpus, options, &consequences);
    let decisions = Decisions::of(corpus);
    let mut best = Surest::new();
    let (mut capped, mut compared) = (Vec::new(), 0);
    for (number, rule) in RULES.iter().enumerate() {
        let gathering = Gathering {
            rule: rule.name(),
            most: GROUP,
            keys: &|side| rule.keys(side, corpus),
            finer: &|side| rule.finer_keys(side, corpus),
        };
        let groups = table.groups(&gathering, &mut capped);
        compared += table.compare((number, *rule), &groups, &decisions, &mut best);
    }
    let findings = best.into_values().map(|(_, finding)| finding);
    let mut findings: Vec<Finding> = findings.filter(|f| is_asked_for(f.a, f.b, corpus, options)).collect();
    findings.sort_by_key(order);
    Report { findings, capped, compared }
}

/// Whether findings on two claims are asked for.
pub(super) fn is_asked_for(a: ClaimIx, b: ClaimIx, corpus: &Corpus, options: &Options) -> bool {
    [a, b].into_iter().any(|ix| options.filter.admits(corpus, ix) == Admission::Yes)
}

/// The order in which findings are told.
pub(super) fn order(finding: &Finding) -> (FindingKind, ClaimIx, ClaimIx) {
    (finding.kind, finding.a, finding.b)
}

/// Why two claims are no finding: for each pair of their readings and each rule, what the rule says. Empty if they are one.
pub fn why_not(
    corpus: &Corpus,
    options: &Options,
    a: ClaimIx,
    b: ClaimIx,
) -> Vec<(&'static str, Result<Finding, Why>)> {
    let consequences = Consequences::of(corpus);
    let table = Table::new(corpus, options, &consequences);
    let decisions = Decisions::of(corpus);
    let sides = |ix: ClaimIx| {
        Side::all(corpus, ix).into_iter().chain(consequences.sides(corpus).filter(move |side| side.ix == ix))
    };
    let mut answers = Vec::new();
    for (x, y) in sides(a).flat_map(|x| sides(b).map(move |y| (x, y))).filter(|(x, y)| is_said(x, y)) {
        let left_out = [x, y].iter().find_map(|side| table.left_out(side));
        let speaks = |rule: &&&dyn Rule| {
            // Words without a reading are every rule's to refuse.
            let both = [x, y].iter().all(|side| side.reading.is_some());
            !both || [x, y].iter().all(|side| !rule.keys(side, corpus).is_empty())
        };
        let rules: Vec<_> = RULES.iter().filter(speaks).collect();
        if rules.is_empty() {
            answers.push((RULES[0].name(), Err(left_out.unwrap_or(Why::NoRule))));
        }
        for rule in rules {
            let answer = left_out.map_or_else(|| table.finding(*rule, ordered(x, y), &decisions), Err);
            answers.push((rule.name(), answer));
        }
    }
    answers
}

/// What all claims say, and then what follows from it.
fn all_sides<'a>(corpus: &'a Corpus, consequences: &'a Consequences) -> impl Iterator<Item = Side<'a>> {
    corpus.claims().flat_map(|ix| Side::all(corpus, ix)).chain(consequences.sides(corpus))
}

/// Whether one of two sides was said: what only follows is not set against what only follows.
fn is_said(a: &Side<'_>, b: &Side<'_>) -> bool {
    a.follows.is_none() || b.follows.is_none()
}

/// What is compared.
pub(super) struct Table<'a> {
    pub(super) corpus: &'a Corpus,
    options: &'a Options,
    occasions: Occasions,
    pub(super) sides: Vec<Side<'a>>,
}

/// By what sides are brought together.
pub(super) struct Gathering<'g> {
    /// For whom.
    pub(super) rule: &'static str,
    /// No more sides of one group are compared with each other.
    pub(super) most: usize,
    /// Under what a side is to be met by others.
    pub(super) keys: &'g dyn Fn(&Side<'_>) -> Keys,
    /// Under what those that share such a key are to meet; `None` if all of them are.
    pub(super) finer: &'g dyn Fn(&Side<'_>) -> Option<Keys>,
}

impl<'a> Table<'a> {
    pub(super) fn new(corpus: &'a Corpus, options: &'a Options, consequences: &'a Consequences) -> Table<'a> {
        let mut table = Table { corpus, options, occasions: Occasions::of(corpus), sides: Vec::new() };
        table.sides = all_sides(corpus, consequences).filter(|side| table.left_out(side).is_none()).collect();
        table
    }

    /// Why the side takes no part at all; `None` if it does.
    fn left_out(&self, side: &Side<'_>) -> Option<Why> {
        let filter = &self.options.filter;
        let reasons = [
            (side.is_rejected(), Why::Rejected),
            (self.options.reviewed && side.claim.status != Status::Confirmed, Why::NotConfirmed),
            (!filter.is_known(&side.article.published), Why::NotKnown),
            (side.reading.is_some_and(|reading| !filter.is_about_then(reading)), Why::NotThen),
            (self.is_nested_partys(side), Why::Nested),
        ];
        reasons.into_iter().find_map(|(applies, why)| applies.then_some(why))
    }

    /// Whether the reading belongs to a claim nested in this one: "Baku says that Yerevan admitted X" is not Baku's X. The
    /// opposite of what is nested is the denier's own: "Baku denies Yerevan's reports of X".
    fn is_nested_partys(&self, side: &Side<'_>) -> bool {
        let Some(reading) = side.told() else { return false };
        let is_it = |r: &Reading| r.topic == reading.topic && !(side.denies() && r.holds != reading.holds);
        let nested = self.corpus.claims_of(side.at).map(|ix| self.corpus.claim(ix));
        // "She said the records showed that P": P is hers.
        let is_evidence =
            |claim: &Claim| claim.tone == Tone::Endorsing && claim.says.all().iter().all(PartyId::is_unknown);
        let mut nested = nested.filter(|claim| claim.within.as_ref() == Some(&side.claim.id) && !is_evidence(claim));
        nested.any(|claim| claim.readings.iter().any(is_it))
    }

    /// The sides that share a key, capped.
    pub(super) fn groups(&self, gathering: &Gathering<'_>, capped: &mut Vec<Capped>) -> Vec<Vec<usize>> {
        let mut keyed: Vec<(Key, usize)> = Vec::new();
        for (ix, side) in self.sides.iter().enumerate().filter(|(_, side)| side.is_asserted()) {
            keyed.extend((gathering.keys)(side).into_iter().map(|key| (key, ix)));
        }
        keyed.sort_unstable();
        let mut groups = Vec::new();
        for group in keyed.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1) {
            let members: Vec<usize> = group.iter().map(|&(_, ix)| ix).collect();
            for members in self.finer(gathering, members) {
                let parts = if group[0].0.is_guess { self.guessed(members, gathering.most) } else { vec![members] };
                groups.extend(parts.into_iter().map(|members| self.capped(gathering, members, capped)));
            }
        }
        groups
    }

    /// The groups within one whose members share a finer key too.
    fn finer(&self, gathering: &Gathering<'_>, members: Vec<usize>) -> Vec<Vec<usize>> {
        let mut keyed: Vec<(Key, usize)> = Vec::new();
        for &ix in &members {
            let Some(keys) = (gathering.finer)(&self.sides[ix]) else { return vec![members] };
            keyed.extend(keys.into_iter().map(|key| (key, ix)));
        }
        keyed.sort_unstable();
        let topic = |ix: usize| self.sides[ix].reading.map(|reading| &reading.topic);
        // Where all have readings of one topic the rules on readings judge.
        let read = |group: &[(Key, usize)]| {
            let first = topic(group[0].1);
            first.is_some() && group.iter().all(|&(_, ix)| topic(ix) == first)
        };
        let groups = keyed.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1 && !read(group));
        groups.map(|group| group.iter().map(|&(_, ix)| ix).collect()).collect()
    }

    /// The groups within one that shares but a matter and some weeks. Those whose events are written down have met under them, so
    /// that only those without one are to meet the rest; and where they are many, only those whose articles share a party or a
    /// place, without which no event is recognised.
    fn guessed(&self, mut members: Vec<usize>, most: usize) -> Vec<Vec<usize>> {
        let has_event = |ix: &usize| self.sides[*ix].event().is_some();
        if members.iter().all(has_event) {
            return Vec::new();
        }
        // A group that is still too large leaves out those of known events first.
        members.sort_by_key(|ix| (has_event(ix), *ix));
        if members.len() <= most {
            return vec![members];
        }
        let mut parts: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for ix in members {
            for name in self.occasions.names_in(self.sides[ix].at) {
                parts.entry(name).or_default().push(ix);
            }
        }
        parts.into_values().filter(|part| part.len() > 1 && !part.iter().all(has_event)).collect()
    }

    fn capped(&self, gathering: &Gathering<'_>, mut group: Vec<usize>, capped: &mut Vec<Capped>) -> Vec<usize> {
        let Gathering { rule, most, .. } = *gathering;
        if group.len() > most {
            let first = &self.sides[group[0]];
            let topic =
                first.reading.filter(|_| (gathering.finer)(first).is_none()).map(|reading| reading.topic.to_string());
            let matter = topic.unwrap_or_else(|| "words".to_owned());
            note(capped, Capped { rule, matter, size: group.len(), kept: most });
        }
        group.truncate(most);
        group
    }

    /// Judges every pair of each group, keeps the surest finding of each pair of claims, and gives back how many pairs there were.
    fn compare(
        &self,
        (place, rule): (usize, &dyn Rule),
        groups: &[Vec<usize>],
        decisions: &Decisions<'_>,
        best: &mut Surest,
    ) -> usize {
        // Two sides may share several keys: the weeks before and after, and each party of theirs.
        let meetings = Meetings::of(groups, self.sides.len());
        let mut compared = 0;
        for number in as_they_lie(groups) {
            let pairs = pairs_of(&groups[number]).filter(|&(_, x, y)| meetings.is_first(number, x, y));
            for (at, x, y) in pairs {
                compared += 1;
                let sides = ordered(self.sides[x], self.sides[y]);
                if let Ok(finding) = self.finding(rule, sides, decisions) {
                    keep(best, (place, number, at), finding);
                }
            }
        }
        compared
    }

    /// The finding of one rule about two sides.
    fn finding(
        &self,
        rule: &dyn Rule,
        (a, b): (Side<'_>, Side<'_>),
        decisions: &Decisions<'_>,
    ) -> Result<Finding, Why> {
        if !is_said(&a, &b) {
            return Err(Why::NothingShared);
        }
        let sure = self.meets(&a, &b, rule.times_differ())?;
        match rule.judge(&a, &b, self.corpus) {
            Verdict::Clash(clash) => self.told(rule.name(), clash, sure, (a, b), decisions),
            Verdict::Compatible => Err(Why::Compatible),
            Verdict::NotComparable(why) => Err(why),
        }
    }

    /// How sure one may be that the sides of two claims are about one thing, 0 to 1.
    ///
    /// # Errors
    /// Why they are not, or are not two.
    pub(super) fn meets(&self, a: &Side<'_>, b: &Side<'_>, times_differ: bool) -> Result<f64, Why> {
        if a.ix == b.ix || self.hands_on(a, b) || self.hands_on(b, a) {
            return Err(Why::Same);
        }
        if self.corpus.is_one_claim(a.ix, b.ix) == Some(true) {
            return Err(Why::DecidedSame);
        }
        comparable(a, b, times_differ, &self.occasions, self.corpus)
    }

    /// Whether `outer` hands on `inner`, itself or through whom it quotes, without denying it: what "A said that P" says is P, and it is
    /// A's.
    fn hands_on(&self, outer: &Side<'_>, inner: &Side<'_>) -> bool {
        /// Chains are no deeper; a file may hold a loop.
        const DEEP: usize = 8;
        let holder = |claim: &&'a Claim| self.corpus.find_claim(claim.within.as_ref()?).map(|ix| self.corpus.claim(ix));
        let mut holders = std::iter::successors(Some(self.corpus.claim(inner.ix)), holder).skip(1).take(DEEP);
        !outer.denies() && holders.any(|claim| claim.id == outer.claim.id)
    }

    /// What is reported of a clash of two sides that are about one thing as surely as `sure`.
    ///
    /// # Errors
    /// Why it is no finding.
    pub(super) fn told(
        &self,
        rule: &'static str,
        clash: Clash,
        sure: f64,
        (a, b): (Side<'_>, Side<'_>),
        decisions: &Decisions<'_>,
    ) -> Result<Finding, Why> {
        let topic = a.reading.and_then(|reading| self.corpus.topics.get(&reading.topic));
        let relation = relation(&clash, topic, &a, &b, self.corpus)?;
        let follows = [a, b].iter().find_map(|side| side.follows);
        let confidence = clash.weight * follows.unwrap_or(1.0) * sure * extracted(&a).min(extracted(&b));
        if confidence < LEAST {
            return Err(Why::TooUnsure);
        }
        let id = finding_id(&a.claim.id, &b.claim.id, rule);
        let decision = decisions.about(&id, &fingerprint(&a, &b));
        let Clash { strength, ground, .. } = clash;
        let strength = if follows.is_some() { Strength::Inferred } else { strength };
        Ok(Finding {
            id,
            kind: relation.kind,
            rule,
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

/// Keeps the surer of two findings, and of two that are equally sure the one that came up first.
fn keep(best: &mut Surest, at: (usize, usize, usize), finding: Finding) {
    match best.entry((finding.a, finding.b)) {
        Entry::Vacant(place) => drop(place.insert((at, finding))),
        Entry::Occupied(mut place) => {
            let (known_at, known) = place.get();
            let order = finding.confidence.total_cmp(&known.confidence).then(known_at.cmp(&at));
            if order.is_gt() {
                place.insert((at, finding));
            }
        }
    }
}

/// The numbers of the groups in the order in which their members lie in memory: neighbours share claims, which a check of
/// 100,000 claims would else fetch anew for each.
fn as_they_lie(groups: &[Vec<usize>]) -> Vec<usize> {
    let mut numbers: Vec<usize> = (0..groups.len()).collect();
    numbers.sort_by_cached_key(|&number| groups[number].iter().copied().min());
    numbers
}

/// Each pair of a group with its number in it.
fn pairs_of(group: &[usize]) -> impl Iterator<Item = (usize, usize, usize)> {
    let pairs = group.iter().enumerate().flat_map(|(at, &x)| group[at + 1..].iter().map(move |&y| (x, y)));
    pairs.enumerate().map(|(number, (x, y))| (number, x, y))
}

/// Adds a group that was capped; of several on one matter the largest tells enough.
fn note(capped: &mut Vec<Capped>, group: Capped) {
    match capped.iter_mut().find(|known| known.rule == group.rule && known.matter == group.matter) {
        Some(known) if known.size < group.size => *known = group,
        Some(_) => {}
        None => capped.push(group),
    }
}

/// The side that was said first, then the other; the order of the articles where that is not known.
pub(super) fn ordered<'a>(x: Side<'a>, y: Side<'a>) -> (Side<'a>, Side<'a>) {
    let (x, y) = if x.ix <= y.ix { (x, y) } else { (y, x) };
    if y.is_before(&x) { (y, x) } else { (x, y) }
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
