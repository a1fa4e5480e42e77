//! What the phone is handed: a notification, all of it decided and in words.

use serde::Serialize;

use crate::pacing::CandidateKind;
use crate::time::{Moment, Timestamp};

/// What a reminder is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, strum::EnumString, strum::IntoStaticStr, strum::VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum ReminderKind {
    /// A check-in.
    CheckIn,
    /// A dose of a medicine.
    Dose,
    /// A medicine comes to its end.
    Refill,
    /// A rest is due.
    RestBreak,
    /// A rest is over.
    RestOver,
    /// Asks whether an activity without a sign of life is still going on.
    EndOfActivity,
    /// A change of posture.
    Posture,
    /// A stretch.
    Stretch,
    /// A glass of water.
    Water,
    /// The evening begins to end.
    WindDown,
    /// The movement plan.
    Movement,
    /// An experiment.
    Experiment,
    /// An appointment.
    Appointment,
    /// Anything else.
    Custom,
    /// The test of whether reminders come.
    SelfTest,
}

impl ReminderKind {
    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    pub(super) fn of(id: &str) -> Option<Self> {
        id.parse().ok()
    }

    /// What it is worth among what asks for attention on a day, 0–1; nothing where it costs none of the budget: doses,
    /// breaks and prompts on the person's schedule, the self-test. Convention: what cannot be made up for goes first.
    pub(super) fn worth(self) -> Option<f64> {
        match self {
            Self::Appointment => Some(1.0),
            Self::Refill => Some(0.9),
            Self::Experiment => Some(0.65),
            Self::CheckIn | Self::Custom => Some(0.6),
            Self::Movement => Some(0.45),
            Self::WindDown => Some(0.4),
            Self::Dose
            | Self::RestBreak
            | Self::RestOver
            | Self::EndOfActivity
            | Self::Posture
            | Self::Stretch
            | Self::Water
            | Self::SelfTest => None,
        }
    }

    /// Whether it is a break or prompt: never shown late, never told of as missed.
    pub(super) fn is_break(self) -> bool {
        matches!(
            self,
            Self::RestBreak | Self::RestOver | Self::EndOfActivity | Self::Posture | Self::Stretch | Self::Water
        )
    }

    /// Where it is shown.
    #[must_use]
    pub fn channel(self) -> ReminderChannel {
        match self {
            Self::CheckIn => ReminderChannel::CheckIns,
            Self::Dose | Self::Refill => ReminderChannel::Doses,
            Self::RestBreak | Self::RestOver | Self::EndOfActivity => ReminderChannel::Breaks,
            Self::Posture | Self::Stretch | Self::Water => ReminderChannel::Prompts,
            Self::WindDown | Self::Movement | Self::Experiment | Self::Appointment | Self::Custom => {
                ReminderChannel::Plans
            }
            Self::SelfTest => ReminderChannel::Notices,
        }
    }
}

impl From<CandidateKind> for ReminderKind {
    fn from(kind: CandidateKind) -> Self {
        match kind {
            CandidateKind::RestBreak => Self::RestBreak,
            CandidateKind::RestOver => Self::RestOver,
            CandidateKind::EndOfActivity => Self::EndOfActivity,
        }
    }
}

/// A notification channel, or a category of settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "each name is its own meaning; the words for people are in locales/")]
pub enum ReminderChannel {
    CheckIns,
    Doses,
    Breaks,
    Prompts,
    Plans,
    Notices,
}

/// How loud.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Urgency {
    /// Without sound.
    Quiet,
    /// As notifications are.
    Normal,
    /// Through a focus or do-not-disturb mode: rest breaks of a running activity alone.
    TimeSensitive,
}

/// Something that can be tapped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct NotificationAction {
    /// What [`super::ReminderDelivery::answer`] takes.
    pub id: String,
    /// What its button says.
    pub label: String,
}

/// A dose that rings always.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct AlwaysRings {
    /// The hour by the clock on the wall, 0–23.
    pub hour: u8,
    /// The minute, 0–59.
    pub minute: u8,
    /// The weekdays, 1 (Monday) to 7 (Sunday); none is every day.
    pub weekdays: Vec<u8>,
}

/// A notification.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Notification {
    /// Stable: its rule and its local minute, no word about health.
    pub id: String,
    /// Its rule; absent for the running activity and the self-test.
    pub rule: Option<String>,
    /// What it is.
    pub kind: ReminderKind,
    /// When.
    pub at: Moment,
    /// After this it is stale.
    pub until: Option<Moment>,
    /// When it may be announced quietly; absent without a heads-up.
    pub heads_up: Option<Moment>,
    /// Where it is shown.
    pub channel: ReminderChannel,
    /// How loud.
    pub urgency: Urgency,
    /// What a locked phone may show: unless the person wants words there, no symptom and no medicine.
    pub title: String,
    /// The same, beneath it.
    pub text: String,
    /// What an unlocked phone shows.
    pub full_title: String,
    /// The same, beneath it.
    pub full_text: String,
    /// What can be tapped, at most three.
    pub actions: Vec<NotificationAction>,
    /// None, mild, moderate, severe for the one item it names; empty without one.
    pub steps: Vec<NotificationAction>,
    /// For a dose the person wants to ring always.
    pub always: Option<AlwaysRings>,
}

/// Who posts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Delivery {
    /// The app itself, woken at the earliest: it knows what it showed.
    App,
    /// The system, from what it was handed: nobody says what was shown.
    System,
}

/// What the phone holds.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PendingNotification {
    /// Its id.
    pub id: String,
    /// When it is to fire.
    pub at: Timestamp,
}

/// What was posted.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ShownNotification {
    /// Its id.
    pub id: String,
    /// When.
    pub at: Timestamp,
    /// As one of those that the notice of missed ones tells of.
    pub merged: bool,
}

/// What the phone is to do.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Reconciled {
    /// The scheduled or shown notifications to cancel.
    pub cancel: Vec<String>,
    /// The notifications to schedule, the soonest first.
    pub schedule: Vec<Notification>,
    /// What it is to post now, where the app posts.
    pub show: Vec<Notification>,
    /// One notice for all that was missed.
    pub missed: Option<MissedNotice>,
    /// Where the system posts: what fires when Ebb was not opened for as long as it planned ahead.
    pub sentinel: Option<Notification>,
    /// The running activity.
    pub timer: Option<TimerNotice>,
    /// When to ask again at the latest.
    pub next: Option<Moment>,
}

/// What was missed, in one notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct MissedNotice {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it says; the same on a locked phone.
    pub text: String,
    /// Those it stands for, each to be told as shown once it is posted.
    pub ids: Vec<String>,
}

/// The running activity as a notification that stays.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TimerNotice {
    /// Its id.
    pub id: String,
    /// What a locked phone may show.
    pub title: String,
    /// The same, beneath it.
    pub text: String,
    /// What an unlocked phone shows.
    pub full_title: String,
    /// The same, beneath it.
    pub full_text: String,
    /// Since when it counts.
    pub since: Moment,
    /// The next break, or the end of the present one.
    pub next: Option<Moment>,
    /// What can be tapped, at most three; answered under its id.
    pub actions: Vec<NotificationAction>,
}

impl Notification {
    /// The local minute, `2026-03-29T03:00`.
    #[must_use]
    pub fn local(&self) -> String {
        super::id::minute_text(self.at.local())
    }
}
