//! Whether an article is new to a store, there already, or a later version of one that is there.

use super::slug::{article_id, told_apart};
use crate::model::{Article, ArticleFile, ArticleId, EventId, PartyId, When, sha256_hex};

/// An article as it comes in, as far as that matters for knowing it again.
#[derive(Debug, Clone, Copy)]
pub struct Arriving<'a> {
    /// Its text as it would be stored.
    pub text: &'a str,
    /// Who published it.
    pub outlet: &'a PartyId,
    /// When.
    pub published: &'a When,
    /// Its title.
    pub title: &'a str,
    /// Where it was read.
    pub url: Option<&'a str>,
    /// What it reports.
    pub event: Option<&'a EventId>,
    /// The id somebody gave it.
    pub id: Option<&'a ArticleId>,
}

/// What an arriving article is to a store.
#[derive(Debug, Clone, PartialEq)]
pub enum Arrival<'a> {
    /// Not seen before; it gets this id.
    New(ArticleId),
    /// There already, word for word, as this version (from 1) of the article in this file.
    Known(&'a (String, ArticleFile), u32),
    /// Another text of the article in this file.
    Version(&'a (String, ArticleFile)),
}

/// Why an article cannot go in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ArrivalError {
    /// The id is taken.
    #[error("`{id}` is an article of `{outlet}`; another outlet's article needs another `--id`")]
    OtherOutlet {
        /// The id.
        id: ArticleId,
        /// Whose article has it.
        outlet: PartyId,
    },
    /// The id and the address name two articles.
    #[error("`{id}` is one article, and the address is that of another, `{other}`")]
    TwoArticles {
        /// The article of that id.
        id: ArticleId,
        /// The article of that address.
        other: ArticleId,
    },
}

/// Finds the arriving article among those of a store: by its id, by its address, by its words. The same words from another
/// outlet are another article: forty papers may print one dispatch.
///
/// # Errors
/// If its id or address belong to something else.
pub fn arrival<'a>(
    articles: &'a [(String, ArticleFile)],
    arriving: &Arriving<'_>,
) -> Result<Arrival<'a>, ArrivalError> {
    let hash = sha256_hex(arriving.text.as_bytes());
    if let Some(found) = known_as(articles, arriving)? {
        return Ok(match version_with(&found.1.article, &hash) {
            Some(version) => Arrival::Known(found, version),
            None => Arrival::Version(found),
        });
    }
    let same_outlet = articles.iter().filter(|(_, file)| file.article.outlet == *arriving.outlet);
    let mut same_text = same_outlet.filter_map(|found| Some((found, version_with(&found.1.article, &hash)?)));
    if let Some((found, version)) = same_text.next() {
        return Ok(Arrival::Known(found, version));
    }
    Ok(new_or_edited(articles, arriving))
}

/// The article that the given id or address names.
fn known_as<'a>(
    articles: &'a [(String, ArticleFile)],
    arriving: &Arriving<'_>,
) -> Result<Option<&'a (String, ArticleFile)>, ArrivalError> {
    let by_id = arriving.id.and_then(|id| articles.iter().find(|(_, file)| file.article.id == *id));
    let by_url =
        arriving.url.and_then(|url| articles.iter().find(|(_, file)| file.article.url.as_deref() == Some(url)));
    if let Some((_, file)) = by_id.filter(|(_, file)| file.article.outlet != *arriving.outlet) {
        return Err(ArrivalError::OtherOutlet { id: file.article.id.clone(), outlet: file.article.outlet.clone() });
    }
    match (by_id, by_url) {
        (Some((_, a)), Some((_, b))) if a.article.id != b.article.id => {
            Err(ArrivalError::TwoArticles { id: a.article.id.clone(), other: b.article.id.clone() })
        }
        _ => Ok(by_id.or(by_url)),
    }
}

/// Which version of the article, from 1, has the text with this hash.
fn version_with(article: &Article, hash: &str) -> Option<u32> {
    let at = article.versions.iter().position(|version| version.sha256 == hash)?;
    Some(at as u32 + 1)
}

/// A new article under its usual id. Where that is taken: the same outlet, day and title without two addresses to tell them
/// apart are one article that was edited; anything else is another article under an id of its own.
fn new_or_edited<'a>(articles: &'a [(String, ArticleFile)], arriving: &Arriving<'_>) -> Arrival<'a> {
    if let Some(id) = arriving.id {
        return Arrival::New(id.clone());
    }
    let id = article_id(arriving.published, arriving.outlet, arriving.title, arriving.event);
    let Some(found) = articles.iter().find(|(_, file)| file.article.id == id) else { return Arrival::New(id) };
    let article = &found.1.article;
    let one_address = arriving.url.is_none() || article.url.is_none();
    if article.outlet == *arriving.outlet && article.title == arriving.title && one_address {
        return Arrival::Version(found);
    }
    Arrival::New(told_apart(&id, arriving.text))
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::model::Version;

    fn store() -> Vec<(String, ArticleFile)> {
        let mut article = sample::record();
        article.url = Some("https://post.example/1".into());
        article.versions = vec![Version { sha256: sha256_hex(b"Bridge\nOpen."), text: None, published: None }];
        vec![("a.yaml".into(), ArticleFile { article, claims: Vec::new() })]
    }

    /// What `change` makes of the stored article arriving again.
    fn arriving(change: impl FnOnce(&mut Arriving<'_>)) -> Result<String, ArrivalError> {
        let (post, day) = (PartyId::new("post").unwrap(), "2023-03-05".parse().unwrap());
        let text = "Bridge\nOpen.";
        let mut arriving =
            Arriving { text, outlet: &post, published: &day, title: "Bridge", url: None, event: None, id: None };
        change(&mut arriving);
        arrival(&store(), &arriving).map(|arrival| match arrival {
            Arrival::New(id) => format!("new {id}"),
            Arrival::Known(_, version) => format!("known {version}"),
            Arrival::Version(_) => "version".into(),
        })
    }

    #[test]
    fn the_same_words_of_the_same_outlet_are_known() {
        assert_eq!(arriving(|_| ()).unwrap(), "known 1");
        assert_eq!(arriving(|a| a.url = Some("https://post.example/2")).unwrap(), "known 1");
    }

    #[test]
    fn the_same_words_of_another_outlet_are_another_article() {
        let mail = PartyId::new("mail").unwrap();
        let (day, title) = ("2023-03-05".parse().unwrap(), "Bridge");
        let arriving =
            Arriving { text: "Bridge\nOpen.", outlet: &mail, published: &day, title, url: None, event: None, id: None };
        let new = Arrival::New(ArticleId::new("2023-03-05-mail-bridge").unwrap());
        assert_eq!(arrival(&store(), &arriving), Ok(new));
    }

    #[test]
    fn other_words_at_the_same_address_are_a_version() {
        assert_eq!(
            arriving(|a| (a.text, a.title, a.url) = ("X", "X", Some("https://post.example/1"))).unwrap(),
            "version"
        );
        assert_eq!(arriving(|a| a.text = "Bridge\nClosed.").unwrap(), "version");
    }

    #[test]
    fn two_addresses_are_two_articles() {
        let two = arriving(|a| (a.text, a.url) = ("Bridge\nClosed.", Some("https://post.example/2"))).unwrap();
        assert!(two.starts_with("new 2023-03-05-post-bridge-"), "{two}");
    }

    #[test]
    fn an_id_is_not_shared_by_two_outlets() {
        let (mail, id) = (PartyId::new("mail").unwrap(), sample::article());
        let mut other = store();
        other[0].1.article.outlet = mail.clone();
        let (post, day) = (PartyId::new("post").unwrap(), "2023-03-05".parse().unwrap());
        let arriving =
            Arriving { text: "X", outlet: &post, published: &day, title: "X", url: None, event: None, id: Some(&id) };
        assert_eq!(arrival(&other, &arriving), Err(ArrivalError::OtherOutlet { id: id.clone(), outlet: mail }));
    }
}
