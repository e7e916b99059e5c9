//! A model that a user points at, asked where the rules are silent: the tiny one that `tests/tiny_nli.py` makes.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};

use crate::program::{ISNAD, checkout, python, run, told};

const SHUT: &str = "The bridge has been shut since Monday";
const FLOWS: &str = "Traffic flows across the river";

/// A folder with the model, its tokenizer and the order of its answers.
fn tiny() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let made = run(Command::new(python()).arg(checkout().join("tests/tiny_nli.py")).arg(folder.path()), b"");
    assert!(made.status.success(), "Python (`tests/run` installs what it needs): {}", told(&made));
    folder
}

fn isnad(folder: &Path, arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(ISNAD);
    for name in ["ISNAD_CLAIMS", "ISNAD_MODEL", "ISNAD_TOKENIZER", "ISNAD_LABELS"] {
        command.env_remove(name);
    }
    run(command.args(arguments).current_dir(folder), input.as_bytes())
}

fn shown(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    shown(output).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn compare_asks_the_model_where_the_rules_are_silent() {
    let folder = tiny();
    let pairs = [
        (SHUT, FLOWS, "contradiction", "model"),
        (FLOWS, SHUT, "contradiction", "model"),
        ("Ships sail", FLOWS, "entailment", "model"),
        ("Maybe the bridge has been shut since Monday", FLOWS, "neutral", "nothing"),
        // The words of the rule come first, whatever the model would say.
        ("The bridge was destroyed on Monday", "The bridge was not destroyed on Monday", "contradiction", "polarity"),
    ];
    let asked: Vec<String> =
        pairs.iter().map(|(a, b, ..)| json!({"a": a, "b": b, "lang_a": "en"}).to_string()).collect();
    let ask = || isnad(folder.path(), &["compare", "--jsonl", "--model", "model.onnx"], &asked.join("\n"));
    let answers = lines(&ask());
    assert_eq!(answers.len(), pairs.len());
    for ((a, b, label, rule), answer) in pairs.iter().zip(&answers) {
        assert_eq!((&answer["label"], &answer["rule"]), (&json!(label), &json!(rule)), "{a} / {b}");
    }
    assert_eq!(answers[0]["confidence"], 0.98);
    assert_eq!(shown(&ask()), shown(&ask()));
}

#[test]
fn an_order_that_is_told_stands_for_the_missing_one() {
    let folder = tiny();
    fs::remove_file(folder.path().join("config.json")).unwrap();
    let without = isnad(folder.path(), &["compare", SHUT, FLOWS, "--model", "model.onnx"], "");
    assert_eq!(without.status.code(), Some(2));
    assert!(
        told(&without).contains("config.json: error[model-file]: does not say in which order"),
        "{}",
        told(&without)
    );
    let turned = ["compare", SHUT, FLOWS, "--model", "model.onnx", "--labels", "contradiction,neutral,entailment"];
    assert!(shown(&isnad(folder.path(), &turned, "")).starts_with("entailment  confidence 0.98  model"));
}

#[test]
fn what_is_no_model_is_told_and_the_rules_go_on() {
    let folder = tiny();
    let path = |name: &str| folder.path().join(name);
    let model = fs::read(path("model.onnx")).unwrap();
    fs::write(path("text.onnx"), "no model\n").unwrap();
    fs::write(path("half.onnx"), &model[..model.len() / 2]).unwrap();
    fs::write(path("empty.onnx"), "").unwrap();
    fs::write(path("broken.json"), "{\n \"version\": }\n").unwrap();
    let denied = ["compare", "The bridge was destroyed on Monday", "The bridge was not destroyed on Monday"];
    for (files, place) in [
        (vec!["--model", "text.onnx"], "text.onnx: error[model-file]: is no ONNX model"),
        (vec!["--model", "half.onnx"], "half.onnx: error[model-file]: is no ONNX model"),
        (vec!["--model", "empty.onnx"], "empty.onnx: error[model-file]: is no ONNX model"),
        (vec!["--model", "gone.onnx"], "gone.onnx: error[model-file]: cannot be read"),
        (vec!["--model", "model.onnx", "--tokenizer", "broken.json"], "broken.json:2:13: error[model-file]"),
        (vec!["--model", "model.onnx", "--tokenizer", "config.json"], "config.json: error[model-file]"),
    ] {
        let output = isnad(folder.path(), &[&denied[..], &files].concat(), "");
        assert_eq!(output.status.code(), Some(2), "{files:?}");
        assert!(told(&output).contains(place), "{files:?}: {}", told(&output));
        assert!(!told(&output).contains("panicked"), "{files:?}: {}", told(&output));
        assert!(shown(&output).starts_with("contradiction  confidence"), "{files:?}: {}", shown(&output));
    }
}

/// A store of two articles about one event, whose claims no topic covers.
fn store(folder: &Path) {
    assert!(isnad(folder, &["init"], "").status.success());
    for (outlet, text) in [
        ("post", "Bridge\n\nThe mayor said that the bridge has been shut since Monday.\n"),
        ("mail", "River\n\nThe harbour master said that traffic flows across the river.\n"),
    ] {
        fs::write(folder.join("article.txt"), text).unwrap();
        let facts = ["--published", "2024-05-04", "--outlet", outlet, "--event", "bridge-closure", "--language", "en"];
        let added = isnad(folder, &[&["add", "article.txt"], &facts[..]].concat(), "");
        assert!(added.status.success(), "{}", told(&added));
    }
}

#[test]
fn check_marks_what_the_model_finds_and_fails_only_if_asked_to() {
    let folder = tiny();
    store(folder.path());
    let check = |more: &[&str]| isnad(folder.path(), &[&["check", "--format", "jsonl"], more].concat(), "");
    assert!(lines(&check(&[])).is_empty());
    let output = check(&["--model", "model.onnx"]);
    let found = lines(&output);
    assert_eq!(found.len(), 1, "{} {}", shown(&output), told(&output));
    assert_eq!((&found[0]["rule"], &found[0]["strength"]), (&json!("model"), &json!("inferred")));
    assert!(found[0]["reason"].as_str().unwrap().contains("a model takes"), "{}", found[0]["reason"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(check(&["--model", "model.onnx", "--model-fails"]).status.code(), Some(1));
    assert_eq!(check(&["--model", "gone.onnx"]).status.code(), Some(2));
    let id = found[0]["id"].as_str().unwrap();
    let decide = ["decide", id, "--dismiss", "--because", "two bridges", "--by", "Lina", "--model", "model.onnx"];
    assert!(isnad(folder.path(), &decide, "").status.success());
    assert!(lines(&check(&["--model", "model.onnx"])).is_empty());
}
