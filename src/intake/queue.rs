//! The queue of proposed claims as a file that people edit and give back.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::review::Judgement;
use crate::model::{Article, ArticleId, Claim, ClaimId, PartyId, Reading, Says, Stance, Status, When};
use crate::yaml::{self, Fault};

/// What stands at the head of a queue file.
const HEAD: &str = "# Claims to review. Write `confirm` or `reject` as the verdict; correct says, said and readings where they are wrong;
# add a note, or a gloss such as {en: \"…\"}. What you leave alone stays as it is; claims may be taken out.
# Give it back with: isnad review --from THIS-FILE --by YOUR-NAME
";

/// A claim in the queue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    claim: ClaimId,
    /// For orientation only, like `chain`, `stance` and `context`.
    #[serde(default)]
    article: Option<ArticleId>,
    #[serde(default)]
    chain: Option<String>,
    #[serde(default)]
    stance: Option<Stance>,
    /// Must come back as it is: a claim's words are never changed.
    content: String,
    #[serde(default)]
    context: Option<String>,
    #[serde(default)]
    verdict: String,
    says: Says,
    #[serde(default)]
    said: Option<When>,
    #[serde(default)]
    readings: Vec<Reading>,
    #[serde(default)]
    note: String,
    #[serde(default)]
    gloss: BTreeMap<String, String>,
}

/// A claim as it goes into the queue.
#[derive(Debug, Clone, Copy)]
pub struct Waiting<'a> {
    /// Its article.
    pub article: &'a Article,
    /// The claim.
    pub claim: &'a Claim,
    /// The words around it, if the text is kept.
    pub context: Option<&'a str>,
}

/// The queue file for `waiting`, in its order.
pub fn write_queue(waiting: &[Waiting<'_>]) -> String {
    let entries: Vec<Entry> = waiting.iter().map(entry).collect();
    format!("{HEAD}{}", yaml::write(&entries))
}

fn entry(waiting: &Waiting<'_>) -> Entry {
    let Waiting { article, claim, context } = *waiting;
    let via = claim.via.iter().map(|link| &link.party);
    let says = claim.says.all().iter().filter(|party| !claim.via.is_empty() || **party != article.outlet);
    let chain = [&article.outlet].into_iter().chain(via).chain(says).map(PartyId::as_str);
    Entry {
        claim: claim.id.clone(),
        article: Some(article.id.clone()),
        chain: Some(chain.collect::<Vec<_>>().join(" <- ")),
        stance: Some(claim.stance),
        content: claim.content.clone(),
        context: context.map(str::to_owned),
        verdict: String::new(),
        says: claim.says.clone(),
        said: claim.said.clone(),
        readings: claim.readings.clone(),
        note: claim.note.clone().unwrap_or_default(),
        gloss: claim.gloss.clone(),
    }
}

/// Why an entry of a queue is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EntryError {
    /// It is no entry.
    #[error("{0}")]
    Yaml(Fault),
    /// No article has the claim.
    #[error("there is no claim `{0}`")]
    NoClaim(ClaimId),
    /// Its words are not the claim's.
    #[error("the content is not that of claim `{0}`, and a claim's words cannot be changed here")]
    Content(ClaimId),
    /// The verdict is none.
    #[error("`{0}` is no verdict: write confirm or reject, or leave it empty")]
    Verdict(String),
}

/// An entry that came back: the line it begins on, and what the reviewer made of which claim.
pub type Answered = (u32, Result<(ClaimId, Judgement), EntryError>);

/// What a reviewer made of each entry of the queue file `text`, with the line it begins on; entries that change nothing are
/// left out. `find` gives the claim of an id. A bad entry hides no other.
pub fn read_queue<'c>(text: &str, find: impl Fn(&ClaimId) -> Option<&'c Claim>) -> Vec<Answered> {
    let results = pieces(text).into_iter().map(|(line, piece)| (line, read_entry(piece, line, &find)));
    results.filter_map(|(line, result)| result.transpose().map(|result| (line, result))).collect()
}

/// The lines of each entry with the number of its first.
fn pieces(text: &str) -> Vec<(u32, &str)> {
    let mut starts: Vec<(u32, usize)> = Vec::new();
    let mut at = 0;
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        if line.starts_with('-') {
            starts.push((number, at));
        }
        at += line.len();
    }
    let ends: Vec<usize> = starts.iter().skip(1).map(|(_, at)| *at).chain([text.len()]).collect();
    starts.iter().zip(ends).map(|(&(line, start), end)| (line, &text[start..end])).collect()
}

type Judged = Result<Option<(ClaimId, Judgement)>, EntryError>;

fn read_entry<'c>(piece: &str, line: u32, find: impl Fn(&ClaimId) -> Option<&'c Claim>) -> Judged {
    let read: Result<Vec<Entry>, Fault> = yaml::read(piece);
    let Some(entry) = read.map_err(|fault| EntryError::Yaml(moved(fault, line)))?.pop() else { return Ok(None) };
    let claim = find(&entry.claim).ok_or_else(|| EntryError::NoClaim(entry.claim.clone()))?;
    if entry.content != claim.content {
        return Err(EntryError::Content(entry.claim));
    }
    let status = match entry.verdict.trim() {
        "" => None,
        "confirm" | "confirmed" => Some(Status::Confirmed),
        "reject" | "rejected" => Some(Status::Rejected),
        other => return Err(EntryError::Verdict(other.to_owned())),
    };
    let note = Some(entry.note).filter(|note| *note != claim.note.clone().unwrap_or_default());
    let judgement = Judgement {
        status,
        says: (entry.says != claim.says).then(|| entry.says.all().to_vec()),
        said: (entry.said != claim.said).then_some(entry.said),
        readings: (entry.readings != claim.readings).then_some(entry.readings),
        note,
        gloss: entry.gloss.into_iter().filter(|(tag, text)| claim.gloss.get(tag) != Some(text)).collect(),
        by: None,
    };
    Ok((judgement != Judgement::default()).then_some((entry.claim, judgement)))
}

/// `fault` with its line counted from the head of the file.
fn moved(mut fault: Fault, line: u32) -> Fault {
    if let Some(position) = &mut fault.position {
        position.line += line - 1;
    }
    fault
}

#[cfg(test)]
mod tests {
    use super::super::sample::{claim, record};
    use super::*;

    fn queue() -> (Vec<Claim>, String) {
        let claims = vec![claim("a", "قال: \"نعم\"", 0), claim("b", "it is open\n# no comment", 10)];
        let article = record();
        let waiting: Vec<Waiting<'_>> =
            claims.iter().map(|claim| Waiting { article: &article, claim, context: Some("x: y") }).collect();
        let text = write_queue(&waiting);
        (claims, text)
    }

    fn read(claims: &[Claim], text: &str) -> Vec<Answered> {
        read_queue(text, |id| claims.iter().find(|claim| claim.id == *id))
    }

    #[test]
    fn a_queue_given_back_untouched_decides_nothing() {
        let (claims, text) = queue();
        assert_eq!(read(&claims, &text), []);
    }

    #[test]
    fn verdicts_and_corrections_come_back() {
        let (claims, text) = queue();
        let text = text.replacen("verdict: \"\"", "verdict: confirm", 1).replace("says: b", "says: [b, c]");
        let judged: Vec<Judgement> = read(&claims, &text).into_iter().map(|(_, result)| result.unwrap().1).collect();
        assert_eq!(judged[0].status, Some(Status::Confirmed));
        assert_eq!(judged[1].says.as_ref().map(Vec::len), Some(2));
        assert_eq!(judged[1].status, None);
    }

    #[test]
    fn a_bad_entry_hides_no_other_and_says_where() {
        let (claims, text) = queue();
        let text = text.replacen("verdict: \"\"", "verdict: maybe", 1).replacen("verdict: \"\"", "verdict: reject", 1);
        let results = read(&claims, &text);
        assert_eq!(results[0], (4, Err(EntryError::Verdict("maybe".into()))));
        assert!(results[1].1.is_ok());
        let broken = text.replace("says: a", "sayz: a");
        let Err(EntryError::Yaml(fault)) = &read(&claims, &broken)[0].1 else { panic!("it is read") };
        assert!(fault.position.unwrap().line > 4);
    }

    #[test]
    fn words_cannot_be_changed_in_the_queue() {
        let (claims, text) = queue();
        let text = text.replace("it is open", "it is shut").replace("verdict: \"\"", "verdict: confirm");
        assert_eq!(read(&claims, &text)[1].1, Err(EntryError::Content(claims[1].id.clone())));
    }
}
