//! Records against each other: ids that two records have, loops, links that lead nowhere.

use std::collections::{BTreeMap, BTreeSet};

use super::load::Placed;
use super::remark::Remark;
use super::{Store, paths};
use crate::diag::{Diagnostic, code};
use crate::model::{Article, ArticleFile, Claim, ClaimId, Event, Membership, Party, Place};
use crate::topic::Topic;
use crate::yaml::Step;

/// Claims that another claim or article has taken the id of are left out of `articles`, as are articles whose id is taken.
pub(super) fn unique(articles: &mut Placed<ArticleFile>, remarks: &mut Vec<Remark>) {
    let (mut seen, mut claims) = (BTreeMap::new(), BTreeMap::new());
    articles.retain(|(path, file)| {
        let id = &file.article.id;
        let first = seen.entry(id.clone()).or_insert_with(|| path.clone());
        let taken = first != path;
        if taken {
            let diagnostic = twice(path, id.as_str(), first).help("delete the copy: an article is one file");
            remarks.push(Remark::on_article(diagnostic, "id", id.as_str()));
        }
        !taken
    });
    for (path, file) in articles {
        file.claims.retain(|claim| {
            let Some(first) = claims.get(&claim.id) else {
                claims.insert(claim.id.clone(), path.clone());
                return true;
            };
            let diagnostic = twice(path, claim.id.as_str(), first).help("delete the copy: a claim's id never changes");
            remarks.push(Remark::on_claim(diagnostic, &claim.id, "id", claim.id.as_str()));
            false
        });
    }
}

fn twice(path: &str, id: &str, first: &str) -> Diagnostic {
    let message =
        if path == first { format!("`{id}` stands twice in this file") } else { format!("`{id}` is in {first} too") };
    Diagnostic::error(&code::DUPLICATE_ID, path, message)
}

/// The article's file against the article: where it belongs, and the links among its claims.
pub(super) fn within_article(store: &Store, path: &str, file: &ArticleFile, remarks: &mut Vec<Remark>) {
    let wanted = paths::shown(&store.place_of(&file.article));
    if wanted != path {
        remarks.push(misplaced(path, &file.article, &wanted));
    }
    let claims: BTreeMap<&ClaimId, &Claim> = file.claims.iter().map(|claim| (&claim.id, claim)).collect();
    for (field, link) in LINKS {
        for claim in &file.claims {
            let Some(to) = link(claim) else { continue };
            let problem = if !claims.contains_key(to) {
                let message = format!("`{to}` is no claim of this article");
                Some(
                    Diagnostic::error(&code::NO_SUCH_CLAIM, path, message)
                        .help("name a claim of the article, or take the line out"),
                )
            } else {
                let next = |id: &ClaimId| claims.get(id).and_then(|claim| link(claim)).into_iter().cloned().collect();
                is_looped(&claim.id, next).then(|| loop_of(path, claim.id.as_str(), field))
            };
            remarks.extend(problem.map(|diagnostic| Remark::on_claim(diagnostic, &claim.id, field, to.as_str())));
        }
    }
}

/// A field of a claim that names another claim.
type ClaimLink = (&'static str, fn(&Claim) -> Option<&ClaimId>);

const LINKS: [ClaimLink; 2] = [("within", |claim| claim.within.as_ref()), ("repeats", |claim| claim.repeats.as_ref())];

fn misplaced(path: &str, article: &Article, wanted: &str) -> Remark {
    let diagnostic = Diagnostic::warning(&code::MISPLACED_FILE, path, format!("the file belongs at {wanted}"))
        .help(format!("move it: git mv {path} {wanted}"));
    Remark::on_article(diagnostic, "id", article.id.as_str())
}

fn loop_of(path: &str, id: &str, field: &str) -> Diagnostic {
    Diagnostic::error(&code::LOOP, path, format!("`{id}` leads back to itself by `{field}`"))
        .help("take one of the links out")
}

/// Whether `next`, taken again and again, leads from `start` back to it.
fn is_looped<T: Ord + Clone>(start: &T, next: impl Fn(&T) -> Vec<T>) -> bool {
    let (mut open, mut seen) = (next(start), BTreeSet::new());
    while let Some(id) = open.pop() {
        if &id == start {
            return true;
        }
        if seen.insert(id.clone()) {
            open.extend(next(&id));
        }
    }
    false
}

/// Parties that are, over some steps, a part of themselves.
pub(super) fn party_loops(parties: &Placed<Party>, remarks: &mut Vec<Remark>) {
    let part_of = |party: &Party| party.part_of.iter().map(Membership::party).cloned().collect::<Vec<_>>();
    loops(parties, "part_of", |party| party.id.clone(), part_of, remarks);
}

/// Places that lie in themselves.
pub(super) fn place_loops(places: &Placed<Place>, remarks: &mut Vec<Remark>) {
    loops(places, "within", |place| place.id.clone(), |place| place.within.clone(), remarks);
}

/// Events that contain themselves, and events whose id is taken.
pub(super) fn event_loops(events: &mut Placed<Event>, remarks: &mut Vec<Remark>) {
    loops(events, "part_of", |event| event.id.clone(), |event| event.part_of.iter().cloned().collect(), remarks);
    let mut seen = BTreeMap::new();
    events.retain(|(path, event)| match seen.get(&event.id) {
        None => seen.insert(event.id.clone(), path.clone()).is_none(),
        Some(first) => {
            let diagnostic = twice(path, event.id.as_str(), first).help("delete one, or give it an id of its own");
            remarks.push(Remark::on_record(diagnostic, event.id.as_str(), "id", event.id.as_str()));
            false
        }
    });
}

/// Topics that exclude themselves, which is told and taken out: any two claims that agree would clash.
pub(super) fn topic_loops(topics: &mut Placed<Topic>, remarks: &mut Vec<Remark>) {
    for (path, topic) in topics {
        let id = topic.id.clone();
        if !topic.excludes.contains(&id) {
            continue;
        }
        topic.excludes.retain(|other| *other != id);
        let diagnostic = Diagnostic::error(&code::LOOP, &*path, format!("topic `{id}` excludes itself"))
            .help("take it out of `excludes`; until then nothing is excluded by it");
        let is_pack = path.ends_with("topic.yaml");
        let steps = is_pack.then_some(Step::Key("topics")).into_iter();
        let steps = steps.chain([Step::Id(id.to_string()), Step::Key("excludes")]).collect();
        remarks.push(Remark::new(diagnostic, steps, id.as_str()));
    }
}

fn loops<T, K: std::fmt::Display + Ord + Clone>(
    records: &Placed<T>,
    field: &'static str,
    id: impl Fn(&T) -> K,
    up: impl Fn(&T) -> Vec<K>,
    remarks: &mut Vec<Remark>,
) {
    let mut links: BTreeMap<K, Vec<K>> = BTreeMap::new();
    records.iter().for_each(|(_, record)| links.entry(id(record)).or_default().extend(up(record)));
    for (path, record) in records {
        let (id, up) = (id(record), up(record));
        if !up.is_empty() && is_looped(&id, |id| links.get(id).cloned().unwrap_or_default()) {
            let diagnostic = loop_of(path, &id.to_string(), field);
            remarks.push(Remark::on_record(diagnostic, &id.to_string(), field, up[0].to_string()));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::store::{disk, sample};

    /// The codes and lines of what loading says of the sample with `files` added to it.
    fn said(files: &[(&str, &str)]) -> Vec<(&'static str, u32)> {
        let (folder, store, _) = sample::store();
        for (name, text) in files {
            disk::write_text(&folder.path().join("claims").join(name), text).unwrap();
        }
        store.load().1.iter().map(|d| (d.code.name, d.position().map_or(0, |p| p.line))).collect()
    }

    /// The same after the sample's article file was changed.
    fn said_after(change: impl FnOnce(&str) -> String) -> Vec<(&'static str, u32)> {
        let (_folder, store, path) = sample::store();
        fs::write(&path, change(&fs::read_to_string(&path).unwrap())).unwrap();
        store.load().1.iter().map(|d| (d.code.name, d.position().map_or(0, |p| p.line))).collect()
    }

    #[test]
    fn a_loop_of_parties_is_told_at_each_link() {
        let found =
            said(&[("parties/a.yaml", "- id: a\n  part_of: [b]\n- id: b\n  part_of: [a]\n- id: c\n  part_of: [a]\n")]);
        assert_eq!(found, [("loop", 2), ("loop", 4)]);
    }

    #[test]
    fn an_event_that_contains_itself_is_told() {
        assert_eq!(said(&[("events/e.yaml", "id: e\npart_of: e\n")]), [("loop", 2)]);
        assert_eq!(said(&[("events/e.yaml", "id: e\n"), ("events/f.yaml", "id: e\n")]), [("duplicate-id", 1)]);
    }

    #[test]
    fn of_two_claims_with_one_id_the_first_stands() {
        let (_folder, store, path) = sample::store();
        let text = fs::read_to_string(&path).unwrap();
        let first = text.lines().find(|line| line.starts_with("  - id:")).unwrap().to_owned();
        let second = text.lines().filter(|line| line.starts_with("  - id:")).nth(1).unwrap();
        fs::write(&path, text.replace(second, &first)).unwrap();
        let (loaded, said) = store.load();
        assert_eq!(loaded.articles[0].1.claims.len(), 1);
        assert_eq!(said[0].code.name, "duplicate-id");
    }

    #[test]
    fn an_article_in_two_files_is_told() {
        let (_folder, store, path) = sample::store();
        fs::copy(&path, path.replace("-bridge", "-copy")).unwrap();
        let (loaded, said) = store.load();
        assert_eq!(loaded.articles.len(), 1);
        assert_eq!(said.iter().map(|d| d.code.name).collect::<Vec<_>>(), ["duplicate-id"]);
    }

    #[test]
    fn links_to_no_claim_and_to_itself_are_told() {
        let within = |id: &str| {
            said_after(|text| text.replacen("    confidence", &format!("    within: {id}\n    confidence"), 1))
        };
        assert_eq!(within("k7f3q2wdm4xh8"), [("no-such-claim", 16)]);
        let own = sample::article().claims[0].id.to_string();
        assert_eq!(within(&own), [("loop", 16)]);
    }

    #[test]
    fn a_file_at_the_wrong_place_is_read_and_told() {
        assert_eq!(
            said_after(|text| text.replace("published: \"2026-03-04\"", "published: \"2026-04-04\"")),
            [("misplaced-file", 2)]
        );
    }
}
