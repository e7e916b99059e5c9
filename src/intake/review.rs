//! What people decide about a claim.

use std::collections::BTreeMap;

use crate::model::{Claim, PartyId, Reading, Says, Status, When};

/// What a reviewer makes of a claim; what is not set stays as it is.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Judgement {
    /// Confirmed, rejected, or proposed again.
    pub status: Option<Status>,
    /// Who really says it.
    pub says: Option<Vec<PartyId>>,
    /// When it was really said; `Some(None)` takes the date out.
    pub said: Option<Option<When>>,
    /// What it really claims.
    pub readings: Option<Vec<Reading>>,
    /// A note beside it; an empty one takes the note out.
    pub note: Option<String>,
    /// The content in other languages, by tag; an empty one takes that language out.
    pub gloss: BTreeMap<String, String>,
    /// Who decides. A claim that has a name on it is never touched by re-extraction.
    pub by: Option<String>,
}

impl Judgement {
    /// Whether it would change what the claim says or counts for, so that somebody must answer for it.
    pub fn needs_name(&self) -> bool {
        self.status.is_some() || self.says.is_some() || self.said.is_some() || self.readings.is_some()
    }

    /// The claim as the reviewer wants it. Its words, place and id never change.
    pub fn applied_to(&self, claim: &Claim) -> Claim {
        let mut claim = claim.clone();
        if let Some(says) = &self.says {
            claim.says = Says::of(says.clone());
        }
        if let Some(said) = &self.said {
            claim.said = said.clone();
        }
        if let Some(readings) = &self.readings {
            claim.readings = readings.clone();
        }
        if let Some(note) = &self.note {
            claim.note = Some(note.clone()).filter(|note| !note.is_empty());
        }
        for (language, gloss) in &self.gloss {
            match gloss.is_empty() {
                true => claim.gloss.remove(language),
                false => claim.gloss.insert(language.clone(), gloss.clone()),
            };
        }
        claim.status = self.status.unwrap_or(claim.status);
        if self.needs_name() {
            claim.by = self.by.clone().or(claim.by);
        }
        claim
    }
}

#[cfg(test)]
mod tests {
    use super::super::{is_kept, sample::claim};
    use super::*;

    #[test]
    fn a_correction_puts_a_name_on_the_claim() {
        let judgement = Judgement {
            says: Some(vec![PartyId::new("army").unwrap()]),
            by: Some("Rana".into()),
            ..Judgement::default()
        };
        let corrected = judgement.applied_to(&claim("a", "it is open", 0));
        assert_eq!((corrected.status, corrected.by.as_deref()), (Status::Proposed, Some("Rana")));
        assert!(is_kept(&corrected));
    }

    #[test]
    fn a_note_alone_decides_nothing() {
        let judgement = Judgement { note: Some("see page 2".into()), by: Some("Rana".into()), ..Judgement::default() };
        let noted = judgement.applied_to(&claim("a", "it is open", 0));
        assert_eq!((noted.by.as_deref(), noted.note.as_deref()), (None, Some("see page 2")));
        let emptied = Judgement { note: Some(String::new()), ..Judgement::default() }.applied_to(&noted);
        assert_eq!(emptied.note, None);
    }
}
