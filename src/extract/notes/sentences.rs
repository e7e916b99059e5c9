//! Sentences: where they end, quotes and abbreviations considered.

use std::ops::Range;

use super::annotate::Notes;
use crate::lang::{Particle, TokenKind};

/// The sentences of a stretch of tokens.
///
/// Inside a quote no sentence ends for the sentence around it. After a quote that ends with a stop, a new sentence begins
/// unless the words go on small ("… today.” he said) or with a cue.
pub fn sentences(notes: &Notes<'_>, range: Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut from = range.start;
    let mut at = range.start;
    while at < range.end {
        if let Some(quote) = notes.opens(at).filter(|quote| quote.close < range.end || !quote.closed) {
            at = (quote.close + usize::from(quote.closed)).min(range.end);
            if quote.closed && ends_inside(notes, quote.close) && begins_anew(notes, at, range.end) {
                push(&mut out, from..at);
                from = at;
            }
        } else if is_stop(notes, at) {
            at += 1;
            while at < range.end && (is_stop(notes, at) || is_closer(notes, at)) {
                at += 1;
            }
            push(&mut out, from..at);
            from = at;
        } else {
            at += 1;
        }
    }
    push(&mut out, from..range.end);
    out
}

/// A sentence has at most this many tokens; what is longer is no prose, and is cut so that its length costs no more
/// than its words.
pub const LONGEST: usize = 400;

fn push(out: &mut Vec<Range<usize>>, mut range: Range<usize>) {
    while range.len() > LONGEST {
        out.push(range.start..range.start + LONGEST);
        range.start += LONGEST;
    }
    if range.start < range.end {
        out.push(range);
    }
}

/// Whether the mark at `at` ends a sentence, be it inside a quote.
pub fn is_stop(notes: &Notes<'_>, at: usize) -> bool {
    notes.notes[at].stop
}

/// Whether the mark at `at` ends a sentence, from the words and marks around it: found once for each mark of a text.
pub fn ends_sentence(notes: &Notes<'_>, at: usize) -> bool {
    match notes.tokens[at].kind {
        // "Is it open?, asked the mayor": the comma goes on with the sentence.
        TokenKind::Mark('!' | '?' | '؟' | '…' | '։' | '۔' | '।') => {
            !(at + 1 < notes.tokens.len() && notes.comma(at + 1))
        }
        _ if notes.is_typed_stop(at) => true,
        TokenKind::Mark('.') => !notes.colon(at) && !is_abbreviation(notes, at),
        _ => false,
    }
}

/// Whether the full stop at `at` belongs to an abbreviation or stands inside a name ("U.S.", "Gen. Milley", "asahi.com").
pub fn is_abbreviation(notes: &Notes<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|i| notes.tokens[i]) else { return false };
    let next = notes.tokens.get(at + 1);
    let Some(word) = before.span.of(notes.text) else { return false };
    if next.is_some_and(|next| next.is_word() && !next.spaced) {
        return true;
    }
    // "Präs.: …", "Co., …": no sentence ends before another mark.
    if next.is_some_and(|next| !next.spaced && matches!(next.kind, TokenKind::Mark(',' | ':' | ';'))) {
        return before.is_word();
    }
    let last = next.is_none_or(|next| next.kind == TokenKind::Break);
    let small_next =
        next.is_some_and(|next| next.kind == TokenKind::Word && !next.capital && notes.pack.traits.capitals);
    let single = || word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    let listed = || notes.pack.traits.abbreviations.iter().any(|abbreviation| abbreviation == word);
    // "en X. El ministro dijo": an article with a capital begins a sentence.
    // So does a pronoun or article with one where only nouns have capitals inside: "auf der Plattform X. Er schrieb".
    let pronoun = || {
        notes.pack.traits.noun_capitals && next.is_some_and(|n| n.capital && n.is_known()) && {
            notes.notes[at + 1].pronoun.is_some() || notes.is(at + 1, Particle::Definite)
        }
    };
    // "wrote on X. The minister"
    let network = || at > 1 && word == "X" && notes.is(at - 2, Particle::Preposition);
    let begins =
        notes.is(at + 1, Particle::Definite) && (notes.pack.traits.adjectives_follow || network()) || pronoun();
    // A single capital before a stop is an initial ("J. Smith") or the end of "U.S."; at the end of a line it ends.
    !last
        && (small_next
            || listed()
            || next.is_some_and(|next| next.is_word()) && single() && !begins
            || is_ordinal(notes, at))
}

/// Whether the full stop at `at` makes an ordinal of the number before it: inside a date, or behind an article or preposition
/// ("am 4. September", "die 2. Liga").
fn is_ordinal(notes: &Notes<'_>, at: usize) -> bool {
    let number = notes.tokens[at - 1];
    let short = number.kind == TokenKind::Number && number.span.of(notes.text).is_some_and(|digits| digits.len() <= 2);
    if !notes.pack.traits.ordinal_stop || !short || !notes.word(at + 1) {
        return false;
    }
    let leads = |before: usize| notes.is(before, Particle::Definite) || notes.is(before, Particle::Preposition);
    notes.in_time(at) && notes.in_time(at + 1) || at > 1 && leads(at - 2)
}

fn is_closer(notes: &Notes<'_>, at: usize) -> bool {
    matches!(notes.tokens[at].kind, TokenKind::Mark(')' | ']' | '»' | '”' | '"' | '’')) && !notes.tokens[at].spaced
}

/// Whether the words before a closing mark end a sentence.
fn ends_inside(notes: &Notes<'_>, close: usize) -> bool {
    close > 0 && matches!(notes.tokens[close - 1].kind, TokenKind::Mark('.' | '!' | '?' | '؟' | '…' | '։' | '۔'))
}

/// Whether a new sentence begins at `at`, after a quote.
fn begins_anew(notes: &Notes<'_>, at: usize, end: usize) -> bool {
    let Some(token) = notes.tokens.get(at).filter(|_| at < end) else { return false };
    if !token.is_word() {
        return notes.opens(at).is_some();
    }
    if notes.pack.traits.capitals { token.capital && !inverted(notes, at, end) } else { notes.cue(at).is_none() }
}

/// "“Stop!” Smith said.": a short subject and a cue that ends the sentence still belong to the quote.
fn inverted(notes: &Notes<'_>, at: usize, end: usize) -> bool {
    let cue = (at..end.min(at + 5)).find_map(|i| notes.cue(i));
    cue.is_some_and(|n| {
        let after = notes.cues[n].end;
        notes.tokens.get(after).is_none_or(|token| !token.is_word())
    })
}
