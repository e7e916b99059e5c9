//! Counts written in digits and in words: how many, as a range.
//!
//! How wide each word is stands in docs/TOPICS.md: "more than 6,500" is `6501..`, "dozens" is `20..99`, "about 2,000" is `~2000`.

use std::ops::Range;

use super::annotate::Notes;
use crate::lang::{NumberWord, ProcliticKind, TokenKind, Traits};
use crate::model::Count;

/// A count in the text.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberAt {
    /// Its tokens, with words such as "at least" before or after it.
    pub tokens: Range<usize>,
    /// How many.
    pub count: Count,
}

/// The counts in a run of tokens, in their order; digits of dates and clocks are not among them.
pub fn numbers(notes: &Notes<'_>, range: Range<usize>) -> Vec<NumberAt> {
    let mut out: Vec<NumberAt> = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let token = &notes.tokens[at];
        // Most words begin no count.
        let may_begin = token.digits || notes.pack.numbers.may_begin(token);
        match may_begin.then(|| counted(notes, at, range.end)).flatten() {
            Some(found) => {
                at = found.tokens.end;
                out.push(found);
            }
            None => at += 1,
        }
    }
    out
}

/// The count of a number that counts what comes whole, as people do: there a point or comma before three digits parts
/// thousands, whatever the language ("1.234 soldiers" in English, written by somebody who is used to another). `None` for any
/// other fraction: it counts nothing whole.
pub fn whole(notes: &Notes<'_>, number: &NumberAt) -> Option<Count> {
    if number.count.is_whole() {
        return Some(number.count);
    }
    let words = number.tokens.clone().filter_map(|at| notes.tokens[at].span.of(notes.text));
    let mut figures = words.filter(|word| word.contains(char::is_numeric)).map(crate::text::fold);
    figures.all(|figure| may_part_thousands(&figure)).then(|| number.count.times(1000.0)).flatten()
}

/// Whether `figure` has one point or comma, and three digits behind it: a fraction here, thousands there.
fn may_part_thousands(figure: &str) -> bool {
    let is_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    figure.split_once(['.', ',']).is_some_and(|(whole, rest)| {
        (1..=3).contains(&whole.len())
            && !whole.starts_with('0')
            && rest.len() == 3
            && is_digits(whole)
            && is_digits(rest)
    })
}

/// The count that begins at `at`, with the words that widen it.
fn counted(notes: &Notes<'_>, at: usize, end: usize) -> Option<NumberAt> {
    let none = (NumberWord::Number(0.0), 0);
    let (bound, skip) = prefix(notes, at).or_else(|| glued_prefix(notes, at)).unwrap_or(none);
    let from = past_hyphen(notes, at + skip, at);
    if notes.in_time(from) || is_below_nought(notes, from) {
        return None;
    }
    let first = figure(notes, from, end)?;
    if let Some(range) = stretch(notes, at..from, &first, bound, end) {
        return Some(range);
    }
    let after = from + first.length;
    let (bound, tail) = if bound != none.0 { (bound, after) } else { suffix(notes, after, end) };
    Some(NumberAt { tokens: at..tail, count: widened(bound, first.low, first.high)? })
}

/// Whether a minus stands right before the number at `at`: -3 counts nothing.
fn is_below_nought(notes: &Notes<'_>, at: usize) -> bool {
    let minus = at.checked_sub(1).map(|before| notes.tokens[before]);
    let is_minus = minus.is_some_and(|mark| mark.spaced && matches!(mark.kind, TokenKind::Mark('-' | '−')));
    is_minus && notes.tokens.get(at).is_some_and(|number| !number.spaced)
}

/// The word before a number that widens it, and how many tokens it covers.
fn prefix(notes: &Notes<'_>, at: usize) -> Option<(NumberWord, usize)> {
    let found = notes.pack.numbers.longest(&notes.tokens, at)?;
    let widens = !matches!(
        found.value,
        NumberWord::Number(_) | NumberWord::Ordinal(_) | NumberWord::Scale(_) | NumberWord::Vague(..)
    ) && behind(*found.value).is_none();
    widens.then_some((*found.value, found.length))
}

/// A prefix that is written together with the number at `at` (כארבעים: about forty).
fn glued_prefix(notes: &Notes<'_>, at: usize) -> Option<(NumberWord, usize)> {
    let clitics = notes.tokens[at].clitics;
    let about = |(n, word): &&(usize, NumberWord)| clitics.has(*n) && *word == NumberWord::About;
    notes.pack.number_clitics.iter().find(about).map(|&(_, word)| (word, 0))
}

/// Past a hyphen at `at` that joins a number to a small word which begins behind `from` (כ-2000).
fn past_hyphen(notes: &Notes<'_>, at: usize, from: usize) -> usize {
    let joins = |at: usize| notes.tokens.get(at).is_some_and(|token| !token.spaced);
    let hyphen = |at: usize| notes.tokens.get(at).is_some_and(|t| matches!(t.kind, TokenKind::Mark('-' | '־' | '–')));
    at + usize::from(at > from && hyphen(at) && joins(at) && joins(at + 1))
}

/// "25 people at least": the word may follow what is counted. Gives the word and where the count ends.
fn suffix(notes: &Notes<'_>, after: usize, end: usize) -> (NumberWord, usize) {
    let none = (NumberWord::Number(0.0), after);
    if let Some(found) = notes.pack.numbers.longest(&notes.tokens, after).filter(|_| after < end)
        && let Some(word) = behind(*found.value)
    {
        return (word, if holds_noun(notes, after, found.length) { after } else { after + found.length });
    }
    for at in after..end.min(after + 4) {
        if let Some((word @ (NumberWord::AtLeast | NumberWord::AtMost), length)) = prefix(notes, at) {
            // Behind the noun only the word itself belongs to the count; the noun is looked for elsewhere.
            let is_before_another = figure(notes, at + length, end).is_some();
            return if is_before_another { none } else { (word, if at == after { at + length } else { after }) };
        }
        if !notes.word(at) || figure(notes, at, end).is_some() {
            break;
        }
    }
    none
}

/// What a word that stands only behind its number does to it.
fn behind(word: NumberWord) -> Option<NumberWord> {
    match word {
        NumberWord::MoreBehind => Some(NumberWord::MoreThan),
        NumberWord::LessBehind => Some(NumberWord::LessThan),
        NumberWord::AboutBehind => Some(NumberWord::About),
        _ => None,
    }
}

/// Whether a phrase behind a number begins with what is counted ("200 kişiden fazla"), not with an ending of the number's.
fn holds_noun(notes: &Notes<'_>, at: usize, length: usize) -> bool {
    let word = notes.tokens[at].span.of(notes.text).unwrap_or_default();
    length > 1 && word.starts_with(char::is_alphabetic)
}

/// "from three to five", "10–12".
fn stretch(notes: &Notes<'_>, before: Range<usize>, first: &Figure, bound: NumberWord, end: usize) -> Option<NumberAt> {
    let joint = before.end + first.length;
    let dash = matches!(notes.tokens.get(joint)?.kind, TokenKind::Mark('-' | '–' | '—'));
    let to = match prefix(notes, joint) {
        Some((NumberWord::To | NumberWord::AtMost, length)) => length,
        _ if dash => 1,
        _ if bound == NumberWord::Between => notes.particle(joint, crate::lang::Particle::And),
        _ => return None,
    };
    let has_and = notes.has_and(joint) || starts_with_and(notes, joint).is_some();
    let glued = bound == NumberWord::Between && has_and;
    if to == 0 && !glued || matches!(bound, NumberWord::AtLeast | NumberWord::MoreThan) {
        return None;
    }
    let to = past_hyphen(notes, joint + to, joint) - joint;
    let second = figure(notes, joint + to, end)?;
    // "2 to 3 thousand": the scale belongs to both.
    let scale = if first.high < 100.0 && second.high >= 1000.0 && !dash { second.scale } else { 1.0 };
    let count = Count::between(first.low * scale, Some(second.high))?;
    Some(NumberAt { tokens: before.start..joint + to + second.length, count })
}

fn widened(bound: NumberWord, low: f64, high: f64) -> Option<Count> {
    let step = |n: f64| if n.fract() == 0.0 { 1.0 } else { 0.0 };
    let exact = low == high;
    match bound {
        NumberWord::AtLeast => Count::between(low, None),
        NumberWord::MoreThan => Count::between(low + step(low), None),
        NumberWord::AtMost => Count::between(0.0, Some(high)),
        NumberWord::LessThan => Count::between(0.0, Some((high - step(high)).max(0.0))),
        NumberWord::About if exact => Count::about(low),
        _ if exact => Count::exactly(low),
        _ => Count::between(low, Some(high)),
    }
}

/// A number without the words that widen it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// How many tokens it covers.
    pub length: usize,
    /// The smallest it may be.
    pub low: f64,
    /// The largest it may be; the same as `low` unless nobody counted.
    pub high: f64,
    /// Its last multiplier, 1 if it has none.
    scale: f64,
}

/// A number while it is put together: `done + current`, both as low and high ends.
#[derive(Clone, Copy, Default)]
struct Sum {
    done: (f64, f64),
    current: (f64, f64),
    last: f64,
    scale: f64,
    vague: bool,
}

impl Sum {
    fn add(&mut self, low: f64, high: f64) {
        self.current = (self.current.0 + low, self.current.1 + high);
        self.last = high;
        self.vague |= low != high;
    }

    fn multiply(&mut self, by: f64) {
        let at_least_one = |n: f64| if n == 0.0 { 1.0 } else { n };
        let scaled = (at_least_one(self.current.0) * by, at_least_one(self.current.1) * by);
        self.scale = by;
        self.last = by;
        if by >= 1000.0 {
            self.done = (self.done.0 + scaled.0, self.done.1 + scaled.1);
            self.current = (0.0, 0.0);
        } else {
            self.current = scaled;
        }
    }

    /// The ends; "several thousand" reaches up to the next round number.
    fn ends(self) -> (f64, f64) {
        let (low, high) = (self.done.0 + self.current.0, self.done.1 + self.current.1);
        let top = if self.vague && self.scale > 1.0 { high + self.scale - 1.0 } else { high };
        (low, top)
    }
}

/// The number that begins at `at`, in digits, words or both ("6 thousand").
pub fn figure(notes: &Notes<'_>, at: usize, end: usize) -> Option<Figure> {
    let mut sum = Sum { scale: 1.0, ..Sum::default() };
    let mut next = at;
    let mut began = false;
    while next < end {
        let joint = if began { joint(notes, next) } else { 0 };
        let Some((word, length)) = word_of(notes, next + joint, end) else { break };
        if began && !goes_on(notes, &sum, word, next, joint) {
            break;
        }
        match word {
            NumberWord::Number(n) => sum.add(n, n),
            NumberWord::Vague(low, high) => sum.add(low, high),
            NumberWord::Scale(by) => sum.multiply(by),
            _ => break,
        }
        began = true;
        next += joint + length;
    }
    let (low, high) = sum.ends();
    (began && low.is_finite() && high.is_finite()).then_some(Figure { length: next - at, low, high, scale: sum.scale })
}

/// How many tokens join two parts of one number at `at`: "and", a hyphen.
fn joint(notes: &Notes<'_>, at: usize) -> usize {
    let hyphen = matches!(notes.tokens[at].kind, TokenKind::Mark('-')) && !notes.tokens[at].spaced;
    if hyphen { 1 } else { notes.particle(at, crate::lang::Particle::And) }
}

/// Whether `word` continues a number: a multiplier always does; a smaller number does behind a multiplier or tens.
fn goes_on(notes: &Notes<'_>, sum: &Sum, word: NumberWord, next: usize, joint: usize) -> bool {
    let glued = notes.has_and(next) || starts_with_and(notes, next).is_some();
    let apart = joint > 0 && !matches!(notes.tokens[next].kind, TokenKind::Mark(_));
    match word {
        NumberWord::Scale(by) => !apart && !glued && (by > sum.last || sum.current.0 > 0.0),
        NumberWord::Number(n) if sum.last >= 100.0 && sum.scale == sum.last => n < sum.last,
        NumberWord::Number(n) if sum.last >= 100.0 && is_in_words(notes, next + joint) => n < 100.0,
        NumberWord::Number(n) if glued || apart => {
            let is_word = notes.tokens[next + joint].kind == TokenKind::Word && !ends_in_digit(notes, next + joint);
            glued && is_word && sum.last < 10.0 && (20.0..=90.0).contains(&n)
        }
        NumberWord::Number(n) => {
            is_in_words(notes, next + joint) && (20.0..=90.0).contains(&sum.last) && (1.0..10.0).contains(&n)
        }
        _ => false,
    }
}

fn is_in_words(notes: &Notes<'_>, at: usize) -> bool {
    notes.tokens[at].kind == TokenKind::Word && !ends_in_digit(notes, at)
}

fn ends_in_digit(notes: &Notes<'_>, at: usize) -> bool {
    notes.tokens[at].span.of(notes.text).is_some_and(|word| word.ends_with(char::is_numeric))
}

/// The number word, or the digits, at `at`.
fn word_of(notes: &Notes<'_>, at: usize, end: usize) -> Option<(NumberWord, usize)> {
    let token = notes.tokens.get(at).filter(|_| at < end)?;
    if let Some(found) = notes.pack.numbers.longest(&notes.tokens, at)
        && matches!(found.value, NumberWord::Number(_) | NumberWord::Scale(_) | NumberWord::Vague(..))
    {
        return Some((*found.value, found.length));
    }
    if !token.digits {
        return None;
    }
    let text = crate::text::fold(token.span.of(notes.text)?);
    let figures = match token.kind {
        TokenKind::Number => text.as_str(),
        TokenKind::Word => after_prefixes(&text, &notes.pack.traits)?,
        _ => return None,
    };
    let (whole, length) = with_groups(notes, at, end, figures);
    Some((NumberWord::Number(digits(&whole, &notes.pack.traits)?), length))
}

/// Digits parted by spaces: `6 500`, where the language groups so.
fn with_groups(notes: &Notes<'_>, at: usize, end: usize, first: &str) -> (String, usize) {
    let mut whole = first.to_owned();
    let mut next = at + 1;
    let all_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if notes.pack.traits.group_marks.contains(&' ') && (1..=3).contains(&first.len()) && all_digits(first) {
        while next < end && notes.tokens[next].kind == TokenKind::Number {
            let group = crate::text::fold(notes.tokens[next].span.of(notes.text).unwrap_or_default());
            if group.len() != 3 || !all_digits(&group) {
                break;
            }
            whole.push_str(&group);
            next += 1;
        }
    }
    (whole, next - at)
}

/// The digits of a word such as و500: what is left after the language's prefixes.
fn after_prefixes<'w>(word: &'w str, traits: &Traits) -> Option<&'w str> {
    let digits = word.find(|c: char| c.is_ascii_digit())?;
    let (letters, figures) = word.split_at(digits);
    let mut rest = letters;
    for proclitic in &traits.proclitics {
        rest = rest.strip_prefix(&*crate::text::fold(&proclitic.text)).unwrap_or(rest);
    }
    (rest.is_empty() && !letters.is_empty() && figures.bytes().all(|b| b.is_ascii_digit() || b == b',' || b == b'.'))
        .then_some(figures)
}

/// The length of an "and" written together with digits, if the word at `at` begins so.
fn starts_with_and(notes: &Notes<'_>, at: usize) -> Option<usize> {
    let word = notes.tokens.get(at).filter(|token| token.digits)?.span.of(notes.text)?;
    let word = crate::text::fold(word);
    let and = notes.pack.traits.proclitics.iter().filter(|p| p.is == ProcliticKind::And);
    and.map(|p| crate::text::fold(&p.text))
        .find(|and| word.strip_prefix(and.as_str()).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())))
        .map(|and| and.len())
}

/// The value of `text`, digits with the marks of the language: `6,500`, `6.500`, `3٫5`. `None` if it is a clock or a date.
fn digits(text: &str, traits: &Traits) -> Option<f64> {
    if text.contains(':') || text.len() > 18 {
        return None;
    }
    let is_mark = |c: char| !c.is_ascii_digit();
    let parts: Vec<&str> = text.split(is_mark).collect();
    let mark = text.chars().find(|&c| is_mark(c));
    let groups = parts.len() > 1 && parts[1..].iter().all(|part| part.len() == 3) && parts[0].len() <= 3;
    let decimal = traits.decimal_mark.unwrap_or('.');
    match mark {
        None => text.parse().ok(),
        Some(mark) if groups && (mark != decimal || parts.len() > 2) => parts.concat().parse().ok(),
        Some('٬') if groups => parts.concat().parse().ok(),
        Some(_) if parts.len() == 2 => format!("{}.{}", parts[0], parts[1]).parse().ok(),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Pack, built_in, built_in_languages};

    // Every phrase of every pack's `numbers.yaml` means what the entry says.
    #[test]
    fn every_example_of_every_pack_counts() {
        let mut wrong = Vec::new();
        for language in built_in_languages() {
            let pack = Pack::read(built_in(language).unwrap()).unwrap();
            for example in pack.examples.iter().filter(|e| e.file == "numbers.yaml") {
                let notes = Notes::new(&example.text, &pack);
                let found = numbers(&notes, 0..notes.tokens.len());
                let got = found.first().map(|number| number.count.to_string());
                if got != example.means {
                    wrong.push(format!("{language}: `{}` gives {got:?}", example.text));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    fn of_english(text: &str) -> Vec<String> {
        let pack = Pack::read(built_in("en").unwrap()).unwrap();
        let notes = Notes::new(text, &pack);
        numbers(&notes, 0..notes.tokens.len()).iter().map(|n| n.count.to_string()).collect()
    }

    #[test]
    fn digits_and_words_add_up() {
        assert_eq!(
            of_english("6,500 dead, two thousand five hundred hurt, 1.5 million fled"),
            ["6500", "2500", "1500000"]
        );
        assert_eq!(of_english("fifty-six people, 3 and 20 others"), ["56", "3", "20"]);
    }

    #[test]
    fn a_minus_is_no_hyphen_and_no_dash() {
        assert_eq!(
            of_english("It was -3 here and −4 there, 10-12 came, twenty-five left - 6 by car"),
            ["10..12", "25", "6"]
        );
    }

    #[test]
    fn what_is_no_count_gives_none() {
        assert_eq!(of_english("1e400 and 10:30 and 12345678901234567890"), Vec::<String>::new());
    }
}
