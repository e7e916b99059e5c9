//! What a rule is.

use std::hash::{Hash, Hasher};

use super::{Exemption, Side};
use crate::corpus::Corpus;
use crate::model::Strength;

/// One way in which two claims can disagree.
pub trait Rule: Sync {
    /// The name a user types, in kebab case: `count-conflict`.
    fn name(&self) -> &'static str;
    /// The rule's page: what it says, why, examples. Shown by `isnad explain`, and run as tests.
    fn page(&self) -> &'static str;
    /// Under what this side is to be met by others; empty if the rule has nothing to say of it.
    fn keys(&self, side: &Side<'_>, corpus: &Corpus) -> Keys;
    /// Under what a side is to be met by others of those that share a key with it; `None` if all of them meet. Asked for only where
    /// there are any, so that what costs much is worked out for them alone.
    fn finer_keys(&self, _side: &Side<'_>, _corpus: &Corpus) -> Option<Keys> {
        None
    }
    /// Whether it compares the very times of two sides, so that different ones do not part them.
    fn times_differ(&self) -> bool {
        false
    }
    /// Whether the two clash. The engine has made sure that both are asserted and that event, time and place may be one.
    fn judge(&self, a: &Side<'_>, b: &Side<'_>, corpus: &Corpus) -> Verdict;
}

/// Keys of one side; sides that share one are compared.
pub type Keys = Vec<Key>;

/// Something that two sides may share. Two different things may fall on one key: that costs a comparison, never a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    hash: u64,
    /// Whether those that share it are only guessed to be about one event, and need not meet where their events are written down.
    pub(super) is_guess: bool,
}

impl Key {
    /// The key of `parts` together.
    pub fn of(parts: impl Hash) -> Key {
        let mut hasher = rustc_hash::FxHasher::default();
        parts.hash(&mut hasher);
        Key { hash: hasher.finish(), is_guess: false }
    }

    /// The key of `parts` for sides whose event is not written down.
    pub fn guess(parts: impl Hash) -> Key {
        Key { is_guess: true, ..Key::of(parts) }
    }
}

/// What a rule says of two sides.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// They cannot both be true.
    Clash(Clash),
    /// They can both be true.
    Compatible,
    /// They are not about the same thing.
    NotComparable(Why),
}

/// How two sides clash.
#[derive(Debug, Clone, PartialEq)]
pub struct Clash {
    /// Whether both say it in so many words.
    pub strength: Strength,
    /// How sure the rule is, 0 to 1, if both claims are what they are taken for.
    pub weight: f64,
    /// What the sentence of reasoning is made of.
    pub ground: Ground,
    /// Both would be true if things had changed between the two days on which they were said.
    pub is_change: bool,
    /// Whether one answers the other, whatever verb hands its words on: "we had nothing to do with it".
    pub is_denial: bool,
}

impl Clash {
    /// A clash that both sides state.
    pub fn stated(ground: Ground) -> Clash {
        Clash { strength: Strength::Stated, weight: 0.95, ground, is_change: false, is_denial: false }
    }

    /// A clash that follows from what they say.
    pub fn inferred(weight: f64, ground: Ground) -> Clash {
        Clash { strength: Strength::Inferred, weight, ground, is_change: false, is_denial: false }
    }
}

/// What a sentence of reasoning is made of, free of any language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ground {
    /// Names the sentence in the files of reasons.
    pub sentence: &'static str,
    /// The topic, or empty where only the words are at hand.
    pub topic: String,
    /// What the first side says: a party, a count, a date, a place.
    pub x: String,
    /// What the second side says.
    pub y: String,
    /// Whether the sentence is about the sides the other way round: its `a` is the second.
    pub turned: bool,
}

/// Why two sides cannot be compared, or may both be true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Why {
    /// One of the "not contradictions".
    Exempt(Exemption),
    /// They are about different topics.
    OtherTopic,
    /// A human rejected one of them.
    Rejected,
    /// Only confirmed claims were asked for, and one of them is not.
    NotConfirmed,
    /// One of them had not been published by the day that was asked for.
    NotKnown,
    /// One of them is about another time than was asked for.
    NotThen,
    /// What one of them says is what a claim nested in it says, and is that claim's.
    Nested,
    /// One party says both in one article: that is more often misread than meant.
    OneSpeech,
    /// They can both be true.
    Compatible,
    /// They may clash, but too much of it is guesswork.
    TooUnsure,
    /// They are one claim, or one repeats the other.
    Same,
    /// People decided that they are about two events.
    DecidedOtherEvent,
    /// People decided that they tell of one statement.
    DecidedSame,
    /// No rule speaks of what both are about.
    NoRule,
    /// They have no readings and too few words in common.
    NothingShared,
    /// Their words are about two things, or agree.
    OtherWords,
    /// Readings of both speak of one topic: the rules on readings judge.
    Read,
}
