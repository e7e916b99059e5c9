//! Contents that stand before their verb in languages that open clauses behind it all the same: "the bank the rumour
//! denied" (بانک خبر را رد کرد), "the police of an accident reported" (پلیس از تصادف خبر داد).

use std::ops::Range;

use super::Search;
use super::attribution::{Attribution, Frame};
use super::subject;
use super::verb_group;
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::lang::{Cue, Governed, Particle, Takes};
use crate::model::Stance;

/// The attribution of a cue whose object stands before it, if its language and the cue allow that and there is one.
pub(super) fn attribution(search: &Search<'_, '_>, cue: &CueAt) -> Option<Attribution> {
    let notes = search.notes;
    if !notes.pack.traits.object_before_verb {
        return None;
    }
    let kind = search.entry(cue);
    let verb = verb_group::verb_group_start(notes, search.from, cue.start);
    if let Some((content, source)) = turned(search, kind, verb) {
        return Some(search.made(cue, vec![content], source, Frame::Object));
    }
    let found = marked(notes, kind, search.from..verb).or_else(|| governed(notes, kind, search.from..verb))?;
    let mut source = subject::before(notes, search.from, found.start);
    if source.is_empty() && found.start > search.from && notes.comma(found.start - 1) {
        source = subject::before(notes, search.from, found.start - 1);
    }
    // «…، ادعایی که دولت آن را رد کرده است»: the outlet adds what is said of the statement before.
    if notes.is(source.start, Particle::Comment) {
        return None;
    }
    let content = trimmed(notes, found.content);
    // Inside another's statement a matter without a subject is told of, and nobody's claim.
    let told = !search.is_top() && source.is_empty() && !kind.governs.is_empty();
    let stands = notes.words(content.start, content.end) > 0 && !told;
    stands.then(|| search.made(cue, vec![content], source, Frame::Object))
}

/// The object that opens its sentence and the known name between it and the verb: «بستن پل را وزارت دفاع ترکیه تکذیب کرد».
fn turned(search: &Search<'_, '_>, kind: &Cue, verb: usize) -> Option<(Range<usize>, Range<usize>)> {
    let notes = search.notes;
    let mark = (search.from..verb).find(|&at| notes.is(at, Particle::ObjectEnd))?;
    let object = trimmed(notes, search.from..mark);
    let source = mark + 1..notes.speaker_end(mark + 1, verb)?;
    // «در بیانیه‌ای»: where it was said stands behind the name.
    let said = source.end == verb || notes.is(source.end, Particle::Preposition);
    let opens = object.start < mark && notes.speaker_end(object.start, mark).is_none();
    (kind.takes(Takes::Object) && !kind.takes(Takes::Label) && opens && said).then_some((object, source))
}

/// Who accuses and whom, both before the verb, where the deed is a clause behind it: «مصر ترکیه را متهم کرد که پهپاد فروخته است».
pub(super) fn accused(search: &Search<'_, '_>, cue: &CueAt) -> Option<(Range<usize>, Range<usize>)> {
    let notes = search.notes;
    let accuses = notes.pack.traits.object_before_verb && search.entry(cue).stance == Stance::Accuses;
    let verb = verb_group::verb_group_start(notes, search.from, cue.start);
    let object = marked(notes, search.entry(cue), search.from..verb).filter(|_| accuses)?;
    let subject = subject::before(notes, search.from, object.start);
    (!subject.is_empty()).then_some((subject, object.content))
}

/// A subject without the object between it and its verb: «سخنگوی ائتلاف دیروز قطعاتی را نشان داد و گفت».
pub(super) fn without_object(notes: &Notes<'_>, subject: Range<usize>) -> Range<usize> {
    let mark = subject.clone().find(|&at| notes.is(at, Particle::ObjectEnd));
    match mark.filter(|_| notes.pack.traits.object_before_verb) {
        Some(mark) => subject::before(notes, subject.start, object_start(notes, subject.start..mark)),
        None => subject,
    }
}

/// An object before its verb, with the words that open it.
struct Object {
    start: usize,
    content: Range<usize>,
}

/// An object that a particle ends: alone before the verb, or with what the speaker calls it.
fn marked(notes: &Notes<'_>, kind: &Cue, range: Range<usize>) -> Option<Object> {
    let (object, label) = (kind.takes(Takes::Object), kind.takes(Takes::Label));
    if !object && !label {
        return None;
    }
    let mark = range.clone().rev().find(|&at| notes.is(at, Particle::ObjectEnd))?;
    let start = object_start(notes, range.start..mark);
    if label && mark + 1 < range.end {
        return Some(Object { start, content: start..range.end });
    }
    // «سفیر خود را فراخواند»: who is only called bids nothing.
    let bids = label && kind.stance == Stance::Demands;
    (mark + 1 == range.end && !bids).then_some(Object { start, content: start..mark })
}

/// What follows a preposition of the cue; of several the one its entry lists first.
fn governed(notes: &Notes<'_>, kind: &Cue, range: Range<usize>) -> Option<Object> {
    let comma = range.clone().rev().find(|&at| notes.comma(at)).map_or(range.start, |at| at + 1);
    let from = notes.cues.partition_point(|cue| cue.end <= comma);
    let inside = |at: usize| notes.cues[from..].iter().take_while(|cue| cue.start < at).any(|cue| at < cue.end);
    let stands = |at: usize, governed: &Governed| match *governed {
        Governed::Word(id) => notes.tokens[at].exact == id,
        Governed::Glued(_) => false,
    };
    let at = kind.governs.iter().find_map(|word| (comma..range.end).find(|&at| stands(at, word) && !inside(at)))?;
    // "From comment about the cause abstained": the noun it depends on is no part of the speaker's name.
    let first = if comma > range.start { comma } else { comma + 1 };
    let start = (first..at).find(|&at| notes.is(at, Particle::Preposition) && !inside(at));
    let start = start.filter(|&start| at - start <= 3).unwrap_or(at);
    Some(Object { start, content: at + 1..range.end })
}

/// Where the object begins that ends before `range.end`: behind the subject, as far as a comma, a pronoun, a time, a known
/// name or a demonstrative parts the two.
fn object_start(notes: &Notes<'_>, range: Range<usize>) -> usize {
    let parts = |at: usize| notes.comma(at) || notes.is(at, Particle::That);
    let after_comma = range.clone().rev().find(|&at| parts(at)).map_or(range.start, |at| at + 1);
    let after_time = |at: usize| at + notes.notes[at].time as usize;
    let timed = (after_comma..range.end).rev().find(|&at| notes.notes[at].time > 0).map(after_time);
    if let Some(start) = timed.filter(|&start| start < range.end) {
        return start;
    }
    let Some(first) = (after_comma..range.end).find(|&at| notes.word(at)) else { return range.start };
    // «… وصل شد، اما ساکنان این گفته را رد می‌کنند»: a clause with a subject of its own.
    let but = notes.particle(first, Particle::But);
    if but > 0 && first + but < range.end && opens_clause(notes, range.start..first) {
        return object_start(notes, first + but..range.end);
    }
    // «این خبر را رد کرد»: what is pointed at is no speaker.
    if notes.is(first, Particle::Definite) && notes.notes.get(first + 1).is_some_and(|note| note.noun.is_none()) {
        return first;
    }
    if after_comma > range.start {
        return first;
    }
    if notes.notes[first].pronoun.is_some() {
        return first + 1;
    }
    if let Some(end) = notes.speaker_end(first, range.end) {
        // «سرویس امنیت روسیه ترکیه را …»: of two names that touch each other, a state at the end is the object.
        let other = notes.lands.iter().find(|land| land.end == range.end && land.start > first && end == range.end);
        if let Some(end) = other.map(|land| land.start).or(Some(end).filter(|&end| end < range.end)) {
            return end;
        }
    }
    let parts = |&at: &usize| notes.is(at, Particle::Definite);
    if let Some(at) = (first + 1..range.end).find(parts) {
        return at;
    }
    // A title and its owner, or a name of one word.
    let noun = notes.pack.sources.longest(&notes.tokens, first).map_or(1, |noun| noun.length);
    let head = noun + usize::from(notes.notes[first].noun.is_some() && range.end > first + noun + 1);
    (first + head).min(range.end)
}

/// Whether a clause ends before the "but" behind the words, so that a subject follows it: no subject stands in them, or a verb does.
fn opens_clause(notes: &Notes<'_>, words: Range<usize>) -> bool {
    !words.clone().any(|at| notes.word(at)) || words.into_iter().any(|at| notes.finite_verb(at))
}

fn trimmed(notes: &Notes<'_>, range: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = range;
    while start < end {
        let joint = notes.particle(start, Particle::But).max(notes.particle(start, Particle::Adverb));
        let mark = usize::from(!notes.word(start) && notes.opens(start).is_none());
        if joint.max(mark) == 0 {
            break;
        }
        start += joint.max(mark);
    }
    let closes = |at: usize| notes.closes(at).is_some();
    while start < end && !notes.word(end - 1) && !closes(end - 1) {
        end -= 1;
    }
    start..end
}
