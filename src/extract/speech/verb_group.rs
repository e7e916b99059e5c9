//! A verb with what stands right before it: auxiliaries, negations, adverbs.

use super::subject;
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::lang::Particle;

/// Where the verb group that ends at `to` begins: past auxiliaries, negations, adverbs, times before the cue.
pub fn verb_group_start(notes: &Notes<'_>, from: usize, to: usize) -> usize {
    let mut at = to;
    'outer: while at > from {
        let before = at;
        if is_adverb(notes, at - 1) {
            at -= 1;
            continue;
        }
        if joins_adverbs(notes, from, at) {
            at -= 2;
            continue;
        }
        if let Some(open) = quoted_adverb(notes, from, at) {
            at = open;
            continue;
        }
        if to_bare_name(notes, from, at) {
            at -= 3;
            continue;
        }
        if to_name(notes, at) {
            at = past_name(notes, from, at);
            if at < before {
                continue;
            }
        }
        for length in (1..=6.min(at - from)).rev() {
            let start = at - length;
            let (longest, time) = (notes.notes[start].particle_length as usize, notes.notes[start].time as usize);
            if longest < length && time != length {
                continue;
            }
            let fits = |particle| notes.particle(start, particle) == length;
            let time = time == length;
            let to_whom = !notes.pack.traits.bare_clause && fits(Particle::Addressee);
            let verbal = [
                Particle::Verb,
                Particle::Negation,
                Particle::Planned,
                Particle::Adverb,
                Particle::Hedge,
                Particle::Medium,
                Particle::Clitic,
                // "Moscow and Baku both said"
                Particle::Both,
            ]
            .into_iter()
            .any(fits);
            if (verbal || to_whom || time) && notes.quote(start).is_none_or(|q| notes.quotes[q].open < from) {
                at = past_name(notes, from, start);
                continue 'outer;
            }
        }
        break;
    }
    at
}

/// Where the marks open around an adverb alone that ends right before `at`: `the mission “categorically” rejected it`.
fn quoted_adverb(notes: &Notes<'_>, from: usize, at: usize) -> Option<usize> {
    let quote = at.checked_sub(1).and_then(|last| notes.closes(last)).filter(|quote| quote.open >= from)?;
    let adverb = |at: usize| is_adverb(notes, at) || notes.particle(at, Particle::Adverb) == 1;
    (quote.open + 2 == quote.close && adverb(quote.open + 1)).then_some(quote.open)
}

/// Whether a name in marks ends right before `at` with the ending of whom something is said to.
fn to_name(notes: &Notes<'_>, at: usize) -> bool {
    let dative = |at: usize| notes.ends_like(at, &notes.pack.traits.dative_endings);
    at >= 2 && notes.closes(at - 1).is_some() && dative(at - 2) || hyphened_name(notes, at).is_some() && dative(at - 1)
}

/// Whether a name without marks ends right before `at` with a hyphen and the ending of whom something is said to: Reuters-ին.
fn to_bare_name(notes: &Notes<'_>, from: usize, at: usize) -> bool {
    let glued = |at: usize| !notes.tokens[at].spaced;
    let hyphened = at >= from + 3 && notes.mark(at - 2, '-') && glued(at - 1) && glued(at - 2);
    hyphened && notes.tokens[at - 3].capital && notes.ends_like(at - 1, &notes.pack.traits.dative_endings)
}

/// The closing mark of the name whose ending stands right before `at`, behind a hyphen: «Արմենպրես»-ին.
fn hyphened_name(notes: &Notes<'_>, at: usize) -> Option<usize> {
    let close = at.checked_sub(3).filter(|&close| notes.closes(close).is_some())?;
    (notes.mark(close + 1, '-') && notes.word(at - 1) && !notes.tokens[at - 1].spaced).then_some(close)
}

/// Past a name in marks before the noun that ends with it, where an article ends subjects: «Առագաստ» թերթին.
fn past_name(notes: &Notes<'_>, from: usize, at: usize) -> usize {
    let close = hyphened_name(notes, at).or(at.checked_sub(1));
    let quote = close.and_then(|last| notes.closes(last)).filter(|quote| quote.open >= from);
    let name = quote.filter(|quote| !notes.pack.traits.subject_shapes.is_empty() && subject::is_name(notes, quote));
    name.map_or(at, |quote| quote.open)
}

/// Where the auxiliaries, negations and adverbs begin that stand right before the verb at `to`; `to` itself in languages
/// that do not keep those as words by themselves.
pub fn auxiliaries_start(notes: &Notes<'_>, from: usize, to: usize) -> usize {
    let grammar = [Particle::Auxiliary, Particle::Negation, Particle::Adverb];
    let phrase = |end: usize, length: &usize| {
        let at = end - length;
        notes.word(at) && grammar.iter().any(|&p| notes.particle(at, p) == *length)
            || *length == 1 && is_adverb(notes, at)
    };
    if !notes.pack.traits.cue_with_auxiliaries {
        return to;
    }
    let mut start = to;
    loop {
        match (1..=PHRASE.min(start - from)).find(|length| phrase(start, length)) {
            Some(length) => start -= length,
            None if joins_adverbs(notes, from, start) => start -= 2,
            None => return start,
        }
    }
}

/// Whether "and" joins the adverb that begins at `at` to the one before it: "categorically and flatly denied".
fn joins_adverbs(notes: &Notes<'_>, from: usize, at: usize) -> bool {
    let adverb = |at: usize| is_adverb(notes, at) || notes.particle(at, Particle::Adverb) == 1;
    at > from + 1 && at < notes.tokens.len() && notes.is(at - 1, Particle::And) && adverb(at - 2) && adverb(at)
}

/// An adverb before a verb has at most so many words ("once again").
const PHRASE: usize = 3;

/// Whether an auxiliary of the passive stands in the verb group of the cue, and the form is no participle that it makes
/// a finite verb of ("was saying").
pub fn is_passive(notes: &Notes<'_>, from: usize, cue: &CueAt) -> bool {
    let group = verb_group_start(notes, from, cue.start);
    // "was quick to say" is no passive.
    let hides = |at: usize| notes.is(at, Particle::Passive) && notes.particle(at, Particle::Auxiliary) < 2;
    !is_progressive(notes, from, cue) && (group..cue.start).any(hides)
}

/// Whether the cue is a gerund that an auxiliary makes a finite verb: "is saying", "has been warning".
pub fn is_progressive(notes: &Notes<'_>, from: usize, cue: &CueAt) -> bool {
    let features = cue.form.features;
    if !notes.pack.traits.bare_verbs || !features.participle || features.finite {
        return false;
    }
    let group = verb_group_start(notes, from, cue.start);
    (group..cue.start).any(|at| notes.is(at, Particle::Passive))
}

/// Whether the word has the ending of an adverb, and is no noun that ends so ("an ally", "the daily").
fn is_adverb(notes: &Notes<'_>, at: usize) -> bool {
    let articles = [Particle::Definite, Particle::Indefinite, Particle::Owner];
    let noun = || notes.notes[at].noun.is_some() || at > 0 && notes.is_any(at - 1, &articles);
    let name = || notes.pack.traits.capitals && notes.tokens[at].capital;
    notes.word(at) && !name() && notes.ends_like(at, &notes.pack.traits.adverb_endings) && !noun()
}
