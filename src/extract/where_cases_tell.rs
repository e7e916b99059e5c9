//! Bodies, names and statements that endings of nouns and names tell.

use super::whose_words::assert_said;

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
