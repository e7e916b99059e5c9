//! Where the content of a cue stands, to its right or to its left.

use std::ops::Range;

use super::annotate::{CueAt, Notes};
use super::attribution::Frame;
use super::sentences::is_abbreviation;
use super::subject;
use crate::lang::{Cue, CueKind, Governed, Order, Particle, ProcliticKind, Takes, TokenKind};
use crate::model::Stance;

/// A content to the right of its cue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Right {
    /// Where the words between cue and content end: the subject, the addressee and the time stand there.
    pub gap: Range<usize>,
    /// The content.
    pub content: Range<usize>,
    /// How it was found.
    pub frame: Frame,
    /// How many bytes of the content's first word are a preposition that the cue asks for.
    pub glued: u32,
}

/// A particle that opens content is looked for within this many tokens of the cue.
const REACH: usize = 32;

/// The content to the right of `cue`, at most up to `to`, with the words between them.
pub fn right(notes: &Notes<'_>, cue: &CueAt, to: usize) -> Option<Right> {
    right_up_to(notes, cue, to, content_end)
}

/// Whether the cue has content to its right; where that ends is not asked, so that contents inside contents cost no
/// more than the words they have.
fn has_right(notes: &Notes<'_>, cue: &CueAt, to: usize) -> bool {
    right_up_to(notes, cue, to, |notes, from, _, to| strip_end(notes, from, to)).is_some()
}

/// How the end of content that begins at the first number is found, looking from the second on and up to the third.
type End = fn(&Notes<'_>, usize, usize, usize) -> usize;

fn right_up_to(notes: &Notes<'_>, cue: &CueAt, to: usize, end_of: End) -> Option<Right> {
    match cue.tail {
        Some(tail) => around_tail(notes, cue, tail, to, end_of),
        None => right_of(notes, cue, to, end_of),
    }
}

/// The content of a verb whose prefix stands apart: behind the prefix, or between the two.
fn around_tail(notes: &Notes<'_>, cue: &CueAt, tail: usize, to: usize, end_of: End) -> Option<Right> {
    let kind = &notes.pack.cues[cue.form.cue as usize];
    let behind = CueAt { end: tail + 1, tail: None, ..*cue };
    let found = quote_right(notes, &behind, to, end_of).or_else(|| that_right(notes, &behind, kind, to, end_of));
    if let Some(found) = found.or_else(|| infinitive_right(notes, &behind, kind, to, end_of)).or_else(|| {
        let bare = kind.takes(Takes::Clause) && notes.comma(tail + 1);
        bare.then(|| bare_right(notes, &behind, kind, to, end_of))?
    }) {
        return Some(Right { gap: cue.end..tail, ..found });
    }
    let inside = CueAt { tail: None, ..*cue };
    about_right(notes, &inside, kind, tail, end_of).or_else(|| bare_right(notes, &inside, kind, tail, end_of))
}

fn right_of(notes: &Notes<'_>, cue: &CueAt, to: usize, end_of: End) -> Option<Right> {
    let kind = &notes.pack.cues[cue.form.cue as usize];
    let to = sentence_part(notes, cue.end, to);
    if let Some(found) = quote_right(notes, cue, to, end_of) {
        return Some(found);
    }
    if !only_quotes(kind)
        && let Some(found) = that_right(notes, cue, kind, to, end_of)
    {
        return Some(found);
    }
    if kind.stance == Stance::Asks
        && let Some(found) = whether_right(notes, cue, to, end_of)
    {
        return Some(found);
    }
    if let Some(found) = marked_object(notes, cue, kind, to, end_of) {
        return Some(found);
    }
    if kind.weak || only_quotes(kind) || cue.form.features.passive && notes.pack.traits.bare_clause {
        return None;
    }
    infinitive_right(notes, cue, kind, to, end_of)
        .or_else(|| about_right(notes, cue, kind, to, end_of))
        .or_else(|| bare_right(notes, cue, kind, to, end_of))
}

fn only_quotes(cue: &Cue) -> bool {
    cue.takes(Takes::Quote)
}

/// Up to where the cue's own part of the sentence reaches: a semicolon that another speaker follows ends it.
fn sentence_part(notes: &Notes<'_>, from: usize, to: usize) -> usize {
    let border = (from..to).find(|&at| {
        matches!(notes.tokens[at].kind, TokenKind::Mark(';' | '؛'))
            && at_level(notes, from, at)
            && has_cue(notes, at..to)
    });
    border.unwrap_or(to)
}

/// Whether token `at` stands in the same quote as token `from`, or none.
pub fn at_level(notes: &Notes<'_>, from: usize, at: usize) -> bool {
    notes.quote(from.saturating_sub(1)) == notes.quote(at)
        || notes.quote(at).is_none_or(|n| notes.quotes[n].open < from)
}

/// Whether somebody speaks in the range.
pub fn has_cue(notes: &Notes<'_>, range: Range<usize>) -> bool {
    let according = |n: usize| notes.pack.cues[notes.cues[n].form.cue as usize].kind == CueKind::According;
    range.clone().any(|at| notes.cue(at).is_some_and(|n| subject::is_finite_cue(notes, n) || according(n)))
}

/// A quote right after the cue, or after its subject, addressee and time.
fn quote_right(notes: &Notes<'_>, cue: &CueAt, to: usize, end_of: End) -> Option<Right> {
    let mut at = cue.end;
    let mut words = 0;
    while at < to && words < REACH {
        if let Some(quote) = notes.opens(at).filter(|quote| quote.open >= cue.end) {
            let is_name = quote.closed
                && notes.words(quote.open, quote.close) <= 4
                && (at > cue.end || takes_name(notes, cue, quote.close + 1, to))
                && !notes.comma(at - 1)
                && !notes.colon(at - 1);
            if is_name {
                at = quote.close + 1;
                continue;
            }
            if words > 0 && !opens_statement(notes, cue, at) {
                return None;
            }
            let content = quote_extent(notes, at, to, end_of);
            return Some(Right { gap: cue.end..at, content, frame: Frame::Quote, glued: 0 });
        }
        if is_that(notes, at, None) > 0 || subject_border(notes, at) {
            return None;
        }
        if notes.colon(at) {
            // "He said: the bridge is open" without marks: what follows the colon is the statement.
            let quoted = notes.opens(at + 1).is_some();
            if !quoted {
                return (at + 1 < to).then_some(Right {
                    gap: cue.end..at,
                    content: at + 1..to,
                    frame: Frame::That,
                    glued: 0,
                });
            }
        }
        words += usize::from(notes.word(at));
        at += 1;
    }
    None
}

/// Whether a short quote right behind the cue is a name and no statement: the statement begins at `after`.
fn takes_name(notes: &Notes<'_>, cue: &CueAt, after: usize, to: usize) -> bool {
    let opens = |at: usize| at < to && is_that(notes, at, None) > 0;
    notes.pack.cues[cue.form.cue as usize].kind == CueKind::Relaying
        || opens(after)
        || notes.comma(after) && opens(after + 1)
}

/// Whether the quote at `at` is what the cue hands over: behind a comma or colon, or right behind words that only name
/// the speaker, the addressee or the time.
fn opens_statement(notes: &Notes<'_>, cue: &CueAt, at: usize) -> bool {
    let before = at - 1;
    if notes.comma(before) || notes.colon(before) || is_that(notes, at + 1, None) > 0 {
        return true;
    }
    let subject = match notes.pack.traits.order {
        Order::VerbFirst => subject::after(notes, cue.end, at).end,
        _ => cue.end,
    };
    skip_adjuncts(notes, subject, at) >= at
}

fn subject_border(notes: &Notes<'_>, at: usize) -> bool {
    matches!(notes.tokens[at].kind, TokenKind::Break | TokenKind::Mark('.' | ';' | '؛' | '!' | '?' | '؟'))
        && !notes.colon(at)
        && !(notes.mark(at, '.') && is_abbreviation(notes, at))
        || notes.is(at, Particle::But)
        || notes.cue(at).is_some_and(|n| subject::is_finite_cue(notes, n) || goes_on(notes, n))
}

/// Whether cue number `n` is a participle behind a comma: the speaker of the cue before it goes on.
fn goes_on(notes: &Notes<'_>, n: usize) -> bool {
    let cue = &notes.cues[n];
    let verb = notes.pack.cues[cue.form.cue as usize].kind == CueKind::Verb;
    verb && cue.form.features.participle && cue.start > 0 && notes.comma(cue.start - 1)
}

/// From the quote that opens at `at`: its inside, or up to the end of the clause if the statement goes on after it.
fn quote_extent(notes: &Notes<'_>, at: usize, to: usize, end_of: End) -> Range<usize> {
    let Some(quote) = notes.opens(at) else { return at..to };
    if !quote.closed {
        return at + 1..quote.close.min(to).max(at + 1);
    }
    let after = quote.close + 1;
    let goes_on = after < to && notes.word(after) && !ends_content(notes, after, to);
    if goes_on { at..end_of(notes, at, after, to) } else { at + 1..quote.close }
}

/// How many tokens a particle that opens content covers at `at`, 0 if none does; `cue` restricts which.
pub fn is_that(notes: &Notes<'_>, at: usize, cue: Option<&Cue>) -> usize {
    let that = notes.particle(at, Particle::That).max(notes.particle(at, Particle::Whether));
    match cue {
        Some(cue) if that > 0 && !cue.opens.is_empty() && !is_opener(notes, at, cue) => 0,
        _ => that,
    }
}

/// Whether the particle at `at` opens the statement of a noun that is the cue's object: "rejected the claim that".
fn belongs_to_noun(notes: &Notes<'_>, cue: &CueAt, kind: &Cue, at: usize) -> bool {
    let noun = |n: usize| kind_of(notes, &notes.cues[n]).kind == CueKind::Noun;
    notes.pack.traits.order == Order::SubjectFirst
        && kind.takes(Takes::Object)
        && (cue.end..at).rev().take(3).any(|i| notes.cue(i).is_some_and(noun))
}

/// Whether a particle at `at` opens the content of the cue; a question word does only right behind it or its addressee.
fn opens_here(notes: &Notes<'_>, cue: &CueAt, at: usize) -> bool {
    if notes.pack.traits.order != Order::SubjectFirst {
        return true;
    }
    let gap = notes.words(cue.end, at);
    let entry = kind_of(notes, cue);
    // "said that evening"
    let time = at + 2 < notes.tokens.len() && !notes.word(at + 2) && notes.pack.traits.bare_clause;
    let asks = !notes.is(at, Particle::That);
    let plain = skip_adjuncts(notes, cue.end, at) >= at;
    !time && (plain || !asks && !(entry.weak && gap > 6) || asks && gap <= 3 && !entry.opens.is_empty())
}

fn kind_of<'t>(notes: &Notes<'t>, cue: &CueAt) -> &'t Cue {
    &notes.pack.cues[cue.form.cue as usize]
}

/// How many of the `length` tokens of a particle at `at` are no part of the content: "that" is none, "who" is.
pub fn left_out(notes: &Notes<'_>, at: usize, length: usize) -> usize {
    let asks = notes.pack.traits.order == Order::SubjectFirst && notes.is(at, Particle::Whether);
    if asks && !notes.is(at, Particle::That) { 0 } else { length }
}

/// Whether the particle at `at` is one that the cue names.
fn is_opener(notes: &Notes<'_>, at: usize, cue: &Cue) -> bool {
    cue.opens.iter().any(|&n| notes.pack.opener_at(n, &notes.tokens, at))
}

/// A clause behind a particle.
fn that_right(notes: &Notes<'_>, cue: &CueAt, kind: &Cue, to: usize, end_of: End) -> Option<Right> {
    let reach = to.min(cue.end + REACH);
    let mut at = cue.end;
    while at < reach {
        let that = is_that(notes, at, Some(kind));
        if that > 0
            && opens_here(notes, cue, at)
            && !belongs_to_noun(notes, cue, kind, at)
            && !(notes.is(at, Particle::Relative)
                && at > cue.end + 1
                && notes.word(at - 1)
                && notes.notes[at - 1].noun.is_none()
                && notes.pack.traits.bare_clause
                && is_noun_like(notes, at - 1))
        {
            if kind.takes(Takes::Object)
                && notes.tokens[at].clitics.0 & notes.pack.traits.clitics(ProcliticKind::Preposition) != 0
                && let Some(from) = object_before(notes, cue, at)
            {
                // "described the raid as cowardly": what is described belongs to the statement.
                return object(notes, cue, from, to, end_of);
            }
            let content = clause(notes, at + left_out(notes, at, that), to, end_of);
            return (content.len() > 0).then_some(Right { gap: cue.end..at, content, frame: Frame::That, glued: 0 });
        }
        if let Some(quote) = notes.opens(at) {
            at = quote.close.max(at) + 1;
            continue;
        }
        let subordinate = notes.particle(at, Particle::Subordinate);
        if subordinate > 1 {
            // "after that …" holds a "that" of its own.
            at += subordinate;
            continue;
        }
        if subject_border(notes, at) || notes.colon(at) || verb_in_gap(notes, at) {
            return None;
        }
        at += 1;
    }
    None
}

/// The clause that begins at `from`, without the marks if it is one quote.
fn clause(notes: &Notes<'_>, from: usize, to: usize, end_of: End) -> Range<usize> {
    let content = from..end_of(notes, from, from, to);
    match notes.opens(from) {
        Some(quote) if quote.closed && quote.close + 1 == content.end => quote.inside(),
        _ => content,
    }
}

/// Whether the word before "that" is one it would rather describe ("the group that …").
fn is_noun_like(notes: &Notes<'_>, at: usize) -> bool {
    !notes.tokens[at].is_known() && !notes.tokens[at].capital
}

fn verb_in_gap(notes: &Notes<'_>, at: usize) -> bool {
    notes.is(at, Particle::Verb) && notes.pack.traits.order == Order::SubjectFirst
}

/// A question behind a comma whose particle stands inside it: «спросил, закрыта ли дверь».
fn whether_right(notes: &Notes<'_>, cue: &CueAt, to: usize, end_of: End) -> Option<Right> {
    let comma = skip_plain_adjuncts(notes, cue.end, to);
    if notes.pack.traits.bare_clause || notes.pack.traits.order != Order::SubjectFirst || !notes.comma(comma) {
        return None;
    }
    let reach = to.min(comma + 6);
    let asks = |at: usize| notes.is(at, Particle::Whether);
    (comma + 1..reach).take_while(|&at| notes.word(at)).find(|&at| asks(at))?;
    let content = clause(notes, comma + 1, to, end_of);
    (!content.is_empty()).then_some(Right { gap: cue.end..comma, content, frame: Frame::That, glued: 0 })
}

/// An infinitive.
fn infinitive_right(notes: &Notes<'_>, cue: &CueAt, kind: &Cue, to: usize, end_of: End) -> Option<Right> {
    if !kind.takes(Takes::Infinitive) {
        return None;
    }
    let reach = to.min(cue.end + 14);
    for at in cue.end..reach {
        let marked = notes.particle(at, Particle::To);
        let is_to = marked > 0 && !notes.is(at, Particle::Preposition)
            || marked > 0 && notes.pack.traits.infinitive_endings.is_empty();
        if is_to || is_infinitive(notes, at) {
            let from = if at > cue.end && notes.is(at - 1, Particle::Negation) { at - 1 } else { at };
            let content = from..end_of(notes, from, at + 1, to);
            return Some(Right { gap: cue.end..from, content, frame: Frame::Infinitive, glued: 0 });
        }
        if subject_border(notes, at) || notes.is(at, Particle::Verb) {
            return None;
        }
    }
    None
}

/// Whether the word at `at` has the ending of an infinitive.
fn is_infinitive(notes: &Notes<'_>, at: usize) -> bool {
    let endings = &notes.pack.traits.infinitive_endings;
    let token = &notes.tokens[at];
    let known_noun = notes.notes[at].noun.is_some();
    let word = token.span.of(notes.text).unwrap_or_default();
    token.kind == TokenKind::Word
        && !known_noun
        && word.chars().count() > 4
        && endings.iter().any(|ending| word.ends_with(ending.as_str()))
}

/// What follows a preposition for a matter.
fn about_right(notes: &Notes<'_>, cue: &CueAt, kind: &Cue, to: usize, end_of: End) -> Option<Right> {
    if !kind.takes(Takes::About) && kind.governs.is_empty() {
        return None;
    }
    let reach = to.min(cue.end + 20);
    for at in cue.end..reach {
        if let Some((length, glued)) = governed(notes, at, kind) {
            if kind.takes(Takes::Object)
                && let Some(from) = object_before(notes, cue, at)
            {
                return object(notes, cue, from, to, end_of);
            }
            let from = at + length;
            let content = from..end_of(notes, from, from, to);
            let frame = Frame::Object;
            let verb_first = notes.pack.traits.order == Order::VerbFirst;
            let alone =
                cue.form.features.participle && !notes.comma(cue.start.saturating_sub(1)) && !has_and(notes, cue.start);
            if verb_first && (alone || is_relative(notes, cue) || notes.words(content.start, content.end) < 2) {
                return None;
            }
            return (content.len() > 0).then_some(Right { gap: cue.end..at, content, frame, glued });
        }
        let ends = notes.is(at, Particle::Verb) && notes.pack.traits.order != Order::VerbFirst;
        if subject_border(notes, at) || ends || is_that(notes, at, None) > 0 {
            return None;
        }
    }
    None
}

/// A preposition of the cue at `at`: how many tokens it covers by itself and how many bytes of the next word.
pub fn governed(notes: &Notes<'_>, at: usize, kind: &Cue) -> Option<(usize, u32)> {
    let token = &notes.tokens[at];
    if kind.governs.is_empty() {
        let about = notes.particle(at, Particle::About);
        let glued = token.clitics.0 & notes.pack.traits.clitics(ProcliticKind::Preposition) != 0;
        return (glued || about > 0).then_some((about, 0));
    }
    kind.governs.iter().find_map(|&governed| match governed {
        Governed::Word(id) => (token.exact == id && token.clitics.is_empty()).then_some((1, 0)),
        Governed::Glued(n) => Some((0, notes.glued(at, n))).filter(|&(_, bytes)| bytes > 0),
    })
}

/// Where the object begins that stands between the cue and its preposition at `at` ("accused Paris of"): a noun for a
/// speaker that owns nothing before it, or the first word if the subject stands elsewhere.
fn object_before(notes: &Notes<'_>, cue: &CueAt, at: usize) -> Option<usize> {
    let subject = subject::after(notes, cue.end, at);
    let parted = skip_adjuncts(notes, subject.end, at);
    if subject.is_empty() {
        return None;
    }
    if parted > subject.end && parted < at {
        return Some(parted);
    }
    if has_no_subject_after(notes, cue) {
        return Some(cue.end);
    }
    let construct = |at: usize| notes.notes[at].noun.is_some() && !notes.definite(at);
    (cue.end + 1..at)
        .rev()
        .find(|&at| notes.notes[at].noun.is_some() && notes.definite(at))
        .filter(|&at| !construct(at - 1))
}

/// Whether the cue's subject cannot stand behind it: a participle, a verb whose subject stands before it, or one that
/// goes on after "and" with words that name no speaker.
fn has_no_subject_after(notes: &Notes<'_>, cue: &CueAt) -> bool {
    if notes.pack.traits.order != Order::VerbFirst || !cue.form.features.finite {
        return true;
    }
    let noun = notes.notes.get(cue.end).is_some_and(|note| note.noun.is_some());
    let speaker = noun || notes.speaker_end(cue.end, cue.end + 6).is_some();
    has_and(notes, cue.start) && !speaker || subject_before(notes, cue)
}

/// Whether the cue's clause only describes the noun before it ("the shares that he refused").
fn is_relative(notes: &Notes<'_>, cue: &CueAt) -> bool {
    let from = cue.start.saturating_sub(3);
    let group = subject::verb_group_start(notes, from, cue.start);
    group > 0 && notes.is(group - 1, Particle::Relative)
}

/// Whether the subject of a verb-first language's verb stands before it for stress, as in headlines and behind "that".
fn subject_before(notes: &Notes<'_>, cue: &CueAt) -> bool {
    if notes.pack.traits.order != Order::VerbFirst || has_and(notes, cue.start) {
        return false;
    }
    let from = cue.start.saturating_sub(12);
    let start = (from..cue.start).rev().find(|&at| notes.tokens[at].kind == TokenKind::Break || is_stop(notes, at));
    !subject::before(notes, start.map_or(from, |at| at + 1), cue.start).is_empty()
}

fn is_stop(notes: &Notes<'_>, at: usize) -> bool {
    matches!(notes.tokens[at].kind, TokenKind::Mark('.' | '!' | '?' | '؟' | ':' | ';' | '؛')) || notes.dash(at)
}

/// The object that begins at `from`.
fn object(notes: &Notes<'_>, cue: &CueAt, from: usize, to: usize, end_of: End) -> Option<Right> {
    if from >= to || !notes.word(from) && notes.opens(from).is_none() || subject_border(notes, from) {
        return None;
    }
    let kind = &notes.pack.cues[cue.form.cue as usize];
    let prepositional = notes.is(from, Particle::Preposition) || governed(notes, from, kind).is_some();
    let alone = cue.form.features.participle && !notes.comma(cue.start.saturating_sub(1)) && !has_and(notes, cue.start);
    let verb_first = notes.pack.traits.order == Order::VerbFirst;
    if verb_first && (prepositional && !kind.governs.is_empty() || alone || is_relative(notes, cue)) {
        return None;
    }
    let gap = cue.end..from;
    let content = clause(notes, from + is_that(notes, from, None), to, end_of);
    (!content.is_empty()).then_some(Right { gap, content, frame: Frame::Object, glued: 0 })
}

/// An object that a quote or a figure shows to be a statement: called the plan “a theft”, put the toll at 25.
fn marked_object(notes: &Notes<'_>, cue: &CueAt, kind: &Cue, to: usize, end_of: End) -> Option<Right> {
    let (label, figure) = (kind.takes(Takes::Label), kind.takes(Takes::Figure));
    if !label && !figure || kind.kind != CueKind::Verb {
        return None;
    }
    let from = skip_plain_adjuncts(notes, cue.end, to);
    let reach = (from..to.min(from + REACH)).find(|&at| subject_border(notes, at) || notes.comma(at));
    let reach = reach.unwrap_or(to.min(from + REACH));
    let marked = |at: usize| {
        label && notes.opens(at).is_some() || figure && (notes.tokens[at].kind == TokenKind::Number || notes.number(at))
    };
    (from..reach).find(|&at| marked(at))?;
    let content = from..end_of(notes, from, from, to);
    (!content.is_empty() && notes.word(from)).then_some(Right {
        gap: cue.end..from,
        content,
        frame: Frame::Object,
        glued: 0,
    })
}

/// A bare clause or an object.
fn bare_right(notes: &Notes<'_>, cue: &CueAt, kind: &Cue, to: usize, end_of: End) -> Option<Right> {
    let clause = kind.takes(Takes::Clause) && notes.pack.traits.bare_clause;
    if !clause && !kind.takes(Takes::Object) || kind.kind != CueKind::Verb {
        return None;
    }
    if notes.pack.traits.bare_comma {
        return comma_right(notes, cue, kind, to, end_of);
    }
    if notes.pack.traits.order == Order::VerbFirst {
        return object(notes, cue, object_start(notes, cue, to)?, to, end_of);
    }
    let from = skip_adjuncts(notes, cue.end, to);
    if from >= to || !notes.word(from) && notes.opens(from).is_none() || subject_border(notes, from) {
        return None;
    }
    let end = end_of(notes, from, from, to);
    let enough = if clause { 2 } else { 1 };
    let frame = if clause { Frame::Bare } else { Frame::Object };
    (notes.words(from, end) >= enough).then_some(Right { gap: cue.end..from, content: from..end, frame, glued: 0 })
}

/// Where the object of a verb-first language's verb begins: behind the subject, where a comma, a time, a known name or
/// a verbal noun parts the two; right behind the verb if the subject does not stand there.
fn object_start(notes: &Notes<'_>, cue: &CueAt, to: usize) -> Option<usize> {
    let after_adjuncts = skip_adjuncts(notes, cue.end, to);
    if after_adjuncts > cue.end {
        return Some(after_adjuncts);
    }
    let starts = |at: usize| notes.verbal_noun(at) || notes.possessed(at);
    if !cue.form.features.finite || subject_before(notes, cue) || starts(cue.end) {
        return Some(cue.end);
    }
    let subject = subject::after(notes, cue.end, to).end;
    if let Some(at) = (cue.end + 1..subject).find(|&at| notes.verbal_noun(at)) {
        return Some(at);
    }
    let from = skip_adjuncts(notes, subject, to);
    if from > subject && from < to && subject > cue.end {
        return Some(from);
    }
    // Nothing parts subject and object: the noun phrase is the speaker up to where its name is known to end.
    let named = notes.speaker_end(cue.end, subject).filter(|&end| end < subject);
    named.or_else(|| has_no_subject_after(notes, cue).then_some(cue.end))
}

/// A bare clause behind a comma, or an object without one, in a language that always parts clauses by commas.
fn comma_right(notes: &Notes<'_>, cue: &CueAt, kind: &Cue, to: usize, end_of: End) -> Option<Right> {
    let comma = clause_comma(notes, cue.end, to);
    if let Some(comma) = comma.filter(|_| kind.takes(Takes::Clause)) {
        let from = comma + 1;
        let end = end_of(notes, from, from, to);
        let clause = notes.words(from, end) >= 3
            && !notes.is(from, Particle::Relative)
            && !notes.is(from, Particle::Subordinate);
        return clause.then_some(Right { gap: cue.end..comma, content: from..end, frame: Frame::Bare, glued: 0 });
    }
    if !kind.takes(Takes::Object) {
        return None;
    }
    let inverted = subject::before(notes, cue.start.saturating_sub(12), cue.start).is_empty();
    let from = if inverted { second_noun_phrase(notes, cue.end, to)? } else { skip_adjuncts(notes, cue.end, to) };
    let end = end_of(notes, from, from, to);
    let stands = from < to && notes.words(from, end) >= 1 && !subject_border(notes, from);
    stands.then_some(Right { gap: cue.end..from, content: from..end, frame: Frame::Object, glued: 0 })
}

/// The comma that ends the cue's own clause: a clause with a verb follows it, no apposition.
fn clause_comma(notes: &Notes<'_>, from: usize, to: usize) -> Option<usize> {
    let reach = to.min(from + REACH);
    let mut at = from;
    while at < reach {
        if subject_border(notes, at) || notes.opens(at).is_some() || notes.is(at, Particle::Verb) {
            return None;
        }
        if notes.comma(at) {
            let next = (at + 1..to).find(|&i| notes.comma(i)).unwrap_or(to);
            let verb = |i: usize| notes.is(i, Particle::Verb) || notes.is(i, Particle::Reported);
            if next == to || (at + 1..next).any(verb) {
                return Some(at);
            }
        }
        at += 1;
    }
    None
}

/// Where the second noun phrase after `from` begins: at the second article.
fn second_noun_phrase(notes: &Notes<'_>, from: usize, to: usize) -> Option<usize> {
    let article = |at: &usize| notes.is(*at, Particle::Definite) || notes.is(*at, Particle::Indefinite);
    (from + 1..to.min(from + 20)).take_while(|&at| !notes.comma(at)).find(article)
}

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
    phrase.unwrap_or(0).max(time)
}

/// A time, with the preposition before it.
fn timed(notes: &Notes<'_>, at: usize) -> usize {
    let direct = notes.notes[at].time as usize;
    let preposition = notes.particle(at, Particle::Preposition);
    let behind = notes.notes.get(at + preposition).map_or(0, |note| note.time as usize);
    if direct == 0 && preposition > 0 && behind > 0 { preposition + behind } else { direct }
}

/// Where content that begins at `from` ends, looking from `at` on and at most up to `to`.
pub fn content_end(notes: &Notes<'_>, from: usize, at: usize, to: usize) -> usize {
    let mut at = at;
    while at < to {
        if let Some(quote) = notes.opens(at) {
            at = (quote.close + usize::from(quote.closed)).min(to);
            continue;
        }
        if at > from && ends_content(notes, at, to) {
            return strip_end(notes, from, at);
        }
        at += 1;
    }
    strip_end(notes, from, to)
}

/// Whether another speaker, another act of saying by the same one, or the source itself begins at `at`.
fn ends_content(notes: &Notes<'_>, at: usize, to: usize) -> bool {
    let cue_soon = |from: usize, reach: usize| {
        let from = notes.particle(from, Particle::Adverb) + from;
        (from..to.min(from + reach))
            .take_while(|&i| !notes.comma(i))
            .find_map(|i| notes.cue(i))
            .filter(|&n| subject::is_finite_cue(notes, n))
    };
    if notes.comma(at) || notes.dash(at) {
        let next = at + 1;
        let skip = notes.particle(next, Particle::Adverb);
        let next_cue =
            notes.cue(next + skip).map(|n| (n, &notes.cues[n], &notes.pack.cues[notes.cues[n].form.cue as usize]));
        if let Some((n, cue, entry)) = next_cue {
            let joined = cue.form.features.participle
                || matches!(entry.kind, CueKind::According | CueKind::Relaying)
                || subject::is_finite_cue(notes, n)
                    && (has_and(notes, next + skip) || notes.pack.traits.order == Order::VerbFirst);
            if joined && (has_right(notes, cue, to) || entry.kind != CueKind::Verb) {
                return true;
            }
        }
        if notes.is(next, Particle::But) || notes.is(next, Particle::And) {
            let length = notes.particle(next, Particle::But).max(notes.particle(next, Particle::And));
            if let Some(n) = cue_soon(next + length, 8)
                && has_right(notes, &notes.cues[n], to)
            {
                return true;
            }
        }
        return false;
    }
    if notes.is(at, Particle::But) {
        let length = notes.particle(at, Particle::But);
        return cue_soon(at + length, 8).is_some_and(|n| has_right(notes, &notes.cues[n], to));
    }
    if notes.is(at, Particle::And) {
        let next = at + notes.particle(at, Particle::And);
        return notes
            .cue(next)
            .is_some_and(|n| subject::is_finite_cue(notes, n) && has_right(notes, &notes.cues[n], to));
    }
    if notes.pack.traits.order == Order::VerbFirst && notes.begins_with_and(at) && notes.cue(at).is_none() {
        // A conjunction written together with a subject before its verb: والوزير ينفي.
        let plain = |i: usize| notes.word(i) && is_that(notes, i, None) == 0 && !notes.is(i, Particle::Preposition);
        let cue = (at + 1..to.min(at + 5)).take_while(|&i| plain(i)).find_map(|i| notes.cue(i));
        let joins = |n: usize| subject::is_finite_cue(notes, n) && !has_and(notes, notes.cues[n].start);
        if cue.is_some_and(|n| joins(n) && has_right(notes, &notes.cues[n], to)) {
            return true;
        }
    }
    // A conjunction written together with the cue: وأكدت.
    let verb = |n: usize| {
        let cue = &notes.cues[n];
        cue.form.features.finite && notes.pack.cues[cue.form.cue as usize].kind != CueKind::Noun
    };
    let glued = notes.cue(at).is_some_and(|n| verb(n) && has_and(notes, at));
    let according = notes.cue(at).is_some_and(|n| {
        let cue = &notes.cues[n];
        notes.pack.cues[cue.form.cue as usize].kind == CueKind::According && !notes.is(cue.end, Particle::Rule)
    });
    (glued && notes.cue(at).is_some_and(|n| has_right(notes, &notes.cues[n], to))) || according
}

/// Whether the word at `at` begins with a conjunction written together with it.
pub fn has_and(notes: &Notes<'_>, at: usize) -> bool {
    notes.glued_and(at) > 0
}

/// The end without marks and conjunctions that belong to what follows.
fn strip_end(notes: &Notes<'_>, from: usize, mut end: usize) -> usize {
    while end > from {
        let last = end - 1;
        let closes = notes.quote(last).is_some_and(|n| notes.quotes[n].close == last && notes.quotes[n].open >= from);
        let keeps = notes.word(last) || closes || notes.mark(last, ')') || notes.mark(last, '%');
        if keeps && !notes.is(last, Particle::And) {
            break;
        }
        end -= 1;
    }
    end
}

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
    let group = subject::verb_group_start(notes, from, cue.start);
    let inverted = subject::inverted(notes, cue, from, group, to);
    let follows = inverted.is_some();
    let before = || Some(subject::before(notes, from, cue.start)).filter(|source| !source.is_empty());
    let (source, border, end) = match inverted.clone().or_else(before) {
        Some(source) if source.start < cue.start => (source.clone(), source.start, cue.whole_end()),
        Some(source) => (source.clone(), group, source.end.max(cue.whole_end())),
        None => {
            let source = subject::after(notes, cue.end, cue.tail.unwrap_or(to));
            (source.clone(), group, source.end.max(cue.whole_end()))
        }
    };
    let content_to = content_before(notes, from, border)?;
    let quoted =
        notes.quote(content_to - 1).map(|n| notes.quotes[n]).filter(|q| q.close + 1 == content_to && q.open >= from);
    if let Some(quote) = quoted {
        let whole = notes.words(from, quote.open) == 0 || ends_clause(notes, quote.open);
        let content = if whole { quote.inside() } else { from..content_to };
        return (content.len() > 0).then_some(Left { content, source, frame: Frame::Quote, end });
    }
    let content = first_word(notes, from, content_to)..content_to;
    // A comma, a verb and its subject after it are speech whatever else the verb may mean.
    let in_order = follows || notes.pack.traits.bare_clause || notes.pack.traits.order != Order::SubjectFirst;
    let fits = (!kind.weak || follows) && !only_quotes(kind) && in_order;
    let least = if follows { 2 } else { 3 };
    (fits && notes.words(content.start, content.end) >= least).then_some(Left {
        content,
        source,
        frame: Frame::Before,
        end,
    })
}

/// Whether the words before the quote that opens at `open` are a clause of their own.
fn ends_clause(notes: &Notes<'_>, open: usize) -> bool {
    open > 0 && (notes.colon(open - 1) || matches!(notes.tokens[open - 1].kind, TokenKind::Mark('.' | ';')))
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
        if notes.quote(last).is_some_and(|n| notes.quotes[n].close == last && notes.quotes[n].closed) {
            return Some(end);
        } else if notes.comma(last) || notes.dash(last) {
            parted = true;
            end -= 1;
        } else {
            break;
        }
    }
    (parted && end > from).then_some(end)
}
