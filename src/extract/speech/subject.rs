//! The words that name the speaker: the noun phrase before or after a cue.

use std::ops::Range;

use super::appositions::{apposition_end, apposition_start, closed_relative, describes_once_more, relative_start};
use super::verb_group::{auxiliaries_start, verb_group_start};
use crate::extract::notes::adjuncts;
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::extract::notes::quotes::Quote;
use crate::lang::{
    CueKind, Gender, Number, Order, Particle, Person, ProcliticKind, SourceKind, SourceNoun, Takes, TokenKind,
};

/// A speaker is named in at most this many tokens.
const LONGEST: usize = 45;

/// The noun phrase that ends right before `to`, not before `from`.
///
/// Auxiliaries, negations and adverbs between it and the cue are left out; an apposition between commas is kept, an
/// adverbial before a comma at the front is not.
pub fn before(notes: &Notes<'_>, from: usize, to: usize) -> Range<usize> {
    let mut end = verb_group_start(notes, from, to);
    if end > from && notes.pack.traits.order == Order::VerbFirst && notes.is(end - 1, Particle::Relative) {
        // "the minister who said": the noun before the relative word speaks.
        end -= 1;
    }
    if joins_verbs(notes, from, end) {
        return end..end;
    }
    end = past_own_time(notes, end, to);
    // «سخنگوی ارتش، علی لطفی، اما گفت»
    if end > from && is_but_inside(notes, from, end - 1) {
        end -= 1;
    }
    let Some(words) = Back::new(notes, from, end).phrase() else { return end..end };
    let phrase = up_to_article(notes, own_name(notes, trimmed(notes, words)));
    if tells_of_matter(notes, phrase.start)
        || tells_place_or_time(notes, phrase.start, to)
        || is_addressee(notes, &phrase)
    {
        return end..end;
    }
    match notes.pack.traits.adjectives_follow {
        true => last_clause(notes, adjuncts::to_subject(notes, phrase.start, phrase.end)..phrase.end),
        false => behind_circumstance(notes, phrase),
    }
}

/// The phrase without the place, time or occasion before its noun, where no comma parts them: "In a speech last week he said",
/// "At one point Ann Hill said".
fn behind_circumstance(notes: &Notes<'_>, phrase: Range<usize>) -> Range<usize> {
    let opens = phrase.len() > 2 && notes.is(phrase.start, Particle::Preposition) && notes.pack.traits.bare_verbs;
    let determiners = [Particle::Definite, Particle::Indefinite, Particle::Owner];
    let joins = [Particle::Preposition, Particle::And, Particle::Definite, Particle::Indefinite, Particle::Owner];
    let begins = |&at: &usize| {
        let pronoun = notes.notes[at].pronoun.is_some() && !notes.is(at, Particle::Owner);
        let name = notes.tokens[at].capital && !notes.tokens[at - 1].capital;
        let free = notes.word(at - 1) && !notes.is_any(at - 1, &joins);
        free && (pronoun || name || notes.is_any(at, &determiners))
    };
    let start = (phrase.start + 2..phrase.end).rev().find(begins).filter(|_| opens);
    start.unwrap_or(phrase.start)..phrase.end
}

/// Whether what is spoken of stands first, and the speaker behind the verb: «О спасении сообщил министр».
fn tells_of_matter(notes: &Notes<'_>, at: usize) -> bool {
    notes.pack.traits.opens_clauses() && notes.is(at, Particle::About) && !notes.is(at, Particle::Indefinite)
}

/// Whether a phrase for place or time stands at the front, before a verb that comes first.
fn tells_place_or_time(notes: &Notes<'_>, at: usize, verb: usize) -> bool {
    notes.pack.traits.order == Order::VerbFirst && opens_adverbial(notes, at) && !speaks_as_one(notes, at, verb)
}

/// Whether the words name to whom it is said: «Ему это обещал мэр».
fn is_addressee(notes: &Notes<'_>, phrase: &Range<usize>) -> bool {
    let whom = |at: usize| notes.is(at, Particle::Addressee) || notes.is(at, Particle::Definite);
    notes.pack.traits.opens_clauses() && notes.is(phrase.start, Particle::Addressee) && phrase.clone().all(whom)
}

/// A noun phrase as far as it was gone through, from its end to its front.
struct Back<'n, 't> {
    notes: &'n Notes<'t>,
    from: usize,
    /// Where it ended when the way began.
    end: usize,
    /// Its first token so far.
    at: usize,
    /// The token after its last: asides that describe nobody were taken off.
    noun_end: usize,
    /// The comma before the apposition that was gone over last.
    aside: Option<usize>,
}

impl<'n, 't> Back<'n, 't> {
    fn new(notes: &'n Notes<'t>, from: usize, end: usize) -> Self {
        Back { notes, from, end, at: end, noun_end: end, aside: None }
    }

    /// All of its words; `None` where a comma that closes no aside stands right behind them.
    fn phrase(mut self) -> Option<Range<usize>> {
        while self.at > self.from && self.end - self.at < LONGEST {
            let last = self.at - 1;
            let next = if !self.notes.comma(last) {
                self.before_word(last)
            } else if self.at == self.noun_end {
                Some(self.before_aside(last)?)
            } else {
                self.before_description(last)
            };
            let Some(next) = next else { break };
            self.at = next;
        }
        Some(self.at..self.noun_end)
    }

    /// Past a word, or past the clause that it closes; nothing if another part of the sentence ends there.
    fn before_word(&self, last: usize) -> Option<usize> {
        let (notes, from) = (self.notes, self.from);
        let brought_by = notes.is(last, Particle::By) && ends_with_relative(notes, self.end);
        if opens_time_clause(notes, from, last) || brought_by {
            return None;
        }
        let border = is_border_before(notes, last, self.at) && !is_but_inside(notes, from, last);
        if border { relative_start(notes, from, last) } else { Some(last) }
    }

    /// Past an apposition or a relative clause that ends with the comma at `last`.
    fn before_aside(&mut self, last: usize) -> Option<usize> {
        let Some(start) = apposition_start(self.notes, self.from, last) else {
            self.noun_end = closed_relative(self.notes, self.from, last)?;
            return Some(self.noun_end);
        };
        if self.describes_nobody(start + 1..last) {
            self.noun_end = start;
        } else {
            (self.noun_end, self.aside) = (last, Some(start));
        }
        Some(start)
    }

    /// Whether words between commas belong to the verb: "The ministers, however, said", "Moscou, lui, dit".
    fn describes_nobody(&self, words: Range<usize>) -> bool {
        adjuncts::skip_plain_adjuncts(self.notes, words.start, words.end) >= words.end
            || is_pronoun(self.notes, words.clone())
            || words.clone().any(|at| is_converb(self.notes, at))
    }

    /// Past the comma at `last`, if what follows it is one more description of the same speaker.
    fn before_description(&mut self, last: usize) -> Option<usize> {
        let describes = |comma: &usize| describes_once_more(self.notes, self.from, self.at..*comma);
        let comma = self.aside.filter(describes)?;
        self.aside = (self.notes.words(self.at, comma) == 1).then_some(last);
        Some(last)
    }
}

/// The phrase without a clause before its "and": "bien recibido y la audiencia".
fn last_clause(notes: &Notes<'_>, phrase: Range<usize>) -> Range<usize> {
    let noun = |at: usize| {
        let note = &notes.notes[at];
        let article = notes.is(at, Particle::Definite) || notes.is(at, Particle::Indefinite);
        article || notes.tokens[at].capital || note.noun.is_some() || note.pronoun.is_some()
    };
    let plain = phrase.start < phrase.end && notes.notes[phrase.start].particle_length == 0;
    if !plain || noun(phrase.start) {
        return phrase;
    }
    let and = phrase.clone().find(|&at| notes.is(at, Particle::And) && at + 1 < phrase.end && noun(at + 1));
    and.map_or(phrase.start, |and| and + 1)..phrase.end
}

/// The phrase up to where it says in what medium, place or company its noun spoke: «Министр Иван Лугов в разговоре с послом
/// сказал».
fn own_name(notes: &Notes<'_>, phrase: Range<usize>) -> Range<usize> {
    let clause = |at: usize| notes.is(at, Particle::Relative);
    let but = |at: usize| notes.pack.traits.object_before_verb && notes.is(at, Particle::But);
    let own = phrase.clone().skip(1).take_while(|&at| !clause(at) && !notes.comma(at));
    match own.into_iter().find(|&at| but(at) || opens_adjunct(notes, &phrase, at)) {
        // «Գյումրիում կայացած ասուլիսում նախարարն ասաց»: the subject has an article, and none stands before the medium.
        Some(at) if has_article(notes, at..phrase.end) && !has_article(notes, phrase.start..at) => {
            let behind = at + notes.particle(at, Particle::Medium).max(1);
            trimmed(notes, behind.min(phrase.end)..phrase.end)
        }
        Some(at) => trimmed(notes, phrase.start..at),
        None => phrase,
    }
}

/// The phrase up to the word whose article says that it is the subject: what stands behind that is an object, or whom
/// something is told («Նախարարն այս լուրը հերքել է»).
fn up_to_article(notes: &Notes<'_>, phrase: Range<usize>) -> Range<usize> {
    let end = phrase.clone().find(|&at| notes.notes[at].ends_subject && !goes_on(notes, at, phrase.end));
    match end {
        Some(at) => phrase.start..at + 1,
        // «…, որում Երևանին մեղադրում է»: the subject stands before the clause.
        None if phrase.len() > 1
            && notes.is(phrase.start, Particle::Relative)
            && !notes.pack.traits.subject_shapes.is_empty() =>
        {
            phrase.end..phrase.end
        }
        // «…», դիմելով պատգամավորներին՝ ասել է նա: a clause that only goes with the verb names nobody.
        None if phrase.clone().any(|at| is_converb(notes, at)) => phrase.end..phrase.end,
        None => phrase,
    }
}

fn is_converb(notes: &Notes<'_>, at: usize) -> bool {
    notes.ends_like(at, &notes.pack.traits.converb_endings)
}

pub(super) fn has_article(notes: &Notes<'_>, mut range: Range<usize>) -> bool {
    range.any(|at| notes.notes[at].ends_subject)
}

/// Whether the noun phrase goes on behind a word that looks like its last: with a surname, or a participle that the word is the
/// object of («հարցը քննող դատավորը»).
fn goes_on(notes: &Notes<'_>, at: usize, end: usize) -> bool {
    let next = at + 1;
    let participle = || notes.ends_like(next, &notes.pack.traits.participle_endings);
    // «Պուտինն Ալիևին ասել է»: a name in another case behind it is whom something is told.
    let surname = || notes.tokens[next].capital && has_article(notes, next..end);
    let joined = || notes.is(next, Particle::And) && has_article(notes, next..end);
    next < end && (surname() || joined() || notes.mark(next, '-') || participle() || !notes.word(next))
}

/// Whether a medium begins at `at` inside a noun phrase, or a preposition that no noun asks for.
fn opens_adjunct(notes: &Notes<'_>, phrase: &Range<usize>, at: usize) -> bool {
    let traits = &notes.pack.traits;
    let inside_name = || notes.mention_behind(at).is_some_and(|name| name.start < at);
    if notes.is(at, Particle::Medium) {
        let pronoun = notes.notes[phrase.end - 1].pronoun.is_some();
        return traits.order == Order::SubjectFirst && !inside_name() && !pronoun;
    }
    if !notes.is(at, Particle::Preposition) || notes.is(at, Particle::Of) {
        return false;
    }
    // "Some of the witnesses": a noun of number or kind is joined to its whole.
    let part = notes.notes[at - 1].noun.is_some_and(|noun| noun.is == SourceKind::Vague);
    let capital = |at: usize| notes.tokens.get(at).is_some_and(|token| token.capital);
    // The first word of a sentence has a capital whatever it is: «Один из них».
    let named =
        || at - 1 > phrase.start && capital(at - 1) || notes.mention_behind(at - 1).is_some_and(|m| m.end == at);
    let behind_name = traits.places_speak && named() && !capital(at + 1);
    (traits.object_before_verb && !part || behind_name) && !inside_name()
}

/// Whether the words are one pronoun.
fn is_pronoun(notes: &Notes<'_>, range: Range<usize>) -> bool {
    range.len() == 1 && notes.notes[range.start].pronoun.is_some()
}

/// Whether a preposition stands at `at`, by itself or written together with a word that is no name without it.
fn opens_adverbial(notes: &Notes<'_>, at: usize) -> bool {
    let traits = &notes.pack.traits;
    let prepositions = traits.clitics(ProcliticKind::Preposition) | traits.clitics(ProcliticKind::Genitive);
    let glued = notes.tokens[at].clitics.0 & prepositions != 0 && notes.speaker_end(at, at + 1).is_none();
    notes.is(at, Particle::Preposition) || glued
}

/// Whether "after" at `at` opens a clause of its own, whose subject follows: nothing but a measure of time stands before it
/// ("…, hours after the mayor said"), and no noun that it could belong to ("the mayor after the vote").
pub(super) fn opens_time_clause(notes: &Notes<'_>, from: usize, at: usize) -> bool {
    if !notes.is(at, Particle::Subordinate) || !notes.is(at, Particle::Preposition) {
        return false;
    }
    let reach = at.saturating_sub(MEASURE).max(from);
    let border = (reach..at).rev().find(|&i| !notes.word(i)).map_or(reach, |mark| mark + 1);
    let measure = |i: usize| {
        let note = &notes.notes[i];
        !notes.tokens[i].capital && note.noun.is_none() && note.pronoun.is_none() && !notes.is(i, Particle::Definite)
    };
    let alone = (border == from || !notes.word(border - 1)) && (border..at).all(measure);
    alone || closes_clause(notes, from, at)
}

/// Whether a relative word stands right before the verb group that begins at `group`: "struck down by a judge who called it".
fn ends_with_relative(notes: &Notes<'_>, group: usize) -> bool {
    notes.pack.traits.bare_verbs && group > 0 && notes.is(group - 1, Particle::Relative)
}

/// Whether a whole clause stands right before the joint at `at`: "The calls grew louder after the paper reported that".
fn closes_clause(notes: &Notes<'_>, from: usize, at: usize) -> bool {
    let clause = (from..at).rev().take_while(|&i| notes.word(i));
    let words: Vec<usize> = clause.collect();
    let joints = [Particle::Relative, Particle::That, Particle::Subordinate, Particle::If];
    let open = words.iter().any(|&i| notes.is_any(i, &joints) && !notes.is_any(i, &[Particle::Definite]));
    notes.pack.traits.bare_verbs && !open && words.iter().any(|&i| notes.is(i, Particle::Verb))
}

/// A measure of time before "after" has at most so many words ("just two and a half hours").
pub(super) const MEASURE: usize = 6;

/// Past a time that belongs to the noun phrase, since a participle before it describes a noun: "a poll released Monday found".
fn past_own_time(notes: &Notes<'_>, end: usize, to: usize) -> usize {
    let time = notes.notes.get(end).map_or(0, |note| note.time as usize);
    let participle = end > 0 && notes.finite_verb(end - 1) && !notes.is(end - 1, Particle::Verb);
    let describes = notes.pack.traits.bare_verbs && participle && end + time <= to;
    if describes { end + time } else { end }
}

/// Whether the verb group that begins at `group` goes on after "and": "he knows it and hopes".
fn joins_verbs(notes: &Notes<'_>, from: usize, group: usize) -> bool {
    group > from && notes.pack.traits.order == Order::SubjectFirst && notes.is(group - 1, Particle::And)
}

/// Whether the "but" at `at` stands behind the subject of its clause, where a verb would have closed one before it: no verb does
/// (شهردار اما گفت).
fn is_but_inside(notes: &Notes<'_>, from: usize, at: usize) -> bool {
    let inside = notes.pack.traits.object_before_verb && notes.is(at, Particle::But) && at > from;
    inside && !(from..at).any(|i| notes.finite_verb(i))
}

/// The subject of the participle at `verb` in a clause that "with" opens behind a mark: "…, with aides saying that".
pub fn accompanying(notes: &Notes<'_>, from: usize, verb: usize) -> Option<Range<usize>> {
    let group = auxiliaries_start(notes, from, verb);
    let reach = from.max(group.saturating_sub(ACCOMPANYING));
    let mut words = (reach..group).rev().take_while(|&at| notes.word(at) && !notes.finite_verb(at));
    let with = words.find(|&at| notes.is(at, Particle::With))?;
    let parted = with == from || !notes.word(with - 1) || notes.is(with - 1, Particle::And);
    (parted && with + 1 < group).then_some(with + 1..group)
}

/// The subject of a participle behind "with" has at most so many words.
const ACCOMPANYING: usize = 10;

pub(super) fn is_quote_mark(notes: &Notes<'_>, at: usize) -> bool {
    notes.quote(at).is_some_and(|n| {
        let quote = &notes.quotes[n];
        // A short quote is a name («Интерфакс»); it belongs to the phrase.
        (quote.open == at || quote.close == at) && !is_name(notes, quote)
    })
}

/// Whether those at a body speak, by a verb in the plural behind it: במשרד התחבורה אמרו.
fn speaks_as_one(notes: &Notes<'_>, at: usize, verb: usize) -> bool {
    let bodies = [SourceKind::Body, SourceKind::Institution, SourceKind::Firm];
    let body = notes.notes[at].noun.is_some_and(|noun| bodies.contains(&noun.is));
    let plural = |n: usize| notes.cues[n].form.features.number == Some(Number::Plural);
    notes.pack.traits.speaker_before && body && notes.cue(verb).is_some_and(plural)
}

/// Whether the noun phrase cannot reach over token `at` to the left; `next` is the token after it.
pub(super) fn is_border_before(notes: &Notes<'_>, at: usize, next: usize) -> bool {
    let mark = match notes.tokens[at].kind {
        TokenKind::Mark(c) => {
            !matches!(c, '(' | ')' | '-' | '־' | '.' | '/' | '\'' | '’' | '&' | '%' | '$')
                && (!is_name_quote(notes, at))
        }
        TokenKind::Break => true,
        _ => false,
    };
    mark || is_quote_mark(notes, at)
        || notes.colon(at)
        || notes.is(at, Particle::That) && !notes.is(at, Particle::Definite)
        || notes.is(at, Particle::That) && at > 0 && notes.is(at - 1, Particle::And)
        || notes.is(at, Particle::Subordinate) && !notes.is(at, Particle::Preposition) && !is_postposition(notes, at)
        || notes.is(at, Particle::If)
        || notes.is(at, Particle::But)
        || notes.is(at, Particle::AsFor)
        || notes.is(at, Particle::Verb)
        || opens_question(notes, at, next)
        || notes.pack.traits.order == Order::VerbFirst && notes.finite_verb(at)
        || notes.cue(at).is_some_and(|n| is_finite_cue(notes, n)) && !is_brought_out(notes, at)
        || notes.is(at, Particle::And) && clause_before(notes, at)
}

/// Whether the participle at `at` says who brought out the document before it, or when: "a poll published last week by the
/// institute".
fn is_brought_out(notes: &Notes<'_>, at: usize) -> bool {
    let document = |at: usize| notes.notes[at].noun.is_some_and(|noun| noun.is == SourceKind::Document);
    let past = |n: usize| notes.cues[n].form.features.number.is_none() && notes.cues[n].end == at + 1;
    let plain = notes.pack.traits.bare_verbs && at > 0 && document(at - 1) && notes.cue(at).is_some_and(past);
    let by = at + 1 + notes.notes.get(at + 1).map_or(0, |note| usize::from(note.time));
    plain && notes.is(by, Particle::By)
}

/// Whether the word for "after" stands behind what it belongs to, and opens no clause: «հանդիպումից հետո».
fn is_postposition(notes: &Notes<'_>, at: usize) -> bool {
    at > 0 && notes.ends_like(at - 1, &notes.pack.traits.from_endings)
}

/// Whether a question word or joint stands at `at`, before the subject of its own clause ("what he calls", "since she").
fn opens_question(notes: &Notes<'_>, at: usize, next: usize) -> bool {
    let subject = notes.notes.get(next).is_some_and(|note| note.pronoun.is_some()) && !notes.is(next, Particle::Owner);
    let opens = notes.is(at, Particle::Whether) || notes.is(at, Particle::Subordinate);
    subject && opens && notes.pack.traits.bare_verbs
}

pub(super) fn is_name_quote(notes: &Notes<'_>, at: usize) -> bool {
    notes.quote(at).is_some_and(|n| {
        let quote = &notes.quotes[n];
        quote.closed && (quote.open == at || quote.close == at) && is_name(notes, quote)
    })
}

/// Whether a quote is short enough for a name and ends with a word, not with the mark of a statement.
pub(super) fn is_name(notes: &Notes<'_>, quote: &Quote) -> bool {
    let parted = notes.dash(quote.open) || quote.closed && notes.dash(quote.close);
    notes.words(quote.open, quote.close) <= 4 && quote.close > 0 && notes.word(quote.close - 1) && !parted
}

/// Whether "and" at `at` joins clauses and not nouns: a comma or a verb stands before it.
fn clause_before(notes: &Notes<'_>, at: usize) -> bool {
    at == 0 || notes.comma(at - 1) || notes.closes(at - 1).is_some()
}

/// Whether cue number `n` is a finite form of a verb that is not weak.
pub fn is_finite_cue(notes: &Notes<'_>, n: usize) -> bool {
    let cue = &notes.cues[n];
    let entry = &notes.pack.cues[cue.form.cue as usize];
    let speaks = cue.form.features.finite || cue.form.features.participle && notes.pack.traits.verb_second;
    speaks && !entry.weak && !entry.hearsay && entry.kind != CueKind::Noun
}

/// Whether cue number `n` is a finite form of a verb, weak or not.
pub fn is_finite_verb(notes: &Notes<'_>, n: usize) -> bool {
    let cue = &notes.cues[n];
    let entry = &notes.pack.cues[cue.form.cue as usize];
    cue.form.features.finite && entry.kind == CueKind::Verb && !entry.hearsay
}

/// The noun phrase that begins at `from`, at most up to `to`: the subject of a cue before it.
///
/// It ends before a particle that opens content, a quote, a colon, a time, an addressee, a preposition written together
/// with its noun, or a comma; an apposition between commas is kept.
pub fn after(notes: &Notes<'_>, from: usize, to: usize) -> Range<usize> {
    let mut at = from;
    while at < to && at - from < LONGEST {
        if notes.comma(at) {
            match apposition_end(notes, at, to).filter(|_| !opens_clause(notes, at)) {
                Some(end) => at = end,
                None => break,
            }
            continue;
        }
        if is_border_after(notes, from, at) {
            break;
        }
        at += 1;
    }
    trimmed(notes, from..pronoun_end(notes, from..at))
}

/// Where a subject ends that is a pronoun: what stands behind it is whom it is said to, unless the pronoun owns it («сказал он
/// судьям», «её муж»).
fn pronoun_end(notes: &Notes<'_>, subject: Range<usize>) -> usize {
    let noun = |at: usize| notes.notes[at].noun.is_some() && !notes.is(at, Particle::Addressee);
    let adjective = |at: usize| notes.ends_like(at, &notes.pack.traits.adjective_endings);
    let described = |at: usize| at + 1 < subject.end && noun(at + 1) && adjective(at);
    let owns = |at: usize| notes.tokens[at].capital || noun(at) || notes.comma(at) || described(at);
    let third = |at: usize| notes.notes[at].pronoun.is_some_and(|pronoun| pronoun.person == Person::Third);
    if subject.is_empty() || !notes.pack.traits.opens_clauses() || !third(subject.start) {
        return subject.end;
    }
    let length = notes.pack.pronouns.longest(&notes.tokens, subject.start).map_or(1, |pronoun| pronoun.length);
    let end = subject.start + length;
    if end < subject.end && !owns(end) { end } else { subject.end }
}

/// The subject behind the cue whose verb group begins at `group`, if it stands there by inversion: a mark parts the group
/// from a clause or quote before it, and nothing but a noun phrase follows ("…, said the mayor on Monday").
pub fn inverted(notes: &Notes<'_>, cue: &CueAt, from: usize, group: usize, to: usize) -> Option<Range<usize>> {
    if group <= from || notes.word(group - 1) || notes.pack.traits.order != Order::SubjectFirst {
        return None;
    }
    let start = adjuncts::to_subject(notes, cue.end, to);
    // «…, передаёт ТАСС»: whom one may tell speaks where nobody else is named.
    let passes_on = |n: usize| notes.pack.cues[notes.cues[n].form.cue as usize].kind != CueKind::Verb;
    let relays = |at: usize| !notes.word(at) || notes.cue(at).is_some_and(passes_on);
    let told = start > cue.end && (start >= to || relays(start)) && notes.tokens[cue.end].capital;
    let start = if told { cue.end } else { start };
    let subject = after(notes, start, cue.tail.unwrap_or(to).max(start));
    let end = adjuncts::to_subject(notes, subject.end.max(cue.whole_end()), to);
    let circumstance = || [subject.end, end].into_iter().any(|at| closes_with_circumstance(notes, cue, at, to));
    let ends = end >= to
        || !notes.word(end)
        || notes.is(end, Particle::Relative)
        || notes.is(end, Particle::And)
        || notes.cue(end).is_some_and(passes_on)
        || circumstance();
    let weak = notes.pack.cues[cue.form.cue as usize].weak;
    let quoted = |at: usize| notes.closes(at).is_some();
    let reach = group.saturating_sub(3).max(from);
    let after_quote = (reach..group).rev().take_while(|&at| !notes.word(at)).any(quoted);
    let closed = || notes.words(end, to) == 0 || notes.cue(end).is_some_and(passes_on) || circumstance();
    let plain = || {
        let opened = !notes.pack.traits.bare_clause && !notes.is(start, Particle::Preposition);
        opened && closed() && !parts_adjunct(notes, from, group - 1)
    };
    let verb = || own_clause(notes, from, group).any(|at| notes.finite_verb(at));
    let clause = || plain() || !weak && verb();
    // «Адвокат задержанного, Ивана Лугова, назвал обвинение …»: what is described before the verb is its subject.
    let described = !after_quote && is_described(notes, from, group - 1);
    let speaks = described && speaks_first(notes, from);
    let object = described && (speaks || !names_somebody(notes, subject.clone()) || disagrees(notes, cue, &subject));
    let named = notes.opens(subject.start).is_none() && !object;
    let quotes = (from..group).any(|at| notes.opens(at).is_some());
    // "who called him “a clown,” now says he trusts him": a clause, whose verb no list knows.
    let pronoun = |at: usize| notes.notes[at].pronoun.is_some() && !notes.is(at, Particle::Owner);
    let is_clause =
        notes.pack.traits.bare_verbs && subject.len() > 1 && (pronoun(subject.start) || pronoun(subject.end - 1));
    if is_clause {
        return None;
    }
    (!subject.is_empty() && subject.start == start && named && ends && (after_quote || !quotes && clause()))
        .then_some(subject)
}

/// Whether nothing but a noun stands before the comma at `comma`, and between it and another what describes the noun.
fn is_described(notes: &Notes<'_>, from: usize, comma: usize) -> bool {
    let start = apposition_start(notes, from, comma).filter(|_| notes.comma(comma));
    let verb = |range: Range<usize>| range.into_iter().any(|at| notes.finite_verb(at));
    let relative = |at: usize| notes.is(at, Particle::Relative);
    start.is_some_and(|start| {
        let clause = !(start + 1..comma).take(2).any(relative) && verb(start + 1..comma);
        start > from && !verb(from..start) && !clause
    })
}

/// Whether a sentence begins with a word for a person, where the cases of a language leave the order of words free.
fn speaks_first(notes: &Notes<'_>, from: usize) -> bool {
    let first = from + notes.particle(from, Particle::Adverb);
    let noun = notes.notes.get(first).and_then(|note| note.noun);
    let person =
        |noun: SourceNoun| matches!(noun.is, SourceKind::Person | SourceKind::Office | SourceKind::Spokesperson);
    notes.pack.traits.object_between && noun.is_some_and(person)
}

/// Whether a noun that shows that it is a neuter stands behind a verb of another gender: «назвал обвинение».
fn disagrees(notes: &Notes<'_>, cue: &CueAt, subject: &Range<usize>) -> bool {
    let other = matches!(cue.form.features.gender, Some(Gender::Masculine | Gender::Feminine));
    other && notes.ends_like(subject.start, &notes.pack.traits.neuter_endings)
}

/// Whether a word for a speaker, a pronoun or a name stands in a phrase.
fn names_somebody(notes: &Notes<'_>, mut phrase: Range<usize>) -> bool {
    let first = phrase.start;
    phrase.any(|at| {
        let note = &notes.notes[at];
        let name = notes.tokens[at].capital || at == first && notes.speaker_end(at, notes.tokens.len()).is_some();
        note.noun.is_some() || note.pronoun.is_some() || name
    })
}

/// Whether a phrase for where or when something was said is all that stands behind the speaker: «…, заявил Лавров по итогам
/// переговоров с коллегой».
fn closes_with_circumstance(notes: &Notes<'_>, cue: &CueAt, at: usize, to: usize) -> bool {
    let kind = &notes.pack.cues[cue.form.cue as usize];
    let plain = |at: usize| notes.word(at) && notes.cue(at).is_none() && !notes.finite_verb(at);
    let phrase = at < to && notes.is(at, Particle::Preposition) && !notes.is(at, Particle::About);
    let last = (at..to).rev().find(|&at| notes.word(at)).unwrap_or(at);
    notes.pack.traits.opens_clauses()
        && phrase
        && super::objects::governed(notes, at, kind).is_none()
        && (at..last + 1).all(plain)
}

/// Whether the comma at `comma` closes an adjunct that another opened: "The minister, in turn, said".
fn parts_adjunct(notes: &Notes<'_>, from: usize, comma: usize) -> bool {
    let open = (from..comma).rev().take(MEASURE).find(|&at| notes.comma(at)).filter(|_| notes.comma(comma));
    open.is_some_and(|open| adjuncts::skip_plain_adjuncts(notes, open + 1, comma) >= comma)
}

/// What stands from `from` to before `group`, without a last piece between commas that only describes a noun or says who
/// else speaks.
fn own_clause(notes: &Notes<'_>, from: usize, group: usize) -> Range<usize> {
    let comma = (from..group.saturating_sub(1)).rev().find(|&at| notes.comma(at));
    match comma {
        Some(comma) if notes.is(comma + 1, Particle::Relative) || notes.cue(comma + 1).is_some() => from..comma,
        _ => from..group,
    }
}

/// Whether the comma at `at` is a mark that opens statements: «Ըստ նրա՝ ճանապարհը բաց է».
fn opens_clause(notes: &Notes<'_>, at: usize) -> bool {
    matches!(notes.tokens[at].kind, TokenKind::Mark(mark) if notes.pack.traits.clause_marks.contains(&mark))
}

/// Whether the noun phrase that begins at `from` ends before token `at`.
pub(super) fn is_border_after(notes: &Notes<'_>, from: usize, at: usize) -> bool {
    let mark = match notes.tokens[at].kind {
        TokenKind::Mark(c) => {
            !matches!(c, '(' | ')' | '-' | '־' | '.' | '/' | '\'' | '’' | '&' | '%' | '$') && !is_name_quote(notes, at)
        }
        TokenKind::Break => true,
        _ => false,
    };
    let glued_preposition = notes.tokens[at].clitics.0 & notes.pack.traits.clitics(ProcliticKind::Preposition) != 0;
    mark || is_quote_mark(notes, at)
        || notes.is(at, Particle::That) && !notes.is(at, Particle::Definite)
        || notes.is(at, Particle::Whether)
        || notes.notes[at].time > 0
        || notes.is(at, Particle::Medium)
        || notes.is(at, Particle::Addressee)
            && (at > from || !notes.tokens[at].capital)
            && !speaks_behind_verb(notes, from, at)
        || notes.is(at, Particle::About) && !notes.is(at, Particle::Preposition)
        || glued_preposition
        || at == from && notes.seems_adjunct(at, true)
        || at == from
            && notes.is(at, Particle::Preposition)
            && (!notes.pack.traits.places_speak || notes.is(at, Particle::About))
        || at > from && adjuncts::ends_speaker(notes, at)
        || at > from && (notes.is(at, Particle::Verb) || notes.is(at, Particle::Reported) || ends_noun(notes, at))
        || notes.is(at, Particle::Subordinate) && !notes.is(at, Particle::Preposition)
        || notes.is(at, Particle::But)
        || notes.is(at, Particle::Adverb) && at > from
        || notes.cue(at).is_some_and(|n| is_finite_cue(notes, n) || notes.cues[n].form.features.participle)
        || at > from && (hands_over(notes, at) || notes.glued_that(at) > 0)
        || at == from && opens_with_article(notes, at)
        || at > from && (super::objects::opens_object_clause(notes, at) || is_this(notes, at))
        || at > from && is_land_behind_article(notes, at)
}

/// Whether a state or capital is named at `at` right behind a noun with its article, where verbs come first: no part of it, but
/// its object (دعت المفوضية نيروبي).
fn is_land_behind_article(notes: &Notes<'_>, at: usize) -> bool {
    let speaker = notes.notes[at - 1].noun.is_some_and(|noun| noun.is != SourceKind::Vague);
    let named = || notes.mentions.binary_search_by_key(&at, |mention| mention.start).is_ok();
    notes.pack.traits.order == Order::VerbFirst && speaker && notes.definite(at - 1) && !notes.definite(at) && named()
}

/// Whether whoever may be told something speaks, behind a verb or phrase that says to nobody: "according to two lawmakers", "…,
/// said reporters".
fn speaks_behind_verb(notes: &Notes<'_>, from: usize, at: usize) -> bool {
    let tells = |n: usize| {
        let kind = &notes.pack.cues[notes.cues[n].form.cue as usize];
        let alone = kind.takes(Takes::Clause) && !kind.takes(Takes::Addressee);
        notes.cues[n].end != from || kind.kind == CueKind::Verb && !alone
    };
    let cue = (from.saturating_sub(3)..from).rev().find_map(|i| notes.cue(i));
    notes.pack.traits.bare_verbs && (at > from || cue.is_some_and(|n| !tells(n)))
}

/// Whether "this" stands at `at` by itself, where nothing parts a subject from its object: نفت النقابة ذلك.
fn is_this(notes: &Notes<'_>, at: usize) -> bool {
    let object = !notes.pack.traits.verbal_noun_shapes.is_empty() && notes.is(at, Particle::Definite);
    object && !notes.definite(at) && !notes.definite(at + 1)
}

/// Whether a "that" and an article are written together with the word at `at` (שהגשר): no name begins so.
fn opens_with_article(notes: &Notes<'_>, at: usize) -> bool {
    let that = notes.glued_that(at) as usize;
    let word = notes.tokens[at].span.of(notes.text).unwrap_or_default();
    let articles = notes.pack.traits.proclitics.iter().filter(|p| p.is == ProcliticKind::Article);
    that > 0 && articles.map(|p| p.text.as_str()).any(|article| word[that..].starts_with(article))
}

/// Whether a noun of saying with its speaker's pronoun begins at `at`: قوله.
fn hands_over(notes: &Notes<'_>, at: usize) -> bool {
    notes.cue(at).is_some_and(|n| {
        let cue = &notes.cues[n];
        notes.pack.cues[cue.form.cue as usize].kind == CueKind::Noun && cue.form.features.finite
    })
}

/// Whether a small word behind a noun shows, where nouns have capitals, that the noun phrase is over.
fn ends_noun(notes: &Notes<'_>, at: usize) -> bool {
    let token = &notes.tokens[at];
    let joins = [Particle::Preposition, Particle::Definite, Particle::Indefinite, Particle::And];
    notes.pack.traits.noun_capitals
        && token.kind == TokenKind::Word
        && !token.capital
        && notes.tokens[at - 1].capital
        && !notes.is_any(at, &joins)
}

/// The phrase without the joints at its front and the marks at its edges.
pub fn trimmed(notes: &Notes<'_>, range: Range<usize>) -> Range<usize> {
    let range_end = range.end;
    let Range { mut start, mut end } = range;
    // "just one in five"
    let figure = |at: usize| at < range_end && (notes.tokens[at].kind == TokenKind::Number || notes.number(at));
    loop {
        let leading = [Particle::Adverb, Particle::And, Particle::But, Particle::Medium]
            .into_iter()
            .map(|particle| notes.particle(start, particle))
            .max()
            .unwrap_or(0)
            .max(notes.notes.get(start).map_or(0, |note| note.time as usize));
        if start >= end {
            break;
        }
        let proper = notes.is(start, Particle::Definite)
            || notes.notes[start].noun.is_some()
            || notes.notes[start].pronoun.is_some()
            || notes.pack.traits.bare_verbs && notes.is(start, Particle::Adverb) && figure(start + leading);
        if leading > 0 && !proper && start + leading < end + 1 {
            start += leading;
        } else if !notes.word(start) && !is_name_quote(notes, start) {
            start += 1;
        } else {
            break;
        }
    }
    let closes = |at: usize| notes.mark(at, ')') || is_name_quote(notes, at);
    let joint =
        |at: usize| notes.is(at, Particle::And) || notes.pack.traits.object_between && notes.is(at, Particle::Definite);
    while start < end && (!notes.word(end - 1) && !closes(end - 1) || joint(end - 1)) {
        end -= 1;
    }
    start.min(end)..end
}
