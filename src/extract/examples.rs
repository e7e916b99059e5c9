//! The examples of the language packs, run through extraction: each entry shows what it does.

use crate::extract::{Input, Language, Proposal, World, extract};
use crate::lang::{Example, Gives, built_in, built_in_languages};

/// A title of its own keeps the example from being read as a headline.
const TITLE: &str = "0\n\n";

fn proposals(text: &str, language: &Language) -> Vec<Proposal> {
    extract(&Input::new(text), language).proposals
}

/// Whether a proposal has the words of the example's `gives`.
fn gives(proposal: &Proposal, text: &str, wanted: &Gives) -> bool {
    let words = |spans: &[crate::text::Span]| {
        let pieces: Vec<&str> = spans.iter().filter_map(|span| span.of(text)).collect();
        pieces.join(" … ")
    };
    words(&proposal.content) == wanted.content && words(&proposal.source) == wanted.source.as_deref().unwrap_or("")
}

/// What is wrong with an example of `cues.yaml`, if anything.
fn failure(example: &Example, language: &Language) -> Option<String> {
    let wanted = example.gives.as_ref()?;
    let text = format!("{TITLE}{}", example.text);
    let found = proposals(&text, language);
    if found.iter().any(|proposal| gives(proposal, &text, wanted)) {
        return None;
    }
    let got = found.iter().map(|p| {
        let words =
            |spans: &[crate::text::Span]| spans.iter().filter_map(|s| s.of(&text)).collect::<Vec<_>>().join(" … ");
        format!("  {{{}}} {}", words(&p.source), words(&p.content))
    });
    Some(format!("{}: {}\n{}", example.entry, example.text, got.collect::<Vec<_>>().join("\n")))
}

#[test]
fn every_cue_s_example_gives_what_it_says() {
    let world = World::built_in().unwrap();
    let mut wrong = Vec::new();
    for tag in built_in_languages() {
        let language = Language::read(built_in(tag).unwrap(), &world).unwrap();
        assert!(!language.pack.examples.is_empty(), "{tag} has no examples");
        let failures = language.pack.examples.iter().filter_map(|example| failure(example, &language));
        wrong.extend(failures.map(|text| format!("{tag} {text}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_other_entry_s_example_holds_one_of_its_words() {
    let world = World::built_in().unwrap();
    let mut wrong = Vec::new();
    for tag in built_in_languages() {
        let language = Language::read(built_in(tag).unwrap(), &world).unwrap();
        let listed = ["particles.yaml", "pronouns.yaml", "sources.yaml", "callings.yaml", "lines.yaml"];
        for example in language.pack.examples.iter().filter(|e| listed.contains(&e.file)) {
            let tokens = crate::lang::tokens(&example.text, &language.pack.words);
            let known = |word: &str| {
                let mut words = language.pack.words.clone();
                let ids = words.learn(word);
                let fits = |at: usize| {
                    ids.iter()
                        .enumerate()
                        .all(|(n, &id)| tokens.get(at + n).is_some_and(|t| t.exact == id || t.stem == id))
                };
                (0..tokens.len()).any(fits)
            };
            if !example.entry.split(", ").any(known) {
                wrong.push(format!("{tag} {}: {}", example.entry, example.text));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
