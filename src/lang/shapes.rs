//! Shapes of words: letters, `?` for any one letter, and at most one `*` for any number of them; and their endings.

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

/// Those of `endings` that `word` has.
pub fn endings_of<'e>(word: &'e str, endings: &'e [String]) -> impl Iterator<Item = &'e str> {
    let last = word.as_bytes().last();
    // Most differ in the last byte, and need no closer look.
    let may_end = move |ending: &&str| ending.as_bytes().last().is_none_or(|byte| Some(byte) == last);
    endings.iter().map(String::as_str).filter(may_end).filter(move |ending| word.ends_with(ending))
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
