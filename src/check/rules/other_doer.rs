//! Two name different doers of what was done to one thing.

use super::{keys_of, topic};
use crate::check::comparable::{Fit, fit};
use crate::check::rule::{Clash, Ground, Keys, Rule, Verdict, Why};
use crate::check::{Exemption, Side};
use crate::corpus::Corpus;
use crate::model::Reading;
use crate::topic::Topic;

/// The role of who does it.
const DOER: &str = "who";

/// How sure it is that both speak of one deed: a thing may be hit twice.
const SURE: f64 = 0.8;

/// Two name different doers of what was done to one thing.
pub struct OtherDoer;

impl Rule for OtherDoer {
    fn name(&self) -> &'static str {
        "other-doer"
    }

    fn page(&self) -> &'static str {
        include_str!("other_doer.md")
    }

    fn keys(&self, side: &Side<'_>, corpus: &Corpus) -> Keys {
        let thing = topic(side, corpus).zip(side.reading).and_then(|(topic, reading)| single(topic, reading));
        thing.map_or_else(Keys::new, |thing| keys_of(&format!("done to {thing}"), side, corpus))
    }

    fn judge(&self, a: &Side<'_>, b: &Side<'_>, corpus: &Corpus) -> Verdict {
        let Some(((x, y), topics)) = a.reading.zip(b.reading).zip(topic(a, corpus).zip(topic(b, corpus))) else {
            return Verdict::NotComparable(Why::NothingShared);
        };
        let things = single(topics.0, x).zip(single(topics.1, y));
        if things.is_none_or(|(x, y)| x != y) {
            return Verdict::NotComparable(Why::OtherTopic);
        }
        if !x.holds || !y.holds {
            return Verdict::Compatible;
        }
        match doers(topics.0, x, y, corpus) {
            Some(doers) => Verdict::Clash(clash(topics.0, doers)),
            None => Verdict::NotComparable(Why::Exempt(Exemption::OtherScope)),
        }
    }
}

/// The thing it was done to, if an event has only one such thing.
fn single<'r>(topic: &Topic, reading: &'r Reading) -> Option<&'r str> {
    let mut roles = topic.roles.iter();
    let word = roles.find_map(|(name, rule)| reading.roles.get(name).filter(|word| rule.single.contains(word)));
    word.map(String::as_str)
}

/// The two doers, if they are two; parties only, for "a vehicle" fires for somebody.
fn doers<'r>(topic: &Topic, x: &'r Reading, y: &'r Reading, corpus: &Corpus) -> Option<(&'r str, &'r str)> {
    let rule = topic.roles.get(DOER)?;
    let apart = fit(DOER, rule, x, y, corpus) == Fit::Other;
    // Who hit one's own thing by another's hand is told apart by whose it is.
    let whose = x.roles.get("whose").zip(y.roles.get("whose")).is_none_or(|(x, y)| x == y);
    (apart && whose).then_some((x.roles.get(DOER)?, y.roles.get(DOER)?))
}

fn clash(topic: &Topic, (x, y): (&str, &str)) -> Clash {
    let topic = topic.id.to_string();
    Clash::inferred(
        SURE,
        Ground { sentence: "one-value", topic, x: x.to_owned(), y: y.to_owned(), ..Ground::default() },
    )
}
