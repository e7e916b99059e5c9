//! Where an article names states, bodies, organisations and people, and which state a body without one belongs to.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;

use super::by_name::ByName;
use super::cast::Cast;
use super::full_names::FullNames;
use super::heard::Who;
use super::people::{Known, people};
use super::spoken_of::SpokenOf;
use super::voice::{alike, is_named};
use crate::extract::language::Language;
use crate::extract::notes::annotate::Notes;
use crate::extract::notes::layout::{Block, BlockKind};
use crate::extract::notes::quotes::Quote;
use crate::extract::notes::sentences::ends_sentence;
use crate::gazetteer::{BodyIx, Form, Holder, Mention, Name, StateIx, initials};
use crate::lang::{LineKind, Particle, ProcliticKind, TokenKind};
use crate::model::{PartyId, PartyKind};

/// An article with the names in it.
pub struct Hearing<'h> {
    /// The article.
    pub notes: &'h Notes<'h>,
    /// Its language.
    pub language: &'h Language,
    /// Every name, in order.
    pub mentions: Vec<Mention>,
    /// People whose party the text tells, in order.
    pub people: Vec<Known>,
    /// The same by their names.
    pub people_by_name: ByName,
    /// Others whom the text brings in by name.
    pub cast: Cast,
    /// Bodies that stand beside their state, in order.
    owned: Vec<Owned>,
    /// How much it speaks of each state.
    spoken_of: SpokenOf,
    /// Where each state is named, in order.
    states: Vec<(usize, StateIx, Form)>,
    /// How often each state is named.
    times_named: BTreeMap<StateIx, usize>,
    /// Where a state is first named whose press leaves its own unsaid.
    home_named: Option<usize>,
    /// The tokens of the title and the first paragraph.
    head: Range<usize>,
    /// The tokens of the title.
    title: Range<usize>,
    /// The lines in which the outlet corrects itself.
    corrections: Vec<Range<usize>>,
    /// The state from whose capital the article reports.
    dateline: Option<StateIx>,
    /// The day on which the article was published.
    published: Option<Date>,
    /// Its full names, once somebody asks for them.
    full_names: OnceCell<FullNames>,
}

/// A body beside its state.
#[derive(Debug, Clone, Copy)]
struct Owned {
    at: usize,
    state: StateIx,
    family: BodyIx,
}

/// A state that a body was given without being named beside it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guess {
    /// The state.
    pub state: StateIx,
    /// How sure that is, 0 to 1.
    pub certainty: f64,
}

impl<'h> Hearing<'h> {
    /// Hears what the names of the article tell, `mentions`.
    pub fn new(
        notes: &'h Notes<'h>,
        language: &'h Language,
        mentions: Vec<Mention>,
        blocks: &[Block],
        published: Option<Date>,
    ) -> Hearing<'h> {
        let states = mentions.iter().filter_map(|m| match language.names.of(m) {
            Name::State(state, form) => Some((m.start, *state, *form)),
            _ => None,
        });
        let states: Vec<(usize, StateIx, Form)> = states.collect();
        let first = |kind: BlockKind| blocks.iter().find(|block| block.kind == kind);
        let title = first(BlockKind::Title).map_or(0..0, |block| block.tokens.clone());
        let place = first(BlockKind::Text).map_or(0..0, |block| block.tokens.start..block.start);
        let dateline = states.iter().find(|(at, ..)| place.contains(at)).map(|(_, state, _)| *state);
        let head = title.start..first(BlockKind::Text).map_or(title.end, |block| block.tokens.end);
        let corrections = blocks.iter().filter(|block| block.kind == BlockKind::Aside(LineKind::Correction));
        let corrections = corrections.map(|block| block.tokens.clone()).collect();
        let mut times_named: BTreeMap<StateIx, usize> = BTreeMap::new();
        states.iter().for_each(|(_, state, _)| *times_named.entry(*state).or_default() += 1);
        let home_named = states.iter().find(|(_, state, _)| language.names.home().contains(state)).map(|(at, ..)| *at);
        let mut hearing = Hearing {
            states,
            times_named,
            home_named,
            head,
            title,
            corrections,
            dateline,
            published,
            ..Hearing::bare(notes, language, mentions)
        };
        hearing.owned = hearing.owned();
        hearing.spoken_of = hearing.spoken_of();
        hearing.people = people(&hearing);
        for (n, known) in hearing.people.iter().enumerate() {
            hearing.people_by_name.add(n, &known.words);
        }
        hearing.cast = Cast::of(&hearing);
        hearing
    }

    /// The names alone, before anything is made of them.
    pub fn bare(notes: &'h Notes<'h>, language: &'h Language, mentions: Vec<Mention>) -> Hearing<'h> {
        Hearing {
            notes,
            language,
            mentions,
            people: Vec::new(),
            people_by_name: ByName::default(),
            cast: Cast::default(),
            owned: Vec::new(),
            spoken_of: SpokenOf::default(),
            states: Vec::new(),
            times_named: BTreeMap::new(),
            home_named: None,
            head: 0..0,
            title: 0..0,
            corrections: Vec::new(),
            dateline: None,
            published: None,
            full_names: OnceCell::new(),
        }
    }

    /// What a mention stands for.
    pub fn name(&self, mention: &Mention) -> &'h Name {
        self.language.names.of(mention)
    }

    /// The mentions that lie wholly in `range`.
    pub fn within(&self, range: &Range<usize>) -> &[Mention] {
        let from = self.mentions.partition_point(|m| m.start < range.start);
        let to = self.mentions.partition_point(|m| m.end <= range.end);
        &self.mentions[from..to.max(from)]
    }

    /// The mention that covers token `at`.
    pub fn covering(&self, at: usize) -> Option<&Mention> {
        let n = self.mentions.partition_point(|m| m.end <= at);
        self.mentions.get(n).filter(|m| m.start <= at)
    }

    /// Whether all the tokens of `range` stand in one paragraph.
    pub fn in_one_paragraph(&self, mut range: Range<usize>) -> bool {
        range.all(|at| self.notes.tokens[at].kind != TokenKind::Break)
    }

    /// The first quote that opens in `range`, if it closes there.
    pub fn marks_in(&self, range: &Range<usize>) -> Option<&'h Quote> {
        range.clone().find_map(|at| self.notes.opens(at)).filter(|quote| quote.close < range.end)
    }

    /// Whether the word at `at` only goes on a name (الملك in عبد الملك), whatever it means elsewhere.
    pub fn goes_on_name(&self, at: usize) -> bool {
        at > 0 && self.notes.is(at - 1, Particle::OpensName)
    }

    /// Whether the word at `at` is part of a known name for an office or a body.
    pub fn is_office(&self, at: usize) -> bool {
        self.covering(at).is_some_and(|m| matches!(self.name(m), Name::Body(_) | Name::Own(_)))
    }

    /// Whether a mention only names a state.
    pub fn is_land(&self, mention: &Mention) -> bool {
        matches!(self.name(mention), Name::State(..))
    }

    /// Whether only small words and marks inside names stand between two names of one phrase.
    pub fn is_joined(&self, from: usize, to: usize) -> bool {
        (from..to).all(|at| {
            let small =
                [Particle::Preposition, Particle::Definite, Particle::Indefinite, Particle::About, Particle::To];
            let inner = match self.notes.tokens[at].kind {
                TokenKind::Mark('.') => !ends_sentence(self.notes, at),
                TokenKind::Mark(c) => matches!(c, '-' | '\'' | '’' | '«' | '»' | '"'),
                TokenKind::Word => self.notes.is_possessive(at) || self.notes.is_any(at, &small),
                _ => false,
            };
            inner || self.covering(at).is_some_and(|m| matches!(self.name(m), Name::State(..) | Name::Role(_)))
        })
    }

    /// Whether the outlet corrects itself in the line of token `at`.
    pub fn corrects(&self, at: usize) -> bool {
        self.corrections.iter().any(|line| line.contains(&at))
    }

    /// Every body with the nearest state beside it.
    fn owned(&self) -> Vec<Owned> {
        let facts = &self.language.facts;
        let bodies = self.mentions.iter().enumerate().filter_map(|(n, m)| match self.name(m) {
            Name::Body(body) => {
                let state = self.beside(n)?;
                facts.has(state, *body).then(|| Owned { at: m.start, state, family: facts.family(*body) })
            }
            Name::Own(bodies) => match bodies.as_slice() {
                [(state, body)] => Some(Owned { at: m.start, state: *state, family: facts.family(*body) }),
                _ => None,
            },
            _ => None,
        });
        bodies.collect()
    }

    /// The last body beside its state that the paragraph names before token `at`: where, whose and which.
    pub fn body_before(&self, at: usize) -> Option<(usize, StateIx, BodyIx)> {
        let next = self.owned.partition_point(|owned| owned.at < at);
        let owned = self.owned[..next].last()?;
        let same = self.in_one_paragraph(owned.at..at);
        let is_body = !self.language.facts.body(owned.family).is_office;
        (same && is_body).then_some((owned.at, owned.state, owned.family))
    }

    /// The state named right before or right after mention `n`.
    fn beside(&self, n: usize) -> Option<StateIx> {
        let state = |m: &Mention| match self.name(m) {
            Name::State(state, _) => Some(*state),
            _ => None,
        };
        let here = &self.mentions[n];
        let before = n.checked_sub(1).map(|b| &self.mentions[b]).filter(|b| here.start - b.end <= 2);
        let before = before.filter(|b| self.is_joined(b.end, here.start)).and_then(state);
        let after = || {
            let next = self.mentions.get(n + 1).filter(|a| a.start - here.end <= 3)?;
            self.is_joined(here.end, next.start).then(|| state(next)).flatten()
        };
        before.or_else(after)
    }

    /// The state whose `body` is meant at token `at`, where no state stands beside it; one of `among`, if given. The name
    /// of an office-holder, `words`, rules out states where the text gives the office to somebody else.
    pub fn state_of(
        &self,
        body: BodyIx,
        at: usize,
        words: &[String],
        among: Option<&[StateIx]>,
        hint: Option<StateIx>,
    ) -> Option<Guess> {
        let facts = &self.language.facts;
        let taken = self.taken(body, words, at);
        let fits = |state: StateIx| {
            facts.has(state, body)
                && among.is_none_or(|among| among.contains(&state))
                && !taken.contains(&state)
                && !self.is_held_by_another(state, body, words)
        };
        // A name that only a few states have says much by itself.
        let is_clear =
            |guess: &Guess| among.is_some() || hint == Some(guess.state) || self.is_spoken_of(guess.state, at);
        let home = self.language.names.home();
        if let [home] = home {
            if let Some(state) = self.set_abroad(*home, body, at, words).filter(|&state| fits(state)) {
                return Some(Guess { state, certainty: 0.75 });
            }
            if self.is_of_another(*home, body, words, fits) {
                let abroad = |state: StateIx| state != *home && fits(state);
                let guess = self.most_spoken_of(facts.family(body), at, hint, abroad);
                return guess.filter(is_clear);
            }
            if fits(*home) && !self.is_abroad(*home, facts.family(body), fits) {
                return Some(Guess { state: *home, certainty: 0.85 });
            }
        }
        self.most_spoken_of(facts.family(body), at, hint, fits).filter(is_clear)
    }

    /// The state abroad where the head of the article says that it all happens, if nothing named home before token `at`. Those
    /// who travel for their state are of home there as well, unless they bear another name.
    fn set_abroad(&self, home: StateIx, body: BodyIx, at: usize, words: &[String]) -> Option<StateIx> {
        let facts = &self.language.facts;
        let travels = facts.body(body).is_office && words.is_empty();
        let ours = || self.holder(words).and_then(|holder| holder.body).is_some_and(|(state, _)| state == home);
        let named_home = self.home_named.is_some_and(|named| named < at);
        if travels || named_home || !words.is_empty() && ours() {
            return None;
        }
        let inside = |&&(place, _, form): &&(usize, StateIx, Form)| {
            let set = self.is_place(place) || self.happens_in(place, form);
            self.head.contains(&place) && form != Form::Adjective && set
        };
        let (place, state, _) = *self.states.iter().take_while(|(place, ..)| *place < self.head.end).find(inside)?;
        // "The prime minister said in France": he was only there.
        let office = |m: &Mention| matches!(self.name(m), Name::Body(body) if facts.body(*body).is_office);
        let visits = self.mentions.iter().take_while(|m| m.start < place).any(office);
        (state != home && !visits).then_some(state)
    }

    /// Whether a preposition stands before the name at `place`, or is written together with it.
    fn is_place(&self, place: usize) -> bool {
        let notes = self.notes;
        let glued = notes.pack.traits.clitics(ProcliticKind::Preposition);
        place > 0 && notes.is(place - 1, Particle::Preposition) || notes.tokens[place].clitics.0 & glued != 0
    }

    /// Whether an ending says that something happens in the state named at `place` (Gürcüstanda), or in a place of that state
    /// (Yunanistan'ın Selanik Limanı'nda).
    fn happens_in(&self, place: usize, form: Form) -> bool {
        let notes = self.notes;
        let traits = &notes.pack.traits;
        let Some(end) = self.covering(place).map(|m| m.end) else { return false };
        let ending = |at: usize| if notes.is_possessive(at) { at } else { at - 1 };
        let here = ending(end);
        let owns = || form == Form::Name && notes.ends_like(here, &traits.genitive_endings);
        let named =
            || (here + 1..here + PLACE).take_while(|&at| notes.tokens.get(at).is_some_and(|token| token.capital));
        let owned = |at: usize| notes.ends_like(ending(at + 1), &traits.place_endings);
        notes.ends_like(here, &traits.place_endings) || owns() && named().any(owned)
    }

    /// Whether the list gives home's office `body` to somebody else than the one called `words`, in an article that names another
    /// state more often.
    fn is_of_another(&self, home: StateIx, body: BodyIx, words: &[String], fits: impl Fn(StateIx) -> bool) -> bool {
        let Some(day) = self.published.filter(|_| words.len() > 1) else { return false };
        let short = !self.notes.pack.traits.capitals;
        let facts = &self.language.facts;
        let listed = facts.holders.iter().filter(|holder| holder.body == Some((home, body)) && holder.held_on(day));
        let mut others = listed.map(|holder| !holder.names.iter().any(|name| is_called(name, words, short)));
        let count = |state: &StateIx| self.times_named.get(state).copied().unwrap_or(0);
        let abroad = self.times_named.keys().any(|state| *state != home && fits(*state) && count(state) > count(&home));
        abroad && facts.body(body).is_office && others.next().is_some_and(|first| first && others.all(|other| other))
    }

    /// Whether the article is about another state than its home, so that bodies without a state are that one's.
    fn is_abroad(&self, home: StateIx, family: BodyIx, fits: impl Fn(StateIx) -> bool) -> bool {
        let at_home = self.times_named.get(&home).copied().unwrap_or(0);
        let others = self.times_named.iter().filter(|(state, _)| **state != home && fits(**state));
        let abroad = others.map(|(_, count)| *count).max().unwrap_or(0);
        let same = self.spoken_of.owners(family).any(|state| state != home && fits(state));
        at_home == 0 && same || abroad >= ABROAD.max(at_home * 4)
    }

    /// The states whose `body`, an office, the text gives to somebody not called `words`; at home, to whoever had it first.
    fn taken(&self, body: BodyIx, words: &[String], at: usize) -> Vec<StateIx> {
        if words.is_empty() || !self.language.facts.body(body).is_office {
            return Vec::new();
        }
        let home = match self.language.names.home() {
            [home] => Some(*home),
            _ => None,
        };
        let others = self.people.iter().filter(|known| known.heard.is_office && !is_named(&known.words, words));
        let others = others.filter_map(|known| match known.heard.who {
            Who::Body(_, state, office) if office == body => Some(state),
            Who::Stateless(office) if office == body && known.at < at => home,
            _ => None,
        });
        others.collect()
    }

    /// Whether somebody not called `words`, a full name, is listed as the holder of this office of a state on the day of the
    /// article.
    fn is_held_by_another(&self, state: StateIx, body: BodyIx, words: &[String]) -> bool {
        let facts = &self.language.facts;
        let Some(day) = self.published.filter(|_| words.len() > 1 && facts.body(body).is_office) else { return false };
        let mut holders = facts.holders.iter().filter(|h| h.body == Some((state, body)) && h.held_on(day)).peekable();
        let called = |name: &Vec<String>| name.iter().any(|known| words.iter().any(|word| alike(known, word)));
        holders.peek().is_some() && holders.all(|holder| !holder.names.iter().any(called))
    }

    /// The state that the article speaks of most; `None` if two are even.
    ///
    /// What counts is how often it is named, and more what stands nearer: who spoke last in the paragraph (`hint`), where
    /// the report comes from, whose body of this family was named.
    fn most_spoken_of(
        &self,
        family: BodyIx,
        at: usize,
        hint: Option<StateIx>,
        fits: impl Fn(StateIx) -> bool,
    ) -> Option<Guess> {
        let paragraph = (0..at).rev().find(|&i| self.notes.tokens[i].kind == TokenKind::Break).unwrap_or(0);
        let mut counts = self.spoken_of.weights(family, at, paragraph);
        let mut add = |state: Option<StateIx>, weight: f64| {
            state.into_iter().for_each(|state| *counts.entry(state).or_default() += weight);
        };
        add(self.placed_in(at), 20.0);
        add(self.dateline, 4.0);
        add(hint, 5.0);
        counts.retain(|state, _| fits(*state));
        let mut counts: Vec<(StateIx, f64)> = counts.into_iter().collect();
        counts.sort_by(|a, b| b.1.total_cmp(&a.1));
        let (state, most) = *counts.first()?;
        let second = counts.get(1).map_or(0.0, |(_, count)| *count);
        (most >= second * CLEAR).then(|| Guess { state, certainty: 0.4 + 0.5 * (1.0 - second / most) })
    }

    /// Where each state is named and what that counts, wherever the body stands that is asked about.
    fn spoken_of(&self) -> SpokenOf {
        let home = self.language.names.home();
        let weight = |&(place, state, form): &(usize, StateIx, Form)| {
            let home = match home.iter().position(|&home| home == state) {
                Some(0) => 2.5,
                Some(_) => 1.5,
                None => 1.0,
            };
            let named = if form == Form::Adjective { 0.7 } else { 1.0 };
            let title = if self.title.contains(&place) { 2.0 } else { 1.0 };
            (place, state, home * named * title)
        };
        let named = self.states.iter().filter(|(place, ..)| !self.is_guest(*place)).map(weight).collect();
        SpokenOf::new(named, self.owned.iter().map(|owned| (owned.at, owned.state, owned.family)))
    }

    /// Whether the article speaks of a state in more than passing before token `at`: in its head, by a body, more than once.
    fn is_spoken_of(&self, state: StateIx, at: usize) -> bool {
        let places = || self.states.iter().filter(|(_, named, _)| *named == state).map(|(place, ..)| *place);
        let enough = if self.language.names.home().contains(&state) { 1 } else { 2 };
        // An embassy abroad makes no article one about its state.
        let at_home = |owned: &Owned| self.language.facts.body(owned.family).ending != EMBASSY;
        self.owned.iter().any(|owned| owned.state == state && at_home(owned))
            || self.dateline == Some(state)
            || self.placed_in(at) == Some(state)
            || places().any(|place| self.head.contains(&place))
            || places().filter(|&place| place < at).count() >= enough
    }

    /// Whether the state named at `at` only has an embassy here, so that the article is about another.
    fn is_guest(&self, at: usize) -> bool {
        let facts = &self.language.facts;
        let beside = self.mentions.partition_point(|m| m.end <= at);
        let near = &self.mentions[beside.saturating_sub(1)..self.mentions.len().min(beside + 2)];
        near.iter().any(|m| match self.name(m) {
            Name::Body(body) => facts.body(*body).ending == EMBASSY && m.start.abs_diff(at) <= 2,
            _ => false,
        })
    }

    /// One of the listed holders of offices who is called `words` and held office when the article was published.
    pub fn holder(&self, words: &[String]) -> Option<&'h Holder> {
        let day = self.published?;
        let short = !self.notes.pack.traits.capitals;
        let initials = initials(words);
        let may_be = |holder: &&Holder| holder.may_be_called(initials) && holder.held_on(day);
        let mut holders = self.language.facts.holders.iter().filter(may_be);
        holders.find(|holder| holder.names.iter().any(|name| is_called(name, words, short)))
    }

    /// Whether the text, before token `at`, gives the surname `words` to somebody with another first name than the holder of an
    /// office has.
    pub fn names_another(&self, holder: &Holder, words: &[String], at: usize) -> bool {
        let [surname] = words else { return false };
        let full = self.full_names.get_or_init(|| FullNames::of(self)).first(surname).filter(|(end, _)| *end < at);
        full.is_some_and(|(_, name)| !holder.names.iter().any(|known| is_called(known, name, false)))
    }

    /// The state in which a phrase for a place right before token `at` says that something happens: "In Baku, the minister …".
    fn placed_in(&self, at: usize) -> Option<StateIx> {
        let notes = self.notes;
        let from = at.saturating_sub(PLACE);
        let border = (from..at).rev().find(|&i| notes.tokens[i].kind == TokenKind::Break || notes.mark(i, '.'));
        let inside = border.map_or(from, |border| border + 1)..at;
        let next = self.states.partition_point(|(place, ..)| *place < at);
        let &(place, state, form) = self.states[..next].last().filter(|(place, ..)| inside.contains(place))?;
        (self.is_place(place) && form != Form::Adjective && (place..at).any(|i| notes.comma(i))).then_some(state)
    }

    /// The names as ranges of tokens for the search for speakers: a body with its state is one name.
    pub fn named(&self) -> Vec<Range<usize>> {
        let mut out: Vec<Range<usize>> = Vec::new();
        for mention in &self.mentions {
            let joins =
                out.last().filter(|last| mention.start - last.end <= 2 && self.is_joined(last.end, mention.start));
            match joins {
                Some(_) => out.last_mut().into_iter().for_each(|last| last.end = mention.end),
                None => out.push(mention.start..mention.end),
            }
        }
        out.retain(|range| {
            self.within(range).iter().any(|m| !matches!(self.name(m), Name::Role(_) | Name::State(_, Form::Adjective)))
        });
        out
    }

    /// Where states are called by their names.
    pub fn lands(&self) -> Vec<Range<usize>> {
        let is_name = |m: &&Mention| matches!(self.name(m), Name::State(_, Form::Name));
        self.mentions.iter().filter(is_name).map(|m| m.start..m.end).collect()
    }

    /// The agency or outlet that is named in `range`, and where.
    pub fn outlet_in(&self, range: Range<usize>) -> Option<(PartyId, Range<usize>)> {
        self.within(&range).iter().find_map(|m| match self.name(m) {
            Name::Party(party, PartyKind::Agency | PartyKind::Outlet) => Some((party.clone(), m.start..m.end)),
            _ => None,
        })
    }
}

/// A phrase for a place at the front of a sentence begins within so many tokens before its subject.
const PLACE: usize = 6;

/// An article that names another state so often, and its home a quarter as often at most, is about that one.
const ABROAD: usize = 5;

/// How ids of embassies end.
const EMBASSY: &str = "embassy";

/// How much oftener than any other the state must be named.
const CLEAR: f64 = 1.2;

/// A surname of so many letters is no other word with another ending.
const LONG: usize = 6;

/// Whether `words` call the bearer of a full name: by the surname alone, or by words that are all in it, or that hold all
/// of it. A short surname alone is as often a word where names have no capitals (`common`).
fn is_called(name: &[String], words: &[String], common: bool) -> bool {
    let within = |a: &[String], b: &[String]| a.iter().all(|word| b.iter().any(|other| alike(other, word)));
    match (name.last(), words) {
        // موديز is no Modi: without capitals only a long surname is known with other endings.
        (Some(surname), [word]) if common && surname.chars().count() < LONG => {
            surname.chars().count() > 3 && surname == word
        }
        (Some(surname), [word]) => alike(surname, word),
        _ => words.len() > 1 && name.len() > 1 && (within(words, name) || within(name, words)),
    }
}
