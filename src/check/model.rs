//! What a model says of claims on which no rule has a word.

use std::collections::BTreeSet;

use super::Side;
use super::consequence::Consequences;
use super::decided::Decisions;
use super::engine::{Gathering, Table, is_asked_for, order, ordered};
use super::finding::{Finding, Options, Report};
use super::rule::{Clash, Ground};
use super::rules::keys_of_claim;
use crate::corpus::{ClaimIx, Corpus};
use crate::statement::{Judgement, Label};

/// The name under which findings of a model are reported, as others are under their rule's.
pub const MODEL: &str = "model";

/// Its page, as rules have one.
pub const MODEL_PAGE: &str = include_str!("model.md");

/// A model must be as sure as this, whichever of the two sentences comes first: it is asked about many pairs, most of which
/// have nothing to do with each other, and models are sure of themselves.
const SURE: f64 = 0.9;

/// No more claims of one event or week are put to the model: each pair costs two runs of it.
const MOST: usize = 60;

/// Adds to `report` what `asked` takes for a contradiction among the claims that may be about one event and of which a rule can
/// say nothing, since at least one of them has no reading. Denials are left to their rule: of them a model sees the words only.
pub fn ask_model(
    corpus: &Corpus,
    options: &Options,
    report: &mut Report,
    asked: &mut dyn FnMut(&str, &str) -> Option<Judgement>,
) {
    // What only follows has no words that a model could be asked about.
    let consequences = Consequences::default();
    let table = Table::new(corpus, options, &consequences);
    let decisions = Decisions::of(corpus);
    let mut seen: BTreeSet<[ClaimIx; 2]> = report.findings.iter().map(|finding| pair(finding.a, finding.b)).collect();
    let keys = |side: &Side<'_>| if side.denies() { Vec::new() } else { keys_of_claim("", side, corpus) };
    for group in table.groups(&Gathering { rule: MODEL, most: MOST, keys: &keys, finer: &|_| None }, &mut report.capped)
    {
        let pairs = group.iter().enumerate().flat_map(|(at, &x)| group[at + 1..].iter().map(move |&y| (x, y)));
        for (x, y) in pairs {
            let (a, b) = ordered(table.sides[x], table.sides[y]);
            if seen.insert(pair(a.ix, b.ix)) && is_asked_for(a.ix, b.ix, corpus, options) {
                report.findings.extend(finding(&table, &decisions, (a, b), asked));
            }
        }
    }
    report.findings.sort_by_key(order);
}

fn pair(a: ClaimIx, b: ClaimIx) -> [ClaimIx; 2] {
    [a.min(b), a.max(b)]
}

/// What the model makes of two sides, if that is a finding.
fn finding(
    table: &Table<'_>,
    decisions: &Decisions<'_>,
    (a, b): (Side<'_>, Side<'_>),
    asked: &mut dyn FnMut(&str, &str) -> Option<Judgement>,
) -> Option<Finding> {
    let (x, y) = (a.claim.content.as_str(), b.claim.content.as_str());
    if a.reading.is_some() && b.reading.is_some() || x == y {
        return None;
    }
    let sure = table.meets(&a, &b, false).ok()?;
    let told = |weight| {
        let ground = Ground { sentence: MODEL, ..Ground::default() };
        table.told(MODEL, Clash::inferred(weight, ground), sure, (a, b), decisions).ok()
    };
    // What would be no finding however sure the model is need not be asked.
    told(1.0)?;
    told(sureness(asked(x, y))?.min(sureness(asked(y, x))?))
}

/// How surely the model takes a pair for a contradiction; `None` if that is not enough.
fn sureness(judgement: Option<Judgement>) -> Option<f64> {
    let judgement = judgement.filter(|judgement| judgement.label == Label::Contradiction)?;
    (judgement.confidence >= SURE).then_some(judgement.confidence)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::corpus::Parts;
    use crate::model::{ArticleFile, FindingKind, Strength};
    use crate::statement::Rule;

    /// An article of its own about the event `strike` with one claim.
    fn article(id: &str, says: &str, content: &str, more: Value) -> (String, ArticleFile) {
        let mut claim = json!({
            "id": id, "says": says, "type": "indirect", "stance": "asserts", "content": content, "at": [[0, 9]], "status": "proposed",
        });
        claim.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let article = json!({
            "id": id, "outlet": format!("post-{id}"), "title": "t", "language": "en", "published": "2024-05-03",
            "versions": [], "event": "strike",
        });
        (format!("{id}.yaml"), serde_json::from_value(json!({"article": article, "claims": [claim]})).unwrap())
    }

    fn corpus(articles: Vec<(String, ArticleFile)>) -> Corpus {
        let topics = crate::topic::built_in_topics().unwrap();
        Corpus::new(Parts { articles, topics, ..Parts::default() })
    }

    /// What a model finds that is as sure as this of a contradiction between "shut" and "open", in either order.
    fn found(corpus: &Corpus, sure: [f64; 2]) -> (Report, usize) {
        let mut times = 0;
        let mut report = crate::check::check(corpus, &Options::default());
        ask_model(corpus, &Options::default(), &mut report, &mut |a, _| {
            times += 1;
            let confidence = if a == "shut" { sure[0] } else { sure[1] };
            let (spans_a, spans_b) = (Vec::new(), Vec::new());
            Some(Judgement { label: Label::Contradiction, confidence, rule: Rule::Model, spans_a, spans_b })
        });
        (report, times)
    }

    fn two(more: Value) -> Corpus {
        corpus(vec![article("a", "mayor", "shut", json!({})), article("b", "union", "open", more)])
    }

    #[test]
    fn what_a_model_finds_is_marked_as_its_own() {
        let (report, _) = found(&two(json!({})), [0.98, 0.95]);
        let [finding] = &report.findings[..] else { panic!("{:?}", report.findings) };
        assert_eq!((finding.rule, finding.strength), (MODEL, Strength::Inferred));
        assert_eq!((finding.kind, finding.confidence), (FindingKind::Contradiction, 0.95));
    }

    #[test]
    fn it_must_be_sure_whichever_comes_first() {
        assert!(found(&two(json!({})), [0.98, 0.85]).0.findings.is_empty());
        assert!(found(&two(json!({})), [0.85, 0.98]).0.findings.is_empty());
    }

    #[test]
    fn it_is_not_asked_where_rules_speak_or_nothing_is_asserted() {
        let reading = |holds: bool| json!({"readings": [{"topic": "withdrew", "who": "mayor", "holds": holds}]});
        let read =
            |x, y| corpus(vec![article("a", "mayor", "shut", reading(x)), article("b", "union", "open", reading(y))]);
        for (corpus, why) in [
            (read(true, true), "the rules see agreement"),
            (read(true, false), "the rules see a clash"),
            (two(json!({"stance": "demands"})), "a demand"),
            (two(json!({"stance": "denies"})), "a denial"),
            (two(json!({"status": "rejected"})), "rejected"),
            (two(json!({"content": "shut"})), "the same words"),
        ] {
            assert_eq!(found(&corpus, [0.98, 0.98]).1, 0, "{why}");
        }
    }

    #[test]
    fn a_large_event_is_capped_and_that_is_told() {
        let articles = (0..70).map(|n| article(&format!("a{n}"), "mayor", &format!("open {n}"), json!({})));
        let (report, times) = found(&corpus(articles.collect()), [0.5, 0.5]);
        assert!(times <= MOST * MOST && report.capped.iter().any(|capped| capped.rule == MODEL && capped.size == 70));
    }
}
