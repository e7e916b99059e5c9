//! Surnames that are words of grammar or of time as well: "Mrs May", "Theresa May".

use rustc_hash::FxHashSet;

use super::annotate::Notes;
use crate::lang::{Particle, TimeWord, TokenKind};

impl Notes<'_> {
    /// Forgets what lists know of such surnames: behind a title or a first name, and wherever the text has them again outside a date.
    pub(super) fn forget_surnames(&mut self) {
        if !self.pack.month_capitals || self.pack.traits.noun_capitals {
            return;
        }
        let homonyms: Vec<usize> = (0..self.tokens.len()).filter(|&at| self.is_homonym(at)).collect();
        if homonyms.is_empty() {
            return;
        }
        let sentences = self.in_sentences();
        let (called, others): (Vec<usize>, Vec<usize>) =
            homonyms.into_iter().partition(|&at| sentences[at] && self.is_called_so(at));
        let word = |at: usize| self.tokens[at].span.of(self.text);
        let names: FxHashSet<_> = called.iter().map(|&at| word(at)).collect();
        let again = |at: &usize| names.contains(&word(*at)) && !self.is_date(*at);
        let all: Vec<usize> = others.into_iter().filter(again).chain(called).collect();
        all.into_iter().for_each(|at| self.tokens[at] = self.tokens[at].unknown());
    }

    /// Of each token, whether its line ends a sentence there or behind it.
    fn in_sentences(&self) -> Vec<bool> {
        let mut stops = false;
        let mut out: Vec<bool> = Vec::with_capacity(self.tokens.len());
        for token in self.tokens.iter().rev() {
            stops = token.kind != TokenKind::Break && (stops || token.is_mark('.'));
            out.push(stops);
        }
        out.reverse();
        out
    }

    /// Whether the word has a capital and is one of grammar or a month in small letters, and no noun for a speaker.
    fn is_homonym(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let known = token.capital && token.is_known() && token.kind == TokenKind::Word;
        let month = || self.pack.times.longest(&self.tokens, at).is_some_and(|found| is_month(found.value));
        let helps = |particle: &Particle| matches!(particle, Particle::Hedge | Particle::Planned | Particle::Auxiliary);
        let grammar = || self.pack.particles.all(&self.tokens, at).iter().any(|found| helps(found.value));
        known && (month() || grammar()) && self.pack.sources.longest(&self.tokens, at).is_none()
    }

    /// Whether a title or a first name stands before the word.
    fn is_called_so(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).map(|last| last - usize::from(last > 0 && self.tokens[last].is_mark('.')))
        else {
            return false;
        };
        let token = &self.tokens[before];
        let noun = self.pack.sources.longest(&self.tokens, before);
        let title = token.capital && noun.is_some_and(|found| found.length == 1 && found.value.is.is_person());
        let first_name = token.capital && !token.is_known() && before + 1 == at && token.kind == TokenKind::Word;
        let small = token.span.of(self.text).is_some_and(|word| word.chars().skip(1).any(char::is_lowercase));
        (title || first_name) && small && !self.is_numbered(at)
    }

    /// Whether words beside the word make a month of it: in May, last May, May 5; but not of May's.
    fn is_date(&self, at: usize) -> bool {
        if at + 1 < self.tokens.len() && self.is_possessive(at + 1) {
            return false;
        }
        let before = at.checked_sub(1).filter(|&before| self.tokens[before].kind != TokenKind::Break);
        let dates = |at: usize| {
            let particles = self.pack.particles.all(&self.tokens, at);
            let joins = particles.iter().any(|found| matches!(found.value, Particle::Preposition | Particle::Definite));
            let digits = self.tokens[at].kind == TokenKind::Number;
            joins || digits || self.pack.times.longest(&self.tokens, at).is_some()
        };
        before.is_some_and(dates) || self.is_numbered(at)
    }

    /// Whether a number stands right behind the word.
    fn is_numbered(&self, at: usize) -> bool {
        self.tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Number)
    }
}

fn is_month(word: &TimeWord) -> bool {
    matches!(word, TimeWord::Month(..) | TimeWord::Season(_))
}
