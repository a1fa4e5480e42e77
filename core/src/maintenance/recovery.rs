//! Recovering a damaged journal.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::error::EbbError;
use crate::i18n::{MessageKey, Words, keys};
use crate::journal::{Journal, Options};
use crate::storage::{RecoveryOutcome, Store, newest_copy};
use crate::time::{Day, Moment, Rollover};

/// What was recovered from a damaged journal, in numbers and in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RecoveryReport {
    /// Path of the damaged file, which is unchanged; `None` if there was no file.
    pub set_aside: Option<String>,
    /// Day of the copy that replaced it; `None` if there was no intact copy and a new journal was started.
    pub copy: Option<Day>,
    /// Number of entries in the journal now.
    pub entries: u32,
    /// Number of entries taken from the damaged file because they are newer than the copy or were changed since.
    pub recovered: u32,
    /// Number of records, such as settings, items and rules, taken from the damaged file.
    pub records: u32,
    /// Number of entries that are as in the copy because they could not be read in the damaged file.
    pub older: u32,
    /// Number of entries that could not be read; `None` if the damage makes that impossible to tell.
    pub lost: Option<u32>,
    /// The same in sentences.
    pub sentences: Vec<String>,
}

impl Journal {
    /// Recovers a damaged journal while nobody has it open.
    ///
    /// The damaged file is set aside and replaced with the newest intact copy in `options.copies`, or with a new
    /// journal if there is none. Whatever was written since and is still readable is added as one operation, which can
    /// be undone.
    ///
    /// Returns `None` if only derived days were wrong; they are derived again. A file of another program is refused and
    /// left unchanged.
    pub fn recover(path: &Path, options: Options, now: &Moment) -> Result<Option<RecoveryReport>, EbbError> {
        let words = Words::new(options.language);
        let found = Store::recover(path, options.copies.as_deref(), options.key, options.random, now)?;
        Ok(found.map(|found| in_words(found, words)))
    }

    /// What recovering would begin with, in a sentence: the newest copy in `options.copies` that opens, by what is in it.
    #[must_use]
    pub fn recovery_source(options: &Options, now: &Moment) -> String {
        let words = Words::new(options.language);
        let newest = options.copies.as_deref().and_then(|folder| newest_copy(folder, options.key.clone()));
        // The journal, which knows when a day begins, may not open.
        let today = now.day(Rollover::default());
        match newest {
            Some(copy) if copy.day == today => words.recover_from_today(),
            Some(copy) => words.recover_from(words.relative_day(copy.day, today)),
            None => words.recover_from_itself(),
        }
    }
}

impl Journal {
    /// Sets a journal aside whose key is lost, while nobody has it open, so that a new one can begin in its place. It is not
    /// deleted: its key may come back. Returns its new path; `None` if there is no journal. A file of another program is
    /// refused and left unchanged.
    pub fn set_aside(path: &Path, now: &Moment) -> Result<Option<PathBuf>, EbbError> {
        Ok(Store::set_aside(path, now)?)
    }
}

fn in_words(found: RecoveryOutcome, words: Words) -> RecoveryReport {
    let count = |key: MessageKey, count: u32| words.say(key, &[("count", count.into())]);
    let copy = found.copy.map(|copy| copy.day);
    let set_aside = found.set_aside.map(|path| path.display().to_string());
    let mut sentences = vec![match copy {
        Some(day) => words.recover_copy(day.to_string()),
        None => words.recover_fresh(),
    }];
    sentences.push(count(keys::RECOVER_ENTRIES, found.recovered));
    if found.records > 0 {
        sentences.push(count(keys::RECOVER_RECORDS, found.records));
    }
    if found.older > 0 {
        sentences.push(count(keys::RECOVER_OLDER, found.older));
    }
    let is_held = !found.held_in.is_empty();
    let lost = if is_held { keys::RECOVER_UNREAD } else { keys::RECOVER_LOST };
    sentences.push(found.lost.map_or_else(|| words.recover_lost_untold(), |number| count(lost, number)));
    sentences.extend(found.held_in.iter().map(|path| words.recover_held(path.display().to_string())));
    if let Some(path) = &set_aside {
        sentences.push(words.recover_aside(path));
    }
    RecoveryReport {
        set_aside,
        copy,
        entries: found.entries,
        recovered: found.recovered,
        records: found.records,
        older: found.older,
        lost: found.lost,
        sentences,
    }
}
