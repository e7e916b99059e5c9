//! What is remembered of a speaker.

use super::via::Link;
use crate::gazetteer::{BodyIx, StateIx};
use crate::lang::{Callings, Gender, Number};
use crate::model::PartyId;

/// A speaker, as the text has told of them so far.
#[derive(Debug, Clone, PartialEq)]
pub struct Voice {
    /// The token at which they are named.
    pub at: usize,
    /// The token behind the last word of what they said.
    pub until: usize,
    /// The party; unknown if the text does not tell.
    pub party: PartyId,
    /// The name of the person, in the text's words.
    pub person: Option<String>,
    /// The folded words of the phrase that named them.
    pub words: Vec<String>,
    /// The gender that words for them show.
    pub gender: Option<Gender>,
    /// Their number.
    pub number: Option<Number>,
    /// What sort of speaker it is, as pronouns see it.
    pub sort: Sort,
    /// The state whose body it is.
    pub state: Option<StateIx>,
    /// The body or office.
    pub body: Option<BodyIx>,
    /// How sure the party is, 0 to 1.
    pub certainty: f64,
    /// Whether the party was traced through the text and not named.
    pub is_traced: bool,
    /// What they may be called.
    pub callings: Callings,
    /// Whether the words for them say that it is a company.
    pub is_firm: bool,
    /// Whether nothing but a name is known of them: no body, and no office of one.
    pub is_private: bool,
    /// Whether nothing but a sentence of the outlet's own makes them the one who is meant.
    pub is_told_of: bool,
    /// The name of a party that no list knows.
    pub new_name: Option<String>,
    /// Who passed on what an anonymous speaker said.
    pub passed: Vec<Link>,
}

/// What sort of speaker it is, as pronouns see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Somebody: he, she.
    Person,
    /// A body: it, they, the ministry.
    Body,
    /// Not to be told.
    Nobody,
}

impl Voice {
    /// The same, who is taken to go on without being named again.
    pub fn goes_on(&self) -> Voice {
        Voice { is_traced: true, certainty: self.certainty * 0.8, ..self.clone() }
    }

    /// Somebody of whom nothing is known.
    pub fn unknown() -> Voice {
        Voice {
            at: 0,
            until: 0,
            party: PartyId::unknown(),
            person: None,
            words: Vec::new(),
            gender: None,
            number: None,
            sort: Sort::Nobody,
            state: None,
            body: None,
            certainty: 0.5,
            is_traced: false,
            callings: Callings::default(),
            is_firm: false,
            is_private: false,
            is_told_of: false,
            new_name: None,
            passed: Vec::new(),
        }
    }

    /// Whether it is a body that no list knows, and of which the text has not said what it is.
    pub fn is_label_less(&self) -> bool {
        self.sort == Sort::Body && self.callings.is_empty() && self.state.is_none() && !self.party.is_unknown()
    }

    /// Whether one of `words` names them.
    pub fn shares_word(&self, words: &[String]) -> bool {
        self.words
            .iter()
            .filter(|word| word.chars().count() >= 4)
            .any(|known| words.iter().any(|word| alike(known, word)))
    }

    /// Whether a name in `words` is theirs.
    pub fn is_named(&self, words: &[String]) -> bool {
        is_named(&self.words, words)
    }
}

/// Whether a full name or a part of it, `words`, is that of somebody named `known`: every word of the shorter in the longer.
pub fn is_named(known: &[String], words: &[String]) -> bool {
    let within =
        |a: &[String], b: &[String]| !a.is_empty() && a.iter().all(|word| b.iter().any(|other| alike(other, word)));
    let surname = || {
        known.len() > 1
            && known.last().is_some_and(|last| words.iter().any(|word| word.chars().count() > 3 && alike(last, word)))
    };
    let others = match (known, words) {
        ([a, _], [b, _]) => are_two_first_names(a, b),
        ([.., a, last], [b, word]) => alike(last, word) && are_two_first_names(a, b),
        _ => false,
    };
    within(words, known)
        || within(known, words)
        || words.len() > 1 && (surname() && !others || in_another_case(known, words))
}

/// Whether `initials` are the first letters of all `words`, or of the longer ones: amdh, of association marocaine des droits humains.
pub fn are_initials_of(initials: &str, words: &[String]) -> bool {
    let letters = |least: usize| {
        let long = words.iter().filter(|word| word.chars().count() >= least);
        long.filter_map(|word| word.chars().next()).collect::<String>()
    };
    initials.chars().count() > 2 && (letters(1) == initials || letters(LONG) == initials)
}

/// The words of a name that are no articles and prepositions have at least so many letters.
const LONG: usize = 4;

/// Whether two first names are not forms of one, nor one the initial of the other: Samir, Səbinə.
fn are_two_first_names(a: &str, b: &str) -> bool {
    let common = in_common(a, b);
    common == 0 || common == 1 && a.chars().nth(2).is_some() && b.chars().nth(2).is_some()
}

/// Whether two full names of as many words are the same but for endings of short words: Анджей Дуда, Анджея Дуди.
fn in_another_case(a: &[String], b: &[String]) -> bool {
    let begins = |(a, b): (&String, &String)| {
        let common = in_common(a, b);
        common >= 3 && common + 2 >= a.chars().count().max(b.chars().count())
    };
    a.len() == b.len() && a.iter().zip(b).all(begins)
}

/// How many letters two words begin with alike.
fn in_common(a: &str, b: &str) -> usize {
    a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count()
}

/// Forms of one word have at least so many letters in common.
const COMMON: usize = 4;

/// Whether two folded words are forms of one name: the same but for a short ending.
pub fn alike(a: &str, b: &str) -> bool {
    // Most differ at once.
    if a.as_bytes().first() != b.as_bytes().first() {
        return false;
    }
    let common = in_common(a, b);
    let (a, b) = (a.chars().count(), b.chars().count());
    common >= COMMON && common + 3 > a && common + 3 > b || common == a && a == b && a >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn a_surname_names_its_bearer_in_every_case() {
        assert!(is_named(&words("джейхун байрамов"), &words("байрамова")));
        assert!(is_named(&words("анджей дуда"), &words("анджея дуди")));
        assert!(!is_named(&words("mark esper"), &words("mark milley")));
        assert!(!is_named(&words("səbinə əliyeva"), &words("samir əliyev")));
        assert!(!is_named(&words("friedrich merz"), &words("anna merz")));
        assert!(!is_named(&words("мэр каменки анна белова"), &words("ольги беловой")));
    }
}
