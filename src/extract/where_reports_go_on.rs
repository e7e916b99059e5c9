//! How a report hands statements to speakers one after another: vague ones behind them, none at all, descriptions between commas.

use crate::extract::whose_words::assert_said;

#[test]
fn witnesses_with_a_plural_article_stand_behind_what_they_say() {
    assert_said(&[
        ("fr", "Le pont a cédé à midi, selon des riverains.", &["unknown: Le pont a cédé à midi"]),
        ("fr", "Le pont a cédé à midi, racontent des riverains.", &["unknown: Le pont a cédé à midi"]),
        ("fr", "D'après des médecins, le pont a cédé.", &["unknown: le pont a cédé"]),
    ]);
}

#[test]
fn an_adverb_or_pronoun_between_commas_stands_inside_the_verb() {
    assert_said(&[
        ("fr", "Moscou a, de son côté, regretté un malentendu.", &["russia: un malentendu"]),
        ("fr", "Moscou a, lui, assuré que le pont tenait.", &["russia: le pont tenait"]),
    ]);
}

#[test]
fn an_indirect_report_goes_on_in_the_mood_of_what_is_only_reported() {
    assert_said(&[
        (
            "fr",
            "Le pont a cédé, a affirmé Moscou. Deux ouvriers seraient blessés.",
            &["russia: Le pont a cédé", "russia: Deux ouvriers seraient blessés"],
        ),
        (
            "es",
            "El puente cedió, afirmó Moscú. Habría dos obreros heridos.",
            &["russia: El puente cedió", "russia: Habría dos obreros heridos"],
        ),
        // A condition is none, nor does one go on behind somebody's own words.
        ("fr", "Le pont a cédé, a affirmé Moscou. Il serait ouvert si la neige fondait.", &["russia: Le pont a cédé"]),
        ("fr", "« Le pont a cédé », a affirmé Moscou. Il serait ouvert en mars.", &["russia: Le pont a cédé"]),
    ]);
}

#[test]
fn a_verb_that_holds_its_subject_or_has_none_may_be_followed_by_more() {
    assert_said(&[
        (
            "fr",
            "Moscou a parlé. Aucun pont n'a cédé, a-t-il martelé, menaçant de partir.",
            &["russia: Aucun pont n'a cédé", "russia promises: de partir"],
        ),
        (
            "es",
            "Moscú negó el ataque. El puente cedió, apunta en un comunicado.",
            &["russia denies: el ataque", "russia: El puente cedió"],
        ),
    ]);
}

#[test]
fn who_is_described_between_commas_speaks_there_too() {
    assert_said(&[
        (
            "es",
            "«El puente cedió», lamentó la alcaldesa, Ana Gil, que exigió una inspección.",
            &["ana-gil: El puente cedió", "ana-gil demands: una inspección"],
        ),
        ("fr", "L'ONG Lumen, arrivée sur place, a salué le courage des ouvriers.", &["lumen: le courage des ouvriers"]),
    ]);
}

#[test]
fn who_thinks_so_may_open_a_quote() {
    assert_said(&[
        ("fr", "Pour le syndicat Lumen, en revanche, « le pont est une ruine ».", &["lumen: le pont est une ruine"]),
        ("fr", "Pour la première fois, « le pont » était fermé.", &[]),
        ("es", "Para el sindicato Lumen, «el puente es una ruina».", &["lumen: el puente es una ruina"]),
    ]);
}

#[test]
fn an_object_ends_before_what_is_thought_of_it_and_before_a_colon() {
    assert_said(&[
        (
            "fr",
            "Moscou rejette ces accusations, qu'elle qualifie de « fables ».",
            &["russia denies: ces accusations", "russia: de « fables »"],
        ),
        (
            "fr",
            "Moscou a exclu tout retrait : « Nous resterons au pont. »",
            &["russia denies: tout retrait", "russia: Nous resterons au pont."],
        ),
    ]);
}

#[test]
fn a_name_behind_the_comma_is_that_of_who_heads_a_place_or_matter() {
    assert_said(&[
        ("fr", "L'ancien maire de Saint-Aubin, Jean Roux, a nié les faits.", &["jean-roux denies: les faits"]),
        ("es", "El director de Calidad de Lácteos Toro, Juan Gil, niega los hechos.", &["juan-gil denies: los hechos"]),
        (
            "fr",
            "« Le pont tient », a dit le président de la fédération kényane, Jean Roux.",
            &["jean-roux: Le pont tient"],
        ),
        ("es", "Habló el arquitecto, Juan Gil. Gil negó los hechos.", &["juan-gil denies: los hechos"]),
    ]);
}

#[test]
fn an_outlet_that_only_saw_or_was_told_passes_on() {
    assert_said(&[
        (
            "fr",
            "D'après une note consultée par Le Monde, le pont est fermé.",
            &["le-monde < unknown: le pont est fermé"],
        ),
        (
            "fr",
            "Un pêcheur a affirmé à Radio Lumen que le pont est fermé.",
            &["radio-lumen < unknown: le pont est fermé"],
        ),
        (
            "es",
            "El puente cedió, contó una de las vecinas, según recoge el diario Lumen.",
            &["unknown: El puente cedió"],
        ),
    ]);
}

#[test]
fn a_clause_that_quotes_some_words_and_a_speaker_with_a_clause_behind_stand_apart() {
    assert_said(&[
        (
            "fr",
            "Le pont n'a « jamais été contrôlé », note l'ingénieur Jean Roux, qui l'a vu.",
            &["jean-roux: Le pont n'a « jamais été contrôlé »"],
        ),
        (
            "fr",
            "Moscou a parlé. Le pont a tenu, a-t-il soutenu lundi, ajoutant que la route avait été ouverte.",
            &["russia: Le pont a tenu", "russia: la route avait été ouverte"],
        ),
        ("es", "El alcalde rechazó la oferta: antes debe irse el director.", &["unknown denies: la oferta"]),
        (
            "es",
            "Perú lamentó las muertes, si bien negó que hubiera armas.",
            &["peru: las muertes", "peru denies: hubiera armas"],
        ),
    ]);
}

#[test]
fn as_for_and_the_latter_say_who_is_meant() {
    assert_said(&[
        ("fr", "Moscou dément. Quant à l'OMS, elle recommande une enquête.", &["who demands: une enquête"]),
        (
            "fr",
            "Moscou accuse la banque Lumen de fraude. Celle-ci nie les faits.",
            &["russia accuses: la banque Lumen de fraude", "unknown denies: les faits"],
        ),
        (
            "fr",
            "Le pont a cédé, a annoncé l'armée russe. Celle-ci nie les faits.",
            &["russia-army: Le pont a cédé", "russia-army denies: les faits"],
        ),
        ("es", "El consejero de Industria: «El puente tiene permiso»", &["unknown: El puente tiene permiso"]),
    ]);
}

#[test]
fn a_union_s_view_and_another_version_behind_a_colon_are_said() {
    assert_said(&[
        ("fr", "Pour la CGT, ce pont est une ruine.", &["cgt: ce pont est une ruine"]),
        ("fr", "Pour la ville, ce pont est une ruine.", &[]),
        ("fr", "Moscou livre une tout autre version : le pont était fermé.", &["russia: le pont était fermé"]),
        ("es", "Moscú lo ve de otro modo: el puente estaba cerrado.", &["russia: el puente estaba cerrado"]),
        (
            "fr",
            "Moscou a appelé la communauté internationale à réagir.",
            &["russia demands: la communauté internationale à réagir"],
        ),
    ]);
}
