//! Figures of one thing that exclude each other: counts and dates.

use super::align::{How, Pair};
use super::compare::{Judgement, Label, judged};
use super::ground::{COMMON, Ground, drop_pairs};
use super::quantity::Room;
use super::{Dated, Quantity, Rule, Statement, Term};

/// The same for counts, of which a story has many.
const COMMON_FOR_COUNTS: f64 = 0.5;

/// Two counts of one thing that no number fits both of.
pub(super) fn count_clash(ground: &Ground<'_>) -> Option<Judgement> {
    let common = ground.common(0);
    let one = ground.is_one_sentence();
    let dates = |statement: &Statement| {
        statement.dates.iter().map(|date| (date.year, date.month, date.day)).collect::<Vec<_>>()
    };
    // "It was not 40" is no count; each day has its own, and so has each other one.
    let apart = || ground.terms().any(|term| term.negated) || dates(ground.a) != dates(ground.b) || ground.has_others();
    let flipped = ground.same_pairs().any(|(x, y)| x.negated != y.negated);
    if common < COMMON_FOR_COUNTS || flipped || !one && (apart() || ground.has_other_matter() && !starts_alike(ground))
    {
        return None;
    }
    let (mut left, mut right) = ground.unmatched();
    let rounded =
        |p: &Quantity, q: &Quantity| p.count.number().is_some() && q.count.number().is_some() || is_next(p, q);
    drop_pairs(&mut left, &mut right, |p, q| is_edge(p, q) && (!one || rounded(p, q)));
    // Where every count has its counterpart none is the sum of others.
    let each = one && ground.a.quantities.len() == ground.b.quantities.len();
    for q in right {
        let rival = left.iter().position(|p| ground.is_one_unit(p, &q));
        let Some(p) = rival.map(|at| left.remove(at)) else { continue };
        if Room::of(p.count, q.count) == Room::Excluded && (each || !follows(&q, ground.a) && !follows(&p, ground.b)) {
            return Some(judged(Label::Contradiction, 0.5 + 0.45 * common, Rule::Count, vec![p.span], vec![q.span]));
        }
    }
    None
}

/// Whether a count is worked out of those in the other statement: the sum of parts, what is left, so many times so much.
fn follows(count: &Quantity, from: &Statement) -> bool {
    let Some(n) = count.count.number() else { return false };
    let numbers: Vec<f64> = from.quantities.iter().filter_map(|quantity| quantity.count.number()).collect();
    let made = |x: f64, y: f64| [x + y, (x - y).abs(), x * y].contains(&n) || x == n * y;
    let of_two = numbers.iter().enumerate().any(|(at, &x)| numbers[at + 1..].iter().any(|&y| made(x, y) || made(y, x)));
    of_two || n > 0.0 && numbers.len() <= MANY && is_balance(n, &numbers)
}

/// More numbers than this make any sum.
const MANY: usize = 5;

/// Whether some of the numbers, added and taken away, leave `n`: ten had come, three went, five came.
fn is_balance(n: f64, numbers: &[f64]) -> bool {
    match numbers.split_first() {
        None => n.abs() < 1e-6,
        Some((first, rest)) => [0.0, *first, -first].iter().any(|part| is_balance(n - part, rest)),
    }
}

/// Whether free wording may tell one number with both: one begins near where the other stands, or is the other rounded.
fn is_edge(p: &Quantity, q: &Quantity) -> bool {
    let near = |x: Option<f64>, y: f64| x.is_some_and(|x| (x - y).abs() <= 1.0 + 0.15 * y);
    match (p.count.number(), q.count.number()) {
        (Some(_), Some(_)) => p.count.covers(q.count) || q.count.covers(p.count),
        // "Thousands" and "tens of thousands": nobody counted.
        _ if is_vague(p) && is_vague(q) => true,
        _ => near(p.count.high(), q.count.low()) || near(q.count.high(), p.count.low()),
    }
}

/// Whether both are vague and one order of size lies beside the other: dozens and hundreds.
fn is_next(p: &Quantity, q: &Quantity) -> bool {
    const APART: f64 = 3.0;
    let close = |x: &Quantity, y: &Quantity| x.count.high().is_some_and(|high| high * APART >= y.count.low());
    is_vague(p) && is_vague(q) && close(p, q) && close(q, p)
}

fn is_vague(quantity: &Quantity) -> bool {
    let count = quantity.count;
    count.number().is_none() && count.low() > 1.0 && count.high().is_some_and(|high| high > 2.0 * count.low())
}

/// The share of the longer statement that must be common ground where the two do not begin alike.
const ROOM: f64 = 0.4;

/// The share of the shorter statement that must be common ground where only the days differ.
const ALL_BUT: f64 = 0.8;

/// Two dates of one thing: each statement has one, of the same word of the same thing, and they are not the same. Where one has
/// several, the other says nothing but what the first says too, and has none of its dates.
pub(super) fn date_clash(ground: &Ground<'_>) -> Option<Judgement> {
    let (p, q) = rival_dates(ground)?;
    let common = ground.common(0);
    let clear = common >= COMMON && ground.same >= 2 && ground.terms().all(|term| !term.negated);
    // "She died in 2002, a niece of his": his year is another matter.
    let placed = (starts_alike(ground) || ground.whole(0) >= ROOM) && is_of_one_word(ground, &p, &q);
    if ground.has_others() || !placed {
        return None;
    }
    // A day more or less may be the day of the news.
    let known = common >= ALL_BUT || !p.is_within_month(&q);
    (p.differs(&q) && clear && known)
        .then(|| judged(Label::Contradiction, 0.4 + 0.45 * common, Rule::Date, vec![p.span], vec![q.span]))
}

/// The only date of each; or the only one of the statement of which the other has all words, and one of those that the other has.
fn rival_dates(ground: &Ground<'_>) -> Option<(Dated, Dated)> {
    let heavy = |term: &Term| term.weight >= 1.0;
    let of_one_word = |p: &Dated, q: &Dated| is_of_one_word(ground, p, q);
    match (&ground.a.dates[..], &ground.b.dates[..]) {
        ([p], [q]) => Some((*p, *q)),
        (dates, [q]) if starts_alike(ground) && ground.lone_b(heavy).next().is_none() => {
            let rival = dates.iter().find(|p| of_one_word(p, q))?;
            dates.iter().all(|p| p.differs(q)).then_some((*rival, *q))
        }
        ([p], dates) if starts_alike(ground) && ground.lone_a(heavy).next().is_none() => {
            let rival = dates.iter().find(|q| of_one_word(p, q))?;
            dates.iter().all(|q| p.differs(q)).then_some((*p, *rival))
        }
        _ => None,
    }
}

/// Whether the shorter one begins with what the other begins with: the two speak of one thing.
pub(super) fn starts_alike(ground: &Ground<'_>) -> bool {
    const BEGINNING: usize = 3;
    let shorter = ground.a.terms.len().min(ground.b.terms.len());
    let early = |pair: &Pair| pair.a.min(pair.b) == 0 && pair.a.max(pair.b) < BEGINNING.min(shorter);
    ground.pairs.iter().any(|pair| pair.how == How::Same && early(pair))
}

/// Whether the date beside the term at `date` belongs to the one at `at`: no other predicate begins between them.
fn is_of_part(statement: &Statement, at: usize, date: usize, is_lone: impl Fn(usize) -> bool) -> bool {
    let terms = &statement.terms;
    let of_date = |i: &usize| terms[*i].part == terms[date].part && *i <= date;
    let tells = |i: usize| terms[i].weight >= 1.0 && !terms[i].is_name && is_lone(i);
    terms[at].part == terms[date].part || !(at..terms.len()).filter(of_date).any(tells)
}

/// Whether both dates stand beside the same word, or near it.
fn is_of_one_word(ground: &Ground<'_>, p: &Dated, q: &Dated) -> bool {
    let Some((x, y)) = p.near.zip(q.near) else { return false };
    let near = |at: usize, date: usize| date <= at + 4 && at <= date + 3;
    let same = |pair: &&Pair| pair.how == How::Same;
    // "Born in Bergen and moved in 1951": the year belongs to what only one of them tells.
    let told_a = |at: usize| is_of_part(ground.a, at, x, |i| ground.is_lone_a(i));
    let told_b = |at: usize| is_of_part(ground.b, at, y, |j| ground.is_lone_b(j));
    let beside = |pair: &Pair| near(pair.a, x) && near(pair.b, y) && told_a(pair.a) && told_b(pair.b);
    ground.pairs.iter().filter(same).any(beside)
}
