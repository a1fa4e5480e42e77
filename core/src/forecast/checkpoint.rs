//! The forecast's state at month ends, so that no screen replays years.

use chrono::Datelike as _;
use serde::{Deserialize, Serialize};

use super::basis::Basis;
use super::issued::record;
use super::{Called, Promise, State};
use crate::error::EbbError;
use crate::journal::Journal;
use crate::moment::Day;
use crate::store::{Checkpoint, Reader, StoreError};

/// Names the states at month ends among the checkpoints: old ones, from which a change of the last weeks goes on.
const MONTHS: &str = "forecast";

/// Names the state at the end of the day before the last one with entries, which is yesterday while a person logs.
const YESTERDAY: &str = "forecast-day";

/// Names what is said at the ends of the last days. It is small, so that a screen reads no whole state.
pub(super) const TOLD: &str = "forecast-told";

/// To be raised whenever [`State`] or what it learns changes: checkpoints of another version are not read.
pub(super) const VERSION: u32 = 4;

/// How many month ends keep one: a change of the last weeks leaves an older one to go on from.
const KEPT: usize = 3;

/// What a screen needs of a state.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Told {
    /// What it says; absent before the first day.
    pub(super) promise: Option<Promise>,
    /// How many days are known to be a flare or none.
    pub(super) days: u32,
    /// How many of them were.
    pub(super) flares: u32,
    /// Whether the last day was a flare, and how many of how many days after such a day were; absent where it is unknown.
    pub(super) after: Option<(bool, u32, u32)>,
    /// See [`super::Evidence::skill`].
    pub(super) skill: Option<f64>,
    /// What came of the days that were called something.
    pub(super) called: Vec<Called>,
}

impl Told {
    fn of(state: &State, called: Vec<Called>) -> Self {
        Self {
            promise: state.promise(),
            days: state.climatology.days(),
            flares: state.climatology.flares(),
            after: state.markov.record(),
            skill: state.evidence.skill(),
            called,
        }
    }
}

/// What is said on some basis. `loaded`: what was done so far is already more than a usual day holds.
pub(super) fn told(reader: &Reader<'_>, basis: Basis, loaded: bool) -> Result<Told, StoreError> {
    let day = basis.day();
    let over = if let Basis::Over(day) = basis { day } else { day.plus(-1) };
    let found = reader.checkpoint(TOLD, VERSION, over)?.filter(|found| found.day == over);
    let kept: Option<Told> = found.map(|found| serde_json::from_slice(&found.body)).transpose()?;
    if let (Basis::Over(_), Some(kept)) = (basis, &kept) {
        return Ok(kept.clone());
    }
    let mut state = state_at(reader, over)?;
    if let Basis::SoFar { day, complete } = basis {
        state.learn_so_far(reader, day, complete, loaded)?;
    }
    // No day that is under way has been right or wrong about anything.
    let called = kept.map_or_else(|| record(reader, over), |kept| Ok(kept.called))?;
    Ok(Told::of(&state, called))
}

/// The state at the end of a day, replayed from the newest checkpoint before it.
fn state_at(reader: &Reader<'_>, day: Day) -> Result<State, StoreError> {
    let mut newest: Option<Checkpoint> = None;
    for name in [MONTHS, YESTERDAY] {
        let found = reader.checkpoint(name, VERSION, day)?;
        newest = newest.into_iter().chain(found).max_by_key(|found| found.day);
    }
    let mut state = match newest {
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
    /// Keeps the state at the newest month ends and the last days, where it is not kept yet. For idle moments.
    pub(crate) fn keep_forecast(&self) -> Result<(), EbbError> {
        let Some((first, last)) = self.read(|reader| Ok(reader.bounds()?))? else { return Ok(()) };
        let ends: Vec<Day> = month_ends(last).into_iter().filter(|end| *end >= first).collect();
        let mut reached: Option<State> = None;
        self.keep_days(MONTHS, &ends, |reader, day| {
            let state = match reached.take() {
                Some(mut state) => {
                    replay(&mut state, reader, day)?;
                    state
                }
                None => state_at(reader, day)?,
            };
            Ok(serde_json::to_vec(reached.insert(state))?)
        })?;
        // Of the last day, which may be under way, only what it would say if it were over: its state may be dropped any minute.
        let days: Vec<Day> = [last.plus(-1), last].into_iter().filter(|day| *day >= first).collect();
        if let [yesterday, _] = days[..] {
            self.keep_days(YESTERDAY, &[yesterday], |reader, day| Ok(serde_json::to_vec(&state_at(reader, day)?)?))?;
        }
        self.keep_days(TOLD, &days, |reader, day| Ok(serde_json::to_vec(&told(reader, Basis::Over(day), false)?)?))
    }

    /// Keeps what is made of some days under a name, unless it is there for each of them.
    fn keep_days(
        &self,
        name: &str,
        days: &[Day],
        mut body: impl FnMut(&Reader<'_>, Day) -> Result<Vec<u8>, StoreError>,
    ) -> Result<(), EbbError> {
        let missing = self.read(|reader| {
            let mut missing = false;
            for day in days {
                missing |= reader.checkpoint(name, VERSION, *day)?.is_none_or(|kept| kept.day != *day);
            }
            Ok(missing)
        })?;
        if missing {
            self.store().keep_checkpoints(name, |reader| {
                let made =
                    days.iter().map(|day| Ok(Checkpoint { day: *day, version: VERSION, body: body(reader, *day)? }));
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
    fn month_ends_before_a_day() {
        let ends = |day: &str| month_ends(day.parse().unwrap()).iter().map(Day::to_string).collect::<Vec<_>>();
        assert_eq!(ends("2026-03-31"), ["2025-12-31", "2026-01-31", "2026-02-28"]);
        assert_eq!(ends("2024-03-01"), ["2023-12-31", "2024-01-31", "2024-02-29"]);
    }
}
