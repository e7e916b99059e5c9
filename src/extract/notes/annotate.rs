//! What every token of an article is to extraction: particles, cues, pronouns, nouns for speakers, quotes.

use std::cmp::Ordering;
use std::ops::Range;

use super::quotes::{LONGEST_NAME, Quote, quotes};
use super::sentences::ends_sentence;
use super::time::{TimeAt, times};
use crate::lang::{
    Callings, CueForm, CueKind, Number, Pack, Particle, ProcliticKind, Pronoun, SourceKind, SourceNoun, Token,
    has_shape, known_as, tokens,
};
use crate::text::{Span, fold};

/// What begins at one token.
#[derive(Debug, Clone, Copy, Default)]
pub struct Note {
    /// The particles, one bit each.
    pub(super) particles: u64,
    /// How many tokens the longest of them covers.
    pub particle_length: u8,
    /// The cue that begins here, by its place in `Notes::cues`, plus one.
    pub(super) cue: u32,
    /// The innermost quote it stands in, by its place in `Notes::quotes`, plus one. Marks belong to their quote.
    pub(super) quote: u32,
    /// A pronoun.
    pub pronoun: Option<Pronoun>,
    /// A noun for a speaker.
    pub noun: Option<SourceNoun>,
    /// Whom the word that begins here may call.
    pub callings: Callings,
    /// How many tokens the time covers that begins here; 0 for none.
    pub time: u8,
    /// How many bytes of a conjunction written together with it the word begins with.
    pub(super) glued_and: u8,
    /// Whether it is a mark that ends a sentence.
    pub stop: bool,
    /// Whether it is a word that carries the article of a subject.
    pub ends_subject: bool,
}

/// A cue in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CueAt {
    /// Its first token.
    pub start: usize,
    /// The token after its last.
    pub end: usize,
    /// Which form of which cue.
    pub form: CueForm,
    /// The separable prefix at the end of the clause, for a form that leaves it there.
    pub tail: Option<usize>,
}

impl CueAt {
    /// The token after its last, the separable prefix included.
    pub fn whole_end(&self) -> usize {
        self.tail.map_or(self.end, |tail| tail + 1)
    }

    /// Its tokens, in two pieces where the prefix stands apart.
    pub fn pieces(&self) -> Vec<std::ops::Range<usize>> {
        std::iter::once(self.start..self.end).chain(self.tail.map(|tail| tail..tail + 1)).collect()
    }
}

/// A text with what extraction knows of each token.
pub struct Notes<'t> {
    /// The text.
    pub text: &'t str,
    /// The language's pack.
    pub pack: &'t Pack,
    /// The tokens.
    pub tokens: Vec<Token>,
    /// What begins at each token.
    pub notes: Vec<Note>,
    /// The quotes, outer before inner.
    pub quotes: Vec<Quote>,
    /// The cues in their order; where several begin at one token the longest.
    pub cues: Vec<CueAt>,
    /// Where known parties are named.
    pub mentions: Vec<std::ops::Range<usize>>,
    /// Where states are called by their names, and nothing else.
    pub lands: Vec<std::ops::Range<usize>>,
    /// Where states are named in any way: by a capital, an adjective.
    pub states: Vec<std::ops::Range<usize>>,
    /// The times, in their order.
    pub times: Vec<TimeAt>,
    /// The mark that ends sentences here in place of the language's own.
    pub(super) typed_stop: Option<char>,
    /// Words that are names here, since the text spells the word of grammar that they look like in another way.
    spelled_names: Vec<&'t str>,
}

impl<'t> Notes<'t> {
    /// Cuts and annotates `text`.
    pub fn new(text: &'t str, pack: &'t Pack) -> Notes<'t> {
        let mut this = Notes::cut(text, pack);
        this.forget_surnames();
        this.quotes = quotes(&this.tokens);
        mark_quotes(&mut this.notes, &this.quotes);
        if this.pack.traits.clitics(ProcliticKind::And) != 0 {
            (0..this.tokens.len()).for_each(|at| this.notes[at].glued_and = this.find_and(at) as u8);
        }
        let mut covered = 0;
        let mut folded = String::new();
        for at in 0..this.tokens.len() {
            if this.tokens[at].is_known() {
                this.annotate(at, &mut covered);
            }
            if pack.traits.noun_capitals && this.tokens[at].capital && this.notes[at].callings.is_empty() {
                this.learn_compound(at, &mut folded);
            }
        }
        this.mark_reported();
        this.mark_times();
        this.mark_stops();
        this.mark_subject_ends();
        this
    }

    /// The words of `text`, of which nothing is known yet.
    fn cut(text: &'t str, pack: &'t Pack) -> Notes<'t> {
        let tokens = tokens(text, &pack.words);
        Notes {
            text,
            pack,
            notes: vec![Note::default(); tokens.len()],
            tokens,
            quotes: Vec::new(),
            cues: Vec::new(),
            mentions: Vec::new(),
            lands: Vec::new(),
            states: Vec::new(),
            times: Vec::new(),
            typed_stop: typed_stop(text, pack),
            spelled_names: spelled_names(text, pack),
        }
    }

    /// Learns what a noun that no list knows means by its last part ("Vorstandschefin", "Bezirksleiter"): one whose occupation
    /// it is, since the body that it belongs to is another than the plain noun's; or nobody in particular. `folded` is room to
    /// work in.
    fn learn_compound(&mut self, at: usize, folded: &mut String) {
        let compound = self.tokens[at];
        let Some(word) = compound.span.of(self.text) else { return };
        let Some((last, _)) = word.char_indices().rev().nth(COMPOUND - 1) else { return };
        let starts = word.char_indices().map(|(n, _)| n).skip(COMPOUND).take_while(|&n| n <= last);
        let (mut noun, mut callings) = (None, Callings::default());
        for n in starts {
            let span = Span { start: compound.span.start + n as u32, ..compound.span };
            let token = Token { span, capital: false, ..compound.unknown() };
            let head = [known_as(self.text, &token, &self.pack.words, folded)];
            if !compound.is_known() {
                noun = noun.or_else(|| self.pack.sources.longest(&head, 0).map(|found| *found.value));
            }
            if callings.is_empty() {
                callings = self.callings_at(&head, 0);
            }
            if !callings.is_empty() && (noun.is_some() || compound.is_known()) {
                break;
            }
        }
        if !compound.is_known() {
            self.notes[at].noun = noun.and_then(occupation);
        }
        self.notes[at].callings = callings;
    }

    /// Marks verbs in the mood of reported speech that no list knows, by their ending behind a pronoun in the singular: "er bedaure".
    fn mark_reported(&mut self) {
        let traits = &self.pack.traits;
        for at in (1..self.tokens.len()).filter(|_| !traits.subjunctive_endings.is_empty()) {
            let subject =
                |pronoun: &Pronoun| pronoun.number == Some(Number::Singular) && !self.is(at - 1, Particle::Oblique);
            let pronoun = self.notes[at - 1].pronoun.filter(subject);
            let ends = |endings: &[String]| self.ends_like(at, endings);
            let verb = self.cue(at).is_none_or(|n| self.entry(&self.cues[n]).kind == CueKind::Verb);
            let plain = self.notes[at].particle_length == 0 && verb;
            let small = self.tokens[at].is_word() && !self.tokens[at].capital && plain;
            if pronoun.is_some() && small && ends(&traits.subjunctive_endings) && !ends(&traits.verb_endings) {
                self.notes[at].particles |= bit(Particle::Reported);
            }
        }
    }

    /// Whom the longest of the words at `at` may call.
    pub(super) fn callings_at(&self, tokens: &[Token], at: usize) -> Callings {
        let mut longest = (0, Callings::default());
        self.pack.callings.each(tokens, at, |found| match found.length.cmp(&longest.0) {
            Ordering::Greater => longest = (found.length, Callings::of(&[*found.value])),
            Ordering::Equal => longest.1 = longest.1.with(*found.value),
            Ordering::Less => {}
        });
        longest.1
    }

    /// Cuts `text` and finds its words of grammar and its times: all that the statement of a single sentence needs.
    pub fn of_sentence(text: &'t str, pack: &'t Pack) -> Notes<'t> {
        let mut this = Notes::cut(text, pack);
        for at in 0..this.tokens.len() {
            if this.tokens[at].is_known() {
                this.mark_grammar(at);
            }
        }
        this.mark_times();
        this.mark_stops();
        this
    }

    /// Puts `quotes` in the place of those that were found.
    pub fn requote(&mut self, quotes: Vec<Quote>) {
        self.quotes = quotes;
        self.notes.iter_mut().for_each(|note| note.quote = 0);
        mark_quotes(&mut self.notes, &self.quotes);
    }

    fn mark_times(&mut self) {
        let mut times = times(self);
        // «Bild am Sonntag»: a day inside a name is none.
        let named = |at: usize| self.quote(at).map(|n| self.quotes[n]).filter(|quote| quote.closed && quote.open > 0);
        let whole = |time: &TimeAt, quote: &Quote| time.start == quote.open + 1;
        let inside = |time: &TimeAt| {
            let short =
                |quote: &Quote| self.words(quote.open, quote.close) <= LONGEST_NAME && self.word(quote.open - 1);
            let capital = |quote: &Quote| self.tokens.get(quote.open + 1).is_some_and(|token| token.capital);
            named(time.start).is_some_and(|q| short(&q) && capital(&q) && !whole(time, &q))
        };
        // "Heike Sommer": behind a name of which nothing is known the season is a surname.
        let name = |at: usize| self.tokens[at].capital && self.tokens[at].is_word() && !self.tokens[at].is_known();
        let surname = |time: &TimeAt| {
            let alone = time.end == time.start + 1 && time.start > 0 && self.tokens[time.start].capital;
            self.pack.traits.noun_capitals && alone && name(time.start - 1)
        };
        times.retain(|time| !inside(time) && !surname(time));
        self.times = times;
        for time in &self.times {
            self.notes[time.start].time = (time.end - time.start) as u8;
        }
    }

    /// Notes the known names, by their places; a day inside one is none: «министр окружающей среды».
    pub fn name(&mut self, mentions: Vec<Range<usize>>) {
        self.mentions = mentions;
        let mut times = std::mem::take(&mut self.times);
        times.retain(|time| {
            let name = self.mention_behind(time.start).filter(|name| name.start <= time.start);
            let stands = name.is_none_or(|name| name.len() <= time.end - time.start);
            if !stands {
                self.notes[time.start].time = 0;
            }
            stands
        });
        self.times = times;
    }

    fn mark_stops(&mut self) {
        for at in 0..self.tokens.len() {
            self.notes[at].stop = ends_sentence(self, at);
        }
    }

    fn mark_subject_ends(&mut self) {
        let shapes = &self.pack.traits.subject_shapes;
        for at in (0..self.tokens.len()).filter(|_| !shapes.is_empty()) {
            let word = self.tokens[at].span.of(self.text).unwrap_or_default();
            // An abbreviation ends as it likes: ԱԳՆ.
            let small = word.chars().last().is_some_and(char::is_lowercase);
            let plain = small && self.word(at) && self.notes[at].particle_length == 0;
            self.notes[at].ends_subject = plain && has_shape(shapes, &fold(word));
        }
    }

    fn mark_grammar(&mut self, at: usize) {
        let pack = self.pack;
        let note = &mut self.notes[at];
        pack.particles.each(&self.tokens, at, |found| {
            note.particles |= bit(*found.value);
            note.particle_length = note.particle_length.max(found.length as u8);
        });
        let word = self.tokens[at].span.of(self.text);
        if word.is_some_and(|word| self.spelled_names.contains(&word)) {
            (note.particles, note.particle_length) = (0, 0);
            return;
        }
        note.pronoun = pack.pronouns.longest(&self.tokens, at).map(|found| *found.value);
        // Where nouns have capitals, "Teile" is no verb.
        if pack.traits.noun_capitals && self.tokens[at].capital && at > 0 && self.word(at - 1) {
            self.notes[at].particles &= !(bit(Particle::Verb) | bit(Particle::Reported));
        }
        if self.is(at, Particle::Hedge) && !self.hedges(at) {
            self.notes[at].particles &= !bit(Particle::Hedge);
        }
    }

    fn annotate(&mut self, at: usize, covered: &mut usize) {
        self.mark_grammar(at);
        self.notes[at].callings = self.callings_at(&self.tokens, at);
        let noun = self.pack.sources.longest(&self.tokens, at);
        let noun_length = noun.map_or(0, |found| found.length);
        self.notes[at].noun = noun.map(|found| *found.value).or_else(|| self.notes[at].callings.noun());
        // A phrase between clauses hides the verb in it ("who did not give his name", "it is worth saying that").
        let phrase = self.particle(at, Particle::Adverb).max(self.particle(at, Particle::As));
        if phrase > 1 {
            *covered = (at + phrase).max(*covered);
        }
        let word = self.tokens[at].span.of(self.text);
        if at < *covered || word.is_some_and(|word| self.spelled_names.contains(&word)) {
            return;
        }
        // A longer phrase in which a word of saying has another sense: توقع اتفاقية signs and does not expect, in כתב אישום nobody
        // writes.
        let other_sense = self.particle(at, Particle::Verb).max(noun_length);
        let cue = self.cue_from(at).filter(|cue| cue.end - at >= other_sense);
        if let Some(cue) = self.helped_cue(at).or(cue) {
            self.cues.push(cue);
            self.notes[at].cue = self.cues.len() as u32;
            *covered = cue.end;
        }
    }

    /// Whether the hedge at `at` is one before the word that follows it.
    fn hedges(&self, at: usize) -> bool {
        let traits = &self.pack.traits;
        if traits.hedges_before.is_empty() {
            return true;
        }
        let word = |at: usize| self.tokens.get(at).and_then(|token| token.span.of(self.text)).unwrap_or_default();
        let glued = self.glued_and(at) as usize;
        let shapes = traits.hedges_before.get(&word(at)[glued..]);
        shapes.is_none_or(|shapes| has_shape(shapes, word(at + 1)))
    }
}

/// What a compound means whose last part is `noun`: no body that the plain noun may mean.
fn occupation(noun: SourceNoun) -> Option<SourceNoun> {
    let is = match noun.is {
        SourceKind::Vague => SourceKind::Vague,
        kind if kind.is_person() => SourceKind::Person,
        _ => return None,
    };
    Some(SourceNoun { is, ..noun })
}

/// Each part of a compound noun has at least so many letters.
const COMPOUND: usize = 4;

/// The names of the pack that look like a word of grammar, if the text has that word in its own spelling.
fn spelled_names<'t>(text: &str, pack: &'t Pack) -> Vec<&'t str> {
    let spellings = pack.traits.name_spellings.iter();
    spellings.filter(|(_, grammar)| text.contains(grammar.as_str())).map(|(name, _)| name.as_str()).collect()
}

/// The mark that ends the sentences of a text which uses its language's own less often.
fn typed_stop(text: &str, pack: &Pack) -> Option<char> {
    let [own, typed] = pack.traits.stop_marks.as_slice() else { return None };
    let count = |mark: char| text.matches(mark).count();
    (count(*own) <= count(*typed) / 2).then_some(*typed)
}

#[inline]
pub(super) fn bit(particle: Particle) -> u64 {
    1 << particle as u64
}

/// Writes into each token which innermost quote it stands in.
fn mark_quotes(notes: &mut [Note], quotes: &[Quote]) {
    for (n, quote) in quotes.iter().enumerate() {
        let end = (quote.close + usize::from(quote.closed)).min(notes.len());
        for note in &mut notes[quote.open..end] {
            note.quote = n as u32 + 1;
        }
    }
}
