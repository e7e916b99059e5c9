//! From what an expression of time says to a date: "on Monday", seen from the day of publication.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

use super::converted::converted;
use crate::extract::notes::time::Time;
use crate::lang::{Calendar, TimeUnit};
use crate::model::When;

/// How far ahead of today a date without a year may lie and still be this year's.
const AHEAD_DAYS: i32 = 14;

/// The time `time` means, told on `today`, looking back; `None` if it names no day, month or year, or one to come.
///
/// `week_starts` is the day a week begins with, from Monday as 1.
pub fn dated(time: &Time, today: Date, week_starts: i8) -> Option<When> {
    if time.which == Some(1) {
        return None;
    }
    let given = match time.calendar {
        Calendar::Common => absolute(time, today),
        _ => converted(time, today),
    };
    let day = given.or_else(|| relative(time, today, week_starts))?;
    match (time.clock, day.single_day()) {
        (Some((hour, minute)), Some(day)) => format!("{day}T{hour:02}:{minute:02}").parse().ok(),
        _ => Some(day),
    }
}

/// A year, month, season or date.
fn absolute(time: &Time, today: Date) -> Option<When> {
    let text = match (time.year, time.season, time.month, time.day) {
        (Some(from), _, _, _) if time.to.is_some() => format!("{from:04}/{:04}", time.to?),
        (Some(year), Some(season), _, _) => format!("{year:04}-{season}"),
        (Some(year), None, Some(month), Some(day)) => Date::new(year, month, day).ok()?.to_string(),
        (Some(year), None, Some(month), None) => format!("{year:04}-{month:02}"),
        (Some(year), None, None, _) => format!("{year:04}"),
        (None, _, Some(month), Some(day)) => latest(today, month, day)?.to_string(),
        (None, _, Some(month), None) => {
            let back = i16::from(month > today.month() || month == today.month() && time.which == Some(-1));
            format!("{:04}-{month:02}", today.year() - back)
        }
        _ => return None,
    };
    text.parse().ok()
}

/// The last day that a date without a year, told on `today`, may mean.
pub(super) fn not_after(today: Date) -> Option<Date> {
    today.checked_add(AHEAD_DAYS.days()).ok()
}

/// The latest day with this month and day, up to today or shortly after.
fn latest(today: Date, month: i8, day: i8) -> Option<Date> {
    let reach = not_after(today)?;
    let in_year = |year: i16| Date::new(year, month, day).ok().filter(|date| *date <= reach);
    in_year(reach.year()).or_else(|| in_year(reach.year() - 1)).or_else(|| in_year(reach.year() - 2))
}

/// A time that counts from today.
fn relative(time: &Time, today: Date, week_starts: i8) -> Option<When> {
    if let Some(weekday) = time.weekday {
        return Some(When::day(last_weekday(today, weekday, time.which == Some(-1))?));
    }
    if let Some((from, to)) = time.days {
        return When::some_day(back(today, -from), back(today, -to));
    }
    if let Some((unit, low, high)) = time.ago {
        return ago(today, unit, low, high);
    }
    if let Some(unit) = time.unit {
        return whole_unit(today, unit, time.which.unwrap_or(0), week_starts);
    }
    if time.earlier {
        return When::some_day(None, Some(today));
    }
    (time.part || time.clock.is_some()).then(|| When::day(today))
}

fn back(today: Date, days: i16) -> Option<Date> {
    today.checked_sub(days.days()).ok()
}

/// The last such weekday up to today, or before today.
fn last_weekday(today: Date, weekday: i8, before: bool) -> Option<Date> {
    let wanted = Weekday::from_monday_one_offset(weekday).ok()?;
    let days = i16::from(today.weekday().since(wanted));
    back(today, if before && days == 0 { 7 } else { days })
}

/// So many units ago.
fn ago(today: Date, unit: TimeUnit, low: f64, high: f64) -> Option<When> {
    let (low, high) = (low.min(9999.0) as i16, high.min(9999.0) as i16);
    match unit {
        TimeUnit::Minute | TimeUnit::Hour => {
            When::some_day(back(today, 1 + high / 24), Some(today)).filter(|_| high >= 24).or(Some(When::day(today)))
        }
        TimeUnit::Day => When::some_day(back(today, high), back(today, low)),
        // "A week ago" is seldom meant to the day.
        TimeUnit::Week => When::some_day(back(today, high * 7 + 2), back(today, (low * 7 - 2).max(1))),
        TimeUnit::Month => months(today, low, high),
        TimeUnit::Year => years(today, low, high),
    }
}

fn months(today: Date, low: i16, high: i16) -> Option<When> {
    let shifted = |n: i16| today.checked_sub(Span::new().try_months(n).ok()?).ok();
    let (first, last) = (shifted(high)?, shifted(low)?);
    When::some_day(Some(first.first_of_month()), Some(last.last_of_month().min(today)))
}

fn years(today: Date, low: i16, high: i16) -> Option<When> {
    if low == high {
        return format!("{:04}~", today.year().checked_sub(low).filter(|year| *year > 0)?).parse().ok();
    }
    let year = |n: i16| Date::new(today.year().checked_sub(n)?, 1, 1).ok();
    When::some_day(year(high), year(low).map(Date::last_of_year))
}

/// The last or this week, month or year.
fn whole_unit(today: Date, unit: TimeUnit, which: i8, week_starts: i8) -> Option<When> {
    match (unit, which) {
        (TimeUnit::Week, 0) => When::some_day(last_weekday(today, week_starts, false), Some(today)),
        (TimeUnit::Week, _) => {
            let this = last_weekday(today, week_starts, false)?;
            When::some_day(back(this, 7), back(this, 1))
        }
        (TimeUnit::Month, 0) => When::some_day(Some(today.first_of_month()), Some(today)),
        (TimeUnit::Month, _) => {
            let last = back(today.first_of_month(), 1)?;
            format!("{:04}-{:02}", last.year(), last.month()).parse().ok()
        }
        (TimeUnit::Year, 0) => When::some_day(Some(today.first_of_year()), Some(today)),
        (TimeUnit::Year, _) => format!("{:04}", today.year() - 1).parse().ok(),
        (TimeUnit::Day, 0) => Some(When::day(today)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::notes::annotate::Notes;
    use crate::lang::{Pack, built_in, built_in_languages};

    const WEDNESDAY: Date = Date::constant(2023, 3, 15);

    fn first_time(pack: &Pack, text: &str) -> Option<String> {
        let notes = Notes::new(text, pack);
        let found = notes.times.first()?;
        (!found.time.bound).then(|| dated(&found.time, WEDNESDAY, pack.week_starts))?.map(|when| when.to_string())
    }

    /// Every phrase of every pack's `times.yaml` means what the entry says.
    #[test]
    fn every_example_of_every_pack_has_its_date() {
        let mut wrong = Vec::new();
        for language in built_in_languages() {
            let pack = Pack::read(built_in(language).unwrap()).unwrap();
            for example in pack.examples.iter().filter(|e| e.file == "times.yaml") {
                let got = first_time(&pack, &example.text);
                if got != example.means {
                    wrong.push(format!("{language}: `{}` gives {got:?}", example.text));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    fn english(text: &str) -> Option<String> {
        first_time(&Pack::read(built_in("en").unwrap()).unwrap(), text)
    }

    #[test]
    fn weekdays_look_back() {
        assert_eq!(english("on Wednesday").as_deref(), Some("2023-03-15"));
        assert_eq!(english("on Thursday").as_deref(), Some("2023-03-09"));
        assert_eq!(english("last Wednesday").as_deref(), Some("2023-03-08"));
    }

    #[test]
    fn dates_without_a_year_take_the_latest() {
        assert_eq!(english("on March 5").as_deref(), Some("2023-03-05"));
        assert_eq!(english("on 24 December").as_deref(), Some("2022-12-24"));
    }
}
