//! Shapes of words: letters, `?` for any one letter, and at most one `*` for any number of them.

use crate::text::is_mark;

/// Whether `word`, vowel signs and tatweel apart, has one of the shapes.
///
/// ```
/// use isnad::lang::has_shape;
/// let shapes = ["ي????".to_owned(), "*ات".to_owned()];
/// assert!(has_shape(&shapes, "ينتقِل") && has_shape(&shapes, "سيّارات"));
/// assert!(!has_shape(&shapes, "قال"));
/// ```
pub fn has_shape(shapes: &[String], word: &str) -> bool {
    shapes.iter().any(|shape| fits(shape, word))
}

fn fits(shape: &str, word: &str) -> bool {
    let letters = || word.chars().filter(|&c| !is_mark(c) && c != '\u{640}');
    let matches = |wanted: char, letter: char| wanted == '?' || wanted == letter;
    match shape.split_once('*') {
        // Most words differ in a letter, which is sooner seen than how long they are.
        None => {
            shape.chars().zip(letters()).all(|(wanted, letter)| matches(wanted, letter))
                && letters().count() == shape.chars().count()
        }
        Some((head, tail)) => {
            tail.chars().rev().zip(letters().rev()).all(|(wanted, letter)| matches(wanted, letter))
                && head.chars().zip(letters()).all(|(wanted, letter)| matches(wanted, letter))
                && letters().count() >= head.chars().count() + tail.chars().count()
        }
    }
}
