//! Dates and times as people state them: EDTF (ISO 8601-2), the part that news needs.
//!
//! | written | means |
//! |---|---|
//! | `2023`, `2023-03`, `2023-03-05` | some time in that year, month, day |
//! | `2023-03-05T10:00`, `…T10:00+04:00`, `…T10:00Z` | that minute; the zone where it is known |
//! | `2020-21` … `2020-24` | spring, summer, autumn, winter (northern; winter runs into the next year) |
//! | `202X` | some time in the 2020s |
//! | `2023-03~`, `2023-03?`, `2023-03%` | about then, uncertain, both |
//! | `1992/1994`, `2023-03-05/..`, `../2020` | throughout |
//! | `[2023-02-26..2023-03-03]`, `[..2023-03-03]`, `[2023-03-01..]` | some day within |

use std::borrow::Cow;
use std::fmt;

use jiff::civil::{Date, DateTime};
use jiff::{Span as Duration, ToSpan};
use serde::{Deserialize, Serialize};

/// A minute on the time line. Of two moments the earlier is the smaller.
pub type Moment = DateTime;

/// How far apart two clocks without a zone may run, in hours (UTC-12 to UTC+14).
const ZONES_APART: i64 = 26;

/// A date, time or stretch of time as EDTF writes it, with its first and last minute worked out.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct When {
    text: String,
    first: Option<Moment>,
    last: Option<Moment>,
    throughout: bool,
    approximate: bool,
    clock: Clock,
}

/// What is known of the hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Clock {
    /// No hour is given.
    None,
    /// An hour without a zone.
    Local,
    /// An hour with its zone; first and last are in UTC.
    Zoned,
}

/// Why a text is no date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is no date that isnad reads: write EDTF, such as \"2023-03-05\", \"2023-03\", \"[..2023-03-03]\" or \"1992/1994\""
)]
pub struct WhenError(pub String);

impl When {
    /// The day `date`.
    pub fn day(date: Date) -> When {
        made(date.to_string())
    }

    /// Some day from `first` to `last`, either of which may be open but not both; one day if they are the same.
    pub fn some_day(first: Option<Date>, last: Option<Date>) -> Option<When> {
        match (first, last) {
            (Some(a), Some(b)) if a == b => Some(When::day(a)),
            (Some(a), Some(b)) if a > b => None,
            (Some(a), Some(b)) => Some(made(format!("[{a}..{b}]"))),
            (Some(a), None) => Some(made(format!("[{a}..]"))),
            (None, Some(b)) => Some(made(format!("[..{b}]"))),
            (None, None) => None,
        }
    }

    /// Throughout the days from `first` to `last`; the day itself if they are one, `None` if they are the wrong way round.
    pub fn stretch(first: Date, last: Date) -> Option<When> {
        match first.cmp(&last) {
            std::cmp::Ordering::Less => Some(made(format!("{first}/{last}"))),
            std::cmp::Ordering::Equal => Some(When::day(first)),
            std::cmp::Ordering::Greater => None,
        }
    }

    /// The first minute it may be about, or `None` if it is open. In UTC if a zone is given, else on the local clock.
    pub fn first(&self) -> Option<Moment> {
        self.first
    }

    /// The last minute it may be about, or `None` if it is open.
    pub fn last(&self) -> Option<Moment> {
        self.last
    }

    /// The first day it may be about.
    pub fn first_day(&self) -> Option<Date> {
        self.first.map(DateTime::date)
    }

    /// The last day it may be about.
    pub fn last_day(&self) -> Option<Date> {
        self.last.map(DateTime::date)
    }

    /// The day it is, if it is one single day (or a minute of it).
    pub fn single_day(&self) -> Option<Date> {
        self.first_day().filter(|day| self.last_day() == Some(*day))
    }

    /// Whether it means the whole stretch (`1992/1994`) rather than some time within.
    pub fn is_throughout(&self) -> bool {
        self.throughout
    }

    /// Whether it is marked as approximate or uncertain.
    pub fn is_approximate(&self) -> bool {
        self.approximate
    }

    /// Whether an hour is given.
    pub fn has_hour(&self) -> bool {
        self.clock != Clock::None
    }

    /// Whether the two cannot be the same time, whatever the zones and however loosely "about" is meant.
    ///
    /// Hours are compared in UTC when both name their zone. Where one does not, they exclude each other only if no two zones
    /// on Earth could bring them together. An approximate date is widened by a quarter of its length and at least a day.
    pub fn excludes(&self, other: &When) -> bool {
        let slack = self.slack_with(other);
        let before = |a: Option<Moment>, b: Option<Moment>| match (a, b) {
            (Some(a), Some(b)) => a.checked_add(slack).is_ok_and(|a| a < b),
            _ => false,
        };
        before(self.last, other.first) || before(other.last, self.first)
    }

    /// How far apart the two may lie and still be the same time.
    fn slack_with(&self, other: &When) -> Duration {
        let zones = match (self.clock, other.clock) {
            (Clock::Zoned, Clock::Zoned) | (Clock::None, Clock::None) => 0,
            (Clock::Zoned, Clock::None) | (Clock::None, Clock::Zoned) => 14,
            (Clock::Local, Clock::None) | (Clock::None, Clock::Local) => 0,
            _ => ZONES_APART,
        };
        let about = [self, other].into_iter().filter(|when| when.approximate).map(When::width).max().unwrap_or(0);
        (zones + about).hours()
    }

    /// A quarter of the stretch, in hours, at least a day.
    fn width(&self) -> i64 {
        let hours = match (self.first, self.last) {
            (Some(a), Some(b)) => a.duration_until(b).as_hours(),
            _ => 0,
        };
        (hours / 4).max(24)
    }
}

/// Reads a text that this module wrote.
fn made(text: String) -> When {
    When::try_from(text).expect("dates that isnad writes are EDTF")
}

impl TryFrom<String> for When {
    type Error = WhenError;
    fn try_from(text: String) -> Result<When, WhenError> {
        read(&text).ok_or(WhenError(text))
    }
}

impl std::str::FromStr for When {
    type Err = WhenError;
    fn from_str(text: &str) -> Result<When, WhenError> {
        When::try_from(text.to_owned())
    }
}

impl From<When> for String {
    fn from(when: When) -> String {
        when.text
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl schemars::JsonSchema for When {
    fn schema_name() -> Cow<'static, str> {
        "When".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "description": "EDTF (ISO 8601-2): \"2023-03-05\", \"2020-23\", \"1992/1994\", \"[..2023-03-03]\""})
    }
}

/// Reads any form; `None` if the text is none of them.
fn read(text: &str) -> Option<When> {
    if let Some(inside) = text.strip_prefix('[').and_then(|t| t.strip_suffix(']')) {
        let (a, b) = inside.split_once("..")?;
        return read_pair(text, a, b, false);
    }
    if let Some((a, b)) = text.split_once('/') {
        let open = |t| if t == ".." { "" } else { t };
        return read_pair(text, open(a), open(b), true);
    }
    let part = read_part(text)?;
    Some(When {
        text: text.to_owned(),
        first: Some(part.first),
        last: Some(part.last),
        throughout: false,
        approximate: part.approximate,
        clock: part.clock,
    })
}

/// Reads two ends, of which one may be empty.
fn read_pair(text: &str, a: &str, b: &str, throughout: bool) -> Option<When> {
    let end = |t: &str| if t.is_empty() { Some(None) } else { read_part(t).map(Some) };
    let (a, b) = (end(a)?, end(b)?);
    let ends: Vec<&Part> = [&a, &b].into_iter().flatten().collect();
    let clock = ends.iter().map(|part| part.clock).max()?;
    let approximate = ends.iter().any(|part| part.approximate);
    let (first, last) = (a.map(|part| part.first), b.map(|part| part.last));
    if first.zip(last).is_some_and(|(a, b)| a > b) {
        return None;
    }
    Some(When { text: text.to_owned(), first, last, throughout, approximate, clock })
}

/// One date with its first and last minute.
struct Part {
    first: Moment,
    last: Moment,
    approximate: bool,
    clock: Clock,
}

/// Reads one date, with or without an hour and a mark of doubt.
fn read_part(text: &str) -> Option<Part> {
    let plain = text.strip_suffix(['~', '?', '%']).unwrap_or(text);
    let approximate = plain.len() < text.len();
    if let Some((day, hour)) = plain.split_once('T') {
        let (at, clock) = read_hour(read_day(day)?, hour)?;
        return Some(Part { first: at, last: at, approximate, clock });
    }
    let (first, last) = read_days(plain)?;
    let (first, last) = (first.at(0, 0, 0, 0), last.at(23, 59, 0, 0));
    Some(Part { first, last, approximate, clock: Clock::None })
}

/// Reads `10:00`, `10:00Z`, `10:00+04:00` on `day`; with a zone the moment is in UTC.
fn read_hour(day: Date, text: &str) -> Option<(Moment, Clock)> {
    let (clock, zone) = match text.find(['Z', '+', '-']) {
        Some(at) => text.split_at(at),
        None => (text, ""),
    };
    let (hour, minute) = clock_of(clock)?;
    let at = day.at(hour, minute, 0, 0);
    match zone {
        "" => Some((at, Clock::Local)),
        "Z" => Some((at, Clock::Zoned)),
        _ => {
            let (hours, minutes) = clock_of(&zone[1..])?;
            let ahead = i64::from(hours) * 60 + i64::from(minutes);
            let ahead = if zone.starts_with('-') { -ahead } else { ahead };
            Some((at.checked_sub(ahead.minutes()).ok()?, Clock::Zoned))
        }
    }
}

/// Reads `HH:MM`.
fn clock_of(text: &str) -> Option<(i8, i8)> {
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute) = (digits(hour, 2)?, digits(minute, 2)?);
    (hour < 24 && minute < 60).then_some((hour as i8, minute as i8))
}

/// The first and last day of `2023-03-05`, `2023-03`, `2020-23`, `2023`, `202X`.
fn read_days(text: &str) -> Option<(Date, Date)> {
    if let Some(decade) = text.strip_suffix('X') {
        let decade = digits(decade, 3)? as i16 * 10;
        return Some((Date::new(decade, 1, 1).ok()?, Date::new(decade + 9, 12, 31).ok()?));
    }
    if let Some(day) = read_day(text) {
        return Some((day, day));
    }
    let (year, rest) = split_year(text)?;
    match rest.strip_prefix('-') {
        None if rest.is_empty() => Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?)),
        None => None,
        Some(month) => match digits(month, 2)? as i8 {
            month @ 1..=12 => month_of(year, month, year, month),
            season @ 21..=23 => month_of(year, (season - 20) * 3, year, (season - 20) * 3 + 2),
            24 => month_of(year, 12, year.checked_add(1)?, 2),
            _ => None,
        },
    }
}

/// From the first day of one month to the last of another.
fn month_of(year: i16, month: i8, last_year: i16, last_month: i8) -> Option<(Date, Date)> {
    let last = Date::new(last_year, last_month, 1).ok()?;
    Some((Date::new(year, month, 1).ok()?, last.last_of_month()))
}

/// Reads `2023-03-05`.
fn read_day(text: &str) -> Option<Date> {
    let (year, rest) = split_year(text)?;
    let (month, day) = rest.strip_prefix('-')?.split_once('-')?;
    Date::new(year, digits(month, 2)? as i8, digits(day, 2)? as i8).ok()
}

/// Splits off four digits of year, 0001 to 9999.
fn split_year(text: &str) -> Option<(i16, &str)> {
    let year = digits(text.get(..4)?, 4)? as i16;
    (year > 0).then_some((year, &text[4..]))
}

/// Reads exactly `length` ASCII digits.
fn digits(text: &str, length: usize) -> Option<u32> {
    (text.len() == length && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn when(text: &str) -> When {
        text.parse().unwrap()
    }

    #[test]
    fn every_form_reads_and_writes_itself() {
        for text in [
            "2023",
            "2023-03",
            "2023-03-05",
            "2020-23",
            "202X",
            "2023-03~",
            "2023-03-05T10:00",
            "2023-03-05T10:00+04:00",
            "1992/1994",
            "2023-03-05/..",
            "../2020",
            "[2023-02-26..2023-03-03]",
            "[..2023-03-03]",
            "[2023-03-01..]",
        ] {
            assert_eq!(when(text).to_string(), text);
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "2023-02-31",
            "2023-13",
            "05.03.2023",
            "[..]",
            "/",
            "[2023-03-05..2023-03-01]",
            "0000",
            "12023",
            "2023-3-5",
            "2023-03-05T25:00",
            "٢٠٢٣",
        ] {
            assert!(text.parse::<When>().is_err(), "{text}");
        }
    }

    #[test]
    fn stretches_have_their_ends() {
        assert_eq!(when("2020-23").first_day().unwrap().to_string(), "2020-09-01");
        assert_eq!(when("2020-24").last_day().unwrap().to_string(), "2021-02-28");
        assert_eq!(when("[..2023-03-03]").first(), None);
        assert!(when("1992/1994").is_throughout());
    }

    #[test]
    fn ten_in_moscow_is_eleven_in_baku() {
        let moscow = when("2023-03-05T10:00+03:00");
        assert!(!moscow.excludes(&when("2023-03-05T11:00+04:00")));
        assert!(moscow.excludes(&when("2023-03-05T10:00+04:00")));
        assert!(!moscow.excludes(&when("2023-03-05T11:00")));
        assert!(!moscow.excludes(&when("2023-03-05")));
        assert!(moscow.excludes(&when("2023-03-07")));
    }
}
