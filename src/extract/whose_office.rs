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

#[test]
fn a_report_from_a_capital_that_never_names_home_is_about_the_state_there() {
    assert_said(&[
        (
            "tr",
            "BİŞKEK - Kırgızistan'ın başkentinde köprü kapandı.\n\nİçişleri Bakanlığı yolun açık olduğunu bildirdi. Cumhurbaşkanı, \
             selin geçtiğini söyledi.",
            &["kyrgyzstan-moi: yolun açık olduğunu", "kyrgyzstan-president: selin geçtiğini"],
        ),
        (
            "az",
            "BİŞKEK. Qırğızıstanın paytaxtında körpü bağlanıb.\n\nDaxili İşlər Nazirliyi yolun açıq olduğunu bildirib.",
            &["kyrgyzstan-moi: yolun açıq olduğunu"],
        ),
        (
            "hy",
            "ԲԻՇՔԵԿ. Ղրղզստանի մայրաքաղաքում կամուրջը փակ է։\n\nՆերքին գործերի նախարարությունը հայտարարել է, որ ճանապարհը բաց է։",
            &["kyrgyzstan-moi: ճանապարհը բաց է"],
        ),
    ]);
}

#[test]
fn a_body_before_any_of_a_foreign_state_is_that_of_home() {
    assert_said(&[(
        "az",
        "GƏNCƏ. Müdafiə Nazirliyi yolun bağlı olduğunu bildirib. Ermənistan Müdafiə Nazirliyi bunu təkzib edib.",
        &["azerbaijan-mod: yolun bağlı olduğunu", "armenia-mod denies: bunu"],
    )]);
}

#[test]
fn whoever_speaks_for_a_body_named_before_has_a_name() {
    assert_said(&[
        (
            "tr",
            "Savunma Bakanlığı yolun kapalı olduğunu bildirdi. Bakanlığın basın sözcüsü Ece Kaya, köprünün açık olduğunu söyledi.",
            &["turkey-mod: yolun kapalı olduğunu", "turkey-mod: köprünün açık olduğunu"],
        ),
        (
            "az",
            "Müdafiə Nazirliyi yolun bağlı olduğunu bildirib. Qurumun sözçüsü Leyla Əzizova körpünün açıq olduğunu deyib.",
            &["azerbaijan-mod: yolun bağlı olduğunu", "azerbaijan-mod: körpünün açıq olduğunu"],
        ),
        (
            "hy",
            "ՀՀ պաշտպանության նախարարությունը հայտնել է, որ ճանապարհը փակ է։ Նախարարության խոսնակ Արամ Սերոբյանն ասել է, որ կամուրջը \
             բաց է։",
            &["armenia-mod: ճանապարհը փակ է", "armenia-mod: կամուրջը բաց է"],
        ),
    ]);
}

#[test]
fn a_spokesman_of_something_else_does_not_speak_for_who_spoke_before() {
    assert_said(&[
        (
            "tr",
            "Husiler limanın kapalı olduğunu söyledi. Koalisyon Sözcüsü Türki el-Maliki suçlamaları reddetti.",
            &["houthis: limanın kapalı olduğunu", "turki-el-maliki denies: suçlamaları"],
        ),
        (
            "hy",
            "ՀՀ ԱԳՆ-ն հայտնել է, որ ճանապարհը փակ է։ Գյուղապետն ասել է, որ կամուրջը բաց է։",
            &["armenia-mfa: ճանապարհը փակ է", "unknown: կամուրջը բաց է"],
        ),
    ]);
}

#[test]
fn two_bodies_side_by_side_are_not_one() {
    assert_said(&[
        (
            "az",
            "Sudan ordusu Sürətli Dəstək Qüvvələrinin atəşkəsi pozduğunu bildirib.",
            &["sudan-army: Sürətli Dəstək Qüvvələrinin atəşkəsi pozduğunu"],
        ),
        (
            "az",
            "Prezidentin mətbuat katibi dövlət başçısının istirahət etdiyini bildirib.",
            &["azerbaijan-president: dövlət başçısının istirahət etdiyini"],
        ),
        (
            "az",
            "Nazirin müşaviri Leyla Əzizova qüvvələrin xəstəxananı vurmadığını bildirib.",
            &["leyla-azizova: qüvvələrin xəstəxananı vurmadığını"],
        ),
    ]);
}
