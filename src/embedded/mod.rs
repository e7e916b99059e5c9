//! What the build embeds: every folder of packs, gazetteers and dictionaries, and the languages as it compiled them.

mod files;

use serde::Deserialize;

pub use files::{Files, Folder, PackText};

/// The YAML files of each folder.
const FOLDERS: &[Folder] = include!(concat!(env!("OUT_DIR"), "/folders.rs"));

/// The facts, topics and languages that come with isnad, compiled, by their names and tags.
const COMPILED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/compiled.rs"));

/// The files of the sample store in `claims/`: path in the store and text.
pub const SAMPLE: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/sample.rs"));

/// The files of the folder with this path in the source tree.
pub fn files(folder: &str) -> &'static Files<'static> {
    files::files_of(FOLDERS, folder)
}

/// The folders right below `root`, by name, each with its files.
pub fn folders(root: &str) -> impl Iterator<Item = Folder> {
    files::below(FOLDERS, root)
}

/// What the build compiled under this name, read back; `None` if it cannot be.
pub fn restored<T: Deserialize<'static>>(name: &str) -> Option<T> {
    postcard::from_bytes(compiled(name)?).ok()
}

/// The language with this tag, or what else has this name, as the build compiled it.
pub fn compiled(name: &str) -> Option<&'static [u8]> {
    COMPILED.iter().find(|(known, _)| *known == name).map(|(_, bytes)| *bytes)
}
