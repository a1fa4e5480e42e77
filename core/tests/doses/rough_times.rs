//! A dose of which only the day is known, or the part of it.

use super::*;

fn diary(now: &str, least_between: Option<u32>) -> Diary {
    let diary = Diary::at(now);
    diary.list(Medicine {
        name: "Ibuprofen".to_owned(),
        dose: Some(dose("400 mg")),
        daily_most: Some(dose("1200 mg")),
        least_between,
        ..Medicine::default()
    });
    diary
}

fn part(day: &str, part: DayPart) -> When {
    When::Part { day: day.parse().unwrap(), part }
}

#[test]
fn part_of_the_day_is_said_and_never_a_clock_time() {
    let diary = diary("2026-03-20T10:30:00+01:00[Europe/Berlin]", None);
    diary.log("ibuprofen", "400 mg", part("2026-03-20", DayPart::Morning));
    for minutes in [0, 20, 300] {
        let standing = diary.journal.doses().list(&diary.now.later(TimeDelta::minutes(minutes))).unwrap().remove(0);
        let said = "Last taken this morning; the exact time is not known.";
        assert!(standing.text.starts_with(said), "{}", standing.text);
        assert!(!standing.text.contains(':'), "no time: {}", standing.text);
        assert_eq!((standing.last, standing.warning), (None, None));
    }
}

#[test]
fn every_part_and_day_has_its_words_in_every_language() {
    let said = |language, day: &str, precision: Option<DayPart>| {
        let folder = tempfile::tempdir().unwrap();
        let options = Options { language, ..Options::default() };
        let journal = Journal::open(&folder.path().join("ebb.db"), options).unwrap();
        let diary =
            Diary { journal, now: "2026-03-20T23:30:00+01:00[Europe/Berlin]".parse().unwrap(), _folder: folder };
        diary.list(Medicine { name: "Ibuprofen".to_owned(), dose: Some(dose("400 mg")), ..Medicine::default() });
        let when = match precision {
            Some(precision) => part(day, precision),
            None => When::Day { day: day.parse().unwrap() },
        };
        diary.log("ibuprofen", "400 mg", when);
        diary
            .standing()
            .text
            .replace(" No limit set.", "")
            .replace(" Keine Grenze eingetragen.", "")
            .replace(" Sin límite puesto.", "")
    };
    let evening = Some(DayPart::Evening);
    for (language, day, precision, expected) in [
        (Language::English, "2026-03-20", evening, "Last taken this evening; the exact time is not known."),
        (Language::English, "2026-03-20", None, "Last taken today; the exact time is not known."),
        (Language::English, "2026-03-19", Some(DayPart::Night), "Last taken last night; the exact time is not known."),
        (
            Language::English,
            "2026-03-18",
            evening,
            "Last taken in the evening of Wednesday 18 March; the exact time is not known.",
        ),
        (
            Language::German,
            "2026-03-20",
            evening,
            "Zuletzt heute Abend genommen; die genaue Uhrzeit ist nicht bekannt.",
        ),
        (
            Language::German,
            "2026-03-18",
            None,
            "Zuletzt am Mittwoch, 18. März genommen; die genaue Uhrzeit ist nicht bekannt.",
        ),
        (Language::Spanish, "2026-03-19", evening, "Última toma: ayer por la noche; no se sabe la hora exacta."),
        (
            Language::Spanish,
            "2026-03-18",
            Some(DayPart::Morning),
            "Última toma: el miércoles 18 de marzo por la mañana; no se sabe la hora exacta.",
        ),
    ] {
        assert_eq!(said(language, day, precision), expected);
    }
}

#[test]
fn limits_count_from_the_latest_it_can_have_been_and_never_later_than_it_was_logged() {
    let diary = diary("2026-03-20T10:30:00+01:00[Europe/Berlin]", Some(360));
    diary.log("ibuprofen", "400 mg", part("2026-03-20", DayPart::Morning));
    assert_eq!(diary.standing().from, Some(diary.now.later(TimeDelta::hours(6))), "not from 11:59");
    // Logged in the evening, it can have been until noon.
    let late = self::diary("2026-03-20T16:00:00+01:00[Europe/Berlin]", Some(360));
    late.log("ibuprofen", "400 mg", part("2026-03-20", DayPart::Morning));
    let from = late.standing().from.unwrap();
    assert_eq!(from.to_string(), "2026-03-20T17:59:00+01:00[Europe/Berlin]");
}

#[test]
fn own_least_time_is_named_after_a_dose_of_a_part_of_day() {
    let diary = diary("2026-03-20T10:30:00+01:00[Europe/Berlin]", Some(360));
    diary.log("ibuprofen", "400 mg", part("2026-03-20", DayPart::Morning));
    let warning = diary.log("ibuprofen", "400 mg", diary.hours_ago(0)).unwrap();
    let said = "Perhaps too soon after another one: the exact time is not known. Your own limit is at least 6 h between two doses.";
    assert_eq!(warning, said);
    let again = diary.log("ibuprofen", "200 mg", part("2026-03-20", DayPart::Morning)).unwrap();
    assert!(again.contains("Your own limit is at least 6 h"), "{again}");
}

#[test]
fn own_least_time_is_named_with_a_second_dose_within_the_hour() {
    let diary = diary("2026-03-20T10:30:00+01:00[Europe/Berlin]", Some(360));
    diary.log("ibuprofen", "200 mg", diary.hours_ago(0));
    let then = diary.now.later(TimeDelta::minutes(20));
    let log = |at: &Moment| {
        let body = Body::dose(item("ibuprofen"), Some(dose("200 mg")), Intake::Taken);
        diary.journal.logging().log(Draft::now(body), at).unwrap();
        diary.journal.views().today(at).unwrap().just_logged.unwrap().warning.unwrap()
    };
    let second = "That is the second dose within 20 min. Your own limit is at least 6 h between two doses. If it was a slip, undo it.";
    assert_eq!(log(&then), second);
    assert!(log(&then.later(TimeDelta::minutes(5))).starts_with("That is the third dose within 25 min."));
}

#[test]
fn weekly_dose_of_a_day_is_asked_about_without_a_length() {
    let diary = Diary::at("2026-03-20T10:30:00+01:00[Europe/Berlin]");
    let name = "Methotrexate".to_owned();
    diary.list(Medicine { name, dose: Some(dose("15 mg")), weekly: true, ..Medicine::default() });
    diary.log("methotrexate", "15 mg", When::Day { day: "2026-03-18".parse().unwrap() });
    let now = When::At { moment: diary.now.clone() };
    let check = diary.journal.doses().check(&item("methotrexate"), None, &now, &diary.now).unwrap();
    let asked = "You take this once a week, and the last one was on Wednesday 18 March.";
    assert_eq!(check.confirm.as_deref(), Some(asked));
    assert!(diary.standing().text.starts_with(asked), "{}", diary.standing().text);
    let warning = diary.log("methotrexate", "15 mg", diary.hours_ago(0)).unwrap();
    assert!(warning.starts_with("That is two within 6 days of a medicine you take once a week."), "{warning}");
    diary.log("methotrexate", "15 mg", diary.hours_ago(0));
    let third = diary.log("methotrexate", "15 mg", diary.hours_ago(0)).unwrap();
    assert!(third.starts_with("That is 4 within 6 days"), "{third}");
}
