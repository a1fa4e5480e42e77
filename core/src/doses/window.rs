//! The largest total of any 24 hours.

use chrono::TimeDelta;

use crate::entry::Amount;
use crate::time::Timestamp;

/// How long a window is, in elapsed time: clocks that are set forward or back change nothing. It holds its first instant
/// and not its last, so doses exactly a day apart are never in one.
pub(super) const WINDOW: TimeDelta = TimeDelta::hours(24);

/// An amount, and when it was taken: at one instant, or at some time between two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TimedAmount {
    pub(super) earliest: Timestamp,
    pub(super) latest: Timestamp,
    pub(super) amount: Amount,
}

impl TimedAmount {
    fn touches(&self, start: Timestamp) -> bool {
        self.latest >= start && self.earliest < start + WINDOW
    }
}

/// The largest total of any window that touches the span from `earliest` to `latest`. An amount whose time is not known
/// counts in every window that it may lie in.
pub(super) fn largest_total(amounts: &[TimedAmount], earliest: Timestamp, latest: Timestamp) -> Amount {
    let total =
        |start: Timestamp| -> Amount { amounts.iter().filter(|one| one.touches(start)).map(|one| one.amount).sum() };
    // Moving a window later, amounts come in at its end and leave at its start: a total is largest just before one leaves.
    let starts = amounts.iter().map(|one| one.latest).filter(|start| *start <= latest && *start + WINDOW > earliest);
    starts.chain([latest]).map(total).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(minute: i64) -> Timestamp {
        Timestamp::from_timestamp_millis(1_774_656_000_000).unwrap() + TimeDelta::minutes(minute)
    }

    fn taken(minute: i64, amount: i64) -> TimedAmount {
        TimedAmount { earliest: at(minute), latest: at(minute), amount: amount.into() }
    }

    fn total(amounts: &[TimedAmount], minute: i64) -> i64 {
        i64::try_from(largest_total(amounts, at(minute), at(minute))).unwrap()
    }

    #[test]
    fn night_is_one_window() {
        // Six grams between 22:00 and 05:30 are six grams, wherever a day begins.
        let doses = [taken(0, 2_000), taken(240, 2_000), taken(450, 2_000)];
        assert_eq!(total(&doses, 0), 6_000);
        assert_eq!(total(&doses, 450), 6_000);
    }

    #[test]
    fn dose_entered_last_counts_with_what_came_after_it() {
        let doses = [taken(0, 400), taken(600, 400), taken(1_200, 400), taken(2_000, 400)];
        assert_eq!(total(&doses, 600), 1_200, "0 to 1,200; or 600 to 2,000");
        assert_eq!(total(&doses, 2_000), 1_200);
    }

    #[test]
    fn a_day_apart_is_another_window() {
        assert_eq!(total(&[taken(0, 400), taken(1_440, 400)], 1_440), 400);
        assert_eq!(total(&[taken(1, 400), taken(1_440, 400)], 1_440), 800);
    }

    #[test]
    fn amount_without_a_time_counts_wherever_it_may_lie() {
        let some_time = TimedAmount { earliest: at(0), latest: at(1_439), amount: 400.into() };
        assert_eq!(total(&[some_time, taken(1_500, 400)], 1_500), 800);
        assert_eq!(total(&[some_time, taken(2_880, 400)], 2_880), 400);
    }

    proptest! {
        /// As a search through every window that begins at a minute.
        #[test]
        fn total_is_that_of_the_fullest_window(
            doses in prop::collection::vec((0i64..4_000, 0i64..600, 1i64..1_000), 1..12),
            place in 0usize..12,
        ) {
            let amounts: Vec<TimedAmount> = doses
                .iter()
                .map(|(minute, length, amount)| TimedAmount {
                    earliest: at(*minute),
                    latest: at(minute + length),
                    amount: (*amount).into(),
                })
                .collect();
            let (minute, length, _) = doses[place % doses.len()];
            let starts = (minute - 1_439)..=(minute + length);
            let fullest = starts
                .map(|start| {
                    let within = |(at, length, _): &&(i64, i64, i64)| at + length >= start && *at < start + 1_440;
                    doses.iter().filter(within).map(|(.., amount)| amount).sum::<i64>()
                })
                .max()
                .unwrap();
            let total = largest_total(&amounts, at(minute), at(minute + length));
            prop_assert_eq!(i64::try_from(total).unwrap(), fullest);
        }
    }
}
