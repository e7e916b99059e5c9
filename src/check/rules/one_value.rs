//! Two name different parties, places or things where only one can be right.

use super::{keys_of, topic};
use crate::check::comparable::{Fit, fit, scope};
use crate::check::rule::{Clash, Ground, Keys, Rule, Verdict, Why};
use crate::check::{Exemption, Side};
use crate::corpus::Corpus;
use crate::model::{PartyId, Reading};
use crate::topic::{Topic, TopicKind};

/// Two name different parties, places or things where only one can be right.
pub struct OneValue;

impl Rule for OneValue {
    fn name(&self) -> &'static str {
        "one-value"
    }

    fn page(&self) -> &'static str {
        include_str!("one_value.md")
    }

    fn keys(&self, side: &Side<'_>, corpus: &Corpus) -> Keys {
        match topic(side, corpus) {
            Some(topic) if topic.roles.values().any(|rule| rule.one) => keys_of(topic.id.as_str(), side, corpus),
            _ => Keys::new(),
        }
    }

    fn judge(&self, a: &Side<'_>, b: &Side<'_>, corpus: &Corpus) -> Verdict {
        let Some(((x, y), topic)) = a.reading.zip(b.reading).zip(topic(a, corpus)) else {
            return Verdict::NotComparable(Why::NothingShared);
        };
        if x.topic != y.topic {
            return Verdict::NotComparable(Why::OtherTopic);
        }
        if !x.holds || !y.holds {
            return Verdict::Compatible;
        }
        if let Err(why) = scope(topic, x, y, corpus) {
            return Verdict::NotComparable(why);
        }
        if crosses(topic, x, y) || crosses(topic, y, x) {
            return Verdict::NotComparable(Why::Exempt(Exemption::OtherScope));
        }
        match two_values(topic, x, y, corpus) {
            Some(values)
                if topic.roles.values().any(|rule| rule.doer.is_some()) && each_its_own(values, a, b, corpus) =>
            {
                Verdict::NotComparable(Why::Exempt(Exemption::OtherScope))
            }
            Some(values) => Verdict::Clash(clash(topic, values, a, b)),
            None => Verdict::Compatible,
        }
    }
}

/// Whether one speaks of what the other's value did elsewhere: Turkey in Syria's airspace, and somebody in Turkey's, who can
/// only be somebody else.
fn crosses(topic: &Topic, x: &Reading, y: &Reading) -> bool {
    let scoped = topic.roles.iter().filter(|(_, rule)| rule.scope).filter_map(|(name, _)| x.roles.get(name));
    let one = |value: &String| topic.roles.iter().any(|(name, rule)| rule.one && y.roles.get(name) == Some(value));
    scoped.into_iter().any(one)
}

/// The two values of the first role that takes one and has two.
fn two_values<'a>(topic: &Topic, x: &'a Reading, y: &'a Reading, corpus: &Corpus) -> Option<(&'a str, &'a str)> {
    let (name, _) = topic.roles.iter().find(|(name, rule)| rule.one && fit(name, rule, x, y, corpus) == Fit::Other)?;
    Some((x.roles.get(name)?, y.roles.get(name)?))
}

/// Whether each side names itself: two that each say that they did it tell of two deeds.
fn each_its_own((x, y): (&str, &str), a: &Side<'_>, b: &Side<'_>, corpus: &Corpus) -> bool {
    let is_own = |value: &str, side: &Side<'_>| PartyId::new(value).is_ok_and(|party| side.speaks_for(&party, corpus));
    is_own(x, a) && is_own(y, b)
}

fn clash(topic: &Topic, (x, y): (&str, &str), a: &Side<'_>, b: &Side<'_>) -> Clash {
    let topic_id = topic.id.to_string();
    let ground =
        Ground { sentence: "one-value", topic: topic_id, x: x.to_owned(), y: y.to_owned(), ..Ground::default() };
    let moved = topic.kind == TopicKind::State && (a.is_before(b) || b.is_before(a));
    Clash { is_change: moved, ..Clash::stated(ground) }
}
