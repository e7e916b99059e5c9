//! Topic packs: what can be claimed, its roles, what excludes and implies what.
//!
//! A pack is a folder: `topic.yaml` says what its topics mean, free of any language; one file per language holds the words
//! that speak of them. The built-in pack is `conflict`.

mod book;
mod built_in;
mod concepts;
mod patterns;

pub use book::{Doer, Filler, Implied, Pattern, RoleRule, Topic, TopicBook, TopicKind};
pub use built_in::{TOPICS, built_in_topics, built_in_words};
pub use concepts::{ConceptExample, Concepts, Spoken, Unit, Voice};
pub use patterns::{CompiledPattern, ConceptIx, Core, Patterns, Tolled};
