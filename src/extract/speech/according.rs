//! "According to the ministry, …", «по словам мэра», "as the ministry said": a phrase that names the speaker of what
//! stands before, after or around it.

use std::ops::Range;

use super::Search;
use super::attribution::{Attribution, Frame, Relay};
use super::ends;
use super::frames;
use super::left::{is_made, with_description};
use super::subject;
use super::verb_group;
use crate::extract::notes::adjuncts;
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::lang::{CueKind, Order, Particle, Person, ProcliticKind};

/// "As" has at most so many words: على حد ما.
const LONGEST_AS: usize = 3;

/// Whether `cue` is the verb of such a phrase: "as the ministry said, …".
pub(super) fn is_as(search: &Search<'_, '_>, cue: &CueAt) -> bool {
    let notes = search.notes;
    let start = search.range.start;
    if frames::only_quotes(search.entry(cue)) || !(start..cue.start).any(|at| notes.is(at, Particle::As)) {
        return false;
    }
    // بحسب ما أعلنت: the phrase may have several words.
    let opens = |at: usize| (1..=LONGEST_AS).any(|n| at >= start + n && notes.particle(at - n, Particle::As) == n);
    if opens(verb_group::verb_group_start(notes, start, cue.start)) {
        return true;
    }
    let source = subject::before(notes, start, cue.start);
    let end = adjuncts::skip_plain_adjuncts(notes, cue.end, search.range.end);
    let closed = end >= search.range.end || !notes.word(end);
    !source.is_empty() && opens(source.start) && (closed || notes.pack.traits.order != Order::SubjectFirst)
}

/// The attribution of such a phrase, if it names somebody.
pub(super) fn according(search: &Search<'_, '_>, cue: &CueAt) -> Option<Attribution> {
    let notes = search.notes;
    // "según dijo el alcalde": the verb hands over.
    let verb = |n: usize| subject::is_finite_verb(notes, n);
    if notes.is(cue.start, Particle::As) && !is_as(search, cue) && notes.cue(cue.end).is_some_and(verb) {
        return None;
    }
    // "L'affirmation selon laquelle l'usine …": the clause says what was affirmed.
    if notes.is(cue.end, Particle::Relative) && !relative(notes, &(cue.end..cue.end + 1)) {
        return None;
    }
    let (source, start) = speaker_and_start(search, cue);
    let phrase = start..source.end.max(cue.end);
    let content = told(search, &source, &phrase);
    let words: usize = content.iter().map(|piece| notes.words(piece.start, piece.end)).sum();
    let parted = || start > search.range.start && search.is_parted(start) && begins_name(notes, source.start);
    // One word may name nobody and yet say who speaks: לדבריו, "in his words".
    // «По предварительным данным, …»: inside a statement the phrase only belongs to it.
    let inside = notes.pack.traits.opens_clauses() && !(search.is_top() && cue.start == search.range.start);
    let nameless = source.is_empty() && (!cue.form.features.passive || inside);
    if words < 2
        || nameless
        || names_rule(notes, &source)
        || search.entry(cue).parted && !parted()
        || is_told_already(search, &content, &phrase)
    {
        return None;
    }
    let inside = cue.start < source.start && source.end <= cue.end;
    let mut made = search.made(cue, content, source.clone(), Frame::According);
    if inside {
        made.cue = vec![cue.start..source.start, source.end..cue.end];
        made.cue.retain(|piece| !piece.is_empty());
    }
    Some(made)
}

/// The statement before, behind or around the phrase.
fn told(search: &Search<'_, '_>, source: &Range<usize>, phrase: &Range<usize>) -> Vec<Range<usize>> {
    let notes = search.notes;
    let (start, end) = (phrase.start, phrase.end);
    let left = trim_left(search, behind_colon(notes, search.from..start));
    let right = statement_after(search, end);
    let (before, behind) = (notes.words(left.start, left.end), notes.words(right.start, right.end));
    // "She was more careful: in her view, rates will stay."
    let after_colon = || behind > 0 && start > search.from && notes.colon(start - 1);
    if relative(notes, source) {
        return vec![up_to_own_verb(notes, right)];
    }
    if before == 0 || after_colon() {
        vec![right]
    } else if behind == 0 {
        vec![left]
    } else if notes.comma(end) && goes_on_after(notes, end + 1) {
        vec![left, right]
    } else if left.end == start && ends::is_inside_verb(notes, start) {
        vec![own_clause(notes, left), end..right.end]
    } else if left.end == start && parts_verb(notes, &left, &right) {
        vec![left, right]
    } else {
        vec![left]
    }
}

/// Whether the phrase stands between what a verb is said of and that verb, which closes the sentence: «پل به گفته وزیر باز است».
fn parts_verb(notes: &Notes<'_>, left: &Range<usize>, right: &Range<usize>) -> bool {
    let has_verb = |range: &Range<usize>| range.clone().any(|at| notes.finite_verb(at));
    notes.pack.traits.object_before_verb && !has_verb(left) && has_verb(right)
}

/// A relative clause up to the comma behind which the verb of whom it describes stands: «Министр, по словам которого мост закрыт, обещал
/// …».
fn up_to_own_verb(notes: &Notes<'_>, clause: Range<usize>) -> Range<usize> {
    let goes_on = |at: usize| notes.finite_verb(adjuncts::skip_plain_adjuncts(notes, at + 1, clause.end));
    let comma = clause.clone().find(|&at| notes.comma(at) && notes.quote(at).is_none() && goes_on(at));
    clause.start..comma.filter(|&comma| notes.words(clause.start, comma) > 1).unwrap_or(clause.end)
}

/// The words behind the last colon that stands in no quote, if there are any: "The toll has risen: 39 dead, according to …".
fn behind_colon(notes: &Notes<'_>, left: Range<usize>) -> Range<usize> {
    let level = notes.quote(left.start);
    let colon = left.clone().rev().find(|&at| notes.colon(at) && notes.quote(at) == level);
    colon.filter(|&colon| notes.words(colon, left.end) > 1).map_or(left.start, |colon| colon + 1)..left.end
}

/// Whether the words around the phrase have their speaker already, or describe one.
fn is_told_already(search: &Search<'_, '_>, content: &[Range<usize>], phrase: &Range<usize>) -> bool {
    let notes = search.notes;
    if search.from <= search.range.start {
        return false;
    }
    let has_verb = |piece: &Range<usize>| piece.clone().any(|at| notes.finite_verb(at));
    // "Pidió calma, según dijo su portavoz, Ana Gil": a name is no statement.
    // "…, according to the operator, which closed it": nor is what describes the speaker.
    let names = |made: &Attribution| made.source.iter().any(|source| source.contains(&content[0].start));
    if content[0].end <= phrase.start && search.found.iter().any(names) {
        return true;
    }
    if content[0].start >= phrase.end {
        return notes.is(content[0].start, Particle::Relative) || !content.iter().any(has_verb);
    }
    // "“…,” she told a meeting, according to two men": nor what stands behind the one who spoke.
    let quoted = |piece: &Range<usize>| piece.clone().any(|at| notes.opens(at).is_some());
    let behind = content[0].end <= phrase.start && notes.pack.traits.bare_verbs;
    behind && !content.iter().any(|piece| has_verb(piece) || quoted(piece))
}

/// The last clause of the words: behind the comma and relative word that open it, if there are any.
fn own_clause(notes: &Notes<'_>, words: Range<usize>) -> Range<usize> {
    let opens = |&at: &usize| at > words.start && notes.is(at, Particle::Relative) && notes.comma(at - 1);
    words.clone().rev().find(opens).map_or(words.start, |at| at + 1)..words.end
}

/// "According to the agency, the minister said …": the one who passes on what a later verb hands to its own speaker.
pub(super) fn passed_on(search: &Search<'_, '_>, cue: &CueAt) -> Option<Relay> {
    let notes = search.notes;
    let after = search.entry(cue).kind == CueKind::AccordingAfter;
    let named = if after { subject::before(notes, search.from, cue.start).start } else { cue.start };
    let opens = (search.range.start..named).all(|at| !notes.word(at) || notes.is(at, Particle::Adverb));
    let comma = (cue.end..search.range.end.min(cue.end + 10)).find(|&at| notes.comma(at)).filter(|_| opens)?;
    let source = subject::trimmed(notes, if after { named..cue.start } else { cue.end..comma });
    let verb = search.cues().find(|other| other.start > comma)?;
    let entry = search.entry(&verb);
    let speaks = entry.kind == CueKind::Verb && verb.form.features.finite && !entry.weak;
    let plain = (comma..verb.start).all(|at| !notes.is(at, Particle::That) && !notes.finite_verb(at));
    let hands_over = || {
        let right = search.right(&verb);
        right.is_some_and(|right| matches!(right.frame, Frame::Quote | Frame::That | Frame::Bare))
    };
    let passes = !source.is_empty() && speaks && plain && hands_over();
    passes.then_some(Relay { source, cue: cue.start..cue.end })
}

impl Search<'_, '_> {
    /// "Three senators said they would leave, according to two aides": the last one named tells all that stands before.
    pub(super) fn told_by_another(&mut self) {
        let notes = self.notes;
        let start = self.range.start;
        let opens = |cue: &CueAt| {
            let parted = cue.start > start && notes.comma(cue.start - 1);
            self.entry(cue).kind == CueKind::According && parted && notes.pack.traits.bare_verbs
        };
        let Some(cue) = self.cues().find(opens).filter(|_| notes.opens(start).is_none()) else { return };
        let speaks = |other: &CueAt| {
            let says = self.entry(other).kind == CueKind::Verb && other.form.features.finite;
            let hands_over = || frames::right(notes, other, cue.start).is_some();
            says && other.end < cue.start && !subject::before(notes, start, other.start).is_empty() && hands_over()
        };
        let made = according(self, &cue).filter(|_| self.cues().any(|other| speaks(&other)));
        let last = |made: &Attribution| made.source.iter().all(|source| notes.words(source.end, self.range.end) == 0);
        if let Some(made) = made.filter(last) {
            self.push(made);
        }
    }
}

/// The words that name the speaker, and where the whole phrase begins.
fn speaker_and_start(search: &Search<'_, '_>, cue: &CueAt) -> (Range<usize>, usize) {
    if search.entry(cue).kind == CueKind::AccordingAfter {
        let source = subject::before(search.notes, search.from, cue.start);
        let start = if source.is_empty() { cue.start } else { source.start };
        return (source, start);
    }
    let start = phrase_start(search, cue);
    let left = trim_left(search, search.from..start);
    (speaker(search, cue, search.notes.words(left.start, left.end) == 0), start)
}

/// Whether the words name a law, plan or agreement, which says nothing itself: by their first words, or by their last where
/// the head of a phrase closes it.
pub(super) fn names_rule(notes: &Notes<'_>, source: &Range<usize>) -> bool {
    let words: Vec<usize> = source.clone().filter(|&at| notes.tokens[at].is_word()).collect();
    let heads = match notes.pack.traits.order {
        Order::VerbLast => words.iter().rev().take(2).collect::<Vec<_>>(),
        _ => words.iter().take(2).collect(),
    };
    heads.into_iter().any(|&at| notes.is(at, Particle::Rule))
}

/// Whether a noun phrase may begin here that speaks: "so" before a verb or an object in another case says "then".
pub(super) fn begins_name(notes: &Notes<'_>, at: usize) -> bool {
    !notes.pack.traits.noun_capitals
        || notes.tokens[at].capital
        || notes.notes[at].pronoun.is_some()
        || notes.is_any(at, &[Particle::Definite, Particle::Indefinite]) && !notes.is(at, Particle::Oblique)
}

/// Whether the speaker is a relative pronoun: "…, according to whom …".
fn relative(notes: &Notes<'_>, source: &Range<usize>) -> bool {
    let pronoun = notes.notes.get(source.start).and_then(|note| note.pronoun);
    !source.is_empty() && pronoun.is_some_and(|pronoun| pronoun.person == Person::Relative)
}

/// The words that name the speaker: inside the phrase ("in his words"), after it, or before the verb of an "as" phrase.
fn speaker(search: &Search<'_, '_>, cue: &CueAt, opens_sentence: bool) -> Range<usize> {
    let notes = search.notes;
    let pronoun = |at: usize| notes.notes[at].pronoun;
    if let Some(at) = (cue.start + 1..cue.end).find(|&at| pronoun(at).is_some()) {
        return at..at + 1;
    }
    if relative(notes, &(cue.end..cue.end + 1)) {
        return cue.end..cue.end + 1;
    }
    if let Some(source) = search.told_by(cue) {
        return source;
    }
    if cue.form.features.passive {
        // «Как говорится в сообщении мэрии, …»: the place speaks.
        let place = notes.pack.traits.places_speak && is_as(search, cue) && notes.is(cue.end, Particle::Preposition);
        return if place { subject::after(notes, cue.end, search.range.end) } else { cue.end..cue.end };
    }
    let behind = if is_as(search, cue) { subject::start_behind(notes, cue, search.range.end) } else { cue.end };
    let source = subject::after(notes, behind, search.range.end);
    // «به گفته او ۹ نفر»: where owners follow their nouns, a pronoun is all of the name.
    let alone = notes.pack.traits.object_before_verb && !source.is_empty() && pronoun(source.start).is_some();
    let source = if alone { source.start..source.start + 1 } else { source };
    let unclosed = notes.pack.traits.object_before_verb && !(source.start..source.end + 1).any(|at| notes.comma(at));
    let source = unclosed.then(|| known_name(notes, &source)).flatten().unwrap_or(source);
    if source.is_empty() && is_as(search, cue) {
        let before = subject::before(notes, search.range.start, cue.start);
        return if notes.is(before.start, Particle::As) { cue.start..cue.start } else { before };
    }
    let to = search.range.end;
    let source = if opens_sentence { with_place(notes, with_publisher(notes, source, to), to) } else { source };
    let comma = source.clone().find(|&at| notes.comma(at));
    match comma {
        _ if !opens_sentence => interposed_speaker(search, cue, source, comma),
        Some(comma) => opening_speaker(search, source, comma),
        None => source,
    }
}

/// The names that a list knows and that begin the phrase, where neither comma nor verb closes it: «به گفته وزیر دفاع ایران پل باز است»;
/// of names that name no land the first may be a noun that others describe. Else what stands before a number: «به گفته پزشکان ۹ نفر».
fn known_name(notes: &Notes<'_>, phrase: &Range<usize>) -> Option<Range<usize>> {
    let next = |end: &usize| notes.mention_behind(*end).filter(|name| name.start == *end).map(|name| name.end);
    let proper = |at: usize| notes.notes[at].noun.is_none();
    let land = notes.lands.binary_search_by_key(&phrase.start, |land| land.start).ok();
    let land = land.map(|n| notes.lands[n].end).filter(|_| proper(phrase.start));
    let end = land.or_else(|| std::iter::successors(Some(phrase.start), next).last())?;
    let whole = end > phrase.start + 1 || end > phrase.start && proper(phrase.start);
    let number = || phrase.clone().skip(1).find(|&at| notes.numeral(at));
    let end = Some(end).filter(|_| whole).or_else(number)?;
    (end < phrase.end).then_some(phrase.start..end)
}

/// The speaker of a phrase at the front of the sentence, whose words have a comma at `comma`.
fn opening_speaker(search: &Search<'_, '_>, source: Range<usize>, comma: usize) -> Range<usize> {
    let notes = search.notes;
    if lacks_subject(notes, source.end, search.range.end) {
        return described(notes, source);
    }
    // «По словам врачей, состояние его тяжёлое, дорога закрыта»: with no name in it, it is no apposition of theirs.
    let is_other = notes.pack.traits.opens_clauses() && is_nameless(notes, &source);
    // "По данным мэрии, мост закрыт": what stands behind the comma is the statement, if nothing else is.
    if is_other || notes.words(source.end, search.range.end) < 2 { source.start..comma } else { source }
}

/// The speaker of a phrase inside or behind its statement: up to the comma at which the statement goes on.
fn interposed_speaker(
    search: &Search<'_, '_>,
    cue: &CueAt,
    source: Range<usize>,
    comma: Option<usize>,
) -> Range<usize> {
    let notes = search.notes;
    let interposed = notes.comma(cue.start.saturating_sub(1))
        && !notes.pack.traits.bare_clause
        && notes.pack.traits.order == Order::SubjectFirst
        && notes.words(source.end, search.range.end) > 0;
    match comma.filter(|_| interposed) {
        Some(comma) => source.start..comma,
        None => with_description(notes, source, search.range.end),
    }
}

/// Whether neither names nor nouns for speakers stand behind the first comma of the words for a speaker.
fn is_nameless(notes: &Notes<'_>, source: &Range<usize>) -> bool {
    let named = |at: usize| notes.tokens[at].capital || notes.notes[at].noun.is_some();
    notes.pack.traits.places_speak && !source.clone().skip_while(|&at| !notes.comma(at)).any(named)
}

/// Whether what follows the comma at `at` wants a subject, so that the last words before it are no apposition of the speaker:
/// "According to the mayor, the convoy, made up of lorries, was marked".
fn lacks_subject(notes: &Notes<'_>, at: usize, to: usize) -> bool {
    let next = at + 1;
    notes.pack.traits.order == Order::SubjectFirst
        && next < to
        && notes.comma(at)
        && (notes.finite_verb(next) || notes.is(next, Particle::Relative))
}

/// The speaker with those pieces between commas that say who it is: a name, an office, a body.
fn described(notes: &Notes<'_>, source: Range<usize>) -> Range<usize> {
    let name = source.start;
    let mut commas = source.clone().filter(|&at| notes.comma(at)).chain(std::iter::once(source.end));
    let Some(mut end) = commas.next().filter(|_| notes.notes[name].pronoun.is_none() || !notes.comma(name + 1)) else {
        return name..name + 1;
    };
    for comma in commas {
        let is_noun = |at: usize| notes.notes[at].noun.is_some();
        if !notes.tokens[end + 1].capital && !(end + 1..comma).any(is_noun) {
            break;
        }
        end = comma;
    }
    name..end
}

/// A document with the day it came out and whoever brought it out, up to the comma behind them: "According to a poll released
/// Monday by the institute, …".
fn with_publisher(notes: &Notes<'_>, source: Range<usize>, to: usize) -> Range<usize> {
    let participle = notes.pack.traits.bare_verbs
        && source.end < to
        && notes.finite_verb(source.end)
        && !notes.is(source.end, Particle::Verb);
    let behind = source.end + usize::from(participle);
    let by = behind + notes.notes.get(behind).map_or(0, |note| usize::from(note.time));
    if by > source.end && by < to && notes.comma(by) && (participle || is_made(notes, &source)) {
        return source.start..by;
    }
    if source.is_empty() || by == source.end || !notes.is(by, Particle::Preposition) {
        return source;
    }
    let comma = (by..to.min(by + PUBLISHER)).find(|&at| notes.comma(at));
    let comma = comma.filter(|&comma| !(by..comma).any(|at| notes.finite_verb(at)));
    source.start..comma.unwrap_or(source.end)
}

/// A speaker with the place written together with its preposition behind, up to the comma: על פי דיווחים בלבנון, ….
fn with_place(notes: &Notes<'_>, source: Range<usize>, to: usize) -> Range<usize> {
    let preposition = notes.pack.traits.clitics(ProcliticKind::Preposition);
    let place = notes.tokens.get(source.end).is_some_and(|token| token.clitics.0 & preposition != 0);
    let verb_first = notes.pack.traits.order == Order::VerbFirst;
    let comma = (source.end..to.min(source.end + PLACE)).find(|&at| !notes.word(at)).filter(|&at| notes.comma(at));
    let comma = comma.filter(|&comma| !(source.end..comma).any(|at| notes.finite_verb(at) || notes.cue(at).is_some()));
    let end = comma.filter(|_| place && verb_first && !source.is_empty()).unwrap_or(source.end);
    source.start..end
}

/// A place behind the speaker is named in at most so many tokens.
const PLACE: usize = 6;

/// Who brought a document out is named in at most so many tokens.
const PUBLISHER: usize = 12;

/// Whether what follows a phrase between commas still belongs to the sentence before it.
fn goes_on_after(notes: &Notes<'_>, at: usize) -> bool {
    !notes.is_any(at, &[Particle::But, Particle::Relative, Particle::That]) && !notes.has_and(at)
}

/// Where the phrase begins: with "as" before its verb.
fn phrase_start(search: &Search<'_, '_>, cue: &CueAt) -> usize {
    let back = |at: usize| (search.range.start..at).rev().take(6).find(|&i| search.notes.is(i, Particle::As));
    if is_as(search, cue) { back(cue.start).unwrap_or(cue.start) } else { cue.start }
}

/// The statement after the phrase, without the particle that may open it.
fn statement_after(search: &Search<'_, '_>, end: usize) -> Range<usize> {
    let notes = search.notes;
    let traits = &notes.pack.traits;
    let to = search.range.end;
    let adverb = |at: usize| at + notes.particle(at, Particle::Adverb);
    // "Selon Ana Gil, directrice du port : « … »"
    let colon = (end..to).take_while(|&at| !notes.finite_verb(at)).find(|&at| notes.colon(at));
    if let Some(quote) = colon.and_then(|colon| notes.opens(colon + 1)).filter(|quote| quote.close <= to) {
        return quote.inside();
    }
    // وبحسب شهود تحدثوا إلى الوكالة، فإن: the word that opens the statement stands behind what describes the speaker.
    let opener = |&at: &usize| notes.comma(at) && notes.has_and(at + 1) && frames::is_that(notes, at + 1, None) > 0;
    let reach = if notes.pack.traits.order == Order::VerbFirst { to.min(end + PUBLISHER) } else { end };
    let opens = (end..reach).find(opener);
    let end = past_description(notes, opens.unwrap_or(end), to);
    let parted = notes.comma(end) && notes.pack.traits.order == Order::SubjectFirst;
    let mut from = if parted { adverb(end + 1).min(to) } else { adjuncts::skip_adjuncts(notes, end, to) };
    from += usize::from(parted && from > end + 1 && notes.comma(from));
    from += frames::left_out(notes, from, frames::is_that(notes, from, None));
    let whole = |close: usize| notes.words(close, to) == 0 || traits.adjectives_follow && notes.colon(close + 1);
    if let Some(quote) = notes.opens(from).filter(|quote| quote.closed && whole(quote.close)) {
        return quote.inside();
    }
    from..ends::content_end(notes, from, from, to).max(from)
}

/// Past a clause between commas that describes the speaker: "D'après le rapport, que Le Monde a pu lire, …".
fn past_description(notes: &Notes<'_>, end: usize, to: usize) -> usize {
    let traits = &notes.pack.traits;
    // לפי מסמך שהגיע לעיתון, …: what describes the speaker stands right behind the noun.
    let glued = traits.speaker_before && end < to && notes.glued_that(end) > 0;
    let next = end + 1;
    let behind = |at: usize| notes.is(at + notes.particle(at, Particle::Preposition), Particle::Relative);
    let describes = notes.comma(end)
        && (traits.opens_clauses() && (notes.is(next, Particle::That) || behind(next))
            || traits.speaker_before && next < to && notes.tokens[next].is_known() && notes.glued_that(next) > 0
            || traits.order == Order::SubjectFirst && notes.is(next, Particle::Relative));
    let close = (next..to).take_while(|_| describes || glued).find(|&at| notes.comma(at));
    close.filter(|&close| notes.words(close, to) > 1).unwrap_or(end)
}

/// A stretch before the phrase without joints and marks at its edges.
fn trim_left(search: &Search<'_, '_>, mut range: Range<usize>) -> Range<usize> {
    let notes = search.notes;
    let bare = |at: usize| !notes.word(at) && notes.opens(at).is_none();
    while range.start < range.end && bare(range.start) {
        range.start += 1;
    }
    while range.start < range.end && !notes.word(range.end - 1) && search.notes.closes(range.end - 1).is_none() {
        range.end -= 1;
    }
    for particle in [Particle::But, Particle::And, Particle::Adverb] {
        range.start = (range.start + notes.particle(range.start, particle)).min(range.end);
    }
    while range.start < range.end && bare(range.start) {
        range.start += 1;
    }
    // "“…”, so the coach": the statement is the quote and nothing else.
    match notes.opens(range.start) {
        Some(quote) if quote.close + 1 == range.end => quote.inside(),
        _ => range,
    }
}
