//! Every test that needs more than one file of the library, in one binary: linking is the slow part of running them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should say where")]

mod cases;
mod corpora;
mod dossier;
mod format;
mod fuzz;
#[path = "../benches/generated.rs"]
mod generated;
mod laws;
mod layers;
mod matters;
#[cfg(feature = "nli")]
mod nli;
#[cfg(not(feature = "nli"))]
mod no_nli;
mod program;
mod read_only;
mod scale;
mod tools;
