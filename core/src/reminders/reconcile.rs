//! Reconciles the phone with the journal: what the phone has scheduled, and what it has shown.

use std::collections::{HashMap, HashSet};

use chrono::{DurationRound as _, TimeDelta};

use super::dose_wording::missed_dose;
use super::inputs::{NotificationContext, plan_inputs};
use super::notification::{
    DeliveredBy, MissedNotice, Notification, PendingNotification, Reconciled, ReminderKind, ShownNotification, Urgency,
};
use super::outcome::{Outcome, SilenceReason, end};
use super::plan::{Decision, PlanInputs, PlannedReminder, ReminderSource};
use super::wording::{notification, sentinel, timer_notice};
use super::{MISSED, horizon, id::ReminderId, known::notice_or_new};
use crate::error::{EbbError, Missing};
use crate::pacing::{self, on_clock};
use crate::storage::{Notice, Writer};
use crate::time::{Moment, Timestamp};

/// Delay of the self-test.
const SELF_TEST_AHEAD: TimeDelta = TimeDelta::minutes(2);

/// Tolerance within which a scheduled time equals the planned one.
const SAME: TimeDelta = TimeDelta::seconds(1);

/// What happens to each planned reminder.
#[derive(Default)]
struct Due<'a> {
    show: Vec<&'a PlannedReminder>,
    missed: Vec<&'a PlannedReminder>,
    ahead: Vec<&'a PlannedReminder>,
}

/// A dose whose notification stands while it becomes late: from then on it asks whether the dose was taken when it was
/// due, because "taken" no longer tells when.
struct StandingDose {
    asked: PlannedReminder,
    /// Whether the phone already shows the question.
    is_asked: bool,
}

/// Computes what the phone has to do; `room` is the number of days it plans ahead and of notifications it can schedule.
pub(super) fn reconcile(
    writer: &mut Writer<'_>,
    pending: &[PendingNotification],
    delivery: DeliveredBy,
    (days, limit): (u32, u32),
    now: &Moment,
) -> Result<Reconciled, EbbError> {
    let until = horizon(days, now);
    reopen_future_reminders(writer, now)?;
    let (inputs, wording) = plan_inputs(writer, until, now)?;
    for notice in inputs.reopened.iter().filter(|notice| notice.ended.is_some()) {
        writer.put_notice(notice)?;
    }
    let plan = inputs.plan(until);
    let held: HashMap<&str, Timestamp> = pending.iter().map(|held| (held.id.as_str(), held.at)).collect();
    let posted = match delivery {
        DeliveredBy::App => HashSet::new(),
        DeliveredBy::System => posted_by_system(&inputs, &held),
    };
    let due = sort_out(writer, &inputs, &plan, (delivery, &posted), until)?;
    let mut cancel = end_told(writer, &inputs, &plan, &posted)?;
    let wanted: Vec<Notification> = due
        .ahead
        .iter()
        .take(usize::try_from(limit).unwrap_or(usize::MAX))
        .map(|planned| notification(&inputs, &wording, planned))
        .collect();
    let sentinel = (delivery == DeliveredBy::System).then(|| sentinel_of(&inputs, &wording, &due, &wanted, until));
    let stays: HashSet<&str> = wanted.iter().chain(&sentinel).map(|one| one.id.as_str()).collect();
    // A notification that is shown and unanswered stays. One that has just ended is already in `cancel`.
    let open = |id: &str| {
        let notice = id.parse::<ReminderId>().ok().and_then(|id| inputs.notices.get(&id));
        notice.is_some_and(|one| one.shown.is_some() && one.ended.is_none())
    };
    cancel.extend(pending.iter().map(|held| held.id.clone()).filter(|id| !stays.contains(id.as_str()) && !open(id)));
    cancel.sort_unstable();
    cancel.dedup();
    let (handed, beyond) = due.ahead.split_at(wanted.len());
    for planned in handed.iter().chain(&due.show) {
        plan_notice(writer, &inputs, planned, true)?;
    }
    let beyond = beyond.iter().filter(|one| one.at <= now.at && inputs.notices.contains_key(&one.id));
    for planned in beyond.chain(&due.missed) {
        plan_notice(writer, &inputs, planned, false)?;
    }
    let handed_ids = handed.iter().map(|one| &one.id).collect();
    unplan(writer, &inputs, &plan, (&handed_ids, &posted))?;
    mark_reconciled(writer, now)?;
    let standing = if delivery == DeliveredBy::App { standing_doses(&inputs, &held) } else { Vec::new() };
    let asked = standing.iter().filter(|one| one.asked.at <= now.at && !one.is_asked);
    let asked =
        asked.map(|one| Notification { urgency: Urgency::Quiet, ..notification(&inputs, &wording, &one.asked) });
    let is_held = |one: &Notification| held.get(one.id.as_str()).is_some_and(|at| (*at - one.at.at).abs() < SAME);
    let words = writer.words();
    let timer = pacing::named_activity(writer, now)?;
    Ok(Reconciled {
        cancel,
        show: due.show.iter().map(|planned| notification(&inputs, &wording, planned)).chain(asked).collect(),
        missed: missed_notice(&inputs, &wording, &due.missed),
        sentinel: sentinel.filter(|one| !is_held(one)),
        timer: timer.map(|(id, view)| timer_notice(&inputs, words, id, &view)),
        next: next_change(&inputs, &due, &standing),
        schedule: wanted.into_iter().filter(|one| !is_held(one)).collect(),
    })
}

/// Sorts the plan into reminders to show now, to report as missed, and still ahead. Stores the outcome of those that
/// passed and are left out.
fn sort_out<'a>(
    writer: &mut Writer<'_>,
    inputs: &PlanInputs,
    plan: &'a [PlannedReminder],
    (delivery, posted): (DeliveredBy, &HashSet<&ReminderId>),
    until: Timestamp,
) -> Result<Due<'a>, EbbError> {
    let now = inputs.now.at;
    let mut due = Due::default();
    for one in plan.iter().filter(|one| one.at <= until) {
        let passed = one.at <= now;
        // By the clock of the entry that closed it, it is due later.
        let closed = inputs.doses.get(&one.id).filter(|dose| dose.closing.is_some());
        let is_ahead = closed.is_some_and(|dose| dose.at > now);
        let outcome = match one.decision {
            // Whatever was logged since, and even if quiet hours or another time zone would now move it to a later time.
            _ if posted.contains(&one.id) => Some(Outcome::Scheduled),
            Decision::Silence(reason) if passed && !is_ahead => Some(Outcome::Silenced(reason)),
            Decision::Fire if one.until < now && one.kind.is_break() => Some(Outcome::Silenced(SilenceReason::Stale)),
            _ => None,
        };
        match (outcome, one.decision) {
            (Some(outcome), _) => {
                // A dose that was logged before it rang stays closed by that entry.
                let closing = inputs.doses.get(&one.id.unsnoozed()).and_then(|dose| dose.closing);
                let by = closing.filter(|_| outcome == Outcome::Silenced(SilenceReason::Logged));
                let ended = by.map_or(now, |closing| closing.at);
                writer.put_notice(&end(noted(inputs, one), outcome, ended))?;
            }
            (None, Decision::Silence(_)) => {}
            (None, Decision::Fire) if !passed => due.ahead.push(one),
            // Late but not stale: the system should post it at once.
            (None, Decision::Fire) if now <= one.until && delivery == DeliveredBy::System => due.ahead.push(one),
            (None, Decision::Fire) if now <= one.until => due.show.push(one),
            (None, Decision::Fire) => due.missed.push(one),
        }
    }
    Ok(due)
}

/// The safety net for a phone that is not opened for a long time. It is due at the end of the horizon, on the hour so
/// that it does not move with every call, or earlier if the phone cannot schedule that many.
fn sentinel_of(
    inputs: &PlanInputs,
    wording: &NotificationContext,
    due: &Due<'_>,
    wanted: &[Notification],
    until: Timestamp,
) -> Notification {
    let cut = wanted.last().filter(|_| due.ahead.len() > wanted.len());
    let at = cut.map_or_else(
        || until.duration_trunc(TimeDelta::hours(1)).unwrap_or(until),
        |last| last.at.at + TimeDelta::minutes(1),
    );
    sentinel(wording.labels.words, on_clock(&inputs.now, at))
}

/// The one notice of all that was missed. Doses are named, as many as fit.
fn missed_notice(
    inputs: &PlanInputs,
    wording: &NotificationContext,
    missed: &[&PlannedReminder],
) -> Option<MissedNotice> {
    const NAMED_MOST: usize = 5;
    let words = wording.labels.words;
    let ids: Vec<String> = missed.iter().map(|planned| planned.id.to_string()).collect();
    let doses = missed.iter().filter_map(|planned| missed_dose(inputs, wording, planned));
    let text = words.reminder_missed_text(ids.len());
    let full_text = doses.take(NAMED_MOST).chain([text.clone()]).collect::<Vec<_>>().join("\n");
    (!ids.is_empty()).then(|| MissedNotice {
        id: MISSED.to_owned(),
        title: words.reminder_missed_title(),
        text: if inputs.settings.words_on_lock_screen { full_text.clone() } else { text },
        ids,
        full_text,
    })
}

/// Stores what was shown, and when.
pub(super) fn shown(
    writer: &mut Writer<'_>,
    notifications: &[ShownNotification],
    now: &Moment,
) -> Result<(), EbbError> {
    for ShownNotification { id, at, merged } in notifications {
        let Ok(id) = id.parse() else { continue };
        let Some(mut notice) = notice_or_new(writer, &id, &on_clock(now, *at))? else { continue };
        if notice.shown.is_some() || (*merged && notice.ended.is_some()) {
            continue;
        }
        // The clock was ahead when it was shown.
        notice.shown = Some((*at).min(now.at.max(notice.due)));
        if *merged {
            notice = end(notice, Outcome::Missed, *at);
        }
        writer.put_notice(&notice)?;
    }
    Ok(())
}

/// Plans a self-test of delivery.
pub(super) fn self_test(writer: &mut Writer<'_>, now: &Moment) -> Result<Notification, EbbError> {
    let due = now.at + SELF_TEST_AHEAD;
    let id = ReminderId::self_test(now.at.timestamp_millis());
    let test = Notice::new(&id.to_string(), None, ReminderKind::SelfTest.id(), due);
    writer.put_notice(&Notice { planned: Some(now.at), ..test })?;
    let (inputs, wording) = plan_inputs(writer, due, now)?;
    let planned = inputs.plan(due).into_iter().find(|planned| planned.id == id);
    let unknown = || EbbError::from(Missing::Reminder { given: id.to_string() });
    Ok(notification(&inputs, &wording, &planned.ok_or_else(unknown)?))
}

/// After the clock was set back, reopens reminders that ended in what is now the future, so that they fire in time.
/// What was shown stays shown.
fn reopen_future_reminders(writer: &mut Writer<'_>, now: &Moment) -> Result<(), EbbError> {
    for notice in writer.notices(now.at + TimeDelta::minutes(1))? {
        let outcome = Outcome::of(&notice);
        let told = notice.shown.is_some() && outcome != Some(Outcome::Missed);
        let said = matches!(outcome, Some(Outcome::Answered | Outcome::Snoozed | Outcome::Scheduled));
        if notice.ended.is_some() && !told && !said {
            writer.drop_notice(&notice.id)?;
        }
    }
    Ok(())
}

/// Ends notices that were shown and have been answered elsewhere or become stale, and notices of planned reminders that
/// no longer exist. Returns the ids that the phone has to cancel.
fn end_told(
    writer: &mut Writer<'_>,
    inputs: &PlanInputs,
    plan: &[PlannedReminder],
    posted: &HashSet<&ReminderId>,
) -> Result<Vec<String>, EbbError> {
    let now = inputs.now.at;
    let mut gone = Vec::new();
    let scheduled = |notice: &Notice| Outcome::of(notice) == Some(Outcome::Scheduled);
    let mut open: Vec<(&ReminderId, &Notice)> = inputs
        .notices
        .iter()
        .filter(|(_, notice)| notice.due <= now && (notice.ended.is_none() || scheduled(notice)))
        .collect();
    open.sort_by(|a, b| a.1.id.cmp(&b.1.id));
    for (id, notice) in open {
        let stands = || plan.iter().any(|planned| planned.id == *id);
        // Posted by now, or found to be posted by an earlier call.
        let told = notice.shown.is_some() || scheduled(notice) || (posted.contains(id) && stands());
        let is_dose = inputs.doses.contains_key(&id.unsnoozed());
        if !told && !stands() && is_dose {
            keep_as_dose(writer, notice, posted.contains(id), now)?;
            continue;
        }
        let ending = if told { ending_of(inputs, id, notice) } else { (!stands()).then_some((Outcome::Gone, now)) };
        if let Some((outcome, at)) = ending {
            gone.push(notice.id.clone());
            writer.put_notice(&end(notice.clone(), outcome, at))?;
        }
    }
    Ok(gone)
}

/// Stores what is known of a dose that was due before its rule was changed, and that nobody answered: it stays a dose, and is
/// asked about.
fn keep_as_dose(writer: &mut Writer<'_>, notice: &Notice, is_posted: bool, now: Timestamp) -> Result<(), EbbError> {
    if is_posted {
        writer.put_notice(&end(notice.clone(), Outcome::Scheduled, now))?;
    } else if notice.planned.is_some() {
        // No phone is going to show it.
        writer.put_notice(&Notice { planned: None, ..notice.clone() })?;
    }
    Ok(())
}

/// What the system has posted by itself: it had it scheduled when it was due, and no longer has it scheduled for later. It
/// still does if it was scheduled for a later instant before a flight east, and the app was killed before it moved it.
fn posted_by_system<'a>(inputs: &'a PlanInputs, held: &HashMap<&str, Timestamp>) -> HashSet<&'a ReminderId> {
    let now = inputs.now.at;
    let is_ahead = |notice: &Notice| held.get(notice.id.as_str()).is_some_and(|at| *at > now);
    let posted =
        inputs.notices.iter().filter(|(_, notice)| notice.planned.is_some() && notice.due <= now && !is_ahead(notice));
    posted.map(|(id, _)| id).collect()
}

/// The outcome of a shown notice, and when it ended; `None` while it is open.
fn ending_of(inputs: &PlanInputs, id: &ReminderId, notice: &Notice) -> Option<(Outcome, Timestamp)> {
    let now = inputs.now.at;
    if id.is_of_timer() && !inputs.candidates.iter().any(|candidate| candidate.id == notice.id) {
        return Some((Outcome::Elsewhere, now));
    }
    let index = inputs.rule_of(notice);
    if let Some(active) = index.map(|index| &inputs.rules[index]).filter(|active| active.rule.about.is_dose()) {
        let dose = inputs.doses.get(&id.unsnoozed());
        let closing = dose.and_then(|dose| dose.closing);
        // One that always rings is open although it was logged before.
        if let Some(closing) =
            closing.filter(|closing| closing.answered || !active.rule.always || closing.at >= notice.due)
        {
            let outcome = if closing.answered { Outcome::Answered } else { Outcome::Elsewhere };
            return Some((outcome, closing.at));
        }
    } else if let Some(at) = index.and_then(|index| inputs.logged_since(index, notice.due)) {
        return Some((Outcome::Elsewhere, at));
    }
    let stale = notice.due + stale_after(ReminderKind::of(&notice.kind));
    (notice.shown.is_some() && stale < now).then_some((Outcome::Ignored, stale))
}

/// How long a shown notification stays: a dose 12 hours, a break 15 minutes, everything else 4 hours. Convention.
fn stale_after(kind: Option<ReminderKind>) -> TimeDelta {
    match kind {
        Some(ReminderKind::Dose | ReminderKind::Refill) => TimeDelta::hours(12),
        Some(kind) if kind.is_break() => TimeDelta::minutes(15),
        _ => TimeDelta::hours(4),
    }
}

/// The notice of a planned reminder, keeping when it was handed to the phone.
fn noted(inputs: &PlanInputs, planned: &PlannedReminder) -> Notice {
    let rule = match planned.source {
        ReminderSource::Rule(index) => inputs.rules.get(index).map(|active| active.id.to_string()),
        _ => None,
    };
    let handed = inputs.notices.get(&planned.id).and_then(|notice| notice.planned);
    // The instant by which a dose is matched to entries is kept.
    let dose = inputs.doses.get(&planned.id).filter(|dose| dose.at <= inputs.now.at);
    let due = dose.map_or(planned.at, |dose| dose.at);
    Notice { planned: handed, ..Notice::new(&planned.id.to_string(), rule, planned.kind.id(), due) }
}

/// Stores when a reminder is due (again if it moved), and whether it is handed to the phone: from then on the phone refers
/// to it by that instant, even in another time zone. One that is not handed may have been before, for another instant; the
/// phone is told to remove it, so it must not pass for posted.
fn plan_notice(
    writer: &mut Writer<'_>,
    inputs: &PlanInputs,
    planned: &PlannedReminder,
    handed: bool,
) -> Result<(), EbbError> {
    let known = inputs.notices.get(&planned.id);
    let mut notice = noted(inputs, planned);
    // It has not been told of, and the phone is to do so then.
    notice.due = notice.due.max(planned.at);
    notice.planned = if handed { notice.planned.or(Some(inputs.now.at)) } else { None };
    if known.is_some_and(|known| known.planned == notice.planned && known.due == notice.due) {
        return Ok(());
    }
    Ok(writer.put_notice(&notice)?)
}

/// Removes the notices of future reminders that the phone no longer has scheduled, so that they are decided again.
fn unplan(
    writer: &mut Writer<'_>,
    inputs: &PlanInputs,
    plan: &[PlannedReminder],
    (handed, posted): (&HashSet<&ReminderId>, &HashSet<&ReminderId>),
) -> Result<(), EbbError> {
    let test = ReminderKind::SelfTest.id();
    // After a change of time zone or clock, a reminder stored as future may already have passed, and the other way round.
    // The outcome of what has passed has just been decided and is kept.
    let is_past = |one: &PlannedReminder| one.at <= inputs.now.at || posted.contains(&one.id);
    let (passed, ahead): (Vec<&PlannedReminder>, Vec<&PlannedReminder>) = plan.iter().partition(|one| is_past(one));
    let [passed, ahead] = [passed, ahead].map(|all| all.iter().map(|one| &one.id).collect::<HashSet<_>>());
    let open = inputs.notices.iter().filter(|(id, notice)| {
        let is_ahead = notice.due > inputs.now.at || ahead.contains(id);
        is_ahead && notice.ended.is_none() && notice.shown.is_none() && notice.kind != test
    });
    let gone = open.filter(|(id, _)| !passed.contains(id) && !handed.contains(id));
    let mut gone: Vec<&str> = gone.map(|(_, notice)| notice.id.as_str()).collect();
    gone.sort_unstable();
    Ok(gone.into_iter().try_for_each(|id| writer.drop_notice(id))?)
}

/// Records that everything up to now was reconciled, at most once a day, so that not every call writes.
fn mark_reconciled(writer: &mut Writer<'_>, now: &Moment) -> Result<(), EbbError> {
    let fresh = writer.last_reconciled()?.is_some_and(|last| last <= now.at && now.at - last < TimeDelta::days(1));
    if fresh { Ok(()) } else { Ok(writer.put_last_reconciled(now.at)?) }
}

/// The open doses whose notifications stand, each as it is from when it is late; `held` is what the phone shows, by id.
fn standing_doses(inputs: &PlanInputs, held: &HashMap<&str, Timestamp>) -> Vec<StandingDose> {
    let standing = inputs.notices.iter().filter_map(|(id, notice)| {
        let shown_at = held.get(notice.id.as_str())?;
        let index = inputs.rule_of(notice).filter(|index| inputs.rules[*index].rule.about.is_dose())?;
        let dose = inputs.doses.get(&id.unsnoozed()).filter(|_| notice.shown.is_some() && notice.ended.is_none())?;
        // One that was shown when it was late asked from the beginning.
        let at = dose.late_from();
        let asked = PlannedReminder {
            id: id.clone(),
            source: ReminderSource::Rule(index),
            kind: ReminderKind::Dose,
            at,
            until: notice.due + stale_after(Some(ReminderKind::Dose)),
            heads_up: None,
            decision: Decision::Fire,
            again: false,
        };
        let is_asked = *shown_at >= at || notice.shown.is_some_and(|shown| shown >= at);
        Some(StandingDose { asked, is_asked })
    });
    let mut standing: Vec<StandingDose> = standing.collect();
    standing.sort_by(|a, b| (a.asked.at, &a.asked.id).cmp(&(b.asked.at, &b.asked.id)));
    standing
}

/// When something next changes by itself.
fn next_change(inputs: &PlanInputs, due: &Due<'_>, standing: &[StandingDose]) -> Option<Moment> {
    let now = inputs.now.at;
    let fires = due.ahead.iter().map(|planned| planned.at);
    let heads_ups = due.ahead.iter().filter_map(|planned| planned.heads_up);
    let late = standing.iter().map(|one| one.asked.at);
    let next = fires.chain(heads_ups).chain(late).filter(|at| *at > now).min()?;
    Some(on_clock(&inputs.now, next))
}
