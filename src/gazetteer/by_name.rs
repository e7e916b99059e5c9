//! Who of many may bear a name, found by how its words begin.

use rustc_hash::FxHashMap;

/// So many letters at the front are common to all forms of a word in a name, or it is shorter.
const COMMON: usize = 3;

/// Places in a list of names, by the beginnings of the words in each name.
#[derive(Debug, Default, Clone)]
pub struct ByName(FxHashMap<[char; COMMON], Vec<usize>>);

impl ByName {
    /// Takes in the name at place `n` of the list, behind all before it.
    pub fn add(&mut self, n: usize, words: &[String]) {
        for word in words {
            let places = self.0.entry(beginning(word)).or_default();
            if places.last() != Some(&n) {
                places.push(n);
            }
        }
    }

    /// The places of all names that may hold a form of `word`, in their order.
    pub fn with(&self, word: &str) -> &[usize] {
        self.0.get(&beginning(word)).map_or(&[], Vec::as_slice)
    }
}

/// The first letters of a word, with nulls behind those of a shorter one.
fn beginning(word: &str) -> [char; COMMON] {
    let mut letters = word.chars();
    std::array::from_fn(|_| letters.next().unwrap_or_default())
}
