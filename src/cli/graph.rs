//! `isnad graph`: the claims of a store as a Graphviz picture.

use anyhow::Context;

use super::filters::Filters;
use super::{Ending, Out, Site};
use crate::check::{Options, check};
use crate::corpus::{Corpus, Filter};
use crate::graph::{Choice, Clash, Graph, Node, Only, Query, Start, chosen};
use crate::render;

/// A picture with more nodes than this is hard to read; the run then says how to narrow it.
const READABLE: usize = 300;

/// Draw who said what, when and through whom, and what clashes, in Graphviz's DOT: `isnad graph | dot -Tsvg > graph.svg`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    filters: Filters,
    /// Only what lies near this claim, article, event or party.
    #[arg(long, value_name = "ID")]
    around: Option<String>,
    /// How many steps from there: a claim is one step from its party, its article and what it clashes with.
    #[arg(long, value_name = "N", default_value_t = 2, requires = "around")]
    depth: u32,
    /// Only claims that disagree, both sides of each.
    #[arg(long, value_enum)]
    only: Option<OnlyArg>,
}

/// What to keep, as one types it.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum OnlyArg {
    /// Contradictions, reversals and denials.
    Contradictions,
    /// Whatever the check finds, later figures too.
    Findings,
}

/// Runs the command.
///
/// # Errors
/// If there is no store, nothing has the id to look around, or stdout cannot be written.
pub fn run(args: Args, site: &Site, out: &mut Out) -> anyhow::Result<Ending> {
    let (_, corpus) = site.corpus(out)?;
    let query = query(args, &corpus)?;
    let clashes = clashes_of(&corpus, query.filter.times());
    let choice = chosen(&corpus, &query, &clashes);
    let graph = Graph::of(&corpus, &choice.claims, &clashes);
    render::write_dot(out.data(), &corpus, &graph)?;
    say_what_is_missing(&choice, out);
    say_how_to_narrow(&corpus, &graph, out);
    Ok(Ending::Fine)
}

/// What the check finds and nobody dismissed.
fn clashes_of(corpus: &Corpus, filter: Filter) -> Vec<Clash> {
    let report = check(corpus, &Options { filter, ..Options::default() });
    report.findings.iter().filter(|finding| !finding.is_dismissed()).map(|finding| Clash::of(finding, corpus)).collect()
}

/// Writes all claims as a picture, with what clashes.
///
/// # Errors
/// If `to` cannot be written.
pub(super) fn write_whole(corpus: &Corpus, to: &mut dyn std::io::Write) -> std::io::Result<()> {
    let clashes = clashes_of(corpus, Filter::default());
    let claims = corpus.claims().collect();
    render::write_dot(to, corpus, &Graph::of(corpus, &claims, &clashes))
}

fn query(args: Args, corpus: &Corpus) -> anyhow::Result<Query> {
    let around = match args.around {
        None => None,
        Some(id) => {
            let start = Start::find(corpus, &id);
            Some((
                start.with_context(|| format!("no claim, article, event or party here has the id `{id}`"))?,
                args.depth,
            ))
        }
    };
    let filter = args.filters.filter(corpus)?;
    let only = args.only.map(|only| match only {
        OnlyArg::Contradictions => Only::Contradictions,
        OnlyArg::Findings => Only::Findings,
    });
    Ok(Query { filter, around, only })
}

fn say_what_is_missing(choice: &Choice, out: &mut Out) {
    if choice.claims.is_empty() {
        out.say("no claim fits: the picture is empty");
    }
    if choice.undated > 0 {
        out.say(format_args!("left out: {} claims whose date is not known", choice.undated));
    }
}

/// Names what would make a large picture smaller: the busiest event, party and article of it as examples.
fn say_how_to_narrow(corpus: &Corpus, graph: &Graph, out: &mut Out) {
    if graph.node_count() <= READABLE {
        return;
    }
    let event = graph.busiest(|node| matches!(node, Node::Event(_)));
    let party = graph.busiest(|node| matches!(node, Node::Party(_)));
    let article = graph.busiest(|node| matches!(node, Node::Article(_)));
    let ways: Vec<String> =
        [event, party, article].into_iter().flatten().filter_map(|node| way(corpus, node)).collect();
    let count = graph.node_count();
    out.say(format_args!(
        "{count} nodes are hard to read: narrow the picture with --only contradictions, --since and --until, --around ID, or such as {}",
        ways.join(", ")
    ));
}

/// The option that leaves only what has to do with `node`.
fn way(corpus: &Corpus, node: &Node) -> Option<String> {
    match node {
        Node::Event(id) => Some(format!("--event {id}")),
        Node::Party(id) => Some(format!("--party {id}")),
        Node::Article(ix) => Some(format!("--article {}", corpus.article(*ix).id)),
        Node::Claim(_) | Node::Stranger(..) => None,
    }
}
