//! The endings that stems take, found from the last letter of a word backwards.

use std::ops::Deref;

use serde::{Deserialize, Serialize};

/// A set of endings as a tree of bytes, the last byte of an ending first: most words leave it after one step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Endings {
    nodes: Vec<Node>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
struct Node {
    /// The byte before leads on to the node of this number.
    before: Vec<(u8, u32)>,
    /// Whether an ending begins here.
    begins: bool,
}

impl Default for Endings {
    fn default() -> Self {
        Endings { nodes: vec![Node::default()] }
    }
}

impl Endings {
    /// Adds an ending; none at all is always allowed and need not be.
    pub fn add(&mut self, ending: &str) {
        let mut node = 0;
        for byte in ending.bytes().rev() {
            node = match self.step(node, byte) {
                Some(next) => next,
                None => {
                    let next = self.nodes.len() as u32;
                    self.nodes[node as usize].before.push((byte, next));
                    self.nodes.push(Node::default());
                    next
                }
            };
        }
        self.nodes[node as usize].begins = node != 0;
    }

    /// What is left of `word` before each ending that it has, the longest first; never nothing.
    pub fn heads_of<'w>(&'w self, word: &'w str) -> impl Iterator<Item = &'w str> {
        let (mut node, mut at) = (0, word.len());
        std::iter::from_fn(move || {
            while at > 1 {
                at -= 1;
                node = self.step(node, word.as_bytes()[at])?;
                if self.nodes[node as usize].begins {
                    return Some(&word[..at]);
                }
            }
            None
        })
    }

    fn step(&self, node: u32, byte: u8) -> Option<u32> {
        self.nodes[node as usize].before.iter().find(|(b, _)| *b == byte).map(|(_, next)| *next)
    }
}

/// A long list of endings, looked for in many words.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Vec<String>", into = "Vec<String>")]
pub struct EndingList {
    all: Vec<String>,
    tree: Endings,
}

impl EndingList {
    /// What is left of `word` before each of the endings that it has, the longest first; never nothing.
    pub fn heads_of<'w>(&'w self, word: &'w str) -> impl Iterator<Item = &'w str> {
        self.tree.heads_of(word)
    }
}

impl Deref for EndingList {
    type Target = [String];
    fn deref(&self) -> &[String] {
        &self.all
    }
}

impl From<Vec<String>> for EndingList {
    fn from(all: Vec<String>) -> EndingList {
        let mut tree = Endings::default();
        all.iter().for_each(|ending| tree.add(ending));
        EndingList { all, tree }
    }
}

impl From<EndingList> for Vec<String> {
    fn from(list: EndingList) -> Vec<String> {
        list.all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_come_the_longest_first_and_are_never_empty() {
        let mut endings = Endings::default();
        ["s", "es", "ями", ""].iter().for_each(|ending| endings.add(ending));
        let heads = |word: &'static str| endings.heads_of(word).collect::<Vec<_>>();
        assert_eq!(heads("boxes"), ["boxe", "box"]);
        assert_eq!(heads("полями"), ["пол"]);
        assert_eq!(heads("es"), ["e"]);
        assert!(heads("ями").is_empty() && heads("box").is_empty() && heads("").is_empty());
    }
}
