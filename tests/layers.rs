//! The floors of the house: a module uses only floors under it, and a few things have one place.
//!
//! Reads the sources as text: a compiler cannot say this inside one crate, and crates would cost a reader more than this file.

use std::fs;
use std::path::Path;

use crate::program::{checkout, files_under};

/// Every module of the library, lowest floor first.
const FLOORS: &[&str] = &[
    "embedded",
    "text",
    "diag",
    "model",
    "yaml",
    "lang",
    "gazetteer",
    "topic",
    "extract",
    "statement",
    "nli",
    "intake",
    "store",
    "corpus",
    "check",
    "survey",
    "graph",
    "render",
    "web",
    "cli",
];

/// The rooms of `extract`, in the order in which a text passes through them: a room uses only those before it.
const ROOMS: &[&str] = &["notes", "speech", "speakers", "dates", "meaning"];

/// Modules that must not know each other although the floors would let one of them.
const STRANGERS: &[(&str, &str)] = &[
    ("store", "extract"),
    ("store", "intake"),
    ("check", "store"),
    // Language stops at the claim.
    ("corpus", "lang"),
    ("corpus", "extract"),
    ("check", "lang"),
    ("check", "extract"),
    // Whoever asks a model hands the check a function: the check does without one.
    ("check", "nli"),
    ("graph", "lang"),
    ("graph", "extract"),
    ("survey", "lang"),
    ("survey", "extract"),
    ("render", "lang"),
    ("render", "extract"),
];

/// One source file: its path under `src`, its module, and its text without unit tests.
struct Source {
    path: String,
    module: String,
    text: String,
}

#[test]
fn modules_use_only_floors_under_them() {
    let mut upward = Vec::new();
    for source in sources() {
        for used in modules_used(&source.text) {
            if used != source.module && !may_use(&source.module, &used) {
                upward.push(format!("src/{}: `{}` uses `{used}`", source.path, source.module));
            }
        }
    }
    assert!(upward.is_empty(), "uses of a floor above:\n{}", upward.join("\n"));
}

#[test]
fn rooms_of_extraction_use_only_rooms_before_them() {
    let place = |name: &str| ROOMS.iter().position(|&room| room == name);
    let mut backward = Vec::new();
    for source in sources() {
        let Some(room) = source.path.strip_prefix("extract/").and_then(|rest| rest.split('/').next()) else { continue };
        let used = source.text.split("crate::extract::").skip(1).map(word);
        let wrong = used.filter(|used| place(room).is_some_and(|own| place(used).is_some_and(|other| other > own)));
        backward.extend(wrong.map(|used| format!("src/{}: `{room}` uses `{used}`", source.path)));
    }
    assert!(backward.is_empty(), "uses of a later room:\n{}", backward.join("\n"));
}

#[test]
fn every_module_stands_on_a_floor() {
    let lib = read(&checkout().join("src/lib.rs"));
    let modules = lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let homeless: Vec<&str> = modules.filter(|module| !FLOORS.contains(module)).collect();
    assert!(
        homeless.is_empty(),
        "give these modules a floor in tests/layers.rs and docs/ARCHITECTURE.md: {homeless:?}"
    );
}

#[test]
fn one_place_for_the_yaml_libraries() {
    only_in(&["serde_yaml", "serde_saphyr", "yaml_edit"], |source| source.module == "yaml");
}

#[test]
fn only_the_command_line_talks() {
    let macros = ["print", "println", "eprint", "eprintln", "dbg"].map(|name| format!("{name}!"));
    let macros: Vec<&str> = macros.iter().map(String::as_str).collect();
    let talk = ["io::stdout", "io::stderr", "std::env::", "use std::env"];
    only_in(&[&macros[..], &talk[..]].concat(), |source| source.module == "cli");
    only_in(&["process::exit"], |source| source.module == "main");
}

#[test]
fn every_test_file_is_run() {
    let root = read(&checkout().join("tests/all.rs"));
    for path in files_under(&checkout().join("tests"), "rs") {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let is_own = path.parent() == Some(&checkout().join("tests"));
        assert!(
            !is_own || name == "all" || root.contains(&format!("mod {name};")),
            "tests/all.rs does not name `{name}`"
        );
    }
}

/// Fails with every place where one of `words` stands in a file that `is_home` does not allow.
fn only_in(words: &[&str], is_home: impl Fn(&Source) -> bool) {
    let mut strays = Vec::new();
    for source in sources().iter().filter(|source| !is_home(source)) {
        for (number, line) in source.text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            if let Some(word) = words.iter().find(|word| line.contains(**word)) {
                strays.push(format!("src/{}:{}: {word}", source.path, number + 1));
            }
        }
    }
    assert!(strays.is_empty(), "not at home here:\n{}", strays.join("\n"));
}

fn may_use(module: &str, used: &str) -> bool {
    let floor = |name: &str| FLOORS.iter().position(|&floor| floor == name);
    let strangers = STRANGERS.iter().any(|&pair| pair == (module, used) || pair == (used, module));
    !strangers && floor(used) <= floor(module)
}

/// The modules named behind `crate::`, also in braces.
fn modules_used(text: &str) -> Vec<String> {
    let uses = text.split("crate::").skip(1).map(|rest| match rest.strip_prefix('{') {
        Some(list) => heads(list),
        None => vec![word(rest)],
    });
    // What is no module is a macro or a name of the crate's own page.
    uses.flatten().filter(|name| FLOORS.contains(&name.as_str())).collect()
}

/// The first names in a list in braces: `a` and `d` of `a::{b, c}, d::e}`.
fn heads(list: &str) -> Vec<String> {
    let (mut depth, mut starts, mut names) = (1, true, Vec::new());
    for (at, letter) in list.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' => starts = depth == 1,
            _ if starts && letter.is_alphabetic() => {
                names.push(word(&list[at..]));
                starts = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    names
}

fn word(text: &str) -> String {
    text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

fn sources() -> Vec<Source> {
    let root = checkout().join("src");
    let files = files_under(&root, "rs").into_iter().filter(|path| !path.ends_with("build.rs"));
    let sources: Vec<Source> = files.map(|path| source(&root, &path)).collect();
    assert!(sources.len() > 20, "no sources under src: the test would hold nothing");
    sources
}

fn source(root: &Path, path: &Path) -> Source {
    let inside = path.strip_prefix(root).unwrap();
    let first = inside.iter().next().unwrap().to_string_lossy();
    let text = read(path);
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned();
    Source { path: inside.to_string_lossy().into_owned(), module: first.trim_end_matches(".rs").to_owned(), text: code }
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn a_use_is_seen_in_every_spelling() {
    assert_eq!(modules_used("use crate::text::Span;\nfn f(x: crate::model::When) {}"), ["text", "model"]);
    assert_eq!(modules_used("use crate::{graph::{Graph, cli}, check};"), ["graph", "check"]);
    assert!(!may_use("graph", "render") && may_use("render", "graph") && !may_use("store", "extract"));
}
