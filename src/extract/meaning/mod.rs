//! What a statement claims: readings, made of the parties, concepts, counts, places and times it names.

mod bearers;
mod bracket;
mod counted;
mod doer;
pub(super) mod firmness;
mod nobody;
mod persons;
pub(super) mod pointing;
pub(super) mod readings;
pub(super) mod recount;
pub(super) mod roles;
pub(super) mod scene;
pub(super) mod sides;
pub(super) mod tolls;
mod voice;
pub(super) mod whereabouts;
