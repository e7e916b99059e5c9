//! Runs the examples on every rule's page.

use serde::Deserialize;

use crate::check::{Finding, Options, RULES, check, kind_name, sentence};
use crate::corpus::{Corpus, Parts};
use crate::gazetteer::Facts;
use crate::model::{ArticleFile, Strength};
use crate::topic::{Topic, TopicBook, built_in_topics};
use crate::yaml;

/// One example: two claims and what the check makes of them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Example {
    #[serde(default)]
    topic: Option<Topic>,
    /// `one` if both claims stand in one article.
    #[serde(default)]
    article: Option<String>,
    a: Said,
    b: Said,
    gives: String,
}

/// A claim in few words.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    says: String,
    #[serde(default)]
    via: Vec<String>,
    #[serde(default)]
    r#type: Option<String>,
    #[serde(default)]
    stance: Option<String>,
    said: String,
    #[serde(default)]
    published: Option<String>,
    #[serde(default)]
    event: Option<String>,
    #[serde(default)]
    content: Option<String>,
    #[serde(default)]
    reads: Option<serde_json::Value>,
}

impl Said {
    /// As a claim of an article file, at `place`.
    fn claim(&self, id: &str, place: u32) -> serde_json::Value {
        let content = self.content.as_deref().unwrap_or("x");
        let via: Vec<_> = self.via.iter().map(|party| serde_json::json!({"party": party})).collect();
        serde_json::json!({
            "id": id, "says": self.says, "via": via, "said": self.said,
            "type": self.r#type.as_deref().unwrap_or("indirect"),
            "stance": self.stance.as_deref().unwrap_or("asserts"), "content": content,
            "at": [[place, place + content.chars().count() as u32]],
            "readings": self.reads.iter().collect::<Vec<_>>(), "status": "proposed",
        })
    }

    fn article(&self, id: &str, claims: Vec<serde_json::Value>) -> (String, ArticleFile) {
        let published = self.published.as_ref().unwrap_or(&self.said);
        let event = Some(self.event.as_deref().unwrap_or("clash")).filter(|event| *event != "none");
        let article = serde_json::json!({
            "id": id, "outlet": format!("post-{id}"), "title": "t", "language": "en",
            "published": published, "versions": [], "event": event,
        });
        let file = serde_json::from_value(serde_json::json!({"article": article, "claims": claims})).unwrap();
        (format!("{id}.yaml"), file)
    }
}

fn corpus(example: &Example) -> Corpus {
    let (a, b) = (example.a.claim("a", 0), example.b.claim("b", 1000));
    let articles = match example.article {
        Some(_) => vec![example.a.article("one", vec![a, b])],
        None => vec![example.a.article("one", vec![a]), example.b.article("two", vec![b])],
    };
    let topics = built_in_topics().unwrap();
    Corpus::new(Parts {
        articles,
        parties: Facts::built_in().unwrap().book(),
        topics: TopicBook::new(topics.iter().cloned().chain(example.topic.clone())),
        ..Parts::default()
    })
}

/// What the check finds, in the words of `gives`.
fn given(finding: &Finding) -> String {
    let strength = if finding.strength == Strength::Stated { "stated" } else { "inferred" };
    let side = if finding.same_side { " same-side" } else { "" };
    format!("{} {strength}{side}", kind_name(finding.kind))
}

/// Every example of a page: the YAML between fences.
fn examples(page: &str) -> Vec<Example> {
    let blocks = page.split("```yaml\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    blocks.map(|text| yaml::read(text).unwrap_or_else(|fault| panic!("{fault:?}\n{text}"))).collect()
}

#[test]
fn every_page_has_both_halves_and_all_its_examples_hold() {
    let mut wrong = Vec::new();
    for rule in RULES {
        let (fires, silent) = rule.page().split_once("## Stays silent").unwrap();
        assert!(fires.starts_with(&format!("# {}\n", rule.name())) && fires.contains("## Fires"), "{}", rule.name());
        assert!(!examples(fires).is_empty() && !examples(silent).is_empty(), "{}", rule.name());
        for (n, example) in (1..).zip(examples(rule.page())) {
            let found = check(&corpus(&example), &Options::default()).findings;
            let given = found.first().map_or("silent".into(), given);
            if given != example.gives {
                wrong.push(format!("{} example {n}: {given}, not {}", rule.name(), example.gives));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_example_under_fires_is_found_by_the_rule_of_the_page_and_explained_in_every_language() {
    for rule in RULES {
        let example = examples(rule.page()).remove(0);
        let corpus = corpus(&example);
        let found = check(&corpus, &Options::default()).findings;
        assert_eq!(found.first().map(|finding| finding.rule), Some(rule.name()));
        for language in crate::check::languages() {
            let text = sentence(&found[0], &corpus, language);
            assert!(text.len() > 20 && !text.contains(['{', '}']), "{language}: {text}");
        }
    }
}

/// The reason that the check gives for two claims.
fn reason(a: &str, b: &str) -> String {
    let example: Example = yaml::read(&format!("a: {a}\nb: {b}\ngives: silent\n")).unwrap();
    let corpus = corpus(&example);
    let found = check(&corpus, &Options::default()).findings;
    sentence(&found[0], &corpus, "en")
}

#[test]
fn the_reason_says_who_says_that_it_is_so_whichever_came_first() {
    let yes = "{says: azerbaijan-mod, said: \"2023-03-05\", reads: {topic: carried-arms}}";
    let no = "{says: armenia-mfa, said: \"2023-03-05\", reads: {topic: carried-arms, holds: false}}";
    for (a, b) in [(yes, no), (no, yes)] {
        let text = reason(a, b);
        assert!(
            text.starts_with(
                "Azerbaijan's Ministry of Defence says that it is so, Armenia's Ministry of Foreign Affairs"
            ),
            "{text}"
        );
    }
}

#[test]
fn the_reason_says_who_counts_what_whichever_came_first() {
    let many = "{says: iran, said: \"2020-01-08\", reads: {topic: killed, side: iraq, of: soldiers, count: \"80\"}}";
    let few =
        "{says: united-states, said: \"2020-01-08\", reads: {topic: killed, side: iraq, of: soldiers, count: \"4\"}}";
    assert!(reason(many, few).starts_with("Iran says 80, United States says 4"));
    assert!(reason(few, many).starts_with("United States says 4, Iran says 80"));
}
