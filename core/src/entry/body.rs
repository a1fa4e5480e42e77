//! The content of an entry: one variant for each kind, with its own data.

use serde::{Deserialize, Serialize};

use super::{
    DayLevel, Dose, Effort, FlarePhase, FoundBy, Helped, Intake, Kind, Quality, Rating, RecalledDay, Region, Severity,
    Side, Spread, Timed, When,
};
use crate::catalog::{Item, ItemId, ItemKind};
use crate::time::{Day, Rollover};

/// The content of an entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Body {
    /// A symptom, how strong, where, and what it feels like.
    Symptom {
        /// Which symptom.
        item: ItemId,
        /// How strong, 0–10, or present and not rated.
        severity: Severity,
        /// Where; empty if not given.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        regions: Vec<Region>,
        /// What it feels like; empty if not given.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        qualities: Vec<Quality>,
        /// On which side, where the place has no region of its own for each.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "uniffi", uniffi(default))]
        side: Option<Side>,
        /// How far it reaches.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "uniffi", uniffi(default))]
        spread: Option<Spread>,
        /// The person's own words for the severity, as they were when it was given; absent if the built-in ones were
        /// in force. Set by the core; a caller's value is ignored.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "uniffi", uniffi(default))]
        said: Option<String>,
    },
    /// What pressing on a place found, by oneself or by an examiner.
    PressurePoint {
        /// Where it was pressed.
        region: Region,
        /// On which side, where the region has none of its own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "uniffi", uniffi(default))]
        side: Option<Side>,
        /// Whether it was tender.
        tender: bool,
        /// How strong the soreness was, 0–10. Nothing above 0 where it was not tender.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "uniffi", uniffi(default))]
        severity: Option<Rating>,
        /// Who pressed.
        #[serde(default)]
        found_by: FoundBy,
    },
    /// A turn in a flare.
    Flare {
        /// Which turn.
        phase: FlarePhase,
        /// How bad, 0–10.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "uniffi", uniffi(default))]
        severity: Option<Rating>,
        /// What it felt like; empty if not given.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "uniffi", uniffi(default))]
        qualities: Vec<Quality>,
    },
    /// "That day was a flare", or "was not". Takes precedence over everything else that suggests a flare on the day.
    FlareDay {
        /// Whether it was.
        flare: bool,
    },
    /// Something done, and what it took.
    Activity {
        /// Which activity.
        item: ItemId,
        /// The effort it took, by kind.
        #[serde(default, skip_serializing_if = "Effort::is_unsaid")]
        effort: Effort,
        /// How long, in minutes, 0–1,440. Absent for a whole day's rating.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        minutes: Option<u32>,
        /// How it was timed; absent where the timer did not run.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "uniffi", uniffi(default))]
        timed: Option<Timed>,
    },
    /// A whole day's load in one tap. Of several on one day the newest counts: [`super::day_level`].
    DayLoad {
        /// How much it was.
        level: DayLevel,
    },
    /// A rest or a break.
    Rest {
        /// Which kind of rest.
        item: ItemId,
        /// How long, in minutes, 0–1,440.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        minutes: Option<u32>,
        /// Whether it was taken; `false` is a break that was due and skipped.
        taken: bool,
    },
    /// A night's sleep, or a nap. Bed and wake are its [`When::Interval`].
    Sleep {
        /// How long it was slept, in minutes, 0–1,440; absent means from bed to wake, see [`super::Entry::minutes_slept`].
        #[serde(default, skip_serializing_if = "Option::is_none")]
        minutes: Option<u32>,
        /// How good, 0 (worst) to 10 (best).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        quality: Option<Rating>,
        /// Whether it restored.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        restored: Option<bool>,
        /// A nap by day; naps add to the day and never replace its night.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        nap: bool,
    },
    /// Something that may bear on symptoms: stress, hydration, weather, cycle, …
    Factor {
        /// Which factor.
        item: ItemId,
        /// How much; absent means it was there, not rated.
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
    },
    /// A number with a unit: heart rate, HRV, steps, minutes until loose, …
    Measurement {
        /// Which measurement; its unit belongs to the item.
        item: ItemId,
        /// The number, in the item's unit.
        value: f64,
    },
    /// What the day allowed or a person could do, on a scale where more is better.
    Function {
        /// Which ability.
        item: ItemId,
        /// How well, more is better.
        rating: Rating,
    },
    /// A whole day as it is remembered later, when nothing was logged on it. It has no number on 0–10.
    Recall {
        /// How it was.
        how: RecalledDay,
    },
    /// A text alone, which is in the entry's note.
    Note,
}

impl Body {
    /// A symptom with a severity and nothing more.
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

    /// A turn in a flare and nothing more.
    #[must_use]
    pub fn flare(phase: FlarePhase) -> Self {
        Self::Flare { phase, severity: None, qualities: Vec::new() }
    }

    /// The entry that one tap on an item logs: a symptom is present, a remedy or rest taken, a factor there, an activity
    /// done. `None` for a measurement or an ability, which needs a number.
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
        Self::Remedy { item: ItemId(item.to_owned()), dose: None, intake: Intake::Taken, helped: None, slot: None }
    }

    /// The kind.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Symptom { .. } => Kind::Symptom,
            Self::PressurePoint { .. } => Kind::PressurePoint,
            Self::Flare { .. } => Kind::Flare,
            Self::FlareDay { .. } => Kind::FlareDay,
            Self::Activity { .. } => Kind::Activity,
            Self::DayLoad { .. } => Kind::DayLoad,
            Self::Rest { .. } => Kind::Rest,
            Self::Sleep { .. } => Kind::Sleep,
            Self::Factor { .. } => Kind::Factor,
            Self::Remedy { .. } => Kind::Remedy,
            Self::Measurement { .. } => Kind::Measurement,
            Self::Function { .. } => Kind::Function,
            Self::Recall { .. } => Kind::Recall,
            Self::Note => Kind::Note,
        }
    }

    /// The catalogue item it is about and the kind that item must have.
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

    /// Mutable access to the catalogue item it is about.
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

    /// Its number on the scale 0–10, if it has one: a severity, an amount, a rating, a quality of sleep.
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

    /// The civil day it counts under. A night's sleep counts for the day it leads into, which is the
    /// day of waking; all other entries count for the day they begin.
    #[must_use]
    pub fn day(&self, when: &When, rollover: Rollover) -> Day {
        match (self, when) {
            (Self::Sleep { nap: false, .. }, When::Interval { to: Some(to), .. }) => to.day(rollover),
            _ => when.day(rollover),
        }
    }
}
