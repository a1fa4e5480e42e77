//! What a screen shows of an import, before it and after it.

use ebb_core::i18n::Language;
use ebb_core::import::{ImportOptions, ImportPage, ImportedItem};
use ebb_core::{EbbError, FileProblem};

use crate::{Desk, HEADER, now};

const SKIP: ImportOptions = ImportOptions { visible_sleep_higher_is_better: None, skip_bad_rows: true };

fn item(label: &str, line: &str) -> ImportedItem {
    ImportedItem { label: label.to_owned(), line: line.to_owned() }
}

fn preview(desk: &Desk, rows: &str) -> ImportPage {
    let path = desk.file(format!("{HEADER}{rows}"));
    desk.journal.imports().preview(&path, ImportOptions::default(), &now()).unwrap().page
}

#[test]
fn preview_says_from_when_how_much_of_what_and_what_is_left_out() {
    let desk = Desk::new();
    let rows = concat!(
        "2026-04-01,Fatigue,General,2\n2026-04-02,Fatigue,General,1\n2026-04-02,Scalp pain,Pain,3\n",
        "2026-04-02,HR Variability,Measurement,49\n2026-04-02,Note,Note,a quiet evening\n2026-04-03,Fatigue,General,x\n",
    );
    let page = preview(&desk, rows);
    let expected = [
        "This is an export of Visible.",
        "It goes from Wednesday 1 April 2026 to Thursday 2 April 2026.",
        "5 entries are new.",
        "One line cannot be read, and is left out.",
        "The file names days without times, so its entries have no time either.",
    ];
    assert_eq!(page.sentences, expected);
    assert_eq!(page.bad_lines, ["Line 7: \"x\" is not a number."]);
    let expected = [
        item("Fatigue", "2 entries"),
        item("HRV", "1 entry · \"HR Variability\" in the file"),
        item("Note", "1 entry"),
        item("Scalp pain", "1 entry · new item"),
    ];
    assert_eq!(page.items, expected);
    assert_eq!(page.examples_of.as_deref(), Some("For example, Thursday 2 April 2026"));
    assert_eq!(page.examples, ["Fatigue 2", "Scalp pain 8", "HRV, 49 ms", "Note"]);
    assert!(!page.asks_about_sleep);
}

#[test]
fn second_import_has_nothing_new_and_an_overlapping_file_says_what_stays() {
    let desk = Desk::new();
    desk.import("2026-04-01,Fatigue,General,2\n");
    let again = desk.import("2026-04-01,Fatigue,General,2\n").page;
    assert_eq!(again.sentences[2..3], ["Nothing in it is new: it is all in your diary already."]);
    let longer = preview(&desk, "2026-04-01,Fatigue,General,2\n2026-04-02,Fatigue,General,2\n");
    let said = ["One entry is new.", "One entry is in your diary already, and stays as it is."];
    assert_eq!(longer.sentences[2..4], said);
    let corrected = preview(&desk, "2026-04-01,Fatigue,General,3\n");
    assert_eq!(corrected.sentences[2..3], ["One entry corrects what an earlier import brought."]);
    desk.journal.undo(&now()).unwrap();
    assert_eq!(preview(&desk, "2026-04-01,Fatigue,General,2\n").sentences[2], said[0], "undone, it is new again");
}

#[test]
fn of_many_lines_that_cannot_be_read_the_first_are_listed() {
    let rows: String = (0..25).map(|_| "2026-04-02,Fatigue,General,y\n").collect();
    let page = preview(&Desk::new(), &format!("2026-04-01,Sleep,Sleep,2\n{rows}"));
    assert_eq!(page.bad_lines.len(), 21);
    assert_eq!(page.bad_lines[20], "… and 5 more");
    assert_eq!(page.sentences[3], "25 lines cannot be read, and are left out.");
    assert!(page.asks_about_sleep);
}

#[test]
fn file_without_rows_says_so_and_has_no_examples() {
    let page = preview(&Desk::new(), "");
    assert_eq!(page.sentences, ["The file has a header and no rows: there was nothing to import."]);
    assert_eq!((page.examples_of, page.examples.len(), page.items.len()), (None, 0, 0));
}

#[test]
fn page_is_whole_in_every_language() {
    for language in Language::ALL {
        let desk = Desk::speaking(language);
        let page = preview(&desk, "2026-04-01,Fatigue,General,2\n2026-04-02,Own thing,General,z\n");
        assert_eq!(page.sentences.len(), 5, "{page:?}");
    }
}

#[test]
fn file_that_would_fill_the_memory_is_refused_before_it_is_read() {
    let desk = Desk::new();
    let path = desk.file(HEADER);
    let file = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
    file.set_len(33 << 20).unwrap();
    let error = desk.journal.imports().run(&path, SKIP, &now()).unwrap_err();
    assert!(matches!(error, EbbError::File { problem: FileProblem::TooLarge { megabytes: 32 }, .. }), "{error:?}");
    assert!(error.in_words(desk.journal.words()).contains("larger than 32 MB"));
}
