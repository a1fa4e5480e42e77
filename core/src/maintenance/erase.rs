//! Permanent erasure, after one question.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::Maintenance;
use crate::backup;
use crate::error::{EbbError, JournalProblem};
use crate::inbox;
use crate::journal::Change;
use crate::storage::{Erasure, Mention};
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

/// What erasing did, and what it could not do at once.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ErasureReport {
    /// The change.
    #[serde(flatten)]
    pub change: Change,
    /// Whether all is done; otherwise the next opening finishes it.
    pub finished: bool,
    /// Files that cannot be read and so may still hold what was erased.
    pub left: Vec<String>,
    /// Where its words still stand in the journal: the name of an own item, or the note of an entry.
    pub mentions: Vec<String>,
    /// What a person should know beyond the change, in sentences.
    pub sentences: Vec<String>,
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
    /// Erases something for good, in the journal, in the copies in a folder and in what was set aside: its content, the
    /// history of it, and the files' unused bytes. Neither undo nor an import restores it.
    ///
    /// With the call the journal no longer has it. What cannot be done at once, on a full disk or while another process
    /// reads, is finished when the journal is next opened.
    pub fn erase(&self, what: &Erasure, copies: Option<&Path>, now: &Moment) -> Result<ErasureReport, EbbError> {
        let erased = self.journal.store().erase(what, copies, now)?;
        let words = self.journal.words();
        let change = self.journal.changed(words.did_erase(erased.entries), erased.change);
        let left: Vec<String> = erased.outcome.left.iter().map(|path| path.display().to_string()).collect();
        let mentions = self.places(&erased.mentions)?;
        let unfinished = erased.outcome.unfinished.map(EbbError::from);
        let mut sentences = Vec::new();
        if !mentions.is_empty() {
            sentences.push(words.erase_mentions(mentions.join("; ")));
        }
        sentences.extend(left.iter().map(|path| words.erase_left(path)));
        if self.journal.read(backup::was_made)? {
            sentences.push(words.erase_backups());
        }
        sentences.extend(unfinished.as_ref().map(|error| match error {
            EbbError::Unavailable { problem: JournalProblem::Busy } => words.erase_unfinished_busy(),
            EbbError::Unavailable { problem: JournalProblem::DiskFull } => words.erase_unfinished_full(),
            error => words.erase_unfinished(error.code()),
        }));
        Ok(ErasureReport { change, finished: unfinished.is_none(), left, mentions, sentences })
    }

    /// Places in words.
    fn places(&self, mentions: &[Mention]) -> Result<Vec<String>, EbbError> {
        let words = self.journal.words();
        self.journal.read(|reader| {
            mentions
                .iter()
                .map(|mention| {
                    Ok(match mention {
                        Mention::Record { kind, id } => self
                            .journal
                            .describe_record(reader, kind, id)?
                            .unwrap_or_else(|| words.erase_mention_record()),
                        Mention::Entry(day) => words.erase_mention_entry(day.to_string()),
                        Mention::History => words.erase_mention_history(),
                    })
                })
                .collect()
        })
    }
}
