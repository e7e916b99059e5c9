//! The noun phrase before a cue: "The ministry said …".

use std::ops::Range;

use super::after::speaks_as_one;
use super::{
    LONGEST, has_article, is_finite_cue, is_finite_verb, is_name_quote, is_quote_mark, opens_time_clause, trimmed,
};
use crate::extract::notes::adjuncts;
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::extract::speech::appositions::{apposition_start, closed_relative, describes_once_more, relative_start};
use crate::extract::speech::verb_group::verb_group_start;
use crate::lang::{CueKind, Order, Particle, Person, SourceKind, TokenKind};

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
    let words = before_medium(notes, from, &words).unwrap_or(words);
    let phrase = up_to_article(notes, own_name(notes, trimmed(notes, words)));
    if tells_of_matter(notes, phrase.start)
        || tells_place_or_time(notes, phrase.start, to)
        || is_only_time(notes, &phrase)
        || is_addressee(notes, &phrase)
        || is_with_whom(notes, &phrase)
    {
        return end..end;
    }
    match notes.pack.traits.adjectives_follow {
        true => last_clause(notes, adjuncts::to_subject(notes, phrase.start, phrase.end)..phrase.end),
        false => behind_circumstance(notes, phrase),
    }
}

/// The phrase before the comma where `words` only say in what medium it spoke: «کریم سیاحی، نماینده کارگران، در گفت‌وگو با ایرنا گفت».
fn before_medium(notes: &Notes<'_>, from: usize, words: &Range<usize>) -> Option<Range<usize>> {
    let medium = notes.pack.traits.object_before_verb && notes.is(words.start, Particle::Medium);
    let parted = medium && words.start > from && notes.comma(words.start - 1);
    let phrase = parted.then(|| Back::new(notes, from, words.start).phrase())??;
    (!phrase.is_empty()).then_some(phrase)
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
    notes.pack.traits.order == Order::VerbFirst && opens_adverbial(notes, at) && !people_speak(notes, at, verb)
}

/// Whether the words only say when, where no capital may make a name of them: בשבוע שעבר הוסיף.
fn is_only_time(notes: &Notes<'_>, phrase: &Range<usize>) -> bool {
    !notes.pack.traits.capitals && phrase.clone().all(|at| notes.in_time(at))
}

/// Whether the words name to whom it is said: «Ему это обещал мэр».
fn is_addressee(notes: &Notes<'_>, phrase: &Range<usize>) -> bool {
    let whom = |at: usize| notes.is(at, Particle::Addressee) || notes.is(at, Particle::Definite);
    notes.pack.traits.opens_clauses() && notes.is(phrase.start, Particle::Addressee) && phrase.clone().all(whom)
}

/// Whether the words say with whom somebody agrees: «С ней согласен депутат».
fn is_with_whom(notes: &Notes<'_>, phrase: &Range<usize>) -> bool {
    phrase.len() > 1 && notes.is_word_of(phrase.start, &notes.pack.traits.with_whom)
}

/// Whether the people of the body at `at` speak by the verb at `verb`.
fn people_speak(notes: &Notes<'_>, at: usize, verb: usize) -> bool {
    notes.cue(verb).is_some_and(|n| speaks_as_one(notes, at, &notes.cues[n]))
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
        if let Some(start) = passed_on(self.notes, self.from, last) {
            self.noun_end = start;
            return Some(start);
        }
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

/// Where the comma stands that opens an aside up to the comma at `last` which only says who passed it on: «Мэр Иван Лугов, передаёт
/// ТАСС, рассказал».
fn passed_on(notes: &Notes<'_>, from: usize, last: usize) -> Option<usize> {
    const ASIDE: usize = 12;
    let begins = |at: usize| notes.cue(at).filter(|&n| notes.cues[n].start == at);
    let mut cues = (from..last).rev().take(ASIDE).filter_map(begins);
    let nearest = cues.next()?;
    // «…, передаёт ТАСС со ссылкой на Рейтер, …»: from whom the agency has it.
    let quotes = notes.entry(&notes.cues[nearest]).kind == CueKind::Relaying;
    let n = if quotes { cues.next()? } else { nearest };
    let n = Some(n).filter(|&n| is_finite_verb(notes, n))?;
    let verb = notes.cues[n].start;
    let first = verb - usize::from(verb > from && notes.is(verb - 1, Particle::As));
    let open = first.checked_sub(1).filter(|&open| open > from && notes.comma(open))?;
    let end = if quotes { notes.cues[nearest].start } else { last };
    let name = notes.cues[n].end..end;
    let quoted = notes.opens(name.start).is_some_and(|quote| quote.close + 1 == end);
    let words = if quoted { name.start + 1..end - 1 } else { name };
    let agency = notes.speaker_end(words.start, words.end).is_some_and(|end| end >= words.end);
    (!words.is_empty() && agency && notes.pack.traits.has_name_cases()).then_some(open)
}

/// Whether a cue stands in an aside between a subject and its verb that only says who passed it on.
pub(in crate::extract::speech) fn is_relay_aside(notes: &Notes<'_>, from: usize, cue: &CueAt) -> bool {
    const ASIDE: usize = 10;
    let close = (cue.end..notes.tokens.len().min(cue.end + ASIDE)).find(|&at| notes.comma(at));
    let goes_on = |close: usize| notes.cue(close + 1).is_some_and(|n| is_finite_cue(notes, n));
    close.is_some_and(|close| goes_on(close) && passed_on(notes, from, close).is_some_and(|open| open < cue.start))
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
        // «Իր խոսքում նա զինվորներին մեղադրել է»: the pronoun is the subject.
        None => he_alone(notes, &phrase).unwrap_or(phrase),
    }
}

/// The pronoun inside a phrase whose nouns would have an article if one were the subject.
fn he_alone(notes: &Notes<'_>, phrase: &Range<usize>) -> Option<Range<usize>> {
    let shapes = !notes.pack.traits.subject_shapes.is_empty();
    let he = |at: &usize| {
        let pronoun = notes.notes[*at].pronoun.filter(|pronoun| pronoun.person == Person::Third);
        let owns = notes.notes.get(at + 1).is_some_and(|next| next.noun.is_some());
        pronoun.is_some() && !owns && !notes.is(*at, Particle::Addressee)
    };
    phrase.clone().find(he).filter(|_| shapes && phrase.len() > 1).map(|at| at..at + 1)
}

fn is_converb(notes: &Notes<'_>, at: usize) -> bool {
    notes.ends_like(at, &notes.pack.traits.converb_endings)
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
    // «سخنگوی ائتلاف چهارشنبهٔ گذشته …»: when it was, and no name behind it.
    let timed = traits.object_before_verb && notes.notes[at].time > 0 && !inside_name();
    if timed && notes.mention_behind(at).is_none_or(|name| name.start >= phrase.end) {
        return true;
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
    let glued = notes.has_preposition_glued(at) && notes.speaker_end(at, at + 1).is_none();
    notes.is(at, Particle::Preposition) || glued
}

/// Whether a relative word stands right before the verb group that begins at `group`: "struck down by a judge who called it".
fn ends_with_relative(notes: &Notes<'_>, group: usize) -> bool {
    notes.pack.traits.bare_verbs && group > 0 && notes.is(group - 1, Particle::Relative)
}

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

/// Whether the noun phrase cannot reach over token `at` to the left; `next` is the token after it.
pub fn is_border_before(notes: &Notes<'_>, at: usize, next: usize) -> bool {
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
        || notes.is(at, Particle::That) && !notes.is(at, Particle::Definite) && !is_part_of_name(notes, at)
        || notes.is(at, Particle::That) && at > 0 && notes.is(at - 1, Particle::And)
        || notes.is(at, Particle::Subordinate) && !notes.is(at, Particle::Preposition) && !is_postposition(notes, at)
        || notes.is_any(at, &[Particle::If, Particle::Supposed, Particle::But])
        || ends_longer_but(notes, at)
        || notes.is(at, Particle::AsFor)
        || notes.is(at, Particle::Verb) && !notes.in_known_name(at)
        || opens_question(notes, at, next)
        || notes.pack.traits.order == Order::VerbFirst && notes.finite_verb(at)
        || notes.cue(at).is_some_and(|n| is_finite_cue(notes, n)) && !is_brought_out(notes, at)
        || notes.is(at, Particle::And) && clause_before(notes, at)
}

/// Whether the word at `at` closes a longer word for "but" (si bien).
fn ends_longer_but(notes: &Notes<'_>, at: usize) -> bool {
    (1..=3).any(|n| at >= n && notes.particle(at - n, Particle::But) > n)
}

/// Whether a word of grammar has its capital behind a hyphen, inside a name: "UFC-Que Choisir".
fn is_part_of_name(notes: &Notes<'_>, at: usize) -> bool {
    at > 0 && notes.mark(at - 1, '-') && notes.tokens[at].capital
}

/// Whether the participle at `at` says who brought out the document before it, or when: "a poll published last week by the
/// institute".
fn is_brought_out(notes: &Notes<'_>, at: usize) -> bool {
    let document = |at: usize| notes.notes[at].noun.is_some_and(|noun| noun.is == SourceKind::Document);
    let past = |n: usize| notes.cues[n].form.features.number.is_none() && notes.cues[n].end == at + 1;
    // "A resident quoted by the agency": whoever passes on what others say.
    let relays = |n: usize| notes.entry(&notes.cues[n]).kind == CueKind::Relaying;
    let quoted = at > 0 && notes.notes[at - 1].noun.is_some() && notes.cue(at).is_some_and(relays);
    let plain = notes.pack.traits.bare_verbs && at > 0 && document(at - 1) || quoted;
    let by = at + 1 + notes.notes.get(at + 1).map_or(0, |note| usize::from(note.time));
    plain && notes.cue(at).is_some_and(past) && notes.is(by, Particle::By)
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

/// Whether "and" at `at` joins clauses and not nouns: a comma or a verb stands before it.
fn clause_before(notes: &Notes<'_>, at: usize) -> bool {
    at == 0 || notes.comma(at - 1) || notes.closes(at - 1).is_some()
}
