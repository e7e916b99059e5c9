//! Concepts: what words mean, free of any language, as far as sameness and opposition ask. Data: `data/axes.yaml`.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use super::spelling::Spelling;

/// Stems of states shorter than this take no endings: too many words begin so.
const LONG_STEM: usize = 4;

/// What a word means: the same value in every language that has a word for it. Cheap to copy.
#[derive(Debug, Clone, PartialEq)]
pub struct Sense(Arc<Meaning>);

/// The inside of a [`Sense`].
#[derive(Debug, Default, PartialEq)]
struct Meaning {
    /// The concepts the word may stand for, by number.
    concepts: Vec<u16>,
    /// The concepts that exclude one of them.
    opposed: Vec<u16>,
    /// The concepts that are broader than one of them.
    broader: Vec<u16>,
    /// What it does to what it governs.
    turn: Turn,
    /// Whether it adds little to what is said.
    light: bool,
    /// The states it may name, by id.
    states: Vec<String>,
    /// Whether what it governs is only thought, known or said: to deny it denies nothing of that.
    mind: bool,
    /// Whether what it governs is so whether one says it or denies it: know, notice.
    factive: bool,
    /// Whether it names somebody's words or part in a matter, and not the matter: accusation, involvement.
    hollow: Option<Hollow>,
    /// Whether it says what somebody's words are worth: untrue, absurd.
    verdict: bool,
    /// Whether it hands over that somebody says it is not so: denies, debunks.
    denial: bool,
    /// Whether its opposite tells the same from the other side: buy, sell.
    converse: bool,
    /// Whether it names who acts, and not what is done: government, people.
    actor: bool,
    /// Whether it is a deed that does harm: kill, destroy, shell.
    harm: bool,
    /// Whether it names those who fight for a state: army, troops.
    force: bool,
    /// Whether it is a harm that is mostly told of who suffers it: kill, damage.
    suffered: bool,
    /// Whether it names harm of whatever kind: attack.
    any_harm: bool,
    /// Whether only one name can fill the place beside it: born in, capital of.
    one_valued: bool,
    /// Whether both sides do the same: meet, agree.
    mutual: bool,
    /// Whether it happens once: born, founded.
    once: bool,
    /// Whether it is one of the two ends of a life.
    end_of_life: bool,
    /// Whether it says how something is, more or less: big, old.
    degree: bool,
    /// Whether its opposite may well be so of another thing in the same account: before, north.
    bound: bool,
    /// Whether it hands over what somebody says.
    reports: bool,
    /// The list of values it is one of: days of the week.
    list: Option<u16>,
    /// The sort of thing it names, by its number: of two sorts a thing has one.
    sort: Option<u16>,
}

/// How concepts for sorts of things are called.
const SORT: &str = "sort:";

/// What a word that tells nothing of a matter stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hollow {
    /// Words about it: accusation, report.
    Words,
    /// Somebody's part in it: involvement, responsibility.
    Part,
    /// That there is such a thing: existence, presence.
    Being,
}

/// How concepts for states are called.
const STATE: &str = "state:";

/// What a word does to the words it governs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Turn {
    /// Nothing.
    #[default]
    Keeps,
    /// Says that it is not so: denies, cancels, fails to.
    Reverses,
    /// Leaves open whether it is so: wants, plans, fears.
    Opens,
    /// Says of what stands before it in its clause that it is so: true.
    Affirms,
    /// Says of what stands before it that it is not so: false, baseless.
    Refutes,
}

impl Sense {
    /// Whether both may mean the same.
    pub(super) fn meets(&self, other: &Sense) -> bool {
        shares(&self.0.concepts, &other.0.concepts)
    }

    /// Whether both exclude each other: two ends of one axis, two values of one list.
    pub fn opposes(&self, other: &Sense) -> bool {
        !self.meets(other) && shares(&self.0.opposed, &other.0.concepts)
    }

    /// Whether any meaning excludes it: to deny it may be to say its opposite.
    pub(super) fn has_opposite(&self) -> bool {
        !self.0.opposed.is_empty()
    }

    /// Whether it is of a kind that the other names: a car, and a vehicle.
    pub(super) fn is_under(&self, other: &Sense) -> bool {
        shares(&self.0.broader, &other.0.concepts)
    }

    pub(super) fn turn(&self) -> Turn {
        self.0.turn
    }

    pub(super) fn is_light(&self) -> bool {
        self.0.light
    }

    pub(super) fn is_one_valued(&self) -> bool {
        self.0.one_valued
    }

    pub(super) fn is_once(&self) -> bool {
        self.0.once
    }

    pub(super) fn is_end_of_life(&self) -> bool {
        self.0.end_of_life
    }

    pub(super) fn is_degree(&self) -> bool {
        self.0.degree
    }

    pub(super) fn is_bound(&self) -> bool {
        self.0.bound
    }

    pub(super) fn reports(&self) -> bool {
        self.0.reports
    }

    /// Whether it is a value of a list, of which a thing has one.
    pub(super) fn is_rival_of_any(&self) -> bool {
        self.0.list.is_some()
    }

    /// Whether both are values of one list, of which a thing has one.
    pub(super) fn is_rival(&self, other: &Sense) -> bool {
        self.0.list.is_some() && self.0.list == other.0.list && !self.meets(other)
    }

    pub(super) fn sort(&self) -> Option<u16> {
        self.0.sort
    }

    /// Whether it is of any concept, and does not only name a sort.
    pub(super) fn is_concept(&self) -> bool {
        !self.0.concepts.is_empty()
    }

    pub(super) fn is_mutual(&self) -> bool {
        self.0.mutual
    }

    pub(super) fn is_state(&self) -> bool {
        !self.0.states.is_empty()
    }

    /// The states it may name, by id.
    pub(super) fn states(&self) -> &[String] {
        &self.0.states
    }

    pub(super) fn is_mind(&self) -> bool {
        self.0.mind
    }

    pub(super) fn is_factive(&self) -> bool {
        self.0.factive
    }

    pub(super) fn hollow(&self) -> Option<Hollow> {
        self.0.hollow
    }

    pub(super) fn is_verdict(&self) -> bool {
        self.0.verdict
    }

    /// Whether it only says what somebody holds to be so: think, believe.
    pub(super) fn is_thought(&self) -> bool {
        self.0.mind && self.0.light && !self.0.factive
    }

    pub(super) fn is_converse(&self) -> bool {
        self.0.converse
    }

    /// Whether it hands over that somebody says it is not so: denies.
    pub(super) fn is_denial(&self) -> bool {
        self.0.denial
    }

    pub(super) fn is_harm(&self) -> bool {
        self.0.harm
    }

    pub(super) fn is_force(&self) -> bool {
        self.0.force
    }

    pub(super) fn is_suffered(&self) -> bool {
        self.0.suffered
    }

    pub(super) fn is_any_harm(&self) -> bool {
        self.0.any_harm
    }

    pub(super) fn is_actor(&self) -> bool {
        self.0.actor
    }

    /// The numbers of its concepts, and of those that exclude them.
    pub(super) fn numbers(&self) -> impl Iterator<Item = u16> {
        self.0.concepts.iter().chain(&self.0.opposed).copied()
    }
}

fn shares(one: &[u16], other: &[u16]) -> bool {
    one.iter().any(|concept| other.contains(concept))
}

/// `axes.yaml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Axes {
    /// Pairs of opposites.
    opposites: Vec<[String; 2]>,
    /// Lists of values of which a thing has one.
    exclusive: Vec<Vec<String>>,
    /// Lists of a concept and those that it is broader than.
    broader: Vec<Vec<String>>,
    /// Concepts of words that say that what they govern is not so.
    reversers: FxHashSet<String>,
    /// Concepts of words that leave open whether what they govern is so.
    openers: FxHashSet<String>,
    /// Concepts of words that say of a whole clause that it is so.
    affirmers: FxHashSet<String>,
    /// Concepts of words that say of a whole clause that it is not so.
    refuters: FxHashSet<String>,
    /// Concepts of words that add little to what is said.
    light: FxHashSet<String>,
    /// Concepts beside which only one name can be right.
    one_valued: FxHashSet<String>,
    /// Concepts of what both sides do alike.
    mutual: FxHashSet<String>,
    /// Concepts of what happens to a thing once.
    once: FxHashSet<String>,
    /// Concepts of the two ends of a life.
    ends_of_life: FxHashSet<String>,
    /// Concepts of how something is, more or less; they stand beside what is so.
    degrees: FxHashSet<String>,
    /// Concepts whose opposite may well be so of another thing in the same account: before, north.
    bound: FxHashSet<String>,
    /// Concepts of words that hand over what somebody says.
    reports: FxHashSet<String>,
    /// Concepts of words whose denial denies nothing of what they govern: know, say.
    minds: FxHashSet<String>,
    /// Concepts of words that take what they govern to be so: know, notice.
    factives: FxHashSet<String>,
    /// Concepts of words about a matter: accusation.
    accounts: FxHashSet<String>,
    /// Concepts of somebody's part in a matter: involvement.
    parts: FxHashSet<String>,
    /// Concepts of there being such a thing: existence.
    beings: FxHashSet<String>,
    /// Concepts of what somebody's words are worth: untrue, absurd.
    verdicts: FxHashSet<String>,
    /// Concepts of words that hand over that it is not so: denies, debunks.
    denials: FxHashSet<String>,
    /// Concepts of what its opposite tells from the other side: buy, sell.
    converses: FxHashSet<String>,
    /// Concepts of deeds that do harm: kill, destroy.
    harms: FxHashSet<String>,
    /// Concepts of those who fight for a state: army, troops.
    forces: FxHashSet<String>,
    /// Concepts of harm that is mostly told of who suffers it: kill, damage.
    suffered: FxHashSet<String>,
    /// Concepts of harm of whatever kind: attack.
    any_harm: FxHashSet<String>,
    /// Concepts of who acts: government, people.
    actors: FxHashSet<String>,
    /// Lists of values that news compare: days, places in an order.
    values: Vec<Vec<String>>,
}

/// The concepts that the words of one language stand for, while its files are read.
#[derive(Default)]
pub(super) struct Lexicon {
    pub(super) spelling: Spelling,
    numbers: FxHashMap<String, u16>,
    entries: FxHashMap<String, Vec<String>>,
}

impl Lexicon {
    /// Gives `concept` its number; every language asks in one order, so that two mean the same by a number.
    pub(super) fn number(&mut self, concept: &str) {
        let next = self.numbers.len() as u16;
        self.numbers.entry(concept.to_owned()).or_insert(next);
    }

    /// `word` may stand for `concept`.
    pub(super) fn learn(&mut self, word: &str, concept: &str) {
        self.learn_folded(self.spelling.folded(word), concept);
    }

    fn learn_folded(&mut self, word: String, concept: &str) {
        let concepts = self.entries.entry(word).or_default();
        if !concepts.iter().any(|known| known == concept) {
            concepts.push(concept.to_owned());
        }
    }

    pub(super) fn number_state(&mut self, id: &str) {
        self.number(&format!("{STATE}{id}"));
    }

    /// `pattern`, with a bar after its stem, names the state of this id.
    pub(super) fn learn_state(&mut self, pattern: &str, id: &str) {
        let concept = format!("{STATE}{id}");
        self.number(&concept);
        // "A police car" is none of the Central African Republic.
        let is_letters = pattern.chars().all(char::is_uppercase);
        if is_letters && self.entries.contains_key(&self.spelling.folded(pattern)) {
            return;
        }
        match pattern.split_once('|') {
            Some((stem, _)) if stem.chars().count() >= LONG_STEM => self.learn(&format!("{stem}*"), &concept),
            _ => self.learn(&pattern.replace('|', ""), &concept),
        }
    }

    /// A word that stands as it is means what its beginning does as well.
    fn inherit(&mut self) {
        let beginning = |word: &str| {
            let ends = word.char_indices().map(|(at, c)| at + c.len_utf8());
            ends.rev().find_map(|end| self.entries.get(&format!("{}*", &word[..end]))).cloned()
        };
        let exact: Vec<(String, Vec<String>)> = self
            .entries
            .keys()
            .filter(|word| !word.ends_with('*') && !word.contains(' '))
            .filter_map(|word| Some((word.clone(), beginning(word)?)))
            .collect();
        for (word, concepts) in exact {
            concepts.iter().for_each(|concept| self.learn_folded(word.clone(), concept));
        }
    }

    /// Every word with its sense.
    pub(super) fn senses(mut self, axes: &Axes) -> FxHashMap<String, Sense> {
        self.inherit();
        let (excluded, broader) = (axes.excluded(), axes.broader());
        let mut made: FxHashMap<Vec<String>, Sense> = FxHashMap::default();
        let mut sense = |concepts: &Vec<String>| {
            let known = made.entry(concepts.clone());
            known.or_insert_with(|| sense_of(concepts, axes, [&excluded, &broader], &self.numbers)).clone()
        };
        self.entries.iter().map(|(word, concepts)| (word.clone(), sense(concepts))).collect()
    }
}

fn sense_of(
    concepts: &[String],
    axes: &Axes,
    [excluded, broader]: [&FxHashMap<&str, Vec<&str>>; 2],
    numbers: &FxHashMap<String, u16>,
) -> Sense {
    let (sorts, concepts): (Vec<&String>, Vec<&String>) = concepts.iter().partition(|name| name.starts_with(SORT));
    let number = |name: &str| numbers.get(name).copied();
    let any = |set: &FxHashSet<String>| concepts.iter().any(|concept| set.contains(*concept));
    let all = |set: &FxHashSet<String>| !concepts.is_empty() && concepts.iter().all(|concept| set.contains(*concept));
    let numbers_in = |of: &FxHashMap<&str, Vec<&str>>| -> Vec<u16> {
        let names = concepts.iter().filter_map(|concept| of.get(concept.as_str())).flatten();
        names.filter_map(|name| number(name)).collect()
    };
    let turns = [
        (&axes.reversers, Turn::Reverses),
        (&axes.refuters, Turn::Refutes),
        (&axes.openers, Turn::Opens),
        (&axes.affirmers, Turn::Affirms),
    ];
    let hollows = [(&axes.accounts, Hollow::Words), (&axes.parts, Hollow::Part), (&axes.beings, Hollow::Being)];
    let turn = turns.into_iter().find(|(set, _)| any(set)).map_or(Turn::Keeps, |(_, turn)| turn);
    Sense(Arc::new(Meaning {
        concepts: concepts.iter().filter_map(|name| number(name)).collect(),
        opposed: numbers_in(excluded),
        broader: numbers_in(broader),
        turn,
        light: any(&axes.light),
        one_valued: any(&axes.one_valued),
        mutual: any(&axes.mutual),
        once: any(&axes.once),
        end_of_life: any(&axes.ends_of_life),
        degree: any(&axes.degrees),
        bound: any(&axes.bound),
        reports: any(&axes.reports),
        list: list_of(&concepts, axes),
        sort: sorts.first().and_then(|name| number(name)),
        states: concepts.iter().filter_map(|concept| concept.strip_prefix(STATE)).map(str::to_owned).collect(),
        mind: any(&axes.minds),
        factive: any(&axes.factives),
        hollow: hollows.into_iter().find_map(|(set, hollow)| any(set).then_some(hollow)),
        verdict: any(&axes.verdicts),
        denial: any(&axes.denials),
        converse: any(&axes.converses),
        harm: any(&axes.harms),
        force: any(&axes.forces),
        suffered: any(&axes.suffered),
        any_harm: any(&axes.any_harm),
        // A word that may say what is done is one: launched, and begun.
        actor: all(&axes.actors),
    }))
}

/// The list of values that a word is one of; none for a state, and none for a word of several meanings.
fn list_of(concepts: &[&String], axes: &Axes) -> Option<u16> {
    let [only] = concepts else { return None };
    axes.values.iter().position(|list| list.contains(only)).map(|at| at as u16)
}

impl Axes {
    /// What is broader than each concept.
    fn broader(&self) -> FxHashMap<&str, Vec<&str>> {
        let mut broader: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
        for (broad, under) in self.broader.iter().filter_map(|list| list.split_first()) {
            under.iter().for_each(|one| broader.entry(one).or_default().push(broad));
        }
        broader
    }

    /// What each concept excludes.
    fn excluded(&self) -> FxHashMap<&str, Vec<&str>> {
        let mut excluded: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
        let pairs = self.opposites.iter().map(|pair| &pair[..]).chain(self.exclusive.iter().map(|list| &list[..]));
        for list in pairs {
            for one in list {
                let others = list.iter().filter(|other| *other != one).map(String::as_str);
                excluded.entry(one).or_default().extend(others);
            }
        }
        excluded
    }

    /// Every concept it names.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let lists = self.exclusive.iter().chain(&self.broader).chain(&self.values).flatten();
        self.opposites.iter().flatten().chain(lists).map(String::as_str)
    }
}
