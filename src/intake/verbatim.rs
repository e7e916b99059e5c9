//! Where words stand in a text, to the letter; and what stands there that only looks like them.

use crate::model::CUT;
use crate::text::{Span, fold};

/// Why words have no place in a text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There are no words.
    #[error("the content is empty")]
    Empty,
    /// The text does not have them.
    #[error("`{words}` is not in the article's text{}", hint(.like))]
    NotThere {
        /// The words.
        words: String,
        /// Words of the text that differ only in how they are written.
        like: Option<String>,
    },
    /// They stand in several places and nobody said which.
    #[error("the text has these words {0} times; `--occurrence N` (or `\"occurrence\": N`) says which")]
    Several(usize),
    /// They do not stand there so often.
    #[error("there is no occurrence {wanted}: the text has these words {there} times")]
    NoOccurrence {
        /// Which one was asked for, from 1.
        wanted: usize,
        /// How many there are.
        there: usize,
    },
    /// A place past the end, or one that ends before it begins.
    #[error("the place [{}, {}] is not in the article's text", .0[0], .0[1])]
    Outside([u32; 2]),
}

fn hint(like: &Option<String>) -> String {
    like.as_ref().map(|words| format!("; it has `{words}`")).unwrap_or_default()
}

/// The place of `words` in `text`, piece by piece where they are broken by [`CUT`]; `occurrence` counts from 1.
///
/// # Errors
/// Why they have no place, or no single one.
pub fn places_of(text: &str, words: &str, occurrence: Option<usize>) -> Result<Vec<Span>, Refusal> {
    let pieces: Vec<&str> = words.split(CUT).collect();
    if pieces.iter().any(|piece| piece.trim().is_empty()) {
        return Err(Refusal::Empty);
    }
    let starts: Vec<usize> = text.match_indices(pieces[0]).map(|(at, _)| at).collect();
    let all: Vec<Vec<Span>> = starts.iter().filter_map(|&at| pieces_from(text, &pieces, at)).collect();
    match (all.len(), occurrence) {
        (0, _) => Err(Refusal::NotThere { words: words.to_owned(), like: looks_like(text, words) }),
        (there, Some(wanted)) => {
            let found = wanted.checked_sub(1).and_then(|n| all.into_iter().nth(n));
            found.ok_or(Refusal::NoOccurrence { wanted, there })
        }
        (1, None) => Ok(all.into_iter().flatten().collect()),
        (several, None) => Err(Refusal::Several(several)),
    }
}

/// The places of `pieces`, the first at byte `start` and each of the others as soon as it comes.
fn pieces_from(text: &str, pieces: &[&str], start: usize) -> Option<Vec<Span>> {
    let mut from = start;
    let place = |piece: &&str| {
        let at = from + text[from..].find(*piece)?;
        from = at + piece.len();
        Some(Span::new(at, from))
    };
    pieces.iter().map(place).collect()
}

/// Words of `text` that are `words` but for vowel signs, hamza, digits, case, quotation marks and white space.
fn looks_like(text: &str, words: &str) -> Option<String> {
    let wanted: String = loose(words).into_iter().map(|(c, _)| c).collect();
    let there = loose(text);
    let all: String = there.iter().map(|(c, _)| *c).collect();
    let wanted = wanted.trim();
    let at = all.find(wanted).filter(|_| !wanted.is_empty())?;
    let first = all[..at].chars().count();
    let last = first + wanted.chars().count() - 1;
    let (_, end) = (there[first], there[last].1);
    let end = end + text[end..].chars().next().map_or(0, char::len_utf8);
    Some(text[there[first].1..end].to_owned())
}

/// The folded letters of `text` with the byte each comes from; runs of white space are one blank, quotation marks one mark.
fn loose(text: &str) -> Vec<(char, usize)> {
    let mut out: Vec<(char, usize)> = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            _ if c.is_whitespace() => {
                if out.last().is_some_and(|(last, _)| *last != ' ') {
                    out.push((' ', at));
                }
            }
            '"' | '“' | '”' | '„' | '«' | '»' | '‹' | '›' => out.push(('"', at)),
            _ => out.extend(fold(c.encode_utf8(&mut [0; 4])).chars().map(|folded| (folded, at))),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "قال الوزير: \"الجسرُ مفتوحٌ\".\nThe bridge is\nopen. Open is open.";

    fn words(text: &str, words: &str, occurrence: Option<usize>) -> Result<Vec<String>, Refusal> {
        let places = places_of(text, words, occurrence)?;
        Ok(places.into_iter().map(|span| span.of(text).unwrap().to_owned()).collect())
    }

    #[test]
    fn words_are_found_to_the_letter() {
        assert_eq!(words(TEXT, "الجسرُ مفتوحٌ", None).unwrap(), ["الجسرُ مفتوحٌ"]);
        assert_eq!(words(TEXT, "The bridge […] Open", None).unwrap(), ["The bridge", "Open"]);
    }

    #[test]
    fn a_look_alike_is_shown_and_never_taken() {
        let like = |words: &str| match places_of(TEXT, words, None) {
            Err(Refusal::NotThere { like, .. }) => like,
            other => panic!("{other:?}"),
        };
        assert_eq!(like("الجسر مفتوح").as_deref(), Some("الجسرُ مفتوح"));
        assert_eq!(like("the bridge is open").as_deref(), Some("The bridge is\nopen"));
        assert_eq!(like("the bridge is closed"), None);
    }

    #[test]
    fn words_in_several_places_need_a_number() {
        assert_eq!(places_of(TEXT, "open", None), Err(Refusal::Several(2)));
        assert_eq!(places_of(TEXT, "open", Some(2)).unwrap()[0].end as usize, TEXT.len() - 1);
        assert_eq!(places_of(TEXT, "open", Some(3)), Err(Refusal::NoOccurrence { wanted: 3, there: 2 }));
        assert_eq!(places_of(TEXT, "open", Some(0)), Err(Refusal::NoOccurrence { wanted: 0, there: 2 }));
    }

    #[test]
    fn no_words_are_refused() {
        assert_eq!(places_of(TEXT, " ", None), Err(Refusal::Empty));
        assert_eq!(places_of(TEXT, "open […] ", None), Err(Refusal::Empty));
    }
}
