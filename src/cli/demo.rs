//! `isnad demo`: the whole way on a sample of articles that comes with isnad.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::add::{Facts, add_text};
use super::desk::Desk;
use super::{Ending, Out, Site, clashes, graph};
use crate::embedded::SAMPLE;
use crate::model::{ArticleFile, ArticleId};
use crate::store::Store;
use crate::yaml;

/// Show the whole way on sample articles: make a store, add them, check, draw. Nothing else on the disk is touched.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The folder to make; it must be new or empty.
    #[arg(default_value = "isnad-demo")]
    folder: PathBuf,
}

/// Runs the command.
///
/// # Errors
/// If the folder holds something or cannot be written.
pub fn run(args: Args, out: &mut Out) -> anyhow::Result<Ending> {
    let folder = &args.folder;
    let mut inside = fs::read_dir(folder).into_iter().flatten();
    anyhow::ensure!(
        inside.next().is_none() && !folder.is_file(),
        "{} is not empty: name a new folder (`isnad demo FOLDER`)",
        folder.display()
    );
    let store = Store::init(folder)?.store;
    let root = store.root().to_owned();
    copy_records(&root)?;
    let site = Site::at(&root);
    add_articles(&site, out)?;
    finish(folder, &site, out)
}

/// Writes the sample's parties, places and events: what people know before an article comes in.
fn copy_records(root: &Path) -> anyhow::Result<()> {
    let is_record = |name: &str| ["parties/", "places/", "events/"].iter().any(|folder| name.starts_with(folder));
    for (name, text) in SAMPLE.iter().filter(|(name, _)| is_record(name)) {
        let path = root.join(name);
        fs::create_dir_all(path.parent().unwrap_or(root))
            .with_context(|| format!("cannot write {}", path.display()))?;
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

/// Adds every article of the sample from its text alone; its claims are found anew.
fn add_articles(site: &Site, out: &mut Out) -> anyhow::Result<()> {
    let mut desk = Desk::open(site, out)?;
    for (name, text) in SAMPLE.iter().filter(|(name, _)| name.starts_with("articles/") && name.ends_with(".yaml")) {
        let file: ArticleFile = yaml::read(text).with_context(|| format!("the sample's {name}"))?;
        let article = file.article;
        let text = format!("{}.txt", name.trim_end_matches(".yaml"));
        let Some((_, text)) = SAMPLE.iter().find(|(other, _)| *other == text) else { continue };
        let facts = Facts {
            outlet: Some(article.outlet.to_string()),
            published: Some(article.published),
            url: article.url,
            language: Some(article.language),
            title: None,
            event: article.event,
            id: Some(article.id),
            author: article.author,
        };
        add_text(text.as_bytes(), facts, &mut desk, out)?;
    }
    Ok(())
}

/// Checks and draws what is in the store now, and says where everything is.
fn finish(folder: &Path, site: &Site, out: &mut Out) -> anyhow::Result<Ending> {
    let (_, corpus) = site.corpus(out)?;
    let articles: Vec<ArticleId> = corpus.articles().map(|ix| corpus.article(ix).id.clone()).collect();
    writeln!(out.data(), "findings:\n")?;
    clashes::show(site, &articles, out)?;
    let picture = folder.join("graph.dot");
    let mut dot = Vec::new();
    graph::write_whole(&corpus, &mut dot)?;
    fs::write(&picture, dot).with_context(|| format!("cannot write {}", picture.display()))?;
    writeln!(
        out.data(),
        "claims: {} in {} articles, in {}",
        corpus.claims().len(),
        articles.len(),
        site.store()?.root().display()
    )?;
    writeln!(out.data(), "graph: {} (`dot -Tsvg {} > graph.svg` draws it)", picture.display(), picture.display())?;
    out.say(format_args!("look around: `cd {}`, then `isnad list`, `isnad check`, `isnad review`", folder.display()));
    Ok(Ending::Fine)
}
