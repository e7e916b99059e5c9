//! Where a speaker stands to the verb and to what is said, in short articles: behind the verb, inside the marks, nowhere.

use crate::extract::whose_words::assert_said;
use crate::extract::{Input, Language, World, extract};

#[test]
fn speakers_stand_behind_phrases_for_a_place_or_an_occasion() {
    assert_said(&[
        (
            "fr",
            "« Le pont est fermé », a déclaré lors d'un point de presse à Paris le ministre russe.",
            &["unknown: Le pont est fermé"],
        ),
        (
            "fr",
            "« Le pont est fermé », a dit à l'AFP Ana Gil lors d'une visite à Paris.",
            &["afp < ana-gil: Le pont est fermé"],
        ),
        (
            "es",
            "«El puente está cerrado», dijo a la salida de la reunión Ana Gil.",
            &["ana-gil: El puente está cerrado"],
        ),
        (
            "es",
            "«El puente está cerrado», afirmó el Kremlin tras la reunión.",
            &["russia-president: El puente está cerrado"],
        ),
    ]);
}

#[test]
fn a_place_behind_the_verb_does_not_speak_where_only_people_do() {
    assert_said(&[(
        "es",
        "Moscú negó el ataque. «No hubo bombas», afirmó en una entrevista en la Cadena Azul.",
        &["russia denies: el ataque", "russia: No hubo bombas"],
    )]);
}

#[test]
fn speakers_stand_inside_the_marks_of_a_quote() {
    assert_said(&[
        (
            "fr",
            "« Le pont est une ruine, tonne Ana Gil. Il faut le fermer. » La ville attend.",
            &["ana-gil: Le pont est une ruine … Il faut le fermer."],
        ),
        ("fr", "« Le maire ment, et la presse aussi. » La ville attend.", &[]),
        ("es", "«Quien venga —advirtió Ana Gil— pagará el puente».", &["ana-gil: Quien venga … pagará el puente"]),
    ]);
}

#[test]
fn pronouns_before_the_verb_are_no_speakers() {
    assert_said(&[
        ("fr", "Moscou, lui, le dément : le pont est ouvert.", &["russia: le pont est ouvert"]),
        ("fr", "Comme l'a rappelé Ana Gil, le pont est fermé.", &["ana-gil: le pont est fermé"]),
        ("es", "Ana Gil se pregunta si el puente está abierto.", &["ana-gil asks: si el puente está abierto"]),
    ]);
}

#[test]
fn what_is_said_by_nobody_is_nobody_s() {
    assert_said(&[
        (
            "es",
            "Moscú negó el ataque. Se informó de que hubo tres heridos. Se espera que haya más.",
            &["russia denies: el ataque", "unknown: hubo tres heridos"],
        ),
        (
            "es",
            "Moscú negó el ataque. A su juicio, el puente es seguro. Según trascendió, hubo tres heridos.",
            &["russia denies: el ataque", "russia: el puente es seguro", "unknown: hubo tres heridos"],
        ),
    ]);
}

#[test]
fn a_verb_without_a_subject_goes_on_where_none_is_needed() {
    assert_said(&[(
        "es",
        "Moscú negó el ataque. Pidió calma a todos. También acusó a Kiev de mentir.",
        &["russia denies: el ataque", "russia demands: calma a todos", "russia accuses: a Kiev de mentir"],
    )]);
}

#[test]
fn adverbs_stand_inside_the_verb() {
    assert_said(&[
        ("fr", "Moscou a également affirmé que le pont était ouvert.", &["russia: le pont était ouvert"]),
        ("fr", "Moscou n'a pas encore dit que le pont était ouvert.", &[]),
        ("es", "Moscú ha también negado el ataque.", &["russia denies: el ataque"]),
    ]);
}

#[test]
fn verbs_of_trying_and_seeming_belong_to_the_verb_of_saying() {
    assert_said(&[
        ("en", "Ann Hill was quick to argue that the road was safe.", &["ann-hill: the road was safe"]),
        ("en", "Ann Hill seems to believe that the road is safe.", &["ann-hill: the road is safe"]),
        ("en", "Ann Hill kept saying that the road was safe.", &["ann-hill: the road was safe"]),
        (
            "en",
            "Asked by Tom Reed whether the road was safe, Ann Hill paused and said it was shut.",
            &["tom-reed asks: whether the road was safe", "ann-hill: it was shut"],
        ),
    ]);
}

#[test]
fn names_and_nouns_are_no_verbs() {
    assert_said(&[
        ("fr", "« Le pont est fermé », a expliqué Zimmer.", &["zimmer: Le pont est fermé"]),
        ("fr", "La crise peut stimuler la demande de logements. Ce juge est absent.", &[]),
        ("fr", "Le juge du procès a dit que le pont était fermé.", &["unknown: le pont était fermé"]),
        ("es", "El puente le echó la culpa a Moscú.", &[]),
        ("es", "La ley es clara. Según sus siglas en inglés, es un pacto.", &[]),
    ]);
}

#[test]
fn a_particle_behind_an_object_describes_it() {
    assert_said(&[
        ("fr", "Moscou a prévenu ses membres de ne pas croire tout ce que la presse écrit.", &[]),
        ("es", "El libro resaltaba las fuentes que permitieron la obra.", &[]),
        ("es", "Moscú advirtió a sus miembros que el puente está cerrado.", &["russia: el puente está cerrado"]),
        ("fr", "Moscou a parlé en faveur de la paix.", &[]),
    ]);
}

#[test]
fn the_subject_of_a_statement_is_no_apposition_of_its_speaker() {
    assert_said(&[
        (
            "en",
            "According to Ann Hill, head of the clinic, the ferry, built in Gdansk, was unsafe.",
            &["ann-hill: the ferry, built in Gdansk, was unsafe"],
        ),
        (
            "en",
            "According to her, the ferry, built in Gdansk, was unsafe.",
            &["unknown: the ferry, built in Gdansk, was unsafe"],
        ),
        (
            "es",
            "Según ella, el barco, construido en Vigo, era inseguro.",
            &["unknown: el barco, construido en Vigo, era inseguro"],
        ),
        (
            "fr",
            "Selon Ana Gil, directrice du port, le bateau, construit à Brest, était dangereux.",
            &["ana-gil: le bateau, construit à Brest, était dangereux"],
        ),
        (
            "fr",
            "Selon Ana Gil, dont le frère était à bord, trente personnes étaient au port.",
            &["ana-gil: trente personnes étaient au port"],
        ),
        (
            "ru",
            "По словам мэра, паром, который стоял у причала, был исправен.",
            &["unknown: паром, который стоял у причала, был исправен"],
        ),
        (
            "uk",
            "За словами мера, пором, який стояв біля причалу, був справний.",
            &["unknown: пором, який стояв біля причалу, був справний"],
        ),
    ]);
}

#[test]
fn a_clause_with_an_aside_stands_before_its_speaker() {
    assert_said(&[
        (
            "de",
            "Neun Menschen, darunter zwei Kinder, wurden verletzt, teilte das Ministerium mit.",
            &["unknown: Neun Menschen, darunter zwei Kinder, wurden verletzt"],
        ),
        (
            "de",
            "Das Feuer, das größte seit Jahren, brach nachts aus, sagte Anna Huber.",
            &["anna-huber: Das Feuer, das größte seit Jahren, brach nachts aus"],
        ),
        (
            "es",
            "El fuego, el mayor en años, llegó de noche, dijo Ana Gil.",
            &["ana-gil: El fuego, el mayor en años, llegó de noche"],
        ),
    ]);
}

#[test]
fn a_pronoun_written_with_its_verb_is_its_subject() {
    assert_said(&[(
        "fr",
        "La Russie a réagi. « Le pont est fermé », affirme-t-elle dans un texte publié à Brest.",
        &["russia: Le pont est fermé"],
    )]);
}

#[test]
fn a_name_an_office_and_a_clause_are_one_speaker() {
    assert_said(&[
        (
            "en",
            "Ann Hill, the port's spokeswoman, who came on Sunday, told reporters that the quay had held.",
            &["ann-hill: the quay had held"],
        ),
        (
            "fr",
            "Ana Gil, porte-parole du port, arrivée dimanche, a déclaré que le quai avait tenu.",
            &["ana-gil: le quai avait tenu"],
        ),
        (
            "es",
            "Ana Gil, portavoz del puerto, que llegó el domingo, dijo que el muelle resistió.",
            &["ana-gil: el muelle resistió"],
        ),
        (
            "uk",
            "Анна Гіль, речниця порту, яка прибула в неділю, заявила, що причал вистояв.",
            &["anna-gil: причал вистояв"],
        ),
    ]);
}

#[test]
fn a_phrase_or_clause_at_the_front_only_leads_to_the_speaker() {
    assert_said(&[
        (
            "en",
            "In a statement carried by the agency on Monday, the mayor said the ferry had left the port.",
            &["unknown: the ferry had left the port"],
        ),
        (
            "en",
            "While the crew says the ferry was old, the owner insists it was new.",
            &["unknown: the ferry was old", "unknown: it was new"],
        ),
        (
            "fr",
            "Si l'équipage dit que le bateau était vieux, les voisins affirment qu'il était neuf.",
            &["unknown: le bateau était vieux", "unknown: il était neuf"],
        ),
        (
            "es",
            "Mientras la tripulación dice que el barco era viejo, los vecinos afirman que era nuevo.",
            &["unknown: el barco era viejo", "unknown: era nuevo"],
        ),
    ]);
}

#[test]
fn nobody_says_nothing_and_a_speaker_s_clause_is_no_statement() {
    assert_said(&[
        (
            "en",
            "Nothing suggests that the ferry was old, according to the owner, which sold it in May.",
            &["unknown: Nothing suggests that the ferry was old"],
        ),
        (
            "fr",
            "Rien n'indique que le bateau soit vieux, selon le propriétaire, qui l'a vendu en mai.",
            &["unknown: Rien n'indique que le bateau soit vieux"],
        ),
        (
            "es",
            "Nada indica que el barco sea viejo, según el dueño, que lo vendió en mayo.",
            &["unknown: Nada indica que el barco sea viejo"],
        ),
    ]);
}

#[test]
fn german_and_turkish_accounts_are_kept_apart_too() {
    assert_said(&[
        (
            "de",
            "Anna Huber, Sprecherin des Hafens, die am Sonntag ankam, sagte, der Kai habe gehalten.",
            &["anna-huber: der Kai habe gehalten"],
        ),
        (
            "de",
            "In einer am Montag verbreiteten Erklärung sagte der Bürgermeister, die Fähre sei fort.",
            &["unknown: die Fähre sei fort"],
        ),
        (
            "tr",
            "Mürettebat geminin eski olduğunu söylerken, bölge sakinleri geminin yeni olduğunu savunuyor.",
            &["unknown: geminin eski olduğunu", "unknown: geminin yeni olduğunu"],
        ),
    ]);
}

#[test]
fn a_speaker_is_named_without_the_preposition_written_together_with_it() {
    let world = World::built_in().unwrap();
    let language = Language::built_in("he", &world).unwrap().unwrap();
    let source = |text: &str| {
        let text = format!("0\n\n{text}");
        let proposals = extract(&Input::new(&text), &language).proposals;
        proposals[0].source.iter().filter_map(|span| span.of(&text)).collect::<String>()
    };
    assert_eq!(source("מהעירייה נמסר כי הגשר פתוח."), "העירייה");
    assert_eq!(source("הגשר פתוח, כך נמסר ממשרד התחבורה."), "משרד התחבורה");
    assert_eq!(source("במשרד התחבורה אמרו שהגשר פתוח."), "משרד התחבורה");
    assert_eq!(source("בעוד שבישראל טוענים כי הגשר פתוח, באו\"ם סבורים אחרת."), "ישראל");
    // To whom something is said speaks not.
    assert_eq!(source("\"הגשר פתוח לגמרי\", אמר לשופטת רות כהן."), "");
}

#[test]
fn a_place_or_time_in_front_is_no_part_of_the_speaker() {
    assert_said(&[
        ("en", "At one point Ann Hill said the road was shut.", &["ann-hill: the road was shut"]),
        ("en", "Talks may collapse, warned Ann Hill.", &["ann-hill: Talks may collapse"]),
        (
            "en",
            "Voters blame Ann Hill for the loss, according to a poll.",
            &["unknown: Voters blame Ann Hill for the loss", "unknown < unknown accuses: Ann Hill for the loss"],
        ),
    ]);
}

#[test]
fn endings_tell_the_subject_from_what_is_none() {
    assert_said(&[
        (
            "ru",
            "Заявления польских чиновников российские военные назвали «провокацией».",
            &["russia-army: Заявления польских чиновников … провокацией"],
        ),
        ("ru", "Мост цел, объяснил её технический директор Иван Лугов.", &["ivan-lugov: Мост цел"]),
        ("ru", "Задержаны двое, сообщила помощник прокурора Анна Белова.", &["anna-belova: Задержаны двое"]),
        // What has a verb between commas describes nobody.
        (
            "es",
            "Hay que felicitar a Luis, llegar a la meta es un logro, dijo la mujer.",
            &["unknown: Hay que felicitar a Luis, llegar a la meta es un logro"],
        ),
    ]);
}

#[test]
fn those_who_belong_to_somebody_are_others() {
    assert_said(&[
        ("en", "Critics of Ann Hill say the road is shut.", &["unknown: the road is shut"]),
        ("en", "Aides to Mr. Reed say the road is shut.", &["unknown: the road is shut"]),
        ("en", "Both Russia and China say the road is shut.", &["russia+china: the road is shut"]),
        ("en", "Russia and China both say the road is shut.", &["russia+china: the road is shut"]),
        ("de", "Kritiker von Anna Berg sagten, die Straße sei gesperrt.", &["unknown: die Straße sei gesperrt"]),
    ]);
}

#[test]
fn nobody_speaks_where_a_noun_only_looks_like_a_verb() {
    assert_said(&[
        ("en", "Ann Hill said talks would go on.", &["ann-hill: talks would go on"]),
        ("en", "Ann Hill is certain to win.", &[]),
        (
            "en",
            "Ann Hill said the road was shut, a claim army spokesmen disputed.",
            &["ann-hill: the road was shut", "unknown denies: the road was shut"],
        ),
        ("en", "Ann Hill, who called him “a fox,” now says he trusts her.", &["ann-hill: him “a fox,”"]),
        ("en", "Ann Hill mocked her, adding: “The road is shut.”", &["ann-hill: her", "ann-hill: The road is shut."]),
        ("en", "Ann Hill's decision to stay angered the party.", &["ann-hill promises: to stay"]),
    ]);
}

#[test]
fn a_verb_and_its_speaker_close_the_sentence_in_hebrew_too() {
    assert_said(&[
        ("he", "שלושה פועלים נהרגו במפעל, הודיעה המשטרה.", &["israel-police: שלושה פועלים נהרגו במפעל"]),
        ("he", "ארבעה צעירים נפצעו במפעל, נמסר ממשרד הבריאות.", &["israel-moh: ארבעה צעירים נפצעו במפעל"]),
        ("he", "סין לא קיבלה כל הודעה מראש, אמרו בבית הלבן.", &["united-states-president: סין לא קיבלה כל הודעה מראש"]),
        ("he", "במסיבת עיתונאים ברומא, אמר השר כי הגשר סגור.", &["unknown: הגשר סגור"]),
        ("he", "האגודה סירבה להגיב לדיווחים.", &["unknown declines: דיווחים"]),
        ("he", "חברת \"אור\" ביקשה לא לסגור את הגשר.", &["avr demands: לא לסגור את הגשר"]),
        (
            "he",
            "הנשיא דחה את הטענות: \"הגשר פתוח לכולם\".",
            &["israel-president denies: את הטענות", "israel-president: הגשר פתוח לכולם"],
        ),
        (
            "he",
            "שלושה תינוקות נפטרו, אמרה מנהלת המחלקה בבית החולים, ד\"ר רונית גל.",
            &["rvnyt-gl: שלושה תינוקות נפטרו"],
        ),
        ("he", "עו\"ד שירה כהן אמרה שלא נסגר אף גשר.", &["shyrh-khn: לא נסגר אף גשר"]),
    ]);
}

#[test]
fn people_at_a_body_speak_behind_what_they_say() {
    assert_said(&[
        ("ru", "Экипаж состоит из греков, уточнили в посольстве Италии.", &["italy-embassy: Экипаж состоит из греков"]),
        ("ru", "Мост открыт, сообщили в Минздраве Грузии, а мэр молчит.", &["georgia-moh: Мост открыт"]),
        ("ru", "Сгорели семь домов, рассказал он местным журналистам.", &["unknown: Сгорели семь домов"]),
        ("ru", "Водитель, как утверждает полиция Грузии, бежал.", &["georgia-police: Водитель … бежал"]),
        ("ru", "Иван Лугов рассказал «Вестнику», что мост закрыт.", &["ivan-lugov: мост закрыт"]),
        ("uk", "Міст відкрито, повідомили в поліції Грузії.", &["georgia-police: Міст відкрито"]),
    ]);
}

#[test]
fn deeds_of_speech_have_objects_and_reasons() {
    assert_said(&[
        ("ru", "Иван Лугов осудил снос театра.", &["ivan-lugov: снос театра"]),
        ("ru", "Иван Лугов отказался признать долг.", &["ivan-lugov declines: признать долг"]),
        ("ru", "Иван Лугов назвал сделку ошибкой.", &["ivan-lugov: сделку ошибкой"]),
        ("ru", "В Тбилиси это назвали ложью.", &["georgia denies: это"]),
        (
            "ru",
            "Иван Лугов отверг обвинения: «Долг выплачен давно».",
            &["ivan-lugov denies: обвинения", "ivan-lugov: Долг выплачен давно"],
        ),
        (
            "ru",
            "Иван Лугов отверг обвинения: по словам Анны Беловой, долг выплачен.",
            &["ivan-lugov denies: обвинения", "anna-belova: долг выплачен"],
        ),
        ("uk", "Іван Луговий засудив знесення театру.", &["ivan-lugoviy: знесення театру"]),
        ("uk", "Іван Луговий відмовився визнати борг.", &["ivan-lugoviy declines: визнати борг"]),
    ]);
}

#[test]
fn nobody_says_what_the_outlet_only_asks() {
    assert_said(&[
        ("en", "Did the ministry deny the report? The road is open, the mayor said.", &["unknown: The road is open"]),
        ("es", "¿Rechazó el ministro el plan?", &[]),
        ("de", "Hat das Ministerium den Bericht zurückgewiesen?", &[]),
    ]);
}

#[test]
fn an_object_behind_the_verb_is_no_speaker() {
    assert_said(&[
        ("fr", "L'homme, que la police décrit comme calme, nie les faits.", &["unknown denies: les faits"]),
        (
            "es",
            "El alcalde, que negó los hechos, exigió una disculpa.",
            &["unknown denies: los hechos", "unknown demands: una disculpa"],
        ),
        (
            "en",
            "The World Health Organization, based in Geneva, put the toll at 31, all of them children.",
            &["who: the toll at 31, all of them children"],
        ),
    ]);
}

#[test]
fn a_preposition_names_who_thinks_so_before_a_quote() {
    assert_said(&[
        ("fr", "Pour Ana Gil, « la route est une ruine ».", &["ana-gil: la route est une ruine"]),
        ("es", "Para Moscú, “la carretera es una ruina”.", &["russia: la carretera es una ruina"]),
    ]);
}

#[test]
fn a_body_has_its_seat_behind_it() {
    assert_said(&[(
        "de",
        "Die Straße sei offen, ließ das Verteidigungsministerium in Nairobi wissen.",
        &["kenya-mod: Die Straße sei offen"],
    )]);
}

#[test]
fn a_speaker_behind_the_verb_may_be_followed_by_a_circumstance() {
    assert_said(&[
        ("fr", "La route est fermée, a annoncé jeudi la CGT, après la crue.", &["cgt: La route est fermée"]),
        (
            "es",
            "La carretera está cerrada, anunció el alcalde, después de que cayera el puente.",
            &["unknown: La carretera está cerrada"],
        ),
        (
            "de",
            "In Nairobi teilte die Staatsanwaltschaft mit, die Prüfung dauere an.",
            &["kenya-prosecutor: die Prüfung dauere an"],
        ),
    ]);
}

#[test]
fn a_surname_before_a_headline_s_colon_is_the_subject_of_a_verb_below() {
    let world = World::built_in().unwrap();
    let first = |tag: &str, text: &str| {
        let proposals = extract(&Input::new(text), &Language::built_in(tag, &world).unwrap().unwrap()).proposals;
        let content: String = proposals[0].content.iter().filter_map(|span| span.of(text)).collect();
        format!("{}: {content}", proposals[0].says[0].as_str())
    };
    let text = "النجار: الجسر مغلق\n\nقال الوزير كريم النجار إن الطريق آمنة.";
    assert_eq!(first("ar", text), "krym-alnjar: الجسر مغلق");
    let text = "کامرانی: پل بسته است\n\nنادر کامرانی، شهردار بهار، گفت راه باز است.";
    assert_eq!(first("fa", text), "nadr-kamrany: پل بسته است");
}

#[test]
fn a_persian_speaker_stands_before_a_statement_between_him_and_his_verb() {
    assert_said(&[
        (
            "fa",
            "پلیس با بیان اینکه پل بسته است، هشدار داد: «راه دیگری نیست.»",
            &["iran-police: پل بسته است", "iran-police: راه دیگری نیست."],
        ),
        (
            "fa",
            "نادر کامرانی، شهردار بهار، از اظهارنظر دربارهٔ بستن پل خودداری کرد.",
            &["nadr-kamrany declines: بستن پل"],
        ),
    ]);
}

#[test]
fn those_at_a_body_promise_what_a_list_has_as_an_infinitive() {
    assert_said(&[
        ("he", "במשרד הבריאות הבטיחו לפתוח את הגשר.", &["israel-moh promises: לפתוח את הגשר"]),
        ("he", "באמנסטי אינטרנשיונל בירכו על ההסכם.", &["amnesty-international: ההסכם"]),
    ]);
}

#[test]
fn a_joint_of_two_words_opens_a_clause_that_speaks() {
    assert_said(&[
        ("ar", "بقي الجسر مغلقاً، في حين تحدثت منظمة العفو الدولية عن 57 قتيلاً.", &["amnesty-international: 57 قتيلاً"]),
        ("ar", "لا تزال باكو تؤكد أن الجسر مفتوح.", &["azerbaijan: الجسر مفتوح"]),
    ]);
}

#[test]
fn a_verb_and_its_speaker_close_the_sentence_where_verbs_come_first() {
    assert_said(&[
        ("ar", "لم يصل القطار إلى المدينة، قالت وزارة الخارجية المصرية.", &["egypt-mfa: لم يصل القطار إلى المدينة"]),
        ("ar", "«الجسر مفتوح»، أكد وزير الدفاع المصري سالم منصور.", &["egypt-defence-minister: الجسر مفتوح"]),
        ("ar", "عاد الوفد إلى القاهرة، وقال الجيش المصري إن الطريق آمنة.", &["egypt-army: الطريق آمنة"]),
        (
            "ar",
            "اتهم وزير الدفاع التركي خلدون كاراش روسيا بقصف الجسر.",
            &["turkey-defence-minister accuses: روسيا بقصف الجسر"],
        ),
    ]);
}

#[test]
fn a_state_before_a_headline_s_colon_speaks_of_others_and_of_what_it_denies() {
    let world = World::built_in().unwrap();
    let says = |tag: &str, text: &str| {
        let proposals = extract(&Input::new(text), &Language::built_in(tag, &world).unwrap().unwrap()).proposals;
        proposals.first().map(|proposal| proposal.says[0].to_string())
    };
    assert_eq!(says("ar", "إسرائيل: حماس أغلقت الجسر\n\nوصل القطار.").as_deref(), Some("israel"));
    assert_eq!(says("tr", "Mısır: Köprüyü kapatmadık\n\nTren geldi.").as_deref(), Some("egypt"));
    assert_eq!(says("en", "Peru: miners freed\n\nThe train came."), None);
}

#[test]
fn an_agency_that_one_may_tell_speaks_where_nobody_else_is_named() {
    assert_said(&[
        ("ru", "Как сообщает ТАСС, мост закрыт.", &["tass: мост закрыт"]),
        ("ru", "Как сообщает ТАСС со ссылкой на полицию, мост закрыт.", &["tass < unknown: мост закрыт"]),
        ("ru", "Как сообщил ТАСС мэр, мост закрыт.", &["tass < unknown: мост закрыт"]),
    ]);
}
