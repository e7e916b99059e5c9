//! Two name different times for the same thing.

use super::{keys_of, topic};
use crate::check::Side;
use crate::check::comparable::scope;
use crate::check::rule::{Clash, Ground, Keys, Rule, Verdict, Why};
use crate::corpus::Corpus;
use crate::topic::TopicKind;

/// Two name different times for the same thing.
pub struct TimeConflict;

impl Rule for TimeConflict {
    fn name(&self) -> &'static str {
        "time-conflict"
    }

    fn page(&self) -> &'static str {
        include_str!("time_conflict.md")
    }

    fn keys(&self, side: &Side<'_>, corpus: &Corpus) -> Keys {
        match topic(side, corpus) {
            Some(topic) if topic.kind == TopicKind::Setting => keys_of(topic.id.as_str(), side, corpus),
            _ => Keys::new(),
        }
    }

    fn times_differ(&self) -> bool {
        true
    }

    fn judge(&self, a: &Side<'_>, b: &Side<'_>, corpus: &Corpus) -> Verdict {
        let Some(((x, y), topic)) = a.reading.zip(b.reading).zip(topic(a, corpus)) else {
            return Verdict::NotComparable(Why::NothingShared);
        };
        if x.topic != y.topic {
            return Verdict::NotComparable(Why::OtherTopic);
        }
        if let Err(why) = scope(topic, x, y, corpus) {
            return Verdict::NotComparable(why);
        }
        match (&x.when, &y.when) {
            (Some(first), Some(second)) if x.holds && y.holds && first.excludes(second) => {
                let (x, y) = (first.to_string(), second.to_string());
                Verdict::Clash(Clash::stated(Ground {
                    sentence: "time-conflict",
                    topic: topic.id.to_string(),
                    x,
                    y,
                    ..Ground::default()
                }))
            }
            _ => Verdict::Compatible,
        }
    }
}
