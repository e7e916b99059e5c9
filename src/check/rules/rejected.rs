//! A party rejects what another said, and names whose words they are: "Baku's claim about the missile is a lie".

use super::keys_of_claim;
use crate::check::Side;
use crate::check::position::{rejects, whom_told_of, whose_words};
use crate::check::rule::{Clash, Ground, Key, Keys, Rule, Verdict, Why};
use crate::corpus::Corpus;
use crate::model::PartyId;

/// How sure it is that the rejected words are those that the other article has.
const SURE: f64 = 0.65;

/// A party rejects by name what another says in another article.
pub struct Rejected;

impl Rule for Rejected {
    fn name(&self) -> &'static str {
        "rejected"
    }

    fn page(&self) -> &'static str {
        include_str!("rejected.md")
    }

    fn keys(&self, side: &Side<'_>, corpus: &Corpus) -> Keys {
        keys_of_claim("rejected", side, corpus)
    }

    fn finer_keys(&self, side: &Side<'_>, corpus: &Corpus) -> Option<Keys> {
        let own = side.states(corpus);
        let pairs = |of: &[PartyId], whom: &[PartyId]| -> Keys {
            of.iter().flat_map(|of| whom.iter().map(move |whom| Key::of((of, whom)))).collect()
        };
        let mut keys = pairs(&whose_words(side, corpus), &own);
        keys.extend(pairs(&own, &whom_told_of(side, corpus)));
        Some(keys)
    }

    fn judge(&self, a: &Side<'_>, b: &Side<'_>, corpus: &Corpus) -> Verdict {
        if !a.may_quarrel_with(b, corpus) {
            return Verdict::NotComparable(Why::NothingShared);
        }
        if a.has_topic_in_common(b) {
            return Verdict::NotComparable(Why::Read);
        }
        match [(a, b), (b, a)].into_iter().find(|(no, yes)| rejects(no, yes, corpus)) {
            Some((no, _)) => {
                // The sentence names first who is denied.
                let ground = Ground { sentence: "denial", turned: no.ix == a.ix, ..Ground::default() };
                Verdict::Clash(Clash { is_denial: true, ..Clash::inferred(SURE, ground) })
            }
            None => Verdict::NotComparable(Why::NothingShared),
        }
    }
}
