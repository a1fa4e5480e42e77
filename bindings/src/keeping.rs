//! How the journal is kept: checks, copies, encryption, erasing; and what widgets see and leave.

use std::path::{Path, PathBuf};

use ebb_core::entry::EntryId;
use ebb_core::i18n::Language;
use ebb_core::inbox::{Drained, Press, Snapshot};
use ebb_core::maintenance::{DueCopy, EncryptionReport, ErasePreview, JournalFiles, Recovery};
use ebb_core::storage::{BackupCopy, CheckReport, Erasure, Key};
use ebb_core::time::{Day, Moment};
use ebb_core::{Change, EbbError, Journal, Options};
use zeroize::Zeroizing;

use crate::Ebb;

#[uniffi::export]
impl Ebb {
    /// Looks the whole journal over.
    pub fn check(&self) -> Result<CheckReport, EbbError> {
        self.journal.maintenance().check()
    }

    /// The same, and mends what can be mended without guessing. No entry is touched.
    pub fn repair(&self) -> Result<CheckReport, EbbError> {
        self.journal.maintenance().repair()
    }

    /// Copies the whole journal into a folder as today's copy, and thins the older ones; the newest first.
    pub fn copy(&self, folder: String, now: Moment) -> Result<Vec<KeptCopy>, EbbError> {
        Ok(self
            .journal
            .maintenance()
            .make_copy(&PathBuf::from(folder), &now)?
            .into_iter()
            .map(KeptCopy::from)
            .collect())
    }

    /// Makes the day's copy in a folder if it is due; to be called when idle, as often as one likes.
    pub fn keep_copies(&self, folder: String, now: Moment) -> Result<DueCopy, EbbError> {
        self.journal.maintenance().make_due_copy(&PathBuf::from(folder), &now)
    }

    /// Puts a copy in the journal's place and sets what was there aside, whose new place is returned.
    pub fn put_back(&self, copy: String, now: Moment) -> Result<String, EbbError> {
        Ok(self.journal.maintenance().restore_copy(&PathBuf::from(copy), &now)?.display().to_string())
    }

    /// Encrypts the journal and the copies in a folder with a key that is already in a safe place.
    pub fn encrypt(&self, key: Vec<u8>, copies: Option<String>) -> Result<EncryptionReport, EbbError> {
        self.journal.maintenance().encrypt(key_of(key)?, copies.as_deref().map(Path::new))
    }

    /// Makes the journal and the copies plain files again.
    pub fn decrypt(&self, copies: Option<String>) -> Result<EncryptionReport, EbbError> {
        self.journal.maintenance().decrypt(copies.as_deref().map(Path::new))
    }

    /// Changes the key of the journal and the copies. Keep the old one until this has returned.
    pub fn rekey(&self, key: Vec<u8>, copies: Option<String>) -> Result<EncryptionReport, EbbError> {
        self.journal.maintenance().change_key(key_of(key)?, copies.as_deref().map(Path::new))
    }

    /// What an erasure would take, with the question to ask before.
    pub fn erase_question(&self, what: Erasure) -> Result<ErasePreview, EbbError> {
        self.journal.maintenance().erase_question(&what)
    }

    /// Erases something for good, in the journal and in the copies in a folder.
    pub fn erase(&self, what: Erasure, copies: Option<String>, now: Moment) -> Result<Change, EbbError> {
        self.journal.maintenance().erase(&what, copies.as_deref().map(Path::new), &now)
    }

    /// Erases the journal and everything of it in these places at once; returns what could not be taken away. The key is
    /// the shell's to destroy.
    pub fn erase_everything(&self, places: JournalFiles) -> Vec<String> {
        self.journal.maintenance().erase_everything(&places)
    }

    /// Writes what a widget is to show, where it reads it.
    pub fn write_snapshot(&self, file: String, now: Moment) -> Result<(), EbbError> {
        self.journal.inbox().write_snapshot(Path::new(&file), &now)
    }

    /// Whether words may stand on the widget, for anyone to read.
    pub fn show_words_on_widget(&self, shown: bool, now: Moment) -> Result<Change, EbbError> {
        self.journal.inbox().show_words(shown, &now)
    }

    /// Logs what widgets, tiles and a locked phone left in the inbox.
    pub fn drain(&self, inbox: String, now: Moment) -> Result<Drained, EbbError> {
        self.journal.inbox().drain(Path::new(&inbox), &now)
    }
}

/// Brings a damaged journal back from the copies in a folder and from what can still be read of it, while nobody has
/// it open. Nothing where nothing was wrong.
#[uniffi::export]
pub fn recover(
    path: String,
    language: Language,
    key: Option<Vec<u8>>,
    copies: String,
    now: Moment,
) -> Result<Option<Recovery>, EbbError> {
    let key = key.map(key_of).transpose()?;
    let options = Options { language, key, copies: Some(PathBuf::from(copies)), ..Options::default() };
    Journal::recover(&PathBuf::from(path), options, &now)
}

/// What a widget is to show, without opening the journal.
#[uniffi::export]
pub fn read_snapshot(file: String) -> Result<Snapshot, EbbError> {
    Snapshot::read(Path::new(&file))
}

/// Leaves a press in the inbox, from a process that cannot open the journal. Durable when it returns.
#[uniffi::export]
pub fn leave_note(snapshot: Snapshot, inbox: String, press: Press, now: Moment) -> Result<EntryId, EbbError> {
    ebb_core::inbox::leave(&snapshot, Path::new(&inbox), press, &now)
}

/// A copy of the whole journal.
#[derive(Debug, Clone, uniffi::Record)]
pub struct KeptCopy {
    /// The civil day it is of.
    pub day: Day,
    /// Where it is.
    pub path: String,
    /// How large it is.
    pub bytes: u64,
}

impl From<BackupCopy> for KeptCopy {
    fn from(copy: BackupCopy) -> Self {
        Self { day: copy.day, path: copy.path.display().to_string(), bytes: copy.bytes }
    }
}

/// The copies in a folder, the newest first.
#[uniffi::export]
pub fn copies_in(folder: String) -> Result<Vec<KeptCopy>, EbbError> {
    let found = ebb_core::storage::copies(&PathBuf::from(folder))?;
    Ok(found.into_iter().map(KeptCopy::from).collect())
}

/// A key as it crosses; the bytes it came in are wiped.
pub(crate) fn key_of(bytes: Vec<u8>) -> Result<Key, EbbError> {
    let bytes = Zeroizing::new(bytes);
    let whole: [u8; 32] = bytes.as_slice().try_into().map_err(|_| EbbError::BadKey)?;
    Ok(Key::new(whole))
}
