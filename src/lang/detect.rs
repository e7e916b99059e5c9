//! Which language a text is in: trigrams where they can tell, letters where they are better at it.

use std::collections::BTreeMap;

use whatlang::{Lang, Script};

use crate::text::beginning;

/// How much of a text is looked at, in bytes: more would not change the answer.
const LOOK: usize = 16_000;

/// From this confidence on trigrams are taken at their word.
const CLEAR: f64 = 0.5;

/// Below this confidence trigrams are guessing, even among few languages.
const SURE: f64 = 0.02;

/// The languages that share a script with others and have a large press.
const PRESS: &[Lang] = &[
    Lang::Eng,
    Lang::Fra,
    Lang::Deu,
    Lang::Spa,
    Lang::Por,
    Lang::Ita,
    Lang::Nld,
    Lang::Pol,
    Lang::Tur,
    Lang::Rus,
    Lang::Ukr,
    Lang::Bul,
    Lang::Srp,
    Lang::Heb,
    Lang::Hin,
];

/// Letters that only some languages of a script write, by language; where two are used alike the earlier entry stands.
///
/// Source: CLDR exemplar characters. Trigrams alone call Persian, Urdu and Kurdish Arabic in short texts.
const TELLING: &[(Script, &str, &str)] = &[
    (Script::Arabic, "fa", "پچژگیک"),
    (Script::Arabic, "ur", "پچژگیکٹڈڑےںہ"),
    (Script::Arabic, "ckb", "پچژگیکڕێۆڵڤە"),
    (Script::Arabic, "ps", "پچژگیکټډړږښڼې"),
    (Script::Cyrillic, "uk", "іїєґ"),
    (Script::Cyrillic, "ru", "ыэё"),
    (Script::Cyrillic, "be", "ыэёіў"),
    (Script::Cyrillic, "kk", "ыэёіәғқңұһө"),
    (Script::Cyrillic, "mk", "ѓќѕ"),
    (Script::Cyrillic, "sr", "ђћ"),
    (Script::Latin, "az", "ə"),
];

/// One telling letter among this many letters of the text settles it: names of foreign people hold a few.
const RARE: usize = 50;

/// The BCP 47 tag of the language of `text`, or `None` if that cannot be told.
///
/// ```
/// assert_eq!(isnad::lang::detect("The minister said on Monday that the bridge was open again."), Some("en"));
/// assert_eq!(isnad::lang::detect("1234 -- 5678"), None);
/// ```
pub fn detect(text: &str) -> Option<&'static str> {
    let text = beginning(text, LOOK);
    told(text, &whatlang::detect(text)?)
}

/// The language of a text of which trigrams tell `info`.
fn told(text: &str, info: &whatlang::Info) -> Option<&'static str> {
    if let Some(tag) = by_letters(text, info.script()) {
        return Some(tag);
    }
    // Arabic script without a telling letter is Arabic, whatever the trigrams make of its names.
    if info.script() == Script::Arabic {
        return Some("ar");
    }
    if info.script().langs().len() == 1 || info.confidence() >= CLEAR {
        return tag_of(info.lang());
    }
    // Short texts look like many small languages; among those of much of the press they are clearer.
    let likely = whatlang::Detector::with_allowlist(PRESS.to_vec()).detect(text)?;
    (likely.confidence() >= SURE).then(|| tag_of(likely.lang()))?
}

/// The languages of two sentences that stand side by side, as [`detect`] gives that of one: sentences are too short to be told
/// from one another by trigrams alone, so that two of one script are in one language unless each is clearly in another.
///
/// ```
/// let both = isnad::lang::detect_both("Le ministre a démissionné mardi soir.", "السفينة لم تغرق");
/// assert_eq!(both, [Some("fr"), Some("ar")]);
/// ```
pub fn detect_both(a: &str, b: &str) -> [Option<&'static str>; 2] {
    let (first, second) = (beginning(a, LOOK), beginning(b, LOOK));
    let apart = |(x, y): &(whatlang::Info, whatlang::Info)| {
        x.script() != y.script() || x.confidence().min(y.confidence()) >= CLEAR
    };
    match whatlang::detect(first).zip(whatlang::detect(second)).filter(apart) {
        Some((x, y)) => [told(first, &x), told(second, &y)],
        None => [detect(&format!("{a}\n{b}")); 2],
    }
}

/// The language whose telling letters the text uses most, if it uses enough of them.
fn by_letters(text: &str, script: Script) -> Option<&'static str> {
    let mut counts: BTreeMap<char, usize> = BTreeMap::new();
    text.chars()
        .filter(|c| c.is_alphabetic())
        .flat_map(char::to_lowercase)
        .for_each(|c| *counts.entry(c).or_default() += 1);
    let all: usize = counts.values().sum();
    let used = |letters: &str| letters.chars().filter_map(|c| counts.get(&c)).sum::<usize>();
    let of_script = TELLING.iter().filter(|(of, ..)| *of == script);
    let best = of_script.map(|(_, tag, letters)| (used(letters), *tag)).rev().max_by_key(|(n, _)| *n)?;
    (best.0 * RARE >= all.max(1)).then_some(best.1)
}

/// The shortest tag of a language (ISO 639-1 where it has one).
fn tag_of(lang: Lang) -> Option<&'static str> {
    const TAGS: &[(&str, &str)] = &[
        ("afr", "af"),
        ("aka", "ak"),
        ("amh", "am"),
        ("ara", "ar"),
        ("aze", "az"),
        ("bel", "be"),
        ("ben", "bn"),
        ("bul", "bg"),
        ("cat", "ca"),
        ("ces", "cs"),
        ("cmn", "zh"),
        ("cym", "cy"),
        ("dan", "da"),
        ("deu", "de"),
        ("ell", "el"),
        ("eng", "en"),
        ("epo", "eo"),
        ("est", "et"),
        ("fin", "fi"),
        ("fra", "fr"),
        ("guj", "gu"),
        ("heb", "he"),
        ("hin", "hi"),
        ("hrv", "hr"),
        ("hun", "hu"),
        ("hye", "hy"),
        ("ind", "id"),
        ("ita", "it"),
        ("jav", "jv"),
        ("jpn", "ja"),
        ("kan", "kn"),
        ("kat", "ka"),
        ("khm", "km"),
        ("kor", "ko"),
        ("lat", "la"),
        ("lav", "lv"),
        ("lit", "lt"),
        ("mal", "ml"),
        ("mar", "mr"),
        ("mkd", "mk"),
        ("mya", "my"),
        ("nep", "ne"),
        ("nld", "nl"),
        ("nob", "nb"),
        ("ori", "or"),
        ("pan", "pa"),
        ("pes", "fa"),
        ("pol", "pl"),
        ("por", "pt"),
        ("ron", "ro"),
        ("rus", "ru"),
        ("sin", "si"),
        ("slk", "sk"),
        ("slv", "sl"),
        ("sna", "sn"),
        ("spa", "es"),
        ("srp", "sr"),
        ("swe", "sv"),
        ("tam", "ta"),
        ("tel", "te"),
        ("tgl", "tl"),
        ("tha", "th"),
        ("tuk", "tk"),
        ("tur", "tr"),
        ("ukr", "uk"),
        ("urd", "ur"),
        ("uzb", "uz"),
        ("vie", "vi"),
        ("yid", "yi"),
        ("zul", "zu"),
    ];
    TAGS.iter().find(|(long, _)| *long == lang.code()).map(|(_, short)| *short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_script_finds_its_language() {
        for (tag, text) in [
            ("ar", "أعلنت الوزارة اليوم أن الجسر مفتوح أمام الشاحنات"),
            ("fa", "وزارت راه گفت که پل برای کامیون‌ها باز است"),
            ("ur", "وزارت نے کہا کہ پل ٹرکوں کے لیے کھلا ہے"),
            ("ckb", "وەزارەت ڕایگەیاند کە پردەکە بۆ بارهەڵگرەکان کراوەیە"),
            ("ru", "Министерство сообщило, что мост открыт для грузовиков."),
            ("uk", "Міністерство повідомило, що міст відкрито для вантажівок, а її дорогу зачинено."),
            ("az", "Nazirlik bildirib ki, körpü yük maşınları üçün açıqdır və hərəkət bərpa edilib."),
            ("tr", "Bakanlık, köprünün kamyonlara açık olduğunu ve trafiğin yeniden başladığını açıkladı."),
            ("en", "The ministry said on Monday that the bridge was open to lorries."),
            ("en", "Bridge opens again\n\nRussia said on Monday that the bridge was open."),
            ("de", "Das Ministerium teilte am Montag mit, die Brücke sei für Lastwagen wieder geöffnet."),
            ("fr", "Le ministère a déclaré lundi que le pont était ouvert aux camions."),
            ("es", "El ministerio declaró el lunes que el puente estaba abierto a los camiones."),
            ("he", "המשרד הודיע כי הגשר פתוח למשאיות"),
            ("hy", "Նախարարությունը հայտնել է, որ կամուրջը բաց է"),
        ] {
            assert_eq!(detect(text), Some(tag), "{text}");
        }
    }

    #[test]
    fn a_foreign_name_does_not_change_the_language() {
        let text = "قال المتحدث باسم الشركة إن السيد گرگين وصل إلى المدينة يوم الأحد للقاء الوزير والوفد المرافق له في مبنى البلدية القديم وسط العاصمة قبل الظهر";
        assert_eq!(detect(text), Some("ar"));
    }

    #[test]
    fn no_letters_no_language() {
        assert_eq!(detect(""), None);
        assert_eq!(detect("12:30 — 14:00 …"), None);
    }
}
