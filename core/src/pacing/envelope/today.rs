//! Today's energy, from the model up to yesterday and today's entries.

use super::capacity::{Capacity, CapacityInputs, CapacityReason};
use super::day::{PacingDay, spent_by};
use super::model::{CAPACITY_IN_FLARE, OWN_LEAST, PacingModel};
use super::risk::{self, RaisedRisk};
use crate::days::{self, DayFacts, USUAL_LEAST, reported_flare_days};
use crate::error::EbbError;
use crate::pacing::running_activity::running;
use crate::recent_days::RecentDays;
use crate::replay::ReplayedState;
use crate::storage::{Reader, StoreError};
use crate::time::{Day, Moment, Timestamp};

/// Everything known about today's energy, before it is put into words.
pub(in crate::pacing) struct EnergyToday {
    pub(in crate::pacing) day: Day,
    pub(in crate::pacing) model: PacingModel,
    pub(in crate::pacing) facts: PacingDay,
    pub(in crate::pacing) capacity: Capacity,
    pub(in crate::pacing) spent: Option<f64>,
    pub(in crate::pacing) raised: Option<RaisedRisk>,
}

impl ReplayedState for PacingModel {
    const NAME: &'static str = "pacing";
    const VERSION: u32 = 5;

    fn last(&self) -> Option<Day> {
        self.last
    }

    fn take(&mut self, reader: &Reader<'_>, from: Day, to: Day) -> Result<(), StoreError> {
        let said = reported_flare_days(&reader.flares(from)?, from, to);
        for facts in reader.days(from, to)? {
            let day = PacingDay::of(&facts, &reader.day_entries(facts.day)?, said.get(&facts.day).copied());
            self.learn(facts.day, &day);
        }
        self.last = Some(to);
        Ok(())
    }
}

impl EnergyToday {
    /// Reads today's energy, with the running activity as far as it has come. `recent` supplies today's entries and the
    /// rows of the last weeks.
    pub(in crate::pacing) fn read(reader: &Reader<'_>, recent: &RecentDays, now: &Moment) -> Result<Self, EbbError> {
        let model = PacingModel::at(reader, recent.day.plus(-1))?;
        let row = recent.days.iter().find(|facts| facts.day == recent.day);
        let mut facts = row.map(|row| PacingDay::of(row, &recent.entries, None)).unwrap_or_default();
        // One that began yesterday will be logged for yesterday.
        let rollover = reader.rollover()?;
        if let Some(running) = running(reader)?.filter(|running| running.since.day(rollover) == recent.day) {
            facts.add_running(&running, recent.day, now);
        }
        let spent = model.load_of(&facts);
        let factor = model.factor(facts.energy);
        let learned = model.learned();
        // No day can be far over a limit that is not known yet.
        let own = (model.known() >= OWN_LEAST).then_some(learned);
        let raised = own.and_then(|own| risk::raised(&model, own, (recent.day, spent, spent_by(&facts), factor), now));
        // A window that today itself opened must not reduce today's capacity, and one that starts after today does not
        // apply yet.
        let at_risk = raised.as_ref().is_some_and(|raised| {
            let ends = risk::hours_into(recent.day, 24.0, now);
            raised.day < recent.day && raised.from.at < ends.at
        });
        let night = night(&recent.days, recent.day);
        let capacity = model
            .capacity_of(learned.0, &CapacityInputs { energy: facts.energy, night, flare: recent.in_flare(), at_risk });
        Ok(Self { day: recent.day, model, facts, capacity, spent, raised })
    }

    /// Whether an activity or an effort was ever logged, today or before.
    pub(in crate::pacing) fn has_effort(&self) -> bool {
        self.facts.has_effort || self.spent.is_some() || self.model.has_effort()
    }

    /// Capacity for [`capacity_for_breaks`].
    pub(in crate::pacing) fn shortens(&self) -> f64 {
        let flare = self.capacity.because.contains(&CapacityReason::Flare);
        (self.capacity.share / if flare { CAPACITY_IN_FLARE } else { 1.0 }).min(1.0)
    }

    /// What is left of the advised maximum, in effort-minutes, never below 0.
    pub(in crate::pacing) fn left(&self) -> f64 {
        (self.capacity.advised - self.spent.unwrap_or(0.0)).max(0.0)
    }
}

/// Length of last night as a share of the usual one; `None` if either is unknown.
fn night(days: &[DayFacts], day: Day) -> Option<f64> {
    let last = days.iter().find(|facts| facts.day == day)?.sleep?;
    let before: Vec<f64> = days.iter().filter(|facts| facts.day < day).filter_map(|facts| facts.sleep).collect();
    let usual = days::median(&before).filter(|usual| before.len() >= USUAL_LEAST && *usual > 0.0)?;
    Some(last / usual)
}

/// Today's capacity as a share of an ordinary day's, at most 1. The effect of a flare is excluded, because a flare
/// shortens the break interval separately.
pub(in crate::pacing) fn capacity_for_breaks(reader: &Reader<'_>, now: &Moment) -> Result<f64, EbbError> {
    Ok(EnergyToday::read(reader, &RecentDays::read(reader, now)?, now)?.shortens())
}

/// Start and end of the current or upcoming risk window, if there is one.
pub(crate) fn risk_window(reader: &Reader<'_>, now: &Moment) -> Result<Option<(Timestamp, Timestamp)>, EbbError> {
    let today = EnergyToday::read(reader, &RecentDays::read(reader, now)?, now)?;
    Ok(today.raised.map(|raised| (raised.from.at, raised.to.at)))
}
