//! A model with its tokenizer, ready to be asked.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rten::{Model, NodeId, RunOptions, ThreadPool, Value};
use tokenizers::{Encoding, Tokenizer, TruncationParams};

use super::Error;
use super::labels::{self, Labels};
use crate::statement::{Judgement, Rule};

/// Pairs are cut to so many tokens: what most models were trained on, and a claim is much shorter.
const LONGEST: usize = 512;

/// A tokenizer that cuts shorter than this leaves no room for two sentences.
const SHORTEST: usize = 16;

/// Where a model lies.
#[derive(Debug, Clone, Default)]
pub struct Files {
    /// The ONNX file.
    pub model: PathBuf,
    /// Its `tokenizer.json`; `None` for the one beside the model.
    pub tokenizer: Option<PathBuf>,
    /// The order of its answers; `None` for that of the `config.json` beside the model.
    pub labels: Option<Labels>,
}

/// A model with its tokenizer, ready to be asked.
pub struct Judge {
    model: Model,
    tokenizer: Tokenizer,
    inputs: Vec<(NodeId, Input)>,
    output: NodeId,
    labels: Labels,
    threads: Arc<ThreadPool>,
}

/// What a model of pairs of sentences may want to be given.
#[derive(Debug, Clone, Copy)]
enum Input {
    /// The tokens of both sentences.
    Tokens,
    /// Which of them count: all.
    Mask,
    /// To which of the two sentences each belongs.
    Sentence,
}

impl Judge {
    /// Reads a model and asks it once, so that one which cannot be asked is known before the work begins.
    ///
    /// # Errors
    /// If a file cannot be read, is not what it should be, or nothing tells the order of the answers.
    pub fn load(files: &Files) -> Result<Judge, Error> {
        let beside = |name| files.model.with_file_name(name);
        let tokenizer = tokenizer(files.tokenizer.as_deref().unwrap_or(&beside("tokenizer.json")))?;
        let model = model(&files.model)?;
        let labels = files.labels.map_or_else(|| labels::read(&beside("config.json")), Ok)?;
        let other = |why| Error::OtherModel { path: files.model.clone(), why };
        let inputs = inputs(&model).map_err(other)?;
        let &output = model.output_ids().first().ok_or_else(|| other("it gives no answer".to_owned()))?;
        // One thread: the order of additions, and so the last digits, never depend on the machine's load.
        let threads = Arc::new(ThreadPool::with_num_threads(1));
        let judge = Judge { model, tokenizer, inputs, output, labels, threads };
        judge.shares("a", "b").map_err(other)?;
        Ok(judge)
    }

    /// What the model says of two sentences: its likeliest label and how sure it is, 0 to 1.
    ///
    /// # Errors
    /// Why the model could not be run on them.
    pub fn judge(&self, a: &str, b: &str) -> Result<Judgement, String> {
        let shares = self.shares(a, b)?;
        let likeliest = if shares[1] > shares[0] { 1 } else { 0 };
        let likeliest = if shares[2] > shares[likeliest] { 2 } else { likeliest };
        Ok(Judgement {
            label: self.labels.0[likeliest],
            confidence: (shares[likeliest] * 100.0).round() / 100.0,
            rule: Rule::Model,
            spans_a: Vec::new(),
            spans_b: Vec::new(),
        })
    }

    /// How likely each label is, in the model's order.
    fn shares(&self, a: &str, b: &str) -> Result<[f64; 3], String> {
        let pair = self.tokenizer.encode((a, b), true).map_err(|error| error.to_string())?;
        let mut inputs = Vec::new();
        for (node, input) in &self.inputs {
            let values = values(*input, &pair);
            let value = Value::from_shape([1, values.len()], values).map_err(|error| error.to_string())?;
            inputs.push((*node, value.into()));
        }
        let options = RunOptions::default().with_thread_pool(Some(Arc::clone(&self.threads)));
        let [answer] = self.model.run_n(inputs, [self.output], Some(options)).map_err(|error| error.to_string())?;
        let (shape, answer) = answer.into_shape_vec::<f32, 2>().map_err(|error| error.to_string())?;
        match answer[..] {
            [x, y, z] if answer.iter().all(|number| number.is_finite()) => Ok(softmax([x, y, z])),
            [_, _, _] => Err("its answer is no number".to_owned()),
            _ => Err(format!("its answer has the shape {shape:?}, not [1, 3]")),
        }
    }
}

fn values(input: Input, pair: &Encoding) -> Vec<i32> {
    let of = match input {
        Input::Tokens => pair.get_ids(),
        Input::Mask => pair.get_attention_mask(),
        Input::Sentence => pair.get_type_ids(),
    };
    of.iter().map(|&value| value as i32).collect()
}

fn model(path: &Path) -> Result<Model, Error> {
    let no_model = |why| Error::NoModel { path: path.to_owned(), why };
    // Of a file that is not there the reader says less than the system does.
    std::fs::File::open(path).map_err(|source| Error::Read { path: path.to_owned(), source })?;
    // Bytes that are no model can trip up the reader; that is the file's fault and must not end the run.
    let read = std::panic::catch_unwind(|| Model::load_file(path));
    let read = read.map_err(|_| no_model("it is broken".to_owned()))?.map_err(|error| no_model(error.to_string()))?;
    // Fields are all optional in this format: half of a file, or another kind of file, reads as a model of nothing.
    let is_empty = read.input_ids().is_empty() || read.output_ids().is_empty();
    if is_empty { Err(no_model("there is no network in it".to_owned())) } else { Ok(read) }
}

fn tokenizer(path: &Path) -> Result<Tokenizer, Error> {
    let text = std::fs::read(path).map_err(|source| Error::Read { path: path.to_owned(), source })?;
    let none = |why, at| Error::NoTokenizer { path: path.to_owned(), why, at };
    let json = serde_json::from_slice::<serde::de::IgnoredAny>(&text);
    json.map_err(|error| none(error.to_string(), Some((error.line(), error.column()))))?;
    let mut tokenizer = Tokenizer::from_bytes(&text).map_err(|error| none(error.to_string(), None))?;
    let longest =
        tokenizer.get_truncation().map_or(LONGEST, |truncation| truncation.max_length.clamp(SHORTEST, LONGEST));
    let cut = TruncationParams { max_length: longest, ..TruncationParams::default() };
    tokenizer.with_truncation(Some(cut)).map_err(|error| none(error.to_string(), None))?;
    tokenizer.with_padding(None);
    Ok(tokenizer)
}

/// What the model wants, by the names that exporters give.
fn inputs(model: &Model) -> Result<Vec<(NodeId, Input)>, String> {
    let named = |&node| {
        let name = model.node_info(node).and_then(|info| info.name().map(str::to_owned)).unwrap_or_default();
        match name.as_str() {
            "input_ids" => Ok((node, Input::Tokens)),
            "attention_mask" => Ok((node, Input::Mask)),
            "token_type_ids" => Ok((node, Input::Sentence)),
            _ => Err(format!("it wants `{name}`, not only input_ids, attention_mask and token_type_ids")),
        }
    };
    model.input_ids().iter().map(named).collect()
}

/// Any three numbers as shares of one.
fn softmax(numbers: [f32; 3]) -> [f64; 3] {
    let numbers = numbers.map(f64::from);
    let most = numbers.into_iter().fold(f64::MIN, f64::max);
    let powers = numbers.map(|number| (number - most).exp());
    let sum: f64 = powers.iter().sum();
    powers.map(|power| power / sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_add_up_and_large_numbers_do_no_harm() {
        let shares = softmax([1000.0, 1000.0, -1000.0]);
        assert_eq!(shares, [0.5, 0.5, 0.0]);
    }
}
