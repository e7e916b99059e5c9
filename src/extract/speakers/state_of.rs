//! Which state a body belongs to that stands without one: "the ministry" in an article from Baku.

use super::heard::Who;
use super::hearing::{Hearing, is_called};
use super::people::is_head;
use super::spoken_of::SpokenOf;
use super::voice::{alike, is_named};
use crate::gazetteer::{BodyIx, Form, Holder, Mention, Name, StateIx};
use crate::lang::{Order, Particle, ProcliticKind, TokenKind};

/// A state that a body was given without being named beside it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guess {
    /// The state.
    pub state: StateIx,
    /// How sure that is, 0 to 1.
    pub certainty: f64,
}

/// A phrase for a place at the front of a sentence begins within so many tokens before its subject.
const PLACE: usize = 6;

/// A sentence begins within so many tokens before the speaker behind it.
const SENTENCE: usize = 40;

/// An article that names another state so often, and its home a quarter as often at most, is about that one.
const ABROAD: usize = 5;

/// Offices whose holders speak abroad as often as at home.
const TRAVELLERS: [&str; 9] = [
    "president",
    "vice-president",
    "pm",
    "deputy-pm",
    "monarch",
    "crown-prince",
    "supreme-leader",
    "fm",
    "defence-minister",
];

/// How ids of embassies end.
const EMBASSY: &str = "embassy";

/// How much oftener than any other the state must be named.
const CLEAR: f64 = 1.2;

impl Hearing<'_> {
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
            if self.is_of_another(*home, body, words, fits)
                || words.is_empty() && self.is_led_by_another(*home, body, at)
            {
                let abroad = |state: StateIx| state != *home && fits(state);
                let guess = self.most_spoken_of(facts.family(body), at, hint, abroad);
                return guess.filter(is_clear);
            }
            if fits(*home) && !self.is_abroad(*home, facts.family(body), at, fits) {
                return Some(Guess { state: *home, certainty: 0.85 });
            }
        }
        self.most_spoken_of(facts.family(body), at, hint, fits).filter(is_clear)
    }

    /// The state abroad where the head of the article says that it all happens, if nothing named home before token `at`. Those
    /// who travel for their state are of home there as well, unless they bear another name.
    fn set_abroad(&self, home: StateIx, body: BodyIx, at: usize, words: &[String]) -> Option<StateIx> {
        let facts = &self.language.facts;
        let abroad = TRAVELLERS.contains(&facts.body(body).ending.as_str());
        let travels = abroad && words.is_empty() && self.reported_from(home).is_none();
        let ours = || self.holder(words).and_then(|holder| holder.body).is_some_and(|(state, _)| state == home);
        let named_home = self.home_named.is_some_and(|named| named < at);
        if travels || named_home || !words.is_empty() && ours() {
            return None;
        }
        let inside = |&&(place, _, form): &&(usize, StateIx, Form)| {
            let led = form == Form::Capital && self.is_behind_town_s(place);
            let set = led || self.is_place(place) || self.happens_in(place, form) || self.heads_title(place);
            self.head.contains(&place) && form != Form::Adjective && set
        };
        let mut head = self.states.iter().take_while(|(place, ..)| *place < self.head.end);
        let Some(&(place, state, _)) = head.find(inside) else { return self.reported_from(home) };
        // "The prime minister said in France": he was only there.
        let office = |m: &Mention| matches!(self.name(m), Name::Body(body) if facts.body(*body).is_office);
        // "Fransa başbakanı: …": its own office is at home there.
        let of_there = |m: &Mention| self.owned.iter().any(|owned| owned.state == state && owned.at == m.start);
        let visits = self.mentions.iter().take_while(|m| m.start < place).any(|m| office(m) && !of_there(m));
        (state != home && !visits).then_some(state)
    }

    /// The state from whose capital the article reports, if it says so at the front and its text names that state, and never home.
    fn reported_from(&self, home: StateIx) -> Option<StateIx> {
        let named = |state: StateIx| self.times_named.get(&state).copied().unwrap_or(0);
        self.dateline.filter(|&state| state != home && named(state) > 1 && named(home) == 0)
    }

    /// The state in which the head of the article says that it all happens, by its name behind a preposition: "à Oran, en Algérie";
    /// for a press that names its own states less than others.
    fn set_in(&self) -> Option<StateIx> {
        if self.language.names.home().is_empty() {
            return None;
        }
        let mut head = self.states.iter().take_while(|(place, ..)| *place < self.head.end);
        let set = |&&(place, _, form): &&(usize, StateIx, Form)| form == Form::Name && self.is_place(place);
        head.find(set).map(|(_, state, _)| *state)
    }

    /// Whether the title says with the state named at `place` and a colon where it all happens: "Peru: miners freed".
    fn heads_title(&self, place: usize) -> bool {
        let end = self.covering(place).map_or(place + 1, |m| m.end);
        place == self.title.start && self.notes.colon(end)
    }

    /// Whether a preposition stands before the name at `place`, or is written together with it.
    fn is_place(&self, place: usize) -> bool {
        let notes = self.notes;
        let glued = notes.pack.traits.clitics(ProcliticKind::Preposition);
        place > 0 && notes.is(place - 1, Particle::Preposition) || notes.tokens[place].clitics.0 & glued != 0
    }

    /// Whether an ending says that something happens in the state named at `place` (Gürcüstanda), or in a place of that state
    /// (Yunanistan'ın Selanik Limanı'nda, Yunanistan'ın başkentinde).
    fn happens_in(&self, place: usize, form: Form) -> bool {
        let notes = self.notes;
        let Some(end) = self.covering(place).map(|m| m.end) else { return false };
        let here = notes.ending_of(end);
        let owns = || form == Form::Name && notes.ends_like(here, &notes.pack.traits.genitive_endings);
        let named =
            || (here + 1..here + PLACE).take_while(|&at| notes.tokens.get(at).is_some_and(|token| token.capital));
        // "Nigeriyanın Zamfara ştatında": a name may stand before the noun.
        let part = || {
            let at = here + 1 + named().count();
            notes.tokens.get(at).is_some_and(|token| token.is_word() && !token.capital) && notes.ends_as_place(at + 1)
        };
        // "Gürcüstan parlamentində": a body that belongs to the land without a genitive. At its border is not inside.
        let belongs = || form == Form::Name && self.is_office(end) && notes.ends_as_place(end + 1);
        notes.ends_as_place(end) || belongs() || owns() && (part() || named().any(|at| notes.ends_as_place(at + 1)))
    }

    /// Whether the list gives home's office `body` to somebody else than the one called `words`, in an article that names another
    /// state more often.
    fn is_of_another(&self, home: StateIx, body: BodyIx, words: &[String], fits: impl Fn(StateIx) -> bool) -> bool {
        let short = !self.notes.pack.traits.capitals;
        let called = |holder: &Holder| holder.names.iter().any(|name| is_called(name, words, short));
        let count = |state: &StateIx| self.times_named.get(state).copied().unwrap_or(0);
        let abroad =
            || self.times_named.keys().any(|state| *state != home && fits(*state) && count(state) > count(&home));
        let mut listed = self.listed(home, body, words).peekable();
        listed.peek().is_some() && !listed.any(called) && abroad()
    }

    /// Whether the office `body` has been named with other states before token `at`, and never with home: "Gürcistan Başbakanı … Başbakan".
    fn is_led_by_another(&self, home: StateIx, body: BodyIx, at: usize) -> bool {
        let facts = &self.language.facts;
        let mut owners = self.spoken_of.owners_before(facts.family(body), at).peekable();
        facts.body(body).is_office && owners.peek().is_some() && owners.all(|state| state != home)
    }

    /// Whether the article is about another state than its home, so that bodies without a state are that one's.
    fn is_abroad(&self, home: StateIx, family: BodyIx, at: usize, fits: impl Fn(StateIx) -> bool) -> bool {
        let at_home = self.times_named.get(&home).copied().unwrap_or(0);
        let others = self.times_named.iter().filter(|(state, _)| **state != home && fits(**state));
        let abroad = others.map(|(_, count)| *count).max().unwrap_or(0);
        let same = self.spoken_of.owners_before(family, at).any(|state| state != home && fits(state));
        // No other state is named, and the head of the article begins with this one.
        let in_head = || self.states.first().is_some_and(|(place, ..)| self.head.contains(place));
        let alone = self.times_named.len() == 1 && abroad >= 2 && in_head();
        at_home == 0 && (same || alone || self.is_led_abroad(home, at)) || abroad >= ABROAD.max(at_home * 4)
    }

    /// Whether the head of the article names a body of a state abroad, and nothing before token `at` one of any other state.
    fn is_led_abroad(&self, home: StateIx, at: usize) -> bool {
        let mut owned = self.owned.iter().take_while(|owned| owned.at < at);
        let first = owned.next().filter(|owned| owned.state != home && self.head.contains(&owned.at));
        first.is_some_and(|first| owned.all(|owned| owned.state == first.state))
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
        let called = |name: &Vec<String>| name.iter().any(|known| words.iter().any(|word| alike(known, word)));
        let mut listed = self.listed(state, body, words).peekable();
        listed.peek().is_some() && !listed.any(|holder| holder.names.iter().any(called))
    }

    /// Who the list says held this office of a state on the day of the article, if `words` are a full name that may be theirs.
    fn listed(&self, state: StateIx, body: BodyIx, words: &[String]) -> impl Iterator<Item = &Holder> {
        let facts = &self.language.facts;
        let day = self.published.filter(|_| words.len() > 1 && facts.body(body).is_office);
        let of_office = move |holder: &&Holder| holder.body == Some((state, body));
        day.into_iter().flat_map(move |day| facts.holders.iter().filter(of_office).filter(move |h| h.held_on(day)))
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
        add(self.heads_sentence(at), 1.5);
        add(self.dateline, 4.0);
        add(self.set_in(), 3.0);
        add(hint, 5.0);
        counts.retain(|state, _| fits(*state));
        let mut counts: Vec<(StateIx, f64)> = counts.into_iter().collect();
        counts.sort_by(|a, b| b.1.total_cmp(&a.1));
        let (state, most) = *counts.first()?;
        let second = counts.get(1).map_or(0.0, |(_, count)| *count);
        (most >= second * CLEAR).then(|| Guess { state, certainty: 0.4 + 0.5 * (1.0 - second / most) })
    }

    /// Where each state is named and what that counts, wherever the body stands that is asked about.
    pub(super) fn spoken_of(&self) -> SpokenOf {
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
        // The dateline only says whence the report comes, and counts by itself.
        let says = |place: usize| !self.place.contains(&place) && !self.is_guest(place);
        let named = self.states.iter().filter(|(place, ..)| says(*place)).map(weight).collect();
        let owned = self.owned.iter().map(|owned| (owned.at, owned.state, owned.family));
        // An embassy abroad makes no article one about its state.
        let is_embassy = |family: BodyIx| self.language.facts.body(family).ending == EMBASSY;
        SpokenOf::new(named, owned, is_embassy)
    }

    /// Whether the article speaks of a state in more than passing before token `at`: in its head, by a body, more than once.
    fn is_spoken_of(&self, state: StateIx, at: usize) -> bool {
        let enough = if self.language.names.home().contains(&state) { 1 } else { 2 };
        let in_head = || {
            let head = self.states.iter().take_while(|(place, ..)| *place < self.head.end);
            head.into_iter().any(|(place, named, _)| *named == state && self.head.contains(place))
        };
        self.dateline == Some(state)
            || self.placed_in(at) == Some(state)
            || in_head()
            || self.spoken_of.is_owner(state)
            || self
                .states
                .iter()
                .take_while(|(place, ..)| *place < at)
                .filter(|(_, named, _)| *named == state)
                .nth(enough - 1)
                .is_some()
    }

    /// Whether the state named at `at` only has an embassy here, so that the article is about another.
    pub(super) fn is_guest(&self, at: usize) -> bool {
        let facts = &self.language.facts;
        let beside = self.mentions.partition_point(|m| m.end <= at);
        let near = &self.mentions[beside.saturating_sub(1)..self.mentions.len().min(beside + 2)];
        near.iter().any(|m| match self.name(m) {
            Name::Body(body) => facts.body(*body).ending == EMBASSY && m.start.abs_diff(at) <= 2,
            _ => false,
        })
    }

    /// The state that the sentence around token `at` begins with, as whoever acts in it: «Польша закроет границу, сообщил глава МВД». Where
    /// endings do not tell the subject, only a capital stands for the government: "Baku weist das zurück, so das Außenministerium".
    fn heads_sentence(&self, at: usize) -> Option<StateIx> {
        let notes = self.notes;
        let from = at.saturating_sub(SENTENCE);
        let ends = |&i: &usize| notes.tokens[i].kind == TokenKind::Break || notes.mark(i, '.');
        let start = (from..at).rev().find(ends).map(|end| end + 1).or_else(|| (from == 0).then_some(0))?;
        let acts = |form: Form| match notes.pack.traits.object_between {
            true => form != Form::Adjective && start > 0,
            false => form == Form::Capital && notes.pack.traits.order == Order::SubjectFirst,
        };
        let next = self.states.partition_point(|(place, ..)| *place < start);
        self.states.get(next).filter(|(place, _, form)| *place == start && acts(*form)).map(|(_, state, _)| *state)
    }

    /// The state in which a phrase for a place right before token `at` says that something happens: "In Baku, the minister …".
    fn placed_in(&self, at: usize) -> Option<StateIx> {
        let notes = self.notes;
        let from = at.saturating_sub(PLACE);
        let border = (from..at).rev().find(|&i| notes.tokens[i].kind == TokenKind::Break || notes.mark(i, '.'));
        let inside = border.map_or(from, |border| border + 1)..at;
        let next = self.states.partition_point(|(place, ..)| *place < at);
        let &(place, state, form) = self.states[..next].last().filter(|(place, ..)| inside.contains(place))?;
        // "In Baku teilte die Staatsanwaltschaft mit": where the verb stands second, nothing else parts the two.
        let verb = |i: usize| notes.pack.traits.verb_second && notes.finite_verb(i) && is_head(notes, place - 1);
        // "… in Karabach zurück, so das Ministerium": there a place further on is no frame of what follows the comma.
        let comma = |i: usize| notes.comma(i) && (!notes.pack.traits.verb_second || is_head(notes, place - 1));
        let parted = |i: usize| comma(i) || verb(i);
        (self.is_place(place) && form != Form::Adjective && (place..at).any(parted)).then_some(state)
    }
}
