//! What a shell read from the phone's health store, as the store has it.

use crate::catalog::ItemId;
use crate::time::{Day, Moment, Timestamp};
use chrono::FixedOffset;
use serde::Serialize;

/// Everything that was read for a span of days. The order is of no account, and records may occur twice.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HealthReading {
    /// Sessions of sleep, of all apps.
    pub sleep: Vec<HealthSleep>,
    /// Steps of whole days, already free of what two apps counted twice.
    pub steps: Vec<HealthSteps>,
    /// Single values, of all apps.
    pub values: Vec<HealthValue>,
}

/// A session of sleep.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HealthSleep {
    /// The app that wrote it, such as its package name.
    pub source: String,
    /// When it began.
    pub from: HealthInstant,
    /// When it ended.
    pub to: HealthInstant,
    /// Its stages, in any order; empty if the app knows none.
    pub stages: Vec<HealthSleepStage>,
}

/// A stage of sleep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HealthSleepStage {
    /// When it began.
    pub from: Timestamp,
    /// When it ended.
    pub to: Timestamp,
    /// Whether it was sleep, of any depth, and not lying awake or being up.
    pub is_asleep: bool,
}

/// An instant as a health store has it: perhaps with an offset, never with the name of a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HealthInstant {
    /// The instant.
    pub at: Timestamp,
    /// Seconds east of UTC then and there; absent if the app did not say.
    pub offset_seconds: Option<i32>,
}

impl HealthInstant {
    /// The moment, in the phone's zone where its offset is the recorded one, otherwise in a zone named by that offset: the
    /// person was elsewhere. `None` if there is no such instant or offset.
    pub(super) fn moment(self, now: &Moment) -> Option<Moment> {
        let here = now.later(self.at - now.at);
        let moment = match self.offset_seconds.filter(|given| *given != here.offset_seconds) {
            None => here,
            Some(given) if given % 60 == 0 => {
                let zone = FixedOffset::east_opt(given)?.to_string();
                Moment { at: here.at, zone, offset_seconds: given }
            }
            Some(_) => return None,
        };
        moment.check_year().is_ok().then_some(moment)
    }
}

/// The steps of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HealthSteps {
    /// One of the days that were asked for.
    pub day: Day,
    /// How many.
    pub count: i64,
}

/// A single value.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HealthValue {
    /// The app that wrote it.
    pub source: String,
    /// What it is of.
    pub measure: HealthMeasure,
    /// When it was measured.
    pub time: HealthInstant,
    /// The value, in the measure's unit.
    pub value: f64,
}

/// What single values are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum HealthMeasure {
    /// Resting heart rate, beats per minute.
    RestingHeartRate,
    /// Heart rate variability as RMSSD, milliseconds. Never mixed with SDNN, which is another quantity.
    HrvRmssd,
}

impl HealthMeasure {
    /// The item of the catalogue.
    pub(super) fn item(self) -> ItemId {
        ItemId(match self {
            Self::RestingHeartRate => "resting-heart-rate".to_owned(),
            Self::HrvRmssd => "hrv-rmssd".to_owned(),
        })
    }
}
