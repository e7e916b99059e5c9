//! Phrases: sequences of words with a value each, found in one pass.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use zerocopy::little_endian::U32;

use super::flat::{Flat, Slot, Table, hash_of};
use super::tokens::Token;
use super::words::{Lists, WordId, Words};

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

/// A list of phrases of one vocabulary, each with a value; one phrase may have several values.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static, T: Deserialize<'de>"))]
pub struct Phrases<T> {
    /// Its mark on the tokens that a phrase of it may begin with; none yet if it has no phrase.
    list: Lists,
    /// The node a first word leads to, by word; 0 for none.
    first: Flat<U32>,
    /// By node and next word the node that the two lead to.
    steps: Table,
    nodes: Flat<U32>,
    /// A value of a phrase, by its place in `distinct`, and the number of the next value of the same phrase, from 1.
    values: Flat<[U32; 2]>,
    /// What phrases stand for: few things, of tens of thousands of phrases.
    distinct: Vec<T>,
    /// The values of the phrases whose last word is a proclitic of the next one (מוכן ל, מוכן לשיחות), with its number, by the node
    /// of the words before it.
    glued: BTreeMap<u32, Vec<(usize, T)>>,
    /// Room for the words of a phrase that is learnt.
    #[serde(skip)]
    room: Vec<WordId>,
}

/// The words so far of one or more phrases: the number of the first value of the phrase that ends there, from 1, or 0 for none; and a
/// bit that says whether a longer phrase goes on, since most do not, and need no search for the next word.
struct Node(u32);

impl Node {
    const GOES_ON: u32 = 1 << 31;

    fn goes_on(&self) -> bool {
        self.0 & Node::GOES_ON != 0
    }

    fn value(&self) -> u32 {
        self.0 & !Node::GOES_ON
    }
}

/// A new value is looked for among so many of the last ones.
const RECENT: usize = 16;

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Phrases {
            list: Lists::default(),
            first: Flat::default(),
            steps: Table::default(),
            nodes: Flat::default(),
            values: Flat::default(),
            distinct: Vec::new(),
            glued: BTreeMap::new(),
            room: Vec::new(),
        }
    }
}

impl<T: Clone + PartialEq> Phrases<T> {
    /// Adds the phrase that `pattern` writes, in the words of `words`, which must be the same for all of the list. A phrase
    /// without words is never found. A proclitic at its end may be a word by itself or the first letters of the next one, which
    /// is then no part of the phrase.
    pub fn learn(&mut self, words: &mut Words, pattern: &str, value: T) {
        let mut phrase = std::mem::take(&mut self.room);
        phrase.clear();
        words.learn_into(pattern, &mut phrase);
        if let Some((&head, rest)) = phrase.split_first() {
            let node = self.begin(words, head);
            match rest {
                [] => self.put(node, value),
                _ => self.go_on(node, rest, words.proclitic_at_end(pattern), value),
            }
        }
        self.room = phrase;
    }

    /// The node of the phrases that begin with `head`.
    fn begin(&mut self, words: &mut Words, head: WordId) -> u32 {
        if self.list == Lists::default() {
            self.list = words.new_list();
        }
        words.begin(head, self.list);
        let (slot, fresh) = (head.0 as usize, self.nodes.len().max(1));
        let first = self.first.edit();
        first.resize(first.len().max(slot + 1), U32::ZERO);
        if first[slot] == 0 {
            first[slot].set(fresh as u32);
            self.nodes.edit().resize(fresh + 1, U32::ZERO);
        }
        self.first[slot].get()
    }

    /// Adds the phrase that goes on behind `node` with `rest`, of which the last word may be the proclitic number `glued`.
    fn go_on(&mut self, mut node: u32, rest: &[WordId], glued: Option<usize>, value: T) {
        for (n, &word) in rest.iter().enumerate() {
            if let Some(glued) = glued.filter(|_| n + 1 == rest.len()) {
                self.glued.entry(node).or_default().push((glued, value.clone()));
            }
            let nodes = self.nodes.edit();
            nodes[node as usize] |= Node::GOES_ON;
            let step = self.steps.entry(
                hash_of_step(node, word),
                |slot| is_step(slot, node, word),
                |slot| hash_of_step(slot[0].get(), WordId(slot[1].get())),
            );
            if step[1] == 0 {
                *step = [U32::new(node), U32::new(word.0), U32::new(nodes.len() as u32), U32::ZERO];
                nodes.push(U32::ZERO);
            }
            node = step[2].get();
        }
        self.put(node, value);
    }

    /// Makes `value` the last one of the phrase that ends at `node`.
    fn put(&mut self, node: u32, is: T) {
        let recent = self.distinct.len().saturating_sub(RECENT);
        let known = self.distinct[recent..].iter().position(|known| *known == is).map(|n| recent + n);
        let number = known.unwrap_or_else(|| {
            self.distinct.push(is);
            self.distinct.len() - 1
        });
        let values = self.values.edit();
        values.push([U32::new(number as u32), U32::ZERO]);
        let new = values.len() as u32;
        let node = &mut self.nodes.edit()[node as usize];
        let mut last = Node(node.get()).value();
        if last == 0 {
            *node |= new;
            return;
        }
        while values[last as usize - 1][1] != 0 {
            last = values[last as usize - 1][1].get();
        }
        values[last as usize - 1][1].set(new);
    }
}

fn hash_of_step(node: u32, word: WordId) -> u32 {
    hash_of(u64::from(node) << 32 | u64::from(word.0))
}

fn is_step(slot: &Slot, node: u32, word: WordId) -> bool {
    slot[0] == node && slot[1] == word.0
}

impl<T> Phrases<T> {
    /// Whether a phrase of the list begins with the word of `token`.
    #[inline]
    pub fn may_begin(&self, token: &Token) -> bool {
        token.begins.meets(self.list)
    }

    /// The longest phrase that begins at token `at`; of several values the first added.
    #[inline]
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
    #[inline]
    pub fn each<'p>(&'p self, tokens: &[Token], at: usize, take: impl FnMut(Found<'p, T>)) {
        self.found_at::<false>(tokens, at, take);
    }

    /// The same, and marks of quotation inside a phrase part nothing: is "responsible" for.
    #[inline]
    pub fn each_through_quotes<'p>(&'p self, tokens: &[Token], at: usize, take: impl FnMut(Found<'p, T>)) {
        self.found_at::<true>(tokens, at, take);
    }

    #[inline]
    fn found_at<'p, const THROUGH: bool>(&'p self, tokens: &[Token], at: usize, mut take: impl FnMut(Found<'p, T>)) {
        let Some(token) = tokens.get(at).filter(|token| self.may_begin(token)) else { return };
        for word in [token.exact, token.stem, token.other] {
            let node = self.first.get(word.0 as usize).map_or(0, |node| node.get());
            if node != 0 {
                self.walk::<THROUGH>(node, tokens, at + 1, 1, &mut take);
            }
        }
    }

    fn walk<'p, const THROUGH: bool>(
        &'p self,
        node: u32,
        tokens: &[Token],
        at: usize,
        length: usize,
        take: &mut impl FnMut(Found<'p, T>),
    ) {
        let is = Node(self.nodes[node as usize].get());
        let mut value = is.value();
        while let Some([number, next]) = (value as usize).checked_sub(1).and_then(|n| self.values.get(n)) {
            take(Found { length, value: &self.distinct[number.get() as usize] });
            value = next.get();
        }
        if !is.goes_on() {
            return;
        }
        let past = usize::from(THROUGH && tokens.get(at).is_some_and(Token::is_quotation_mark));
        let (at, length) = (at + past, length + past);
        let Some(token) = tokens.get(at) else { return };
        let glued = self.glued.get(&node).into_iter().flatten().filter(|(proclitic, _)| token.opens.has(*proclitic));
        glued.for_each(|(_, value)| take(Found { length, value }));
        for word in [token.exact, token.stem, token.other] {
            if word.is_known()
                && let Some(step) = self.steps.find(hash_of_step(node, word), |slot| is_step(slot, node, word))
            {
                self.walk::<THROUGH>(step[2].get(), tokens, at + 1, length + 1, take);
            }
        }
    }
}
