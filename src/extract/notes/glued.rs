//! Small words written together with the next one: a conjunction, a preposition, "that".

use super::annotate::Notes;
use crate::lang::{Proclitic, ProcliticKind, TokenKind, has_shape};
use crate::text::is_mark;

/// A headline has at most this many tokens.
const HEADLINE: usize = 40;

impl Notes<'_> {
    /// How many bytes of the word at `at` are a conjunction written together with it.
    pub(super) fn find_and(&self, at: usize) -> u32 {
        let Some(token) = self.tokens.get(at) else { return 0 };
        let bits = token.clitics.0 & self.pack.traits.clitics(ProcliticKind::And);
        match token.is_known() {
            true => self.letters_end(at, self.letters_of(bits)),
            false => self.unknown_and(at),
        }
    }

    /// Whether a list has the word at `at` as a first name.
    pub fn is_first_name(&self, at: usize) -> bool {
        let names = &self.pack.traits.first_names;
        !names.is_empty() && self.tokens[at].span.of(self.text).is_some_and(|word| names.contains(word))
    }

    /// Whether the word at `at` begins the name of somebody whom a word or a comma before it announces, and is no land's name there:
    /// «وزیر دفاع، موریس سلیم», החטוף ירדן ביבס.
    pub fn begins_full_name(&self, at: usize) -> bool {
        let noun = |at: usize| self.pack.sources.longest(&self.tokens, at).is_some();
        let announced = at.checked_sub(1).is_some_and(|before| self.comma(before) || noun(before));
        let surname = self.tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Word && !next.is_known());
        self.is_first_name(at) && announced && surname
    }

    /// Whether the word at `at` may begin with a conjunction: one that is known, or any first letters if no list knows it.
    pub fn begins_with_and(&self, at: usize) -> bool {
        let traits = &self.pack.traits;
        let letters = || self.tokens[at].span.of(self.text).unwrap_or_default();
        let and = traits.proclitics.iter().filter(|p| p.is == ProcliticKind::And);
        let may_open = !self.tokens[at].is_known() && !self.tokens[at].opens.is_empty();
        self.glued_and(at) > 0 || may_open && and.clone().any(|p| letters().starts_with(&p.text))
    }

    /// The bytes of a conjunction that a word no list knows seems to begin with: an article or the shape of a verb
    /// follows it.
    fn unknown_and(&self, at: usize) -> u32 {
        let traits = &self.pack.traits;
        let word = self.tokens[at].span.of(self.text).unwrap_or_default();
        let of_kind = |kind| traits.proclitics.iter().filter(move |p| p.is == kind).map(|p| p.text.as_str());
        let rest = of_kind(ProcliticKind::And).find_map(|and| word.strip_prefix(and));
        let Some(rest) = rest.map(|rest| rest.trim_start_matches(is_mark)) else { return 0 };
        let verb = has_shape(&traits.verb_shapes, rest) && !has_shape(&traits.noun_shapes, rest);
        let noun = of_kind(ProcliticKind::Article).any(|article| rest.starts_with(article));
        if verb || noun || self.names_below(at, rest) { (word.len() - rest.len()) as u32 } else { 0 }
    }

    /// Whether a headline's word stands in the text below as well: its second speaker, behind a conjunction.
    fn names_below(&self, at: usize, word: &str) -> bool {
        let title = || self.tokens[..at].iter().all(|token| token.kind != TokenKind::Break);
        let whole = |(place, _): (usize, &str)| {
            let bounds = (self.text[..place].chars().next_back(), self.text[place + word.len()..].chars().next());
            !bounds.0.is_some_and(char::is_alphanumeric) && !bounds.1.is_some_and(char::is_alphanumeric)
        };
        at < HEADLINE && word.chars().count() >= 3 && title() && self.text.match_indices(word).any(whole)
    }

    /// How many bytes the proclitics up to number `last` cover that the word at `at` begins with, 0 if that one is not
    /// among them. A word that no list has by itself counts if it is long enough to hold the proclitic and a noun.
    pub fn glued(&self, at: usize, last: u16) -> u32 {
        let Some(token) = self.tokens.get(at) else { return 0 };
        if token.is_known() {
            let upto = (1 << (last + 1)) - 1;
            return match token.opens.has(last as usize) {
                true => self.letters_end(at, self.letters_of(token.opens.0 & upto)),
                false => 0,
            };
        }
        let proclitics = &self.pack.traits.proclitics;
        let letters = &proclitics[last as usize].text;
        let word = token.span.of(self.text).unwrap_or_default();
        let long = word.chars().filter(|&c| !is_mark(c)).count() >= letters.chars().count() + 3;
        let longer = |p: &Proclitic| p.text.len() > letters.len() && word.starts_with(p.text.as_str());
        let begins = word.starts_with(letters.as_str()) && !proclitics.iter().any(longer) && !token.opens.is_empty();
        if long && begins { letters.len() as u32 } else { 0 }
    }

    /// How many bytes of the word at `at` are a "that" written together with it (שהגשר); 0 if none are.
    pub fn glued_that(&self, at: usize) -> u32 {
        let that = self.pack.traits.proclitics.iter().position(|p| p.is == ProcliticKind::That);
        that.map_or(0, |n| self.glued(at, n as u16))
    }

    /// How many bytes of the word at `at` are proclitics up to a preposition written together with it; 0 if none is.
    pub fn glued_preposition(&self, at: usize) -> u32 {
        let is = |p: &Proclitic| matches!(p.is, ProcliticKind::Preposition | ProcliticKind::Genitive);
        let all = self.pack.traits.proclitics.iter().enumerate().filter(|(_, p)| is(p));
        all.map(|(n, _)| self.glued(at, n as u16)).max().unwrap_or(0)
    }

    /// Whether the word at `at` is written together with a preposition that joins nouns and marks infinitives (ל).
    pub fn genitive(&self, at: usize) -> bool {
        let is = |p: &Proclitic| p.is == ProcliticKind::Genitive;
        let mut all = self.pack.traits.proclitics.iter().enumerate().filter(|(_, p)| is(p));
        all.any(|(n, _)| self.glued(at, n as u16) > 0)
    }

    /// The same of an infinitive that a list has as a whole, for what somebody does: לפתוח, as in לפתוח באש.
    pub fn opens_infinitive(&self, at: usize) -> bool {
        const SHORTEST: usize = 4;
        let Some(word) = self.tokens.get(at).and_then(|token| token.span.of(self.text)) else { return false };
        let mut letters = self.pack.traits.proclitics.iter().filter(|p| p.is == ProcliticKind::Genitive);
        let begins = self.pack.traits.speaker_before && letters.any(|p| word.starts_with(p.text.as_str()));
        let note = &self.notes[at];
        let other = note.noun.is_some() || note.particle_length > 0 || self.cue(at).is_some();
        let named = || self.mentions.iter().any(|name| name.contains(&at));
        self.genitive(at) || begins && !other && word.chars().count() >= SHORTEST && !named()
    }

    /// Whether the word behind a verb of saying seems to be whom or where the speaker told it (לסוכנות, בדיון), where the
    /// speaker may as well stand before the verb: no list knows the word, and a name with such letters that the text has twice
    /// is none. `genitive` asks for the preposition of the one addressed only.
    pub fn seems_adjunct(&self, at: usize, genitive: bool) -> bool {
        let traits = &self.pack.traits;
        let Some(token) = self.tokens.get(at).filter(|token| traits.speaker_before && !token.is_known()) else {
            return false;
        };
        let is = |p: &Proclitic| p.is == ProcliticKind::Genitive || !genitive && p.is == ProcliticKind::Preposition;
        let glued = traits.proclitics.iter().enumerate().any(|(n, p)| is(p) && self.glued(at, n as u16) > 0);
        let letters = token.span.of(self.text);
        let again = || self.tokens.iter().enumerate().any(|(n, other)| n != at && other.span.of(self.text) == letters);
        let named = || self.speaker_end(at, at + 1).is_some();
        glued && !named() && !again()
    }

    /// How many letters the proclitics of these bits have.
    fn letters_of(&self, bits: u16) -> usize {
        let kinds = self.pack.traits.proclitics.iter().enumerate().filter(|(n, _)| bits & (1 << n) != 0);
        kinds.map(|(_, proclitic)| proclitic.text.chars().count()).sum()
    }

    /// The bytes that the first `letters` letters of the word at `at` take, with their vowel signs.
    fn letters_end(&self, at: usize, letters: usize) -> u32 {
        let word = self.tokens[at].span.of(self.text).unwrap_or_default();
        let mut left = letters;
        let end = word.char_indices().find(|&(_, c)| {
            let fresh = !is_mark(c);
            let done = left == 0 && fresh;
            left -= usize::from(fresh && left > 0);
            done
        });
        if letters == 0 { 0 } else { end.map_or(0, |(at, _)| at as u32) }
    }
}
