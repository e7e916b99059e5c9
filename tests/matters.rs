//! Disputed matters in plain sentences of twelve languages: which pairs that clash are found, and which that do not raise an alarm.
//!
//! `tests/matters/matters.yaml` says which claims clash; `tests/matters/TAG.yaml` has them as the press of a language would say them, and
//! `tests/matters/unseen/` once more in the words of other writers, by which nothing was ever mended. `tests/floors/matters.yaml` holds the figures.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::corpora::hold;
use crate::program::{checkout, measured, run, told};

/// The kinds of findings that are alarms.
const ALARMS: [&str; 3] = ["contradiction", "denial", "reversal"];

#[derive(Deserialize)]
struct Matter {
    id: String,
    claims: BTreeMap<String, String>,
    #[serde(default)]
    clash: Vec<(String, String)>,
    #[serde(default)]
    open: Vec<(String, String)>,
}

/// A language's sentences, by matter and claim.
type Sentences = BTreeMap<String, BTreeMap<String, String>>;

/// Two claims of a matter.
type Pair = (String, BTreeSet<String>);

#[test]
fn plain_sentences_hold_their_floors() {
    let folder = checkout().join("tests/matters");
    let matters: Vec<Matter> = read(&folder.join("matters.yaml"));
    let sets = [("seen", folder.clone()), ("unseen", folder.join("unseen"))];
    let scores = sets.map(|(name, folder)| (name.to_owned(), figures(&matters, &folder)));
    hold("matters", &Value::Object(scores.into_iter().collect()));
}

#[test]
fn every_language_says_every_claim() {
    let folder = checkout().join("tests/matters");
    let matters: Vec<Matter> = read(&folder.join("matters.yaml"));
    for folder in [folder.clone(), folder.join("unseen")] {
        for tag in languages() {
            let sentences: Sentences = read(&folder.join(format!("{tag}.yaml")));
            for matter in &matters {
                let said: Vec<&String> = sentences[&matter.id].keys().collect();
                let asked: Vec<&String> = matter.claims.keys().collect();
                assert_eq!(said, asked, "{tag}: {}", matter.id);
            }
        }
    }
}

/// What is said of somebody, and how that one denies it in words that only point at it.
#[derive(Deserialize)]
struct Denied {
    claim: String,
    denials: Vec<String>,
}

#[test]
fn a_bare_denial_answers_what_stands_before_it() {
    let denied: BTreeMap<String, Denied> = read(&checkout().join("tests/matters/denials.yaml"));
    assert!(languages().all(|tag| denied.contains_key(tag)));
    let articles = denied.iter().flat_map(|(tag, Denied { claim, denials })| {
        let article = move |(n, denial): (usize, &String)| Article {
            id: format!("{tag}-{n}"),
            tag: tag.clone(),
            outlet: "outlet".to_owned(),
            event: format!("{tag}-{n}"),
            text: format!("Title\n\n{claim}\n\n{denial}"),
        };
        denials.iter().enumerate().map(article)
    });
    let articles: Vec<Article> = articles.collect();
    let found = findings(&articles);
    let answered: BTreeSet<&str> = found.iter().filter_map(|finding| finding["a"]["article"].as_str()).collect();
    let missed: Vec<&str> =
        articles.iter().filter(|it| !answered.contains(it.id.as_str())).map(|it| &*it.text).collect();
    assert!(missed.is_empty(), "{}", missed.join("\n\n"));
}

fn read<T: for<'de> Deserialize<'de>>(path: &Path) -> T {
    let text = fs::read_to_string(path).unwrap();
    serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn languages() -> impl Iterator<Item = &'static str> {
    ["ar", "az", "de", "en", "es", "fa", "fr", "he", "hy", "ru", "tr", "uk"].into_iter()
}

/// What share of the clashing pairs is found and how many others raise an alarm, for each language of `folder` and for all.
fn figures(matters: &[Matter], folder: &Path) -> Value {
    let mut scores = serde_json::Map::new();
    let (mut asked, mut found, mut wrong) = (0, 0, 0);
    let (clashing, open) = (pairs(matters, |matter| &matter.clash), pairs(matters, |matter| &matter.open));
    for tag in languages() {
        let alarms = alarms(matters, &read(&folder.join(format!("{tag}.yaml"))), tag);
        let right = clashing.intersection(&alarms).count();
        let other = alarms.iter().filter(|pair| !clashing.contains(*pair) && !open.contains(*pair)).count();
        scores.insert(tag.to_owned(), json!({"found": share(right, clashing.len()), "false": other}));
        (asked, found, wrong) = (asked + clashing.len(), found + right, wrong + other);
    }
    scores.insert("all".to_owned(), json!({"found": share(found, asked), "false": wrong}));
    Value::Object(scores)
}

fn share(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole as f64
}

fn pairs(matters: &[Matter], of: impl Fn(&Matter) -> &Vec<(String, String)>) -> BTreeSet<Pair> {
    let of_matter = |matter: &Matter| -> Vec<Pair> {
        of(matter).iter().map(|(a, b)| (matter.id.clone(), [a.clone(), b.clone()].into())).collect()
    };
    matters.iter().flat_map(of_matter).collect()
}

/// The pairs of claims that raise an alarm where each sentence is an article of its own on the event of its matter.
fn alarms(matters: &[Matter], sentences: &Sentences, tag: &str) -> BTreeSet<Pair> {
    let said = matters.iter().flat_map(|matter| sentences[&matter.id].iter().map(move |said| (&matter.id, said)));
    let article = |(matter, (claim, sentence)): (&String, (&String, &String))| Article {
        id: format!("{matter}-{claim}"),
        tag: tag.to_owned(),
        outlet: format!("outlet-{claim}"),
        event: matter.clone(),
        text: sentence.clone(),
    };
    findings(&said.map(article).collect::<Vec<_>>()).iter().filter_map(pair).collect()
}

/// An article to be added.
struct Article {
    id: String,
    tag: String,
    outlet: String,
    event: String,
    text: String,
}

/// The alarms that a store of the articles raises.
fn findings(articles: &[Article]) -> Vec<Value> {
    let folder = tempfile::tempdir().unwrap();
    let isnad = |arguments: &[&str]| {
        let output = run(Command::new(measured()).args(arguments).current_dir(folder.path()), b"");
        assert!(output.status.code().is_some_and(|code| code < 2), "isnad {arguments:?}: {}", told(&output));
        String::from_utf8(output.stdout).unwrap()
    };
    let mut list = String::from("path,outlet,published,url,language,title,event,id,author\n");
    for Article { id, tag, outlet, event, text } in articles {
        fs::write(folder.path().join(format!("{id}.txt")), text).unwrap();
        list += &format!("{id}.txt,{outlet},2024-03-12,,{tag},,{event},{id},\n");
    }
    fs::write(folder.path().join("list.csv"), list).unwrap();
    isnad(&["init", "."]);
    isnad(&["add", "--batch", "list.csv", "--quiet"]);
    let found = isnad(&["check", "--all", "--format", "jsonl"]);
    let findings = found.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    findings.filter(|finding| ALARMS.contains(&finding["kind"].as_str().unwrap_or_default())).collect()
}

/// The matter and the two claims of a finding; `None` if both stand in one article, which may quote the other side.
fn pair(finding: &Value) -> Option<Pair> {
    let side = |name: &str| finding[name]["article"].as_str()?.rsplit_once('-');
    let ((matter, a), (_, b)) = side("a").zip(side("b"))?;
    (a != b).then(|| (matter.to_owned(), [a.to_owned(), b.to_owned()].into()))
}
