//! How the words of a language are folded before they are looked up.

use crate::text::fold_into;

/// Folding that leaves some letters as they are: Turkish öldü (died) is not oldu (became).
#[derive(Debug, Clone, Default)]
pub(super) struct Spelling {
    /// The small letters that tell words apart, though folding takes them for others.
    pub(super) keeps: Vec<char>,
}

impl Spelling {
    /// The folded form of `text`.
    pub(super) fn folded(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        self.fold_into(text, &mut out);
        out
    }

    /// Appends the folded form of `text` to `out`.
    pub(super) fn fold_into(&self, text: &str, out: &mut String) {
        if self.keeps.is_empty() {
            return fold_into(text, out);
        }
        let mut from = 0;
        for (at, c) in text.char_indices() {
            let kept = c.to_lowercase().next().filter(|small| self.keeps.contains(small));
            if let Some(small) = kept {
                fold_into(&text[from..at], out);
                out.push(small);
                from = at + c.len_utf8();
            }
        }
        fold_into(&text[from..], out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_tell_words_apart_are_kept() {
        let turkish = Spelling { keeps: vec!['ö', 'ü'] };
        assert_eq!(["ÖLDÜ", "Oldu", "Irak"].map(|word| turkish.folded(word)), ["öldü", "oldu", "irak"]);
        assert_eq!(Spelling::default().folded("ÖLDÜ"), "oldu");
    }
}
