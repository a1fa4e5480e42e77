//! Resolves the local times of a plan. A plan makes thousands of queries for a few dozen dates, and on nearly all of
//! them no clock changes, so each such date is looked up in the time zone table only once.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use crate::time::{Moment, Timestamp};

/// A range of dates by one clock.
pub(super) struct Calendar {
    clock: Moment,
    first: NaiveDate,
    /// UTC offset of each date, starting with `first`; `None` if the clocks change on that date.
    offsets: Vec<Option<TimeDelta>>,
}

impl Calendar {
    /// The calendar of a range of dates, both included.
    pub(super) fn new(clock: &Moment, first: NaiveDate, last: NaiveDate) -> Self {
        let midnight = |date: NaiveDate| clock.at_local(date.and_time(NaiveTime::MIN));
        let dates = first.iter_days().take_while(|date| *date <= last);
        let offset = |date: NaiveDate| {
            let (begin, end) = (midnight(date), midnight(date.succ_opt()?));
            let whole = end.at - begin.at == TimeDelta::days(1) && begin.local().date() == date;
            (whole && begin.offset_seconds == end.offset_seconds)
                .then(|| TimeDelta::seconds(i64::from(begin.offset_seconds)))
        };
        Self { clock: clock.clone(), first, offsets: dates.map(offset).collect() }
    }

    /// The first and last date.
    pub(super) fn range(&self) -> (NaiveDate, NaiveDate) {
        let days = i64::try_from(self.offsets.len()).unwrap_or(1);
        (self.first, self.first + TimeDelta::days(days - 1))
    }

    /// The instant of a local time, the same as by [`Moment::at_local`].
    pub(super) fn at(&self, local: NaiveDateTime) -> Timestamp {
        let place = usize::try_from((local.date() - self.first).num_days()).ok();
        match place.and_then(|place| self.offsets.get(place)) {
            Some(Some(offset)) => (local - *offset).and_utc(),
            _ => self.clock.at_local(local).at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_says_what_the_zone_says(
            minute in 27_000_000i64..36_000_000,
            zone in 0usize..chrono_tz::TZ_VARIANTS.len(),
            steps in prop::collection::vec(-5_000i64..30_000, 1..40),
        ) {
            let at = Timestamp::from_timestamp(minute * 60, 0).unwrap();
            let clock = Moment::in_zone(at, chrono_tz::TZ_VARIANTS[zone].name()).unwrap();
            let date = clock.local().date();
            let calendar = Calendar::new(&clock, date - TimeDelta::days(2), date + TimeDelta::days(16));
            for step in steps {
                let local = clock.local() + TimeDelta::minutes(step);
                prop_assert_eq!(calendar.at(local), clock.at_local(local).at);
            }
        }
    }
}
