//! Where the content of a cue stands to its right: a quote, a clause behind a particle, an infinitive.

use std::ops::Range;

use super::attribution::Frame;
use super::ends::{End, content_end, ends_content, strip_end};
use super::objects::{about_right, bare_right, is_marker, marked_object, object_infinitive};
use super::subject;
use super::that_right::{marks_object, that_right};
use crate::extract::notes::adjuncts::{skip_adjuncts, skip_plain_adjuncts};
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::extract::notes::sentences::{is_abbreviation, is_stop};
use crate::lang::{Cue, CueKind, Order, Particle, SourceKind, Takes, TokenKind};
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
pub const REACH: usize = 32;

/// The content to the right of `cue`, at most up to `to`, with the words between them.
pub fn right(notes: &Notes<'_>, cue: &CueAt, to: usize) -> Option<Right> {
    right_up_to(notes, cue, to, content_end)
}

/// Whether the cue has content to its right; where that ends is not asked, so that contents inside contents cost no
/// more than the words they have.
pub fn has_right(notes: &Notes<'_>, cue: &CueAt, to: usize) -> bool {
    right_up_to(notes, cue, to, |notes, from, _, to| strip_end(notes, from, to)).is_some()
}

fn right_up_to(notes: &Notes<'_>, cue: &CueAt, to: usize, end_of: End) -> Option<Right> {
    match cue.tail {
        Some(tail) => around_tail(notes, cue, tail, to, end_of),
        None => right_of(notes, cue, to, end_of),
    }
}

/// The content of a verb whose prefix stands apart: behind the prefix, or between the two.
fn around_tail(notes: &Notes<'_>, cue: &CueAt, tail: usize, to: usize, end_of: End) -> Option<Right> {
    let kind = notes.entry(cue);
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
    let kind = notes.entry(cue);
    let to = sentence_part(notes, cue.end, to);
    // "asked a judge to strike down that rule"
    let asks = matches!(kind.stance, Stance::Asks | Stance::Demands) && is_that(notes, cue.end, None) == 0;
    let tells = !accuses_of(notes, cue, kind, to) && !labels_pronoun(notes, cue, kind);
    let has_clause = (!only_quotes(kind) || !kind.opens.is_empty()) && tells;
    quote_right(notes, cue, to, end_of)
        .or_else(|| asks.then(|| object_infinitive(notes, cue, kind, to, end_of)).flatten())
        .or_else(|| own_infinitive(notes, cue, kind, to, end_of))
        .or_else(|| has_clause.then(|| that_right(notes, cue, kind, to, end_of)).flatten())
        .or_else(|| (kind.stance == Stance::Asks).then(|| whether_right(notes, cue, to, end_of)).flatten())
        .or_else(|| marked_object(notes, cue, kind, to, end_of))
        .or_else(|| object_infinitive(notes, cue, kind, to, end_of))
        .or_else(|| unmarked(notes, cue, kind, to, end_of))
}

/// Whether a pronoun right behind the cue is what it calls something: "calls that a lie".
fn labels_pronoun(notes: &Notes<'_>, cue: &CueAt, kind: &Cue) -> bool {
    let label = |at: usize| notes.is_any(at, &[Particle::Indefinite, Particle::Untrue]) || notes.opens(at).is_some();
    kind.takes(Takes::Label)
        && notes.pack.traits.bare_verbs
        && notes.is(cue.end, Particle::Definite)
        && label(cue.end + 1)
}

/// Whether the cue says of what it accuses somebody, so that a "that" behind describes a noun of it: "accused the mayor of a
/// raid that killed two".
fn accuses_of(notes: &Notes<'_>, cue: &CueAt, kind: &Cue, to: usize) -> bool {
    let reach = to.min(cue.end + REACH);
    let open = (cue.end..reach).find(|&at| is_that(notes, at, None) > 0 || subject_border(notes, at)).unwrap_or(reach);
    let charge = || (cue.end + 1..open).any(|at| notes.is(at, Particle::Preposition));
    let accuses = kind.stance == Stance::Accuses && kind.takes(Takes::Object) && kind.opens.is_empty();
    notes.pack.traits.bare_verbs && accuses && charge()
}

/// An infinitive whose subject is the speaker, right behind the verb: "hopes to pass a bill that would bar it", "assure avoir
/// demandé des renforts qu'on lui refuse". What follows describes a noun of it.
fn own_infinitive(notes: &Notes<'_>, cue: &CueAt, kind: &Cue, to: usize, end_of: End) -> Option<Right> {
    let first = skip_plain_adjuncts(notes, cue.end, to);
    // "dit ne pas savoir que": what denies the infinitive or is its object stands before it.
    let first = (first..to).find(|&at| !denies(notes, at) && !is_reflexive(notes, at)).unwrap_or(first);
    let own = notes.pack.traits.adjectives_follow && first < to && is_infinitive(notes, first, true);
    let bids = own || notes.pack.traits.bare_verbs && is_marker(notes, cue.end);
    if bids { infinitive_right(notes, cue, kind, to, end_of) } else { None }
}

/// What a verb is followed by without a particle.
fn unmarked(notes: &Notes<'_>, cue: &CueAt, kind: &Cue, to: usize, end_of: End) -> Option<Right> {
    let traits = &notes.pack.traits;
    if kind.weak && traits.bare_verbs && is_marker(notes, cue.end) {
        // "agreed to wait": the infinitive right behind it leaves no doubt.
        return infinitive_right(notes, cue, kind, to, end_of);
    }
    if kind.weak && kind.takes(Takes::Clause) && traits.bare_verbs && !cue.form.features.passive {
        // "The records show the brakes had failed": with another common sense it is a cue only before a whole clause.
        return bare_right(notes, cue, kind, to, end_of)
            .filter(|right| is_whole_clause(notes, &right.content) || is_finding(notes, cue));
    }
    if kind.weak || only_quotes(kind) || cue.form.features.passive && traits.bare_clause {
        return None;
    }
    infinitive_right(notes, cue, kind, to, end_of)
        .or_else(|| about_right(notes, cue, kind, to, end_of))
        .or_else(|| bare_right(notes, cue, kind, to, end_of))
}

/// Whether a document speaks, which reports whatever it finds or shows: "a poll found Hill ahead by five points".
fn is_finding(notes: &Notes<'_>, cue: &CueAt) -> bool {
    let subject = subject::before(notes, cue.start.saturating_sub(FINDING), cue.start);
    subject.clone().any(|at| notes.notes[at].noun.is_some_and(|noun| noun.is == SourceKind::Document))
}

/// The subject of a finding is looked for within so many tokens.
const FINDING: usize = 16;

/// Whether the words are a subject and its verb, which stands in no clause that describes the subject.
fn is_whole_clause(notes: &Notes<'_>, content: &Range<usize>) -> bool {
    let joint = |at: usize| {
        notes.is_any(at, &[Particle::Relative, Particle::Subordinate, Particle::But, Particle::To])
            && !notes.is(at, Particle::Preposition)
            || is_that(notes, at, None) > 0 && !notes.is(at, Particle::Definite)
    };
    let plain = content.clone().take_while(|&at| !joint(at) && !notes.comma(at));
    let subject = notes.is(content.start, Particle::Preposition) || notes.finite_verb(content.start);
    !subject && plain.skip(1).any(|at| notes.is(at, Particle::Verb) || notes.is_short_verb(at))
}

pub fn only_quotes(cue: &Cue) -> bool {
    cue.takes(Takes::Quote)
}

/// Whether the cue says of its content no more than that somebody told, thinks or asks it.
pub(super) fn only_tells(cue: &Cue) -> bool {
    matches!(cue.stance, Stance::Asserts | Stance::Believes | Stance::Asks)
}

/// Up to where the cue's own part of the sentence reaches: a semicolon that another speaker follows ends it.
fn sentence_part(notes: &Notes<'_>, from: usize, to: usize) -> usize {
    let border = (from..to).find(|&at| {
        matches!(notes.tokens[at].kind, TokenKind::Mark(';' | '؛'))
            && at_level(notes, from, at)
            && hands_over(notes, at..to)
    });
    border.unwrap_or(to)
}

/// Whether token `at` stands in the same quote as token `from`, or none.
pub fn at_level(notes: &Notes<'_>, from: usize, at: usize) -> bool {
    notes.quote(from.saturating_sub(1)) == notes.quote(at)
        || notes.quote(at).is_none_or(|n| notes.quotes[n].open < from)
}

/// The words behind the colon that closes what another verb of saying hands over: "She rejects the charge: it is made up".
pub(super) fn behind_told(notes: &Notes<'_>, left: Range<usize>) -> Range<usize> {
    let colon = left.clone().rev().find(|&at| notes.colon(at) && notes.quote(at).is_none());
    let traits = &notes.pack.traits;
    // "Mr Gil calls that a lie: the road, he says, is open"
    let acts = |at: usize| traits.bare_verbs && notes.finite_verb(at);
    let says = |at: usize| notes.cue(at).is_some_and(|n| subject::is_finite_cue(notes, n)) || acts(at);
    let told = |colon: &usize| (traits.adjectives_follow || traits.bare_verbs) && (left.start..*colon).any(says);
    colon.filter(told).map_or(left.start, |colon| colon + 1)..left.end
}

/// Whether somebody speaks in the range.
pub fn has_cue(notes: &Notes<'_>, range: Range<usize>) -> bool {
    let according = |n: usize| notes.entry(&notes.cues[n]).kind == CueKind::According;
    range.clone().any(|at| notes.cue(at).is_some_and(|n| subject::is_finite_cue(notes, n) || according(n)))
}

/// Whether somebody speaks in the range, or thinks something where verbs without a particle are as often something else.
pub fn hands_over(notes: &Notes<'_>, range: Range<usize>) -> bool {
    let says = |n: usize| {
        let cue = &notes.cues[n];
        notes.entry(cue).hearsay || subject::is_finite_verb(notes, n) && has_right(notes, cue, range.end)
    };
    // «…; в Сухуме называют это ложью»: a denial needs no clause.
    let untrue = || range.clone().any(|at| notes.is(at, Particle::Untrue));
    let denies = |n: usize| {
        let entry = notes.entry(&notes.cues[n]);
        let calls = || entry.takes(Takes::Label) && untrue();
        subject::is_finite_verb(notes, n) && (entry.stance == Stance::Denies && entry.takes(Takes::Object) || calls())
    };
    has_cue(notes, range.clone())
        || range.clone().any(|at| notes.cue(at).is_some_and(denies))
        || notes.pack.traits.bare_verbs && range.clone().any(|at| notes.cue(at).is_some_and(says))
}

/// A quote right after the cue, or after its subject, addressee and time.
fn quote_right(notes: &Notes<'_>, cue: &CueAt, to: usize, end_of: End) -> Option<Right> {
    let mut at = cue.end;
    let mut words = 0;
    let mut labelled = false;
    while at < to && words < REACH {
        if let Some(quote) = notes.opens(at).filter(|quote| quote.open >= cue.end) {
            let is_name = quote.closed
                && notes.words(quote.open, quote.close) <= 4
                && (at > cue.end || takes_name(notes, cue, quote.close + 1, to))
                && !notes.comma(at - 1)
                && !notes.colon(at - 1);
            if is_name {
                at = quote.close + 1;
                labelled = notes.entry(cue).takes(Takes::Object) && notes.pack.traits.adjectives_follow;
                continue;
            }
            // דחה את התנאים: "לא ניכנע": an object stands before the speaker's own words.
            if notes.colon(at - 1) && has_object(notes, cue, at - 1) {
                return None;
            }
            // "acusó a Ana de ser «una ladrona», «una mentirosa»": all of it is the object.
            if labelled && !notes.colon(at - 1) || words > 0 && !opens_statement(notes, cue, at) {
                return None;
            }
            let content = quote_extent(notes, at, to, end_of);
            return Some(Right { gap: cue.end..at, content, frame: Frame::Quote, glued: 0 });
        }
        if is_that(notes, at, None) > 0 || notes.glued_that(at) > 0 || subject_border(notes, at) {
            return None;
        }
        if at > cue.end && says_next(notes, at) {
            return None;
        }
        if another_goes_on(notes, cue, at) {
            return None;
        }
        // «դա հերքում է՝ պնդելով, որ …»: the speaker goes on with a verb of its own.
        let converb = |n: usize| notes.cues[n].form.features.participle;
        if opens_clause(notes, cue, at) && notes.cue(at + 1).is_some_and(converb) {
            return None;
        }
        if notes.colon(at) || opens_clause(notes, cue, at) {
            // "He said: the bridge is open" without marks: what follows the colon is the statement.
            let quoted = notes.opens(at + 1).is_some();
            if has_plain_object(notes, cue, at) {
                return None;
            }
            if !quoted && !hands_clause_over(notes, cue, at) {
                return None;
            }
            if !quoted {
                return (at + 1 < to).then_some(Right {
                    gap: cue.end..at,
                    content: at + 1..strip_end(notes, at + 1, to),
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

/// Whether the object of a verb that does more than tell stands between it and the colon at `colon`: «отверг обвинения: «…»»,
/// «призвал подождать: «…»».
fn has_object(notes: &Notes<'_>, cue: &CueAt, colon: usize) -> bool {
    let kind = notes.entry(cue);
    let takes = kind.takes(Takes::Object) || kind.takes(Takes::Infinitive);
    // Behind a mark the subject follows the verb.
    let subject_first = cue.start > 0 && notes.word(cue.start - 1);
    let cases = notes.pack.traits.object_between && takes && !only_tells(kind) && subject_first;
    let object = cases && skip_adjuncts(notes, cue.end, colon) < colon;
    let marked = kind.takes(Takes::Object) && (cue.end..colon).any(|at| marks_object(notes, at));
    object || marked || has_plain_object(notes, cue, colon)
}

/// Whether the verb has its object before the colon at `colon`, and its subject before itself, so that the quote behind only gives
/// the words: "La ministre a exclu toute pénurie : « … »".
fn has_plain_object(notes: &Notes<'_>, cue: &CueAt, colon: usize) -> bool {
    let kind = notes.entry(cue);
    let object = skip_plain_adjuncts(notes, cue.end, colon);
    let opens = object < colon && notes.word(object) && !notes.is_bare_preposition(object);
    let subject = cue.start > 0 && notes.word(cue.start - 1);
    notes.pack.traits.adjectives_follow
        && notes.colon(colon)
        && kind.takes(Takes::Object)
        && !kind.weak
        && opens
        && subject
}

/// Whether a verb of saying with its conjunction begins another clause at `at`, which has the quote: تنفي باكو القصف، وقد كرر السفير: «…».
fn another_goes_on(notes: &Notes<'_>, cue: &CueAt, at: usize) -> bool {
    let verb_first = notes.pack.traits.order == Order::VerbFirst;
    let begins = at - usize::from(notes.is(at - 1, Particle::Verb));
    let joined = begins > cue.end && notes.comma(begins - 1) && notes.has_and(begins);
    verb_first && joined && notes.cue(at).is_some_and(|n| subject::is_finite_verb(notes, n))
}

/// Whether the speaker goes on at `at` with a verb of its own, which has the quote: "mocked her, adding: “…”".
fn says_next(notes: &Notes<'_>, at: usize) -> bool {
    let joined = notes.comma(at - 1) || notes.is(at - 1, Particle::And);
    let says = |n: usize| {
        let kind = notes.entry(&notes.cues[n]);
        kind.kind == CueKind::Verb && notes.cues[n].start == at && (kind.takes(Takes::Clause) || only_quotes(kind))
    };
    notes.pack.traits.bare_verbs && joined && notes.cue(at).is_some_and(says)
}

/// Whether the clause behind the colon at `colon` is the cue's statement: no infinitive of its own stands between them («советует
/// банку ждать: цены упадут»), and it takes more than quotes.
fn hands_clause_over(notes: &Notes<'_>, cue: &CueAt, colon: usize) -> bool {
    let kind = notes.entry(cue);
    let bids = || kind.takes(Takes::Infinitive) && (cue.end..colon).any(|at| is_infinitive(notes, at, false));
    !notes.pack.traits.opens_clauses() || !only_quotes(kind) && !bids()
}

/// Whether the mark at `at` opens the statement of the cue right before it: «նշեց՝ ճանապարհը բաց է».
fn opens_clause(notes: &Notes<'_>, cue: &CueAt, at: usize) -> bool {
    let marks = &notes.pack.traits.clause_marks;
    let opens = matches!(notes.tokens[at].kind, TokenKind::Mark(c) if marks.contains(&c));
    opens && at == cue.end && is_that(notes, at + 1, None) == 0
}

/// Whether a short quote right behind the cue is a name and no statement: the statement begins at `after`.
fn takes_name(notes: &Notes<'_>, cue: &CueAt, after: usize, to: usize) -> bool {
    let opens = |at: usize| at < to && is_that(notes, at, None) > 0;
    // «Ռոյթերս»-ին: an ending behind a hyphen.
    let ending = notes.mark(after, '-') && notes.word(after + 1) && !notes.tokens[after].spaced;
    let after = after + if ending { 2 } else { 0 };
    let relays = |n: usize| notes.entry(&notes.cues[n]).kind == CueKind::Relaying;
    // «…, пишет «Южный вестник».»: the one who speaks, since what was said stands before the comma.
    let inverted = notes.pack.traits.capitals
        && notes.pack.traits.order == Order::SubjectFirst
        && cue.start > 0
        && notes.comma(cue.start - 1)
        && notes.tokens.get(cue.end + 1).is_some_and(|token| token.capital)
        && (notes.words(after, to) == 0
            || notes.cue(after).is_some_and(relays)
            || notes.comma(after) && notes.cue(after + 1).is_some());
    // «рассказала «Вестнику»: дорога закрыта»: whom something is told.
    let colon = skip_plain_adjuncts(notes, after, to);
    let told = colon < to
        && notes.colon(colon)
        && notes.ends_like(after.saturating_sub(2), &notes.pack.traits.addressee_endings);
    told || inverted
        || notes.entry(cue).kind == CueKind::Relaying
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

pub fn subject_border(notes: &Notes<'_>, at: usize) -> bool {
    let ends = match notes.tokens[at].kind {
        TokenKind::Mark('.') if !notes.is_typed_stop(at) => is_stop(notes, at),
        TokenKind::Mark('.') => !is_abbreviation(notes, at),
        TokenKind::Break | TokenKind::Mark(';' | '؛' | '!' | '?' | '؟') => !notes.colon(at),
        _ => false,
    };
    ends || notes.is(at, Particle::But)
        || notes.cue(at).is_some_and(|n| subject::is_finite_cue(notes, n) || goes_on(notes, n))
}

/// Whether cue number `n` is a participle behind a comma: the speaker of the cue before it goes on.
fn goes_on(notes: &Notes<'_>, n: usize) -> bool {
    let cue = &notes.cues[n];
    let verb = notes.entry(cue).kind == CueKind::Verb;
    verb && cue.form.features.participle && cue.start > 0 && notes.comma(cue.start - 1)
}

/// From the quote that opens at `at`: its inside, or up to the end of the clause if the statement goes on after it.
fn quote_extent(notes: &Notes<'_>, at: usize, to: usize, end_of: End) -> Range<usize> {
    let Some(quote) = notes.opens(at) else { return at..to };
    if !quote.closed {
        return at + 1..quote.close.min(to).max(at + 1);
    }
    let after = quote.close + 1;
    // "called him “a fox,” he grinned": a comma before the closing mark parts the two.
    let parted = notes.pack.traits.bare_verbs
        && notes.comma(quote.close - 1)
        && !(after..to).any(|at| notes.opens(at).is_some());
    let goes_on = after < to && notes.word(after) && !parted && !ends_content(notes, after, to);
    if goes_on { at..end_of(notes, at, after, to) } else { at + 1..quote.close }
}

/// How many tokens a particle that opens content covers at `at`, 0 if none does; `cue` restricts which.
pub fn is_that(notes: &Notes<'_>, at: usize, cue: Option<&Cue>) -> usize {
    if !notes.is_any(at, &[Particle::That, Particle::Whether]) {
        return 0;
    }
    let that = notes.particle(at, Particle::That).max(notes.particle(at, Particle::Whether));
    // "asked about that": behind a preposition it is a pronoun.
    let about = notes.pack.traits.bare_verbs && at > 0 && notes.is(at - 1, Particle::About) && notes.comma(at + 1);
    // "said that night"
    if about || notes.particle(at, Particle::Adverb) > that || is_without(notes, at) {
        return 0;
    }
    match cue {
        Some(cue) if !cue.opens.is_empty() && !is_opener(notes, at, cue) => 0,
        _ => that,
    }
}

/// Whether the "that" at `at` belongs to a phrase that denies: من دون أن, "without that …".
fn is_without(notes: &Notes<'_>, at: usize) -> bool {
    (1..=2).any(|n| at >= n && notes.particle(at - n, Particle::Negation) > n)
}

/// How many of the `length` tokens of a particle at `at` are no part of the content: "that" is none, "who" is.
pub fn left_out(notes: &Notes<'_>, at: usize, length: usize) -> usize {
    // "say that is hard to do": a pronoun.
    if notes.pack.traits.bare_verbs && notes.is(at, Particle::That) && length == 1 && notes.is(at + 1, Particle::Verb) {
        return 0;
    }
    let asks = notes.pack.traits.order == Order::SubjectFirst && notes.is(at, Particle::Whether);
    if asks && !notes.is(at, Particle::That) { 0 } else { length }
}

/// Whether the particle at `at` is one that the cue names.
fn is_opener(notes: &Notes<'_>, at: usize, cue: &Cue) -> bool {
    cue.opens.iter().any(|&n| notes.pack.opener_at(n, &notes.tokens, at))
}

/// The clause that begins at `from`, without the marks if it is one quote.
pub fn clause(notes: &Notes<'_>, from: usize, to: usize, end_of: End) -> Range<usize> {
    unquoted(notes, from..end_of(notes, from, from, to))
}

/// A content without the marks around it, if it is one quote.
pub fn unquoted(notes: &Notes<'_>, content: Range<usize>) -> Range<usize> {
    let whole = notes.opens(content.start).filter(|quote| quote.closed && quote.close + 1 == content.end);
    whole.map_or(content, |quote| quote.inside())
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
    // "A nié toute participation du groupe paramilitaire": what is denied is the noun behind the verb, whatever follows it.
    let has_object = kind.stance == Stance::Denies && kind.takes(Takes::Object) && notes.pack.traits.adjectives_follow;
    for at in cue.end..reach {
        if has_object && !is_right_behind(notes, cue.end, at) {
            return None;
        }
        let marked = notes.particle(at, Particle::To);
        let bare = notes.pack.traits.infinitive_endings.is_empty();
        // "expects a loss of up to 600 million"
        let figure = notes.tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Number);
        // "Offered its support to Khartoum"
        let is_to =
            marked > 0 && !figure && !notes.begins_party(at + 1) && (bare || !notes.is(at, Particle::Preposition));
        let first = (cue.end..at).all(|i| denies(notes, i) || is_reflexive(notes, i));
        if is_to || is_infinitive(notes, at, first) || at == cue.end && notes.opens_infinitive(at) {
            let from = whom_bidden(notes, cue, kind, at).unwrap_or_else(|| infinitive_start(notes, cue.end, at));
            // «посоветовал мэру «меньше спать»»: the whole of the quote is the statement.
            let quote = notes.quote(at).map(|n| notes.quotes[n]).filter(|quote| quote.closed && quote.open >= cue.end);
            let content = match quote {
                Some(quote) => quote.inside(),
                None => from..end_of(notes, from, at + 1, to),
            };
            let from = content.start;
            return Some(Right { gap: cue.end..from, content, frame: Frame::Infinitive, glued: 0 });
        }
        if subject_border(notes, at) || notes.is(at, Particle::Verb) || notes.particle(at, Particle::If) > 1 {
            return None;
        }
    }
    None
}

/// Whether nothing but words of grammar and adjuncts stand between the verb that ends at `from` and the word at `at`.
fn is_right_behind(notes: &Notes<'_>, from: usize, at: usize) -> bool {
    let adverb = |i: usize| notes.is(i, Particle::Adverb) || notes.comma(i);
    (skip_plain_adjuncts(notes, from, at)..at).all(|i| denies(notes, i) || is_reflexive(notes, i) || adverb(i))
}

/// Where whom somebody bids is named, between the verb and the infinitive's marker at `at`: "appelle la communauté à réagir".
fn whom_bidden(notes: &Notes<'_>, cue: &CueAt, kind: &Cue, at: usize) -> Option<usize> {
    let whom = skip_plain_adjuncts(notes, cue.end, at);
    let traits = &notes.pack.traits;
    // «Солдаты велели жителям села уйти»: cases tell whom from who.
    let plain = |at: usize| notes.word(at) && notes.notes[at].particle_length == 0;
    let cases = traits.has_name_cases() && (whom..at).all(plain);
    let bids = kind.stance == Stance::Demands && (cases || kind.takes(Takes::Object) && traits.adjectives_follow);
    let article = || notes.is_any(whom, &[Particle::Definite, Particle::Indefinite]);
    let noun = whom < at && (cases || article() || notes.tokens[whom].capital);
    let subject = cue.start > 0 && notes.word(cue.start - 1);
    (bids && noun && subject && !notes.is(whom, Particle::Preposition)).then_some(whom)
}

/// Where a statement begins whose infinitive or its marker stands at `at`: with a negation or marker before it; behind the
/// comma, where a comma always parts it from the verb ("versprach, die Steuern zu senken").
fn infinitive_start(notes: &Notes<'_>, from: usize, at: usize) -> usize {
    if notes.pack.traits.bare_comma
        && let Some(comma) = (from..at).find(|&i| notes.comma(i))
    {
        return comma + 1;
    }
    let joins = |i: usize| denies(notes, i) || notes.is(i, Particle::To) || is_reflexive(notes, i);
    let small = (from..at).rev().take_while(|&i| denies(notes, i) || is_reflexive(notes, i)).count();
    if at > from && joins(at - 1) { at - small.max(1) } else { at }
}

/// Whether a word of denial stands at `at`: "ne", "pas", "rien".
fn denies(notes: &Notes<'_>, at: usize) -> bool {
    notes.is(at, Particle::Negation) || notes.is(at, Particle::Nobody)
}

/// Whether a pronoun stands at `at` that belongs to the verb behind it, and is no article.
fn is_reflexive(notes: &Notes<'_>, at: usize) -> bool {
    notes.is(at, Particle::Clitic) && !notes.is(at, Particle::Definite)
}

/// Whether the word at `at` has the ending of an infinitive; a short one must stand right behind its verb, or behind a pronoun
/// ("declinó dar detalles", "dit se fier à").
fn is_infinitive(notes: &Notes<'_>, at: usize, behind_verb: bool) -> bool {
    let endings = &notes.pack.traits.infinitive_endings;
    let token = &notes.tokens[at];
    let article = |i: usize| notes.is(i, Particle::Definite) || notes.is(i, Particle::Indefinite);
    let known_noun = notes.notes[at].noun.is_some() || token.capital || at > 0 && article(at - 1);
    let word = token.span.of(notes.text).unwrap_or_default();
    let sure = behind_verb && notes.notes[at].time == 0 || at > 0 && notes.is(at - 1, Particle::Clitic);
    // «велел им уйти»: cases tell the verb from the nouns before it.
    let least = match sure {
        true => 3,
        false if notes.pack.traits.has_name_cases() => 4,
        false => 5,
    };
    // "El primer ministro kosovar": nor is an adjective of a land.
    let land = notes.mention_behind(at).is_some_and(|name| name.contains(&at));
    // "Le poste frontalier": where adjectives follow, one stands right behind its noun.
    let plain = |at: usize| {
        let note = &notes.notes[at];
        notes.word(at) && note.particle_length == 0 && note.time == 0 && notes.cue(at).is_none()
    };
    // "Assure de son côté avoir vu": what closes a phrase of grammar is no noun.
    let closes =
        |at: usize| (2..=4).any(|back| at + 1 >= back && notes.notes[at + 1 - back].particle_length as usize >= back);
    let describes = !sure
        && at > 0
        && !closes(at - 1)
        && notes.pack.traits.adjectives_follow
        && at > 1
        && plain(at - 1)
        && article(at - 2);
    let known_noun = known_noun || land || describes || notes.is(at, Particle::Preposition);
    token.kind == TokenKind::Word && !known_noun && word.chars().count() >= least && notes.ends_like(at, endings)
}
