//! Backups in places that are no folder to a program: prepared in one of the app's own, then copied by its shell.

use super::*;

/// Copies a prepared backup as a shell does, and reports it.
fn copy(bench: &Bench, place: &Path) -> (String, Vec<String>) {
    let staging = tempfile::tempdir().unwrap();
    let backups = bench.backups();
    let prepared = backups.prepare(staging.path(), &names(place), &bench.now).unwrap();
    for (from, name) in [(&prepared.key_path, &prepared.key_name), (&prepared.path, &prepared.name)] {
        fs::copy(from, place.join(name)).unwrap();
    }
    let placed = backups.placed(&prepared, &names(place), &bench.now).unwrap();
    assert!(placed.sentence.contains(&format!("Cards/Ebb/{}", prepared.name)), "{}", placed.sentence);
    for name in &placed.outdated {
        fs::remove_file(place.join(name)).unwrap();
    }
    (prepared.name, placed.outdated)
}

fn names(place: &Path) -> Vec<String> {
    let all = fs::read_dir(place).unwrap().map(|file| file.unwrap().file_name().to_string_lossy().into_owned());
    let mut all: Vec<String> = all.collect();
    all.sort();
    all
}

/// A journal with a place of documents, which is the folder that is returned.
fn with_place() -> (Bench, PathBuf) {
    let bench = Bench::ready();
    bench.backups().choose_place("content://cards/ebb", "Cards/Ebb", &bench.now).unwrap();
    let place = bench.path("backups");
    (bench, place)
}

#[test]
fn prepared_backup_counts_only_once_it_is_in_its_place() {
    let (bench, place) = with_place();
    let staging = tempfile::tempdir().unwrap();
    bench.backups().prepare(staging.path(), &[], &bench.now).unwrap();
    assert_eq!(bench.backups().state(&bench.now).unwrap().last, None);
    let (name, outdated) = copy(&bench, &place);
    assert_eq!(outdated, Vec::<String>::new());
    assert_eq!(bench.backups().state(&bench.now).unwrap().last, Some(bench.now.clone()));
    let content = bench.backups().check(&place.join(name), &passphrase(PASSPHRASE)).unwrap();
    assert_eq!(content.entries, 5);
}

#[test]
fn the_days_next_one_meets_no_name_and_then_replaces_the_one_made_last() {
    let (bench, place) = with_place();
    let (first, _) = copy(&bench, &place);
    // Another phone that went on from the same backup made this one.
    let others = first.replace(".age", "-2.age");
    fs::copy(place.join(&first), place.join(&others)).unwrap();
    let (second, outdated) = copy(&bench, &place);
    assert!(second.ends_with("-3.age"), "{second}");
    assert_eq!(outdated, [first]);
    assert!(names(&place).contains(&others));
}

#[test]
fn old_ones_are_named_by_the_rule_of_folders() {
    let (mut bench, place) = with_place();
    let mut folder = Vec::new();
    let same = bench.path("same");
    fs::create_dir(&same).unwrap();
    for _ in 0..60 {
        copy(&bench, &place);
        folder.push(bench.backups().make(&same, &bench.now).unwrap());
        bench.now = bench.now.later(TimeDelta::days(1));
    }
    let days = |place: &Path| bench.backups().list(place).unwrap().into_iter().map(|file| file.day).collect::<Vec<_>>();
    assert_eq!(days(&place), days(&same));
}

#[test]
fn place_is_named_for_a_person_and_one_that_is_gone_is_told() {
    let (bench, place) = with_place();
    let backups = bench.backups();
    backups.schedule(Some("content://cards/ebb".to_owned()), Some(7), &bench.now).unwrap();
    let state = backups.state(&bench.now).unwrap();
    assert_eq!((state.place_name.as_deref(), state.due), (Some("Cards/Ebb"), true));
    // A program cannot make it there.
    assert_eq!(backups.make_due(&bench.now).unwrap(), ebb_core::backup::DueBackup::default());
    assert!(backups.note_missing_place(&bench.now).unwrap().is_some());
    assert!(backups.note_missing_place(&bench.now).unwrap().is_none());
    let told = backups.state(&bench.now).unwrap().sentences.join(" ");
    assert!(told.contains("Cards/Ebb") && !told.contains("content:"), "{told}");
    copy(&bench, &place);
    let told = backups.state(&bench.now).unwrap().sentences.join(" ");
    assert!(!told.contains("Cards/Ebb"), "{told}");
    let question = bench.journal.maintenance().erase_everything_question().question;
    assert!(question.contains("Cards/Ebb"), "{question}");
    // Another place has no name until it is given one.
    backups.schedule(Some("/media/stick".to_owned()), Some(7), &bench.now).unwrap();
    assert_eq!(backups.state(&bench.now).unwrap().place_name, None);
}

#[test]
fn names_of_documents_are_listed_newest_first() {
    let (bench, _) = with_place();
    let names: Vec<String> = [
        "ebb-1a2b3c-2026-03-20.age",
        "holiday.jpg",
        "ebb-1a2b3c-key.age",
        "ebb-1a2b3c-2026-03-27.age",
        "ebb-1a2b3c-2026-03-27 (1).age",
    ]
    .map(str::to_owned)
    .to_vec();
    let found = bench.backups().named(&names, &bench.now).unwrap();
    let found: Vec<(&str, &str)> = found.iter().map(|backup| (backup.name.as_str(), backup.label.as_str())).collect();
    assert_eq!(found, [("ebb-1a2b3c-2026-03-27.age", "yesterday"), ("ebb-1a2b3c-2026-03-20.age", "Friday 20 March")]);
}

#[test]
fn opened_file_is_told_by_what_it_is() {
    use ebb_core::backup::OpenedKind;
    let bench = Bench::ready();
    let backup = bench.make();
    let export = bench.path("all.jsonl");
    bench.journal.exports().write_journal(&export, &bench.now).unwrap();
    let other = bench.path("note.txt");
    fs::write(&other, "hello").unwrap();
    let import = bench.path("visible.csv");
    fs::write(&import, "observation_date,tracker_name,tracker_category,observation_value\n").unwrap();
    let key = names(&bench.path("backups")).into_iter().find(|name| name.ends_with("-key.age")).unwrap();
    let kind = |file: &Path| {
        let opened = bench.backups().inspect(file).unwrap();
        assert!(!opened.sentence.contains("ebb backup") && !opened.sentence.contains("ebb import"), "{opened:?}");
        opened.kind
    };
    assert_eq!(kind(&backup), OpenedKind::Backup);
    assert_eq!(kind(&export), OpenedKind::Export);
    assert_eq!(kind(&import), OpenedKind::Import);
    for file in [other, bench.path("backups").join(key), bench.path("journal.db")] {
        assert_eq!(kind(&file), OpenedKind::Other);
    }
}
