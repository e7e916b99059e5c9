//! The sample dossier in `claims/`: what a check must find in it, what it must leave alone, and that it is what `add` makes.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::program::{ISNAD, checkout, files_under, run, told};

/// Every clash that fails a run: the matter and the two sides, and whether some pair of claims says it in so many words.
const CLASHES: [(&str, [&str; 2], bool); 4] = [
    ("who opened fire first", ["azerbaijan", "nagorno-karabakh"], true),
    ("who opened fire first", ["azerbaijan", "russia"], false),
    ("whether arms were carried", ["azerbaijan", "nagorno-karabakh"], true),
    ("whether arms were carried", ["armenia", "azerbaijan"], true),
];

/// Pairs of claims, by words of each, that look like a clash and are none; and why not.
const SILENT: [(&str, &str, &str); 9] = [
    (
        "two soldiers and three policemen",
        "two Azerbaijani soldiers had been killed",
        "Three police officers were killed",
    ),
    (
        "two soldiers and three policemen, in two languages",
        "погибли двое азербайджанских солдат",
        "قُتل ثلاثة من رجال الشرطة",
    ),
    (
        "dead and wounded, and two",
        "people had been killed and wounded on both sides",
        "two Azerbaijani soldiers had been killed",
    ),
    ("dead and wounded, and three", "سقوط قتلى وجرحى من الجانبين في تبادل", "Three people in the car were killed"),
    ("one toll from two mouths", "погибли трое полицейских", "Three people in the car were killed"),
    (
        "one toll of the other side from two mouths",
        "two of its soldiers were killed",
        "two Azerbaijani servicemen had died",
    ),
    ("Khankendi and Stepanakert", "in a shootout near Khankendi", "طريق ريفي قرب ستيباناكيرت"),
    ("ten in Moscow and eleven on the spot", "at 10:00 Moscow time on Sunday", "at about 11 a.m. local time"),
    ("a war of 2020 and a clash of 2023", "left more than 6,500 people dead", "Three police officers were killed"),
];

#[test]
fn the_expected_clashes_and_no_other_fail_a_run() {
    let found: BTreeSet<(String, [String; 2], bool)> = clashes(&failing());
    let expected = CLASHES.map(|(matter, sides, stated)| (matter.to_owned(), sides.map(str::to_owned), stated));
    assert_eq!(found, BTreeSet::from(expected));
}

#[test]
fn what_only_looks_like_a_clash_stays_silent() {
    let claims = claims();
    for (why, one, other) in SILENT {
        for words in [one, other] {
            assert!(claims.iter().any(|claim| words_of(claim).contains(words)), "no claim says `{words}`");
        }
        let is_pair = |finding: &&Value| {
            let (a, b) = (words_of(&finding["a"]), words_of(&finding["b"]));
            a.contains(one) && b.contains(other) || a.contains(other) && b.contains(one)
        };
        assert_eq!(failing().iter().find(is_pair), None, "{why}");
    }
}

#[test]
fn adding_the_articles_anew_gives_every_proposed_claim_and_leaves_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("claims");
    copy_folder(&checkout().join("claims"), &copy);
    isnad(&["refresh", "--all", "--quiet"], &copy, &[0]);
    for path in files_under(&copy.join("articles"), "yaml") {
        let original = checkout().join("claims").join(path.strip_prefix(&copy).unwrap());
        assert_eq!(
            fs::read_to_string(&path).unwrap(),
            fs::read_to_string(&original).unwrap(),
            "{}",
            original.display()
        );
    }
}

#[test]
fn every_claim_of_the_dossier_stands_in_its_article() {
    isnad(&["verify"], &checkout().join("claims"), &[0]);
}

/// The findings that fail a run.
fn failing() -> Vec<Value> {
    let found = isnad(&["check", "--format", "jsonl"], &checkout().join("claims"), &[1]);
    let findings = lines(&found);
    findings.into_iter().filter(|finding| ["contradiction", "reversal"].contains(&text(&finding["kind"]))).collect()
}

fn claims() -> Vec<Value> {
    lines(&isnad(&["list", "--format", "jsonl"], &checkout().join("claims"), &[0]))
}

/// The findings by matter and sides; stated if one of them is.
fn clashes(findings: &[Value]) -> BTreeSet<(String, [String; 2], bool)> {
    let keys: BTreeSet<(String, [String; 2])> =
        findings.iter().map(|finding| (matter(finding), sides(finding))).collect();
    let stated = |key: &(String, [String; 2])| {
        findings.iter().any(|f| (matter(f), sides(f)) == *key && text(&f["strength"]) == "stated")
    };
    keys.iter().map(|key| (key.0.clone(), key.1.clone(), stated(key))).collect()
}

fn matter(finding: &Value) -> String {
    match text(&finding["a"]["reading"]["topic"]) {
        "fired-first" | "attacked" => "who opened fire first".to_owned(),
        "carried-arms" => "whether arms were carried".to_owned(),
        other => other.to_owned(),
    }
}

/// The states or authorities of both speakers, in alphabetical order.
fn sides(finding: &Value) -> [String; 2] {
    let side = |claim: &Value| {
        let party = text(&claim["says"]).to_owned();
        let states = ["armenia", "azerbaijan", "nagorno-karabakh", "russia"];
        states.iter().find(|state| party.starts_with(**state)).map_or(party.clone(), |state| (*state).to_owned())
    };
    let mut sides = [side(&finding["a"]), side(&finding["b"])];
    sides.sort();
    sides
}

fn words_of(claim: &Value) -> &str {
    text(&claim["content"])
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn lines(output: &[u8]) -> Vec<Value> {
    let output = String::from_utf8_lossy(output);
    output.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Runs isnad on the store `claims`; the exit code must be one of `codes`.
fn isnad(arguments: &[&str], claims: &Path, codes: &[i32]) -> Vec<u8> {
    let output = run(Command::new(ISNAD).args(arguments).arg("--claims").arg(claims), b"");
    let fits = output.status.code().is_some_and(|code| codes.contains(&code));
    assert!(fits, "isnad {}: {}", arguments.join(" "), told(&output));
    output.stdout
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy_folder(&entry.path(), &target),
            false => drop(fs::copy(entry.path(), target).unwrap()),
        }
    }
}
