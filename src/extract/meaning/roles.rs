//! Who does what to whom in a clause: by voice, order of words, and what stands between.

use std::cell::OnceCell;
use std::ops::Range;

use super::scene::{Hit, Mention, Scene, Statement};
use super::whereabouts::Town;
use crate::lang::{Order, Particle, Person, ProcliticKind};
use crate::model::{Manner, PartyId, Stance};
use crate::text::fold;
use crate::topic::{ConceptIx, Core, Filler, Voice};

/// A party further from its verb than this many tokens is not taken for its subject or object.
const REACH: usize = 14;
/// An owner stands at most this many tokens from what it owns.
const BESIDE: usize = 2;
/// So many tokens say of what kind something is that somebody says.
const KIND: usize = 3;

/// Who stands before a verb.
enum Before<'c> {
    /// Its subject.
    Subject(&'c Mention),
    /// Somebody who may be or not.
    Unsure,
    /// Nobody.
    Nobody,
}

/// A clause of a statement with the parties in it.
pub struct Clause<'r, 't> {
    /// Where it is read.
    pub scene: &'r Scene<'r, 't>,
    /// Its tokens.
    pub range: Range<usize>,
    /// The parties in it, those that words like "our" stand for among them.
    pub mentions: Vec<Mention>,
    /// Who makes the statement.
    pub speaker: Option<PartyId>,
    /// Whether the clause opens the statement and its subject may be left out, being the speaker.
    pub opens: bool,
    /// Whether the words are the outlet's, so that "it" is the speaker.
    pub indirect: bool,
    /// Whether somebody is known to say it, be it nobody with a name.
    pub is_told: bool,
    /// Whether the clause opens an accusation, which may name first whom it accuses.
    pub accuses: bool,
    /// Who stands alone before words that hand the statement over, as in "Baku, he said, had shelled the town".
    pub lead: Option<PartyId>,
    /// Whether the clause belongs to an accusation.
    blames: bool,
    /// Whether the clause opens what somebody denies in words that are the outlet's.
    denies: bool,
    /// The towns it names, once these are asked for.
    pub(super) towns: OnceCell<Vec<Town>>,
}

impl<'r, 't> Clause<'r, 't> {
    /// The clause at `range` of `statement`.
    pub fn new(
        scene: &'r Scene<'r, 't>,
        statement: &Statement<'_>,
        range: Range<usize>,
        opens: bool,
    ) -> Clause<'r, 't> {
        let speaker = statement.speaker.filter(|party| !party.is_unknown()).cloned();
        let indirect = !matches!(statement.manner, Manner::Direct | Manner::Narrated);
        let accuses = opens && statement.stance == Stance::Accuses;
        let denies = opens && indirect && statement.stance == Stance::Denies;
        let is_told = statement.manner != Manner::Narrated;
        let mut clause = Clause {
            scene,
            range,
            mentions: Vec::new(),
            speaker,
            opens,
            indirect,
            is_told,
            accuses,
            lead: None,
            blames: statement.stance == Stance::Accuses,
            denies,
            towns: OnceCell::new(),
        };
        clause.mentions = clause.named();
        clause
    }

    /// The parties named, and those that possessives and pronouns stand for.
    fn named(&self) -> Vec<Mention> {
        // "Its army" is nobody else's than the party's that "its" stands for.
        let own_body = |m: &Mention| m.party.is_none() && self.follows_possessive(m.tokens.start);
        let named = self.scene.named_within(&self.range).iter().filter(|m| !own_body(m));
        let mut out: Vec<Mention> = named.cloned().collect();
        let first = out.first().map_or(usize::MAX, |m| m.tokens.start);
        let mut add = |tokens: Range<usize>, party: Option<PartyId>| {
            if !out.iter().any(|m| m.tokens.start < tokens.end && tokens.start < m.tokens.end) {
                out.push(Mention { tokens, party });
            }
        };
        for hit in self.scene.of(Core::Ours, &self.range) {
            add(hit.tokens.clone(), self.speaker.clone());
        }
        // «Его отравили»: right before a verb it is no possessive but the object.
        let is_object = |hit: &&Hit| {
            let negated = self.scene.notes.is(hit.tokens.end, Particle::Negation);
            let next = hit.tokens.end + usize::from(negated);
            self.scene.within(&(next..self.range.end)).any(|verb| verb.tokens.start == next && verb.spoken.alone)
        };
        for hit in self.scene.of(Core::Theirs, &self.range).filter(|hit| !is_object(hit)) {
            let own = self.indirect && hit.tokens.start < first;
            add(hit.tokens.clone(), self.speaker.clone().filter(|_| own));
        }
        for hit in self.scene.of(Core::OwnLand, &self.range) {
            add(hit.tokens.clone(), self.speaker.clone().filter(|_| self.indirect));
        }
        let enemy = self.scene.adversary(self.speaker.as_ref()).cloned();
        for hit in self.scene.of(Core::Enemy, &self.range) {
            add(hit.tokens.clone(), enemy.clone());
        }
        for hit in self.scene.of(Core::Foe, &self.range) {
            add(hit.tokens.clone(), None);
        }
        let direct =
            self.range.clone().any(|at| self.scene.notes.notes[at].pronoun.is_some_and(|p| p.person == Person::First));
        for at in self.range.clone() {
            let Some(pronoun) = self.scene.notes.notes[at].pronoun.filter(|_| !self.scene.is_apart(at)) else {
                continue;
            };
            // "Azerbaijan, it is who began", "have both accepted": the pronoun only takes up the name before it.
            let is_both = self.scene.notes.is(at, Particle::Both);
            if is_both || self.scene.mentions.iter().any(|m| m.tokens.end == at) {
                continue;
            }
            let own = match pronoun.person {
                Person::First => true,
                // Whom an accusation accuses is nobody's own: "accused Iran in that it stood behind the attack".
                Person::Third => !self.accuses && self.indirect && !direct && self.opens && self.opens_with_pronoun(at),
                Person::Relative | Person::Indefinite | Person::Near | Person::Reciprocal => continue,
            };
            add(at..at + 1, self.speaker.clone().filter(|_| own));
        }
        out.retain(|m| !self.is_accuser(m));
        out.sort_by_key(|m| m.tokens.start);
        out
    }

    /// Whether "our" or "its" stands right before `at`.
    fn follows_possessive(&self, at: usize) -> bool {
        let before = self.range.start..at;
        [Core::Ours, Core::Theirs].into_iter().any(|word| self.scene.of(word, &before).any(|hit| hit.tokens.end == at))
    }

    /// Whether the party is whose report or accusation is denied, and so no part of what is reported: "rejected American accusations".
    fn is_accuser(&self, mention: &Mention) -> bool {
        let beside = |hit: &Hit| match self.has_verb_last() {
            true => mention.tokens.end == hit.tokens.start,
            false => mention.tokens.start == hit.tokens.end || self.describes(mention, hit),
        };
        self.denies && self.scene.of(Core::Report, &self.range).any(beside)
    }

    /// Whether only words that say what kind it is stand between the party and the noun behind it: "Albania's “unfounded” accusations".
    fn describes(&self, mention: &Mention, noun: &Hit) -> bool {
        let (from, to) = (mention.tokens.end, noun.tokens.start);
        let notes = self.scene.notes;
        let plain = |at: usize| notes.quote(at).is_some() || notes.word(at) && notes.notes[at].particle_length == 0;
        let untrue = ConceptIx::from(Core::FalseClaim);
        let says_no_more = || self.scene.within(&(from..to)).all(|hit| hit.spoken.concept == untrue);
        from <= to && to - from <= KIND && (from..to).all(plain) && says_no_more()
    }

    /// Whether the clause opens with the pronoun at `at`, behind one word of grammar at most: in "the guards, they fired" it takes up
    /// a noun.
    fn opens_with_pronoun(&self, at: usize) -> bool {
        let first = &self.scene.notes.notes[self.range.start];
        let small = first.particle_length > 0 || first.pronoun.is_some() || !self.scene.notes.word(self.range.start);
        let glued = self.scene.notes.pack.traits.clitics(ProcliticKind::Article) == 0;
        at == self.range.start || at == self.range.start + 1 && (small || glued)
    }

    /// The party in a role; `None` if nobody surely fills it.
    pub fn filler(&self, filler: Filler, first: &Hit, last: &Hit) -> Option<PartyId> {
        match filler {
            Filler::Agent => self
                .accused_before(first)
                .or_else(|| self.accused_object(first))
                .or_else(|| self.accused_of(first))
                .or_else(|| self.agent(first, &last.tokens))
                .or_else(|| self.accused(first)),
            Filler::Patient => self.patient(first),
            Filler::Owner => self.owner_of_thing(&last.tokens).or_else(|| self.complement(first)),
        }
    }

    /// The party right behind a verb of being: "the missile that fell was (not) Ukrainian".
    fn complement(&self, hit: &Hit) -> Option<PartyId> {
        self.scene.of(Core::Was, &hit.tokens).next()?;
        let end = self.past_likely(hit.tokens.end);
        let near = |m: &&Mention| end <= m.tokens.start && m.tokens.start - end <= BESIDE;
        let found = self.mentions.iter().find(near)?;
        let small = |at: usize| self.scene.notes.is_any(at, &[Particle::Negation, Particle::Definite]);
        (end..found.tokens.start).all(small).then(|| found.party.clone())?
    }

    /// Past the words at `at` that say how likely what follows is.
    fn past_likely(&self, at: usize) -> usize {
        let likely = self.scene.of(Core::Likely, &self.range).find(|hit| hit.tokens.start == at);
        likely.map_or(at, |hit| hit.tokens.end)
    }

    /// Whether the verb of the language comes last.
    pub fn has_verb_last(&self) -> bool {
        self.scene.notes.pack.traits.order == Order::VerbLast
    }

    /// Whether the object at `thing` stands between its subject and the verb at `verb`, as its language has it, and is nobody's by its ending.
    pub fn has_object_between(&self, verb: &Hit, thing: &Range<usize>) -> bool {
        let traits = &self.scene.notes.pack.traits;
        let between = traits.free_object && traits.object_between && thing.end <= verb.tokens.start;
        let is_owned = thing.len() == 1 && self.scene.notes.ends_like(thing.start, &traits.dative_endings);
        between || self.has_verb_last() && !is_owned
    }

    /// "Denied any involvement in the attack on Aramco": where a denial names nobody before the deed, the denier means itself.
    fn denier(&self, deed: &Hit) -> Option<PartyId> {
        self.speaker.clone().filter(|_| self.denies && self.is_first_named(deed))
    }

    /// Whether the word at `hit` stands before all parties of its clause.
    fn is_first_named(&self, hit: &Hit) -> bool {
        self.mentions.iter().all(|m| hit.tokens.end <= m.tokens.start)
    }

    /// Whom an accusation names first, "accused Baku of a provocation", or last: "blamed the attack on Baku".
    fn accused(&self, deed: &Hit) -> Option<PartyId> {
        self.first_named(deed).or_else(|| self.blamed_last()).filter(|_| self.accuses)?.party.clone()
    }

    /// Whom an accusation names before its verb, where the deed stands in a clause behind that and no subject in it: «مصر ترکیه را متهم
    /// کرد که …».
    fn accused_before(&self, deed: &Hit) -> Option<PartyId> {
        let open = self.blames && self.voice(deed) != Voice::Passive;
        let named = || matches!(self.before(deed.tokens.start), Before::Subject(party) if party.party.is_some());
        self.lead.clone().filter(|_| open && !named())
    }

    /// Whom an accusation names first, by the ending of an object, where verbs come last: "Mısır'ı Sudan'a yardımı engellemekle suçladı".
    fn accused_object(&self, deed: &Hit) -> Option<PartyId> {
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
    fn accused_of(&self, deed: &Hit) -> Option<PartyId> {
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
    fn is_aimed_at(&self, party: &Mention, deed: &Hit) -> bool {
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
    pub fn accuses_thing(&self, deed: &Hit, thing: &Hit) -> bool {
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

    /// Who does what `hit` says; a party behind the `thing` it is done to is none who does it.
    pub fn agent(&self, hit: &Hit, thing: &Range<usize>) -> Option<PartyId> {
        if let Some(party) = self.giver_of_orders(hit) {
            return Some(party);
        }
        match self.voice(hit) {
            Voice::Passive => self.doer(hit),
            Voice::Noun => {
                let done_by = self.doer(hit).or_else(|| self.partaker(hit));
                done_by.or_else(|| self.owner_of_deed(hit, thing)).or_else(|| self.denier(hit))
            }
            Voice::Active => self.subject(hit, thing),
        }
    }

    /// Who is said to have a part in the deed that a noun names: "Iran had no role in the attack".
    fn partaker(&self, deed: &Hit) -> Option<PartyId> {
        let part = self.part_in(deed)?;
        self.agent(part, &part.tokens)
    }

    /// The words for somebody's part in the deed at `deed`, before it.
    pub fn part_in(&self, deed: &Hit) -> Option<&Hit> {
        const NEAR: usize = 6;
        let before = deed.tokens.start.saturating_sub(NEAR).max(self.range.start)..deed.tokens.start;
        self.scene.of(Core::Involved, &before).last().filter(|_| deed.spoken.concept != Core::Involved.into())
    }

    /// Who fights for the speaker, where the clause opens with those who fight and says not for whom: "soldiers did not burn the houses", said
    /// the army.
    pub fn own_troops(&self, verb: &Hit) -> Option<PartyId> {
        const OPENING: usize = 4;
        let opening = self.range.start..verb.tokens.start.min(self.range.start + OPENING);
        let names_troops = self.scene.of(Core::Troops, &opening).next().is_some();
        let is_nobodys = || self.mentions.iter().all(|m| verb.tokens.end <= m.tokens.start);
        self.speaker.clone().filter(|_| self.is_told && names_troops && is_nobodys())
    }

    /// Whose deed a noun names; behind a preposition of its own stands what it aims at: "ataques contra Siria". Whose the `thing` is that it
    /// is done to did not do it: "the execution of Armenian prisoners".
    fn owner_of_deed(&self, hit: &Hit, thing: &Range<usize>) -> Option<PartyId> {
        let whose = self.mentions.iter().find(|m| m.tokens.end == thing.start && thing.start != hit.tokens.start);
        let whose = whose.and_then(|m| m.party.as_ref());
        let last = hit.tokens.end - 1..hit.tokens.end;
        let of = self.scene.of(Core::Of, &last).next().is_some();
        let aims = hit.tokens.len() > 1 && self.scene.notes.is(last.start, Particle::Preposition) && !of;
        let aimed_at = self.right_after(hit.tokens.end).filter(|_| aims).and_then(|m| m.party.as_ref());
        let near = |m: &&Mention| m.tokens.end <= hit.tokens.start && hit.tokens.start - m.tokens.end <= 1;
        let before = self.mentions.iter().find(near).filter(|m| self.accuses && self.is_aimed_at(m, hit));
        let before = before.and_then(|m| m.party.as_ref());
        self.owner(&hit.tokens).filter(|party| ![aimed_at, whose, before].contains(&Some(party)))
    }

    /// On whose orders it is done: who obeys them acts for the one who gave them.
    fn giver_of_orders(&self, hit: &Hit) -> Option<PartyId> {
        let near = hit.tokens.start.saturating_sub(REACH)..hit.tokens.end + REACH;
        self.scene.of(Core::OnOrders, &near).find_map(|orders| self.owner(&orders.tokens))
    }

    /// The subject of a verb.
    fn subject(&self, hit: &Hit, thing: &Range<usize>) -> Option<PartyId> {
        let order = self.scene.notes.pack.traits.order;
        // A verb may say by itself who does it: "bombardeamos".
        let says_us = self.scene.of(Core::Ours, &hit.tokens).next().is_some();
        if says_us || self.ends_as_we_do(hit) || self.is_nobodys(hit) && self.leaves_subject_out(hit, thing) {
            return self.speaker.clone();
        }
        if let Some(found) = self.right_before(hit.tokens.start) {
            return found.party.clone();
        }
        let before_thing = |m: &&Mention| thing.start <= hit.tokens.start || m.tokens.start < thing.start;
        // "Плотину взорвали российские войска": where endings tell the object, it may open and the subject close.
        let is_turned = self.scene.notes.pack.traits.object_between && thing.end <= hit.tokens.start;
        // «Զենք չի վաճառել Ռուսաստանին»: it was done for whom the dative names.
        let after = || self.right_after(hit.tokens.end).filter(before_thing).filter(|m| !self.is_dative(m));
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
            Some((subject, _)) => return subject.and_then(|found| found.party.clone()),
            None => match self.before(hit.tokens.start) {
                Before::Subject(found) => return found.party.clone(),
                Before::Unsure => return None,
                Before::Nobody => {}
            },
        }
        if let Some(found) = after().filter(|_| order != Order::VerbFirst && (hit.spoken.alone || is_turned)) {
            return found.party.clone();
        }
        let lead = self.lead.clone().filter(|_| self.mentions.is_empty());
        let own = || self.speaker.clone().filter(|_| self.leaves_subject_out(hit, thing));
        self.instrument(hit).or(lead).or_else(own)
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

    /// "denied shelling the town": the subject is left out where the statement opens with its verb.
    fn leaves_subject_out(&self, hit: &Hit, thing: &Range<usize>) -> bool {
        let notes = self.scene.notes;
        // Who accuses does not do it, and where a subject may follow its verb, it may be the party there.
        let behind = self.right_after(hit.tokens.end).filter(|m| !self.is_dative(m));
        let is_there = notes.pack.traits.free_object && behind.is_some();
        let may_be = self.opens && self.indirect && !self.accuses && !is_there && !self.is_gerund(hit);
        let opens_with = || (self.range.start..hit.tokens.start).all(|at| self.opens_verb(at));
        may_be && (opens_with() || self.is_nobodys(hit) || self.has_only_object_before(hit, thing))
    }

    /// Whether the word at `hit` opens a sentence as its subject: "Shelling in the town killed ten, the army said".
    fn is_gerund(&self, hit: &Hit) -> bool {
        let notes = self.scene.notes;
        let first = &notes.tokens[hit.tokens.start];
        let names_it = first.span.of(notes.text).is_some_and(|word| word.ends_with("ing"));
        names_it && first.capital && hit.tokens.start == self.range.start
    }

    /// Whether the token at `at` is no more than what stands before a verb: "to", a negation, an adverb.
    fn opens_verb(&self, at: usize) -> bool {
        let small = [Particle::To, Particle::Preposition, Particle::Verb, Particle::Negation, Particle::Adverb];
        self.scene.notes.is_any(at, &small)
    }

    /// Whether the verb at `hit` names what was done (saldırmadığını) and nothing before it says by whom: a subject would be its owner.
    fn is_nobodys(&self, hit: &Hit) -> bool {
        let notes = self.scene.notes;
        let traits = &notes.pack.traits;
        let names_it = self.has_verb_last() && notes.ends_like(hit.tokens.end - 1, &traits.content_endings);
        let owns = |at: usize| notes.ends_like(at, &traits.genitive_endings);
        names_it && !(self.range.start..hit.tokens.start).any(owns)
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

    /// Whether the party stands in the dative, where verbs come before their objects as often as behind them.
    fn is_dative(&self, mention: &Mention) -> bool {
        let traits = &self.scene.notes.pack.traits;
        let last = mention.tokens.end - 1;
        !self.has_verb_last() && traits.free_object && self.scene.notes.ends_like(last, &traits.dative_endings)
    }

    /// The party before a verb at `at`: the nearest that no preposition governs. One right beside the verb that a preposition
    /// governs makes it unsure.
    fn before(&self, at: usize) -> Before<'_> {
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
        let is_cased = || traits.owner_endings.iter().filter_map(stem).any(|stem| stem.ends_with('к'));
        let opens = (self.range.start..first).all(|at| !notes.word(at));
        traits.has_name_cases() && opens && is_cased()
    }

    /// The subject and the object of a verb at `at` that stands behind both: who is named first, and who last. A single party
    /// is the object where its ending or a word says so. `None` if that is not told here.
    fn around(&self, hit: &Hit) -> Option<(Option<&Mention>, Option<&Mention>)> {
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

    /// The party that follows `at` at once, but for an adjective or article.
    fn right_after(&self, at: usize) -> Option<&Mention> {
        let near = |m: &&Mention| at <= m.tokens.start && m.tokens.start - at <= BESIDE;
        let clear = |m: &&Mention| !self.is_governed(m) && !(at..m.tokens.start).any(|i| self.parts(i));
        self.mentions.iter().find(near).filter(clear)
    }

    /// Whether token `i` parts what stands on both sides of it.
    fn parts(&self, i: usize) -> bool {
        let notes = self.scene.notes;
        !notes.word(i) || notes.is_any(i, &[Particle::Preposition, Particle::About, Particle::And])
    }

    /// Whether a preposition stands before the party, alone or written together with it.
    pub(super) fn is_governed(&self, mention: &Mention) -> bool {
        let notes = self.scene.notes;
        let start = mention.tokens.start;
        let glued = notes.has_preposition_glued(start);
        let reach = start.saturating_sub(BESIDE).max(self.range.start);
        let governs = |at: usize| notes.is(at, Particle::Preposition) || notes.notes[at].time > 0;
        let article = |at: usize| notes.is(at, Particle::Definite) || notes.is(at, Particle::Indefinite);
        glued || start > reach && governs(start - 1) || start > reach + 1 && article(start - 1) && governs(start - 2)
    }

    /// Whom it is done to.
    pub fn patient(&self, hit: &Hit) -> Option<PartyId> {
        let voice = self.voice(hit);
        if voice == Voice::Active
            && let Some((_, Some(object))) = self.around(hit)
        {
            return object.party.clone();
        }
        match voice {
            Voice::Passive => match self.before(hit.tokens.start) {
                Before::Subject(found) => found.party.clone(),
                _ => None,
            },
            Voice::Active | Voice::Noun => {
                let first = self.mentions.iter().find(|m| hit.tokens.end <= m.tokens.start)?;
                let verb_first = self.scene.notes.pack.traits.order == Order::VerbFirst;
                let is_subject =
                    verb_first && hit.spoken.voice == Voice::Active && self.right_after(hit.tokens.end) == Some(first);
                let found =
                    if is_subject { self.mentions.iter().find(|m| first.tokens.end <= m.tokens.start)? } else { first };
                (found.tokens.start - hit.tokens.end <= REACH / 2).then(|| found.party.clone())?
            }
        }
    }

    /// The party beside a word for belonging ("belonging to", məxsus) near the thing at `tokens`.
    fn belonging(&self, tokens: &Range<usize>) -> Option<&Mention> {
        let near = tokens.start.saturating_sub(REACH / 2)..tokens.end + REACH / 2;
        let word = self.scene.of(Core::Belonging, &near).next()?;
        let beside = |m: &&Mention| m.tokens.end == word.tokens.start || m.tokens.start == word.tokens.end;
        self.mentions.iter().find(beside)
    }

    /// Whose the thing at `tokens` is; who stands before it does something to it where owners follow what they own.
    fn owner_of_thing(&self, tokens: &Range<usize>) -> Option<PartyId> {
        self.owner_around(tokens, !self.scene.notes.pack.traits.owner_follows())
    }

    /// Whose deed the noun at `tokens` names, or whose thing.
    pub fn owner(&self, tokens: &Range<usize>) -> Option<PartyId> {
        self.owner_around(tokens, !self.scene.notes.pack.traits.object_before_verb)
    }

    /// Whose the thing at `tokens` is: the party in its own words, right behind it, or, where it `precedes`, right before it.
    fn owner_around(&self, tokens: &Range<usize>, precedes: bool) -> Option<PartyId> {
        let notes = self.scene.notes;
        let joins = |i: usize| notes.is(i, Particle::And) || notes.is(i, Particle::Preposition);
        // A mark of quotation parts nothing: an Armenian "provocation".
        let plain = |i: usize| (notes.word(i) || notes.mark(i, '"') || notes.quote(i).is_some()) && !joins(i);
        let of = |i: usize| self.scene.of(Core::Of, &(i..i + 1)).next().is_some();
        let was = |i: usize| self.scene.of(Core::Was, &(i..i + 1)).next().is_some();
        let small = |i: usize| of(i) || was(i) || notes.is(i, Particle::Definite) || notes.is(i, Particle::Negation);
        let inside = |m: &&Mention| m.tokens.start < tokens.end && tokens.start < m.tokens.end;
        let before = |m: &&Mention| {
            let near = m.tokens.end <= tokens.start && tokens.start - m.tokens.end <= BESIDE;
            // A verb between parts the owner from what is owned.
            near && (m.tokens.end..tokens.start).all(plain)
                && self.scene.within(&(m.tokens.end..tokens.start)).next().is_none()
        };
        let after = |m: &&Mention| {
            let end = self.past_likely(tokens.end);
            let near = end <= m.tokens.start && m.tokens.start - end <= BESIDE;
            near && (end..m.tokens.start).all(small) && !self.is_instrument(m)
        };
        let found = self.mentions.iter().find(inside).or_else(|| self.belonging(tokens));
        // Where an owner follows what it owns, a party before that is the subject; before "from … soil" it is something else.
        let precedes = precedes && !notes.is(tokens.start, Particle::Preposition);
        let found = found.or_else(|| self.mentions.iter().rev().find(before).filter(|_| precedes));
        found.or_else(|| self.mentions.iter().find(after))?.party.clone()
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::meaning::readings::tests::readings_in;

    /// Who did it, by every reading of a text that says so.
    fn doers(tag: &str, text: &str) -> Vec<String> {
        let mut doers: Vec<String> =
            readings_in(tag, text).into_iter().filter_map(|reading| reading.roles.get("who").cloned()).collect();
        doers.sort();
        doers.dedup();
        doers
    }

    #[test]
    fn who_is_accused_of_an_attack_was_not_attacked() {
        let found = readings_in("en", "The minister accused the demonstrators of attacking officers.");
        assert!(found.iter().all(|reading| reading.topic.as_str() != "attacked"), "{found:?}");
    }

    #[test]
    fn what_came_under_fire_from_somebody_was_attacked_by_them() {
        assert_eq!(doers("en", "The hospital came under fire from Iranian troops."), ["iran"]);
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
