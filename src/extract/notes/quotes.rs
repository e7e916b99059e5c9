//! Quotation marks: which tokens stand between which marks.
//!
//! One pass over the tokens with a stack. A mark that cannot tell by itself whether it opens or closes (`"`) is read by
//! what stands beside it. A quote that runs over paragraphs is opened anew at each and closed once; a quote that is never
//! closed ends with its paragraph.

use crate::lang::{Token, TokenKind};

/// A name between marks has at most so many words.
pub const LONGEST_NAME: usize = 4;

/// One quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quote {
    /// The opening mark's token.
    pub open: usize,
    /// The closing mark's token, or one past the last token of the paragraph if it is never closed.
    pub close: usize,
    /// Whether a closing mark stands there.
    pub closed: bool,
    /// How many quotes it stands in.
    pub depth: u8,
    /// Whether it goes on the unclosed quote of the paragraph before.
    pub continues: bool,
}

impl Quote {
    /// The tokens between the marks.
    pub fn inside(&self) -> std::ops::Range<usize> {
        self.open + 1..self.close
    }
}

/// What a mark may do as a quotation mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    Either,
}

/// What `c` does as a quotation mark, and the family it belongs to; `None` if it is none.
fn side_of(c: char) -> Option<(Side, u8)> {
    match c {
        '«' => Some((Side::Opens, 1)),
        '»' => Some((Side::Closes, 1)),
        '“' => Some((Side::Either, 2)),
        '”' => Some((Side::Either, 2)),
        '„' => Some((Side::Opens, 2)),
        '"' => Some((Side::Either, 2)),
        '‹' => Some((Side::Opens, 3)),
        '›' => Some((Side::Closes, 3)),
        '‘' => Some((Side::Opens, 4)),
        '‚' => Some((Side::Opens, 4)),
        '「' => Some((Side::Opens, 5)),
        '」' => Some((Side::Closes, 5)),
        _ => None,
    }
}

/// Every quotation in `tokens`, in the order in which they open. Inner ones follow the one they stand in.
pub fn quotes(tokens: &[Token]) -> Vec<Quote> {
    let mut reader = Reader { tokens, open: Vec::new(), found: Vec::new(), carried: None };
    for (at, token) in tokens.iter().enumerate() {
        match token.kind {
            TokenKind::Mark(c) => reader.mark(at, c),
            TokenKind::Break => reader.end_of_line(at),
            _ => {}
        }
    }
    reader.end_of_line(tokens.len());
    reader.found.sort_by_key(|quote| (quote.open, std::cmp::Reverse(quote.close)));
    reader.found
}

/// A quote that has been opened.
struct Open {
    at: usize,
    family: u8,
    continues: bool,
}

struct Reader<'t> {
    tokens: &'t [Token],
    open: Vec<Open>,
    found: Vec<Quote>,
    /// The family of a quote that the paragraph before left open.
    carried: Option<u8>,
}

/// How deep quotes are followed; deeper marks are taken for stray ones.
const DEEPEST: usize = 4;

impl Reader<'_> {
    fn mark(&mut self, at: usize, c: char) {
        let Some((side, family)) = side_of(c) else { return };
        match side {
            // »…«: some presses turn the marks about.
            Side::Closes if c == '»' && self.opens_reversed(at, family) => self.opens(at, family),
            Side::Opens if c == '«' && self.closes_reversed(family) => self.closes(at, family),
            Side::Opens => self.opens(at, family),
            Side::Closes => self.closes(at, family),
            Side::Either if self.is_closing(at, c, family) => self.closes(at, family),
            Side::Either => self.opens(at, family),
        }
    }

    fn opens_reversed(&self, at: usize, family: u8) -> bool {
        let is_open = self.open.iter().any(|open| open.family == family);
        let glued_after = self.tokens.get(at + 1).is_some_and(|t| !t.spaced && t.kind != TokenKind::Break);
        let glued_before = at > 0 && !self.tokens[at].spaced && self.tokens[at - 1].is_word();
        // A preposition of one letter may be written together with the mark.
        !is_open && glued_after && (!glued_before || self.tokens[at - 1].span.len() <= 2)
    }

    fn closes_reversed(&self, family: u8) -> bool {
        self.open.last().is_some_and(|open| open.family == family && self.tokens[open.at].is_mark('»'))
    }

    /// Whether a mark that can do both closes here.
    fn is_closing(&self, at: usize, c: char, family: u8) -> bool {
        let is_open = self.open.iter().any(|open| open.family == family);
        let before = at.checked_sub(1).map(|i| self.tokens[i]);
        let glued_before = !self.tokens[at].spaced && before.is_some_and(|t| t.kind != TokenKind::Break);
        let glued_after = self.tokens.get(at + 1).is_some_and(|t| !t.spaced && t.is_word());
        let opened_low =
            self.open.last().is_some_and(|open| open.family == family && self.tokens[open.at].is_mark('„'));
        match c {
            '“' if opened_low => true,
            // Behind a word and before a space it closes, be it what an earlier page has opened.
            '“' => glued_before && !glued_after,
            '”' => is_open || glued_before,
            _ if !is_open => glued_before && !glued_after && before.is_some_and(|t| t.is_word()),
            _ => glued_before || !glued_after,
        }
    }

    fn opens(&mut self, at: usize, family: u8) {
        if self.open.len() >= DEEPEST {
            return;
        }
        let first = at == 0 || self.tokens[at - 1].kind == TokenKind::Break;
        let continues = first && self.carried.take() == Some(family);
        self.open.push(Open { at, family, continues });
    }

    fn closes(&mut self, at: usize, family: u8) {
        let Some(n) = self.open.iter().rposition(|open| open.family == family) else { return };
        // Inner quotes that were never closed end with the outer one.
        while self.open.len() > n + 1 {
            self.pop(at, false);
        }
        self.pop(at, true);
    }

    fn pop(&mut self, close: usize, closed: bool) {
        let Some(open) = self.open.pop() else { return };
        let depth = self.open.len() as u8;
        self.found.push(Quote { open: open.at, close, closed, depth, continues: open.continues });
    }

    fn end_of_line(&mut self, at: usize) {
        let blank = at > 0 && self.tokens.get(at - 1).is_none_or(|t| t.kind == TokenKind::Break);
        if !blank {
            self.carried = self.open.first().map(|open| open.family);
        }
        while let Some(open) = self.open.last() {
            let close = self.next_low(open.at).unwrap_or(at);
            self.pop(close, false);
        }
    }

    /// Where the quote that `open` opens ends if it is never closed, and others follow that open with the same low mark: it
    /// cannot hold them, since such marks do not nest. They stand a level higher then.
    fn next_low(&mut self, open: usize) -> Option<usize> {
        let from = self.found.iter().rposition(|quote| quote.open < open).map_or(0, |n| n + 1);
        let inner = || self.found[from..].iter().filter(|quote| quote.open > open);
        let first = inner().map(|quote| quote.open).min().filter(|_| self.tokens[open].is_mark('„'))?;
        if !inner().all(|quote| self.tokens[quote.open].is_mark('„')) {
            return None;
        }
        self.found[from..].iter_mut().for_each(|quote| quote.depth = quote.depth.saturating_sub(1));
        Some(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Words, tokens};
    use proptest::prelude::*;

    fn inside(text: &str) -> Vec<String> {
        let tokens = tokens(text, &Words::new(&Default::default()));
        let words = |quote: &Quote| {
            let range = quote.inside();
            match (tokens.get(range.start), tokens.get(range.end.saturating_sub(1))) {
                (Some(a), Some(b)) if range.start < range.end => a.span.to(b.span).of(text).unwrap().to_owned(),
                _ => String::new(),
            }
        };
        quotes(&tokens).iter().map(words).collect()
    }

    #[test]
    fn marks_of_every_press() {
        for text in [
            "قال «نعم اليوم» أمس",
            "said “نعم اليوم” x",
            "„نعم اليوم“, so er",
            "a \"نعم اليوم\" b",
            "x ”نعم اليوم” y",
            "‹نعم اليوم›",
            "قال: »نعم اليوم« أمس",
        ] {
            assert_eq!(inside(text), ["نعم اليوم"], "{text}");
        }
    }

    #[test]
    fn quotes_nest_and_may_stay_open() {
        assert_eq!(inside("«a “b c” d» e"), ["a “b c” d", "b c"]);
        assert_eq!(inside("he: “a b.\n“c d,” she"), ["a b.", "c d,"]);
        // What an earlier page opened, or nobody closed, hides no quote behind it.
        assert_eq!(inside("a b“. „c d“, he"), ["c d"]);
        assert_eq!(inside("„a b. „c d“, he. „e“"), ["a b.", "c d", "e"]);
        let tokens = tokens("“a b.\n\n“c d,” x", &Words::new(&Default::default()));
        let found = quotes(&tokens);
        assert!(!found[0].closed && found[1].continues && found[1].closed);
    }

    proptest! {
        #[test]
        fn any_marks_stay_within(text in "[\"«»“”„‹›‘a \n]{0,80}") {
            let tokens = tokens(&text, &Words::new(&Default::default()));
            for quote in quotes(&tokens) {
                prop_assert!(quote.open < quote.close && quote.close <= tokens.len());
            }
        }
    }
}
