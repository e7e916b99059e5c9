//! What stands behind a clause of saying: a quote, a clause with or without a particle, an infinitive; or in it: an object.

use std::ops::Range;

use super::clause::{self, Clause};
use super::phrase;
use crate::extract::notes::adjuncts::skip_plain_adjuncts;
use crate::extract::notes::annotate::Notes;
use crate::extract::speech::attribution::Frame;
use crate::extract::speech::ends::content_end;
use crate::extract::speech::frames::{is_that, left_out, only_quotes};
use crate::extract::speech::objects::governed;
use crate::lang::{Cue, CueKind, Particle, Takes, TokenKind};
use crate::model::Stance;

/// A content with the pattern it was found by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The content.
    pub content: Vec<Range<usize>>,
    /// The pattern.
    pub frame: Frame,
}

fn found(content: Range<usize>, frame: Frame) -> Option<Found> {
    (!content.is_empty()).then(|| Found { content: vec![content], frame })
}

/// At most this many appositions and relative clauses stand between a clause of saying and its content.
const BETWEEN: usize = 3;

/// The content behind the clause that ends at `end`, up to `to`.
pub fn behind(notes: &Notes<'_>, kind: &Cue, end: usize, to: usize) -> Option<Found> {
    let mut at = end;
    for _ in 0..BETWEEN {
        if at >= to {
            return None;
        }
        if notes.colon(at) {
            return match notes.opens(at + 1) {
                Some(_) => found(quote(notes, at + 1, to), Frame::Quote),
                None => {
                    found(at + 1..content_end(notes, at + 1, at + 1, to), Frame::That).filter(|_| !only_quotes(kind))
                }
            };
        }
        if notes.opens(at).is_some() {
            return found(quote(notes, at, to), Frame::Quote);
        }
        if !notes.comma(at) {
            return None;
        }
        if let Some(found) = clause_at(notes, kind, at + 1, to) {
            return Some(found);
        }
        at = aside_end(notes, at, to)?;
    }
    None
}

/// The content that begins at `next`, behind the comma of a clause of saying.
fn clause_at(notes: &Notes<'_>, kind: &Cue, next: usize, to: usize) -> Option<Found> {
    if notes.opens(next).is_some_and(|quote| !phrase::is_name(notes, quote)) {
        return found(quote(notes, next, to), Frame::Quote);
    }
    if only_quotes(kind) {
        return None;
    }
    let that = is_that(notes, next, Some(kind));
    if that > 0 && !describes_noun(notes, kind, next) {
        let from = next + left_out(notes, next, that);
        let content = whole(notes, from + usize::from(notes.comma(from)), to);
        return found(content.start..before_main_clause(notes, &content), Frame::That);
    }
    let infinitive = kind.takes(Takes::Infinitive) || kind.takes(Takes::Clause) && !kind.weak;
    if infinitive && is_infinitive(notes, next, to) {
        let part = (next..to).find(|&at| notes.mark(at, ';') && notes.quote(at).is_none()).unwrap_or(to);
        return found(next..content_end(notes, next, next, part), Frame::Infinitive);
    }
    let clause = kind.takes(Takes::Clause) && is_main_clause(notes, next, to, !kind.weak);
    if clause { found(next..content_end(notes, next, next, to), Frame::Bare) } else { None }
}

/// Where a clause ends whose verb closes it, if the outlet goes on behind it with a clause of its own: "er sah, dass die Lampe
/// brennt, der Wirt aber schlief schon".
fn before_main_clause(notes: &Notes<'_>, content: &Range<usize>) -> usize {
    let (mut open, mut from) = (1, content.start);
    while let Some(mark) = (from..content.end).find(|&at| notes.comma(at) || notes.mark(at, ';')) {
        let piece = from..mark;
        open += usize::from(from > content.start && clause::opens(notes, from, from - 1) > 0);
        let verbs = piece.clone().filter(|&at| notes.finite_verb(at)).count();
        open -= verbs.min(open);
        let closed = open == 0 && notes.finite_verb(mark - 1) && notes.quote(mark).is_none();
        if closed && tells_on(notes, mark + 1, content.end) {
            return mark;
        }
        from = mark + 1;
    }
    content.end
}

/// Whether a main clause in the plain mood begins at `from`, perhaps behind a conjunction: its verb follows its subject and
/// does not close it.
fn tells_on(notes: &Notes<'_>, from: usize, to: usize) -> bool {
    let start = from + notes.particle(from, Particle::And).max(notes.particle(from, Particle::But));
    let end = clause::end(notes, start, to);
    let subject = phrase::end(notes, start, end);
    // "der Wirt aber schlief": small words may part subject and verb.
    let small = (subject..end).take_while(|&at| notes.is_any(at, &[Particle::But, Particle::Adverb])).count();
    let verb = subject + small;
    let second = subject > start && verb + 1 < end && notes.finite_verb(verb) && phrase::is_nominative(notes, start);
    let reported = (start..end).any(|at| notes.is(at, Particle::Reported));
    second && clause::opens(notes, start, from - 1) == 0 && !reported && !notes.finite_verb(end - 1)
}

/// "ein Haus, welches …": behind a noun the word describes it, unless something is asked.
fn describes_noun(notes: &Notes<'_>, kind: &Cue, at: usize) -> bool {
    let noun = at.checked_sub(2).is_some_and(|before| notes.word(before) && notes.tokens[before].capital);
    noun && kind.stance != Stance::Asks && notes.is(at, Particle::Relative) && notes.is(at, Particle::Whether)
}

/// The clause that begins at `from`, without the marks if it is one quote.
fn whole(notes: &Notes<'_>, from: usize, to: usize) -> Range<usize> {
    crate::extract::speech::frames::clause(notes, from, to, content_end)
}

/// From the quote that opens at `at`: its inside, or up to the end of the statement if that goes on behind it.
fn quote(notes: &Notes<'_>, at: usize, to: usize) -> Range<usize> {
    let Some(quote) = notes.opens(at) else { return at..at };
    let after = quote.close + 1;
    if !quote.closed {
        return at + 1..quote.close.min(to).max(at + 1);
    }
    let small = after < to && notes.word(after) && !notes.tokens[after].capital && !notes.is(after, Particle::And);
    if small && notes.cue(after).is_none() { at..content_end(notes, at, after, to) } else { quote.inside() }
}

/// Whether an infinitive with its marker stands in the clause at `from`, and no finite verb.
pub fn is_infinitive(notes: &Notes<'_>, from: usize, to: usize) -> bool {
    let end = clause::end(notes, from, to);
    let opened = clause::opens(notes, from, from) > 0;
    let small = |at: usize| notes.word(at) && !notes.tokens[at].capital;
    let marked =
        |at: usize| notes.is(at, Particle::To) && at + 1 < end && small(at + 1) && ends_clause(notes, at + 2, end);
    !opened && (from..end).any(|at| marked(at) || holds_marker(notes, at) && ends_clause(notes, at + 1, end))
}

fn is_small(notes: &Notes<'_>, at: usize) -> bool {
    notes.tokens[at].kind == TokenKind::Word && !notes.tokens[at].capital && !notes.is(at, Particle::Definite)
}

/// Whether the word at `at` may be a verb that no list knows.
fn may_be_verb(notes: &Notes<'_>, at: usize) -> bool {
    let note = &notes.notes[at];
    is_small(notes, at) && note.particle_length == 0 && note.pronoun.is_none() && note.noun.is_none()
}

/// Whether the verbs of a clause end at `at`: nothing, "and", or another small word follows.
fn ends_clause(notes: &Notes<'_>, at: usize, end: usize) -> bool {
    at >= end || notes.is(at, Particle::And) || at + 1 >= end && is_small(notes, at)
}

/// Whether the marker of the infinitive stands inside the word: "auszusprechen", and "zurückzutreten", which begins like it.
fn holds_marker(notes: &Notes<'_>, at: usize) -> bool {
    let traits = &notes.pack.traits;
    let word = notes.tokens[at].span.of(notes.text).unwrap_or_default();
    let inside =
        |infix: &String| word.match_indices(infix.as_str()).any(|(n, _)| n >= 2 && word.len() > n + infix.len() + 3);
    is_small(notes, at) && traits.infinitive_infixes.iter().any(inside) && word.ends_with('n')
}

/// Whether a clause with its verb in the second place begins at `from`: it tells what is said. `plain` allows one in
/// another mood than that of reported speech.
pub fn is_main_clause(notes: &Notes<'_>, from: usize, to: usize, plain: bool) -> bool {
    let end = clause::end(notes, from, to);
    let reported =
        |range: Range<usize>| range.clone().any(|at| notes.is(at, Particle::Reported) && notes.quote(at).is_none());
    // "die nächste Runde werde": a noun phrase before such a verb, and no relative clause.
    let subject = phrase::long_end(notes, from, end);
    let verb_second = subject > from && subject < end && notes.is(subject, Particle::Reported);
    if verb_second && phrase::is_article(notes, from) || resumes_behind_aside(notes, from, to) {
        return true;
    }
    if clause::opens(notes, from, from.saturating_sub(1)) > 0 {
        // "wenn es regne, werde er kommen": the main clause follows the other.
        let condition = notes.is(from, Particle::If)
            || notes.is(from, Particle::Subordinate)
            || notes.is(from, Particle::Preposition);
        return condition && end < to && notes.comma(end) && reported(end..clause::end(notes, end + 1, to));
    }
    if notes.words(from, end) < 3 || notes.is(from, Particle::And) {
        return false;
    }
    let noun = phrase::end(notes, from, end);
    let unknown = || {
        plain
            && noun > from
            && noun < end
            && is_small(notes, noun)
            && noun + 1 < end
            && phrase::is_nominative(notes, from)
    };
    // "…, fiel jedoch auf", "…, vermisst jedoch": the speaker does something else.
    let marked = |at: usize| notes.is(at, Particle::To) || holds_marker(notes, at);
    let unknown_verb =
        || may_be_verb(notes, from) && !notes.number(from) && !reported(from..end) && !(from..end).any(marked);
    let other = notes.finite_verb(from) && !notes.is(from, Particle::Reported) || unknown_verb();
    !other && (reported(from..end) || plain && (from..end).any(|at| notes.finite_verb(at)) || unknown())
}

/// Whether the subject of a clause in the mood of reported speech has a clause behind its comma, and its verb follows that: "sagte, der
/// Mann, den man suche, sei tot".
fn resumes_behind_aside(notes: &Notes<'_>, from: usize, to: usize) -> bool {
    let comma = clause::end(notes, from, to);
    let subject = phrase::is_article(notes, from) || notes.word(from) && notes.tokens[from].capital;
    let whole = subject && phrase::is_nominative(notes, from) && phrase::long_end(notes, from, comma) == comma;
    if !whole || comma >= to || !notes.comma(comma) || clause::opens(notes, comma + 1, comma) == 0 {
        return false;
    }
    let close = clause::end(notes, comma + 1, to);
    close + 1 < to && notes.comma(close) && notes.is(close + 1, Particle::Reported)
}

/// Where an apposition or a relative clause ends that begins at the comma `comma`.
fn aside_end(notes: &Notes<'_>, comma: usize, to: usize) -> Option<usize> {
    let next = comma + 1;
    let end = clause::end(notes, next, to);
    let relative = clause::opens(notes, next, comma) > 0 && !notes.is(next, Particle::That);
    let apposition = phrase::end(notes, next, end) == end;
    (end < to && end > next && (relative || apposition)).then_some(end)
}

/// The object of the cue in its clause.
pub fn object(notes: &Notes<'_>, kind: &Cue, clause: &Clause, source: &Range<usize>, to: usize) -> Option<Found> {
    if kind.weak || only_quotes(kind) {
        return None;
    }
    let middle = middle(notes, clause, source);
    // "…, verneinte aber", "…, vermisst jedoch": what the speaker did next.
    let plain = |at: usize| may_be_verb(notes, at) && !notes.number(at);
    let verb = |at: usize| notes.finite_verb(at) && !notes.is(at, Particle::Reported) || plain(at);
    let acts = |at: usize| notes.comma(at) && verb(at + 1) && notes.notes[at + 1].time == 0;
    let parted = |at: usize| notes.is(at, Particle::And) || notes.mark(at, ';') || at + 1 < to && acts(at);
    let to = if clause.end < to && parted(clause.end) { clause.end } else { to };
    let closed = clause.verb.iter().any(|piece| piece.start >= middle.end);
    let upto =
        |from: usize| if closed { without_small(notes, from..middle.end) } else { content_end(notes, from, from, to) };
    if let Some(from) = matter(notes, kind, &middle) {
        let whom = kind.takes(Takes::Object) && phrase::end(notes, middle.start, middle.end) > middle.start;
        let from = if whom { middle.start } else { from };
        return found(from..upto(from), Frame::Object);
    }
    if kind.takes(Takes::About) && governed(notes, clause.start, kind).is_some() {
        // "Zu dem Unfall wollte er sich nicht äußern."
        return found(clause.start..clause.finite.start, Frame::Object);
    }
    let objects = [Takes::Object, Takes::Label, Takes::Figure].into_iter().any(|takes| kind.takes(takes));
    let before = clause.start..clause.finite.start;
    // "Das hält der Experte für falsch": the word that points at what was said may be all of it that stands in front.
    let judges = kind.stance == Stance::Believes;
    let front = |range: &Range<usize>| is_noun_phrase(notes, range) || judges && notes.points(range);
    if objects && !before.is_empty() && source.start >= clause.finite.end && front(&before) {
        let rest = middle.start..upto(middle.start);
        let before = before.start..before.end - usize::from(notes.comma(before.end - 1));
        let says_something = |at: usize| {
            notes.tokens[at].capital
                || !notes.is(at, Particle::But) && notes.word(at) && !notes.is(at, Particle::Adverb)
        };
        let pieces = [before, rest].into_iter().filter(|piece| piece.clone().any(says_something));
        return Some(Found { content: pieces.collect(), frame: Frame::Object });
    }
    let from = skip_plain_adjuncts(notes, middle.start, middle.end);
    let noun = |range: Range<usize>| range.clone().any(|at| notes.tokens[at].capital || notes.opens(at).is_some());
    // "rief in drei Bezirken den Notstand aus": a phrase for where or for what may stand before the object.
    let behind = behind_circumstance(notes, from, middle.end);
    // "Der Geheimdienst streitet das ab."
    let denied = kind.stance == Stance::Denies && notes.points(&(middle.start..without_small(notes, middle.clone())));
    if denied && objects {
        return found(middle.start..middle.start + 1, Frame::Object);
    }
    let stands = objects && behind < middle.end && !notes.is(behind, Particle::Preposition) && noun(behind..middle.end);
    if stands { found(from..upto(from), Frame::Object) } else { None }
}

/// Whether an object says what was said, and does not only point at it ("wiederholte die Kritik"). A denial of two words is
/// one all the same, and so is a figure or a matter ("bat um Hilfe").
pub fn says_something(notes: &Notes<'_>, kind: &Cue, object: &Found) -> bool {
    let pieces = || object.content.iter();
    let words: usize = pieces().map(|piece| notes.words(piece.start, piece.end)).sum();
    let marked = |at: usize| notes.numeral(at) || notes.opens(at).is_some();
    let matter = |at: usize| at > 0 && governed(notes, at - 1, kind).is_some();
    words > 2
        || matches!(kind.stance, Stance::Denies | Stance::Declines | Stance::Accuses)
        || pieces().cloned().flatten().any(marked)
        || pieces().any(|piece| matter(piece.start) || notes.is(piece.start, Particle::Preposition))
}

/// Where the noun phrase begins behind one that a preposition opens at `from`, if its article says that it is one of its own.
fn behind_circumstance(notes: &Notes<'_>, from: usize, to: usize) -> usize {
    let preposition = notes.particle(from, Particle::Preposition);
    let end = if preposition > 0 { phrase::end(notes, from + preposition, to) } else { from };
    let object = end > from && end < to && phrase::is_article(notes, end);
    if object { end } else { from }
}

/// Whether an object only names what kind of words were said: "die Kritik", "seine Forderung".
pub fn is_account(notes: &Notes<'_>, object: &Found) -> bool {
    let noun = |at: usize| notes.cue(at).is_some_and(|n| notes.entry(&notes.cues[n]).kind == CueKind::Noun);
    object.content.iter().cloned().flatten().any(|at| noun(at) || notes.is(at, Particle::Account))
}

/// The end of an object without the negations, adverbs, prepositions and articles behind it, which belong to the verb ("zur Last
/// legen", "die Schuld geben").
fn without_small(notes: &Notes<'_>, object: Range<usize>) -> usize {
    let last = [Particle::Negation, Particle::Adverb, Particle::Preposition, Particle::Definite];
    let pointer = |at: usize| at == object.start && notes.points(&(at..at + 1));
    let small = |at: usize| (notes.is_any(at, &last) || notes.notes[at].time == 1) && !pointer(at);
    let mut end = object.end;
    while end > object.start && small(end - 1) {
        end -= 1;
    }
    // "wies den Bericht auf Anfrage zurück"
    let medium = |&at: &usize| at + notes.particle(at, Particle::Medium) == end && notes.is(at, Particle::Medium);
    (object.start + 1..end).find(medium).unwrap_or(end)
}

/// A content up to the comma behind which the verb of the sentence around it follows: "Vorwürfe, der Staat habe versagt, wies
/// er zurück"; "der Redner, der wusste, dass …, schwieg".
pub fn until_resumed(notes: &Notes<'_>, found: Found) -> Found {
    let resumes = |at: usize| notes.comma(at) && notes.finite_verb(at + 1) && notes.quote(at).is_none();
    let cut = |piece: Range<usize>| {
        let end = (piece.start..piece.end.saturating_sub(1)).find(|&at| resumes(at)).unwrap_or(piece.end);
        piece.start..end
    };
    Found { content: found.content.into_iter().map(cut).collect(), frame: found.frame }
}

/// The content behind the clause together with the noun of saying that is the verb's object: "wies den Vorwurf zurück, er
/// habe gelogen".
pub fn with_noun(notes: &Notes<'_>, kind: &Cue, clause: &Clause, source: &Range<usize>, found: Found) -> Found {
    let middle = middle(notes, clause, source);
    let noun = |at: usize| notes.cue(at).is_some_and(|n| notes.entry(&notes.cues[n]).kind == CueKind::Noun);
    let clausal = matches!(found.frame, Frame::That | Frame::Bare | Frame::Infinitive);
    // "machte die Regierung dafür verantwortlich, dass …": the accused belongs to the charge.
    let accused = kind.stance == Stance::Accuses && middle.clone().any(|at| notes.tokens[at].capital);
    if !kind.takes(Takes::Object) || !clausal || !accused && !middle.clone().any(noun) {
        return found;
    }
    let object = middle.start..without_small(notes, middle);
    Found { content: std::iter::once(object).chain(found.content).collect(), frame: found.frame }
}

/// What is told of by a passive verb, if the verb takes objects: "von der Polizei wurde der Unfall bestätigt".
pub fn passive_object(notes: &Notes<'_>, kind: &Cue, clause: &Clause) -> Option<Found> {
    if kind.weak || !kind.takes(Takes::Object) {
        return None;
    }
    let lead = clause.start + notes.particle(clause.start, Particle::Adverb);
    let before = lead..phrase::long_end(notes, lead, clause.finite.start);
    let whole = !before.is_empty() && before.end == clause.finite.start && phrase::is_nominative(notes, lead);
    let behind = || phrase::subject_in(notes, clause.finite.end..clause.end);
    found(if whole { before } else { behind() }, Frame::Object)
}

/// What stands between finite verb and subject on one side and the rest of the verb on the other.
fn middle(notes: &Notes<'_>, clause: &Clause, source: &Range<usize>) -> Range<usize> {
    let inside =
        source.start >= clause.finite.end && source.start < clause.end || clause.place == super::clause::Place::Last;
    let from = if inside && !source.is_empty() { source.end.max(clause.start) } else { clause.finite.end };
    let last = clause.verb.iter().map(|piece| piece.start).filter(|&start| start >= from).min();
    let end = last.unwrap_or(clause.end);
    let from = second_object(notes, from, end).unwrap_or(from);
    skip_plain_adjuncts(notes, from, end)..end
}

/// Behind the "and" before the object of a second participle: "hatte den Sender besetzt und die Freilassung … verlangt".
fn second_object(notes: &Notes<'_>, from: usize, to: usize) -> Option<usize> {
    let verb = |at: usize| {
        let note = &notes.notes[at];
        is_small(notes, at) && notes.tokens[at - 1].capital && note.particle_length == 0 && note.pronoun.is_none()
    };
    let joined = |at: usize| {
        notes.is(at, Particle::And) && at > from + 1 && verb(at - 1) && at + 1 < to && !notes.finite_verb(at + 1)
    };
    (from..to).rev().find(|&at| joined(at)).map(|and| and + 1)
}

/// Whether the words are a noun phrase, perhaps with a clause behind a comma, and no adverbial.
fn is_noun_phrase(notes: &Notes<'_>, range: &Range<usize>) -> bool {
    let from = range.start;
    let end = phrase::end(notes, from, range.end);
    let whole = end == range.end || end > from && notes.comma(end) && notes.comma(range.end - 1);
    !notes.is(from, Particle::Preposition) && notes.notes[from].time == 0 && whole
}

/// Where the matter begins that a preposition of the cue opens.
fn matter(notes: &Notes<'_>, kind: &Cue, middle: &Range<usize>) -> Option<usize> {
    if !kind.takes(Takes::About) && kind.governs.is_empty() {
        return None;
    }
    let opens = |at: usize| governed(notes, at, kind).map(|(length, _)| at + length);
    middle.clone().find_map(opens).filter(|&from| from < middle.end)
}
