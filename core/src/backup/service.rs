//! The service.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use serde::Serialize;

use super::archive;
use super::files::{self, BackupFile, key_name};
use super::identity::{IDENTITY, Identity};
use super::passphrase::prepare;
use super::recovery_key::RecoveryKey;
use super::restore::{self, BackupKey};
use super::settings::{BackupSettings, EVERY_DAYS_MOST, FOLDERS_MOST, LastBackup};
use crate::error::{EbbError, FileProblem, InvalidInput, NotNowReason};
use crate::export::open_to_read;
use crate::journal::{Change, Journal};
use crate::service::service;
use crate::storage::{Reader, Verb, Writer, write_whole_with};
use crate::time::{Day, Moment, Timestamp};

/// The shortest passphrase, in characters.
const PASSPHRASE_LEAST: usize = 12;

/// Days with entries after which the first backup is offered: a useful week.
const FIRST_OFFER_DAYS: u32 = 7;

/// Time since the last backup after which another one is offered, if none are made by themselves.
const OFFER_AGAIN: TimeDelta = TimeDelta::days(30);

service! {
    /// Makes and checks encrypted backups.
    Backups, backups
}

/// What the journal knows of its backups.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct BackupState {
    /// Whether there is a passphrase, without which no backup can be made.
    pub has_passphrase: bool,
    /// The place the person picked; absent if none.
    pub place: Option<String>,
    /// What a person reads for the place, if that is no folder ([`Backups::choose_place`]).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub place_name: Option<String>,
    /// Days between two backups that are made by themselves; absent if none are.
    pub every_days: Option<u32>,
    /// When the last one was made and read back; absent if none was.
    pub last: Option<Moment>,
    /// Whether one should be made by itself now.
    pub due: bool,
    /// Why one is offered now, in words; absent if none is.
    pub offer: Option<String>,
    /// All of it in sentences.
    pub sentences: Vec<String>,
}

/// A backup that was made.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct BackupReport {
    /// The backup.
    pub file: BackupFile,
    /// Number of entries in it, without deleted ones, as it was read back.
    pub entries: u32,
    /// Number of older backups that were removed.
    pub removed: u32,
    /// The change: that it was made.
    pub change: Change,
}

/// What became of the backup that is due.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DueBackup {
    /// The backup, if one was due and was made.
    pub made: Option<BackupReport>,
    /// What a person should know, in words; the same thing once.
    pub note: Option<String>,
}

/// What is in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct BackupContent {
    /// When it was made.
    pub written: Timestamp,
    /// Number of entries, without deleted ones.
    pub entries: u32,
    /// In words.
    pub sentence: String,
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Backups {
    /// What there is, whether one is due, and whether one is offered.
    pub fn state(&self, now: &Moment) -> Result<BackupState, EbbError> {
        self.journal.read(|reader| state(reader, now))
    }

    /// Sets the passphrase, or changes it. Earlier backups open with the new one as soon as the next backup is made, and
    /// copies of the earlier key file that lie elsewhere with the old one.
    ///
    /// # Errors
    ///
    /// [`InvalidInput::PassphraseTooShort`].
    pub fn set_passphrase(&self, passphrase: &str, now: &Moment) -> Result<Change, EbbError> {
        if prepare(passphrase).chars().count() < PASSPHRASE_LEAST {
            let least = u32::try_from(PASSPHRASE_LEAST).unwrap_or(u32::MAX);
            return Err(InvalidInput::PassphraseTooShort { least }.into());
        }
        let identity = self.identity()?;
        let sealed = identity.seal(passphrase).map_err(|error| EbbError::Internal { detail: error.to_string() })?;
        // Undo passes over it: a person who undoes the last tap must not lose the key of their backups.
        self.change(Verb::Backup, now, |settings| {
            settings.sealed_identity = Some(hex::encode(sealed));
            Ok(())
        })
    }

    /// Picks the place for backups and how often they are made by themselves; without a number of days, never.
    ///
    /// # Errors
    ///
    /// [`InvalidInput::OutOfRange`] unless 1–90 days.
    pub fn schedule(&self, place: Option<String>, every_days: Option<u32>, now: &Moment) -> Result<Change, EbbError> {
        if let Some(days) = every_days.filter(|days| !(1..=EVERY_DAYS_MOST).contains(days)) {
            let given = f64::from(days);
            let (low, high) = (1.0, f64::from(EVERY_DAYS_MOST));
            return Err(InvalidInput::OutOfRange { field: "days".to_owned(), given, low, high }.into());
        }
        self.change(Verb::Set, now, |settings| {
            settings.place_name = settings.place_name.take().filter(|_| settings.place == place);
            settings.place = place;
            settings.place_missing = false;
            settings.every_days = every_days;
            Ok(())
        })
    }

    /// Makes the backup that is due, in the place that was picked, if that is a folder. One that is not there is told once, and
    /// looked for again at each call: it may be on a disk that is not plugged in, and is not made.
    pub fn make_due(&self, now: &Moment) -> Result<DueBackup, EbbError> {
        let state = self.state(now)?;
        let is_folder = state.place_name.is_none();
        let Some(place) = state.place.filter(|_| state.due && is_folder) else { return Ok(DueBackup::default()) };
        if Path::new(&place).is_dir() {
            return Ok(DueBackup { made: Some(self.make(Path::new(&place), now)?), note: None });
        }
        let is_new = self.note_missing_place(now)?.is_some();
        Ok(DueBackup { made: None, note: is_new.then(|| self.journal.words().backup_place_missing(place)) })
    }

    /// The recovery key, to print or write down.
    ///
    /// # Errors
    ///
    /// [`NotNowReason::NoPassphrase`].
    pub fn recovery_key(&self) -> Result<RecoveryKey, EbbError> {
        self.journal.read(settings_with_passphrase)?;
        RecoveryKey::new(self.identity()?.text())
    }
}

impl Backups {
    /// Makes a backup in a folder, with the file of the key beside it, reads it back to its last line, and removes old
    /// ones: kept are those of the newest seven days, four weeks and twelve months. Taps continue meanwhile.
    ///
    /// # Errors
    ///
    /// [`NotNowReason::NoPassphrase`], or the folder's.
    pub fn make(&self, folder: &Path, now: &Moment) -> Result<BackupReport, EbbError> {
        let last = self.journal.read(|reader| Ok(reader.setting::<LastBackup>()?))?.and_then(|last| last.file);
        let sealed = self.seal(folder, last.as_deref(), &[], now)?;
        let removed = files::thin(folder, &sealed.identity)?;
        let here = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned()).display().to_string();
        let name = sealed.path.file_name().map(|name| name.to_string_lossy().into_owned());
        let change = self.journal.change(Verb::Backup, now, |writer| {
            let settings = settings_with_passphrase(writer)?;
            let before = writer.setting::<LastBackup>()?;
            save_last(
                writer,
                settings,
                before,
                LastBackup { at: now.clone(), entries: sealed.entries, file: name, folders: vec![here] },
            )
        })?;
        let bytes = sealed.path.metadata().map_or(0, |about| about.len());
        let file = BackupFile { path: sealed.path.display().to_string(), day: sealed.day, bytes };
        Ok(BackupReport { file, entries: sealed.entries, removed, change })
    }

    /// Seals the journal into a folder, with the file of the key beside it, and reads it back.
    ///
    /// `last` is the name of the backup that it may replace; `taken` are names that are not free, although the folder has none
    /// of them.
    pub(super) fn seal(
        &self,
        folder: &Path,
        last: Option<&str>,
        taken: &[String],
        now: &Moment,
    ) -> Result<SealedBackup, EbbError> {
        let settings = self.journal.read(settings_with_passphrase)?;
        let sealed = settings.sealed_identity.as_deref().map(hex::decode).transpose();
        let sealed = sealed.map_err(|error| EbbError::Internal { detail: error.to_string() })?.unwrap_or_default();
        let identity = self.identity()?;
        let day = self.journal.read(|reader| Ok(now.day(reader.rollover()?)))?;
        let unwritable = |_| {
            // One that is not there may be on a disk that is not plugged in.
            if folder.is_dir() { FileProblem::NotWritable.at(folder) } else { FileProblem::NoSuchFolder.at(folder) }
        };
        files::sweep(folder, &identity.name());
        // Without it the passphrase opens nothing, so it comes first.
        let key = folder.join(key_name(&identity.name()));
        write_whole_with(&key, |file| file.write_all(&sealed)).and_then(|written| written).map_err(unwritable)?;
        let path = files::place_for(folder, &identity.name(), day, last, taken);
        let store = self.journal.store();
        let written = write_whole_with(&path, |file| {
            archive::write(store, &identity, now, file).map_err(|error| error.at(folder))
        });
        let count = written.map_err(unwritable)??;
        // What lies there is what counts, not what was meant to be written.
        let found = archive::scan(&identity, open_to_read(&path)?).map_err(|error| restore::in_public(error, &path))?;
        if (found.lines, found.entries) != (count.lines, count.entries) {
            return Err(FileProblem::DamagedBackup.at(&path));
        }
        Ok(SealedBackup { path, key, identity: identity.name(), day, entries: found.entries })
    }

    /// The backups in every folder in which this journal made one, and in the place that was picked, newest first. A folder
    /// that is not there is on a disk that is not plugged in, and is passed over.
    pub fn list_known(&self) -> Result<Vec<BackupFile>, EbbError> {
        let mut found = Vec::new();
        for folder in self.journal.read(known_folders)? {
            // The name of a place that is no folder is no path.
            if Path::new(&folder).is_absolute() && Path::new(&folder).is_dir() {
                found.extend(files::list(Path::new(&folder), None)?);
            }
        }
        found.sort_by(|a, b| (b.day, &a.path).cmp(&(a.day, &b.path)));
        Ok(found)
    }

    /// The backups in a folder, newest first, of any journal: a new phone has none of its own.
    pub fn list(&self, folder: &Path) -> Result<Vec<BackupFile>, EbbError> {
        files::list(folder, None)
    }

    /// Reads a backup to its end and tells what is in it. Writes nothing.
    pub fn check(&self, backup: &Path, key: &BackupKey) -> Result<BackupContent, EbbError> {
        let identity = key.identity(backup)?;
        let found = archive::scan(&identity, open_to_read(backup)?);
        let found = found.map_err(|error| restore::in_public(error, backup))?;
        let day = found.written.format("%Y-%m-%d").to_string();
        let sentence = self.journal.words().backup_content(found.entries, day);
        Ok(BackupContent { written: found.written, entries: found.entries, sentence })
    }

    /// The identity, made on first use. It never leaves the journal but sealed, or printed by the person.
    pub(super) fn identity(&self) -> Result<Identity, EbbError> {
        let bytes = self.journal.store().secret(IDENTITY, || {
            let mut bytes = [0; 32];
            getrandom::fill(&mut bytes).map_err(|error| error.to_string())?;
            Ok(bytes)
        })?;
        Identity::from_bytes(&bytes)
    }

    pub(super) fn change(
        &self,
        verb: Verb,
        now: &Moment,
        change: impl FnOnce(&mut BackupSettings) -> Result<(), EbbError>,
    ) -> Result<Change, EbbError> {
        self.journal.change(verb, now, |writer| {
            let mut settings = writer.setting::<BackupSettings>()?.unwrap_or_default();
            change(&mut settings)?;
            Ok(writer.put_setting(&settings)?)
        })
    }
}

/// The settings of a journal that has a passphrase.
///
/// # Errors
///
/// [`NotNowReason::NoPassphrase`].
pub(super) fn settings_with_passphrase(reader: &Reader<'_>) -> Result<BackupSettings, EbbError> {
    let settings = reader.setting::<BackupSettings>()?.unwrap_or_default();
    if settings.sealed_identity.is_some() { Ok(settings) } else { Err(NotNowReason::NoPassphrase.into()) }
}

/// Saves that a backup was made, which is in the first of its folders; the folders of the one before follow it. Returns the
/// label of the change.
pub(super) fn save_last(
    writer: &mut Writer<'_>,
    settings: BackupSettings,
    before: Option<LastBackup>,
    mut last: LastBackup,
) -> Result<String, EbbError> {
    let earlier = before.into_iter().flat_map(|before| before.folders);
    let earlier: Vec<String> = earlier.filter(|folder| !last.folders.contains(folder)).collect();
    last.folders.extend(earlier);
    last.folders.truncate(FOLDERS_MOST);
    if settings.place_missing {
        writer.put_setting(&BackupSettings { place_missing: false, ..settings })?;
    }
    Ok(writer.put_setting(&last)?)
}

/// A backup as it lies in the folder into which it was sealed.
pub(super) struct SealedBackup {
    pub(super) path: PathBuf,
    /// The file of the key beside it.
    pub(super) key: PathBuf,
    /// The name of the identity.
    pub(super) identity: String,
    pub(super) day: Day,
    /// Number of entries, as it was read back.
    pub(super) entries: u32,
}

/// The methods with paths, as phones call them: under the same names, with paths as text.
#[cfg(feature = "uniffi")]
#[uniffi::export]
impl Backups {
    /// Makes a backup in a folder, with the file of the key beside it, and reads it back.
    #[uniffi::method(name = "make")]
    fn make_at(&self, folder: &str, now: &Moment) -> Result<BackupReport, EbbError> {
        self.make(Path::new(folder), now)
    }

    /// The backups in a folder, newest first, of any journal.
    #[uniffi::method(name = "list")]
    fn list_at(&self, folder: &str) -> Result<Vec<BackupFile>, EbbError> {
        self.list(Path::new(folder))
    }

    /// Reads a backup to its end and tells what is in it. Writes nothing.
    #[uniffi::method(name = "check")]
    fn check_at(&self, backup: &str, key: &BackupKey) -> Result<BackupContent, EbbError> {
        self.check(Path::new(backup), key)
    }
}

/// The folders in which backups are or may be: the place that was picked, and those in which one was made.
fn known_folders(reader: &Reader<'_>) -> Result<Vec<String>, EbbError> {
    let settings = reader.setting::<BackupSettings>()?.unwrap_or_default();
    let mut folders: Vec<String> = settings.place_in_words().map(str::to_owned).into_iter().collect();
    folders.extend(reader.setting::<LastBackup>()?.into_iter().flat_map(|last| last.folders));
    let mut seen = std::collections::BTreeSet::new();
    folders.retain(|folder| seen.insert(folder.clone()));
    Ok(folders)
}

/// Where what is erased still stands, which Ebb does not reach: what the files are called, and the folders in which they
/// are or may be; `None` if no backup was ever made.
pub(crate) fn out_of_reach(journal: &Journal) -> Result<Option<OutOfReach>, EbbError> {
    let made = journal.read(|reader| match reader.setting::<LastBackup>()? {
        Some(_) => Ok(Some(known_folders(reader)?)),
        None => Ok(None),
    })?;
    let Some(folders) = made else { return Ok(None) };
    let name = files::all_names(&journal.backups().identity()?.name());
    Ok(Some(OutOfReach { name, folders }))
}

/// Backups that an erasure does not reach.
pub(crate) struct OutOfReach {
    /// What their files are called: `ebb-1a2b3c-*.age`.
    pub(crate) name: String,
    /// The folders in which they are or may be.
    pub(crate) folders: Vec<String>,
}

fn state(reader: &Reader<'_>, now: &Moment) -> Result<BackupState, EbbError> {
    let words = reader.words();
    let settings = reader.setting::<BackupSettings>()?.unwrap_or_default();
    let last = reader.setting::<LastBackup>()?;
    let rollover = reader.rollover()?;
    let today = now.day(rollover);
    let made_on = last.as_ref().map(|last| last.at.day(rollover));
    let has_passphrase = settings.sealed_identity.is_some();
    let every = settings.every_days.filter(|_| has_passphrase && settings.place.is_some());
    let days_since = made_on.map(|day| today.number() - day.number());
    // One from the future was made while the clock was ahead, and says nothing.
    let is_old = |since: i32, every: u32| since < 0 || i64::from(since) >= i64::from(every);
    let due = every.is_some_and(|every| days_since.is_none_or(|since| is_old(since, every)));
    let offer = match (&last, every) {
        (_, Some(_)) => None,
        (None, None) => (reader.days_with_entries()? >= FIRST_OFFER_DAYS).then(|| words.backup_offer_first()),
        (Some(last), None) => (now.at - last.at.at >= OFFER_AGAIN).then(|| words.backup_offer_again()),
    };
    let mut sentences = vec![match made_on {
        Some(day) => words.backup_last(words.relative_day(day, today)),
        None => words.backup_none(),
    }];
    sentences.extend(every.map(|every| words.backup_every(every)));
    if let Some(place) = settings.place_in_words().filter(|_| settings.place_missing && every.is_some()) {
        sentences.push(words.backup_place_missing(place));
    }
    if !has_passphrase {
        sentences.push(words.backup_needs_passphrase());
    }
    sentences.extend(offer.clone());
    Ok(BackupState {
        has_passphrase,
        place: settings.place,
        place_name: settings.place_name,
        every_days: settings.every_days,
        last: last.map(|last| last.at),
        due,
        offer,
        sentences,
    })
}
