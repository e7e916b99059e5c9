//! A small store for tests.

use tempfile::TempDir;

use super::Store;
use crate::model::{Article, ArticleFile, Claim, Says, Version, claim_id, sha256_hex};

/// The text of the sample's one article.
pub(super) const TEXT: &str = "الجيش: لا قتلى\n\nقال الجيش إن الجسر مفتوح.\n";

/// A store with one article of two claims; gives the folder (which goes when dropped), the store and the article's path.
pub(super) fn store() -> (TempDir, Store, String) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::init(folder.path()).unwrap().store;
    let path = store.write_article(&article(), &[TEXT]).unwrap();
    (folder, store, path.to_string_lossy().into_owned())
}

/// The sample's article with its claims.
pub(super) fn article() -> ArticleFile {
    let id: crate::model::ArticleId = "2026-03-04-bridge".parse().unwrap();
    let version = Version { sha256: sha256_hex(TEXT.as_bytes()), text: Some(format!("{id}.txt")), published: None };
    let claims = ["لا قتلى", "الجسر مفتوح"].map(|content| claim(content, claim_id(&id, content, 0)));
    let article = Article {
        id,
        outlet: "nahar".parse().unwrap(),
        credits: Vec::new(),
        author: None,
        title: "الجيش: لا قتلى".into(),
        url: None,
        language: "ar".into(),
        published: "2026-03-04".parse().unwrap(),
        event: None,
        versions: vec![version],
        note: None,
        gloss: Default::default(),
    };
    ArticleFile { article, claims: claims.into() }
}

fn claim(content: &str, id: crate::model::ClaimId) -> Claim {
    let start = TEXT[..TEXT.find(content).unwrap()].chars().count() as u32;
    let at = vec![[start, start + content.chars().count() as u32]];
    let says = Says::One("army".parse().unwrap());
    Claim { confidence: Some(0.9), ..Claim::proposed(id, says, content.into(), at) }
}
