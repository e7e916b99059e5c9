//! Contents that are objects or bare clauses of their cue: denied the report, accused Paris of a strike, put the toll at 25.

use std::ops::Range;

use super::attribution::Frame;
use super::ends::End;
use super::frames::{REACH, Right, clause, is_that, subject_border};
use super::object_start::{has_no_subject_after, object_start, second_definite};
use super::subject;
use super::verb_group;
use crate::extract::notes::adjuncts::{adjunct, skip_adjuncts, skip_plain_adjuncts};
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::lang::{Cue, CueKind, Governed, Order, Particle, Person, ProcliticKind, Takes, TokenKind};
use crate::model::Stance;

/// Whom something is told is named in at most so many words beyond a known name.
const ADDRESSEE: usize = 6;

/// What follows a preposition for a matter.
pub fn about_right(notes: &Notes<'_>, cue: &CueAt, kind: &Cue, to: usize, end_of: End) -> Option<Right> {
    // נמסר מהמשטרה: by whom it was told.
    let told_by = cue.form.features.passive && notes.pack.traits.speaker_before;
    if !kind.takes(Takes::About) && kind.governs.is_empty() || told_by {
        return None;
    }
    if let Some(right) = about_after(notes, cue, kind, to) {
        return Some(right);
    }
    let reach = to.min(cue.end + 20);
    for at in cue.end..reach {
        // أقر المجلس القانون الذي يسمح ب: the preposition belongs to the clause that describes a noun.
        let pronoun = notes.notes[at].pronoun.filter(|pronoun| pronoun.person == Person::Relative);
        if pronoun.is_some() && notes.pack.traits.order == Order::VerbFirst {
            return None;
        }
        // بیش از, "more than": inside a longer preposition none stands by itself.
        let inside = at > cue.end && notes.particle(at - 1, Particle::Preposition) > 1;
        // "Warned on Friday of floods": the first preposition only says when.
        let when = |length: usize| {
            let behind = at + length + notes.notes.get(at + length).map_or(0, |note| usize::from(note.time));
            behind > at + length && behind < reach && governed(notes, behind, kind).is_some()
        };
        if let Some((length, glued)) = governed(notes, at, kind).filter(|&(length, _)| !inside && !when(length)) {
            // "a parlé en faveur de la paix": where what describes a noun follows it, the preposition is that noun's.
            if notes.pack.traits.adjectives_follow && skip_adjuncts(notes, cue.end, at) < at {
                return None;
            }
            if kind.takes(Takes::Object)
                && let Some(from) = object_before(notes, cue, at)
            {
                return object(notes, cue, from, to, end_of);
            }
            let from = at + length;
            // "parle d'« une faute », le préfet d'un accident"
            let quote = notes.opens(from).filter(|quote| quote.closed && notes.comma(quote.close + 1));
            let content = quote.map_or_else(|| clause(notes, from, to, end_of), |quote| quote.inside());
            let frame = Frame::Object;
            let verb_first = notes.pack.traits.order == Order::VerbFirst;
            let alone =
                cue.form.features.participle && !notes.comma(cue.start.saturating_sub(1)) && !notes.has_and(cue.start);
            // Of what is only told a single word says too little; to what somebody calls it may be one.
            let tells = matches!(kind.stance, Stance::Asserts | Stance::Believes);
            let named = notes.pack.traits.speaker_before && content.len() == 1 && begins_definite(notes, from, glued);
            let least = if tells && !named { 2 } else { 1 };
            if verb_first && (alone || is_relative(notes, cue) || notes.words(content.start, content.end) < least) {
                return None;
            }
            return (!content.is_empty()).then_some(Right { gap: cue.end..at, content, frame, glued });
        }
        let ends = notes.is(at, Particle::Verb) && notes.pack.traits.order != Order::VerbFirst;
        if subject_border(notes, at) || ends || is_that(notes, at, None) > 0 {
            return None;
        }
    }
    None
}

/// Whether an article stands behind the first `glued` bytes of the word at `at`: מההסלמה.
fn begins_definite(notes: &Notes<'_>, at: usize, glued: u32) -> bool {
    let word = notes.tokens[at].span.of(notes.text).and_then(|word| word.get(glued as usize..)).unwrap_or_default();
    let mut articles = notes.pack.traits.proclitics.iter().filter(|p| p.is == ProcliticKind::Article);
    articles.any(|article| word.starts_with(article.text.as_str()))
}

/// What stands right behind the cue and before a word that names the matter of a statement: «հայտնում է հրդեհի մասին».
fn about_after(notes: &Notes<'_>, cue: &CueAt, kind: &Cue, to: usize) -> Option<Right> {
    let from = skip_adjuncts(notes, cue.end, to);
    let reach = to.min(from + REACH);
    let plain = |at: &usize| !notes.comma(*at) && !subject_border(notes, *at) && is_that(notes, *at, None) == 0;
    let about = (from..reach).take_while(plain).find(|&at| notes.is(at, Particle::AboutAfter))?;
    // «հայտնել է կամուրջը բացելու մասին»: what has an article is the object of the deed, where somebody stands before the verb.
    let deed = notes.word(cue.start.saturating_sub(1)) && cue.start > 0 && is_deed(notes, about - 1);
    let stands = kind.takes(Takes::About) && about > from && (deed || !subject::has_article(notes, from..about));
    stands.then_some(Right { gap: cue.end..from, content: from..about + 1, frame: Frame::Object, glued: 0 })
}

/// Whether the word at `at` names a deed in the case that a word for the matter of a statement takes: բացելու.
fn is_deed(notes: &Notes<'_>, at: usize) -> bool {
    let traits = &notes.pack.traits;
    let word = notes.tokens[at].span.of(notes.text).unwrap_or_default();
    let infinitive = |word: &str| traits.infinitive_endings.iter().any(|ending| word.ends_with(ending.as_str()));
    traits.infinitive_cases.iter().filter_map(|case| word.strip_suffix(case.as_str())).any(infinitive)
}

/// A preposition of the cue at `at`: how many tokens it covers by itself and how many bytes of the next word.
pub fn governed(notes: &Notes<'_>, at: usize, kind: &Cue) -> Option<(usize, u32)> {
    let token = &notes.tokens[at];
    if kind.governs.is_empty() {
        let about = notes.particle(at, Particle::About);
        let glued = token.clitics.0 & notes.pack.traits.clitics(ProcliticKind::Preposition) != 0;
        return (glued || about > 0).then_some((about, 0));
    }
    kind.governs.iter().find_map(|&governed| match governed {
        Governed::Word(id) => (token.exact == id && token.clitics.is_empty()).then_some((1, 0)),
        Governed::Glued(n) => Some((0, notes.glued(at, n))).filter(|&(_, bytes)| bytes > 0),
    })
}

/// Where the object begins that stands between the cue and its preposition at `at` ("accused Paris of"): a noun for a
/// speaker that owns nothing before it, or the first word if the subject stands elsewhere.
pub fn object_before(notes: &Notes<'_>, cue: &CueAt, at: usize) -> Option<usize> {
    let subject = subject::after(notes, cue.end, at);
    let parted = skip_adjuncts(notes, subject.end, at);
    if subject.is_empty() {
        return None;
    }
    if parted > subject.end && parted < at {
        return Some(parted);
    }
    // واتهم المالكي الجماعة ب: a definite noun behind another definite word is a second noun phrase.
    let second = second_definite(notes, cue.end..at).filter(|&at| cue.form.features.finite && notes.definite(at - 1));
    if second.is_some() || has_no_subject_after(notes, cue) {
        return second.or(Some(cue.end));
    }
    second_definite(notes, cue.end..at)
}

/// Whether the cue's clause only describes the noun before it ("the shares that he refused").
fn is_relative(notes: &Notes<'_>, cue: &CueAt) -> bool {
    let from = cue.start.saturating_sub(3);
    let group = verb_group::verb_group_start(notes, from, cue.start);
    group > 0 && notes.is(group - 1, Particle::Relative)
}

/// The object that begins at `from`.
pub fn object(notes: &Notes<'_>, cue: &CueAt, from: usize, to: usize, end_of: End) -> Option<Right> {
    if from >= to || !notes.word(from) && notes.opens(from).is_none() || subject_border(notes, from) {
        return None;
    }
    let kind = notes.entry(cue);
    let prepositional = notes.is(from, Particle::Preposition) || governed(notes, from, kind).is_some();
    let alone = cue.form.features.participle && !notes.comma(cue.start.saturating_sub(1)) && !notes.has_and(cue.start);
    let verb_first = notes.pack.traits.order == Order::VerbFirst;
    if verb_first && (prepositional && !kind.governs.is_empty() || alone || is_relative(notes, cue)) {
        return None;
    }
    let gap = cue.end..from;
    let content = clause(notes, from + is_that(notes, from, None), to, end_of);
    (!content.is_empty()).then_some(Right { gap, content, frame: Frame::Object, glued: 0 })
}

/// An object that a quote or a figure shows to be a statement: called the plan “a theft”, put the toll at 25.
pub fn marked_object(notes: &Notes<'_>, cue: &CueAt, kind: &Cue, to: usize, end_of: End) -> Option<Right> {
    let (label, figure, like) = (kind.takes(Takes::Label), kind.takes(Takes::Figure), kind.takes(Takes::As));
    if !label && !figure && !like || kind.kind != CueKind::Verb {
        return None;
    }
    // "saw him as a threat", "called the court a circus": whom it is said of is no addressee.
    let pronoun = notes.notes.get(cue.end).is_some_and(|note| note.pronoun.is_some());
    let whom = notes.particle(cue.end, Particle::Addressee);
    let him = kind.takes(Takes::As) && (pronoun || whom == 1) || label && whom > 0 && notes.pack.traits.bare_verbs;
    // قدرت المنظمة القتلى بمئة: the object stands behind the subject.
    let verb_first = notes.pack.traits.order == Order::VerbFirst;
    let from = match (him, verb_first) {
        (true, _) => cue.end,
        (false, true) => object_start(notes, cue, to)?,
        (false, false) => skip_plain_adjuncts(notes, cue.end, to),
    };
    let reach = (from..to.min(from + REACH)).find(|&at| subject_border(notes, at) || notes.comma(at));
    let reach = reach.unwrap_or(to.min(from + REACH));
    // "called the office a day later"
    let is_timed = |at: usize| (at..to.min(at + 4)).any(|i| notes.notes[i].time > 0 || notes.is(i, Particle::Adverb));
    // "called the inquiry a hoax"
    let names_it = |at: usize| {
        let noun = at > from && notes.is(at, Particle::Indefinite) && !is_timed(at);
        noun && !kind.takes(Takes::Object) && is_object(notes, from..at)
    };
    // "called him unfit"
    let predicate = |at: usize| {
        let plain = notes.tokens[at].kind == TokenKind::Word && !notes.tokens[at].capital;
        let plain = plain && notes.notes[at].particle_length == 0 && notes.notes[at].time == 0;
        let owner = notes.is(cue.end, Particle::Owner);
        notes.pack.traits.bare_verbs && pronoun && !owner && at == cue.end + 1 && plain
    };
    let marked = |at: usize| {
        let called = predicate(at) || names_it(at) || in_instrumental(notes, from, at);
        label && (called || notes.opens(at).is_some() || notes.is(at, Particle::Untrue))
            || figure && (is_figure(notes, at) || at == from && counts_none(notes, at))
            || like
                && at > from
                && notes.is(at, Particle::As)
                && !notes.is(at, Particle::Adverb)
                && !notes.finite_verb(at + 1)
    };
    (from..reach).find(|&at| marked(at))?;
    let content = from..label_end(notes, from..reach).unwrap_or_else(|| end_of(notes, from, from, to));
    let about = notes.pack.traits.bare_clause && notes.is(from, Particle::About);
    let stands = notes.word(from) || notes.opens(from).is_some();
    (!content.is_empty() && stands && !about).then_some(Right {
        gap: cue.end..from,
        content,
        frame: Frame::Object,
        glued: 0,
    })
}

/// Whose what is called so stands in at most so many words.
const OWNERS: usize = 3;

/// Whether the word at `at` has the ending of what the object from `from` on is called: «назвал выборы спецоперацией». In the middle of
/// a phrase the ending may be that of an adjective in another case.
fn in_instrumental(notes: &Notes<'_>, from: usize, at: usize) -> bool {
    let token = &notes.tokens[at];
    let letters = token.span.of(notes.text).unwrap_or_default().chars().count();
    let plain = token.kind == TokenKind::Word && !token.capital && letters > 4 && notes.notes[at].particle_length == 0;
    let ends = |at: usize| !notes.word(at) || notes.is_any(at, &[Particle::And, Particle::But]);
    // «назвал соседей организаторами взрыва моста»: whose what is called so stands behind it.
    let owner = |at: &usize| notes.ends_like(*at, &notes.pack.traits.owner_endings) && !notes.tokens[*at].capital;
    let owned = (at + 1..notes.tokens.len().min(at + 1 + OWNERS)).take_while(owner).last();
    let behind = || at > from && owned.is_some_and(|last| ends(last + 1)) && !notes.is(at + 1, Particle::Preposition);
    let closes = ends(at + 1) || behind();
    let governed = at > 0 && notes.is(at - 1, Particle::Preposition);
    let place = at > from && closes && !governed || at == from && notes.word(at + 1);
    plain && place && notes.ends_like(at, &notes.pack.traits.instrument_endings)
}

/// Whether the words are a whole noun phrase, which nothing joins to the next one.
fn is_object(notes: &Notes<'_>, words: Range<usize>) -> bool {
    let joint = |at: usize| {
        let joints = [Particle::Preposition, Particle::And, Particle::Verb, Particle::To, Particle::Relative];
        notes.is_any(at, &joints)
    };
    let last = words.end - 1;
    let plain = !joint(last) && words.clone().all(|at| notes.word(at) && !notes.is(at, Particle::Verb));
    notes.pack.traits.bare_verbs && plain && !joint(words.start)
}

/// Where a quoted label ends the object in `range`: a comma before its closing mark, a time or a clause of time parts it from
/// what follows ("blasted him as a “rat” on Thursday").
fn label_end(notes: &Notes<'_>, range: Range<usize>) -> Option<usize> {
    let quote =
        range.clone().find_map(|at| notes.opens(at)).filter(|quote| quote.closed && quote.open > range.start)?;
    let after = quote.close + 1;
    let words = |particle| notes.particle(after, particle) > 0;
    let parted = notes.comma(quote.close - 1)
        || after < notes.tokens.len() && adjunct(notes, after) > 0
        || words(Particle::Subordinate) && !notes.is(after, Particle::As);
    (notes.pack.traits.bare_verbs && parted && notes.words(quote.open, quote.close) > 0).then_some(after)
}

/// An object with an infinitive: "expects turnout to fall", "asked the court to wait".
pub fn object_infinitive(notes: &Notes<'_>, cue: &CueAt, kind: &Cue, to: usize, end_of: End) -> Option<Right> {
    if !kind.takes(Takes::ObjectInfinitive) {
        return None;
    }
    let from = cue.end + notes.particle(cue.end, Particle::Adverb);
    let ends = |at: usize| subject_border(notes, at) || notes.comma(at) || notes.finite_verb(at);
    let inside = |at: &usize| *at == from || !ends(*at) && is_that(notes, *at, None) == 0;
    let marker = (from..to.min(from + REACH)).take_while(inside).find(|&at| is_marker(notes, at))?;
    let content = from..end_of(notes, from, marker + 1, to);
    (marker > from && !notes.is(from, Particle::Negation)).then_some(Right {
        gap: cue.end..from,
        content,
        frame: Frame::Infinitive,
        glued: 0,
    })
}

/// Whether the "to" at `at` marks an infinitive, and no noun phrase follows it.
pub fn is_marker(notes: &Notes<'_>, at: usize) -> bool {
    // "his pledge to “clean the house”"
    let next = at + 1 + usize::from(notes.opens(at + 1).is_some());
    let noun = notes.is_any(next, &[Particle::Definite, Particle::Indefinite, Particle::Owner]);
    let pronoun = notes.notes.get(next).is_some_and(|note| note.pronoun.is_some());
    let name = notes.tokens.get(next).is_some_and(|token| token.capital || token.kind == TokenKind::Number);
    notes.is(at, Particle::To) && notes.word(next) && !noun && !pronoun && !name
}

/// Whether a number stands at `at`, and no article that looks like one ("put an end to").
fn is_figure(notes: &Notes<'_>, at: usize) -> bool {
    let small = notes.is_any(at, &[Particle::Indefinite, Particle::To, Particle::Preposition]);
    notes.tokens[at].kind == TokenKind::Number || notes.tokens[at].digits || notes.number(at) && !small
}

/// Whether "no" counts what stands behind it: "reported no casualties".
fn counts_none(notes: &Notes<'_>, at: usize) -> bool {
    let counted = |at: usize| notes.word(at) && notes.notes[at].particle_length == 0;
    notes.pack.traits.bare_verbs && notes.is(at, Particle::Negation) && counted(at + 1)
}

/// A bare clause or an object.
pub fn bare_right(notes: &Notes<'_>, cue: &CueAt, kind: &Cue, to: usize, end_of: End) -> Option<Right> {
    let clause = kind.takes(Takes::Clause) && notes.pack.traits.bare_clause;
    // What is denied is the subject of the passive.
    let passive = cue.form.features.passive && notes.pack.traits.free_object;
    if !clause && !kind.takes(Takes::Object) || kind.kind != CueKind::Verb || passive {
        return None;
    }
    if notes.pack.traits.bare_comma {
        return comma_right(notes, cue, kind, to, end_of);
    }
    if notes.pack.traits.order == Order::VerbFirst {
        return object(notes, cue, object_start(notes, cue, to)?, to, end_of);
    }
    let whom = if clause { 0 } else { notes.particle(cue.end, Particle::Addressee) };
    // "is sure the media is wrong", "said voters wanted change": who has a verb right behind is no addressee, nor is anybody
    // behind a verb that has none without a preposition.
    let subject = notes.particle(cue.end, Particle::Addressee);
    let verb = notes.is(cue.end + subject, Particle::Auxiliary) || !kind.takes(Takes::Addressee);
    let speaks = subject > 0 && verb && notes.pack.traits.bare_verbs;
    let from = if whom > 0 || speaks { cue.end } else { skip_adjuncts(notes, cue.end, to) };
    if from >= to || !notes.word(from) && notes.opens(from).is_none() || subject_border(notes, from) {
        return None;
    }
    // "assured him Moscow would help": whom it is told stands before the clause already.
    let told = (cue.end..from).any(|at| notes.is(at, Particle::Addressee));
    let past_whom = |from: usize| if told { from } else { past_addressee(notes, kind, from, to) };
    let from = if clause { past_whom(past_occasion(notes, from, to)) } else { from };
    let end = end_of(notes, from, from, to);
    // "is certain to irritate them": the outlet is certain.
    let acts = clause && notes.pack.traits.bare_verbs && is_marker(notes, from);
    let demands = matches!(kind.stance, Stance::Demands | Stance::Asks);
    let fits = opens_object(notes, clause, from..end) || demands && notes.is(from, Particle::Preposition);
    if !fits || acts {
        return None;
    }
    let enough = if clause && !(notes.pack.traits.bare_verbs && kind.takes(Takes::Object)) { 2 } else { 1 };
    let says_something = (from..end).any(|at| notes.finite_verb(at)) || has_verb(notes, from, end);
    let opens_badly = kind.stance == Stance::Believes || notes.is(from, Particle::Preposition);
    // "told another story": the outlet says that somebody spoke, and not what.
    let account = (from..end).any(|at| notes.is(at, Particle::Account))
        // "said no such thing"
        || notes.pack.traits.bare_verbs && notes.is(from, Particle::Negation);
    if clause && !kind.takes(Takes::Object) && (opens_badly || account) && !says_something {
        return None;
    }
    let frame = if clause { Frame::Bare } else { Frame::Object };
    (notes.words(from, end) >= enough).then_some(Right { gap: cue.end..from, content: from..end, frame, glued: 0 })
}

/// Whether a verb in the present that no list knows follows the subject that begins at `from`: "the court deserves respect", "the move
/// “strains belief”".
fn has_verb(notes: &Notes<'_>, from: usize, to: usize) -> bool {
    let subject = notes.is_any(from, &[Particle::Definite, Particle::Owner]) || notes.tokens[from].capital;
    let verb = |at: usize| {
        let word = notes.tokens[at].span.of(notes.text).unwrap_or_default();
        let ends = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !notes.tokens[at].capital;
        let free = notes.notes[at].particle_length == 0 && notes.notes[at].noun.is_none();
        ends && free
            && at + 1 < to
            && notes.word(at + 1)
            && !notes.is_any(at + 1, &[Particle::Preposition, Particle::And])
    };
    subject && notes.pack.traits.bare_verbs && (from + 2..to).any(verb)
}

/// Whether the words may be an object or bare clause: no joint of time nor "each other" in front, and no place alone.
fn opens_object(notes: &Notes<'_>, clause: bool, range: Range<usize>) -> bool {
    let from = range.start;
    let reciprocal = notes.notes[from].pronoun.is_some_and(|pronoun| pronoun.person == Person::Reciprocal);
    let timed = notes.is(from, Particle::Subordinate) && !notes.is(from, Particle::As);
    let alone = notes.words(from, range.end) <= 3;
    let place = notes.pack.traits.object_between && notes.is(from, Particle::Preposition) && alone;
    let about = notes.pack.traits.bare_clause && (notes.is(from, Particle::About) || notes.is(from, Particle::And));
    // «Вину не признал и ушёл»: the object stands before the verb.
    let goes_on = notes.pack.traits.object_between && notes.is(from, Particle::And);
    !(reciprocal || !clause && timed || place || about || goes_on)
}

/// Past the name of whom something is told, where the statement follows without a particle ("told Reuters he had seen it").
fn past_addressee(notes: &Notes<'_>, kind: &Cue, from: usize, to: usize) -> usize {
    if !kind.takes(Takes::Addressee) {
        return from;
    }
    let named =
        notes.speaker_end(from, to).filter(|_| notes.tokens[from].capital || notes.is(from, Particle::Definite));
    let reach = to.min(named.unwrap_or(from) + ADDRESSEE);
    let subject = |at: usize| {
        let pronoun = notes.notes[at].pronoun.is_some_and(|p| matches!(p.person, Person::First | Person::Third));
        pronoun || notes.is(at, Particle::Definite) && !notes.is(at - 1, Particle::Preposition)
    };
    let plain = |at: &usize| notes.word(*at) && !notes.finite_verb(*at);
    let begins = (named.unwrap_or(from + 1)..reach).take_while(|at| plain(at) || notes.is(*at, Particle::Definite));
    begins.into_iter().find(|&at| subject(at)).or(named.filter(|&end| end < to && notes.word(end))).unwrap_or(from)
}

/// Past the occasion before a clause that begins with a pronoun: "said after the vote he would go".
fn past_occasion(notes: &Notes<'_>, from: usize, to: usize) -> usize {
    let opens = notes.is(from, Particle::Preposition) && notes.pack.traits.bare_verbs;
    let subject = |at: usize| {
        let pronoun = notes.notes[at].pronoun.is_some_and(|p| matches!(p.person, Person::First | Person::Third));
        pronoun && !notes.is(at, Particle::Owner)
    };
    let plain = |at: &usize| notes.word(*at) && !notes.finite_verb(*at);
    let reach = to.min(from + ADDRESSEE);
    let begins = (from..reach).take_while(plain).find(|&at| at > from + 1 && subject(at)).filter(|_| opens);
    begins.unwrap_or(from)
}

/// A bare clause behind a comma, or an object without one, in a language that always parts clauses by commas.
fn comma_right(notes: &Notes<'_>, cue: &CueAt, kind: &Cue, to: usize, end_of: End) -> Option<Right> {
    let comma = clause_comma(notes, cue.end, to);
    if let Some(comma) = comma.filter(|_| kind.takes(Takes::Clause)) {
        let from = comma + 1;
        let end = end_of(notes, from, from, to);
        let clause = notes.words(from, end) >= 3
            && !notes.is(from, Particle::Relative)
            && !notes.is(from, Particle::Subordinate);
        return clause.then_some(Right { gap: cue.end..comma, content: from..end, frame: Frame::Bare, glued: 0 });
    }
    if !kind.takes(Takes::Object) {
        return None;
    }
    let inverted = subject::before(notes, cue.start.saturating_sub(12), cue.start).is_empty();
    let from = if inverted { second_noun_phrase(notes, cue.end, to)? } else { skip_adjuncts(notes, cue.end, to) };
    let end = end_of(notes, from, from, to);
    let stands = from < to && notes.words(from, end) >= 1 && !subject_border(notes, from);
    stands.then_some(Right { gap: cue.end..from, content: from..end, frame: Frame::Object, glued: 0 })
}

/// The comma that ends the cue's own clause: a clause with a verb follows it, no apposition.
fn clause_comma(notes: &Notes<'_>, from: usize, to: usize) -> Option<usize> {
    let reach = to.min(from + REACH);
    let mut at = from;
    while at < reach {
        if subject_border(notes, at) || notes.opens(at).is_some() || notes.is(at, Particle::Verb) {
            return None;
        }
        if notes.comma(at) {
            let next = (at + 1..to).find(|&i| notes.comma(i)).unwrap_or(to);
            let verb = |i: usize| notes.is(i, Particle::Verb) || notes.is(i, Particle::Reported);
            if next == to || (at + 1..next).any(verb) {
                return Some(at);
            }
        }
        at += 1;
    }
    None
}

/// Where the second noun phrase after `from` begins: at the second article.
fn second_noun_phrase(notes: &Notes<'_>, from: usize, to: usize) -> Option<usize> {
    let article = |at: &usize| notes.is(*at, Particle::Definite) || notes.is(*at, Particle::Indefinite);
    (from + 1..to.min(from + 20)).take_while(|&at| !notes.comma(at)).find(article)
}
