//! The lines of an article and what each is: title, text, credits, byline, caption, pointer to another article.

use std::collections::HashMap;
use std::ops::Range;

use super::annotate::Notes;
use super::sentences::{LONGEST, is_stop, sentences};
use crate::lang::{LineKind, TokenKind};
use crate::text::fold;

/// A line of the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Its tokens, without the line break.
    pub tokens: Range<usize>,
    /// What it is.
    pub kind: BlockKind,
    /// The first token of its text: past a dateline or a bullet.
    pub start: usize,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// The title.
    Title,
    /// A line of the report.
    Text,
    /// A heading between paragraphs.
    Heading,
    /// The title once more, as a caption or a list of the article's points.
    Repeat,
    /// A line that is no text.
    Aside(LineKind),
}

/// The lines of the annotated text, empty ones left out.
pub fn blocks(notes: &Notes<'_>) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    let mut seen = Seen::default();
    let mut from = 0;
    for to in 0..=notes.tokens.len() {
        if notes.tokens.get(to).is_some_and(|token| token.kind != TokenKind::Break) {
            continue;
        }
        if from < to {
            let again = seen.again(notes, from..to);
            let kind = kind_of(notes, from..to, out.is_empty(), again);
            let start = if kind == BlockKind::Text { text_start(notes, from..to) } else { from };
            out.push(Block { tokens: from..to, kind, start });
        }
        from = to + 1;
    }
    out
}

/// The lines read so far, by how many words they have and how they begin and end: all words are compared only where these
/// are the same.
#[derive(Default)]
struct Seen {
    lines: HashMap<(usize, String, String), Range<usize>>,
}

impl Seen {
    /// Whether a line of the same words, however marked, was there before.
    fn again(&mut self, notes: &Notes<'_>, range: Range<usize>) -> bool {
        let mut ends = words_of(notes, range.clone());
        let first = ends.next().map(fold).unwrap_or_default();
        let last = ends.next_back().map(fold).unwrap_or_default();
        let key = (notes.words(range.start, range.end), first, last);
        if let Some(earlier) = self.lines.get(&key) {
            return words_of(notes, earlier.clone()).map(fold).eq(words_of(notes, range).map(fold));
        }
        self.lines.insert(key, range);
        false
    }
}

/// The words of a line, without marks.
fn words_of<'t>(notes: &Notes<'t>, range: Range<usize>) -> impl DoubleEndedIterator<Item = &'t str> {
    let words = notes.tokens[range].iter().filter(|token| token.is_word());
    words.filter_map(|token| token.span.of(notes.text))
}

/// A heading has at most this many words and no full stop.
const HEADING: usize = 12;

fn kind_of(notes: &Notes<'_>, range: Range<usize>, first: bool, again: bool) -> BlockKind {
    if first && !is_paragraph(notes, &range) {
        return BlockKind::Title;
    }
    if again {
        return BlockKind::Repeat;
    }
    let start = (range.start..range.end).find(|&at| notes.word(at)).unwrap_or(range.start);
    let ended = notes.tokens[range.clone()]
        .iter()
        .any(|t| matches!(t.kind, TokenKind::Mark('.' | '!' | '?' | '…' | '؟' | '։' | '۔')));
    if let Some(found) = notes.pack.lines.longest(&notes.tokens, start) {
        let end = start + found.length;
        // The entry may have the colon itself: "Photo :".
        let marked = notes.colon(end) || notes.dash(end) || notes.colon(end - 1);
        // "Источник в МИД сообщил …": a line of the report may begin with the same word.
        if marked || !ended || !matches!(found.value, LineKind::Credits | LineKind::Byline | LineKind::Caption) {
            return BlockKind::Aside(*found.value);
        }
    }
    let quoted =
        notes.tokens[range.clone()].iter().any(|t| matches!(t.kind, TokenKind::Mark('«' | '“' | '"' | '„' | ':')));
    // "14:10 | Police: two are missing": an entry of a live report has a heading of its own.
    let entry = clock_end(notes, start).is_some();
    if !ended && (!quoted || entry) && notes.words(range.start, range.end) <= HEADING {
        BlockKind::Heading
    } else {
        BlockKind::Text
    }
}

/// Whether the first line is no title but text: long or the only one, of several sentences, the last one ended; or longer than any
/// sentence, since a title is read as a whole and so must not be endless.
fn is_paragraph(notes: &Notes<'_>, range: &Range<usize>) -> bool {
    let is_all = || range.end == notes.tokens.len();
    range.len() > LONGEST
        || (notes.words(range.start, range.end) > 2 * HEADING || is_all()) && {
            let parts = sentences(notes, range.clone());
            parts.last().is_some_and(|last| parts.len() > 1 && is_stop(notes, last.end - 1))
        }
}

/// A dateline ends within this many tokens.
const DATELINE: usize = 14;

/// Behind the clock time that a line opens with: "14:32 — The mayor says".
fn clock_end(notes: &Notes<'_>, start: usize) -> Option<usize> {
    let found = notes.times_within(&(start..notes.tokens.len())).next()?;
    (found.start == start && found.time.clock.is_some()).then_some(found.end)
}

/// Where the text of a line begins: past "DAKAR, Jan 8 —", "МОСКВА, 15 июля.", "بيروت -", a bullet, the clock time of an entry.
fn text_start(notes: &Notes<'_>, range: Range<usize>) -> usize {
    let mut start = range.start;
    while start < range.end && !notes.word(start) && notes.quote(start).is_none() && !notes.mark(start, '(') {
        start += 1;
    }
    // "At 14:32 the mayor": a sentence that goes on in small letters opens with its time.
    if let Some(end) = clock_end(notes, start).filter(|&end| end < range.end) {
        let apart = !notes.word(end) || notes.tokens[end].capital;
        let text = || (end..range.end).find(|&at| notes.word(at) || notes.quote(at).is_some()).unwrap_or(end);
        start = if apart { text() } else { start };
    }
    let reach = range.end.min(start + DATELINE);
    // The dash of a dateline may be written together with a stop: "Madrid, 4 jun (Agencia).- El ministerio …".
    let typed = |at: usize| notes.mark(at, '-') && at > start && notes.mark(at - 1, '.');
    let dash = (start..reach).find(|&at| (notes.dash(at) || typed(at)) && notes.quote(at).is_none());
    match dash {
        Some(dash) if is_dateline(notes, start..dash) => outlet_end(notes, dash + 1, range.end),
        _ => capital_dateline(notes, start, reach).or_else(|| dated_dateline(notes, start)).unwrap_or(start),
    }
}

/// Past the outlet's name in a dateline: «Южный вестник», or one that is known (تهران - ایرنا - …).
fn outlet_end(notes: &Notes<'_>, at: usize, to: usize) -> usize {
    let name = notes.opens(at).filter(|quote| quote.closed && notes.words(quote.open, quote.close) <= 4);
    let parts = |end: &usize| end + 1 < to && (notes.mark(*end, '.') || notes.dash(*end));
    let known = || notes.speaker_end(at, to).filter(|&end| notes.mentions.contains(&(at..end)));
    let end = name.map(|quote| quote.close + 1).or_else(known).filter(parts);
    end.map_or(at, |end| end + 1)
}

/// Whether the words before a dash are a place and a date and no clause.
fn is_dateline(notes: &Notes<'_>, range: Range<usize>) -> bool {
    let no_cue = range.clone().all(|at| notes.cue(at).is_none() && notes.quote(at).is_none());
    let no_verb = range.clone().all(|at| notes.in_time(at) || !notes.is(at, crate::lang::Particle::Verb));
    let shouted = notes.tokens.get(range.start).and_then(|t| t.span.of(notes.text)).is_some_and(is_shouted);
    let plain = notes.words(range.start, range.end) <= 3 && !notes.pack.traits.capitals;
    let dated = range.clone().any(|at| notes.tokens[at].kind == TokenKind::Number || notes.mark(at, '('));
    no_cue && no_verb && (shouted || dated || plain || notes.words(range.start, range.end) <= 2)
}

/// "МОСКВА, 15 июля. К среде …": a shouted place, a comma, a date, a full stop.
fn capital_dateline(notes: &Notes<'_>, start: usize, reach: usize) -> Option<usize> {
    let first = notes.tokens.get(start)?.span.of(notes.text)?;
    if !is_shouted(first) || !notes.comma(start + 1) && !notes.mark(start + 1, '.') {
        return None;
    }
    let stop = (start + 1..reach).find(|&at| notes.mark(at, '.'))?;
    (notes.words(start, stop) <= 6 && (start..stop).all(|at| notes.cue(at).is_none())).then_some(stop + 1)
}

/// "Puerto Claro, 3 de mayo. El ferry …": a place of a few words, a comma, a day, a full stop.
fn dated_dateline(notes: &Notes<'_>, start: usize) -> Option<usize> {
    let comma = (start + 1..start + 5).find(|&at| notes.comma(at))?;
    let named = notes.tokens.get(start).is_some_and(|token| token.capital) || !notes.pack.traits.capitals;
    // Behind the comma may stand an article: "le 3 mai".
    let day = notes.times_within(&(comma + 1..notes.tokens.len())).next().filter(|time| time.start < comma + 3)?;
    (named && (start..comma).all(|at| notes.word(at) || notes.mark(at, '-')) && notes.mark(day.end, '.'))
        .then_some(day.end + 1)
}

/// Whether a word of at least three letters is written in capitals.
fn is_shouted(word: &str) -> bool {
    word.chars().count() >= 3 && word.chars().all(char::is_uppercase)
}
