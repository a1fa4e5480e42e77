//! Two diaries at one place: one restored over the other. They never mix, and each is reached on purpose.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use ebb_core::entry::{Body, Draft, Severity};
use ebb_core::storage::{BackupCopy, Erasure};
use ebb_core::time::{Moment, Rollover};
use ebb_core::{EbbError, FileProblem, Journal, Options};
use proptest::prelude::*;

use crate::noon;

struct Place {
    folder: tempfile::TempDir,
    now: Moment,
}

impl Place {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), now: noon() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn options(&self) -> Options {
        Options { copies: Some(self.path("copies")), ..Options::default() }
    }

    fn open(&self) -> Journal {
        Journal::open(&self.path("journal.db"), self.options()).unwrap()
    }

    /// The lines of another diary, whose entries all have its name as their note.
    fn lines_of(&self, name: &str, days_ago: i64) -> PathBuf {
        let journal = Journal::open(&self.path(&format!("{name}.db")), Options::default()).unwrap();
        log(&journal, name, &self.now.later(TimeDelta::days(-days_ago)));
        let lines = self.path(&format!("{name}.jsonl"));
        journal.exports().write_journal(&lines, &self.now).unwrap();
        lines
    }

    fn restore(&self, lines: &Path) -> ebb_core::backup::RestoreReport {
        Journal::restore_export(&self.path("journal.db"), lines, self.options(), &self.now).unwrap()
    }

    fn recover(&self) -> Option<ebb_core::maintenance::RecoveryReport> {
        Journal::recover(&self.path("journal.db"), self.options(), &self.now).unwrap()
    }

    fn copy(&self, journal: &Journal) -> Vec<BackupCopy> {
        journal.maintenance().make_copy(&self.path("copies"), &self.now).unwrap().copies
    }

    fn advance(&mut self) {
        self.now = self.now.later(TimeDelta::days(1));
    }

    fn day(&self) -> ebb_core::time::Day {
        self.now.day(Rollover::default())
    }
}

fn log(journal: &Journal, note: &str, now: &Moment) {
    let draft = Draft::now(Body::symptom("pain", Severity::of(5.0)));
    journal.logging().log(Draft { note: Some(note.to_owned()), ..draft }, now).unwrap();
}

/// The names of the diaries whose entries a journal holds, also deleted ones.
fn diaries_in(journal: &Journal) -> BTreeSet<String> {
    let mut lines = Vec::new();
    journal.exports().write_journal_to(&mut lines, &noon()).unwrap();
    let lines = serde_json::Deserializer::from_slice(&lines).into_iter::<serde_json::Value>().map(Result::unwrap);
    lines.filter_map(|line| Some(line.get("entry")?.get("note")?.as_str()?.to_owned())).collect()
}

fn names(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(ToString::to_string).collect()
}

#[test]
fn a_diary_begun_in_a_folder_with_copies_of_another_leaves_them_alone() {
    let mut place = Place::new();
    let old = place.open();
    log(&old, "old", &place.now);
    place.copy(&old);
    drop(old);
    place.advance();
    // Another file, with the same folder of copies: the first one is where it was.
    let copies = place.path("copies");
    let second = place.path("second.db");
    let open = || Journal::open(&second, place.options()).unwrap();
    let recover = || Journal::recover(&second, place.options(), &place.now).unwrap();
    let new = open();
    assert_eq!(new.maintenance().lost_journal(&copies).unwrap(), None, "before its first change");
    drop(new);
    assert_eq!(recover(), None, "nothing was ever written in it");
    let new = open();
    log(&new, "new", &place.now);
    assert_eq!(new.maintenance().lost_journal(&copies).unwrap(), None, "after it");
    let due = new.maintenance().make_due_copy(&copies, &place.now).unwrap();
    assert!(due.made && due.offer.is_none(), "{due:?}");
    drop(new);
    assert_eq!(recover(), None);
    assert_eq!(diaries_in(&open()), names(&["new"]));
    // Too damaged to tell whose it is: its own copy, and not the other diary's.
    std::fs::write(&second, vec![0x42; 40_960]).unwrap();
    assert!(recover().is_some());
    assert_eq!(diaries_in(&open()), names(&["new"]));
    // Gone: its own copy is offered.
    std::fs::remove_file(&second).unwrap();
    let begun = open();
    log(&begun, "begun", &place.now);
    let lost = begun.maintenance().lost_journal(&copies).unwrap().map(|lost| lost.day);
    assert_eq!(lost, Some(place.day().to_string().parse().unwrap()));
    let files =
        ebb_core::maintenance::JournalFiles { copies: Some(copies.display().to_string()), ..Default::default() };
    let done = begun.maintenance().erase_everything(&files);
    let [kept] = &done.kept[..] else { unreachable!("{done:?}") };
    assert!(done.sentences.iter().any(|sentence| sentence.contains(kept)), "{:?}", done.sentences);
    let left: Vec<_> = std::fs::read_dir(&copies).unwrap().map(|file| file.unwrap().path()).collect();
    assert_eq!(left, [PathBuf::from(kept)]);
    assert_eq!(diaries_in(&Journal::open(Path::new(kept), Options::default()).unwrap()), names(&["old"]));
}

#[test]
fn a_restored_diary_is_not_gone_and_is_not_mixed_with_the_one_before() {
    let mut place = Place::new();
    let old = place.open();
    log(&old, "old", &place.now);
    place.copy(&old);
    place.advance();
    log(&old, "old", &place.now);
    place.copy(&old);
    drop(old);
    let report = place.restore(&place.lines_of("new", 30));
    let [digits] = &report.other_diaries[..] else { unreachable!("{report:?}") };
    assert!(report.sentences.iter().any(|sentence| sentence.contains(digits)), "{:?}", report.sentences);

    // Before its first change and after it: nothing is lost, and there is nothing to recover.
    for turn in 0..2 {
        let new = place.open();
        assert_eq!(new.maintenance().lost_journal(&place.path("copies")).unwrap(), None, "{turn}");
        let due = new.maintenance().make_due_copy(&place.path("copies"), &place.now).unwrap();
        assert!(due.offer.is_none() && due.made == (turn == 0), "{turn}: {due:?}");
        drop(new);
        assert_eq!(place.recover(), None, "{turn}");
        assert_eq!(diaries_in(&place.open()), names(&["new"]), "{turn}");
        log(&place.open(), "new", &place.now);
    }
    // The day's copy is its own, and the other one's of the same day is still there.
    let new = place.open();
    let of_today: Vec<_> = place.copy(&new).into_iter().filter(|copy| copy.day == place.day()).collect();
    assert_eq!(of_today.len(), 2, "{of_today:?}");
    assert_eq!(of_today.iter().filter(|copy| copy.diary.as_ref() == Some(digits)).count(), 1, "{of_today:?}");

    // A day without a copy of its own is not answered with the other one's.
    let copies = place.path("copies");
    let day = place.day().plus(-1);
    let refused = new.maintenance().copy_of(&copies, day, None).unwrap_err();
    assert!(matches!(&refused, EbbError::File { problem: FileProblem::AnothersCopy, .. }), "{refused:?}");
    let theirs = new.maintenance().copy_of(&copies, day, Some(digits)).unwrap();
    let refused = new.maintenance().restore_copy(&theirs.path, &place.now).unwrap_err();
    assert!(matches!(refused, EbbError::File { problem: FileProblem::AnothersCopy, .. }));
    assert_eq!(diaries_in(&new), names(&["new"]));
    // On purpose it is, whole and alone; and the way back is the same.
    let aside = new.maintenance().restore_copy_of_any(&theirs.path, &place.now).unwrap();
    assert_eq!(diaries_in(&new), names(&["old"]));
    assert_eq!(diaries_in(&Journal::open(&aside, Options::default()).unwrap()), names(&["new"]));
    let listed = new.maintenance().list_copies(&copies).unwrap();
    assert_eq!(listed.iter().filter(|copy| copy.diary.is_none()).count(), 2, "{listed:?}");
    let back = listed.iter().find(|copy| copy.diary.is_some()).unwrap();
    assert_eq!(new.maintenance().lost_journal(&copies).unwrap(), None);
    new.maintenance().restore_copy_of_any(&back.path, &place.now).unwrap();
    assert_eq!(diaries_in(&new), names(&["new"]));
}

#[test]
fn a_journal_too_damaged_to_tell_whose_it_is_is_recovered_from_its_own_copies() {
    let mut place = Place::new();
    let old = place.open();
    log(&old, "old", &place.now.later(TimeDelta::days(300)));
    place.copy(&old);
    drop(old);
    place.restore(&place.lines_of("new", 30));
    place.advance();
    place.copy(&place.open());
    for gone in [false, true] {
        if gone {
            std::fs::remove_file(place.path("journal.db")).unwrap();
        } else {
            std::fs::write(place.path("journal.db"), vec![0x42; 40_960]).unwrap();
        }
        assert!(place.recover().is_some(), "gone: {gone}");
        assert_eq!(diaries_in(&place.open()), names(&["new"]), "gone: {gone}");
    }
    // A new one begun in place of the lost one offers the lost one, not the one that was here before.
    std::fs::remove_file(place.path("journal.db")).unwrap();
    let begun = place.open();
    log(&begun, "begun", &place.now);
    assert!(begun.maintenance().lost_journal(&place.path("copies")).unwrap().is_some());
    drop(begun);
    assert!(place.recover().is_some());
    assert_eq!(diaries_in(&place.open()), names(&["begun", "new"]));
}

#[test]
fn erasing_reaches_what_a_diary_went_on_from_and_no_other_diary() {
    let place = Place::new();
    let own = place.open();
    log(&own, "own", &place.now);
    let lines = place.path("own.jsonl");
    own.exports().write_journal(&lines, &place.now).unwrap();
    place.copy(&own);
    drop(own);
    let today = place.day();
    let held = |path: &Path| diaries_in(&Journal::open(path, Options::default()).unwrap());

    // Its own backup: what is erased is erased in the copies and in the file of before, too.
    let aside = place.restore(&lines).set_aside.unwrap();
    let journal = place.open();
    let what = Erasure::Days { first: today, last: today };
    journal.maintenance().erase(&what, Some(&place.path("copies")), &place.now).unwrap();
    assert_eq!(held(Path::new(&aside)), names(&[]));
    for copy in journal.maintenance().list_copies(&place.path("copies")).unwrap() {
        assert_eq!(held(&copy.path), names(&[]), "{copy:?}");
    }

    // Another diary's: its days are none of this one's.
    log(&journal, "own", &place.now);
    place.copy(&journal);
    drop(journal);
    let aside = place.restore(&place.lines_of("other", 0)).set_aside.unwrap();
    let journal = place.open();
    place.copy(&journal);
    let erased = journal.maintenance().erase(&what, Some(&place.path("copies")), &place.now).unwrap();
    assert!(erased.finished && erased.left.is_empty(), "{erased:?}");
    assert_eq!(diaries_in(&journal), names(&[]));
    assert_eq!(held(Path::new(&aside)), names(&["own"]));
    assert!(erased.sentences.iter().any(|sentence| sentence.contains(&aside)), "it is named: {erased:?}");
    let copies = journal.maintenance().list_copies(&place.path("copies")).unwrap();
    let others: Vec<_> = copies.iter().filter(|copy| held(&copy.path) == names(&["own"])).collect();
    assert!(others.len() == 1 && others.iter().all(|copy| copy.diary.is_some()), "{copies:?}");
}

#[test]
fn restoring_a_copy_from_before_the_first_entry_keeps_whose_diary_it_is() {
    let place = Place::new();
    let journal = place.open();
    let [empty] = &place.copy(&journal)[..] else { unreachable!("one copy") };
    log(&journal, "kept-quiet", &place.now);
    let aside = journal.maintenance().restore_copy(&empty.path, &place.now).unwrap();
    assert_eq!(diaries_in(&journal), names(&[]));
    log(&journal, "later", &place.now);
    let copies = place.copy(&journal);
    assert!(copies.iter().all(|copy| copy.diary.is_none()), "{copies:?}");
    // The file that was set aside is of this diary, and erasing reaches it.
    let what = Erasure::Words { text: "kept-quiet".to_owned() };
    let erased = journal.maintenance().erase(&what, Some(&place.path("copies")), &place.now).unwrap();
    assert!(erased.finished && erased.left.is_empty(), "{erased:?}");
    let text = String::from_utf8_lossy(&std::fs::read(&aside).unwrap()).into_owned();
    assert!(!text.contains("kept-quiet"), "it stands in {}", aside.display());
}

#[derive(Debug, Clone, Copy)]
enum Step {
    Log,
    NextDay,
    Copy,
    DueCopy,
    Restore(usize),
    RestoreDay(i32),
    RestoreOther(usize),
    Recover,
    Damage,
    Erase,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => Just(Step::Log),
        2 => Just(Step::NextDay),
        2 => Just(Step::Copy),
        2 => Just(Step::DueCopy),
        2 => (0_usize..2).prop_map(Step::Restore),
        2 => (0_i32..4).prop_map(Step::RestoreDay),
        1 => (0_usize..8).prop_map(Step::RestoreOther),
        1 => Just(Step::Recover),
        1 => Just(Step::Damage),
        1 => Just(Step::Erase),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    /// Whatever is restored, recovered and erased: what is there is one diary, the one that was put there last on purpose.
    #[test]
    fn diaries_never_mix(steps in prop::collection::vec(step(), 1..24)) {
        const NAMES: [&str; 2] = ["a", "b"];
        let mut place = Place::new();
        let lines = NAMES.map(|name| place.lines_of(name, 40));
        let copies = place.path("copies");
        place.restore(&lines[0]);
        let mut here = NAMES[0];
        for step in steps {
            match step {
                Step::Log => log(&place.open(), here, &place.now),
                Step::NextDay => place.advance(),
                Step::Copy => drop(place.copy(&place.open())),
                Step::DueCopy => {
                    let due = place.open().maintenance().make_due_copy(&copies, &place.now).unwrap();
                    prop_assert!(due.offer.is_none() && due.notes.is_empty(), "{:?}", due);
                }
                Step::Restore(which) => {
                    place.restore(&lines[which]);
                    here = NAMES[which];
                }
                Step::RestoreDay(ago) => {
                    let journal = place.open();
                    if let Ok(copy) = journal.maintenance().copy_of(&copies, place.day().plus(-ago), None) {
                        journal.maintenance().restore_copy(&copy.path, &place.now).unwrap();
                    }
                }
                Step::RestoreOther(which) => {
                    let journal = place.open();
                    let mut others = journal.maintenance().list_copies(&copies).unwrap();
                    others.retain(|copy| copy.diary.is_some());
                    if let Some(copy) = others.get(which) {
                        let theirs = diaries_in(&Journal::open(&copy.path, Options::default()).unwrap());
                        journal.maintenance().restore_copy_of_any(&copy.path, &place.now).unwrap();
                        here = NAMES.into_iter().find(|name| theirs.contains(*name)).unwrap_or(here);
                    }
                }
                Step::Recover => prop_assert_eq!(place.recover(), None),
                Step::Damage => {
                    drop(place.copy(&place.open()));
                    let path = place.path("journal.db");
                    let mut bytes = std::fs::read(&path).unwrap();
                    bytes[..4_096].fill(0x5A);
                    std::fs::write(&path, bytes).unwrap();
                    prop_assert!(place.recover().is_some());
                }
                Step::Erase => {
                    let day = place.day();
                    let what = Erasure::Days { first: day, last: day };
                    let erased = place.open().maintenance().erase(&what, Some(&copies), &place.now).unwrap();
                    // What cannot be read is named.
                    let damaged = |path: &String| Journal::open(Path::new(path), Options::default()).is_err();
                    prop_assert!(erased.finished && erased.left.iter().all(damaged), "{:?}", erased);
                }
            }
            let journal = place.open();
            let found = diaries_in(&journal);
            prop_assert!(found == names(&[here]), "after {:?}: {:?}, not {}", step, found, here);
            prop_assert_eq!(journal.maintenance().lost_journal(&copies).unwrap(), None);
            prop_assert!(journal.maintenance().check().unwrap().ok);
            drop(journal);
            let beside = std::fs::read_dir(place.folder.path()).unwrap();
            for file in beside.chain(std::fs::read_dir(&copies).into_iter().flatten()) {
                let path = file.unwrap().path();
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                let is_journal = name.contains(".set-aside-") && !name.contains("-wal") || name.starts_with("ebb-");
                if let Some(journal) = is_journal.then(|| Journal::open(&path, Options::default()).ok()).flatten() {
                    prop_assert!(diaries_in(&journal).len() <= 1, "{}", name);
                }
            }
        }
    }
}
