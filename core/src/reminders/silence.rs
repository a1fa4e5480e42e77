//! The rules for silencing a reminder: already logged, day off, flare, quiet hours.

use std::collections::HashMap;

use chrono::Datelike as _;

use super::id::{ReminderId, minute_text};
use super::outcome::{Outcome, SilenceReason};
use super::plan::{ActiveRule, Decision, PlanInputs, PlannedReminder, ReminderSource};
use super::rule::{FlarePolicy, PromptKind, ReminderAbout, ReminderRule};
use super::slots::{Slot, time_of};
use crate::days::is_in_flare;
use crate::storage::Notice;
use crate::time::{Day, Moment, Timestamp};

impl PlanInputs {
    /// When a slot fires, or why it does not.
    pub(super) fn decide(
        &self,
        active: &ActiveRule,
        slot: &Slot,
        (at, until): (Timestamp, Timestamp),
        again: bool,
        is_closed: bool,
    ) -> (Timestamp, Decision) {
        let rule = &active.rule;
        let silence = |reason| (at, Decision::Silence(reason));
        if !active.needed || self.timer_speaks_for(&rule.about, at) {
            return silence(SilenceReason::NotNeeded);
        }
        if rule.about.medicine().is_some() {
            if active.is_paused(at, self.beside(at).day(self.rollover)) {
                return silence(SilenceReason::Paused);
            }
        } else if self.is_paused(at) {
            return silence(SilenceReason::Paused);
        }
        if rule.about.is_dose() {
            return if is_closed && !rule.always { silence(SilenceReason::Logged) } else { (at, Decision::Fire) };
        }
        if self.was_logged(active, at) {
            return silence(SilenceReason::Logged);
        }
        if !again {
            // An appointment is on its day, whatever day that is.
            let is_appointment = matches!(rule.about, ReminderAbout::Appointment { .. });
            if !is_appointment && self.is_day_off(at) {
                return silence(SilenceReason::DayOff);
            }
            let every_second = rule.in_flare == FlarePolicy::Fewer && slot.ordinal % 2 != 0;
            if (rule.in_flare == FlarePolicy::None || every_second) && self.is_gentle(rule, at) {
                return silence(SilenceReason::Flare);
            }
        }
        // A reminder that is late but not stale would be shown now.
        let late = at < self.now.at && self.now.at <= until;
        let mut fires = at;
        for shown in [Some(at), late.then_some(self.now.at)].into_iter().flatten() {
            match self.after_quiet(shown) {
                // A prompt is tied to its minute and cannot wait for the end of quiet hours.
                Some(end) if end > until || rule.about.is_prompt() => return silence(SilenceReason::Quiet),
                Some(end) => fires = end,
                None => {}
            }
        }
        (fires, Decision::Fire)
    }

    /// Whether it is a rest prompt while the running activity plans the rests, which would announce them twice.
    fn timer_speaks_for(&self, about: &ReminderAbout, at: Timestamp) -> bool {
        let rest = matches!(about, ReminderAbout::Prompt { prompt: PromptKind::Rest });
        rest && self.timer_plans_until.is_some_and(|until| at <= until)
    }

    fn was_logged(&self, active: &ActiveRule, at: Timestamp) -> bool {
        let since = at - active.rule.silent_within();
        let said = |key: &String| self.logged.iter().any(|one| one.key == *key && one.at >= since);
        !active.keys.is_empty() && active.keys.iter().all(said)
    }

    /// When the last of everything a rule asks for was logged, provided that all of it was logged since an instant.
    pub(super) fn logged_since(&self, index: usize, since: Timestamp) -> Option<Timestamp> {
        let keys = &self.rules[index].keys;
        let last = |key: &String| self.logged.iter().filter(|one| one.key == *key).map(|one| one.at).max();
        let all: Vec<Timestamp> = keys.iter().map(last).collect::<Option<_>>()?;
        if all.iter().all(|at| *at >= since) { all.into_iter().max() } else { None }
    }

    fn beside(&self, at: Timestamp) -> Moment {
        self.now.later(at - self.now.at)
    }

    /// Whether everything but medicines is paused at an instant.
    pub(super) fn is_paused(&self, at: Timestamp) -> bool {
        self.paused_until.is_some_and(|until| self.beside(at).day(self.rollover) < until)
    }

    pub(super) fn is_day_off(&self, at: Timestamp) -> bool {
        if self.settings.weekdays_off.is_empty() && self.settings.days_off.is_empty() {
            return false;
        }
        let date = self.beside(at).local().date();
        let weekday = date.weekday().number_from_monday();
        self.settings.days_off.contains(&Day::from(date))
            || self.settings.weekdays_off.iter().any(|day| u32::from(*day) == weekday)
    }

    /// Whether the flare policy of a rule applies at an instant: in a flare or, for most rules, in the risk window after
    /// overexertion.
    pub(super) fn is_gentle(&self, rule: &ReminderRule, at: Timestamp) -> bool {
        if rule.is_gentle_after_overexertion() && self.risk.is_some_and(|(from, to)| from <= at && at <= to) {
            return true;
        }
        if self.flares.is_empty() {
            return false;
        }
        // Tomorrow's state is unknown; assume today's.
        let today = self.now.day(self.rollover);
        let day = self.beside(at).day(self.rollover).min(today);
        is_in_flare(day, &self.flares)
    }

    /// The end of the quiet hours that contain an instant; `None` outside of them.
    pub(super) fn after_quiet(&self, at: Timestamp) -> Option<Timestamp> {
        let quiet = self.settings.quiet.as_ref()?;
        let (from, to) = (time_of(quiet.from), time_of(quiet.to));
        let here = self.beside(at);
        let local = here.local();
        let time = local.time();
        let passes_midnight = to <= from;
        let within = if passes_midnight { time >= from || time < to } else { time >= from && time < to };
        if !within {
            return None;
        }
        let date = if passes_midnight && time >= from { local.date().succ_opt()? } else { local.date() };
        let end = here.at_local(date.and_time(to)).at;
        // If the hour repeats because clocks go back, the first end may lie before this instant.
        Some(if end > at { end } else { here.at_local(date.succ_opt()?.and_time(to)).at })
    }

    /// Of reminders about the same thing in one minute, whichever rules they come from, leaves one: a snoozed one, one
    /// that always rings, or the one that is shown longest. None if one of them was shown already.
    pub(super) fn merge_equal(&self, all: &mut [PlannedReminder]) {
        let minute = |at: Timestamp| at.timestamp().div_euclid(60);
        let rule = |planned: &PlannedReminder| match planned.source {
            ReminderSource::Rule(index) => Some(&self.rules[index].rule),
            _ => None,
        };
        let rules: HashMap<&str, &ReminderRule> = self.rules.iter().map(|one| (&*one.id, &one.rule)).collect();
        let mut shown: HashMap<(i64, &ReminderAbout), Vec<&ReminderId>> = HashMap::new();
        for (id, notice) in self.notices.iter().filter(|(_, notice)| was_shown(notice)) {
            if let Some(rule) = notice.rule.as_deref().and_then(|rule| rules.get(rule)) {
                shown.entry((minute(notice.due), &rule.about)).or_default().push(id);
            }
        }
        let mut kept: HashMap<(i64, &ReminderAbout), usize> = HashMap::new();
        for place in 0..all.len() {
            let Some(rule_here) = rule(&all[place]).filter(|_| all[place].decision == Decision::Fire) else { continue };
            // A flight can move one dose to the minute in which another was due; it is another one all the same.
            let is_dose = rule_here.about.is_dose() && !all[place].again;
            let dose = if is_dose { self.doses.get(&all[place].id) } else { None };
            let key = (minute(dose.map_or(all[place].at, |dose| dose.at)), &rule_here.about);
            let is_shown = shown.get(&key).is_some_and(|ids| ids.iter().any(|id| **id != all[place].id));
            if !all[place].again && is_shown {
                all[place].decision = Decision::Silence(SilenceReason::SameTime);
                continue;
            }
            let Some(other) = kept.insert(key, place) else { continue };
            let rank = |place: usize| {
                let one = &all[place];
                (one.again, rule(one).is_some_and(|rule| rule.always), one.until)
            };
            // The earlier one on a tie, and of equal ones the one whose rule is older.
            let (stays, silent) = if rank(place) > rank(other) { (place, other) } else { (other, place) };
            kept.insert(key, stays);
            all[silent].decision = Decision::Silence(SilenceReason::SameTime);
        }
    }

    /// Whether quiet hours deferred it.
    pub(super) fn is_deferred(&self, planned: &PlannedReminder) -> bool {
        let local = self.beside(planned.at).local();
        let at_end = self.settings.quiet.is_some_and(|quiet| local.time() == time_of(quiet.to));
        let minute = planned.id.rule().map(|(_, minute)| minute_text(minute));
        at_end && planned.decision == Decision::Fire && minute != Some(minute_text(local))
    }
}

/// Whether it was shown by itself, or handed to a system that shows it.
fn was_shown(notice: &Notice) -> bool {
    let outcome = Outcome::of(notice);
    (notice.shown.is_some() && outcome != Some(Outcome::Missed)) || outcome == Some(Outcome::Scheduled)
}
