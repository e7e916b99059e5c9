//! From an article's text to the claims in it: words, quotes, cues, speakers, parties, dates.
//!
//! [`extract`] is a pure function of the text, what is known of the article, and the language. A text passes through
//! `notes`, `speech`, `speakers`, `dates` and `meaning`, each with one file per step; docs/ARCHITECTURE.md says what each answers.

mod claims;
mod confidence;
mod dates;
#[cfg(test)]
mod examples;
mod input;
mod language;
mod meaning;
mod narrated;
mod notes;
mod own_mind;
mod proposal;
mod speakers;
mod speech;
mod spoken;
#[cfg(test)]
mod what_is_denied;
#[cfg(test)]
mod where_cases_tell;
#[cfg(test)]
mod where_clauses_end;
#[cfg(test)]
mod where_reports_go_on;
#[cfg(test)]
mod where_speakers_stand;
#[cfg(test)]
mod where_subjects_stand;
#[cfg(test)]
mod where_verbs_stand_last;
#[cfg(test)]
mod where_verbs_stand_second;
#[cfg(test)]
mod where_words_end;
#[cfg(test)]
mod who_is_called;
#[cfg(test)]
mod who_is_named;
#[cfg(test)]
mod who_speaks;
#[cfg(test)]
mod whose_office;
#[cfg(test)]
mod whose_views;
#[cfg(test)]
mod whose_words;

use std::ops::Range;

use meaning::scene::{Scene, Statement};
pub(crate) use notes::annotate::Notes;
use speakers::hearing::Hearing;
use speech::attribution::{Attribution, Frame};
use spoken::spoken;

use crate::lang::{Order, Token};
use crate::model::{Manner, Party, PartyId, Reading, Stance, When};
use crate::text::Span;

pub use claims::{claims_of, with_context};
pub use input::{Extraction, Input};
pub use language::{Language, World};
pub(crate) use notes::number::{NumberAt, numbers};
pub(crate) use notes::time::Time;
pub use proposal::{Passed, Proposal};

/// The claims in an article, in the order of their places, the outlet's own statements (if wanted) last; and what else it
/// tells of itself.
pub fn extract(input: &Input<'_>, language: &Language) -> Extraction {
    let mut notes = Notes::new(input.text, &language.pack);
    speech::inner_words::part_quotes(&mut notes);
    let mut mentions = language.names.mentions(notes.text, &notes.tokens);
    mentions.retain(|mention| {
        let alone = mention.end == mention.start + 1;
        !(notes.labels_member(mention.start) || alone && notes.begins_full_name(mention.start))
    });
    let bare = Hearing::bare(&notes, language, mentions.clone());
    let (named, lands, states) = (bare.named(), bare.lands(), bare.all_states());
    (notes.lands, notes.states) = (lands, states);
    notes.name(named);
    let blocks = notes::layout::blocks(&notes);
    let mut found = speech::attributions(&notes, &blocks);
    speech::negation::negations(&notes, &mut found);
    let published = input.published.and_then(When::last_day);
    let hearing = Hearing::new(&notes, language, mentions, &blocks, published);
    let told_of = speakers::told_of::told_of(&notes, &blocks, &found);
    let (speakers, new) = speakers::resolve::resolve(&hearing, &found, &told_of, input.outlet);
    let handed = found.iter().zip(speakers);
    let mut proposals: Vec<Proposal> =
        handed.map(|(attribution, speaker)| spoken(&notes, &blocks, attribution, speaker)).collect();
    let says: Vec<_> = proposals.iter().map(|proposal| proposal.says.clone()).collect();
    let days = dates::said::said(&notes, &blocks, &found, &says, input.published);
    // What may never have been said was said on no day.
    let was_said = |proposal: &Proposal| proposal.determinacy.is_determinate();
    proposals.iter_mut().zip(days).for_each(|(proposal, day)| proposal.said = day.filter(|_| was_said(proposal)));
    let named: Vec<(&str, &PartyId)> = proposals.iter().filter_map(Proposal::bearer).collect();
    let mut scene = Scene::new(&notes, language, &hearing, meaning::sides::mentions(&hearing, &found, &says, &named));
    scene.states = meaning::sides::states(&language.facts, &scene.mentions).into();
    read(&scene, language, input, &found, &mut proposals);
    // Meaning costs most of all, and most sentences of a text are the outlet's own.
    let narrated = if input.narrated { narrated::statements(&notes, &blocks, &found) } else { Vec::new() };
    proposals.extend(narrated.into_iter().map(|range| {
        let told = told(&notes, range.clone(), input);
        Proposal { readings: meaning(&scene, language, &told, &[range], input), ..told }
    }));
    Extraction {
        proposals,
        credits: speakers::credits::credits(&hearing, &blocks),
        author: speakers::credits::author(&hearing, &blocks),
        parties: new.into_iter().map(|(id, name)| made_up(id, name, language)).collect(),
    }
}

/// Gives every proposal the readings of what it says itself, and those it points back to or counts again.
fn read(
    scene: &Scene<'_, '_>,
    language: &Language,
    input: &Input<'_>,
    found: &[Attribution],
    proposals: &mut Vec<Proposal>,
) {
    let mut nested = vec![Vec::new(); found.len()];
    found.iter().enumerate().for_each(|(n, inner)| inner.parent.into_iter().for_each(|outer| nested[outer].push(n)));
    let endorsed: Vec<bool> = proposals.iter().map(Proposal::is_evidence).collect();
    // What is handed on says something by itself, or it is part of what hands it on: "said that it had rejected the deal".
    let mut says_nothing = vec![false; found.len()];
    for (n, proposal) in proposals.iter_mut().enumerate().rev() {
        let handed = nested[n].iter().copied().filter(|&inner| !endorsed[inner] && !says_nothing[inner]);
        let handed: Vec<usize> = handed.collect();
        let own = own_content(found, n, &handed);
        proposal.readings = meaning(scene, language, proposal, &own, input);
        if found[n].owns_up(scene.notes)
            && let [party] = proposal.says.as_slice()
            && !party.is_unknown()
        {
            let speaker = meaning::sides::side(&language.facts, party);
            let deed = meaning::readings::own_deed(scene, &own, &speaker);
            proposal.readings.extend(deed.filter(|deed| !proposal.readings.contains(deed)));
        }
        let rejects = found[n].stance == Stance::Denies && found[n].frame == Frame::Object;
        says_nothing[n] = rejects && proposal.readings.is_empty() || found[n].stance == Stance::Declines;
    }
    meaning::pointing::answer(scene, &language.facts, found, proposals);
    meaning::recount::answer(scene, found, proposals);
    own_mind::fold(scene.notes, found, proposals);
}

/// The bytes of a run of tokens, without a conjunction or "that" written together with its first word.
fn span(notes: &Notes<'_>, range: &Range<usize>) -> Span {
    let span = notes.span(range.start, range.end);
    let known = notes.tokens.get(range.start).is_some_and(Token::is_known);
    let that = if known { notes.glued_that(range.start) } else { 0 };
    Span { start: span.start + notes.glued_and(range.start).max(that), ..span }
}

/// The bytes of the words for a speaker, without a preposition written together with the first where verbs come first
/// (בירושלים אמרו, נמסר מהמשטרה).
fn source_span(notes: &Notes<'_>, range: &Range<usize>) -> Span {
    let whole = span(notes, range);
    let known = notes.tokens.get(range.start).is_some_and(Token::is_known);
    if !known || notes.pack.traits.order != Order::VerbFirst {
        return whole;
    }
    let bytes = notes.glued_preposition(range.start);
    let start = notes.span(range.start, range.end).start + bytes;
    Span { start: start.max(whole.start), ..whole }
}

/// The content of attribution `n` without what it hands to another speaker: "Baku says Yerevan admitted X" asserts no X.
/// A denial is of all of it.
fn own_content(attributions: &[Attribution], n: usize, nested: &[usize]) -> Vec<Range<usize>> {
    let attribution = &attributions[n];
    let mut own = attribution.content.clone();
    if attribution.stance == Stance::Denies {
        return own;
    }
    for cut in nested.iter().flat_map(|&other| &attributions[other].content) {
        let halves = |piece: Range<usize>| [piece.start..cut.start.min(piece.end), cut.end.max(piece.start)..piece.end];
        own = own.into_iter().flat_map(halves).filter(|piece| piece.start < piece.end).collect();
    }
    own
}

/// What a proposal with these tokens for content claims.
fn meaning(
    scene: &Scene<'_, '_>,
    language: &Language,
    proposal: &Proposal,
    content: &[Range<usize>],
    input: &Input<'_>,
) -> Vec<Reading> {
    let speaker = proposal.says.first().map(|party| meaning::sides::side(&language.facts, party));
    let Proposal { stance, manner, .. } = *proposal;
    let statement = Statement { content, speaker: speaker.as_ref(), stance, manner };
    let day = proposal.said.as_ref().and_then(When::single_day);
    meaning::readings::readings(scene, &statement, day.or_else(|| input.published.and_then(When::single_day)))
}

/// A party that no list knows, with its name as the text has it.
fn made_up(id: PartyId, name: String, language: &Language) -> Party {
    let names = [(language.pack.language.clone(), vec![name])].into();
    Party { id, kind: None, names, part_of: Vec::new(), zone: None, wikidata: None, new: true, note: None }
}

/// A statement in the outlet's own voice: said on the day of publication.
fn told(notes: &Notes<'_>, range: Range<usize>, input: &Input<'_>) -> Proposal {
    let outlet = input.outlet.cloned().unwrap_or_else(PartyId::unknown);
    let plain = Proposal::plain(vec![span(notes, &range)], Manner::Narrated, outlet, 0.5);
    Proposal { said: input.published.cloned(), ..plain }
}
