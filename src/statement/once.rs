//! What happens to a thing once has one year: it is born, founded, published.

use super::align::{How, Pair};
use super::compare::{Judgement, Label, judged};
use super::ground::Ground;
use super::{Dated, Rule, Statement, Term};

/// Two years of what happens once: the second says little else than that it did.
pub(super) fn other_year(ground: &Ground<'_>) -> Option<Judgement> {
    let told = ground.terms().all(|term| !term.negated);
    let once = ground.pairs.iter().filter(|pair| pair.how == How::Same && happens_once(ground, pair));
    let mut years = once.filter(|pair| is_of_one(ground, pair)).filter_map(|pair| {
        let (left, right) = (years_beside(ground.a, pair.a), years_beside(ground.b, pair.b));
        let differ = left.iter().all(|p| right.iter().all(|q| p.differs(q)));
        left.first().copied().zip(right.first().copied()).filter(|_| differ)
    });
    let (p, q) = years.next()?;
    (told && says_little_else(ground))
        .then(|| judged(Label::Contradiction, 0.7, Rule::Date, vec![p.span], vec![q.span]))
}

/// Who was born or died on a day that is neither of the two behind the same name in the other: Ida Berg (4 March 1901 - 2 June 1980).
pub(super) fn other_life(ground: &Ground<'_>) -> Option<Judgement> {
    let first = ground.pairs.iter().any(|pair| pair.how == How::Same && is_name_at_first(ground, pair));
    let told = ground.terms().all(|term| !term.negated && !term.open);
    if !first || !told {
        return None;
    }
    let (a, b) = (ground.a, ground.b);
    let differs = |end: &Dated, [born, died]: &[Dated; 2]| end.differs(born) && end.differs(died);
    let matter = |term: &Term| term.weight >= 1.0 && !term.is_name && !is_end_of_life(term);
    let (p, q) = match (end_of_life(a), end_of_life(b)) {
        (Some(end), None) if ground.lone_a(matter).all(|at| at == 0) => {
            (end.span, life(b).filter(|life| differs(&end, life))?[0].span)
        }
        (None, Some(end)) if ground.lone_b(matter).all(|at| at == 0) => {
            (life(a).filter(|life| differs(&end, life))?[0].span, end.span)
        }
        _ => return None,
    };
    Some(judged(Label::Contradiction, 0.7, Rule::Date, vec![p], vec![q]))
}

/// Whether both begin with it, or with longer names that it is the last part of.
fn is_name_at_first(ground: &Ground<'_>, pair: &Pair) -> bool {
    const LONG: usize = 3;
    let named = ground.a.terms[pair.a].is_name && ground.b.terms[pair.b].is_name;
    pair.a.max(pair.b) <= if named { LONG } else { 1 }
}

fn is_end_of_life(term: &Term) -> bool {
    term.sense.as_ref().is_some_and(|sense| sense.is_end_of_life())
}

/// The only date, with its year, of being born or dying.
fn end_of_life(statement: &Statement) -> Option<Dated> {
    let mut ends = (0..statement.terms.len()).filter(|&at| is_end_of_life(&statement.terms[at]));
    let end = ends.next().filter(|_| ends.next().is_none())?;
    let alone = |date: &&Dated| date.year.is_some() && statement.dates.len() == 1 && end + 1 == statement.terms.len();
    match years_beside(statement, end)[..] {
        [date] => Some(date),
        // "On 2 June 2009 Ida Berg died."
        [] => statement.dates.first().filter(alone).copied(),
        _ => None,
    }
}

/// The first two dates, if nothing but a dash parts them and nobody is said to be born or to have died.
fn life(statement: &Statement) -> Option<[Dated; 2]> {
    const DASH: u32 = 5;
    let [born, died, ..] = statement.dates[..] else { return None };
    let whole = born.day.is_some() && died.day.is_some() && born.year < died.year && born.year.is_some();
    let parted = died.span.start.saturating_sub(born.span.end) <= DASH;
    (whole && parted && !statement.terms.iter().any(is_end_of_life)).then_some([born, died])
}

fn happens_once(ground: &Ground<'_>, pair: &Pair) -> bool {
    let is = |term: &Term| !term.open && term.sense.as_ref().is_some_and(|sense| sense.is_once());
    is(&ground.a.terms[pair.a]) && is(&ground.b.terms[pair.b])
}

/// Whether it happens to one thing in both: they begin alike, or one does not name it ("it was founded").
fn is_of_one(ground: &Ground<'_>, verb: &Pair) -> bool {
    let begins = |pair: &Pair| pair.how == How::Same && pair.a == 0 && pair.b == 0;
    verb.a == 0 || verb.b == 0 || ground.pairs.iter().any(begins)
}

/// Whether the shorter statement has nothing but names that the other has not.
fn says_little_else(ground: &Ground<'_>) -> bool {
    let matter = |term: &Term| term.weight >= 1.0 && !term.is_name;
    // A name at the beginning has its capital anyway.
    let first = |at: usize| at == 0;
    match ground.a.terms.len() < ground.b.terms.len() {
        true => ground.lone_a(matter).all(first),
        false => ground.lone_b(matter).all(first),
    }
}

/// The dates with a year behind the term at `at`, with nothing but names between them: "born 4 May 1961, died 2 June 2009".
fn years_beside(statement: &Statement, at: usize) -> Vec<Dated> {
    const NEAR: usize = 5;
    let names = |to: usize| statement.terms.get(at + 1..=to).unwrap_or_default().iter().all(|term| term.is_name);
    let beside = |date: &&Dated| {
        date.year.is_some() && date.near.is_some_and(|near| near >= at && near <= at + NEAR && names(near))
    };
    statement.dates.iter().filter(beside).copied().collect()
}
