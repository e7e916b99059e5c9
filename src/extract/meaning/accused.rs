//! Whom an accusation accuses: who it names first, last, or in the case of its object.

use super::clause::{BESIDE, Clause};
use super::scene::{Hit, Mention};
use super::subject::Before;
use crate::lang::Particle;
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
        let first = self.mentions.first().filter(|m| m.tokens.start < self.range.start + BESIDE)?;
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
        self.accuses && opens && self.mentions.first().is_none_or(|m| m.tokens.start > thing.tokens.start)
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
