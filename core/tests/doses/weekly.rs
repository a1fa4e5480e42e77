//! Doses of weekly medicines, and doses that are not remembered.

use super::*;

#[test]
fn second_dose_of_a_weekly_medicine_is_confirmed_first() {
    let diary = Diary::new();
    let name = "Weekly one".to_owned();
    diary.list(Medicine { name, weekly: true, dose: Some(dose("15 mg")), ..Medicine::default() });
    let own = diary.standing().item.unwrap();
    assert!(!diary.standing().one_tap);
    let check = |when: When| diary.journal.doses().check(&own, None, &when, &diary.now).unwrap().confirm;
    assert_eq!(check(diary.hours_ago(0)), None);
    diary.log(&own.0, "15 mg", diary.hours_ago(24));
    let question = check(diary.hours_ago(0)).unwrap();
    assert_eq!(question, "You take this once a week, and the last one was 24 h ago.");
    let warning = diary.log(&own.0, "15 mg", diary.hours_ago(0)).unwrap();
    assert!(warning.starts_with("That is two within 24 h of a medicine you take once a week."), "{warning}");
}

#[test]
fn second_dose_of_a_weekly_medicine_is_warned_of_for_six_days_in_whatever_order() {
    let mut diary = Diary::new();
    diary.list(Medicine {
        weekly: true,
        dose: Some(dose("15 mg")),
        name: "Methotrexate".to_owned(),
        ..Medicine::default()
    });
    assert_eq!(diary.log("methotrexate", "15 mg", diary.hours_ago(5 * 24)), None);
    let standing = diary.standing();
    assert_eq!(standing.warning.as_deref(), Some("You take this once a week, and the last one was 5 days ago."));
    assert!(diary.log("methotrexate", "15 mg", diary.hours_ago(24)).is_some());
    let stands = |diary: &Diary| diary.standing().warning.is_some_and(|warning| warning.contains("two within 4 days"));
    assert!(stands(&diary));
    diary.journal.logging().tap(&item("pain"), &diary.now).unwrap();
    assert!(stands(&diary), "whatever is logged since");
    diary.now = diary.now.later(TimeDelta::hours(4 * 24));
    assert!(stands(&diary));
    diary.now = diary.now.later(TimeDelta::hours(2 * 24));
    assert_eq!(diary.standing().warning, None, "and no longer");
    // One that is entered for the day before is as much a second one.
    let diary = Diary::new();
    diary.list(Medicine { weekly: true, name: "Methotrexate".to_owned(), ..Medicine::default() });
    diary.log("methotrexate", "15 mg", diary.hours_ago(2));
    let check =
        |when: When| diary.journal.doses().check(&item("methotrexate"), None, &when, &diary.now).unwrap().confirm;
    let question = check(diary.hours_ago(26)).unwrap();
    assert_eq!(question, "You take this once a week, and another one is logged 24 h later.");
    assert_eq!(check(diary.hours_ago(7 * 24)), None);
    // One between two counts from itself, not from now.
    diary.log("methotrexate", "15 mg", diary.hours_ago(8 * 24));
    let question = check(diary.hours_ago(6 * 24)).unwrap();
    assert_eq!(question, "You take this once a week, and the last one was 2 days before it.");
}

#[test]
fn weekly_medicine_is_never_one_tap_away() {
    let diary = Diary::new();
    for hours in [2, 26, 50] {
        diary.log("dulaglutide", "1.5 mg", diary.hours_ago(hours));
    }
    let offered =
        || diary.journal.views().today(&diary.now).unwrap().quick.iter().any(|one| one.item == item("dulaglutide"));
    assert!(offered());
    diary.list(Medicine { weekly: true, name: "Dulaglutide".to_owned(), ..Medicine::default() });
    assert!(!offered());
}

#[test]
fn dose_not_remembered_is_never_said_to_be_taken() {
    let diary = Diary::with_ibuprofen();
    diary.log("ibuprofen", "400 mg", diary.hours_ago(8));
    diary.log_as("ibuprofen", Some(dose("400 mg")), Intake::NotSure, diary.hours_ago(2));
    let standing = diary.standing();
    assert_eq!(standing.last, Some(diary.now.later(-TimeDelta::hours(8))));
    assert_eq!(standing.last_unsure, Some(diary.now.later(-TimeDelta::hours(2))));
    assert_eq!(
        standing.text,
        "Not known whether you took it at 18:00. Last taken at 12:00. The next one makes 1200 mg in 24 hours: the last \
         within your limit of 1200 mg. A dose you were not sure of is counted as taken."
    );
    // Within the hour it may be a slip, and may not.
    let diary = Diary::with_ibuprofen();
    let minutes_ago = |minutes: i64| When::At { moment: diary.now.later(-TimeDelta::minutes(minutes)) };
    diary.log_as("ibuprofen", Some(dose("400 mg")), Intake::NotSure, minutes_ago(59));
    assert_eq!(diary.standing().warning.as_deref(), Some("It is not known whether you took one 59 min ago."));
    assert!(!diary.standing().text.contains("aken only"), "{}", diary.standing().text);
    let warning = diary.log("ibuprofen", "1 g", minutes_ago(0)).unwrap();
    assert_eq!(
        warning,
        "That makes 1400 mg in 24 hours. Your limit is 1200 mg. That is perhaps the second dose within 59 min. A dose you were not \
         sure of is counted as taken. If it was a slip, undo it."
    );
    // One that was taken since says more than one that was perhaps taken before.
    let diary = Diary::with_ibuprofen();
    diary.log_as("ibuprofen", None, Intake::NotSure, diary.hours_ago(8));
    diary.log("ibuprofen", "400 mg", diary.hours_ago(2));
    assert_eq!(diary.standing().last_unsure, None);
    assert!(diary.standing().text.starts_with("Last taken at 18:00."), "{}", diary.standing().text);
}

#[test]
fn spacing_and_a_week_count_a_dose_not_remembered_and_say_so() {
    let diary = Diary::new();
    let paracetamol = Medicine { name: "Paracetamol".to_owned(), least_between: Some(360), ..Medicine::default() };
    diary.list(paracetamol);
    diary.log_as("paracetamol", None, Intake::NotSure, diary.hours_ago(2));
    assert_eq!(
        diary.standing().text,
        "Not known whether you took it at 18:00. From 00:00, by your own limits. A dose you were not sure of is counted \
         as taken."
            .replace("00:00", "tomorrow at 00:00")
    );
    let warning = diary.log("paracetamol", "500 mg", diary.hours_ago(0)).unwrap();
    assert_eq!(warning, "Perhaps only 2 h between two doses. Your own limit is at least 6 h.");
    let diary = Diary::new();
    diary.list(Medicine { weekly: true, name: "Methotrexate".to_owned(), ..Medicine::default() });
    diary.log_as("methotrexate", None, Intake::NotSure, diary.hours_ago(24));
    let now = diary.hours_ago(0);
    assert_eq!(
        diary.journal.doses().check(&item("methotrexate"), None, &now, &diary.now).unwrap().confirm.as_deref(),
        Some("You take this once a week, and it is not known whether you took one 24 h ago.")
    );
    let warning = diary.log("methotrexate", "15 mg", now).unwrap();
    assert!(warning.starts_with("That may be two within 24 h"), "{warning}");
}
