//! The program and the tools that tests run beside it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The `isnad` built with this test.
pub const ISNAD: &str = env!("CARGO_BIN_EXE_isnad");

/// The `isnad` that scores are measured with: `tests/run` names the release build, which is many times faster.
pub fn measured() -> String {
    std::env::var("ISNAD_MEASURED").unwrap_or_else(|_| ISNAD.to_owned())
}

/// The folder of the checkout.
pub fn checkout() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The shared test material beside the checkout. A run without it must not pass, or floors would hold nothing.
pub fn shared(inside: &str) -> PathBuf {
    let path = checkout().join("../shared").join(inside);
    assert!(path.exists(), "../shared/{inside} is missing: the tests need the shared corpora beside the checkout");
    path
}

/// A Python with what the tests import: the one that `tests/run` sets up, else the one on the path.
pub fn python() -> PathBuf {
    let own = checkout().join("target/test-tools/bin/python3");
    if own.exists() { own } else { "python3".into() }
}

/// Runs a program to its end with `input` on stdin.
pub fn run(command: &mut Command, input: &[u8]) -> Output {
    use std::io::Write as _;
    let name = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("cannot run {name} ({error}): `tests/run` installs what the tests need"));
    let mut stdin = child.stdin.take().unwrap();
    std::thread::scope(|scope| {
        // Beside the reading, else both sides could wait for each other with full pipes. A program may stop reading early.
        scope.spawn(move || stdin.write_all(input));
        child.wait_with_output().unwrap()
    })
}

/// What went wrong in a run, for a message.
pub fn told(output: &Output) -> String {
    format!("{}: {}", output.status, String::from_utf8_lossy(&output.stderr).trim_end())
}

/// The files with this extension at any depth under `folder`, by path.
pub fn files_under(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for path in std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|is| is == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
