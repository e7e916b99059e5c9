//! Statements before their cue: broken by it, or followed by it.

use std::ops::Range;

use super::Search;
use super::according;
use super::attribution::Frame;
use super::dismissed::is_only_untrue;
use super::frames::Right;
use super::interposed::interposed;
use super::left::{self, Left};
use super::object_before;
use super::subject;
use super::verb_group;
use crate::extract::notes::annotate::CueAt;
use crate::lang::{CueKind, Number, Order, Particle, Takes};

impl Search<'_, '_> {
    /// "The bridge, the mayor said, is open": the first speaker between commas takes what stands around.
    pub(super) fn interposed(&mut self) {
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
    pub(super) fn postposed(&mut self) {
        let cues: Vec<CueAt> = self.cues().collect();
        for cue in cues.iter().rev() {
            if self.entry(cue).kind != CueKind::Verb || self.is_taken(cue) || !self.is_postposed(cue) {
                continue;
            }
            // «…»، بحسب ما صرح به الوزير: the phrase names the speaker.
            let named = || self.notes.pack.traits.order == Order::VerbFirst && according::is_as(self, cue);
            if named() || object_before::attribution(self, cue).is_some() {
                continue;
            }
            let Some(left) = left::left(self.notes, cue, self.range.start, self.range.end) else { continue };
            if left.frame == Frame::Before
                && !is_only_untrue(self.notes, &left.content)
                && (!self.notes.pack.traits.tells_behind() && !self.closes_sentence(cue, &left)
                    || self.notes.pack.traits.object_before_verb
                    || !self.is_clause(left.content.clone()) && !self.is_followed(&left))
            {
                continue;
            }
            // "Il exclut tout retrait : « … », a-t-il dit": what stands before the colon has its own verb.
            let colon =
                left.content.start.checked_sub(2).filter(|&at| self.notes.colon(at) && left.frame == Frame::Quote);
            let before = self.from;
            let mut made = self.made(cue, vec![left.content], left.source, left.frame);
            made.content.extend(self.explained(cue).filter(|_| left.frame == Frame::Before));
            self.go_on(&mut made, left.end);
            self.push(made);
            if colon.is_some() && self.notes.pack.traits.adjectives_follow {
                self.from = before;
            }
            return;
        }
    }

    /// Whether nothing but a verb and who speaks stand behind the last comma, where verbs come first and "and" joins what is new: «لم تسقط
    /// طائرة، قال الجيش», but «عاد الوزير، وقال».
    fn closes_sentence(&self, cue: &CueAt, left: &Left) -> bool {
        let notes = self.notes;
        let first = notes.pack.traits.order == Order::VerbFirst && !notes.has_and(cue.start);
        let parted = cue.start > self.range.start && notes.comma(cue.start - 1);
        let told = !left.source.is_empty() && left.source.start >= cue.end;
        first && parted && told && notes.words(left.source.end, self.range.end) == 0 && !self.entry(cue).weak
    }

    /// What follows the colon behind a speaker whose statement stands before it: "The post was wrong, the mayor said: it had been cut".
    fn explained(&self, cue: &CueAt) -> Option<Range<usize>> {
        let right = self.right(cue)?;
        self.goes_on_behind_colon(&right).then_some(right.content)
    }

    /// Whether the statement goes on behind a colon, without quotation marks.
    fn goes_on_behind_colon(&self, right: &Right) -> bool {
        let verb = right.content.clone().any(|at| self.notes.finite_verb(at));
        right.frame == Frame::That && self.notes.colon(right.gap.end) && verb
    }

    /// Whether the speaker stands behind the verb and a clause before it, so that the comma between parts statement and
    /// speaker however the clause begins: «В порту погибли двое, сообщил мэр».
    fn is_followed(&self, left: &Left) -> bool {
        let notes = self.notes;
        let front = left.content.start;
        let joint = notes.is_any(front, &[Particle::Subordinate, Particle::If, Particle::As]);
        let verb = left.content.clone().any(|at| notes.finite_verb(at));
        // "Son avocate, Anne Morel, a plaidé": a name between commas makes no clause.
        let described = |at: usize| notes.tokens[at + 1].capital || notes.pack.traits.adjectives_follow;
        let name = || left.content.clone().any(|at| notes.comma(at) && described(at));
        let enough = verb || self.may_be_clause(front, left.content.end) && !name();
        !notes.pack.traits.bare_clause && left.source.start >= left.content.end && enough && !joint
    }

    /// Whether words without a verb that any list knows are enough for a clause. Where cases leave the order free, two may be one:
    /// «Задержаны двое, сообщила полиция».
    fn may_be_clause(&self, from: usize, to: usize) -> bool {
        let notes = self.notes;
        let prepared = notes.glued_preposition(from) > 0;
        let least = match notes.pack.traits.object_between && !notes.is(from, Particle::Preposition) {
            true => 2,
            // Where articles and verbs of being are no words, three say as much.
            false if notes.pack.traits.speaker_before && !prepared && !notes.is(from, Particle::Medium) => 3,
            false if prepared || notes.is(from, Particle::Medium) => 5,
            false => 4,
        };
        notes.words(from, to) >= least
    }

    /// Whether nothing but adjuncts, another quote or another cue follows the cue.
    fn is_postposed(&self, cue: &CueAt) -> bool {
        match self.right(cue) {
            None => true,
            Some(right) if !self.notes.pack.traits.tells_behind() => {
                // «…»، أكد وزير الصحة سالم منصور: behind a quote a verb without "and" has no other object.
                let named = right.frame == Frame::Object && !self.notes.has_and(cue.start);
                (right.frame == Frame::Quote || named) && self.quote_before(cue)
            }
            Some(right) if matches!(right.frame, Frame::Bare | Frame::Object) => {
                let border = self.border(cue);
                let relative = self.notes.is(border, Particle::Relative);
                // Who blasts or rejects something reports no clause that stands before it.
                let reports = !self.notes.pack.traits.bare_verbs || self.entry(cue).takes(Takes::Clause);
                let closes = |back: usize| border.checked_sub(back).is_some_and(|at| self.notes.closes(at).is_some());
                // "…", prometió en la plaza: the subject may be left out; «…», — отметил мэр: a comma and a dash.
                let dropped = self.notes.pack.traits.null_subjects && border == self.group(cue);
                let inverted = || self.is_inverted(cue);
                let quoted = || closes(1) || closes(2) && (dropped || inverted()) || closes(3) && inverted();
                // Where clauses are opened by a word, who says something of a clause before it stands behind the verb.
                let reports = reports && (self.notes.pack.traits.bare_clause || self.is_inverted(cue));
                let leads = || self.leads_in(border - 1);
                let clause = || reports && self.is_clause(self.range.start..border) && !leads();
                let holds = || cue.form.features.pronoun && self.is_clause(self.range.start..border);
                let clause = || clause() || quoted() || holds() || self.ends_with_speaker(cue, border);
                !relative && border > self.range.start && self.is_parted(border) && clause()
            }
            Some(right)
                if self.quote_after(right.gap.end.saturating_sub(1)).is_some()
                    || self.is_parted_from(&right)
                    || self.goes_on_behind_colon(&right) =>
            {
                let border = self.border(cue);
                border > self.range.start && self.is_parted(border) && self.is_clause(self.range.start..border)
            }
            // "“No,” she said when I asked": the time of saying, and no statement.
            Some(right) if self.notes.is(cue.end, Particle::Subordinate) && right.gap.is_empty() => {
                self.notes.pack.traits.bare_verbs && self.quote_before(cue)
            }
            Some(right) => (right.frame == Frame::Quote || !right.gap.is_empty()) && self.quote_before(cue),
        }
    }

    /// Whether nothing but verb and speaker follow the statement, so that whatever stands before their comma is it: «Из дома
    /// вынесли двоих, сообщила в среду мэрия».
    fn ends_with_speaker(&self, cue: &CueAt, border: usize) -> bool {
        let notes = self.notes;
        let front = self.range.start + notes.particle(self.range.start, Particle::Adverb);
        let joint = notes.is_any(front, &[Particle::Subordinate, Particle::If, Particle::As, Particle::But]);
        let enough = self.may_be_clause(front, border) && notes.comma(border - 1);
        !notes.pack.traits.bare_clause && enough && !joint && self.is_inverted(cue)
    }

    /// Whether what stands before the comma at `comma` only leads to the speaker behind it: "While the army says it was mined,
    /// residents insist it fell", "In a statement carried by the agency, the ministry said it fell".
    fn leads_in(&self, comma: usize) -> bool {
        let Some(first) = (self.range.start..comma).find(|&at| self.notes.word(at)) else { return false };
        let leads = [Particle::But, Particle::Preposition, Particle::Subordinate, Particle::If, Particle::Medium];
        self.notes.is_any(first, &leads) && !(first..comma).any(|at| self.notes.comma(at))
    }

    /// Whether a comma stands before what only seems to be the statement: "…, three people said, ending talk of who would win".
    fn is_parted_from(&self, right: &Right) -> bool {
        let parted = |at: usize| self.notes.comma(at) && self.notes.words(at, right.gap.end) > 1;
        right.frame == Frame::That && self.notes.pack.traits.bare_verbs && right.gap.clone().any(parted)
    }

    /// Where the cue and the subject before it begin; a mark right before the cue says that its subject follows.
    fn border(&self, cue: &CueAt) -> usize {
        if self.is_inverted(cue) {
            return verb_group::verb_group_start(self.notes, self.range.start, cue.start);
        }
        let before = subject::before(self.notes, self.range.start, cue.start);
        if before.is_empty() { cue.start } else { before.start }
    }

    fn is_inverted(&self, cue: &CueAt) -> bool {
        subject::inverted(self.notes, cue, self.range.start, self.group(cue), self.range.end).is_some()
            || subject::behind_preposition(self.notes, cue, self.range.end).is_some()
    }

    fn group(&self, cue: &CueAt) -> usize {
        verb_group::verb_group_start(self.notes, self.range.start, cue.start)
    }

    pub(super) fn is_parted(&self, border: usize) -> bool {
        let last = border - 1;
        self.notes.comma(last) || self.notes.dash(last) || self.notes.closes(last).is_some()
    }

    /// Whether a quote ends right before the cue's subject, so that what follows the cue only goes on with it.
    fn quote_before(&self, cue: &CueAt) -> bool {
        let border = self.border(cue);
        let parted = |at: usize| {
            self.notes.closes(at).is_some() || at > 0 && !self.notes.word(at) && self.notes.closes(at - 1).is_some()
        };
        border > self.range.start && parted(border - 1)
    }

    /// Whether the words are a clause and no adverbial: a verb among them, and no preposition or time in front.
    fn is_clause(&self, range: Range<usize>) -> bool {
        let notes = self.notes;
        let Some(first) = range.clone().find(|&at| notes.word(at)) else { return false };
        let adverbial = notes.notes[first].time > 0
            || notes.is_any(
                first,
                &[Particle::Preposition, Particle::Subordinate, Particle::If, Particle::Adverb, Particle::Medium],
            );
        // "Pressed by a voter, the senator said": what has no subject describes the one who speaks.
        // "Talks may collapse, said the mayor": a verb in the singular cannot open a sentence.
        let singular = notes.cue(first).is_some_and(|n| notes.cues[n].form.features.number == Some(Number::Singular));
        let describes = !singular && notes.finite_verb(first)
            || notes.cue(first).is_some_and(|n| notes.cues[n].form.features.participle);
        if notes.pack.traits.bare_verbs && describes && !notes.is(first, Particle::Verb) {
            return false;
        }
        let verb = range.clone().any(|at| notes.finite_verb(at));
        // A name and what describes it between commas have no verb, however long they are.
        let last = range.clone().rev().find(|&at| notes.word(at)).unwrap_or(first);
        let described = notes.pack.traits.adjectives_follow && (first..last).any(|at| notes.comma(at));
        (verb || notes.words(range.start, range.end) >= 7 && !described)
            && (!adverbial || verb && notes.words(range.start, range.end) >= 8)
    }
}
