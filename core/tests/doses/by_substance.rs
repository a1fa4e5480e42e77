//! Limits and least times go by substance, whatever product it is in and however that is measured.

use chrono::TimeDelta;
use ebb_core::profile::Medicine;

use super::{Diary, dose, ingredient};

/// Paracetamol with its limits, and a product that holds it.
fn with_a_product(product: Medicine) -> Diary {
    let diary = Diary::new();
    diary.list(Medicine {
        name: "Paracetamol".to_owned(),
        dose: Some(dose("1 g")),
        daily_most: Some(dose("4 g")),
        least_between: Some(240),
        ..Medicine::default()
    });
    diary.list(product);
    diary
}

fn co_codamol() -> Medicine {
    Medicine {
        name: "Co-codamol".to_owned(),
        dose: Some(dose("2 tablets")),
        ingredients: vec![ingredient("paracetamol", "500 mg"), ingredient("codeine", "30 mg")],
        ..Medicine::default()
    }
}

#[test]
fn product_stands_beside_the_limits_of_its_substance() {
    let diary = with_a_product(co_codamol());
    diary.log("paracetamol", "3.5 g", diary.hours_ago(6));
    let standing = diary.journal.doses().list(&diary.now).unwrap().remove(1);
    let beyond = "With the next one, Paracetamol comes to 4.5 g in 24 hours. Your limit is 4 g.";
    assert!(standing.text.contains(beyond) && !standing.text.contains("No limit set"), "{}", standing.text);
    assert_eq!(standing.warning.as_deref(), Some(beyond));
    // The least time goes by substance too, whichever of the two is logged second.
    let diary = with_a_product(co_codamol());
    diary.log("paracetamol", "1 g", diary.hours_ago(2));
    let standing = diary.journal.doses().list(&diary.now).unwrap().remove(1);
    assert_eq!(standing.from, Some(diary.now.later(TimeDelta::hours(2))), "{}", standing.text);
    let warning = diary.log("co-codamol", "2 tablets", diary.hours_ago(0)).unwrap();
    assert!(warning.starts_with("Only 2 h between two doses. Your own limit is at least 4 h."), "{warning}");
}

#[test]
fn paracetamol_in_a_product_without_any_limit_is_said_before_the_tap() {
    let diary = Diary::new();
    diary.list(co_codamol());
    diary.log("paracetamol", "3.5 g", diary.hours_ago(6));
    let standing = diary.standing();
    assert!(standing.warning.unwrap().contains("4500 mg of paracetamol in 24 hours"), "{}", standing.text);
}

#[test]
fn limit_in_millilitres_counts_what_other_products_hold() {
    let diary = Diary::new();
    let syrup = diary.journal.medicines().parse_ingredient("paracetamol 120 mg/5 ml").unwrap();
    diary.list(Medicine {
        name: "Syrup".to_owned(),
        dose: Some(dose("5 ml")),
        ingredients: vec![syrup],
        daily_most: Some(dose("40 ml")),
        ..Medicine::default()
    });
    let warning = diary.log("paracetamol", "1 g", diary.hours_ago(0)).unwrap();
    assert!(warning.starts_with("With this, Syrup comes to 41.667 ml in 24 hours. Your limit is 40 ml."), "{warning}");
}

#[test]
fn spoons_are_volumes() {
    let diary = Diary::new();
    let syrup = diary.journal.medicines().parse_ingredient("paracetamol 250 mg/5 ml").unwrap();
    diary.list(Medicine {
        name: "Syrup".to_owned(),
        dose: Some(dose("5 ml")),
        ingredients: vec![syrup],
        daily_most: Some(dose("4 g")),
        ..Medicine::default()
    });
    let own = diary.standing().item.unwrap();
    diary.log(&own.0, "2 tablespoons", diary.hours_ago(5));
    assert_eq!(diary.standing().total, Some(dose("1.5 g")));
    diary.log(&own.0, "½ teaspoon", diary.hours_ago(1));
    assert_eq!(diary.standing().total, Some(dose("1.625 g")));
}
