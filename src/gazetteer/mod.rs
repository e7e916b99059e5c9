//! States, bodies, organisations and places: ids and their names per language, composed.
//!
//! [`Facts`] is what holds in every language, [`Names`] the words of one, [`PlaceNames`] those of places, [`Titles`] what reports
//! call them. A body's name alone is half a name: "the Ministry
//! of Defence" becomes a party with the state that stands beside it, which `extract` works out from the text.

mod book;
mod by_name;
mod compiled;
mod facts;
mod holders;
mod names;
mod places;
mod records;
mod titles;

pub use book::{PartyBook, PlaceBook};
pub use by_name::ByName;
pub use facts::{Body, BodyIx, FACTS, Facts, State, StateIx};
pub use holders::{HOLDERS, Holder, Holders};
pub use names::{Form, Mention, Name, Names, Role, state_words};
pub use places::{Clock, PlaceNamed, PlaceNames, PlaceWords, place_names};
pub use titles::Titles;
