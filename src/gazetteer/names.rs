//! The names of states, bodies and organisations in one language, compiled, and where a text has them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{BodyIx, Facts, PartyBook, StateIx};
use crate::lang::{
    Files, PackError, PackText, Phrases, ProcliticKind, Token, Traits, Words, read, read_or_default, read_text,
};
use crate::model::{PartyId, PartyKind, embedded};

/// The names of every language: file name and text.
fn files() -> &'static Files<'static> {
    crate::embedded::files("src/gazetteer/data/names")
}

/// What a name in a text stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub enum Name {
    /// A state, by its name, its adjective or its capital.
    State(StateIx, Form),
    /// A body or office whose state is named elsewhere.
    Body(BodyIx),
    /// What somebody is to a body: deputy, head.
    Role(Role),
    /// A body of one state with a name of its own; if there are several, the text decides.
    Own(Vec<(StateIx, BodyIx)>),
    /// An organisation, agency or group.
    Party(#[serde(deserialize_with = "embedded")] PartyId, PartyKind),
}

/// By which of its names a state is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Form {
    /// Armenia.
    Name,
    /// Armenian.
    Adjective,
    /// Yerevan.
    Capital,
}

/// What somebody is to a body or office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Stands in for its head.
    Deputy,
    /// Leads it.
    Head,
    /// Leads a state, whatever the office is called.
    Leader,
    /// Did so once.
    Former,
    /// Works for it: adviser, office.
    Aide,
    /// Says that a capital stands for its state: "официальный Киев".
    Official,
    /// Says that the body beside it is a region's or a town's: "областная", "городская".
    Local,
    /// Leads a ministry that is named elsewhere: "the minister".
    Minister,
}

/// A name that stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Its first token.
    pub start: usize,
    /// The token after its last.
    pub end: usize,
    /// Which name of [`Names`].
    name: u32,
}

/// The name of a body has at most so many tokens behind its first.
const LONGEST_BODY: usize = 9;

/// How a name must be written to be meant.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(from = "u32", into = "u32")]
struct Written {
    name: u32,
    /// How many letters must be capitals: 0 for none, 1 for the first, more for an abbreviation.
    capitals: u8,
    /// Whether the definite article must stand before it ("the president", الرئيس).
    definite: bool,
}

/// As the build keeps it: a language has thousands, and one number is read in a third of the time of three.
impl From<Written> for u32 {
    fn from(Written { name, capitals, definite }: Written) -> u32 {
        name << 9 | u32::from(capitals) << 1 | u32::from(definite)
    }
}

impl From<u32> for Written {
    fn from(bits: u32) -> Written {
        Written { name: bits >> 9, capitals: (bits >> 1) as u8, definite: bits & 1 != 0 }
    }
}

/// The names of one language.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Names {
    phrases: Phrases<Written>,
    names: Vec<Name>,
    home: Vec<StateIx>,
    /// The definite articles that are written together with the word, as bits of a token's proclitics and as letters.
    article: u16,
    articles: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// The states whose press leaves its own state unsaid: one if the language is at home in one.
    #[serde(default)]
    home: Vec<String>,
    /// Endings that the stems here take besides those of the language's pack.
    #[serde(default)]
    endings: Vec<String>,
    /// The ending with which the name of a state or capital owns what follows: Frankreichs, Berlins.
    #[serde(default)]
    genitive: Option<String>,
    #[serde(default)]
    states: BTreeMap<String, StateNames>,
    #[serde(default)]
    bodies: BTreeMap<String, BodyNames>,
    #[serde(default)]
    roles: BTreeMap<Role, Vec<String>>,
    #[serde(default)]
    own: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    organisations: BTreeMap<PartyId, Vec<String>>,
}

/// The same file for those who ask for its states alone.
#[derive(Debug, Default, Deserialize)]
struct OnlyStates {
    #[serde(default)]
    states: BTreeMap<String, StateNames>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StateNames {
    /// Filled in from the key it stands under.
    #[serde(skip)]
    pub id: String,
    #[serde(default)]
    pub names: Vec<String>,
    #[serde(default)]
    adjectives: Vec<String>,
    #[serde(default)]
    pub capitals: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct BodyNames {
    #[serde(default)]
    names: Vec<String>,
    /// Names that are meant only with the definite article.
    #[serde(default)]
    definite: Vec<String>,
}

/// The words for each state in `language`, by its id: names, adjectives and capitals of one word; a bar marks a stem.
///
/// # Errors
/// If the built-in file is wrong; a language without one has no words.
pub fn state_words(language: &str) -> Result<Vec<(String, String)>, PackError> {
    let words = states(language)?.into_iter().flat_map(|state| {
        let all = [state.names, state.adjectives, state.capitals].concat();
        all.into_iter().filter(|word| !word.contains([' ', '-'])).map(move |word| (state.id.clone(), word))
    });
    Ok(words.collect())
}

/// The first name of each state and of each organisation in `language`, by id: what the press usually calls them.
pub(super) fn usual(language: &str) -> Result<[BTreeMap<String, String>; 2], PackError> {
    let file: File = read(files(), &format!("{language}.yaml"))?;
    let first = |names: &[String]| names.first().map(|name| name.replace('|', ""));
    let states = file.states.into_iter().filter_map(|(id, names)| Some((id, first(&names.names)?)));
    let organisations = file.organisations.into_iter().filter_map(|(id, names)| Some((id.to_string(), first(&names)?)));
    Ok([states.collect(), organisations.collect()])
}

/// The names of each state in `language` and those of its capitals.
pub(super) fn states(language: &str) -> Result<Vec<StateNames>, PackError> {
    let file: OnlyStates = read_or_default(files(), &format!("{language}.yaml"))?;
    Ok(file.states.into_iter().map(|(id, names)| StateNames { id, ..names }).collect())
}

impl Names {
    /// The names in `language`, those of the file `own` or else the built-in ones, and those that `parties` has in it; `words`
    /// learns them.
    ///
    /// # Errors
    /// If the file is wrong; a test holds that no built-in one is.
    pub fn read(
        language: &str,
        own: Option<PackText<'_>>,
        facts: &Facts,
        parties: &PartyBook,
        words: &mut Words,
    ) -> Result<Names, PackError> {
        let name = own.map_or_else(|| format!("{language}.yaml"), |_| "names.yaml".to_owned());
        let file: File = match own {
            Some(text) => read_text(&name, text)?,
            None => read_or_default(files(), &name)?,
        };
        let traits = words.traits();
        let article = traits.clitics(ProcliticKind::Article);
        let articles = articles(traits);
        let mut learner = Learner { names: Names { article, articles, ..Names::default() }, words, facts, file: name };
        learner.parties(parties, language);
        learner.file(file)?;
        Ok(learner.names)
    }

    /// Every name in the text, the longest at each place; none overlaps another.
    pub fn mentions(&self, text: &str, tokens: &[Token]) -> Vec<Mention> {
        let mut out = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            if let Some(parts) = self.around_adjective(text, tokens, at) {
                at = parts[2].end;
                out.extend(parts);
                continue;
            }
            match self.at(text, tokens, at) {
                Some(mention) => {
                    at = mention.end;
                    out.push(mention);
                }
                None => at += 1,
            }
        }
        out
    }

    /// A body whose name has the adjective of its state inside, in three parts: "ministère russe de la Défense".
    fn around_adjective(&self, text: &str, tokens: &[Token], at: usize) -> Option<[Mention; 3]> {
        let first = tokens.get(at).filter(|token| self.phrases.may_begin(token))?;
        let state = self.at(text, tokens, at + 1)?;
        if !matches!(self.of(&state), Name::State(_, Form::Adjective)) {
            return None;
        }
        let rest = state.end..tokens.len().min(state.end + LONGEST_BODY);
        let whole: Vec<Token> = std::iter::once(first).chain(&tokens[rest]).copied().collect();
        let body = self.at(text, &whole, 0).filter(|m| m.end > 1 && matches!(self.of(m), Name::Body(_)))?;
        let part = |start: usize, end: usize| Mention { start, end, name: body.name };
        Some([part(at, at + 1), state.clone(), part(state.end, state.end + body.end - 1)])
    }

    /// The longest name that begins at token `at`.
    fn at(&self, text: &str, tokens: &[Token], at: usize) -> Option<Mention> {
        let mut best: Option<Mention> = None;
        self.phrases.each(tokens, at, |found| {
            let longer = best.as_ref().is_none_or(|best| best.end < at + found.length);
            if longer && self.is_meant(found.value, text, &tokens[at]) {
                best = Some(Mention { start: at, end: at + found.length, name: found.value.name });
            }
        });
        best
    }

    fn is_meant(&self, written: &Written, text: &str, token: &Token) -> bool {
        let word = token.span.of(text).unwrap_or_default();
        let has_article = || {
            token.clitics.0 & self.article != 0
                || self.articles.iter().any(|article| word.starts_with(article.as_str()))
        };
        has_capitals(word, written.capitals) && (!written.definite || has_article())
    }

    /// The states whose press leaves its own state unsaid ("the foreign minister").
    pub fn home(&self) -> &[StateIx] {
        &self.home
    }

    /// What a mention stands for.
    pub fn of(&self, mention: &Mention) -> &Name {
        &self.names[mention.name as usize]
    }
}

/// The articles that are written together with their noun, and the prepositions that swallow one (لل).
fn articles(traits: &Traits) -> Vec<String> {
    let of = |kind| traits.proclitics.iter().filter(move |p| p.is == kind).map(|p| p.text.as_str());
    let swallows = |text: &&str| {
        let ends = |article: &str| article.chars().last().is_some_and(|last| text.ends_with(last));
        let longer = |short: &str| text.len() > short.len() && text.starts_with(short);
        of(ProcliticKind::Article).any(ends) && of(ProcliticKind::Genitive).any(longer)
    };
    of(ProcliticKind::Article).chain(of(ProcliticKind::Genitive).filter(swallows)).map(str::to_owned).collect()
}

/// Learns the names of one language.
struct Learner<'l> {
    names: Names,
    words: &'l mut Words,
    facts: &'l Facts,
    file: String,
}

impl Learner<'_> {
    /// The names that people gave to parties of a store come first: of two equal names the first is taken.
    fn parties(&mut self, parties: &PartyBook, language: &str) {
        for party in parties.iter() {
            let Some(names) = party.names.get(language) else { continue };
            let name = match self.facts.state_named(party.id.as_str()) {
                Some(state) => Name::State(state, Form::Name),
                None => Name::Party(party.id.clone(), party.kind.unwrap_or(PartyKind::Other)),
            };
            self.learn(name, names, false);
        }
    }

    fn file(&mut self, file: File) -> Result<(), PackError> {
        self.words.allow_endings(&file.endings);
        let home = file.home.iter().map(|id| self.facts.state_named(id).ok_or_else(|| self.missing("state", id)));
        self.names.home = home.collect::<Result<_, _>>()?;
        for (id, names) in &file.states {
            let state = self.facts.state_named(id).ok_or_else(|| self.missing("state", id))?;
            for (form, list) in
                [(Form::Name, &names.names), (Form::Adjective, &names.adjectives), (Form::Capital, &names.capitals)]
            {
                let owning = file.genitive.as_deref().filter(|_| form != Form::Adjective);
                let list: Vec<String> = list.iter().chain(&owners(list, owning)).cloned().collect();
                self.learn(Name::State(state, form), &list, false);
            }
        }
        for (ending, names) in &file.bodies {
            let body = self.facts.body_named(ending).ok_or_else(|| self.missing("body", ending))?;
            self.learn(Name::Body(body), &names.names, false);
            self.learn(Name::Body(body), &names.definite, true);
        }
        for (role, names) in &file.roles {
            self.learn(Name::Role(*role), names, false);
        }
        for (name, ids) in &file.own {
            let bodies = ids.iter().map(|id| self.body_of(id)).collect::<Result<Vec<_>, _>>()?;
            self.learn(Name::Own(bodies), std::slice::from_ref(name), false);
        }
        for (id, names) in &file.organisations {
            let party = self.facts.party(id).ok_or_else(|| self.missing("organisation", id.as_str()))?;
            self.learn(Name::Party(id.clone(), party.kind.unwrap_or(PartyKind::Other)), names, false);
        }
        Ok(())
    }

    /// The state and body of a composed id.
    fn body_of(&self, id: &str) -> Result<(StateIx, BodyIx), PackError> {
        let split = id
            .match_indices('-')
            .find_map(|(at, _)| Some((self.facts.state_named(&id[..at])?, self.facts.body_named(&id[at + 1..])?)));
        split.ok_or_else(|| self.missing("body of a state", id))
    }

    fn missing(&self, what: &str, id: &str) -> PackError {
        PackError { file: self.file.clone(), line: None, message: format!("there is no {what} `{id}`") }
    }

    fn learn(&mut self, name: Name, list: &[String], definite: bool) {
        if list.is_empty() {
            return;
        }
        let number = self.names.names.len() as u32;
        self.names.names.push(name);
        for pattern in list {
            let written = Written { name: number, capitals: capitals(pattern, self.words), definite };
            let bare = without_articles(pattern, self.words.traits());
            self.names.phrases.learn(self.words, &bare, written);
            if let Some(pointed) = pointed(pattern) {
                self.names.phrases.learn(self.words, &pointed, Written { capitals: 1, ..written });
            }
        }
    }
}

/// An abbreviation as some papers write it: F.B.I.
fn pointed(pattern: &str) -> Option<String> {
    let is_short = (3..=4).contains(&pattern.len()) && pattern.bytes().all(|b| b.is_ascii_uppercase());
    is_short.then(|| pattern.chars().flat_map(|letter| [letter, '.']).collect())
}

/// The names that take the genitive's ending with it; those that end like it or with a stem have none of their own.
fn owners(names: &[String], genitive: Option<&str>) -> Vec<String> {
    let Some(ending) = genitive else { return Vec::new() };
    let takes =
        |name: &&String| !name.ends_with(['s', 'x', 'z', 'ß', '|', '.']) && name.chars().any(char::is_lowercase);
    names.iter().filter(takes).map(|name| format!("{name}{ending}")).collect()
}

/// The pattern without the articles written together with its words: a name is the same name without them. A whole word has
/// none (הונגריה).
pub(super) fn without_articles(pattern: &str, traits: &Traits) -> String {
    let articles = || traits.proclitics.iter().filter(|p| p.is == ProcliticKind::Article);
    let bare = |word: &str| {
        let cut = articles().find_map(|article| word.strip_prefix(article.text.as_str()));
        let whole = traits.whole_words.iter().any(|whole| whole == word.trim_end_matches('|'));
        cut.filter(|rest| !whole && rest.chars().count() >= 3).unwrap_or(word).to_owned()
    };
    pattern.split_whitespace().map(bare).collect::<Vec<_>>().join(" ")
}

/// Whether the first letters of `word` are as many capitals as are asked for.
pub(super) fn has_capitals(word: &str, capitals: u8) -> bool {
    word.chars().filter(|c| c.is_alphanumeric()).take(capitals as usize).all(|c| !c.is_lowercase())
}

/// How many capitals a pattern asks for: all of an abbreviation, the first of a name, none of a common word.
pub(super) fn capitals(pattern: &str, words: &Words) -> u8 {
    if !words.traits().capitals {
        return 0;
    }
    let first = pattern.split([' ', '|', '-', '.']).next().unwrap_or_default();
    let letters = first.chars().filter(|c| c.is_alphabetic()).count();
    let shouted = first.chars().all(|c| !c.is_lowercase());
    match first.chars().next().is_some_and(char::is_uppercase) {
        true if shouted => letters.min(200) as u8,
        true => 1,
        false => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Pack, built_in, tokens};

    fn ids(language: &str, text: &str) -> Vec<String> {
        let facts = Facts::built_in().unwrap();
        let mut pack = Pack::read(built_in(language).unwrap()).unwrap();
        let names = Names::read(language, None, &facts, &PartyBook::default(), &mut pack.words).unwrap();
        let found = names.mentions(text, &tokens(text, &pack.words));
        found
            .iter()
            .map(|mention| match names.of(mention) {
                Name::State(state, _) => facts.state(*state).id.to_string(),
                Name::Body(body) => facts.body(*body).ending.clone(),
                Name::Own(bodies) => facts.composed(bodies[0].0, bodies[0].1).to_string(),
                Name::Party(party, _) => party.to_string(),
                Name::Role(role) => format!("{role:?}"),
            })
            .collect()
    }

    #[test]
    fn capitals_tell_names_from_words() {
        assert_eq!(
            ids("en", "Who told us that the WHO and the US met the foreign minister of Turkey"),
            ["who", "united-states", "fm", "turkey"]
        );
    }

    #[test]
    fn every_language_with_names_has_a_file_that_fits() {
        let facts = Facts::built_in().unwrap();
        for (file, _) in files() {
            let language = file.trim_end_matches(".yaml");
            let mut words = Words::new(&Default::default());
            if let Err(error) = Names::read(language, None, &facts, &PartyBook::default(), &mut words) {
                panic!("{error}");
            }
        }
    }
}
