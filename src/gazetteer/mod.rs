//! States, bodies, organisations and places: ids and their names per language, composed.

mod book;

pub use book::{PartyBook, PlaceBook};
