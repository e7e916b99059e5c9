//! Texts and store files mutated at random: whatever they are, nothing panics, every place holds its words, and all comes out
//! the same again. The corpus is `tests/fuzz/` (a file of sentences per language, and marks) and the sample store in `claims/`.
//!
//! ```text
//! cargo test --test all fuzz                                              a small run, the same each time
//! ISNAD_FUZZ_SECONDS=600 ISNAD_FUZZ_SEED=7 cargo test --test all fuzz     ten minutes of other texts
//! ```

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use isnad::extract::{Input, Language, World, claims_of, extract};
use isnad::model::{ArticleFile, ArticleId, joined};
use isnad::statement::{Tongue, compare, statement};
use isnad::text::{Points, Span};
use isnad::yaml;

use crate::program::{checkout, files_under};

/// Inputs of a small run of texts.
const TEXTS: u64 = 60;
/// Inputs of a small run of store files, which are read much faster.
const FILES: u64 = 400;

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % n.max(1) as u64) as usize
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    /// Any character at all, mostly of the lower planes, where scripts are.
    fn letter(&mut self) -> char {
        let most = *self.one(&[0x80, 0x800, 0x3000, 0x11_0000]);
        char::from_u32(self.below(most) as u32).unwrap_or('\u{FFFD}')
    }

    /// A place between two characters.
    fn border(&mut self, text: &str) -> usize {
        let mut at = self.below(text.len() + 1);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }
}

/// What texts are made of.
struct Corpus {
    sentences: Vec<String>,
    marks: Vec<String>,
    languages: Vec<(Language, Tongue)>,
}

impl Corpus {
    fn read() -> Corpus {
        let lines = |is_marks: bool| {
            let files = files_under(&checkout().join("tests/fuzz"), "txt").into_iter();
            let wanted = files.filter(move |path| path.ends_with("marks.txt") == is_marks);
            let texts = wanted.map(|path| std::fs::read_to_string(path).unwrap());
            texts.flat_map(|text| text.lines().map(unescaped).collect::<Vec<_>>()).collect::<Vec<_>>()
        };
        let world = World::built_in().unwrap();
        let language = |tag| (Language::built_in(tag, &world).unwrap().unwrap(), Tongue::built_in(tag).unwrap());
        let languages = isnad::lang::built_in_languages().map(language).collect();
        Corpus { sentences: lines(false), marks: lines(true), languages }
    }

    /// Sentences, their halves, marks and any letters, some of them many times over.
    fn text(&self, dice: &mut Dice) -> String {
        let piece = |dice: &mut Dice| match dice.below(10) {
            0..4 => dice.one(&self.sentences).clone(),
            4..6 => cut(dice.one::<String>(&self.sentences), dice),
            6..8 => dice.one(&self.marks).clone(),
            8 => dice.letter().to_string(),
            _ => cut(dice.one::<String>(&self.sentences), dice).repeat(dice.below(40)),
        };
        (0..dice.below(12)).flat_map(|_| [piece(dice), (*dice.one(&["", "", " ", "\n"])).to_owned()]).collect()
    }
}

/// `\u{200f}` as the character it names, so that nothing in the corpus is invisible.
fn unescaped(line: &str) -> String {
    let code = line.strip_prefix("\\u{").and_then(|rest| rest.strip_suffix('}'));
    let code = code.map(|hex| u32::from_str_radix(hex, 16).expect("hexadecimal"));
    code.map_or(line.to_owned(), |code| char::from_u32(code).expect("a character").to_string())
}

/// A stretch of `text`.
fn cut(text: &str, dice: &mut Dice) -> String {
    let (a, b) = (dice.border(text), dice.border(text));
    text[a.min(b)..a.max(b)].to_owned()
}

/// Tries inputs until the small run is done, or for as long as ISNAD_FUZZ_SECONDS says; a failure names its seed.
fn run(small: u64, attempt: impl Fn(&mut Dice)) {
    let number = |name| std::env::var(name).ok().map(|value| value.parse::<u64>().expect("a number"));
    let (seconds, seed) = (number("ISNAD_FUZZ_SECONDS"), number("ISNAD_FUZZ_SEED").unwrap_or(1));
    let begun = Instant::now();
    let goes_on = |tried| seconds.map_or(tried < small, |s| begun.elapsed() < Duration::from_secs(s));
    let mut tried = 0;
    while goes_on(tried) {
        let seed = seed.wrapping_mul(1_000_000_007).wrapping_add(tried);
        if catch_unwind(AssertUnwindSafe(|| attempt(&mut Dice(seed)))).is_err() {
            panic!("input {tried} of this seed fails, see above");
        }
        tried += 1;
    }
    println!("{tried} inputs");
}

#[test]
fn any_text_gives_claims_whose_words_stand_there() {
    let corpus = Corpus::read();
    run(TEXTS, |dice| {
        let text = corpus.text(dice);
        for (language, _) in &corpus.languages {
            let input = Input { narrated: true, ..Input::new(&text) };
            let found = extract(&input, language);
            let tag = &language.pack.language;
            assert_eq!(found, extract(&input, language), "{tag}: {text:?}");
            let spans = found.proposals.iter().flat_map(|p| p.content.iter().chain(&p.source).chain(&p.cue));
            assert!(
                spans.clone().all(|span| span.of(&text).is_some_and(|it| !it.trim().is_empty())),
                "{tag}: {text:?}"
            );
            let points = Points::new(&text);
            for claim in claims_of(&ArticleId::new("a").unwrap(), &text, 1, &found.proposals) {
                let at: Option<Vec<Span>> = claim.at.iter().map(|&range| points.span(range)).collect();
                let words = at.and_then(|at| joined(&text, &at));
                assert_eq!(words.as_ref(), Some(&claim.content), "{tag}: {text:?}");
            }
        }
    });
}

#[test]
fn any_two_texts_compare() {
    let corpus = Corpus::read();
    run(TEXTS, |dice| {
        let (a, b) = (corpus.text(dice), corpus.text(dice));
        let (a_in, b_in) = (dice.one(&corpus.languages), dice.one(&corpus.languages));
        let judge = || compare(&statement(&a, &a_in.0.pack, &a_in.1), &statement(&b, &b_in.0.pack, &b_in.1));
        let judged = judge();
        assert_eq!(judged, judge(), "{a:?} {b:?}");
        let stands = |spans: &[Span], text: &str| spans.iter().all(|span| span.of(text).is_some());
        assert!(stands(&judged.spans_a, &a) && stands(&judged.spans_b, &b), "{a:?} {b:?}");
    });
}

#[test]
fn any_store_file_is_read_or_refused_at_a_place() {
    let corpus = Corpus::read();
    let files = files_under(&checkout().join("claims/articles"), "yaml");
    let files: Vec<String> = files.into_iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
    run(FILES, |dice| {
        let mut text = dice.one(&files).clone();
        for _ in 0..1 + dice.below(4) {
            let (from, mark) = (dice.border(&text), dice.one(&corpus.marks).clone());
            let most = (from + dice.below(60)).min(text.len());
            let to = (from..=most).rev().find(|&to| text.is_char_boundary(to)).unwrap_or(from);
            let moved = text[from..to].to_owned();
            match dice.below(4) {
                0 => text.insert_str(from, &mark),
                1 => text.replace_range(from..to, &mark),
                2 => text.replace_range(from..to, ""),
                _ => text.insert_str(dice.border(&text), &moved),
            }
        }
        match yaml::read::<ArticleFile>(&text) {
            Ok(file) => assert_eq!(yaml::read(&yaml::write(&file)).ok(), Some(file), "{text:?}"),
            Err(fault) => {
                let last = text.lines().count() + 1;
                assert!(fault.position.is_none_or(|at| at.line as usize <= last), "{fault:?} {text:?}");
            }
        }
    });
}
