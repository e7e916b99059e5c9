//! Expressions of time in a text: found once, dated later, when it is known what "today" is.
//!
//! "on Monday", "قبل أيام", "5 марта 2023 года": the words of a language's `times.yaml`, digits and number words in a row.

use super::annotate::Notes;
use super::number::figure;
use crate::lang::{Calendar, NumberWord, Particle, TimeUnit, TimeWord, TokenKind};

/// A time in the text.
#[derive(Debug, Clone, PartialEq)]
pub struct TimeAt {
    /// Its first token, with the preposition before it.
    pub start: usize,
    /// The token after its last.
    pub end: usize,
    /// What it says.
    pub time: Time,
}

/// What an expression of time says, before it is known from which day it counts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Time {
    /// The year.
    pub year: Option<i16>,
    /// The month, from 1.
    pub month: Option<i8>,
    /// The calendar of year, month and day.
    pub calendar: Calendar,
    /// The day of the month.
    pub day: Option<i8>,
    /// The season as EDTF has it, 21 to 24.
    pub season: Option<i8>,
    /// The day of the week, from Monday as 1.
    pub weekday: Option<i8>,
    /// From how many to how many days from today.
    pub days: Option<(i16, i16)>,
    /// How many units ago, at least and at most.
    pub ago: Option<(TimeUnit, f64, f64)>,
    /// A unit beside last, this or next.
    pub unit: Option<TimeUnit>,
    /// Which of its kind: -1 the last, 0 this, 1 the next.
    pub which: Option<i8>,
    /// Some day up to today.
    pub earlier: bool,
    /// Hour and minute.
    pub clock: Option<(i8, i8)>,
    /// A part of the day.
    pub part: bool,
    /// The time only bounds something else (since Monday).
    pub bound: bool,
    /// The other end, for a stretch of years.
    pub to: Option<i16>,
}

impl Time {
    /// Whether it names a time at all, and is no mere preposition.
    fn is_some(&self) -> bool {
        let dated = self.year.is_some() || self.month.is_some() || self.season.is_some() || self.weekday.is_some();
        let counted = self.days.is_some() || self.ago.is_some() || self.unit.is_some() && self.which.is_some();
        dated || counted || self.earlier || self.clock.is_some() || self.part
    }

    /// Whether only a part of the day is named, as in "the night was calm".
    pub fn is_part_only(&self) -> bool {
        self.part && Time { part: false, ..self.clone() } == Time::default()
    }
}

/// The years of the last century and a half where years are counted from the Hijra, by the sun.
const EASTERN_YEARS: std::ops::Range<i16> = 1250..1450;

/// A time of more tokens than this is none.
const LONGEST: usize = 16;

/// Every time in the text, in order.
pub fn times(notes: &Notes<'_>) -> Vec<TimeAt> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < notes.tokens.len() {
        match time_at(notes, at) {
            Some(found) => {
                at = found.end;
                out.push(found);
            }
            None => at += 1,
        }
    }
    out
}

/// The time that begins at `at`.
fn time_at(notes: &Notes<'_>, at: usize) -> Option<TimeAt> {
    if !may_begin(notes, at) {
        return None;
    }
    let mut reader =
        Reader { notes, at, end: at, time: Time::default(), number: None, ago: false, unit: None, led: false };
    while reader.at < notes.tokens.len() && reader.at - at < LONGEST && reader.step() {}
    reader.settle();
    let Reader { mut time, end, led, .. } = reader;
    if time.month.is_none() && time.year.is_some_and(|year| EASTERN_YEARS.contains(&year)) {
        time.calendar = notes.pack.years;
    }
    if time.is_part_only() && !led {
        return None;
    }
    (time.is_some() && end > at && end - at <= usize::from(u8::MAX)).then_some(TimeAt { start: at, end, time })
}

/// Whether a time can begin here at all, behind prepositions and articles too: the quick answer for most words.
fn may_begin(notes: &Notes<'_>, from: usize) -> bool {
    let mut at = from;
    while at < from + LONGEST {
        let Some(token) = notes.tokens.get(at).filter(|token| token.is_word()) else { return false };
        let word = notes.pack.times.longest(&notes.tokens, at);
        let lead = word.filter(|found| matches!(found.value, TimeWord::Lead | TimeWord::Between));
        let digits = || token.digits && notes.text[token.span.start as usize..].starts_with(char::is_numeric);
        if word.is_some() && lead.is_none() || digits() || is_number(notes, at) {
            return true;
        }
        if let Some(lead) = lead {
            at += lead.length;
            continue;
        }
        if !notes.is_any(at, &LEADS) {
            return false;
        }
        match LEADS.iter().filter(|&&p| notes.is(at, p)).map(|&p| notes.particle(at, p)).max() {
            Some(lead @ 1..) => at += lead,
            _ => return false,
        }
    }
    false
}

/// Whether a number in words begins at `at`, and no mere "more than".
fn is_number(notes: &Notes<'_>, at: usize) -> bool {
    let counts = |word: &NumberWord| {
        matches!(word, NumberWord::Number(_) | NumberWord::Ordinal(_) | NumberWord::Scale(_) | NumberWord::Vague(..))
    };
    notes.pack.numbers.longest(&notes.tokens, at).is_some_and(|found| counts(found.value))
}

/// What may stand before the first word of a time.
const LEADS: [Particle; 3] = [Particle::Preposition, Particle::Definite, Particle::Indefinite];

/// Reads one expression piece by piece.
struct Reader<'r, 't> {
    notes: &'r Notes<'t>,
    /// Where it reads.
    at: usize,
    /// Where the last piece that belongs to the time ended.
    end: usize,
    time: Time,
    /// A number that no unit, month or year has claimed yet, at its token.
    number: Option<(f64, f64, usize)>,
    ago: bool,
    /// A unit that nothing has counted yet: how many at least and at most.
    unit: Option<(TimeUnit, f64, f64)>,
    /// Whether a preposition or the like opens it.
    led: bool,
}

impl Reader<'_, '_> {
    /// Reads the next piece; `false` where the time ends.
    fn step(&mut self) -> bool {
        if let Some((word, length)) = self.word() {
            return self.take(word, length);
        }
        if self.digits() || self.number_word() {
            return true;
        }
        self.joint()
    }

    /// The time word here; of several senses the one that something before it calls for.
    fn word(&self) -> Option<(TimeWord, usize)> {
        let found = self.notes.pack.times.all(&self.notes.tokens, self.at);
        let longest = found.iter().map(|f| f.length).max()?;
        let called_for = |word: &TimeWord| match word {
            TimeWord::AgoAfter => self.unit.is_some(),
            TimeWord::Morning | TimeWord::Evening => self.time.clock.is_some() || self.number.is_some(),
            TimeWord::To => self.time.year.is_some(),
            _ => false,
        };
        let plain = |word: &TimeWord| match word {
            TimeWord::Month(..) => self.is_month(),
            TimeWord::AgoAfter | TimeWord::Morning | TimeWord::Evening | TimeWord::To => false,
            _ => true,
        };
        let of =
            |fits: &dyn Fn(&TimeWord) -> bool| found.iter().find(|f| f.length == longest && fits(f.value)).copied();
        of(&called_for).or_else(|| of(&plain)).map(|f| (*f.value, f.length))
    }

    /// Whether the word here is a month and not another word spelt so (may, march): written as months are, with a number,
    /// preposition or other time beside it.
    fn is_month(&self) -> bool {
        let notes = self.notes;
        let digits = |at: usize| notes.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number);
        let beside = self.led || self.number.is_some() || self.time != Time::default();
        let written = !notes.pack.month_capitals || notes.tokens[self.at].capital;
        written && (beside || digits(self.at + 1) || digits(self.at + 2))
    }

    fn take(&mut self, word: TimeWord, length: usize) -> bool {
        if self.number.is_some() && !takes_number(word) {
            return false;
        }
        let piece = match word {
            TimeWord::Day(from, to) => self.relative_day(from, to),
            TimeWord::Weekday(n) => self.time.weekday.is_none() && set(&mut self.time.weekday, n),
            TimeWord::Month(calendar, n) => self.month(calendar, n),
            TimeWord::Season(n) => set(&mut self.time.season, n),
            TimeWord::Unit(unit) => self.counted_unit(unit),
            TimeWord::One(unit) => self.single_unit(unit),
            TimeWord::Two(unit) => self.unit.is_none() && set(&mut self.unit, (unit, 2.0, 2.0)),
            TimeWord::AgoBefore => self.opens() && set_flag(&mut self.ago),
            TimeWord::AgoAfter => set_flag(&mut self.ago),
            TimeWord::Last => set(&mut self.time.which, -1),
            TimeWord::This => set(&mut self.time.which, 0),
            TimeWord::Next => set(&mut self.time.which, 1),
            TimeWord::Earlier => set_flag(&mut self.time.earlier),
            TimeWord::Part => set_flag(&mut self.time.part),
            TimeWord::Morning => self.half_day(0),
            TimeWord::Evening => self.half_day(12),
            TimeWord::Clock => self.clock_word(),
            TimeWord::Year => self.year_word(),
            TimeWord::Bound => {
                self.opens() && {
                    self.led = true;
                    set_flag(&mut self.time.bound)
                }
            }
            TimeWord::To => self.second_year(length),
            TimeWord::Lead | TimeWord::Between => {
                self.led = true;
                self.at += length;
                return true;
            }
        };
        if piece {
            self.at += length;
            let waits = matches!(
                word,
                TimeWord::AgoBefore | TimeWord::Bound | TimeWord::Last | TimeWord::This | TimeWord::Next
            ) && !self.time.is_some();
            if !waits {
                self.end = self.end.max(self.at);
            }
        }
        piece
    }

    /// Whether nothing of the time is read yet.
    fn opens(&self) -> bool {
        self.time == Time::default() && self.number.is_none() && self.unit.is_none()
    }

    /// "In the evening" beside "yesterday" says no more than which part of that day.
    fn relative_day(&mut self, from: i16, to: i16) -> bool {
        match self.time.days {
            None | Some((0, 0)) => set(&mut self.time.days, (from, to)),
            Some(_) => (from, to) == (0, 0),
        }
    }

    fn month(&mut self, calendar: Calendar, n: i8) -> bool {
        if self.time.month.is_some_and(|known| (self.time.calendar, known) != (calendar, n)) {
            return false;
        }
        self.time.month = Some(n);
        self.time.calendar = calendar;
        if let Some((day, _, _)) =
            self.number.take().filter(|&(low, high, _)| low == high && (1.0..=31.0).contains(&low))
        {
            self.time.day = Some(day as i8);
        }
        true
    }

    /// Units in the plural: of the number before them, else a few.
    fn counted_unit(&mut self, unit: TimeUnit) -> bool {
        let (low, high) = match self.number.take() {
            Some((low, high, _)) => (low, high),
            None => few(unit),
        };
        self.unit.is_none() && set(&mut self.unit, (unit, low, high))
    }

    fn single_unit(&mut self, unit: TimeUnit) -> bool {
        let (low, high) = self.number.take().map_or((1.0, 1.0), |(low, high, _)| (low, high));
        self.unit.is_none() && set(&mut self.unit, (unit, low, high))
    }

    /// A clock time of the number before: 8 p.m.
    fn half_day(&mut self, add: i8) -> bool {
        if let Some((hour, minute)) = self.time.clock {
            self.time.clock = Some((hour % 12 + add, minute));
            return true;
        }
        let Some((hour, _, _)) = self.number.take().filter(|&(low, high, _)| low == high && low <= 12.0) else {
            return false;
        };
        set(&mut self.time.clock, (hour as i8 % 12 + add, 0))
    }

    /// "nine o'clock", "в девять часов": the number is the hour. Before the number it only leads to it.
    fn clock_word(&mut self) -> bool {
        match self.number.take() {
            Some((hour, _, _)) if hour <= 24.0 => set(&mut self.time.clock, (hour as i8 % 24, 0)),
            Some(_) => false,
            None => {
                self.led = true;
                true
            }
        }
    }

    /// The word for a year: the number before it is one, or the number after it.
    fn year_word(&mut self) -> bool {
        match self.number.take() {
            Some((year, _, _)) if is_year(year) => set(&mut self.time.year, year as i16),
            Some((low, high, _)) if low < 1000.0 => {
                self.unit.is_none() && set(&mut self.unit, (TimeUnit::Year, low, high))
            }
            Some(_) => false,
            None if self.time.year.is_some() => true,
            None => {
                let next = self.at + 1;
                let year = figure(self.notes, next, self.notes.tokens.len()).filter(|f| is_year(f.low));
                year.is_some() || self.unit.is_none() && set(&mut self.unit, (TimeUnit::Year, 1.0, 1.0))
            }
        }
    }

    /// "1992 to 1994".
    fn second_year(&mut self, length: usize) -> bool {
        let next = self.at + length;
        let Some(found) = figure(self.notes, next, self.notes.tokens.len()).filter(|f| is_year(f.low)) else {
            return false;
        };
        self.time.to = Some(found.low as i16);
        self.time.bound = false;
        self.at += found.length;
        true
    }

    /// Digits: a full date, a clock time, a year, or a number for what follows.
    fn digits(&mut self) -> bool {
        let notes = self.notes;
        if notes.tokens[self.at].kind != TokenKind::Number || self.number.is_some() {
            return false;
        }
        let text = crate::text::fold(notes.tokens[self.at].span.of(notes.text).unwrap_or_default());
        if let Some((hour, minute)) = clock(&text) {
            self.time.clock = Some((hour, minute));
            return self.done(1);
        }
        if let Some((year, month, day)) = dotted(&text).or_else(|| self.iso(&text)) {
            let length = if text.contains('.') { 1 } else { 5 };
            (self.time.year, self.time.month, self.time.day) = (Some(year), Some(month), Some(day));
            return self.done(length);
        }
        self.plain(&text)
    }

    /// A bare number: a year where years stand, the day after a month, else it waits for a unit.
    fn plain(&mut self, text: &str) -> bool {
        let Some(found) = figure(self.notes, self.at, self.notes.tokens.len()) else { return false };
        let whole = found.low == found.high && text.len() <= 4;
        if whole && is_year(found.low) && self.year_fits(found.length) {
            if self.time.year.is_some() {
                return false;
            }
            self.time.year = Some(found.low as i16);
            return self.done(found.length);
        }
        if whole
            && self.time.month.is_some()
            && self.time.day.is_none()
            && self.time.year.is_none()
            && (1.0..=31.0).contains(&found.low)
        {
            self.time.day = Some(found.low as i8);
            return self.done(found.length);
        }
        self.wait(found.low, found.high, found.length)
    }

    /// Whether a number of four digits here is a year: beside a month, season or the word for year, or right after a
    /// preposition with no noun behind it.
    fn year_fits(&self, length: usize) -> bool {
        let notes = self.notes;
        let next = self.at + length;
        let names_year = |word: &TimeWord| matches!(word, TimeWord::Year | TimeWord::Season(_));
        let year_word = |at: usize| notes.pack.times.all(&notes.tokens, at).iter().any(|f| names_year(f.value));
        let dash = matches!(notes.tokens.get(next).map(|t| t.kind), Some(TokenKind::Mark('-' | '–' | '—')));
        let to_year = dash && figure(notes, next + 1, notes.tokens.len()).is_some_and(|f| is_year(f.low));
        let dated = self.time.month.is_some() || self.time.season.is_some();
        let noun_follows = notes.tokens.get(next).is_some_and(|t| t.is_word())
            && !notes.is(next, Particle::Preposition)
            && !notes.is(next, Particle::And)
            && !notes.is(next, Particle::Verb);
        let led = self.led && !noun_follows && !self.is_compared();
        dated || to_year || year_word(next) || self.at > 0 && year_word(self.at - 1) || led
    }

    /// Whether words that compare a number stand right before: "more than 2000" is no year.
    fn is_compared(&self) -> bool {
        const LONGEST: usize = 3;
        let compares = |start: usize| {
            let found = self.notes.pack.numbers.longest(&self.notes.tokens, start);
            found.is_some_and(|found| {
                let compares = matches!(found.value, NumberWord::AtLeast | NumberWord::MoreThan | NumberWord::LessThan);
                compares && found.length > 1 && start + found.length == self.at
            })
        };
        (self.at.saturating_sub(LONGEST)..self.at).any(compares)
    }

    fn iso(&self, text: &str) -> Option<(i16, i8, i8)> {
        let notes = self.notes;
        let part = |n: usize| {
            let token = notes.tokens.get(self.at + n).filter(|t| t.kind == TokenKind::Number)?;
            token.span.of(notes.text)?.parse::<i8>().ok()
        };
        let dashes = notes.mark(self.at + 1, '-') && notes.mark(self.at + 3, '-');
        let year = text.parse::<i16>().ok().filter(|_| text.len() == 4 && dashes)?;
        valid(year, part(2)?, part(4)?)
    }

    /// A number in words, or an ordinal: it waits for a unit or a month.
    fn number_word(&mut self) -> bool {
        let notes = self.notes;
        if self.number.is_some() {
            return false;
        }
        if let Some(found) = notes.pack.numbers.longest(&notes.tokens, self.at)
            && let NumberWord::Ordinal(n) = *found.value
        {
            if self.time.month.is_some() && self.time.day.is_none() && n <= 31.0 {
                self.time.day = Some(n as i8);
                return self.done(found.length);
            }
            return self.wait(n, n, found.length);
        }
        match figure(notes, self.at, notes.tokens.len()) {
            Some(found) => self.wait(found.low, found.high, found.length),
            None => false,
        }
    }

    fn wait(&mut self, low: f64, high: f64, length: usize) -> bool {
        self.number = Some((low, high, self.at));
        self.at += length;
        true
    }

    fn done(&mut self, length: usize) -> bool {
        self.at += length;
        self.end = self.at;
        true
    }

    /// What may stand between two pieces: a preposition or article, a comma before a weekday or year, a slash between two
    /// names of one month, a dash between two years.
    fn joint(&mut self) -> bool {
        let notes = self.notes;
        let at = self.at;
        let preposition = notes.particle(at, Particle::Preposition);
        let leads =
            preposition.max(notes.particle(at, Particle::Definite)).max(notes.particle(at, Particle::Indefinite));
        if leads > 0 && (self.number.is_none() || preposition > 0 && self.month_follows(at + leads)) {
            self.led |= preposition > 0;
            self.at += leads;
            return true;
        }
        let mark = match notes.tokens[at].kind {
            TokenKind::Mark(c) => c,
            _ => return false,
        };
        let begun = self.time.is_some() || self.number.is_some();
        let dash = matches!(mark, '-' | '–' | '—') && self.time.year.is_some();
        if dash && begun {
            self.at += 1;
            let took = self.second_year(0);
            self.end = if took { self.at } else { self.end };
            return took;
        }
        let joins = match mark {
            '/' => self.time.month.is_some(),
            ',' | '،' => self.comma_joins(at + 1),
            '.' => self.number.is_some() && self.month_follows(at + 1),
            '(' => self.time.is_some() && self.month_follows(at + 1),
            _ => false,
        };
        self.at += usize::from(joins && begun);
        joins && begun
    }

    fn month_follows(&self, at: usize) -> bool {
        self.notes.pack.times.all(&self.notes.tokens, at).iter().any(|f| matches!(f.value, TimeWord::Month(..)))
    }

    /// Whether what follows a comma goes on with the time: the date after a weekday, the year after a date.
    fn comma_joins(&self, next: usize) -> bool {
        let notes = self.notes;
        let year = notes.tokens.get(next).is_some_and(|t| t.kind == TokenKind::Number)
            && self.time.month.is_some()
            && self.time.year.is_none()
            && { figure(notes, next, notes.tokens.len()).is_some_and(|f| is_year(f.low)) };
        let found = notes.pack.times.all(&notes.tokens, next);
        let names_day = |word: &TimeWord| {
            matches!(word, TimeWord::Weekday(_)) && self.time.weekday.is_none() && self.time.days.is_some()
                || matches!(word, TimeWord::Month(..))
                    && self.time.month.is_none()
                    && (self.time.weekday.is_some() || self.time.days.is_some())
        };
        let day_of_month = self.time.weekday.is_some()
            && notes.tokens.get(next).is_some_and(|t| t.kind == TokenKind::Number)
            && (self.month_follows(next + 1));
        year || day_of_month || found.iter().any(|f| names_day(f.value))
    }

    /// Gives what is still open to the time, now that all is read.
    fn settle(&mut self) {
        let Some((unit, low, high)) = self.unit else {
            self.time.bound |= self.ago;
            return;
        };
        if self.ago {
            self.time.ago = Some((unit, low, high));
        } else if self.time.which.is_some() && (low, high) == (1.0, 1.0) {
            self.time.unit = Some(unit);
        } else if self.time == Time::default() || self.time.which.is_some() {
            // A mere length of time ("three days") is no time.
            self.time = Time::default();
        }
    }
}

/// Whether a number right before the word belongs to it.
fn takes_number(word: TimeWord) -> bool {
    use TimeWord::{Clock, Evening, Month, Morning, One, Unit, Year};
    matches!(word, Clock | Evening | Month(..) | Morning | One(_) | Unit(_) | Year)
}

fn set_flag(flag: &mut bool) -> bool {
    *flag = true;
    true
}

fn set<T>(slot: &mut Option<T>, value: T) -> bool {
    *slot = Some(value);
    true
}

/// How many "days ago" and the like may mean without a number.
fn few(unit: TimeUnit) -> (f64, f64) {
    match unit {
        TimeUnit::Day => (2.0, 7.0),
        TimeUnit::Week => (2.0, 5.0),
        TimeUnit::Month | TimeUnit::Year => (2.0, 11.0),
        TimeUnit::Hour | TimeUnit::Minute => (1.0, 23.0),
    }
}

fn is_year(n: f64) -> bool {
    (1000.0..2200.0).contains(&n) && n.fract() == 0.0
}

fn clock(text: &str) -> Option<(i8, i8)> {
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute) = (hour.parse().ok()?, minute.get(..2)?.parse().ok()?);
    ((0..24).contains(&hour) && (0..60).contains(&minute)).then_some((hour, minute))
}

/// `5.3.2023` and `05.03.2023`.
fn dotted(text: &str) -> Option<(i16, i8, i8)> {
    let parts: Vec<&str> = text.split('.').collect();
    let [day, month, year] = parts[..] else { return None };
    valid(year.parse().ok().filter(|_| year.len() == 4)?, month.parse().ok()?, day.parse().ok()?)
}

fn valid(year: i16, month: i8, day: i8) -> Option<(i16, i8, i8)> {
    jiff::civil::Date::new(year, month, day).ok().map(|_| (year, month, day))
}
