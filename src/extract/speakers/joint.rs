//! Several who speak together: "Paris, Rome and Berlin", "hem Paris hem Berlin".

use std::ops::Range;

use super::hearing::Hearing;
use crate::lang::Particle;

impl Hearing<'_> {
    /// The phrases for those who speak together ("Paris, Rome and Berlin", فرنسا وبريطانيا, "hem Paris hem Berlin"); one alone is not
    /// taken apart.
    pub fn joined(&self, range: Range<usize>) -> Vec<Range<usize>> {
        let free = |at: &usize| self.covering(*at).is_none_or(|m| m.start == *at);
        let both = |at: usize| self.notes.is(at, Particle::Both) && at > range.start;
        let and = |at: &usize| self.notes.is(*at, Particle::And) || self.notes.has_and(*at) || both(*at);
        let Some(last) = range.clone().skip(1).filter(free).rfind(and) else { return Vec::new() };
        let inner = range.clone().skip(1).filter(|&at| at < last && free(&at) && (self.notes.comma(at) || and(&at)));
        let mut parts = Vec::new();
        let mut from = range.start;
        for at in inner.chain([last]) {
            parts.push(self.without_both(from..at));
            from = if self.notes.has_and(at) { at } else { at + 1 };
        }
        parts.push(self.without_both(from..range.end));
        parts.retain(|part| !part.is_empty());
        parts
    }

    /// A phrase without the word that opens each of several.
    fn without_both(&self, part: Range<usize>) -> Range<usize> {
        let skip = self.notes.particle(part.start, Particle::Both);
        (part.start + skip).min(part.end)..part.end
    }
}
