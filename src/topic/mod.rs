//! Topic packs: what can be claimed, its roles, what excludes what.
//!
//! A pack is a folder: `topic.yaml` says what its topics mean, free of any language; one file per language holds the words
//! that speak of them. The built-in pack is `conflict`.

mod book;

pub use book::{RoleRule, Topic, TopicBook, TopicKind};
