//! Which day an outlook is based on, and which days it covers.
//!
//! A forecast is made at the end of a day. While today is in progress, a missing entry is not yet a missing answer.
//! Therefore the current outlook is normally the one made at the end of yesterday, and covers today, tomorrow and the
//! day after. It is replaced by one that includes today's entries, and that starts tomorrow,
//!
//! - as soon as today holds significant news: it is a flare, it was logged as heavy, its load exceeds that of a usual
//!   day, or a chosen core item is at least [`BIG_STEP`] above its usual; or
//! - from 18:00 on, once as many core items are answered as usually are by the end of a day.
//!
//! These rules are conventions. See `docs/decisions/0013-forecast-said.md`.

use super::{DayObservation, ForecastState};
use crate::days::{DayFacts, reported_flare, usual};
use crate::error::EbbError;
use crate::pacing::EnergyBudget;
use crate::recent_days::RecentDays;
use crate::storage::{ItemUse, Reader, StoreError};
use crate::time::{Day, DayPart, Moment};

/// Rise of a core item above its usual, on the 0–10 scale, that counts as significant news by itself.
pub const BIG_STEP: f64 = 2.0;

/// The last day an outlook is based on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Basis {
    /// A day that is over, and all days before it.
    CompletedDay(Day),
    /// A day in progress, as far as it is known, and all days before it.
    PartialDay {
        day: Day,
        /// Whether it is evening and as many core items are answered as usual, so that few further entries are
        /// expected.
        complete: bool,
    },
}

impl Basis {
    /// The basis of the outlook at `now`.
    pub(super) fn of(
        reader: &Reader<'_>,
        recent: &RecentDays,
        pacing: &EnergyBudget,
        now: &Moment,
    ) -> Result<Self, EbbError> {
        let today = recent.days.last().filter(|facts| facts.day == recent.day);
        let past = recent.days.iter().filter(|facts| facts.day < recent.day && facts.reliable_burden().is_some());
        let missing = usual(&past.filter_map(|facts| facts.missing).collect::<Vec<_>>()).unwrap_or_default();
        let is_answered =
            |facts: &DayFacts| facts.reliable_burden().is_some() && facts.missing.is_some_and(|now| now <= missing);
        let complete = today.is_some_and(is_answered) && matches!(now.part(), DayPart::Evening | DayPart::Night);
        Ok(if complete || has_significant_news(reader, recent, pacing, today)? {
            Self::PartialDay { day: recent.day, complete }
        } else {
            Self::CompletedDay(recent.day.plus(-1))
        })
    }

    /// The last day of the basis.
    pub(super) fn day(self) -> Day {
        match self {
            Self::CompletedDay(day) | Self::PartialDay { day, .. } => day,
        }
    }

    /// Identifier under which a forecast issued on this basis is stored.
    pub(super) fn issue_id(self) -> String {
        match self {
            Self::CompletedDay(day) => day.to_string(),
            Self::PartialDay { day, .. } => format!("{day}/so-far"),
        }
    }

    /// The three days the forecast covers.
    pub(super) fn target_days(self) -> Vec<Day> {
        (1..=3).map(|step| self.day().plus(step)).collect()
    }
}

fn has_significant_news(
    reader: &Reader<'_>,
    recent: &RecentDays,
    pacing: &EnergyBudget,
    today: Option<&DayFacts>,
) -> Result<bool, EbbError> {
    let heavy = today.is_some_and(|facts| facts.level == Some(crate::entry::DayLevel::Heavy));
    if recent.in_flare() || heavy || pacing.is_over() {
        return Ok(true);
    }
    let is_high = |used: &&ItemUse| {
        let past = recent.items.iter().filter(|past| past.day < recent.day && past.item == used.item);
        let usual = usual(&past.filter_map(ItemUse::sure_high).collect::<Vec<_>>());
        usual.zip(used.sure_high()).is_some_and(|(usual, high)| high >= usual + BIG_STEP)
    };
    let mut high = recent.items.iter().filter(|used| used.day == recent.day).filter(is_high).peekable();
    if high.peek().is_none() {
        return Ok(false);
    }
    let core = reader.core_items()?;
    Ok(high.any(|used| core.contains(&used.item)))
}

impl ForecastState {
    /// Learns the day in progress, as far as it is known. Entries still to come do not count as missing, the day is not
    /// labelled calm before it is over, and its load counts only if `overloaded`, that is, if it already exceeds the
    /// load of a usual day.
    pub(super) fn learn_partial_day(
        &mut self,
        reader: &Reader<'_>,
        day: Day,
        complete: bool,
        overloaded: bool,
    ) -> Result<(), StoreError> {
        let (days, items) = (reader.days(day, day)?, reader.item_days(day, day)?);
        let reported = reported_flare(day, &reader.flare_days(day)?);
        let facts = days.first();
        let mut label = self.labeller.label(day, facts.and_then(DayFacts::reliable_burden), reported);
        if !complete && reported.is_none() {
            label.flare = label.flare.filter(|flare| *flare);
        }
        let mut observation = DayObservation::from_journal(label, facts, &items);
        if !complete {
            observation.missing = None;
            observation.readings.retain(|reading| overloaded || reading.series.source != super::SeriesSource::Load);
        }
        self.learn(&observation);
        Ok(())
    }
}
