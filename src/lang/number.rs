//! Number words: what `numbers.yaml` of a pack lists.

use serde::{Deserialize, Serialize};

use super::pack::as_written;

/// What a word does to the number it stands in or beside.
///
/// Written as its name and its figures: `number 3`, `scale 1000`, `vague 20 99`, `at-least`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum NumberWord {
    /// A number: three, twenty, двое, ألفين.
    Number(f64),
    /// A place in a row: first, الخامس. Only dates count with it.
    Ordinal(f64),
    /// Multiplies the number before it: hundred, thousand, million.
    Scale(f64),
    /// A number nobody counted, from the first to the second: several, dozens, десятки, مئات.
    Vague(f64, f64),
    /// The number or more: at least, не менее, على الأقل. It may also follow what is counted.
    AtLeast,
    /// More than the number: over, более, أكثر من.
    MoreThan,
    /// The number or fewer: up to, до.
    AtMost,
    /// Fewer than the number.
    LessThan,
    /// Not quite the number: about, около, نحو.
    About,
    /// More than the number that stands before it: 200'den fazla.
    MoreBehind,
    /// Fewer than the number that stands before it: 200'ün altında.
    LessBehind,
    /// Not quite the number that stands before it: 200'e yakın.
    AboutBehind,
    /// Opens a range: between, от, بين.
    Between,
    /// Stands between the ends of a range: to, до, إلى.
    To,
}

impl TryFrom<String> for NumberWord {
    type Error = String;
    fn try_from(text: String) -> Result<NumberWord, String> {
        read(&text)
            .ok_or_else(|| format!("`{text}` is no kind of number word: write `number 3`, `vague 20 99`, `at-least`"))
    }
}

fn read(text: &str) -> Option<NumberWord> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let figure = |text: &str| text.parse::<f64>().ok().filter(|n| n.is_finite() && *n >= 0.0);
    Some(match words[..] {
        ["number", n] => NumberWord::Number(figure(n)?),
        ["ordinal", n] => NumberWord::Ordinal(figure(n)?),
        ["scale", n] => NumberWord::Scale(figure(n)?),
        ["vague", low, high] => NumberWord::Vague(figure(low)?, figure(high)?),
        ["at-least"] => NumberWord::AtLeast,
        ["more-than"] => NumberWord::MoreThan,
        ["at-most"] => NumberWord::AtMost,
        ["less-than"] => NumberWord::LessThan,
        ["about"] => NumberWord::About,
        ["more-than", "behind"] => NumberWord::MoreBehind,
        ["less-than", "behind"] => NumberWord::LessBehind,
        ["about", "behind"] => NumberWord::AboutBehind,
        ["between"] => NumberWord::Between,
        ["to"] => NumberWord::To,
        _ => return None,
    })
}

/// An entry of `numbers.yaml`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NumberEntry {
    /// What the words do.
    #[serde(deserialize_with = "as_written")]
    pub is: NumberWord,
    /// The words.
    pub words: Vec<String>,
    /// A phrase with one of them.
    pub example: String,
    /// The count the phrase gives, as counts are written; absent where it gives none (ordinals).
    #[serde(default)]
    pub gives: Option<crate::model::Count>,
}
