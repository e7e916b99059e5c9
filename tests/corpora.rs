//! Runs the scorers of the shared corpora and holds what isnad once reached: `tests/floors/*.yaml` only ever rise.
//!
//! ```text
//! cargo test --test all corpora                     fails where a figure is under its floor
//! FLOORS=raise cargo test --test all corpora        lifts every floor to today's figure; none is lowered
//! ```

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::program::{checkout, measured, python, run, shared, told};

#[test]
fn dossiers_hold_their_floors() {
    hold("dossiers", &dossiers(&shared("corpora/dossiers")));
}

#[test]
fn dossiers_of_our_own_hold_their_floors() {
    for set in ["seen", "seen-2", "seen-3", "unseen", "unseen-2", "unseen-3"] {
        hold(
            &format!("own_dossiers_{}", set.replace('-', "_")),
            &dossiers(&checkout().join("tests/dossiers").join(set)),
        );
    }
}

#[test]
fn attribution_sets_hold_their_floors() {
    let sets = shared("corpora/attribution");
    let folder = tempfile::tempdir().unwrap();
    let golds: Vec<PathBuf> = jsonl_files(&sets);
    let predictions: Vec<PathBuf> = golds.iter().map(|gold| extracted(gold, folder.path())).collect();
    let mut scorer = Command::new(python());
    scorer.arg(sets.join("score.py")).arg("--gold").args(&golds).arg("--pred").args(&predictions).arg("--json");
    hold("attribution", &scored(&mut scorer)["corpora"]);
}

#[test]
fn contradiction_sets_hold_their_floors() {
    let sets = shared("corpora/contradiction");
    let folder = tempfile::tempdir().unwrap();
    let golds: Vec<PathBuf> = jsonl_files(&sets);
    let predictions: Vec<PathBuf> = golds.iter().map(|gold| compared(gold, folder.path())).collect();
    let mut scorer = Command::new(python());
    scorer.arg(sets.join("score.py")).arg("--gold").args(&golds).arg("--pred").args(&predictions).arg("--json");
    hold("contradiction", &scored(&mut scorer)["groups"]);
}

#[test]
fn the_founding_article_holds_its_floors() {
    let seed = shared("seed");
    let text = fs::read_to_string(seed.join("almayadeen-2023-03-05.txt")).unwrap();
    let line = json!({"id": "seed", "text": text, "published": "2023-03-05", "outlet": "almayadeen"});
    let found = extract(&line.to_string(), &["--narrated"]);
    let output = run(Command::new(python()).arg(seed.join("score.py")), &found);
    hold("seed", &totals(&String::from_utf8_lossy(&output.stdout)));
}

/// The figures of the dossiers in `folder`.
fn dossiers(folder: &Path) -> Value {
    let mut scorer = Command::new(python());
    scorer.arg(shared("corpora/dossiers/score.py")).arg("--dossiers").arg(folder);
    scored(scorer.args(["--isnad", &measured(), "--json"]))
}

/// The last line of the founding article's scorer: `found 15/15  exact 9/15 …  beyond the 15: 0`.
fn totals(text: &str) -> Value {
    let last = text.lines().last().unwrap_or_else(|| panic!("the scorer says nothing"));
    let (shares, beyond) = last.split_once("beyond the").expect("the scorer ends with what lies beyond");
    let words: Vec<&str> = shares.split_whitespace().collect();
    let mut figures: serde_json::Map<String, Value> =
        words.chunks_exact(2).map(|pair| (pair[0].to_owned(), json!(number(pair[1].split('/').next())))).collect();
    figures.insert("beyond".to_owned(), json!(number(beyond.split(':').nth(1))));
    Value::Object(figures)
}

fn number(text: Option<&str>) -> f64 {
    text.and_then(|text| text.trim().parse().ok()).expect("the scorer gives numbers")
}

fn jsonl_files(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|is| is == "jsonl")).collect();
    files.sort();
    files
}

/// The file with what isnad extracts from the texts of `gold`, which begins contents with the opening "that".
fn extracted(gold: &Path, folder: &Path) -> PathBuf {
    let lines = fs::read_to_string(gold).unwrap();
    let input: Vec<String> = lines.lines().map(text_only).collect();
    let found = String::from_utf8(extract(&input.join("\n"), more(gold))).unwrap();
    let answers: Vec<&str> = found.lines().filter(|line| line.contains("\"attributions\":")).collect();
    let path = folder.join(gold.file_name().unwrap());
    fs::write(&path, answers.join("\n")).unwrap();
    path
}

/// The file with what isnad makes of the pairs of `gold`.
fn compared(gold: &Path, folder: &Path) -> PathBuf {
    let lines = fs::read_to_string(gold).unwrap();
    let pairs: Vec<String> = lines.lines().map(pair_only).collect();
    let output = run(Command::new(measured()).args(["compare", "--jsonl"]), pairs.join("\n").as_bytes());
    assert!(output.status.success(), "compare: {}", told(&output));
    let path = folder.join(gold.file_name().unwrap());
    fs::write(&path, output.stdout).unwrap();
    path
}

/// A line of a gold of pairs without its answer.
fn pair_only(line: &str) -> String {
    let gold: Value = serde_json::from_str(line).unwrap();
    let parts = ["id", "a", "b", "lang_a", "lang_b"];
    Value::Object(parts.map(|part| (part.to_owned(), gold[part].clone())).into_iter().collect()).to_string()
}

/// The gold of treebanks and of two German sets begins a statement with the word that opens it; the latter also mark quotes
/// inside statements.
fn more(gold: &Path) -> &'static [&'static str] {
    let name = gold.file_name().unwrap().to_string_lossy();
    let is = |sets: &[&str]| sets.iter().any(|set| name.starts_with(set));
    if is(&["wikinews-", "redewiedergabe-"]) {
        &["--opener", "--quotes"]
    } else if is(&["padt-", "pud-", "ud-"]) {
        &["--opener"]
    } else {
        &[]
    }
}

/// A line of gold without its answers.
fn text_only(line: &str) -> String {
    let gold: Value = serde_json::from_str(line).unwrap();
    json!({"id": gold["id"], "text": gold["text"], "lang": gold["lang"]}).to_string()
}

fn extract(lines: &str, more: &[&str]) -> Vec<u8> {
    let output = run(Command::new(measured()).args(["extract", "--jsonl"]).args(more), lines.as_bytes());
    // A language without a pack gives errors in place of answers, and its set scores nothing.
    assert!(matches!(output.status.code(), Some(0 | 2)), "extract: {}", told(&output));
    output.stdout
}

/// What a scorer prints as JSON.
fn scored(scorer: &mut Command) -> Value {
    let output = run(scorer, b"");
    // A share of nothing is `NaN` there, which no JSON reader takes.
    let text = String::from_utf8_lossy(&output.stdout).replace("NaN", "null");
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("no score ({error}): {}", told(&output)))
}

/// Whether a figure must not fall or must not rise.
#[derive(Clone, Copy)]
enum Bound {
    AtLeast,
    AtMost,
}

/// Compares the figures in `tests/floors/NAME.yaml` with `scores`; there a path such as `en/half_f` names each.
pub fn hold(name: &str, scores: &Value) {
    let path = checkout().join(format!("tests/floors/{name}.yaml"));
    let text = fs::read_to_string(&path).unwrap();
    let raise = std::env::var("FLOORS").is_ok_and(|what| what == "raise");
    let (mut bound, mut kept, mut lines, mut fallen) = (Bound::AtLeast, 0, Vec::new(), Vec::new());
    for line in text.lines() {
        bound = match line {
            "at_least:" => Bound::AtLeast,
            "at_most:" => Bound::AtMost,
            _ => bound,
        };
        let Some((figure, limit)) = floor_in(line) else {
            lines.push(line.to_owned());
            continue;
        };
        kept += 1;
        match figure_at(scores, figure) {
            Some(now) if holds(bound, now, limit) => {
                lines.push(if raise { lifted(figure, bound, now) } else { line.to_owned() })
            }
            now => fallen.push(format!("  {figure}: {now:?}, and was {limit}")),
        }
    }
    assert!(kept > 0, "{} holds nothing", path.display());
    assert!(fallen.is_empty(), "{name}, worse than it was:\n{}", fallen.join("\n"));
    if raise {
        fs::write(&path, lines.join("\n") + "\n").unwrap();
    }
}

/// A line `  path: number`.
fn floor_in(line: &str) -> Option<(&str, f64)> {
    let (figure, limit) = line.strip_prefix("  ")?.split_once(": ")?;
    Some((figure, limit.parse().ok()?))
}

fn figure_at(scores: &Value, path: &str) -> Option<f64> {
    path.split('/').try_fold(scores, |value, key| value.get(key))?.as_f64()
}

fn holds(bound: Bound, now: f64, limit: f64) -> bool {
    match bound {
        Bound::AtLeast => now >= limit,
        Bound::AtMost => now <= limit,
    }
}

/// The line with today's figure, rounded to where it still holds.
fn lifted(figure: &str, bound: Bound, now: f64) -> String {
    let rounded = match bound {
        Bound::AtLeast => (now * 1000.0).floor(),
        Bound::AtMost => (now * 1000.0).ceil(),
    };
    format!("  {figure}: {}", rounded / 1000.0)
}
