//! Whole pages, compared with snapshots.

use unicode_width::UnicodeWidthStr;

use crate::harness::{EbbAssert as _, NOW, Sandbox};

/// A sandbox with the invented diary and a few entries of today.
fn invented_diary() -> Sandbox {
    let ebb = Sandbox::new();
    ebb.text(["demo"]);
    ebb.text(["log", "headache", "4", "--region", "neck", "--note", "After the long call; better once it was dark."]);
    ebb.text(["log", "stiffness"]);
    ebb.text(["log", "nausea", "0"]);
    ebb
}

#[test]
fn today_page_of_an_empty_journal() {
    insta::assert_snapshot!("today-new", Sandbox::new().text(["today"]));
}

#[test]
fn today_page_in_every_language() {
    let ebb = invented_diary();
    for language in ["en", "de", "es"] {
        insta::assert_snapshot!(format!("today.{language}"), ebb.run_in(language, ["today"]).printed());
    }
}

#[test]
fn today_page_during_a_flare() {
    let ebb = invented_diary();
    ebb.text(["flare", "start", "--at", "2026-03-28 20:00"]);
    insta::assert_snapshot!("today-flare", ebb.text(["today"]));
}

#[test]
fn today_page_fits_narrow_and_odd_terminals() {
    let ebb = invented_diary();
    for language in ["en", "de", "es"] {
        let page = ebb.command(NOW, language).env("COLUMNS", "40").arg("today").assert().printed();
        let widest = page.lines().max_by_key(|line| line.chars().count()).unwrap();
        assert!(widest.chars().count() <= 40, "{language}: {widest:?}");
        if language == "en" {
            insta::assert_snapshot!("today-narrow", page);
        }
    }
    // An invalid width counts as unset.
    let page = |columns: &str| ebb.command(NOW, "en").env("COLUMNS", columns).arg("today").assert().printed();
    assert_eq!(page("many"), page("80"));
    assert_eq!(page("500"), page("80"), "long lines are hard to follow, however wide the terminal");
    page("0");
    // A long name does not break the layout.
    ebb.run(["log", "pain", "6", "--at", "08:00"]).printed();
    let name = "Tingling of the left hand and of the lower arm to the elbow";
    let rows = format!("2026-03-29,{name},Sensory,3\n");
    ebb.file("own.csv", format!("observation_date,tracker_name,tracker_category,observation_value\n{rows}"));
    ebb.text(["import", "own.csv"]);
    assert!(page("80").contains("  Tingling of the left hand…  ████████··     8  severe"), "{}", page("80"));
    let narrow = page("40");
    let widest = narrow.lines().max_by_key(|line| line.chars().count()).unwrap();
    assert!(widest.chars().count() <= 40, "{widest:?}");
    let whole = ebb.text(["day", "2026-03-29"]).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(whole.contains(name), "{whole}");
}

#[test]
fn day_and_history_pages() {
    let ebb = invented_diary();
    insta::assert_snapshot!("day", ebb.text(["day", "2026-03-29"]));
    insta::assert_snapshot!("history", ebb.text(["history"]));
}

#[test]
fn import_preview_and_report_pages() {
    let ebb = Sandbox::new();
    let rows = "2026-03-28,Sleep,Sleep,1\n2026-03-28,Brain Fog,Brain,2\n2026-03-28,Crash,Experience,1\n\
                2026-03-28,Scalp pain,Pain,1\n2026-03-27,Brain Fog,Brain,5\n\
                2026-03-27,Walking between approx. 100m and 1km on level ground (length of 1 to 10 football fields),Funcap_walking,3\n";
    ebb.file("export.csv", format!("observation_date,tracker_name,tracker_category,observation_value\n{rows}"));
    insta::assert_snapshot!("import-preview", ebb.text(["import", "export.csv", "--dry-run"]));
    insta::assert_snapshot!("import", ebb.text(["import", "export.csv", "--skip-bad-lines"]));
}

#[test]
fn pages_have_no_trailing_spaces() {
    let ebb = invented_diary();
    for command in [&["today"][..], &["day", "2026-03-29"], &["history", "--days", "60"], &["items"]] {
        let page = ebb.run(command.iter().copied()).printed();
        let trailing = page.lines().find(|line| line.ends_with(' '));
        assert_eq!(trailing, None, "{command:?}");
    }
}

/// Items and notes with wide characters, and the ids of entries.
#[test]
fn pages_line_up_and_wrap_wide_characters() {
    let ebb = Sandbox::new();
    ebb.text(["item", "add", "symptom", "頭痛がひどい朝のこわばり"]);
    ebb.text(["item", "add", "symptom", "😵 Kopf wie Watte"]);
    ebb.text([
        "log",
        "頭痛がひどい朝のこわばり",
        "6",
        "--note",
        "電話のあとでさらにひどくなり、暗い部屋で横になってようやく少し楽になった。",
    ]);
    ebb.text(["log", "😵 Kopf wie Watte", "3"]);
    ebb.text(["anchors", "pain", "--set", "6=I stop what I do and lie down until it lets up"]);
    ebb.text(["log", "pain", "6"]);
    // The ends of the ids are random.
    insta::with_settings!({filters => [("(?m)^  [0-9a-f]{8}  ", "  [id]      ")]}, {
        for columns in ["80", "40"] {
            let page = |arguments: &[&str]| {
                let page = ebb.command(NOW, "de").env("COLUMNS", columns).args(arguments).assert().printed();
                let widest = page.lines().map(UnicodeWidthStr::width).max().unwrap();
                assert!(widest <= columns.parse().unwrap(), "{widest} columns of {columns}: {page}");
                page
            };
            insta::assert_snapshot!(format!("wide-characters-today-{columns}"), page(&["today"]));
            insta::assert_snapshot!(format!("wide-characters-day-{columns}"), page(&["day", "2026-03-29", "--ids"]));
        }
    });
}

#[test]
fn every_page_fits_a_terminal_of_40_columns() {
    let ebb = invented_diary();
    for language in ["en", "de", "es"] {
        for command in [
            &["today"][..],
            &["day", "2026-03-29", "--ids"],
            &["history", "--days", "60"],
            &["items"],
            &["plan"],
            &["check-in", "morning"],
            &["evaluate"],
            &["guide", "show", "heat"],
            &["movement"],
            &["screen", "pem"],
            &["workstation"],
        ] {
            let page = ebb.command(NOW, language).env("COLUMNS", "40").args(command).assert().printed();
            let widest = page.lines().max_by_key(|line| line.width()).unwrap();
            assert!(widest.width() <= 40, "{language} {command:?}: {widest}");
        }
    }
}
