//! Reading which doses the rules name around now, and what closed each.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::TimeDelta;

use super::dose_slots::{DoseEntry, DoseSlot, DoseState, dose_states};
use super::id::ReminderId;
use super::outcome::{Outcome, SilenceReason, end};
use super::plan::{ActiveRule, DOSE_HOLDS, Logged, SNOOZED_FOR, done_for};
use super::rule::{Recurrence, ReminderAbout};
use super::slots::Slot;
use super::stored_rule::EarlierRule;
use crate::catalog::ItemId;
use crate::entry::{Body, Entry, EntryKind, When};
use crate::error::EbbError;
use crate::profile::Medicine;
use crate::storage::{Notice, Reader};
use crate::time::{Day, DayPart, Moment, Rollover, Timestamp, is_known_zone};

/// What the doses of the rules are read from.
pub(super) struct DoseInputs<'a> {
    pub(super) now: &'a Moment,
    pub(super) rollover: Rollover,
    /// The earliest due time of a notice that was read.
    pub(super) first: Timestamp,
    pub(super) rules: &'a [ActiveRule],
    pub(super) medicines: &'a HashMap<String, Medicine>,
    pub(super) notices: &'a HashMap<ReminderId, Notice>,
    pub(super) logged: &'a [Logged],
}

impl DoseInputs<'_> {
    /// The doses of all rules, by their reminders before any snooze.
    pub(super) fn read(&self, reader: &Reader<'_>) -> Result<HashMap<ReminderId, DoseState>, EbbError> {
        let mut by_item: BTreeMap<ItemId, Vec<&ActiveRule>> = BTreeMap::new();
        for active in self.rules {
            let ReminderAbout::Dose { medicine } = &active.rule.about else { continue };
            let item = self.medicines.get(medicine).and_then(|medicine| medicine.item.as_ref());
            let Some(item) = item.map(|item| reader.catalog().resolve(item)) else { continue };
            by_item.entry(item).or_default().push(active);
        }
        // What was put off again and again may have been due long before, and was then answered.
        let first = self.notices.values().map(|notice| notice.due).fold(self.first, Timestamp::min);
        // A day more: an entry of late in the night may count for the day before.
        let since = Day::from(first.date_naive()).plus(-2);
        let shown = self.shown();
        let mut doses = HashMap::new();
        for (item, rules) in by_item {
            let mut clocks = vec![self.now.clone()];
            let entries = reader.item_entries(&item, since)?;
            let entries = entries.iter().filter_map(|entry| dose_entry(entry, &mut clocks, self.rollover)).collect();
            let slots = rules.into_iter().flat_map(|active| self.slots(active, &clocks, &shown)).collect();
            doses.extend(dose_states(slots, entries));
        }
        Ok(doses)
    }

    /// The doses that a rule names as it is now, and when each is due by each clock.
    fn named(&self, active: &ActiveRule, clocks: &[Moment]) -> Vec<(ReminderId, Vec<Timestamp>)> {
        let rule = &active.rule;
        if let Recurrence::After { item, minutes } = &rule.when {
            let after = TimeDelta::minutes(i64::from(*minutes));
            let times = done_for(self.logged, active, &item.0, after).into_iter();
            let due = |at: Timestamp| vec![at + after; clocks.len()];
            return times.map(|at| (ReminderId::after_entry(&active.id, at.naive_utc()), due(at))).collect();
        }
        let clock = rule.clock(self.now);
        let at_local = |local| clock.at_local(local).at;
        let date = |at: Timestamp| clock.later(at - clock.at).local().date();
        // Two days ahead: how far apart doses are follows from the next one.
        let (first, last) = (date(self.first - TimeDelta::days(1)), date(clock.at + TimeDelta::days(2)));
        let since = rule.clock(&active.since).local();
        let slots = rule.slots(first, last).into_iter();
        let slots = slots.filter(|slot| slot.nominal > since && slot.is_within_hours(at_local));
        let clocks: Vec<Moment> = clocks.iter().map(|clock| rule.clock(clock)).collect();
        let due = |slot: &Slot, clock: &Moment| slot.at(active.offset_into(slot), |local| clock.at_local(local).at);
        let due = |slot: &Slot| clocks.iter().map(|clock| due(slot, clock)).collect();
        slots.map(|slot| (ReminderId::slot(&active.id, slot.nominal), due(&slot))).collect()
    }

    /// What was shown or came to an end before any snooze, by its rule.
    fn shown(&self) -> HashMap<&str, Vec<(&ReminderId, &Notice)>> {
        let mut shown: HashMap<&str, Vec<_>> = HashMap::new();
        for (id, notice) in self.notices.iter().filter(|(id, notice)| !id.was_snoozed() && has_passed(notice)) {
            if let Some(rule) = notice.rule.as_deref() {
                shown.entry(rule).or_default().push((id, notice));
            }
        }
        shown
    }

    /// The doses of a rule: those that it names, and those that were shown before it was changed.
    fn slots(
        &self,
        active: &ActiveRule,
        clocks: &[Moment],
        shown: &HashMap<&str, Vec<(&ReminderId, &Notice)>>,
    ) -> Vec<DoseSlot> {
        let rule = &active.rule;
        let mut named = self.named(active, clocks);
        let mut known: HashSet<ReminderId> = named.iter().map(|(id, _)| id.clone()).collect();
        // What was due before the rule or its medicine was changed stays due.
        for EarlierRule { since, until, rule } in &active.earlier {
            let then = ActiveRule { since: since.clone(), rule: rule.clone(), earlier: Vec::new(), ..active.clone() };
            // By the clock that the phone had when it was changed.
            let by_then: Vec<Moment> = clocks.iter().chain([until]).cloned().collect();
            for (id, mut due) in self.named(&then, &by_then) {
                if due.pop().is_some_and(|at| at <= until.at) && known.insert(id.clone()) {
                    named.push((id, due));
                }
            }
        }
        // What was shown before the rule was changed can be answered still.
        let shown = shown.get(&*active.id).map_or(&[][..], Vec::as_slice);
        let before = shown.iter().filter(|(id, _)| !known.contains(*id));
        let before: Vec<_> = before.map(|(id, notice)| ((*id).clone(), vec![notice.due; clocks.len()])).collect();
        let all = named.into_iter().chain(before);
        let ahead = rule.silent_within();
        all.filter_map(|(id, named)| {
            let notice = self.notices.get(&id);
            // Once it has passed, it was due at this instant, wherever the phone is by now: what closes it does not change
            // with the time zone.
            let was_due = notice.filter(|notice| has_passed(notice) || notice.due <= self.now.at);
            let was_due = was_due.map(|notice| notice.due);
            let at = was_due.or_else(|| named.first().copied())?;
            let notice = notice.filter(|notice| has_passed(notice));
            let day = self.now.later(at - self.now.at).day(self.rollover);
            let paused = active.is_paused(at, day);
            let counts = match notice.and_then(Outcome::of) {
                Some(Outcome::Gone | Outcome::Silenced(SilenceReason::Paused)) => false,
                _ => notice.is_some() || !paused,
            };
            let by_entry = |notice: &&Notice| {
                matches!(Outcome::of(notice), Some(Outcome::Elsewhere | Outcome::Silenced(SilenceReason::Logged)))
            };
            let closed_by = notice.filter(by_entry).and_then(|notice| notice.ended);
            let settled = notice.and_then(|notice| notice.shown.or(notice.ended));
            counts.then_some(DoseSlot { id, named, was_due, passed: settled, ahead, closed_by })
        })
        .collect()
    }
}

/// Whether it was shown, or came to an end.
fn has_passed(notice: &Notice) -> bool {
    notice.shown.is_some() || notice.ended.is_some()
}

/// What an entry says of a dose; `None` if it is about none. Its clock is one of `clocks`, or a new one of them.
fn dose_entry(entry: &Entry, clocks: &mut Vec<Moment>, rollover: Rollover) -> Option<DoseEntry> {
    let Body::Remedy { slot, .. } = &entry.body else { return None };
    let moment = entry.when.end();
    let clock = moment.map_or(0, |moment| {
        // An unknown zone has only its offset.
        let is_same = |clock: &Moment| {
            clock.zone == moment.zone && (clock.offset_seconds == moment.offset_seconds || is_known_zone(&clock.zone))
        };
        clocks.iter().position(is_same).unwrap_or_else(|| {
            clocks.push(moment.clone());
            clocks.len() - 1
        })
    });
    let is_answer = slot.is_some();
    let (at, logged) = (moment.map(|moment| moment.at), entry.id.logged_at());
    let within = clocks.first().and_then(|clock| untimed(&entry.when, clock, rollover));
    Some(DoseEntry { at, within, clock, logged, answers: answered_dose(slot.as_deref()), is_answer })
}

/// When something of which only the day or a part of it is known can have been. "Last night" is the evening as well.
fn untimed(when: &When, clock: &Moment, rollover: Rollover) -> Option<(Timestamp, Timestamp)> {
    const NOON: u32 = 12;
    const EVENING: u32 = 18;
    let at = |day: Day, hour: u32| Some(clock.at_local(day.date().and_hms_opt(hour, 0, 0)?).at);
    let begin = u32::from(rollover.hour());
    Some(match when {
        When::Day { day } => (at(*day, begin)?, at(day.plus(1), begin)?),
        When::Part { day, part: DayPart::Morning } => (at(*day, begin)?, at(*day, NOON)?),
        When::Part { day, part: DayPart::Afternoon } => (at(*day, NOON)?, at(*day, EVENING)?),
        When::Part { day, part: DayPart::Evening | DayPart::Night } => (at(*day, EVENING)?, at(day.plus(1), begin)?),
        When::At { .. } | When::Interval { .. } => return None,
    })
}

/// The dose that the text of an entry names.
fn answered_dose(slot: Option<&str>) -> Option<ReminderId> {
    slot?.parse::<ReminderId>().ok().map(|id| id.unsnoozed())
}

/// The dose that an entry answers.
fn dose_answered_by(entry: &Entry) -> Option<ReminderId> {
    match &entry.body {
        Body::Remedy { slot, .. } => answered_dose(slot.as_deref()),
        _ => None,
    }
}

/// The doses that the live entries of some days answer.
pub(super) fn answered_doses(reader: &Reader<'_>, first: Day, last: Day) -> Result<HashSet<ReminderId>, EbbError> {
    let entries = reader.entries_of_kind(EntryKind::Remedy, first, last)?;
    Ok(entries.iter().filter_map(dose_answered_by).collect())
}

/// Whether a live entry of an item answers a dose.
pub(super) fn is_answered(
    reader: &Reader<'_>,
    item: &ItemId,
    dose: &ReminderId,
    due: Timestamp,
) -> Result<bool, EbbError> {
    let item = reader.catalog().resolve(item);
    let entries = reader.item_entries(&item, Day::from(due.date_naive()).plus(-2))?;
    Ok(entries.iter().filter_map(dose_answered_by).any(|answered| answered == *dose))
}

/// Corrects the notices of doses that say to be closed by an entry that is gone, and returns them as they stand without it:
/// open while the dose is still worth showing, and then no longer among the notices; otherwise unanswered or not shown; or
/// closed by another entry.
pub(super) fn reopen(
    notices: &mut HashMap<ReminderId, Notice>,
    doses: &HashMap<ReminderId, DoseState>,
    now: Timestamp,
) -> Vec<Notice> {
    let by_entry = |notice: &Notice| {
        let outcome = Outcome::of(notice);
        matches!(outcome, Some(Outcome::Answered | Outcome::Elsewhere | Outcome::Silenced(SilenceReason::Logged)))
    };
    let closed = notices.iter().filter(|(_, notice)| by_entry(notice));
    let gone = closed.filter_map(|(id, notice)| {
        let dose = doses.get(&id.unsnoozed()).filter(|dose| dose.closing.is_none())?;
        let until = dose.next.map_or(dose.at + DOSE_HOLDS, |next| next.min(dose.at + DOSE_HOLDS));
        let until = if id.was_snoozed() { until.max(notice.due + SNOOZED_FOR) } else { until };
        Some((id.clone(), until))
    });
    let gone: Vec<_> = gone.collect();
    let mut reopened = Vec::new();
    for (id, notice) in notices.iter_mut() {
        let closing = doses.get(&id.unsnoozed()).and_then(|dose| dose.closing);
        let outcome = closing.map(|closing| if closing.answered { Outcome::Answered } else { Outcome::Elsewhere });
        let says = Outcome::of(notice).filter(|says| matches!(says, Outcome::Answered | Outcome::Elsewhere));
        if let (Some(closing), Some(outcome), Some(says)) = (closing, outcome, says)
            && says != outcome
        {
            *notice = end(Notice { action: None, ..notice.clone() }, outcome, closing.at);
            reopened.push(notice.clone());
        }
    }
    for (id, until) in gone {
        let Some(notice) = notices.remove(&id) else { continue };
        let was_posted =
            notice.shown.is_some() || Outcome::of(&notice) != Some(Outcome::Silenced(SilenceReason::Logged));
        let open = Notice { ended: None, how: None, action: None, again: None, ..notice };
        if now <= until {
            reopened.push(open);
        } else {
            let outcome = if was_posted { Outcome::Ignored } else { Outcome::Missed };
            let ended = end(open, outcome, until);
            notices.insert(id, ended.clone());
            reopened.push(ended);
        }
    }
    reopened.sort_by(|a, b| a.id.cmp(&b.id));
    reopened
}
