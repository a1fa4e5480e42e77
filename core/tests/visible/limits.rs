//! What a file may hold: quotes and line breaks, years, lengths, encodings; and what happens where it holds more.

use std::fmt::Write as _;

use ebb_core::import::{ImportOptions, ImportReport};
use ebb_core::{EbbError, FileProblem, InvalidInput, NotNowReason};
use proptest::prelude::*;

use crate::{Desk, HEADER, day, now};

const SKIP: ImportOptions = ImportOptions { visible_sleep_higher_is_better: None, skip_bad_rows: true };

fn notes(desk: &Desk, on: &str) -> Vec<String> {
    desk.entries(on).into_iter().filter_map(|entry| entry.note).collect()
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

#[test]
fn line_break_inside_a_quoted_note_keeps_all_of_it() {
    let desk = Desk::new();
    let note = "Slept badly.\r\n\r\nThen, at 3:00:\n  \"awake\"\n";
    let report = desk.import(&format!(
        "2026-04-01,Note,Note,{}\r\n\"2026-04-02\",\"Fatigue\",\"General\",\"2\"\r\n2026-04-02,Note,Note,\"a, b\"\n\
         2026-04-03,Fatigue,General,x\n",
        quoted(note)
    ));
    assert_eq!((report.rows, report.added), (4, 3));
    assert_eq!(report.skipped[0].line, 9, "lines are those of an editor");
    assert_eq!(
        (notes(&desk, "2026-04-01"), notes(&desk, "2026-04-02")),
        (vec![note.to_owned()], vec!["a, b".to_owned()])
    );
}

#[test]
fn quotation_mark_that_would_swallow_rows_is_reported() {
    let desk = Desk::new();
    let report = desk
        .import("2026-04-01,Note,Note,\"I am tired\n2026-04-02,Fatigue,General,2\n2026-04-03,Note,Note,he is 6'2\"\n");
    assert_eq!((report.rows, report.added), (3, 2));
    assert_eq!(report.skipped[0].line, 2);
    assert!(report.skipped[0].reason.contains("only in line 4"), "{}", report.skipped[0].reason);
}

#[test]
fn dates_outside_1900_to_2100_are_refused_by_line_and_cost_no_time() {
    let desk = Desk::new();
    let begun = std::time::Instant::now();
    let report = desk.import(
        "9999-12-31,Fatigue,General,2\n0000-01-01,Fatigue,General,2\n1899-12-31,Fatigue,General,2\n\
         2101-01-01,Fatigue,General,2\n2026-04-01,Fatigue,General,2\n1900-01-01,Note,Note,old\n2100-12-31,Note,Note,late\n",
    );
    assert_eq!(report.skipped.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 3, 4, 5]);
    assert!(report.skipped.iter().all(|row| row.reason.contains("1900 to 2100")), "{:?}", report.skipped);
    assert_eq!((report.first_day, report.last_day), (Some(day("1900-01-01")), Some(day("2100-12-31"))));
    desk.journal.views().today(&now()).unwrap();
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

#[test]
fn limits_of_notes_and_names_hold_in_imports() {
    let desk = Desk::new();
    let (fits, too_long) = ("ä".repeat(20_000), "ä".repeat(20_001));
    let (name, long_name) = ("n".repeat(60), "n".repeat(61));
    let report = desk.import(&format!(
        "2026-04-01,Note,Note,{fits}\n2026-04-01,Note,Note,{too_long}\n2026-04-01,{name},General,1\n\
         2026-04-01,{long_name},General,1\n2026-04-01,Note,Note,{}\n",
        quoted(&"line\n".repeat(5_000))
    ));
    assert_eq!(report.added, 2);
    let found: Vec<(u64, bool)> = report
        .skipped
        .iter()
        .map(|row| (row.line, row.reason.contains("20000") || row.reason.contains("60 is the most")))
        .collect();
    assert_eq!(found, [(3, true), (5, true), (6, true)], "{:?}", report.skipped);
    assert_eq!(notes(&desk, "2026-04-01"), [fits]);
}

#[test]
fn one_unreadable_row_stops_the_import_until_the_person_leaves_it_out() {
    let desk = Desk::new();
    let path = desk.file(format!("{HEADER}2026-04-01,Fatigue,General,2\n2026-04-02,Fatigue,General,x\n"));
    let run = |options| desk.journal.imports().run(&path, options, &now());
    let error = run(ImportOptions::default()).unwrap_err();
    let EbbError::File { problem: FileProblem::BadLines { count: 1, lines }, .. } = &error else { panic!("{error:?}") };
    assert_eq!(lines, "Line 3: \"x\" is not a number.");
    assert_eq!(desk.count(), 0);
    assert_eq!(desk.journal.undo(&now()), Err(EbbError::NotNow { reason: NotNowReason::NothingToUndo }));
    let preview = desk.journal.imports().preview(&path, ImportOptions::default(), &now()).unwrap();
    assert_eq!((preview.added, preview.skipped.len()), (1, 1), "the preview says what would be left out");
    assert_eq!(run(SKIP).unwrap().report, ImportReport { written: true, ..preview });

    let many: String = (0..25).fold(String::new(), |mut rows, _| {
        let _ = writeln!(rows, "2026-04-02,Fatigue,General,y");
        rows
    });
    let path = desk.file(format!("{HEADER}2026-04-03,Fatigue,General,2\n{many}"));
    let error = desk.journal.imports().run(&path, ImportOptions::default(), &now()).unwrap_err();
    let EbbError::File { problem: FileProblem::BadLines { count: 25, lines }, .. } = &error else {
        panic!("{error:?}")
    };
    assert!(lines.contains("Line 12:") && !lines.contains("Line 13:") && lines.contains("15 more"), "{lines}");
}

#[test]
fn what_is_no_text_in_utf_8_says_what_it_is() {
    let desk = Desk::new();
    let text = format!("{HEADER}2026-04-01,Fatigue,General,2\n");
    let utf_16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let with_mark = |mark: [u8; 2], text: Vec<u8>| [mark.to_vec(), text].concat();
    for (content, problem) in [
        (Vec::new(), FileProblem::Empty),
        (b"\n \r\n".to_vec(), FileProblem::Empty),
        (with_mark([0xFF, 0xFE], utf_16(u16::to_le_bytes)), FileProblem::Utf16),
        (with_mark([0xFE, 0xFF], utf_16(u16::to_be_bytes)), FileProblem::Utf16),
        (utf_16(u16::to_le_bytes), FileProblem::Utf16),
        (utf_16(u16::to_be_bytes), FileProblem::Utf16),
        ([0, 159, 146, 150, 10, 0, 255].repeat(1_000), FileProblem::NotText),
        (b"PK\x03\x04\x14\0\0\0\x08\0export.csv".to_vec(), FileProblem::NotText),
        (b"full_date,date,weekday\n".to_vec(), FileProblem::UnknownFormat),
    ] {
        let EbbError::File { path, problem: found } = desk.refused(&content) else { panic!("{content:?}") };
        assert_eq!(found, problem, "{content:?}");
        assert!(path.ends_with("export.csv"));
    }
}

#[test]
fn header_alone_says_so() {
    let desk = Desk::new();
    let report = desk.import("");
    assert_eq!((report.rows, report.added), (0, 0));
    assert!(report.notice.unwrap().contains("no rows"));
    assert_eq!(desk.import("2026-04-01,Fatigue,General,2\n").notice, None);
}

#[test]
fn nothing_is_written_on_a_day_or_under_a_clock_outside_1900_to_2100() {
    use ebb_core::entry::{Body, Draft, Severity, When};
    use ebb_core::reminders::{FlarePolicy, Recurrence, ReminderAbout, ReminderRule};

    let desk = Desk::new();
    let outside = |error: EbbError| {
        assert!(matches!(error, EbbError::Invalid { input: InvalidInput::OutsideYears { .. } }), "{error:?}");
    };
    let pain = || Body::symptom("pain", Severity::of(3.0));
    let draft = |when| Draft { when: Some(when), ..Draft::now(pain()) };
    for given in ["0000-01-01", "1899-12-31", "2101-01-01", "9999-12-31"] {
        let moment: ebb_core::time::Moment = format!("{given}T12:00:00+00:00[UTC]").parse().unwrap();
        outside(desk.journal.logging().log(draft(When::Day { day: day(given) }), &now()).unwrap_err());
        outside(desk.journal.logging().log(draft(When::At { moment: moment.clone() }), &now()).unwrap_err());
        outside(desk.journal.logging().log(Draft::now(pain()), &moment).unwrap_err());
        outside(desk.journal.preferences().set_day_begins(5, &moment).unwrap_err());
        let time = "08:00".parse().unwrap();
        let rule = ReminderRule {
            when: Recurrence::Once { date: day(given), time },
            about: ReminderAbout::Appointment { name: "Doctor".to_owned(), before: 0 },
            weekdays: Vec::new(),
            in_flare: FlarePolicy::Same,
            skip_within: None,
            adaptive: false,
            zone: None,
            always: false,
        };
        outside(desk.journal.reminders().save(None, rule, &now()).unwrap_err());
        let medicine = ebb_core::profile::Medicine {
            name: "Ibuprofen".to_owned(),
            paused_until: Some(day(given)),
            ..ebb_core::profile::Medicine::default()
        };
        outside(desk.journal.medicines().save(None, medicine, &now()).unwrap_err());
    }
    assert_eq!(desk.count(), 0);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Any arrangement of notes with quotation marks, commas and line breaks survives: the text is equal, to the byte.
    #[test]
    fn quoted_notes_survive_an_import(
        texts in prop::collection::vec("[a-zäß ',\";\r\n]{0,40}[a-z][a-zäß ',\";\r\n]{0,40}", 1..6),
        all_quoted: bool, crlf: bool, spaced: bool,
    ) {
        let desk = Desk::new();
        let (end, space) = (if crlf { "\r\n" } else { "\n" }, if spaced { " " } else { "" });
        let field = |text: &str| if all_quoted { quoted(text) } else { text.to_owned() };
        let mut rows = String::new();
        for text in &texts {
            let start = ["2026-04-01", "Note", "Note"].map(field).join(",");
            let _ = write!(rows, "{start},{}{space}{end}{}{end}", quoted(text), ["2026-04-02", "Fatigue", "General", "2"].map(field).join(","));
        }
        let report = desk.import(&rows);
        prop_assert_eq!(&report.skipped, &[]);
        prop_assert_eq!(report.rows, 2 * texts.len() as u64);
        prop_assert_eq!(notes(&desk, "2026-04-01"), texts);
    }
}

#[test]
fn a_measurement_that_no_body_has_is_left_out_with_its_line() {
    let desk = Desk::new();
    let rows = "2026-04-01,Resting HR,Measurement,-5\n2026-04-02,Resting HR,Measurement,58\n2026-04-03,HRV,Measurement,5000\n\
                2026-04-04,My own number,Measurement,-5\n";
    let report = desk.import(rows);
    assert_eq!(report.skipped.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 4]);
    assert_eq!(report.skipped[0].reason, "-5 is not between 20 and 200");
    assert_eq!(report.added, 2);
    assert!(desk.entries("2026-04-01").is_empty());
}

#[test]
fn semicolons_tabs_and_decimal_commas_of_a_spreadsheet_are_read() {
    for (separator, quoted) in [(';', false), (';', true), ('\t', false)] {
        let desk = Desk::new();
        let field = |text: &str| if quoted { format!("\"{text}\"") } else { text.to_owned() };
        let row = |fields: [&str; 4]| fields.map(field).join(&separator.to_string()) + "\r\n";
        let file = ["observation_date", "tracker_name", "tracker_category", "observation_value"];
        let text = [
            row(file),
            row(["2026-04-01", "Fatigue", "General", "2"]),
            row(["2026-04-01", "HRV", "Measurement", "41,5"]),
            row(["2026-04-01", "Note", "Note", "tired, and cold"]),
        ]
        .concat();
        let path = desk.file(format!("\u{feff}{text}"));
        let report = desk.journal.imports().run(&path, ImportOptions::default(), &now()).unwrap().report;
        assert_eq!((report.rows, report.added, report.skipped.len()), (3, 3, 0), "{separator:?} {report:?}");
        assert_eq!(notes(&desk, "2026-04-01"), ["tired, and cold"]);
        let measured = desk.entries("2026-04-01").into_iter().find_map(|entry| match entry.body {
            ebb_core::entry::Body::Measurement { value, .. } => Some(value),
            _ => None,
        });
        assert_eq!(measured, Some(41.5));
    }
}
