//! What must be in a journal, derived from the messages of the second process.
//!
//! A state is the set of existing entries. After each message some states are possible: one between acts, two during an
//! act, which is done or not done, never half. A tap in progress may also have left one entry whose id was not reported
//! yet.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use ebb_core::import::ImportOptions;
use ebb_core::{Journal, Options};

use crate::child::{self, IMPORTED, WORD, copies_in, journal_in};
use crate::{entries, noon, options, quick_folder};

type State = BTreeSet<String>;

/// A word whose entry is erased.
#[derive(Debug, Clone)]
struct Erasing {
    id: String,
    word: String,
    /// It was said to be done, or seen to be.
    done: bool,
    /// Whether the entry's absence tells that it was done: it was in the journal before.
    tells: bool,
}

/// Whether everything was erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Blank {
    No,
    /// All of it is there, or nothing.
    Maybe,
    Yes,
    /// Yes, and copies of the new journal may have been made or restored since.
    WithCopies,
}

#[derive(Debug, Clone)]
pub(crate) struct Expected {
    journal: Vec<State>,
    /// Possible states of the day's copy. The copy may be absent until one was reported.
    copies: Vec<State>,
    copied: bool,
    tapping: bool,
    /// Everything was erased since the last act that logs anything, or may have been.
    blank: Blank,
    /// Words that were erased, or whose erasure is under way.
    erased: Vec<Erasing>,
    /// The number of acknowledged acts.
    pub(crate) acknowledged: usize,
}

impl Expected {
    pub(crate) fn nothing() -> Self {
        Self {
            journal: vec![State::new()],
            copies: Vec::new(),
            copied: false,
            tapping: false,
            blank: Blank::No,
            erased: Vec::new(),
            acknowledged: 0,
        }
    }

    pub(crate) fn hear_all(&mut self, all: &[&str]) {
        for said in all {
            self.hear(said);
        }
    }

    fn hear(&mut self, said: &str) {
        let mut words = said.split(' ');
        let (turn, act, id) = (words.next().unwrap(), words.next(), words.next());
        let Some(act) = act else { return };
        let begins = turn == "begin";
        if !begins {
            self.acknowledged += 1;
        }
        match act {
            "tap" | "import" => self.blank = Blank::No,
            "copy" | "put-back" if self.blank == Blank::Yes => self.blank = Blank::WithCopies,
            _ => {}
        }
        match act {
            "tap" => {
                self.tapping = begins;
                if let Some(id) = id {
                    self.becomes(begins, |state| state.extend([id.to_owned()]));
                }
            }
            "delete" | "undo" => self.becomes(begins, |state| state.retain(|entry| Some(entry.as_str()) != id)),
            "erase-words" => {
                let word = words.next().unwrap().to_owned();
                if begins {
                    self.erased.push(Erasing { id: id.unwrap().to_owned(), word, done: false, tells: false });
                } else if let Some(erasing) = self.erased.last_mut() {
                    erasing.done = true;
                }
            }
            "erase-everything" if begins => {
                self.blank = Blank::Maybe;
                self.journal.push(State::new());
            }
            "erase-everything" => {
                self.blank = Blank::Yes;
                (self.journal, self.copies, self.copied) = (vec![State::new()], Vec::new(), false);
            }
            "erase" | "erase-item" => {
                let (id, word) = (id.unwrap(), words.next().unwrap());
                let tells = self.journal.iter().all(|state| state.contains(id));
                self.becomes(begins, |state| state.retain(|entry| entry != id));
                let before = self.copies.clone();
                self.copies.iter_mut().for_each(|state| state.retain(|entry| entry != id));
                if begins {
                    self.copies.extend(before);
                    self.erased.push(Erasing { id: id.to_owned(), word: word.to_owned(), done: false, tells });
                } else if let Some(erasing) = self.erased.last_mut() {
                    erasing.done = true;
                }
            }
            "import" => self.becomes(begins, |state| state.extend(imported().iter().cloned())),
            "copy" if begins => self.copies.extend(self.journal.iter().cloned()),
            "copy" => (self.copies, self.copied) = (self.journal.clone(), true),
            "put-back" if begins => self.journal.extend(self.copies.iter().cloned()),
            "put-back" => self.journal.clone_from(&self.copies),
            "settle" | "suspend" => {}
            other => panic!("what does {other:?} mean?"),
        }
    }

    /// Changes every state; while the act is in progress, both the old and the new states are possible.
    fn becomes(&mut self, begins: bool, change: impl Fn(&mut State)) {
        let before = self.journal.clone();
        self.journal.iter_mut().for_each(change);
        if begins {
            self.journal.extend(before);
        }
        // Once an act is done, both alternatives are the same state; without this, the states would double with every
        // act.
        self.journal.sort();
        self.journal.dedup();
    }

    /// Opens what is there; returns what is wrong with it.
    pub(crate) fn verify(&mut self, folder: &Path) -> Result<(), String> {
        let path = journal_in(folder);
        let found = state_of(&path)?;
        if !self.allows(&self.journal, &found) {
            return Err(self.differs("the journal", &self.journal, &found));
        }
        let copies = ebb_core::storage::copies(&copies_in(folder)).map_err(|error| error.to_string())?;
        let was_there = self.journal.iter().any(|state| !state.is_empty());
        let is_blank = self.blank == Blank::Yes || self.blank == Blank::Maybe && found.is_empty();
        // Of a journal that was empty nobody can tell, so its removed words may be there still.
        if is_blank && (self.blank == Blank::Yes || was_there) {
            Self::verify_nothing_is_left(folder)?;
        }
        if self.blank == Blank::WithCopies {
            Self::verify_no_word_is_left(folder)?;
        }
        if is_blank && copies.is_empty() {
            (self.copies, self.copied) = (Vec::new(), false);
        }
        match copies.first() {
            Some(copy) => {
                let there = state_of(&copy.path)?;
                if !self.copies.contains(&there) {
                    return Err(self.differs("the copy", &self.copies, &there));
                }
                self.copies = vec![there];
            }
            None if self.copied => return Err("the copy is gone".to_owned()),
            None => self.copies.clear(),
        }
        // An erasure is done or did not begin, once the journal was opened. With encryption nothing can be read at all.
        self.erased.iter_mut().for_each(|erasing| erasing.done |= erasing.tells && !found.contains(&erasing.id));
        self.erased.retain(|erasing| erasing.done);
        for Erasing { word, .. } in &self.erased {
            let readable = files_with(folder, word);
            if !readable.is_empty() {
                return Err(format!("{word} was erased and stands in {readable:?}"));
            }
        }
        // From here on, the state is known.
        (self.journal, self.tapping, self.blank) = (vec![found], false, Blank::No);
        Ok(())
    }

    /// That everything was erased: no file but the new journal's, no word in it, and no lost diary that is offered.
    fn verify_nothing_is_left(folder: &Path) -> Result<(), String> {
        let path = journal_in(folder);
        let journal = Journal::open(&path, options()).map_err(|error| format!("it does not open: {error}"))?;
        let lost = journal.maintenance().lost_journal(&copies_in(folder)).map_err(|error| error.to_string())?;
        if let Some(lost) = lost {
            return Err(format!("erased, and offered: {lost:?}"));
        }
        drop(journal);
        let names = |folder: &Path| -> Vec<String> {
            let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
        };
        let known = ["journal.db", "journal.db-wal", "journal.db-shm", "copies", "export.csv"];
        let mut left = names(folder);
        left.retain(|name| !known.contains(&name.as_str()));
        left.extend(names(&copies_in(folder)));
        if left.is_empty() { Self::verify_no_word_is_left(folder) } else { Err(format!("erased, and left: {left:?}")) }
    }

    fn verify_no_word_is_left(folder: &Path) -> Result<(), String> {
        let readable = files_with(folder, WORD);
        if readable.is_empty() { Ok(()) } else { Err(format!("erased, and words can be read in {readable:?}")) }
    }

    fn allows(&self, states: &[State], found: &State) -> bool {
        states.iter().any(|state| {
            let unheard = found.difference(state).count();
            state.is_subset(found) && unheard <= usize::from(self.tapping)
        })
    }

    fn differs(&self, what: &str, states: &[State], found: &State) -> String {
        let nearest = states.iter().min_by_key(|state| state.symmetric_difference(found).count());
        let lost = nearest.map(|state| state.difference(found).count());
        let more = nearest.map(|state| found.difference(state).count());
        format!("{what} has {} entries, lost {lost:?}, too many {more:?}, tapping {}", found.len(), self.tapping)
    }
}

/// The files below a folder in which a word can be read.
pub(crate) fn files_with(folder: &Path, word: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_with(&path, word));
        } else if std::fs::read(&path).unwrap().windows(word.len()).any(|part| part == word.as_bytes()) {
            found.push(path);
        }
    }
    found
}

/// Opens and checks a journal; returns its entries.
fn state_of(path: &Path) -> Result<State, String> {
    // The copies may have moved with the journal, as a phone's own folder does.
    let opened = Options { copies: Some(copies_in(path.parent().unwrap())), ..options() };
    let journal = Journal::open(path, opened).map_err(|error| format!("it does not open: {error}"))?;
    let check = journal.maintenance().check().map_err(|error| format!("it cannot be checked: {error}"))?;
    if !check.ok {
        return Err(format!("the check found {:?}", check.problems));
    }
    let mut found: State = entries(&journal, "2026-01-01", "2026-01-31").into_iter().map(|id| id.0).collect();
    found.extend(entries(&journal, "2026-03-28", "2026-03-28").into_iter().map(|id| id.0));
    if found.len() == usize::try_from(check.entries).unwrap() {
        Ok(found)
    } else {
        Err(format!("{} entries are counted and {} found", check.entries, found.len()))
    }
}

/// The ids of the imported entries, which are derived from the file.
fn imported() -> &'static State {
    static IDS: OnceLock<State> = OnceLock::new();
    IDS.get_or_init(|| {
        let folder = quick_folder();
        let journal = Journal::open(&journal_in(folder.path()), options()).unwrap();
        journal.imports().run(&child::import_file(folder.path()), ImportOptions::default(), &noon()).unwrap();
        let ids: State = entries(&journal, "2026-01-01", "2026-01-31").into_iter().map(|id| id.0).collect();
        assert_eq!(ids.len(), IMPORTED);
        ids
    })
}

#[test]
fn missing_or_extra_entries_are_noticed() {
    let folder = quick_folder();
    let journal = Journal::open(&journal_in(folder.path()), options()).unwrap();
    let id = journal.logging().log(crate::pain(4.0), &noon()).unwrap().entries.remove(0).0;
    let verified = |said: &[&str]| {
        let mut expected = Expected::nothing();
        expected.hear_all(said);
        expected.verify(folder.path()).is_ok()
    };
    let did = format!("did tap {id}");
    assert!(verified(&["begin tap", &did]) && verified(&["begin tap"]));
    assert!(!verified(&["begin tap", &did, "begin tap", "did tap another"]), "one is missing");
    assert!(!verified(&[]), "one is there that nobody logged");
    assert!(!verified(&["begin tap", &did, "begin import", "did import"]), "the import is missing");
    assert!(!verified(&["begin tap", &did, "begin copy", "did copy"]), "the copy is missing");
    assert!(
        !verified(&["begin tap", &did, &format!("begin delete {id}"), &format!("did delete {id}")]),
        "it came back"
    );
}
