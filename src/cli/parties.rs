//! `isnad parties`, `isnad places`, `isnad events`: what claims are of, at and about, with names and counts.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use serde::Serialize;

use super::{Ending, Format, Out, Site};
use crate::corpus::Corpus;
use crate::gazetteer::{Facts, Titles, place_names};
use crate::lang::built_in_languages;
use crate::model::{PartyId, PlaceId};
use crate::render::{Look, whole, write_json};

/// Show parties, places or events with their names in each language and how many claims they have.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Also those without a claim, built-in ones included.
    #[arg(long)]
    all: bool,
    /// Lines for people, or one JSON object each.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

/// A line: an id, what it is, its names, how many claims it has.
#[derive(Debug, Serialize)]
struct Row {
    id: String,
    claims: usize,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    within: Vec<String>,
    names: BTreeMap<String, Vec<String>>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    new: bool,
}

/// Names by language.
type Names = BTreeMap<String, Vec<String>>;

/// Shows parties: claims are counted that they say or pass on.
///
/// # Errors
/// If there is no store, or stdout cannot be written.
pub fn parties(args: Args, site: &Site, out: &mut Out) -> anyhow::Result<Ending> {
    let (_, corpus) = site.corpus(out)?;
    let counts = counted(&corpus, |corpus, ix| {
        let claim = corpus.claim(ix);
        let via = claim.via.iter().map(|link| &link.party);
        claim.says.all().iter().chain(via).map(ToString::to_string).collect()
    });
    let row = |id: &str| {
        let party = corpus.parties.iter().find(|party| party.id.as_str() == id);
        let Ok(id) = PartyId::new(id) else { return (None, Vec::new(), false) };
        let names = party.map(|party| party.names.clone()).unwrap_or_default();
        let is_new = !id.is_unknown() && !corpus.parties.is_known(&id);
        (Some(with_title(names, &id)), ids(&corpus.parties.parents(&id)), is_new)
    };
    let all = corpus.parties.iter().map(|party| party.id.to_string());
    show(rows(counts, all, args.all, row), usual, args.format, out)
}

/// Shows places: claims are counted that have a reading there.
///
/// # Errors
/// If there is no store, or stdout cannot be written.
pub fn places(args: Args, site: &Site, out: &mut Out) -> anyhow::Result<Ending> {
    let (_, corpus) = site.corpus(out)?;
    let counts = counted(&corpus, |corpus, ix| {
        corpus.claim(ix).readings.iter().filter_map(|reading| reading.place.as_ref()).map(ToString::to_string).collect()
    });
    let built_in = built_in_place_names()?;
    let row = |id: &str| {
        let Some(place) = PlaceId::new(id).ok().and_then(|id| corpus.places.get(&id)) else {
            return (None, Vec::new(), false);
        };
        let mut names = built_in.get(&place.id).cloned().unwrap_or_default();
        place.names.iter().for_each(|(tag, own)| names.entry(tag.clone()).or_default().extend(own.iter().cloned()));
        names.values_mut().for_each(|names| {
            names.sort();
            names.dedup();
        });
        (Some(names), ids(&place.within), false)
    };
    let all = corpus.places.iter().map(|place| place.id.to_string());
    show(rows(counts, all, args.all, row), every, args.format, out)
}

/// Shows events: claims are counted that are about them, by their readings or else their article.
///
/// # Errors
/// If there is no store, or stdout cannot be written.
pub fn events(args: Args, site: &Site, out: &mut Out) -> anyhow::Result<Ending> {
    let (_, corpus) = site.corpus(out)?;
    let counts = counted(&corpus, |corpus, ix| {
        let article = corpus.article(corpus.article_of(ix)).event.as_ref();
        let own: Vec<_> = corpus.claim(ix).readings.iter().filter_map(|reading| reading.event.as_ref()).collect();
        let events = if own.is_empty() { article.into_iter().collect() } else { own };
        events.into_iter().map(ToString::to_string).collect()
    });
    let row = |id: &str| {
        let event = corpus.events().find(|event| event.id.as_str() == id);
        let within = event.and_then(|event| event.part_of.as_ref()).map(ToString::to_string);
        (event.map(|event| event.names.clone()), within.into_iter().collect(), false)
    };
    let all = corpus.events().map(|event| event.id.to_string());
    // Events are few and people's own: those without a claim are shown too.
    show(rows(counts, all, true, row), usual, args.format, out)
}

/// The names of every built-in place in every language.
fn built_in_place_names() -> anyhow::Result<BTreeMap<PlaceId, Names>> {
    let facts = Facts::built_in()?;
    let mut out: BTreeMap<PlaceId, Names> = BTreeMap::new();
    for tag in built_in_languages() {
        for (place, names) in place_names(tag, &facts)? {
            out.entry(place).or_default().insert(tag.to_owned(), names);
        }
    }
    Ok(out)
}

/// `names`, and in English what reports call a party that comes built in.
fn with_title(mut names: Names, id: &PartyId) -> Names {
    if let Some(title) = Titles::built_in("en").and_then(|titles| titles.of(id)) {
        names.entry("en".to_owned()).or_insert_with(|| vec![title]);
    }
    names
}

fn ids<K>(ids: &[crate::model::Id<K>]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

/// How many claims have each of the ids that `of` gives, a claim once for each.
fn counted(corpus: &Corpus, of: impl Fn(&Corpus, crate::corpus::ClaimIx) -> Vec<String>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for ix in corpus.claims() {
        let mut ids = of(corpus, ix);
        ids.sort();
        ids.dedup();
        ids.into_iter().for_each(|id| *counts.entry(id).or_default() += 1);
    }
    counts
}

/// The rows in the order of their ids: those with claims, and with `all` those without.
fn rows(
    counts: BTreeMap<String, usize>,
    known: impl Iterator<Item = String>,
    all: bool,
    row: impl Fn(&str) -> (Option<Names>, Vec<String>, bool),
) -> Vec<Row> {
    let mut counts = counts;
    if all {
        let had: BTreeSet<String> = counts.keys().cloned().collect();
        counts.extend(known.filter(|id| !had.contains(id)).map(|id| (id, 0)));
    }
    let row = |(id, claims): (String, usize)| {
        let (names, within, new) = row(&id);
        Row { id, claims, within, names: names.unwrap_or_default(), new }
    };
    counts.into_iter().map(row).collect()
}

fn show(rows: Vec<Row>, names: fn(&Names, Look) -> String, format: Format, out: &mut Out) -> anyhow::Result<Ending> {
    let look = out.look();
    let width = rows.iter().map(|row| row.id.len()).max().unwrap_or(0);
    for row in &rows {
        match format {
            Format::Jsonl => write_json(out.data(), row)?,
            Format::Text => {
                let marks = if row.new { "  (new)" } else { "" };
                let line = format!("{:width$}  {:>5}  {}{marks}", row.id, row.claims, names(&row.names, look));
                writeln!(out.data(), "{}", line.trim_end())?;
            }
        }
    }
    Ok(Ending::Fine)
}

/// The usual name in each language.
fn usual(names: &Names, look: Look) -> String {
    let first = names.iter().filter_map(|(tag, names)| Some(format!("{tag}: {}", whole(names.first()?, look))));
    first.collect::<Vec<_>>().join(" | ")
}

/// Every name in each language: of the names of a place none is the usual one.
fn every(names: &Names, look: Look) -> String {
    let all = names.iter().map(|(tag, names)| format!("{tag}: {}", whole(&names.join(", "), look)));
    all.collect::<Vec<_>>().join(" | ")
}
