//! Ids and fingerprints that come from content alone.

use sha2::{Digest, Sha256};

use super::{ArticleId, ClaimId, FindingId, Id};

/// The letters of a short hash: lower case without those that look like digits or like each other (i, l, o, u), then digits.
const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstvwxyz0123456789";

/// The SHA-256 of `bytes` in 64 hexadecimal digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

/// `length` letters and digits, a letter first, that depend on `parts` alone (5 bits a letter; parts are kept apart).
pub fn short_hash(parts: &[&str], length: usize) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update((part.len() as u64).to_le_bytes());
        digest.update(part.as_bytes());
    }
    let bytes = digest.finalize();
    let letter = |i: usize| {
        let bit = i * 5;
        let wide = u16::from_be_bytes([bytes[bit / 8], *bytes.get(bit / 8 + 1).unwrap_or(&0)]);
        let five = usize::from(wide >> (11 - bit % 8)) & 31;
        char::from(LETTERS[if i == 0 { five % 22 } else { five }])
    };
    (0..length.min(51)).map(letter).collect()
}

/// The id of a claim: from its article, its content, and how often the same content was claimed before it there.
pub fn claim_id(article: &ArticleId, content: &str, occurrence: usize) -> ClaimId {
    made(&short_hash(&[article.as_str(), content, &occurrence.to_string()], 13))
}

/// The id of a finding: from its two claims, whichever comes first, and the rule.
pub fn finding_id(a: &ClaimId, b: &ClaimId, rule: &str) -> FindingId {
    let (a, b) = if a <= b { (a, b) } else { (b, a) };
    made(&short_hash(&[a.as_str(), b.as_str(), rule], 10))
}

fn made<K>(text: &str) -> Id<K> {
    Id::new(text).expect("short hashes hold only letters and digits")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claim_ids_depend_on_all_three() {
        let article = ArticleId::new("2023-03-05-x").unwrap();
        let id = claim_id(&article, "قال", 0);
        assert_eq!(id.as_str().len(), 13);
        assert!(id.as_str().as_bytes()[0].is_ascii_lowercase());
        assert_eq!(id, claim_id(&article, "قال", 0));
        assert_ne!(id, claim_id(&article, "قال", 1));
        assert_ne!(short_hash(&["ab", "c"], 8), short_hash(&["a", "bc"], 8));
    }
}
