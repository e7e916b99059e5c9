//! Short articles with everything that is told in them of what somebody wants, asks, judges or lays at another's door: whose it is.

use super::whose_words::assert_said;

#[test]
fn wishes_plans_and_biddings_are_of_those_who_have_them() {
    assert_said(&[
        ("en", "Hill wants to close the road.", &["hill demands: to close the road"]),
        ("en", "Hill asked the court to wait.", &["hill demands: the court to wait"]),
        ("en", "Hill expects turnout to fall.", &["hill believes: turnout to fall"]),
        ("en", "Hill has no plans to close the road.", &["hill declines: to close the road"]),
        ("en", "Hill, who asked not to be named, said the road was closed.", &["hill: the road was closed"]),
    ]);
}

#[test]
fn whoever_is_told_or_asked_does_not_speak() {
    assert_said(&[
        ("en", "Voters were told that the road was closed.", &["unknown: the road was closed"]),
        ("en", "Voters were told by Baku that the road was closed.", &["azerbaijan: the road was closed"]),
        (
            "en",
            "Baku wants Paris to know that the road is closed.",
            &["azerbaijan demands: Paris to know that the road is closed"],
        ),
        ("en", "Baku took the floor to argue that the road was closed.", &["azerbaijan: the road was closed"]),
        (
            "en",
            "Pressed by the host on whether he would go, Hill said he was tired.",
            &["unknown asks: whether he would go", "hill: he was tired"],
        ),
        ("en", "Baku is warning that the road is closed.", &["azerbaijan: the road is closed"]),
        (
            "en",
            "Baku said the road was open. Voters were told that it was closed.",
            &["azerbaijan: the road was open", "unknown: it was closed"],
        ),
        (
            "en",
            "Baku said the road was open. Asked whether it was paved, Hill said he was tired.",
            &["azerbaijan: the road was open", "unknown asks: whether it was paved", "hill: he was tired"],
        ),
    ]);
}

#[test]
fn judgements_and_views_are_of_those_who_hold_them() {
    assert_said(&[
        ("en", "Critics have slammed the plan.", &["unknown: the plan"]),
        ("en", "Hill sees the deal as a gift.", &["hill believes: the deal as a gift"]),
        (
            "en",
            "Speaking in a hall in the old town of Ufa on Sunday, Baku blasted the deal.",
            &["azerbaijan: the deal"],
        ),
        ("en", "The records show the brakes had failed.", &["unknown: the brakes had failed"]),
        ("en", "The road fell by half, figures show.", &["unknown: The road fell by half"]),
        ("en", "Police found the body of a man who was shot.", &[]),
        ("en", "Iranian state television claimed that the road was closed.", &["irib: the road was closed"]),
    ]);
}

#[test]
fn nouns_of_promise_and_plan_are_their_owners() {
    assert_said(&[
        ("en", "Baku's promise to open the road was welcomed in Paris.", &["azerbaijan promises: to open the road"]),
        (
            "en",
            "Baku hailed plans for new tolls if voters agree.",
            &["azerbaijan: plans for new tolls if voters agree"],
        ),
        ("en", "Baku said the sides had agreed to wait.", &["azerbaijan: the sides had agreed to wait"]),
    ]);
}

#[test]
fn the_doer_of_a_passive_judges_and_the_last_named_tells_all_before() {
    assert_said(&[
        ("en", "The report was dismissed as “a fairy tale” by Ann Hill.", &["ann-hill denies: The report"]),
        ("en", "The bridge was opened by Ann Hill.", &[]),
        (
            "en",
            "Ann Hill said she would stay, according to two aides.",
            &["unknown: Ann Hill said she would stay", "unknown < ann-hill: she would stay"],
        ),
        ("en", "“I will stay,” Ann Hill said, according to two aides.", &["ann-hill: I will stay,"]),
        ("fr", "Le port avait, selon Paul Morel, été fermé.", &["paul-morel: Le port avait … été fermé"]),
        ("fr", "Le port avait selon Paul Morel été fermé.", &["paul-morel: Le port avait … été fermé"]),
    ]);
}

#[test]
fn the_doer_of_a_passive_may_stand_in_the_form_of_its_verb() {
    assert_said(&[
        ("fr", "Ces rumeurs ont été démenties par Paul Morel.", &["paul-morel denies: Ces rumeurs"]),
        ("es", "La noticia fue confirmada por Ana Gil.", &["ana-gil: La noticia"]),
        ("en", "Tom Reed was accused by Ann Hill of fraud.", &["ann-hill accuses: Tom Reed … of fraud"]),
    ]);
}

#[test]
fn what_somebody_is_accused_of_may_hold_a_clause() {
    assert_said(&[(
        "en",
        "Ann Hill accused Tom Reed of a raid that killed two men.",
        &["ann-hill accuses: Tom Reed of a raid that killed two men"],
    )]);
}

#[test]
fn of_whom_something_is_asked_is_no_part_of_the_speaker() {
    assert_said(&[
        (
            "fa",
            "انجمن پزشکان از دولت خواست به این وضعیت پایان دهد.",
            &["anjmn-pzshkan demands: به این وضعیت پایان دهد"],
        ),
        ("fa", "سخنگوی وزارت صحت عامه گفت پل بسته است.", &["afghanistan-moh: پل بسته است"]),
    ]);
}
