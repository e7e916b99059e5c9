//! What may stand between a cue and its statement: addressees, media, adverbs, times.

use super::annotate::Notes;
use crate::lang::Particle;

/// Past commas, addressees, media, adverbs and times.
pub fn skip_adjuncts(notes: &Notes<'_>, from: usize, to: usize) -> usize {
    let mut at = from;
    while at < to {
        let length = adjunct(notes, at);
        if length > 0 {
            at += length;
            // "in a statement on its website": a preposition may hang on.
        } else if notes.comma(at) {
            at += 1;
        } else {
            break;
        }
    }
    at.min(to)
}

/// Past addressees, media, adverbs and times, but no comma.
pub fn skip_plain_adjuncts(notes: &Notes<'_>, from: usize, to: usize) -> usize {
    let mut at = from;
    while at < to {
        match adjunct(notes, at) {
            0 => break,
            length => at += length,
        }
    }
    at.min(to)
}

/// How many tokens an addressee, medium, adverb or time covers at `at`; 0 if none begins there.
pub fn adjunct(notes: &Notes<'_>, at: usize) -> usize {
    let phrase = [Particle::Addressee, Particle::Medium, Particle::Adverb]
        .into_iter()
        .map(|particle| notes.particle(at, particle))
        .max();
    let time = timed(notes, at);
    let length = phrase.unwrap_or(0).max(time);
    length + if length > 0 { day_in_brackets(notes, at + length) } else { 0 }
}

/// "yesterday (Monday)": how many tokens the day in brackets behind a time covers.
fn day_in_brackets(notes: &Notes<'_>, at: usize) -> usize {
    let day = if at < notes.tokens.len() && notes.mark(at, '(') {
        notes.notes.get(at + 1).map_or(0, |note| note.time as usize)
    } else {
        0
    };
    let closed = day > 0 && at + 1 + day < notes.tokens.len() && notes.mark(at + 1 + day, ')');
    if closed { day + 2 } else { 0 }
}

/// A time, with the preposition before it.
fn timed(notes: &Notes<'_>, at: usize) -> usize {
    let direct = notes.notes[at].time as usize;
    let preposition = notes.particle(at, Particle::Preposition);
    let behind = notes.notes.get(at + preposition).map_or(0, |note| note.time as usize);
    if direct == 0 && preposition > 0 && behind > 0 { preposition + behind } else { direct }
}
