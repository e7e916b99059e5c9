//! Short articles with everything that is said in them: whom the words for a speaker mean.

use crate::extract::whose_words::{assert_said, said};
use crate::extract::{Language, World};

#[test]
fn an_office_is_never_traced_to_a_private_person() {
    assert_said(&[
        (
            "en",
            "Economist Clara Holm said the plant was closed. The minister said that talks were going on. A study said that prices had fallen.",
            &["clara-holm: the plant was closed", "unknown: talks were going on", "unknown: prices had fallen"],
        ),
        (
            "ru",
            "Экономист Пётр Лисин заявил, что завод закрыт. Министр сообщил, что переговоры идут.",
            &["petr-lisin: завод закрыт", "unknown: переговоры идут"],
        ),
        (
            "es",
            "La economista Clara Ruiz dijo que la planta estaba cerrada. El ministro dijo que la puerta estaba abierta.",
            &["clara-ruiz: la planta estaba cerrada", "unknown: la puerta estaba abierta"],
        ),
    ]);
}

#[test]
fn an_office_is_traced_to_whom_the_same_word_introduced() {
    assert_said(&[
        (
            "en",
            "Mayor Ann Hill warned that the bridge was closed. The mayor added that the school was open.",
            &["ann-hill: the bridge was closed", "ann-hill: the school was open"],
        ),
        (
            "fr",
            "Le maire Paul Morin a déclaré que le pont était fermé. Le maire a ajouté que la route était ouverte.",
            &["paul-morin: le pont était fermé", "paul-morin: la route était ouverte"],
        ),
    ]);
}

#[test]
fn a_spokesman_of_a_ministry_is_no_person_named_before() {
    assert_said(&[
        (
            "fr",
            "L'économiste Claire Morel a déclaré que le pont était fermé. Un porte-parole du ministère a dit que la route était ouverte.",
            &["claire-morel: le pont était fermé", "unknown: la route était ouverte"],
        ),
        (
            "ru",
            "Экономист Пётр Лисин заявил, что мост закрыт. Представитель министерства сообщил, что дорога открыта.",
            &["petr-lisin: мост закрыт", "unknown: дорога открыта"],
        ),
    ]);
}

#[test]
fn who_serves_an_office_is_of_the_state_at_home_whoever_holds_it() {
    assert_said(&[(
        "az",
        "Prezident İlqar Quliyev deyib ki, yol açıqdır. Prezidentin köməkçisi Anar Məmmədov bildirib ki, körpü bağlıdır.",
        &["azerbaijan-president: yol açıqdır", "azerbaijan-president: körpü bağlıdır"],
    )]);
}

#[test]
fn a_state_in_the_genitive_owns_the_office_behind_it() {
    assert_said(&[(
        "de",
        "Norwegens Außenminister Ole Berg reiste in die Türkei. Er sagte, die Lage sei ernst.",
        &["norway-fm: die Lage sei ernst"],
    )]);
}

#[test]
fn what_is_spoken_of_and_who_is_asked_do_not_speak() {
    assert_said(&[
        ("ru", "О пожаре сообщил мэр города: «Склад горит».", &["unknown: Склад горит"]),
        (
            "fa",
            "رئیس‌جمهوری ایران از ناتو خواست نیروهای بیشتری بفرستد.",
            &["iran-president demands: نیروهای بیشتری بفرستد"],
        ),
        ("he", "אחרי שעה של דיון אמר ראש ממשלת יוון כי הדרך פתוחה.", &["greece-pm: הדרך פתוחה"]),
    ]);
}

#[test]
fn one_word_may_say_in_whose_words() {
    assert_said(&[(
        "he",
        "שר החוץ של יוון, יאניס מאוראקיס, אמר כי הדרך פתוחה. לדבריו, הגשר סגור.",
        &["greece-fm: הדרך פתוחה", "greece-fm: הגשר סגור"],
    )]);
}

#[test]
fn a_headline_names_a_second_speaker_behind_a_conjunction() {
    let world = World::built_in().unwrap();
    let language = Language::built_in("ar", &world).unwrap().unwrap();
    let text =
        "الوزير ينفي إغلاق الطريق وشمعون لا يستبعد \"تدخلا خارجيا\"\n\nقال رئيس اليونان شمعون قسطنطين إن الطريق مغلق.";
    let found = said(&language, text);
    assert!(found.iter().any(|line| line.starts_with("greece-pm:") && line.contains("خارجيا")), "{found:#?}");
}

#[test]
fn a_law_or_plan_says_nothing() {
    assert_said(&[
        ("uk", "Відповідно до цієї угоди, завод збудує новий міст.", &[]),
        ("tr", "Anlaşmaya göre, başkan akşam konuşma yapacak.", &[]),
        ("ru", "Согласно договору, завод построит новый мост.", &[]),
    ]);
}

#[test]
fn a_name_inside_a_phrase_for_something_else_is_nobody_s() {
    assert_said(&[(
        "ru",
        "Владельцы такой знаменитой башни Шухова сообщили, что лифт закрыт.",
        &["unknown: лифт закрыт"],
    )]);
}

#[test]
fn what_an_earlier_page_has_opened_hides_no_quote() {
    assert_said(&[(
        "de",
        "Das war gestern“. „Morgen wird es besser“, sagte Otto Lehmann.",
        &["otto-lehmann: Morgen wird es besser"],
    )]);
}

#[test]
fn officials_without_an_article_of_their_own_speak_in_french() {
    assert_said(&[("fr", "Des pompiers affirment que la route est fermée.", &["unknown: la route est fermée"])]);
}

#[test]
fn a_pronoun_between_commas_takes_no_apposition() {
    assert_said(&[(
        "hy",
        "Այդ օրերին, ասել է նա, մեկ անգամ չէ, որ կամուրջը բաց է եղել։",
        &["unknown: Այդ օրերին … մեկ անգամ չէ, որ կամուրջը բաց է եղել"],
    )]);
}

#[test]
fn a_document_is_named_with_its_day_and_whoever_brought_it_out() {
    assert_said(&[
        (
            "en",
            "According to a poll released Monday by the institute, most voters are tired.",
            &["unknown: most voters are tired"],
        ),
        (
            "en",
            "According to a report published on Friday in Bonn, the road is closed.",
            &["unknown: the road is closed"],
        ),
    ]);
}

#[test]
fn a_company_is_no_ministry() {
    assert_said(&[
        (
            "en",
            "Italy's foreign ministry denied the story. According to the shipping firm Norlund, the ship was empty. The company said \
             the crew was safe.",
            &["italy-mfa denies: the story", "norlund: the ship was empty", "norlund: the crew was safe"],
        ),
        (
            "es",
            "El Ministerio de Exteriores de Italia negó los hechos. La empresa aseguró que el barco estaba vacío.",
            &["italy-mfa denies: los hechos", "unknown: el barco estaba vacío"],
        ),
        (
            "ru",
            "МИД Италии опроверг это. Компания «Норлунд» сообщила, что судно пусто. В компании заявили, что экипаж цел.",
            &["italy-mfa denies: это", "norlund: судно пусто", "norlund: экипаж цел"],
        ),
        (
            "tr",
            "İtalya Dışişleri Bakanlığı bunu yalanladı. Norlund şirketi geminin boş olduğunu açıkladı. Şirket, yükün kömür \
             olduğunu belirtti.",
            &["italy-mfa denies: bunu", "norlund: geminin boş olduğunu", "norlund: yükün kömür olduğunu"],
        ),
    ]);
}

#[test]
fn a_fleet_is_nobody_s_name() {
    assert_said(&[(
        "en",
        "Iran's army said the ship was stopped. The U.S. Navy's Fifth Fleet said it had heard a call. It said the ship was safe.",
        &[
            "iran-army: the ship was stopped",
            "united-states-navy: it had heard a call",
            "united-states-navy: the ship was safe",
        ],
    )]);
}

#[test]
fn a_dateline_may_end_in_a_stop_and_a_dash() {
    assert_said(&[(
        "es",
        "Roma, 4 jun (Agencia).- El Ministerio de Exteriores de Italia negó que el barco estuviera vacío.",
        &["italy-mfa denies: el barco estuviera vacío"],
    )]);
}

#[test]
fn the_opposition_and_a_hospital_are_no_ministry() {
    assert_said(&[
        (
            "de",
            "Das Innenministerium in Rom wies den Bericht zurück. Die Opposition sprach von 40 Verletzten.",
            &["italy-moi denies: den Bericht", "unknown: 40 Verletzten"],
        ),
        (
            "en",
            "Italy's interior ministry denied the story. The hospital said two men had died.",
            &["italy-moi denies: the story", "unknown: two men had died"],
        ),
    ]);
}

#[test]
fn a_figure_behind_a_speaker_counts_something_else() {
    assert_said(&[(
        "de",
        "Dabei sind nach Angaben des Innenministeriums in Rom 21 Polizisten verletzt worden.",
        &["italy-moi: Dabei sind … in Rom 21 Polizisten verletzt worden"],
    )]);
}

#[test]
fn a_state_s_adjective_stands_inside_the_name_of_its_body() {
    assert_said(&[
        ("fr", "Le ministère russe de la Défense dit que le pont est fermé.", &["russia-mod: le pont est fermé"]),
        (
            "fr",
            "« Le pont est fermé », a dit le ministre français de l'Économie, Luc Gil.",
            &["france-economy-minister: Le pont est fermé"],
        ),
        (
            "es",
            "El ministro israelí de Defensa dijo que el puente está cerrado.",
            &["israel-defence-minister: el puente está cerrado"],
        ),
    ]);
}

#[test]
fn what_follows_a_noun_says_that_another_is_meant() {
    assert_said(&[
        (
            "fr",
            "Le président français dit que le pont est fermé. La présidente du tribunal dit qu'il est ouvert.",
            &["france-president: le pont est fermé", "unknown: il est ouvert"],
        ),
        (
            "es",
            "El Ejército israelí dijo que el puente está cerrado. El grupo chií negó que esté cerrado.",
            &["israel-army: el puente está cerrado", "unknown denies: esté cerrado"],
        ),
        (
            "es",
            "México dijo que el puente está cerrado. «Está abierto», dijo el presidente de la Coparmex, Luis Gil.",
            &["mexico: el puente está cerrado", "coparmex: Está abierto"],
        ),
        (
            "es",
            "La Policía española dijo que el puente está cerrado. La portavoz de Junts, Ana Gil, dijo que está abierto.",
            &["spain-police: el puente está cerrado", "junts: está abierto"],
        ),
    ]);
}

#[test]
fn a_row_of_states_speaks_together() {
    assert_said(&[
        (
            "de",
            "Norwegen, Finnland und Dänemark forderten, die Brücke zu schließen.",
            &["norway+finland+denmark demands: die Brücke zu schließen"],
        ),
        ("ar", "أصدرت إيطاليا واليونان بيانا دعت فيه إسبانيا إلى فتح الميناء.", &["italy+greece demands: فتح الميناء"]),
    ]);
}

#[test]
fn whom_a_verb_bids_or_accuses_does_not_speak() {
    assert_said(&[
        ("ar", "دعا الناطق مازن خليل الأطراف إلى فتح الميناء.", &["mazn-khlyl demands: الأطراف إلى فتح الميناء"]),
        (
            "ar",
            "قال الناطق مازن خليل إن الجسر مغلق. واتهم خليل الحكومة بإغلاق الميناء.",
            &["mazn-khlyl: الجسر مغلق", "mazn-khlyl accuses: الحكومة بإغلاق الميناء"],
        ),
    ]);
}

#[test]
fn a_participle_goes_on_with_the_subject_of_its_sentence() {
    assert_said(&[(
        "ar",
        "أكدت اليونان أن الجسر مغلق. وغادر وزير الخارجية الإيطالي القاعة، مؤكدا أن الميناء مفتوح.",
        &["greece: الجسر مغلق", "italy-fm: الميناء مفتوح"],
    )]);
}

#[test]
fn a_statement_s_clause_may_begin_with_its_subject() {
    assert_said(&[(
        "ar",
        "قالت اليونان إن إيطاليا أبلغت إسبانيا بأن الميناء مغلق.",
        &["greece: إيطاليا أبلغت إسبانيا بأن الميناء مغلق", "greece < italy: الميناء مغلق"],
    )]);
}

#[test]
fn the_head_of_a_company_is_no_president() {
    assert_said(&[(
        "ar",
        "أكدت اليونان أن الميناء مفتوح. وقال الرئيس التنفيذي مازن خليل إن الجسر مغلق.",
        &["greece: الميناء مفتوح", "mazn-khlyl: الجسر مغلق"],
    )]);
}

#[test]
fn an_office_of_a_region_is_not_the_state_s() {
    assert_said(&[(
        "de",
        "Norwegen teilte mit, die Grenze sei offen. Telemarks Verkehrsminister Ole Berg sagte, die Brücke sei gesperrt. Der \
         telemarkische Innenminister Lars Lund sagte, der Hafen sei leer.",
        &["norway: die Grenze sei offen", "ole-berg: die Brücke sei gesperrt", "lars-lund: der Hafen sei leer"],
    )]);
}

#[test]
fn a_word_for_what_somebody_is_means_whom_the_paragraph_named() {
    assert_said(&[(
        "de",
        "Vorstandschefin Ute Brandt sagte, das Werk schließe. Das sei bitter, so die Politikerin.",
        &["ute-brandt: das Werk schließe", "ute-brandt: Das sei bitter"],
    )]);
}

#[test]
fn a_statement_without_owner_is_whose_who_spoke_last() {
    assert_said(&[(
        "de",
        "Das norwegische Verteidigungsministerium wies die Vorwürfe zurück. Das Lager sei leer, hieß es in einer kurzen Erklärung.",
        &["norway-mod denies: die Vorwürfe", "norway-mod: Das Lager sei leer"],
    )]);
}

#[test]
fn an_adjective_says_whose_account_it_is() {
    assert_said(&[
        (
            "de",
            "Dabei wurden nach norwegischen Angaben zwei Menschen verletzt.",
            &["norway: Dabei wurden … zwei Menschen verletzt"],
        ),
        ("ar", "أغلق الميناء أمس، بحسب ما أعلنت وزارة الصحة اليونانية.", &["greece-moh: أغلق الميناء أمس"]),
    ]);
}

#[test]
fn an_agency_in_the_dative_is_told() {
    assert_said(&[(
        "de",
        "Die Brücke sei gesperrt, sagte Sprecher Otto Lehmann der Nachrichtenagentur Reuters.",
        &["reuters < otto-lehmann: Die Brücke sei gesperrt"],
    )]);
}

#[test]
fn an_envoy_is_not_of_the_state_that_is_spoken_of() {
    assert_said(&[
        ("en", "The envoy said Iran could stay.", &["unknown: Iran could stay"]),
        ("fr", "L'ambassadeur a dit que l'Iran pouvait rester.", &["unknown: l'Iran pouvait rester"]),
    ]);
}

#[test]
fn whoever_the_sentence_before_is_about_goes_on_in_reported_speech() {
    assert_said(&[
        (
            "de",
            "Norwegens Außenminister Ole Berg sagte, die Brücke sei offen. Der finnische Innenminister Pekka Laine verteidigte \
             den Einsatz. Man habe nur das Recht durchgesetzt.",
            &[
                "norway-fm: die Brücke sei offen",
                "finland-interior-minister: den Einsatz",
                "finland-interior-minister: Man habe nur das Recht durchgesetzt",
            ],
        ),
        (
            "de",
            "Norwegen teilte mit, die Brücke sei offen. Der finnische Außenminister zeigte sich besorgt und kündigte eine strenge \
             Prüfung an.",
            &["norway: die Brücke sei offen", "finland-fm promises: eine strenge Prüfung"],
        ),
    ]);
}

#[test]
fn a_state_that_is_accused_does_not_speak() {
    assert_said(&[
        (
            "ar",
            "اتهم وزير الخارجية اليوناني سالم منصور إسبانيا بإغلاق الميناء.",
            &["greece-fm accuses: إسبانيا بإغلاق الميناء"],
        ),
        ("ar", "اتهمت اليونان إسبانيا بإغلاق الميناء.", &["greece accuses: إسبانيا بإغلاق الميناء"]),
        ("ar", "اتهمت أثينا حكومة إسبانيا بإغلاق الميناء.", &["greece accuses: حكومة إسبانيا بإغلاق الميناء"]),
        (
            "ar",
            "نفى وزير الخارجية اليوناني سالم منصور ما نشر عن إغلاق الميناء.",
            &["greece-fm denies: ما نشر عن إغلاق الميناء"],
        ),
    ]);
}

#[test]
fn what_describes_witnesses_is_no_part_of_what_they_say() {
    assert_said(&[(
        "ar",
        "قال القائد عبد الملك الحسن إن الجسر مغلق. وبحسب شهود تحدثوا للصحفيين، فإن الميناء مفتوح.",
        &["abd-almlk-alhsn: الجسر مغلق", "unknown: الميناء مفتوح"],
    )]);
}

#[test]
fn an_arabic_noun_in_the_case_of_an_object_does_not_speak() {
    assert_said(&[
        (
            "ar",
            "أعلنت أثينا أن الجسر مغلق. ودعت الطرفين إلى العودة إلى المحادثات.",
            &["greece: الجسر مغلق", "greece demands: العودة إلى المحادثات"],
        ),
        ("ar", "ودعت الصين إلى وقف القصف.", &["china demands: وقف القصف"]),
    ]);
}

#[test]
fn one_person_is_no_they() {
    assert_said(&[
        (
            "he",
            "שר החוץ של יוון אמר כי הגשר סגור. בתחנה מסרו כי הדרך פתוחה.",
            &["greece-fm: הגשר סגור", "unknown: הדרך פתוחה"],
        ),
        ("he", "עדי ראייה אמרו כי הגשר סגור. לדבריו, הדרך פתוחה.", &["unknown: הגשר סגור", "unknown: הדרך פתוחה"]),
    ]);
}

#[test]
fn a_newspaper_with_a_name_is_no_body_named_before() {
    assert_said(&[(
        "he",
        "משרד החוץ של יוון הכחיש את הדברים. העיתון \"כוכב הים\" דיווח כי הגשר סגור.",
        &["greece-mfa denies: את הדברים", "kvkb-hym: הגשר סגור"],
    )]);
}

#[test]
fn who_blames_somebody_loads_no_ship() {
    assert_said(&[
        (
            "ar",
            "حمل النائب حسن المنصور الحكومة اليونانية مسؤولية الحريق.",
            &["hsn-almnswr accuses: الحكومة اليونانية مسؤولية الحريق"],
        ),
        ("ar", "حمل القارب ثلاثة ركاب.", &[]),
    ]);
}

#[test]
fn the_head_of_a_town_has_a_name_behind_it() {
    assert_said(&[
        ("he", "ראש עיריית קרמונה דורון לביא אמר כי הגשר סגור.", &["dvrvn-lbya: הגשר סגור"]),
        ("he", "מושל קרמונה דורון לביא אמר כי הגשר סגור.", &["dvrvn-lbya: הגשר סגור"]),
        ("ar", "قال محافظ قرمونة حسن منصور إن الجسر مغلق.", &["hsn-mnswr: الجسر مغلق"]),
    ]);
}

#[test]
fn whose_lawyer_stands_behind_a_genitive_does_not_speak() {
    assert_said(&[
        (
            "hy",
            "Կամուրջը բաց է։\n\nԼրագրող Աննա Սերոբյանի փաստաբանը պնդել է, որ ճանապարհը փակ է։",
            &["unknown: ճանապարհը փակ է"],
        ),
        (
            "az",
            "Körpü açıqdır.\n\nJurnalist Leyla Əzizovanın vəkili onun evdə olduğunu deyib.",
            &["unknown: onun evdə olduğunu"],
        ),
    ]);
}

#[test]
fn what_is_said_in_a_statement_is_its_issuer_s() {
    assert_said(&[(
        "hy",
        "Կամուրջը բաց է։\n\nՀՀ ԱԳՆ-ն հայտարարություն է տարածել, որում նշվում է, որ ճանապարհը փակ է։",
        &["armenia-mfa: ճանապարհը փակ է"],
    )]);
}

#[test]
fn whom_a_verb_of_another_gender_bids_is_no_subject() {
    assert_said(&[
        (
            "ar",
            "قال وزير الخارجية اليوناني حسن منصور إن الجسر مغلق. ودعا إيطاليا إلى فتح الطريق.",
            &["greece-fm: الجسر مغلق", "greece-fm demands: فتح الطريق"],
        ),
        ("ar", "دعا لبنان إلى فتح الطريق.", &["lebanon demands: فتح الطريق"]),
    ]);
}

#[test]
fn a_company_is_no_word_that_opens_the_sentence() {
    assert_said(&[(
        "tr",
        "Köprü açık.\n\nDemir yolu şirketi, seferlerin sürdüğünü açıkladı.",
        &["unknown: seferlerin sürdüğünü"],
    )]);
}

#[test]
fn a_chain_of_owners_belongs_to_the_speaker() {
    assert_said(&[
        (
            "az",
            "Körpü açıqdır.\n\nUkrayna ordusunun cənub komandanlığının sözçüsü Leyla Əzizova yolun bağlı olduğunu bildirib.",
            &["ukraine-army: yolun bağlı olduğunu"],
        ),
        (
            "az",
            "Körpü açıqdır.\n\nSDQ-nin yaydığı bəyanatda yolun bağlı olduğu bildirilir.",
            &["sdq: yolun bağlı olduğu"],
        ),
    ]);
}
