//! The state of a running activity, and its phase and breaks at a moment. No clock, no storage.
//!
//! All times are instants, so midnight, the rollover hour, a change of time zone or a clock change during an activity
//! make no difference. The state changes only through the person's actions; everything shown is derived from the state
//! and the current moment. So asking twice gives the same answer, and a phone that was off finds the current state
//! without a backlog.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::catalog::ItemId;
use crate::entry::{Effort, EntryId};
use crate::error::{EbbError, NotNowReason};
use crate::pacing::breaks::{self, IntervalSource};
use crate::time::{Moment, Timestamp};

/// Time between the heads-up and its break.
pub const HEADS_UP: TimeDelta = TimeDelta::minutes(2);

/// Length of a snooze of a break.
pub const SNOOZE: TimeDelta = TimeDelta::minutes(5);

/// Maximum number of snoozes of a break. After that it stays due, without sound.
pub const SNOOZE_MOST: u8 = 2;

/// Time without an action on the timer after which the activity counts as forgotten. Convention: four of the longest
/// intervals.
pub const FORGOTTEN: TimeDelta = TimeDelta::hours(6);

/// Number of breaks planned ahead.
const PLANNED_AHEAD: usize = 6;

/// The phase of a running activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum ActivityPhase {
    /// Working, with no break near.
    Working,
    /// A break is due within two minutes.
    HeadsUp,
    /// A break is due, until it is taken, snoozed or skipped.
    BreakDue,
    /// Resting.
    Resting,
    /// The planned rest is over; the person resumes when they like.
    RestOver,
    /// No action for so long that the activity was probably forgotten.
    Forgotten,
}

/// A rest during a running activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RestTaken {
    /// When it began; for a skipped rest, when it was skipped.
    pub(crate) from: Moment,
    /// When it ended; `None` for a skipped rest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) to: Option<Moment>,
    /// The note of the inbox that began it, which names its entry; `None` for a rest that was begun in the app.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) note: Option<EntryId>,
}

/// A running activity as it is stored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct RunningActivity {
    pub(crate) item: ItemId,
    #[serde(default)]
    pub(crate) effort: Effort,
    pub(crate) since: Moment,
    /// Interval from the person's record in minutes, before the reductions for a flare or a low day.
    pub(crate) interval: f64,
    /// The source of that interval.
    pub(crate) basis: IntervalSource,
    /// Capacity of the day, 0.3–1.
    pub(crate) capacity: f64,
    /// Whether the current stretch was halved for a flare.
    pub(crate) flare: bool,
    /// When the current stretch of work began.
    pub(crate) work_from: Timestamp,
    /// When the break after the current stretch is due.
    pub(crate) break_at: Timestamp,
    /// How often that break was snoozed.
    pub(crate) snoozed: u8,
    /// Start of the current rest; `None` while working.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) resting: Option<Moment>,
    /// The note of the inbox that began the current rest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) resting_note: Option<EntryId>,
    /// The rests taken and skipped so far.
    pub(crate) rests: Vec<RestTaken>,
    /// The longest stretch worked so far, in seconds.
    pub(crate) longest: i64,
    /// Time of the person's last action on the timer.
    pub(crate) seen: Timestamp,
    /// Whether the clock went back meanwhile, so that the duration is unknown.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) unsure: bool,
}

/// How a running activity ended.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct EndedActivity {
    pub(crate) from: Moment,
    pub(crate) to: Moment,
    /// Minutes worked, without rests; `None` if the clock went back.
    pub(crate) minutes: Option<u32>,
    /// Longest stretch, in minutes.
    pub(crate) stretch: u32,
    pub(crate) rests: Vec<RestTaken>,
}

impl RunningActivity {
    /// An activity that starts at `now`.
    pub(crate) fn start(
        item: ItemId,
        effort: Effort,
        (interval, basis): (f64, IntervalSource),
        (capacity, flare): (f64, bool),
        now: &Moment,
    ) -> Self {
        Self {
            item,
            effort,
            since: now.clone(),
            interval,
            basis,
            capacity: breaks::capacity_of(capacity),
            flare,
            work_from: now.at,
            break_at: now.at + minutes(breaks::in_force(interval, capacity, flare)),
            snoozed: 0,
            resting: None,
            resting_note: None,
            rests: Vec::new(),
            longest: 0,
            seen: now.at,
            unsure: false,
        }
    }

    /// Minutes of work between breaks. An interval halved for a flare stays halved until the next rest.
    pub(crate) fn work(&self, flare: bool) -> u32 {
        breaks::in_force(self.interval, self.capacity, flare || self.flare)
    }

    /// Minutes of rest between stretches.
    pub(crate) fn rest(&self, flare: bool) -> u32 {
        breaks::rest_after(self.work(flare))
    }

    /// When the next break is due. A flare that began meanwhile brings it forward.
    pub(crate) fn due(&self, flare: bool) -> Timestamp {
        if flare && !self.flare { self.break_at.min(self.work_from + minutes(self.work(true))) } else { self.break_at }
    }

    /// When the current rest is over; `None` while working.
    pub(crate) fn rest_until(&self, flare: bool) -> Option<Timestamp> {
        self.resting.as_ref().map(|since| since.at + minutes(self.rest(flare)))
    }

    /// When the activity counts as forgotten.
    pub(crate) fn forgotten_at(&self) -> Timestamp {
        self.seen + FORGOTTEN
    }

    /// Whether the clock shows a time before the last action.
    pub(crate) fn clock_went_back(&self, now: Timestamp) -> bool {
        now < self.seen
    }

    pub(crate) fn phase(&self, now: Timestamp, flare: bool) -> ActivityPhase {
        if now >= self.forgotten_at() {
            return ActivityPhase::Forgotten;
        }
        if let Some(until) = self.rest_until(flare) {
            return if now < until { ActivityPhase::Resting } else { ActivityPhase::RestOver };
        }
        let due = self.due(flare);
        if now >= due {
            ActivityPhase::BreakDue
        } else if self.heads_up(flare).is_some_and(|heads_up| now >= heads_up) {
            ActivityPhase::HeadsUp
        } else {
            ActivityPhase::Working
        }
    }

    /// When the heads-up is due. A snoozed break has none.
    pub(crate) fn heads_up(&self, flare: bool) -> Option<Timestamp> {
        (self.snoozed == 0).then(|| self.due(flare) - HEADS_UP)
    }

    /// When the phase next changes by itself, the only time at which a phone must ask again.
    pub(crate) fn next(&self, now: Timestamp, flare: bool) -> Option<Timestamp> {
        let ahead = match self.rest_until(flare) {
            Some(until) => [Some(until), None],
            None => [self.heads_up(flare), Some(self.due(flare))],
        };
        ahead.into_iter().flatten().chain([self.forgotten_at()]).filter(|at| *at > now).min()
    }

    /// The breaks ahead, assuming that each is taken on time. If a break is already due, only that one: what follows
    /// depends on when it is taken.
    pub(crate) fn breaks(&self, now: Timestamp, flare: bool) -> Vec<Timestamp> {
        let step = minutes(self.work(flare) + self.rest(flare));
        let first = match self.phase(now, flare) {
            ActivityPhase::Forgotten | ActivityPhase::RestOver => return Vec::new(),
            ActivityPhase::BreakDue => return vec![self.due(flare)],
            ActivityPhase::Resting => self.rest_until(flare).map(|until| until + minutes(self.work(flare))),
            ActivityPhase::Working | ActivityPhase::HeadsUp => Some(self.due(flare)),
        };
        let all = std::iter::successors(first, |at| Some(*at + step));
        all.take(PLANNED_AHEAD).take_while(|at| *at < self.forgotten_at()).collect()
    }

    /// Records an action. If the clock went back, the stretch starts again; if a flare began, the break is brought
    /// forward for good.
    fn note_tap(&mut self, now: Timestamp, flare: bool) {
        if self.clock_went_back(now) {
            self.unsure = true;
            self.work_from = now;
            self.break_at = now + minutes(self.work(flare));
        }
        self.break_at = self.due(flare);
        self.flare |= flare;
        self.seen = now;
    }

    fn is_near(&self, now: Timestamp, flare: bool) -> bool {
        matches!(self.phase(now, flare), ActivityPhase::HeadsUp | ActivityPhase::BreakDue)
    }

    pub(crate) fn snooze(&mut self, now: &Moment, flare: bool) -> Result<(), EbbError> {
        if !self.is_near(now.at, flare) {
            return Err(NotNowReason::NoBreakDue.into());
        }
        if self.snoozed >= SNOOZE_MOST {
            return Err(NotNowReason::NoMoreSnooze.into());
        }
        self.note_tap(now.at, flare);
        self.break_at = self.break_at.max(now.at) + SNOOZE;
        self.snoozed += 1;
        Ok(())
    }

    /// Skips the break. The next one is due after another interval.
    pub(crate) fn skip(&mut self, now: &Moment, flare: bool) -> Result<(), EbbError> {
        if !self.is_near(now.at, flare) {
            return Err(NotNowReason::NoBreakDue.into());
        }
        self.note_tap(now.at, flare);
        self.rests.push(RestTaken { from: now.clone(), to: None, note: None });
        self.break_at = self.break_at.max(now.at) + minutes(self.work(flare));
        self.snoozed = 0;
        Ok(())
    }

    /// Starts a rest, whether or not a break is due. Returns `false` if one is already on.
    pub(crate) fn rest_now(&mut self, now: &Moment, flare: bool) -> bool {
        if self.resting.is_some() {
            return false;
        }
        self.note_tap(now.at, flare);
        self.longest = self.longest.max((now.at - self.work_from).num_seconds());
        self.resting = Some(now.clone());
        true
    }

    /// Whether a note of the inbox began the current rest or an earlier one.
    pub(crate) fn counts_note(&self, note: &EntryId) -> bool {
        let mut notes = self.rests.iter().map(|rest| rest.note.as_ref()).chain([self.resting_note.as_ref()]);
        notes.any(|counted| counted == Some(note))
    }

    /// Takes the current rest back, as if the work had gone on.
    pub(crate) fn take_back_rest(&mut self, now: &Moment, flare: bool) {
        (self.resting, self.resting_note) = (None, None);
        self.note_tap(now.at, flare);
    }

    /// Ends the rest and starts a new stretch of work.
    pub(crate) fn go_on(&mut self, now: &Moment, flare: bool) -> Result<(), EbbError> {
        let from = self.resting.take().ok_or(EbbError::NotNow { reason: NotNowReason::NotResting })?;
        let note = self.resting_note.take();
        self.note_tap(now.at, flare);
        if now.at >= from.at {
            self.rests.push(RestTaken { from, to: Some(now.clone()), note });
        }
        self.flare = flare;
        self.snoozed = 0;
        self.work_from = now.at;
        self.break_at = now.at + minutes(self.work(flare));
        Ok(())
    }

    /// Ends the activity at a moment. If a rest was on, it becomes the last one, and work ended when it began.
    pub(crate) fn end(mut self, at: &Moment) -> EndedActivity {
        let unsure = self.unsure || at.at < self.since.at;
        self.rests.retain(|rest| rest.from.at <= at.at);
        let was_resting = self.rests.pop_if(|rest| rest.to.as_ref().is_some_and(|to| to.at > at.at));
        let resting = self.resting.take().filter(|from| from.at <= at.at).map(|from| (from, self.resting_note.take()));
        let end = if let Some((from, note)) = resting.or(was_resting.map(|rest| (rest.from, rest.note))) {
            self.rests.push(RestTaken { from: from.clone(), to: Some(at.clone()), note });
            from
        } else {
            self.longest = self.longest.max((at.at - self.work_from).num_seconds());
            at.clone()
        };
        let rested: TimeDelta = self
            .rests
            .iter()
            .filter_map(|rest| rest.to.as_ref().filter(|to| to.at <= end.at).map(|to| to.at - rest.from.at))
            .sum();
        // If the clock went back to before the start, neither the start nor the duration is known.
        let from = if self.since.at > end.at { end.clone() } else { self.since };
        let worked = whole_minutes((end.at - from.at - rested).num_seconds()).max(1);
        EndedActivity {
            minutes: (!unsure).then_some(worked),
            stretch: whole_minutes(self.longest).min(worked),
            rests: self.rests,
            from,
            to: end,
        }
    }

    /// Minutes since the start, and minutes of work among them.
    pub(crate) fn so_far(&self, now: &Moment) -> (u32, u32) {
        let elapsed = whole_minutes((now.at - self.since.at).num_seconds());
        (elapsed, self.clone().end(now).minutes.unwrap_or(0).min(elapsed))
    }
}

/// An instant in local time next to `now`. If the phone's UTC offset disagrees with the time zone table, the phone is
/// right.
pub(crate) fn on_clock(now: &Moment, at: Timestamp) -> Moment {
    match Moment::in_zone(at, &now.zone) {
        Ok(moment) if !now.disagrees_with_table() => moment,
        _ => Moment { at, ..now.clone() },
    }
}

pub(crate) fn minutes(count: u32) -> TimeDelta {
    TimeDelta::minutes(i64::from(count))
}

/// Seconds rounded to whole minutes, at most a day.
pub(crate) fn whole_minutes(seconds: i64) -> u32 {
    u32::try_from((seconds.max(0) + 30) / 60).unwrap_or(u32::MAX).min(1_440)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(minute: i64) -> Moment {
        let start: Moment = "2026-03-28T23:30:00+01:00[Europe/Berlin]".parse().unwrap();
        Moment { at: start.at + TimeDelta::minutes(minute), ..start }
    }

    fn walking(interval: f64) -> RunningActivity {
        let item = ItemId("walking".to_owned());
        RunningActivity::start(item, Effort::default(), (interval, IntervalSource::Convention), (1.0, false), &at(0))
    }

    #[test]
    fn a_break_comes_with_a_heads_up_and_can_be_put_off_twice() {
        let mut running = walking(30.0);
        let phase = |running: &RunningActivity, minute| running.phase(at(minute).at, false);
        assert_eq!(phase(&running, 27), ActivityPhase::Working);
        assert_eq!(phase(&running, 28), ActivityPhase::HeadsUp);
        assert_eq!(phase(&running, 30), ActivityPhase::BreakDue);
        assert_eq!(running.next(at(0).at, false), Some(at(28).at));
        assert_eq!(running.snooze(&at(10), false), Err(NotNowReason::NoBreakDue.into()));
        running.snooze(&at(31), false).unwrap();
        assert_eq!((phase(&running, 35), phase(&running, 36)), (ActivityPhase::Working, ActivityPhase::BreakDue));
        running.snooze(&at(36), false).unwrap();
        assert_eq!(running.snooze(&at(41), false), Err(NotNowReason::NoMoreSnooze.into()));
        assert_eq!(phase(&running, 300), ActivityPhase::BreakDue, "it stays due");
        assert_eq!(running.next(at(41).at, false), Some(running.forgotten_at()), "and nothing calls again");
        running.skip(&at(45), false).unwrap();
        assert_eq!(running.break_at, at(75).at);
    }

    #[test]
    fn rests_are_no_work_and_the_last_one_ends_it() {
        let mut running = walking(30.0);
        running.rest_now(&at(30), false);
        assert_eq!(running.phase(at(35).at, false), ActivityPhase::Resting);
        assert_eq!(running.phase(at(36).at, false), ActivityPhase::RestOver);
        running.go_on(&at(40), false).unwrap();
        assert_eq!(running.break_at, at(70).at);
        let ended = running.clone().end(&at(50));
        assert_eq!((ended.minutes, ended.stretch, ended.rests.len()), (Some(40), 30, 1));
        running.rest_now(&at(60), false);
        let ended = running.end(&at(75));
        assert_eq!((ended.minutes, ended.to, ended.rests.len()), (Some(50), at(60), 2));
    }

    #[test]
    fn an_end_that_is_said_later_cuts_off_what_came_after_it() {
        let mut running = walking(30.0);
        running.rest_now(&at(30), false);
        running.go_on(&at(40), false).unwrap();
        let ended = running.clone().end(&at(20));
        assert_eq!((ended.minutes, ended.stretch, ended.rests.len()), (Some(20), 20, 0));
        let ended = running.clone().end(&at(35));
        assert_eq!((ended.minutes, ended.to, ended.rests[0].to.clone()), (Some(30), at(30), Some(at(35))));
        assert_eq!(running.end(&at(50)).minutes, Some(40));
    }

    #[test]
    fn a_flare_brings_the_break_forward() {
        let mut running = walking(30.0);
        assert_eq!(running.due(true), at(15).at);
        assert_eq!(running.phase(at(20).at, true), ActivityPhase::BreakDue);
        running.snooze(&at(20), true).unwrap();
        assert_eq!(running.due(true), at(25).at, "put off all the same");
    }

    #[test]
    fn a_clock_set_back_leaves_the_length_unknown() {
        let mut running = walking(30.0);
        assert!(running.clock_went_back(at(-600).at));
        running.rest_now(&at(-600), false);
        running.go_on(&at(-590), false).unwrap();
        assert_eq!(running.break_at, at(-560).at);
        let ended = running.end(&at(-570));
        assert_eq!((ended.minutes, ended.from), (None, at(-570)));
    }

    #[derive(Debug, Clone, Copy)]
    enum Tap {
        Snooze,
        Skip,
        Rest,
        GoOn,
    }

    proptest! {
        /// Properties for any sequence of actions at any time: asking twice, or storing and reading the state in
        /// between, gives the same plan; breaks are never closer than the minimum interval; no break lies before the
        /// start or after the activity counts as forgotten; and whatever was missed, the next wake-up lies ahead.
        #[test]
        fn the_laws_of_the_plan(
            interval in 5.0f64..90.0,
            capacity in 0.0f64..1.5,
            taps in prop::collection::vec((0i64..200, prop::sample::select(vec![Tap::Snooze, Tap::Skip, Tap::Rest, Tap::GoOn])), 0..12),
            look in 0i64..2_000,
            flare: bool,
        ) {
            let mut running = RunningActivity { capacity, ..walking(interval) };
            let mut minute = 0;
            for (wait, tap) in taps {
                minute += wait;
                let now = at(minute);
                // A rejected action changes nothing.
                let before = running.clone();
                let refused = match tap {
                    Tap::Snooze => running.snooze(&now, flare).is_err(),
                    Tap::Skip => running.skip(&now, flare).is_err(),
                    Tap::Rest => !running.rest_now(&now, flare),
                    Tap::GoOn => running.go_on(&now, flare).is_err(),
                };
                prop_assert!(!refused || running == before);
            }
            let now = at(minute + look);
            let plan = running.breaks(now.at, flare);
            prop_assert_eq!(&plan, &running.breaks(now.at, flare));
            let kept: RunningActivity = serde_json::from_str(&serde_json::to_string(&running).unwrap()).unwrap();
            prop_assert_eq!(&plan, &kept.breaks(now.at, flare));
            for pair in plan.windows(2) {
                prop_assert!(pair[1] - pair[0] >= TimeDelta::minutes(5));
            }
            for one in &plan {
                prop_assert!(*one > running.since.at && *one < running.forgotten_at());
            }
            prop_assert!(running.next(now.at, flare).is_none_or(|next| next > now.at));
            let ended = running.end(&now);
            prop_assert!(ended.minutes.is_some_and(|minutes| i64::from(minutes) <= (minute + look).max(1)));
        }
    }
}
