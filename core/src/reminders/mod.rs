//! Reminders: what fires when, what is shown, and what an answer does.
//!
//! The core decides everything, and a phone mirrors it. [`Reminders`] holds the person's rules and what follows from
//! them. [`ReminderDelivery`] tells the phone what to cancel, schedule, post and report as missed, given what it has
//! scheduled, and takes back what was posted and tapped.
//!
//! - `rule`, `rule_answers`, `rule_label`, `rules`: the person's rules, in the wall-clock's time, prompts on a schedule among them.
//!   `overview`: the list of them with their next times. `form`: what a form of one shows and offers.
//! - `saving_check`: what is asked before a rule or a medicine is saved. `weekly`: before a weekly medicine rings more often.
//!   `medicine_concern`: of amounts that nobody takes, and names that mislead.
//! - `slots`: which times a rule names. `id`, `action`, `outcome`: how a reminder is identified, answered, and ends.
//! - `dose_slots`: which dose an entry belongs to; `dose_inputs` reads what that is made from. `missed_doses`: which are
//!   still open.
//! - `inputs`: reading what a plan is made from. `plan`: which reminders there are and when; `silence`: which are left
//!   out, and why. Functions of values. The running activity's breaks come from [`crate::pacing`] as candidates and are
//!   decided here with the rest.
//! - `wording`: what a phone shows.
//! - `pause`: everything but medicines until a day. `refill`: a new supply.
//! - `known`: whether there is a reminder with an id. `effect`, `dose_answer`, `answer`: what an answer does. `answered`:
//!   what its notification says then, and taking it back.
//! - `reconcile`, `reliability`: what passes between the phone and the journal; `delivery` is their service.
//!
//! Rationale: `docs/decisions/0018-reminders.md`.

mod action;
mod answer;
mod answered;
mod calendar;
mod delivery;
mod dose_answer;
mod dose_inputs;
mod dose_slots;
mod dose_wording;
mod effect;
mod form;
mod horizon;
mod id;
mod inputs;
mod known;
mod medicine_concern;
mod missed_doses;
mod notification;
mod outcome;
mod overview;
mod pause;
mod plan;
mod prompts;
mod reconcile;
mod refill;
mod reliability;
mod rule;
mod rule_answers;
mod rule_label;
mod rules;
mod saving_check;
mod settings;
mod silence;
mod slots;
mod stored_rule;
mod weekly;
mod wording;

pub use action::{ReminderAction, SnoozeLength};
pub use answer::ReminderAnswerChange;
pub(crate) use answer::answer;
pub use delivery::ReminderDelivery;
pub use form::{ReminderForm, ReminderSubject};
use horizon::horizon;
pub use horizon::{DAYS_MOST, MISSED, SENTINEL};
pub use missed_doses::MissedDose;
pub(crate) use missed_doses::{OpenDoses, open_doses};
pub use notification::{
    AnsweredNotification, DeliveredBy, MissedNotice, Notification, NotificationAction, PendingNotification, Reconciled,
    ReminderChannel, ReminderKind, ShownNotification, TimerNotice, Urgency, WeeklyAlarm,
};
pub use overview::{ReminderOverview, ReminderRow};
pub(crate) use pause::{Pause, paused_until};
pub use prompts::PossiblePrompt;
pub use reliability::{DeliveryAdvice, DeliveryPermissions, Reliability, ReminderLine};
pub use rule::{FlarePolicy, PromptKind, REFILL_TIME, Recurrence, ReminderAbout, ReminderRule};
pub use rules::{ReminderChange, Reminders};
pub(crate) use rules::{most_questions, reminded_check_ins};
pub use saving_check::{ReminderCheck, SavingConcern};
pub use settings::{QuietHours, ReminderSettings};
pub use stored_rule::SavedReminder;
pub(crate) use stored_rule::{
    StoredRule, erase_rules, follow_medicine, remove_rules_of, rules_erased_with, take_in_rules,
};
pub(crate) use weekly::check_merge;
