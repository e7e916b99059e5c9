//! Language packs: the words of one language, typed and checked, and the tokens of a text in them.
//!
//! A pack is a folder of YAML files. [`Pack::read`] checks one and compiles it; [`tokens`] cuts a text into words that
//! already know which entries of the pack they may begin. What the words make of a sentence is decided in `extract`.
//!
//! Every word list writes its words in one small notation ([`Words::learn`]): words separated by spaces, and a bar after
//! a stem that takes the language's endings (`Росси|я`, `министерств|о`).

mod built_in;
mod calling;
mod compiled;
mod cue;
mod detect;
mod endings;
mod flat;
mod forms;
mod harmony;
mod number;
mod pack;
mod particle;
mod phrases;
mod shapes;
mod time;
mod tokens;
mod traits;
mod words;
mod written;

pub use crate::embedded::{Files, PackText};
pub use built_in::{built_in, built_in_languages};
pub use calling::{Calling, Callings};
pub use compiled::Compiled;
pub use cue::{Cue, CueEntry, CueForm, CueKind, Gives, Governed, OneOrMany, Takes};
pub use detect::{detect, detect_both};
pub use endings::EndingList;
pub use forms::{Features, Gender, Number, Paradigms};
pub use number::NumberWord;
pub use pack::{Example, Pack, PackError};
pub(crate) use pack::{no_paradigm, read, read_or_default, read_text};
pub use particle::{LineKind, Particle, Person, Pronoun, SourceKind, SourceNoun};
pub use phrases::{Found, Phrases};
pub use shapes::{endings_of, has_shape};
pub use time::{Calendar, TimeUnit, TimeWord};
pub use tokens::{Token, TokenKind, known_as, tokens};
pub use traits::{Apostrophe, Order, Proclitic, ProcliticKind, Traits};
pub use words::{Clitics, Lists, WordId, Words};
