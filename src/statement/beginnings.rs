//! Values by the beginning of a word, found letter by letter: most words leave the tree after a few.

use rustc_hash::FxHashMap;

/// Values under beginnings of words, as a tree of letters.
#[derive(Debug, Clone)]
pub(super) struct Beginnings<T> {
    /// The node that a letter leads to from another ([`step`]); 0 is where every word begins.
    steps: FxHashMap<u64, u32>,
    /// The value of each node that ends a beginning.
    values: Vec<Option<T>>,
}

/// A node and a letter as one key: two would be hashed one after the other.
fn step(node: u32, letter: char) -> u64 {
    u64::from(node) << 32 | u64::from(letter)
}

impl<T> Default for Beginnings<T> {
    fn default() -> Self {
        Beginnings { steps: FxHashMap::default(), values: vec![None] }
    }
}

impl<T> Beginnings<T> {
    /// Puts `value` under `beginning`, in the place of any other.
    pub fn insert(&mut self, beginning: &str, value: T) {
        let mut node = 0;
        for letter in beginning.chars() {
            let fresh = self.values.len() as u32;
            node = *self.steps.entry(step(node, letter)).or_insert(fresh);
            if node == fresh {
                self.values.push(None);
            }
        }
        self.values[node as usize] = Some(value);
    }

    /// The value under the longest beginning of `word`.
    pub fn longest_of(&self, word: &str) -> Option<&T> {
        let mut node = 0;
        let mut best = None;
        for letter in word.chars() {
            node = match self.steps.get(&step(node, letter)) {
                Some(&next) => next,
                None => break,
            };
            best = self.values[node as usize].as_ref().or(best);
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_beginning_counts() {
        let mut beginnings = Beginnings::default();
        beginnings.insert("мир", 1);
        beginnings.insert("мирн", 2);
        let of = |word| beginnings.longest_of(word).copied();
        assert_eq!([of("мира"), of("мирный"), of("мир"), of("ми"), of("")], [Some(1), Some(2), Some(1), None, None]);
    }
}
