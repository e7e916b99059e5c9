//! What is said where the finite verb holds the second place: objects behind a phrase for a place, verbs that go on behind a comma,
//! whose account it is, and who is meant later on.

use crate::extract::whose_words::assert_said;

#[test]
fn an_object_may_stand_behind_a_place_and_before_the_rest_of_its_verb() {
    assert_said(&[
        (
            "de",
            "Anna Berg hat in drei Bezirken den Notstand ausgerufen.",
            &["anna-berg: in drei Bezirken den Notstand"],
        ),
        (
            "de",
            "Anna Berg hatte den Sender besetzt und die Freilassung der Männer verlangt.",
            &["anna-berg demands: die Freilassung der Männer"],
        ),
        (
            "de",
            "Anna Berg stellte neue Hilfen für die Bauern in Aussicht.",
            &["anna-berg promises: neue Hilfen für die Bauern"],
        ),
        ("de", "Das hält Anna Berg für falsch.", &["anna-berg believes: Das … für falsch"]),
        ("de", "Anna Berg begrüßte den Schritt.", &["anna-berg: den Schritt"]),
        ("de", "Anna Berg wiederholte die Kritik.", &[]),
    ]);
}

#[test]
fn a_verb_behind_a_comma_has_the_subject_before_it() {
    assert_said(&[
        (
            "de",
            "Anna Berg entschuldigte sich für die Fehler der Bank, verneinte aber, dass Geld fehlt.",
            &["anna-berg: die Fehler der Bank", "anna-berg denies: Geld fehlt"],
        ),
        (
            "de",
            "Anna Berg bestritt einen Austausch; die Männer seien frei.",
            &["anna-berg denies: einen Austausch", "anna-berg: die Männer seien frei"],
        ),
    ]);
}

#[test]
fn an_own_account_is_the_subject_s() {
    assert_said(&[
        (
            "de",
            "Das Werk von Otto Lang ist zu. Anna Berg ist nach eigenen Angaben nicht zuständig.",
            &["anna-berg: Anna Berg ist … nicht zuständig"],
        ),
        (
            "de",
            "Ole Berg sagte, der Hafen sei leer. Nach seinem Eindruck ist die Brücke zu.",
            &["ole-berg: der Hafen sei leer", "ole-berg: ist die Brücke zu"],
        ),
    ]);
}

#[test]
fn several_are_not_the_one_who_spoke() {
    assert_said(&[
        (
            "de",
            "Anna Berg sagte, die Klinik sei offen. Die Eltern sind empört. Man habe gelogen, sagten sie am Abend.",
            &["anna-berg: die Klinik sei offen", "unknown: Man habe gelogen"],
        ),
        (
            "de",
            "Anna Berg sagte, die Klinik sei offen. Skeptischer äußerte sich der Arzt Otto Lang. Die Klinik sei zu, gab er zu bedenken.",
            &["anna-berg: die Klinik sei offen", "otto-lang: Die Klinik sei zu"],
        ),
    ]);
}

#[test]
fn names_are_told_from_the_nouns_around_them() {
    assert_said(&[
        (
            "de",
            "Der Deutsche Lehrerverband kritisierte den Plan der Bahn.",
            &["deutsche-lehrerverband: den Plan der Bahn"],
        ),
        (
            "de",
            "Die Gewerkschaft Verkehr und Technik sagte, die Brücke sei leer.",
            &["gewerkschaft-verkehr-und-technik: die Brücke sei leer"],
        ),
        ("de", "Heike Sommer sagte, die Brücke sei leer.", &["heike-sommer: die Brücke sei leer"]),
        ("de", "Heike Sommer sagte, die Brücke sei zu.", &["heike-sommer: die Brücke sei zu"]),
        ("de", "Der Leiter der Prüfung, Jaan Mets, sagte, die Brücke sei leer.", &["jaan-mets: die Brücke sei leer"]),
        (
            "de",
            "Die Stadt ehrt den Sprinter Nils Adler. Adler sagte, die Brücke sei leer.",
            &["nils-adler: die Brücke sei leer"],
        ),
        ("de", "Anna Berg widersprach. Sie bedaure den Ausfall.", &[]),
        (
            "de",
            "Anna Berg sagte, die Brücke sei leer. Man bedaure den Ausfall.",
            &["anna-berg: die Brücke sei leer", "anna-berg: Man bedaure den Ausfall"],
        ),
    ]);
}

#[test]
fn english_clauses_with_verbs_that_no_list_knows_are_said() {
    assert_said(&[
        (
            "en",
            "Ann Hill, the head of the Clean Water Fund, said the explanation “strains belief.”",
            &["ann-hill: the explanation “strains belief.”"],
        ),
        ("en", "Ann Hill thinks the court deserves respect.", &["ann-hill believes: the court deserves respect"]),
        (
            "en",
            "Ann Hill, asked whether she would go, said she had no plans.",
            &["unknown asks: whether she would go", "ann-hill: she had no plans"],
        ),
        (
            "en",
            "Ann Hill has denied the charge, and her aides maintain that the note was false.",
            &["ann-hill denies: the charge", "unknown: the note was false"],
        ),
        (
            "en",
            "Ann Hill insisted that the plan was safe after three ministers threatened to resign.",
            &["ann-hill: the plan was safe", "unknown promises: to resign"],
        ),
    ]);
}

#[test]
fn english_nouns_of_speech_need_nobody_before_them() {
    assert_said(&[
        ("en", "Concerns that the bridge could fall are growing.", &["unknown believes: the bridge could fall"]),
        ("en", "Ann Hill spoke. Her view is that the bridge is safe.", &["unknown believes: the bridge is safe"]),
    ]);
}

#[test]
fn a_text_may_end_at_a_comma() {
    assert_said(&[
        ("de", "Laut Polizei,", &[]),
        ("de", "Der Weg ist frei nach Angaben der Polizei,", &["unknown: Der Weg ist frei"]),
        ("de", "Heike Sommer sagte, die Brücke sei leer,", &["heike-sommer: die Brücke sei leer"]),
    ]);
}
