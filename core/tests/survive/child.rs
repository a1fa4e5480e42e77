//! The second process: acts on a journal, and reports what it begins and what is done.
//!
//! To add an action: a variant of [`Act`], its code in [`Hand::act`], and its meaning in `expect.rs`.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use ebb_core::Missing;
use ebb_core::catalog::{Family, ItemKind, NewItem};
use ebb_core::entry::{Body, Draft, EntryId, Severity};
use ebb_core::import::ImportOptions;
use ebb_core::maintenance::JournalFiles;
use ebb_core::storage::{Erasure, copies};
use ebb_core::{EbbError, Journal};

use crate::{Dice, later, noon, options, pain};

/// The folder that the second process works in.
const FOLDER: &str = "EBB_TEST_ACTS_IN";

/// What it does: acts by name, or `endless SEED`.
const ACTS: &str = "EBB_TEST_ACTS";

/// What every word begins with.
pub(crate) const WORD: &str = "word-";

/// The number of the next word.
static WORDS: AtomicU32 = AtomicU32::new(0);

/// An action of the second process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// Log one entry.
    Tap,
    /// Delete the entry that was tapped last.
    Delete,
    /// Checkpoint the write-ahead log.
    Settle,
    /// Suspend and resume.
    Suspend,
    /// Make the day's copy.
    Copy,
    /// Restore the day's copy.
    PutBack,
    /// Import a file.
    Import,
    /// Undo the last operation.
    Undo,
    /// Erase the entry it tapped last.
    Erase,
    /// Log an item of its own and erase it.
    EraseItem,
    /// Erase the words of the note it tapped last; its entry stays.
    EraseWords,
    /// Erase everything, and begin another journal.
    EraseEverything,
}

impl Act {
    pub(crate) const ALL: [Self; 12] = [
        Self::Tap,
        Self::Delete,
        Self::Settle,
        Self::Suspend,
        Self::Copy,
        Self::PutBack,
        Self::Import,
        Self::Undo,
        Self::Erase,
        Self::EraseItem,
        Self::EraseWords,
        Self::EraseEverything,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Tap => "tap",
            Self::Delete => "delete",
            Self::Settle => "settle",
            Self::Suspend => "suspend",
            Self::Copy => "copy",
            Self::PutBack => "put-back",
            Self::Import => "import",
            Self::Undo => "undo",
            Self::Erase => "erase",
            Self::EraseItem => "erase-item",
            Self::EraseWords => "erase-words",
            Self::EraseEverything => "erase-everything",
        }
    }

    pub(crate) fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|act| act.name() == name).unwrap()
    }

    /// Its weight when acts are drawn at random: mostly taps, as in real use.
    fn weight(self) -> usize {
        match self {
            Self::Tap => 8,
            Self::Settle => 4,
            Self::Delete | Self::Undo => 2,
            Self::Suspend
            | Self::Copy
            | Self::PutBack
            | Self::Import
            | Self::Erase
            | Self::EraseItem
            | Self::EraseWords
            | Self::EraseEverything => 1,
        }
    }
}

/// The journal's path in a folder.
pub(crate) fn journal_in(folder: &Path) -> PathBuf {
    folder.join("journal.db")
}

/// The folder of its copies: separate, as always.
pub(crate) fn copies_in(folder: &Path) -> PathBuf {
    folder.join("copies")
}

/// Rows of the imported file; all precede every tap.
pub(crate) const IMPORTED: usize = 24;

/// Writes the file to import; returns its path.
pub(crate) fn import_file(folder: &Path) -> PathBuf {
    let path = folder.join("export.csv");
    if !path.exists() {
        let rows = (0..IMPORTED).map(|row| format!("2026-01-{:02},Fatigue,General,{}\n", row + 1, row % 4));
        let header = "observation_date,tracker_name,tracker_category,observation_value\n";
        std::fs::write(&path, format!("{header}{}", rows.collect::<String>())).unwrap();
    }
    path
}

/// The second process; does nothing when run as a test by itself.
#[test]
fn acts() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let plan = std::env::var(ACTS).unwrap();
    let mut hand =
        Hand { journal: Journal::open(&journal_in(&folder), options()).unwrap(), folder, tapped: Vec::new() };
    say("open");
    if let Some(seed) = plan.strip_prefix("endless ") {
        let drawn: Vec<Act> = Act::ALL.into_iter().flat_map(|act| vec![act; act.weight()]).collect();
        let mut dice = Dice(seed.parse().unwrap());
        loop {
            hand.act(*dice.pick(&drawn));
        }
    }
    for name in plan.split_whitespace() {
        hand.act(Act::named(name));
    }
}

/// One write per line, so that a trace shows it whole. If nobody reads any more (a traced process outlives its tracer),
/// the process ends.
pub(crate) fn say(line: &str) {
    let mut out = std::io::stdout();
    if out.write_all(format!("| {line}\n").as_bytes()).and_then(|()| out.flush()).is_err() {
        std::process::exit(0);
    }
}

struct Hand {
    journal: Journal,
    folder: PathBuf,
    /// What it tapped, each with the word in its note, which stands nowhere else.
    tapped: Vec<(EntryId, String)>,
}

impl Hand {
    fn erase(&self, act: &str, id: &EntryId, word: &str, what: &Erasure) {
        say(&format!("begin {act} {} {word}", id.0));
        let report = self.journal.maintenance().erase(what, Some(&copies_in(&self.folder)), &noon()).unwrap();
        assert!(report.finished && report.left.is_empty(), "{report:?}");
        say(&format!("did {act} {} {word}", id.0));
    }

    fn act(&mut self, act: Act) {
        let name = act.name();
        match act {
            Act::Tap => {
                say("begin tap");
                let word = new_word();
                let draft = Draft { note: Some(word.clone()), ..pain(4.0) };
                let change = self.journal.logging().log(draft, &noon()).unwrap();
                let id = change.entries[0].clone();
                say(&format!("did tap {}", id.0));
                self.tapped.push((id, word));
            }
            Act::Erase => {
                let Some((id, word)) = self.tapped.pop() else { return };
                self.erase(name, &id, &word, &Erasure::Entry { entry: id.clone() });
            }
            Act::EraseWords => {
                let Some((id, word)) = self.tapped.pop() else { return };
                self.erase(name, &id, &word, &Erasure::Words { text: word.clone() });
            }
            Act::EraseItem => {
                say("begin tap");
                let word = new_word();
                let new = NewItem::new(ItemKind::Symptom, Family::GeneralSymptom, &word);
                let item = self.journal.items().add(&new, &noon()).unwrap().item.id;
                let body = Body::symptom(&item.0, Severity::of(4.0));
                let change = self.journal.logging().log(Draft::now(body), &noon()).unwrap();
                let id = change.entries[0].clone();
                say(&format!("did tap {}", id.0));
                self.erase(name, &id, &word, &Erasure::Item { item });
            }
            Act::EraseEverything => {
                say(&format!("begin {name}"));
                let copies = Some(copies_in(&self.folder).display().to_string());
                let done =
                    self.journal.maintenance().erase_everything(&JournalFiles { copies, ..JournalFiles::default() });
                assert!(done.left.is_empty() && done.kept.is_empty(), "{done:?}");
                self.journal.resume().unwrap();
                self.tapped.clear();
                say(&format!("did {name}"));
            }
            Act::Delete => {
                let Some((id, _)) = self.tapped.pop() else { return };
                say(&format!("begin delete {}", id.0));
                match self.journal.logging().remove(&id, &noon()) {
                    // It may be in the file that was set aside.
                    Ok(_) | Err(EbbError::NotFound { missing: Missing::Entry { .. } }) => {
                        say(&format!("did delete {}", id.0));
                    }
                    Err(error) => panic!("{error}"),
                }
            }
            Act::Undo => {
                // Only after a tap, because the expectation knows ids and no undo stack.
                self.act(Act::Tap);
                let (id, _) = self.tapped.pop().unwrap();
                say(&format!("begin {name} {}", id.0));
                self.journal.undo(&noon()).unwrap();
                say(&format!("did {name} {}", id.0));
            }
            Act::Settle => {
                say(&format!("begin {name}"));
                self.journal.settle().unwrap();
                say(&format!("did {name}"));
            }
            Act::Suspend => {
                say(&format!("begin {name}"));
                self.journal.suspend().unwrap();
                self.journal.resume().unwrap();
                say(&format!("did {name}"));
            }
            Act::Copy => {
                say(&format!("begin {name}"));
                self.journal.maintenance().make_copy(&copies_in(&self.folder), &noon()).unwrap();
                say(&format!("did {name}"));
            }
            Act::PutBack => {
                let Some(copy) = copies(&copies_in(&self.folder)).unwrap().pop() else { return };
                say(&format!("begin {name}"));
                self.journal.maintenance().restore_copy(&copy.path, &later(1)).unwrap();
                say(&format!("did {name}"));
            }
            Act::Import => {
                say(&format!("begin {name}"));
                self.journal.imports().run(&import_file(&self.folder), ImportOptions::default(), &noon()).unwrap();
                say(&format!("did {name}"));
            }
        }
    }
}

/// A word that stands nowhere else.
fn new_word() -> String {
    format!("{WORD}{}-{}-", std::process::id(), WORDS.fetch_add(1, Ordering::Relaxed))
}

/// The command that runs a test of this binary; a tracer's command may precede it.
pub(crate) fn myself(test: &str) -> Vec<String> {
    let exe = std::env::current_exe().unwrap().display().to_string();
    [exe.as_str(), "--exact", test, "--nocapture", "--test-threads=1"].map(str::to_owned).into()
}

/// Starts the second process.
pub(crate) fn start(before: &[String], folder: &Path, acts: &str) -> Child {
    let command = [before, &myself("child::acts")].concat();
    Command::new(&command[0])
        .args(&command[1..])
        .env(FOLDER, folder)
        .env(ACTS, acts)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// The message in a line of the second process, without the test runner's output before it.
pub(crate) fn said(line: &str) -> Option<&str> {
    line.split_once("| ").map(|(_, said)| said.trim_end())
}
