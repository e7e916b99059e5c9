//! What the ending of a word, or of a name behind its mark, says of its case: Rusya'nın, Բաքվին.

use crate::extract::notes::annotate::Notes;
use crate::lang::{SourceKind, Token, TokenKind};

/// Whether a noun that is owned has the ending of an object as well: komandanını, sədrini.
pub(super) fn is_accusative(notes: &Notes<'_>, at: usize) -> bool {
    let word = notes.tokens[at].span.of(notes.text).unwrap_or_default();
    let mut endings = notes.pack.traits.object_endings.iter().filter(|ending| ending.chars().count() == 2);
    endings.any(|ending| {
        word.strip_suffix(ending.as_str()).is_some_and(|stem| stem.chars().last() == ending.chars().last())
    })
}

/// Whether the word has the ending of a genitive.
pub(super) fn owns(notes: &Notes<'_>, at: usize) -> bool {
    notes.word(at) && notes.ends_like(at, &notes.pack.traits.genitive_endings)
}

/// Whether the token is an ending behind an apostrophe, or behind the hyphen of a name in capitals: SOCAR-ın.
pub(super) fn is_suffix(notes: &Notes<'_>, at: usize) -> bool {
    notes.is_possessive(at) && notes.tokens[at].kind == TokenKind::Word
        || is_hyphened(notes, at)
        || is_behind_mark(notes, at)
}

/// Whether an ending stands right behind a closing mark: «Bakı Metropoliteni»nin.
pub(super) fn is_behind_mark(notes: &Notes<'_>, at: usize) -> bool {
    let ending = |token: &Token| token.kind == TokenKind::Word && !token.capital && !token.spaced;
    at > 0 && notes.tokens.get(at).is_some_and(ending) && notes.closes(at - 1).is_some()
}

pub(super) fn is_hyphened(notes: &Notes<'_>, at: usize) -> bool {
    let glued = |at: usize| !notes.tokens[at].spaced;
    at > 1
        && notes.mark(at - 1, '-')
        && glued(at)
        && glued(at - 1)
        && notes.tokens[at].kind == TokenKind::Word
        && !notes.tokens[at].capital
        && notes.tokens[at - 2].capital
}

pub(super) fn is_genitive(notes: &Notes<'_>, at: usize) -> bool {
    is_ending(notes, at, &notes.pack.traits.genitive_endings)
}

/// Whether the ending behind an apostrophe makes its name an object: "Türkiye'yi".
pub(super) fn is_object(notes: &Notes<'_>, at: usize) -> bool {
    is_ending(notes, at, &notes.pack.traits.object_endings)
}

/// Whether the token is one of `endings` and nothing else, but for its apostrophe.
pub(super) fn is_ending(notes: &Notes<'_>, at: usize, endings: &[String]) -> bool {
    let word = notes.tokens[at].span.of(notes.text).unwrap_or_default();
    endings.iter().any(|ending| word.trim_start_matches(|c: char| !c.is_alphabetic()) == *ending)
}

/// Whether what stands at `at` in a case is no part of the name before it: "Nazirliyi Gəncəyə", "nazirliyi yaralıların", "səfir
/// qərarı".
pub(super) fn is_oblique(notes: &Notes<'_>, at: usize) -> bool {
    let traits = &notes.pack.traits;
    let token = &notes.tokens[at];
    if at == 0 || owns(notes, at - 1) || is_suffix(notes, at - 1) {
        return false;
    }
    let ends = |endings: &[String]| notes.ends_like(at, endings);
    let Some(noun) = notes.notes[at].noun else {
        return token.capital && notes.is_body(at - 1) && ends(&traits.case_endings) && !owns(notes, at);
    };
    let cased = ends(&traits.case_endings) || ends(&traits.genitive_endings);
    // "prezident müşavirinin köməkçisi": it may own somebody itself.
    let owner = notes.notes.get(at + 1).and_then(|next| next.noun).is_some_and(|next| next.is.is_person());
    let titled = notes.notes[at - 1].noun.is_some() && cased && !owner;
    let document = noun.is == SourceKind::Document && (cased || ends(&traits.object_endings));
    // "Baş naziri ordunu …", "Moskva xəstəxanaya …": on whom or where to somebody acts.
    let object = notes.notes[at - 1].noun.is_some() && is_accusative(notes, at);
    let land = || notes.states.binary_search_by_key(&at, |state| state.end).is_ok();
    let whither = ends(&traits.whom_endings) && !token.exact.is_known() && land();
    !token.capital && (titled || document || object || whither)
}

/// Whether a name of parts that hyphens join begins at `at`, right behind a noun, and its last part says where: "ordusu Əl-Faşirdə".
pub(super) fn is_oblique_compound(notes: &Notes<'_>, at: usize) -> bool {
    let joined = |at: &usize| notes.mark(at + 1, '-') && notes.tokens.get(at + 2).is_some_and(|next| next.capital);
    let next = |at: &usize| joined(at).then_some(at + 2);
    let last = std::iter::successors(Some(at), next).last().unwrap_or(at);
    let traits = &notes.pack.traits;
    let cased = notes.ends_like(last, &traits.place_endings) || notes.ends_like(last, &traits.from_endings);
    last > at && at > 0 && notes.notes[at - 1].noun.is_some() && cased
}

/// Whether a common noun at `at` makes a compound of the one before it, which is no speaker then.
pub(super) fn is_compound(notes: &Notes<'_>, at: usize) -> bool {
    let note = &notes.notes[at];
    let plain = notes.word(at) && !notes.tokens[at].capital && note.noun.is_none() && note.time == 0;
    // "Ateşkesi": some stems end as a compound does.
    let word = notes.tokens[at].span.of(notes.text).unwrap_or_default();
    let whole = notes.pack.traits.whole_words.iter().any(|whole| whole == word);
    plain && !whole && note.particle_length == 0 && notes.ends_like(at, &notes.pack.traits.compound_endings)
}
