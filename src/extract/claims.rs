//! From proposals to claims as files keep them: ids, code points, and which claim stands in which.

use std::collections::HashMap;

use super::{Passed, Proposal};
use crate::model::{ArticleId, Claim, ClaimId, Link, Says, Words, claim_id, joined};
use crate::text::{Points, Span};

/// The claims that `proposals` make of version `version` of an article, in the order of their places.
///
/// A proposal whose places leave the text is left out, and so is one that says again, at the same place, what another
/// already says for the same party: neither could be told from a mistake.
pub fn claims_of(article: &ArticleId, text: &str, version: u32, proposals: &[Proposal]) -> Vec<Claim> {
    let points = Points::new(text);
    let mut ids: HashMap<usize, ClaimId> = HashMap::new();
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut claims: Vec<(usize, Claim)> = Vec::new();
    for ix in in_order(proposals) {
        let proposal = &proposals[ix];
        let mut near = claims.iter().rev().take_while(|(other, _)| proposals[*other].content[0] == proposal.content[0]);
        if let Some((_, twin)) = near.find(|(other, _)| is_twin(&proposals[*other], proposal)) {
            ids.insert(ix, twin.id.clone());
            continue;
        }
        let Some(content) = joined(text, &proposal.content).filter(|content| !content.trim().is_empty()) else {
            continue;
        };
        let occurrence = seen.entry(content.clone()).or_default();
        let id = claim_id(article, &content, *occurrence);
        *occurrence += 1;
        ids.insert(ix, id.clone());
        claims.push((ix, claim_of(id, content, version, proposal, text, &points)));
    }
    let claims = claims.into_iter().map(|(ix, claim)| linked(claim, &proposals[ix], &ids));
    claims.collect()
}

/// The proposals by place; of two that begin together the longer one, which may hold the other, comes first.
fn in_order(proposals: &[Proposal]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..proposals.len()).filter(|&ix| !proposals[ix].content.is_empty()).collect();
    let key = |p: &Proposal| {
        let length: usize = p.content.iter().map(|span| span.len()).sum();
        (p.content[0].start, std::cmp::Reverse(length))
    };
    order.sort_by_key(|&ix| (key(&proposals[ix]), proposals[ix].content[0].end, ix));
    order
}

fn is_twin(a: &Proposal, b: &Proposal) -> bool {
    a.content == b.content && a.says == b.says && a.source == b.source
}

/// A claim as proposed, not yet tied to others.
fn claim_of(id: ClaimId, content: String, version: u32, proposal: &Proposal, text: &str, points: &Points<'_>) -> Claim {
    let words = |spans: &[Span]| Words::at(text, points, spans);
    let link =
        |passed: &Passed| Link { party: passed.party.clone(), source: words(&passed.source), cue: words(&passed.cue) };
    let at = proposal.content.iter().map(|&span| points.range(span)).collect();
    Claim {
        version: (version > 1).then_some(version),
        person: proposal.person.clone(),
        source: words(&proposal.source),
        cue: words(&proposal.cue),
        via: proposal.via.iter().map(link).collect(),
        manner: proposal.manner,
        stance: proposal.stance,
        tone: proposal.tone,
        determinacy: proposal.determinacy,
        said: proposal.said.clone(),
        readings: proposal.readings.clone(),
        confidence: Some((proposal.confidence * 100.0).round() / 100.0),
        ..Claim::proposed(id, Says::of(proposal.says.clone()), content, at)
    }
}

/// `claim` with the ids of the claims it stands in and says again, where those were kept.
fn linked(claim: Claim, proposal: &Proposal, ids: &HashMap<usize, ClaimId>) -> Claim {
    let other = |ix: Option<usize>| ix.and_then(|ix| ids.get(&ix)).filter(|id| **id != claim.id).cloned();
    Claim { within: other(proposal.parent), repeats: other(proposal.repeats), ..claim }
}

/// How many code points of context a claim carries on either side where the text is not kept.
const CONTEXT: usize = 32;

/// `claim` with the words before and after its content, for stores that do not keep article texts.
pub fn with_context(claim: Claim, text: &str) -> Claim {
    let points = Points::new(text);
    let ends = claim.at.first().zip(claim.at.last());
    let Some((first, last)) = ends.and_then(|(a, b)| points.span(*a).zip(points.span(*b))) else { return claim };
    let (before, after) = (&text[..first.start as usize], &text[last.end as usize..]);
    let from = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    let to = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
    Claim { prefix: Some(before[from..].to_owned()), suffix: Some(after[..to].to_owned()), ..claim }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Manner, PartyId};

    const TEXT: &str = "Bridge\nقال الوزير إن الجسر مفتوح. The bridge is open. The bridge is open.";

    /// A proposal of `party` for the nth occurrence of each piece.
    fn proposal(party: &str, pieces: &[(&str, usize)]) -> Proposal {
        let place = |&(words, n): &(&str, usize)| {
            let start = TEXT.match_indices(words).nth(n).unwrap().0;
            Span::new(start, start + words.len())
        };
        let content = pieces.iter().map(place).collect();
        Proposal::plain(content, Manner::Indirect, PartyId::new(party).unwrap(), 0.856)
    }

    fn claims(proposals: &[Proposal]) -> Vec<Claim> {
        claims_of(&ArticleId::new("a").unwrap(), TEXT, 1, proposals)
    }

    #[test]
    fn places_are_code_points() {
        let claims = claims(&[proposal("minister", &[("الجسر مفتوح", 0)])]);
        let chars: Vec<char> = TEXT.chars().collect();
        let [start, end] = claims[0].at[0];
        assert_eq!(chars[start as usize..end as usize].iter().collect::<String>(), claims[0].content);
        assert_eq!(claims[0].confidence, Some(0.86));
    }

    #[test]
    fn the_same_words_twice_are_two_claims() {
        let claims =
            claims(&[proposal("x", &[("The bridge is open", 1)]), proposal("x", &[("The bridge is open", 0)])]);
        assert_eq!(claims.len(), 2);
        assert_ne!(claims[0].id, claims[1].id);
        assert!(claims[0].at < claims[1].at);
    }

    #[test]
    fn the_same_claim_twice_is_one() {
        let twin = proposal("x", &[("The bridge is open", 0)]);
        assert_eq!(claims(&[twin.clone(), twin]).len(), 1);
    }

    #[test]
    fn nested_claims_name_their_holder() {
        let mut inner = proposal("y", &[("bridge is open", 0)]);
        inner.parent = Some(1);
        let claims = claims(&[inner, proposal("x", &[("The bridge is open", 0)])]);
        assert_eq!(claims[1].within.as_ref(), Some(&claims[0].id));
    }

    #[test]
    fn a_broken_quote_is_joined_by_the_cut() {
        let claims = claims(&[proposal("x", &[("The bridge", 0), ("is open", 0)])]);
        assert_eq!(claims[0].content, "The bridge […] is open");
        assert_eq!(claims[0].at.len(), 2);
    }

    #[test]
    fn places_outside_the_text_make_no_claim() {
        let mut wrong = proposal("x", &[("Bridge", 0)]);
        wrong.content[0].end = 9_999;
        assert!(claims(&[wrong]).is_empty());
    }

    #[test]
    fn context_stops_at_the_ends_of_the_text() {
        let claim = claims(&[proposal("x", &[("The bridge is open", 1)])]).remove(0);
        let claim = with_context(claim, TEXT);
        assert_eq!(claim.suffix.as_deref(), Some("."));
        assert_eq!(claim.prefix.unwrap().chars().count(), 32);
    }
}
