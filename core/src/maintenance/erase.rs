//! Permanent erasure, after one question.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::Maintenance;
use crate::error::EbbError;
use crate::inbox;
use crate::journal::Change;
use crate::storage::Erasure;
use crate::time::Moment;

/// Where a journal's other files are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct JournalFiles {
    /// The folder of its copies.
    pub copies: Option<String>,
    /// The folder of its inbox.
    pub inbox: Option<String>,
    /// The snapshot that widgets read.
    pub snapshot: Option<String>,
}

/// What an erasure would remove.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ErasePreview {
    /// Number of entries.
    pub entries: u32,
    /// The question to ask before erasing, in words.
    pub question: String,
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Maintenance {
    /// How many entries an erasure would remove, with the question to ask before it.
    pub fn erase_question(&self, what: &Erasure) -> Result<ErasePreview, EbbError> {
        self.journal.read(|reader| {
            let entries = u32::try_from(reader.erase_targets(what)?.len()).unwrap_or(u32::MAX);
            let words = reader.words();
            let question = match what {
                Erasure::Entry { .. } => words.erase_question_entry(),
                Erasure::Days { first, last } => {
                    words.erase_question_days(entries, first.to_string(), last.to_string())
                }
                Erasure::Item { item } => words.erase_question_item(entries, reader.labels().item(item)),
            };
            Ok(ErasePreview { entries, question })
        })
    }

    /// Erases the journal, its write-ahead log, the journals set aside next to it, and all of its other files. Returns
    /// the files that could not be removed.
    ///
    /// Afterwards every call fails with [`JournalProblem::Suspended`](crate::JournalProblem::Suspended) until
    /// [`Journal::resume`](crate::Journal::resume) starts a new journal. Destroying the key of an encrypted journal is
    /// up to the caller.
    #[must_use]
    pub fn erase_everything(&self, files: &JournalFiles) -> Vec<String> {
        let mut others: Vec<PathBuf> = files.snapshot.iter().map(PathBuf::from).collect();
        others.extend(files.inbox.iter().flat_map(|inbox| inbox::files(Path::new(inbox))));
        let left = self.journal.store().erase_everything(files.copies.as_deref().map(Path::new), others);
        left.iter().map(|path| path.display().to_string()).collect()
    }
}

impl Maintenance {
    /// Permanently erases something from the journal and from the copies in a folder: its content, its history, and the
    /// unused bytes of the file. Neither undo nor an import restores it.
    pub fn erase(&self, what: &Erasure, copies: Option<&Path>, now: &Moment) -> Result<Change, EbbError> {
        let (entries, done) = self.journal.store().erase(what, copies, now)?;
        let label = self.journal.words().did_erase(entries);
        Ok(self.journal.changed(label, done))
    }
}
