//! Words and marks of a text, with what a vocabulary knows of each.

use super::traits::{Apostrophe, Traits};
use super::words::{Clitics, Lists, WordId, Words};
use crate::text::{Letters, Span, is_mark};

/// One word, number or mark of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// The word as the vocabulary has it, without its proclitics.
    pub exact: WordId,
    /// The stem it is a form of.
    pub stem: WordId,
    /// A shorter stem that it is a form of as well, or the word without its article: lists may have the one or the other.
    pub other: WordId,
    /// The lists that have a phrase which begins with it.
    pub begins: Lists,
    /// Its proclitics, if it is known without them only.
    pub clitics: Clitics,
    /// The proclitics it is written together with: its `clitics`; of a word that no list has by itself, what its first letters may be.
    pub opens: Clitics,
    /// What it is.
    pub kind: TokenKind,
    /// Whether it begins with a capital letter.
    pub capital: bool,
    /// Whether digits are in it.
    pub digits: bool,
    /// Whether white space stands before it.
    pub spaced: bool,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, perhaps with digits.
    Word,
    /// Digits, perhaps with marks between them (6,500; 10:00; 3.5).
    Number,
    /// One mark.
    Mark(char),
    /// The end of a line.
    Break,
}

impl Token {
    fn new(span: Span, kind: TokenKind, capital: bool, spaced: bool) -> Token {
        let [exact, stem, other] = [WordId::UNKNOWN; 3];
        let (begins, clitics, opens) = (Lists::default(), Clitics::default(), Clitics::default());
        Token { span, exact, stem, other, begins, clitics, opens, kind, capital, digits: false, spaced }
    }

    /// The token as a vocabulary without words has it.
    pub fn unknown(&self) -> Token {
        Token::new(self.span, self.kind, self.capital, self.spaced)
    }

    /// Whether it is the mark `c`.
    pub fn is_mark(&self, c: char) -> bool {
        self.kind == TokenKind::Mark(c)
    }

    /// Whether it is a mark that opens or closes a quote.
    pub fn is_quotation_mark(&self) -> bool {
        matches!(self.kind, TokenKind::Mark('"' | '“' | '”' | '„' | '«' | '»' | '״'))
    }

    /// Whether it is a word or a number.
    pub fn is_word(&self) -> bool {
        matches!(self.kind, TokenKind::Word | TokenKind::Number)
    }

    /// Whether any list of the vocabulary knows it.
    pub fn is_known(&self) -> bool {
        self.exact.is_known() || self.stem.is_known()
    }
}

/// Cuts `text` into tokens and looks each up in `words`.
pub fn tokens(text: &str, words: &Words) -> Vec<Token> {
    let mut out = Vec::with_capacity(text.len() / 4);
    let mut folded = String::new();
    cut(text, words.traits(), |span, kind, spaced| {
        let piece = &text[span.start as usize..span.end as usize];
        let capital = kind == TokenKind::Word && piece.chars().next().is_some_and(char::is_uppercase);
        out.push(looked_up(piece, Token::new(span, kind, capital, spaced), words, &mut folded));
    });
    out
}

/// `token` of `text` as `words`, another vocabulary of the same language, knows it; `folded` is room to work in.
pub fn known_as(text: &str, token: &Token, words: &Words, folded: &mut String) -> Token {
    let piece = token.span.of(text).unwrap_or_default();
    looked_up(piece, token.unknown(), words, folded)
}

/// `token`, which is written `piece`, with what `words` knows of it.
fn looked_up(piece: &str, mut token: Token, words: &Words, folded: &mut String) -> Token {
    if token.kind == TokenKind::Break {
        return token;
    }
    // What is folded already needs no copy.
    if piece.bytes().all(|b| b.is_ascii_lowercase()) {
        words.analyse(piece, &mut token);
    } else {
        folded.clear();
        words.fold(piece, folded);
        token.digits = folded.bytes().any(|b| b.is_ascii_digit());
        words.analyse(folded, &mut token);
    }
    token
}

/// The pieces that `text` is cut into, white space left out.
pub(super) fn pieces<'t>(text: &'t str, traits: &Traits) -> Vec<&'t str> {
    let mut out = Vec::new();
    cut(text, traits, |span, _, _| out.extend(span.of(text)));
    out
}

/// Whether `text` is a single word as texts are cut.
pub(super) fn is_one_word(text: &str, traits: &Traits) -> bool {
    let first = text.chars().next();
    let first = first.filter(|&c| is_common_letter(c) || is_letter(c) && !c.is_numeric());
    first.is_some_and(|c| word_end(text, c.len_utf8(), traits) == text.len())
}

/// Calls `take` with every piece of `text`, its kind, and whether white space stands before it.
fn cut(text: &str, traits: &Traits, mut take: impl FnMut(Span, TokenKind, bool)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut spaced = true;
    while let Some(&byte) = bytes.get(at) {
        // Plain letters and blanks are the common case, and need no decoding.
        if byte == b' ' {
            at += 1;
            spaced = true;
            continue;
        }
        if byte.is_ascii_alphabetic() {
            let end = word_end(text, at + 1, traits);
            take(Span::new(at, end), TokenKind::Word, spaced);
            at = end;
            spaced = false;
            continue;
        }
        let Some(c) = text[at..].chars().next() else { return };
        if c == '\n' {
            take(Span::new(at, at + 1), TokenKind::Break, spaced);
            at += 1;
            spaced = true;
        } else if c.is_whitespace() || is_invisible(c) {
            at += c.len_utf8();
            spaced |= c.is_whitespace();
        } else {
            let (end, kind) = piece_end(text, at, c, traits);
            take(Span::new(at, end), kind, spaced);
            at = end;
            spaced = false;
        }
    }
}

/// Where the piece that begins at `at` with `c` ends, and what it is.
fn piece_end(text: &str, at: usize, c: char, traits: &Traits) -> (usize, TokenKind) {
    let opens_piece = is_apostrophe(c) && traits.apostrophe == Apostrophe::Before && follows_letter(text, at);
    if !is_letter(c) && !opens_piece {
        return (at + c.len_utf8(), TokenKind::Mark(c));
    }
    if !is_common_letter(c) && c.is_numeric() {
        let end = number_end(text, at);
        if !text[end..].starts_with(is_letter) {
            return (end, TokenKind::Number);
        }
    }
    (word_end(text, at + c.len_utf8(), traits), TokenKind::Word)
}

/// Whether a quote opens at `at`, right behind the apostrophe of a short word: "parle d'« une faute »".
fn before_quote(text: &str, at: usize, traits: &Traits) -> bool {
    traits.apostrophe == Apostrophe::After && text[at..].starts_with(['«', '“', '"', '„'])
}

fn follows_letter(text: &str, at: usize) -> bool {
    text[..at].ends_with(is_letter) && text[at..].chars().nth(1).is_some_and(is_letter)
}

/// Where a word that has begun before `at` ends.
fn word_end(text: &str, mut at: usize, traits: &Traits) -> usize {
    let goes_on = |c: char| is_common_letter(c) || c.is_ascii_digit();
    let bytes = text.as_bytes();
    at += bytes[at..].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
    if bytes.get(at).is_some_and(|b| !b.is_ascii()) {
        at = text[at..].find(|c| !goes_on(c)).map_or(text.len(), |end| at + end);
    }
    // Most words end before a blank, which needs no closer look.
    if matches!(bytes.get(at), None | Some(b' ' | b'\n' | b'.' | b',')) {
        return at;
    }
    while let Some(c) = text[at..].chars().next() {
        let after = at + c.len_utf8();
        let goes_on = || text[after..].starts_with(is_letter);
        if is_letter(c) || is_invisible(c) && goes_on() {
            at = after;
        } else if is_apostrophe(c) && goes_on() {
            match traits.apostrophe {
                Apostrophe::Joins => at = after,
                Apostrophe::Before => return at,
                Apostrophe::After => return after,
            }
        } else if is_apostrophe(c) && before_quote(text, after, traits) {
            return after;
        } else if matches!(c, '"' | '״' | '׳') && traits.inner_quote && goes_on() {
            at = after;
        } else {
            return at;
        }
    }
    at
}

/// Where a number that begins at `at` ends: digits with single marks between them.
fn number_end(text: &str, at: usize) -> usize {
    let mut end = at;
    let mut chars = text[at..].char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        let joins = matches!(c, '.' | ',' | ':' | '٫' | '٬' | '\u{2019}' | '\'');
        let digit_next = chars.peek().is_some_and(|(_, next)| next.is_numeric());
        if c.is_numeric() || joins && digit_next {
            end = at + i + c.len_utf8();
        } else {
            break;
        }
    }
    end
}

fn is_letter(c: char) -> bool {
    // The commonest letters first: asking a table for each costs a fifth of the whole of extraction.
    is_common_letter(c) || !matches!(c, '\0'..=' ' | '.' | ',' | '،') && is_rare_letter(c)
}

/// Whether it is a letter of Latin with its accents, Cyrillic, Armenian, Hebrew, Arabic or Persian.
fn is_common_letter(c: char) -> bool {
    COMMON.has(c)
}

const COMMON: Letters = Letters::of(
    &[
        ('a', 'z'),
        ('A', 'Z'),
        ('À', 'Ö'),
        ('Ø', 'ö'),
        ('ø', 'ɏ'),
        ('Ѐ', 'ҁ'),
        ('Ա', 'Ֆ'),
        ('ա', 'և'),
        ('א', 'ת'),
        ('ء', 'ي'),
        ('ٱ', 'ۓ'),
    ],
    &[],
);

fn is_rare_letter(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c) || c == '\u{0640}'
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '՚')
}

/// Direction marks, joiners and the like: they belong to no word, and to the middle of any.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{00AD}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut_by(apostrophe: Apostrophe, text: &str) -> Vec<&str> {
        pieces(text, &Traits { apostrophe, ..Traits::default() })
    }

    #[test]
    fn apostrophes_are_the_language_s_own() {
        assert_eq!(cut_by(Apostrophe::Before, "Baku's men’s"), ["Baku", "'s", "men", "’s"]);
        assert_eq!(cut_by(Apostrophe::After, "l’ONU d'État"), ["l’", "ONU", "d'", "État"]);
        assert_eq!(cut_by(Apostrophe::After, "d’« une faute »"), ["d’", "«", "une", "faute", "»"]);
        assert_eq!(cut_by(Apostrophe::Joins, "п'ять"), ["п'ять"]);
    }

    #[test]
    fn numbers_keep_their_marks() {
        assert_eq!(cut_by(Apostrophe::Joins, "6,500 at 10:00, ٦٬٥٠٠."), ["6,500", "at", "10:00", ",", "٦٬٥٠٠", "."]);
    }

    #[test]
    fn stems_take_endings_and_prefixes() {
        let traits = Traits {
            proclitics: vec![
                super::super::Proclitic { text: "و".into(), is: super::super::ProcliticKind::And },
                super::super::Proclitic { text: "ال".into(), is: super::super::ProcliticKind::Article },
            ],
            endings: vec!["ة".into(), "ه".into()],
            ..Traits::default()
        };
        let mut words = Words::new(&traits.into());
        let id = words.learn("أذربيجاني|")[0];
        let found = tokens("والأذربيجانية", &words);
        assert_eq!(found[0].stem, id);
        assert_eq!(found[0].clitics, Clitics(3));
    }
}
