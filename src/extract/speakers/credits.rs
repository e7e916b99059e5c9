//! What an article says of itself: the line that names its sources, and the byline.

use super::hearing::Hearing;
use crate::extract::notes::layout::{Block, BlockKind};
use crate::gazetteer::Name;
use crate::lang::LineKind;
use crate::model::PartyId;

/// Whom the article names as its source ("Source: agencies + Al Mayadeen"), in the order of the line.
pub fn credits(hearing: &Hearing<'_>, blocks: &[Block]) -> Vec<PartyId> {
    let lines = blocks.iter().filter(|block| block.kind == BlockKind::Aside(LineKind::Credits));
    let named = lines.flat_map(|block| hearing.within(&block.tokens)).filter_map(|m| match hearing.name(m) {
        Name::Party(party, _) => Some(party.clone()),
        _ => None,
    });
    let mut credits: Vec<PartyId> = Vec::new();
    for party in named {
        if !credits.contains(&party) {
            credits.push(party);
        }
    }
    credits
}

/// Who wrote it, as the byline has it, without the word that opens the line.
pub fn author(hearing: &Hearing<'_>, blocks: &[Block]) -> Option<String> {
    let notes = hearing.notes;
    let line = blocks.iter().find(|block| block.kind == BlockKind::Aside(LineKind::Byline))?;
    let start = line.tokens.clone().find(|&at| notes.word(at))?;
    let opener = notes.pack.lines.longest(&notes.tokens, start)?.length;
    let first = (start + opener..line.tokens.end).find(|&at| notes.word(at))?;
    let name = notes.span(first, line.tokens.end).of(notes.text)?;
    Some(name.trim_end_matches(['.', ',', '،', ' ']).to_owned()).filter(|name| !name.is_empty())
}
