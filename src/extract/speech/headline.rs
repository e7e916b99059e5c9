//! Headline speech: a speaker, a colon, a statement ("Minister: no talks", "Баку: …").

use std::ops::Range;

use super::attribution::{Attribution, Frame};
use super::ends;
use super::frames;
use super::left;
use super::subject::{self, trimmed};
use super::{with_cue, without_cue};
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::lang::{CueKind, Order, Particle, SourceKind, Takes, TokenKind};
use crate::text::overlap;

/// A headline's speaker has at most this many words.
const SPEAKER: usize = 8;
/// A name below speaks if a cue follows it within so many tokens, or in its clause within more.
const BESIDE: usize = 4;
const REACH_BELOW: usize = 9;
/// A verb before what a name ends stands at most so many tokens before it.
const REACH_LED: usize = 12;
/// A speaker behind the colon has at most this many.
const LAST_SPEAKER: usize = 5;

/// Adds the attribution of a headline "X: …", if it is one.
pub fn attribution(notes: &Notes<'_>, range: Range<usize>, out: &mut Vec<Attribution>) -> bool {
    let Some(colon) = colon_of(notes, &range) else { return dash_last(notes, range, out) };
    // "Quake: minister says …": the words before the colon are a topic if another speaks behind it.
    let speaks = |at: usize| notes.cue(at).is_some_and(|n| frames::right(notes, &notes.cues[n], range.end).is_some());
    if (colon + 1..range.end).any(|at| notes.quote(at).is_none() && speaks(at))
        // "Erzurum'da hastane yangını: …" opens with where it all happens.
        && (notes.speaker_end(range.start, colon).is_none() || notes.ends_as_place(range.start + 1))
    {
        return false;
    }
    let source = last_part(notes, range.start..colon);
    if notes.pack.traits.headline_places && are_lands(notes, &source) && has_speaker(notes, colon + 1..range.end) {
        return false;
    }
    if only_says_where(notes, &source, colon + 1..range.end) {
        return false;
    }
    // "The minister says: …" is found by its verb.
    if source.clone().skip(1).any(|at| notes.cue(at).is_some_and(|n| subject::is_finite_cue(notes, n))) {
        return false;
    }
    if named_behind(notes, colon, &range) && speaker_last(notes, colon, range.clone(), out) {
        return true;
    }
    let is_name = || names_person(notes, &source) || is_bare_name(notes, &source);
    let named = || is_name() && quoted_whole(notes, colon + 1..range.end);
    if !may_speak(notes, &source) && !speaks_below(notes, &source, range.end) && !named() {
        return speaker_last(notes, colon, range, out);
    }
    says(notes, source, colon + 1..range.end, range, out)
}

/// Whether a short phrase ends with a full name behind what says who its bearer is: "El ciclista Marcos Ibarra".
fn names_person(notes: &Notes<'_>, source: &Range<usize>) -> bool {
    let name = source.clone().rev().take_while(|&at| notes.tokens[at].capital && notes.tokens[at].is_word()).count();
    let traits = &notes.pack.traits;
    let plain = source.clone().all(|at| notes.word(at) && !notes.finite_verb(at) && !notes.is(at, Particle::Topic));
    let article = notes.is_any(source.start, &[Particle::Definite, Particle::Indefinite]);
    traits.capitals && !traits.noun_capitals && plain && article && name >= 2 && name + 2 <= source.len()
}

/// Whether the words are a name and nothing else that a list knows: "Zelenski: «…»".
fn is_bare_name(notes: &Notes<'_>, source: &Range<usize>) -> bool {
    const LONGEST: usize = 3;
    let traits = &notes.pack.traits;
    let name = |at: usize| {
        let note = &notes.notes[at];
        notes.word(at) && notes.tokens[at].capital && note.noun.is_none() && note.particle_length == 0 && note.time == 0
    };
    let land = notes.lands.iter().any(|land| overlap(land, source));
    traits.capitals && !traits.noun_capitals && !land && source.len() <= LONGEST && source.clone().all(name)
}

/// Whether the words are one quote and nothing else.
fn quoted_whole(notes: &Notes<'_>, content: Range<usize>) -> bool {
    let quote = content.clone().find(|&at| notes.word(at) || notes.opens(at).is_some()).and_then(|at| notes.opens(at));
    quote.is_some_and(|quote| quote.closed && notes.words(quote.close.min(content.end), content.end) == 0)
}

/// Whether a state before the colon only says where it all happens: "Peru: miners freed". It speaks if what follows stands between
/// marks, denies something, or is about another state or party; a capital does unless a body opens what follows: "Lima: Parlament stimmt zu".
fn only_says_where(notes: &Notes<'_>, source: &Range<usize>, content: Range<usize>) -> bool {
    let proper = |name: &&Range<usize>| (**name).clone().all(|at| notes.notes[at].noun.is_none());
    let names = || notes.mentions.iter().filter(proper).filter(|_| !notes.pack.traits.noun_capitals);
    let another = || notes.states.iter().chain(names()).any(|name| content.contains(&name.start));
    let speaks = || {
        let denies =
            |at: usize| notes.is(at, Particle::Negation) || notes.opens(at).is_some() || notes.denies_itself(at);
        content.clone().any(denies) || another()
    };
    let body = |at: usize| notes.notes[at].noun.is_some_and(|noun| noun.is == SourceKind::Body);
    let opens_with_body = || content.clone().find(|&at| !notes.is(at, Particle::Definite)).is_some_and(body);
    notes.lands.contains(source) && !speaks() || notes.states.contains(source) && opens_with_body() && !another()
}

/// Adds that `source` says the words at `content`; says whether there are any.
fn says(
    notes: &Notes<'_>,
    source: Range<usize>,
    content: Range<usize>,
    sentence: Range<usize>,
    out: &mut Vec<Attribution>,
) -> bool {
    let content = statement(notes, content);
    let has_words = notes.words(content.start, content.end) > 0;
    if has_words {
        out.push(without_cue(notes, content, Some(source), Frame::Headline, sentence));
    }
    has_words
}

/// Whether the words name nothing but states: "Colombia y Ecuador", "Éthiopie-Soudan".
fn are_lands(notes: &Notes<'_>, source: &Range<usize>) -> bool {
    let land = |at: usize| notes.lands.iter().any(|land| land.contains(&at));
    let joins = |at: usize| notes.is(at, Particle::And) || notes.mark(at, '-') || notes.dash(at) || notes.comma(at);
    !source.is_empty() && source.clone().all(|at| land(at) || joins(at))
}

/// Whether somebody speaks in the range, with a subject before the verb, "l'ONU accuse l'armée", or behind what was said, "« On part »,
/// accuse Paris".
fn has_speaker(notes: &Notes<'_>, range: Range<usize>) -> bool {
    range.clone().filter_map(|at| notes.cue(at)).any(|n| {
        let cue = &notes.cues[n];
        let hands_over = || frames::has_right(notes, cue, range.end);
        let before = || !subject::before(notes, range.start, cue.start).is_empty();
        let told = || left::left(notes, cue, range.start, range.end).is_some_and(|left| !left.source.is_empty());
        subject::is_finite_verb(notes, n) && (before() && hands_over() || told())
    })
}

/// The headline without a topic and colon before its only speakers, where the verb comes last and would take the topic for
/// its subject: "Sınırda gerilim: Ankara saldırıyı doğruladı".
pub fn past_topic(notes: &Notes<'_>, range: Range<usize>) -> Range<usize> {
    let colon = colon_of(notes, &range).filter(|_| notes.pack.traits.order == Order::VerbLast);
    let topic = colon.filter(|&colon| !frames::has_cue(notes, range.start..colon));
    topic.map_or(range.start, |colon| colon + 1)..range.end
}

/// Whether a headline's part holds a speaker of its own: a colon, or a cue.
pub fn speaks(notes: &Notes<'_>, range: Range<usize>) -> bool {
    range.clone().any(|at| notes.colon(at) || notes.finite_verb(at)) || frames::has_cue(notes, range)
}

/// Whether a clause stands before the colon and a known speaker alone behind it: «Վրաստանը չի կրակել․ ՊՆ խոսնակ».
fn named_behind(notes: &Notes<'_>, colon: usize, range: &Range<usize>) -> bool {
    let source = trimmed(notes, colon + 1..range.end);
    let verb = |at: usize| notes.finite_verb(at) && notes.notes[at].noun.is_none() && !notes.tokens[at].capital;
    (range.start..colon).any(verb) && !source.clone().any(|at| notes.finite_verb(at)) && may_speak(notes, &source)
}

/// "No talks: minister": the speaker stands behind the colon, by name, and nothing else does.
fn speaker_last(notes: &Notes<'_>, colon: usize, range: Range<usize>, out: &mut Vec<Attribution>) -> bool {
    let source = trimmed(notes, colon + 1..range.end);
    let whole = notes.words(source.start, source.end) == notes.words(colon + 1, range.end);
    let named = source.clone().all(|at| !notes.word(at) || notes.tokens[at].capital || notes.notes[at].noun.is_some());
    let short = (1..=LAST_SPEAKER).contains(&notes.words(source.start, source.end));
    let fits = whole && named && short && notes.pack.traits.capitals && notes.words(range.start, colon) > 2;
    fits && says(notes, source, range.start..colon, range, out)
}

/// «Мост взорвали — МИД», "Körpü bağlıdır – nazirlik": a whole clause or a quote, and behind its dash a known speaker alone.
fn dash_last(notes: &Notes<'_>, range: Range<usize>, out: &mut Vec<Attribution>) -> bool {
    let dash = range.clone().rev().find(|&at| notes.dash(at) && notes.quote(at).is_none() && at > range.start);
    let Some(dash) = dash.filter(|_| notes.pack.traits.capitals) else { return false };
    let source = trimmed(notes, dash + 1..range.end);
    let whole = notes.words(source.start, source.end) == notes.words(dash + 1, range.end);
    let verb = |at: usize| notes.finite_verb(at) && notes.notes[at].noun.is_none() && !notes.tokens[at].capital;
    let cue = source.clone().any(|at| notes.cue(at).is_some() || notes.finite_verb(at));
    let front = range.start..dash - usize::from(notes.comma(dash - 1));
    let told = quoted_whole(notes, front.clone())
        || front.clone().any(verb) && !front.clone().any(|at| notes.dash(at)) && !frames::has_cue(notes, front.clone());
    let known = may_speak(notes, &source) && notes.speaker_end(source.start, source.end).is_some();
    whole && !cue && told && known && notes.words(front.start, front.end) > 1 && says(notes, source, front, range, out)
}

/// "Two dead in bridge collapse, police say": a headline needs no verb for what the words behind its last comma hand over.
pub fn told_last(notes: &Notes<'_>, range: Range<usize>) -> Option<Attribution> {
    let last = notes.cues.iter().rfind(|cue| range.start <= cue.start && cue.end <= range.end)?;
    let entry = &notes.pack.cues[last.form.cue as usize];
    let says = entry.kind == CueKind::Verb && entry.takes(Takes::Clause) && last.form.features.finite;
    let source = subject::before(notes, range.start, last.start);
    let short = (1..=LAST_SPEAKER).contains(&notes.words(source.start, source.end));
    let comma = source.start.checked_sub(1).filter(|&at| notes.comma(at) && at > range.start)?;
    let whole = notes.words(last.end, range.end) == 0 && notes.words(range.start, comma) > 2;
    let content = range.start..comma;
    (says && short && whole).then(|| with_cue(notes, last, vec![content], Some(source), Frame::Before, range))
}

/// Whether a sentence is nothing but a known name or office, a colon and a quote: "Kreml sözcüsü Demir: “…”".
pub fn is_label(notes: &Notes<'_>, range: &Range<usize>) -> bool {
    if notes.pack.traits.order != Order::VerbLast {
        return false;
    }
    let Some(colon) = colon_of(notes, range) else { return false };
    let source = trimmed(notes, range.start..colon);
    let word =
        |at: usize| (notes.word(at) || notes.is_possessive(at)) && notes.cue(at).is_none() && !notes.finite_verb(at);
    quoted_whole(notes, colon + 1..range.end) && source.clone().all(word) && may_speak(notes, &source)
}

/// Adds the attribution of a line of text that begins "X: “…”", as interviews and transcripts do.
pub fn line_speech(notes: &Notes<'_>, range: Range<usize>, out: &mut Vec<Attribution>) -> bool {
    let Some(colon) = colon_of(notes, &range) else { return false };
    if notes.opens(colon + 1).is_none() || (range.start..colon).any(|at| notes.cue(at).is_some()) {
        return false;
    }
    // "For the analyst the move will change nothing: “…”": a clause names nobody.
    if notes.pack.traits.adjectives_follow && (range.start..colon).any(|at| notes.finite_verb(at)) {
        return false;
    }
    attribution(notes, range, out)
}

/// A paragraph is a transcript if so many of its sentences begin with who speaks and a colon ("Zeuge: …").
const LABELS: usize = 3;
/// Who speaks is named in at most so many tokens there.
const LABEL: usize = 4;

/// Whether the sentences of a paragraph tell who says what as a transcript does: somebody speaks more than once.
pub fn is_transcript(notes: &Notes<'_>, sentences: &[Range<usize>]) -> bool {
    if sentences.len() < LABELS || !notes.pack.traits.capitals {
        return false;
    }
    let name = |range| label(notes, range).and_then(|label| notes.span(label.start, label.end).of(notes.text));
    let names: Vec<_> = sentences.iter().filter_map(name).collect();
    let unlike: std::collections::HashSet<_> = names.iter().collect();
    names.len() >= LABELS && unlike.len() < names.len()
}

/// Adds what a transcript's sentence gives: who speaks, a colon, a statement.
pub fn labelled(notes: &Notes<'_>, range: Range<usize>, out: &mut Vec<Attribution>) -> bool {
    let Some(source) = label(notes, &range) else { return false };
    let colon = colon_of(notes, &range).unwrap_or(source.end);
    says(notes, source, colon + 1..range.end, range, out)
}

/// The name before the colon that a transcript's sentence begins with: a few words with capitals, no verb.
fn label(notes: &Notes<'_>, range: &Range<usize>) -> Option<Range<usize>> {
    let colon = colon_of(notes, range)?;
    let source = trimmed(notes, range.start..colon);
    let named = |at: usize| !notes.word(at) || notes.tokens[at].capital && notes.cue(at).is_none();
    let plain = !source.is_empty() && source.len() <= LABEL;
    (plain && source.clone().all(named) && notes.words(range.start, colon) == notes.words(source.start, source.end))
        .then_some(source)
}

/// Ends an object where the headline goes on with what happens meanwhile: "Kyiv dismisses the claims as toll rises".
pub fn cut_off(notes: &Notes<'_>, made: &mut Attribution) {
    if let [source] = made.source.as_mut_slice() {
        *source = second_clause(notes, source.clone());
    }
    let [content] = made.content.as_mut_slice() else { return };
    let meanwhile =
        |at: usize| notes.is(at, Particle::As) && notes.is(at, Particle::Subordinate) && notes.quote(at).is_none();
    let clause = |at: usize| (at + 1..content.end).any(|i| notes.finite_verb(i));
    // "L'ONU accuse l'armée d'un raid, Paris dément": another clause, which no word joins.
    let another = |at: usize| {
        let next = at + 1;
        let subject = notes.is(next, Particle::Definite) || notes.tokens.get(next).is_some_and(|token| token.capital);
        let cuts = notes.pack.traits.headline_places || notes.pack.traits.verb_second;
        // «Мэр сообщил о пожаре, Москва молчит», «Врачи говорят о двух погибших, мэр — о трёх»
        let speaker = notes.tokens.get(next).is_some_and(|token| token.capital)
            || notes.notes.get(next).is_some_and(|note| note.noun.is_some());
        let goes_on = |at: usize| at < content.end && (notes.dash(at) || notes.finite_verb(at));
        if notes.pack.traits.has_name_cases() && notes.comma(at) && speaker && goes_on(next + 1) {
            return notes.quote(at).is_none();
        }
        cuts && notes.comma(at) && subject && notes.quote(at).is_none()
    };
    let parted = |at: usize| notes.pack.traits.has_name_cases() && notes.dash(at + 2) && at + 2 < content.end;
    if let Some(at) = content
        .clone()
        .skip(1)
        .find(|&at| (meanwhile(at) || another(at)) && (clause(at) || parted(at)))
        .filter(|_| matches!(made.frame, Frame::Object | Frame::Infinitive))
    {
        content.end = at;
    }
}

/// A subject before its verb without the clause before the conjunction that begins it: "تسعة قتلى والجيش ينفي".
fn second_clause(notes: &Notes<'_>, source: Range<usize>) -> Range<usize> {
    let verb_first = notes.pack.traits.order == Order::VerbFirst;
    let begins = |at: usize| begins_subject(notes, at);
    let verb = notes.cue(source.end).is_some_and(|n| subject::is_finite_verb(notes, n));
    let long = |at: &usize| notes.words(source.start, *at) > 1;
    let second = source.clone().rev().find(|&at| begins(at)).filter(|at| verb_first && verb && long(at));
    second.unwrap_or(source.start)..source.end
}

/// Whether a speaker with a conjunction written together with it begins at `at`.
fn begins_subject(notes: &Notes<'_>, at: usize) -> bool {
    notes.has_and(at) && (notes.notes[at].noun.is_some() || notes.speaker_end(at, at + 1).is_some())
}

/// The parts of a headline that two stops or more divide, or a dash behind which another speaks: "قتلى في غارة.. والجيش ينفي",
/// "Klinik: Er lebt – Minister widerspricht".
pub fn parts(notes: &Notes<'_>, range: Range<usize>) -> Vec<Range<usize>> {
    let stop = |at: usize| notes.mark(at, '.') || notes.mark(at, '…');
    let divides = |&at: &usize| notes.mark(at, '…') || stop(at) && stop(at + 1);
    let inside = |at: usize| notes.quote(at).is_some();
    let mut out = Vec::new();
    let mut from = range.start;
    let verb_first = notes.pack.traits.order == Order::VerbFirst;
    let colon = colon_of(notes, &range).unwrap_or(range.end);
    // "باكو: سقط قتلى والجيش ينفي": behind the colon the second speaker has a clause of his own.
    let second = |at: usize| {
        let verb = notes.cue(at + 1).is_some_and(|n| subject::is_finite_verb(notes, n));
        verb_first && at > colon + 1 && verb && begins_subject(notes, at)
    };
    let label = |at: usize| (at > colon + 1 || notes.dash(at)) && begins_label(notes, at, range.end);
    // "“The bridge is open”, – the minister said": what is said stands before the dash, and its speaker behind.
    let told = |at: usize| {
        let quoted = notes.comma(at - 1) || notes.closes(at - 1).is_some();
        let last = || notes.cues[..notes.cues.partition_point(|cue| cue.end <= range.end)].last();
        let verb = || last().filter(|cue| at < cue.start);
        notes.pack.traits.order == Order::VerbLast
            && quoted
            && verb().is_some_and(|cue| notes.words(cue.end, range.end) == 0)
    };
    let dashed = |at: usize| {
        notes.dash(at)
            && !told(at)
            && (names_speaker(notes, at + 1..range.end) || whole_quote(notes, &(at + 1..range.end)).is_some())
    };
    while let Some(at) = (from..range.end)
        .find(|&at| at > from && (divides(&at) || second(at) || label(at) || dashed(at)) && !inside(at))
    {
        let next = (at..range.end).find(|&i| !stop(i) && (i > at || notes.word(i))).unwrap_or(range.end);
        out.push(from..at);
        from = next;
    }
    out.push(from..range.end);
    out.retain(|part| notes.words(part.start, part.end) > 0);
    out
}

/// At least so many words between marks are a statement in a headline.
const STATEMENT: usize = 3;

/// The words of a part that is nothing but a quote: "Sprinter gesperrt – „Ich bin unschuldig“".
pub fn whole_quote(notes: &Notes<'_>, part: &Range<usize>) -> Option<Range<usize>> {
    let quote = part.clone().find_map(|at| notes.opens(at)).filter(|quote| quote.closed && quote.close < part.end)?;
    let alone = notes.words(part.start, quote.open) + notes.words(quote.close, part.end) == 0;
    (alone && notes.words(quote.open, quote.close) >= STATEMENT).then(|| quote.inside())
}

/// Whether a second speaker and a colon follow the mark or glued conjunction at `at`: "Minister: no talks; army: we are ready",
/// "كييف: سقط قتلى وموسكو: استهدفنا ثكنة".
fn begins_label(notes: &Notes<'_>, at: usize, end: usize) -> bool {
    let parted = notes.comma(at) || notes.dash(at) || matches!(notes.tokens[at].kind, TokenKind::Mark(';' | '؛'));
    let joined = notes.pack.traits.order == Order::VerbFirst && notes.has_and(at);
    let from = if parted { at + 1 } else { at };
    let words = |i: &usize| notes.word(*i) || notes.quote(*i).is_some();
    let reach = from..end.min(from + SPEAKER);
    let colon = reach.clone().find(|&i| notes.colon(i)).filter(|&colon| (from..colon).all(|i| words(&i)));
    let source = |colon: usize| trimmed(notes, from..colon);
    (parted || joined)
        && colon.is_some_and(|colon| may_speak(notes, &source(colon)) || speaks_below(notes, &source(colon), end))
}

/// Whether the words begin with somebody who speaks by a verb behind the name: "– Minister widerspricht".
fn names_speaker(notes: &Notes<'_>, range: Range<usize>) -> bool {
    let Some(n) = range.clone().find_map(|at| notes.cue(at)).filter(|&n| subject::is_finite_verb(notes, n)) else {
        return false;
    };
    let source = subject::before(notes, range.start, notes.cues[n].start);
    let whole = source.start == range.start && source.end == notes.cues[n].start;
    whole && notes.pack.traits.capitals && source.clone().any(|at| notes.tokens[at].capital)
}

/// The first colon outside quotes.
fn colon_of(notes: &Notes<'_>, range: &Range<usize>) -> Option<usize> {
    let colon = range.clone().find(|&at| notes.colon(at) && notes.quote(at).is_none())?;
    (colon > range.start && colon + 1 < range.end).then_some(colon)
}

/// "Blast shakes port; minister: 25 dead": the speaker is what stands nearest to the colon.
fn last_part(notes: &Notes<'_>, range: Range<usize>) -> Range<usize> {
    let joins = |at: usize| !notes.word(at) && !notes.mark(at, '-') && notes.quote(at).is_none();
    let cut = range.clone().rev().find(|&at| joins(at)).map_or(range.start, |at| at + 1);
    let whole = trimmed(notes, cut..range.end);
    // A glued conjunction begins the speaker's part of a longer line.
    let glued = whole.clone().skip(1).find(|&at| notes.has_and(at) && notes.notes[at].noun.is_some());
    glued.map_or(whole.clone(), |at| at..whole.end)
}

/// Whether a short name is that of somebody who speaks in the text below the headline.
fn speaks_below(notes: &Notes<'_>, phrase: &Range<usize>, below: usize) -> bool {
    let capitals = notes.pack.traits.capitals;
    let is_name = |at: usize| (notes.tokens[at].capital || !capitals) && notes.tokens[at].is_word();
    if phrase.is_empty() || notes.is(phrase.start, Particle::Topic) || phrase.len() > 3 || !phrase.clone().all(is_name)
    {
        return false;
    }
    let whole =
        |at: usize| notes.tokens[at].span.of(notes.text).and_then(|word| word.get(notes.glued_and(at) as usize..));
    let name = whole(phrase.end - 1);
    // "Володимир Зеленський у вечірньому зверненні заявив": what parts the two is where and when.
    let clause = |at: usize| (at + 1..notes.tokens.len().min(at + REACH_BELOW)).take_while(|&i| notes.word(i));
    let beside = |at: usize| at + 1..notes.tokens.len().min(at + BESIDE);
    let near = |at: usize| beside(at).chain(clause(at)).any(|i| notes.cue(i).is_some());
    // «заявил министр Сергей Лавров», "sagte Minister Ole Berg": the verb stands before what the name ends.
    let led = |at: usize| {
        let hyphen = |i: usize| notes.mark(i, '-') && !notes.tokens[i].spaced;
        let words = (at.saturating_sub(REACH_LED)..at).rev().take_while(|&i| notes.word(i) || hyphen(i));
        let verb = words.filter_map(|i| notes.cue(i)).any(|n| subject::is_finite_cue(notes, n));
        verb && notes.tokens[at - 1].capital
    };
    // "According to Hill", "nach Einschätzung der Charité", قال سلام: the cue may stand right before the name.
    let hands = |n: usize| {
        let verb_first = notes.pack.traits.order == Order::VerbFirst;
        verb_first || notes.entry(&notes.cues[n]).kind == CueKind::According
    };
    let article = |at: usize| usize::from(notes.is(at, Particle::Definite));
    let ends = |n: usize, at: usize| {
        let end = notes.cues[n].end;
        end + article(end) + phrase.len() == at + 1 && hands(n)
    };
    let handed = |at: usize| (at.saturating_sub(BESIDE + 2)..at).any(|i| notes.cue(i).is_some_and(|n| ends(n, at)));
    let speaks =
        |at: usize| near(at) || led(at) || handed(at) || closed_by_verb(notes, at) || closes_subject(notes, below, at);
    (below..notes.tokens.len()).any(|at| is_name(at) && whole(at) == name && speaks(at))
}

/// Whether the name at `at` closes the subject of a verb of saying, or its part before a comma, where no capital shows names: قال الوزير
/// علي ظريف إن, «علی ظریف، وزیر خارجه، گفت».
fn closes_subject(notes: &Notes<'_>, below: usize, at: usize) -> bool {
    if notes.pack.traits.capitals {
        return false;
    }
    let behind = notes.pack.traits.order == Order::VerbFirst;
    let reach = |cue: &CueAt| at.saturating_sub(REACH_LED) <= cue.end && cue.start <= at + REACH_LED;
    let subjects = |cue: &CueAt| {
        let after = behind.then(|| subject::after(notes, cue.end, notes.tokens.len().min(at + 2)));
        [Some(subject::before(notes, below, cue.start)), after]
    };
    let closes = |subject: &Range<usize>| {
        subject.contains(&at) && subject.start < at && (subject.end == at + 1 || notes.comma(at + 1))
    };
    let says = |cue: &CueAt| {
        let verb = notes.entry(cue).kind == CueKind::Verb && cue.form.features.finite;
        verb && subjects(cue).iter().flatten().any(closes)
    };
    let from = notes.cues.partition_point(|cue| cue.start < below);
    notes.cues[from..].iter().filter(|cue| reach(cue)).any(says)
}

/// Whether the verb of saying that closes a sentence has the name at `at` for its subject: "Bakan Ali Demir, yolun açıldığını söyledi."
fn closed_by_verb(notes: &Notes<'_>, at: usize) -> bool {
    let last = notes.pack.traits.order == Order::VerbLast && !notes.is_possessive(at + 1);
    let close = (at + 1..notes.tokens.len().min(at + SENTENCE))
        .find(|&i| notes.tokens[i].kind == TokenKind::Break || notes.mark(i, '.'));
    let comma = notes.tokens.get(at + 1).is_some() && notes.comma(at + 1);
    let verb = close.and_then(|close| notes.cue_before(close));
    last && comma && verb.is_some_and(|n| subject::is_finite_cue(notes, n))
}

/// A sentence whose verb closes it has at most so many tokens behind its subject.
const SENTENCE: usize = 40;

/// Whether the phrase may name a speaker: short, no verb, no question, and a known name, a noun for a speaker or a capital.
fn may_speak(notes: &Notes<'_>, phrase: &Range<usize>) -> bool {
    if phrase.is_empty() {
        return false;
    }
    let words = notes.words(phrase.start, phrase.end);
    // An event with its article belongs to a name: رئيس لجنة الانتخابات.
    let topic = |at: usize| notes.is(at, Particle::Topic) && (at == phrase.start || !notes.definite(at));
    let plain = phrase.clone().all(|at| !notes.is(at, Particle::Verb) && !topic(at));
    let person = |at: usize| notes.notes[at].noun.is_some_and(|noun| noun.is == SourceKind::Person);
    // «Учителя на площади»: somebody is seen somewhere, and does not speak.
    let seen = person(phrase.start) && notes.is(phrase.start + 1, Particle::Preposition);
    let named = notes.speaker_end(phrase.start, phrase.end).is_some()
        || !seen && phrase.clone().any(|at| notes.notes[at].noun.is_some());
    (1..=SPEAKER).contains(&words) && plain && named && closes_as_speaker(notes, phrase)
}

/// Whether the last word of a phrase may be that of a speaker where it is the one that the others describe: not "Bank qalmaqalı".
fn closes_as_speaker(notes: &Notes<'_>, phrase: &Range<usize>) -> bool {
    let Some(last) = phrase.clone().rev().find(|&at| notes.word(at)) else { return false };
    let known = notes.speaker_end(phrase.start, phrase.end).is_some_and(|end| end >= last);
    let names = known || notes.tokens[last].capital || notes.notes[last].noun.is_some();
    names || notes.pack.traits.order != Order::VerbLast
}

/// The statement without the quotation marks around the whole of it.
fn statement(notes: &Notes<'_>, range: Range<usize>) -> Range<usize> {
    match notes.opens(range.start) {
        Some(quote) if notes.words(quote.close.min(range.end), range.end) == 0 => quote.inside(),
        _ => range.start..ends::content_end(notes, range.start, range.end, range.end).max(range.start + 1),
    }
}
