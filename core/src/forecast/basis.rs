//! When the forecast speaks of which days.
//!
//! A forecast is made at the end of a day. While today is under way, what was not said of it is not yet an answer: so
//! today's outlook is the one made at the end of yesterday, and speaks of today, tomorrow and the day after. Today's own
//! evidence takes over, and the outlook speaks of tomorrow on,
//!
//! - once something big was said of today: it is a flare, it was heavy, its load is over a usual day's, or a chosen core
//!   item is at its usual + [`BIG_STEP`] or more; or
//! - in the evening, from six on, when as many core items were answered as usually are by a day's end.
//!
//! All of them are conventions. See `docs/decisions/0013-forecast-said.md`.

use super::{Evening, State};
use crate::error::EbbError;
use crate::moment::{Day, DayPart, Moment};
use crate::pacing::Budget;
use crate::screen::{Recent, said_of, usual};
use crate::series::DayFacts;
use crate::store::{ItemUse, Reader, StoreError};

/// How far above its usual, on 0–10, a core item is when that alone is news.
pub const BIG_STEP: f64 = 2.0;

/// What a forecast rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Basis {
    /// A day that is over, and those before it.
    Over(Day),
    /// A day under way as far as it is known, and those before it.
    SoFar {
        day: Day,
        /// As many core items were answered as usual, and it is evening: little more is coming.
        complete: bool,
    },
}

impl Basis {
    /// What an outlook rests on now.
    pub(super) fn of(reader: &Reader<'_>, recent: &Recent, pacing: &Budget, now: &Moment) -> Result<Self, EbbError> {
        let today = recent.days.last().filter(|facts| facts.day == recent.day);
        let past = recent.days.iter().filter(|facts| facts.day < recent.day && facts.sure_burden().is_some());
        let missing = usual(&past.filter_map(|facts| facts.missing).collect::<Vec<_>>()).unwrap_or_default();
        let is_answered =
            |facts: &DayFacts| facts.sure_burden().is_some() && facts.missing.is_some_and(|now| now <= missing);
        let complete = today.is_some_and(is_answered) && matches!(now.part(), DayPart::Evening | DayPart::Night);
        Ok(if complete || is_big(reader, recent, pacing, today)? {
            Self::SoFar { day: recent.day, complete }
        } else {
            Self::Over(recent.day.plus(-1))
        })
    }

    /// The last day it rests on.
    pub(super) fn day(self) -> Day {
        match self {
            Self::Over(day) | Self::SoFar { day, .. } => day,
        }
    }

    /// The days the forecast speaks of.
    pub(super) fn about(self) -> Vec<Day> {
        (1..=3).map(|step| self.day().plus(step)).collect()
    }
}

fn is_big(reader: &Reader<'_>, recent: &Recent, pacing: &Budget, today: Option<&DayFacts>) -> Result<bool, EbbError> {
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

impl State {
    /// Takes in the day that follows those known, as far as it is known. Nothing that is still open counts as an answer
    /// not given, no day as calm before it is over, and no load as small.
    pub(super) fn learn_so_far(
        &mut self,
        reader: &Reader<'_>,
        day: Day,
        complete: bool,
        loaded: bool,
    ) -> Result<(), StoreError> {
        let (days, items) = (reader.days(day, day)?, reader.item_days(day, day)?);
        let said = said_of(day, &reader.flares(day)?);
        let facts = days.first();
        let mut label = self.labeller.label(day, facts.and_then(DayFacts::sure_burden), said);
        if !complete && said.is_none() {
            label.flare = label.flare.filter(|flare| *flare);
        }
        let mut evening = Evening::of_journal(label, facts, &items);
        if !complete {
            evening.missing = None;
            evening.readings.retain(|reading| loaded || reading.series.source != super::Source::Load);
        }
        self.learn(&evening);
        Ok(())
    }
}
