//! What to ask before a rule or a medicine is saved, as callers see it.

use serde::Serialize;

use crate::i18n::Words;

/// What to ask before a rule or a medicine is saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ReminderCheck {
    /// The question, such as whether a weekly medicine is to ring every day; absent where nothing is asked. It is saved all
    /// the same once that is answered.
    pub confirm: Option<String>,
    /// What the question is about, so that the caller can offer what mends it before saving it all the same; absent where
    /// nothing is asked.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub concern: Option<SavingConcern>,
}

/// Why a rule or a medicine is asked about before it is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum SavingConcern {
    /// A reminder of a weekly medicine rings more often by itself: it needs its one weekday.
    RingsOften,
    /// A reminder of a weekly medicine rings more often together with the one that the medicine has: one of them goes.
    RingsBesideAnother,
    /// The reminders that a weekly medicine has would ring more often: they need their one weekday first.
    RemindersRingOften,
    /// A weekly medicine has several times a day: one is enough.
    ManyTimes,
    /// A medicine that is usually taken once a week is not marked as weekly.
    UsuallyWeekly,
    /// One dose is more than anyone takes at once: a slip of the unit or of the decimal mark.
    ImplausibleDose,
    /// A limit for 24 hours is more than anyone takes: the same slips, and it would warn of nothing.
    ImplausibleLimit,
    /// The name ends with a number that may be how much is in one, which Ebb cannot count from there.
    NameHoldsStrength,
    /// A medicine with the same substances is in the list: it may be the same one under another name.
    SameSubstance,
    /// A reminder follows the times of the medicine, which are to go: it would never ring again.
    ReminderStops,
}

impl ReminderCheck {
    pub(super) fn nothing() -> Self {
        Self { confirm: None, concern: None }
    }

    /// `detail` is whose word it is that the medicine is weekly, "own" or "usual"; of an implausible dose or limit its amount,
    /// of a name its number, and of the same substance the other medicine.
    pub(super) fn about(concern: SavingConcern, medicine: String, detail: &str, words: Words) -> Self {
        let confirm = match concern {
            SavingConcern::RingsOften | SavingConcern::RemindersRingOften => words.weekly_rings_often(detail, medicine),
            SavingConcern::RingsBesideAnother => words.weekly_rings_beside_another(medicine),
            SavingConcern::ManyTimes => words.weekly_many_times(medicine),
            SavingConcern::UsuallyWeekly => words.medicine_usually_weekly(medicine),
            SavingConcern::ImplausibleDose => words.medicine_implausible(detail, medicine),
            SavingConcern::ImplausibleLimit => words.medicine_implausible_limit(detail, medicine),
            SavingConcern::NameHoldsStrength => words.medicine_name_strength(detail, medicine),
            SavingConcern::SameSubstance => words.medicine_same_substance(medicine, detail),
            SavingConcern::ReminderStops => words.medicine_reminder_stops(medicine),
        };
        Self { confirm: Some(confirm), concern: Some(concern) }
    }
}
