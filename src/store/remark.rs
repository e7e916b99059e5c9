//! What is to be said about records, before anybody has looked where they stand.

use std::collections::BTreeMap;
use std::fs;

use super::Store;
use crate::diag::{Diagnostic, Excerpt};
use crate::model::ClaimId;
use crate::yaml::{Step, locate};

/// A diagnostic about the file at its path, and the way to the words in it that are meant.
pub(super) struct Remark {
    diagnostic: Diagnostic,
    steps: Vec<Step>,
    word: String,
}

impl Remark {
    /// A remark about `word` in the value that `steps` lead to.
    pub fn new(diagnostic: Diagnostic, steps: Vec<Step>, word: impl Into<String>) -> Remark {
        Remark { diagnostic, steps, word: word.into() }
    }

    /// A remark about `word` in a field of a claim.
    pub fn on_claim(diagnostic: Diagnostic, claim: &ClaimId, field: &'static str, word: impl Into<String>) -> Remark {
        Remark::new(diagnostic, vec![Step::Key("claims"), Step::Id(claim.to_string()), Step::Key(field)], word)
    }

    /// A remark about `word` in a field of the article.
    pub fn on_article(diagnostic: Diagnostic, field: &'static str, word: impl Into<String>) -> Remark {
        Remark::new(diagnostic, vec![Step::Key("article"), Step::Key(field)], word)
    }

    /// A remark about `word` in a field of the record `id`, in a file that holds a list or it alone.
    pub fn on_record(diagnostic: Diagnostic, id: &str, field: &'static str, word: impl Into<String>) -> Remark {
        Remark::new(diagnostic, vec![Step::Id(id.to_owned()), Step::Key(field)], word)
    }
}

impl Store {
    /// The diagnostic at `word` in a field of the record number `number`, from 0, of its file.
    pub fn at_record(&self, diagnostic: Diagnostic, number: usize, field: &'static str, word: &str) -> Diagnostic {
        let remark = Remark::new(diagnostic, vec![Step::Item(number), Step::Key(field)], word);
        placed(vec![remark]).remove(0)
    }
}

/// The remarks with the places they are about; each file is read once.
pub(super) fn placed(remarks: Vec<Remark>) -> Vec<Diagnostic> {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    let place = |Remark { diagnostic, steps, word }| {
        let path: &String = &diagnostic.path;
        let text = files.entry(path.clone()).or_insert_with(|| fs::read_to_string(path).unwrap_or_default());
        // A record alone in its file has no item to step to.
        let is_item = matches!(steps[0], Step::Id(_) | Step::Item(_));
        let steps = if super::pieces::is_list(text) || !is_item { &steps[..] } else { &steps[1..] };
        let excerpt = locate(text, steps, &word).and_then(|at| match word.as_str() {
            "" => Excerpt::at(text, at),
            word => excerpt_of(text, at, word),
        });
        diagnostic.at(excerpt)
    };
    remarks.into_iter().map(place).collect()
}

/// The word as it stands, or whatever stands there instead of it.
fn excerpt_of(text: &str, at: crate::text::Position, word: &str) -> Option<Excerpt> {
    let line = text.lines().nth(at.line as usize - 1)?;
    let stands: String = line.chars().skip(at.column as usize - 1).collect();
    if stands.starts_with(word) {
        Some(Excerpt::in_line(line, at, word.chars().count()))
    } else {
        Excerpt::at(text, at)
    }
}
