//! The inbox: each note is logged once, whatever is interrupted, and nobody else can read it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use ebb_core::JournalProblem;
use ebb_core::catalog::ItemId;
use ebb_core::entry::{Body, Draft, Effort, EntryId, Mark, Severity};
use ebb_core::i18n::FlareWord;
use ebb_core::inbox::{InboxAction, WidgetSnapshot, leave};
use ebb_core::time::{Day, Moment, Rollover};
use ebb_core::{EbbError, Journal, Options};

fn noon() -> Moment {
    "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap()
}

fn after(minutes: i64) -> Moment {
    Moment { at: noon().at + chrono::TimeDelta::minutes(minutes), ..noon() }
}

fn today() -> Day {
    noon().day(Rollover::default())
}

struct Desk {
    folder: tempfile::TempDir,
    journal: Journal,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
        Self { folder, journal }
    }

    fn inbox(&self) -> PathBuf {
        self.folder.path().join("inbox")
    }

    fn snapshot(&self) -> WidgetSnapshot {
        let file = self.folder.path().join("widget").join("snapshot");
        self.journal.inbox().write_snapshot(&file, &noon()).unwrap();
        WidgetSnapshot::read(&file).unwrap()
    }

    fn labels(&self) -> Vec<String> {
        self.journal
            .views()
            .day(today())
            .unwrap()
            .entries
            .into_iter()
            .map(|line| format!("{} {}", line.time, line.label))
            .collect()
    }
}

fn press(snapshot: &WidgetSnapshot, button: usize) -> InboxAction {
    InboxAction::Button { handle: snapshot.buttons[button].handle.clone(), severity: None }
}

#[test]
fn snapshot_has_no_words_until_the_person_turns_them_on() {
    let desk = Desk::new();
    let bare = desk.snapshot();
    assert_eq!(bare.buttons.len(), 6);
    assert!(bare.buttons.iter().all(|button| button.label.is_none() && button.handle.len() == 16));
    let text = serde_json::to_string(&bare).unwrap();
    assert!(!text.to_lowercase().contains("pain") && !text.contains("2026"), "{text}");
    assert_eq!(desk.snapshot(), bare, "handles stay");

    desk.journal.inbox().show_words(true, &noon()).unwrap();
    assert_eq!(desk.snapshot().buttons[0].label.as_deref(), Some("Pain"));
    desk.journal.undo(&noon()).unwrap();
    assert_eq!(desk.snapshot(), bare);
    // Another journal has other handles.
    assert_ne!(Desk::new().snapshot().buttons[0].handle, bare.buttons[0].handle);
}

#[test]
fn a_snapshot_without_words_has_none_whatever_the_person_chose_for_the_time_without_a_lock() {
    let desk = Desk::new();
    desk.journal.inbox().show_words(true, &noon()).unwrap();
    assert!(desk.snapshot().buttons.iter().all(|button| button.label.is_some()));
    let file = desk.folder.path().join("widget").join("snapshot");
    desk.journal.inbox().write_snapshot_without_words(&file, &noon()).unwrap();
    let locked = WidgetSnapshot::read(&file).unwrap();
    assert!(locked.buttons.iter().all(|button| button.label.is_none()));
    let handles =
        |snapshot: WidgetSnapshot| snapshot.buttons.into_iter().map(|button| button.handle).collect::<Vec<_>>();
    assert_eq!(handles(locked), handles(desk.snapshot()));
}

#[test]
fn a_snapshot_has_the_persons_word_for_a_flare_and_none_where_it_is_the_usual_one() {
    let desk = Desk::new();
    let usual = desk.snapshot();
    assert_eq!(usual.flare, None);
    desk.journal.preferences().set_flare_word(FlareWord::BadSpell, &noon()).unwrap();
    assert_eq!(desk.snapshot(), WidgetSnapshot { flare: Some("Bad spell".to_owned()), ..usual.clone() });
    let file = desk.folder.path().join("widget").join("snapshot");
    desk.journal.inbox().write_snapshot_without_words(&file, &noon()).unwrap();
    assert_eq!(
        WidgetSnapshot::read(&file).unwrap().flare.as_deref(),
        Some("Bad spell"),
        "it stands on the button anyway"
    );
    desk.journal.undo(&noon()).unwrap();
    assert_eq!(desk.snapshot(), usual);
}

#[test]
fn notes_are_logged_once_in_order_with_their_own_time() {
    let desk = Desk::new();
    let snapshot = desk.snapshot();
    let severe = InboxAction::Button { handle: snapshot.buttons[1].handle.clone(), severity: Some(7) };
    leave(&snapshot, &desk.inbox(), severe, &after(-20)).unwrap();
    let first = leave(&snapshot, &desk.inbox(), press(&snapshot, 0), &after(-30)).unwrap();
    leave(&snapshot, &desk.inbox(), InboxAction::Flare, &after(-10)).unwrap();
    // The same note delivered twice: its file reappears after it was drained.
    let file = desk.inbox().join(format!("{}.note", first.0));
    let bytes = std::fs::read(&file).unwrap();

    let drained = desk.journal.inbox().drain(&desk.inbox(), &noon()).unwrap();
    assert_eq!(
        drained.taken.iter().map(|change| change.label.as_str()).collect::<Vec<_>>(),
        ["Pain noted", "Fatigue 7", "Flare started"]
    );
    assert_eq!(drained.left, []);
    let seen = ["11:30 Pain noted", "11:40 Fatigue 7", "11:50 Flare started"];
    assert_eq!(desk.labels(), seen);

    std::fs::write(&file, &bytes).unwrap();
    assert_eq!(desk.journal.inbox().drain(&desk.inbox(), &noon()).unwrap().taken, []);
    assert_eq!(desk.labels(), seen);
    assert!(!file.exists());
    // A late delivery does not bring back an entry that the person deleted.
    desk.journal.logging().remove(&first, &noon()).unwrap();
    std::fs::write(&file, &bytes).unwrap();
    assert_eq!(desk.journal.inbox().drain(&desk.inbox(), &noon()).unwrap().taken, []);
    assert_eq!(desk.labels(), seen[1..]);
    // Each press is undone separately.
    desk.journal.undo(&noon()).unwrap();
    desk.journal.undo(&noon()).unwrap();
    assert_eq!(desk.labels(), [seen[0], seen[1]]);
    assert!(desk.journal.maintenance().check().unwrap().ok);
}

#[test]
fn flare_pressed_during_a_flare_logs_nothing() {
    let desk = Desk::new();
    let snapshot = desk.snapshot();
    desk.journal.flares().log(ebb_core::entry::FlarePhase::Started, &after(-60)).unwrap();
    leave(&snapshot, &desk.inbox(), InboxAction::Flare, &after(-10)).unwrap();
    assert_eq!(desk.journal.inbox().drain(&desk.inbox(), &noon()).unwrap().taken, []);
    assert_eq!(desk.labels(), ["11:00 Flare started"]);
}

#[test]
fn press_from_the_future_is_logged_as_of_now() {
    let desk = Desk::new();
    let snapshot = desk.snapshot();
    leave(&snapshot, &desk.inbox(), press(&snapshot, 0), &after(3 * 1_440)).unwrap();
    desk.journal.inbox().drain(&desk.inbox(), &noon()).unwrap();
    assert_eq!(desk.labels(), ["12:00 Pain noted"]);
}

#[test]
fn unreadable_notes_stay_and_are_reported() {
    let desk = Desk::new();
    let (snapshot, strange) = (desk.snapshot(), Desk::new().snapshot());
    let foreign = leave(&strange, &desk.inbox(), press(&strange, 0), &after(-5)).unwrap();
    let unknown = InboxAction::Button { handle: "0123456789abcdef".to_owned(), severity: None };
    let unknown = leave(&snapshot, &desk.inbox(), unknown, &after(-4)).unwrap();
    leave(
        &snapshot,
        &desk.inbox(),
        InboxAction::Button { handle: snapshot.buttons[0].handle.clone(), severity: Some(11) },
        &after(-3),
    )
    .unwrap();
    leave(&snapshot, &desk.inbox(), press(&snapshot, 0), &after(-2)).unwrap();
    // Torn notes: one that a kill left under its temporary name, and one that a disk left under the final name.
    std::fs::write(desk.inbox().join("torn.note.part"), b"half").unwrap();
    std::fs::write(desk.inbox().join("torn.note"), b"half").unwrap();

    let drained = desk.journal.inbox().drain(&desk.inbox(), &noon()).unwrap();
    assert_eq!(drained.taken.len(), 1);
    let reasons: Vec<&str> = drained.left.iter().map(|left| left.reason.as_str()).collect();
    let sealed = "It is not meant for this diary, or it is damaged. Delete it if nothing is missing.";
    let gone = "It is about something that can no longer be logged with one tap. Log it by hand, or delete it.";
    let range = "The severity is 11; it can go from 0 to 10. Nothing was saved.";
    assert_eq!(reasons, [sealed, gone, range, sealed]);
    for (left, id) in drained.left.iter().zip([foreign, unknown]) {
        assert!(Path::new(&left.path).exists() && left.path.contains(&id.0));
    }
    assert_eq!(desk.labels(), ["11:58 Pain noted"]);
}

#[test]
fn note_is_sealed() {
    let desk = Desk::new();
    let snapshot = desk.snapshot();
    let id = leave(&snapshot, &desk.inbox(), press(&snapshot, 0), &noon()).unwrap();
    let bytes = std::fs::read(desk.inbox().join(format!("{}.note", id.0))).unwrap();
    let holds = |text: &str| bytes.windows(text.len()).any(|part| part == text.as_bytes());
    assert!(!holds(&snapshot.buttons[0].handle) && !holds("button") && !holds("Berlin"));
}

#[test]
fn drain_of_a_suspended_journal_leaves_the_inbox() {
    let desk = Desk::new();
    let snapshot = desk.snapshot();
    leave(&snapshot, &desk.inbox(), press(&snapshot, 0), &after(-2)).unwrap();
    desk.journal.suspend().unwrap();
    assert_eq!(
        desk.journal.inbox().drain(&desk.inbox(), &noon()),
        Err(EbbError::Unavailable { problem: JournalProblem::Suspended })
    );
    desk.journal.resume().unwrap();
    assert_eq!(desk.journal.inbox().drain(&desk.inbox(), &noon()).unwrap().taken.len(), 1);
}

#[test]
fn recovered_journal_still_reads_waiting_notes() {
    let desk = Desk::new();
    let snapshot = desk.snapshot();
    let draft = Draft { note: Some("porcupine".to_owned()), ..Draft::now(Body::symptom("pain", Severity::of(6.0))) };
    desk.journal.logging().log(draft, &after(-60)).unwrap();
    desk.journal.flares().log(ebb_core::entry::FlarePhase::Started, &after(-50)).unwrap();
    leave(&snapshot, &desk.inbox(), press(&snapshot, 0), &after(-2)).unwrap();
    desk.journal.suspend().unwrap();
    let path = desk.folder.path().join("journal.db");
    let mut bytes = std::fs::read(&path).unwrap();
    let place = bytes.windows(9).position(|part| part == b"porcupine").unwrap();
    bytes[place] = b'P';
    std::fs::write(&path, bytes).unwrap();

    let recovery = Journal::recover(&path, Options::default(), &noon()).unwrap().unwrap();
    assert_eq!((recovery.entries, recovery.lost), (1, Some(1)));
    let journal = Journal::open(&path, Options::default()).unwrap();
    assert_eq!(journal.inbox().drain(&desk.inbox(), &noon()).unwrap().taken.len(), 1);
}

const CHILD: &str = "EBB_TEST_INBOX";

/// The second process: leaves or drains notes repeatedly; does nothing when run as a test by itself.
#[test]
fn works_on_the_inbox() {
    let Some(folder) = std::env::var_os(CHILD).map(PathBuf::from) else { return };
    let inbox = folder.join("inbox");
    if std::env::var_os("EBB_TEST_DRAINS").is_some() {
        let journal = Journal::open(&folder.join("journal.db"), Options::default()).unwrap();
        loop {
            journal.inbox().drain(&inbox, &noon()).unwrap();
        }
    }
    let snapshot = WidgetSnapshot::read(&folder.join("widget").join("snapshot")).unwrap();
    loop {
        let id = leave(&snapshot, &inbox, press(&snapshot, 0), &noon()).unwrap();
        println!("left {}", id.0);
    }
}

#[test]
fn kills_on_both_sides_neither_lose_nor_double_a_press() {
    let desk = Desk::new();
    desk.snapshot();
    let child = |drains: bool| {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "works_on_the_inbox", "--nocapture", "--test-threads=1"]);
        command.env(CHILD, desk.folder.path()).stderr(Stdio::null());
        if drains {
            command.env("EBB_TEST_DRAINS", "1").stdout(Stdio::null()).spawn().unwrap()
        } else {
            command.stdout(Stdio::piped()).spawn().unwrap()
        }
    };
    let mut promised = Vec::new();
    for round in 0..20 {
        let (mut writes, mut drains) = (child(false), child(true));
        let lines = BufReader::new(writes.stdout.take().unwrap()).lines();
        let ids = lines.map_while(Result::ok).filter_map(|line| line.split_once("left ").map(|(_, id)| id.to_owned()));
        promised.extend(ids.take(1 + round % 7));
        drains.kill().unwrap(); // SIGKILL
        writes.kill().unwrap();
        drains.wait().unwrap();
        writes.wait().unwrap();
    }
    desk.journal.inbox().drain(&desk.inbox(), &noon()).unwrap();
    let mut kept: Vec<String> =
        desk.journal.views().day(today()).unwrap().entries.into_iter().map(|line| line.entry.id.0).collect();
    let all = kept.len();
    kept.sort();
    kept.dedup();
    assert_eq!(kept.len(), all, "none is there twice");
    assert_eq!(promised.len(), 77);
    for id in &promised {
        assert!(kept.binary_search(id).is_ok(), "{id} was left and is gone");
    }
    assert!(desk.journal.maintenance().check().unwrap().ok);
    let present = |body: &Body| matches!(body, Body::Symptom { severity: Severity::Present, .. });
    assert!(desk.journal.views().day(today()).unwrap().entries.iter().all(|line| present(&line.entry.body)));
}

fn drain(desk: &Desk, at: &Moment) -> Vec<String> {
    let drained = desk.journal.inbox().drain(&desk.inbox(), at).unwrap();
    assert_eq!(drained.left, []);
    drained.taken.into_iter().map(|change| change.label).collect()
}

fn undo(entry: &EntryId) -> InboxAction {
    InboxAction::Undo { entry: entry.clone() }
}

#[test]
fn undo_takes_back_its_own_press_and_nothing_else() {
    let desk = Desk::new();
    let snapshot = desk.snapshot();
    let first = leave(&snapshot, &desk.inbox(), press(&snapshot, 0), &after(-30)).unwrap();
    let second = leave(&snapshot, &desk.inbox(), press(&snapshot, 1), &after(-20)).unwrap();
    drain(&desk, &after(-20));
    desk.journal.logging().tap(&ItemId("headache".to_owned()), &after(-15)).unwrap();
    let undoable = |of: &[&EntryId]| {
        let presses: Vec<EntryId> = of.iter().copied().cloned().collect();
        desk.journal.inbox().widget(&presses, &noon()).unwrap().undoable
    };
    assert_eq!(undoable(&[&first, &second]), [first.clone(), second.clone()]);

    leave(&snapshot, &desk.inbox(), undo(&first), &after(-10)).unwrap();
    assert_eq!(drain(&desk, &noon()), ["Undone: Pain noted"]);
    assert_eq!(desk.labels(), ["11:40 Fatigue noted", "11:45 Headache noted"]);
    assert_eq!(undoable(&[&first, &second]), std::slice::from_ref(&second));
    // A second touch of Undo, and the same note delivered again.
    leave(&snapshot, &desk.inbox(), undo(&first), &after(-9)).unwrap();
    assert_eq!(drain(&desk, &noon()), [""; 0]);

    // What was added to the entry since is another change.
    desk.journal.logging().rate(&second, Severity::of(6.0), Mark::Measured, &after(-5)).unwrap();
    assert_eq!(undoable(&[&second]), []);
    leave(&snapshot, &desk.inbox(), undo(&second), &after(-4)).unwrap();
    assert_eq!(drain(&desk, &noon()), [""; 0]);
    assert_eq!(desk.labels(), ["11:40 Fatigue 6", "11:45 Headache noted"]);
}

#[test]
fn press_that_was_taken_back_while_the_journal_was_closed_leaves_no_trace() {
    let desk = Desk::new();
    let snapshot = desk.snapshot();
    let flare = leave(&snapshot, &desk.inbox(), InboxAction::Flare, &after(-3)).unwrap();
    leave(&snapshot, &desk.inbox(), press(&snapshot, 0), &after(-2)).unwrap();
    // The clock was set back in between.
    leave(&snapshot, &desk.inbox(), undo(&flare), &after(-60)).unwrap();
    assert_eq!(drain(&desk, &noon()), ["Pain noted"]);
    assert_eq!(desk.labels(), ["11:58 Pain noted"]);
    assert_eq!(desk.journal.operations(&noon(), 10).unwrap().len(), 1);
    assert_eq!(std::fs::read_dir(desk.inbox()).unwrap().count(), 0);
}

#[test]
fn rest_is_logged_once_by_itself_or_as_a_rest_of_what_runs() {
    let desk = Desk::new();
    let snapshot = desk.snapshot();
    let rest = |minutes: i64| {
        let id = leave(&snapshot, &desk.inbox(), InboxAction::Rest, &after(minutes)).unwrap();
        let file = desk.inbox().join(format!("{}.note", id.0));
        (id, std::fs::read(&file).unwrap(), file)
    };
    let (alone, ..) = rest(-90);
    assert_eq!(drain(&desk, &after(-90)), ["Short break"]);
    leave(&snapshot, &desk.inbox(), undo(&alone), &after(-89)).unwrap();
    assert_eq!(drain(&desk, &after(-89)), ["Undone: Short break"]);

    let timer = desk.journal.activity();
    timer.start(&ItemId("walking".to_owned()), Effort::default(), &after(-60)).unwrap();
    let (wrong, ..) = rest(-50);
    assert_eq!(drain(&desk, &after(-50)).len(), 1);
    assert!(timer.get(&after(-50)).unwrap().unwrap().rest_until.is_some());
    leave(&snapshot, &desk.inbox(), undo(&wrong), &after(-49)).unwrap();
    assert_eq!(drain(&desk, &after(-49)).len(), 1);
    let walking = timer.get(&after(-49)).unwrap().unwrap();
    assert_eq!((walking.rest_until, walking.worked), (None, 11), "as if the work had gone on");

    let (right, bytes, file) = rest(-40);
    let redelivered = |at: i64| {
        std::fs::write(&file, &bytes).unwrap();
        assert_eq!(drain(&desk, &after(at)), [""; 0]);
    };
    assert_eq!(drain(&desk, &after(-40)).len(), 1);
    redelivered(-39);
    timer.done(&after(-30)).unwrap();
    redelivered(-29);
    // What was ended since is not taken back.
    assert_eq!(desk.journal.inbox().widget(std::slice::from_ref(&right), &after(-29)).unwrap().undoable, []);
    timer.stop(None, &after(-10)).unwrap();
    redelivered(-9);
    assert_eq!(desk.labels(), ["11:00–11:50 Walking, 40 min", "11:20–11:30 Short break, 10 min"]);
    assert!(desk.journal.logging().get(&right).unwrap().is_some());
    assert!(desk.journal.maintenance().check().unwrap().ok);
}

#[test]
fn old_rest_is_not_a_rest_of_what_was_started_or_forgotten_since() {
    let desk = Desk::new();
    let snapshot = desk.snapshot();
    leave(&snapshot, &desk.inbox(), InboxAction::Rest, &after(-30)).unwrap();
    let timer = desk.journal.activity();
    timer.start(&ItemId("walking".to_owned()), Effort::default(), &after(-20)).unwrap();
    drain(&desk, &noon());
    assert_eq!(desk.labels(), ["11:30 Short break"]);
    assert_eq!(timer.get(&noon()).unwrap().unwrap().rest_until, None);
    leave(&snapshot, &desk.inbox(), InboxAction::Rest, &after(7 * 60)).unwrap();
    drain(&desk, &after(7 * 60));
    assert_eq!(desk.labels(), ["11:30 Short break", "19:00 Short break"]);
}

#[test]
fn widget_keeps_its_order_and_says_whether_a_flare_is_on() {
    let desk = Desk::new();
    let before = desk.snapshot();
    assert_eq!(before.symptom.as_ref(), Some(&before.buttons[0].handle));
    for day in 1..6 {
        for item in ["nausea", "headache", "headache"] {
            desk.journal.logging().tap(&ItemId(item.to_owned()), &after(-day * 1_440)).unwrap();
        }
    }
    assert_eq!(desk.snapshot(), before, "use moves no button");
    let state = || desk.journal.inbox().widget(&[], &noon()).unwrap();
    assert!(!state().in_flare && !state().words);
    let flare = leave(&before, &desk.inbox(), InboxAction::Flare, &after(-5)).unwrap();
    drain(&desk, &noon());
    assert!(state().in_flare);
    assert_eq!(desk.snapshot(), before, "the file tells nothing of it");
    leave(&before, &desk.inbox(), undo(&flare), &after(-4)).unwrap();
    drain(&desk, &noon());
    assert!(!state().in_flare);
    desk.journal.items().pin(&ItemId("nausea".to_owned()), true, &noon()).unwrap();
    desk.journal.inbox().show_words(true, &noon()).unwrap();
    assert_eq!(desk.snapshot().buttons[0].label.as_deref(), Some("Nausea"));
    assert_eq!(desk.journal.views().settings().unwrap().widget_buttons[..2], ["Nausea", "Pain"]);
}
