//! A build without models says so, and how to get one that has them.

use std::process::Command;

use crate::program::{ISNAD, run, told};

#[test]
fn a_build_without_models_says_so() {
    let output = run(Command::new(ISNAD).args(["compare", "a", "b", "--model", "model.onnx"]), b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        told(&output).contains("built without models") && told(&output).contains("--features nli"),
        "{}",
        told(&output)
    );
    let help = run(Command::new(ISNAD).args(["compare", "--help"]), b"");
    assert!(!String::from_utf8_lossy(&help.stdout).contains("--model"));
}
