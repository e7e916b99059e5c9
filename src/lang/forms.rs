//! Paradigms: how the forms of a word are made from its stem, as data.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::harmony::Harmony;

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
    /// Its subject is a pronoun written with it (affirme-t-elle); of an "according to", that of its clause (nach eigenen Angaben).
    pub pronoun: bool,
    /// Its gender, where the form shows one.
    pub gender: Option<Gender>,
    /// Its number, where the form shows one.
    pub number: Option<Number>,
}

/// Grammatical gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each name is its own explanation")]
pub enum Gender {
    Masculine,
    Feminine,
    Neuter,
}

/// Grammatical number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each name is its own explanation")]
pub enum Number {
    Singular,
    Dual,
    Plural,
}

impl Features {
    /// What a form is that is `self` and `more`.
    fn with(self, more: Features) -> Features {
        Features {
            finite: self.finite || more.finite,
            participle: self.participle || more.participle,
            infinitive: self.infinitive || more.infinitive,
            passive: self.passive || more.passive,
            unreal: self.unreal || more.unreal,
            relative: self.relative || more.relative,
            negated: self.negated || more.negated,
            split: self.split || more.split,
            pronoun: self.pronoun || more.pronoun,
            gender: more.gender.or(self.gender),
            number: more.number.or(self.number),
        }
    }
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

/// Features as the build keeps them: a bit each, and two for gender and for number.
pub(super) mod bits {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::{Features, Gender, Number};

    pub fn serialize<S: Serializer>(features: &Features, serializer: S) -> Result<S::Ok, S::Error> {
        let Features {
            finite,
            participle,
            infinitive,
            passive,
            unreal,
            relative,
            negated,
            split,
            pronoun,
            gender,
            number,
        } = *features;
        let flags = [finite, participle, infinitive, passive, unreal, relative, negated, split, pronoun];
        let bits = flags.iter().rev().fold(0, |bits, &flag| bits << 1 | u16::from(flag));
        let (gender, number) =
            (gender.map_or(0, |gender| gender as u16 + 1), number.map_or(0, |number| number as u16 + 1));
        (number << 11 | gender << 9 | bits).serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Features, D::Error> {
        let bits = u16::deserialize(deserializer)?;
        let flag = |n: u32| bits & 1 << n != 0;
        let gender =
            [None, Some(Gender::Masculine), Some(Gender::Feminine), Some(Gender::Neuter)][usize::from(bits >> 9 & 3)];
        let number =
            [None, Some(Number::Singular), Some(Number::Dual), Some(Number::Plural)][usize::from(bits >> 11 & 3)];
        Ok(Features {
            finite: flag(0),
            participle: flag(1),
            infinitive: flag(2),
            passive: flag(3),
            unreal: flag(4),
            relative: flag(5),
            negated: flag(6),
            split: flag(7),
            pronoun: flag(8),
            gender,
            number,
        })
    }
}

/// A row of a paradigm: a form, or the stem of further forms.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(try_from = "String")]
struct Row {
    /// What the form is, or all further ones are.
    features: Features,
    /// The paradigms that make further forms of it; none if it is a form itself.
    like: Vec<String>,
}

impl TryFrom<String> for Row {
    type Error = String;
    fn try_from(text: String) -> Result<Row, String> {
        let mut words = text.split_whitespace();
        let features: Vec<&str> = words.by_ref().take_while(|word| *word != "like").collect();
        Ok(Row { features: features.join(" ").try_into()?, like: words.map(str::to_owned).collect() })
    }
}

/// The paradigms as they are written: name -> (form with `*` for the stem -> features).
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct Rows(BTreeMap<String, BTreeMap<String, Row>>);

impl Rows {
    /// Whether paradigm `name`, which those of `inside` are like, is there and like none of them.
    fn check<'r>(&'r self, name: &'r str, inside: &mut Vec<&'r str>) -> Result<(), String> {
        if inside.contains(&name) {
            return Err(format!("the paradigm `{name}` is like itself"));
        }
        let rows = self.0.get(name).ok_or_else(|| format!("there is no paradigm `{name}`"))?;
        inside.push(name);
        rows.values().flat_map(|row| &row.like).try_for_each(|like| self.check(like, inside))?;
        inside.pop();
        Ok(())
    }
}

/// The paradigms of a language.
///
/// `negated like past` beside `*ma` makes `*ma` a stem of the paradigm `past`, whose forms are negated then.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Paradigms {
    rows: Rows,
    harmony: Harmony,
}

impl Paradigms {
    /// The paradigms that `rows` write, with letters that follow the word before them as `harmony` says.
    ///
    /// # Errors
    /// If one is like another that is not there, or like itself, or if `harmony` is wrong.
    pub(super) fn new(rows: Rows, harmony: Harmony) -> Result<Paradigms, String> {
        harmony.check()?;
        rows.0.keys().try_for_each(|name| rows.check(name, &mut Vec::new()))?;
        Ok(Paradigms { rows, harmony })
    }

    /// The forms that paradigm `name` makes of `stem`, or `None` if there is no such paradigm.
    ///
    /// Words after the stem stay where they are: the stem `teilt` with `* mit` gives `teilt mit`. A bar in the stem says
    /// where the endings go: `отказа| комментировать` with `*лся` gives `отказался комментировать`. Words before a plus stand
    /// before the whole form: `կրակ + բաց` with `չի *ել` gives `կրակ չի բացել`.
    pub fn forms(&self, name: &str, stem: &str) -> Option<Vec<(String, Features)>> {
        let (before, stem) = stem.split_once('+').map_or(("", stem), |(before, stem)| (before, stem.trim_start()));
        let (head, tail) = stem.split_once('|').unwrap_or((stem, ""));
        let mut forms = Vec::new();
        self.add(name, head, Features::default(), &mut forms)?;
        forms.iter_mut().for_each(|(form, _)| {
            form.insert_str(0, before);
            form.push_str(tail);
        });
        Some(forms)
    }

    /// Adds to `forms` those of `stem`, which are `features` all of them.
    fn add(&self, name: &str, stem: &str, features: Features, forms: &mut Vec<(String, Features)>) -> Option<()> {
        for (pattern, row) in self.rows.0.get(name)? {
            let form = self.harmony.form(pattern, stem);
            let features = features.with(row.features);
            for like in &row.like {
                self.add(like, &form, features, forms)?;
            }
            if row.like.is_empty() {
                forms.push((form, features));
            }
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paradigms(text: &str) -> Result<Paradigms, String> {
        Paradigms::new(crate::yaml::read(text).unwrap(), Harmony::default())
    }

    #[test]
    fn a_paradigm_takes_forms_from_others() {
        let text =
            "past: {\"*dı\": finite, \"*dılar\": finite pl}\nverb: {\"*\": like past, \"*ma\": negated like past}";
        let forms = paradigms(text).unwrap().forms("verb", "saldır").unwrap();
        let written: Vec<String> =
            forms.into_iter().map(|(form, is)| format!("{form}: {}", String::from(is))).collect();
        assert_eq!(
            written,
            [
                "saldırdı: finite",
                "saldırdılar: finite pl",
                "saldırmadı: finite negated",
                "saldırmadılar: finite negated pl"
            ]
        );
    }

    #[test]
    fn endings_stand_at_the_bar() {
        let made = paradigms("past: {\"*лся\": finite}").unwrap().forms("past", "отказа| комментировать").unwrap();
        assert_eq!(made[0].0, "отказался комментировать");
    }

    #[test]
    fn words_before_a_plus_stand_before_the_form() {
        let paradigms = paradigms("գրել: {\"չի *ել\": finite}\nգալ: {\"չի եկել\": finite}").unwrap();
        let form = |name: &str, stem: &str| paradigms.forms(name, stem).unwrap().remove(0).0;
        assert_eq!(form("գրել", "կրակ + բաց"), "կրակ չի բացել");
        assert_eq!(form("գալ", "դուրս +"), "դուրս չի եկել");
        assert_eq!(form("գալ", "դուրս +| փողոց"), "դուրս չի եկել փողոց");
    }

    #[test]
    fn a_paradigm_is_like_one_that_is_there_and_not_like_itself() {
        assert_eq!(paradigms("verb: {\"*\": like past}").unwrap_err(), "there is no paradigm `past`");
        let round = "past: {\"*\": like verb}\nverb: {\"*\": finite like past}";
        assert_eq!(paradigms(round).unwrap_err(), "the paradigm `past` is like itself");
    }
}
