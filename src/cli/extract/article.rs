//! The claims in one article, for people.

use std::path::PathBuf;

use anyhow::Context;

use crate::cli::desk::{bytes_of, show_claims};
use crate::cli::languages::Languages;
use crate::cli::{Ending, Out};
use crate::extract::{Input, claims_of};
use crate::intake::{stored_text, title_of};
use crate::lang::detect;
use crate::model::{Article, ArticleId, PartyId, When};

/// One article and what its text cannot tell.
#[derive(Debug, clap::Args)]
pub(super) struct ArticleArgs {
    /// The article's text in a file, its title on the first line; `-` for stdin.
    #[arg(value_name = "ARTICLE", required_unless_present = "jsonl", conflicts_with = "jsonl")]
    article: Option<PathBuf>,
    /// Who published it.
    #[arg(long, value_name = "PARTY", requires = "article")]
    outlet: Option<PartyId>,
    /// When it was published; without it "today" has no date.
    #[arg(long, value_name = "DATE", requires = "article")]
    published: Option<When>,
    /// Its language as a tag; without it, the text is asked.
    #[arg(long, value_name = "TAG", requires = "article")]
    language: Option<String>,
}

/// Shows what `add` would propose, the outlet's own statements only if `narrated`.
pub(super) fn run(args: ArticleArgs, narrated: bool, languages: Languages, out: &mut Out) -> anyhow::Result<Ending> {
    let path = args.article.context("give the article's file, or `-` for stdin")?;
    let text = stored_text(&bytes_of(&path)?, None).with_context(|| format!("{} cannot be read", path.display()))?;
    let tag = args.language.or_else(|| detect(&text).map(str::to_owned));
    let tag = tag.context("the language of the text cannot be told: `--language TAG` names it")?;
    let article = stand_in(&text, &tag, args.outlet, args.published.clone())?;
    let input = Input { text: &text, published: args.published.as_ref(), outlet: Some(&article.outlet), narrated };
    let found = languages.extract(&input, &tag)?;
    let found = found.with_context(|| format!("isnad has no language pack `{tag}`"))?;
    let claims = claims_of(&article.id, &text, 1, &found.proposals);
    show_claims(languages.parties(), &article, &claims, out)?;
    out.say(format_args!("{} claims ({tag})", claims.len()));
    Ok(Ending::Fine)
}

/// An article for the claims to stand in; `outlet` is what an outlet nobody named is called.
fn stand_in(text: &str, tag: &str, outlet: Option<PartyId>, published: Option<When>) -> anyhow::Result<Article> {
    Ok(Article {
        id: ArticleId::new("article")?,
        outlet: outlet.map_or_else(|| PartyId::new("outlet"), Ok)?,
        credits: Vec::new(),
        author: None,
        title: title_of(text).to_owned(),
        url: None,
        language: tag.to_owned(),
        // Nothing is worked out from it: extraction is given the day only if there is one.
        published: published.map_or_else(|| "../9999".parse(), Ok)?,
        event: None,
        versions: Vec::new(),
        note: None,
        gloss: Default::default(),
    })
}
