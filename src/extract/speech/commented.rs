//! What somebody makes of the whole statement before: "…, which Baku denies", «…، وهو ما نفته باكو», "…, a claim the army rejected", "…, but
//! Baku denies it", and a sentence of its own: "Bakou dément."

use std::ops::Range;

use super::attribution::{Attribution, Frame};
use super::{ends, subject, verb_group, with_cue};
use crate::extract::notes::adjuncts;
use crate::extract::notes::annotate::{CueAt, Notes};
use crate::lang::{CueKind, Particle, Takes};
use crate::model::Stance;

/// Whoever comments and their verb have at most so many tokens.
const LONGEST: usize = 16;

/// A clause that takes up what stands before it.
struct Comment {
    /// Where it begins: with the mark before it, if it is no sentence of its own.
    start: usize,
    /// The mark behind it, or the end of the sentence.
    end: usize,
    cue: CueAt,
    /// What the verb does; who calls the statement untrue denies it.
    stance: Stance,
    source: Range<usize>,
    /// The word that stands for the statement, where it has one: this, это.
    pointer: Option<Range<usize>>,
}

/// Adds who comments on the statement of `sentence`, found before it as the attributions from `first` on; these lose the comment.
pub(super) fn add(notes: &Notes<'_>, sentence: &Range<usize>, first: usize, out: &mut Vec<Attribution>) {
    let Some(comment) = sentence.clone().find_map(|at| behind_mark(notes, sentence, at, &out[first..])) else { return };
    without(notes, &comment, first, out);
    let content = commented(notes, &comment, sentence.start..comment.start, first, out);
    push(notes, &comment, content, sentence, out);
}

/// Adds who comments by the whole `sentence`, in which nobody else was found to speak, on the one `before`, whose attributions are those
/// from `first` on: "Bakou dément.", «ونفت باكو ذلك»; says whether somebody does.
pub(super) fn add_bare(
    notes: &Notes<'_>,
    sentence: &Range<usize>,
    before: &Range<usize>,
    out: &mut Vec<Attribution>,
) -> bool {
    let start = (sentence.start..sentence.end).find(|&at| notes.word(at)).unwrap_or(sentence.end);
    let from = adjuncts::skip_plain_adjuncts(notes, start + notes.particle(start, Particle::But), sentence.end);
    let Some(comment) = clause(notes, start, from, sentence.end, true).filter(|_| !before.is_empty()) else {
        return false;
    };
    let denies = comment.stance == Stance::Denies;
    let first = out.iter().rposition(|made| made.sentence.start < before.start).map_or(0, |last| last + 1);
    let content = commented(notes, &comment, before.clone(), first, out);
    denies && push(notes, &comment, content, sentence, out)
}

fn push(
    notes: &Notes<'_>,
    comment: &Comment,
    content: Vec<Range<usize>>,
    sentence: &Range<usize>,
    out: &mut Vec<Attribution>,
) -> bool {
    let says = content.iter().any(|piece| notes.words(piece.start, piece.end) > 0);
    if says {
        let source = Some(comment.source.clone());
        let made = with_cue(notes, &comment.cue, content, source, Frame::Object, sentence.clone());
        out.push(Attribution { stance: comment.stance, ..made });
    }
    says
}

/// What is commented on: the word that stands for it, else the statement that was found last in `before`, else all that the outlet tells
/// there.
fn commented(
    notes: &Notes<'_>,
    comment: &Comment,
    before: Range<usize>,
    first: usize,
    out: &[Attribution],
) -> Vec<Range<usize>> {
    if let Some(pointer) = &comment.pointer {
        return vec![pointer.clone()];
    }
    let is_whole = |made: &&Attribution| made.parent.is_none_or(|up| up < first);
    let end = |made: &Attribution| made.content.last().map_or(0, |piece| piece.end);
    let inside = |made: &&Attribution| before.start < end(made) && end(made) <= before.end;
    let last = out[first..].iter().filter(is_whole).filter(inside).max_by_key(|made| end(made));
    last.map_or_else(|| vec![subject::trimmed(notes, before)], |made| made.content.clone())
}

/// Takes the comment out of what was found: whom it was taken to hand words to, and its words from the contents.
fn without(notes: &Notes<'_>, comment: &Comment, first: usize, out: &mut Vec<Attribution>) {
    let inside = comment.start..comment.end;
    let found = out.split_off(first);
    let is_comment = |made: &Attribution| {
        let starts = |ranges: &[Range<usize>]| ranges.first().is_some_and(|range| inside.contains(&range.start));
        starts(&made.cue) || made.cue.is_empty() && starts(&made.content)
    };
    let gone: Vec<bool> = found.iter().map(is_comment).collect();
    let place = |n: usize| first + gone[..n - first].iter().filter(|&&gone| !gone).count();
    for (mut made, _) in found.into_iter().zip(&gone).filter(|(_, gone)| !**gone) {
        made.parent = made.parent.filter(|&up| up < first || !gone[up - first]);
        made.parent = made.parent.map(|up| if up < first { up } else { place(up) });
        for piece in made.content.iter_mut().filter(|piece| piece.end > comment.start) {
            piece.end = ends::strip_end(notes, piece.start, comment.start.max(piece.start));
        }
        out.push(made);
    }
}

/// The comment that the mark at `at` opens, where `found` has not its verb already.
fn behind_mark(notes: &Notes<'_>, sentence: &Range<usize>, at: usize, found: &[Attribution]) -> Option<Comment> {
    let parts = notes.comma(at) || notes.mark(at, ';') || notes.mark(at, '؛');
    if !parts || at == sentence.start || notes.quote(at).is_some() || ends_with_cue(notes, sentence.start, at) {
        return None;
    }
    let opener = at + 1;
    let named = notes.particle(opener, Particle::Comment);
    let relative = notes.particle(opener, Particle::Resumptive);
    let is_said = || found.iter().any(|made| made.content.first().is_some_and(|piece| piece.start < at));
    let told = || (sentence.start..at).any(|i| notes.finite_verb(i) || notes.is(i, Particle::Verb));
    if named > 0 {
        return clause(notes, at, opener + named, sentence.end, false).filter(|_| is_said() || told());
    }
    if relative > 0 {
        // A word that may open any clause takes up a whole statement only at its end: "The law, which parliament rejected, would …". And
        // one that opens statements («неизвестно, что отрицает министр») only what somebody said.
        let stands = is_said() || told() && !notes.is(opener, Particle::That);
        let closes = |comment: &Comment| notes.words(comment.end, sentence.end) == 0;
        return clause(notes, at, opener + relative, sentence.end, true).filter(|comment| stands && closes(comment));
    }
    let but = notes.particle(opener, Particle::But);
    let from = opener + but;
    let points = || (from..sentence.end.min(from + LONGEST)).any(|i| notes.is(i, Particle::Pointer));
    if but == 0 && !points() {
        return None;
    }
    let comment = clause(notes, at, from, sentence.end, true)?;
    let known =
        found.iter().any(|made| made.parent.is_none() && made.cue.iter().any(|cue| cue.start == comment.cue.start));
    (comment.stance == Stance::Denies && !known && (but > 0 || comment.pointer.is_some())).then_some(comment)
}

/// The clause from `from` on in which somebody says what they make of a statement; a `strict` one has nothing else in it.
fn clause(notes: &Notes<'_>, start: usize, from: usize, to: usize, strict: bool) -> Option<Comment> {
    let border = |&at: &usize| !notes.word(at) && !['-', '\'', '’', '(', ')'].iter().any(|&mark| notes.mark(at, mark));
    let end = (from..to).find(border).unwrap_or(to);
    if end > from + LONGEST {
        return None;
    }
    let cues = &notes.cues[notes.cues.partition_point(|cue| cue.start < from)..];
    let cue = *cues.iter().take_while(|cue| cue.whole_end() <= end).find(|cue| comments(notes, cue))?;
    let (source, pointer) = speaker(notes, from, &cue, end)?;
    let (rest, last) = past_pointer(notes, source.end.max(cue.whole_end()), end);
    let comment = Comment {
        start,
        end,
        cue,
        stance: notes.entry(&cue).stance,
        source,
        pointer: pointer.or(last).map(|at| at..at + 1),
    };
    let adds = rest < end || end < to && notes.opens(end).is_some();
    match comment.stance {
        // "Une information que le ministère a qualifiée d'infondée"
        Stance::Asserts if adds => {
            let untrue = (cue.whole_end()..to).any(|at| notes.is(at, Particle::Untrue));
            untrue.then_some(Comment { stance: Stance::Denies, ..comment })
        }
        _ if strict => (rest >= end).then_some(comment),
        _ => (!notes.is(rest, Particle::That)).then_some(comment),
    }
}

/// Past plain adjuncts and a word that stands for the statement, and that word.
fn past_pointer(notes: &Notes<'_>, from: usize, end: usize) -> (usize, Option<usize>) {
    let at = adjuncts::skip_plain_adjuncts(notes, from, end);
    let points = at < end && notes.is(at, Particle::Pointer) && !notes.is(at, Particle::Owner);
    if points { (adjuncts::skip_plain_adjuncts(notes, at + 1, end), Some(at)) } else { (at, None) }
}

/// Whether a verb of saying in the sentence that begins at `start` ends right before the mark: what follows is its own statement
/// («заявил, что …»).
fn ends_with_cue(notes: &Notes<'_>, start: usize, mark: usize) -> bool {
    let points = notes.is_any(mark - 1, &[Particle::Pointer, Particle::AboutThis, Particle::About]);
    let cues = &notes.cues[notes.cues.partition_point(|cue| cue.start < start)..];
    let mut before = cues.iter().take_while(|cue| cue.start < mark);
    points || before.any(|cue| cue.end == mark || cue.whole_end() == mark)
}

/// Whether the verb says what somebody makes of a statement.
fn comments(notes: &Notes<'_>, cue: &CueAt) -> bool {
    let entry = notes.entry(cue);
    let stance = matches!(entry.stance, Stance::Denies | Stance::Declines | Stance::Asserts);
    let form = cue.form.features;
    entry.kind == CueKind::Verb && stance && entry.takes(Takes::Object) && form.finite && !form.passive
}

/// Whoever comments, before the verb, behind it, or behind "by"; and the word for the statement between them and the verb.
fn speaker(notes: &Notes<'_>, from: usize, cue: &CueAt, end: usize) -> Option<(Range<usize>, Option<usize>)> {
    let by = cue.start == from && notes.is(cue.end, Particle::By);
    let group = verb_group::verb_group_start(notes, from, cue.start);
    // «باکو این را رد می‌کند»
    let marked = (from + 1..group).next_back().filter(|&at| notes.is(at, Particle::ObjectEnd));
    let between = (from + 1..marked.unwrap_or(group)).next_back().filter(|&at| notes.is(at, Particle::Pointer));
    let before = || subject::before(notes, from, between.unwrap_or(group));
    let behind = |at: usize| subject::after(notes, adjuncts::skip_plain_adjuncts(notes, at, end), end);
    let source = match by {
        true => behind(cue.end + 1),
        false => Some(before()).filter(|source| !source.is_empty()).unwrap_or_else(|| behind(cue.whole_end())),
    };
    let last = source.end.checked_sub(1).filter(|&last| source.len() > 1 && notes.is(last, Particle::Pointer));
    let source = source.start..last.unwrap_or(source.end);
    let pointer = between.or(last);
    // «однак його відхилили»: nobody is named. A text may end right behind its verb.
    let unnamed = source.len() == 1 && pointer.is_none() && notes.notes[source.start].pronoun.is_some();
    (!source.is_empty() && !unnamed).then_some((source, pointer))
}

#[cfg(test)]
mod tests {
    use crate::extract::whose_words::assert_said;
    use crate::extract::{Input, Language, World, extract};

    #[test]
    fn a_clause_behind_a_comma_takes_up_the_statement() {
        assert_said(&[
            (
                "en",
                "Georgia said the bridge was closed, which Moscow denies.",
                &["georgia: the bridge was closed", "russia denies: the bridge was closed"],
            ),
            (
                "en",
                "Georgia said the bridge was closed, a claim Moscow rejected.",
                &["georgia: the bridge was closed", "russia denies: the bridge was closed"],
            ),
            (
                "de",
                "Georgien erklärte, die Brücke sei gesperrt, was Moskau bestreitet.",
                &["georgia: die Brücke sei gesperrt", "russia denies: die Brücke sei gesperrt"],
            ),
            (
                "fr",
                "La Géorgie a déclaré que le pont était fermé, ce que Moscou dément.",
                &["georgia: le pont était fermé", "russia denies: le pont était fermé"],
            ),
            (
                "es",
                "Georgia afirmó que el puente estaba cerrado, extremo que Moscú niega.",
                &["georgia: el puente estaba cerrado", "russia denies: el puente estaba cerrado"],
            ),
            (
                "ru",
                "Грузия заявила, что мост закрыт, что в Москве отрицают.",
                &["georgia: мост закрыт", "russia denies: мост закрыт"],
            ),
            (
                "ar",
                "قالت جورجيا إن الجسر مغلق، وهو ما نفته موسكو.",
                &["georgia: الجسر مغلق", "russia denies: الجسر مغلق"],
            ),
            (
                "fa",
                "گرجستان اعلام کرد پل بسته است، ادعایی که مسکو رد می‌کند.",
                &["georgia: پل بسته است", "russia denies: پل بسته است"],
            ),
            (
                "he",
                "גאורגיה הודיעה כי הגשר סגור, טענה שמוסקבה דוחה.",
                &["georgia: הגשר סגור", "russia denies: הגשר סגור"],
            ),
            (
                "hy",
                "Վրաստանը հայտնել է, որ կամուրջը փակ է, ինչը Մոսկվան հերքում է։",
                &["georgia: կամուրջը փակ է", "russia denies: կամուրջը փակ է"],
            ),
        ]);
    }

    #[test]
    fn another_may_deny_it_in_a_clause_or_sentence_with_nothing_else() {
        assert_said(&[
            (
                "ru",
                "Грузия заявила, что мост закрыт, однако Москва это опровергает.",
                &["georgia: мост закрыт", "russia denies: это"],
            ),
            (
                "uk",
                "Грузія заявила, що міст закрито, але в Москві це заперечують.",
                &["georgia: міст закрито", "russia denies: це"],
            ),
            (
                "he",
                "גאורגיה הודיעה כי הגשר סגור, אבל מוסקבה הכחישה.",
                &["georgia: הגשר סגור", "russia denies: הגשר סגור"],
            ),
            (
                "fr",
                "La Géorgie a déclaré que le pont était fermé. Moscou dément.",
                &["georgia: le pont était fermé", "russia denies: le pont était fermé"],
            ),
            (
                "de",
                "Georgien erklärte, die Brücke sei gesperrt. Moskau dementierte.",
                &["georgia: die Brücke sei gesperrt", "russia denies: die Brücke sei gesperrt"],
            ),
            ("ar", "قالت جورجيا إن الجسر مغلق. ونفت موسكو ذلك.", &["georgia: الجسر مغلق", "russia denies: ذلك"]),
        ]);
    }

    #[test]
    fn a_text_may_end_anywhere() {
        let world = World::built_in().unwrap();
        for (tag, text) in [
            (
                "en",
                "0\n\nThe bridge was closed, which Moscow denied. Georgia denied it, but the army called the claim false",
            ),
            ("en", "0\n\nThe bridge was closed. Denied"),
            ("de", "0\n\nDie Brücke sei gesperrt, was Moskau bestritt. Moskau dementierte"),
            ("ru", "0\n\nМост закрыт, однако Москва это опровергла, что отрицают в Тбилиси"),
            ("ar", "0\n\nالجسر مغلق، وهو ما نفته موسكو، لكن نفت ذلك"),
            ("fa", "0\n\nپل بسته است، ادعایی که مسکو رد می‌کند، اما مسکو این را رد کرد"),
        ] {
            let language = Language::built_in(tag, &world).unwrap().unwrap();
            for (end, _) in text.char_indices() {
                extract(&Input::new(&text[..end]), &language);
            }
        }
    }

    #[test]
    fn a_clause_about_a_thing_takes_up_no_statement() {
        assert_said(&[
            (
                "en",
                "Georgia said it had closed the bridge, which the army built.",
                &["georgia: it had closed the bridge, which the army built"],
            ),
            ("ru", "Грузия заявила, что мост закрыт.", &["georgia: мост закрыт"]),
            ("ru", "Неизвестно, что отрицает министр.", &[]),
            ("uk", "Відомо, що заперечує влада.", &[]),
        ]);
    }
}
