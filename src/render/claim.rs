//! Claims as lines for people: the chain, how and when it was said, the words, what they are read as.

use std::io::{self, Write};

use anstyle::AnsiColor;

use super::words::{Look, NAMES, shortened, whole, word};
use crate::gazetteer::PartyBook;
use crate::model::{Article, Basis, Claim, Modality, PartyId, Reading, Tone};

/// Content in lists is cut to so many graphemes.
const LENGTH: usize = 160;

const PARTY: anstyle::Style = AnsiColor::Cyan.on_default().bold();
const NOBODY: anstyle::Style = AnsiColor::Yellow.on_default();
const MARK: anstyle::Style = AnsiColor::Green.on_default();
const FAINT: anstyle::Style = anstyle::Style::new().dimmed();

/// Writes a claim of `article` in three or more lines, without its context; `parties` have the names.
///
/// # Errors
/// If `out` cannot be written.
pub fn write_claim(
    out: &mut dyn Write,
    parties: &PartyBook,
    article: &Article,
    claim: &Claim,
    look: Look,
) -> io::Result<()> {
    let pad = " ".repeat(claim.id.as_str().len().max(13));
    writeln!(out, "{FAINT}{:13}{FAINT:#}  {}", claim.id, chain(parties, article, claim, Style::english(look)))?;
    writeln!(out, "{pad}  {}", manner(article, claim))?;
    writeln!(out, "{pad}  {}", shortened(&claim.content, LENGTH, look))?;
    for reading in &claim.readings {
        writeln!(out, "{pad}  {FAINT}= {}{FAINT:#}", reading_line(reading))?;
    }
    Ok(())
}

/// How claims and findings are written.
#[derive(Debug, Clone, Copy)]
pub struct Style<'a> {
    /// BCP 47 tag of the language of names and of the sentence of reasoning.
    pub language: &'a str,
    /// For eyes or for files.
    pub look: Look,
}

impl Style<'_> {
    /// In English, the language of lists.
    pub fn english(look: Look) -> Style<'static> {
        Style { language: NAMES, look }
    }
}

/// The chain of a claim from the outlet to the speaker: `Post ← Reuters ← Norway's Ministry of Defence`.
pub fn chain(parties: &PartyBook, article: &Article, claim: &Claim, style: Style<'_>) -> String {
    let look = style.look;
    let party = |id: &PartyId, words: Option<&str>| party(&parties.name(id, style.language), id, words, look);
    let named = claim.source.as_ref().and_then(|words| words.text.as_deref()).map(|words| shortened(words, 40, look));
    let mut links = vec![party(&article.outlet, None)];
    links.extend(claim.via.iter().map(|link| {
        let words = link.source.as_ref().and_then(|words| words.text.as_deref());
        party(&link.party, words.map(|words| shortened(words, 40, look)).as_deref())
    }));
    let is_outlet = claim.via.is_empty() && claim.says.all() == std::slice::from_ref(&article.outlet);
    if !is_outlet {
        let says = claim.says.all().iter().map(|id| party(id, named.as_deref()));
        let person = claim.person.as_deref().map(|name| format!(" ({})", whole(name, look))).unwrap_or_default();
        links.push(format!("{}{person}", says.collect::<Vec<_>>().join(" + ")));
    }
    links.join(" ← ")
}

/// A party; of one that is unknown the words that stand for it.
fn party(name: &str, id: &PartyId, words: Option<&str>, look: Look) -> String {
    match words {
        Some(words) if id.is_unknown() => format!("{NOBODY}unknown{NOBODY:#} ({words})"),
        _ if id.is_unknown() => format!("{NOBODY}unknown{NOBODY:#}"),
        _ => format!("{PARTY}{}{PARTY:#}", whole(name, look)),
    }
}

/// What the speaker does, how it is given, when, how near to the speaker, and what people made of it.
fn manner(article: &Article, claim: &Claim) -> String {
    let mut parts = vec![format!("{MARK}{}{MARK:#}", word(claim.stance)), word(claim.manner)];
    parts.extend((claim.tone != Tone::Neutral).then(|| word(claim.tone)));
    parts.extend((!claim.determinacy.is_determinate()).then(|| word(claim.determinacy)));
    parts.push(claim.said.as_ref().map_or_else(|| "said at an unknown time".into(), |when| format!("said {when}")));
    let basis = claim.basis(&article.outlet);
    parts.extend(matches!(basis, Basis::Relayed).then(|| "relayed".to_owned()));
    parts.extend((claim.version() > 1).then(|| format!("version {}", claim.version())));
    parts.push(match (claim.status, &claim.by) {
        (state, Some(by)) => format!("{} by {}", word(state), whole(by, Look::Plain)),
        (state, None) => word(state),
    });
    parts.join(" · ")
}

/// A reading on one line: topic, roles, whether it holds, how many of what, where, when.
pub fn reading_line(reading: &Reading) -> String {
    let details = reading_details(reading);
    if details.is_empty() { reading.topic.to_string() } else { format!("{}, {details}", reading.topic) }
}

/// What a reading says of its topic, on one line.
pub fn reading_details(reading: &Reading) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(reading.roles.iter().map(|(role, value)| format!("{role}: {value}")));
    parts.extend((!reading.holds).then(|| "does not hold".to_owned()));
    parts.extend((reading.modality != Modality::Plain).then(|| word(reading.modality)));
    let of = reading.of.as_deref().unwrap_or_default();
    parts.extend(reading.count.map(|count| format!("count: {count} {of}").trim_end().to_owned()));
    parts.extend(reading.place.as_ref().map(|place| format!("where: {place}")));
    parts.extend(reading.when.as_ref().map(|when| format!("when: {when}")));
    parts.extend(reading.event.as_ref().map(|event| format!("event: {event}")));
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ArticleFile;

    fn lines(claim: &str) -> String {
        let yaml = format!(
            "article: {{id: a, outlet: post, title: t, language: ar, published: \"2023-03-06\", versions: []}}\nclaims: [{claim}]"
        );
        let file: ArticleFile = serde_yaml::from_str(&yaml).unwrap();
        let mut out = Vec::new();
        write_claim(&mut out, &PartyBook::default(), &file.article, &file.claims[0], Look::Plain).unwrap();
        anstream::adapter::strip_str(std::str::from_utf8(&out).unwrap()).to_string()
    }

    #[test]
    fn a_claim_shows_its_chain_and_reading() {
        let claim = "{id: k7f3q2wdm4xh8, says: armenia, via: [{party: russia}], type: indirect, stance: denies, said: \"2023-03-05\", \
                     content: لا يمانع, at: [[0, 9]], readings: [{topic: killed, whom: armenia, count: \"3\", of: soldiers, holds: false}], status: proposed}";
        let expected = "k7f3q2wdm4xh8  post ← Russia ← Armenia
               denies · indirect · said 2023-03-05 · relayed · proposed
               لا يمانع
               = killed, whom: armenia, does not hold, count: 3 soldiers
";
        assert_eq!(lines(claim), expected);
    }

    #[test]
    fn an_unknown_speaker_shows_its_words() {
        let claim = "{id: c, says: unknown, source: {text: مصادر, at: [[0, 5]]}, type: direct, stance: asserts, content: x, at: [[0, 1]], status: confirmed, by: Rana}";
        let text = lines(claim);
        assert!(text.contains("post ← unknown (مصادر)\n"), "{text}");
        assert!(text.contains("asserts · direct · said at an unknown time · confirmed by Rana\n"), "{text}");
    }

    #[test]
    fn the_outlets_own_words_have_one_link() {
        let claim = "{id: c, says: post, type: narrated, stance: asserts, content: x, at: [[0, 1]], status: proposed}";
        assert!(lines(claim).contains("c              post\n"));
    }
}
