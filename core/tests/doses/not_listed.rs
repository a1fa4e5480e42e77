//! Medicines that are not in the list: what is weekly, what nobody means, and what is not counted.

use ebb_core::doses::{DoseCheck, DoseConcern, DoseDay};

use super::*;

fn check(diary: &Diary, id: &str, amount: &str, when: &When) -> DoseCheck {
    let amount = diary.journal.doses().parse(&item(id), amount).unwrap();
    diary.journal.doses().check(&item(id), Some(amount), when, &diary.now).unwrap()
}

fn own_remedy(diary: &Diary, name: &str) -> ItemId {
    let new = NewItem { unit: Some("mg".to_owned()), ..NewItem::new(ItemKind::Remedy, Family::Medicine, name) };
    diary.journal.items().add(&new, &diary.now).unwrap().item.id
}

#[test]
fn a_weekly_medicine_that_is_not_listed_is_asked_about_by_any_name() {
    for name in ["methotrexate", "Methotrexte", "MTX 15"] {
        let diary = Diary::new();
        let id = match diary.journal.items().find_item(name) {
            Ok(known) => known.id,
            Err(_) => own_remedy(&diary, name),
        };
        let now = diary.hours_ago(0);
        assert_eq!(check(&diary, &id.0, "15 mg", &now).confirm, None, "{name}");
        diary.log(&id.0, "15 mg", diary.hours_ago(24));
        let asked = check(&diary, &id.0, "15 mg", &now);
        assert_eq!(asked.concern, Some(DoseConcern::SecondThisWeek));
        assert_eq!(
            asked.confirm.as_deref(),
            Some("This is usually taken once a week, and the last one was 24 h ago."),
            "{name}"
        );
        assert_eq!(check(&diary, &id.0, "15 mg", &diary.hours_ago(24 * 7)).confirm, None, "{name}, six days before");
    }
}

#[test]
fn a_weekly_medicine_that_is_not_listed_is_never_one_tap_away() {
    let diary = Diary::new();
    for id in ["methotrexate", "ibuprofen"] {
        diary.log(id, "15 mg", diary.hours_ago(1));
    }
    let grid: Vec<String> =
        diary.journal.views().today(&diary.now).unwrap().quick.into_iter().map(|it| it.item.0).collect();
    assert!(grid.contains(&"ibuprofen".to_owned()) && !grid.contains(&"methotrexate".to_owned()), "{grid:?}");
    let recent = diary.journal.views().log_sheet(&diary.now).unwrap().recent;
    assert!(recent.iter().all(|button| button.item.0 != "methotrexate"), "{recent:?}");
    assert_eq!(diary.journal.views().log_search("methotrexate").unwrap().len(), 1, "it is still found");
}

#[test]
fn what_the_list_says_of_a_weekly_medicine_counts() {
    let diary = Diary::new();
    diary.list(Medicine { name: "Methotrexate".to_owned(), dose: Some(dose("15 mg")), ..Medicine::default() });
    diary.log("methotrexate", "15 mg", diary.hours_ago(24));
    assert_eq!(check(&diary, "methotrexate", "15 mg", &diary.hours_ago(0)).confirm, None, "it was said to be none");
    assert_eq!(diary.journal.doses().excesses(&diary.now).unwrap(), []);
}

#[test]
fn two_of_a_weekly_medicine_stand_on_today_for_six_days_or_until_one_is_undone() {
    let mut diary = Diary::new();
    let stands = |diary: &Diary| diary.journal.views().today(&diary.now).unwrap().dose_excesses;
    diary.log("methotrexate", "15 mg", diary.hours_ago(24));
    assert_eq!(stands(&diary), []);
    diary.log("methotrexate", "10 mg", diary.hours_ago(0));
    let found = stands(&diary);
    let [one] = &found[..] else { panic!("{found:?}") };
    assert_eq!((one.item.0.as_str(), &one.total, &one.number), ("methotrexate", &dose("25 mg"), &None));
    assert!(one.text.starts_with("Methotrexate: That is two within 24 h"), "{}", one.text);
    diary.journal.undo(&diary.now).unwrap();
    assert_eq!(stands(&diary), []);
    diary.journal.redo(&diary.now).unwrap();
    diary.now = diary.now.later(TimeDelta::hours(6 * 24 - 1));
    assert_eq!(stands(&diary).len(), 1);
    diary.now = diary.now.later(TimeDelta::hours(1));
    assert_eq!(stands(&diary), []);
}

#[test]
fn two_of_a_listed_weekly_medicine_stand_on_today_once() {
    let diary = Diary::new();
    let name = "My weekly one".to_owned();
    diary.list(Medicine { name, weekly: true, dose: Some(dose("1 tablet")), ..Medicine::default() });
    let own = diary.standing().item.unwrap();
    diary.log_as(&own.0, None, Intake::Taken, diary.hours_ago(30));
    diary.log_as(&own.0, None, Intake::Taken, diary.hours_ago(1));
    let found = diary.journal.views().today(&diary.now).unwrap().dose_excesses;
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].total, dose("2 tablets"));
    assert!(found[0].text.contains("a medicine you take once a week"), "{}", found[0].text);
}

#[test]
fn a_dose_that_nobody_means_is_asked_about_once_and_recorded() {
    let diary = Diary::new();
    let now = diary.hours_ago(0);
    for (id, amount, asks) in [
        ("ibuprofen", "100 tablets", true),
        ("ibuprofen", "20 tablets", false),
        ("ibuprofen", "2400 mg", false),
        ("ibuprofen", "40 g", true),
        ("fentanyl", "1025 mg", true),
        ("fentanyl", "25 µg", false),
        ("fentanyl", "1.2 mg", false),
        ("methotrexate", "25 mg", false),
        ("methotrexate", "2.5 g", true),
        ("prednisone", "1 g", false),
        ("morphine", "1200 mg", false),
        ("paracetamol", "11 g", true),
        ("low-dose-naltrexone", "4.5 mg", false),
        ("low-dose-naltrexone", "4.5 g", true),
        ("creatine", "20 g", false),
        ("vitamin-d", "20000 IU", false),
        ("tilidine", "50 drops", false),
        ("co-codamol", "8 tablets", false),
        ("co-codamol", "80 tablets", true),
        ("massage", "60 min", false),
        ("breathing", "40 ×", false),
        ("ibuprofen", "40 ×", true),
        ("ibuprofen", "20 ml", false),
        ("ibuprofen", "2 l", true),
        ("water", "2 l", false),
    ] {
        let checked = check(&diary, id, amount, &now);
        assert_eq!(checked.confirm.is_some(), asks, "{id} {amount}");
        assert_eq!(checked.concern, asks.then_some(DoseConcern::Implausible), "{id} {amount}");
    }
    assert_eq!(
        check(&diary, "ibuprofen", "100 tablets", &now).confirm.as_deref(),
        Some(
            "100 tablets of Ibuprofen at once is far more than anyone takes. Did you really take that? \
             If you took this, call a poison line or your emergency number now, even if you feel well."
        )
    );
    diary.log("ibuprofen", "100 tablets", now);
    let day = diary.journal.views().day(diary.now.day(Rollover::default())).unwrap();
    let logged = &day.entries[0].entry.id;
    let amended = |amount| diary.journal.doses().check_amended(logged, &dose(amount), &diary.now).unwrap().confirm;
    assert_eq!((amended("1 tablet"), amended("200 tablets").is_some()), (None, true));
}

#[test]
fn what_the_person_usually_takes_is_meant() {
    let diary = Diary::new();
    diary.list(Medicine { name: "Ibuprofen".to_owned(), dose: Some(dose("3 g")), ..Medicine::default() });
    diary.list(Medicine { name: "Chlorella".to_owned(), dose: Some(dose("25 tablets")), ..Medicine::default() });
    diary.list(Medicine { name: "Own one".to_owned(), dose: Some(dose("5 mg")), ..Medicine::default() });
    let own = |name: &str| diary.journal.medicines().find(name).unwrap().medicine.item.unwrap().0;
    let asks = |name: &str, amount: &str| check(&diary, &own(name), amount, &diary.hours_ago(0)).confirm.is_some();
    assert!(!asks("Ibuprofen", "9 g") && asks("Ibuprofen", "9.5 g"));
    assert!(!asks("Chlorella", "50 tablets") && asks("Chlorella", "100 tablets"));
    assert!(!asks("Own one", "45 mg") && asks("Own one", "50 mg"), "by the usual dose where nobody knows the medicine");
}

#[test]
fn a_usual_dose_that_nobody_means_is_asked_about() {
    let diary = Diary::new();
    let check = |id: Option<String>, text: &str| {
        let medicine = Medicine { name: "Fentanyl".to_owned(), dose: Some(dose(text)), ..Medicine::default() };
        diary.journal.reminders().check_medicine(id, &medicine, &diary.now).unwrap().confirm
    };
    assert!(check(None, "1025 mg").unwrap().starts_with("1025 mg of Fentanyl at once"));
    assert_eq!(check(None, "1.025 mg"), None);
    let medicine = Medicine { name: "Fentanyl".to_owned(), dose: Some(dose("1025 mg")), ..Medicine::default() };
    let id = diary.list(medicine);
    assert_eq!(check(Some(id.clone()), "1025 mg"), None, "it was asked when it was set");
    assert!(check(Some(id), "1026 mg").is_some());
}

#[test]
fn what_is_not_counted_is_said_with_the_dose() {
    let diary = Diary::new();
    let excedrin = diary.journal.items().find_item("excedrin").unwrap().id;
    let said = diary.log(&excedrin.0, "2 tablets", diary.hours_ago(3)).unwrap();
    assert!(said.starts_with("Not counted: Paracetamol in Aspirin/paracetamol/caffeine."), "{said}");
    let said = diary.log("paracetamol", "2 tablets", diary.hours_ago(2)).unwrap();
    assert!(said.starts_with("Not counted: Paracetamol."), "above 4 g it harms, without any limit: {said}");
    assert_eq!(diary.log("naproxen", "2 tablets", diary.hours_ago(2)), None, "one substance without any limit");
    diary.list(Medicine { name: "Ibuprofen".to_owned(), daily_most: Some(dose("1200 mg")), ..Medicine::default() });
    let said = diary.log("ibuprofen", "1 tablet", diary.hours_ago(1)).unwrap();
    assert!(said.starts_with("Not counted: Ibuprofen."), "{said}");
    let both = diary.journal.items().find_item("ibuprofen-codeine").unwrap().id;
    let said = diary.log(&both.0, "1 tablet", diary.hours_ago(0)).unwrap();
    assert!(said.contains("Not counted: Ibuprofen in "), "by the limit of another medicine: {said}");
}

#[test]
fn pieces_counted_by_the_usual_dose_are_said() {
    let diary = Diary::with_ibuprofen();
    let counted = || diary.journal.views().today(&diary.now).unwrap().just_logged.unwrap().counted;
    diary.log("ibuprofen", "half a tablet", diary.hours_ago(9));
    assert_eq!(counted().as_deref(), Some("½ tablet counted as 200 mg."));
    diary.log("ibuprofen", "400 mg", diary.hours_ago(5));
    assert_eq!(counted(), None);
    diary.log("naproxen", "1 tablet", diary.hours_ago(1));
    assert_eq!(counted(), None, "nothing to count it by");
}

#[test]
fn a_medicine_merged_into_an_own_item_keeps_its_substance_for_new_doses() {
    let diary = Diary::with_ibuprofen();
    let pill = own_remedy(&diary, "White pill");
    diary.journal.items().merge(&item("ibuprofen"), &pill, &diary.now).unwrap();
    diary.log(&pill.0, "400 mg", diary.hours_ago(3));
    assert_eq!(diary.standing().total, Some(dose("400 mg")));
    let product = diary.journal.items().find_item("ibuprofen-caffeine").unwrap().id;
    let strength = [ingredient("ibuprofen", "400 mg"), ingredient("caffeine-tablet", "100 mg")];
    let name = diary.journal.catalog().label(&product, diary.journal.words());
    diary.list(Medicine { name, ingredients: strength.to_vec(), ..Medicine::default() });
    diary.log(&product.0, "1 tablet", diary.hours_ago(2));
    assert_eq!(diary.standing().total, Some(dose("800 mg")), "by substance, over both");
    let listed = diary.journal.medicines().list().unwrap();
    assert_eq!(listed[1].medicine.ingredients[0].substance, item("ibuprofen"));
    let paracetamol = own_remedy(&diary, "Red pill");
    diary.journal.items().merge(&item("paracetamol"), &paracetamol, &diary.now).unwrap();
    let warning = diary.log(&paracetamol.0, "5 g", diary.hours_ago(1)).unwrap();
    assert!(warning.starts_with("That makes 5000 mg of paracetamol"), "{warning}");
}

#[test]
fn a_dose_of_a_part_of_a_day_has_a_typed_time() {
    let diary = Diary::with_ibuprofen();
    let today = diary.now.day(Rollover::default());
    assert_eq!(diary.standing().last_rough, None);
    diary.log("ibuprofen", "400 mg", When::Part { day: today, part: DayPart::Morning });
    let standing = diary.standing();
    let rough = Some(DoseDay { day: today, part: Some(DayPart::Morning) });
    assert_eq!((standing.last, standing.last_rough), (None, rough));
    diary.log("ibuprofen", "400 mg", diary.hours_ago(1));
    let standing = diary.standing();
    assert!(standing.last.is_some() && standing.last_rough.is_none());
}

#[test]
fn limit_in_tablets_names_another_product_with_the_same_substance() {
    let diary = Diary::new();
    diary.list(Medicine {
        name: "Ibuprofen".to_owned(),
        dose: Some(dose("400 mg")),
        daily_most: Some(dose("3 tablets")),
        ..Medicine::default()
    });
    let both = diary.journal.items().find_item("ibuprofen-codeine").unwrap().id;
    let said = diary.log(&both.0, "10 tablets", diary.hours_ago(0)).unwrap_or_default();
    assert!(said.contains("Not counted: "), "{said}");
}

#[test]
fn ten_usual_doses_are_asked_about_whatever_others_take() {
    for (name, usual, said, asks) in [
        ("Morphine", "10 mg", "1 g", true),
        ("Morphine", "10 mg", "100 mg", true),
        ("Morphine", "10 mg", "60 mg", false),
        ("Levothyroxine", "0.025 mg", "2.5 mg", true),
        ("Fentanyl", "25 µg", "2.5 mg", true),
        ("Warfarin", "5 mg", "50 mg", true),
        ("Warfarin", "5 mg", "7.5 mg", false),
    ] {
        let diary = Diary::new();
        diary.list(Medicine { name: name.to_owned(), dose: Some(dose(usual)), ..Medicine::default() });
        let item = diary.journal.items().find_item(name).unwrap().id;
        let checked = diary.journal.doses().check(&item, Some(dose(said)), &diary.hours_ago(0), &diary.now).unwrap();
        assert_eq!(checked.concern, asks.then_some(DoseConcern::Implausible), "{name} {said}");
    }
}

#[test]
fn a_second_tap_on_a_medicine_that_is_not_listed_is_said() {
    let mut diary = Diary::new();
    let own = own_remedy(&diary, "Lipalvin");
    for id in ["ibuprofen", &own.0] {
        assert_eq!(diary.log(id, "", diary.hours_ago(0)), None, "{id}");
        diary.now = diary.now.later(TimeDelta::minutes(3));
        let warning = diary.log(id, "", diary.hours_ago(0)).unwrap();
        assert!(warning.starts_with("That is the second dose within 3 min"), "{warning}");
        diary.now = diary.now.later(TimeDelta::hours(2));
        assert_eq!(diary.log(id, "", diary.hours_ago(0)), None, "{id}, two hours later");
    }
    for id in ["heat", "meditation"] {
        diary.log(id, "", diary.hours_ago(0));
        diary.now = diary.now.later(TimeDelta::minutes(3));
        assert_eq!(diary.log(id, "", diary.hours_ago(0)), None, "{id} is no medicine");
    }
}
