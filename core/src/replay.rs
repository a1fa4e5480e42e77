//! States learned day by day, with checkpoints so that no screen replays years.

use chrono::Datelike as _;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::EbbError;
use crate::storage::{Checkpoint, Reader, Store, StoreError};
use crate::time::Day;

/// Number of month ends with a checkpoint. After a change within the last weeks, an older one remains to continue from.
const MONTH_ENDS: usize = 3;

/// A state that is a function of all days up to a given day and is learned day by day: the forecast and the pacing
/// model.
///
/// Replay continues from the newest checkpoint. A change of a day invalidates the checkpoints of that day and later
/// ones.
pub(crate) trait ReplayedState: Default + Serialize + DeserializeOwned {
    /// Name of the state among the checkpoints.
    const NAME: &'static str;

    /// Version of the algorithm and of the stored form. Raise it whenever either changes; checkpoints of other versions
    /// are ignored.
    const VERSION: u32;

    /// The last day learned; `None` before the first.
    fn last(&self) -> Option<Day>;

    /// Learns the days from `from` to `to`, both included, which follow the days learned so far.
    fn take(&mut self, reader: &Reader<'_>, from: Day, to: Day) -> Result<(), StoreError>;

    /// Learns the days after those learned so far, up to a day.
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

/// Encodes a state. A state is mostly numbers, which a text format would make four times as long and many times slower
/// to read. Only the version that wrote it can read it.
pub(crate) fn encode(state: &impl Serialize) -> Result<Vec<u8>, StoreError> {
    postcard::to_allocvec(state).map_err(|error| StoreError::Damaged(format!("a state: {error}")))
}

/// Decodes a state.
pub(crate) fn decode<S: DeserializeOwned>(body: &[u8]) -> Result<S, StoreError> {
    postcard::from_bytes(body).map_err(|error| StoreError::Damaged(format!("a state: {error}")))
}

/// The days that should have a checkpoint, in order: the last days of the newest months before a day, and that day.
fn checkpoint_days(last: Day) -> Vec<Day> {
    let mut ends = vec![last];
    let mut day = last;
    for _ in 0..MONTH_ENDS {
        let first = day.date().day0();
        day = day.plus(-1 - i32::try_from(first).unwrap_or_default());
        ends.push(day);
    }
    ends.reverse();
    ends
}

/// Stores checkpoints of a state at the newest month ends, and at the end of the day before the last one with entries,
/// which is yesterday as long as the person logs. Call it when idle.
pub(crate) fn store_state<S: ReplayedState>(store: &Store) -> Result<(), EbbError> {
    let Some((first, last)) = store.read(|reader| Ok::<_, EbbError>(reader.bounds()?))? else { return Ok(()) };
    // The last day may not be over yet, and every change of it would discard its checkpoint.
    let ends: Vec<Day> = checkpoint_days(last.plus(-1)).into_iter().filter(|end| *end >= first).collect();
    let mut state: Option<S> = None;
    store_days(store, (S::NAME, S::VERSION), &ends, |reader, day| {
        let mut reached = state.take().map_or_else(|| S::at(reader, day), Ok)?;
        reached.replay(reader, day)?;
        encode(state.insert(reached))
    })
}

/// Stores checkpoints of some days, in order, under a name and version, unless they all exist already.
pub(crate) fn store_days(
    store: &Store,
    (name, version): (&str, u32),
    days: &[Day],
    mut body: impl FnMut(&Reader<'_>, Day) -> Result<Vec<u8>, StoreError>,
) -> Result<(), EbbError> {
    let missing = store.read(|reader| {
        let mut missing = false;
        for day in days {
            missing |= reader.checkpoint(name, version, *day)?.is_none_or(|found| found.day != *day);
        }
        Ok::<_, StoreError>(missing)
    })?;
    if missing {
        store.replace_checkpoints(name, |reader| {
            let made = days.iter().map(|day| Ok(Checkpoint { day: *day, version, body: body(reader, *day)? }));
            made.collect()
        })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checkpoints_are_at_month_ends_and_the_last_day() {
        let ends = |day: &str| checkpoint_days(day.parse().unwrap()).iter().map(Day::to_string).collect::<Vec<_>>();
        assert_eq!(ends("2026-03-31"), ["2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31"]);
        assert_eq!(ends("2024-03-01"), ["2023-12-31", "2024-01-31", "2024-02-29", "2024-03-01"]);
        assert_eq!(ends("2024-02-29"), ["2023-11-30", "2023-12-31", "2024-01-31", "2024-02-29"]);
    }
}
