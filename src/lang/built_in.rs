//! The packs that come with isnad, as the files they are.

/// The text of one file of a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackText<'f> {
    /// As people write it.
    Yaml(&'f str),
    /// The same as the build embeds it: no line of it is anybody's, but it is read much quicker.
    Json(&'f str),
}

/// The files of one pack: name and text.
pub type Files<'f> = [(&'f str, PackText<'f>)];

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Pack;

    /// What is embedded has lost its lines: here a fault in a file is told with the line that its author sees.
    #[test]
    fn every_pack_reads_as_people_write_it() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lang/packs");
        for (language, files) in PACKS {
            let text = |file: &str| std::fs::read_to_string(root.join(language).join(file)).unwrap();
            let texts: Vec<(&str, String)> = files.iter().map(|(file, _)| (*file, text(file))).collect();
            let files: Vec<_> = texts.iter().map(|(file, text)| (*file, PackText::Yaml(text))).collect();
            if let Err(error) = Pack::read(&files) {
                panic!("{language}/{error}");
            }
        }
    }
}
