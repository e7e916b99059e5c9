//! One sentence of reasoning in plain words: English, Arabic or Russian, from data.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{Exemption, Finding, Why};
use crate::corpus::{ClaimIx, Corpus};
use crate::model::{FindingKind, PartyId, TopicId};
use crate::yaml;

/// The words of one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Reasons {
    /// By the name of the sentence; braces hold `a` and `b`, who speaks, `x` and `y`, what they say, and `matter`.
    sentences: BTreeMap<String, String>,
    /// What stands before the sentence for some kinds.
    kinds: BTreeMap<String, String>,
    /// What a topic is about.
    matters: BTreeMap<String, String>,
    /// Each exemption in words.
    exemptions: BTreeMap<String, String>,
    /// Why two claims are no finding.
    why: BTreeMap<String, String>,
    /// Stands for a speaker whom nobody could name.
    unknown: String,
    /// Joins the names of parties that speak together.
    and: String,
}

/// The languages that have reasons, English first: it stands in for those that have none.
const FILES: &[(&str, &str)] = &[
    ("en", include_str!("reasons/en.yaml")),
    ("ar", include_str!("reasons/ar.yaml")),
    ("ru", include_str!("reasons/ru.yaml")),
];

static REASONS: LazyLock<BTreeMap<&str, Reasons>> = LazyLock::new(|| {
    FILES.iter().map(|(tag, text)| (*tag, yaml::read(text).expect("a test reads every file of reasons"))).collect()
});

/// The tags of the languages in which reasons can be given.
pub fn languages() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(tag, _)| *tag)
}

/// Why the two claims of `finding` clash, in `language` if there are words for it, else in English.
pub fn sentence(finding: &Finding, corpus: &Corpus, language: &str) -> String {
    let words = words_of(language);
    let own = format!("{}-itself", finding.ground.sentence);
    let by_one = matches!(
        finding.kind,
        FindingKind::Reversal | FindingKind::ReportConflict | FindingKind::Revision | FindingKind::Update
    );
    let shared = by_one && says(corpus, finding.a).iter().any(|party| says(corpus, finding.b).contains(party));
    let pattern = shared.then(|| words.sentences.get(&own)).flatten();
    let pattern = pattern.or_else(|| words.sentences.get(finding.ground.sentence));
    let Some(pattern) = pattern else { return String::new() };
    let name = |ix| names(corpus, ix, words, language);
    let value = |text: &str| value(text, corpus, language);
    let (first, second) = if finding.ground.turned { (finding.b, finding.a) } else { (finding.a, finding.b) };
    let filled = fill(
        pattern,
        &[
            ("a", &name(first)),
            ("b", &name(second)),
            ("x", &value(&finding.ground.x)),
            ("y", &value(&finding.ground.y)),
            ("matter", &matter(&finding.ground.topic, corpus, words)),
        ],
    );
    match words.kinds.get(kind_name(finding.kind)) {
        Some(note) => format!("{filled} {note}"),
        None => filled,
    }
}

/// What an exemption means, in words.
pub fn exemption_words(exemption: Exemption, language: &str) -> &'static str {
    words_of(language).exemptions.get(exemption.name()).map_or(exemption.name(), String::as_str)
}

/// Why two claims are no finding, in words.
pub fn why_words(why: Why, language: &str) -> &'static str {
    let name = match why {
        Why::Exempt(exemption) => return exemption_words(exemption, language),
        Why::OtherTopic => "other-topic",
        Why::Rejected => "rejected",
        Why::NotConfirmed => "not-confirmed",
        Why::NotKnown => "not-known",
        Why::NotThen => "not-then",
        Why::Nested => "nested",
        Why::OneSpeech => "one-speech",
        Why::Compatible => "compatible",
        Why::TooUnsure => "too-unsure",
        Why::Same => "same",
        Why::DecidedOtherEvent => "decided-other-event",
        Why::DecidedSame => "decided-same",
        Why::NoRule => "no-rule",
        Why::NothingShared => "nothing-shared",
        Why::OtherWords => "other-words",
        Why::Read => "read",
    };
    words_of(language).why.get(name).map_or(name, String::as_str)
}

/// The name of a kind as reports write it.
pub fn kind_name(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Contradiction => "contradiction",
        FindingKind::Reversal => "reversal",
        FindingKind::ReportConflict => "report-conflict",
        FindingKind::Denial => "denial",
        FindingKind::Revision => "revision",
        FindingKind::Update => "update",
    }
}

fn words_of(language: &str) -> &'static Reasons {
    REASONS.get(language).unwrap_or_else(|| &REASONS["en"])
}

fn says(corpus: &Corpus, ix: ClaimIx) -> &[PartyId] {
    corpus.claim(ix).says.all()
}

/// Who speaks; of an unknown speaker the words that stand for it.
fn names(corpus: &Corpus, ix: ClaimIx, words: &Reasons, language: &str) -> String {
    let claim = corpus.claim(ix);
    let source = claim.source.as_ref().and_then(|source| source.text.as_deref());
    let name = |party: &PartyId| match source {
        Some(source) if party.is_unknown() => format!("{} ({source})", words.unknown),
        None if party.is_unknown() => words.unknown.clone(),
        _ => corpus.parties.name(party, language).into_owned(),
    };
    claim.says.all().iter().map(name).collect::<Vec<_>>().join(&words.and)
}

/// A party by its name, anything else as it is.
fn value(text: &str, corpus: &Corpus, language: &str) -> String {
    match PartyId::new(text) {
        Ok(party) if corpus.parties.get(&party).is_some() => corpus.parties.name(&party, language).into_owned(),
        _ => text.to_owned(),
    }
}

/// What a topic is about; of a topic that the files of reasons do not know, what its pack says.
fn matter(topic: &str, corpus: &Corpus, words: &Reasons) -> String {
    let known = words.matters.get(topic).cloned();
    let said = || TopicId::new(topic).ok().and_then(|id| Some(corpus.topics.get(&id)?.says.replace(['{', '}'], "")));
    known.or_else(said).unwrap_or_else(|| topic.to_owned())
}

/// `pattern` with each `{name}` replaced. Values are put in once, so that braces in an article's words stay words.
fn fill(pattern: &str, values: &[(&str, &String)]) -> String {
    let mut text = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        text.push_str(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value));
        rest = after;
    }
    text + rest
}
