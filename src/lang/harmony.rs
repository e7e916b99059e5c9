//! How the letters of an ending follow the word before it, as data: vowel harmony, buffer letters, a hard consonant for a soft one.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The letters of paradigms that are written by what stands before them: letter -> what is written -> behind which letters.
///
/// `A: {a: aıou, e: eiöü}` looks back to the nearest letter that it names, so that `*lAr` gives `kızlar` and `evler`. Where
/// something is written behind any other letter, it looks at the last letter alone: with `D: {t: çfhkpsşt, d: ""}`, `*DI` gives
/// `açtı` and `durdu`. What is written may hold such letters again (`P: {In: l, Il: ""}`), and `<` takes the letter before it away.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct Harmony(BTreeMap<char, BTreeMap<String, String>>);

impl Harmony {
    /// The form that `pattern` makes of `stem`, which stands for its `*`.
    pub fn form(&self, pattern: &str, stem: &str) -> String {
        let mut form = String::with_capacity(pattern.len() + stem.len());
        for letter in pattern.chars() {
            match letter {
                '*' => form.push_str(stem),
                _ => self.write(letter, &mut form),
            }
        }
        form
    }

    fn write(&self, letter: char, form: &mut String) {
        let Some(endings) = self.0.get(&letter) else { return form.push(letter) };
        for letter in ending(endings, form).chars() {
            match letter {
                '<' => drop(form.pop()),
                _ => self.write(letter, form),
            }
        }
    }
}

/// What is written behind `form`; nothing if it has no letter that an ending asks for.
fn ending<'e>(endings: &'e BTreeMap<String, String>, form: &str) -> &'e str {
    let behind = |letter: char| endings.iter().find(|(_, letters)| letters.contains(letter));
    let otherwise = endings.iter().find(|(_, letters)| letters.is_empty());
    let found = match otherwise {
        Some(_) => form.chars().next_back().and_then(behind).or(otherwise),
        None => form.chars().rev().find_map(behind),
    };
    found.map_or("", |(ending, _)| ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turkish() -> Harmony {
        crate::yaml::read(concat!(
            "A: {a: aıou, e: eiöü}\n",
            "I: {ı: aı, i: ei, u: ou, ü: öü}\n",
            "D: {t: çfhkpsşt, d: \"\"}\n",
            "Y: {y: aeıioöuü, \"\": \"\"}\n",
            "P: {n: aeıioöuü, In: l, Il: \"\"}\n",
            "V: {\"<I\": aeıioöuü, I: \"\"}\n",
        ))
        .unwrap()
    }

    #[test]
    fn an_ending_follows_the_word_before_it() {
        let made = |pattern: &str, stem: &str| turkish().form(pattern, stem);
        assert_eq!(made("*DI", "ateş aç"), "ateş açtı");
        assert_eq!(made("*DIklArInI", "gör"), "gördüklerini");
        assert_eq!(made("*YAn", "vur"), "vuran");
        assert_eq!(made("*YAn", "bombala"), "bombalayan");
        assert_eq!(made("*PmIş", "aç"), "açılmış");
        assert_eq!(made("*PmIş", "bul"), "bulunmuş");
        assert_eq!(made("*PmIş", "söyle"), "söylenmiş");
    }

    #[test]
    fn an_ending_takes_a_letter_away() {
        let made = |stem: &str| turkish().form("*Vyor", stem);
        assert_eq!(
            [made("aç"), made("topla"), made("söyle"), made("görme")],
            ["açıyor", "topluyor", "söylüyor", "görmüyor"]
        );
    }

    #[test]
    fn other_letters_stay_and_what_nothing_precedes_is_left_out() {
        assert_eq!(Harmony::default().form("* etDI", "İHA"), "İHA etDI");
        assert_eq!(turkish().form("*DI", ""), "d");
    }
}
