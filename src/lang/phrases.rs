//! Phrases: sequences of words with a value each, found in one pass.

use rustc_hash::FxHashMap;

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
#[derive(Debug, Clone)]
pub struct Phrases<T> {
    /// Its mark on the tokens that a phrase of it may begin with; none yet if it has no phrase.
    list: Lists,
    /// The node a first word leads to, by word; 0 for none.
    first: Vec<u32>,
    steps: FxHashMap<(u32, WordId), u32>,
    nodes: Vec<Node>,
    /// The values of all phrases; kept in one place because a pack has tens of thousands of phrases and nearly all have one.
    values: Vec<Value<T>>,
    /// The values of the phrases whose last word is a proclitic of the next one (מוכן ל, מוכן לשיחות), with its number, by the node
    /// of the words before it.
    glued: FxHashMap<u32, Vec<(usize, T)>>,
    /// Room for the words of a phrase that is learnt.
    room: Vec<WordId>,
}

/// The words so far of one or more phrases.
#[derive(Debug, Clone, Copy, Default)]
struct Node {
    /// The number of the first value of the phrase that ends here, from 1; 0 for none.
    value: u32,
    /// Whether a longer phrase goes on: most do not, and need no search for the next word.
    goes_on: bool,
}

/// A value of a phrase, and the number of the next value of the same phrase.
#[derive(Debug, Clone)]
struct Value<T> {
    is: T,
    next: u32,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Phrases {
            list: Lists::default(),
            first: Vec::new(),
            steps: FxHashMap::default(),
            nodes: vec![Node::default()],
            values: Vec::new(),
            glued: FxHashMap::default(),
            room: Vec::new(),
        }
    }
}

impl<T: Clone> Phrases<T> {
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
        let slot = head.0 as usize;
        if self.first.len() <= slot {
            self.first.resize(slot + 1, 0);
        }
        if self.first[slot] == 0 {
            self.first[slot] = self.nodes.len() as u32;
            self.nodes.push(Node::default());
        }
        self.first[slot]
    }

    /// Adds the phrase that goes on behind `node` with `rest`, of which the last word may be the proclitic number `glued`.
    fn go_on(&mut self, mut node: u32, rest: &[WordId], glued: Option<usize>, value: T) {
        for (n, &word) in rest.iter().enumerate() {
            if let Some(glued) = glued.filter(|_| n + 1 == rest.len()) {
                self.glued.entry(node).or_default().push((glued, value.clone()));
            }
            let fresh = self.nodes.len() as u32;
            self.nodes[node as usize].goes_on = true;
            node = *self.steps.entry((node, word)).or_insert(fresh);
            if node == fresh {
                self.nodes.push(Node::default());
            }
        }
        self.put(node, value);
    }

    /// Makes `value` the last one of the phrase that ends at `node`.
    fn put(&mut self, node: u32, is: T) {
        self.values.push(Value { is, next: 0 });
        let new = self.values.len() as u32;
        let first = &mut self.nodes[node as usize].value;
        if *first == 0 {
            *first = new;
            return;
        }
        let mut last = *first as usize - 1;
        while self.values[last].next != 0 {
            last = self.values[last].next as usize - 1;
        }
        self.values[last].next = new;
    }
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
            let node = self.first.get(word.0 as usize).copied().unwrap_or(0);
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
        let Node { mut value, goes_on } = self.nodes[node as usize];
        while let Some(Value { is, next }) = (value as usize).checked_sub(1).and_then(|n| self.values.get(n)) {
            take(Found { length, value: is });
            value = *next;
        }
        if !goes_on {
            return;
        }
        let past = usize::from(THROUGH && tokens.get(at).is_some_and(Token::is_quotation_mark));
        let (at, length) = (at + past, length + past);
        let Some(token) = tokens.get(at) else { return };
        let glued = self.glued.get(&node).into_iter().flatten().filter(|(proclitic, _)| token.opens.has(*proclitic));
        glued.for_each(|(_, value)| take(Found { length, value }));
        for word in [token.exact, token.stem, token.other] {
            if word.is_known()
                && let Some(&next) = self.steps.get(&(node, word))
            {
                self.walk::<THROUGH>(next, tokens, at + 1, length + 1, take);
            }
        }
    }
}
