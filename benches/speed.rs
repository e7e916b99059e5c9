//! How fast isnad is: text a second beside a plain pass over its words, hostile texts, checks of many claims, and the start of the program.
//!
//! `cargo bench` prints all; `cargo bench -- extraction` only those whose path has that word. One thread does all the work.

mod generated;

use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use isnad::check::{Options, check};
use isnad::extract::{Input, Language, World, extract};
use isnad::lang::{Pack, built_in};
use isnad::statement::{Tongue, compare, statement};
use isnad::survey::Supports;
use unicode_segmentation::UnicodeSegmentation;

/// Articles in press style, written for this measurement.
const PRESS: [(&str, &str); 3] =
    [("ar", include_str!("press/ar.txt")), ("en", include_str!("press/en.txt")), ("ru", include_str!("press/ru.txt"))];
const LANGUAGES: [&str; 3] = ["ar", "en", "ru"];

/// Bytes of text in one round.
const ROUND: usize = 256 * 1024;

fn main() {
    divan::main();
}

fn language(tag: &str) -> &'static Language {
    static LANGUAGES: OnceLock<Vec<Language>> = OnceLock::new();
    let compile =
        |tag| Language::built_in(tag, &World::built_in().expect("built in")).expect("built in").expect("sound");
    let all = LANGUAGES.get_or_init(|| PRESS.map(|(tag, _)| compile(tag)).into());
    let at = PRESS.iter().position(|(name, _)| *name == tag).expect("one of the three");
    &all[at]
}

/// One article a text, as many as make a round.
fn articles(tag: &str) -> Vec<&'static str> {
    let (_, text) = PRESS.iter().find(|(name, _)| *name == tag).expect("one of the three");
    vec![*text; ROUND / text.len()]
}

fn bytes(articles: &[&str]) -> BytesCount {
    BytesCount::new(articles.iter().map(|text| text.len()).sum::<usize>())
}

/// What extraction is measured against: finding the words and nothing else.
#[divan::bench(args = LANGUAGES)]
fn counting_words(bencher: Bencher<'_, '_>, tag: &str) {
    let articles = articles(tag);
    let count = || articles.iter().map(|text| black_box(text).unicode_words().count()).sum::<usize>();
    bencher.counter(bytes(&articles)).bench_local(count);
}

#[divan::bench(args = LANGUAGES)]
fn extraction(bencher: Bencher<'_, '_>, tag: &str) {
    let (articles, language) = (articles(tag), language(tag));
    let found =
        || articles.iter().map(|text| extract(&Input::new(black_box(text)), language).proposals.len()).sum::<usize>();
    bencher.counter(bytes(&articles)).bench_local(found);
}

/// Pairs of neighbouring sentences, each made a statement anew.
#[divan::bench(args = LANGUAGES)]
fn comparing_pairs(bencher: Bencher<'_, '_>, tag: &str) {
    let pack = Pack::read(built_in(tag).expect("built in")).expect("sound");
    let tongue = Tongue::built_in(tag).expect("sound");
    let (_, text) = PRESS.iter().find(|(name, _)| *name == tag).expect("one of the three");
    let sentences: Vec<&str> = text.split(['.', '\n']).map(str::trim).filter(|sentence| sentence.len() > 20).collect();
    let pairs: Vec<&[&str]> = sentences.windows(2).collect();
    let judge = |pair: &&[&str]| compare(&statement(pair[0], &pack, &tongue), &statement(pair[1], &pack, &tongue));
    bencher
        .counter(ItemsCount::new(pairs.len()))
        .bench_local(|| pairs.iter().map(judge).filter(|j| j.confidence > 0.5).count());
}

/// One text of marks and words that open something and never close it: the throughput must not fall with its length.
#[divan::bench(args = HOSTILE.map(|(name, ..)| name).into_iter().flat_map(|name| [(name, 64), (name, 1024)]), sample_count = 5)]
fn hostile_kilobytes(bencher: Bencher<'_, '_>, (name, kilobytes): (&str, usize)) {
    let (_, tag, piece) = HOSTILE.iter().find(|(known, ..)| *known == name).expect("one of them");
    let text = piece.repeat(kilobytes * 1024 / piece.len());
    let language = language(tag);
    bencher
        .counter(BytesCount::new(text.len()))
        .bench_local(|| extract(&Input::new(black_box(&text)), language).proposals.len());
}

/// What each is called, the language that it is read in, and what is repeated.
const HOSTILE: [(&str, &str, &str); 14] = [
    ("quotation marks", "en", "“"),
    ("guillemets", "ru", "« "),
    ("cues", "en", "said "),
    ("Arabic cues", "ar", "قال "),
    ("Russian cues that open", "ru", "сказал, что "),
    ("cues of several words", "en", "according to "),
    ("one letter", "en", "a"),
    ("one Arabic letter", "ar", "ا"),
    ("of and the", "en", "of the "),
    ("numbers with dots", "en", "1.5."),
    ("brackets", "en", "("),
    ("lines of one word", "en", "word\n"),
    ("clauses that their speaker parts", "en", "The road, he said, was closed by Russian troops. "),
    ("names like words of grammar", "ar", "علي "),
];

/// A whole check: ten times the claims should take at most twelve times as long.
#[divan::bench(args = [1_000, 10_000, 100_000], sample_count = 5, sample_size = 1)]
fn checking_claims(bencher: Bencher<'_, '_>, claims: usize) {
    let corpus = generated::corpus(claims);
    bencher
        .counter(ItemsCount::new(claims))
        .bench_local(|| check(black_box(&corpus), &Options::default()).findings.len());
}

/// Who says the same as whom, and whose words it is.
#[divan::bench(args = [1_000, 10_000, 100_000], sample_count = 5, sample_size = 1)]
fn finding_origins(bencher: Bencher<'_, '_>, claims: usize) {
    let corpus = generated::corpus(claims);
    let first = corpus.claims().next().expect("it has claims");
    bencher.counter(ItemsCount::new(claims)).bench_local(|| Supports::of(black_box(&corpus)).widest(first).claims());
}

/// A stream of articles through the program: on two cores at least 1.8 times as fast as on one.
#[divan::bench(args = [1, 2], sample_count = 5, sample_size = 1)]
fn streaming_on_cores(bencher: Bencher<'_, '_>, cores: usize) {
    let (_, text) = PRESS[1];
    let line = serde_json::json!({"id": "1", "lang": "en", "text": text}).to_string() + "\n";
    let lines = line.repeat(16 * ROUND / text.len());
    bencher.counter(BytesCount::new(16 * ROUND)).bench_local(|| stream(&lines, cores));
}

/// Runs the program over a stream of articles.
fn stream(lines: &str, cores: usize) {
    let mut running = Command::new(env!("CARGO_BIN_EXE_isnad"))
        .args(["extract", "--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .env("RAYON_NUM_THREADS", cores.to_string())
        .spawn()
        .expect("it starts");
    running.stdin.take().expect("piped").write_all(lines.as_bytes()).expect("it reads");
    assert!(running.wait().expect("it ends").success());
}

/// A process that is met by a short article in each of the twelve languages, one after another: what it costs to have all words at
/// hand that extraction asks for.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn start_with_all_packs(bencher: Bencher<'_, '_>) {
    let line =
        |(tag, text): &(&str, &str)| serde_json::json!({"id": tag, "lang": tag, "text": text}).to_string() + "\n";
    let lines: String = SHORT.iter().map(line).collect();
    bencher.counter(ItemsCount::new(SHORT.len())).bench_local(|| stream(&lines, 1));
}

/// The same article in each language that has a pack.
const SHORT: [(&str, &str); 12] = [
    ("ar", "قال الوزير إن ثلاثة جنود قتلوا قرب كييف."),
    ("az", "Nazir bildirib ki, Kiyev yaxınlığında üç əsgər həlak olub."),
    ("de", "Der Minister sagte, dass bei Kiew drei Soldaten getötet worden seien."),
    ("en", "The minister said that three soldiers were killed near Kyiv."),
    ("es", "El ministro dijo que tres soldados murieron cerca de Kiev."),
    ("fa", "وزیر گفت که سه سرباز در نزدیکی کی‌یف کشته شدند."),
    ("fr", "Le ministre a déclaré que trois soldats ont été tués près de Kiev."),
    ("he", "השר אמר כי שלושה חיילים נהרגו ליד קייב."),
    ("hy", "Նախարարն ասաց, որ Կիևի մոտ զոհվել է երեք զինվոր։"),
    ("ru", "Министр заявил, что под Киевом погибли трое солдат."),
    ("tr", "Bakan, Kiev yakınlarında üç askerin öldüğünü söyledi."),
    ("uk", "Міністр заявив, що під Києвом загинули троє солдатів."),
];

/// The program from its start to its end: what anybody waits for before a command does something.
#[divan::bench(sample_count = 50, sample_size = 1)]
fn start_of_the_program() {
    let status = Command::new(env!("CARGO_BIN_EXE_isnad")).arg("--version").stdout(Stdio::null()).status();
    assert!(status.expect("it runs").success());
}
