//! An export taken into a diary that has entries of its own: nothing is lost, the newer revision counts, one undo takes it
//! all back, and a second time changes nothing.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use ebb_core::catalog::{Family, ItemKind, NewItem};
use ebb_core::entry::{Body, Dose, Draft, Entry, EntryId, Severity};
use ebb_core::export::MergeReport;
use ebb_core::profile::{AboutMe, Medicine};
use ebb_core::reminders::{FlarePolicy, Recurrence, ReminderAbout, ReminderRule};
use ebb_core::storage::Erasure;
use ebb_core::time::{Moment, Rollover};
use ebb_core::{EbbError, FileProblem, Journal, Options};
use proptest::prelude::*;

fn noon() -> Moment {
    "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap()
}

struct Diary {
    folder: tempfile::TempDir,
    journal: Journal,
    now: Moment,
}

impl Diary {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
        Self { folder, journal, now: noon() }
    }

    /// A second phone, restored from the first.
    fn restored_from(other: &Self) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.db");
        Journal::restore_export(&path, &other.export(), Options::default(), &other.now).unwrap();
        Self { journal: Journal::open(&path, Options::default()).unwrap(), folder, now: other.now.clone() }
    }

    fn later(&mut self, minutes: i64) {
        self.now = self.now.later(TimeDelta::minutes(minutes));
    }

    fn export(&self) -> PathBuf {
        let path = self.folder.path().join("export.jsonl");
        self.journal.exports().write_journal(&path, &self.now).unwrap();
        path
    }

    fn lines(&self) -> Vec<String> {
        let mut out = Vec::new();
        self.journal.exports().write_journal_to(&mut out, &self.now).unwrap();
        String::from_utf8(out).unwrap().lines().skip(1).map(str::to_owned).collect()
    }

    fn log(&self, item: &str, note: &str) -> EntryId {
        let draft = Draft::now(Body::symptom(item, Severity::of(4.0)));
        let draft = Draft { note: Some(note.to_owned()), ..draft };
        self.journal.logging().log(draft, &self.now).unwrap().entries.remove(0)
    }

    fn amend(&self, id: &EntryId, note: &str) {
        let note = note.to_owned();
        let amended = self.journal.logging().amend(id, &self.now, |entry| {
            entry.note = Some(note.clone());
            Ok(())
        });
        amended.unwrap();
    }

    fn live(&self) -> BTreeMap<EntryId, Entry> {
        let today = self.now.day(Rollover::default());
        let days = (-3..=3).map(|days| self.journal.views().day(today.plus(days)).unwrap());
        days.flat_map(|day| day.entries).map(|line| (line.entry.id.clone(), line.entry)).collect()
    }

    fn note(&self, id: &EntryId) -> Option<String> {
        self.live().get(id).and_then(|entry| entry.note.clone())
    }

    fn take(&self, export: &Path, of_any: bool) -> MergeReport {
        let report = self.journal.exports().merge_journal(export, of_any, &self.now).unwrap().report;
        assert!(self.journal.maintenance().check().unwrap().ok);
        report
    }
}

fn counts(report: &MergeReport) -> (u32, u32, u32, u32) {
    (report.added, report.changed, report.kept, report.records)
}

#[test]
fn own_export_changes_nothing() {
    let mut diary = Diary::new();
    let first = diary.log("pain", "first");
    let gone = diary.log("pain", "gone");
    let old = diary.export();
    diary.later(10);
    diary.amend(&first, "second");
    diary.journal.logging().remove(&gone, &diary.now).unwrap();
    let before = diary.lines();
    assert_eq!(counts(&diary.take(&diary.export(), false)), (0, 0, 0, 0));
    assert_eq!(diary.lines(), before);
    // An earlier one neither: all that is in it is known, and older.
    let earlier = diary.folder.path().join("earlier.jsonl");
    std::fs::copy(&old, &earlier).unwrap();
    diary.take(&earlier, false);
    assert_eq!(diary.lines(), before);
}

#[test]
fn two_phones_of_one_person_bring_each_other_up_to_date() {
    let mut one = Diary::new();
    let (amended, deleted, both) = (one.log("pain", "a"), one.log("pain", "b"), one.log("pain", "c"));
    let two = Diary::restored_from(&one);
    one.later(10);
    one.amend(&both, "said on one");
    let mut two = two;
    two.later(20);
    two.amend(&amended, "said on two");
    two.amend(&both, "said later, on two");
    two.journal.logging().remove(&deleted, &two.now).unwrap();
    let fresh = two.log("fatigue", "new on two");
    two.journal
        .medicines()
        .save(None, Medicine { name: "Naproxen".to_owned(), ..Medicine::default() }, &two.now)
        .unwrap();
    one.later(30);
    let before = (one.lines(), one.live());
    let would = one.journal.exports().preview_merge(&two.export(), &one.now).unwrap();
    assert_eq!((one.lines(), would.written), (before.0.clone(), false));
    let report = one.take(&two.export(), false);
    assert_eq!((report.added, report.changed, report.kept), (1, 3, 0), "{report:?}");
    assert_eq!(counts(&report), counts(&would));
    assert!(!report.other_diary && report.records >= 1);
    assert_eq!(one.note(&amended).as_deref(), Some("said on two"));
    assert_eq!(one.note(&both).as_deref(), Some("said later, on two"));
    assert!(!one.live().contains_key(&deleted) && one.live().contains_key(&fresh));
    assert_eq!(one.journal.medicines().list().unwrap().len(), 1);
    // What was said here before is in the history.
    let history = format!("{:?}", one.journal.logging().history(&both).unwrap());
    assert!(history.contains("said on one"), "{history}");
    // Again: nothing. The other way: only what two lacks.
    let after = one.lines();
    assert_eq!(counts(&one.take(&two.export(), false)), (0, 0, 0, 0));
    assert_eq!(one.lines(), after);
    assert_eq!(two.live(), one.live());
    let back = two.take(&one.export(), false);
    assert_eq!((back.added, back.changed, back.kept), (0, 0, 0), "{back:?}");
    // One undo takes it back.
    one.later(1);
    one.journal.undo(&one.now).unwrap();
    assert_eq!(one.live(), before.1);
    assert!(one.journal.medicines().list().unwrap().is_empty());
    assert!(one.journal.maintenance().check().unwrap().ok);
    // And it can be taken in again.
    let again = one.take(&two.export(), false);
    assert_eq!(one.live(), two.live(), "{again:?}");
}

#[test]
fn a_change_made_before_the_first_merge_and_exported_after_it_is_taken() {
    let mut one = Diary::new();
    let id = one.log("pain", "a");
    let mut two = Diary::restored_from(&one);
    two.later(5);
    two.amend(&id, "b");
    let first = two.export();
    let kept = one.folder.path().join("first.jsonl");
    std::fs::copy(first, &kept).unwrap();
    two.later(5);
    two.amend(&id, "c");
    one.later(60);
    one.take(&kept, false);
    assert_eq!(one.note(&id).as_deref(), Some("b"));
    one.take(&two.export(), false);
    assert_eq!(one.note(&id).as_deref(), Some("c"));
    // The older file does not bring back what it says.
    one.take(&kept, false);
    assert_eq!(one.note(&id).as_deref(), Some("c"));
}

#[test]
fn another_diary_is_merged_only_when_that_is_meant() {
    let one = Diary::new();
    let mine = one.log("pain", "mine");
    let other = Diary::new();
    let theirs = other.log("fatigue", "theirs");
    let ache = |diary: &Diary| {
        let own = NewItem::new(ItemKind::Symptom, Family::GeneralSymptom, "Quill ache");
        let id = diary.journal.items().add(&own, &diary.now).unwrap().item.id;
        diary.journal.logging().tap(&id, &diary.now).unwrap();
        id
    };
    let (here, there) = (ache(&one), ache(&other));
    for diary in [&one, &other] {
        let medicine = Medicine { name: "Naproxen".to_owned(), ..Medicine::default() };
        diary.journal.medicines().save(None, medicine, &diary.now).unwrap();
    }
    let about = |notes: &str| AboutMe { notes: Some(notes.to_owned()), ..AboutMe::default() };
    other.journal.profile().save(about("theirs"), &other.now).unwrap();
    other.journal.preferences().set_day_begins(7, &other.now).unwrap();
    let export = other.export();
    let before = one.lines();
    match one.journal.exports().merge_journal(&export, false, &one.now).unwrap_err() {
        EbbError::File { problem: FileProblem::AnothersExport, .. } => {}
        error => panic!("{error:?}"),
    }
    assert!(one.journal.exports().preview_merge(&export, &one.now).unwrap().other_diary);
    assert_eq!(one.lines(), before);
    let report = one.take(&export, true);
    assert!(report.other_diary && report.added == 2, "{report:?}");
    let live = one.live();
    assert!(live.contains_key(&mine) && live.contains_key(&theirs));
    let aches = live.values().filter(|entry| entry.body.item().is_some_and(|(item, _)| *item == here)).count();
    assert_eq!(aches, 2, "two items of one name are one");
    assert!(one.journal.catalog().get(&there).is_none());
    assert_eq!(one.journal.medicines().list().unwrap().len(), 1);
    assert_eq!(one.journal.profile().get().unwrap(), AboutMe::default());
    assert_eq!(one.journal.preferences().get().unwrap().day_begins, 4);
    assert_eq!(counts(&one.take(&export, true)), (0, 0, 0, 0));
    let left: Vec<_> = std::fs::read_dir(one.folder.path()).unwrap().map(|file| file.unwrap().path()).collect();
    assert!(left.iter().all(|path| !path.to_string_lossy().contains("merging")), "{left:?}");
}

/// A medicine with a reminder, which follows its times where none are given.
fn with_reminder(diary: &Diary, medicine: Medicine, times: &[&str]) {
    let about = ReminderAbout::Dose { medicine: medicine.name.clone() };
    diary.journal.medicines().save(None, medicine, &diary.now).unwrap();
    let when = Recurrence::At { times: times.iter().map(|time| time.parse().unwrap()).collect() };
    let rule = ReminderRule {
        about,
        when,
        weekdays: Vec::new(),
        in_flare: FlarePolicy::Same,
        skip_within: None,
        adaptive: false,
        zone: None,
        always: false,
    };
    diary.journal.reminders().save(None, rule, &diary.now).unwrap();
}

fn rings(diary: &Diary) -> Vec<String> {
    let next = diary.journal.reminders().upcoming(&diary.now, 1, 9).unwrap();
    next.iter().map(|one| format!("{} {}", &one.local()[11..], one.full_title)).collect()
}

#[test]
fn reminder_of_another_diary_rings_for_a_medicine_that_is_listed_here_without_times() {
    let one = Diary::new();
    let plain = Medicine { name: "Ibuprofen".to_owned(), ..Medicine::default() };
    one.journal.medicines().save(None, plain.clone(), &one.now).unwrap();
    let other = Diary::new();
    let times = vec!["16:00".parse().unwrap()];
    let theirs = Medicine {
        times: times.clone(),
        dose: Some(Dose::new(400, "mg")),
        daily_most: Some(Dose::new(1200, "mg")),
        least_between: Some(360),
        ..plain
    };
    with_reminder(&other, theirs, &[]);
    let export = other.export();
    let before = one.lines();
    let would = one.journal.exports().preview_merge(&export, &one.now).unwrap().sentences;
    assert_eq!(one.lines(), before, "a preview writes nothing");
    let report = one.take(&export, true);
    assert_eq!(rings(&one), ["16:00 Ibuprofen, 400 mg"]);
    let said = "Ibuprofen: the file brought 400 mg, 16:00, at most 1200 mg in 24 hours, at least 6 h apart.";
    assert!(report.sentences.iter().any(|sentence| sentence == said), "{:?}", report.sentences);
    assert!(would.iter().any(|sentence| sentence == said), "{would:?}");
    assert_eq!(counts(&one.take(&export, true)), (0, 0, 0, 0), "a second time changes nothing");
    one.journal.undo(&one.now).unwrap();
    assert_eq!(one.journal.medicines().list().unwrap()[0].medicine.times, []);
    assert_eq!(rings(&one), [""; 0]);
}

#[test]
fn what_the_list_here_says_stays_and_the_other_reminder_rings_at_its_own_times() {
    let one = Diary::new();
    let ours = Medicine {
        name: "Ibuprofen".to_owned(),
        times: vec!["15:00".parse().unwrap()],
        dose: Some(Dose::new(600, "mg")),
        ..Medicine::default()
    };
    with_reminder(&one, ours.clone(), &[]);
    let mut other = Diary::new();
    other.later(5);
    let limit = Some(Dose::new(400, "mg"));
    let theirs = Medicine {
        times: vec!["16:00".parse().unwrap()],
        dose: Some(Dose::new(200, "mg")),
        daily_most: limit,
        ..ours.clone()
    };
    with_reminder(&other, theirs, &[]);
    let report = one.take(&other.export(), true);
    assert_eq!(rings(&one), ["15:00 Ibuprofen, 600 mg", "16:00 Ibuprofen, 600 mg"]);
    let listed = one.journal.medicines().list().unwrap().remove(0).medicine;
    assert_eq!((listed.times, listed.dose, listed.daily_most), (ours.times.clone(), ours.dose.clone(), None));
    let said = "Ibuprofen: what your list says stays; the file has 200 mg, 16:00, at most 400 mg in 24 hours.";
    assert!(report.sentences.iter().any(|sentence| sentence == said), "{:?}", report.sentences);

    // An equal reminder is one.
    let mut third = Diary::new();
    third.later(5);
    with_reminder(&third, ours, &[]);
    one.take(&third.export(), true);
    assert_eq!(one.journal.reminders().list().unwrap().len(), 2);
}

#[test]
fn an_empty_diary_becomes_the_export_and_a_bad_file_changes_nothing() {
    let diary = Diary::new();
    let id = diary.log("pain", "a");
    diary.amend(&id, "b");
    let empty = Diary::new();
    let report = empty.take(&diary.export(), false);
    assert!(report.restored && report.added == 1, "{report:?}");
    assert_eq!(empty.lines(), Diary::restored_from(&diary).lines());
    assert_eq!(empty.lines(), diary.lines());
    let text = std::fs::read_to_string(diary.export()).unwrap();
    let bad = diary.folder.path().join("bad.jsonl");
    for cut in [text.len() - 5, text.len() / 2] {
        std::fs::write(&bad, &text[..cut]).unwrap();
        for target in [&Diary::new(), &empty] {
            let before = target.lines();
            assert!(target.journal.exports().merge_journal(&bad, true, &target.now).is_err());
            assert_eq!(target.lines(), before);
        }
    }
}

#[test]
fn what_was_erased_does_not_come_back() {
    let mut one = Diary::new();
    let id = one.log("pain", "a secret");
    one.log("pain", "other");
    let two = Diary::restored_from(&one);
    one.later(5);
    one.journal.maintenance().erase(&Erasure::Entry { entry: id.clone() }, None, &one.now).unwrap();
    two.amend(&id, "changed there");
    assert_eq!(counts(&one.take(&two.export(), false)).0, 0);
    assert!(!one.live().contains_key(&id));
}

/// What a person does on one of two phones.
#[derive(Debug, Clone)]
enum Step {
    Log(bool),
    Amend(bool, prop::sample::Index),
    Delete(bool, prop::sample::Index),
}

fn step() -> impl Strategy<Value = Step> {
    let index = any::<prop::sample::Index>;
    prop_oneof![
        any::<bool>().prop_map(Step::Log),
        (any::<bool>(), index()).prop_map(|(first, at)| Step::Amend(first, at)),
        (any::<bool>(), index()).prop_map(|(first, at)| Step::Delete(first, at)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 40, ..ProptestConfig::default() })]

    #[test]
    fn merging_both_ways_ends_with_the_same_entries(steps in prop::collection::vec(step(), 1..25), related in any::<bool>()) {
        let mut one = Diary::new();
        one.log("pain", "common");
        let mut two = if related { Diary::restored_from(&one) } else { Diary::new() };
        two.log("pain", "only on two");
        for (turn, step) in steps.iter().enumerate() {
            one.later(7);
            two.later(7);
            let (Step::Log(first) | Step::Amend(first, _) | Step::Delete(first, _)) = step;
            let diary = if *first { &one } else { &two };
            let ids: Vec<EntryId> = diary.live().into_keys().collect();
            match step {
                Step::Amend(_, at) if !ids.is_empty() => diary.amend(at.get(&ids), &format!("amended {turn}")),
                Step::Delete(_, at) if !ids.is_empty() => drop(diary.journal.logging().remove(at.get(&ids), &diary.now).unwrap()),
                _ => drop(diary.log("fatigue", &format!("logged {turn}"))),
            }
        }
        let (ours, theirs) = (one.live(), two.live());
        one.later(60);
        two.later(60);
        let theirs_file = two.export();
        one.take(&theirs_file, true);
        let merged = one.live();
        if !related {
            // Nothing live of either is lost.
            prop_assert!(ours.keys().chain(theirs.keys()).all(|id| merged.contains_key(id)));
            prop_assert!(theirs.iter().all(|(id, entry)| merged[id] == *entry));
        }
        let after = one.lines();
        prop_assert_eq!(counts(&one.take(&theirs_file, true)).0, 0);
        prop_assert_eq!(one.lines(), after);
        two.take(&one.export(), true);
        prop_assert_eq!(two.live(), one.live());
        one.later(1);
        if one.live() != ours {
            one.journal.undo(&one.now).unwrap();
            prop_assert_eq!(one.live(), ours);
        }
    }
}
