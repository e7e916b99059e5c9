//! Opposites that have changed places: gold rose and the dollar fell, the dollar rose and gold fell.

use super::align::{How, Pair};
use super::compare::{Judgement, Label, judged};
use super::ground::Ground;
use super::{Rule, Sense, Statement, Term};

/// Both say two opposites of two things, and each says of the one what the other says of the other.
pub(super) fn crossed_opposites(ground: &Ground<'_>) -> Option<Judgement> {
    let same: Vec<&Pair> = ground.pairs.iter().filter(|pair| pair.how == How::Same).collect();
    let opposed = |p: &Pair, q: &Pair| {
        opposes(&ground.a.terms[p.a], &ground.a.terms[q.a]) && opposes(&ground.b.terms[p.b], &ground.b.terms[q.b])
    };
    let mut ends = same.iter().enumerate().flat_map(|(at, p)| same[at + 1..].iter().map(move |q| (*p, *q)));
    let (p, q) = ends.find(|(p, q)| opposed(p, q))?;
    let things: Vec<&Pair> =
        same.iter().filter(|pair| pair.a != p.a && pair.a != q.a && is_thing(ground, pair)).copied().collect();
    let said_a = said_of(ground.a, (p.a, q.a), &things, |pair| pair.a);
    let said_b = said_of(ground.b, (p.b, q.b), &things, |pair| pair.b);
    // "Oil rises in a wild session with stocks falling" may be read in two ways: none of them may agree.
    let agree = said_a.iter().any(|(x, y)| said_b.iter().any(|(u, v)| x == u || y == v));
    let crossed = !agree && said_a.iter().any(|(x, y)| said_b.contains(&(*y, *x)));
    let spans = |side: fn(&Ground<'_>, &Pair) -> crate::text::Span| vec![side(ground, p), side(ground, q)];
    crossed.then(|| {
        let (left, right) = (spans(|g, pair| g.a.terms[pair.a].span), spans(|g, pair| g.b.terms[pair.b].span));
        judged(Label::Contradiction, 0.5 + 0.4 * ground.common(0), Rule::Opposites, left, right)
    })
}

fn opposes(x: &Term, y: &Term) -> bool {
    let told = !x.negated && !y.negated && !x.open && !y.open;
    told && x.have_senses(y, Sense::opposes)
}

fn is_thing(ground: &Ground<'_>, pair: &Pair) -> bool {
    ground.a.terms[pair.a].weight >= 1.0 && ground.b.terms[pair.b].weight >= 1.0
}

/// What the two ends may be said of, things by their place in `a`: what stands before each, and what stands behind each.
fn said_of(
    statement: &Statement,
    ends: (usize, usize),
    things: &[&Pair],
    place: fn(&Pair) -> usize,
) -> Vec<(usize, usize)> {
    const NEAR: usize = 2;
    let (first, last) = (ends.0.min(ends.1), ends.0.max(ends.1));
    let sorted = |of_first: usize, of_last: usize| match ends.0 == first {
        true => (of_first, of_last),
        false => (of_last, of_first),
    };
    let within = |from: usize, to: usize| {
        things.iter().filter(move |pair| (from..to).contains(&place(pair))).map(move |pair| (place(pair), pair.a))
    };
    let before =
        |end: usize, from: usize| within(from.max(end.saturating_sub(NEAR)), end).max().map(|(_, thing)| thing);
    let behind = |end: usize, to: usize| within(end + 1, to.min(end + 1 + NEAR)).min().map(|(_, thing)| thing);
    let ahead = before(first, 0).zip(before(last, first + 1));
    let after = behind(first, last).zip(behind(last, statement.terms.len()));
    [ahead, after].into_iter().flatten().filter(|(x, y)| x != y).map(|(x, y)| sorted(x, y)).collect()
}
