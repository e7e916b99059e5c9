//! What may stand between a cue and its statement: addressees, media, adverbs, times.

use std::ops::Range;

use super::annotate::Notes;
use crate::lang::Particle;

/// Past commas, addressees, media, adverbs and times.
pub fn skip_adjuncts(notes: &Notes<'_>, from: usize, to: usize) -> usize {
    let mut at = from;
    while at < to {
        let length = adjunct(notes, at);
        if length > 0 {
            at += length;
            // "in a statement on its website": a preposition may hang on.
        } else if notes.comma(at) {
            at += 1;
        } else {
            break;
        }
    }
    at.min(to)
}

/// Past addressees, media, adverbs and times, but no comma.
pub fn skip_plain_adjuncts(notes: &Notes<'_>, from: usize, to: usize) -> usize {
    let mut at = from;
    while at < to {
        match adjunct(notes, at) {
            0 => break,
            length => at += length,
        }
    }
    at.min(to)
}

/// Past plain adjuncts and, where places do not speak, past phrases for a place or an occasion too, to the subject behind
/// them: "a déclaré lors d'un point de presse à Genève la porte-parole".
pub fn to_subject(notes: &Notes<'_>, from: usize, to: usize) -> usize {
    let enclitic = usize::from(notes.is(from, Particle::Enclitic));
    let mut at = skip_plain_adjuncts(notes, from + enclitic, to);
    while at < to {
        at = match between_commas(notes, at, to) {
            Some(close) => close + 1,
            None if opens_circumstance(notes, at) => skip_plain_adjuncts(notes, circumstance_end(notes, at, to), to),
            None => break,
        };
    }
    at.min(to)
}

/// The comma that closes an adjunct which another opens at `at`: "a dit à l'agence, sous couvert d'anonymat, un élu".
fn between_commas(notes: &Notes<'_>, at: usize, to: usize) -> Option<usize> {
    let parts = notes.comma(at) && notes.pack.traits.adjectives_follow;
    let close = parts.then(|| skip_plain_adjuncts(notes, at + 1, to))?;
    (close > at + 1 && close < to && notes.comma(close)).then_some(close)
}

/// Whether a preposition at `at` ends the words for a speaker: right behind a name ("dijo el ministro Gil en Bogotá"), or
/// since it opens an occasion ("dijo el ministro tras la reunión").
pub fn ends_speaker(notes: &Notes<'_>, at: usize) -> bool {
    let inside = || notes.mention_behind(at).is_some_and(|name| name.start < at);
    let occasion = notes.is(at, Particle::Subordinate);
    opens_circumstance(notes, at) && (notes.tokens[at - 1].capital || occasion) && !inside()
}

/// Whether a phrase for a place or an occasion begins at `at`: with a preposition that joins no owner to a noun.
fn opens_circumstance(notes: &Notes<'_>, at: usize) -> bool {
    let traits = &notes.pack.traits;
    let adjuncts = traits.opens_clauses() && !traits.places_speak;
    adjuncts && notes.is(at, Particle::Preposition) && !notes.is(at, Particle::Of)
}

/// Who speaks where the verb names nobody and a phrase for a place follows: "indique-t-on à l'état-major".
pub fn speaking_place(notes: &Notes<'_>, from: usize, to: usize) -> Option<Range<usize>> {
    let start = skip_plain_adjuncts(notes, from, to);
    let place = (start < to && opens_circumstance(notes, start)).then(|| start..circumstance_end(notes, start, to))?;
    let speaks = |at: usize| notes.notes[at].noun.is_some() || notes.speaker_end(at, place.end).is_some();
    place.clone().any(speaks).then_some(place)
}

/// Where the phrase ends that a preposition at `from` opens: before the next noun phrase, or before a mark.
fn circumstance_end(notes: &Notes<'_>, from: usize, to: usize) -> usize {
    let first = from + notes.particle(from, Particle::Preposition).max(1);
    let hyphen = |at: usize| notes.mark(at, '-') && !notes.dash(at);
    let that = |at: usize| notes.is(at, Particle::That) && !notes.is(at, Particle::Definite);
    let border = |at: usize| !notes.word(at) && !hyphen(at) || notes.notes[at].time > 0 || that(at);
    let ends = |at: usize| border(at) || at > first && begins_noun_phrase(notes, at);
    (first..to).find(|&at| ends(at)).unwrap_or(to)
}

/// Whether a noun phrase begins at `at` that no small word joins to the one before it.
fn begins_noun_phrase(notes: &Notes<'_>, at: usize) -> bool {
    let joint = [Particle::Preposition, Particle::Definite, Particle::Indefinite, Particle::And];
    if notes.is_any(at - 1, &joint) || notes.is(at, Particle::Of) {
        return false;
    }
    let ends_name = notes.mention_behind(at - 1).is_some_and(|name| name.end == at);
    let capital = |at: usize| notes.tokens.get(at).is_some_and(|token| token.capital);
    let article = !capital(at) && (notes.is(at, Particle::Definite) || notes.is(at, Particle::Indefinite));
    let full_name = || !capital(at - 1) && capital(at + 1) && notes.notes[at].particle_length == 0;
    let name = || capital(at) && (ends_name || full_name());
    article || name() || notes.notes[at].noun.is_some() && capital(at - 1)
}

/// How many tokens an addressee, medium, adverb or time covers at `at`; 0 if none begins there.
pub fn adjunct(notes: &Notes<'_>, at: usize) -> usize {
    let phrase = [Particle::Addressee, Particle::Medium, Particle::Adverb]
        .into_iter()
        .map(|particle| notes.particle(at, particle))
        .max();
    let time = timed(notes, at);
    let named = |length: usize| {
        let name = name_in_marks(notes, at, length).max(name_behind(notes, at, length));
        length + name.max(whose_gathering(notes, at, length))
    };
    let phrase = phrase.map(named).max(Some(told_to_marks(notes, at))).max(Some(told_to_person(notes, at)));
    let length = phrase.unwrap_or(0).max(time);
    length + if length > 0 { day_in_brackets(notes, at + length) } else { 0 }
}

/// «телеканалу «Юг»»: how many tokens the name in marks covers behind an addressee or medium.
fn name_in_marks(notes: &Notes<'_>, at: usize, length: usize) -> usize {
    let named = length > 0 && (notes.is(at, Particle::Addressee) || notes.is(at, Particle::Medium));
    let opened = named && notes.pack.traits.opens_clauses();
    let quote = notes.opens(at + length).filter(|quote| opened && quote.closed);
    let short = quote.filter(|quote| notes.words(quote.open, quote.close) <= 4 && notes.word(quote.close - 1));
    // A statement stands at the end of its sentence.
    let inside = short.filter(|quote| notes.word(quote.close + 1) || notes.comma(quote.close + 1));
    inside.map_or(0, |quote| quote.close + 1 - quote.open)
}

/// בשיחה עם רויטרס: how many tokens the name covers that a medium with a preposition at its end waits for.
fn name_behind(notes: &Notes<'_>, at: usize, length: usize) -> usize {
    let last = (at + length).saturating_sub(1);
    let waits = length > 1 && notes.is(at, Particle::Medium) && notes.is(last, Particle::Preposition);
    let end = waits.then(|| notes.speaker_end(last + 1, notes.tokens.len())).flatten();
    end.map_or(0, |end| end - last - 1)
}

/// «на заседании кабинета премьер-министр»: how many tokens the genitive covers behind a medium, before the word for who speaks.
fn whose_gathering(notes: &Notes<'_>, at: usize, length: usize) -> usize {
    let traits = &notes.pack.traits;
    if !(length > 0 && traits.object_between && traits.has_name_cases() && notes.is(at, Particle::Medium)) {
        return 0;
    }
    let owner = at + length;
    let person = |at: usize| notes.notes[at].noun.is_some_and(|noun| noun.is.is_person());
    let plain = |at: &usize| notes.word(*at) && !notes.tokens[*at].capital && !notes.is(*at, Particle::Preposition);
    let reach = owner..notes.tokens.len().min(owner + WHOSE);
    let speaker = reach.take_while(plain).find(|&at| person(at) || notes.mark(at + 1, '-'));
    let genitive = |at: usize| notes.ends_like(at, &traits.owner_endings);
    let whose = speaker.filter(|&speaker| {
        let nominative = notes.ends_like(speaker, &traits.subject_endings) || notes.mark(speaker + 1, '-');
        nominative && (owner..speaker).all(genitive)
    });
    whose.map_or(0, |speaker| speaker - owner)
}

/// Whose a meeting is, is told in at most so many words.
const WHOSE: usize = 5;

/// «рассказал премьеру Ивану Лугову о пожаре»: how many tokens whom something is told covers right behind the verb, if his name and
/// what he is have the ending for it and the statement follows.
fn told_to_person(notes: &Notes<'_>, at: usize) -> usize {
    let endings = &notes.pack.traits.addressee_endings;
    let verb = || at > 0 && notes.cue_before(at).is_some();
    let person = notes.notes[at].noun.is_some_and(|noun| noun.is.is_person()) && !notes.tokens[at].capital;
    if endings.is_empty() || !person || !verb() || !notes.ends_like(at, endings) {
        return 0;
    }
    let whom = |at: &usize| notes.tokens[*at].capital && notes.word(*at) && notes.ends_like(*at, endings);
    let end = (at + 1..notes.tokens.len()).take_while(whom).last().map_or(at, |last| last + 1);
    let opens = end < notes.tokens.len() && (notes.is(end, Particle::About) || notes.comma(end) || notes.colon(end));
    if end > at + 1 && opens { end - at } else { 0 }
}

/// «рассказал «Коммерсанту» тренер»: how many tokens a name in marks covers right behind a verb whose ending says to whom, before the
/// word for who speaks.
fn told_to_marks(notes: &Notes<'_>, at: usize) -> usize {
    let verb = || at > 0 && notes.cue_before(at).is_some();
    let quote = notes.opens(at).filter(|quote| quote.closed && verb() && notes.words(quote.open, quote.close) <= 4);
    let whom = quote.filter(|quote| {
        let next = quote.close + 1;
        let speaks = notes.word(next) && (notes.notes[next].noun.is_some() || notes.tokens[next].capital);
        let opens = next < notes.tokens.len() && (notes.colon(next) || notes.is(next, Particle::Adverb));
        (speaks || opens) && notes.ends_like(quote.close - 1, &notes.pack.traits.addressee_endings)
    });
    whom.map_or(0, |quote| quote.close + 1 - quote.open)
}

/// "yesterday (Monday)": how many tokens the day in brackets behind a time covers.
fn day_in_brackets(notes: &Notes<'_>, at: usize) -> usize {
    let day = if at < notes.tokens.len() && notes.mark(at, '(') {
        notes.notes.get(at + 1).map_or(0, |note| note.time as usize)
    } else {
        0
    };
    let closed = day > 0 && at + 1 + day < notes.tokens.len() && notes.mark(at + 1 + day, ')');
    if closed { day + 2 } else { 0 }
}

/// A time, with the preposition before it.
fn timed(notes: &Notes<'_>, at: usize) -> usize {
    let direct = notes.notes[at].time as usize;
    let preposition = notes.particle(at, Particle::Preposition);
    let behind = notes.notes.get(at + preposition).map_or(0, |note| note.time as usize);
    if direct == 0 && preposition > 0 && behind > 0 { preposition + behind } else { direct }
}
