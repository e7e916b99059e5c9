//! When each statement was made: by the time that stands with the act of saying, by the speech it goes on with, else on the
//! day of publication.

use std::ops::Range;

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::calendar::dated;
use crate::extract::notes::annotate::Notes;
use crate::extract::notes::layout::Block;
use crate::extract::notes::time::{Time, TimeAt};
use crate::extract::speech::attribution::Attribution;
use crate::lang::{Particle, SourceKind};
use crate::model::{PartyId, When};

/// The widest stretch, in days, that still tells when something was said; "in 2020" tells when it happened.
const WIDEST: i32 = 45;

/// The speech that a statement goes on with is among this many statements before it.
const NEAR: usize = 60;

/// When each of the attributions was said. `says` are their speakers, in the same order.
///
/// Without a day of publication only full dates in the text give one.
pub fn said(
    notes: &Notes<'_>,
    blocks: &[Block],
    attributions: &[Attribution],
    says: &[Vec<PartyId>],
    published: Option<&When>,
) -> Vec<Option<When>> {
    let held = held(notes, attributions);
    let (tops, cues) = (tops(attributions), cues(attributions));
    let found = vec![None; attributions.len()];
    let mut days = Days { notes, blocks, attributions, says, published, held, tops, cues, found };
    let mut order: Vec<usize> = (0..attributions.len()).collect();
    order.sort_by_key(|&n| (attributions[n].parent.is_some(), anchor(&attributions[n]).start));
    for n in order {
        days.found[n] = days.one(n);
    }
    days.titles();
    days.found
}

/// The words that the time of saying stands beside.
fn anchor(attribution: &Attribution) -> Range<usize> {
    let pieces = [&attribution.cue, &attribution.source, &attribution.content];
    pieces.into_iter().find_map(|pieces| pieces.first().cloned()).unwrap_or(attribution.sentence.clone())
}

/// How many statements hold each token.
fn held(notes: &Notes<'_>, attributions: &[Attribution]) -> Vec<u32> {
    let mut change = vec![0i64; notes.tokens.len() + 1];
    for piece in attributions.iter().flat_map(|a| &a.content).filter(|piece| !piece.is_empty()) {
        change[piece.start] += 1;
        change[piece.end] -= 1;
    }
    let running = change.iter().scan(0i64, |sum, &step| {
        *sum += step;
        Some(*sum as u32)
    });
    running.collect()
}

/// The attributions that stand in no other, by where they are anchored.
fn tops(attributions: &[Attribution]) -> Vec<(usize, usize)> {
    let outer = attributions.iter().enumerate().filter(|(_, a)| a.parent.is_none());
    let mut out: Vec<_> = outer.map(|(n, a)| (anchor(a).start, n)).collect();
    out.sort_unstable();
    out
}

/// Every cue by its place, with its attribution.
fn cues(attributions: &[Attribution]) -> Vec<(usize, usize, usize)> {
    let of = |(n, a): (usize, &Attribution)| a.cue.iter().map(|cue| (cue.start, cue.end, n)).collect::<Vec<_>>();
    let mut out: Vec<_> = attributions.iter().enumerate().flat_map(of).collect();
    out.sort_unstable();
    out
}

struct Days<'r, 't> {
    notes: &'r Notes<'t>,
    blocks: &'r [Block],
    attributions: &'r [Attribution],
    says: &'r [Vec<PartyId>],
    published: Option<&'r When>,
    /// How many statements hold each token.
    held: Vec<u32>,
    /// The attributions that stand in no other, by where they are anchored.
    tops: Vec<(usize, usize)>,
    /// The cues by their places, with their attributions.
    cues: Vec<(usize, usize, usize)>,
    found: Vec<Option<When>>,
}

impl Days<'_, '_> {
    fn today(&self) -> Option<Date> {
        self.published.and_then(When::single_day)
    }

    fn one(&self, n: usize) -> Option<When> {
        let own = self.own(n);
        if let Some(time) = own
            && !time.is_part_only()
            && let Some(when) = self.dated(time)
        {
            return Some(when);
        }
        if let Some(parent) = self.attributions[n].parent {
            return When::some_day(None, self.found[parent].as_ref()?.last_day());
        }
        self.gone_on(n).or_else(|| self.published.cloned())
    }

    /// The time of the act of saying in the attribution's own sentence: the nearest one that no statement holds and no
    /// other act of saying stands before.
    fn own(&self, n: usize) -> Option<&Time> {
        let attribution = &self.attributions[n];
        let at = anchor(attribution);
        let fits = |time: &&TimeAt| {
            attribution.sentence.start <= time.start
                && time.end <= attribution.sentence.end
                && !time.time.bound
                && !self.is_stated(time, n)
                && !self.describes_speaker(time, attribution)
                && !self.is_another_s(time, n, &at)
        };
        let distance =
            |time: &&TimeAt| if time.end <= at.start { at.start - time.end } else { time.start.saturating_sub(at.end) };
        let from = self.notes.times.partition_point(|time| time.start < attribution.sentence.start);
        let inside = self.notes.times[from..].iter().take_while(|time| time.start < attribution.sentence.end);
        inside.filter(fits).min_by_key(distance).map(|time| &time.time)
    }

    /// Whether a statement holds the time; what the attribution is nested in does not count.
    fn is_stated(&self, time: &TimeAt, n: usize) -> bool {
        let holds = |a: &Attribution| a.content.iter().any(|piece| piece.start <= time.start && time.end <= piece.end);
        let around = self.attributions[n].parent.is_some_and(|parent| holds(&self.attributions[parent]));
        let held = self.held[time.start].min(self.held[time.end.max(time.start + 1) - 1]);
        held > u32::from(around)
    }

    /// Whether the time stands in an apposition or relative clause of the speaker: "Ann Hill, who came on Sunday, said".
    fn describes_speaker(&self, time: &TimeAt, attribution: &Attribution) -> bool {
        let holds = |source: &Range<usize>| source.start <= time.start && time.end <= source.end;
        let aside = |source: &Range<usize>| (source.start..time.start).any(|at| self.notes.comma(at));
        attribution.source.iter().any(|source| holds(source) && aside(source))
    }

    /// Whether another act of saying stands between the time and this one.
    fn is_another_s(&self, time: &TimeAt, n: usize, at: &Range<usize>) -> bool {
        let between = time.end.min(at.end)..time.start.max(at.start);
        let from = self.cues.partition_point(|&(start, _, _)| start < between.start);
        let cues = self.cues[from..].iter().take_while(|&&(start, _, _)| start < between.end);
        cues.into_iter().any(|&(_, end, other)| other != n && end <= between.end)
    }

    fn dated(&self, time: &Time) -> Option<When> {
        // The hour of an act of saying is not kept.
        let time = Time { clock: None, part: time.part || time.clock.is_some(), ..time.clone() };
        let today = match self.today() {
            Some(today) => today,
            None if time.year.is_some() && time.day.is_some() => Date::constant(1, 1, 1),
            None => return None,
        };
        let when = dated(&time, today, self.notes.pack.week_starts)?;
        let narrow = match (when.first_day(), when.last_day()) {
            (Some(first), Some(last)) => {
                (last - first).get_days() <= WIDEST && self.today().is_none_or(|today| first <= today)
            }
            _ => true,
        };
        narrow.then_some(when)
    }

    /// The day of the speech that this statement goes on with: the same speaker shortly before.
    fn gone_on(&self, n: usize) -> Option<When> {
        let block = self.block(n)?;
        let start = anchor(&self.attributions[n]).start;
        let within =
            |m: usize, blocks: usize| self.block(m).is_some_and(|b| 0 < b && b <= block && block - b <= blocks);
        let to = self.tops.partition_point(|&(at, _)| at < start);
        let near = |&m: &usize| self.block(m).is_some_and(|b| b + 2 >= block);
        let mut earlier = self.tops[..to].iter().rev().map(|&(_, m)| m).filter(|&m| m != n).take_while(near).peekable();
        let same = |&m: &usize| self.same_speaker(n, m) == Some(true) && within(m, 2);
        let last = earlier
            .peek()
            .copied()
            .filter(|&m| within(m, 1) && self.is_nameless(n) && self.same_speaker(n, m) != Some(false));
        last.or_else(|| earlier.take(NEAR).find(same)).and_then(|m| self.found[m].clone())
    }

    /// Whether the two are said by one known party; `None` if that is not known.
    fn same_speaker(&self, a: usize, b: usize) -> Option<bool> {
        let (a, b) = (self.says.get(a)?.first()?, self.says.get(b)?.first()?);
        (!a.is_unknown() && !b.is_unknown()).then(|| a == b)
    }

    /// Whether no name stands in the words for the speaker: none at all, a pronoun, "the ministry".
    fn is_nameless(&self, n: usize) -> bool {
        let notes = self.notes;
        let means_one_before = |at: usize| {
            let note = &notes.notes[at];
            let noun = note
                .noun
                .is_some_and(|noun| !matches!(noun.is, SourceKind::Vague | SourceKind::Person | SourceKind::Firm));
            note.pronoun.is_some() || noun || notes.is(at, Particle::Definite)
        };
        self.attributions[n].source.iter().cloned().flatten().all(|at| !notes.word(at) || means_one_before(at))
    }

    /// Which block the attribution stands in.
    fn block(&self, n: usize) -> Option<usize> {
        let at = anchor(&self.attributions[n]).start;
        let block = self.blocks.partition_point(|block| block.tokens.end <= at);
        self.blocks.get(block).filter(|found| found.tokens.contains(&at)).map(|_| block)
    }

    /// A headline's statement was made when the text below says its speaker spoke.
    fn titles(&mut self) {
        let mut below: FxHashMap<&PartyId, usize> = FxHashMap::default();
        for &(_, m) in self.tops.iter().filter(|&&(_, m)| self.block(m) != Some(0)) {
            if let Some(party) = self.says.get(m).and_then(|says| says.first()).filter(|party| !party.is_unknown()) {
                below.entry(party).or_insert(m);
            }
        }
        let titles = self.tops.iter().map(|&(_, n)| n).take_while(|&n| self.block(n) == Some(0));
        let spoken_below = titles.filter_map(|n| {
            let first = *below.get(self.says.get(n)?.first()?)?;
            self.own(n).is_none().then_some((n, first))
        });
        for (n, first) in spoken_below.collect::<Vec<_>>() {
            self.found[n] = self.found[first].clone();
        }
    }
}
