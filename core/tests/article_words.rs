//! The words of the articles that Ebb was written after lead somewhere in each language: to the item they mean, or to the
//! place where they belong.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::catalog::{Catalog, ItemId};
use ebb_core::entry::{Body, Draft, Intake};
use ebb_core::i18n::{Language, Words};
use ebb_core::profile::{Examination, ExaminationKind};
use ebb_core::time::Moment;
use ebb_core::{EbbError, InvalidInput, Journal, Options};

fn noon() -> Moment {
    "2026-03-20T12:00:00+01:00[Europe/Berlin]".parse().unwrap()
}

fn journal_in(language: Language) -> (tempfile::TempDir, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let options = Options { language, ..Options::default() };
    let journal = Journal::open(&folder.path().join("journal.db"), options).unwrap();
    (folder, journal)
}

/// An item, and words for it in English, German and Spanish.
type ItemWords = (&'static str, &'static [&'static str], &'static [&'static str], &'static [&'static str]);

const WORDS: &[ItemWords] = &[
    (
        "social-withdrawal",
        &["social withdrawal", "Withdrew from people"],
        &["sozialer Rückzug", "Zurückgezogen"],
        &["aislamiento social", "retraimiento"],
    ),
    (
        "overwhelm",
        &["emotional strain", "emotional distress"],
        &["emotionale Belastung", "seelische Not"],
        &["carga emocional", "angustia emocional"],
    ),
    (
        "rest-did-not-help",
        &["Rest did not help", "exhaustion not improved by rest"],
        &["Ruhe half nicht", "trotz Ruhe erschöpft"],
        &["El descanso no ayudó", "descanso no reparador"],
    ),
    (
        "cold-hands-feet",
        &["circulation", "poor circulation", "reduced blood flow"],
        &["Durchblutung", "schlechte Durchblutung"],
        &["circulación", "mala circulación"],
    ),
    ("getting-about", &["Getting about", "mobility"], &["Mich fortbewegen", "Mobilität"], &["movilidad"]),
    ("being-with-people", &["Being with people", "social life"], &["Sozialleben"], &["Estar con gente"]),
    (
        "asked-for-adjustment",
        &["workplace advocacy", "accommodation"],
        &["um Anpassung gebeten", "bei der Arbeit für mich eingestanden"],
        &["adaptación del puesto", "ajuste razonable"],
    ),
    ("flexible-hours", &["flexible expectations"], &["flexible Erwartungen"], &["expectativas flexibles"]),
    (
        "told-employer",
        &["disclosure to employers", "disclosure", "Told my employer"],
        &["Offenlegung am Arbeitsplatz"],
        &["comunicarlo en el trabajo"],
    ),
    ("rest-breaks-at-work", &["scheduled rest breaks"], &["geplante Pausen"], &["descansos programados"]),
    (
        "anti-inflammatory-eating",
        &["lean protein", "nuts", "anti-inflammatory diet", "healthy fats", "seeds", "eggs", "flaxseed", "walnuts"],
        &["mageres Eiweiß", "Nüsse", "entzündungshemmende Ernährung", "gesunde Fette", "Leinsamen", "Eier"],
        &["proteína magra", "frutos secos", "dieta antiinflamatoria", "grasas saludables", "semillas", "huevos"],
    ),
    ("fish", &["fish", "oily fish"], &["Fisch"], &["pescado", "pescado azul"]),
    ("vegetables", &["vegetables", "leafy greens"], &["Gemüse", "Blattgemüse"], &["verduras", "hojas verdes"]),
    ("morning-daylight", &["morning daylight", "daylight"], &["Tageslicht"], &["luz natural"]),
    ("ergonomic-tools", &["screen height", "standing desk"], &["Bildschirmhöhe"], &["altura de la pantalla"]),
    ("home-exercises", &["strengthen weak muscles"], &["Muskeln kräftigen"], &["fortalecer músculos"]),
    ("stretching", &["improve flexibility"], &["beweglicher werden"], &["mejorar la flexibilidad"]),
    ("mobility-aid", &["mobility aid", "walking stick", "cane"], &["Gehhilfe", "Gehstock"], &["bastón"]),
];

#[test]
fn words_of_the_articles_are_found_in_each_language() {
    let catalog = Catalog::new([]);
    let mut wrong = Vec::new();
    for (item, english, german, spanish) in WORDS {
        for (language, words) in
            [(Language::English, english), (Language::German, german), (Language::Spanish, spanish)]
        {
            for given in *words {
                match catalog.find(given, Words::new(language)) {
                    Ok(found) if found.id.0 == *item => {}
                    Ok(found) => wrong.push(format!("{language:?} {given}: {}, not {item}", found.id.0)),
                    Err(_) => wrong.push(format!("{language:?} {given}: unknown, not {item}")),
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_kind_of_examination_keeps_the_name_it_was_given() {
    let kinds = [
        (ExaminationKind::Physical, ["Physical examination", "Körperliche Untersuchung", "Exploración física"]),
        (ExaminationKind::Inflammation, ["Inflammation markers", "Entzündungswerte", "Marcadores de inflamación"]),
        (ExaminationKind::Imaging, ["Imaging", "Bildgebung", "Pruebas de imagen"]),
        (
            ExaminationKind::NerveMuscle,
            ["Nerve or muscle test", "Nerven- oder Muskelmessung", "Prueba de nervios o músculos"],
        ),
        (ExaminationKind::Other, ["Other examination", "Andere Untersuchung", "Otra exploración"]),
    ];
    for (at, language) in [Language::English, Language::German, Language::Spanish].into_iter().enumerate() {
        let (_folder, journal) = journal_in(language);
        for (kind, names) in kinds {
            let of = |name: Option<&str>| Examination {
                kind,
                name: name.map(str::to_owned),
                on: None,
                result: None,
                ruled_out: None,
            };
            let examination = of(Some("Muscle oxygenation"));
            let saved = journal.examinations().save(None, examination, &noon()).unwrap().examination;
            assert_eq!(saved.examination.name.as_deref(), Some("Muscle oxygenation"));
            let label = &saved.label;
            assert!(label.contains(names[at]) || label.contains("Muscle oxygenation"), "{language:?}: {label}");
            let unnamed = journal.examinations().save(None, of(None), &noon()).unwrap().examination;
            assert!(unnamed.label.starts_with(names[at]), "{language:?}: {}", unnamed.label);
        }
    }
}

#[test]
fn aid_is_used_or_not() {
    let cases = [
        (Language::English, "Mobility aid, used", "Mobility aid, not used"),
        (Language::German, "Gehhilfe, benutzt", "Gehhilfe, nicht benutzt"),
        (Language::Spanish, "Ayuda para caminar, usado", "Ayuda para caminar, no usado"),
    ];
    for (language, used, not_used) in cases {
        let (_folder, journal) = journal_in(language);
        let log = |intake| {
            let body = Body::dose(ItemId("mobility-aid".to_owned()), None, intake);
            journal.logging().log(Draft::now(body), &noon()).unwrap().label
        };
        assert_eq!(log(Intake::Taken), used);
        assert_eq!(log(Intake::Skipped), not_used);
    }
}

#[test]
fn lasting_condition_is_no_entry_and_says_where_it_belongs() {
    let cases = [
        (Language::English, &["pregnancy", "pregnant", "fibromyalgia"][..], "About me"),
        (Language::German, &["Schwangerschaft", "schwanger", "Fibromyalgie"], "Über mich"),
        (Language::Spanish, &["embarazo", "embarazada", "fibromialgia"], "Sobre mí"),
    ];
    for (language, given, place) in cases {
        let (_folder, journal) = journal_in(language);
        for given in given {
            let refused = journal.items().find_item(given).unwrap_err();
            let is_condition = matches!(refused, EbbError::Invalid { input: InvalidInput::LastingCondition { .. } });
            assert!(is_condition, "{given}: {refused:?}");
            let said = journal.explain(refused);
            assert!(said.contains(place), "{language:?}: {said}");
        }
    }
}
