//! Runs `examples.yaml`: pairs of sentences that clash, and more that must not.

use serde::Deserialize;

use super::{Label, compare, statement_in};

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
    let said = |text: &str, language: &str| statement_in(text, language).unwrap();
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
