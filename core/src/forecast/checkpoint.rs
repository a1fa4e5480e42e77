//! The forecast's state and what it says, kept at some days so that no screen replays years or reads a whole state.

use serde::{Deserialize, Serialize};

use super::basis::Basis;
use super::issued::record;
use super::{Called, Promise, State};
use crate::error::EbbError;
use crate::journal::Journal;
use crate::moment::Day;
use crate::replay::{ReplayedState, decode, encode, store_days, store_state};
use crate::store::{Reader, StoreError};

/// Names what is said at the ends of the last days among the checkpoints.
pub(super) const TOLD: &str = "forecast-told";

/// To be raised whenever [`State`] or what it learns changes: checkpoints of another version are not read.
pub(super) const VERSION: u32 = 4;

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
    let kept: Option<Told> = found.map(|found| decode(&found.body)).transpose()?;
    if let (Basis::Over(_), Some(kept)) = (basis, &kept) {
        return Ok(kept.clone());
    }
    let mut state = State::at(reader, over)?;
    if let Basis::SoFar { day, complete } = basis {
        state.learn_so_far(reader, day, complete, loaded)?;
    }
    // No day that is under way has been right or wrong about anything.
    let called = kept.map_or_else(|| record(reader, over), |kept| Ok(kept.called))?;
    Ok(Told::of(&state, called))
}

impl ReplayedState for State {
    const NAME: &'static str = "forecast";
    const VERSION: u32 = VERSION;

    fn last(&self) -> Option<Day> {
        self.last
    }

    fn take(&mut self, reader: &Reader<'_>, from: Day, to: Day) -> Result<(), StoreError> {
        self.replay(&reader.days(from, to)?, &reader.item_days(from, to)?, &reader.flares(from)?, to);
        Ok(())
    }
}

impl Journal {
    /// Keeps the state, and what is said at the ends of the last days, where they are not kept yet. For idle moments.
    pub(crate) fn keep_forecast(&self) -> Result<(), EbbError> {
        store_state::<State>(self.store())?;
        let Some((first, last)) = self.read(|reader| Ok(reader.bounds()?))? else { return Ok(()) };
        // Of the last day, which may be under way, what it would say if it were over.
        let days: Vec<Day> = [last.plus(-1), last].into_iter().filter(|day| *day >= first).collect();
        store_days(self.store(), (TOLD, VERSION), &days, |reader, day| encode(&told(reader, Basis::Over(day), false)?))
    }
}
