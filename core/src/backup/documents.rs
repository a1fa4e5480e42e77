//! Backups in places that are no folder to a program, such as the documents of a phone, which its shell reads and writes.

use std::path::Path;

use serde::Serialize;

use super::files;
use super::service::{Backups, save_last, settings_with_passphrase};
use super::settings::{BackupSettings, LastBackup};
use crate::error::EbbError;
use crate::export;
use crate::import::FileKind;
use crate::journal::Change;
use crate::storage::Verb;
use crate::time::{Day, Moment};

/// A backup that was sealed and read back in a folder of the app's own, and is to be copied to its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PreparedBackup {
    /// Path of the backup.
    pub path: String,
    /// Its name in the place, which nothing there has.
    pub name: String,
    /// Path of the file of the key, which goes beside it and before it.
    pub key_path: String,
    /// The name of that file; one that is there is replaced.
    pub key_name: String,
    /// Number of entries in it, as it was read back.
    pub entries: u32,
}

/// A backup that is in its place.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PlacedBackup {
    /// Names of older backups in the place that are to be removed now.
    pub outdated: Vec<String>,
    /// What was made and where it is, in words.
    pub sentence: String,
    /// The change: that it was made.
    pub change: Change,
}

/// A backup among the documents of a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct NamedBackup {
    /// Its name.
    pub name: String,
    /// The day on which it was made.
    pub day: Day,
    /// The day in words.
    pub label: String,
}

/// What a file is that a person opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "kebab-case")]
pub enum OpenedKind {
    /// An encrypted backup: a key opens it.
    Backup,
    /// An export of Ebb's own.
    Export,
    /// Another app's file, which can be imported: see [`Imports::preview`](crate::import::Imports::preview).
    Import,
    /// None of these.
    Other,
}

/// A file that a person opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct OpenedFile {
    /// What it is.
    pub kind: OpenedKind,
    /// The same in words, with what to do.
    pub sentence: String,
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Backups {
    /// Picks a place that is no folder to a program, by what the phone's system calls it, and with the name that a person reads.
    /// How often backups are made by themselves stays.
    pub fn choose_place(&self, place: &str, name: &str, now: &Moment) -> Result<Change, EbbError> {
        self.change(Verb::Set, now, |settings| {
            settings.place = Some(place.to_owned());
            settings.place_name = Some(name.to_owned());
            settings.place_missing = false;
            Ok(())
        })
    }

    /// Saves that the place for backups is not there, so that [`Backups::state`] says so; `None` if that is known.
    pub fn note_missing_place(&self, now: &Moment) -> Result<Option<Change>, EbbError> {
        let (is_new, change) = self.journal.write_begun(|writer| {
            let settings = writer.setting::<BackupSettings>()?.unwrap_or_default();
            if settings.place_missing {
                return Ok((false, String::new()));
            }
            writer.begin(Verb::Backup, now, None)?;
            Ok((true, writer.put_setting(&BackupSettings { place_missing: true, ..settings })?))
        })?;
        Ok(is_new.then_some(change))
    }

    /// Saves that a prepared backup is in the place that was picked, where `names` are all documents now. Call it only after
    /// what lies there was read back and was the same.
    pub fn placed(&self, backup: &PreparedBackup, names: &[String], now: &Moment) -> Result<PlacedBackup, EbbError> {
        // The identity is made on first use, and not by a call that is refused.
        self.journal.read(settings_with_passphrase)?;
        let identity = self.identity()?.name();
        let ((outdated, sentence), change) = self.journal.write(Verb::Backup, now, |writer| {
            let settings = settings_with_passphrase(writer)?;
            let place = settings.place_in_words().unwrap_or_default().to_owned();
            let before = writer.setting::<LastBackup>()?;
            let rollover = writer.rollover()?;
            // The day's backup takes the place of the one that this journal made last, there and on that day.
            let replaced = before.as_ref().filter(|last| {
                last.at.day(rollover) == now.day(rollover)
                    && last.folders.first().is_some_and(|folder| *folder == place)
            });
            let replaced = replaced.and_then(|last| last.file.clone());
            let replaced = replaced.filter(|file| *file != backup.name && names.contains(file));
            let old = files::outdated(names, &identity).into_iter().map(str::to_owned);
            let mut outdated: Vec<String> = old.filter(|name| *name != backup.name).chain(replaced).collect();
            outdated.sort();
            outdated.dedup();
            let sentence = writer.words().page_backup_made(backup.entries, format!("{place}/{}", backup.name));
            let (entries, file) = (backup.entries, Some(backup.name.clone()));
            let last = LastBackup { at: now.clone(), entries, file, folders: vec![place] };
            let label = save_last(writer, settings, before, last)?;
            Ok(((outdated, sentence), label))
        })?;
        Ok(PlacedBackup { outdated, sentence, change })
    }

    /// The backups among the names of documents, newest first, of any journal.
    pub fn named(&self, names: &[String], now: &Moment) -> Result<Vec<NamedBackup>, EbbError> {
        let words = self.journal.words();
        let today = self.journal.read(|reader| Ok(now.day(reader.rollover()?)))?;
        let found = files::among(names).into_iter();
        Ok(found.map(|(name, day)| NamedBackup { name, day, label: words.relative_day(day, today) }).collect())
    }
}

impl Backups {
    /// Seals a backup into an empty folder of the app's own, reads it back, and names it so that it meets none of the documents
    /// `taken` where it goes. It counts only after [`Backups::placed`].
    ///
    /// # Errors
    ///
    /// [`NotNowReason::NoPassphrase`](crate::NotNowReason::NoPassphrase), or the folder's.
    pub fn prepare(&self, folder: &Path, taken: &[String], now: &Moment) -> Result<PreparedBackup, EbbError> {
        let sealed = self.seal(folder, None, taken, now)?;
        let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(PreparedBackup {
            name: name(&sealed.path),
            path: sealed.path.display().to_string(),
            key_name: name(&sealed.key),
            key_path: sealed.key.display().to_string(),
            entries: sealed.entries,
        })
    }

    /// What a file is that a person opened, and what to do with it. An export is read to its end.
    pub fn inspect(&self, file: &Path) -> Result<OpenedFile, EbbError> {
        let words = self.journal.words();
        let (kind, sentence) = match FileKind::of(file) {
            FileKind::Backup => (OpenedKind::Backup, words.opened_backup()),
            FileKind::Export => {
                let found = export::scan_file(file, words)?;
                let day = found.written.format("%Y-%m-%d").to_string();
                (OpenedKind::Export, words.export_content(found.entries, day))
            }
            FileKind::BackupKey => (OpenedKind::Other, words.opened_key()),
            FileKind::Journal => (OpenedKind::Other, words.opened_journal()),
            FileKind::Visible => (OpenedKind::Import, words.opened_visible()),
            FileKind::Bearable => (OpenedKind::Import, words.opened_bearable()),
            FileKind::Daylio => (OpenedKind::Import, words.opened_daylio()),
            FileKind::Empty => (OpenedKind::Other, words.opened_empty()),
            FileKind::Other => (OpenedKind::Other, words.opened_other()),
        };
        Ok(OpenedFile { kind, sentence })
    }
}

/// The methods with paths, as phones call them: under the same names, with paths as text.
#[cfg(feature = "uniffi")]
#[uniffi::export]
impl Backups {
    /// Seals a backup into an empty folder of the app's own, and reads it back.
    #[uniffi::method(name = "prepare")]
    fn prepare_at(&self, folder: &str, taken: &[String], now: &Moment) -> Result<PreparedBackup, EbbError> {
        self.prepare(Path::new(folder), taken, now)
    }

    /// What a file is that a person opened, and what to do with it.
    #[uniffi::method(name = "inspect")]
    fn inspect_at(&self, file: &str) -> Result<OpenedFile, EbbError> {
        self.inspect(Path::new(file))
    }
}
