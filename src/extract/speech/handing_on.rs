//! Statements handed on: nouns with a statement of their own ("the claim that"), and those who pass on what others said
//! ("quoting the ministry").

use std::ops::Range;

use super::Search;
use super::attribution::{Attribution, Frame, Relay};
use super::dismissed;
use super::ends;
use super::frames;
use super::objects;
use super::subject;
use super::verb_group;
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::lang::{CueKind, Order, Particle, SourceKind, Takes};
use crate::model::Stance;

impl Search<'_, '_> {
    /// "Armenian reports that …", "заявление Минобороны о том, что …".
    pub(super) fn noun(&self, cue: &CueAt) -> Option<Attribution> {
        let notes = self.notes;
        let entry = self.entry(cue);
        if let Some(made) = self.noun_infinitive(cue) {
            return Some(made);
        }
        let reach = self.range.end.min(cue.end + 12);
        let opener = (cue.end..reach)
            .take_while(|&at| {
                // إلا أن: the "that" of a longer joint opens a clause of its own.
                let borders = notes.is(at, Particle::Verb) && !self.is_copula(cue, at) || notes.is(at, Particle::But);
                !borders && notes.cue(at).is_none_or(|n| notes.cues[n].start == cue.start)
            })
            .find(|&at| frames::is_that(notes, at, Some(entry)) > 0 && self.states(at))?;
        let from = opener + frames::is_that(notes, opener, Some(entry));
        let end = ends::content_end(notes, from, from, self.range.end);
        let copula = self.is_copula(cue, cue.end);
        let end = if self.is_subject(cue) && !copula { clause_end(notes, from, end) } else { end };
        let content = from..end;
        let inside = subject::trimmed(notes, self.after_preposition(cue.end..opener));
        let source = if inside.is_empty() || copula { self.owner(cue) } else { inside };
        let named = source.clone().any(|at| notes.word(at) && !notes.is(at, Particle::Definite));
        // "Concerns that …", "the suggestion that …": nobody needs to be named where the clause follows at once.
        // "A claim that critics doubt": behind an indefinite article the clause is as often about the noun.
        let indefinite = cue.start > 0 && notes.is(cue.start - 1, Particle::Indefinite);
        let said = notes.pack.traits.bare_verbs && opener == cue.end && self.is_top() && !indefinite;
        let source = if named { source } else { cue.start..cue.start };
        (named || said).then(|| self.made(cue, vec![content], source, Frame::Noun))
    }

    /// Whether the verb at `at` only joins the noun to what it says: "Her view is that …".
    fn is_copula(&self, cue: &CueAt, at: usize) -> bool {
        let notes = self.notes;
        let joins = notes.is(at, Particle::Passive) && frames::is_that(notes, at + 1, None) > 0;
        at == cue.end && joins && notes.pack.traits.bare_verbs
    }

    /// Whether the particle at `at` opens what a noun states, and no condition of it ("the plan for tolls if voters agree").
    fn states(&self, at: usize) -> bool {
        self.notes.is(at, Particle::That) || !self.notes.pack.traits.bare_verbs
    }

    /// "Baku's promise to open the road": the owner promises it.
    fn noun_infinitive(&self, cue: &CueAt) -> Option<Attribution> {
        let notes = self.notes;
        let opens = self.entry(cue).takes(Takes::Infinitive) && objects::is_marker(notes, cue.end);
        let source = self.owner(cue);
        let named = source.clone().any(|at| notes.word(at) && !notes.is(at, Particle::Definite));
        if !opens || !named {
            return None;
        }
        let end = ends::content_end(notes, cue.end, cue.end + 1, self.range.end);
        // "Her decision to stay angered the party"
        let object = [Particle::Definite, Particle::Indefinite, Particle::Owner];
        let acts = |at: usize| {
            let past = notes.finite_verb(at) && !notes.is(at - 1, Particle::Auxiliary);
            past && at > cue.end + 1 && at + 1 < end && (notes.is_any(at + 1, &object) || notes.tokens[at + 1].capital)
        };
        let verb = |at: usize| notes.is(at, Particle::Verb) && !notes.is(at - 1, Particle::To) || acts(at);
        let verb = (cue.end..end).find(|&at| verb(at));
        let end = verb.filter(|_| self.is_subject(cue)).map_or(end, |at| ends::strip_end(notes, cue.end, at));
        let content = cue.end..end;
        Some(self.made(cue, vec![content], source, Frame::Noun))
    }

    /// Whether the noun begins its clause, so that the verb behind its statement is the clause's own: "The ministry's
    /// statement that … drew …".
    fn is_subject(&self, cue: &CueAt) -> bool {
        let notes = self.notes;
        let plain = |at: usize| {
            !notes.finite_verb(at) && !notes.is(at, Particle::Preposition) && !notes.is(at, Particle::Subordinate)
        };
        notes.pack.traits.order == Order::SubjectFirst && (self.from..cue.start).all(plain)
    }

    fn after_preposition(&self, range: Range<usize>) -> Range<usize> {
        let skip = self.notes.particle(range.start, Particle::Preposition);
        (range.start + skip).min(range.end)..range.end
    }

    /// The owner right before a noun cue: an adjective or a possessive.
    fn owner(&self, cue: &CueAt) -> Range<usize> {
        let notes = self.notes;
        let near = cue.start.saturating_sub(3).max(self.from);
        if let Some(owner) =
            (near..cue.start).rev().take_while(|&at| notes.word(at)).find(|&at| notes.is_possessive(at))
        {
            return subject::before(notes, self.from, owner);
        }
        // "his unfounded claim that"
        let his = |at: &usize| notes.pack.traits.bare_verbs && notes.is(*at, Particle::Owner);
        if let Some(owner) = (near..cue.start).rev().take_while(|&at| notes.word(at)).find(his) {
            return owner..owner + 1;
        }
        let mut start = cue.start;
        while start > self.from
            && notes.word(start - 1)
            && !notes.is(start - 1, Particle::Preposition)
            && !notes.is(start - 1, Particle::And)
            && notes.cue(start - 1).is_none()
            && (notes.tokens[start - 1].capital || notes.is_possessive(start - 1))
        {
            start -= 1;
        }
        start..cue.start
    }

    /// نقل X عن Y أن …; "X quoted Y as saying that …": Y speaks, X passes it on.
    pub(super) fn relaying_verb(&self, cue: &CueAt) -> Option<Attribution> {
        if !cue.form.features.finite {
            return None;
        }
        let right = self.right(cue)?;
        let gap = right.gap.clone();
        // نسب إلى: a verb may ask for another preposition than that of a matter.
        let entry = self.entry(cue);
        let own = |at: usize| objects::governed(self.notes, at, entry).is_some();
        let split = match entry.governs.is_empty() {
            true => gap.clone().find(|&at| self.notes.is(at, Particle::About)),
            false => gap.clone().find(|&at| own(at)),
        };
        let (relay, source) = match (self.notes.pack.traits.order, split) {
            (Order::VerbFirst, Some(at)) => {
                let words = self.notes.particle(at, Particle::About).max(1);
                (subject::after(self.notes, gap.start, at), subject::after(self.notes, at + words, gap.end))
            }
            (Order::VerbFirst, None) => return None,
            // "was quoted by the agency as saying"
            _ if verb_group::is_passive(self.notes, self.range.start, cue) => {
                let by = gap.start + self.notes.particle(gap.start, Particle::By);
                (subject::after(self.notes, by, gap.end), subject::before(self.notes, self.from, cue.start))
            }
            _ => (subject::before(self.notes, self.from, cue.start), subject::after(self.notes, gap.start, gap.end)),
        };
        let mut made = self.made(cue, vec![right.content], source, right.frame);
        let hands_over = |n: usize| self.notes.entry(&self.notes.cues[n]).kind == CueKind::Noun;
        let noun = gap.filter_map(|at| self.notes.cue(at)).find(|&n| hands_over(n));
        made.cue.extend(noun.map(|n| self.notes.cues[n].start..self.notes.cues[n].end));
        made.relayed.push(Relay { source: relay, cue: cue.start..cue.end });
        Some(made)
    }

    /// "…, citing the ministry": the ministry speaks, the one who spoke before passes it on.
    pub(super) fn relays(&mut self) {
        let cues: Vec<CueAt> = self.cues().filter(|cue| self.entry(cue).kind == CueKind::Relaying).collect();
        for cue in cues {
            if self.found.iter().any(|a| a.cue.iter().any(|piece| piece.start == cue.start)) || cue.form.features.finite
            {
                continue;
            }
            let source = subject::after(self.notes, cue.end, self.range.end);
            // «Агентство со ссылкой на мэра передало, что …»: the verb is no part of the name.
            let verb = |at: usize| self.notes.cue(at).is_some_and(|n| subject::is_finite_verb(self.notes, n));
            let verb = |at: usize| verb(at) && !self.notes.tokens[at].capital;
            let source = source.start..source.clone().skip(1).find(|&at| verb(at)).unwrap_or(source.end);
            let in_content =
                |a: &Attribution| a.content.iter().any(|piece| piece.start <= cue.start && cue.end <= piece.end);
            let target = self
                .found
                .iter_mut()
                .filter(|a| a.relayed.is_empty() && a.frame != Frame::Noun && a.stance != Stance::Declines)
                .min_by_key(|a| a.cue.first().map_or(usize::MAX, |piece| piece.start.abs_diff(cue.start)));
            let Some(target) = target.filter(|target| !source.is_empty() && !only_proves(self.notes, target, &source))
            else {
                continue;
            };
            if in_content(target) {
                cut_out(self.notes, target, cue.start, source.end);
            }
            let relay = target.source.first().cloned().unwrap_or(cue.start..cue.start);
            // «Вестник» со ссылкой на мэра пишет, что …
            let relay = relay.start..if relay.contains(&cue.start) { cue.start } else { relay.end };
            target.relayed.push(Relay { source: relay, cue: cue.start..cue.end });
            target.source = vec![source];
        }
    }
}

/// Who speaks where the subject behind the verb only passes on their words: «…», передаёт ТАСС слова министра.
pub(super) fn in_whose_words(notes: &Notes<'_>, cue: &CueAt, made: Attribution) -> Attribution {
    let [source] = made.source.as_slice() else { return made };
    let words = |&at: &usize| dismissed::is_claim(notes, at) && notes.word(at - 1);
    let behind = source.start >= cue.end && notes.pack.traits.has_name_cases();
    match source.clone().skip(1).find(words).filter(|at| behind && at + 1 < source.end) {
        Some(at) => {
            let relay = Relay { source: source.start..at, cue: cue.start..cue.end };
            let speaker = at + 1..source.end;
            Attribution { source: vec![speaker], relayed: vec![relay], ..made }
        }
        None => made,
    }
}

/// Whether a speaker only points to what nobody stands for: «Минздрав опроверг это, сославшись на данные учёта».
fn only_proves(notes: &Notes<'_>, target: &Attribution, source: &Range<usize>) -> bool {
    let names = |at: usize| notes.tokens[at].capital || notes.notes[at].noun.is_some();
    let claim = dismissed::is_statement(notes, source.start);
    let paper = |at: usize| notes.notes[at].noun.is_some_and(|noun| noun.is == SourceKind::Document);
    let other = |at: usize| names(at) && !paper(at);
    let papers = notes.pack.traits.adjectives_follow && source.clone().any(paper) && !source.clone().any(other);
    !target.source.is_empty() && (papers || claim && !source.clone().skip(1).any(names))
}

/// Cuts a content off at token `at`, where words about its source begin; if nothing stands before them it begins where they
/// end (сообщило агентство со ссылкой на мэра, дорога закрыта).
fn cut_out(notes: &Notes<'_>, attribution: &mut Attribution, at: usize, end: usize) {
    for piece in &mut attribution.content {
        let opens = piece.contains(&at) && (piece.start..at).all(|before| !notes.word(before));
        if opens && notes.words(end.min(piece.end), piece.end) > 1 {
            piece.start = (end..piece.end).find(|&i| notes.word(i) || notes.opens(i).is_some()).unwrap_or(piece.end);
        } else if piece.start < at && at < piece.end {
            let mut end = at;
            while end > piece.start && !notes.word(end - 1) {
                end -= 1;
            }
            piece.end = end;
        }
    }
}

/// Where the statement of a noun that is a subject ends: before the verb of the clause around it, the second one there is.
fn clause_end(notes: &Notes<'_>, from: usize, to: usize) -> usize {
    let verb = |at: usize| notes.finite_verb(at);
    let Some(first) = (from..to).find(|&at| verb(at)) else { return to };
    // "had been fired": the auxiliaries and the form behind them are one verb.
    let auxiliary =
        |at: usize| notes.is(at, Particle::Verb) || notes.is(at, Particle::Adverb) || notes.is(at, Particle::Negation);
    let own = (first..to).find(|&at| !auxiliary(at)).unwrap_or(to);
    let own = if own > first && own < to && verb(own) { own + 1 } else { own.max(first + 1) };
    let inside = |at: usize| (from..at).any(|i| notes.is(i, Particle::Relative) && !notes.comma(at - 1));
    match (own..to).find(|&at| verb(at) && !inside(at) && notes.quote(at).is_none()) {
        Some(next) => ends::strip_end(notes, from, next),
        None => to,
    }
}
