//! A phrase that names nobody whom a list knows: what its nouns mean, and whom a name in it makes the speaker.

use std::ops::Range;

use super::cast::noun_end;
use super::heard::{Heard, Who};
use super::people::{folded_words, is_head};
use super::resolve::Trace;
use super::voice::{Sort, Voice, are_initials_of};
use crate::extract::notes::quotes::{LONGEST_NAME, Quote};
use crate::gazetteer::{Mention, Name, Role};
use crate::lang::{Calling, Callings, Order, Particle, ProcliticKind, SourceKind, TokenKind};
use crate::text::is_all_capitals;

impl Trace<'_> {
    /// A phrase without any known name: somebody named before, a noun that means one, or a new party.
    pub(super) fn nameless(&self, source: &Range<usize>, heard: &Heard) -> Voice {
        if self.is_kin(source, heard) {
            return self.vague(source);
        }
        if let Some(voice) = self.introduced(source, heard).or_else(|| self.minister(source, heard)) {
            return voice;
        }
        if let Some(voice) = self.bearer_of_initials(heard) {
            return voice;
        }
        if let Some(name) = self.described_body(source, heard) {
            return self.new_party(source, &name);
        }
        if self.is_office_of_matter(source, heard) {
            return self.vague(source);
        }
        if let Some(name) = self.own_name(source).or_else(|| self.hearing.name_with_matter(source)) {
            return self.body_by_name(source, &name);
        }
        if let Some(name) = self.quoted_before_noun(source).or_else(|| self.borne(source)) {
            return self.new_party(source, &name);
        }
        if let Some(name) = self.quoted_alone(source).or_else(|| self.name_before_noun(source)) {
            return Voice { sort: Sort::Body, is_private: false, ..self.new_party(source, &name) };
        }
        let noun = self.meant_noun(source, heard);
        if let Some(name) = self.medium_in_marks(source).filter(|_| noun == Some(SourceKind::Document)) {
            return self.new_party(source, &name);
        }
        if let Some(name) = self.whose_document(source, heard).filter(|_| noun == Some(SourceKind::Document)) {
            return self.new_party(source, &name);
        }
        if matches!(noun, Some(SourceKind::Firm | SourceKind::Institution | SourceKind::Body))
            && let Some(voice) = self.speaker_of_called(source, heard)
        {
            return voice;
        }
        let local = |m: &Mention| matches!(self.hearing.name(m), Name::Role(Role::Local));
        if noun == Some(SourceKind::Firm) {
            self.firm(source, heard)
        } else if matches!(noun, Some(SourceKind::Body | SourceKind::Institution | SourceKind::Vague))
            && let Some(name) = self.quoted_name(source)
        {
            self.new_party(source, &name)
        } else if noun == Some(SourceKind::Spokesperson) && self.is_own_name(heard) {
            self.named_spokesperson(source, heard)
        } else if noun == Some(SourceKind::Body)
            && let Some(voice) = self.spokesperson_of_body(source, heard)
        {
            voice
        } else if self.hearing.within(source).iter().any(local) {
            self.by_name(source, heard)
        } else if heard.person.is_empty() || noun == Some(SourceKind::Document) {
            noun.and_then(|noun| self.by_noun(noun, source, heard)).unwrap_or_else(|| self.by_name(source, heard))
        } else {
            self.by_name(source, heard)
        }
    }

    /// Whether all that the phrase names is what an office is for, which is nobody's name: "la ministre de l'Environnement".
    fn is_office_of_matter(&self, source: &Range<usize>, heard: &Heard) -> bool {
        let notes = self.hearing.notes;
        let office = |m: &Mention| matches!(self.hearing.name(m), Name::Role(Role::Minister | Role::Deputy));
        let name = &heard.person;
        let led = [Particle::Of, Particle::Definite, Particle::Preposition];
        let office_ends = |at: usize| self.hearing.mentions.iter().any(|m| m.end == at && office(m));
        let led_by = name
            .start
            .checked_sub(1)
            .map_or(0, |at| at - usize::from(at > source.start && notes.is(at, Particle::Definite)));
        let matter = name.start > source.start && (notes.words(name.start, name.end) == 1 || office_ends(led_by));
        notes.pack.traits.adjectives_follow
            && matter
            && notes.is_any(name.start - 1, &led)
            && (self.hearing.within(source).iter().any(office) || self.is_office_of_council(source, name))
    }

    /// Whether the name is what somebody in a council is for, and not whose head they are: "el consejero de Industria".
    fn is_office_of_council(&self, source: &Range<usize>, name: &Range<usize>) -> bool {
        let notes = self.hearing.notes;
        let noun = source.clone().find(|&at| notes.notes[at].noun.is_some());
        let office = |at: usize| self.hearing.is_noun(at, SourceKind::Office) && notes.notes[at].callings.is_empty();
        noun.is_some_and(|at| office(at) && name.start <= at + 3 && notes.is(name.start - 1, Particle::Of))
    }

    /// Whose a document is that an unknown name opens, between marks or with an ending behind a hyphen, where verbs come last:
    /// “Azərişıq”dan verilən məlumat, SDQ-nin bəyanatı.
    fn whose_document(&self, source: &Range<usize>, heard: &Heard) -> Option<Range<usize>> {
        let notes = self.hearing.notes;
        let document = |at: usize| self.hearing.is_noun(at, SourceKind::Document);
        let marked =
            self.hearing.marks_in(source).filter(|quote| quote.open == source.start && !document(quote.close + 1));
        let name = &heard.person;
        let hyphen = notes.mark(name.end, '-') && notes.tokens.get(name.end + 1).is_some_and(|token| !token.capital);
        let ending = hyphen || notes.is_possessive(name.end) && self.is_initials(name);
        let owner = (!name.is_empty() && name.start == source.start && ending).then(|| name.clone());
        marked.map(|quote| quote.inside()).or(owner).filter(|_| notes.pack.traits.order == Order::VerbLast)
    }

    /// The name between marks of a newspaper or channel, where capitals show names: "die Zeitung „Neue Post“".
    fn medium_in_marks(&self, source: &Range<usize>) -> Option<Range<usize>> {
        const MEDIA: Callings = Callings::of(&[Calling::Media]);
        let notes = self.hearing.notes;
        let medium = source.clone().any(|at| notes.notes[at].callings.meet(MEDIA)) && notes.pack.traits.capitals;
        self.hearing.marks_in(source).filter(|_| medium).map(|quote| quote.inside())
    }

    /// "the TTB": the body that was brought in with its initials in brackets.
    fn bearer_of_initials(&self, heard: &Heard) -> Option<Voice> {
        let initials = Some(&heard.person).filter(|name| !name.is_empty() && self.is_initials(name))?;
        let [word] = folded_words(self.hearing.notes, initials).try_into().ok()?;
        let spelt = |voice: &Voice| voice.words.contains(&word) || are_initials_of(&word, &voice.words);
        let bears = |voice: &&Voice| voice.sort == Sort::Body && voice.words.len() > 1 && spelt(voice);
        let last = self.voices.iter().rev().filter(bears).find(|voice| !voice.party.is_unknown())?;
        Some(Voice { is_traced: true, certainty: last.certainty * 0.95, ..last.clone() })
    }

    /// The name before a comma behind which the word for what bears it says with an article what it is: "Reporters en danger, une ONG
    /// basée à Lyon".
    fn described_body(&self, source: &Range<usize>, heard: &Heard) -> Option<Range<usize>> {
        let notes = self.hearing.notes;
        let comma = source.clone().find(|&at| notes.comma(at))?;
        let mut what = comma + 2..source.end.min(comma + 4);
        let described =
            notes.is(comma + 1, Particle::Indefinite) && what.any(|at| notes.notes[at].callings.are_bodies());
        let article = usize::from(notes.is(source.start, Particle::Definite));
        let name = source.start + article..comma;
        // "Forêts en danger": the capital alone is no name.
        let capital = heard.person == (name.start..name.start + 1) && name.len() > 1;
        let fresh = heard.person.is_empty() || heard.person.start > comma || capital;
        let common = |at: usize| notes.is(at, Particle::Indefinite) || notes.notes[at].noun.is_some() && name.len() < 2;
        let shown = fresh && !name.is_empty() && notes.tokens[name.start].capital && !common(name.start);
        let plain = name.len() <= LONGEST_NAME + 1 && name.clone().all(|at| notes.word(at) || notes.mark(at, '-'));
        let fits =
            notes.pack.traits.capitals && !notes.pack.traits.noun_capitals && self.hearing.within(&name).is_empty();
        (described && shown && plain && fits).then_some(name)
    }

    /// Whether a name is the initials of a body: TTB.
    fn is_initials(&self, name: &Range<usize>) -> bool {
        let notes = self.hearing.notes;
        let word = notes.tokens[name.start].span.of(notes.text).unwrap_or_default();
        name.len() == 1 && is_all_capitals(word)
    }

    /// What the first noun of a phrase means; of a document with a person beside it, who wrote it: «Հետազոտության հեղինակ Անի
    /// Սերոբյանը».
    fn meant_noun(&self, source: &Range<usize>, heard: &Heard) -> Option<SourceKind> {
        let notes = self.hearing.notes;
        let mut nouns = source.clone().filter_map(|at| notes.notes[at].noun).map(|noun| noun.is);
        let writes = |noun: &SourceKind| noun.is_person();
        match nouns.next()? {
            SourceKind::Document if !heard.person.is_empty() => nouns.find(writes).or(Some(SourceKind::Document)),
            first => Some(first),
        }
    }

    /// Whether the name is a person's: in "La portavoz de Junts" the first name is that of a body, if an unknown one.
    fn is_own_name(&self, heard: &Heard) -> bool {
        let whose = heard.person.start.checked_sub(1).is_some_and(|at| self.hearing.notes.is(at, Particle::Of));
        !heard.person.is_empty() && !whose
    }

    /// A spokesperson with a name: of a body, if that is known.
    fn named_spokesperson(&self, source: &Range<usize>, heard: &Heard) -> Voice {
        if let Some(voice) = self.spokesperson_of_called(source, heard) {
            return voice;
        }
        let body = self.spoken_for(source);
        if body.party.is_unknown() || self.is_described(source, heard, &body) || self.is_of_other(source, heard, &body)
        {
            return self.by_name(source, heard);
        }
        let words = folded_words(self.hearing.notes, source);
        Voice { person: self.person_of(heard), words, sort: Sort::Person, ..body }
    }

    /// "El portavoz de la cartera, el coronel Gil", المتحدث باسم الوزارة العقيد سامي جابر: the body that is meant behind the word for
    /// whoever speaks for it.
    fn spokesperson_of_called(&self, source: &Range<usize>, heard: &Heard) -> Option<Voice> {
        let notes = self.hearing.notes;
        let speaks = source.clone().find(|&at| self.hearing.is_noun(at, SourceKind::Spokesperson))?;
        let last = if heard.person.start > speaks { heard.person.start } else { source.end };
        let border = (speaks..last).find(|&at| notes.comma(at)).unwrap_or(last);
        let behind = speaks + 1..border;
        let noun = behind.clone().find(|&at| self.hearing.notes.is_body(at))?;
        let plain = behind.clone().all(|at| !notes.tokens[at].capital) && notes.pack.traits.adjectives_follow;
        let nobody = Heard { person: noun..noun, ..heard.clone() };
        let body = match plain {
            true => self.definite_body(&(noun..border), &nobody),
            false => self.called_definite(noun, border)?,
        };
        let words = folded_words(notes, source);
        let person = self.person_of(heard);
        (!body.party.is_unknown()).then_some(Voice { person, words, sort: Sort::Person, ..body })
    }

    /// "The ministry": the one of which the text has told, if there is no other.
    fn only_ministry(&self, source: &Range<usize>) -> Voice {
        let called = self.callings_in(source).meet(Callings::of(&[Calling::Ministry]));
        let named = self.hearing.only_ministry_before(source.start).filter(|_| called);
        let Some((state, body)) = named else { return Voice::unknown() };
        let party = self.hearing.language.facts.composed(state, body);
        let (state, body) = (Some(state), Some(body));
        Voice { party, state, body, sort: Sort::Body, certainty: 0.6, is_traced: true, ..self.blank(source) }
    }

    /// The body that a noun in the phrase means, where no capital shows names: with an article only titles stand behind it.
    fn called_definite(&self, noun: usize, border: usize) -> Option<Voice> {
        let notes = self.hearing.notes;
        let end = if notes.definite(noun) { noun_end(notes, noun) } else { border };
        let pointed = noun - usize::from(notes.is(noun - 1, Particle::Definite));
        let nobody = Heard { person: noun..noun, ..Heard::of(Who::Nobody, 0.0) };
        let meant = || self.definite_body(&(pointed..end), &nobody);
        let alone = noun_end(notes, noun) == end && !notes.pack.traits.capitals;
        alone.then(|| self.called(&(pointed..end)).unwrap_or_else(meant)).filter(|voice| voice.sort == Sort::Body)
    }

    /// «Ընկերության խոսնակ Անի Սերոբյանը»: the body that the words before a spokesperson, or before the head of a state's body, mean.
    fn speaker_of_called(&self, source: &Range<usize>, heard: &Heard) -> Option<Voice> {
        let notes = self.hearing.notes;
        let is = |at: usize, kind: SourceKind| self.hearing.is_noun(at, kind);
        let title = |&at: &usize| is(at, SourceKind::Spokesperson) || is(at, SourceKind::Office);
        let title = source.clone().skip(1).find(title).filter(|_| notes.pack.traits.describes_first())?;
        let fits = title < heard.person.start && self.is_own_name(heard);
        let body = fits.then(|| self.called(&(source.start..title)))??;
        let speaks = is(title, SourceKind::Spokesperson) || body.body.is_some();
        let (person, words) = (self.person_of(heard), folded_words(notes, source));
        (speaks && body.sort == Sort::Body).then_some(Voice { person, words, sort: Sort::Person, ..body })
    }

    /// "Bakanlığın sözcüsü Ece Su": the body that is meant before the word for whoever speaks for it.
    fn spokesperson_of_body(&self, source: &Range<usize>, heard: &Heard) -> Option<Voice> {
        let notes = self.hearing.notes;
        let speaks = source.clone().find(|&at| self.hearing.is_noun(at, SourceKind::Spokesperson))?;
        let plain = |at: usize| !notes.tokens[at].capital || at == source.start;
        let fits = speaks < heard.person.start && (source.start..speaks).all(plain) && self.is_own_name(heard);
        let body = fits.then(|| self.definite_body(&(source.start..speaks), heard))?;
        // "Kurumun sözcüsü": any body may be called so, and the last that spoke is meant.
        let any = self.callings_in(&(source.start..speaks)).is_empty();
        let last = self.voices.last().is_some_and(|last| last.party == body.party);
        let words = folded_words(notes, source);
        let person = self.person_of(heard);
        (!body.party.is_unknown() && (last || !any)).then_some(Voice { person, words, sort: Sort::Person, ..body })
    }

    /// Whether words beside a word for a spokesperson say that they speak for something else than `body`: "Koalisyon sözcüsü" where
    /// what describes a noun stands before it, «نمایندهٔ کاپیسا» where it follows and no capital tells a name.
    fn is_of_other(&self, source: &Range<usize>, heard: &Heard, body: &Voice) -> bool {
        let notes = self.hearing.notes;
        let speaks = source.clone().find(|&at| self.hearing.is_noun(at, SourceKind::Spokesperson));
        let speaks = speaks.unwrap_or(source.start);
        let first = notes.pack.traits.describes_first();
        let described = if first { source.start..speaks } else { speaks + 1..source.end };
        let end = described.clone().find(|&at| notes.comma(at)).unwrap_or(described.end);
        let described = described.start..end;
        let says = |at: &usize| {
            let note = &notes.notes[*at];
            notes.word(*at) && note.noun.is_none() && note.particle_length == 0 && note.pronoun.is_none()
        };
        let named = heard.person.clone();
        // مستشار لسالم: to whom, and not of what.
        let joints = notes.pack.traits.clitics(ProcliticKind::Genitive);
        let glued = |at: usize| (notes.tokens[at].opens.0 | notes.tokens[at].clitics.0) & joints != 0;
        let other = |at: &usize| first || !glued(*at) && (named.len() < 2 || !named.contains(at));
        let words = described
            .filter(other)
            .filter(says)
            .filter(|&at| self.hearing.covering(at).is_none() && !notes.is_possessive(at));
        let words: Vec<String> = words.flat_map(|at| folded_words(notes, &(at..at + 1))).collect();
        // "an adviser to Hill": whose side that is is known.
        let known = |word: &String| {
            let holder = || self.hearing.holder(std::slice::from_ref(word)).is_some();
            !first && (!self.hearing.people_by_name.with(word).is_empty() || holder())
        };
        let words: Vec<String> = words.into_iter().filter(|word| !known(word)).collect();
        (first || !notes.pack.traits.capitals) && !words.is_empty() && !body.shares_word(&words)
    }

    /// Whoever the noun of a phrase without a name means; nothing where the phrase is a name by itself.
    fn by_noun(&self, noun: SourceKind, source: &Range<usize>, heard: &Heard) -> Option<Voice> {
        let capitals = self.hearing.notes.pack.traits.capitals;
        // "the Central Committee of Doctors": too much of a name to be any body named before.
        let long_name = || !capitals && self.content_words(source) > 2;
        // "the opposing member Mazin Khalil": with two words that no list knows it is somebody else's name.
        let other_name = || !capitals && self.unknown_words(source) >= 2;
        let definite = || !self.is_indefinite(source);
        match noun {
            SourceKind::Document => Some(self.document(source)),
            SourceKind::Spokesperson => Some(self.spokesperson(source)),
            SourceKind::Body | SourceKind::Institution if long_name() || self.is_named_by_owner(source) => None,
            SourceKind::Body if definite() => Some(self.definite_body(source, heard)),
            SourceKind::Institution if definite() => Some(self.so_called(source).unwrap_or_else(|| self.blank(source))),
            SourceKind::Office if other_name() => None,
            SourceKind::Office if definite() => {
                // "la présidente du tribunal": of something that has not spoken.
                let holder = self.office_holder(source);
                Some(if self.is_described(source, heard, &holder) { self.vague(source) } else { holder })
            }
            SourceKind::Person => Some(self.described(source).unwrap_or_else(|| self.vague(source))),
            SourceKind::Side | SourceKind::Institution | SourceKind::Body | SourceKind::Office => {
                Some(self.vague(source))
            }
            _ => None,
        }
    }

    /// Whether a word for a body and the one that says of whom or what it is are its name, where no capital shows names: نقابة الأطباء,
    /// ועד העובדים, «اتحادیه کارگران».
    fn is_named_by_owner(&self, source: &Range<usize>) -> bool {
        let notes = self.hearing.notes;
        let &[noun, owner] = source.clone().collect::<Vec<_>>().as_slice() else { return false };
        let articles = notes.pack.traits.clitics(ProcliticKind::Article) != 0;
        let bare =
            |at: usize| notes.word(at) && notes.notes[at].particle_length == 0 && notes.notes[at].pronoun.is_none();
        let construct = !notes.definite(noun) && !notes.seems_possessed(noun);
        let owns = !articles || notes.definite(owner) || !notes.tokens[owner].is_known();
        !notes.pack.traits.capitals
            && self.hearing.notes.is_body(noun)
            && construct
            && bare(noun)
            && bare(owner)
            && owns
            && self.hearing.within(source).is_empty()
    }

    /// "The ministry": the body named just before, or the last one that may be called so.
    fn definite_body(&self, source: &Range<usize>, heard: &Heard) -> Voice {
        if self.is_of_region(source) {
            return self.vague(source);
        }
        let words = self.describing(source, heard);
        if let Some(voice) = self.body_just_named(source).filter(|_| words.is_empty()) {
            return voice;
        }
        if let Some(voice) = self.ministry(source).filter(|_| words.is_empty()) {
            return voice;
        }
        let may_be = self.may_be_called(source);
        // "The committee of Norland": no body of another state.
        let named = self.hearing.state_in(source);
        let abroad = |voice: &Voice| named.is_some_and(|named| voice.state.is_some_and(|state| state != named));
        // Whoever speaks for a ministry by name is its voice.
        let facts = &self.hearing.language.facts;
        let speaks_for = |voice: &Voice| voice.body.is_some_and(|body| !facts.body(body).is_office);
        let is_body = |voice: &Voice| {
            (voice.sort == Sort::Body || speaks_for(voice))
                && !voice.party.is_unknown()
                && !voice.is_firm
                && may_be(voice)
                && !abroad(voice)
        };
        if words.is_empty() {
            let latest = self.latest(is_body);
            return Some(latest)
                .filter(|voice| !voice.party.is_unknown())
                .unwrap_or_else(|| self.only_ministry(source));
        }
        let described = self.latest(|voice| is_body(voice) && voice.shares_word(&words));
        if described.party.is_unknown() { self.vague(source) } else { described }
    }

    /// Whether an adjective that no list knows says of which region a body is: "das sächsische Ministerium".
    fn is_of_region(&self, source: &Range<usize>) -> bool {
        let notes = self.hearing.notes;
        let traits = &notes.pack.traits;
        let region = |at: usize| {
            let token = &notes.tokens[at];
            let unknown = token.is_word() && !token.capital && !token.is_known() && self.hearing.covering(at).is_none();
            unknown && notes.ends_like(at, &traits.land_adjective_endings)
        };
        traits.noun_capitals && source.clone().any(region)
    }

    /// The name between marks that a body bears (the newspaper “Star”, «партия „Заря“»): it is no body named before.
    fn quoted_name(&self, source: &Range<usize>) -> Option<Range<usize>> {
        if !self.hearing.notes.pack.traits.capitals {
            return self.hearing.marks_in(source).map(|quote| quote.inside());
        }
        self.hearing.named_in_marks(source)
    }

    /// The name between marks of the body whose noun closes the phrase behind it: «Վրացական երազանք» կուսակցությունը.
    fn quoted_before_noun(&self, source: &Range<usize>) -> Option<Range<usize>> {
        let last = source.end.checked_sub(1).filter(|&last| self.hearing.notes.is_body(last))?;
        let capitals = |quote: &&Quote| (quote.close + 1..last).all(|at| self.hearing.notes.tokens[at].capital);
        let before = |quote: &&Quote| quote.close < last && capitals(quote);
        self.hearing.marks_in(source).filter(before).map(|quote| quote.inside())
    }

    /// The name between marks that is all of a phrase but for its ending: «Հետք»-ի տեղեկություններով, “El Nacional”ın məlumatına görə.
    fn quoted_alone(&self, source: &Range<usize>) -> Option<Range<usize>> {
        let notes = self.hearing.notes;
        let quote = self.hearing.marks_in(source).filter(|quote| quote.open == source.start)?;
        let ending = quote.close + 1..source.end;
        let joined = !ending.is_empty() && ending.len() <= 2 && ending.clone().all(|at| !notes.tokens[at].spaced);
        let name = notes.tokens[quote.open + 1].capital && notes.words(quote.open, quote.close) <= LONGEST_NAME;
        (joined && name).then(|| quote.inside())
    }

    /// The name right before the noun of a body that bears it, where what describes a noun stands before it: «JNIM խմբավորումը».
    fn name_before_noun(&self, source: &Range<usize>) -> Option<Range<usize>> {
        const BEARING: Callings = Callings::of(&[
            Calling::Rebels,
            Calling::Association,
            Calling::Party,
            Calling::Media,
            Calling::Firm,
            Calling::Union,
            Calling::Hospital,
            Calling::University,
        ]);
        let notes = self.hearing.notes;
        let noun = source.end.checked_sub(1).filter(|&at| notes.notes[at].callings.meet(BEARING))?;
        let unknown = |at: usize| notes.tokens[at].capital && !notes.tokens[at].is_known() && !is_head(notes, at);
        let name = (source.start..noun).rev().take_while(|&at| notes.word(at) && unknown(at)).last()?..noun;
        let cases = [&notes.pack.traits.case_endings, &notes.pack.traits.genitive_endings];
        let inflected = cases.iter().any(|endings| notes.ends_like(noun - 1, endings));
        let fits = notes.pack.traits.describes_first() && !inflected && name.len() <= LONGEST_NAME;
        fits.then_some(name)
    }

    /// "Mehmet Kaya's father": the name is that of whom the speaker belongs to.
    fn is_kin(&self, source: &Range<usize>, heard: &Heard) -> bool {
        let owner = heard.person.end;
        let named = !heard.person.is_empty() && owner < source.end;
        let owns = named && self.hearing.notes.is_possessive(owner);
        // «Բակիրովայի փաստաբանը»: the owner stands before what is owned, and the noun closes the phrase.
        let before = self.hearing.notes.pack.traits.describes_first();
        let noun = owner + usize::from(owns);
        (owns || named && before) && noun + 1 == source.end && self.hearing.is_noun(noun, SourceKind::Person)
    }

    /// Whether words behind the noun say that another is meant than `voice`, who was never called so: "el grupo chií".
    fn is_described(&self, source: &Range<usize>, heard: &Heard, voice: &Voice) -> bool {
        let words = self.describing(source, heard);
        !words.is_empty() && !voice.shares_word(&words)
    }

    /// The folded words that describe the first noun of a phrase, up to a name or comma, where such words follow it.
    fn describing(&self, source: &Range<usize>, heard: &Heard) -> Vec<String> {
        let notes = self.hearing.notes;
        if !notes.pack.traits.adjectives_follow {
            return Vec::new();
        }
        let comma = source.clone().find(|&at| notes.comma(at)).unwrap_or(source.end);
        let border = if heard.person.is_empty() { comma } else { comma.min(heard.person.start) };
        let noun = source.clone().find(|&at| notes.notes[at].noun.is_some()).unwrap_or(border);
        let says = |at: usize| notes.tokens[at].kind == TokenKind::Word && notes.notes[at].particle_length == 0;
        let end = noun + notes.pack.sources.longest(&notes.tokens, noun).map_or(1, |found| found.length);
        let rest = (end..border).filter(|&at| says(at));
        rest.flat_map(|at| folded_words(notes, &(at..at + 1))).collect()
    }

    /// How many words of a phrase no list knows.
    pub(super) fn unknown_words(&self, source: &Range<usize>) -> usize {
        let notes = self.hearing.notes;
        let unknown = |at: &usize| notes.tokens[*at].is_word() && self.hearing.may_name(*at);
        source.clone().filter(unknown).filter(|&at| self.hearing.covering(at).is_none()).count()
    }

    /// How many words of a phrase say something.
    pub(super) fn content_words(&self, source: &Range<usize>) -> usize {
        let notes = self.hearing.notes;
        source.clone().filter(|&at| notes.word(at) && notes.notes[at].particle_length == 0).count()
    }
}
