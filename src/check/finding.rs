//! What a check is asked for and what it gives back.

use serde::Serialize;

use super::{Decided, Exemption, Ground};
use crate::corpus::{ClaimIx, Filter};
use crate::model::{FindingId, FindingKind, Strength};

/// What a check is asked for; what is not set asks for nothing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Options {
    /// Only findings of which at least one claim passes. What is about another time, or had not been published, takes no part.
    pub filter: Filter,
    /// Only claims that a human has confirmed.
    pub reviewed: bool,
}

/// What a check gives back, in an order that depends on the claims alone.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// Every finding, also those that nobody asked to be shown (`update`) and those a human dismissed.
    pub findings: Vec<Finding>,
    /// Groups that were too large to be compared in full.
    pub capped: Vec<Capped>,
    /// How many pairs of readings were compared, by all rules together: only those that may be about one event.
    pub compared: usize,
}

/// What a rule says about two claims.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// From the two claims and the rule.
    pub id: FindingId,
    /// How they disagree.
    pub kind: FindingKind,
    /// The rule that says so.
    pub rule: &'static str,
    /// Whether both say it in so many words.
    pub strength: Strength,
    /// How sure the rule is, 0 to 1.
    pub confidence: f64,
    /// The claim that was said first, or stands first.
    pub a: ClaimIx,
    /// The other.
    pub b: ClaimIx,
    /// Which reading of each claim clashes; `None` where the words themselves do.
    pub readings: [Option<usize>; 2],
    /// What the sentence of reasoning is made of.
    pub ground: Ground,
    /// Which exemptions were looked at and did not apply.
    pub exemptions: Vec<Exemption>,
    /// Whether both speak for one state or authority.
    pub same_side: bool,
    /// Whether a human has confirmed both claims.
    pub reviewed: bool,
    /// What a human decided about it.
    pub decision: Option<Decided>,
}

impl Finding {
    /// Whether a human threw it out, and what was looked at then is what stands there now.
    pub fn is_dismissed(&self) -> bool {
        self.decision.as_ref().is_some_and(Decided::dismisses)
    }
}

/// A group of readings that was too large to be compared in full: those after the first `kept` were left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Capped {
    /// The rule.
    pub rule: &'static str,
    /// What the readings share: their topic, or what the words are about.
    pub matter: String,
    /// How many there are.
    pub size: usize,
    /// How many were compared.
    pub kept: usize,
}
