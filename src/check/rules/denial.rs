//! A denial without a reading: what it denies is found by its words, or stands just before it.

use std::collections::BTreeSet;

use crate::check::position::{answers, is_denial, told};
use crate::check::rule::{Clash, Ground, Key, Keys, Rule, Verdict, Why};
use crate::check::{Exemption, Side};
use crate::corpus::Corpus;
use crate::text::fold;

/// How sure it is that a denial of no words of its own ("this report", "the accusations") is of what it points at.
const POINTING: f64 = 0.7;

/// How sure it is that a denial answers what was said of the same side before.
const ANSWERING: f64 = 0.6;

/// The share of a denial's words that what it denies must have.
const SHARED: f64 = 0.6;

/// Words are compared by so many of their first letters: endings differ from sentence to sentence.
const STEM: usize = 5;

/// A party denies what another asserts in the same article.
pub struct Denial;

impl Rule for Denial {
    fn name(&self) -> &'static str {
        "denial"
    }

    fn page(&self) -> &'static str {
        include_str!("denial.md")
    }

    fn keys(&self, side: &Side<'_>, _: &Corpus) -> Keys {
        if side.is_first() { vec![Key::of(("denial", side.article.id.as_str()))] } else { Keys::new() }
    }

    fn judge(&self, a: &Side<'_>, b: &Side<'_>, corpus: &Corpus) -> Verdict {
        let denial = match (is_denial(a, corpus), is_denial(b, corpus)) {
            (true, false) => Some((a, b)),
            (false, true) => Some((b, a)),
            _ => None,
        };
        if a.at != b.at {
            let elsewhere = Verdict::NotComparable(Why::Exempt(Exemption::OtherEvent));
            return denial.map_or(Verdict::Compatible, |_| elsewhere);
        }
        if !a.may_quarrel_with(b, corpus) {
            return Verdict::NotComparable(Why::NothingShared);
        }
        let pointed = denial.and_then(|(no, yes)| Some((no, pointing(no, yes, corpus)?)));
        let answering = || [(a, b), (b, a)].into_iter().find(|(no, yes)| answers(no, yes, corpus));
        match pointed.or_else(|| answering().map(|(no, _)| (no, ANSWERING))) {
            Some((no, weight)) => {
                // The sentence names first who is denied.
                let ground = Ground { sentence: "denial", turned: no.ix == a.ix, ..Ground::default() };
                Verdict::Clash(Clash { is_denial: true, ..Clash::inferred(weight, ground) })
            }
            None => Verdict::NotComparable(Why::NothingShared),
        }
    }
}

/// How surely a denial is of what `yes` says: it points at it, or has most of its words in common with it.
fn pointing(no: &Side<'_>, yes: &Side<'_>, corpus: &Corpus) -> Option<f64> {
    if told(no, corpus) == yes.ix { Some(POINTING) } else { words_shared(no, yes) }
}

/// How surely the denial speaks of what `yes` says: most of its words are there.
fn words_shared(no: &Side<'_>, yes: &Side<'_>) -> Option<f64> {
    let (denied, asserted) = (stems(&no.claim.content), stems(&yes.claim.content));
    let shared = denied.intersection(&asserted).count();
    let share = shared as f64 / denied.len().max(1) as f64;
    (shared >= 2 && share >= SHARED).then_some(0.5 + 0.4 * share)
}

/// The beginnings of the longer words of `content`.
fn stems(content: &str) -> BTreeSet<String> {
    let folded = fold(content);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 4);
    words.map(|word| word.chars().take(STEM).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_of_words_do_not_count() {
        assert_eq!(stems("Обстреливал сёла"), stems("обстреливали СЁЛА"));
    }
}
