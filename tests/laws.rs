//! Laws that hold for any input, tried with random ones.

use isnad::extract::{Extraction, Input, Language, World, extract};
use proptest::prelude::*;

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
            let found = extract(&Input::new(&text), language);
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
