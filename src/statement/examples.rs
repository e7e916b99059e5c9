//! Runs `examples.yaml`: pairs of sentences that clash, and more that must not.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Label, Statement, Tongue, compare, statement};
use crate::lang::{Pack, built_in};

/// A pair of sentences.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Example {
    shows: String,
    lang: String,
    lang_b: Option<String>,
    a: String,
    b: String,
    clash: bool,
}

fn examples() -> Vec<Example> {
    crate::yaml::read(include_str!("examples.yaml")).unwrap()
}

#[test]
fn every_example_clashes_or_is_silent() {
    let mut tongues: BTreeMap<String, (Pack, Tongue)> = BTreeMap::new();
    let mut said = |text: &str, language: &str| -> Statement {
        let (pack, tongue) = tongues
            .entry(language.to_owned())
            .or_insert_with(|| (Pack::read(built_in(language).unwrap()).unwrap(), Tongue::built_in(language).unwrap()));
        statement(text, pack, tongue)
    };
    let mut wrong = Vec::new();
    for example in examples() {
        let a = said(&example.a, &example.lang);
        let b = said(&example.b, example.lang_b.as_ref().unwrap_or(&example.lang));
        for (x, y) in [(&a, &b), (&b, &a)] {
            let judged = compare(x, y);
            if (judged.label == Label::Contradiction) != example.clash {
                wrong.push(format!(
                    "{} ({}): {:?} by {}: {} | {}",
                    example.shows,
                    example.lang,
                    judged.label,
                    judged.rule.name(),
                    example.a,
                    example.b
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn half_of_the_examples_must_stay_silent() {
    let examples = examples();
    let silent = examples.iter().filter(|example| !example.clash).count();
    assert!(2 * silent >= examples.len(), "{silent} of {}", examples.len());
}
