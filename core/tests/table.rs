//! The diary as a table for a spreadsheet.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::catalog::{Family, ItemId, ItemKind, NewItem};
use ebb_core::entry::{Body, Dose, Draft, Effort, FlarePhase, Intake, Severity, When};
use ebb_core::export::{TableOptions, TableReport, TableShape};
use ebb_core::i18n::Language;
use ebb_core::time::{Day, Moment};
use ebb_core::{EbbError, InvalidInput, Journal, Options};
use proptest::prelude::*;

const MARK: &str = "\u{feff}";

fn at(text: &str) -> Moment {
    format!("2026-03-{text}:00+01:00[Europe/Berlin]").parse().unwrap()
}

fn day(text: &str) -> Day {
    format!("2026-03-{text}").parse().unwrap()
}

fn id(text: &str) -> ItemId {
    ItemId(text.to_owned())
}

fn fresh() -> (tempfile::TempDir, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    (folder, journal)
}

/// What was written, as rows of cells.
fn table(journal: &Journal, options: &TableOptions) -> (TableReport, Vec<Vec<String>>) {
    let mut text = Vec::new();
    let report = journal.exports().write_table_to(&mut text, options).unwrap();
    let text = String::from_utf8(text).unwrap();
    let text = text.strip_prefix(MARK).unwrap();
    assert!(text.lines().count() == text.matches("\r\n").count() || text.contains('"'), "{text}");
    let rows = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes()).into_records();
    (report, rows.map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect())
}

/// The cells of a column.
fn column(rows: &[Vec<String>], name: &str) -> Vec<String> {
    let place =
        rows[0].iter().position(|column| column == name).unwrap_or_else(|| panic!("no {name} in {:?}", rows[0]));
    rows[1..].iter().map(|row| row[place].clone()).collect()
}

fn a_few_days() -> (tempfile::TempDir, Journal) {
    let (folder, journal) = fresh();
    let log = |body: Body, at: &Moment| drop(journal.logging().log(Draft::now(body), at).unwrap());
    log(Body::symptom("pain", Severity::of(3.0)), &at("10T09:00"));
    log(Body::symptom("pain", Severity::of(6.5)), &at("10T12:00"));
    log(Body::symptom("nausea", Severity::of(0.0)), &at("10T12:01"));
    log(Body::symptom("headache", Severity::Present), &at("10T12:02"));
    let dose = |text: &str| Some(Dose::parse(text, None, Language::English).unwrap());
    log(Body::dose(id("ibuprofen"), dose("0.4 g"), Intake::Taken), &at("10T13:00"));
    log(Body::dose(id("ibuprofen"), None, Intake::Skipped), &at("10T20:00"));
    log(Body::Measurement { item: id("weight"), value: 72.35 }, &at("12T07:00"));
    let walk = Body::Activity { item: id("walking"), effort: Effort::default(), minutes: Some(20), timed: None };
    log(walk.clone(), &at("12T10:00"));
    log(walk, &at("12T15:00"));
    journal.flares().log(FlarePhase::Started, &at("12T18:00")).unwrap();
    let whole = When::Day { day: day("12") };
    journal.logging().log(Draft::when(whole, Body::symptom("fatigue", Severity::of(5.0))), &at("12T19:00")).unwrap();
    (folder, journal)
}

#[test]
fn each_entry_is_a_row_with_its_number_unit_and_time() {
    let (_folder, journal) = a_few_days();
    let (report, rows) = table(&journal, &TableOptions::default());
    assert_eq!((report.rows, report.first, report.last), (11, Some(day("10")), Some(day("12"))));
    assert_eq!(rows.len(), 12);
    let values: Vec<String> = column(&rows, "item")
        .into_iter()
        .zip(column(&rows, "value"))
        .zip(column(&rows, "unit"))
        .map(|((item, value), unit)| format!("{item} {value} {unit}").trim_end().to_owned())
        .collect();
    assert_eq!(
        values,
        [
            "pain 3 0-10",
            "pain 6.5 0-10",
            "nausea 0 0-10",
            "headache",
            "ibuprofen 0.4 g",
            "ibuprofen",
            "weight 72.35 kg",
            "walking 20 min",
            "walking 20 min",
            "started",
            "fatigue 5 0-10",
        ]
    );
    assert_eq!(column(&rows, "taken")[4..6], ["yes", "no"]);
    assert_eq!(
        (&column(&rows, "start")[0], &column(&rows, "utc_offset")[0]),
        (&"2026-03-10 09:00:00".into(), &"+01:00".into())
    );
    assert_eq!((column(&rows, "start")[10].as_str(), column(&rows, "day")[10].as_str()), ("", "2026-03-12"));
    assert_eq!(column(&rows, "details")[1], "Pain 6.5");
}

#[test]
fn each_day_is_a_row_and_what_is_unknown_is_empty() {
    let (_folder, journal) = a_few_days();
    let options = TableOptions { shape: TableShape::Days, ..TableOptions::default() };
    let (report, rows) = table(&journal, &options);
    assert_eq!(report.rows, 3);
    assert_eq!(column(&rows, "day"), ["2026-03-10", "2026-03-11", "2026-03-12"]);
    assert_eq!(column(&rows, "Pain"), ["6.5", "", ""]);
    assert_eq!(column(&rows, "Nausea"), ["0", "", ""], "none today is 0");
    assert_eq!(column(&rows, "Headache"), ["present", "", ""]);
    assert_eq!(column(&rows, "Ibuprofen"), ["1", "", ""], "taken once, skipped once");
    assert_eq!(column(&rows, "Walking"), ["", "", "40"]);
    assert_eq!(column(&rows, "Weight"), ["", "", "72.35"]);
    assert_eq!(column(&rows, "flare"), ["", "", "yes"]);
    assert_eq!(column(&rows, "entries"), ["6", "0", "5"]);
}

#[test]
fn a_part_can_be_chosen_and_notes_are_left_out_unless_wanted() {
    let (_folder, journal) = a_few_days();
    let draft =
        Draft { note: Some("=HYPERLINK(1)".to_owned()), ..Draft::now(Body::symptom("pain", Severity::of(2.0))) };
    journal.logging().log(draft, &at("13T09:00")).unwrap();
    let items = vec![id("pain"), id("walking")];
    let (report, rows) =
        table(&journal, &TableOptions { items: items.clone(), first: Some(day("11")), ..TableOptions::default() });
    assert_eq!((report.first, report.last), (Some(day("11")), Some(day("13"))));
    assert_eq!(column(&rows, "item"), ["walking", "walking", "pain"]);
    assert!(!rows[0].contains(&"note".to_owned()) && !format!("{rows:?}").contains("HYPERLINK"));
    let (_, rows) = table(&journal, &TableOptions { notes: true, first: Some(day("13")), ..TableOptions::default() });
    assert_eq!(column(&rows, "note"), ["'=HYPERLINK(1)"]);
    let wide = TableOptions { shape: TableShape::Days, items, last: Some(day("12")), ..TableOptions::default() };
    let (_, rows) = table(&journal, &wide);
    assert_eq!(rows[0][7..], ["Pain", "Walking"], "as they were chosen");

    let backwards = TableOptions { first: Some(day("12")), last: Some(day("10")), ..TableOptions::default() };
    let refused = journal.exports().write_table_to(&mut Vec::new(), &backwards).unwrap_err();
    assert!(matches!(refused, EbbError::Invalid { input: InvalidInput::DaysBackwards { .. } }));
}

#[test]
fn an_empty_diary_is_a_header() {
    let (folder, journal) = fresh();
    for shape in [TableShape::Entries, TableShape::Days] {
        let (report, rows) = table(&journal, &TableOptions { shape, ..TableOptions::default() });
        assert_eq!((report.rows, report.first, rows.len()), (0, None, 1));
    }
    let file = folder.path().join("table.csv");
    journal.exports().write_table(&file, &TableOptions::default()).unwrap();
    assert!(std::fs::read_to_string(&file).unwrap().starts_with("\u{feff}day,start,"));
}

#[test]
fn two_items_of_one_name_have_a_column_each() {
    let (_folder, journal) = fresh();
    // A name of a column of the day itself.
    let own = NewItem::new(ItemKind::Symptom, Family::OtherPain, "burden");
    let own = journal.items().add(&own, &at("10T08:00")).unwrap().item;
    journal.logging().log(Draft::now(Body::symptom(&own.id.0, Severity::of(2.0))), &at("10T09:00")).unwrap();
    let (_, rows) = table(&journal, &TableOptions { shape: TableShape::Days, ..TableOptions::default() });
    assert_eq!(rows[0][7..], [format!("burden ({})", own.id.0)]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Any text comes back from its cell as it was, but for the apostrophe, and no cell begins as a formula does.
    #[test]
    fn any_note_is_one_cell(note in "[ -~äß€😀\u{202e}\n\r\t\"',;=+@-]{1,60}") {
        let (_folder, journal) = fresh();
        let draft = Draft { note: Some(note), ..Draft::now(Body::Note) };
        if let Ok(change) = journal.logging().log(draft, &at("10T09:00")) {
            let stored = journal.logging().get(&change.entries[0]).unwrap().unwrap().note.unwrap_or_default();
            let (_, rows) = table(&journal, &TableOptions { notes: true, ..TableOptions::default() });
            let cell = column(&rows, "note").remove(0);
            prop_assert_eq!(cell.strip_prefix('\'').unwrap_or(&cell), stored.strip_prefix('\'').unwrap_or(&stored));
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{}", cell);
        }
    }
}
