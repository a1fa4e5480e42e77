//! Permanent erasure, after one question.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::Maintenance;
use crate::backup;
use crate::error::{EbbError, InvalidInput, JournalProblem, excerpt};
use crate::inbox;
use crate::journal::Change;
use crate::storage::{Erasure, Mention, Reader};
use crate::time::Moment;
use crate::{profile, reminders};

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

/// What erasing everything did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct EverythingErased {
    /// Files that could not be removed.
    pub left: Vec<String>,
    /// Copies of other diaries in the folder of copies, which stay, and those that this diary's key does not open.
    pub kept: Vec<String>,
    /// What was done, and what is out of reach, in sentences.
    pub sentences: Vec<String>,
}

/// What else is erased with an item of the person's own: the medicine of the list that is logged as it, and the reminders of
/// that. None of it comes back by undo.
fn erased_along(reader: &Reader<'_>, what: &Erasure) -> Result<Vec<String>, EbbError> {
    let Erasure::Item { item } = what else { return Ok(Vec::new()) };
    if !item.is_own() {
        return Ok(Vec::new());
    }
    let labels = reader.labels();
    let medicines = profile::listed(reader)?.into_iter().filter(|(_, medicine)| medicine.item.as_ref() == Some(item));
    let medicines = medicines.map(|(_, medicine)| medicine.label(&labels));
    let rules = reminders::rules_erased_with(reader, item)?;
    let rules = rules.into_iter().map(|rule| reader.words().erase_along_reminder(rule));
    Ok(medicines.chain(rules).collect())
}

/// How many notes the question before an erasure of words shows.
const NOTES_SHOWN: usize = 5;

/// The fewest characters of words to erase: fewer stand in nearly every text.
const WORDS_LEAST: u32 = 3;

fn check(what: &Erasure) -> Result<(), EbbError> {
    match what {
        Erasure::Words { text } if text.trim().chars().count() < WORDS_LEAST as usize => {
            Err(InvalidInput::WordsTooShort { least: WORDS_LEAST }.into())
        }
        Erasure::Days { first, last } if first > last => {
            Err(InvalidInput::DaysBackwards { first: first.to_string(), last: last.to_string() }.into())
        }
        _ => Ok(()),
    }
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Maintenance {
    /// How many entries an erasure would remove, with the question to ask before it.
    pub fn erase_question(&self, what: &Erasure) -> Result<ErasePreview, EbbError> {
        check(what)?;
        let entries = self.journal.store().erase_count(what)?;
        let names = self.places(&self.journal.store().names_kept(what)?)?.join("; ");
        let notes = self.journal.store().erased_notes(what, NOTES_SHOWN)?;
        self.journal.read(|reader| {
            let words = reader.words();
            let question = match what {
                Erasure::Words { .. } if entries == 0 && !names.is_empty() => words.erase_names(names),
                Erasure::Words { .. } if !names.is_empty() => {
                    [words.erase_question_words(entries), words.erase_names(names)].join(" ")
                }
                Erasure::Entry { .. } => words.erase_question_entry(),
                Erasure::Days { first, last } => {
                    words.erase_question_days(entries, first.to_string(), last.to_string())
                }
                Erasure::Item { item } => words.erase_question_item(entries, reader.labels().item(item)),
                Erasure::Words { .. } => words.erase_question_words(entries),
            };
            // Part of a word is enough to be found, so what goes is shown: it does not come back.
            let shown = notes.iter().map(|(day, note)| words.erase_note(words.dated(*day), excerpt(note)));
            let shown = shown.collect::<Vec<_>>().join("; ");
            let question = if shown.is_empty() { question } else { [words.erase_notes(shown), question].join(" ") };
            let along = erased_along(reader, what)?.join("; ");
            let question = if along.is_empty() { question } else { [words.erase_along(along), question].join(" ") };
            Ok(ErasePreview { entries, question })
        })
    }

    /// How many entries erasing everything would remove, with the question to ask before it. It names the backups, which stay:
    /// afterwards nobody could tell where they are. A journal that cannot be read is asked about all the same.
    #[must_use]
    pub fn erase_everything_question(&self) -> ErasePreview {
        let words = self.journal.words();
        let entries = self.journal.read(|reader| Ok(reader.count()?)).unwrap_or_default();
        let sentences = std::iter::once(words.erase_question_everything()).chain(self.backups_left());
        let question = sentences.chain([words.erase_exports_left()]).collect::<Vec<_>>().join(" ");
        ErasePreview { entries, question }
    }

    /// Erases the journal, its write-ahead log, the journals set aside next to it (under an earlier name too), and all of its other files. Copies of
    /// another diary in the folder stay, and backups are out of reach: both are told.
    ///
    /// Afterwards every call fails with [`JournalProblem::Suspended`](crate::JournalProblem::Suspended) until
    /// [`Journal::resume`](crate::Journal::resume) starts a new journal. Destroying the key of an encrypted journal is
    /// up to the caller.
    #[must_use]
    pub fn erase_everything(&self, files: &JournalFiles) -> EverythingErased {
        let words = self.journal.words();
        let backups = self.backups_left();
        let mut others: Vec<PathBuf> = files.snapshot.iter().map(PathBuf::from).collect();
        others.extend(files.inbox.iter().flat_map(|inbox| inbox::files(Path::new(inbox))));
        let done = self.journal.store().erase_everything(files.copies.as_deref().map(Path::new), others);
        let paths = |all: &[PathBuf]| -> Vec<String> { all.iter().map(|path| path.display().to_string()).collect() };
        let (left, kept) = (paths(&done.left), paths(&done.kept));
        let mut sentences = vec![words.erased_everything()];
        sentences.extend(left.iter().map(|path| words.erase_not_removed(path)));
        sentences.extend(kept.iter().map(|path| words.erase_kept(path)));
        sentences.extend(backups);
        EverythingErased { left, kept, sentences }
    }
}

impl Maintenance {
    /// Erases something for good, in the journal, in the copies in a folder and in what was set aside: its content, the
    /// history of it, and the files' unused bytes. Neither undo nor an import restores it.
    ///
    /// With the call the journal no longer has it. What cannot be done at once, on a full disk or while another process
    /// reads, is finished when the journal is next opened.
    pub fn erase(&self, what: &Erasure, copies: Option<&Path>, now: &Moment) -> Result<ErasureReport, EbbError> {
        check(what)?;
        let erased = self.journal.store().erase(what, copies, now)?;
        let words = self.journal.words();
        let of_words = matches!(what, Erasure::Words { .. });
        let label = if of_words { words.did_erase_words(erased.entries) } else { words.did_erase(erased.entries) };
        let change = self.journal.changed(label, erased.change);
        let left: Vec<String> = erased.outcome.left.iter().map(|path| path.display().to_string()).collect();
        let mentions = self.places(&erased.mentions)?;
        let unfinished = erased.outcome.unfinished.map(EbbError::from);
        let mut sentences = Vec::new();
        if !mentions.is_empty() {
            let places = mentions.join("; ");
            sentences.push(if of_words { words.erase_names(places) } else { words.erase_mentions(places) });
        }
        sentences.extend(left.iter().map(|path| words.erase_left(path)));
        sentences.extend(erased.outcome.others.iter().map(|path| words.erase_of_another(path.display().to_string())));
        sentences.extend(self.backups_left());
        sentences.extend(unfinished.as_ref().map(|error| match error {
            EbbError::Unavailable { problem: JournalProblem::Busy } => words.erase_unfinished_busy(),
            EbbError::Unavailable { problem: JournalProblem::DiskFull } => words.erase_unfinished_full(),
            error => words.erase_unfinished(error.code()),
        }));
        Ok(ErasureReport { change, finished: unfinished.is_none(), left, mentions, sentences })
    }

    /// Where backups are that still hold what is erased, in words. That they cannot be told must not prevent an erasure.
    fn backups_left(&self) -> Option<String> {
        let words = self.journal.words();
        let found = backup::out_of_reach(&self.journal).ok()??;
        Some(match found.folders.as_slice() {
            [] => words.erase_backups_anywhere(found.name),
            folders => words.erase_backups(found.name, folders.join(", ")),
        })
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
                        Mention::Entry(day) => words.erase_mention_entry(words.dated(*day)),
                        Mention::History => words.erase_mention_history(),
                    })
                })
                .collect()
        })
    }
}
