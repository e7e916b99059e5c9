//! The promise that a claim's words are the article's words, checked against the stored texts.

use std::path::Path;

use rayon::prelude::*;

use super::remark::{Remark, placed};
use super::write::beside;
use super::{Loaded, Store, disk, paths};
use crate::diag::{Code, Diagnostic, code};
use crate::model::{ArticleFile, CUT, Claim, KeepText, Words, sha256_hex};
use crate::text::{PointRange, Points};

impl Store {
    /// Checks every article of `loaded` against its stored texts: the hash of each version, and for each claim that its
    /// content, and the words of source, cue and chain, stand where it says. Gives what does not hold, in the order of files.
    pub fn verify(&self, loaded: &Loaded) -> Vec<Diagnostic> {
        let found: Vec<Vec<Diagnostic>> =
            loaded.articles.par_iter().map(|(path, file)| self.faults(path, file)).collect();
        let mut all: Vec<Diagnostic> = found.into_iter().flatten().collect();
        all.sort_by(|a, b| a.order().cmp(&b.order()));
        all
    }

    fn faults(&self, path: &str, file: &ArticleFile) -> Vec<Diagnostic> {
        let (mut remarks, mut whole) = (Vec::new(), Vec::new());
        if file.article.versions.is_empty() {
            let diagnostic = Diagnostic::error(&code::MISSING_FIELD, path, "the article has no version of its text")
                .help("add it anew: isnad add FILE");
            remarks.push(Remark::on_article(diagnostic, "versions", ""));
        }
        for number in 1..=file.article.versions.len() as u32 {
            let text = match self.version_text(path, file, number) {
                Ok(Some(text)) => text,
                Ok(None) => continue,
                Err(Fault::At(remark)) => {
                    remarks.push(*remark);
                    continue;
                }
                Err(Fault::File(diagnostic)) => {
                    whole.push(*diagnostic);
                    continue;
                }
            };
            let points = Points::new(&text);
            let claims = file.claims.iter().filter(|claim| claim.version() == number);
            claims.for_each(|claim| check_claim(path, claim, &text, &points, &mut remarks));
        }
        let last = file.article.versions.len() as u32;
        remarks.extend(
            file.claims.iter().filter(|c| c.version() > last || c.version() == 0).map(|c| no_version(path, c, last)),
        );
        whole.extend(placed(remarks));
        whole
    }

    /// The text of version `number`; `None` if the store keeps none.
    fn version_text(&self, path: &str, file: &ArticleFile, number: u32) -> Result<Option<String>, Fault> {
        let version = &file.article.versions[number as usize - 1];
        let Some(name) = &version.text else {
            if self.settings.text == KeepText::Omit {
                return Ok(None);
            }
            let diagnostic =
                Diagnostic::error(&code::MISSING_TEXT, path, format!("version {number} names no text file"))
                    .help("name it with `text:`, or set `text: omit` in isnad.yaml");
            return Err(Fault::At(Box::new(Remark::on_article(diagnostic, "versions", version.sha256.as_str()))));
        };
        let at = |code: &'static Code, message: String, help: &str| {
            let d = Diagnostic::error(code, path, message).help(help);
            Fault::At(Box::new(Remark::on_article(d, "versions", name.as_str())))
        };
        let place = beside(Path::new(path), name).map_err(|error| {
            at(&code::MISSING_TEXT, error.to_string(), "a text lies in the folder of its article file")
        })?;
        if !place.exists() {
            let help = "bring it back from git, or set `text: omit` in isnad.yaml and take `text` out of the version";
            return Err(at(&code::MISSING_TEXT, format!("`{name}` is not there"), help));
        }
        let text = disk::read_text(&place, &paths::shown(&place)).map_err(Fault::File)?;
        if sha256_hex(text.as_bytes()) != version.sha256 {
            let help = "bring the text back from git; a text that the outlet changed goes in with `isnad add` as a new version";
            return Err(at(&code::HASH_MISMATCH, format!("`{name}` is not the text whose hash is recorded"), help));
        }
        Ok(Some(text))
    }
}

/// What is wrong with a version.
enum Fault {
    At(Box<Remark>),
    File(Box<Diagnostic>),
}

fn no_version(path: &str, claim: &Claim, last: u32) -> Remark {
    let message = format!("the article has no version {}, only {last}", claim.version());
    let diagnostic =
        Diagnostic::error(&code::BAD_VALUE, path, message).help("name the version whose text holds the claim");
    Remark::on_claim(diagnostic, &claim.id, "version", "")
}

/// Checks every word that `claim` quotes.
fn check_claim(path: &str, claim: &Claim, text: &str, points: &Points<'_>, remarks: &mut Vec<Remark>) {
    let mut check = |field, words: &str, at: &[PointRange]| {
        if let Err(diagnostic) = check_words(path, words, at, text, points) {
            let is_place = field == "content" && diagnostic.code == &code::PLACE_PAST_END;
            let (field, word) = if is_place { ("at", "") } else { (field, words.lines().next().unwrap_or_default()) };
            remarks.push(Remark::on_claim(*diagnostic, &claim.id, field, word));
        }
    };
    check("content", &claim.content, &claim.at);
    let mut words = |field, words: &Option<Words>| {
        if let Some(Words { text: Some(said), at }) = words {
            check(field, said, at);
        }
    };
    words("source", &claim.source);
    words("cue", &claim.cue);
    claim.via.iter().flat_map(|link| [&link.source, &link.cue]).for_each(|quoted| words("via", quoted));
}

/// Whether `words` stand at `at` of `text`.
fn check_words(
    path: &str,
    words: &str,
    at: &[PointRange],
    text: &str,
    points: &Points<'_>,
) -> Result<(), Box<Diagnostic>> {
    let help =
        "restore the words or the place; `isnad add ARTICLE --says PARTY --content \"…\"` finds the place of words";
    let mut stands = Vec::new();
    for &[start, end] in at {
        let Some(piece) = points.span([start, end]).and_then(|span| span.of(text)) else {
            let length = points.of_byte(text.len() as u32);
            let message = format!("the place [{start}, {end}] is none: the text has {length} characters");
            return Err(Box::new(Diagnostic::error(&code::PLACE_PAST_END, path, message).help(help)));
        };
        stands.push(piece);
    }
    let stands = stands.join(CUT);
    if stands == words && !words.is_empty() {
        return Ok(());
    }
    let message = match words.is_empty() {
        true => "there are no words".to_owned(),
        false => format!("the text has other words at this place: `{}`", shortened(&stands)),
    };
    Err(Box::new(Diagnostic::error(&code::CONTENT_MISMATCH, path, message).help(help)))
}

/// The beginning of `words`, on one line.
fn shortened(words: &str) -> String {
    const SHOWN: usize = 60;
    let line = words.replace('\n', " ");
    match line.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::store::sample;

    /// The codes and lines of what is wrong after `change` was made to the sample's article file.
    fn faults(change: impl FnOnce(&str) -> String) -> Vec<(&'static str, u32)> {
        let (_folder, store, path) = sample::store();
        fs::write(&path, change(&fs::read_to_string(&path).unwrap())).unwrap();
        let (loaded, unread) = store.load();
        assert_eq!(unread, []);
        let found = store.verify(&loaded);
        found.iter().map(|d| (d.code.name, d.position().map_or(0, |p| p.line))).collect()
    }

    #[test]
    fn the_sample_holds() {
        assert_eq!(faults(str::to_owned), []);
    }

    #[test]
    fn words_that_are_not_the_articles_are_found() {
        assert_eq!(faults(|text| text.replace("الجسر مفتوح", "الجسر مغلق")), [("content-mismatch", 23)]);
        assert_eq!(faults(|text| text.replace("at: [[7,", "at: [[8,")), [("content-mismatch", 14)]);
        let with_cue =
            |text: &str| text.replacen("    type:", "    cue: {text: \"أعلن\", at: [[16, 19]]}\n    type:", 1);
        assert_eq!(faults(with_cue), [("content-mismatch", 11)]);
    }

    #[test]
    fn places_outside_the_text_are_found() {
        assert_eq!(faults(|text| text.replace("at: [[7, 14]]", "at: [[7, 1400]]")), [("place-past-end", 15)]);
        assert_eq!(faults(|text| text.replace("at: [[7, 14]]", "at: [[14, 7]]")), [("place-past-end", 15)]);
    }

    #[test]
    fn texts_that_are_gone_or_changed_are_found() {
        assert_eq!(faults(|text| text.replace("-bridge.txt", "-gone.txt")), [("missing-text", 7)]);
        assert_eq!(faults(|text| text.replace("text: 2026", "text: ../2026")), [("missing-text", 7)]);
        let (_folder, store, path) = sample::store();
        fs::write(path.replace(".yaml", ".txt"), sample::TEXT.replace("لا", "لم")).unwrap();
        assert_eq!(store.verify(&store.load().0)[0].code.name, "hash-mismatch");
        fs::write(path.replace(".yaml", ".txt"), b"\xC7\xE1").unwrap();
        assert_eq!(store.verify(&store.load().0)[0].code.name, "not-utf8");
    }
}
