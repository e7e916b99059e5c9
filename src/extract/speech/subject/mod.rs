//! The words that name the speaker: the noun phrase before or after a cue.

mod after;
mod before;

use std::ops::Range;

pub use after::{after, behind_preposition, inverted, is_border_after, start_behind};
pub(super) use before::is_relay_aside;
pub use before::{before, is_border_before};

use crate::extract::notes::annotate::Notes;
use crate::extract::notes::quotes::{LONGEST_NAME, Quote};
use crate::extract::speech::verb_group::auxiliaries_start;
use crate::lang::{CueKind, Particle, TokenKind};

/// A speaker is named in at most this many tokens.
const LONGEST: usize = 45;

pub fn has_article(notes: &Notes<'_>, mut range: Range<usize>) -> bool {
    range.any(|at| notes.notes[at].ends_subject)
}

/// Whether "after" at `at` opens a clause of its own, whose subject follows: nothing but a measure of time stands before it
/// ("…, hours after the mayor said"), and no noun that it could belong to ("the mayor after the vote").
pub fn opens_time_clause(notes: &Notes<'_>, from: usize, at: usize) -> bool {
    if !notes.is(at, Particle::Subordinate) || !notes.is(at, Particle::Preposition) {
        return false;
    }
    let reach = at.saturating_sub(MEASURE).max(from);
    let border = (reach..at).rev().find(|&i| !notes.word(i)).map_or(reach, |mark| mark + 1);
    let measure = |i: usize| {
        let note = &notes.notes[i];
        !notes.tokens[i].capital && note.noun.is_none() && note.pronoun.is_none() && !notes.is(i, Particle::Definite)
    };
    let alone = (border == from || !notes.word(border - 1)) && (border..at).all(measure);
    alone || closes_clause(notes, from, at)
}

/// A measure of time before "after" has at most so many words ("just two and a half hours").
pub(super) const MEASURE: usize = 6;

/// The subject of the participle at `verb` in a clause that "with" opens behind a mark: "…, with aides saying that".
pub fn accompanying(notes: &Notes<'_>, from: usize, verb: usize) -> Option<Range<usize>> {
    let group = auxiliaries_start(notes, from, verb);
    let reach = from.max(group.saturating_sub(ACCOMPANYING));
    let mut words = (reach..group).rev().take_while(|&at| notes.word(at) && !notes.finite_verb(at));
    let with = words.find(|&at| notes.is(at, Particle::With))?;
    let parted = with == from || !notes.word(with - 1) || notes.is(with - 1, Particle::And);
    (parted && with + 1 < group).then_some(with + 1..group)
}

/// The subject of a participle behind "with" has at most so many words.
const ACCOMPANYING: usize = 10;

pub fn is_quote_mark(notes: &Notes<'_>, at: usize) -> bool {
    notes.quote(at).is_some_and(|n| {
        let quote = &notes.quotes[n];
        // A short quote is a name («Интерфакс»); it belongs to the phrase.
        (quote.open == at || quote.close == at) && !is_name(notes, quote)
    })
}

pub fn is_name_quote(notes: &Notes<'_>, at: usize) -> bool {
    notes.quote(at).is_some_and(|n| {
        let quote = &notes.quotes[n];
        quote.closed && (quote.open == at || quote.close == at) && is_name(notes, quote)
    })
}

/// Whether a quote is short enough for a name and ends with a word, not with the mark of a statement.
pub fn is_name(notes: &Notes<'_>, quote: &Quote) -> bool {
    let parted = notes.dash(quote.open) || quote.closed && notes.dash(quote.close);
    notes.words(quote.open, quote.close) <= LONGEST_NAME && quote.close > 0 && notes.word(quote.close - 1) && !parted
}

/// Whether what stands between marks is a name in a clause that goes on behind it: «„Хезболла“ обстреляла город».
pub fn names_party(notes: &Notes<'_>, quote: &Quote) -> bool {
    let goes_on = notes.tokens.get(quote.close + 1).is_some() && notes.word(quote.close + 1);
    quote.closed && goes_on && notes.tokens[quote.open + 1].capital && is_name(notes, quote)
}

/// Whether cue number `n` is a finite form of a verb that is not weak.
pub fn is_finite_cue(notes: &Notes<'_>, n: usize) -> bool {
    let cue = &notes.cues[n];
    let entry = notes.entry(cue);
    let speaks = cue.form.features.finite || cue.form.features.participle && notes.pack.traits.verb_second;
    speaks && !entry.weak && !entry.hearsay && entry.kind != CueKind::Noun
}

/// Whether cue number `n` is a finite form of a verb, weak or not.
pub fn is_finite_verb(notes: &Notes<'_>, n: usize) -> bool {
    let cue = &notes.cues[n];
    let entry = notes.entry(cue);
    cue.form.features.finite && entry.kind == CueKind::Verb && !entry.hearsay
}

/// Whether the comma at `at` is a mark that opens statements: «Ըստ նրա՝ ճանապարհը բաց է».
fn opens_clause(notes: &Notes<'_>, at: usize) -> bool {
    matches!(notes.tokens[at].kind, TokenKind::Mark(mark) if notes.pack.traits.clause_marks.contains(&mark))
}

/// The phrase without the joints at its front and the marks at its edges.
pub fn trimmed(notes: &Notes<'_>, range: Range<usize>) -> Range<usize> {
    let range_end = range.end;
    let Range { mut start, mut end } = range;
    // "just one in five"
    let figure = |at: usize| at < range_end && notes.numeral(at);
    loop {
        let leading = [Particle::Adverb, Particle::And, Particle::But, Particle::Medium]
            .into_iter()
            .map(|particle| notes.particle(start, particle))
            .max()
            .unwrap_or(0)
            .max(notes.notes.get(start).map_or(0, |note| note.time as usize));
        if start >= end {
            break;
        }
        let proper = notes.is(start, Particle::Definite)
            || notes.notes[start].noun.is_some()
            || notes.notes[start].pronoun.is_some()
            || notes.pack.traits.bare_verbs && notes.is(start, Particle::Adverb) && figure(start + leading);
        if leading > 0 && !proper && start + leading < end + 1 {
            start += leading;
        } else if !notes.word(start) && !is_name_quote(notes, start) {
            start += 1;
        } else {
            break;
        }
    }
    let closes = |at: usize| notes.mark(at, ')') || is_name_quote(notes, at);
    let joint =
        |at: usize| notes.is(at, Particle::And) || notes.pack.traits.object_between && notes.is(at, Particle::Definite);
    while start < end && (!notes.word(end - 1) && !closes(end - 1) || joint(end - 1)) {
        end -= 1;
    }
    start.min(end)..end
}
/// Whether a whole clause stands right before the joint at `at`: "The calls grew louder after the paper reported that".
fn closes_clause(notes: &Notes<'_>, from: usize, at: usize) -> bool {
    let clause = (from..at).rev().take_while(|&i| notes.word(i));
    let words: Vec<usize> = clause.collect();
    let joints = [Particle::Relative, Particle::That, Particle::Subordinate, Particle::If];
    let open = words.iter().any(|&i| notes.is_any(i, &joints) && !notes.is_any(i, &[Particle::Definite]));
    notes.pack.traits.bare_verbs && !open && words.iter().any(|&i| notes.is(i, Particle::Verb))
}
