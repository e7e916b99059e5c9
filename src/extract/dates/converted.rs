//! Dates of the Persian (Solar Hijri) and the Islamic (Hijri) calendar as days of the common one.

use icu_calendar::Iso;
use icu_calendar::cal::{Hijri, Persian};
use jiff::Span;
use jiff::civil::Date;

use super::calendar::not_after;
use crate::extract::notes::time::Time;
use crate::lang::Calendar;
use crate::model::When;

/// The date that `time` gives in its own calendar, told on `today`; `None` if it gives none, or one to come.
///
/// A month or a year of another calendar is some day within its first and last. The Islamic months begin when the new moon
/// is seen, a day sooner or later than the reckoned one: a day of them is one of three.
pub fn converted(time: &Time, today: Date) -> Option<When> {
    let calendar = time.calendar;
    let within = |year: i32| {
        let first = day_of(calendar, year, time.month.unwrap_or(1), time.day.unwrap_or(1))?;
        let last = match (time.month, time.day) {
            (Some(_), Some(_)) => first,
            (Some(12), None) | (None, _) => before(day_of(calendar, year + 1, 1, 1)?)?,
            (Some(month), None) => before(day_of(calendar, year, month + 1, 1)?)?,
        };
        Some((first, last))
    };
    let (first, last) = match time.year {
        Some(year) => within(i32::from(year))?,
        None => {
            time.month?;
            let reach = not_after(today)?;
            let this = year_of(calendar, today)?;
            [this + 1, this, this - 1].into_iter().filter_map(within).find(|(first, _)| *first <= reach)?
        }
    };
    let unsure = if calendar == Calendar::Islamic { 1 } else { 0 };
    let shifted = |date: Date, days: i64| date.checked_add(Span::new().days(days)).ok();
    match first == last && unsure == 0 {
        true => Some(When::day(first)),
        false => When::some_day(shifted(first, -unsure), shifted(last, unsure)),
    }
}

fn before(date: Date) -> Option<Date> {
    date.yesterday().ok()
}

/// The common day of a day in `calendar`.
fn day_of(calendar: Calendar, year: i32, month: i8, day: i8) -> Option<Date> {
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    let iso = match calendar {
        Calendar::Common => icu_calendar::Date::try_new_iso(year, month, day).ok()?,
        Calendar::Persian => icu_calendar::Date::try_new_persian(year, month, day).ok()?.to_calendar(Iso),
        Calendar::Islamic => {
            let hijri = Hijri::new_umm_al_qura();
            icu_calendar::Date::try_new_hijri_with_calendar(year, month, day, hijri).ok()?.to_calendar(Iso)
        }
    };
    let year = i16::try_from(iso.year().extended_year()).ok()?;
    Date::new(year, iso.month().ordinal.try_into().ok()?, iso.day_of_month().0.try_into().ok()?).ok()
}

/// The year of `calendar` that a common day lies in.
fn year_of(calendar: Calendar, day: Date) -> Option<i32> {
    let (month, date) = (day.month().try_into().ok()?, day.day().try_into().ok()?);
    let iso = icu_calendar::Date::try_new_iso(i32::from(day.year()), month, date).ok()?;
    Some(match calendar {
        Calendar::Common => iso.year().extended_year(),
        Calendar::Persian => iso.to_calendar(Persian).year().extended_year(),
        Calendar::Islamic => iso.to_calendar(Hijri::new_umm_al_qura()).year().extended_year(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(calendar: Calendar, year: Option<i16>, month: Option<i8>, day: Option<i8>) -> Option<String> {
        let time = Time { calendar, year, month, day, ..Time::default() };
        converted(&time, Date::constant(2023, 3, 15)).map(|when| when.to_string())
    }

    #[test]
    fn persian_dates_are_days() {
        // Nowruz of 1402 was 21 March 2023.
        assert_eq!(told(Calendar::Persian, Some(1402), Some(1), Some(1)).as_deref(), Some("2023-03-21"));
        assert_eq!(told(Calendar::Persian, None, Some(12), Some(5)).as_deref(), Some("2023-02-24"));
        assert_eq!(told(Calendar::Persian, Some(1401), None, None).as_deref(), Some("[2022-03-21..2023-03-20]"));
    }

    #[test]
    fn islamic_dates_are_right_to_a_day() {
        // 1 Ramadan 1444 was 23 March 2023 in Mecca, a day earlier or later elsewhere.
        assert_eq!(told(Calendar::Islamic, Some(1444), Some(9), Some(1)).as_deref(), Some("[2023-03-22..2023-03-24]"));
        assert_eq!(told(Calendar::Islamic, None, Some(13), None), None);
    }
}
