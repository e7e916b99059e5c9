//! Paradigms: how the forms of a word are made from its stem, as data.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What a form of a word is: number, gender and what kind of form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Features {
    /// Whether it says something by itself: no participle, infinitive or noun.
    pub finite: bool,
    /// Participle or converb (saying, заявив, موضحا).
    pub participle: bool,
    /// Infinitive.
    pub infinitive: bool,
    /// The speaker is hidden (it was said, сообщается).
    pub passive: bool,
    /// Future or conditional: the saying has not happened.
    pub unreal: bool,
    /// A participle that stands before the speaker it describes (diyen Bakan, заявивший министр).
    pub relative: bool,
    /// The form itself says not (doğrulamadı).
    pub negated: bool,
    /// The verb's separable prefix stands at the end of the clause (teilte … mit).
    pub split: bool,
    /// Its subject is a pronoun written with it (affirme-t-elle).
    pub pronoun: bool,
    /// Its gender, where the form shows one.
    pub gender: Option<Gender>,
    /// Its number, where the form shows one.
    pub number: Option<Number>,
}

/// Grammatical gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each name is its own explanation")]
pub enum Gender {
    Masculine,
    Feminine,
    Neuter,
}

/// Grammatical number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each name is its own explanation")]
pub enum Number {
    Singular,
    Dual,
    Plural,
}

impl TryFrom<String> for Features {
    type Error = String;
    fn try_from(text: String) -> Result<Features, String> {
        let mut features = Features::default();
        for word in text.split_whitespace() {
            match word {
                "finite" => features.finite = true,
                "participle" => features.participle = true,
                "infinitive" => features.infinitive = true,
                "passive" => features.passive = true,
                "unreal" => features.unreal = true,
                "relative" => features.relative = true,
                "negated" => features.negated = true,
                "split" => features.split = true,
                "pronoun" => features.pronoun = true,
                "m" => features.gender = Some(Gender::Masculine),
                "f" => features.gender = Some(Gender::Feminine),
                "n" => features.gender = Some(Gender::Neuter),
                "sg" => features.number = Some(Number::Singular),
                "du" => features.number = Some(Number::Dual),
                "pl" => features.number = Some(Number::Plural),
                _ => {
                    return Err(format!(
                        "`{word}` is no feature: finite participle infinitive passive unreal relative negated split pronoun m f n sg du pl"
                    ));
                }
            }
        }
        Ok(features)
    }
}

impl From<Features> for String {
    fn from(features: Features) -> String {
        let mut words = Vec::new();
        let flags = [
            (features.finite, "finite"),
            (features.participle, "participle"),
            (features.infinitive, "infinitive"),
            (features.passive, "passive"),
            (features.unreal, "unreal"),
            (features.relative, "relative"),
            (features.negated, "negated"),
            (features.split, "split"),
            (features.pronoun, "pronoun"),
        ];
        words.extend(flags.iter().filter(|(set, _)| *set).map(|(_, name)| *name));
        words.extend(features.gender.map(|gender| match gender {
            Gender::Masculine => "m",
            Gender::Feminine => "f",
            Gender::Neuter => "n",
        }));
        words.extend(features.number.map(|number| match number {
            Number::Singular => "sg",
            Number::Dual => "du",
            Number::Plural => "pl",
        }));
        words.join(" ")
    }
}

/// The paradigms of a language: name -> (form with `*` for the stem -> features).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Paradigms(pub BTreeMap<String, BTreeMap<String, Features>>);

impl Paradigms {
    /// The forms that paradigm `name` makes of `stem`, or `None` if there is no such paradigm.
    ///
    /// Words after the stem stay where they are: the stem `teilt` with `* mit` gives `teilt mit`. A bar in the stem says
    /// where the endings go: `отказа| комментировать` with `*лся` gives `отказался комментировать`.
    pub fn forms(&self, name: &str, stem: &str) -> Option<Vec<(String, Features)>> {
        let rows = self.0.get(name)?;
        let (head, tail) = stem.split_once('|').unwrap_or((stem, ""));
        Some(rows.iter().map(|(form, &features)| (form.replace('*', head) + tail, features)).collect())
    }
}
