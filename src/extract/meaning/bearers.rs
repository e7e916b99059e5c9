//! People who stand for a state wherever the article names them: "Putin" is Russia's, once he is its president.

use super::scene::Mention;
use super::sides::side;
use crate::extract::speakers::heard::Who;
use crate::extract::speakers::hearing::Hearing;
use crate::extract::speakers::people::folded_words;
use crate::extract::speakers::voice::alike;
use crate::model::PartyId;
use crate::text::fold;

/// Where names have no capitals, a shorter surname is as often another word.
const LONG: usize = 4;

/// Somebody who stands for a state: the folded words of the name, the surname last.
struct Bearer {
    words: Vec<String>,
    state: PartyId,
}

/// Adds the people who stand for a state to `mentions`, those in `speakers` by name among them.
pub(super) fn add(hearing: &Hearing<'_>, speakers: &[(&str, &PartyId)], mentions: &mut Vec<Mention>) {
    let bearers = bearers(hearing, speakers);
    let covered = |at: usize, mentions: &[Mention]| mentions.iter().any(|m| m.tokens.contains(&at));
    let mut found: Vec<Mention> = Vec::new();
    for at in (0..hearing.notes.tokens.len()).filter(|&at| may_name(hearing, at)) {
        let Some(word) = folded_words(hearing.notes, &(at..at + 1)).pop() else { continue };
        let Some(state) = borne_by(hearing, &bearers, word, at).filter(|_| !covered(at, mentions)) else { continue };
        found.push(Mention { tokens: at..at + 1, party: Some(state) });
    }
    for person in found {
        // "President Putin": the name tells whose the office is.
        let office = mentions.iter_mut().find(|m| m.party.is_none() && m.tokens.end == person.tokens.start);
        match office {
            Some(office) => *office = Mention { tokens: office.tokens.start..person.tokens.end, ..person },
            None => mentions.push(person),
        }
    }
    mentions.sort_by_key(|mention| mention.tokens.start);
}

/// Whether the word at `at` may be a surname.
fn may_name(hearing: &Hearing<'_>, at: usize) -> bool {
    let notes = hearing.notes;
    let sort = if notes.pack.traits.capitals { notes.tokens[at].capital } else { !notes.tokens[at].is_known() };
    notes.word(at) && sort && hearing.covering(at).is_none()
}

/// Everybody of whom the article says for which state they speak.
fn bearers(hearing: &Hearing<'_>, speakers: &[(&str, &PartyId)]) -> Vec<Bearer> {
    let facts = &hearing.language.facts;
    let state_of =
        |party: &PartyId| Some(side(facts, party)).filter(|state| facts.states.iter().any(|s| s.id == *state));
    let introduced = hearing.people.iter().filter_map(|known| {
        let state = match &known.heard.who {
            Who::Body(_, state, _) => Some(facts.state(*state).id.clone()),
            Who::Party(party) => state_of(party),
            _ => None,
        };
        Some(Bearer { words: known.words.clone(), state: state? })
    });
    let spoke = speakers.iter().filter_map(|(name, party)| {
        let words = fold(name).split_whitespace().map(str::to_owned).collect();
        Some(Bearer { words, state: state_of(party)? })
    });
    introduced.chain(spoke).collect()
}

/// The state for which the bearer of the surname `word` stands.
fn borne_by(hearing: &Hearing<'_>, bearers: &[Bearer], word: String, at: usize) -> Option<PartyId> {
    let capitals = hearing.notes.pack.traits.capitals;
    let is_meant = |surname: &str| match capitals {
        true => alike(surname, &word),
        false => surname == word && word.chars().count() >= LONG,
    };
    let told = bearers.iter().find(|bearer| bearer.words.last().is_some_and(|surname| is_meant(surname)));
    let words = [word.clone()];
    let holder = || {
        let holder = hearing.holder(&words).filter(|holder| !hearing.names_another(holder, &words, at))?;
        let figure = hearing.cast.named(&words, at);
        let same = figure.is_none_or(|f| hearing.holder(&f.words).is_some_and(|known| known.party == holder.party));
        let (state, _) = holder.body.filter(|_| same)?;
        Some(hearing.language.facts.state(state).id.clone())
    };
    told.map(|bearer| bearer.state.clone()).or_else(holder)
}

#[cfg(test)]
mod tests {
    use crate::extract::{Input, Language, World, extract};
    use crate::lang::built_in;

    /// Who does what the claims of the text tell of.
    fn doers(text: &str) -> Vec<String> {
        let language = Language::read(built_in("en").unwrap(), &World::built_in().unwrap()).unwrap();
        let found = extract(&Input::new(&format!("Title\n\n{text}")), &language);
        let readings = found.proposals.into_iter().flat_map(|proposal| proposal.readings);
        readings.filter_map(|reading| reading.roles.get("who").cloned()).collect()
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
