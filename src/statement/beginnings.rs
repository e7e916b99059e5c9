//! Values by the beginning of a word, found letter by letter: most words leave the tree after a few.

use rustc_hash::FxHashMap;

/// Values under beginnings of words, as a tree of bytes.
#[derive(Debug, Clone)]
pub(super) struct Beginnings<T> {
    /// The node that a byte leads to from another; 0 is where every word begins.
    steps: FxHashMap<(u32, u8), u32>,
    /// The value of each node that ends a beginning.
    values: Vec<Option<T>>,
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
        for byte in beginning.bytes() {
            let fresh = self.values.len() as u32;
            node = *self.steps.entry((node, byte)).or_insert(fresh);
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
        for byte in word.bytes() {
            node = match self.steps.get(&(node, byte)) {
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
