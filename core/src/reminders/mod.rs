//! Reminders: what fires when, what is shown, and what an answer does.
//!
//! The core decides everything, and a phone mirrors it. [`Reminders`] holds the person's rules and what follows from
//! them. [`ReminderDelivery`] tells the phone what to cancel, schedule, post and report as missed, given what it has
//! scheduled, and takes back what was posted and tapped.
//!
//! - `rule`, `rule_label`, `rules`: the person's rules, in the wall-clock's time, prompts on a schedule among them.
//! - `slots`: which times a rule names. `id`, `action`, `outcome`: how a reminder is identified, answered, and ends.
//! - `inputs`: reading what a plan is made from. `plan`: which reminders there are and when; `silence`: which are left
//!   out, and why. Functions of values. The running activity's breaks come from [`crate::pacing`] as candidates and are
//!   decided here with the rest.
//! - `wording`: what a phone shows.
//! - `reconcile`, `answer`, `reliability`: what passes between the phone and the journal; `delivery` is their service.
//!
//! Rationale: `docs/decisions/0018-reminders.md`.

mod action;
mod answer;
mod calendar;
mod delivery;
mod horizon;
mod id;
mod inputs;
mod notification;
mod outcome;
mod plan;
mod prompts;
mod reconcile;
mod reliability;
mod rule;
mod rule_label;
mod rules;
mod settings;
mod silence;
mod slots;
mod stored_rule;
mod wording;

pub use action::{ReminderAction, SnoozeLength};
pub use answer::ReminderAnswerChange;
pub(crate) use answer::answer;
pub use delivery::ReminderDelivery;
use horizon::horizon;
pub use horizon::{DAYS_MOST, MISSED, SENTINEL};
pub use notification::{
    DeliveredBy, MissedNotice, Notification, NotificationAction, PendingNotification, Reconciled, ReminderChannel,
    ReminderKind, ShownNotification, TimerNotice, Urgency, WeeklyAlarm,
};
pub use prompts::PossiblePrompt;
pub use reliability::{DeliveryAdvice, DeliveryPermissions, Reliability, ReminderLine};
pub use rule::{FlarePolicy, PromptKind, Recurrence, ReminderAbout, ReminderRule};
pub(crate) use rules::asks_today;
pub use rules::{ReminderChange, Reminders};
pub use settings::{QuietHours, ReminderSettings};
pub use stored_rule::SavedReminder;
pub(crate) use stored_rule::{StoredRule, erase_rules};
