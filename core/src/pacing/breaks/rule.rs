//! How long to work before a rest, and how long to rest.
//!
//! Breaks follow the clock and not how the person feels, because once symptoms are felt it is too late. Resting before
//! symptoms rise is common practice in pacing, but **no trial says after how long** in these conditions. So every
//! constant here is a convention, and the interval adapts to the person:
//!
//! - it aims at [`SHARE`] of the time after which they usually report rising symptoms, and never rises above
//!   [`SHARE_MOST`] of it (50–75 % is the usual advice);
//! - a tolerated stretch multiplies it by [`TOLERATED`], one followed by more symptoms by [`SYMPTOMS_UP`], and one
//!   followed by a flare by [`FLARE`];
//! - it stays between [`INTERVAL_LEAST`] and [`INTERVAL_MOST`].
//!
//! It is recomputed from the item's last [`LOOK_BACK`] timed activities as they stand, so an answer that is given late
//! or changed counts as if it had been given at once. Example: 30 minutes planned, "a bit worse" → 25.5; then "same"
//! after 25 minutes → 26.8.

use serde::{Deserialize, Serialize};

use crate::entry::FeltAfter;

/// The shortest time of work between two breaks, in minutes.
pub const INTERVAL_LEAST: f64 = 5.0;

/// The longest time of work between two breaks, in minutes.
pub const INTERVAL_MOST: f64 = 90.0;

/// Share of the usual time to rising symptoms after which a break is due.
pub const SHARE: f64 = 0.6;

/// Largest share of the usual time to rising symptoms that an interval can grow to.
pub const SHARE_MOST: f64 = 0.75;

/// Factor on the interval after a tolerated stretch.
pub const TOLERATED: f64 = 1.05;

/// Factor on the interval after a stretch that was followed by more symptoms.
pub const SYMPTOMS_UP: f64 = 0.85;

/// Factor on the interval after a stretch that was followed by a flare.
pub const FLARE: f64 = 0.7;

/// Factor on the interval while a flare lasts.
pub const IN_FLARE: f64 = 0.5;

/// Number of an item's most recent timed activities that are used.
pub const LOOK_BACK: u32 = 20;

/// Number of reports of rising symptoms from which their median is used.
const RISES_LEAST: usize = 3;

/// Share of the interval that must have been worked in one go for "tolerated" to count.
const TRIED: f64 = 0.9;

/// Lower limit of the capacity factor on a low day.
const CAPACITY_LEAST: f64 = 0.3;

/// The source of an item's interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "from", rename_all = "kebab-case")]
pub(crate) enum IntervalSource {
    /// The default for its effort.
    Convention,
    /// Other activities with the same main kind of effort.
    Kind {
        /// Number of activities it rests on.
        times: u32,
    },
    /// The item's own history.
    Item {
        /// Number of activities it rests on.
        times: u32,
    },
}

/// A timed activity, as the rule uses it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct TimedActivity {
    /// Interval that was in force for it in minutes, before the reductions for a flare or a low day.
    pub(crate) interval: f64,
    /// The longest stretch worked without a rest, in minutes.
    pub(crate) stretch: f64,
    /// Minutes worked since the last rest when a symptom first rose during the activity; `None` if none did.
    pub(crate) rose: Option<f64>,
    /// How the person felt afterwards, if they answered.
    pub(crate) felt: Option<FeltAfter>,
    /// Whether a flare began on the same day or one of the next two.
    pub(crate) flare_after: bool,
}

impl TimedActivity {
    /// Whether symptoms were worse: by the person's answer, otherwise by what they logged during the activity.
    fn is_worse(&self) -> bool {
        self.felt.map_or(self.rose.is_some(), FeltAfter::is_worse)
    }
}

/// Default interval in minutes, from the strongest kind of effort (0–10). Convention.
pub(crate) fn by_effort(strongest: Option<f64>) -> f64 {
    match strongest {
        None => 25.0,
        Some(effort) if effort <= 2.0 => 45.0,
        Some(effort) if effort <= 4.0 => 30.0,
        Some(effort) if effort <= 6.0 => 20.0,
        Some(_) => 15.0,
    }
}

/// The interval learned from an item's past activities, oldest first; `None` if there are none.
pub(crate) fn learned(past: &[TimedActivity]) -> Option<f64> {
    let mut rises: Vec<f64> = Vec::new();
    let mut interval = past.first()?.interval;
    for one in past {
        let worse = one.is_worse();
        // Reported only afterwards, the onset lies somewhere within the longest stretch: this is an upper bound.
        rises.extend(one.rose.or_else(|| worse.then_some(one.stretch)));
        let factor = match one.felt {
            _ if one.flare_after => FLARE,
            _ if worse => SYMPTOMS_UP,
            // If a symptom rose meanwhile but had passed by the end, that is no reason to work longer.
            Some(_) if one.rose.is_none() && one.stretch >= TRIED * interval => TOLERATED,
            _ => 1.0,
        };
        let usual = (rises.len() >= RISES_LEAST).then(|| crate::days::quantile(&rises, 0.5)).flatten();
        interval = match usual {
            // The drop to the target is immediate; a rise is gradual, one tolerated stretch at a time.
            Some(usual) if worse => (interval * factor).min(usual * SHARE),
            Some(usual) if factor > 1.0 => (interval * factor).min(interval.max(usual * SHARE_MOST)),
            _ => interval * factor,
        };
        interval = interval.clamp(INTERVAL_LEAST, INTERVAL_MOST);
    }
    Some(interval)
}

/// Minutes of work between breaks that apply now, rounded. `capacity` is the day's share of usual capacity: below 1
/// shortens the interval, above 1 changes nothing. A flare halves it.
pub(crate) fn in_force(interval: f64, capacity: f64, flare: bool) -> u32 {
    let capacity = capacity_of(capacity);
    let flare = if flare { IN_FLARE } else { 1.0 };
    whole((interval * capacity * flare).clamp(INTERVAL_LEAST, INTERVAL_MOST))
}

/// Limits a capacity to 0.3–1. NaN counts as a usual day.
pub(crate) fn capacity_of(given: f64) -> f64 {
    if given.is_nan() { 1.0 } else { given.clamp(CAPACITY_LEAST, 1.0) }
}

/// Minutes of rest after `work` minutes: a fifth, between 3 and 15. Convention.
pub(crate) fn rest_after(work: u32) -> u32 {
    work.div_ceil(5).clamp(3, 15)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within 5–90")]
fn whole(minutes: f64) -> u32 {
    libm::round(minutes) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn past(interval: f64, stretch: f64, felt: FeltAfter) -> TimedActivity {
        TimedActivity { interval, stretch, rose: None, felt: Some(felt), flare_after: false }
    }

    #[test]
    fn the_worked_example() {
        let worse = past(30.0, 30.0, FeltAfter::BitWorse);
        assert!((learned(&[worse]).unwrap() - 25.5).abs() < 1e-9);
        assert!((learned(&[worse, past(25.5, 25.0, FeltAfter::Same)]).unwrap() - 26.775).abs() < 1e-9);
        let flare = TimedActivity { flare_after: true, ..past(30.0, 30.0, FeltAfter::Same) };
        assert!((learned(&[flare]).unwrap() - 21.0).abs() < 1e-9);
        assert_eq!(learned(&[TimedActivity { felt: None, ..worse }]), Some(30.0), "no answer, nothing learned");
        assert_eq!(learned(&[past(30.0, 10.0, FeltAfter::Better)]), Some(30.0), "ten minutes say nothing of thirty");
        assert_eq!(learned(&[]), None);
    }

    #[test]
    fn once_it_is_known_when_symptoms_rise_the_interval_is_below_it() {
        // A person who ignores every break, and whose symptoms rise after 40 minutes.
        let all = vec![past(45.0, 40.0, FeltAfter::Worse); 3];
        assert_eq!(learned(&all).unwrap(), 24.0, "60 % of 40");
        let mut then = all;
        then.extend(vec![past(24.0, 30.0, FeltAfter::Same); 10]);
        assert_eq!(learned(&then).unwrap(), 30.0, "never above 75 % of 40");
    }

    #[test]
    fn a_symptom_that_rose_on_the_way_says_when() {
        let rose = |rose, felt| TimedActivity { rose: Some(rose), felt, ..past(30.0, 30.0, FeltAfter::Same) };
        assert!((learned(&[rose(12.0, None)]).unwrap() - 25.5).abs() < 1e-9, "unanswered, it was up");
        assert_eq!(learned(&[rose(12.0, Some(FeltAfter::Same))]), Some(30.0), "up, and over: no longer and no shorter");
        assert_eq!(
            learned(&[rose(20.0, Some(FeltAfter::Worse)); 3]),
            Some(12.0),
            "60 % of when it rose, not of the stretch"
        );
    }

    fn pasts() -> impl Strategy<Value = Vec<TimedActivity>> {
        let felt = prop::option::of(prop::sample::select(FeltAfter::ALL.to_vec()));
        let rose = prop::option::weighted(0.3, 1.0..300.0);
        let one = (5.0..90.0, 0.0..300.0, rose, felt, prop::bool::weighted(0.1)).prop_map(
            |(interval, stretch, rose, felt, flare_after)| TimedActivity { interval, stretch, rose, felt, flare_after },
        );
        prop::collection::vec(one, 1..40)
    }

    proptest! {
        #[test]
        fn one_more_activity_never_lengthens_it_by_more_than_a_twentieth(past in pasts(), next in pasts()) {
            let before = learned(&past).unwrap();
            let mut longer = past.clone();
            longer.push(next[0]);
            let after = learned(&longer).unwrap();
            prop_assert!((INTERVAL_LEAST..=INTERVAL_MOST).contains(&after));
            prop_assert!(after <= before * TOLERATED + 1e-9, "{before} to {after}");
            let worse = next[0].is_worse() || next[0].flare_after;
            prop_assert!(!worse || after <= (before * SYMPTOMS_UP).max(INTERVAL_LEAST) + 1e-9);
        }

        #[test]
        fn less_capacity_never_gives_a_longer_interval(
            interval in 5.0f64..90.0, low in 0.0f64..2.0, high in 0.0f64..2.0, flare: bool,
        ) {
            let (low, high) = (low.min(high), low.max(high));
            prop_assert!(in_force(interval, low, flare) <= in_force(interval, high, flare));
            prop_assert!(in_force(interval, low, true) <= in_force(interval, low, false));
            prop_assert!(f64::from(in_force(interval, low, flare)) <= interval.ceil().max(INTERVAL_LEAST));
        }
    }
}
