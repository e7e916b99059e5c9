//! Speech in languages whose finite verb holds the second place while the rest of it closes the clause: "der Minister hat
//! … gesagt", "kündigte … an", "wie das Amt mitteilte".

mod according;
mod clause;
mod content;
mod noun;
mod phrase;

use std::ops::Range;

use clause::{Clause, Place};
use content::Found;

use super::attribution::{Attribution, Frame};
use super::ends::content_end;
use super::{Search, dismissed, without_cue};
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::lang::{CueKind, Particle, Takes};
use crate::model::Stance;

/// Finds the attributions of a sentence.
pub(super) fn attributions(search: &mut Search<'_, '_>) {
    let cues: Vec<CueAt> = search.cues().collect();
    for cue in cues.iter().rev() {
        if let Some(made) = following(search, cue) {
            search.push(made);
            break;
        }
    }
    for cue in cues {
        if cue.start < search.from || search.is_taken(&cue) {
            continue;
        }
        let made = match search.entry(&cue).kind {
            CueKind::Verb => verb(search, &cue),
            CueKind::According | CueKind::AccordingAfter => according::attribution(search, &cue),
            CueKind::Noun => noun::attribution(search, &cue),
            CueKind::Relaying => search.relaying_verb(&cue),
        };
        if let Some(made) = made.and_then(|made| dismissed::settled(search.notes, made)) {
            search.push(made);
        }
    }
    search.relays();
    if search.is_top()
        && search.found.is_empty()
        && let Some(made) = announced(search)
    {
        search.push(made);
    }
}

/// "Der Redner wurde deutlich: „…“": a clause that ends with a colon and a quote, whatever its verb, names who speaks.
fn announced(search: &Search<'_, '_>) -> Option<Attribution> {
    let notes = search.notes;
    let range = search.range.clone();
    let colon = range.clone().find(|&at| notes.colon(at) && notes.quote(at).is_none())?;
    let quote = notes.opens(colon + 1).filter(|quote| notes.words(quote.open, quote.close.min(range.end)) > 2)?;
    let start = clause::start(notes, range.start, colon);
    let lead = phrase::long_end(notes, start, colon);
    let finite =
        (start..colon).find(|&at| notes.finite_verb(at)).or(Some(lead).filter(|&at| at < colon && notes.word(at)))?;
    let source = match lead > start && phrase::is_nominative(notes, start) {
        true => start..lead.min(finite),
        false => phrase::subject_in(notes, finite + 1..colon),
    };
    let source = phrase::speaks(notes, &source).then_some(source)?;
    Some(without_cue(notes, quote.inside(), Some(source), Frame::Headline, range))
}

/// "…, sagte der Minister", "…, wie das Amt mitteilte", "…, so der Minister": a speaker behind his statement.
fn following(search: &Search<'_, '_>, cue: &CueAt) -> Option<Attribution> {
    let notes = search.notes;
    match search.entry(cue).kind {
        CueKind::According if search.entry(cue).parted => return according::attribution(search, cue),
        CueKind::Verb => {}
        _ => return None,
    }
    let clause = clause::clause(notes, cue, &search.range)?;
    if clause.place == Place::Last && notes.is(clause.opener, Particle::As) {
        return as_clause(search, cue, &clause);
    }
    let hidden = cue.form.features.passive;
    if clause.infinitive
        || clause.place != Place::First
        || clause.start <= search.range.start
        || clause.passive && !hidden
    {
        return None;
    }
    let left = left(search, clause.start)?;
    let quoted = notes.opens(left.start - usize::from(left.start > 0)).is_some() || has_quote(notes, &left);
    let source = speaker(notes, &clause);
    let behind = content::behind(notes, search.entry(cue), clause.end, search.range.end);
    let opened = clause::opens(notes, left.start, search.range.start) > 0;
    if opened && behind.is_some() || source.is_empty() && !quoted && !hidden {
        return None;
    }
    let whole = is_statement(notes, &left)
        || is_interposed(notes, &clause, &left, search.range.end)
        || dismissed::is_only_untrue(notes, &left)
        || ends_statement(notes, &clause, search.range.end) && is_plain_clause(notes, &left);
    if !quoted && !whole {
        return None;
    }
    let mut pieces = vec![left];
    pieces.extend(going_on(search, &clause));
    let frame = if quoted { Frame::Quote } else { Frame::Before };
    Some(made(search, cue, &clause, Found { content: pieces, frame }, source))
}

fn has_quote(notes: &Notes<'_>, range: &Range<usize>) -> bool {
    range.clone().any(|at| notes.opens(at).is_some())
}

/// Whether the statement goes on behind the clause with its verb: "Eine Antwort, behauptet Berg, habe er nie bekommen", "Die
/// Börse, erklärte er, ist nervös".
fn is_interposed(notes: &Notes<'_>, clause: &Clause, left: &Range<usize>, to: usize) -> bool {
    let next = clause.end + 1;
    let parted = clause.end < to && (notes.comma(clause.end) || notes.dash(clause.end));
    let waits = || !left.clone().any(|at| notes.finite_verb(at)) && next < to && notes.finite_verb(next);
    parted && (notes.is(next, Particle::Reported) || waits())
}

/// Whether nothing but a clause behind "and" follows the clause of saying.
fn ends_statement(notes: &Notes<'_>, clause: &Clause, to: usize) -> bool {
    notes.words(clause.end, to) == 0 || notes.comma(clause.end) && notes.is(clause.end + 1, Particle::And)
}

/// Whether the words are a subject with a verb behind it that no list knows: "Die Welt schaue weg".
fn is_plain_clause(notes: &Notes<'_>, range: &Range<usize>) -> bool {
    let verb = phrase::long_end(notes, range.start, range.end);
    let small = verb > range.start && verb < range.end && notes.word(verb) && !notes.tokens[verb].capital;
    small && phrase::is_nominative(notes, range.start) && notes.words(range.start, range.end) > 2
}

/// Whether the words before a verb of saying are a clause: a verb among them, or many words.
fn is_statement(notes: &Notes<'_>, range: &Range<usize>) -> bool {
    let verb = range.clone().any(|at| notes.finite_verb(at));
    // "Als der Regen fiel, glaubten sie …": a clause that only says when or why.
    let joint = notes.is_any(range.start, &[Particle::Subordinate, Particle::If]);
    // "Auf die Frage, ob …, antwortete er", "Sollte er kommen, drohte sie": when or on what condition somebody speaks.
    let verb_first = notes.is(range.start, Particle::Verb) && !notes.is(range.start, Particle::Reported);
    if notes.is(range.start, Particle::Medium) || verb_first {
        return false;
    }
    let alone = (range.start..range.end).filter(|&at| notes.comma(at)).count() == 0;
    !(joint && alone) && notes.words(range.start, range.end) >= 2 && (verb || notes.words(range.start, range.end) >= 5)
}

/// What stands before the clause at `at`, behind what has its speaker already; without the marks around one quote.
fn left(search: &Search<'_, '_>, at: usize) -> Option<Range<usize>> {
    let notes = search.notes;
    let mut end = at;
    while end > search.from && (notes.comma(end - 1) || notes.dash(end - 1)) {
        end -= 1;
    }
    let closes = end > search.from && search.notes.closes(end - 1).is_some();
    if end == at && !closes {
        return None;
    }
    let from = (search.from..end).find(|&i| notes.word(i) || notes.opens(i).is_some())?;
    if let Some(quote) = notes.quote(end - 1).map(|n| notes.quotes[n]).filter(|q| closes && q.open >= from) {
        let parted = quote.open > from
            && (notes.colon(quote.open - 1) || crate::extract::notes::sentences::is_stop(notes, quote.open - 1));
        if notes.words(from, quote.open) == 0 || parted {
            return Some(quote.inside());
        }
    }
    (from < end).then_some(from..end)
}

/// What the speaker goes on to say behind his name: another quote, a clause behind a comma or semicolon.
fn going_on(search: &Search<'_, '_>, clause: &Clause) -> Option<Range<usize>> {
    let notes = search.notes;
    let (at, to) = (clause.end, search.range.end);
    let next = at + 1;
    let resumes = notes.dash(at) && next < to && notes.finite_verb(next);
    if next >= to || !(resumes || notes.comma(at) || notes.mark(at, ';') || notes.colon(at)) {
        return notes.opens(at).filter(|quote| quote.close < to).map(|quote| quote.inside());
    }
    if let Some(quote) = notes.opens(next) {
        return Some(quote.inside());
    }
    let joint = notes.is(next, Particle::But) || notes.is(next, Particle::And);
    let reported = (next..to).any(|i| notes.is(i, Particle::Reported));
    let opened = clause::opens(notes, next, at) > 0 && !notes.is(clause::end(notes, next, to) - 1, Particle::Reported);
    let aside = opened || phrase::end(notes, next, to) >= clause::end(notes, next, to);
    let goes_on = !joint && !aside && (resumes || notes.comma(at) && notes.finite_verb(next) || reported);
    goes_on.then(|| next..content_end(notes, next, next, to))
}

/// "Wie das Amt mitteilte, ist …": the statement is what stands around the clause.
fn as_clause(search: &Search<'_, '_>, cue: &CueAt, clause: &Clause) -> Option<Attribution> {
    let notes = search.notes;
    let source = speaker(notes, clause);
    let to = search.range.end;
    let opens = (search.from..clause.opener).all(|at| !notes.word(at) || notes.is(at, Particle::And));
    let right = clause.end + 1..content_end(notes, clause.end + 1, clause.end + 1, to).max(clause.end + 1);
    let right = right.start.min(to)..right.end.min(to);
    let content = if opens {
        vec![right]
    } else {
        let goes_on =
            clause.end < to && notes.comma(clause.end) && clause::opens(notes, clause.end + 1, clause.end) == 0;
        let tail = Some(right).filter(|right| {
            goes_on && notes.words(right.start, right.end) > 0 && !notes.is(right.start, Particle::But)
        });
        std::iter::once(left(search, clause.opener)?).chain(tail).collect()
    };
    let words: usize = content.iter().map(|piece| notes.words(piece.start, piece.end)).sum();
    (words > 1).then(|| made(search, cue, clause, Found { content, frame: Frame::According }, source))
}

/// The attribution of a verb with its content behind it or in its clause.
fn verb(search: &Search<'_, '_>, cue: &CueAt) -> Option<Attribution> {
    let notes = search.notes;
    let range = search.from..search.range.end;
    let clause = clause::clause(notes, cue, &range)?;
    if clause.place == Place::Last && notes.is(clause.opener, Particle::As) {
        return as_clause(search, cue, &clause);
    }
    let kind = search.entry(cue);
    // "Der Minister, dessen Rücktritt die Opposition fordert, …": that tells of the minister, and hands nothing over.
    let opener = clause.opener;
    let whose = notes.is(opener, Particle::Relative) && !notes.is(opener, Particle::Definite);
    if clause.place == Place::Last && whose && notes.tokens.get(opener + 1).is_some_and(|next| next.capital) {
        return None;
    }
    let source = speaker(notes, &clause);
    // "Der Minister zeigte sich besorgt und kündigte … an": the subject of the verb before speaks.
    let joined = clause.place == Place::Joined && search.found.is_empty() && search.is_top();
    let source =
        Some(search.range.clone()).filter(|_| joined).and_then(|s| leading_subject(notes, &s)).unwrap_or(source);
    let found = content::behind(notes, kind, clause.end, range.end);
    // "muss sagen, dass": without a word that opens it nothing has been said.
    let open = matches!(found.as_ref().map(|found| found.frame), Some(Frame::That | Frame::Quote));
    if clause.infinitive && !clause.refused && !open {
        return None;
    }
    let object = || match clause.passive {
        true => content::passive_object(notes, kind, &clause).filter(|_| !source.is_empty()),
        false => content::object(notes, kind, &clause, &source, range.end),
    };
    // "bestätigte den Bericht nicht": what is declined may be short.
    let negated = (clause.start..clause.end).any(|at| notes.is(at, Particle::Negation));
    // "Der Landrat forderte Hilfe": what somebody asks for may be as short, but "jeder Einsatz verlangt Konsequenzen".
    let somebody = |at: usize| notes.notes[at].noun.is_some() || notes.notes[at].pronoun.is_some();
    // A noun needs an article, a name does not.
    let name =
        !source.is_empty() && source.clone().all(|at| notes.tokens[at].capital && !phrase::is_article(notes, at));
    let named = || name || source.clone().any(somebody) || notes.speaker_end(source.start, source.end).is_some();
    let words = |object: &Found| object.content.iter().map(|piece| notes.words(piece.start, piece.end)).sum::<usize>();
    let asks = |object: &Found| match kind.stance {
        Stance::Demands => named(),
        // "begrüßte den Schritt": a judgement may be as short, but "wiederholte die Kritik" only says that somebody spoke.
        Stance::Asserts => {
            let own = |piece: &Range<usize>| notes.is(piece.start, Particle::Owner);
            let judges = !kind.takes(Takes::Infinitive) || object.content.iter().any(own);
            judges && named() && words(object) > 1 && !content::is_account(notes, object)
        }
        Stance::Promises => named() && words(object) > 1,
        _ => false,
    };
    let fits = |object: &Found| negated || asks(object) || content::says_something(notes, kind, object);
    let object = || object().filter(fits);
    let found = found.map(|found| content::with_noun(notes, kind, &clause, &source, found)).or_else(object)?;
    let found = if clause.place == Place::Last { content::until_resumed(notes, found) } else { found };
    let weak = matches!(found.frame, Frame::Bare | Frame::Object | Frame::Infinitive);
    // "Aus Lyon wird gemeldet, die Brücke sei zu": nobody is named, and the mood says that somebody reports it.
    let reports = |piece: &Range<usize>| piece.clone().any(|at| notes.is(at, Particle::Reported));
    let weak = weak && !(clause.passive && found.frame == Frame::Bare && found.content.iter().any(reports));
    if weak && source.is_empty() && clause.place != Place::Joined && found.frame != Frame::Infinitive {
        return None;
    }
    Some(made(search, cue, &clause, found, source))
}

/// The subject that a sentence begins with.
pub(super) fn leading_subject(notes: &Notes<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let first = sentence.clone().find(|&at| notes.word(at))?;
    let start = first + notes.particle(first, Particle::But);
    let end = phrase::with_appositions(notes, start, sentence.end, phrase::long_end).end;
    let verb = end < sentence.end && notes.word(end) && !notes.tokens[end].capital;
    (verb && end > start && phrase::is_nominative(notes, start)).then_some(start..end)
}

/// Whom the outlet's own sentence names behind its verb, where another part of it stands first: "Skeptisch äußerte sich Fritz Sauer".
pub(in crate::extract) fn subject_behind(notes: &Notes<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let finite = sentence.clone().find(|&at| notes.finite_verb(at) && notes.quote(at).is_none())?;
    let front = sentence.start < finite && clause::start(notes, sentence.start, finite) == sentence.start;
    let subject = phrase::subject_in(notes, finite + 1..clause::end(notes, finite + 1, sentence.end));
    (front && !subject.is_empty()).then_some(subject)
}

/// The words that name the speaker of a clause of saying.
fn speaker(notes: &Notes<'_>, clause: &Clause) -> Range<usize> {
    let none = clause.start..clause.start;
    if clause.passive {
        let hidden = clause.hidden.then(|| place_of_saying(notes, clause)).flatten();
        return agent(notes, clause).filter(|_| !clause.hidden).or(hidden).unwrap_or(none);
    }
    match clause.place {
        Place::Joined => none,
        Place::First => phrase::subject_in(notes, clause.finite.end..clause.end),
        Place::Last => {
            let relative = notes.is(clause.opener, Particle::Relative)
                || notes.is(clause.opener, Particle::Definite) && clause.opener < clause.start;
            let subject = phrase::subject_in(notes, clause.start..clause.verb[0].start);
            if subject.is_empty() && relative { clause.opener..clause.opener + 1 } else { subject }
        }
        Place::Second => {
            before(notes, clause).unwrap_or_else(|| phrase::subject_in(notes, clause.finite.end..clause.end))
        }
    }
}

/// The subject before a verb in the second place, unless it stands behind the verb.
fn before(notes: &Notes<'_>, clause: &Clause) -> Option<Range<usize>> {
    let mut at = clause.start;
    let small = [Particle::Adverb, Particle::But, Particle::And];
    while let Some(length) = small.iter().map(|&p| notes.particle(at, p)).max().filter(|&length| length > 0) {
        at += length;
    }
    if at >= clause.finite.start
        || !phrase::is_nominative(notes, at)
        || phrase::is_subject_pronoun(notes, clause.finite.end)
    {
        return None;
    }
    let found = phrase::with_appositions(notes, at, clause.finite.start, phrase::long_end);
    let found = enumerated(notes, found.clone()).unwrap_or(found);
    let speaks = found.clone().any(|at| notes.notes[at].noun.is_some());
    let statement = !speaks && found.clone().any(|at| notes.cue(at).is_some_and(|n| is_noun(notes, n)));
    // "Die Forderung lehnte der Rat ab": what was said is no speaker.
    let behind = phrase::subject_in(notes, clause.finite.end..clause.end);
    // "Spekulationen wollte der Minister nicht kommentieren": what is declined is no speaker either.
    let matter = clause.refused && !speaks && behind.clone().any(|at| notes.notes[at].noun.is_some());
    (!found.is_empty() && !matter && (!statement || behind.is_empty())).then_some(found)
}

/// A subject with what stands before its comma, if that is a noun phrase of the same row: "Paris, Rom und Berlin".
fn enumerated(notes: &Notes<'_>, found: Range<usize>) -> Option<Range<usize>> {
    let row = found.clone().any(|at| notes.is(at, Particle::And));
    let mut start = found.start;
    while let Some(comma) = start.checked_sub(1).filter(|&at| row && notes.comma(at)) {
        let before = clause::start(notes, 0, comma);
        let whole = before < comma && phrase::end(notes, before, comma) == comma;
        let named = notes.speaker_end(before, comma) == Some(comma);
        if !whole || !named {
            break;
        }
        start = before;
    }
    (start < found.start).then_some(start..found.end)
}

fn is_noun(notes: &Notes<'_>, n: usize) -> bool {
    notes.entry(&notes.cues[n]).kind == CueKind::Noun
}

/// Who a passive verb says it was done by.
fn agent(notes: &Notes<'_>, clause: &Clause) -> Option<Range<usize>> {
    // "der Ausbruch von Cholera wird befürchtet": behind a noun it names no doer.
    let free = |at: usize| at == clause.start || !notes.tokens[at - 1].capital || notes.notes[at - 1].time > 0;
    let by = (clause.start..clause.end).find(|&at| notes.is(at, Particle::By) && free(at))?;
    let from = by + notes.particle(by, Particle::By);
    let end = phrase::end(notes, from, clause.end);
    (end > from).then_some(from..end)
}

/// What speaks where the verb hides the speaker: "in dem Bericht heißt es", "aus dem Amt verlautete".
fn place_of_saying(notes: &Notes<'_>, clause: &Clause) -> Option<Range<usize>> {
    let phrase = |at: usize| {
        let from = at + notes.particle(at, Particle::Preposition);
        let end = phrase::long_end(notes, from, clause.end);
        (from > at && end > from && notes.notes[from].time == 0 && notes.notes[at].time == 0).then_some(from..end)
    };
    (clause.start..clause.end).find_map(phrase)
}

fn made(search: &Search<'_, '_>, cue: &CueAt, clause: &Clause, found: Found, source: Range<usize>) -> Attribution {
    let made = search.made(cue, found.content, source, found.frame);
    let refused = search.entry(cue).negated.filter(|_| clause.refused);
    // "ließ wissen": who lets others know something tells it.
    let tells = search.notes.is(clause.finite.start, Particle::Lets) && made.stance == Stance::Believes;
    let stance = if tells { Stance::Asserts } else { refused.unwrap_or(made.stance) };
    Attribution { cue: clause.verb.clone(), stance, ..made }
}
