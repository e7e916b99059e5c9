//! Diagnostics: messages about places in the user's files, each with what to do about it.
//!
//! A reader collects them and goes on; nothing here ends a run. [`Diagnostic::write`] is for people, `to_json` for programs.

pub mod code;
mod diagnostic;
mod excerpt;
mod plain;

pub use code::{CODES, Code, code_named};
pub use diagnostic::{Diagnostic, Severity};
pub use excerpt::Excerpt;
