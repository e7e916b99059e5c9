//! What a claim says by its words once its stance is taken in, and what a denial of few words points at.

use std::borrow::Cow;

use super::Side;
use super::occasion::days_apart;
use crate::corpus::{ClaimIx, Corpus};
use crate::model::{PartyId, Stance};
use crate::statement::Statement;
use crate::text::fold;

/// Who denies without saying what it denies answers what was said at most so many days before or after: of a quarrel that goes on, another
/// deed may be meant later.
pub(super) const ANSWER_DAYS: i32 = 7;

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
    let around = said_around(no, corpus);
    let before = || around.iter().take_while(|yes| place(yes) < place(no)).filter(|yes| may_name(no, yes, corpus));
    // Who is accused denies that first of all.
    let meant = before().find(|yes| charges(yes, no, corpus)).or_else(|| before().next());
    meant.filter(|yes| yes.is_asserted()).map(|yes| yes.ix)
}

/// Whether a denial in words of its own ("denied attacking the city", "no missile was fired from our land") answers `yes`: of what other
/// sides say in its article, the nearest that has a matter in common with it, or that tells of a harm by the side which denies one; what
/// comes before it first.
pub(super) fn answers(no: &Side<'_>, yes: &Side<'_>, corpus: &Corpus) -> bool {
    if !is_in_own_words(no, corpus) || !is_answerable(no, yes, corpus) {
        return false;
    }
    let around = said_around(no, corpus);
    let next = around.first().map(|next| next.ix);
    let nearest = around.iter().find(|other| may_answer(no, other, next == Some(other.ix), corpus));
    nearest.is_some_and(|nearest| nearest.ix == yes.ix)
}

/// Whose words, by the states it names, a denial is of: "Baku's claim about the missile".
pub(super) fn whose_words(no: &Side<'_>, corpus: &Corpus) -> Vec<PartyId> {
    let says = corpus.statement(no.ix);
    // Readings of a denial say what it denies.
    if !is_denial(no, corpus) || !no.claim.readings.is_empty() || !says.names_words() {
        return Vec::new();
    }
    others_named(no, corpus)
}

/// The other states that a claim which denies nothing tells of.
pub(super) fn whom_told_of(yes: &Side<'_>, corpus: &Corpus) -> Vec<PartyId> {
    if is_denial(yes, corpus) { Vec::new() } else { others_named(yes, corpus) }
}

/// The states that the words of a side name, but for its own.
fn others_named(side: &Side<'_>, corpus: &Corpus) -> Vec<PartyId> {
    let own = side.states(corpus);
    let named = corpus.statement(side.ix).states().filter_map(|state| PartyId::new(state).ok());
    named.filter(|state| !own.contains(state)).collect()
}

/// Whether a denial that names whose words it denies is of those of `yes` in another article: they are of its matter and tell something
/// of whoever denies.
pub(super) fn rejects(no: &Side<'_>, yes: &Side<'_>, corpus: &Corpus) -> bool {
    let of_whom = whose_words(no, corpus);
    let are_theirs = || yes.states(corpus).iter().any(|state| of_whom.contains(state));
    let is_told = || yes.is_asserted() && !is_denial(yes, corpus) && charges(yes, no, corpus);
    if no.at == yes.at || !are_theirs() || !is_told() {
        return false;
    }
    let (denied, told) = (corpus.statement(no.ix), corpus.statement(yes.ix));
    let days = no.said().1.zip(yes.said().1).map(|(x, y)| days_apart(x, y));
    match denied.is_hollow() {
        true => days.is_some_and(|days| days <= ANSWER_DAYS),
        false => denied.shares_matter(told),
    }
}

/// Whether a denial says itself what it denies.
fn is_in_own_words(no: &Side<'_>, corpus: &Corpus) -> bool {
    let says = corpus.statement(no.ix);
    match no.denies() {
        true => !says.is_hollow(),
        false => no.claim.stance == Stance::Asserts && says.denies_a_deed(),
    }
}

/// Whether a denial may speak of what another side says, by who says it and how.
fn is_answerable(no: &Side<'_>, yes: &Side<'_>, corpus: &Corpus) -> bool {
    yes.is_asserted() && !yes.denies() && !no.has_topic_in_common(yes) && may_name(no, yes, corpus)
}

/// Whether a denial in words of its own may be an answer to what another side says, which may stand right before it (`is_next`).
fn may_answer(no: &Side<'_>, yes: &Side<'_>, is_next: bool, corpus: &Corpus) -> bool {
    if !is_answerable(no, yes, corpus) {
        return false;
    }
    let (says, told) = (corpus.statement(no.ix), corpus.statement(yes.ix));
    let is_charged = charges(yes, no, corpus);
    match no.denies() {
        // Who was not accused answers at most what was said right before.
        true if says.shares_matter(told) => is_charged || is_next,
        true => is_charged && says.tells_of_harm() && told.tells_of_harm(),
        // Much is told of what did not happen: whom it answers must have named who tells it.
        false => is_charged && says.denies_deed_of(told),
    }
}

/// What other sides say in the article of a denial: what comes before it, the last first, and what comes behind it.
fn said_around<'c>(no: &Side<'c>, corpus: &'c Corpus) -> Vec<Side<'c>> {
    let all = corpus.claims_of(no.at).filter_map(|ix| Side::all(corpus, ix).first().copied());
    let others = all.filter(|yes| place(yes) != place(no) && !yes.is_narrated() && !no.is_one_side_with(yes, corpus));
    let mut around: Vec<Side<'_>> = others.collect();
    around.sort_by_key(place);
    let before = around.partition_point(|yes| place(yes) < place(no));
    around[..before].reverse();
    around
}

/// Where a claim begins in its article.
fn place(side: &Side<'_>) -> u32 {
    side.claim.at.first().map_or(0, |range| range[0])
}

/// Whether `yes` accuses somebody, or tells something of whoever speaks in `no`.
fn charges(yes: &Side<'_>, no: &Side<'_>, corpus: &Corpus) -> bool {
    let (own, told) = (no.states(corpus), corpus.statement(yes.ix));
    let names_state = || told.states().any(|state| own.iter().any(|party| party.as_str() == state));
    yes.claim.stance == Stance::Accuses || names_state() || told.names().any(|name| is_in_source(name, no))
}

/// Whether the words for the speaker of a claim have a name.
fn is_in_source(name: &str, of: &Side<'_>) -> bool {
    /// Names are compared by so many of their first letters: endings differ.
    const BEGINNING: usize = 4;
    let source = of.claim.source.as_ref().and_then(|source| source.text.as_deref()).unwrap_or_default();
    fold(source).contains(&name.chars().take(BEGINNING).collect::<String>())
}

/// Whether whoever the denial names ("Russia's accusations") may be the speaker of what it points at.
fn may_name(no: &Side<'_>, yes: &Side<'_>, corpus: &Corpus) -> bool {
    let denial = corpus.statement(no.ix);
    let (own, states) = (no.states(corpus), yes.states(corpus));
    // "Kyiv's accusations against Russian soldiers" are Kyiv's.
    let mut named = denial.states().filter(|state| !own.iter().any(|party| party.as_str() == *state));
    let theirs = |state: &str| states.iter().any(|party| party.as_str() == state);
    named.all(theirs) && denial.names().all(|name| is_in_source(name, yes))
}
