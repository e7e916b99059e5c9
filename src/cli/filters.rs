//! Which claims a command is about, as flags.

use clap::ValueEnum;

use super::Out;
use crate::corpus::{Admission, ByTime, ClaimIx, Corpus, Filter};
use crate::intake::is_name_of;
use crate::model::{ArticleId, ClaimId, EventId, PartyId, Status, When};

/// Which claims a command is about.
#[derive(Debug, Clone, Default, clap::Args)]
pub(super) struct Filters {
    /// Claims with all of these words, however they are written (hamza, vowel signs, digits).
    #[arg(long, value_name = "WORDS")]
    pub text: Option<String>,
    /// Claims of this party and its bodies, said or passed on (id or name).
    #[arg(long)]
    pub party: Option<String>,
    /// Claims about this event and its parts.
    #[arg(long)]
    pub event: Option<EventId>,
    /// Claims in this article.
    #[arg(long)]
    pub article: Option<ArticleId>,
    /// Claims that are proposed, confirmed or rejected.
    #[arg(long, value_enum)]
    pub status: Option<StatusWord>,
    /// Claims that may be of this date or later.
    #[arg(long, value_name = "DATE")]
    pub since: Option<When>,
    /// Claims that may be of this date or earlier.
    #[arg(long, value_name = "DATE")]
    pub until: Option<When>,
    /// Which date `--since` and `--until` mean: when it was said, what it is about, or when it was published.
    #[arg(long, value_enum, default_value = "said")]
    pub by: TimeWord,
    /// Claims about the world at that time, or that name no time.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<When>,
    /// Claims that had been published by then.
    #[arg(long, value_name = "DATE")]
    pub known_by: Option<When>,
}

/// A status on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum StatusWord {
    Proposed,
    Confirmed,
    Rejected,
}

/// One of a claim's three times on the command line.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub(super) enum TimeWord {
    #[default]
    Said,
    About,
    Published,
}

impl Filters {
    /// The claims that pass, by article and place. Those that only lack the date asked for are counted on stderr.
    ///
    /// # Errors
    /// If the party is none that the store or isnad knows.
    pub fn claims(&self, corpus: &Corpus, out: &mut Out) -> anyhow::Result<Vec<ClaimIx>> {
        let filter = self.filter(corpus)?;
        let mut undated = 0;
        let mut found = Vec::new();
        for ix in corpus.claims() {
            match filter.admits(corpus, ix) {
                Admission::Yes => found.push(ix),
                Admission::Undated => undated += 1,
                Admission::No => {}
            }
        }
        if undated > 0 {
            out.say(format_args!("claims left out because their date is not known: {undated}"));
        }
        Ok(found)
    }

    /// What the flags ask for.
    ///
    /// # Errors
    /// If the party is none that the store or isnad knows.
    pub fn filter(&self, corpus: &Corpus) -> anyhow::Result<Filter> {
        Ok(Filter {
            words: self.text.as_deref().map(Filter::words_of).unwrap_or_default(),
            party: self.party.as_deref().map(|name| party(corpus, name)).transpose()?,
            event: self.event.clone(),
            article: self.article.clone(),
            status: self.status.map(Status::from),
            since: self.since.clone(),
            until: self.until.clone(),
            by: match self.by {
                TimeWord::Said => ByTime::Said,
                TimeWord::About => ByTime::About,
                TimeWord::Published => ByTime::Published,
            },
            as_of: self.as_of.clone(),
            known_by: self.known_by.clone(),
        })
    }
}

impl From<StatusWord> for Status {
    fn from(word: StatusWord) -> Status {
        match word {
            StatusWord::Proposed => Status::Proposed,
            StatusWord::Confirmed => Status::Confirmed,
            StatusWord::Rejected => Status::Rejected,
        }
    }
}

/// The party that a person means by its id or one of its names.
///
/// # Errors
/// If nobody is called so.
pub(super) fn party(corpus: &Corpus, name: &str) -> anyhow::Result<PartyId> {
    let id = PartyId::new(name).ok();
    let is_said = |id: &PartyId| {
        corpus
            .claims()
            .map(|ix| corpus.claim(ix))
            .any(|claim| claim.says.all().contains(id) || claim.via.iter().any(|link| link.party == *id))
    };
    if let Some(id) = id.filter(|id| id.is_unknown() || corpus.parties.get(id).is_some() || is_said(id)) {
        return Ok(id);
    }
    let known = corpus.parties.iter().find(|party| is_name_of(name, party)).map(|party| party.id.clone());
    let speakers = || corpus.claims().flat_map(|ix| corpus.claim(ix).says.all());
    let called = || speakers().find(|id| corpus.parties.name(id, "en").eq_ignore_ascii_case(name)).cloned();
    known
        .or_else(called)
        .ok_or_else(|| anyhow::anyhow!("there is no party `{name}`: `isnad parties` shows who is known"))
}

/// The claim with this id.
///
/// # Errors
/// If there is none.
pub(super) fn claim_named(corpus: &Corpus, id: &ClaimId) -> anyhow::Result<ClaimIx> {
    corpus.find_claim(id).ok_or_else(|| anyhow::anyhow!("there is no claim `{id}`: `isnad list` shows them"))
}
