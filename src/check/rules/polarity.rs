//! One says that it is so, the other that it is not.

use super::{keys_of, topic};
use crate::check::comparable::{Fit, fit};
use crate::check::rule::{Clash, Ground, Keys, Rule, Verdict, Why};
use crate::check::{Exemption, Side};
use crate::corpus::Corpus;
use crate::model::Reading;
use crate::topic::{Topic, TopicKind};

/// One says that it is so, the other that it is not.
pub struct Polarity;

impl Rule for Polarity {
    fn name(&self) -> &'static str {
        "polarity"
    }

    fn page(&self) -> &'static str {
        include_str!("polarity.md")
    }

    fn keys(&self, side: &Side<'_>, corpus: &Corpus) -> Keys {
        match topic(side, corpus) {
            Some(topic) if topic.kind != TopicKind::Toll => keys_of(topic.id.as_str(), side, corpus),
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
        if x.holds == y.holds {
            return Verdict::Compatible;
        }
        let ((no, yes), told) = if x.holds { ((y, x), a) } else { ((x, y), b) };
        let is_left_open = || told.is_narrated() || a.is_one_side_with(b, corpus);
        match denied(topic, no, yes, &is_left_open, corpus) {
            Some(weight) => Verdict::Clash(clash(weight, topic, a, b)),
            None => Verdict::NotComparable(Why::Exempt(Exemption::OtherScope)),
        }
    }
}

/// How surely what `no` denies is what `yes` asserts: `no` must be as wide as `yes` in every role. Where `yes` names
/// nobody, nobody is meant if that `is_left_open`: an outlet tells it in its own voice, or one that speaks for the same side.
fn denied(topic: &Topic, no: &Reading, yes: &Reading, is_left_open: &dyn Fn() -> bool, corpus: &Corpus) -> Option<f64> {
    let weights = topic.roles.iter().map(|(name, rule)| match fit(name, rule, no, yes, corpus) {
        Fit::Same | Fit::Open => Some(1.0),
        // "Nobody attacked" denies "they attacked".
        Fit::Wider => Some(0.95),
        // Who has just one answer is what is disputed: "we did not blow it up" leaves it blown up by another.
        Fit::Narrower if !yes.roles.contains_key(name) && (rule.one || is_left_open()) => None,
        // "We did not attack" denies "somebody attacked" only if nobody else is meant.
        Fit::Narrower if !yes.roles.contains_key(name) => Some(if rule.scope { 0.75 } else { 0.85 }),
        // "It was no fireworks" leaves every other accident possible.
        Fit::Narrower if no.roles.get(name).is_some_and(|word| rule.words.contains_key(word)) => None,
        // "The army did not attack" leaves room for the rest of its state.
        Fit::Narrower => Some(0.8),
        Fit::Other => None,
    });
    weights.reduce(|a, b| Some(a? * b?)).unwrap_or(Some(1.0))
}

fn clash(weight: f64, topic: &Topic, a: &Side<'_>, b: &Side<'_>) -> Clash {
    // The sentence names first who says that it is so.
    let turned = a.reading.is_some_and(|reading| !reading.holds);
    let ground = Ground { sentence: "polarity", topic: topic.id.to_string(), turned, ..Ground::default() };
    let clash = if weight >= 0.9 { Clash::stated(ground) } else { Clash::inferred(0.95 * weight, ground) };
    // Who denies it answers the one who said so, and tells of no later moment.
    let answers = [a, b].iter().any(|side| side.denies() && side.reading.is_some_and(|reading| !reading.holds));
    let moved = topic.kind == TopicKind::State && !answers && (a.is_before(b) || b.is_before(a));
    Clash { is_change: moved, ..clash }
}
