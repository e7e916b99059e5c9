//! In which order a model gives its three answers.

use std::collections::BTreeMap;
use std::path::Path;
use std::str::FromStr;

use serde::Deserialize;

use super::Error;
use crate::statement::Label;

/// What each of a model's three numbers stands for: each label once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Labels(pub(super) [Label; 3]);

/// Why an order that somebody wrote is none.
#[derive(Debug, thiserror::Error)]
#[error("`{0}` is no order of contradiction, entailment and neutral, with commas between")]
pub struct NoOrder(String);

impl FromStr for Labels {
    type Err = NoOrder;

    fn from_str(text: &str) -> Result<Labels, NoOrder> {
        let names: Vec<&str> = text.split(',').map(str::trim).collect();
        let order = <[&str; 3]>::try_from(names).ok().and_then(|names| each_once(names.map(label_named)));
        order.ok_or_else(|| NoOrder(text.to_owned()))
    }
}

/// The part of a model's `config.json` that is read.
#[derive(Deserialize)]
struct Config {
    #[serde(default)]
    id2label: BTreeMap<String, String>,
}

/// The order that `config` gives. There is no usual one to fall back on: of three well-known families of models each has its own,
/// and one taken for another turns agreement into contradiction.
///
/// # Errors
/// If the file is there and no JSON, or does not name each of the three once.
pub(super) fn read(config: &Path) -> Result<Labels, Error> {
    let unknown = || Error::NoLabels { path: config.to_owned() };
    let text = match std::fs::read(config) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(unknown()),
        Err(source) => return Err(Error::Read { path: config.to_owned(), source }),
    };
    let Config { id2label } =
        serde_json::from_slice(&text).map_err(|source| Error::NoConfig { path: config.to_owned(), source })?;
    let label = |ix: usize| id2label.get(&ix.to_string()).and_then(|name| label_named(name));
    each_once([label(0), label(1), label(2)]).ok_or_else(unknown)
}

/// `labels` if they are all three.
fn each_once(labels: [Option<Label>; 3]) -> Option<Labels> {
    let [Some(x), Some(y), Some(z)] = labels else { return None };
    (x != y && y != z && x != z).then_some(Labels([x, y, z]))
}

/// The label that a model calls `name`: "CONTRADICTION", "entailment".
fn label_named(name: &str) -> Option<Label> {
    match name.to_ascii_lowercase().as_str() {
        "contradiction" => Some(Label::Contradiction),
        "entailment" => Some(Label::Entailment),
        "neutral" => Some(Label::Neutral),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order_in(config: &str) -> Result<Labels, Error> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.json");
        std::fs::write(&path, config).unwrap();
        read(&path)
    }

    #[test]
    fn the_order_is_the_models_own() {
        let order = order_in(r#"{"id2label": {"0": "entailment", "2": "CONTRADICTION", "1": "neutral"}, "x": 1}"#);
        assert_eq!(order.unwrap(), Labels([Label::Entailment, Label::Neutral, Label::Contradiction]));
        assert_eq!("entailment, neutral,contradiction".parse::<Labels>().unwrap().0[2], Label::Contradiction);
    }

    #[test]
    fn an_order_is_never_guessed() {
        for config in [
            r#"{"id2label": {"0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2"}}"#,
            r#"{"id2label": {"0": "entailment", "1": "not_entailment"}}"#,
            r#"{"id2label": {"0": "neutral", "1": "neutral", "2": "contradiction"}}"#,
            "{}",
        ] {
            assert!(matches!(order_in(config), Err(Error::NoLabels { .. })), "{config}");
        }
        assert!(
            ["", "neutral,entailment", "neutral,neutral,entailment"]
                .iter()
                .all(|order| order.parse::<Labels>().is_err())
        );
        assert!(matches!(order_in("{\n  not json"), Err(error @ Error::NoConfig { .. }) if error.at() == Some((2, 3))));
    }
}
