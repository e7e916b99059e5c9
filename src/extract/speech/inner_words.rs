//! The reporter's words inside the marks of a quote: «Мост открыт, — сказал мэр. — Дорога тоже».
//!
//! Some presses close the marks once, at the end, and set the reporter's words off with dashes. Such a quote is parted
//! in two, so that the words between the dashes stand outside of it, as everywhere else.

use super::subject;
use crate::extract::notes::adjuncts;
use crate::extract::notes::annotate::Notes;
use crate::extract::notes::quotes::Quote;
use crate::extract::notes::sentences::ends_sentence;
use crate::lang::{CueKind, Takes};

/// The reporter's words hold at most this many tokens.
const LONGEST: usize = 40;

/// Parts the quotes that have a reporter's words in them.
pub fn part_quotes(notes: &mut Notes<'_>) {
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
    if out.len() != notes.quotes.len() || out.iter().zip(&notes.quotes).any(|(a, b)| a.close != b.close) {
        out.sort_by_key(|quote| (quote.open, std::cmp::Reverse(quote.close)));
        notes.requote(out);
    }
}

/// The quote before the first reporter's words in `quote`, and what is left after them: nothing if they end the quote.
fn part(notes: &Notes<'_>, quote: &Quote) -> Option<(Quote, Quote)> {
    let Some(first) = (quote.open + 2..quote.close).find(|&at| notes.dash(at) && begins_words(notes, at)) else {
        return between_commas(notes, quote);
    };
    let closes = |at: usize| notes.dash(at) && (!notes.word(at - 1) || !notes.tokens[at].spaced);
    let reach = quote.close.min(first + LONGEST);
    let second = (first + 2..reach).find(|&at| closes(at)).unwrap_or(quote.close);
    let before = Quote { close: if notes.comma(first - 1) { first - 1 } else { first }, closed: true, ..*quote };
    Some((before, Quote { open: second, continues: false, ..*quote }))
}

/// The same where commas part the reporter's words: « C'est faux, dit le maire. Tout est faux. »
fn between_commas(notes: &Notes<'_>, quote: &Quote) -> Option<(Quote, Quote)> {
    if !notes.pack.traits.speaker_inside {
        return None;
    }
    let parts = |at: usize| notes.comma(at) && notes.word(at - 1);
    let commas = (quote.open + 2..quote.close).filter(|&at| parts(at));
    let (first, second) = commas.filter_map(|at| Some((at, words_end(notes, at + 1, quote.close)?))).next()?;
    Some((Quote { close: first, closed: true, ..*quote }, Quote { open: second, continues: false, ..*quote }))
}

/// Where the reporter's words end that begin at `from`: a verb that does nothing but say, and its subject, up to a comma, a
/// stop or the end of the quote.
fn words_end(notes: &Notes<'_>, from: usize, to: usize) -> Option<usize> {
    let cue = &notes.cues[notes.cue(from)?];
    let kind = notes.entry(cue);
    let says = kind.kind == CueKind::Verb && cue.form.features.finite && !kind.takes(Takes::Object);
    let stop = (cue.end..to).find(|&at| ends_sentence(notes, at));
    let to = stop.unwrap_or(to);
    let subject = subject::after(notes, cue.end, to);
    let end = subject.end.max(cue.end);
    // « On tient, dit Ana Gil, infirmière depuis dix ans. Rien ne change. »: what has no verb describes her.
    let described = stop.is_some() && notes.comma(end) && !(end..to).any(|at| notes.finite_verb(at));
    let end = if described { to } else { end };
    let inverted = notes.notes.get(cue.end - 1).is_some_and(|note| note.pronoun.is_some());
    let named = subject.start == cue.end && !subject.is_empty() || inverted;
    (says && named && (end >= to || notes.comma(end))).then_some(end.min(to))
}

/// Whether a verb of saying follows the dash at `at`, after a mark that ends or breaks a statement.
fn begins_words(notes: &Notes<'_>, at: usize) -> bool {
    let says = |n: usize| {
        let cue = &notes.cues[n];
        let kind = notes.entry(cue).kind;
        kind == CueKind::Verb && cue.form.features.finite || kind == CueKind::According
    };
    // Some presses put no mark before the dash, but write it together with the reporter's first word: «Quien —dijo— venga».
    let opens = notes.tokens[at].spaced && notes.tokens.get(at + 1).is_some_and(|next| !next.spaced);
    // «Կամուրջը փակ է,- լրագրողներին ասել է նա»: to whom it is said may stand before the verb.
    let verb = adjuncts::skip_plain_adjuncts(notes, at + 1, notes.tokens.len());
    (!notes.word(at - 1) || opens) && notes.cue(verb).is_some_and(says)
}
