//! How the letters of an ending follow the word before it, as data: vowel harmony, buffer letters, a hard consonant for a soft one.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The capital letters of paradigms that are written by what stands before them: letter -> what is written -> behind which letters.
///
/// `A: {a: aıou, e: eiöü}` looks back to the nearest letter that it names, so that `*lAr` gives `kızlar` and `evler`. Where
/// something is written behind any other letter, it looks at the last letter alone: with `D: {t: çfhkpsşt, d: ""}`, `*DI` gives
/// `açtı` and `durdu`. What is written may hold such letters again (`P: {In: l, Il: ""}`), and `<` takes the letter before it away.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct Harmony(BTreeMap<char, Letter>);

/// What is written for one letter.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(from = "BTreeMap<String, String>")]
struct Letter {
    /// Behind each letter that it names: a start asks tens of thousands of times.
    behind: Vec<(char, String)>,
    /// Behind any other last letter.
    otherwise: Option<String>,
}

impl From<BTreeMap<String, String>> for Letter {
    fn from(written: BTreeMap<String, String>) -> Letter {
        let mut letter = Letter { behind: Vec::new(), otherwise: None };
        for (ending, letters) in written {
            match letters.is_empty() {
                true => letter.otherwise = Some(ending),
                false => letter.behind.extend(letters.chars().map(|named| (named, ending.clone()))),
            }
        }
        letter
    }
}

impl Letter {
    /// What is written behind `form`; nothing if `form` has no letter that this one names.
    fn written(&self, form: &str) -> &str {
        let mut before = form.chars().rev();
        let found = match &self.otherwise {
            Some(otherwise) => before.next().and_then(|last| self.behind(last)).or(Some(otherwise)),
            None => before.find_map(|letter| self.behind(letter)),
        };
        found.unwrap_or_default()
    }

    /// All that may be written for it.
    fn endings(&self) -> impl Iterator<Item = &str> {
        self.behind.iter().map(|(_, ending)| ending.as_str()).chain(self.otherwise.as_deref())
    }

    fn behind(&self, letter: char) -> Option<&str> {
        self.behind.iter().find(|(named, _)| *named == letter).map(|(_, ending)| ending.as_str())
    }
}

impl Harmony {
    /// Says what is wrong with it: a letter that is no capital, or one that is written with itself and would never end.
    pub(super) fn check(&self) -> Result<(), String> {
        self.0.keys().try_for_each(|&letter| match letter.is_ascii_uppercase() {
            true => self.check_letter(letter, &mut Vec::new()),
            false => Err(format!("`{letter}` of harmony is no capital letter from A to Z")),
        })
    }

    /// Whether `letter`, which stands in what is written for those of `inside`, is none of them.
    fn check_letter(&self, letter: char, inside: &mut Vec<char>) -> Result<(), String> {
        let Some(found) = self.0.get(&letter) else { return Ok(()) };
        if inside.contains(&letter) {
            return Err(format!("the letter `{letter}` of harmony is written with itself"));
        }
        inside.push(letter);
        found.endings().flat_map(str::chars).try_for_each(|next| self.check_letter(next, inside))?;
        inside.pop();
        Ok(())
    }

    /// The form that `pattern` makes of `stem`, which stands for its `*`.
    pub fn form(&self, pattern: &str, stem: &str) -> String {
        let mut form = String::with_capacity(2 * pattern.len() + stem.len());
        for letter in pattern.chars() {
            match letter {
                '*' => form.push_str(stem),
                _ => self.write(letter, &mut form),
            }
        }
        form
    }

    fn write(&self, letter: char, form: &mut String) {
        let capital = Some(letter).filter(char::is_ascii_uppercase);
        let Some(capital) = capital.and_then(|letter| self.0.get(&letter)) else { return form.push(letter) };
        for letter in capital.written(form).chars() {
            match letter {
                '<' => drop(form.pop()),
                _ => self.write(letter, form),
            }
        }
    }
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

    #[test]
    fn a_letter_that_never_ends_is_found() {
        let wrong = |text: &str| crate::yaml::read::<Harmony>(text).unwrap().check().unwrap_err();
        assert_eq!(wrong("P: {In: l, IP: \"\"}"), "the letter `P` of harmony is written with itself");
        assert_eq!(wrong("ı: {a: b}"), "`ı` of harmony is no capital letter from A to Z");
    }
}
