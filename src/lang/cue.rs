//! Cues: words that hand a statement to a speaker.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::forms::Features;
use super::words::WordId;
use crate::model::{Stance, Tone};

/// An entry of `cues.yaml`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CueEntry {
    /// The word as a dictionary has it; it is no form by itself.
    pub cue: String,
    /// What kind of word it is.
    #[serde(default)]
    pub kind: CueKind,
    /// Its forms: paradigm -> the stem or stems it is made from.
    #[serde(default)]
    pub forms: BTreeMap<String, OneOrMany>,
    /// Further forms in full -> features, if they have any (`said: finite`).
    #[serde(default)]
    pub also: BTreeMap<String, Option<Features>>,
    /// The separable prefix that its `split` forms leave at the end of the clause (mit for teilte … mit).
    #[serde(default)]
    pub prefix: Option<String>,
    /// Particles that open its content (that, أن, что); all of the language's if left out.
    #[serde(default)]
    pub opens: Vec<String>,
    /// What its content may be besides a quote or a clause with such a particle.
    #[serde(default)]
    pub takes: Vec<Takes>,
    /// The prepositions that open its matter where it takes one (إلى, ب, of), written together with the next word or
    /// not; all of the language's for a matter if left out.
    #[serde(default)]
    pub governs: Vec<String>,
    /// What the speaker does.
    #[serde(default = "asserts")]
    pub stance: Stance,
    /// The stance if the cue is negated; left out where a negation only takes the assertion back ("did not say").
    #[serde(default)]
    pub negated: Option<Stance>,
    /// Whether the outlet keeps its distance.
    #[serde(default)]
    pub tone: Tone,
    /// Whether the word is a cue only with a quote or a particle, since it has another common sense.
    #[serde(default)]
    pub weak: bool,
    /// Words of which one must stand behind it in its sentence, or before it where an object may, since it has another common sense
    /// (حمّل … مسؤولية).
    #[serde(default)]
    pub with: Vec<String>,
    /// Whether the word is a cue only behind a comma or a closing quotation mark ("…, so der Minister").
    #[serde(default)]
    pub parted: bool,
    /// Whether the speaker only adds to what they said before (added, continued).
    #[serde(default)]
    pub adds: bool,
    /// Whether it says that word has come and nobody stands for it; in another's statement that is the other's own.
    #[serde(default)]
    pub hearsay: bool,
    /// Whether its object is a deed that the speaker owns up to: "claimed responsibility for the attack".
    #[serde(default)]
    pub own: bool,
    /// A sentence with it.
    pub example: String,
    /// What extraction finds in the example.
    pub gives: Gives,
}

/// What an example gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gives {
    /// The words of the source; absent if the example names none.
    #[serde(default)]
    pub source: Option<String>,
    /// The words of the content.
    pub content: String,
}

/// One text or several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum OneOrMany {
    /// One.
    One(String),
    /// Several.
    Many(Vec<String>),
}

impl OneOrMany {
    /// All of them.
    pub fn all(&self) -> &[String] {
        match self {
            OneOrMany::One(text) => std::slice::from_ref(text),
            OneOrMany::Many(texts) => texts,
        }
    }
}

/// What kind of word a cue is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CueKind {
    /// A verb: somebody says.
    #[default]
    Verb,
    /// A noun with a statement of its own ("the claim that"); its source is its owner.
    Noun,
    /// "According to": the source follows it.
    According,
    /// "According to" after the source ("… göre", "… zufolge").
    AccordingAfter,
    /// One who passes on names their source with it: "quoting", "citing", نقلا عن, со ссылкой на. The source follows; the
    /// subject of the sentence passes it on.
    Relaying,
}

/// What content a cue may take besides a quote or a clause with a particle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Takes {
    /// A clause without a particle.
    Clause,
    /// An infinitive: promised to help.
    Infinitive,
    /// An object with an infinitive: expects turnout to fall, asked the court to wait.
    ObjectInfinitive,
    /// Its object: denied the report, accused Paris of a strike.
    Object,
    /// What follows one of the language's prepositions for a matter: spoke of, о, عن.
    About,
    /// Only a quote, never indirect speech (added, smiled).
    Quote,
    /// Whom it is said to, before a clause without a particle: told Reuters he would.
    Addressee,
    /// An object that is called something in a quote: called the plan “a theft”.
    Label,
    /// An object that is taken for something: portrayed the deal as a gift, sees it as a threat.
    As,
    /// An object with a figure: put the number of dead at 25.
    Figure,
}

fn asserts() -> Stance {
    Stance::Asserts
}

/// A cue as it is used: one entry without its forms and example.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cue {
    /// The dictionary form.
    pub name: String,
    /// What kind of word it is.
    pub kind: CueKind,
    /// The separable prefix of its `split` forms.
    pub prefix: Option<WordId>,
    /// Which of the language's particles open its content, by their place in the pack's list; empty means all.
    pub opens: Vec<usize>,
    /// What else its content may be.
    pub takes: Vec<Takes>,
    /// The prepositions that open its matter; empty means the language's own for a matter.
    pub governs: Vec<Governed>,
    /// What the speaker does.
    pub stance: Stance,
    /// The stance if the cue is negated.
    pub negated: Option<Stance>,
    /// Whether the outlet keeps its distance.
    pub tone: Tone,
    /// Whether it needs a quote or a particle to be a cue.
    pub weak: bool,
    /// Words of which one must stand behind it in its sentence; empty means none need to.
    pub with: Vec<WordId>,
    /// Whether it is a cue only behind a comma or a closing quotation mark.
    pub parted: bool,
    /// Whether the speaker only adds to what they said before.
    pub adds: bool,
    /// Whether it says that word has come and nobody stands for it.
    pub hearsay: bool,
    /// Whether its object is a deed that the speaker owns up to.
    pub own: bool,
}

impl Cue {
    /// Whether its content may be `what`.
    pub fn takes(&self, what: Takes) -> bool {
        self.takes.contains(&what)
    }
}

/// A preposition that a cue asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Governed {
    /// A word by itself.
    Word(WordId),
    /// A proclitic, by its place in the language's list.
    Glued(u16),
}

/// One form of a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CueForm {
    /// Which cue of the pack.
    pub cue: u32,
    /// What the form is.
    #[serde(with = "super::forms::bits")]
    pub features: Features,
}
