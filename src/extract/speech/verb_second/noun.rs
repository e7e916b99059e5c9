//! Nouns with a statement of their own: "der Vorwurf der Gruppe, sie habe …", "vertrat die Ansicht, dass …".

use std::ops::Range;

use super::{clause, content, phrase};
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::extract::speech::Search;
use crate::extract::speech::attribution::{Attribution, Frame};
use crate::lang::{CueKind, Particle, Takes};

/// At most this many words of a verb stand between the noun and its statement ("die Hoffnung geäußert, dass").
const BETWEEN: usize = 4;

/// The attribution of a noun with a clause, an infinitive or a quote behind it.
pub(super) fn attribution(search: &Search<'_, '_>, cue: &CueAt) -> Option<Attribution> {
    let notes = search.notes;
    let to = search.range.end;
    let phrase_end = phrase::end(notes, cue.start, to).max(cue.end);
    let end = clause::end(notes, phrase_end, to);
    if end >= to || notes.words(phrase_end, end) > BETWEEN {
        return None;
    }
    let found = content::behind(notes, search.entry(cue), end, to)?;
    if opens_sentence(search, cue) && is_object(search, &found) || is_adverbial(search, cue, end) {
        return None;
    }
    let found = if opens_sentence(search, cue) { content::until_resumed(notes, found) } else { found };
    let first = found.content.first()?.clone();
    let told = first.clone().any(|at| notes.is(at, Particle::Reported));
    if found.frame == Frame::Bare && !told {
        return None;
    }
    let source = owner_behind(notes, cue, phrase_end)
        .or_else(|| subject(search, cue, end))
        .or_else(|| owner_before(notes, cue))
        .unwrap_or(cue.start..cue.start);
    if source.is_empty() && search.entry(cue).weak {
        return None;
    }
    Some(search.made(cue, found.content, source, Frame::Noun))
}

/// "gab in einer Mitteilung bekannt, dass": the noun only says where the verb of its clause says it.
fn is_adverbial(search: &Search<'_, '_>, cue: &CueAt, end: usize) -> bool {
    let notes = search.notes;
    let start = clause::start(notes, search.from, cue.start);
    let lead = (start..cue.start).rev().take(3).find(|&at| !phrase::is_article(notes, at) || at == start);
    let behind = |at: usize| notes.is(at, Particle::Preposition) && phrase::end(notes, at + 1, cue.end) >= cue.end;
    let says = |other: &CueAt| {
        let entry = search.entry(other);
        let apart =
            other.whole_end() <= cue.start || other.start >= cue.end || other.tail.is_some_and(|at| at >= cue.end);
        entry.kind == CueKind::Verb && !entry.weak && entry.takes(Takes::Clause) && apart
    };
    let verb = || search.cues().filter(|other| (start..end).contains(&other.start)).any(|other| says(&other));
    // "In einer am Montag verbreiteten Erklärung sagte der Minister, …"
    let front = || notes.is(start, Particle::Preposition);
    (lead.is_some_and(behind) || front()) && verb()
}

/// Whose statement it is: the owner behind the noun.
fn owner_behind(notes: &Notes<'_>, cue: &CueAt, phrase_end: usize) -> Option<Range<usize>> {
    let joint = notes.is(cue.end, Particle::Of) && !phrase::is_article(notes, cue.end);
    (cue.end < phrase_end).then(|| cue.end + usize::from(joint)..phrase_end)
}

/// The word for an owner before the noun: "seine Behauptung".
fn owner_before(notes: &Notes<'_>, cue: &CueAt) -> Option<Range<usize>> {
    let near = (cue.start.saturating_sub(3)..cue.start).rev().take_while(|&at| notes.word(at));
    near.into_iter().find(|&at| notes.is(at, Particle::Owner)).map(|at| at..at + 1)
}

/// The subject of the clause that the noun is the object of.
fn subject(search: &Search<'_, '_>, cue: &CueAt, end: usize) -> Option<Range<usize>> {
    let notes = search.notes;
    let start = clause::start(notes, search.from, cue.start);
    let verb = |at: &usize| notes.finite_verb(*at) || notes.is(*at, Particle::Verb);
    let lead = phrase::long_end(notes, start, cue.start);
    // A verb that no list knows stands behind the first noun phrase.
    let unknown =
        || Some(lead).filter(|&at| at > start && at < cue.start && !notes.tokens[at].capital && notes.word(at));
    let finite = (start..cue.start).find(|at| verb(at) && !phrase::is_article(notes, *at)).or_else(unknown)?;
    let passive = (start..end).any(|at| notes.is(at, Particle::Passive));
    if passive {
        return None;
    }
    let before = phrase::long_end(notes, start, finite);
    if before > start && phrase::is_nominative(notes, start) {
        return Some(start..before);
    }
    let behind = phrase::subject_in(notes, finite + 1..cue.start);
    (!behind.is_empty()).then_some(behind)
}

/// Whether no verb stands before the noun in its clause, so that the verb follows its statement.
fn opens_sentence(search: &Search<'_, '_>, cue: &CueAt) -> bool {
    let start = clause::start(search.notes, search.from, cue.start);
    !(start..cue.start).any(|at| search.notes.finite_verb(at))
}

/// Whether another cue follows the statement, whose object it is with its noun: it is found inside that one's content.
fn is_object(search: &Search<'_, '_>, found: &content::Found) -> bool {
    let cut = content::until_resumed(search.notes, found.clone());
    let ends = |found: &content::Found| found.content.last().map_or(0, |piece| piece.end);
    ends(&cut) < ends(found) && search.notes.cue(ends(&cut) + 1).is_some()
}
