//! Who counted how many of what, over time.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::position::{Matter, position_of};
use crate::check::{Side, is_background};
use crate::corpus::{Admission, ClaimIx, Corpus, Filter};
use crate::model::{Count, Modality, PartyId, When};
use crate::topic::TopicKind;

/// One kind of count, such as the killed soldiers of one side, with everybody who counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally {
    /// What is counted: topic, whose, of what, in which event.
    pub matter: Matter,
    /// The time that is counted, where it lies long before the news ("in the war of 2020"): such figures are a tally of their own.
    pub back_then: Option<When>,
    /// From the lowest to the highest that anybody says; `None` where all only deny a number.
    pub range: Option<Count>,
    /// Who counted, by id.
    pub claimants: Vec<Claimant>,
}

/// One party that counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Claimant {
    /// The party; of `unknown` ones each claim is a claimant of its own.
    pub party: PartyId,
    /// From its lowest figure to its highest.
    pub range: Option<Count>,
    /// Its figures in the order of the time for which they stand.
    pub figures: Vec<Figure>,
}

/// One figure of one day, with every claim that tells of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// As of when: the time that the claim names, else when it was said, else when it was published.
    pub when: When,
    /// The numbers it allows; `None` for "it was not a hundred".
    pub range: Option<Count>,
    /// The number that is denied.
    pub not: Option<Count>,
    /// How firmly it is said.
    pub modality: Modality,
    /// The claims, in the order of their articles.
    pub claims: Vec<ClaimIx>,
    /// Which reading of the first claim it is.
    pub reading: usize,
}

/// Figures by who counted: a party, or the one claim of an unknown one.
type Figures = BTreeMap<(PartyId, Option<ClaimIx>), Vec<Figure>>;

/// Every count among the claims that pass `filter`, by what is counted. Rejected claims and what nobody asserts take no part.
pub fn counts(corpus: &Corpus, filter: &Filter) -> Vec<Tally> {
    let mut tallies: BTreeMap<(Matter, Option<When>), Figures> = BTreeMap::new();
    for ix in corpus.standing().filter(|&ix| filter.admits(corpus, ix) == Admission::Yes) {
        for side in Side::all(corpus, ix) {
            let Some((matter, figure)) = figure(&side, corpus) else { continue };
            let back_then =
                side.reading.and_then(|reading| reading.when.clone()).filter(|when| is_background(when, &side));
            let claimants = tallies.entry((matter, back_then)).or_default();
            for party in side.parties() {
                let stranger = party.is_unknown().then_some(ix);
                add(claimants.entry((party.clone(), stranger)).or_default(), &figure);
            }
        }
    }
    tallies.into_iter().map(|((matter, back_then), claimants)| tally(matter, back_then, claimants)).collect()
}

/// What is counted and how many, if the side asserts a count.
fn figure(side: &Side<'_>, corpus: &Corpus) -> Option<(Matter, Figure)> {
    let (reading, number) = side.reading.zip(side.number)?;
    let (matter, position) = position_of(side, corpus)?;
    let is_toll = corpus.topics.get(&reading.topic).is_some_and(|topic| topic.kind == TopicKind::Toll);
    if !is_toll || matter.stance.is_some() {
        return None;
    }
    let when = reading.when.as_ref().or(side.claim.said.as_ref()).unwrap_or(&side.article.published);
    let range = reading.figure();
    Some((
        matter,
        Figure {
            when: when.clone(),
            range,
            not: position.count.filter(|_| range.is_none()),
            modality: reading.modality,
            claims: vec![side.ix],
            reading: number,
        },
    ))
}

/// Adds a figure, or its claim to the very same figure.
fn add(figures: &mut Vec<Figure>, figure: &Figure) {
    let same = figures.iter_mut().find(|known| {
        known.when == figure.when
            && known.range == figure.range
            && known.not == figure.not
            && known.modality == figure.modality
    });
    match same {
        Some(known) if known.claims.contains(&figure.claims[0]) => {}
        Some(known) => known.claims.extend(&figure.claims),
        None => figures.push(figure.clone()),
    }
}

fn tally(matter: Matter, back_then: Option<When>, claimants: Figures) -> Tally {
    let claimants: Vec<Claimant> = claimants
        .into_iter()
        .map(|((party, _), mut figures)| {
            figures.sort_by_key(|figure| day(&figure.when));
            Claimant { party, range: hull(figures.iter().filter_map(|figure| figure.range)), figures }
        })
        .collect();
    let range = hull(claimants.iter().filter_map(|claimant| claimant.range));
    Tally { matter, back_then, range, claimants }
}

fn day(when: &When) -> Option<Date> {
    when.last_day().or(when.first_day())
}

/// From the lowest number to the highest; a single figure stays as it was said.
fn hull(ranges: impl Iterator<Item = Count>) -> Option<Count> {
    ranges.reduce(|a, b| {
        let high = a.high().zip(b.high()).map(|(a, b)| a.max(b));
        match a == b {
            true => a,
            false => Count::between(a.low().min(b.low()), high).unwrap_or(a),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hull_of(counts: &[&str]) -> Option<String> {
        hull(counts.iter().map(|count| count.parse().unwrap())).map(|count: Count| count.to_string())
    }

    #[test]
    fn a_range_reaches_from_the_lowest_to_the_highest() {
        assert_eq!(hull_of(&["3", "5"]).unwrap(), "3..5");
        assert_eq!(hull_of(&["~2000", "~2000"]).unwrap(), "~2000");
        assert_eq!(hull_of(&["3", "80.."]).unwrap(), "3..");
        assert_eq!(hull_of(&[]), None);
    }
}
