//! A dose in words: before it, and asked about in the past tense.

use chrono::Timelike as _;

use super::action::ReminderAction;
use super::inputs::NotificationContext;
use super::notification::NotificationAction;
use super::plan::{PlanInputs, PlannedReminder, ReminderSource};
use crate::doses::{BeforeDose, Caution, CautionKind, DoseLimits, StandingWords, then_lines};
use crate::i18n::Words;
use crate::pacing::on_clock;
use crate::profile::Medicine;
use crate::time::{Moment, Timestamp};

/// The hour from which a dose of yesterday was "last night", local time.
const NIGHT_FROM: u32 = 18;

/// The answers to a dose that is late.
const LATE_ANSWERS: [ReminderAction; 4] =
    [ReminderAction::TakenThen, ReminderAction::TakenNow, ReminderAction::Skipped, ReminderAction::NotSure];

/// A medicine and its dose, such as "Amitriptyline, 10 mg".
pub(super) fn dose_title(words: Words, medicine: &Medicine) -> String {
    let dose = medicine.dose.as_ref().map(|dose| dose.text(words));
    std::iter::once(medicine.name.clone()).chain(dose).collect::<Vec<_>>().join(", ")
}

/// What the reminder of a dose says: when it was last taken and what another one comes to; of a late dose first whether it was
/// taken when it was due.
pub(super) fn dose_text(
    inputs: &PlanInputs,
    wording: &NotificationContext,
    medicine: &Medicine,
    planned: &PlannedReminder,
) -> String {
    let shown = planned.at.max(inputs.now.at);
    let before = before(inputs, wording, medicine, shown).lines;
    match late_dose(inputs, planned) {
        Some(due) => asked_lines(wording, medicine, (due, &on_clock(&inputs.now, shown)), before),
        None => before.join(" "),
    }
}

/// What the row of a dose says that was due and has no answer: as its reminder does, but of a late one besides the question
/// only what speaks against it.
pub(super) fn open_dose_text(
    inputs: &PlanInputs,
    wording: &NotificationContext,
    medicine: &Medicine,
    late: Option<Timestamp>,
) -> String {
    let before = before(inputs, wording, medicine, inputs.now.at);
    match late {
        Some(due) => asked_lines(wording, medicine, (due, &inputs.now), before.warning),
        None => before.lines.join(" "),
    }
}

/// The question about a late dose, with what it would have come to then, and what is said of one taken now.
fn asked_lines(
    wording: &NotificationContext,
    medicine: &Medicine,
    (due, now): (Timestamp, &Moment),
    said_now: impl IntoIterator<Item = String>,
) -> String {
    let words = wording.labels.words;
    let then = then_lines(&limits(wording), medicine, due, now.at, words);
    let all = std::iter::once(asked_dose(words, due, now)).chain(then).chain(said_now);
    all.collect::<Vec<_>>().join(" ")
}

/// What is said before a dose at an instant.
fn before(inputs: &PlanInputs, wording: &NotificationContext, medicine: &Medicine, shown: Timestamp) -> BeforeDose {
    let clock = on_clock(&inputs.now, shown);
    let (words, catalog) = (wording.labels.words, &wording.labels.catalog);
    let context = StandingWords { words, catalog, clock: &clock, read: &inputs.now };
    context.before(&limits(wording), medicine, shown)
}

/// The list with what was taken.
fn limits(wording: &NotificationContext) -> DoseLimits<'_> {
    DoseLimits { medicines: &wording.list, catalog: &wording.labels.catalog, taken: &wording.taken }
}

/// What is said of another dose of a weekly medicine that was taken within six days; `None` of any other dose.
pub(super) fn second_this_week(
    inputs: &PlanInputs,
    wording: &NotificationContext,
    medicine: &Medicine,
    at: Timestamp,
) -> Option<String> {
    let standing = limits(wording).standing(medicine, at);
    let is_second = matches!(standing.caution, Some(Caution { kind: CautionKind::SecondThisWeek, .. }));
    let clock = on_clock(&inputs.now, at);
    let (words, catalog) = (wording.labels.words, &wording.labels.catalog);
    let context = StandingWords { words, catalog, clock: &clock, read: &inputs.now };
    context.caution(&standing).filter(|_| is_second)
}

/// The actions of a notification about a second dose of a weekly medicine. *Taken* is not among them, because a notification
/// cannot ask: opening Ebb leads to the dose's row, which says what it would come to.
pub(super) fn second_dose_actions(words: Words, is_late: bool) -> Vec<NotificationAction> {
    let last = if is_late { ReminderAction::NotSure } else { ReminderAction::Snooze10 };
    let actions = [ReminderAction::Open, ReminderAction::Skipped, last];
    let mut actions: Vec<_> = actions.map(|action| NotificationAction::new(words, action)).into();
    if is_late {
        name_no(words, &mut actions);
    }
    actions
}

/// When a dose was due that is shown late; `None` if it is no dose or on time.
pub(super) fn late_dose(inputs: &PlanInputs, planned: &PlannedReminder) -> Option<Timestamp> {
    let dose = inputs.doses.get(&planned.id.unsnoozed())?;
    dose.is_late(planned.at.max(inputs.now.at)).then_some(dose.at)
}

/// A dose that was missed, with its question; `None` if it is no dose.
pub(super) fn missed_dose(
    inputs: &PlanInputs,
    wording: &NotificationContext,
    planned: &PlannedReminder,
) -> Option<String> {
    let ReminderSource::Rule(index) = planned.source else { return None };
    let rule = &inputs.rules.get(index)?.rule;
    let medicine = wording.medicines.get(rule.about.medicine().filter(|_| rule.about.is_dose())?)?;
    let words = wording.labels.words;
    Some(words.dose_asked_of(dose_title(words, medicine), asked_dose(words, planned.at, &inputs.now)))
}

/// The answers to a dose that is due and not late. The one that logs a second dose of a weekly medicine says so.
pub(super) fn answers_in_time(words: Words, is_second: bool) -> Vec<NotificationAction> {
    let mut answers: Vec<_> = ReminderAction::OF_DOSE.map(|answer| NotificationAction::new(words, answer)).into();
    for taken in answers.iter_mut().filter(|one| is_second && one.id == ReminderAction::Taken.id()) {
        taken.label = words.reminder_action_taken_second();
    }
    answers
}

/// The answers to a dose that is late.
pub(super) fn late_answers(words: Words) -> Vec<NotificationAction> {
    let mut answers: Vec<_> = LATE_ANSWERS.map(|answer| NotificationAction::new(words, answer)).into();
    name_no(words, &mut answers);
    answers
}

/// To the question whether a dose was taken, the answer that it was skipped is *no*.
fn name_no(words: Words, answers: &mut [NotificationAction]) {
    for no in answers.iter_mut().filter(|one| one.id == ReminderAction::Skipped.id()) {
        no.label = words.reminder_action_no();
    }
}

/// "Last night at 21:30: did you take it then?"
pub(super) fn asked_dose(words: Words, due: Timestamp, now: &Moment) -> String {
    words.dose_asked(asked_time(words, due, now))
}

/// A time as a sentence begins with it: "Today at 11:00", "Last night at 21:30", "Monday 2 March at 08:00".
pub(super) fn asked_time(words: Words, at: Timestamp, now: &Moment) -> String {
    let (local, today) = (on_clock(now, at).local(), now.local().date());
    let time = local.format("%H:%M").to_string();
    match (today - local.date()).num_days() {
        0 => words.dose_asked_today(time),
        1 if local.hour() >= NIGHT_FROM => words.dose_asked_last_night(time),
        1 => words.dose_asked_yesterday(time),
        -1 => words.dose_asked_tomorrow(time),
        _ => words.dose_asked_day(words.relative_day(local.date().into(), today.into()), time),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use chrono::TimeDelta;

    #[test]
    fn past_is_named_as_people_name_it() {
        let now: Moment = "2026-03-13T09:00:00+01:00[Europe/Berlin]".parse().unwrap();
        let asked = |language, hours: i64| asked_dose(Words::new(language), now.at - TimeDelta::hours(hours), &now);
        assert_eq!(asked(Language::English, 2), "Today at 07:00: did you take it then?");
        assert_eq!(asked(Language::English, 11), "Last night at 22:00: did you take it then?");
        assert_eq!(asked(Language::English, 24), "Yesterday at 09:00: did you take it then?");
        assert_eq!(asked(Language::German, 11), "Gestern Abend um 22:00: Hast du es da genommen?");
        assert_eq!(asked(Language::Spanish, 11), "Anoche a las 22:00: ¿la tomaste entonces?");
        assert_eq!(asked(Language::English, 72), "Tuesday 10 March at 09:00: did you take it then?");
    }
}
