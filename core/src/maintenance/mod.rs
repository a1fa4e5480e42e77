//! How a journal is kept: looked over, copied, encrypted, erased.

mod recovery;

use std::path::{Path, PathBuf};

use serde::Serialize;

pub use crate::journal::OperationLine;
pub use recovery::{KeptCopies, Recovery};

use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::storage::{CheckReport, Copy, Done, Erasure, Key, Problem, Store};
use crate::time::Moment;

/// What was written anew when encryption was turned on or off, or the key changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Recoding {
    /// How many files were: the journal, its copies, what was set aside. 0: all were so already.
    pub files: u32,
    /// Files that could not be read and so are as they were, to be looked at by the person.
    pub left: Vec<String>,
}

/// Where a journal's other files are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Places {
    /// The folder of its copies.
    pub copies: Option<String>,
    /// The folder of its inbox.
    pub inbox: Option<String>,
    /// The snapshot that widgets read.
    pub snapshot: Option<String>,
}

/// What an erasure would take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ErasePreview {
    /// How many entries.
    pub entries: u32,
    /// The question to ask before, in words.
    pub question: String,
}

impl Journal {
    /// Encrypts the journal, what was set aside beside it and the copies in `copies`, with a key that the caller has
    /// already put in a safe place. If it is cut off, open the journal as before (or with the key, where that says
    /// [`EbbError::NotAJournal`]) and ask again.
    pub fn encrypt(&self, key: Key, copies: Option<&Path>) -> Result<Recoding, EbbError> {
        self.recode(Some(key), copies)
    }

    /// Makes the journal and its copies plain files again.
    pub fn decrypt(&self, copies: Option<&Path>) -> Result<Recoding, EbbError> {
        self.recode(None, copies)
    }

    /// Changes the key of the journal and its copies. Keep the old key until this has returned.
    pub fn rekey(&self, key: Key, copies: Option<&Path>) -> Result<Recoding, EbbError> {
        self.recode(Some(key), copies)
    }

    /// How many entries an erasure would take, with the one clear question to ask first.
    pub fn erase_question(&self, what: &Erasure) -> Result<ErasePreview, EbbError> {
        let entries = self.read(|reader| Ok(reader.erase_targets(what)?.len()))?;
        let entries = u32::try_from(entries).unwrap_or(u32::MAX);
        let count = ("count", entries.into());
        let question = match what {
            Erasure::Entry { .. } => self.words().get("erase-question-entry"),
            Erasure::Days { first, last } => self.words().say(
                "erase-question-days",
                &[count, ("first", first.to_string().into()), ("last", last.to_string().into())],
            ),
            Erasure::Item { item } => {
                let label = self.catalog().label(item, self.words());
                self.words().say("erase-question-item", &[count, ("item", label.into())])
            }
        };
        Ok(ErasePreview { entries, question })
    }

    /// Erases something for good, in the journal and in the copies in `copies`: what it said, what it said before, and
    /// the file's unused bytes. No undo brings it back, and no import does.
    pub fn erase(&self, what: &Erasure, copies: Option<&Path>, now: &Moment) -> Result<Change, EbbError> {
        let (entries, done) = self.store().erase(what, copies, now)?;
        Ok(self.changed(self.words().say("did-erase", &[("count", entries.into())]), done))
    }

    /// Erases the journal, its log, what was set aside beside it, and everything of it in `places`, at once. Afterwards
    /// every call says [`EbbError::Suspended`], and [`Journal::resume`] begins a new journal. The key of an encrypted one is
    /// the caller's to destroy. Files that could not be taken away are returned.
    #[must_use]
    pub fn erase_everything(&self, places: &Places) -> Vec<String> {
        let mut others: Vec<PathBuf> = places.snapshot.iter().map(PathBuf::from).collect();
        others.extend(places.inbox.iter().flat_map(|inbox| crate::inbox::files(Path::new(inbox))));
        let left = self.store().erase_everything(places.copies.as_deref().map(Path::new), others);
        left.iter().map(|path| path.display().to_string()).collect()
    }

    /// Looks the whole journal over: the file, every row, every derived day. Writes nothing.
    pub fn check(&self) -> Result<CheckReport, EbbError> {
        self.look_over(false)
    }

    /// The same, and mends what can be mended without guessing. No entry is touched.
    pub fn repair(&self) -> Result<CheckReport, EbbError> {
        self.look_over(true)
    }

    fn look_over(&self, repair: bool) -> Result<CheckReport, EbbError> {
        let found = self.store().check(repair)?;
        let word = |problem: Problem| match problem {
            Problem::File(detail) => self.words().say("problem-file", &[("detail", detail.into())]),
            Problem::Entry(id) => self.words().say("problem-entry", &[("id", id.into())]),
            Problem::Record(id) => self.words().say("problem-record", &[("id", id.into())]),
            Problem::Derived => self.words().get("problem-derived"),
        };
        Ok(CheckReport {
            ok: found.problems.is_empty(),
            schema: Store::schema(),
            entries: found.entries,
            problems: found.problems.into_iter().map(word).collect(),
            repaired: found.repaired.into_iter().map(word).collect(),
        })
    }

    /// Copies the whole journal into a folder as today's copy, and thins the older ones: one a day for a week, one a
    /// week for four weeks, one a month for a year. Taps go on meanwhile. The copies there, the newest first.
    pub fn copy(&self, folder: &Path, now: &Moment) -> Result<Vec<Copy>, EbbError> {
        let day = self.read(|reader| Ok(now.day(reader.rollover()?)))?;
        Ok(self.store().copy(folder, day)?)
    }

    /// Puts a copy in the journal's place and sets what was there aside, whose new place is returned. A copy that is
    /// not sound is refused.
    pub fn restore_backup(&self, copy: &Path, now: &Moment) -> Result<PathBuf, EbbError> {
        let aside = now.at.format("set-aside-%Y%m%dT%H%M%SZ").to_string();
        let place = self.store().restore_backup(copy, &aside)?;
        self.changed(self.words().get("did-put-back"), Some(Done::default()));
        Ok(place)
    }

    fn recode(&self, to: Option<Key>, copies: Option<&Path>) -> Result<Recoding, EbbError> {
        let done = self.store().recode(to, copies)?;
        let left = done.left.iter().map(|path| path.display().to_string()).collect();
        Ok(Recoding { files: done.files, left })
    }
}
