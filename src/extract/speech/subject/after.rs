//! The noun phrase behind a cue: "…," said the ministry; قالت الوزارة.

use std::ops::Range;

use super::{
    LONGEST, MEASURE, has_article, is_finite_cue, is_name_quote, is_quote_mark, names_party, opens_clause, trimmed,
};
use crate::extract::notes::adjuncts;
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::extract::notes::quotes::Quote;
use crate::extract::speech::appositions::{apposition_end, apposition_start};
use crate::extract::speech::{object_start, objects};
use crate::lang::{CueKind, Gender, Number, Order, Particle, Person, ProcliticKind, SourceKind, Takes, TokenKind};

/// The noun phrase that begins at `from`, at most up to `to`: the subject of a cue before it.
///
/// It ends before a particle that opens content, a quote, a colon, a time, an addressee, a preposition written together
/// with its noun, or a comma; an apposition between commas is kept.
pub fn after(notes: &Notes<'_>, from: usize, to: usize) -> Range<usize> {
    let mut at = from;
    while at < to && at - from < LONGEST {
        if notes.comma(at) {
            match apposition_end(notes, at, to).filter(|_| !opens_clause(notes, at)) {
                Some(end) => at = end,
                None => break,
            }
            continue;
        }
        if is_border_after(notes, from, at) {
            break;
        }
        at += 1;
    }
    trimmed(notes, from..pronoun_end(notes, from..at))
}

/// Where a subject ends that is a pronoun: what stands behind it is whom it is said to, unless the pronoun owns it («сказал он
/// судьям», «её муж»).
fn pronoun_end(notes: &Notes<'_>, subject: Range<usize>) -> usize {
    let noun = |at: usize| notes.notes[at].noun.is_some() && !notes.is(at, Particle::Addressee);
    let adjective = |at: usize| notes.ends_like(at, &notes.pack.traits.adjective_endings);
    let described = |at: usize| at + 1 < subject.end && noun(at + 1) && adjective(at);
    let owns = |at: usize| notes.tokens[at].capital || noun(at) || notes.comma(at) || described(at);
    let third = |at: usize| notes.notes[at].pronoun.is_some_and(|pronoun| pronoun.person == Person::Third);
    let traits = &notes.pack.traits;
    if subject.is_empty() || !third(subject.start) {
        return subject.end;
    }
    // «նա դատարանում», «նրա խոսնակը»: what a pronoun owns has an article.
    if !traits.subject_shapes.is_empty() && !has_article(notes, subject.start + 1..subject.end) {
        return subject.start + 1;
    }
    if !traits.opens_clauses() {
        return subject.end;
    }
    let length = notes.pack.pronouns.longest(&notes.tokens, subject.start).map_or(1, |pronoun| pronoun.length);
    let end = subject.start + length;
    if end < subject.end && !owns(end) { end } else { subject.end }
}

/// Where the subject behind the cue may begin: past adjuncts and those who are told, but whom one may tell speaks where nobody else is
/// named («…, передаёт ТАСС»).
pub fn start_behind(notes: &Notes<'_>, cue: &CueAt, to: usize) -> usize {
    let start = adjuncts::to_subject(notes, cue.end, to);
    let nobody = start >= to || !notes.word(start) || notes.cue(start).is_some_and(|n| passes_on(notes, n));
    if start > cue.end && nobody && notes.tokens[cue.end].capital { cue.end } else { start }
}

/// Whether cue number `n` names who passed something on.
fn passes_on(notes: &Notes<'_>, n: usize) -> bool {
    notes.entry(&notes.cues[n]).kind != CueKind::Verb
}

/// The subject behind the cue whose verb group begins at `group`, if it stands there by inversion: a mark parts the group
/// from a clause or quote before it, and nothing but a noun phrase follows ("…, said the mayor on Monday").
pub fn inverted(notes: &Notes<'_>, cue: &CueAt, from: usize, group: usize, to: usize) -> Option<Range<usize>> {
    if group <= from || notes.word(group - 1) || !notes.pack.traits.tells_behind() {
        return None;
    }
    let start = start_behind(notes, cue, to);
    let passes_on = |n: usize| passes_on(notes, n);
    let subject = with_place(notes, after(notes, start, cue.tail.unwrap_or(to).max(start)), to);
    let end = adjuncts::to_subject(notes, subject.end.max(cue.whole_end()), to);
    let circumstance = || [subject.end, end].into_iter().any(|at| closes_with_circumstance(notes, cue, at, to));
    let ends = end >= to
        || !notes.word(end)
        || notes.is(end, Particle::Relative)
        || notes.is(end, Particle::And)
        || notes.cue(end).is_some_and(passes_on)
        || circumstance()
        || is_told_on(notes, &subject, end, to);
    let weak = notes.entry(cue).weak;
    let quoted = |at: usize| notes.closes(at).is_some();
    let reach = group.saturating_sub(3).max(from);
    let after_quote = (reach..group).rev().take_while(|&at| !notes.word(at)).any(quoted);
    // "…, note l'ingénieur Paul Kamano, qui l'a vue": what describes the speaker behind a comma.
    let described_behind = || {
        let relative = |at: usize| notes.is(at, Particle::Relative) || notes.cue(at).is_some_and(passes_on);
        // "…, a annoncé la CGT, après l'échec des discussions": so does a circumstance.
        let goes_on = |at: usize| relative(at) || notes.is(at, Particle::Subordinate);
        notes.pack.traits.adjectives_follow && notes.comma(end) && goes_on(end + 1)
    };
    let closed = || {
        let alone = notes.words(end, to) == 0 || notes.cue(end).is_some_and(passes_on) || described_behind();
        alone || circumstance() || speaks_on(notes, end) || is_told_on(notes, &subject, end, to)
    };
    let plain = || {
        let place = notes.is_bare_preposition(start) && !names_body(notes, &subject);
        let opened = !notes.pack.traits.bare_clause && !place;
        opened && closed() && !parts_adjunct(notes, from, group - 1)
    };
    let verb = || own_clause(notes, from, group).any(|at| notes.finite_verb(at));
    let clause = || plain() || !weak && verb();
    // «Адвокат задержанного, Ивана Лугова, назвал обвинение …»: what is described before the verb is its subject.
    let relative = relative_aside(notes, from, group - 1);
    let described = !after_quote && (is_described(notes, from, group - 1) || relative);
    // "L'ONG Lumen, arrivée sur place, a salué le courage des ouvriers"
    let kind = notes.entry(cue);
    let acts = || notes.pack.traits.adjectives_follow && kind.takes(Takes::Object) && names_speaker(notes, from);
    let speaks = described && (relative || speaks_first(notes, from) || acts());
    // "La mission, qui n'a rien vu, réclame une enquête": nor does a document speak where a speaker stands before the clause.
    let found =
        || names_somebody(notes, subject.clone()) && !(tells_only(notes, &subject) && names_speaker(notes, from));
    let object = described && (speaks || !found() || disagrees(notes, cue, &subject));
    // מנה 34 בלבד: where no capital shows a name, a verb with another sense needs a word for somebody.
    let unsure = weak && notes.pack.traits.speaker_before && !found();
    // «…, писал «Вестник»»
    let titled = |quote: &Quote| {
        is_name_quote(notes, quote.open) && quote.close + 1 == subject.end && notes.tokens[quote.open + 1].capital
    };
    let named = notes.opens(subject.start).is_none_or(titled) && !object && !unsure;
    // "Il n'a « jamais su », dit Ana": a clause that only quotes some words.
    let outside = |at: usize| notes.quote(at) == notes.quote(group) && notes.finite_verb(at);
    let mixed = notes.pack.traits.adjectives_follow && (from..group).any(outside);
    let quotes = !mixed && (from..group).any(|at| notes.opens(at).is_some_and(|quote| !names_party(notes, quote)));
    // "who called him “a clown,” now says he trusts him": a clause, whose verb no list knows.
    let pronoun = |at: usize| notes.notes[at].pronoun.is_some() && !notes.is(at, Particle::Owner);
    let is_clause =
        notes.pack.traits.bare_verbs && subject.len() > 1 && (pronoun(subject.start) || pronoun(subject.end - 1));
    if is_clause {
        return None;
    }
    (!subject.is_empty() && subject.start == start && named && ends && (after_quote || !quotes && clause()))
        .then_some(subject)
}

/// Who speaks behind the cue in a phrase whose preposition is written together with its first word, if the verb names nobody else:
/// by whom a passive says it was told, or the body whose people speak (נמסר מהמשטרה, אמרו בבית הלבן).
pub fn behind_preposition(notes: &Notes<'_>, cue: &CueAt, to: usize) -> Option<Range<usize>> {
    let kind = notes.entry(cue);
    let at = adjuncts::to_subject(notes, cue.end, to);
    if !notes.pack.traits.speaker_before || at >= to {
        return None;
    }
    let governed = || objects::governed(notes, at, kind).is_some_and(|(_, bytes)| bytes > 0);
    let by = cue.form.features.passive && !kind.governs.is_empty() && governed();
    let end = || Some(after(notes, at + 1, to)).filter(|rest| !rest.is_empty()).map_or(at + 1, |rest| rest.end);
    (by || speaks_as_one(notes, at, cue)).then(|| at..past_place(notes, end(), to))
}

/// Past a place at `at` that is written together with its preposition and says which body is meant: משרד הבריאות בביירות.
fn past_place(notes: &Notes<'_>, at: usize, to: usize) -> usize {
    let preposition = notes.pack.traits.clitics(ProcliticKind::Preposition);
    let token = notes.tokens.get(at).filter(|_| at < to && notes.notes[at].time == 0);
    let place = token.is_some_and(|token| token.clitics.0 & preposition != 0) && notes.cue(at).is_none();
    at + usize::from(place && !notes.is(at, Particle::Medium))
}

/// Whether those at a body or in a capital speak, by a verb in the plural beside it: במשרד התחבורה אמרו, אמרו בבית הלבן.
pub fn speaks_as_one(notes: &Notes<'_>, at: usize, cue: &CueAt) -> bool {
    let body = notes.is_body(at);
    let named = || notes.mentions.iter().chain(&notes.states).any(|party| party.start == at);
    let preposition = notes.pack.traits.clitics(ProcliticKind::Preposition);
    let prepared = notes.tokens[at].clitics.0 & preposition != 0;
    let plural = cue.form.features.number == Some(Number::Plural) && cue.form.features.finite;
    notes.pack.traits.speaker_before && prepared && plural && (body || named())
}

/// A subject with a place written together with its preposition behind it, where an apposition says who is meant: מנהלת המחלקה בבית
/// החולים, ד"ר דנה גל.
fn with_place(notes: &Notes<'_>, subject: Range<usize>, to: usize) -> Range<usize> {
    let place = subject.end;
    let opens = notes.pack.traits.speaker_before && !subject.is_empty() && place < to && notes.word(place);
    if !opens || notes.glued_preposition(place) == 0 || notes.is(place, Particle::Medium) {
        return subject;
    }
    let plain = |at: &usize| notes.word(*at) && notes.cue(*at).is_none() && !notes.finite_verb(*at);
    let comma = (place..to).find(|at| !plain(at)).filter(|&at| notes.comma(at));
    let end = comma.and_then(|comma| apposition_end(notes, comma, to));
    trimmed(notes, subject.start..end.unwrap_or(place))
}

/// Whether nothing but a noun stands before the comma at `comma`, and between it and another what describes the noun.
fn is_described(notes: &Notes<'_>, from: usize, comma: usize) -> bool {
    let start = apposition_start(notes, from, comma).filter(|_| notes.comma(comma));
    let verb = |range: Range<usize>| range.into_iter().any(|at| notes.finite_verb(at));
    let relative = |at: usize| notes.is(at, Particle::Relative);
    // "La ministre, arrivée sur place, a salué": what only ends like a verb is a participle there.
    let participle =
        |at: usize| notes.pack.traits.adjectives_follow && !notes.is(at, Particle::Verb) && notes.cue(at).is_none();
    start.is_some_and(|start| {
        let first = start + 1 + usize::from(participle(start + 1));
        let clause = !(start + 1..comma).take(2).any(relative) && verb(first..comma.max(first));
        start > from && !verb(from..start) && !clause
    })
}

/// Whether a relative clause between commas closes at the comma `comma`, and nothing but a noun phrase that names a speaker stands
/// before it: "La fiscalía, que abrió una causa, …".
fn relative_aside(notes: &Notes<'_>, from: usize, comma: usize) -> bool {
    let open = (from + 1..comma).find(|&at| notes.comma(at)).filter(|_| notes.comma(comma));
    let opens = |at: usize| notes.is_any(at, &[Particle::Relative, Particle::That]);
    let plain = |open: usize| !(from..open).any(|at| notes.finite_verb(at)) && names_speaker(notes, from);
    notes.pack.traits.adjectives_follow && open.is_some_and(|open| opens(open + 1) && plain(open))
}

/// Whether a sentence begins with a word for a person, where the cases of a language leave the order of words free.
fn speaks_first(notes: &Notes<'_>, from: usize) -> bool {
    let first = from + notes.particle(from, Particle::Adverb);
    let noun = notes.notes.get(first).and_then(|note| note.noun);
    notes.pack.traits.object_between && noun.is_some_and(|noun| noun.is.is_person())
}

/// Whether a noun that shows that it is a neuter stands behind a verb of another gender: «назвал обвинение».
fn disagrees(notes: &Notes<'_>, cue: &CueAt, subject: &Range<usize>) -> bool {
    let other = matches!(cue.form.features.gender, Some(Gender::Masculine | Gender::Feminine));
    other && notes.ends_like(subject.start, &notes.pack.traits.neuter_endings)
}

/// Whether a word for a speaker, a pronoun or a name stands in a phrase.
fn names_somebody(notes: &Notes<'_>, mut phrase: Range<usize>) -> bool {
    let first = phrase.start;
    phrase.any(|at| {
        let note = &notes.notes[at];
        let name = notes.tokens[at].capital || at == first && notes.speaker_end(at, notes.tokens.len()).is_some();
        note.noun.is_some() || note.pronoun.is_some() || name
    })
}

/// Whether a phrase for where or when something was said is all that stands behind the speaker: «…, заявил Лавров по итогам
/// переговоров с коллегой».
fn closes_with_circumstance(notes: &Notes<'_>, cue: &CueAt, at: usize, to: usize) -> bool {
    let kind = notes.entry(cue);
    let plain = |at: usize| notes.word(at) && notes.cue(at).is_none() && !notes.finite_verb(at);
    let at = at + usize::from(notes.pack.traits.speaker_before && notes.comma(at));
    let glued = notes.pack.traits.speaker_before && at < to && notes.glued_preposition(at) > 0;
    let phrase = glued || at < to && notes.is(at, Particle::Preposition) && !notes.is(at, Particle::About);
    let last = (at..to).rev().find(|&at| notes.word(at)).unwrap_or(at);
    (notes.pack.traits.opens_clauses() || glued)
        && phrase
        && objects::governed(notes, at, kind).is_none()
        && (at..last + 1).all(plain)
}

/// Whether the comma at `comma` closes an adjunct that another opened: "The minister, in turn, said".
fn parts_adjunct(notes: &Notes<'_>, from: usize, comma: usize) -> bool {
    let open = (from..comma).rev().take(MEASURE).find(|&at| notes.comma(at)).filter(|_| notes.comma(comma));
    open.is_some_and(|open| adjuncts::skip_plain_adjuncts(notes, open + 1, comma) >= comma)
}

/// Whether a body or document is named in a phrase, which speaks: «…, сообщили в посольстве», «…, говорится в докладе».
fn names_body(notes: &Notes<'_>, phrase: &Range<usize>) -> bool {
    let speaks = |kind: SourceKind| kind.is_body() || kind == SourceKind::Document;
    let body = |at: usize| notes.notes[at].noun.is_some_and(|noun| speaks(noun.is));
    let named = |m: &Range<usize>| phrase.contains(&m.start) && !notes.states.contains(m);
    notes.pack.traits.places_speak && (phrase.clone().any(body) || notes.mentions.iter().any(named))
}

/// Whether what stands behind a subject only says to whom it spoke, if that is a pronoun, or sets another clause against this one:
/// «рассказал он местным журналистам», «сообщили в министерстве, а врачи молчат».
fn is_told_on(notes: &Notes<'_>, subject: &Range<usize>, end: usize, to: usize) -> bool {
    let pronoun = subject.len() == 1 && notes.notes[subject.start].pronoun.is_some();
    let whom = |at: usize| notes.word(at) && notes.cue(at).is_none() && !notes.finite_verb(at);
    let last = (end..to).rev().find(|&at| notes.word(at)).map_or(end, |last| last + 1);
    let told = pronoun && notes.pack.traits.opens_clauses() && (end..last).all(whom) && last - end <= WHOM;
    // אמר עו"ד דן גל, המייצג את הוועד: what describes the speaker closes the sentence.
    let describes = |at: usize| notes.definite(at) || notes.glued_that(at) > 0;
    let described = notes.pack.traits.speaker_before && notes.comma(end) && end + 1 < to && describes(end + 1);
    if described && (end + 1..to).all(|at| notes.cue(at).is_none()) {
        return true;
    }
    let but = end + 1 < to && notes.comma(end) && notes.is(end + 1, Particle::But);
    told || but && (end + 2..to).take_while(|&at| notes.word(at)).any(|at| notes.finite_verb(at))
}

/// To whom a pronoun speaks is named in at most so many words.
const WHOM: usize = 4;

/// Whether the speaker named before `at` goes on there with a second verb of saying: «…, сообщил мэр и добавил, что …».
fn speaks_on(notes: &Notes<'_>, at: usize) -> bool {
    let behind = at + usize::from(notes.comma(at));
    let verb = behind + notes.particle(behind, Particle::And);
    let joined = verb > behind || notes.has_and(verb);
    joined && notes.cue(verb).is_some_and(|n| is_finite_cue(notes, n))
}

/// Whether no noun of a phrase but that of a document could be a speaker, and it is no name.
fn tells_only(notes: &Notes<'_>, phrase: &Range<usize>) -> bool {
    let plain = |at: usize| {
        let note = &notes.notes[at];
        let document = note.noun.is_none_or(|noun| noun.is == SourceKind::Document);
        document && note.pronoun.is_none() && !notes.tokens[at].capital
    };
    phrase.clone().all(plain)
}

/// Whether the words up to the next comma name a speaker.
fn names_speaker(notes: &Notes<'_>, from: usize) -> bool {
    let words = (from..notes.tokens.len()).take_while(|&at| !notes.comma(at));
    let speaks = |at: usize| notes.notes[at].noun.is_some_and(|noun| noun.is != SourceKind::Document);
    words.into_iter().any(|at| speaks(at) || at > from && notes.tokens[at].capital)
}

/// What stands from `from` to before `group`, without a last piece between commas that only describes a noun or says who
/// else speaks.
fn own_clause(notes: &Notes<'_>, from: usize, group: usize) -> Range<usize> {
    let comma = (from..group.saturating_sub(1)).rev().find(|&at| notes.comma(at));
    match comma {
        Some(comma) if notes.is(comma + 1, Particle::Relative) || notes.cue(comma + 1).is_some() => from..comma,
        _ => from..group,
    }
}

/// Whether the noun phrase that begins at `from` ends before token `at`.
pub fn is_border_after(notes: &Notes<'_>, from: usize, at: usize) -> bool {
    let mark = match notes.tokens[at].kind {
        TokenKind::Mark(c) => {
            !matches!(c, '(' | ')' | '-' | '־' | '.' | '/' | '\'' | '’' | '&' | '%' | '$') && !is_name_quote(notes, at)
        }
        TokenKind::Break => true,
        _ => false,
    };
    let glued_preposition = notes.tokens[at].clitics.0 & notes.pack.traits.clitics(ProcliticKind::Preposition) != 0;
    mark || is_quote_mark(notes, at)
        || notes.is(at, Particle::That) && !notes.is(at, Particle::Definite)
        || notes.is(at, Particle::Whether)
        || notes.notes[at].time > 0
        || notes.is(at, Particle::Medium)
        || notes.is(at, Particle::Addressee)
            && (at > from || !notes.tokens[at].capital)
            && !speaks_behind_verb(notes, from, at)
        || notes.is(at, Particle::About) && !notes.is(at, Particle::Preposition)
        || glued_preposition
        || at == from && (notes.seems_adjunct(at, true) || tells_whom(notes, at) || negates_verb(notes, at))
        || at == from
            && notes.is_bare_preposition(at)
            && (!notes.pack.traits.places_speak || notes.is(at, Particle::About))
        || at > from && adjuncts::ends_speaker(notes, at)
        || at > from && (notes.is(at, Particle::Verb) || notes.is(at, Particle::Reported) || ends_noun(notes, at))
        || notes.is(at, Particle::Subordinate) && !notes.is(at, Particle::Preposition)
        || notes.is(at, Particle::But)
        || notes.is(at, Particle::Adverb) && at > from
        || notes.cue(at).is_some_and(|n| is_finite_cue(notes, n) || notes.cues[n].form.features.participle)
        || at > from && (hands_over(notes, at) || notes.glued_that(at) > 0)
        || at == from && opens_with_article(notes, at)
        || at > from && (object_start::opens_object_clause(notes, at) || is_this(notes, at))
        || at > from && is_land_behind_article(notes, at)
}

/// Whether a state or capital is named at `at` right behind a noun with its article, where verbs come first: no part of it, but
/// its object (دعت المفوضية نيروبي).
fn is_land_behind_article(notes: &Notes<'_>, at: usize) -> bool {
    let speaker = notes.notes[at - 1].noun.is_some_and(|noun| noun.is != SourceKind::Vague);
    let named = || notes.mentions.binary_search_by_key(&at, |mention| mention.start).is_ok();
    let closed = speaker && notes.definite(at - 1) || closes_title(notes, at);
    notes.pack.traits.order == Order::VerbFirst && closed && !notes.definite(at) && named()
}

/// Whether the adjective of a land closes a title right before `at`, or before the name of two words that stands there: «حمل الرئيس المصري
/// إسرائيل المسؤولية», «حملت الوزيرة الألمانية أنالينا بيربوك روسيا المسؤولية».
fn closes_title(notes: &Notes<'_>, at: usize) -> bool {
    let state = || notes.lands.binary_search_by_key(&at, |land| land.start).is_ok();
    let adjective = |end: usize| notes.lands.iter().any(|land| land.end == end && notes.definite(land.start));
    let plain = |at: usize| notes.word(at) && notes.notes[at].noun.is_none() && !notes.definite(at);
    let name = |length: usize| at > length && (at - length..at).all(|at| plain(at) && notes.glued_preposition(at) == 0);
    let unknown = || (at - NAME..at).all(|at| notes.notes[at].particle_length == 0);
    state() && (adjective(at) || name(NAME) && unknown() && adjective(at - NAME))
}

/// A given name and a surname.
const NAME: usize = 2;

/// Whether whoever may be told something speaks, behind a verb or phrase that says to nobody: "according to two lawmakers", "…,
/// said reporters".
fn speaks_behind_verb(notes: &Notes<'_>, from: usize, at: usize) -> bool {
    let tells = |n: usize| {
        let kind = notes.entry(&notes.cues[n]);
        let alone = kind.takes(Takes::Clause) && !kind.takes(Takes::Addressee);
        notes.cues[n].end != from || kind.kind == CueKind::Verb && !alone
    };
    let cue = (from.saturating_sub(3)..from).rev().find_map(|i| notes.cue(i));
    notes.pack.traits.bare_verbs && (at > from || cue.is_some_and(|n| !tells(n)))
}

/// Whether a known noun right behind the verb is whom something is said to, where the speaker stands before the verb as often: אמר
/// לשופטת.
fn tells_whom(notes: &Notes<'_>, at: usize) -> bool {
    let genitive = notes.pack.traits.clitics(ProcliticKind::Genitive);
    notes.pack.traits.speaker_before && notes.tokens[at].clitics.0 & genitive != 0
}

/// Whether a negation opens what would be a noun phrase, where verbs come first: ביקש לא לפרסם.
fn negates_verb(notes: &Notes<'_>, at: usize) -> bool {
    notes.pack.traits.order == Order::VerbFirst && notes.is(at, Particle::Negation)
}

/// Whether "this" stands at `at` by itself, where nothing parts a subject from its object: نفت النقابة ذلك.
fn is_this(notes: &Notes<'_>, at: usize) -> bool {
    let object = !notes.pack.traits.verbal_noun_shapes.is_empty() && notes.is(at, Particle::Definite);
    object && !notes.definite(at) && !notes.definite(at + 1)
}

/// Whether a "that" and an article are written together with the word at `at` (שהגשר): no name begins so.
fn opens_with_article(notes: &Notes<'_>, at: usize) -> bool {
    let that = notes.glued_that(at) as usize;
    let word = notes.tokens[at].span.of(notes.text).unwrap_or_default();
    let articles = notes.pack.traits.proclitics.iter().filter(|p| p.is == ProcliticKind::Article);
    that > 0 && articles.map(|p| p.text.as_str()).any(|article| word[that..].starts_with(article))
}

/// Whether a noun of saying with its speaker's pronoun begins at `at`: قوله.
fn hands_over(notes: &Notes<'_>, at: usize) -> bool {
    notes.cue(at).is_some_and(|n| {
        let cue = &notes.cues[n];
        notes.entry(cue).kind == CueKind::Noun && cue.form.features.finite
    })
}

/// Whether a small word behind a noun shows, where nouns have capitals, that the noun phrase is over.
fn ends_noun(notes: &Notes<'_>, at: usize) -> bool {
    let token = &notes.tokens[at];
    let joins = [Particle::Preposition, Particle::Definite, Particle::Indefinite, Particle::And];
    notes.pack.traits.noun_capitals
        && token.kind == TokenKind::Word
        && !token.capital
        && notes.tokens[at - 1].capital
        && !notes.is_any(at, &joins)
}
