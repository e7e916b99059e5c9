//! Short articles with everything that is said in them: where a clause or a quote of another's begins beside a statement.

use crate::extract::whose_words::assert_said;

#[test]
fn a_quote_right_behind_another_s_is_an_answer() {
    assert_said(&[
        (
            "de",
            "„Was tun Sie hier?“, fragte Ole Berg. „Gar nichts.“ „Fragen Sie doch den Wirt“, sagte Lars Lund.",
            &["ole-berg asks: Was tun Sie hier? … Gar nichts.", "lars-lund: Fragen Sie doch den Wirt"],
        ),
        (
            "de",
            "„Die Brücke ist zu“, sagte Ole Berg. „Das war klar.“ „Und der Hafen ist leer?“",
            &["ole-berg: Die Brücke ist zu … Das war klar.", "unknown: Und der Hafen ist leer?"],
        ),
        (
            "en",
            "“The bridge is shut,” Ann Hill said. “That was clear.” “And the port is empty?”",
            &["ann-hill: The bridge is shut, … That was clear.", "unknown: And the port is empty?"],
        ),
    ]);
}

#[test]
fn a_clause_that_its_verb_closes_leaves_the_next_to_the_outlet() {
    assert_said(&[
        (
            "de",
            "Ole Berg sagte, dass die Brücke offen ist, der Wirt aber schlief da noch.",
            &["ole-berg: die Brücke offen ist"],
        ),
        (
            "de",
            "Ole Berg sagte, dass die Brücke offen ist, sie sei aber alt.",
            &["ole-berg: die Brücke offen ist, sie sei aber alt"],
        ),
        (
            "de",
            "Ole Berg sagte, dass, wenn es regnet, die Brücke gesperrt ist.",
            &["ole-berg: wenn es regnet, die Brücke gesperrt ist"],
        ),
    ]);
}

#[test]
fn a_statement_goes_on_behind_its_speaker() {
    assert_said(&[
        ("de", "Die Brücke, erklärte Ole Berg, ist auf Wochen zu.", &["ole-berg: Die Brücke … ist auf Wochen zu"]),
        (
            "de",
            "Nach der Schilderung von Ole Berg legten einige Gäste Feuer.",
            &["ole-berg: legten einige Gäste Feuer"],
        ),
        ("de", "Gerüchten zufolge ist der König krank.", &["unknown: ist der König krank"]),
        ("de", "Dem Vernehmen nach ist die Brücke zu.", &["unknown: ist die Brücke zu"]),
    ]);
}

#[test]
fn a_speaker_behind_a_statement_may_be_followed_by_where_and_when() {
    assert_said(&[
        (
            "ru",
            "Дорога снова открыта, заявил Пётр Лисин по итогам беседы с послом.",
            &["petr-lisin: Дорога снова открыта"],
        ),
        ("ru", "Мост вновь открыт, сообщил Пётр Лисин на приёме с послом.", &["petr-lisin: Мост вновь открыт"]),
        ("ru", "«Мы ждём, но не вечно», — отметил Пётр Лисин.", &["petr-lisin: Мы ждём, но не вечно"]),
        (
            "ru",
            "Из дома на площади вынесены тела двух человек, сообщило в среду МЧС Армении.",
            &["armenia-emergency-ministry: Из дома на площади вынесены тела двух человек"],
        ),
        ("ru", "Дорога закрыта, передаёт ТАСС.", &["tass: Дорога закрыта"]),
        ("ru", "Дорога закрыта, передаёт ТАСС со ссылкой на Ереван.", &["tass < armenia: Дорога закрыта"]),
        (
            "ru",
            "Газета «Маяк» со ссылкой на Ереван передала, что дорога закрыта.",
            &["mayak < armenia: дорога закрыта"],
        ),
        (
            "uk",
            "«Двоє, на жаль, утекли», — визнав Юрій Коваль в ефірі марафону.",
            &["yuriy-koval: Двоє, на жаль, утекли"],
        ),
        ("uk", "Уламки знайшли біля двох сіл, підтвердив Єреван.", &["armenia: Уламки знайшли біля двох сіл"]),
    ]);
}

#[test]
fn an_object_ends_where_another_clause_begins() {
    assert_said(&[
        ("ru", "Баку заявил о победе, Ереван всё отрицает.", &["azerbaijan: победе", "armenia denies: всё"]),
        ("uk", "Баку заявив про відвід судді, однак його відхилили.", &["azerbaijan: відвід судді"]),
        (
            "uk",
            "Баку закликав сторони до стриманості, а Єреван – відкрити шлях до морських портів.",
            &["azerbaijan demands: сторони до стриманості, а Єреван – відкрити шлях до морських портів"],
        ),
        (
            "de",
            "Norwegen forderte eine strenge Prüfung und kündigte an, den Hafen zu schließen.",
            &["norway demands: eine strenge Prüfung", "norway promises: den Hafen zu schließen"],
        ),
        (
            "de",
            "Norwegen wollte sich mit Verweis auf die laufenden Ermittlungen nicht zu dem Bericht äußern.",
            &["norway declines: dem Bericht"],
        ),
    ]);
}

#[test]
fn where_a_statement_by_itself_begins() {
    assert_said(&[
        (
            "ru",
            "По словам врачей, состояние матроса тяжёлое, рейс отменён.",
            &["unknown: состояние матроса тяжёлое, рейс отменён"],
        ),
        ("ru", "Дорога закрыта. Об этом «Маяку» сообщил Пётр Лисин.", &["petr-lisin: Дорога закрыта"]),
        (
            "de",
            "Offiziell hieß es dazu, man studiere die neue Lage noch.",
            &["unknown: man studiere die neue Lage noch"],
        ),
        ("de", "Aus Lyon wird gemeldet, die Brücke sei zu.", &["unknown: die Brücke sei zu"]),
        ("de", "Der 58 Jahre alte Fahrer Ole Berg gab an, er sei müde.", &["ole-berg: er sei müde"]),
    ]);
}

#[test]
fn whose_account_it_is_may_stand_inside_the_phrase() {
    assert_said(&[
        (
            "de",
            "Ole Berg sagte, der Hafen sei leer. Nach seinen Angaben ist die Brücke zu.",
            &["ole-berg: der Hafen sei leer", "ole-berg: ist die Brücke zu"],
        ),
        ("de", "Die Brücke ist nach norwegischer Darstellung zu.", &["norway: Die Brücke ist … zu"]),
        ("de", "Nach norwegischen Medienberichten ist die Brücke zu.", &["unknown: ist die Brücke zu"]),
        ("de", "Nach einer Stellungnahme Norwegens ist die Brücke zu.", &["norway: ist die Brücke zu"]),
    ]);
}

#[test]
fn where_an_object_begins_behind_the_subject_of_a_verb_that_comes_first() {
    assert_said(&[
        ("ar", "أما مدير المصنع منير القاسمي فاعتبر الإضراب خطأ.", &["mnyr-alqasmy: الإضراب خطأ"]),
        ("ar", "نفى مصدر أمني بمديرية الشمال إغلاق الجسر.", &["unknown denies: إغلاق الجسر"]),
        ("ar", "قدّرت الأمم المتحدة عدد الجرحى بمئة.", &["un: عدد الجرحى بمئة"]),
        ("ar", "وأبدت السفارة الروسية استعدادها لفتح الجسر.", &["russia-embassy: استعدادها لفتح الجسر"]),
        ("ar", "توقع المحلل منير القاسمي تراجع الأسعار.", &["mnyr-alqasmy believes: تراجع الأسعار"]),
        ("ar", "نسبت الصحيفة إلى طبيب قوله إن الجسر مغلق.", &["unknown < unknown: الجسر مغلق"]),
    ]);
}

#[test]
fn where_an_object_begins_before_its_verb() {
    assert_said(&[
        (
            "fa",
            "شهردار گفت پل باز شده است، اما ساکنان روستا این گفته را رد می‌کنند.",
            &["unknown: پل باز شده است", "unknown denies: این گفته"],
        ),
        ("fa", "روسیه این حمله را به شدت محکوم کرد.", &["russia: این حمله"]),
        ("fa", "روسیه طرف‌ها را به آرامش فراخواند.", &["russia demands: طرف‌ها را به آرامش"]),
        ("fa", "روسیه بر بازگشایی پل تأکید کرد.", &["russia: بازگشایی پل"]),
        ("fa", "روسیه از بازگشایی پل استقبال کرد.", &["russia: بازگشایی پل"]),
    ]);
}

#[test]
fn what_a_speaker_thinks_or_is_asked_is_no_second_statement() {
    assert_said(&[
        ("ar", "قالت روسيا: \"أعتقد أن الجسر مغلق منذ أمس\".", &["russia: أعتقد أن الجسر مغلق منذ أمس"]),
        ("ar", "هل تتوقع أن يفتح الجسر؟", &[]),
    ]);
}

#[test]
fn a_particle_said_again_goes_on_with_the_statement() {
    assert_said(&[
        (
            "en",
            "Ann Hill said that the bridge had fallen at night and that nobody had been hurt.",
            &["ann-hill: the bridge had fallen at night and that nobody had been hurt"],
        ),
        (
            "ru",
            "Пётр Лисин сказал, что мост рухнул ночью и что дорога закрыта.",
            &["petr-lisin: мост рухнул ночью и что дорога закрыта"],
        ),
    ]);
}

#[test]
fn an_object_closes_before_the_colon_behind_which_its_speaker_goes_on() {
    assert_said(&[
        (
            "he",
            "המשטרה דחתה את ההאשמה: הגשר פתוח מאתמול.",
            &["israel-police denies: את ההאשמה", "israel-police: הגשר פתוח מאתמול"],
        ),
        (
            "fa",
            "پلیس این طرح را «رسوایی» خواند: «پل بسته است.»",
            &["iran-police: این طرح را «رسوایی»", "iran-police: پل بسته است."],
        ),
    ]);
}

#[test]
fn a_statement_called_untrue_stands_without_the_words_that_call_it_so() {
    assert_said(&[
        ("ar", "باكو وصفت ذلك بأنه محض خيال.", &["azerbaijan denies: ذلك"]),
        ("ar", "باكو وصفت هذه المزاعم بأنها كاذبة.", &["azerbaijan denies: هذه المزاعم"]),
    ]);
}

#[test]
fn a_semicolon_ends_an_object_and_a_clause_about_a_person_ends_before_their_verb() {
    assert_said(&[
        ("es", "Ana Gil atribuye el ataque a Rusia; los vecinos huyeron.", &["ana-gil accuses: el ataque a Rusia"]),
        (
            "fr",
            "Anna Petit attribue l'attaque à la Russie ; les habitants ont fui.",
            &["anna-petit accuses: l'attaque à la Russie"],
        ),
        ("de", "Der Minister, der Reformen fordert, sagte, die Lage sei ernst.", &["unknown: die Lage sei ernst"]),
        (
            "de",
            "Ein Arzt, dessen Namen die Agentur nicht nennt, sagte, die Lage sei ernst.",
            &["unknown: die Lage sei ernst"],
        ),
    ]);
}

#[test]
fn a_figure_that_a_death_brings_about_is_counted_by_whom_the_sentence_names() {
    assert_said(&[
        (
            "fr",
            "Un homme est mort, portant à sept le nombre de tués, selon l'ONU.",
            &["un: Un homme est mort, portant à sept le nombre de tués"],
        ),
        (
            "es",
            "Un niño murió, elevando a siete los muertos, según la ONU.",
            &["un: Un niño murió, elevando a siete los muertos"],
        ),
    ]);
}

#[test]
fn an_adverb_may_stand_between_a_verb_of_saying_and_its_subject() {
    assert_said(&[("es", "El pacto, añadió también Ana Gil, será difícil.", &["ana-gil: El pacto … será difícil"])]);
}
