//! Which words of one statement stand for which of the other.

use super::{Sense, Statement, Term};

/// Two terms, one of each statement, that stand for each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) a: usize,
    pub(super) b: usize,
    pub(super) how: How,
}

/// One way in which two terms may be alike.
type Likeness = fn(&Term, &Term) -> bool;

/// How two terms stand for each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum How {
    /// The same word, or two forms or words of one meaning.
    Same,
    /// Words of one kind, which may name one thing.
    Kind,
    /// Two ends of one axis.
    Opposite,
}

/// Pairs each term of `b` with the likest free term of `a`.
pub(super) fn aligned(a: &Statement, b: &Statement) -> Vec<Pair> {
    let mut taken = vec![false; a.terms.len()];
    let mut free: Vec<bool> = vec![true; b.terms.len()];
    let mut pairs = Vec::new();
    // The surest kinds of likeness choose first, so that an opposite never takes a word that stands there itself.
    let piled: Option<(Likeness, How)> = (a.endings_pile_up && b.endings_pile_up).then_some((is_piled_form, How::Same));
    let forms: [(Likeness, How); 2] = [(is_word, How::Same), (is_form, How::Same)];
    let senses: [(Likeness, How); 3] = [(is_meaning, How::Same), (is_opposite, How::Opposite), (is_kind, How::Kind)];
    for (like, how) in forms.into_iter().chain(piled).chain(senses) {
        for (j, y) in b.terms.iter().enumerate() {
            if !free[j] {
                continue;
            }
            let found = a.terms.iter().enumerate().position(|(i, x)| !taken[i] && like(x, y));
            if let Some(i) = found {
                (taken[i], free[j]) = (true, false);
                pairs.push(Pair { a: i, b: j, how });
            }
        }
    }
    pairs.sort_by_key(|pair| pair.b);
    pairs
}

fn is_word(x: &Term, y: &Term) -> bool {
    x.word == y.word
}

fn is_opposite(x: &Term, y: &Term) -> bool {
    let senses = x.have_senses(y, Sense::opposes);
    // "Infielder" is no opposite of "field": nothing but an ending of one letter may differ.
    let near = |x: &str, y: &str| x.len().abs_diff(y.len()) <= 2 && one_stem(x, y);
    let by_parts = |x: &Term, y: &Term| !x.plain.is_empty() && (x.plain == y.word || near(&x.plain, &y.word));
    senses || by_parts(x, y) || by_parts(y, x)
}

fn is_kind(x: &Term, y: &Term) -> bool {
    // A man is a person, and no woman: only where both words are of weight do they tell two apart.
    let heavy = |x: &Sense, y: &Sense| !x.is_light() && !y.is_light() && x.is_concept() && y.is_concept();
    let apart = || x.have_senses(y, |x, y| !x.meets(y) && heavy(x, y));
    x.kind.is_some() && x.kind == y.kind && !apart() || x.is_under(y) || y.is_under(x)
}

fn is_meaning(x: &Term, y: &Term) -> bool {
    x.have_senses(y, Sense::meets)
}

/// Whether both look like forms of one word: a common beginning with short endings, or the same strong letters.
fn is_form(x: &Term, y: &Term) -> bool {
    // Two idioms may well begin alike: on Tuesday, on Friday.
    if x.word.contains(' ') || y.word.contains(' ') {
        return false;
    }
    let strong = begin_alike(&x.frame, &y.frame) && x.frame == y.frame && x.frame.chars().nth(2).is_some();
    (strong || one_stem(&x.word, &y.word) || one_stem(&x.frame, &y.frame)) && !is_opposite(x, y)
}

/// Whether both look like forms of one word in a language whose endings follow one another: evlerimizden.
fn is_piled_form(x: &Term, y: &Term) -> bool {
    const STEM: usize = 5;
    const SHORT: usize = 4;
    const LONG: usize = 8;
    let shared = || x.word.chars().zip(y.word.chars()).take_while(|(p, q)| p == q).count();
    let ends = |word: &str, most: usize, shared: usize| word.chars().count() - shared <= most;
    let fits = |shared: usize| {
        shared >= STEM
            && (ends(&x.word, SHORT, shared) && ends(&y.word, LONG, shared)
                || ends(&y.word, SHORT, shared) && ends(&x.word, LONG, shared))
    };
    begin_alike(&x.word, &y.word) && fits(shared()) && !is_opposite(x, y)
}

/// Whether both begin with the same three bytes: most words differ in them, and they are compared at once.
fn begin_alike(x: &str, y: &str) -> bool {
    let bytes = |word: &str| word.as_bytes().first_chunk::<3>().copied();
    bytes(x).is_some_and(|first| bytes(y) == Some(first))
}

fn one_stem(x: &str, y: &str) -> bool {
    if !begin_alike(x, y) {
        return false;
    }
    let (short, long) = if x.len() <= y.len() { (x, y) } else { (y, x) };
    let shared = short.chars().zip(long.chars()).take_while(|(p, q)| p == q).count();
    let (short, long) = (short.chars().count(), long.chars().count());
    let whole = shared == short && shared >= 3 && long - short <= 3;
    whole
        || (shared >= 4 && short - shared <= 2 && long - shared <= 3)
        || (shared >= 6 && short - shared <= 2 && long - shared <= 5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_share_their_beginning() {
        assert!(one_stem("jump", "jumping") && one_stem("report", "reported") && one_stem("сёла", "сёлах"));
        assert!(!one_stem("man", "manager") && !one_stem("report", "replace"));
    }
}
