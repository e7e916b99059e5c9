//! Many articles from a list.

use std::path::{Path, PathBuf};

use anyhow::Context;
use serde::Deserialize;

use super::article;
use super::facts::Facts;
use crate::cli::desk::{Desk, bytes_of};
use crate::cli::{Ending, Out, Site, clashes};
use crate::model::ArticleId;

/// One row of the list; what it leaves empty comes from the command line.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    path: PathBuf,
    #[serde(default)]
    outlet: Option<String>,
    #[serde(default)]
    published: Option<String>,
    #[serde(default)]
    url: Option<String>,
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    event: Option<String>,
    #[serde(default)]
    id: Option<String>,
    #[serde(default)]
    author: Option<String>,
}

/// Adds every article of the list; a row that cannot be added does not keep the others out.
pub(super) fn run(list: &Path, facts: &Facts, site: &Site, desk: &mut Desk, out: &mut Out) -> anyhow::Result<Ending> {
    let bytes = bytes_of(list)?;
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(&bytes);
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(bytes);
    let headers = reader.headers().with_context(|| format!("{}:1: no list", list.display()))?.clone();
    anyhow::ensure!(headers.iter().any(|name| name == "path"), "{}:1: there is no column `path`", list.display());
    // Paths in the list are meant as its writer sees them: from where the list lies.
    let folder = if list == Path::new("-") { Path::new("") } else { list.parent().unwrap_or(Path::new("")) };
    let (mut added, mut refused) = (Vec::new(), 0);
    for record in reader.records() {
        let line = record.as_ref().ok().and_then(|record| record.position()).map(csv::Position::line);
        let row = record.and_then(|record| record.deserialize::<Row>(Some(&headers))).map_err(anyhow::Error::from);
        match row.and_then(|row| add(row, folder, facts, desk, out)) {
            Ok(id) => added.extend(id),
            Err(error) => {
                refused += 1;
                let line = line.map(|line| format!(":{line}")).unwrap_or_default();
                out.warn(format_args!("{}{line}: refused: {error:#}", list.display()));
            }
        }
    }
    let left = if refused == 0 { String::new() } else { format!(", {refused} refused") };
    out.say(format_args!("articles added or changed: {}{left}", added.len()));
    clashes::show(site, &added, out)?;
    Ok(if refused == 0 { Ending::Fine } else { Ending::Found })
}

/// Adds one article; gives its id if anything was written.
fn add(row: Row, folder: &Path, facts: &Facts, desk: &mut Desk, out: &mut Out) -> anyhow::Result<Option<ArticleId>> {
    let path = folder.join(&row.path);
    let facts = row.facts(facts)?;
    anyhow::ensure!(
        facts.id.is_some() || facts.outlet.is_some() && facts.published.is_some(),
        "`outlet` or `published` is empty"
    );
    article::add(&path, facts, desk, out)
}

impl Row {
    /// The facts of the row, else those of the command line.
    fn facts(self, all: &Facts) -> anyhow::Result<Facts> {
        let given = |field: Option<String>| field.filter(|text| !text.is_empty());
        Ok(Facts {
            outlet: given(self.outlet).or_else(|| all.outlet.clone()),
            published: parsed(given(self.published))?.or_else(|| all.published.clone()),
            url: given(self.url),
            language: given(self.language).or_else(|| all.language.clone()),
            title: given(self.title),
            event: parsed(given(self.event))?.or_else(|| all.event.clone()),
            id: parsed(given(self.id))?,
            author: given(self.author).or_else(|| all.author.clone()),
        })
    }
}

fn parsed<T: std::str::FromStr<Err: std::error::Error + Send + Sync + 'static>>(
    text: Option<String>,
) -> anyhow::Result<Option<T>> {
    Ok(text.map(|text| text.parse()).transpose()?)
}
