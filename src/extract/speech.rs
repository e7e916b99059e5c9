//! Who says what in an article: every statement handed to a speaker, in tokens.

use std::ops::Range;

use super::annotate::{CueAt, Notes};
use super::attribution::{Attribution, Frame};
use super::ends;
use super::frames::{self, Right};
use super::interposed::interposed;
use super::layout::{Block, BlockKind};
use super::left::{self, Left};
use super::sentences::sentences;
use super::{
    according, anaphora, dismissed, headline, object_before, object_between, quoted, subject, verb_last, verb_second,
};
use crate::lang::{Cue, CueKind, Number, Order, Particle, ProcliticKind};
use crate::model::{Manner, Stance, Tone};

/// Every attribution of the article, outer ones before those nested in them.
pub fn attributions(notes: &Notes<'_>, blocks: &[Block]) -> Vec<Attribution> {
    let mut out = Vec::new();
    for block in blocks {
        match block.kind {
            BlockKind::Title | BlockKind::Heading => {
                for range in semicolon_parts(notes, &block.tokens, headline::speaks) {
                    if !headline::attribution(notes, range.clone(), &mut out) {
                        let first = out.len();
                        sentence(notes, range, None, &mut out);
                        out[first..].iter_mut().for_each(|made| headline::cut_off(notes, made));
                    }
                }
            }
            BlockKind::Text | BlockKind::Aside(crate::lang::LineKind::Correction) => text(notes, block, &mut out),
            _ => {}
        }
    }
    out
}

fn text(notes: &Notes<'_>, block: &Block, out: &mut Vec<Attribution>) {
    let range = block.start..block.tokens.end;
    let mut last = range.start..range.start;
    for (n, range) in sentences(notes, range.clone()).into_iter().enumerate() {
        let before = std::mem::replace(&mut last, range.clone());
        if let Some(made) = anaphora::attribution(notes, &range, &before).filter(|_| is_free(out, &before)) {
            out.push(made);
            continue;
        }
        if quoted::continues(notes, range.clone(), n == 0, out) {
            continue;
        }
        if n > 0 || !headline::line_speech(notes, range.clone(), out) {
            let before = out.len();
            sentence(notes, range.clone(), None, out);
            if n > 0 && (out.len() == before || quoted::is_reported(notes, &out[before..])) {
                let found = out.split_off(before);
                match quoted::reported_on(notes, range.clone(), out) {
                    true if !found.is_empty() => sentence(notes, range, out.len().checked_sub(1), out),
                    true => {}
                    false => out.extend(found),
                }
            }
        }
    }
}

/// Whether no attribution stands in the sentence.
fn is_free(out: &[Attribution], sentence: &Range<usize>) -> bool {
    out.iter().rev().all(|a| a.content.last().is_none_or(|piece| piece.end <= sentence.start))
}

/// The deepest nesting that is followed: outlet, relaying party, party, and one more.
const DEEPEST: usize = 3;

/// Finds the attributions of one sentence, or of a content inside one (`parent`).
fn sentence(notes: &Notes<'_>, range: Range<usize>, parent: Option<usize>, out: &mut Vec<Attribution>) {
    let parts = semicolon_parts(notes, &range, frames::has_cue);
    if parts.len() > 1 {
        parts.into_iter().for_each(|part| sentence(notes, part, parent, out));
        return;
    }
    let first = out.len();
    let mut search = Search { notes, range: range.clone(), parent, from: range.start, found: Vec::new() };
    match notes.pack.traits.order {
        Order::VerbLast => verb_last::attributions(&mut search),
        _ if notes.pack.traits.verb_second => verb_second::attributions(&mut search),
        _ => {
            search.interposed();
            search.postposed();
            search.in_order();
            search.relays();
        }
    }
    let mut found = search.found;
    found.sort_by_key(|a| a.content.first().map_or(0, |piece| piece.start));
    out.extend(found);
    nested(notes, first, out);
}

/// The sentence, cut at the semicolons behind which somebody else speaks.
fn semicolon_parts(
    notes: &Notes<'_>,
    range: &Range<usize>,
    speaks: fn(&Notes<'_>, Range<usize>) -> bool,
) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut from = range.start;
    if notes.pack.traits.order == Order::SubjectFirst {
        let inside = |at: usize| notes.quote(at).is_some_and(|n| notes.quotes[n].open >= range.start);
        let borders = range.clone().filter(|&at| notes.mark(at, ';') && !inside(at));
        for at in borders {
            if from < at && speaks(notes, at..range.end) {
                parts.push(from..at);
                from = at + 1;
            }
        }
    }
    parts.push(from..range.end);
    parts
}

/// Looks for speech inside the contents that were just found.
fn nested(notes: &Notes<'_>, first: usize, out: &mut Vec<Attribution>) {
    let last = out.len();
    for n in first..last {
        let depth = std::iter::successors(Some(n), |&n| out[n].parent).count();
        if depth > DEEPEST {
            continue;
        }
        for piece in out[n].content.clone() {
            let inner = match notes.opens(piece.start) {
                Some(quote) if quote.close + 1 == piece.end => quote.inside(),
                _ => piece,
            };
            for part in sentences(notes, inner) {
                sentence(notes, part, Some(n), out);
            }
        }
    }
}

/// The search in one sentence.
pub(super) struct Search<'s, 't> {
    pub(super) notes: &'s Notes<'t>,
    pub(super) range: Range<usize>,
    parent: Option<usize>,
    /// What lies before it has its speaker.
    pub(super) from: usize,
    pub(super) found: Vec<Attribution>,
}

impl<'s, 't> Search<'s, 't> {
    /// The cues of this sentence that stand in no quote deeper than the sentence itself.
    pub(super) fn cues(&self) -> impl Iterator<Item = CueAt> + use<'s, 't> {
        let notes = self.notes;
        let range = self.range.clone();
        let start = notes.cues.partition_point(|cue| cue.start < range.start);
        let level = move |at: usize| notes.quote(at).is_none_or(|n| notes.quotes[n].open < range.start);
        let end = self.range.end;
        notes.cues[start..].iter().copied().take_while(move |cue| cue.end <= end).filter(move |cue| level(cue.start))
    }

    pub(super) fn entry(&self, cue: &CueAt) -> &'t Cue {
        &self.notes.pack.cues[cue.form.cue as usize]
    }

    /// Whether this is a sentence of the article and not a content inside one.
    pub(super) fn is_top(&self) -> bool {
        self.parent.is_none()
    }

    /// Whether the cue stands in a content that was found already.
    pub(super) fn is_taken(&self, cue: &CueAt) -> bool {
        let inside =
            |pieces: &[Range<usize>]| pieces.iter().any(|piece| piece.start < cue.end && cue.start < piece.end);
        self.found.iter().any(|a| inside(&a.content) || inside(&a.source) || inside(&a.cue))
    }

    /// "The bridge, the mayor said, is open": the first speaker between commas takes what stands around.
    fn interposed(&mut self) {
        if self.notes.pack.traits.order != Order::SubjectFirst {
            return;
        }
        let cues: Vec<CueAt> = self.cues().collect();
        let Some((cue, found)) =
            cues.iter().find_map(|cue| interposed(self.notes, cue, &self.range).map(|found| (cue, found)))
        else {
            return;
        };
        let made = self.made(cue, vec![found.left, found.right], found.source, Frame::Before);
        self.push(made);
    }

    /// "…, the ministry said": the last cue of a sentence whose statement stands before it takes all that stands there.
    fn postposed(&mut self) {
        let cues: Vec<CueAt> = self.cues().collect();
        for cue in cues.iter().rev() {
            if self.entry(cue).kind != CueKind::Verb || !self.is_postposed(cue) {
                continue;
            }
            if object_before::attribution(self, cue).is_some() {
                continue;
            }
            let Some(left) = left::left(self.notes, cue, self.range.start, self.range.end) else { continue };
            let order = self.notes.pack.traits.order;
            if left.frame == Frame::Before
                && (order == Order::VerbFirst
                    || self.notes.pack.traits.object_before_verb
                    || !self.is_clause(left.content.clone()) && !self.is_followed(&left))
            {
                continue;
            }
            let mut made = self.made(cue, vec![left.content], left.source, left.frame);
            self.go_on(&mut made, left.end);
            self.push(made);
            return;
        }
    }

    /// Whether the speaker stands behind the verb and a clause before it, so that the comma between parts statement and
    /// speaker however the clause begins: «В порту погибли двое, сообщил мэр».
    fn is_followed(&self, left: &Left) -> bool {
        let notes = self.notes;
        let front = left.content.start;
        let joint = [Particle::Subordinate, Particle::If, Particle::As].iter().any(|&p| notes.is(front, p));
        let verb = left.content.clone().any(|at| notes.finite_verb(at));
        let enough = verb || notes.words(front, left.content.end) >= 4;
        !notes.pack.traits.bare_clause && left.source.start >= left.content.end && enough && !joint
    }

    /// Whether nothing but adjuncts, another quote or another cue follows the cue.
    fn is_postposed(&self, cue: &CueAt) -> bool {
        match frames::right(self.notes, cue, self.range.end) {
            None => true,
            Some(right) if self.notes.pack.traits.order == Order::VerbFirst => {
                right.frame == Frame::Quote && self.quote_before(cue)
            }
            Some(right) if matches!(right.frame, Frame::Bare | Frame::Object) => {
                let border = self.border(cue);
                let relative = self.notes.is(border, Particle::Relative);
                !relative
                    && border > self.range.start
                    && self.is_parted(border)
                    && self.is_clause(self.range.start..border)
            }
            Some(right) if self.quote_after(right.gap.end.saturating_sub(1)).is_some() => {
                let border = self.border(cue);
                border > self.range.start && self.is_parted(border) && self.is_clause(self.range.start..border)
            }
            Some(right) => (right.frame == Frame::Quote || !right.gap.is_empty()) && self.quote_before(cue),
        }
    }

    /// Where the cue and the subject before it begin; a mark right before the cue says that its subject follows.
    fn border(&self, cue: &CueAt) -> usize {
        let group = subject::verb_group_start(self.notes, self.range.start, cue.start);
        if subject::inverted(self.notes, cue, self.range.start, group, self.range.end).is_some() {
            return group;
        }
        let before = subject::before(self.notes, self.range.start, cue.start);
        if before.is_empty() { cue.start } else { before.start }
    }

    pub(super) fn is_parted(&self, border: usize) -> bool {
        let last = border - 1;
        self.notes.comma(last) || self.notes.dash(last) || self.closes_quote(last)
    }

    pub(super) fn closes_quote(&self, at: usize) -> bool {
        self.notes.quote(at).is_some_and(|n| self.notes.quotes[n].close == at)
    }

    /// Whether a quote ends right before the cue's subject, so that what follows the cue only goes on with it.
    fn quote_before(&self, cue: &CueAt) -> bool {
        let border = self.border(cue);
        let parted = |at: usize| self.closes_quote(at) || at > 0 && !self.notes.word(at) && self.closes_quote(at - 1);
        border > self.range.start && parted(border - 1)
    }

    /// Whether the words are a clause and no adverbial: a verb among them, and no preposition or time in front.
    fn is_clause(&self, range: Range<usize>) -> bool {
        let notes = self.notes;
        let Some(first) = range.clone().find(|&at| notes.word(at)) else { return false };
        let adverbial = notes.notes[first].time > 0
            || [Particle::Preposition, Particle::Subordinate, Particle::If, Particle::Adverb, Particle::Medium]
                .iter()
                .any(|&p| notes.is(first, p));
        let verb = range.clone().any(|at| notes.finite_verb(at));
        (verb || notes.words(range.start, range.end) >= 7)
            && (!adverbial || verb && notes.words(range.start, range.end) >= 8)
    }

    /// After "…,” he said": the same speaker's next quote in the sentence.
    pub(super) fn go_on(&self, made: &mut Attribution, end: usize) {
        let mut at = end;
        let mut steps = 0;
        while at < self.range.end && steps < 12 {
            if self.quote_after(at).is_some() {
                return;
            }
            if let Some(quote) = self.notes.opens(at) {
                let short = quote.closed && self.notes.words(quote.open, quote.close) <= 2;
                if !short {
                    made.content.push(quote.inside());
                }
                return;
            }
            if self.notes.cue(at).is_some() || frames::is_that(self.notes, at, None) > 0 {
                return;
            }
            at += 1;
            steps += 1;
        }
    }

    /// The other cues, from the first to the last.
    fn in_order(&mut self) {
        let cues: Vec<CueAt> = self.cues().collect();
        let mut aside = None;
        for cue in cues {
            if cue.start < self.from || self.is_taken(&cue) {
                continue;
            }
            let made = match self.entry(&cue).kind {
                CueKind::Verb => self.verb(&cue).or_else(|| object_between::attribution(self, &cue)),
                CueKind::According if let Some(passed_on) = according::passed_on(self, &cue) => {
                    aside = Some(passed_on);
                    None
                }
                CueKind::According | CueKind::AccordingAfter => according::according(self, &cue),
                CueKind::Noun => self.noun(&cue),
                CueKind::Relaying => self.relaying_verb(&cue),
            };
            if let Some(mut made) = made.and_then(|made| dismissed::settled(self.notes, made)) {
                made.relayed.extend(aside.take());
                self.push(made);
            }
        }
    }

    pub(super) fn push(&mut self, made: Attribution) {
        if made.content.iter().all(|piece| self.notes.words(piece.start, piece.end) == 0) {
            return;
        }
        let ends = |pieces: &[Range<usize>]| pieces.iter().map(|piece| piece.end).max().unwrap_or(self.from);
        let end = ends(&made.content).max(ends(&made.cue));
        let quote = self.quote_after(end.max(ends(&made.source)));
        self.from = self.from.max(end);
        if let Some(quote) = quote.filter(|_| made.frame != Frame::Quote) {
            let content = vec![quote];
            let manner = quoted::manner(self.notes, &content);
            let second = Attribution { content, manner, frame: Frame::Quote, ..made.clone() };
            self.found.push(made);
            self.push(second);
        } else {
            self.found.push(made);
        }
    }

    /// The quote behind a colon at `at`, which gives the speaker's own words for what was just said.
    fn quote_after(&self, at: usize) -> Option<Range<usize>> {
        let colon = at < self.range.end && self.notes.colon(at) && self.notes.pack.traits.order == Order::SubjectFirst;
        let quote = self.notes.opens(at + 1).filter(|_| colon)?;
        (quote.open < self.range.end && self.notes.words(quote.open, quote.close) > 2).then(|| quote.inside())
    }

    pub(super) fn verb(&self, cue: &CueAt) -> Option<Attribution> {
        if according::is_as(self, cue) {
            return according::according(self, cue);
        }
        if cue.form.features.infinitive && !self.notes.pack.traits.bare_clause {
            return None;
        }
        if self.entry(cue).hearsay && !self.is_top() {
            return None;
        }
        let right = frames::right(self.notes, cue, self.range.end);
        let opened = right.as_ref().is_some_and(|right| matches!(right.frame, Frame::Quote | Frame::That));
        if !opened && let Some(made) = object_before::attribution(self, cue) {
            return Some(made);
        }
        let right = right?;
        let source = if self.entry(cue).hearsay { cue.start..cue.start } else { self.source(cue, &right) };
        let weak = matches!(right.frame, Frame::Bare | Frame::Object | Frame::Infinitive);
        if source.is_empty() && self.opens_sentence(cue) || weak && self.is_marked_infinitive(cue) {
            return None;
        }
        if weak && (self.is_passive(cue) || self.tells_of_act(cue)) {
            return None;
        }
        let aside = cue.form.features.participle && !cue.form.features.finite && !self.goes_on(cue);
        if weak && aside && self.notes.pack.traits.order == Order::SubjectFirst {
            return None;
        }
        // Without a particle or a quote there must be somebody who speaks.
        if weak && source.is_empty() && !self.may_drop_subject(cue) && !self.entry(cue).hearsay {
            return None;
        }
        let content = self.own_words(right.content.clone());
        let mut made = self.made(cue, vec![content], source, right.frame);
        made.glued = right.glued;
        if right.frame == Frame::Quote {
            self.go_on(&mut made, right.content.end + 1);
        }
        Some(made)
    }

    /// Whether a participle goes on after a comma or "and", and does not describe the noun before it ("letters asking for").
    fn goes_on(&self, cue: &CueAt) -> bool {
        let before = cue.start.saturating_sub(1);
        cue.start == self.range.start || !self.notes.word(before) || self.notes.is(before, Particle::And)
    }

    /// A content without the clause that begins with "but": where another is quoted, the one who quotes him speaks there.
    fn own_words(&self, content: Range<usize>) -> Range<usize> {
        let but = |&at: &usize| self.notes.is(at, Particle::But);
        let outer = |n: usize| self.notes.quotes[n].open + 1 < content.start;
        let quoted = self.parent.is_some() && self.notes.quote(content.start).is_some_and(outer);
        match content.clone().skip(2).find(but).filter(|_| quoted) {
            Some(at) => content.start..at,
            None => content,
        }
    }

    /// "when the province declared its secession": the outlet tells of an act; nothing is passed on.
    fn tells_of_act(&self, cue: &CueAt) -> bool {
        let group = subject::verb_group_start(self.notes, self.range.start, cue.start);
        self.notes.pack.traits.order == Order::VerbFirst
            && group > self.range.start
            && self.notes.is(group - 1, Particle::Subordinate)
    }

    /// "Asked whether …, he said": a verb that opens its sentence with no subject only describes one that follows.
    fn opens_sentence(&self, cue: &CueAt) -> bool {
        let finite = cue.form.features.finite && !cue.form.features.passive;
        finite && cue.start == self.range.start && self.notes.pack.traits.bare_verbs
    }

    /// "expected to announce": nothing was announced.
    fn is_marked_infinitive(&self, cue: &CueAt) -> bool {
        self.notes.pack.traits.bare_verbs && cue.start > self.range.start && self.notes.is(cue.start - 1, Particle::To)
    }

    /// "had been warned to": somebody else speaks, and to the one the sentence names.
    fn is_passive(&self, cue: &CueAt) -> bool {
        let group = subject::verb_group_start(self.notes, self.range.start, cue.start);
        (group..cue.start).any(|at| self.notes.is(at, Particle::Passive))
    }

    /// Whether the form may do without a subject of its own: a participle, or a verb that goes on after "and".
    fn may_drop_subject(&self, cue: &CueAt) -> bool {
        let glued = ends::has_and(self.notes, cue.start);
        let group = subject::verb_group_start(self.notes, self.range.start, cue.start);
        let joined = group > self.range.start
            && (self.notes.is(group - 1, Particle::And)
                || self.notes.is(group - 1, Particle::But)
                || self.notes.comma(group - 1));
        cue.form.features.participle || glued || joined || self.notes.pack.traits.order == Order::VerbFirst
    }

    /// The words that name the speaker of a cue with its content on the right.
    fn source(&self, cue: &CueAt, right: &Right) -> Range<usize> {
        let none = cue.start..cue.start;
        if cue.form.features.participle && !cue.form.features.finite {
            return self.main_subject(cue).unwrap_or(none);
        }
        let before = || subject::before(self.notes, self.from, cue.start);
        let after = || {
            let found = subject::after(self.notes, cue.end, right.gap.end);
            if self.is_indirect_object(&found) { none.clone() } else { found }
        };
        match self.notes.pack.traits.order {
            Order::VerbFirst => {
                // A verb before its subject stands in the singular; no subject carries its owner's pronoun, nor a preposition.
                let genitive = self.notes.pack.traits.clitics(ProcliticKind::Genitive);
                let addressee = self.notes.tokens.get(cue.end).is_some_and(|token| token.clitics.0 & genitive != 0);
                let no_subject =
                    addressee || cue.form.features.number == Some(Number::Plural) || self.notes.possessed(cue.end);
                let found = if no_subject { none.clone() } else { after() };
                let may_precede = !ends::has_and(self.notes, cue.start) || self.as_for(cue);
                let found = if found.is_empty() && may_precede { before() } else { found };
                if found.is_empty() && !addressee { self.main_subject(cue).unwrap_or(found) } else { found }
            }
            _ => {
                let found = self.without_preposition(before());
                if !found.is_empty() {
                    return found;
                }
                let went_on = || if self.subject_went_on(cue) { none.clone() } else { after() };
                self.main_subject(cue).unwrap_or_else(went_on)
            }
        }
    }

    /// "In the statement it says": a place may speak where verbs come last, and its preposition is no part of its name.
    fn without_preposition(&self, phrase: Range<usize>) -> Range<usize> {
        let length = self.notes.particle(phrase.start, Particle::Preposition);
        let skip = if self.notes.pack.traits.object_before_verb { length } else { 0 };
        (phrase.start + skip).min(phrase.end)..phrase.end
    }

    /// The subject of the sentence's first verb, if the cue goes on after it ("corrected the figure, saying") and nobody has
    /// spoken in the sentence yet.
    fn main_subject(&self, cue: &CueAt) -> Option<Range<usize>> {
        let notes = self.notes;
        if notes.pack.traits.order == Order::VerbFirst {
            return self.first_subject(cue);
        }
        let goes_on = cue.start > self.range.start && self.goes_on(cue);
        if notes.pack.traits.order != Order::SubjectFirst || !self.found.is_empty() || !goes_on {
            return None;
        }
        let verb = (self.range.start..cue.start).find(|&at| notes.finite_verb(at))?;
        let subject = subject::before(notes, self.range.start, verb);
        let named =
            |at: usize| notes.tokens[at].capital || notes.notes[at].noun.is_some() || notes.notes[at].pronoun.is_some();
        let plain = !notes.is(subject.start, Particle::Preposition) && !notes.is(subject.start, Particle::Subordinate);
        (!subject.is_empty() && plain && subject.clone().any(named)).then_some(subject)
    }

    /// The subject of the verb that opens the sentence, or of the one behind its subject, where a verb of saying goes on
    /// after "and": وصل الوزير إلى بغداد وقال إن …
    fn first_subject(&self, cue: &CueAt) -> Option<Range<usize>> {
        let notes = self.notes;
        if !self.found.is_empty() || !ends::has_and(notes, cue.start) || !self.is_top() {
            return None;
        }
        let start = (self.range.start..cue.start).find(|&at| notes.word(at))?;
        let verb = (start..cue.start).find(|&at| notes.finite_verb(at));
        let alone = (start..cue.start).all(|at| notes.cue(at).is_none() && notes.opens(at).is_none());
        let before = subject::before(notes, start, verb.unwrap_or(start));
        let subject = match verb {
            Some(verb) if before.is_empty() => subject::after(notes, verb + 1, cue.start),
            Some(_) => before,
            None => start..notes.speaker_end(start, cue.start).unwrap_or(start + 1),
        };
        let named = |at: usize| notes.notes[at].noun.is_some() || notes.speaker_end(at, subject.end).is_some();
        (alone && subject.clone().any(named)).then_some(subject)
    }

    /// Whether the clause begins with "as for …", so that a conjunction written together with its verb joins nothing.
    fn as_for(&self, cue: &CueAt) -> bool {
        (self.from..cue.start).any(|at| self.notes.is(at, Particle::AsFor))
    }

    /// Whether a phrase after the cue only says to whom ("told the Council").
    fn is_indirect_object(&self, phrase: &Range<usize>) -> bool {
        self.notes.pack.traits.bare_clause && self.notes.pack.traits.order == Order::SubjectFirst && !phrase.is_empty()
    }

    /// "…, and denied that": the speaker of the cue before speaks on.
    fn subject_went_on(&self, cue: &CueAt) -> bool {
        !self.found.is_empty() && self.may_drop_subject(cue)
    }

    /// An attribution by `cue`.
    pub(super) fn made(
        &self,
        cue: &CueAt,
        content: Vec<Range<usize>>,
        source: Range<usize>,
        frame: Frame,
    ) -> Attribution {
        let entry = self.entry(cue);
        let manner = quoted::manner(self.notes, &content);
        Attribution {
            manner,
            content,
            glued: 0,
            source: if source.is_empty() { Vec::new() } else { vec![source] },
            cue: cue.pieces(),
            form: Some(cue.form),
            stance: entry.stance,
            tone: entry.tone,
            relayed: Vec::new(),
            parent: self.parent,
            frame,
            sentence: self.range.clone(),
        }
    }
}

/// An attribution without a cue: a headline's, or a quote that goes on.
pub fn without_cue(
    notes: &Notes<'_>,
    content: Range<usize>,
    source: Option<Range<usize>>,
    frame: Frame,
    sentence: Range<usize>,
) -> Attribution {
    let content = vec![content];
    Attribution {
        manner: if frame == Frame::Continued { Manner::Direct } else { quoted::manner(notes, &content) },
        content,
        glued: 0,
        source: source.into_iter().collect(),
        cue: Vec::new(),
        form: None,
        stance: Stance::Asserts,
        tone: Tone::Neutral,
        relayed: Vec::new(),
        parent: None,
        frame,
        sentence,
    }
}
