//! The notifications handed to the phone, complete with all decisions and texts.

use serde::Serialize;

use super::action::ReminderAction;
use crate::i18n::Words;
use crate::pacing::TimerCandidateKind;
use crate::time::{Moment, Timestamp};

/// The kind of a reminder.
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
    /// The supply of a medicine is running out.
    Refill,
    /// A rest is due.
    RestBreak,
    /// A rest is over.
    RestOver,
    /// An activity without any action: asks whether it is still going on.
    EndOfActivity,
    /// A change of posture.
    Posture,
    /// A stretch.
    Stretch,
    /// A glass of water.
    Water,
    /// Winding down in the evening.
    WindDown,
    /// The movement plan.
    Movement,
    /// An experiment.
    Experiment,
    /// An appointment.
    Appointment,
    /// Anything else.
    Custom,
    /// The self-test of delivery.
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

    /// Whether it is a break or prompt, which is never shown late or reported as missed.
    pub(super) fn is_break(self) -> bool {
        matches!(
            self,
            Self::RestBreak | Self::RestOver | Self::EndOfActivity | Self::Posture | Self::Stretch | Self::Water
        )
    }

    /// The channel it is shown in.
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

impl From<TimerCandidateKind> for ReminderKind {
    fn from(kind: TimerCandidateKind) -> Self {
        match kind {
            TimerCandidateKind::RestBreak => Self::RestBreak,
            TimerCandidateKind::RestOver => Self::RestOver,
            TimerCandidateKind::EndOfActivity => Self::EndOfActivity,
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

/// How urgent a notification is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Urgency {
    /// Without sound.
    Quiet,
    /// Like an ordinary notification.
    Normal,
    /// Breaks through a focus or do-not-disturb mode. Used only for rest breaks of a running activity.
    TimeSensitive,
}

/// An action of a notification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct NotificationAction {
    /// The value to pass to [`super::ReminderDelivery::answer`].
    pub id: String,
    /// The label of its button.
    pub label: String,
}

impl NotificationAction {
    pub(super) fn new(words: Words, action: ReminderAction) -> Self {
        Self { id: action.id().to_owned(), label: words.variant("reminder-action", action) }
    }
}

/// A dose that fires even if it was logged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct WeeklyAlarm {
    /// Hour of the wall clock, 0–23.
    pub hour: u8,
    /// Minute, 0–59.
    pub minute: u8,
    /// Weekdays, 1 (Monday) to 7 (Sunday); empty means every day.
    pub weekdays: Vec<u8>,
}

/// A notification to schedule or show.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Notification {
    /// Stable id: the rule and the local minute, without a word about health.
    pub id: String,
    /// Id of its rule; absent for the running activity and the self-test.
    pub rule: Option<String>,
    /// The kind.
    pub kind: ReminderKind,
    /// When it is due.
    pub at: Moment,
    /// When it becomes stale.
    pub until: Option<Moment>,
    /// When it may be announced quietly; absent without a heads-up.
    pub heads_up: Option<Moment>,
    /// The channel it is shown in.
    pub channel: ReminderChannel,
    /// How urgent it is.
    pub urgency: Urgency,
    /// Title on a locked phone: no symptom and no medicine, unless the person chose to show them there.
    pub title: String,
    /// Text on a locked phone.
    pub text: String,
    /// Title on an unlocked phone.
    pub full_title: String,
    /// Text on an unlocked phone.
    pub full_text: String,
    /// Its actions, at most three.
    pub actions: Vec<NotificationAction>,
    /// None, mild, moderate and severe for the one item it names; the four answers to a late dose; otherwise empty.
    pub steps: Vec<NotificationAction>,
    /// For a dose that fires even if it was logged: the times.
    pub always: Option<WeeklyAlarm>,
}

/// Who shows a notification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum DeliveredBy {
    /// The app, which the system wakes when a notification is due. It knows which ones it showed.
    App,
    /// The system, from what was scheduled. It does not report what was shown.
    System,
}

/// A notification that the phone has scheduled.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PendingNotification {
    /// Its id.
    pub id: String,
    /// When it fires.
    pub at: Timestamp,
}

/// A notification that was shown.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ShownNotification {
    /// Its id.
    pub id: String,
    /// When it was shown.
    pub at: Timestamp,
    /// Whether it was shown as part of the notice of missed reminders.
    pub merged: bool,
}

/// What the phone has to do.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Reconciled {
    /// Ids of scheduled or shown notifications to cancel.
    pub cancel: Vec<String>,
    /// Notifications to schedule, soonest first.
    pub schedule: Vec<Notification>,
    /// Notifications to show now, if the app shows them.
    pub show: Vec<Notification>,
    /// One notice for all missed reminders.
    pub missed: Option<MissedNotice>,
    /// If the system shows notifications: the one that fires if Ebb was not opened for as long as reminders are planned
    /// ahead.
    pub sentinel: Option<Notification>,
    /// The notification of the running activity.
    pub timer: Option<TimerNotice>,
    /// When to reconcile again at the latest.
    pub next: Option<Moment>,
}

/// The notice of missed reminders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct MissedNotice {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its text on a locked phone.
    pub text: String,
    /// The reminders it covers. Report each as shown once the notice is.
    pub ids: Vec<String>,
    /// Its text on an unlocked phone: each dose that was missed, asked about in the past tense.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub full_text: String,
}

/// The running activity as an ongoing notification.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TimerNotice {
    /// Its id.
    pub id: String,
    /// Title on a locked phone.
    pub title: String,
    /// Text on a locked phone.
    pub text: String,
    /// Title on an unlocked phone.
    pub full_title: String,
    /// Text on an unlocked phone.
    pub full_text: String,
    /// The moment its clock counts from.
    pub since: Moment,
    /// When the next break is due, or the current one ends.
    pub next: Option<Moment>,
    /// Its actions, at most three. Answer them under its id.
    pub actions: Vec<NotificationAction>,
}

impl Notification {
    /// The local minute in the format `2026-03-29T03:00`.
    #[must_use]
    pub fn local(&self) -> String {
        super::id::minute_text(self.at.local())
    }
}

/// A notification that was answered, as it stands until the person dismisses it: what was answered and when, and *Undo*.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct AnsweredNotification {
    /// The value to pass to [`super::ReminderDelivery::undo_answer`].
    pub operation: String,
    /// The channel it is shown in, without a sound.
    pub channel: ReminderChannel,
    /// Title on a locked phone: that it was answered, and when.
    pub title: String,
    /// Text on a locked phone.
    pub text: String,
    /// Title on an unlocked phone, such as "Taken 08:02".
    pub full_title: String,
    /// Text on an unlocked phone: what was logged.
    pub full_text: String,
    /// The label of the button that takes it back.
    pub undo: String,
}
