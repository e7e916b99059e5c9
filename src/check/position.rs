//! What a claim says by its words once its stance is taken in, and what a denial of few words points at.

use std::borrow::Cow;
use std::cmp::Reverse;

use super::Side;
use crate::corpus::{ClaimIx, Corpus};
use crate::model::Stance;
use crate::statement::Statement;
use crate::text::fold;

/// What a side stands for by its words.
pub(super) struct Position<'c> {
    /// The claim whose words they are: its own, or the one that "these accusations" point at.
    pub(super) told: ClaimIx,
    /// What they say, turned round if the side denies it.
    pub(super) says: Cow<'c, Statement>,
}

/// What the side stands for by its words.
pub(super) fn position<'c>(side: &Side<'_>, corpus: &'c Corpus) -> Position<'c> {
    let told = told(side, corpus);
    let says = corpus.statement(told);
    let is_turned = side.denies() || told != side.ix;
    Position { told, says: if is_turned { Cow::Owned(says.denied()) } else { Cow::Borrowed(says) } }
}

/// Whether the side denies what others say: by its stance, or because it says no more than that their words are untrue.
pub(super) fn is_denial(side: &Side<'_>, corpus: &Corpus) -> bool {
    let says_untrue = || side.claim.stance == Stance::Asserts && corpus.statement(side.ix).calls_words_untrue();
    side.denies() || says_untrue()
}

/// The claim in whose words the side speaks: its own, or the one that its denial points at.
pub(super) fn told(side: &Side<'_>, corpus: &Corpus) -> ClaimIx {
    pointed_at(side, corpus).unwrap_or(side.ix)
}

/// The claim that a denial of words about a matter ("this report", "the accusations", "that") points at: the last one before it in
/// its article that another side says and that may be meant; `None` if the denial says itself what it denies.
fn pointed_at(no: &Side<'_>, corpus: &Corpus) -> Option<ClaimIx> {
    if !is_denial(no, corpus) || !no.claim.readings.is_empty() || !corpus.statement(no.ix).is_hollow() {
        return None;
    }
    let place = |ix: ClaimIx| corpus.claim(ix).at.first().map_or(0, |range| range[0]);
    let before = corpus.claims_of(no.at).filter(|&ix| place(ix) < place(no.ix));
    let others = before.filter_map(|ix| Side::all(corpus, ix).first().copied());
    let others = others.filter(|yes| !yes.is_narrated() && !no.is_one_side_with(yes, corpus));
    let meant = others.filter(|yes| may_name(no, yes, corpus)).min_by_key(|yes| Reverse(place(yes.ix)));
    meant.filter(Side::is_asserted).map(|yes| yes.ix)
}

/// Whether whoever the denial names ("Russia's accusations") may be the speaker of what it points at.
fn may_name(no: &Side<'_>, yes: &Side<'_>, corpus: &Corpus) -> bool {
    /// Names are compared by so many of their first letters: endings differ.
    const BEGINNING: usize = 4;
    let denial = corpus.statement(no.ix);
    let (own, states) = (no.states(corpus), yes.states(corpus));
    // "Kyiv's accusations against Russian soldiers" are Kyiv's.
    let mut named = denial.states().filter(|state| !own.iter().any(|party| party.as_str() == *state));
    let source = fold(yes.claim.source.as_ref().and_then(|source| source.text.as_deref()).unwrap_or_default());
    let is_there = |name: &str| source.contains(&name.chars().take(BEGINNING).collect::<String>());
    named.all(|state| states.iter().any(|party| party.as_str() == state)) && denial.names().all(is_there)
}
