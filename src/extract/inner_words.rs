//! The reporter's words inside the marks of a quote: «Мост открыт, — сказал мэр. — Дорога тоже».
//!
//! Some presses close the marks once, at the end, and set the reporter's words off with dashes. Such a quote is parted
//! in two, so that the words between the dashes stand outside of it, as everywhere else.

use super::annotate::Notes;
use super::quotes::Quote;
use crate::lang::CueKind;

/// The reporter's words hold at most this many tokens.
const LONGEST: usize = 40;

/// The quotes of the text, those with a reporter's words in them parted.
pub fn parted(notes: &Notes<'_>) -> Option<Vec<Quote>> {
    let mut out = Vec::with_capacity(notes.quotes.len());
    for quote in &notes.quotes {
        let mut rest = *quote;
        while let Some((before, after)) = part(notes, &rest) {
            out.push(before);
            rest = after;
            if rest.open >= rest.close {
                break;
            }
        }
        if rest.open < rest.close {
            out.push(rest);
        }
    }
    (out.len() != notes.quotes.len() || out.iter().zip(&notes.quotes).any(|(a, b)| a.close != b.close)).then(|| {
        out.sort_by_key(|quote| (quote.open, std::cmp::Reverse(quote.close)));
        out
    })
}

/// The quote before the first reporter's words in `quote`, and what is left after them: nothing if they end the quote.
fn part(notes: &Notes<'_>, quote: &Quote) -> Option<(Quote, Quote)> {
    let first = (quote.open + 2..quote.close).find(|&at| notes.dash(at) && begins_words(notes, at))?;
    let reach = quote.close.min(first + LONGEST);
    let second = (first + 2..reach).find(|&at| notes.dash(at) && !notes.word(at - 1)).unwrap_or(quote.close);
    let before = Quote { close: if notes.comma(first - 1) { first - 1 } else { first }, closed: true, ..*quote };
    Some((before, Quote { open: second, continues: false, ..*quote }))
}

/// Whether a verb of saying follows the dash at `at`, after a mark that ends or breaks a statement.
fn begins_words(notes: &Notes<'_>, at: usize) -> bool {
    let says = |n: usize| {
        let cue = &notes.cues[n];
        let kind = notes.pack.cues[cue.form.cue as usize].kind;
        kind == CueKind::Verb && cue.form.features.finite || kind == CueKind::According
    };
    !notes.word(at - 1) && notes.cue(at + 1).is_some_and(says)
}
