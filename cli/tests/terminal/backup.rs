//! `ebb export` and `ebb backup`.

use std::fs;

use crate::harness::{EbbAssert as _, Sandbox, stdout};

#[test]
fn imported_diary_has_a_copy_the_same_day() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    let out = ebb.path("out.jsonl").display().to_string();
    ebb.text(["export", &out]);
    let other = Sandbox::new();
    other.text(["import", &out]);
    assert!(other.text(["copies"]).starts_with("2026-03-29 "), "{}", other.text(["copies"]));
    fs::remove_file(other.journal()).unwrap();
    other.text(["recover"]);
    assert!(other.text(["day", "2026-03-29"]).contains("Pain 6"));
}

#[test]
fn part_of_the_diary_is_exported_as_a_table() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6", "--note", "=after the shopping"]);
    ebb.text(["log", "pain", "3", "--at", "2026-03-27 09:00"]);
    ebb.text(["log", "walking", "20"]);
    let out = ebb.path("out.csv").display().to_string();
    assert_eq!(ebb.text(["export", &out, "--as", "csv", "--items", "pain"]), format!("2 rows are in {out}.\n"));
    let table = fs::read_to_string(&out).unwrap();
    assert!(table.starts_with("\u{feff}day,start,end,") && !table.contains("shopping"), "{table}");
    assert!(ebb.run(["export", &out, "--as", "csv"]).refusal().contains("--force"));
    let notes = stdout(&ebb.run(["export", "-", "--as", "csv", "--notes", "--days", "today"]).code(0));
    assert!(notes.contains("'=after the shopping") && !notes.contains("2026-03-27"), "{notes}");
    let wide = stdout(&ebb.run(["export", "-", "--as", "csv-wide"]).code(0));
    assert_eq!(
        wide.lines().map(|line| line.split(',').next().unwrap().trim_start_matches('\u{feff}')).collect::<Vec<_>>(),
        ["day", "2026-03-27", "2026-03-28", "2026-03-29"]
    );
    let json = ebb.json([
        "export",
        &ebb.path("wide.csv").display().to_string(),
        "--as",
        "csv-wide",
        "--days",
        "2026-03-28..2026-03-29",
    ]);
    assert_eq!((&json["rows"], &json["first"], &json["last"]), (&2.into(), &"2026-03-28".into(), &"2026-03-29".into()));

    for arguments in [
        &["--days", "today"][..],
        &["--items", "pain"],
        &["--notes"],
        &["--as", "csv-wide", "--notes"],
        &["--as", "csv", "--days", "2026-03-28..2026-03-27"],
        &["--as", "csv", "--days", "2026-03-28.."],
        &["--as", "csv", "--items", "xyzzy"],
    ] {
        ebb.run([&["export", "-"], arguments].concat()).refusal();
    }
}

#[test]
fn diary_is_exported_and_restored_elsewhere() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6", "--note", "after the shopping"]);
    ebb.text(["log", "fatigue", "4"]);
    let out = ebb.path("out.jsonl").display().to_string();
    assert_eq!(ebb.text(["export", &out]), format!("2 entries, with their whole history, are in {out}.\n"));
    let lines = fs::read_to_string(&out).unwrap();
    assert!(lines.starts_with(r#"{"header":{"format":"ebb-journal","version":1,"#), "{lines}");
    assert!(lines.contains("after the shopping") && lines.ends_with('\n'));
    let piped = stdout(&ebb.run(["export", "-"]).code(0));
    assert_eq!(piped.lines().skip(1).collect::<Vec<_>>(), lines.lines().skip(1).collect::<Vec<_>>());

    // Never over what is there, and never over a diary.
    assert!(ebb.run(["export", &out]).refusal().contains("--force"));
    ebb.text(["export", &out, "--force"]);
    let journal = ebb.journal().display().to_string();
    ebb.run(["export", &journal, "--force"]).refusal();

    let other = Sandbox::new();
    let said = other.text(["backup", "restore", &out]);
    assert_eq!(said, "2 entries are back, with their whole history, from the backup of 2026-03-29.\n");
    assert_eq!(other.text(["day", "2026-03-29"]), ebb.text(["day", "2026-03-29"]));
    fs::write(&out, &lines[..lines.len() / 2]).unwrap();
    let message = other.refused(["backup", "restore", &out]);
    assert!(message.contains("line "), "{message}");
}

#[test]
fn backup_is_made_by_itself_and_restored_with_the_passphrase() {
    let ebb = Sandbox::new();
    let (passphrase, folder) = (ebb.path("passphrase"), ebb.path("backups"));
    fs::write(&passphrase, "four short plain words\n").unwrap();
    let (passphrase, folder) = (passphrase.display().to_string(), folder.display().to_string());
    assert_eq!(
        ebb.text(["backup"]),
        "There is no backup yet.\nChoose a passphrase first: it opens your backups on any phone.\n"
    );
    assert!(ebb.run(["backup", "make", "--to", &folder]).refusal().contains("passphrase"));
    ebb.text(["backup", "passphrase", &passphrase]);
    ebb.text(["log", "pain", "6"]);
    // No folder is made: it may be on a disk that is not plugged in.
    let refused = ebb.refused(["backup", "schedule", "--to", &folder, "--every", "7"]);
    assert!(refused.contains(&format!("no folder {folder}")), "{refused}");
    fs::create_dir(&folder).unwrap();
    ebb.text(["backup", "schedule", "--to", &folder, "--every", "7"]);
    let list = ebb.text(["backup", "list"]);
    let file = list.trim_end();
    assert!(file.ends_with("-2026-03-29.age"), "{list}");
    assert_eq!(ebb.text(["backup"]), "Last backup: Sunday 29 March.\nBackups are made every 7 days.\n");

    assert!(ebb.run(["backup", "check", file]).refusal().contains("--passphrase"));
    let checked = ebb.text(["backup", "check", file, "--passphrase", &passphrase]);
    assert_eq!(checked, "This backup is whole. It holds one entry and was made on 2026-03-29.\n");
    let key = ebb.text(["backup", "recovery-key"]);
    let key_file = ebb.path("recovery");
    assert!(key.starts_with("AGE-SECRET-KEY-1\n") && key.lines().take(3).all(|line| line.len() <= 40), "{key}");
    fs::write(&key_file, &key).unwrap();
    let other = Sandbox::new();
    let restored = other.text(["backup", "restore", file, "--recovery-key", &key_file.display().to_string()]);
    assert!(restored.starts_with("One entry is back"), "{restored}");
    fs::write(&passphrase, "another passphrase\n").unwrap();
    let message = other.refused(["backup", "restore", file, "--passphrase", &passphrase]);
    assert!(message.contains("does not open"), "{message}");
}

#[test]
fn diary_restored_over_another_one_keeps_apart_from_it() {
    let (ebb, other) = (Sandbox::new(), Sandbox::new());
    other.text(["log", "fatigue", "4"]);
    let out = other.path("out.jsonl").display().to_string();
    other.text(["export", &out]);
    ebb.json_at("2026-03-28 09:00", ["log", "pain", "6"]);
    ebb.text(["log", "pain", "7"]);

    let report = ebb.json(["backup", "restore", &out]);
    let digits = report["other_diaries"][0].as_str().unwrap();
    let said = report["sentences"].to_string();
    assert!(
        said.contains(&format!("The copies of the diary that was here before stay too, marked {digits}.")),
        "{said}"
    );
    let today = ebb.run(["today"]).success();
    assert_eq!(crate::harness::stderr(&today), "");
    assert_eq!(ebb.text(["recover"]), "Nothing is wrong. Nothing was changed.\n");
    let copies = ebb.json(["copies"]);
    let diaries: Vec<_> = copies.as_array().unwrap().iter().map(|copy| (&copy["day"], &copy["diary"])).collect();
    assert_eq!(diaries.len(), 3, "{copies}");
    assert_eq!(diaries.iter().filter(|(_, diary)| *diary == digits).count(), 2, "{copies}");
    assert!(ebb.text(["copies"]).contains(&format!("of another diary, {digits}")));

    let refused = ebb.refused(["restore", "2026-03-28"]);
    assert!(refused.contains(&format!("ebb restore 2026-03-28 --diary {digits}")), "{refused}");
    assert_eq!(ebb.labels_of_today(), ["Fatigue 4"]);
    ebb.text(["restore", "2026-03-29"]);
    assert_eq!(ebb.labels_of_today(), ["Fatigue 4"]);
    ebb.text(["restore", "2026-03-28", "--diary", digits]);
    assert_eq!(ebb.labels_of_today(), [""; 0]);
    assert!(ebb.text(["day", "2026-03-28"]).contains("Pain"));
}

/// The modules of a printed code, two rows in each line.
fn modules(lines: &[&str]) -> Vec<Vec<bool>> {
    let row = |line: &&str, dark: [char; 2]| line.chars().map(|half| dark.contains(&half)).collect();
    lines.iter().flat_map(|line| [row(line, ['█', '▀']), row(line, ['█', '▄'])]).collect()
}

#[test]
fn recovery_key_is_printed_as_a_code_that_a_scanner_reads() {
    let ebb = Sandbox::new();
    let passphrase = ebb.file("passphrase", "four short plain words");
    ebb.text(["backup", "passphrase", &passphrase]);
    let key = ebb.json(["backup", "recovery-key"])["text"].as_str().unwrap().to_owned();
    let page = ebb.text(["backup", "recovery-key", "--qr"]);
    let code: Vec<&str> = page.lines().filter(|line| line.chars().all(|half| " █▀▄".contains(half))).collect();
    let mut rows = modules(&code);
    rows.truncate(rows[0].len());
    let (size, pixels) = (rows.len(), 4);
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(size * pixels, size * pixels, |x, y| {
        if rows[y / pixels][x / pixels] { 0 } else { 255 }
    });
    assert_eq!(image.detect_grids()[0].decode().unwrap().1, key);
}

#[test]
fn passphrase_opens_however_its_letters_are_composed_and_its_file_ends() {
    let ebb = Sandbox::new();
    let folder = ebb.path("backups").display().to_string();
    let composed = ebb.file("composed", "grüne Äpfel und Öl\n");
    ebb.text(["backup", "passphrase", &composed]);
    ebb.text(["log", "pain", "6"]);
    fs::create_dir_all(&folder).unwrap();
    let made = ebb.json(["backup", "make", "--to", &folder]);
    let backup = made["file"]["path"].as_str().unwrap();
    for (name, text) in [
        ("decomposed", "gru\u{308}ne A\u{308}pfel und O\u{308}l"),
        ("windows", "\u{feff}grüne Äpfel und Öl\r\n"),
        ("blank", "grüne Äpfel und Öl "),
    ] {
        let file = ebb.file(name, text);
        ebb.text(["backup", "check", backup, "--passphrase", &file]);
    }
    let other = ebb.file("other", "grune Apfel und Ol");
    assert!(ebb.refused(["backup", "check", backup, "--passphrase", &other]).contains("does not open"));
}

#[test]
fn scheduled_backup_waits_for_its_folder_and_says_so_once() {
    let ebb = Sandbox::new();
    let passphrase = ebb.file("passphrase", "four short plain words");
    let folder = ebb.path("stick").display().to_string();
    fs::create_dir(&folder).unwrap();
    ebb.text(["backup", "passphrase", &passphrase]);
    ebb.text(["backup", "schedule", "--to", &folder]);
    fs::remove_dir_all(&folder).unwrap();
    let at = |day: &str, item: &str| crate::harness::stderr(&ebb.run_at(day, ["log", item, "6"]).success());
    let first = at("2026-04-20 09:00", "pain");
    assert!(first.contains(&format!("{folder}, is not there")), "{first}");
    assert_eq!(at("2026-04-21 09:00", "fatigue"), "");
    assert!(ebb.text(["backup"]).contains("is not there"));
    fs::create_dir(&folder).unwrap();
    assert_eq!(at("2026-04-22 09:00", "pain"), "");
    assert!(ebb.text(["backup", "list"]).trim_end().ends_with("-2026-04-22.age"));
    assert!(!ebb.text(["backup"]).contains("is not there"));
}

#[test]
fn what_a_file_is_is_said_before_a_key_is_asked_for() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    let out = ebb.path("out.jsonl").display().to_string();
    ebb.text(["export", &out]);
    let checked = ebb.text(["backup", "check", &out]);
    assert!(checked.starts_with("This is an export, not encrypted;"), "{checked}");
    let key = ebb.file("key", "AGE-SECRET-KEY-1");
    let passphrase = ebb.file("passphrase", "four short plain words");
    ebb.text(["backup", "passphrase", &passphrase]);
    fs::write(&key, ebb.text(["backup", "recovery-key"])).unwrap();
    let refused = ebb.refused(["backup", "check", &out, "--recovery-key", &key]);
    assert!(refused.contains("is an export and not a backup"), "{refused}");
    let letter = ebb.file("letter.txt", "Dear diary");
    let refused = ebb.refused(["backup", "restore", &out, "--db", &letter]);
    assert!(refused.contains("is not an Ebb diary"), "{refused}");
    assert_eq!(fs::read(&letter).unwrap(), b"Dear diary");
    let nowhere = ebb.path("nowhere/out.jsonl").display().to_string();
    assert!(ebb.refused(["export", &nowhere]).contains("no folder"));
}

#[test]
fn invented_diary_is_restored_as_it_is() {
    let ebb = Sandbox::new();
    ebb.text(["demo"]);
    ebb.text(["log", "pain", "6"]);
    let out = ebb.path("out.jsonl").display().to_string();
    ebb.text(["export", &out]);
    let other = Sandbox::new();
    other.text(["backup", "restore", &out]);
    // What was logged before a restore is no longer undone.
    let today = |diary: &Sandbox| diary.text(["today"]).split("\nLast: ").next().unwrap().trim_end().to_owned();
    assert_eq!(today(&other), today(&ebb));
    assert!(
        other.refused(["demo", "--seed", "99"]).contains("invented one would get mixed up"),
        "it is still known as that invented diary"
    );
}
