//! A claim that a person or another program enters: stored only if the article has its words.

use super::verbatim::{Refusal, places_of};
use crate::extract::{Proposal, claims_of};
use crate::model::{
    Article, Claim, ClaimId, Determinacy, Link, Manner, PartyId, Says, Stance, Status, Tone, When, claim_id,
};
use crate::text::{PointRange, Points, Span};

/// A claim as it is entered.
#[derive(Debug, Clone, PartialEq)]
pub struct ByHand {
    /// Who says it; never empty.
    pub says: Vec<PartyId>,
    /// Its words, or where they stand.
    pub content: Content,
    /// Who passed it on, nearest to the outlet first.
    pub via: Vec<PartyId>,
    /// What the party does with it.
    pub stance: Stance,
    /// Whether the outlet keeps its distance.
    pub tone: Tone,
    /// Whether the text holds that it was said.
    pub determinacy: Determinacy,
    /// When it was said.
    pub said: Option<When>,
    /// How the words are given; `None` asks the text: between quotation marks, the outlet's own, or neither.
    pub manner: Option<Manner>,
    /// Where the words stand that name who speaks, in code points; may be empty.
    pub source: Vec<PointRange>,
    /// Where the words stand that hand the statement over; may be empty.
    pub cue: Vec<PointRange>,
}

/// The content of a claim that is entered.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Its words, and which of the places that have them, from 1.
    Words(String, Option<usize>),
    /// Its places in code points.
    At(Vec<PointRange>),
}

/// What became of a claim that was entered.
#[derive(Debug, Clone, PartialEq)]
pub enum Entered {
    /// It can be written.
    New(Box<Claim>),
    /// The article has it already, under this id.
    Known(ClaimId),
}

/// Makes a claim of what was entered for version `version` of `article`, whose text is `text` and whose claims are `old`.
///
/// # Errors
/// Why the article does not have these words, or not at one place.
pub fn enter(article: &Article, version: u32, text: &str, old: &[Claim], hand: &ByHand) -> Result<Entered, Refusal> {
    let points = Points::new(text);
    let content = match &hand.content {
        Content::Words(words, occurrence) => places_of(text, words, *occurrence)?,
        Content::At(places) if places.is_empty() => return Err(Refusal::Empty),
        Content::At(places) => spans(&points, places)?,
    };
    let proposal = Proposal {
        manner: hand.manner.unwrap_or_else(|| manner_of(article, text, &content, hand)),
        content,
        opener: None,
        quotes: Vec::new(),
        source: spans(&points, &hand.source)?,
        cue: spans(&points, &hand.cue)?,
        says: hand.says.clone(),
        person: None,
        via: Vec::new(),
        said: hand.said.clone(),
        stance: hand.stance,
        tone: hand.tone,
        determinacy: hand.determinacy,
        parent: None,
        repeats: None,
        readings: Vec::new(),
        confidence: 1.0,
    };
    let claim = claims_of(&article.id, text, version, &[proposal]).pop().ok_or(Refusal::Empty)?;
    let link = |party: &PartyId| Link { party: party.clone(), source: None, cue: None };
    let claim = Claim { via: hand.via.iter().map(link).collect(), confidence: None, status: Status::Proposed, ..claim };
    Ok(placed(&article.id, claim, old))
}

/// `claim` under an id that is free, unless it is there already.
fn placed(article: &crate::model::ArticleId, claim: Claim, old: &[Claim]) -> Entered {
    let is_same = |other: &&Claim| {
        other.content == claim.content
            && other.says == claim.says
            && other.at == claim.at
            && other.version() == claim.version()
    };
    if let Some(known) = old.iter().find(is_same) {
        return Entered::Known(known.id.clone());
    }
    let is_free = |id: &ClaimId| old.iter().all(|other| other.id != *id);
    let id = (0..).map(|n| claim_id(article, &claim.content, n)).find(is_free).expect("occurrences do not run out");
    Entered::New(Box::new(Claim { id, ..claim }))
}

fn spans(points: &Points<'_>, places: &[PointRange]) -> Result<Vec<Span>, Refusal> {
    let span = |place: &PointRange| points.span(*place).filter(|s| !s.is_empty()).ok_or(Refusal::Outside(*place));
    places.iter().map(span).collect()
}

/// How the words are given, as far as the text shows it.
fn manner_of(article: &Article, text: &str, content: &[Span], hand: &ByHand) -> Manner {
    if hand.via.is_empty() && Says::of(hand.says.clone()) == Says::One(article.outlet.clone()) {
        return Manner::Narrated;
    }
    if content.iter().all(|span| is_quoted(text, *span)) { Manner::Direct } else { Manner::Indirect }
}

/// Whether the span stands between quotation marks, with nothing else between them.
fn is_quoted(text: &str, span: Span) -> bool {
    const MARKS: &str = "\"“”„«»‹›";
    let before = text[..span.start as usize].trim_end().chars().next_back();
    let after = text[span.end as usize..].trim_start_matches([' ', '.', ',', '،', '!', '?', '؟']).chars().next();
    before.is_some_and(|c| MARKS.contains(c)) && after.is_some_and(|c| MARKS.contains(c))
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    const TEXT: &str = "Bridge\nThe ministry said: \"It is open.\" The road is closed.";

    fn hand(says: &str, content: Content) -> ByHand {
        ByHand {
            says: vec![PartyId::new(says).unwrap()],
            content,
            via: Vec::new(),
            stance: Stance::Asserts,
            tone: Tone::Neutral,
            determinacy: Determinacy::Determinate,
            said: None,
            manner: None,
            source: Vec::new(),
            cue: Vec::new(),
        }
    }

    fn words(words: &str) -> Content {
        Content::Words(words.into(), None)
    }

    fn entered(hand: &ByHand, old: &[Claim]) -> Result<Entered, Refusal> {
        enter(&sample::record(), 1, TEXT, old, hand)
    }

    fn new(hand: &ByHand, old: &[Claim]) -> Claim {
        match entered(hand, old) {
            Ok(Entered::New(claim)) => *claim,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_text_tells_how_words_are_given() {
        assert_eq!(new(&hand("ministry", words("It is open")), &[]).manner, Manner::Direct);
        assert_eq!(new(&hand("ministry", words("The road is closed")), &[]).manner, Manner::Indirect);
        assert_eq!(new(&hand("post", words("The road is closed")), &[]).manner, Manner::Narrated);
    }

    #[test]
    fn words_and_place_come_to_the_same() {
        let claim = new(&hand("ministry", words("It is open")), &[]);
        assert_eq!(new(&hand("ministry", Content::At(claim.at.clone())), &[]), claim);
        assert_eq!(claim.confidence, None);
    }

    #[test]
    fn what_is_there_is_not_entered_twice() {
        let claim = new(&hand("ministry", words("It is open")), &[]);
        let again = entered(&hand("ministry", words("It is open")), std::slice::from_ref(&claim));
        assert_eq!(again, Ok(Entered::Known(claim.id.clone())));
        assert_ne!(new(&hand("army", words("It is open")), std::slice::from_ref(&claim)).id, claim.id);
    }

    #[test]
    fn places_outside_the_text_are_refused() {
        assert_eq!(entered(&hand("a", Content::At(vec![[3, 900]])), &[]), Err(Refusal::Outside([3, 900])));
        assert_eq!(entered(&hand("a", Content::At(vec![[3, 3]])), &[]), Err(Refusal::Outside([3, 3])));
        assert_eq!(entered(&hand("a", Content::At(vec![])), &[]), Err(Refusal::Empty));
    }
}
