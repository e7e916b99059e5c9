//! What a clash makes of its two speakers: a contradiction between two, a reversal of one, a later moment.

use super::position::is_denial;
use super::rule::Clash;
use super::{Exemption, Side, Why};
use crate::corpus::Corpus;
use crate::model::{FindingKind, Reading};
use crate::topic::{Doer, Topic, TopicKind};

/// What a clash of two sides is called, and whether both speak for one state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Relation {
    pub(super) kind: FindingKind,
    pub(super) same_side: bool,
}

/// What the clash between `a` and `b` is, `a` being the one that was said or stands first.
///
/// # Errors
/// If it is none between these two.
pub(super) fn relation(
    clash: &Clash,
    topic: Option<&Topic>,
    a: &Side<'_>,
    b: &Side<'_>,
    corpus: &Corpus,
) -> Result<Relation, Why> {
    let kind = topic.map_or(TopicKind::Fact, |topic| topic.kind);
    if a.shared_party(b, corpus).is_some() {
        let kind = with_itself(clash, kind, a, b, corpus)?;
        return Ok(Relation { kind, same_side: false });
    }
    let same_side = same_side(a, b, corpus);
    if clash.is_change {
        return Ok(Relation { kind: FindingKind::Update, same_side });
    }
    // "Nobody" and "some" are two answers, no first count and a better one.
    let nobody = clash.ground.x == "0" || clash.ground.y == "0";
    if same_side && kind == TopicKind::Toll && a.is_before(b) && !nobody {
        // The army withdraws the ministry's first count: one state corrects its own figure.
        return Ok(Relation { kind: FindingKind::Revision, same_side });
    }
    let kind = if clash.is_denial { FindingKind::Denial } else { between(a, b, corpus) };
    Ok(Relation { kind, same_side })
}

/// Two parties: a denial where one only denies what the other asserts.
fn between(a: &Side<'_>, b: &Side<'_>, corpus: &Corpus) -> FindingKind {
    match only_denies(a, corpus) != only_denies(b, corpus) {
        true => FindingKind::Denial,
        false => FindingKind::Contradiction,
    }
}

/// Whether the side only denies: by its stance, in words that call others untrue, or by clearing somebody of a deed.
fn only_denies(side: &Side<'_>, corpus: &Corpus) -> bool {
    let clears = |reading: &Reading| {
        let topic = corpus.topics.get(&reading.topic);
        topic.is_some_and(|topic| topic.roles.values().any(|rule| rule.doer == Some(Doer::DidNot)))
    };
    match side.reading {
        Some(reading) if clears(reading) => reading.holds,
        Some(reading) => is_denial(side, corpus) && !reading.holds,
        None => is_denial(side, corpus),
    }
}

/// One party and its own words.
fn with_itself(
    clash: &Clash,
    kind: TopicKind,
    a: &Side<'_>,
    b: &Side<'_>,
    corpus: &Corpus,
) -> Result<FindingKind, Why> {
    let changes = matches!(kind, TopicKind::Toll | TopicKind::State);
    if clash.is_change || (changes && a.is_before(b)) {
        return Ok(FindingKind::Update);
    }
    if a.is_narrated() && b.is_narrated() {
        return Ok(FindingKind::Revision);
    }
    if !a.is_first_hand(corpus) || !b.is_first_hand(corpus) {
        return Err(Why::Exempt(Exemption::OnlyRelayed));
    }
    if kind == TopicKind::Toll {
        return Ok(if a.at == b.at { FindingKind::Revision } else { FindingKind::ReportConflict });
    }
    match a.is_before(b) {
        true => Ok(FindingKind::Reversal),
        false if a.at != b.at => Ok(FindingKind::ReportConflict),
        // One speech in one article that says a thing and its opposite is more often misread than meant.
        false => Err(Why::OneSpeech),
    }
}

/// Whether both speak for one state or authority.
fn same_side(a: &Side<'_>, b: &Side<'_>, corpus: &Corpus) -> bool {
    let states = b.states(corpus);
    a.states(corpus).iter().any(|state| states.contains(state))
}
