//! What a statement claims: readings, made of the parties, concepts, counts, places and times it names.

mod accused;
mod bearers;
mod bracket;
mod clause;
mod counted;
mod doer;
pub(super) mod firmness;
mod nobody;
mod owner;
mod persons;
pub(super) mod pointing;
pub(super) mod readings;
pub(super) mod recount;
pub(super) mod roles;
pub(super) mod scene;
pub(super) mod sides;
mod subject;
pub(super) mod tolls;
mod voice;
pub(super) mod whereabouts;
