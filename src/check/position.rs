//! What a claim says by its words once its stance is taken in, and what a denial of few words points at.

use std::borrow::Cow;

use super::Side;
use crate::corpus::{ClaimIx, Corpus};
use crate::statement::Statement;
use crate::text::fold;

/// What the side stands for by its words: what it denies is turned round, and "these accusations" are what they point at.
pub(super) fn position<'c>(side: &Side<'_>, corpus: &'c Corpus) -> Cow<'c, Statement> {
    let own = corpus.statement(side.ix);
    if !side.denies() {
        return Cow::Borrowed(own);
    }
    let told = pointed_at(side, corpus).map_or(own, |ix| corpus.statement(ix));
    Cow::Owned(told.denied())
}

/// The claim that a denial of words about a matter ("this report", "the accusations") points at: the last one before it in its
/// article, if another side says it; `None` if the denial says itself what it denies.
pub(super) fn pointed_at(no: &Side<'_>, corpus: &Corpus) -> Option<ClaimIx> {
    if !no.denies() || !no.claim.readings.is_empty() || !corpus.statement(no.ix).is_hollow() {
        return None;
    }
    let place = |ix: ClaimIx| corpus.claim(ix).at.first().map_or(0, |range| range[0]);
    let before = corpus.claims_of(no.at).filter(|&ix| ix != no.ix && place(ix) < place(no.ix));
    let last = before.max_by_key(|&ix| place(ix))?;
    let yes = *Side::all(corpus, last).first()?;
    let heard = yes.is_asserted() && !yes.is_narrated() && !is_one_side(no, &yes, corpus);
    (heard && may_name(corpus.statement(no.ix), &yes, corpus)).then_some(last)
}

/// Whether whoever the denial names ("Russia's accusations") may be the speaker of what it points at.
fn may_name(denial: &Statement, yes: &Side<'_>, corpus: &Corpus) -> bool {
    /// Names are compared by so many of their first letters: endings differ.
    const BEGINNING: usize = 4;
    let states = yes.states(corpus);
    let mut named = denial.states();
    let source = fold(yes.claim.source.as_ref().and_then(|source| source.text.as_deref()).unwrap_or_default());
    let is_there = |name: &str| source.contains(&name.chars().take(BEGINNING).collect::<String>());
    named.all(|state| states.iter().any(|party| party.as_str() == state)) && denial.names().all(is_there)
}

/// Whether both speak for one side: one party, or two bodies of one state.
pub(super) fn is_one_side(a: &Side<'_>, b: &Side<'_>, corpus: &Corpus) -> bool {
    let sides = |side: &Side<'_>| side.parties().iter().map(|party| corpus.parties.side_of(party)).collect::<Vec<_>>();
    let (a, b) = (sides(a), sides(b));
    a.iter().any(|party| b.iter().any(|other| party.same_party(other)))
}
