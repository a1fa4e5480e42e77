//! The outcome of a reminder.

use std::str::FromStr;

use crate::storage::Notice;
use crate::time::Timestamp;

/// Why a reminder was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub(super) enum SilenceReason {
    /// The day is a day off.
    DayOff,
    /// A flare, or the risk window after overexertion.
    Flare,
    /// Quiet hours, and the reminder does not wait for their end.
    Quiet,
    /// What it asks for was already logged.
    Logged,
    /// Another reminder about the same thing fires in the same minute: of an equal rule, or of the same rule because the
    /// clocks went forward.
    SameTime,
    /// A break or prompt that was not announced in time.
    Stale,
    /// The person paused everything but medicines, or this medicine.
    Paused,
    /// No reason to remind: enough supply is left, no plan runs, or the timer plans the breaks.
    NotNeeded,
}

/// How a reminder ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub(super) enum Outcome {
    /// It was answered.
    Answered,
    /// It was snoozed.
    Snoozed,
    /// What it asks for was logged elsewhere, after it was shown.
    Elsewhere,
    /// It was shown and not answered.
    Ignored,
    /// The notice of missed reminders named it.
    Missed,
    /// The system had it scheduled; whether it was shown is not known.
    Scheduled,
    /// Its rule or its activity no longer exists.
    Gone,
    /// It was left out.
    #[strum(disabled)]
    Silenced(SilenceReason),
}

impl Outcome {
    /// Stable id; for a silenced reminder, that of the reason.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Silenced(reason) => reason.into(),
            other => other.into(),
        }
    }

    /// The outcome of a notice; `None` while it is open.
    pub(super) fn of(notice: &Notice) -> Option<Self> {
        let text = notice.how.as_deref()?;
        Self::from_str(text).ok().or_else(|| SilenceReason::from_str(text).ok().map(Self::Silenced))
    }
}

/// The notice with its outcome.
pub(super) fn end(notice: Notice, outcome: Outcome, at: Timestamp) -> Notice {
    Notice { ended: Some(at), how: Some(outcome.id().to_owned()), ..notice }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outcome_is_read_as_it_is_written() {
        let due = Timestamp::default();
        for outcome in [Outcome::Answered, Outcome::Gone, Outcome::Silenced(SilenceReason::SameTime)] {
            let notice = end(Notice::new("x", None, "custom", due), outcome, due);
            assert_eq!(Outcome::of(&notice), Some(outcome));
        }
        assert_eq!(Outcome::Silenced(SilenceReason::DayOff).id(), "day-off");
        assert_eq!(Outcome::of(&Notice::new("x", None, "custom", due)), None);
    }
}
