//! Written forms with what each stands for: a map whose keys lie in one text, since a language has thousands of them and a box for
//! each costs more than all else that is done with it.

use hashbrown::HashTable;
use hashbrown::hash_table::Entry;
use rustc_hash::FxBuildHasher;
use std::hash::BuildHasher;

use super::words::WordId;

/// Most languages have more forms than this, and fewer than four times as many.
const USUAL: usize = 4096;

/// What a written form stands for, each if anything.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Form {
    /// The word.
    pub exact: WordId,
    /// The stem.
    pub stem: WordId,
}

/// Every written form of a vocabulary.
#[derive(Debug, Default, Clone)]
pub(super) struct WrittenForms {
    /// One behind another.
    text: String,
    places: HashTable<Place>,
}

/// Where a form stands in the text.
#[derive(Debug, Clone, Copy)]
struct Place {
    start: u32,
    end: u32,
    form: Form,
}

impl Place {
    fn of<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start as usize..self.end as usize]
    }
}

impl WrittenForms {
    /// What `written` stands for: nothing if it was never met.
    #[inline]
    pub fn get(&self, written: &str) -> Form {
        let is_it = |place: &Place| place.of(&self.text) == written;
        self.places.find(hash(written), is_it).map_or_else(Form::default, |place| place.form)
    }

    /// The same, to be changed.
    pub fn get_mut(&mut self, written: &str) -> &mut Form {
        let WrittenForms { text, places } = self;
        if places.capacity() == 0 {
            places.reserve(USUAL, |place| hash(place.of(text)));
        }
        let is_it = |place: &Place| place.of(text) == written;
        match places.entry(hash(written), is_it, |place| hash(place.of(text))) {
            Entry::Occupied(known) => &mut known.into_mut().form,
            Entry::Vacant(room) => {
                let start = text.len() as u32;
                text.push_str(written);
                let place = Place { start, end: text.len() as u32, form: Form::default() };
                &mut room.insert(place).into_mut().form
            }
        }
    }
}

fn hash(written: &str) -> u64 {
    FxBuildHasher.hash_one(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_found_again_however_many_there_are() {
        let mut forms = WrittenForms::default();
        let written: Vec<String> = (1..20_000).map(|n| format!("{n}")).collect();
        (1..).zip(&written).for_each(|(n, form)| forms.get_mut(form).exact = WordId(n));
        (1..).zip(&written).for_each(|(n, form)| assert_eq!(forms.get(form).exact, WordId(n)));
        assert_eq!(forms.get("12_000").exact, WordId::UNKNOWN);
    }
}
