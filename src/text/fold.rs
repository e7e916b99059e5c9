//! Folding: what two spellings of one word share. For matching only; stored text is never changed.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use super::Letters;

/// `text` as isnad compares it: lower case, without diacritics, tatweel and invisible marks, with one form of hamza,
/// ya, kaf, ta marbuta kept, digits as 0-9, one apostrophe, one hyphen.
///
/// Combining marks are dropped in Arabic, Hebrew, Greek and Latin; in Cyrillic й stays й (ё becomes е), since и and й
/// are different letters to a reader. Turkish dotless ı and dotted İ both become i, since a capital I may be either.
///
/// ```
/// use isnad::text::fold;
/// assert_eq!(fold("أعلنَـت"), "اعلنت");
/// assert_eq!(fold("٣٫٥"), "3٫5");
/// assert_eq!(fold("Сообщённый"), "сообщенный");
/// ```
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

/// Appends the folded form of `text` to `out`.
pub fn fold_into(text: &str, out: &mut String) {
    // Plain letters and marks are the common case, and their bytes need no decoding.
    if is_plain(text) {
        fold_plain(text, out);
        return;
    }
    let mut kept = 0;
    for (at, c) in text.char_indices().filter(|&(_, c)| !is_folded(c)) {
        out.push_str(&text[kept..at]);
        fold_char(c, out);
        kept = at + c.len_utf8();
    }
    out.push_str(&text[kept..]);
}

/// Whether folding `text` is making its letters small.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii() && b != b'`')
}

fn fold_plain(text: &str, out: &mut String) {
    let from = out.len();
    out.push_str(text);
    out[from..].make_ascii_lowercase();
}

/// Whether `c` is surely its own folded form, as nearly all letters of a text are.
fn is_folded(c: char) -> bool {
    FOLDED.has(c)
}

/// ASCII without capitals, and the small letters of Cyrillic, Armenian, Hebrew and Arabic that no others are written for.
const FOLDED: Letters = Letters::of(
    &[
        ('\0', '@'),
        ('[', '_'),
        ('a', '\x7f'),
        ('а', 'я'),
        ('є', 'є'),
        ('і', 'ї'),
        ('ґ', 'ґ'),
        ('ա', 'և'),
        ('א', 'ת'),
        ('ء', 'غ'),
        ('ف', 'ي'),
    ],
    &['ך', 'ם', 'ן', 'ף', 'ץ', 'آ', 'أ', 'ؤ', 'إ', 'ئ', 'ى'],
);

/// Appends the folded form of `text` with the accents of Latin letters kept: for languages in which they tell words apart
/// (French a and à, Spanish si and sí). Text in decomposed form is composed first.
///
/// ```
/// use isnad::text::fold_with_accents;
/// let mut out = String::new();
/// fold_with_accents("D’Après", &mut out);
/// assert_eq!(out, "d'après");
/// ```
pub fn fold_with_accents(text: &str, out: &mut String) {
    use unicode_normalization::UnicodeNormalization as _;
    if is_plain(text) {
        fold_plain(text, out);
        return;
    }
    // What holds no combining mark is composed already.
    match text.chars().all(|c| c < '\u{0300}') {
        true => text.chars().for_each(|c| fold_char_with_accents(c, out)),
        false => text.nfc().for_each(|c| fold_char_with_accents(c, out)),
    }
}

fn fold_char_with_accents(c: char, out: &mut String) {
    match c {
        '\u{00C0}'..='\u{024F}' => out.extend(c.to_lowercase()),
        _ => fold_char(c, out),
    }
}

/// Appends the folded form of one character.
fn fold_char(c: char, out: &mut String) {
    match c {
        'a'..='z' | '0'..='9' | ' ' => out.push(c),
        'A'..='Z' => out.push(c.to_ascii_lowercase()),
        // Cyrillic, the common case first: й and ї are letters of their own.
        'а'..='я' | 'і' | 'ї' | 'є' | 'ґ' => out.push(c),
        'А'..='Я' => out.extend(c.to_lowercase()),
        'ё' | 'Ё' => out.push('е'),
        'І' => out.push('і'),
        'Ї' => out.push('ї'),
        'Є' => out.push('є'),
        'Ґ' => out.push('ґ'),
        // Arabic: hamza carriers, alef maqsura, Persian forms, digits, marks.
        'أ' | 'إ' | 'آ' | 'ٱ' => out.push('ا'),
        'ى' | 'ی' | 'ې' => out.push('ي'),
        'ک' => out.push('ك'),
        'ؤ' => out.push('و'),
        'ئ' => out.push('ي'),
        'ۀ' | 'ە' => out.push('ه'),
        // Hebrew letters that look different at the end of a word.
        'ך' => out.push('כ'),
        'ם' => out.push('מ'),
        'ן' => out.push('נ'),
        'ף' => out.push('פ'),
        'ץ' => out.push('צ'),
        'א'..='ת' => out.push(c),
        'ա'..='և' => out.push(c),
        'Ա'..='Ֆ' => out.extend(c.to_lowercase()),
        '\u{0621}'..='\u{063A}' | '\u{0641}'..='\u{064A}' => out.push(c),
        '\u{0660}'..='\u{0669}' => out.push(char::from(b'0' + (c as u32 - 0x660) as u8)),
        '\u{06F0}'..='\u{06F9}' => out.push(char::from(b'0' + (c as u32 - 0x6F0) as u8)),
        '\u{0640}' => {}
        // Invisible: zero-width joiners and direction marks, soft hyphen, byte order mark.
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{00AD}' | '\u{FEFF}' => {}
        '’' | 'ʼ' | '‘' | '՚' | '`' | '´' => out.push('\''),
        '‐' | '‑' | '־' | '֊' => out.push('-'),
        '\u{00A0}' | '\u{202F}' | '\u{2009}' => out.push(' '),
        'İ' => out.push('i'),
        'ı' => out.push('i'),
        _ if is_mark(c) => {}
        _ => fold_rare(c, out),
    }
}

/// The long way: compatibility decomposition without its marks, in lower case.
fn fold_rare(c: char, out: &mut String) {
    decompose_compatible(c, |part| {
        if !is_mark(part) {
            out.extend(part.to_lowercase());
        }
    });
}

/// Whether `c` only decorates the letter before it (vowel signs, accents, Hebrew points).
pub fn is_mark(c: char) -> bool {
    c >= '\u{0300}' && is_combining_mark(c)
}

/// Whether `text` holds a letter that is written from right to left (Hebrew, Arabic, Syriac, Thaana, N'Ko).
pub fn is_rtl(text: &str) -> bool {
    text.chars().any(|c| {
        matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
    })
}

/// Whether a word is written in capitals alone, as initials are: UN, БМТ. One letter alone is none.
pub fn is_all_capitals(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_spellings_meet() {
        assert_eq!(fold("الإيرانيّ"), fold("الايراني"));
        assert_eq!(fold("مستعدٌ"), "مستعد");
        assert_eq!(fold("ی"), fold("ي"));
    }

    #[test]
    fn what_is_its_own_folded_form_is_known_as_that() {
        for c in ('\0'..='\u{07FF}').filter(|&c| is_folded(c)) {
            let mut long_way = String::new();
            fold_char(c, &mut long_way);
            assert_eq!(long_way, String::from(c));
        }
    }

    #[test]
    fn letters_of_their_own_stay() {
        assert_ne!(fold("мой"), fold("мои"));
        assert_eq!(fold("Élysée"), "elysee");
        assert_eq!(fold("İstanbul"), "istanbul");
    }
}
