//! Those whom an article brings in by name and a noun, and calls by other words afterwards.

use super::whose_words::assert_said;

#[test]
fn the_company_is_the_one_that_was_brought_in() {
    assert_said(&[
        (
            "en",
            "The shipping line Norvia has lost a ferry. The company said the sea had been calm.",
            &["norvia: the sea had been calm"],
        ),
        (
            "de",
            "Die Reederei Norvia hat eine Fähre verloren. Das Unternehmen teilte mit, die See sei ruhig gewesen.",
            &["norvia: die See sei ruhig gewesen"],
        ),
        (
            "fr",
            "La compagnie Norvia a perdu un ferry. L'entreprise a dit que la mer était calme.",
            &["norvia: la mer était calme"],
        ),
        (
            "es",
            "La naviera Norvia perdió un barco. La empresa dijo que el mar estaba en calma.",
            &["norvia: el mar estaba en calma"],
        ),
        (
            "ru",
            "Судоходная компания «Норвия» потеряла паром. В компании заявили, что море было спокойным.",
            &["norviya: море было спокойным"],
        ),
        (
            "ar",
            "أعلنت شركة \"نورفيا\" أنها خسرت عبارة. وقالت الشركة إن البحر كان هادئا.",
            &["nwrfya: خسرت عبارة", "nwrfya: البحر كان هادئا"],
        ),
        (
            "he",
            "חברת \"נורביה\" הודיעה כי איבדה מעבורת. החברה מסרה כי הים היה רגוע.",
            &["nvrbyh: איבדה מעבורת", "nvrbyh: הים היה רגוע"],
        ),
    ]);
}

#[test]
fn another_word_for_what_somebody_is_means_them() {
    assert_said(&[
        (
            "en",
            "Economist Ann Hill has studied the dam. The researcher said it was too old. Hill said it would break.",
            &["ann-hill: it was too old", "ann-hill: it would break"],
        ),
        (
            "de",
            "Der Ökonom Otto Lang hat den Damm untersucht. Der Forscher sagte, er sei zu alt. Lang zufolge wird er brechen.",
            &["otto-lang: er sei zu alt", "otto-lang: wird er brechen"],
        ),
        (
            "fr",
            "La maire de Dol, Anne Hill, a dit que le pont était fermé. L'élue a ajouté qu'il était vieux.",
            &["anne-hill: le pont était fermé", "anne-hill: il était vieux"],
        ),
        (
            "es",
            "El abogado Luis Gil pidió la nulidad. El letrado dijo que el informe era falso.",
            &["luis-gil demands: la nulidad", "luis-gil: el informe era falso"],
        ),
        (
            "ru",
            "Экономист Анна Лугова изучила плотину. Эксперт сказала, что она слишком старая.",
            &["anna-lugova: она слишком старая"],
        ),
        (
            "uk",
            "Адвокат Іван Луговий оскаржив вирок. Захисник заявив, що суд помилився.",
            &["ivan-lugoviy: суд помилився"],
        ),
        (
            "tr",
            "Ekonomist Ali Kaya barajı inceledi. Uzman, barajın çok eski olduğunu söyledi.",
            &["ali-kaya: barajın çok eski olduğunu"],
        ),
        (
            "az",
            "İqtisadçı Əli Kaya bəndi araşdırıb. Ekspert bəndin çox köhnə olduğunu bildirib.",
            &["ali-kaya: bəndin çox köhnə olduğunu"],
        ),
        (
            "hy",
            "Փաստաբան Անի Սերոբյանը բողոքարկել է վճիռը։ Պաշտպանը հայտնել է, որ դատարանը սխալվել է։",
            &["ani-serobyan: դատարանը սխալվել է"],
        ),
        (
            "ar",
            "قال الخبير الاقتصادي رضا الشكندالي إن السد قديم. وقال الخبير إن السد سينهار.",
            &["rda-alshkndaly: السد قديم", "rda-alshkndaly: السد سينهار"],
        ),
        (
            "he",
            "המומחה ד\"ר רוני שפירא אמר כי הסכר ישן. החוקר הוסיף כי הוא יקרוס.",
            &["rvny-shpyra: הסכר ישן", "rvny-shpyra: הוא יקרוס"],
        ),
        (
            "fa",
            "اقتصاددان رضا شکندی گفت سد قدیمی است. این کارشناس افزود سد فرو می‌ریزد.",
            &["rda-shkndy: سد قدیمی است", "rda-shkndy: سد فرو می‌ریزد"],
        ),
    ]);
}

#[test]
fn a_body_goes_by_the_whole_of_its_name() {
    assert_said(&[
        (
            "en",
            "The Law Society of Norland went to court. The society said nobody had been heard.",
            &["law-society-of-norland: nobody had been heard"],
        ),
        (
            "es",
            "La Asociación de Vecinos de Dol dijo que el puente estaba cerrado. La asociación añadió que era viejo.",
            &["asociacion-de-vecinos-de-dol: el puente estaba cerrado", "asociacion-de-vecinos-de-dol: era viejo"],
        ),
    ]);
}

#[test]
fn their_spokesman_is_of_the_body_before() {
    assert_said(&[
        (
            "en",
            "The Farm Workers Union went on strike. Their spokesman, Otto Lang, said the pay was too low.",
            &["farm-workers-union: the pay was too low"],
        ),
        (
            "de",
            "Die Gewerkschaft Norda streikt. Ihr Sprecher sagte, der Lohn sei zu niedrig.",
            &["norda: der Lohn sei zu niedrig"],
        ),
        (
            "fr",
            "Le syndicat Norda est en grève. Leur porte-parole, Omar Keita, a dit que le salaire était trop bas.",
            &["norda: le salaire était trop bas"],
        ),
    ]);
}

#[test]
fn a_full_name_behind_its_description_is_somebody() {
    assert_said(&[
        ("en", "A taxi driver, Peter Hill, said the bridge was closed.", &["peter-hill: the bridge was closed"]),
        (
            "de",
            "Eine Kundin aus Celle, Anna Berg, sagte, die Brücke sei gesperrt.",
            &["anna-berg: die Brücke sei gesperrt"],
        ),
        (
            "fr",
            "Un médecin de l'hôpital, Omar Keita, a dit que le pont était fermé.",
            &["omar-keita: le pont était fermé"],
        ),
    ]);
}

#[test]
fn its_president_is_no_state_s_and_a_matter_no_name() {
    assert_said(&[
        (
            "en",
            "The Farm Workers Union went on strike in Kenya. Its president, Otto Lang, said the pay was too low.",
            &["otto-lang: the pay was too low"],
        ),
        (
            "en",
            "The River Agency said the river was clean. River Secretary Ann Hill said it was dead.",
            &["river-agency: the river was clean", "ann-hill: it was dead"],
        ),
        (
            "fr",
            "Le syndicat Norda est en grève au Mali. Son président, Omar Keita, a dit que le salaire était trop bas.",
            &["omar-keita: le salaire était trop bas"],
        ),
        (
            "de",
            "In Ecuador ist ein Rohr geplatzt. Otto Lang, Präsident des Dachverbands Norda, sagte, der Fluss sei tot.",
            &["otto-lang: der Fluss sei tot"],
        ),
    ]);
}

#[test]
fn the_police_are_of_the_state_where_it_happens() {
    assert_said(&[
        ("he", "רעידת אדמה אירעה בקרואטיה. המשטרה הודיעה כי הכביש נחסם.", &["croatia-police: הכביש נחסם"]),
        (
            "he",
            "ראש הממשלה אמר בצרפת כי ההסכם נחתם. המשטרה הודיעה כי הכביש נחסם.",
            &["israel-pm: ההסכם נחתם", "israel-police: הכביש נחסם"],
        ),
    ]);
}

#[test]
fn a_name_begins_behind_what_says_who_bears_it() {
    assert_said(&[
        ("ru", "Жительница села Луговое Анна Белова сказала, что мост цел.", &["anna-belova: мост цел"]),
        ("ru", "Лидер отделения КПРФ Анна Белова сказала, что мост цел.", &["anna-belova: мост цел"]),
        ("ru", "Художница Анна Белова сказала, что мост цел.", &["anna-belova: мост цел"]),
        ("ru", "Врач Анна Ивановна Белова сказала, что мост цел.", &["anna-ivanovna-belova: мост цел"]),
        ("uk", "Експерт Центру Лугового Іван Білий вважає, що міст цілий.", &["ivan-biliy: міст цілий"]),
        (
            "de",
            "Der Dresdner Strafverteidiger Otto Lang sagte, die Brücke sei offen.",
            &["otto-lang: die Brücke sei offen"],
        ),
        ("de", "Hessens Umweltminister Otto Lang sagte, die Brücke sei offen.", &["otto-lang: die Brücke sei offen"]),
    ]);
}

#[test]
fn whose_head_somebody_is_may_open_a_german_sentence() {
    assert_said(&[(
        "de",
        "Die Stiftung Nordwest baute eine Brücke. Die Brücke sei offen, sagte deren Vorsitzende Anna Berg. Deren Sprecher Otto \
        Lang sagte, sie sei alt.",
        &["anna-berg: Die Brücke sei offen", "nordwest: sie sei alt"],
    )]);
}

#[test]
fn whom_an_apposition_describes_calls_something_by_a_name() {
    assert_said(&[
        ("ru", "Адвокат задержанного, мэра Лугова, назвал обвинение «заказом».", &["unknown: обвинение «заказом»"]),
        ("ru", "Подрядчик — компания «Мост-9» — обвинения отвергает.", &[]),
        (
            "fr",
            "Le rapport, dont l'auteur est Luc Morel, estimait les pertes à 14 millions d'euros.",
            &["unknown: les pertes à 14 millions d'euros"],
        ),
    ]);
}

#[test]
fn whose_lawyer_speaks_does_not_speak() {
    assert_said(&[
        ("ru", "Адвокат Ивана Лугова заявил, что мост цел.", &["unknown: мост цел"]),
        ("ru", "Адвокат Иван Лугов заявил, что мост цел.", &["ivan-lugov: мост цел"]),
        ("ru", "Адвокат Анна Белова заявила, что мост цел.", &["anna-belova: мост цел"]),
        ("ru", "Жена Ивана Лугова рассказала, что мост цел.", &["unknown: мост цел"]),
        ("uk", "Адвокат Івана Лугова заявив, що міст цілий.", &["unknown: міст цілий"]),
        ("es", "El abogado de Ana Gil dijo que el puente está abierto.", &["unknown: el puente está abierto"]),
        (
            "es",
            "El abogado de Ana Gil, Luis Paz, dijo que el puente está abierto.",
            &["luis-paz: el puente está abierto"],
        ),
        ("fr", "L'avocat d'Anne Morel a dit que le pont était ouvert.", &["unknown: le pont était ouvert"]),
        ("de", "Der Anwalt von Anna Berg sagte, die Brücke sei offen.", &["unknown: die Brücke sei offen"]),
    ]);
}

#[test]
fn a_name_between_marks_is_that_of_the_body_whose_word_stands_before_it() {
    assert_said(&[
        (
            "ru",
            "Организация «Тихий берег» сообщила, что лодка затонула. В организации потребовали проверки.",
            &["tikhiy-bereg: лодка затонула", "tikhiy-bereg demands: проверки"],
        ),
        (
            "ru",
            "Газета «Северный край» сообщила, что мост закрыт. Издание утверждает, что он рухнет.",
            &["severnyy-kray: мост закрыт", "severnyy-kray: он рухнет"],
        ),
        (
            "uk",
            "Партія «Новий шлях» заявила, що міст закрито. У партії стверджують, що він старий.",
            &["noviy-shlyakh: міст закрито", "noviy-shlyakh: він старий"],
        ),
        (
            "fr",
            "L'association « Rive claire » affirme que le pont est fermé. L'association ajoute qu'il est vieux.",
            &["rive-claire: le pont est fermé", "rive-claire: il est vieux"],
        ),
        ("ru", "Судоходная компания «Тихий берег» подтвердила, что паром затонул.", &["tikhiy-bereg: паром затонул"]),
    ]);
}

#[test]
fn all_the_capitals_behind_the_word_for_a_body_are_its_name() {
    assert_said(&[
        // The text ends with the name.
        ("fr", "Le pont est fermé, selon le syndicat Force Minière", &["force-miniere: Le pont est fermé"]),
        (
            "es",
            "El sindicato Fuerza Minera dijo que el puente estaba cerrado.",
            &["fuerza-minera: el puente estaba cerrado"],
        ),
        ("fr", "Le syndicat Action libre affirme que le pont est fermé.", &["action-libre: le pont est fermé"]),
        (
            "fr",
            "Le quotidien Le Courrier du Cap affirme que le pont est fermé.",
            &["le-courrier-du-cap: le pont est fermé"],
        ),
        (
            "de",
            "Die Organisation Weiter Horizont teilte mit, die Brücke sei gesperrt. Die Organisation fordert eine Prüfung.",
            &["weiter-horizont: die Brücke sei gesperrt", "weiter-horizont demands: eine Prüfung"],
        ),
    ]);
}

#[test]
fn a_body_may_be_named_by_what_it_is_for() {
    assert_said(&[
        (
            "ru",
            "Обсерватория по правам детей сообщила, что мост закрыт. В обсерватории потребовали проверки.",
            &["observatoriya-po-pravam-detey: мост закрыт", "observatoriya-po-pravam-detey demands: проверки"],
        ),
        (
            "ru",
            "По данным Федерации бокса, зал закрыт. В федерации заявили, что он старый.",
            &["federatsiya-boksa: зал закрыт", "federatsiya-boksa: он старый"],
        ),
        ("ru", "Союз журналистов заявил, что мост закрыт.", &["soyuz-zhurnalistov: мост закрыт"]),
        ("ru", "Группа врачей заявила, что мост закрыт.", &["unknown: мост закрыт"]),
        (
            "fr",
            "La Fédération nationale de boxe a dit que la salle était fermée. La fédération a ajouté qu'elle était vieille.",
            &[
                "federation-nationale-de-boxe: la salle était fermée",
                "federation-nationale-de-boxe: elle était vieille",
            ],
        ),
        (
            "en",
            "The Eastmoor Herald reported that the bridge had closed. The newspaper said it was old.",
            &["eastmoor-herald: the bridge had closed", "eastmoor-herald: it was old"],
        ),
    ]);
}

#[test]
fn a_body_is_known_by_its_initials_and_by_what_stands_beside_its_name() {
    assert_said(&[
        (
            "fr",
            "L'Association norlandaise des droits civils affirme que le pont est fermé. L'ANDC affirme qu'il est vieux.",
            &[
                "association-norlandaise-des-droits-civils: le pont est fermé",
                "association-norlandaise-des-droits-civils: il est vieux",
            ],
        ),
        (
            "fr",
            "Le Conseil régional de santé affirme que le pont est fermé. Le Conseil affirme qu'il est vieux.",
            &["conseil-regional-de-sante: le pont est fermé", "conseil-regional-de-sante: il est vieux"],
        ),
        (
            "fr",
            "Forêts en danger, une association basée à Dol, affirme que le pont est fermé.",
            &["forets-en-danger: le pont est fermé"],
        ),
        (
            "az",
            "“Yaşıl Dağ” İctimai Birliyi yolun bağlandığını bildirib. Birlik yolun açılmasını tələb edib.",
            &["yasil-dag: yolun bağlandığını", "yasil-dag demands: yolun açılmasını"],
        ),
        (
            "az",
            "Dəniz İşçiləri Həmkarlar İttifaqı yolun bağlandığını bildirib.",
            &["daniz-iscilari-hamkarlar-ittifaqi: yolun bağlandığını"],
        ),
        (
            "de",
            "Nordtel teilte mit, die Brücke sei gesperrt. Das Unternehmen erklärte, sie sei alt.",
            &["nordtel: die Brücke sei gesperrt", "nordtel: sie sei alt"],
        ),
        ("de", "Anwohner sagte, die Brücke sei gesperrt.", &["unknown: die Brücke sei gesperrt"]),
        (
            "tr",
            "Vali Ece Yıldırım yolun kapalı olduğunu söyledi. Yıldırım, köprünün eski olduğunu belirtti.",
            &["ece-yildirim: yolun kapalı olduğunu", "ece-yildirim: köprünün eski olduğunu"],
        ),
    ]);
}
