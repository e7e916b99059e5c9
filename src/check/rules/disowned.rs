//! A party is said to have done harm, and denies its part in it, whatever words or topics the two use.

use super::keys_of_claim;
use crate::check::occasion::days_apart;
use crate::check::position::{ANSWER_DAYS, Position, is_denial, position};
use crate::check::rule::{Clash, Ground, Key, Keys, Rule, Verdict, Why};
use crate::check::{Exemption, Side};
use crate::corpus::Corpus;
use crate::model::{Modality, PartyId, Reading, Stance};
use crate::statement::Statement;
use crate::topic::Doer;

/// How sure it is that both speak of one deed.
const SURE: f64 = 0.7;

/// A party is said to have done harm, and denies its part in it.
pub struct Disowned;

impl Rule for Disowned {
    fn name(&self) -> &'static str {
        "disowned"
    }

    fn page(&self) -> &'static str {
        include_str!("disowned.md")
    }

    fn keys(&self, side: &Side<'_>, corpus: &Corpus) -> Keys {
        keys_of_claim("disowned", side, corpus)
    }

    fn finer_keys(&self, side: &Side<'_>, corpus: &Corpus) -> Option<Keys> {
        let cleared = Cleared::by(side, corpus).map(|cleared| cleared.state);
        Some(blamed(side, corpus).iter().chain(&cleared).map(Key::of).collect())
    }

    fn judge(&self, a: &Side<'_>, b: &Side<'_>, corpus: &Corpus) -> Verdict {
        if !a.may_quarrel_with(b, corpus) {
            return Verdict::NotComparable(Why::NothingShared);
        }
        if a.has_topic_in_common(b) {
            return Verdict::NotComparable(Why::Read);
        }
        let answers = [(a, b), (b, a)].into_iter().find_map(|(yes, no)| {
            let cleared = Cleared::by(no, corpus)?;
            blamed(yes, corpus).contains(&cleared.state).then_some((yes, no, cleared))
        });
        let Some((yes, no, cleared)) = answers else { return Verdict::NotComparable(Why::NothingShared) };
        if !cleared.may_be_of_deed(no, yes, corpus) {
            return Verdict::NotComparable(Why::Exempt(Exemption::OtherScope));
        }
        let x = cleared.state.to_string();
        let ground = Ground { sentence: "disowned", x, turned: yes.ix == b.ix, ..Ground::default() };
        Verdict::Clash(Clash { is_denial: true, ..Clash::inferred(SURE, ground) })
    }
}

/// The states that a side blames for harm.
pub(super) fn blamed(side: &Side<'_>, corpus: &Corpus) -> Vec<PartyId> {
    if is_denial(side, corpus) {
        return Vec::new();
    }
    let own = side.states(corpus);
    let says = position(side, corpus).says;
    // Who is accused of lying is blamed for no harm.
    let accused = says.states().next().filter(|_| side.claim.stance == Stance::Accuses && says.tells_of_harm());
    let said = says.blamed().into_iter().chain(accused).filter_map(|state| PartyId::new(state).ok());
    // Readings know more of it than words: "warned Russia of the attack".
    let said = said.filter(|_| side.claim.readings.is_empty());
    doers(side, Doer::Did, corpus).chain(said).filter(|state| !own.contains(state)).collect()
}

/// A side's own state, which it clears of harm.
struct Cleared<'c> {
    state: PartyId,
    position: Position<'c>,
}

impl<'c> Cleared<'c> {
    fn by(side: &Side<'_>, corpus: &'c Corpus) -> Option<Cleared<'c>> {
        let own = side.states(corpus);
        let state = own.first()?.clone();
        let position = position(side, corpus);
        let clears = doers(side, Doer::DidNot, corpus).any(|state| own.contains(&state))
            || clears_itself(side, &position, &own, corpus);
        clears.then_some(Cleared { state, position })
    }

    /// Whether what `no` denies may be what `yes` tells: both are of one place, it names something that `yes` names too, or else answers it
    /// within days, and no other harm.
    fn may_be_of_deed(&self, no: &Side<'_>, yes: &Side<'_>, corpus: &Corpus) -> bool {
        let says = &self.position.says;
        let told = || position(yes, corpus).says;
        if no.has_place_in_common(yes) {
            return true;
        }
        if says.names_thing() {
            return says.shares_thing(&told());
        }
        let is_other = |told: &Statement| told.names_harm() && !says.shares_harm(told);
        if says.names_harm() && is_other(&told()) {
            return false;
        }
        let days = no.said().1.zip(yes.said().1);
        days.is_some_and(|(x, y)| days_apart(x, y) <= ANSWER_DAYS)
    }
}

/// Those who did harm by the readings of a side, or did not; states by their id.
pub(super) fn doers(side: &Side<'_>, did: Doer, corpus: &Corpus) -> impl Iterator<Item = PartyId> {
    let told = side.claim.readings.iter().filter_map(move |reading| doer(reading, did, corpus));
    told.map(|party| corpus.parties.side_of(&party))
}

/// Who did harm by the reading, or did not.
fn doer(reading: &Reading, did: Doer, corpus: &Corpus) -> Option<PartyId> {
    let (name, rule) = corpus.topics.get(&reading.topic)?.roles.iter().find(|(_, rule)| rule.doer.is_some())?;
    let is_so = (rule.doer == Some(did)) == reading.holds && reading.modality == Modality::Plain;
    PartyId::new(reading.roles.get(name).filter(|_| is_so)?).ok()
}

/// Whether the words deny that harm was done and name no state that may have done it, unless a denial names its own, or deny no more
/// than "the accusations".
fn clears_itself(side: &Side<'_>, position: &Position<'_>, own: &[PartyId], corpus: &Corpus) -> bool {
    let says = &position.says;
    // "No Armenian was hurt" names whom no harm was done to.
    let names_no_other = || says.states().all(|state| side.denies() && own.iter().any(|party| party.as_str() == state));
    let is_bare = || is_denial(side, corpus) && position.told == side.ix && corpus.statement(side.ix).is_about_words();
    says.denies_harm(side.denies()) && names_no_other() || is_bare()
}
