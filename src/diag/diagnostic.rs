//! One message about a place in a file.

use serde::Serialize;

use super::{Code, Excerpt};
use crate::text::Position;

/// A message about a place in one of the user's files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong, as `isnad explain` knows it.
    pub code: &'static Code,
    /// Whether the record can still be used.
    pub severity: Severity,
    /// The file, as people know it.
    pub path: String,
    /// The line and the words in it; `None` if it is about the file as a whole.
    pub excerpt: Option<Excerpt>,
    /// One sentence, lower case, no full stop.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

/// Whether a record can still be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It is left out, or says what cannot be.
    Error,
    /// It is used; somebody should look.
    Warning,
}

impl Diagnostic {
    /// An error about `path` as a whole.
    pub fn error(code: &'static Code, path: impl Into<String>, message: impl Into<String>) -> Diagnostic {
        let (path, message) = (path.into(), message.into());
        Diagnostic { code, severity: Severity::Error, path, excerpt: None, message, help: None }
    }

    /// A warning about `path` as a whole.
    pub fn warning(code: &'static Code, path: impl Into<String>, message: impl Into<String>) -> Diagnostic {
        Diagnostic { severity: Severity::Warning, ..Diagnostic::error(code, path, message) }
    }

    /// The same, about a place.
    pub fn at(self, excerpt: impl Into<Option<Excerpt>>) -> Diagnostic {
        Diagnostic { excerpt: excerpt.into(), ..self }
    }

    /// The same, with what to do.
    pub fn help(self, help: impl Into<String>) -> Diagnostic {
        Diagnostic { help: Some(help.into()), ..self }
    }

    /// Whether it is an error.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Where it is; `None` if it is about the file as a whole.
    pub fn position(&self) -> Option<Position> {
        self.excerpt.as_ref().map(|excerpt| excerpt.position)
    }

    /// The order of reports: by file, place and code.
    pub fn order(&self) -> (&str, Option<Position>, &str, &str) {
        (&self.path, self.position(), self.code.name, &self.message)
    }

    /// For programs: code, severity, file, line, column, message, help.
    pub fn to_json(&self) -> serde_json::Value {
        let position = self.position();
        serde_json::json!({
            "code": self.code.name,
            "severity": self.severity,
            "file": self.path,
            "line": position.map(|p| p.line),
            "column": position.map(|p| p.column),
            "message": self.message,
            "help": self.help,
        })
    }
}
