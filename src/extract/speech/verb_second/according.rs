//! "Laut der Polizei", "nach Angaben des Amts", "der Polizei zufolge": the phrase is cut out of the statement it stands in.

use std::ops::Range;

use super::{clause, phrase};
use crate::extract::notes::adjuncts::skip_plain_adjuncts;
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::extract::speech::Search;
use crate::extract::speech::according::begins_name;
use crate::extract::speech::attribution::{Attribution, Frame};
use crate::extract::speech::ends::content_end;
use crate::lang::{CueKind, Particle};

/// The attribution of such a phrase, if it names somebody.
pub(super) fn attribution(search: &Search<'_, '_>, cue: &CueAt) -> Option<Attribution> {
    let notes = search.notes;
    let source = match search.entry(cue).kind {
        CueKind::AccordingAfter => source_before(search, cue),
        _ if cue.form.features.pronoun => own_account(search, cue),
        _ if cue.form.features.passive => cue.end..cue.end,
        // "Nach ukrainischen Angaben": the adjective says whose.
        _ if cue.tail.is_some() => cue.end..cue.whole_end() - 1,
        _ if search.entry(cue).parted => {
            let from = behind_verb(notes, cue.end, search.range.end);
            from..phrase::with_appositions(notes, from, search.range.end, phrase::long_end).end
        }
        _ => source_after(notes, cue, search.range.end),
    };
    let rule = source.clone().any(|at| notes.is(at, Particle::Rule));
    // "…, so fällt der Preis": before a verb or an adverb it says "then".
    let unnamed = search.entry(cue).parted && !begins_name(notes, source.start);
    let nobody = cue.form.features.passive || cue.form.features.pronoun;
    if source.is_empty() && !nobody || rule || unnamed {
        return None;
    }
    let around = if source.is_empty() || cue.form.features.pronoun {
        cue.start..cue.end
    } else {
        cue.start.min(source.start)..cue.whole_end().max(source.end)
    };
    let parted = search.entry(cue).parted;
    if parted && !(around.start > search.range.start && search.is_parted(around.start)) {
        return None;
    }
    let whole = around.start..clause::end(notes, around.end, search.range.end);
    let content = statement(search, if parted { whole } else { around }, parted)?;
    let source = Some(source).filter(|source| !source.is_empty());
    Some(Attribution { source: source.into_iter().collect(), ..search.made(cue, content, 0..0, Frame::According) })
}

/// Whose "own account" it is: the subject's of the clause.
fn own_account(search: &Search<'_, '_>, cue: &CueAt) -> Range<usize> {
    let notes = search.notes;
    let start = clause::start(notes, search.range.start, cue.start);
    let lead = super::leading_subject(notes, &(start..search.range.end)).filter(|subject| subject.end <= cue.start);
    let behind = || {
        let end = clause::end(notes, cue.end, search.range.end);
        let finite = Some(cue.end).filter(|&at| cue.start == start && at < end && notes.finite_verb(at))?;
        Some(phrase::subject_in(notes, finite + 1..end))
    };
    lead.or_else(behind).unwrap_or(cue.end..cue.end)
}

fn source_after(notes: &Notes<'_>, cue: &CueAt, to: usize) -> Range<usize> {
    let at = skip_plain_adjuncts(notes, cue.end, to);
    let from = at + notes.particle(at, Particle::By);
    let short = phrase::with_appositions(notes, from, to, phrase::end).end;
    // Before the finite verb all of the phrase is the speaker's name: "nach Angaben des Amts in Köln wurden".
    let long = phrase::long_end(notes, from, to);
    let verb = |at: usize| at < to && notes.word(at) && !notes.tokens[at].capital && notes.notes[at].time == 0;
    let source = from..if verb(long) && clause::start(notes, 0, cue.start) == cue.start { long } else { short };
    up_to_statement(notes, source)
}

/// The name up to where the statement goes on: with a noun right behind a full name ("nach Angaben von Präsident Otto Hill Gespräche"), or
/// with who did it ("laut dem Konzern Enerhoatom von russischen Truppen").
fn up_to_statement(notes: &Notes<'_>, name: Range<usize>) -> Range<usize> {
    let is_name = |at: usize| {
        let note = &notes.notes[at];
        notes.word(at) && notes.tokens[at].capital && note.noun.is_none() && note.particle_length == 0
    };
    let noun = |at: &usize| {
        let full = *at >= name.start + 2 && is_name(at - 1) && is_name(at - 2) && is_name(*at);
        full && notes.tokens[*at].is_known() && !notes.in_known_name(*at) && !notes.mark(at - 1, '-')
    };
    let land = |at: usize| {
        notes.states.iter().chain(&notes.mentions).any(|land| land.start == at) && !notes.tokens[at].capital
    };
    let doer = |at: &usize| notes.is(*at, Particle::By) && at + 1 < name.end && land(at + 1);
    let end = (name.start + 1..name.end).find(|at| noun(at) || doer(at)).unwrap_or(name.end);
    name.start..end
}

/// Past a verb of saying: "so betont auch die Polizei".
fn behind_verb(notes: &Notes<'_>, from: usize, to: usize) -> usize {
    let verb = notes.cue(from).filter(|&n| notes.cues[n].form.features.finite && !notes.tokens[from].capital);
    verb.map_or(from, |n| skip_plain_adjuncts(notes, notes.cues[n].end, to))
}

/// The noun phrase that ends where the cue begins.
fn source_before(search: &Search<'_, '_>, cue: &CueAt) -> Range<usize> {
    let notes = search.notes;
    let floor = clause::start(notes, search.from, cue.start);
    let starts = |at: usize| {
        phrase::is_nominative(notes, at) || notes.is(at, Particle::Oblique) || phrase::is_article(notes, at)
    };
    let plain = |at: &usize| {
        !notes.is(*at, Particle::Verb) && !notes.is(*at, Particle::Reported) || phrase::is_article(notes, *at)
    };
    let first = (floor..cue.start).rev().take_while(plain).last().unwrap_or(cue.start);
    // "Seiner Meinung nach": the cue may begin with the noun.
    let ends = |at: usize| phrase::end(notes, at, cue.start + 1) >= cue.start;
    // "In der Stadt der Polizei zufolge": no preposition stands before the speaker.
    let inner = |at: usize| notes.is(at, Particle::Preposition) || phrase::is_article(notes, at);
    let free = |at: usize| at == floor || !inner(at - 1);
    // "Dem Botschafter Georgiens in Wien zufolge": a place behind the dative belongs to it.
    let whole = |at: usize| notes.is(at, Particle::Oblique) && phrase::long_end(notes, at, cue.start + 1) >= cue.start;
    let may_be = |at: usize| starts(at) && ends(at);
    let from = (first..cue.start).find(|&at| free(at) && (may_be(at) || whole(at)));
    from.or_else(|| (first..cue.start).find(|&at| may_be(at))).unwrap_or(cue.start)..cue.start
}

/// The statement around the phrase: the clause or the whole sentence it stands in.
fn statement(search: &Search<'_, '_>, around: Range<usize>, parted: bool) -> Option<Vec<Range<usize>>> {
    let notes = search.notes;
    let to = search.range.end;
    let piece = clause::start(notes, search.from, around.start);
    let own = is_own_clause(notes, search, piece, around.end);
    let from = if own { piece } else { search.from };
    let left = super::left(search, around.start).filter(|_| parted).or_else(|| trimmed(search, from..around.start));
    let next = around.end + usize::from(around.end < to && notes.comma(around.end));
    let next = past_description(notes, around.end, next, to);
    let end = if own { clause::end(notes, next, to) } else { content_end(notes, next, next, to) };
    let right = unquoted(notes, next.min(to)..end.max(next).min(to));
    let goes_on =
        !parted || notes.comma(next - 1) && !notes.is(next, Particle::But) && clause::opens(notes, next, next - 1) == 0;
    let right = Some(right).filter(|right| goes_on && notes.words(right.start, right.end) > 0);
    let words = |piece: &Option<Range<usize>>| piece.as_ref().map_or(0, |p| notes.words(p.start, p.end));
    let enough = words(&left) + words(&right) > 1;
    enough.then(|| left.into_iter().chain(right).collect())
}

/// Past a clause between commas that describes the speaker: "einer Studie zufolge, die am Freitag erschien, …".
fn past_description(notes: &Notes<'_>, comma: usize, next: usize, to: usize) -> usize {
    if next == comma || clause::opens(notes, next, comma) == 0 || notes.is(next, Particle::That) {
        return next;
    }
    let close = clause::end(notes, next, to);
    if close < to && notes.comma(close) && notes.words(close, to) > 2 { close + 1 } else { next }
}

/// Whether the piece between commas at `piece` that the phrase stands in is a statement by itself: opened by a relative or
/// other word, or without a verb ("…, darunter laut Polizei drei Kinder").
fn is_own_clause(notes: &Notes<'_>, search: &Search<'_, '_>, piece: usize, end: usize) -> bool {
    let close = clause::end(notes, end, search.range.end);
    let verb = (piece..close).any(|at| notes.finite_verb(at));
    piece > search.range.start && (clause::opens(notes, piece, search.range.start) > 0 || !verb)
}

/// The stretch without marks at its edges.
fn trimmed(search: &Search<'_, '_>, range: Range<usize>) -> Option<Range<usize>> {
    let notes = search.notes;
    let start = range.clone().find(|&at| notes.word(at) || notes.opens(at).is_some())?;
    let end = (start..range.end).rev().find(|&at| notes.word(at) || search.notes.closes(at).is_some())?;
    Some(start..end + 1)
}

/// The stretch without the marks around it, if it is one quote.
fn unquoted(notes: &Notes<'_>, range: Range<usize>) -> Range<usize> {
    let whole = notes.opens(range.start).filter(|quote| quote.closed && quote.close + 1 == range.end);
    whole.map_or(range, |quote| quote.inside())
}
