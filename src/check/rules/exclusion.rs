//! Two say different things of which only one can be so: a topic of the packs excludes another.

use super::{keys_of, topic};
use crate::check::Exemption;
use crate::check::Side;
use crate::check::comparable::{Fit, fit};
use crate::check::rule::{Clash, Ground, Keys, Rule, Verdict, Why};
use crate::corpus::Corpus;
use crate::model::{Reading, TopicId};
use crate::topic::{Topic, TopicKind};

/// Two say different things of which only one can be so.
pub struct Exclusion;

impl Rule for Exclusion {
    fn name(&self) -> &'static str {
        "exclusion"
    }

    fn page(&self) -> &'static str {
        include_str!("exclusion.md")
    }

    fn keys(&self, side: &Side<'_>, corpus: &Corpus) -> Keys {
        let Some(topic) = topic(side, corpus) else { return Keys::new() };
        let mut pairs: Vec<String> = topic.excludes.iter().map(|other| pair(&topic.id, other)).collect();
        let named_by = corpus.topics.iter().filter(|other| other.excludes.contains(&topic.id));
        pairs.extend(named_by.map(|other| pair(&topic.id, &other.id)));
        pairs.sort();
        pairs.dedup();
        pairs.iter().flat_map(|pair| keys_of(pair, side, corpus)).collect()
    }

    fn judge(&self, a: &Side<'_>, b: &Side<'_>, corpus: &Corpus) -> Verdict {
        let Some(((x, y), topics)) = a.reading.zip(b.reading).zip(topic(a, corpus).zip(topic(b, corpus))) else {
            return Verdict::NotComparable(Why::NothingShared);
        };
        if !excludes(topics.0, topics.1) {
            return Verdict::NotComparable(Why::OtherTopic);
        }
        if !x.holds || !y.holds {
            return Verdict::Compatible;
        }
        match same_roles(topics, x, y, corpus) {
            true => Verdict::Clash(clash(topics, a, b)),
            false => Verdict::NotComparable(Why::Exempt(Exemption::OtherScope)),
        }
    }
}

fn pair(x: &TopicId, y: &TopicId) -> String {
    if x < y { format!("{x} {y}") } else { format!("{y} {x}") }
}

/// Whether one of two topics excludes the other; none excludes itself.
fn excludes(x: &Topic, y: &Topic) -> bool {
    x.id != y.id && (x.excludes.contains(&y.id) || y.excludes.contains(&x.id))
}

/// Whether both give the same to the roles that both topics have. Who had no part in it leaves it to others: both must name a doer.
fn same_roles(topics: (&Topic, &Topic), x: &Reading, y: &Reading, corpus: &Corpus) -> bool {
    let shared = topics.0.roles.iter().filter(|(name, _)| topics.1.roles.contains_key(*name));
    let both_name = |name: &String| x.roles.contains_key(name) && y.roles.contains_key(name);
    shared
        .into_iter()
        .all(|(name, rule)| (rule.doer.is_none() || both_name(name)) && fit(name, rule, x, y, corpus) != Fit::Other)
}

fn clash(topics: (&Topic, &Topic), a: &Side<'_>, b: &Side<'_>) -> Clash {
    let (x, y) = (topics.0.id.to_string(), topics.1.id.to_string());
    let ground = Ground { sentence: "exclusion", topic: x.clone(), x, y, ..Ground::default() };
    let state = topics.0.kind == TopicKind::State || topics.1.kind == TopicKind::State;
    Clash { is_change: state && (a.is_before(b) || b.is_before(a)), ..Clash::stated(ground) }
}
