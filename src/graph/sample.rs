//! A small corpus for tests: a shooting on a bridge, told by three outlets.

use crate::corpus::{ClaimIx, Corpus, Parts};
use crate::gazetteer::PartyBook;
use crate::graph::Clash;
use crate::model::{ArticleFile, ClaimId, Event, FindingKind, Party, Strength};

const ARTICLES: [&str; 3] = [
    r#"
article: {id: 2024-05-02-post, outlet: post, title: Shots on the bridge, language: en, published: "2024-05-02", event: bridge, versions: []}
claims:
  - {id: p1, says: northland-mod, type: indirect, stance: asserts, said: "2024-05-02", at: [[0, 9]], status: proposed,
     content: "the other side opened fire first on a patrol that was crossing the \"old\" bridge"}
  - {id: p2, says: southland-mfa, via: [{party: herald}, {party: agency}], type: direct, stance: denies, said: "2024-05-02",
     at: [[10, 19]], status: confirmed, content: "Our soldiers did not fire a single shot"}
  - {id: p3, says: unknown, source: {text: two witnesses, at: [[20, 23]]}, type: indirect, stance: asserts, at: [[24, 29]], status: proposed,
     content: the shooting lasted an hour}
  - {id: p4, says: post, type: narrated, stance: asserts, said: "2024-05-02", at: [[30, 39]], status: proposed, content: Shots on the bridge}
"#,
    r#"
article: {id: 2024-05-03-jisr, outlet: jisr, title: إطلاق نار على الجسر, language: ar, published: "2024-05-03", event: bridge, versions: []}
claims:
  - {id: j1, says: southland-mod, type: indirect, stance: asserts, said: "2024-05-03", at: [[0, 9]], status: proposed,
     content: أن قوات الشمال هي التي أطلقت النار أولا عند الساعة 10:30 من يوم 2024-05-02 وأن 3 جنود قتلوا}
  - {id: j2, says: southland, via: [{party: southland-mod}], type: indirect, stance: accuses, said: "[..2024-05-03]", at: [[10, 19]], within: j1,
     status: proposed, content: انتهاك وقف إطلاق النار}
  - {id: j3, says: jisr, type: narrated, stance: asserts, said: "2024-05-03", at: [[30, 39]], status: rejected, content: إطلاق نار}
"#,
    r#"
article: {id: 2024-05-04-most, outlet: most, title: Стрельба на мосту, language: ru, published: "2024-05-04", event: bridge, versions: []}
claims:
  - {id: m1, says: northland-mod, type: direct, stance: asserts, said: "2024-05-04", at: [[0, 9]], status: proposed, repeats: m2,
     content: огонь первыми открыли военные южной стороны}
  - {id: m2, says: northland-mod, type: indirect, stance: asserts, said: "2024-05-04", at: [[10, 19]], status: proposed,
     content: стреляли с южного берега}
"#,
];

const PARTIES: [&str; 7] = [
    "{id: northland, kind: state, names: {en: [Northland]}}",
    "{id: northland-mod, kind: body, names: {en: [Northland's defence ministry]}, part_of: [northland]}",
    "{id: southland, kind: state, names: {en: [Southland]}}",
    "{id: southland-mod, kind: body, names: {en: [Southland's defence ministry]}, part_of: [southland]}",
    "{id: southland-mfa, kind: body, names: {en: [Southland's foreign ministry]}, part_of: [southland]}",
    "{id: jisr, kind: outlet, names: {ar: [الجسر]}}",
    "{id: agency, kind: agency, names: {en: [Agency]}}",
];

/// The corpus, its article files in the order given.
pub(crate) fn corpus_of(order: [usize; 3]) -> Corpus {
    let files = order.map(|at| (format!("{at}.yaml"), crate::yaml::read::<ArticleFile>(ARTICLES[at]).unwrap()));
    let event = "{id: bridge, names: {en: [Shots on the bridge]}, when: \"2024-05-02\"}";
    Corpus::new(Parts {
        articles: files.into(),
        parties: PartyBook::new(PARTIES.map(|party| crate::yaml::read::<Party>(party).unwrap())),
        events: vec![crate::yaml::read::<Event>(event).unwrap()],
        ..Parts::default()
    })
}

/// The corpus.
pub(crate) fn corpus() -> Corpus {
    corpus_of([0, 1, 2])
}

/// The claim with this id.
pub(crate) fn claim(corpus: &Corpus, id: &str) -> ClaimIx {
    corpus.find_claim(&ClaimId::new(id).unwrap()).unwrap()
}

/// What a check might find in it.
pub(crate) fn clashes(corpus: &Corpus) -> Vec<Clash> {
    let clash = |a, b, kind, strength| Clash { a: claim(corpus, a), b: claim(corpus, b), kind, strength, topic: None };
    vec![
        clash("p1", "j1", FindingKind::Contradiction, Strength::Stated),
        clash("m1", "j1", FindingKind::Contradiction, Strength::Stated),
        clash("p1", "p2", FindingKind::Denial, Strength::Inferred),
        clash("p1", "m2", FindingKind::Update, Strength::Inferred),
    ]
}
