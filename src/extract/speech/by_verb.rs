//! Statements behind a verb: whether it hands one to somebody, and who that is.

use std::ops::Range;

use super::Search;
use super::according;
use super::attribution::{Attribution, Frame};
use super::frames::{self, Right};
use super::object_before;
use super::object_between;
use super::subject;
use super::verb_group;
use crate::extract::notes::adjuncts;
use crate::extract::notes::annotate::CueAt;
use crate::lang::{CueForm, Features, Gender, Number, Order, Particle, Person, Takes};
use crate::model::Stance;

/// The verb whose subject an infinitive of saying shares stands among so many tokens before it.
const ACTS_NEAR: usize = 10;

impl Search<'_, '_> {
    /// What the verb at `cue` hands to its speaker behind it, if it hands over anything.
    pub(super) fn verb(&self, cue: &CueAt) -> Option<Attribution> {
        if according::is_as(self, cue) {
            return according::according(self, cue);
        }
        if self.tells_on(cue) {
            let right = self.right(cue)?;
            let mut made = self.made(cue, vec![right.content.clone()], cue.start..cue.start, right.frame);
            made.stance = self.stance(cue, right.frame);
            return Some(made);
        }
        if cue.form.features.infinitive && !self.notes.pack.traits.bare_clause {
            return None;
        }
        if self.entry(cue).hearsay && !self.is_top() || self.is_noun(cue) || self.is_unsaid(cue) {
            return None;
        }
        if self.is_own_thought(cue) || self.is_asked_of(cue) {
            return None;
        }
        let right = self.right(cue);
        let opened = right.as_ref().is_some_and(|right| matches!(right.frame, Frame::Quote | Frame::That));
        if !opened && let Some(made) = object_before::attribution(self, cue) {
            return Some(made);
        }
        let right = right.and_then(|right| self.same_act(right))?;
        let source = if self.entry(cue).hearsay { cue.start..cue.start } else { self.source(cue, &right) };
        let (source, accused) = match object_before::accused(self, cue).filter(|_| right.frame == Frame::That) {
            Some((subject, accused)) => (subject, Some(accused)),
            None => (source, None),
        };
        if self.is_no_speech(cue, &right, &source) || self.is_named_by_nobody(cue, &right, &source) {
            return None;
        }
        let fronted = self.opens_sentence(cue) && (source.is_empty() || self.asks(cue, &right));
        let content = self.cut(cue, &right, &source, fronted);
        let between_commas = self.is_aside(cue, &source);
        let accused = accused.or_else(|| self.accused_before(cue, &right, &source));
        let accused = accused.or_else(|| self.accused_behind(cue, &right));
        let content = accused.into_iter().chain([content]).collect();
        let mut made = self.made(cue, content, source, right.frame);
        made.glued = right.glued;
        made.stance = self.stance(cue, right.frame);
        // "Une lettre disant que": it describes a noun, and is nobody's who spoke before.
        let describes = self.is_loose(cue) && self.notes.pack.traits.adjectives_follow;
        let is_asked = between_commas && made.stance == Stance::Asks;
        if made.source.is_empty() && (fronted || is_asked || describes || self.is_nobody_s(cue) || self.says_one(cue)) {
            made.form = made.form.map(|form| CueForm { features: Features { passive: true, ..form.features }, ..form });
        }
        if right.frame == Frame::Quote {
            self.go_on(&mut made, right.content.end + 1);
        }
        Some(made)
    }

    /// «Նախագահը հարևաններին մեղադրեց հրադադարը խախտելու մեջ»: who is accused may stand between the subject and the verb.
    fn accused_before(&self, cue: &CueAt, right: &Right, source: &Range<usize>) -> Option<Range<usize>> {
        let notes = self.notes;
        let traits = &notes.pack.traits;
        let accuses = self.entry(cue).stance == Stance::Accuses && right.frame == Frame::Object;
        let verb = verb_group::verb_group_start(notes, self.from, cue.start);
        // «Թալիբանը» Իրանին մեղադրել է: a name in marks ends with them.
        let end = source.clone().find(|&at| notes.closes(at).is_some()).map_or(source.end, |close| close + 1);
        let words = (end..verb).find(|&at| notes.word(at) && !notes.in_time(at))?..verb;
        let whole = words.clone().all(|at| notes.word(at) || object_between::is_hyphen(notes, at));
        let stands = traits.free_object && accuses && whole && !source.is_empty();
        (stands && notes.ends_like(verb - 1, &traits.dative_endings)).then_some(words)
    }

    /// «Армия обвинила Пакистан в том, что он открыл огонь»: who is accused stands between the verb and the clause.
    fn accused_behind(&self, cue: &CueAt, right: &Right) -> Option<Range<usize>> {
        let notes = self.notes;
        let accuses = self.entry(cue).stance == Stance::Accuses && right.frame == Frame::That;
        let from = adjuncts::skip_plain_adjuncts(notes, cue.end, right.content.start);
        let comma = (from..right.content.start).find(|&at| notes.comma(at))?;
        // "In that": a preposition and its pronoun only point at the clause.
        let points = comma >= from + 2 && notes.is(comma - 2, Particle::Preposition);
        let accused = from..if points { comma - 2 } else { comma };
        let whole = !accused.is_empty() && accused.clone().all(|at| notes.word(at));
        (notes.pack.traits.has_name_cases() && accuses && whole).then_some(accused)
    }

    /// "Et d'ajouter : « … »": an infinitive that tells what the last speaker did next.
    fn tells_on(&self, cue: &CueAt) -> bool {
        let notes = self.notes;
        let to = cue.start.checked_sub(1).filter(|&at| at > self.range.start && notes.is(at, Particle::To));
        let tells = cue.form.features.infinitive && notes.pack.traits.adverb_inside && self.is_top();
        tells && to.is_some_and(|to| to == self.range.start + 1 && notes.is(self.range.start, Particle::And))
    }

    /// Whether the verb, with what follows it and who stands by it, tells of something else than an act of saying.
    fn is_no_speech(&self, cue: &CueAt, right: &Right, source: &Range<usize>) -> bool {
        let traits = &self.notes.pack.traits;
        let weak = is_weak(right.frame);
        if source.is_empty() && self.opens_sentence(cue) && !self.asks(cue, right) || self.is_told(cue, right) {
            return true;
        }
        if !weak && self.is_unsaid_infinitive(cue) {
            return true;
        }
        // "Se espera que": nobody stands for it.
        if self.is_nobody_s(cue) && !traits.bare_verbs && self.entry(cue).stance == Stance::Believes {
            return true;
        }
        // "Un homme est mort, portant à sept le nombre de tués": what somebody else did brings a figure about, and nobody counts.
        let counts = self.is_participle(cue) && self.entry(cue).takes(Takes::Figure);
        if weak && counts && traits.adjectives_follow && self.found.is_empty() {
            return true;
        }
        let bare_act = || self.is_marked_infinitive(cue) || self.is_passive(cue) || self.tells_of_act(cue);
        let loose = || traits.order == Order::SubjectFirst && self.is_loose(cue);
        // Without a particle or a quote there must be somebody who speaks.
        let may_drop = || self.may_drop_subject(cue) || self.opens_without_subject(cue) || self.entry(cue).hearsay;
        weak && (bare_act() || loose() || source.is_empty() && !may_drop())
    }

    /// «Договор назвал море внутренним»: without marks around it a name that something is given is a statement only of somebody.
    fn is_named_by_nobody(&self, cue: &CueAt, right: &Right, source: &Range<usize>) -> bool {
        let notes = self.notes;
        let entry = self.entry(cue);
        let label = entry.takes(Takes::Label) && entry.weak && right.frame == Frame::Object;
        let marked = |at: usize| notes.opens(at).is_some() || notes.is(at, Particle::Untrue);
        let somebody = |at: usize| {
            let note = &notes.notes[at];
            note.noun.is_some() || note.pronoun.is_some() || notes.tokens[at].capital && at > self.range.start
        };
        let named = || source.clone().any(somebody) || notes.speaker_end(source.start, source.end).is_some();
        let cases = !notes.pack.traits.instrument_endings.is_empty();
        cases && label && !source.is_empty() && !right.content.clone().any(marked) && !named()
    }

    /// «أعتقد أن الطريق آمنة»: in a speaker's own words that is no second statement.
    fn is_own_thought(&self, cue: &CueAt) -> bool {
        let notes = self.notes;
        let word = notes.tokens[cue.start].span.of(notes.text).unwrap_or_default();
        let word = word.get(notes.glued_and(cue.start) as usize..).unwrap_or_default();
        !self.is_top() && notes.pack.traits.first_person_verbs.contains(word)
    }

    /// هل تتوقع أن: where a word for a question stands right before a verb that comes first, somebody is asked, and says nothing yet.
    fn is_asked_of(&self, cue: &CueAt) -> bool {
        let notes = self.notes;
        let asks = |at: usize| notes.is(at, Particle::Whether) && !notes.is(at, Particle::That);
        notes.pack.traits.order == Order::VerbFirst && cue.start > self.range.start && asks(cue.start - 1)
    }

    /// Whether the cue is a participle that goes on with no sentence and accompanies no other verb.
    fn is_loose(&self, cue: &CueAt) -> bool {
        self.is_participle(cue) && !self.goes_on(cue) && self.accompanying(cue).is_none()
    }

    /// Whether the form looks like a verb and is a noun, since a preposition stands before it (في رفض) or the end of an object behind
    /// it («این گفته را رد کرد»).
    fn is_noun(&self, cue: &CueAt) -> bool {
        let notes = self.notes;
        if notes.is(cue.end, Particle::ObjectEnd) {
            return true;
        }
        let Some(before) = cue.start.checked_sub(1).filter(|&at| at >= self.range.start) else { return false };
        let other = [Particle::Relative, Particle::Subordinate, Particle::Adverb, Particle::As];
        notes.pack.traits.order == Order::VerbFirst
            && notes.particle(before, Particle::Preposition) == 1
            && !notes.is_any(before, &other)
    }

    /// The content behind a second verb of the same act, which is no part of it: أضاف الوزير فقال.
    fn same_act(&self, right: Right) -> Option<Right> {
        let notes = self.notes;
        let second = notes.cue(right.content.start).filter(|&n| {
            let joined = notes.has_and(right.content.start) && subject::is_finite_cue(notes, n);
            joined && notes.pack.traits.order == Order::VerbFirst
        });
        match second {
            Some(n) => {
                frames::right(notes, &notes.cues[n], self.range.end).map(|inner| Right { gap: right.gap, ..inner })
            }
            None => Some(right),
        }
    }

    /// What the speaker does: who tells or asks somebody to do something demands it.
    fn stance(&self, cue: &CueAt, frame: Frame) -> Stance {
        let entry = self.entry(cue);
        let bids = frame == Frame::Infinitive && entry.takes(Takes::ObjectInfinitive);
        if bids && matches!(entry.stance, Stance::Asserts | Stance::Asks) { Stance::Demands } else { entry.stance }
    }

    /// Whether the cue speaks in a clause between commas that describes the noun before it: "the mayor, who said that …,",
    /// "the mayor, asked whether …,".
    pub(super) fn is_aside(&self, cue: &CueAt, source: &Range<usize>) -> bool {
        let notes = self.notes;
        let start = match source.is_empty() {
            true => verb_group::verb_group_start(notes, self.range.start, cue.start),
            false => source.start,
        };
        let joint = start > self.range.start && notes.is(start - 1, Particle::Relative);
        let relative = joint || source.is_empty() || source.len() == 1 && notes.is(source.start, Particle::Relative);
        let start = start - usize::from(joint);
        let parted = start > self.range.start && notes.comma(start - 1);
        let who = notes.pack.traits.adjectives_follow && notes.is(start, Particle::Relative);
        (notes.pack.traits.bare_verbs || who) && relative && parted
            || self.described(cue).is_some_and(|noun| noun == *source)
    }

    /// Whether the cue speaks in a clause of time or condition that opens the sentence: "When she said that …, he left".
    pub(super) fn leads(&self, cue: &CueAt, source: &Range<usize>) -> bool {
        let notes = self.notes;
        let front = self.range.start;
        let joint =
            notes.is(front, Particle::Subordinate) || notes.is(front, Particle::If) || notes.is(front, Particle::But);
        let first = if source.is_empty() { cue.start } else { source.start };
        notes.pack.traits.bare_verbs && joint && first < cue.start && !(front..first).any(|at| notes.comma(at))
    }

    /// Whether a participle goes on after a comma or "and", and does not describe the noun before it ("letters asking for").
    pub(super) fn goes_on(&self, cue: &CueAt) -> bool {
        let before = cue.start.saturating_sub(1);
        // "kept saying that"
        let keeps = self.notes.pack.traits.bare_verbs && self.notes.finite_verb(before);
        let but = self.notes.pack.traits.adjectives_follow && self.notes.is(before, Particle::But);
        let joined = self.notes.is(before, Particle::And) || but;
        cue.start == self.range.start || !self.notes.word(before) || joined || keeps
    }

    /// "when the province declared its secession": the outlet tells of an act; nothing is passed on.
    fn tells_of_act(&self, cue: &CueAt) -> bool {
        let group = verb_group::verb_group_start(self.notes, self.range.start, cue.start);
        self.notes.pack.traits.order == Order::VerbFirst
            && group > self.range.start
            // في حين: two words that only join.
            && group.checked_sub(2).is_none_or(|at| self.notes.particle(at, Particle::But) < 2)
            && self.notes.is(group - 1, Particle::Subordinate)
    }

    /// "Asked whether …, he said": a verb that opens its sentence with no subject only describes one that follows.
    pub(super) fn opens_sentence(&self, cue: &CueAt) -> bool {
        let finite = cue.form.features.finite && !cue.form.features.passive;
        finite && cue.start == self.range.start && self.notes.pack.traits.bare_verbs
    }

    /// "Asked whether he would go, he said": somebody asked.
    fn asks(&self, cue: &CueAt, right: &Right) -> bool {
        self.entry(cue).stance == Stance::Asks && right.frame == Frame::That && self.is_top()
    }

    /// "wants you to know that", "it would be wrong to say that": nobody says it, unless the infinitive goes on with what
    /// its subject does ("took the floor to argue that").
    fn is_unsaid_infinitive(&self, cue: &CueAt) -> bool {
        self.is_marked_infinitive(cue) && self.acts_to(cue).is_none()
    }

    /// "never disclosed that": a negation right before the verb leaves nothing that is said.
    fn is_unsaid(&self, cue: &CueAt) -> bool {
        let notes = self.notes;
        let group = verb_group::auxiliaries_start(notes, self.range.start, cue.start);
        self.entry(cue).negated.is_none() && (group..cue.start).any(|at| notes.is(at, Particle::Negation))
    }

    /// The subject of the verb before an infinitive of saying: "used the speech to argue that", "went on to say that".
    pub(super) fn acts_to(&self, cue: &CueAt) -> Option<Range<usize>> {
        let notes = self.notes;
        let to = self.infinitive_marker(cue)?;
        let verb = (self.from..to).rev().take(ACTS_NEAR).find(|&at| notes.finite_verb(at))?;
        let free = (verb..to).all(|at| notes.word(at) && !notes.is(at, Particle::Negation) && notes.cue(at).is_none());
        let subject = subject::before(notes, self.from, verb);
        let named = |at: usize| {
            let pronoun = notes.notes[at].pronoun;
            notes.tokens[at].capital && pronoun.is_none()
                || notes.notes[at].noun.is_some()
                || pronoun.is_some_and(|p| p.gender != Some(Gender::Neuter) && p.person == Person::Third)
        };
        let copula = (verb..to).any(|at| notes.is(at, Particle::Passive));
        let thinks = self.entry(cue).stance == Stance::Believes;
        let told = subject.clone().any(named) && self.is_top() && free && !copula && !thinks;
        told.then_some(subject)
    }

    /// "expected to announce": nothing was announced.
    pub(super) fn is_marked_infinitive(&self, cue: &CueAt) -> bool {
        self.infinitive_marker(cue).is_some()
    }

    /// The "to" before the verb and its auxiliaries: "to have said".
    fn infinitive_marker(&self, cue: &CueAt) -> Option<usize> {
        let start = verb_group::auxiliaries_start(self.notes, self.range.start, cue.start);
        let marker = start.checked_sub(1).filter(|&at| at >= self.range.start && self.notes.is(at, Particle::To))?;
        self.notes.pack.traits.bare_verbs.then_some(marker)
    }

    /// "said the sides had agreed to wait": inside another's statement that is an act that is told of, and nothing passed on.
    fn is_told(&self, cue: &CueAt, right: &Right) -> bool {
        let entry = self.entry(cue);
        let act = entry.weak && !entry.takes(Takes::ObjectInfinitive) && right.frame == Frame::Infinitive;
        act && !self.is_top() && self.notes.pack.traits.bare_verbs
    }

    /// "had been warned to": somebody else speaks, and to the one the sentence names.
    fn is_passive(&self, cue: &CueAt) -> bool {
        verb_group::is_passive(self.notes, self.range.start, cue)
    }

    /// Whether the form is a participle by itself, and no part of a verb with its own subject ("is saying").
    pub(super) fn is_participle(&self, cue: &CueAt) -> bool {
        let participle = cue.form.features.participle && !cue.form.features.finite;
        participle && !verb_group::is_progressive(self.notes, self.range.start, cue)
    }

    /// "was told that", "Asked whether": the one who speaks is hidden, and is not whoever spoke before.
    pub(super) fn is_nobody_s(&self, cue: &CueAt) -> bool {
        self.is_passive(cue) && (self.notes.pack.traits.bare_verbs || !self.is_reflexive(cue))
    }

    /// "«Nos dijeron que …», recuerda": in the speaker's own words a plural without a subject is of others.
    fn says_one(&self, cue: &CueAt) -> bool {
        let features = cue.form.features;
        let quoted = self.notes.quote(cue.start).is_some() && !self.is_top();
        let plural = features.finite && features.number == Some(Number::Plural);
        quoted && plural && self.notes.pack.traits.null_subjects && self.found.is_empty()
    }

    /// "El alcalde se dijo que": somebody who can speak stands before it, and says it to himself.
    fn is_reflexive(&self, cue: &CueAt) -> bool {
        let notes = self.notes;
        let subject = subject::before(notes, self.from, cue.start);
        let speaks = |at: usize| notes.notes[at].noun.is_some() || notes.notes[at].pronoun.is_some();
        subject.clone().any(speaks) || notes.speaker_end(subject.start, subject.end).is_some()
    }

    /// Whether the form may do without a subject of its own: a participle, or a verb that goes on after "and".
    fn may_drop_subject(&self, cue: &CueAt) -> bool {
        let glued = self.notes.has_and(cue.start);
        let group = self.before_whom(cue);
        let joined = group > self.range.start
            && (self.notes.is(group - 1, Particle::And)
                || self.notes.is(group - 1, Particle::But)
                || self.notes.comma(group - 1) && !self.notes.pack.traits.bare_verbs);
        cue.form.features.participle || glued || joined || self.notes.pack.traits.order == Order::VerbFirst
    }

    /// Whether the verb opens its sentence where that needs no subject: "Pidió calma".
    fn opens_without_subject(&self, cue: &CueAt) -> bool {
        let group = verb_group::verb_group_start(self.notes, self.range.start, cue.start);
        let first = (self.range.start..group).all(|at| !self.notes.word(at) || self.notes.is(at, Particle::And));
        self.notes.pack.traits.null_subjects && cue.form.features.finite && first
    }

    /// Where the verb group begins, or the phrase before it for whom is asked or told: "and of Nato asked".
    fn before_whom(&self, cue: &CueAt) -> usize {
        let notes = self.notes;
        let group = verb_group::verb_group_start(notes, self.range.start, cue.start);
        let phrase = subject::before(notes, self.range.start, cue.start);
        let whom = notes.pack.traits.object_before_verb && notes.is(phrase.start, Particle::Preposition);
        if whom && !phrase.is_empty() { phrase.start } else { group }
    }

    /// "…, and denied that": the speaker of the cue before speaks on.
    pub(super) fn subject_went_on(&self, cue: &CueAt) -> bool {
        !self.found.is_empty() && self.may_drop_subject(cue)
    }
}

/// Whether nothing but the verb shows that the words behind it are said.
fn is_weak(frame: Frame) -> bool {
    matches!(frame, Frame::Bare | Frame::Object | Frame::Infinitive)
}
