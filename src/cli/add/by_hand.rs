//! Claims that a person or another program enters.

use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::ValueEnum;
use serde::Deserialize;

use super::facts::Facts;
use crate::cli::desk::{Desk, bytes_of, new_party, show_claims};
use crate::cli::{Ending, Out};
use crate::intake::{ByHand, Content, Entered, enter};
use crate::model::{ArticleFile, Claim, Determinacy, Manner, PartyId, PartyKind, Stance, Tone, When};
use crate::text::PointRange;

/// A claim by hand, or a file of them.
#[derive(Debug, clap::Args)]
pub(super) struct HandArgs {
    /// Enter a claim of this party (id or name; several times for several that say it together) into the article `--id`.
    #[arg(long, value_name = "PARTY", requires = "content")]
    says: Vec<String>,
    /// The claim's words, exactly as the article has them; ` […] ` stands between the pieces of a broken quote.
    #[arg(long, value_name = "WORDS", requires = "says", allow_hyphen_values = true)]
    content: Option<String>,
    /// Which of the places that have these words, from 1.
    #[arg(long, value_name = "N", requires = "content")]
    occurrence: Option<usize>,
    /// Who passed it on, nearest to the outlet first.
    #[arg(long, value_name = "PARTY", requires = "content")]
    via: Vec<String>,
    /// What the party does with it.
    #[arg(long, requires = "content", value_enum)]
    stance: Option<StanceWord>,
    /// When it was said, such as 2023-03-05 or [..2023-03-03].
    #[arg(long, value_name = "DATE", requires = "content")]
    said: Option<When>,
    /// How the words are given; without it, the text is asked.
    #[arg(long = "type", value_name = "TYPE", requires = "content", value_enum)]
    manner: Option<MannerWord>,
    /// Enter the claims of a file into the article `--id`: a JSON object a line, {"says","content"} or as `extract --jsonl` writes them.
    #[arg(long, value_name = "CLAIMS.jsonl", conflicts_with_all = ["says", "article"])]
    from: Option<PathBuf>,
}

impl HandArgs {
    /// Whether claims are to be entered by hand.
    pub fn is_given(&self) -> bool {
        !self.says.is_empty() || self.from.is_some()
    }
}

/// A stance on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum StanceWord {
    Asserts,
    Denies,
    Accuses,
    Promises,
    Demands,
    Asks,
    Declines,
    Believes,
}

/// A way of giving words on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum MannerWord {
    Direct,
    Indirect,
    Mixed,
    Narrated,
}

impl From<StanceWord> for Stance {
    fn from(word: StanceWord) -> Stance {
        match word {
            StanceWord::Asserts => Stance::Asserts,
            StanceWord::Denies => Stance::Denies,
            StanceWord::Accuses => Stance::Accuses,
            StanceWord::Promises => Stance::Promises,
            StanceWord::Demands => Stance::Demands,
            StanceWord::Asks => Stance::Asks,
            StanceWord::Declines => Stance::Declines,
            StanceWord::Believes => Stance::Believes,
        }
    }
}

impl From<MannerWord> for Manner {
    fn from(word: MannerWord) -> Manner {
        match word {
            MannerWord::Direct => Manner::Direct,
            MannerWord::Indirect => Manner::Indirect,
            MannerWord::Mixed => Manner::Mixed,
            MannerWord::Narrated => Manner::Narrated,
        }
    }
}

/// One claim of a file, as `{"says","content"}` or as `extract --jsonl` writes it.
#[derive(Debug, Deserialize)]
struct Row {
    says: Names,
    content: Place,
    #[serde(default)]
    occurrence: Option<usize>,
    #[serde(default)]
    via: Vec<String>,
    #[serde(default = "asserts")]
    stance: Stance,
    #[serde(default)]
    tone: Tone,
    #[serde(default)]
    determinacy: Determinacy,
    #[serde(default)]
    said: Option<When>,
    #[serde(default, rename = "type")]
    manner: Option<Manner>,
    #[serde(default)]
    source: Vec<PointRange>,
    #[serde(default)]
    cue: Vec<PointRange>,
}

/// One name or several.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Names {
    One(String),
    Several(Vec<String>),
}

/// Words, or where they stand.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Place {
    Words(String),
    At(Vec<PointRange>),
}

/// A line with all the claims of one article.
#[derive(Debug, Deserialize)]
struct Answer {
    attributions: Vec<serde_json::Value>,
}

fn asserts() -> Stance {
    Stance::Asserts
}

/// Enters the claims; those that are refused do not keep the others out.
pub(super) fn run(args: &HandArgs, facts: &Facts, desk: &mut Desk, out: &mut Out) -> anyhow::Result<Ending> {
    let id = facts.id.as_ref().context("`--id` is missing: which article has the claim?")?;
    let (path, file) = desk.find(id)?.clone();
    let version = file.article.versions.len() as u32;
    let text = desk.store.text_of(&path, &file.article, version)?;
    let mut entry = Entry { path, file, version, text, new: Vec::new(), refused: 0 };
    match &args.from {
        Some(list) => entry.take_file(list, desk, out)?,
        None => {
            let hand = from_flags(args, desk)?;
            entry.take(&hand, out).map_err(|reason| anyhow::anyhow!("{reason}"))?;
        }
    }
    entry.write(desk, out)
}

fn from_flags(args: &HandArgs, desk: &Desk) -> anyhow::Result<ByHand> {
    let words = args.content.clone().context("`--content` is missing")?;
    Ok(ByHand {
        says: parties(&args.says, desk)?,
        content: Content::Words(words, args.occurrence),
        via: parties(&args.via, desk)?,
        stance: args.stance.map_or(Stance::Asserts, Stance::from),
        tone: Tone::Neutral,
        determinacy: Determinacy::Determinate,
        said: args.said.clone(),
        manner: args.manner.map(Manner::from),
        source: Vec::new(),
        cue: Vec::new(),
    })
}

fn parties(names: &[String], desk: &Desk) -> anyhow::Result<Vec<PartyId>> {
    names.iter().map(|name| desk.party(name)).collect()
}

/// The claims that go into one article.
struct Entry {
    path: String,
    file: ArticleFile,
    version: u32,
    text: String,
    new: Vec<Claim>,
    refused: usize,
}

impl Entry {
    /// Takes what can be taken of a file, and says why the rest cannot.
    fn take_file(&mut self, list: &Path, desk: &Desk, out: &mut Out) -> anyhow::Result<()> {
        let bytes = bytes_of(list)?;
        for (number, line) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            if line.trim_ascii().is_empty() {
                continue;
            }
            for taken in self.take_line(line, desk, out) {
                if let Err(reason) = taken {
                    self.refused += 1;
                    out.warn(format_args!("{}:{number}: refused: {reason}", list.display()));
                }
            }
        }
        Ok(())
    }

    /// Takes the claims of one line; an error for each that is refused.
    fn take_line(&mut self, line: &[u8], desk: &Desk, out: &mut Out) -> Vec<Result<(), String>> {
        let value: serde_json::Value = match serde_json::from_slice(line) {
            Ok(value) => value,
            Err(error) => return vec![Err(error.to_string())],
        };
        let rows = match value.get("attributions") {
            Some(_) => serde_json::from_value(value).map(|answer: Answer| answer.attributions),
            None => Ok(vec![value]),
        };
        let rows = match rows {
            Ok(rows) => rows,
            Err(error) => return vec![Err(error.to_string())],
        };
        rows.into_iter().map(|row| self.take_row(row, desk, out)).collect()
    }

    fn take_row(&mut self, row: serde_json::Value, desk: &Desk, out: &mut Out) -> Result<(), String> {
        let row: Row = serde_json::from_value(row).map_err(|error| error.to_string())?;
        let hand = by_hand(row, desk).map_err(|error| error.to_string())?;
        self.take(&hand, out)
    }

    fn take(&mut self, hand: &ByHand, out: &mut Out) -> Result<(), String> {
        match enter(&self.file.article, self.version, &self.text, &self.file.claims, hand) {
            Err(reason) => return Err(reason.to_string()),
            Ok(Entered::Known(id)) => out.say(format_args!("claim `{id}` is there already; nothing was changed")),
            Ok(Entered::New(claim)) => {
                self.file.claims.push((*claim).clone());
                self.new.push(*claim);
            }
        }
        Ok(())
    }

    fn write(self, desk: &mut Desk, out: &mut Out) -> anyhow::Result<Ending> {
        let strangers =
            self.new.iter().flat_map(|claim| claim.says.all().iter().chain(claim.via.iter().map(|l| &l.party)));
        desk.keep_parties(strangers.map(|id| new_party(id.clone(), PartyKind::Other, None)).collect::<Vec<_>>())?;
        if !self.new.is_empty() {
            desk.store.update_article(&self.path, &self.file)?;
        }
        let refused = if self.refused == 0 { String::new() } else { format!(", {} refused", self.refused) };
        out.say(format_args!("{}: {} entered{refused}", self.file.article.id, self.new.len()));
        show_claims(&desk.parties, &self.file.article, &self.new, out)?;
        Ok(if self.refused == 0 { Ending::Fine } else { Ending::Found })
    }
}

fn by_hand(row: Row, desk: &Desk) -> anyhow::Result<ByHand> {
    let says = match row.says {
        Names::One(name) => vec![name],
        Names::Several(names) => names,
    };
    anyhow::ensure!(!says.is_empty(), "`says` names nobody");
    Ok(ByHand {
        says: parties(&says, desk)?,
        content: match row.content {
            Place::Words(words) => Content::Words(words, row.occurrence),
            Place::At(places) => Content::At(places),
        },
        via: parties(&row.via, desk)?,
        stance: row.stance,
        tone: row.tone,
        determinacy: row.determinacy,
        said: row.said,
        manner: row.manner,
        source: row.source,
        cue: row.cue,
    })
}
