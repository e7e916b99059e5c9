//! Where the subject of a verb of saying stands that is not right before it: behind its pronoun, inside it, behind what describes it.

use super::whose_words::assert_said;

#[test]
fn a_verb_may_hold_its_subject_behind_a_clause() {
    assert_said(&[
        (
            "fr",
            "Le préfet Jean Roux a dit que le pont était fermé. La route est coupée, a-t-il précisé lundi.",
            &["jean-roux: le pont était fermé", "jean-roux: La route est coupée"],
        ),
        ("fr", "La route est coupée, martèle le maire Jean Roux.", &["jean-roux: La route est coupée"]),
    ]);
}

#[test]
fn a_pronoun_that_opens_a_sentence_is_the_object() {
    assert_said(&[
        ("es", "Lo desmiente el alcalde de Toledo, Juan Gil.", &["juan-gil denies: Lo"]),
        ("es", "El alcalde Juan Gil lo niega.", &["juan-gil denies: lo"]),
    ]);
}

#[test]
fn who_is_described_by_a_clause_speaks_all_the_same() {
    assert_said(&[(
        "fr",
        "Le député Jean Roux, qui siège à Lyon, dénonce un coup de force au Pérou.",
        &["jean-roux accuses: un coup de force au Pérou"],
    )]);
}

#[test]
fn nobody_refuses_what_stands_before() {
    assert_said(&[
        ("en", "The report was written by the auditors of Reed & Sons, who refused to comment.", &[]),
        (
            "en",
            "The mayor said the road was shut. A man is believed to have died.",
            &["unknown: the road was shut", "unknown believes: to have died"],
        ),
    ]);
}

#[test]
fn what_somebody_asks_for_may_be_short() {
    assert_said(&[
        (
            "de",
            "Der Landrat Otto Lang forderte Hilfe. Ihm zufolge ist die Straße gesperrt.",
            &["otto-lang demands: Hilfe", "otto-lang: ist die Straße gesperrt"],
        ),
        ("de", "Der Bischof Otto Lang mahnte zur Ruhe.", &["otto-lang demands: Ruhe"]),
        ("es", "Lima alega una avería del puente.", &["peru: una avería del puente"]),
    ]);
}

#[test]
fn a_body_of_a_region_or_town_is_none_of_the_state_s() {
    assert_said(&[
        ("en", "In Peru, local police said the road was shut.", &["unknown: the road was shut"]),
        ("fr", "Au Pérou, la police municipale a dit que la route était fermée.", &["unknown: la route était fermée"]),
        (
            "es",
            "El consejero de Sanidad, Juan Gil, dijo que el puente está abierto.",
            &["juan-gil: el puente está abierto"],
        ),
        (
            "de",
            "In Peru regnet es. Die örtliche Polizei teilte mit, die Straße sei gesperrt.",
            &["unknown: die Straße sei gesperrt"],
        ),
    ]);
}

#[test]
fn who_is_agreed_with_does_not_speak() {
    assert_said(&[
        ("ru", "С версией мэра согласен депутат Иван Лугов: дорога закрыта.", &["ivan-lugov: дорога закрыта"]),
        ("uk", "Розслідування вимагає профспілка лікарів.", &["unknown demands: Розслідування"]),
        ("uk", "Залізниця звинувачує водія.", &["unknown accuses: водія"]),
        ("es", "El puente cayó. Así lo confirmó también el alcalde Juan Gil.", &["juan-gil: lo"]),
    ]);
}

#[test]
fn an_adjective_alone_is_no_subject() {
    assert_said(&[
        ("ru", "Каменский аэропорт от комментариев воздержался.", &[]),
        ("ru", "Компания «Заря-строй» это отрицает.", &["zarya-stroy denies: это"]),
    ]);
}

#[test]
fn a_verb_alone_between_commas_may_stand_inside_a_statement() {
    assert_said(&[(
        "es",
        "El portavoz Juan Gil dijo que el puente cayó. Mil personas, alegó, no pudieron votar.",
        &["juan-gil: el puente cayó", "juan-gil: Mil personas … no pudieron votar"],
    )]);
}

#[test]
fn a_pronoun_and_an_addressee_without_marks_are_told_apart_by_their_endings() {
    assert_said(&[
        (
            "hy",
            "Պերուի արտգործնախարար Արամ Գասպարյանն ասել է, որ ճանապարհը բաց է։ Միաժամանակ նա ռուս զինվորներին մեղադրել է անգործության մեջ։",
            &["peru-fm: ճանապարհը բաց է", "peru-fm accuses: ռուս զինվորներին … անգործության մեջ"],
        ),
        (
            "hy",
            "Կամուրջը փակ է, Reuters-ին ասել է Պերուի արտգործնախարար Արամ Գասպարյանը։",
            &["reuters < peru-fm: Կամուրջը փակ է"],
        ),
    ]);
}

#[test]
fn whom_a_noun_in_the_dative_names_is_told_and_a_pronoun_follows_its_object() {
    assert_said(&[
        (
            "hy",
            "Պերուի արտգործնախարար Արամ Գասպարյանը «Ազատությանը» ասել է, որ կամուրջը փակ է։ Լուրերը նա հերքում է։",
            &["radio-free-europe < peru-fm: կամուրջը փակ է", "peru-fm denies: Լուրերը"],
        ),
        (
            "tr",
            "Peru Dışişleri Bakanı Ece Su, Reuters'a yolun kapalı olduğunu söyledi.",
            &["reuters < peru-fm: yolun kapalı olduğunu"],
        ),
        (
            "az",
            "Körpü\n\nPerunun xarici işlər naziri Əli Quliyev APA-ya yolun bağlı olduğunu deyib.",
            &["apa < peru-fm: yolun bağlı olduğunu"],
        ),
    ]);
}

#[test]
fn a_state_behind_a_title_is_whom_its_bearer_accuses() {
    assert_said(&[(
        "ar",
        "اتهم الرئيس المصري إسرائيل بتدبير الهجوم.",
        &["egypt-president accuses: إسرائيل بتدبير الهجوم"],
    )]);
}

#[test]
fn what_a_state_did_is_no_part_of_its_name() {
    assert_said(&[("ar", "نفت تركيا خرق الهدنة.", &["turkey denies: خرق الهدنة"])]);
}
