//! Whether a verb is active or passive where it stands, and where whom it is done to stands then.

use super::clause::Clause;
use super::scene::Hit;
use crate::lang::{Order, Particle};
use crate::text::fold;
use crate::topic::{Core, Voice};

/// At most so many adverbs stand between an auxiliary and its participle.
const ADVERBS: usize = 3;

impl Clause<'_, '_> {
    /// How the verb or noun at `hit` speaks: a participle with the auxiliary of the passive somewhere in its clause is passive.
    pub fn voice(&self, hit: &Hit) -> Voice {
        let has = |core: Core| self.scene.of(core, &self.range).next().is_some();
        let undergoes = || has(Core::Underwent) || has(Core::Undergoes) && self.is_participle(hit);
        let is_active = hit.spoken.voice == Voice::Active;
        let is_passive = self.is_closed_by(hit) && (undergoes() || self.is_state_by(hit))
            || is_active && (self.is_helped(hit) || self.is_vowelled(hit));
        if is_passive { Voice::Passive } else { hit.spoken.voice }
    }

    /// Whether a vowel sign shows that the verb is passive, whose letters are those of the active one: قُتل.
    fn is_vowelled(&self, hit: &Hit) -> bool {
        let notes = self.scene.notes;
        let at = hit.tokens.start;
        let word = notes.tokens[at].span.of(notes.text).unwrap_or_default();
        let word = &word[notes.glued_and(at) as usize..];
        notes.pack.traits.passive_openings.iter().any(|opening| word.starts_with(opening.as_str()))
    }

    /// Whether the auxiliary of the passive stands before the verb at `hit` with nothing but adverbs and negations between: "was
    /// repeatedly shelled".
    fn is_helped(&self, hit: &Hit) -> bool {
        let notes = self.scene.notes;
        let small = |at: usize| {
            notes.is_any(at, &[Particle::Adverb, Particle::Negation])
                || notes.ends_like(at, &notes.pack.traits.adverb_endings)
                || !notes.word(at) && notes.opens(at).is_some()
        };
        let near = hit.tokens.start.saturating_sub(ADVERBS + 1).max(self.range.start)..hit.tokens.start;
        let auxiliary = near
            .rev()
            .find(|&at| !small(at))
            .filter(|&at| notes.is(at, Particle::Passive) && notes.is(at, Particle::Verb));
        let is_word = hit.tokens.len() == 1 && !notes.pack.traits.adverb_endings.is_empty();
        is_word && auxiliary.is_some() && self.is_participle(hit)
    }

    /// Whether the participle that closes its clause says in what state somebody has put its subject: "ist von Russland besetzt".
    fn is_state_by(&self, hit: &Hit) -> bool {
        let is = |at: usize| self.scene.notes.is(at, Particle::Passive);
        self.is_participle(hit) && self.range.clone().any(is) && self.named_by_before(hit).is_some()
    }

    /// How far `hit` stands from the verb at `verb`: where objects follow their verb, what stands before it counts as further off.
    pub fn distance(&self, verb: &Hit, hit: &Hit) -> usize {
        const SUBJECT: usize = 6;
        let traits = &self.scene.notes.pack.traits;
        let follow = self.objects_follow() || traits.object_between && !traits.free_object;
        let before = follow && verb.spoken.voice == Voice::Active && hit.tokens.start < verb.tokens.start;
        self.scene.distance(hit.tokens.start, verb.tokens.start) + if before { SUBJECT } else { 0 }
    }

    /// Whether the thing at `thing` stands where those do to whom the deed at `deed` is done.
    pub fn undergoes(&self, deed: &Hit, thing: &Hit) -> bool {
        const OWNER: usize = 2;
        const OBJECT: usize = 8;
        let behind = deed.tokens.end <= thing.tokens.start;
        match self.voice(deed) {
            Voice::Passive => true,
            Voice::Active => behind || !self.objects_follow() && !self.owns_deed(deed, thing),
            Voice::Noun if behind => thing.tokens.start - deed.tokens.end <= OBJECT,
            Voice::Noun => deed.tokens.start.saturating_sub(thing.tokens.end) <= OWNER,
        }
    }

    /// Whether the deed is named by its verb, and the thing at `thing` owns it as its subject: "polisin göstericilere ateş açtığını".
    fn owns_deed(&self, deed: &Hit, thing: &Hit) -> bool {
        let notes = self.scene.notes;
        let traits = &notes.pack.traits;
        self.has_verb_last()
            && notes.ends_like(deed.tokens.end - 1, &traits.content_endings)
            && notes.ends_like(thing.tokens.end - 1, &traits.genitive_endings)
    }

    /// Whether the object of a verb in the active voice never stands before it.
    fn objects_follow(&self) -> bool {
        let traits = &self.scene.notes.pack.traits;
        let free = traits.object_between || traits.free_object || traits.object_before_verb || traits.verb_second;
        // המשטרה ירתה על המפגינים: so does it where verbs come first, and subjects may stand before them.
        traits.order == Order::SubjectFirst && !free || traits.speaker_before
    }

    /// Whether the last word at `hit` is a participle, and not the infinitive that makes the future: "wird angegriffen".
    fn is_participle(&self, hit: &Hit) -> bool {
        const PREFIX: usize = 6;
        let notes = self.scene.notes;
        let word = notes.tokens[hit.tokens.end - 1].span.of(notes.text).map(fold).unwrap_or_default();
        let stem = word.strip_suffix("en").unwrap_or_default();
        let is_augmented = stem.char_indices().take(PREFIX).any(|(at, _)| stem[at..].starts_with("ge"));
        match notes.pack.traits.verb_second {
            true => word.ends_with('t') || is_augmented,
            false => !word.ends_with("ing"),
        }
    }
}
