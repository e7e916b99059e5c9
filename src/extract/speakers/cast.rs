//! Those whom an article brings in by name, wherever it does so, and what it may call them afterwards: “the economist Ann
//! Hill” is “Hill” and “the researcher” later on, “the shipping line Norvia” is “the company”.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::hearing::Hearing;
use super::people::{folded_words, name_at, name_before};
use super::voice::alike;
use crate::extract::notes::annotate::Notes;
use crate::gazetteer::{ByName, Mention, Name};
use crate::lang::{Calling, Callings, Gender, Order, Particle, SourceKind, TokenKind};
use crate::model::{PartyId, PartyKind};
use crate::text::is_all_capitals;

/// Somebody whom the text brings in by name, and no list knows.
#[derive(Debug, Clone)]
pub struct Figure {
    /// Where it does so.
    pub at: usize,
    /// The tokens of the name.
    pub name: Range<usize>,
    /// The folded words of the name.
    pub words: Vec<String>,
    /// What it may be called.
    pub callings: Callings,
    /// Its gender, if the words for it show one.
    pub gender: Option<Gender>,
    /// Whether it is a person, and no body.
    pub is_person: bool,
}

/// A body that lists know, and what it may be called.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Where it is named.
    pub at: usize,
    /// Which it is.
    pub party: PartyId,
    /// What it may be called.
    pub callings: Callings,
}

/// Everybody whom a text brings in by a noun and a name.
#[derive(Debug, Default)]
pub struct Cast {
    /// In their order.
    figures: Vec<Figure>,
    /// Bodies that lists know, in their order.
    listed: Vec<Listed>,
    /// Those whose full names stand behind the word for an office, by that word, in their order; of one who is so named again and again the
    /// first.
    officers: FxHashMap<String, Vec<Figure>>,
    by_name: ByName,
}

impl Cast {
    /// All whom the text of `hearing` brings in.
    pub fn of(hearing: &Hearing<'_>) -> Cast {
        let notes = hearing.notes;
        let nouns = (0..notes.tokens.len()).filter(|&at| !notes.notes[at].callings.is_empty());
        let mut figures: Vec<Figure> = nouns.flat_map(|at| figures_at(hearing, at)).collect();
        figures.sort_by_key(|figure| figure.at);
        let mut by_name = ByName::default();
        figures.iter().enumerate().for_each(|(n, figure)| by_name.add(n, &figure.words));
        let listed = hearing.mentions.iter().filter_map(|m| listed(hearing, m)).collect();
        Cast { figures, listed, officers: officers(hearing), by_name }
    }

    /// The bodies that lists know and that are named before token `at`, the last first.
    pub fn listed_before(&self, at: usize) -> impl Iterator<Item = &Listed> {
        self.listed[..self.listed.partition_point(|listed| listed.at < at)].iter().rev()
    }

    /// Whoever was brought in before token `at` by a full name and this word for an office, folded; nobody where several were.
    pub fn officer_before(&self, word: &str, at: usize) -> Option<&Figure> {
        let officers = self.officers.get(word)?;
        let [officer] = &officers[..officers.partition_point(|officer| officer.at < at)] else { return None };
        Some(officer)
    }

    /// Those brought in before token `at`, the last first.
    pub fn before(&self, at: usize) -> impl Iterator<Item = &Figure> {
        self.figures[..self.figures.partition_point(|figure| figure.at < at)].iter().rev()
    }

    /// Those brought in behind token `at`, in their order.
    pub fn behind(&self, at: usize) -> impl Iterator<Item = &Figure> {
        self.figures[self.figures.partition_point(|figure| figure.at < at)..].iter()
    }

    /// The latest up to token `at`, else the first behind it, that a part of its name, `words`, may mean.
    pub fn named(&self, words: &[String], at: usize) -> Option<&Figure> {
        // Each of the words is in the name that is meant: the rarest tells most.
        let with_it = words.iter().map(|word| self.by_name.with(word)).min_by_key(|places| places.len())?;
        let (before, behind) = with_it.split_at(with_it.partition_point(|&n| self.figures[n].at <= at));
        let mut nearest = before.iter().rev().chain(behind).map(|&n| &self.figures[n]);
        nearest.find(|figure| figure.bears(words))
    }
}

impl Figure {
    /// Whether it may be called `words`: a person by the surname, and everybody by words that are all in the name.
    fn bears(&self, words: &[String]) -> bool {
        match (self.words.last(), words) {
            (Some(last), [word]) if self.is_person => alike(last, word),
            _ => !words.is_empty() && words.iter().all(|word| self.words.iter().any(|other| alike(other, word))),
        }
    }
}

/// An apposition that says who somebody is lies within this many tokens.
const APPOSITION: usize = 9;

/// A name that stands between marks has at most so many words.
const MOST_NAMES: usize = 5;

/// A body that lists know, called by the noun in its name, or by its kind.
fn listed(hearing: &Hearing<'_>, mention: &Mention) -> Option<Listed> {
    let Name::Party(party, kind) = hearing.name(mention) else { return None };
    let of_kind = match kind {
        PartyKind::ArmedGroup => Callings::of(&[Calling::Rebels]),
        PartyKind::Organisation => Callings::of(&[Calling::Association]),
        // Of a state, or of the United Nations.
        PartyKind::Body => Callings::of(&[Calling::Association, Calling::Authority]),
        _ => return None,
    };
    let nouns = (mention.start..mention.end).map(|at| hearing.notes.notes[at].callings);
    let callings = nouns.map(Callings::of_bodies).find(|callings| !callings.is_empty()).unwrap_or(of_kind);
    Some(Listed { at: mention.start, party: party.clone(), callings })
}

fn figures_at(hearing: &Hearing<'_>, at: usize) -> Vec<Figure> {
    let notes = hearing.notes;
    let callings = notes.notes[at].callings;
    let mut out = Vec::new();
    if callings.are_persons() && !hearing.is_office(at) {
        let name =
            person_behind(hearing, at).or_else(|| person_apart(hearing, at)).or_else(|| person_before(hearing, at));
        out.extend(name.map(|name| figure(hearing, at, name, true)));
    }
    if callings.are_bodies() && hearing.covering(at).is_none() {
        let behind = || body_behind(hearing, at).map(|name| with_body(notes, name));
        let name = own_name_of(hearing, at).or_else(behind).or_else(|| body_before(hearing, at));
        out.extend(name.map(|name| figure(hearing, at, name, false)));
    }
    out
}

/// Those whose full names stand behind a word for an office: "Governor Ann Hill".
fn officers(hearing: &Hearing<'_>) -> FxHashMap<String, Vec<Figure>> {
    let mut officers: FxHashMap<String, Vec<Figure>> = FxHashMap::default();
    let offices = hearing.mentions.iter().filter(|m| hearing.is_office(m.start));
    for at in offices.flat_map(|m| m.start..m.end) {
        let Some(name) = person_behind(hearing, at) else { continue };
        let officer = figure(hearing, at, name, true);
        let known = officers.entry(folded_words(hearing.notes, &(at..at + 1)).concat()).or_default();
        if known.last().is_none_or(|last| last.words != officer.words) {
            known.push(officer);
        }
    }
    officers
}

fn figure(hearing: &Hearing<'_>, at: usize, name: Range<usize>, is_person: bool) -> Figure {
    let stop = name.clone().find(|&i| hearing.notes.notes[i].stop).unwrap_or(name.end);
    let name = name.start..stop;
    let note = &hearing.notes.notes[at];
    let words = folded_words(hearing.notes, &name);
    let gender = note.noun.and_then(|noun| noun.gender);
    Figure { at: at.max(name.start), name, words, callings: note.callings, gender, is_person }
}

/// The token behind the noun that begins at `at`.
pub fn noun_end(notes: &Notes<'_>, at: usize) -> usize {
    at + notes.pack.callings.longest(&notes.tokens, at).map_or(1, |found| found.length)
}

/// Whether a range is a full name: of two words at least, and no known name.
pub fn is_full(hearing: &Hearing<'_>, name: &Range<usize>) -> bool {
    hearing.notes.words(name.start, name.end) >= 2 && hearing.within(name).is_empty()
}

/// "the economist Ann Hill", "الخبير الاقتصادي رضا الشكندالي": the name right behind the noun, or behind another title.
fn person_behind(hearing: &Hearing<'_>, at: usize) -> Option<Range<usize>> {
    let notes = hearing.notes;
    let mut from = noun_end(notes, at);
    while from < notes.tokens.len() && from < at + 4 && notes.notes[from].noun.is_some() {
        from = noun_end(notes, from);
    }
    name_at(hearing, from).map(|name| without_addressee(notes, name)).filter(|name| is_full(hearing, name))
}

/// The name without what belongs to the noun behind it, to which is spoken: "iqtisadçı Rövşən Ağayev Turan agentliyinə".
fn without_addressee(notes: &Notes<'_>, name: Range<usize>) -> Range<usize> {
    let common = notes.word(name.end) && !notes.tokens[name.end].capital;
    let spoken_to = common && name.len() > 2 && notes.ends_like(name.end, &notes.pack.traits.dative_endings);
    name.start..name.end - usize::from(spoken_to)
}

/// "the mayor of Bradford, Tom Ellison, said": the name behind a comma.
fn person_apart(hearing: &Hearing<'_>, at: usize) -> Option<Range<usize>> {
    let notes = hearing.notes;
    let from = noun_end(notes, at);
    let to = notes.tokens.len().min(from + APPOSITION);
    let comma = (from..to).find(|&i| is_border(notes, i)).filter(|&i| notes.comma(i))?;
    let name = name_at(hearing, comma + 1).filter(|name| is_full(hearing, name))?;
    let closes = notes.comma(name.end) || notes.mark(name.end, '.') || notes.cue(name.end).is_some();
    let opens = hearing.within(&(from..comma)).iter().all(|m| hearing.is_land(m));
    (closes && opens).then_some(name)
}

/// "Ann Hill, an economist at the university,": the name before a comma.
fn person_before(hearing: &Hearing<'_>, at: usize) -> Option<Range<usize>> {
    let notes = hearing.notes;
    let comma = (at.saturating_sub(4)..at).rev().find(|&i| !notes.word(i))?;
    let plain = (comma + 1..at).all(|i| !notes.finite_verb(i) && hearing.covering(i).is_none());
    let name = name_before(hearing, comma).filter(|name| is_full(hearing, name))?;
    (notes.comma(comma) && plain).then_some(name)
}

/// The name of a body that its noun at `at` is part of, where capitals show names: capitals joined by small words ("the Environment
/// Agency", "la Asociación de Víctimas del Viaducto").
pub fn own_name_of(hearing: &Hearing<'_>, at: usize) -> Option<Range<usize>> {
    let notes = hearing.notes;
    let traits = &notes.pack.traits;
    let word = notes.tokens[at].span.of(notes.text).unwrap_or_default();
    let initials = !word.chars().any(char::is_lowercase);
    if !traits.capitals || !notes.tokens[at].capital || initials {
        return None;
    }
    let part = |i: usize| notes.tokens[i].kind == TokenKind::Word && notes.tokens[i].capital && !notes.in_time(i);
    let first = |i: usize| !notes.is(i, Particle::Definite) && !notes.is(i, Particle::Indefinite);
    let mut start = at;
    // "Dünya Anti-Doping Ajansı": a hyphen joins two words of a name.
    let hyphen = |i: usize| i > 1 && notes.mark(i - 1, '-') && !notes.tokens[i].spaced && !notes.tokens[i - 1].spaced;
    // "Əmək və Sosial Müdafiə Nazirliyi"
    let ministry = notes.notes[at].callings.meet(Callings::of(&[Calling::Ministry])) && traits.describes_first();
    let and = |i: usize| ministry && i > 1 && notes.is(i - 1, Particle::And);
    let before = |i: usize| if hyphen(i) || and(i) { i.checked_sub(2) } else { i.checked_sub(1) };
    let local = |i: usize| notes.ends_like(i, &traits.local_endings);
    // «Эксперт Центра Лугового»: where owners follow, whoever stands before a body is none of its name.
    let person = |i: usize| traits.has_name_cases() && hearing.is_person_noun(i);
    let joined =
        |i: usize| !traits.noun_capitals && part(i) && first(i) && !notes.finite_verb(i) && !local(i) && !person(i);
    while let Some(next) = before(start).filter(|&i| joined(i)) {
        start = next;
    }
    let hyphen = |i: usize| i > 1 && notes.mark(i - 1, '-') && !notes.dash(i - 1) && notes.tokens[i - 2].capital;
    while traits.noun_capitals && hyphen(start) {
        start -= 2;
    }
    let mut end = noun_end(notes, at);
    // "Sendika Başkanı Ali Tunç": where the verb closes the sentence the noun closes the name.
    while end < notes.tokens.len() && traits.order != Order::VerbLast {
        let common = |i: usize| traits.adjectives_follow && i > end && joins(notes, i - 1) && is_lower_noun(notes, i);
        let next = (end..notes.tokens.len().min(end + 6)).find(|&i| !joins(notes, i) && !common(i));
        match next.filter(|&next| part(next) && !(traits.noun_capitals && next == end)) {
            Some(next) => end = next + 1,
            None => break,
        }
    }
    end = end.max(with_nouns(hearing, at + 1));
    // "Der Deutsche Leichtathletik-Verband": adjectives have a capital in names alone.
    let adjective = |i: usize| part(i) && notes.ends_like(i, &traits.name_adjective_endings);
    let opened = |i: usize| i > 0 && notes.is(i - 1, Particle::Definite) && adjective(i);
    let free = |i: usize| hearing.covering(i).is_none_or(|m| hearing.is_land(m));
    let described = start > 1 && free(start - 1) && opened(start - 1);
    start -= usize::from(described);
    let words = (start..end).filter(|&i| part(i)).count();
    // "Das Robert-Koch-Institut": a hyphen joins a name to the noun.
    let hyphens = (start..end).filter(|&i| notes.mark(i, '-')).count();
    let named = hyphens > 0 && (start..at).any(|i| notes.tokens[i].is_word() && !notes.tokens[i].is_known());
    let joined = described || named || words + hyphens < end - start;
    // Where only the first word of a name has a capital, as where all nouns have one, the small words make the name.
    (words >= 2 && (!traits.noun_capitals || joined)).then_some(start..end)
}

/// Whether a word inside a name is a common noun: "Front de libération de l'Azawad".
fn is_lower_noun(notes: &Notes<'_>, at: usize) -> bool {
    let small = notes.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word && !token.capital);
    small && notes.notes[at].particle_length == 0 && !notes.finite_verb(at)
}

/// Whether a word only joins the words of a name.
fn joins(notes: &Notes<'_>, at: usize) -> bool {
    let joints = &notes.pack.traits.name_joints;
    let word = notes.tokens[at].span.of(notes.text).unwrap_or_default();
    let small = [Particle::Of, Particle::Preposition, Particle::Definite, Particle::About, Particle::And];
    let is_joint = if joints.is_empty() { notes.is_any(at, &small) } else { joints.iter().any(|joint| joint == word) };
    notes.tokens[at].kind == TokenKind::Word && !notes.tokens[at].capital && is_joint
}

/// "the shipping line Norvia", "شركة «فارما سود»": the name right behind the noun, or between marks there.
fn body_behind(hearing: &Hearing<'_>, at: usize) -> Option<Range<usize>> {
    let notes = hearing.notes;
    let mut from = noun_end(notes, at);
    let joint = |i: usize| i > from && notes.is_any(from, &[Particle::As, Particle::Subordinate, Particle::And]);
    let shown = |i: usize| notes.tokens.get(i).is_some_and(|token| token.capital) || !notes.pack.traits.capitals;
    let quoted = (from..from + 2).find_map(|i| notes.opens(i).filter(|_| !joint(i) && shown(i + 1)));
    let quoted = quoted.filter(|quote| quote.closed);
    if let Some(quote) = quoted.filter(|quote| notes.words(quote.open, quote.close) <= MOST_NAMES) {
        return Some(quote.inside());
    }
    let describes = |i: usize| notes.word(i) && !notes.tokens[i].capital && notes.notes[i].particle_length == 0;
    if notes.pack.traits.adjectives_follow && from < notes.tokens.len() && describes(from) && !notes.finite_verb(from) {
        from += 1;
    }
    if !notes.pack.traits.capitals {
        return None;
    }
    // «Представитель ведомства Георгий Мелия»: two words without marks behind whoever speaks for it are that person's name.
    let speaks = at > 0 && notes.pack.traits.has_name_cases() && hearing.is_noun(at - 1, SourceKind::Spokesperson);
    let persons = |name: &Range<usize>| speaks && name.len() > 1;
    let name =
        borne_behind(hearing, at).or_else(|| name_at(hearing, from).filter(|name| hearing.within(name).is_empty()));
    name.filter(|name| !persons(name))
}

/// "le syndicat Force ouvrière", "el diario La Mañana": all the capitals right behind the word, in small letters, for the body that bears
/// the name at `at`, joined by small words, and the adjective that closes the phrase behind them.
pub fn borne_behind(hearing: &Hearing<'_>, at: usize) -> Option<Range<usize>> {
    let notes = hearing.notes;
    let traits = &notes.pack.traits;
    if traits.noun_capitals {
        return apposed(hearing, at);
    }
    let part = |i: usize| is_capital(notes, i);
    let start = noun_end(notes, at);
    let article = usize::from(notes.is(start, Particle::Definite));
    let first = start + article;
    let small = !notes.tokens[at].capital || is_all_capitals(notes.tokens[at].span.of(notes.text).unwrap_or_default());
    let fits = traits.capitals && traits.adjectives_follow && small;
    if !fits || !part(start) || !part(first) || hearing.covering(first).is_some() {
        return None;
    }
    let joint = |i: usize| joins(notes, i) || notes.mark(i, '-') && !notes.dash(i);
    let next = |end: usize| (end..notes.tokens.len().min(end + 4)).find(|&i| !joint(i)).filter(|&next| part(next));
    let end = last_of(first, next) + 1;
    let adjective = is_lower_noun(notes, end) && notes.cue(end).is_none() && is_border(notes, end + 1);
    Some(start..end + usize::from(adjective))
}

/// Where two nouns end that are the name of the body whose word stands before `from`, where every noun has a capital: "die Gewerkschaft
/// Verkehr und Logistik".
fn with_nouns(hearing: &Hearing<'_>, from: usize) -> usize {
    let notes = hearing.notes;
    let noun = |at: usize| {
        let plain = notes.tokens.get(at).is_some_and(|token| token.capital && token.is_word());
        plain && notes.notes[at].noun.is_none() && notes.notes[at].callings.is_empty() && hearing.covering(at).is_none()
    };
    let joined = notes.pack.traits.noun_capitals && noun(from) && notes.is(from + 1, Particle::And) && noun(from + 2);
    if joined { from + 3 } else { from }
}

/// The capitals that stand right behind the word for a body with its article, where every noun has a capital: "die Organisation Offener
/// Hafen", "die Initiative Bürger für Frieden".
fn apposed(hearing: &Hearing<'_>, at: usize) -> Option<Range<usize>> {
    const BEARING: Callings =
        Callings::of(&[Calling::Association, Calling::Party, Calling::Union, Calling::Rebels, Calling::Media]);
    let notes = hearing.notes;
    let callings = notes.notes[at].callings;
    let the = at > 0 && notes.is(at - 1, Particle::Definite) && callings.meet(BEARING);
    let free = |i: usize| is_capital(notes, i) && hearing.covering(i).is_none() && notes.cue(i).is_none();
    if !the || !free(at + 1) {
        return None;
    }
    let joint = |i: usize| joins(notes, i);
    let next = |end: usize| (end..notes.tokens.len().min(end + 3)).find(|&i| !joint(i)).filter(|&next| free(next));
    let end = last_of(at + 1, next) + 1;
    (notes.words(at + 1, end) > 1).then_some(at + 1..end)
}

/// The last token of a run that begins at `first` and goes on with what `next` finds behind each.
fn last_of(first: usize, next: impl Fn(usize) -> Option<usize>) -> usize {
    std::iter::successors(Some(first), |&at| next(at + 1)).last().unwrap_or(first)
}

/// Whether the word at `at` has a capital, and tells no time.
fn is_capital(notes: &Notes<'_>, at: usize) -> bool {
    notes.tokens.get(at).is_some_and(|token| token.capital && token.is_word()) && !notes.in_time(at)
}

/// The name of a body of a town with the word for it, where every noun has a capital: "das Landgericht Kassel".
pub(super) fn with_body(notes: &Notes<'_>, name: Range<usize>) -> Range<usize> {
    const OF_TOWNS: Callings = Callings::of(&[
        Calling::Court,
        Calling::Prosecution,
        Calling::Hospital,
        Calling::University,
        Calling::Council,
        Calling::Authority,
    ]);
    let alone = notes.pack.traits.noun_capitals && notes.words(name.start, name.end) == 1;
    let noun = name.start.checked_sub(1).filter(|&at| alone && notes.notes[at].callings.meet(OF_TOWNS));
    noun.unwrap_or(name.start)..name.end
}

/// "Norvia, the country's largest operator,": the name before a comma.
fn body_before(hearing: &Hearing<'_>, at: usize) -> Option<Range<usize>> {
    let notes = hearing.notes;
    let comma = (at.saturating_sub(6)..at).rev().find(|&i| !notes.word(i) && !notes.is_possessive(i))?;
    let plain = (comma + 1..at).all(|i| !notes.finite_verb(i) && notes.notes[i].callings.is_empty());
    let article = notes.is(comma + 1, Particle::Definite) || notes.is(comma + 1, Particle::Indefinite);
    if !notes.comma(comma) || !plain || !article || !notes.pack.traits.capitals {
        return None;
    }
    let start =
        (comma.saturating_sub(3)..comma).rev().take_while(|&i| notes.tokens[i].capital && notes.word(i)).last()?;
    let known = hearing.covering(start).is_some() || notes.tokens[start].is_known();
    (!known).then_some(start..comma)
}

/// Whether a phrase for somebody ends at token `at`: at a mark, a cue or a verb.
fn is_border(notes: &Notes<'_>, at: usize) -> bool {
    !notes.word(at) && !notes.is_possessive(at) && !notes.mark(at, '-')
        || notes.cue(at).is_some()
        || notes.finite_verb(at)
}
