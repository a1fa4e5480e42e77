//! How long to work before a rest, and how long to rest.
//!
//! Breaks come by the clock and not by how one feels: once symptoms are felt it is late. That one rests before they rise
//! is common practice in pacing; **no trial says after how long** in these conditions, so every figure here is
//! convention, and the interval becomes the person's own:
//!
//! - it aims at [`SHARE`] of the time after which they usually report symptoms rising, and never stays above
//!   [`SHARE_MOST`] of it (50–75 % is the usual advice);
//! - a stretch that was tolerated lengthens it by [`TOLERATED`], one after which symptoms were up shortens it to
//!   [`SYMPTOMS_UP`], one followed by a flare to [`FLARE`] of what it was;
//! - it stays within [`INTERVAL_LEAST`] and [`INTERVAL_MOST`].
//!
//! It is worked out from the item's last [`LOOK_BACK`] timed activities as they stand, and nothing more: an answer
//! given late or changed counts as if it had been given at once. Worked example: 30 planned, "a bit worse" → 25.5;
//! then "same" after 25 minutes → 26.8.

use serde::{Deserialize, Serialize};

use crate::entry::FeltAfter;

/// The shortest time of work between two breaks, in minutes.
pub const INTERVAL_LEAST: f64 = 5.0;

/// The longest time of work between two breaks, in minutes.
pub const INTERVAL_MOST: f64 = 90.0;

/// The share of the time until symptoms usually rise after which a break is due.
pub const SHARE: f64 = 0.6;

/// The most of that time that is ever worked in one go.
pub const SHARE_MOST: f64 = 0.75;

/// What a tolerated stretch makes of the interval.
pub const TOLERATED: f64 = 1.05;

/// What a stretch after which symptoms were up makes of it.
pub const SYMPTOMS_UP: f64 = 0.85;

/// What a stretch followed by a flare makes of it.
pub const FLARE: f64 = 0.7;

/// What a flare makes of the interval while it lasts.
pub const IN_FLARE: f64 = 0.5;

/// How many of an item's last timed activities are looked at.
pub const LOOK_BACK: u32 = 20;

/// After how many reports of symptoms rising "usually" means something.
const RISES_LEAST: usize = 3;

/// What share of the interval must have been worked in one go before "tolerated" says something about it.
const TRIED: f64 = 0.9;

/// The least that a low day leaves of the interval.
const CAPACITY_LEAST: f64 = 0.3;

/// How an item's interval is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "from", rename_all = "kebab-case")]
pub(crate) enum IntervalSource {
    /// By convention from its effort.
    Convention,
    /// From other activities that take the same kind of effort.
    Kind {
        /// How many activities it rests on.
        times: u32,
    },
    /// From the item's own.
    Item {
        /// How many activities it rests on.
        times: u32,
    },
}

/// An activity that was timed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct TimedActivity {
    /// The interval that was planned for it, in minutes, before a flare or a low day.
    pub(crate) interval: f64,
    /// The longest stretch worked without a rest, in minutes.
    pub(crate) stretch: f64,
    /// The minutes worked without a rest until a symptom rose that was logged while it ran.
    pub(crate) rose: Option<f64>,
    /// How it was afterwards.
    pub(crate) felt: Option<FeltAfter>,
    /// Whether a flare began on its day or on the two after.
    pub(crate) flare_after: bool,
}

impl TimedActivity {
    /// Whether symptoms were up: as the person said, or without an answer as they logged them.
    fn is_worse(&self) -> bool {
        self.felt.map_or(self.rose.is_some(), FeltAfter::is_worse)
    }
}

/// The interval by effort alone, in minutes, from the strongest kind of effort 0–10. Convention.
pub(crate) fn by_effort(strongest: Option<f64>) -> f64 {
    match strongest {
        None => 25.0,
        Some(effort) if effort <= 2.0 => 45.0,
        Some(effort) if effort <= 4.0 => 30.0,
        Some(effort) if effort <= 6.0 => 20.0,
        Some(_) => 15.0,
    }
}

/// The interval that follows from an item's past, the oldest first; `None` without one.
pub(crate) fn learned(past: &[TimedActivity]) -> Option<f64> {
    let mut rises: Vec<f64> = Vec::new();
    let mut interval = past.first()?.interval;
    for one in past {
        let worse = one.is_worse();
        // Said only afterwards, it was somewhere within the longest stretch.
        rises.extend(one.rose.or_else(|| worse.then_some(one.stretch)));
        let factor = match one.felt {
            _ if one.flare_after => FLARE,
            _ if worse => SYMPTOMS_UP,
            // What rose on the way and was over afterwards is no reason to work longer.
            Some(_) if one.rose.is_none() && one.stretch >= TRIED * interval => TOLERATED,
            _ => 1.0,
        };
        let usual = (rises.len() >= RISES_LEAST).then(|| crate::days::quantile(&rises, 0.5)).flatten();
        interval = match usual {
            // It falls at once, and rises no quicker than what was tolerated.
            Some(usual) if worse => (interval * factor).min(usual * SHARE),
            Some(usual) if factor > 1.0 => (interval * factor).min(interval.max(usual * SHARE_MOST)),
            _ => interval * factor,
        };
        interval = interval.clamp(INTERVAL_LEAST, INTERVAL_MOST);
    }
    Some(interval)
}

/// Work between breaks as it holds now, in whole minutes: shorter where the day holds less than usual (`capacity`, 1 is
/// a usual day; more is no reason to work longer), half in a flare.
pub(crate) fn in_force(interval: f64, capacity: f64, flare: bool) -> u32 {
    let capacity = capacity_of(capacity);
    let flare = if flare { IN_FLARE } else { 1.0 };
    whole((interval * capacity * flare).clamp(INTERVAL_LEAST, INTERVAL_MOST))
}

/// A day's capacity as it counts here, 0.3–1; what is no number says nothing, so it is a usual day.
pub(crate) fn capacity_of(given: f64) -> f64 {
    if given.is_nan() { 1.0 } else { given.clamp(CAPACITY_LEAST, 1.0) }
}

/// Minutes of rest after `work` minutes: a fifth, at least 3 and at most 15. Convention.
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
        // Somebody who goes past every break, and whose symptoms rise after 40 minutes.
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
