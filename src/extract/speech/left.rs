//! The content to the left of its cue: "…," the ministry said.

use std::ops::Range;

use super::attribution::Frame;
use super::ends::strip_end;
use super::frames::{has_right, only_quotes};
use super::subject;
use super::verb_group;
use crate::extract::notes::adjuncts;
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::lang::{CueKind, Order, Particle, ProcliticKind, SourceKind, Takes, TokenKind};

/// A content to the left of its cue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// The content.
    pub content: Range<usize>,
    /// The speaker, before or after the cue.
    pub source: Range<usize>,
    /// How it was found.
    pub frame: Frame,
    /// Where the cue's part ends: past a subject that follows it.
    pub end: usize,
}

/// The content to the left of `cue`, not before `from`: "…," the ministry said / …, said the ministry.
pub fn left(notes: &Notes<'_>, cue: &CueAt, from: usize, to: usize) -> Option<Left> {
    let kind = &notes.pack.cues[cue.form.cue as usize];
    if kind.kind != CueKind::Verb || !cue.form.features.finite {
        return None;
    }
    let group = verb_group::verb_group_start(notes, from, cue.start);
    let inverted = subject::inverted(notes, cue, from, group, to);
    let follows = inverted.is_some();
    let before = || Some(subject::before(notes, from, cue.start)).filter(|source| !source.is_empty());
    let (source, border, end) = match inverted.clone().or_else(before) {
        Some(source) if source.start < cue.start => (source.clone(), source.start, cue.whole_end()),
        Some(source) => (with_description(notes, source.clone(), to), group, source.end.max(cue.whole_end())),
        None => {
            let behind = adjuncts::to_subject(notes, cue.end, cue.tail.unwrap_or(to));
            let mut source = subject::after(notes, behind, cue.tail.unwrap_or(to));
            // "…", אמר לשופטת: to whom.
            let genitive = notes.pack.traits.clitics(ProcliticKind::Genitive);
            if notes.tokens.get(behind).is_some_and(|token| token.clitics.0 & genitive != 0) {
                source = behind..behind;
            }
            if source.is_empty() && cue.form.features.passive {
                source = adjuncts::speaking_place(notes, cue.end, to).unwrap_or(source);
            }
            (source.clone(), group, source.end.max(cue.whole_end()))
        }
    };
    // "He said it was safe, said the sides had met": what has a verb behind it is the subject of a clause.
    let clause = !follows && source.start >= cue.end && source.end < to && notes.finite_verb(source.end);
    if is_relative_verb(notes, &source, cue)
        || is_contact_clause(notes, &source, cue)
        || clause && notes.pack.traits.bare_verbs
    {
        return None;
    }
    let content_to = content_before(notes, from, border)?;
    let quoted =
        notes.quote(content_to - 1).map(|n| notes.quotes[n]).filter(|q| q.close + 1 == content_to && q.open >= from);
    if let Some(quote) = quoted {
        let whole = notes.words(from, quote.open) == 0 || ends_clause(notes, quote.open);
        let content = if whole { quote.inside() } else { from..content_to };
        return (!content.is_empty()).then_some(Left { content, source, frame: Frame::Quote, end });
    }
    if notes.pack.traits.bare_clause && !source.is_empty() && !names_somebody(notes, &source) {
        return None;
    }
    let content = first_word(notes, from, content_to)..content_to;
    if notes.cue(content.start).is_some_and(|n| is_fronted(notes, n)) && !content.clone().any(|at| notes.comma(at)) {
        return None;
    }
    if is_according(notes, content.start) && !content.clone().any(|at| notes.comma(at)) {
        return None;
    }
    // A comma, a verb and its subject after it are speech whatever else the verb may mean.
    let dropped = notes.pack.traits.null_subjects && source.is_empty() && notes.words(cue.whole_end(), to) == 0;
    let in_order =
        follows || dropped || notes.pack.traits.bare_clause || notes.pack.traits.order != Order::SubjectFirst;
    // "It fell by half, figures show.": nothing else can follow such a verb.
    let last = kind.takes(Takes::Clause) && notes.pack.traits.bare_verbs && notes.words(cue.whole_end(), to) == 0;
    let fits = (!kind.weak || follows || last) && !only_quotes(kind) && in_order;
    let least = if follows { 2 } else { 3 };
    (fits && notes.words(content.start, content.end) >= least).then_some(Left {
        content,
        source,
        frame: Frame::Before,
        end,
    })
}

/// A speaker with the clause that ends the sentence behind them and describes them: "…, said Ann Hill, who studies soil", "…,
/// according to figures released by the city".
pub(super) fn with_description(notes: &Notes<'_>, source: Range<usize>, to: usize) -> Range<usize> {
    let parted = notes.comma(source.end);
    let clause = source.end + usize::from(parted)..to;
    let participle =
        |at: usize| !parted && notes.finite_verb(at) && !notes.is(at, Particle::Verb) && notes.cue(at).is_none();
    // "a complaint filed Monday in court"
    let timed = |at: usize| !parted && notes.notes[at].time > 0 && is_made(notes, &source);
    let opens = clause.start < to
        && (notes.is(clause.start, Particle::Relative) || participle(clause.start) || timed(clause.start));
    let speaks = |at: usize| notes.cue(at).is_some_and(|n| has_right(notes, &notes.cues[n], to));
    let breaks = |at: usize| {
        let marked = notes.opens(at).is_some() || notes.colon(at) || notes.dash(at) || notes.mark(at, ';');
        marked || !parted && notes.comma(at)
    };
    if source.is_empty() || !notes.pack.traits.bare_verbs || !opens || clause.clone().any(|at| speaks(at) || breaks(at))
    {
        return source;
    }
    source.start..strip_end(notes, source.start, to)
}

/// Whether the words name a document and end with what was done with it: "a poll released".
pub(super) fn is_made(notes: &Notes<'_>, source: &Range<usize>) -> bool {
    let document = |at: usize| notes.notes[at].noun.is_some_and(|noun| noun.is == SourceKind::Document);
    let last = source.end.saturating_sub(1);
    notes.pack.traits.bare_verbs && source.clone().any(document) && !document(last) && !notes.tokens[last].capital
}

/// Whether the cue only says something of the noun before "that": "a figure that critics dispute".
fn is_relative_verb(notes: &Notes<'_>, source: &Range<usize>, cue: &CueAt) -> bool {
    let that = |at: &usize| *at > source.start && notes.is(*at, Particle::That) && notes.word(at - 1);
    // "a claim for which it offered no proof"
    let before = source.start.checked_sub(1).filter(|&at| !source.is_empty() && notes.is(at, Particle::Relative));
    if before.is_some() && source.end <= cue.start && notes.pack.traits.bare_verbs {
        return true;
    }
    let relative = source.clone().rev().find(that).filter(|&at| source.end <= cue.start && at + 1 < source.end);
    relative.is_some_and(|that| !(that + 1..cue.start).any(|at| notes.finite_verb(at)))
}

/// Whether the cue only says something of the noun before its subject: "an argument a judge rejected".
fn is_contact_clause(notes: &Notes<'_>, source: &Range<usize>, cue: &CueAt) -> bool {
    let article = |at: usize| notes.is(at, Particle::Indefinite) || notes.is(at, Particle::Definite);
    let joins = |at: usize| notes.is_any(at, &[Particle::Preposition, Particle::And]);
    let second = |at: usize| at > source.start + 1 && article(at) && notes.word(at - 1) && !joins(at - 1);
    let first = !source.is_empty() && source.end <= cue.start && notes.is(source.start, Particle::Indefinite);
    notes.pack.traits.bare_verbs && first && source.clone().any(second)
}

/// Whether the words may name a speaker, and are no figure or place alone ("up from 50 announced on Tuesday").
fn names_somebody(notes: &Notes<'_>, source: &Range<usize>) -> bool {
    let names = |at: usize| {
        let note = &notes.notes[at];
        notes.tokens[at].capital
            || note.noun.is_some()
            || note.pronoun.is_some()
            || notes.is_any(at, &[Particle::Definite, Particle::Indefinite, Particle::Owner])
    };
    source.clone().any(names)
}

/// Whether the words before the quote that opens at `open` are a clause of their own.
fn ends_clause(notes: &Notes<'_>, open: usize) -> bool {
    open > 0 && (notes.colon(open - 1) || matches!(notes.tokens[open - 1].kind, TokenKind::Mark('.' | ';')))
}

/// Whether the words only name somebody whom the sentence follows: "According to the mayor, his men …".
fn is_according(notes: &Notes<'_>, at: usize) -> bool {
    notes.cue(at).is_some_and(|n| notes.pack.cues[notes.cues[n].form.cue as usize].kind == CueKind::According)
}

/// Whether cue number `n`, which opens a clause, only says what the speaker was asked or told: "Asked whether he would go,
/// he said".
fn is_fronted(notes: &Notes<'_>, n: usize) -> bool {
    let features = notes.cues[n].form.features;
    notes.pack.traits.bare_verbs && features.finite && features.number.is_none()
}

fn first_word(notes: &Notes<'_>, from: usize, to: usize) -> usize {
    (from..to).find(|&at| notes.word(at) || notes.opens(at).is_some()).unwrap_or(from)
}

/// Where content ends that stands before a source or cue at `border`: a comma, dash or closing mark must part them.
fn content_before(notes: &Notes<'_>, from: usize, border: usize) -> Option<usize> {
    let mut end = border;
    let mut parted = false;
    while end > from {
        let last = end - 1;
        if let Some(quote) = notes.closes(last).filter(|quote| quote.closed) {
            // «Профсоюз «Альянс врачей» назвал …»: a name in marks, which nothing parts from its verb.
            let name = !parted && quote.open > from && notes.word(quote.open - 1) && subject::is_name(notes, quote);
            let named = name && notes.pack.traits.opens_clauses();
            return (!named).then_some(end);
        } else if notes.comma(last) || notes.dash(last) {
            parted = true;
            end -= 1;
        } else {
            break;
        }
    }
    (parted && end > from).then_some(end)
}
