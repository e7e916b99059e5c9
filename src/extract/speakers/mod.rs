//! Which party speaks: names, offices and pronouns traced through the text, and who passed it on.

pub(super) mod antecedent;
pub(super) mod called;
pub(super) mod cast;
pub(super) mod counterpart;
pub(super) mod credits;
mod full_names;
pub(super) mod heard;
pub(super) mod hearing;
pub(super) mod joint;
mod land_in;
mod nameless;
pub(super) mod naming;
pub(super) mod nouns;
mod of_no_state;
pub(super) mod office_in;
mod own_name;
pub(super) mod people;
mod person_in;
pub(super) mod resolve;
mod spoken_of;
pub(super) mod state_of;
pub(super) mod told_of;
pub(super) mod via;
pub(super) mod voice;
