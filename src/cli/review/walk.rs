//! One claim after another on a terminal.

use std::io::Write;

use super::decide;
use super::flags::{gloss, reading, said};
use crate::cli::desk::Desk;
use crate::cli::show::{show_context, show_words};
use crate::cli::{Ending, Out};
use crate::corpus::Corpus;
use crate::intake::Judgement;
use crate::model::{Claim, ClaimId, Status};
use crate::render::write_claim;

/// What can be answered, shown under every claim.
const KEYS: &str = "[c]onfirm [r]eject [p]arty [d]ate said [w]hat it claims [n]ote [g]loss [s]kip [q]uit";

/// What a person answered.
enum Step {
    Judge(Judgement),
    Again,
    Next,
    Quit,
}

/// Walks the claims; every decision is written at once, so that quitting loses nothing.
pub(super) fn run(
    ids: &[ClaimId],
    by: Option<String>,
    corpus: &Corpus,
    desk: &mut Desk,
    out: &mut Out,
) -> anyhow::Result<Ending> {
    if ids.is_empty() {
        out.say("no claim is waiting");
        return Ok(Ending::Fine);
    }
    anyhow::ensure!(
        out.can_ask(),
        "{} claims are waiting and there is no terminal: give ids with `--confirm` or `--reject` and `--by NAME`, or `--to FILE`",
        ids.len()
    );
    let by = match by {
        Some(name) => name,
        None => out.ask("Your name, for the record?")?.unwrap_or_default(),
    };
    anyhow::ensure!(!by.is_empty(), "somebody must answer for it: give `--by NAME`");
    for (number, id) in (1..).zip(ids) {
        let Some(ix) = corpus.find_claim(id) else { continue };
        let mut claim = corpus.claim(ix).clone();
        loop {
            out.say(format_args!("\n{number} of {}", ids.len()));
            show(&claim, corpus, ix, desk, out)?;
            match step(&by, desk, out)? {
                Step::Quit => return Ok(Ending::Fine),
                Step::Next => break,
                Step::Again => {}
                Step::Judge(judgement) => {
                    claim = decide(id, &judgement, desk)?;
                    if claim.status != Status::Proposed {
                        break;
                    }
                }
            }
        }
    }
    Ok(Ending::Fine)
}

fn show(claim: &Claim, corpus: &Corpus, ix: crate::corpus::ClaimIx, desk: &Desk, out: &mut Out) -> anyhow::Result<()> {
    let article_ix = corpus.article_of(ix);
    let (article, look) = (corpus.article(article_ix), out.look());
    write_claim(out.data(), &corpus.parties, article, claim, look)?;
    show_words("source", claim.source.as_ref(), look, out)?;
    show_words("cue", claim.cue.as_ref(), look, out)?;
    show_context(&desk.store, article, corpus.path(article_ix), claim, out)?;
    writeln!(out.data())?;
    Ok(())
}

/// Asks for one step. An answer that cannot be read is told and asked for again.
fn step(by: &str, desk: &Desk, out: &mut Out) -> anyhow::Result<Step> {
    let Some(key) = out.ask(KEYS)? else { return Ok(Step::Quit) };
    let status = |status| Judgement { status: Some(status), by: Some(by.to_owned()), ..Judgement::default() };
    match key.as_str() {
        "c" => Ok(Step::Judge(status(Status::Confirmed))),
        "r" => Ok(Step::Judge(status(Status::Rejected))),
        "s" | "" => Ok(Step::Next),
        "q" => Ok(Step::Quit),
        key => match correction(key, desk, out) {
            Ok(Some(judgement)) => Ok(Step::Judge(Judgement { by: Some(by.to_owned()), ..judgement })),
            Ok(None) => Ok(Step::Again),
            Err(error) => {
                out.warn(format_args!("{error:#}"));
                Ok(Step::Again)
            }
        },
    }
}

/// The correction that `key` stands for, asked for in full; `None` if the key means nothing or nothing was answered.
fn correction(key: &str, desk: &Desk, out: &mut Out) -> anyhow::Result<Option<Judgement>> {
    let question = match key {
        "p" => "Who says it (id or name; several with +)?",
        "d" => "When was it said (2023-03-05, [..2023-03-03], unknown)?",
        "w" => "What does it claim ({topic: killed, count: \"3\", of: soldiers})?",
        "n" => "Note?",
        "g" => "Gloss (en=…)?",
        _ => return Ok(None),
    };
    let Some(answer) = out.ask(question)?.filter(|answer| !answer.is_empty() || key == "n") else { return Ok(None) };
    let none = Judgement::default();
    Ok(Some(match key {
        "p" => {
            let parties = answer.split('+').map(|name| desk.party(name.trim()));
            Judgement { says: Some(parties.collect::<anyhow::Result<_>>()?), ..none }
        }
        "d" => Judgement { said: Some(said(&answer)?), ..none },
        "w" => Judgement { readings: Some(vec![reading(&answer)?]), ..none },
        "n" => Judgement { note: Some(answer), ..none },
        _ => Judgement { gloss: [gloss(&answer)?].into(), ..none },
    }))
}
