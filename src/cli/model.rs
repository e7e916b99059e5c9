//! The model that a user points at, to be asked where the rules are silent.

use std::path::PathBuf;

use super::{Ending, Out};
use crate::statement::Judgement;

/// Which model to ask; hidden in a build that has none, where naming one is told as an error.
#[derive(Debug, Default, clap::Args)]
pub struct ModelArgs {
    /// Ask this model of natural-language inference (an ONNX file) where the rules are silent.
    #[arg(long, value_name = "FILE", env = "ISNAD_MODEL", hide = !cfg!(feature = "nli"))]
    model: Option<PathBuf>,
    /// The model's tokenizer; without it, the `tokenizer.json` beside the model.
    #[arg(long, value_name = "FILE", env = "ISNAD_TOKENIZER", hide = !cfg!(feature = "nli"))]
    tokenizer: Option<PathBuf>,
    /// The order of the model's answers (`entailment,neutral,contradiction`); without it, that of the `config.json` beside it.
    #[arg(long, value_name = "ORDER", env = "ISNAD_LABELS", hide = !cfg!(feature = "nli"))]
    labels: Option<String>,
}

/// A model, if there is one to ask.
#[derive(Default)]
pub(super) struct Model {
    judge: Option<Judge>,
    /// Whether something could not be asked.
    failed: bool,
}

impl Model {
    /// Whether there is a model to ask.
    pub(super) fn is_there(&self) -> bool {
        self.judge.is_some()
    }

    /// What the model says of two sentences; `None` without one. What goes wrong is said on stderr.
    pub(super) fn ask(&mut self, a: &str, b: &str, out: &mut Out) -> Option<Judgement> {
        match judge(self.judge.as_ref()?, a, b) {
            Ok(judgement) => Some(judgement),
            Err(why) => {
                self.failed = true;
                out.warn(format_args!("error[model-file]: the model cannot be asked about `{a}` and `{b}`: {why}"));
                None
            }
        }
    }

    /// How a run ends that would end as `ending` without a model: one that could not be asked is not passed over.
    pub(super) fn ending(&self, ending: Ending) -> Ending {
        if self.failed { Ending::Failed } else { ending }
    }
}

#[cfg(feature = "nli")]
mod built_in {
    use super::{Model, ModelArgs, Out};
    use crate::cli::site::report;
    use crate::diag::{Diagnostic, Excerpt, code};
    pub(super) use crate::nli::Judge;
    use crate::nli::{Error, Files};
    use crate::statement::Judgement;
    use crate::text::Position;

    impl ModelArgs {
        /// Reads the model that is named. One that cannot be used is told on stderr, and the work goes on without.
        ///
        /// # Errors
        /// If the order of its answers is none.
        pub(in crate::cli) fn load(self, out: &mut Out) -> anyhow::Result<Model> {
            let Some(model) = self.model else {
                anyhow::ensure!(
                    self.tokenizer.is_none() && self.labels.is_none(),
                    "of which model? name it: --model FILE"
                );
                return Ok(Model::default());
            };
            let labels = self.labels.map(|order| order.parse()).transpose()?;
            match Judge::load(&Files { model, tokenizer: self.tokenizer, labels }) {
                Ok(judge) => Ok(Model { judge: Some(judge), failed: false }),
                Err(error) => {
                    report(&[diagnostic(&error)], out);
                    Ok(Model { judge: None, failed: true })
                }
            }
        }
    }

    fn diagnostic(error: &Error) -> Diagnostic {
        let path = error.path().display().to_string();
        let help = "the rules go on without it; `isnad explain model` says what a model needs";
        let told = Diagnostic::error(&code::MODEL_FILE, path, error.to_string()).help(help);
        told.at(error.at().and_then(|at| excerpt(error, at)))
    }

    /// The place in the file, shown if the file can be read as text.
    fn excerpt(error: &Error, (line, column): (usize, usize)) -> Option<Excerpt> {
        let text = String::from_utf8_lossy(&std::fs::read(error.path()).ok()?).into_owned();
        let position = Position { line: u32::try_from(line.max(1)).ok()?, column: u32::try_from(column.max(1)).ok()? };
        Excerpt::at(&text, position)
    }

    pub(super) fn judge(judge: &Judge, a: &str, b: &str) -> Result<Judgement, String> {
        judge.judge(a, b)
    }
}

#[cfg(not(feature = "nli"))]
mod built_in {
    use super::{Model, ModelArgs, Out};
    use crate::statement::Judgement;

    /// This build has none.
    pub(super) enum Judge {}

    impl ModelArgs {
        /// Nothing, where no model is named.
        ///
        /// # Errors
        /// If one is.
        pub(in crate::cli) fn load(self, _: &mut Out) -> anyhow::Result<Model> {
            let named = self.model.is_some() || self.tokenizer.is_some() || self.labels.is_some();
            anyhow::ensure!(
                !named,
                "this isnad was built without models: `cargo install isnad --features nli` builds one that asks them"
            );
            Ok(Model::default())
        }
    }

    pub(super) fn judge(judge: &Judge, _: &str, _: &str) -> Result<Judgement, String> {
        match *judge {}
    }
}

use built_in::{Judge, judge};
