//! Sets of letters that are asked for with every letter of a text.

/// Characters below U+0800, where the letters of all built-in languages but a few rare ones are: a bit each.
pub struct Letters([u64; 32]);

impl Letters {
    /// The characters in `ranges`, first and last, but for those of `without`.
    pub const fn of(ranges: &[(char, char)], without: &[char]) -> Letters {
        let mut bits = [0; 32];
        let mut n = 0;
        while n < ranges.len() {
            let mut c = ranges[n].0 as usize;
            while c <= ranges[n].1 as usize {
                bits[c / 64] |= 1 << (c % 64);
                c += 1;
            }
            n += 1;
        }
        let mut n = 0;
        while n < without.len() {
            let c = without[n] as usize;
            bits[c / 64] &= !(1 << (c % 64));
            n += 1;
        }
        Letters(bits)
    }

    /// Whether `c` is one of them.
    #[inline]
    pub fn has(&self, c: char) -> bool {
        let n = c as usize;
        self.0.get(n / 64).is_some_and(|bits| bits >> (n % 64) & 1 != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_has_its_ranges_and_nothing_else() {
        const SET: Letters = Letters::of(&[('a', 'z'), ('ا', 'ي')], &['x']);
        let has: String = ('\0'..='\u{FFFF}').filter(|&c| SET.has(c)).collect();
        assert_eq!(has.chars().filter(char::is_ascii).collect::<String>(), "abcdefghijklmnopqrstuvwyz");
        assert!(has.ends_with('ي') && SET.has('ب') && !SET.has('ء') && !SET.has('\u{FEEA}'));
    }
}
