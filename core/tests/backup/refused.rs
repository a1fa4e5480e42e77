//! Files that are no backup, damaged ones and places where none can be: each refusal names what it is.

use super::*;

#[test]
fn damaged_header_is_never_taken_for_another_diarys() {
    let bench = Bench::ready();
    let backup = bench.make();
    let right = BackupKey::RecoveryKey { text: bench.backups().recovery_key().unwrap().text };
    let wrong = BackupKey::RecoveryKey { text: Bench::ready().backups().recovery_key().unwrap().text };
    let whole = fs::read(&backup).unwrap();
    let header = whole.windows(4).position(|window| window == b"--- ").unwrap() + 48;
    let broken = bench.path("broken.age");
    assert_eq!(problem(bench.backups().check(&backup, &wrong)), FileProblem::AnothersBackup);
    for place in 0..header {
        for bit in [0, 3, 6] {
            let mut flipped = whole.clone();
            flipped[place] ^= 1 << bit;
            fs::write(&broken, flipped).unwrap();
            let found = problem(bench.backups().check(&broken, &right));
            assert_eq!(found, FileProblem::DamagedBackup, "bit {bit} of {place}");
            // With another key it may be said to be another's only where what says so is whole.
            let found = problem(bench.backups().check(&broken, &wrong));
            let known = [FileProblem::DamagedBackup, FileProblem::AnothersBackup, FileProblem::NotABackup];
            assert!(known.contains(&found), "bit {bit} of {place}: {found:?}");
        }
    }
    // Under its own name an empty one is a backup that was cut.
    fs::write(&backup, "").unwrap();
    assert_eq!(problem(bench.backups().check(&backup, &right)), FileProblem::DamagedBackup);
}

#[test]
fn another_programs_age_file_is_no_backup() {
    use std::io::Write as _;
    let bench = Bench::ready();
    bench.make();
    let key = BackupKey::RecoveryKey { text: bench.backups().recovery_key().unwrap().text };
    let other = age::x25519::Identity::generate().to_public();
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&other as _)).unwrap();
    let mut sealed = Vec::new();
    let mut writer = encryptor.wrap_output(&mut sealed).unwrap();
    writer.write_all(b"a letter").unwrap();
    writer.finish().unwrap();
    fs::write(bench.path("letter.age"), sealed).unwrap();
    assert_eq!(problem(bench.backups().check(&bench.path("letter.age"), &key)), FileProblem::NotABackup);
}

#[test]
fn damaged_file_of_the_key_is_named() {
    let bench = Bench::ready();
    let backup = bench.make();
    let files = fs::read_dir(bench.path("backups")).unwrap().map(|file| file.unwrap().path());
    let key = files.into_iter().find(|path| path.to_string_lossy().ends_with("-key.age")).unwrap();
    let whole = fs::read(&key).unwrap();
    for cut in [0, 1, 30, whole.len() / 2, whole.len() - 1] {
        fs::write(&key, &whole[..cut]).unwrap();
        let refused = bench.backups().check(&backup, &passphrase(PASSPHRASE)).unwrap_err();
        let EbbError::File { path, problem } = refused else { unreachable!("{refused:?}") };
        assert_eq!((problem, Path::new(&path)), (FileProblem::DamagedBackupKey, key.as_path()), "cut at {cut}");
    }
    fs::write(&key, &whole).unwrap();
    assert!(bench.backups().check(&backup, &passphrase(PASSPHRASE)).is_ok());
}

#[test]
fn export_given_as_a_backup_is_called_an_export() {
    let bench = Bench::ready();
    let export = bench.path("diary.jsonl");
    bench.journal.exports().write_journal(&export, &bench.now).unwrap();
    let key = BackupKey::RecoveryKey { text: bench.backups().recovery_key().unwrap().text };
    assert_eq!(problem(bench.restore("x.db", &export, &key)), FileProblem::ExportNotBackup);
    let content = bench.journal.exports().check_journal(&export).unwrap();
    assert_eq!(content.entries, 5);
    let lines = fs::read_to_string(&export).unwrap();
    fs::write(&export, &lines[..lines.len() - 20]).unwrap();
    assert!(matches!(problem(bench.journal.exports().check_journal(&export)), FileProblem::BadLine { .. }));
}

#[test]
fn only_a_diary_makes_room_for_a_restored_one() {
    let bench = Bench::ready();
    let lines = bench.path("diary.jsonl");
    bench.journal.exports().write_journal(&lines, &bench.now).unwrap();
    let place = bench.path("place.db");
    let restore = || Journal::restore_export(&place, &lines, Options::default(), &bench.now);
    let another = bench.path("another.db");
    let file = rusqlite::Connection::open(&another).unwrap();
    file.execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES (1)").unwrap();
    drop(file);
    let foreign = [b"Dear diary".to_vec(), vec![b'x'; 8_192], vec![0x93; 5_000], fs::read(&another).unwrap()];
    for bytes in foreign {
        fs::write(&place, &bytes).unwrap();
        assert_eq!(problem(restore()), FileProblem::NotAJournal);
        assert_eq!(fs::read(&place).unwrap(), bytes);
    }
    // Another program's with a log beside it.
    let file = rusqlite::Connection::open(&another).unwrap();
    file.pragma_update(None, "journal_mode", "WAL").unwrap();
    file.execute_batch("INSERT INTO t VALUES (2)").unwrap();
    let refused = Journal::restore_export(&another, &lines, Options::default(), &bench.now);
    assert_eq!(problem(refused), FileProblem::NotAJournal);
    drop(file);
    fs::remove_file(&place).unwrap();
    fs::create_dir(&place).unwrap();
    assert_eq!(problem(restore()), FileProblem::IsAFolder);
    fs::remove_dir(&place).unwrap();
    assert_eq!(fs::read_dir(bench.folder.path()).unwrap().filter(|file| is_left(file.as_ref().unwrap())).count(), 0);

    // A diary does, damaged, encrypted with a key that is lost, or just begun and not yet folded into its file.
    bench.journal.suspend().unwrap();
    let diary = fs::read(bench.path("journal.db")).unwrap();
    let mut damaged = diary.clone();
    damaged[100..4_096].fill(0x5A);
    let noise: Vec<u8> = (0..8_192_u32).map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()[2]).collect();
    for bytes in [diary, damaged, noise, Vec::new()] {
        fs::write(&place, &bytes).unwrap();
        assert_eq!(fs::read(restore().unwrap().set_aside.unwrap()).unwrap(), bytes);
    }
    let begun = bench.path("begun.db");
    let journal = Journal::open(&begun, Options::default()).unwrap();
    let (main, log) = (fs::read(&begun).unwrap(), fs::read(bench.path("begun.db-wal")).unwrap());
    drop(journal);
    fs::write(&place, main).unwrap();
    fs::write(bench.path("place.db-wal"), log).unwrap();
    assert!(restore().unwrap().set_aside.is_some());
}

fn is_left(file: &fs::DirEntry) -> bool {
    let name = file.file_name().to_string_lossy().into_owned();
    name.contains(".new") || name.contains(".set-aside")
}

#[test]
fn folder_that_is_not_there_is_named_and_not_made() {
    let mut bench = Bench::ready();
    let stick = bench.path("stick/backups");
    assert_eq!(problem(bench.backups().make(&stick, &bench.now)), FileProblem::NoSuchFolder);
    let export = bench.journal.exports().write_journal(&stick.join("diary.jsonl"), &bench.now);
    assert_eq!(problem(export), FileProblem::NoSuchFolder);

    // A scheduled one is told once, waits, and is made when the folder is there.
    bench.backups().schedule(Some(stick.display().to_string()), Some(7), &bench.now).unwrap();
    let first = bench.backups().make_due(&bench.now).unwrap();
    assert!(first.made.is_none() && first.note.unwrap().contains(&stick.display().to_string()));
    for _ in 0..3 {
        bench.now = bench.now.later(TimeDelta::days(1));
        let again = bench.backups().make_due(&bench.now).unwrap();
        assert!(again.made.is_none() && again.note.is_none());
    }
    let state = bench.backups().state(&bench.now).unwrap();
    assert!(state.sentences.iter().any(|sentence| sentence.contains("stick/backups")), "{:?}", state.sentences);
    assert!(!bench.path("stick").exists());
    fs::create_dir_all(&stick).unwrap();
    let made = bench.backups().make_due(&bench.now).unwrap();
    assert!(made.made.is_some() && made.note.is_none());
    assert!(bench.backups().state(&bench.now).unwrap().sentences.iter().all(|sentence| !sentence.contains("stick")));
    // Gone again, it is told again.
    fs::rename(bench.path("stick"), bench.path("away")).unwrap();
    bench.now = bench.now.later(TimeDelta::days(7));
    assert!(bench.backups().make_due(&bench.now).unwrap().note.is_some());
    assert!(!bench.path("stick").exists());
}

#[test]
fn part_of_a_killed_backup_goes_with_the_next_one() {
    let bench = Bench::ready();
    let part = format!("{}.part", bench.make().display());
    fs::write(&part, "half").unwrap();
    let others = bench.path("backups/ebb-000000-2020-01-01.age.part");
    fs::write(&others, "another diary's").unwrap();
    bench.make();
    assert!(!Path::new(&part).exists() && others.exists());
}

#[test]
fn what_is_no_backup_is_named_as_what_it_is() {
    let bench = Bench::ready();
    let backup = bench.make();
    let visible = bench.path("visible.csv");
    fs::write(
        &visible,
        "observation_date,tracker_name,tracker_category,observation_value\n2026-03-01,Headache,Pain,2\n",
    )
    .unwrap();
    let key_file = fs::read_dir(bench.path("backups")).unwrap().map(|file| file.unwrap().path());
    let key_file = key_file.into_iter().find(|path| path.to_string_lossy().ends_with("-key.age")).unwrap();
    let export = bench.path("export.jsonl");
    bench.journal.exports().write_journal(&export, &bench.now).unwrap();
    let letter = bench.path("letter.txt");
    fs::write(&letter, "Dear Ana\n").unwrap();
    let cases = [
        (&visible, FileProblem::ImportNotBackup, "an export of another app"),
        (&bench.path("journal.db"), FileProblem::JournalNotBackup, "the file of a diary"),
        (&key_file, FileProblem::KeyNotBackup, "-2026-03-29.age"),
    ];
    let words = ebb_core::i18n::Words::new(ebb_core::i18n::Language::English);
    for (file, expected, said) in &cases {
        for refused in [
            bench.backups().check(file, &passphrase(PASSPHRASE)).map(drop),
            bench.restore("x.db", file, &passphrase("another passphrase")).map(drop),
        ] {
            let error = refused.unwrap_err();
            assert!(error.in_words(words).contains(said), "{}", error.in_words(words));
            assert_eq!(problem(Err::<(), _>(error)), *expected);
        }
    }
    for (file, expected) in
        [(&visible, &cases[0].1), (&bench.path("journal.db"), &cases[1].1), (&letter, &FileProblem::NotABackup)]
    {
        let refused = Journal::restore_export(&bench.path("x.db"), file, Options::default(), &bench.now);
        assert_eq!(problem(refused), *expected, "{}", file.display());
        assert_eq!(problem(bench.journal.exports().check_journal(file)), *expected);
    }
    for (file, expected) in [(&backup, FileProblem::BackupNotImport), (&key_file, FileProblem::KeyNotBackup)] {
        assert_eq!(
            problem(bench.journal.imports().preview(file, ebb_core::import::ImportOptions::default(), &bench.now)),
            expected
        );
    }
    assert!(!bench.path("x.db").exists());
}
