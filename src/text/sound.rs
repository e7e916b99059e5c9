//! How a name sounds, so that one name in two scripts is known again.

use super::slug;

/// A name with fewer strong sounds is like too many others.
const LEAST: usize = 3;

/// Endings differ: no more of a name is compared.
const MOST: usize = 4;

/// The first strong sounds of a name, the same for it in any script that [`slug`] can write; `None` if it has too few.
///
/// ```
/// use isnad::text::sound;
/// assert_eq!(sound("Kharkiv"), sound("Харькова"));
/// assert_eq!(sound("Ali"), None);
/// ```
pub fn sound(name: &str) -> Option<String> {
    let mut strong = String::new();
    // "Kh", "zh" and "h" are written by some and left out by others.
    let plain = slug(name).replace("kh", "h").replace("zh", "h").replace("ck", "k");
    for c in plain.chars() {
        let c = match c {
            'c' | 'q' => 'k',
            'w' => 'v',
            'z' => 's',
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | 'j' => continue,
            other => other,
        };
        if !strong.ends_with(c) {
            strong.push(c);
        }
    }
    strong.truncate(MOST);
    (strong.len() >= LEAST).then_some(strong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_sounds_alike_in_two_scripts() {
        for (x, y) in [("Norilsk", "Норильском"), ("Pyasino", "Пясино"), ("Pjassino", "Пясино"), ("Machado", "Мачадо")]
        {
            assert_eq!(sound(x), sound(y), "{x} {y}");
        }
        assert_ne!(sound("Norilsk"), sound("Murmansk"));
    }
}
