//! The forecast's state at month ends, so that no screen replays years.

use chrono::Datelike as _;

use super::State;
use crate::error::EbbError;
use crate::journal::Journal;
use crate::moment::Day;
use crate::store::{Checkpoint, Reader, StoreError};

/// Names this state among the checkpoints.
const NAME: &str = "forecast";

/// To be raised whenever [`State`] or what it learns changes: checkpoints of another version are not read.
const VERSION: u32 = 3;

/// How many month ends keep one: a change of the last weeks leaves an older one to go on from.
const KEPT: usize = 3;

/// The state at the end of a day, replayed from the newest checkpoint before it.
pub(super) fn state_at(reader: &Reader<'_>, day: Day) -> Result<State, StoreError> {
    let mut state = match reader.checkpoint(NAME, VERSION, day)? {
        Some(found) => serde_json::from_slice(&found.body)?,
        None => State::default(),
    };
    replay(&mut state, reader, day)?;
    Ok(state)
}

fn replay(state: &mut State, reader: &Reader<'_>, to: Day) -> Result<(), StoreError> {
    let from = match (state.last, reader.bounds()?) {
        (Some(last), _) => last.plus(1),
        (None, Some((first, _))) => first,
        (None, None) => return Ok(()),
    };
    if from <= to {
        state.replay(&reader.days(from, to)?, &reader.item_days(from, to)?, &reader.flares(from)?, to);
    }
    Ok(())
}

/// The last days of the newest months before a day, in order.
fn month_ends(before: Day) -> Vec<Day> {
    let mut ends = Vec::new();
    let mut day = before;
    for _ in 0..KEPT {
        let first = day.date().day0();
        day = day.plus(-1 - i32::try_from(first).unwrap_or_default());
        ends.push(day);
    }
    ends.reverse();
    ends
}

impl Journal {
    /// Keeps the state at the newest month ends, where it is not kept yet. For idle moments.
    pub(crate) fn keep_forecast(&self) -> Result<(), EbbError> {
        let newest = self.read(|reader| {
            let Some((first, last)) = reader.bounds()? else { return Ok(None) };
            let wanted: Vec<Day> = month_ends(last).into_iter().filter(|end| *end >= first).collect();
            let Some(newest) = wanted.last() else { return Ok(None) };
            let kept = reader.checkpoint(NAME, VERSION, *newest)?.is_some_and(|kept| kept.day == *newest);
            Ok((!kept).then_some(wanted))
        })?;
        let Some(ends) = newest else { return Ok(()) };
        Ok(self.store().keep_checkpoints(NAME, |reader| {
            let mut kept = Vec::new();
            let mut state = state_at(reader, ends[0])?;
            for end in ends {
                replay(&mut state, reader, end)?;
                kept.push(Checkpoint { day: end, version: VERSION, body: serde_json::to_vec(&state)? });
            }
            Ok(kept)
        })?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn month_ends_before_a_day() {
        let ends = |day: &str| month_ends(day.parse().unwrap()).iter().map(Day::to_string).collect::<Vec<_>>();
        assert_eq!(ends("2026-03-31"), ["2025-12-31", "2026-01-31", "2026-02-28"]);
        assert_eq!(ends("2024-03-01"), ["2023-12-31", "2024-01-31", "2024-02-29"]);
    }
}
