//! ASCII names from words in any script.

use super::fold;

/// A slug from a title has at most this many letters: long enough to tell articles of one day apart.
const LENGTH: usize = 48;

/// Letters of other scripts in Latin, as plainly as road signs do it; letters that are not here are left out.
///
/// Source: the usual newspaper romanisations (for Arabic without short vowels, which the press does not write).
const LATIN: &[(char, &str)] = &[
    // Arabic, Persian, Urdu, Kurdish, after folding.
    ('ا', "a"),
    ('ب', "b"),
    ('ت', "t"),
    ('ث', "th"),
    ('ج', "j"),
    ('ح', "h"),
    ('خ', "kh"),
    ('د', "d"),
    ('ذ', "dh"),
    ('ر', "r"),
    ('ز', "z"),
    ('س', "s"),
    ('ش', "sh"),
    ('ص', "s"),
    ('ض', "d"),
    ('ط', "t"),
    ('ظ', "z"),
    ('ع', "a"),
    ('غ', "gh"),
    ('ف', "f"),
    ('ق', "q"),
    ('ك', "k"),
    ('ل', "l"),
    ('م', "m"),
    ('ن', "n"),
    ('ه', "h"),
    ('ة', "a"),
    ('و', "w"),
    ('ي', "y"),
    ('پ', "p"),
    ('چ', "ch"),
    ('ژ', "zh"),
    ('گ', "g"),
    ('ٹ', "t"),
    ('ڈ', "d"),
    ('ے', "e"),
    ('ں', "n"),
    ('ہ', "h"),
    ('ۆ', "o"),
    ('ڕ', "r"),
    ('ڵ', "l"),
    ('ڤ', "v"),
    // Cyrillic, after folding.
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('ґ', "g"),
    ('д', "d"),
    ('е', "e"),
    ('є', "ye"),
    ('ж', "zh"),
    ('з', "z"),
    ('и', "i"),
    ('і', "i"),
    ('ї', "yi"),
    ('й', "y"),
    ('к', "k"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "kh"),
    ('ц', "ts"),
    ('ч', "ch"),
    ('ш', "sh"),
    ('щ', "shch"),
    ('ы', "y"),
    ('э', "e"),
    ('ю', "yu"),
    ('я', "ya"),
    // Greek.
    ('α', "a"),
    ('β', "v"),
    ('γ', "g"),
    ('δ', "d"),
    ('ε', "e"),
    ('ζ', "z"),
    ('η', "i"),
    ('θ', "th"),
    ('ι', "i"),
    ('κ', "k"),
    ('λ', "l"),
    ('μ', "m"),
    ('ν', "n"),
    ('ξ', "x"),
    ('ο', "o"),
    ('π', "p"),
    ('ρ', "r"),
    ('σ', "s"),
    ('ς', "s"),
    ('τ', "t"),
    ('υ', "y"),
    ('φ', "f"),
    ('χ', "ch"),
    ('ψ', "ps"),
    ('ω', "o"),
    // Hebrew.
    ('א', "a"),
    ('ב', "b"),
    ('ג', "g"),
    ('ד', "d"),
    ('ה', "h"),
    ('ו', "v"),
    ('ז', "z"),
    ('ח', "h"),
    ('ט', "t"),
    ('י', "y"),
    ('כ', "k"),
    ('ך', "k"),
    ('ל', "l"),
    ('מ', "m"),
    ('ם', "m"),
    ('נ', "n"),
    ('ן', "n"),
    ('ס', "s"),
    ('ע', "a"),
    ('פ', "p"),
    ('ף', "f"),
    ('צ', "ts"),
    ('ץ', "ts"),
    ('ק', "k"),
    ('ר', "r"),
    ('ש', "sh"),
    ('ת', "t"),
    // Armenian.
    ('ա', "a"),
    ('բ', "b"),
    ('գ', "g"),
    ('դ', "d"),
    ('ե', "e"),
    ('զ', "z"),
    ('է', "e"),
    ('ը', "y"),
    ('թ', "t"),
    ('ժ', "zh"),
    ('ի', "i"),
    ('լ', "l"),
    ('խ', "kh"),
    ('ծ', "ts"),
    ('կ', "k"),
    ('հ', "h"),
    ('ձ', "dz"),
    ('ղ', "gh"),
    ('ճ', "ch"),
    ('մ', "m"),
    ('յ', "y"),
    ('ն', "n"),
    ('շ', "sh"),
    ('ո', "o"),
    ('չ', "ch"),
    ('պ', "p"),
    ('ջ', "j"),
    ('ռ', "r"),
    ('ս', "s"),
    ('վ', "v"),
    ('տ', "t"),
    ('ր', "r"),
    ('ց', "ts"),
    ('ւ', "u"),
    ('փ', "p"),
    ('ք', "k"),
    ('և', "ev"),
    ('օ', "o"),
    ('ֆ', "f"),
    // Georgian.
    ('ა', "a"),
    ('ბ', "b"),
    ('გ', "g"),
    ('დ', "d"),
    ('ე', "e"),
    ('ვ', "v"),
    ('ზ', "z"),
    ('თ', "t"),
    ('ი', "i"),
    ('კ', "k"),
    ('ლ', "l"),
    ('მ', "m"),
    ('ნ', "n"),
    ('ო', "o"),
    ('პ', "p"),
    ('ჟ', "zh"),
    ('რ', "r"),
    ('ს', "s"),
    ('ტ', "t"),
    ('უ', "u"),
    ('ფ', "p"),
    ('ქ', "k"),
    ('ღ', "gh"),
    ('ყ', "q"),
    ('შ', "sh"),
    ('ჩ', "ch"),
    ('ც', "ts"),
    ('ძ', "dz"),
    ('წ', "ts"),
    ('ჭ', "ch"),
    ('ხ', "kh"),
    ('ჯ', "j"),
    ('ჰ', "h"),
    // Latin letters that do not come apart.
    ('ß', "ss"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('ø', "o"),
    ('đ', "d"),
    ('ð', "d"),
    ('þ', "th"),
    ('ł', "l"),
    ('ı', "i"),
    ('ə', "a"),
    ('ŋ', "n"),
];

/// `text` in ASCII kebab-case, whole words only up to [`LENGTH`] letters; empty if it has no letter that can be written so.
pub fn slug(text: &str) -> String {
    let mut out = String::new();
    for word in fold(text).split(|c: char| !c.is_alphanumeric() && c != '\'').map(latin).filter(|word| !word.is_empty())
    {
        let word = &word[..word.len().min(LENGTH)];
        if !out.is_empty() && out.len() + 1 + word.len() > LENGTH {
            break;
        }
        if !out.is_empty() {
            out.push('-');
        }
        out.push_str(word);
    }
    out
}

/// The letters and digits of one folded word in ASCII.
fn latin(word: &str) -> String {
    let mut out = String::new();
    for c in word.chars() {
        match LATIN.iter().find(|(letter, _)| *letter == c) {
            Some((_, latin)) => out.push_str(latin),
            None if c.is_ascii_alphanumeric() => out.push(c.to_ascii_lowercase()),
            None => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_every_script_become_ascii() {
        assert_eq!(slug("قتلى وجرحى في كاراباخ"), "qtly-wjrhy-fy-karabakh");
        assert_eq!(slug("Мост открыт, заявили в «Росдоре»"), "most-otkryt-zayavili-v-rosdore");
        assert_eq!(slug("L’Élysée dément : « pas d’accord »"), "lelysee-dement-pas-daccord");
        assert_eq!(slug("橋 — ﷽ !"), "");
    }

    #[test]
    fn long_titles_end_with_a_whole_word() {
        let long = slug("one two three four five six seven eight nine ten eleven twelve");
        assert_eq!(long, "one-two-three-four-five-six-seven-eight-nine-ten");
        assert_eq!(slug(&"a".repeat(500)).len(), LENGTH);
    }
}
