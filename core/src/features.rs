//! The composition root: what each feature registers with the journal, and opening a journal with it.

use std::path::Path;

use crate::ask_budget::{self, AskedRecord};
use crate::backup::{BackupKey, BackupSettings, LastBackup, RestoreReport};
use crate::catalog::Item;
use crate::check_ins::{self, AnsweredCheckIn, StoredCheckIn};
use crate::error::EbbError;
use crate::guides::{StartedGuide, WorkstationRecord};
use crate::health::HealthSettings;
use crate::items::OwnSeverityWords;
use crate::journal::{Features, Journal, Options, RecordKind, SettingKind, distinct};
use crate::letter::Letter;
use crate::onboarding::Onboarded;
use crate::pacing::{
    HeartRateRecord, HeartRateSettings, MovementPlan, PacingModel, TimerRecord, erase_heart_rate, erase_timer,
};
use crate::profile::{Examination, Medicine, ProfileField};
use crate::reminders::{Pause, ReminderSettings, StoredRule};
use crate::safety::{SetAside, erase_set_aside};
use crate::screening::{PemScreenRecord, PemStatus};
use crate::storage::EraseRules;
use crate::time::Moment;
use crate::{forecast, inbox, profile, reminders, replay, settings};

static FEATURES: Features = Features {
    // The order matters: an operation that changed several kinds gets the label of the first.
    records: distinct(&[
        // Before the profile, which saving a screen changes too.
        RecordKind::of::<PemScreenRecord>(),
        RecordKind::of::<ProfileField>(),
        RecordKind::of::<PemStatus>(),
        // Before the medicine and the item that saving a reminder may add.
        RecordKind::of::<StoredRule>(),
        RecordKind::of::<Medicine>(),
        RecordKind::of::<Examination>(),
        RecordKind::of::<TimerRecord>(),
        RecordKind::of::<HeartRateRecord>(),
        RecordKind::of::<MovementPlan>(),
        RecordKind::of::<StartedGuide>(),
        RecordKind::of::<WorkstationRecord>(),
        RecordKind::of::<Item>(),
        RecordKind::of::<OwnSeverityWords>(),
        RecordKind::of::<StoredCheckIn>(),
        RecordKind::of::<AnsweredCheckIn>(),
        RecordKind::of::<AskedRecord>(),
        RecordKind::of::<SetAside>(),
    ]),
    settings: &[
        SettingKind::of::<settings::DayStart>(),
        SettingKind::of::<settings::CoreItems>(),
        SettingKind::of::<settings::OwnFlareWord>(),
        SettingKind::of::<inbox::WidgetWords>(),
        SettingKind::of::<forecast::ForecastHidden>(),
        SettingKind::of::<forecast::ForecastWordsOnly>(),
        SettingKind::of::<forecast::ForecastNotify>(),
        SettingKind::of::<forecast::ForecastEarly>(),
        SettingKind::of::<HeartRateSettings>(),
        SettingKind::of::<ReminderSettings>(),
        SettingKind::of::<Pause>(),
        SettingKind::of::<BackupSettings>(),
        SettingKind::of::<Letter>(),
        SettingKind::of::<Onboarded>(),
        SettingKind::of::<HealthSettings>(),
    ],
    hidden_settings: &[
        SettingKind::of::<settings::InventedDiary>(),
        SettingKind::of::<settings::InventedName>(),
        SettingKind::of::<LastBackup>(),
    ],
    erase: EraseRules {
        hooks: &[
            check_ins::erase_answered,
            ask_budget::erase_asked,
            erase_timer,
            erase_heart_rate,
            erase_set_aside,
            // Before the medicines, which tell what a rule is about.
            reminders::erase_rules,
            profile::erase_medicines,
            check_ins::erase_questions,
        ],
        texts: |kind, id| FEATURES.texts_of(kind, id),
        stands: |kind, id, body| FEATURES.check_record(kind, id, body).is_ok(),
    },
};

impl Journal {
    /// Opens the journal at a path, or creates one there. A folder, a file of another program and a file of a newer
    /// version are refused and left unchanged.
    pub fn open(path: &Path, options: Options) -> Result<Self, EbbError> {
        Self::open_with(path, options, &FEATURES)
    }

    /// Restores a backup as the journal at a path, while nobody has it open: with its whole history, settings and rules.
    /// A journal that is there is set aside, never deleted; its copies in `options.copies` keep to it, by their names. Nothing
    /// is changed if the backup cannot be read to its end.
    ///
    /// The restored journal is a device of its own: two phones restored from one backup never name two operations alike.
    pub fn restore_backup(
        path: &Path,
        backup: &Path,
        key: &BackupKey,
        options: Options,
        now: &Moment,
    ) -> Result<RestoreReport, EbbError> {
        Self::restore_backup_with(path, backup, key, options, now, &FEATURES)
    }

    /// Reads the lines that [`crate::export::Exports::write_journal`] wrote as the journal at a path, like
    /// [`Journal::restore_backup`]. Every line is held to what a person
    /// could have entered: what nobody could is refused with its line and field.
    pub fn restore_export(
        path: &Path,
        export: &Path,
        options: Options,
        now: &Moment,
    ) -> Result<RestoreReport, EbbError> {
        Self::restore_export_with(path, export, options, now, &FEATURES)
    }
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Journal {
    /// Stores the states that screens would otherwise replay, and checkpoints and restarts the write-ahead log, so that
    /// each of the following changes needs only one sync. Call it when idle: after the first screen is drawn, and
    /// occasionally afterwards.
    pub fn settle(&self) -> Result<(), EbbError> {
        forecast::store_checkpoints(self.store())?;
        replay::store_state::<PacingModel>(self.store())?;
        self.store().finish_erasures_while_opening();
        Ok(self.store().settle()?)
    }
}
