//! What keeps silent, and why: what was logged already, days off, gentleness, quiet hours, the day's asking.

use std::collections::BTreeMap;

use chrono::{Datelike as _, TimeDelta};

use super::plan::{Cause, Decided, Fate, Scene, Scheduled, minute};
use super::rule::{Gentle, Slot, time_of};
use super::{calendar::Calendar, notification::ReminderKind, reconcile::ended};
use crate::days::said_of;
use crate::storage::Notice;
use crate::time::{Day, Moment, Timestamp};

impl Scene {
    /// When a slot fires after all, or why it does not.
    pub(super) fn fate(
        &self,
        scheduled: &Scheduled,
        slot: &Slot,
        span: (Timestamp, Timestamp),
        again: bool,
    ) -> (Timestamp, Fate) {
        let (at, until) = span;
        let rule = &scheduled.rule;
        let left_out = |cause| (at, Fate::LeftOut(cause));
        if !scheduled.needed {
            return left_out(Cause::NotNeeded);
        }
        if !rule.always && self.was_logged(scheduled, at) {
            return left_out(Cause::Logged);
        }
        if rule.about.is_dose() {
            return (at, Fate::Fires);
        }
        if !again {
            if self.is_day_off(at) {
                return left_out(Cause::DayOff);
            }
            let every_second = rule.in_flare == Gentle::Fewer && slot.ordinal % 2 != 0;
            if (rule.in_flare == Gentle::None || every_second) && self.is_gentle(at) {
                return left_out(Cause::Flare);
            }
        }
        // One that is late and still good would be shown now.
        let late = at < self.now.at && self.now.at <= until;
        let mut at = at;
        for shown in [Some(at), late.then_some(self.now.at)].into_iter().flatten() {
            match self.after_quiet(shown) {
                Some(end) if end > until => return left_out(Cause::Quiet),
                Some(end) => at = end,
                None => {}
            }
        }
        (at, Fate::Fires)
    }

    fn was_logged(&self, scheduled: &Scheduled, at: Timestamp) -> bool {
        let since = at - scheduled.rule.silent_within();
        let said = |key: &String| self.logged.iter().any(|(logged, when)| logged == key && *when >= since);
        !scheduled.keys.is_empty() && scheduled.keys.iter().all(said)
    }

    /// When what a rule asks for was last logged, where all of it was since an instant.
    pub(super) fn logged_since(&self, index: usize, since: Timestamp) -> Option<Timestamp> {
        let keys = &self.rules[index].keys;
        let last = |key: &String| self.logged.iter().filter(|(logged, _)| logged == key).map(|(_, at)| *at).max();
        let all: Vec<Timestamp> = keys.iter().map(last).collect::<Option<_>>()?;
        if all.iter().all(|at| *at >= since) { all.into_iter().max() } else { None }
    }

    fn beside(&self, at: Timestamp) -> Moment {
        self.now.later(at - self.now.at)
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

    /// Whether it is a time to be gentle: in a flare, or in the days after too much.
    pub(super) fn is_gentle(&self, at: Timestamp) -> bool {
        if self.risk.is_some_and(|(from, to)| from <= at && at <= to) {
            return true;
        }
        if self.flares.is_empty() {
            return false;
        }
        // Nobody knows tomorrow's: it is taken for today's.
        let today = self.now.day(self.rollover);
        let day = self.beside(at).day(self.rollover).min(today);
        said_of(day, &self.flares) == Some(true)
    }

    /// The end of the quiet hours an instant falls in; nothing outside of them.
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
        // In the hour that happens twice the hours may end before they are over for this instant.
        Some(if end > at { end } else { here.at_local(date.succ_opt()?.and_time(to)).at })
    }

    /// Whether quiet hours put it off.
    pub(super) fn was_put_off(&self, decided: &Decided) -> bool {
        let named = decided.id.split_once('@').map(|(_, minute)| minute);
        let quiet =
            self.settings.quiet.is_some_and(|quiet| self.beside(decided.at).local().time() == time_of(quiet.to));
        quiet && decided.fate == Fate::Fires && named != Some(&minute(self.beside(decided.at).local()))
    }

    /// How many of one day ask for something, at most.
    pub(super) fn busiest_day(&self, all: &[Decided]) -> usize {
        let mut days: BTreeMap<Day, usize> = BTreeMap::new();
        let asking = all.iter().filter(|one| matches!(one.fate, Fate::Fires | Fate::LeftOut(Cause::Budget)));
        for one in asking.filter(|one| one.kind.worth().is_some()) {
            *days.entry(self.beside(one.at).day(self.rollover)).or_default() += 1;
        }
        days.values().copied().max().unwrap_or_default()
    }

    /// What was told that asks for something, once each.
    pub(super) fn asked_by_reminders(&self) -> impl Iterator<Item = &Notice> {
        self.notices.values().filter(|notice| {
            let how = notice.how.as_deref();
            let told = (notice.shown.is_some() && how != Some(ended::MISSED)) || how == Some(ended::SCHEDULED);
            let asks = ReminderKind::of(&notice.kind).is_some_and(|kind| kind.worth().is_some());
            told && asks && !notice.id.contains('~')
        })
    }

    /// Leaves out what goes beyond the day's asking, the least worth first. Doses and breaks cost nothing.
    pub(super) fn keep_to_budget(&self, here: &Calendar, all: &mut [Decided]) {
        let most = usize::from(self.settings.asks);
        let begins = TimeDelta::hours(i64::from(self.rollover.hour()));
        let day = |at: Timestamp| Day::from(here.date(at, begins));
        let today = self.now.day(self.rollover);
        let mut spent: BTreeMap<Day, usize> = BTreeMap::from([(today, self.asked_today)]);
        for notice in self.asked_by_reminders() {
            *spent.entry(day(notice.due)).or_default() += 1;
        }
        let mut asking: BTreeMap<Day, Vec<usize>> = BTreeMap::new();
        for (index, decided) in all.iter().enumerate() {
            if decided.fate == Fate::Fires && !decided.again && decided.kind.worth().is_some() {
                asking.entry(day(decided.at)).or_default().push(index);
            }
        }
        for (day, mut of_day) in asking {
            let room = most.saturating_sub(spent.get(&day).copied().unwrap_or_default());
            if of_day.len() <= room {
                continue;
            }
            let worth = |index: &usize| all[*index].kind.worth().unwrap_or_default();
            // Stable: of those worth the same the earlier goes first.
            of_day.sort_by(|a, b| worth(b).total_cmp(&worth(a)));
            for index in of_day.into_iter().skip(room) {
                all[index].fate = Fate::LeftOut(Cause::Budget);
            }
        }
    }
}
