//! `isnad explain`: what a diagnostic or a rule means.

use std::io::Write;

use anyhow::bail;

use super::{Ending, Out};
use crate::check::{MODEL, MODEL_PAGE, RULES, rule_named};
use crate::diag::{CODES, code_named};

/// Explain a rule or the code of a diagnostic; without a name, list them all.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The name in square brackets of a diagnostic (`unknown-party`), or of a rule (`count-conflict`).
    name: Option<String>,
}

/// Runs the command.
///
/// # Errors
/// If nothing has that name.
pub fn run(args: Args, out: &mut Out) -> anyhow::Result<Ending> {
    let Some(name) = args.name else {
        writeln!(out.data(), "rules:")?;
        let rules = RULES.iter().map(|rule| rule.name()).chain([MODEL]);
        rules.into_iter().try_for_each(|name| writeln!(out.data(), "  {name}"))?;
        writeln!(out.data(), "diagnostics:")?;
        CODES.iter().try_for_each(|code| writeln!(out.data(), "  {}", code.name))?;
        return Ok(Ending::Fine);
    };
    let rule = rule_named(&name).map(|rule| rule.page()).or_else(|| (name == MODEL).then_some(MODEL_PAGE));
    let page = rule.or_else(|| code_named(&name).map(|code| code.page));
    match page {
        Some(page) => write!(out.data(), "{}", page.trim_start())?,
        None => bail!("no rule and no diagnostic is called `{name}`: `isnad explain` lists them"),
    }
    Ok(Ending::Fine)
}
