//! The text of reminders: what an unlocked phone shows, and what a locked phone may show.

use super::dose_wording::{dose_text, dose_title, late_answers, late_dose, second_dose_actions, second_this_week};
use super::notification::{
    Notification, NotificationAction, ReminderChannel, ReminderKind, TimerNotice, Urgency, WeeklyAlarm,
};
use super::plan::{ActiveRule, PlanInputs, PlannedReminder, ReminderSource};
use super::rule::{FlarePolicy, PromptKind, Recurrence, ReminderAbout, ReminderRule};
use super::{action::ReminderAction, inputs::NotificationContext};
use chrono::{NaiveDate, NaiveDateTime};

use crate::catalog::ItemId;
use crate::check_ins::{CheckIn, CheckInAsk, QUESTIONS_MOST};
use crate::i18n::{MessageKey, Words, keys};
use crate::labels::Labels;
use crate::pacing::{ActivityView, PromptAction, on_clock};
use crate::time::Moment;

/// Maximum number of standard actions of a notification.
const ACTIONS_MOST: usize = 3;

/// A title and a text.
type Shown = (String, String);

/// The notification of a planned reminder.
pub(super) fn notification(
    inputs: &PlanInputs,
    wording: &NotificationContext,
    planned: &PlannedReminder,
) -> Notification {
    let words = wording.labels.words;
    let kind = planned.kind;
    let at = on_clock(&inputs.now, planned.at);
    let active = match planned.source {
        ReminderSource::Rule(index) => inputs.rules.get(index),
        _ => None,
    };
    let (full, actions, steps) = match (active, planned.source) {
        (Some(active), _) => {
            let named = check_in_of(wording, &active.rule).and_then(CheckIn::named);
            let steps: Option<Vec<_>> =
                named.map(|_| ReminderAction::STEPS.map(|(step, _)| NotificationAction::new(words, step)).into());
            let late = late_dose(inputs, planned).map(|_| late_answers(words));
            let actions = actions_of(active, wording).iter().map(|one| NotificationAction::new(words, *one)).collect();
            let text = rule_text(inputs, wording, active, planned);
            if is_second_this_week(inputs, wording, active, planned) {
                (text, second_dose_actions(words, late.is_some()), Vec::new())
            } else {
                let actions = late.as_ref().map_or(actions, |all| all.iter().take(ACTIONS_MOST).cloned().collect());
                (text, actions, steps.or(late).unwrap_or_default())
            }
        }
        (None, ReminderSource::TimerCandidate(index)) => {
            let candidate = &inputs.candidates[index];
            (
                (candidate.title.clone(), candidate.why.clone()),
                timer_actions(words, kind, &candidate.actions),
                Vec::new(),
            )
        }
        _ => {
            let full = (words.reminder_self_test_title(), words.reminder_self_test_text());
            (full, vec![NotificationAction::new(words, ReminderAction::Done)], Vec::new())
        }
    };
    let open = inputs.settings.words_on_lock_screen || kind == ReminderKind::SelfTest;
    let (title, text) = if open { full.clone() } else { private_text(words, kind) };
    Notification {
        id: planned.id.to_string(),
        rule: active.map(|active| active.id.to_string()),
        kind,
        at,
        until: Some(on_clock(&inputs.now, planned.until)),
        heads_up: planned.heads_up.map(|at| on_clock(&inputs.now, at)),
        channel: kind.channel(),
        urgency: match kind {
            ReminderKind::RestBreak | ReminderKind::RestOver if planned.id.is_of_timer() => Urgency::TimeSensitive,
            ReminderKind::EndOfActivity | ReminderKind::Posture | ReminderKind::Stretch | ReminderKind::Water => {
                Urgency::Quiet
            }
            _ => Urgency::Normal,
        },
        title,
        text,
        full_title: full.0,
        full_text: full.1,
        actions,
        steps,
        always: active.and_then(|active| always(active, inputs, planned)),
    }
}

/// Whether it is the dose of a weekly medicine that was taken within six days before.
fn is_second_this_week(
    inputs: &PlanInputs,
    wording: &NotificationContext,
    active: &ActiveRule,
    planned: &PlannedReminder,
) -> bool {
    let about = &active.rule.about;
    let medicine = about.medicine().filter(|_| about.is_dose()).and_then(|id| wording.medicines.get(id));
    medicine.is_some_and(|known| second_this_week(inputs, wording, known, planned.at.max(inputs.now.at)).is_some())
}

/// Title and text of a kind on a locked phone.
fn private_text(words: Words, kind: ReminderKind) -> Shown {
    let key = match kind {
        ReminderKind::CheckIn => keys::REMINDER_PRIVATE_CHECK_IN,
        ReminderKind::Dose => keys::REMINDER_PRIVATE_DOSE,
        ReminderKind::RestBreak => keys::REMINDER_PRIVATE_BREAK,
        ReminderKind::RestOver => keys::REMINDER_PRIVATE_REST_OVER,
        ReminderKind::EndOfActivity => keys::REMINDER_PRIVATE_STILL_GOING,
        ReminderKind::Posture | ReminderKind::Stretch | ReminderKind::Water => keys::REMINDER_PRIVATE_PROMPT,
        _ => keys::REMINDER_PRIVATE_PLAN,
    };
    (words.get(key), words.reminder_private_text())
}

/// Title and text of a rule's reminder on an unlocked phone.
fn rule_text(
    inputs: &PlanInputs,
    wording: &NotificationContext,
    active: &ActiveRule,
    planned: &PlannedReminder,
) -> Shown {
    let words = wording.labels.words;
    let get = |title: MessageKey, text: MessageKey| (words.get(title), words.get(text));
    match &active.rule.about {
        ReminderAbout::CheckIn { .. } => {
            let short = active.rule.in_flare == FlarePolicy::Shorter && inputs.is_gentle(&active.rule, planned.at);
            match check_in_of(wording, &active.rule) {
                Some(check_in) => (check_in.label.clone(), questions_text(&wording.labels, check_in, short)),
                None => get(keys::REMINDER_PRIVATE_CHECK_IN, keys::REMINDER_PRIVATE_TEXT),
            }
        }
        ReminderAbout::Dose { medicine } => {
            let Some(medicine) = wording.medicines.get(medicine) else {
                return get(keys::REMINDER_PRIVATE_DOSE, keys::REMINDER_PRIVATE_TEXT);
            };
            (dose_title(words, medicine), dose_text(inputs, wording, medicine, planned))
        }
        ReminderAbout::Refill { medicine, .. } => {
            let name = wording.medicines.get(medicine).map(|known| known.name.clone()).unwrap_or_default();
            let left = wording.left.get(&active.id);
            let title = words.reminder_refill_title(name);
            let doses = words.reminder_refill_text(left.map_or(0, |left| left.doses));
            let unsure = left.is_some_and(|left| left.counts_unsure).then(|| words.reminder_refill_unsure());
            (title, std::iter::once(doses).chain(unsure).collect::<Vec<_>>().join(" "))
        }
        ReminderAbout::Prompt { prompt } => {
            let label = wording.rule_labels.get(&active.id).map(String::as_str).unwrap_or_default();
            prompt_text(words, *prompt, label)
        }
        ReminderAbout::WindDown => get(keys::REMINDER_WIND_DOWN_TITLE, keys::REMINDER_WIND_DOWN_TEXT),
        ReminderAbout::Movement => get(keys::REMINDER_MOVEMENT_TITLE, keys::REMINDER_MOVEMENT_TEXT),
        ReminderAbout::Experiment { name } => (name.clone(), words.reminder_experiment_text()),
        ReminderAbout::Appointment { name, before } => {
            // By the clock on the wall, which may change meanwhile.
            let named =
                planned.id.rule().map_or_else(|| on_clock(&inputs.now, planned.at).local(), |(_, minute)| minute);
            let at = named + chrono::TimeDelta::minutes(i64::from(*before));
            let shown = on_clock(&active.rule.clock(&inputs.now), planned.at.max(inputs.now.at)).local();
            (name.clone(), appointment_text(words, at, shown.date()))
        }
        ReminderAbout::Custom { text } => (text.clone(), String::new()),
    }
}

/// When an appointment is, beside the date on which it is shown.
fn appointment_text(words: Words, at: NaiveDateTime, shown: NaiveDate) -> String {
    let time = at.format("%H:%M").to_string();
    match (at.date() - shown).num_days() {
        0 => words.reminder_appointment_text(time),
        1 => words.reminder_appointment_tomorrow(time),
        _ => words.reminder_appointment_day(words.relative_day(at.date().into(), shown.into()), time),
    }
}

/// Title and text of a prompt. The text is the rule it follows.
pub(super) fn prompt_text(words: Words, prompt: PromptKind, rule_label: &str) -> Shown {
    let title = match prompt {
        PromptKind::Rest => keys::PROMPT_BREAK,
        PromptKind::Posture => keys::PROMPT_POSTURE,
        PromptKind::Stretch => keys::PROMPT_STRETCH,
        PromptKind::Water => keys::PROMPT_WATER,
    };
    (words.get(title), words.prompt_rule_why(rule_label))
}

/// The questions of a check-in in one line. In the short form, only the item it names.
fn questions_text(labels: &Labels, check_in: &CheckIn, short: bool) -> String {
    let words = &labels.words;
    let label = |item: &ItemId| labels.item(item);
    match check_in.named().and_then(|named| named.item.as_ref()) {
        Some(item) if short || check_in.questions.len() == 1 => {
            words.variant_with("ask", CheckInAsk::Severity.id(), &[("item", label(item).into())])
        }
        _ => {
            let names = check_in
                .questions
                .iter()
                .take(QUESTIONS_MOST)
                .map(|question| question.item.as_ref().map_or_else(|| words.entry_sleep(), label));
            let names = names.collect::<Vec<_>>().join(", ");
            // Avoid repeating the label if it equals the names of the questions.
            if names == check_in.label { words.reminder_private_check_in() } else { names }
        }
    }
}

/// Actions for the running activity, at most as many as a notification can have.
fn timer_actions(words: Words, kind: ReminderKind, actions: &[PromptAction]) -> Vec<NotificationAction> {
    let is_rest = matches!(kind, ReminderKind::RestBreak | ReminderKind::RestOver);
    let actions = actions.iter().map(|PromptAction { what, .. }| ReminderAction::of_timer(*what, is_rest));
    actions.take(ACTIONS_MOST).map(|one| NotificationAction::new(words, one)).collect()
}

fn actions_of(active: &ActiveRule, wording: &NotificationContext) -> &'static [ReminderAction] {
    use ReminderAction::{
        AsUsual, Better, Done, Later, Open, Refilled, Rested, Skip, Snooze10, Snooze60, SnoozeEvening, Worse,
    };
    match &active.rule.about {
        ReminderAbout::CheckIn { id } => {
            let named = check_in_of(wording, &active.rule).is_some_and(|check_in| check_in.named().is_some());
            match (wording.usual.contains(id), named) {
                (true, true) => &[AsUsual, Worse, Better],
                (true, false) => &[AsUsual, Snooze60],
                (false, _) => &[Open, Snooze60],
            }
        }
        ReminderAbout::Dose { .. } => &ReminderAction::OF_DOSE,
        ReminderAbout::Refill { .. } => &[Refilled, Open, SnoozeEvening],
        ReminderAbout::Experiment { .. } => &[Open, SnoozeEvening],
        ReminderAbout::Prompt { prompt: PromptKind::Rest } => &[Rested, Later, Skip],
        ReminderAbout::Prompt { .. } => &[Done, Later, Skip],
        ReminderAbout::WindDown => &[Done, Snooze10, Skip],
        ReminderAbout::Movement => &[Open, Snooze60, Skip],
        ReminderAbout::Appointment { .. } => &[Open, Snooze10],
        ReminderAbout::Custom { .. } => &[Done, Snooze60, Skip],
    }
}

/// The running activity as an ongoing notification.
pub(super) fn timer_notice(inputs: &PlanInputs, words: Words, id: String, activity: &ActivityView) -> TimerNotice {
    let private = (words.reminder_private_timer(), words.reminder_private_text());
    let full = (activity.label.clone(), activity.sentence.clone());
    let (title, text) = if inputs.settings.words_on_lock_screen { full.clone() } else { private };
    TimerNotice {
        id,
        title,
        text,
        full_title: full.0,
        full_text: full.1,
        since: activity.since.clone(),
        next: activity.rest_until.clone().or_else(|| activity.breaks.first().map(|planned| planned.at.clone())),
        actions: timer_actions(words, ReminderKind::RestBreak, &activity.actions),
    }
}

/// The notification that fires if Ebb was not opened for as long as reminders are scheduled.
pub(super) fn sentinel(words: Words, at: Moment) -> Notification {
    let shown = (words.reminder_sentinel_title(), words.reminder_sentinel_text());
    Notification {
        id: super::SENTINEL.to_owned(),
        rule: None,
        kind: ReminderKind::SelfTest,
        at,
        until: None,
        heads_up: None,
        channel: ReminderChannel::Notices,
        urgency: Urgency::Quiet,
        title: shown.0.clone(),
        text: shown.1.clone(),
        full_title: shown.0,
        full_text: shown.1,
        actions: vec![NotificationAction::new(words, ReminderAction::Open)],
        steps: Vec::new(),
        always: None,
    }
}

fn check_in_of<'a>(wording: &'a NotificationContext, rule: &ReminderRule) -> Option<&'a CheckIn> {
    match &rule.about {
        ReminderAbout::CheckIn { id } => wording.check_ins.iter().find(|check_in| check_in.id == *id),
        _ => None,
    }
}

/// The times at which a dose always rings, if the person wants that and the rule follows the phone's clock.
fn always(active: &ActiveRule, inputs: &PlanInputs, planned: &PlannedReminder) -> Option<WeeklyAlarm> {
    use chrono::Timelike as _;
    let rule = &active.rule;
    let fits =
        rule.always && rule.zone.is_none() && !planned.id.was_snoozed() && matches!(rule.when, Recurrence::At { .. });
    let local = on_clock(&inputs.now, planned.at).local();
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    fits.then(|| WeeklyAlarm {
        hour: small(local.hour()),
        minute: small(local.minute()),
        weekdays: rule.weekdays.clone(),
    })
}
