//! Words that exclude each other: a denial, opposites, another state, another name.

use super::align::{How, Pair};
use super::compare::{Judgement, Label, judged};
use super::concepts::Turn;
use super::figures::starts_alike;
use super::ground::{COMMON, Ground, is_state, is_variant};
use super::roles::{exchanged, is_relation};
use super::slot::only_slot;
use super::{Rule, Sense, Statement, Term};
use crate::text::Span;

/// One denies what the other says: most of what the negation reaches, its first word among it, stands in the other
/// without it.
pub(super) fn polarity_clash(ground: &Ground<'_>) -> Option<Judgement> {
    let flipped = flipped(ground);
    let first_no = flipped.first()?.0.negated;
    // Both deny something the other says: no side is the denial of the other.
    let (no, yes) = if first_no { (ground.a, ground.b) } else { (ground.b, ground.a) };
    // What one wants and plans another refuses.
    let refuses = no.terms.iter().any(reverses);
    let as_open = |x: &Term, y: &Term| x.open == y.open || refuses && y.open == first_no && x.open != first_no;
    let one_way = flipped.iter().all(|(x, _)| x.negated == first_no);
    let one_mood = flipped.iter().all(|(x, y)| as_open(x, y));
    let both = ground.like_pairs().any(|(x, y)| x.negated && y.negated);
    // "I do not think", "I think": of what, each says itself.
    let mind = |term: &Term| term.weight < 1.0 && is_mind(term);
    let weighs = !flipped.iter().all(|(x, y)| mind(x) && mind(y));
    if !one_way
        || !weighs
        || both
        || denies_a_kind(ground)
        || denies_another(ground, no)
        || denies_the_opposite(ground)
        || no.terms.len().max(yes.terms.len()) < LONG && names_two(ground)
        || ground.a.is_open != ground.b.is_open
        || ground.counts_differ()
    {
        return None;
    }
    let count = no.terms.iter().filter(|term| term.negated).count();
    let reached: f64 = no.terms.iter().filter(|term| term.negated).map(|term| term.weight).sum();
    let met: f64 = flipped.iter().map(|(x, y)| if first_no { x.weight } else { y.weight }).sum();
    // A long statement says much of which another may be so.
    let roomy = ground.whole(0) >= WIDE;
    let long = no.terms.len().min(yes.terms.len()) >= LONG && !ground.is_of_two_languages();
    // Where both have the verb of denial, each may deny in its own order.
    let seconds = roomy && !ground.same_pairs().any(|(x, y)| reverses(x) && reverses(y));
    let has_head = flipped.iter().any(|(x, y)| x.is_head || y.is_head || seconds && (x.is_second || y.is_second));
    let share = (met / reached).max(flipped.len() as f64 / count as f64).max(if no.is_indefinite {
        told_heavily(no, &flipped)
    } else {
        0.0
    });
    let likeness = ground.likeness();
    // Of new things ("a man") every word must agree: another man may well do what this one does not.
    let indefinite = no.is_indefinite || yes.is_indefinite;
    let enough = match indefinite {
        true => share >= 1.0 && likeness >= 0.9,
        // The more of what is denied the other one says, the less else need they share.
        false if roomy && (share >= 0.6 && likeness >= 0.5 || share >= 1.0 && likeness >= 0.33) => true,
        // What two long statements share is no chance.
        false if long && (share >= 0.33 && likeness >= 0.6 || share >= 0.5 && likeness >= 0.5) => true,
        false => share >= 0.6 && likeness >= COMMON || flipped.len() > 1 && share >= 0.66 && likeness >= 0.45,
    };
    let mostly = || is_denied_in_part(ground, no, &flipped, share) || is_of_one_account(ground, no, &flipped);
    let is_clear = one_mood && (has_head && enough || mostly()) || is_denied_flatly(ground, no, &flipped);
    if !is_clear {
        return None;
    }
    let spans = |side: fn(&(&Term, &Term)) -> Span| flipped.iter().map(side).collect();
    let sure = 0.2 + 0.3 * share + 0.45 * likeness;
    Some(judged(Label::Contradiction, sure, Rule::Polarity, spans(|p| p.0.span), spans(|p| p.1.span)))
}

/// Whether the other says so much of what is denied that it cannot but speak of the same, though it has other words for some of it:
/// did not return slowly, went back slowly.
fn is_denied_in_part<'s>(ground: &Ground<'s>, no: &'s Statement, flipped: &[(&Term, &Term)], share: f64) -> bool {
    let heavy = |term: &Term| term.weight >= 1.0;
    let lone = || ground.lone_of(no, heavy);
    // Who is not happy with it may well feel cheated by it.
    let opposable = |term: &Term| term.sense.as_ref().is_some_and(|sense| sense.has_opposite());
    let told_otherwise = says_otherwise(ground, no) || lone().any(|term| term.negated && opposable(term));
    let aside = lone().filter(|term| !term.negated).count();
    if ground.a.is_indefinite || ground.b.is_indefinite || told_otherwise || aside > 1 {
        return false;
    }
    let met = flipped.iter().filter(|(x, y)| heavy(x) && heavy(y)).count();
    let unmet = lone().filter(|term| term.negated).count();
    let (likeness, whole) = (ground.likeness(), ground.whole(0));
    let has_head = flipped.iter().any(|(x, y)| x.is_head || y.is_head);
    match met {
        0 => false,
        // Of one thing only: what is done with it may be another thing.
        1 => !has_head && share >= 0.5 && likeness >= 0.6 && whole >= 0.4,
        2 => likeness >= 0.6 && (unmet <= 1 || share >= 0.5 && likeness >= 0.6 && whole >= 0.4),
        _ => likeness >= 0.6 && share >= 0.5,
    }
}

/// Whether the other says an opposite of something, or another value of what is denied: not the first, the second.
fn says_otherwise<'s>(ground: &Ground<'s>, no: &'s Statement) -> bool {
    ground.pairs.iter().any(|pair| pair.how == How::Opposite) || denies_another(ground, no)
}

/// Whether one denies of one value of a list what the other tells of another: not on Tuesday, on Wednesday.
fn denies_another<'s>(ground: &Ground<'s>, no: &'s Statement) -> bool {
    let yes = ground.other(no);
    let rival = |term: &Term| ground.lone_of(yes, |_| true).any(|other| term.have_senses(other, Sense::is_rival));
    ground.lone_of(no, |term| term.negated).any(rival)
}

/// Whether two long statements share so much that they tell of the same, and the first word of what is denied is among it, or two of
/// its words are and little else is told of them.
fn is_of_one_account<'s>(ground: &Ground<'s>, no: &'s Statement, flipped: &[(&Term, &Term)]) -> bool {
    const MUCH: usize = 3;
    const LITTLE: usize = 3;
    let shorter = ground.a.terms.len().min(ground.b.terms.len());
    let shared = ground.same_pairs().filter(both_weigh).count();
    let heavy = || flipped.iter().filter(|pair| both_weigh(pair));
    let is_new = ground.a.is_indefinite && ground.b.is_indefinite;
    if shorter < VERY_LONG
        || shared < MUCH
        || is_new
        || ground.other(no).terms.iter().any(|term| term.negated)
        || no.terms.iter().any(reverses)
        || says_otherwise(ground, no)
    {
        return false;
    }
    let aside = ground.lone_of(no, |term| term.weight >= 1.0 && !term.negated).count();
    let has_head = heavy().any(|(x, y)| x.is_head || y.is_head);
    has_head || heavy().count() > 1 && aside <= LITTLE
}

/// Whether a long statement says flatly "not" of a word of weight, and the other says that word and more of what is denied, and denies
/// nothing: what one thinks possible, or is told, the other denies. Where both begin with one word, and of what never was, or of nobody,
/// less need be told.
fn is_denied_flatly<'s>(ground: &Ground<'s>, no: &'s Statement, flipped: &[(&Term, &Term)]) -> bool {
    const LENGTHY: usize = 6;
    const SHARED: usize = 3;
    const SOME: usize = 2;
    let flatly = |pair: &&(&Term, &Term)| (pair.0.flatly || pair.1.flatly) && both_weigh(pair);
    let met = flipped.iter().filter(flatly).count();
    let unmet = ground.lone_of(no, |term| term.negated && term.weight >= 1.0).count();
    let shared = ground.same_pairs().filter(both_weigh).count();
    let shorter = ground.a.terms.len().min(ground.b.terms.len());
    let denies = |statement: &Statement| statement.terms.iter().any(|term| term.negated);
    let only_thinks = no.terms.iter().any(|term| term.is_head && is_mind(term));
    let has_head = flipped.iter().filter(flatly).any(|(x, y)| x.is_head || y.is_head);
    let strange = unmet > met + 1 && !(met > 1 && has_head);
    // "Rains that had not been for twenty years": what is denied may be the number alone.
    let counts_more = no.quantities.len() > ground.other(no).quantities.len();
    if shorter < LENGTHY
        || strange
        || counts_more
        || only_thinks
        || denies(ground.other(no))
        || says_otherwise(ground, no)
    {
        return false;
    }
    let (new, newer) = (ground.a.is_indefinite, ground.b.is_indefinite);
    let begin_alike = || ground.pairs.iter().any(|pair| pair.how == How::Same && (pair.a, pair.b) == (0, 0));
    let main = !(new || newer) && shared >= SHARED && (met > 1 && has_head || met > 0 && begin_alike());
    let all = no.terms.iter().any(|term| term.flatly && term.wholly);
    main || all && !(new && newer) && met > 0 && shared >= SOME
}

/// Two that say much the same, but each denies what the other says: on Saturday and not on Friday, not on Saturday but on Friday.
pub(super) fn crossed_denial(ground: &Ground<'_>) -> Option<Judgement> {
    const SHORT: usize = 4;
    let denied = |(x, y): &(&Term, &Term)| x.flatly && x.is_head && !y.negated;
    let mut by_a = ground.same_pairs().filter(both_weigh).filter(denied);
    let mut by_b = ground.same_pairs().filter(both_weigh).filter(|(x, y)| denied(&(*y, *x)));
    let both = ground.same_pairs().any(|(x, y)| x.negated && y.negated);
    let told = !both && !ground.a.is_open && !ground.b.is_open && !ground.counts_differ();
    let short = ground.a.terms.len().min(ground.b.terms.len()) < SHORT;
    if !told || short || ground.likeness() < 0.9 || ground.whole(0) < 0.5 {
        return None;
    }
    let (first, last) = (by_a.next()?, by_b.next()?);
    // In one of them what is so stands first: "not small, old and weak" and "not old, small and weak" are one.
    if first.0.span.start < last.0.span.start && last.1.span.start < first.1.span.start {
        return None;
    }
    let (left, right) = (vec![first.0.span, last.0.span], vec![first.1.span, last.1.span]);
    Some(judged(Label::Contradiction, 0.75, Rule::Polarity, left, right))
}

/// One says in few words of something the other speaks of that it never was, that there is none or nobody; the other tells more, and
/// denies nothing: who says so denies what was said.
pub(super) fn flat_denial(ground: &Ground<'_>) -> Option<Judgement> {
    let denies = |statement: &Statement| statement.terms.iter().any(|term| term.negated);
    let (no, yes) = if denies(ground.a) { (ground.a, ground.b) } else { (ground.b, ground.a) };
    let wholly = no.terms.iter().any(|term| term.wholly && !term.open);
    let both_new = yes.is_indefinite && no.is_indefinite;
    let told = !both_new && !denies(yes) && !no.is_open;
    let heavy = |(x, y): &(&Term, &Term)| x.weight.min(y.weight) >= 1.0;
    if !wholly || !told || denies_a_kind(ground) || denies_the_opposite(ground) || !tells_more(yes, no) {
        return None;
    }
    let spans = |(x, y): (&Term, &Term)| (x.span, y.span);
    let met = ground.like_pairs().find(heavy).or_else(|| ground.like_pairs().next()).map(spans);
    // Of two languages few words are known to be the same.
    let known = |statement: &Statement| statement.terms.iter().find(|term| term.weight >= 1.0).map(|term| term.span);
    let both = || known(ground.a).zip(known(ground.b)).filter(|_| ground.is_of_two_languages());
    let (x, y) = met.or_else(both)?;
    let sure = 0.45 + 0.3 * ground.likeness();
    Some(judged(Label::Contradiction, sure, Rule::Polarity, vec![x], vec![y]))
}

/// Whether one denies of one kind of thing what the other tells of a broader one: that nobody washed a carrot denies no washing of
/// vegetables.
fn denies_a_kind(ground: &Ground<'_>) -> bool {
    let narrower = |x: &Term, y: &Term| x.negated && !y.negated && x.is_under(y) && !x.have_senses(y, Sense::meets);
    ground.like_pairs().any(|(x, y)| narrower(x, y) || narrower(y, x))
}

/// Whether one denies the opposite of what the other says, and so agrees with it: altered, not authentic.
fn denies_the_opposite(ground: &Ground<'_>) -> bool {
    let opposites = ground.pairs.iter().filter(|pair| pair.how == How::Opposite);
    opposites.map(|pair| (&ground.a.terms[pair.a], &ground.b.terms[pair.b])).any(|(x, y)| x.negated != y.negated)
}

/// Whether one has so much more to tell than a short denial that the denial is about it. "There is no man" beside "the man": of a new
/// thing it must have much to tell.
fn tells_more(yes: &Statement, no: &Statement) -> bool {
    let few = if yes.language == no.language { 8 } else { 7 };
    const SOME: usize = 3;
    let new = no.is_indefinite || yes.is_indefinite;
    // Who says so is no part of what is denied.
    let light = |term: &Term| term.sense.as_ref().is_some_and(Sense::is_light);
    let said = no.terms.iter().filter(|term| term.weight >= 1.0 || light(term)).count();
    let least = if new { 2 * said } else { 2 * said / 3 };
    said <= few && yes.terms.len() >= SOME.max(least)
}

/// The words that one denies and the other does not. Where both have a verb that reverses what it governs (cancelled, was not
/// cancelled), it is that verb which is denied or not: each governs in its own order.
fn flipped<'s>(ground: &Ground<'s>) -> Vec<(&'s Term, &'s Term)> {
    // That no boy came denies no child.
    let narrower = |x: &Term, y: &Term| x.is_under(y) && !x.have_senses(y, Sense::meets);
    let differ = |(x, y): &(&Term, &Term)| match (x.negated, y.negated) {
        (true, false) => !narrower(x, y),
        (false, true) => !narrower(y, x),
        _ => false,
    };
    let mut verbs = ground.same_pairs().filter(|(x, y)| reverses(x) || reverses(y)).peekable();
    if verbs.peek().is_some() { verbs.filter(differ).collect() } else { ground.like_pairs().filter(differ).collect() }
}

/// Whether the word reverses what it governs: cancelled, denied.
pub(super) fn reverses(term: &Term) -> bool {
    term.sense.as_ref().is_some_and(|sense| sense.turn() == Turn::Reverses)
}

/// Whether both words of a pair carry weight.
fn both_weigh((x, y): &(&Term, &Term)) -> bool {
    x.weight.min(y.weight) >= 1.0
}

/// Whether what the word governs is only thought, known or said.
fn is_mind(term: &Term) -> bool {
    term.sense.as_ref().is_some_and(|sense| sense.is_mind())
}

/// The share of what weighs among what is denied that the other says: in "not one person came" nobody in particular did not.
fn told_heavily(no: &Statement, flipped: &[(&Term, &Term)]) -> f64 {
    let heavy = |term: &&Term| term.negated && term.weight >= 1.0;
    let reached = no.terms.iter().filter(heavy).count();
    let met = flipped.iter().filter(|(x, y)| heavy(x) || heavy(y)).count();
    if reached == 0 { 0.0 } else { met as f64 / reached as f64 }
}

/// How many words make a statement long.
const LONG: usize = 8;

/// How many make it very long.
const VERY_LONG: usize = 10;

/// The share of the longer statement that must be common ground where a denial needs little of it.
const WIDE: f64 = 0.35;

/// The share of the longer statement that must be common ground: a long one has many words, and some opposite of each.
const ROOM: f64 = 0.1;

/// Two words of opposite meaning in the same place of the same sentence otherwise.
pub(super) fn opposite_clash(ground: &Ground<'_>) -> Option<Judgement> {
    let opposites: Vec<&Pair> = ground.pairs.iter().filter(|pair| pair.how == How::Opposite).collect();
    // Of two long ones, what one wants or plans may be another matter.
    let long = ground.a.terms.len().min(ground.b.terms.len()) >= LONG;
    let agree = |pair: &&Pair| {
        let (x, y) = (&ground.a.terms[pair.a], &ground.b.terms[pair.b]);
        !x.negated && !y.negated && (x.open == y.open || !long)
    };
    // Two new things ("a big dog", "a small dog") need not be one; an opposite that is denied is none, and of two that are denied
    // neither may be so.
    let both_new = ground.a.is_indefinite && ground.b.is_indefinite;
    // Ann bought it from Bob, Bob sold it to Ann.
    let turned = ground.opposites().all(|(x, y)| is_converse(x) && is_converse(y)) && exchanged(ground).is_some();
    if both_new || turned || !opposites.iter().all(agree) || speak_of_two(ground) {
        return None;
    }
    let common = ground.common(opposites.len());
    let whole = ground.whole(opposites.len());
    let room = common >= 1.0 || whole >= ROOM;
    let placed = |pair: &Pair| room && common >= COMMON && ground.is_among_same(pair);
    let acted = |pair: &Pair| acts(ground, pair) && (whole >= 0.4 || is_matter_enough(ground, pair, opposites.len()));
    let pair = opposites.iter().find(|pair| placed(pair) || acted(pair))?;
    let sure = 0.45 + 0.45 * common;
    let (x, y) = (&ground.a.terms[pair.a], &ground.b.terms[pair.b]);
    Some(judged(Label::Contradiction, sure, Rule::Opposites, vec![x.span], vec![y.span]))
}

/// Whether what one does to another is told from the other's side by its opposite: buy, sell.
fn is_converse(term: &Term) -> bool {
    term.sense.as_ref().is_some_and(|sense| sense.is_converse())
}

/// Whether each has a thing of its own in the same place: the port of Ashdod and the port of Haifa, inflation and unemployment in July,
/// the first match and the second.
fn speak_of_two(ground: &Ground<'_>) -> bool {
    let heavy = |term: &Term| term.weight >= 1.0;
    let single = ground.lone_a(heavy).count() == 1 && ground.lone_b(heavy).count() == 1;
    let own = |term: &Term| {
        let thing = |sense: &Sense| sense.is_concept() && (single || !sense.has_opposite()) || sense.is_rival_of_any();
        let tells = term.sense.as_ref().is_some_and(thing);
        term.weight >= 1.0 && (term.is_name || tells)
    };
    let two = |x: usize, y: usize| {
        let Some((p, q)) = ground.a.terms.get(x).zip(ground.b.terms.get(y)) else { return false };
        let one_kind = p.is_name == q.is_name && is_state(p) == is_state(q);
        ground.is_lone_a(x) && ground.is_lone_b(y) && own(p) && own(q) && one_kind
    };
    let same = ground.pairs.iter().filter(|pair| pair.how == How::Same);
    let mut shared = same.filter(|pair| ground.a.terms[pair.a].weight.min(ground.b.terms[pair.b].weight) >= 1.0);
    let before = |x: usize, y: usize| x > 0 && y > 0 && two(x - 1, y - 1);
    shared.any(|pair| two(pair.a + 1, pair.b + 1) || before(pair.a, pair.b))
}

/// Whether each has a name or a state of its own in the same place: France sent aid, Italy sent none.
fn names_two(ground: &Ground<'_>) -> bool {
    let own = |term: &Term| term.is_name || term.may_be_name || is_state(term);
    let two = |x: usize, y: usize| {
        let Some((p, q)) = ground.a.terms.get(x).zip(ground.b.terms.get(y)) else { return false };
        ground.is_lone_a(x) && ground.is_lone_b(y) && own(p) && own(q) && !is_variant(&p.word, &q.word)
    };
    let mut shared = ground.pairs.iter().filter(|pair| pair.how != How::Opposite);
    shared.any(|pair| two(pair.a + 1, pair.b + 1) || pair.a > 0 && pair.b > 0 && two(pair.a - 1, pair.b - 1))
}

/// Whether so much of the shorter one is common ground that two who both say what happened cannot but speak of the same: the longer
/// it is, the more words may happen to be opposites. Of two languages only the words count whose meaning is known.
fn is_matter_enough(ground: &Ground<'_>, pair: &Pair, but: usize) -> bool {
    const LONG: usize = 10;
    let (x, y) = (&ground.a.terms[pair.a], &ground.b.terms[pair.b]);
    let bound = |term: &Term| term.sense.as_ref().is_some_and(|sense| sense.is_bound());
    // Words that only look like opposites by their parts (a cord, cordless) are too weak for this.
    if bound(x) || bound(y) || !x.have_senses(y, Sense::opposes) {
        return false;
    }
    let shorter = ground.a.terms.len().min(ground.b.terms.len());
    let least = if shorter > LONG { 0.5 } else { 0.3 };
    // What both did on a Monday is no common matter.
    let listed = |term: &Term| term.sense.as_ref().is_some_and(|sense| sense.is_rival_of_any());
    let mut matters = ground.same_pairs().filter(|(x, y)| x.weight >= 1.0 && !listed(x) && !listed(y));
    if matters.next().is_none() {
        return false;
    }
    match ground.is_of_two_languages() {
        true => {
            ground.known_common(but) >= 0.25 && ground.known_whole(but) >= 0.15
                || ground.common(but) >= 0.2 && ground.whole(but) >= 0.1
        }
        false => ground.common(but) >= least && ground.whole(but) >= 0.2,
    }
}

/// Whether the two say what is done, and not how big or old something is.
fn acts(ground: &Ground<'_>, pair: &Pair) -> bool {
    let degree = |term: &Term| term.sense.as_ref().is_some_and(|sense| sense.is_degree());
    !degree(&ground.a.terms[pair.a]) && !degree(&ground.b.terms[pair.b])
}

/// One sentence of two states, or of two days: the same is told of each.
pub(super) fn other_state(ground: &Ground<'_>) -> Option<Judgement> {
    state_of_all(ground).or_else(|| state_in_slot(ground))
}

/// One place in which each names its own state, and all else that the shorter one says the other says too.
fn state_in_slot(ground: &Ground<'_>) -> Option<Judgement> {
    let (a, b) = (ground.a, ground.b);
    let told = ground.terms().all(|term| !term.negated && !term.open) && a.is_open == b.is_open;
    let both = a.terms.iter().any(is_state) && b.terms.iter().any(is_state);
    if !told || !both || a.is_indefinite || b.is_indefinite {
        return None;
    }
    let slot = only_slot(ground)?;
    // "Wrote of a French painter" is not "a Danish painter".
    let named = |term: &Term| term.weight < 1.0 || term.is_name || is_state(term);
    let alone = match a.terms.len() < b.terms.len() {
        true => a.terms[slot.a.clone()].iter().all(named),
        false => b.terms[slot.b.clone()].iter().all(named),
    };
    let x = slot.a.clone().find(|&at| is_state(&a.terms[at]))?;
    let y = slot.b.clone().find(|&at| is_state(&b.terms[at]))?;
    let common = ground.common(1).min(1.0);
    let told_of_one = ground.common(0) >= COMMON || common >= 1.0 && starts_alike(ground);
    (alone && (slot.closed || told_of_one)).then(|| {
        let (p, q) = (a.terms[x].span, b.terms[y].span);
        judged(Label::Contradiction, 0.3 + 0.5 * common, Rule::OtherState, vec![p], vec![q])
    })
}

/// Two sentences that are much the same but for their states.
fn state_of_all(ground: &Ground<'_>) -> Option<Judgement> {
    let (a, b) = (&ground.a.terms, &ground.b.terms);
    let states = only_pair(ground.lone_a(is_state), ground.lone_b(is_state));
    let (x, y) = states.or_else(|| rivals(ground))?;
    // Neither French nor German: both may well be so.
    let told = !a[x].negated && !b[y].negated && ground.same_pairs().all(|(x, y)| x.negated == y.negated);
    let plain = told && ground.pairs.iter().all(|pair| pair.how == How::Same);
    let new = ground.a.is_indefinite && ground.b.is_indefinite;
    let (common, longer) = (ground.common(1), ground.same as f64 / a.len().max(b.len()) as f64);
    // "An American actor", "a French actor": said of one who both begin with.
    let near = longer >= 0.45 || longer >= 0.3 && common >= 0.8 && starts_alike(ground) && is_of_one_noun(ground, x, y);
    let enough =
        ground.same >= 3 || ground.same == 2 && common >= 1.0 && is_state(&a[x]) && is_of_one_noun(ground, x, y);
    if !plain || new || !enough || common < 0.7 || !near {
        return None;
    }
    Some(judged(Label::Contradiction, 0.3 + 0.5 * common, Rule::OtherState, vec![a[x].span], vec![b[y].span]))
}

/// The one of each side, where each has one only.
pub(super) fn only_pair(
    mut left: impl Iterator<Item = usize>,
    mut right: impl Iterator<Item = usize>,
) -> Option<(usize, usize)> {
    let pair = left.next().zip(right.next());
    pair.filter(|_| left.next().is_none() && right.next().is_none())
}

/// The only two words that are values of one list: Monday and Tuesday.
fn rivals(ground: &Ground<'_>) -> Option<(usize, usize)> {
    let listed = |term: &Term| term.sense.as_ref().is_some_and(|sense| sense.is_rival_of_any());
    let (x, y) = only_pair(ground.lone_a(listed), ground.lone_b(listed))?;
    let senses = ground.a.terms[x].sense.as_ref().zip(ground.b.terms[y].sense.as_ref());
    senses.is_some_and(|(x, y)| x.is_rival(y)).then_some((x, y))
}

/// Whether both stand before or both behind the same word.
fn is_of_one_noun(ground: &Ground<'_>, x: usize, y: usize) -> bool {
    let same = |i: Option<usize>, j: Option<usize>| {
        i.zip(j)
            .is_some_and(|(i, j)| ground.pairs.iter().any(|pair| pair.how == How::Same && (pair.a, pair.b) == (i, j)))
    };
    same(Some(x + 1), Some(y + 1)) || same(x.checked_sub(1), y.checked_sub(1))
}

/// One sentence twice, but for one word in one place; a name, where names can be told.
pub(super) fn other_word(ground: &Ground<'_>) -> Option<Judgement> {
    let (a, b) = (ground.a, ground.b);
    let plain = ground.pairs.iter().all(|pair| pair.how == How::Same) && a.terms.len() == b.terms.len();
    let one_way = ground.same_pairs().all(|(x, y)| x.negated == y.negated);
    let told = one_way && !a.is_indefinite && !b.is_indefinite && a.is_open == b.is_open;
    if !plain || !told || ground.same + 1 != a.terms.len() || ground.same < 3 {
        return None;
    }
    let (x, y) = (ground.lone_a(|_| true).next()?, ground.lone_b(|_| true).next()?);
    let (p, q) = (&a.terms[x], &b.terms[y]);
    // Born in Paris, born in France: a town and a state are no two answers.
    let placed = ground.pairs.iter().any(|pair| is_relation(ground, pair));
    let one_kind = (!placed || is_state(p) == is_state(q)) && !is_variant(&p.word, &q.word);
    let in_order = ground.pairs.is_sorted_by_key(|pair| pair.a) && x == y;
    let words = ground.pairs.iter().all(|pair| a.terms[pair.a].word == b.terms[pair.b].word);
    let tells = if a.has_capitals { p.is_name && q.is_name } else { words };
    (in_order && tells && one_kind && !p.negated && !q.negated)
        .then(|| judged(Label::Contradiction, 0.7, Rule::OtherWord, vec![p.span], vec![q.span]))
}
