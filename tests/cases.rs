//! Runs the folders under `tests/cases`: each shows one thing, and can be read and written without Rust.
//!
//! A case is a folder with a file `cmd`: command lines as one types them, run in order by `sh` in a temporary copy of the
//! folder, so that input files (`article.txt`, `claims/`) are named as they stand there. `expected.txt` holds what is
//! printed, stdout and stderr as they come, and each line's exit code.
//!
//! ```text
//! cargo test --test all cases                             runs them all and lists those that differ
//! CASES=check/toll cargo test --test all cases            only those whose path has these letters
//! SNAPSHOTS=overwrite cargo test --test all cases         writes what is printed now: read the diff before you commit it
//! ```

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rayon::prelude::*;
use snapbox::{Assert, Data};

use crate::program::{ISNAD, checkout};

#[test]
fn every_case_prints_what_it_expects() {
    let root = checkout().join("tests/cases");
    let wanted = std::env::var("CASES").unwrap_or_default();
    let mut cases = Vec::new();
    find(&root, &mut cases);
    let cases: Vec<PathBuf> = cases.into_iter().filter(|case| name(&root, case).contains(&wanted)).collect();
    assert!(!cases.is_empty(), "no case under tests/cases has `{wanted}` in its path");
    let failures: Vec<String> = cases
        .par_iter()
        .filter_map(|case| verify(case).err().map(|what| format!("\n=== tests/cases/{}\n{what}", name(&root, case))))
        .collect();
    assert!(
        failures.is_empty(),
        "{} of {} cases differ; SNAPSHOTS=overwrite takes the new output\n{}",
        failures.len(),
        cases.len(),
        failures.join("\n")
    );
}

/// The folders at or under `folder` that are cases, by name.
fn find(folder: &Path, cases: &mut Vec<PathBuf>) {
    if folder.join("cmd").exists() {
        cases.push(folder.to_owned());
        return;
    }
    assert!(!folder.join("expected.txt").exists(), "{}: expected.txt without a cmd", folder.display());
    let mut inside: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    inside.sort();
    inside.iter().filter(|path| path.is_dir()).for_each(|path| find(path, cases));
}

fn name(root: &Path, case: &Path) -> String {
    case.strip_prefix(root).unwrap().to_string_lossy().into_owned()
}

/// Compares without the library's wildcards: `[..2023-03-03]` is a date here.
fn verify(case: &Path) -> snapbox::assert::Result<()> {
    let expected = Data::read_from(&case.join("expected.txt"), None).raw();
    Assert::new().action_env("SNAPSHOTS").normalize_paths(false).try_eq(None, Data::text(printed(case)), expected)
}

/// Everything that the lines of `cmd` print, with the lines themselves and their exit codes.
fn printed(case: &Path) -> String {
    let folder = tempfile::tempdir().unwrap();
    copy(case, folder.path());
    let script = fs::read_to_string(case.join("cmd")).unwrap();
    let lines = script.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    lines.map(|line| ran(line, folder.path())).collect::<Vec<_>>().join("\n")
}

fn ran(line: &str, folder: &Path) -> String {
    let programs = Path::new(ISNAD).parent().unwrap();
    let path = format!("{}:{}", programs.display(), std::env::var("PATH").unwrap_or_default());
    let output = Command::new("sh")
        .args(["-c", &format!("exec 2>&1\n{line}")])
        .current_dir(folder)
        .env_clear()
        .envs([("PATH", path.as_str()), ("LC_ALL", "C.UTF-8"), ("NO_COLOR", "1")])
        .env("HOME", folder)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout).replace(&*folder.to_string_lossy(), "[FOLDER]");
    let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    let code = output.status.code().map_or("by a signal".to_owned(), |code| code.to_string());
    format!("$ {line}\n{text}{end}exit {code}\n")
}

/// Copies the case's input.
fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            fs::create_dir(&target).unwrap();
            copy(&entry.path(), &target);
        } else if entry.file_name() != "cmd" && entry.file_name() != "expected.txt" {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
