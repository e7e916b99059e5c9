//! What the text of an article cannot tell: who published it, when, where.

use std::fmt::Display;
use std::str::FromStr;

use crate::cli::Out;
use crate::model::{Article, ArticleId, EventId, When};

/// What is known of an article beside its text.
#[derive(Debug, Clone, Default, clap::Args)]
pub(crate) struct Facts {
    /// Who published it: a party's id or name. An outlet nobody knows yet is written down as new.
    #[arg(long)]
    pub outlet: Option<String>,
    /// When it was published, such as 2023-03-05; "today" in the text needs it.
    #[arg(long, value_name = "DATE")]
    pub published: Option<When>,
    /// Where it was read.
    #[arg(long)]
    pub url: Option<String>,
    /// Its language as a tag (ar, en, ru); without it, the text is asked.
    #[arg(long, value_name = "TAG")]
    pub language: Option<String>,
    /// Its title; without it, the first line.
    #[arg(long)]
    pub title: Option<String>,
    /// The event it reports.
    #[arg(long, value_name = "EVENT")]
    pub event: Option<EventId>,
    /// Its id; without it, one is made of day, outlet and title.
    #[arg(long)]
    pub id: Option<ArticleId>,
    /// Who wrote it; without it, the byline is asked.
    #[arg(long)]
    pub author: Option<String>,
}

impl Facts {
    /// What is missing, from the article that is there under the same id or address.
    pub fn filled_from(self, known: Option<&Article>) -> Facts {
        let Some(known) = known else { return self };
        Facts {
            outlet: self.outlet.or_else(|| Some(known.outlet.to_string())),
            published: self.published.or_else(|| Some(known.published.clone())),
            language: self.language.or_else(|| Some(known.language.clone())),
            ..self
        }
    }

    /// Asks a person for outlet and day of publication where they are missing.
    ///
    /// # Errors
    /// Where there is nobody to ask: which flags are missing.
    pub fn asked(mut self, out: &mut Out) -> anyhow::Result<Facts> {
        let missing = [("--outlet", self.outlet.is_none()), ("--published", self.published.is_none())];
        let missing: Vec<&str> = missing.into_iter().filter(|(_, is)| *is).map(|(flag, _)| flag).collect();
        if missing.is_empty() {
            return Ok(self);
        }
        if !out.can_ask() {
            anyhow::bail!("the text does not tell who published it and when: give {}", missing.join(" and "));
        }
        if self.outlet.is_none() {
            self.outlet = Some(answer(out, "Who published it (id or name)?")?);
        }
        if self.published.is_none() {
            self.published = Some(answer(out, "When was it published (such as 2023-03-05)?")?);
        }
        Ok(self)
    }
}

/// Asks until the answer can be read.
fn answer<T: FromStr<Err: Display>>(out: &mut Out, question: &str) -> anyhow::Result<T> {
    loop {
        let Some(line) = out.ask(question)? else { anyhow::bail!("no answer to: {question}") };
        match line.parse() {
            _ if line.is_empty() => {}
            Ok(value) => return Ok(value),
            Err(error) => out.warn(error),
        }
    }
}
