//! Which claims of a corpus cannot both be true, and why.
//!
//! Comparable first, contradicting second: two readings clash only if they are about the same event, time, place and scope.
//! The engine brings readings that share a key together, [`comparable`] says whether they may be compared, a [`Rule`] says
//! how they disagree, and [`relation`] says what that makes of the two speakers (a contradiction, a reversal, an update).

mod comparable;
mod consequence;
mod decided;
mod engine;
mod exemption;
mod finding;
mod gather;
mod meetings;
mod model;
mod occasion;
mod position;
mod reason;
mod relation;
mod rule;
mod rules;
mod side;

pub(crate) use comparable::is_background;
pub use decided::{Decided, fingerprint};
pub use engine::{check, why_not};
pub use exemption::Exemption;
pub use finding::{Capped, Finding, Options, Report};
pub use gather::gathered;
pub use model::{MODEL, MODEL_PAGE, ask_model};
pub use reason::{exemption_words, kind_name, languages, sentence, why_words};
pub use rule::{Clash, Ground, Key, Keys, Rule, Verdict, Why};
pub use rules::{RULES, rule_named};
pub use side::Side;
