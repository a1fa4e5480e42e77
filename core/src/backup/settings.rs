//! What the journal knows of its backups.

use serde::{Deserialize, Serialize};

use crate::error::EbbError;
use crate::i18n::Words;
use crate::journal::Setting;
use crate::time::Moment;

/// The longest time between two backups that are made by themselves, in days.
pub(super) const EVERY_DAYS_MOST: u32 = 90;

/// The number of folders that are remembered.
pub(super) const FOLDERS_MOST: usize = 8;

/// Where and how often backups are made, and the sealed identity that lies beside them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct BackupSettings {
    /// The identity, sealed by the passphrase: an age file in hexadecimal. Absent until there is a passphrase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sealed_identity: Option<String>,
    /// The place the person picked: a folder, or what the phone's system calls one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) place: Option<String>,
    /// What a person reads for the place, if that is no folder; absent if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) place_name: Option<String>,
    /// Days between two backups; absent if none are made by themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) every_days: Option<u32>,
    /// A backup was due and the place was not there, which the person was told.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) place_missing: bool,
}

impl BackupSettings {
    /// The place as a person reads it.
    pub(super) fn place_in_words(&self) -> Option<&str> {
        self.place_name.as_deref().or(self.place.as_deref())
    }
}

impl Setting for BackupSettings {
    const ID: &'static str = "backup";
    const TEXTS: &'static [&'static str] = &[];

    fn check(&self) -> Result<(), EbbError> {
        let most = f64::from(EVERY_DAYS_MOST);
        self.every_days.map_or(Ok(()), |days| EbbError::within("days", days, 1.0, most))
    }

    fn describe(words: Words) -> String {
        words.did_set_backup()
    }
}

/// The last backup that was made and read back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct LastBackup {
    pub(super) at: Moment,
    pub(super) entries: u32,
    /// The name of its file, which the day's next one replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) file: Option<String>,
    /// The folders in which backups were made, or what a person reads for them, the newest first, at most [`FOLDERS_MOST`]: Ebb lists what is in them, and
    /// names them where it erases.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) folders: Vec<String>,
}

impl Setting for LastBackup {
    const ID: &'static str = "backup.last";
    const TEXTS: &'static [&'static str] = &[];

    fn describe(words: Words) -> String {
        words.did_make_backup()
    }
}
