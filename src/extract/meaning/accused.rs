//! Whom an accusation accuses: who it names first, last, or in the case of its object.

use super::clause::{BESIDE, Clause};
use super::scene::{Hit, Mention};
use super::subject::Before;
use crate::lang::{Order, Particle};
use crate::model::PartyId;
use crate::topic::{Core, Voice};

impl Clause<'_, '_> {
    /// Whom an accusation names first, "accused Baku of a provocation", or last: "blamed the attack on Baku".
    pub(super) fn accused(&self, deed: &Hit) -> Option<PartyId> {
        self.first_named(deed).or_else(|| self.blamed_last()).filter(|_| self.accuses)?.party.clone()
    }

    /// Whom an accusation names before its verb, where the deed stands in a clause behind that and no subject in it: «مصر ترکیه را متهم
    /// کرد که …».
    pub(super) fn accused_before(&self, deed: &Hit) -> Option<PartyId> {
        let open = self.blames && self.voice(deed) != Voice::Passive;
        let named = || matches!(self.before(deed.tokens.start), Before::Subject(party) if party.party.is_some());
        self.lead.clone().filter(|_| open && !named())
    }

    /// Whom an accusation names first, by the ending of an object, where verbs come last: "Mısır'ı Sudan'a yardımı engellemekle suçladı".
    pub(super) fn accused_object(&self, deed: &Hit) -> Option<PartyId> {
        let notes = self.scene.notes;
        let first = self.mentions.first().filter(|m| self.accuses && m.tokens.end <= deed.tokens.start)?;
        let end = notes.ending_of(first.tokens.end);
        let whom = notes.ends_like(end, &notes.pack.traits.whom_endings);
        let object = self.has_verb_last() && notes.ends_like(end, &notes.pack.traits.object_endings) && !whom;
        first.party.clone().filter(|_| object && self.voice(deed) == Voice::Active)
    }

    /// The party that opens the clause, unless it stands before the deed and that was done to it.
    fn first_named(&self, deed: &Hit) -> Option<&Mention> {
        // "Acusó a la parte armenia": only small words may stand before the name.
        let small = |at: usize| self.scene.notes.is_any(at, &[Particle::Definite, Particle::Preposition]);
        let opens =
            |m: &&Mention| m.tokens.start < self.range.start + BESIDE || (self.range.start..m.tokens.start).all(small);
        let first = self.mentions.first().filter(opens)?;
        Some(first).filter(|m| m.tokens.end > deed.tokens.start || !self.is_aimed_at(m, deed))
    }

    /// Whom an accusation accuses of the deed that a noun names: whoever stands behind it is whom it was done to, "accused Iran of an
    /// attack on Riyadh", "blamed the attack on Riyadh on Iran".
    pub(super) fn accused_of(&self, deed: &Hit) -> Option<PartyId> {
        let first = self.first_named(deed).filter(|m| m.tokens.end <= deed.tokens.start);
        // «Մեղադրել է Ռուսաստանին ուկրաինացի երեխաներին տեղահանելու մեջ»: the case says who is accused, whatever the verb.
        let is_told = self.voice(deed) == Voice::Noun || first.is_some_and(|m| self.is_dative(m));
        if !self.accuses || !is_told || self.doer(deed).is_some() {
            return None;
        }
        first.or_else(|| self.blamed_last())?.party.clone()
    }

    /// Whether the party before the deed at `deed` is by its ending, or a word between, whom it was done to and not who is accused of it:
    /// "Səudiyyə Ərəbistanına hücumda", «Սաուդյան Արաբիայի վրա հարձակման». Armenian accuses in the dative, Azerbaijani in the accusative.
    pub(super) fn is_aimed_at(&self, party: &Mention, deed: &Hit) -> bool {
        let notes = self.scene.notes;
        let dative = &notes.pack.traits.dative_endings;
        let is_dative = notes.ends_like(party.tokens.end - 1, dative);
        match self.has_verb_last() {
            true => is_dative,
            false => !dative.is_empty() && !is_dative && party.tokens.end < deed.tokens.start,
        }
    }

    /// Whether the thing at `thing` is whom an accusation names first, and so no thing to which the deed was done: "accused the protesters of
    /// attacking the police".
    pub(super) fn accuses_thing(&self, deed: &Hit, thing: &Hit) -> bool {
        let opens = thing.tokens.start < self.range.start + BESIDE && thing.tokens.end <= deed.tokens.start;
        let is_first = || self.mentions.first().is_none_or(|m| m.tokens.start > thing.tokens.start);
        self.accuses && opens && is_first() && !self.is_subject_of(thing, deed)
    }

    /// Whether the thing is the subject of the deed's verb, so that a clause says what is wrong and accuses nobody: "complained that the
    /// water was contaminated".
    fn is_subject_of(&self, thing: &Hit, deed: &Hit) -> bool {
        let notes = self.scene.notes;
        let joins = |at: usize| !notes.word(at) || notes.is_any(at, &[Particle::That, Particle::Relative]);
        let between = thing.tokens.end..deed.tokens.end;
        let small = [Particle::To, Particle::Of, Particle::Preposition];
        // "Des soldats combattent": nothing but the verb itself, where the subject always comes first.
        let is_verb = || {
            let first = notes.pack.traits.order == Order::SubjectFirst && !notes.pack.traits.object_before_verb;
            first && deed.spoken.voice == Voice::Active && !between.clone().any(|at| notes.is_any(at, &small))
        };
        !between.clone().any(joins) && (between.clone().any(|at| notes.finite_verb(at)) || is_verb())
    }

    /// The last party, where it closes the clause behind a preposition and the deed opens it.
    fn blamed_last(&self) -> Option<&Mention> {
        let last = self.mentions.last()?;
        let notes = self.scene.notes;
        let small = |at: &usize| notes.is_any(*at, &[Particle::Definite, Particle::Preposition]);
        let opening = self.range.start + self.range.clone().take_while(small).count();
        let deed = self.scene.of(Core::AttackNoun, &self.range).any(|hit| hit.tokens.start == opening);
        let closes = (last.tokens.end..self.range.end).all(|at| !notes.word(at));
        // «Обвинил во взрыве моста Турцию»: the case tells whom, unless it is that of an owner.
        let traits = &notes.pack.traits;
        let owns = || traits.name_genitives.iter().any(|ends| notes.ends_like(last.tokens.end - 1, &ends[..1]));
        let bare = traits.has_name_cases() && opening > self.range.start && !owns();
        (deed && closes && (bare || self.is_governed(last))).then_some(last)
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::meaning::readings::tests::{doers, readings_in};

    #[test]
    fn whom_a_clause_behind_an_accusation_speaks_of_is_accused() {
        for (tag, text) in [
            ("ru", "Армия Грузии обвинила Армению в том, что та обстреляла больницу."),
            ("uk", "Армія Грузії звинуватила Вірменію у тому, що вона обстріляла лікарню."),
            ("es", "La Marina acusó a la parte armenia de atacar el hospital."),
        ] {
            assert_eq!(doers(tag, text), ["armenia"], "{text}");
        }
    }

    #[test]
    fn a_complaint_that_is_a_clause_accuses_nobody() {
        for (tag, text) in [
            ("es", "Los vecinos denuncian que el agua está contaminada."),
            ("fr", "L'eau est contaminée, dénoncent les habitants."),
        ] {
            let found = readings_in(tag, text);
            assert!(found.iter().any(|reading| reading.topic.as_str() == "safe"), "{text}: {found:?}");
        }
    }

    #[test]
    fn who_is_accused_of_an_attack_was_not_attacked() {
        let found = readings_in("en", "The minister accused the demonstrators of attacking officers.");
        assert!(found.iter().all(|reading| reading.topic.as_str() != "attacked"), "{found:?}");
    }

    #[test]
    fn who_is_accused_did_it_and_not_whom_it_was_done_to() {
        for (tag, text) in [
            ("en", "The minister accused Iran of an attack on Saudi Arabia."),
            ("en", "The minister accused Iran of bombing Saudi Arabia."),
            ("en", "The minister blamed Iran for the bombing of the Saudi embassy."),
            ("en", "The minister blamed the attack on Saudi Arabia on Iran."),
            ("fr", "Le ministre a accusé l'Iran d'une attaque contre l'Arabie saoudite."),
            ("de", "Der Minister machte Iran für den Angriff auf Saudi-Arabien verantwortlich."),
            ("es", "El ministro culpó a Irán del ataque contra Arabia Saudí."),
            ("ru", "Министр обвинил Иран в нападении на Саудовскую Аравию."),
            ("uk", "Міністр звинуватив Іран у нападі на Саудівську Аравію."),
            ("ar", "اتهم الوزير إيران بالهجوم على السعودية."),
            ("he", "השר האשים את איראן בתקיפה על סעודיה."),
            ("fa", "وزیر ایران را به حمله به عربستان متهم کرد."),
            ("tr", "Bakan, İran'ı Suudi Arabistan'a saldırmakla suçladı."),
        ] {
            assert_eq!(doers(tag, text), ["iran"], "{text}");
        }
        for (tag, text) in [
            ("az", "Nazir İranı Səudiyyə Ərəbistanına hücumda ittiham edib."),
            ("hy", "Նախարարը Իրանին մեղադրել է Սաուդյան Արաբիայի վրա հարձակման մեջ։"),
        ] {
            assert!(!doers(tag, text).contains(&"saudi-arabia".to_owned()), "{text}");
        }
    }
}
