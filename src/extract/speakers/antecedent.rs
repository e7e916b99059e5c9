//! Whom a pronoun or a left-out subject means: the latest speaker that it fits, or whom the text has been about since.

use std::ops::Range;

use super::resolve::Trace;
use super::voice::{Sort, Voice};
use crate::extract::speech::attribution::Attribution;
use crate::extract::speech::subject;
use crate::lang::{Gender, Number, Particle, Person, Pronoun, TokenKind};

/// How many speakers back a pronoun may point.
const REACH: usize = 6;

impl Trace<'_> {
    /// The latest speaker that fits; unknown if none does.
    pub(super) fn latest(&self, fits: impl Fn(&Voice) -> bool) -> Voice {
        let found = self.voices.iter().rev().take(REACH).enumerate().find(|(_, voice)| fits(voice));
        match found {
            Some((steps, voice)) => {
                let certainty = voice.certainty * if steps == 0 { 0.93 } else { 0.7 };
                Voice { is_traced: true, certainty, ..voice.clone() }
            }
            None => Voice::unknown(),
        }
    }

    /// The one whom a pronoun or a left-out subject means: the latest speaker that fits, or whom the outlet's own sentences
    /// have been about since.
    pub(super) fn antecedent(&self, fits: impl Fn(&Voice) -> bool) -> Voice {
        let spoke = self.latest(&fits);
        let last = self.voices.last().map_or(0, |voice| voice.at);
        let is_somebody = |voice: &Voice| !voice.party.is_unknown() || voice.sort == Sort::Person;
        let since = || self.subjects.iter().rev().take_while(|(voice, _)| voice.at > last);
        let Some((told, speaks)) = since().find(|(voice, _)| is_somebody(voice) && fits(voice)) else {
            // "Die Eltern sind empört. Sie sagten": several who are nobody in particular.
            let several = since().next().is_some_and(|(voice, _)| voice.number == Some(Number::Plural) && fits(voice));
            return if several { Voice::unknown() } else { spoke };
        };
        let same_side = told.state.is_some() && told.state == spoke.state;
        if !speaks && (told.party == spoke.party || same_side) {
            return spoke;
        }
        Voice { is_traced: true, is_told_of: !speaks, certainty: told.certainty * 0.85, ..told.clone() }
    }

    /// Whether the cue only adds to what its speaker has said.
    pub(super) fn goes_on(&self, attribution: &Attribution) -> bool {
        attribution.form.is_some_and(|form| self.hearing.notes.pack.cues[form.cue as usize].adds)
    }

    pub(super) fn pronoun(&self, pronoun: Pronoun, source: &Range<usize>) -> Voice {
        match pronoun.person {
            Person::First => self.latest(|_| true),
            Person::Indefinite | Person::Reciprocal => self.blank(source),
            Person::Relative => self.before(source.start),
            Person::Near => self.named_last(pronoun, source),
            Person::Third => self.antecedent(|voice| {
                let sort = match (pronoun.gender, voice.sort) {
                    (Some(Gender::Neuter), sort) => sort != Sort::Person,
                    (Some(_), sort) if self.hearing.notes.pack.traits.natural_gender => sort != Sort::Body,
                    _ => true,
                };
                agrees_in_number(pronoun.number, voice) && sort && agrees(pronoun.gender, voice.gender)
            }),
        }
    }

    /// Whoever spoke last, if they are named behind what they said: nobody else can be "the latter" there.
    fn named_last(&self, pronoun: Pronoun, source: &Range<usize>) -> Voice {
        let agrees = |voice: &&Voice| agrees_in_number(pronoun.number, voice) && agrees(pronoun.gender, voice.gender);
        let last = self.voices.last().filter(|voice| voice.until <= voice.at).filter(agrees);
        last.map_or_else(
            || self.blank(source),
            |voice| Voice { is_traced: true, certainty: voice.certainty * 0.85, ..voice.clone() },
        )
    }

    /// The party named right before token `at`: what "which" and "whose" mean.
    fn before(&self, at: usize) -> Voice {
        let notes = self.hearing.notes;
        let from = at.saturating_sub(12);
        let border = (from..at.saturating_sub(1))
            .rev()
            .find(|&i| notes.tokens[i].kind == TokenKind::Break || notes.mark(i, '.') || notes.comma(i));
        // «Министр, по словам которого …»: the words for saying stand between.
        let in_cue = |i: usize| notes.cue_before(i + 1).is_some_and(|n| notes.cues[n].start < at);
        let saying = |i: usize| notes.cue(i).is_some() || in_cue(i) || notes.is(i, Particle::Preposition);
        let between = |comma: usize| comma + 1 < at && (comma + 1..at).all(saying);
        if let Some(comma) = border.filter(|&border| notes.comma(border) && between(border)) {
            return self.before(comma);
        }
        let phrase = subject::trimmed(notes, border.map_or(from, |b| b + 1)..at);
        match phrase.is_empty() {
            true => Voice::unknown(),
            false => self.phrase(&phrase),
        }
    }
}

/// Whether two genders may be one speaker's.
pub(super) fn agrees(a: Option<Gender>, b: Option<Gender>) -> bool {
    a.is_none() || b.is_none() || a == b
}

/// Whether a pronoun or verb of this number may mean the speaker: one person is no "they", witnesses are no "he".
pub(super) fn agrees_in_number(number: Option<Number>, voice: &Voice) -> bool {
    match number {
        Some(Number::Plural) => {
            voice.sort != Sort::Person || voice.party.is_unknown() || voice.number == Some(Number::Plural)
        }
        Some(Number::Singular) => voice.number != Some(Number::Plural),
        _ => true,
    }
}
