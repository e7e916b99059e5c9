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
    let folder = tempfile::tempdir().unwrap();
    let isnad = |arguments: &[&str]| {
        let output = run(Command::new(measured()).args(arguments).current_dir(folder.path()), b"");
        assert!(output.status.code().is_some_and(|code| code < 2), "isnad {arguments:?}: {}", told(&output));
        String::from_utf8(output.stdout).unwrap()
    };
    let mut list = String::from("path,outlet,published,url,language,title,event,id,author\n");
    for matter in matters {
        for (claim, sentence) in &sentences[&matter.id] {
            let id = format!("{}-{claim}", matter.id);
            fs::write(folder.path().join(format!("{id}.txt")), sentence).unwrap();
            list += &format!("{id}.txt,outlet-{claim},2024-03-12,,{tag},,{},{id},\n", matter.id);
        }
    }
    fs::write(folder.path().join("list.csv"), list).unwrap();
    isnad(&["init", "."]);
    isnad(&["add", "--batch", "list.csv", "--quiet"]);
    let found = isnad(&["check", "--all", "--format", "jsonl"]);
    let findings = found.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let alarms = findings.filter(|finding| ALARMS.contains(&finding["kind"].as_str().unwrap_or_default()));
    alarms.filter_map(|finding| pair(&finding)).collect()
}

/// The matter and the two claims of a finding; `None` if both stand in one article, which may quote the other side.
fn pair(finding: &Value) -> Option<Pair> {
    let side = |name: &str| finding[name]["article"].as_str()?.rsplit_once('-');
    let ((matter, a), (_, b)) = side("a").zip(side("b"))?;
    (a != b).then(|| (matter.to_owned(), [a.to_owned(), b.to_owned()].into()))
}
