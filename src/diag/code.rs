//! Every kind of diagnostic, with the page that `isnad explain` shows.

/// One kind of diagnostic.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// Its name in kebab case, as reports print it.
    pub name: &'static str,
    /// What it means, why it matters, and what to do: a few lines of Markdown.
    pub page: &'static str,
}

/// The code that is called `name`.
pub fn code_named(name: &str) -> Option<&'static Code> {
    CODES.iter().copied().find(|code| code.name == name)
}

/// Declares each code and lists them all.
macro_rules! codes {
    ($($constant:ident $name:literal)*) => {
        $(
            #[doc = concat!("`", $name, "`: its page is `codes/", $name, ".md`.")]
            pub static $constant: Code = Code { name: $name, page: include_str!(concat!("codes/", $name, ".md")) };
        )*
        /// Every code, by name.
        pub static CODES: &[&Code] = &[$(&$constant),*];
    };
}

codes! {
    BAD_VALUE "bad-value"
    BINARY_FILE "binary-file"
    CONTENT_MISMATCH "content-mismatch"
    CONTRADICTING_DECISIONS "contradicting-decisions"
    DECISION_WITHOUT_CLAIM "decision-without-claim"
    DUPLICATE_FIELD "duplicate-field"
    DUPLICATE_ID "duplicate-id"
    EMPTY_FILE "empty-file"
    HASH_MISMATCH "hash-mismatch"
    LOOP "loop"
    MISPLACED_FILE "misplaced-file"
    MISSING_FIELD "missing-field"
    MISSING_TEXT "missing-text"
    MODEL_FILE "model-file"
    NO_SUCH_CLAIM "no-such-claim"
    NOT_UTF8 "not-utf8"
    PLACE_PAST_END "place-past-end"
    STALE_DECISION "stale-decision"
    TOO_LARGE "too-large"
    UNKNOWN_EVENT "unknown-event"
    UNKNOWN_FIELD "unknown-field"
    UNKNOWN_PARTY "unknown-party"
    UNKNOWN_PLACE "unknown-place"
    UNKNOWN_TOPIC "unknown-topic"
    UNREADABLE "unreadable"
    YAML_SYNTAX "yaml-syntax"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_stands_in_order_and_has_its_page() {
        assert!(CODES.is_sorted_by(|a, b| a.name < b.name));
        for code in CODES {
            assert!(code.page.starts_with(&format!("# {}\n", code.name)), "{}", code.name);
            assert!(code.page.lines().count() > 4, "{}", code.name);
        }
    }

    #[test]
    fn codes_are_found_by_name() {
        assert_eq!(code_named("loop").unwrap().name, "loop");
        assert!(code_named("nonsense").is_none());
    }
}
