//! Quotes by themselves: how much of a content is quoted, and quotes that go on without a cue.

use std::ops::Range;

use super::attribution::{Attribution, Frame};
use super::{ends, verb_second, without_cue};
use crate::extract::notes::annotate::Notes;
use crate::extract::notes::sentences::sentences;
use crate::lang::{Particle, Person};
use crate::model::Manner;

/// Direct if every word of the content stands in a quote, indirect if none does, else mixed.
pub fn manner(notes: &Notes<'_>, content: &[Range<usize>]) -> Manner {
    let (mut inside, mut outside) = (false, false);
    for piece in content {
        // A quote around more than the content is its parent's.
        let own = |n: usize| notes.quotes[n].open + 1 >= piece.start;
        for at in piece.clone().filter(|&at| notes.word(at)) {
            match notes.quote(at).is_some_and(own) {
                true => inside = true,
                false => outside = true,
            }
        }
    }
    match (inside, outside) {
        (true, false) => Manner::Direct,
        (true, true) => Manner::Mixed,
        _ => Manner::Indirect,
    }
}

/// What is quoted in a statement that is not all quoted: the outermost quotes inside its pieces.
pub fn inside<'a>(notes: &'a Notes<'_>, attribution: &'a Attribution) -> impl Iterator<Item = Range<usize>> + 'a {
    let pieces = attribution.content.iter().filter(|_| attribution.manner == Manner::Mixed);
    pieces.flat_map(move |piece| {
        let mut from = piece.start;
        std::iter::from_fn(move || {
            let quote = (from..piece.end).find_map(|at| notes.opens(at)).filter(|quote| quote.close <= piece.end)?;
            from = quote.close + 1;
            Some(quote.inside())
        })
    })
}

/// Whether nothing but line breaks stand between the attribution's sentence and the token `at`.
fn follows(notes: &Notes<'_>, last: &Attribution, at: usize) -> bool {
    let content = last.content.last().map_or(0, |piece| piece.end);
    let end = content.max(last.sentence.end).min(at);
    notes.words(end, at) == 0
}

/// Whether the quote that opens at `open` follows another that has closed, with nothing but a dash between them: “Why?” “Because.”
fn answers(notes: &Notes<'_>, open: usize) -> bool {
    let before = (0..open).rev().find(|&at| !notes.dash(at));
    before.is_some_and(|at| notes.closes(at).is_some_and(|quote| quote.closed))
}

/// Whether the sentence is nothing but a quote that goes on with what the last speaker said; it is added to that.
///
/// At the head of a paragraph it goes on only if the paragraph before left its quote open; otherwise it is a quote of the
/// same speaker by itself.
pub fn continues(notes: &Notes<'_>, range: Range<usize>, first: bool, out: &mut Vec<Attribution>) -> bool {
    let Some(quote) = range.clone().find_map(|at| notes.opens(at)).copied() else { return false };
    let outside = notes.words(range.start, quote.open) + notes.words(quote.close.min(range.end), range.end);
    if outside > 0 || quote.inside().is_empty() || notes.words(quote.open, quote.close) < 2 {
        return false;
    }
    let Some(last) = out.iter().rposition(|a| a.parent.is_none()) else { return false };
    if !quote.continues && answers(notes, quote.open) {
        out.push(without_cue(notes, quote.inside(), None, Frame::Reply, range));
        return true;
    }
    let speaks_on = matches!(out[last].frame, Frame::Quote | Frame::Continued) && out[last].manner != Manner::Indirect;
    if speaks_on && (!first || quote.continues || follows(notes, &out[last], range.start)) {
        out[last].content.push(quote.inside());
    } else {
        out.push(without_cue(notes, quote.inside(), None, Frame::Continued, range));
    }
    true
}

/// Whether `last` is itself such a sentence, and the one right before `at`.
fn goes_on_reporting(notes: &Notes<'_>, last: &Attribution, at: usize) -> bool {
    let reported = last.frame == Frame::Continued && last.manner == Manner::Indirect && last.cue.is_empty();
    reported && last.parent.is_none() && follows(notes, last, at) && last.sentence.end == at
}

/// Whether the first of a sentence's attributions is itself told in the mood of reported speech ("sie sei davon ausgegangen,
/// dass"): another than its speaker tells it.
pub fn is_reported(notes: &Notes<'_>, found: &[Attribution]) -> bool {
    let plain = |at: usize| notes.is(at, Particle::Reported) && notes.quote(at).is_none();
    found.first().is_some_and(|first| first.cue.iter().cloned().flatten().any(plain))
}

/// The mood of what is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Mood {
    Plain,
    /// That of what is only thought of, which stands for that of reported speech where the two look alike ("hätten").
    Unreal,
    /// That of reported speech.
    Reported,
}

/// The mood of the words outside quotes.
fn mood(notes: &Notes<'_>, range: &Range<usize>) -> Mood {
    let verbs = range.clone().filter(|&at| notes.quote(at).is_none());
    let mood = |at: usize| match (notes.is(at, Particle::Reported), notes.is(at, Particle::Unreal)) {
        (_, true) => Mood::Unreal,
        (true, _) => Mood::Reported,
        _ => Mood::Plain,
    };
    verbs.map(mood).max().unwrap_or(Mood::Plain)
}

/// Whether the sentence imagines what is not: it has a condition, or its verb stands first.
fn imagines(notes: &Notes<'_>, range: &Range<usize>) -> bool {
    notes.is(range.start, Particle::Unreal) || range.clone().any(|at| notes.is(at, Particle::If))
}

/// Whether the sentence is the outlet's own, whatever its mood: it speaks of itself.
fn is_own_thought(notes: &Notes<'_>, range: &Range<usize>) -> bool {
    let plain = |at: usize| notes.quote(at).is_none();
    let first = |at: usize| notes.notes[at].pronoun.is_some_and(|pronoun| pronoun.person == Person::First);
    range.clone().any(|at| plain(at) && first(at))
}

/// The subject of the outlet's own sentence right before `range`, if somebody spoke before that: "Der Minister verteidigte den
/// Einsatz. Man habe …".
fn told_between(notes: &Notes<'_>, speaker: Option<&Attribution>, range: &Range<usize>) -> Option<Range<usize>> {
    let from = speaker?.sentence.end;
    let between = sentences(notes, from..range.start).into_iter().rev().find(|s| notes.words(s.start, s.end) > 0)?;
    let subject = verb_second::leading_subject(notes, &between)?;
    let known = |at: usize| notes.notes[at].noun.is_some() || notes.speaker_end(at, subject.end).is_some();
    subject.clone().any(known).then_some(subject)
}

/// Whether the sentence stands right behind a statement in other words than the speaker's, and imagines nothing: where the mood of
/// what is only reported is that of conditions too ("Trois personnes seraient blessées"), nothing else tells that somebody speaks on.
fn goes_on_at_once(notes: &Notes<'_>, speaker: Option<&Attribution>, range: &Range<usize>) -> bool {
    let indirect = |last: &Attribution| last.manner == Manner::Indirect && last.sentence.end <= range.start;
    let near = |last: &Attribution| {
        !(last.sentence.end..range.start).any(|at| notes.word(at))
            && notes.in_one_paragraph(last.sentence.start..range.start)
    };
    !imagines(notes, range) && speaker.is_some_and(|last| indirect(last) && near(last))
}

/// Who a sentence is about in its first clause, and what it tells behind a mark in the mood of reported speech: "Die Anwältin will
/// klagen; das Gericht habe geirrt".
fn told_by_subject(notes: &Notes<'_>, range: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let parts = |at: usize| notes.quote(at).is_none() && (notes.mark(at, ';') || notes.colon(at));
    let mark = range.clone().find(|&at| parts(at))?;
    let (clause, told) = (range.start..mark, mark + 1..ends::strip_end(notes, mark + 1, range.end));
    let subject = verb_second::leading_subject(notes, &clause)?;
    let somebody = |at: usize| {
        let note = &notes.notes[at];
        note.noun.is_some() || !note.callings.is_empty() || notes.speaker_end(at, subject.end).is_some()
    };
    let told_so = mood(notes, &clause) == Mood::Plain && mood(notes, &told) == Mood::Reported;
    (told_so && subject.clone().any(somebody)).then_some((subject, told))
}

/// What stands behind the semicolon where the statement of the sentence's last speaker ends, in the mood of reported speech, is theirs
/// too: "Das Amt bestritt einen Fehler; die Prüfung habe stattgefunden". `first` is the sentence's first attribution.
pub fn behind_semicolon(notes: &Notes<'_>, range: &Range<usize>, first: usize, out: &mut Vec<Attribution>) {
    let Some(last) = out[first..].iter().rev().find(|a| a.parent.is_none()) else { return };
    let end = |pieces: &[Range<usize>]| pieces.last().map_or(0, |piece| piece.end);
    let at = end(&last.content).max(end(&last.cue)).max(end(&last.source));
    let told = at + 1..ends::strip_end(notes, at + 1, range.end);
    if at >= range.end || !notes.mark(at, ';') || mood(notes, &told) != Mood::Reported {
        return;
    }
    let mut made = without_cue(notes, told.clone(), last.source.first().cloned(), Frame::Continued, told);
    made.manner = manner(notes, &made.content);
    out.push(made);
}

/// A sentence in the mood of reported speech goes on with what the last speaker said, in a claim of its own; says whether it
/// does.
pub fn reported_on(notes: &Notes<'_>, range: Range<usize>, out: &mut Vec<Attribution>) -> bool {
    let own_mood = notes.pack.traits.verb_second;
    if let Some((subject, told)) = told_by_subject(notes, &range).filter(|_| own_mood) {
        let mut made = without_cue(notes, told, Some(subject), Frame::Continued, range);
        made.manner = manner(notes, &made.content);
        out.push(made);
        return true;
    }
    let speaker = out.iter().rev().find(|a| a.parent.is_none());
    let told = |a: &Attribution| {
        a.frame == Frame::Infinitive || a.content.iter().any(|piece| mood(notes, piece) > Mood::Plain)
    };
    let reported = match mood(notes, &range) {
        Mood::Plain => false,
        Mood::Reported => own_mood || goes_on_at_once(notes, speaker, &range),
        Mood::Unreal => !imagines(notes, &range) && speaker.is_some_and(told),
    };
    let speaks = speaker.is_some_and(|a| a.sentence.end <= range.start);
    if !reported || !speaks || is_own_thought(notes, &range) {
        return false;
    }
    let source = told_between(notes, speaker, &range).or_else(|| speaker.and_then(|a| a.source.first().cloned()));
    let mut end = range.end;
    while end > range.start && !notes.word(end - 1) && notes.quote(end - 1).is_none() {
        end -= 1;
    }
    if let Some(last) = out.last_mut().filter(|last| goes_on_reporting(notes, last, range.start)) {
        last.content.push(range.start..end);
        last.sentence.end = range.end;
        return true;
    }
    let mut made = without_cue(notes, range.start..end, source, Frame::Continued, range);
    made.manner = manner(notes, &made.content);
    out.push(made);
    true
}
