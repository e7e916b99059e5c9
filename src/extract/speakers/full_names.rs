//! The full names in a text: which first name goes with a surname.

use std::ops::Range;

use super::hearing::Hearing;
use super::people::{folded_words, name_before};
use super::voice::alike;
use crate::gazetteer::ByName;
use crate::text::fold;

/// Names of two words, in order: the token of the surname, and the folded words.
#[derive(Debug, Default)]
pub struct FullNames {
    names: Vec<(usize, Vec<String>)>,
    by_surname: ByName,
}

impl FullNames {
    /// Those in the text of `hearing`; none where no capitals show names.
    pub fn of(hearing: &Hearing<'_>) -> FullNames {
        let mut made = FullNames::default();
        let notes = hearing.notes;
        let may_end = |at: &usize| notes.tokens[*at].capital && notes.tokens[at - 1].capital;
        for at in (1..notes.tokens.len()).filter(|_| notes.pack.traits.capitals).filter(may_end) {
            let Some(name) = name_before(hearing, at + 1).map(|name| without_noun(hearing, name)) else { continue };
            if name.len() != 2 {
                continue;
            }
            let surname = notes.tokens[at].span.of(notes.text).map(fold).unwrap_or_default();
            made.by_surname.add(made.names.len(), &[surname]);
            made.names.push((at, folded_words(notes, &name)));
        }
        made
    }

    /// The first with a form of this surname whose tokens do not lie in `here`: the name.
    pub fn elsewhere(&self, surname: &str, here: &Range<usize>) -> Option<Range<usize>> {
        let names = self.by_surname.with(surname).iter().map(|&n| &self.names[n]);
        let bears = |name: &[String]| name.last().is_some_and(|last| alike(surname, last));
        let at = names.into_iter().find(|(at, name)| bears(name) && !here.contains(at)).map(|(at, _)| *at)?;
        Some(at - 1..at + 1)
    }

    /// The first with a form of this surname: the token of the surname, and the folded words.
    pub fn first(&self, surname: &str) -> Option<&(usize, Vec<String>)> {
        let names = self.by_surname.with(surname).iter().map(|&n| &self.names[n]);
        names.into_iter().find(|(_, name)| name.last().is_some_and(|last| alike(surname, last)))
    }
}

/// A full name without the noun before it that says what its bearer is: where every noun has a capital, what stands behind an article
/// or an adjective is one ("den Sprinter Nils Adler").
fn without_noun(hearing: &Hearing<'_>, name: Range<usize>) -> Range<usize> {
    let notes = hearing.notes;
    let own = hearing.own_name(name);
    let described = own.start.checked_sub(1).is_some_and(|at| notes.word(at) && !notes.tokens[at].capital);
    let noun = notes.pack.traits.noun_capitals && own.len() == 3 && described;
    own.start + usize::from(noun)..own.end
}
