//! Names of people, and whom the text says they speak for ("Foreign Minister Ann Hill", "Ann Hill, the foreign minister").

use std::ops::Range;

use super::heard::{Heard, Who};
use super::hearing::Hearing;
use crate::extract::notes::annotate::Notes;
use crate::gazetteer::{Form, Name};
use crate::lang::{CueKind, Order, Particle, ProcliticKind, TokenKind};
use crate::text::fold;

/// A person whose party the text tells.
#[derive(Debug, Clone)]
pub struct Known {
    /// Where it tells so.
    pub at: usize,
    /// The folded words of the name.
    pub words: Vec<String>,
    /// The name as it stands there.
    pub name: String,
    /// Whom the person speaks for.
    pub heard: Heard,
}

/// The longest name of a person, in words.
const LONGEST: usize = 6;

/// An apposition that says who somebody is lies within this many tokens.
const APPOSITION: usize = 16;

/// What somebody is takes at most so many tokens between "according to" and the name.
const TITLE: usize = 6;

/// Everybody whom the text introduces, in order.
pub fn people(hearing: &Hearing<'_>) -> Vec<Known> {
    let mut out = Vec::new();
    for (n, mention) in hearing.mentions.iter().enumerate() {
        if !matches!(hearing.name(mention), Name::Body(_) | Name::Own(_) | Name::Party(..) | Name::Role(_)) {
            continue;
        }
        // The last name of a phrase: what follows another mention is looked at from there.
        let next = hearing.mentions.get(n + 1);
        let goes_on =
            next.is_some_and(|next| next.start - mention.end <= 2 && hearing.is_joined(mention.end, next.start));
        if !goes_on && !is_told(hearing, n) {
            let start = phrase_start(hearing, n);
            out.extend(after(hearing, start, mention.end));
        }
        out.extend(before(hearing, n));
    }
    // "the Russian foreign minister, Sergei …": the phrase may end with the state.
    for (n, mention) in hearing.mentions.iter().enumerate() {
        if matches!(hearing.name(mention), Name::State(..)) {
            let start = phrase_start(hearing, n);
            if start < mention.start {
                out.extend(after(hearing, start, mention.end));
            }
        }
    }
    out.sort_by_key(|known| known.at);
    out
}

/// Whether mention `n` is an agency or outlet that something is said to: "a dit à l'AFP Ana Gil".
fn is_told(hearing: &Hearing<'_>, n: usize) -> bool {
    let mention = &hearing.mentions[n];
    let told = |at: usize| at + hearing.notes.particle(at, Particle::Addressee) > mention.start;
    let behind_verb = hearing.notes.cue_before(mention.start).is_some() && told(mention.start);
    hearing.medium(mention).is_some() && (behind_verb || (mention.start.saturating_sub(2)..mention.start).any(told))
}

/// The first token of the run of joined names that mention `n` ends.
fn phrase_start(hearing: &Hearing<'_>, n: usize) -> usize {
    let mut start = hearing.mentions[n].start;
    for mention in hearing.mentions[..n].iter().rev() {
        if start - mention.end > 3 || !hearing.is_joined(mention.end, start) {
            break;
        }
        start = mention.start;
    }
    start
}

/// The name right after a phrase for an office or body.
fn after(hearing: &Hearing<'_>, start: usize, end: usize) -> Option<Known> {
    let notes = hearing.notes;
    let mut from = end;
    while from < notes.tokens.len() && from < end + 5 && (notes.comma(from) || is_title(notes, from)) {
        from += 1;
    }
    let name = name_at(hearing, from)?;
    // One word alone after a body is as often a verb, where names have no capitals.
    if !notes.pack.traits.capitals && notes.words(name.start, name.end) < 2 {
        return None;
    }
    known(hearing, start..name.end, name)
}

/// The name before an apposition that mention `n` stands in: "Ann Hill, head of Norland's customs, said".
fn before(hearing: &Hearing<'_>, n: usize) -> Option<Known> {
    let notes = hearing.notes;
    let at = hearing.mentions[n].start;
    let floor = at.saturating_sub(APPOSITION);
    let comma = (floor..at).rev().find(|&i| !notes.word(i) && !notes.mark(i, '-') && !notes.is_possessive(i))?;
    if !notes.comma(comma) && !notes.mark(comma, '(') {
        return None;
    }
    if (comma + 1..at).any(|i| is_edge(notes, i)) {
        return None;
    }
    let name = name_before(hearing, comma)?;
    let end = (at..notes.tokens.len().min(at + APPOSITION)).find(|&i| is_edge(notes, i)).unwrap_or(at + 1);
    // "Ali Demir, TRT kanalına verdiği mülakatta": where the verb closes the sentence, what another comma does not end describes nobody.
    if notes.pack.traits.order == Order::VerbLast && notes.comma(comma) && !notes.comma(end) {
        return None;
    }
    // "According to Ann Hill, the government knew": the comma ends the phrase, and nothing describes her.
    if !notes.comma(end) && is_source_of_according(notes, name.start) {
        return None;
    }
    known(hearing, name.start..end.max(hearing.mentions[n].end), name)
}

/// Whether a cue like "according to" stands before the name at `at` and what its bearer is.
fn is_source_of_according(notes: &Notes<'_>, at: usize) -> bool {
    let phrase = (at.saturating_sub(TITLE)..=at).rev().take_while(|&i| i == at || notes.word(i));
    let mut cues = phrase.filter_map(|i| notes.cue_before(i));
    cues.any(|n| notes.entry(&notes.cues[n]).kind == CueKind::According)
}

fn is_edge(notes: &Notes<'_>, at: usize) -> bool {
    notes.comma(at)
        || notes.cue(at).is_some_and(|n| crate::extract::speech::subject::is_finite_cue(notes, n))
        || notes.is(at, Particle::Verb)
        || matches!(notes.tokens[at].kind, TokenKind::Break | TokenKind::Mark('.' | '!' | '?' | ';' | ':' | '؟' | '؛'))
}

fn known(hearing: &Hearing<'_>, phrase: Range<usize>, name: Range<usize>) -> Option<Known> {
    let heard = hearing.heard(phrase.clone());
    if matches!(heard.who, Who::Nobody | Who::Vague) {
        return None;
    }
    let words = folded_words(hearing.notes, &name);
    let text = hearing.notes.span(name.start, name.end).of(hearing.notes.text)?.to_owned();
    (!words.is_empty()).then_some(Known { at: phrase.start, words, name: text, heard })
}

/// The folded words of a name.
pub fn folded_words(notes: &Notes<'_>, name: &Range<usize>) -> Vec<String> {
    let words = name.clone().filter(|&at| notes.tokens[at].is_word());
    let words = words.filter_map(|at| notes.tokens[at].span.of(notes.text)?.get(notes.glued_and(at) as usize..));
    let words = words.map(fold).map(|word| without_owner_ending(notes, word));
    words.map(|word| without_article(notes, word)).filter(|word| word.chars().count() >= 2).collect()
}

/// The word without a genitive of three letters, by which it would not be known again: maduronun.
fn without_owner_ending(notes: &Notes<'_>, word: String) -> String {
    let endings = notes.pack.traits.genitive_endings.iter().filter(|ending| ending.chars().count() == OWNER);
    let bare = endings.filter_map(|ending| word.strip_suffix(ending.as_str())).find(|rest| rest.chars().count() > 3);
    bare.map(str::to_owned).unwrap_or(word)
}

/// How many letters a genitive has behind a vowel.
const OWNER: usize = 3;

/// The word without an article written together with it: البرهان is برهان in another phrase.
fn without_article(notes: &Notes<'_>, word: String) -> String {
    let articles = notes.pack.traits.proclitics.iter().filter(|p| p.is == ProcliticKind::Article);
    let bare =
        articles.filter_map(|article| word.strip_prefix(article.text.as_str())).find(|rest| rest.chars().count() > 3);
    bare.map(str::to_owned).unwrap_or(word)
}

/// A rank or title between an office and a name: General, Mr.
fn is_title(notes: &Notes<'_>, at: usize) -> bool {
    notes.notes[at].noun.is_some()
}

/// The name of a person that begins at token `from`.
pub fn name_at(hearing: &Hearing<'_>, from: usize) -> Option<Range<usize>> {
    let notes = hearing.notes;
    let from = past_titles(notes, from);
    let mut end = from;
    let mut words = 0;
    while end < notes.tokens.len() && words < LONGEST {
        if is_name_word(hearing, end, words == 0) {
            words += 1;
            end += 1;
        } else if words > 0 && joins_names(hearing, end) {
            end += 1;
        } else {
            break;
        }
    }
    while end > from && !is_name_word(hearing, end - 1, false) {
        end -= 1;
    }
    (words > 0 && end > from).then_some(from..end)
}

/// Past the short titles before a name: "Prof. Dr. Ali Kaya".
fn past_titles(notes: &Notes<'_>, from: usize) -> usize {
    let word = |at: usize| notes.tokens.get(at).and_then(|token| token.span.of(notes.text)).unwrap_or_default();
    let title = |at: usize| notes.pack.traits.titles.iter().any(|title| title == word(at)) && notes.mark(at + 1, '.');
    std::iter::successors(Some(from), |&at| title(at).then_some(at + 2)).last().unwrap_or(from)
}

/// The name of a person that ends right before token `to`.
pub fn name_before(hearing: &Hearing<'_>, to: usize) -> Option<Range<usize>> {
    let mut start = to;
    while start > 0 && to - start < LONGEST + 2 {
        let joins = start < to && joins_names(hearing, start - 1);
        if !is_name_word(hearing, start - 1, false) && !joins {
            break;
        }
        start -= 1;
    }
    while start < to && !is_name_word(hearing, start, true) {
        start += 1;
    }
    let words = hearing.notes.words(start, to);
    (words >= 2 && start < to).then_some(start..to)
}

/// Whether the token may be a word of a person's name: a capital where names have them, else a word that no list knows.
fn is_name_word(hearing: &Hearing<'_>, at: usize, first: bool) -> bool {
    let notes = hearing.notes;
    let token = &notes.tokens[at];
    let other = |at: usize| {
        let name = || hearing.goes_on_name(at) || notes.is_first_name(at) || is_surname(hearing, at);
        hearing.covering(at).is_some() && !name()
    };
    if token.kind != TokenKind::Word || other(at) || notes.in_time(at) {
        return false;
    }
    let traits = &notes.pack.traits;
    match (traits.capitals, traits.noun_capitals) {
        (true, true) => token.capital && (!token.is_known() || !first),
        // At the head of a sentence any word has a capital: there a known one is no name.
        (true, false) => {
            // "Anne Le Gall": an article with a capital inside a name is part of it.
            let article = !first && at > 0 && notes.is(at, Particle::Definite) && notes.tokens[at - 1].capital;
            let inside = article || at > 0 && notes.mark(at - 1, '-');
            token.capital && (inside || !is_grammar(notes, at)) && !(token.is_known() && first && is_head(notes, at))
        }
        // عبد الملك: a word that opens names is one of a name, and so is what follows it.
        _ => hearing.may_name(at) && (!first || !hearing.goes_on_name(at)),
    }
}

/// Whether an adjective of a land has the capital of a surname behind a first name, where adjectives have none: "Felipe Catalán".
fn is_surname(hearing: &Hearing<'_>, at: usize) -> bool {
    let notes = hearing.notes;
    let adjective = hearing.covering(at).is_some_and(|m| matches!(hearing.name(m), Name::State(_, Form::Adjective)));
    let behind_name = at > 0 && notes.tokens[at - 1].capital && hearing.covering(at - 1).is_none();
    notes.pack.traits.adjectives_follow && notes.tokens[at].capital && adjective && behind_name
}

/// Whether the token begins a sentence or a quote.
pub(super) fn is_head(notes: &Notes<'_>, at: usize) -> bool {
    at == 0 || !notes.word(at - 1) && !notes.comma(at - 1) && !notes.mark(at - 1, '-')
}

/// Whether the word is one of grammar, which has a capital only at the head of a sentence.
fn is_grammar(notes: &Notes<'_>, at: usize) -> bool {
    let note = &notes.notes[at];
    note.pronoun.is_some() || note.particle_length > 0
}

/// Small words and marks inside names: "Abdel-Fattah al-Burhan", "Ursula von der Leyen", "J. Smith".
fn joins_names(hearing: &Hearing<'_>, at: usize) -> bool {
    let notes = hearing.notes;
    let token = &notes.tokens[at];
    match token.kind {
        TokenKind::Mark('-' | '.' | '\'' | '’') => {
            notes.tokens.get(at + 1).is_some_and(|next| next.is_word() && (next.capital || !notes.pack.traits.capitals))
        }
        TokenKind::Word if notes.pack.traits.capitals && !token.capital => {
            let short = token.span.len() <= 4;
            let next = notes.tokens.get(at + 1);
            short
                && (!is_grammar(notes, at) || notes.is(at, Particle::OpensName))
                && !notes.is_possessive(at)
                && next.is_some_and(|next| next.capital || next.is_mark('-'))
        }
        _ => false,
    }
}
