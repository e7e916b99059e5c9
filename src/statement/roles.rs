//! Who did it to whom, and who or what alone can fill a place: swapped roles and second values.

use super::align::{How, Pair};
use super::compare::{Judgement, Label, judged};
use super::ground::{Ground, is_state, is_variant};
use super::{Rule, Statement, Term};

/// One sentence twice, but for two that have changed places around the verb: A beat B, B beat A.
pub(super) fn swapped_roles(ground: &Ground<'_>) -> Option<Judgement> {
    let (a, b) = (ground.a, ground.b);
    let told = ground.pairs.iter().all(|pair| a.terms[pair.a].open == b.terms[pair.b].open)
        && ground.terms().all(|term| !term.negated);
    // "A was beaten by B" and "B beat A" are one.
    let alike = is_nearly_one(ground) && a.names_doer == b.names_doer && !(a.is_indefinite && b.is_indefinite);
    if !told || !alike || ground.pairs.iter().any(|pair| pair.how != How::Same) {
        return None;
    }
    let (first, last) = exchanged(ground)?;
    let (x, y) = (&a.terms[first.a], &a.terms[last.a]);
    // A word that opens its sentence has a capital anyway.
    let is_name = |term: &Term, at: usize| term.is_name || is_state(term) || at == 0;
    let capital = |pair: &Pair| {
        let (x, y) = (&a.terms[pair.a], &b.terms[pair.b]);
        let any = x.is_name || y.is_name || is_state(x) || is_state(y);
        any && is_name(x, pair.a) && is_name(y, pair.b)
    };
    // Where there are no capitals, who acts opens a sentence of just these words.
    let bare = !a.has_capitals && ground.is_one_sentence() && first.a == 0 && last.b == 0;
    let named = |pair: &Pair| capital(pair) || bare && names_somebody(&a.terms[pair.a]);
    // Where verbs stand last, what was done stands behind both.
    let deed = if a.verb_last { &a.terms[first.a + 1..] } else { &a.terms[first.a + 1..last.a] };
    let acts =
        deed.iter().any(|term| term.weight >= 1.0 && term.span != y.span) && deed.iter().all(|term| !is_mutual(term));
    // Where endings tell who acts, words in their old form have only been moved.
    let moved = a.has_cases && [first, last].iter().any(|pair| a.terms[pair.a].word == b.terms[pair.b].word);
    let (p, q) = (&b.terms[last.b], &b.terms[first.b]);
    (acts && !moved && named(first) && named(last))
        .then(|| judged(Label::Contradiction, 0.75, Rule::Roles, vec![x.span, y.span], vec![p.span, q.span]))
}

/// Whether the word may be a name, or says who acts, in a language that has no capitals to tell.
fn names_somebody(term: &Term) -> bool {
    term.sense.as_ref().is_none_or(|sense| sense.is_actor())
}

/// Whether one says all that the other says, and hardly more.
fn is_nearly_one(ground: &Ground<'_>) -> bool {
    const MORE: usize = 2;
    let (x, y) = (ground.a.terms.len(), ground.b.terms.len());
    ground.same == x.min(y) && x.abs_diff(y) <= MORE
}

/// The first pairs of the two runs that stand in each other's place, all others being in order: Real Madrid, Barcelona.
pub(super) fn exchanged<'g>(ground: &'g Ground<'_>) -> Option<(&'g Pair, &'g Pair)> {
    let mut by_a: Vec<&Pair> = ground.pairs.iter().collect();
    by_a.sort_by_key(|pair| pair.a);
    let mut by_b = by_a.clone();
    by_b.sort_by_key(|pair| pair.b);
    let moved = |at: &usize| by_a[*at].a != by_b[*at].a;
    let from = (0..by_a.len()).find(moved)?;
    let to = (0..by_a.len()).rfind(moved)? + 1;
    let (a, b) = (&by_a[from..to], &by_b[from..to]);
    let places = |run: &[&Pair]| run.iter().map(|pair| pair.a).collect::<Vec<_>>();
    let lengths = (1..=LONGEST_NAME).flat_map(|first| (1..=LONGEST_NAME).map(move |last| (first, last)));
    let is_name =
        |run: &[&Pair]| run.len() == 1 || run.iter().all(|pair| ground.a.terms[pair.a].is_name || pair.a == 0);
    let mut fitting = lengths
        .filter(|&(first, last)| first + last <= a.len() && is_name(&a[..first]) && is_name(&a[a.len() - last..]));
    let (_, last) = fitting.find(|&(first, last)| {
        let end = a.len() - last;
        let turned = [&a[end..], &a[first..end], &a[..first]].concat();
        places(&turned) == places(b)
    })?;
    Some((a[0], a[a.len() - last]))
}

/// More words than this are no name.
const LONGEST_NAME: usize = 3;

/// Whether both sides of it do the same: meet, agree.
fn is_mutual(term: &Term) -> bool {
    term.sense.as_ref().is_some_and(|sense| sense.is_mutual())
}

/// The same place filled with two names where only one can be right: born in, capital of, wife of.
pub(super) fn other_value(ground: &Ground<'_>) -> Option<Judgement> {
    let relations = ground.pairs.iter().filter(|pair| pair.how == How::Same && is_relation(ground, pair));
    let mut values = relations.filter(|pair| is_of_known(ground, pair)).filter_map(|pair| {
        let x = value(ground.a, pair.a, |i| ground.is_lone_a(i))?;
        let y = value(ground.b, pair.b, |j| ground.is_lone_b(j))?;
        Some((x, y))
    });
    let (x, y) = values.next()?;
    let (p, q) = (&ground.a.terms[x], &ground.b.terms[y]);
    // Paris lies in France: a town and a state are no two answers.
    let one_kind = is_state(p) == is_state(q) && !is_variant(&p.word, &q.word);
    let told = ground.terms().all(|term| !term.negated && !term.open);
    // But for the value and the relation all of the shorter one must be common ground, and there must be some.
    let known = ground.same >= 2 && ground.rest_is_common(&ground.a.terms[x], &ground.b.terms[y]);
    (one_kind && told && known).then(|| judged(Label::Contradiction, 0.7, Rule::OneValue, vec![p.span], vec![q.span]))
}

/// Whether both words of the pair name a relation that only one can have.
pub(super) fn is_relation(ground: &Ground<'_>, pair: &Pair) -> bool {
    let is = |term: &Term| term.sense.as_ref().is_some_and(|sense| sense.is_one_valued());
    is(&ground.a.terms[pair.a]) && is(&ground.b.terms[pair.b])
}

/// Whether the relation is of something that both speak of, and not of another name nearer to it.
fn is_of_known(ground: &Ground<'_>, relation: &Pair) -> bool {
    const NEAR: usize = 4;
    let terms = &ground.a.terms;
    let stranger = |i: usize| terms[i].is_name && ground.is_lone_a(i);
    let near = |at: usize| {
        let (from, to) = (at.min(relation.a), at.max(relation.a));
        // One stranger may be the value itself: "born in Naples, he".
        to - from <= NEAR && from < to && (from + 1..to).filter(|&i| stranger(i)).count() <= 1
    };
    ground.pairs.iter().any(|pair| pair.how == How::Same && near(pair.a))
}

/// The name that fills the place of the term at `at`: beside it, rather after it than before it, and not in the other statement.
fn value(statement: &Statement, at: usize, is_lone: impl Fn(usize) -> bool) -> Option<usize> {
    const NEAR: usize = 2;
    let terms = &statement.terms;
    let named = |i: usize| terms[i].is_name || is_state(&terms[i]);
    // "King George" is the George that both name.
    let known = |i: usize| terms.get(i).is_some_and(|term| term.is_name) && !is_lone(i);
    let whole = |i: usize| !known(i + 1) && i.checked_sub(1).is_none_or(|before| before == at || !known(before));
    let fits = |i: &usize| is_lone(*i) && named(*i) && whole(*i) && terms[*i].sentence == terms[at].sentence;
    let after = (at + 1..terms.len().min(at + 1 + NEAR)).find(fits);
    after.or_else(|| (at.saturating_sub(NEAR)..at).rev().find(fits))
}
