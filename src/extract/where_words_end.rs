//! Short articles with everything that is said in them: where the words for a speaker and a statement begin and end.

use crate::extract::whose_words::assert_said;
use crate::extract::{Input, Language, World, extract};

#[test]
fn a_statement_ends_before_a_clause_of_the_outlet() {
    assert_said(&[
        ("en", "When Ann Hill said that the road was shut, Tom Reed laughed.", &["ann-hill: the road was shut"]),
        (
            "en",
            "Baku urged Tom Reed to run, and donors have paid for a hall.",
            &["azerbaijan demands: Tom Reed to run"],
        ),
        ("en", "Ann Hill attacked the plan as “a theft,” on Monday.", &["ann-hill: the plan as “a theft,”"]),
        (
            "en",
            "Ann Hill asked a judge to strike down that rule.",
            &["ann-hill demands: a judge to strike down that rule"],
        ),
    ]);
}

#[test]
fn with_somebody_saying_is_a_clause_of_its_own() {
    assert_said(&[
        (
            "en",
            "Ann Hill said the road was shut, with Tom Reed accusing her of sloth.",
            &["ann-hill: the road was shut", "tom-reed accuses: her of sloth"],
        ),
        ("en", "Ann Hill came with a letter asking for help.", &[]),
    ]);
}

#[test]
fn what_speakers_tell_of_their_own_mind_is_one_statement() {
    assert_said(&[
        ("en", "Ann Hill said she hoped the hall was full.", &["ann-hill: she hoped the hall was full"]),
        ("en", "“I think the hall is full,” Ann Hill said.", &["ann-hill: I think the hall is full,"]),
        (
            "en",
            "Ann Hill said Tom Reed hoped the road was open.",
            &["ann-hill: Tom Reed hoped the road was open", "ann-hill < tom-reed believes: the road was open"],
        ),
        // What is denied has a reading of its own, which must not become the speaker's.
        (
            "en",
            "Ann Hill said she denied that two soldiers had been killed.",
            &[
                "ann-hill: she denied that two soldiers had been killed",
                "ann-hill denies: two soldiers had been killed",
            ],
        ),
    ]);
}

#[test]
fn a_clause_behind_a_pronoun_has_a_that_of_its_own() {
    assert_said(&[
        (
            "en",
            "Aides say he sees it as proof that the road is safe.",
            &["unknown: he sees it as proof that the road is safe"],
        ),
        ("en", "Ann Hill said after the vote she would go.", &["ann-hill: she would go"]),
        ("en", "Ann Hill has said little in public.", &[]),
        ("en", "Ann Hill never disclosed that the road was shut.", &[]),
        ("en", "Ann Hill announced the levy in a tweet on Monday.", &["ann-hill: the levy"]),
        ("en", "“The road is shut,” Ann Hill said when I asked.", &["ann-hill: The road is shut,"]),
        ("en", "Ann Hill spoke with Tom Reed that day and left.", &[]),
        (
            "en",
            "Ann Hill said the road was shut, and some worry that it will stay so.",
            &["ann-hill: the road was shut", "unknown believes: it will stay so"],
        ),
        (
            "en",
            "Ann Hill expects a vote, provided that Tom Reed agrees.",
            &["ann-hill believes: a vote, provided that Tom Reed agrees"],
        ),
    ]);
}

#[test]
fn what_a_poll_or_complaint_is_belongs_to_its_name() {
    let world = World::built_in().unwrap();
    let language = Language::built_in("en", &world).unwrap().unwrap();
    let source = |text: &str| {
        let text = format!("0\n\n{text}");
        let found = extract(&Input::new(&text), &language).proposals;
        found[0].source.iter().filter_map(|span| span.of(&text)).collect::<String>()
    };
    assert_eq!(
        source("The road is shut, according to a complaint filed Monday in court."),
        "a complaint filed Monday in court"
    );
    assert_eq!(source("According to a poll released Thursday, the road is shut."), "a poll released Thursday");
    assert_eq!(source("The ministry was quoted by TASS as saying the road was shut."), "The ministry");
}

#[test]
fn hearsay_is_nobody_s() {
    assert_said(&[
        ("en", "Ann Hill is expected to resign.", &["unknown believes: to resign"]),
        ("en", "Ann Hill, who is said to be tired, left the hall.", &["unknown believes: to be tired"]),
    ]);
}

#[test]
fn the_source_is_the_whole_noun_phrase() {
    let world = World::built_in().unwrap();
    let english = Language::built_in("en", &world).unwrap().unwrap();
    let source = |text: &str| {
        let text = format!("0\n\n{text}");
        let made = extract(&Input::new(&text), &english).proposals.remove(0);
        made.source[0].of(&text).unwrap().to_owned()
    };
    assert_eq!(source("“It is old,” said Ann Hill, who digs wells."), "Ann Hill, who digs wells");
    assert_eq!(source("It is old, according to men who have seen the well."), "men who have seen the well");
    assert_eq!(source("It is old, according to figures released by the city."), "figures released by the city");
    assert_eq!(source("Its head, Ann Hill, 67, said it was old."), "Its head, Ann Hill, 67");
    assert_eq!(source("A poll published on Monday by Reed found it was old."), "A poll published on Monday by Reed");
    assert_eq!(source("It was shut by a judge who said it was old."), "a judge who");
    assert_eq!(source("Those calls grew louder after the Herald reported that it was old."), "the Herald");
    assert_eq!(source("Tom Reed, 29, a miner, said it was old."), "Tom Reed, 29, a miner");
    assert_eq!(source("Just 22 percent said it was old."), "Just 22 percent");
    assert_eq!(source("In Ohio, Reed, 67, said it was old."), "Reed, 67");
    assert_eq!(source("Hill honestly believes that it is old."), "Hill");
    assert_eq!(source("One ally claimed that it was old."), "One ally");
}

#[test]
fn a_label_needs_no_marks_and_a_noun_is_no_verb() {
    assert_said(&[
        ("en", "Ann Hill called the inquiry a hoax.", &["ann-hill: the inquiry a hoax"]),
        ("en", "Ann Hill called the office a day later.", &[]),
        ("en", "A major report said the road was shut.", &["unknown: the road was shut"]),
        ("en", "The new report said the road was shut.", &["unknown: the road was shut"]),
        ("en", "Ann Hill left the so-called city that never sleeps.", &[]),
        ("en", "Ann Hill would not say whether the road was shut.", &["ann-hill declines: whether the road was shut"]),
        ("en", "Ann Hill flatly and angrily denied the report.", &["ann-hill denies: the report"]),
        (
            "en",
            "Ann Hill said the road was safe, a claim a judge rejected.",
            &["ann-hill: the road was safe", "unknown denies: the road was safe"],
        ),
        ("en", "A poll found Ann Hill ahead by 9 points.", &["unknown: Ann Hill ahead by 9 points"]),
    ]);
}

#[test]
fn an_infinitive_may_begin_like_its_marker() {
    assert_said(&[(
        "de",
        "Anna Huber forderte die Stadt auf, ihre Schiffe zurückzuziehen.",
        &["anna-huber demands: ihre Schiffe zurückzuziehen"],
    )]);
}

#[test]
fn the_first_letter_of_a_word_is_no_that() {
    assert_said(&[
        ("he", "האיגוד הכריז הבוקר על שביתה בנמל.", &["unknown: שביתה בנמל"]),
        ("he", "השר לא הגיב לשאלה אם שוחח עם הנהג.", &["unknown declines: שאלה אם שוחח עם הנהג"]),
    ]);
}

#[test]
fn a_second_participle_shares_the_auxiliary_and_the_speaker() {
    assert_said(&[
        (
            "fr",
            "Paul Morel a condamné le raid et demandé une enquête.",
            &["paul-morel: le raid", "paul-morel demands: une enquête"],
        ),
        ("fr", "Paul Morel a visité le port et assuré que le pont tenait.", &["paul-morel: le pont tenait"]),
        // The participle may belong to the clause of the statement as well.
        (
            "fr",
            "Paul Morel a dit que sa fille avait vu le raid et demandé une enquête.",
            &["paul-morel: sa fille avait vu le raid et demandé une enquête"],
        ),
        (
            "es",
            "Pablo Ruiz ha condenado la redada y pedido una investigación.",
            &["pablo-ruiz: la redada", "pablo-ruiz demands: una investigación"],
        ),
        (
            "es",
            "Pablo Ruiz pidió que dimita y le acusó de mentir.",
            &["pablo-ruiz demands: dimita", "pablo-ruiz accuses: de mentir"],
        ),
    ]);
}

#[test]
fn a_quote_inside_a_statement_has_statements_of_whoever_stands_before_it() {
    assert_said(&[
        (
            "fr",
            "Paul Morel dit se fier aux experts, qui « semblent penser que le pont tient ».",
            &[
                "paul-morel: se fier aux experts, qui « semblent penser que le pont tient »",
                "paul-morel < unknown believes: le pont tient",
            ],
        ),
        (
            "es",
            "Ana Gil dijo que el plan gusta a los expertos, quienes «creen que el puente aguanta».",
            &[
                "ana-gil: el plan gusta a los expertos, quienes «creen que el puente aguanta»",
                "ana-gil < unknown believes: el puente aguanta",
            ],
        ),
        (
            "en",
            "Ann Hill said the law “shows that we care about roads.”",
            &["ann-hill: the law “shows that we care about roads.”"],
        ),
    ]);
}

#[test]
fn a_second_act_of_the_speaker_is_no_part_of_an_object() {
    assert_said(&[
        ("es", "Ana Gil expresó su dolor y ordenó el cierre de la mina.", &["ana-gil: su dolor"]),
        ("fr", "Paul Morel parle d'« une faute ».", &["paul-morel: une faute"]),
        ("es", "«Nos vamos a salvar», prometió en la plaza Ana Gil.", &["ana-gil promises: Nos vamos a salvar"]),
        (
            "en",
            "Ann Hill hopes to pass a law that would bar it.",
            &["ann-hill believes: to pass a law that would bar it"],
        ),
        ("en", "Ann Hill assured him Baku would help.", &["ann-hill: Baku would help"]),
        ("en", "Ann Hill says that is hard to see.", &["ann-hill: that is hard to see"]),
        ("en", "Ann Hill expects a loss of up to 600 francs.", &["ann-hill believes: a loss of up to 600 francs"]),
    ]);
}

#[test]
fn a_helping_verb_and_its_infinitive_hand_over_together() {
    assert_said(&[
        ("fr", "Paul Morel s'est contenté d'indiquer que le pont tenait.", &["paul-morel: le pont tenait"]),
        ("es", "Ana Gil volvió a negar que el puente cediera.", &["ana-gil denies: el puente cediera"]),
        ("fr", "Paul Morel va dire que le pont tient.", &[]),
    ]);
}

#[test]
fn what_the_outlet_adds_of_a_statement_is_no_part_of_it() {
    assert_said(&[
        (
            "ar",
            "قال الوزير إن الجسر مفتوح، وهو ما ينفيه السكان.",
            &["unknown: الجسر مفتوح", "unknown denies: الجسر مفتوح"],
        ),
        (
            "ar",
            "حذر الوزير من غش الدواء، إذ قال إن الأسواق ملأى بالمزور.",
            &["unknown: غش الدواء", "unknown: الأسواق ملأى بالمزور"],
        ),
        ("he", "השר אמר כי הגשר פתוח, דבר שהתושבים מכחישים.", &["unknown: הגשר פתוח", "unknown denies: הגשר פתוח"]),
        ("he", "הכלכלן היה זהיר יותר: לדעתו, הריבית תישאר.", &["unknown: הריבית תישאר"]),
    ]);
}

#[test]
fn an_object_ends_before_the_next_verb_of_its_speaker() {
    assert_said(&[
        ("ar", "أمر القاضي بفتح تحقيق، وطلب من الشرطة حراسة المبنى.", &["unknown demands: فتح تحقيق"]),
        ("ar", "أوردت القناة الخبر من دون أن تذكر مصدره.", &[]),
        ("ar", "وزارة الزراعة توقع اتفاقية مع المصرف.", &[]),
    ]);
}

#[test]
fn each_speaker_of_a_headline_has_a_statement() {
    let world = World::built_in().unwrap();
    let said = |tag: &str, title: &str| {
        let language = Language::built_in(tag, &world).unwrap().unwrap();
        crate::extract::whose_words::said(&language, title)
    };
    assert_eq!(said("ar", "باكو: لا قتلى ويريفان: سقط جنديان"), ["azerbaijan: لا قتلى", "armenia: سقط جنديان"]);
    assert_eq!(said("en", "Baku: no losses; Yerevan: two dead"), ["azerbaijan: no losses", "armenia: two dead"]);
}

#[test]
fn a_joint_before_the_particle_hides_no_statement() {
    assert_said(&[
        ("es", "Ana Gil subraya, no obstante, que el puente aguanta.", &["ana-gil: el puente aguanta"]),
        ("fr", "Paul Morel reconnaît cependant que le pont tient.", &["paul-morel: le pont tient"]),
        ("es", "Ana Gil declaró en un mensaje televisado que el puente aguanta.", &["ana-gil: el puente aguanta"]),
        (
            "fr",
            "Paul Morel a assuré avoir réclamé des renforts qu'on lui aurait refusés.",
            &["paul-morel: avoir réclamé des renforts qu'on lui aurait refusés"],
        ),
        (
            "fr",
            "Paul Morel accuse ouvertement Anne Roy d'avoir menti.",
            &["paul-morel accuses: Anne Roy d'avoir menti"],
        ),
        ("fr", "Pour Paul Morel, le vote ne changera rien : « On tourne en rond ici. »", &[]),
    ]);
}

#[test]
fn an_act_in_the_past_cannot_go_on_with_what_is_still_to_come() {
    assert_said(&[
        (
            "en",
            "Ann Hill promised to mend the road and asked drivers to wait.",
            &["ann-hill promises: to mend the road", "ann-hill demands: drivers to wait"],
        ),
        (
            "en",
            "Ann Hill said the road would close and ordered drivers to wait.",
            &["ann-hill: the road would close", "ann-hill demands: drivers to wait"],
        ),
        ("en", "Ann Hill promised to mend the road but has done nothing.", &["ann-hill promises: to mend the road"]),
        (
            "en",
            "Ann Hill wants to mend the road; Tom Reed has agreed to wait.",
            &["ann-hill demands: to mend the road", "tom-reed: to wait"],
        ),
    ]);
}

#[test]
fn what_the_outlet_says_of_the_words_is_no_part_of_them() {
    assert_said(&[
        (
            "en",
            "Ann Hill said the road was shut, a charge Tom Reed denied.",
            &["ann-hill: the road was shut", "tom-reed denies: the road was shut"],
        ),
        (
            "en",
            "Ann Hill accused him of “sloth,” the first insult of a race that had been calm.",
            &["ann-hill accuses: him of “sloth,”"],
        ),
    ]);
}

#[test]
fn a_quote_may_hold_the_verb_of_the_words_before_it() {
    assert_said(&[
        ("en", "The plan, Ann Hill said, “would never work.”", &["ann-hill: The plan … would never work."]),
        ("en", "But Ann Hill said that, if elected, she would run.", &["ann-hill: if elected, she would run"]),
        (
            "en",
            "Ann Hill said voters wanted change.",
            &["ann-hill: voters wanted change", "ann-hill < unknown demands: change"],
        ),
        ("en", "Ann Hill called the court a circus.", &["ann-hill: the court a circus"]),
    ]);
}

#[test]
fn whom_the_first_clause_is_about_says_what_the_next_reports() {
    assert_said(&[
        (
            "de",
            "Der Minister sagte, die Brücke sei offen. Verteidigerin Anna Berg kündigte Revision an; das Gericht habe geirrt.",
            &["unknown: die Brücke sei offen", "anna-berg: das Gericht habe geirrt"],
        ),
        (
            "de",
            "Der Minister sagte, die Brücke sei offen. Die Lage blieb ernst; das Ufer sei gesperrt.",
            &["unknown: die Brücke sei offen", "unknown: Die Lage blieb ernst; das Ufer sei gesperrt"],
        ),
    ]);
}

#[test]
fn who_refuses_or_leaves_it_open_declines() {
    assert_said(&[
        (
            "es",
            "La fiscal Ana Gil rechazó dar detalles sobre el choque.",
            &["ana-gil declines: detalles sobre el choque"],
        ),
        ("es", "La fiscal Ana Gil rechazó las acusaciones.", &["ana-gil denies: las acusaciones"]),
        (
            "de",
            "Ob die Brücke offen bleibt, ließ Anna Berg offen.",
            &["anna-berg declines: Ob die Brücke offen bleibt"],
        ),
        ("de", "Anna Berg ließ die Tür offen.", &[]),
        ("uk", "Ганна Біла відмовилася пояснити, чому міст зачинено.", &["ganna-bila declines: чому міст зачинено"]),
        ("fr", "Anne Morel s'est refusée à tout commentaire sur le pont.", &["anne-morel declines: le pont"]),
    ]);
}

#[test]
fn how_much_later_it_was_said_is_no_part_of_it() {
    assert_said(&[(
        "tr",
        "Köprü açık.\n\nBolivya, yolun kapandığını 18 gün sonra kabul etti.",
        &["bolivia: yolun kapandığını"],
    )]);
}

#[test]
fn a_short_quote_with_a_comma_is_no_quoted_word() {
    assert_said(&[(
        "az",
        "Körpü açıqdır.\n\nNazir Leyla Əzizova \"Bu, yalandır\" deyib.",
        &["leyla-azizova denies: Bu, yalandır"],
    )]);
}

#[test]
fn a_colon_ends_what_comes_before_the_statement() {
    assert_said(&[
        ("en", "The clinic calls that a lie: the ward, it says, was closed.", &["unknown: the ward … was closed"]),
        ("fr", "Le bilan s'alourdit : 39 morts, selon l'ONU.", &["un: 39 morts"]),
        (
            "en",
            "The post was wrong, the mayor conceded on Monday: it had been cut.",
            &["unknown: The post was wrong … it had been cut"],
        ),
    ]);
}

#[test]
fn what_describes_a_subject_does_not_begin_its_clause() {
    assert_said(&[
        ("de", "Der Sprecher sagte, der Mann, den man suche, sei tot.", &["unknown: der Mann, den man suche, sei tot"]),
        (
            "de",
            "Die Ärztin sagte, die Chance, dass er überlebe, liege bei einem Prozent.",
            &["unknown: die Chance, dass er überlebe, liege bei einem Prozent"],
        ),
        (
            "en",
            "The road is open, said Ann Hill, a spokeswoman for the Peru forces, who have held it since May.",
            &["ann-hill: The road is open"],
        ),
    ]);
}

#[test]
fn an_infinitive_keeps_what_denies_it() {
    assert_said(&[
        (
            "fr",
            "Le maire dit ne pas savoir que la route est fermée.",
            &["unknown: ne pas savoir que la route est fermée"],
        ),
        ("fr", "L'OMS assure ne pas être débordée.", &["who: ne pas être débordée"]),
    ]);
}

#[test]
fn a_statement_ends_before_what_another_says_of_it() {
    assert_said(&[
        (
            "fr",
            "Le maire a assuré que la route était fermée, ce que conteste la CGT.",
            &["unknown: la route était fermée", "cgt denies: la route était fermée"],
        ),
        (
            "es",
            "El alcalde asegura que la carretera está cerrada, extremo que Lima rechaza.",
            &["unknown: la carretera está cerrada", "peru denies: la carretera está cerrada"],
        ),
    ]);
}
