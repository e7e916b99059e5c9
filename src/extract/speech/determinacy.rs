//! Whether a saying took place: “if the minister says that”, “nobody knows whether she said that”, “he will say that”.

use std::ops::Range;

use super::attribution::Attribution;
use crate::extract::notes::annotate::Notes;
use crate::lang::{CueKind, Features, Order, Particle, Person, TokenKind};
use crate::model::{Determinacy, Manner, Stance};

/// So many tokens at most stand between the word that opens a clause and its subject or verb: "if, however, the minister says".
const OPENING: usize = 3;
/// An auxiliary stands at most so many tokens from its verb: "will on Monday officially announce".
const REACH: usize = 6;

/// Whether the text holds that what is attributed was said. A quote was: somebody uttered its words.
pub fn determinacy(notes: &Notes<'_>, attribution: &Attribution) -> Determinacy {
    let Some(cue) = attribution.cue.first().filter(|cue| !cue.is_empty()) else { return Determinacy::Determinate };
    let utters = attribution.manner == Manner::Direct || attribution.stance == Stance::Declines;
    let Some(form) = attribution.form.filter(|form| notes.pack.cues[form.cue as usize].kind == CueKind::Verb) else {
        return Determinacy::Determinate;
    };
    if utters || speaks_for_oneself(notes, attribution) {
        return Determinacy::Determinate;
    }
    let open = form.features.unreal
        || !form.features.passive && is_modal(notes, attribution, cue, form.features)
        || opens(notes, attribution, cue)
        || asks(notes, attribution, cue);
    if open { Determinacy::Indeterminate } else { Determinacy::Determinate }
}

/// "I would say that" says it.
fn speaks_for_oneself(notes: &Notes<'_>, attribution: &Attribution) -> bool {
    let first = |at: usize| notes.notes[at].pronoun.is_some_and(|pronoun| pronoun.person == Person::First);
    attribution.source.iter().flat_map(Clone::clone).any(first)
}

/// Whether an auxiliary says that it will be said, would or may be: between subject and verb, or right before the verb.
fn is_modal(notes: &Notes<'_>, attribution: &Attribution, cue: &Range<usize>, form: Features) -> bool {
    let subject = attribution.source.iter().map(|source| source.end).filter(|&end| end <= cue.start).max();
    let from = subject.unwrap_or(cue.start.saturating_sub(2)).max(cue.start.saturating_sub(REACH));
    let from = from.max(attribution.sentence.start);
    let helps = |at: usize| {
        let length = notes.particle(at, Particle::Modal);
        let end = at + length;
        // "In May said": a month. "Wird gefordert": a passive. What stands apart may belong to another verb.
        let passive = notes.is(at, Particle::Passive) && !form.infinitive;
        let other = (end..cue.start).any(|i| notes.is(i, Particle::Verb) && !notes.is(i, Particle::Auxiliary));
        let apart = other || notes.pack.traits.order == Order::VerbLast && end < cue.start;
        // A cue may begin inside it («կարող է ասել»).
        let beside = end <= cue.start || end < cue.end;
        length > 0 && beside && !notes.tokens[at].capital && !passive && !apart
    };
    (from..cue.start).all(|at| notes.word(at)) && (from..=cue.start).any(helps)
}

/// Whether the clause of the saying is a condition or an indirect question.
fn opens(notes: &Notes<'_>, attribution: &Attribution, cue: &Range<usize>) -> bool {
    let lead = attribution.source.iter().map(|source| source.start).chain([cue.start]).min().unwrap_or(cue.start);
    let start = attribution.sentence.start;
    let asked = notes.is(cue.end, Particle::Enclitic);
    let before = (start.max(lead.saturating_sub(OPENING))..=lead).rev();
    let near = before.take_while(|&at| at == lead || !notes.comma(at) && notes.cue(at).is_none());
    let opening = |at: usize| {
        // French "si" that opens a sentence grants as often as it asks: "Si le ministre affirme que …, l'opposition …".
        let grants = notes.pack.traits.granting_if && at == start;
        notes.is(at, Particle::Supposed) || notes.is(at, Particle::If) && !grants
    };
    let only_small = |at: usize| (at + 1..lead).all(|i| notes.notes[i].particle_length > 0 || !notes.word(i));
    asked || near.into_iter().any(|at| opening(at) && only_small(at))
}

/// Whether the sentence asks whether it was said: it ends with a question mark that no colon parts from the cue (in Armenian, has one),
/// and does not ask who said it or why.
fn asks(notes: &Notes<'_>, attribution: &Attribution, cue: &Range<usize>) -> bool {
    let sentence = &attribution.sentence;
    let outside = |at: &usize| notes.quote(*at).is_none();
    let is_mark = |at: usize| matches!(notes.tokens.get(at).map(|t| t.kind), Some(TokenKind::Mark('?' | '؟' | '՞')));
    let behind = || (cue.end..=sentence.end).take_while(|&at| !notes.colon(at));
    let inside = || (sentence.start..cue.end).filter(|&at| matches!(notes.tokens[at].kind, TokenKind::Mark('՞')));
    let marked = inside().chain(behind().filter(|&at| is_mark(at))).any(|at| outside(&at));
    marked && outside(&cue.start) && !(sentence.start..cue.start).any(|at| notes.is(at, Particle::Whether))
}

#[cfg(test)]
mod tests {
    use crate::extract::{Input, Language, World, extract};
    use crate::lang::built_in;

    /// The texts of which not all claims are as determinate as they should be, each with what is found.
    fn wrong(texts: &[(&str, &str)], determinate: bool) -> Vec<String> {
        let world = World::built_in().unwrap();
        let mut wrong = Vec::new();
        for (tag, text) in texts {
            let language = Language::read(built_in(tag).unwrap(), &world).unwrap();
            // A title of no meaning, but for texts that have one.
            let text = if text.contains('\n') { (*text).to_owned() } else { format!("0\n\n{text}") };
            let found: Vec<bool> = extract(&Input::new(&text), &language)
                .proposals
                .iter()
                .map(|p| p.determinacy.is_determinate())
                .collect();
            if found.is_empty() || found.contains(&!determinate) {
                wrong.push(format!("{text}: {found:?}"));
            }
        }
        wrong
    }

    #[test]
    fn what_may_be_said_was_not() {
        let texts = [
            ("en", "The minister will say on Monday that the road is open."),
            ("en", "The minister may have said that the road was open."),
            ("de", "Der Minister soll gesagt haben, dass die Straße offen ist."),
            ("fr", "Le ministre dira lundi que la route est ouverte."),
            ("es", "El ministro anunciará el lunes que la carretera está abierta."),
            ("ru", "Министр сообщит в понедельник, что дорога открыта."),
            ("uk", "Міністр заявить, що дорога відкрита."),
            ("ar", "سوف يقول الوزير إن الطريق مفتوح."),
            ("fa", "وزیر خواهد گفت که جاده باز است."),
            ("hy", "Նախարարը կարող է ասել, որ ճանապարհը բաց է։"),
        ];
        assert_eq!(wrong(&texts, false), [""; 0]);
    }

    #[test]
    fn what_is_supposed_or_asked_was_not_said() {
        let texts = [
            ("en", "If the minister says that the road is open, people will leave."),
            ("en", "Nobody knows whether the minister said that the road was open."),
            ("en", "Did the minister say that the road was open?\n\nIt was wet."),
            ("de", "Es ist unklar, ob der Minister sagte, dass die Straße offen ist."),
            ("fr", "On ignore si le ministre a dit que la route était ouverte."),
            ("es", "No está claro si el ministro dijo que la carretera estaba abierta."),
            ("ru", "Если министр скажет, что дорога открыта, все уедут."),
            ("uk", "Невідомо, чи заявив міністр, що дорога відкрита."),
            ("ar", "إذا قال الوزير إن الطريق مفتوح فسيرحل الناس."),
            ("he", "האם השר אמר כי הכביש פתוח?\n\nהכביש רטוב."),
        ];
        assert_eq!(wrong(&texts, false), [""; 0]);
    }

    #[test]
    fn what_was_said_stays_so_beside_such_words() {
        let texts = [
            ("en", "I would say that the road is open, the minister said."),
            ("en", "The ministry in May said that the road was open."),
            ("en", "The minister said that the road would be open."),
            ("en", "\"Will the road be open?\" the minister asked."),
            ("en", "Why did the minister say that the road was open?\n\nIt was wet."),
            ("de", "Der Minister sagte, die Straße werde offen sein."),
            ("de", "Es wird erwartet, dass die Straße bald offen ist."),
            ("fr", "Si le ministre affirme que la route est ouverte, les habitants disent le contraire."),
            ("ru", "Министр заявил, что дорога будет открыта."),
            ("ar", "قال الوزير إن الطريق قد يفتح."),
            ("ar", "وكان الوزير قد أعلن أن الطريق مفتوح."),
            ("hy", "Նախարարն ասել է, որ ճանապարհը բաց է։ Ինչո՞ւ էր այն փակ։"),
            ("tr", "Bakan yolun açık olduğunu söylüyor: Yol neden kapandı?\n\nYol ıslaktı."),
        ];
        assert_eq!(wrong(&texts, true), [""; 0]);
    }
}
