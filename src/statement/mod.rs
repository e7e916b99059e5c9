//! What a sentence says, derived from its words: terms, polarity with scope, opposites, quantities; and whether two of them
//! agree, clash or neither.
//!
//! Language stops here: [`statement`] turns content into a [`Statement`] with the words of one language, and
//! [`compare`] looks at two statements and never asks which language they were in.

mod align;
mod beginnings;
mod blame;
mod clash;
mod compare;
mod concepts;
mod crossed;
mod derive;
mod dispute;
#[cfg(test)]
mod examples;
mod figures;
mod ground;
mod once;
mod quantity;
mod rebuttal;
mod roles;
mod rule;
mod scope;
mod slot;
mod sorts;
mod spelling;
mod term;
mod tongue;
mod tongues;
mod words;

pub use compare::{Judgement, Label, compare};
pub use concepts::{Hollow, Sense};
pub use derive::statement;
pub use dispute::{Matter, dispute};
pub use quantity::Quantity;
pub use rule::Rule;
pub use term::{Class, Dated, Statement, Term};
pub use tongue::Tongue;
pub use tongues::statement_in;
