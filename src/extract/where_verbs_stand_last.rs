//! Who speaks where the verb closes the sentence: what cases tell, what only describes a name, and whose a converb is.

use crate::extract::whose_words::assert_said;

#[test]
fn a_known_name_closes_the_phrase_for_who_says_so() {
    assert_said(&[
        ("fa", "به گفته وزیر دفاع ایران پل باز است.", &["iran-defence-minister: پل باز است"]),
        ("fa", "به گفته سازمان ملل پل باز است.", &["un: پل باز است"]),
    ]);
}

#[test]
fn but_and_a_relative_clause_may_stand_behind_the_subject() {
    assert_said(&[
        ("fa", "یک پزشک در بیمارستان اما گفت که راه بسته است.", &["unknown: راه بسته است"]),
        (
            "fa",
            "شهردار این خبر را تکذیب کرد. نویسندگان این گزارش که دیروز چاپ شد، هشدار دادند که پل بسته است.",
            &["unknown denies: این خبر", "unknown: پل بسته است"],
        ),
        (
            "fa",
            "سخنگوی وزارت خارجه ایران گفت راه باز است. به گفته او ۹ نفر در پل مانده‌اند.",
            &["iran-mfa: راه باز است", "iran-mfa: ۹ نفر در پل مانده‌اند"],
        ),
    ]);
}

#[test]
fn a_word_that_only_opens_its_sentence_names_nobody() {
    assert_said(&[(
        "tr",
        "Köprü\n\nYazar Ali Kaya, yolun kapalı olduğunu söyledi. Geçiş kapısının açık olduğunu vurguladı.",
        &["ali-kaya: yolun kapalı olduğunu", "ali-kaya: Geçiş kapısının açık olduğunu"],
    )]);
}

#[test]
fn a_noun_that_another_is_made_of_is_no_speaker() {
    assert_said(&[(
        "tr",
        "Köprü\n\nYelken Birliği yolun kapalı olduğunu söyledi. Meclis toplantısının erkene alınmasını istedi. Meclis \
         araştırması açılmasını istedi.",
        &[
            "yelken-birligi: yolun kapalı olduğunu",
            "yelken-birligi demands: Meclis toplantısının erkene alınmasını",
            "yelken-birligi demands: Meclis araştırması açılmasını",
        ],
    )]);
}

#[test]
fn who_speaks_in_a_converb_goes_on() {
    assert_said(&[(
        "tr",
        "Köprü\n\nYazar Ali Kaya, yolun kapalı olduğunu söyleyerek Peru'yu yalancılıkla suçladı.",
        &["ali-kaya: yolun kapalı olduğunu", "ali-kaya accuses: Peru'yu yalancılıkla"],
    )]);
}

#[test]
fn a_clause_may_describe_who_gave_a_statement() {
    assert_said(&[(
        "tr",
        "Köprü\n\nKöylülerin kurduğu ECOWAS'tan yapılan açıklamada, yolun kapalı olduğu belirtildi.",
        &["ecowas: yolun kapalı olduğu"],
    )]);
}

#[test]
fn a_body_between_marks_speaks_in_the_case_of_whence() {
    assert_said(&[(
        "az",
        "Körpü\n\n\"Nusa\" şirkətindən isə bildiriblər ki, yol bağlıdır. Şirkət körpünün açıq olduğunu söyləyib.",
        &["nusa: yol bağlıdır", "nusa: körpünün açıq olduğunu"],
    )]);
}

#[test]
fn a_genitive_is_the_same_name() {
    assert_said(&[(
        "az",
        "Körpü\n\nPeru Prezidenti Ollanta Lumaro yolun bağlı olduğunu deyib. Lumaronun sözlərinə görə, körpü açıqdır.",
        &["peru-president: yolun bağlı olduğunu", "peru-president: körpü açıqdır"],
    )]);
}

#[test]
fn what_stands_behind_a_body_in_a_case_is_no_part_of_its_name() {
    assert_said(&[
        (
            "az",
            "Körpü\n\nPeru Müdafiə Nazirliyi Gəncəyə zərbə endirdiyini təkzib edib. Nazirlik yaralıların köçürüldüyünü deyib.",
            &["peru-mod denies: Gəncəyə zərbə endirdiyini", "peru-mod: yaralıların köçürüldüyünü"],
        ),
        (
            "az",
            "Körpü\n\nABŞ dövlət katibi Perunun yolu açmalı olduğunu deyib.",
            &["united-states-fm: Perunun yolu açmalı olduğunu"],
        ),
    ]);
}

#[test]
fn what_describes_a_name_at_the_front_is_no_part_of_it() {
    assert_said(&[
        (
            "az",
            "Körpü\n\nBölgədə fəaliyyət göstərən \"Nusa\" qruplaşması yolun bağlı olduğunu bildirib. Dayanıqlı uçuşlar üzrə ekspert \
             Con Miller ehtimal edir ki, körpü açıqdır.",
            &["nusa: yolun bağlı olduğunu", "con-miller believes: körpü açıqdır"],
        ),
        (
            "tr",
            "Köprü\n\nMuhalefetteki Yelken Partisi, yolun açılmasını istedi.",
            &["yelken-partisi demands: yolun açılmasını"],
        ),
        (
            "tr",
            "Köprü\n\nJeolog Prof. Dr. Levent Okay, yolun kapalı olduğunu söyledi.",
            &["levent-okay: yolun kapalı olduğunu"],
        ),
    ]);
}

#[test]
fn a_spokesman_of_the_company_speaks_for_it() {
    assert_said(&[
        (
            "hy",
            "Կամուրջ\n\n«Նավ» ընկերությունից հայտնել են, որ ճանապարհը փակ է։ Ընկերության խոսնակ Անի Սերոբյանը նշել է, որ կամուրջը բաց է։",
            &["nav: ճանապարհը փակ է", "nav: կամուրջը բաց է"],
        ),
        (
            "tr",
            "Köprü\n\nNorlund şirketi yolun kapalı olduğunu söyledi. Şirketin sözcüsü Ece Su, köprünün açık olduğunu belirtti.",
            &["norlund: yolun kapalı olduğunu", "norlund: köprünün açık olduğunu"],
        ),
    ]);
}

#[test]
fn a_name_is_known_without_the_case_that_words_for_whose_it_is_ask_for() {
    assert_said(&[
        ("az", "Körpü\n\nQubernator Dauda Lavalın bildirdiyinə görə, yol bağlıdır.", &["dauda-laval: yol bağlıdır"]),
        ("az", "Körpü\n\nİqtisadçı Natiq Cəfərliyə görə, körpü açıqdır.", &["natiq-cafarli: körpü açıqdır"]),
        ("hy", "Կամուրջ\n\n«Հետք»-ի տեղեկություններով՝ ճանապարհը փակ է։", &["hetk: ճանապարհը փակ է"]),
    ]);
}

#[test]
fn an_answer_comes_from_somebody() {
    assert_said(&[(
        "tr",
        "Köprü\n\nPeru Dışişleri Bakanlığı Sözcüsü Ece Su'dan ise \"Yol yakında açılır\" yorumu geldi. Bakanlıktan, köprünün açıldığı \
         açıklaması geldi.",
        &["peru-mfa: Yol yakında açılır", "peru-mfa: köprünün açıldığı"],
    )]);
}

#[test]
fn somebody_else_speaks_behind_a_semicolon() {
    assert_said(&[(
        "az",
        "Körpü\n\nPerunun bildirdiyinə görə, yol bağlıdır; polis isə körpünün açıq olduğunu deyib.",
        &["peru: yol bağlıdır", "azerbaijan-police: körpünün açıq olduğunu"],
    )]);
}

#[test]
fn a_capital_gives_out_statements() {
    assert_said(&[(
        "tr",
        "Köprü\n\nPeru Dışişleri Bakanlığı yolun kapalı olduğunu söyledi. Washington'dan yapılan açıklamada köprünün açık olduğu \
         vurgulandı.",
        &["peru-mfa: yolun kapalı olduğunu", "united-states: köprünün açık olduğu"],
    )]);
}

#[test]
fn a_speaker_stands_before_the_medium_behind_its_description() {
    assert_said(&[
        (
            "fa",
            "نادر کامرانی، نماینده کارگران، در گفت‌وگو با ایرنا گفت: «پل بسته است.»",
            &["irna < nadr-kamrany: پل بسته است."],
        ),
        ("fa", "یکی از آنها، نادر کامرانی، گفت پل بسته است.", &["nadr-kamrany: پل بسته است"]),
    ]);
}

#[test]
fn whom_something_is_said_to_stands_behind_the_statement() {
    assert_said(&[
        (
            "tr",
            "Köprü\n\nPeru Dışişleri Bakanı Ece Su, köprünün kapandığını TRT'ye söyledi.",
            &["trt < peru-fm: köprünün kapandığını"],
        ),
        (
            "tr",
            "Köprü\n\nPeru Dışişleri Bakanı Ece Su, rüşvet iddiasını mahkemede reddetti.",
            &["peru-fm denies: rüşvet iddiasını"],
        ),
    ]);
}

#[test]
fn a_participle_behind_a_comma_or_before_anybody_hands_nothing_over() {
    assert_said(&[(
        "tr",
        "Köprü\n\nPeru Dışişleri Bakanı Ece Su, yolun açıldığını, isteyen herkesin dönebileceğini söyledi.",
        &["peru-fm: yolun açıldığını, isteyen herkesin dönebileceğini"],
    )]);
}

#[test]
fn a_channel_somebody_spoke_to_is_not_whom_he_speaks_for() {
    assert_said(&[(
        "tr",
        "Köprü\n\nBelediye başkanı Ece Su, Fox News kanalına verdiği mülakatta köprüye değindi. Su, yolun kapalı olduğunu söyledi.",
        &["ece-su: yolun kapalı olduğunu"],
    )]);
}

#[test]
fn the_subject_of_a_statement_stands_before_who_gives_it() {
    assert_said(&[(
        "tr",
        "Köprü\n\nYaralıların sayısı, Peru Sağlık Bakanlığı'na göre yüze çıktı.",
        &["peru-moh: Yaralıların sayısı … yüze çıktı"],
    )]);
}

#[test]
fn three_capitals_speak_together() {
    assert_said(&[(
        "tr",
        "Köprü\n\nLima, Paris ve Berlin, dün yayımladıkları ortak bildiride yolun kapandığını bildirdi.",
        &["peru+france+germany: yolun kapandığını"],
    )]);
}

#[test]
fn own_words_follow_the_account_they_belong_to() {
    assert_said(&[(
        "tr",
        "Köprü\n\nPeru Dışişleri Bakanlığı'na göre rapor bunu çürütüyor: “Köprüye kimse dokunmadı.”",
        &["peru-mfa: rapor bunu çürütüyor", "peru-mfa: Köprüye kimse dokunmadı."],
    )]);
}

#[test]
fn what_hides_its_speaker_goes_on_with_the_account_before_it() {
    assert_said(&[
        (
            "tr",
            "Gürcistan polisinin açıklamasında köprünün kapalı olduğu belirtildi. Yolun açık olduğu kaydedildi.",
            &["georgia-police: köprünün kapalı olduğu", "georgia-police: Yolun açık olduğu"],
        ),
        (
            "tr",
            "Gürcistan polisi köprünün kapalı olduğunu söyledi. Açıklamada yolun açık olduğu da belirtildi.",
            &["georgia-police: köprünün kapalı olduğunu", "georgia-police: yolun açık olduğu"],
        ),
        ("az", "Yolun açıq olduğu da vurğulanıb.", &["unknown: Yolun açıq olduğu"]),
    ]);
}

#[test]
fn a_passive_verb_denies_at_the_capital_before_it() {
    assert_said(&[
        ("az", "Bu məlumat Tbilisidə təkzib olunub.", &["georgia denies: Bu məlumat"]),
        ("tr", "Bu haber Tiflis'te yalanlandı.", &["georgia denies: Bu haber"]),
    ]);
}

#[test]
fn an_outlet_between_marks_is_told_what_stands_before_the_speaker() {
    assert_said(&[(
        "az",
        "\"Körpü bağlıdır\", - Qia Beridze \"Lumen\" qəzetinə bildirib.",
        &["qia-beridze: Körpü bağlıdır"],
    )]);
}

#[test]
fn what_was_denied_may_be_explained_behind_a_colon() {
    assert_said(&[(
        "az",
        "Gürcüstan polisi iddiaları əsassız sayır: körpü may ayında açılıb.",
        &["georgia-police denies: iddiaları", "georgia-police: körpü may ayında açılıb"],
    )]);
}

#[test]
fn a_land_or_what_stands_before_a_number_closes_the_phrase_for_who_says_so() {
    assert_said(&[
        ("fa", "به گفته ترکیه پل بسته است.", &["turkey: پل بسته است"]),
        ("fa", "به گفته پزشکان ۹ نفر در پل مانده‌اند.", &["unknown: ۹ نفر در پل مانده‌اند"]),
    ]);
}

#[test]
fn whom_an_accusation_names_before_its_verb_is_no_subject() {
    assert_said(&[
        ("fa", "مصر ترکیه را متهم کرد که پل را بسته است.", &["egypt accuses: ترکیه … پل را بسته است"]),
        ("fa", "وزیر گفت پلی که بسته شد قدیمی بود.", &["unknown: پلی که بسته شد قدیمی بود"]),
    ]);
}

#[test]
fn a_known_name_between_a_clause_and_its_verb_speaks() {
    assert_said(&[("tr", "Yolun kapandığını Mısır Savunma Bakanlığı duyurdu.", &["egypt-mod: Yolun kapandığını"])]);
}

#[test]
fn a_speaker_may_stand_behind_a_comma_and_a_dash() {
    assert_said(&[
        ("az", "Körpü səhərdən bağlıdır, – Gürcüstan ordusu bildirib.", &["georgia-army: Körpü səhərdən bağlıdır"]),
        (
            "az",
            "Körpü artıq bağlıdır, – bunu Gürcüstanın xarici işlər naziri deyib.",
            &["georgia-fm: Körpü artıq bağlıdır"],
        ),
    ]);
}

#[test]
fn of_two_names_the_first_speaks_and_the_second_owns_what_follows() {
    assert_said(&[
        (
            "az",
            "Körpü\n\nSudan ordusu Əl-Faşirdə yolun bağlandığını bildirib.",
            &["sudan-army: Əl-Faşirdə yolun bağlandığını"],
        ),
        (
            "fa",
            "سرویس امنیت فدرال روسیه ترکیه را به حمله متهم کرد.",
            &["russia-security-service accuses: ترکیه را به حمله"],
        ),
    ]);
}

#[test]
fn who_says_so_may_stand_between_a_clause_and_its_verb() {
    assert_said(&[
        ("tr", "Köprü\n\nKöprünün kapandığı belediye tarafından açıklandı.", &["unknown: Köprünün kapandığı"]),
        ("tr", "Köprü\n\nKöprünün kapandığı Kremlin'den bildirildi.", &["russia-president: Köprünün kapandığı"]),
        ("fa", "پل به گفته وزارت دفاع ترکیه باز است.", &["turkey-mod: پل … باز است"]),
        ("fa", "بستن پل را وزارت دفاع ترکیه تکذیب کرد.", &["turkey-mod denies: بستن پل"]),
        ("fa", "وزارت دفاع مصر ویدئو را ساختگی خواند.", &["egypt-mod: ویدئو را ساختگی"]),
    ]);
}

#[test]
fn the_first_of_three_lands_that_touch_speaks() {
    assert_said(&[(
        "az",
        "Türkiyə Suriyanı İraqa silah satmaqda ittiham edib.",
        &["turkey accuses: Suriyanı İraqa silah satmaqda"],
    )]);
}

#[test]
fn what_stands_right_behind_a_body_is_no_part_of_it() {
    assert_said(&[
        ("tr", "Taliban ateşkesi bozduğunu yalanladı.", &["taliban denies: ateşkesi bozduğunu"]),
        (
            "tr",
            "Mısır Savunma Bakanlığı Sudanlı gazetecileri alıkoyduğunu yalanladı.",
            &["egypt-mod denies: Sudanlı gazetecileri alıkoyduğunu"],
        ),
        (
            "tr",
            "Mısır Savunma Bakanlığı sözcüsü siviller arasında yaralı olmadığını söyledi.",
            &["egypt-mod: siviller arasında yaralı olmadığını"],
        ),
    ]);
}

#[test]
fn somebody_unnamed_from_a_land_is_not_the_land() {
    assert_said(&[("tr", "Fransız bir yetkili yolun açık olduğunu söyledi.", &["unknown: yolun açık olduğunu"])]);
}
