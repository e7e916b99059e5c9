//! What stands at a token: particles, cues, marks, verbs, as every later step asks for them.

use std::ops::Range;

use super::annotate::{CueAt, Notes, bit};
use super::quotes::Quote;
use super::time::TimeAt;
use crate::lang::{Cue, EndingList, Particle, ProcliticKind, Token, TokenKind, endings_of, has_shape};
use crate::text::{Span, fold, is_all_capitals};

impl<'t> Notes<'t> {
    /// Whether token `at` belongs to a time.
    pub fn in_time(&self, at: usize) -> bool {
        let next = self.times.partition_point(|time| time.end <= at);
        self.times.get(next).is_some_and(|time| time.start <= at)
    }

    /// The times that lie within `range`, in their order.
    pub fn times_within<'a>(
        &'a self,
        range: &std::ops::Range<usize>,
    ) -> impl Iterator<Item = &'a TimeAt> + use<'a, 't> {
        let first = self.times.partition_point(|time| time.start < range.start);
        let end = range.end;
        self.times[first..].iter().take_while(move |time| time.end <= end)
    }

    /// Whether `particle` begins at token `at`.
    #[inline]
    pub fn is(&self, at: usize, particle: Particle) -> bool {
        self.notes.get(at).is_some_and(|note| note.particles & bit(particle) != 0)
    }

    /// Whether one of `particles` begins at token `at`.
    #[inline]
    pub fn is_any(&self, at: usize, particles: &[Particle]) -> bool {
        let bits = particles.iter().fold(0, |bits, &particle| bits | bit(particle));
        self.notes.get(at).is_some_and(|note| note.particles & bits != 0)
    }

    /// Whether the word at `at` means a body of any kind: a ministry, a company, a party.
    pub fn is_body(&self, at: usize) -> bool {
        self.notes.get(at).and_then(|note| note.noun).is_some_and(|noun| noun.is.is_body())
    }

    /// Whether the word at `at` is one of a list, with or without a capital.
    pub fn is_word_of(&self, at: usize, words: &[String]) -> bool {
        let word = || self.tokens.get(at).and_then(|token| token.span.of(self.text)).unwrap_or_default().to_lowercase();
        !words.is_empty() && words.contains(&word())
    }

    /// Whether a phrase names a medium and from whom it came: "Akdeniz Terminal'den yapılan açıklamada".
    pub fn is_issued(&self, phrase: Range<usize>) -> bool {
        self.is(phrase.end - 1, Particle::Medium)
            && phrase.clone().any(|at| self.ends_like(at, &self.pack.traits.from_endings))
    }

    /// Whether no line ends in the range.
    pub fn in_one_paragraph(&self, mut range: Range<usize>) -> bool {
        range.all(|at| self.tokens[at].kind != TokenKind::Break)
    }

    /// Whether a preposition stands at `at`, and no article of some that looks like one ("des témoins").
    pub fn is_bare_preposition(&self, at: usize) -> bool {
        self.is(at, Particle::Preposition) && !self.is(at, Particle::Indefinite)
    }

    /// How many tokens the longest phrase of this particle covers at `at`; 0 if none begins there.
    #[inline]
    pub fn particle(&self, at: usize, particle: Particle) -> usize {
        if self.is(at, particle) { self.longest_particle(at, particle) } else { 0 }
    }

    /// The same where one does.
    fn longest_particle(&self, at: usize, particle: Particle) -> usize {
        if self.notes[at].particle_length == 1 {
            return 1;
        }
        let mut longest = 0;
        self.pack.particles.each(&self.tokens, at, |found| {
            if *found.value == particle {
                longest = found.length.max(longest);
            }
        });
        longest
    }

    /// Where the known name that begins a phrase ends, if the phrase begins with one.
    pub fn speaker_end(&self, from: usize, to: usize) -> Option<usize> {
        let behind = self.mentions.partition_point(|name| name.end <= from);
        let near = self.mentions[behind..].iter().take_while(|name| name.start <= from + 1);
        near.map(|name| name.end).find(|&end| end <= to)
    }

    /// The entry of the language's pack that a cue is a form of.
    pub fn entry(&self, cue: &CueAt) -> &'t Cue {
        &self.pack.cues[cue.form.cue as usize]
    }

    /// The first known name that ends behind token `at`.
    pub fn mention_behind(&self, at: usize) -> Option<&std::ops::Range<usize>> {
        self.mentions.get(self.mentions.partition_point(|name| name.end <= at))
    }

    /// Whether the name of a state or of another known party begins at `at`.
    pub fn begins_party(&self, at: usize) -> bool {
        let begins = |names: &[Range<usize>]| names.binary_search_by_key(&at, |name| name.start).is_ok();
        begins(&self.states) || begins(&self.mentions)
    }

    /// Whether the token at `at` goes on with a known name that began before it: יורש העצר is no verb.
    pub fn in_known_name(&self, at: usize) -> bool {
        self.mention_behind(at).is_some_and(|name| name.start < at)
    }

    /// The cue that begins at `at`.
    pub fn cue(&self, at: usize) -> Option<usize> {
        self.notes.get(at).and_then(|note| (note.cue as usize).checked_sub(1))
    }

    /// Whether the words are a pronoun that may stand for a statement, and nothing else: "it", "das".
    pub fn points(&self, words: &Range<usize>) -> bool {
        words.len() == 1 && self.is(words.start, Particle::Pointer)
    }

    /// The cue that ends right before `at`.
    pub fn cue_before(&self, at: usize) -> Option<usize> {
        let n = self.cues.partition_point(|cue| cue.end < at);
        self.cues.get(n).filter(|cue| cue.end == at).map(|_| n)
    }

    /// The innermost quote that token `at` stands in, marks included.
    pub fn quote(&self, at: usize) -> Option<usize> {
        self.notes.get(at).and_then(|note| (note.quote as usize).checked_sub(1))
    }

    /// The quote that opens at `at`.
    pub fn opens(&self, at: usize) -> Option<&Quote> {
        self.quote(at).map(|n| &self.quotes[n]).filter(|quote| quote.open == at)
    }

    /// The quote that closes at `at`.
    pub fn closes(&self, at: usize) -> Option<&Quote> {
        self.quote(at).map(|n| &self.quotes[n]).filter(|quote| quote.close == at)
    }

    /// Whether the word at `at` begins with an apostrophe: the English 's, a Turkish ending of a name.
    pub fn is_possessive(&self, at: usize) -> bool {
        self.tokens.get(at).and_then(|token| token.span.of(self.text)).is_some_and(|word| word.starts_with(['\'', '’']))
    }

    /// Whether the short word at `at` is an ending that a hyphen joins to the initials before it: ԱՄՆ-ը, "ABŞ-ın".
    pub fn is_hyphened(&self, at: usize) -> bool {
        const ENDING: usize = 3;
        let word = |at: usize| self.tokens[at].span.of(self.text).unwrap_or_default();
        let glued = |at: usize| !self.tokens[at].spaced;
        at > 1
            && self.mark(at - 1, '-')
            && glued(at)
            && glued(at - 1)
            && word(at).chars().count() <= ENDING
            && !self.tokens[at].capital
            && is_all_capitals(word(at - 2))
    }

    /// Whether the word at `at` is the home of a member of a party, behind a letter for the party and no name by itself:
    /// "Senator Hill, D-Wash.".
    pub fn labels_member(&self, at: usize) -> bool {
        let letter = |i: usize| {
            let word = self.tokens[i].span.of(self.text).unwrap_or_default();
            word.chars().count() == 1 && self.tokens[i].capital
        };
        at > 2 && self.mark(at - 1, '-') && letter(at - 2) && (self.comma(at - 3) || self.mark(at - 3, '('))
    }

    /// Whether token `at` is the mark `c`.
    pub fn mark(&self, at: usize, c: char) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_mark(c))
    }

    /// Whether token `at` is a comma of any script.
    pub fn comma(&self, at: usize) -> bool {
        matches!(self.tokens.get(at).map(|t| t.kind), Some(TokenKind::Mark(',' | '،' | '՝' | '`')))
    }

    /// Whether token `at` is a dash between words, not a hyphen inside one.
    pub fn dash(&self, at: usize) -> bool {
        match self.tokens.get(at).map(|t| t.kind) {
            Some(TokenKind::Mark('–' | '—')) => true,
            Some(TokenKind::Mark('-')) => {
                let behind_mark = |mark: char| at > 0 && self.mark(at - 1, mark);
                let parted = self.tokens[at].spaced
                    || at > 0 && self.comma(at - 1)
                    || [')', '։', '!', '?', '»'].into_iter().any(behind_mark);
                parted && self.tokens.get(at + 1).is_some_and(|t| t.spaced)
            }
            _ => false,
        }
    }

    /// Whether token `at` is a mark that ends sentences here in place of the language's own.
    pub fn is_typed_stop(&self, at: usize) -> bool {
        self.typed_stop.is_some_and(|stop| self.mark(at, stop))
    }

    /// Whether token `at` is a colon, or a mark that does its work in this language.
    #[inline]
    pub fn colon(&self, at: usize) -> bool {
        match self.tokens.get(at).map(|t| t.kind) {
            Some(TokenKind::Mark(c)) => self.is_colon(at, c),
            _ => false,
        }
    }

    /// The same where token `at` is the mark `c`.
    fn is_colon(&self, at: usize, c: char) -> bool {
        match c {
            _ if self.typed_stop == Some(c) => false,
            ':' | '՛' => true,
            _ => self.pack.traits.colon_marks.contains(&c) && self.parts_words(at),
        }
    }

    /// Whether a mark stands between two words with a space behind it, and not after an initial.
    fn parts_words(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|i| self.tokens[i].span.of(self.text)).unwrap_or_default();
        let initial = before.chars().count() == 1 && before.chars().all(char::is_uppercase);
        !initial && self.tokens.get(at + 1).is_some_and(|next| next.spaced)
    }

    /// Whether token `at` is a word or number.
    pub fn word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(Token::is_word)
    }

    /// The bytes from token `from` to before token `to`, without marks at the edges that belong to the sentence around it.
    pub fn span(&self, from: usize, to: usize) -> Span {
        match (self.tokens.get(from), to.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) if from < to => first.span.to(last.span),
            _ => Span::default(),
        }
    }

    /// Whether the word at `at` begins with a conjunction written together with it.
    pub fn has_and(&self, at: usize) -> bool {
        self.glued_and(at) > 0
    }

    /// How many bytes a conjunction written together with the word at `at` covers.
    pub fn glued_and(&self, at: usize) -> u32 {
        self.notes.get(at).map_or(0, |note| u32::from(note.glued_and))
    }

    /// Whether the word at `at` is a finite verb or ends like one, whatever else it may be.
    pub fn may_be_finite(&self, at: usize) -> bool {
        self.finite_verb(at) || self.ends_like(at, &self.pack.traits.verb_endings)
    }

    /// Whether the word at `at` is, or looks like, a finite verb.
    pub fn finite_verb(&self, at: usize) -> bool {
        if self.cue(at).is_none() && self.in_known_name(at) {
            return false;
        }
        let token = &self.tokens[at];
        // "Shin Won-sik": a part of a name.
        let hyphen = at + 2 < self.tokens.len() && self.mark(at + 1, '-') && !self.tokens[at + 2].spaced;
        if token.capital && hyphen && at > 0 && self.tokens[at - 1].capital {
            return false;
        }
        let nominal = token.clitics.0 & self.pack.traits.clitics(ProcliticKind::Article) != 0;
        if (self.is(at, Particle::Verb) || self.is(at, Particle::Reported)) && !nominal
            || self.cue(at).is_some_and(|n| self.cues[n].form.features.finite)
            || self.is_short_verb(at)
        {
            return true;
        }
        if token.kind != TokenKind::Word || token.capital || nominal || self.notes[at].noun.is_some() {
            return false;
        }
        // "a retired nurse", "access to classified files": behind an article or a preposition it describes a noun.
        let describes = [Particle::Indefinite, Particle::Definite, Particle::Owner, Particle::Preposition];
        if self.pack.traits.bare_verbs && at > 0 && self.is_any(at - 1, &describes) {
            return false;
        }
        let word = &token.span.of(self.text).unwrap_or_default()[self.glued_and(at) as usize..];
        // An ending leaves more than three bytes of a word.
        let ends = |endings: &EndingList| endings.heads_of(word).next().is_some_and(|head| head.len() > 3);
        let traits = &self.pack.traits;
        ends(&traits.verb_endings) && !ends(&traits.noun_endings)
            || !token.is_known() && has_shape(&traits.verb_shapes, word) && !has_shape(&traits.noun_shapes, word)
    }

    /// Whether the word at `at` is a verb shortened behind a pronoun: "he's", "it's".
    pub fn is_short_verb(&self, at: usize) -> bool {
        let pronoun = |i: usize| self.notes[i].pronoun.is_some() && !self.is(i, Particle::Owner);
        self.pack.traits.bare_verbs && at > 0 && self.is_possessive(at) && pronoun(at - 1)
    }

    /// Whether the word at `at` carries the article.
    pub fn definite(&self, at: usize) -> bool {
        let traits = &self.pack.traits;
        let Some(token) = self.tokens.get(at) else { return false };
        let word = token.span.of(self.text).unwrap_or_default();
        let articles = traits.proclitics.iter().filter(|p| p.is == ProcliticKind::Article);
        token.clitics.0 & traits.clitics(ProcliticKind::Article) != 0
            || articles.clone().any(|p| word.starts_with(p.text.as_str()))
    }

    /// Whether the preposition written together with the word at `at` may have swallowed its article: במשרד, in the ministry.
    pub fn may_hide_article(&self, at: usize) -> bool {
        self.pack.traits.article_merges && self.has_preposition_glued(at)
    }

    /// Whether a preposition is written together with the word at `at`, which is known without it.
    pub fn has_preposition_glued(&self, at: usize) -> bool {
        let traits = &self.pack.traits;
        let prepositions = traits.clitics(ProcliticKind::Preposition) | traits.clitics(ProcliticKind::Genitive);
        self.tokens[at].clitics.0 & prepositions != 0
    }

    /// Whether the word at `at` carries the pronoun of its owner (التزامه).
    pub fn possessed(&self, at: usize) -> bool {
        at < self.tokens.len() && self.is_common(at) && self.seems_possessed(at)
    }

    /// Whether the word at `at` is none of grammar, of speech or a name: no list knows it, or none but those of topics.
    fn is_common(&self, at: usize) -> bool {
        let note = &self.notes[at];
        let plain = || note.noun.is_none() && note.pronoun.is_none() && note.particle_length == 0 && note.time == 0;
        let speaks = || self.cue(at).is_some() || self.speaker_end(at, at + 1).is_some() || self.number(at);
        !self.tokens[at].is_known() || plain() && !speaks()
    }

    /// Whether the word at `at`, known or not, looks as if it carried the pronoun of its owner (رئيسها).
    pub fn seems_possessed(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        token.kind == TokenKind::Word
            && !self.definite(at)
            && has_shape(&self.pack.traits.possessed_shapes, token.span.of(self.text).unwrap_or_default())
    }

    /// Whether the word at `at` looks like a verbal noun without article: "closing of", وقوع.
    pub fn verbal_noun(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        self.is(at, Particle::VerbalNoun) && token.clitics.is_empty()
            || token.kind == TokenKind::Word
                && self.is_common(at)
                && has_shape(&self.pack.traits.verbal_noun_shapes, token.span.of(self.text).unwrap_or_default())
    }

    /// Whether a listed verbal noun with its article stands at `at`: الكشف.
    pub fn the_verbal_noun(&self, at: usize) -> bool {
        let article = self.pack.traits.clitics(ProcliticKind::Article);
        self.is(at, Particle::VerbalNoun) && self.tokens[at].clitics.0 & !article == 0
    }

    /// Whether the word at `at` ends with one of `endings`.
    pub fn ends_like(&self, at: usize, endings: &[String]) -> bool {
        let word = self.tokens.get(at).and_then(|token| token.span.of(self.text)).unwrap_or_default();
        endings_of(word, endings).next().is_some()
    }

    /// Whether the word at `at` is a verb whose own ending denies: kapatmadık.
    pub fn denies_itself(&self, at: usize) -> bool {
        let endings = &self.pack.traits.negative_endings;
        let Some(token) = self.tokens.get(at).filter(|_| !endings.is_empty()) else { return false };
        let word = token.span.of(self.text).map(fold).unwrap_or_default();
        endings.iter().any(|ending| word.strip_suffix(ending.as_str()).is_some_and(|stem| !stem.is_empty()))
    }

    /// The token with the ending of the name that ends before `end`: the one behind its apostrophe, if it has one.
    pub fn ending_of(&self, end: usize) -> usize {
        if self.is_possessive(end) { end } else { end - 1 }
    }

    /// Whether the name that ends before `end` has an ending for where something is: Gürcüstanda, Yunanistan'da.
    pub fn ends_as_place(&self, end: usize) -> bool {
        self.ends_like(self.ending_of(end), &self.pack.traits.place_endings)
    }

    /// Whether a negation stands at `at` that is no part of a number ("не менее пяти").
    pub fn negates(&self, at: usize) -> bool {
        let in_number = || self.pack.numbers.longest(&self.tokens, at).is_some_and(|number| number.length > 1);
        self.is(at, Particle::Negation) && !in_number()
    }

    /// Whether a number begins at `at`, in digits or in words.
    pub fn numeral(&self, at: usize) -> bool {
        self.tokens[at].kind == TokenKind::Number || self.number(at)
    }

    /// Whether a number written in words begins at `at`.
    pub fn number(&self, at: usize) -> bool {
        self.pack.numbers.longest(&self.tokens, at).is_some()
    }

    /// How many words stand from `from` to before `to`.
    pub fn words(&self, from: usize, to: usize) -> usize {
        self.tokens[from.min(to)..to].iter().filter(|token| token.is_word()).count()
    }
}
