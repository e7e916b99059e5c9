//! How things look: kinds differ by line and arrow, not by colour alone, so that a grey print and a colour-blind reader
//! lose nothing. Colours are those of Okabe and Ito (Color Universal Design, 2008).

use std::collections::BTreeSet;
use std::io::{self, Write};

use super::label::quoted;
use crate::graph::{Edge, EdgeKind, Graph};
use crate::model::{Claim, FindingKind, Status, Strength};

/// The opening of every file.
pub const HEAD: &str = "\
digraph isnad {
  graph [rankdir=LR newrank=true ranksep=0.7 nodesep=0.18 charset=\"UTF-8\" fontname=\"Noto Sans\" fontsize=11 splines=true];
  node [shape=box fontname=\"Noto Sans\" fontsize=10 margin=\"0.1,0.05\" color=\"#555555\"];
  edge [fontname=\"Noto Sans\" fontsize=9 color=\"#888888\" arrowsize=0.6];
";

/// A lane.
pub const LANE: &str = "labeljust=l; style=\"rounded,filled\"; color=\"#cccccc\"; fillcolor=\"#f7f7f7\";";
/// A known party.
pub const PARTY: &str = "shape=box style=\"rounded,filled\" fillcolor=\"#dddddd\" fontsize=11";
/// A party nobody could name.
pub const STRANGER: &str = "shape=box style=\"rounded,dashed\"";
/// An article.
pub const ARTICLE: &str = "shape=note style=filled fillcolor=white";
/// An event.
pub const EVENT: &str = "shape=hexagon style=filled fillcolor=white";
/// The heading of a column.
pub const HEADING: &str = "shape=plaintext fontsize=12";

/// A claim: one that clashes stands out, one that a human confirmed has a thick border.
pub fn claim(claim: &Claim, clashes: bool) -> &'static str {
    match (claim.status == Status::Confirmed, clashes) {
        (true, true) => "style=filled fillcolor=\"#f5e6a8\" penwidth=2",
        (false, true) => "style=filled fillcolor=\"#f5e6a8\"",
        (true, false) => "style=filled fillcolor=white penwidth=2",
        (false, false) => "style=filled fillcolor=white",
    }
}

/// The attributes of an edge.
pub fn edge(edge: &Edge) -> String {
    let line = line(edge.kind);
    let when = edge.when.as_ref().map(|when| format!(" edgetooltip={}", quoted(&when.to_string()))).unwrap_or_default();
    match edge.kind {
        EdgeKind::Via(order) => format!("{line} label=\"{order}\"{when}"),
        EdgeKind::Clash(kind, strength) => format!("{line} label={}{when}", quoted(&clash_words(kind, strength))),
        _ => format!("{line}{when}"),
    }
}

fn line(kind: EdgeKind) -> &'static str {
    match kind {
        EdgeKind::Says => "color=\"#333333\"",
        EdgeKind::Via(_) => "style=dotted penwidth=1.5 color=\"#333333\" arrowhead=onormal constraint=false",
        EdgeKind::InArticle | EdgeKind::About => "color=\"#bbbbbb\" arrowhead=none",
        EdgeKind::Within => "style=dashed arrowhead=odiamond constraint=false",
        EdgeKind::Repeats => "style=dotted arrowhead=empty constraint=false",
        EdgeKind::SameWords => "color=\"#cc79a7\" style=dotted penwidth=1.5 arrowhead=odot constraint=false",
        EdgeKind::Clash(FindingKind::Contradiction, _) => {
            "color=\"#d55e00\" fontcolor=\"#a04600\" penwidth=3 dir=both arrowhead=tee arrowtail=tee constraint=false"
        }
        EdgeKind::Clash(FindingKind::Reversal, _) => {
            "color=\"#d55e00:white:#d55e00\" fontcolor=\"#a04600\" penwidth=1.5 dir=both arrowhead=tee arrowtail=tee constraint=false"
        }
        EdgeKind::Clash(FindingKind::Denial, _) => {
            "color=\"#0072b2\" fontcolor=\"#005a8c\" penwidth=2 style=dashed dir=both arrowhead=tee arrowtail=none constraint=false"
        }
        EdgeKind::Clash(FindingKind::ReportConflict, _) => {
            "color=\"#009e73\" fontcolor=\"#00704f\" penwidth=1.5 style=dashed dir=both arrowhead=dot arrowtail=dot constraint=false"
        }
        EdgeKind::Clash(FindingKind::Revision | FindingKind::Update, _) => {
            "color=\"#009e73\" fontcolor=\"#00704f\" penwidth=1.5 style=dotted arrowhead=vee constraint=false"
        }
    }
}

/// A kind of finding in words.
pub fn kind_words(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Contradiction => "contradiction",
        FindingKind::Reversal => "reversal",
        FindingKind::ReportConflict => "report conflict",
        FindingKind::Denial => "denial",
        FindingKind::Revision => "revision",
        FindingKind::Update => "update",
    }
}

fn clash_words(kind: FindingKind, strength: Strength) -> String {
    match strength {
        Strength::Stated => kind_words(kind).to_owned(),
        Strength::Inferred => format!("{} (inferred)", kind_words(kind)),
    }
}

/// The box of a clash that many pairs show.
pub fn bundle(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Contradiction | FindingKind::Reversal => {
            "shape=box style=filled fillcolor=white color=\"#d55e00\" fontcolor=\"#a04600\" penwidth=3"
        }
        FindingKind::Denial => {
            "shape=box style=\"filled,dashed\" fillcolor=white color=\"#0072b2\" fontcolor=\"#005a8c\" penwidth=2"
        }
        FindingKind::ReportConflict | FindingKind::Revision | FindingKind::Update => {
            "shape=box style=\"filled,dotted\" fillcolor=white color=\"#009e73\" fontcolor=\"#00704f\" penwidth=1.5"
        }
    }
}

/// The line from a claim to such a box.
pub fn strand(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Contradiction | FindingKind::Reversal => "color=\"#d55e00\" penwidth=2 arrowhead=tee",
        FindingKind::Denial => "color=\"#0072b2\" penwidth=1.5 style=dashed arrowhead=tee",
        FindingKind::ReportConflict => "color=\"#009e73\" style=dashed arrowhead=dot",
        FindingKind::Revision | FindingKind::Update => "color=\"#009e73\" style=dotted arrowhead=vee",
    }
}

/// Writes a legend of the kinds of edge that the graph has.
///
/// # Errors
/// If `out` cannot be written.
pub fn write_legend(out: &mut dyn Write, graph: &Graph) -> io::Result<()> {
    let meanings: BTreeSet<(&str, &str)> =
        graph.edges().filter_map(|(_, _, edge)| Some((meaning(edge.kind)?, line(edge.kind)))).collect();
    if meanings.is_empty() {
        return Ok(());
    }
    writeln!(out, "  subgraph \"cluster legend\" {{\n    label=\"legend\"; labeljust=l; color=\"#cccccc\";")?;
    for (meaning, line) in meanings {
        let (from, to) = (quoted(&format!("legend {meaning}")), quoted(meaning));
        writeln!(out, "    {from} [shape=point width=0.05 label=\"\"]; {to} [shape=plaintext];")?;
        writeln!(out, "    {from} -> {to} [{}];", line.replace(" constraint=false", ""))?;
    }
    writeln!(out, "  }}")
}

/// What an edge means, in a legend's words; `None` for one that needs no explaining.
fn meaning(kind: EdgeKind) -> Option<&'static str> {
    Some(match kind {
        EdgeKind::Says => "says",
        EdgeKind::Via(_) => "passed it on (1 is nearest to the outlet)",
        EdgeKind::InArticle | EdgeKind::About => return None,
        EdgeKind::Within => "stands inside",
        EdgeKind::Repeats => "says again",
        EdgeKind::SameWords => "has the words of",
        EdgeKind::Clash(FindingKind::Contradiction, _) => "cannot both be true",
        EdgeKind::Clash(FindingKind::Reversal, _) => "against its own earlier word",
        EdgeKind::Clash(FindingKind::Denial, _) => "denies",
        EdgeKind::Clash(FindingKind::ReportConflict, _) => "reported differently",
        EdgeKind::Clash(FindingKind::Revision | FindingKind::Update, _) => "a later figure or state",
    })
}
