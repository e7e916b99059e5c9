//! A small corpus for tests: one shooting in four papers, of which the second has the words of the first.

use crate::corpus::{Corpus, Parts};
use crate::gazetteer::Facts;
use crate::model::ArticleFile;
use crate::topic::{TopicBook, built_in_topics};

const WORDS: &str = "the ship had opened fire on the harbour first and without any warning at all";
const NIGHT: &str = "the harbour stayed closed during the whole night while boats looked for those who are still missing in the bay \
                     and families waited behind the fence for news that did not come before the morning";

/// One article of two claims.
fn article(id: &str, outlet: &str, credits: &str, first: &str, second: &str) -> (String, ArticleFile) {
    let yaml = format!(
        "article: {{id: {id}, outlet: {outlet}, credits: [{credits}], title: t, language: en, published: \"2023-03-05\", event: harbour, versions: []}}
claims:
- {{id: {id}1, {first}, type: indirect, stance: asserts, at: [[0, 1]], status: proposed, readings: [{{topic: fired-first, who: united-states}}]}}
- {{id: {id}2, {second}, says: {outlet}, type: narrated, stance: asserts, at: [[0, 1]], status: proposed, readings: [{{topic: attacked, what: houses}}]}}"
    );
    (format!("{id}.yaml"), crate::yaml::read(&yaml).expect("the sample is sound"))
}

/// The corpus.
pub(super) fn corpus() -> Corpus {
    let night = format!("content: \"{NIGHT}\"");
    let articles = vec![
        article("a", "sahifa", "", &format!("says: iran-mod, content: \"{WORDS}\""), &night),
        article("b", "echo", "", "says: iran, content: the ship fired first", &night),
        article("c", "mail", "reuters", "says: unknown, content: the ship was the first to open fire", &night),
        article("d", "courier", "", &format!("says: united-states-mod, content: \"{WORDS}\""), "content: houses burnt"),
    ];
    Corpus::new(Parts {
        articles,
        parties: Facts::built_in().expect("built in").book(),
        topics: TopicBook::new(built_in_topics().expect("built in").iter().cloned()),
        ..Parts::default()
    })
}
