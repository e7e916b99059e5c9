//! Whose office or body is meant where no state stands beside it.

use super::whose_words::{assert_said, says_on};
use crate::extract::{Language, World};

#[test]
fn an_office_that_somebody_else_holds_at_home_is_not_that_of_home() {
    let world = World::built_in().unwrap();
    let language = Language::built_in("uk", &world).unwrap().unwrap();
    let says = |president: &str| {
        let text = format!("У Румунії тихо. Українські радари мовчать. Президент {president} сказав, що небо чисте.");
        says_on("2023-09-05", &language, &text)
    };
    assert_eq!(says("Клаус Йоганніс"), "romania-president");
    assert_eq!(says("Володимир Зеленський"), "ukraine-president");
}

#[test]
fn the_head_of_state_is_the_one_who_has_just_spoken() {
    assert_said(&[(
        "uk",
        "Президент Румунії Клаус Йоганніс сказав, що небо чисте. Згодом глава держави визнав, що радар зламано.",
        &["romania-president: небо чисте", "romania-president: радар зламано"],
    )]);
}

#[test]
fn a_state_named_in_passing_owns_no_body() {
    assert_said(&[
        (
            "de",
            "Der Zaun steht seit gestern.\n\nDie Staatsanwaltschaft teilte mit, der Zaun sei alt. Ein Gast aus Polen lachte.",
            &["unknown: der Zaun sei alt"],
        ),
        (
            "ru",
            "Забор поставили вчера.\n\nСосед отдыхает в Пекине.\n\nПрокуратура сообщила, что забор старый.",
            &["unknown: забор старый"],
        ),
        (
            "ru",
            "Забор поставили вчера.\n\nСосед отдыхает. В ФСБ молчат. Прокуратура сообщила, что забор старый.",
            &["russia-prosecutor: забор старый"],
        ),
    ]);
}

#[test]
fn a_deputy_minister_speaks_for_the_ministry() {
    assert_said(&[
        ("ru", "Замминистра обороны Киргизии Иван Лугов заявил, что мост цел.", &["kyrgyzstan-mod: мост цел"]),
        ("uk", "У міністерстві оборони Румунії сказали, що міст цілий.", &["romania-mod: міст цілий"]),
        ("es", "La cancillería de Ecuador dijo que el puente está abierto.", &["ecuador-mfa: el puente está abierto"]),
        (
            "de",
            "Bundesfinanzminister Otto Lang sagte, die Brücke sei offen.",
            &["germany-finance-minister: die Brücke sei offen"],
        ),
    ]);
}
