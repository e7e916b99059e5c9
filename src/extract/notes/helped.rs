//! Infinitives of saying behind a verb that only helps them: "s'est contenté de dire", "volvió a negar".

use super::annotate::{CueAt, Notes};
use crate::lang::{CueForm, CueKind, Features, Found, Particle};

/// A clitic between helper and infinitive has at most so many tokens ("a tenu à le rappeler").
const CLITIC: usize = 1;

impl Notes<'_> {
    /// The cue that a helper at `at` and the infinitive behind it make, as one finite verb.
    pub(super) fn helped_cue(&self, at: usize) -> Option<CueAt> {
        if self.pack.traits.infinitive_endings.is_empty() {
            return None;
        }
        let helper = self.particle(at, Particle::Auxiliary);
        if helper == 0 {
            return None;
        }
        let verb = at + helper + if self.is_clitic(at + helper) { CLITIC } else { 0 };
        let all = self.pack.cue_forms.all(&self.tokens, verb);
        let fits = |found: &&Found<'_, CueForm>| {
            found.value.features.infinitive && self.pack.cues[found.value.cue as usize].kind == CueKind::Verb
        };
        let found = all.iter().filter(fits).max_by_key(|found| found.length)?;
        let features = Features { infinitive: false, finite: true, ..found.value.features };
        let form = CueForm { features, ..*found.value };
        Some(CueAt { start: at, end: verb + found.length, form, tail: None })
    }

    fn is_clitic(&self, at: usize) -> bool {
        self.pack
            .particles
            .all(&self.tokens, at)
            .iter()
            .any(|found| *found.value == Particle::Clitic && found.length == CLITIC)
    }
}
