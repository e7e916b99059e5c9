//! The packs that come with isnad, as the files they are.

/// The files of one pack: name and text.
pub type Files<'f> = [(&'f str, &'f str)];

/// Every built-in pack by language, from `src/lang/packs`.
const PACKS: &[(&str, &Files<'static>)] = include!(concat!(env!("OUT_DIR"), "/language_packs.rs"));

/// The files of the built-in pack of `language`, or `None` if there is none.
pub fn built_in(language: &str) -> Option<&'static Files<'static>> {
    PACKS.iter().find(|(name, _)| *name == language).map(|(_, files)| *files)
}

/// The languages that have a built-in pack, in alphabetical order of their tags.
pub fn built_in_languages() -> impl Iterator<Item = &'static str> {
    PACKS.iter().map(|(name, _)| *name)
}
