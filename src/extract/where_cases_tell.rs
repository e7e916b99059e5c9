//! Bodies, names and statements that endings of nouns and names tell.

use super::whose_words::assert_said;
use crate::extract::{Input, Language, World, extract};

#[test]
fn the_dateline_only_says_whence_the_report_comes() {
    let text = "Взрыв в Баку\n\nМОСКВА, 21 октября — «Вестник». В Азербайджане тихо, власти Баку молчат. Небо над Азербайджаном закрыто.\n\nПомощник президента Иван Лугов заявил, что мост цел.";
    assert_said(&[("ru", text, &["azerbaijan-president: мост цел"])]);
}

#[test]
fn an_army_speaks_by_its_commands() {
    assert_said(&[
        (
            "ru",
            "В Киеве тихо. Украина закрыла небо. Оперативное командование «Север» сообщило, что мост цел.",
            &["ukraine-army: мост цел"],
        ),
        ("ru", "Пресс-секретарь Минобороны Армении Анна Белова сказала, что мост цел.", &["armenia-mod: мост цел"]),
    ]);
}

#[test]
fn the_head_of_a_town_s_administration_is_no_prime_minister() {
    assert_said(&[
        (
            "ru",
            "В России тихо. Глава администрации Каменки Юрий Лугов сказал, что мост цел.",
            &["yuriy-lugov: мост цел"],
        ),
        ("ru", "Американская администрация сообщила, что мост цел.", &["united-states-government: мост цел"]),
    ]);
}

#[test]
fn what_a_man_heads_is_no_part_of_his_name() {
    assert_said(&[
        (
            "ru",
            "Мэр Каменки Анна Белова сказала, что мост цел. Начальник Каменской военной администрации Иван Лугов сказал, что мост стар.",
            &["anna-belova: мост цел", "ivan-lugov: мост стар"],
        ),
        ("ru", "Назначенный Москвой глава Каменки Иван Лугов сказал, что мост цел.", &["ivan-lugov: мост цел"]),
        ("ru", "В Международном комитете сказали, что мост цел.", &["unknown: мост цел"]),
        (
            "uk",
            "Натомість голова Кам'янської облради Олена Дмитренко сказала, що міст цілий.",
            &["olena-dmitrenko: міст цілий"],
        ),
    ]);
}

#[test]
fn a_name_in_the_genitive_is_known_by_its_nominative() {
    assert_said(&[
        ("ru", "По словам политолога Андрея Карпова, мост цел.", &["andrey-karpov: мост цел"]),
        ("ru", "По мнению экономиста Ольги Беловой, мост цел.", &["olga-belova believes: мост цел"]),
        ("ru", "По данным инженера Игоря Высоцкого, мост цел.", &["igor-vysotskiy: мост цел"]),
        ("uk", "За словами інспектора Павла Левчука, міст цілий.", &["pavlo-levchuk: міст цілий"]),
    ]);
}

#[test]
fn who_passed_it_on_may_stand_between_subject_and_verb() {
    assert_said(&[
        (
            "ru",
            "Президент Белоруссии Иван Лугов, передаёт БелТА, рассказал, что мост цел.",
            &["belta < belarus-president: мост цел"],
        ),
        (
            "uk",
            "Міністр оборони РФ Іван Лугов, передає «Інтерфакс», стверджує, що міст цілий.",
            &["interfax < russia-defence-minister: міст цілий"],
        ),
    ]);
}

#[test]
fn a_subject_behind_what_it_denies_is_known_by_its_ending() {
    assert_said(&[
        (
            "ru",
            "Обвинения в адрес Минска министр обороны Польши решительно отверг.",
            &["poland-defence-minister denies: Обвинения в адрес Минска"],
        ),
        (
            "ru",
            "Претензии в адрес Минска представитель МИД Польши отверг.",
            &["poland-mfa denies: Претензии в адрес Минска"],
        ),
    ]);
}

#[test]
fn claims_of_every_name_are_denied() {
    assert_said(&[
        ("ru", "МИД Польши считает обвинения сфабрикованными.", &["poland-mfa denies: обвинения"]),
        ("uk", "МЗС Польщі назвало такі закиди маячнею.", &["poland-mfa denies: такі закиди"]),
        ("uk", "МЗС Польщі відкидає ці закиди.", &["poland-mfa denies: ці закиди"]),
    ]);
}

#[test]
fn a_name_in_marks_before_its_verb_is_a_subject() {
    assert_said(&[
        ("ru", "«Севермедь» отвергает обвинения в разливе топлива.", &["severmed denies: обвинения в разливе топлива"]),
        ("ru", "Экологи утверждают, что река грязная.", &["unknown: река грязная"]),
        ("uk", "«Північмідь» відкидає звинувачення в обмані.", &["pivnichmid denies: звинувачення в обмані"]),
    ]);
}

#[test]
fn an_object_may_stand_before_its_verb_and_the_subject_behind_it() {
    assert_said(&[
        ("ru", "Отставки губернатора требует оппозиция.", &["unknown demands: Отставки губернатора"]),
        ("ru", "Этого требует мэр Иван Лугов.", &["ivan-lugov demands: Этого"]),
        ("ru", "Перелом подтвердил врач.", &["unknown: Перелом"]),
        ("ru", "Губернатор подтвердил перелом.", &["unknown: перелом"]),
        ("uk", "Закриття мосту заперечує поліція Перу.", &["peru-police denies: Закриття мосту"]),
        ("uk", "Відставки міністра вимагає опозиція.", &["unknown demands: Відставки міністра"]),
    ]);
}

#[test]
fn an_object_may_follow_what_describes_the_subject() {
    assert_said(&[
        ("ru", "Адвокат семьи, Анна Белова, это отрицает.", &["anna-belova denies: это"]),
        ("ru", "Врач, который его лечил, перелом подтвердил.", &["unknown: перелом"]),
        ("uk", "Адвокатка родини, Анна Білова, це заперечила.", &["anna-bilova denies: це"]),
    ]);
}

#[test]
fn who_agrees_stands_behind_the_one_with_whom() {
    assert_said(&[
        ("ru", "С ней согласен депутат Иван Лугов: дорога закрыта.", &["ivan-lugov: дорога закрыта"]),
        ("uk", "Із ним згоден мер Іван Луговий: дорога закрита.", &["ivan-lugoviy: дорога закрита"]),
    ]);
}

#[test]
fn those_at_a_body_speak_as_one_behind_the_object() {
    assert_said(&[
        (
            "ru",
            "Обстоятельства аварии в Минобороны Перу не комментируют.",
            &["peru-mod declines: Обстоятельства аварии"],
        ),
        ("ru", "Обвинения в Лиме отвергли.", &["peru denies: Обвинения"]),
        ("ru", "Эти обвинения в Кремле отвергают.", &["russia-president denies: Эти обвинения"]),
        ("ru", "Сообщения о взрыве в Лиме подтвердили.", &[]),
        ("ru", "Заявления оппозиции в Кремле назвали ложью.", &["russia-president denies: Заявления оппозиции"]),
        ("uk", "Причини аварії в Міноборони Перу не коментують.", &["peru-mod declines: Причини аварії"]),
    ]);
}

#[test]
fn a_question_stands_before_whoever_does_not_answer_it() {
    assert_said(&[
        ("ru", "Почему закрыли мост, в МИД Перу не объяснили.", &["peru-mfa declines: Почему закрыли мост"]),
        (
            "ru",
            "Мэр Иван Лугов сказал, что мост цел. Есть ли раненые, комментировать он не стал.",
            &["ivan-lugov: мост цел", "ivan-lugov declines: Есть ли раненые"],
        ),
        ("uk", "Чому закрили міст, речник Міноборони Перу не пояснив.", &["peru-mod declines: Чому закрили міст"]),
    ]);
}

#[test]
fn whose_meeting_it_is_belongs_to_the_place() {
    assert_said(&[(
        "ru",
        "«Мост цел», — заявил на заседании кабинета премьер-министр Перу Иван Лугов. Накануне он уверял, что дорога закрыта.",
        &["peru-pm: Мост цел", "peru-pm: дорога закрыта"],
    )]);
}

#[test]
fn whom_a_statement_is_told_stands_before_its_colon() {
    assert_said(&[
        ("ru", "Врач Анна Белова рассказала «Вестнику» иное: дорога закрыта.", &["anna-belova: дорога закрыта"]),
        ("ru", "Врач Анна Белова сообщила «Вестнику»: дорога закрыта.", &["anna-belova: дорога закрыта"]),
    ]);
}

#[test]
fn a_charge_called_unfair_stands_before_a_spokesman() {
    assert_said(&[(
        "ru",
        "Упрёки в бездействии пресс-секретарь президента Перу Иван Лугов считает несправедливыми.",
        &["peru-president denies: Упрёки в бездействии"],
    )]);
}

#[test]
fn a_matter_stands_before_the_verb_and_its_speaker_behind() {
    assert_said(&[
        ("ru", "О пожаре сообщил министр Перу Иван Лугов.", &["ivan-lugov: пожаре"]),
        ("ru", "О сроках ремонта в Минобороны Перу не сообщают.", &["peru-mod declines: сроках ремонта"]),
        ("uk", "Звинувачення у змові він відкидає.", &["unknown denies: Звинувачення у змові"]),
    ]);
}

#[test]
fn a_statement_told_in_full_stands_before_whoever_rejects_it() {
    assert_said(&[(
        "ru",
        "Версию о том, что мост взорвали, в Минобороны Перу отвергли.",
        &["peru-mod denies: мост взорвали"],
    )]);
}

#[test]
fn whom_something_is_told_has_the_ending_for_it() {
    assert_said(&[(
        "ru",
        "Президент Перу Иван Лугов рассказал премьеру Петру Белову о перехвате разговора.",
        &["peru-president: перехвате разговора"],
    )]);
}

#[test]
fn people_of_a_town_are_nobody_s_name() {
    assert_said(&[("ru", "Жители города Каменки жалуются, что мост закрыт.", &["unknown: мост закрыт"])]);
}

#[test]
fn a_dash_stands_for_the_verb_behind_the_speaker() {
    assert_said(&[("ru", "Цель мэра, заявили в МИД Перу, — сорвать выезд.", &["peru-mfa: Цель мэра … сорвать выезд"])]);
}

#[test]
fn a_clause_in_whose_words_something_is_ends_before_their_own_verb() {
    assert_said(&[
        (
            "ru",
            "Иван Лугов, по словам которого мост закрыт, пообещал открыть дорогу.",
            &["ivan-lugov: мост закрыт", "ivan-lugov promises: открыть дорогу"],
        ),
        (
            "uk",
            "Іван Луговий, за словами якого міст зачинено, пообіцяв відкрити дорогу.",
            &["ivan-lugoviy: міст зачинено", "ivan-lugoviy promises: відкрити дорогу"],
        ),
    ]);
}

#[test]
fn an_agency_that_quotes_another_or_gives_somebodys_words_passes_on() {
    assert_said(&[
        (
            "ru",
            "Министр обороны Грузии Иван Лугов, передаёт ТАСС со ссылкой на Рейтер, заявил, что мост закрыт.",
            &["reuters < georgia-defence-minister: мост закрыт"],
        ),
        ("ru", "«Мост закрыт», — передаёт ТАСС слова Анны Беловой.", &["tass < anny-belovoy: Мост закрыт"]),
    ]);
}

#[test]
fn a_deed_may_stand_before_those_who_refuse_it() {
    assert_said(&[
        ("ru", "Комментировать отставку мэра в министерстве отказались.", &["unknown declines: отставку мэра"]),
        ("uk", "Коментувати відставку мера речник міністерства відмовився.", &["unknown declines: відставку мера"]),
        ("hy", "Մեկնաբանել կամրջի փակումը Աննա Գրիգորյանը հրաժարվեց։", &["anna-grigoryan declines: կամրջի փակումը"]),
        ("ru", "Полиция Грузии велела жителям уйти.", &["georgia-police demands: жителям уйти"]),
    ]);
}

#[test]
fn those_at_a_place_hold_what_stands_before_the_verb_to_be_something() {
    assert_said(&[
        ("ru", "В Тбилиси присутствие кораблей считают провокацией.", &["georgia: присутствие кораблей … провокацией"]),
        ("uk", "У Тбілісі дії Москви вважають провокацією.", &["georgia: дії Москви … провокацією"]),
        ("ru", "Обвинения Москвы в Тбилиси отвергли как ложь.", &["georgia denies: Обвинения Москвы"]),
    ]);
}

#[test]
fn a_speaker_may_stand_alone_behind_the_mark_of_a_headline() {
    let world = World::built_in().unwrap();
    let language = Language::built_in("hy", &world).unwrap().unwrap();
    let source = |title: &str| {
        let text = format!("{title}\n\n0");
        let proposals = extract(&Input::new(&text), &language).proposals;
        proposals.iter().flat_map(|proposal| &proposal.source).filter_map(|span| span.of(&text)).collect::<String>()
    };
    assert_eq!(source("Վրաստանը Բաթումի ուղղությամբ չի կրակել․ ՊՆ խոսնակ"), "ՊՆ խոսնակ");
    assert_eq!(source("ՊՆ. Վրաստանի տարածքից կրակ չի բացվել"), "ՊՆ");
}

#[test]
fn who_is_accused_may_stand_before_the_verb() {
    assert_said(&[(
        "hy",
        "Վրաստանը Թուրքիային մեղադրել է կամուրջը փակելու մեջ։",
        &["georgia accuses: Թուրքիային … կամուրջը փակելու մեջ"],
    )]);
}

#[test]
fn a_noun_for_a_statement_may_open_the_sentence_with_its_matter() {
    assert_said(&[
        (
            "hy",
            "Կամրջի փակման մասին լուրերը Վրաստանի ՊՆ-ն հերքել է։",
            &["georgia-mod denies: Կամրջի փակման մասին լուրերը"],
        ),
        ("hy", "Կամրջի փակման մասին լուրերը հերքել է Թբիլիսին։", &["georgia denies: Կամրջի փակման մասին լուրերը"]),
        ("hy", "Վրաստանը հայտնել է կամուրջը բացելու մասին։", &["georgia: կամուրջը բացելու մասին"]),
    ]);
}

#[test]
fn a_thing_may_be_called_a_fake_and_a_neighbour_who_did_it() {
    assert_said(&[
        ("ru", "МИД Грузии назвал запись фейком.", &["georgia-mfa: запись фейком"]),
        (
            "ru",
            "Грузия назвала соседей организаторами взрыва моста.",
            &["georgia: соседей организаторами взрыва моста"],
        ),
    ]);
}

#[test]
fn a_known_speaker_may_close_a_headline_behind_its_dash() {
    let world = World::built_in().unwrap();
    let source = |tag: &str, title: &str| {
        let language = Language::built_in(tag, &world).unwrap().unwrap();
        let text = format!("{title}\n\n0");
        let proposals = extract(&Input::new(&text), &language).proposals;
        proposals.iter().flat_map(|proposal| &proposal.source).filter_map(|span| span.of(&text)).collect::<String>()
    };
    assert_eq!(source("ru", "Соседи взорвали мост — МИД Грузии"), "МИД Грузии");
    assert_eq!(source("az", "Körpü bağlıdır – Gürcüstan"), "Gürcüstan");
    assert_eq!(source("ru", "Соседи взорвали мост — прямая трансляция"), "");
}
