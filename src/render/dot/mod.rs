//! A graph in Graphviz's DOT language: a lane for each side, time from left to right, clashes across the lanes.

mod bundles;
mod label;
mod lanes;
mod style;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use crate::corpus::{ArticleIx, ClaimIx, Corpus};
use crate::graph::{Edge, Graph, Node};
use crate::model::{Claim, EventId, PartyId, When};
use crate::render::origin::spread;
use crate::render::words::NAMES;
use crate::render::{Look, whole, word};
use crate::survey::Support;
use bundles::{Bundle, Matter, bundles, matter};
use label::{Label, quoted};
use lanes::{Column, columns, lanes};

/// Graphemes in a line of a box.
const WIDTH: usize = 32;

/// Writes `graph` as DOT. The same graph gives the same bytes.
///
/// # Errors
/// If `out` cannot be written.
pub fn write_dot(out: &mut dyn Write, corpus: &Corpus, graph: &Graph) -> io::Result<()> {
    out.write_all(style::HEAD.as_bytes())?;
    let clashing = clashing(graph);
    for lane in lanes(corpus, graph) {
        writeln!(out, "  subgraph {} {{", quoted(&format!("cluster {}", lane.side)))?;
        match lane.has_bodies() {
            true => writeln!(out, "    label={}; {}", lane_label(corpus, &lane.side), style::LANE)?,
            false => writeln!(out, "    peripheries=0;")?,
        }
        for node in lane.nodes {
            write!(out, "  ")?;
            write_node(out, corpus, graph, node, &clashing)?;
        }
        writeln!(out, "  }}")?;
    }
    for node in graph.nodes().filter(|node| lanes::lane_of(corpus, node).is_none()) {
        write_node(out, corpus, graph, node, &clashing)?;
    }
    let bundles = bundles(corpus, graph);
    write_columns(out, corpus, graph, &bundles)?;
    let is_bundled =
        |from, to, edge| matter(corpus, from, to, edge).is_some_and(|matter| bundles.contains_key(&matter));
    for (from, to, edge) in graph.edges().filter(|&(from, to, edge)| !is_bundled(from, to, edge)) {
        write_edge(out, corpus, from, to, edge)?;
    }
    bundles.iter().try_for_each(|(matter, bundle)| write_bundle(out, corpus, matter, bundle))?;
    style::write_legend(out, graph)?;
    writeln!(out, "}}")
}

/// The claims that some alarming finding names.
fn clashing(graph: &Graph) -> BTreeSet<ClaimIx> {
    let clashes = graph.edges().filter(|(_, _, edge)| edge.kind.is_alarm());
    clashes.flat_map(|(from, to, _)| [from, to]).filter_map(claim_in).collect()
}

fn claim_in(node: &Node) -> Option<ClaimIx> {
    match node {
        Node::Claim(ix) => Some(*ix),
        _ => None,
    }
}

/// The name of a node in the file, quoted.
fn name(corpus: &Corpus, node: &Node) -> String {
    quoted(&match node {
        Node::Party(id) => format!("party {id}"),
        Node::Stranger(claim, order) => format!("unknown {order} {}", corpus.claim(*claim).id),
        Node::Claim(claim) => format!("claim {}", corpus.claim(*claim).id),
        Node::Article(article) => format!("article {}", corpus.article(*article).id),
        Node::Event(id) => format!("event {id}"),
    })
}

fn write_node(
    out: &mut dyn Write,
    corpus: &Corpus,
    graph: &Graph,
    node: &Node,
    clashing: &BTreeSet<ClaimIx>,
) -> io::Result<()> {
    let (label, style) = match node {
        Node::Party(id) => (Label::default().words(&corpus.parties.name(id, NAMES), 22, 3), style::PARTY),
        Node::Stranger(claim, order) => (stranger_label(corpus.claim(*claim), *order), style::STRANGER),
        Node::Claim(claim) => (
            claim_label(corpus, corpus.claim(*claim), graph.support(*claim)),
            style::claim(corpus.claim(*claim), clashing.contains(claim)),
        ),
        Node::Article(article) => (article_label(corpus, *article), style::ARTICLE),
        Node::Event(id) => (Label::default().words(event_name(corpus, id), 22, 3), style::EVENT),
    };
    let tooltip = tooltip(corpus, node);
    writeln!(out, "  {} [label={} {style} tooltip={}];", name(corpus, node), label.quoted(), quoted(&tooltip))
}

/// What a viewer shows when one points at the node.
fn tooltip(corpus: &Corpus, node: &Node) -> String {
    match node {
        Node::Party(id) => id.to_string(),
        Node::Stranger(..) => PartyId::unknown().to_string(),
        Node::Claim(claim) => whole(&corpus.claim(*claim).content, Look::Plain),
        Node::Article(article) => corpus.article(*article).id.to_string(),
        Node::Event(id) => id.to_string(),
    }
}

fn lane_label(corpus: &Corpus, side: &PartyId) -> String {
    quoted(&corpus.parties.name(side, NAMES))
}

fn event_name<'c>(corpus: &'c Corpus, id: &'c EventId) -> &'c str {
    let names = corpus.event(id).and_then(|event| event.names.get(NAMES).or_else(|| event.names.values().next()));
    names.and_then(|names| names.first()).map_or(id.as_str(), String::as_str)
}

/// The words that stand for a party nobody could name.
fn stranger_label(claim: &Claim, order: u8) -> Label {
    let source = match usize::from(order).checked_sub(1) {
        None => claim.source.as_ref(),
        Some(at) => claim.via.get(at).and_then(|link| link.source.as_ref()),
    };
    let words = source.and_then(|words| words.text.as_deref()).unwrap_or("unknown");
    Label::default().words(words, 22, 3)
}

/// Who does what and when, through whom, the words, and the id to look it up by: a box tells its story without its arrows,
/// which are long in a large picture. A claim that others make too says how many outlets and origins.
fn claim_label(corpus: &Corpus, claim: &Claim, support: Option<&Support>) -> Label {
    let says = claim.says.all().iter().map(|id| corpus.parties.name(id, NAMES)).collect::<Vec<_>>().join(" + ");
    let said = claim.said.as_ref().map_or_else(|| "undated".to_owned(), When::to_string);
    let via: Vec<_> = claim.via.iter().map(|link| corpus.parties.name(&link.party, NAMES)).collect();
    let open =
        if claim.determinacy.is_determinate() { String::new() } else { format!(" · {}", word(claim.determinacy)) };
    let told = Label::default().words(&says, WIDTH, 2).line(&format!("{}{open} · {said}", word(claim.stance)));
    let told = if via.is_empty() { told } else { told.words(&format!("via {}", via.join(" ← ")), WIDTH, 2) };
    let told = told.words(&claim.content, WIDTH, 4).line(claim.id.as_str());
    support.map(spread).into_iter().fold(told, |told, spread| told.line(&spread))
}

fn article_label(corpus: &Corpus, ix: ArticleIx) -> Label {
    let article = corpus.article(ix);
    let outlet = corpus.parties.name(&article.outlet, NAMES);
    Label::default().words(&outlet, 22, 1).line(&article.published.to_string()).words(&article.title, 26, 2)
}

/// The name of a bundle in the file, quoted.
fn bundle_name(matter: &Matter) -> String {
    let [a, b] = &matter.sides;
    quoted(&format!("clash {} {} {a} {b}", style::kind_words(matter.kind), matter.topic))
}

/// Writes a clash that many pairs of claims show as a box of its own, with a line from each claim.
fn write_bundle(out: &mut dyn Write, corpus: &Corpus, matter: &Matter, bundle: &Bundle) -> io::Result<()> {
    let name = bundle_name(matter);
    let strength = if bundle.is_stated { "" } else { " (inferred)" };
    let label = Label::default()
        .line(&format!("{}{strength}", style::kind_words(matter.kind)))
        .line(matter.topic.as_str())
        .words(&matter.sides.each_ref().map(|side| corpus.parties.name(side, NAMES)).join(" / "), WIDTH, 2)
        .line(&format!("{} pairs of claims", bundle.pairs));
    writeln!(out, "  {name} [label={} {}];", label.quoted(), style::bundle(matter.kind))?;
    for claim in &bundle.claims {
        let claim = self::name(corpus, &Node::Claim(*claim));
        writeln!(out, "  {claim} -> {name} [{}];", style::strand(matter.kind))?;
    }
    Ok(())
}

/// A column's heading and what stands under it, as the file names them.
fn heading(corpus: &Corpus, column: &Column<'_>) -> (String, Vec<String>) {
    (column.head.clone(), column.nodes.iter().map(|node| name(corpus, node)).collect())
}

/// Puts all who speak in one column, claims of one date in one each, then clashes, articles and events.
fn write_columns(
    out: &mut dyn Write,
    corpus: &Corpus,
    graph: &Graph,
    bundles: &BTreeMap<Matter, Bundle>,
) -> io::Result<()> {
    let mut headings: Vec<(String, Vec<String>)> = columns(corpus, graph).iter().map(|c| heading(corpus, c)).collect();
    if !bundles.is_empty() {
        let articles = headings.iter().position(|(head, _)| head == lanes::ARTICLES).unwrap_or(headings.len());
        headings.insert(articles, ("what clashes".to_owned(), bundles.keys().map(bundle_name).collect()));
    }
    for (head, nodes) in &headings {
        let label = Label::default().line(head).quoted();
        writeln!(out, "  {} [label={label} {}];", quoted(head), style::HEADING)?;
        writeln!(out, "  {{ rank=same; {}; {}; }}", quoted(head), nodes.join("; "))?;
    }
    let heads: Vec<String> = headings.iter().map(|(head, _)| quoted(head)).collect();
    if heads.is_empty() { Ok(()) } else { writeln!(out, "  {} [style=invis weight=100];", heads.join(" -> ")) }
}

fn write_edge(out: &mut dyn Write, corpus: &Corpus, from: &Node, to: &Node, edge: &Edge) -> io::Result<()> {
    writeln!(out, "  {} -> {} [{}];", name(corpus, from), name(corpus, to), style::edge(edge))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::sample::{clashes, corpus, corpus_of};
    use crate::graph::{Query, chosen};

    fn dot(corpus: &Corpus, query: &Query) -> String {
        let clashes = clashes(corpus);
        let claims = chosen(corpus, query, &clashes).claims;
        let mut out = Vec::new();
        write_dot(&mut out, corpus, &Graph::of(corpus, &claims, &clashes)).unwrap();
        String::from_utf8(out).unwrap()
    }

    /// The line of `text` that holds all of `words`.
    fn line<'t>(text: &'t str, words: &[&str]) -> &'t str {
        let found = text.lines().find(|line| words.iter().all(|word| line.contains(word)));
        found.unwrap_or_else(|| panic!("no line with {words:?} in\n{text}"))
    }

    #[test]
    fn a_box_tells_who_when_through_whom_and_what() {
        let text = dot(&corpus(), &Query::default());
        let label = "Southland's foreign ministry\\ldenies · 2024-05-02\\lvia herald ← Agency\\lOur soldiers did not fire a\\lsingle shot\\lp2\\l";
        line(&text, &["\"claim p2\" [", label]);
    }

    #[test]
    fn clashes_differ_by_more_than_colour() {
        let text = dot(&corpus(), &Query::default());
        line(
            &text,
            &["\"claim p1\" -> \"claim j1\"", "penwidth=3", "arrowhead=tee arrowtail=tee", "label=\"contradiction\""],
        );
        line(&text, &["\"claim p1\" -> \"claim p2\"", "style=dashed", "label=\"denial (inferred)\""]);
        line(&text, &["\"legend cannot both be true\" ->"]);
    }

    #[test]
    fn a_clash_that_many_pairs_show_is_drawn_once() {
        let corpus = corpus();
        let mut clashes = clashes(&corpus);
        clashes.iter_mut().for_each(|clash| clash.topic = Some("fired-first".parse().unwrap()));
        let claims = chosen(&corpus, &Query::default(), &clashes).claims;
        let mut out = Vec::new();
        write_dot(&mut out, &corpus, &Graph::of(&corpus, &claims, &clashes)).unwrap();
        let text = String::from_utf8(out).unwrap();
        let bundle = "\"clash contradiction fired-first northland southland\"";
        line(&text, &[bundle, "2 pairs of claims"]);
        line(&text, &["\"claim j1\" ->", bundle]);
        line(&text, &["\"claim p1\" -> \"claim p2\"", "denial"]);
        assert!(!text.contains("\"claim p1\" -> \"claim j1\""));
    }

    #[test]
    fn dates_stand_in_their_order() {
        let text = dot(&corpus(), &Query::default());
        line(
            &text,
            &["\"who\" -> \"undated\" -> \"2024-05-02\" -> \"[..2024-05-03]\" -> \"2024-05-03\" -> \"2024-05-04\" ->"],
        );
    }

    #[test]
    fn a_party_of_its_own_needs_no_frame() {
        let text = dot(&corpus(), &Query::default());
        assert!(text.contains("\"cluster southland\" {\n    label=\"Southland\""));
        assert!(text.contains("\"cluster agency\" {\n    peripheries=0"));
    }

    #[test]
    fn the_order_of_files_changes_no_byte() {
        assert_eq!(dot(&corpus_of([0, 1, 2]), &Query::default()), dot(&corpus_of([2, 1, 0]), &Query::default()));
    }
}
