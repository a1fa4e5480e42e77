//! Checkpoints of the forecast state and of the outlook derived from it, so that no screen replays years or reads a
//! whole state.

use serde::{Deserialize, Serialize};

use super::{
    ForecastState, Prediction,
    basis::Basis,
    track_record::{TrackRecord, track_record},
};
use crate::days::{THRESHOLD_LEAST, count};
use crate::error::EbbError;
use crate::replay::{ReplayedState, decode, encode, store_days, store_state};
use crate::storage::{Reader, Store, StoreError};
use crate::time::Day;

/// Name under which the outlook summaries of the last days are stored among the checkpoints.
pub(super) const SUMMARY: &str = "forecast-told";

/// Version of the encoding. Raise it whenever the encoding of [`ForecastState`] or [`OutlookSummary`], or anything they
/// learn, changes. Checkpoints of other versions are ignored.
pub(super) const VERSION: u32 = 10;

/// The part of a [`ForecastState`] that an outlook is worded from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct OutlookSummary {
    /// The prediction; absent before the first day.
    pub(super) prediction: Option<Prediction>,
    /// Number of days whose label is known.
    pub(super) known_days: u32,
    /// Number of flares among them.
    pub(super) flares: u32,
    /// Number of flare days that the person reported.
    pub(super) reported: u32,
    /// Number of days with a burden that are needed before an unreported day has a label.
    pub(super) burdens_missing: u32,
    /// Whether the last day was a flare, and the number of flares and of days that followed such days; absent if the
    /// last day is unknown.
    pub(super) after_last_day: Option<(bool, u32, u32)>,
    /// See [`super::Evidence::skill`].
    pub(super) skill: Option<f64>,
    /// Outcomes of past outlooks.
    pub(super) track_record: TrackRecord,
}

impl OutlookSummary {
    fn new(state: &ForecastState, track_record: TrackRecord) -> Self {
        Self {
            prediction: state.predict(),
            known_days: state.climatology.days(),
            flares: state.climatology.flares(),
            reported: state.labeller.reported(),
            burdens_missing: state.last.map_or(count(THRESHOLD_LEAST), |last| state.labeller.missing_after(last)),
            after_last_day: state.markov.record(),
            skill: state.evidence.skill(),
            track_record,
        }
    }
}

/// Returns the summary for a basis, from the checkpoint of that day if there is one. `overloaded` says whether the load
/// of the day in progress already exceeds that of a usual day.
pub(super) fn outlook_summary(
    reader: &Reader<'_>,
    basis: Basis,
    overloaded: bool,
) -> Result<OutlookSummary, StoreError> {
    let day = basis.day();
    let completed = if let Basis::CompletedDay(day) = basis { day } else { day.plus(-1) };
    let found = reader.checkpoint(SUMMARY, VERSION, completed)?.filter(|found| found.day == completed);
    let stored: Option<OutlookSummary> = found.map(|found| decode(&found.body)).transpose()?;
    if let (Basis::CompletedDay(_), Some(stored)) = (basis, &stored) {
        return Ok(stored.clone());
    }
    let mut state = ForecastState::at(reader, completed)?;
    if let Basis::PartialDay { day, complete } = basis {
        state.learn_partial_day(reader, day, complete, overloaded)?;
    }
    // A day in progress has no outcome yet, so the record is that of the last completed day.
    let record = stored.map_or_else(|| track_record(reader, completed), |stored| Ok(stored.track_record))?;
    Ok(OutlookSummary::new(&state, record))
}

impl ReplayedState for ForecastState {
    const NAME: &'static str = "forecast";
    const VERSION: u32 = VERSION;

    fn last(&self) -> Option<Day> {
        self.last
    }

    fn take(&mut self, reader: &Reader<'_>, from: Day, to: Day) -> Result<(), StoreError> {
        self.replay(&reader.days(from, to)?, &reader.item_days(from, to)?, &reader.flare_days(from)?, to);
        Ok(())
    }
}

/// Stores missing checkpoints of the state and of the summaries of the last days. Call it when idle.
pub(crate) fn store_checkpoints(store: &Store) -> Result<(), EbbError> {
    store_state::<ForecastState>(store)?;
    let Some((first, last)) = store.read(|reader: &Reader<'_>| reader.bounds())? else { return Ok(()) };
    // The last day may be in progress; its summary is stored as if it were over.
    let days: Vec<Day> = [last.plus(-1), last].into_iter().filter(|day| *day >= first).collect();
    store_days(store, (SUMMARY, VERSION), &days, |reader, day| {
        encode(&outlook_summary(reader, Basis::CompletedDay(day), false)?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::{Body, Draft, FlarePhase, Severity};
    use crate::time::Moment;
    use crate::{Journal, Options};
    use chrono::TimeDelta;

    /// A later mention of a flare confirms its unlogged days, which were learned as unknown until then.
    #[test]
    fn days_confirmed_later_are_learned_as_if_nothing_had_been_stored() {
        let learned = [true, false].map(|settles| {
            let folder = tempfile::tempdir().unwrap();
            let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
            let noon: Moment = "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap();
            for ago in (0..=40).rev() {
                let now = noon.later(TimeDelta::days(-ago));
                if !(3..=8).contains(&ago) {
                    journal.logging().log(Draft::now(Body::symptom("pain", Severity::of(3.0))), &now).unwrap();
                }
                match ago {
                    10 => drop(journal.flares().log(FlarePhase::Started, &now).unwrap()),
                    1 => drop(journal.flares().log(FlarePhase::Eased, &now).unwrap()),
                    _ => {}
                }
                if settles && ago >= 2 {
                    journal.settle().unwrap();
                }
            }
            let today = noon.day(crate::time::Rollover::default());
            journal.read(|reader| Ok(ForecastState::at(reader, today)?)).unwrap()
        });
        assert_eq!(learned[0], learned[1]);
    }
}
