//! The format of article files: the sample that documents it reads and is written back byte for byte.

use isnad::model::{ArticleFile, Status};
use isnad::yaml;

/// The sample with its comments, as people write it.
const SAMPLE: &str = include_str!("format/article.yaml");

#[test]
fn the_sample_is_canonical_but_for_its_comments() {
    let file: ArticleFile = yaml::read(SAMPLE).unwrap();
    let plain: String = SAMPLE.lines().map(|line| without_comment(line).to_owned() + "\n").collect();
    assert_eq!(yaml::write(&file), plain);
}

#[test]
fn a_claim_of_the_sample_can_be_confirmed_with_every_comment_kept() {
    let old: ArticleFile = yaml::read(SAMPLE).unwrap();
    let mut new = old.clone();
    new.claims[0].status = Status::Confirmed;
    let value = |file: &ArticleFile| serde_json::to_value(file).unwrap();
    let edited = yaml::edit(SAMPLE, &value(&old), &value(&new)).unwrap();
    assert_eq!(edited, SAMPLE.replace("status: proposed  ", "status: confirmed  "));
}

/// `line` without the comment at its end; no text of the sample holds ` #`.
fn without_comment(line: &str) -> &str {
    line.split(" #").next().unwrap_or(line).trim_end()
}
