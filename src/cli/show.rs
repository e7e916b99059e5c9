//! `isnad show`: everything about one claim, article or party.

use std::io::Write;

use super::filters::Filters;
use super::{Ending, Format, Out, Site};
use crate::corpus::{ArticleIx, ClaimIx, Corpus};
use crate::model::{Article, ArticleId, Claim, ClaimId, Party, PartyId, Words};
use crate::render::{
    Look, Style, shortened, support_line, whole, word, write_claim, write_claim_json, write_json, write_support,
};
use crate::store::Store;
use crate::survey::Supports;
use crate::text::Points;

/// How many code points of the text stand on either side of a claim.
const CONTEXT: usize = 200;

/// Show everything about a claim, an article or a party: chain, source words, place, context.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The id of a claim, an article or a party, or a party's name.
    id: String,
    /// Lines for people, or one JSON object a record.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

/// Runs the command.
///
/// # Errors
/// If there is nothing of that id, or stdout cannot be written.
pub fn run(args: Args, site: &Site, out: &mut Out) -> anyhow::Result<Ending> {
    let (store, corpus) = site.corpus(out)?;
    let claim = ClaimId::new(&args.id).ok().and_then(|id| corpus.find_claim(&id));
    let article = ArticleId::new(&args.id).ok().and_then(|id| corpus.find_article(&id));
    match (claim, article) {
        (Some(ix), _) => show_claim(&store, &corpus, ix, args.format, out)?,
        (_, Some(ix)) => show_article(&store, &corpus, ix, args.format, out)?,
        _ => show_party(&store, &corpus, &args.id, args.format, out)?,
    }
    Ok(Ending::Fine)
}

fn show_claim(store: &Store, corpus: &Corpus, ix: ClaimIx, format: Format, out: &mut Out) -> anyhow::Result<()> {
    let (article_ix, claim) = (corpus.article_of(ix), corpus.claim(ix));
    let (article, path) = (corpus.article(article_ix), corpus.path(article_ix));
    let position = store.position_of_claim(path, &claim.id);
    if format == Format::Jsonl {
        return Ok(write_claim_json(out.data(), corpus, ix, position, Some(&Supports::of(corpus)))?);
    }
    let look = out.look();
    write_claim(out.data(), &corpus.parties, article, claim, look)?;
    let line = position.map(|position| format!(":{}:{}", position.line, position.column)).unwrap_or_default();
    writeln!(out.data(), "\narticle    {}", article.id)?;
    writeln!(out.data(), "title      {}", whole(&article.title, look))?;
    writeln!(out.data(), "published  {}", article.published)?;
    writeln!(out.data(), "file       {path}{line}")?;
    writeln!(out.data(), "basis      {}", word(claim.basis(&article.outlet)))?;
    show_words("source", claim.source.as_ref(), look, out)?;
    show_words("cue", claim.cue.as_ref(), look, out)?;
    for link in &claim.via {
        let words = [&link.source, &link.cue].into_iter().flatten().filter_map(|words| words.text.as_deref());
        writeln!(out.data(), "via        {} {}", link.party, whole(&words.collect::<Vec<_>>().join(" · "), look))?;
    }
    let others = [("within", &claim.within), ("repeats", &claim.repeats)];
    for (name, id) in others.into_iter().filter_map(|(name, id)| Some((name, id.as_ref()?))) {
        writeln!(out.data(), "{name:9}  {id}")?;
    }
    writeln!(out.data(), "at         {}", places(&claim.at))?;
    show_notes(claim, look, out)?;
    show_origins(corpus, ix, look, out)?;
    show_context(store, article, path, claim, out)
}

/// Where the claim comes from, and who else says the same.
fn show_origins(corpus: &Corpus, ix: ClaimIx, look: Look, out: &mut Out) -> anyhow::Result<()> {
    let (supports, style) = (Supports::of(corpus), Style::english(look));
    let support = supports.widest(ix);
    writeln!(out.data(), "told by    {}", support_line(corpus, &support, style))?;
    Ok(write_support(out.data(), corpus, &support, supports.origins(), style)?)
}

fn show_notes(claim: &Claim, look: Look, out: &mut Out) -> anyhow::Result<()> {
    if let Some(confidence) = claim.confidence {
        writeln!(out.data(), "confidence {confidence}")?;
    }
    for (tag, gloss) in &claim.gloss {
        writeln!(out.data(), "gloss {tag:4} {}", whole(gloss, look))?;
    }
    if let Some(note) = &claim.note {
        writeln!(out.data(), "note       {}", whole(note, look))?;
    }
    Ok(())
}

/// Words of a claim and where they stand, under a name.
pub(super) fn show_words(name: &str, words: Option<&Words>, look: Look, out: &mut Out) -> anyhow::Result<()> {
    if let Some(words) = words {
        let text = words.text.as_deref().unwrap_or_default();
        writeln!(out.data(), "{name:9}  {} at {}", whole(text, look), places(&words.at))?;
    }
    Ok(())
}

fn places(at: &[[u32; 2]]) -> String {
    at.iter().map(|[start, end]| format!("{start}..{end}")).collect::<Vec<_>>().join(", ")
}

/// The claim in the words around it, marked as ⟦…⟧: marks under right-to-left words would point at others.
pub(super) fn show_context(
    store: &Store,
    article: &Article,
    path: &str,
    claim: &Claim,
    out: &mut Out,
) -> anyhow::Result<()> {
    let text = match store.text_of(path, article, claim.version()) {
        Ok(text) => text,
        Err(error) => {
            out.say(format_args!("no context: {error}"));
            return Ok(());
        }
    };
    let points = Points::new(&text);
    let spans: Option<Vec<_>> = claim.at.iter().map(|place| points.span(*place)).collect();
    let Some(spans) = spans.filter(|spans| !spans.is_empty()) else {
        out.warn("the claim's place is not in the text");
        return Ok(());
    };
    let (mut marked, mut at) = (String::new(), before(&text, spans[0].start as usize));
    for span in &spans {
        let (start, end) = ((span.start as usize).max(at), span.end as usize);
        marked.extend([&text[at..start], "⟦", &text[start..end.max(start)], "⟧"]);
        at = end.max(start);
    }
    marked.push_str(text[at..].char_indices().nth(CONTEXT).map_or(&text[at..], |(end, _)| &text[at..at + end]));
    let look = out.look();
    writeln!(out.data(), "\n{}", whole(&marked, look))?;
    Ok(())
}

/// The byte that lies [`CONTEXT`] code points before byte `at`.
fn before(text: &str, at: usize) -> usize {
    text[..at].char_indices().rev().nth(CONTEXT - 1).map_or(0, |(start, _)| start)
}

fn show_article(store: &Store, corpus: &Corpus, ix: ArticleIx, format: Format, out: &mut Out) -> anyhow::Result<()> {
    let (article, path) = (corpus.article(ix), corpus.path(ix));
    if format == Format::Jsonl {
        return Ok(write_json(out.data(), article)?);
    }
    let look = out.look();
    writeln!(out.data(), "article    {}", article.id)?;
    writeln!(out.data(), "title      {}", whole(&article.title, look))?;
    writeln!(out.data(), "outlet     {}", article.outlet)?;
    let credits: Vec<&str> = article.credits.iter().map(PartyId::as_str).collect();
    let event = article.event.as_ref().map(ToString::to_string);
    let lines = [
        ("credits", Some(credits.join(", ")).filter(|text| !text.is_empty())),
        ("author", article.author.clone()),
        ("url", article.url.clone()),
        ("event", event),
        ("note", article.note.clone()),
    ];
    for (name, text) in lines.into_iter().filter_map(|(name, text)| Some((name, text?))) {
        writeln!(out.data(), "{name:9}  {}", whole(&text, look))?;
    }
    writeln!(out.data(), "language   {}", article.language)?;
    writeln!(out.data(), "published  {}", article.published)?;
    writeln!(out.data(), "file       {path}")?;
    for (number, version) in (1..).zip(&article.versions) {
        let state = match store.text_of(path, article, number) {
            Ok(text) => format!("{} characters", text.chars().count()),
            Err(error) => error.to_string(),
        };
        let text = version.text.as_deref().unwrap_or("not kept");
        writeln!(out.data(), "version {number}  {text} ({state})")?;
    }
    writeln!(out.data())?;
    show_list(corpus, corpus.claims_of(ix), look, out)
}

fn show_list(
    corpus: &Corpus,
    claims: impl IntoIterator<Item = ClaimIx>,
    look: Look,
    out: &mut Out,
) -> anyhow::Result<()> {
    for ix in claims {
        let article = corpus.article(corpus.article_of(ix));
        write_claim(out.data(), &corpus.parties, article, corpus.claim(ix), look)?;
        writeln!(out.data())?;
    }
    Ok(())
}

fn show_party(store: &Store, corpus: &Corpus, name: &str, format: Format, out: &mut Out) -> anyhow::Result<()> {
    let id = super::filters::party(corpus, name)
        .map_err(|_| anyhow::anyhow!("there is no claim, article or party `{name}` (`isnad list`, `isnad parties`)"))?;
    let filters = Filters { party: Some(id.to_string()), ..Filters::default() };
    let found = filters.claims(corpus, out)?;
    let party = corpus.parties.get(&id);
    if format == Format::Jsonl {
        if let Some(party) = party {
            write_json(out.data(), party)?;
        }
        for ix in found {
            let position = store.position_of_claim(corpus.path(corpus.article_of(ix)), &corpus.claim(ix).id);
            write_claim_json(out.data(), corpus, ix, position, None)?;
        }
        return Ok(());
    }
    writeln!(out.data(), "party      {id}")?;
    let name = whole(&corpus.parties.name(&id, "en"), out.look());
    writeln!(out.data(), "name       {name}")?;
    let whole_party: Vec<String> = corpus.parties.parents(&id).iter().map(ToString::to_string).collect();
    if !whole_party.is_empty() {
        writeln!(out.data(), "part of    {}", whole_party.join(", "))?;
    }
    if let Some(party) = party {
        show_names(party, out)?;
    }
    writeln!(out.data())?;
    let look = out.look();
    show_list(corpus, found, look, out)
}

fn show_names(party: &Party, out: &mut Out) -> anyhow::Result<()> {
    let look = out.look();
    for (tag, names) in &party.names {
        let names: Vec<String> = names.iter().map(|name| shortened(name, 80, look)).collect();
        writeln!(out.data(), "names {tag:4} {}", names.join(", "))?;
    }
    if let Some(note) = &party.note {
        writeln!(out.data(), "note       {}", whole(note, look))?;
    }
    if party.new {
        writeln!(out.data(), "new        nobody has looked at it yet")?;
    }
    Ok(())
}
