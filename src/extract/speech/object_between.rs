//! An object between its subject and the verb, in languages whose endings say which is which: «Минобороны применение
//! авиации отрицает», "Пентагон цього не підтвердив".

use std::ops::Range;

use super::Search;
use super::attribution::{Attribution, Frame};
use super::dismissed::is_statement;
use super::ends;
use super::object_first;
use super::subject;
use super::verb_group;
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::lang::{CueKind, Number, Order, Particle, Person, SourceKind, Takes};
use crate::model::Stance;

/// The attribution of a cue that closes its clause with its object before it, if a name ends where the object begins.
pub(super) fn attribution(search: &Search<'_, '_>, cue: &CueAt) -> Option<Attribution> {
    let notes = search.notes;
    let traits = &notes.pack.traits;
    let kind = search.entry(cue);
    let about = cue.start > search.from && notes.is(cue.start - 1, Particle::AboutAfter) && kind.takes(Takes::About);
    let takes = kind.takes(Takes::Object) || about;
    let takes = takes && kind.kind == CueKind::Verb && cue.form.features.finite && !cue.form.features.passive;
    if traits.order != Order::SubjectFirst || !traits.object_between || !takes || !closes_clause(search, cue) {
        return None;
    }
    let verb = verb_group::verb_group_start(notes, search.from, cue.start);
    let from = clause_start(search, verb)?;
    let from = from + notes.particle(from, Particle::Adverb);
    let people = people_last(notes, cue, &(from..verb), false);
    let as_one = people.is_some();
    let parts = people.or_else(|| parts(notes, from..verb)).or_else(|| behind_description(search, from..verb))?;
    let parts = behind_full_name(notes, parts);
    // «Глава СБУ Иван Лугов подтвердил»: a name is no object, nor is a medium («Иван Лугов в разговоре с «Вестником» признал»).
    let he = parts.subject.start > parts.object.start && notes.notes[parts.subject.start].pronoun.is_some();
    let name = !as_one && !he && parts.object.clone().all(|at| notes.tokens[at].capital)
        || notes.is(parts.object.start, Particle::Medium);
    let enough = !name && !parts.object.is_empty() && !notes.is(parts.object.start, Particle::Verb);
    let source = subject::trimmed(notes, parts.subject);
    enough.then(|| search.made(cue, vec![parts.object], source, Frame::Object))
}

/// The parts, where a full name opens what seems to be the object: it belongs to the subject («Секретарь президента Иван Лугов от оценок
/// воздержался»).
fn behind_full_name(notes: &Notes<'_>, parts: Parts) -> Parts {
    let Parts { subject, object } = parts;
    let capital = |at: &usize| notes.tokens[*at].capital && notes.word(*at);
    let name = object.clone().take_while(capital).count();
    let end = object.start + if name >= 2 { name } else { 0 };
    Parts { subject: subject.start..if name >= 2 { end } else { subject.end }, object: end..object.end }
}

/// The two attributions of a verb between its object and a colon, behind which its speaker says why: «Мэрия слухи отвергла: мост
/// цел».
pub(super) fn explained(search: &Search<'_, '_>, cue: &CueAt) -> Option<(Attribution, Option<Attribution>)> {
    let notes = search.notes;
    let from = cue.end + 1;
    let colon = from < search.range.end && notes.colon(cue.end) && notes.opens(from).is_none();
    let first = Some(cue).filter(|_| colon).and_then(|cue| attribution(search, cue))?;
    let says_who = |kind: CueKind| matches!(kind, CueKind::According | CueKind::AccordingAfter);
    let according = |other: &CueAt| other.start >= from && says_who(search.entry(other).kind);
    // «…: мост цел, по словам мэра»: who says so is told there.
    let why = first.source.first().filter(|_| !search.cues().any(|other| according(&other))).map(|source| {
        let content = from..ends::content_end(notes, from, from, search.range.end);
        let why = search.made(cue, vec![content], source.clone(), Frame::That);
        Attribution { stance: Stance::Asserts, ..why }
    });
    Some((first, why))
}

/// The attribution of a verb that calls the object before it by a quoted name or a lie: «В банке это сообщение назвали ложью»,
/// «Дворец налёт назвал «местью»».
pub(super) fn label(search: &Search<'_, '_>, cue: &CueAt) -> Option<Attribution> {
    let notes = search.notes;
    let traits = &notes.pack.traits;
    let kind = search.entry(cue);
    if let Some(made) = dismissed_as(search, cue) {
        return Some(made);
    }
    let labels = kind.takes(Takes::Label) || kind.takes(Takes::As);
    let takes = labels && kind.kind == CueKind::Verb && cue.form.features.finite;
    if traits.order != Order::SubjectFirst || !traits.object_between || !takes {
        return None;
    }
    let quote = notes.opens(cue.end).filter(|quote| quote.closed);
    let end = quote.map_or(cue.end + notes.particle(cue.end, Particle::Untrue), |quote| quote.close + 1);
    let closes = end > cue.end && (end >= search.range.end || !notes.word(end) || notes.is(end, Particle::And));
    let verb = verb_group::verb_group_start(notes, search.from, cue.start);
    let from = clause_start(search, verb)?;
    let range = from + notes.particle(from, Particle::Adverb)..verb;
    if !closes {
        return held_at_place(search, cue, range);
    }
    let found = people_last(notes, cue, &range, true).or_else(|| parts(notes, range.clone()))?;
    let Parts { subject, object } = found;
    let claimed = notes.points(&object) || object.clone().any(|at| is_statement(notes, at));
    if subject.is_empty() || object.is_empty() || quote.is_none() && !claimed {
        return held_at_place(search, cue, range);
    }
    let content = std::iter::once(object).chain(quote.map(|quote| quote.inside())).collect();
    let made = search.made(cue, content, subject::trimmed(notes, subject), Frame::Object);
    Some(Attribution { stance: if quote.is_none() { Stance::Denies } else { made.stance }, ..made })
}

/// What is rejected as something by those at a body named behind it: «Слова мэра в Москве отвергли как ложь».
fn dismissed_as(search: &Search<'_, '_>, cue: &CueAt) -> Option<Attribution> {
    let notes = search.notes;
    let kind = search.entry(cue);
    let denies = kind.stance == Stance::Denies && kind.takes(Takes::Object) && cue.form.features.finite;
    if !denies || !notes.is(cue.end, Particle::As) || search.from > search.range.start {
        return None;
    }
    let verb = verb_group::verb_group_start(notes, search.from, cue.start);
    let from = clause_start(search, verb)?;
    let Parts { subject, object } = people_last(notes, cue, &(from..verb), true)?;
    Some(search.made(cue, vec![object], subject::trimmed(notes, subject), Frame::Object))
}

/// What those at a capital or body hold something to be, which stands between them and the verb: «В Москве удар считают провокацией»,
/// «В больнице состояние раненого оценили как тяжёлое».
fn held_at_place(search: &Search<'_, '_>, cue: &CueAt, range: Range<usize>) -> Option<Attribution> {
    let notes = search.notes;
    let traits = &notes.pack.traits;
    let as_one = cue.form.features.number == Some(Number::Plural);
    let called = notes.ends_like(cue.end, &traits.instrument_endings) || notes.is(cue.end, Particle::As);
    let place = notes.is_word_of(range.start, &traits.at_whom) && range.len() > 2;
    if !as_one || !called || !place || cue.end >= search.range.end {
        return None;
    }
    let Parts { subject, object } = parts(notes, range)?;
    let place = subject.start + 1..subject.end;
    let named =
        notes.mention_behind(place.start).is_some_and(|name| name.start == place.start && name.end == place.end);
    let body = place.clone().any(|at| notes.is_body(at));
    let what = cue.end..ends::content_end(notes, cue.end, cue.end, search.range.end);
    let stands = (named || body) && !object.is_empty() && !notes.is(object.start, Particle::Preposition);
    let made = stands.then(|| search.made(cue, vec![object, what], subject::trimmed(notes, subject), Frame::Object))?;
    // «В банке эту цифру назвали выдумкой»
    let untrue = notes.is(cue.end, Particle::Untrue) && notes.is(made.content[0].start, Particle::Definite);
    Some(Attribution { stance: if untrue { Stance::Denies } else { made.stance }, ..made })
}

/// What stands before the verb.
pub(super) struct Parts {
    pub(super) subject: Range<usize>,
    pub(super) object: Range<usize>,
}

/// An object, and those at a body who speak as one right before a verb in the plural: «Причины аварии в мэрии не комментируют».
/// `labelled`, where the verb calls it something, so that a capital behind what it is about speaks too.
pub(super) fn people_last(notes: &Notes<'_>, cue: &CueAt, range: &Range<usize>, labelled: bool) -> Option<Parts> {
    let as_one = cue.form.features.number == Some(Number::Plural);
    let start = (range.start + 1..range.end).rev().find(|&at| notes.is(at, Particle::Preposition));
    let start = start.filter(|&at| as_one && notes.is_word_of(at, &notes.pack.traits.at_whom))?;
    // «О сроках в мэрии не сообщают»
    let about = notes.is(range.start, Particle::About) && notes.entry(cue).takes(Takes::About);
    let (object, place) = (range.start + usize::from(about)..start, start + 1..range.end);
    if object.is_empty() {
        return None;
    }
    // «Обвинения в Баку отвергли», but not: «Сообщения о взрыве в Баку подтвердили».
    let plain = labelled || !object.clone().any(|at| notes.is(at, Particle::Preposition));
    let last = notes.mention_behind(place.end - 1);
    let whole = last.filter(|m| m.start >= place.start && m.end == place.end);
    // «Слова врача в Баку отвергли как ложь»: a capital behind a title counts as one name with it.
    let named = whole.is_some_and(|m| plain || !notes.states.contains(m)) || labelled && notes.states.contains(&place);
    let body = place.clone().any(|at| notes.is_body(at)) && place.clone().all(|at| notes.word(at));
    let thing = is_statement(notes, object.start) || object_first::is_thing(notes, &object);
    (thing && !is_somebody(notes, object.start) && (named || body))
        .then_some(Parts { subject: start..range.end, object })
}

/// Whether a word in the plural is one for people by its ending: «дачники».
fn is_somebody(notes: &Notes<'_>, at: usize) -> bool {
    let traits = &notes.pack.traits;
    let word = notes.tokens[at].span.of(notes.text).unwrap_or_default();
    let stem = traits.nominatives.plural.iter().find_map(|ending| word.strip_suffix(ending.as_str()));
    stem.is_some_and(|stem| traits.occupation_endings.iter().any(|ending| stem.ends_with(ending.as_str())))
}

/// An object right behind what describes its subject between commas: «Адвокат семьи, Анна Белова, это отрицает», «Врач, который его
/// лечил, перелом подтвердил».
fn behind_description(search: &Search<'_, '_>, object: Range<usize>) -> Option<Parts> {
    let notes = search.notes;
    let comma = object.start.checked_sub(1).filter(|&at| at > search.from && notes.comma(at))?;
    let subject = subject::before(notes, search.from, comma + 1);
    let described = subject.end == comma || subject.end < comma && notes.comma(subject.end);
    let stands = !subject.is_empty() && described && object_first::is_thing(notes, &object);
    stands.then_some(Parts { subject, object })
}

/// The subject and the object before the verb, in whichever order they stand.
fn parts(notes: &Notes<'_>, range: Range<usize>) -> Option<Parts> {
    if let Some(found) = name_behind_statement(notes, &range) {
        return Some(found);
    }
    if is_statement(notes, range.start) {
        if let Some(start) = pronoun_last(notes, &range) {
            return Some(Parts { subject: start..range.end, object: range.start..start });
        }
        return nominative_behind(notes, &range).or_else(|| behind_statement(notes, range));
    }
    if let Some(start) = subject_last(notes, &range).or_else(|| pronoun_last(notes, &range)) {
        return Some(Parts { subject: start..range.end, object: range.start..start });
    }
    let border = object_word(notes, &range).or_else(|| name_end(notes, range.clone()))?;
    if owns_holder(notes, &range, border) {
        return None;
    }
    // «Омский аэропорт воздержался»: an adjective alone is no subject, and the noun behind it no object.
    let adjective = notes.ends_like(range.start, &notes.pack.traits.adjective_endings) && border == range.start + 1;
    if adjective
        && notes.notes[range.start].noun.is_none()
        && notes.word(border)
        && !notes.is(border, Particle::Definite)
    {
        return None;
    }
    Some(Parts { subject: range.start..border, object: border..range.end })
}

/// Whether the only word behind a word for somebody has an ending that is also that of an owner: «Староста деревни признал», where a
/// statement would be an object («Врач слухи подтвердил»).
fn owns_holder(notes: &Notes<'_>, range: &Range<usize>, border: usize) -> bool {
    let cases = &notes.pack.traits.nominatives;
    let person = notes.notes[range.start].noun.is_some_and(|noun| noun.is.is_person());
    let owner = notes.ends_like(border, &cases.plural) || notes.ends_like(border, &cases.feminine);
    let alone = border == range.start + 1 && border + 1 == range.end;
    person && alone && owner && !is_statement(notes, border) && notes.notes[border].particle_length == 0
}

/// A noun for a statement with those whose it is, and a speaker behind it whom an adjective in the nominative tells from them:
/// «Заявления чиновников российские военные назвали …»; without one it is not to be told where the second noun phrase begins.
fn behind_statement(notes: &Notes<'_>, range: Range<usize>) -> Option<Parts> {
    let last = range.end.checked_sub(1).filter(|&last| last > range.start + 1 && notes.notes[last].noun.is_some())?;
    let describes =
        |at: usize| notes.ends_like(at, &notes.pack.traits.adjective_endings) && notes.notes[at].noun.is_none();
    let start = (range.start + 1..last).rev().take_while(|&at| describes(at)).last()?;
    Some(Parts { subject: start..range.end, object: range.start..start })
}

/// A noun for a statement that its matter stands before, and a known name right before the verb: «Հարձակման մասին լուրերը Թբիլիսին
/// հերքել է», «Հարձակման մեղադրանքը Թբիլիսիում սուտ են անվանել».
fn name_behind_statement(notes: &Notes<'_>, range: &Range<usize>) -> Option<Parts> {
    let has_articles = !notes.pack.traits.subject_shapes.is_empty();
    let noun = range.clone().rev().skip(1).find(|&at| is_statement(notes, at)).filter(|_| has_articles)?;
    let subject = noun + 1..range.end;
    let end = notes.speaker_end(subject.start, subject.end)?;
    let whole = with_ending(notes, end) == subject.end;
    whole.then_some(Parts { subject, object: range.start..noun + 1 })
}

/// Where a name ends whose initials have an ending behind a hyphen: ՊՆ-ն.
pub(super) fn with_ending(notes: &Notes<'_>, end: usize) -> usize {
    if notes.tokens.len() > end + 1 && notes.is_hyphened(end + 1) { end + 2 } else { end }
}

/// A noun for a statement with what it is about, and a speaker behind it whom the noun's own ending tells to be the subject:
/// «Обвинения в адрес Москвы представитель Кремля отверг».
pub(super) fn nominative_behind(notes: &Notes<'_>, range: &Range<usize>) -> Option<Parts> {
    let endings = &notes.pack.traits.subject_endings;
    let speaks =
        |at: usize| notes.notes[at].noun.is_some_and(|noun| noun.is.is_person() || noun.is == SourceKind::Vague);
    let start = (range.start + 1..range.end).find(|&at| speaks(at) && notes.ends_like(at, endings))?;
    // «пресс-секретарь»
    let start = start - if notes.mark(start - 1, '-') && start > range.start + 2 { 2 } else { 0 };
    let start = start
        - usize::from(notes.ends_like(start - 1, &notes.pack.traits.adjective_endings) && start > range.start + 1);
    Some(Parts { subject: start..range.end, object: range.start..start })
}

/// Where a pronoun in the nominative stands right before the verb, behind its object: «Обвинения в сговоре он отвергает».
fn pronoun_last(notes: &Notes<'_>, range: &Range<usize>) -> Option<usize> {
    let last = range.end.checked_sub(1).filter(|&last| last > range.start)?;
    let third = notes.notes[last].pronoun.is_some_and(|pronoun| pronoun.person == Person::Third);
    let he = third && notes.is_word_of(last, &notes.pack.traits.he_words);
    let object = range.start..last;
    (he && (is_statement(notes, range.start) || object_first::is_thing(notes, &object))).then_some(last)
}

/// Where the subject begins that stands between its object and the verb: a noun for a speaker right before the verb, and none
/// nor any name before it («Подробностей дипломат не раскрыл»).
fn subject_last(notes: &Notes<'_>, range: &Range<usize>) -> Option<usize> {
    let last = range.end.checked_sub(1).filter(|&last| last > range.start)?;
    let speaks = |at: usize| notes.notes[at].noun.is_some() || notes.tokens[at].capital && at > range.start;
    let before = range.start..last;
    let plain = before.clone().all(|at| !speaks(at) && !notes.is(at, Particle::Preposition));
    let named = notes.speaker_end(range.start, range.end).is_some();
    (notes.notes[last].noun.is_some() && plain && !named).then_some(last)
}

/// Where an object begins that its first word tells: a demonstrative, or the preposition of a matter («Сторона об этом не
/// сообщает», «В банке эту цифру подтвердили»).
fn object_word(notes: &Notes<'_>, range: &Range<usize>) -> Option<usize> {
    let first = range.start + notes.particle(range.start, Particle::Preposition).max(1);
    let word = (first..range.end).find(|&at| notes.is(at, Particle::Definite) || notes.is(at, Particle::About))?;
    Some(word - usize::from(word > first && notes.is(word - 1, Particle::Preposition)))
}

/// Whether nothing of the clause follows the cue, or another verb after "and".
fn closes_clause(search: &Search<'_, '_>, cue: &CueAt) -> bool {
    let notes = search.notes;
    let ends = |at: usize| !notes.word(at) && notes.opens(at).is_none() || notes.is(at, Particle::And);
    cue.end >= search.range.end || ends(cue.end)
}

/// Where the plain run of words that ends before `verb` begins: no mark, no other speech, no particle in it.
pub(super) fn clause_start(search: &Search<'_, '_>, verb: usize) -> Option<usize> {
    let notes = search.notes;
    let plain = |at: usize| {
        (notes.word(at) || is_hyphen(notes, at) || subject::is_name_quote(notes, at))
            && !notes.is(at, Particle::Relative)
            && notes.cue(at).is_none_or(|n| notes.entry(&notes.cues[n]).kind == CueKind::Noun)
    };
    let start = (search.from..verb).rev().take_while(|&at| plain(at)).last()?;
    let whole = start == search.range.start || !notes.word(start - 1);
    whole.then_some(start)
}

/// Whether a hyphen stands at `at` that parts no words.
pub(super) fn is_hyphen(notes: &Notes<'_>, at: usize) -> bool {
    notes.mark(at, '-') && !notes.dash(at)
}

/// Where the name ends that a phrase begins with: a known one, the first run of capitals, or a noun for a speaker; a
/// preposition before it belongs to it («В банке»).
fn name_end(notes: &Notes<'_>, range: Range<usize>) -> Option<usize> {
    let start = range.start + notes.particle(range.start, Particle::Preposition);
    if notes.notes[start].pronoun.is_some() {
        return Some(start + 1).filter(|&end| end < range.end);
    }
    // «Компания «Заря» это отрицает»: the name between marks closes the subject.
    let marks = (start..range.end).find_map(|at| notes.opens(at)).filter(|quote| quote.closed && quote.open > start);
    if let Some(quote) = marks.filter(|_| notes.notes[start].noun.is_some()) {
        return Some(quote.close + 1).filter(|&end| end < range.end);
    }
    if let Some(end) = notes.speaker_end(start, range.end).map(|end| with_ending(notes, end)) {
        // «Նախագահի խորհրդական Լևան Գոգիավան մեղադրանքը»: the subject goes on to the word with its article.
        let article = (end..range.end).find(|&at| notes.notes[at].ends_subject).map(|at| at + 1);
        let goes_on = article.filter(|&article| !notes.notes[end - 1].ends_subject && article < range.end);
        return Some(goes_on.unwrap_or(end)).filter(|&end| end < range.end);
    }
    let noun = |at: usize| notes.notes.get(at).is_some_and(|note| note.noun.is_some());
    let capital = |at: usize| notes.tokens[at].capital && at >= start;
    let has_articles = !notes.pack.traits.subject_shapes.is_empty();
    let ends = |at: &usize| match has_articles {
        true => notes.notes[*at].ends_subject,
        false => capital(*at) && (at + 1 >= range.end || !capital(at + 1)),
    };
    let last = (start..range.end).find(ends).or_else(|| Some(start).filter(|&at| noun(at)));
    last.map(|at| at + 1).filter(|&end| end < range.end)
}
