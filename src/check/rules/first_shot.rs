//! One says who opened fire first, another tells of the shots of the other side as the beginning.

use super::{keys_of, topic};
use crate::check::rule::{Clash, Ground, Keys, Rule, Verdict, Why};
use crate::check::{Exemption, Side};
use crate::corpus::Corpus;
use crate::model::{PartyId, Reading};

/// The topics of which an account of one attack may answer the question who was first.
const FIRST: &str = "fired-first";
const ATTACK: &str = "attacked";

/// An account of an attack against another's word on who opened fire first.
pub struct FirstShot;

impl Rule for FirstShot {
    fn name(&self) -> &'static str {
        "first-shot"
    }

    fn page(&self) -> &'static str {
        include_str!("first_shot.md")
    }

    fn keys(&self, side: &Side<'_>, corpus: &Corpus) -> Keys {
        match topic(side, corpus).map(|topic| topic.id.as_str()) {
            // Only within an event that somebody wrote down: in a long war both sides attack every day.
            Some(FIRST | ATTACK) if side.event().is_some() => keys_of("first shot", side, corpus),
            _ => Keys::new(),
        }
    }

    fn judge(&self, a: &Side<'_>, b: &Side<'_>, corpus: &Corpus) -> Verdict {
        let Some((x, y)) = a.reading.zip(b.reading) else { return Verdict::NotComparable(Why::NothingShared) };
        let (first, attack) = match (x.topic.as_str(), y.topic.as_str()) {
            (FIRST, ATTACK) => (x, y),
            (ATTACK, FIRST) => (y, x),
            _ => return Verdict::NotComparable(Why::OtherTopic),
        };
        if a.event().is_none() || b.event().is_none() {
            return Verdict::NotComparable(Why::Exempt(Exemption::OtherEvent));
        }
        // An attack without its hour may have been the answer to the first shot, unless it was on the very thing that is
        // said to have fired it.
        let on_first = who(first).is_some_and(|who| attack.roles.iter().any(|(role, at)| role != "who" && at == who));
        let is_moment = on_first || attack.when.as_ref().is_some_and(|when| when.has_hour());
        match who(first).zip(who(attack)) {
            Some((one, other)) if first.holds && attack.holds && is_moment && !one_side(one, other, corpus) => {
                let value = |reading: &Reading| reading.roles.get("who").cloned().unwrap_or_default();
                let ground = Ground {
                    sentence: "first-shot",
                    topic: FIRST.into(),
                    x: value(x),
                    y: value(y),
                    ..Ground::default()
                };
                Verdict::Clash(Clash::inferred(0.65, ground))
            }
            _ => Verdict::Compatible,
        }
    }
}

fn who(reading: &Reading) -> Option<&String> {
    reading.roles.get("who")
}

fn one_side(one: &str, other: &str, corpus: &Corpus) -> bool {
    match (PartyId::new(one), PartyId::new(other)) {
        (Ok(one), Ok(other)) => corpus.parties.side_of(&one) == corpus.parties.side_of(&other),
        _ => one == other,
    }
}
