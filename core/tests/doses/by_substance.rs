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
    let from = "From tomorrow at 14:00, by your own limits.";
    assert_eq!(standing.warning, Some(format!("{from} {beyond}")));
    assert_eq!(standing.from, Some(diary.now.later(TimeDelta::hours(18))), "by the limit of the other");
    // The least time goes by substance too, whichever of the two is logged second.
    let diary = with_a_product(co_codamol());
    diary.log("paracetamol", "1 g", diary.hours_ago(2));
    let standing = diary.journal.doses().list(&diary.now).unwrap().remove(1);
    assert_eq!(standing.from, Some(diary.now.later(TimeDelta::hours(2))), "{}", standing.text);
    let warning = diary.log("co-codamol", "2 tablets", diary.hours_ago(0)).unwrap();
    assert!(warning.starts_with("Only 2 h between two doses. Your own limit is at least 4 h."), "{warning}");
}

#[test]
fn next_dose_is_within_the_limits_of_every_medicine_with_its_substance() {
    let diary = Diary::at("2026-03-20T12:01:00+01:00[Europe/Berlin]");
    let paracetamol = Medicine {
        name: "Paracetamol".to_owned(),
        dose: Some(dose("1 g")),
        daily_most: Some(dose("4 g")),
        ..Medicine::default()
    };
    diary.list(paracetamol);
    diary.list(Medicine { least_between: Some(240), daily_most: Some(dose("8 tablets")), ..co_codamol() });
    for hours in 1..=4 {
        diary.log("paracetamol", "1 g", diary.hours_ago(hours));
    }
    let tomorrow = diary.now.later(TimeDelta::hours(20));
    let standing = diary.journal.doses().list(&diary.now).unwrap().remove(1);
    assert_eq!(standing.from, Some(tomorrow), "{}", standing.text);
    let from = "From tomorrow at 08:01, by your own limits.";
    assert!(standing.text.contains(from) && !standing.text.contains("15:01"), "{}", standing.text);
    // The limit of the product itself is reached sooner than it has room again in the other.
    diary.log("co-codamol", "8 tablets", diary.hours_ago(23));
    let standing = diary.journal.doses().list(&diary.now).unwrap().remove(1);
    // 8 g of paracetamol may do harm: no time of a next dose beside that.
    assert_eq!(standing.from, None, "{}", standing.text);
    assert!(standing.text.contains("At your limit of 8 tablets in 24 hours. "), "{}", standing.text);
}

#[test]
fn limit_that_is_reached_names_no_time_while_no_room_is_left() {
    let diary = Diary::new();
    diary.list(Medicine {
        name: "Paracetamol".to_owned(),
        daily_most: Some(dose("4 g")),
        least_between: Some(240),
        ..Medicine::default()
    });
    diary.log("paracetamol", "4 g", diary.hours_ago(2));
    let until = "At your limit of 4 g in 24 hours until tomorrow at 18:00.";
    let text = diary.standing().text;
    assert!(text.contains(until), "without a usual dose too: {text}");
}

#[test]
fn paracetamol_above_4_g_is_said_beside_a_higher_limit_of_ones_own() {
    let diary = Diary::new();
    let limit = Medicine { dose: Some(dose("1 g")), daily_most: Some(dose("6 g")), ..Medicine::default() };
    diary.list(Medicine { name: "Paracetamol".to_owned(), ..limit });
    diary.list(co_codamol());
    diary.log("paracetamol", "4 g", diary.hours_ago(6));
    for standing in diary.journal.doses().list(&diary.now).unwrap() {
        assert!(standing.warning.unwrap().contains("more than 4 g can harm the liver"), "{}", standing.text);
    }
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

#[test]
fn limit_in_tablets_counts_what_other_products_hold() {
    let diary = Diary::new();
    diary.list(Medicine { name: "Paracetamol".to_owned(), dose: Some(dose("1 g")), ..Medicine::default() });
    diary.list(Medicine {
        daily_most: Some(dose("8 tablets")),
        ingredients: vec![ingredient("paracetamol", "500 mg")],
        ..co_codamol()
    });
    assert_eq!(diary.log("paracetamol", "1 g", diary.hours_ago(9)), None, "it is counted");
    let standing = diary.journal.doses().list(&diary.now).unwrap().remove(1);
    assert_eq!(standing.next_total, Some(dose("4 tablets")), "{}", standing.text);
    diary.log("paracetamol", "3 g", diary.hours_ago(5));
    let warning = diary.journal.doses().list(&diary.now).unwrap().remove(0).warning.unwrap();
    assert!(warning.contains("Co-codamol comes to 10 tablets in 24 hours. Your limit is 8 tablets."), "{warning}");
}

#[test]
fn limit_in_tablets_of_unknown_strength_says_what_it_does_not_count() {
    let diary = Diary::new();
    diary.list(Medicine {
        dose: Some(dose("2 tablets")),
        daily_most: Some(dose("8 tablets")),
        ingredients: vec![ingredient("paracetamol", "")],
        ..co_codamol()
    });
    assert_eq!(
        diary.log("paracetamol", "1 g", diary.hours_ago(0)).as_deref(),
        Some(
            "Not counted in your limit of 8 tablets of Co-codamol: \
             your list of medicines does not say how much is in one."
        )
    );
    diary.list(Medicine { name: "Paracetamol".to_owned(), dose: Some(dose("1 g")), ..Medicine::default() });
    let text = diary.journal.doses().list(&diary.now).unwrap().remove(1).text;
    assert!(!text.contains("at least 0"), "{text}");
}

#[test]
fn dose_that_is_counted_is_not_said_to_be_left_out_for_an_earlier_one() {
    let diary = Diary::new();
    diary.log("paracetamol", "5 ml", diary.hours_ago(8));
    diary.log("paracetamol", "4 g", diary.hours_ago(4));
    let warning = diary.log("paracetamol", "1 g", diary.hours_ago(0)).unwrap();
    assert!(warning.contains("Not counted: a dose of Paracetamol in these 24 hours."), "{warning}");
}
