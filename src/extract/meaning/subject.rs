//! Who is the subject of a verb: by the order of words, their endings, and what stands between.

use std::ops::Range;

use super::clause::{BESIDE, Clause};
use super::scene::{Hit, Mention};
use crate::lang::{Order, Particle};
use crate::model::PartyId;
use crate::text::fold;
use crate::topic::{Core, Voice};

/// A party further from its verb than this many tokens is not taken for its subject or object.
pub(super) const REACH: usize = 14;

/// Who stands before a verb.
pub(super) enum Before<'c> {
    /// Its subject.
    Subject(&'c Mention),
    /// Somebody who may be or not.
    Unsure,
    /// Nobody.
    Nobody,
}

impl Clause<'_, '_> {
    /// The subject of a verb.
    pub(super) fn subject(&self, hit: &Hit, thing: &Range<usize>) -> Option<PartyId> {
        let order = self.scene.notes.pack.traits.order;
        // A verb may say by itself who does it: "bombardeamos".
        let says_us = self.scene.of(Core::Ours, &hit.tokens).next().is_some();
        let is_left_out = || self.is_nobodys(hit) || self.is_infinitive_at_end(hit);
        if says_us || self.ends_as_we_do(hit) || is_left_out() && self.leaves_subject_out(hit, thing) {
            return self.speaker.clone();
        }
        if let Some(found) = self.right_before(hit.tokens.start).or_else(|| self.inverted(hit)) {
            return found.party.clone();
        }
        let before_thing = |m: &&Mention| thing.start <= hit.tokens.start || m.tokens.start < thing.start;
        // "Плотину взорвали российские войска": where endings tell the object, it may open and the subject close.
        let is_turned = self.scene.notes.pack.traits.object_between && thing.end <= hit.tokens.start;
        // «Զենք չի վաճառել Ռուսաստանին»: it was done for whom the dative names.
        let after = || self.right_after(hit.tokens.end).filter(before_thing).filter(|m| !self.is_dative(m));
        if self.has_pronoun_before(hit) {
            return self.speaker.clone();
        }
        if order == Order::VerbFirst
            && let Some(found) = after()
        {
            return found.party.clone();
        }
        let traits = &self.scene.notes.pack.traits;
        // «L'hôpital bombardé par Israël»: right before "by" a participle is passive.
        let beside_by = self.scene.of(Core::By, &(hit.tokens.end..hit.tokens.end + 1)).next().is_some();
        // قتل على يد جنود: written without vowels a passive verb looks like an active one.
        if (beside_by || order != Order::SubjectFirst || traits.object_before_verb || traits.free_object)
            && let Some(party) = self.doer(hit)
        {
            return Some(party);
        }
        match self.around(hit) {
            Some((subject, _)) => {
                return subject.filter(|found| !self.lacks_genitive(hit, found)).and_then(|found| found.party.clone());
            }
            None => match self.before(hit.tokens.start) {
                Before::Subject(found) if self.lacks_genitive(hit, found) => return None,
                Before::Subject(found) => return found.party.clone(),
                Before::Unsure => return None,
                Before::Nobody => {}
            },
        }
        if let Some(found) = after().filter(|_| order != Order::VerbFirst && (hit.spoken.alone || is_turned)) {
            return found.party.clone();
        }
        if let Some(found) = self.before_being(hit) {
            return found.party.clone();
        }
        let lead = self.lead.clone().filter(|_| self.mentions.is_empty());
        let own = || self.speaker.clone().filter(|_| self.leaves_subject_out(hit, thing));
        self.instrument(hit).or(lead).or_else(own)
    }

    /// The party right behind a verb that opens its clause although it holds the second place, since what stood before it names who says so:
    /// "nach Angaben Kiews griff die russische Armee eine Schule an".
    pub(super) fn inverted(&self, hit: &Hit) -> Option<&Mention> {
        let opens = hit.tokens.start == self.range.start && hit.spoken.voice == Voice::Active;
        let behind = self.right_after(hit.tokens.start + 1);
        behind.filter(|_| opens && self.scene.notes.pack.traits.verb_second && !self.is_infinitive_at_end(hit))
    }

    /// Whether the verb ends as those who speak end it, in their own words: «شلیک نکرده‌ایم».
    fn ends_as_we_do(&self, hit: &Hit) -> bool {
        let notes = self.scene.notes;
        self.is_told && !self.indirect && notes.ends_like(hit.tokens.end - 1, &notes.pack.traits.we_endings)
    }

    /// The party right before a verb at `at` where verbs come first: then no subject is behind it (إن روسيا رحلت أطفالا أوكرانيين).
    fn right_before(&self, at: usize) -> Option<&Mention> {
        let notes = self.scene.notes;
        let small = |i: usize| notes.is_any(i, &[Particle::Negation, Particle::Adverb, Particle::Verb]);
        let beside = |m: &&Mention| m.tokens.end <= at && (m.tokens.end..at).all(small);
        let found = self.mentions.iter().rev().find(beside).filter(|m| !self.is_governed(m));
        found.filter(|_| notes.pack.traits.order == Order::VerbFirst || notes.pack.traits.speaker_before)
    }

    /// Whether the word for "that" right before the verb says by itself that who speaks is the subject: «أنها لم تزود روسيا بالسلاح».
    fn has_pronoun_before(&self, hit: &Hit) -> bool {
        let notes = self.scene.notes;
        let bears = |at: usize| notes.is(at, Particle::That) && notes.ends_like(at, &notes.pack.traits.pronoun_endings);
        let opens = self.opens && self.indirect && !self.accuses;
        opens
            && self.range.start.checked_sub(1).is_some_and(bears)
            && (self.range.start..hit.tokens.start).all(|at| self.opens_verb(at))
    }

    /// The party behind a noun and right before the verb of being that closes its clause: «مسئول این حمله اسرائیل است».
    fn before_being(&self, hit: &Hit) -> Option<&Mention> {
        let is_noun = hit.spoken.voice != Voice::Passive && self.scene.notes.pack.traits.object_before_verb;
        let last = self.mentions.iter().rfind(|m| m.tokens.start >= hit.tokens.end && !self.is_governed(m))?;
        let end = last.tokens.end;
        let closes = end + 1 >= self.range.end || !self.scene.notes.word(end + 1);
        (is_noun && closes && self.scene.of(Core::Was, &(end..end + 1)).next().is_some()).then_some(last)
    }

    /// "denied shelling the town": the subject is left out where the statement opens with its verb.
    fn leaves_subject_out(&self, hit: &Hit, thing: &Range<usize>) -> bool {
        let notes = self.scene.notes;
        // Who accuses does not do it, and where a subject may follow its verb, it may be the party there.
        let behind = self.right_after(hit.tokens.end).filter(|m| !self.is_dative(m));
        let is_there = notes.pack.traits.free_object && behind.is_some();
        let may_be = self.opens && self.indirect && !self.accuses && !is_there && !self.is_gerund(hit);
        let opens_with = || (self.range.start..hit.tokens.start).all(|at| self.opens_verb(at));
        let may_be = may_be && (opens_with() || self.is_nobodys(hit) || self.has_only_object_before(hit, thing));
        may_be || self.opens && self.indirect && !self.accuses && self.is_infinitive_at_end(hit)
    }

    /// Whether the clause is an infinitive that its verb closes, so that no subject is in it: "niemals Waffen an Russland verkauft zu haben".
    fn is_infinitive_at_end(&self, hit: &Hit) -> bool {
        let notes = self.scene.notes;
        let is_to = |at: usize| notes.is(at, Particle::To) && at + 1 < notes.tokens.len();
        let behind = hit.tokens.end..self.range.end.min(hit.tokens.end + BESIDE);
        let is_closed = || behind.into_iter().any(is_to) || self.has_to_inside(hit);
        let is_finite = |at: usize| notes.finite_verb(at) && !notes.is(at - usize::from(at > 0), Particle::To);
        notes.pack.traits.verb_second
            && is_closed()
            && !self.range.clone().filter(|at| !hit.tokens.contains(at)).any(is_finite)
    }

    /// Whether "to" stands before the last word of the verb, or is written inside it: "zu liefern", "anzugreifen".
    fn has_to_inside(&self, hit: &Hit) -> bool {
        let notes = self.scene.notes;
        let last = hit.tokens.end - 1;
        let before = last > self.range.start && notes.is(last - 1, Particle::To);
        let word = notes.tokens[last].span.of(notes.text).map(fold).unwrap_or_default();
        let inside = word.ends_with("en") && word.find("zu").is_some_and(|at| (2..=6).contains(&at));
        last + 1 == self.range.end && (before || inside)
    }

    /// Whether the word at `hit` opens a sentence as its subject: "Shelling in the town killed ten, the army said".
    fn is_gerund(&self, hit: &Hit) -> bool {
        let notes = self.scene.notes;
        let at = hit.tokens.start;
        at == self.range.start && notes.tokens[at].capital && notes.ends_like(at, &notes.pack.traits.gerund_endings)
    }

    /// Whether the token at `at` is no more than what stands before a verb: "to", a negation, an adverb.
    fn opens_verb(&self, at: usize) -> bool {
        let small = [Particle::To, Particle::Preposition, Particle::Verb, Particle::Negation, Particle::Adverb];
        self.scene.notes.is_any(at, &small) || self.scene.notes.is(at, Particle::Auxiliary)
    }

    /// Whether the verb at `hit` names what was done (saldırmadığını) and nothing before it says by whom: a subject would be its owner.
    fn is_nobodys(&self, hit: &Hit) -> bool {
        let notes = self.scene.notes;
        let traits = &notes.pack.traits;
        let names_it = self.has_verb_last() && notes.ends_like(hit.tokens.end - 1, &traits.content_endings);
        let owns = |at: usize| notes.ends_like(at, &traits.genitive_endings);
        names_it && !(self.range.start..hit.tokens.start).any(owns)
    }

    /// Whether the verb at `hit` names what was done, so that its subject would be an owner, another noun before the party is one, and the
    /// party none: "hava savunmasının bir İsrail uçağını vurduğunu".
    fn lacks_genitive(&self, hit: &Hit, mention: &Mention) -> bool {
        let notes = self.scene.notes;
        let traits = &notes.pack.traits;
        let names_it = self.has_verb_last() && notes.ends_like(hit.tokens.end - 1, &traits.content_endings);
        let owns = |at: usize| notes.ends_like(at, &traits.genitive_endings);
        let phrase = mention.tokens.start..hit.tokens.start.min(mention.tokens.end + BESIDE);
        names_it && !self.blames && (self.range.start..mention.tokens.start).any(owns) && !phrase.into_iter().any(owns)
    }

    /// Whether nothing but the object stands before the verb at `hit`, as the word beside it tells: «به مدرسه حمله نکرده است».
    fn has_only_object_before(&self, hit: &Hit, thing: &Range<usize>) -> bool {
        let notes = self.scene.notes;
        let governed = thing.start > self.range.start && notes.is(thing.start - 1, Particle::Preposition);
        let is_object = governed || notes.is(thing.end, Particle::ObjectEnd);
        let is_part = |at: usize| thing.contains(&at) || self.opens_verb(at) || notes.is(at, Particle::ObjectEnd);
        let before = thing.end <= hit.tokens.start && (self.range.start..hit.tokens.start).all(is_part);
        notes.pack.traits.object_before_verb && is_object && before || self.has_no_article_before(hit)
    }

    /// Whether nothing before the verb at `hit` may be its subject, where an article shows what is: «ոչ մի ինքնաթիռ չի կորցրել».
    fn has_no_article_before(&self, hit: &Hit) -> bool {
        let notes = self.scene.notes;
        let before = self.range.start..hit.tokens.start;
        let named = self.mentions.iter().any(|m| m.tokens.start < before.end);
        let has_articles = !notes.pack.traits.subject_shapes.is_empty() && notes.pack.traits.free_object;
        has_articles && !named && before.clone().all(|at| notes.word(at) && !notes.notes[at].ends_subject)
    }

    /// The party before a verb at `at`: the nearest that no preposition governs. One right beside the verb that a preposition
    /// governs makes it unsure.
    pub(super) fn before(&self, at: usize) -> Before<'_> {
        // A verb of several words may begin with the noun that closes the name: «турецькі військові покинули».
        for mention in self.mentions.iter().rev().filter(|m| m.tokens.start < at && !self.opens_as_object(m)) {
            let gap = at.saturating_sub(mention.tokens.end);
            if gap > REACH {
                break;
            }
            let traits = &self.scene.notes.pack.traits;
            let beside = gap == 0 && !traits.object_before_verb && !traits.verb_second;
            if beside || !self.is_governed(mention) {
                return Before::Subject(mention);
            }
            if gap <= BESIDE && !traits.verb_second {
                return Before::Unsure;
            }
        }
        Before::Nobody
    }

    /// Whether the party opens its clause as an adjective in a case that no subject has: «Грузинских пленных пытали».
    fn opens_as_object(&self, mention: &Mention) -> bool {
        let notes = self.scene.notes;
        let traits = &notes.pack.traits;
        let first = mention.tokens.start;
        let word = notes.tokens[first].span.of(notes.text).unwrap_or_default();
        let stem = |ending: &String| word.strip_suffix(ending.as_str()).filter(|_| ending.chars().count() > 1);
        let is_ours = self.scene.of(Core::Ours, &mention.tokens).next().is_some();
        let of_land = |stem: &str| traits.land_adjective_stems.iter().any(|ends| stem.ends_with(ends.as_str()));
        let is_cased = || traits.owner_endings.iter().filter_map(stem).any(|stem| is_ours || of_land(stem));
        let opens = (self.range.start..first).all(|at| !notes.word(at));
        traits.has_name_cases() && opens && is_cased()
    }

    /// The subject and the object of a verb at `at` that stands behind both: who is named first, and who last. A single party
    /// is the object where its ending or a word says so. `None` if that is not told here.
    pub(super) fn around(&self, hit: &Hit) -> Option<(Option<&Mention>, Option<&Mention>)> {
        if !self.may_follow_both(hit) {
            return None;
        }
        let (at, closes) = (hit.tokens.start, self.is_closed_by(hit));
        let near = |m: &&Mention| m.tokens.end <= at && at - m.tokens.end <= REACH && !(closes && self.is_governed(m));
        let all: Vec<&Mention> = self.mentions.iter().filter(near).collect();
        match all.as_slice() {
            [only] if self.is_object(only) => Some((None, Some(*only))),
            [first, .., last] if first.party != last.party && !self.is_object(first) && !self.is_governed(first) => {
                Some((Some(*first), Some(*last)))
            }
            _ => None,
        }
    }

    /// Whether the ending behind a name ("Ukrayna'yı") or the word for an object shows that it is no subject.
    fn is_object(&self, mention: &Mention) -> bool {
        let notes = self.scene.notes;
        let end = mention.tokens.end;
        let suffix = notes.tokens.get(end).filter(|_| notes.is_possessive(end)).and_then(|t| t.span.of(notes.text));
        let ending = suffix.map(|word| fold(word.trim_start_matches(['\'', '’'])));
        notes.is(end, Particle::ObjectEnd)
            || ending.is_some_and(|ending| notes.pack.traits.object_endings.iter().any(|known| fold(known) == ending))
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::meaning::readings::tests::{doers, readings_in};

    #[test]
    fn who_speaks_did_what_an_infinitive_at_the_end_tells() {
        for text in [
            "Georgien bestritt, jemals Waffen an die Türkei verkauft zu haben.",
            "Tiflis beteuerte, den armenischen Grenzposten nicht angegriffen zu haben.",
            "Georgien bestritt, Drohnen an die Türkei zu liefern.",
        ] {
            assert_eq!(doers("de", text), ["georgia"], "{text}");
        }
    }

    #[test]
    fn behind_a_verb_that_opens_its_clause_stands_its_subject() {
        let text = "Nach georgischer Darstellung griff die türkische Armee eine Schule in Gori an.";
        assert_eq!(doers("de", text), ["turkey"]);
    }

    #[test]
    fn our_people_in_the_case_of_an_object_do_nothing() {
        for (tag, text) in [
            ("ru", "«Наших пленных пытали турецкие солдаты», — сказал министр обороны Грузии."),
            ("uk", "«Наших полонених катували турецькі солдати», — сказав міністр оборони Грузії."),
        ] {
            assert_eq!(doers(tag, text), ["turkey"], "{text}");
        }
    }

    #[test]
    fn who_is_named_last_before_a_verb_of_being_is_its_subject() {
        assert_eq!(doers("fa", "وزیر خارجه مصر گفت مسئول این حمله ترکیه است."), ["turkey"]);
    }

    #[test]
    fn a_verb_of_not_being_denies_what_stands_before_it() {
        let readings = readings_in("tr", "Mısır, saldırının hedefinin okul değil silah deposu olduğunu bildirdi.");
        let holds = |topic: &str| readings.iter().find(|r| r.topic.as_str() == topic).map(|r| r.holds);
        assert_eq!((holds("attacked"), holds("kept-arms")), (Some(false), Some(true)));
    }

    #[test]
    fn the_subject_of_a_deed_that_is_named_stands_in_the_genitive() {
        assert_eq!(doers("tr", "Mısır ordusu, hava savunmasının bir Sudan uçağını düşürdüğünü bildirdi."), [""; 0]);
        assert_eq!(doers("tr", "Mısır ordusu, Sudan ordusunun bir uçağı düşürdüğünü bildirdi."), ["sudan"]);
    }

    #[test]
    fn a_pronoun_written_together_with_that_is_the_subject() {
        assert_eq!(doers("ar", "وأكدت روسيا أنها لم تزود السودان بأي أسلحة."), ["russia"]);
    }

    #[test]
    fn a_party_before_its_verb_did_it_and_not_whose_the_object_is() {
        for (tag, text) in [
            ("ar", "قال الوزير إن مصر خطفت صحافيين بريطانيين."),
            ("fa", "وزیر مصر را متهم کرد که به ترکیه پهپاد فروخته است."),
            ("tr", "Bakan, Mısır'ı Sudan'a yardım girişini engellemekle suçladı."),
        ] {
            assert_eq!(doers(tag, text), ["egypt"], "{text}");
        }
    }
}
