//! Where an article names states, bodies, organisations and people.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;

use super::cast::Cast;
use super::full_names::FullNames;
use super::office_in::is_minister;
use super::people::{Known, people};
use super::spoken_of::SpokenOf;
use super::voice::alike;
use crate::extract::language::Language;
use crate::extract::notes::annotate::Notes;
use crate::extract::notes::layout::{Block, BlockKind};
use crate::extract::notes::quotes::Quote;
use crate::extract::notes::sentences::ends_sentence;
use crate::gazetteer::{BodyIx, ByName, Form, Holder, Mention, Name, StateIx};
use crate::lang::{LineKind, Order, Particle, SourceKind, TokenKind};
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
    pub(super) owned: Vec<Owned>,
    /// How much it speaks of each state.
    pub(super) spoken_of: SpokenOf,
    /// Where each state is named, in order.
    pub(super) states: Vec<(usize, StateIx, Form)>,
    /// How often each state is named.
    pub(super) times_named: BTreeMap<StateIx, usize>,
    /// Where a state is first named whose press leaves its own unsaid.
    pub(super) home_named: Option<usize>,
    /// The tokens of the title and the first paragraph.
    pub(super) head: Range<usize>,
    /// The tokens of the title.
    pub(super) title: Range<usize>,
    /// The lines in which the outlet corrects itself.
    corrections: Vec<Range<usize>>,
    /// The tokens before its first sentence: whence it reports.
    pub(super) place: Range<usize>,
    /// The state from whose capital the article reports.
    pub(super) dateline: Option<StateIx>,
    /// The day on which the article was published.
    pub(super) published: Option<Date>,
    /// Its full names, once somebody asks for them.
    pub(super) full_names: OnceCell<FullNames>,
}

/// A body beside its state.
#[derive(Debug, Clone, Copy)]
pub(super) struct Owned {
    pub(super) at: usize,
    pub(super) state: StateIx,
    pub(super) family: BodyIx,
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
        let mut hearing = Hearing {
            states,
            times_named,
            head,
            title,
            corrections,
            place,
            dateline,
            published,
            ..Hearing::bare(notes, language, mentions)
        };
        // «Հայաստանի դեսպանությունը»: an embassy is abroad.
        let home = |state: &StateIx| language.names.home().contains(state);
        let named = hearing.states.iter().find(|(at, state, _)| home(state) && !hearing.is_guest(*at));
        hearing.home_named = named.map(|(at, ..)| *at);
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
            place: 0..0,
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

    /// The first quote that opens in `range`, if it closes there.
    pub fn marks_in(&self, range: &Range<usize>) -> Option<&'h Quote> {
        range.clone().find_map(|at| self.notes.opens(at)).filter(|quote| quote.close < range.end)
    }

    /// Whether the word at `at` only goes on a name (الملك in عبد الملك), whatever it means elsewhere.
    pub fn goes_on_name(&self, at: usize) -> bool {
        at > 0 && (self.notes.is(at - 1, Particle::OpensName) || self.is_surname_behind(at))
    }

    /// Whether a known word with an article, which is no body or side, stands right behind a first name that begins a name: سامي الحداد.
    fn is_surname_behind(&self, at: usize) -> bool {
        let begins = at < 2 || !self.notes.word(at - 2) || self.notes.tokens[at - 2].is_known();
        let private = self.notes.notes[at].noun.is_none_or(|noun| noun.is == SourceKind::Person);
        let surname = begins && private && self.notes.definite(at) && self.notes.cue(at).is_none();
        surname && self.notes.is_first_name(at - 1)
    }

    /// Whether the word at `at` may be one of a name where no capital shows them: no list knows it but as a first name.
    pub fn may_name(&self, at: usize) -> bool {
        let named = || self.notes.is(at, Particle::OpensName) || self.notes.is_first_name(at) || self.goes_on_name(at);
        !self.notes.tokens[at].is_known() || named()
    }

    /// Whether the word at `at` is part of a known name for an office or a body.
    pub fn is_office(&self, at: usize) -> bool {
        self.covering(at).is_some_and(|m| matches!(self.name(m), Name::Body(_) | Name::Own(_)))
    }

    /// The agency or outlet that a mention names.
    pub fn medium(&self, mention: &Mention) -> Option<&PartyId> {
        match self.name(mention) {
            Name::Party(party, PartyKind::Agency | PartyKind::Outlet) => Some(party),
            _ => None,
        }
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
                // «ՊՆ. Վրաստանի …»: where a stop does the work of a colon it joins nothing.
                TokenKind::Mark('.') => !ends_sentence(self.notes, at) && !self.notes.colon(at),
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
        let same = self.notes.in_one_paragraph(owned.at..at);
        let is_body = !self.language.facts.body(owned.family).is_office;
        (same && is_body).then_some((owned.at, owned.state, owned.family))
    }

    /// The ministry beside its state that the text names before token `at`, if it names no other.
    pub fn only_ministry_before(&self, at: usize) -> Option<(StateIx, BodyIx)> {
        let facts = &self.language.facts;
        let led = |body: BodyIx| facts.body(body).head.is_some_and(|head| is_minister(&facts.body(head).ending));
        let before = &self.owned[..self.owned.partition_point(|owned| owned.at < at)];
        let mut named = before.iter().map(|owned| (owned.state, owned.family)).filter(|(_, body)| led(*body));
        let first = named.next()?;
        named.all(|other| other == first).then_some(first)
    }

    /// The state that a mention names.
    fn named_state(&self, mention: &Mention) -> Option<StateIx> {
        match self.name(mention) {
            Name::State(state, _) => Some(*state),
            _ => None,
        }
    }

    /// The first state that is named in `range`.
    pub fn state_in(&self, range: &Range<usize>) -> Option<StateIx> {
        self.within(range).iter().find_map(|mention| self.named_state(mention))
    }

    /// The state named right before or right after mention `n`.
    fn beside(&self, n: usize) -> Option<StateIx> {
        let state = |m: &Mention| self.named_state(m);
        let here = &self.mentions[n];
        let before = n.checked_sub(1).map(|b| &self.mentions[b]).filter(|b| here.start - b.end <= 2);
        let before = before.filter(|b| self.is_joined(b.end, here.start)).and_then(state);
        let after = || {
            let next = self.mentions.get(n + 1).filter(|a| a.start - here.end <= 3)?;
            self.is_joined(here.end, next.start).then(|| state(next)).flatten()
        };
        // "Dışişleri Bakanlığı Ermenistan'ı …": where owners stand before what they own, a state behind a body is another's.
        let owns_behind = self.notes.pack.traits.order != Order::VerbLast;
        before.or_else(|| owns_behind.then(after).flatten())
    }

    /// One of the listed holders of offices who is called `words` and held office when the article was published.
    pub fn holder(&self, words: &[String]) -> Option<&'h Holder> {
        let day = self.published?;
        let short = !self.notes.pack.traits.capitals;
        let called = |name: &[String]| is_called(name, words, short) && !self.is_another_name(name, words);
        let names = self.language.facts.holders.with(words);
        let mut holders = names.filter(|(holder, name)| called(name) && holder.held_on(day)).map(|(holder, _)| holder);
        // A word is the name itself before it is a form of another one: "Macri" is no Macron.
        let exactly = |holder: &&Holder| holder.names.iter().any(|name| name.last() == words.last());
        let first = holders.next()?;
        Some(std::iter::once(first).chain(holders).find(exactly).unwrap_or(first))
    }

    /// Whether a short word is no form of a surname, where names do not change but for the genitive: Miles is no Milei.
    fn is_another_name(&self, name: &[String], words: &[String]) -> bool {
        let traits = &self.notes.pack.traits;
        let unchanged = traits.capitals && traits.genitive_endings.is_empty() && !traits.has_name_cases();
        let (Some(surname), [word]) = (name.last(), words) else { return false };
        let same = word.strip_prefix(surname.as_str()).is_some_and(|rest| matches!(rest, "" | "s"));
        unchanged && surname.chars().count().min(word.chars().count()) < LONG && !same
    }

    /// Whether the text, before token `at`, gives the surname `words` to somebody with another first name than the holder of an
    /// office has.
    pub fn names_another(&self, holder: &Holder, words: &[String], at: usize) -> bool {
        let [surname] = words else { return false };
        let full = self.full_names().first(surname).filter(|(end, _)| *end < at);
        full.is_some_and(|(_, name)| !holder.names.iter().any(|known| is_called(known, name, false)))
    }

    /// The full names in the text.
    pub(super) fn full_names(&self) -> &FullNames {
        self.full_names.get_or_init(|| FullNames::of(self))
    }

    /// The token of a surname where the text first gives it with a first name.
    pub(super) fn full_name(&self, surname: &str) -> Option<usize> {
        self.full_names().first(surname).map(|(at, _)| *at)
    }

    /// The names as ranges of tokens for the search for speakers: a body with its state is one name.
    pub fn named(&self) -> Vec<Range<usize>> {
        let mut out: Vec<Range<usize>> = Vec::new();
        for mention in &self.mentions {
            let joins = out.last().filter(|last| {
                mention.start - last.end <= 2
                    && self.is_joined(last.end, mention.start)
                    && !self.is_another_party(last, mention)
                    && !self.is_state_behind(last, mention)
                    && !self.is_where(mention)
            });
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

    /// Whether an organisation is named right behind a body with its state, of which it is no part: "Sudan ordusu Hızlı Destek
    /// Kuvvetleri'nin …".
    fn is_another_party(&self, before: &Range<usize>, mention: &Mention) -> bool {
        let body = |m: &Mention| m.end == before.end && matches!(self.name(m), Name::Body(_));
        let whole = self.within(before).len() > 1 && self.within(before).last().is_some_and(body);
        whole && before.end == mention.start && matches!(self.name(mention), Name::Party(..))
    }

    /// Whether a state is named behind a body or office, where owners stand before what they own: "dövlət katibi Venesuelanın".
    fn is_state_behind(&self, before: &Range<usize>, mention: &Mention) -> bool {
        let office = |m: &Mention| matches!(self.name(m), Name::Body(_) | Name::Own(_));
        self.notes.pack.traits.order == Order::VerbLast
            && self.is_land(mention)
            && self.within(before).last().is_some_and(office)
    }

    /// Whether a body is where something is said, as its ending tells: "Maliyyə naziri parlamentdə …".
    fn is_where(&self, mention: &Mention) -> bool {
        matches!(self.name(mention), Name::Body(_)) && self.notes.ends_as_place(mention.end)
    }

    /// Where states are called by their names.
    pub fn lands(&self) -> Vec<Range<usize>> {
        let is_name = |m: &&Mention| matches!(self.name(m), Name::State(_, Form::Name));
        self.mentions.iter().filter(is_name).map(|m| m.start..m.end).collect()
    }

    /// Where states are named in any way.
    pub fn all_states(&self) -> Vec<Range<usize>> {
        self.mentions.iter().filter(|m| self.is_land(m)).map(|m| m.start..m.end).collect()
    }

    /// The agency or outlet that is named in `range`, and where.
    pub fn outlet_in(&self, range: Range<usize>) -> Option<(PartyId, Range<usize>)> {
        self.within(&range).iter().find_map(|m| Some((self.medium(m)?.clone(), m.start..m.end)))
    }
}

/// A surname of so many letters is no other word with another ending.
const LONG: usize = 6;

/// Whether `words` call the bearer of a full name: by the surname alone, or by words that are all in it, or that hold all
/// of it. A short surname alone is as often a word where names have no capitals (`common`).
pub(super) fn is_called(name: &[String], words: &[String], common: bool) -> bool {
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
