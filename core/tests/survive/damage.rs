//! Damage: noticed, worded, made no worse; and everything brought back that can be.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use ebb_core::catalog::{Family, ItemKind, NewItem};
use ebb_core::entry::{Body, Draft, EntryId, Mark, Severity, When};
use ebb_core::maintenance::Recovery;
use ebb_core::moment::Rollover;
use ebb_core::{EbbError, Journal, Options};

use crate::{Dice, child, later, noon, open, pain, quick_folder};

const PAGE: usize = 4096;

/// Names the folder in which a second process recovers.
const RECOVER: &str = "EBB_TEST_RECOVERS";

/// A small journal over some weeks, with a copy half way if wanted.
struct Diary {
    folder: tempfile::TempDir,
    /// Every entry in the order it was written.
    ids: Vec<EntryId>,
    /// How many of them the copy has.
    copied: usize,
}

impl Diary {
    fn new(entries: usize, copied: usize) -> Self {
        let folder = quick_folder();
        let journal = open(&child::journal_in(folder.path()));
        let today = noon().day(Rollover::default());
        let mut ids = Vec::new();
        for turn in 0..entries {
            let days = i32::try_from(turn / 4).unwrap();
            let when = match turn % 4 {
                0 => When::Day { day: today.plus(-days) },
                _ => When::At { moment: later(-86_400 * i64::from(days)) },
            };
            let mut draft = Draft::when(when, Body::symptom("pain", Severity::of(f64::from(days % 11))));
            // Some of them long enough to lie on pages of their own.
            draft.note = (turn % 9 == 5).then(|| "a word ".repeat((turn % 50) * 40));
            ids.extend(journal.logging().log(draft, &noon()).unwrap().entries);
            if turn + 1 == copied {
                journal.copy(&child::copies_in(folder.path()), &noon()).unwrap();
            }
        }
        journal.suspend().unwrap();
        Self { folder, ids, copied }
    }

    fn path(&self) -> PathBuf {
        child::journal_in(self.folder.path())
    }

    fn options(&self) -> Options {
        Options { copies: Some(child::copies_in(self.folder.path())), ..Options::default() }
    }

    fn recover(&self) -> Result<Option<Recovery>, EbbError> {
        Journal::recover(&self.path(), self.options(), &later(60))
    }

    fn pages(&self) -> usize {
        std::fs::read(self.path()).unwrap().len() / PAGE
    }

    /// The same diary in a folder of its own.
    fn twin(&self) -> Self {
        let folder = quick_folder();
        std::fs::copy(self.path(), child::journal_in(folder.path())).unwrap();
        for copy in ebb_core::store::copies(&child::copies_in(self.folder.path())).unwrap() {
            std::fs::create_dir_all(child::copies_in(folder.path())).unwrap();
            std::fs::copy(&copy.path, child::copies_in(folder.path()).join(copy.path.file_name().unwrap())).unwrap();
        }
        Self { folder, ids: self.ids.clone(), copied: self.copied }
    }

    fn overwrite(&self, page: usize, with: &[u8]) {
        let mut bytes = std::fs::read(self.path()).unwrap();
        bytes[page * PAGE..(page + 1) * PAGE].copy_from_slice(with);
        std::fs::write(self.path(), bytes).unwrap();
    }
}

fn noise(seed: u64) -> Vec<u8> {
    let mut dice = Dice(seed);
    (0..PAGE).map(|_| dice.roll().to_le_bytes()[0]).collect()
}

/// Whether opening or a check says that something is wrong.
fn noticed(path: &Path) -> bool {
    let journal = match Journal::open(path, Options::default()) {
        Ok(journal) => journal,
        Err(EbbError::Damaged { .. } | EbbError::NotAJournal { .. }) => return true,
        Err(error) => panic!("an unclear message: {error:?}"),
    };
    let noticed = match journal.check() {
        Ok(check) => !check.ok,
        Err(EbbError::Damaged { .. }) => true,
        Err(error) => panic!("an unclear message: {error:?}"),
    };
    // Nor does anything a screen asks say more than that.
    let today = noon().day(Rollover::default());
    for outcome in [
        journal.today(&noon()).map(drop),
        journal.day(today).map(drop),
        journal.range(today.plus(-60), today).map(drop),
        journal.undo(&noon()).map(drop),
        journal.logging().log(pain(2.0), &noon()).map(drop),
        journal.suspend(),
    ] {
        assert!(matches!(outcome, Ok(()) | Err(EbbError::Damaged { .. })), "an unclear message: {outcome:?}");
    }
    noticed
}

fn ids_of(journal: &Journal) -> BTreeSet<EntryId> {
    crate::entries(journal, "2026-01-01", "2026-04-01").into_iter().collect()
}

/// Recovers a damaged diary and holds what it says against what is there.
fn brought_back(diary: &Diary, what: &str) -> Recovery {
    let before = std::fs::read(diary.path()).unwrap();
    let recovery = diary.recover().unwrap_or_else(|error| panic!("{what}: {error:?}")).unwrap();
    // The damaged file is set aside as it was.
    assert!(std::fs::read(recovery.set_aside.as_ref().unwrap()).unwrap() == before, "{what}: set aside as it was");
    let journal = open(&diary.path());
    let check = journal.check().unwrap();
    assert!(check.ok, "{what}: {:?}", check.problems);
    let kept = ids_of(&journal);
    let all: BTreeSet<EntryId> = diary.ids.iter().cloned().collect();
    assert!(kept.is_subset(&all), "{what}: nothing is there that nobody wrote");
    assert_eq!(usize::try_from(recovery.entries).unwrap(), kept.len(), "{what}");
    for id in &diary.ids[..diary.copied] {
        assert!(kept.contains(id), "{what}: the copy has it");
    }
    let lost = all.len() - kept.len();
    // Said exactly, or said that it cannot be told: never that nothing is lost where something is.
    match recovery.lost {
        Some(said) => assert_eq!(usize::try_from(said).unwrap(), lost, "{what}: {recovery:?}"),
        None => assert!(recovery.sentences.iter().any(|said| said.contains("cannot be told")), "{what}"),
    }
    // As an operation of its own, where it did anything.
    if recovery.recovered > 0 {
        let undone = journal.undo(&later(70)).unwrap();
        assert!(undone.label.contains("Recovered"), "{what}: {}", undone.label);
        journal.redo(&later(80)).unwrap();
        assert_eq!(ids_of(&journal), kept, "{what}");
    }
    assert!(diary.recover().unwrap().is_none(), "{what}: once is enough");
    recovery
}

/// Overwrites each page in turn; how many entries were lost at most, and in how many turns any.
fn every_page_in_turn(diary: &Diary) -> (usize, usize) {
    let original = std::fs::read(diary.path()).unwrap();
    let (mut worst, mut turns) = (0, 0);
    for page in 0..diary.pages() {
        for (how, with) in [("zeroed", vec![0; PAGE]), ("noise", noise(page as u64))] {
            let what = format!("page {page} of {}, {how}", diary.pages());
            if original[page * PAGE..(page + 1) * PAGE] == with {
                continue;
            }
            let looked_at = diary.twin();
            looked_at.overwrite(page, &with);
            assert!(noticed(&looked_at.path()), "{what}: not noticed");
            let twin = diary.twin();
            twin.overwrite(page, &with);
            let recovery = brought_back(&twin, &what);
            let lost = diary.ids.len() - usize::try_from(recovery.entries).unwrap();
            worst = worst.max(lost);
            turns += usize::from(lost > 0);
        }
    }
    (worst, turns)
}

#[test]
fn any_page_may_be_overwritten_and_costs_its_own_rows_at_most() {
    let diary = Diary::new(80, 0);
    let (worst, turns) = every_page_in_turn(&diary);
    eprintln!("without a copy: of 80 entries {worst} lost at most, in {turns} of {} turns", 2 * diary.pages());
    // A page of 4,096 bytes holds about twenty such rows; a page that is noise may look like rows and is none.
    assert!(worst <= 25, "{worst}");
    assert!(turns > 0, "a page without a copy is a loss, or nothing was tried");
}

#[test]
fn with_a_copy_a_page_costs_no_more_than_what_is_newer() {
    let diary = Diary::new(80, 70);
    let (worst, turns) = every_page_in_turn(&diary);
    eprintln!("with a copy of 70: of 80 entries {worst} lost at most, in {turns} of {} turns", 2 * diary.pages());
    assert!(worst <= 10, "{worst}");
}

#[test]
fn a_file_cut_short_is_noticed_and_brought_back() {
    let diary = Diary::new(60, 40);
    let whole = std::fs::read(diary.path()).unwrap();
    let mut dice = Dice(3);
    let mut lengths: Vec<usize> = (0..diary.pages()).map(|page| page * PAGE).collect();
    lengths.extend((0..20).map(|_| usize::try_from(dice.below(whole.len() as u64)).unwrap()));
    for length in lengths {
        let what = format!("cut to {length} of {}", whole.len());
        let looked_at = diary.twin();
        std::fs::write(looked_at.path(), &whole[..length]).unwrap();
        // SQLite makes an empty file anew; what then tells is that there are copies.
        if length > 0 {
            assert!(noticed(&looked_at.path()), "{what}: not noticed");
        }
        let twin = diary.twin();
        std::fs::write(twin.path(), &whole[..length]).unwrap();
        if length == 0 {
            let journal = open(&twin.path());
            let kept = journal.keep_copies(&child::copies_in(twin.folder.path()), &noon()).unwrap();
            assert_eq!(kept.offer, Some(noon().day(Rollover::default())), "{what}: the copy is offered");
            assert!(!kept.made);
            drop(journal);
            std::fs::write(twin.path(), []).unwrap();
            let recovery = twin.recover().unwrap().unwrap();
            assert_eq!((recovery.entries, recovery.copy), (40, kept.offer), "{what}");
        } else {
            brought_back(&twin, &what);
        }
    }
}

#[test]
fn a_log_that_is_gone_or_cut_leaves_a_whole_journal_of_an_earlier_moment() {
    let folder = quick_folder();
    let path = child::journal_in(folder.path());
    let journal = open(&path);
    for _ in 0..5 {
        journal.logging().log(pain(3.0), &noon()).unwrap();
    }
    journal.settle().unwrap();
    for _ in 0..5 {
        journal.logging().log(pain(4.0), &noon()).unwrap();
    }
    let (file, log) = (std::fs::read(&path).unwrap(), std::fs::read(folder.path().join("journal.db-wal")).unwrap());
    let mut dice = Dice(5);
    let mut lengths = vec![0, 1, 31, 32, 33, 56, log.len() - 1, log.len()];
    lengths.extend((0..40).map(|_| usize::try_from(dice.below(log.len() as u64)).unwrap()));
    let mut seen = BTreeSet::new();
    for length in lengths {
        let after = quick_folder();
        let path = child::journal_in(after.path());
        std::fs::write(&path, &file).unwrap();
        if length > 0 {
            std::fs::write(after.path().join("journal.db-wal"), &log[..length]).unwrap();
        }
        let check = open(&path).check().unwrap();
        assert!(check.ok && (5..=10).contains(&check.entries), "{length}: {check:?}");
        seen.insert(check.entries);
    }
    assert!(seen.contains(&5) && seen.contains(&10), "{seen:?}");
    drop(journal);
}

#[test]
fn a_log_without_its_file_is_not_thrown_away() {
    let folder = quick_folder();
    let path = child::journal_in(folder.path());
    let journal = open(&path);
    let id = journal.logging().log(pain(3.0), &noon()).unwrap().entries.remove(0);
    let (file, log) = (std::fs::read(&path).unwrap(), std::fs::read(folder.path().join("journal.db-wal")).unwrap());
    drop(journal);
    for emptied in [true, false] {
        let after = quick_folder();
        let path = child::journal_in(after.path());
        let beside = after.path().join("journal.db-wal");
        std::fs::write(&beside, &log).unwrap();
        if emptied {
            std::fs::write(&path, []).unwrap();
        }
        assert!(matches!(Journal::open(&path, Options::default()), Err(EbbError::Damaged { .. })));
        assert!(std::fs::read(&beside).unwrap() == log, "it is as it was");
        // With the file back it is a journal again.
        std::fs::write(&path, &file).unwrap();
        assert_eq!(ids_of(&open(&path)), BTreeSet::from([id.clone()]));
    }
}

#[test]
fn what_only_the_log_has_is_brought_back_too() {
    let folder = quick_folder();
    let path = child::journal_in(folder.path());
    let journal = open(&path);
    let mut ids = BTreeSet::new();
    for turn in 0..12 {
        ids.extend(journal.logging().log(pain(f64::from(turn % 11)), &noon()).unwrap().entries);
        if turn == 5 {
            journal.settle().unwrap();
        }
    }
    let after = quick_folder();
    let twin = child::journal_in(after.path());
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[..PAGE].copy_from_slice(&noise(1)); // the first page: SQLite can do nothing with it
    std::fs::write(&twin, bytes).unwrap();
    // Nor with what the log has of it.
    let mut log = std::fs::read(folder.path().join("journal.db-wal")).unwrap();
    for frame in log[32..].chunks_exact_mut(24 + PAGE).filter(|frame| frame[..4] == [0, 0, 0, 1]) {
        frame[24..].copy_from_slice(&noise(2));
    }
    std::fs::write(after.path().join("journal.db-wal"), log).unwrap();
    let recovery = Journal::recover(&twin, Options::default(), &later(5)).unwrap().unwrap();
    assert_eq!(
        (recovery.recovered, recovery.lost, recovery.copy),
        (12, None, None),
        "how many there were, the first page knew"
    );
    assert_eq!(ids_of(&open(&twin)), ids);
    assert!(Path::new(&format!("{}-wal", recovery.set_aside.unwrap())).exists(), "the log is set aside with its file");
    assert!(!after.path().join("journal.db-wal").exists());
}

#[test]
fn what_was_changed_deleted_and_set_since_the_copy_comes_back() {
    let folder = quick_folder();
    let (path, copies) = (child::journal_in(folder.path()), child::copies_in(folder.path()));
    let journal = open(&path);
    let mut ids = Vec::new();
    for _ in 0..6 {
        ids.extend(journal.logging().log(pain(3.0), &noon()).unwrap().entries);
    }
    journal.copy(&copies, &noon()).unwrap();
    journal.logging().rate(&ids[0], Severity::of(9.0), Mark::Measured, &later(1)).unwrap();
    journal.logging().remove(&ids[1], &later(2)).unwrap();
    let new = NewItem::new(ItemKind::Symptom, Family::GeneralSymptom, "Metal taste");
    let item = journal.items().add(&new, &later(3)).unwrap().item;
    let new = journal
        .logging()
        .log(Draft::now(Body::symptom(&item.id.0, Severity::of(2.0))), &later(4))
        .unwrap()
        .entries
        .remove(0);
    let gone = journal.logging().log(pain(5.0), &later(5)).unwrap().entries.remove(0);
    journal.logging().remove(&gone, &later(6)).unwrap();
    let page = journal.day(noon().day(Rollover::default())).unwrap();
    drop(journal);
    // Something that no row of ours lies on, so that all can be read.
    let file = rusqlite::Connection::open(&path).unwrap();
    let root: u32 =
        file.query_row("SELECT rootpage FROM sqlite_schema WHERE name = 'entry_by_day'", [], |row| row.get(0)).unwrap();
    drop(file);
    let mut bytes = std::fs::read(&path).unwrap();
    let at = (usize::try_from(root).unwrap() - 1) * PAGE;
    bytes[at..at + PAGE].fill(0);
    std::fs::write(&path, bytes).unwrap();

    let options = || Options { copies: Some(copies.clone()), ..Options::default() };
    let recovery = Journal::recover(&path, options(), &later(60)).unwrap().unwrap();
    // Two are amended or deleted, one is new; the new item too. What came and went leaves no trace to see.
    assert_eq!(
        (recovery.recovered, recovery.records, recovery.older, recovery.lost),
        (3, 1, 0, Some(0)),
        "{recovery:?}"
    );
    let journal = open(&path);
    assert_eq!(journal.day(noon().day(Rollover::default())).unwrap(), page);
    assert!(journal.check().unwrap().ok);
    assert!(journal.logging().restore(&gone, &later(70)).is_ok(), "what was deleted is still there to restore");
    assert!(ids_of(&journal).contains(&new));
    // It is the same journal: its copies are still its own.
    assert!(journal.copy(&copies, &later(86_400)).is_ok());
}

#[test]
fn what_was_brought_in_and_recovered_is_not_brought_in_twice() {
    let folder = quick_folder();
    let path = child::journal_in(folder.path());
    let journal = open(&path);
    let file = child::import_file(folder.path());
    journal.import(&file, &noon()).unwrap();
    let gone = journal.logging().log(pain(3.0), &later(1)).unwrap();
    journal.suspend().unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[..PAGE].copy_from_slice(&noise(6));
    std::fs::write(&path, bytes).unwrap();
    let recovery = Journal::recover(&path, Options::default(), &later(60)).unwrap().unwrap();
    assert_eq!(usize::try_from(recovery.recovered).unwrap(), child::IMPORTED + gone.entries.len());
    let again = open(&path).import(&file, &later(70)).unwrap();
    assert_eq!((again.added, again.amended), (0, 0), "{again:?}");
}

#[test]
fn a_bad_copy_is_passed_over_for_a_good_one() {
    let diary = Diary::new(40, 20);
    let copies = child::copies_in(diary.folder.path());
    let good = ebb_core::store::copies(&copies).unwrap().remove(0).path;
    // A newer one of which a page is noise, and a newer one still that is no file of ours.
    let mut bytes = std::fs::read(&good).unwrap();
    bytes[2 * PAGE..3 * PAGE].copy_from_slice(&noise(9));
    std::fs::write(copies.join("ebb-2026-03-29.db"), bytes).unwrap();
    std::fs::write(copies.join("ebb-2026-03-30.db"), b"no copy").unwrap();
    diary.overwrite(3, &noise(4));
    let recovery = brought_back(&diary, "a bad copy");
    assert_eq!(recovery.copy, Some(noon().day(Rollover::default())));
}

/// A second process that recovers; does nothing when run as a test by itself.
#[test]
fn recovers() {
    let Some(folder) = std::env::var_os(RECOVER) else { return };
    let folder = Path::new(&folder);
    let options = Options { copies: Some(child::copies_in(folder)), ..Options::default() };
    crate::child::say("begin recover");
    let _ = Journal::recover(&child::journal_in(folder), options, &later(60)).unwrap();
}

#[test]
fn a_recovery_killed_at_any_moment_loses_nothing() {
    let diary = Diary::new(60, 40);
    // A page of entries that the copy has, so that all can be had.
    diary.overwrite(3, &noise(3));
    let damaged = std::fs::read(diary.path()).unwrap();
    let whole = brought_back(&diary.twin(), "undisturbed").entries;
    let (mut dice, mut half_way) = (Dice(11), 0);
    for kill in 0..40 {
        let twin = diary.twin();
        let command = child::myself("damage::recovers");
        let mut recovering = std::process::Command::new(&command[0])
            .args(&command[1..])
            .env(RECOVER, twin.folder.path())
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        // From when it says that it begins.
        let mut lines = std::io::BufRead::lines(std::io::BufReader::new(recovering.stdout.take().unwrap()));
        lines.find(|line| line.as_ref().is_ok_and(|line| line.contains("begin recover")));
        std::thread::sleep(std::time::Duration::from_micros(dice.below(40_000)));
        recovering.kill().unwrap();
        recovering.wait().unwrap();
        half_way += usize::from(std::fs::read(twin.path()).unwrap() == damaged);
        // Whatever it had done, doing it (again) leaves all there is, and the damaged file beside it.
        let _ = twin.recover().unwrap();
        let journal = open(&twin.path());
        let check = journal.check().unwrap();
        assert!(check.ok && check.entries == whole, "kill {kill}: {check:?}");
        let aside = std::fs::read_dir(twin.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        let kept = aside.filter(|path| path.display().to_string().contains("set-aside-"));
        assert!(kept.into_iter().any(|path| std::fs::read(path).unwrap() == damaged), "kill {kill}: it is set aside");
    }
    eprintln!("40 recoveries killed, {half_way} of them before the new file was in place");
}

#[test]
fn a_recovery_that_was_cut_off_is_finished_by_the_next_opening() {
    let diary = Diary::new(20, 0);
    let (path, ready) = (diary.path(), diary.folder.path().join("journal.db.recovered"));
    // As it stands when the new file is whole and the old one, with a log of its own, still in place.
    std::fs::copy(&path, &ready).unwrap();
    diary.overwrite(2, &noise(2));
    std::fs::write(diary.folder.path().join("journal.db-wal"), noise(3)).unwrap();
    let journal = open(&path);
    assert!(journal.check().unwrap().ok);
    assert_eq!(ids_of(&journal).len(), 20);
    assert!(!ready.exists());
}

#[test]
fn a_strangers_file_and_a_sound_one_are_left_alone() {
    let folder = quick_folder();
    let at = |name: &str| folder.path().join(name);
    std::fs::write(at("noise.db"), noise(8)).unwrap();
    rusqlite::Connection::open(at("other.db")).unwrap().execute_batch("CREATE TABLE theirs (a, b, c)").unwrap();
    for name in ["noise.db", "other.db"] {
        let before = std::fs::read(at(name)).unwrap();
        let error = Journal::recover(&at(name), Options::default(), &noon()).unwrap_err();
        assert!(matches!(error, EbbError::NotAJournal { .. }), "{error:?}");
        assert!(std::fs::read(at(name)).unwrap() == before);
    }
    let diary = Diary::new(8, 4);
    assert_eq!(diary.recover().unwrap(), None);
    // Days that do not follow from the entries are mended, and nothing is set aside.
    rusqlite::Connection::open(diary.path()).unwrap().execute_batch("UPDATE day SET burden = 9").unwrap();
    assert_eq!(diary.recover().unwrap(), None);
    assert!(open(&diary.path()).check().unwrap().ok);
    assert_eq!(std::fs::read_dir(diary.folder.path()).unwrap().count(), 2, "the journal and its copies");
}

/// An encrypted file cannot be read past SQLite: what the copy has is there all the same, and what is newer is there or
/// said to be lost.
#[cfg(feature = "encryption")]
#[test]
fn an_encrypted_journal_is_brought_back_with_its_key() {
    use ebb_core::store::Key;
    let folder = quick_folder();
    let (path, copies) = (child::journal_in(folder.path()), child::copies_in(folder.path()));
    let options = || Options { key: Some(Key::new([9; 32])), copies: Some(copies.clone()), ..Options::default() };
    let journal = Journal::open(&path, options()).unwrap();
    let mut ids = Vec::new();
    for turn in 0..40 {
        ids.extend(journal.logging().log(pain(f64::from(turn % 11)), &noon()).unwrap().entries);
        if turn == 29 {
            journal.copy(&copies, &noon()).unwrap();
        }
    }
    journal.suspend().unwrap();
    let whole = std::fs::read(&path).unwrap();
    for page in 0..whole.len() / PAGE {
        let mut bytes = whole.clone();
        bytes[page * PAGE..(page + 1) * PAGE].copy_from_slice(&noise(page as u64));
        std::fs::write(&path, bytes).unwrap();
        let recovery = Journal::recover(&path, options(), &later(60)).unwrap().unwrap();
        let journal = Journal::open(&path, options()).unwrap();
        assert!(journal.check().unwrap().ok, "page {page}");
        let kept = ids_of(&journal);
        assert!(ids[..30].iter().all(|id| kept.contains(id)), "page {page}: the copy has them");
        let lost = ids.len() - kept.len();
        assert!(recovery.lost.is_none_or(|said| usize::try_from(said).unwrap() == lost), "page {page}: {recovery:?}");
        let aside = std::fs::read(recovery.set_aside.unwrap()).unwrap();
        assert!(!aside.starts_with(b"SQLite format 3"), "page {page}: nothing is laid open");
        assert!(!std::fs::read(&path).unwrap().starts_with(b"SQLite format 3"), "page {page}");
        drop(journal);
        for ending in ["-wal", "-shm"] {
            let _ = std::fs::remove_file(folder.path().join(format!("journal.db{ending}")));
        }
    }
    // With another key it is not damage, and nothing is touched, unless a copy says whose it is.
    std::fs::write(&path, &whole).unwrap();
    let wrong = Options { key: Some(Key::new([8; 32])), copies: Some(copies.clone()), ..Options::default() };
    assert!(matches!(Journal::recover(&path, wrong, &later(70)), Err(EbbError::WrongKey { .. })));
    assert!(std::fs::read(&path).unwrap() == whole);
}
