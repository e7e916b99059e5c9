//! One deed is laid at two doors: each names somebody else who did it, whatever words or topics the two use.

use super::disowned::{blamed, doers};
use super::keys_of_claim;
use crate::check::occasion::days_apart;
use crate::check::position::position;
use crate::check::rule::{Clash, Ground, Key, Keys, Rule, Verdict, Why};
use crate::check::{Exemption, Side};
use crate::corpus::Corpus;
use crate::model::PartyId;
use crate::topic::Doer;

/// How sure it is that both speak of one deed.
const SURE: f64 = 0.6;

/// Where no thing that both name tells that both speak of one deed, they were said at most so many days apart.
const DAYS: i32 = 21;

/// One deed is laid at two doors.
pub struct TwoDoors;

impl Rule for TwoDoors {
    fn name(&self) -> &'static str {
        "two-doors"
    }

    fn page(&self) -> &'static str {
        include_str!("two_doors.md")
    }

    fn keys(&self, side: &Side<'_>, corpus: &Corpus) -> Keys {
        keys_of_claim("two doors", side, corpus)
    }

    fn finer_keys(&self, side: &Side<'_>, corpus: &Corpus) -> Option<Keys> {
        Some(door(side, corpus).map(|_| Key::of("door")).into_iter().collect())
    }

    fn judge(&self, a: &Side<'_>, b: &Side<'_>, corpus: &Corpus) -> Verdict {
        if !a.may_quarrel_with(b, corpus) {
            return Verdict::NotComparable(Why::NothingShared);
        }
        let Some((x, y)) = door(a, corpus).zip(door(b, corpus)) else {
            return Verdict::NotComparable(Why::NothingShared);
        };
        if x == y {
            return Verdict::Compatible;
        }
        // Two that each say that they did it tell of two deeds.
        let is_owned = a.speaks_for(&x, corpus) && b.speaks_for(&y, corpus);
        if is_owned || !is_one_deed(a, b, corpus) {
            return Verdict::NotComparable(Why::Exempt(Exemption::OtherScope));
        }
        let ground = Ground { sentence: "two-doors", x: x.to_string(), y: y.to_string(), ..Ground::default() };
        Verdict::Clash(Clash::inferred(SURE, ground))
    }
}

/// The only side that did it, by what `side` says: another, or its own where it says that it did. Whoever is accused of something that
/// is no harm did none, nor did who only says that he took part in something.
fn door(side: &Side<'_>, corpus: &Corpus) -> Option<PartyId> {
    let tells_of_harm = position(side, corpus).says.tells_of_harm();
    let mut named: Vec<PartyId> = doers(side, Doer::Did, corpus).collect();
    if tells_of_harm {
        named.extend(blamed(side, corpus));
    }
    let only = named.first().filter(|first| named.iter().all(|other| other == *first))?;
    (tells_of_harm || !side.speaks_for(only, corpus)).then(|| only.clone())
}

/// Whether both may speak of one deed: of harm to one thing; or one of them says no more than who is behind it, within weeks of the
/// other.
fn is_one_deed(a: &Side<'_>, b: &Side<'_>, corpus: &Corpus) -> bool {
    let (x, y) = (position(a, corpus), position(b, corpus));
    if x.says.names_thing() && y.says.names_thing() {
        return x.says.shares_thing(&y.says);
    }
    let days = a.said().1.zip(b.said().1);
    let is_near = days.is_some_and(|(x, y)| days_apart(x, y) <= DAYS);
    is_near && (names_no_deed(a, corpus) || names_no_deed(b, corpus))
}

/// Whether a reading of a side says who did it, and not what.
fn names_no_deed(side: &Side<'_>, corpus: &Corpus) -> bool {
    let any_deed = |topic| corpus.topics.get(topic).is_some_and(|topic| topic.any_deed);
    side.claim.readings.iter().any(|reading| any_deed(&reading.topic))
}
