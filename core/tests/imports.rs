//! Files of Bearable and Daylio: what each row becomes, and what is said of rows that cannot be read.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::{Path, PathBuf};

use ebb_core::entry::{Body, Dose, Entry, Mark, Severity, When};
use ebb_core::import::{ImportOptions, ImportReport};
use ebb_core::time::{Day, Moment};
use ebb_core::{EbbError, Journal, Options};

const SKIP: ImportOptions = ImportOptions { visible_sleep_higher_is_better: None, skip_bad_rows: true };

fn now() -> Moment {
    "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap()
}

struct Desk {
    folder: tempfile::TempDir,
    journal: Journal,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
        Self { folder, journal }
    }

    fn file(&self, content: &str) -> PathBuf {
        let path = self.folder.path().join("file.csv");
        std::fs::write(&path, content).unwrap();
        path
    }

    fn run(&self, path: &Path) -> ImportReport {
        let preview = self.journal.imports().preview(path, SKIP, &now()).unwrap();
        let report = self.journal.imports().run(path, SKIP, &now()).unwrap().report;
        let counts = |report: &ImportReport| {
            (
                report.rows,
                report.added,
                report.duplicates,
                report.amended,
                report.skipped.clone(),
                report.mapping.clone(),
            )
        };
        assert_eq!(counts(&preview), counts(&report), "what the preview counts is what is written");
        assert!(self.journal.maintenance().check().unwrap().ok);
        report
    }

    fn day(&self, day: &str) -> Vec<Entry> {
        let day: Day = day.parse().unwrap();
        self.journal.read(|reader| Ok(reader.day_entries(day)?)).unwrap()
    }

    fn labels(&self, day: &str) -> Vec<String> {
        let page = self.journal.views().diary_day(day.parse().unwrap(), &now()).unwrap();
        page.entries.into_iter().map(|entry| entry.label).collect()
    }
}

const BEARABLE: &str = r#"date,weekday,time of day,category,rating/amount,detail,notes
"5th Jan 2022","Wednesday","pm","Symptom","4","Back (mid) pain (Unbearable)","after lifting"
"5th Jan 2022","Wednesday","am","Symptom","2","Fatigue (Moderate)",""
"5th Jan 2022","Wednesday","pre","Symptom","1","Headache (Mild)",""
"5th Jan 2022","Wednesday","9:15","Meds/Supplements","400","Ibuprofen (mg)",""
"5th Jan 2022","Wednesday","9:15","Meds/Supplements","400","Ibuprofen (mg)",""
"5th Jan 2022","Wednesday","all day","Mood","6","calm | hopeful","a good hour"
"5th Jan 2022","Wednesday","am","Energy","3","",""
"5th Jan 2022","Wednesday","","Sleep","7:30","Asleep 02:45 - 10:15. In bed 02:15 - 10:30",""
"5th Jan 2022","Wednesday","mid","Factors","","Alcohol | Visitors","first
second"
"5th Jan 2022","Wednesday","mid","Gratitude","","The sun",""
"#;

#[test]
fn bearable_rows_become_entries_with_their_part_of_the_day() {
    let desk = Desk::new();
    let path = desk.file(BEARABLE);
    let report = desk.run(&path);
    assert_eq!((report.format.as_str(), report.rows, report.added), ("bearable", 10, 11));
    assert_eq!(report.skipped, []);
    let entries = desk.day("2022-01-05");
    let find = |wanted: &str| entries.iter().find(|entry| format!("{:?}", entry.body).contains(wanted)).unwrap();
    let Body::Symptom { severity, said, .. } = &find("back").body else { panic!() };
    assert_eq!((*severity, said.as_deref()), (Severity::of(10.0), Some("Unbearable")));
    assert_eq!((find("back").mark, find("back").note.as_deref()), (Mark::Coarse, Some("after lifting")));
    assert_eq!(find("\"fatigue\"").body.value(), Some(5.0));
    let doses: Vec<&Entry> = entries.iter().filter(|entry| matches!(entry.body, Body::Remedy { .. })).collect();
    assert_eq!(doses.len(), 2, "equal rows are two doses");
    let Body::Remedy { item, dose, .. } = &doses[0].body else { panic!() };
    assert_eq!((item.0.as_str(), dose), ("ibuprofen", &Some(Dose::new(400, "mg"))));
    let When::At { moment } = &doses[0].when else { panic!() };
    assert_eq!(moment.to_string(), "2022-01-05T09:15:00+01:00[Europe/Berlin]");
    assert_eq!(find("\"mood\"").note.as_deref(), Some("calm | hopeful\na good hour"));
    assert!(matches!(find("\"energy\"").body, Body::Measurement { value: 50.0, .. }));
    assert!(matches!(find("Sleep").body, Body::Sleep { minutes: Some(450), .. }));
    assert_eq!(find("\"alcohol\"").note.as_deref(), Some("first\nsecond"));
    assert!(matches!(find("Note").note.as_deref(), Some("Gratitude: The sun")));
    // The first quarter of a date, up to six, is the night of the day before.
    let night = desk.day("2022-01-04");
    assert!(matches!(&night[..], [one] if matches!(one.when, When::Part { .. })), "{night:?}");

    let again = desk.run(&path);
    assert_eq!((again.added, again.duplicates), (0, 11), "the same file again adds nothing");
    desk.journal.undo(&now()).unwrap();
    assert_eq!(desk.day("2022-01-05").len(), 0, "one undo takes all of it back");
}

#[test]
fn bearable_corrected_later_is_amended_and_newer_files_have_another_date() {
    let desk = Desk::new();
    let newer = |step: u8| {
        format!(
            "\u{feff}date,date formatted,weekday,time of day,category,rating/amount,detail,notes\r\n\
             \"5th Jan 2022\",\"2022-01-05\",\"Wednesday\",\"am\",\"Symptom\",\"{step}\",\"Fatigue (Word)\",\"\"\r\n"
        )
    };
    assert_eq!(desk.run(&desk.file(&newer(2))).added, 1);
    let report = desk.run(&desk.file(&newer(3)));
    assert_eq!((report.added, report.amended), (0, 1));
    assert_eq!(desk.labels("2022-01-05"), ["Fatigue 8 · Word"]);
}

#[test]
fn rows_that_cannot_be_read_are_named_and_the_others_can_still_go_in() {
    let desk = Desk::new();
    let path = desk.file(
        "date,weekday,time of day,category,rating/amount,detail,notes\n\
         5th Foo 2022,Wednesday,am,Symptom,2,Fatigue (Moderate),\n\
         5th Jan 1822,Wednesday,am,Symptom,2,Fatigue (Moderate),\n\
         5th Jan 2022,Wednesday,noonish,Symptom,2,Fatigue (Moderate),\n\
         5th Jan 2022,Wednesday,am,Symptom,7,Fatigue (Moderate),\n\
         5th Jan 2022,Wednesday,am,Meds,a lot,Ibuprofen (mg),\n\
         5th Jan 2022,Wednesday,am,Symptom,2,,\n\
         5th Jan 2022,Wednesday\n\
         5th Jan 2022,Wednesday,am,Symptom,3,Fatigue (Severe),\n",
    );
    let refused = desk.journal.imports().run(&path, ImportOptions::default(), &now()).unwrap_err();
    assert!(matches!(refused, EbbError::File { .. }), "{refused:?}");
    assert_eq!(desk.day("2022-01-05").len(), 0, "all or nothing");
    let report = desk.run(&path);
    let lines: Vec<(u64, &str)> = report.skipped.iter().map(|row| (row.line, row.reason.as_str())).collect();
    assert_eq!(lines.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 3, 4, 5, 6, 7, 8]);
    assert_eq!(lines[2].1, "\"noonish\" is not a time such as 18:50");
    assert_eq!(lines[4].1, "\"a lot\" is not an amount such as 400 mg");
    assert_eq!(report.added, 1);
}

#[test]
fn names_of_a_crisis_become_no_button() {
    let desk = Desk::new();
    let path = desk.file(
        "date,weekday,time of day,category,rating/amount,detail,notes\n\
         5th Jan 2022,Wednesday,am,Factors,,want to die | Rain,\n",
    );
    let report = desk.run(&path);
    assert_eq!(report.added, 2);
    assert!(!format!("{report:?}").contains("want to die"), "{report:?}");
    assert!(desk.journal.items().list().iter().all(|line| !line.label.contains("die")));
}

const DAYLIO: &str = "full_date,date,weekday,time,mood,activities,note_title,note\n\
    2020-05-30,30 May,Saturday,6:50 pm,rad,friends | gaming,,Awesome\n\
    2020-05-30,30 May,Saturday,08:02,meh,,,\n\
    2020-05-30,30 May,Saturday,1:23 am,wobbly,walking,Title,\"<p>One</p><p>two</p>\"\n\
    2020-05-30,30 May,Saturday,1:24 am,,,,\n";

#[test]
fn daylio_rows_become_moods_factors_and_notes_at_their_times() {
    let desk = Desk::new();
    let path = desk.file(DAYLIO);
    let report = desk.run(&path);
    assert_eq!((report.format.as_str(), report.rows, report.added, report.skipped.len()), ("daylio", 4, 6, 1));
    let entries = desk.day("2020-05-30");
    let mood = entries.iter().filter(|entry| matches!(entry.body, Body::Function { .. }));
    let mood: Vec<(f64, Option<&str>)> =
        mood.map(|entry| (entry.body.value().unwrap(), entry.note.as_deref())).collect();
    assert_eq!(mood, [(5.0, None), (10.0, Some("Awesome"))]);
    // After midnight it is the day before, as everything else that is logged then.
    let night = desk.day("2020-05-29");
    assert_eq!(night.len(), 2, "{night:?}");
    assert!(night.iter().any(|entry| matches!(entry.body, Body::Activity { .. })), "walking is an activity here");
    assert!(night.iter().any(|entry| entry.note.as_deref() == Some("wobbly\nTitle\nOne\ntwo")), "{night:?}");
    let page = desk.journal.imports().preview(&path, SKIP, &now()).unwrap().page;
    assert_eq!(page.sentences[0], "This is an export of Daylio.");
    assert!(page.sentences.iter().any(|line| line.contains("Europe/Berlin")), "{:?}", page.sentences);
    assert!(!page.asks_about_sleep);
}

#[test]
fn real_daylio_file_is_read_whole() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/imports/daylio.csv");
    if !path.exists() {
        eprintln!("skipped: {} is not here", path.display());
        return;
    }
    let desk = Desk::new();
    let report = desk.run(&path);
    assert_eq!(report.skipped, []);
    assert!(report.added > report.rows);
}

#[test]
fn bearable_numbers_are_read_as_they_are_meant_or_kept_as_they_stand() {
    let desk = Desk::new();
    let path = desk.file(
        "date,weekday,time of day,category,rating/amount,detail,notes\n\
         5th Jan 2022,Wednesday,am,Meds/Supplements,1000,Paracetamol,\n\
         5th Jan 2022,Wednesday,mid,Meds/Supplements,400mg,Ibuprofen,\n\
         5th Jan 2022,Wednesday,am,Symptom,1.5,Fatigue (Mild),\n\
         5th Jan 2022,Wednesday,,Sleep,7.5,,\n\
         6th Jan 2022,Wednesday,,Sleep,long,,\n",
    );
    let report = desk.run(&path);
    assert_eq!(report.skipped.len(), 1);
    assert_eq!(report.skipped[0].reason, "\"long\" is not a length such as 7:30");
    let entries = desk.day("2022-01-05");
    let doses: Vec<(Option<&Dose>, Option<&str>)> = entries
        .iter()
        .filter_map(|entry| match &entry.body {
            Body::Remedy { dose, .. } => Some((dose.as_ref(), entry.note.as_deref())),
            _ => None,
        })
        .collect();
    assert_eq!(doses, [(None, Some("1000")), (Some(&Dose::new(400, "mg")), None)], "no thousand pieces");
    assert!(entries.iter().any(|entry| entry.body.value() == Some(3.5)), "between mild and moderate");
    assert!(entries.iter().any(|entry| matches!(entry.body, Body::Sleep { minutes: Some(450), .. })));
}
