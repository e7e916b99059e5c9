//! What a negation before a cue does: another stance, or no claim at all.

use super::attribution::{Attribution, Frame};
use super::verb_group;
use crate::extract::notes::annotate::Notes;
use crate::lang::Particle;

/// Applies what a negation before the cue does: another stance, or no claim at all.
pub fn negations(notes: &Notes<'_>, attributions: &mut Vec<Attribution>) {
    let negated = |a: &Attribution| {
        let cue = a.cue.first()?;
        let floor = a.sentence.start;
        let group = verb_group::verb_group_start(notes, floor, cue.start);
        let reach = group.saturating_sub(2).max(floor);
        let negates = |at: usize| notes.is(at, Particle::Negation);
        let before = (reach..cue.start).rev().take_while(|&at| !notes.comma(at) && !notes.dash(at)).any(negates);
        // "sei nicht ausgeschlossen": right before the word behind the auxiliary.
        let split = a.cue.last().filter(|last| last.start > cue.end);
        (before || split.is_some_and(|last| negates(last.start - 1))).then_some(())
    };
    let mut gone = vec![false; attributions.len()];
    for (n, attribution) in attributions.iter_mut().enumerate() {
        let Some(form) = attribution.form else { continue };
        if negated(attribution).is_none() && !form.features.negated {
            continue;
        }
        // «Банк этого не признаёт: сейф цел»: what stands behind the colon is asserted all the same.
        let explains = attribution.frame == Frame::That
            && attribution.content.first().is_some_and(|piece| piece.start > 0 && notes.mark(piece.start - 1, ':'));
        match notes.pack.cues[form.cue as usize].negated {
            Some(_) if explains => {}
            Some(stance) => attribution.stance = stance,
            None => gone[n] = true,
        }
    }
    remove(attributions, &gone);
}

/// Takes out the attributions that are `gone`; what was nested in one moves up to its parent.
fn remove(attributions: &mut Vec<Attribution>, gone: &[bool]) {
    let mut place = Vec::with_capacity(gone.len());
    let mut kept = 0;
    for &is_gone in gone {
        place.push(kept);
        kept += usize::from(!is_gone);
    }
    let old: Vec<Option<usize>> = attributions.iter().map(|a| a.parent).collect();
    let mut n = 0;
    attributions.retain_mut(|attribution| {
        let here = n;
        n += 1;
        let mut parent = old[here];
        while let Some(up) = parent.filter(|&up| gone[up]) {
            parent = old[up];
        }
        attribution.parent = parent.map(|up| place[up]);
        !gone[here]
    });
}
