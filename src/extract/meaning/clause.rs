//! A clause of a statement with the parties in it, and how they stand there.

use std::cell::OnceCell;
use std::ops::Range;

use super::scene::{Hit, Mention, Scene, Statement};
use super::whereabouts::Town;
use crate::lang::{Order, Particle, Person, ProcliticKind};
use crate::model::{Manner, PartyId, Stance};
use crate::text::overlap;
use crate::topic::{ConceptIx, Core};

/// What belongs to a word stands at most this many tokens from it.
pub(super) const BESIDE: usize = 2;
/// So many tokens say of what kind something is that somebody says.
const KIND: usize = 3;

/// A clause of a statement with the parties in it.
pub struct Clause<'r, 't> {
    /// Where it is read.
    pub scene: &'r Scene<'r, 't>,
    /// Its tokens.
    pub range: Range<usize>,
    /// The parties in it, those that words like "our" stand for among them.
    pub mentions: Vec<Mention>,
    /// Who makes the statement.
    pub speaker: Option<PartyId>,
    /// Whether the clause opens the statement and its subject may be left out, being the speaker.
    pub opens: bool,
    /// Whether the words are the outlet's, so that "it" is the speaker.
    pub indirect: bool,
    /// Whether somebody is known to say it, be it nobody with a name.
    pub is_told: bool,
    /// Whether the clause opens an accusation, which may name first whom it accuses.
    pub accuses: bool,
    /// Who stands alone before words that hand the statement over, as in "Baku, he said, had shelled the town".
    pub lead: Option<PartyId>,
    /// Whether the clause belongs to an accusation.
    pub(super) blames: bool,
    /// Whether the clause opens what somebody denies in words that are the outlet's.
    pub(super) denies: bool,
    /// The towns it names, once these are asked for.
    pub(super) towns: OnceCell<Vec<Town>>,
}

impl<'r, 't> Clause<'r, 't> {
    /// The clause at `range` of `statement`.
    pub fn new(
        scene: &'r Scene<'r, 't>,
        statement: &Statement<'_>,
        range: Range<usize>,
        opens: bool,
    ) -> Clause<'r, 't> {
        let speaker = statement.speaker.filter(|party| !party.is_unknown()).cloned();
        let indirect = !matches!(statement.manner, Manner::Direct | Manner::Narrated);
        let accuses = opens && statement.stance == Stance::Accuses;
        let denies = opens && indirect && statement.stance == Stance::Denies;
        let is_told = statement.manner != Manner::Narrated;
        let mut clause = Clause {
            scene,
            range,
            mentions: Vec::new(),
            speaker,
            opens,
            indirect,
            is_told,
            accuses,
            lead: None,
            blames: statement.stance == Stance::Accuses,
            denies,
            towns: OnceCell::new(),
        };
        clause.mentions = clause.named();
        clause
    }

    /// The parties named, and those that possessives and pronouns stand for.
    fn named(&self) -> Vec<Mention> {
        // "Its army" is nobody else's than the party's that "its" stands for.
        let own_body = |m: &Mention| m.party.is_none() && self.follows_possessive(m.tokens.start);
        let named = self.scene.named_within(&self.range).filter(|m| !own_body(m));
        let mut out: Vec<Mention> = named.cloned().collect();
        let first = out.first().map_or(usize::MAX, |m| m.tokens.start);
        let mut add = |tokens: Range<usize>, party: Option<PartyId>| {
            if !out.iter().any(|m| overlap(&m.tokens, &tokens)) {
                out.push(Mention { tokens, party });
            }
        };
        for hit in self.scene.of(Core::Ours, &self.range) {
            add(hit.tokens.clone(), self.speaker.clone());
        }
        // «Его отравили»: right before a verb it is no possessive but the object.
        let is_object = |hit: &&Hit| {
            let negated = self.scene.notes.is(hit.tokens.end, Particle::Negation);
            let next = hit.tokens.end + usize::from(negated);
            self.scene.within(&(next..self.range.end)).any(|verb| verb.tokens.start == next && verb.spoken.alone)
        };
        // "Rus birliklerinin": of troops that a word calls somebody's own whose they are is said before them, if anything is.
        let is_owned = |hit: &&Hit| {
            let names_troops = self.scene.of(Core::Troops, &hit.tokens).next().is_some();
            let small = |at: usize| !self.scene.notes.word(at) || self.opens_with_grammar(at);
            self.has_verb_last() && names_troops && !(self.range.start..hit.tokens.start).all(small)
        };
        for hit in self.scene.of(Core::Theirs, &self.range).filter(|hit| !is_object(hit) && !is_owned(hit)) {
            let own = self.indirect && hit.tokens.start < first;
            add(hit.tokens.clone(), self.speaker.clone().filter(|_| own));
        }
        for hit in self.scene.of(Core::OwnLand, &self.range) {
            add(hit.tokens.clone(), self.speaker.clone().filter(|_| self.indirect));
        }
        let enemy = self.scene.adversary(self.speaker.as_ref()).cloned();
        for hit in self.scene.of(Core::Enemy, &self.range) {
            add(hit.tokens.clone(), enemy.clone());
        }
        for hit in self.scene.of(Core::Foe, &self.range) {
            add(hit.tokens.clone(), None);
        }
        let speaks = || {
            self.range.clone().any(|at| self.scene.notes.notes[at].pronoun.is_some_and(|p| p.person == Person::First))
        };
        for at in self.range.clone() {
            let Some(pronoun) = self.scene.notes.notes[at].pronoun.filter(|_| !self.scene.is_apart(at)) else {
                continue;
            };
            // "Azerbaijan, it is who began", "have both accepted": the pronoun only takes up the name before it.
            let is_both = self.scene.notes.is(at, Particle::Both);
            // "Es war eine Rakete": the pronoun stands for nobody.
            let within = self.scene.of(Core::Was, &self.range).chain(self.scene.of(Core::Exists, &self.range));
            let is_empty = pronoun.person == Person::Third && within.into_iter().any(|hit| hit.tokens.contains(&at));
            if is_both || is_empty || self.scene.is_named_before(at) {
                continue;
            }
            let own = match pronoun.person {
                Person::First => true,
                // Whom an accusation accuses is nobody's own: "accused Iran in that it stood behind the attack".
                Person::Third => {
                    let opens = !self.accuses && self.indirect && self.opens && self.opens_with_pronoun(at);
                    opens && !speaks()
                }
                Person::Relative | Person::Indefinite | Person::Near | Person::Reciprocal => continue,
            };
            add(at..at + 1, self.speaker.clone().filter(|_| own));
        }
        out.retain(|m| !self.is_accuser(m));
        out.sort_by_key(|m| m.tokens.start);
        out
    }

    /// Whether the clause is all that is denied, and names it with a noun: "denied any talks with Iran".
    pub(super) fn denies_noun(&self) -> bool {
        let notes = self.scene.notes;
        // "Any talks": a word of a topic may look like a verb.
        let is_told = |hit: &Hit| hit.spoken.concept != Core::Was.into();
        let verb = |at: usize| notes.finite_verb(at) && !self.scene.within(&(at..at + 1)).any(is_told);
        self.denies && !self.range.clone().any(|at| verb(at) || notes.is(at, Particle::That))
    }

    /// Whether "our" or "its" stands right before `at`.
    fn follows_possessive(&self, at: usize) -> bool {
        let before = self.range.start..at;
        [Core::Ours, Core::Theirs].into_iter().any(|word| self.scene.of(word, &before).any(|hit| hit.tokens.end == at))
    }

    /// Whether the party is whose report or accusation is denied, and so no part of what is reported: "rejected American accusations".
    fn is_accuser(&self, mention: &Mention) -> bool {
        let beside = |hit: &Hit| match self.has_verb_last() {
            true => mention.tokens.end == hit.tokens.start,
            false => mention.tokens.start == hit.tokens.end || self.describes(mention, hit),
        };
        self.denies && self.scene.of(Core::Report, &self.range).any(beside)
    }

    /// Whether only words that say what kind it is stand between the party and the noun behind it: "Albania's “unfounded” accusations".
    fn describes(&self, mention: &Mention, noun: &Hit) -> bool {
        let (from, to) = (mention.tokens.end, noun.tokens.start);
        let notes = self.scene.notes;
        let plain = |at: usize| notes.quote(at).is_some() || notes.word(at) && notes.notes[at].particle_length == 0;
        let untrue = ConceptIx::from(Core::FalseClaim);
        let says_no_more = || self.scene.within(&(from..to)).all(|hit| hit.spoken.concept == untrue);
        from <= to && to - from <= KIND && (from..to).all(plain) && says_no_more()
    }

    /// Whether the word at `at` is one of grammar that stands before a subject.
    fn opens_with_grammar(&self, at: usize) -> bool {
        self.scene.notes.is_any(at, &[Particle::Adverb, Particle::That, Particle::And, Particle::But])
    }

    /// Whether the clause opens with the pronoun at `at`, behind one word of grammar at most: in "the guards, they fired" it takes up
    /// a noun.
    fn opens_with_pronoun(&self, at: usize) -> bool {
        let first = &self.scene.notes.notes[self.range.start];
        let small = first.particle_length > 0 || first.pronoun.is_some() || !self.scene.notes.word(self.range.start);
        let glued = self.scene.notes.pack.traits.clitics(ProcliticKind::Article) == 0;
        at == self.range.start || at == self.range.start + 1 && (small || glued)
    }

    /// Whether the verb of the language comes last.
    pub fn has_verb_last(&self) -> bool {
        self.scene.notes.pack.traits.order == Order::VerbLast
    }

    /// The party that begins at most `reach` tokens behind `at`.
    pub(super) fn behind(&self, at: usize, reach: usize) -> Option<&Mention> {
        self.mentions.iter().find(|m| at <= m.tokens.start && m.tokens.start - at <= reach)
    }

    /// The party that follows `at` at once, but for an adjective or article.
    pub(super) fn right_after(&self, at: usize) -> Option<&Mention> {
        let clear = |m: &&Mention| !self.is_governed(m) && !(at..m.tokens.start).any(|i| self.parts(i));
        self.behind(at, BESIDE).filter(clear)
    }

    /// Whether token `i` parts what stands on both sides of it.
    fn parts(&self, i: usize) -> bool {
        let notes = self.scene.notes;
        !notes.word(i) || notes.is_any(i, &[Particle::Preposition, Particle::About, Particle::And])
    }

    /// Whether a preposition stands before the party, alone or written together with it.
    pub(super) fn is_governed(&self, mention: &Mention) -> bool {
        let notes = self.scene.notes;
        let start = mention.tokens.start;
        let glued = notes.has_preposition_glued(start);
        let reach = start.saturating_sub(BESIDE).max(self.range.start);
        let governs = |at: usize| notes.is(at, Particle::Preposition) || notes.notes[at].time > 0;
        let article = |at: usize| notes.is(at, Particle::Definite) || notes.is(at, Particle::Indefinite);
        glued || start > reach && governs(start - 1) || start > reach + 1 && article(start - 1) && governs(start - 2)
    }

    /// Whether the party stands in the dative, where verbs come before their objects as often as behind them.
    pub(super) fn is_dative(&self, mention: &Mention) -> bool {
        let traits = &self.scene.notes.pack.traits;
        let last = mention.tokens.end - 1;
        !self.has_verb_last() && traits.free_object && self.scene.notes.ends_like(last, &traits.dative_endings)
    }

    /// Past the words at `at` that say how likely what follows is.
    pub(super) fn past_likely(&self, at: usize) -> usize {
        let likely = self.scene.of(Core::Likely, &self.range).find(|hit| hit.tokens.start == at);
        likely.map_or(at, |hit| hit.tokens.end)
    }
}
