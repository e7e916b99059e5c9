//! Laws that hold for any input, tried with random ones.

use isnad::check::{Options, check};
use isnad::corpus::{Corpus, Parts};
use isnad::extract::{Extraction, Input, Language, World, extract};
use isnad::model::{ArticleFile, Says};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Pieces of the press and of what breaks programs, so that random texts hit cues, marks and odd letters often.
const PIECES: &[&str] = &[
    "The minister said",
    " that ",
    "\"",
    "“",
    "”",
    "«",
    "»",
    "„",
    "‹",
    "›",
    "'",
    ":",
    "؛",
    "،",
    ", ",
    ". ",
    "\n",
    "\n\n",
    "\r\n",
    "قال الوزير إن ",
    "وأضافت الوزارة",
    "نفى",
    "موضحةً أنّ",
    "وفقا ل",
    "заявил",
    ", что ",
    "по словам ",
    "министр",
    "—",
    "- ",
    "3",
    "٣",
    "6 آلاف و500",
    "двое",
    "\u{200F}",
    "\u{202E}",
    "\u{640}",
    "\u{301}",
    "\u{0}",
    "\u{FEFF}",
    "\u{10FFFF}",
    "👩‍👩‍👧",
    "ﷺ",
    "ß",
    "İ",
    " ",
    "according to",
    "TASS",
    "2023",
    "Monday",
    "اليوم الأحد",
    "накануне",
    "\u{2028}",
    "\t",
];

fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![3 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// Every built-in language, compiled.
fn languages() -> &'static [Language] {
    static LANGUAGES: std::sync::OnceLock<Vec<Language>> = std::sync::OnceLock::new();
    LANGUAGES.get_or_init(|| {
        let world = World::built_in().unwrap();
        let tags = isnad::lang::built_in_languages();
        tags.map(|tag| Language::built_in(tag, &world).expect("it is built in").unwrap()).collect()
    })
}

fn spans_of(found: &Extraction) -> impl Iterator<Item = isnad::text::Span> + '_ {
    let of = |p: &isnad::extract::Proposal| [p.content.clone(), p.source.clone(), p.cue.clone()].concat();
    found.proposals.iter().flat_map(of)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn extraction_takes_any_text_and_marks_words_that_stand_there(text in texts()) {
        for language in languages() {
            let input = Input { narrated: true, ..Input::new(&text) };
            let found = extract(&input, language);
            for span in spans_of(&found) {
                let words = span.of(&text);
                prop_assert!(words.is_some_and(|words| !words.trim().is_empty()), "{}: {span:?} of {text:?}", language.pack.language);
            }
            for (at, proposal) in found.proposals.iter().enumerate() {
                prop_assert!(!proposal.content.is_empty() && !proposal.says.is_empty());
                prop_assert!(proposal.parent.is_none_or(|parent| parent != at && parent < found.proposals.len()));
            }
        }
    }

    #[test]
    fn extraction_gives_the_same_again(text in texts()) {
        for language in languages() {
            prop_assert_eq!(extract(&Input::new(&text), language), extract(&Input::new(&text), language));
        }
    }
}

/// Texts that once broke the extraction, which random ones seldom meet again.
#[test]
fn texts_that_once_broke_it_are_read() {
    for text in ["قال الوزير إن ››\u{e000}по словам A", "по словам Б", "Начальник Камен", " that ›:\""]
    {
        languages().iter().for_each(|language| drop(extract(&Input { narrated: true, ..Input::new(text) }, language)));
    }
}

/// A claim of one of three parties about one of a few matters: chosen so that many clash.
fn claims() -> impl Strategy<Value = Value> {
    let party = prop::sample::select(&["northland", "southland", "post"][..]);
    let topic = prop::sample::select(&["fired-first", "killed", "arms-cargo"][..]);
    let (day, count) = (1..4u8, prop::option::of(1..4u8));
    (party, topic, any::<bool>(), day, count).prop_map(|(party, topic, holds, day, count)| {
        let mut reading = json!({"topic": topic, "who": party, "holds": holds, "when": format!("2024-05-0{day}")});
        if let Some(count) = count {
            reading["count"] = count.to_string().into();
            reading["of"] = "soldiers".into();
        }
        json!({"says": party, "type": "direct", "stance": "asserts", "said": format!("2024-05-0{day}"),
            "content": "words", "at": [[0, 5]], "status": "proposed", "readings": [reading]})
    })
}

/// Up to five articles of one event with those claims.
fn article_files() -> impl Strategy<Value = Vec<ArticleFile>> {
    prop::collection::vec(prop::collection::vec(claims(), 0..6), 1..5)
        .prop_map(|articles| articles.into_iter().enumerate().map(|(at, claims)| article_file(at, claims)).collect())
}

fn article_file(at: usize, mut claims: Vec<Value>) -> ArticleFile {
    for (number, claim) in claims.iter_mut().enumerate() {
        claim["id"] = format!("c{at}x{number}").into();
    }
    let article = json!({"id": format!("a{at}"), "outlet": format!("outlet-{at}"), "title": "t", "language": "en",
        "published": format!("2024-05-0{}", at + 1), "event": "bridge", "versions": []});
    serde_json::from_value(json!({"article": article, "claims": claims})).unwrap()
}

/// Every finding in words: its kind, rule and both claims.
fn report(files: Vec<ArticleFile>) -> Vec<String> {
    let articles = files.into_iter().map(|file| (file.article.id.to_string(), file)).collect();
    let topics = isnad::topic::built_in_topics().unwrap();
    let corpus = Corpus::new(Parts { articles, topics, ..Parts::default() });
    let says = |says: &Says| says.all()[0].to_string();
    let told = |ix| format!("{} {}", corpus.claim(ix).id, says(&corpus.claim(ix).says));
    let findings = check(&corpus, &Options::default()).findings;
    findings.iter().map(|f| format!("{} {:?} {} {} {}", f.id, f.kind, f.rule, told(f.a), told(f.b))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_files_never_changes_a_report(files in article_files(), turn in 0..5usize) {
        let mut turned = files.clone();
        turned.reverse();
        let middle = turn.min(turned.len());
        turned.rotate_left(middle);
        prop_assert_eq!(report(files), report(turned));
    }
}

#[test]
fn the_claims_of_these_laws_do_clash() {
    let claim = |party: &str| {
        json!({"says": party, "type": "direct", "stance": "asserts", "content": "words", "at": [[0, 5]],
        "said": "2024-05-01", "status": "proposed", "readings": [{"topic": "fired-first", "who": party, "holds": true}]})
    };
    let files = vec![article_file(0, vec![claim("northland")]), article_file(1, vec![claim("southland")])];
    assert_eq!(report(files).len(), 1);
}
