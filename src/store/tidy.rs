//! Files in canonical form, comments kept.

use std::path::PathBuf;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Error, Store, disk, paths, pieces};
use crate::diag::{Diagnostic, code};
use crate::model::{Decision, Event, Party, Place, Settings};
use crate::yaml;

/// A file that is not in canonical form, and how it would look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untidy {
    /// The file.
    pub path: PathBuf,
    /// Its text in canonical form.
    pub text: String,
}

impl Untidy {
    /// Writes the file in canonical form.
    ///
    /// # Errors
    /// If the disk refuses.
    pub fn write(&self) -> Result<(), Error> {
        disk::write_text(&self.path, &self.text)
    }
}

/// What one file looks like in canonical form, or what is wrong with it.
type Tidy = Result<String, Vec<Diagnostic>>;

impl Store {
    /// The files that are not in canonical form, by folder and name. A file that cannot be read in full is not touched; what is
    /// wrong with it is told. Topic packs are left as their authors laid them out.
    pub fn untidy(&self) -> (Vec<Untidy>, Vec<Diagnostic>) {
        let (mut files, mut bad) = (Vec::new(), Vec::new());
        let settings = vec![self.root.join(paths::SETTINGS)];
        let whole = |text: &str, shown: &str| match yaml::read::<Settings>(text) {
            Ok(settings) => Ok(yaml::write(&settings)),
            Err(fault) => Err(vec![fault.diagnostic(shown, text, 1)]),
        };
        look(settings, whole, &mut files, &mut bad);
        look(self.files("articles"), article, &mut files, &mut bad);
        look(self.files("parties"), records::<Party>, &mut files, &mut bad);
        look(self.files("places"), records::<Place>, &mut files, &mut bad);
        look(self.files("events"), records::<Event>, &mut files, &mut bad);
        look(self.files("decisions"), records::<Decision>, &mut files, &mut bad);
        (files, bad)
    }
}

fn look(paths: Vec<PathBuf>, tidy: impl Fn(&str, &str) -> Tidy, files: &mut Vec<Untidy>, bad: &mut Vec<Diagnostic>) {
    for path in paths {
        let shown = paths::shown(&path);
        match disk::read_text(&path, &shown) {
            Err(diagnostic) => bad.push(*diagnostic),
            Ok(old) => match tidy(&old, &shown) {
                Err(diagnostics) => bad.extend(diagnostics),
                Ok(plain) => {
                    let text = yaml::with_comments(&old, &plain);
                    if tidy(&text, &shown) != Ok(plain) {
                        bad.push(lost_comments(&shown));
                    } else if text != old {
                        files.push(Untidy { path, text });
                    }
                }
            },
        }
    }
}

/// What is said when comments would change what the file says; no such file is known.
fn lost_comments(shown: &str) -> Diagnostic {
    Diagnostic::error(&code::YAML_SYNTAX, shown, "the file's comments cannot be kept in canonical form")
        .help("move the comments to lines of their own")
}

fn article(text: &str, shown: &str) -> Tidy {
    let read = pieces::article(text, shown);
    match read.good {
        Some(file) if read.bad.is_empty() => Ok(yaml::write(&file)),
        _ => Err(read.bad),
    }
}

fn records<T: Serialize + DeserializeOwned>(text: &str, shown: &str) -> Tidy {
    let read = pieces::records::<T>(text, shown);
    if !read.bad.is_empty() {
        return Err(read.bad);
    }
    match read.good.as_slice() {
        [one] if !pieces::is_list(text) => Ok(yaml::write(one)),
        many => Ok(yaml::write(&many)),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::store::sample;

    #[test]
    fn a_fresh_store_is_tidy() {
        let (_folder, store, _) = sample::store();
        assert_eq!(store.untidy(), (Vec::new(), Vec::new()));
    }

    #[test]
    fn tidying_keeps_records_and_comments() {
        let (_folder, store, path) = sample::store();
        let tidy = fs::read_to_string(&path).unwrap().replacen("says: army", "says: army  # who?", 1);
        fs::write(
            &path,
            tidy.replace("    stance: asserts\n", "").replace("    status:", "    stance:   'asserts'\n    status:"),
        )
        .unwrap();
        let (untidy, bad) = store.untidy();
        assert_eq!((untidy.len(), bad.len()), (1, 0));
        untidy[0].write().unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), tidy);
    }

    #[test]
    fn a_file_with_a_fault_is_not_touched() {
        let (_folder, store, path) = sample::store();
        fs::write(&path, fs::read_to_string(&path).unwrap().replacen("stance", "stanze", 1)).unwrap();
        let (untidy, bad) = store.untidy();
        assert_eq!((untidy.len(), bad[0].code.name), (0, "unknown-field"));
    }
}
