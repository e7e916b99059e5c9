//! A language pack: read, checked, compiled.

use std::sync::Arc;

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize};

use super::calling::Calling;
use super::cue::{Cue, CueEntry, CueForm, Governed};
use super::forms::{Features, Paradigms, Rows};
use super::harmony::Harmony;
use super::number::{NumberEntry, NumberWord};
use super::particle::{LineKind, Particle, Pronoun, SourceNoun};
use super::phrases::Phrases;
use super::time::{Calendar, TimeFile, TimeWord};
use super::traits::Traits;
use super::words::Words;
use crate::embedded::{Files, PackText};
use crate::yaml;

/// Why a pack is refused: the file, the line if it is known, and what is wrong there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}{}: {message}", line.map(|line| format!(":{line}")).unwrap_or_default())]
pub struct PackError {
    /// The file's name in the pack.
    pub file: String,
    /// The line, from 1.
    pub line: Option<u32>,
    /// What is wrong.
    pub message: String,
}

/// `pack.yaml`: what the language is and how it is built.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    /// BCP 47 tag.
    language: String,
    /// Its English name.
    name: String,
    /// Where the facts in this pack come from.
    source: String,
    #[serde(default)]
    traits: Arc<Traits>,
    /// How the letters of its paradigms follow the word before them.
    #[serde(default)]
    harmony: Harmony,
    #[serde(default)]
    paradigms: Rows,
}

/// An entry of `particles.yaml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct ParticleEntry {
    is: Particle,
    #[serde(default)]
    words: Vec<String>,
    /// Forms to be made: paradigm -> stems.
    #[serde(default)]
    forms: std::collections::BTreeMap<String, super::cue::OneOrMany>,
    example: String,
}

/// An entry of `pronouns.yaml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct PronounEntry {
    words: Vec<String>,
    #[serde(default)]
    person: super::particle::Person,
    #[serde(default)]
    form: Features,
    example: String,
}

/// An entry of `sources.yaml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceEntry {
    is: super::particle::SourceKind,
    #[serde(default)]
    form: Features,
    words: Vec<String>,
    example: String,
}

/// An entry of `callings.yaml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct CallingEntry {
    calling: Calling,
    words: Vec<String>,
    example: String,
}

/// An entry of `lines.yaml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct LineEntry {
    is: LineKind,
    words: Vec<String>,
    example: String,
}

/// A language pack, compiled. Other modules add their own words of the language through [`Pack::words`].
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Pack {
    /// BCP 47 tag of the language.
    pub language: String,
    /// How the language is built.
    pub traits: Arc<Traits>,
    /// How forms are made from stems; of use only to those who learn words.
    #[serde(skip)]
    pub paradigms: Paradigms,
    /// Every word of every list.
    pub words: Words,
    /// The cues.
    pub cues: Vec<Cue>,
    /// The forms of the cues.
    pub cue_forms: Phrases<CueForm>,
    /// Words of grammar.
    pub particles: Phrases<Particle>,
    /// The particles that open content (`that` and `whether`), each with its number for `Cue::opens`.
    pub openers: Vec<String>,
    /// The same particles as phrases.
    opener_words: Phrases<usize>,
    /// Pronouns.
    pub pronouns: Phrases<Pronoun>,
    /// Common nouns for speakers.
    pub sources: Phrases<SourceNoun>,
    /// Words that may call one and the same speaker.
    pub callings: Phrases<Calling>,
    /// First words of lines that are no text.
    pub lines: Phrases<LineKind>,
    /// Number words.
    pub numbers: Phrases<NumberWord>,
    /// Number words that are proclitics (כ: about), by the proclitic's number.
    pub number_clitics: Vec<(usize, NumberWord)>,
    /// Time words.
    pub times: Phrases<TimeWord>,
    /// The day a week begins with, from Monday as 1.
    pub week_starts: i8,
    /// Whether names of months are written with a capital letter.
    pub month_capitals: bool,
    /// The calendar of years such as 1402.
    pub years: Calendar,
    /// Every example, unless the build compiled the pack, with the file it stands in, for tests: what it shows is found again by running extraction.
    #[serde(skip)]
    pub examples: Vec<Example>,
}

/// One example of a pack.
#[derive(Debug, Clone, PartialEq)]
pub struct Example {
    /// The file.
    pub file: &'static str,
    /// The entry it belongs to.
    pub entry: String,
    /// The sentence.
    pub text: String,
    /// What extraction must find in it, for cues.
    pub gives: Option<super::cue::Gives>,
    /// What extraction must make of it, for numbers and times: a count or a date as it is written.
    pub means: Option<String>,
}

impl Pack {
    /// Reads and compiles the files of one pack.
    ///
    /// # Errors
    /// The first thing that is wrong; a pack with an error is refused whole.
    pub fn read(files: &Files<'_>) -> Result<Pack, PackError> {
        let head: Head = read(files, "pack.yaml")?;
        let mut pack = Pack::empty(&head);
        let paradigms =
            Paradigms::new(head.paradigms, head.harmony).map_err(|message| pack_error("pack.yaml", message))?;
        pack.learn_particles(read(files, "particles.yaml")?, &paradigms)?;
        pack.learn_pronouns(read(files, "pronouns.yaml")?);
        pack.learn_sources(read(files, "sources.yaml")?);
        pack.learn_callings(read_or_default(files, "callings.yaml")?);
        pack.learn_lines(read(files, "lines.yaml")?);
        if has(files, "numbers.yaml") {
            pack.learn_numbers(read(files, "numbers.yaml")?);
        }
        if has(files, "times.yaml") {
            pack.learn_times(read(files, "times.yaml")?);
        }
        pack.learn_cues(read(files, "cues.yaml")?, &paradigms)?;
        pack.paradigms = paradigms;
        Ok(pack)
    }

    /// Whether particle number `opener` stands at token `at`.
    pub fn opener_at(&self, opener: usize, tokens: &[super::Token], at: usize) -> bool {
        let mut found = false;
        self.opener_words.each(tokens, at, |phrase| found |= *phrase.value == opener);
        found
    }

    /// The pack of a language of which nothing is known but how it is built: texts can be cut, and digits read.
    pub fn bare(traits: &Traits) -> Pack {
        Pack::empty(&Head { traits: Arc::new(traits.clone()), ..Head::default() })
    }

    fn empty(head: &Head) -> Pack {
        Pack {
            language: head.language.clone(),
            traits: Arc::clone(&head.traits),
            paradigms: Paradigms::default(),
            words: Words::new(&head.traits),
            cues: Vec::new(),
            cue_forms: Phrases::default(),
            particles: Phrases::default(),
            openers: Vec::new(),
            opener_words: Phrases::default(),
            pronouns: Phrases::default(),
            sources: Phrases::default(),
            callings: Phrases::default(),
            lines: Phrases::default(),
            numbers: Phrases::default(),
            number_clitics: Vec::new(),
            times: Phrases::default(),
            week_starts: 1,
            month_capitals: false,
            years: Calendar::Common,
            examples: Vec::new(),
        }
    }

    fn learn_particles(&mut self, entries: Vec<ParticleEntry>, paradigms: &Paradigms) -> Result<(), PackError> {
        for entry in entries {
            let mut words = entry.words;
            for (name, stem) in entry.forms.iter().flat_map(|(name, stems)| stems.all().iter().map(move |s| (name, s)))
            {
                let forms = paradigms.forms(name, stem).ok_or_else(|| no_paradigm("particles.yaml", name))?;
                words.extend(forms.into_iter().map(|(form, _)| form));
            }
            words.iter().for_each(|word| self.learn_particle(entry.is, word));
            self.note("particles.yaml", words.join(", "), entry.example, None);
        }
        Ok(())
    }

    fn learn_particle(&mut self, is: Particle, word: &str) {
        self.particles.learn(&mut self.words, word, is);
        if matches!(is, Particle::That | Particle::Whether) {
            self.opener_words.learn(&mut self.words, word, self.openers.len());
            self.openers.push(word.to_owned());
        }
    }

    fn learn_pronouns(&mut self, entries: Vec<PronounEntry>) {
        for entry in entries {
            let pronoun = Pronoun { person: entry.person, gender: entry.form.gender, number: entry.form.number };
            for word in &entry.words {
                self.pronouns.learn(&mut self.words, word, pronoun);
            }
            self.note("pronouns.yaml", entry.words.join(", "), entry.example, None);
        }
    }

    fn learn_sources(&mut self, entries: Vec<SourceEntry>) {
        for entry in entries {
            let noun = SourceNoun { is: entry.is, gender: entry.form.gender, number: entry.form.number };
            for word in &entry.words {
                self.sources.learn(&mut self.words, word, noun);
            }
            self.note("sources.yaml", entry.words.join(", "), entry.example, None);
        }
    }

    fn learn_callings(&mut self, entries: Vec<CallingEntry>) {
        for entry in entries {
            for word in &entry.words {
                self.callings.learn(&mut self.words, word, entry.calling);
            }
            self.note("callings.yaml", entry.words.join(", "), entry.example, None);
        }
    }

    fn learn_lines(&mut self, entries: Vec<LineEntry>) {
        for entry in entries {
            for word in &entry.words {
                self.lines.learn(&mut self.words, word, entry.is);
            }
            self.note("lines.yaml", entry.words.join(", "), entry.example, None);
        }
    }

    fn learn_numbers(&mut self, entries: Vec<NumberEntry>) {
        for entry in entries {
            for word in &entry.words {
                self.numbers.learn(&mut self.words, word, entry.is);
                self.number_clitics.extend(self.words.proclitic(word).map(|proclitic| (proclitic, entry.is)));
            }
            let means = entry.gives.map(|count| count.to_string());
            self.note_meaning("numbers.yaml", entry.words.join(", "), entry.example, means);
        }
    }

    fn learn_times(&mut self, file: TimeFile) {
        self.week_starts = file.week_starts;
        self.month_capitals = file.month_capitals;
        self.years = file.years;
        for entry in file.words {
            for word in &entry.words {
                self.times.learn(&mut self.words, word, entry.is);
            }
            let means = entry.gives.map(|when| when.to_string());
            self.note_meaning("times.yaml", entry.words.join(", "), entry.example, means);
        }
    }

    fn learn_cues(&mut self, entries: Vec<CueEntry>, paradigms: &Paradigms) -> Result<(), PackError> {
        for entry in entries {
            let number = self.cues.len() as u32;
            for (form, features) in forms_of(&entry, paradigms)? {
                self.cue_forms.learn(&mut self.words, &form, CueForm { cue: number, features });
            }
            let opens = self.openers_of(&entry)?;
            let prefix = entry.prefix.as_deref().and_then(|word| self.words.learn(word).first().copied());
            let with = entry.with.iter().filter_map(|word| self.words.learn(word).first().copied()).collect();
            let governs = entry.governs.iter().map(|word| self.governed(word)).collect();
            self.note("cues.yaml", entry.cue.clone(), entry.example, Some(entry.gives));
            self.cues.push(Cue {
                name: entry.cue,
                kind: entry.kind,
                prefix,
                opens,
                takes: entry.takes,
                governs,
                stance: entry.stance,
                negated: entry.negated,
                tone: entry.tone,
                weak: entry.weak,
                with,
                parted: entry.parted,
                adds: entry.adds,
                hearsay: entry.hearsay,
                own: entry.own,
            });
        }
        Ok(())
    }

    /// A preposition as a cue asks for it: a proclitic of the language, or a word.
    fn governed(&mut self, word: &str) -> Governed {
        match self.traits.proclitics.iter().position(|proclitic| proclitic.text == word) {
            Some(n) => Governed::Glued(n as u16),
            None => Governed::Word(self.words.learn(word).first().copied().unwrap_or_default()),
        }
    }

    /// The numbers of the particles that a cue names.
    fn openers_of(&self, entry: &CueEntry) -> Result<Vec<usize>, PackError> {
        let find = |word: &String| {
            let missing = || cue_error(entry, format!("`{word}` is no `that` or `whether` of particles.yaml"));
            self.openers.iter().position(|opener| opener == word).ok_or_else(missing)
        };
        entry.opens.iter().map(find).collect()
    }

    fn note(&mut self, file: &'static str, entry: String, text: String, gives: Option<super::cue::Gives>) {
        self.examples.push(Example { file, entry, text, gives, means: None });
    }

    fn note_meaning(&mut self, file: &'static str, entry: String, text: String, means: Option<String>) {
        self.examples.push(Example { file, entry, text, gives: None, means });
    }
}

/// Every form of a cue with its features.
fn forms_of(entry: &CueEntry, paradigms: &Paradigms) -> Result<Vec<(String, Features)>, PackError> {
    let mut forms: Vec<(String, Features)> =
        entry.also.iter().map(|(form, &f)| (form.clone(), f.unwrap_or_default())).collect();
    for (name, stems) in &entry.forms {
        for stem in stems.all() {
            forms.extend(paradigms.forms(name, stem).ok_or_else(|| no_paradigm("cues.yaml", name))?);
        }
    }
    match forms.is_empty() {
        true => Err(cue_error(entry, "it has no form: give `forms` or `also`".to_owned())),
        false => Ok(forms),
    }
}

/// The error of a file that names a paradigm which the pack has not.
pub(crate) fn no_paradigm(file: &str, name: &str) -> PackError {
    pack_error(file, format!("there is no paradigm `{name}` in pack.yaml"))
}

fn cue_error(entry: &CueEntry, message: String) -> PackError {
    pack_error("cues.yaml", format!("cue `{}`: {message}", entry.cue))
}

fn pack_error(file: &str, message: String) -> PackError {
    PackError { file: file.into(), line: None, message }
}

/// Reads what people write as a text of their own notation.
///
/// # Errors
/// If the text is none of it.
pub(super) fn as_written<'de, D, T>(text: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: TryFrom<String, Error = String>,
{
    T::try_from(String::deserialize(text)?).map_err(D::Error::custom)
}

/// Whether a pack has the file; the lists of numbers and times may be left out.
fn has(files: &Files<'_>, name: &str) -> bool {
    files.iter().any(|(file, _)| *file == name)
}

/// Reads one file of a pack that may be left out.
///
/// # Errors
/// If it does not fit.
pub(crate) fn read_or_default<T: DeserializeOwned + Default>(files: &Files<'_>, name: &str) -> Result<T, PackError> {
    if has(files, name) { read(files, name) } else { Ok(T::default()) }
}

/// Reads one file of a pack.
///
/// # Errors
/// If it is missing or does not fit.
pub(crate) fn read<T: DeserializeOwned>(files: &Files<'_>, name: &str) -> Result<T, PackError> {
    let missing = || PackError { file: name.to_owned(), line: None, message: "the file is missing".to_owned() };
    let (_, text) = files.iter().find(|(file, _)| *file == name).ok_or_else(missing)?;
    read_text(name, *text)
}

/// Reads the text of the file `name`.
///
/// # Errors
/// If it does not fit; with the line, if people wrote it.
pub(crate) fn read_text<T: DeserializeOwned>(name: &str, text: PackText<'_>) -> Result<T, PackError> {
    let error = |line, message| PackError { file: name.to_owned(), line, message };
    match text {
        PackText::Yaml(text) => {
            yaml::read(text).map_err(|fault| error(fault.position.map(|at| at.line), fault.message))
        }
        PackText::Json(text) => serde_json::from_str(text).map_err(|fault| error(None, fault.to_string())),
    }
}
