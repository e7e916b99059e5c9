//! Files read piece by piece, so that one bad record never hides the others.
//!
//! A file is first read as a whole, which is fast. Only if that fails is it cut at the lines where records begin, and each
//! piece read alone.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::diag::Diagnostic;
use crate::model::{Article, ArticleFile, Claim};
use crate::topic::Topic;
use crate::yaml::{self, Fault};

/// What a file gave, and what was wrong with the rest.
pub(super) struct Read<T> {
    /// What could be read.
    pub good: T,
    /// What could not.
    pub bad: Vec<Diagnostic>,
}

/// Some lines of a file.
struct Piece<'t> {
    text: &'t str,
    /// The number of the first line in the file, from 1.
    line: u32,
}

impl Piece<'_> {
    fn read<T: DeserializeOwned>(&self, shown: &str, bad: &mut Vec<Diagnostic>) -> Option<T> {
        yaml::read(self.text).map_err(|fault: Fault| bad.push(fault.diagnostic(shown, self.text, self.line))).ok()
    }
}

/// The article in `text` and its claims; `None` if the article itself cannot be read.
pub(super) fn article(text: &str, shown: &str) -> Read<Option<ArticleFile>> {
    match yaml::read(text) {
        Ok(file) => Read { good: Some(file), bad: Vec::new() },
        Err(fault) => article_in_pieces(text, shown, &fault),
    }
}

/// The part of an article file that is about the article.
#[derive(Deserialize)]
struct Head {
    article: Article,
}

fn article_in_pieces(text: &str, shown: &str, whole: &Fault) -> Read<Option<ArticleFile>> {
    let mut bad = Vec::new();
    let (mut head, mut claims) = (None, Vec::new());
    for piece in cut(text, 1, |line| !line.starts_with([' ', '-', '\t', '#', '}', ']']) && !line.trim().is_empty()) {
        match piece.text.split(':').next() {
            Some("article") => head = piece.read::<Head>(shown, &mut bad),
            Some("claims") => {
                claims.extend(items(&piece).filter_map(|item| item.read::<Vec<Claim>>(shown, &mut bad)).flatten())
            }
            _ => {}
        }
    }
    if bad.is_empty() {
        // Each piece is sound: what is wrong lies between them, and nobody can tell what was meant.
        return Read { good: None, bad: vec![whole.diagnostic(shown, text, 1)] };
    }
    Read { good: head.map(|head| ArticleFile { article: head.article, claims }), bad }
}

/// The records in `text`: a list of them, or a single one.
pub(super) fn records<T: DeserializeOwned>(text: &str, shown: &str) -> Read<Vec<T>> {
    let is_list = is_list(text);
    let read = if is_list { yaml::read(text) } else { yaml::read(text).map(|record| vec![record]) };
    match read {
        Ok(good) => Read { good, bad: Vec::new() },
        Err(fault) if is_list => records_in_pieces(text, shown, &fault),
        Err(fault) => Read { good: Vec::new(), bad: vec![fault.diagnostic(shown, text, 1)] },
    }
}

/// The topics in `text`: under `topics:` as in a pack, a list of them, or a single one.
pub(super) fn topics(text: &str, shown: &str) -> Read<Vec<Topic>> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Pack {
        topics: Vec<Topic>,
    }
    if !text.lines().any(|line| line.starts_with("topics:")) {
        return records(text, shown);
    }
    match yaml::read::<Pack>(text) {
        Ok(pack) => Read { good: pack.topics, bad: Vec::new() },
        Err(fault) => Read { good: Vec::new(), bad: vec![fault.diagnostic(shown, text, 1)] },
    }
}

/// Whether `text` holds a list of records rather than a single one.
pub(super) fn is_list(text: &str) -> bool {
    let first = text.lines().find(|line| !line.trim().is_empty() && !line.starts_with(['#', '%']) && *line != "---");
    first.is_some_and(|line| line.trim_start().starts_with(['-', '[']))
}

fn records_in_pieces<T: DeserializeOwned>(text: &str, shown: &str, whole: &Fault) -> Read<Vec<T>> {
    let mut bad = Vec::new();
    let file = Piece { text, line: 1 };
    let good: Vec<T> = items(&file).filter_map(|item| item.read::<Vec<T>>(shown, &mut bad)).flatten().collect();
    if bad.is_empty() {
        return Read { good: Vec::new(), bad: vec![whole.diagnostic(shown, text, 1)] };
    }
    Read { good, bad }
}

/// The items of the list in `piece`, each as a list of one.
fn items<'t>(piece: &Piece<'t>) -> impl Iterator<Item = Piece<'t>> + use<'t> {
    let indent = piece.text.lines().find_map(|line| {
        let rest = line.trim_start_matches(' ');
        (rest.starts_with("- ") || rest == "-").then(|| line.len() - rest.len())
    });
    let begins = move |line: &str| {
        indent.is_some_and(|indent| {
            line.len() > indent && line[..indent].trim().is_empty() && line[indent..].starts_with('-')
        })
    };
    cut(piece.text, piece.line, begins)
        .into_iter()
        .filter(move |item| begins(item.text.lines().next().unwrap_or_default()))
}

/// `text`, whose first line is line `line` of its file, cut before every line that `begins` a piece.
fn cut(text: &str, line: u32, begins: impl Fn(&str) -> bool) -> Vec<Piece<'_>> {
    let mut starts = vec![(0, line)];
    let mut at = 0;
    for (number, content) in (line..).zip(text.split_inclusive('\n')) {
        if at > 0 && begins(content) {
            starts.push((at, number));
        }
        at += content.len();
    }
    let ends = starts.iter().skip(1).map(|start| start.0).chain([text.len()]);
    starts.iter().zip(ends).map(|(&(start, line), end)| Piece { text: &text[start..end], line }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Party;
    use crate::text::Position;

    const HEAD: &str = "article:\n  id: a\n  outlet: o\n  title: \"t\"\n  language: \"en\"\n  published: \"2023-03-05\"\n  versions: []\nclaims:\n";

    fn claim(id: &str) -> String {
        format!(
            "  - id: {id}\n    says: o\n    type: narrated\n    stance: asserts\n    content: |-\n      - x\n    at: [[0, 3]]\n    status: proposed\n"
        )
    }

    #[test]
    fn one_bad_claim_hides_no_other() {
        let bad = claim("k2").replace("status: proposed", "stauts: proposed");
        let text = format!("{HEAD}{}{bad}{}", claim("k1"), claim("k3"));
        let read = article(&text, "a.yaml");
        let ids: Vec<_> = read.good.unwrap().claims.iter().map(|c| c.id.to_string()).collect();
        assert_eq!(ids, ["k1", "k3"]);
        assert_eq!(read.bad.len(), 1);
        assert_eq!(read.bad[0].position(), Some(Position { line: 24, column: 5 }));
    }

    #[test]
    fn broken_yaml_in_one_claim_hides_no_other() {
        let bad = claim("k2").replace("says: o", "says: \"o");
        let read = article(&format!("{HEAD}{}{bad}{}", claim("k1"), claim("k3")), "a.yaml");
        assert_eq!(read.good.unwrap().claims.len(), 2);
        assert_eq!(read.bad[0].code.name, "yaml-syntax");
    }

    #[test]
    fn a_bad_article_leaves_the_file_out_with_its_reason() {
        let read = article(&format!("{}{}", HEAD.replace("2023-03-05", "2023-02-31"), claim("k1")), "a.yaml");
        assert!(read.good.is_none());
        assert_eq!(read.bad[0].position().unwrap().line, 6);
    }

    #[test]
    fn a_party_file_holds_a_list_or_one_record() {
        assert_eq!(records::<Party>("id: a\n", "p").good.len(), 1);
        assert_eq!(records::<Party>("# two\n- id: a\n- id: b\n", "p").good.len(), 2);
        let read = records::<Party>("- id: A\n- id: b\n  kind: planet\n- id: c\n", "p");
        assert_eq!((read.good.len(), read.bad.len()), (1, 2));
        assert_eq!(read.bad[1].position(), Some(Position { line: 3, column: 9 }));
    }
}
