//! What fires when, as a function of the rules, the outcomes so far, what was logged, and the current moment.
//!
//! The set of reminders follows from the rules alone (see [`Slot`]); the phone's time zone and clock only move the
//! instants at which they are due. Each reminder is identified by its rule and nominal local minute and ends exactly
//! once, so a change of time zone neither duplicates nor loses one.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use chrono::{NaiveDateTime, TimeDelta};

use super::dose_slots::DoseState;
use super::rule::{Recurrence, ReminderAbout, ReminderRule};
use super::stored_rule::EarlierRule;
use super::{
    calendar::Calendar, id::ReminderId, notification::ReminderKind, outcome::SilenceReason, settings::ReminderSettings,
    slots::Slot,
};
use crate::days::FlareSpan;
use crate::entry::Body;
use crate::pacing::TimerCandidate;
use crate::profile::Medicine;
use crate::storage::Notice;
use crate::time::{Day, Moment, Rollover, Timestamp};

/// Age after which a break or prompt is stale. Convention.
pub(super) const STALE: TimeDelta = TimeDelta::minutes(15);

/// How long a snoozed reminder may still be shown after it is due again. Convention.
pub(super) const SNOOZED_FOR: TimeDelta = TimeDelta::hours(1);

/// The decision about a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decision {
    /// It fires.
    Fire,
    /// It is left out.
    Silence(SilenceReason),
}

/// The origin of a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ReminderSource {
    /// The rule at this index in [`PlanInputs::rules`].
    Rule(usize),
    /// The timer's candidate at this index in [`PlanInputs::candidates`].
    TimerCandidate(usize),
    /// The self-test.
    Test,
}

/// A reminder that has not ended yet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PlannedReminder {
    pub(super) id: ReminderId,
    pub(super) source: ReminderSource,
    pub(super) kind: ReminderKind,
    /// When it is due.
    pub(super) at: Timestamp,
    /// When it becomes stale, so that it is no longer shown.
    pub(super) until: Timestamp,
    pub(super) heads_up: Option<Timestamp>,
    pub(super) decision: Decision,
    /// Whether it was snoozed.
    pub(super) again: bool,
}

impl PlannedReminder {
    /// Silences it for a reason if `silent`.
    fn silenced(self, silent: bool, reason: SilenceReason) -> Self {
        let decision = if silent { Decision::Silence(reason) } else { self.decision };
        Self { decision, ..self }
    }
}

/// A rule with the inputs it depends on.
#[derive(Debug, Clone)]
pub(super) struct ActiveRule {
    pub(super) id: Arc<str>,
    /// When it was last saved.
    pub(super) since: Moment,
    pub(super) rule: ReminderRule,
    /// What has to be logged (all of it) to silence the rule: item ids, or `sleep`.
    pub(super) keys: Vec<String>,
    /// Learned offset into its window at which it fires, if any.
    pub(super) offset: Option<TimeDelta>,
    /// Whether there is a reason to remind: a running plan, a supply that runs low.
    pub(super) needed: bool,
    /// The medicine it is about.
    pub(super) medicine: Option<Medicine>,
    /// How it was before it or the medicine's times were changed.
    pub(super) earlier: Vec<EarlierRule>,
}

impl ActiveRule {
    /// Whether its medicine was or is paused at an instant, which lies on a day.
    pub(super) fn is_paused(&self, at: Timestamp, day: Day) -> bool {
        self.medicine.as_ref().is_some_and(|medicine| medicine.was_paused(at, day))
    }

    /// Offset into its window at which a slot fires.
    pub(super) fn offset_into(&self, slot: &Slot) -> TimeDelta {
        self.offset.unwrap_or(slot.window / 2).clamp(TimeDelta::zero(), slot.window)
    }
}

/// Something that was logged.
#[derive(Debug, Clone)]
pub(super) struct Logged {
    /// The item, or `sleep`.
    pub(super) key: String,
    /// When; of what lasted, when it ended.
    pub(super) at: Timestamp,
    /// Whether it was done: a skipped dose or break is logged, and nothing follows it.
    pub(super) was_done: bool,
}

/// The inputs of a plan.
#[derive(Debug)]
pub(super) struct PlanInputs {
    pub(super) now: Moment,
    pub(super) rollover: Rollover,
    /// The earliest due time considered.
    pub(super) first: Timestamp,
    pub(super) settings: ReminderSettings,
    /// The first day on which everything but medicines is on again.
    pub(super) paused_until: Option<Day>,
    pub(super) rules: Vec<ActiveRule>,
    /// The candidates of the running activity.
    pub(super) candidates: Vec<TimerCandidate>,
    /// Until when the running activity plans the breaks itself; `None` if it does not.
    pub(super) timer_plans_until: Option<Timestamp>,
    /// What became of each so far, by what is logged now: a dose whose entry was undone is open again and not among them.
    pub(super) notices: HashMap<ReminderId, Notice>,
    /// Notices of doses that were closed by an entry that is gone, as they stand without it.
    pub(super) reopened: Vec<Notice>,
    /// The doses that the rules name around now, and what closed each.
    pub(super) doses: HashMap<ReminderId, DoseState>,
    /// What was logged in the last days.
    pub(super) logged: Vec<Logged>,
    pub(super) flares: Vec<FlareSpan>,
    /// The risk window after overexertion.
    pub(super) risk: Option<(Timestamp, Timestamp)>,
}

/// Whether an entry says that something was done, not that it was skipped.
pub(super) fn was_done(body: &Body) -> bool {
    match body {
        Body::Remedy { intake, .. } => intake.counts(),
        Body::Rest { taken, .. } => *taken,
        _ => true,
    }
}

/// When what a rule follows was done, in order, where what is due because of it comes after the rule was saved: a rule that is
/// saved an hour after the dose that it follows rings for that dose too.
pub(super) fn done_for(logged: &[Logged], active: &ActiveRule, item: &str, after: TimeDelta) -> Vec<Timestamp> {
    let done = logged.iter().filter(|one| one.was_done && one.key == item && one.at + after > active.since.at);
    let mut times: Vec<Timestamp> = done.map(|one| one.at).collect();
    times.sort_unstable();
    times
}

/// How long after its time a dose is still shown, if no other one is due before. Convention.
pub(super) const DOSE_HOLDS: TimeDelta = TimeDelta::hours(12);

impl ReminderRule {
    /// How long after its due time it is still shown. Convention.
    fn holds_for(&self) -> TimeDelta {
        match (&self.about, &self.when) {
            (ReminderAbout::Dose { .. } | ReminderAbout::Refill { .. }, _) => DOSE_HOLDS,
            (ReminderAbout::Prompt { .. }, Recurrence::Interval { minutes, .. }) => {
                STALE.min(TimeDelta::minutes(i64::from(*minutes)))
            }
            (ReminderAbout::Prompt { .. }, _) => STALE,
            (ReminderAbout::WindDown, _) => TimeDelta::minutes(90),
            (ReminderAbout::Appointment { before, .. }, _) => TimeDelta::minutes(i64::from(*before).max(15)),
            (ReminderAbout::Custom { .. }, Recurrence::Once { .. }) => TimeDelta::hours(24),
            _ => TimeDelta::hours(4),
        }
    }

    /// How long before its due time an entry counts as having done what it asks for. Falls back to a default by kind,
    /// which is a convention.
    pub(super) fn silent_within(&self) -> TimeDelta {
        let minutes = self.skip_within.unwrap_or(match self.about {
            ReminderAbout::Dose { .. } => 60,
            ReminderAbout::Movement => 720,
            _ => 240,
        });
        TimeDelta::minutes(i64::from(minutes))
    }
}

impl PlanInputs {
    /// The index of the rule of a notice; `None` if it has none any more.
    pub(super) fn rule_of(&self, notice: &Notice) -> Option<usize> {
        self.rules.iter().position(|active| Some(&*active.id) == notice.rule.as_deref())
    }

    /// All reminders due until an instant that have not ended, in order of time.
    pub(super) fn plan(&self, until: Timestamp) -> Vec<PlannedReminder> {
        let mut all = Vec::new();
        let mut calendars: BTreeMap<Option<&str>, Calendar> = BTreeMap::new();
        let here = self.calendar(&self.now, until);
        let put_off = self.put_off_slots();
        for (index, active) in self.rules.iter().enumerate() {
            let zone = active.rule.zone.as_deref();
            let calendar = match zone {
                None => &here,
                Some(_) => calendars.entry(zone).or_insert_with(|| self.calendar(&active.rule.clock(&self.now), until)),
            };
            match &active.rule.when {
                Recurrence::After { item, minutes } => {
                    self.plan_after(index, &item.0, TimeDelta::minutes(i64::from(*minutes)), &mut all);
                }
                _ => self.plan_slots(index, (calendar, until), put_off.get(&*active.id), &mut all),
            }
        }
        for (index, candidate) in self.candidates.iter().enumerate() {
            all.extend(self.plan_candidate(index, candidate));
        }
        all.retain(|planned| planned.at <= until);
        all.extend(self.tests());
        all.sort_unstable_by(|a, b| a.at.cmp(&b.at).then_with(|| a.id.cmp(&b.id)));
        self.merge_equal(&mut all);
        all
    }

    /// The calendar of dates that a plan up to an instant may cover, by a clock.
    fn calendar(&self, clock: &Moment, until: Timestamp) -> Calendar {
        let date = |at: Timestamp| clock.later(at - clock.at).local().date();
        let (first, last) = (date(self.first), date(until));
        Calendar::new(clock, first.pred_opt().unwrap_or(first), last.succ_opt().unwrap_or(last))
    }

    /// Plans the reminders that follow a logged item.
    fn plan_after(&self, index: usize, item: &str, after: TimeDelta, all: &mut Vec<PlannedReminder>) {
        let active = &self.rules[index];
        let times = done_for(&self.logged, active, item, after);
        for (place, logged) in times.iter().enumerate() {
            let at = *logged + after;
            let id = ReminderId::after_entry(&active.id, logged.naive_utc());
            let is_put_off = self.notices.get(&id).is_some_and(|notice| notice.again.is_some());
            if at < self.first && !is_put_off {
                continue;
            }
            let slot = Slot::new(logged.naive_utc(), 0);
            let planned = self.plan_slot(index, id, slot, (at, at + active.rule.holds_for()));
            // It was logged again before this was due, so the delay counts from the later time.
            let overtaken = times.get(place + 1).is_some_and(|next| *next <= at);
            all.extend(planned.map(|planned| planned.silenced(overtaken, SilenceReason::Logged)));
        }
    }

    /// Plans the slots of a rule until an instant. `put_off` has the local times of those that were put off.
    fn plan_slots(
        &self,
        index: usize,
        (calendar, until): (&Calendar, Timestamp),
        put_off: Option<&HashSet<NaiveDateTime>>,
        all: &mut Vec<PlannedReminder>,
    ) {
        let is_put_off = |nominal: &NaiveDateTime| put_off.is_some_and(|put_off| put_off.contains(nominal));
        let active = &self.rules[index];
        let rule = &active.rule;
        let at_local = |local| calendar.at(local);
        let since = rule.clock(&active.since).local();
        let (first, last) = calendar.range();
        let mut slots = rule.slots(first, last);
        // One that was put off rings again, although its rule was changed since and may not name it any more.
        slots.retain(|slot| (slot.nominal > since && slot.is_within_hours(at_local)) || is_put_off(&slot.nominal));
        if let Some(put_off) = put_off {
            let named: HashSet<NaiveDateTime> = slots.iter().map(|slot| slot.nominal).collect();
            slots.extend(put_off.difference(&named).map(|nominal| Slot::new(*nominal, 0)));
        }
        slots.sort_by_key(|slot| slot.nominal);
        let instants: Vec<Timestamp> = slots.iter().map(|slot| slot.at(active.offset_into(slot), at_local)).collect();
        for (place, slot) in slots.iter().enumerate() {
            let (at, next) = (instants[place], instants.get(place + 1).copied());
            if at < self.first && !is_put_off(&slot.nominal) {
                continue;
            }
            if at > until {
                break;
            }
            let id = ReminderId::slot(&active.id, slot.nominal);
            // A prompt that was never announced leaves no notice.
            if rule.about.is_prompt() && at < self.now.at - STALE && !self.notices.contains_key(&id) {
                continue;
            }
            let holds = at + (slot.window - active.offset_into(slot)) + rule.holds_for();
            let until = next.map_or(holds, |next| holds.min(next)).max(at);
            let planned = self.plan_slot(index, id, *slot, (at, until));
            let same_time = next == Some(at);
            all.extend(planned.map(|planned| {
                let silent = same_time && !planned.again;
                planned.silenced(silent, SilenceReason::SameTime)
            }));
        }
    }

    /// The local times of the reminders that were put off, by their rules.
    fn put_off_slots(&self) -> HashMap<&str, HashSet<NaiveDateTime>> {
        let mut found: HashMap<&str, HashSet<NaiveDateTime>> = HashMap::new();
        for (id, notice) in self.notices.iter().filter(|(_, notice)| notice.again.is_some()) {
            if let (Some(rule), Some(minute)) = (notice.rule.as_deref(), id.slot_minute()) {
                found.entry(rule).or_default().insert(minute);
            }
        }
        found
    }

    /// The reminder of a slot, taking its snoozes into account; `None` if it has ended.
    fn plan_slot(
        &self,
        index: usize,
        id: ReminderId,
        slot: Slot,
        (at, until): (Timestamp, Timestamp),
    ) -> Option<PlannedReminder> {
        let active = &self.rules[index];
        let kind = active.rule.kind();
        let dose = if active.rule.about.is_dose() { self.doses.get(&id) } else { None };
        let closing = dose.and_then(|dose| dose.closing);
        let (id, snoozed_to) = self.last_snooze(id)?;
        let (at, until) = match snoozed_to {
            Some(next) if kind.is_break() => (next, next + STALE),
            Some(next) => (next, until.max(next + SNOOZED_FOR)),
            None => (at, until),
        };
        let again = snoozed_to.is_some();
        let (at, decision) = self.decide(active, &slot, (at, until), again, closing.is_some());
        Some(PlannedReminder {
            id,
            source: ReminderSource::Rule(index),
            kind,
            at,
            until,
            heads_up: None,
            decision,
            again,
        })
    }

    /// The id under which a reminder is open, and when it is due again if it was snoozed; `None` if it has ended or was
    /// shown.
    fn last_snooze(&self, mut id: ReminderId) -> Option<(ReminderId, Option<Timestamp>)> {
        let mut at = None;
        while let Some(notice) = self.notices.get(&id) {
            match notice.again {
                Some(next) => (at, id) = (Some(next), id.next()),
                None if notice.ended.is_some() || notice.shown.is_some() => return None,
                None => break,
            }
        }
        Some((id, at))
    }

    /// Until when a dose was put off; `None` if it was not.
    pub(super) fn put_off_until(&self, id: &ReminderId) -> Option<Timestamp> {
        let (mut id, mut at) = (id.clone(), None);
        while let Some(next) = self.notices.get(&id).and_then(|notice| notice.again) {
            (at, id) = (Some(next), id.next());
        }
        at
    }

    fn plan_candidate(&self, index: usize, candidate: &TimerCandidate) -> Option<PlannedReminder> {
        let kind = ReminderKind::from(candidate.kind);
        let (id, snoozed_to) = self.last_snooze(ReminderId::timer(&candidate.id))?;
        let (at, again) = (snoozed_to.unwrap_or(candidate.at.at), snoozed_to.is_some());
        let stale = at + STALE;
        let until = candidate.until.as_ref().map_or(stale, |until| if again { stale } else { until.at.min(stale) });
        let decision = if self.is_paused(at) {
            Decision::Silence(SilenceReason::Paused)
        } else if self.after_quiet(at).is_some()
            || (until >= self.now.at && self.after_quiet(at.max(self.now.at)).is_some())
        {
            Decision::Silence(SilenceReason::Quiet)
        } else if until < self.now.at && kind != ReminderKind::EndOfActivity {
            Decision::Silence(SilenceReason::Stale)
        } else {
            Decision::Fire
        };
        // The question whether an activity is still going on stays until it is answered.
        let until = if kind == ReminderKind::EndOfActivity { at + TimeDelta::days(1) } else { until };
        let heads_up = candidate.heads_up.as_ref().map(|moment| moment.at).filter(|_| !again);
        Some(PlannedReminder {
            id,
            source: ReminderSource::TimerCandidate(index),
            kind,
            at,
            until,
            heads_up,
            decision,
            again,
        })
    }

    fn tests(&self) -> impl Iterator<Item = PlannedReminder> {
        let kind = ReminderKind::SelfTest;
        let open = self.notices.iter().filter(move |(_, notice)| notice.kind == kind.id());
        let open = open.filter(|(_, notice)| notice.shown.is_none() && notice.ended.is_none());
        open.map(move |(id, notice)| PlannedReminder {
            id: id.clone(),
            source: ReminderSource::Test,
            kind,
            at: notice.due,
            until: notice.due + SNOOZED_FOR,
            heads_up: None,
            decision: Decision::Fire,
            again: false,
        })
    }
}
