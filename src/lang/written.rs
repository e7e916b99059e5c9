//! Written forms with what each stands for: a map whose keys lie in one text, since a language has thousands of them and a box for
//! each costs more than all else that is done with it.

use serde::{Deserialize, Serialize};
use zerocopy::little_endian::U32;

use super::flat::{Flat, Slot, Table, hash_of_text};
use super::words::WordId;

/// What a written form stands for, each if anything.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Form {
    /// The word.
    pub exact: WordId,
    /// The stem.
    pub stem: WordId,
}

/// Every written form of a vocabulary.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct WrittenForms {
    /// One behind another.
    text: Flat<u8>,
    /// Where each begins in the text and ends, its word and its stem.
    places: Table,
}

impl WrittenForms {
    /// What `written` stands for: nothing if it was never met.
    #[inline]
    pub fn get(&self, written: &str) -> Form {
        let found = self
            .places
            .find(hash_of_text(written.as_bytes()), |place| form_at(place, &self.text) == written.as_bytes());
        found.map_or_else(Form::default, |[_, _, exact, stem]| Form {
            exact: WordId(exact.get()),
            stem: WordId(stem.get()),
        })
    }

    /// The number of the word, or of the stem, that is written so; `next` if it was never met, and then it is known as that.
    pub fn number(&mut self, written: &str, stem: bool, next: WordId) -> WordId {
        let WrittenForms { text, places } = self;
        let hash = |place: &Slot| hash_of_text(form_at(place, text));
        let place =
            places.entry(hash_of_text(written.as_bytes()), |place| form_at(place, text) == written.as_bytes(), hash);
        if place[1] == 0 {
            let start = text.len();
            text.edit().extend_from_slice(written.as_bytes());
            *place = [U32::new(start as u32), U32::new(text.len() as u32), U32::ZERO, U32::ZERO];
        }
        let number = &mut place[if stem { 3 } else { 2 }];
        if *number == 0 {
            number.set(next.0);
        }
        WordId(number.get())
    }
}

fn form_at<'t>(place: &Slot, text: &'t [u8]) -> &'t [u8] {
    &text[place[0].get() as usize..place[1].get() as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_found_again_however_many_there_are() {
        let mut forms = WrittenForms::default();
        let written: Vec<String> = (1..20_000).map(|n| format!("{n}")).collect();
        (1..).zip(&written).for_each(|(n, form)| assert_eq!(forms.number(form, false, WordId(n)), WordId(n)));
        assert_eq!(forms.number("17", true, WordId(20_000)), WordId(20_000));
        (1..).zip(&written).for_each(|(n, form)| assert_eq!(forms.get(form).exact, WordId(n)));
        assert_eq!(forms.get("17").stem, WordId(20_000));
        assert_eq!(forms.get("12_000").exact, WordId::UNKNOWN);
    }
}
