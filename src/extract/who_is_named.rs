//! Names inside longer phrases: which of them is the speaker's, and what an article about another land makes of its offices.

use super::whose_words::assert_said;

#[test]
fn a_day_inside_a_name_is_none() {
    assert_said(&[(
        "ru",
        "«Мост открыт», — заявил министр окружающей среды Кении Джон Доу.",
        &["kenya-environment-minister: Мост открыт"],
    )]);
}

#[test]
fn an_owner_without_article_is_part_of_the_phrase() {
    assert_said(&[
        (
            "de",
            "Die Organisation für das Verbot chemischer Waffen teilte mit, es sei Gift gefunden worden.",
            &["opcw: es sei Gift gefunden worden"],
        ),
        (
            "de",
            "Laut einem Bericht der Organisation für das Verbot chemischer Waffen wurde Gift gefunden.",
            &["opcw: wurde Gift gefunden"],
        ),
        (
            "de",
            "Der 58 Jahre alte Bürgermeister Otto Lang sagte, es sei Gift gefunden worden.",
            &["otto-lang: es sei Gift gefunden worden"],
        ),
    ]);
}

#[test]
fn a_name_that_says_whose_somebody_is_does_not_speak() {
    assert_said(&[
        ("tr", "Veli Kaya'nın oğlu Hasan Kaya, yolun kapalı olduğunu söyledi.", &["hasan-kaya: yolun kapalı olduğunu"]),
        ("az", "Saxlanılanların vəkili Lalə Əzizova deyir ki, yol bağlıdır.", &["lala-azizova: yol bağlıdır"]),
        ("hy", "Գևորգյանի փաստաբան Արամ Սերոբյանը ասել է, որ ճանապարհը փակ է։", &["aram-serobyan: ճանապարհը փակ է"]),
    ]);
}

#[test]
fn a_name_is_heard_before_what_its_bearer_is() {
    assert_said(&[
        ("fa", "کامران فرهمندی، وکیل متهم، گفت که جاده بسته است.", &["kamran-frhmndy: جاده بسته است"]),
        ("ar", "قال عبد الرزاق حمودي، شقيق أحد الضحايا، إن الطريق مغلق.", &["abd-alrzaq-hmwdy: الطريق مغلق"]),
    ]);
}

#[test]
fn a_name_may_close_a_phrase_of_many_words() {
    assert_said(&[
        ("ar", "قالت الباحثة في مركز الخرطوم لدراسات المياه هدى الطيب إن الطريق مغلق.", &["hdy-altyb: الطريق مغلق"]),
        (
            "ar",
            "قال رئيس النقابة العامة للعاملين في الصناعات الغذائية نبيل الفرجاني إن الطريق مغلق.",
            &["nbyl-alfrjany: الطريق مغلق"],
        ),
    ]);
}

#[test]
fn a_court_is_named_with_the_word_for_it() {
    assert_said(&[("fa", "دادگاه کیفری سامرا اعلام کرد که جاده بسته است.", &["dadgah-kyfry-samra: جاده بسته است"])]);
}

#[test]
fn a_verb_tells_whether_a_title_is_a_woman_s() {
    assert_said(&[(
        "he",
        "ד\"ר ענת שקד סיפרה כי הדרך סגורה. \"הגשר פתוח\", הוסיפה.",
        &["ant-shkd: הדרך סגורה", "ant-shkd: הגשר פתוח"],
    )]);
}

#[test]
fn a_council_is_not_the_man_from_a_hospital_of_the_same_town() {
    assert_said(&[(
        "ar",
        "قال مدير مستشفى إربد الدكتور وائل الحوراني إن الطريق مغلق. وأقر مجلس بلدية إربد بأن الجسر مغلق.",
        &["wayl-alhwrany: الطريق مغلق", "unknown: الجسر مغلق"],
    )]);
}

#[test]
fn an_ending_says_in_which_land_it_all_happens() {
    assert_said(&[
        (
            "tr",
            "Yunanistan'ın Pire Limanı'nda grev sürüyor. Polis, üç kişinin yaralandığını bildirdi.",
            &["greece-police: üç kişinin yaralandığını"],
        ),
        (
            "az",
            "Gürcüstanda tətil davam edir. Polis bildirib ki, üç nəfər yaralanıb.",
            &["georgia-police: üç nəfər yaralanıb"],
        ),
        (
            "hy",
            "Վրաստանում գործադուլը շարունակվում է։ Ոստիկանությունը հայտնել է, որ ճանապարհը փակ է։",
            &["georgia-police: ճանապարհը փակ է"],
        ),
    ]);
}

#[test]
fn a_prime_minister_of_another_name_is_another_land_s() {
    assert_said(&[(
        "hy",
        "Վրաստանի դատարանը վճիռ է կայացրել։ Վրաստանի իշխանությունները լռում են։ Վարչապետ Իրակլի Գելաձեն հայտարարել է, որ ճանապարհը փակ է։",
        &["georgia-pm: ճանապարհը փակ է"],
    )]);
}

#[test]
fn each_of_two_who_speak_together_is_named() {
    assert_said(&[
        (
            "tr",
            "Hem Bulgaristan hem de Peru yolun kapalı olduğunu bildirdi.",
            &["bulgaria+peru: yolun kapalı olduğunu"],
        ),
        ("az", "Həm Boliviya, həm də Peru bildirib ki, yol bağlıdır.", &["bolivia+peru: yol bağlıdır"]),
        ("ar", "قالت كل من بوليفيا وبيرو إن الطريق مغلق.", &["bolivia+peru: الطريق مغلق"]),
        ("he", "הן בוליביה והן פרו אמרו כי הדרך סגורה.", &["bolivia+peru: הדרך סגורה"]),
    ]);
}

#[test]
fn a_counterpart_holds_the_same_office_in_another_land() {
    assert_said(&[
        (
            "en",
            "Bolivia's envoy Ann Hill said the road was shut; her Peruvian counterpart, Tom Reed, said it was open.",
            &["bolivia: the road was shut", "peru: it was open"],
        ),
        (
            "he",
            "שר החוץ של בוליביה אמר כי עמיתו הפרואני הבטיח שהגבול ייפתח.",
            &["bolivia-fm: עמיתו הפרואני הבטיח שהגבול ייפתח", "bolivia-fm < peru-fm promises: הגבול ייפתח"],
        ),
        (
            "en",
            "Bolivia's foreign minister said his Peruvian counterpart had told him that the road was open.",
            &[
                "bolivia-fm: his Peruvian counterpart had told him that the road was open",
                "bolivia-fm < peru-fm: the road was open",
            ],
        ),
    ]);
}

#[test]
fn a_ministry_is_that_of_the_minister_who_spoke() {
    assert_said(&[
        (
            "az",
            "Gürcüstanın səhiyyə naziri tətili siyasi adlandırıb. Nazirlik əlavə edib ki, yol bağlıdır.",
            &["georgia-health-minister: tətili siyasi", "georgia-moh: yol bağlıdır"],
        ),
        (
            "en",
            "Peru's health minister said the road was closed. The ministry added that the bridge was open.",
            &["peru-health-minister: the road was closed", "peru-moh: the bridge was open"],
        ),
    ]);
}

#[test]
fn who_shares_a_surname_or_sits_in_parliament_holds_no_office() {
    assert_said(&[
        (
            "az",
            "Vəkil Samir Əliyev deyib ki, yol bağlıdır. Ombudsman Səbinə Əliyeva bildirib ki, körpü açıqdır.",
            &["samir-aliyev: yol bağlıdır", "azerbaijan-ombudsman: körpü açıqdır"],
        ),
        ("he", "חברת הכנסת דפנה ארדון אמרה כי הדרך סגורה.", &["dpnh-ardvn: הדרך סגורה"]),
    ]);
}

#[test]
fn a_body_is_named_by_the_words_around_its_noun() {
    assert_said(&[
        ("he", "בעיריית אילת אמרו כי הדרך סגורה.", &["ayryyt-aylt: הדרך סגורה"]),
        (
            "hy",
            "Իշխող «Պայծառ ապագա» կուսակցությունը հայտնեց, որ ճանապարհը փակ է։",
            &["paytsar-apaga: ճանապարհը փակ է"],
        ),
        ("tr", "Ana muhalefet partisi PASOK, yolun kapalı olduğunu söyledi.", &["pasok: yolun kapalı olduğunu"]),
        ("tr", "Erzurum Valisi Aydın Kaya, yolun kapalı olduğunu söyledi.", &["aydin-kaya: yolun kapalı olduğunu"]),
    ]);
}

#[test]
fn a_land_behind_an_article_is_the_object() {
    assert_said(&[(
        "ar",
        "قالت وزارة الخارجية البيروفية إن الطريق مغلق. ودعت الوزارة باريس إلى فتح الجسر.",
        &["peru-mfa: الطريق مغلق", "peru-mfa demands: فتح الجسر"],
    )]);
}

#[test]
fn what_an_office_is_for_and_the_last_name_before_whose_are_told_apart() {
    assert_said(&[
        (
            "fr",
            "La ministre de l'Environnement a dit que la route était ouverte.",
            &["unknown: la route était ouverte"],
        ),
        (
            "en",
            "Greenpeace said the road was shut. The ministry said it was open.",
            &["greenpeace: the road was shut", "unknown: it was open"],
        ),
        (
            "es",
            "El ministro de Defensa de Colombia dijo que no hubo nadie. Habló la ONU, cuya portavoz dijo que hubo dos.",
            &["colombia-defence-minister: no hubo nadie", "un: hubo dos"],
        ),
    ]);
}

#[test]
fn an_adjective_of_a_land_that_begins_like_an_article_is_read() {
    assert_said(&[
        ("ar", "قال الجيش الألماني إن الطريق مفتوح.", &["germany-army: الطريق مفتوح"]),
        ("he", "שר החוץ ההונגרי אמר כי הדרך פתוחה.", &["hungary-fm: הדרך פתוחה"]),
        ("he", "הצבא ההולנדי אמר כי הדרך פתוחה.", &["netherlands-army: הדרך פתוחה"]),
    ]);
}

#[test]
fn a_body_of_a_land_in_the_lede_says_whose_bodies_stand_alone() {
    assert_said(&[(
        "az",
        "Gürcüstan parlamentində dava düşüb. Daxili İşlər Nazirliyi yolun bağlı olduğunu bildirib. Nazirliyə görə, körpü açıqdır.",
        &["georgia-moi: yolun bağlı olduğunu", "georgia-moi: körpü açıqdır"],
    )]);
}

#[test]
fn who_represents_a_town_speaks_for_no_body_named_before() {
    assert_said(&[(
        "fa",
        "وزارت دفاع ایران گفت راه باز است. حمید کوهستانی، نمایندهٔ کاپیسا، گفت پل بسته است.",
        &["iran-mod: راه باز است", "hmyd-kwhstany: پل بسته است"],
    )]);
}

#[test]
fn who_is_called_so_has_a_name() {
    assert_said(&[
        ("he", "תושב העיר בשם משה לוי אמר כי הדרך סגורה.", &["mshh-lvy: הדרך סגורה"]),
        ("fa", "یک شاهد به نام حسین رستگار گفت راه بسته است.", &["hsyn-rstgar: راه بسته است"]),
        ("tr", "Ali Kaya adlı bir tanık yolun kapalı olduğunu söyledi.", &["ali-kaya: yolun kapalı olduğunu"]),
        ("az", "Anar Quliyev adlı bir şahid yolun bağlı olduğunu deyib.", &["anar-quliyev: yolun bağlı olduğunu"]),
        ("en", "A resident named Ann Hill said the road was shut.", &["ann-hill: the road was shut"]),
        (
            "fr",
            "Un habitant du nom de Jean Roux a dit que la route était fermée.",
            &["jean-roux: la route était fermée"],
        ),
        ("de", "Ein Anwohner namens Otto Lang sagte, die Straße sei offen.", &["otto-lang: die Straße sei offen"]),
        (
            "es",
            "Un vecino llamado Juan Gil dijo que la carretera estaba cerrada.",
            &["juan-gil: la carretera estaba cerrada"],
        ),
        ("ru", "Житель по имени Иван Лугов рассказал, что дорога закрыта.", &["ivan-lugov: дорога закрыта"]),
    ]);
}

#[test]
fn a_body_with_what_it_is_of_has_a_name() {
    assert_said(&[
        ("ar", "قالت نقابة الأطباء إن الطريق مفتوح.", &["nqaba-alatba: الطريق مفتوح"]),
        (
            "he",
            "משרד הבריאות אמר כי הדרך סגורה. ועד העובדים אמר כי השער פתוח.",
            &["israel-moh: הדרך סגורה", "vad-havbdym: השער פתוח"],
        ),
        ("fa", "اتحادیه کارگران گفت پل بسته است.", &["athadyh-kargran: پل بسته است"]),
    ]);
}

#[test]
fn first_names_that_are_other_words_too_begin_a_name() {
    assert_said(&[
        ("ar", "قال محامي الضحايا رياض الكناني إن الجسر مغلق.", &["ryad-alknany: الجسر مغلق"]),
        ("ar", "وطالب رئيس الحزب التقدمي الجديد وليد منصور بفتح الجسر.", &["wlyd-mnswr demands: فتح الجسر"]),
    ]);
}

#[test]
fn whoever_held_an_office_once_does_not_speak_for_it() {
    assert_said(&[
        ("fa", "نادر کامرانی، رئیس‌جمهور پیشین، گفت پل بسته است.", &["nadr-kamrany: پل بسته است"]),
        ("he", "ראש הממשלה לשעבר אמר שהגשר סגור.", &["unknown: הגשר סגור"]),
    ]);
}

#[test]
fn where_somebody_sits_does_not_speak() {
    assert_said(&[
        ("fa", "نادر کامرانی، نماینده بهار در مجلس، گفت پل بسته است.", &["nadr-kamrany: پل بسته است"]),
        ("fa", "نماینده بهارستان در مجلس گفت پل بسته است.", &["unknown: پل بسته است"]),
    ]);
}

#[test]
fn when_it_was_ends_a_persian_subject_and_a_source_without_a_name_is_nobody() {
    assert_said(&[
        (
            "fa",
            "سخنگوی ارتش عراق چهارشنبهٔ گذشته تصاویری را به خبرنگاران نشان داد و مدعی شد که راه بسته است.",
            &["iraq-army: راه بسته است"],
        ),
        ("fa", "سخنگوی ارتش عراق جمعه‌شب گفت راه بسته است.", &["iraq-army: راه بسته است"]),
        ("fa", "منبعی آگاه در کابل گفت راه بسته است.", &["unknown: راه بسته است"]),
    ]);
}

#[test]
fn a_surname_may_be_a_month_or_a_verb_that_helps() {
    assert_said(&[
        ("en", "The bridge is open, Mrs May said.", &["may: The bridge is open"]),
        (
            "en",
            "Rosalind May said the bridge was open. May denied the report.",
            &["rosalind-may: the bridge was open", "rosalind-may denies: the report"],
        ),
        ("en", "Mr March said in March that the bridge was open.", &["march: the bridge was open"]),
        ("en", "The mayor said that in May the bridge may open.", &["unknown: in May the bridge may open"]),
    ]);
}

#[test]
fn a_first_name_that_is_a_land_s_too_begins_a_name_behind_a_comma_or_a_noun() {
    assert_said(&[
        ("fa", "وزیر دفاع، موریس سلیم، گفت پل بسته است.", &["iran-defence-minister: پل بسته است"]),
        ("he", "המורה ירדן ביבס אמר כי הגשר סגור.", &["yrdn-bybs: הגשר סגור"]),
        ("he", "ירדן הודיעה כי הגשר סגור.", &["jordan: הגשר סגור"]),
    ]);
}

#[test]
fn whoever_is_named_before_a_comma_speaks_and_not_who_describes_them() {
    assert_said(&[
        (
            "en",
            "Fars, an agency close to the Revolutionary Guards, said the bridge was closed.",
            &["fars: the bridge was closed"],
        ),
        ("he", "סוכנות הידיעות פארס, המקורבת למשמרות המהפכה, אמרה כי הגשר סגור.", &["fars: הגשר סגור"]),
    ]);
}

#[test]
fn an_outlet_that_quotes_somebody_passes_on_what_they_say() {
    assert_said(&[
        ("en", "A priest reached by Reuters said the road was closed.", &["reuters < unknown: the road was closed"]),
        ("en", "A priest quoted by Reuters said the road was closed.", &["reuters < unknown: the road was closed"]),
        (
            "fr",
            "« Le pont est tombé », a affirmé Anna Petit, citée par l'agence Tass.",
            &["tass < anna-petit: Le pont est tombé"],
        ),
        ("es", "Un agente citado por Efe dijo que el puente cayó.", &["efe < unknown: el puente cayó"]),
        ("fr", "Selon Le Monde, qui cite un policier, le pont est tombé.", &["le-monde < unknown: le pont est tombé"]),
    ]);
}

#[test]
fn a_place_behind_who_said_it_belongs_to_their_office() {
    assert_said(&[
        ("de", "Dem Sprecher der Polizei in Berlin zufolge ist die Brücke zu.", &["germany-police: ist die Brücke zu"]),
        (
            "de",
            "Am Freitag wurden in der Stadt der Polizei zufolge drei Menschen verletzt.",
            &["unknown: Am Freitag wurden in der Stadt … drei Menschen verletzt"],
        ),
    ]);
}

#[test]
fn an_ending_behind_a_hyphen_is_no_part_of_the_initials_of_a_state() {
    assert_said(&[
        ("hy", "ԱՄՆ-ը հայտարարել է, որ կամուրջը փակ է։", &["united-states: կամուրջը փակ է"]),
        ("hy", "Կամուրջը փակ է, հայտնել է ՌԴ-ն։", &["russia: Կամուրջը փակ է"]),
    ]);
}

#[test]
fn a_body_of_the_country_is_of_the_land_that_the_sentence_names() {
    assert_said(&[
        (
            "uk",
            "Грузія міст не закривала, заявив міністр закордонних справ країни.",
            &["georgia-fm: Грузія міст не закривала"],
        ),
        (
            "hy",
            "Վրաստանը կամուրջը չի փակել, հայտարարել է երկրի կառավարությունը։",
            &["georgia-government: Վրաստանը կամուրջը չի փակել"],
        ),
    ]);
}

#[test]
fn a_paper_of_a_capital_is_the_state_s() {
    assert_said(&[(
        "ru",
        "«Мост открыт для всех», — говорится в заявлении Тбилиси.",
        &["georgia: Мост открыт для всех"],
    )]);
}
