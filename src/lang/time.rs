//! Time words: what `times.yaml` of a pack lists.

use serde::{Deserialize, Serialize};

use super::pack::as_written;

/// What a word does in an expression of time.
///
/// Written as its name and what it needs: `month 9`, `month persian 1`, `day -1 -1`, `unit week`, `ago-before`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TimeWord {
    /// Some day from the first to the second number of days from today: today is 0 and 0, yesterday -1 and -1.
    Day(i16, i16),
    /// A day of the week, from Monday as 1.
    Weekday(i8),
    /// A month of a calendar, from its first as 1.
    Month(Calendar, i8),
    /// Spring to winter as EDTF has them, 21 to 24.
    Season(i8),
    /// A unit of time in the plural: days, недель, أسابيع.
    Unit(TimeUnit),
    /// One such unit: week, неделю, أسبوع.
    One(TimeUnit),
    /// Two such units in one word: أسبوعين.
    Two(TimeUnit),
    /// Counts back from today, before the number: قبل, vor, hace.
    AgoBefore,
    /// Counts back from today, after the unit: ago, назад, önce.
    AgoAfter,
    /// The one before this: last, прошлый, الماضي.
    Last,
    /// This one: this, текущий, الجاري.
    This,
    /// The one after this: next, следующий, المقبل.
    Next,
    /// Some day up to today: earlier, ранее, سابقا.
    Earlier,
    /// A part of the day: morning, вечером, فجر; it names no day.
    Part,
    /// Before noon, after a clock time.
    Morning,
    /// After noon, after a clock time.
    Evening,
    /// Makes a clock time of a number: o'clock, часов, الساعة.
    Clock,
    /// Stands beside the number of a year: the year, году, عام.
    Year,
    /// The time only bounds something else: since, until, after, منذ, до.
    Bound,
    /// Belongs to a time that follows it and says nothing by itself: on, early, dated, يوم.
    Lead,
    /// Opens a stretch with two ends: between, с, بين.
    Between,
    /// Stands between the ends of a stretch: to, по, إلى.
    To,
}

/// A way to count years and months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Calendar {
    /// The Gregorian one, of civil life nearly everywhere.
    #[default]
    Common,
    /// Solar Hijri, of civil life in Iran and Afghanistan.
    Persian,
    /// The lunar one of the Islamic year.
    Islamic,
}

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each name is its own explanation")]
pub enum TimeUnit {
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

impl TryFrom<String> for TimeWord {
    type Error = String;
    fn try_from(text: String) -> Result<TimeWord, String> {
        read(&text)
            .ok_or_else(|| format!("`{text}` is no kind of time word: write `month 9`, `day -1 -1`, `unit week`"))
    }
}

fn read(text: &str) -> Option<TimeWord> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let within = |text: &str, from: i8, to: i8| text.parse::<i8>().ok().filter(|n| (from..=to).contains(n));
    Some(match words[..] {
        ["day", from, to] => TimeWord::Day(from.parse().ok()?, to.parse().ok()?),
        ["weekday", n] => TimeWord::Weekday(within(n, 1, 7)?),
        ["month", n] => TimeWord::Month(Calendar::Common, within(n, 1, 12)?),
        ["month", "persian", n] => TimeWord::Month(Calendar::Persian, within(n, 1, 12)?),
        ["month", "islamic", n] => TimeWord::Month(Calendar::Islamic, within(n, 1, 12)?),
        ["season", n] => TimeWord::Season(within(n, 21, 24)?),
        ["unit", unit] => TimeWord::Unit(unit_of(unit)?),
        ["one", unit] => TimeWord::One(unit_of(unit)?),
        ["two", unit] => TimeWord::Two(unit_of(unit)?),
        ["ago-before"] => TimeWord::AgoBefore,
        ["ago-after"] => TimeWord::AgoAfter,
        ["last"] => TimeWord::Last,
        ["this"] => TimeWord::This,
        ["next"] => TimeWord::Next,
        ["earlier"] => TimeWord::Earlier,
        ["part"] => TimeWord::Part,
        ["morning"] => TimeWord::Morning,
        ["evening"] => TimeWord::Evening,
        ["clock"] => TimeWord::Clock,
        ["year"] => TimeWord::Year,
        ["bound"] => TimeWord::Bound,
        ["lead"] => TimeWord::Lead,
        ["between"] => TimeWord::Between,
        ["to"] => TimeWord::To,
        _ => return None,
    })
}

fn unit_of(text: &str) -> Option<TimeUnit> {
    Some(match text {
        "minute" => TimeUnit::Minute,
        "hour" => TimeUnit::Hour,
        "day" => TimeUnit::Day,
        "week" => TimeUnit::Week,
        "month" => TimeUnit::Month,
        "year" => TimeUnit::Year,
        _ => return None,
    })
}

/// `times.yaml`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TimeFile {
    /// The day a week begins with, from Monday as 1.
    pub week_starts: i8,
    /// Whether names of months are written with a capital letter, so that `may` is none.
    #[serde(default)]
    pub month_capitals: bool,
    /// The calendar that years such as 1402 are of, where the press counts so.
    #[serde(default)]
    pub years: Calendar,
    /// The words.
    pub words: Vec<TimeEntry>,
}

/// An entry of `times.yaml`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TimeEntry {
    /// What the words do.
    #[serde(deserialize_with = "as_written")]
    pub is: TimeWord,
    /// The words.
    pub words: Vec<String>,
    /// A phrase with one of them.
    pub example: String,
    /// The time of the phrase if it was published on Wednesday, 15 March 2023; absent where it gives none.
    #[serde(default)]
    pub gives: Option<crate::model::When>,
}
