//! Short articles with everything that is said in them: what somebody denies, and does not say themselves.

use crate::extract::whose_words::assert_said;

#[test]
fn a_denial_may_only_point_at_what_it_denies() {
    assert_said(&[
        ("de", "Anna Berg streitet das ab.", &["anna-berg denies: das"]),
        ("de", "Anna Berg dementierte dies.", &["anna-berg denies: dies"]),
        ("fr", "Le ministre Paul Morel le nie.", &["paul-morel denies: le"]),
        ("es", "Ana Gil lo niega.", &["ana-gil denies: lo"]),
        ("en", "Ann Hill called it a lie.", &["ann-hill denies: it"]),
        ("de", "Anna Berg nannte das eine Lüge.", &["anna-berg denies: das"]),
        ("de", "Anna Berg bezeichnete den Bericht als Unsinn.", &["anna-berg denies: den Bericht"]),
        ("ru", "Армения назвала это ложью.", &["armenia denies: это"]),
        ("uk", "Вірменія назвала це вигадкою.", &["armenia denies: це"]),
        ("ar", "وصفت أرمينيا ذلك بأنه كذب.", &["armenia denies: ذلك"]),
        ("he", "ארמניה כינתה זאת שקר.", &["armenia denies: זאת"]),
    ]);
}

#[test]
fn a_demonstrative_begins_what_is_refused_where_verbs_come_first() {
    assert_said(&[
        (
            "ar",
            "نفت وزارة الصحة اليونانية هذه الأنباء. رفضت السفارة اليونانية هذا الاتهام.",
            &["greece-moh denies: هذه الأنباء", "greece-embassy denies: هذا الاتهام"],
        ),
        ("ar", "وصفت الشرطة اليونانية هذه المزاعم بأنها كاذبة.", &["greece-police denies: هذه المزاعم"]),
    ]);
}

#[test]
fn what_somebody_says_is_called_untrue_before_the_verb() {
    assert_said(&[
        ("fa", "دادستان یونان این ادعا را کذب محض خواند.", &["greece-prosecutor denies: این ادعا"]),
        ("fa", "وزارت دفاع یونان این اتهام را مضحک نامید.", &["greece-mod denies: این اتهام"]),
    ]);
}

#[test]
fn whoever_only_denies_denies_the_clause_before() {
    assert_said(&[(
        "tr",
        "Köprü bugün açıldı.\n\nKöprünün yıkıldığı öne sürüldü, Bolivya yalanladı.",
        &["unknown: Köprünün yıkıldığı", "bolivia denies: Köprünün yıkıldığı"],
    )]);
}

#[test]
fn what_is_called_a_lie_before_an_armenian_verb_is_denied() {
    assert_said(&[(
        "hy",
        "Կամուրջը բաց է։\n\nՀՀ նախագահի խորհրդական Արամ Սերոբյանը մեղադրանքն անվանել է անհեթեթություն։ Նա լուրերը սուտ է անվանել։",
        &["armenia-president denies: մեղադրանքն", "armenia-president denies: լուրերը"],
    )]);
}
