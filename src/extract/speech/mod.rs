//! Who says what in an article: every statement handed to a speaker, in tokens.

pub(super) mod according;
pub(super) mod anaphora;
pub(super) mod appositions;
pub(super) mod attribution;
pub(super) mod by_agent;
pub(super) mod by_verb;
mod commented;
mod cut;
pub(super) mod determinacy;
pub(super) mod dismissed;
pub(super) mod ends;
mod explained;
pub(super) mod frames;
pub(super) mod handing_on;
pub(super) mod headline;
pub(super) mod inner_words;
pub(super) mod interposed;
pub(super) mod left;
pub(super) mod negation;
pub(super) mod object_before;
pub(super) mod object_between;
mod object_first;
pub(super) mod object_start;
pub(super) mod objects;
pub(super) mod postposed;
pub(super) mod quoted;
pub(super) mod subject;
mod that_right;
pub(super) mod verb_group;
pub(super) mod verb_last;
pub(super) mod verb_second;
pub(super) mod verb_subject;

use std::cell::RefCell;
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::extract::notes::adjuncts;
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::extract::notes::layout::{Block, BlockKind};
use crate::extract::notes::sentences::sentences;
use crate::lang::{Cue, CueKind, Order, Particle, Takes};
use crate::model::{Manner, Stance, Tone};
use crate::text::overlap;
use attribution::{Attribution, Frame};
use frames::Right;

/// Every attribution of the article, outer ones before those nested in them.
pub fn attributions(notes: &Notes<'_>, blocks: &[Block]) -> Vec<Attribution> {
    let mut out = Vec::new();
    for block in blocks {
        match block.kind {
            BlockKind::Title | BlockKind::Heading => {
                let parts = headline::parts(notes, block.tokens.clone()).into_iter();
                for range in parts.flat_map(|part| semicolon_parts(notes, &part, headline::speaks)) {
                    if let Some(quote) = headline::whole_quote(notes, &range) {
                        out.push(without_cue(notes, quote, None, Frame::Headline, range));
                    } else if headline::attribution(notes, range.clone(), &mut out) {
                        told_in_headline(notes, &mut out);
                    } else {
                        let first = out.len();
                        sentence(notes, headline::past_topic(notes, range.clone()), None, &mut out);
                        if out.len() == first {
                            out.extend(headline::told_last(notes, range));
                        }
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
    let sentences = sentences(notes, range.clone());
    let transcript = headline::is_transcript(notes, &sentences);
    for (n, range) in sentences.into_iter().enumerate() {
        let last_sentence = std::mem::replace(&mut last, range.clone());
        if let Some(made) =
            anaphora::attribution(notes, &range, &last_sentence).filter(|_| is_free(out, &last_sentence))
        {
            out.push(made);
            continue;
        }
        if quoted::continues(notes, range.clone(), n == 0, out) {
            continue;
        }
        if transcript && headline::labelled(notes, range.clone(), out) {
            nested(notes, out.len() - 1, out);
        } else if n > 0 && !headline::is_label(notes, &range) || !headline::line_speech(notes, range.clone(), out) {
            let before = out.len();
            sentence(notes, range.clone(), None, out);
            if is_only_asked(notes, &range, &out[before..]) {
                out.truncate(before);
                continue;
            }
            quoted::behind_semicolon(notes, &range, before, out);
            commented::add(notes, &range, before, out);
            if out.len() == before && commented::add_bare(notes, &range, &last_sentence, out) {
                continue;
            }
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

/// Whether the outlet itself only asks what somebody may have said: "Did the ministry deny the report?"
fn is_only_asked(notes: &Notes<'_>, sentence: &Range<usize>, found: &[Attribution]) -> bool {
    let mark = sentence.end.checked_sub(1).filter(|&last| notes.mark(last, '?') || notes.mark(last, '؟'));
    let handed = |a: &Attribution| matches!(a.frame, Frame::That | Frame::Bare | Frame::Object | Frame::Infinitive);
    mark.is_some_and(|mark| notes.quote(mark).is_none()) && !found.is_empty() && found.iter().all(handed)
}

/// Looks for speech inside the headline's statement that was found last ("Kremlin: Putin told …"), where a clause or quote leaves
/// no doubt: behind a comma a headline has clauses of others.
fn told_in_headline(notes: &Notes<'_>, out: &mut Vec<Attribution>) {
    let first = out.len();
    nested(notes, first - 1, out);
    if !out[first..].iter().all(|made| matches!(made.frame, Frame::That | Frame::Quote)) {
        out.truncate(first);
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
    let parts = semicolon_parts(notes, &range, frames::hands_over);
    if parts.len() > 1 {
        parts.into_iter().for_each(|part| sentence(notes, part, parent, out));
        return;
    }
    let first = out.len();
    let mut search = Search {
        notes,
        range: range.clone(),
        parent,
        from: range.start,
        found: Vec::new(),
        rights: RefCell::default(),
    };
    match notes.pack.traits.order {
        Order::VerbLast => verb_last::attributions(&mut search),
        _ if notes.pack.traits.verb_second => verb_second::attributions(&mut search),
        _ => {
            search.told_by_another();
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
    if notes.pack.traits.order != Order::VerbFirst {
        let inside = |at: usize| notes.quote(at).is_some_and(|n| notes.quotes[n].open >= range.start);
        let explained = |at: usize| notes.colon(at) && explained_by_speaker(notes, range, at);
        let marks = range.clone().filter(|&at| notes.mark(at, ';') || notes.colon(at));
        let borders = marks.filter(|&at| !inside(at) && (notes.mark(at, ';') || explained(at)));
        for at in borders {
            // "Elçi kapıyı açtı; “…” dedi": where the verb closes the sentence its subject may stand before the semicolon.
            let whole = notes.pack.traits.order != Order::VerbLast || speaks(notes, from..at);
            if from < at && whole && speaks(notes, at..range.end) {
                parts.push(from..at);
                from = at + 1;
            }
        }
    }
    parts.push(from..range.end);
    parts
}

/// Whether somebody speaks before the colon at `colon`, and behind it another statement names its own speaker: «Завод это отрицает: бак,
/// настаивает директор, цел», «Мэр отверг обвинения: по его словам, …».
fn explained_by_speaker(notes: &Notes<'_>, range: &Range<usize>, colon: usize) -> bool {
    let kind = |n: usize| notes.entry(&notes.cues[n]);
    let clauses = notes.pack.traits.opens_clauses() && notes.pack.traits.object_between;
    // «По предварительным данным» names nobody.
    let names = |cue: &CueAt| notes.word(cue.end) || (cue.start..cue.end).any(|at| notes.notes[at].pronoun.is_some());
    let marked = |n: usize| {
        let cue = &notes.cues[n];
        let group = verb_group::verb_group_start(notes, colon + 1, cue.start);
        let behind = group > colon + 1 && !notes.word(group - 1) && subject::is_finite_cue(notes, n);
        match kind(n).kind {
            CueKind::According => names(cue),
            CueKind::Verb => behind && notes.word(cue.end),
            _ => false,
        }
    };
    // «Мэр сказал: по словам врачей, …»: what stands behind the colon is his statement.
    let has_object = |n: usize| {
        let behind = || adjuncts::skip_adjuncts(notes, notes.cues[n].end, colon) < colon;
        kind(n).takes(Takes::Object) && (!frames::only_tells(kind(n)) || behind())
    };
    let speaks = |at: usize| {
        notes.cue(at).is_some_and(|n| {
            let verb = kind(n).kind == CueKind::Verb && notes.cues[n].form.features.finite;
            verb && has_object(n)
        })
    };
    let level = |at: usize| notes.quote(at) == notes.quote(colon);
    clauses
        && notes.opens(colon + 1).is_none()
        && (range.start..colon).any(|at| level(at) && speaks(at))
        && (colon + 1..range.end).any(|at| level(at) && notes.cue(at).is_some_and(marked))
}

/// Looks for speech inside the contents that were just found.
fn nested(notes: &Notes<'_>, first: usize, out: &mut Vec<Attribution>) {
    let last = out.len();
    for n in first..last {
        let depth = std::iter::successors(Some(n), |&n| out[n].parent).count();
        if depth > DEEPEST || object_first::is_unanswered(notes, &out[n]) {
            continue;
        }
        for piece in out[n].content.clone() {
            let inner = match notes.opens(piece.start) {
                Some(quote) if quote.close + 1 == piece.end => quote.inside(),
                _ => piece,
            };
            let before = out.len();
            for part in sentences(notes, inner.clone()) {
                sentence(notes, part, Some(n), out);
            }
            quotes_inside(notes, inner, n, out);
            if out[before..].iter().all(|made| made.parent == Some(n) && is_told_of_thing(notes, made)) {
                out.truncate(before);
            }
        }
    }
}

/// Whether a verb inside somebody's words only says what a thing does («Пробы подтвердили вирус»), or has no object but a pronoun
/// («Мы предупреждали об этом ещё в среду»).
fn is_told_of_thing(notes: &Notes<'_>, made: &Attribution) -> bool {
    let cases = notes.pack.traits.has_name_cases() && made.frame == Frame::Object;
    let thing = |source: &Range<usize>| {
        object_first::is_thing(notes, source) && source.clone().skip(1).all(|at| !notes.tokens[at].capital)
    };
    let points = made.content.first().is_some_and(|piece| notes.points(&(piece.start..piece.start + 1)));
    cases && (points || made.source.first().is_some_and(|source| source.len() < 3 && thing(source)))
}

/// A quote inside a statement has at least so many words if somebody speaks in it.
const SPEAKING: usize = 4;

/// Looks for speech in the quotes inside `content`, which is statement number `parent`: "his aides, who “seem to think that …”".
/// There a verb without a subject may be anybody's, and counts for nothing.
fn quotes_inside(notes: &Notes<'_>, content: Range<usize>, parent: usize, out: &mut Vec<Attribution>) {
    let mut at = content.start;
    while at < content.end {
        let quote = notes.opens(at).filter(|quote| quote.closed && quote.close < content.end).copied();
        at = quote.map_or(at, |quote| quote.close) + 1;
        let Some(quote) = quote.filter(|quote| notes.words(quote.open, quote.close) >= SPEAKING) else { continue };
        for part in sentences(notes, quote.inside()) {
            let first = out.len();
            sentence(notes, part, Some(parent), out);
            let nameless = |a: &Attribution| a.parent == Some(parent) && a.source.is_empty();
            if out[first..].iter().any(nameless) {
                out.truncate(first);
            }
        }
    }
}

/// The search in one sentence.
pub(super) struct Search<'s, 't> {
    pub(super) notes: &'s Notes<'t>,
    pub(super) range: Range<usize>,
    pub(super) parent: Option<usize>,
    /// What lies before it has its speaker.
    pub(super) from: usize,
    pub(super) found: Vec<Attribution>,
    /// What stands to the right of each cue, by its first token, once it was asked for: several frames ask the same.
    rights: RefCell<FxHashMap<usize, (CueAt, Option<Right>)>>,
}

impl<'s, 't> Search<'s, 't> {
    /// The cues of this sentence that stand in no quote deeper than the sentence itself.
    pub(super) fn cues(&self) -> impl Iterator<Item = CueAt> + use<'s, 't> {
        let notes = self.notes;
        let range = self.range.clone();
        let start = notes.cues.partition_point(|cue| cue.start < range.start);
        let level = move |at: usize| notes.quote(at).is_none_or(|n| notes.quotes[n].open < range.start);
        let end = self.range.end;
        let own = move |cue: &CueAt| level(cue.start) && !subject::is_relay_aside(notes, range.start, cue);
        notes.cues[start..].iter().copied().take_while(move |cue| cue.end <= end).filter(own)
    }

    pub(super) fn entry(&self, cue: &CueAt) -> &'t Cue {
        self.notes.entry(cue)
    }

    /// The content to the right of `cue`, at most up to the end of the sentence.
    pub(super) fn right(&self, cue: &CueAt) -> Option<Right> {
        let mut known = self.rights.borrow_mut();
        if let Some((_, right)) = known.get(&cue.start).filter(|(other, _)| other == cue) {
            return right.clone();
        }
        let right = frames::right(self.notes, cue, self.range.end);
        known.insert(cue.start, (*cue, right.clone()));
        right
    }

    /// Whether this is a sentence of the article and not a content inside one.
    pub(super) fn is_top(&self) -> bool {
        self.parent.is_none()
    }

    /// Whether the cue stands in a content that was found already.
    pub(super) fn is_taken(&self, cue: &CueAt) -> bool {
        let inside = |pieces: &[Range<usize>]| pieces.iter().any(|piece| overlap(piece, &(cue.start..cue.end)));
        self.found.iter().any(|a| inside(&a.content) || inside(&a.source) || inside(&a.cue))
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
            let relative = self.notes.is(at, Particle::Relative) && self.notes.pack.traits.adjectives_follow;
            if self.notes.cue(at).is_some() || frames::is_that(self.notes, at, None) > 0 || relative {
                return;
            }
            at += 1;
            steps += 1;
        }
    }

    /// The other cues, from the first to the last.
    fn in_order(&mut self) {
        let notes = self.notes;
        let cues: Vec<CueAt> = self.cues().collect();
        let mut aside = None;
        for cue in cues {
            if cue.start < self.from || self.is_taken(&cue) {
                continue;
            }
            let made = match self.entry(&cue).kind {
                CueKind::Verb if by_agent::closes_with_by(notes, &cue) => by_agent::attribution(self, &cue),
                CueKind::Verb if let Some((object, why)) = object_between::explained(self, &cue) => {
                    self.push(object);
                    why
                }
                CueKind::Verb if let Some((object, why)) = explained::explained(self, &cue) => {
                    self.found.extend(dismissed::settled(notes, object));
                    Some(why)
                }
                CueKind::Verb if let Some(made) = object_between::label(self, &cue) => Some(made),
                CueKind::Verb if let Some(made) = object_first::clause_first(self, &cue) => Some(made),
                CueKind::Verb if let Some(made) = object_first::deed_first(self, &cue) => Some(made),
                CueKind::Verb if let Some(made) = object_first::attribution(self, &cue) => Some(made),
                CueKind::Verb if let Some(made) = self.pronoun_first(&cue) => Some(made),
                CueKind::Verb => {
                    let made = self.verb(&cue).or_else(|| object_between::attribution(self, &cue));
                    made.or_else(|| by_agent::attribution(self, &cue)).or_else(|| self.points_back(&cue))
                }
                CueKind::According | CueKind::AccordingAfter
                    if let Some(passed_on) = according::passed_on(self, &cue) =>
                {
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

    /// "Le maire le nie": a denial of nothing but what the pronoun before its verb points at.
    fn points_back(&self, cue: &CueAt) -> Option<Attribution> {
        let before = cue.start.checked_sub(1).filter(|&at| at > self.from && self.notes.is(at, Particle::Clitic))?;
        let denies = self.entry(cue).stance == Stance::Denies && cue.form.features.finite;
        let source = subject::before(self.notes, self.from, before);
        let pronoun = before..cue.start;
        let points = denies && self.notes.points(&pronoun) && !source.is_empty();
        points.then(|| self.made(cue, vec![pronoun], source, Frame::Object))
    }

    /// "Lo desmiente el alcalde": a pronoun before the verb that opens its clause is its object, and its subject stands behind it.
    fn pronoun_first(&self, cue: &CueAt) -> Option<Attribution> {
        let notes = self.notes;
        let kind = self.entry(cue);
        let pronoun =
            cue.start.checked_sub(1).filter(|&at| at >= self.from && notes.is(at, Particle::Clitic))?..cue.start;
        let so = (self.from..pronoun.start).rev().take_while(|&at| notes.is(at, Particle::Adverb)).last();
        let front = so.unwrap_or(pronoun.start);
        let opens = front == self.range.start || !notes.word(front - 1);
        let takes = kind.takes(Takes::Object) && cue.form.features.finite && !cue.form.features.passive;
        let subject =
            subject::after(notes, adjuncts::skip_plain_adjuncts(notes, cue.end, self.range.end), self.range.end);
        let end = subject.end;
        let closes = end >= self.range.end || !notes.word(end) && notes.opens(end).is_none();
        let points = takes && opens && closes && notes.points(&pronoun) && !subject.is_empty();
        points.then(|| self.made(cue, vec![pronoun], subject, Frame::Object))
    }

    pub(super) fn push(&mut self, made: Attribution) {
        let made = dismissed::answered(self.notes, made);
        let nobody = made.source.first().is_some_and(|source| self.notes.is(source.start, Particle::Nobody));
        // "…, who refused to comment": a relative clause is what nobody says.
        let relative = |piece: &Range<usize>| {
            let who = self.notes.is(piece.start, Particle::Relative) && self.notes.notes[piece.start].pronoun.is_some();
            who && made.frame != Frame::Quote && piece.start > 0 && self.notes.comma(piece.start - 1)
        };
        if nobody
            || made.content.first().is_some_and(relative)
            || made.content.iter().all(|piece| self.notes.words(piece.start, piece.end) == 0)
        {
            return;
        }
        let ends = |pieces: &[Range<usize>]| pieces.iter().map(|piece| piece.end).max().unwrap_or(self.from);
        let end = ends(&made.content).max(ends(&made.cue));
        let quote = self.quote_after(end.max(ends(&made.source)));
        self.from = self.from.max(end);
        let told = |quote: &Range<usize>| self.found.iter().any(|other| other.content.contains(quote));
        if let Some(quote) = quote.filter(|quote| made.frame != Frame::Quote && !told(quote)) {
            let content = vec![quote];
            let manner = quoted::manner(self.notes, &content);
            let tells = matches!(made.stance, Stance::Believes | Stance::Asks);
            let stance = if tells { made.stance } else { Stance::Asserts };
            let second = Attribution { content, manner, stance, frame: Frame::Quote, ..made.clone() };
            self.found.push(made);
            self.push(second);
        } else {
            self.found.push(made);
        }
    }

    /// The quote behind a colon at `at`, which gives the speaker's own words for what was just said.
    pub(super) fn quote_after(&self, at: usize) -> Option<Range<usize>> {
        let colon = at < self.range.end && self.notes.colon(at) && self.notes.pack.traits.tells_behind();
        let quote = self.notes.opens(at + 1).filter(|_| colon)?;
        (quote.open < self.range.end && self.notes.words(quote.open, quote.close) > 2).then(|| quote.inside())
    }

    /// An attribution by `cue`.
    pub(super) fn made(
        &self,
        cue: &CueAt,
        content: Vec<Range<usize>>,
        source: Range<usize>,
        frame: Frame,
    ) -> Attribution {
        // "Affirme-t-elle dans un communiqué publié la nuit": nobody else is named behind the verb.
        let named = |source: &Range<usize>| !(cue.form.features.pronoun && source.start >= cue.end);
        let source = Some(source).filter(|source| !source.is_empty() && named(source));
        let made = with_cue(self.notes, cue, content, source, frame, self.range.clone());
        handing_on::in_whose_words(self.notes, cue, Attribution { parent: self.parent, ..made })
    }
}

/// An attribution by `cue`, which stands in no other.
pub fn with_cue(
    notes: &Notes<'_>,
    cue: &CueAt,
    content: Vec<Range<usize>>,
    source: Option<Range<usize>>,
    frame: Frame,
    sentence: Range<usize>,
) -> Attribution {
    let entry = notes.entry(cue);
    Attribution {
        manner: quoted::manner(notes, &content),
        content,
        glued: 0,
        source: source.into_iter().collect(),
        cue: cue.pieces(),
        form: Some(cue.form),
        stance: entry.stance,
        tone: entry.tone,
        relayed: Vec::new(),
        parent: None,
        frame,
        sentence,
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
        manner: if matches!(frame, Frame::Continued | Frame::Reply) {
            Manner::Direct
        } else {
            quoted::manner(notes, &content)
        },
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
