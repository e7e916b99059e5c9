//! What each token of a sentence is to a statement.

use super::tongue::{Phrases, Role};
use super::{Quantity, Sense, Statement, Term, Tongue};
use crate::extract::{Notes, NumberAt, Time};
use crate::lang::{Particle, TokenKind};
use crate::model::Count;
use crate::text::Span;

/// The tokens of a sentence with their folded forms.
pub(super) struct Words<'a> {
    notes: &'a Notes<'a>,
    tongue: &'a Tongue,
    counts: &'a [NumberAt],
    /// All folded tokens in a row, and where each ends.
    folded: String,
    ends: Vec<usize>,
    /// What each token does in the grammar.
    roles: Vec<u32>,
}

/// What a word of little content weighs.
pub(super) const LIGHT: f64 = 0.4;

impl<'a> Words<'a> {
    pub(super) fn new(notes: &'a Notes<'a>, tongue: &'a Tongue, counts: &'a [NumberAt]) -> Words<'a> {
        let mut folded = String::with_capacity(notes.text.len());
        let mut ends = Vec::with_capacity(notes.tokens.len());
        let mut roles = Vec::with_capacity(notes.tokens.len());
        for token in &notes.tokens {
            let start = folded.len();
            tongue.spelling.fold_into(token.span.of(notes.text).unwrap_or_default(), &mut folded);
            ends.push(folded.len());
            roles.push(tongue.roles(&folded[start..]));
        }
        Words { notes, tongue, counts, folded, ends, roles }
    }

    fn does(&self, at: usize, role: Role) -> bool {
        self.roles.get(at).is_some_and(|roles| roles & role as u32 != 0)
    }

    fn folded(&self, at: usize) -> &str {
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        self.ends.get(at).map_or("", |&end| &self.folded[start..end])
    }

    /// How many tokens a phrase covers that begins at `at` and denies nothing in spite of its words.
    pub(super) fn harmless(&self, at: usize) -> usize {
        if self.does(at, Role::Harmless) { self.phrase(&self.tongue.harmless, at) } else { 0 }
    }

    /// How many tokens a phrase covers that begins at `at` and makes a denial one of all there is: at all.
    pub(super) fn emphatic(&self, at: usize) -> usize {
        if self.does(at, Role::Emphatic) { self.phrase(&self.tongue.emphatic, at) } else { 0 }
    }

    /// How many tokens a phrase covers that begins at `at` and denies: by no means, at no time.
    pub(super) fn denying(&self, at: usize) -> usize {
        if self.does(at, Role::Denying) { self.phrase(&self.tongue.denying, at) } else { 0 }
    }

    /// The term that an idiom at `at` stands for (lost his life), and how many tokens it covers.
    pub(super) fn idiom(&self, at: usize) -> Option<(Term, usize)> {
        let begins = self.does(at, Role::Idiom);
        let (length, sense) = begins.then(|| self.tongue.idiom(self.folded(at), |n| self.folded(at + n))).flatten()?;
        let word = (at..at + length).map(|n| self.folded(n)).collect::<Vec<_>>().join(" ");
        let span = Span { start: self.notes.tokens[at].span.start, end: self.notes.tokens[at + length - 1].span.end };
        Some((Term { span, ..self.bare_term(at, &word, Some(sense)) }, length))
    }

    /// How many tokens a phrase covers that begins at `at` and says that what it governs is no longer so: puts an end to.
    pub(super) fn ending(&self, at: usize) -> usize {
        if self.does(at, Role::Ending) { self.phrase(&self.tongue.ending, at) } else { 0 }
    }

    /// How many tokens the longest of the phrases covers that begins at `at`.
    fn phrase(&self, phrases: &Phrases, at: usize) -> usize {
        let begun = phrases.get(self.folded(at)).map_or(&[][..], Vec::as_slice);
        let stands = |phrase: &&Vec<String>| phrase.iter().enumerate().all(|(n, word)| self.folded(at + n) == word);
        begun.iter().filter(stands).map(Vec::len).max().unwrap_or(0)
    }

    /// Whether an adjective at the end of its clause says something of it: behind a form of "be", where adjectives follow their nouns.
    pub(super) fn is_predicate(&self, at: usize) -> bool {
        let is = |before: usize| self.notes.is_any(before, &[Particle::Verb, Particle::Passive]);
        !self.tongue.adjective_last || at.checked_sub(1).is_some_and(is)
    }

    /// Whether the word at `at` hands a clause over: that.
    pub(super) fn hands_over(&self, at: usize) -> bool {
        self.notes.word(at) && self.notes.is(at, Particle::That)
    }

    /// How many tokens of negation begin at `at`.
    pub(super) fn negation(&self, at: usize) -> usize {
        // "No more than 50" is a count.
        if self.is_count(at) || self.is_word_behind_prefix(at) {
            return 0;
        }
        match self.notes.particle(at, Particle::Negation) {
            0 => usize::from(self.denies_alone(at) || self.does(at, Role::Joined) && self.half_of(at).is_some()),
            length => length,
        }
    }

    /// Whether the word at `at` only looks like a prefix and a denial: Hebrew for "full" like "from not".
    fn is_word_behind_prefix(&self, at: usize) -> bool {
        let word = self.folded(at);
        let prefixed = self.notes.pack.traits.proclitics.iter().any(|prefix| word.starts_with(prefix.text.as_str()));
        prefixed && self.notes.particle(at, Particle::Negation) == 1 && self.tongue.sense(word).is_some()
    }

    /// Whether the word at `at` denies whatever stands beside it: nobody, but not the "personne" of "une personne".
    fn denies_alone(&self, at: usize) -> bool {
        let article = &[Particle::Indefinite, Particle::Definite];
        let is_noun = || at.checked_sub(1).is_some_and(|before| self.notes.is_any(before, article));
        self.does(at, Role::Negator) && !self.is_titled(at) && !is_noun()
    }

    /// The token of the other half of the denial ("ne") that the word at `at` may be one of: before it in its clause, or right behind it.
    fn half_of(&self, at: usize) -> Option<usize> {
        const FAR: usize = 6;
        const NEAR: usize = 2;
        let tokens = self.notes.tokens.len();
        let in_clause = |to: &usize| !self.ends_clause(*to);
        let before = || (at.saturating_sub(FAR)..at).rev().take_while(in_clause).find(|&half| self.is_half(half));
        let behind = || (at + 1..tokens.min(at + 1 + NEAR)).take_while(in_clause).find(|&half| self.is_half(half));
        before().or_else(behind)
    }

    /// Whether the word at `at` is part of a name: "All or Nothing".
    fn is_titled(&self, at: usize) -> bool {
        let traits = &self.notes.pack.traits;
        let inside = || at > 0 && self.notes.tokens[at - 1].is_word();
        traits.capitals && !traits.noun_capitals && self.notes.tokens[at].capital && inside()
    }

    /// Whether a count begins at `at`: "not two years ago" and "not 100 members" mean fewer; only "not one"
    /// means none.
    pub(super) fn counts_at(&self, at: usize) -> bool {
        let one = |count: &NumberAt| count.count.number() == Some(1.0);
        let figure = || self.notes.in_time(at) && self.notes.pack.numbers.longest(&self.notes.tokens, at).is_some();
        self.counts.iter().any(|count| count.tokens.start == at && !one(count)) || figure()
    }

    /// Whether the word at `at` makes a denial one of all there is: never, nobody, any.
    pub(super) fn denies_wholly(&self, at: usize) -> bool {
        self.does(at, Role::Wholly)
    }

    /// Whether the word at `at` makes a denial one of no more than a part: all, enough, other.
    pub(super) fn denies_partly(&self, at: usize) -> bool {
        self.does(at, Role::Partly) || self.does(at, Role::Universal)
    }

    /// Whether the denying word at `at` only goes on with a denial: nor.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        self.does(at, Role::Nor)
    }

    /// Whether the denying word at `at` denies nothing by itself ("ne"): the other half of the denial does.
    pub(super) fn is_half(&self, at: usize) -> bool {
        self.does(at, Role::Half)
    }

    /// Whether what begins at `at` is new to the hearer: a, some, three, no.
    pub(super) fn is_new(&self, at: usize) -> bool {
        let new = self.notes.is(at, Particle::Indefinite) || self.does(at, Role::New);
        new || self.counts.iter().any(|count| count.tokens.start == at)
    }

    /// The word for all of something at `at`.
    pub(super) fn universal(&self, at: usize) -> Option<Term> {
        let all = self.notes.word(at) && self.does(at, Role::Universal);
        let word = self.folded(at);
        all.then(|| Term { weight: LIGHT, ..self.bare_term(at, word, self.tongue.sense(word)) })
    }

    /// A negation behind its verb denies the term before it, or where its other half stands before the verb all terms between them, as
    /// `places` has them: "il ne marche vraiment pas", but in "il n'a pas vu" there is none.
    pub(super) fn deny_verb(&self, at: usize, places: &[usize], made: &mut Statement) {
        if !self.does(at, Role::AfterVerb) {
            return;
        }
        match self.half_of(at) {
            None => made.deny_last(),
            Some(half) => made.deny_from(places.partition_point(|&place| place < half)),
        }
    }

    /// Whether a word for "without" stands at `at` behind its noun; it denies that noun and nothing else.
    pub(super) fn denies_noun(&self, at: usize, made: &mut Statement) -> bool {
        let denies = self.does(at, Role::AfterNoun);
        if denies {
            made.deny_last();
        }
        denies
    }

    /// Whether the word at `at` begins to say what the thing before it is: is a, was the.
    pub(super) fn begins_class(&self, at: usize) -> bool {
        let article = &[Particle::Indefinite, Particle::Definite];
        self.does(at, Role::Copula) && self.notes.word(at + 1) && self.notes.is_any(at + 1, article)
    }

    /// Whether what a thing is said to be ends before the word at `at`: in Europe, directed by.
    pub(super) fn ends_class(&self, at: usize) -> bool {
        let ends = || self.parts(at) || self.notes.is_any(at, &[Particle::Preposition, Particle::That]);
        let goes_on = at < self.notes.tokens.len() && !ends();
        !goes_on || self.does(at, Role::Defining)
    }

    /// Whether an adjective follows its noun, so that of two nouns the first is the head: película de terror.
    pub(super) fn is_head_first(&self) -> bool {
        self.tongue.adjective_last
    }

    /// Whether a number counts something: not the 19 of "Covid-19", the 2 of "(2)", a part of another number ("half a million",
    /// "1 in 10", the 8 of "5/8").
    pub(super) fn is_quantity(&self, count: &NumberAt) -> bool {
        let (start, end) = (count.tokens.start, count.tokens.end);
        let before = start.checked_sub(1);
        let opened = before.is_some_and(|at| self.notes.mark(at, '('));
        // "ב-5 אחוזים" has no more than a prefix before the hyphen.
        let prefixed = |hyphen: usize| {
            let prefix = hyphen.checked_sub(1).map(|before| self.folded(before));
            prefix.is_some_and(|prefix| self.notes.pack.traits.proclitics.iter().any(|p| p.text == prefix))
        };
        let hyphen = |at: usize| self.notes.mark(at, '-') && !self.notes.tokens[at].spaced;
        let glued = before.is_some_and(|at| hyphen(at) && !prefixed(at));
        let part = before.is_some_and(|at| self.does(at, Role::Fraction));
        let ratio = |joint: usize| self.notes.is(joint, Particle::Preposition) || self.notes.mark(joint, '/');
        let fraction = self.below(count).is_some() || self.out_of(count).is_some();
        let of = |other: &NumberAt| {
            other.tokens.start == end + 1 && ratio(end) && !fraction
                || other.tokens.end + 1 == start && ratio(other.tokens.end)
        };
        // "Not one" is none.
        let none = count.count.number() == Some(1.0) && self.is_denied_count(start);
        !(none || glued || part || opened && self.notes.mark(end, ')') || self.counts.iter().any(of))
    }

    /// Whether a new clause begins at `at`, which a negation before it does not reach.
    pub(super) fn ends_clause(&self, at: usize) -> bool {
        match self.notes.tokens[at].kind {
            TokenKind::Mark(c) => {
                let dash = || c == '-' && self.stands_apart(at);
                matches!(c, ',' | ';' | ':' | '.' | '،' | '؛' | '!' | '?' | '؟' | '—' | '–' | '։' | '՝') || dash()
            }
            TokenKind::Break => true,
            _ => self.notes.is_any(at, &[Particle::But, Particle::Subordinate, Particle::Relative]),
        }
    }

    /// Whether there is a space on both sides of the mark at `at`: a hyphen is then a dash.
    fn stands_apart(&self, at: usize) -> bool {
        self.notes.tokens[at].spaced && self.notes.tokens.get(at + 1).is_some_and(|next| next.spaced)
    }

    /// Whether another predicate of the same subject may follow the token at `at`: behind a comma, behind "and".
    pub(super) fn parts(&self, at: usize) -> bool {
        self.ends_clause(at) || self.notes.is(at, Particle::And)
    }

    /// Whether the sentence ends with the token at `at`, and more follows: not behind an initial or a short title.
    pub(super) fn ends_sentence(&self, at: usize) -> bool {
        let tokens = &self.notes.tokens;
        let follows = || tokens.get(at + 1).is_some_and(|next| next.spaced && next.is_word());
        let long = || at > 0 && self.folded(at - 1).chars().nth(2).is_some();
        match tokens[at].kind {
            TokenKind::Break => true,
            TokenKind::Mark('.') => follows() && long() && (tokens[at + 1].capital || !self.notes.pack.traits.capitals),
            TokenKind::Mark('!' | '?' | '؟' | '։') => follows(),
            _ => false,
        }
    }

    /// Whether the sentence is asked or stands under a condition.
    pub(super) fn is_open(&self, at: usize) -> bool {
        let conditional = self.notes.is(at, Particle::If) || self.does(at, Role::Condition);
        conditional || matches!(self.notes.tokens[at].kind, TokenKind::Mark('?' | '؟' | '՞'))
    }

    /// Whether "not" denies nothing behind the word at `at`: until (пока не).
    pub(super) fn empties_not(&self, at: usize) -> bool {
        self.does(at, Role::Until)
    }

    /// Whether the word at `at` brings in the doer of a passive verb.
    pub(super) fn names_doer(&self, at: usize) -> bool {
        self.does(at, Role::Doer)
    }

    /// Whether what follows `at` in its clause is left open.
    pub(super) fn opens(&self, at: usize) -> bool {
        self.notes.is(at, Particle::Hedge) && !self.in_date(at)
    }

    /// The content word at `at`, if there is one, and whether a part of it denies it.
    pub(super) fn term(&self, at: usize) -> Option<(Term, bool)> {
        if let Some(all) = self.universal(at) {
            return Some((all, false));
        }
        if self.notes.tokens[at].kind != TokenKind::Word || self.is_count(at) || self.is_grammar(at) || self.in_date(at)
        {
            return None;
        }
        let whole = self.folded(at);
        if whole.chars().all(|c| !c.is_alphanumeric()) || self.does(at, Role::Filler) {
            return None;
        }
        let sense = self.tongue.sense(whole);
        if let Some(stem) = self.tongue.affixes.denied(whole) {
            // "Does not", where the verb itself carries no content.
            if self.tongue.roles(stem) & Role::Filler as u32 != 0 {
                return Some((Term { weight: LIGHT, ..self.bare_term(at, stem, None) }, true));
            }
            return Some((self.bare_term(at, stem, self.tongue.sense(stem).or(sense)), true));
        }
        let (word, sense) = if sense.is_some() { (whole, sense) } else { self.bare(whole) };
        let filler = word != whole && self.tongue.roles(word) & Role::Filler as u32 != 0;
        (!filler).then(|| (self.bare_term(at, word, sense), false))
    }

    fn bare_term(&self, at: usize, word: &str, sense: Option<&Sense>) -> Term {
        let token = &self.notes.tokens[at];
        let weak = &self.tongue.weak;
        let mut frame = String::new();
        if !weak.is_empty() {
            frame.reserve(word.len());
            frame.extend(word.chars().filter(|c| !weak.contains(c)));
        }
        Term {
            sentence: 0,
            part: 0,
            weight: if sense.is_some_and(|sense| sense.is_light()) { LIGHT } else { 1.0 },
            sense: sense.cloned(),
            kind: self.tongue.kind(word),
            frame,
            plain: self.tongue.affixes.plain(word).unwrap_or_default().to_owned(),
            word: word.to_owned(),
            span: token.span,
            negated: false,
            wholly: false,
            flatly: false,
            is_head: false,
            is_second: false,
            open: false,
            is_name: token.capital && at > 0 && !self.notes.pack.traits.noun_capitals,
            may_be_name: token.capital && at == 0 && sense.is_none(),
        }
    }

    /// Whether `at` stands in a date: its words are no content, and the month of May is no verb.
    fn in_date(&self, at: usize) -> bool {
        let dated = |time: &Time| time.year.is_some() || time.month.is_some();
        // A month alone may be anybody's name.
        let found = self.notes.times.iter().find(|found| (found.start..found.end).contains(&at));
        found.is_some_and(|found| dated(&found.time) && found.end > found.start + 1)
    }

    fn is_count(&self, at: usize) -> bool {
        self.counts.iter().any(|count| count.tokens.contains(&at))
    }

    fn is_grammar(&self, at: usize) -> bool {
        use Particle::{
            And, As, But, Definite, Hedge, If, Indefinite, Owner, Passive, Planned, Preposition, Relative, Subordinate,
            That, To, Whether,
        };
        let grammar = [
            That,
            Whether,
            Relative,
            And,
            But,
            Subordinate,
            If,
            Hedge,
            Planned,
            Preposition,
            To,
            Definite,
            Indefinite,
            As,
            Passive,
            Owner,
        ];
        let is_one = self.notes.notes[at].pronoun.is_some() || self.notes.is_any(at, &grammar);
        // Prepositions and conjunctions that mean something ("before", "without") are content all the same.
        is_one && self.tongue.sense(self.folded(at)).is_none()
    }

    /// A folded word that means nothing as it stands without the words written together with it, and what it means then.
    fn bare<'w>(&self, whole: &'w str) -> (&'w str, Option<&Sense>) {
        let mut word = whole;
        for proclitic in &self.notes.pack.traits.proclitics {
            let Some(rest) = word.strip_prefix(proclitic.text.as_str()) else { continue };
            let sense = self.tongue.sense(rest);
            if sense.is_some() {
                return (rest, sense);
            }
            let long = rest.chars().nth(3).is_some() || proclitic.text.chars().nth(1).is_some();
            word = if long { rest } else { word };
        }
        let bare = |ending: &String| whole.strip_suffix(ending.as_str()).map(|rest| (rest, self.tongue.sense(rest)));
        let known = self.tongue.predicate_endings.iter().filter_map(bare).find(|(_, sense)| sense.is_some());
        known.unwrap_or((word, None))
    }

    /// Whether an ending of the word at `at` says that it must be so.
    pub(super) fn is_owed(&self, at: usize) -> bool {
        self.tongue.owed_endings.iter().any(|ending| self.folded(at).ends_with(ending.as_str()))
    }

    /// The number with what it counts: the term after it, or else the one before.
    pub(super) fn quantity(&self, count: &NumberAt, places: &[usize]) -> Quantity {
        let next = places.partition_point(|&place| place < count.tokens.end);
        let near = |n: usize| places.get(n).is_some_and(|&place| place < count.tokens.end + 4);
        let beside = if near(next) { Some(next) } else { next.checked_sub(1) };
        // "3 of 4" is a share, to be compared with no number of things.
        let unit = beside.filter(|_| self.out_of(count).is_none());
        let (first, last) = (count.tokens.start, count.tokens.end.saturating_sub(1));
        let span = Span { start: self.notes.tokens[first].span.start, end: self.notes.tokens[last].span.end };
        Quantity { count: self.value(count), unit, aside: self.is_denied_count(first), span }
    }

    /// The number, or the fraction that it begins: 5/8 of.
    fn value(&self, count: &NumberAt) -> Count {
        let parts = self.below(count).or_else(|| self.out_of(count)).filter(|&parts| parts > 0.0);
        let share = |parts: f64| Count::between(count.count.low() / parts, count.count.high().map(|high| high / parts));
        parts.and_then(share).unwrap_or(count.count)
    }

    /// What a number is divided by where it begins a fraction of something: the 8 of "5/8 of", and nothing in "9/11".
    fn below(&self, count: &NumberAt) -> Option<f64> {
        let end = count.tokens.end;
        let next = self.counts.iter().find(|below| below.tokens.start == end + 1 && self.notes.mark(end, '/'))?;
        let sum = || self.stands_apart(end);
        next.count.number().filter(|_| self.notes.is(next.tokens.end, Particle::Preposition) || sum())
    }

    /// How many there are of which a number is a part: the 4 of "3 of 4".
    fn out_of(&self, count: &NumberAt) -> Option<f64> {
        let end = count.tokens.end;
        let all =
            self.counts.iter().find(|all| all.tokens.start == end + 1 && self.notes.is(end, Particle::Preposition))?;
        all.count.number().filter(|&all| all >= count.count.low())
    }

    /// How long ago something was, as it is told.
    pub(super) fn spans_of_time(&self) -> impl Iterator<Item = Quantity> {
        let ago = self.notes.times.iter().filter_map(|found| Some((found, found.time.ago?)));
        ago.filter_map(|(found, (_, low, high))| {
            let count = Count::between(low, Some(high))?;
            Some(Quantity { count, unit: None, aside: true, span: self.notes.span(found.start, found.end) })
        })
    }

    /// Whether the count that begins at `at` is said not to be so high ("not 40", "not one") or no more than a part ("not only 40").
    fn is_denied_count(&self, at: usize) -> bool {
        let just = at.checked_sub(1).is_some_and(|before| self.negation(before) > 0);
        just || at.checked_sub(2).is_some_and(|before| self.harmless(before) == 2)
    }
}
