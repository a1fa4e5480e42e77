//! Whole pages, compared with committed texts.

use crate::desk::{Desk, NOW, golden, said};

/// A desk with the invented diary and a few things of today.
fn lived() -> Desk {
    let desk = Desk::new();
    desk.text(["demo"]);
    desk.text(["log", "headache", "4", "--region", "neck", "--note", "After the long call; better once it was dark."]);
    desk.text(["log", "stiffness"]);
    desk.text(["log", "nausea", "0"]);
    desk
}

#[test]
fn today_of_a_new_journal() {
    golden("today-new.txt", &Desk::new().text(["today"]));
}

#[test]
fn today() {
    let desk = lived();
    for language in ["en", "de", "es"] {
        golden(&format!("today.{language}.txt"), &desk.run_in(language, ["today"]).fine());
    }
}

#[test]
fn today_in_a_flare() {
    let desk = lived();
    desk.text(["flare", "start", "--at", "2026-03-28 20:00"]);
    golden("today-flare.txt", &desk.text(["today"]));
}

#[test]
fn today_in_a_narrow_terminal() {
    let desk = lived();
    for language in ["en", "de", "es"] {
        let page = said(desk.command(NOW, language).env("COLUMNS", "40").arg("today")).fine();
        let widest = page.lines().max_by_key(|line| line.chars().count()).unwrap();
        assert!(widest.chars().count() <= 40, "{language}: {widest:?}");
        if language == "en" {
            golden("today-narrow.txt", &page);
        }
    }
    // What makes no sense is as good as nothing.
    let page = |columns: &str| said(desk.command(NOW, "en").env("COLUMNS", columns).arg("today")).fine();
    assert_eq!(page("many"), page("80"));
    assert_eq!(page("500"), page("80"), "long lines are hard to follow, however wide the terminal");
    page("0");
    // A name of any length stays in its place.
    desk.run(["log", "pain", "6", "--at", "08:00"]).fine();
    let name = "Tingling of the left hand and of the lower arm up to the elbow";
    let rows = format!("2026-03-29,{name},Sensory,3\n");
    desk.file("own.csv", format!("observation_date,tracker_name,tracker_category,observation_value\n{rows}"));
    desk.text(["import", "own.csv"]);
    assert!(page("80").contains("  Tingling of the left hand…  ████████··     8  severe"), "{}", page("80"));
    let narrow = page("40");
    let widest = narrow.lines().max_by_key(|line| line.chars().count()).unwrap();
    assert!(widest.chars().count() <= 40, "{widest:?}");
    let whole = desk.text(["day", "2026-03-29"]).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(whole.contains(name), "{whole}");
}

#[test]
fn a_day_and_a_fortnight() {
    let desk = lived();
    golden("day.txt", &desk.text(["day", "2026-03-29"]));
    golden("history.txt", &desk.text(["history"]));
}

#[test]
fn an_import_looked_at_first() {
    let desk = Desk::new();
    let rows = "2026-03-28,Sleep,Sleep,1\n2026-03-28,Brain Fog,Brain,2\n2026-03-28,Crash,Experience,1\n\
                2026-03-28,Scalp pain,Pain,1\n2026-03-27,Brain Fog,Brain,5\n\
                2026-03-27,Walking between approx. 100m and 1km on level ground (length of 1 to 10 football fields),Funcap_walking,3\n";
    desk.file("export.csv", format!("observation_date,tracker_name,tracker_category,observation_value\n{rows}"));
    golden("import-preview.txt", &desk.text(["import", "export.csv", "--dry-run"]));
    golden("import.txt", &desk.text(["import", "export.csv"]));
}

#[test]
fn pages_end_their_lines_without_spaces() {
    let desk = lived();
    for command in [&["today"][..], &["day", "2026-03-29"], &["history", "--days", "60"], &["items"]] {
        let page = desk.run(command.iter().copied()).fine();
        let trailing = page.lines().find(|line| line.ends_with(' '));
        assert_eq!(trailing, None, "{command:?}");
    }
}
