//! People who stand for a state wherever the article names them: "Putin" is Russia's, once he is its president.

use std::slice;

use super::scene::Mention;
use super::sides::side;
use crate::extract::speakers::heard::Who;
use crate::extract::speakers::hearing::Hearing;
use crate::extract::speakers::people::folded_words;
use crate::extract::speakers::voice::alike;
use crate::gazetteer::{ByName, StateIx};
use crate::model::PartyId;
use crate::text::fold;

/// Where names have no capitals, a shorter surname is as often another word.
const LONG: usize = 4;

/// Somebody who stands for a state: the folded words of the name, the surname last.
#[derive(PartialEq)]
struct Bearer {
    words: Vec<String>,
    state: StateIx,
}

/// Everybody of whom the article or a list says for which state they stand.
struct Bearers<'h> {
    hearing: &'h Hearing<'h>,
    told: Vec<Bearer>,
    by_surname: ByName,
}

/// Adds the people who stand for a state to `mentions`, those in `speakers` by name among them.
pub(super) fn add(hearing: &Hearing<'_>, speakers: &[(&str, &PartyId)], mentions: &mut Vec<Mention>) {
    let bearers = Bearers::of(hearing, speakers);
    let free = |at: &usize| may_name(hearing, *at) && !is_covered(mentions, *at);
    let surnames: Vec<usize> = (0..hearing.notes.tokens.len()).filter(free).collect();
    let mut people = Vec::new();
    for at in surnames {
        let Some(word) = folded_words(hearing.notes, &(at..at + 1)).pop() else { continue };
        let Some(state) = bearers.state_of(&word, at) else { continue };
        let person = Mention { tokens: at..at + 1, party: Some(hearing.language.facts.state(state).id.clone()) };
        // "President Putin": the name tells whose the office is.
        let before = mentions.partition_point(|m| m.tokens.end < at);
        match mentions.get_mut(before).filter(|m| m.tokens.end == at && m.party.is_none()) {
            Some(office) => *office = Mention { tokens: office.tokens.start..at + 1, ..person },
            None => people.push(person),
        }
    }
    mentions.append(&mut people);
    mentions.sort_by_key(|mention| mention.tokens.start);
}

fn is_covered(mentions: &[Mention], at: usize) -> bool {
    mentions.get(mentions.partition_point(|m| m.tokens.end <= at)).is_some_and(|m| m.tokens.start <= at)
}

/// Whether the word at `at` may be a surname.
fn may_name(hearing: &Hearing<'_>, at: usize) -> bool {
    let notes = hearing.notes;
    let sort = if notes.pack.traits.capitals { notes.tokens[at].capital } else { !notes.tokens[at].is_known() };
    notes.word(at) && sort && hearing.covering(at).is_none()
}

impl<'h> Bearers<'h> {
    fn of(hearing: &'h Hearing<'h>, speakers: &[(&str, &PartyId)]) -> Bearers<'h> {
        let facts = &hearing.language.facts;
        let state_of = |party: &PartyId| facts.state_named(side(facts, party).as_str());
        let introduced = hearing.people.iter().filter_map(|known| {
            let state = match &known.heard.who {
                Who::Body(_, state, _) => Some(*state),
                Who::Party(party) => state_of(party),
                _ => None,
            };
            Some(Bearer { words: known.words.clone(), state: state? })
        });
        let spoke = speakers.iter().filter_map(|(name, party)| {
            let words = fold(name).split_whitespace().map(str::to_owned).collect();
            Some(Bearer { words, state: state_of(party)? })
        });
        let mut bearers = Bearers { hearing, told: Vec::new(), by_surname: ByName::default() };
        introduced.chain(spoke).for_each(|bearer| bearers.learn(bearer));
        bearers
    }

    /// Whoever speaks a hundred times is one.
    fn learn(&mut self, bearer: Bearer) {
        let Some(surname) = bearer.words.last() else { return };
        if !self.by_surname.with(surname).iter().any(|&n| self.told[n] == bearer) {
            self.by_surname.add(self.told.len(), slice::from_ref(surname));
            self.told.push(bearer);
        }
    }

    /// The state for which the bearer of the surname `word` at `at` stands.
    fn state_of(&self, word: &String, at: usize) -> Option<StateIx> {
        let capitals = self.hearing.notes.pack.traits.capitals;
        let is_meant = |surname: &String| match capitals {
            true => alike(surname, word),
            false => surname == word && word.chars().count() >= LONG,
        };
        let mut told = self.by_surname.with(word).iter().map(|&n| &self.told[n]);
        let found = told.find(|bearer| bearer.words.last().is_some_and(is_meant)).map(|bearer| bearer.state);
        found.or_else(|| self.office_of(word, at))
    }

    /// The state whose office the bearer of the surname `word` holds by the list, if the text means nobody else by it.
    fn office_of(&self, word: &String, at: usize) -> Option<StateIx> {
        let hearing = self.hearing;
        let words = slice::from_ref(word);
        let holder = hearing.holder(words)?;
        let figure = hearing.cast.named(words, at);
        let same = figure.is_none_or(|f| hearing.holder(&f.words).is_some_and(|known| known.party == holder.party));
        let (state, _) = holder.body.filter(|_| same && !hearing.names_another(holder, words, at))?;
        Some(state)
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::meaning::readings::tests::readings_in;

    /// Who does what the claims of the text tell of.
    fn doers(text: &str) -> Vec<String> {
        readings_in("en", text).into_iter().filter_map(|reading| reading.roles.get("who").cloned()).collect()
    }

    #[test]
    fn whoever_speaks_for_a_state_stands_for_it_by_name() {
        let introduced =
            "The Georgian president, Ann Hill, left on Monday. Otto Stern accused Hill of ordering the attack.";
        assert_eq!(doers(introduced), ["georgia"]);
        let unknown = "The singer Ann Hill left on Monday. Otto Stern accused Hill of ordering the attack.";
        assert!(doers(unknown).is_empty());
    }
}
