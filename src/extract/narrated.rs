//! What the outlet says in its own voice: sentences and clauses that no source is named for.

use std::ops::Range;

use crate::extract::notes::annotate::Notes;
use crate::extract::notes::layout::{Block, BlockKind};
use crate::extract::notes::sentences::sentences;
use crate::extract::speech::attribution::Attribution;
use crate::lang::{LineKind, Particle, TokenKind};

/// A statement has at least this many words.
const SHORTEST: usize = 3;
/// What is left of a sentence beside somebody's words is a statement of its own from this many words on.
const SHORTEST_REST: usize = 7;

/// The outlet's own statements, in tokens, in the order of the text.
pub fn statements(notes: &Notes<'_>, blocks: &[Block], attributions: &[Attribution]) -> Vec<Range<usize>> {
    let taken = taken(notes, attributions);
    let mut out = Vec::new();
    for block in blocks {
        match block.kind {
            BlockKind::Title if !touched(&taken, &block.tokens) => out.push(block.tokens.clone()),
            BlockKind::Text | BlockKind::Aside(LineKind::Correction) => {
                for sentence in sentences(notes, block.start..block.tokens.end) {
                    of_sentence(notes, sentence, &taken, &mut out);
                }
            }
            _ => {}
        }
    }
    out.iter()
        .map(|range| bare(notes, range.clone()))
        .filter(|range| notes.words(range.start, range.end) >= SHORTEST)
        .collect()
}

/// Which tokens belong to somebody's statement, its source or its cue.
fn taken(notes: &Notes<'_>, attributions: &[Attribution]) -> Vec<bool> {
    let mut taken = vec![false; notes.tokens.len()];
    let relays = |a: &Attribution| a.relayed.iter().flat_map(|r| [r.source.clone(), r.cue.clone()]).collect::<Vec<_>>();
    for attribution in attributions.iter().filter(|a| a.parent.is_none()) {
        let shared = attribution.shares_subject(notes);
        let source = attribution.source.iter().filter(|_| !shared);
        let pieces = attribution.content.iter().chain(source).chain(&attribution.cue).cloned();
        for at in pieces.chain(relays(attribution)).flatten() {
            taken[at] = true;
        }
    }
    taken
}

fn touched(taken: &[bool], range: &Range<usize>) -> bool {
    taken[range.clone()].iter().any(|&t| t)
}

fn of_sentence(notes: &Notes<'_>, sentence: Range<usize>, taken: &[bool], out: &mut Vec<Range<usize>>) {
    let asks =
        notes.tokens[sentence.clone()].iter().rev().take(2).any(|t| matches!(t.kind, TokenKind::Mark('?' | '؟' | '՞')));
    // «Об этом сообщило агентство.»: only says who told what stands before it.
    let points_back =
        notes.is(sentence.start, Particle::AboutThis) && sentence.clone().any(|at| notes.cue(at).is_some());
    if asks || points_back {
        return;
    }
    if !touched(taken, &sentence) {
        out.extend(clauses(notes, sentence));
        return;
    }
    for rest in rests(notes, &sentence, taken) {
        let rest = bare(notes, rest);
        if notes.words(rest.start, rest.end) >= SHORTEST_REST && has_verb(notes, &rest) {
            out.extend(clauses(notes, rest));
        }
    }
}

/// The stretches of a sentence that are nobody's, cut at commas beside what is.
fn rests(notes: &Notes<'_>, sentence: &Range<usize>, taken: &[bool]) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut from = sentence.start;
    for at in sentence.clone().chain([sentence.end]) {
        if at < sentence.end && !taken[at] {
            continue;
        }
        if from < at {
            out.push(from..at);
        }
        from = at + 1;
    }
    // What stands right beside a speaker without a comma between is part of the speaker's clause.
    out.retain(|rest| {
        let left = rest.start == sentence.start || notes.comma(rest.start) || notes.dash(rest.start);
        let right = rest.end == sentence.end || notes.comma(rest.end - 1) || notes.is(rest.end, Particle::But);
        left && right
    });
    out
}

/// The clauses of a sentence: cut at a semicolon, and at a comma or conjunction where both sides have a verb.
fn clauses(notes: &Notes<'_>, sentence: Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut from = sentence.start;
    let mut at = sentence.start;
    while at < sentence.end {
        if let Some(quote) = notes.opens(at) {
            at = (quote.close + 1).min(sentence.end);
            continue;
        }
        let next = joint(notes, at);
        if next > at
            && is_clause(notes, &(from..at))
            && is_clause(notes, &(next..sentence.end))
            && begins_clause(notes, next, &sentence)
        {
            out.push(from..at);
            from = next;
        }
        at = next.max(at + 1);
    }
    out.push(from..sentence.end);
    out
}

/// The token after a joint between clauses that begins at `at`; `at` itself if none does.
fn joint(notes: &Notes<'_>, at: usize) -> usize {
    if matches!(notes.tokens[at].kind, TokenKind::Mark(';' | '؛')) {
        return at + 1;
    }
    let after_verb = |at: usize| notes.pack.traits.object_before_verb && at > 0 && notes.finite_verb(at - 1);
    if notes.is(at, Particle::And) && after_verb(at) {
        // A verb that closes its clause does what a comma does elsewhere.
        return at + 1;
    }
    if !notes.comma(at) && !notes.dash(at) {
        return at;
    }
    let next = at + 1;
    let word = [Particle::And, Particle::But, Particle::Subordinate]
        .into_iter()
        .map(|p| notes.particle(next, p))
        .max()
        .unwrap_or(0);
    if word > 0 {
        return next + word;
    }
    if next < notes.tokens.len() && notes.has_and(next) { next } else { at }
}

/// Whether what begins at `next` is a clause and no further noun: its first words hold a verb.
fn begins_clause(notes: &Notes<'_>, next: usize, sentence: &Range<usize>) -> bool {
    let reach = match notes.pack.traits.order {
        crate::lang::Order::VerbFirst => 2,
        _ => 8,
    };
    let end = (next + reach).min(sentence.end);
    let stop = (next..end).find(|&at| notes.comma(at)).unwrap_or(end);
    (next..stop).any(|at| notes.finite_verb(at))
}

fn is_clause(notes: &Notes<'_>, range: &Range<usize>) -> bool {
    notes.words(range.start, range.end) >= SHORTEST && has_verb(notes, range)
}

fn has_verb(notes: &Notes<'_>, range: &Range<usize>) -> bool {
    range.clone().any(|at| notes.finite_verb(at))
}

/// The range without the marks and conjunctions at its edges.
fn bare(notes: &Notes<'_>, range: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = range;
    while start < end {
        let joint = [Particle::And, Particle::But, Particle::AsFor].into_iter().map(|p| notes.particle(start, p));
        let adverb = notes.particle(start, Particle::Adverb);
        let set_off = if notes.comma(start + adverb) { adverb } else { 0 };
        let joint = joint.max().unwrap_or(0).max(set_off);
        if joint > 0 {
            start += joint;
        } else if !notes.word(start) && notes.opens(start).is_none() {
            start += 1;
        } else {
            break;
        }
    }
    let closes = |at: usize| notes.closes(at).is_some();
    while start < end && !notes.word(end - 1) && !closes(end - 1) && !notes.mark(end - 1, ')') {
        end -= 1;
    }
    start.min(end)..end
}
