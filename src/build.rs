//! Embeds every language pack, topic pack, gazetteer file and the sample store, so that a new file adds no Rust; and compiles the
//! languages with the program's own modules, so that a start need not.
//!
//! Files of words are embedded as JSON, which a program reads at its start in a tenth of the time that YAML takes.

#![allow(
    dead_code,
    unused_imports,
    unfulfilled_lint_expectations,
    reason = "these are whole modules of the program, of which the build needs no more than the reading of packs"
)]

mod diag;
mod gazetteer;
mod lang;
#[path = "extract/language.rs"]
mod language;
mod model;
mod text;
mod topic;
mod yaml;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use embedded::PackText;
use language::{Language, World};

/// The folders of YAML files; those with folders of their own hold packs.
const DATA: [&str; 7] = [
    "src/gazetteer/data",
    "src/gazetteer/data/names",
    "src/gazetteer/data/places",
    "src/gazetteer/data/titles",
    "src/lang/packs",
    "src/statement/data",
    "src/topic/packs",
];

fn main() -> io::Result<()> {
    let root = root();
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("folders.rs"), folders_of(&root)?)?;
    fs::write(out.join("sample.rs"), sample_of(&root.join("claims"))?)?;
    fs::write(out.join("compiled.rs"), compiled(&out)?)
}

fn root() -> PathBuf {
    PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"))
}

/// Writes the facts, the topics and every language to `out` as they are compiled. A Rust expression: their names and bytes.
fn compiled(out: &Path) -> io::Result<String> {
    let world = World::built_in().map_err(io::Error::other)?;
    let mut text = String::from("&[");
    let mut keep = |name: &str, bytes: Vec<u8>| {
        let file = out.join(format!("{name}.bin"));
        write!(text, "({name:?}, include_bytes!({file:?})),").expect("strings take any text");
        fs::write(&file, bytes)
    };
    keep(gazetteer::FACTS, world.facts.compiled().map_err(io::Error::other)?)?;
    keep(gazetteer::HOLDERS, world.facts.holders.compiled().map_err(io::Error::other)?)?;
    let topics: Vec<&topic::Topic> = world.topics.iter().collect();
    keep(topic::TOPICS, postcard::to_allocvec(&topics).map_err(io::Error::other)?)?;
    for tag in lang::built_in_languages() {
        let files = lang::built_in(tag).unwrap_or_default();
        let language = Language::read(files, &world).map_err(|error| io::Error::other(format!("{tag}/{error}")))?;
        keep(tag, language.compiled().map_err(io::Error::other)?)?;
    }
    text.push(']');
    Ok(text)
}

/// A Rust expression: every folder of data with its files, by its path in the source tree.
fn folders_of(root: &Path) -> io::Result<String> {
    let mut text = String::from("&[");
    for folder in folders(root)? {
        write!(text, "({folder:?}, &[").expect("strings take any text");
        for (name, json) in embedded::files(&folder) {
            let (PackText::Json(json) | PackText::Yaml(json)) = json;
            write!(text, "({name:?}, PackText::Json({json:?})),").expect("strings take any text");
        }
        text.push_str("]),");
    }
    text.push(']');
    Ok(text)
}

/// The folders of data, by their paths in the source tree.
fn folders(root: &Path) -> io::Result<Vec<String>> {
    let mut out = Vec::new();
    for folder in DATA {
        out.push(folder.to_owned());
        for inner in sorted(&root.join(folder))?.iter().filter(|path| path.is_dir()) {
            let path = format!("{folder}/{}", name(inner));
            out.extend(Some(path).filter(|path| !DATA.contains(&path.as_str())));
        }
    }
    Ok(out)
}

/// The YAML files right in `folder`.
fn files_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = sorted(folder)?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    Ok(files)
}

/// A file as JSON; one that is no YAML stops the build with the place.
fn json_of(file: &Path) -> io::Result<String> {
    let wrong = |error: serde_yaml::Error| io::Error::other(format!("{}: {error}", file.display()));
    let value: serde_json::Value = serde_yaml::from_str(&fs::read_to_string(file)?).map_err(wrong)?;
    Ok(value.to_string())
}

/// A Rust expression: every YAML file and text below `root` as its path from there and its text; `schema` is written anew
/// by every store.
fn sample_of(root: &Path) -> io::Result<String> {
    let mut text = String::from("&[");
    let mut folders = vec![root.to_owned()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for path in sorted(&folder)? {
            match path.extension().and_then(|extension| extension.to_str()) {
                _ if path.is_dir() => folders.push(path),
                Some("yaml" | "txt") => files.push(path),
                _ => {}
            }
        }
    }
    files.sort();
    for path in &files {
        let name = path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/");
        write!(text, "({name:?}, include_str!({path:?})),").expect("strings take any text");
    }
    text.push(']');
    Ok(text)
}

/// What lies in `folder`, by name; nothing if there is no such folder.
fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    println!("cargo:rerun-if-changed={}", folder.display());
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|e| e.path())).collect::<Result<_, _>>()?;
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// In the place of the program's module of this name: the files as they lie in the source tree.
mod embedded {
    #[path = "../embedded/files.rs"]
    mod files;

    use std::io;
    use std::sync::LazyLock;

    pub use files::{Files, Folder, PackText};

    static FOLDERS: LazyLock<Vec<Folder>> = LazyLock::new(|| read().expect("the files of data are read"));

    fn read() -> io::Result<Vec<Folder>> {
        let root = super::root();
        let mut out = Vec::new();
        for folder in super::folders(&root)? {
            let mut files: Vec<(&str, PackText<'_>)> = Vec::new();
            for file in super::files_in(&root.join(&folder))? {
                files.push((super::name(&file).leak(), PackText::Json(super::json_of(&file)?.leak())));
            }
            out.push((&*folder.leak(), &*files.leak()));
        }
        Ok(out)
    }

    pub fn files(folder: &str) -> &'static Files<'static> {
        files::files_of(&FOLDERS, folder)
    }

    pub fn folders(root: &str) -> impl Iterator<Item = Folder> {
        files::below(&FOLDERS, root)
    }

    pub fn compiled(_: &str) -> Option<&'static [u8]> {
        None
    }

    pub fn restored<T>(_: &str) -> Option<T> {
        None
    }
}
