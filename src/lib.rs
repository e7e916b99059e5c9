//! isnad keeps track of who said what, when, through whom, in which article, and shows which claims cannot both be true.
//!
//! Data flows one way, and each step is a module that knows nothing of the steps after it:
//!
//! ```text
//! article text ──> extract ──> claims in git ──> corpus ──> check ──> graph ──> render ──> terminal, files
//! ```

pub mod check;
pub mod cli;
pub mod corpus;
pub mod diag;
mod embedded;
pub mod extract;
pub mod gazetteer;
pub mod graph;
pub mod intake;
pub mod lang;
pub mod model;
#[cfg(feature = "nli")]
pub mod nli;
pub mod render;
pub mod statement;
pub mod store;
pub mod survey;
pub mod text;
pub mod topic;
pub mod yaml;
