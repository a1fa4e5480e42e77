//! Backups: made, read back, thinned, restored on a bare install; and what is wrong with one is said.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use ebb_core::backup::{BackupKey, Backups};
use ebb_core::catalog::ItemId;
use ebb_core::entry::{Body, Draft, Severity};
use ebb_core::time::Moment;
use ebb_core::{EbbError, FileProblem, InvalidInput, Journal, NotNowReason, Options};

mod documents;
mod refused;

const PASSPHRASE: &str = "four short plain words";

struct Bench {
    folder: tempfile::TempDir,
    journal: Journal,
    now: Moment,
}

impl Bench {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("backups")).unwrap();
        let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
        let now: Moment = "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap();
        Self { folder, journal, now }
    }

    /// A journal with a few days, and a passphrase.
    fn ready() -> Self {
        let bench = Self::new();
        for ago in 0..5 {
            let now = bench.now.later(TimeDelta::days(-ago));
            let draft = Draft::now(Body::symptom("pain", Severity::of(4.0)));
            bench.journal.logging().log(Draft { note: Some("after the shopping".to_owned()), ..draft }, &now).unwrap();
        }
        bench.backups().set_passphrase(PASSPHRASE, &bench.now).unwrap();
        bench
    }

    fn backups(&self) -> std::sync::Arc<Backups> {
        self.journal.backups()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn make(&self) -> PathBuf {
        PathBuf::from(self.backups().make(&self.path("backups"), &self.now).unwrap().file.path)
    }

    fn restore(&self, name: &str, backup: &Path, key: &BackupKey) -> Result<Journal, EbbError> {
        let path = self.path(name);
        Journal::restore_backup(&path, backup, key, Options::default(), &self.now)?;
        Journal::open(&path, Options::default())
    }
}

fn passphrase(text: &str) -> BackupKey {
    BackupKey::Passphrase { text: text.to_owned() }
}

fn problem(refused: Result<impl std::fmt::Debug, EbbError>) -> FileProblem {
    match refused.unwrap_err() {
        EbbError::File { problem, .. } => problem,
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn backup_is_restored_by_passphrase_or_recovery_key_on_a_bare_install() {
    let bench = Bench::ready();
    let made = bench.backups().make(&bench.path("backups"), &bench.now).unwrap();
    assert_eq!(made.entries, 5);
    let backup = PathBuf::from(&made.file.path);
    let recovery = bench.backups().recovery_key().unwrap();
    assert_eq!(recovery.groups.concat(), recovery.text);
    let keys = [passphrase(PASSPHRASE), BackupKey::RecoveryKey { text: recovery.groups.join(" ").to_lowercase() }];
    for (name, key) in ["one.db", "two.db"].into_iter().zip(&keys) {
        let restored = bench.restore(name, &backup, key).unwrap();
        assert!(restored.maintenance().check().unwrap().ok);
        let (there, here) = (
            restored.views().day(bench.now.day(ebb_core::time::Rollover::default())),
            bench.journal.views().day(bench.now.day(ebb_core::time::Rollover::default())),
        );
        assert_eq!(there.unwrap(), here.unwrap());
        // It goes on with the same keys, and its first backup is the day's.
        let folder = bench.path(name).with_extension("backups");
        fs::create_dir(&folder).unwrap();
        let again = restored.backups().make(&folder, &bench.now).unwrap();
        assert_eq!(Path::new(&again.file.path).file_name(), backup.file_name());
        assert_eq!(restored.backups().recovery_key().unwrap(), recovery);
        let content = bench.backups().check(Path::new(&again.file.path), &passphrase(PASSPHRASE)).unwrap();
        assert_eq!(content.entries, 5);
    }
    // Nothing of the diary can be read in what lies there.
    for file in fs::read_dir(bench.path("backups")).unwrap() {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        assert!(bytes.starts_with(b"age-encryption.org/v1\n"));
        assert!(!bytes.windows(8).any(|window| window == b"shopping"));
    }
}

#[test]
fn restoring_sets_the_journal_aside_that_was_there() {
    let bench = Bench::ready();
    let backup = bench.make();
    bench.journal.logging().tap(&ItemId("fatigue".into()), &bench.now).unwrap();
    bench.journal.suspend().unwrap();
    let path = bench.path("journal.db");
    let report =
        Journal::restore_backup(&path, &backup, &passphrase(PASSPHRASE), Options::default(), &bench.now).unwrap();
    assert_eq!(report.entries, 5);
    let aside = report.set_aside.unwrap();
    assert_eq!(Journal::open(Path::new(&aside), Options::default()).unwrap().maintenance().check().unwrap().entries, 6);
    assert_eq!(Journal::open(&path, Options::default()).unwrap().maintenance().check().unwrap().entries, 5);
}

#[test]
fn wrong_keys_are_told_apart() {
    let bench = Bench::ready();
    let backup = bench.make();
    assert_eq!(
        problem(bench.restore("x.db", &backup, &passphrase("four short plain word"))),
        FileProblem::WrongPassphrase
    );
    let recovery = |text: &str| BackupKey::RecoveryKey { text: text.to_owned() };
    assert_eq!(problem(bench.restore("x.db", &backup, &recovery("AGE-SECRET-KEY-1"))), FileProblem::WrongRecoveryKey);
    let whole = bench.backups().recovery_key().unwrap().text;
    let at = whole.len() - 20;
    let other = if whole.as_bytes()[at] == b'Q' { "P" } else { "Q" };
    let mistyped = format!("{}{other}{}", &whole[..at], &whole[at + 1..]);
    let groups = vec![u32::try_from((at - "AGE-SECRET-KEY-1".len()) / 5 + 1).unwrap()];
    assert_eq!(
        problem(bench.restore("x.db", &backup, &recovery(&mistyped))),
        FileProblem::MistypedRecoveryKey { groups }
    );
    let other = Bench::ready();
    let theirs = other.backups().recovery_key().unwrap().text;
    assert_eq!(problem(bench.restore("x.db", &backup, &recovery(&theirs))), FileProblem::AnothersBackup);
    let alone = bench.path("alone/ebb.age");
    fs::create_dir(bench.path("alone")).unwrap();
    fs::copy(&backup, &alone).unwrap();
    assert_eq!(problem(bench.restore("x.db", &alone, &passphrase(PASSPHRASE))), FileProblem::NoBackupKey);
    // Under another name it is found all the same.
    let key = fs::read_dir(bench.path("backups")).unwrap().map(|file| file.unwrap().path());
    let key = key.into_iter().find(|path| path.to_string_lossy().ends_with("-key.age")).unwrap();
    fs::copy(key, bench.path("alone/renamed-key.age")).unwrap();
    assert!(bench.restore("x.db", &alone, &passphrase(PASSPHRASE)).is_ok());
    assert!(!bench.path("y.db").exists());
}

#[test]
fn cut_or_changed_backup_is_refused_and_nothing_is_written() {
    let bench = Bench::ready();
    let backup = bench.make();
    let key = BackupKey::RecoveryKey { text: bench.backups().recovery_key().unwrap().text };
    let whole = fs::read(&backup).unwrap();
    let broken = bench.path("broken.age");
    let refused = |bytes: &[u8]| {
        fs::write(&broken, bytes).unwrap();
        let found = problem(bench.restore("target.db", &broken, &key));
        assert_eq!(problem(bench.backups().check(&broken, &key)), found);
        assert!(!bench.path("target.db").exists() && !bench.path("target.db.new").exists());
        found
    };
    for cut in (1..whole.len()).step_by(37) {
        assert_eq!(refused(&whole[..cut]), FileProblem::DamagedBackup, "cut at {cut}");
    }
    for place in (0..whole.len()).step_by(41) {
        let mut flipped = whole.clone();
        flipped[place] ^= 0x10;
        assert_eq!(refused(&flipped), FileProblem::DamagedBackup, "bit flipped at {place}");
    }
    assert_eq!(refused(b"date,mood\n"), FileProblem::NotABackup);
    assert_eq!(problem(bench.restore("target.db", &bench.path("gone.age"), &key)), FileProblem::Missing);
    assert_eq!(problem(bench.restore("target.db", bench.folder.path(), &key)), FileProblem::IsAFolder);
}

#[test]
fn passphrase_comes_first_and_is_long_enough() {
    let bench = Bench::new();
    let refused = bench.backups().make(&bench.path("backups"), &bench.now).unwrap_err();
    assert_eq!(refused, EbbError::NotNow { reason: NotNowReason::NoPassphrase });
    assert_eq!(bench.backups().recovery_key().unwrap_err(), refused);
    let short = bench.backups().set_passphrase("short", &bench.now).unwrap_err();
    assert_eq!(short, EbbError::Invalid { input: InvalidInput::PassphraseTooShort { least: 12 } });
    assert_eq!(fs::read_dir(bench.path("backups")).unwrap().count(), 0);
}

#[test]
fn changed_passphrase_opens_earlier_backups_too() {
    let bench = Bench::ready();
    let earlier = bench.make();
    bench.backups().set_passphrase("another long passphrase", &bench.now).unwrap();
    bench.make();
    assert!(bench.backups().check(&earlier, &passphrase("another long passphrase")).is_ok());
    let old = bench.backups().check(&earlier, &passphrase(PASSPHRASE));
    assert_eq!(problem(old), FileProblem::WrongPassphrase);
}

#[test]
fn backup_is_offered_after_a_useful_week_and_after_a_month_without() {
    let mut bench = Bench::new();
    let offer = |bench: &Bench| bench.backups().state(&bench.now).unwrap().offer;
    for day in 0..7 {
        assert_eq!(offer(&bench), None, "day {day}");
        bench.journal.logging().tap(&ItemId("pain".into()), &bench.now).unwrap();
        bench.now = bench.now.later(TimeDelta::days(1));
    }
    assert!(offer(&bench).is_some());
    bench.backups().set_passphrase(PASSPHRASE, &bench.now).unwrap();
    bench.make();
    assert_eq!(offer(&bench), None);
    bench.now = bench.now.later(TimeDelta::days(30));
    assert!(offer(&bench).is_some());

    bench.backups().schedule(Some("backups".to_owned()), Some(7), &bench.now).unwrap();
    let state = bench.backups().state(&bench.now).unwrap();
    assert!(state.due && state.offer.is_none(), "{state:?}");
    bench.make();
    assert!(!bench.backups().state(&bench.now).unwrap().due);
    bench.now = bench.now.later(TimeDelta::days(7));
    assert!(bench.backups().state(&bench.now).unwrap().due);
}

#[test]
fn old_backups_are_thinned_and_others_left() {
    let mut bench = Bench::ready();
    let others = bench.path("backups/ebb-000000-2020-01-01.age");
    fs::write(&others, "another diary's").unwrap();
    for _ in 0..40 {
        bench.now = bench.now.later(TimeDelta::days(1));
        bench.make();
    }
    let days: Vec<_> = bench.backups().list(&bench.path("backups")).unwrap();
    assert!((10..=15).contains(&days.len()), "{days:?}");
    assert!(days.windows(2).all(|pair| pair[0].day > pair[1].day));
    assert!(others.exists());
}

#[test]
fn restored_journal_never_overwrites_a_backup_that_it_did_not_make() {
    let mut bench = Bench::ready();
    let first = bench.make();
    bench.now = bench.now.later(TimeDelta::days(1));
    bench.journal.logging().tap(&ItemId("fatigue".into()), &bench.now).unwrap();
    let newer = bench.make();
    assert_eq!(bench.make(), newer, "the day's own is replaced");
    let restored = bench.restore("older.db", &first, &passphrase(PASSPHRASE)).unwrap();
    let again = restored.backups().make(&bench.path("backups"), &bench.now).unwrap();
    assert!(again.file.path.ends_with("-2.age"), "{}", again.file.path);
    assert_eq!(bench.backups().check(&newer, &passphrase(PASSPHRASE)).unwrap().entries, 6);
    assert_eq!(restored.backups().make(&bench.path("backups"), &bench.now).unwrap().file.path, again.file.path);
    assert_eq!(bench.backups().list(&bench.path("backups")).unwrap().len(), 3);
}

#[test]
fn passphrase_is_nothing_that_undo_takes_back() {
    let bench = Bench::ready();
    bench.backups().set_passphrase("another long passphrase", &bench.now).unwrap();
    bench.journal.undo(&bench.now).unwrap();
    let backup = bench.make();
    assert!(bench.backups().check(&backup, &passphrase("another long passphrase")).is_ok());
}

#[test]
fn erasing_says_that_earlier_backups_still_hold_it() {
    let bench = Bench::ready();
    let day = bench.now.day(ebb_core::time::Rollover::default());
    let erase = |day| ebb_core::storage::Erasure::Days { first: day, last: day };
    let before = bench.journal.maintenance().erase(&erase(day), None, &bench.now).unwrap();
    assert_eq!(before.sentences, [""; 0]);
    bench.make();
    let after = bench.journal.maintenance().erase(&erase(day.plus(-1)), None, &bench.now).unwrap();
    assert!(after.sentences[0].contains("Backups that you made"), "{:?}", after.sentences);
}

#[test]
fn backup_made_under_a_clock_ahead_holds_up_no_other() {
    let mut bench = Bench::ready();
    bench.backups().schedule(Some("backups".to_owned()), Some(7), &bench.now).unwrap();
    let today = bench.now.clone();
    bench.now = bench.now.later(TimeDelta::days(1_000));
    bench.make();
    assert!(!bench.backups().state(&bench.now).unwrap().due);
    assert!(bench.backups().state(&today).unwrap().due);
}

#[test]
fn making_a_backup_is_nothing_that_undo_takes_back() {
    let bench = Bench::ready();
    bench.journal.logging().tap(&ItemId("fatigue".into()), &bench.now).unwrap();
    bench.make();
    bench.journal.undo(&bench.now).unwrap();
    assert_eq!(bench.journal.maintenance().check().unwrap().entries, 5);
    assert!(bench.backups().state(&bench.now).unwrap().last.is_some());
}
