//! A store that cannot be written: a clear error, exit 2, nothing half-written; reading goes on.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::program::{ISNAD, files_under, run, told};

/// The user and group of nobody: root may write whatever the permissions say, so root's tests run as him.
const NOBODY: &str = "65534";

/// A store with an article and the program beside it, all of which nobody may write.
struct Locked {
    folder: tempfile::TempDir,
    program: PathBuf,
}

impl Locked {
    fn new() -> Locked {
        let folder = tempfile::tempdir().unwrap();
        // The checkout may lie where nobody may look.
        let program = folder.path().join("isnad");
        fs::copy(ISNAD, &program).unwrap();
        fs::write(folder.path().join("article.txt"), "Bridge open\n\nThe mayor said that the bridge was open.\n")
            .unwrap();
        fs::write(folder.path().join("other.txt"), "Bridge shut\n\nThe mayor said that the bridge was shut.\n")
            .unwrap();
        for arguments in [&["init"][..], &["add", "article.txt", "--outlet", "post", "--published", "2024-05-03"]] {
            let output = run(Command::new(&program).args(arguments).current_dir(&folder), b"");
            assert!(output.status.success(), "{}", told(&output));
        }
        allow(folder.path(), 0o555);
        Locked { folder, program }
    }

    /// Runs isnad as somebody who may not write.
    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = match is_root() {
            true => {
                let mut command = Command::new("setpriv");
                command.args(["--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"]).arg(&self.program);
                command
            }
            false => Command::new(&self.program),
        };
        run(command.args(arguments).current_dir(&self.folder).env_remove("ISNAD_CLAIMS"), b"")
    }

    /// Every file of the store with its bytes.
    fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let claims = self.folder.path().join("claims");
        let paths = ["yaml", "txt", "json", "tmp"].into_iter().flat_map(|extension| files_under(&claims, extension));
        paths.map(|path| (path.clone(), fs::read(path).unwrap())).collect()
    }
}

impl Drop for Locked {
    fn drop(&mut self) {
        allow(self.folder.path(), 0o755);
    }
}

fn is_root() -> bool {
    let output = run(Command::new("id").arg("-u"), b"");
    output.stdout.trim_ascii() == b"0"
}

/// Gives `path` and all below it these permissions.
fn allow(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    if path.is_dir() {
        fs::read_dir(path).unwrap().for_each(|entry| allow(&entry.unwrap().path(), mode));
    }
}

#[test]
fn what_cannot_be_written_is_told_and_left_whole() {
    let store = Locked::new();
    let before = store.files();
    let listed = String::from_utf8(store.run(&["list", "--format", "jsonl"]).stdout).unwrap();
    let claim: serde_json::Value = serde_json::from_str(listed.lines().next().unwrap()).unwrap();
    let claim = claim["id"].as_str().unwrap();
    for arguments in [
        &["add", "other.txt", "--outlet", "mail", "--published", "2024-05-03"][..],
        &["add", "other.txt", "--outlet", "post", "--published", "2024-05-03", "--id", "2024-05-03-post-bridge-open"],
        &["review", claim, "--confirm", "--by", "Rana"],
        &["party", "rename", "post", "herald"],
    ] {
        let output = store.run(arguments);
        let said = told(&output);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        assert!(said.contains("claims/") && said.contains("Permission denied"), "{arguments:?}: {said}");
        assert_eq!(store.files(), before, "{arguments:?}");
    }
}

#[test]
fn what_cannot_be_written_can_be_read() {
    let store = Locked::new();
    for arguments in [&["check"][..], &["list"], &["graph"], &["parties"], &["verify"], &["fmt", "--check"]] {
        let output = store.run(arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", told(&output));
    }
}
