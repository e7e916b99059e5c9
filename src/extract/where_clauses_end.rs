//! Short articles with everything that is said in them: where a clause or a quote of another's begins beside a statement.

use crate::extract::whose_words::assert_said;

#[test]
fn a_quote_right_behind_another_s_is_an_answer() {
    assert_said(&[
        (
            "de",
            "„Was tun Sie hier?“, fragte Ole Berg. „Gar nichts.“ „Fragen Sie doch den Wirt“, sagte Lars Lund.",
            &["ole-berg asks: Was tun Sie hier? … Gar nichts.", "lars-lund: Fragen Sie doch den Wirt"],
        ),
        (
            "de",
            "„Die Brücke ist zu“, sagte Ole Berg. „Das war klar.“ „Und der Hafen ist leer?“",
            &["ole-berg: Die Brücke ist zu … Das war klar.", "unknown: Und der Hafen ist leer?"],
        ),
        (
            "en",
            "“The bridge is shut,” Ann Hill said. “That was clear.” “And the port is empty?”",
            &["ann-hill: The bridge is shut, … That was clear.", "unknown: And the port is empty?"],
        ),
    ]);
}

#[test]
fn a_clause_that_its_verb_closes_leaves_the_next_to_the_outlet() {
    assert_said(&[
        (
            "de",
            "Ole Berg sagte, dass die Brücke offen ist, der Wirt aber schlief da noch.",
            &["ole-berg: die Brücke offen ist"],
        ),
        (
            "de",
            "Ole Berg sagte, dass die Brücke offen ist, sie sei aber alt.",
            &["ole-berg: die Brücke offen ist, sie sei aber alt"],
        ),
        (
            "de",
            "Ole Berg sagte, dass, wenn es regnet, die Brücke gesperrt ist.",
            &["ole-berg: wenn es regnet, die Brücke gesperrt ist"],
        ),
    ]);
}

#[test]
fn a_statement_goes_on_behind_its_speaker() {
    assert_said(&[
        ("de", "Die Brücke, erklärte Ole Berg, ist auf Wochen zu.", &["ole-berg: Die Brücke … ist auf Wochen zu"]),
        (
            "de",
            "Nach der Schilderung von Ole Berg legten einige Gäste Feuer.",
            &["ole-berg: legten einige Gäste Feuer"],
        ),
        ("de", "Gerüchten zufolge ist der König krank.", &["unknown: ist der König krank"]),
        ("de", "Dem Vernehmen nach ist die Brücke zu.", &["unknown: ist die Brücke zu"]),
    ]);
}
