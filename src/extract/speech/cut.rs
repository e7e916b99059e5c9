//! Where a content behind a verb is cut back: before what belongs to another part of the sentence.

use std::ops::Range;

use super::Search;
use super::attribution::Frame;
use super::ends;
use super::frames::{self, Right};
use super::subject;
use crate::extract::notes::annotate::CueAt;
use crate::lang::{Order, Particle};

/// Behind a fronted question the one who answers speaks within so many tokens of the comma.
const SPEAKER_NEAR: usize = 10;

impl Search<'_, '_> {
    /// The content without what belongs to another part of the sentence; `fronted` is a question or demand without a subject.
    pub(super) fn cut(&self, cue: &CueAt, right: &Right, source: &Range<usize>, fronted: bool) -> Range<usize> {
        let traits = &self.notes.pack.traits;
        let short = matches!(right.frame, Frame::Infinitive | Frame::Object);
        let phrase = short && traits.bare_verbs;
        let mut content = right.content.clone();
        let mut cut_if = |applies: bool, cut: fn(&Self, Range<usize>) -> Range<usize>| {
            if applies {
                content = cut(self, content.clone());
            }
        };
        cut_if(fronted, Self::up_to_speaker);
        cut_if(traits.object_before_verb && self.is_participle(cue), Self::up_to_last_verb);
        cut_if(self.is_aside(cue, source), Self::up_to_main_verb);
        cut_if(self.leads(cue, source), Self::up_to_main_clause);
        cut_if(short, Self::up_to_next_verb);
        cut_if(phrase, Self::up_to_next_clause);
        cut_if(phrase || right.frame == Frame::Bare, Self::up_to_medium);
        cut_if(short && traits.adjectives_follow, Self::up_to_second_verb);
        cut_if(short && traits.adjectives_follow, Self::up_to_own_clause);
        cut_if(right.frame == Frame::Object && traits.adjectives_follow, Self::up_to_colon);
        cut_if(right.frame == Frame::Object && traits.adjectives_follow, Self::up_to_semicolon);
        cut_if(short && traits.places_speak, Self::up_to_other_clause);
        self.own_words(content)
    }

    /// An object up to the comma behind which a clause of its own begins: «опроверг слухи, мэр молчит», «отказался назвать
    /// причину, добавив, что …».
    fn up_to_other_clause(&self, content: Range<usize>) -> Range<usize> {
        let notes = self.notes;
        let opened = [Particle::Relative, Particle::That, Particle::Whether, Particle::Subordinate, Particle::If];
        let next = |at: usize| (at + 1..content.end).find(|&i| notes.comma(i)).unwrap_or(content.end);
        let converb = |at: usize| notes.cue(at).is_some_and(|n| notes.cues[n].form.features.participle);
        // Further on the ending alone does not tell a verb from a noun: «до українських портів».
        let sure =
            |i: usize| notes.is(i, Particle::Verb) || notes.cue(i).is_some_and(|n| subject::is_finite_verb(notes, n));
        let verb = |at: usize| (at + 1..next(at)).any(|i| sure(i) || i <= at + 4 && notes.finite_verb(i));
        let prepared = |at: usize| notes.is(at, Particle::Preposition) && notes.is(at + 1, Particle::Relative);
        let other = |at: usize| !notes.is_any(at + 1, &opened) && !prepared(at + 1) && (verb(at) || converb(at + 1));
        let ends = |at: &usize| notes.comma(*at) && notes.quote(*at).is_none() && other(*at);
        let end = content.clone().skip(1).find(ends).unwrap_or(content.end);
        content.start..end
    }

    /// A content up to the comma behind which somebody speaks: "Asked whether he would go, he said …".
    fn up_to_speaker(&self, content: Range<usize>) -> Range<usize> {
        let notes = self.notes;
        let cue = |at: usize| (at..content.end.min(at + SPEAKER_NEAR)).any(|i| notes.finite_verb(i));
        self.up_to_comma(content.clone(), |comma| cue(comma + 1))
    }

    /// A content up to the comma that closes it, or to the verb of saying that the sentence goes on with: «با بیان اینکه پل باز است
    /// گفت».
    fn up_to_last_verb(&self, content: Range<usize>) -> Range<usize> {
        let notes = self.notes;
        let level = |at: usize| frames::at_level(notes, content.start, at);
        let says = |at: usize| notes.cue(at).is_some_and(|n| subject::is_finite_cue(notes, n));
        let end = content.clone().skip(1).find(|&at| level(at) && (notes.comma(at) || says(at)));
        content.start..end.unwrap_or(content.end)
    }

    /// A content up to the comma behind which the sentence goes on with its verb.
    fn up_to_main_verb(&self, content: Range<usize>) -> Range<usize> {
        let notes = self.notes;
        let end = content.end;
        let finite = |n: usize| subject::is_finite_verb(notes, n) && !notes.cues[n].form.features.participle;
        // What only looks like a verb may be a participle between two commas.
        let looks = |verb: usize| notes.finite_verb(verb) && !(verb..end).any(|at| notes.comma(at));
        self.up_to_comma(content, |comma| {
            let verb = comma + 1 + notes.particle(comma + 1, Particle::Adverb);
            let is_verb = || notes.is(verb, Particle::Verb) || notes.cue(verb).is_some_and(finite) || looks(verb);
            verb < end && is_verb()
        })
    }

    /// A content up to the comma behind which a subject and its verb follow.
    fn up_to_main_clause(&self, content: Range<usize>) -> Range<usize> {
        let notes = self.notes;
        let end = content.end;
        let joins = [Particle::And, Particle::But, Particle::Relative, Particle::Preposition];
        // "But he said that, if elected, he would run"
        if notes.is_any(content.start, &[Particle::If, Particle::Subordinate]) {
            return content;
        }
        self.up_to_comma(content, |comma| {
            let clause = comma + 1..end.min(comma + SPEAKER_NEAR);
            let opens = !notes.is_any(clause.start, &joins);
            opens && clause.skip(1).take_while(|&at| !notes.comma(at)).any(|at| notes.finite_verb(at))
        })
    }

    /// An infinitive or object up to the comma behind which a relative clause says what is thought of it: "rejette ces accusations,
    /// qu'il juge absurdes".
    fn up_to_own_clause(&self, content: Range<usize>) -> Range<usize> {
        let notes = self.notes;
        let finite =
            |n: usize| subject::is_finite_cue(notes, n) && frames::has_right(notes, &notes.cues[n], content.end);
        let says = |at: usize| (at..content.end.min(at + 3)).any(|i| notes.cue(i).is_some_and(finite));
        let opens = |at: usize| notes.is(at, Particle::That) && !notes.is(at, Particle::Definite);
        self.up_to_comma(content.clone(), |comma| opens(comma + 1) && says(comma + 2))
    }

    /// An object up to the colon behind which a clause says why: "rechazó la oferta: antes, dijo, debe irse".
    fn up_to_colon(&self, content: Range<usize>) -> Range<usize> {
        let notes = self.notes;
        let level = |at: usize| frames::at_level(notes, content.start, at);
        let clause = |colon: usize| (colon + 1..content.end).any(|at| notes.finite_verb(at));
        let colon = content.clone().skip(1).find(|&at| notes.colon(at) && level(at) && clause(at));
        content.start..colon.map_or(content.end, |colon| ends::strip_end(notes, content.start, colon))
    }

    /// An object up to the semicolon behind which a clause of its own follows: "atribuye el ataque a Rusia; los vecinos huyeron".
    fn up_to_semicolon(&self, content: Range<usize>) -> Range<usize> {
        let notes = self.notes;
        let clause = |mark: usize| (mark + 1..content.end).any(|at| notes.finite_verb(at));
        let level = |at: usize| notes.mark(at, ';') && frames::at_level(notes, content.start, at);
        let mark = content.clone().skip(1).find(|&at| level(at) && clause(at));
        content.start..mark.map_or(content.end, |mark| ends::strip_end(notes, content.start, mark))
    }

    /// An infinitive or object up to the comma and "and" behind which a subject and its verb follow, which cannot go on with it: "urged
    /// him to run, and donors have paid".
    fn up_to_next_clause(&self, content: Range<usize>) -> Range<usize> {
        let notes = self.notes;
        let end = content.end;
        let inside = [Particle::To, Particle::Relative, Particle::That];
        let finite = |n: usize| subject::is_finite_verb(notes, n) && !notes.cues[n].form.features.participle;
        let level = |at: usize| notes.mark(at, ';') && frames::at_level(notes, content.start, at);
        let semicolon = content.clone().find(|&at| level(at)).unwrap_or(end);
        self.up_to_comma(content.start..semicolon, |comma| {
            let joint = notes.particle(comma + 1, Particle::And).max(notes.particle(comma + 1, Particle::But));
            let subject = comma + 1 + joint;
            let clause = subject..end.min(subject + SPEAKER_NEAR);
            let plain = |&at: &usize| notes.word(at) && !notes.is_any(at, &inside);
            let verb = |at: usize| notes.is(at, Particle::Verb) || notes.cue(at).is_some_and(finite);
            joint > 0 && !verb(subject) && clause.take_while(plain).any(verb)
        })
    }

    /// An infinitive or object up to the "and" behind which the speaker does something else: "pidió la paz y ordenó la retirada".
    fn up_to_second_verb(&self, content: Range<usize>) -> Range<usize> {
        let notes = self.notes;
        let clause = [Particle::That, Particle::Relative, Particle::Whether, Particle::Subordinate];
        let plain = |at: &usize| {
            let noun = notes.is(*at, Particle::Preposition) && !notes.is(*at, Particle::That);
            (noun || !notes.is_any(*at, &clause)) && !notes.finite_verb(*at) && notes.opens(*at).is_none()
        };
        let verb = |and: usize| {
            let behind = and + notes.particle(and, Particle::And);
            let first = (behind..content.end).find(|&at| !notes.is_any(at, &[Particle::Clitic, Particle::Negation]));
            first.is_some_and(|at| notes.finite_verb(at))
        };
        let and = content.clone().skip(1).take_while(plain).find(|&at| notes.is(at, Particle::And) && verb(at));
        and.map_or(content.clone(), |and| content.start..ends::strip_end(notes, content.start, and))
    }

    /// An infinitive or object up to the comma behind which a verb with its "and" goes on with what its subject does, where verbs
    /// come first: أمر القاضي بفتح تحقيق، وطلب من الشرطة حراسة المبنى.
    fn up_to_next_verb(&self, content: Range<usize>) -> Range<usize> {
        let notes = self.notes;
        let verb_first = notes.pack.traits.order == Order::VerbFirst;
        let verb = |at: usize| notes.has_and(at) && notes.cue(at).is_some_and(|n| subject::is_finite_verb(notes, n));
        self.up_to_comma(content, |comma| verb_first && verb(comma + 1))
    }

    /// A phrase up to where or in what it was said: "announced the cuts in a tweet".
    fn up_to_medium(&self, content: Range<usize>) -> Range<usize> {
        let notes = self.notes;
        let level = |at: usize| notes.word(at) && notes.quote(at) == notes.quote(content.start);
        let plain = |at: usize| notes.pack.traits.bare_verbs && level(at) && !notes.finite_verb(at);
        let medium = content.clone().skip(1).take_while(|&at| plain(at)).find(|&at| notes.is(at, Particle::Medium));
        content.start..medium.unwrap_or(content.end)
    }

    /// A content up to the first comma that ends it.
    fn up_to_comma(&self, content: Range<usize>, ends: impl Fn(usize) -> bool) -> Range<usize> {
        let level = |at: usize| frames::at_level(self.notes, content.start, at);
        // "called him “a fox,” he grinned": the comma stands before the closing mark.
        let inside = |at: usize| self.notes.closes(at).is_some() && self.notes.comma(at - 1);
        let comma = content.clone().find(|&at| (self.notes.comma(at) && level(at) || inside(at)) && ends(at));
        content.start..comma.map_or(content.end, |at| at + usize::from(inside(at)))
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
}
