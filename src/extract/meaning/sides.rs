//! Whose the parties in the text are: every name, with the state or body of its own that it belongs to.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::bearers;
use super::scene::Mention;
use crate::extract::notes::annotate::Notes;
use crate::extract::speakers::heard::Who;
use crate::extract::speakers::hearing::Hearing;
use crate::extract::speech::attribution::Attribution;
use crate::gazetteer::{Facts, Name};
use crate::lang::SourceKind;
use crate::model::PartyId;
use crate::text::fold;

/// The side a party belongs to: its state, or itself where it belongs to none.
pub fn side(facts: &Facts, party: &PartyId) -> PartyId {
    let id = party.as_str();
    let heads = std::iter::once(id).chain(id.rmatch_indices('-').map(|(at, _)| &id[..at]));
    let state = heads.filter_map(|head| facts.state_named(head)).next();
    state.map_or(party, |state| &facts.state(state).id).clone()
}

/// Every party that the article names, in order, as its side. `says` are the speakers of `attributions`: a phrase such as
/// "the army" means in the text what it means where it speaks; `named` those of them who have a name, and for whom they speak.
pub fn mentions(
    hearing: &Hearing<'_>,
    attributions: &[Attribution],
    says: &[Vec<PartyId>],
    named: &[(&str, &PartyId)],
) -> Vec<Mention> {
    let facts = &hearing.language.facts;
    let spoken = spoken(hearing.notes, attributions, says);
    let mut out = Vec::new();
    for tokens in phrases(hearing, attributions) {
        let heard = hearing.heard(tokens.clone());
        let party = match heard.who {
            Who::Body(_, state, _) => Some(facts.state(state).id.clone()),
            Who::Party(party) => Some(side(facts, &party)),
            _ => spoken.get(&words(hearing.notes, &tokens)).map(|party| side(facts, party)),
        };
        let party = party.or_else(|| state_in(hearing, &tokens));
        out.push(Mention { tokens, party });
    }
    bearers::add(hearing, named, &mut out);
    out
}

/// The states among the parties that `mentions` name, with how often; the one named most often first.
pub fn states(facts: &Facts, mentions: &[Mention]) -> Vec<(PartyId, usize)> {
    let mut often: BTreeMap<&PartyId, usize> = BTreeMap::new();
    let parties = mentions.iter().filter_map(|mention| mention.party.as_ref());
    for party in parties.filter(|party| facts.state_named(party.as_str()).is_some()) {
        *often.entry(party).or_default() += 1;
    }
    let mut states: Vec<(PartyId, usize)> = often.into_iter().map(|(party, n)| (party.clone(), n)).collect();
    states.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    states
}

/// The state that the phrase names, as an adjective at least.
fn state_in(hearing: &Hearing<'_>, tokens: &Range<usize>) -> Option<PartyId> {
    hearing.within(tokens).iter().find_map(|mention| match hearing.name(mention) {
        Name::State(state, _) => Some(hearing.language.facts.state(*state).id.clone()),
        _ => None,
    })
}

/// The names of the article, those that make one phrase together: who speaks is none with whom a statement of `attributions` names first.
fn phrases(hearing: &Hearing<'_>, attributions: &[Attribution]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let opened: BTreeSet<usize> = attributions.iter().flat_map(|a| &a.content).map(|piece| piece.start).collect();
    // «ایران سفیر بریتانیا را احضار کرد»: where an owner follows what it owns, a state before an office is somebody else.
    let owner_follows = hearing.notes.pack.traits.owner_follows();
    for mention in &hearing.mentions {
        let one_state = |name: &Name| matches!(name, Name::State(..));
        let last_is_state = |last: &Range<usize>| hearing.within(last).iter().all(|m| one_state(hearing.name(m)));
        // "Ruanda die M23 unterstützt": behind the name of a state an article opens another phrase where verbs close the clause.
        let notes = hearing.notes;
        let opens_object = |at: usize| notes.pack.traits.verb_second && notes.is(at, crate::lang::Particle::Definite);
        let joins = out.last().is_some_and(|last| {
            mention.start - last.end <= 2
                && opened.range(last.end..=mention.start).next().is_none()
                && hearing.is_joined(last.end, mention.start)
                && !(last_is_state(last)
                    && (one_state(hearing.name(mention)) || owner_follows || opens_object(last.end)))
        });
        match out.last_mut().filter(|_| joins) {
            Some(last) => last.end = mention.end,
            None => out.push(mention.start..mention.end),
        }
    }
    out.into_iter().map(|tokens| with_side(hearing.notes, tokens)).collect()
}

/// A phrase with the noun for a side beside it: "the Armenian side", «la partie arménienne».
fn with_side(notes: &Notes<'_>, tokens: Range<usize>) -> Range<usize> {
    let is_side = |at: usize| notes.notes.get(at).and_then(|note| note.noun).is_some_and(|n| n.is == SourceKind::Side);
    let before = tokens.start.checked_sub(1).is_some_and(is_side);
    tokens.start - usize::from(before)..tokens.end + usize::from(is_side(tokens.end))
}

/// The parties that phrases stand for where they speak.
fn spoken(notes: &Notes<'_>, attributions: &[Attribution], says: &[Vec<PartyId>]) -> BTreeMap<String, PartyId> {
    let mut out = BTreeMap::new();
    for (attribution, says) in attributions.iter().zip(says) {
        if let ([source], [party]) = (attribution.source.as_slice(), says.as_slice())
            && !party.is_unknown()
        {
            out.entry(words(notes, source)).or_insert_with(|| party.clone());
        }
    }
    out
}

fn words(notes: &Notes<'_>, tokens: &Range<usize>) -> String {
    let word =
        |at: usize| notes.tokens[at].span.of(notes.text).filter(|_| !notes.is(at, crate::lang::Particle::Definite));
    let words: Vec<String> = tokens.clone().filter_map(word).map(fold).collect();
    words.join(" ")
}
