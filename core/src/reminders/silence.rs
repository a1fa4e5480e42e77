//! The rules for silencing a reminder: already logged, day off, flare, quiet hours, daily budget.

use std::collections::BTreeMap;

use chrono::{Datelike as _, TimeDelta};

use super::id::{ReminderId, minute_text};
use super::outcome::{Outcome, SilenceReason};
use super::plan::{ActiveRule, Decision, PlanInputs, PlannedReminder};
use super::rule::{FlarePolicy, PromptKind, ReminderAbout};
use super::slots::{Slot, time_of};
use super::{calendar::Calendar, notification::ReminderKind};
use crate::days::reported_flare;
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
            if active.paused_until.is_some_and(|until| self.beside(at).day(self.rollover) < until) {
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
            if self.is_day_off(at) {
                return silence(SilenceReason::DayOff);
            }
            let every_second = rule.in_flare == FlarePolicy::Fewer && slot.ordinal % 2 != 0;
            if (rule.in_flare == FlarePolicy::None || every_second) && self.is_gentle(&rule.about, at) {
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

    /// Whether the flare policy applies at an instant: in a flare or in the risk window after overexertion. For a
    /// prompt, in a flare only.
    pub(super) fn is_gentle(&self, about: &ReminderAbout, at: Timestamp) -> bool {
        if !about.is_prompt() && self.risk.is_some_and(|(from, to)| from <= at && at <= to) {
            return true;
        }
        if self.flares.is_empty() {
            return false;
        }
        // Tomorrow's state is unknown; assume today's.
        let today = self.now.day(self.rollover);
        let day = self.beside(at).day(self.rollover).min(today);
        reported_flare(day, &self.flares) == Some(true)
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

    /// Whether it was delayed by quiet hours.
    pub(super) fn was_put_off(&self, planned: &PlannedReminder) -> bool {
        let local = self.beside(planned.at).local();
        let at_end = self.settings.quiet.is_some_and(|quiet| local.time() == time_of(quiet.to));
        let minute = planned.id.rule().map(|(_, minute)| minute_text(minute));
        at_end && planned.decision == Decision::Fire && minute != Some(minute_text(local))
    }

    /// The largest number of reminders on one day that count towards the budget.
    pub(super) fn busiest_day(&self, all: &[PlannedReminder]) -> usize {
        let mut days: BTreeMap<Day, usize> = BTreeMap::new();
        let asking =
            all.iter().filter(|one| matches!(one.decision, Decision::Fire | Decision::Silence(SilenceReason::Budget)));
        for one in asking.filter(|one| one.kind.worth().is_some()) {
            *days.entry(self.beside(one.at).day(self.rollover)).or_default() += 1;
        }
        days.values().copied().max().unwrap_or_default()
    }

    /// The notices of reminders that count towards the budget and were shown, each once.
    pub(super) fn asked_by_reminders(&self) -> impl Iterator<Item = &Notice> {
        let asked = self.notices.iter().filter(|(id, notice): &(&ReminderId, &Notice)| {
            let outcome = Outcome::of(notice);
            let told =
                (notice.shown.is_some() && outcome != Some(Outcome::Missed)) || outcome == Some(Outcome::Scheduled);
            let asks = ReminderKind::of(&notice.kind).is_some_and(|kind| kind.worth().is_some());
            told && asks && !id.was_snoozed()
        });
        asked.map(|(_, notice)| notice)
    }

    /// Silences what exceeds the daily budget, lowest worth first. Doses and breaks are exempt.
    pub(super) fn keep_to_budget(&self, here: &Calendar, all: &mut [PlannedReminder]) {
        let most = usize::from(self.settings.asks);
        let begins = TimeDelta::hours(i64::from(self.rollover.hour()));
        let day = |at: Timestamp| Day::from(here.date(at, begins));
        let today = self.now.day(self.rollover);
        let mut spent: BTreeMap<Day, usize> = BTreeMap::from([(today, self.asked_today)]);
        for notice in self.asked_by_reminders() {
            *spent.entry(day(notice.due)).or_default() += 1;
        }
        let mut asking: BTreeMap<Day, Vec<usize>> = BTreeMap::new();
        for (index, planned) in all.iter().enumerate() {
            if planned.decision == Decision::Fire && !planned.again && planned.kind.worth().is_some() {
                asking.entry(day(planned.at)).or_default().push(index);
            }
        }
        for (day, mut of_day) in asking {
            let room = most.saturating_sub(spent.get(&day).copied().unwrap_or_default());
            if of_day.len() <= room {
                continue;
            }
            let worth = |index: &usize| all[*index].kind.worth().unwrap_or_default();
            // The sort is stable, so that among reminders of equal worth the earlier ones are kept.
            of_day.sort_by(|a, b| worth(b).total_cmp(&worth(a)));
            for index in of_day.into_iter().skip(room) {
                all[index].decision = Decision::Silence(SilenceReason::Budget);
            }
        }
    }
}
