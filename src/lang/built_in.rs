//! The packs that come with isnad, as the files they are.

use crate::embedded::Files;

/// Every built-in pack by language, from `src/lang/packs`.
fn packs() -> impl Iterator<Item = (&'static str, &'static Files<'static>)> {
    crate::embedded::folders("src/lang/packs")
}

/// The files of the built-in pack of `language`, or `None` if there is none.
pub fn built_in(language: &str) -> Option<&'static Files<'static>> {
    packs().find(|(name, _)| *name == language).map(|(_, files)| files)
}

/// The languages that have a built-in pack, in alphabetical order of their tags.
pub fn built_in_languages() -> impl Iterator<Item = &'static str> {
    packs().map(|(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded::PackText;
    use crate::lang::Pack;

    /// What is embedded has lost its lines: here a fault in a file is told with the line that its author sees.
    #[test]
    fn every_pack_reads_as_people_write_it() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lang/packs");
        for (language, files) in packs() {
            let text = |file: &str| std::fs::read_to_string(root.join(language).join(file)).unwrap();
            let texts: Vec<(&str, String)> = files.iter().map(|(file, _)| (*file, text(file))).collect();
            let files: Vec<_> = texts.iter().map(|(file, text)| (*file, PackText::Yaml(text))).collect();
            if let Err(error) = Pack::read(&files) {
                panic!("{language}/{error}");
            }
        }
    }
}
