//! How reliably reminders reach this phone: planned against shown, as measured.

use std::collections::HashSet;

use chrono::TimeDelta;
use serde::Serialize;

use super::dose_inputs::answered_doses;
use super::dose_slots::DoseState;
use super::id::ReminderId;
use super::outcome::{Outcome, end};
use super::plan::PlanInputs;
use super::{inputs::plan_inputs_from, notification::ReminderKind};
use crate::error::EbbError;
use crate::i18n::{MessageKey, Words, keys};
use crate::pacing::on_clock;
use crate::storage::{Notice, Reader};
use crate::time::{Day, Moment, Timestamp};

/// Maximum delay of a reminder that counts as on time. Convention.
const ON_TIME: TimeDelta = TimeDelta::minutes(5);

/// How far back the report looks.
const WINDOW: TimeDelta = TimeDelta::days(30);

/// The outcome of a dose that no phone and no terminal delivered, and that has no answer, and of what was put off and did not come
/// again. It is not stored.
const UNDELIVERED: &str = "undelivered";

/// How far back a miss leads to advice.
const LATELY: TimeDelta = TimeDelta::days(7);

/// Minimum number of reminders for a summary.
const LEAST: u32 = 5;

/// The permissions that the phone grants Ebb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DeliveryPermissions {
    /// Show notifications.
    pub notifications: bool,
    /// Wake at an exact minute.
    pub exact: bool,
    /// Run without battery restrictions.
    pub unrestricted: bool,
}

/// What may help after a measured miss.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum DeliveryAdvice {
    /// Allow notifications.
    Notifications,
    /// Allow exact alarms.
    ExactAlarms,
    /// Exempt Ebb from battery restrictions.
    Battery,
}

impl DeliveryAdvice {
    fn key(self) -> MessageKey {
        match self {
            Self::Notifications => keys::REMINDER_ADVICE_NOTIFICATIONS,
            Self::ExactAlarms => keys::REMINDER_ADVICE_EXACT_ALARMS,
            Self::Battery => keys::REMINDER_ADVICE_BATTERY,
        }
    }
}

/// Delivery of reminders on this phone over the last thirty days.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Reliability {
    /// Handed to the phone or due, and not rightly left out.
    pub planned: u32,
    /// Shown on their own. If the system shows notifications this is unknown, and 0.
    pub shown: u32,
    /// Of those shown, within five minutes.
    pub on_time: u32,
    /// Of those shown, later than that.
    pub late: u32,
    /// Reported in a notice of missed reminders.
    pub missed: u32,
    /// Answered from the notification.
    pub answered: u32,
    /// Rightly left out: already logged, quiet hours, a flare, or a day off.
    pub left_out: u32,
    /// Handed to a system that shows notifications by itself.
    pub scheduled: u32,
    /// A summary in one sentence; absent if fewer than five were shown or missed.
    pub sentence: Option<String>,
    /// What may help, most important first. Empty unless something was late or missed in the last week.
    pub advice: Vec<DeliveryAdvice>,
    /// The advice in words.
    pub advice_words: Vec<String>,
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ReminderLine {
    /// Id of the reminder.
    pub id: String,
    /// Its kind; absent for a kind this version does not know.
    pub kind: Option<ReminderKind>,
    /// When it was due.
    pub due: Moment,
    /// When it was shown; absent if it was not, or if that is unknown.
    pub shown: Option<Moment>,
    /// How late it was shown, in seconds; absent if it was not shown.
    pub late_seconds: Option<i64>,
    /// Its outcome, such as `answered`, `missed` or `quiet`; `undelivered` of a dose that was neither delivered nor answered, or of what was put off and did not come again;
    /// absent while it is open.
    pub how: Option<String>,
    /// The action that was tapped.
    pub action: Option<String>,
    /// The line in words.
    pub text: String,
}

fn is_test(notice: &Notice) -> bool {
    notice.kind == ReminderKind::SelfTest.id()
}

/// Time from when it was due to when it was shown.
fn late_by(notice: &Notice) -> Option<TimeDelta> {
    let alone = Outcome::of(notice) != Some(Outcome::Missed);
    notice.shown.filter(|_| alone).map(|shown| (shown - notice.due).max(TimeDelta::zero()))
}

/// How reliably reminders reached this phone, and what may help.
pub(super) fn reliability(
    reader: &Reader<'_>,
    allows: DeliveryPermissions,
    now: &Moment,
) -> Result<Reliability, EbbError> {
    let words = reader.words();
    let mut found = Reliability::default();
    let mut lately = false;
    for notice in past(reader, now)?.iter().filter(|notice| !is_test(notice)) {
        let outcome = Outcome::of(notice);
        match (late_by(notice), outcome) {
            (Some(late), _) => {
                found.shown += 1;
                *(if late <= ON_TIME { &mut found.on_time } else { &mut found.late }) += 1;
                lately |= late > ON_TIME && notice.due > now.at - LATELY;
            }
            (None, Some(Outcome::Missed)) => {
                found.missed += 1;
                lately |= notice.due > now.at - LATELY;
            }
            (None, Some(Outcome::Scheduled | Outcome::Answered)) => found.scheduled += 1,
            (None, _) if notice.ended.is_some() => found.left_out += 1,
            (None, _) => {}
        }
        found.answered += u32::from(matches!(outcome, Some(Outcome::Answered | Outcome::Snoozed)));
    }
    found.planned = found.shown + found.missed + found.scheduled;
    let measured = found.shown + found.missed;
    if measured >= LEAST {
        found.sentence = Some(words.reminder_on_time(found.on_time, measured));
    }
    if lately {
        let wanted = [
            (!allows.notifications, DeliveryAdvice::Notifications),
            (!allows.exact, DeliveryAdvice::ExactAlarms),
            (!allows.unrestricted, DeliveryAdvice::Battery),
        ];
        found.advice = wanted.into_iter().filter(|(lacks, _)| *lacks).map(|(_, advice)| advice).collect();
        found.advice_words = found.advice.iter().map(|advice| words.get(advice.key())).collect();
    }
    Ok(found)
}

/// The outcome of each reminder of the last thirty days, newest first, and the doses of that time that were neither delivered
/// nor answered.
pub(super) fn log(reader: &Reader<'_>, now: &Moment) -> Result<Vec<ReminderLine>, EbbError> {
    // An entry that was undone has left its dose open, though nothing was reconciled since.
    let (inputs, _) = plan_inputs_from(reader, (now.at - WINDOW, now.at), now)?;
    let mut past = past(reader, now)?;
    for notice in &mut past {
        if let Some(reopened) = inputs.reopened.iter().find(|reopened| reopened.id == notice.id) {
            notice.clone_from(reopened);
        }
    }
    let ids: HashSet<String> = past.iter().map(|notice| notice.id.clone()).collect();
    for notice in &mut past {
        *notice = as_it_stands(notice.clone(), &inputs, &ids);
    }
    take_back_undone_answers(reader, &inputs, &mut past)?;
    past.retain(|notice| !is_superseded(notice, &inputs));
    // A dose that nothing delivered and nobody answered has no notice.
    let known: HashSet<&str> = past.iter().map(|notice| notice.id.as_str()).collect();
    let is_open = |id: &ReminderId, dose: &DoseState| dose.ended_by(always_rings(&inputs, id)).is_none();
    let left = inputs
        .doses
        .iter()
        .filter(|(id, dose)| is_open(id, dose) && dose.is_late(now.at) && now.at - dose.at <= WINDOW);
    let left = left.filter_map(|(id, dose)| {
        let (rule, id) = (id.rule()?.0.to_string(), id.to_string());
        let notice = Notice::new(&id, Some(rule), ReminderKind::Dose.id(), dose.at);
        (!known.contains(id.as_str())).then(|| Notice { how: Some(UNDELIVERED.to_owned()), ..notice })
    });
    let left: Vec<Notice> = left.collect();
    past.extend(left);
    past.sort_by(|a, b| (a.due, &a.id).cmp(&(b.due, &b.id)));
    Ok(past.iter().rev().map(|notice| line(reader.words(), notice, now)).collect())
}

/// A notice by what is known now, though nothing was reconciled since: what was put off may be over without having come again; a
/// dose that was put off may have been logged, and one whose answer was undone was never delivered. `ids` are those of all notices.
fn as_it_stands(notice: Notice, inputs: &PlanInputs, ids: &HashSet<String>) -> Notice {
    let Ok(id) = notice.id.parse::<ReminderId>() else { return notice };
    let was_due_again = |notice: &Notice| notice.again.is_some_and(|again| inputs.now.at - again > ON_TIME);
    let never_again = |notice| Notice { how: Some(UNDELIVERED.to_owned()), action: None, ..notice };
    let is_last = || !ids.contains(&id.next().to_string());
    // Of a rule that is gone, the reminder is all that is known.
    let alone = || (notice.kind == ReminderKind::Dose.id()).then(|| DoseState::alone(notice.due));
    let Some(dose) = inputs.doses.get(&id.unsnoozed()).cloned().or_else(alone) else {
        let is_over = Outcome::of(&notice) == Some(Outcome::Snoozed) && is_last() && was_due_again(&notice);
        return if is_over { never_again(notice) } else { notice };
    };
    match (Outcome::of(&notice), dose.ended_by(always_rings(inputs, &id))) {
        (Some(Outcome::Snoozed), Some(closing)) if is_last() => {
            let outcome = if closing.answered { Outcome::Answered } else { Outcome::Elsewhere };
            end(Notice { action: None, ..notice }, outcome, closing.at)
        }
        // It was due again, and nothing delivered it then.
        (Some(Outcome::Snoozed), None) if is_last() && dose.is_late(inputs.now.at) && was_due_again(&notice) => {
            never_again(notice)
        }
        // Whether it was shown, nobody knows; that it has no answer, and was asked about since, is known.
        (Some(Outcome::Scheduled), None) if is_last() && dose.is_late(inputs.now.at) => {
            Notice { how: Some(Outcome::Ignored.id().to_owned()), ..notice }
        }
        (None, None) if notice.shown.is_none() && notice.planned.is_none() && dose.is_late(inputs.now.at) => {
            Notice { how: Some(UNDELIVERED.to_owned()), ..notice }
        }
        _ => notice,
    }
}

/// Whether it was planned for a dose that its rule no longer names, because the times were changed before it was due.
fn is_superseded(notice: &Notice, inputs: &PlanInputs) -> bool {
    let is_open = notice.how.is_none() && notice.shown.is_none();
    let is_dose = is_open && notice.kind == ReminderKind::Dose.id() && inputs.rule_of(notice).is_some();
    let id = notice.id.parse::<ReminderId>();
    is_dose && id.is_ok_and(|id| !inputs.doses.contains_key(&id.unsnoozed()))
}

/// Corrects the answers of doses whose rule is gone, so that [`as_it_stands`] knows nothing of them, where the entry of the
/// answer was undone.
fn take_back_undone_answers(reader: &Reader<'_>, inputs: &PlanInputs, past: &mut [Notice]) -> Result<(), EbbError> {
    let dose = |notice: &Notice| {
        let id = notice.id.parse::<ReminderId>().ok()?.unsnoozed();
        let is_dose = notice.kind == ReminderKind::Dose.id() && !inputs.doses.contains_key(&id);
        (is_dose && Outcome::of(notice) == Some(Outcome::Answered)).then_some(id)
    };
    let Some(first) = past.iter().filter(|notice| dose(notice).is_some()).map(|notice| notice.due).min() else {
        return Ok(());
    };
    // An answer says when the dose was taken, which may be some hours before it was due.
    let first = Day::from(first.date_naive()).plus(-2);
    let answered = answered_doses(reader, first, Day::from(inputs.now.at.date_naive()).plus(1))?;
    for notice in past {
        if dose(notice).is_some_and(|id| !answered.contains(&id)) {
            let how = if notice.shown.is_some() { Outcome::Ignored.id() } else { UNDELIVERED };
            (notice.how, notice.action) = (Some(how.to_owned()), None);
        }
    }
    Ok(())
}

/// Whether the rule of a dose rings although it was logged.
fn always_rings(inputs: &PlanInputs, id: &ReminderId) -> bool {
    let rule = id.rule().and_then(|(rule, _)| inputs.rules.iter().find(|active| active.id == *rule));
    rule.is_some_and(|active| active.rule.always)
}

fn line(words: Words, notice: &Notice, now: &Moment) -> ReminderLine {
    let on = |at: Timestamp| on_clock(now, at);
    let kind = ReminderKind::of(&notice.kind);
    let due = on(notice.due);
    let late = late_by(notice);
    let name = kind.map(|kind| words.variant("reminder-kind", kind.id())).unwrap_or_default();
    let how = match (&notice.how, notice.shown) {
        (Some(how), _) => words.variant("reminder-how", how),
        (None, Some(_)) => words.reminder_how_shown(),
        (None, None) => words.reminder_how_planned(),
    };
    let late_words = late.filter(|late| *late > ON_TIME).map(|late| {
        #[allow(clippy::cast_precision_loss, reason = "minutes of a day")]
        let length = words.duration(late.num_minutes() as f64);
        words.reminder_late(length)
    });
    let time = due.local().format("%Y-%m-%d %H:%M").to_string();
    let parts = [Some(time), Some(name), Some(how), late_words];
    ReminderLine {
        id: notice.id.clone(),
        kind,
        shown: notice.shown.map(on),
        late_seconds: late.map(|late| late.num_seconds()),
        how: notice.how.clone(),
        action: notice.action.clone(),
        text: parts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        due,
    }
}

/// The notices due in the last thirty days.
fn past(reader: &Reader<'_>, now: &Moment) -> Result<Vec<Notice>, EbbError> {
    let mut found = reader.notices(now.at - WINDOW)?;
    found.retain(|notice| notice.due <= now.at || notice.shown.is_some());
    Ok(found)
}
