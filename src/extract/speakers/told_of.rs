//! Whom the outlet's own sentences put before the reader: "Armenia gave a different account." says nothing for anybody,
//! but the "it said" behind it means Armenia.

use std::ops::Range;

use crate::extract::notes::adjuncts;
use crate::extract::notes::annotate::Notes;
use crate::extract::notes::layout::{Block, BlockKind};
use crate::extract::notes::sentences::{LONGEST, sentences};
use crate::extract::speech::attribution::Attribution;
use crate::extract::speech::dismissed::is_claim;
use crate::extract::speech::{subject, verb_second};
use crate::lang::{CueKind, Order, Particle, TokenKind};

/// One whom a sentence is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldOf {
    /// The words that name them.
    pub phrase: Range<usize>,
    /// Whether the sentence says that they have something to say.
    pub speaks: bool,
}

/// Those whom the sentences without any attribution are about, in the order of the text.
pub fn told_of(notes: &Notes<'_>, blocks: &[Block], attributions: &[Attribution]) -> Vec<ToldOf> {
    let mut spoken: Vec<Range<usize>> = attributions.iter().map(|a| a.sentence.clone()).collect();
    spoken.extend(attributions.iter().flat_map(|a| a.content.iter().chain(&a.source).cloned()));
    spoken.sort_by_key(|range| (range.start, range.end));
    let texts = blocks.iter().filter(|block| block.kind == BlockKind::Text);
    let all = texts.flat_map(|block| sentences(notes, block.start..block.tokens.end));
    all.filter(|sentence| is_free(&spoken, sentence)).filter_map(|sentence| of_sentence(notes, sentence)).collect()
}

/// Whether none of the ranges, which are sorted, touches the sentence.
fn is_free(spoken: &[Range<usize>], sentence: &Range<usize>) -> bool {
    let from = spoken.partition_point(|range| range.start < sentence.start.saturating_sub(LONGEST));
    let near = spoken[from..].iter().take_while(|range| range.start < sentence.end);
    near.into_iter().all(|range| range.end <= sentence.start)
}

fn of_sentence(notes: &Notes<'_>, sentence: Range<usize>) -> Option<ToldOf> {
    let speaks = sentence.clone().any(|at| tells_of_speech(notes, at));
    let subject = subject_of(notes, &sentence);
    let phrase = match subject {
        Some(subject) => subject,
        None if speaks => behind_verb(notes, &sentence).or_else(|| only_name(notes, &sentence))?,
        None => return None,
    };
    Some(ToldOf { phrase, speaks })
}

/// Whether the word is one for speech: a verb or noun of saying, an account, a statement, a reply.
fn tells_of_speech(notes: &Notes<'_>, at: usize) -> bool {
    let verb = |n: usize| notes.entry(&notes.cues[n]).kind == CueKind::Verb;
    is_claim(notes, at) || notes.is(at, Particle::Account) || notes.cue(at).is_some_and(verb)
}

/// The words for the subject of the sentence, if it begins with them, or with its verb where verbs come first.
fn subject_of(notes: &Notes<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let start = front(notes, sentence)?;
    let verb_first = notes.pack.traits.order == Order::VerbFirst;
    let verb = verb_first.then(|| (start..sentence.end.min(start + 2)).find(|&at| notes.finite_verb(at))).flatten();
    let start = verb.map_or(start, |verb| verb + 1);
    let phrase = subject::after(notes, start, sentence.end);
    let end = phrase.clone().skip(1).find(|&at| notes.finite_verb(at)).unwrap_or(phrase.end);
    let phrase = match owner_of_account(notes, phrase.start..end) {
        Some(owner) => owner,
        None => named(notes, phrase.start..end)?,
    };
    (phrase.start == start && !has_preposition(notes, start)).then_some(phrase)
}

/// Where the sentence's own words begin, past times, adverbs, joints and a phrase for a place before a comma.
fn front(notes: &Notes<'_>, sentence: &Range<usize>) -> Option<usize> {
    let mut at = sentence.start;
    loop {
        let joint = notes.particle(at, Particle::But).max(notes.particle(at, Particle::And));
        let skip = joint.max(adjuncts::adjunct(notes, at)).max(usize::from(!notes.word(at)));
        match skip {
            0 => break,
            skip => at += skip,
        }
        if at >= sentence.end {
            return None;
        }
    }
    let place = has_preposition(notes, at).then(|| (at..sentence.end.min(at + PLACE)).find(|&i| notes.comma(i)));
    Some(place.flatten().map_or(at, |comma| comma + 1)).filter(|&at| at < sentence.end)
}

/// A phrase for a place at the front of a sentence ends within this many tokens.
const PLACE: usize = 7;

fn has_preposition(notes: &Notes<'_>, at: usize) -> bool {
    notes.is(at, Particle::Preposition) || notes.has_preposition_glued(at)
}

/// The owner of an account: Armenia in "Armenia's answer".
fn owner_of_account(notes: &Notes<'_>, phrase: Range<usize>) -> Option<Range<usize>> {
    let mark = phrase.clone().skip(1).find(|&at| notes.is_possessive(at))?;
    let account = (mark + 1..phrase.end).any(|at| tells_of_speech(notes, at));
    account.then_some(phrase.start..mark)
}

/// The phrase if it names somebody: up to where a known name ends, if an ending behind it does not show another case.
fn named(notes: &Notes<'_>, phrase: Range<usize>) -> Option<Range<usize>> {
    if phrase.is_empty() {
        return None;
    }
    let known = notes.speaker_end(phrase.start, phrase.end);
    let suffix = known.is_some_and(|end| notes.is_possessive(end));
    let verb_last = notes.pack.traits.order == Order::VerbLast;
    match known {
        Some(_) if suffix => None,
        Some(end) if verb_last => Some(phrase.start..end),
        Some(_) => Some(phrase),
        None if verb_last => None,
        None => phrase.clone().any(|at| notes.notes[at].noun.is_some()).then_some(phrase),
    }
}

/// The subject behind the verb, where that holds the second place and names somebody.
fn behind_verb(notes: &Notes<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let second = notes.pack.traits.verb_second;
    second.then(|| verb_second::subject_behind(notes, sentence)).flatten().and_then(|subject| named(notes, subject))
}

/// The only known party that a sentence names.
fn only_name(notes: &Notes<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let from = notes.mentions.partition_point(|m| m.start < sentence.start);
    match notes.mentions[from..].iter().take_while(|m| m.end <= sentence.end).collect::<Vec<_>>().as_slice() {
        [only] if notes.tokens[only.start].kind == TokenKind::Word => Some((*only).clone()),
        _ => None,
    }
}
