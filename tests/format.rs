//! The format of article files: the sample that documents it reads and is written back byte for byte.

use isnad::model::{ArticleFile, Status};
use isnad::store::Store;
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

/// The page on the format; each YAML block in it is a file whose path stands on its first line.
const PAGE: &str = include_str!("../docs/FORMAT.md");

#[test]
fn every_file_of_the_page_is_read() {
    let folder = tempfile::tempdir().unwrap();
    Store::init(folder.path()).unwrap();
    let blocks: Vec<&str> = PAGE.split("```yaml\n# ").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    for block in &blocks {
        let (path, text) = block.split_once('\n').unwrap();
        let path = folder.path().join("claims").join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let store = Store::open(&folder.path().join("claims")).unwrap();
    let (loaded, diagnostics) = store.load();
    assert_eq!(diagnostics, []);
    let records =
        [loaded.articles.len(), loaded.parties.len(), loaded.places.len(), loaded.events.len(), loaded.decisions.len()];
    assert_eq!(records, [1, 4, 1, 2, 2]);
    assert_eq!(loaded.articles[0].1.claims.len(), 2);
    assert_eq!(store.untidy().1, []);
}
