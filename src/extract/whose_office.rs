//! Whose office or body is meant where no state stands beside it.

use super::whose_words::{assert_said, says_on};
use crate::extract::{Language, World};

#[test]
fn an_office_of_two_lands_is_of_each() {
    assert_said(&[
        (
            "en",
            "The foreign ministers of Kenya and Ghana said that the bridge was open.",
            &["kenya-fm+ghana-fm: the bridge was open"],
        ),
        (
            "de",
            "Die Außenminister von Kenia und Ghana sagten, die Brücke sei offen.",
            &["kenya-fm+ghana-fm: die Brücke sei offen"],
        ),
        (
            "ru",
            "Министры обороны Кении и Ганы заявили, что мост открыт.",
            &["kenya-defence-minister+ghana-defence-minister: мост открыт"],
        ),
        (
            "de",
            "Olaf Berg und Kenias Außenminister wiesen die Vorwürfe zurück.",
            &["olaf-berg+kenya-fm denies: die Vorwürfe"],
        ),
        (
            "en",
            "The foreign minister of Kenya and Ghana's president said that the bridge was open.",
            &["kenya-fm+ghana-president: the bridge was open"],
        ),
    ]);
}

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

#[test]
fn a_spokesman_speaks_for_whom_his_owner_does() {
    assert_said(&[
        (
            "de",
            "Bayerns Justizminister Otto Lang sagte, die Straße sei offen. Sein Sprecher teilte mit, die Brücke sei gesperrt.",
            &["otto-lang: die Straße sei offen", "otto-lang: die Brücke sei gesperrt"],
        ),
        (
            "de",
            "Perus Innenminister Otto Lang sagte, die Straße sei offen. Sein Sprecher teilte mit, die Brücke sei gesperrt.",
            &["peru-interior-minister: die Straße sei offen", "peru-moi: die Brücke sei gesperrt"],
        ),
        (
            "fr",
            "Le syndicat Aval affirme que la route est fermée. Le ministre de la Santé du Pérou, Jean Roux, a dit que la route était ouverte. Son porte-parole a précisé que le pont était fermé.",
            &[
                "aval: la route est fermée",
                "peru-health-minister: la route était ouverte",
                "peru-moh: le pont était fermé",
            ],
        ),
        (
            "es",
            "El PXV afirma que la carretera está cerrada. Su portavoz, Ana Gil, dijo que el puente está abierto.",
            &["pxv: la carretera está cerrada", "pxv: el puente está abierto"],
        ),
        (
            "ru",
            "Губернатор Анна Белова сказала, что дорога закрыта. Её помощник добавил, что мост цел.",
            &["anna-belova: дорога закрыта", "anna-belova: мост цел"],
        ),
        (
            "en",
            "Peru's interior minister, Ann Hill, said the road was shut. Her spokesman said the bridge was open.",
            &["peru-interior-minister: the road was shut", "peru-moi: the bridge was open"],
        ),
    ]);
}

#[test]
fn whose_minister_it_is_stands_right_before() {
    assert_said(&[
        (
            "de",
            "Der Verein dankte der Regierung in Niamey. Deren Verteidigungsminister sagte, die Straße sei offen.",
            &["niger-defence-minister: die Straße sei offen"],
        ),
        (
            "es",
            "Colombia dijo que la carretera está abierta. Los camioneros dicen que está cerrada. Su presidente, Juan Gil, afirmó que el puente cayó.",
            &["colombia: la carretera está abierta", "unknown: está cerrada", "juan-gil: el puente cayó"],
        ),
    ]);
}

#[test]
fn a_place_behind_a_preposition_is_no_speaker() {
    assert_said(&[
        ("ru", "В Каменке заявили, что дорога закрыта.", &["unknown: дорога закрыта"]),
        ("uk", "У Кам'янці заявили, що дорога закрита.", &["unknown: дорога закрита"]),
        ("fr", "La maire de Cahors affirme que la route est fermée.", &["unknown: la route est fermée"]),
        ("es", "Según la fiscalía de La Rioja, la carretera está cerrada.", &["unknown: la carretera está cerrada"]),
        (
            "es",
            "La compañía, con sede en Toledo, dijo que el puente está abierto.",
            &["unknown: el puente está abierto"],
        ),
    ]);
}

#[test]
fn who_follows_an_according_phrase_does_not_describe_its_speaker() {
    assert_said(&[
        (
            "ru",
            "По мнению политолога Ивана Лугова, власти Перу спешили.",
            &["ivan-lugov believes: власти Перу спешили"],
        ),
        ("en", "According to Ann Hill, the government of Peru knew it.", &["ann-hill: the government of Peru knew it"]),
        (
            "fr",
            "Selon Jean Roux, le gouvernement du Pérou le savait depuis un an.",
            &["jean-roux: le gouvernement du Pérou le savait depuis un an"],
        ),
    ]);
}

#[test]
fn a_name_between_marks_is_not_the_body_that_spoke_last() {
    assert_said(&[
        (
            "uk",
            "МЗС Перу заявило, що дорога закрита. Речник «Волі та праці» Іван Луговий заявив, що міст цілий.",
            &["peru-mfa: дорога закрита", "ivan-lugoviy: міст цілий"],
        ),
        ("uk", "Голова Кам'янської ОВА Анна Білова заявила, що міст цілий.", &["anna-bilova: міст цілий"]),
    ]);
}

#[test]
fn a_bank_and_a_deputy_minister_have_names_of_their_own() {
    assert_said(&[
        (
            "fr",
            "Le vice-ministre de la Justice du Pérou, Jean Roux, a dit que la route était fermée.",
            &["peru-moj: la route était fermée"],
        ),
        (
            "es",
            "El Banco de España dijo que la carretera está cerrada.",
            &["spain-central-bank: la carretera está cerrada"],
        ),
        ("en", "The European Central Bank said the road was shut.", &["ecb: the road was shut"]),
    ]);
}

#[test]
fn the_ambassador_is_the_one_who_was_brought_in_as_one() {
    assert_said(&[
        (
            "ar",
            "قال السفير الألماني في باماكو ديتر براون إن الطريق مفتوح. وأشار السفير إلى أن الجسر مغلق.",
            &["germany: الطريق مفتوح", "germany: الجسر مغلق"],
        ),
        (
            "hy",
            "Հայաստանի դեսպանը Թբիլիսիում ասել է, որ ճանապարհը բաց է։ Դեսպանը նշել է, որ կամուրջը փակ է։",
            &["armenia: ճանապարհը բաց է", "armenia: կամուրջը փակ է"],
        ),
    ]);
}

#[test]
fn the_head_of_a_body_that_was_named_speaks_for_it() {
    assert_said(&[(
        "en",
        "The Norvia Water Agency said the bridge was closed. The head of the agency said the road was open.",
        &["norvia-water-agency: the bridge was closed", "norvia-water-agency: the road was open"],
    )]);
}

#[test]
fn who_manages_something_is_no_head_of_government() {
    assert_said(&[(
        "he",
        "ראש הממשלה אמר כי הדרך סגורה. מנהלת בית החולים סיפרה כי הדלת פתוחה.",
        &["israel-pm: הדרך סגורה", "unknown: הדלת פתוחה"],
    )]);
}

#[test]
fn initials_in_brackets_name_the_body_before_them() {
    assert_said(&[(
        "tr",
        "Yelken Sporcuları Birliği (YSB) yolun kapalı olduğunu belirtti. YSB'den yapılan açıklamada, köprünün açık olduğu ifade edildi.",
        &["yelken-sporculari-birligi: yolun kapalı olduğunu", "yelken-sporculari-birligi: köprünün açık olduğu"],
    )]);
}

#[test]
fn the_president_of_a_chamber_is_no_head_of_state() {
    assert_said(&[(
        "hy",
        "Պալատի նախագահ Արա Զոհրաբյանն ասել է, որ ճանապարհը բաց է։",
        &["ara-zohrabyan: ճանապարհը բաց է"],
    )]);
}

#[test]
fn services_and_societies_of_a_state_are_known() {
    assert_said(&[
        ("he", "השירות המטאורולוגי הזהיר כי הדרך סגורה.", &["israel-weather-service: הדרך סגורה"]),
        ("he", "נציבת שב\"ס אמרה כי הכלא סגור.", &["israel-prison-service: הכלא סגור"]),
        ("hy", "Փրկարար ծառայությունը հայտնել է, որ ճանապարհը փակ է։", &["armenia-rescue-service: ճանապարհը փակ է"]),
        ("az", "Penitensiar Xidmət bildirib ki, yol bağlıdır.", &["azerbaijan-prison-service: yol bağlıdır"]),
        ("fa", "جمعیت هلال احمر گفت راه بسته است.", &["iran-red-crescent: راه بسته است"]),
        ("ar", "قالت الحماية المدنية الجزائرية إن الطريق مغلق.", &["algeria-civil-defence: الطريق مغلق"]),
    ]);
}

#[test]
fn who_holds_an_office_has_it_whatever_land_stands_beside_the_name() {
    let world = World::built_in().unwrap();
    let language = Language::built_in("ar", &world).unwrap().unwrap();
    let text = "حذر الرئيس دونالد ترامب الرياض من رد قوي.";
    assert_eq!(says_on("2020-01-09", &language, text), "united-states-president");
}

#[test]
fn a_ministry_speaks_for_its_minister_and_an_agency_by_its_spokesman() {
    assert_said(&[
        (
            "fr",
            "À Oran, en Algérie, le pont est fermé. Le ministre de l'Énergie, Jean Roux, a dit que la route était fermée. Son cabinet dément avoir vendu le pont.",
            &["algeria-energy-minister: la route était fermée", "algeria-energy-ministry denies: avoir vendu le pont"],
        ),
        (
            "ru",
            "В Росавиации заявили, что дорога закрыта. Представитель агентства уточнил, что мост цел.",
            &["russia-civil-aviation: дорога закрыта", "russia-civil-aviation: мост цел"],
        ),
        (
            "es",
            "El presidente de Perú dijo que el puente cayó. Chile ofreció ayuda, confirmó su canciller, Ana Gil.",
            &["peru-president: el puente cayó", "chile-fm: Chile ofreció ayuda"],
        ),
    ]);
}

#[test]
fn a_body_or_surname_with_a_land_in_it_is_not_that_land() {
    assert_said(&[
        ("en", "The Peru Water Authority said the road was shut.", &["peru-water-authority: the road was shut"]),
        ("es", "El alcalde Juan Catalán dijo que el puente cayó.", &["juan-catalan: el puente cayó"]),
        (
            "de",
            "Perus Agrarminister Otto Lang sagte, die Straße sei offen. Das sächsische Ministerium teilte mit, die Brücke sei gesperrt.",
            &["peru-agriculture-minister: die Straße sei offen", "unknown: die Brücke sei gesperrt"],
        ),
        (
            "de",
            "Ein Vermittler aus Agadez, der Parteiführer Otto Lang, sagte, die Straße sei offen.",
            &["otto-lang: die Straße sei offen"],
        ),
    ]);
}

#[test]
fn a_crown_prince_is_not_the_king() {
    assert_said(&[
        ("ar", "قال ولي العهد الأردني إن الطريق مفتوح.", &["jordan-crown-prince: الطريق مفتوح"]),
        ("en", "Kuwait's crown prince said the road was open.", &["kuwait-crown-prince: the road was open"]),
        ("es", "El príncipe heredero de Jordania dijo que el puente cayó.", &["jordan-crown-prince: el puente cayó"]),
        ("fa", "ولیعهد کویت گفت که راه باز است.", &["kuwait-crown-prince: راه باز است"]),
        ("he", "יורש העצר הירדני אמר כי הגשר פתוח.", &["jordan-crown-prince: הגשר פתוח"]),
        ("tr", "Ürdün Veliaht Prensi yolun açık olduğunu söyledi.", &["jordan-crown-prince: yolun açık olduğunu"]),
    ]);
}

#[test]
fn an_embassy_is_of_home_in_another_s_capital() {
    assert_said(&[
        ("tr", "Lima Büyükelçiliği yolun kapalı olduğunu bildirdi.", &["turkey-embassy: yolun kapalı olduğunu"]),
        (
            "tr",
            "Lima'daki Şili Büyükelçiliği yolun kapalı olduğunu bildirdi.",
            &["chile-embassy: yolun kapalı olduğunu"],
        ),
        ("tr", "Peru Büyükelçiliği yolun kapalı olduğunu bildirdi.", &["peru-embassy: yolun kapalı olduğunu"]),
    ]);
}

#[test]
fn a_ministry_s_spokesperson_with_a_name_speaks_for_the_ministry() {
    assert_said(&[
        (
            "ar",
            "احترق مخزن في وزارة الدفاع المصرية.\n\nوقال المتحدث باسم الوزارة العميد الركن سامي جابر إن الحريق أُخمد. وأضاف جابر أن المخزن فارغ.",
            &["egypt-mod: الحريق أُخمد", "egypt-mod: المخزن فارغ"],
        ),
        (
            "fa",
            "وزارت دفاع مصر نشست داشت. سامی جابری، سخنگوی این وزارتخانه، گفت انبار خالی است.",
            &["egypt-mod: انبار خالی است"],
        ),
        ("he", "משרד ההגנה המצרי כינס קצינים. דובר המשרד, סמי גאבר, אמר כי המחסן ריק.", &["egypt-mod: המחסן ריק"]),
    ]);
}

#[test]
fn an_office_named_with_its_land_is_at_home_there() {
    let text = "Պերուի նախագահը լուռ է։ Պերուում կրակը դադարեցվել է։\n\nՄարդու իրավունքների պաշտպան Արամ Գասպարյանը հայտնել է, որ \
                ճանապարհը բաց է։ Հայաստանը լուռ է։";
    assert_said(&[("hy", text, &["peru-ombudsman: ճանապարհը բաց է"])]);
}

#[test]
fn a_surname_with_an_article_is_one_although_it_is_a_word_too() {
    assert_said(&[(
        "ar",
        "قال وزير الصحة اللبناني فراس الحداد إن الطريق مفتوح. وقال الحداد إن الجسر مغلق.",
        &["lebanon-health-minister: الطريق مفتوح", "lebanon-health-minister: الجسر مغلق"],
    )]);
}

#[test]
fn a_police_chief_is_of_the_land_whose_offices_alone_the_article_names() {
    assert_said(&[(
        "he",
        "נשיא קולומביה הודיע כי הגשר נסגר. במכסיקו לא הגיבו.\n\nמפקד המשטרה, פאבלו אורטגה, אמר כי הכביש פתוח.",
        &["colombia-president: הגשר נסגר", "colombia-police: הכביש פתוח"],
    )]);
}

#[test]
fn an_office_that_was_named_abroad_and_never_at_home_is_the_one_abroad() {
    assert_said(&[(
        "tr",
        "Türkiye sınırı\n\nGürcistan Başbakanı İrakli Kobahidze, yolun kapalı olduğunu söyledi. Başbakan köprünün de kapalı \
         olduğunu belirtti.",
        &["georgia-pm: yolun kapalı olduğunu", "georgia-pm: köprünün de kapalı olduğunu"],
    )]);
}
