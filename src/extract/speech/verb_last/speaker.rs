//! The noun phrase for who speaks at the front of a sentence whose verb closes it.

use std::iter::successors;
use std::ops::Range;

use super::super::subject::{self, trimmed};
use super::cases::{
    is_accusative, is_compound, is_genitive, is_object, is_oblique, is_oblique_compound, is_suffix, owns,
};
use super::{Aside, SPEAKER, is_clause_end};
use crate::extract::notes::adjuncts;
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::extract::notes::quotes::LONGEST_NAME;
use crate::lang::{Apostrophe, Particle, Person, SourceKind, TokenKind};
use crate::text::is_all_capitals;

/// A phrase for where something was said ends within this many tokens of the speaker.
const MEDIUM: usize = 10;

/// The speaker at the front of `before`, and where the statement may begin after it.
pub(super) fn speaker(
    notes: &Notes<'_>,
    from: usize,
    before: Range<usize>,
    content: usize,
    cue: &CueAt,
    aside: &Aside,
) -> (Range<usize>, usize) {
    if cue.form.features.relative {
        return (before.start..before.start, past_joints(notes, before).start);
    }
    // With an aside between them the speaker stands before it.
    let whole = match (&aside.relay, &aside.quoted) {
        (Some(relay), _) => from..relay.source.start,
        (None, Some((quoted, by))) if by.end <= before.start => from..quoted.start,
        _ => before.clone(),
    };
    let start = past_joints(notes, past_question(notes, whole.clone())).start;
    let passive = cue.form.features.passive && cue.form.features.finite;
    let Some(end) = speaker_end(notes, start, whole.end.max(content.min(before.end)), passive) else {
        let start = past_medium(notes, start, before.end);
        return (before.start..before.start, start);
    };
    // "Ermenistan'ın yolun kapalı olduğunu açıkladığı": the ending belongs to the speaker of a clause made a noun, and
    // shows an owner where the verb is finite.
    let owner = end < before.end && is_suffix(notes, end) && is_genitive(notes, end);
    // "mesajların gönderildiğini": a noun in the genitive is the subject of what is said.
    let owner = owner || end < before.end && is_owner(notes, start..end);
    if owner && cue.form.features.finite {
        return (before.start..before.start, past_medium(notes, start, before.end));
    }
    let source = trimmed(notes, past_description(notes, start, end)..end);
    if passive && !notes.is(source.end - 1, Particle::Medium) {
        let (medium, content) = passive_speaker(notes, before.clone());
        if !medium.is_empty() || !hands_out(notes, source.end - 1) {
            return (medium, content);
        }
    }
    (source, past_medium(notes, end + usize::from(owner), before.end))
}

/// Whether a phrase is one common noun in the genitive, or ends with a body in it.
fn is_owner(notes: &Notes<'_>, phrase: Range<usize>) -> bool {
    let last = phrase.end - 1;
    let token = &notes.tokens[last];
    let inflected = !token.exact.is_known() && notes.notes[last].noun.is_some();
    let body = || phrase.len() > 1 && notes.is_body(last);
    inflected && owns(notes, last) && (phrase.len() == 1 && !token.capital || body())
}

/// Whether the last word of a phrase shows from whom a passive verb has its statement: "bakanlıktan".
pub(super) fn hands_out(notes: &Notes<'_>, last: usize) -> bool {
    notes.ends_like(last, &notes.pack.traits.from_endings) && !is_clause_end(notes, last)
}

/// "Yerel basında çıkan haberlerde köprünün yıkıldığı öne sürüldü": with a passive verb the medium speaks, or nobody does; its
/// subject is what is told of.
fn passive_speaker(notes: &Notes<'_>, before: Range<usize>) -> (Range<usize>, usize) {
    let start = past_joints(notes, before.clone()).start;
    let content = past_medium(notes, start, before.end);
    let whole = content == start && before.end > start && hands_out(notes, before.end - 1);
    let end = if whole { before.end } else { content };
    (trimmed(notes, start..end), content)
}

/// Past the quote of what somebody else asked, and what joins it: "“Ne zaman?” sorusuna Demir, “…” dedi".
fn past_question(notes: &Notes<'_>, whole: Range<usize>) -> Range<usize> {
    let asked = |&at: &usize| notes.closes(at).is_some_and(|quote| notes.mark(quote.close - 1, '?'));
    let Some(close) = whole.clone().rev().find(asked) else { return whole };
    let name = (close + 1..whole.end).find(|&at| notes.tokens[at].capital);
    name.unwrap_or(close + 1)..whole.end
}

/// Past commas, conjunctions, adverbs and times at the front.
pub(super) fn past_joints(notes: &Notes<'_>, range: Range<usize>) -> Range<usize> {
    let mut at = range.start;
    while at < range.end {
        let joint = [Particle::But, Particle::And].into_iter().map(|p| notes.particle(at, p)).max().unwrap_or(0);
        let skip = joint.max(adjuncts::adjunct(notes, at));
        let mark = !notes.word(at) && notes.opens(at).is_none() && !notes.mark(at, '(');
        if skip == 0 && !mark {
            break;
        }
        at += skip.max(1);
    }
    at.min(range.end)..range.end
}

/// Where the noun phrase for the speaker ends that begins at `start`: at a comma, at "as for", or where names end. With a passive
/// verb it may say from whom a statement is ("Demir'den ise … yorumu geldi").
fn speaker_end(notes: &Notes<'_>, start: usize, to: usize, passive: bool) -> Option<usize> {
    let reach = to.min(start + SPEAKER);
    if let Some(comma) = medium_end(notes, start, reach) {
        return Some(comma);
    }
    for at in past_participle(notes, start, reach)..reach {
        if notes.is(start, Particle::Both) && notes.comma(at) && notes.is(at + 1, Particle::Both) {
            break;
        }
        if let Some(end) = listed_lands(notes, start, at, reach) {
            return Some(end);
        }
        if notes.comma(at) || notes.is(at, Particle::But) {
            let given = || passive && hands_out(notes, at - 1) && (start..at).any(|at| is_name(notes, at));
            return (is_speaker(notes, start..at) || given()).then_some(at);
        }
        if is_clause_end(notes, at) || notes.opens(at).is_some_and(|q| notes.words(q.open, q.close) > 3) {
            break;
        }
    }
    names_end(notes, past_participle(notes, start, reach), reach)
}

/// Where a list of lands or bodies ends that begins at `start` and goes on behind the comma at `at`: "Londra, Paris ve Berlin, …".
fn listed_lands(notes: &Notes<'_>, start: usize, at: usize, to: usize) -> Option<usize> {
    let name = |from: usize| {
        notes.mention_behind(from).filter(|name| name.start == from && name.end <= to).map(|name| name.end)
    };
    let first = name(start).filter(|&end| end == at && notes.comma(at))?;
    let second = name(first + 1).filter(|&end| notes.is(end, Particle::And))?;
    name(second + notes.particle(second, Particle::And)).filter(|&end| notes.comma(end))
}

/// The comma behind a medium that somebody gave, whatever clause describes them: "bölge ülkelerinin kurduğu birlikten yapılan
/// açıklamada, …".
fn medium_end(notes: &Notes<'_>, start: usize, to: usize) -> Option<usize> {
    let comma = (start..to).find(|&at| notes.comma(at) || notes.opens(at).is_some()).filter(|&at| notes.comma(at))?;
    (comma > start + 1 && notes.is_issued(start..comma)).then_some(comma)
}

/// Past a clause that stands before the noun it describes: "to the agency speaking", "its name not-wanting".
fn past_participle(notes: &Notes<'_>, start: usize, to: usize) -> usize {
    let comma = (start..to).find(|&at| notes.comma(at) || notes.opens(at).is_some()).unwrap_or(to);
    let listed = (start..comma).rev().find(|&at| notes.is(at, Particle::Participle));
    listed.or_else(|| relative_front(notes, start, comma)).map_or(start, |at| at + 1)
}

/// The last word at the front of a sentence that only describes the name behind it: "Limanı işleten", "Bölgədə fəaliyyət göstərən",
/// "Muhalefetteki".
fn relative_front(notes: &Notes<'_>, start: usize, to: usize) -> Option<usize> {
    let traits = &notes.pack.traits;
    // "Bakıda yerləşən xilasetmə mərkəzi": what is described may have no name.
    let body = |at: usize| (at..to.min(at + OWNED)).take_while(|&at| notes.word(at)).any(|at| notes.is_body(at));
    let names =
        |at: usize| notes.tokens.get(at).is_some_and(|token| token.capital) || notes.opens(at).is_some() || body(at);
    let known = notes.mentions.iter().any(|name| name.contains(&start));
    if start >= to || known || notes.notes[start].noun.is_some_and(|noun| noun.is.is_person()) {
        return None;
    }
    if notes.ends_like(start, &traits.local_endings) && names(start + 1) {
        return Some(start);
    }
    // "Konak'ta oturan": the ending stands behind an apostrophe.
    let first = start + usize::from(start + 1 < to && is_suffix(notes, start + 1));
    let oblique = [&traits.place_endings, &traits.object_endings, &traits.from_endings];
    let plain = |at: &usize| notes.word(*at) && !notes.tokens[*at].capital;
    let mut front = (first + 1..to).take_while(plain);
    let end = front.find(|&at| notes.ends_like(at, &traits.participle_endings) && names(at + 1))?;
    oblique.iter().any(|endings| notes.ends_like(first, endings)).then_some(end)
}

/// Past what describes whoever gave a medium: "bölge ülkelerinin kurduğu".
fn past_description(notes: &Notes<'_>, start: usize, end: usize) -> usize {
    let start = past_participle(notes, start, end);
    let medium = end > start && notes.is(end - 1, Particle::Medium);
    let clause = (start..end).rev().find(|&at| is_clause_end(notes, at)).filter(|&at| medium && at + 1 < end);
    clause.map_or(start, |at| at + 1)
}

/// Whether a phrase before a comma may name a speaker: it does not end like an adverbial.
fn is_speaker(notes: &Notes<'_>, range: Range<usize>) -> bool {
    let Some(last) = range.clone().rev().find(|&at| notes.word(at)) else { return false };
    let medium = notes.is(last, Particle::Medium);
    // "… kararı kınadı, …": a verb has been said before the comma.
    let whole =
        notes.word(range.end - 1) && notes.cue_before(range.end).is_some_and(|n| subject::is_finite_cue(notes, n));
    medium || !whole && !is_adverbial(notes, last) && range.clone().any(|at| is_name(notes, at))
}

/// Whether the word ends like an adverbial (in, from, while …-ing); capitalised names end as they like.
pub(super) fn is_adverbial(notes: &Notes<'_>, at: usize) -> bool {
    let token = &notes.tokens[at];
    let ending = || notes.ends_like(at, &notes.pack.traits.adjunct_endings);
    // "“Nusa” şirkətindən bildiriblər": those of a body may speak.
    let body = || notes.is_body(at) && notes.ends_like(at, &notes.pack.traits.from_endings);
    !token.capital && !body() && (token.kind == TokenKind::Word || notes.word(at)) && ending()
}

/// Whether a word may stand in the name of a speaker.
pub(super) fn is_name(notes: &Notes<'_>, at: usize) -> bool {
    notes.tokens[at].capital
        || notes.notes[at].noun.is_some()
        || notes.notes[at].pronoun.is_some()
        || is_inside_name(notes, at)
}

/// Whether a small word goes on a name with the next capital: "Türki el-Maliki", "Muhammed bin Selman".
fn is_inside_name(notes: &Notes<'_>, at: usize) -> bool {
    let token = &notes.tokens[at];
    let named = |at: usize| notes.tokens.get(at).is_some_and(|token| token.capital);
    let hyphen = notes.mark(at + 1, '-') && !notes.tokens[at + 1].spaced && named(at + 2);
    let small = !token.capital && token.span.len() <= SMALL;
    small
        && token.is_word()
        && at > 0
        && named(at - 1)
        && (hyphen || notes.is(at, Particle::OpensName) && named(at + 1))
}

/// A small word inside a name has at most so many bytes.
const SMALL: usize = 4;

/// The end of a run of names, nouns for speakers and what joins them.
fn names_end(notes: &Notes<'_>, start: usize, to: usize) -> Option<usize> {
    // "Rusiya Ukraynanı", "Rusiya Ukraynanı Belarusa": of names that touch each other, a state at the end is another's.
    let other = |end: &usize| notes.lands.iter().find(|land| land.start > start && land.end == *end);
    let without = |end: &usize| other(end).map(|land| land.start);
    // “Human Rights Watch” təşkilatı: the noun behind the marks belongs to the name.
    let known = notes.speaker_end(start, to).filter(|_| quoted_name(notes, start, start).is_none());
    let known = known.and_then(|end| successors(Some(end), without).last());
    let mut at = known.unwrap_or(start);
    let mut end = known;
    let mut before = None;
    while at < to {
        if let Some(close) = quoted_name(notes, start, at).filter(|&close| close + 1 < to) {
            (before, end) = (end, Some(close + 1));
            at = close + 1;
            continue;
        }
        // "İsrail HƏMAS-ın xəstəxanadan …": the second of two names owns what follows.
        let cut = if end == Some(at) && at > start { without_part(notes, start, at) } else { at };
        if cut < at && (is_hyphen_of(notes, at) || is_suffix(notes, at) && is_genitive(notes, at)) {
            return Some(cut);
        }
        let suffix = is_suffix(notes, at);
        if suffix && !is_genitive(notes, at) && (before.is_some() || is_object(notes, at)) {
            // A case other than "of" shows that the word before is no subject.
            return before;
        }
        // "Meclis araştırması açılmasını": the noun behind it is what is spoken of.
        if end == Some(at) && is_compound(notes, at) {
            // "Sözcüsü askerler arasında": of a common noun behind the name.
            let common = notes.notes[at - 1].noun.is_some() && !notes.tokens[at - 1].capital;
            return before.filter(|&end| common && end + 1 == at);
        }
        // Inside a name a word with a capital is none of these, whatever it looks like without its marks: "Su", "şu".
        let fresh = notes.is(at, Particle::Definite) || notes.is(at, Particle::Indefinite);
        let fresh = fresh && !notes.tokens[at].capital && !notes.is(at.saturating_sub(1), Particle::Named);
        let fresh = fresh && !is_of_land(notes, at);
        let owned = notes.is(at, Particle::Medium) && at > start && owns(notes, at - 1);
        let whom = !notes.tokens[at].capital && notes.ends_like(at, &notes.pack.traits.dative_endings)
            || end == Some(at) && is_oblique(notes, at);
        let elsewhere = !suffix && end == Some(at) && (whom || is_adverbial(notes, at)) && !owned;
        // "Sudan ordusu Əl-Faşirdə": of a name with a hyphen the last part has the ending.
        let elsewhere = elsewhere || end == Some(at) && is_oblique_compound(notes, at);
        let he = notes.notes[at].pronoun.is_some_and(|pronoun| pronoun.person == Person::Third);
        let other = end == Some(at) && (is_object_of(notes, start, at) || is_patient(notes, at));
        if end.is_some()
            && (other || fresh || elsewhere || he || is_other_land(notes, start, at) || is_other_name(notes, start, at))
        {
            break;
        }
        let pair = |at: usize| {
            notes.is(at, Particle::Both) || at > 0 && notes.is(at - 1, Particle::Both) && notes.is(at, Particle::Adverb)
        };
        let joins = suffix
            || pair(at)
            || notes.comma(at) && notes.is(start, Particle::Both) && notes.is(at + 1, Particle::Both)
            || notes.is(at, Particle::Named)
            || notes.is(at, Particle::Indefinite)
            || notes.is(at, Particle::Definite)
            || notes.is(at, Particle::And)
            || matches!(notes.tokens[at].kind, TokenKind::Mark('(' | ')' | '-' | '.'));
        if is_name(notes, at) || end.is_none() && notes.is(at, Particle::Medium) {
            let noun = notes.pack.sources.longest(&notes.tokens, at).map_or(1, |noun| noun.length);
            (before, end) = (end, Some((at + noun).min(to)));
            at += noun - 1;
        } else if notes.mark(at, ')') && end.is_some() {
            end = Some(at + 1);
        } else if !joins && end.is_some() {
            let later = || later_title(notes, start, at, to);
            let Some(head) = possessed_head(notes, at, to).or_else(later) else { break };
            at = head - 1;
        } else if !joins && at > start + 3 {
            break;
        }
        at += 1;
    }
    let end = end.map(|end| without_part(notes, start, end));
    let end = end.map(|end| without_owner(notes, start, without_addressee(notes, start, end, to)));
    end.filter(|&end| end > start && (notes.is(end - 1, Particle::Medium) || !is_adverbial(notes, end - 1)))
}

/// The end of the names without the front of another one, "qəzeti Baş | nazirinin", and without one right behind a whole name whose
/// ending makes it the owner of what follows: "İsrail HƏMAS-ın xəstəxanadan …".
fn without_part(notes: &Notes<'_>, start: usize, end: usize) -> usize {
    if let Some(name) = notes.mention_behind(end).filter(|name| start < name.start && name.start < end) {
        return name.start;
    }
    let owns = is_suffix(notes, end) && is_genitive(notes, end) || is_hyphen_of(notes, end);
    let closes = |at: usize| notes.mention_behind(at - 1).filter(|name| name.end == at);
    let last = closes(end).filter(|name| name.start > start);
    let touches = |at: usize| closes(at).is_some_and(|name| name.start >= start);
    last.filter(|name| owns && touches(name.start)).map_or(end, |name| name.start)
}

/// Whether a hyphen at `at` joins the ending of an owner to the initials before it: HƏMAS-ın.
fn is_hyphen_of(notes: &Notes<'_>, at: usize) -> bool {
    notes.mark(at, '-') && at + 1 < notes.tokens.len() && is_suffix(notes, at + 1) && is_genitive(notes, at + 1)
}

/// Whether the noun at `at`, right behind a full name, is on whom its bearer acts: "Ali Demir hükümeti ihmalle suçladı".
fn is_object_of(notes: &Notes<'_>, start: usize, at: usize) -> bool {
    let capital = |at: usize| notes.tokens[at].capital;
    let titled = || {
        let noun = at.checked_sub(3).filter(|&at| at >= start).and_then(|at| notes.notes[at].noun);
        capital(at - 2) && noun.is_some_and(|noun| noun.is.is_person())
    };
    let full = at >= start + 2 && capital(at - 1) && (notes.is_first_name(at - 2) || titled());
    let body = notes.is_body(at) && !notes.tokens[at].capital;
    full && body && notes.ends_like(at, &notes.pack.traits.object_endings)
}

/// Whether the noun at `at` is one for several people right behind a body, who are spoken of: "Nazirlik yaralılar arasında".
fn is_patient(notes: &Notes<'_>, at: usize) -> bool {
    let vague = notes.notes[at].noun.is_some_and(|noun| noun.is == SourceKind::Vague) && !notes.tokens[at].capital;
    let ends = |before: usize| notes.mention_behind(before).is_some_and(|name| name.end == at);
    let body = |before: usize| notes.is_body(before) && !owns(notes, before) && ends(before);
    vague && at.checked_sub(1).is_some_and(body)
}

/// The closing mark of a name between marks that a body bears whose noun follows, where the phrase opens with it or its owner:
/// “Yaşvili” klinikası, Türkiyənin “Demirsan” şirkəti.
fn quoted_name(notes: &Notes<'_>, start: usize, at: usize) -> Option<usize> {
    let quote = notes.opens(at).filter(|quote| quote.closed && notes.words(quote.open, quote.close) <= LONGEST_NAME)?;
    let opens = at == start || owns(notes, at - 1);
    // “Yaşıl Vadi” İctimai Birliyi: the capitals of the noun's name may stand between.
    let behind = quote.close + 1..notes.tokens.len().min(quote.close + 1 + LONGEST_NAME);
    let capital = |&i: &usize| i == quote.close + 1 || notes.word(i) && notes.tokens[i - 1].capital;
    let bears = behind.take_while(capital).any(|i| notes.is_body(i));
    (opens && bears).then_some(quote.close)
}

/// Whether a word for where somebody is from opens the phrase that goes on at `at` with somebody unnamed: "Amerikalı bir yetkili".
fn is_of_land(notes: &Notes<'_>, at: usize) -> bool {
    let land = |before: usize| {
        notes.states.binary_search_by_key(&at, |land| land.end).is_ok_and(|n| notes.states[n].start == before)
    };
    let unnamed = notes.notes.get(at + 1).and_then(|note| note.noun).is_some_and(|noun| noun.is == SourceKind::Vague);
    unnamed && at.checked_sub(1).is_some_and(land)
}

/// Whether a state is named at `at` right behind a whole name: it is whom the first accuses or what he speaks of ("Rusiya Ukraynanı").
fn is_other_land(notes: &Notes<'_>, start: usize, at: usize) -> bool {
    let capital = |at: usize| notes.tokens[at].capital;
    let full = || at >= start + 2 && capital(at - 1) && capital(at - 2);
    let ends_name = |names: &[Range<usize>]| names.iter().any(|name| name.end == at && name.start >= start);
    let object = || capital(at - 1) && notes.ends_like(at, &notes.pack.traits.object_endings);
    // "dövlət katibi Venesuelanın": no name in the nominative, which a title would have.
    let titled = || notes.notes[at - 1].noun.is_some_and(|noun| noun.is.is_person()) && owns(notes, at);
    // "Nazirlik Ermənistan ərazisini …": nor does a land behind a body alone belong to it.
    let alone = || at == start + 1 && notes.is_body(start);
    // "Savunma Bakanlığı Rus askerlerini …": an adjective behind a body is that of the next noun.
    let whole =
        || notes.mentions.binary_search_by_key(&at, |name| name.end).is_ok_and(|n| notes.mentions[n].start >= start);
    let adjective = at > start && notes.is_body(at - 1) && whole() && capital(at);
    if adjective && notes.states.binary_search_by_key(&at, |land| land.start).is_ok() {
        return true;
    }
    let object = || object() || titled() || alone();
    (ends_name(&notes.mentions) || ends_name(&notes.lands) || full() || object())
        && notes.lands.iter().any(|land| land.start == at)
}

/// Whether another party is named at `at` right behind a known one.
fn is_other_name(notes: &Notes<'_>, start: usize, at: usize) -> bool {
    let ends = |name: &Range<usize>| name.end == at && name.start >= start;
    notes.mentions.iter().any(ends) && notes.mentions.iter().any(|name| name.start == at)
}

/// The noun for a speaker in the words at `at` that a genitive there or right before makes part of the same name: "Aİ missiyasının
/// rəhbəri", "Avropa Şurasının yeni sədri".
fn possessed_head(notes: &Notes<'_>, at: usize, to: usize) -> Option<usize> {
    let small = |&i: &usize| notes.word(i) && !notes.tokens[i].capital;
    // "İran'ın BM nezdindeki temsilcisi"
    let local = notes.ends_like(at, &notes.pack.traits.local_endings) && small(&at);
    let person = |at: usize| notes.notes.get(at).and_then(|note| note.noun).is_some_and(|noun| noun.is.is_person());
    if is_titled(notes, at) || local && person(at + 1) {
        return Some(at);
    }
    let mut nouns = (at..to.min(at + OWNED)).take_while(small).filter(|&i| notes.notes[i].noun.is_some());
    let head = nouns.find(|&i| !owns(notes, i))?;
    // "HƏMAS əsirlərin xəstəxanadan …": in the ablative it speaks right before its verb alone.
    let from_where = notes.ends_like(head, &notes.pack.traits.from_endings) && notes.cue(head + 1).is_none();
    if is_accusative(notes, head) || from_where {
        return None;
    }
    // "Yusif İzzət xəstəxananın müdirini": what stands behind a whole name is no part of it.
    let known = notes.mentions.iter().any(|name| name.end == at);
    // "Ədliyyə Nazirliyi yaralıların xəstəxanaya": a body that nothing owns has been named in full.
    let body = at > 0 && notes.notes[at - 1].noun.is_some_and(|noun| noun.is == SourceKind::Body);
    if known && body && !owns(notes, at - 1) {
        return None;
    }
    let whole = !known && at >= 2 && notes.tokens[at - 1].capital && notes.tokens[at - 2].capital;
    let owned = owns(notes, head - 1) && !whole || owns(notes, at - 1);
    let to_whom = notes.ends_like(head, &notes.pack.traits.dative_endings);
    (owned && !owns(notes, head) && !is_adverbial(notes, head) && !to_whom).then_some(head)
}

/// The noun for a person before a name, where nothing but what describes it stands between the first word of the sentence and it:
/// "Dayanıqlı uçuşlar üzrə ekspert Con Miller".
fn later_title(notes: &Notes<'_>, start: usize, at: usize, to: usize) -> Option<usize> {
    let known = notes.mentions.iter().chain(&notes.lands).any(|name| name.contains(&start));
    let first = at == start + 1 && !known && notes.notes[start].noun.is_none();
    let opens = start == 0 || !notes.word(start - 1) && !notes.comma(start - 1);
    let plain = |&i: &usize| notes.word(i) && !notes.tokens[i].capital && !owns(notes, i) && !is_clause_end(notes, i);
    let person = |i: usize| {
        let noun = notes.notes[i].noun.is_some_and(|noun| noun.is.is_person() || noun.is == SourceKind::Vague);
        noun && notes.tokens.get(i + 1).is_some_and(|next| next.capital)
    };
    let mut between = (at..to.min(at + OWNED)).take_while(plain).filter(|_| first && opens);
    between.find(|&i| person(i))
}

/// Whether the word at `at` says what somebody is whose name follows, to whatever the genitive before it names: "Təşkilatın
/// koordinatoru Mari".
fn is_titled(notes: &Notes<'_>, at: usize) -> bool {
    let owned = |ending: &String| ending.chars().nth(1).filter(|_| ending.chars().count() == 2);
    let word = notes.tokens[at].span.of(notes.text).unwrap_or_default();
    let possessed = notes.pack.traits.compound_endings.iter().filter_map(owned).any(|letter| word.ends_with(letter));
    let named = notes.tokens.get(at + 1).is_some_and(|token| token.capital && token.is_word());
    let common = notes.word(at) && !notes.tokens[at].capital && notes.notes[at].particle_length == 0;
    let plain = common && !is_accusative(notes, at) && !is_clause_end(notes, at);
    at > 0 && owns(notes, at - 1) && plain && possessed && named
}

/// A noun that a genitive owns stands at most so many words behind it, other owners between them.
const OWNED: usize = 5;

/// The end of the names without an owner in the genitive behind them, to whom what is spoken of belongs: "nazir Ermənistanın
/// mövqeyini".
fn without_owner(notes: &Notes<'_>, start: usize, end: usize) -> usize {
    let last = end - 1;
    if last <= start || !owns(notes, last) || is_suffix(notes, last) {
        return end;
    }
    let land = notes.lands.iter().find(|land| land.end == end && land.start > start);
    if let Some(land) = land {
        return land.start;
    }
    let body = notes.notes[last].noun.is_some_and(|noun| matches!(noun.is, SourceKind::Body | SourceKind::Institution));
    let known = notes.mentions.iter().find(|name| name.end == end && name.start > start);
    if let Some(name) = known.filter(|_| body) {
        return name.start;
    }
    let capital = |at: usize| notes.tokens[at].capital;
    // "Komissiya Qızıl Xaç Komitəsinin …": a noun says who speaks, and a body with a name is another.
    if body && notes.notes[start].noun.is_some() && (start + 1..last).all(capital) {
        return start + 1;
    }
    let noun = !capital(last) && notes.notes[last].noun.is_some();
    // "katib dövlət başçısının": the noun may have two words.
    let two = last
        .checked_sub(1)
        .filter(|&at| notes.pack.sources.longest(&notes.tokens, at).is_some_and(|noun| at + noun.length == end));
    if let Some(two) = two.filter(|&at| !capital(at)) {
        return two;
    }
    // "Oleq Volodin": some names end like a genitive, so a whole name must stand before it.
    let joined = notes.pack.traits.apostrophe == Apostrophe::Joins;
    let named = joined && last >= start + 2 && capital(last - 1) && capital(last - 2);
    if noun || named { last } else { end }
}

/// The end of a name without those behind it to whom it spoke: "Nərgiz Quliyeva BBC-yə", "Rövşən Ağayev Turan agentliyinə".
fn without_addressee(notes: &Notes<'_>, start: usize, end: usize, to: usize) -> usize {
    let initials = |at: usize| is_all_capitals(notes.tokens[at].span.of(notes.text).unwrap_or_default());
    let capital = |at: usize| notes.tokens[at].capital;
    let named = |at: usize| capital(at) && !initials(at);
    let whom = |&at: &usize| at >= start + 2 && initials(at) && named(at - 1) && named(at - 2);
    if let Some(at) = (start..end).find(whom) {
        return at;
    }
    let dative = |at: usize| notes.ends_like(at, &notes.pack.traits.dative_endings);
    let owned = end < to && !capital(end) && dative(end);
    // "Azadlıq Radiosuna": the name itself has the ending.
    let whole = end >= start + 3 && dative(end - 1) && capital(end - 1) && capital(end - 2);
    match (owned && end >= start + 3 && named(end - 2) && named(end - 3), whole) {
        (true, _) => end - 1,
        (_, true) => end - 2,
        _ => end,
    }
}

/// Past "in the statement it made to …" after the speaker.
pub(super) fn past_medium(notes: &Notes<'_>, from: usize, to: usize) -> usize {
    let start = past_joints(notes, from..to).start;
    let reach = to.min(start + MEDIUM);
    let border = |at: usize| is_clause_end(notes, at) && !leads_to_medium(notes, at) || notes.opens(at).is_some();
    let stop = (start..reach).find(|&at| border(at)).unwrap_or(reach);
    let medium = (start..stop).rev().find(|&at| notes.is(at, Particle::Medium));
    match medium {
        Some(at) => past_joints(notes, at + notes.particle(at, Particle::Medium)..to).start,
        None => start,
    }
}

/// Whether the clause that ends at `at` only describes a medium: "yaptığı açıklamada", "yayımladıkları ortak bildiride".
fn leads_to_medium(notes: &Notes<'_>, at: usize) -> bool {
    let object = is_accusative(notes, at) || notes.ends_like(at, &notes.pack.traits.dative_endings);
    let described = at + 2 < notes.tokens.len() && notes.word(at + 1) && !is_clause_end(notes, at + 1);
    notes.is(at + 1, Particle::Medium) || !object && described && notes.is(at + 2, Particle::Medium)
}

/// "… diyen Akar": the speaker after a participle.
pub(super) fn named_after(notes: &Notes<'_>, from: usize, to: usize) -> Range<usize> {
    let end = (from..to.min(from + SPEAKER)).find(|&at| notes.comma(at)).unwrap_or(to.min(from + SPEAKER));
    let names = names_end(notes, from, end).unwrap_or(from);
    let whole = if names > from { from..names } else { from..from };
    trimmed(notes, whole)
}
