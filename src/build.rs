//! Embeds every language pack, topic pack, gazetteer file and the sample store, so that a new file adds no Rust.
//!
//! Files of words are embedded as JSON, which a program reads at its start in a tenth of the time that YAML takes.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    println!("cargo:rerun-if-changed=src/build.rs");
    for (folder, file) in [("src/lang/packs", "language_packs.rs"), ("src/topic/packs", "topic_packs.rs")] {
        fs::write(out.join(file), folders_of(&root.join(folder))?)?;
    }
    fs::write(out.join("sample.rs"), sample_of(&root.join("claims"))?)?;
    for (folder, file) in [
        ("src/gazetteer/data", "gazetteer.rs"),
        ("src/gazetteer/data/names", "gazetteer_names.rs"),
        ("src/gazetteer/data/places", "gazetteer_places.rs"),
        ("src/gazetteer/data/titles", "gazetteer_titles.rs"),
        ("src/statement/data", "statement_data.rs"),
    ] {
        fs::write(out.join(file), format!("&{}", files_of(&root.join(folder))?))?;
    }
    Ok(())
}

/// A Rust expression: every folder under `root` with its files, by name.
fn folders_of(root: &Path) -> io::Result<String> {
    let mut text = String::from("&[");
    for folder in sorted(root)?.iter().filter(|path| path.is_dir()) {
        write!(text, "({:?}, &{}),", name(folder), files_of(folder)?).expect("strings take any text");
    }
    text.push(']');
    Ok(text)
}

/// A Rust expression: every YAML file in `folder` as its name and its text, as JSON.
fn files_of(folder: &Path) -> io::Result<String> {
    let mut text = String::from("[");
    for file in sorted(folder)?.iter().filter(|path| path.extension().is_some_and(|e| e == "yaml")) {
        println!("cargo:rerun-if-changed={}", file.display());
        write!(text, "({:?}, crate::lang::PackText::Json({:?})),", name(file), json_of(file)?)
            .expect("strings take any text");
    }
    text.push(']');
    Ok(text)
}

/// The same as JSON; a file that is no YAML stops the build with the place.
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
