//! Which words of a text are cues: the longest form that begins at a word, if the words around it let it be one.

use super::annotate::{CueAt, Notes};
use crate::lang::{
    Calling, Callings, CueForm, CueKind, Found, Number, Particle, Person, ProcliticKind, SourceKind, Token, TokenKind,
};
use crate::text::is_all_capitals;

/// A separable prefix is looked for within this many tokens.
const SPLIT: usize = 45;
/// The auxiliaries and negations of a verb ("n'avait pas") have less than so many tokens, and so has the rest of it.
const AUXILIARY: usize = 4;
/// Who thinks something is named in less than so many tokens before the comma ("Pour le Syndicat des pilotes, …").
const LONGEST_OPENING: usize = 12;

impl Notes<'_> {
    /// The longest cue that begins at `at`. Of verbs that differ in their separable prefix alone the one whose prefix follows.
    pub(super) fn cue_from(&self, at: usize) -> Option<CueAt> {
        let mut best: Option<Found<'_, CueForm>> = None;
        self.pack.cue_forms.each(&self.tokens, at, |found| {
            if best.is_none_or(|best| found.length > best.length) && self.may_be_cue(at, found.length, found.value) {
                best = Some(found);
            }
        });
        let Some(Found { length, value }) = best else {
            return self.parted_cue(at).or_else(|| self.around_cue(at)).or_else(|| self.sharing_cue(at));
        };
        let cue = CueAt { start: at, end: at + length, form: *value, tail: None };
        if !self.pack.traits.split_verbs {
            return Some(cue);
        }
        let may = |found: &&Found<'_, CueForm>| found.length == length && self.may_be_cue(at, length, found.value);
        let all = self.pack.cue_forms.all(&self.tokens, at);
        let split = all.iter().filter(may).filter(|found| found.value.features.split).find_map(|found| {
            let tail = self.prefix_of(found.value, cue.end)?;
            Some(CueAt { form: *found.value, tail: Some(tail), ..cue })
        });
        let whole = || all.iter().filter(may).find(|found| !found.value.features.split);
        split.or_else(|| whole().map(|found| CueAt { form: *found.value, ..cue }))
    }

    /// The cue that begins at `at` with an auxiliary, and has an adverb before the rest of its verb: "a également dit", "a, de son
    /// côté, dit".
    fn parted_cue(&self, at: usize) -> Option<CueAt> {
        if !self.pack.traits.adverb_inside {
            return None;
        }
        let inside =
            |i: usize| Some((i, self.adverb_at(i).or_else(|| self.aside_at(i)).or_else(|| self.quoted_adverb_at(i))?));
        let (adverb, length) = (at + 1..at + AUXILIARY).find_map(inside)?;
        let rest = adverb + length..self.tokens.len().min(adverb + length + AUXILIARY);
        let whole: Vec<Token> = self.tokens[at..adverb].iter().chain(&self.tokens[rest]).copied().collect();
        let all = self.pack.cue_forms.all(&whole, 0);
        let reaches = |found: &&Found<'_, CueForm>| found.length > adverb - at;
        let found = all.iter().filter(reaches).max_by_key(|found| found.length)?;
        let verb = self.pack.cues[found.value.cue as usize].kind == CueKind::Verb;
        verb.then(|| CueAt { start: at, end: at + found.length + length, form: *found.value, tail: None })
    }

    /// The phrase of two words around one that says whose: "nach ukrainischen Angaben", "nach seinen Angaben"; or which, if
    /// nobody's: "nach ersten Medienberichten".
    fn around_cue(&self, at: usize) -> Option<CueAt> {
        let (first, inner, last) = (self.tokens.get(at)?, self.tokens.get(at + 1)?, self.tokens.get(at + 2)?);
        let describes = self.pack.traits.noun_capitals && inner.kind == TokenKind::Word && !inner.capital;
        if !describes || !last.capital {
            return None;
        }
        let all = self.pack.cue_forms.all(&[*first, *last], 0);
        let found = all.iter().find(|found| found.length == 2)?;
        if self.pack.cues[found.value.cue as usize].kind != CueKind::According {
            return None;
        }
        let adjective = self.ends_like(at + 1, &self.pack.traits.land_adjective_endings);
        if found.value.features.passive {
            let form = *found.value;
            return (adjective || self.is_plain(at + 1)).then_some(CueAt { start: at, end: at + 3, form, tail: None });
        }
        let whose = adjective || self.is_possessive_pronoun(at + 1);
        whose.then(|| CueAt { start: at, end: at + 1, form: *found.value, tail: Some(at + 2) })
    }

    /// Whether no list knows the word at `at`: before a noun it is an adjective.
    fn is_plain(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| !token.is_known())
    }

    /// Whether the list of pronouns that own the next noun has the word at `at`; particles are noted only after the cues.
    fn is_possessive_pronoun(&self, at: usize) -> bool {
        let mut owner = false;
        self.pack.particles.each(&self.tokens, at, |found| owner |= *found.value == Particle::Owner);
        owner
    }

    /// How many tokens an adverb or a pronoun between commas covers at the comma `at`: ", lui,".
    fn aside_at(&self, at: usize) -> Option<usize> {
        let pronoun = || self.pack.pronouns.longest(&self.tokens, at + 1).map(|found| found.length);
        let inner = self.comma(at).then(|| self.adverb_at(at + 1).or_else(pronoun))??;
        (at + inner + 1 < self.tokens.len() && self.comma(at + inner + 1)).then_some(inner + 2)
    }

    /// How many tokens an adverb between quotation marks covers at `at`: "a « fermement » démenti".
    fn quoted_adverb_at(&self, at: usize) -> Option<usize> {
        let quote = self.opens(at).filter(|quote| quote.closed)?;
        let adverb = self.adverb_at(at + 1)?;
        (at + 1 + adverb == quote.close).then_some(adverb + 2)
    }

    /// How many tokens an adverb covers at `at`, by list or by ending.
    fn adverb_at(&self, at: usize) -> Option<usize> {
        self.tokens.get(at).filter(|token| token.is_word())?;
        let mut longest = 0;
        self.pack.particles.each(&self.tokens, at, |found| {
            if matches!(found.value, Particle::Adverb | Particle::But) {
                longest = found.length.max(longest);
            }
        });
        (longest > 0 || self.ends_like(at, &self.pack.traits.adverb_endings)).then_some(longest.max(1))
    }

    /// Where the separable prefix of a form stands after `from`: the last word of its clause.
    fn prefix_of(&self, form: &CueForm, from: usize) -> Option<usize> {
        let prefix = self.pack.cues[form.cue as usize].prefix?;
        let reach = self.tokens.len().min(from + SPLIT);
        let clause =
            |at: &usize| !matches!(self.tokens[*at].kind, TokenKind::Break | TokenKind::Mark('.' | ';' | '!' | '?'));
        let last = |at: usize| self.tokens.get(at + 1).is_none_or(|next| !next.is_word()) || self.is_joint(at + 1);
        let found = (from..reach).take_while(clause).find(|&at| self.tokens[at].exact == prefix && last(at))?;
        (!self.has_clause_of_its_own(from, found)).then_some(found)
    }

    /// Whether a clause with a verb of its own has begun behind a comma before `at`: "sagte, die Brücke sei zu".
    fn has_clause_of_its_own(&self, from: usize, at: usize) -> bool {
        let comma = (from..at).rev().find(|&at| self.tokens[at].kind == TokenKind::Mark(','));
        comma.is_some_and(|comma| (comma..at).any(|at| self.is_one_of(at, &[Particle::Verb, Particle::Reported])))
    }

    fn is_joint(&self, at: usize) -> bool {
        self.is_one_of(at, &[Particle::And, Particle::That, Particle::But])
    }

    fn is_one_of(&self, at: usize, particles: &[Particle]) -> bool {
        self.pack.particles.all(&self.tokens, at).iter().any(|found| particles.contains(found.value))
    }

    /// Whether the words are the cue they look like: a verb takes neither an article nor a preposition, and "according to"
    /// names somebody.
    fn may_be_cue(&self, at: usize, length: usize, form: &CueForm) -> bool {
        match self.pack.cues[form.cue as usize].kind {
            CueKind::According if self.pack.cues[form.cue as usize].parted && at > 0 && self.word(at - 1) => false,
            CueKind::According if self.pack.cues[form.cue as usize].weak => self.thinks_so(at, at + length),
            CueKind::According => form.features.passive || self.names_somebody(at, length),
            CueKind::Verb => {
                self.stands_with(at + length, form)
                    && self.may_be_verb(at, form)
                    && !(length == 1 && form.features.finite && self.is_noun_here(at))
            }
            _ => true,
        }
    }

    /// Whether a preposition of many senses at `at` says who thinks so: it opens its clause, and up to the comma stands a word for
    /// somebody who speaks, with a quote behind that (Pour le syndicat, « la coupe est pleine »); or a relative pronoun follows it,
    /// and a quote that.
    fn thinks_so(&self, at: usize, from: usize) -> bool {
        let reach = self.tokens.len().min(from + LONGEST_OPENING);
        let comma = (from..reach).take_while(|&i| self.word(i) || self.comma(i)).find(|&i| self.comma(i));
        let quoted = |i: usize| self.tokens.get(i).is_some_and(opens_quote);
        let somebody = |i: usize| {
            self.pack.sources.longest(&self.tokens, i).is_some_and(|noun| noun.value.is != SourceKind::Document)
        };
        let behind = |comma: usize| {
            let adverb = self.adverb_at(comma + 1).filter(|length| self.comma(comma + 1 + length));
            quoted(comma + 1 + adverb.map_or(0, |length| length + 1))
        };
        let relative = || {
            self.pack.pronouns.longest(&self.tokens, from).is_some_and(|found| found.value.person == Person::Relative)
        };
        let front = at == 0 || !self.word(at - 1);
        let views = |comma: usize| (from..comma).any(|i| self.holds_views(i)) && self.word(comma + 1);
        // "Pour Ana Gil, « … »", "Para Moscú, “…”"
        let named = |comma: usize| {
            self.tokens[from].capital && (from..comma).all(|i| self.tokens[i].capital || self.mark(i, '-'))
        };
        let thinks = |comma: usize| ((from..comma).any(somebody) || named(comma)) && behind(comma) || views(comma);
        front && (comma.is_some_and(thinks) || relative() && quoted(from + 1))
    }

    /// Whether the word at `at` is one for those who hold views, or initials: "Pour la CGT, ce pont est une ruine".
    fn holds_views(&self, at: usize) -> bool {
        const HOLD_VIEWS: Callings = Callings::of(&[Calling::Union, Calling::Association, Calling::Party]);
        let word = self.tokens[at].span.of(self.text).unwrap_or_default();
        self.callings_at(&self.tokens, at).meet(HOLD_VIEWS) || word.len() > 2 && is_all_capitals(word)
    }

    /// Whether one of the words follows in the sentence that the cue must stand with, if there are such; where an object may stand before
    /// its verb, it may be there too.
    fn stands_with(&self, from: usize, form: &CueForm) -> bool {
        let with = &self.pack.cues[form.cue as usize].with;
        let inside =
            |token: &&Token| !matches!(token.kind, TokenKind::Break | TokenKind::Mark('.' | ';' | '؛' | '!' | '?'));
        let before = || self.tokens[..from].iter().rev().take(SPLIT).take_while(inside);
        with.is_empty()
            || self.tokens[from..].iter().take(SPLIT).take_while(inside).any(|token| with.contains(&token.exact))
            || self.pack.traits.may_object_precede() && before().any(|token| with.contains(&token.exact))
    }

    /// Whether a speaker follows the phrase, or a pronoun in it is the speaker ("in his words").
    fn names_somebody(&self, at: usize, length: usize) -> bool {
        let inside = (at + 1..at + length).any(|at| self.pack.pronouns.longest(&self.tokens, at).is_some());
        inside || self.word(at + length) || self.tokens.get(at + length).is_some_and(opens_quote)
    }

    fn may_be_verb(&self, at: usize, form: &CueForm) -> bool {
        let bare = self.pack.traits.bare_verbs && form.features.finite && form.features.number.is_some();
        let name = self.pack.traits.capitals && !self.pack.traits.noun_capitals && self.tokens[at].capital;
        if name && at > 0 && self.word(at - 1) {
            return false;
        }
        // Where nouns have capitals, a verb has none but at the head of a sentence or quote.
        let inside = |at: usize| self.word(at) || self.comma(at);
        if self.pack.traits.noun_capitals && self.tokens[at].capital && at > 0 && inside(at - 1) {
            return false;
        }
        // "un chiffre": an article stands before a noun, however much that looks like a verb.
        let one = at > 0 && form.features.number == Some(Number::Singular) && self.is(at - 1, Particle::Indefinite);
        if one && self.pack.traits.capitals && !self.pack.traits.noun_capitals {
            return false;
        }
        if self.pack.traits.bare_verbs
            && (self.hangs_on(at) || bare && (self.is_singular_noun(at, form) || self.has_verb(at + 1)))
        {
            return false;
        }
        let gerund = self.pack.traits.bare_verbs && form.features.participle;
        // "his rival, state Sen. Hill": behind a comma and before a name it is a noun.
        let weak = self.pack.cues[form.cue as usize].weak;
        let before_name = self.tokens.get(at + 1).is_some_and(|next| next.capital);
        if at > 0 && bare && weak && before_name && self.comma(at - 1) {
            return false;
        }
        // "said talks would go on": no verb stands right behind another.
        let behind_verb = at > 0 && bare && self.word(at - 1) && self.has_verb(at - 1);
        if at > 0 && (bare && self.takes_noun(at - 1) || behind_verb || gerund && self.owns(at - 1)) {
            return false;
        }
        let traits = &self.pack.traits;
        let nominal = traits.clitics(ProcliticKind::Article)
            | traits.clitics(ProcliticKind::Preposition)
            | traits.clitics(ProcliticKind::Genitive);
        // متحدثة is she who speaks and a spokeswoman: between a noun and its name it is a noun.
        if (form.features.participle || self.definite(at)) && self.notes[at].noun.is_some() {
            return false;
        }
        // What somebody will say has not been said.
        self.tokens[at].clitics.0 & (nominal | traits.clitics(ProcliticKind::Future)) == 0
    }

    /// Whether a hyphen joins the word to the one before it: "so-called".
    fn hangs_on(&self, at: usize) -> bool {
        at > 0 && self.mark(at - 1, '-') && !self.tokens[at].spaced
    }

    /// Whether a verb of saying stands right at `at`, whose subject the word before it is: "the new report said".
    fn has_verb(&self, at: usize) -> bool {
        let says = |form: &CueForm| form.features.finite && form.features.number.is_none() && !form.features.passive;
        let verb = |form: &CueForm| self.pack.cues[form.cue as usize].kind == CueKind::Verb && says(form);
        !self.is(at, Particle::Verb) && self.pack.cue_forms.all(&self.tokens, at).iter().any(|found| verb(found.value))
    }

    /// Whether "a" and an adjective stand before what would be a verb of the plural: "a major report", "a think tank"; "a few
    /// say" is no such thing.
    fn is_singular_noun(&self, at: usize, form: &CueForm) -> bool {
        let article = at > 1 && self.is(at - 2, Particle::Indefinite) && self.word(at - 1);
        let many = || self.number(at - 1) || self.notes[at - 1].noun.is_some_and(|noun| noun.is == SourceKind::Vague);
        article && form.features.number == Some(Number::Plural) && !many()
    }

    /// Whether an article makes a noun of the word at `at`, which looks like a verb in the present ("la demande", "ce juge"):
    /// one that is also a pronoun does so where no subject stands before it. A hyphen makes it part of another word.
    fn is_noun_here(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|_| self.pack.traits.adjectives_follow) else { return false };
        if self.hangs_on(at) {
            return true;
        }
        let past = self.ends_like(at, &self.pack.traits.verb_endings);
        let article = self.is(before, Particle::Definite) && self.notes[before].pronoun.is_none();
        if past || !article {
            return false;
        }
        let joint = [Particle::Preposition, Particle::That, Particle::And, Particle::Verb, Particle::Subordinate];
        let subjectless = |i: usize| {
            let traits = &self.pack.traits;
            let verb = self.ends_like(i, &traits.verb_endings) || self.ends_like(i, &traits.infinitive_endings);
            // "Moscou, lui, le dément"
            let pronoun = self.comma(i) && i > 0 && self.notes[i - 1].pronoun.is_some();
            let verb = verb && self.notes[i].noun.is_none() && !self.tokens[i].capital;
            !self.word(i) && !pronoun || verb || self.is_any(i, &joint)
        };
        !self.is(before, Particle::Clitic) || before.checked_sub(1).is_none_or(subjectless)
    }

    /// Whether the word at `at` can only stand before a noun: an article, a preposition, an owner.
    fn takes_noun(&self, at: usize) -> bool {
        let preposition = self.is(at, Particle::Preposition) && !self.is(at, Particle::To);
        let article = self.is(at, Particle::Definite) && !self.is(at, Particle::That);
        let verb = !self.tokens[at].capital && self.ends_like(at, &self.pack.traits.verb_endings);
        self.owns(at) || preposition || article || verb || self.is(at, Particle::Indefinite)
    }

    /// Whether the word at `at` says whose the next one is.
    fn owns(&self, at: usize) -> bool {
        let word = self.tokens[at].span.of(self.text).unwrap_or_default();
        matches!(word, "'s" | "’s" | "'" | "’") || self.is(at, Particle::Owner)
    }
}

fn opens_quote(token: &Token) -> bool {
    matches!(token.kind, TokenKind::Mark('«' | '“' | '"' | '„'))
}
