//! Short articles with everything that is said in them: whose words they are, and where the words begin and end.
//!
//! A mended fault of extraction leaves a line here, in more than one language where it can occur in more than one.

use crate::extract::{Input, Language, World, extract};
use crate::model::{Stance, When};

/// What an article gives, a line a claim: who, what they do if they do not just assert, and the words.
pub(super) fn said(language: &Language, text: &str) -> Vec<String> {
    let lines = extract(&Input::new(text), language).proposals.into_iter();
    let lines = lines.map(|p| {
        let words: Vec<&str> = p.content.iter().filter_map(|span| span.of(text)).collect();
        let chain: Vec<String> = p.via.iter().map(|link| format!("{} < ", link.party)).collect();
        let says: Vec<&str> = p.says.iter().map(|party| party.as_str()).collect();
        let stance =
            if p.stance == Stance::Asserts { String::new() } else { format!(" {:?}", p.stance).to_lowercase() };
        format!("{}{}{stance}: {}", chain.concat(), says.join("+"), words.join(" … "))
    });
    lines.collect()
}

/// Who makes the first claim of an article published on `day`, a title of no meaning put over it.
pub(super) fn says_on(day: &str, language: &Language, text: &str) -> String {
    let published = When::try_from(day.to_owned()).unwrap();
    let text = format!("0\n\n{text}");
    let input = Input { published: Some(&published), ..Input::new(&text) };
    extract(&input, language).proposals[0].says[0].to_string()
}

#[test]
fn those_whom_the_press_calls_by_name_alone_hold_their_office_in_their_time() {
    let world = World::built_in().unwrap();
    let says =
        |tag: &str, text: &str, day: &str| says_on(day, &Language::built_in(tag, &world).unwrap().unwrap(), text);
    assert_eq!(says("en", "Donald Trump said Iran was standing down.", "2020-01-09"), "united-states-president");
    assert_eq!(says("en", "Donald Trump said Iran was standing down.", "2022-01-09"), "donald-trump");
    assert_eq!(says("en", "Melania Trump said Iran was standing down.", "2020-01-09"), "melania-trump");
    assert_eq!(says("fr", "Jean-Noël Barrot a condamné l'attaque.", "2025-01-09"), "france-fm");
    assert_eq!(says("ru", "Макрон заявил, что Иран далеко.", "2020-01-09"), "france-president");
    assert_eq!(says("ar", "قال الرئيس دونالد ترامب إن إيران بعيدة.", "2020-01-09"), "united-states-president");
    assert_eq!(says("he", "נתניהו אמר כי איראן רחוקה.", "2020-01-09"), "israel-pm");
    // What the text tells goes before the list.
    assert_eq!(says("en", "Lawyer Anna Trump had left. Trump said Iran was far.", "2020-01-09"), "anna-trump");
    assert_eq!(says("de", "Der Anwalt Otto Trump ging. Trump sagte, der Iran sei fern.", "2020-01-09"), "otto-trump");
    assert_eq!(says("en", "Norway's foreign minister, Boris Johnson, said Iran was far.", "2020-01-09"), "norway-fm");
}

/// Asserts that each article, a title of no meaning put over it, gives the lines that stand beside it.
pub(super) fn assert_said(cases: &[(&str, &str, &[&str])]) {
    let world = World::built_in().unwrap();
    let mut wrong = Vec::new();
    for (tag, text, wanted) in cases {
        let language = Language::built_in(tag, &world).unwrap().unwrap();
        let found = said(&language, &format!("0\n\n{text}"));
        if found != *wanted {
            wrong.push(format!("{tag} {text}\n  wanted {wanted:#?}\n  found  {found:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn it_said_means_whom_the_sentence_before_is_about() {
    assert_said(&[
        (
            "en",
            "Azerbaijan's defence ministry said two men were hurt. Armenia's foreign ministry gave a different account. It said the car carried papers.",
            &["azerbaijan-mod: two men were hurt", "armenia-mfa: the car carried papers"],
        ),
        (
            "en",
            "Baku said the road was closed. Yerevan tells another story. It said the road was open.",
            &["azerbaijan: the road was closed", "armenia: the road was open"],
        ),
        (
            "en",
            "Russia's defence ministry said two men had died. Witnesses gave a different account. They said five had died.",
            &["russia-mod: two men had died", "unknown: five had died"],
        ),
        (
            "ar",
            "أعلنت وزارة الدفاع الأذرية إصابة جنديين. وقدمت الخارجية الأرمينية رواية مختلفة. وأضافت أن السيارة كانت تنقل وثائق.",
            &["azerbaijan-mod: إصابة جنديين", "armenia-mfa: السيارة كانت تنقل وثائق"],
        ),
        (
            "ru",
            "Минобороны Азербайджана сообщило, что ранены двое. МИД Армении изложил другую версию. Он заявил, что в машине были бумаги.",
            &["azerbaijan-mod: ранены двое", "armenia-mfa: в машине были бумаги"],
        ),
    ]);
}

#[test]
fn a_name_that_is_no_subject_is_meant_where_it_answers() {
    assert_said(&[
        (
            "en",
            "Azerbaijan's defence ministry said two men were hurt. The claim drew a sharp answer from Yerevan. It said nobody had fired.",
            &["azerbaijan-mod: two men were hurt", "armenia: nobody had fired"],
        ),
        (
            "ru",
            "Баку заявил, что дорога закрыта. У Еревана другая версия. Там заявили, что дорога открыта.",
            &["azerbaijan: дорога закрыта", "armenia: дорога открыта"],
        ),
    ]);
}

#[test]
fn it_added_means_nobody_known_where_two_may_be_meant() {
    assert_said(&[
        (
            "en",
            "Azerbaijan's defence ministry said two men were hurt. Armenia lost the war of 2020. It added that the car had not stopped.",
            &["azerbaijan-mod: two men were hurt", "unknown: the car had not stopped"],
        ),
        (
            "ar",
            "قالت وزارة الدفاع الأذرية إن جنديين أصيبا. وخسرت أرمينيا الحرب عام 2020. وأضافت أن السيارة لم تتوقف.",
            &["azerbaijan-mod: جنديين أصيبا", "unknown: السيارة لم تتوقف"],
        ),
        (
            "en",
            "Azerbaijan's defence ministry said two men were hurt. They were taken to a hospital. It added that the car had not stopped.",
            &["azerbaijan-mod: two men were hurt", "azerbaijan-mod: the car had not stopped"],
        ),
    ]);
}

#[test]
fn a_body_is_that_of_the_state_where_it_is_said_to_be() {
    assert_said(&[(
        "en",
        "Foreign Minister Ann Hill of Armenia said the road was open. In Baku, the defence ministry said the road was closed.",
        &["armenia-fm: the road was open", "azerbaijan-mod: the road was closed"],
    )]);
}

#[test]
fn a_statement_called_untrue_is_denied() {
    assert_said(&[
        ("ru", "МИД Армении назвал абсурдными утверждения Баку.", &["armenia-mfa denies: утверждения Баку"]),
        ("uk", "У Єревані назвали абсурдними твердження про зброю.", &["armenia denies: твердження про зброю"]),
        ("ar", "وصفت الخارجية الأرمينية مزاعم باكو بأنها سخيفة.", &["armenia-mfa denies: مزاعم باكو"]),
        (
            "tr",
            "Erivan, silah taşındığı iddialarını saçma olarak nitelendirdi.",
            &["armenia denies: silah taşındığı iddialarını"],
        ),
        ("hy", "ՀՀ ԱԳՆ-ն անհեթեթ է անվանել Բաքվի պնդումները։", &["armenia-mfa denies: Բաքվի պնդումները"]),
        (
            "en",
            "Armenia's foreign ministry rejected as “absurd” the allegation that the car had carried arms.",
            &["armenia-mfa denies: the car had carried arms"],
        ),
        (
            "en",
            "Armenia's foreign ministry dismissed the claim that arms were carried as absurd.",
            &["armenia-mfa denies: the claim that arms were carried"],
        ),
    ]);
}

#[test]
fn who_refuses_what_is_claimed_denies_it_and_who_refuses_to_comment_declines() {
    assert_said(&[
        ("ar", "رفضت الخارجية الأرمينية اتهامات باكو.", &["armenia-mfa denies: اتهامات باكو"]),
        ("ar", "رفض الجيش الأذري مزاعم يريفان عن القصف.", &["azerbaijan-army denies: مزاعم يريفان عن القصف"]),
        ("ar", "رفضت الخارجية الأرمينية التعليق على الحادث.", &["armenia-mfa declines: التعليق على الحادث"]),
    ]);
}

#[test]
fn word_that_has_come_is_nobody_s_unless_somebody_says_so() {
    assert_said(&[
        ("en", "Information was received that arms were being carried.", &["unknown: arms were being carried"]),
        ("ru", "Поступила информация о перевозке оружия.", &["unknown: перевозке оружия"]),
        ("ar", "وردت معلومات بأن أسلحة تنقل عبر الطريق.", &["unknown: أسلحة تنقل عبر الطريق"]),
        (
            "en",
            "Azerbaijan's defence ministry said information had been received that arms were being carried.",
            &["azerbaijan-mod: information had been received that arms were being carried"],
        ),
    ]);
}

#[test]
fn a_statement_s_noun_that_is_a_subject_leaves_its_verb_alone() {
    assert_said(&[
        ("en", "Baku's claim that the car carried arms caused outrage.", &["azerbaijan: the car carried arms"]),
        (
            "ru",
            "Утверждение Баку о том, что диверсанты открыли огонь, вызвало возмущение.",
            &["azerbaijan: диверсанты открыли огонь"],
        ),
    ]);
}

#[test]
fn whom_something_is_told_is_no_part_of_it() {
    assert_said(&[
        ("en", "Baku told Reuters it had seen the car.", &["reuters < azerbaijan: it had seen the car"]),
        ("en", "Baku told the AFP news agency the road was closed.", &["afp < azerbaijan: the road was closed"]),
        ("hy", "Բաքուն ասաց «Ռոյթերս»-ին, որ ճանապարհը փակ է։", &["reuters < azerbaijan: ճանապարհը փակ է"]),
    ]);
}

#[test]
fn a_side_inside_another_s_statement_is_its_state() {
    assert_said(&[
        (
            "ru",
            "Минобороны Азербайджана сообщило, что армянская сторона заявила, что дорога закрыта.",
            &[
                "azerbaijan-mod: армянская сторона заявила, что дорога закрыта",
                "azerbaijan-mod < armenia: дорога закрыта",
            ],
        ),
        (
            "uk",
            "Міноборони Азербайджану повідомило, що вірменська сторона заявила, що дорогу закрито.",
            &[
                "azerbaijan-mod: вірменська сторона заявила, що дорогу закрито",
                "azerbaijan-mod < armenia: дорогу закрито",
            ],
        ),
        (
            "tr",
            "Azerbaycan Savunma Bakanlığı, Ermenistan'ın yolun kapalı olduğunu açıkladığını bildirdi.",
            &[
                "azerbaijan-mod: Ermenistan'ın yolun kapalı olduğunu açıkladığını",
                "azerbaijan-mod < armenia: yolun kapalı olduğunu",
            ],
        ),
    ]);
}

#[test]
fn a_verb_behind_and_has_the_subject_of_the_verb_before() {
    assert_said(&[
        ("he", "שר החוץ של ארמניה הגיע לטביליסי ואמר כי הכביש סגור.", &["armenia-fm: הכביש סגור"]),
        ("ar", "وصل وزير الخارجية الأرميني إلى تبليسي وقال إن الطريق مغلق.", &["armenia-fm: الطريق مغلق"]),
    ]);
}

#[test]
fn a_headline_that_tells_of_a_quarrel_hands_nothing_over() {
    assert_said(&[
        ("en", "Baku and Yerevan trade blame after clash.", &[]),
        ("en", "Armenia and Azerbaijan accuse each other of opening fire.", &[]),
        ("ru", "Баку и Ереван обвинили друг друга в обстреле.", &[]),
        (
            "en",
            "According to Moscow, its men put an end to the shooting.",
            &["russia: its men put an end to the shooting"],
        ),
    ]);
}

#[test]
fn a_mark_behind_a_verb_of_saying_opens_its_statement() {
    assert_said(&[
        ("hy", "Երևանը հայտարարեց՝ ճանապարհը բաց է։", &["armenia: ճանապարհը բաց է"]),
        // A grave accent for the mark, a colon for the full stop: so it is typed as often as not.
        ("hy", "Երևանը նշեց` ճանապարհը բաց է: Դա լավ է:", &["armenia: ճանապարհը բաց է"]),
        ("ru", "Ереван заявил: дорога открыта. Это хорошо.", &["armenia: дорога открыта"]),
    ]);
}

#[test]
fn a_speaker_behind_a_comma_and_a_verb_takes_the_clause_before() {
    assert_said(&[
        (
            "es",
            "Muchos países asumen responsabilidades, dijo Ereván.",
            &["armenia: Muchos países asumen responsabilidades"],
        ),
        (
            "ru",
            "С азербайджанской стороны погибли двое, сообщили в Ереване.",
            &["armenia: С азербайджанской стороны погибли двое"],
        ),
        ("hy", "Ճանապարհը փակ է,— հպարտությամբ է ասում Երևանը։", &["armenia: Ճանապարհը փակ է"]),
    ]);
}

#[test]
fn why_may_follow_whom_it_is_explained_to() {
    assert_said(&[
        ("es", "Ereván explicó a Reuters por qué cerró el puente.", &["reuters < armenia: por qué cerró el puente"]),
        (
            "fr",
            "Erevan a expliqué à Reuters pourquoi le pont était fermé.",
            &["reuters < armenia: pourquoi le pont était fermé"],
        ),
        (
            "fr",
            "Paris a annoncé 12 blessés, un chiffre repris par la presse.",
            &["france: 12 blessés, un chiffre repris par la presse"],
        ),
    ]);
}

#[test]
fn a_senator_is_not_named_after_their_home() {
    assert_said(&[
        ("en", "Sen. Ann Hill, D-Wash., said the road was closed.", &["ann-hill: the road was closed"]),
        ("en", "His rival, state Sen. Ann Hill, rejected the report.", &["ann-hill denies: the report"]),
    ]);
}

#[test]
fn auxiliaries_belong_to_the_cue() {
    let world = World::built_in().unwrap();
    let english = Language::built_in("en", &world).unwrap().unwrap();
    let text = "0\n\nHill has long said that the road was closed. The mayor, however, is also insisting it was.";
    let cues = extract(&Input::new(text), &english).proposals.into_iter().filter_map(|p| p.cue[0].of(text));
    assert_eq!(cues.collect::<Vec<_>>(), ["has long said", "is also insisting"]);
}

#[test]
fn who_spoke_at_another_time_did_not_say_what_stands_before() {
    assert_said(&[
        (
            "en",
            "Ann Hill denied that the bridge was closed, hours after Tom Reed told reporters it was unsafe.",
            &["ann-hill denies: the bridge was closed", "tom-reed: it was unsafe"],
        ),
        (
            "en",
            "Prices rose 3 percent, Ann Hill said, after Tom Reed said they would fall.",
            &["ann-hill: Prices rose 3 percent", "tom-reed: they would fall"],
        ),
        (
            "en",
            "Ann Hill said the dam would cost a billion, a figure that critics dispute.",
            &["ann-hill: the dam would cost a billion"],
        ),
        ("en", "Tom Reed, who said that the bridge was safe, appeared on Monday.", &["tom-reed: the bridge was safe"]),
        (
            "en",
            "“The bridge is safe,” said Tom Reed. Asked whether he would cross it, he declined to answer.",
            &[
                "tom-reed: The bridge is safe,",
                "unknown asks: whether he would cross it",
                "tom-reed declines: to answer",
            ],
        ),
    ]);
}

#[test]
fn a_clause_between_commas_about_the_speaker_is_passed_over() {
    assert_said(&[
        ("fr", "La ville de Lyon, qui a fermé le pont, réclame une enquête.", &["lyon demands: une enquête"]),
        (
            "es",
            "Hubo doce heridos, informó Ana Gil, que añadió que el puente cayó.",
            &["ana-gil: Hubo doce heridos", "ana-gil: el puente cayó"],
        ),
        ("en", "Ann Hill “categorically” rejected the charge.", &["ann-hill denies: the charge"]),
    ]);
}

#[test]
fn behind_a_dash_another_speaks_in_a_headline() {
    let world = World::built_in().unwrap();
    let german = Language::built_in("de", &world).unwrap().unwrap();
    let text = "Anna Berg bestätigt den Befund der Klinik – Otto Lang: Den Befund gab es nie\n\nOtto Lang sagte, es gebe keinen Befund.";
    assert_eq!(said(&german, text)[..2], ["anna-berg: den Befund der Klinik", "otto-lang: Den Befund gab es nie"]);
}

#[test]
fn a_participle_before_the_end_of_an_object_is_a_noun() {
    assert_said(&[
        ("fa", "وزارت دفاع ایران این گفته را رد کرد.", &["iran-mod denies: این گفته"]),
        ("fa", "دو مقام که نخواستند نامشان فاش شود گفتند راه بسته است.", &["unknown: راه بسته است"]),
    ]);
}

#[test]
fn the_verb_of_who_passes_on_says_nothing_of_the_speaker() {
    assert_said(&[(
        "ar",
        "ونقلت الصحيفة عن المحامي فهد العنزي قوله إن موكله بريء. وأضاف أن الباب مغلق.",
        &["unknown < fhd-alanzy: موكله بريء", "fhd-alanzy: الباب مغلق"],
    )]);
}

#[test]
fn an_event_before_a_headline_s_colon_does_not_speak() {
    let world = World::built_in().unwrap();
    let says = |tag: &str, title: &str| {
        let language = Language::built_in(tag, &world).unwrap().unwrap();
        said(&language, title)
    };
    assert_eq!(says("tr", "Banka skandalı: Kuyruklar uzuyor"), [] as [&str; 0]);
    assert_eq!(says("az", "Bank qalmaqalı: Ordu iddiaları rədd edir"), ["azerbaijan-army denies: iddiaları"]);
    assert_eq!(says("az", "Girovların azad edilməsi: yollar açıldı"), [] as [&str; 0]);
}

#[test]
fn a_masdar_with_its_article_and_any_begin_the_object() {
    assert_said(&[
        ("ar", "رفض النائب التوقيع على العقد.", &["unknown declines: التوقيع على العقد"]),
        ("ar", "ونفى والي المدينة أي تقصير.", &["unknown denies: أي تقصير"]),
    ]);
}

#[test]
fn a_land_before_a_headline_s_colon_says_where() {
    let world = World::built_in().unwrap();
    let says = |tag: &str, title: &str| {
        let language = Language::built_in(tag, &world).unwrap().unwrap();
        said(&language, title).first().cloned().unwrap_or_default()
    };
    assert_eq!(says("en", "Peru: miners freed after nine days"), "");
    assert_eq!(says("de", "Peru: Bergleute nach neun Tagen frei"), "");
    assert_eq!(says("es", "Perú: liberan a los mineros"), "");
    assert_eq!(says("fr", "Pérou : les mineurs ont été libérés"), "");
    assert_eq!(says("ru", "Лима: парламент одобрил закон"), "");
    assert_eq!(says("en", "Peru: no rocket hit the bridge"), "peru: no rocket hit the bridge");
    assert_eq!(says("de", "Peru: Bolivien hat die Brücke gesprengt"), "peru: Bolivien hat die Brücke gesprengt");
    assert_eq!(says("es", "Perú: «El puente está abierto»"), "peru: El puente está abierto");
}

#[test]
fn a_short_quote_right_before_its_verb_is_what_is_said() {
    assert_said(&[
        ("tr", "Vali \"Yol açık\" dedi.", &["unknown: Yol açık"]),
        ("az", "Anar Quliyev \"Yol açıqdır\" deyib.", &["anar-quliyev: Yol açıqdır"]),
        (
            "tr",
            "Vali Ali Kaya iddiayı reddetti, mesajların gönderildiğini kaydetti.",
            &["ali-kaya denies: iddiayı", "ali-kaya: mesajların gönderildiğini"],
        ),
        (
            "az",
            "Ədliyyə Nazirliyi yaralıların xəstəxanaya yerləşdirildiyini vurğulayıb.",
            &["azerbaijan-moj: yaralıların xəstəxanaya yerləşdirildiyini"],
        ),
        (
            "az",
            "Maliyyə naziri parlamentdə yolun bağlı olduğunu deyib.",
            &["azerbaijan-finance-minister: yolun bağlı olduğunu"],
        ),
    ]);
}

#[test]
fn one_word_that_calls_a_statement_untrue_denies_it() {
    assert_said(&[
        ("fr", "Faux, répond Anna Petit.", &["anna-petit denies: Faux"]),
        ("es", "«Mentira», replica Ana Gil.", &["ana-gil denies: Mentira"]),
        ("en", "“Nonsense,” says Ann Hill.", &["ann-hill denies: Nonsense,"]),
        ("de", "„Unsinn“, sagt Anna Berg.", &["anna-berg denies: Unsinn"]),
    ]);
}

#[test]
fn a_question_may_stand_before_who_will_not_answer_it() {
    assert_said(&[
        (
            "en",
            "Whether the road was closed, Ann Hill would not say.",
            &["ann-hill declines: Whether the road was closed"],
        ),
        ("en", "Who fired first, Ann Hill declined to say.", &["ann-hill declines: Who fired first"]),
        ("en", "When she was asked, Ann Hill declined to comment.", &[]),
    ]);
}

#[test]
fn an_infinitive_behind_and_goes_on_with_what_the_last_speaker_said() {
    assert_said(&[
        (
            "fr",
            "Anna Petit nie tout. Et d'ajouter : « Le pont tient bon. »",
            &["anna-petit denies: tout", "anna-petit: Le pont tient bon."],
        ),
        (
            "fr",
            "Anna Petit a promis de partir et d'annoncer la nouvelle.",
            &["anna-petit promises: de partir et d'annoncer la nouvelle"],
        ),
    ]);
}
