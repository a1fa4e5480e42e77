//! What is dosed in international units, however people write them.

use super::*;

#[test]
fn units_of_insulin_count_in_every_spelling() {
    for (language, written) in [
        (Language::English, &["12 units", "12 U", "12 u", "12 IU", "12 iu", "12 I.U.", "1 unit"][..]),
        (Language::German, &["12 Einheiten", "12 E", "12 E.", "12 IE", "12 I.E.", "1 Einheit", "12 Einh."]),
        (Language::Spanish, &["12 unidades", "12 UI", "12 U.I.", "12 U", "1 unidad"]),
    ] {
        for text in written {
            for (usual, most) in
                [("12 IU", "30 IU"), ("20 units", "30 units"), ("20 units", "30 IU"), ("12 IU", "30 units")]
            {
                let diary = Diary::new();
                diary.list(Medicine {
                    name: "Insulin".to_owned(),
                    dose: Some(dose(usual)),
                    daily_most: Some(dose(most)),
                    ..Medicine::default()
                });
                let given = Dose::parse(text, None, language).unwrap();
                let expected = given.amount;
                diary
                    .journal
                    .logging()
                    .log(Draft::now(Body::dose(item("insulin"), Some(given), Intake::Taken)), &diary.now)
                    .unwrap();
                let standing = diary.journal.doses().list(&diary.now).unwrap().remove(0);
                assert_eq!(standing.total.unwrap().amount, expected, "{text} of {usual}, {most}: {}", standing.text);
            }
        }
    }
}

#[test]
fn a_pen_holds_units() {
    let diary = Diary::new();
    let per_ml = Ingredient { per: Some(dose("1 ml")), ..ingredient("insulin", "100 units") };
    diary.list(Medicine { name: "Lantus".to_owned(), ingredients: vec![per_ml], ..Medicine::default() });
    let saved = diary.journal.medicines().list().unwrap().remove(0);
    assert_eq!(saved.medicine.ingredients[0].strength, Some(dose("100 IU")));
}

#[test]
fn a_limit_in_tablets_of_what_is_measured_in_millilitres_is_refused() {
    let diary = Diary::new();
    let syrup = Medicine {
        name: "Cough syrup".to_owned(),
        dose: Some(dose("10 ml")),
        daily_most: Some(dose("6 tablets")),
        ..Medicine::default()
    };
    let refused = diary.journal.medicines().save(None, syrup.clone(), &diary.now).unwrap_err();
    assert!(matches!(refused, EbbError::Invalid { .. }), "{refused:?}");
    assert_eq!(refused.to_string(), "a limit of 6 tablets cannot be counted in doses of 10 ml");
    assert_eq!(diary.journal.medicines().list().unwrap(), []);
    diary.list(Medicine { daily_most: Some(dose("60 ml")), ..syrup });
}

#[test]
fn a_limit_in_capsules_counts_tablets() {
    let diary = Diary::new();
    diary.list(Medicine {
        name: "Tramadol".to_owned(),
        dose: Some(dose("50 mg")),
        daily_most: Some(dose("8 capsules")),
        ..Medicine::default()
    });
    assert_eq!(diary.log("tramadol", "2 tablets", diary.hours_ago(3)), None);
    let warning = diary.log("tramadol", "8 tablets", diary.hours_ago(0)).unwrap();
    assert!(warning.contains("10 capsules") && !warning.contains("Not counted"), "{warning}");
    assert_eq!(diary.standing().total, Some(dose("10 capsules")));
}
