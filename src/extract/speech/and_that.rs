//! Statements joined by a particle that is said again: "said that the bridge had fallen and that nobody was hurt" is two.

use std::ops::Range;

use super::attribution::{Attribution, Frame};
use super::frames::{is_that, left_out};
use super::quoted;
use crate::extract::notes::annotate::Notes;
use crate::lang::{Order, Particle};

/// Each of two joined statements has at least so many words.
const CLAUSE: usize = 2;

/// The attribution, and one more of the same speaker for each clause behind "and that".
pub(super) fn parted(notes: &Notes<'_>, made: Attribution) -> Vec<Attribution> {
    let [content] = made.content.as_slice() else { return vec![made] };
    let whole = content.clone();
    let mut parts = Vec::new();
    let mut from = whole.start;
    while let Some((end, next)) = joint(notes, &made, from..whole.end, &whole) {
        parts.push(from..end);
        from = next;
    }
    parts.push(from..whole.end);
    let of = |content: Range<usize>| {
        let glued = if content.start == whole.start { made.glued } else { 0 };
        let content = vec![content];
        Attribution { manner: quoted::manner(notes, &content), content, glued, ..made.clone() }
    };
    match parts.len() {
        1 => vec![made],
        _ => parts.into_iter().map(of).collect(),
    }
}

/// Where the first clause of `rest` ends, and the one behind its "and that" begins; `whole` is what the cue hands over.
fn joint(notes: &Notes<'_>, made: &Attribution, rest: Range<usize>, whole: &Range<usize>) -> Option<(usize, usize)> {
    // Arabic has to say its particle again before every clause: that tells nothing.
    let again = notes.pack.traits.order != Order::VerbFirst || notes.pack.traits.speaker_before;
    let says = again && matches!(made.frame, Frame::That | Frame::Bare);
    let kind = made.form.filter(|_| says).map(|form| &notes.pack.cues[form.cue as usize])?;
    let outside = |at: usize| notes.quote(at).is_none_or(|n| notes.quotes[n].open < whole.start);
    // A "that" of its own takes up what follows it: "said it was clear that … and that …".
    let at = (rest.start..rest.end).find(|&at| outside(at) && is_that(notes, at, None) > 0)?;
    let and = usize::from(!notes.has_and(at));
    let joined = at > rest.start + and && (and == 0 || notes.is(at - 1, Particle::And));
    let opens = joined && is_that(notes, at, Some(kind)) > 0;
    let clause = rest.start..at - and.min(at);
    let end = clause.end - usize::from(clause.end > clause.start && notes.comma(clause.end - 1));
    let next = at + left_out(notes, at, is_that(notes, at, None));
    // "dedi ki, … və ki, …"
    let next = next + usize::from(notes.comma(next));
    let enough = |words: Range<usize>| notes.words(words.start, words.end) >= CLAUSE;
    let stands = opens && !is_condition(notes, &clause) && enough(clause.start..end) && enough(next..rest.end);
    stands.then_some((end, next))
}

/// Whether a word for "if" or "when" opens the clause, or one behind its comma, where the particle may stand again for it: « que si
/// elle vient et que … ».
fn is_condition(notes: &Notes<'_>, clause: &Range<usize>) -> bool {
    let opens = |at: usize| notes.is(at, Particle::If) || notes.is(at, Particle::Subordinate);
    let front = |&at: &usize| at == clause.start || notes.comma(at - 1);
    notes.pack.traits.adjectives_follow && clause.clone().filter(front).any(opens)
}
