//! What isnad keeps: articles, claims, parties, places, events, decisions, and the values they are made of.
//!
//! Plain records with checked fields. A value that stands here is valid: an [`Id`] is ASCII kebab-case, a [`When`] is a
//! date that exists, a [`Count`] has `low <= high`. The YAML shape of each record is in `docs/FORMAT.md`.

mod article;
mod claim;
mod count;
mod decision;
mod finding;
mod hash;
mod id;
mod party;
mod place;
mod reading;
mod settings;
mod when;

pub use article::{Article, ArticleFile, Version};
pub use claim::{Basis, CUT, Claim, Determinacy, Link, Manner, Says, Stance, Status, Tone, Words, joined};
pub use count::{Count, CountError};
pub use decision::{About, Bond, BondKind, Decision, DecisionError, Verdict};
pub use finding::{FindingKind, Strength};
pub use hash::{claim_id, finding_id, sha256_hex, short_hash};
pub(crate) use id::embedded;
pub use id::{ArticleId, ClaimId, EventId, FindingId, Id, IdError, PartyId, PlaceId, ThingId, TopicId};
pub use party::{Membership, Party, PartyKind};
pub use place::{Event, Place};
pub use reading::{Modality, Reading, figure};
pub use settings::{FORMAT, KeepText, Settings};
pub use when::{Moment, When, WhenError};
