//! A judgement as flags.

use anyhow::Context;

use crate::cli::desk::Desk;
use crate::intake::Judgement;
use crate::model::{Reading, Status, When};
use crate::yaml;

/// What is decided, as flags.
#[derive(Debug, clap::Args)]
pub(super) struct Flags {
    /// The article says this, and the claim is right.
    #[arg(long, conflicts_with_all = ["reject", "reopen"])]
    confirm: bool,
    /// The claim is wrong; it stays on file so that it is not proposed again.
    #[arg(long, conflicts_with = "reopen")]
    reject: bool,
    /// Nobody has decided after all.
    #[arg(long)]
    reopen: bool,
    /// Who really says it (id or name; several times for several together).
    #[arg(long, value_name = "PARTY")]
    says: Vec<String>,
    /// When it was really said; `unknown` if that cannot be told.
    #[arg(long, value_name = "DATE")]
    said: Option<String>,
    /// What it really claims, such as "{topic: killed, count: \"3\", of: soldiers}"; several times for several readings.
    #[arg(long, value_name = "READING")]
    reading: Vec<String>,
    /// A note beside it; an empty one takes the note out.
    #[arg(long)]
    note: Option<String>,
    /// Its content in another language, such as en="they are ready"; an empty one takes it out.
    #[arg(long, value_name = "TAG=WORDS")]
    gloss: Vec<String>,
}

impl Flags {
    /// The judgement that the flags make.
    pub fn judgement(&self, by: Option<String>, desk: &Desk) -> anyhow::Result<Judgement> {
        let says: Vec<_> = self.says.iter().map(|name| desk.party(name)).collect::<anyhow::Result<_>>()?;
        let readings: Vec<_> = self.reading.iter().map(|text| reading(text)).collect::<anyhow::Result<_>>()?;
        let gloss = self.gloss.iter().map(|text| gloss(text)).collect::<anyhow::Result<_>>()?;
        Ok(Judgement {
            status: self.status(),
            says: Some(says).filter(|says| !says.is_empty()),
            said: self.said.as_deref().map(said).transpose()?,
            readings: Some(readings).filter(|readings| !readings.is_empty()),
            note: self.note.clone(),
            gloss,
            by,
        })
    }

    fn status(&self) -> Option<Status> {
        match (self.confirm, self.reject, self.reopen) {
            (true, ..) => Some(Status::Confirmed),
            (_, true, _) => Some(Status::Rejected),
            (_, _, true) => Some(Status::Proposed),
            _ => None,
        }
    }
}

/// A date, or `None` for "unknown".
pub(super) fn said(text: &str) -> anyhow::Result<Option<When>> {
    if text == "unknown" { Ok(None) } else { Ok(Some(text.parse()?)) }
}

/// A reading from one map in YAML.
pub(super) fn reading(text: &str) -> anyhow::Result<Reading> {
    yaml::read(text).with_context(|| format!("`{text}` is no reading: write {{topic: …, role: party, count: \"3\"}}"))
}

/// A tag and the words behind the equals sign.
pub(super) fn gloss(text: &str) -> anyhow::Result<(String, String)> {
    let (tag, words) = text.split_once('=').with_context(|| format!("`{text}` is no gloss: write en=\"…\""))?;
    Ok((tag.trim().to_owned(), words.trim().to_owned()))
}
