//! What a statement's words name: parties, places, concepts of topics, in the order of the text.

use std::cell::{OnceCell, RefCell};
use std::ops::Range;
use std::rc::Rc;

use super::persons::{leaders, named_again};
use crate::extract::language::Language;
use crate::extract::notes::annotate::Notes;
use crate::extract::speakers::hearing::Hearing;
use crate::gazetteer::{PlaceNamed, PlaceWords};
use crate::lang::{Particle, TokenKind};
use crate::model::{Manner, PartyId, Stance};
use crate::text::{fold_into, overlap};
use crate::topic::{ConceptIx, Concepts, Spoken, Voice};

/// A party named in the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Mention {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Who; `None` for somebody who stands there but is not known ("the enemy", a pronoun).
    pub party: Option<PartyId>,
}

/// A word of a concept in the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it speaks of.
    pub spoken: Spoken,
}

/// A statement whose meaning is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Statement<'a> {
    /// Its tokens, in pieces.
    pub content: &'a [Range<usize>],
    /// Who makes it.
    pub speaker: Option<&'a PartyId>,
    /// What the speaker does.
    pub stance: Stance,
    /// How the words are given.
    pub manner: Manner,
}

/// An article's words with everything that readings are made of; what is the whole article's is shared by its copies.
#[derive(Clone)]
pub struct Scene<'r, 't> {
    /// The words.
    pub notes: &'r Notes<'t>,
    /// The article's language.
    pub language: &'r Language,
    /// Its words for topics.
    pub concepts: &'r Concepts,
    /// The parties named, in order.
    pub mentions: Rc<[Mention]>,
    /// The words of concepts, in order.
    pub hits: Rc<[Hit]>,
    /// The states that the article names, the one named most often first.
    pub states: Rc<[(PartyId, usize)]>,
    /// Who says it, where that parts a clause: its words are none of the clause's.
    gaps: Vec<Range<usize>>,
    /// Its words as names of places, once these are asked for.
    place_words: Rc<OnceCell<RefCell<PlaceWords>>>,
}

/// The second part of a word stands at most so many tokens behind the first: where it closes the clause, and elsewhere.
const CLAUSE: usize = 20;
const APART: usize = 5;

/// An article is about two states if it names no third more often than once for so many times that it names the second.
const THIRD: usize = 2;

impl<'r, 't> Scene<'r, 't> {
    /// Finds the concepts; the parties are given.
    pub fn new(
        notes: &'r Notes<'t>,
        language: &'r Language,
        hearing: &Hearing<'_>,
        mentions: Vec<Mention>,
    ) -> Scene<'r, 't> {
        let concepts = &language.concepts;
        let mut hits = Vec::new();
        let mut behind = Behind::default();
        for at in 0..notes.tokens.len() {
            concepts.words.each_through_quotes(&notes.tokens, at, |found| {
                if is_so_written(notes, at, found.value) {
                    hits.push(Hit { tokens: at..at + found.length, spoken: *found.value });
                }
            });
            concepts.parted.each(&notes.tokens, at, |found| {
                let (spoken, apart) = found.value;
                behind.look(notes, at + found.length);
                if behind.stands_apart(notes, apart, spoken.voice) {
                    hits.push(Hit { tokens: at..at + found.length, spoken: *spoken });
                }
            });
        }
        let mut hits = whole(notes, hits);
        hits.extend(named_again(hearing, concepts, &hits));
        hits.extend(leaders(hearing, concepts, &hits));
        hits.sort_by_key(|hit| hit.tokens.start);
        Scene {
            notes,
            language,
            concepts,
            mentions: mentions.into(),
            hits: hits.into(),
            states: Rc::default(),
            gaps: Vec::new(),
            place_words: Rc::default(),
        }
    }

    /// The scene without what is named within `gaps`.
    pub fn without(&self, gaps: Vec<Range<usize>>) -> Scene<'r, 't> {
        Scene { gaps, ..self.clone() }
    }

    /// Whether the tokens stand in no gap.
    fn is_clear(&self, tokens: &Range<usize>) -> bool {
        !self.gaps.iter().any(|gap| overlap(gap, tokens))
    }

    /// Whether the token at `at` stands in a gap.
    pub fn is_apart(&self, at: usize) -> bool {
        self.gaps.iter().any(|gap| gap.contains(&at))
    }

    /// How many tokens the one at `b` stands behind or before the one at `a`, but for gaps.
    pub fn distance(&self, a: usize, b: usize) -> usize {
        let (from, to) = (a.min(b), a.max(b));
        let skipped = self.gaps.iter().filter(|gap| from <= gap.start && gap.end <= to);
        to - from - skipped.map(Range::len).sum::<usize>()
    }

    /// The parts of `range` that stand in no gap.
    pub fn parts(&self, range: &Range<usize>) -> Vec<Range<usize>> {
        let mut out = vec![range.clone()];
        for gap in &self.gaps {
            let cut =
                |r: Range<usize>| [r.start..gap.start.clamp(r.start, r.end), gap.end.clamp(r.start, r.end)..r.end];
            out = out.into_iter().flat_map(cut).filter(|part| !part.is_empty()).collect();
        }
        out
    }

    /// The places named within `range`.
    pub fn places_within(&self, range: &Range<usize>) -> Vec<PlaceNamed> {
        let mut words = self.place_words.get_or_init(|| RefCell::new(PlaceWords::new(&self.notes.tokens))).borrow_mut();
        self.language.place_names().named_in(self.notes.text, &mut words, range)
    }

    /// Whom `speaker` means by "the enemy": the other one of the two states that the article is about.
    pub fn adversary(&self, speaker: Option<&PartyId>) -> Option<&PartyId> {
        let [(one, _), (other, often), rest @ ..] = &*self.states else { return None };
        let alone = rest.first().is_none_or(|(_, third)| third * THIRD <= *often);
        match speaker? {
            speaker if alone && speaker == one => Some(other),
            speaker if alone && speaker == other => Some(one),
            _ => None,
        }
    }

    /// The parties named within `range`.
    pub fn named_within(&self, range: &Range<usize>) -> impl Iterator<Item = &Mention> {
        let from = self.mentions.partition_point(|m| m.tokens.start < range.start);
        let to = self.mentions.partition_point(|m| m.tokens.end <= range.end);
        self.mentions[from..to.max(from)].iter().filter(|mention| self.is_clear(&mention.tokens))
    }

    /// The only party named within `range`.
    pub fn only_named(&self, range: &Range<usize>) -> Option<&Mention> {
        let mut named = self.named_within(range);
        named.next().filter(|_| named.next().is_none())
    }

    /// Whether a party is named right before the token at `at`.
    pub fn is_named_before(&self, at: usize) -> bool {
        let next = self.mentions.partition_point(|m| m.tokens.end < at);
        self.mentions.get(next).is_some_and(|m| m.tokens.end == at && self.is_clear(&m.tokens))
    }

    /// The words of `concept` within `range`.
    pub fn of<'a>(&'a self, concept: impl Into<ConceptIx>, range: &Range<usize>) -> impl Iterator<Item = &'a Hit> {
        let wanted = concept.into();
        self.within(range).filter(move |hit| hit.spoken.concept == wanted)
    }

    /// All words of concepts within `range`.
    pub fn within<'a>(&'a self, range: &Range<usize>) -> impl Iterator<Item = &'a Hit> {
        let from = self.hits.partition_point(|hit| hit.tokens.start < range.start);
        let end = range.end;
        let hits = self.hits[from..].iter().take_while(move |hit| hit.tokens.start < end);
        hits.filter(move |hit| hit.tokens.end <= end && self.is_clear(&hit.tokens))
    }
}

/// Whether the word at `at` has the marks of the one it was found by: "olduğunu" is no form of öl-, to die.
fn is_so_written(notes: &Notes<'_>, at: usize, spoken: &Spoken) -> bool {
    let traits = &notes.pack.traits;
    let word = notes.tokens[at].span.of(notes.text).unwrap_or_default();
    traits.marked_stems.is_empty() || traits.begins_marked(word) == spoken.marked
}

/// The words behind the first part of a word, folded once for all second parts that are looked for among them: `a` of "a fait" has
/// hundreds in a language.
#[derive(Default)]
struct Behind {
    /// The token where the first part ends.
    from: usize,
    folded: String,
    /// Where each word ends in that text.
    ends: Vec<usize>,
}

impl Behind {
    /// Takes in the words behind `from`, if they are not at hand already.
    fn look(&mut self, notes: &Notes<'_>, from: usize) {
        if self.from == from {
            return;
        }
        self.from = from;
        self.folded.clear();
        self.ends.clear();
        let reach = from + if notes.pack.traits.verb_second { CLAUSE } else { APART };
        let inside = |&at: &usize| notes.word(at) || notes.tokens[at].kind == TokenKind::Number;
        for at in (from..notes.tokens.len().min(reach)).take_while(inside) {
            fold_into(notes.tokens[at].span.of(notes.text).unwrap_or_default(), &mut self.folded);
            self.ends.push(self.folded.len());
        }
    }

    /// Whether the second part of a word, `apart`, stands shortly behind its first part: at the end of the clause where a verb closes
    /// it ("nahm die Stadt ein"), and no further than a few words elsewhere ("turned the transponder off", "Angriff Russlands auf").
    fn stands_apart(&self, notes: &Notes<'_>, apart: &str, voice: Voice) -> bool {
        let closes = notes.pack.traits.verb_second && voice != Voice::Noun;
        let reach = if closes { CLAUSE } else { APART };
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let mut words = starts.zip(&self.ends).take(reach).map(|(start, &end)| &self.folded[start..end]);
        let found = words.position(|word| word == apart).map(|n| self.from + n);
        let ends = |at: usize| !notes.tokens.get(at).is_some_and(|_| notes.word(at)) || notes.is(at, Particle::And);
        found.is_some_and(|at| !closes || ends(at + 1))
    }
}

/// The hits without those that are only part of a longer phrase: "unlawful" in "not unlawful", the aircraft in a drone's name.
fn whole(notes: &Notes<'_>, hits: Vec<Hit>) -> Vec<Hit> {
    let holds = |long: &Hit, short: &Hit| {
        long.tokens.len() > short.tokens.len()
            && long.tokens.start <= short.tokens.start
            && short.tokens.end <= long.tokens.end
            && !is_with_owner(notes, long, short)
    };
    // No phrase is longer than this, so only neighbours in the list can hold each other.
    const NEIGHBOURS: usize = 24;
    let mut part = vec![false; hits.len()];
    for (n, long) in hits.iter().enumerate().filter(|(_, hit)| hit.tokens.len() > 1) {
        for other in n.saturating_sub(NEIGHBOURS)..hits.len().min(n + NEIGHBOURS) {
            part[other] |= holds(long, &hits[other]);
        }
    }
    let mut part = part.into_iter();
    hits.into_iter().filter(|_| !part.next().unwrap_or_default()).collect()
}

/// Whether the longer phrase is the shorter noun with no more than the word that an owner follows: "matanza de" is a "matanza".
fn is_with_owner(notes: &Notes<'_>, long: &Hit, short: &Hit) -> bool {
    let nouns = long.spoken.voice == Voice::Noun && short.spoken.voice == Voice::Noun;
    let small = |at: usize| notes.is_any(at, &[Particle::Of, Particle::Definite]);
    nouns && long.tokens.start == short.tokens.start && (short.tokens.end..long.tokens.end).all(small)
}
