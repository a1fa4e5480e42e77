//! What a person gets back: of a damaged journal, and from copies that are made by themselves.

use std::path::Path;

use serde::Serialize;

use crate::error::EbbError;
use crate::i18n::Words;
use crate::journal::{Journal, Options};
use crate::storage::{Recovered, Store};
use crate::time::{Day, Moment};

/// What became of a damaged journal: in words, and in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Recovery {
    /// Where the damaged file is now; nothing of it was deleted. Absent where there was no file.
    pub set_aside: Option<String>,
    /// The day of the copy that is in its place; absent where no good one was found and a fresh journal was begun.
    pub copy: Option<Day>,
    /// How many entries the journal has now.
    pub entries: u32,
    /// How many entries were taken from the damaged file: newer than the copy, or changed since.
    pub recovered: u32,
    /// The same of settings, items and rules.
    pub records: u32,
    /// How many entries stand as the copy has them, because the damaged file's own could not be read.
    pub older: u32,
    /// How many entries could be had from nowhere; absent where the damage leaves that untold.
    pub lost: Option<u32>,
    /// All of this in sentences.
    pub sentences: Vec<String>,
}

/// What became of the day's copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct KeptCopies {
    /// Whether one was due and made.
    pub made: bool,
    /// The day of the newest copy, where the journal is empty and there is one: something may have been lost. Offer
    /// to put it back.
    pub offer: Option<Day>,
}

impl Journal {
    /// Brings a damaged journal back, while nobody has it open: the damaged file is set aside, the newest good copy
    /// of `options.copies` takes its place (else a fresh journal), and what was written since and can still be read
    /// is added as one operation that can be undone. `None` where nothing was wrong but derived days, which are made
    /// anew. A stranger's file is refused and left as it is.
    pub fn recover(path: &Path, options: Options, now: &Moment) -> Result<Option<Recovery>, EbbError> {
        let words = Words::new(options.language);
        let found = Store::recover(path, options.copies.as_deref(), options.key, options.random, now)?;
        Ok(found.map(|found| in_words(found, &words)))
    }

    /// Makes the day's copy if it is due; to be called when idle, as often as one likes.
    pub fn keep_copies(&self, folder: &Path, now: &Moment) -> Result<KeptCopies, EbbError> {
        let day = self.read(|reader| Ok(now.day(reader.rollover()?)))?;
        let (made, offer) = self.store().keep_copies(folder, day)?;
        Ok(KeptCopies { made, offer })
    }
}

fn in_words(found: Recovered, words: &Words) -> Recovery {
    let count = |key: &str, count: u32| words.say(key, &[("count", count.into())]);
    let copy = found.copy.map(|copy| copy.day);
    let set_aside = found.set_aside.map(|path| path.display().to_string());
    let mut sentences = vec![match copy {
        Some(day) => words.say("recover-copy", &[("day", day.to_string().into())]),
        None => words.get("recover-fresh"),
    }];
    sentences.push(count("recover-entries", found.recovered));
    if found.records > 0 {
        sentences.push(count("recover-records", found.records));
    }
    if found.older > 0 {
        sentences.push(count("recover-older", found.older));
    }
    sentences.push(found.lost.map_or_else(|| words.get("recover-lost-untold"), |lost| count("recover-lost", lost)));
    if let Some(path) = &set_aside {
        sentences.push(words.say("recover-aside", &[("path", path.into())]));
    }
    Recovery {
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
