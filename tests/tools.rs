//! What isnad writes, read by other programs: PyYAML, a JSON Schema validator, Graphviz.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use isnad::corpus::{Corpus, Parts};
use isnad::graph::{Graph, Query, chosen};
use isnad::model::ArticleFile;
use serde_json::Value;

use crate::program::{ISNAD, checkout, files_under, python, run, told};

/// Texts that hold what YAML 1.1 readers take for something else.
const TEXTS: [(&str, &str, &str); 3] = [
    (
        "en",
        "2024-05-03-en",
        "No\n\n“No,” the mayor said. The mayor said that 1:30 was too late. The minister denied it on 2024-05-02.\n",
    ),
    (
        "ar",
        "2024-05-03-ar",
        "الوزارة: الجسر مفتوح\n\nقال الوزير إنّ \"الجسر: مفتوح\" منذ 2024-05-02.\nوأضاف أن 40 شخصاً عبروه.\n",
    ),
    ("ru", "2024-05-03-ru", "Мост открыт\n\n«Да», — заявил мэр. По словам министра, движение восстановлено в 10:30.\n"),
];

/// A store with the sample texts, in a folder of its own.
fn store() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    isnad(folder.path(), &["init"]);
    for (language, id, text) in TEXTS {
        fs::write(folder.path().join("article.txt"), text).unwrap();
        let told =
            ["--published", "2024-05-03", "--outlet", "off", "--url", &format!("https://example.org/?a={id}&b=on")];
        isnad(folder.path(), &[&["add", "article.txt", "--id", id, "--language", language], &told[..]].concat());
    }
    folder
}

fn isnad(folder: &Path, arguments: &[&str]) -> Vec<u8> {
    let output = run(Command::new(ISNAD).args(arguments).current_dir(folder).env_remove("ISNAD_CLAIMS"), b"");
    assert!(output.status.success(), "isnad {}: {}", arguments.join(" "), told(&output));
    output.stdout
}

/// Runs the reader in Python on `files`, which it validates against `schema` if there is one.
fn python_reads(schema: Option<&Path>, files: &[PathBuf]) -> Output {
    let mut command = Command::new(python());
    command.arg(checkout().join("tests/read_yaml.py"));
    if let Some(schema) = schema {
        command.arg("--schema").arg(schema);
    }
    run(command.args(files), b"")
}

/// What Python reads in `files`, by path.
fn read_by_python(schema: Option<&Path>, files: &[PathBuf]) -> Value {
    let output = python_reads(schema, files);
    assert!(output.status.success(), "Python (`tests/run` installs what it needs): {}", told(&output));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The schema in `claims/schema` and the files of `claims` that it is for; every kind of file that isnad writes.
const KINDS: [(&str, &str); 6] = [
    ("article.json", "articles"),
    ("decisions.json", "decisions"),
    ("events.json", "events"),
    ("isnad.json", "isnad.yaml"),
    ("parties.json", "parties"),
    ("places.json", "places"),
];

/// The files of one kind in a store.
fn files_of(claims: &Path, kind: &str) -> Vec<PathBuf> {
    let path = claims.join(kind);
    if path.is_dir() { files_under(&path, "yaml") } else { vec![path] }
}

/// A store with every kind of file that isnad writes: two articles that clash, what somebody decided about it, a place.
fn store_with_a_decision() -> tempfile::TempDir {
    let folder = store();
    for (outlet, text) in [
        ("post", "Shots\n\nAzerbaijan's defence ministry said that Armenian forces opened fire first.\n"),
        ("mail", "Fire\n\nArmenia's defence ministry said that Azerbaijani forces opened fire first.\n"),
    ] {
        fs::write(folder.path().join("article.txt"), text).unwrap();
        let told = ["--published", "2024-05-04", "--outlet", outlet, "--event", "river-clash"];
        isnad(folder.path(), &[&["add", "article.txt"], &told[..]].concat());
    }
    let check = run(Command::new(ISNAD).args(["check", "--format", "jsonl"]).current_dir(folder.path()), b"");
    let finding: Value = serde_json::from_slice(check.stdout.split(|byte| *byte == b'\n').next().unwrap()).unwrap();
    let id = finding["id"].as_str().unwrap();
    isnad(folder.path(), &["decide", id, "--dismiss", "--because", "No", "--by", "1:30"]);
    fs::create_dir_all(folder.path().join("claims/places")).unwrap();
    fs::write(
        folder.path().join("claims/places/bridge.yaml"),
        "{id: bridge, names: {en: [\"No\"]}, zone: \"+02:00\"}\n",
    )
    .unwrap();
    isnad(folder.path(), &["fmt"]);
    folder
}

#[test]
fn every_file_that_isnad_writes_fits_its_schema() {
    let own = store_with_a_decision();
    for (schema, kind) in KINDS {
        let claims = own.path().join("claims");
        let files = files_of(&claims, kind);
        assert!(!files.is_empty(), "the store has no {kind}");
        read_by_python(Some(&claims.join("schema").join(schema)), &files);
    }
}

#[test]
fn every_file_of_the_sample_fits_its_schema() {
    let claims = checkout().join("claims");
    for (schema, kind) in KINDS.iter().filter(|(_, kind)| *kind != "decisions") {
        read_by_python(Some(&claims.join("schema").join(schema)), &files_of(&claims, kind));
    }
}

#[test]
fn a_wrong_field_does_not_fit_the_schema() {
    let folder = store();
    let claims = folder.path().join("claims");
    let file = files_of(&claims, "articles").remove(0);
    let text = fs::read_to_string(&file).unwrap();
    for (wrong, tells) in [
        (text.replacen("stance:", "stanse:", 1), "stanse"),
        (text.replacen("type: ", "type: shouted # ", 1), "shouted"),
        (text.replacen("confidence: 0", "confidence: \"0\" # ", 1), "\'0\' is not"),
    ] {
        assert_ne!(wrong, text);
        fs::write(&file, wrong).unwrap();
        let output = python_reads(Some(&claims.join("schema/article.json")), std::slice::from_ref(&file));
        assert!(!output.status.success() && told(&output).contains(tells), "{tells}: {}", told(&output));
    }
}

#[test]
fn yaml_1_1_readers_read_the_same_values() {
    let folder = store();
    let files = files_under(folder.path(), "yaml");
    assert!(files.len() > TEXTS.len(), "{files:?}");
    let theirs = read_by_python(None, &files);
    for file in &files {
        let ours: Value = isnad::yaml::read(&fs::read_to_string(file).unwrap()).unwrap();
        assert_eq!(theirs[file.to_str().unwrap()], ours, "{}", file.display());
    }
}

/// Words that end strings, open entities or name fields of a label elsewhere.
const HOSTILE: &str = r#"he said: "]; x -> y [label=\"z\" \N \G &lt;b&gt; <b>bold</b> {a|b} \"#;

#[test]
fn graphviz_draws_every_claim_as_it_was_written() {
    let article = r#"{id: a, outlet: post, title: t, language: en, published: "2024-05-03", versions: []}"#;
    let claim = r#"{says: post, type: narrated, stance: asserts, at: [[0, 1]], status: proposed}"#;
    let mut file: Value = isnad::yaml::read(&format!("{{article: {article}, claims: [{claim}, {claim}]}}")).unwrap();
    for (at, (id, content)) in [("hostile", HOSTILE), ("arabic", "قتل 3 في 2024-05-02")].into_iter().enumerate() {
        file["claims"][at]["id"] = id.into();
        file["claims"][at]["content"] = content.into();
    }
    let file: ArticleFile = serde_json::from_value(file).unwrap();
    let corpus = Corpus::new(Parts { articles: vec![("a.yaml".into(), file)], ..Parts::default() });
    let graph = Graph::of(&corpus, &chosen(&corpus, &Query::default(), &[]).claims, &[]);
    let mut dot = Vec::new();
    isnad::render::write_dot(&mut dot, &corpus, &graph).unwrap();
    let drawn: Value = serde_json::from_slice(&draw("json", &dot)).unwrap();
    let tooltip = |name: &str| {
        let nodes = drawn["objects"].as_array().unwrap();
        let node = nodes.iter().find(|node| node["name"] == name).unwrap_or_else(|| panic!("no {name}"));
        node["tooltip"].as_str().unwrap().to_owned()
    };
    // Graphviz hands attributes on as they were escaped, so the escapes are taken off here.
    assert_eq!(tooltip("claim hostile").replace("\\\\", "\\").replace("&amp;", "&"), HOSTILE);
    assert_eq!(tooltip("claim arabic"), "قتل 3 في 2024-05-02");
}

#[test]
fn graphviz_draws_the_graph_of_a_store() {
    let folder = store();
    let svg = String::from_utf8(draw("svg", &isnad(folder.path(), &["graph"]))).unwrap();
    let shown = svg.matches("<g id=\"node").count();
    assert!(shown > 10 && svg.contains("mayor"), "{shown} nodes");
}

#[test]
fn an_empty_graph_is_drawn_too() {
    let folder = tempfile::tempdir().unwrap();
    isnad(folder.path(), &["init"]);
    draw("svg", &isnad(folder.path(), &["graph"]));
}

/// What Graphviz makes of `dot`, which it must take without a word of warning.
fn draw(format: &str, dot: &[u8]) -> Vec<u8> {
    let output = run(Command::new("dot").arg(format!("-T{format}")), dot);
    assert!(output.status.success() && output.stderr.is_empty(), "dot: {}", told(&output));
    output.stdout
}
