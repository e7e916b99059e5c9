//! Statement against statement: what one says by its words cannot be so if the other is right, and no topic covers it.

use super::keys_of_claim;
use crate::check::position::{Position, position, told};
use crate::check::rule::{Clash, Ground, Key, Keys, Rule, Verdict, Why};
use crate::check::{Exemption, Side};
use crate::corpus::Corpus;
use crate::model::PartyId;
use crate::statement::{Judgement, Statement, dispute};
use crate::text::Span;

/// What one says by its words cannot be so if the other is right.
pub struct Statements;

impl Rule for Statements {
    fn name(&self) -> &'static str {
        "statements"
    }

    fn page(&self) -> &'static str {
        include_str!("statements.md")
    }

    fn keys(&self, side: &Side<'_>, corpus: &Corpus) -> Keys {
        keys_of_claim("", side, corpus)
    }

    fn finer_keys(&self, side: &Side<'_>, corpus: &Corpus) -> Option<Keys> {
        let mut keys: Keys = corpus.statement(told(side, corpus)).matters().map(Key::of).collect();
        keys.sort_unstable();
        keys.dedup();
        Some(keys)
    }

    fn judge(&self, a: &Side<'_>, b: &Side<'_>, corpus: &Corpus) -> Verdict {
        // What outlets tell in their own voice is mostly what nobody disputes, in words that fit too much.
        if !a.may_quarrel_with(b, corpus) {
            return Verdict::NotComparable(Why::OtherWords);
        }
        if a.has_topic_in_common(b) {
            return Verdict::NotComparable(Why::Read);
        }
        let (x, y) = (position(a, corpus), position(b, corpus));
        if denies_own_part(a, &x.says, &y.says, corpus) || denies_own_part(b, &y.says, &x.says, corpus) {
            return Verdict::NotComparable(Why::Exempt(Exemption::OtherScope));
        }
        if x.says.denies_suffering() && a.is_before(b) || y.says.denies_suffering() && b.is_before(a) {
            return Verdict::NotComparable(Why::Exempt(Exemption::OtherTime));
        }
        match dispute(&x.says, &y.says) {
            Some(judged) => Verdict::Clash(clash(&judged, [a, b], [x, y], corpus)),
            None => Verdict::NotComparable(Why::OtherWords),
        }
    }
}

/// Whether `no` speaks of its own side, naming nobody, and the other of somebody else: "we had no part in it" leaves it
/// to others.
fn denies_own_part(no: &Side<'_>, said: &Statement, other: &Statement, corpus: &Corpus) -> bool {
    if !said.terms.iter().any(|term| term.negated) || said.states().next().is_some() {
        return false;
    }
    let own: Vec<PartyId> = no.states(corpus);
    let mut named = other.states().peekable();
    named.peek().is_some() && !own.is_empty() && !named.any(|state| own.iter().any(|party| party.as_str() == state))
}

fn clash(judged: &Judgement, sides: [&Side<'_>; 2], positions: [Position<'_>; 2], corpus: &Corpus) -> Clash {
    let [x, y] = positions.map(|position| corpus.claim(position.told).content.as_str());
    let words = |spans: &[Span], content: &str| -> String {
        let words: Vec<&str> = spans.iter().filter_map(|span| span.of(content)).collect();
        words.join(" … ")
    };
    let (x, y) = (words(&judged.spans_a, x), words(&judged.spans_b, y));
    // Whose denial it is has a sentence of its own, which names first who is denied.
    let [a, b] = sides.map(Side::denies);
    let sentence = if a != b { "denial" } else { "statements" };
    Clash::inferred(judged.confidence, Ground { sentence, x, y, turned: a && !b, ..Ground::default() })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::check::{Options, check};
    use crate::corpus::{Corpus, Parts};
    use crate::model::ArticleFile;

    fn article(id: &str, event: &str) -> (String, ArticleFile) {
        let claim = json!({
            "id": id, "says": format!("party-{id}"), "type": "indirect", "stance": "asserts", "content": "the lift was broken",
            "at": [[0, 19]], "status": "proposed",
        });
        let article = json!({
            "id": id, "outlet": "post", "title": "t", "language": "en", "published": "2024-05-03", "versions": [], "event": event,
        });
        (format!("{id}.yaml"), serde_json::from_value(json!({"article": article, "claims": [claim]})).unwrap())
    }

    #[test]
    fn statements_are_derived_only_where_there_is_something_to_compare_them_with() {
        let corpus_of = |articles| Corpus::new(Parts { articles, ..Parts::default() });
        let derived = |corpus: &Corpus| {
            check(corpus, &Options::default());
            corpus.claims().filter(|&ix| corpus.has_statement(ix)).count()
        };
        assert_eq!(derived(&corpus_of(vec![article("a", "strike")])), 0);
        assert_eq!(derived(&corpus_of(vec![article("a", "strike"), article("b", "strike")])), 2);
    }
}
