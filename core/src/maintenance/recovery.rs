//! Recovering a damaged journal.

use std::path::Path;

use serde::Serialize;

use crate::error::EbbError;
use crate::i18n::{MessageKey, Words, keys};
use crate::journal::{Journal, Options};
use crate::storage::{RecoveryOutcome, Store};
use crate::time::{Day, Moment};

/// What was recovered of a damaged journal, in numbers and in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RecoveryReport {
    /// Where the damaged file is now, unchanged; `None` if there was no file.
    pub set_aside: Option<String>,
    /// The day of the copy that took its place; `None` if no sound one was found and a fresh journal was begun.
    pub copy: Option<Day>,
    /// How many entries the journal has now.
    pub entries: u32,
    /// How many entries were taken from the damaged file, because they are newer than the copy or changed since.
    pub recovered: u32,
    /// How many records, such as settings, items and rules, were.
    pub records: u32,
    /// How many entries are as in the copy, because they could not be read in the damaged file.
    pub older: u32,
    /// How many entries are lost; `None` if the damage does not let that be told.
    pub lost: Option<u32>,
    /// All of this in sentences.
    pub sentences: Vec<String>,
}

impl Journal {
    /// Recovers a damaged journal while nobody has it open.
    ///
    /// The damaged file is set aside, the newest sound copy in `options.copies` (or a fresh journal, if there is none) takes its
    /// place, and what was written since and can still be read is added as one operation, which can be undone. `None` if
    /// nothing was wrong but derived days, which are derived again. Another program's file is refused and left as it
    /// is.
    pub fn recover(path: &Path, options: Options, now: &Moment) -> Result<Option<RecoveryReport>, EbbError> {
        let words = Words::new(options.language);
        let found = Store::recover(path, options.copies.as_deref(), options.key, options.random, now)?;
        Ok(found.map(|found| in_words(found, words)))
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
    sentences.push(found.lost.map_or_else(|| words.recover_lost_untold(), |lost| count(keys::RECOVER_LOST, lost)));
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
