//! States that are learned day by day, and kept at some days so that no screen replays years.

use chrono::Datelike as _;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::EbbError;
use crate::journal::Journal;
use crate::storage::{Checkpoint, Reader, StoreError};
use crate::time::Day;

/// How many month ends keep a state: a change of the last weeks leaves an older one to go on from.
const KEPT: usize = 3;

/// A state that takes in one day after the other.
pub(crate) trait Replayed: Default + Serialize + DeserializeOwned {
    /// Names it among the checkpoints.
    const NAME: &'static str;

    /// To be raised whenever the state or what it learns changes: checkpoints of another version are not read.
    const VERSION: u32;

    /// The last day it knows.
    fn last(&self) -> Option<Day>;

    /// Takes in the days from one to another, both included, which follow those it knows.
    fn take(&mut self, reader: &Reader<'_>, from: Day, to: Day) -> Result<(), StoreError>;

    /// Takes in what follows the days it knows, up to a day.
    fn replay(&mut self, reader: &Reader<'_>, to: Day) -> Result<(), StoreError> {
        let from = match self.last() {
            Some(last) => Some(last.plus(1)),
            None => reader.bounds()?.map(|(first, _)| first),
        };
        match from {
            Some(from) if from <= to => self.take(reader, from, to),
            _ => Ok(()),
        }
    }

    /// The state at the end of a day, replayed from the newest checkpoint before it.
    fn at(reader: &Reader<'_>, day: Day) -> Result<Self, StoreError> {
        let mut state = match reader.checkpoint(Self::NAME, Self::VERSION, day)? {
            Some(found) => decode(&found.body)?,
            None => Self::default(),
        };
        state.replay(reader, day)?;
        Ok(state)
    }
}

/// A state as it is kept: mostly numbers, which text would make four times as long and many times as slow to read. Nobody
/// but the version that wrote it reads it.
pub(crate) fn encode(state: &impl Serialize) -> Result<Vec<u8>, StoreError> {
    postcard::to_allocvec(state).map_err(|error| StoreError::Damaged(format!("a state: {error}")))
}

/// The same, read again.
pub(crate) fn decode<S: DeserializeOwned>(body: &[u8]) -> Result<S, StoreError> {
    postcard::from_bytes(body).map_err(|error| StoreError::Damaged(format!("a state: {error}")))
}

/// The days at whose ends a state is kept: the last of the newest months before a day, and that day; in order.
fn kept_days(last: Day) -> Vec<Day> {
    let mut ends = vec![last];
    let mut day = last;
    for _ in 0..KEPT {
        let first = day.date().day0();
        day = day.plus(-1 - i32::try_from(first).unwrap_or_default());
        ends.push(day);
    }
    ends.reverse();
    ends
}

impl Journal {
    /// Keeps a state at the newest month ends, and at the end of the day before the last one with entries, which is
    /// yesterday while a person logs. For idle moments.
    pub(crate) fn keep_state<S: Replayed>(&self) -> Result<(), EbbError> {
        let Some((first, last)) = self.read(|reader| Ok(reader.bounds()?))? else { return Ok(()) };
        // The last day may not be over yet: each of its taps would drop what is kept of it.
        let ends: Vec<Day> = kept_days(last.plus(-1)).into_iter().filter(|end| *end >= first).collect();
        let mut state: Option<S> = None;
        self.keep_days((S::NAME, S::VERSION), &ends, |reader, day| {
            let mut reached = state.take().map_or_else(|| S::at(reader, day), Ok)?;
            reached.replay(reader, day)?;
            encode(state.insert(reached))
        })
    }

    /// Keeps what is made of some days, in order, under a name and a version, unless it is there for each of them.
    pub(crate) fn keep_days(
        &self,
        (name, version): (&str, u32),
        days: &[Day],
        mut body: impl FnMut(&Reader<'_>, Day) -> Result<Vec<u8>, StoreError>,
    ) -> Result<(), EbbError> {
        let missing = self.read(|reader| {
            let mut missing = false;
            for day in days {
                missing |= reader.checkpoint(name, version, *day)?.is_none_or(|kept| kept.day != *day);
            }
            Ok(missing)
        })?;
        if missing {
            self.store().keep_checkpoints(name, |reader| {
                let made = days.iter().map(|day| Ok(Checkpoint { day: *day, version, body: body(reader, *day)? }));
                made.collect()
            })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn month_ends_before_a_day_and_the_day() {
        let ends = |day: &str| kept_days(day.parse().unwrap()).iter().map(Day::to_string).collect::<Vec<_>>();
        assert_eq!(ends("2026-03-31"), ["2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31"]);
        assert_eq!(ends("2024-03-01"), ["2023-12-31", "2024-01-31", "2024-02-29", "2024-03-01"]);
        assert_eq!(ends("2024-02-29"), ["2023-11-30", "2023-12-31", "2024-01-31", "2024-02-29"]);
    }
}
