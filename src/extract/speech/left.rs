//! The content to the left of its cue: "…," the ministry said.

use std::ops::Range;

use super::attribution::Frame;
use super::dismissed::{is_claim, is_only_untrue};
use super::ends::strip_end;
use super::frames::{self, has_right, only_quotes};
use super::subject;
use super::verb_group;
use crate::extract::notes::adjuncts;
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::lang::{CueKind, Particle, ProcliticKind, SourceKind, Takes, TokenKind};
use crate::model::Stance;

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

/// Who speaks to the left or behind a verb that stands behind its content.
struct Speaker {
    /// Their words.
    source: Range<usize>,
    /// Where the content must have ended.
    border: usize,
    /// Where the cue's part ends.
    end: usize,
    /// Whether they stand behind the verb because the content stands before it.
    follows: bool,
}

/// The content to the left of `cue`, not before `from`: "…," the ministry said / …, said the ministry.
pub fn left(notes: &Notes<'_>, cue: &CueAt, from: usize, to: usize) -> Option<Left> {
    let kind = notes.entry(cue);
    if kind.kind != CueKind::Verb || !cue.form.features.finite {
        return None;
    }
    let speaker = speaker(notes, cue, from, to);
    if is_in_clause(notes, cue, &speaker, to) || is_object(notes, &speaker.source, cue) {
        return None;
    }
    let content_to = content_before(notes, from, speaker.border)?;
    if let Some(content) = quote_before(notes, from, content_to) {
        let Speaker { source, end, .. } = speaker;
        return (!content.is_empty()).then_some(Left { content, source, frame: Frame::Quote, end });
    }
    let unnamed = notes.pack.traits.bare_clause && !names_somebody(notes, &speaker.source);
    if !speaker.source.is_empty() && unnamed || is_object_behind(notes, &speaker.source, cue) {
        return None;
    }
    let from = frames::behind_told(notes, from..content_to).start;
    let content = first_word(notes, from, content_to)..content_to;
    // "The report was written by Hill, who declined to comment": nobody refuses what stands before.
    // "Whether they had met, he would not say": but what a question asks.
    if kind.stance == Stance::Declines && notes.pack.traits.bare_verbs && !is_question(notes, content.start) {
        return None;
    }
    if only_according(notes, &content) {
        return None;
    }
    let opens_phrase =
        notes.cue(content.start).is_some_and(|n| is_fronted(notes, n)) || is_according(notes, content.start);
    if opens_phrase && !content.clone().any(|at| notes.comma(at)) || !may_be_left(notes, cue, &speaker, &content, to) {
        return None;
    }
    let Speaker { source, end, .. } = speaker;
    Some(Left { content, source, frame: Frame::Before, end })
}

/// Who speaks by the verb at `cue`, whose content stands before it.
fn speaker(notes: &Notes<'_>, cue: &CueAt, from: usize, to: usize) -> Speaker {
    let group = verb_group::verb_group_start(notes, from, cue.start);
    let behind = || subject::behind_preposition(notes, cue, to);
    if let Some(source) = subject::inverted(notes, cue, from, group, to).or_else(behind) {
        return placed(notes, cue, source, group, to, true);
    }
    let before = subject::before(notes, from, cue.start);
    if !before.is_empty() {
        return placed(notes, cue, before, group, to, false);
    }
    let behind = adjuncts::to_subject(notes, cue.end, cue.tail.unwrap_or(to));
    let mut source = subject::after(notes, behind, cue.tail.unwrap_or(to));
    // "…", אמר לשופטת: to whom.
    let genitive = notes.pack.traits.clitics(ProcliticKind::Genitive);
    if notes.tokens.get(behind).is_some_and(|token| token.clitics.0 & genitive != 0) {
        source = behind..behind;
    }
    if source.is_empty() && cue.form.features.passive {
        source = adjuncts::speaking_place(notes, cue.end, to).unwrap_or(source);
    }
    let end = source.end.max(cue.whole_end());
    Speaker { source, border: group, end, follows: false }
}

/// The speaker named by the words `source`, before or behind a verb whose group begins at `group`.
fn placed(notes: &Notes<'_>, cue: &CueAt, source: Range<usize>, group: usize, to: usize, follows: bool) -> Speaker {
    let end = cue.whole_end();
    if source.start < cue.start {
        return Speaker { border: source.start, source, end, follows };
    }
    let end = source.end.max(end);
    Speaker { source: with_description(notes, source, to), border: group, end, follows }
}

/// Whether the verb belongs to a clause that describes something: "the report that the army gave", or to one whose subject
/// follows it: "He said it was safe, said the sides had met".
fn is_in_clause(notes: &Notes<'_>, cue: &CueAt, speaker: &Speaker, to: usize) -> bool {
    let source = &speaker.source;
    let behind = !speaker.follows && source.start >= cue.end && source.end < to;
    is_relative_verb(notes, source, cue)
        || is_contact_clause(notes, source, cue)
        || behind && notes.pack.traits.bare_verbs && notes.finite_verb(source.end)
}

/// The words of a quote that closes right before `to`, or of the whole clause around it, if a quote closes there.
fn quote_before(notes: &Notes<'_>, from: usize, to: usize) -> Option<Range<usize>> {
    let quote = notes.quote(to - 1).map(|n| &notes.quotes[n])?;
    let closes = quote.close + 1 == to && quote.open >= from;
    let whole = notes.words(from, quote.open) == 0 || ends_clause(notes, quote.open);
    closes.then(|| if whole { quote.inside() } else { from..to })
}

/// Whether words without quotation marks before the verb are what was said.
fn may_be_left(notes: &Notes<'_>, cue: &CueAt, speaker: &Speaker, content: &Range<usize>, to: usize) -> bool {
    let traits = &notes.pack.traits;
    let kind = notes.entry(cue);
    let follows = speaker.follows;
    let is_last = notes.words(cue.whole_end(), to) == 0;
    let closes = notes.words(adjuncts::skip_plain_adjuncts(notes, cue.whole_end(), to), to) == 0;
    // A comma, a verb and its subject after it are speech whatever else the verb may mean.
    let dropped = traits.null_subjects && speaker.source.is_empty() && closes;
    // "…, a-t-il précisé, menaçant de partir": the verb holds its subject.
    let end = cue.whole_end();
    let goes_on =
        |at: usize| notes.comma(at) && notes.cue(at + 1).is_some_and(|n| notes.cues[n].form.features.participle);
    let rest = end..(end..to).find(|&at| goes_on(at)).unwrap_or(to);
    let whole = !rest.clone().any(|at| notes.finite_verb(at))
        && !content.clone().any(|at| notes.colon(at) || notes.opens(at).is_some());
    let holds = cue.form.features.pronoun && whole;
    let in_order = follows || dropped || holds || traits.bare_clause || !traits.tells_behind();
    // "It fell by half, figures show.": nothing else can follow such a verb.
    let parted = || notes.comma(end) && notes.is_any(end + 1, &[Particle::But, Particle::Subordinate]);
    let last = kind.takes(Takes::Clause) && traits.bare_verbs && (is_last || parted());
    // "Faux, répond le maire": one word is enough that calls untrue what was said.
    let least = match follows {
        true if is_only_untrue(notes, content) => 1,
        true => 2,
        false => 3,
    };
    (!kind.weak || follows || holds || last)
        && !only_quotes(kind)
        && in_order
        && notes.words(content.start, content.end) >= least
}

/// A speaker with the clause that ends the sentence behind them and describes them: "…, said Ann Hill, who studies soil", "…,
/// according to figures released by the city".
pub(super) fn with_description(notes: &Notes<'_>, source: Range<usize>, to: usize) -> Range<usize> {
    let parted = notes.comma(source.end);
    let clause = source.end + usize::from(parted)..to;
    let participle =
        |at: usize| !parted && notes.finite_verb(at) && !notes.is(at, Particle::Verb) && notes.cue(at).is_none();
    // "a complaint filed Monday in court"
    let timed = |at: usize| !parted && notes.notes[at].time > 0 && is_made(notes, &source);
    // "said Ann Hill, 54, of Akron, Ohio"
    let home = |at: usize| {
        let names =
            parted && notes.is(at, Particle::About) && notes.tokens.get(at + 1).is_some_and(|next| next.capital);
        names && !(at..to).any(|i| notes.finite_verb(i))
    };
    let opens = clause.start < to
        && (notes.is(clause.start, Particle::Relative)
            || participle(clause.start)
            || timed(clause.start)
            || home(clause.start));
    let speaks = |at: usize| notes.cue(at).is_some_and(|n| has_right(notes, &notes.cues[n], to));
    let breaks = |at: usize| {
        let marked = notes.opens(at).is_some() || notes.colon(at) || notes.dash(at) || notes.mark(at, ';');
        marked || !parted && notes.comma(at)
    };
    if source.is_empty() || !notes.pack.traits.bare_verbs || !opens || clause.clone().any(|at| speaks(at) || breaks(at))
    {
        return source;
    }
    source.start..strip_end(notes, source.start, to)
}

/// Whether the words name a document and end with what was done with it: "a poll released".
pub(super) fn is_made(notes: &Notes<'_>, source: &Range<usize>) -> bool {
    let document = |at: usize| notes.notes[at].noun.is_some_and(|noun| noun.is == SourceKind::Document);
    let last = source.end.saturating_sub(1);
    notes.pack.traits.bare_verbs && source.clone().any(document) && !document(last) && !notes.tokens[last].capital
}

/// Whether the cue only says something of the noun before "that": "a figure that critics dispute".
fn is_relative_verb(notes: &Notes<'_>, source: &Range<usize>, cue: &CueAt) -> bool {
    let that = |at: &usize| *at > source.start && notes.is(*at, Particle::That) && notes.word(at - 1);
    // "a claim for which it offered no proof"
    let before = source.start.checked_sub(1).filter(|&at| !source.is_empty() && notes.is(at, Particle::Relative));
    if before.is_some() && source.end <= cue.start && notes.pack.traits.bare_verbs {
        return true;
    }
    let relative = source.clone().rev().find(that).filter(|&at| source.end <= cue.start && at + 1 < source.end);
    relative.is_some_and(|that| !(that + 1..cue.start).any(|at| notes.finite_verb(at)))
}

/// Whether what stands right before the verb is its object: «Подрядчик — «Мостострой» — обвинения отвергает».
fn is_object(notes: &Notes<'_>, source: &Range<usize>, cue: &CueAt) -> bool {
    let takes = notes.entry(cue).takes(Takes::Object);
    let before = !source.is_empty() && source.end <= cue.start;
    takes && before && notes.pack.traits.object_between && is_claim(notes, source.start)
}

/// Whether a noun for nobody who speaks stands behind a verb that takes objects: "L'homme, que la police recherche, nie les faits".
fn is_object_behind(notes: &Notes<'_>, source: &Range<usize>, cue: &CueAt) -> bool {
    let takes = notes.entry(cue).takes(Takes::Object);
    let somebody = |at: usize| {
        let note = &notes.notes[at];
        notes.tokens[at].capital || note.noun.is_some() || note.pronoun.is_some() || !note.callings.is_empty()
    };
    let behind = !source.is_empty() && source.start >= cue.end;
    // "…, denunciaron los talibanes": a known party with an article is somebody without a capital too.
    let party = |at: usize| notes.mention_behind(at).is_some_and(|name| name.start == at);
    let known = notes.is(source.start, Particle::Definite) && party(source.start + 1);
    takes && behind && notes.pack.traits.adjectives_follow && !known && !source.clone().any(somebody)
}

/// Whether the cue only says something of the noun before its subject: "an argument a judge rejected".
fn is_contact_clause(notes: &Notes<'_>, source: &Range<usize>, cue: &CueAt) -> bool {
    let names = |at: usize| {
        // "a charge Ann Hill denied"; "a spokeswoman Ann Hill" names one person.
        let name = notes.tokens[at].capital && !notes.tokens[at - 1].capital && notes.notes[at - 1].noun.is_none();
        name || notes.notes[at].pronoun.is_some()
    };
    let article = |at: usize| notes.is(at, Particle::Indefinite) || notes.is(at, Particle::Definite) || names(at);
    let joins = |at: usize| {
        let joints = [Particle::Preposition, Particle::And, Particle::Definite, Particle::Indefinite, Particle::Owner];
        notes.is_any(at, &joints)
    };
    let second = |at: usize| at > source.start + 1 && article(at) && notes.word(at - 1) && !joins(at - 1);
    let first = !source.is_empty() && source.end <= cue.start && notes.is(source.start, Particle::Indefinite);
    // "A spokesman for the rebel RSF": who speaks for somebody opens no such clause.
    let noun = notes.notes.get(source.start + 1).and_then(|note| note.noun);
    if noun.is_some_and(|noun| noun.is.is_person()) {
        return false;
    }
    notes.pack.traits.bare_verbs && first && (source.clone().any(second) || is_told_of(notes, source))
}

/// Whether a noun for what was said, and no document that speaks, stands first and its clause's subject behind it: "a claim army
/// spokesmen disputed".
fn is_told_of(notes: &Notes<'_>, source: &Range<usize>) -> bool {
    let noun = |n: usize| notes.entry(&notes.cues[n]).kind == CueKind::Noun;
    let document = notes.notes[source.start + 1].noun.is_some();
    let joined = notes.is_any(source.start + 2, &[Particle::Preposition, Particle::And]);
    source.len() > 2 && !document && !joined && notes.cue(source.start + 1).is_some_and(noun)
}

/// Whether the words may name a speaker, and are no figure or place alone ("up from 50 announced on Tuesday").
fn names_somebody(notes: &Notes<'_>, source: &Range<usize>) -> bool {
    let names = |at: usize| {
        let note = &notes.notes[at];
        notes.tokens[at].capital
            || note.noun.is_some()
            || note.pronoun.is_some()
            || notes.is_any(at, &[Particle::Definite, Particle::Indefinite, Particle::Owner])
    };
    source.clone().any(names)
}

/// Whether the words before the quote that opens at `open` are a clause of their own.
fn ends_clause(notes: &Notes<'_>, open: usize) -> bool {
    open > 0 && (notes.colon(open - 1) || matches!(notes.tokens[open - 1].kind, TokenKind::Mark('.' | ';')))
}

/// Whether the words only name somebody whom the sentence follows: "According to the mayor, his men …".
fn is_according(notes: &Notes<'_>, at: usize) -> bool {
    notes.cue(at).is_some_and(|n| notes.entry(&notes.cues[n]).kind == CueKind::According)
}

/// Whether cue number `n`, which opens a clause, only says what the speaker was asked or told: "Asked whether he would go,
/// he said".
fn is_fronted(notes: &Notes<'_>, n: usize) -> bool {
    let features = notes.cues[n].form.features;
    notes.pack.traits.bare_verbs && features.finite && features.number.is_none()
}

/// Whether the words are a noun phrase and behind a comma who says so: «Венгрия, по данным МИД, предложила насосы».
fn only_according(notes: &Notes<'_>, content: &Range<usize>) -> bool {
    let comma = content.clone().rev().find(|&at| notes.comma(at)).filter(|_| notes.pack.traits.has_name_cases());
    comma.is_some_and(|comma| is_according(notes, comma + 1))
}

/// Whether a word at `at` opens a question and no clause of time or condition.
fn is_question(notes: &Notes<'_>, at: usize) -> bool {
    notes.is(at, Particle::Whether) && !notes.is_any(at, &[Particle::Subordinate, Particle::If])
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
        if let Some(quote) = notes.closes(last).filter(|quote| quote.closed) {
            // «Профсоюз «Альянс врачей» назвал …», «Норникель» отвергает …: a name in marks, which nothing parts from its verb.
            let joined = quote.open == from || quote.open > from && notes.word(quote.open - 1);
            let name = !parted && joined && subject::is_name(notes, quote);
            let named = name && notes.pack.traits.tells_behind() && !notes.pack.traits.bare_clause;
            return (!named).then_some(end);
        } else if notes.comma(last) || notes.dash(last) {
            parted = true;
            end -= 1;
        } else {
            break;
        }
    }
    (parted && end > from).then_some(end)
}
