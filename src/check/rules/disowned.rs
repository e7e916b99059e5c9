//! A party is said to have done harm, and denies its part in it, whatever words or topics the two use.

use super::keys_of;
use crate::check::occasion::days_apart;
use crate::check::position::{Position, position};
use crate::check::rule::{Clash, Ground, Key, Keys, Rule, Verdict, Why};
use crate::check::{Exemption, Side};
use crate::corpus::Corpus;
use crate::model::{Modality, PartyId, Reading, Stance};
use crate::topic::Doer;

/// How sure it is that both speak of one deed.
const SURE: f64 = 0.7;

/// Who denies without saying what it denies answers what was said at most so many days before or after: of a quarrel that goes on, another
/// deed may be meant later.
const ANSWER_DAYS: i32 = 7;

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
        match side.number.unwrap_or(0) {
            0 => keys_of("disowned", side, corpus),
            _ => Keys::new(),
        }
    }

    fn finer_keys(&self, side: &Side<'_>, corpus: &Corpus) -> Option<Keys> {
        let account = Account::of(side, corpus);
        Some(account.blamed.iter().chain(&account.cleared).map(Key::of).collect())
    }

    fn judge(&self, a: &Side<'_>, b: &Side<'_>, corpus: &Corpus) -> Verdict {
        let nobody = a.is_nobody_known() && b.is_nobody_known();
        if nobody || a.is_narrated() || b.is_narrated() || a.is_one_side_with(b, corpus) {
            return Verdict::NotComparable(Why::NothingShared);
        }
        if a.has_topic_in_common(b) {
            return Verdict::NotComparable(Why::Read);
        }
        let (x, y) = (Account::of(a, corpus), Account::of(b, corpus));
        let (state, yes, no) = match (x.is_disowned_by(&y), y.is_disowned_by(&x)) {
            (Some(state), _) => (state, (a, &x), (b, &y)),
            (None, Some(state)) => (state, (b, &y), (a, &x)),
            (None, None) => return Verdict::NotComparable(Why::NothingShared),
        };
        if !is_of_one_deed(no, yes) {
            return Verdict::NotComparable(Why::Exempt(Exemption::OtherScope));
        }
        let ground =
            Ground { sentence: "disowned", x: state.to_string(), turned: yes.0.ix == b.ix, ..Ground::default() };
        Verdict::Clash(Clash { is_denial: true, ..Clash::inferred(SURE, ground) })
    }
}

/// Whom a side blames for harm, and whom it clears of it; states by their id.
struct Account<'c> {
    position: Position<'c>,
    blamed: Vec<PartyId>,
    /// The speaker's own state, if it denies that this state did harm.
    cleared: Option<PartyId>,
}

impl<'c> Account<'c> {
    fn of(side: &Side<'_>, corpus: &'c Corpus) -> Account<'c> {
        let own = side.states(corpus);
        let position = position(side, corpus);
        let is_own = |state: &PartyId| own.contains(state);
        let doers = |did| {
            let told = side.claim.readings.iter().filter_map(move |reading| doer(reading, did, corpus));
            told.map(|party| corpus.parties.side_of(&party))
        };
        let named = |state: &str| PartyId::new(state).ok();
        let accused = position.says.states().next().filter(|_| side.claim.stance == Stance::Accuses);
        let said = position.says.blamed().into_iter().chain(accused).filter_map(named);
        let blamed = doers(Doer::Did).chain(said).filter(|state| !side.denies() && !is_own(state)).collect();
        let clears = doers(Doer::DidNot).any(|state| is_own(&state)) || clears_itself(side, &position, &own, corpus);
        Account { blamed, cleared: own.first().filter(|_| clears).cloned(), position }
    }

    /// The state that this side blames and the other, which speaks for it, clears.
    fn is_disowned_by<'s>(&self, other: &'s Account<'_>) -> Option<&'s PartyId> {
        other.cleared.as_ref().filter(|state| self.blamed.contains(state))
    }
}

/// Whether what `no` denies may be what `yes` tells: it names something that `yes` names too, or else answers it within days.
fn is_of_one_deed((no, denies): (&Side<'_>, &Account<'_>), (yes, blames): (&Side<'_>, &Account<'_>)) -> bool {
    if denies.position.says.names_thing() {
        return denies.position.says.shares_thing(&blames.position.says);
    }
    let days = no.said().1.zip(yes.said().1);
    days.is_some_and(|(x, y)| days_apart(x, y) <= ANSWER_DAYS)
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
    let is_bare = || side.denies() && position.told == side.ix && corpus.statement(side.ix).is_about_words();
    says.denies_harm(side.denies()) && names_no_other() || is_bare()
}
