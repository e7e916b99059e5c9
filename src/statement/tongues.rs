//! The languages of statements, each compiled when it is first met and kept for all threads.

use std::sync::Arc;

use super::{Statement, Tongue, statement};
use crate::lang::{Compiled, Pack, PackError, built_in};

/// A language as statements need it.
type Spoken = Arc<(Pack, Tongue)>;

/// The built-in languages that were met, by tag; `None` for one that has neither words nor marks.
static MET: Compiled<Option<Spoken>> = Compiled::new();

/// What `content` says in the language with this BCP 47 tag; nothing in a language that isnad does not know.
///
/// # Errors
/// If a built-in file of the language is wrong.
pub fn statement_in(content: &str, tag: &str) -> Result<Statement, PackError> {
    // That a language has neither is kept too: to find out costs as much.
    let spoken = MET.get(tag, || compiled(tag).map(Some))?.flatten();
    Ok(spoken.map(|spoken| statement(content, &spoken.0, &spoken.1)).unwrap_or_default())
}

fn compiled(tag: &str) -> Result<Option<Spoken>, PackError> {
    let base = tag.split(['-', '_']).next().unwrap_or(tag);
    let tongue = Tongue::built_in(tag)?;
    let pack = match built_in(tag).or_else(|| built_in(base)) {
        Some(files) => Some(Pack::read(files)?),
        None => tongue.bare_pack(),
    };
    Ok(pack.map(|pack| Arc::new((pack, tongue))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_of_a_region_is_its_language_and_an_unknown_one_says_nothing() {
        let said = |tag: &str| statement_in("The bridge was damaged.", tag).unwrap().terms.len();
        assert_eq!(said("en-GB"), said("en"));
        assert_eq!((said("en") > 0, said("tlh")), (true, 0));
    }
}
