//! From the words of a sentence to what it says.

use super::concepts::Turn;
use super::scope::Clause;
use super::term::{Class, Dated};
use super::words::Words;
use super::{Statement, Term, Tongue};
use crate::extract::{Notes, Time, numbers};
use crate::lang::Pack;
use crate::text::beginning;

/// How much of a text is read, in bytes: two are compared word with word, and no statement has more than a page.
const PAGE: usize = 8_000;

/// What `content` says, by the words of its language; of a text longer than a page, what its beginning says.
pub fn statement(content: &str, pack: &Pack, tongue: &Tongue) -> Statement {
    let notes = Notes::of_sentence(beginning(content, PAGE), pack);
    let counts = numbers(&notes, 0..notes.tokens.len());
    let words = Words::new(&notes, tongue, &counts);
    let has_capitals = pack.traits.capitals && !pack.traits.noun_capitals;
    let mut made = Statement {
        language: tongue.number,
        has_capitals,
        has_cases: tongue.cases,
        verb_last: tongue.verb_last,
        endings_pile_up: tongue.endings_pile_up,
        ..Statement::default()
    };
    let mut clause = Clause::new(tongue.concord, tongue.verb_last);
    let mut class = Defining::default();
    let mut places = Vec::new();
    let mut at = 0;
    while at < notes.tokens.len() {
        // "Did not know that he had left": he had.
        if words.ends_clause(at) || words.hands_over(at) && made.knows_not() {
            clause.close(&mut made);
        }
        if words.parts(at) {
            clause.part();
        }
        if words.ends_sentence(at) {
            clause.end_sentence(&made);
        }
        made.is_open |= words.is_open(at);
        made.names_doer |= words.names_doer(at);
        // "A man …": what the sentence begins with is new.
        made.is_indefinite |= made.terms.is_empty() && words.is_new(at);
        class.read(at, &words, &mut made);
        at += step(at, &words, &mut clause, &mut made, &mut places);
    }
    clause.close(&mut made);
    class.read(at, &words, &mut made);
    made.dates = dates(&notes, &places);
    made.quantities =
        counts.iter().filter(|count| words.is_quantity(count)).map(|c| words.quantity(c, &places)).collect();
    made.quantities.extend(words.spans_of_time());
    made
}

/// Finds what the first thing is said to be: is a town.
#[derive(Default)]
struct Defining {
    /// How many terms stood before it.
    from: Option<usize>,
    /// Whether it has been read.
    done: bool,
}

impl Defining {
    /// Looks at the token `at`, before its term is taken in.
    fn read(&mut self, at: usize, words: &Words<'_>, made: &mut Statement) {
        if self.done {
            return;
        }
        match self.from {
            None if words.begins_class(at) => self.from = Some(made.terms.len()),
            Some(from) if words.ends_class(at) => {
                self.done = true;
                made.class = class_of(from, words.is_head_first(), made);
            }
            _ => {}
        }
    }
}

/// The noun of a known sort among the terms from `from` on: the first where adjectives follow, else only the very last ("drama film",
/// but not "film director").
fn class_of(from: usize, head_first: bool, made: &Statement) -> Option<Class> {
    let sorted = |&at: &usize| made.terms[at].sense.as_ref().is_some_and(|sense| sense.sort().is_some());
    let mut nouns = (from..made.terms.len()).filter(sorted);
    let last = |at: &usize| at + 1 == made.terms.len();
    let noun = if head_first { nouns.next() } else { nouns.next_back().filter(last) };
    noun.map(|noun| Class { from, noun })
}

/// Takes in what begins at one token and gives how many tokens that is.
fn step(at: usize, words: &Words<'_>, clause: &mut Clause, made: &mut Statement, places: &mut Vec<usize>) -> usize {
    clause.measure(words.denies_wholly(at), words.denies_partly(at));
    let emphatic = words.emphatic(at);
    if emphatic > 0 {
        clause.measure(true, false);
        return emphatic;
    }
    let harmless = words.harmless(at);
    if harmless > 0 {
        return harmless;
    }
    if let Some((term, length)) = words.idiom(at) {
        places.push(at);
        take(term, at + length - 1, words, clause, made);
        return length;
    }
    if words.denies_noun(at, made) {
        return 1;
    }
    let denying = words.denying(at);
    if denying > 0 {
        words.deny_verb(at, places, made);
        clause.negate(at, made.terms.len());
        return denying;
    }
    let ending = words.ending(at);
    if ending > 0 {
        clause.reverse(at, made.terms.len());
        return ending;
    }
    let negates = words.negation(at);
    if negates > 0 && (words.counts_at(at + negates) || words.is_half(at)) {
        return negates;
    }
    if negates > 0 && words.goes_on(at) && clause.is_denied() {
        clause.go_on(at, made.terms.len());
        return negates;
    }
    if negates > 0 {
        // "Not all" denies no more than that it is all.
        if let Some(all) = words.universal(at + negates) {
            places.push(at + negates);
            clause.measure(false, true);
            clause.push_denied(all, made);
            return negates + 1;
        }
        words.deny_verb(at, places, made);
        clause.deny_reversal(at, made);
        clause.negate(at, made.terms.len());
        return negates;
    }
    if words.empties_not(at) {
        clause.expect_empty_not();
    }
    clause.open(words.opens(at));
    let Some((term, denies_itself)) = words.term(at) else { return 1 };
    if denies_itself {
        clause.deny_reversal(at, made);
        clause.negate_verb(at, made.terms.len());
    }
    places.push(at);
    take(term, at, words, clause, made);
    1
}

/// Takes in a term that ends with the token `at`, and what it does to the words beside it.
fn take(term: Term, at: usize, words: &Words<'_>, clause: &mut Clause, made: &mut Statement) {
    let turn = term.sense.as_ref().map_or(Turn::Keeps, |sense| sense.turn());
    clause.push(term, made);
    if words.is_owed(at) {
        clause.open_by_word(made.terms.len());
    }
    match turn {
        Turn::Reverses => clause.reverse(at, made.terms.len()),
        Turn::Opens => clause.open_by_word(made.terms.len()),
        Turn::Affirms if words.is_predicate(at) => clause.judge(made.terms.len(), true),
        Turn::Refutes if words.hands_over(at + 1) => clause.reverse(at, made.terms.len()),
        Turn::Refutes if words.is_predicate(at) => clause.judge(made.terms.len(), false),
        Turn::Keeps | Turn::Affirms | Turn::Refutes => {}
    }
}

/// The dates, each with the term it stands beside: `places` has the token of each term.
fn dates(notes: &Notes<'_>, places: &[usize]) -> Vec<Dated> {
    // "Since 2019" and "from 1811 to 1886" are no date of what is told.
    let whole = |time: &Time| !time.bound && time.to.is_none() && (time.year.is_some() || time.month.is_some());
    let beside = |start: usize| {
        let next = places.partition_point(|&place| place < start);
        next.checked_sub(1).or((next < places.len()).then_some(next))
    };
    let dates = notes.times.iter().filter(|at| whole(&at.time)).map(|at| Dated {
        year: at.time.year,
        month: at.time.month,
        day: at.time.day,
        near: beside(at.start),
        span: notes.span(at.start, at.end),
    });
    dates.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::built_in;

    fn of(language: &str, text: &str) -> Statement {
        let pack = Pack::read(built_in(language).unwrap()).unwrap();
        statement(text, &pack, &Tongue::built_in(language).unwrap())
    }

    fn denied(language: &str, text: &str) -> Vec<String> {
        of(language, text).terms.into_iter().filter(|term| term.negated).map(|term| term.word).collect()
    }

    #[test]
    fn no_more_than_a_page_is_read() {
        let text = "The bridge was open. ".repeat(PAGE);
        assert!(of("en", &text).terms.iter().all(|term| term.span.end as usize <= PAGE));
    }

    #[test]
    fn negation_reaches_to_the_end_of_its_clause() {
        assert_eq!(denied("en", "The bridge was not damaged by the flood, officials said."), ["damaged", "flood"]);
        assert_eq!(denied("en", "The bridge was damaged."), [""; 0]);
    }

    #[test]
    fn a_word_that_denies_with_another_half_needs_it() {
        assert_eq!(denied("fr", "Le maire ne vend plus de billets."), ["vend", "billets"]);
        assert_eq!(denied("fr", "Le maire n'a pas vendu de billets."), ["vendu", "billets"]);
        assert_eq!(denied("fr", "La personne vend plus de billets."), [""; 0]);
    }

    #[test]
    fn an_idiom_is_one_word() {
        let said = of("en", "The pilot lost his life.");
        assert_eq!(said.terms.iter().map(|term| term.word.as_str()).collect::<Vec<_>>(), ["pilot", "lost his life"]);
    }

    #[test]
    fn what_stands_between_the_halves_of_a_denial_is_denied() {
        assert_eq!(denied("fr", "La ville ne chauffe vraiment pas la salle."), ["chauffe", "vraiment", "salle"]);
    }

    #[test]
    fn what_is_ended_is_no_longer_so() {
        assert_eq!(denied("es", "El alcalde dejó de vender billetes."), ["vender", "billetes"]);
        assert_eq!(denied("es", "El alcalde no dejó de vender billetes."), [""; 0]);
    }

    #[test]
    fn not_all_denies_no_more_than_all() {
        assert_eq!(denied("en", "Not all soldiers left."), ["all"]);
        assert_eq!(denied("en", "Not only soldiers left."), [""; 0]);
    }

    #[test]
    fn numbers_know_what_they_count() {
        let said = of("en", "More than 30 soldiers left the town.");
        assert_eq!(said.quantities[0].count.to_string(), "31..");
        assert_eq!(said.terms[said.quantities[0].unit.unwrap()].word, "soldiers");
    }
}
