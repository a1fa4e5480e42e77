//! The actions of a reminder.

use chrono::{NaiveTime, TimeDelta};

use crate::pacing::ActionKind;
use crate::time::{Moment, Timestamp};

/// The local time meant by "this evening". From half an hour before it on, the snooze is an hour instead. Convention.
const EVENING: NaiveTime = NaiveTime::from_hms_opt(19, 0, 0).unwrap();

/// An action of a reminder. Its text form is kebab-case, such as `as-usual`.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    strum::Display,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
#[allow(missing_docs, reason = "each name is its own meaning; the words for people are in locales/")]
pub enum ReminderAction {
    AsUsual,
    Worse,
    Better,
    None,
    Mild,
    Moderate,
    Severe,
    Taken,
    Skipped,
    /// A dose: taken when it was due.
    TakenThen,
    /// A dose: taken at this moment.
    TakenNow,
    /// A dose: the person does not know.
    NotSure,
    /// A refill: there is a new supply.
    Refilled,
    Resting,
    Rested,
    Done,
    Skip,
    Stop,
    Open,
    /// Snoozes a break: by ten minutes.
    Later,
    /// Snoozes a break, as the timer's notification names it.
    Snooze,
    #[strum(serialize = "snooze-10")]
    Snooze10,
    #[strum(serialize = "snooze-60")]
    Snooze60,
    SnoozeEvening,
}

/// The length of a snooze.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SnoozeLength {
    /// A number of minutes.
    Minutes(i64),
    /// Until the evening.
    Evening,
}

impl ReminderAction {
    /// The four steps of severity with the value of each, 0–10.
    pub(super) const STEPS: [(Self, f64); 4] =
        [(Self::None, 0.0), (Self::Mild, 2.0), (Self::Moderate, 5.0), (Self::Severe, 8.0)];

    /// The answers to a dose that is due.
    pub(super) const OF_DOSE: [Self; 3] = [Self::Taken, Self::Snooze10, Self::Skipped];

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The length of a snooze; `None` for other actions.
    #[must_use]
    pub fn snooze(self) -> Option<SnoozeLength> {
        match self {
            Self::Snooze10 | Self::Snooze | Self::Later => Some(SnoozeLength::Minutes(10)),
            Self::Snooze60 => Some(SnoozeLength::Minutes(60)),
            Self::SnoozeEvening => Some(SnoozeLength::Evening),
            _ => None,
        }
    }

    /// The value of a step of severity, 0–10; `None` for other actions.
    pub(super) fn severity(self) -> Option<f64> {
        Self::STEPS.into_iter().find(|(step, _)| *step == self).map(|(_, value)| value)
    }

    /// What it does to the running activity; `None` for other actions.
    pub(super) fn on_timer(self) -> Option<ActionKind> {
        match self {
            Self::Resting => Some(ActionKind::Rest),
            Self::Later | Self::Snooze | Self::Snooze10 => Some(ActionKind::Snooze),
            Self::Skip | Self::Skipped => Some(ActionKind::Skip),
            Self::Rested | Self::Done => Some(ActionKind::Done),
            Self::Stop => Some(ActionKind::Stop),
            _ => None,
        }
    }

    /// The notification action that corresponds to an action of the running activity. For a break, "done" becomes
    /// "rested".
    pub(super) fn of_timer(what: ActionKind, is_rest: bool) -> Self {
        match what {
            ActionKind::Rest => Self::Resting,
            ActionKind::Snooze => Self::Later,
            ActionKind::Skip => Self::Skip,
            ActionKind::Done if is_rest => Self::Rested,
            ActionKind::Done => Self::Done,
            ActionKind::Stop => Self::Stop,
        }
    }
}

impl SnoozeLength {
    /// When a reminder snoozed by this length is due again.
    pub(super) fn after(self, now: &Moment) -> Timestamp {
        let hour = now.at + TimeDelta::hours(1);
        match self {
            Self::Minutes(minutes) => now.at + TimeDelta::minutes(minutes),
            Self::Evening => {
                let evening = now.at_local(now.local().date().and_time(EVENING)).at;
                if evening >= now.at + TimeDelta::minutes(30) { evening } else { hour }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_evening_is_this_evening_or_an_hour() {
        let at = |text: &str| -> Moment { text.parse().unwrap() };
        let evening =
            |text: &str| Moment { at: SnoozeLength::Evening.after(&at(text)), ..at(text) }.local().to_string();
        assert_eq!(evening("2026-03-28T08:30:00+01:00[Europe/Berlin]"), "2026-03-28 19:00:00");
        assert_eq!(evening("2026-03-28T18:45:00+01:00[Europe/Berlin]"), "2026-03-28 19:45:00");
        assert_eq!(evening("2026-03-28T22:00:00+01:00[Europe/Berlin]"), "2026-03-28 23:00:00");
    }

    #[test]
    fn an_action_is_read_as_it_is_written() {
        for text in [
            "as-usual",
            "better",
            "none",
            "taken",
            "taken-then",
            "not-sure",
            "refilled",
            "snooze-10",
            "snooze-60",
            "snooze-evening",
            "open",
            "later",
        ] {
            assert_eq!(text.parse::<ReminderAction>().unwrap().id(), text);
        }
        assert!("dance".parse::<ReminderAction>().is_err());
    }
}
