//! What stops the store from doing its work.

use std::io;
use std::path::PathBuf;

use crate::yaml::Fault;

/// What stops the store from doing its work.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no store in the folder.
    #[error("there is no store in {path}: `isnad init` makes one, `--claims DIR` names one")]
    Missing {
        /// The folder.
        path: PathBuf,
    },
    /// A file cannot be read.
    #[error("cannot read {path}")]
    Read {
        /// The file.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// A file cannot be written; what was there before is still there.
    #[error("cannot write {path}")]
    Write {
        /// The file.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// A folder holds no language pack.
    #[error("there is no language pack in {path}: each is a folder named by its tag, with a `pack.yaml`")]
    NoPack {
        /// The folder.
        path: PathBuf,
    },
    /// A newer isnad wrote the store.
    #[error("{path} was written by a newer isnad (format {found}, this one reads up to {known})")]
    Format {
        /// The settings file.
        path: PathBuf,
        /// Its format.
        found: u32,
        /// The newest this isnad reads.
        known: u32,
    },
    /// A file that is needed cannot be understood.
    #[error("{path}{place}: {fault}{}", fault.help.as_ref().map(|help| format!(" ({help})")).unwrap_or_default(), place = fault.position.map(|p| format!(":{}:{}", p.line, p.column)).unwrap_or_default())]
    Invalid {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        fault: Fault,
    },
    /// A new file would stand where one is.
    #[error("{path} is already there")]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// A file name that a record gives would leave its folder.
    #[error("`{name}` is no file name for a text")]
    Name {
        /// The name.
        name: String,
    },
    /// The article keeps no such version or no text of it.
    #[error("article `{article}` keeps no text of version {version}")]
    NoText {
        /// The article's id.
        article: String,
        /// The version, from 1.
        version: u32,
    },
    /// The text is not the one that was recorded.
    #[error("{path} is not the text that its article recorded (its SHA-256 differs)")]
    Hash {
        /// The text file.
        path: PathBuf,
    },
    /// The file is laid out so that single lines cannot be changed.
    #[error("{path} cannot be changed line by line: run `isnad fmt` on it first")]
    Layout {
        /// The file.
        path: PathBuf,
    },
}
