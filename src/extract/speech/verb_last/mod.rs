//! Speech in languages whose verb closes the sentence: the speaker, then the statement, then the word that hands it over.
//!
//! The statement is a quote, or a clause made a noun whose last word shows it (… olduğunu söyledi). Where a particle opens
//! the statement after the verb (bildirib ki …), the search of other languages finds it.

mod cases;
mod speaker;

use std::ops::Range;

use super::Search;
use super::attribution::{Attribution, Frame, Relay};
use super::dismissed;
use super::ends;
use super::frames;
use super::subject::{self, trimmed};
use super::verb_group;
use crate::extract::notes::adjuncts;
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::extract::notes::quotes::Quote;
use crate::lang::{CueKind, Particle, Person, Takes, TokenKind};
use crate::model::{Manner, Stance};
use cases::{is_accusative, is_suffix};
use speaker::{hands_out, is_adverbial, is_name, named_after, past_joints, past_medium, speaker};

/// A speaker named without a comma behind ends within this many tokens.
const SPEAKER: usize = 16;

/// Finds the attributions of one sentence.
pub(super) fn attributions(search: &mut Search<'_, '_>) {
    let cues: Vec<CueAt> = search.cues().collect();
    let mut aside = Aside::default();
    for cue in &cues {
        let noun_form = cue.form.features.infinitive && search.is_top();
        if cue.start < search.from || noun_form || search.is_taken(cue) {
            continue;
        }
        let made = match search.entry(cue).kind {
            CueKind::Verb => verb(search, cue, &mut aside),
            CueKind::AccordingAfter if is_aside(search, cue, &cues) => {
                aside.relay = Some(aside_of(search, cue));
                None
            }
            CueKind::AccordingAfter | CueKind::According => according(search, cue),
            CueKind::Relaying if !cue.form.features.finite => {
                aside.quoted = Some((quoted_name(search.notes, search.from, cue.start), cue.start..cue.end));
                None
            }
            CueKind::Relaying => search.relaying_verb(cue),
            CueKind::Noun => search.noun(cue),
        };
        if let Some(made) = made.and_then(|made| dismissed::settled(search.notes, made)) {
            let (first, second) = two_accounts(search.notes, made);
            let second = second.or_else(|| quoted_behind(search.notes, &first));
            let second = second.or_else(|| explained_behind(search.notes, &first));
            search.push(first);
            search.found.extend(second);
            aside = Aside::default();
        }
    }
}

/// Two speakers with one verb at the end: "Tunç grevin süreceğini, Demir ise masaya dönülmesi gerektiğini söyledi".
fn two_accounts(notes: &Notes<'_>, made: Attribution) -> (Attribution, Option<Attribution>) {
    let [content] = made.content.as_slice() else { return (made, None) };
    let content = content.clone();
    let outside = |at: usize| notes.quote(at).is_none();
    let border = |&at: &usize| notes.comma(at) && outside(at) && at > content.start && is_clause_end(notes, at - 1);
    let second = content.clone().filter(border).find_map(|comma| {
        let but = (comma + 1..content.end.min(comma + SPEAKER)).find(|&at| notes.is(at, Particle::But))?;
        let source = trimmed(notes, comma + 1..but);
        let named = !source.is_empty()
            && source.clone().all(|at| !is_clause_end(notes, at))
            && source.clone().any(|at| is_name(notes, at));
        named.then_some((comma, source, but + notes.particle(but, Particle::But)..content.end))
    });
    let Some((comma, source, rest)) = second.filter(|_| made.frame == Frame::That && !made.source.is_empty()) else {
        return (made, None);
    };
    let other = Attribution { content: vec![rest], source: vec![source], relayed: Vec::new(), ..made.clone() };
    let first = content.start..comma;
    (Attribution { content: vec![first], ..made }, Some(other))
}

/// The name that ends right before a relaying word: a run of capitals, or the one word there is.
fn quoted_name(notes: &Notes<'_>, from: usize, to: usize) -> Range<usize> {
    let mut start = to.saturating_sub(1).max(from);
    // "APA-ya": the name stands before its hyphen.
    let hyphen = |at: usize| is_suffix(notes, at) && notes.mark(at - 1, '-') && at >= from + 2;
    start -= if hyphen(start) { 2 } else { 0 };
    while start > from && (notes.tokens[start].capital || is_suffix(notes, start)) && notes.tokens[start - 1].capital {
        start -= 1;
    }
    trimmed(notes, start..to)
}

/// What stands between speaker and statement and belongs to neither.
#[derive(Default)]
struct Aside {
    /// "…, as X reports, …".
    relay: Option<Relay>,
    /// "X, citing Y, …": Y with the cue.
    quoted: Option<(Range<usize>, Range<usize>)>,
}

/// Whether an according phrase stands inside the clause of a later verb of saying, between commas.
fn is_aside(search: &Search<'_, '_>, cue: &CueAt, cues: &[CueAt]) -> bool {
    let source = subject::before(search.notes, search.from, cue.start);
    let parted = source.start > search.from && search.notes.comma(source.start - 1) && search.notes.comma(cue.end);
    let later = cues.iter().any(|other| other.start > cue.end && search.entry(other).kind == CueKind::Verb);
    parted && later
}

fn aside_of(search: &Search<'_, '_>, cue: &CueAt) -> Relay {
    Relay { source: subject::before(search.notes, search.from, cue.start), cue: cue.start..cue.end }
}

/// The clause that opens its sentence and the known name between it and a verb, or before the "by" of a passive one: "Yolun kapandığını
/// Savunma Bakanlığı duyurdu", "Yolun kapandığı Ankara tarafından öne sürüldü".
fn clause_then_speaker(search: &Search<'_, '_>, cue: &CueAt) -> Option<(Range<usize>, Range<usize>)> {
    let notes = search.notes;
    let features = cue.form.features;
    let group = verb_group::verb_group_start(notes, search.from, cue.start);
    let by = group > search.from && notes.is(group - 1, Particle::By);
    let end = group - usize::from(by);
    // "… iddiasını Moskova reddetti": a claim stands for its clause where it is denied.
    let entry = search.entry(cue);
    let denies = entry.stance == Stance::Denies && entry.takes(Takes::Object);
    let closes = |at: usize| is_clause_end(notes, at) || denies && dismissed::is_claim(notes, at);
    let last = (search.from..end).rev().find(|&at| closes(at))?;
    let rest = last + 1..end;
    let name = notes.mention_behind(rest.start).filter(|name| name.start == rest.start && name.end <= end);
    let whole = |name: &Range<usize>| (name.end..end).all(|at| notes.tokens[at].capital);
    // "belediye tarafından", "Kremlin'den": with a passive verb "by" or the ablative shows who says so.
    let given = features.passive && !by && !rest.is_empty() && hands_out(notes, end - 1);
    let noun = rest.clone().any(|at| notes.notes[at].noun.is_some()) && rest.clone().all(|at| notes.word(at));
    let named = name.is_some_and(|name| whole(name) || given && is_suffix(notes, end - 1));
    let content = past_joints(notes, search.from..last + 1);
    let plain = !content.clone().any(|at| notes.comma(at) || notes.opens(at).is_some());
    let voice = by == features.passive || given;
    let takes = entry.takes(Takes::Clause) || denies;
    let says = features.finite && !features.relative && voice && takes;
    let tells = says && (named || noun && (by || given));
    (tells && plain && notes.words(content.start, content.end) >= 2).then_some((content, rest))
}

/// "X'e göre …": the statement follows, or stands before at the end of a sentence.
fn according(search: &Search<'_, '_>, cue: &CueAt) -> Option<Attribution> {
    let notes = search.notes;
    let source = subject::before(notes, search.from, cue.start);
    let source = past_joints(notes, search.from..source.end).start.max(source.start)..source.end;
    let start = cue.end + usize::from(notes.comma(cue.end));
    let start = start + notes.particle(start, Particle::But);
    let content = match notes.opens(start).filter(|q| q.closed && notes.words(q.close, search.range.end) == 0) {
        Some(quote) => quote.inside(),
        None => before_quote(search, start..ends::content_end(notes, start, start, search.range.end).max(start)),
    };
    // "Because of" is said with the same word: somebody must be named, or the cue must name the saying.
    let head = source.end.saturating_sub(if source.len() > 1 && is_suffix(notes, source.end - 1) { 2 } else { 1 });
    let speaks = cue.end - cue.start > 1 || is_name(notes, head);
    // "İlk belirlemelere göre …": word has come, and nobody stands for it.
    let hearsay = search.entry(cue).hearsay;
    let source = if hearsay { cue.start..cue.start } else { source };
    let named = hearsay || !source.is_empty() && speaks;
    let enough = notes.words(content.start, content.end) >= 2 && named;
    let enough = enough && !super::according::names_rule(notes, &source);
    let front = fronted(search, source.start).filter(|_| !notes.comma(cue.end) || notes.finite_verb(content.end - 1));
    let content = front.into_iter().chain([content]).collect();
    enough.then(|| search.made(cue, content, source, Frame::According))
}

/// The quote behind a colon at `at` that closes the words up to `end`.
fn own_words(notes: &Notes<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    let quote = notes.opens(at + 1).filter(|quote| notes.colon(at) && quote.closed)?;
    let closes = notes.words(quote.close.min(end), end) == 0;
    (closes && notes.words(quote.open, quote.close) > 2).then(|| quote.inside())
}

/// The attribution of the quote behind a colon that gives the words of whom a statement was handed to: "X'e göre rapor yanlış: “…”".
fn quoted_behind(notes: &Notes<'_>, made: &Attribution) -> Option<Attribution> {
    let end = match made.frame {
        Frame::According => made.content.last()?.end,
        Frame::Object if made.form.is_some_and(|form| form.features.finite) => made.cue.last()?.end,
        _ => return None,
    };
    let quote = own_words(notes, end, made.sentence.end)?;
    Some(Attribution {
        content: vec![quote],
        stance: Stance::Asserts,
        manner: Manner::Direct,
        frame: Frame::Quote,
        relayed: Vec::new(),
        ..made.clone()
    })
}

/// The statement up to a colon behind which a quote gives its speaker's own words.
fn before_quote(search: &Search<'_, '_>, content: Range<usize>) -> Range<usize> {
    let colon = content.clone().find(|&at| own_words(search.notes, at, content.end).is_some());
    content.start..colon.filter(|&colon| colon > content.start).unwrap_or(content.end)
}

/// The subject of a statement before the comma behind which its speaker is named: "Ölenlerin sayısı, valiye göre 170'e çıktı".
fn fronted(search: &Search<'_, '_>, source: usize) -> Option<Range<usize>> {
    let notes = search.notes;
    let comma = source.checked_sub(1).filter(|&at| at > search.from && notes.comma(at))?;
    let front = past_joints(notes, search.from..comma);
    let last = comma - 1;
    let plain = |at: usize| {
        (notes.word(at) || is_suffix(notes, at) || notes.is_possessive(at + 1))
            && notes.cue(at).is_none()
            && !notes.finite_verb(at)
    };
    let noun = notes.word(last)
        && !is_adverbial(notes, last)
        && notes.notes[last].particle_length == 0
        && !notes.in_time(last);
    let cased = is_suffix(notes, last) || is_clause_end(notes, last);
    (!front.is_empty() && noun && !cased && front.clone().all(plain)).then_some(front)
}

fn verb(search: &mut Search<'_, '_>, cue: &CueAt, aside: &mut Aside) -> Option<Attribution> {
    if let Some(made) = denied_before(search, cue, aside) {
        return Some(made);
    }
    if let Some(made) = denied_where(search, cue) {
        return Some(made);
    }
    if let Some((content, source)) = clause_then_speaker(search, cue) {
        return Some(search.made(cue, vec![content], source, Frame::That));
    }
    if opens_right(search, cue) {
        let mut made = search.verb(cue)?;
        let before = past_joints(search.notes, search.from..cue.start);
        let (source, _) = speaker(search.notes, search.from, before, cue.start, cue, aside);
        let source = if source.is_empty() { medium_source(search, cue) } else { source };
        if !source.is_empty() {
            made.source = vec![source];
        }
        hand_on(&mut made, aside);
        return Some(made);
    }
    let notes = search.notes;
    let (floor, end) = bounds(search, cue, aside);
    // "…, isteyen herkesin dönebileceğini": a comma parts what stands before a participle from it.
    let parted = cue.start > search.from && notes.comma(cue.start - 1);
    if cue.form.features.relative
        && (parted && notes.opens(cue.end).is_none() && !follows_quote(notes, cue.start - 1)
            || means_nobody(notes, cue.end))
    {
        return None;
    }
    let inverted = quote_then_speaker(search, floor, end);
    let inverted = inverted.filter(|_| !cue.form.features.relative);
    if let Some((content, source)) = inverted {
        let mut made = search.made(cue, vec![content], source, Frame::Quote);
        search.go_on(&mut made, cue.end);
        return Some(made);
    }
    if let Some((content, source)) = told_then_speaker(search, cue).filter(|_| !cue.form.features.relative) {
        return Some(search.made(cue, vec![content], source, Frame::Before));
    }
    let (content, before, frame) = content_of(search, cue, floor, end)?;
    let (source, start) = match converb_source(search).filter(|_| !cue.form.features.relative) {
        Some(source) => (source, past_medium(notes, before.start, before.end)),
        None => speaker(notes, search.from, before, content.start, cue, aside),
    };
    let start = if frame == Frame::Quote { content.start } else { start.max(content.start).max(floor) };
    let start = if frame == Frame::Quote { start } else { past_first_verb(notes, start.min(content.end)..content.end) };
    let content = start.min(content.end)..content.end;
    let content = if frame == Frame::Quote { content } else { past_joints(notes, content) };
    let content = match notes.opens(content.start) {
        Some(quote) if quote.closed && quote.close + 1 == content.end => quote.inside(),
        _ => content,
    };
    if content.is_empty() {
        return denied_again(search, cue, source);
    }
    let source = if cue.form.features.relative { named_after(notes, cue.end, search.range.end) } else { source };
    let source = match source.is_empty() {
        true if matches!(frame, Frame::Quote | Frame::Before) && !cue.form.features.relative => {
            named_after(notes, cue.end, search.range.end)
        }
        _ => source,
    };
    let mut made = search.made(cue, vec![content], source, frame);
    if !cue.form.features.relative {
        search.go_on(&mut made, cue.end);
    }
    hand_on(&mut made, aside);
    Some(made)
}

/// What a verb denies or refuses before a colon behind which its speaker is quoted: "Bakan iddiayı reddetti: “…”".
fn denied_before(search: &Search<'_, '_>, cue: &CueAt, aside: &Aside) -> Option<Attribution> {
    let notes = search.notes;
    let entry = search.entry(cue);
    let denies = matches!(entry.stance, Stance::Denies | Stance::Declines) && entry.takes(Takes::Object);
    let quoted = cue.end < search.range.end && own_words(notes, cue.end, search.range.end).is_some();
    let explained = explanation(notes, cue.end, search.range.end).is_some();
    let form = cue.form.features;
    if !(denies && quoted || explained)
        || !form.finite
        || form.passive
        || aside.relay.is_some()
        || aside.quoted.is_some()
    {
        return None;
    }
    let (floor, end) = bounds(search, cue, aside);
    let (content, before, frame) = content_of(search, cue, floor, end)?;
    let (source, start) = speaker(notes, search.from, before, content.start, cue, aside);
    let content = start.max(content.start).min(content.end)..content.end;
    let told = denies || frame == Frame::That;
    let stands = !source.is_empty() && !content.is_empty() && frame != Frame::Quote && told;
    stands.then(|| search.made(cue, vec![content], source, Frame::Object))
}

/// The clause behind a colon at `at` that stands in no marks and closes the words up to `end`.
fn explanation(notes: &Notes<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    let colon = at + 1 < end && notes.colon(at) && notes.opens(at + 1).is_none();
    let clause = at + 1..if colon { ends::content_end(notes, at + 1, at + 1, end) } else { at + 1 };
    let verb = clause.clone().any(|at| notes.finite_verb(at));
    (verb && notes.words(clause.start, clause.end) > 2).then_some(clause)
}

/// The attribution of the clause behind a colon that explains what its speaker told or denied before the verb: "Bakanlık iddiayı
/// reddetti: köprü açıktı".
fn explained_behind(notes: &Notes<'_>, made: &Attribution) -> Option<Attribution> {
    let cue = made.cue.last()?;
    let before = made.content.last().is_some_and(|content| content.end <= cue.start);
    let finite = made.form.is_some_and(|form| form.features.finite && !form.features.passive);
    let clause =
        explanation(notes, cue.end, made.sentence.end).filter(|_| before && finite && !made.source.is_empty())?;
    Some(Attribution {
        content: vec![clause],
        stance: Stance::Asserts,
        frame: Frame::That,
        relayed: Vec::new(),
        ..made.clone()
    })
}

/// What is denied by a passive verb at the capital or body that stands right before it: "Bu xəbər Bakıda təkzib olunub".
fn denied_where(search: &Search<'_, '_>, cue: &CueAt) -> Option<Attribution> {
    let notes = search.notes;
    let form = cue.form.features;
    if search.entry(cue).stance != Stance::Denies || !form.passive || !form.finite || form.negated {
        return None;
    }
    let end = verb_group::verb_group_start(notes, search.from, cue.start);
    let ending = |at: usize| !notes.word(at) || is_suffix(notes, at);
    let last = |place: &&Range<usize>| place.start > search.from && place.end <= end && (place.end..end).all(ending);
    let place = notes.mentions.iter().find(last).filter(|place| notes.ends_as_place(place.end))?;
    let content = past_joints(notes, search.from..place.start);
    let whole = content.clone().all(|at| !notes.finite_verb(at)) && !content.is_empty();
    whole.then(|| search.made(cue, vec![content], place.start..end, Frame::Object))
}

/// Whether a quote ends right before the comma at `comma`.
fn follows_quote(notes: &Notes<'_>, comma: usize) -> bool {
    comma > 0 && (notes.closes(comma - 1).is_some() || notes.closes(comma).is_some())
}

/// Whether the words behind a participle name nobody in particular: "isteyen herkes", "gördüğünü anlatan kimse".
fn means_nobody(notes: &Notes<'_>, at: usize) -> bool {
    let anybody = notes.notes.get(at).and_then(|note| note.pronoun).is_some_and(|p| p.person == Person::Indefinite);
    anybody || at < notes.tokens.len() && notes.is(at, Particle::Nobody)
}

/// "Köprünün yıkıldığı öne sürüldü, bakanlık yalanladı": whoever only denies denies what the clause before has handed over.
fn denied_again(search: &Search<'_, '_>, cue: &CueAt, source: Range<usize>) -> Option<Attribution> {
    let notes = search.notes;
    let last = search.found.last().filter(|last| last.sentence.start == search.range.start)?;
    let denies = search.entry(cue).stance == Stance::Denies && !cue.form.features.negated;
    let parted = source.start > search.range.start && notes.comma(source.start - 1);
    let at_once = last.cue.last().is_some_and(|said| said.end + 1 == source.start);
    let fits = denies && parted && at_once && last.content.iter().all(|piece| piece.end <= source.start);
    fits.then(|| search.made(cue, last.content.clone(), source, Frame::Object))
}

/// Where the statement begins if the speaker first did something else, with a verb of its own before "and": "köprüyü inceledi ve
/// yolun açıldığını söyledi".
fn past_first_verb(notes: &Notes<'_>, range: Range<usize>) -> usize {
    let joins = |&at: &usize| notes.is(at, Particle::And) && at > range.start && notes.finite_verb(at - 1);
    let outside = |&at: &usize| notes.quote(at).is_none();
    range.clone().rev().filter(outside).find(joins).map_or(range.start, |at| at + 1)
}

/// The speaker of a converb before (… yalanlayarak … duyurdu), who goes on.
fn converb_source(search: &Search<'_, '_>) -> Option<Range<usize>> {
    let last = search.found.last().filter(|a| a.form.is_some_and(|form| form.features.participle))?;
    last.source.first().filter(|source| !source.is_empty()).cloned()
}

/// Where the statement before a cue may begin and where it ends: behind what was heard aside, or before it where nothing but the
/// cue follows ("yolun kapandığını bakanlığa dayanarak bildirdi").
fn bounds(search: &Search<'_, '_>, cue: &CueAt, aside: &Aside) -> (usize, usize) {
    let notes = search.notes;
    let relay = aside.relay.as_ref().map(|relay| relay.cue.end);
    let quoted = aside.quoted.as_ref().filter(|(name, _)| !name.is_empty());
    let floor = relay.or(quoted.map(|(_, by)| by.end)).unwrap_or(search.from);
    let end = content_floor(notes, floor, cue.start);
    match quoted.filter(|(_, by)| relay.is_none() && end <= by.end) {
        Some((name, _)) => (search.from, content_floor(notes, search.from, name.start)),
        None => (floor, end),
    }
}

/// "Məlumatda bildirilir ki …": with a passive verb the text that speaks is the source.
fn medium_source(search: &Search<'_, '_>, cue: &CueAt) -> Range<usize> {
    let notes = search.notes;
    let medium = (search.from..cue.start).rev().find(|&at| notes.is(at, Particle::Medium));
    match medium.filter(|_| cue.form.features.passive) {
        Some(at) => trimmed_phrase(notes, search.from, at + notes.particle(at, Particle::Medium)),
        None => cue.start..cue.start,
    }
}

/// The words from the start of the clause to `end`, marks at the front left out.
fn trimmed_phrase(notes: &Notes<'_>, from: usize, end: usize) -> Range<usize> {
    let start = (from..end).rev().find(|&at| notes.comma(at)).map_or(from, |comma| comma + 1);
    (start..end).find(|&at| notes.word(at)).unwrap_or(start)..end
}

/// Whether the statement stands to the right of the cue: behind a particle or a colon.
fn opens_right(search: &Search<'_, '_>, cue: &CueAt) -> bool {
    let at = adjuncts::skip_adjuncts(search.notes, cue.end, search.range.end);
    frames::is_that(search.notes, at, None) > 0 || search.notes.colon(at)
}

/// Adds what was heard aside: who passed it on, or whom the subject quotes.
fn hand_on(made: &mut Attribution, aside: &mut Aside) {
    made.relayed.extend(aside.relay.take());
    if let Some((quoted, cue)) = aside.quoted.take().filter(|(quoted, _)| !quoted.is_empty()) {
        let relay = made.source.first().cloned().unwrap_or(cue.start..cue.start);
        let relay = if relay.end > quoted.start { relay.start..quoted.start.max(relay.start) } else { relay };
        made.relayed.push(Relay { source: relay, cue });
        made.source = vec![quoted];
    }
}

/// Where the statement before a cue ends: past adverbs, commas and what else belongs to the verb.
fn content_floor(notes: &Notes<'_>, floor: usize, cue: usize) -> usize {
    let mut end = verb_group::verb_group_start(notes, floor, cue);
    while end > floor
        && (notes.comma(end - 1) || notes.mark(end - 1, '.') || notes.dash(end - 1) || notes.in_time(end - 1))
    {
        end -= 1;
    }
    past_whom(notes, floor, past_place(notes, floor, past_span(notes, floor, end, cue), cue))
}

/// "… tamamlandığını TASS’a söyledi", "suçlamasını mahkemede reddetti": to whom or where something was said is no part of the statement.
fn past_whom(notes: &Notes<'_>, floor: usize, end: usize) -> usize {
    let traits = &notes.pack.traits;
    let reach = end.saturating_sub(WHOM).max(floor);
    let Some(border) = (reach..end).rev().find(|&at| is_clause_end(notes, at) || is_accusative(notes, at)) else {
        return end;
    };
    let words = border + 1..end;
    let mark = |at: usize| !notes.word(at) && notes.is_possessive(at + 1);
    let noun = |at: usize| at + 1 == end && notes.ends_like(at, &traits.compound_endings);
    let named = |at: usize| notes.tokens[at].capital || is_suffix(notes, at) || mark(at) || noun(at);
    let begins = notes.tokens.get(words.start).is_some_and(|token| token.capital);
    let name = begins && words.clone().all(named) && notes.ends_like(end - 1, &traits.whom_endings);
    let place = words.len() == 1 && !begins && notes.ends_like(words.start, &traits.place_endings);
    let plain = place && notes.word(words.start) && notes.notes[words.start].particle_length == 0;
    if !words.is_empty() && (name || plain) { words.start } else { end }
}

/// To whom something was said is named in at most so many tokens.
const WHOM: usize = 6;

/// "… öldürüldüğünü 18 gün sonra kabul etti": how much later it was said.
fn past_span(notes: &Notes<'_>, floor: usize, end: usize, cue: usize) -> usize {
    let later = end < cue && notes.is(end, Particle::Adverb) && end >= floor + 2;
    let counted = later && notes.tokens[end - 2].kind == TokenKind::Number;
    if counted { end - 2 } else { end }
}

/// "… yakalandığını X hesabından duyurdu": the name of the medium before the verb is no part of the statement.
fn past_place(notes: &Notes<'_>, floor: usize, end: usize, cue: usize) -> usize {
    let medium = end < cue && notes.is(end, Particle::Medium);
    let name = |at: usize| notes.tokens[at].capital || is_suffix(notes, at);
    let start = (floor..end).rev().take_while(|&at| name(at)).last();
    start.filter(|&start| medium && start > floor && is_clause_end(notes, start - 1)).unwrap_or(end)
}

/// The statement before the cue, the words before it that may name the speaker, and how it was found.
fn content_of(
    search: &Search<'_, '_>,
    cue: &CueAt,
    floor: usize,
    end: usize,
) -> Option<(Range<usize>, Range<usize>, Frame)> {
    let notes = search.notes;
    let last = end.checked_sub(1).filter(|&last| last >= floor)?;
    if let Some(quote) = notes.closes(last).filter(|quote| quote.open >= floor) {
        // "Vali “Yol açık” dedi": a verb without an object hands over what is quoted, however short.
        let scare = notes.words(quote.open, quote.close) <= 2
            && (search.entry(cue).takes(Takes::Object) || cue.form.features.participle)
            && quote.open > floor
            && notes.word(quote.open - 1)
            && !quote.inside().any(|at| notes.comma(at))
            && !notes.is(quote.open - 1, Particle::And);
        if !scare && quote.open > floor && is_clause_end(notes, last - 1) && notes.word(quote.open - 1) {
            // "Şam'ın “gerilim istemediğini” savundu": the quote is the end of a clause.
            return Some((floor..end, floor..end, Frame::That));
        }
        if !scare {
            return Some((quote.inside(), floor..quote.open, Frame::Quote));
        }
    }
    let entry = search.entry(cue);
    let clause = is_clause_end(notes, last);
    let bare = entry.takes(Takes::Clause) && (notes.comma(end) || notes.mark(end, '.')) && end < cue.start;
    match (clause, entry.takes(Takes::Object), bare) {
        (true, _, _) => Some((floor..end, floor..end, Frame::That)),
        // "Demir qalib elan olunub": nobody says so.
        (_, true, _) if cue.form.features.passive && cue.form.features.finite => None,
        (_, true, _) => Some((floor..end, floor..end, Frame::Object)),
        (_, _, true) => Some((floor..end, floor..floor, Frame::Before)),
        _ => None,
    }
}

/// "“…”, – the minister said.": a quote, a comma or dash, the speaker.
fn quote_then_speaker(search: &Search<'_, '_>, floor: usize, end: usize) -> Option<(Range<usize>, Range<usize>)> {
    let notes = search.notes;
    let reach = floor.max(end.saturating_sub(SPEAKER));
    // "“…”, – Demir “Lumen” qəzetinə deyib": of two quotes the first is what was said.
    let at_front = |quote: &Quote| quote.open >= floor && notes.words(floor, quote.open) == 0;
    let quote = *(reach..end).filter_map(|at| notes.closes(at)).find(|quote| at_front(quote))?;
    let close = quote.close;
    let parted = notes.comma(close + 1) || notes.dash(close + 1) || notes.comma(close.saturating_sub(1));
    let source = without_outlet(notes, past_joints(notes, close + 1..end));
    let plain = source.clone().all(|at| !notes.comma(at) && !is_clause_end(notes, at));
    (parted && !source.is_empty() && plain).then(|| (quote.inside(), trimmed(notes, source)))
}

/// "Yol açıldı, – the minister said": a clause with its verb, a comma and a dash, the speaker, the word that closes the sentence.
fn told_then_speaker(search: &Search<'_, '_>, cue: &CueAt) -> Option<(Range<usize>, Range<usize>)> {
    let notes = search.notes;
    let form = cue.form.features;
    let outside = |at: usize| notes.quote(at).is_none();
    let dash = (search.from + 1..cue.start).rev().find(|&at| notes.dash(at) && outside(at))?;
    let content = search.from..dash.checked_sub(1).filter(|&at| notes.comma(at))?;
    let closes = form.finite && notes.words(cue.end, search.range.end) == 0;
    // The comma and dash tell that a word which may be another form is the verb.
    let whole = notes.words(content.start, content.end) > 1 && notes.may_be_finite(content.end - 1);
    let as_one = |at: usize| notes.is(at, Particle::Definite) || notes.notes[at].pronoun.is_some();
    let end = verb_group::verb_group_start(notes, dash + 1, cue.start);
    let source = past_joints(notes, dash + 1..end);
    // "…, – bunu nazir deyib": what was said is pointed at.
    let start = (source.start..source.end).find(|&at| !as_one(at)).unwrap_or(source.end);
    let end = (start..source.end).find(|&at| as_one(at)).unwrap_or(source.end);
    let source = trimmed(notes, start..end);
    let plain = source.clone().all(|at| !notes.comma(at) && !is_clause_end(notes, at));
    let named = source.clone().any(|at| is_name(notes, at));
    (closes && whole && outside(content.end - 1) && plain && named).then_some((content, source))
}

/// The words for a speaker without an outlet in marks behind them, to which was spoken: "Alen Simonyan «Azadlıq» radiosuna".
fn without_outlet(notes: &Notes<'_>, source: Range<usize>) -> Range<usize> {
    let Some(last) = source.end.checked_sub(2).filter(|&close| close > source.start) else { return source };
    let quote = notes.closes(last).filter(|quote| quote.open > source.start);
    let whom = !notes.tokens[last + 1].capital && notes.ends_like(last + 1, &notes.pack.traits.whom_endings);
    source.start..quote.filter(|_| whom).map_or(source.end, |quote| quote.open)
}

/// Whether the word at `at` closes a clause that was made a noun.
fn is_clause_end(notes: &Notes<'_>, at: usize) -> bool {
    notes.word(at) && notes.ends_like(at, &notes.pack.traits.content_endings)
}
