//! The pacing model: what has been learned about a person, updated day by day. It keeps sums and short windows, not the
//! full history.

use std::collections::{BTreeMap, VecDeque};

use serde::{Deserialize, Serialize};

use super::day::{CompletedActivity, PacingDay, spent_by};
use super::effort_weights::EffortWeights;
use super::grid::{Envelope, FeltSample, Grid, GridPosterior, Lag, REACH, SpentLoad, TYPICAL};
use crate::catalog::ItemId;
use crate::days::{self, Load};
use crate::entry::DayLevel;
use crate::time::Day;

/// Share of the envelope that is held in reserve, so that "left" never invites spending. Convention.
pub const RESERVE: f64 = 0.2;

/// Share of a day's capacity from which it counts as overexertion. Convention.
pub const FAR_OVER: f64 = 1.25;

/// Length of the windows that [`PacingModel::typical`] and [`PacingModel::bound`] are computed from, in known or steady
/// days.
const WINDOW: usize = 60;

/// Number of known days below which no personal typical load or steady bound is claimed.
pub const OWN_LEAST: usize = 7;

/// Advised maximum in effort-minutes before [`OWN_LEAST`] days are known, for code that needs a number. Fixed, low, and
/// never shown. Convention.
pub const DEFAULT_ADVISED: f64 = 60.0;

/// Factor by which the hold after a setback rises with every steady day beyond [`OWN_LEAST`] of them. Convention.
const HOLD_LIFTS: f64 = 1.05;

/// Number of days after which a hold lapses, for a person of whom too little is known to see steady days.
const HOLD_DAYS: u32 = 60;

/// Number of days after a day in which it may be followed by a worse one.
const WATCH: usize = 3;

/// Maximum number of items whose usual severity is kept, and of activities whose cost is kept. The least used is
/// dropped.
const ITEMS: usize = 48;

/// Maximum number of days a mean counts as, so that it keeps following slow change.
const MEAN_DAYS: f64 = 90.0;

/// Effect of the energy rating on capacity: log-capacity per point above the person's own mean, and the bound on its
/// absolute value. Convention: ten points above the mean add 6 %.
const ENERGY_POINT: f64 = 0.006;
const ENERGY_MOST: f64 = 0.3;

/// Capacity in a flare as a share of an ordinary day's. Convention (direction from NICE NG206: reduce activity in a
/// flare).
pub const CAPACITY_IN_FLARE: f64 = 0.6;

/// Load of a day for which only this level was logged, as a share of the typical day's. Convention.
#[must_use]
pub fn level_share(level: DayLevel) -> f64 {
    match level {
        DayLevel::Light => 0.6,
        DayLevel::Usual => 1.0,
        DayLevel::Heavy => 1.5,
    }
}

/// Running mean that follows slow change, with its mean square for the spread.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
struct Mean {
    value: f64,
    square: f64,
    days: f64,
}

impl Mean {
    fn learn(&mut self, value: f64) {
        self.days = (self.days + 1.0).min(MEAN_DAYS);
        self.value += (value - self.value) / self.days;
        self.square += (value * value - self.square) / self.days;
    }

    /// The mean, shrunk towards `expected`, which counts as three days of observations.
    fn or(self, expected: f64) -> f64 {
        (self.value * self.days + expected * 3.0) / (self.days + 3.0)
    }

    fn deviation(self) -> f64 {
        libm::sqrt((self.square - self.value * self.value).max(0.0))
    }
}

/// A day still waiting to be judged steady or not: its load, whether it was worse than usual, and what was advised on an
/// ordinary day when it began.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
struct Recent {
    load: Option<f64>,
    worse: Option<bool>,
    advised: Option<f64>,
}

impl Recent {
    /// What was advised, if the load was at least so many times that.
    fn advised_if_over(&self, share: f64) -> Option<f64> {
        self.advised.filter(|advised| self.load.is_some_and(|load| load > share * advised))
    }
}

/// Bound on the advice after a day beyond it that was followed by a worse day.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
struct Hold {
    /// What was advised on that day, in effort-minutes.
    advised: f64,
    /// Days since the worse day, and how many of them were steady.
    days: u32,
    steady: u32,
}

/// How earlier days below some load went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::pacing) struct RecordBelow {
    /// Number of days below it of which it is known whether a worse day followed.
    pub(in crate::pacing) days: usize,
    /// How many of them were followed by a worse day.
    pub(in crate::pacing) worse: usize,
}

/// Decayed totals of one activity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
struct Cost {
    minutes: f64,
    load: f64,
    times: f64,
}

/// Everything pacing has learned about a person.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct PacingModel {
    /// The last day learned.
    pub(super) last: Option<Day>,
    /// Whether any day held an activity or an effort: unlike `loads`, however long ago, and of an unknown load too.
    has_effort: bool,
    grid: Grid,
    /// The last [`REACH`] days, whose effects may still show.
    days: VecDeque<SpentLoad>,
    recent: VecDeque<Recent>,
    /// Loads of the last known days, and of the last steady days.
    loads: VecDeque<f64>,
    steady: VecDeque<f64>,
    /// Loads of the last days of which it is known whether a worse day followed, and whether one did.
    followed: VecDeque<(f64, bool)>,
    hold: Option<Hold>,
    energy: Mean,
    burden: Mean,
    usual: BTreeMap<String, Mean>,
    costs: BTreeMap<String, Cost>,
    /// Regression through the origin of effort-minutes on the person's 0–100 ratings of energy spent: Σ load × points
    /// and Σ points².
    scale: (f64, f64),
    effort: EffortWeights,
}

impl PacingModel {
    /// Learns a day later than all days learned so far. Days skipped in between count as unknown.
    pub fn learn(&mut self, day: Day, facts: &PacingDay) {
        let between = self.last.map_or(0, |last| day.since(last) - 1).clamp(0, REACH + 1);
        for back in (1..=between).rev() {
            self.pass(day.plus(-back), &PacingDay::default());
        }
        self.pass(day, facts);
        self.last = Some(day);
    }

    fn pass(&mut self, day: Day, facts: &PacingDay) {
        let load = self.load_of(facts);
        self.has_effort |= facts.has_effort || load.is_some();
        let advised = self.ordinary_advised();
        let spent = SpentLoad { day: day.number(), load, by: spent_by(facts), factor: self.factor(facts.energy) };
        while self.days.pop_front_if(|old| day.number() - old.day > REACH).is_some() {}
        self.days.push_back(spent);
        self.grid.discount();
        self.grid.spend(&spent);
        let worse = self.feel(day, facts);
        self.effort.learn(facts, worse);
        self.settle(load, worse, facts.flare, advised);
        for done in &facts.done {
            self.cost(done);
        }
        if let (Some(load), Some(points)) = (load, facts.spent) {
            self.scale = (self.scale.0 + load * points, self.scale.1 + points * points);
        }
        if let Some(energy) = facts.energy {
            self.energy.learn(energy);
        }
        if let Some(load) = load {
            keep(&mut self.loads, load);
        }
    }

    /// Learns the day's symptom ratings. Returns their weighted mean, in points above usual.
    fn feel(&mut self, day: Day, facts: &PacingDay) -> Option<f64> {
        self.days.make_contiguous();
        let days = self.days.as_slices().0;
        let (mut sum, mut weights) = (0.0, 0.0);
        for felt in &facts.felt {
            // All ratings in one part of a day together count as one answer.
            let beside = facts.felt.iter().filter(|other| other.part == felt.part).map(|other| other.weight);
            let weight = felt.weight * felt.weight / beside.sum::<f64>();
            if let Some(usual) = self.usual.get(&felt.item.0).filter(|usual| usual.days >= 2.0) {
                let hours = f64::from(day.number()) * 24.0 + felt.hour;
                let worse = felt.value - usual.value;
                self.grid.observe(&FeltSample { hours, worse, weight }, days);
                sum += weight * worse;
                weights += weight;
            }
        }
        for felt in &facts.felt {
            room(&mut self.usual, &felt.item.0, |mean| mean.days);
            self.usual.entry(felt.item.0.clone()).or_default().learn(felt.value);
        }
        (weights > 0.0).then(|| sum / weights)
    }

    /// Decides whether the day [`WATCH`] days back was steady: its load is known, it was not worse than usual, and of the
    /// days after it at least one is known and none was worse than usual. Days are learned once they are over, so the
    /// last of those is complete and there is nothing more to wait for.
    fn settle(&mut self, load: Option<f64>, worse: Option<f64>, flare: Option<bool>, advised: Option<f64>) {
        let by_burden = worse.map(|worse| worse >= self.burden.value + self.burden.deviation().max(0.5));
        if let Some(worse) = worse {
            self.burden.learn(worse);
        }
        let was_worse = self.recent.back().is_some_and(|day| day.worse == Some(true));
        self.recent.push_back(Recent { load, worse: flare.or(by_burden), advised });
        if let Some(hold) = &mut self.hold {
            hold.days += 1;
        }
        if self.recent.back().is_some_and(|day| day.worse == Some(true)) && !was_worse {
            self.hold();
        }
        if self.recent.len() > WATCH
            && let Some(first) = self.recent.pop_front()
        {
            let after: Vec<bool> = self.recent.iter().filter_map(|day| day.worse).collect();
            let Some(load) = first.load.filter(|_| !after.is_empty()) else { return };
            let followed = after.contains(&true);
            keep(&mut self.followed, (load, followed));
            if !followed && first.worse != Some(true) {
                keep(&mut self.steady, load);
                if let Some(hold) = self.hold.as_mut().filter(|hold| hold.days as usize > WATCH) {
                    hold.steady += 1;
                }
            }
        }
        self.hold = self.hold.filter(|hold| hold.days <= HOLD_DAYS);
    }

    /// Holds the advice at what it was on the days that may have led to today's worsening.
    fn hold(&mut self) {
        let led = self.recent.iter().rev().take(WATCH + 1).filter_map(|day| day.advised_if_over(1.0));
        if let Some(advised) = led.reduce(f64::min) {
            let advised = self.held().map_or(advised, |held| held.min(advised));
            self.hold = Some(Hold { advised, days: 0, steady: 0 });
        }
    }

    /// The bound that holds now, in effort-minutes: after a day beyond the advice that was followed by a worse one, what
    /// was advised on that day, until seven steady days have passed; it then rises slowly. After a day far over the
    /// advice, until it is known what follows, likewise.
    #[must_use]
    pub fn held(&self) -> Option<f64> {
        let lasting = self.hold.map(|hold| {
            let steady = hold.steady.saturating_sub(u32::try_from(OWN_LEAST).unwrap_or(u32::MAX));
            hold.advised * libm::pow(HOLD_LIFTS, f64::from(steady))
        });
        let far = FAR_OVER / (1.0 - RESERVE);
        let lately = self.recent.iter().rev().take(WATCH).filter_map(|day| day.advised_if_over(far));
        lately.chain(lasting).reduce(f64::min)
    }

    fn cost(&mut self, done: &CompletedActivity) {
        let Some(load) = self.effort.weigh(done.load) else { return };
        room(&mut self.costs, &done.item.0, |cost| cost.times);
        let cost = self.costs.entry(done.item.0.clone()).or_default();
        // Decays to roughly the last dozen times.
        let keeps = if cost.times >= 12.0 { 11.0 / 12.0 } else { 1.0 };
        *cost = Cost {
            minutes: keeps * cost.minutes + done.minutes,
            load: keeps * cost.load + load,
            times: keeps * cost.times + 1.0,
        };
    }

    /// The load of a day in effort-minutes, all kinds weighted. A day with only a level gets its share of the typical
    /// load.
    #[must_use]
    pub fn load_of(&self, facts: &PacingDay) -> Option<f64> {
        self.effort.weigh(facts.load).or_else(|| Some(level_share(facts.level?) * self.typical().unwrap_or(TYPICAL)))
    }

    /// Combines the kinds of a load, using the person's weights. `None` if no kind is known.
    #[must_use]
    pub fn weigh(&self, load: Load) -> Option<f64> {
        self.effort.weigh(load)
    }

    /// The person's weight of each kind of effort: physical, cognitive, emotional.
    #[must_use]
    pub fn weights(&self) -> [f64; 3] {
        self.effort.weights()
    }

    /// Advised maximum of an ordinary day in effort-minutes; `None` before [`OWN_LEAST`] days are known.
    #[must_use]
    pub fn ordinary_advised(&self) -> Option<f64> {
        (self.known() >= OWN_LEAST).then(|| {
            let bounds = self.bound().into_iter().chain(self.held());
            bounds.fold(self.learned().0.mid * (1.0 - RESERVE), f64::min)
        })
    }

    /// How the days with a load below `load` went, of the last 60: all of which it is known whether a worse day followed,
    /// also those that were worse themselves, and the last few as far as it is known by now.
    pub(in crate::pacing) fn record_below(&self, load: f64) -> RecordBelow {
        let record = self.record();
        let below = record.iter().filter(|(spent, _)| *spent < load);
        let worse = below.clone().filter(|(_, worse)| *worse).count();
        RecordBelow { days: below.count(), worse }
    }

    /// How many days with at least a load, of the same, were followed by a worse one.
    pub(super) fn worse_after(&self, load: f64) -> usize {
        self.record().iter().filter(|(spent, worse)| *worse && *spent >= load).count()
    }

    /// The load of each of those days, and whether a worse one followed; newest first.
    fn record(&self) -> Vec<(f64, bool)> {
        let lately = self.recent.iter().enumerate().filter_map(|(place, day)| {
            let after: Vec<bool> = self.recent.iter().skip(place + 1).filter_map(|day| day.worse).collect();
            (!after.is_empty()).then_some((day.load?, after.contains(&true)))
        });
        let known: Vec<(f64, bool)> = self.followed.iter().copied().chain(lately).collect();
        known.into_iter().rev().take(WINDOW).collect()
    }

    /// Capacity as a share of an ordinary day's, from the energy rating (0–100); 1 without a rating, or before
    /// [`OWN_LEAST`] ratings are known.
    #[must_use]
    pub fn factor(&self, energy: Option<f64>) -> f64 {
        let own = f64::from(u32::try_from(OWN_LEAST).unwrap_or(u32::MAX));
        let energy = energy.filter(|_| self.energy.days >= own);
        let over = energy.map_or(0.0, |energy| energy - self.energy.or(50.0));
        libm::exp((ENERGY_POINT * over).clamp(-ENERGY_MOST, ENERGY_MOST))
    }

    /// Median load of the last known days, in effort-minutes. `None` if fewer than [`OWN_LEAST`] are known.
    #[must_use]
    pub fn typical(&self) -> Option<f64> {
        if self.loads.len() < OWN_LEAST { None } else { days::median(&Vec::from(self.loads.clone())) }
    }

    /// Whether an activity or an effort was ever logged.
    #[must_use]
    pub fn has_effort(&self) -> bool {
        self.has_effort
    }

    /// Number of days with a known load, at most 60.
    #[must_use]
    pub fn known(&self) -> usize {
        self.loads.len()
    }

    /// Number of steady days, at most 60.
    #[must_use]
    pub fn steady(&self) -> usize {
        self.steady.len()
    }

    /// Upper bound of any advice, in effort-minutes: the 90th percentile of the steady days' loads. While there are
    /// fewer than [`OWN_LEAST`] of them, the median of all known days; `None` before the first.
    #[must_use]
    pub fn bound(&self) -> Option<f64> {
        if self.steady.len() >= OWN_LEAST {
            return days::quantile(&Vec::from(self.steady.clone()), 0.9);
        }
        days::median(&Vec::from(self.loads.clone()))
    }

    fn posterior(&self) -> GridPosterior {
        let loads = Vec::from(self.loads.clone());
        let days = f64::from(u32::try_from(loads.len()).unwrap_or(u32::MAX));
        self.grid.posterior(days::median(&loads).unwrap_or(TYPICAL).max(1.0), days)
    }

    /// The envelope of an ordinary day, and the lag from overexertion to symptoms.
    #[must_use]
    pub fn learned(&self) -> (Envelope, Lag) {
        let posterior = self.posterior();
        (posterior.envelope(), posterior.lag())
    }

    /// Mean cost of an hour of an activity in effort-minutes, and the (decayed) number of times it was logged. `None`
    /// if it was never logged with minutes.
    #[must_use]
    pub fn hour_of(&self, item: &ItemId) -> Option<(f64, f64)> {
        self.costs
            .get(&item.0)
            .filter(|cost| cost.minutes > 0.0)
            .map(|cost| (60.0 * cost.load / cost.minutes, cost.times))
    }

    /// Activities with a known cost, most frequent first.
    #[must_use]
    pub fn activities(&self) -> Vec<ItemId> {
        let mut all: Vec<(&String, &Cost)> = self.costs.iter().collect();
        all.sort_by(|(_, a), (_, b)| b.times.total_cmp(&a.times));
        all.into_iter().map(|(item, _)| ItemId(item.clone())).collect()
    }

    /// Effort-minutes per point of the person's own 0–100 ratings of energy spent. `None` until there are such ratings.
    #[must_use]
    pub fn minutes_a_point(&self) -> Option<f64> {
        (self.scale.1 > 0.0).then(|| self.scale.0 / self.scale.1)
    }

    /// The last days, whose effects may still show, oldest first.
    pub(super) fn days(&self) -> impl DoubleEndedIterator<Item = &SpentLoad> {
        self.days.iter()
    }
}

/// Appends a value and drops the oldest beyond [`WINDOW`].
fn keep<T>(window: &mut VecDeque<T>, value: T) {
    window.push_back(value);
    if window.len() > WINDOW {
        window.pop_front();
    }
}

/// Makes room for a new name by removing the entry with the lowest count.
fn room<T>(map: &mut BTreeMap<String, T>, name: &str, met: impl Fn(&T) -> f64) {
    if map.len() < ITEMS || map.contains_key(name) {
        return;
    }
    let least = map.iter().min_by(|(_, a), (_, b)| met(a).total_cmp(&met(b))).map(|(name, _)| name.clone());
    if let Some(least) = least {
        map.remove(&least);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_judged_when_the_three_days_after_it_are_over() {
        let day = |flare| PacingDay {
            load: Load { physical: Some(30.0), ..Load::default() },
            flare: Some(flare),
            ..PacingDay::default()
        };
        let steady = |flares: &[bool]| {
            let mut model = PacingModel::default();
            for (number, flare) in (0..).zip(flares) {
                model.learn(Day::from_number(number).unwrap(), &day(*flare));
            }
            model.steady()
        };
        assert_eq!(steady(&[false; 3]), 0);
        assert_eq!(steady(&[false; 4]), 1, "the first day, and the three after it");
        assert_eq!(steady(&[false; 5]), 2);
        assert_eq!(steady(&[false, false, false, true]), 0, "the third day after counts");
        assert_eq!(steady(&[false, false, false, false, true]), 1, "the fourth does not");
    }
}
