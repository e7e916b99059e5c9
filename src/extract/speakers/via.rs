//! Who passed a statement on: the speaker it is nested in, an agency quoted, the medium that was told.

use std::ops::Range;

use super::resolve::Trace;
use super::voice::Voice;
use crate::extract::speech::attribution::Attribution;
use crate::lang::{Calling, Callings, Particle};
use crate::model::PartyId;

/// One who passed a statement on, and the words that say so.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Who.
    pub party: PartyId,
    /// The words that name them.
    pub source: Range<usize>,
    /// Their cue.
    pub cue: Range<usize>,
}

/// An outlet behind a verb is named in less than so many tokens.
const LONGEST_MEDIUM: usize = 8;

/// Attributions of one sentence are at most this far apart in the list.
pub(super) const NEAR: usize = 120;

impl Trace<'_> {
    /// Who passed it on, nearest to the outlet first.
    pub(super) fn via(&self, all: &[Attribution], n: usize, source: &Range<usize>, voice: &Voice) -> Vec<Link> {
        let attribution = &all[n];
        let mut via = Vec::new();
        if let Some(p) = attribution.parent {
            let outer = &all[p];
            via.extend(self.found[p].iter().flat_map(|resolved| resolved.via.clone()));
            let link = |party: &PartyId| Link {
                party: party.clone(),
                source: outer.source.first().cloned().unwrap_or(0..0),
                cue: outer.cue.first().cloned().unwrap_or(0..0),
            };
            via.extend(self.found[p].iter().filter_map(|resolved| resolved.says.first()).map(link));
        }
        for relay in &attribution.relayed {
            let party = match relay.source.is_empty() {
                true => self.latest(|voice| !voice.party.is_unknown()).party,
                false => self.phrase(&relay.source).party,
            };
            via.push(Link { party, source: relay.source.clone(), cue: relay.cue.clone() });
        }
        if via.is_empty() {
            via.extend(self.told(all, n, source, voice));
        }
        if via.is_empty() && voice.is_traced {
            via.extend(voice.passed.iter().cloned());
        }
        via.retain(|link| link.party != voice.party || link.party.is_unknown());
        via
    }

    /// "told Reuters", "a source of TASS": the agency or channel that the sentence names beside the speaker.
    fn told(&self, all: &[Attribution], n: usize, source: &Range<usize>, voice: &Voice) -> Option<Link> {
        let attribution = &all[n];
        let cue = attribution.cue.first().cloned().unwrap_or(0..0);
        let inside = |pieces: &[Range<usize>], at: usize| pieces.iter().any(|piece| piece.contains(&at));
        // What stands in the same sentence stands close in the list.
        let others = || all.iter().enumerate().take(n + NEAR).skip(n.saturating_sub(NEAR)).filter(|(m, _)| *m != n);
        let speaks = |at: usize| others().any(|(_, other)| inside(&other.source, at));
        // Of several verbs in one sentence the nearest takes the agency.
        let far = |at: usize| {
            let same = others().filter(|(_, other)| other.sentence == attribution.sentence);
            let mut cues = same.filter_map(|(_, other)| other.cue.first());
            cues.any(|other| other.start.abs_diff(at) < cue.start.abs_diff(at))
        };
        let free = |at: usize| !inside(&attribution.content, at) && !speaks(at) && (source.contains(&at) || !far(at));
        let named = self.hearing.within(&attribution.sentence).iter().filter(|m| free(m.start));
        let outlets = named.filter_map(|m| {
            let party = self.hearing.medium(m).filter(|party| **party != voice.party)?;
            Some((party.clone(), m.start..m.end))
        });
        match outlets.min_by_key(|(_, words)| words.start.abs_diff(cue.start)) {
            Some((party, words)) => Some(Link { party, source: words, cue }),
            None => self.told_to_new(attribution, cue).filter(|link| link.party != voice.party),
        }
    }

    /// The outlet that no list knows to which something is said right behind the verb: "a affirmé à Ennahar TV avoir", "contó a la
    /// radio Omega que".
    fn told_to_new(&self, attribution: &Attribution, cue: Range<usize>) -> Option<Link> {
        const MEDIA: Callings = Callings::of(&[Calling::Media]);
        let notes = self.hearing.notes;
        let traits = &notes.pack.traits;
        let to = attribution.content.first()?.start;
        let place = [Particle::To, Particle::Preposition];
        let joined = cue.end < to && traits.adjectives_follow && notes.is_any(cue.end, &place);
        let media = |&at: &usize| notes.notes[at].callings.meet(MEDIA);
        let from = cue.end + 1;
        let reach = to.min(cue.end + LONGEST_MEDIUM);
        let end = (from..to).take(LONGEST_MEDIUM).find(|&at| !notes.word(at)).unwrap_or(reach);
        let phrase = from..end;
        phrase.clone().find(media).filter(|_| joined)?;
        let capital = |at: usize| notes.tokens[at].capital;
        let start = phrase.clone().find(|&at| capital(at) && notes.notes[at].particle_length == 0)?;
        let name = start..(start..phrase.end).find(|&at| !capital(at)).unwrap_or(phrase.end);
        let party = self.new_party(&name, &name).party;
        (!party.is_unknown()).then_some(Link { party, source: name, cue })
    }
}
