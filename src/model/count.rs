//! How many: a range, since news says "at least", "about" and "dozens".

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// By how much "about N" may be off, as a share of N; at least one.
const ABOUT: f64 = 0.15;

/// How many, as a range of numbers from 0.
///
/// Written `3`, `6501..` (more than 6,500), `..5`, `10..12`, `~2000` (about).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Count {
    low: f64,
    high: Option<f64>,
    about: bool,
}

/// Why a text is no count.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CountError {
    /// It is not written like one.
    #[error("`{0}` is no count: write \"3\", \"6501..\", \"..5\", \"10..12\" or \"~2000\"")]
    Form(String),
    /// A point before three digits parts thousands in one language and is decimal in another.
    #[error("`{0}` may be over a thousand or one and a fraction: write \"1234\", or \"1.2340\" for the fraction")]
    Point(String),
}

impl Count {
    /// Exactly `n`, or `None` if `n` is negative or no finite number.
    pub fn exactly(n: f64) -> Option<Count> {
        Count::between(n, Some(n))
    }

    /// About `n`.
    pub fn about(n: f64) -> Option<Count> {
        Count::exactly(n).map(|count| Count { about: true, ..count })
    }

    /// From `low` to `high`, both included; `high` may be open.
    pub fn between(low: f64, high: Option<f64>) -> Option<Count> {
        let fits = |n: f64| n.is_finite() && n >= 0.0;
        (fits(low) && high.is_none_or(|high| fits(high) && low <= high)).then_some(Count { low, high, about: false })
    }

    /// The smallest number it allows; "about 2000" is widened.
    pub fn low(self) -> f64 {
        if self.about { (self.low - self.slack()).max(0.0) } else { self.low }
    }

    /// The largest number it allows, or `None` if it is open upwards.
    pub fn high(self) -> Option<f64> {
        self.high.map(|high| if self.about { high + self.slack() } else { high })
    }

    /// The number itself, if it is one: 3 for `3` and 2000 for `~2000`.
    pub fn number(self) -> Option<f64> {
        self.high.filter(|&high| high == self.low)
    }

    /// Whether its ends are whole numbers, as those of people are.
    pub fn is_whole(self) -> bool {
        [Some(self.low), self.high].into_iter().flatten().all(|end| end.fract() == 0.0)
    }

    /// So many times as many, in whole numbers; `None` if that is no finite number.
    pub fn times(self, by: f64) -> Option<Count> {
        let times = |end: f64| (end * by).round();
        let count = Count::between(times(self.low), self.high.map(times))?;
        Some(Count { about: self.about, ..count })
    }

    /// Whether it is marked as "about".
    pub fn is_about(self) -> bool {
        self.about
    }

    /// Whether no number lies in both ranges; a number with fewer figures covers what rounds to it.
    pub fn excludes(self, other: Count) -> bool {
        let below = |one: Count, other: Count| one.high().is_some_and(|high| high < other.low());
        (below(self, other) || below(other, self)) && !self.covers(other) && !other.covers(self)
    }

    /// Whether both are numbers and this one is the other with fewer figures: 20000 for 19870, 2.26 million for 2262424.
    pub fn covers(self, exact: Count) -> bool {
        self.number().zip(exact.number()).is_some_and(|(round, exact)| rounds_to(exact, round))
    }

    fn slack(self) -> f64 {
        (self.low * ABOUT).max(1.0)
    }
}

/// Whether `round`, which keeps two figures at least, is `exact` rounded.
fn rounds_to(exact: f64, round: f64) -> bool {
    let units = [1e9, 1e8, 1e7, 1e6, 1e5, 1e4, 1e3, 1e2, 10.0, 1.0, 0.1, 0.01];
    let is_whole = |n: f64| (n - n.round()).abs() < 1e-6;
    let unit = units.into_iter().find(|unit| round >= 10.0 * unit && is_whole(round / unit));
    unit.is_some_and(|unit| (exact - round).abs() <= unit / 2.0)
}

impl std::str::FromStr for Count {
    type Err = CountError;
    fn from_str(text: &str) -> Result<Count, CountError> {
        match read(text) {
            _ if text.split("..").any(has_doubtful_point) => Err(CountError::Point(text.to_owned())),
            Some(count) => Ok(count),
            None => Err(CountError::Form(text.to_owned())),
        }
    }
}

fn read(text: &str) -> Option<Count> {
    if let Some(about) = text.strip_prefix('~') {
        return Count::about(number(about)?);
    }
    match text.split_once("..") {
        None => Count::exactly(number(text)?),
        Some(("", "")) => None,
        Some((low, "")) => Count::between(number(low)?, None),
        Some(("", high)) => Count::between(0.0, Some(number(high)?)),
        Some((low, high)) => Count::between(number(low)?, Some(number(high)?)),
    }
}

/// Whether `number` has a point that people of two languages would read differently: `1.234`.
fn has_doubtful_point(number: &str) -> bool {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    number.trim_start_matches('~').split_once('.').is_some_and(|(whole, rest)| {
        (1..=3).contains(&whole.len())
            && !whole.starts_with('0')
            && rest.len() == 3
            && is_digits(whole)
            && is_digits(rest)
    })
}

/// A number as it is written: with a nought more where three decimals would leave a doubt.
fn written(number: f64) -> String {
    let text = number.to_string();
    if has_doubtful_point(&text) { text + "0" } else { text }
}

/// Reads ASCII digits with at most one decimal point; neither sign nor exponent.
fn number(text: &str) -> Option<f64> {
    let plain = text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    (plain && text.starts_with(|c: char| c.is_ascii_digit()) && !text.ends_with('.')).then(|| text.parse().ok())?
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let about = if self.about { "~" } else { "" };
        match self.high {
            Some(high) if high == self.low => write!(f, "{about}{}", written(high)),
            Some(high) if self.low == 0.0 => write!(f, "..{}", written(high)),
            Some(high) => write!(f, "{}..{}", written(self.low), written(high)),
            None => write!(f, "{}..", written(self.low)),
        }
    }
}

impl Serialize for Count {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CountVisitor)
    }
}

/// Takes a string or a bare whole number.
struct CountVisitor;

impl serde::de::Visitor<'_> for CountVisitor {
    type Value = Count;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a count such as \"3\", \"6501..\" or \"~2000\"")
    }
    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Count, E> {
        text.parse().map_err(E::custom)
    }
    fn visit_u64<E: serde::de::Error>(self, n: u64) -> Result<Count, E> {
        Count::exactly(n as f64).ok_or_else(|| E::custom(CountError::Form(n.to_string())))
    }
    fn visit_i64<E: serde::de::Error>(self, n: i64) -> Result<Count, E> {
        Count::exactly(n as f64).ok_or_else(|| E::custom(CountError::Form(n.to_string())))
    }
    fn visit_f64<E: serde::de::Error>(self, n: f64) -> Result<Count, E> {
        Count::exactly(n).ok_or_else(|| E::custom(CountError::Form(n.to_string())))
    }
}

impl schemars::JsonSchema for Count {
    fn schema_name() -> Cow<'static, str> {
        "Count".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": ["string", "integer"], "description": "\"3\", \"6501..\", \"..5\", \"10..12\", \"~2000\""})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str) -> Count {
        text.parse().unwrap()
    }

    #[test]
    fn every_form_reads_and_writes_itself() {
        for text in ["3", "6501..", "..5", "10..12", "~2000", "7.8", "0", "1.2340", "1234.567", "0.125"] {
            assert_eq!(count(text).to_string(), text);
        }
    }

    #[test]
    fn what_is_no_count_is_refused() {
        for text in
            ["", "-3", "1e400", "٣٫٥", "..", "5..3", "~", "three", "1.", "1.2.3", "inf", "1.234", "~12.345", "3..1.234"]
        {
            assert!(text.parse::<Count>().is_err(), "{text}");
        }
    }

    #[test]
    fn at_least_three_allows_five() {
        assert!(!count("3..").excludes(count("5")));
        assert!(count("3").excludes(count("5")));
        assert!(!count("~2000").excludes(count("1960")));
        assert!(!count("20..99").excludes(count("47")));
    }

    #[test]
    fn a_number_with_fewer_figures_covers_what_rounds_to_it() {
        assert!(!count("2260000").excludes(count("2262424")) && !count("19870").excludes(count("20000")));
        assert!(count("2260000").excludes(count("2270000")) && count("20").excludes(count("19")));
        assert!(count("9.1").excludes(count("9.4")));
    }
}
