//! What stops a model from being asked.

use std::path::PathBuf;

/// What stops a model from being asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file cannot be read.
    #[error("cannot be read: {source}")]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The model file is no ONNX model, or one that uses what is not known here.
    #[error("is no ONNX model that can be used: {why}")]
    NoModel {
        /// The model file.
        path: PathBuf,
        /// What its reader says.
        why: String,
    },
    /// The tokenizer file is none.
    #[error("is no `tokenizer.json` that can be used: {why}")]
    NoTokenizer {
        /// The tokenizer file.
        path: PathBuf,
        /// What its reader says.
        why: String,
        /// Line and column, from 1, where it is no JSON or lacks a field.
        at: Option<(usize, usize)>,
    },
    /// The `config.json` beside the model is no JSON.
    #[error("is no model's `config.json`: {source}")]
    NoConfig {
        /// The `config.json`.
        path: PathBuf,
        /// What its reader says.
        source: serde_json::Error,
    },
    /// Nothing says in which order the model answers.
    #[error("does not say in which order the model gives contradiction, entailment and neutral")]
    NoLabels {
        /// The `config.json` that should.
        path: PathBuf,
    },
    /// The model wants something other than a pair of sentences, or answers with something other than three numbers.
    #[error("is no model of natural-language inference: {why}")]
    OtherModel {
        /// The model file.
        path: PathBuf,
        /// What it wants or gives.
        why: String,
    },
}

impl Error {
    /// The file that is at fault.
    pub fn path(&self) -> &PathBuf {
        match self {
            Error::Read { path, .. }
            | Error::NoModel { path, .. }
            | Error::NoTokenizer { path, .. }
            | Error::NoConfig { path, .. }
            | Error::NoLabels { path }
            | Error::OtherModel { path, .. } => path,
        }
    }

    /// Where in the file, line and column from 1; `None` if it is the file as a whole.
    pub fn at(&self) -> Option<(usize, usize)> {
        match self {
            Error::NoTokenizer { at, .. } => *at,
            Error::NoConfig { source, .. } => Some((source.line(), source.column())),
            _ => None,
        }
    }
}
