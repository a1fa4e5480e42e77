//! Visible's files, complete ones and odd ones. `docs/formats/visible.md` says how each tracker is read.
//!
//! The complete files are beside the project, in `../shared/data/imports`. Where they are absent, the tests that need
//! them print SKIPPED and pass.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod limits;
mod mapping;
mod page;

use std::fmt::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use ebb_core::catalog::{Family, ItemId, ItemKind};
use ebb_core::entry::{Body, Entry, Mark, Rating, Scale, Severity};
use ebb_core::i18n::Language;
use ebb_core::import::{ImportChange, ImportOptions, ImportReport, SkippedRow, SleepReadBy};
use ebb_core::time::{Day, Moment};
use ebb_core::{EbbError, Journal, Options};
use ebb_core::{FileProblem, NotNowReason};

const HEADER: &str = "observation_date,tracker_name,tracker_category,observation_value\n";

/// A journal in a temporary folder, and the file to import.
struct Desk {
    folder: tempfile::TempDir,
    journal: Journal,
}

impl Desk {
    fn new() -> Self {
        Self::speaking(Language::English)
    }

    fn speaking(language: Language) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let options = Options { language, ..Options::default() };
        Self { journal: Journal::open(&folder.path().join("journal.db"), options).unwrap(), folder }
    }

    fn file(&self, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join("export.csv");
        std::fs::write(&path, content).unwrap();
        path
    }

    /// Imports rows, under the usual header.
    fn import(&self, rows: &str) -> ImportReport {
        self.import_bytes(format!("{HEADER}{rows}"))
    }

    fn import_bytes(&self, content: impl AsRef<[u8]>) -> ImportReport {
        let path = self.file(content);
        let options = ImportOptions { skip_bad_rows: true, ..ImportOptions::default() };
        let preview = self.journal.imports().preview(&path, options, &now()).unwrap();
        let report = self.journal.imports().run(&path, options, &now()).unwrap().report;
        assert_eq!(ImportReport { written: true, ..preview }, report, "the preview says what comes");
        assert_eq!(
            report.rows,
            report.added + report.amended + report.duplicates + report.skipped.len() as u64,
            "every row is accounted for"
        );
        report
    }

    fn refused(&self, content: impl AsRef<[u8]>) -> EbbError {
        let error = self.journal.imports().run(&self.file(content), ImportOptions::default(), &now()).unwrap_err();
        assert_eq!(self.count(), 0, "nothing was written");
        assert_eq!(self.journal.undo(&now()), Err(EbbError::NotNow { reason: NotNowReason::NothingToUndo }));
        error
    }

    fn count(&self) -> u32 {
        self.journal.read(|reader| Ok(reader.count()?)).unwrap()
    }

    fn entries(&self, on: &str) -> Vec<Entry> {
        self.journal.views().day(day(on)).unwrap().entries.into_iter().map(|line| line.entry).collect()
    }

    fn bodies(&self, on: &str) -> Vec<Body> {
        self.entries(on).into_iter().map(|entry| entry.body).collect()
    }

    fn labels(&self, on: &str) -> Vec<String> {
        self.journal.views().day(day(on)).unwrap().entries.into_iter().map(|line| line.label).collect()
    }
}

fn now() -> Moment {
    "2026-05-01T12:00:00+02:00[Europe/Berlin]".parse().unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn step(item: &str, raw: f64) -> Body {
    Body::symptom(item, Severity::Rated { rating: Rating { raw, scale: Scale::FourStep } })
}

/// A file beside the project; reports a skip if it is absent.
fn real(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/imports").join(name);
    if path.exists() {
        return Some(path);
    }
    eprintln!("SKIPPED: {name} is not beside the project");
    None
}

#[test]
fn importing_three_years_twice_adds_nothing() {
    let Some(path) = real("visible-three-years-synthetic.csv") else { return };
    let desk = Desk::new();
    let report = desk.journal.imports().run(&path, ImportOptions::default(), &now()).unwrap().report;
    assert_eq!((report.rows, report.added, report.duplicates, report.amended), (30_966, 30_966, 0, 0));
    assert_eq!(report.skipped, []);
    // Higher is better in it, unlike in the app's own files, and its fatigue shows so.
    assert_eq!(report.sleep.map(|sleep| (sleep.higher_is_better, sleep.by)), Some((true, SleepReadBy::File)));
    assert_eq!((report.first_day, report.last_day), (Some(day("2023-05-01")), Some(day("2026-04-30"))));
    assert!(report.mapping.iter().all(|line| !line.new_item), "every tracker of it is in the vocabulary");
    assert_eq!(report.mapping.iter().map(|line| line.rows).sum::<u64>(), 30_966);
    assert_eq!(desk.count(), 30_966);

    // Today on a day inside the file rests on its own rows and the weeks before it, and on nothing after it.
    let evening = "2025-02-10T20:00:00+01:00[Europe/Berlin]".parse().unwrap();
    let today = desk.journal.views().today(&evening).unwrap();
    assert_eq!(today.burden.known_days, 28);
    assert!(today.burden.today.is_some() && today.burden.usual.is_some());
    let fatigue = today.symptoms.iter().find(|bar| bar.item.0 == "fatigue").unwrap();
    assert_eq!((fatigue.worst, fatigue.usual), (Some(5.0), Some(5.0)));
    // Zero is a number, and what was not logged that day is absent.
    let reflux = today.symptoms.iter().find(|bar| bar.item.0 == "acid-reflux").unwrap();
    assert_eq!(reflux.worst, Some(0.0));
    assert!(today.symptoms.iter().all(|bar| bar.item.0 != "blurred-vision"));
    assert!(today.pacing.is_some_and(|energy| energy.spent.is_some() && !energy.by_default));
    // By the evening, answered as usual, the day itself is part of the forecast's basis.
    assert!(today.forecast.reasons[0].contains("650"), "{:?}", today.forecast.reasons);
    assert_eq!(today.just_logged, None, "nothing was done on that day");

    let again = desk.journal.imports().run(&path, ImportOptions::default(), &now()).unwrap().report;
    assert_eq!((again.added, again.duplicates, again.amended), (0, 30_966, 0));
    assert!(desk.journal.maintenance().check().unwrap().ok);
}

#[test]
fn import_can_be_undone_and_repeated() {
    let Some(path) = real("visible-three-years-synthetic.csv") else { return };
    let text = std::fs::read_to_string(path).unwrap();
    let (head, _) = text.match_indices('\n').nth(2_000).unwrap();
    let desk = Desk::new();
    assert_eq!(desk.import_bytes(&text[..head]).added, 2_000);
    let ebb_core::views::DayBounds { first, last } = desk.journal.views().bounds().unwrap().unwrap();
    let all = |journal: &Journal| serde_json::to_string(&journal.views().range(first, last).unwrap()).unwrap();
    let (before, entries) = (all(&desk.journal), desk.entries("2023-05-05"));
    // A second import leaves nothing to undo: one undo still reverts the first.
    assert_eq!(desk.import_bytes(&text[..head]).duplicates, 2_000);

    desk.journal.undo(&now()).unwrap();
    assert_eq!((desk.count(), desk.journal.views().bounds().unwrap()), (0, None));
    assert_eq!(desk.entries("2023-05-05"), []);
    assert_eq!(desk.journal.undo(&now()), Err(EbbError::NotNow { reason: NotNowReason::NothingToUndo }));
    assert!(desk.journal.maintenance().check().unwrap().ok);

    assert_eq!(desk.import_bytes(&text[..head]).added, 2_000);
    assert_eq!(all(&desk.journal), before);
    assert_eq!(desk.entries("2023-05-05"), entries, "the same entries, with their own identities");
    assert!(desk.journal.maintenance().check().unwrap().ok);
    desk.journal.undo(&now()).unwrap();
    desk.journal.redo(&now()).unwrap();
    assert_eq!(all(&desk.journal), before);
}

#[test]
fn trailing_spaces_are_ignored() {
    let Some(path) = real("visible-small.csv") else { return };
    let desk = Desk::new();
    let report = desk.journal.imports().run(&path, ImportOptions::default(), &now()).unwrap().report;
    assert_eq!((report.rows, report.added), (24, 24));
    assert_eq!(report.skipped, []);
    assert!(desk.bodies("2024-05-21").contains(&Body::FlareDay { flare: true }));
    let infection = Body::Factor { item: ItemId("infection".into()), amount: Some(Rating::of(0.0)) };
    assert!(desk.bodies("2024-05-21").contains(&infection), "an explicit no");
    assert!(desk.labels("2024-05-22").contains(&"HRV, 49 ms".to_owned()));
}

#[test]
fn byte_order_mark_crlf_and_missing_last_newline_are_ignored() {
    let desk = Desk::new();
    let report = desk.import_bytes(format!("\u{feff}{HEADER}2026-04-01,Fatigue,General,2\n").replace('\n', "\r\n"));
    assert_eq!((report.rows, report.added), (1, 1));
    let report = desk.import_bytes(format!("{HEADER}2026-04-01,Fatigue,General,2"));
    assert_eq!((report.rows, report.duplicates), (1, 1));
    // Line numbers are those of an editor.
    let rows = format!("{HEADER}2026-04-01,Fatigue,General,2\n\n2026-04-02,Fatigue,General,x\n").replace('\n', "\r\n");
    assert_eq!(desk.import_bytes(rows).skipped[0].line, 4);
}

#[test]
fn columns_are_found_by_name() {
    let desk = Desk::new();
    let report = desk.import_bytes(
        "Observation_Value,source,tracker_category, tracker_name ,observation_date\n2,app,General,Fatigue,2026-04-01\n",
    );
    assert_eq!(report.added, 1);
    assert_eq!(desk.bodies("2026-04-01"), [step("fatigue", 2.0)]);
    let error = desk
        .journal
        .imports()
        .run(&desk.file("observation_date,tracker_name,value\n1,2,3\n"), ImportOptions::default(), &now())
        .unwrap_err();
    assert!(matches!(error, EbbError::File { problem: FileProblem::UnknownFormat, .. }), "{error:?}");
}

#[test]
fn note_keeps_its_commas_and_quotes() {
    let desk = Desk::new();
    let report = desk.import(concat!(
        "2026-04-01,Note,Note,Slept badly,then, a long call\n",
        // An unclosed quote must not swallow the rows after it.
        "2026-04-02,Note,Note,\"Fine\" they said\n",
        "2026-04-03,Note,Note,\"I am tired\n",
        "2026-04-03,Fatigue,General,2\n",
        // As a spreadsheet writes it.
        "2026-04-04,Note,Note,\"Tired, \"\"but\"\" well\"\n",
        "\"2026-04-04\",\"Fatigue\",\"General\",\"1\"\n",
    ));
    assert_eq!((report.rows, report.added), (6, 6));
    let note = |on: &str| desk.entries(on)[0].note.clone().unwrap();
    assert_eq!(note("2026-04-01"), "Slept badly,then, a long call");
    assert_eq!(note("2026-04-02"), "\"Fine\" they said");
    assert_eq!(note("2026-04-03"), "\"I am tired");
    assert_eq!(note("2026-04-04"), "Tired, \"but\" well");
    assert_eq!(desk.bodies("2026-04-03")[1], step("fatigue", 2.0));
    assert_eq!(desk.bodies("2026-04-04")[1], step("fatigue", 1.0));
}

#[test]
fn notes_of_a_day_stay_apart_and_empty_ones_are_skipped() {
    let desk = Desk::new();
    let rows = "2026-04-01,Note,Note,One.\n2026-04-01,Note,Note,Two.\n2026-04-01,Note,Note,\n";
    let report = desk.import(rows);
    assert_eq!((report.added, report.skipped.len()), (2, 1));
    assert_eq!(report.skipped[0].reason, "it has no text");
    assert_eq!(desk.labels("2026-04-01"), ["One.", "Two."]);
    assert_eq!(desk.import(rows).duplicates, 2);
}

#[test]
fn invalid_rows_are_reported_and_the_others_imported() {
    let desk = Desk::new();
    let mut content = format!("{HEADER}2026-04-01,Fatigue,General,2\n").into_bytes();
    content.extend(b"2026-04-01,Brain F\xFFg,Brain,2\n"); // line 3
    content.extend(
        concat!(
            "2026-04-31,Fatigue,General,2\n",                      // 4
            "01/04/2026,Fatigue,General,2\n",                      // 5
            "2026-04-02,Fatigue,General,4\n",                      // 6
            "2026-04-02,Fatigue,General,-1\n",                     // 7
            "2026-04-02,Fatigue,General,a lot\n",                  // 8
            "2026-04-02,Fatigue,General,\n",                       // 9
            "2026-04-02,Fatigue,General,NaN\n",                    // 10
            "2026-04-02,Fatigue\n",                                // 11
            "2026-04-02,,General,2\n",                             // 12
            "2026-04-02,HRV,Measurement,1e300\n",                  // 13
            "2026-04-02,Showering standing up,Funcap_hygiene,7\n", // 14
            "2026-04-01,Fatigue,General,3\n",                      // 15
            "2026-04-01,Fatigue,General,2\n",                      // 16: the same again
            "26-04-01,Fatigue,General,2\n",                        // 17
        )
        .bytes(),
    );
    let report = desk.import_bytes(content);
    assert_eq!((report.rows, report.added, report.duplicates), (16, 1, 1));
    let found: Vec<(u64, &str)> = report.skipped.iter().map(|row| (row.line, row.reason.as_str())).collect();
    assert_eq!(
        found,
        [
            (3, "it is not text in UTF-8"),
            (4, "\"2026-04-31\" is not a date such as 2026-03-29"),
            (5, "\"01/04/2026\" is not a date such as 2026-03-29"),
            (6, "4 is not between 0 and 3"),
            (7, "-1 is not between 0 and 3"),
            (8, "\"a lot\" is not a number"),
            (9, "\"\" is not a number"),
            (10, "\"NaN\" is not a number"),
            (11, "it has too few fields"),
            (12, "its tracker has no name"),
            (13, "1e300 is not between 0 and 500"),
            (14, "7 is not between 0 and 6"),
            (15, "line 2 says something different about the same thing on the same day"),
            (17, "\"26-04-01\" is not a date such as 2026-03-29"),
        ]
    );
    assert_eq!(desk.bodies("2026-04-01"), [step("fatigue", 2.0)]);
    assert_eq!(desk.bodies("2026-04-02"), [], "a bad row leaves the day unknown, not zero");
}

#[test]
fn file_without_a_valid_row_is_refused_in_the_journals_language() {
    let german = Desk::speaking(Language::German);
    let error = german.refused(format!("{HEADER}gestern,Fatigue,General,2\n"));
    let EbbError::File { problem: FileProblem::BadLine { line, reason, .. }, .. } = error else { panic!("{error:?}") };
    assert_eq!(line, 2);
    assert_eq!(reason, german.journal.words().skip_date("gestern"));

    let desk = Desk::new();
    for content in ["hello\n", "full_date,date,weekday\n"] {
        let error = desk.refused(content);
        assert!(matches!(error, EbbError::File { problem: FileProblem::UnknownFormat, .. }), "{content:?}: {error:?}");
    }
}

#[test]
fn missing_files_folders_and_unknown_formats_are_refused() {
    let desk = Desk::new();
    let refused = |path: &Path| desk.journal.imports().run(path, ImportOptions::default(), &now()).unwrap_err();
    assert!(matches!(
        refused(&desk.folder.path().join("nowhere.csv")),
        EbbError::File { problem: FileProblem::Missing, .. }
    ));
    assert!(matches!(refused(desk.folder.path()), EbbError::File { problem: FileProblem::IsAFolder, .. }));
}

#[test]
fn renamed_tracker_keeps_its_entries() {
    let desk = Desk::new();
    assert_eq!(desk.import("2026-04-01,HR Variability,Measurement,49\n").added, 1);
    let report = desk.import("2026-04-01,HRV,Measurement,49\n");
    assert_eq!((report.added, report.duplicates), (0, 1));
    assert_eq!(desk.labels("2026-04-01"), ["HRV, 49 ms"]);
}

#[test]
fn import_amends_untouched_entries_only() {
    let desk = Desk::new();
    desk.import("2026-04-01,Fatigue,General,2\n2026-04-01,Headache,Brain,1\n2026-04-01,Nausea,Gastrointestinal,1\n");
    let id = |item: &str| {
        let of = |entry: &Entry| entry.body.item().is_some_and(|(found, _)| found.0 == item);
        desk.entries("2026-04-01").into_iter().find(of).unwrap().id
    };
    let fatigue = id("fatigue");
    desk.journal.logging().rate(&id("headache"), Severity::of(7.0), Mark::Measured, &now()).unwrap();
    let nausea = id("nausea");
    desk.journal
        .write(ebb_core::storage::Verb::Delete, &now(), |writer| {
            writer.delete(&nausea)?;
            Ok(((), String::new()))
        })
        .unwrap();

    let corrected = "2026-04-01,Fatigue,General,3\n2026-04-01,Headache,Brain,2\n2026-04-01,Nausea,Gastrointestinal,2\n";
    let report = desk.import(corrected);
    assert_eq!((report.added, report.amended, report.duplicates), (0, 1, 2));
    assert_eq!(id("fatigue"), fatigue, "an amendment, not another entry");
    assert_eq!(desk.labels("2026-04-01"), ["Fatigue 8", "Headache 7"], "what the person changed or deleted stands");
    desk.journal.undo(&now()).unwrap();
    assert_eq!(desk.labels("2026-04-01"), ["Fatigue 5", "Headache 7"]);
    assert!(desk.journal.maintenance().check().unwrap().ok);
}

#[test]
fn failed_import_writes_nothing() {
    let desk = Desk::new();
    let mut rows = String::new();
    for (number, date) in (1..=28).flat_map(|number| [(number, "02"), (number, "03")]) {
        for tracker in 0..20 {
            writeln!(rows, "2026-{date}-{number:02},Tracker {tracker},General,1").unwrap();
        }
    }
    let path = desk.file(format!("{HEADER}{rows}"));
    let mut seen = 0;
    let stopped = catch_unwind(AssertUnwindSafe(|| {
        desk.journal.imports().run_with_progress(&path, ImportOptions::default(), &now(), &mut |done, total| {
            seen = done;
            assert!(done < 512, "pulled the plug at {done} of {total}");
        })
    }));
    assert!(stopped.is_err() && seen == 512);
    assert_eq!(desk.count(), 0);
    assert!(desk.journal.items().find_item("Tracker 3").is_err(), "nor the items made for it");
    assert_eq!(desk.journal.undo(&now()), Err(EbbError::NotNow { reason: NotNowReason::NothingToUndo }));
    assert!(desk.journal.maintenance().check().unwrap().ok);
    // The journal is sound, and the same import succeeds afterwards.
    assert_eq!(desk.journal.imports().run(&path, ImportOptions::default(), &now()).unwrap().report.added, 1_120);
}

#[test]
fn skipped_rows_are_localized() {
    for language in Language::ALL {
        let desk = Desk::speaking(language);
        let report = desk.import("2026-04-01,Fatigue,General,2\n2026-04-02,Fatigue,General,9\n");
        let [SkippedRow { line: 3, reason }] = &report.skipped[..] else { panic!("{report:?}") };
        assert!(reason.contains('9') && !reason.contains(['{', '-']), "{reason}");
    }
}
