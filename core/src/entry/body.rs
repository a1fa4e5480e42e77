//! The content of an entry: one variant for each kind, with its own data.

use serde::{Deserialize, Serialize};

use super::{
    ActivityTiming, BodySide, DayLevel, Dose, DoseBasis, Effort, EntryKind, FlarePhase, FoundBy, Helped, Intake,
    Rating, RecalledDay, Region, Severity, SymptomQuality, SymptomSpread, When,
};
use crate::catalog::{Item, ItemId, ItemKind};
use crate::time::{Day, Rollover};

/// The content of an entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Body {
    /// A symptom: its severity, place and quality.
    Symptom {
        /// Which symptom.
        item: ItemId,
        /// Severity, 0–10, or present without a rating.
        severity: Severity,
        /// Where; empty if not given.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        regions: Vec<Region>,
        /// What it feels like; empty if not given.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        qualities: Vec<SymptomQuality>,
        /// Side of the body, if the place has no separate regions for each side.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "uniffi", uniffi(default))]
        side: Option<BodySide>,
        /// How far it reaches.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "uniffi", uniffi(default))]
        spread: Option<SymptomSpread>,
        /// The custom words for the severity when it was given; absent if the built-in words applied. Set by the core;
        /// a caller's value is ignored.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "uniffi", uniffi(default))]
        said: Option<String>,
    },
    /// The result of pressing on a place, by oneself or by an examiner.
    PressurePoint {
        /// Where it was pressed.
        region: Region,
        /// Side of the body, if the region does not determine it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "uniffi", uniffi(default))]
        side: Option<BodySide>,
        /// Whether it was tender.
        tender: bool,
        /// Severity of the soreness, 0–10. Must not be above 0 if the place was not tender.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "uniffi", uniffi(default))]
        severity: Option<Rating>,
        /// Who pressed.
        #[serde(default)]
        found_by: FoundBy,
    },
    /// A change in the course of a flare.
    Flare {
        /// Which change.
        phase: FlarePhase,
        /// Severity, 0–10.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "uniffi", uniffi(default))]
        severity: Option<Rating>,
        /// Qualities; empty if not given.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "uniffi", uniffi(default))]
        qualities: Vec<SymptomQuality>,
    },
    /// "That day was a flare", or "was not". Takes precedence over everything else that indicates a flare on the day.
    FlareDay {
        /// Whether it was a flare.
        flare: bool,
    },
    /// An activity and the effort it took.
    Activity {
        /// Which activity.
        item: ItemId,
        /// The effort it took, by kind.
        #[serde(default, skip_serializing_if = "Effort::is_unsaid")]
        effort: Effort,
        /// Duration in minutes, 0–1,440. Absent in a rating of the whole day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        minutes: Option<u32>,
        /// Timing by the activity timer; absent if the timer was not used.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "uniffi", uniffi(default))]
        timed: Option<ActivityTiming>,
    },
    /// The load of a whole day, in one tap. The newest entry of a day counts: [`super::day_level`].
    DayLoad {
        /// The level.
        level: DayLevel,
    },
    /// A rest or a break.
    Rest {
        /// Which kind of rest.
        item: ItemId,
        /// Duration in minutes, 0–1,440.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        minutes: Option<u32>,
        /// Whether it was taken; `false` for a break that was due and skipped.
        taken: bool,
    },
    /// A night's sleep or a nap. The time in bed is its [`When::Interval`].
    Sleep {
        /// Minutes slept, 0–1,440; absent means the whole time in bed, see [`super::Entry::minutes_slept`].
        #[serde(default, skip_serializing_if = "Option::is_none")]
        minutes: Option<u32>,
        /// Quality, 0 (worst) to 10 (best).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        quality: Option<Rating>,
        /// Whether it was restorative.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        restored: Option<bool>,
        /// Whether it was a daytime nap. Naps add to the sleep of the day and never replace its night.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        nap: bool,
    },
    /// A factor that may affect symptoms: stress, hydration, weather, cycle, …
    Factor {
        /// Which factor.
        item: ItemId,
        /// Amount; absent means present without a rating.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        amount: Option<Rating>,
    },
    /// A medicine, supplement or other remedy taken or used.
    Remedy {
        /// Which remedy.
        item: ItemId,
        /// How much of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        dose: Option<Dose>,
        /// Whether it was taken.
        #[serde(default)]
        intake: Intake,
        /// Whether it helped, as answered later; absent until then.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        helped: Option<Helped>,
        /// The reminder of a dose that this answers, by its id without snoozes. It closes that dose and no other; an entry
        /// without one is matched to a dose by its time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "uniffi", uniffi(default))]
        slot: Option<String>,
        /// What the dose is counted by: the medicine as it stood when this was logged. Set by the core; a caller's value is
        /// ignored.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "uniffi", uniffi(default))]
        basis: Option<DoseBasis>,
    },
    /// A number with a unit: heart rate, HRV, steps, minutes until loose, …
    Measurement {
        /// Which measurement; its unit belongs to the item.
        item: ItemId,
        /// The number, in the item's unit.
        value: f64,
    },
    /// A functional ability, on a scale where more is better.
    Function {
        /// Which ability.
        item: ItemId,
        /// The rating; more is better.
        rating: Rating,
    },
    /// A whole day as recalled later, if nothing was logged on it. It has no value on 0–10.
    Recall {
        /// How the day was.
        how: RecalledDay,
    },
    /// Text only, stored in the entry's note.
    Note,
}

impl Body {
    /// A symptom with a severity and no details.
    #[must_use]
    pub fn symptom(item: &str, severity: Severity) -> Self {
        Self::Symptom {
            item: ItemId(item.to_owned()),
            severity,
            regions: Vec::new(),
            qualities: Vec::new(),
            side: None,
            spread: None,
            said: None,
        }
    }

    /// A change in the course of a flare, without details.
    #[must_use]
    pub fn flare(phase: FlarePhase) -> Self {
        Self::Flare { phase, severity: None, qualities: Vec::new() }
    }

    /// The body that one tap on an item logs: a symptom or factor is present, a remedy or rest taken, an activity done.
    /// `None` for a measurement or an ability, which needs a value.
    #[must_use]
    pub fn tapped(item: &Item) -> Option<Self> {
        let id = item.id.clone();
        Some(match item.kind {
            ItemKind::Symptom => Self::symptom(&id.0, Severity::Present),
            ItemKind::Remedy => Self::remedy(&id.0),
            ItemKind::Factor => Self::Factor { item: id, amount: None },
            ItemKind::Rest => Self::Rest { item: id, minutes: None, taken: true },
            ItemKind::Activity => Self::Activity { item: id, effort: Effort::default(), minutes: None, timed: None },
            ItemKind::Measurement | ItemKind::Function => return None,
        })
    }

    /// A remedy taken, without a dose.
    #[must_use]
    pub fn remedy(item: &str) -> Self {
        Self::dose(ItemId(item.to_owned()), None, Intake::Taken)
    }

    /// A dose of a remedy, without anything that is said of it later.
    #[must_use]
    pub fn dose(item: ItemId, dose: Option<Dose>, intake: Intake) -> Self {
        Self::Remedy { item, dose, intake, helped: None, slot: None, basis: None }
    }

    /// The kind.
    #[must_use]
    pub fn kind(&self) -> EntryKind {
        match self {
            Self::Symptom { .. } => EntryKind::Symptom,
            Self::PressurePoint { .. } => EntryKind::PressurePoint,
            Self::Flare { .. } => EntryKind::Flare,
            Self::FlareDay { .. } => EntryKind::FlareDay,
            Self::Activity { .. } => EntryKind::Activity,
            Self::DayLoad { .. } => EntryKind::DayLoad,
            Self::Rest { .. } => EntryKind::Rest,
            Self::Sleep { .. } => EntryKind::Sleep,
            Self::Factor { .. } => EntryKind::Factor,
            Self::Remedy { .. } => EntryKind::Remedy,
            Self::Measurement { .. } => EntryKind::Measurement,
            Self::Function { .. } => EntryKind::Function,
            Self::Recall { .. } => EntryKind::Recall,
            Self::Note => EntryKind::Note,
        }
    }

    /// The item it is about, and the kind that item must have.
    #[must_use]
    pub fn item(&self) -> Option<(&ItemId, ItemKind)> {
        match self {
            Self::Symptom { item, .. } => Some((item, ItemKind::Symptom)),
            Self::Activity { item, .. } => Some((item, ItemKind::Activity)),
            Self::Rest { item, .. } => Some((item, ItemKind::Rest)),
            Self::Factor { item, .. } => Some((item, ItemKind::Factor)),
            Self::Remedy { item, .. } => Some((item, ItemKind::Remedy)),
            Self::Measurement { item, .. } => Some((item, ItemKind::Measurement)),
            Self::Function { item, .. } => Some((item, ItemKind::Function)),
            Self::PressurePoint { .. }
            | Self::Flare { .. }
            | Self::FlareDay { .. }
            | Self::DayLoad { .. }
            | Self::Sleep { .. }
            | Self::Recall { .. }
            | Self::Note => None,
        }
    }

    /// Mutable access to the item it is about.
    pub(crate) fn item_mut(&mut self) -> Option<&mut ItemId> {
        match self {
            Self::Symptom { item, .. }
            | Self::Activity { item, .. }
            | Self::Rest { item, .. }
            | Self::Factor { item, .. }
            | Self::Remedy { item, .. }
            | Self::Measurement { item, .. }
            | Self::Function { item, .. } => Some(item),
            Self::PressurePoint { .. }
            | Self::Flare { .. }
            | Self::FlareDay { .. }
            | Self::DayLoad { .. }
            | Self::Sleep { .. }
            | Self::Recall { .. }
            | Self::Note => None,
        }
    }

    /// Its value on the scale 0–10, if any: a severity, an amount, a rating, a quality of sleep.
    #[must_use]
    pub fn value(&self) -> Option<f64> {
        match self {
            Self::Symptom { severity, .. } => severity.value(),
            Self::PressurePoint { severity, .. } | Self::Flare { severity, .. } => severity.map(Rating::value),
            Self::Factor { amount, .. } => amount.map(Rating::value),
            Self::Function { rating, .. } => Some(rating.value()),
            Self::Sleep { quality, .. } => quality.map(Rating::value),
            _ => None,
        }
    }

    /// Its number if that is not on the scale 0–10: a measurement in the item's own unit; a remedy is 1 where it was
    /// taken and 0 where it was skipped; whether one was taken that the person is not sure of, is unknown.
    #[must_use]
    pub fn count(&self) -> Option<f64> {
        match self {
            Self::Measurement { value, .. } => Some(*value),
            Self::Remedy { intake, .. } => match intake {
                Intake::Taken => Some(1.0),
                Intake::Skipped => Some(0.0),
                Intake::NotSure => None,
            },
            _ => None,
        }
    }

    /// The civil day it counts for. A night's sleep counts for the day of waking, by the calendar: a night that ends at
    /// 03:00 leads into the day that begins an hour later, and is not a second night of the day before. So does one that is
    /// logged awake at half past two. All other entries count for the day on which they begin.
    #[must_use]
    pub fn day(&self, when: &When, rollover: Rollover) -> Day {
        match (self, when) {
            (Self::Sleep { nap: false, .. }, When::Interval { to: Some(woke), .. } | When::At { moment: woke }) => {
                woke.local().date().into()
            }
            _ => when.day(rollover),
        }
    }
}
