//! Phrases: sequences of words with a value each, found in one pass.

use rustc_hash::FxHashMap;

use super::tokens::Token;
use super::words::WordId;

/// A phrase that was found.
#[derive(Debug)]
pub struct Found<'p, T> {
    /// How many tokens it covers.
    pub length: usize,
    /// What it stands for.
    pub value: &'p T,
}

impl<T> Clone for Found<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Found<'_, T> {}

/// A set of phrases, each with a value; one phrase may have several values.
#[derive(Debug, Clone)]
pub struct Phrases<T> {
    /// The node a first word leads to, by word; 0 for none.
    first: Vec<u32>,
    steps: FxHashMap<(u32, WordId), u32>,
    /// The values that end at each node.
    values: Vec<Vec<T>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Phrases { first: Vec::new(), steps: FxHashMap::default(), values: vec![Vec::new()] }
    }
}

impl<T> Phrases<T> {
    /// Adds a phrase. A phrase without words is never found.
    pub fn add(&mut self, words: &[WordId], value: T) {
        let Some((&head, rest)) = words.split_first() else { return };
        let slot = head.0 as usize;
        if self.first.len() <= slot {
            self.first.resize(slot + 1, 0);
        }
        if self.first[slot] == 0 {
            self.first[slot] = self.values.len() as u32;
            self.values.push(Vec::new());
        }
        let mut node = self.first[slot];
        for &word in rest {
            let fresh = self.values.len() as u32;
            node = *self.steps.entry((node, word)).or_insert(fresh);
            if node == fresh {
                self.values.push(Vec::new());
            }
        }
        self.values[node as usize].push(value);
    }

    /// The longest phrase that begins at token `at`; of several values the first added.
    pub fn longest<'p>(&'p self, tokens: &[Token], at: usize) -> Option<Found<'p, T>> {
        let mut best = None;
        self.each(tokens, at, |found| {
            if best.is_none_or(|best: Found<'p, T>| found.length > best.length) {
                best = Some(found);
            }
        });
        best
    }

    /// Every phrase that begins at token `at`, shorter ones not always first.
    pub fn all<'p>(&'p self, tokens: &[Token], at: usize) -> Vec<Found<'p, T>> {
        let mut out = Vec::new();
        self.each(tokens, at, |found| out.push(found));
        out
    }

    /// Calls `take` with every phrase that begins at token `at`, shorter ones not always first.
    pub fn each<'p>(&'p self, tokens: &[Token], at: usize, mut take: impl FnMut(Found<'p, T>)) {
        let Some(token) = tokens.get(at).filter(|token| token.is_known()) else { return };
        for word in [token.exact, token.stem, token.other] {
            let node = self.first.get(word.0 as usize).copied().unwrap_or(0);
            if node != 0 {
                self.walk(node, tokens, at + 1, 1, &mut take);
            }
        }
    }

    fn walk<'p>(&'p self, node: u32, tokens: &[Token], at: usize, length: usize, take: &mut impl FnMut(Found<'p, T>)) {
        for value in &self.values[node as usize] {
            take(Found { length, value });
        }
        let Some(token) = tokens.get(at) else { return };
        for word in [token.exact, token.stem, token.other] {
            if word.is_known()
                && let Some(&next) = self.steps.get(&(node, word))
            {
                self.walk(next, tokens, at + 1, length + 1, take);
            }
        }
    }
}
