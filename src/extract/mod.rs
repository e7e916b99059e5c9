//! From an article's text to the claims in it: words, quotes, cues, speakers, parties, dates.
//!
//! [`extract`] is a pure function of the text, what is known of the article, and the language. One file per step.

mod annotate;
mod attribution;
mod frames;
mod headline;
mod layout;
mod quoted;
mod quotes;
mod sentences;
mod speech;
mod subject;
